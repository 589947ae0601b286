//! What another provider says of provinces whose own pages are silent (usually): months of domains, services in all, websites
//! in one order, foreigners, address in another city, mobile numbers.

use crate::law::elsewhere as law;
use crate::law::province::{Count, Domain, Listed, Origin, Person, Phone, Place, Remaining};
use crate::model::record::Vocabulary as _;
use crate::model::{CertificateKind, OrderKind, ServiceKind};
use crate::rule::prelude::*;
use crate::rules::subject::{WITH_SUBJECT, region};
use crate::value::{Noun, Province};

/// The rules of this room, by code.
pub const RULES: &[&Rule] =
    &[&DOMAIN_ENDS, &SERVICES_IN_ALL, &LOCAL_MOBILE, &NO_FOREIGNERS, &OTHER_CITY, &SITES_PER_ORDER];

/// What a rule of this room is, but for what it says and judges.
const TOLD: Rule = Rule { severity: Severity::Warning, layer: Layer::Province, cite: law::CITE, ..Rule::BASE };

const SAID: Say = say(
    "该省页面没有写明，另一接入商列出了这一要求",
    "the province's page does not say so; another provider lists the demand",
);

/// Whether the province's own page speaks of it, of either kind of subject.
fn speaks<T: Listed>(cx: &Context<'_>, of: impl Fn(&T) -> bool) -> bool {
    cx.demands().is_some_and(|demands| T::of(demands).iter().any(|entry| of(&entry.what)))
}

fn noun(province: Province) -> Noun {
    Noun::new(province.short(), province.word())
}

/// A domain that ends soon is returned in some provinces (域名剩余有效期).
pub static DOMAIN_ENDS: Rule = Rule {
    code: "BA-D1009",
    slug: "domain-ends-soon-for-province",
    applies: Applies::to(OrderKind::ADD).service(ServiceKind::Website),
    predicts: &["DOM-04"],
    message: say(
        "域名注册将于 {end} 到期，{province}通常要求剩余有效期超过 {months} 个月",
        "the registration of the domain ends on {end}; {province} usually wants more than {months} months of it",
    ),
    why: SAID,
    help: say("建议先续费域名再提交", "renew the domain before submitting"),
    check: Check::Domain(domain_ends),
    ..TOLD
};

fn domain_ends(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((province, months)) = cx.province().and_then(|province| Some((province, law::domain_months(province)?)))
    else {
        return Ran::NotApplicable;
    };
    let Some(ends) = item.facts().expires_at.get().filter(|_| item.field.get().is_some()) else {
        return Ran::NotApplicable;
    };
    if speaks::<Domain>(cx, |what| matches!(what, Domain::Left(_))) {
        return Ran::NotApplicable;
    }
    let (end, left) = (ends.beijing_day(), Remaining { months, longer: true });
    if end >= cx.today && !left.is_left(cx.today, end) {
        let params = Params::NONE.with("end", end).with("months", months).with("province", noun(province));
        out.fail_with(item.at, params, Places::from_iter([item.fact("expires_at")]));
    }
    Ran::Checked
}

/// A subject has so many services in all (主体服务总数).
pub static SERVICES_IN_ALL: Rule = Rule {
    code: "BA-O1010",
    slug: "many-services-of-subject",
    applies: Applies::to(OrderKind::NEW).individuals(),
    predicts: &["ORD-14"],
    message: say(
        "主体的服务连同本单共 {found} 个，通常最多 {limit} 个",
        "with this order the subject has {found} services; usually {limit} are taken",
    ),
    why: say(
        "另一接入商写明个人的服务总数有上限，已备案的计算在内",
        "another provider limits the services of an individual, those filed already among them",
    ),
    help: say("建议先注销不再使用的服务", "cancel services that are no longer used first"),
    check: Check::Order(services_in_all),
    ..TOLD
};

fn services_in_all(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let limit = law::SERVICES_OF_INDIVIDUAL;
    let facts = &*cx.order.facts;
    let recorded = facts.record.services.len();
    let told = facts.other_filings.services_of_subject.get().and_then(|told| usize::try_from(told).ok());
    // A page that wants papers beyond a number takes more with them.
    if speaks::<Count>(cx, |what| matches!(what, Count::SitesInAll(_) | Count::Threshold(_))) {
        return Ran::NotApplicable;
    }
    let found = cx.order.services.len().saturating_add(recorded.max(told.unwrap_or_default()));
    if u32::try_from(found).unwrap_or(u32::MAX) > limit {
        let at = At::ROOT.member("services");
        out.fail_with(&at, Params::NONE.with("found", found).with("limit", limit), Places::NONE);
    }
    Ran::Checked
}

/// One order files so many websites in some provinces (单次备案网站数量).
pub static SITES_PER_ORDER: Rule = Rule {
    code: "BA-V1002",
    slug: "many-websites-for-province",
    // An individual's second website has a finding of its own.
    applies: Applies::to(OrderKind::NEW).units().service(ServiceKind::Website),
    predicts: &["ORD-13"],
    message: say(
        "订单含 {found} 个网站，{province}通常每单最多受理 {limit} 个",
        "the order has {found} websites; {province} usually takes {limit} in one order",
    ),
    why: SAID,
    help: say("建议分多次提交", "submit them in several orders"),
    check: Check::Order(sites_per_order),
    ..TOLD
};

fn sites_per_order(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let known = cx.province().zip(cx.kind());
    let Some((province, limit)) = known.and_then(|(at, kind)| Some((at, law::sites_per_order(at, kind)?))) else {
        return Ran::NotApplicable;
    };
    if speaks::<Count>(cx, |what| matches!(what, Count::SitesPerOrder(_))) {
        return Ran::NotApplicable;
    }
    let found = cx.order.services.iter().filter(|one| one.kind.get() == Some(ServiceKind::Website)).count();
    if u32::try_from(found).unwrap_or(u32::MAX) > limit {
        let at = At::ROOT.member("services");
        let params = Params::NONE.with("found", found).with("limit", limit).with("province", noun(province));
        out.fail_with(&at, params, Places::NONE);
    }
    Ran::Checked
}

/// Some provinces take no foreigners as individuals (不受理外籍个人).
pub static NO_FOREIGNERS: Rule = Rule {
    code: "BA-S1009",
    slug: "foreigner-as-individual",
    applies: Applies::to(WITH_SUBJECT).individuals(),
    predicts: &["PER-16"],
    message: say(
        "证件类型为“{kind}”，{province}通常不受理外籍个人",
        "the certificate is {kind}; {province} usually takes no foreigners as individuals",
    ),
    why: SAID,
    help: say(
        "建议以单位为主体备案，或在受理该证件的省份备案",
        "file as a unit, or in a province that takes the certificate",
    ),
    check: Check::Order(no_foreigners),
    ..TOLD
};

fn no_foreigners(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let kind = cx.order.subject.certificate.kind.get();
    let (Some(kind), Some(province)) = (kind, cx.province().filter(|province| law::no_foreigners(*province))) else {
        return Ran::NotApplicable;
    };
    let abroad = |what: &Person| {
        matches!(
            what,
            Person::ResidentIdOnly | Person::PassportWithPermit | Person::Documents { of: Origin::Abroad, .. }
        )
    };
    if speaks::<Person>(cx, abroad) {
        return Ran::NotApplicable;
    }
    if matches!(kind, CertificateKind::Passport | CertificateKind::PermanentResidence) {
        let at = At::ROOT.member("subject");
        let at = at.member("certificate");
        let params = Params::NONE.with("kind", kind.noun()).with("province", noun(province));
        out.fail_with(&at.member("kind"), params, Places::NONE);
    }
    Ran::Checked
}

/// Some provinces want the correspondence address in the city of the certificate (通信地址跨市).
pub static OTHER_CITY: Rule = Rule {
    code: "BA-S1010",
    slug: "address-in-another-city",
    applies: Applies::to(WITH_SUBJECT),
    predicts: &["SUB-21"],
    message: say(
        "证件住址在{named}，通信地址在{city}，{province}通常不受理跨市的通信地址",
        "the certificate's address is in {named}, the correspondence address in {city}; {province} usually does not take an address in another city",
    ),
    why: SAID,
    help: say("建议填写与证件同市的通信地址", "give a correspondence address in the city of the certificate"),
    check: Check::Order(other_city),
    ..TOLD
};

fn other_city(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let (Some(province), Some(address), Some(shown)) = (
        cx.province().filter(|province| law::one_city(*province)),
        subject.address.get(),
        subject.certificate.address.get(),
    ) else {
        return Ran::NotApplicable;
    };
    if speaks::<Place>(cx, |what| matches!(what, Place::SameCity)) {
        return Ran::NotApplicable;
    }
    if let Some([city, named]) = region::two_cities(province, address, shown) {
        let at = At::ROOT.member("subject");
        let [city, named] = [city, named].map(|name| Noun::new(name, name));
        let params = Params::NONE.with("city", city).with("named", named).with("province", noun(province));
        let related = at.member("certificate").member("address").path();
        out.fail_with(&at.member("address"), params, Places::from_iter([related]));
    }
    Ran::Checked
}

/// Some provinces want a mobile number of their own (手机号归属地).
pub static LOCAL_MOBILE: Rule = Rule {
    code: "BA-P1008",
    slug: "mobile-not-of-province",
    applies: Applies::to(OrderKind::ADD),
    predicts: &["CON-01"],
    message: say(
        "手机号码归属地为{home}，{province}通常要求使用本省号码",
        "the mobile number is one of {home}; {province} usually wants a number of its own",
    ),
    why: SAID,
    help: say("建议填写本省的手机号码", "give a number of the province"),
    check: Check::Person(local_mobile),
    ..TOLD
};

fn local_mobile(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let province = cx.province().filter(|province| law::local_mobile(*province));
    let Some((province, home)) = province.zip(item.person.mobile_province.get().copied()) else {
        return Ran::NotApplicable;
    };
    if speaks::<Phone>(cx, |what| matches!(what, Phone::Home { .. } | Phone::AnyHome)) {
        return Ran::NotApplicable;
    }
    if home != province {
        let params = Params::NONE.with("home", noun(home)).with("province", noun(province));
        out.fail_with(&item.at.member("mobile_province"), params, Places::NONE);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const PROVINCE: &str = "/subject/province";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-individual-mp.json");

    #[test]
    fn domains() {
        let ends = |province: &'static str, day: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set("/facts/domains/0/expires_at", day);
            }
        };
        cases(&DOMAIN_ENDS)
            .not_applicable(|_| {})
            .silent(ends("tianjin", "2026-02-21"))
            .fail_among("/services/0/domains/0", ends("tianjin", "2026-02-20"))
            .silent(ends("tianjin", "2025-11-19"))
            // Their own pages say how long, or nobody does.
            .silent(ends("shanghai", "2025-12-20"))
            .silent(ends("guangdong", "2025-12-20"))
            .silent(|o| {
                o.set(PROVINCE, "tianjin");
                o.remove("/facts/domains/0/expires_at");
            });
    }

    #[test]
    fn counts() {
        let several = |province: &'static str, more: usize| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                for _ in 0..more {
                    let copy = o.0["services"][0].clone();
                    o.set("/services/-", copy);
                }
            }
        };
        cases(&SITES_PER_ORDER)
            .not_applicable(|_| {})
            .silent(several("shanxi", 2))
            .fail_among("/services", several("shanxi", 3))
            .silent(several("shaanxi", 4))
            .fail_among("/services", several("shaanxi", 5));
        let with = |count: u64| move |o: &mut Draft| o.set("/facts/other_filings/services_of_subject", count);
        let individual = |province: &'static str, count: u64| {
            move |o: &mut Draft| {
                o.set("/facts/record/province", province);
                with(count)(o);
            }
        };
        cases(&SERVICES_IN_ALL)
            .not_applicable(|_| {})
            .from(ADD_HERE)
            .silent(individual("anhui", 4))
            .fail_among("/services", individual("anhui", 5))
            // Jiangsu wants a paper from ten on, so it takes more than five.
            .silent(individual("jiangsu", 8));
    }

    #[test]
    fn persons_and_places() {
        let passport = |province: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set("/subject/certificate/kind", "passport");
            }
        };
        cases(&NO_FOREIGNERS)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .silent(|o| o.set(PROVINCE, "hebei"))
            .fail_among("/subject/certificate/kind", passport("hebei"))
            .silent(passport("guangdong"))
            .silent(passport("fujian"));
        let addresses = |given: &'static str, shown: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, "henan");
                o.set("/subject/address", given);
                o.set("/subject/certificate/address", shown);
            }
        };
        cases(&OTHER_CITY)
            .not_applicable(|_| {})
            .silent(addresses("河南省郑州市中原区示例路10号501室", "河南省郑州市金水区示例路2号"))
            .silent(addresses("郑州市中原区示例路10号501室", "示例路2号"))
            .fail_among(
                "/subject/address",
                addresses("河南省郑州市中原区示例路10号501室", "河南省洛阳市西工区示例路2号"),
            );
        let home = |province: &'static str, home: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set("/subject/responsible_person/mobile_province", home);
            }
        };
        cases(&LOCAL_MOBILE)
            .not_applicable(|_| {})
            .silent(home("hunan", "hunan"))
            .fail_among("/subject/responsible_person/mobile_province", home("hunan", "guangdong"))
            .silent(home("guangdong", "hunan"))
            .silent(|o| o.set("/services", json!([])));
    }
}
