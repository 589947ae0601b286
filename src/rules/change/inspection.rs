//! The state of what is recorded, as an inspection finds it (备案信息核查): expired domains, dead telephones, late police
//! filings, corrections.

use super::{OwnDomains, TO_RECORD, is_done};
use crate::law::show::POLICE_DAYS;
use crate::law::{Change, Item, Part};
use crate::model::{DomainRegistration, OrderKind, RecordedService};
use crate::rule::prelude::*;
use chrono::Days;

/// Orders that leave a record standing.
const LASTING: &[OrderKind] = &[
    OrderKind::AccessFiling,
    OrderKind::AccessService,
    OrderKind::AddServiceHere,
    OrderKind::AddServiceElsewhere,
    OrderKind::ChangeFiling,
    OrderKind::ChangeSubject,
    OrderKind::ChangeService,
];

/// The domain of a recorded site does not run out (域名过期).
pub static DOMAIN_EXPIRED: Rule = Rule {
    code: "BA-D0808",
    slug: "recorded-domain-expired",
    severity: Severity::Warning,
    cite: &[
        cite(&source::NUMBERS_PAGE, "备案号被注销的原因"),
        cite(&source::HUAWEI_ERRORS, "域名已过期"),
        cite(&source::ALIBABA_INSPECTION, "备案信息专项核查"),
    ],
    applies: Applies::to(LASTING),
    covers: &["REC-018", "REC-010"],
    predicts: &["PST-04"],
    message: say("已备案的域名已于 {end} 到期", "a recorded domain ran out on {end}"),
    why: say(
        "域名过期后，备案可能被管局或新持有者申请注销",
        "the record of a domain that ran out may be cancelled, also at the request of its new holder",
    ),
    help: say("请续费；不再使用的，请注销其备案", "renew the domain, or cancel its record if it is no longer used"),
    check: Check::Order(domain_expired),
    ..Rule::BASE
};

fn domain_expired(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let today = cx.today;
    each_domain(cx, out, "expires_at", |domain, _| {
        let end = domain.expires_at.get()?.beijing_day();
        (end < today).then(|| Params::NONE.with("end", end))
    })
}

/// A recorded site leads somewhere (空壳网站).
pub static NOT_RESOLVED: Rule = Rule {
    code: "BA-D0809",
    slug: "recorded-domain-not-at-provider",
    severity: Severity::Warning,
    cite: &[cite(&source::ALIBABA_HOLLOW, "空壳网站核查"), cite(&source::HUAWEI_ERRORS, "接入信息不符类错误")],
    applies: Applies::to(LASTING),
    covers: &["REC-010", "CLO-010"],
    predicts: &["PST-02", "PST-08"],
    message: say("已备案的域名没有解析到备案登记的地址", "a recorded domain does not resolve to the recorded address"),
    why: say(
        "域名未解析到接入商的大陆地址会被视为空壳网站，核查时须整改",
        "a site whose domain does not lead to the provider's mainland address counts as hollow, and an inspection objects to it",
    ),
    help: say(
        "请将域名解析到接入商的大陆地址，或在实际接入商处办理接入",
        "let the domain resolve to the provider's address, or have the site accessed where it really is",
    ),
    check: Check::Order(not_resolved),
    ..Rule::BASE
};

fn not_resolved(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each_domain(cx, out, "dns_resolves", |domain, service| {
        let elsewhere =
            domain.dns_target.get().zip(service.public_ip.get()).is_some_and(|(found, recorded)| found != recorded);
        (domain.dns_resolves.get() == Some(false) || elsewhere).then_some(Params::NONE)
    })
}

/// Judges the registration of each domain that is recorded and not the order's own.
fn each_domain(
    cx: &Context<'_>,
    out: &mut Sink<'_>,
    member: &'static str,
    found: impl Fn(&DomainRegistration, &RecordedService) -> Option<Params>,
) -> Ran {
    if is_done(cx) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("facts");
    let at = at.member("domains");
    let mut ran = Ran::NotApplicable;
    let own = OwnDomains::new(cx.order);
    for (index, domain) in cx.order.facts.domains.iter().enumerate() {
        let service = domain.domain.get().and_then(|name| cx.changes().service_of_domain(name));
        let Some(service) = service.and_then(|place| cx.order.facts.record.services.element(place)) else {
            continue;
        };
        // What an order brings here is judged by the rules about new domains.
        if cx.is_kind(TO_RECORD) && domain.domain.get().is_some_and(|domain| own.has(domain)) {
            continue;
        }
        ran = Ran::Checked;
        if let Some(params) = found(domain, service) {
            let at = at.element(index);
            out.fail_with(&at.member(member), params, Places::NONE);
        }
    }
    ran
}

/// The recorded persons can be reached (备案信息失实).
pub static CONTACT_DEAD: Rule = Rule {
    code: "BA-P0806",
    slug: "recorded-contact-dead",
    severity: Severity::Warning,
    cite: &[cite(&source::NUMBERS_PAGE, "备案号被注销的原因"), cite(&source::HUAWEI_ERRORS, "联系方式不合格类错误")],
    applies: Applies::to(LASTING),
    covers: &["PER-034"],
    predicts: &["PST-03"],
    message: say("已备案的负责人联系方式无法接通", "the recorded person does not answer the telephone"),
    why: say(
        "备案信息失实、无法联系的，备案会被注销",
        "a record whose data are untrue, or whose persons cannot be reached, is cancelled",
    ),
    help: say("请及时办理变更，更新负责人的联系方式", "change the record at once, with numbers that are answered"),
    check: Check::Order(contact_dead),
    ..Rule::BASE
};

fn contact_dead(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let person = &cx.order.facts.record.responsible_person;
    let Some(reachable) = person.contact_reachable.get().filter(|_| !is_done(cx)) else {
        return Ran::NotApplicable;
    };
    // A change with another number is the cure.
    let cured = cx.is_kind(OrderKind::CHANGE)
        && cx.changes().change(Part::SubjectPerson, Item::Mobile) == Some(Change::Changed);
    if !reachable && !cured {
        let at = At::ROOT.member("facts");
        let at = at.member("record");
        let at = at.member("responsible_person");
        out.fail(&at.member("contact_reachable"));
    }
    Ran::Checked
}

/// An open site is filed with the public security (公安备案).
pub static POLICE_LATE: Rule = Rule {
    code: "BA-F0805",
    slug: "police-filing-late",
    severity: Severity::Warning,
    cite: &[cite(&source::DISPLAY, "公安备案"), cite(&source::HUAWEI_AFTER, "公安联网备案")],
    applies: Applies::to(LASTING),
    covers: &["DSP-006"],
    predicts: &["PST-01"],
    message: say(
        "网站开通超过 {days} 天未办理公安备案",
        "the site was not filed with the public security within {days} days of its opening",
    ),
    why: say(
        "网站开通之日起 {days} 日内须到公安机关备案",
        "a site is filed with the public security within {days} days of its opening",
    ),
    help: say("请在全国互联网安全管理服务平台办理公安备案", "file it on the national platform of the public security"),
    check: Check::Order(police_late),
    ..Rule::BASE
};

fn police_late(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let today = cx.today;
    each_site(cx, out, "psb_filed_at", |site| {
        let end = site.opened_at.get()?.beijing_day().checked_add_days(Days::new(POLICE_DAYS.into()))?;
        let filed = site.psb_filed_at.get().map(|filed| filed.day());
        let late = match filed {
            Some(filed) => filed > end,
            // A number that is shown was given out.
            None => site.psb_number.is_absent() && end < today && site.psb_filed_at.is_absent(),
        };
        late.then(|| (filed.is_some(), Params::NONE.with("days", POLICE_DAYS)))
    })
}

/// What an inspection found is corrected in time (核查整改).
pub static CORRECTION_OVER: Rule = Rule {
    code: "BA-F0806",
    slug: "correction-overdue",
    severity: Severity::Warning,
    by: By::Term(Term::RecordCorrected),
    cite: &[cite(&source::ALIBABA_INSPECTION, "备案信息专项核查"), cite(&source::HUAWEI_AFTER, "备案信息核查")],
    applies: Applies::to(LASTING),
    covers: &["REC-010"],
    predicts: &["PST-07"],
    message: say("核查整改期限 {end} 已过", "the time to correct what the inspection found ended on {end}"),
    why: say(
        "逾期未整改的，接入会被取消，备案随后可能被注销",
        "after that the access is cancelled, and the record may be cancelled with it",
    ),
    help: say("请立即整改并办理变更，与接入商联系", "correct it at once by a change, and speak to the provider"),
    check: Check::Order(correction_over),
    ..Rule::OF_PROVIDER
};

fn correction_over(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let today = cx.today;
    each_site(cx, out, "last_correction_until", |site| {
        let end = site.last_correction_until.get()?.day();
        (end < today).then(|| (true, Params::NONE.with("end", end)))
    })
}

/// Judges each site that was seen; what is not sure is undetermined.
fn each_site(
    cx: &Context<'_>,
    out: &mut Sink<'_>,
    member: &'static str,
    found: impl Fn(&crate::model::SiteObservation) -> Option<(bool, Params)>,
) -> Ran {
    if is_done(cx) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("facts");
    let at = at.member("sites");
    let mut ran = Ran::NotApplicable;
    for (index, site) in cx.order.facts.sites.iter().enumerate() {
        let recorded = site.domain.get().is_some_and(|domain| cx.changes().service_of_domain(domain).is_some());
        if !recorded {
            continue;
        }
        ran = Ran::Checked;
        let at = at.element(index);
        let at = at.member(member);
        match found(site) {
            Some((true, params)) => out.fail_with(&at, params, Places::NONE),
            Some((false, _)) => out.needs(&at, at.path()),
            None => {}
        }
    }
    ran
}

/// A commercial site keeps the recorded address (经营性网站 IP).
pub static COMMERCIAL_ADDRESS: Rule = Rule {
    code: "BA-R0801",
    slug: "commercial-address-not-recorded",
    severity: Severity::Warning,
    cite: &[
        cite(&source::CHANGE_PAGE, "更换成腾讯云的其它 IP 是否需要重新备案或变更备案？"),
        cite(&source::FAQ_AFFECTS, "是否影响备案"),
    ],
    applies: Applies::to(&[OrderKind::ChangeFiling, OrderKind::ChangeService, OrderKind::AddServiceHere]),
    covers: &["COM-006", "TYP-019"],
    predicts: &["CHG-13"],
    message: say(
        "经营性网站所用的 IP 与备案登记的 IP 不一致",
        "the address of a commercial site is not the recorded one",
    ),
    why: say(
        "经营性网站更换 IP 须办理变更备案，与工信部登记的 IP 保持一致；非经营性网站同一接入商内更换的不强制",
        "a commercial site that moves to another address changes its record, others need not within one provider",
    ),
    help: say(
        "请在变更中填写新的云资源，或把解析改回登记的 IP",
        "give the new resource in the change, or let the domain resolve to the recorded address",
    ),
    check: Check::Service(commercial_address),
    ..Rule::BASE
};

fn commercial_address(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((place, recorded)) = cx.changes().recorded(item.index).filter(|_| !is_done(cx)) else {
        return Ran::NotApplicable;
    };
    // A change that gives another resource is the cure.
    let moved = cx.changes().change(Part::Service(item.index), Item::Resource);
    if item.service.for_profit.get() != Some(true) || !matches!(moved, None | Some(Change::Same)) {
        return Ran::NotApplicable;
    }
    let record = Path::ROOT.member("facts").member("record").member("services").element(place).member("public_ip");
    let targets = cx.order.facts.domains.iter().filter(|domain| {
        item.service.domains.iter().any(|own| own.get().is_some() && own.get() == domain.domain.get())
    });
    for domain in targets {
        match (domain.dns_target.get(), recorded.public_ip.get()) {
            (Some(found), Some(filed)) if found != filed => {
                out.fail_with(&item.at.member("resource"), Params::NONE, Places::from_iter([record]));
                return Ran::Checked;
            }
            (Some(_), None) => out.needs(&item.at.member("resource"), record),
            _ => {}
        }
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");
    const SERVICE: &str = include_str!("../../../examples/orders/clean-change-service-unit-pc.json");

    fn domain(domain: serde_json::Value) -> impl FnOnce(&mut Draft) {
        move |o| {
            let mut domain = domain;
            domain["domain"] = "example.com.cn".into();
            o.set("/facts/domains", json!([domain]));
        }
    }

    #[test]
    fn domains() {
        cases(&DOMAIN_EXPIRED)
            .from(CHANGE)
            .not_applicable(|_| {})
            .pass(domain(json!({"expires_at": "2025-11-20"})))
            .fail("/facts/domains/0/expires_at", domain(json!({"expires_at": "2025-11-19"})));
        cases(&NOT_RESOLVED)
            .from(CHANGE)
            .pass(domain(json!({"dns_resolves": true})))
            .fail("/facts/domains/0/dns_resolves", domain(json!({"dns_resolves": false})))
            .fail("/facts/domains/0/dns_resolves", |o| {
                domain(json!({"dns_target": "119.29.29.30"}))(o);
                o.set("/facts/record/services/0/public_ip", "119.29.29.29");
            });
    }

    #[test]
    fn persons_and_sites() {
        const REACHABLE: &str = "/facts/record/responsible_person/contact_reachable";
        cases(&CONTACT_DEAD)
            .from(CHANGE)
            .not_applicable(|_| {})
            // The order gives another number.
            .pass(|o| o.set(REACHABLE, false))
            .fail(REACHABLE, |o| {
                o.set(REACHABLE, false);
                o.set("/facts/record/responsible_person/mobile", "13600136000");
            });
        let site = |site: serde_json::Value| {
            move |o: &mut Draft| {
                let mut site = site;
                site["domain"] = "example.com.cn".into();
                o.set("/facts/sites", json!([site]));
            }
        };
        cases(&POLICE_LATE)
            .from(CHANGE)
            .not_applicable(|_| {})
            .pass(site(json!({"opened_at": "2025-09-01", "psb_filed_at": "2025-10-01"})))
            .fail("/facts/sites/0/psb_filed_at", site(json!({"opened_at": "2025-09-01", "psb_filed_at": "2025-10-02"})))
            .undetermined(&["/facts/sites/0/psb_filed_at"], site(json!({"opened_at": "2025-09-01"})));
        cases(&CORRECTION_OVER)
            .from(CHANGE)
            .pass(site(json!({"last_correction_until": "2025-11-20"})))
            .fail("/facts/sites/0/last_correction_until", site(json!({"last_correction_until": "2025-11-19"})));
    }

    #[test]
    fn commercial_address() {
        let moved = |o: &mut Draft| {
            domain(json!({"dns_target": "119.29.29.30"}))(o);
            o.set("/services/0/for_profit", true);
            o.set("/facts/record/services/0/public_ip", "119.29.29.29");
        };
        cases(&COMMERCIAL_ADDRESS)
            .from(SERVICE)
            .not_applicable(|_| {})
            .fail_among("/services/0/resource", moved)
            .silent(|o| {
                moved(o);
                o.set("/services/0/for_profit", false);
            });
    }
}
