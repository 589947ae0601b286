//! What is written where a domain belongs: unreadable text, an IP address, a sub-domain, the same domain twice.

use crate::data::suffixes::Suffix;
use crate::model::{Field, ServiceKind, SubjectNature};
use crate::rule::prelude::*;
use crate::rules::domain::{WEBSITES, unreadable};
use crate::rules::duplicates::twins;
use crate::value::{IpAddress, Value};

/// A domain must be one.
pub static MALFORMED: Rule = Rule {
    code: "BA-D0101",
    slug: "domain-malformed",
    basis: Basis::Derived,
    cite: &[cite(&source::PC_FIRST, "步骤1 基础信息校验"), cite(&source::DOMAINS, "备案域名")],
    covers: &["DOM-012"],
    predicts: &["DOM-26"],
    message: say("填写有误：{reason}", "it cannot be read: {reason}"),
    why: say(
        "网站以域名备案，无法识别的内容不能核验",
        "a website is filed by its domain, what cannot be read as one cannot be checked",
    ),
    help: say(
        "只填写域名本身，不带协议、端口和路径，每栏一个",
        "give the domain alone, without scheme, port and path, one in each place",
    ),
    check: Check::Domain(malformed),
    ..Rule::BASE
};

fn malformed(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    if item.field.is_absent() {
        return Ran::NotApplicable;
    }
    if let Some(reason) = item.field.error() {
        // An address is reported for what it is, where the provider's rules are in force.
        if !cx.provider.restrains(Term::DomainRequired, Scope::ALL) || !is_address(item) {
            out.fail_with(item.at, Params::NONE.with("reason", reason), Places::NONE);
        }
    }
    Ran::Checked
}

#[cold]
fn is_address(item: &DomainItem<'_>) -> bool {
    item.field.raw().is_some_and(|raw| IpAddress::read(&raw).is_some())
}

/// The provider files domains only (只通过 IP 访问的网站).
pub static IP_ADDRESS: Rule = Rule {
    code: "BA-D0102",
    slug: "ip-address-as-domain",
    by: By::Term(Term::DomainRequired),
    cite: &[cite(&source::LIMITS, "只通过 IP 访问的网站备案"), cite(&source::SCENARIOS, "IP 访问的网站 ICP 备案")],
    covers: &["DOM-020", "TYP-007"],
    predicts: &["DOM-13"],
    message: say("域名处填写了 IP 地址", "an IP address stands where the domain is expected"),
    why: say("该接入商只支持以域名备案，不支持以 IP 备案", "the access provider files domains only, not IP addresses"),
    help: say(
        "请改用域名备案；只通过 IP 访问的网站请咨询当地通信管理局",
        "file a domain, or ask the local administration about a site that has an address only",
    ),
    check: Check::Domain(ip_address),
    ..Rule::OF_PROVIDER
};

fn ip_address(_: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    if item.field.is_absent() {
        return Ran::NotApplicable;
    }
    if item.field.error().is_some() && is_address(item) {
        out.fail(item.at);
    }
    Ran::Checked
}

/// What is filed is the name that somebody registered, neither a host below it nor the suffix above it (二级域名).
pub static NOT_REGISTRABLE: Rule = Rule {
    code: "BA-D0103",
    slug: "domain-not-registrable",
    basis: Basis::Derived,
    cite: &[
        cite(&source::PC_FIRST, "步骤1 基础信息校验"),
        cite(&source::PC_ACCESS, "步骤1 基础信息校验"),
        cite(&source::PC_ADD_ELSEWHERE, "步骤1 基础信息校验"),
    ],
    applies: WEBSITES,
    covers: &["DOM-012"],
    predicts: &["DOM-12"],
    message: say("填写的是{what}，不是注册的域名", "it is {what}, not the name that was registered"),
    why: say(
        "备案以注册的域名为单位，其下的主机名无需单独备案",
        "the registered name is filed, names below it are covered by it",
    ),
    help: say(
        "请填写后缀前只有一段的域名，去掉 www 等前缀",
        "give the suffix with one label before it, without www or the like",
    ),
    check: Check::Domain(not_registrable),
    ..Rule::BASE
};

const HOST: Say = say("子域名或主机名", "a host or sub-domain");
const SUFFIX: Say = say("域名后缀", "a suffix under which names are registered");

fn not_registrable(_: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(name) = item.field.get() else {
        return unreadable(item, out).unwrap_or(Ran::Checked);
    };
    // Under a suffix that no table knows, nobody can say where registration begins.
    if name.is_registrable() || name.suffix_class() == Suffix::Unknown {
        return Ran::Checked;
    }
    let what = match name.registrable() {
        None => SUFFIX,
        // Departments file names of their own below gov.cn: see below.
        Some(_) if name.suffix() == GOV_CN => return Ran::Checked,
        Some(_) => HOST,
    };
    out.fail_with(item.at, Params::NONE.with("what", what), Places::NONE);
    Ran::Checked
}

const GOV_CN: &str = "gov.cn";

/// Names below a name under gov.cn are filed by government departments only.
pub static BELOW_GOV_CN: Rule = Rule {
    code: "BA-D0104",
    slug: "domain-below-gov-cn",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[cite(&source::PC_FIRST, "步骤1 基础信息校验"), cite(&source::DOMAINS, "备案域名")],
    applies: WEBSITES,
    covers: &["DOM-012"],
    message: say(
        "填写的是 gov.cn 下的子域名，而主体不是政府机关或事业单位",
        "it is a sub-domain under gov.cn, and the subject is neither a government body nor a public institution",
    ),
    why: say(
        "通常只有政府部门以 gov.cn 下的子域名单独备案",
        "as a rule only government departments file a sub-domain under gov.cn by itself",
    ),
    help: say("请核对域名和主办单位性质", "check the domain and the nature of the subject"),
    check: Check::Domain(below_gov_cn),
    ..Rule::BASE
};

fn below_gov_cn(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(name) = item.field.get() else {
        return unreadable(item, out).unwrap_or(Ran::Checked);
    };
    if name.suffix() != GOV_CN || name.host_part().is_none() {
        return Ran::NotApplicable;
    }
    match cx.nature() {
        Some(SubjectNature::Government | SubjectNature::PublicInstitution) => {}
        Some(_) => out.fail(item.at),
        None => out.needs(item.at, cx.nature_path()),
    }
    Ran::Checked
}

/// A domain stands in one place of an order.
pub static TWICE: Rule = Rule {
    code: "BA-D0105",
    slug: "domain-twice",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[cite(&source::LIMITS, "服务（网站）数量")],
    applies: WEBSITES,
    message: say("同一域名在订单中出现了不止一次", "the domain stands in the order more than once"),
    why: say(
        "一个网站对应一个域名，同一域名不能作为两个网站备案",
        "a website has one domain, and a domain cannot be filed as two websites",
    ),
    help: say("请删去重复的域名或网站", "remove the domain or the website that is there twice"),
    check: Check::Order(twice),
    ..Rule::BASE
};

fn twice(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let services = At::ROOT.member("services");
    let websites = cx.order.services.iter().enumerate();
    let websites = websites.filter(|(_, service)| service.kind.get() == Some(ServiceKind::Website));
    let names = websites.flat_map(|(service, website)| {
        let domains = website.domains.iter().enumerate();
        domains.filter_map(move |(at, field)| Some((field.get()?.as_str(), (service, at))))
    });
    if names.clone().next().is_none() {
        return Ran::NotApplicable;
    }
    twins(names, |(service, at), (first_service, first_at)| {
        let list = services.element(service);
        let list = list.member("domains");
        let first = services.element(first_service);
        let first = first.member("domains").element(first_at).path();
        out.fail_with(&list.element(at), Params::NONE, Places::from_iter([first]));
    });
    Ran::Checked
}

/// A fact about a domain must be readable, or the rules that need it stay undecided.
pub static FACT_MALFORMED: Rule = Rule {
    code: "BA-D0106",
    slug: "domain-fact-malformed",
    severity: Severity::Warning,
    basis: Basis::Input,
    cite: &[cite(&source::MODEL, "DomainRegistration")],
    message: say("无法读取：{reason}", "it cannot be read: {reason}"),
    why: say(
        "这是随订单提供的域名资料，读不出来则相关要求无法判断",
        "this is what is known of a domain, and rules that need it cannot be decided without it",
    ),
    help: say("请改正该项，或删去未知的内容", "correct it, or leave out what is not known"),
    check: Check::Order(fact_malformed),
    ..Rule::BASE
};

fn fact_malformed(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let facts = &cx.order.facts;
    if facts.domains.is_empty() && facts.sites.is_empty() {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("facts");
    let domains = at.member("domains");
    for (index, entry) in facts.domains.iter().enumerate() {
        let at = domains.element(index);
        readable(&entry.domain, &at.member("domain"), out);
        readable(&entry.registered_at, &at.member("registered_at"), out);
        readable(&entry.expires_at, &at.member("expires_at"), out);
        readable(&entry.realname_verified_at, &at.member("realname_verified_at"), out);
        readable(&entry.dns_target, &at.member("dns_target"), out);
    }
    let sites = at.member("sites");
    for (index, entry) in facts.sites.iter().enumerate() {
        let at = sites.element(index);
        readable(&entry.domain, &at.member("domain"), out);
        readable(&entry.seen_at, &at.member("seen_at"), out);
    }
    Ran::Checked
}

fn readable<T: Value>(field: &Field<T>, at: &At<'_>, out: &mut Sink<'_>) {
    if let Some(reason) = field.error() {
        out.fail_with(at, Params::NONE.with("reason", reason), Places::NONE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};

    const DOMAIN: &str = "/services/0/domains/0";
    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");

    /// Another domain, with the facts about it.
    fn rename(o: &mut Draft, name: &str) {
        for pointer in [DOMAIN, "/facts/domains/0/domain", "/facts/sites/0/domain"] {
            o.set(pointer, name);
        }
        o.set("/facts/registry/services/0/domain", name);
    }

    #[test]
    fn malformed() {
        cases(&MALFORMED)
            .pass(|_| {})
            .pass(|o| o.set(DOMAIN, " Example.CN. "))
            .fail(DOMAIN, |o| o.set(DOMAIN, "my_shop.cn"))
            .fail(DOMAIN, |o| o.set(DOMAIN, "https://example.cn/"))
            .fail(DOMAIN, |o| o.set(DOMAIN, "example.cn:8080"))
            .fail(DOMAIN, |o| o.set(DOMAIN, "example.cn/index"))
            .fail(DOMAIN, |o| o.set(DOMAIN, "a.cn,b.cn"))
            .silent(|o| o.set(DOMAIN, "203.0.113.1"))
            .from(APP)
            .silent(|_| {});
    }

    #[test]
    fn malformed_blocks_what_needs_it() {
        let order = crate::cases::UNIT_PC.replacen("\"example.cn\"", "\"my_shop.cn\"", 1);
        let order = crate::Order::from_json(&order).unwrap();
        let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
        let report = crate::Validator::new(now).validate(&order);
        let blocked = |entry: &&crate::Undetermined| entry.rule.code == "BA-D0204";
        let entry = report.undetermined().iter().find(blocked).unwrap();
        assert_eq!(report.blocked_by(entry).collect::<Vec<_>>(), ["BA-D0101"]);
    }

    #[test]
    fn an_address_is_malformed_where_no_provider_speaks_of_it() {
        let order = crate::cases::UNIT_PC.replacen("\"example.cn\"", "\"203.0.113.1\"", 1);
        let order = crate::Order::from_json(&order).unwrap();
        let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
        let silent =
            r#"{"id": "silent", "name": {"zh": "腾讯云", "en": "Tencent Cloud"}, "regions": ["ap-guangzhou"]}"#;
        let silent = crate::provider::Provider::from_json(silent).unwrap();
        let report = crate::Validator::new(now).provider(silent).validate(&order);
        let codes: Vec<_> = report.diagnostics().iter().map(crate::Diagnostic::code).collect();
        assert_eq!(codes, ["BA-D0101"]);
    }

    #[test]
    fn ip_address() {
        cases(&IP_ADDRESS)
            .pass(|_| {})
            .fail(DOMAIN, |o| o.set(DOMAIN, "203.0.113.1"))
            .fail(DOMAIN, |o| o.set(DOMAIN, "2001:4860:4860::8888"))
            .fail(DOMAIN, |o| o.set(DOMAIN, "192.168.0.1"))
            .from(APP)
            .silent(|_| {});
    }

    #[test]
    fn not_registrable() {
        cases(&NOT_REGISTRABLE)
            .pass(|_| {})
            .pass(|o| rename(o, "示例.公司.cn"))
            .pass(|o| rename(o, "example.com.cn"))
            .fail(DOMAIN, |o| rename(o, "www.example.cn"))
            .fail(DOMAIN, |o| rename(o, "com.cn"))
            .silent(|o| rename(o, "www.example.nosuchsuffix"))
            .blocked(&[DOMAIN], |o| o.set(DOMAIN, "my_shop.cn"))
            // Only the suffixes of registries count: github.io is a name that somebody registered.
            .silent(|o| rename(o, "github.io"))
            .fail_with(&["BA-D0201 /services/0/domains/0"], DOMAIN, |o| rename(o, "foo.github.io"))
            .from(APP)
            .silent(|_| {});
    }

    #[test]
    fn below_gov_cn() {
        const NATURE: &str = "/subject/nature";
        cases(&BELOW_GOV_CN)
            .not_applicable(|_| {})
            .silent(|o| rename(o, "example.gov.cn"))
            .fail(DOMAIN, |o| rename(o, "bureau.example.gov.cn"))
            .blocked(&[NATURE], |o| {
                rename(o, "bureau.example.gov.cn");
                o.remove(NATURE);
            })
            .silent(|o| {
                rename(o, "bureau.example.gov.cn");
                o.set(NATURE, "government");
            });
    }

    #[test]
    fn twice() {
        fn copy(o: &mut Draft, domain: &str) {
            let mut copy = o.0["services"][0].clone();
            copy["name"] = "示例科技二站".into();
            copy["domains"][0] = domain.into();
            o.set("/services/-", copy);
        }
        cases(&TWICE)
            .pass(|_| {})
            .silent(|o| copy(o, "example.com.cn"))
            .fail("/services/1/domains/0", |o| copy(o, "EXAMPLE.cn"))
            .fail("/services/0/domains/1", |o| o.set("/services/0/domains/-", "example.cn"))
            .from(APP)
            .not_applicable(|_| {});
    }

    #[test]
    fn fact_malformed() {
        const EXPIRES: &str = "/facts/domains/0/expires_at";
        cases(&FACT_MALFORMED)
            .pass(|_| {})
            .fail(EXPIRES, |o| o.set(EXPIRES, "2027-02-30"))
            .fail("/facts/sites/0/seen_at", |o| o.set("/facts/sites/0/seen_at", "soon"))
            .from(APP)
            .not_applicable(|_| {});
    }
}
