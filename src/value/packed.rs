//! The packed form that record numbers and licence numbers share.

use super::Province;
use std::fmt;
use std::num::NonZeroU64;

/// Years before this one cannot be: there were no telecom licences before the Telecommunications Regulations (电信条例).
pub(super) const FIRST_YEAR: u16 = 2000;

/// The shape of a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(super) enum Form {
    /// ICP备 with 2 digits of the year and 4 of the serial.
    Filing6 = 1,
    /// ICP备 with 2 and 6.
    Filing8,
    /// ICP备 with 4 and 6.
    Filing10,
    /// ICP证 with 2 and 4.
    Icp,
    /// Classes, 4 and 4.
    Telecom,
}

/// Classes of a telecom licence, as bits.
pub(super) const CLASSES: [&str; 4] = ["A1", "A2", "B1", "B2"];
/// The bit of the old layout `B-2-4-`.
pub(super) const OLD_LAYOUT: u64 = 16;

/// Who issued a number.
pub(super) const CROSS_PROVINCE: u64 = 32;
pub(super) const NATIONAL: u64 = 33;

/// A number in one word, never 0. From the high bits: issuer 6 (1 to 31 a province by its place + 1), form 3, classes 5,
/// the licence's short form where it differs 1, years since 2000 6, serial 20, service index 17, service letter 2.
/// So numbers sort by province, form, year, serial and service.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Packed(NonZeroU64);

/// The bits of the service part.
const SERVICE: u64 = (1 << 19) - 1;

impl Packed {
    pub(super) fn subject(issuer: u64, form: Form, extra: u64, year: u64, serial: u64) -> Option<Self> {
        let bits = issuer << 54 | (form as u64) << 51 | extra << 45 | year << 39 | serial << 19;
        NonZeroU64::new(bits).map(Self)
    }

    /// With a service part; the index must be below 2^17, the letter a place in [`LETTERS`].
    pub(super) fn with_service(self, index: u64, letter: u64) -> Self {
        Self(self.0 | (index << 2 | letter))
    }

    pub(super) fn without_service(self) -> Self {
        NonZeroU64::new(self.0.get() & !SERVICE).map_or(self, Self)
    }

    fn field(self, shift: u32, width: u32) -> u64 {
        self.0.get() >> shift & ((1 << width) - 1)
    }

    pub(super) fn issuer(self) -> u64 {
        self.field(54, 6)
    }

    pub(super) fn province(self) -> Option<Province> {
        let place = usize::try_from(self.issuer()).ok()?.checked_sub(1)?;
        Province::ALL.get(place).copied()
    }

    pub(super) fn form(self) -> Form {
        match self.field(51, 3) {
            1 => Form::Filing6,
            2 => Form::Filing8,
            3 => Form::Filing10,
            4 => Form::Icp,
            _ => Form::Telecom,
        }
    }

    pub(super) fn is_filing(self) -> bool {
        matches!(self.form(), Form::Filing6 | Form::Filing8 | Form::Filing10)
    }

    /// Bits of [`CLASSES`] and [`OLD_LAYOUT`].
    pub(super) fn classes(self) -> u64 {
        self.field(46, 5)
    }

    fn licence_letter(self) -> bool {
        self.field(45, 1) != 0
    }

    /// The same number with the province in the short form of record numbers.
    pub(super) fn one_letter(self) -> Self {
        NonZeroU64::new(self.0.get() & !(1 << 45)).map_or(self, Self)
    }

    pub(super) fn year(self) -> u16 {
        FIRST_YEAR + u16::try_from(self.field(39, 6)).unwrap_or_default()
    }

    pub(super) fn serial(self) -> u32 {
        u32::try_from(self.field(19, 20)).unwrap_or_default()
    }

    /// Whether people print it where a number should stand.
    pub(super) fn is_placeholder(self) -> bool {
        let (year, serial) = (u64::from(self.year()), u64::from(self.serial()));
        let (number, count) = match self.form() {
            Form::Filing6 | Form::Icp => (year % 100 * 10_000 + serial, 6),
            Form::Filing8 => (year % 100 * 1_000_000 + serial, 8),
            Form::Filing10 if serial == 1 => return true,
            Form::Filing10 => (year * 1_000_000 + serial, 10),
            Form::Telecom => (year * 10_000 + serial, 8),
        };
        is_placeholder(number, count, serial)
    }

    /// 0 when there is no service part.
    pub(super) fn index(self) -> u32 {
        u32::try_from(self.field(2, 17)).unwrap_or_default()
    }

    pub(super) fn letter(self) -> u64 {
        self.field(0, 2)
    }
}

/// Service letters, by their place in the packed form; none at 0.
pub(super) const LETTERS: [Option<char>; 4] = [None, Some('A'), Some('X'), Some('K')];

impl fmt::Display for Packed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.province(), self.issuer()) {
            (Some(p), _) => {
                write!(f, "{}", if self.licence_letter() { p.licence_letter() } else { p.record_letter() })?
            }
            (None, CROSS_PROVINCE) => f.write_str("合字")?,
            _ => {}
        }
        let (year, short, serial) = (self.year(), self.year() % 100, self.serial());
        match self.form() {
            Form::Filing6 => write!(f, "ICP备{short:02}{serial:04}号")?,
            Form::Filing8 => write!(f, "ICP备{short:02}{serial:06}号")?,
            Form::Filing10 => write!(f, "ICP备{year}{serial:06}号")?,
            Form::Icp => write!(f, "ICP证{short:02}{serial:04}号")?,
            Form::Telecom => {
                if self.classes() & OLD_LAYOUT != 0 {
                    f.write_str("B-2-4")?;
                }
                let held = CLASSES.iter().enumerate().filter(|(bit, _)| self.classes() >> bit & 1 != 0);
                for (nth, (_, class)) in held.enumerate() {
                    write!(f, "{}{class}", if nth == 0 { "" } else { "." })?;
                }
                write!(f, "-{year}{serial:04}")?;
            }
        }
        if self.index() != 0 {
            write!(f, "-{}", self.index())?;
        }
        let letter = usize::try_from(self.letter()).ok().and_then(|l| LETTERS.get(l).copied().flatten());
        letter.map_or(Ok(()), |letter| write!(f, "{letter}"))
    }
}

/// Numbers that people print where a number should stand: no serial, one digit repeated, 12345678.
#[inline]
pub(super) fn is_placeholder(number: u64, count: u32, serial: u64) -> bool {
    let (ones, counting) = match count {
        6 => (111_111, 123_456),
        8 => (11_111_111, 12_345_678),
        10 => (1_111_111_111, 1_234_567_890),
        12 => (111_111_111_111, 123_456_789_012),
        _ => (11_111_111_111_111, 12_345_678_901_234),
    };
    serial == 0 || number == 1 || number == counting || number.is_multiple_of(ones)
}
