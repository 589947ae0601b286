//! Domains: how many a website has, and whose suffix an administration did not take.

use crate::calendar::day;
use crate::source::{self, Cite, cite};
use crate::value::Province;
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

/// Suffixes that an administration named as not usable, though the state has approved them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RefusedSuffixes {
    /// Whose.
    pub province: Province,
    /// The suffixes, without the dot.
    pub suffixes: &'static [&'static str],
}

/// Beijing's list; a text of 2018 has it, and no later one.
pub const REFUSED_SUFFIXES: &[RefusedSuffixes] = &[RefusedSuffixes {
    province: Province::Beijing,
    suffixes: &["hk", "tw", "asia", "jp", "co", "so", "me", "info", "org"],
}];
/// Where it stands.
pub const REFUSED_SUFFIXES_CITE: &[Cite] = &[cite(&source::FAQ_OFFICES, "北京")];

/// Whether the administration named the suffix as not usable.
#[must_use]
pub fn is_refused_suffix(province: Province, suffix: &str) -> bool {
    let mut lists = REFUSED_SUFFIXES.iter();
    lists.any(|list| list.province == province && list.suffixes.contains(&suffix))
}

/// Whether some administration named the suffix as not usable.
#[must_use]
pub fn is_refused_somewhere(suffix: &str) -> bool {
    REFUSED_SUFFIXES.iter().any(|list| list.suffixes.contains(&suffix))
}
