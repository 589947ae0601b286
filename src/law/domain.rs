//! Domains: how many a website has.

use crate::calendar::day;
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

/// Before this day the verification of a domain was not reported to the ministry.
pub const REPORTED_SINCE: NaiveDate = day(2018, 1, 1);

/// Whether the administration is known to refuse other names under .cn than those of the government to its portals.
#[must_use]
pub const fn wants_government_suffix(province: Province) -> bool {
    matches!(province, Province::Jiangsu | Province::Hubei | Province::InnerMongolia)
}

/// The first label of what is registered (域名前缀), of a domain written out: hosts in front of it have labels of their own.
#[must_use]
pub fn first_label<'a>(shown: &'a str, registrable: &str) -> &'a str {
    let behind = registrable.split('.').count();
    shown.rsplit('.').take(behind).last().unwrap_or_default()
}

const NATION: &str = "中国";

/// Whether it is 中国….中国, for units of the nation.
#[must_use]
pub fn is_national_pattern(prefix: &str, shown: &str) -> bool {
    prefix.starts_with(NATION) && shown.ends_with(NATION)
}
