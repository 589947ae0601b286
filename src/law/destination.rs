//! Where the address of a link leads (链接至工信部官网).

use super::show::{MINISTRY, OLD_HOSTS, POLICE_HOSTS};

/// The ministry's name with `www.` in front, as some write every host. It has never answered.
const MINISTRY_DEAD: &str = "www.beian.miit.gov.cn";

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
        } else if OLD_HOSTS.iter().any(|known| is(known)) {
            Self::FormerMinistry
        } else if POLICE_HOSTS.iter().any(|known| is(known)) {
            Self::Police
        } else {
            Self::Elsewhere
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
    }
}
