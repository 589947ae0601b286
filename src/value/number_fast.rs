//! The canonical shapes that nearly all numbers have, eight bytes at a time; everything else is left to `number::read`.
//!
//! Read here: `省ICP备` with 8 or 10 digits, `省ICP证` with 6, `省B2-` with 8; each with or without a service part. A number
//! that carries a note is not read here, so what is read has none.

use super::letters::{MASK_24, province};
use super::packed::{Form, Packed};

const ICP_BEI: u64 = word_of("ICP备");
const ICP_ZHENG: u64 = word_of("ICP证");
pub(crate) const B2: u64 = word_of("B2-");
pub(crate) const HAO: u64 = word_of("号");

const MASK_48: u64 = (1 << 48) - 1;

/// Up to 8 bytes as a number, the first one lowest.
#[expect(clippy::indexing_slicing, reason = "the loop ends at the length")]
pub(crate) const fn word_of(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let (mut word, mut at) = (0, 0);
    while at < bytes.len() {
        word |= (bytes[at] as u64) << (8 * at);
        at += 1;
    }
    word
}

#[inline(always)]
fn load8(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|chunk| u64::from_le_bytes(*chunk))
}

#[inline(always)]
fn load4(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|chunk| u64::from(u32::from_le_bytes(*chunk)))
}

/// What the last character of a service part says: 0 a digit, 1 to 3 a service letter, 4 nothing.
static LETTER_OF: [u8; 256] = letter_table();

#[expect(clippy::indexing_slicing, reason = "bytes are below 256")]
const fn letter_table() -> [u8; 256] {
    let mut table = [4; 256];
    let mut digit = b'0';
    while digit <= b'9' {
        table[digit as usize] = 0;
        digit += 1;
    }
    table[b'A' as usize] = 1;
    table[b'X' as usize] = 2;
    table[b'K' as usize] = 3;
    table
}

#[inline(always)]
#[expect(clippy::indexing_slicing, reason = "bytes are below 256")]
fn letter_of(byte: u8) -> u8 {
    LETTER_OF[byte as usize]
}

const ZEROS: u64 = 0x3030_3030_3030_3030;

/// The values of 4 pairs of ASCII digits, the first one in the lowest byte, each in a lane of 16 bits; none if some byte is
/// not a digit.
#[inline(always)]
fn pairs(word: u64) -> Option<u64> {
    if not_digits(word) != 0 {
        return None;
    }
    Some(pairs_of_digits(word))
}

/// As [`pairs`], of digits.
#[inline(always)]
fn pairs_of_digits(word: u64) -> u64 {
    pairs_of_values(word ^ ZEROS)
}

#[inline(always)]
fn pairs_of_values(values: u64) -> u64 {
    values.wrapping_mul(10).wrapping_add(values >> 8) & 0x00ff_00ff_00ff_00ff
}

#[inline(always)]
fn pair(pairs: u64, nth: u32) -> u64 {
    pairs >> (16 * nth) & 0xff
}

/// The value of the last 6 of 8 digits.
#[inline(always)]
fn last_six(pairs: u64) -> u64 {
    pair(pairs, 1) * 10_000 + last_four(pairs)
}

/// The value of the last 4 of 8 digits.
#[inline(always)]
fn last_four(pairs: u64) -> u64 {
    // No lane is carried over: none comes to more than 9,999.
    pairs.wrapping_mul(100 << 16 | 1) >> 48
}

/// The value of 14 digits.
#[inline]
pub(super) fn fourteen(digits: &[u8; 14]) -> Option<u64> {
    let (head, tail) = (pairs(load8(digits, 0)?)?, pairs(load8(digits, 6)?)?);
    Some((pair(head, 0) * 1_000_000 + last_six(head)) * 1_000_000 + last_six(tail))
}

/// Year since 2000 and serial as they stand in the packed form.
#[inline(always)]
const fn year_serial(year: u64, serial: u64) -> u64 {
    year << 20 | serial
}

const ONE: u64 = year_serial(0, 1);
const COUNTING: u64 = year_serial(12, 345_678);
const ELEVENS: u64 = year_serial(11, 111_111);

/// Why a text is not read here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Miss {
    /// It has another shape, or carries a note.
    Unusual,
    /// It is not canonical: it begins as a canonical number does and does not go on as one.
    Wrong,
}

/// Reads a canonical number without a note, if it has one of the usual shapes. The bytes may be anything; those that are read
/// are UTF-8.
#[inline(always)] // a call costs a third more
pub(super) fn read(bytes: &[u8]) -> Result<Packed, Miss> {
    use Miss::{Unusual, Wrong};
    let head: &[u8; 14] = bytes.first_chunk().ok_or(Unusual)?;
    let issuer = province(load4(head, 0).ok_or(Unusual)?);
    let word = load8(head, 3).ok_or(Unusual)?;
    let (subject, end);
    if word & MASK_48 == ICP_BEI {
        let head: &[u8; 20] = bytes.first_chunk().ok_or(Unusual)?;
        let Some(pairs) = pairs(load8(head, 9).ok_or(Unusual)?) else {
            // The oldest form has 6 digits.
            return Err(if head.get(15..18) == Some("号".as_bytes()) { Unusual } else { Wrong });
        };
        if load4(head, 16).ok_or(Unusual)? >> 8 == HAO {
            subject = filing8(issuer, pairs)?;
            end = 20;
        } else {
            // Two digits more, and 号 behind them.
            let rest = load8(bytes, 14).ok_or(Wrong)?;
            if rest >> 40 != HAO {
                return Err(Wrong);
            }
            subject = filing10(issuer, pairs, rest >> 24)?;
            end = 22;
        }
    } else if word & MASK_24 == B2 {
        if issuer == 0 {
            return Err(Unusual); // A2.B2-…
        }
        subject = telecom(issuer, pairs(load8(head, 6).ok_or(Unusual)?).ok_or(Wrong)?)?;
        end = 14;
    } else if word & MASK_48 == ICP_ZHENG {
        let head: &[u8; 18] = bytes.first_chunk().ok_or(Wrong)?;
        if load4(head, 14).ok_or(Wrong)? >> 8 != HAO {
            return Err(Wrong);
        }
        subject = icp(issuer, load8(head, 9).ok_or(Wrong)?)?;
        end = 18;
    } else {
        // A class of a licence, behind nothing, a province or 合字.
        let class = [head[0], head[3], head[6]].iter().any(|byte| matches!(byte, b'A' | b'B'));
        return Err(if class { Unusual } else { Wrong });
    }
    if bytes.len() == end { Ok(subject) } else { service(bytes, end, subject).ok_or(Wrong) }
}

/// What a number of the usual shapes is made of, for those who find its parts themselves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    /// ICP备
    Filing,
    /// ICP证
    Icp,
    /// B2-
    Telecom,
}

/// The digits at the beginning of 16 bytes.
#[derive(Clone, Copy)]
pub(crate) struct Digits {
    pub(crate) count: usize,
    eights: [u64; 2],
}

impl Digits {
    /// Of two times 8 bytes, the first one lowest.
    #[inline(always)]
    pub(crate) fn of(eights: [u64; 2]) -> Self {
        let [first, second] = eights;
        let count = match not_digits(first) {
            0 => match not_digits(second).trailing_zeros() as usize / 8 {
                0 => 8,
                2 => 10,
                more => 8 + more,
            },
            others => others.trailing_zeros() as usize / 8,
        };
        Self { count, eights }
    }
}

/// How many of eight bytes are digits, up to the first that is none.
#[inline(always)]
fn leading_digits(eight: u64) -> usize {
    not_digits(eight).trailing_zeros() as usize / 8
}

/// The high bit of each byte that is no digit; what it carries meets only bytes behind it.
#[inline(always)]
fn not_digits(eight: u64) -> u64 {
    let values = eight ^ ZEROS;
    (values.wrapping_add(0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080
}

/// The subject's number made of these parts, if it has one of the usual shapes and carries no note. Of the issuer's bytes
/// the three lowest count.
#[inline(always)]
pub(super) fn compose(issuer: u64, word: Word, digits: &Digits) -> Option<Packed> {
    let issuer = province(issuer);
    let [first, second] = digits.eights;
    match (word, digits.count) {
        (Word::Filing, 8) => filing8(issuer, pairs_of_digits(first)),
        (Word::Filing, 10) => filing10(issuer, pairs_of_digits(first), second),
        (Word::Icp, 6) => icp(issuer, first),
        (Word::Telecom, 8) => telecom(issuer, pairs_of_digits(first)),
        _ => return None,
    }
    .ok()
}

/// A service part of 1 to 5 digits and perhaps a letter.
#[derive(Clone, Copy)]
pub(crate) struct ServicePart {
    index: u64,
    letter: u64,
    /// How many digits it has.
    pub(crate) digits: usize,
    /// How many bytes it has.
    pub(crate) len: usize,
}

impl ServicePart {
    pub(crate) const NONE: Self = Self { index: 0, letter: 0, digits: 0, len: 0 };

    /// What begins 8 bytes, the first one lowest.
    #[inline(always)]
    pub(crate) fn of(eight: u64) -> Option<Self> {
        let digits = leading_digits(eight);
        if digits.wrapping_sub(1) > 4 || eight as u8 == b'0' {
            return None;
        }
        let letter = u64::from(letter_of((eight >> (8 * digits)) as u8) & 3);
        // The digits to the high end, zeros in front of them.
        let last = (eight ^ ZEROS) << (64 - 8 * digits);
        Some(Self { index: last_six(pairs_of_values(last)), letter, digits, len: digits + usize::from(letter != 0) })
    }

    /// Adds it to the subject's number.
    #[inline(always)]
    pub(super) fn behind(self, subject: Packed) -> Packed {
        subject.with_service(self.index, self.letter)
    }
}

/// The subject's number of ICP备 and 8 digits.
#[inline(always)]
fn filing8(issuer: u64, pairs: u64) -> Result<Packed, Miss> {
    if issuer.wrapping_sub(1) > 30 {
        return Err(Miss::Wrong);
    }
    let (year, serial) = (pair(pairs, 0), last_six(pairs));
    let placeholder = serial == 0 || matches!(year_serial(year, serial), ONE | COUNTING | ELEVENS);
    if year > 20 || placeholder {
        return Err(Miss::Unusual);
    }
    Packed::subject(issuer, Form::Filing8, 0, year, serial).ok_or(Miss::Unusual)
}

/// The subject's number of ICP备 and 10 digits, of which the last two are given as they stand.
#[inline(always)]
fn filing10(issuer: u64, pairs: u64, last_two: u64) -> Result<Packed, Miss> {
    let (tens, ones) = ((last_two & 0xff).wrapping_sub(0x30), (last_two >> 8 & 0xff).wrapping_sub(0x30));
    let (century, year) = (pair(pairs, 0), pair(pairs, 1));
    if issuer.wrapping_sub(1) > 30 || tens > 9 || ones > 9 || century != 20 || year.wrapping_sub(20) > 29 {
        return Err(Miss::Wrong);
    }
    let serial = last_four(pairs) * 100 + tens * 10 + ones;
    if serial < 2 {
        return Err(Miss::Unusual);
    }
    Packed::subject(issuer, Form::Filing10, 0, year, serial).ok_or(Miss::Unusual)
}

/// The number of a licence of class B2, of 8 digits.
#[inline(always)]
fn telecom(issuer: u64, pairs: u64) -> Result<Packed, Miss> {
    let (century, year, serial) = (pair(pairs, 0), pair(pairs, 1), last_four(pairs));
    if issuer == 0 || century != 20 || year > 49 {
        return Err(Miss::Wrong);
    }
    if serial == 0 {
        return Err(Miss::Unusual);
    }
    Packed::subject(issuer & 31, Form::Telecom, 8 << 1 | issuer >> 7, year, serial).ok_or(Miss::Unusual)
}

/// The number of a licence written with ICP证, from 8 bytes that begin with its 6 digits.
#[inline(always)]
fn icp(issuer: u64, digits: u64) -> Result<Packed, Miss> {
    let pairs = pairs(digits << 16 | ZEROS & 0xffff).ok_or(Miss::Wrong)?;
    let (year, serial) = (pair(pairs, 1), last_four(pairs));
    let number = year * 10_000 + serial;
    if issuer == 0 || year > 49 {
        return Err(Miss::Wrong);
    }
    if serial == 0 || number == 1 || number == 123_456 || number.is_multiple_of(111_111) {
        return Err(Miss::Unusual);
    }
    Packed::subject(issuer & 31, Form::Icp, issuer >> 7, year, serial).ok_or(Miss::Unusual)
}

/// Adds what follows the subject's number: a hyphen, 1 to 5 digits, at most one letter.
#[inline(always)]
fn service(bytes: &[u8], end: usize, subject: Packed) -> Option<Packed> {
    let rest = bytes.len() - end;
    if rest.wrapping_sub(2) > 5 {
        return None;
    }
    // The part, with the hyphen in the lowest byte.
    let part = u64::from_le_bytes(*bytes.last_chunk()?) >> (64 - 8 * rest);
    let letter = u64::from(letter_of((part >> (8 * rest - 8)) as u8));
    let count = rest - 1 - usize::from(letter != 0);
    let wrong = part & 0xff != u64::from(b'-') || part >> 8 & 0xff == u64::from(b'0');
    if wrong || letter > 3 || count.wrapping_sub(1) > 4 {
        return None;
    }
    // The digits to the high end, zeros in front of them.
    let digits = part >> 8 << (64 - 8 * count) | ZEROS >> (8 * count);
    Some(subject.with_service(last_six(pairs(digits)?), letter))
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
            "粤ICP备2024000321号-2X",
            "新ICP备2049999999号-10",
            "粤B2-20090059",
            "川B2-20200045-1626K",
            "京ICP证030173号",
            "黔ICP证030173号-1",
        ] {
            let found = read(text.as_bytes()).map(|packed| packed.to_string());
            assert_eq!(found.as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_is_read_is_canonical_to_the_byte() {
        let mut read_at_all = 0;
        for text in ["京ICP备16020626号-12X", "粤ICP备2024000321号-2", "川B2-20200045-1", "黔ICP证030173号"] {
            for at in 0..text.len() {
                for byte in 0..=u8::MAX {
                    let mut bytes = text.as_bytes().to_vec();
                    bytes[at] = byte;
                    if let Ok(packed) = read(&bytes) {
                        assert_eq!(packed.to_string().as_bytes(), bytes);
                        read_at_all += 1;
                    }
                }
            }
        }
        assert!(read_at_all > 100);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(4096))]
        #[test]
        fn agrees_with_the_slow_path(text in near_numbers()) {
            match read(text.as_bytes()) {
                Ok(packed) => {
                    let (slow, symbols) = number::read(&text, RecordNumber::NOUN).unwrap();
                    assert_eq!((packed.to_string(), Notes::NONE), (slow.to_string(), symbols.notes), "{text}");
                    assert!(packed == slow);
                    assert_eq!(packed.to_string(), text);
                }
                Err(Miss::Wrong) => assert!(RecordNumber::parse_strict(&text).is_err(), "{text}"),
                Err(Miss::Unusual) => {}
            }
        }
    }
}
