//! `beian validate`.

use crate::args::{Format as Chosen, Validate};
use crate::complain;
use crate::format::{Format, How, Html, Json, Jsonl, Judged, Outcome, Sarif, Text};
use crate::input::wide;
use crate::orders::{File, Unit, Units};
use crate::pipeline::in_order;
use beian::{InputError, MOST_TEXT, Validator, Verdict};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::thread::available_parallelism;

pub fn run(asked: Validate) -> io::Result<u8> {
    match asked.format {
        Chosen::Text => print::<Text>(asked),
        Chosen::Json => print::<Json>(asked),
        Chosen::Jsonl => print::<Jsonl>(asked),
        Chosen::Sarif => print::<Sarif>(asked),
        Chosen::Html => print::<Html>(asked),
    }
}

/// What comes of a unit.
struct Done<P> {
    part: P,
    status: u8,
    complaint: Option<String>,
}

fn print<F: Format>(asked: Validate) -> io::Result<u8> {
    let validator = asked.judging.validator()?;
    let colour = anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never;
    let how = How { lang: asked.language.lang, colour, ruleset: validator.ruleset() };
    let jobs = asked.jobs.or_else(|| available_parallelism().ok()).map_or(1, std::num::NonZero::get);
    let progress = progress(&asked.files);
    let (mut out, mut format, mut status) = (io::stdout().lock(), F::default(), 0);
    format.begin(&how, &mut out)?;
    in_order(
        jobs,
        Units::of(asked.files, progress.clone()),
        |unit| check::<F>(unit, &validator, &how),
        |done| {
            status = status.max(done.status);
            format.write(done.part, &mut out)?;
            if let Some(complaint) = done.complaint {
                out.flush()?;
                progress.suspend(|| complain(&complaint));
            }
            Ok(())
        },
    )?;
    progress.finish_and_clear();
    format.end(&how, status, &mut out)?;
    out.flush()?;
    Ok(status)
}

/// A bar where somebody looks at it, and reports do not run through it.
fn progress(files: &[OsString]) -> ProgressBar {
    if !io::stderr().is_terminal() || io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let size = |file| std::fs::metadata(file).ok().filter(|file| file.is_file()).map(|file| file.len());
    let total: Option<u64> = files.iter().map(size).sum();
    let look = match total {
        Some(_) => "{wide_bar} {bytes} of {total_bytes}, {eta} left",
        None => "{spinner} {bytes} in {elapsed}",
    };
    let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::stderr());
    // A template that is written here is right.
    bar.with_style(ProgressStyle::with_template(look).unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn check<F: Format>(unit: Unit, validator: &Validator, how: &How) -> Done<F::Part> {
    let mut done = Done { part: F::Part::default(), status: 0, complaint: None };
    let mut judge = |file: &File, line, bytes: &[u8]| {
        let text = text(bytes);
        let outcome = match text.and_then(|text| validator.validate_json(text)) {
            Ok(report) => Outcome::Report(report.into()),
            Err(error) => Outcome::NoOrder(error),
        };
        done.status = done.status.max(match &outcome {
            Outcome::Report(report) => u8::from(report.verdict() == Verdict::Reject),
            _ => 2,
        });
        F::add(how, &Judged { file, line, bytes, outcome }, &mut done.part);
    };
    match unit {
        Unit::Document { file, text } => judge(&file, None, kept(&text)),
        Unit::Lines { file, first, text } => {
            for (line, text) in text.split_inclusive(|byte| *byte == b'\n').enumerate() {
                if !text.trim_ascii().is_empty() {
                    judge(&file, Some(first + line), kept(text.trim_ascii_end()));
                }
            }
        }
        Unit::Empty { file } => done.complaint = Some(format!("{}: it is empty", file.name)),
        Unit::Unreadable { file, error } => {
            let complaint = format!("{}: {error}", file.name);
            let outcome = Outcome::Unreadable(error.to_string());
            F::add(how, &Judged { file: &file, line: None, bytes: &[], outcome }, &mut done.part);
            (done.status, done.complaint) = (2, Some(complaint));
        }
    }
    done
}

/// The text to judge: what is kept of one that is too long may end inside a character.
fn kept(bytes: &[u8]) -> &[u8] {
    if bytes.len() <= MOST_TEXT {
        return bytes;
    }
    let bytes = bytes.trim_ascii_end();
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => bytes.get(..error.valid_up_to()).unwrap_or(bytes),
        _ => bytes,
    }
}

/// Why bytes are no text, or a text is nothing to read; else the text. The words are for those who saved the file.
fn text(bytes: &[u8]) -> Result<&str, InputError> {
    let error =
        |found: String, expected: &str| InputError { pointer: String::new(), found, expected: expected.to_owned() };
    if let Some(encoding) = wide(bytes) {
        return Err(error(encoding.to_owned(), "UTF-8 text"));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|found| error(format!("bytes that are not UTF-8 after byte {}", found.valid_up_to()), "UTF-8 text"))?;
    if text.trim_start_matches('\u{feff}').trim_ascii().is_empty() {
        return Err(error("nothing: the input is empty".to_owned(), "an order as JSON"));
    }
    Ok(text)
}
