//! Columns that go out: ours, shared with whoever asks, not copied.

use super::c_data::{ArrowArray, ArrowArrayStream, ArrowSchema};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::ptr;
use std::sync::Arc;

/// One array with its type.
pub(crate) struct Node {
    pub(super) format: &'static CStr,
    pub(super) name: &'static CStr,
    pub(super) rows: usize,
    pub(super) nulls: usize,
    /// None where there is nothing to say: a validity bitmap without nulls.
    pub(super) buffers: Vec<Option<Bytes>>,
    pub(super) children: Vec<Arc<Node>>,
    pub(super) dictionary: Option<Arc<Node>>,
}

/// A buffer.
pub(super) enum Bytes {
    Bits(Vec<u8>),
    Codes(Vec<i8>),
    Offsets(Vec<i64>),
    Text(String),
}

impl Bytes {
    fn pointer(&self) -> *const c_void {
        match self {
            Self::Bits(bits) => bits.as_ptr().cast(),
            Self::Codes(codes) => codes.as_ptr().cast(),
            Self::Offsets(offsets) => offsets.as_ptr().cast(),
            Self::Text(text) => text.as_ptr().cast(),
        }
    }
}

/// A validity bitmap in the making.
#[derive(Default)]
pub(super) struct Bits {
    bytes: Vec<u8>,
    count: usize,
    ones: usize,
}

impl Bits {
    #[inline]
    pub(super) fn push(&mut self, one: bool) {
        if self.count.is_multiple_of(8) {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(one) << (self.count % 8);
        }
        self.count += 1;
        self.ones += usize::from(one);
    }

    pub(super) const fn zeros(&self) -> usize {
        self.count - self.ones
    }

    pub(super) fn buffer(self) -> Option<Bytes> {
        (self.zeros() > 0).then_some(Bytes::Bits(self.bytes))
    }
}

/// A column of texts in the making, with offsets of 64 bits: whatever comes fits in one piece.
pub(super) struct Texts {
    given: Bits,
    offsets: Vec<i64>,
    text: String,
}

impl Default for Texts {
    fn default() -> Self {
        Self { given: Bits::default(), offsets: vec![0], text: String::new() }
    }
}

impl Texts {
    /// Where the next text can be written, until it is closed.
    #[inline]
    pub(super) fn open(&mut self) -> &mut String {
        &mut self.text
    }

    /// Ends the text that was written.
    #[inline]
    pub(super) fn close(&mut self) {
        self.end(true);
    }

    #[inline]
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.end(true);
    }

    #[inline]
    pub(super) fn push_null(&mut self) {
        self.end(false);
    }

    #[inline]
    fn end(&mut self, given: bool) {
        self.given.push(given);
        self.offsets.push(i64::try_from(self.text.len()).unwrap_or(i64::MAX));
    }

    pub(super) fn column(self, name: &'static CStr) -> Node {
        Node {
            format: c"U",
            name,
            rows: self.given.count,
            nulls: self.given.zeros(),
            buffers: vec![self.given.buffer(), Some(Bytes::Offsets(self.offsets)), Some(Bytes::Text(self.text))],
            children: Vec::new(),
            dictionary: None,
        }
    }
}

/// What an exported struct owns: pointers to what it points to, and what those lie in.
struct Held<T> {
    /// Where the buffers lie.
    _node: Arc<Node>,
    buffers: Vec<*const c_void>,
    children: Vec<*mut T>,
    dictionary: *mut T,
}

impl<T> Held<T> {
    fn new(node: &Arc<Node>, buffers: Vec<*const c_void>, export: fn(&Arc<Node>) -> T) -> Box<Self> {
        let owned = |node: &Arc<Node>| Box::into_raw(Box::new(export(node)));
        Box::new(Self {
            _node: Arc::clone(node),
            buffers,
            children: node.children.iter().map(owned).collect(),
            dictionary: node.dictionary.as_ref().map_or(ptr::null_mut(), owned),
        })
    }
}

impl<T> Drop for Held<T> {
    fn drop(&mut self) {
        let dictionary = (!self.dictionary.is_null()).then_some(self.dictionary);
        for child in self.children.iter().copied().chain(dictionary) {
            // SAFETY: made by `Held::new`, and only here taken back. One that a consumer moved away is marked so, and its own
            // drop does nothing.
            drop(unsafe { Box::from_raw(child) });
        }
    }
}

fn schema_of(node: &Arc<Node>) -> ArrowSchema {
    let mut held = Held::new(node, Vec::new(), schema_of);
    ArrowSchema {
        format: node.format.as_ptr(),
        name: node.name.as_ptr(),
        metadata: ptr::null(),
        // Nullable.
        flags: 2,
        n_children: count(node.children.len()),
        children: held.children.as_mut_ptr(),
        dictionary: held.dictionary,
        release: Some(release_schema),
        private_data: Box::into_raw(held).cast(),
    }
}

fn array_of(node: &Arc<Node>) -> ArrowArray {
    let buffers = node.buffers.iter().map(|bytes| bytes.as_ref().map_or(ptr::null(), Bytes::pointer)).collect();
    let mut held = Held::new(node, buffers, array_of);
    ArrowArray {
        length: count(node.rows),
        null_count: count(node.nulls),
        offset: 0,
        n_buffers: count(held.buffers.len()),
        n_children: count(held.children.len()),
        buffers: held.buffers.as_mut_ptr(),
        children: held.children.as_mut_ptr(),
        dictionary: held.dictionary,
        release: Some(release_array),
        private_data: Box::into_raw(held).cast(),
    }
}

/// No column of ours has more rows than memory has bytes.
fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

unsafe extern "C" fn release_schema(schema: *mut ArrowSchema) {
    // SAFETY: called once, with a struct of ours.
    unsafe {
        (*schema).release = None;
        drop(Box::from_raw((*schema).private_data.cast::<Held<ArrowSchema>>()));
    }
}

unsafe extern "C" fn release_array(array: *mut ArrowArray) {
    // SAFETY: called once, with a struct of ours.
    unsafe {
        (*array).release = None;
        drop(Box::from_raw((*array).private_data.cast::<Held<ArrowArray>>()));
    }
}

/// A stream of one piece.
struct Once {
    node: Arc<Node>,
    done: bool,
}

fn stream_of(node: &Arc<Node>) -> ArrowArrayStream {
    let once = Box::new(Once { node: Arc::clone(node), done: false });
    ArrowArrayStream {
        get_schema: Some(stream_schema),
        get_next: Some(stream_next),
        get_last_error: Some(stream_error),
        release: Some(release_stream),
        private_data: Box::into_raw(once).cast(),
    }
}

unsafe extern "C" fn stream_schema(stream: *mut ArrowArrayStream, to: *mut ArrowSchema) -> c_int {
    // SAFETY: a stream of ours that is not released, and a place for a schema.
    unsafe { to.write(schema_of(&(*(*stream).private_data.cast::<Once>()).node)) };
    0
}

unsafe extern "C" fn stream_next(stream: *mut ArrowArrayStream, to: *mut ArrowArray) -> c_int {
    // SAFETY: a stream of ours that is not released, used by one thread at a time, and a place for an array.
    unsafe {
        let once = &mut *(*stream).private_data.cast::<Once>();
        to.write(if once.done { ArrowArray::empty() } else { array_of(&once.node) });
        once.done = true;
    }
    0
}

unsafe extern "C" fn stream_error(_: *mut ArrowArrayStream) -> *const c_char {
    ptr::null()
}

unsafe extern "C" fn release_stream(stream: *mut ArrowArrayStream) {
    // SAFETY: called once, with a struct of ours.
    unsafe {
        (*stream).release = None;
        drop(Box::from_raw((*stream).private_data.cast::<Once>()));
    }
}

/// The type in a capsule.
pub(super) fn schema<'py>(py: Python<'py>, node: &Arc<Node>) -> PyResult<Bound<'py, PyCapsule>> {
    PyCapsule::new_with_value(py, schema_of(node), ArrowSchema::CAPSULE)
}

/// The data in a capsule.
pub(super) fn array<'py>(py: Python<'py>, node: &Arc<Node>) -> PyResult<Bound<'py, PyCapsule>> {
    PyCapsule::new_with_value(py, array_of(node), ArrowArray::CAPSULE)
}

/// The data in a capsule, as a stream.
pub(super) fn stream<'py>(py: Python<'py>, node: &Arc<Node>) -> PyResult<Bound<'py, PyCapsule>> {
    PyCapsule::new_with_value(py, stream_of(node), ArrowArrayStream::CAPSULE)
}
