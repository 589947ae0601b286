//! The structs of Arrow's C data interface, as its specification gives them to be copied, and who frees them.
//!
//! They cross from one library into another, so nothing about them is checked by the compiler: whoever holds one must release
//! it once, by the function that it brings. `Drop` does so here; a struct whose `release` is null was moved elsewhere.

use std::ffi::{c_char, c_int, c_void};
use std::ptr;

#[repr(C)]
pub(super) struct ArrowSchema {
    pub(super) format: *const c_char,
    pub(super) name: *const c_char,
    pub(super) metadata: *const c_char,
    pub(super) flags: i64,
    pub(super) n_children: i64,
    pub(super) children: *mut *mut ArrowSchema,
    pub(super) dictionary: *mut ArrowSchema,
    pub(super) release: Option<unsafe extern "C" fn(*mut ArrowSchema)>,
    pub(super) private_data: *mut c_void,
}

#[repr(C)]
pub(super) struct ArrowArray {
    pub(super) length: i64,
    pub(super) null_count: i64,
    pub(super) offset: i64,
    pub(super) n_buffers: i64,
    pub(super) n_children: i64,
    pub(super) buffers: *mut *const c_void,
    pub(super) children: *mut *mut ArrowArray,
    pub(super) dictionary: *mut ArrowArray,
    pub(super) release: Option<unsafe extern "C" fn(*mut ArrowArray)>,
    pub(super) private_data: *mut c_void,
}

#[repr(C)]
pub(super) struct ArrowArrayStream {
    pub(super) get_schema: Option<unsafe extern "C" fn(*mut ArrowArrayStream, *mut ArrowSchema) -> c_int>,
    pub(super) get_next: Option<unsafe extern "C" fn(*mut ArrowArrayStream, *mut ArrowArray) -> c_int>,
    pub(super) get_last_error: Option<unsafe extern "C" fn(*mut ArrowArrayStream) -> *const c_char>,
    pub(super) release: Option<unsafe extern "C" fn(*mut ArrowArrayStream)>,
    pub(super) private_data: *mut c_void,
}

macro_rules! released {
    ($($type:ident: $capsule:literal;)+) => {$(
        impl $type {
            /// What the capsule is called that holds one.
            pub(super) const CAPSULE: &'static std::ffi::CStr = $capsule;

            /// A struct to be filled in, or that was moved away.
            pub(super) const fn empty() -> Self {
                // SAFETY: all fields are numbers, pointers, and functions that may be null.
                unsafe { std::mem::zeroed() }
            }

            /// Moves the struct out of a place; what is left there is released.
            ///
            /// # Safety
            /// The place holds such a struct.
            pub(super) unsafe fn take(place: *mut Self) -> Self {
                // SAFETY: the caller's promise; the struct is replaced and not dropped.
                unsafe { ptr::replace(place, Self::empty()) }
            }
        }

        impl Drop for $type {
            fn drop(&mut self) {
                if let Some(release) = self.release {
                    // SAFETY: it was not released, and the specification lets any thread do so.
                    unsafe { release(self) }
                }
            }
        }

        // SAFETY: the specification has data that nobody changes, and lets any thread read and release it; a stream is used by one
        // thread at a time.
        unsafe impl Send for $type {}
    )+};
}

released! {
    ArrowSchema: c"arrow_schema";
    ArrowArray: c"arrow_array";
    ArrowArrayStream: c"arrow_array_stream";
}
