//! Changing an order by JSON pointer: the one way in which tests make orders from clean ones.

use serde_json::Value as Json;

/// Sets the member at the pointer; the object or array above it must be there, `-` adds an element.
///
/// # Panics
/// If nothing is above the pointer.
#[track_caller]
pub fn set(order: &mut Json, pointer: &str, value: impl Into<Json>) {
    let (above, name) = split(pointer);
    match order.pointer_mut(above) {
        None => panic!("nothing at {above:?} to set {name:?} in"),
        Some(Json::Object(members)) => {
            members.insert(name.to_owned(), value.into());
        }
        Some(Json::Array(elements)) if name == "-" => elements.push(value.into()),
        Some(Json::Array(elements)) => {
            let count = elements.len();
            match name.parse::<usize>().ok().and_then(|index| elements.get_mut(index)) {
                Some(element) => *element = value.into(),
                None => panic!("no element {name:?} at {above:?}, which has {count}; \"-\" adds one"),
            }
        }
        Some(_) => panic!("neither an object nor an array at {above:?}"),
    }
}

/// Adds an element to the list at the pointer; the list is made if it is not there.
///
/// # Panics
/// If there is something else than a list, or nothing above it.
#[track_caller]
pub fn push(order: &mut Json, pointer: &str, value: impl Into<Json>) {
    match order.pointer_mut(pointer) {
        None | Some(Json::Null) => set(order, pointer, Json::Array(vec![value.into()])),
        Some(Json::Array(elements)) => elements.push(value.into()),
        Some(_) => panic!("no list at {pointer:?}"),
    }
}

/// Removes what is at the pointer.
///
/// # Panics
/// If nothing is there.
#[track_caller]
pub fn remove(order: &mut Json, pointer: &str) {
    let (above, name) = split(pointer);
    let removed = match order.pointer_mut(above) {
        Some(Json::Object(members)) => members.remove(name).is_some(),
        Some(Json::Array(elements)) => match name.parse::<usize>() {
            Ok(index) if index < elements.len() => {
                elements.remove(index);
                true
            }
            _ => false,
        },
        _ => false,
    };
    assert!(removed, "nothing at {pointer:?} to remove");
}

/// Sets each of the places that the order has to the same value: a name or a number that stands in many.
pub fn everywhere(order: &mut Json, pointers: &[&str], value: impl Into<Json>) {
    let value = value.into();
    for pointer in pointers {
        if let Some(place) = order.pointer_mut(pointer) {
            *place = value.clone();
        }
    }
}

#[track_caller]
fn split(pointer: &str) -> (&str, &str) {
    match pointer.rsplit_once('/') {
        Some(parts) => parts,
        None => panic!("{pointer:?} is no JSON pointer: it begins with \"/\""),
    }
}
