//! Sites of the subject that have a record already, while another order is made (已备案网站).

use crate::model::{DomainRegistration, OrderKind, RecordState, RecordedService, SiteObservation};
use crate::rule::prelude::*;
use crate::value::DomainName;
use std::collections::BTreeMap;

/// Orders for which the sites that have a record are looked at again.
const REVIEWED: Applies = Applies::to(&[
    OrderKind::AccessService,
    OrderKind::AddServiceHere,
    OrderKind::AddServiceElsewhere,
    OrderKind::ChangeFiling,
    OrderKind::ChangeSubject,
    OrderKind::ChangeService,
]);
const AGAIN: &[Cite] = &[cite(&source::REFUSALS, "已备案网站"), cite(&source::DISPLAY, "网站添加备案号")];

/// The recorded services by their domains. Short records are searched, long ones indexed, so that the work stays linear.
enum Recorded<'a> {
    Few(&'a [RecordedService]),
    Many(BTreeMap<&'a str, &'a RecordedService>),
}

impl<'a> Recorded<'a> {
    const FEW: usize = 8;

    fn of(cx: &Context<'a>) -> Self {
        let services = &cx.order.facts.record.services;
        if services.len() <= Self::FEW && services.iter().all(|service| service.domains.len() <= Self::FEW) {
            return Self::Few(services);
        }
        let domains = services.iter().flat_map(|service| service.domains.iter().map(move |domain| (domain, service)));
        Self::Many(domains.filter_map(|(domain, service)| Some((domain.get()?.as_str(), service))).collect())
    }

    /// The service that is recorded with the domain, if it still is.
    fn find(&self, domain: &DomainName) -> Option<&'a RecordedService> {
        let found = match self {
            Self::Few(services) => {
                services.iter().find(|service| service.domains.iter().any(|recorded| recorded.get() == Some(domain)))
            }
            Self::Many(index) => index.get(domain.as_str()).copied(),
        };
        found.filter(|service| !matches!(service.state.get(), Some(RecordState::Cancelled | RecordState::Hollow)))
    }
}

/// Looks at each observation of a recorded site, the last one of each.
fn each_site(cx: &Context<'_>, mut look: impl FnMut(&At<'_>, &SiteObservation, &RecordedService)) -> Ran {
    let facts = &*cx.order.facts;
    if facts.record.services.is_empty() || facts.sites.is_empty() {
        return Ran::NotApplicable;
    }
    let recorded = Recorded::of(cx);
    let list = At::ROOT.member("facts");
    let list = list.member("sites");
    let mut ran = Ran::NotApplicable;
    for (index, site) in facts.sites.iter().enumerate() {
        if let Some(service) = site.domain.get().and_then(|domain| recorded.find(domain)) {
            ran = Ran::Checked;
            look(&list.element(index), site, service);
        }
    }
    ran
}

/// Looks at what is known of each recorded domain.
fn each_domain(cx: &Context<'_>, mut look: impl FnMut(&At<'_>, &DomainRegistration, &RecordedService)) -> Ran {
    let facts = &*cx.order.facts;
    if facts.record.services.is_empty() || facts.domains.is_empty() {
        return Ran::NotApplicable;
    }
    let recorded = Recorded::of(cx);
    let list = At::ROOT.member("facts");
    let list = list.member("domains");
    let mut ran = Ran::NotApplicable;
    for (index, domain) in facts.domains.iter().enumerate() {
        if let Some(service) = domain.domain.get().and_then(|name| recorded.find(name)) {
            ran = Ran::Checked;
            look(&list.element(index), domain, service);
        }
    }
    ran
}

/// The registration of a recorded domain must not end (已备案域名过期).
pub static DOMAIN_EXPIRED: Rule = Rule {
    code: "BA-F1001",
    slug: "filed-domain-expired",
    severity: Severity::Warning,
    cite: &[cite(&source::NUMBERS_PAGE, "备案号注销的原因"), cite(&source::FAQ_NUMBERS, "备案号类")],
    applies: Applies::ALL.except(OrderKind::CancelSubject).except(OrderKind::CancelService),
    covers: &["REC-010"],
    predicts: &["PST-04"],
    text: Text {
        message: say("已备案的域名已于 {end} 到期", "a recorded domain expired on {end}"),
        why: say("已备案的域名过期会导致备案被注销", "the record of an expired domain is cancelled"),
        help: say("请续费该域名，或注销该网站的备案", "renew the domain, or have the site's record cancelled"),
    },
    check: Check::Order(domain_expired),
    ..Rule::BASE
};

fn domain_expired(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    // A domain that the order files is looked at there.
    let adds = |name: Option<&DomainName>| {
        cx.is_kind(OrderKind::ADD)
            && name.is_some_and(|name| {
                cx.order.services.iter().flat_map(|service| service.domains.iter()).any(|own| own.get() == Some(name))
            })
    };
    each_domain(cx, |at, domain, _| {
        let Some(end) = domain.expires_at.get().map(crate::value::Moment::beijing_day) else {
            return;
        };
        if end < cx.today && !adds(domain.domain.get()) {
            out.fail_with(&at.member("expires_at"), Params::NONE.with("end", end), Places::NONE);
        }
    })
}

/// A recorded domain that resolves nowhere has no access (空壳网站).
pub static DOMAIN_UNRESOLVED: Rule = Rule {
    code: "BA-F1002",
    slug: "filed-domain-unresolved",
    severity: Severity::Warning,
    cite: &[cite(&source::NUMBERS_PAGE, "备案号注销的原因"), cite(&source::FAQ_NUMBERS, "备案号类")],
    applies: REVIEWED,
    predicts: &["PST-02"],
    text: Text {
        message: say("已备案的域名没有解析", "a recorded domain does not resolve"),
        why: say(
            "没有解析到接入商中国大陆服务器的网站会被视为空壳网站，备案可能被注销",
            "a site that does not resolve to the provider's mainland server counts as hollow, and its record may be cancelled",
        ),
        help: say(
            "请把域名解析到备案的服务器，或注销该网站的备案",
            "let it resolve to the server of the record, or have the record cancelled",
        ),
    },
    check: Check::Order(domain_unresolved),
    ..Rule::BASE
};

fn domain_unresolved(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each_domain(cx, |at, domain, _| {
        if domain.dns_resolves.get() == Some(false) {
            out.fail(&at.member("dns_resolves"));
        }
    })
}

/// A recorded domain resolves to the recorded address (解析 IP 与备案 IP).
pub static RESOLVES_ELSEWHERE: Rule = Rule {
    code: "BA-F1003",
    slug: "filed-domain-resolves-elsewhere",
    severity: Severity::Warning,
    cite: &[cite(&source::NUMBERS_PAGE, "备案号注销的原因"), cite(&source::FAQ_CHANGE, "变更信息类")],
    applies: REVIEWED,
    covers: &["CLO-010"],
    predicts: &["PST-02", "PST-08"],
    text: Text {
        message: say(
            "已备案的域名解析到的 IP 与备案的 IP 不同",
            "a recorded domain resolves to another address than the recorded one",
        ),
        why: say(
            "专项核查会比对解析 IP 与备案 IP，解析到其他接入商的网站会被取消接入",
            "inspections compare the two, and a site that resolves to another provider loses its access",
        ),
        help: say(
            "请把域名解析到备案的 IP，或办理变更或接入备案",
            "let it resolve to the recorded address, or file a change or the new access",
        ),
    },
    check: Check::Order(resolves_elsewhere),
    ..Rule::BASE
};

fn resolves_elsewhere(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each_domain(cx, |at, domain, service| {
        if let (Some(seen), Some(recorded)) = (domain.dns_target.get(), service.public_ip.get()) {
            if seen != recorded {
                out.fail(&at.member("dns_target"));
            }
        }
    })
}

/// Recorded sites must be open while another order is reviewed (已备案网站可访问).
pub static SITE_CLOSED: Rule = Rule {
    code: "BA-F1004",
    slug: "filed-site-closed",
    severity: Severity::Error,
    cite: AGAIN,
    applies: REVIEWED,
    covers: &["SUB-024", "SUB-037"],
    predicts: &["CNT-03"],
    text: Text {
        message: say("主体名下已备案的网站无法打开", "a recorded site of the subject cannot be opened"),
        why: say(
            "新增、接入和变更时会复查已备案的网站，无法访问的会被驳回",
            "recorded sites are looked at again when a service is added, accessed or changed, and a closed one has the order refused",
        ),
        help: say("请恢复该网站的访问，或先注销其备案", "open the site again, or have its record cancelled first"),
    },
    check: Check::Order(site_closed),
    ..Rule::BASE
};

fn site_closed(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each_site(cx, |at, site, _| {
        if site.reachable.get() == Some(false) {
            out.fail(&at.member("reachable"));
        }
    })
}

/// Recorded sites must show their number while another order is reviewed (已备案网站悬挂备案号).
pub static NUMBER_NOT_SHOWN: Rule = Rule {
    code: "BA-F1005",
    slug: "filed-site-shows-no-number",
    severity: Severity::Error,
    cite: AGAIN,
    applies: REVIEWED,
    covers: &["DSP-011"],
    predicts: &["CNT-04"],
    text: Text {
        message: say("主体名下已备案的网站没有显示备案号", "a recorded site of the subject does not show its number"),
        why: say(
            "新增、接入和变更时会复查已备案的网站，未悬挂备案号的会被驳回",
            "recorded sites are looked at again when a service is added, accessed or changed, and one without its number has the order refused",
        ),
        help: say(
            "请在网站底部加上备案号并链接到工信部网站",
            "add the number at the bottom of the site, with its link",
        ),
    },
    check: Check::Order(number_not_shown),
    ..Rule::BASE
};

fn number_not_shown(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each_site(cx, |at, site, _| {
        // A site that cannot be opened is told as that.
        let open = site.reachable.get() != Some(false);
        if open && site.footer_shown.get() == Some(false) && site.footer_number.is_absent() {
            out.fail(&at.member("footer_shown"));
        }
    })
}

/// The number that a recorded site shows must be its own (已备案网站的备案号).
pub static OTHER_NUMBER: Rule = Rule {
    code: "BA-F1006",
    slug: "filed-site-shows-another-number",
    severity: Severity::Error,
    cite: AGAIN,
    applies: REVIEWED,
    covers: &["DSP-011"],
    predicts: &["CNT-06"],
    text: Text {
        message: say("已备案的网站显示的备案号不是该主体的", "a recorded site shows the number of another subject"),
        why: say("已备案的网站须显示自身的备案号", "a recorded site must show the number of its own record"),
        help: say("请改为该网站的服务备案号", "show the service number of that site"),
    },
    check: Check::Order(other_number),
    ..Rule::BASE
};

fn other_number(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each_site(cx, |at, site, service| {
        let own = service.record_number.get().or_else(|| cx.order.facts.record.record_number.get());
        if let (Some(shown), Some(own)) = (site.footer_number.get(), own) {
            // The number of a licence may stand in for the record's.
            if !own.same_subject(shown) && own.licence().is_none() && shown.licence().is_none() {
                out.fail(&at.member("footer_number"));
            }
        }
    })
}

/// The number on a recorded site must lead to the ministry (备案号链接).
pub static NUMBER_NOT_LINKED: Rule = Rule {
    code: "BA-F1007",
    slug: "filed-site-number-not-linked",
    severity: Severity::Error,
    cite: AGAIN,
    applies: REVIEWED,
    covers: &["DSP-011"],
    predicts: &["CNT-05"],
    text: Text {
        message: say("已备案的网站的备案号没有链接到 {host}", "the number on a recorded site does not link to {host}"),
        why: say(
            "备案号须链接到 {host}，未链接的会被驳回",
            "the number must link to {host}, and an order is refused where it does not",
        ),
        help: say("请把备案号链接到 {host}", "let the number link to {host}"),
    },
    check: Check::Order(number_not_linked),
    ..Rule::BASE
};

fn number_not_linked(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each_site(cx, |at, site, _| {
        let shown = site.footer_shown.get() == Some(true) || !site.footer_number.is_absent();
        if let Some(link) = site.footer_link.get().filter(|_| shown) {
            if !super::display::leads_to_ministry(link) {
                let params = Params::NONE.with("host", super::display::HOST);
                out.fail_with(&at.member("footer_link"), params, Places::NONE);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::{Value, json};

    const HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");

    /// A recorded site that was looked at.
    fn seen(site: Value) -> impl FnOnce(&mut Draft) {
        let mut site = site;
        site["domain"] = "recorded.cn".into();
        move |o| {
            record(o);
            o.set("/facts/sites/-", site);
        }
    }

    /// A recorded domain of which something is known.
    fn known(domain: Value) -> impl FnOnce(&mut Draft) {
        let mut domain = domain;
        domain["domain"] = "recorded.cn".into();
        move |o| {
            record(o);
            o.set("/facts/domains/-", domain);
        }
    }

    fn record(o: &mut Draft) {
        let number = o.0["facts"]["record"]["record_number"].as_str().unwrap_or("粤ICP备2021000001号").to_owned();
        let service = json!({"record_number": format!("{number}-9"), "kind": "website", "name": "示例旧站",
                             "domains": ["recorded.cn"], "accessed_here": true, "state": "normal", "public_ip": "119.29.29.30"});
        o.set("/facts/record/services/-", service);
    }

    #[test]
    fn domains_of_the_record() {
        let at = |member: &str| format!("/facts/domains/1/{member}");
        cases(&DOMAIN_EXPIRED)
            .from(HERE)
            .silent(known(json!({"expires_at": "2025-11-20"})))
            .fail_among(&at("expires_at"), known(json!({"expires_at": "2025-11-19"})));
        cases(&DOMAIN_UNRESOLVED)
            .from(HERE)
            .silent(known(json!({"dns_resolves": true})))
            .fail_among(&at("dns_resolves"), known(json!({"dns_resolves": false})));
        cases(&RESOLVES_ELSEWHERE)
            .from(HERE)
            .silent(known(json!({"dns_target": "119.29.29.30"})))
            .fail_among(&at("dns_target"), known(json!({"dns_target": "119.29.29.31"})));
    }

    #[test]
    fn sites_of_the_record() {
        let at = |member: &str| format!("/facts/sites/1/{member}");
        cases(&SITE_CLOSED)
            .from(HERE)
            .silent(|_| {})
            .silent(seen(json!({"reachable": true})))
            .fail_among(&at("reachable"), seen(json!({"reachable": false})));
        cases(&NUMBER_NOT_SHOWN)
            .from(HERE)
            .silent(seen(json!({"footer_shown": true})))
            .silent(seen(json!({"reachable": false, "footer_shown": false})))
            .fail_among(&at("footer_shown"), seen(json!({"reachable": true, "footer_shown": false})));
        cases(&OTHER_NUMBER)
            .from(HERE)
            .silent(|_| {})
            .fail_among(&at("footer_number"), seen(json!({"footer_number": "京ICP备2020000009号-1"})));
        cases(&NUMBER_NOT_LINKED)
            .from(HERE)
            .silent(seen(json!({"footer_shown": true, "footer_link": "https://beian.miit.gov.cn/"})))
            .fail_among(&at("footer_link"), seen(json!({"footer_shown": true, "footer_link": "https://example.cn/"})));
    }
}
