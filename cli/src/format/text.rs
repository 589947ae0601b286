//! For people, at a terminal.

use super::{Format, How, Judged, Outcome, name};
use anstyle::{AnsiColor, Style};
use beian::Severity;
use std::fmt::Write as _;
use std::io::{self, Write};

#[derive(Default)]
pub struct Text;

impl Format for Text {
    type Part = String;

    fn add(how: &How, judged: &Judged<'_>, part: &mut String) {
        let body = match &judged.outcome {
            Outcome::Report(report) => report.to_text(how.lang),
            Outcome::NoOrder(error) => format!("{error}\n"),
            Outcome::Unreadable(_) => return,
        };
        // Writing to a String cannot fail.
        let _ = writeln!(part, "{}", name(judged));
        for line in body.lines() {
            let style = if how.colour { style(line, how) } else { Style::new() };
            let _ = writeln!(part, "{style}{line}{style:#}");
        }
        part.push('\n');
    }

    fn write(&mut self, part: String, out: &mut impl Write) -> io::Result<()> {
        out.write_all(part.as_bytes())
    }
}

/// The colour of a finding's first line, by the severity that it begins with.
fn style(line: &str, how: &How) -> Style {
    let colours =
        [(Severity::Error, AnsiColor::Red), (Severity::Warning, AnsiColor::Yellow), (Severity::Info, AnsiColor::Cyan)];
    let found = colours.iter().find(|(severity, _)| line.starts_with(severity.say().of(how.lang)));
    found.map_or(Style::new(), |(_, colour)| colour.on_default())
}
