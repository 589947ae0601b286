//! Texts and languages.

use super::memory::{borrow, free};
use super::status::beian_status::{self, BEIAN_UNKNOWN_LANGUAGE};
use crate::rule::Lang;
use crate::value::Noun;
use std::ffi::c_char;

/// A language of texts. Functions take it as `uint32_t`.
#[repr(C)]
pub enum beian_language {
    /// Chinese.
    BEIAN_ZH = 0,
    /// English.
    BEIAN_EN = 1,
}

/// A text that the caller owns and frees with `beian_text_free`. It never changes, so many threads may read it at once.
pub struct beian_text {
    /// With a NUL at the end.
    pub(super) text: String,
}

/// A view of UTF-8 text that something else owns. A NUL does not follow.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct beian_str {
    /// The first byte; never NULL when the library gives it.
    pub data: *const c_char,
    /// How many bytes.
    pub len: usize,
}

/// The bytes of a text, and how many; a NUL follows them. They live as long as the text. Empty for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_text_view(text: *const beian_text) -> beian_str {
    // SAFETY: the caller's promise of handles.
    match unsafe { borrow(text) } {
        Ok(text) => view(text.text.strip_suffix('\0').unwrap_or(&text.text)),
        Err(_) => view(""),
    }
}

/// Frees a text. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_text_free(text: *mut beian_text) {
    // SAFETY: the caller's promise of handles that are freed.
    unsafe { free(text) }
}

// SAFETY: a view is two numbers. What it points to never changes while its owner lives.
unsafe impl Send for beian_str {}
// SAFETY: likewise.
unsafe impl Sync for beian_str {}

pub(super) const fn view(text: &str) -> beian_str {
    beian_str { data: text.as_ptr().cast(), len: text.len() }
}

pub(super) fn noun(noun: Option<Noun>, language: u32) -> beian_str {
    view(match (noun, lang(language)) {
        (Some(noun), Ok(Lang::Zh)) => noun.zh,
        (Some(noun), _) => noun.en,
        (None, _) => "",
    })
}

pub(super) fn lang(number: u32) -> Result<Lang, beian_status> {
    match number {
        0 => Ok(Lang::Zh),
        1 => Ok(Lang::En),
        _ => Err(BEIAN_UNKNOWN_LANGUAGE),
    }
}
