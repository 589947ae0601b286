//! The rule book.
//!
//! `explain [CODE…|--all|--province NAME] [--lang zh|en] [--json]`

#![allow(clippy::disallowed_methods, reason = "a program may do what the library may not")]

use beian::law::page;
use beian::value::Province;
use beian::{Lang, Rule};
use std::io::{self, Write};
use std::process::ExitCode;

const USAGE: &str = "usage: explain [CODE…|--all|--province NAME] [--lang zh|en] [--json]";

fn main() -> ExitCode {
    let (mut rules, mut lang, mut json): (Vec<&'static Rule>, _, _) = (Vec::new(), Lang::Zh, false);
    let mut provinces: Vec<Province> = Vec::new();
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--all" => rules.extend(beian::catalog()),
            "--province" => match args.next().as_deref().map(str::parse) {
                Some(Ok(province)) => provinces.push(province),
                _ => return complain("--province wants the name of a province: 广东 or guangdong"),
            },
            "--json" => json = true,
            "--lang" => match args.next().as_deref() {
                Some("zh") => lang = Lang::Zh,
                Some("en") => lang = Lang::En,
                _ => return complain("--lang wants zh or en"),
            },
            "-h" | "--help" => {
                // The reader of our output may have had enough.
                let _ = writeln!(
                    io::stdout(),
                    "{USAGE}\n\nA CODE is that of a rule, as BA-S0101, or its slug, as order-too-large."
                );
                return ExitCode::SUCCESS;
            }
            flag if flag.starts_with('-') => return complain(&format!("unknown option {flag}")),
            code => match beian::explain(code) {
                Some(rule) => rules.push(rule),
                None => return complain(&format!("no rule {code}; the nearest is {}", nearest(code))),
            },
        }
    }
    if rules.is_empty() && provinces.is_empty() {
        return complain("which rule?");
    }
    let mut out = io::stdout().lock();
    for province in provinces {
        if write!(out, "{province}\n{}", page(province).to_text(lang)).is_err() {
            return ExitCode::SUCCESS;
        }
    }
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

/// The code or the slug that has the fewest other letters.
fn nearest(code: &str) -> &'static str {
    // Letter case says nothing in a code.
    let (upper, lower) = (code.to_ascii_uppercase(), code.to_ascii_lowercase());
    let spellings = beian::catalog().iter().flat_map(|rule| [(rule.code, &upper), (rule.slug, &lower)]);
    spellings.min_by_key(|(known, asked)| distance(known, asked)).map_or("", |(known, _)| known)
}

/// How many characters differ (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.chars().enumerate() {
            let best = (diagonal + usize::from(x != y)).min(row[j] + 1).min(row[j + 1] + 1);
            diagonal = std::mem::replace(&mut row[j + 1], best);
        }
    }
    row[b.chars().count()]
}

fn complain(complaint: &str) -> ExitCode {
    eprintln!("{complaint}\n{USAGE}");
    ExitCode::from(2)
}
