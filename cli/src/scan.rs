//! `beian scan`.

use crate::args::Scan;
use crate::{complain, input};
use beian::Lang;
use beian::display::{Found, scan_bytes};
use beian::value::Bilingual;
use serde_json::json;
use std::io::{self, BufWriter, Write};

pub fn run(asked: &Scan) -> io::Result<u8> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut status = 0;
    for file in &asked.files {
        let bytes = match input::bytes(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                out.flush()?;
                complain(&error.to_string());
                status = 2;
                continue;
            }
        };
        let name = file.to_string_lossy();
        if let Some(complaint) = not_utf8(&bytes) {
            out.flush()?;
            complain(&format!("{name}: {complaint}"));
            status = 2;
        }
        for found in scan_bytes(&bytes) {
            if asked.format.json {
                let written = String::from_utf8_lossy(bytes.get(found.span.clone()).unwrap_or_default());
                writeln!(out, "{}", object(&name, &written, &found))?;
            } else {
                writeln!(out, "{}", line(&name, &found, asked.language.lang))?;
            }
        }
    }
    out.flush()?;
    Ok(status)
}

/// What is wrong with a file that is not UTF-8. One that is only cut off is taken.
pub fn not_utf8(bytes: &[u8]) -> Option<&'static str> {
    std::str::from_utf8(bytes).err()?.error_len()?;
    // A page says its encoding near its beginning.
    let head = String::from_utf8_lossy(bytes.get(..2_048).unwrap_or(bytes)).to_ascii_lowercase();
    Some(if ["gb2312", "gbk", "gb18030"].iter().any(|name| head.contains(name)) {
        "not UTF-8 but GBK, as it says itself; convert it first: iconv -f GB18030 -t UTF-8"
    } else if head.contains("big5") {
        "not UTF-8 but Big5, as it says itself; convert it first: iconv -f BIG5 -t UTF-8"
    } else {
        "not UTF-8, perhaps GBK; convert it first: iconv -f GB18030 -t UTF-8"
    })
}

/// What was forgiven.
fn forgiven(found: &Found) -> impl Iterator<Item = Bilingual> {
    found.notes.iter().map(|note| note.noun()).chain(found.spellings.iter().map(|spelling| spelling.noun()))
}

fn line(name: &str, found: &Found, lang: Lang) -> String {
    let zh = lang == Lang::Zh;
    let canonical = found.canonical().unwrap_or_else(|| found.standing.word().to_owned());
    let forgiven: Vec<_> = forgiven(found).map(|noun| noun.of(lang)).collect();
    let reason = found
        .standing
        .reason()
        .map(|[in_zh, in_en]| format!("\t{}: {}", found.standing.word(), if zh { in_zh } else { in_en }));
    format!(
        "{name}:{}..{}\t{}\t{canonical}\t{}{}",
        found.span.start,
        found.span.end,
        found.kind.noun().of(lang),
        forgiven.join(if zh { "、" } else { ", " }),
        reason.unwrap_or_default(),
    )
}

fn object(name: &str, written: &str, found: &Found) -> serde_json::Value {
    json!({
        "file": name,
        "kind": found.kind.word(),
        "text": written,
        "canonical": found.canonical(),
        "span": [found.span.start, found.span.end],
        "standing": found.standing.word(),
        "reason": found.standing.reason().map(|[zh, en]| json!({"zh": zh, "en": en})),
        "forgiven": forgiven(found).map(|noun| json!({"zh": noun.zh, "en": noun.en})).collect::<Vec<_>>(),
    })
}
