//! When a rule holds.

use chrono::NaiveDate;

/// A half-open span of Beijing days: from `since` on, before `until`.
///
/// It opens only where a text states a start, and closes only by a cited successor: the date of a page is when it was last
/// edited, never when a rule began.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Window {
    /// First day on which it holds.
    pub since: Option<NaiveDate>,
    /// First day on which it holds no more.
    pub until: Option<NaiveDate>,
}

impl Window {
    /// No text states a start or an end.
    pub const ALWAYS: Self = Self { since: None, until: None };

    /// From a day on.
    #[must_use]
    pub const fn since(first: NaiveDate) -> Self {
        Self { since: Some(first), until: None }
    }

    /// Before a day.
    #[must_use]
    pub const fn until(end: NaiveDate) -> Self {
        Self { since: None, until: Some(end) }
    }

    /// Whether the day is in it.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day < until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::day;

    #[test]
    fn the_first_day_is_in_and_the_end_is_not() {
        let window = Window { since: Some(day(2019, 4, 22)), until: Some(day(2020, 1, 1)) };
        assert!(!window.holds(day(2019, 4, 21)));
        assert!(window.holds(day(2019, 4, 22)));
        assert!(window.holds(day(2019, 12, 31)));
        assert!(!window.holds(day(2020, 1, 1)));
    }
}
