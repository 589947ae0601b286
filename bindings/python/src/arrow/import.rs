//! Columns of texts that come in: strings of both lengths, views, and dictionaries of these.

use super::c_data::{ArrowArray, ArrowArrayStream, ArrowSchema};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use std::ffi::CStr;
use std::slice;

/// A column: its type, and its pieces.
pub(crate) struct Column {
    schema: ArrowSchema,
    pieces: Pieces,
}

enum Pieces {
    One(ArrowArray),
    Stream(ArrowArrayStream),
}

/// Takes the struct out of a capsule, as its consumer may.
macro_rules! taken {
    ($type:ident, $capsule:expr) => {{
        let place = $capsule.pointer_checked(Some($type::CAPSULE))?.cast::<$type>();
        // SAFETY: a capsule of that name holds such a struct.
        let taken = unsafe { $type::take(place.as_ptr()) };
        if taken.release.is_none() {
            return Err(PyValueError::new_err("the capsule was used before"));
        }
        taken
    }};
}

impl Column {
    pub(super) fn of_array(schema: &Bound<'_, PyCapsule>, array: &Bound<'_, PyCapsule>) -> PyResult<Self> {
        let (schema, array) = (taken!(ArrowSchema, schema), taken!(ArrowArray, array));
        Ok(Self { schema, pieces: Pieces::One(array) })
    }

    pub(super) fn of_stream(stream: &Bound<'_, PyCapsule>) -> PyResult<Self> {
        let mut stream = taken!(ArrowArrayStream, stream);
        let mut schema = ArrowSchema::empty();
        let Some(get_schema) = stream.get_schema else {
            return Err(PyTypeError::new_err("the stream has no type"));
        };
        // SAFETY: the stream is not released; the schema is ours to fill in.
        let status = unsafe { get_schema(&raw mut stream, &raw mut schema) };
        if status != 0 {
            return Err(PyValueError::new_err(last_error(&mut stream)));
        }
        Ok(Self { schema, pieces: Pieces::Stream(stream) })
    }

    /// Every text, in order.
    pub(super) fn for_each(self, each: &mut impl FnMut(Option<&str>)) -> Result<(), String> {
        let layout = Layout::of(&self.schema)?;
        match self.pieces {
            Pieces::One(array) => layout.walk(&array, each),
            Pieces::Stream(mut stream) => {
                let next = stream.get_next.ok_or("the stream has no pieces")?;
                loop {
                    let mut array = ArrowArray::empty();
                    // SAFETY: the stream is not released; the array is ours to fill in.
                    if unsafe { next(&raw mut stream, &raw mut array) } != 0 {
                        return Err(last_error(&mut stream));
                    }
                    if array.release.is_none() {
                        return Ok(());
                    }
                    layout.walk(&array, each)?;
                }
            }
        }
    }
}

fn last_error(stream: &mut ArrowArrayStream) -> String {
    let text = stream.get_last_error.map_or(std::ptr::null(), |last_error| {
        // SAFETY: the stream is not released.
        unsafe { last_error(stream) }
    });
    if text.is_null() {
        return "the column could not be read".to_owned();
    }
    // SAFETY: a text that ends with NUL, as the specification says.
    unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned()
}

/// How texts lie in a column.
enum Layout {
    /// Nothing but nulls.
    Null,
    /// One after the other, with offsets of 32 bits.
    Utf8,
    /// The same with 64 bits.
    LargeUtf8,
    /// Each where it happens to lie.
    View,
    /// Numbers of so many bytes, signed or not, into another column.
    Dictionary { bytes: usize, signed: bool, of: Box<Layout> },
}

impl Layout {
    fn of(schema: &ArrowSchema) -> Result<Self, String> {
        // SAFETY: a schema has a format that ends with NUL.
        let format = unsafe { CStr::from_ptr(schema.format) }.to_bytes();
        if !schema.dictionary.is_null() {
            // SAFETY: it is not null, so it is a schema of its own.
            let of = Box::new(Self::of(unsafe { &*schema.dictionary })?);
            let (bytes, signed) = match format {
                b"c" => (1, true),
                b"C" => (1, false),
                b"s" => (2, true),
                b"S" => (2, false),
                b"i" => (4, true),
                b"I" => (4, false),
                b"l" => (8, true),
                b"L" => (8, false),
                _ => return Err("the dictionary has keys that are no integers".to_owned()),
            };
            return Ok(Self::Dictionary { bytes, signed, of });
        }
        match format {
            b"n" => Ok(Self::Null),
            b"u" => Ok(Self::Utf8),
            b"U" => Ok(Self::LargeUtf8),
            b"vu" => Ok(Self::View),
            format => {
                Err(format!("the column holds no texts: its Arrow format is {}", String::from_utf8_lossy(format)))
            }
        }
    }

    fn walk(&self, array: &ArrowArray, each: &mut impl FnMut(Option<&str>)) -> Result<(), String> {
        let rows = Rows::of(array)?;
        match self {
            Self::Null => (0..rows.count).for_each(|_| each(None)),
            Self::Utf8 => rows.walk_offsets::<i32>(each)?,
            Self::LargeUtf8 => rows.walk_offsets::<i64>(each)?,
            Self::View => rows.walk_views(each)?,
            Self::Dictionary { bytes, signed, of } => {
                let texts = of.values(array)?;
                let keys = rows.buffer::<u8>(1, rows.end() * bytes)?;
                for (row, key) in keys.chunks_exact(*bytes).enumerate().skip(rows.first) {
                    if !rows.is_given(row) {
                        each(None);
                        continue;
                    }
                    let text = key_of(key, *signed).and_then(|key| texts.get(key));
                    each(text.ok_or("a key of the dictionary has no value")?.as_deref());
                }
            }
        }
        Ok(())
    }

    /// The values of an array's dictionary. A copy: there are few.
    fn values(&self, array: &ArrowArray) -> Result<Vec<Option<Box<str>>>, String> {
        // SAFETY: an array of a dictionary's type has the dictionary.
        let values = unsafe { array.dictionary.as_ref() }.ok_or("the dictionary is missing")?;
        let (rows, mut texts) = (Rows::of(values)?, Vec::new());
        let mut keep = |text: Option<&str>| texts.push(text.map(Into::into));
        match self {
            Self::Utf8 => rows.walk_offsets::<i32>(&mut keep)?,
            Self::LargeUtf8 => rows.walk_offsets::<i64>(&mut keep)?,
            Self::View => rows.walk_views(&mut keep)?,
            Self::Null | Self::Dictionary { .. } => return Err("the dictionary holds no texts".to_owned()),
        }
        Ok(texts)
    }
}

/// A key of a dictionary, in the bytes of this machine; none if it is negative.
fn key_of(key: &[u8], signed: bool) -> Option<usize> {
    if signed {
        place(&match *key {
            [a] => i64::from(i8::from_ne_bytes([a])),
            [a, b] => i64::from(i16::from_ne_bytes([a, b])),
            [a, b, c, d] => i64::from(i32::from_ne_bytes([a, b, c, d])),
            _ => i64::from_ne_bytes(key.try_into().ok()?),
        })
    } else {
        place(&match *key {
            [a] => u64::from(a),
            [a, b] => u64::from(u16::from_ne_bytes([a, b])),
            [a, b, c, d] => u64::from(u32::from_ne_bytes([a, b, c, d])),
            _ => u64::from_ne_bytes(key.try_into().ok()?),
        })
    }
}

/// The rows of an array.
struct Rows<'a> {
    array: &'a ArrowArray,
    first: usize,
    count: usize,
    given: Option<&'a [u8]>,
}

const BROKEN: &str = "the column does not have the layout that it names";

impl<'a> Rows<'a> {
    fn of(array: &'a ArrowArray) -> Result<Self, String> {
        let (Ok(first), Ok(count)) = (usize::try_from(array.offset), usize::try_from(array.length)) else {
            return Err(BROKEN.to_owned());
        };
        let mut rows = Self { array, first, count, given: None };
        // No validity bitmap: everything is given.
        if array.null_count != 0 && array.n_buffers > 0 && !rows.pointer(0)?.is_null() {
            rows.given = Some(rows.buffer(0, rows.end().div_ceil(8))?);
        }
        Ok(rows)
    }

    fn end(&self) -> usize {
        self.first + self.count
    }

    fn pointer(&self, at: usize) -> Result<*const std::ffi::c_void, String> {
        let count = usize::try_from(self.array.n_buffers).unwrap_or(0);
        if at >= count || self.array.buffers.is_null() {
            return Err(BROKEN.to_owned());
        }
        // SAFETY: the array has so many buffers.
        Ok(unsafe { *self.array.buffers.add(at) })
    }

    /// A buffer of so many numbers; of none it may be null.
    fn buffer<T: Plain>(&self, at: usize, count: usize) -> Result<&'a [T], String> {
        let pointer = self.pointer(at)?.cast::<T>();
        if count == 0 {
            return Ok(&[]);
        }
        if pointer.is_null() || !pointer.is_aligned() {
            return Err(BROKEN.to_owned());
        }
        // SAFETY: the specification says how long each buffer of a type is; it lives as long as the array.
        Ok(unsafe { slice::from_raw_parts(pointer, count) })
    }

    #[inline]
    fn is_given(&self, row: usize) -> bool {
        self.given.is_none_or(|bits| bits.get(row / 8).is_some_and(|byte| byte >> (row % 8) & 1 == 1))
    }

    fn walk_offsets<O: Plain + TryInto<usize>>(&self, each: &mut impl FnMut(Option<&str>)) -> Result<(), String> {
        if self.count == 0 {
            return Ok(());
        }
        let offsets = self.buffer::<O>(1, self.end() + 1)?;
        let offsets = offsets.get(self.first..).unwrap_or_default();
        let (Some(start), Some(end)) = (offsets.first().and_then(place), offsets.last().and_then(place)) else {
            return Err(BROKEN.to_owned());
        };
        let data = self.buffer::<u8>(2, end)?;
        // All of it at once; each text then only has to begin and end between characters.
        let whole = data.get(start..).and_then(|data| simdutf8::basic::from_utf8(data).ok());
        for (row, pair) in offsets.windows(2).enumerate() {
            if !self.is_given(self.first + row) {
                each(None);
                continue;
            }
            let [from, to] = pair else { continue };
            let (Some(from), Some(to)) = (place(from), place(to)) else { return Err(BROKEN.to_owned()) };
            let text = match whole {
                Some(whole) => from.checked_sub(start).and_then(|from| whole.get(from..to.checked_sub(start)?)),
                // Something between the texts may be no text.
                None => data.get(from..to).and_then(|bytes| std::str::from_utf8(bytes).ok()),
            };
            each(Some(text.ok_or_else(|| not_utf8(row))?));
        }
        Ok(())
    }

    fn walk_views(&self, each: &mut impl FnMut(Option<&str>)) -> Result<(), String> {
        let views = self.buffer::<[u8; 16]>(1, self.end())?;
        let data = self.view_data()?;
        // Where many rows share the data it is looked at once, else each text for itself.
        let bytes: usize = data.iter().map(|data| data.len()).sum();
        let whole: Vec<Option<&str>> = if bytes / 64 <= self.count {
            data.iter().map(|data| simdutf8::basic::from_utf8(data).ok()).collect()
        } else {
            Vec::new()
        };
        for (row, view) in views.iter().enumerate().skip(self.first) {
            if !self.is_given(row) {
                each(None);
                continue;
            }
            let (words, _) = view.as_chunks::<4>();
            let [length, _, index, from] = words else { continue };
            let [length, index, from] = [length, index, from].map(|word| u32::from_ne_bytes(*word) as usize);
            let text = if length <= 12 {
                view.get(4..4 + length).and_then(|bytes| std::str::from_utf8(bytes).ok())
            } else if let Some(Some(whole)) = whole.get(index) {
                whole.get(from..from + length)
            } else {
                let bytes = data.get(index).and_then(|data| data.get(from..from + length));
                bytes.and_then(|bytes| std::str::from_utf8(bytes).ok())
            };
            each(Some(text.ok_or_else(|| not_utf8(row - self.first))?));
        }
        Ok(())
    }

    /// The data that views look into: behind bitmap and views, before the buffer that has their lengths.
    fn view_data(&self) -> Result<Vec<&'a [u8]>, String> {
        let count = usize::try_from(self.array.n_buffers).ok().and_then(|count| count.checked_sub(3)).ok_or(BROKEN)?;
        let lengths = self.buffer::<i64>(count + 2, count)?;
        let data = lengths.iter().enumerate();
        data.map(|(at, length)| self.buffer(at + 2, usize::try_from(*length).map_err(|_| BROKEN)?)).collect()
    }
}

fn not_utf8(row: usize) -> String {
    format!("place {row} of the column, or of a piece of it, is not UTF-8")
}

/// What a buffer may be read as: any bytes are such a thing.
trait Plain: Copy {}
impl Plain for u8 {}
impl Plain for i32 {}
impl Plain for i64 {}
/// A view, wherever it lies.
impl Plain for [u8; 16] {}

/// An offset as a place.
fn place<O: TryInto<usize> + Copy>(offset: &O) -> Option<usize> {
    (*offset).try_into().ok()
}
