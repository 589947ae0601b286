//! JSON text in: an order, a filing, the inputs of a question, or why the text is none. The words are ours: a JSON library
//! prints values.

mod reader;

use crate::display::Filing;
use crate::fault::InputError;
use crate::limits::{MOST_COMMAS, MOST_OBJECTS, MOST_TEXT};
use crate::model::Order;
use crate::model::json::Json;
use crate::model::record::{Record, Schema, Shape};
use serde::de::DeserializeOwned;
use std::str::FromStr;

impl Order {
    /// Reads an order.
    ///
    /// # Errors
    /// [`InputError`] if the text is not JSON (`{"kind":`), or has the wrong type somewhere (`{"services":{}}`), or the same
    /// member twice, or is [too large](MOST_TEXT). Nothing else is refused: what is wrong with an order is the validator's to
    /// say.
    ///
    /// ```
    /// use beian::Order;
    /// let error = Order::from_json(r#"{"services":[{"name":7}]}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "/services/0/name: expected text, found a number");
    /// ```
    pub fn from_json(text: &str) -> Result<Self, InputError> {
        read(text, "an order")
    }

    /// Writes the order as compact JSON: the model's members in the model's order, then unknown ones as they came.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Writing to a String fails only for keys that are not strings; the model has none.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// As [`Order::from_json`].
impl FromStr for Order {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        Self::from_json(text)
    }
}

/// As [`Filing::from_json`].
impl FromStr for Filing {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        Self::from_json(text)
    }
}

impl Filing {
    /// Reads what is known of a filing.
    ///
    /// # Errors
    /// As [`Order::from_json`].
    pub fn from_json(text: &str) -> Result<Self, InputError> {
        read(text, "a filing")
    }
}

/// Whether a text is too large to be read as an order. Braces inside strings count too: nobody writes thousands of them.
pub(crate) fn is_too_large(text: &str) -> bool {
    // A short text cannot hold that many.
    text.len() > MOST_TEXT
        || text.len() > 2 * MOST_OBJECTS && text.bytes().filter(|byte| *byte == b'{').count() > MOST_OBJECTS
        || text.len() > MOST_COMMAS && text.bytes().filter(|byte| *byte == b',').count() > MOST_COMMAS
}

/// Reads a record: `what` with its article.
fn read<T: Record + DeserializeOwned>(text: &str, what: &str) -> Result<T, InputError> {
    // A byte order mark in front says nothing (RFC 8259, section 8.1).
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if is_too_large(text) {
        return Err(too_large(what));
    }
    reader::read(text).map_err(|_| explain(text, &T::SCHEMA, what))
}

/// What is wrong with the text as a whole.
pub(crate) fn whole(found: &str, expected: &str) -> InputError {
    InputError { pointer: String::new(), found: found.to_owned(), expected: expected.to_owned() }
}

pub(crate) fn too_large(what: &str) -> InputError {
    whole(
        &format!("more text or more objects than {what} can have"),
        &format!("at most {MOST_TEXT} bytes and {MOST_OBJECTS} objects"),
    )
}

/// JSON without types.
pub(crate) fn json(text: &str) -> Result<Json, InputError> {
    serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        if error.is_eof() {
            whole(&format!("the end of the text at line {line}"), "a whole JSON document")
        } else {
            whole(&format!("bad JSON at line {line}, column {column}"), "a JSON document")
        }
    })
}

/// Finds the place by parsing again, into JSON without types.
#[cold]
fn explain(text: &str, schema: &'static Schema, what: &str) -> InputError {
    let json = match json(text) {
        Ok(json) => json,
        Err(error) => return error,
    };
    let mut pointer = String::new();
    match misfit(&json, Shape::Record(schema), &mut pointer) {
        Some((found, expected)) => InputError { pointer, found: found.to_owned(), expected: expected.to_owned() },
        // What fits, `json` would not have read.
        None => whole("other JSON", what),
    }
}

/// The first place where the JSON does not have the shape of the model.
fn misfit(json: &Json, shape: Shape, pointer: &mut String) -> Option<(&'static str, &'static str)> {
    let expected = match (shape, json) {
        (_, Json::Null) if !pointer.is_empty() => {
            // Null stands for an absent member, but not for an element that must be a record.
            let element = pointer.rsplit('/').next().is_some_and(|step| step.bytes().all(|b| b.is_ascii_digit()));
            match shape {
                Shape::Record(_) if element => "an object",
                Shape::WordOrRecord(..) if element => "text or an object",
                _ => return None,
            }
        }
        (Shape::Any, _)
        | (Shape::Text(_) | Shape::Word(_) | Shape::OneOrMany(_) | Shape::WordOrRecord(..), Json::Text(_))
        | (Shape::Flag, Json::Bool(_))
        | (Shape::Count, Json::Unsigned(_) | Json::Signed(_) | Json::Real(_)) => return None,
        (Shape::Record(schema) | Shape::WordOrRecord(_, schema), Json::Record(members)) => {
            for (place, (name, value)) in members.iter().enumerate() {
                let Some(shape) = schema.shape_of(name) else { continue };
                let length = pointer.len();
                pointer.push('/');
                pointer.push_str(name);
                if members.iter().take(place).any(|(earlier, _)| earlier == name) {
                    return Some(("the same member again", "each member once"));
                }
                if let Some(misfit) = misfit(value, shape, pointer) {
                    return Some(misfit);
                }
                pointer.truncate(length);
            }
            return None;
        }
        (Shape::List(_) | Shape::OneOrMany(_), Json::List(elements)) => {
            let inner = match shape {
                Shape::List(inner) => *inner,
                Shape::OneOrMany(words) => Shape::Word(words),
                _ => Shape::Any,
            };
            for (index, element) in elements.iter().enumerate() {
                let length = pointer.len();
                pointer.push('/');
                pointer.push_str(&index.to_string());
                if let Some(misfit) = misfit(element, inner, pointer) {
                    return Some(misfit);
                }
                pointer.truncate(length);
            }
            return None;
        }
        (Shape::Text(_) | Shape::Word(_), _) => "text",
        (Shape::Flag, _) => "true or false",
        (Shape::Count, _) => "a number",
        (Shape::Record(_), _) => "an object",
        (Shape::List(_), _) => "an array",
        (Shape::OneOrMany(_), _) => "a word or an array of words",
        (Shape::WordOrRecord(..), _) => "text or an object",
    };
    Some((json.kind(), expected))
}
