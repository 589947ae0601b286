//! Where and how long a domain is registered (域名注册): approved suffixes, registrar, expiry.

use super::{WEBSITES, unreadable};
use crate::data::suffixes::{self, Suffix};
use crate::model::Registrar;
use crate::rule::prelude::*;

/// The suffix must be approved by the state (可备案域名后缀).
///
/// The documents bar every suffix that is not on the list, and print the list; so a suffix that exists and is not on it is
/// an error, which names the date of the list. A suffix that no table knows is only a warning.
pub static SUFFIX_NOT_APPROVED: Rule = Rule {
    code: "BA-D0201",
    slug: "suffix-not-approved",
    cite: &[
        cite(&source::PC_FIRST, "备案准备"),
        cite(&source::MP_FIRST, "备案准备"),
        cite(&source::DOMAINS, "可备案的域名后缀"),
        cite(&source::FAQ_DOMAIN, "为什么会提示“该域名后缀不支持备案”？"),
    ],
    applies: WEBSITES,
    covers: &["DOM-001"],
    predicts: &["DOM-01"],
    judges_new: Some(Item::Domain),
    message: say(
        "域名后缀不在国家批复的可备案后缀之列（清单版本 {version}）",
        "the suffix is not on the list of approved suffixes (version {version})",
    ),
    why: say("只有国家批复的后缀可以备案", "only domains under suffixes that the state has approved can be filed"),
    help: say(
        "请改用已批复后缀的域名；如该后缀为近期批复，请在工信部备案系统“公共查询”核实",
        "use a domain under an approved suffix; if it was approved lately, look it up in the ministry's public query",
    ),
    check: Check::Domain(suffix_not_approved),
    ..Rule::BASE
};

fn suffix_not_approved(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    suffix(cx, item, Suffix::NotApproved, out)
}

fn suffix(cx: &Context<'_>, item: &DomainItem<'_>, bad: Suffix, out: &mut Sink<'_>) -> Ran {
    let Some(name) = item.field.get() else {
        return unreadable(item, out).unwrap_or(Ran::Checked);
    };
    if cx.suffix_class(name) == bad {
        let params = Params::NONE.with("version", suffixes::VERSION);
        out.fail_with(item.at, params, Places::NONE);
    }
    Ran::Checked
}

/// A suffix that no table knows: a slip, or newer than the tables.
pub static SUFFIX_UNKNOWN: Rule = Rule {
    code: "BA-D0202",
    slug: "suffix-unknown",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[cite(&source::PC_FIRST, "备案准备"), cite(&source::DOMAINS, "可备案的域名后缀")],
    applies: WEBSITES,
    covers: &["DOM-001"],
    judges_new: Some(Item::Domain),
    message: say("无法识别域名后缀（清单版本 {version}）", "the suffix is not known to the lists (version {version})"),
    why: say(
        "可能是笔误，也可能是清单之后新增的后缀；未获批复的后缀不能备案",
        "it may be a slip or newer than the lists, and without approval it cannot be filed",
    ),
    help: say(
        "请核对域名，并在工信部备案系统“公共查询”查询该后缀",
        "check the domain, and look the suffix up in the ministry's public query",
    ),
    check: Check::Domain(suffix_unknown),
    ..Rule::BASE
};

fn suffix_unknown(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    suffix(cx, item, Suffix::Unknown, out)
}

/// The registrar must be approved by the state (域名注册服务机构).
pub static REGISTRAR_FOREIGN: Rule = Rule {
    code: "BA-D0203",
    slug: "registrar-not-approved",
    cite: &[
        cite(&source::PC_FIRST, "备案准备"),
        cite(&source::MP_FIRST, "备案准备"),
        cite(&source::FAQ_WHETHER, "国外注册的域名可以在腾讯云备案吗？"),
    ],
    applies: WEBSITES,
    covers: &["DOM-003"],
    predicts: &["DOM-02"],
    message: say(
        "域名注册在境外或未获批复的注册商",
        "the domain is registered abroad, or at a registrar that is not approved",
    ),
    why: say(
        "备案域名须由国家批复的注册服务机构管理，境外注册的域名不能直接备案",
        "a domain is filed only when an approved registrar manages it, one registered abroad cannot be filed as it is",
    ),
    help: say("请先将域名转入境内有资质的注册商", "transfer the domain to an approved registrar in the mainland first"),
    check: Check::Domain(registrar_foreign),
    ..Rule::BASE
};

fn registrar_foreign(_: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    if let Some(ran) = unreadable(item, out) {
        return ran;
    }
    match item.facts().registrar.get() {
        Some(Registrar::Foreign) => {
            out.fail_with(item.at, Params::NONE, Places::from_iter([item.fact("registrar")]));
        }
        Some(_) => {}
        None => out.needs(item.at, item.fact("registrar")),
    }
    Ran::Checked
}

/// The registration must not have ended (域名注册有效期).
pub static EXPIRED: Rule = Rule {
    code: "BA-D0204",
    slug: "domain-expired",
    cite: &[cite(&source::PC_FIRST, "备案准备"), cite(&source::MP_FIRST, "备案准备")],
    applies: WEBSITES,
    covers: &["DOM-004"],
    predicts: &["DOM-03"],
    message: say("域名注册已于 {expired} 到期", "the registration of the domain ended on {expired}"),
    why: say(
        "备案域名须在注册有效期内，以 WHOIS 的过期时间为准",
        "a domain must be inside its registration period, by the expiry that WHOIS shows",
    ),
    help: say("请先续费或赎回域名再提交", "renew or redeem the domain before submitting"),
    check: Check::Domain(expired),
    ..Rule::BASE
};

fn expired(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    if let Some(ran) = unreadable(item, out) {
        return ran;
    }
    let Some(expires) = item.facts().expires_at.get() else {
        out.needs(item.at, item.fact("expires_at"));
        return Ran::Checked;
    };
    // The day itself still counts.
    let last = expires.beijing_day();
    if last < cx.today {
        let related = Places::from_iter([item.fact("expires_at")]);
        out.fail_with(item.at, Params::NONE.with("expired", last), related);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};

    const DOMAIN: &str = "/services/0/domains/0";
    const REGISTRAR: &str = "/facts/domains/0/registrar";
    const EXPIRES: &str = "/facts/domains/0/expires_at";
    const CANCEL: &str = include_str!("../../../examples/orders/clean-cancel-service-unit-pc.json");
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");

    fn rename(o: &mut Draft, name: &str) {
        for pointer in [DOMAIN, "/facts/domains/0/domain", "/facts/sites/0/domain"] {
            o.set(pointer, name);
        }
        o.set("/facts/registry/services/0/domain", name);
    }

    #[test]
    fn suffix_not_approved() {
        cases(&SUFFIX_NOT_APPROVED)
            .pass(|_| {})
            .pass(|o| rename(o, "例子.中国"))
            .pass(|o| rename(o, "example.ltd"))
            .fail(DOMAIN, |o| rename(o, "example.io"))
            .fail(DOMAIN, |o| rename(o, "example.org"))
            .blocked(&[DOMAIN], |o| o.set(DOMAIN, "my_shop.cn"))
            .from(CANCEL)
            .not_applicable(|_| {});
    }

    #[test]
    fn suffix_unknown() {
        cases(&SUFFIX_UNKNOWN)
            .pass(|_| {})
            .fail(DOMAIN, |o| rename(o, "example.cnn"))
            .from(CANCEL)
            .not_applicable(|_| {});
    }

    #[test]
    fn registrar_foreign() {
        cases(&REGISTRAR_FOREIGN)
            .pass(|_| {})
            .pass(|o| o.set(REGISTRAR, "domestic"))
            .fail(DOMAIN, |o| o.set(REGISTRAR, "foreign"))
            .undetermined(&[REGISTRAR], |o| o.remove(REGISTRAR))
            .undetermined(&["/facts/domains"], |o| o.remove("/facts/domains"))
            .from(ACCESS)
            .fail(DOMAIN, |o| o.set(REGISTRAR, "境外注册商"));
    }

    #[test]
    fn expired() {
        cases(&EXPIRED)
            .pass(|o| o.set(EXPIRES, "2025-11-20"))
            .pass(|o| o.set(EXPIRES, "2025-11-20T00:30:00+08:00"))
            .fail(DOMAIN, |o| o.set(EXPIRES, "2025-11-19"))
            // Still the 19th in UTC, but the 20th in Beijing.
            .pass(|o| o.set(EXPIRES, "2025-11-19T16:00:00Z"))
            .fail(DOMAIN, |o| o.set(EXPIRES, "2025-11-19T15:59:59Z"))
            .undetermined(&[EXPIRES], |o| o.remove(EXPIRES))
            .blocked(&[EXPIRES], |o| o.set(EXPIRES, "never"));
    }
}
