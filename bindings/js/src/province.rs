//! What the pages of the provinces demand.

use crate::json;
use beian::law::{Demands, page};
use beian::value::Province;
use serde_json::{Value, json as object};
use wasm_bindgen::prelude::wasm_bindgen;

/// All provinces with their names and numbers (JSON).
#[wasm_bindgen]
pub fn provinces() -> String {
    json(&Province::ALL.map(named))
}

/// What the page of a province demands, by its English word (JSON), if there is such a one.
#[wasm_bindgen]
pub fn province(word: &str) -> Option<String> {
    let province = Province::ALL.into_iter().find(|province| province.word() == word)?;
    let page = page(province);
    let (Value::Object(mut told), source) = (named(province), page.source) else { return None };
    told.insert(
        "source".to_owned(),
        object!({
            "id": source.id, "title": { "zh": source.title_zh, "en": source.title_en },
            "date": source.date, "read": source.read, "url": source.url,
        }),
    );
    told.insert("unit".to_owned(), demands(&page.unit));
    told.insert("individual".to_owned(), demands(&page.individual));
    Some(json(&told))
}

fn named(province: Province) -> Value {
    object!({
        "word": province.word(), "short": province.short(), "full": province.full(), "code": province.code(),
        "letter": province.record_letter(),
    })
}

fn demands(demands: &'static Demands) -> Value {
    let mut all = Vec::new();
    demands.visit(&mut |demanded| all.push(object!(demanded)));
    Value::Array(all)
}
