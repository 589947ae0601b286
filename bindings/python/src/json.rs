//! JSON into Python, and JSON or what stands for it out of Python.

use crate::{error, order};
use beian::InputError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyByteArray, PyBytes, PyMemoryView, PyString};
use serde::Serialize;

/// Hands JSON to `read`, without the interpreter: text and bytes as they are, anything else written as JSON.
pub(crate) fn read<R: Send>(
    from: &Bound<'_, PyAny>,
    read: impl FnOnce(&str) -> Result<R, InputError> + Send,
) -> PyResult<R> {
    let py = from.py();
    let result = if let Ok(text) = from.cast::<PyString>() {
        let text = text.to_str().map_err(|_| error::input(py, &surrogate()))?;
        py.detach(|| read(text))
    } else if let Some(bytes) = bytes(from)? {
        let bytes = bytes.as_bytes();
        py.detach(|| read(utf8(bytes)?))
    } else {
        let text = order::json_of(from).map_err(|misfit| error::input(py, &misfit))?;
        py.detach(|| read(&text))
    };
    result.map_err(|why| error::input(py, &why))
}

/// Bytes that nobody changes meanwhile: `bytes` as they are, a copy of others.
pub(crate) fn bytes<'py>(from: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyBytes>>> {
    if let Ok(bytes) = from.cast::<PyBytes>() {
        return Ok(Some(bytes.clone()));
    }
    if let Ok(array) = from.cast::<PyByteArray>() {
        return Ok(Some(PyBytes::new(from.py(), &array.to_vec())));
    }
    if from.is_instance_of::<PyMemoryView>() {
        return Ok(Some(from.call_method0("tobytes")?.cast_into()?));
    }
    Ok(None)
}

fn utf8(bytes: &[u8]) -> Result<&str, InputError> {
    simdutf8::basic::from_utf8(bytes).map_err(|_| {
        let valid = std::str::from_utf8(bytes).map_or_else(|broken| broken.valid_up_to(), str::len);
        InputError {
            pointer: String::new(),
            found: format!("bytes that are not UTF-8 after byte {valid}"),
            expected: "UTF-8 text".to_owned(),
        }
    })
}

/// Half a character, which Python's texts can hold and JSON's cannot.
pub(crate) fn surrogate() -> InputError {
    InputError { pointer: String::new(), found: "text with a lone surrogate".to_owned(), expected: "text".to_owned() }
}

/// JSON as Python's objects.
pub(crate) fn loaded<'py>(py: Python<'py>, json: &str) -> PyResult<Bound<'py, PyAny>> {
    static LOADS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let loads = LOADS.get_or_try_init(py, || PyResult::Ok(py.import("json")?.getattr("loads")?.unbind()))?;
    loads.bind(py).call1((json,))
}

/// A part of the library's as its JSON has it.
pub(crate) fn object<'py>(py: Python<'py>, part: &(impl Serialize + ?Sized)) -> PyResult<Bound<'py, PyAny>> {
    let json =
        serde_json::to_string(part).map_err(|error| pyo3::exceptions::PyValueError::new_err(error.to_string()))?;
    loaded(py, &json)
}
