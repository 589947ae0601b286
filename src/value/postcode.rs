//! Postal codes (邮政编码).

use super::plain::{count, not_canonical, plain, trimmed};
use super::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use crate::data::postal::POSTAL;
use std::fmt;

const NUMBER: Noun = Noun::new("号码", "number");
const ZONE: Noun = Noun::new("邮区（前两位）", "zone");

/// A postal code (邮政编码), six digits.
///
/// Tolerant: spaces around and inside, full-width digits.
///
/// ```
/// use beian::value::{Postcode, Value};
/// let code = Postcode::parse("010000")?;
/// assert_eq!(code.province_code(), Some(15)); // Inner Mongolia
/// assert_eq!(Postcode::parse("999077")?.province_code(), None); // Hong Kong
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # Errors of parsing
/// - nothing there: `number is missing`
/// - `10000O`: `number cannot contain 'O' (character 6)`
/// - `1000000`: `number must have 6 characters, found 7`
/// - `180000`: `zone is not known`; likewise `999000`: of 99 there are only the codes of Hong Kong, Macao and Taiwan
///
/// # Scope
/// Zones hardly ever change, so an unknown one is refused. A place near a border may have its neighbour's zone (阿拉善 750000,
/// 加格达奇 165000), so [`Postcode::province_code`] is a hint. Whether the code is in use is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode(u32);

impl Postcode {
    fn from_digits(digits: &[u8]) -> Option<Self> {
        let digits: &[u8; 6] = digits.try_into().ok()?;
        let mut number = 0;
        for digit in digits {
            let value = digit.wrapping_sub(b'0');
            if value > 9 {
                return None;
            }
            number = number * 10 + u32::from(value);
        }
        let code = Self(number);
        (matches!(number, 999_077..=999_079) || code.province_code().is_some()).then_some(code)
    }

    /// The province of its zone: first two digits of the division code (GB/T 2260). `None` for Hong Kong, Macao and Taiwan.
    #[must_use]
    pub fn province_code(&self) -> Option<u8> {
        let zone = u8::try_from(self.0 / 10_000).ok()?;
        let at = POSTAL.binary_search_by_key(&zone, |row| row.0).ok()?;
        POSTAL.get(at).map(|row| row.1)
    }

    #[cold]
    #[inline(never)]
    fn explain(text: &str, digits: usize, bad: Option<(u32, char)>) -> ParseError {
        let wrong = |part, offence| ParseError::new(Self::NOUN, part, offence);
        match bad {
            _ if text.is_empty() => wrong(NUMBER, Offence::Missing),
            Some((at, found)) => wrong(NUMBER, Offence::Char { at, found }),
            None if digits != 6 => wrong(NUMBER, Offence::Length { min: 6, max: 6, found: count(digits) }),
            None => wrong(ZONE, Offence::Unknown),
        }
    }
}

impl Value for Postcode {
    const NOUN: Noun = Noun::new("邮政编码", "postal code");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        if let Some(code) = Self::from_digits(text.as_bytes()) {
            return Ok((code, Notes::NONE));
        }
        let (inner, before, mut notes) = trimmed(text);
        let (mut buffer, mut digits, mut bad) = ([0_u8; 6], 0_usize, None);
        for (i, c) in inner.chars().enumerate() {
            let (folded, more) = plain(c);
            notes = notes.and(more);
            match folded {
                '0'..='9' => {
                    if let Some(slot) = buffer.get_mut(digits) {
                        *slot = folded as u8;
                    }
                    digits += 1;
                }
                ' ' => notes.add(Note::Spaces),
                _ => bad = bad.or(Some((count(before + i), c))),
            }
        }
        match Self::from_digits(&buffer) {
            Some(code) if digits == 6 && bad.is_none() => Ok((code, notes)),
            _ => Err(Self::explain(inner, digits, bad)),
        }
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        Self::from_digits(text.as_bytes()).ok_or_else(|| match Self::parse_noted(text) {
            Ok((code, _)) => not_canonical(Self::NOUN, NUMBER, text, &code.canonical()),
            Err(error) => error,
        })
    }

    fn read_strict(text: &str) -> Option<Self> {
        Self::from_digits(text.as_bytes())
    }

    fn canonical(&self) -> String {
        format!("{:06}", self.0)
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

impl fmt::Debug for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Postcode({self})")
    }
}

value_text!(Postcode);

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn fails(text: &str, en: &str, zh: &str) {
        let error = Postcode::parse(text).expect_err(text);
        assert_eq!((error.to_string().as_str(), error.zh().to_string().as_str()), (en, zh));
        assert_eq!(Postcode::parse_strict(text), Err(error));
    }

    #[test]
    fn codes() {
        for (text, province) in [
            ("100000", Some(11)),
            ("510000", Some(44)),
            ("010000", Some(15)),
            ("999077", None),
            ("999079", None),
            ("860000", Some(54)),
            ("400000", Some(50)),
        ] {
            let (code, notes) = Postcode::parse_noted(text).unwrap();
            assert!(notes.is_empty());
            assert_eq!((code.canonical().as_str(), code.province_code()), (text, province));
            assert_eq!(Postcode::parse_strict(text), Ok(code));
        }
        let (code, notes) = Postcode::parse_noted(" １００ ０００").unwrap();
        assert_eq!(
            (code.to_string().as_str(), notes),
            ("100000", Notes::NONE.with(Note::FullWidth).with(Note::Spaces))
        );
    }

    #[test]
    fn not_codes() {
        fails("", "postal code: number is missing", "邮政编码缺失");
        fails("1000000", "postal code: number must have 6 characters, found 7", "邮政编码应为 6 个字符，现为 7 个");
        fails("10000O", "postal code: number cannot contain 'O' (character 6)", "邮政编码不能含有“O”（第 6 个字符）");
        fails("180000", "postal code: zone is not known", "邮政编码的邮区（前两位）无法识别");
        for text in ["480000", "999000", "900000"] {
            fails(text, "postal code: zone is not known", "邮政编码的邮区（前两位）无法识别");
        }
        assert!(Postcode::parse_strict("１00000").is_err());
    }
}
