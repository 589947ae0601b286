//! `beian check`.

use crate::args::Check;
use crate::complain;
use crate::{input, scan};
use beian::Severity;
use beian::display::{Filing, Page};
use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::Path;

pub fn run(asked: &Check) -> io::Result<u8> {
    let filing = Filing::from_json(&input::text(&asked.facts)?).map_err(|error| {
        let file = asked.facts.to_string_lossy();
        io::Error::other(format!("{file}: {error}"))
    })?;
    let mut texts = Vec::new();
    for file in &asked.pages {
        let bytes = input::bytes(file)?;
        // It is read all the same, in the encoding that it says.
        if let Some(complaint) = scan::not_utf8(&bytes) {
            complain(&format!("{}: {complaint}", file.to_string_lossy()));
        }
        texts.push((asked.host.clone().unwrap_or_else(|| host(file)), bytes));
    }
    let page = |(host, bytes)| {
        let page = Page::from_bytes(host, bytes);
        match asked.screen {
            Some(_) => Page { host: "", screen: asked.screen, ..page },
            None => page,
        }
    };
    let pages: Vec<Page<'_>> = texts.iter().map(|(host, bytes)| page((host.as_str(), bytes.as_slice()))).collect();
    let report = asked.judging.validator()?.check_pages(&pages, &filing);
    let mut out = io::stdout().lock();
    if asked.format.json {
        writeln!(out, "{}", serde_json::to_string(&report)?)?;
    } else {
        write!(out, "{}", report.to_text(asked.language.lang))?;
    }
    Ok(u8::from(report.severity() == Some(Severity::Error)))
}

/// The host of a page by the name of its file: `example.cn.html`.
fn host(file: &OsStr) -> String {
    Path::new(file).file_stem().and_then(OsStr::to_str).unwrap_or_default().to_owned()
}
