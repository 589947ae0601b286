//! Days and instants: [`Date`] (日期), [`Moment`] (时间点), [`ValidUntil`] (有效期止).
//!
//! Days are Beijing days (UTC+8).

use super::plain::{count, not_canonical, plain, trimmed};
use super::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use crate::calendar::add_months_clamped;
use chrono::{
    DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, SecondsFormat, TimeZone, Utc,
};
use std::fmt;

const WHOLE: Noun = Noun::new("内容", "text");
const YEAR: Noun = Noun::new("年", "year");
const MONTH: Noun = Noun::new("月", "month");
const DAY: Noun = Noun::new("日", "day");
const TIME: Noun = Noun::new("时刻", "time");
const OFFSET: Noun = Noun::new("时区偏移", "offset from UTC");

/// Years that a date may have: four digits, and no digit of it lost.
const YEARS: std::ops::RangeInclusive<i32> = 1000..=9999;

/// UTC+8.
fn beijing() -> FixedOffset {
    FixedOffset::east_opt(8 * 3600).unwrap_or_else(|| Utc.fix())
}

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
    fn iso(text: &[u8]) -> Option<Self> {
        let &[a, b, c, d, b'-', e, f, b'-', g, h] = text else {
            return None;
        };
        let digits = [a, b, c, d, e, f, g, h];
        if !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let number = digits
            .iter()
            .fold(0_u32, |sum, digit| sum * 10 + u32::from(digit - b'0'));
        Self::of(number / 10_000, number / 100 % 100, number % 100).ok()
    }

    fn of(year: u32, month: u32, day: u32) -> Result<Self, Noun> {
        let year = i32::try_from(year)
            .ok()
            .filter(|year| YEARS.contains(year))
            .ok_or(YEAR)?;
        if !(1..=12).contains(&month) {
            return Err(MONTH);
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Self).ok_or(DAY)
    }

    fn read(text: &str, value: Noun) -> Result<(Self, Notes), ParseError> {
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
                    return wrong(
                        WHOLE,
                        Offence::Char {
                            at: count(before + i),
                            found: c,
                        },
                    );
                }
            }
        }
        let [year, month, day] = &mut parts;
        if index == 0 && year.1 == 8 {
            (*month, *day) = ((year.0 / 100 % 100, 2), (year.0 % 100, 2));
            *year = (year.0 / 10_000, 4);
            notes.add(Note::Separators);
        } else if !matches!(
            (separators, closed),
            (['-', '-'] | ['/', '/'] | ['.', '.'], false) | (['年', '月'], _)
        ) && index == 2
        {
            let at = inner.chars().position(|c| plain(c).0 == separators[1]).unwrap_or(0);
            return wrong(
                WHOLE,
                Offence::Char {
                    at: count(before + at),
                    found: separators[1],
                },
            );
        } else if separators != ['-', '-'] || month.1 != 2 || day.1 != 2 {
            notes.add(Note::Separators);
        }
        for (part, (_, digits), (min, max)) in [(YEAR, *year, (4, 4)), (MONTH, *month, (1, 2)), (DAY, *day, (1, 2))] {
            if digits == 0 {
                return wrong(part, Offence::Missing);
            }
            if !(u32::from(min)..=u32::from(max)).contains(&digits) {
                return wrong(
                    part,
                    Offence::Length {
                        min,
                        max,
                        found: digits,
                    },
                );
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
            None => Self::read(text, Self::NOUN),
        }
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        match Self::iso(text.as_bytes()) {
            Some(date) => Ok(date),
            None => Err(match Self::read(text, Self::NOUN) {
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

/// A point in time (时间点): a day alone, which means the whole Beijing day, or an instant with its offset (RFC 3339).
///
/// The canonical text keeps what was given: a day stays a day, an instant keeps its offset and its fraction of a second.
/// Tolerant: for a day what [`Date`] forgives; for an instant a space or `t` for `T`, `z` for `Z`, full-width characters.
///
/// ```
/// use beian::value::{Moment, Value};
/// let late = Moment::parse("2024-01-05T20:00:00Z")?;
/// assert_eq!(late.beijing_day().to_string(), "2024-01-06");
/// let day = Moment::parse("2024-01-06")?;
/// assert!(day.earliest() < late.earliest() && late.latest() < day.latest());
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # Errors of parsing
/// - what [`Date`] refuses, for the day
/// - `2024-01-05T25:00:00Z`: `time is impossible`
/// - `2024-01-05T20:00:00`: `offset from UTC is missing`
///
/// # Scope
/// `Eq` and `Ord` compare days with days and instants with instants (two offsets of one instant are equal); a day comes before
/// every instant. To compare across, use [`Moment::earliest`] and [`Moment::latest`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// The whole Beijing day.
    Day(NaiveDate),
    /// One instant.
    Instant(DateTime<FixedOffset>),
}

impl Moment {
    /// The day in Beijing.
    #[must_use]
    pub fn beijing_day(&self) -> NaiveDate {
        match self {
            Self::Day(day) => *day,
            Self::Instant(instant) => instant
                .naive_utc()
                .checked_add_offset(beijing())
                .map_or(NaiveDate::MAX, |local| local.date()),
        }
    }

    /// The earliest instant that it can mean, in Beijing time.
    #[must_use]
    pub fn earliest(&self) -> DateTime<FixedOffset> {
        match self {
            Self::Day(day) => in_beijing(day.and_time(NaiveTime::MIN), DateTime::<Utc>::MIN_UTC),
            Self::Instant(instant) => *instant,
        }
    }

    /// The latest instant that it can mean (the last nanosecond of a day), in Beijing time.
    #[must_use]
    pub fn latest(&self) -> DateTime<FixedOffset> {
        match self {
            Self::Day(day) => {
                let last = NaiveTime::from_hms_nano_opt(23, 59, 59, 999_999_999).unwrap_or(NaiveTime::MIN);
                in_beijing(day.and_time(last), DateTime::<Utc>::MAX_UTC)
            }
            Self::Instant(instant) => *instant,
        }
    }

    fn read(text: &str) -> Result<(Self, Notes), ParseError> {
        let wrong = |part, offence| Err(ParseError::new(Self::NOUN, part, offence));
        let (inner, before, mut notes) = trimmed(text);
        // An instant has a colon; a day never has.
        if !inner.contains([':', '：']) {
            return Date::read(text, Self::NOUN).map(|(date, notes)| (Self::Day(date.0), notes));
        }
        let mut folded = String::with_capacity(inner.len());
        for (i, c) in inner.chars().enumerate() {
            let (c, more) = match plain(c) {
                (' ', more) if i == 10 => ('T', more),
                ('t', more) if i == 10 => ('T', more.with(Note::Case)),
                ('z', more) => ('Z', more.with(Note::Case)),
                (folded @ ('0'..='9' | '-' | ':' | '+' | '.' | 'T' | 'Z'), more) => (folded, more),
                _ => {
                    return wrong(
                        WHOLE,
                        Offence::Char {
                            at: count(before + i),
                            found: c,
                        },
                    );
                }
            };
            notes = notes.and(more);
            folded.push(c);
        }
        let (day, time) = folded.split_once('T').unwrap_or((folded.as_str(), ""));
        let Some(date) = Date::iso(day.as_bytes()) else {
            let error = match Date::read(day, Self::NOUN) {
                Ok((date, _)) => not_canonical(Self::NOUN, WHOLE, day, &date.to_string()),
                Err(error) => error,
            };
            // Its places are counted without the white space before.
            return Err(match error.offence {
                Offence::Char { at, found } => ParseError {
                    offence: Offence::Char {
                        at: at.saturating_add(count(before)),
                        found,
                    },
                    ..error
                },
                _ => error,
            });
        };
        match DateTime::parse_from_rfc3339(&folded) {
            // The year in UTC can have fewer or more digits than four.
            Ok(instant) if YEARS.contains(&instant.naive_utc().year()) => {
                let text = canonical(&instant);
                if text != folded {
                    notes.add(Note::Separators);
                }
                Ok((Self::Instant(instant), notes))
            }
            Ok(_) => wrong(YEAR, Offence::Impossible),
            Err(_) if NaiveDateTime::parse_from_str(&format!("{date}T{time}"), "%Y-%m-%dT%H:%M:%S%.f").is_ok() => {
                wrong(OFFSET, Offence::Missing)
            }
            Err(_) => wrong(TIME, Offence::Impossible),
        }
    }
}

fn in_beijing(local: NaiveDateTime, else_: DateTime<Utc>) -> DateTime<FixedOffset> {
    match local.checked_sub_offset(beijing()) {
        Some(utc) => beijing().from_utc_datetime(&utc),
        // Without offset: the ends of the calendar have no other day.
        None => else_.with_timezone(&Utc.fix()),
    }
}

fn canonical(instant: &DateTime<FixedOffset>) -> String {
    // chrono writes a leap second as :60; it reads it back the same.
    instant.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

impl Value for Moment {
    const NOUN: Noun = Noun::new("时间", "time");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        Self::read(text)
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        let (moment, _) = Self::read(text)?;
        let canonical = moment.canonical();
        if canonical == text {
            Ok(moment)
        } else {
            Err(not_canonical(Self::NOUN, WHOLE, text, &canonical))
        }
    }

    fn canonical(&self) -> String {
        match self {
            Self::Day(day) => format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
            Self::Instant(instant) => canonical(instant),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.canonical())
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Moment({self})")
    }
}

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
            Self::Day(end) => day <= end.0,
            Self::LongTerm => true,
        }
    }

    /// The last valid day; `None` if there is no end.
    #[must_use]
    pub const fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(end) => Some(end.0),
            Self::LongTerm => None,
        }
    }

    /// Whether a resident identity card (居民身份证) issued on a day to someone of an age in years has this end: 5 years below 16,
    /// 10 from 16, 20 from 26, without end from 46 (居民身份证法 art. 5).
    #[must_use]
    pub fn fits_resident_card(&self, issued: NaiveDate, age: u32) -> bool {
        let years = match age {
            0..16 => 5,
            16..26 => 10,
            26..46 => 20,
            46.. => return *self == Self::LongTerm,
        };
        self.day() == Some(add_months_clamped(issued, years * 12))
    }
}

impl Value for ValidUntil {
    const NOUN: Noun = Noun::new("有效期止", "end of validity");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        let (inner, _, notes) = trimmed(text);
        match inner {
            Self::LONG_TERM => return Ok((Self::LongTerm, notes)),
            "长期有效" | "永久" | "永久有效" => return Ok((Self::LongTerm, notes.with(Note::Wording))),
            _ if ["long_term", "long-term", "long term"]
                .iter()
                .any(|word| inner.eq_ignore_ascii_case(word)) =>
            {
                return Ok((Self::LongTerm, notes.with(Note::Wording)));
            }
            _ => {}
        }
        match Date::iso(text.as_bytes()) {
            Some(date) => Ok((Self::Day(date), Notes::NONE)),
            None => Date::read(text, Self::NOUN).map(|(date, notes)| (Self::Day(date), notes)),
        }
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        let (until, _) = Self::parse_noted(text)?;
        let canonical = until.canonical();
        if canonical == text {
            Ok(until)
        } else {
            Err(not_canonical(Self::NOUN, WHOLE, text, &canonical))
        }
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

value_text!(Date, Moment, ValidUntil);

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn fails<T: Value + fmt::Debug>(text: &str, en: &str, zh: &str) {
        let error = T::parse(text).expect_err(text);
        assert_eq!((error.to_string().as_str(), error.zh().to_string().as_str()), (en, zh));
        assert_eq!(T::parse_strict(text).err(), Some(error));
    }

    #[track_caller]
    fn reads<T: Value + fmt::Debug>(text: &str, canonical: &str, notes: &[Note]) -> T {
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
        fails::<Date>("", "date: text is missing", "日期的内容缺失");
        fails::<Date>(
            "2024-01-0a",
            "date: text cannot contain 'a' (character 10)",
            "日期的内容不能含有“a”（第 10 个字符）",
        );
        fails::<Date>(
            "2024-01/05",
            "date: text cannot contain '/' (character 8)",
            "日期的内容不能含有“/”（第 8 个字符）",
        );
        fails::<Date>(
            "24-01-05",
            "date: year must have 4 characters, found 2",
            "日期的年应为 4 个字符，现为 2 个",
        );
        fails::<Date>("0024-01-05", "date: year is impossible", "日期的年不可能存在");
        fails::<Date>("2024-13-01", "date: month is impossible", "日期的月不可能存在");
        fails::<Date>("2023-02-29", "date: day is impossible", "日期的日不可能存在");
        fails::<Date>("2024-01", "date: day is missing", "日期的日缺失");
        fails::<Date>(
            "2024-001-01",
            "date: month must have 1 to 2 characters, found 3",
            "日期的月应为 1 至 2 个字符，现为 3 个",
        );
        for text in [
            "2024-01-05-",
            "2024年1月5日日",
            "2024-01-05T00:00:00Z",
            "-2024-01-05",
            "2024--01-05",
            "2024.1月5日",
        ] {
            assert!(Date::parse(text).is_err(), "{text}");
        }
        let error = Date::parse_strict("2024/01/05").unwrap_err();
        assert_eq!(error.to_string(), "date: text cannot contain '/' (character 5)");
    }

    #[test]
    fn moments() {
        let day = reads::<Moment>("2024-01-06", "2024-01-06", &[]);
        let late = reads::<Moment>("2024-01-05T20:00:00Z", "2024-01-05T20:00:00Z", &[]);
        let same = reads::<Moment>("2024-01-06T04:00:00+08:00", "2024-01-06T04:00:00+08:00", &[]);
        assert_eq!((late.beijing_day(), late), (day.beijing_day(), same));
        assert_eq!(day.earliest().to_string(), "2024-01-06 00:00:00 +08:00");
        assert_eq!(day.latest().to_string(), "2024-01-06 23:59:59.999999999 +08:00");
        reads::<Moment>(
            "2024-01-05 20:00:00z",
            "2024-01-05T20:00:00Z",
            &[Note::Spaces, Note::Case],
        );
        reads::<Moment>("2024-01-05T20:00:00.120Z", "2024-01-05T20:00:00.120Z", &[]);
        reads::<Moment>(
            "2024-01-05T20:00:00.12Z",
            "2024-01-05T20:00:00.120Z",
            &[Note::Separators],
        );
        reads::<Moment>("2024年1月6日", "2024-01-06", &[Note::Separators]);
        reads::<Moment>("2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z", &[]);
    }

    #[test]
    fn not_moments() {
        fails::<Moment>("", "time: text is missing", "时间的内容缺失");
        fails::<Moment>("2024-02-30", "time: day is impossible", "时间的日不可能存在");
        fails::<Moment>("2024-02-30T00:00:00Z", "time: day is impossible", "时间的日不可能存在");
        fails::<Moment>(
            "2024-01-05T25:00:00Z",
            "time: time is impossible",
            "时间的时刻不可能存在",
        );
        fails::<Moment>(
            "2024-01-05T20:00:00",
            "time: offset from UTC is missing",
            "时间的时区偏移缺失",
        );
        fails::<Moment>(
            "2024-01-05X20:00:00Z",
            "time: text cannot contain 'X' (character 11)",
            "时间的内容不能含有“X”（第 11 个字符）",
        );
        for text in [
            "2024/01/05T20:00:00Z",
            ":",
            "T:",
            "2024-01-05T:",
            "2024-01-05T20:00Z",
            "1000-01-01T00:00:00+08:00",
        ] {
            assert!(Moment::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn total_at_the_ends() {
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            let moment = Moment::Day(day);
            assert!(moment.earliest() <= moment.latest());
            assert_eq!(Moment::Day(moment.beijing_day()).canonical(), moment.canonical());
        }
        let last = Moment::Instant(DateTime::<Utc>::MAX_UTC.fixed_offset());
        assert_eq!(last.beijing_day(), NaiveDate::MAX);
        assert_eq!(Date::new(NaiveDate::MAX), None);
    }

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
            "有效期止的内容不能含有“f”（第 1 个字符）",
        );
        fails::<ValidUntil>("", "end of validity: text is missing", "有效期止的内容缺失");
        let card = |until: &str, age| {
            ValidUntil::parse(until)
                .unwrap()
                .fits_resident_card(day("2020-01-01"), age)
        };
        assert!(card("2030-01-01", 25) && card("长期", 50) && !card("2040-01-01", 20) && card("2025-01-01", 15));
        let leap = ValidUntil::parse("2025-02-28").unwrap();
        assert!(leap.fits_resident_card(day("2020-02-29"), 10));
    }
}
