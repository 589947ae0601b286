//! How many domains one website has (域名数量).

use crate::law::domain::{MOST_BEFORE, most_for_a_website};
use crate::model::{Field, OrderKind, ServiceKind};
use crate::rule::prelude::*;
use crate::value::DomainName;
use std::borrow::Cow;

/// A new website has one domain; before 2019-04-22 it was up to ten (每个网站 1 个域名).
pub static SEVERAL_NEW: Rule = Rule {
    code: "BA-D0601",
    slug: "several-domains",
    cite: &[
        cite(&source::LIMITS, "服务（网站）数量"),
        cite(&source::ALIBABA_LIMITS, "限制说明"),
        cite(&source::FAQ_DOMAIN, "一个账号备案时一次性可以提交几个域名？"),
    ],
    applies: Applies::to(OrderKind::NEW).service(ServiceKind::Website),
    covers: &["DOM-011"],
    predicts: &["DOM-14"],
    message: say(
        "该网站填写了 {found} 个域名，每个网站最多 {limit} 个",
        "the website has {found} domains, it may have {limit}",
    ),
    why: say(
        "2019-04-22 起每个新增网站只能有 1 个域名，此前为 10 个",
        "since 2019-04-22 a new website has one domain, before it was up to ten",
    ),
    help: say("请为其余域名各新增一个网站", "add a website of its own for each further domain"),
    check: Check::Service(several),
    ..Rule::BASE
};

/// A website that is taken over with several domains may have them from older days (接入).
pub static SEVERAL_ACCESS: Rule = Rule {
    code: "BA-D0602",
    slug: "several-domains-in-access",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[
        cite(&source::LIMITS, "服务（网站）数量"),
        cite(&source::FAQ_DOMAIN, "接入备案时发现网站有多个域名，怎么删除？"),
    ],
    applies: Applies::to(&[OrderKind::AccessFiling, OrderKind::AccessService]).service(ServiceKind::Website),
    covers: &["DOM-011"],
    message: say(
        "接入的网站填写了 {found} 个域名，新增网站每个最多 {limit} 个",
        "the accessed website has {found} domains, a new one may have {limit}",
    ),
    why: say(
        "早年备案的网站可能含多个域名，接入时按原备案整体接入",
        "a website filed in older days may have several domains, and is accessed with all of them",
    ),
    help: say(
        "请与原备案核对；不再使用的域名可在接入后以变更备案删除",
        "compare with the record, domains no longer used can be dropped by a change after the access",
    ),
    check: Check::Service(several),
    ..Rule::BASE
};

fn several(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let most = most_for_a_website(cx.today);
    let domains = &item.service.domains;
    let written = domains.iter().filter(|field| !field.is_absent());
    if written.clone().next().is_none() {
        return Ran::NotApplicable;
    }
    // The same domain twice is another rule's matter. No more than the limit is kept, so this stays cheap.
    let mut seen: [Option<Cow<'_, str>>; MOST_BEFORE] = [const { None }; MOST_BEFORE];
    let mut different = 0;
    for name in written.clone().map(key) {
        if seen.iter().flatten().any(|known| *known == name) {
            continue;
        }
        if let Some(slot) = seen.get_mut(different) {
            *slot = Some(name);
        }
        different += 1;
        if different > most {
            let params = Params::NONE.with("found", written.count()).with("limit", most);
            out.fail_with(&item.at.member("domains"), params, Places::NONE);
            break;
        }
    }
    Ran::Checked
}

fn key(field: &Field<DomainName>) -> Cow<'_, str> {
    let raw = || field.raw().unwrap_or_default();
    field.get().map_or_else(raw, |domain| domain.as_str().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};

    const DOMAINS: &str = "/services/0/domains";
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-filing-unit-pc.json");
    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");

    /// Adds domains with the facts about them.
    fn domains(o: &mut Draft, more: usize) {
        for n in 1..=more {
            let domain = format!("example{n}.cn");
            o.set("/services/0/domains/-", domain.clone());
            for list in ["domains", "sites"] {
                let mut copy = o.0["facts"][list][0].clone();
                copy["domain"] = domain.clone().into();
                o.set(&format!("/facts/{list}/-"), copy);
            }
        }
    }

    #[test]
    fn several_new() {
        cases(&SEVERAL_NEW)
            .pass(|_| {})
            .pass(|o| o.set("/services/0/domains/-", ""))
            .fail(DOMAINS, |o| domains(o, 1))
            .silent(|o| o.set("/services/0/domains/-", "example.cn"))
            .blocked(&["/kind"], |o| {
                domains(o, 1);
                o.remove("/kind");
            })
            .from(ACCESS)
            .not_applicable(|_| {})
            .from(APP)
            .not_applicable(|_| {});
    }

    #[test]
    fn ten_before_2019_04_22() {
        cases(&SEVERAL_NEW)
            .on("2019-04-21T23:59:59+08:00")
            .silent(|o| domains(o, 9))
            .on("2019-04-21T15:59:59Z")
            .silent(|o| domains(o, 1));
        // Already the 22nd in Beijing.
        assert_eq!(found("2019-04-21T16:30:00Z", 1), 1);
        assert_eq!(found("2019-04-21T12:00:00Z", 9), 0);
        assert_eq!(found("2019-04-21T12:00:00Z", 10), 1);
    }

    fn found(now: &str, more: usize) -> usize {
        let mut draft = Draft(serde_json::from_str(crate::cases::UNIT_PC).unwrap());
        domains(&mut draft, more);
        let order = crate::model::Order::from_json(&draft.0.to_string()).unwrap();
        let now = chrono::DateTime::parse_from_rfc3339(now).unwrap();
        let report = crate::Validator::new(now).validate(&order);
        let found = report.diagnostics().iter();
        found.filter(|found| found.rule == &SEVERAL_NEW).count()
    }

    #[test]
    fn several_access() {
        cases(&SEVERAL_ACCESS).not_applicable(|_| {}).from(ACCESS).pass(|_| {}).fail(DOMAINS, |o| {
            domains(o, 2);
            let all = o.0["services"][0]["domains"].clone();
            o.set("/facts/record/services/0/domains", all);
        });
    }
}
