//! The short forms of provinces, found by their bytes.

use crate::data::provinces::PROVINCES;

/// Three bytes of eight.
pub(crate) const MASK_24: u64 = (1 << 24) - 1;

/// The three bytes of a short form in UTF-8 as a number, the first one lowest.
const fn key(letter: char) -> u32 {
    let c = letter as u32;
    (0xe0 | c >> 12) | (0x80 | c >> 6 & 0x3f) << 8 | (0x80 | c & 0x3f) << 16
}

/// Gives every short form a slot of its own; found by trying, held by `PROVINCE_OF`.
const fn slot(key: u32) -> usize {
    (key.wrapping_mul(0x1ae2_9d01) >> 26) as usize
}

/// In each slot the key (24 bits) and the place of the province + 1, with [`LICENCE_ONLY`] if only licences write it so.
static PROVINCE_OF: [u32; 64] = province_table();

pub(super) const LICENCE_ONLY: u64 = 0x80;

#[expect(clippy::indexing_slicing, reason = "31 rows, and slots are below 64")]
const fn province_table() -> [u32; 64] {
    let mut table = [0; 64];
    let mut at = 0;
    while at < 31 {
        let row = &PROVINCES[at];
        let record = key(row.record);
        assert!(table[slot(record)] == 0, "two short forms in one slot: find another multiplier");
        table[slot(record)] = record | (at as u32 + 1) << 24;
        if row.licence != row.record {
            let licence = key(row.licence);
            assert!(table[slot(licence)] == 0, "two short forms in one slot: find another multiplier");
            table[slot(licence)] = licence | (at as u32 + 1 + LICENCE_ONLY as u32) << 24;
        }
        at += 1;
    }
    table
}

/// The place of the province + 1, with [`LICENCE_ONLY`] if only licences write it so; 0 if there is none.
#[inline(always)]
#[expect(clippy::indexing_slicing, reason = "slots are below 64")]
pub(super) fn province(word: u64) -> u64 {
    let key = (word & MASK_24) as u32;
    let entry = PROVINCE_OF[slot(key)];
    if entry & MASK_24 as u32 == key { u64::from(entry >> 24) } else { 0 }
}

/// As [`province`], of a character.
#[inline]
pub(super) fn province_of(letter: char) -> u64 {
    // Short forms have three bytes.
    if u32::from(letter) >> 16 == 0 { province(u64::from(key(letter))) } else { 0 }
}

/// As [`province`], of the three bytes of a character.
#[inline]
pub(super) fn province_at([first, second, third]: [u8; 3]) -> u64 {
    province(u64::from(u32::from_le_bytes([first, second, third, 0])))
}
