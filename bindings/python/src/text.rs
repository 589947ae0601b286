//! Texts in both languages, and the language that a caller wants.

use beian::Lang;
use beian::value::{Bilingual, Notes};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyString;

/// `"zh"` or `"en"`.
#[derive(Clone, Copy)]
pub(crate) struct Language(pub(crate) Lang);

impl Language {
    /// What is spoken unless another is asked for.
    pub(crate) const DEFAULT: Self = Self(Lang::Zh);
}

impl<'a, 'py> FromPyObject<'a, 'py> for Language {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        match object.extract::<&str>()? {
            "zh" => Ok(Self(Lang::Zh)),
            "en" => Ok(Self(Lang::En)),
            _ => Err(PyValueError::new_err("the language is \"zh\" or \"en\"")),
        }
    }
}

/// A class of the package that is written in Python.
fn class<'py>(py: Python<'py>, cell: &PyOnceLock<Py<PyAny>>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    let class = cell.get_or_try_init(py, || PyResult::Ok(py.import("beian._texts")?.getattr(name)?.unbind()))?;
    Ok(class.bind(py).clone())
}

/// A `beian.Text`.
pub(crate) fn text<'py>(py: Python<'py>, zh: &str, en: &str) -> PyResult<Bound<'py, PyAny>> {
    static TEXT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    class(py, &TEXT, "Text")?.call1((zh, en))
}

/// A `beian.Text` of the library's own.
pub(crate) fn said(py: Python<'_>, text: Bilingual) -> PyResult<Bound<'_, PyAny>> {
    self::text(py, text.zh, text.en)
}

/// A `beian.Note`: something that was forgiven or is odd, with a name for programs.
pub(crate) fn note<'py>(py: Python<'py>, name: &str, said: Bilingual) -> PyResult<Bound<'py, PyAny>> {
    static NOTE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    class(py, &NOTE, "Note")?.call1((snake_case(name), said.zh, said.en))
}

/// The notes of a value.
pub(crate) fn notes(py: Python<'_>, notes: Notes) -> PyResult<Vec<Bound<'_, PyAny>>> {
    notes.iter().map(|it| note(py, &format!("{it:?}"), it.noun())).collect()
}

/// `FullWidth` as `full_width`.
pub(crate) fn snake_case(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for (at, c) in name.chars().enumerate() {
        if c.is_ascii_uppercase() && at > 0 {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// An instant: RFC 3339 as text, or a `datetime` that knows its offset.
pub(crate) struct Instant(pub(crate) beian::chrono::DateTime<beian::chrono::FixedOffset>);

impl<'a, 'py> FromPyObject<'a, 'py> for Instant {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let object = object.to_owned();
        let text = if object.is_instance_of::<PyString>() { object } else { object.call_method0("isoformat")? };
        let text: String = text.extract()?;
        beian::chrono::DateTime::parse_from_rfc3339(&text).map(Self).map_err(|_| {
            PyValueError::new_err(
                "the instant is RFC 3339 text with an offset, such as 2025-11-20T10:00:00+08:00, or a datetime with tzinfo",
            )
        })
    }
}
