//! Columns as Arrow has them, through its C data interface: no library of Arrow is linked, and any that the caller has will do.

mod c_data;
mod export;
mod import;

use crate::column::Reader;
use crate::kind::Status;
use export::{Bits, Bytes, Node, Texts};
use import::Column;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};
use std::sync::Arc;

/// The column that an object offers, if it does.
pub(crate) fn column_of(object: &Bound<'_, PyAny>) -> PyResult<Option<Column>> {
    // An array offers both; a column in pieces the stream alone.
    if object.hasattr("__arrow_c_array__")? {
        let (schema, array) =
            object.call_method0("__arrow_c_array__")?.extract::<(Bound<'_, PyCapsule>, Bound<'_, PyCapsule>)>()?;
        return Column::of_array(&schema, &array).map(Some);
    }
    if object.hasattr("__arrow_c_stream__")? {
        let stream = object.call_method0("__arrow_c_stream__")?.cast_into()?;
        return Column::of_stream(&stream).map(Some);
    }
    Ok(None)
}

/// Reads a column.
///
/// # Errors
/// If it holds no texts, or does not have the layout that it names.
pub(crate) fn read(column: Column, reader: &Reader) -> Result<Arc<Node>, String> {
    let mut out = Out::default();
    column.for_each(&mut |text| out.push(text, reader))?;
    Ok(out.columns(reader.explains()))
}

/// What comes out, row by row.
#[derive(Default)]
struct Out {
    status: Vec<i8>,
    given: Bits,
    canonical: Texts,
    part: Texts,
    reason: Texts,
}

impl Out {
    #[inline]
    fn push(&mut self, text: Option<&str>, reader: &Reader) {
        let status = text.map(|text| (text, reader.read(text, self.canonical.open())));
        match status {
            Some((text, Status::Canonical)) => self.canonical.push(text),
            Some((_, Status::Forgiven)) => self.canonical.close(),
            Some((_, Status::Malformed)) | None => self.canonical.push_null(),
        }
        self.given.push(status.is_some());
        self.status.push(status.map_or(0, |(_, status)| status as i8));
        if reader.explains() {
            self.explain(status, reader);
        }
    }

    fn explain(&mut self, status: Option<(&str, Status)>, reader: &Reader) {
        let why = match status {
            Some((text, Status::Malformed)) => reader.reason(text),
            _ => None,
        };
        let Some((part, reason)) = why else {
            self.part.push_null();
            return self.reason.push_null();
        };
        self.part.push(part);
        self.reason.push(&reason);
    }

    fn columns(self, explained: bool) -> Arc<Node> {
        let rows = self.status.len();
        let mut words = Texts::default();
        Status::WORDS.iter().for_each(|word| words.push(word));
        let status = Node {
            format: c"c",
            name: c"status",
            rows,
            nulls: self.given.zeros(),
            buffers: vec![self.given.buffer(), Some(Bytes::Codes(self.status))],
            children: Vec::new(),
            dictionary: Some(Arc::new(words.column(c""))),
        };
        let mut children = vec![Arc::new(status), Arc::new(self.canonical.column(c"canonical"))];
        if explained {
            children.extend([Arc::new(self.part.column(c"part")), Arc::new(self.reason.column(c"reason"))]);
        }
        Arc::new(Node { format: c"+s", name: c"", rows, nulls: 0, buffers: vec![None], children, dictionary: None })
    }
}

/// Status and canonical text of a column, as Arrow columns; with reasons also the part that is wrong, and why. As a whole it is a
/// table: `pyarrow.table(it)`, `polars.DataFrame(it)`, `pandas.DataFrame.from_arrow(it)`.
#[pyclass(frozen, module = "beian")]
pub(crate) struct ArrowColumns(Arc<Node>);

impl ArrowColumns {
    pub(crate) fn new(columns: Arc<Node>) -> Self {
        Self(columns)
    }

    fn child(&self, at: usize) -> Option<ArrowColumn> {
        self.0.children.get(at).map(|child| ArrowColumn(Arc::clone(child)))
    }
}

/// One column: `pyarrow.array(it)`, `polars.Series(it)`, `pandas.Series.from_arrow(it)`.
#[pyclass(frozen, module = "beian")]
pub(crate) struct ArrowColumn(Arc<Node>);

macro_rules! offered {
    ($type:ident { $($rest:tt)* }) => {
        #[pymethods]
        impl $type {
            fn __len__(&self) -> usize {
                self.0.rows
            }

            /// The type, as Arrow's PyCapsule interface has it.
            fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
                export::schema(py, &self.0)
            }

            /// The data, as Arrow's PyCapsule interface has it; it is not copied. No other type is offered.
            #[pyo3(signature = (requested_schema=None))]
            fn __arrow_c_array__<'py>(
                &self,
                py: Python<'py>,
                requested_schema: Option<Bound<'py, PyAny>>,
            ) -> PyResult<Bound<'py, PyTuple>> {
                let _ = requested_schema;
                PyTuple::new(py, [export::schema(py, &self.0)?, export::array(py, &self.0)?])
            }

            /// The data as a stream of one piece.
            #[pyo3(signature = (requested_schema=None))]
            fn __arrow_c_stream__<'py>(
                &self,
                py: Python<'py>,
                requested_schema: Option<Bound<'py, PyAny>>,
            ) -> PyResult<Bound<'py, PyCapsule>> {
                let _ = requested_schema;
                export::stream(py, &self.0)
            }

            fn __repr__(&self) -> String {
                format!("<beian.{} of {} rows>", stringify!($type), self.0.rows)
            }

            $($rest)*
        }
    };
}

offered! { ArrowColumn {} }
offered! { ArrowColumns {
    /// "canonical", "forgiven" or "malformed" (a dictionary); null where the column has null.
    #[getter]
    fn status(&self) -> Option<ArrowColumn> {
        self.child(0)
    }

    /// The canonical texts; null where there is none.
    #[getter]
    fn canonical(&self) -> Option<ArrowColumn> {
        self.child(1)
    }

    /// Which part is wrong; null where nothing is. None unless reasons were asked for.
    #[getter]
    fn part(&self) -> Option<ArrowColumn> {
        self.child(2)
    }

    /// What is wrong; null where nothing is. None unless reasons were asked for.
    #[getter]
    fn reason(&self) -> Option<ArrowColumn> {
        self.child(3)
    }
}}
