//! When a rule holds.

use chrono::NaiveDate;

/// A half-open span of Beijing days: from `since` on, before `until`.
///
/// It opens only where a text states a start, and closes only by a cited successor: the date of a page is when it was last
/// edited, never when a rule began.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Window {
    /// First day on which it holds.
    pub since: Option<NaiveDate>,
    /// First day on which it holds no more.
    pub until: Option<NaiveDate>,
}

impl Window {
    /// No text states a start or an end.
    pub(crate) const ALWAYS: Self = Self { since: None, until: None };

    /// From a day on.
    #[must_use]
    pub(crate) const fn since(first: NaiveDate) -> Self {
        Self { since: Some(first), until: None }
    }

    /// The days around one on which it holds, or does not hold, as on that day.
    pub(crate) fn around(self, day: NaiveDate) -> Self {
        let bounds = [self.since, self.until].into_iter().flatten();
        let (past, coming): (Vec<_>, Vec<_>) = bounds.partition(|bound| *bound <= day);
        Self { since: past.into_iter().max(), until: coming.into_iter().min() }
    }

    /// The days of both.
    pub(crate) fn meet(self, other: Self) -> Self {
        let until = [self.until, other.until].into_iter().flatten().min();
        Self { since: self.since.max(other.since), until }
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

    #[test]
    fn days_around_one_are_those_up_to_the_next_change() {
        let window = Window { since: Some(day(2019, 4, 22)), until: Some(day(2020, 1, 1)) };
        assert_eq!(window.around(day(2019, 4, 21)), Window { since: None, until: Some(day(2019, 4, 22)) });
        assert_eq!(window.around(day(2019, 4, 22)), window);
        assert_eq!(window.around(day(2020, 1, 1)), Window::since(day(2020, 1, 1)));
        assert_eq!(Window::ALWAYS.around(day(2020, 1, 1)), Window::ALWAYS);
        let after = Window::since(day(2019, 12, 1));
        assert_eq!(window.meet(after), Window { since: after.since, until: window.until });
    }
}
