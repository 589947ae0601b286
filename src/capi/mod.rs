//! The C ABI: what other languages link. `include/beian.h` is generated from these files and is their manual.
//!
//! Each function unpacks its arguments, calls the library, and packs what comes out. This is the only room with unsafe
//! code. Trees go in and out as JSON, single values as flat structs.

#![allow(non_camel_case_types, reason = "the names are those of C")]
#![allow(
    clippy::missing_safety_doc,
    reason = "the contract is one for all functions and stands at the head of include/beian.h"
)]
#![deny(clippy::undocumented_unsafe_blocks)]

mod batch;
mod memory;
mod note;
mod number;
mod page;
mod question;
mod report;
mod rulebook;
mod status;
#[cfg(test)]
mod tests;
mod text;
mod utf8;
mod validator;
mod value;

pub use batch::*;
pub use note::*;
pub use number::*;
pub use page::*;
pub use question::*;
pub use report::*;
pub use rulebook::*;
pub use status::*;
pub use text::*;
pub use validator::*;
pub use value::*;

use std::ffi::{CStr, c_char};

/// Version of this interface. It grows when a function, a struct or a number changes its meaning or goes; what is only
/// added does not count.
pub const BEIAN_ABI_VERSION: u32 = 2;

/// Version of the library, such as `0.1.0`. Static, with a NUL at the end.
#[unsafe(no_mangle)]
pub extern "C" fn beian_version() -> *const c_char {
    const VERSION: &CStr = match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => c"",
    };
    VERSION.as_ptr()
}

/// The `BEIAN_ABI_VERSION` that the library was built with. Compare it with that of the header.
#[unsafe(no_mangle)]
pub extern "C" fn beian_abi_version() -> u32 {
    BEIAN_ABI_VERSION
}
