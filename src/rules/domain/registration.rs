//! Where and how long a domain is registered (域名注册).

use crate::data::suffixes::{self, Suffix};
use crate::law::province::Domain;
use crate::model::{OrderKind, Registrar, ServiceKind};
use crate::rule::prelude::*;
use crate::rules::domain::{WEBSITES, unreadable};
use crate::rules::province::domain::is_new;
use crate::rules::province::{LASTING, OF_PAGES, each, ends_too_soon};

/// The suffix must be approved by the state (可备案域名后缀).
///
/// The documents bar every suffix that is not on the list, and print the list; so a suffix that exists and is not on it is
/// an error, which names the date of the list. A suffix that no table knows is only a warning.
pub static SUFFIX_NOT_APPROVED: Rule = Rule {
    code: "BA-D0201",
    slug: "suffix-not-approved",
    severity: Severity::Error,
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
    text: Text {
        message: say(
            "域名后缀不在国家批复的可备案后缀之列（清单版本 {version}）",
            "the suffix is not on the list of approved suffixes (version {version})",
        ),
        why: say("只有国家批复的后缀可以备案", "only domains under suffixes that the state has approved can be filed"),
        help: say(
            "请改用已批复后缀的域名；如该后缀为近期批复，请在工信部备案系统“公共查询”核实",
            "use a domain under an approved suffix; if it was approved lately, look it up in the ministry's public query",
        ),
    },
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
    text: Text {
        message: say(
            "无法识别域名后缀（清单版本 {version}）",
            "the suffix is not known to the lists (version {version})",
        ),
        why: say(
            "可能是笔误，也可能是清单之后新增的后缀；未获批复的后缀不能备案",
            "it may be a slip or newer than the lists, and without approval it cannot be filed",
        ),
        help: say(
            "请核对域名，并在工信部备案系统“公共查询”查询该后缀",
            "check the domain, and look the suffix up in the ministry's public query",
        ),
    },
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
    severity: Severity::Error,
    cite: &[
        cite(&source::PC_FIRST, "备案准备"),
        cite(&source::MP_FIRST, "备案准备"),
        cite(&source::FAQ_WHETHER, "国外注册的域名可以在腾讯云备案吗？"),
    ],
    applies: WEBSITES,
    covers: &["DOM-003"],
    predicts: &["DOM-02"],
    text: Text {
        message: say(
            "域名注册在境外或未获批复的注册商",
            "the domain is registered abroad, or at a registrar that is not approved",
        ),
        why: say(
            "备案域名须由国家批复的注册服务机构管理，境外注册的域名不能直接备案",
            "a domain is filed only when an approved registrar manages it, one registered abroad cannot be filed as it is",
        ),
        help: say(
            "请先将域名转入境内有资质的注册商",
            "transfer the domain to an approved registrar in the mainland first",
        ),
    },
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
    severity: Severity::Error,
    cite: &[cite(&source::PC_FIRST, "备案准备"), cite(&source::MP_FIRST, "备案准备")],
    applies: WEBSITES,
    covers: &["DOM-004"],
    predicts: &["DOM-03"],
    text: Text {
        message: say("域名注册已于 {expired} 到期", "the registration of the domain ended on {expired}"),
        why: say(
            "备案域名须在注册有效期内，以 WHOIS 的过期时间为准",
            "a domain must be inside its registration period, by the expiry that WHOIS shows",
        ),
        help: say("请先续费或赎回域名再提交", "renew or redeem the domain before submitting"),
    },
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

/// The holder is shown where the province compares it (域名隐私保护).
pub static PRIVACY_ON: Rule = Rule {
    code: "BA-D0205",
    slug: "domain-privacy-protection-on",
    severity: Severity::Error,
    basis: Basis::Only2018,
    layer: Layer::Province,
    cite: &[
        cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？"),
        cite(&source::PROVINCES, "各省份页面"),
    ],
    applies: WEBSITES,
    covers: &["DOM-017"],
    predicts: &["DOM-18"],
    text: Text {
        message: say(
            "域名开启了隐私保护，该省要求备案期间关闭",
            "the privacy protection of the domain is on, and the province wants it off during the filing",
        ),
        why: say(
            "该省核对域名所有者与主办者是否一致，所有者须可查",
            "the province compares the holder of the domain with the subject, so the holder must be shown",
        ),
        help: say(
            "请在注册商处关闭域名隐私保护，备案通过后可再开启",
            "switch the protection off at the registrar; it can be on again after the approval",
        ),
    },
    check: Check::Domain(privacy_on),
    ..Rule::BASE
};

fn privacy_on(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    if let Some(ran) = unreadable(item, out) {
        return ran;
    }
    each(
        cx,
        out,
        |demands| demands.domains,
        |entry, out| {
            let protected = item.facts().privacy_protection.get();
            if entry.what != Domain::Shown || protected == Some(false) {
                return Ran::NotApplicable;
            }
            let place = item.fact("privacy_protection");
            match protected {
                Some(_) => out.fail_with(item.at, Params::NONE, Places::from_iter([place])),
                None => out.needs(item.at, place),
            }
            Ran::Checked
        },
    )
}

/// The domain must be registered long enough where the province says so (域名剩余有效期).
pub static ENDS_TOO_SOON: Rule = Rule {
    code: "BA-D0206",
    slug: "domain-ends-too-soon",
    severity: Severity::Error,
    applies: Applies::to(LASTING).service(ServiceKind::Website),
    predicts: &["DOM-04"],
    text: Text {
        message: say(
            "域名注册将于 {end} 到期，该省要求剩余有效期{bound} {months} 个月",
            "the registration of the domain ends on {end}, and the province wants {bound} {months} months of it",
        ),
        why: say("该省不受理即将到期的域名", "the province does not take domains that are about to end"),
        help: say("请先续费域名再提交", "renew the domain before submitting"),
    },
    check: Check::Domain(too_soon),
    ..OF_PAGES
};

fn too_soon(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    // That the end must be known is told with domains that have ended.
    let (Some(_), Some(ends)) = (item.field.get(), item.facts().expires_at.get()) else {
        return Ran::NotApplicable;
    };
    // A change is about the domains that it brings.
    if cx.is_kind(OrderKind::CHANGE) && !is_new(cx, item) {
        return Ran::NotApplicable;
    }
    each(
        cx,
        out,
        |demands| demands.domains,
        |entry, out| match entry.what {
            Domain::Left(left) => {
                let related = Places::from_iter([item.fact("expires_at")]);
                ends_too_soon(cx, ends.beijing_day(), left, item.at, related, out)
            }
            _ => Ran::NotApplicable,
        },
    )
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

    #[test]
    fn privacy_on() {
        const PRIVACY: &str = "/facts/domains/0/privacy_protection";
        cases(&PRIVACY_ON)
            // Guangdong does not ask.
            .not_applicable(|o| o.set(PRIVACY, true))
            .fail_among("/services/0/domains/0", |o| {
                o.set(PRIVACY, true);
                o.set("/subject/province", "sichuan");
            })
            .silent(|o| o.set("/subject/province", "sichuan"))
            .blocked(&[PRIVACY], |o| {
                o.remove(PRIVACY);
                o.set("/subject/province", "sichuan");
            })
            .blocked(&["/subject/province"], |o| {
                o.set(PRIVACY, true);
                o.remove("/subject/province");
            });
    }

    #[test]
    fn too_soon() {
        const PROVINCE: &str = "/subject/province";
        const DOMAIN: &str = "/services/0/domains/0";
        let ends = |province: &'static str, day: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set(PROVINCE, province);
                o.set(EXPIRES, day);
            }
        };
        cases(&ENDS_TOO_SOON)
            .silent(ends("shanghai", "2026-02-20"))
            .fail_among(DOMAIN, ends("shanghai", "2026-02-19"))
            .silent(ends("anhui", "2026-02-21"))
            .fail_among(DOMAIN, ends("anhui", "2026-02-20"))
            .fail_among(DOMAIN, ends("henan", "2026-02-20"))
            .silent(ends("henan", "2025-11-19"))
            .silent(ends("guangdong", "2025-11-21"))
            .silent(|o| o.remove(EXPIRES))
            .blocked(&[PROVINCE], |o| {
                o.set(EXPIRES, "2026-01-20");
                o.remove(PROVINCE);
            });
    }
}
