//! The site while its filing is under way (备案期间的网站访问): open before the approval.

use crate::model::{OrderKind, OrderState, ServiceKind, SiteObservation};
use crate::rule::prelude::*;
use crate::rules::domain::fact;
use chrono::NaiveDate;

/// A site that is filed as new must stay closed until it has its number (未备案先开通).
pub static OPEN_TOO_EARLY: Rule = Rule {
    code: "BA-D0701",
    slug: "site-open-before-approval",
    cite: &[
        cite(&source::OVERVIEW, "什么是备案"),
        cite(&source::SCENARIOS, "IP 访问的网站 ICP 备案"),
        cite(&source::FAQ_ACCESS, "备案期间网站能正常访问吗？"),
        cite(&source::FAQ_REJECTED, "因“网站未备案通过前已开通”被驳回如何解决？"),
    ],
    applies: Applies::to(OrderKind::NEW).service(ServiceKind::Website),
    covers: &["ACS-004", "ACS-006"],
    predicts: &["CNT-01", "CNT-02"],
    message: say("网站尚未取得备案号，已经可以访问", "the site can be opened, but it has no number yet"),
    why: say(
        "首次备案和新增网站在取得备案号之前不允许开通，已开通的会被驳回或要求关闭",
        "a new site must not be open before it has its number, or it is refused or ordered to close",
    ),
    help: say(
        "请关闭访问或停止域名解析，备案成功后再开通",
        "close the site or stop the resolution of its domain until the filing has succeeded",
    ),
    check: Check::Order(open_too_early),
    ..Rule::BASE
};

/// The latest that was seen of the site of one domain.
#[derive(Clone, Copy, Default)]
struct Seen {
    day: Option<NaiveDate>,
    /// An observation that found it open.
    open: Option<usize>,
    /// One that does not say.
    unknown: Option<usize>,
}

impl Seen {
    /// An observation counts only if there is no later one; one without a day is of today.
    fn add(&mut self, index: usize, site: &SiteObservation) {
        let day = site.seen_at.get().map_or(NaiveDate::MAX, |seen| seen.beijing_day());
        if self.day.is_none_or(|latest| latest < day) {
            *self = Self { day: Some(day), ..Self::default() };
        }
        if self.day == Some(day) {
            match site.reachable.get() {
                Some(true) => self.open = Some(index),
                Some(false) => {}
                None => self.unknown = Some(index),
            }
        }
    }
}

/// Observations by domain. A few are looked through each time, many are put in order first.
struct Sites<'a> {
    list: &'a [SiteObservation],
    index: Vec<(&'a str, Seen)>,
}

impl<'a> Sites<'a> {
    // figure: so few are looked through faster than they are sorted
    const FEW: usize = 8;

    fn new(list: &'a [SiteObservation]) -> Self {
        let mut index: Vec<(&str, Seen)> = Vec::new();
        if list.len() > Self::FEW {
            let named = list.iter().enumerate();
            let mut places: Vec<(&str, usize)> =
                named.filter_map(|(at, site)| Some((site.domain.get()?.as_str(), at))).collect();
            places.sort_unstable();
            for (domain, at) in places {
                if index.last().is_none_or(|(last, _)| *last != domain) {
                    index.push((domain, Seen::default()));
                }
                if let (Some((_, seen)), Some(site)) = (index.last_mut(), list.get(at)) {
                    seen.add(at, site);
                }
            }
        }
        Self { list, index }
    }

    fn of(&self, domain: &str) -> Option<Seen> {
        if self.list.len() > Self::FEW {
            let at = self.index.binary_search_by(|(known, _)| (*known).cmp(domain)).ok()?;
            return self.index.get(at).map(|(_, seen)| *seen);
        }
        let mut seen = Seen::default();
        for (at, site) in self.list.iter().enumerate() {
            if site.domain.get().is_some_and(|known| known.as_str() == domain) {
                seen.add(at, site);
            }
        }
        seen.day.is_some().then_some(seen)
    }
}

fn open_too_early(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let facts = &cx.order.facts;
    if facts.progress.state.get() == Some(OrderState::Approved) {
        return Ran::NotApplicable;
    }
    let sites = Sites::new(&facts.sites);
    let services = At::ROOT.member("services");
    let mut ran = Ran::NotApplicable;
    for (index, service) in cx.order.services.iter().enumerate() {
        let element = services.element(index);
        let kind = match service.kind.get() {
            Some(ServiceKind::Website) => Needs::NONE,
            Some(_) => continue,
            None => Needs::NONE.with(element.member("kind").path()),
        };
        let list = element.member("domains");
        for (index, field) in service.domains.iter().enumerate() {
            let at = list.element(index);
            if field.is_absent() {
                continue;
            }
            ran = Ran::Checked;
            let Some(domain) = field.get() else {
                out.undetermined(&at, kind.clone().with(at.path()));
                continue;
            };
            let place = |at: usize| fact("sites").element(at).member("reachable");
            match sites.of(domain.as_str()) {
                Some(Seen { open: Some(site), .. }) if kind.is_empty() => {
                    out.fail_with(&at, Params::NONE, Places::from_iter([place(site)]));
                }
                Some(Seen { open: Some(_), .. }) => out.undetermined(&at, kind.clone()),
                Some(Seen { unknown: Some(site), .. }) => out.undetermined(&at, kind.clone().with(place(site))),
                Some(_) => {}
                None => out.undetermined(&at, kind.clone().with(fact("sites"))),
            }
        }
    }
    ran
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const DOMAIN: &str = "/services/0/domains/0";
    const REACHABLE: &str = "/facts/sites/0/reachable";
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-filing-unit-pc.json");
    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");

    #[test]
    fn open_too_early() {
        cases(&OPEN_TOO_EARLY)
            .pass(|_| {})
            .fail(DOMAIN, |o| o.set(REACHABLE, true))
            .undetermined(&[REACHABLE], |o| o.remove(REACHABLE))
            .undetermined(&["/facts/sites"], |o| o.remove("/facts/sites"))
            .blocked(&["/services/0/kind"], |o| {
                o.set(REACHABLE, true);
                o.remove("/services/0/kind");
            })
            // Closed since it was seen open.
            .pass(|o| {
                let seen = json!({"domain": "example.cn", "seen_at": "2025-11-10", "reachable": true});
                o.set("/facts/sites/-", seen);
            })
            .fail(DOMAIN, |o| {
                for n in 0..9 {
                    let domain = format!("example{n}.cn");
                    o.set("/facts/sites/-", json!({"domain": domain, "reachable": false}));
                }
                o.set("/facts/sites/-", json!({"domain": "example.cn", "host": "www", "reachable": true}));
            })
            .silent(|o| {
                o.set(REACHABLE, true);
                o.set("/facts/progress/state", "approved");
            })
            .from(ACCESS)
            .not_applicable(|o| o.set(REACHABLE, true))
            .from(APP)
            .not_applicable(|_| {});
    }
}
