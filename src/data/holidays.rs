//! Statutory holidays (法定节假日) and make-up working days (调休上班), the exceptions to Monday to Friday.
//!
//! Origin: the yearly holiday notices of the General Office of the State Council (国务院办公厅关于部分节假日安排的通知).
//! Made again with `tools/holidays.py`.

use chrono::{Datelike, NaiveDate};

/// The exceptions to Monday to Friday in one year.
///
/// ```
/// use beian::calendar::Year;
/// const YEAR: Year = Year::new(2024).holidays(10, 1, 7).workdays(9, 29, 29).workdays(10, 12, 12);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Year {
    pub(crate) year: i32,
    free: [u32; 12],
    work: [u32; 12],
}

impl Year {
    /// A year without exceptions.
    #[must_use]
    pub const fn new(year: i32) -> Self {
        Self { year, free: [0; 12], work: [0; 12] }
    }

    /// Frees the days `first` to `last` of a month (1 to 12). Days that no month has are left out.
    #[must_use]
    pub const fn holidays(mut self, month: u32, first: u32, last: u32) -> Self {
        Self::mark(&mut self.free, month, first, last);
        self
    }

    /// Makes the days `first` to `last` of a month (1 to 12) working days. Days that no month has are left out.
    #[must_use]
    pub const fn workdays(mut self, month: u32, first: u32, last: u32) -> Self {
        Self::mark(&mut self.work, month, first, last);
        self
    }

    #[expect(clippy::indexing_slicing, reason = "the month is checked to be 1 to 12")]
    const fn mark(months: &mut [u32; 12], month: u32, first: u32, last: u32) {
        if month == 0 || month > 12 {
            return;
        }
        let last = if last > 31 { 31 } else { last };
        let mut day = first;
        while day <= last {
            months[month as usize - 1] |= 1 << day;
            day += 1;
        }
    }

    /// Whether the day works by this year's exceptions, if it is one.
    pub(crate) fn exception(&self, date: NaiveDate) -> Option<bool> {
        let month = date.month0() as usize;
        let has = |months: &[u32; 12]| months.get(month).is_some_and(|days| days & (1 << date.day()) != 0);
        if has(&self.work) {
            Some(true)
        } else if has(&self.free) {
            Some(false)
        } else {
            None
        }
    }
}

/// Last year whose notice is in the table.
pub const VERSION: &str = "2026";

/// One row a year, in order.
pub(crate) static YEARS: [Year; 9] = [
    Year::new(2018)
        .holidays(1, 1, 1)
        .holidays(2, 15, 21)
        .holidays(4, 5, 7)
        .holidays(4, 29, 30)
        .holidays(5, 1, 1)
        .holidays(6, 18, 18)
        .holidays(9, 24, 24)
        .holidays(10, 1, 7)
        .holidays(12, 30, 31)
        .workdays(2, 11, 11)
        .workdays(2, 24, 24)
        .workdays(4, 8, 8)
        .workdays(4, 28, 28)
        .workdays(9, 29, 30)
        .workdays(12, 29, 29),
    Year::new(2019)
        .holidays(1, 1, 1)
        .holidays(2, 4, 10)
        .holidays(4, 5, 5)
        .holidays(5, 1, 4)
        .holidays(6, 7, 7)
        .holidays(9, 13, 13)
        .holidays(10, 1, 7)
        .workdays(2, 2, 3)
        .workdays(4, 28, 28)
        .workdays(5, 5, 5)
        .workdays(9, 29, 29)
        .workdays(10, 12, 12),
    Year::new(2020)
        .holidays(1, 1, 1)
        .holidays(1, 24, 31)
        .holidays(2, 1, 2)
        .holidays(4, 4, 6)
        .holidays(5, 1, 5)
        .holidays(6, 25, 27)
        .holidays(10, 1, 8)
        .workdays(1, 19, 19)
        .workdays(2, 3, 3)
        .workdays(4, 26, 26)
        .workdays(5, 9, 9)
        .workdays(6, 28, 28)
        .workdays(9, 27, 27)
        .workdays(10, 10, 10),
    Year::new(2021)
        .holidays(1, 1, 3)
        .holidays(2, 11, 17)
        .holidays(4, 3, 5)
        .holidays(5, 1, 5)
        .holidays(6, 12, 14)
        .holidays(9, 19, 21)
        .holidays(10, 1, 7)
        .workdays(2, 7, 7)
        .workdays(2, 20, 20)
        .workdays(4, 25, 25)
        .workdays(5, 8, 8)
        .workdays(9, 18, 18)
        .workdays(9, 26, 26)
        .workdays(10, 9, 9),
    Year::new(2022)
        .holidays(1, 1, 3)
        .holidays(1, 31, 31)
        .holidays(2, 1, 6)
        .holidays(4, 3, 5)
        .holidays(4, 30, 30)
        .holidays(5, 1, 4)
        .holidays(6, 3, 5)
        .holidays(9, 10, 12)
        .holidays(10, 1, 7)
        .holidays(12, 31, 31)
        .workdays(1, 29, 30)
        .workdays(4, 2, 2)
        .workdays(4, 24, 24)
        .workdays(5, 7, 7)
        .workdays(10, 8, 9),
    Year::new(2023)
        .holidays(1, 1, 2)
        .holidays(1, 21, 27)
        .holidays(4, 5, 5)
        .holidays(4, 29, 30)
        .holidays(5, 1, 3)
        .holidays(6, 22, 24)
        .holidays(9, 29, 30)
        .holidays(10, 1, 6)
        .workdays(1, 28, 29)
        .workdays(4, 23, 23)
        .workdays(5, 6, 6)
        .workdays(6, 25, 25)
        .workdays(10, 7, 8),
    Year::new(2024)
        .holidays(1, 1, 1)
        .holidays(2, 10, 17)
        .holidays(4, 4, 6)
        .holidays(5, 1, 5)
        .holidays(6, 10, 10)
        .holidays(9, 15, 17)
        .holidays(10, 1, 7)
        .workdays(2, 4, 4)
        .workdays(2, 18, 18)
        .workdays(4, 7, 7)
        .workdays(4, 28, 28)
        .workdays(5, 11, 11)
        .workdays(9, 14, 14)
        .workdays(9, 29, 29)
        .workdays(10, 12, 12),
    Year::new(2025)
        .holidays(1, 1, 1)
        .holidays(1, 28, 31)
        .holidays(2, 1, 4)
        .holidays(4, 4, 6)
        .holidays(5, 1, 5)
        .holidays(5, 31, 31)
        .holidays(6, 1, 2)
        .holidays(10, 1, 8)
        .workdays(1, 26, 26)
        .workdays(2, 8, 8)
        .workdays(4, 27, 27)
        .workdays(9, 28, 28)
        .workdays(10, 11, 11),
    Year::new(2026)
        .holidays(1, 1, 3)
        .holidays(2, 15, 23)
        .holidays(4, 4, 6)
        .holidays(5, 1, 5)
        .holidays(6, 19, 21)
        .holidays(9, 25, 27)
        .holidays(10, 1, 7)
        .workdays(1, 4, 4)
        .workdays(2, 14, 14)
        .workdays(2, 28, 28)
        .workdays(5, 9, 9)
        .workdays(9, 20, 20)
        .workdays(10, 10, 10),
];
