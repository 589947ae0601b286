//! Mobile numbers (手机号码).

use super::dial::{A_LANDLINE, Dial, NUMBER, service_number};
use crate::data::phones::{Operator, SEGMENTS, Segment, Service};
use crate::value::plain::{count, not_canonical};
use crate::value::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use std::fmt;

const SEGMENT: Noun = Noun::new("号段", "segment");
const THINGS_NUMBER: Noun = Noun::new("物联网号码", "a number of a machine (Internet of Things)");

/// A number of the mainland's mobile networks (手机号码), 11 digits.
///
/// Tolerant: `+86`, `0086` or `86` in front (also in brackets), spaces, single hyphens between digits, full-width characters,
/// look-alikes of the hyphen. `Debug` and `Display` show the segment and the last two digits; [`Value::canonical`] gives
/// all eleven.
///
/// ```
/// use beian::value::{Mobile, Note, Value};
/// let (mobile, notes) = Mobile::parse_noted("+86 138-0013-8000")?;
/// assert_eq!(mobile.canonical(), "13800138000");
/// assert_eq!(mobile.to_string(), "138******00");
/// assert!(notes.has(Note::CountryPrefix));
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # Errors of parsing
/// - nothing there: `number is missing`
/// - `1380013800O`: `number cannot contain 'O' (character 11)`
/// - `1380013800`: `number must have 11 characters, found 10`
/// - `10012345678`: `segment cannot contain '0' (character 2)`
/// - `+85291234567`: `country code must be written +86 here`
/// - `010-82345678`: `number is not one, it is a landline number`; likewise 400 and 800 numbers, and the 13-digit numbers of
///   machines
///
/// # Scope
/// A segment that the table ([`crate::data::phones`]) does not know is accepted with [`Note::UnknownPart`]: new ones are opened
/// every few years. Whether the number is in use, and whose it is, is not known; numbers are carried between operators.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mobile(u64);

/// The number that eight digits write, the first one in the lowest byte.
const fn eight(text: u64) -> Option<u64> {
    const LOW: u64 = 0x0f0f_0f0f_0f0f_0f0f;
    const SIX: u64 = 0x0606_0606_0606_0606;
    let digits = text ^ 0x3030_3030_3030_3030;
    // Below 16, and still below 16 with 6 more.
    if (digits | digits.wrapping_add(SIX)) & !LOW != 0 {
        return None;
    }
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0x0000_ffff_0000_ffff;
    Some((fours & 0xffff) * 10_000 + (fours >> 32))
}

/// For every three digits from 130 to 199: 0 if no number is known there, [`MIXED`] if not all are in one row, else that row and 1.
static ROWS: [u8; 70] = rows();
const MIXED: u8 = u8::MAX;

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn rows() -> [u8; 70] {
    let mut rows = [0; 70];
    let mut row = 0;
    while row < SEGMENTS.len() {
        let Segment { from, to, .. } = SEGMENTS[row];
        let mut three = from / 100;
        while three <= to / 100 {
            let whole = from <= three * 100 && three * 100 + 99 <= to;
            rows[three as usize - 130] = if whole { row as u8 + 1 } else { MIXED };
            three += 1;
        }
        row += 1;
    }
    rows
}

impl Mobile {
    pub(super) const NOUN_A: Noun = Noun::new("手机号码", "a mobile number");

    /// The first five digits' row in the table of segments; `None` if the table does not know it.
    #[must_use]
    pub(crate) fn segment(&self) -> Option<&'static Segment> {
        match ROWS.get(usize::from(self.prefix()).checked_sub(130)?) {
            None | Some(0) => None,
            Some(&MIXED) => self.mixed_segment(),
            Some(row) => SEGMENTS.get(usize::from(*row) - 1),
        }
    }

    #[cold]
    fn mixed_segment(&self) -> Option<&'static Segment> {
        let head = u16::try_from(self.0 / 1_000_000).ok()?;
        let row = SEGMENTS.get(SEGMENTS.partition_point(|row| row.to < head))?;
        (row.from <= head).then_some(row)
    }

    /// To whom the segment was given; the subscriber may have carried the number to another one.
    #[must_use]
    pub fn operator(&self) -> Option<Operator> {
        self.segment().map(|row| row.operator)
    }

    /// What the segment is for: ordinary subscribers, or machines, data cards, resale (虚拟运营商), satellites. None if the table
    /// does not know it.
    #[must_use]
    pub fn service(&self) -> Option<Service> {
        self.segment().map(|row| row.service)
    }

    /// The country code, always 86.
    #[must_use]
    pub const fn country(&self) -> u16 {
        86
    }

    /// The first three digits.
    #[must_use]
    pub const fn prefix(&self) -> u16 {
        (self.0 / 100_000_000) as u16
    }

    /// Eleven digits whose first two may begin a mobile number.
    pub(super) fn from_digits(digits: &[u8]) -> Option<Self> {
        let &[a, b, c, d, e, f, g, h, i, j, k] = digits else {
            return None;
        };
        // Eight and three digits at once: two by two, by a multiplication each.
        let head = u64::from_le_bytes([a, b, c, d, e, f, g, h]);
        let tail = u64::from_le_bytes([b'0', b'0', b'0', b'0', b'0', i, j, k]);
        let number = eight(head)? * 1000 + eight(tail)?;
        (13_000_000_000..20_000_000_000).contains(&number).then_some(Self(number))
    }

    fn noted(self, notes: Notes) -> (Self, Notes) {
        (self, if self.segment().is_none() { notes.with(Note::UnknownPart) } else { notes })
    }

    #[cold]
    #[inline(never)]
    fn tolerant(text: &str) -> Result<(Self, Notes), ParseError> {
        let mut dial = Dial::read(text, Self::NOUN, false)?;
        dial.strip_country(Self::NOUN)?;
        dial.check_hyphens(Self::NOUN, true)?;
        dial.remove_hyphens();
        match Self::from_digits(dial.bytes()) {
            Some(mobile) => Ok(mobile.noted(dial.notes)),
            None => Err(Self::explain(&dial)),
        }
    }

    /// Why a run of digits is not a mobile number.
    fn explain(dial: &Dial) -> ParseError {
        let wrong = |part, offence| ParseError::new(Self::NOUN, part, offence);
        let digits = dial.bytes();
        if let Some(what) = service_number(digits) {
            return wrong(NUMBER, Offence::Other { what });
        }
        match digits {
            [b'0', _, _, _, _, _, _, _, _, ..] => wrong(NUMBER, Offence::Other { what: A_LANDLINE }),
            [b'1', b'4', b'0'..=b'4', ..] if digits.len() == 13 => {
                wrong(NUMBER, Offence::Other { what: THINGS_NUMBER })
            }
            _ if digits.len() != 11 => wrong(NUMBER, Offence::Length { min: 11, max: 11, found: count(digits.len()) }),
            [b'1', second, ..] => wrong(SEGMENT, Offence::Char { at: dial.place(1), found: char::from(*second) }),
            [first, ..] => wrong(SEGMENT, Offence::Char { at: dial.place(0), found: char::from(*first) }),
            [] => wrong(NUMBER, Offence::Missing),
        }
    }
}

impl Value for Mobile {
    const NOUN: Noun = Noun::new("手机号码", "mobile number");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        match Self::from_digits(text.as_bytes()) {
            Some(mobile) => Ok(mobile.noted(Notes::NONE)),
            None => Self::tolerant(text),
        }
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        Self::from_digits(text.as_bytes()).ok_or_else(|| match Self::tolerant(text) {
            Ok((mobile, _)) => not_canonical(Self::NOUN, NUMBER, text, &mobile.canonical()),
            Err(error) => error,
        })
    }

    fn read_strict(text: &str) -> Option<Self> {
        Self::from_digits(text.as_bytes())
    }

    fn canonical(&self) -> String {
        self.0.to_string()
    }
}

impl fmt::Display for Mobile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}******{:02}", self.prefix(), self.0 % 100)
    }
}

impl fmt::Debug for Mobile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mobile({self})")
    }
}

value_text!(Mobile);

/// What the digits are, if they are neither a landline nor a run without an area.
pub(super) fn other_kind(dial: &Dial) -> Option<Noun> {
    let mut digits = [0_u8; 12];
    let mut length = 0;
    for (slot, digit) in digits.iter_mut().zip(dial.digits()) {
        *slot = digit;
        length += 1;
    }
    let digits = digits.get(..length).unwrap_or_default();
    let mobile = !matches!(digits.first(), Some(b'0')) && Mobile::from_digits(digits).is_some();
    if mobile { Some(Mobile::NOUN_A) } else { service_number(digits) }
}

#[cfg(test)]
mod tests {
    use super::super::support::{fails, reads};
    use super::*;

    #[test]
    fn mobiles() {
        for text in [
            "13800138000",
            "14512345678",
            "14912345678",
            "16212345678",
            "16612345678",
            "17012345678",
            "17212345678",
            "17512345678",
            "18912345678",
            "19112345678",
            "19312345678",
            "19612345678",
            "19812345678",
            "16191234567",
        ] {
            reads::<Mobile>(text, text, &[]);
        }
        // The vectors refuse these as not allocated; a table ages, so they are accepted and said to be unknown.
        for text in ["15412345678", "16012345678", "17912345678", "14412345678"] {
            let mobile = reads::<Mobile>(text, text, &[Note::UnknownPart]);
            assert_eq!(mobile.segment(), None);
        }
        let odd = [Note::Spaces, Note::Separators, Note::CountryPrefix];
        reads::<Mobile>("+86 138-0013-8000", "13800138000", &odd);
        reads::<Mobile>(
            "（+86）138 0013 8000",
            "13800138000",
            &[Note::FullWidth, Note::Spaces, Note::Separators, Note::CountryPrefix],
        );
        reads::<Mobile>("008613800138000", "13800138000", &[Note::CountryPrefix]);
        reads::<Mobile>("86-138\u{2013}00138000", "13800138000", &[Note::Dash, Note::Separators, Note::CountryPrefix]);
        reads::<Mobile>("\u{3000}１３８００１３８０００\n", "13800138000", &[Note::FullWidth, Note::Spaces]);
    }

    #[test]
    fn what_the_segments_tell() {
        let mobile = |text| Mobile::parse(text).unwrap();
        for (text, service) in [
            ("13800138000", Service::Ordinary),
            ("14512345678", Service::DataCard),
            ("16512345678", Service::Resale),
            ("17112345678", Service::Resale),
            ("13492345678", Service::Satellite),
            ("14612345678", Service::Machines),
        ] {
            assert_eq!(mobile(text).service(), Some(service), "{text}");
        }
        assert_eq!(mobile("13491234567").service(), None);
        assert_eq!(mobile("17052345678").operator(), Some(Operator::Mobile));
        assert_eq!((mobile("19212345678").country(), mobile("19212345678").prefix()), (86, 192));
    }

    #[test]
    fn mobiles_that_are_not() {
        fails::<Mobile>("", "mobile number: number is missing", "手机号码缺失");
        fails::<Mobile>(" - ", "mobile number: number is missing", "手机号码缺失");
        fails::<Mobile>(
            "1380013800O",
            "mobile number: number cannot contain 'O' (character 11)",
            "手机号码不能含有“O”（第 11 个字符）",
        );
        fails::<Mobile>(
            " 138\u{200b}00138000",
            "mobile number: number cannot contain 'U+200B' (character 5)",
            "手机号码不能含有“U+200B”（第 5 个字符）",
        );
        fails::<Mobile>(
            "138--00138000",
            "mobile number: number cannot contain '-' (character 5)",
            "手机号码不能含有“-”（第 5 个字符）",
        );
        fails::<Mobile>(
            "1380013800",
            "mobile number: number must have 11 characters, found 10",
            "手机号码应为 11 个字符，现为 10 个",
        );
        fails::<Mobile>(
            "10012345678",
            "mobile number: segment cannot contain '0' (character 2)",
            "手机号码的号段不能含有“0”（第 2 个字符）",
        );
        fails::<Mobile>(
            "+85291234567",
            "mobile number: country code must be written +86 here",
            "手机号码的国家代码此处应写作 +86",
        );
        fails::<Mobile>(
            "010-82345678",
            "mobile number: number is not one, it is a landline number",
            "手机号码填成了固定电话号码",
        );
        fails::<Mobile>(
            "400-860-8608",
            "mobile number: number is not one, it is a 400 or 800 number",
            "手机号码填成了400/800 号码",
        );
        fails::<Mobile>(
            "1440123456789",
            "mobile number: number is not one, it is a number of a machine (Internet of Things)",
            "手机号码填成了物联网号码",
        );
        fails::<Mobile>(
            &"1".repeat(1000),
            "mobile number: number must have 11 characters, found 1000",
            "手机号码应为 11 个字符，现为 1000 个",
        );
        // Arabic-Indic and circled digits are no digits.
        assert!(Mobile::parse("١٣٨٠٠١٣٨٠٠٠").is_err() && Mobile::parse("①3800138000").is_err());
    }

    #[test]
    fn segments_are_found_as_a_search_would() {
        for head in 13_000_u16..20_000 {
            let mobile = Mobile::parse_strict(&format!("{head}000000")).unwrap();
            let found = SEGMENTS.iter().find(|row| (row.from..=row.to).contains(&head));
            assert_eq!(mobile.segment(), found, "{head}");
        }
    }
}
