//! Changing an order by JSON pointer: the one way in which cases and tests make orders from clean ones.

use serde_json::Value as Json;

/// Sets the member at the pointer; the object or array above it must be there, `-` adds an element.
#[track_caller]
pub fn set(order: &mut Json, pointer: &str, value: impl Into<Json>) {
    let (above, name) = pointer.rsplit_once('/').expect("a pointer");
    match order.pointer_mut(above).unwrap_or_else(|| panic!("nothing at {above}")) {
        Json::Object(members) => {
            members.insert(name.to_owned(), value.into());
        }
        Json::Array(elements) if name == "-" => elements.push(value.into()),
        Json::Array(elements) => elements[name.parse::<usize>().expect("an index")] = value.into(),
        _ => panic!("neither object nor array at {above}"),
    }
}

/// Removes what is at the pointer.
#[allow(dead_code, reason = "not every test removes")]
#[track_caller]
pub fn remove(order: &mut Json, pointer: &str) {
    let (above, name) = pointer.rsplit_once('/').expect("a pointer");
    match order.pointer_mut(above).unwrap_or_else(|| panic!("nothing at {above}")) {
        Json::Object(members) => {
            members.remove(name).unwrap_or_else(|| panic!("nothing at {pointer}"));
        }
        Json::Array(elements) => {
            elements.remove(name.parse().expect("an index"));
        }
        _ => panic!("neither object nor array at {above}"),
    }
}
