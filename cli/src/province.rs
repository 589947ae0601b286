//! `beian province`, and the same of `beian explain`.

use crate::args::OfProvince;
use crate::explain::nearest;
use beian::Lang;
use beian::law::{Demanded, Demands, Force, page};
use beian::model::{AttachmentKind, Vocabulary};
use beian::value::{Bilingual, Province};
use serde_json::{Value, json};
use std::io::{self, BufWriter, Write};

pub fn run(asked: &OfProvince) -> io::Result<u8> {
    let provinces = asked.names.iter().map(|name| named(name)).collect::<io::Result<Vec<_>>>()?;
    let mut out = BufWriter::new(io::stdout().lock());
    for province in provinces {
        print(province, asked.format.json, asked.language.lang, &mut out)?;
    }
    out.flush()?;
    Ok(0)
}

/// A province by any of its names.
pub fn named(name: &str) -> io::Result<Province> {
    name.parse().map_err(|_| {
        let words = Province::ALL.iter().map(|province| province.word());
        let nearest = nearest(&name.to_lowercase(), words);
        io::Error::other(format!(
            "no province {name}; the nearest is {nearest}; 广东 and guangdong are names of provinces"
        ))
    })
}

/// What a province asks of units and of individuals: one demand a line, or all of them as one object.
pub fn print(province: Province, json: bool, lang: Lang, out: &mut impl Write) -> io::Result<()> {
    let page = page(province);
    if json {
        let [unit, individual] = [&page.unit, &page.individual].map(all);
        let object = json!({"province": province.word(), "unit": unit, "individual": individual});
        return writeln!(out, "{object}");
    }
    write!(out, "{province}\n{}", page.to_text(lang))
}

fn all(demands: &'static Demands) -> Vec<Value> {
    let mut all = Vec::new();
    demands.visit(&mut |demand| all.push(object(&demand)));
    all
}

/// The word for it in JSON.
const fn word(force: Force) -> &'static str {
    match force {
        Force::Must => "must",
        Force::Should => "should",
        Force::Contradictory => "contradictory",
        _ => "2018",
    }
}

fn object(demand: &Demanded) -> Value {
    let both = |noun: Bilingual| json!({"zh": noun.zh, "en": noun.en});
    let papers = |set: &&[AttachmentKind]| set.iter().map(|paper| paper.word()).collect::<Vec<_>>();
    json!({
        "family": demand.family,
        "what": both(demand.what),
        "force": word(demand.force),
        "figures": demand.detail.figures.iter().flatten().collect::<Vec<_>>(),
        "words": demand.detail.words,
        "papers": demand.detail.papers.iter().map(papers).collect::<Vec<_>>(),
        "when": demand.detail.when.noun().map(both),
        "rules": demand.rules,
        "source": demand.cite,
    })
}
