//! `beian province`, and the same of `beian explain`.

use crate::args::OfProvince;
use crate::explain::nearest;
use beian::Lang;
use beian::law::{Demands, page};
use beian::value::Province;
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
    demands.visit(&mut |demand| all.push(json!(demand)));
    all
}
