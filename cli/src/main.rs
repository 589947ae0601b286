//! `beian`: the rules of Chinese ICP filing on the command line.

mod args;
mod check;
mod decide;
mod explain;
mod format;
mod generate;
mod input;
mod locate;
mod orders;
mod pipeline;
mod province;
mod scan;
mod schema;
mod validate;

use args::{Cli, Command};
use clap::Parser;
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Validate(asked) => validate::run(asked),
        Command::Scan(asked) => scan::run(&asked),
        Command::Check(asked) => check::run(&asked),
        Command::Decide(asked) => decide::run(&asked),
        Command::Explain(asked) => explain::run(&asked),
        Command::Province(asked) => province::run(&asked),
        Command::Schema(asked) => schema::run(&asked),
        Command::Completions(asked) => generate::completions(&asked),
        Command::Man(asked) => generate::manual(&asked),
    };
    match done {
        Ok(status) => ExitCode::from(status),
        // The reader of our output has had enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error.to_string());
            ExitCode::from(2)
        }
    }
}

/// Tells of something that went wrong. Where nobody reads it, that is all that can be done.
fn complain(complaint: &str) {
    let _ = writeln!(io::stderr(), "beian: {complaint}");
}
