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
    let dots = registrable.bytes().filter(|byte| *byte == b'.').count();
    let mut shown_dots = shown.bytes().enumerate().rev().filter(|(_, byte)| *byte == b'.');
    let start = shown_dots.nth(dots).map_or(0, |(dot, _)| dot + 1);
    let end = shown.bytes().skip(start).position(|byte| byte == b'.').map_or(shown.len(), |length| start + length);
    shown.get(start..end).unwrap_or_default()
}

/// Whether a label of a name is coded, or looks like it.
#[must_use]
pub(crate) fn is_coded(name: &str) -> bool {
    // Names are short: what searches a text prepares itself at more than the price of a look at all of one.
    name.as_bytes().windows(4).any(|four| four == b"xn--")
}

const NATION: &str = "中国";

/// Whether it is 中国….中国, for units of the nation.
#[must_use]
pub fn is_national_pattern(prefix: &str, shown: &str) -> bool {
    prefix.starts_with(NATION) && shown.ends_with(NATION)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn the_first_label_is_the_one_that_labels_tell(shown in "[a中.]{0,12}", registrable in "[a.]{0,8}") {
            let behind = registrable.split('.').count();
            let plain = shown.rsplit('.').take(behind).last().unwrap_or_default();
            proptest::prop_assert_eq!(first_label(&shown, &registrable), plain);
        }

        #[test]
        fn coded_names_are_told(name in "[xn.-]{0,9}") {
            proptest::prop_assert_eq!(is_coded(&name), name.contains("xn--"));
        }
    }
}
