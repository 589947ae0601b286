//! Pages: numbers found in them, and those that are checked.

use crate::json;
use beian::display::{Found, Page, Screen, scan_bytes};
use serde_json::{Value, json as object};
use wasm_bindgen::prelude::wasm_bindgen;

/// The numbers (JSON) in text or HTML; spans are of bytes.
#[wasm_bindgen]
pub fn scan(page: &[u8]) -> String {
    json(&scan_bytes(page).map(|found| number(&found)).collect::<Vec<_>>())
}

fn number(found: &Found) -> Value {
    let reason = found.standing.reason().map(|[zh, en]| object!({ "zh": zh, "en": en }));
    let notes = found.notes.iter().map(|note| note.noun());
    object!({
        "kind": found.kind.word(),
        "span": [found.span.start, found.span.end],
        "canonical": found.canonical(),
        "standing": found.standing.word(),
        "reason": reason,
        "forgiven": notes.chain(found.spellings.iter().map(|spelling| spelling.noun())).collect::<Vec<_>>(),
    })
}

/// Pages to be checked together.
#[wasm_bindgen]
#[derive(Default)]
pub struct Pages(Vec<Kept>);

struct Kept {
    host: String,
    html: Option<Vec<u8>>,
    screen: Option<Screen>,
}

#[wasm_bindgen]
impl Pages {
    /// No page yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a page as it was fetched, or a screen of an app; without `html`, a host that cannot be reached.
    pub fn add(&mut self, host: String, html: Option<Vec<u8>>, screen: &str) -> Result<(), String> {
        let screen = match screen {
            "" => None,
            "settings" => Some(Screen::Settings),
            "about" => Some(Screen::About),
            "prominent" => Some(Screen::Prominent),
            "other" => Some(Screen::Other),
            _ => return Err("a screen is settings, about, prominent or other".to_owned()),
        };
        self.0.push(Kept { host, html, screen });
        Ok(())
    }
}

impl Pages {
    pub(crate) fn read(&self) -> Vec<Page<'_>> {
        fn page(kept: &Kept) -> Page<'_> {
            match &kept.html {
                Some(html) => Page { screen: kept.screen, ..Page::from_bytes(&kept.host, html) },
                None => Page::unreachable(&kept.host),
            }
        }
        self.0.iter().map(page).collect()
    }
}
