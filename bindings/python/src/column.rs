//! Whole columns: a kind of value and many texts in, status and canonical text of each out.

use crate::arrow::{self, ArrowColumns};
use crate::json::surrogate;
use crate::kind::{Kind, Status};
use crate::text::Language;
use beian::Lang;
use beian::value::ParseError;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyFloat, PyList, PyString, PyTuple};

/// Reads a column of texts as values of one kind.
///
/// A list (or another iterable) of str and None gives `Columns` of lists; what offers itself through Arrow's PyCapsule interface
/// (columns of pyarrow, polars, pandas) gives `ArrowColumns`. `status` is "canonical", "forgiven" or "malformed", and null where
/// the column has null (or NaN). `canonical` is the canonical text, null where there is none. With `lang`, `part` and `reason` say
/// which part is wrong, and how; they do not show the text.
#[pyfunction]
#[pyo3(signature = (kind, column, *, strict=false, lang=None))]
pub(crate) fn read_column<'py>(
    kind: &str,
    column: &Bound<'py, PyAny>,
    strict: bool,
    lang: Option<Language>,
) -> PyResult<Bound<'py, PyAny>> {
    let (py, reader) = (column.py(), Reader { kind: Kind::of(kind)?, strict, lang: lang.map(|lang| lang.0) });
    if let Some(column) = arrow::column_of(column)? {
        let columns = py.detach(|| arrow::read(column, &reader)).map_err(PyTypeError::new_err)?;
        return Ok(ArrowColumns::new(columns).into_pyobject(py)?.into_any());
    }
    // A tuple: nobody changes it meanwhile.
    let texts = match column.cast::<PyList>() {
        Ok(list) => list.to_tuple(),
        Err(_) if column.is_instance_of::<PyString>() => {
            return Err(PyTypeError::new_err("the column is one text, not many"));
        }
        Err(_) => PyTuple::new(py, column.try_iter()?.collect::<PyResult<Vec<_>>>()?)?,
    };
    read_list(&texts, &reader)
}

/// How a column is read.
pub(crate) struct Reader {
    kind: &'static Kind,
    strict: bool,
    lang: Option<Lang>,
}

impl Reader {
    /// What a text is; its canonical form is appended unless it stands in it.
    #[inline]
    pub(crate) fn read(&self, text: &str, canonical: &mut String) -> Status {
        (self.kind.read)(text, self.strict, canonical)
    }

    /// Whether reasons are wanted.
    pub(crate) const fn explains(&self) -> bool {
        self.lang.is_some()
    }

    /// Why a text is none: the part, and the sentence.
    #[cold]
    pub(crate) fn reason(&self, text: &str) -> Option<(&'static str, String)> {
        let why: ParseError = (self.kind.parse)(text, self.strict).err()?;
        let lang = self.lang?;
        Some((why.part.of(lang), if lang == Lang::Zh { why.zh().to_string() } else { why.to_string() }))
    }
}

/// What became of one text of a list.
enum Row {
    Missing,
    Canonical,
    /// Where its canonical text ends.
    Forgiven(usize),
    Malformed(Option<(&'static str, String)>),
}

fn read_list<'py>(texts: &Bound<'py, PyTuple>, reader: &Reader) -> PyResult<Bound<'py, PyAny>> {
    let py = texts.py();
    let seen = texts.iter_borrowed().enumerate().map(|(place, object)| text_of(place, object));
    let seen: Vec<Option<&str>> = seen.collect::<PyResult<_>>()?;
    let (rows, forgiven) = py.detach(|| {
        let mut canonical = String::new();
        let row = |text: Option<&str>| {
            let Some(text) = text else { return Row::Missing };
            match reader.read(text, &mut canonical) {
                Status::Canonical => Row::Canonical,
                Status::Forgiven => Row::Forgiven(canonical.len()),
                Status::Malformed => Row::Malformed(reader.explains().then(|| reader.reason(text)).flatten()),
            }
        };
        let rows: Vec<Row> = seen.into_iter().map(row).collect();
        (rows, canonical)
    });

    let none = py.None().into_bound(py);
    let words = Status::WORDS.map(|word| PyString::intern(py, word).into_any());
    let [of_canonical, of_forgiven, of_malformed] = &words;
    let status = rows.iter().map(|row| match row {
        Row::Missing => &none,
        Row::Canonical => of_canonical,
        Row::Forgiven(_) => of_forgiven,
        Row::Malformed(_) => of_malformed,
    });
    let status = PyList::new(py, status)?;
    let mut start = 0;
    let canonical = rows.iter().zip(texts.iter_borrowed()).map(|(row, text)| match row {
        Row::Canonical => text.to_owned(),
        Row::Forgiven(end) => {
            let canonical = forgiven.get(start..*end).unwrap_or_default();
            start = *end;
            PyString::new(py, canonical).into_any()
        }
        Row::Missing | Row::Malformed(_) => none.clone(),
    });
    let canonical = PyList::new(py, canonical)?;
    let (part, reason) = if reader.explains() {
        let why = |row: &Row| match row {
            Row::Malformed(why) => why.clone(),
            _ => None,
        };
        let parts = rows.iter().map(|row| why(row).map(|(part, _)| PyString::intern(py, part)));
        (
            Some(PyList::new(py, parts)?),
            Some(PyList::new(py, rows.iter().map(|row| why(row).map(|(_, reason)| reason)))?),
        )
    } else {
        (None, None)
    };
    static COLUMNS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let columns =
        COLUMNS.get_or_try_init(py, || PyResult::Ok(py.import("beian._texts")?.getattr("Columns")?.unbind()))?;
    columns.bind(py).call1((status, canonical, part, reason))
}

/// The text of one place; NaN is how pandas writes that there is none.
fn text_of<'t>(place: usize, object: Borrowed<'t, '_, PyAny>) -> PyResult<Option<&'t str>> {
    if object.is_none() {
        return Ok(None);
    }
    if let Ok(text) = object.extract::<&'t str>() {
        return Ok(Some(text));
    }
    if let Ok(number) = object.cast::<PyFloat>()
        && number.value().is_nan()
    {
        return Ok(None);
    }
    if object.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err(format!("place {place} of the column has {}", surrogate().found)));
    }
    let class = object.get_type().name().map(|name| name.to_string()).unwrap_or_default();
    Err(PyTypeError::new_err(format!("place {place} of the column is no text but {class}")))
}
