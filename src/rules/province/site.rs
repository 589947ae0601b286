//! Sites in the provinces (同名网站、已备案网站): names of colleges and places, one name twice, filed sites closed or resolving
//! elsewhere.

use super::{LASTING, OF_PAGES, asks, each, is_news, tell};
use crate::data::place_names;
use crate::law::naming::{is_suffix, word_of};
use crate::law::province::{Name, Natures, Open, Papers, Site};
use crate::law::{Item, Part};
use crate::model::{AttachmentKind, OrderKind, ServiceKind};
use crate::rule::prelude::*;
use crate::rules::change::filed_sites::each_filed;
use crate::rules::enclosed::enclosed;

/// A college that is not registered as one says so in the name (学院).
pub static COLLEGE: Rule = Rule {
    code: "BA-V0906",
    slug: "website-name-of-college-without-note",
    applies: Applies::to(LASTING).units().service(ServiceKind::Website),
    judges_new: Some(Item::ServiceName),
    message: say(
        "网站名称含“学院”而主体并非学院，名称后没有注明",
        "the name of the website is that of a college, the subject is none, and the name does not say so",
    ),
    why: say(
        "该省要求未经登记的“学院”在名称后加注（内部学院）或（非独立机构）",
        "in this province a college that is not registered says so behind the name: 内部学院 or 非独立机构",
    ),
    help: say("请在网站名称后加注", "add the note to the name"),
    check: Check::Service(college),
    ..OF_PAGES
};

const COLLEGES: &str = "学院";
const NOTES: [&str; 2] = ["内部学院", "非独立机构"];

fn college(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    if asks::<Name>(cx, |name| *name == Name::College) == Some(false) {
        return Ran::NotApplicable;
    }
    let Some(name) = item.service.name.get().filter(|name| word_of(name, &[COLLEGES]).is_some()) else {
        return Ran::NotApplicable;
    };
    let news = is_news(cx, Part::Service(item.index), &[Item::ServiceName]);
    let own = cx.subject_name().is_some_and(|own| own.contains(COLLEGES) || own.contains("大学"));
    each::<Name>(cx, out, |entry, out| {
        if entry.what != Name::College {
            return Ran::NotApplicable;
        }
        if !own && !NOTES.iter().any(|note| name.contains(note)) {
            tell(&news, &item.at.member("name"), Params::NONE, Places::NONE, out);
        }
        Ran::Checked
    })
}

/// A website does not bear the name of a place alone where the page says so (以行政区域名称命名的网站).
pub static PLACE_ALONE: Rule = Rule {
    code: "BA-V0910",
    slug: "website-name-is-place",
    applies: Applies::to(LASTING).units().service(ServiceKind::Website),
    judges_new: Some(Item::ServiceName),
    message: say(
        "网站名称只有地名，该省要求有相应的资质或许可",
        "the name of the website is that of a place alone, which the province takes with an authorisation only",
    ),
    why: say(
        "该省规定，没有许可的单位不能开办以行政区域名称命名的网站",
        "in this province no unit runs a site that is named after an administrative area without an authorisation",
    ),
    help: say("请在网站名称中加入单位字号，或提供许可文件", "add the unit's own name, or enclose the authorisation"),
    check: Check::Service(place_alone),
    ..OF_PAGES
};

/// Whether a name has nothing but places, and what follows a name proper.
fn is_place(name: &str) -> bool {
    const LEVELS: [&str; 8] = ["特别行政区", "自治区", "自治州", "省", "市", "区", "县", "州"];
    let mut rest = name;
    let mut places = 0;
    while let Some(length) = place_names::starting(rest).map(|(place, _)| place.len()).max() {
        rest = rest.get(length..).unwrap_or_default();
        rest = LEVELS.iter().find_map(|level| rest.strip_prefix(level)).unwrap_or(rest);
        places += 1;
    }
    places > 0 && is_suffix(rest)
}

fn place_alone(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    // The authorities are who gives the authorisation.
    let public = cx.nature().is_some_and(|nature| Natures::PUBLIC_BODIES.has(nature));
    if public || !item.service.name.get().is_some_and(is_place) {
        return Ran::NotApplicable;
    }
    const AUTHORISED: Papers = &[&[AttachmentKind::PreApprovalDocument]];
    let news = is_news(cx, Part::Service(item.index), &[Item::ServiceName]);
    each::<Name>(cx, out, |entry, out| {
        let Name::PlaceName(_) = entry.what else {
            return Ran::NotApplicable;
        };
        let at = item.at.member("name");
        match enclosed(cx, AUTHORISED) {
            Ok(true) => {}
            Ok(false) => tell(&news, &at, Params::NONE, Places::NONE, out),
            Err(list) => out.needs(&at, list),
        }
        Ran::Checked
    })
}

/// Sites of one subject have one name only if their contents differ (同名网站).
pub static ONE_NAME: Rule = Rule {
    code: "BA-V0907",
    slug: "website-name-twice-with-one-content",
    applies: Applies::to(OrderKind::NEW).service(ServiceKind::Website),
    message: say(
        "已备案的网站有相同的名称和服务内容，该省不接受",
        "a filed website has this name and this content, which the province does not take",
    ),
    why: say(
        "该省规定同一主体的多个网站内容不同时才能同名",
        "in this province websites of one subject have one name only if their contents differ",
    ),
    help: say("请更换网站名称", "change the name of the website"),
    check: Check::Service(one_name),
    ..OF_PAGES
};

fn one_name(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let (Some(name), Some(content)) = (item.service.name.get(), item.service.content_kind.get()) else {
        return Ran::NotApplicable;
    };
    let services = &cx.order.facts.record.services;
    if services.is_empty() {
        return Ran::NotApplicable;
    }
    each::<Name>(cx, out, |entry, out| {
        if entry.what != Name::Distinct {
            return Ran::NotApplicable;
        }
        let mut filed = services.iter();
        if filed.any(|one| one.name.get() == Some(name) && one.content_kind.get() == Some(content)) {
            out.fail(&item.at.member("name"));
        }
        Ran::Checked
    })
}

/// Filed sites are open when the record changes, where the province says so (变更时已备案网站须开站).
pub static OPEN: Rule = Rule {
    code: "BA-V0908",
    slug: "filed-site-closed-on-change",
    applies: Applies::to(OrderKind::CHANGE),
    message: say(
        "主体已备案的网站无法访问，该省要求变更时可访问",
        "a website that the subject has filed cannot be opened, and the province wants it open on a change",
    ),
    why: say("该省要求已备案的网站保持可访问", "the page of this province wants filed websites to be open"),
    help: say("请恢复该网站的访问，或注销其备案", "open the site, or cancel its filing"),
    check: Check::Order(open),
    ..OF_PAGES
};

fn open(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    // Nobody is asked for what was seen of sites on a change.
    if cx.order.facts.sites.is_empty() {
        return Ran::NotApplicable;
    }
    each::<Site>(cx, out, |entry, out| {
        if entry.what != Site::Filed(Open::Required) {
            return Ran::NotApplicable;
        }
        each_filed(cx, out, "reachable", |site, _| site.reachable.get().map(|open| !open))
    })
}

/// Filed sites resolve to the address that is filed (解析 IP 与备案 IP 一致).
pub static RESOLVES: Rule = Rule {
    code: "BA-D0905",
    slug: "filed-domain-resolves-elsewhere",
    applies: Applies::to(LASTING),
    message: say(
        "已备案的域名没有解析到备案的 IP 地址",
        "a filed domain does not resolve to the address that is filed",
    ),
    why: say(
        "该省要求已备案网站的解析 IP 与备案 IP 一致",
        "in this province filed sites resolve to the address that is filed",
    ),
    help: say("请改正解析，或变更备案的 IP 地址", "correct the resolution, or change the filed address"),
    check: Check::Order(resolves),
    ..OF_PAGES
};

fn resolves(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let facts = &cx.order.facts;
    if facts.record.services.is_empty() || facts.domains.is_empty() {
        return Ran::NotApplicable;
    }
    each::<Site>(cx, out, |entry, out| {
        if entry.what != Site::ResolvesToFiled {
            return Ran::NotApplicable;
        }
        let at = At::ROOT.member("facts");
        let at = at.member("domains");
        for (index, domain) in facts.domains.iter().enumerate() {
            let filed = domain.domain.get().and_then(|name| cx.changes().service_of_domain(name));
            let filed = filed.and_then(|place| facts.record.services.element(place));
            let filed = filed.and_then(|service| service.public_ip.get());
            if filed.zip(domain.dns_target.get()).is_some_and(|(filed, target)| filed != target) {
                out.fail(&at.element(index).member("dns_target"));
            }
        }
        Ran::Checked
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const NAME: &str = "/services/0/name";
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");
    const RECORD_PROVINCE: &str = "/facts/record/province";

    #[test]
    fn colleges() {
        cases(&COLLEGE)
            .not_applicable(|_| {})
            .fail_among(NAME, |o| o.set(NAME, "示例商学院"))
            .silent(|o| o.set(NAME, "示例商学院（内部学院）"))
            .silent(|o| {
                o.set(NAME, "示例商学院");
                o.set("/subject/name", "示例商学院");
            })
            .silent(|o| {
                o.set(NAME, "示例商学院");
                o.set("/subject/province", "hunan");
            });
    }

    #[test]
    fn one_name_for_two() {
        let named = |province: &'static str, content: &'static str| {
            move |o: &mut Draft| {
                let name = o.0["services"][0]["name"].clone();
                o.set(RECORD_PROVINCE, province);
                o.set("/services/0/content_kind", "unit_portal");
                o.set("/facts/record/services/0/name", name);
                o.set("/facts/record/services/0/content_kind", content);
            }
        };
        cases(&ONE_NAME)
            .from(ADD_HERE)
            .silent(|_| {})
            .fail_among(NAME, named("shaanxi", "unit_portal"))
            .silent(named("shaanxi", "other"))
            .silent(named("guangdong", "unit_portal"));
    }

    #[test]
    fn open_on_changes() {
        let closed = |province: &'static str, open: bool| {
            move |o: &mut Draft| {
                o.set(RECORD_PROVINCE, province);
                o.set("/subject/province", province);
                o.set("/services", json!([]));
                o.set("/facts/record/services", json!([{ "kind": "website", "domains": ["filed.cn"] }]));
                o.set("/facts/sites", json!([{ "domain": "filed.cn", "reachable": open }]));
            }
        };
        cases(&OPEN)
            .from(CHANGE)
            .silent(|_| {})
            .fail_among("/facts/sites/0/reachable", closed("chongqing", false))
            .silent(closed("chongqing", true))
            .silent(closed("shaanxi", false))
            .silent(closed("beijing", false));
    }

    #[test]
    fn resolving() {
        let target = |province: &'static str, target: &'static str| {
            move |o: &mut Draft| {
                o.set(RECORD_PROVINCE, province);
                o.set("/facts/record/services", json!([{ "domains": ["filed.cn"], "public_ip": "119.29.29.29" }]));
                o.set("/facts/domains/-", json!({ "domain": "filed.cn", "dns_target": target }));
            }
        };
        cases(&RESOLVES)
            .from(ADD_HERE)
            .silent(|_| {})
            .fail_among("/facts/domains/1/dns_target", target("hunan", "119.29.29.30"))
            .silent(target("hunan", "119.29.29.29"))
            .silent(target("guangdong", "119.29.29.30"));
    }

    #[test]
    fn names_of_places() {
        const NAME: &str = "/services/0/name";
        let named = |name: &'static str, papers: &'static [&'static str]| {
            move |o: &mut crate::cases::Draft| {
                o.set("/subject/province", "yunnan");
                o.set("/subject/name", "怒江示例花卉有限公司");
                o.set(NAME, name);
                o.set("/supplements", serde_json::json!(papers));
                o.set("/subject/supplements", serde_json::json!([]));
            }
        };
        cases(&PLACE_ALONE)
            .not_applicable(|_| {})
            .fail_among(NAME, named("怒江网", &[]))
            .fail_among(NAME, named("昆明市", &[]))
            .silent(named("怒江示例花卉", &[]))
            .silent(named("怒江网", &["pre_approval_document"]))
            .blocked(&["/supplements"], named("怒江网", &["other"]))
            .silent(|o| {
                named("怒江网", &[])(o);
                o.set("/subject/province", "guangdong");
            });
    }
}
