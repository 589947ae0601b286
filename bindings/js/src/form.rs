//! The field table.

use crate::json;
use beian::form::{Demand, FormField, fields, row_of};
use beian::model::{Channel, OrderKind, ServiceKind, SubjectNature, Vocabulary};
use beian::value::Bilingual;
use serde_json::{Value, json as object};
use wasm_bindgen::prelude::wasm_bindgen;

/// The fields of the form for an order (JSON), in the order of the forms, or nothing if a word is none of the lists.
#[wasm_bindgen(js_name = formFields)]
pub fn form_fields(kind: &str, channel: &str, nature: &str, service: &str) -> Option<String> {
    let (kind, channel) = (word::<OrderKind>(kind)?, word::<Channel>(channel)?);
    let (nature, service) = (word::<SubjectNature>(nature)?, word::<ServiceKind>(service)?);
    Some(json(&fields(kind, channel, nature, service).map(field).collect::<Vec<_>>()))
}

/// What the forms call a place of an order, and the step that it is in (JSON); nothing for the order itself.
#[wasm_bindgen]
pub fn place(pointer: &str) -> Option<String> {
    let row = row_of(&pointer.parse().ok()?)?;
    Some(json(&object!({ "member": row.member, "label": row.label, "step": row.step })))
}

fn field(field: FormField) -> Value {
    let (row, says) = (field.row, Bilingual::from(field.demand));
    object!({
        "member": row.member,
        "label": row.label,
        "step": row.step,
        "demand": demand(field.demand),
        "says": says,
    })
}

const fn demand(demand: Demand) -> &'static str {
    match demand {
        Demand::Required => "required",
        Demand::Optional => "optional",
        Demand::Conditional(_) => "conditional",
        Demand::Shown => "shown",
        Demand::NotAsked => "not_asked",
        // Also what a later version of the library may add.
        _ => "no_form",
    }
}

/// The value with a canonical word.
fn word<E: Vocabulary>(word: &str) -> Option<E> {
    E::ALL.iter().copied().find(|value| value.word() == word)
}
