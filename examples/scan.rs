//! Finds record, licence and public-security numbers in text or HTML, or checks a page against its filing.
//!
//! `scan [--json] [--lang zh|en] FILE…|-`
//!
//! `scan --check FACTS.json [--at RFC3339] [--host HOST | --screen settings|about|prominent|other] [--json] [--lang zh|en]
//! PAGE.html…`, where the members of the facts are those of `beian::display::Filing`. The host of a page is its file's name
//! without the ending, unless it is given; `--screen` says that the files are screens of an app.
//!
//! Files have to be UTF-8.
//!
//! Exit status: 0, or 1 when a check finds an error, 2 when some input was not readable.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "a program may do what the library may not")]

use beian::display::{Filing, Found, Page, Screen, check_footer, scan_bytes};
use beian::{Lang, Severity};
use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

const USAGE: &str = "usage: scan [--json] [--lang zh|en] FILE…|-
       scan --check FACTS.json [--at RFC3339] [--host HOST | --screen settings|about|prominent|other] [--json] [--lang zh|en] PAGE.html…";

struct Options {
    at: DateTime<FixedOffset>,
    lang: Lang,
    json: bool,
    check: Option<String>,
    host: Option<String>,
    screen: Option<Screen>,
    files: Vec<String>,
}

fn main() -> ExitCode {
    let options = match options() {
        Ok(options) => options,
        Err(complaint) => {
            eprintln!("{complaint}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let result = match &options.check {
        Some(facts) => check(facts, &options),
        None => scan(&options),
    };
    match result {
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
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let mut options = Options {
        at: DateTime::from_timestamp(since.as_secs() as i64, 0).unwrap_or_default().fixed_offset(),
        lang: Lang::Zh,
        json: false,
        check: None,
        host: None,
        screen: None,
        files: Vec::new(),
    };
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--json" => options.json = true,
            "--check" => options.check = Some(args.next().ok_or("--check wants a file of facts")?),
            "--host" => options.host = Some(args.next().ok_or("--host wants a host")?),
            "--screen" => {
                options.screen = Some(match args.next().as_deref() {
                    Some("settings") => Screen::Settings,
                    Some("about") => Screen::About,
                    Some("prominent") => Screen::Prominent,
                    Some("other") => Screen::Other,
                    _ => return Err("--screen wants settings, about, prominent or other".to_owned()),
                });
            }
            "--at" => {
                let text = args.next().ok_or("--at wants an instant")?;
                options.at = DateTime::parse_from_rfc3339(&text)
                    .map_err(|_| "--at wants an instant like 2025-11-20T10:00:00+08:00")?;
            }
            "--lang" => {
                options.lang = match args.next().as_deref() {
                    Some("zh") => Lang::Zh,
                    Some("en") => Lang::En,
                    _ => return Err("--lang wants zh or en".to_owned()),
                }
            }
            "-h" | "--help" => return Err(String::new()),
            flag if flag.starts_with("--") => return Err(format!("unknown option {flag}")),
            file => options.files.push(file.to_owned()),
        }
    }
    if options.files.is_empty() { Err("no file given".to_owned()) } else { Ok(options) }
}

fn read(file: &str) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match file {
        "-" => io::stdin().read_to_end(&mut bytes)?,
        file => std::fs::File::open(file)?.read_to_end(&mut bytes)?,
    };
    Ok(bytes)
}

/// What is wrong with a file that is not UTF-8. One that is only cut off is taken.
fn complaint(bytes: &[u8]) -> Option<&'static str> {
    let error = std::str::from_utf8(bytes).err()?;
    error.error_len()?;
    let head = bytes.get(..bytes.len().min(2_048)).unwrap_or_default();
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    Some(if ["gb2312", "gbk", "gb18030"].iter().any(|name| head.contains(name)) {
        "not UTF-8 but GBK, as it says itself; convert it first: iconv -f GB18030 -t UTF-8"
    } else if head.contains("big5") {
        "not UTF-8 but Big5, as it says itself; convert it first: iconv -f BIG5 -t UTF-8"
    } else {
        "not UTF-8, perhaps GBK; convert it first: iconv -f GB18030 -t UTF-8"
    })
}

fn scan(options: &Options) -> io::Result<u8> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut status = 0;
    for file in &options.files {
        let bytes = match read(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                out.flush()?;
                eprintln!("{file}: {error}");
                status = 2;
                continue;
            }
        };
        if let Some(complaint) = complaint(&bytes) {
            out.flush()?;
            eprintln!("{file}: {complaint}");
            status = 2;
        }
        for found in scan_bytes(&bytes) {
            let written = String::from_utf8_lossy(bytes.get(found.span.clone()).unwrap_or_default());
            if options.json {
                writeln!(out, "{}", shown(file, &written, &found))?;
            } else {
                let zh = options.lang == Lang::Zh;
                let kind = found.kind.noun();
                let (span, kind) = (&found.span, if zh { kind.zh } else { kind.en });
                let canonical = found.canonical().unwrap_or_else(|| found.standing.word().to_owned());
                write!(out, "{file}:{}..{}\t{kind}\t{canonical}", span.start, span.end)?;
                let nouns = found.notes.iter().map(|note| note.noun());
                let nouns = nouns.chain(found.spellings.iter().map(|spelling| spelling.noun()));
                let forgiven: Vec<_> = nouns.map(|noun| if zh { noun.zh } else { noun.en }).collect();
                write!(out, "\t{}", forgiven.join(if zh { "、" } else { ", " }))?;
                if let Some([reason_zh, reason_en]) = found.standing.reason() {
                    write!(out, "\t{}: {}", found.standing.word(), if zh { reason_zh } else { reason_en })?;
                }
                writeln!(out)?;
            }
        }
    }
    out.flush()?;
    Ok(status)
}

fn shown(file: &str, written: &str, found: &Found) -> Value {
    let notes = found.notes.iter().map(|note| note.noun());
    let forgiven: Vec<Value> = notes
        .chain(found.spellings.iter().map(|spelling| spelling.noun()))
        .map(|noun| json!({"zh": noun.zh, "en": noun.en}))
        .collect();
    json!({
        "file": file,
        "kind": found.kind.word(),
        "text": written,
        "canonical": found.canonical(),
        "span": [found.span.start, found.span.end],
        "standing": found.standing.word(),
        "reason": found.standing.reason().map(|[zh, en]| json!({"zh": zh, "en": en})),
        "forgiven": forgiven,
    })
}

fn check(facts: &str, options: &Options) -> io::Result<u8> {
    let filing: Filing = serde_json::from_slice(&read(facts)?).map_err(|error| {
        // The reader's own words may print values; its place does not.
        io::Error::other(format!("{facts}: unreadable at line {}, column {}", error.line(), error.column()))
    })?;
    let mut texts = Vec::new();
    for file in &options.files {
        let bytes = read(file)?;
        if let Some(complaint) = complaint(&bytes) {
            eprintln!("{file}: {complaint}");
        }
        let stem = Path::new(file).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let host = options.host.clone().unwrap_or_else(|| stem.to_owned());
        texts.push((host, bytes));
    }
    let page = |(host, bytes)| {
        let page = Page::from_bytes(host, bytes);
        match options.screen {
            Some(_) => Page { host: "", screen: options.screen, ..page },
            None => page,
        }
    };
    let pages: Vec<Page<'_>> = texts.iter().map(|(host, bytes)| page((host.as_str(), bytes))).collect();
    let report = check_footer(&pages, &filing, options.at);
    let mut out = io::stdout().lock();
    if options.json {
        writeln!(out, "{}", serde_json::to_string(&report)?)?;
    } else {
        write!(out, "{}", report.to_text(options.lang))?;
    }
    Ok(u8::from(report.severity() == Some(Severity::Error)))
}
