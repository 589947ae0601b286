//! One value.

use crate::kind::{Kind, Read};
use crate::text::{note, notes};
use crate::{error, parts};
use pyo3::prelude::*;
use pyo3::types::PyDict;

/// A value: a number, a name, an address that has the right form. That does not mean that it was issued.
///
/// Text and repr of personal values are masked; `canonical` is whole.
#[pyclass(frozen, module = "beian")]
pub(crate) struct Value {
    kind: &'static Kind,
    read: Read,
}

#[pymethods]
impl Value {
    /// What it is: one of `kinds()`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.kind.name
    }

    /// The canonical text, whole also where it is personal.
    #[getter]
    fn canonical(&self) -> &str {
        &self.read.canonical
    }

    /// What was forgiven.
    #[getter]
    fn notes<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        notes(py, self.read.notes)
    }

    /// What is odd in the value itself, however it is spelled; None if nothing is.
    #[getter]
    fn doubt<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.read.doubt.map(|doubt| note(py, &format!("{:?}", doubt.note), doubt.note.noun())).transpose()
    }

    /// What it consists of, by name.
    #[getter]
    fn parts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        parts::of(py, self.kind.name, &self.read.canonical)
    }

    fn __str__(&self) -> &str {
        &self.read.shown
    }

    fn __repr__(&self) -> String {
        format!("<beian.Value {} {}>", self.kind.name, self.read.shown)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.kind.name == other.kind.name && self.read.canonical == other.read.canonical
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        (self.kind.name, &self.read.canonical).hash(&mut hasher);
        hasher.finish()
    }
}

/// Reads one value as people write it, or in its canonical form only if `strict`. ParseError if it is none.
#[pyfunction]
#[pyo3(signature = (kind, text, *, strict=false))]
pub(crate) fn parse(py: Python<'_>, kind: &str, text: &str, strict: bool) -> PyResult<Value> {
    let kind = Kind::of(kind)?;
    match (kind.parse)(text, strict) {
        Ok(read) => Ok(Value { kind, read }),
        Err(why) => Err(error::parse(py, kind.name, &why)),
    }
}

/// The kinds of values.
#[pyfunction]
pub(crate) fn kinds() -> Vec<&'static str> {
    Kind::all().iter().map(|kind| kind.name).collect()
}
