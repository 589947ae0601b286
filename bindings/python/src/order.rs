//! Dicts, lists and what else stands for JSON, written as JSON: so an order is read in one way only, with the same errors.

use crate::json::surrogate;
use beian::InputError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDate, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};
use std::fmt::Write;

/// JSON is read to this depth.
const DEEPEST: usize = 127;

/// An object as JSON text.
///
/// # Errors
/// If something in it has no JSON, with its place.
pub(crate) fn json_of(object: &Bound<'_, PyAny>) -> Result<String, InputError> {
    let mut out = String::with_capacity(4_096);
    match write(object, DEEPEST, &mut out) {
        Ok(()) => Ok(out),
        Err(misfit) => Err(misfit.told()),
    }
}

/// What has no JSON, and the way to it, the last step first.
struct Misfit {
    steps: Vec<String>,
    found: String,
    expected: &'static str,
}

impl Misfit {
    fn new(found: impl Into<String>, expected: &'static str) -> Self {
        Self { steps: Vec::new(), found: found.into(), expected }
    }

    fn below(mut self, step: String) -> Self {
        self.steps.push(step);
        self
    }

    /// A name that is none of the model's may be anything, such as a number: the pointer ends above it.
    fn told(self) -> InputError {
        let mut pointer = String::new();
        let shown = |step: &str| step.len() <= 40 && step.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_');
        for step in self.steps.iter().rev() {
            if !shown(step) && !step.bytes().all(|b| b.is_ascii_digit() && step.len() < 7) {
                break;
            }
            pointer.push('/');
            pointer.push_str(step);
        }
        InputError { pointer, found: self.found, expected: self.expected.to_owned() }
    }
}

fn write(object: &Bound<'_, PyAny>, depth: usize, out: &mut String) -> Result<(), Misfit> {
    if let Ok(text) = object.cast::<PyString>() {
        return quote(text, out);
    }
    if object.is_none() {
        out.push_str("null");
        return Ok(());
    }
    if let Ok(dict) = object.cast::<PyDict>() {
        return members(dict.iter(), deeper(depth)?, out);
    }
    if let Ok(list) = object.cast::<PyList>() {
        return elements(list.iter(), deeper(depth)?, out);
    }
    if let Ok(yes) = object.cast::<PyBool>() {
        out.push_str(if yes.is_true() { "true" } else { "false" });
        return Ok(());
    }
    if object.is_instance_of::<PyInt>() {
        return match object.extract::<i64>() {
            Ok(number) => put(number, out),
            // Larger ones are read as they are written.
            Err(_) => match object.str() {
                Ok(digits) => put(digits, out),
                Err(_) => Err(Misfit::new("a number of too many digits", "a number")),
            },
        };
    }
    if let Ok(number) = object.cast::<PyFloat>() {
        let number = number.value();
        if !number.is_finite() {
            return Err(Misfit::new(
                if number.is_nan() { "NaN" } else { "an infinite number" },
                "a number, or None for nothing",
            ));
        }
        return write!(out, "{number:?}").map_err(|_| Misfit::new("a number", "a number"));
    }
    other(object, depth, out)
}

/// What fewer orders hold.
#[cold]
fn other(object: &Bound<'_, PyAny>, depth: usize, out: &mut String) -> Result<(), Misfit> {
    if let Ok(tuple) = object.cast::<PyTuple>() {
        return elements(tuple.iter(), deeper(depth)?, out);
    }
    // Dates and datetimes, as rows of a database hold them.
    if object.is_instance_of::<PyDate>()
        && let Ok(day) = object.call_method0("isoformat")
        && let Ok(day) = day.cast::<PyString>()
    {
        return quote(day, out);
    }
    if let Ok(mapping) = object.cast::<PyMapping>()
        && let Ok(items) = mapping.items()
    {
        let pairs = items.iter().filter_map(|pair| pair.extract().ok());
        return members(pairs, deeper(depth)?, out);
    }
    let class = object.get_type();
    let class = class.name().map(|name| name.to_string()).unwrap_or_default();
    Err(Misfit::new(
        format!("a Python object of type {class}"),
        "what JSON has: dict, list, str, int, float, bool or None",
    ))
}

fn deeper(depth: usize) -> Result<usize, Misfit> {
    depth.checked_sub(1).ok_or_else(|| Misfit::new("lists and dicts more than 127 deep", "fewer"))
}

fn members<'py>(
    pairs: impl Iterator<Item = (Bound<'py, PyAny>, Bound<'py, PyAny>)>,
    depth: usize,
    out: &mut String,
) -> Result<(), Misfit> {
    out.push('{');
    for (place, (name, value)) in pairs.enumerate() {
        if place > 0 {
            out.push(',');
        }
        let Ok(name) = name.cast::<PyString>() else {
            return Err(Misfit::new("a key that is no text", "names of members"));
        };
        quote(name, out)?;
        out.push(':');
        write(&value, depth, out).map_err(|misfit| misfit.below(name.to_string()))?;
    }
    out.push('}');
    Ok(())
}

fn elements<'py>(
    elements: impl Iterator<Item = Bound<'py, PyAny>>,
    depth: usize,
    out: &mut String,
) -> Result<(), Misfit> {
    out.push('[');
    for (place, element) in elements.enumerate() {
        if place > 0 {
            out.push(',');
        }
        write(&element, depth, out).map_err(|misfit| misfit.below(place.to_string()))?;
    }
    out.push(']');
    Ok(())
}

fn put(number: impl std::fmt::Display, out: &mut String) -> Result<(), Misfit> {
    write!(out, "{number}").map_err(|_| Misfit::new("a number", "a number"))
}

fn quote(text: &Bound<'_, PyString>, out: &mut String) -> Result<(), Misfit> {
    let text = text.to_str().map_err(|_| Misfit::new(surrogate().found, "text"))?;
    if text.bytes().any(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
        out.push_str(&serde_json::to_string(text).unwrap_or_default());
    } else {
        out.push('"');
        out.push_str(text);
        out.push('"');
    }
    Ok(())
}
