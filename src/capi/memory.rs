//! What pointers of a caller are turned into, where results go, and where a panic is caught: every unsafe step that more than one
//! thing needs.

use super::status::beian_status::{
    self, BEIAN_BAD_LENGTH, BEIAN_BAD_POINTER, BEIAN_BUFFER_TOO_SMALL, BEIAN_OK, BEIAN_PANIC,
};
use std::ffi::c_char;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::NonNull;

pub(super) type Done = Result<(), beian_status>;

/// Runs the work of a call; a panic ends here.
#[inline]
pub(super) fn guard(work: impl FnOnce() -> Done) -> beian_status {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(())) => BEIAN_OK,
        Ok(Err(status)) => status,
        Err(payload) => {
            // Its drop could panic again.
            std::mem::forget(payload);
            BEIAN_PANIC
        }
    }
}

/// What a handle points to.
///
/// # Safety
/// A handle that is not NULL came from this library and was not freed, and lives for `'a`.
#[inline]
pub(super) unsafe fn borrow<'a, T>(handle: *const T) -> Result<&'a T, beian_status> {
    if !handle.is_aligned() {
        return Err(BEIAN_BAD_POINTER);
    }
    // SAFETY: aligned, and the rest is the caller's promise; NULL gives None.
    unsafe { handle.as_ref() }.ok_or(BEIAN_BAD_POINTER)
}

/// Frees what a handle points to.
///
/// # Safety
/// As [`borrow`], and nothing uses the handle any more.
pub(super) unsafe fn free<T>(handle: *mut T) {
    if !handle.is_null() && handle.is_aligned() {
        // SAFETY: it came from `Out::give`, by the caller's promise, and is not used any more.
        let owned = AssertUnwindSafe(unsafe { Box::from_raw(handle) });
        guard(move || {
            drop(owned);
            Ok(())
        });
    }
}

/// The bytes of an argument.
///
/// # Safety
/// As [`array`].
#[inline]
pub(super) unsafe fn bytes<'a>(data: *const c_char, len: usize) -> Result<&'a [u8], beian_status> {
    // SAFETY: the same promise.
    unsafe { array(data.cast(), len) }
}

/// The elements of an argument. NULL with length 0 is none.
///
/// # Safety
/// A pointer that is not NULL points to that many elements, which nobody changes during `'a`.
#[inline]
pub(super) unsafe fn array<'a, T>(data: *const T, len: usize) -> Result<&'a [T], beian_status> {
    if data.is_null() {
        return if len == 0 { Ok(&[]) } else { Err(BEIAN_BAD_POINTER) };
    }
    if !data.is_aligned() {
        return Err(BEIAN_BAD_POINTER);
    }
    if isize::try_from(len.saturating_mul(size_of::<T>())).is_err() {
        return Err(BEIAN_BAD_LENGTH);
    }
    // SAFETY: not NULL, aligned, the length fits, and the rest is the caller's promise.
    Ok(unsafe { std::slice::from_raw_parts(data, len) })
}

/// Where a result goes.
pub(super) struct Out<T>(NonNull<T>);

impl<T> Out<T> {
    /// # Safety
    /// A pointer that is not NULL can be written to, and nothing else uses the place during the call.
    #[inline]
    pub(super) unsafe fn new(place: *mut T) -> Result<Self, beian_status> {
        NonNull::new(place).filter(|place| place.is_aligned()).map(Self).ok_or(BEIAN_BAD_POINTER)
    }

    /// As [`Out::new`], of a place that may be NULL.
    ///
    /// # Safety
    /// As [`Out::new`].
    #[inline]
    pub(super) unsafe fn maybe(place: *mut T) -> Result<Option<Self>, beian_status> {
        // SAFETY: the same promise.
        (!place.is_null()).then(|| unsafe { Self::new(place) }).transpose()
    }

    #[inline]
    pub(super) fn put(self, value: T) -> Done {
        // SAFETY: not NULL, aligned, and writable by the promise of `new`. What is there is not dropped: it may be nothing.
        unsafe { self.0.write(value) };
        Ok(())
    }
}

impl<T> Out<*mut T> {
    pub(super) fn give(self, value: T) -> Done {
        self.put(Box::into_raw(Box::new(value)))
    }
}

/// A buffer of the caller's.
pub(super) struct Buffer(NonNull<u8>, usize);

impl Buffer {
    /// # Safety
    /// A pointer that is not NULL points to so many bytes that can be written to, and nothing else uses them during the call.
    #[inline]
    pub(super) unsafe fn new(place: *mut c_char, capacity: usize) -> Result<Self, beian_status> {
        NonNull::new(place.cast()).map(|place| Self(place, capacity)).ok_or(BEIAN_BAD_POINTER)
    }

    /// Writes a text at a place, without a NUL; not if it does not fit.
    #[inline]
    pub(super) fn append(&self, at: usize, text: &str) -> bool {
        let fits = at.checked_add(text.len()).is_some_and(|end| end <= self.1);
        if fits {
            // SAFETY: inside the buffer, by the promise of `new`, and apart from it as for `fill`.
            unsafe { self.0.add(at).copy_from_nonoverlapping(NonNull::from(text.as_bytes()).cast(), text.len()) };
        }
        fits
    }

    /// Writes a text with a NUL behind it.
    #[inline]
    pub(super) fn fill(&self, text: &str) -> Done {
        if text.len() >= self.1 {
            return Err(BEIAN_BUFFER_TOO_SMALL);
        }
        // SAFETY: the buffer holds more bytes than the text, by the promise of `new`, and is apart from it: what the library
        // made or the caller's text, which no out-parameter may overlap.
        unsafe {
            self.0.copy_from_nonoverlapping(NonNull::from(text.as_bytes()).cast(), text.len());
            self.0.add(text.len()).write(0);
        }
        Ok(())
    }
}
