//! Points in time (时间点).

use super::{Date, WHOLE, YEAR, YEARS};
use crate::value::plain::{count, not_canonical, plain, trimmed};
use crate::value::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use chrono::{
    DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, SecondsFormat, TimeZone, Utc,
};
use std::fmt;

const TIME: Noun = Noun::new("时刻", "time");
const OFFSET: Noun = Noun::new("时区偏移", "offset from UTC");

/// UTC+8.
fn beijing() -> FixedOffset {
    FixedOffset::east_opt(8 * 3600).unwrap_or_else(|| Utc.fix())
}

/// A point in time (时间点): a day alone, which means the whole Beijing day, or an instant with its offset (RFC 3339).
///
/// The canonical text keeps what was given: a day stays a day, an instant keeps its offset and its fraction of a second.
/// Tolerant: for a day what [`Date`] forgives; for an instant a space or `t` for `T`, `z` for `Z`, a space before the
/// offset, seconds left out, full-width characters.
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
            Self::Instant(instant) => {
                instant.naive_utc().checked_add_offset(beijing()).map_or(NaiveDate::MAX, |local| local.date())
            }
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

    /// The two spellings that nearly everything has, `2025-11-20` and `2025-11-20T10:00:00+08:00`: canonical, and read without
    /// allocation.
    fn plain(text: &[u8]) -> Option<Self> {
        let (&day, time) = text.split_first_chunk::<10>()?;
        let day = Date::iso(&day)?.day();
        let &[b'T', h, i, b':', m, n, b':', s, t, sign @ (b'+' | b'-'), oh, oi, b':', om, on] = time else {
            return time.is_empty().then_some(Self::Day(day));
        };
        let number = |tens: u8, ones: u8| {
            let digits = tens.is_ascii_digit() && ones.is_ascii_digit();
            digits.then(|| u32::from(tens - b'0') * 10 + u32::from(ones - b'0'))
        };
        let local = day.and_hms_opt(number(h, i)?, number(m, n)?, number(s, t)?)?;
        let minutes = number(om, on).filter(|minutes| *minutes < 60)?;
        // An offset of nothing is written Z.
        let offset = i32::try_from(number(oh, oi)? * 3_600 + minutes * 60).ok().filter(|offset| *offset > 0)?;
        let offset = FixedOffset::east_opt(if sign == b'-' { -offset } else { offset })?;
        let utc = local.checked_sub_offset(offset)?;
        YEARS.contains(&utc.year()).then(|| Self::Instant(offset.from_utc_datetime(&utc)))
    }

    fn read_slowly(text: &str) -> Result<(Self, Notes), ParseError> {
        let wrong = |part, offence| Err(ParseError::new(Self::NOUN, part, offence));
        let (inner, before, mut notes) = trimmed(text);
        // An instant has a colon; a day never has.
        if !inner.contains([':', '：']) {
            return Date::read_as(text, Self::NOUN).map(|(date, notes)| (Self::Day(date.day()), notes));
        }
        let mut folded = String::with_capacity(inner.len());
        for (i, c) in inner.chars().enumerate() {
            let (c, more) = match plain(c) {
                (' ', more) if i == 10 => ('T', more),
                // 10:00:00 +08:00
                (' ', more) if i >= 16 => {
                    notes = notes.and(more);
                    continue;
                }
                ('t', more) if i == 10 => ('T', more.with(Note::Case)),
                ('z', more) => ('Z', more.with(Note::Case)),
                (folded @ ('0'..='9' | '-' | ':' | '+' | '.' | 'T' | 'Z'), more) => (folded, more),
                _ => {
                    return wrong(WHOLE, Offence::Char { at: count(before + i), found: c });
                }
            };
            notes = notes.and(more);
            folded.push(c);
        }
        if matches!(folded.as_bytes().get(16), Some(b'Z' | b'+' | b'-')) {
            folded.insert_str(16, ":00");
            notes.add(Note::Separators);
        }
        let (day, time) = folded.split_once('T').unwrap_or((folded.as_str(), ""));
        if Date::iso(day.as_bytes()).is_none() {
            let error = match Date::read_as(day, Self::NOUN) {
                Ok((date, _)) => not_canonical(Self::NOUN, WHOLE, day, &date.to_string()),
                Err(error) => error,
            };
            // Its places are counted without the white space before.
            return Err(match error.offence {
                Offence::Char { at, found } => {
                    ParseError { offence: Offence::Char { at: at.saturating_add(count(before)), found }, ..error }
                }
                _ => error,
            });
        }
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
            Err(_) if ["%H:%M:%S%.f", "%H:%M"].iter().any(|form| NaiveTime::parse_from_str(time, form).is_ok()) => {
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
        match Self::plain(text.as_bytes()) {
            Some(moment) => Ok((moment, Notes::NONE)),
            None => Self::read_slowly(text),
        }
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        if let Some(moment) = Self::plain(text.as_bytes()) {
            return Ok(moment);
        }
        let (moment, _) = Self::read_slowly(text)?;
        let canonical = moment.canonical();
        if canonical == text { Ok(moment) } else { Err(not_canonical(Self::NOUN, WHOLE, text, &canonical)) }
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

value_text!(Moment);

#[cfg(test)]
mod tests {
    use super::super::support::{fails, reads};
    use super::*;

    /// The short way reads what the long way reads, and only what is canonical.
    #[test]
    fn both_ways_agree() {
        let (days, times) = (
            ["2025-11-20", "2024-02-29", "2025-02-29", "0001-01-01", "9999-12-31", "2025-13-01", "2025-1-01"],
            [
                "",
                "T00:00:00+08:00",
                "T23:59:59-11:30",
                "T24:00:00+08:00",
                "T10:00:60+08:00",
                "T10:00:00+00:00",
                "T10:00:00-00:00",
                "T10:00:00+24:00",
                "T10:00:00+08:60",
                "T10:00:00Z",
                "T10:00+08:00",
                " 10:00:00+08:00",
                "T10:0a:00+08:00",
            ],
        );
        for text in days.iter().flat_map(|day| times.iter().map(move |time| format!("{day}{time}"))) {
            let short = Moment::plain(text.as_bytes());
            let long = Moment::read_slowly(&text);
            if let Some(short) = short {
                assert_eq!(long, Ok((short, Notes::NONE)), "{text}");
                assert_eq!(short.canonical(), text);
            }
        }
        assert!(Moment::plain(b"2025-11-20T10:00:00+08:00").is_some());
        assert!(Moment::plain(b"2025-11-20").is_some());
    }

    #[test]
    fn moments() {
        let day = reads::<Moment>("2024-01-06", "2024-01-06", &[]);
        let late = reads::<Moment>("2024-01-05T20:00:00Z", "2024-01-05T20:00:00Z", &[]);
        let same = reads::<Moment>("2024-01-06T04:00:00+08:00", "2024-01-06T04:00:00+08:00", &[]);
        assert_eq!((late.beijing_day(), late), (day.beijing_day(), same));
        assert_eq!(day.earliest().to_string(), "2024-01-06 00:00:00 +08:00");
        assert_eq!(day.latest().to_string(), "2024-01-06 23:59:59.999999999 +08:00");
        reads::<Moment>("2024-01-05 20:00:00z", "2024-01-05T20:00:00Z", &[Note::Spaces, Note::Case]);
        reads::<Moment>("2024-01-05T20:00:00.120Z", "2024-01-05T20:00:00.120Z", &[]);
        reads::<Moment>("2024-01-05T20:00:00.12Z", "2024-01-05T20:00:00.120Z", &[Note::Separators]);
        reads::<Moment>("2024-01-05 20:00 +08:00", "2024-01-05T20:00:00+08:00", &[Note::Spaces, Note::Separators]);
        reads::<Moment>("2024年1月6日", "2024-01-06", &[Note::Separators]);
        reads::<Moment>("2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z", &[]);
    }

    #[test]
    fn not_moments() {
        fails::<Moment>("", "time: text is missing", "时间缺失");
        fails::<Moment>("2024-02-30", "time: day is impossible", "时间的日不可能存在");
        fails::<Moment>("2024-02-30T00:00:00Z", "time: day is impossible", "时间的日不可能存在");
        fails::<Moment>("2024-01-05T25:00:00Z", "time: time is impossible", "时间的时刻不可能存在");
        fails::<Moment>("2024-01-05T20:00:00", "time: offset from UTC is missing", "时间的时区偏移缺失");
        fails::<Moment>(
            "2024-01-05X20:00:00Z",
            "time: text cannot contain 'X' (character 11)",
            "时间不能含有“X”（第 11 个字符）",
        );
        for text in ["2024/01/05T20:00:00Z", ":", "T:", "2024-01-05T:", "1000-01-01T00:00:00+08:00"] {
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
}
