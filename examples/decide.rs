//! Answers to questions about filing.
//!
//! `decide [--at RFC3339] [--strict] NOUN FUNCTION [JSON|-]`, or `decide --list`. JSON in, JSON out.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "a program may do what the library may not")]

use beian::Validator;
use beian::decide::{FUNCTIONS, function};
use chrono::{DateTime, FixedOffset};
use std::io::{self, Read, Write};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

const USAGE: &str = "usage: decide [--at RFC3339] [--strict] NOUN FUNCTION [JSON|-]\n       decide --list";

fn main() -> ExitCode {
    let (mut at, mut strict, mut words) = (clock(), false, Vec::new());
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--list" => return list(),
            "--strict" => strict = true,
            "--at" => match args.next().map(|text| DateTime::parse_from_rfc3339(&text)) {
                Some(Ok(instant)) => at = instant,
                _ => return complain("--at wants an instant like 2025-11-20T10:00:00+08:00"),
            },
            "-h" | "--help" => {
                // The reader of our output may have had enough.
                let _ = writeln!(io::stdout(), "{USAGE}");
                return ExitCode::SUCCESS;
            }
            flag if flag.starts_with("--") => return complain(&format!("unknown option {flag}")),
            _ => words.push(arg),
        }
    }
    let (noun, name, json) = match words.as_slice() {
        [noun, name] => (noun, name, "{}"),
        [noun, name, json] => (noun, name, json.as_str()),
        _ => return complain("which question?"),
    };
    let Some(function) = function(noun, name) else {
        return complain(&format!("no question {noun} {name}: see decide --list"));
    };
    let mut piped = String::new();
    let json = if json == "-" {
        if io::stdin().read_to_string(&mut piped).is_err() {
            return complain("standard input is not text");
        }
        &piped
    } else {
        json
    };
    match function.ask(&Validator::new(at).strict(strict), json) {
        Ok(decision) => match writeln!(io::stdout(), "{decision}") {
            Ok(()) | Err(_) => ExitCode::SUCCESS,
        },
        Err(error) => {
            let inputs: Vec<_> =
                function.inputs.iter().map(|input| format!("{}: {}", input.name, input.takes)).collect();
            complain(&format!("{error}; inputs: {}", inputs.join(", ")))
        }
    }
}

fn list() -> ExitCode {
    let mut out = io::stdout().lock();
    for function in FUNCTIONS {
        let written = serde_json::to_string(function).map_err(io::Error::from).and_then(|line| writeln!(out, "{line}"));
        if written.is_err() {
            // The reader of our output has had enough.
            break;
        }
    }
    ExitCode::SUCCESS
}

/// The program's own clock; the library has none.
fn clock() -> DateTime<FixedOffset> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    DateTime::from_timestamp(since.as_secs() as i64, 0).unwrap_or_default().fixed_offset()
}

fn complain(complaint: &str) -> ExitCode {
    eprintln!("{complaint}\n{USAGE}");
    ExitCode::from(2)
}
