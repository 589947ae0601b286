//! `beian explain`.

use crate::args::Explain;
use crate::province;
use beian::Rule;
use std::io::{self, BufWriter, Write};

pub fn run(asked: &Explain) -> io::Result<u8> {
    let mut rules: Vec<&Rule> = Vec::new();
    if asked.all {
        rules.extend(beian::catalog());
    }
    for code in &asked.codes {
        rules.push(rule(code)?);
    }
    let provinces = asked.province.iter().map(|name| province::named(name)).collect::<io::Result<Vec<_>>>()?;
    let mut out = BufWriter::new(io::stdout().lock());
    for province in provinces {
        province::print(province, asked.format.json, asked.language.lang, &mut out)?;
    }
    for rule in rules {
        if asked.format.json {
            writeln!(out, "{}", serde_json::to_string(rule)?)?;
        } else {
            writeln!(out, "{}", rule.to_text(asked.language.lang))?;
        }
    }
    out.flush()?;
    Ok(0)
}

fn rule(code: &str) -> io::Result<&'static Rule> {
    beian::explain(code).ok_or_else(|| {
        // Letter case says nothing in a code.
        let (codes, slugs): (Vec<_>, Vec<_>) = beian::catalog().iter().map(|rule| (rule.code, rule.slug)).unzip();
        let by_code = nearest(&code.to_ascii_uppercase(), codes);
        let by_slug = nearest(&code.to_ascii_lowercase(), slugs);
        let distance = |word: &str, known| strsim::levenshtein(word, known);
        let is_slug = distance(&code.to_ascii_lowercase(), by_slug) < distance(&code.to_ascii_uppercase(), by_code);
        io::Error::other(format!("no rule {code}; the nearest is {}", if is_slug { by_slug } else { by_code }))
    })
}

/// The word that has the fewest other letters.
pub fn nearest<'w>(word: &str, known: impl IntoIterator<Item = &'w str>) -> &'w str {
    known.into_iter().min_by_key(|known| strsim::levenshtein(word, known)).unwrap_or_default()
}
