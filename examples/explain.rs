//! The rule book.
//!
//! `explain [CODE…|--all] [--lang zh|en] [--json]`

#![allow(clippy::disallowed_methods, reason = "a program may do what the library may not")]

use beian::{Lang, Rule};
use std::io::{self, Write};
use std::process::ExitCode;

const USAGE: &str = "usage: explain [CODE…|--all] [--lang zh|en] [--json]";

fn main() -> ExitCode {
    let (mut rules, mut lang, mut json): (Vec<&'static Rule>, _, _) = (Vec::new(), Lang::Zh, false);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--all" => rules.extend(beian::catalog()),
            "--json" => json = true,
            "--lang" => match args.next().as_deref() {
                Some("zh") => lang = Lang::Zh,
                Some("en") => lang = Lang::En,
                _ => return complain("--lang wants zh or en"),
            },
            code => match beian::explain(code) {
                Some(rule) => rules.push(rule),
                None => return complain(&format!("no rule {code}")),
            },
        }
    }
    if rules.is_empty() {
        return complain("which rule?");
    }
    let mut out = io::stdout().lock();
    for rule in rules {
        let written = if json {
            serde_json::to_string(rule).map_err(io::Error::from).and_then(|line| writeln!(out, "{line}"))
        } else {
            writeln!(out, "{}", rule.to_text(lang))
        };
        if written.is_err() {
            // The reader of our output has had enough.
            break;
        }
    }
    ExitCode::SUCCESS
}

fn complain(complaint: &str) -> ExitCode {
    eprintln!("{complaint}\n{USAGE}");
    ExitCode::from(2)
}
