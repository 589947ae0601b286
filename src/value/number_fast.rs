//! The canonical shapes that nearly all numbers have, eight bytes at a time; everything else is left to `number::read`.
//!
//! Read here: `省ICP备` with 8 or 10 digits, `省ICP证` with 6, `省B2-` with 8; each with or without a service part. A number
//! that carries a note is not read here, so what is read has none.

use super::number::{Form, Packed};
use crate::data::provinces::PROVINCES;

const ICP_BEI: u64 = text("ICP备");
const ICP_ZHENG: u64 = text("ICP证");
const B2: u64 = text("B2-");
const HAO: u64 = text("号");

const MASK_24: u64 = (1 << 24) - 1;
const MASK_48: u64 = (1 << 48) - 1;

/// Up to 8 bytes as a number, the first one lowest.
#[expect(clippy::indexing_slicing, reason = "the loop ends at the length")]
const fn text(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let (mut word, mut at) = (0, 0);
    while at < bytes.len() {
        word |= (bytes[at] as u64) << (8 * at);
        at += 1;
    }
    word
}

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
        assert!(
            table[slot(record)] == 0,
            "two short forms in one slot: find another multiplier"
        );
        table[slot(record)] = record | (at as u32 + 1) << 24;
        if row.licence != row.record {
            let licence = key(row.licence);
            assert!(
                table[slot(licence)] == 0,
                "two short forms in one slot: find another multiplier"
            );
            table[slot(licence)] = licence | (at as u32 + 1 + LICENCE_ONLY as u32) << 24;
        }
        at += 1;
    }
    table
}

/// The place of the province + 1, with [`LICENCE_ONLY`] if only licences write it so; 0 if there is none.
#[inline(always)]
#[expect(clippy::indexing_slicing, reason = "slots are below 64")]
fn province(word: u64) -> u64 {
    let key = (word & MASK_24) as u32;
    let entry = PROVINCE_OF[slot(key)];
    if entry & MASK_24 as u32 == key {
        u64::from(entry >> 24)
    } else {
        0
    }
}

/// As [`province`], of a character.
#[inline]
pub(super) fn province_of(letter: char) -> u64 {
    // Short forms have three bytes.
    if u32::from(letter) >> 16 == 0 {
        province(u64::from(key(letter)))
    } else {
        0
    }
}

#[inline(always)]
fn load8(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|chunk| u64::from_le_bytes(*chunk))
}

#[inline(always)]
fn load4(bytes: &[u8], at: usize) -> Option<u64> {
    bytes
        .get(at..)?
        .first_chunk()
        .map(|chunk| u64::from(u32::from_le_bytes(*chunk)))
}

const ZEROS: u64 = 0x3030_3030_3030_3030;

#[inline(always)]
fn all_digits(word: u64) -> bool {
    (word.wrapping_add(0x4646_4646_4646_4646) | word.wrapping_sub(ZEROS)) & 0x8080_8080_8080_8080 == 0
}

/// The value of 8 ASCII digits, the first one in the lowest byte.
#[inline(always)]
fn decimal(word: u64) -> u64 {
    const PAIR: u64 = 0x0000_00ff_0000_00ff;
    let word = word & 0x0f0f_0f0f_0f0f_0f0f;
    let pairs = word.wrapping_mul(10).wrapping_add(word >> 8);
    let high = (pairs & PAIR).wrapping_mul(100 + (1_000_000 << 32));
    let low = (pairs >> 16 & PAIR).wrapping_mul(1 + (10_000 << 32));
    high.wrapping_add(low) >> 32
}

/// Reads a canonical number without a note, if it has one of the usual shapes.
#[inline]
pub(super) fn read(text: &str) -> Option<Packed> {
    let bytes = text.as_bytes();
    let length = bytes.len();
    // The shortest, 粤B2-20090059, has 14 bytes; the longest, with ten digits and a service part, 29.
    if !(14..=29).contains(&length) {
        return None;
    }
    let issuer = province(load4(bytes, 0)?);
    let word = load8(bytes, 3)?;
    let (subject, end);
    if word & MASK_48 == ICP_BEI {
        let digits = load8(bytes, 9)?;
        let number = decimal(digits);
        if !all_digits(digits) || issuer.wrapping_sub(1) > 30 {
            return None;
        }
        if load4(bytes, 16)? >> 8 == HAO {
            let (year, serial) = (number / 1_000_000, number % 1_000_000);
            if year > 20 || serial == 0 || number == 1 || number == 12_345_678 || number == 11_111_111 {
                return None;
            }
            subject = Packed::subject(issuer, Form::Filing8, 0, year, serial)?;
            end = 20;
        } else {
            // Two digits more, and 号 behind them.
            let rest = load8(bytes, 14)?;
            let (tens, ones) = (
                (rest >> 24 & 0xff).wrapping_sub(0x30),
                (rest >> 32 & 0xff).wrapping_sub(0x30),
            );
            if rest >> 40 != HAO || tens > 9 || ones > 9 {
                return None;
            }
            let (year, serial) = (number / 10_000, number % 10_000 * 100 + tens * 10 + ones);
            if !(2020..=2049).contains(&year) || serial < 2 {
                return None;
            }
            subject = Packed::subject(issuer, Form::Filing10, 0, year - 2000, serial)?;
            end = 22;
        }
    } else if word & MASK_24 == B2 {
        let digits = load8(bytes, 6)?;
        let number = decimal(digits);
        let (year, serial) = (number / 10_000, number % 10_000);
        if !all_digits(digits) || issuer == 0 || !(2000..=2049).contains(&year) || serial == 0 {
            return None;
        }
        subject = Packed::subject(issuer & 31, Form::Telecom, 8 << 1 | issuer >> 7, year - 2000, serial)?;
        end = 14;
    } else if word & MASK_48 == ICP_ZHENG {
        let digits = load8(bytes, 9)? << 16 | ZEROS & 0xffff;
        let number = decimal(digits);
        let (year, serial) = (number / 10_000, number % 10_000);
        let placeholder = serial == 0 || number == 1 || number == 123_456 || number.is_multiple_of(111_111);
        if !all_digits(digits) || issuer == 0 || year > 49 || placeholder || load4(bytes, 14)? >> 8 != HAO {
            return None;
        }
        subject = Packed::subject(issuer & 31, Form::Icp, issuer >> 7, year, serial)?;
        end = 18;
    } else {
        return None;
    }
    if length == end {
        Some(subject)
    } else {
        service(bytes, end, subject)
    }
}

/// Adds what follows the subject's number: a hyphen, 1 to 5 digits, at most one letter.
#[inline(always)]
fn service(bytes: &[u8], end: usize, subject: Packed) -> Option<Packed> {
    let length = bytes.len();
    let rest = u32::try_from(length.checked_sub(end)?).ok()?;
    if !(2..=7).contains(&rest) {
        return None;
    }
    // The part, with the hyphen in the lowest byte.
    let part = load8(bytes, length.checked_sub(8)?)? >> (64 - 8 * rest);
    let last = (part >> (8 * (rest - 1))) as u8;
    let letter: u32 = match last {
        b'0'..=b'9' => 0,
        b'A' => 1,
        b'X' => 2,
        b'K' => 3,
        _ => return None,
    };
    let count = rest - 1 - u32::from(letter != 0);
    if part & 0xff != u64::from(b'-') || part >> 8 & 0xff == u64::from(b'0') || count.wrapping_sub(1) > 4 {
        return None;
    }
    // The digits to the high end, zeros in front of them.
    let digits = part >> 8 << (64 - 8 * count) | ZEROS >> (8 * count);
    all_digits(digits).then(|| subject.with_service(decimal(digits), u64::from(letter)))
}

#[cfg(test)]
mod tests {
    use super::super::tests_common::near_numbers;
    use super::super::{Notes, Value, number};
    use super::*;
    use crate::value::RecordNumber;

    #[test]
    fn reads_the_usual_shapes() {
        for text in [
            "京ICP备16020626号",
            "蜀ICP备05000002号-1",
            "京ICP备16020626号-99999X",
            "粤ICP备2024281756号-2X",
            "新ICP备2049999999号-10",
            "粤B2-20090059",
            "川B2-20200045-1626K",
            "京ICP证030173号",
            "黔ICP证030173号-1",
        ] {
            let found = read(text).map(|packed| packed.to_string());
            assert_eq!(found.as_deref(), Some(text));
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(4096))]
        #[test]
        fn agrees_with_the_slow_path(text in near_numbers()) {
            if let Some(packed) = read(&text) {
                let (slow, symbols) = number::read(&text, RecordNumber::NOUN).unwrap();
                assert_eq!((packed.to_string(), Notes::NONE), (slow.to_string(), symbols.notes), "{text}");
                assert!(packed == slow);
                assert_eq!(packed.to_string(), text);
            }
        }
    }
}
