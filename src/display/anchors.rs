//! The words that a scan searches for. Nothing but them, so that the benches search for the same.

/// What every number contains: the word 备 or 证 in the ways to write it that occur, or a class of licences with what follows
/// it.
///
/// Not more than 32: then packed search looks at 32 bytes at a time and not at 16. It compares the first three bytes, and
/// puts words into eight sets: one whose three low half-bytes have been seen goes there, others by their column here. Han
/// stand alone or with Han and columns look alike, so that a set lets little else through. The escapes of 证 and 證 (8BC1,
/// 8B49; 35777, 35657) share one word for both, and so do those of 备 and 備 as entities (22791, 20633; 5907, 5099).
#[rustfmt::skip]
pub(super) const WORDS: [&[u8]; 32] = [
    "备".as_bytes(), "備".as_bytes(), "证".as_bytes(), b"B2-", b"B2\xe2", b"B2 -", b"&#2", b"&#x5",
    b"b2-", "證".as_bytes(), b"b2\xe2", b"A2-", "－".as_bytes(), b"B2<", b"&#35", b"u5907",
    b"A2\xe2", b"x8b", b"a2-", b"B1-", b"u8b", b"B2&", b"uff0d", b"u5099",
    b"b1-", b"x8B", b"u8B", b"A1-", b"B1\xe2", b"B-2-4-", "Ｂ２".as_bytes(), b"B2\\",
];
