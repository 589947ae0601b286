//! Ends of validity (有效期止).

use super::{Date, WHOLE};
use crate::value::plain::{not_canonical, trimmed};
use crate::value::{Note, Notes, Noun, ParseError, Value, value_text};
use chrono::NaiveDate;
use std::fmt;

/// The end of a validity (有效期止): the last valid day, or none (长期).
///
/// Canonical: as [`Date`], or `长期`. Tolerant: what [`Date`] forgives; `长期有效`, `永久`, `long_term`, `long-term`, `long term` in
/// any case.
///
/// ```
/// use beian::value::{ValidUntil, Value};
/// let until = ValidUntil::parse("2030.01.05")?;
/// assert!(until.covers("2030-01-05".parse().unwrap()));
/// assert!(ValidUntil::parse("long_term")?.covers(chrono::NaiveDate::MAX));
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # Errors of parsing
/// As for [`Date`]: `forever` gives `text cannot contain 'f' (character 1)`.
///
/// # Scope
/// A far day (2099-12-31) is a day, not 长期.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValidUntil {
    /// Up to and with this day.
    Day(Date),
    /// Without end (长期).
    LongTerm,
}

impl ValidUntil {
    const LONG_TERM: &str = "长期";

    /// Whether a day is not later than the end.
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        match self {
            Self::Day(end) => day <= end.day(),
            Self::LongTerm => true,
        }
    }

    /// The last valid day; `None` if there is no end.
    #[must_use]
    pub const fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(end) => Some(end.day()),
            Self::LongTerm => None,
        }
    }
}

impl Value for ValidUntil {
    const NOUN: Noun = Noun::new("有效期止", "end of validity");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        let (inner, _, notes) = trimmed(text);
        match inner {
            Self::LONG_TERM => return Ok((Self::LongTerm, notes)),
            "长期有效" | "永久" | "永久有效" => return Ok((Self::LongTerm, notes.with(Note::Wording))),
            _ if ["long_term", "long-term", "long term"].iter().any(|word| inner.eq_ignore_ascii_case(word)) => {
                return Ok((Self::LongTerm, notes.with(Note::Wording)));
            }
            _ => {}
        }
        match Date::iso(text.as_bytes()) {
            Some(date) => Ok((Self::Day(date), Notes::NONE)),
            None => Date::read_as(text, Self::NOUN).map(|(date, notes)| (Self::Day(date), notes)),
        }
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        if let Some(day) = Date::iso(text.as_bytes()) {
            return Ok(Self::Day(day));
        }
        let (until, _) = Self::parse_noted(text)?;
        let canonical = until.canonical();
        if canonical == text { Ok(until) } else { Err(not_canonical(Self::NOUN, WHOLE, text, &canonical)) }
    }

    fn canonical(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for ValidUntil {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(end) => end.fmt(f),
            Self::LongTerm => f.write_str(Self::LONG_TERM),
        }
    }
}

impl fmt::Debug for ValidUntil {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ValidUntil({self})")
    }
}

value_text!(ValidUntil);

#[cfg(test)]
mod tests {
    use super::super::support::{fails, reads};
    use super::*;

    #[test]
    fn ends_of_validity() {
        let until = reads::<ValidUntil>("2030-01-05", "2030-01-05", &[]);
        reads::<ValidUntil>("2030.01.05", "2030-01-05", &[Note::Separators]);
        let long = reads::<ValidUntil>("长期", "长期", &[]);
        reads::<ValidUntil>("长期有效", "长期", &[Note::Wording]);
        reads::<ValidUntil>(" Long_Term", "长期", &[Note::Spaces, Note::Wording]);
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(until.covers(day("2030-01-05")) && !until.covers(day("2030-01-06")) && until < long);
        fails::<ValidUntil>(
            "forever",
            "end of validity: text cannot contain 'f' (character 1)",
            "有效期止不能含有“f”（第 1 个字符）",
        );
        fails::<ValidUntil>("", "end of validity: text is missing", "有效期止缺失");
    }
}
