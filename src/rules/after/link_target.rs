//! Where the link of a number leads: what rules about links of pages and sites share.

use crate::law::destination::Destination;
use crate::law::show::MINISTRY;
use crate::rule::page::{Link, Reading, ShownNumber};
use crate::rule::{Say, say};

pub(super) const CLICK_BY_SCRIPT: Say = say(
    "点击号码后由脚本打开的网址无法判断",
    "a script answers the click on the number; where it leads cannot be told",
);
pub(super) const BY_WAY_OF: Say = say(
    "号码的链接经由另一网址跳转，最终网址无法判断",
    "the number links by way of another address; where that leads cannot be told",
);

/// Whether a link leads where it should.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Leads {
    Right,
    /// To a host that the ministry has left, or that never answered.
    Former,
    /// That cannot be told.
    Open(Say),
    Wrong,
}

impl Leads {
    pub(super) fn of(link: &Link) -> Self {
        if !link.script {
            return Self::to(&link.address);
        }
        let mut named = addresses(&link.address).map(Destination::of);
        if named.any(|to| to == Destination::Ministry) { Self::Right } else { Self::Open(CLICK_BY_SCRIPT) }
    }

    pub(super) fn to(address: &str) -> Self {
        match Destination::of(address) {
            Destination::Ministry => Self::Right,
            Destination::FormerMinistry | Destination::DeadMinistry => Self::Former,
            // …/go?url=https://beian.miit.gov.cn/
            _ if address.split_once('=').is_some_and(|(_, value)| value.contains(MINISTRY)) => Self::Open(BY_WAY_OF),
            _ => Self::Wrong,
        }
    }
}

/// The addresses that a script names, in quotes.
pub(super) fn addresses(script: &str) -> impl Iterator<Item = &str> {
    script.split(['\'', '"', '`'])
}

impl Reading<'_> {
    /// Whether a number leads to the ministry, now or once.
    pub(super) fn leads_to_ministry(&self, shown: &ShownNumber) -> bool {
        let link = shown.link.and_then(|link| self.text.link(link));
        link.is_some_and(|link| Destination::of(&link.address) == Destination::Ministry)
    }
}
