//! Working days (工作日).
//!
//! A working day is a day from Monday to Friday that no holiday notice frees, or a weekend day that a notice makes a
//! working day (调休). Notices appear once a year, so a calendar knows some years; in all others it assumes Monday to
//! Friday, and every result says whether it had to.
//!
//! The day on which a period starts is not counted (期间开始的当日不计入).

pub use crate::data::holidays::{VERSION, Year};
use crate::verbatim::Verbatim;
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// A day that was reckoned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reckoned {
    /// The day.
    pub date: NaiveDate,
    /// Whether a year was touched that the calendar does not know, so that Monday to Friday was assumed.
    pub assumed: bool,
}

/// A number of working days that was reckoned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Count {
    /// Working days.
    pub days: u32,
    /// As in [`Reckoned`].
    pub assumed: bool,
}

/// A calendar of working days (工作日).
///
/// ```
/// use beian::calendar::Calendar;
/// use chrono::NaiveDate;
/// let calendar = Calendar::official();
/// let day = |m, d| NaiveDate::from_ymd_opt(2024, m, d).unwrap();
/// assert!(calendar.is_working_day(day(10, 12))); // a Saturday, in exchange for a day of the October holiday
/// let due = calendar.add_working_days(day(9, 27), 5);
/// assert_eq!((due.date, due.assumed), (day(10, 10), false));
/// ```
///
/// # Scope
/// Mainland China. Local holidays of autonomous areas and half-days of groups (妇女节, 青年节) are not in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Calendar {
    /// Sorted by year, each once.
    years: Cow<'static, [Year]>,
}

impl Default for Calendar {
    fn default() -> Self {
        Self::official()
    }
}

impl Calendar {
    /// The calendar of the notices that the library holds, up to [`VERSION`].
    #[must_use]
    pub const fn official() -> Self {
        Self { years: Cow::Borrowed(&crate::data::holidays::YEARS) }
    }

    /// A calendar of other years, in any order. If a year comes twice, the last one counts.
    #[must_use]
    pub fn new(mut years: Vec<Year>) -> Self {
        years.reverse();
        years.sort_by_key(|row| row.year);
        years.dedup_by_key(|row| row.year);
        Self { years: Cow::Owned(years) }
    }

    /// With years more, each in place of the one that it has.
    pub(crate) fn with(self, years: Vec<Year>) -> Self {
        if years.is_empty() { self } else { Self::new(self.years.iter().copied().chain(years).collect()) }
    }

    fn year(&self, year: i32) -> Option<&Year> {
        let at = self.years.binary_search_by_key(&year, |row| row.year).ok()?;
        self.years.get(at)
    }

    /// Whether the calendar has the exceptions of a year.
    #[must_use]
    pub fn knows(&self, year: i32) -> bool {
        self.year(year).is_some()
    }

    /// Whether a day is a working day; Monday to Friday in a year that the calendar does not know.
    #[must_use]
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        let exception = self.year(date.year()).and_then(|row| row.exception(date));
        exception.unwrap_or(!matches!(date.weekday(), Weekday::Sat | Weekday::Sun))
    }

    /// Last day of the stretch of unknown years that begins on `date`.
    fn unknown_until(&self, date: NaiveDate) -> NaiveDate {
        let next = self.years.partition_point(|row| row.year <= date.year());
        let known = self.years.get(next).and_then(|row| NaiveDate::from_ymd_opt(row.year, 1, 1));
        known.and_then(|day| day.pred_opt()).unwrap_or(NaiveDate::MAX)
    }

    /// The `n`th working day after a day, which is not counted itself; the day itself for 0.
    ///
    /// A period of natural days that ends on a day off ends on the next working day (节假日顺延): the first one after the day
    /// before its end. Ends at [`NaiveDate::MAX`] where the calendar ends.
    #[must_use]
    pub fn add_working_days(&self, from: NaiveDate, n: u32) -> Reckoned {
        let (mut date, mut left, mut assumed) = (from, n, false);
        while left > 0 {
            let Some(next) = date.succ_opt() else {
                return Reckoned { date, assumed: true };
            };
            if self.knows(next.year()) {
                left -= u32::from(self.is_working_day(next));
                date = next;
                continue;
            }
            assumed = true;
            let end = self.unknown_until(next);
            let here = weekdays_between(date, end);
            if left <= here {
                return Reckoned { date: add_weekdays(date, left), assumed };
            }
            left -= here;
            date = end;
        }
        Reckoned { date, assumed }
    }

    /// How many working days lie after `from`, up to and with `to`; 0 if `to` is not later.
    #[must_use]
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> Count {
        let (mut date, mut days, mut assumed) = (from, 0_u32, false);
        while date < to {
            let Some(next) = date.succ_opt() else { break };
            if self.knows(next.year()) {
                days += u32::from(self.is_working_day(next));
                date = next;
            } else {
                assumed = true;
                let end = self.unknown_until(next).min(to);
                days += weekdays_between(date, end);
                date = end;
            }
        }
        Count { days, assumed }
    }
}

/// Days from Monday to Friday after `from`, up to and with `to`.
fn weekdays_between(from: NaiveDate, to: NaiveDate) -> u32 {
    let days = u32::try_from(to.signed_duration_since(from).num_days()).unwrap_or(0);
    // Whole weeks hold five; the rest is at most six days after `from`'s day of the week.
    let first = from.weekday().num_days_from_monday();
    let rest = (1..=days % 7).filter(|n| (first + n) % 7 < 5).count();
    days / 7 * 5 + u32::try_from(rest).unwrap_or(0)
}

/// The `n`th day from Monday to Friday after a day.
fn add_weekdays(from: NaiveDate, n: u32) -> NaiveDate {
    // The last one to five are walked, so that a start on a weekend needs no case of its own.
    let weeks = n.saturating_sub(1) / 5;
    let mut left = n - weeks * 5;
    let mut date = from.checked_add_days(Days::new(u64::from(weeks) * 7)).unwrap_or(NaiveDate::MAX);
    while left > 0 {
        let Some(next) = date.succ_opt() else { break };
        date = next;
        left -= u32::from(!matches!(date.weekday(), Weekday::Sat | Weekday::Sun));
    }
    date
}

/// The same day of the month `months` later (earlier if negative); the month's last day where it has no such day.
///
/// Ends at the ends of [`NaiveDate`].
#[must_use]
pub(crate) fn add_months_clamped(date: NaiveDate, months: i32) -> NaiveDate {
    let by = Months::new(months.unsigned_abs());
    if months < 0 {
        date.checked_sub_months(by).unwrap_or(NaiveDate::MIN)
    } else {
        date.checked_add_months(by).unwrap_or(NaiveDate::MAX)
    }
}

/// A day that is written in a static. A day that no calendar has does not compile.
#[must_use]
#[expect(clippy::panic, reason = "evaluated at compile time")]
pub(crate) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("no such day"),
    }
}

/// A day as it is written to JSON, the same as chrono writes it, in a tenth of the instructions: reports are full of dates.
pub(crate) struct Written(pub(crate) NaiveDate);

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let day = self.0;
        let Ok(year @ 0..=9_999) = u16::try_from(day.year()) else {
            return day.serialize(to);
        };
        let digit = |number: u32, of: u32| b'0' + (number / of % 10) as u8;
        let (year, month, day) = (u32::from(year), day.month(), day.day());
        let text = [
            digit(year, 1_000),
            digit(year, 100),
            digit(year, 10),
            digit(year, 1),
            b'-',
            digit(month, 10),
            digit(month, 1),
            b'-',
            digit(day, 10),
            digit(day, 1),
        ];
        Verbatim(std::str::from_utf8(&text).unwrap_or_default()).serialize(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_chrono_writes_them() {
        let days =
            [(1987, 1, 9), (2025, 11, 20), (999, 12, 31), (0, 10, 10), (9_999, 12, 31), (10_000, 1, 1), (-1, 2, 3)];
        for day in days.map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap()) {
            assert_eq!(serde_json::to_string(&Written(day)).unwrap(), serde_json::to_string(&day).unwrap());
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn make_up_days_of_october_and_spring_festival() {
        let calendar = Calendar::official();
        for text in [
            "2018-09-29",
            "2018-09-30",
            "2019-09-29",
            "2019-10-12",
            "2020-09-27",
            "2020-10-10",
            "2021-09-26",
            "2021-10-09",
            "2022-10-08",
            "2022-10-09",
            "2023-10-07",
            "2023-10-08",
            "2024-09-29",
            "2024-10-12",
            "2025-09-28",
            "2025-10-11",
            "2026-09-20",
            "2026-10-10",
            "2018-02-11",
            "2018-02-24",
            "2019-02-02",
            "2019-02-03",
            "2020-01-19",
            "2021-02-07",
            "2021-02-20",
            "2022-01-29",
            "2022-01-30",
            "2023-01-28",
            "2023-01-29",
            "2024-02-04",
            "2024-02-18",
            "2025-01-26",
            "2025-02-08",
            "2026-02-14",
            "2026-02-28",
        ] {
            assert!(calendar.is_working_day(day(text)), "{text}");
            assert!(matches!(day(text).weekday(), Weekday::Sat | Weekday::Sun), "{text}");
        }
        // 2020-02-03 is a Monday; the holiday was prolonged to the 2nd.
        for text in ["2018-02-15", "2019-02-04", "2020-01-31", "2024-02-16", "2025-10-08", "2026-01-02", "2026-02-23"] {
            assert!(!calendar.is_working_day(day(text)), "{text}");
        }
        assert!(calendar.is_working_day(day("2020-02-03")));
    }

    #[test]
    fn vectors_of_days_and_deadlines() {
        let calendar = Calendar::official();
        for (text, works) in [
            ("2025-01-26", true),
            ("2025-03-03", true),
            ("2026-02-28", true),
            ("2025-10-08", false),
            ("2025-03-02", false),
            ("2026-01-02", false),
        ] {
            assert_eq!(calendar.is_working_day(day(text)), works, "{text}");
        }
        for (from, n, to) in
            [("2025-09-22", 20, "2025-10-24"), ("2025-03-03", 20, "2025-03-31"), ("2025-04-28", 1, "2025-04-29")]
        {
            assert_eq!(calendar.add_working_days(day(from), n), Reckoned { date: day(to), assumed: false });
            assert_eq!(calendar.working_days_between(day(from), day(to)), Count { days: n, assumed: false });
        }
        // A period that ends on a day off.
        for (ends, to) in [("2024-09-30", "2024-09-30"), ("2024-10-01", "2024-10-08")] {
            let before = day(ends).pred_opt().unwrap();
            assert_eq!(calendar.add_working_days(before, 1), Reckoned { date: day(to), assumed: false });
        }
    }

    #[test]
    fn unknown_years_are_assumed_and_said_so() {
        let calendar = Calendar::official();
        assert!(calendar.knows(2018) && calendar.knows(2026) && !calendar.knows(2017) && !calendar.knows(2027));
        let across = calendar.add_working_days(day("2026-12-31"), 1);
        assert_eq!(across, Reckoned { date: day("2027-01-01"), assumed: true });
        let into = calendar.add_working_days(day("2017-12-29"), 1);
        assert_eq!(into, Reckoned { date: day("2018-01-02"), assumed: true });
        assert_eq!(calendar.add_working_days(day("2027-01-02"), 0).date, day("2027-01-02"));
    }

    #[test]
    fn jumps_agree_with_walking() {
        let none = Calendar::new(Vec::new());
        for start in 0..14 {
            let from = day("2001-01-01") + Days::new(start);
            let (mut walked, mut n) = (from, 0);
            for _ in 0..60 {
                walked = walked.succ_opt().unwrap();
                n += u32::from(none.is_working_day(walked));
                assert_eq!(none.working_days_between(from, walked).days, n);
                if none.is_working_day(walked) {
                    assert_eq!(none.add_working_days(from, n).date, walked);
                }
            }
        }
    }

    #[test]
    fn months_end_on_their_last_day() {
        assert_eq!(add_months_clamped(day("2024-01-31"), 1), day("2024-02-29"));
        assert_eq!(add_months_clamped(day("2023-03-31"), -1), day("2023-02-28"));
    }

    #[test]
    fn total_at_the_ends() {
        let calendar = Calendar::official();
        assert_eq!(
            calendar.add_working_days(NaiveDate::MIN, u32::MAX),
            Reckoned { date: NaiveDate::MAX, assumed: true }
        );
        assert_eq!(calendar.add_working_days(NaiveDate::MAX, 1).date, NaiveDate::MAX);
        assert!(calendar.working_days_between(NaiveDate::MIN, NaiveDate::MAX).days > 130_000_000);
        assert_eq!(calendar.working_days_between(NaiveDate::MAX, NaiveDate::MIN).days, 0);
        assert_eq!(add_months_clamped(NaiveDate::MAX, i32::MAX), NaiveDate::MAX);
        assert_eq!(add_months_clamped(NaiveDate::MIN, i32::MIN), NaiveDate::MIN);
        let odd = Calendar::new(vec![Year::new(i32::MAX), Year::new(i32::MIN), Year::new(2030).holidays(13, 0, 99)]);
        assert!(!odd.add_working_days(day("2029-12-31"), 3).assumed);
    }

    #[test]
    fn the_last_of_two_rows_counts() {
        let calendar = Calendar::new(vec![Year::new(2030), Year::new(2030).holidays(1, 1, 1)]);
        assert!(!calendar.is_working_day(day("2030-01-01")));
    }
}
