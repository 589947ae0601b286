//! The rule book.

use crate::{json, lang};
use beian::source::Source;
use std::collections::BTreeMap;
use wasm_bindgen::prelude::wasm_bindgen;

/// All rules (JSON).
#[wasm_bindgen]
pub fn catalog() -> String {
    json(&beian::catalog())
}

/// A rule by its code or slug (JSON), if there is such a one.
#[wasm_bindgen]
pub fn explain(code: &str) -> Option<String> {
    beian::explain(code).map(json_of)
}

/// The same for people.
#[wasm_bindgen(js_name = explainText)]
pub fn explain_text(code: &str, zh: bool) -> Option<String> {
    beian::explain(code).map(|rule| rule.to_text(lang(zh)))
}

/// The titles of what is cited in both languages, by id (JSON). Citations themselves bear the Chinese one.
#[wasm_bindgen]
pub fn sources() -> String {
    let of_rules = beian::catalog().iter().flat_map(|rule| rule.cite.iter().map(|cite| &*cite.source));
    let of_pages = beian::law::PAGES.iter().map(|page| page.source);
    let title = |source: &Source| serde_json::json!({ "zh": source.title_zh, "en": source.title_en });
    json(&of_rules.chain(of_pages).map(|source| (source.id.clone(), title(source))).collect::<BTreeMap<_, _>>())
}

fn json_of(rule: &beian::Rule) -> String {
    json(rule)
}
