//! Single values: what people write becomes the canonical text, or the reason why not.

use crate::json;
use beian::value::{
    Address, AlgorithmNumber, CreditCode, DomainName, Email, HkMacaoPermit, IpAddress, Landline, LicenceNumber, Mobile,
    OrganisationCode, OrganisationName, Passport, PersonName, Phone, PoliceNumber, Postcode, RecordNumber,
    RegistrationNumber, ResidentId, TaiwanPermit, Value,
};
use serde_json::{Value as Json, json as object};
use wasm_bindgen::prelude::wasm_bindgen;

/// What a text is as a value of a kind (JSON), or nothing if there is no such kind.
#[wasm_bindgen]
pub fn parse(kind: &str, text: &str, strict: bool) -> Option<String> {
    let (_, read) = KINDS.iter().find(|(known, _)| *known == kind)?;
    Some(json(&read(text, strict)))
}

/// The kinds of values (JSON).
#[wasm_bindgen(js_name = valueKinds)]
pub fn value_kinds() -> String {
    json(&KINDS.iter().map(|(kind, _)| *kind).collect::<Vec<_>>())
}

type Read = fn(&str, bool) -> Json;

fn read<V: Value>(text: &str, strict: bool) -> Json {
    let parsed = match strict {
        true => V::parse_strict(text).map(|value| (value, None)),
        false => V::parse_noted(text).map(|(value, notes)| (value, Some(notes))),
    };
    match parsed {
        Ok((value, notes)) => {
            let forgiven: Vec<_> = notes.iter().flat_map(|notes| notes.iter()).map(|note| note.noun()).collect();
            object!({ "ok": true, "canonical": value.canonical(), "forgiven": forgiven })
        }
        Err(error) => object!({ "ok": false, "reason": { "zh": error.zh().to_string(), "en": error.to_string() } }),
    }
}

/// The kinds by the names that they have in the other languages' bindings.
static KINDS: &[(&str, Read)] = &[
    ("record_number", read::<RecordNumber>),
    ("licence", read::<LicenceNumber>),
    ("police_number", read::<PoliceNumber>),
    ("domain", read::<DomainName>),
    ("credit_code", read::<CreditCode>),
    ("resident_id", read::<ResidentId>),
    ("mobile", read::<Mobile>),
    ("landline", read::<Landline>),
    ("phone", read::<Phone>),
    ("email", read::<Email>),
    ("postcode", read::<Postcode>),
    ("ip_address", read::<IpAddress>),
    ("address", read::<Address>),
    ("person_name", read::<PersonName>),
    ("organisation_name", read::<OrganisationName>),
    ("organisation_code", read::<OrganisationCode>),
    ("registration_number", read::<RegistrationNumber>),
    ("passport", read::<Passport>),
    ("hk_macao_permit", read::<HkMacaoPermit>),
    ("taiwan_permit", read::<TaiwanPermit>),
    ("algorithm_number", read::<AlgorithmNumber>),
];
