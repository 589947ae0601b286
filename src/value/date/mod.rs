//! Days and instants: [`Date`] (日期), [`Moment`] (时间点), [`ValidUntil`] (有效期止).
//!
//! Days are Beijing days (UTC+8).

mod moment;
mod valid_until;

pub use moment::Moment;
pub use valid_until::ValidUntil;

use super::plain::{count, not_canonical, plain, trimmed};
use super::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use chrono::{Datelike, NaiveDate};
use std::fmt;

const WHOLE: Noun = Noun::new("内容", "text");
const YEAR: Noun = Noun::new("年", "year");
const MONTH: Noun = Noun::new("月", "month");
const DAY: Noun = Noun::new("日", "day");

/// Years that a date may have: four digits, and no digit of it lost.
const YEARS: std::ops::RangeInclusive<i32> = 1000..=9999;

/// A calendar day (日期).
///
/// Canonical: `2024-01-05`. Tolerant: `20240105`, `2024/1/5`, `2024.1.5`, `2024-1-5`, `2024年1月5日` (or 号), spaces, full-width
/// characters, look-alikes of the hyphen.
///
/// ```
/// use beian::value::{Date, Value};
/// let date = Date::parse("2024年1月5日")?;
/// assert_eq!(date.to_string(), "2024-01-05");
/// assert_eq!(Date::parse("20240105")?, date);
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # Errors of parsing
/// - nothing there: `text is missing`
/// - `2024-01-0a`: `text cannot contain 'a' (character 10)`
/// - `24-01-05`: `year must have 4 characters, found 2`; `0024-01-05`: `year is impossible`
/// - `2024-13-01`: `month is impossible`; `2024-02-30`: `day is impossible`
/// - `2024-01`: `day is missing`
///
/// # Scope
/// The Gregorian calendar, years 1000 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// The day; `None` for years that have no four digits.
    #[must_use]
    pub fn new(day: NaiveDate) -> Option<Self> {
        YEARS.contains(&day.year()).then_some(Self(day))
    }

    /// The day.
    #[must_use]
    pub const fn day(self) -> NaiveDate {
        self.0
    }

    /// Reads `2024-01-05` and nothing else.
    pub(super) fn iso(text: &[u8]) -> Option<Self> {
        let &[a, b, c, d, b'-', e, f, b'-', g, h] = text else {
            return None;
        };
        let digits = [a, b, c, d, e, f, g, h];
        if !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let number = digits.iter().fold(0_u32, |sum, digit| sum * 10 + u32::from(digit - b'0'));
        Self::of(number / 10_000, number / 100 % 100, number % 100).ok()
    }

    fn of(year: u32, month: u32, day: u32) -> Result<Self, Noun> {
        let year = i32::try_from(year).ok().filter(|year| YEARS.contains(year)).ok_or(YEAR)?;
        if !(1..=12).contains(&month) {
            return Err(MONTH);
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Self).ok_or(DAY)
    }

    pub(super) fn read_as(text: &str, value: Noun) -> Result<(Self, Notes), ParseError> {
        let wrong = |part, offence| Err(ParseError::new(value, part, offence));
        let (inner, before, mut notes) = trimmed(text);
        if inner.is_empty() {
            return wrong(WHOLE, Offence::Missing);
        }
        // Each part: its number and how many digits it has.
        let mut parts = [(0_u32, 0_u32); 3];
        let (mut index, mut separators, mut closed) = (0, ['\0'; 2], false);
        for (i, c) in inner.chars().enumerate() {
            let (folded, more) = plain(c);
            notes = notes.and(more);
            let here = parts.get_mut(index);
            match (folded, here) {
                (' ', _) => {}
                ('0'..='9', Some((number, digits))) if !closed => {
                    *digits += 1;
                    *number = number.saturating_mul(10).saturating_add(u32::from(folded as u8 - b'0'));
                }
                ('-' | '/' | '.' | '年' | '月', Some((_, 1..))) if index < 2 => {
                    if let Some(slot) = separators.get_mut(index) {
                        *slot = folded;
                    }
                    index += 1;
                }
                ('日' | '号', Some((_, 1..))) if index == 2 && separators == ['年', '月'] && !closed => {
                    closed = true
                }
                _ => {
                    return wrong(WHOLE, Offence::Char { at: count(before + i), found: c });
                }
            }
        }
        let [year, month, day] = &mut parts;
        if index == 0 && year.1 == 8 {
            (*month, *day) = ((year.0 / 100 % 100, 2), (year.0 % 100, 2));
            *year = (year.0 / 10_000, 4);
            notes.add(Note::Separators);
        } else if !matches!((separators, closed), (['-', '-'] | ['/', '/'] | ['.', '.'], false) | (['年', '月'], _))
            && index == 2
        {
            let at = inner.chars().position(|c| plain(c).0 == separators[1]).unwrap_or(0);
            return wrong(WHOLE, Offence::Char { at: count(before + at), found: separators[1] });
        } else if separators != ['-', '-'] || month.1 != 2 || day.1 != 2 {
            notes.add(Note::Separators);
        }
        for (part, (_, digits), (min, max)) in [(YEAR, *year, (4, 4)), (MONTH, *month, (1, 2)), (DAY, *day, (1, 2))] {
            if digits == 0 {
                return wrong(part, Offence::Missing);
            }
            if !(u32::from(min)..=u32::from(max)).contains(&digits) {
                return wrong(part, Offence::Length { min, max, found: digits });
            }
        }
        match Self::of(year.0, month.0, day.0) {
            Ok(date) => Ok((date, notes)),
            Err(part) => wrong(part, Offence::Impossible),
        }
    }
}

impl From<Date> for NaiveDate {
    fn from(date: Date) -> Self {
        date.0
    }
}

impl Value for Date {
    const NOUN: Noun = Noun::new("日期", "date");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        match Self::iso(text.as_bytes()) {
            Some(date) => Ok((date, Notes::NONE)),
            None => Self::read_as(text, Self::NOUN),
        }
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        match Self::iso(text.as_bytes()) {
            Some(date) => Ok(date),
            None => Err(match Self::read_as(text, Self::NOUN) {
                Ok((date, _)) => not_canonical(Self::NOUN, WHOLE, text, &date.to_string()),
                Err(error) => error,
            }),
        }
    }

    fn canonical(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Date({self})")
    }
}

value_text!(Date);

/// What the tests of all three share.
#[cfg(test)]
mod support {
    use crate::value::{Note, Value};
    use std::fmt;

    #[track_caller]
    pub(super) fn fails<T: Value + fmt::Debug>(text: &str, en: &str, zh: &str) {
        let error = T::parse(text).expect_err(text);
        assert_eq!((error.to_string().as_str(), error.zh().to_string().as_str()), (en, zh));
        assert_eq!(T::parse_strict(text).err(), Some(error));
    }

    #[track_caller]
    pub(super) fn reads<T: Value + fmt::Debug>(text: &str, canonical: &str, notes: &[Note]) -> T {
        let (value, found) = T::parse_noted(text).expect(text);
        assert_eq!(
            (value.canonical().as_str(), found.iter().collect::<Vec<_>>().as_slice()),
            (canonical, notes),
            "{text}"
        );
        assert_eq!(T::parse_strict(canonical).expect(canonical), value);
        assert_eq!(T::parse_strict(text).is_ok(), text == canonical, "{text}");
        value
    }
}

#[cfg(test)]
mod tests {
    use super::support::{fails, reads};
    use super::*;

    #[test]
    fn dates() {
        reads::<Date>("2024-01-05", "2024-01-05", &[]);
        for text in [
            "20240105",
            "2024/1/5",
            "2024/01/05",
            "2024.01.05",
            "2024-1-5",
            "2024年1月5日",
            "2024年01月05号",
            "2024年1月5",
        ] {
            reads::<Date>(text, "2024-01-05", &[Note::Separators]);
        }
        reads::<Date>(" ２０２４－０１－０５", "2024-01-05", &[Note::FullWidth, Note::Spaces]);
        reads::<Date>("2024 年 1 月 5 日", "2024-01-05", &[Note::Spaces, Note::Separators]);
        reads::<Date>("2024\u{2013}02\u{2013}29", "2024-02-29", &[Note::Dash]);
    }

    #[test]
    fn not_dates() {
        fails::<Date>("", "date: text is missing", "日期缺失");
        fails::<Date>("2024-01-0a", "date: text cannot contain 'a' (character 10)", "日期不能含有“a”（第 10 个字符）");
        fails::<Date>("2024-01/05", "date: text cannot contain '/' (character 8)", "日期不能含有“/”（第 8 个字符）");
        fails::<Date>("24-01-05", "date: year must have 4 characters, found 2", "日期的年应为 4 个字符，现为 2 个");
        fails::<Date>("0024-01-05", "date: year is impossible", "日期的年不可能存在");
        fails::<Date>("2024-13-01", "date: month is impossible", "日期的月不可能存在");
        fails::<Date>("2023-02-29", "date: day is impossible", "日期的日不可能存在");
        fails::<Date>("2024-01", "date: day is missing", "日期的日缺失");
        fails::<Date>(
            "2024-001-01",
            "date: month must have 1 to 2 characters, found 3",
            "日期的月应为 1 至 2 个字符，现为 3 个",
        );
        for text in
            ["2024-01-05-", "2024年1月5日日", "2024-01-05T00:00:00Z", "-2024-01-05", "2024--01-05", "2024.1月5日"]
        {
            assert!(Date::parse(text).is_err(), "{text}");
        }
        let error = Date::parse_strict("2024/01/05").unwrap_err();
        assert_eq!(error.to_string(), "date: text cannot contain '/' (character 5)");
    }
}
