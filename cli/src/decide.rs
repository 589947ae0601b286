//! `beian decide`.

use crate::args::Decide;
use crate::explain::nearest;
use crate::input;
use beian::decide::{FUNCTIONS, function};
use std::ffi::OsStr;
use std::io::{self, Write};

pub fn run(asked: &Decide) -> io::Result<u8> {
    let mut out = io::stdout().lock();
    // Both words are there, or the list is asked for.
    let (Some(noun), Some(name)) = (&asked.noun, &asked.function) else {
        for function in FUNCTIONS {
            writeln!(out, "{}", serde_json::to_string(function)?)?;
        }
        return Ok(0);
    };
    let function = function(noun, name).ok_or_else(|| {
        let known: Vec<String> = FUNCTIONS.iter().map(|known| format!("{} {}", known.noun, known.name)).collect();
        let question = format!("{noun} {name}");
        let nearest = nearest(&question, known.iter().map(String::as_str));
        io::Error::other(format!("no question {question}; the nearest is {nearest}; all of them: beian decide --list"))
    })?;
    let piped = if asked.inputs == "-" { Some(input::text(OsStr::new("-"))?) } else { None };
    let inputs = piped.as_deref().unwrap_or(&asked.inputs);
    let decision = function.ask(&asked.judging.validator()?, inputs).map_err(|error| {
        let inputs: Vec<_> = function.inputs.iter().map(|input| format!("{}: {}", input.name, input.takes)).collect();
        io::Error::other(format!("{error}; inputs: {}", inputs.join(", ")))
    })?;
    writeln!(out, "{decision}")?;
    Ok(0)
}
