//! Reads orders, one JSON document or JSON Lines, and reports on them.
//!
//! `validate [--at RFC3339] [--lang zh|en] [--json] [--strict] [--config FILE] FILE…|-`
//!
//! `--config` names a configuration: a provider's profile, suffixes, holidays and switched rules as JSON.
//!
//! Exit status: 0 accept or incomplete, 1 reject, 2 some input was not readable.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "a program may do what the library may not")]

use beian::{Config, InputError, Lang, Report, Severity, Validator, Verdict};
use chrono::{DateTime, FixedOffset};
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

const USAGE: &str = "usage: validate [--at RFC3339] [--lang zh|en] [--json] [--strict] [--config FILE] FILE…|-";

struct Options {
    at: DateTime<FixedOffset>,
    lang: Lang,
    json: bool,
    strict: bool,
    config: Option<Config>,
    files: Vec<OsString>,
}

fn main() -> ExitCode {
    let options = match options() {
        Ok(options) => options,
        Err(complaint) => {
            eprintln!("{complaint}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(&options) {
        Ok(status) => ExitCode::from(status),
        // The reader of our output has had enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn options() -> Result<Options, String> {
    let mut options =
        Options { at: clock(), lang: Lang::Zh, json: false, strict: false, config: None, files: Vec::new() };
    let mut args = std::env::args_os().skip(1);
    let text = |arg: Option<OsString>| arg.and_then(|arg| arg.into_string().ok());
    while let Some(arg) = args.next() {
        let Some(word) = arg.to_str() else {
            // The name of a file need not be UTF-8.
            options.files.push(arg);
            continue;
        };
        match word {
            "--json" => options.json = true,
            "--strict" => options.strict = true,
            "--config" => {
                let file = args.next().ok_or("--config wants a file")?;
                let name = file.to_string_lossy();
                let text = std::fs::read_to_string(&file).map_err(|error| format!("{name}: {error}"))?;
                options.config = Some(Config::from_json(&text).map_err(|error| format!("{name}{error}"))?);
            }
            "--at" => {
                let text = text(args.next()).ok_or("--at wants an instant")?;
                options.at = DateTime::parse_from_rfc3339(&text)
                    .map_err(|_| "--at wants an instant like 2025-11-20T10:00:00+08:00")?;
            }
            "--lang" => {
                options.lang = match text(args.next()).as_deref() {
                    Some("zh") => Lang::Zh,
                    Some("en") => Lang::En,
                    _ => return Err("--lang wants zh or en".to_owned()),
                }
            }
            "-h" | "--help" => return Err(String::new()),
            flag if flag.starts_with("--") => return Err(format!("unknown option {flag}")),
            file => options.files.push(file.into()),
        }
    }
    if options.files.is_empty() { Err("no file given".to_owned()) } else { Ok(options) }
}

/// The program's own clock; the library has none.
fn clock() -> DateTime<FixedOffset> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    DateTime::from_timestamp(since.as_secs() as i64, 0).unwrap_or_default().fixed_offset()
}

fn run(options: &Options) -> io::Result<u8> {
    let validator = Validator::new(options.at);
    let validator = match &options.config {
        Some(config) => validator.configured(config),
        None => validator,
    };
    let validator = if options.strict { validator.strict(true) } else { validator };
    let mut printer = Printer { options, out: io::BufWriter::new(io::stdout().lock()), status: 0 };
    for file in &options.files {
        let name = file.to_string_lossy();
        match open(file) {
            Ok(input) => read(&name, BufReader::new(input), &validator, &mut printer)?,
            Err(error) => {
                printer.out.flush()?;
                eprintln!("{name}: {error}");
                printer.status = 2;
            }
        }
    }
    printer.out.flush()?;
    Ok(printer.status)
}

/// Opens a file; a directory opens as one, and would fail later without its name.
fn open(file: &OsString) -> io::Result<Box<dyn Read>> {
    if file == "-" {
        return Ok(Box::new(io::stdin()));
    }
    if std::fs::metadata(file)?.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a directory"));
    }
    Ok(Box::new(std::fs::File::open(file)?))
}

/// One document, or one a line. A first line that is a whole document makes JSON Lines, and so does a second line that
/// begins an object: a first line may be spoilt.
fn read(file: &str, mut input: impl BufRead, validator: &Validator, to: &mut Printer<'_>) -> io::Result<()> {
    let (mut blank, mut line, mut next) = (Vec::new(), Vec::new(), Vec::new());
    while input.read_until(b'\n', &mut line)? > 0 && line.iter().all(u8::is_ascii_whitespace) {
        blank.append(&mut line);
    }
    let named = file.ends_with(".jsonl") || file.ends_with(".ndjson");
    let mut more = input.read_until(b'\n', &mut next)? > 0;
    if !(named || more && (is_whole(&line) || next.starts_with(b"{"))) {
        blank.append(&mut line);
        blank.append(&mut next);
        input.read_to_end(&mut blank)?;
        return to.report(file, None, &blank, validator);
    }
    let mut number = 1 + blank.iter().filter(|byte| **byte == b'\n').count();
    loop {
        if !line.iter().all(u8::is_ascii_whitespace) {
            to.report(file, Some(number), line.trim_ascii_end(), validator)?;
        }
        if !more {
            break;
        }
        std::mem::swap(&mut line, &mut next);
        next.clear();
        more = input.read_until(b'\n', &mut next)? > 0;
        number += 1;
        if number % 1_000 == 0 {
            eprint!("\r{number} lines");
        }
    }
    if number >= 1_000 {
        eprintln!("\r{number} lines");
    }
    Ok(())
}

/// Whether the line is a JSON document by itself, so that what follows is another.
fn is_whole(line: &[u8]) -> bool {
    // Braces outside strings, counted: no need to know JSON better than that.
    let (mut depth, mut quoted, mut escaped, mut opened) = (0i64, false, false, false);
    for byte in line {
        match (quoted, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (true, b'"') => quoted = false,
            (true, _) => {}
            (false, b'"') => quoted = true,
            (false, b'{' | b'[') => {
                depth += 1;
                opened = true;
            }
            (false, b'}' | b']') => depth -= 1,
            (false, _) => {}
        }
    }
    opened && depth == 0
}

struct Printer<'o> {
    options: &'o Options,
    out: io::BufWriter<io::StdoutLock<'o>>,
    status: u8,
}

impl Printer<'_> {
    fn report(&mut self, file: &str, line: Option<usize>, bytes: &[u8], validator: &Validator) -> io::Result<()> {
        let text = std::str::from_utf8(bytes).map_err(|error| InputError {
            pointer: String::new(),
            found: format!("bytes that are not UTF-8 after byte {}", error.valid_up_to()),
            expected: "UTF-8 text".to_owned(),
        });
        // A byte order mark is no part of JSON, but editors write it.
        let result = text.and_then(|text| validator.validate_json(text));
        let status = match &result {
            Ok(report) => u8::from(report.verdict() == Verdict::Reject),
            Err(_) => 2,
        };
        self.status = self.status.max(status);
        if self.options.json { self.json(file, line, result) } else { self.text(file, line, result) }
    }

    fn json(&mut self, file: &str, line: Option<usize>, result: Result<Report, InputError>) -> io::Result<()> {
        let quoted = serde_json::to_string(file)?;
        match (result, line) {
            (Ok(report), None) => writeln!(self.out, "{}", report.to_json()),
            (Ok(report), Some(line)) => {
                let report = report.to_json();
                let members = report.strip_prefix('{').unwrap_or(&report);
                writeln!(self.out, "{{\"file\":{quoted},\"line\":{line},{members}")
            }
            (Err(error), line) => {
                let error = serde_json::to_string(&error)?;
                writeln!(self.out, "{{\"file\":{quoted},\"line\":{},\"error\":{error}}}", line.unwrap_or(1))
            }
        }
    }

    fn text(&mut self, file: &str, line: Option<usize>, result: Result<Report, InputError>) -> io::Result<()> {
        let colour = io::stdout().is_terminal();
        match line {
            Some(line) => writeln!(self.out, "{file}:{line}")?,
            None => writeln!(self.out, "{file}")?,
        }
        match result {
            Ok(report) => {
                let text = report.to_text(self.options.lang);
                let severities = [Severity::Error, Severity::Warning, Severity::Info];
                for line in text.lines() {
                    let shade = severities
                        .iter()
                        .find(|severity| line.starts_with(severity.say().of(self.options.lang)))
                        .map(|severity| match severity {
                            Severity::Error => "\x1b[31m",
                            Severity::Warning => "\x1b[33m",
                            _ => "\x1b[36m",
                        });
                    match shade {
                        Some(shade) if colour => writeln!(self.out, "{shade}{line}\x1b[0m")?,
                        _ => writeln!(self.out, "{line}")?,
                    }
                }
            }
            Err(error) => writeln!(self.out, "{error}")?,
        }
        writeln!(self.out)
    }
}
