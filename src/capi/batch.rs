//! Many at once: columns of values, pages by the array, orders by lines; and memory for hosts that have none in common.

use super::memory::{Buffer, Out, array, borrow, bytes, guard};
use super::page::{beian_found, each_found};
use super::report::beian_report;
use super::status::beian_status::{self, *};
use super::text::{beian_str, view};
use super::utf8::{checked, not_utf8};
use super::validator::beian_validator;
use super::value::kind_of;
use std::alloc::{Layout, alloc, dealloc};
use std::borrow::Cow;
use std::ffi::{c_char, c_void};
use std::ptr::null_mut;

/// What `beian_scan_pages` calls for each number, with the index of its page and its own last argument. It gives 0 to go on
/// with the page, a positive number to go on with the next page, and a negative one to stop. It must return, as
/// `beian_found_callback`.
pub type beian_page_found_callback =
    Option<unsafe extern "C" fn(page: usize, found: *const beian_found, user_data: *mut c_void) -> i32>;

/// What `beian_validate_lines` calls for each order, with the number of its line, counted from 1, and its own last argument.
/// `report` lives until it returns; it is NULL for a line that is no order, and `error` says why, as JSON with `pointer`,
/// `found` and `expected`; else `error` is empty. It gives 0 to go on and anything else to stop. It must return, as
/// `beian_found_callback`.
pub type beian_line_callback = Option<
    unsafe extern "C" fn(line: usize, report: *const beian_report, error: beian_str, user_data: *mut c_void) -> i32,
>;

/// The texts of a column as Arrow has it: one behind the other, with the offsets where each begins and the last ends.
struct Column<'a> {
    texts: &'a [u8],
    offsets: &'a [i32],
}

impl<'a> Column<'a> {
    /// # Safety
    /// As [`array`], of both.
    unsafe fn new(
        texts: *const c_char,
        texts_len: usize,
        offsets: *const i32,
        count: usize,
    ) -> Result<Self, beian_status> {
        let ends = count.checked_add(1).ok_or(BEIAN_BAD_LENGTH)?;
        // SAFETY: the same promise.
        let column = unsafe { Self { texts: bytes(texts, texts_len)?, offsets: array(offsets, ends)? } };
        let in_order = column.offsets.is_sorted() && column.offsets.first().is_some_and(|first| *first >= 0);
        let inside = column.offsets.last().is_some_and(|last| usize::try_from(*last).is_ok_and(|end| end <= texts_len));
        if in_order && inside { Ok(column) } else { Err(BEIAN_BAD_LENGTH) }
    }

    fn iter(&self) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let (texts, offsets) = (self.texts, self.offsets);
        let place = |offset: i32| usize::try_from(offset).unwrap_or_default();
        let ends = offsets.iter().skip(1);
        offsets.iter().zip(ends).map(move |(start, end)| texts.get(place(*start)..place(*end)).unwrap_or_default())
    }
}

/// Judges a column of texts as values of one kind (`beian_kind`), as people write them, or in canonical form only if `strict`
/// is not 0.
///
/// `texts`, `texts_len`, `offsets`: the column as Arrow has it, `count` texts one behind the other and `count + 1` offsets in
/// bytes. `statuses`: `count` bytes, each `BEIAN_OK`, `BEIAN_NOT_A_VALUE` or `BEIAN_NOT_UTF8`. `canonical`, `capacity`,
/// `canonical_offsets`: NULL, 0 and NULL, or a buffer for the canonical texts without NULs and `count + 1` offsets into it;
/// what is no value has an empty one. `done`: how many texts were judged; it is written for `BEIAN_BUFFER_TOO_SMALL` as well,
/// when everything before it is, so that a caller goes on from there.
///
/// `BEIAN_UNKNOWN_KIND`, `BEIAN_BUFFER_TOO_SMALL`. `BEIAN_BAD_LENGTH`: the offsets are not in order, or leave the texts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_value_column(
    kind: u32,
    strict: u32,
    texts: *const c_char,
    texts_len: usize,
    offsets: *const i32,
    count: usize,
    statuses: *mut u8,
    canonical: *mut c_char,
    capacity: usize,
    canonical_offsets: *mut i32,
    done: *mut usize,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts, arrays, buffers and out-parameters.
        let (column, statuses, done) =
            unsafe { (Column::new(texts, texts_len, offsets, count)?, Slots::new(statuses, count)?, Out::new(done)?) };
        let kind = kind_of(kind)?;
        // SAFETY: likewise.
        let told =
            (!canonical.is_null()).then(|| unsafe { Canonical::new(canonical, capacity, canonical_offsets, count) });
        let mut told = told.transpose()?;
        // What is right strictly is canonical as it is, so nothing is read twice.
        let as_is = strict != 0 || told.is_none();
        for (index, text) in column.iter().enumerate() {
            let judged = checked(text).ok_or(BEIAN_NOT_UTF8).and_then(|text| {
                let judged = match as_is {
                    true => (kind.check)(text, strict != 0).map(|_| Cow::Borrowed(text)),
                    false => (kind.canonical)(text).map(Cow::Owned),
                };
                judged.map_err(|_| BEIAN_NOT_A_VALUE)
            });
            if let Some(told) = &mut told
                && !told.push(index, judged.as_deref().unwrap_or_default())
            {
                return done.put(index).and(Err(BEIAN_BUFFER_TOO_SMALL));
            }
            statuses.put(index, judged.err().unwrap_or(BEIAN_OK) as u8);
        }
        done.put(count)
    })
}

/// An array of the caller's that is written to.
struct Slots<T> {
    first: *mut T,
    len: usize,
}

impl<T> Slots<T> {
    /// # Safety
    /// A pointer that is not NULL points to so many elements that can be written to, and nothing else uses them during the call.
    unsafe fn new(first: *mut T, len: usize) -> Result<Self, beian_status> {
        if len > 0 && (first.is_null() || !first.is_aligned()) {
            return Err(BEIAN_BAD_POINTER);
        }
        Ok(Self { first, len })
    }

    fn put(&self, index: usize, value: T) {
        if index < self.len {
            // SAFETY: inside the array, which is aligned and writable by the promise of `new`.
            unsafe { self.first.add(index).write(value) };
        }
    }
}

/// Canonical texts of a column.
struct Canonical {
    buffer: Buffer,
    offsets: Slots<i32>,
    len: usize,
}

impl Canonical {
    /// # Safety
    /// As [`Buffer::new`] and [`Slots::new`].
    unsafe fn new(buffer: *mut c_char, capacity: usize, offsets: *mut i32, count: usize) -> Result<Self, beian_status> {
        // SAFETY: the same promise.
        let (buffer, offsets) =
            unsafe { (Buffer::new(buffer, capacity)?, Slots::new(offsets, count.saturating_add(1))?) };
        offsets.put(0, 0);
        Ok(Self { buffer, offsets, len: 0 })
    }

    /// Writes the next text; not if the buffer, or an offset, has no room for it.
    fn push(&mut self, index: usize, text: &str) -> bool {
        let Some(end) = self.len.checked_add(text.len()).and_then(|end| i32::try_from(end).ok()) else {
            return false;
        };
        if !self.buffer.append(self.len, text) {
            return false;
        }
        self.len += text.len();
        self.offsets.put(index + 1, end);
        true
    }
}

/// Finds numbers in many pages, as `beian_scan` does in one.
///
/// `pages`, `pages_len`, `offsets`: the pages as Arrow has a column, `count` of them one behind the other and `count + 1`
/// offsets in bytes. `callback`: called for each number, from this thread, before the function returns; places in
/// `beian_found` are those of its page.
///
/// `BEIAN_BAD_LENGTH`: the offsets are not in order, or leave the pages.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_scan_pages(
    pages: *const c_char,
    pages_len: usize,
    offsets: *const i32,
    count: usize,
    callback: beian_page_found_callback,
    user_data: *mut c_void,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts and arrays.
        let pages = unsafe { Column::new(pages, pages_len, offsets, count)? };
        let callback = callback.ok_or(BEIAN_BAD_POINTER)?;
        for (index, page) in pages.iter().enumerate() {
            let mut last = 0;
            each_found(page, |hit| {
                // SAFETY: a function of that type, by the caller's promise; what the struct points to outlives the call.
                last = unsafe { callback(index, hit, user_data) };
                last == 0
            });
            if last < 0 {
                break;
            }
        }
        Ok(())
    })
}

/// Checks orders of JSON Lines, one a line, one after the other. Empty lines are left out, and a BOM at the head.
///
/// `callback`: called for each order, from this thread, before the function returns. A line that is no order does not end it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_validate_lines(
    validator: *const beian_validator,
    lines: *const c_char,
    lines_len: usize,
    callback: beian_line_callback,
    user_data: *mut c_void,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and texts.
        let (validator, lines) = unsafe { (borrow(validator)?, bytes(lines, lines_len)?) };
        let callback = callback.ok_or(BEIAN_BAD_POINTER)?;
        let lines = lines.strip_prefix("\u{feff}".as_bytes()).unwrap_or(lines);
        for (index, line) in lines.split(|byte| *byte == b'\n').enumerate() {
            if line.trim_ascii().is_empty() {
                continue;
            }
            let read = checked(line).ok_or_else(|| not_utf8(line));
            let report = read.and_then(|line| validator.validator.validate_json(line));
            let report = report.map(|report| beian_report::new(report, validator.language));
            let error = match &report {
                Ok(_) => String::new(),
                Err(error) => serde_json::to_string(error).unwrap_or_default(),
            };
            let report = report.as_ref().map_or(std::ptr::null(), std::ptr::from_ref);
            // SAFETY: a function of that type, by the caller's promise; what it is given outlives the call.
            if unsafe { callback(index.saturating_add(1), report, view(&error), user_data) } != 0 {
                break;
            }
        }
        Ok(())
    })
}

/// Memory that the caller owns and frees with `beian_memory_free`, for a host of WebAssembly that puts texts into the
/// library's memory. Aligned to 16 bytes; what is in it is not set. NULL if there is none, and for 0 bytes.
#[unsafe(no_mangle)]
pub extern "C" fn beian_memory_new(len: usize) -> *mut c_void {
    match memory(len) {
        // SAFETY: the layout has more than no bytes.
        Some(layout) => unsafe { alloc(layout) }.cast(),
        None => null_mut(),
    }
}

/// Frees memory of `beian_memory_new`, of the same length. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_memory_free(data: *mut c_void, len: usize) {
    if let Some(layout) = memory(len).filter(|_| !data.is_null()) {
        // SAFETY: it came from `beian_memory_new` with that length, by the caller's promise.
        unsafe { dealloc(data.cast(), layout) };
    }
}

fn memory(len: usize) -> Option<Layout> {
    const ALIGNMENT: usize = 16;
    Layout::from_size_align(len, ALIGNMENT).ok().filter(|layout| layout.size() > 0)
}
