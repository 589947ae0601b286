//! Whether bytes are UTF-8, as fast as that goes: half of what a call costs. A test holds it to the standard library.

use super::memory::bytes;
use super::status::beian_status::{self, BEIAN_NOT_UTF8};
use crate::fault::InputError;
use std::ffi::c_char;

/// The text of an argument.
///
/// # Safety
/// As [`bytes`].
#[inline]
pub(super) unsafe fn utf8<'a>(data: *const c_char, len: usize) -> Result<&'a str, beian_status> {
    // SAFETY: the same promise.
    let bytes = unsafe { bytes(data, len)? };
    checked(bytes).ok_or(BEIAN_NOT_UTF8)
}

/// The text, if it is UTF-8. Half of what a call costs, so it is done with care.
#[inline]
pub(super) fn checked(bytes: &[u8]) -> Option<&str> {
    if bytes.len() <= 64 && (is_ascii(bytes) || is_chinese(bytes)) {
        // SAFETY: ASCII, and ASCII with whole characters of three bytes, is UTF-8.
        return Some(unsafe { std::str::from_utf8_unchecked(bytes) });
    }
    simdutf8::basic::from_utf8(bytes).ok()
}

/// As the standard library's, but for short texts and without a call.
#[inline]
pub(super) fn is_ascii(bytes: &[u8]) -> bool {
    match (bytes.first_chunk::<16>(), bytes.last_chunk::<16>()) {
        _ if bytes.first().is_some_and(|byte| *byte >= 0x80) => false,
        (Some(first), Some(last)) if bytes.len() <= 32 => {
            (u128::from_ne_bytes(*first) | u128::from_ne_bytes(*last)) & (u128::MAX / 255 * 128) == 0
        }
        _ => match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            (Some(first), Some(last)) if bytes.len() <= 16 => {
                (u64::from_ne_bytes(*first) | u64::from_ne_bytes(*last)) & (u64::MAX / 255 * 128) == 0
            }
            _ => bytes.is_ascii(),
        },
    }
}

/// Whether bytes are ASCII and whole characters of three bytes (all Chinese ones but the rarest are), without a branch on
/// what they are; false also for less than 18 bytes, and for some characters that are right.
#[inline]
pub(super) fn is_chinese(bytes: &[u8]) -> bool {
    let (Some(start), Some(end)) = (bytes.first_chunk::<18>(), bytes.last_chunk::<18>()) else {
        return false;
    };
    let ([first, second, ..], [.., before, last]) = (*start, *end);
    let edges = !goes_on(first)
        & (goes_on(second) == leads(first))
        & (first < 0x80 || leads(first))
        & (second < 0x80 || leads(second) || goes_on(second))
        & !leads(before)
        & !leads(last);
    let middle = || {
        let mut places = (16..bytes.len() - 18).step_by(16);
        places.all(|at| bytes.get(at..).and_then(<[u8]>::first_chunk).is_some_and(is_chinese_piece))
    };
    edges & is_chinese_piece(start) & is_chinese_piece(end) && (bytes.len() <= 34 || middle())
}

/// As [`is_chinese`], of the last 16 bytes; the first two are what stands before. In numbers, not in truths: so the
/// compiler looks at all 16 at once.
#[inline(always)]
pub(super) fn is_chinese_piece(piece: &[u8; 18]) -> bool {
    let before = piece.iter().zip(piece.iter().skip(1));
    let wrong = piece.iter().skip(2).zip(before).fold(0, |wrong, (byte, (second, first))| {
        let due = u8::from(leads(*first)) | u8::from(leads(*second));
        let (inside, begins) = (u8::from(goes_on(*byte)), u8::from(leads(*byte)));
        wrong | (inside ^ due) | (byte >> 7 & !(inside | begins))
    });
    wrong == 0
}

/// Whether a byte begins a character of three bytes, any of which may follow: not E0 and ED.
#[inline]
pub(super) const fn leads(byte: u8) -> bool {
    (byte.wrapping_sub(0xe1) < 15) & (byte != 0xed)
}

/// Whether a byte is inside a character.
#[inline]
pub(super) const fn goes_on(byte: u8) -> bool {
    byte.cast_signed() < -64
}

#[cold]
pub(super) fn not_utf8(bytes: &[u8]) -> InputError {
    let valid = std::str::from_utf8(bytes).map_or_else(|broken| broken.valid_up_to(), str::len);
    InputError {
        pointer: String::new(),
        found: format!("bytes that are not UTF-8 after byte {valid}"),
        expected: "UTF-8 text".to_owned(),
    }
}
