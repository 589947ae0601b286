//! One report object a line, for programs.

use super::{Format, How, Judged, Outcome};
use std::fmt::Write as _;
use std::io::{self, Write};

/// File and line stand in front where orders come one a line: a document's report is the report itself.
#[derive(Default)]
pub struct Json;

/// File and line always stand in front.
#[derive(Default)]
pub struct Jsonl;

impl Format for Json {
    type Part = String;

    fn add(_: &How, judged: &Judged<'_>, part: &mut String) {
        match (&judged.outcome, judged.line) {
            (Outcome::Report(report), None) => {
                // Writing to a String cannot fail.
                let _ = writeln!(part, "{}", report.json());
            }
            _ => Jsonl::add_named(judged, part),
        }
    }

    fn write(&mut self, part: String, out: &mut impl Write) -> io::Result<()> {
        out.write_all(part.as_bytes())
    }
}

impl Format for Jsonl {
    type Part = String;

    fn add(_: &How, judged: &Judged<'_>, part: &mut String) {
        Self::add_named(judged, part);
    }

    fn write(&mut self, part: String, out: &mut impl Write) -> io::Result<()> {
        out.write_all(part.as_bytes())
    }
}

impl Jsonl {
    fn add_named(judged: &Judged<'_>, part: &mut String) {
        // Names and errors are texts, which always can be written, as can what goes to a String.
        let file = serde_json::to_string(&judged.file.name).unwrap_or_default();
        let line = judged.line.unwrap_or(1);
        let _ = match &judged.outcome {
            Outcome::Report(report) => {
                let report = report.to_json();
                let members = report.strip_prefix('{').unwrap_or(&report);
                writeln!(part, "{{\"file\":{file},\"line\":{line},{members}")
            }
            Outcome::NoOrder(error) => {
                let error = serde_json::to_string(error).unwrap_or_default();
                writeln!(part, "{{\"file\":{file},\"line\":{line},\"error\":{error}}}")
            }
            Outcome::Unreadable(_) => Ok(()),
        };
    }
}
