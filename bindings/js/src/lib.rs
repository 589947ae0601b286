//! What WebAssembly exports. Everything structured crosses as JSON text, as the library writes and reads it; `lib/` makes objects
//! of it. A function that fails throws a string: the JSON of an [`InputError`](beian::InputError), or plain words.

mod form;
mod page;
mod province;
mod rulebook;
mod validator;
mod value;

use beian::Lang;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// The version of the library.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// What went wrong, for `lib/error.js`.
type Failed = String;

/// JSON text of what always has some.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn lang(zh: bool) -> Lang {
    if zh { Lang::Zh } else { Lang::En }
}
