//! The websites that the subject has filed already, while something is added to its record (已备案网站): closed, without number
//! or link, with another number.

use super::{OwnDomains, TO_RECORD, is_done};
use crate::law::province::{Open, Site};
use crate::model::{ServiceKind, SiteObservation};
use crate::rule::prelude::*;
use crate::rules::after::Wanted;
use crate::rules::after::site_link::leads_to_ministry;
use crate::rules::province::{asks, missing};
use crate::value::{DomainName, RecordNumber};
use chrono::NaiveDate;

const REVIEWED: &[Cite] = &[
    cite(&source::REFUSALS, "已备案网站未开站/网站内容不合格"),
    cite(&source::ADD_PAGE, "新增网站备案为什么要求修改主体备案下已备案的其他域名？"),
];

/// The subject's filed sites are open (已备案网站须开站).
pub static CLOSED: Rule = Rule {
    code: "BA-F0801",
    slug: "filed-site-closed",
    cite: REVIEWED,
    applies: Applies::to(TO_RECORD),
    covers: &["SUB-024", "SUB-037"],
    predicts: &["CNT-03"],
    message: say("主体已备案的网站无法访问", "a website that the subject has filed cannot be opened"),
    why: say(
        "办理新增和接入时会复查已备案的网站，已备案网站必须开站",
        "the filed websites are reviewed again when something is added, and must be open",
    ),
    help: say(
        "请恢复该网站的访问；不再使用的，先注销其备案",
        "open the site, or cancel its filing if it is no longer used",
    ),
    check: Check::Order(closed),
    ..Rule::BASE
};

fn closed(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    // Some provinces let filed sites be closed.
    match asks::<Site>(cx, |asked| *asked == Site::Filed(Open::Optional)) {
        Some(false) => {}
        Some(true) => return Ran::NotApplicable,
        None => {
            let seen = cx.order.facts.sites.iter().any(|site| site.reachable.get() == Some(false));
            if seen {
                out.undetermined(&At::ROOT.member("facts").member("sites"), missing(cx, Needs::NONE));
                return Ran::Checked;
            }
        }
    }
    each_filed(cx, out, "reachable", |site, _| site.reachable.get().map(|open| !open))
}

/// They show a record number (已备案网站须悬挂备案号).
pub static NO_NUMBER: Rule = Rule {
    code: "BA-F0802",
    slug: "filed-site-without-number",
    cite: REVIEWED,
    applies: Applies::to(TO_RECORD),
    covers: &["SUB-024"],
    predicts: &["CNT-04"],
    message: say("主体已备案的网站底部没有备案号", "a website that the subject has filed shows no record number"),
    why: say(
        "办理新增和接入时会复查已备案的网站，网站底部必须注明备案号",
        "the filed websites are reviewed again when something is added, and must show their number at the bottom",
    ),
    help: say("请在该网站底部加上备案号", "add the number at the bottom of the site"),
    check: Check::Order(no_number),
    ..Rule::BASE
};

fn no_number(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each_filed(cx, out, "footer_shown", |site, _| {
        // What is closed shows nothing.
        let open = site.reachable.get() != Some(false) && site.footer_number.is_absent();
        Some(open && !site.footer_shown.get()?)
    })
}

/// The number links to the ministry (备案号链接).
pub static NOT_LINKED: Rule = Rule {
    code: "BA-F0803",
    slug: "filed-site-number-not-linked",
    cite: REVIEWED,
    applies: Applies::to(TO_RECORD),
    covers: &["SUB-024"],
    predicts: &["CNT-05"],
    message: say(
        "主体已备案的网站上，备案号没有链接到工信部网站",
        "the number on a filed website does not link to the ministry's site",
    ),
    why: say(
        "办理新增和接入时会复查已备案的网站，备案号须链接至工信部网站",
        "the filed websites are reviewed again when something is added, and their number must link to the ministry's site",
    ),
    help: say("请把备案号链接到 beian.miit.gov.cn", "let the number link to beian.miit.gov.cn"),
    check: Check::Order(not_linked),
    ..Rule::BASE
};

fn not_linked(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each_filed(cx, out, "footer_link", |site, _| Some(!leads_to_ministry(site.footer_link.get()?)))
}

/// The number is the site's own (悬挂号码).
pub static ANOTHER_NUMBER: Rule = Rule {
    code: "BA-F0804",
    slug: "filed-site-with-another-number",
    cite: &[
        cite(&source::DISPLAY, "悬挂内容"),
        cite(&source::REFUSALS, "已备案网站未开站/网站内容不合格"),
        cite(&source::ADD_PAGE, "新增网站备案为什么要求修改主体备案下已备案的其他域名？"),
    ],
    applies: Applies::to(TO_RECORD),
    covers: &["SUB-024", "DSP-001"],
    predicts: &["CNT-06"],
    message: say(
        "主体已备案的网站上显示的是其他备案号",
        "a website that the subject has filed shows another record number",
    ),
    why: say("网站底部须显示该网站自己的备案号", "a website shows its own number at the bottom"),
    help: say("请改为该网站审核通过时分配的备案号", "show the number that the site was given when it was approved"),
    check: Check::Order(another_number),
    ..Rule::BASE
};

fn another_number(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each_filed(cx, out, "footer_number", |site, own| {
        let (shown, own) = (site.footer_number.get()?, own?);
        // A subject's number without index is told elsewhere, a licence's has none.
        let service = own.service().zip(shown.service());
        Some(!own.same_subject(shown) || service.is_some_and(|(own, shown)| own != shown))
    })
}

/// Outside Guangdong a site shows the number of its service (悬挂内容).
pub static SUBJECT_NUMBER: Rule = Rule {
    code: "BA-F0807",
    slug: "filed-site-with-subject-number",
    severity: Severity::Warning,
    cite: &[cite(&source::DISPLAY, "悬挂内容")],
    applies: Applies::to(TO_RECORD),
    covers: &["SUB-024", "DSP-003"],
    predicts: &["CNT-06"],
    message: say(
        "主体已备案的网站上显示的是主体备案号，不是该网站的服务备案号",
        "a website that the subject has filed shows the number of the subject, not that of the website",
    ),
    why: say(
        "广东省可显示主体或服务备案号，其他省份须显示服务备案号；多个域名指向同一页面时另有要求",
        "in Guangdong either number may be shown, elsewhere the service's; several domains that lead to one page follow rules of their own",
    ),
    help: say("请改为带序号的服务备案号", "show the number with the service's sequence number"),
    check: Check::Order(subject_number),
    ..Rule::BASE
};

fn subject_number(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each_filed(cx, out, "footer_number", |site, own| {
        let (shown, own) = (site.footer_number.get()?, own?);
        let wanted = Wanted { kind: Some(ServiceKind::Website), service: Some(own), province: None };
        Some(shown.is_subject() && own.same_subject(shown) && !wanted.takes_subjects(shown))
    })
}

/// Judges what was last seen of each site that the subject has filed, the sites of this order aside.
pub(crate) fn each_filed(
    cx: &Context<'_>,
    out: &mut Sink<'_>,
    member: &'static str,
    is_wrong: impl Fn(&SiteObservation, Option<&RecordNumber>) -> Option<bool>,
) -> Ran {
    if is_done(cx) {
        return Ran::NotApplicable;
    }
    let (sites, record) = (&cx.order.facts.sites, &cx.order.facts.record);
    let at = At::ROOT.member("facts");
    let at = at.member("sites");
    if sites.is_absent() {
        // Of a subject without recorded services there is nothing to see.
        if record.services.get().is_none_or(|services| !services.is_empty()) {
            out.needs(&at, at.path());
        }
        return Ran::Checked;
    }
    let (own, seen) = (OwnDomains::new(cx.order), Seen::new(sites));
    for (index, site) in sites.iter().enumerate() {
        let Some(domain) = site.domain.get().filter(|domain| !own.has(domain)) else {
            continue;
        };
        let recorded = cx.changes().service_of_domain(domain);
        let service = recorded.and_then(|place| record.services.element(place));
        let number = service.and_then(|service| service.record_number.get()).or_else(|| record.record_number.get());
        if is_wrong(site, number) != Some(true) || seen.latest(domain) != Some(index) {
            continue;
        }
        let place = at.element(index);
        let place = place.member(member);
        match recorded {
            Some(_) => out.fail(&place),
            // A list of services that is given is complete.
            None if record.services.is_absent() => {
                out.needs(&place, Path::ROOT.member("facts").member("record").member("services"));
            }
            None => {}
        }
    }
    Ran::Checked
}

/// What was seen of sites, by domain. A few are looked through each time, many are put in order first.
pub(super) struct Seen<'a> {
    sites: &'a [SiteObservation],
    sorted: Vec<(&'a DomainName, NaiveDate, usize)>,
}

impl<'a> Seen<'a> {
    // figure: so few are looked through faster than they are sorted
    const FEW: usize = 8;

    pub(super) fn new(sites: &'a [SiteObservation]) -> Self {
        let mut sorted = Vec::new();
        if sites.len() > Self::FEW {
            sorted.extend(Self::all(sites));
            sorted.sort_unstable();
        }
        Self { sites, sorted }
    }

    /// Each with its day; one without a day is of today.
    fn all(sites: &'a [SiteObservation]) -> impl Iterator<Item = (&'a DomainName, NaiveDate, usize)> {
        let day = |site: &SiteObservation| site.seen_at.get().map_or(NaiveDate::MAX, |seen| seen.beijing_day());
        sites.iter().enumerate().filter_map(move |(index, site)| Some((site.domain.get()?, day(site), index)))
    }

    /// The place of what was seen last of the site of a domain.
    pub(super) fn latest(&self, domain: &DomainName) -> Option<usize> {
        let last = if self.sorted.is_empty() {
            Self::all(self.sites).filter(|(known, ..)| *known == domain).max()
        } else {
            let end = self.sorted.partition_point(|(known, ..)| *known <= domain);
            end.checked_sub(1).and_then(|at| self.sorted.get(at)).copied().filter(|(known, ..)| *known == domain)
        };
        last.map(|(.., index)| index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::{Value, json};

    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");
    const ADD_ELSEWHERE: &str = include_str!("../../../examples/orders/clean-add-elsewhere-unit-pc.json");

    /// What was seen of the site that is recorded.
    fn seen(site: Value) -> impl FnOnce(&mut Draft) {
        move |o| {
            let mut site = site;
            site["domain"] = "example.com.cn".into();
            o.set("/facts/sites/-", site);
        }
    }

    #[test]
    fn few_and_many_sites_are_found_alike() {
        let sites: Vec<Value> = (0..30)
            .map(
                |n| json!({"domain": format!("site{}.cn", n % 7), "seen_at": format!("2025-11-{:02}", 1 + n * 5 % 19)}),
            )
            .collect();
        let order = crate::Order::from_json(&json!({"facts": {"sites": sites}}).to_string()).unwrap();
        let sites = &order.facts.sites;
        for length in 0..sites.len() {
            let seen = Seen::new(sites.get().unwrap().get(..length).unwrap());
            for site in sites.iter() {
                let domain = site.domain.get().unwrap();
                let of_domain = Seen::all(seen.sites).filter(|(known, ..)| *known == domain);
                assert_eq!(seen.latest(domain), of_domain.max().map(|(.., index)| index));
            }
        }
    }

    #[test]
    fn filed_sites() {
        cases(&CLOSED)
            .not_applicable(|_| {})
            .from(ADD_HERE)
            .pass(|_| {})
            .pass(seen(json!({"reachable": true})))
            .fail("/facts/sites/1/reachable", seen(json!({"reachable": false})))
            .pass(|o| {
                seen(json!({"reachable": false, "seen_at": "2025-11-01"}))(o);
                seen(json!({"reachable": true, "seen_at": "2025-11-02"}))(o);
            })
            .blocked(&["/facts/sites"], |o| o.remove("/facts/sites"))
            .from(ADD_ELSEWHERE)
            .pass(|_| {})
            .undetermined(&["/facts/record/services"], seen(json!({"reachable": false})));
        cases(&NO_NUMBER)
            .from(ADD_HERE)
            .pass(seen(json!({"footer_shown": true})))
            .fail("/facts/sites/1/footer_shown", seen(json!({"footer_shown": false})));
        cases(&NOT_LINKED)
            .from(ADD_HERE)
            .pass(seen(json!({"footer_link": "https://beian.miit.gov.cn/"})))
            .fail("/facts/sites/1/footer_link", seen(json!({"footer_link": "https://example.com"})));
        cases(&ANOTHER_NUMBER)
            .from(ADD_HERE)
            .pass(seen(json!({"footer_number": "粤ICP备2021000123号-1"})))
            .pass(seen(json!({"footer_number": "粤ICP备2021000123号"})))
            .fail("/facts/sites/1/footer_number", seen(json!({"footer_number": "粤ICP备2021000123号-2"})))
            .fail("/facts/sites/1/footer_number", seen(json!({"footer_number": "粤ICP备2021000999号-1"})));
        let of_hainan = |o: &mut Draft| {
            o.set("/facts/record/record_number", "琼ICP备2021000123号");
            o.set("/facts/record/services/0/record_number", "琼ICP备2021000123号-1");
        };
        let subject = || seen(json!({"footer_number": "琼ICP备2021000123号"}));
        cases(&SUBJECT_NUMBER)
            .from(ADD_HERE)
            .pass(seen(json!({"footer_number": "粤ICP备2021000123号"})))
            .pass(|o| {
                of_hainan(o);
                seen(json!({"footer_number": "琼ICP备2021000123号-1"}))(o);
            })
            .fail_among("/facts/sites/1/footer_number", |o| {
                of_hainan(o);
                subject()(o);
            });
    }
}
