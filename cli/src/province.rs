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
    let scopes = [(&page.unit, "unit", "单位", "units"), (&page.individual, "individual", "个人", "individuals")];
    if json {
        let mut object = json!({"province": province.word()});
        for (demands, name, ..) in scopes {
            object[name] = all(demands).iter().map(self::object).collect();
        }
        return writeln!(out, "{object}");
    }
    writeln!(out, "{province}")?;
    for (demands, _, zh, en) in scopes {
        writeln!(out, "\n{}", if lang == Lang::Zh { zh } else { en })?;
        for demand in all(demands) {
            writeln!(out, "{}", line(&demand, lang))?;
        }
    }
    Ok(())
}

fn all(demands: &'static Demands) -> Vec<Demanded> {
    let mut all = Vec::new();
    demands.visit(&mut |demand| all.push(demand));
    all
}

/// Its word in English, which stands in JSON too, and in Chinese.
fn force(force: Force) -> (&'static str, &'static str) {
    match force {
        Force::Must => ("must", "须"),
        Force::Should => ("should", "建议"),
        Force::Contradictory => ("contradictory", "前后不一"),
        _ => ("2018", "2018 年"),
    }
}

fn line(demand: &Demanded, lang: Lang) -> String {
    let say = |zh, en| if lang == Lang::Zh { zh } else { en };
    let (en, zh) = force(demand.force);
    let mut line = format!("  [{}] {}", say(zh, en), demand.what.of(lang));
    let figures: Vec<String> = demand.detail.figures.iter().flatten().map(u32::to_string).collect();
    let papers =
        |set: &&[AttachmentKind]| set.iter().map(|paper| paper.noun().of(lang)).collect::<Vec<_>>().join(" + ");
    let papers: Vec<String> = demand.detail.papers.iter().map(papers).collect();
    for part in [figures.join(" / "), demand.detail.words.join("、"), papers.join(say(" 或 ", " or "))] {
        if !part.is_empty() {
            line.push_str(say("：", ": "));
            line.push_str(&part);
        }
    }
    if let Some(case) = demand.detail.when.noun() {
        line.push_str(&[say("（", " ("), case.of(lang), say("）", ")")].concat());
    }
    let cite: Vec<&str> = demand.cite.iter().map(|cite| &*cite.source.id).collect();
    format!("{line}  {} {}", cite.join(", "), demand.rules.join(" "))
}

fn object(demand: &Demanded) -> Value {
    let both = |noun: Bilingual| json!({"zh": noun.zh, "en": noun.en});
    let papers = |set: &&[AttachmentKind]| set.iter().map(|paper| paper.word()).collect::<Vec<_>>();
    json!({
        "family": demand.family,
        "what": both(demand.what),
        "force": force(demand.force).0,
        "figures": demand.detail.figures.iter().flatten().collect::<Vec<_>>(),
        "words": demand.detail.words,
        "papers": demand.detail.papers.iter().map(papers).collect::<Vec<_>>(),
        "when": demand.detail.when.noun().map(both),
        "rules": demand.rules,
        "source": demand.cite,
    })
}
