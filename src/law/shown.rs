//! What a service shows once it is recorded, and where that leads (备案号悬挂).

use crate::calendar::day;
use crate::source::{self, Cite, cite};
use crate::value::Province;
use chrono::NaiveDate;

/// The documents that ask for it.
pub const CITES: &[Cite] = &[cite(&source::DISPLAY, "网站添加备案号"), cite(&source::ORDER_33, "第十三条")];

/// The ministry's site, where record numbers link to.
pub const MINISTRY: &str = "beian.miit.gov.cn";
/// The host of the same name that never answered; those who wrote `www.` in front of every host link to it.
const MINISTRY_DEAD: &str = "www.beian.miit.gov.cn";
/// The ministry's hosts before; they were right until the document of [`NEW_HOST_SINCE`].
const FORMER: &[&str] = &["miitbeian.gov.cn", "miibeian.gov.cn"];
/// From this day on the documents name the new host alone.
pub const NEW_HOST_SINCE: NaiveDate = day(2025, 4, 8);
/// The query site of public-security numbers, and the host before it, which has gone.
const POLICE: &[&str] = &["beian.mps.gov.cn", "beian.gov.cn"];
/// Days from the approval of the public-security filing to the number on the page, and from the opening to that filing.
pub const POLICE_DAYS: u64 = 30;
/// Provinces in which a website may show the subject's number or its own.
const EITHER_NUMBER: &[Province] = &[Province::Guangdong];
/// Provinces that ask for a copyright line that names the subject.
const COPYRIGHT: &[Province] = &[Province::Jiangsu];

/// Whether websites of a province may show the subject's number instead of their own.
#[must_use]
pub fn takes_subject_number(province: Province) -> bool {
    EITHER_NUMBER.contains(&province)
}

/// Whether a province asks websites for a copyright line.
#[must_use]
pub fn wants_copyright(province: Province) -> bool {
    COPYRIGHT.contains(&province)
}

/// Where an address leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Destination {
    /// To the ministry's site.
    Ministry,
    /// To a host that the ministry has left.
    FormerMinistry,
    /// To the ministry's name with `www.` in front, which does not answer.
    DeadMinistry,
    /// To the query site of public-security numbers.
    Police,
    /// To the same site: a path.
    Here,
    /// To another site.
    Elsewhere,
}

impl Destination {
    /// That of an address in a page.
    #[must_use]
    pub fn of(address: &str) -> Self {
        let host = host_of(address);
        let bare = match host.get(..4) {
            Some(www) if www.eq_ignore_ascii_case("www.") => host.get(4..).unwrap_or(host),
            _ => host,
        };
        let is = |known: &str| bare.eq_ignore_ascii_case(known);
        if host.is_empty() {
            Self::Here
        } else if host.eq_ignore_ascii_case(MINISTRY_DEAD) {
            Self::DeadMinistry
        } else if is(MINISTRY) {
            Self::Ministry
        } else if FORMER.iter().any(|known| is(known)) {
            Self::FormerMinistry
        } else if POLICE.iter().any(|known| is(known)) {
            Self::Police
        } else {
            Self::Elsewhere
        }
    }

    /// That of a whole address, or of one that was noted down without its scheme.
    #[must_use]
    pub fn of_noted(address: &str) -> Self {
        match Self::of(address) {
            Self::Here => Self::of(&format!("//{}", address.trim_start())),
            destination => destination,
        }
    }
}

/// The host of an address. One without `//` is a path on the same site, however much it looks like a host.
#[must_use]
pub fn host_of(address: &str) -> &str {
    let address = address.trim();
    // Browsers take a backslash for a slash.
    let slashes = address.find(['/', '\\']).unwrap_or(address.len());
    let (scheme, behind) = address.split_at_checked(slashes).unwrap_or_default();
    if !["", "http:", "https:"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return "";
    }
    let Some(behind) = behind.strip_prefix(['/', '\\']).and_then(|b| b.strip_prefix(['/', '\\'])) else {
        return "";
    };
    let host = behind.split(['/', '?', '#', '\\']).next().unwrap_or(behind);
    let host = host.rsplit('@').next().unwrap_or(host);
    host.split(':').next().unwrap_or(host).trim_end_matches('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_browsers_read_them() {
        for (address, destination) in [
            ("https://beian.miit.gov.cn/", Destination::Ministry),
            ("//BEIAN.miit.gov.cn/#/Integrated/index", Destination::Ministry),
            (r"https:\\beian.miit.gov.cn", Destination::Ministry),
            ("https://www.beian.miit.gov.cn/", Destination::DeadMinistry),
            ("//WWW.beian.miit.gov.cn/#/Integrated/index", Destination::DeadMinistry),
            ("http://www.miitbeian.gov.cn", Destination::FormerMinistry),
            ("https://beian.mps.gov.cn/#/query/webSearch?code=1", Destination::Police),
            ("http://www.beian.gov.cn/", Destination::Police),
            ("beian.miit.gov.cn", Destination::Here),
            ("#", Destination::Here),
            ("https://www.miit.gov.cn", Destination::Elsewhere),
            ("https://beian.miit.gov.cn@example.com/", Destination::Elsewhere),
        ] {
            assert_eq!(Destination::of(address), destination, "{address}");
        }
        assert_eq!(Destination::of_noted("beian.miit.gov.cn"), Destination::Ministry);
        assert_eq!(Destination::of_noted("www.beian.miit.gov.cn/"), Destination::DeadMinistry);
    }
}
