//! Answers to questions about filing.
//!
//! `decide NOUN FUNCTION [JSON|-]`, or `decide --list`. JSON in, JSON out.

#![allow(clippy::disallowed_methods, reason = "a program may do what the library may not")]

use beian::decide::{FUNCTIONS, function};
use std::io::{self, Read, Write};
use std::process::ExitCode;

const USAGE: &str = "usage: decide NOUN FUNCTION [JSON|-]\n       decide --list";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let mut out = io::stdout().lock();
    let (noun, name, json) = match args.as_slice() {
        ["--list"] => {
            for function in FUNCTIONS {
                let written =
                    serde_json::to_string(function).map_err(io::Error::from).and_then(|line| writeln!(out, "{line}"));
                if written.is_err() {
                    // The reader of our output has had enough.
                    break;
                }
            }
            return ExitCode::SUCCESS;
        }
        [noun, name] => (*noun, *name, "{}"),
        [noun, name, json] => (*noun, *name, *json),
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
    match (function.run)(json) {
        Ok(decision) => match writeln!(out, "{decision}") {
            Ok(()) | Err(_) => ExitCode::SUCCESS,
        },
        Err(error) => {
            let inputs: Vec<_> =
                function.inputs.iter().map(|input| format!("{}: {}", input.name, input.takes)).collect();
            complain(&format!("{error}; inputs: {}", inputs.join(", ")))
        }
    }
}

fn complain(complaint: &str) -> ExitCode {
    eprintln!("{complaint}\n{USAGE}");
    ExitCode::from(2)
}
