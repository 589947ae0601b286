//! Domains: how many a website has.

use crate::calendar::day;
use chrono::NaiveDate;

/// Domains that one website may have before [`ONE_SINCE`].
pub const MOST_BEFORE: usize = 10;
/// From this day on a website has one domain.
pub const ONE_SINCE: NaiveDate = day(2019, 4, 22);

/// How many domains one new website may have on a day.
#[must_use]
pub fn most_for_a_website(today: NaiveDate) -> usize {
    if today < ONE_SINCE { MOST_BEFORE } else { 1 }
}
