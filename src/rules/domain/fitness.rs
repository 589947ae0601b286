//! Whether a domain is one for this subject (域名与主体): state at the registry, certificate that it was verified with,
//! suffixes of governments and institutions.

use super::{WEBSITES, unreadable};
use crate::law::Force;
use crate::law::domain::{REPORTED_SINCE, wants_government_suffix};
use crate::model::record::Vocabulary as _;
use crate::model::{ContentKind, OrderState, RealnameStatus, RegistryStatus, SubNature, SubjectNature};
use crate::rule::prelude::*;
use crate::value::DomainName;

/// One certificate number is verified with one kind of certificate (所有者证件类型).
pub static KIND_DIFFERS: Rule = Rule {
    code: "BA-D1001",
    slug: "domain-certificate-kind-differs",
    severity: Severity::Warning,
    cite: &[cite(&source::DOMAINS, "备案域名"), cite(&source::REFUSALS, "域名信息核验要求")],
    applies: WEBSITES,
    covers: &["DOM-008"],
    predicts: &["DOM-08"],
    message: say(
        "域名实名认证的证件类型是{theirs}，备案填写的是{own}，号码相同",
        "the domain was verified with {theirs}, the order names {own}, with one number",
    ),
    why: say(
        "域名实名信息的名称、证件类型和号码都须与备案主体一致",
        "name, kind and number of the certificate are compared with those of the subject",
    ),
    help: say(
        "请核对两处的证件类型，必要时在注册商处修改域名实名信息",
        "compare the two kinds, and have the domain's data changed at its registrar if they differ",
    ),
    check: Check::Domain(kind_differs),
    ..Rule::BASE
};

fn kind_differs(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &cx.order.subject.certificate;
    let own = if subject.number.is_absent() { &cx.order.facts.record.certificate } else { subject };
    let facts = item.facts();
    let (Some(kind), Some(their_kind)) = (own.kind.get(), facts.registrant_cert_kind.get()) else {
        return Ran::NotApplicable;
    };
    let (Some(number), Some(theirs)) = (own.number.get(), facts.registrant_cert_number.get()) else {
        return Ran::NotApplicable;
    };
    if kind != their_kind && number.trim().eq_ignore_ascii_case(theirs.trim()) {
        let params = Params::NONE.with("theirs", their_kind.noun()).with("own", kind.noun());
        out.fail_with(item.at, params, Places::from_iter([item.fact("registrant_cert_kind")]));
    }
    Ran::Checked
}

/// A verification from before 2018 may not have reached the ministry (实名入库).
pub static VERIFIED_LONG_AGO: Rule = Rule {
    code: "BA-D1002",
    slug: "domain-verified-before-reporting",
    severity: Severity::Warning,
    cite: &[
        cite(&source::DOMAINS, "备案域名"),
        cite(&source::FAQ_DOMAIN, "域名实名认证已通过，但备案时显示该域名没有进行实名认证，如何解决？"),
    ],
    applies: WEBSITES,
    covers: &["DOM-007"],
    predicts: &["DOM-19"],
    message: say(
        "域名实名认证完成于 {verified}，早于实名信息上报工信部的规定",
        "the domain was verified on {verified}, before such data were reported to the ministry",
    ),
    why: say(
        "2018 年之前的实名认证可能没有上报，工信部查无记录的域名无法备案",
        "a verification from before 2018 may not have been reported, and a domain that the ministry does not know cannot be filed",
    ),
    help: say("请在注册商处重新提交域名实名认证", "have the domain verified again at its registrar"),
    check: Check::Domain(verified_long_ago),
    ..Rule::BASE
};

fn verified_long_ago(_: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    long_ago(item, out, |matches| matches.is_none())
}

/// A verification from before 2018 that the ministry does not know (实名入库).
pub static VERIFICATION_UNKNOWN: Rule = Rule {
    code: "BA-D1003",
    slug: "domain-verification-not-reported",
    cite: &[cite(&source::DOMAINS, "备案域名"), cite(&source::LIMITS, "域名实名认证")],
    applies: WEBSITES,
    covers: &["DOM-007"],
    predicts: &["DOM-19"],
    message: say(
        "域名实名认证完成于 {verified}，工信部没有相应的实名信息",
        "the domain was verified on {verified}, and the ministry has no such data",
    ),
    why: say(
        "2018 年之前的实名认证没有上报时，域名无法通过核验",
        "a domain whose verification from before 2018 was never reported is not recognised",
    ),
    help: say("请在注册商处重新提交域名实名认证", "have the domain verified again at its registrar"),
    check: Check::Domain(verification_unknown),
    ..Rule::BASE
};

fn verification_unknown(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    // Of a submitted order the failed comparison is told by itself.
    if cx.order.facts.progress.state.get() == Some(OrderState::Submitted) {
        return Ran::NotApplicable;
    }
    long_ago(item, out, |matches| matches == Some(false))
}

fn long_ago(item: &DomainItem<'_>, out: &mut Sink<'_>, told: impl FnOnce(Option<bool>) -> bool) -> Ran {
    let facts = item.facts();
    let verified = facts.realname_status.get().is_none_or(|status| status == RealnameStatus::Verified);
    let Some(day) = facts.realname_verified_at.get().filter(|_| verified).map(crate::value::Moment::beijing_day) else {
        return Ran::NotApplicable;
    };
    if day < REPORTED_SINCE && told(facts.miit_realname_match.get()) {
        let related = Places::from_iter([item.fact("realname_verified_at")]);
        out.fail_with(item.at, Params::NONE.with("verified", day), related);
    }
    Ran::Checked
}

/// A domain must be registered (域名状态).
pub static NOT_REGISTERED: Rule = Rule {
    code: "BA-D1004",
    slug: "domain-not-registered",
    cite: &[cite(&source::PC_FIRST, "备案准备"), cite(&source::REFUSALS, "域名信息核验要求")],
    applies: WEBSITES,
    covers: &["DOM-004"],
    predicts: &["DOM-20"],
    message: say("该域名没有注册", "the domain is not registered"),
    why: say("只有已注册并完成实名认证的域名才能备案", "only a domain that is registered and verified can be filed"),
    help: say("请核对域名，或先注册并完成实名认证", "check the domain, or register it and have it verified first"),
    check: Check::Domain(not_registered),
    ..Rule::BASE
};

fn not_registered(_: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    registry(item, RegistryStatus::NotRegistered, out)
}

/// A domain on hold does not resolve (暂停解析).
pub static ON_HOLD: Rule = Rule {
    code: "BA-D1005",
    slug: "domain-on-hold",
    severity: Severity::Warning,
    cite: &[cite(&source::REFUSALS, "域名信息核验要求"), cite(&source::FAQ_ACCESS, "域名解析")],
    applies: WEBSITES,
    covers: &["DOM-018"],
    predicts: &["DOM-20"],
    message: say("该域名被注册局暂停解析", "the registry has put the domain on hold"),
    why: say(
        "未按期完成实名认证等原因会使域名被暂停，审核时可能查不到有效的域名信息",
        "a domain is put on hold when it is not verified in time, among other causes, and the review may then find no valid data of it",
    ),
    help: say("请先在注册商处解除暂停", "have the hold lifted at the registrar first"),
    check: Check::Domain(on_hold),
    ..Rule::BASE
};

fn on_hold(_: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    registry(item, RegistryStatus::Hold, out)
}

fn registry(item: &DomainItem<'_>, bad: RegistryStatus, out: &mut Sink<'_>) -> Ran {
    let Some(status) = item.facts().registry_status.get() else {
        return Ran::NotApplicable;
    };
    if status == bad {
        out.fail_with(item.at, Params::NONE, Places::from_iter([item.fact("registry_status")]));
    }
    Ran::Checked
}

/// Whether a name is below the suffix, written in the script of its registry.
fn is_below(name: &DomainName, suffixes: &[&str]) -> bool {
    suffixes.iter().any(|suffix| name.suffix() == *suffix || name.tld() == *suffix)
}

/// 政务.
const GOVERNMENT_AFFAIRS: &str = "xn--zfr164b";
/// 公益.
const PUBLIC_INTEREST: &str = "xn--55qw42g";

const GOVERNMENT_SITES: &[Cite] =
    &[cite(&source::HUAWEI_POLICY, "特殊单位要求"), cite(&source::ALIBABA_GOVERNMENT, "政府网站域名备案")];

/// A government's portal stands under .gov.cn or .政务 (党政机关域名).
pub static GOVERNMENT_SUFFIX: Rule = Rule {
    code: "BA-D1006",
    slug: "government-suffix-expected",
    severity: Severity::Info,
    cite: GOVERNMENT_SITES,
    applies: WEBSITES.units(),
    predicts: &["DOM-21"],
    message: say(
        "政府门户网站的域名不在 .gov.cn 或 .政务 之下",
        "the domain of a government's portal is not under .gov.cn or .政务",
    ),
    why: say(
        "党政机关门户网站应使用 .gov.cn 或 .政务 域名，部分省份据此驳回",
        "portals of the government should use such a name, and some provinces refuse others",
    ),
    help: say("请改用 .gov.cn 或 .政务 域名", "use a name under .gov.cn or .政务"),
    check: Check::Domain(government_suffix),
    ..Rule::BASE
};

fn government_suffix(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    if cx.nature() != Some(SubjectNature::Government)
        || item.service.content_kind.get() != Some(ContentKind::UnitPortal)
    {
        return Ran::NotApplicable;
    }
    let Some(name) = item.field.get() else {
        return unreadable(item, out).unwrap_or(Ran::NotApplicable);
    };
    if !is_below(name, &["gov.cn", GOVERNMENT_AFFAIRS]) {
        let refused = cx.province().is_some_and(wants_government_suffix);
        if refused || name.tld() != "cn" {
            out.demanded(Force::Should, GOVERNMENT_SITES);
        }
        out.fail(item.at);
    }
    Ran::Checked
}

/// A public institution's website stands under .cn or .公益 (事业单位域名).
pub static INSTITUTION_SUFFIX: Rule = Rule {
    code: "BA-D1007",
    slug: "institution-suffix-expected",
    severity: Severity::Warning,
    cite: &[cite(&source::HUAWEI_POLICY, "特殊单位要求")],
    applies: WEBSITES.units(),
    predicts: &["DOM-22"],
    message: say(
        "事业单位网站的域名不在 .cn 或 .公益 之下",
        "the domain of a public institution is not under .cn or .公益",
    ),
    why: say(
        "事业单位网站应使用 .cn 或 .公益 域名，内蒙古、江苏、湖北等省据此审核",
        "public institutions should use such a name; Inner Mongolia, Jiangsu and Hubei review by that",
    ),
    help: say("请改用 .cn 或 .公益 域名", "use a name under .cn or .公益"),
    check: Check::Domain(institution_suffix),
    ..Rule::BASE
};

fn institution_suffix(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    if cx.nature() != Some(SubjectNature::PublicInstitution) {
        return Ran::NotApplicable;
    }
    let Some(name) = item.field.get() else {
        return unreadable(item, out).unwrap_or(Ran::NotApplicable);
    };
    if name.tld() != "cn" && !is_below(name, &[PUBLIC_INTEREST, GOVERNMENT_AFFAIRS]) {
        out.fail(item.at);
    }
    Ran::Checked
}

/// Some levels are reserved for a group of bodies (限定注册主体的后缀).
pub static RESERVED_SUFFIX: Rule = Rule {
    code: "BA-D1008",
    slug: "suffix-reserved-for-others",
    severity: Severity::Warning,
    cite: &[cite(&source::DOMAINS, "可备案的域名后缀")],
    applies: WEBSITES,
    covers: &["DOM-001"],
    predicts: &["DOM-23"],
    message: say(
        "{suffix} 之下的域名限{bodies}注册，与主体性质不符",
        "names under {suffix} are for {bodies}, which the subject is not",
    ),
    why: say(
        "域名后缀所限定的注册主体应与备案主体的性质一致",
        "the bodies for which a suffix is reserved and the nature of the subject should agree",
    ),
    help: say(
        "请核对主体性质，或改用其他后缀的域名",
        "check the nature of the subject, or use a domain under another suffix",
    ),
    check: Check::Domain(reserved_suffix),
    ..Rule::BASE
};

const GOVERNMENT: Say = say("党政机关及其部门、事业单位", "the government, its departments and public institutions");
const MILITARY: Say = say("国防机关", "bodies of national defence");
const EDUCATION: Say = say("教育机构", "educational bodies");
const RESEARCH: Say = say("科研机构", "research bodies");
const NON_PROFIT: Say = say("非营利组织", "non-profit organisations");

fn reserved_suffix(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    use SubjectNature as N;
    let Some(name) = item.field.get() else {
        return unreadable(item, out).unwrap_or(Ran::NotApplicable);
    };
    let (suffix, bodies) = match (name.suffix(), name.tld()) {
        ("gov.cn", _) => (".gov.cn", GOVERNMENT),
        (_, GOVERNMENT_AFFAIRS) => (".政务", GOVERNMENT),
        ("mil.cn", _) => (".mil.cn", MILITARY),
        ("edu.cn", _) => (".edu.cn", EDUCATION),
        ("ac.cn", _) => (".ac.cn", RESEARCH),
        ("org.cn", _) => (".org.cn", NON_PROFIT),
        (_, PUBLIC_INTEREST) => (".公益", NON_PROFIT),
        _ => return Ran::NotApplicable,
    };
    // Hosts below gov.cn are looked at by another rule.
    if !name.is_registrable() {
        return Ran::NotApplicable;
    }
    let Some(nature) = cx.nature() else {
        out.needs(item.at, cx.nature_path());
        return Ran::Checked;
    };
    let commercial = matches!(nature, N::Individual | N::Enterprise | N::IndividualBusiness);
    let fits = match suffix {
        ".gov.cn" | ".政务" => matches!(
            nature,
            N::Government | N::PublicInstitution | N::MassOrganisation | N::SocialOrganisation | N::Military
        ),
        ".mil.cn" => nature == N::Military,
        ".edu.cn" => !commercial || teaches(cx),
        _ => !commercial,
    };
    // Research bodies may be enterprises; individuals are none.
    let fits = fits || suffix == ".ac.cn" && nature == N::Enterprise;
    if !fits {
        let params = Params::NONE.with("suffix", Say { zh: suffix, en: suffix }).with("bodies", bodies);
        out.fail_with(item.at, params, Places::from_iter([cx.nature_path()]));
    }
    Ran::Checked
}

/// Whether an enterprise teaches, by its name or what is known of it: private schools are enterprises as well.
fn teaches(cx: &Context<'_>) -> bool {
    let words = ["学校", "学院", "大学", "幼儿园", "教育", "中学", "小学"];
    cx.order.subject.sub_nature.has(SubNature::School)
        || cx.subject_name().is_some_and(|name| words.iter().any(|word| name.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};

    const DOMAIN: &str = "/services/0/domains/0";

    fn fact(member: &'static str, value: &'static str) -> impl FnOnce(&mut Draft) {
        move |o| o.set(&format!("/facts/domains/0/{member}"), value)
    }

    /// The domain of the clean order under another name.
    fn named(name: &'static str) -> impl FnOnce(&mut Draft) {
        move |o| {
            for place in
                [DOMAIN, "/facts/domains/0/domain", "/facts/registry/services/0/domain", "/facts/sites/0/domain"]
            {
                o.set(place, name);
            }
        }
    }

    #[test]
    fn kinds_and_days() {
        cases(&KIND_DIFFERS)
            .pass(|_| {})
            .fail(DOMAIN, fact("registrant_cert_kind", "credit_code_certificate"))
            .not_applicable(|o| o.remove("/facts/domains/0/registrant_cert_kind"));
        let old = |matches: Option<bool>| {
            move |o: &mut Draft| {
                o.set("/facts/domains/0/realname_verified_at", "2017-12-31");
                match matches {
                    Some(matches) => o.set("/facts/domains/0/miit_realname_match", matches),
                    None => o.remove("/facts/domains/0/miit_realname_match"),
                }
            }
        };
        cases(&VERIFIED_LONG_AGO).pass(|_| {}).pass(old(Some(true))).fail(DOMAIN, old(None)).silent(old(Some(false)));
        cases(&VERIFICATION_UNKNOWN).pass(|_| {}).pass(old(Some(true))).fail(DOMAIN, old(Some(false)));
        cases(&VERIFIED_LONG_AGO).silent(|o| {
            old(None)(o);
            o.set("/facts/domains/0/realname_verified_at", "2018-01-01");
        });
    }

    #[test]
    fn states() {
        cases(&NOT_REGISTERED)
            .not_applicable(|_| {})
            .pass(fact("registry_status", "ok"))
            .pass(fact("registry_status", "locked"))
            .fail(DOMAIN, fact("registry_status", "not_registered"));
        cases(&ON_HOLD)
            .not_applicable(|_| {})
            .pass(fact("registry_status", "ok"))
            .fail(DOMAIN, fact("registry_status", "clientHold"));
    }

    #[test]
    fn suffixes() {
        let of = |nature: &'static str, name: &'static str| {
            move |o: &mut Draft| {
                named(name)(o);
                o.set("/subject/nature", nature);
            }
        };
        cases(&GOVERNMENT_SUFFIX)
            .not_applicable(|_| {})
            .silent(of("government", "example.gov.cn"))
            .silent(of("government", "示例.政务"))
            .fail_among(DOMAIN, of("government", "example.cn"));
        cases(&INSTITUTION_SUFFIX)
            .not_applicable(|_| {})
            .silent(of("public_institution", "example.org.cn"))
            .silent(of("public_institution", "示例.公益"))
            .fail_among(DOMAIN, of("public_institution", "example.com"));
        cases(&RESERVED_SUFFIX)
            .not_applicable(|_| {})
            .fail_among(DOMAIN, named("example.gov.cn"))
            .fail_among(DOMAIN, named("example.edu.cn"))
            .fail_among(DOMAIN, named("example.org.cn"))
            .silent(named("example.ac.cn"))
            .silent(of("public_institution", "example.edu.cn"))
            .silent(of("social_organisation", "example.org.cn"))
            .blocked(&["/subject/nature"], |o| {
                named("example.gov.cn")(o);
                o.remove("/subject/nature");
            });
    }
}
