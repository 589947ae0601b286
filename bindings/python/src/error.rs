//! The exceptions of the package. They are classes of Python: one of Rust that extends an exception needs a newer stable ABI.

use crate::text::{said, snake_case};
use beian::InputError;
use beian::value::{Offence, ParseError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;

/// `beian.InputError`.
pub(crate) fn input(py: Python<'_>, error: &InputError) -> PyErr {
    static CLASS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    raised(py, &CLASS, "InputError", |class| class.call1((&error.pointer, &error.found, &error.expected)))
}

/// `beian.ParseError`.
pub(crate) fn parse(py: Python<'_>, kind: &str, error: &ParseError) -> PyErr {
    static CLASS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    raised(py, &CLASS, "ParseError", |class| {
        let (value, part) = (said(py, error.value)?, said(py, error.part)?);
        let (offence, detail) = offence(py, error.offence)?;
        class.call1((kind, value, part, offence, detail, error.zh().to_string(), error.to_string()))
    })
}

fn raised<'py>(
    py: Python<'py>,
    cell: &PyOnceLock<Py<PyAny>>,
    name: &str,
    make: impl FnOnce(&Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>>,
) -> PyErr {
    let class = cell.get_or_try_init(py, || PyResult::Ok(py.import("beian._errors")?.getattr(name)?.unbind()));
    match class.and_then(|class| make(class.bind(py))) {
        Ok(error) => PyErr::from_value(error),
        Err(error) => error,
    }
}

/// The name of an offence, and what it knows.
fn offence(py: Python<'_>, offence: Offence) -> PyResult<(String, Bound<'_, PyDict>)> {
    let detail = PyDict::new(py);
    match offence {
        Offence::Length { min, max, found } => {
            detail.set_item("min", min)?;
            detail.set_item("max", max)?;
            detail.set_item("found", found)?;
        }
        Offence::EitherLength { short, long, found } => {
            detail.set_item("short", short)?;
            detail.set_item("long", long)?;
            detail.set_item("found", found)?;
        }
        Offence::Char { at, found } => {
            detail.set_item("at", at)?;
            detail.set_item("found", found)?;
        }
        Offence::Checksum { expected, found } => {
            detail.set_item("expected", expected)?;
            detail.set_item("found", found)?;
        }
        Offence::Instead { right } => detail.set_item("right", right)?,
        Offence::Other { what } => detail.set_item("what", said(py, what)?)?,
        _ => {}
    }
    let name = format!("{offence:?}");
    let name: String = name.chars().take_while(char::is_ascii_alphabetic).collect();
    Ok((snake_case(&name), detail))
}
