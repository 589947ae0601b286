//! How many sites or resources a province takes, in an order or in all, and papers that it wants beyond a number (数量).

use super::{OF_PAGES, each};
use crate::law::Force;
use crate::law::province::{Count, Metric, Threshold};
use crate::model::{OrderKind, RecordedService, Service, ServiceKind};
use crate::rule::prelude::*;
use crate::rules::enclosed::{enclosed, noun_of};
use crate::rules::service::count::{HELP, Tally, WEBSITES, limit};
use crate::value::Noun;

/// Beyond a number of sites or domains there are papers (数量超限须补充的材料).
pub static BEYOND: Rule = Rule {
    code: "BA-O0903",
    slug: "paper-wanted-beyond-number",
    applies: Applies::to(super::LASTING),
    predicts: &["MAT-14"],
    message: say(
        "{what}共 {found} 个，超过 {most} 个时该省要求{paper}，材料中没有",
        "there are {found} {what}; beyond {most} the province wants {paper}, and none is among the documents",
    ),
    why: say(
        "该省规定网站或域名达到一定数量时须补充材料",
        "the province wants papers beyond a number of websites or domains",
    ),
    help: say("请在其他备案材料中上传", "upload it with the other documents"),
    check: Check::Order(beyond),
    ..OF_PAGES
};

/// A province takes so many sites of one subject (主体网站总数).
pub static IN_ALL: Rule = Rule {
    code: "BA-V0901",
    slug: "too-many-websites-of-subject",
    applies: Applies::to(OrderKind::ADD),
    message: say(
        "主体的网站连同本单共 {found} 个，该省最多 {most} 个",
        "with this order the subject has {found} websites, the province takes {most}",
    ),
    why: say(
        "该省限制一个主体的网站总数，已备案的计算在内",
        "the province limits the websites of one subject, those filed already among them",
    ),
    help: say(
        "请减少本单的网站，或先注销不再使用的网站",
        "file fewer websites, or cancel those that are no longer used",
    ),
    check: Check::Order(in_all),
    ..OF_PAGES
};

/// A website is linked to so many cloud resources (备案云服务资源数).
pub static RESOURCES: Rule = Rule {
    code: "BA-V0909",
    slug: "too-many-resources-of-website",
    applies: Applies::to(super::LASTING).service(ServiceKind::Website),
    message: say(
        "该网站关联了 {found} 个云资源，该省每个网站最多关联 {most} 个",
        "the website is linked to {found} cloud resources, the province takes {most} of one website",
    ),
    why: say(
        "该省限制每个网站备案订单关联的备案云服务资源数",
        "the province limits the cloud resources that one website is linked to",
    ),
    help: say("请减少关联的云资源", "link fewer resources to the website"),
    check: Check::Service(resources),
    ..OF_PAGES
};

fn resources(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(found) = item.service.resource_count.get() else {
        return Ran::NotApplicable;
    };
    each::<Count>(cx, out, |entry, out| {
        let Count::ResourcesPerSite(most) = entry.what else {
            return Ran::NotApplicable;
        };
        if found > u64::from(most) {
            let params = Params::NONE.with("found", found).with("most", most);
            out.fail_with(&item.at.member("resource_count"), params, Places::NONE);
        }
        Ran::Checked
    })
}

const SITES: Noun = Noun::new("网站", "websites");
const FILED_SITES: Noun = Noun::new("已备案网站", "websites that are filed already");
const DOMAINS: Noun = Noun::new("域名", "domains");

fn websites<'a>(cx: &Context<'a>) -> impl Iterator<Item = &'a Service> {
    cx.order.services.iter().filter(|service| service.kind.get().is_none_or(|kind| kind == ServiceKind::Website))
}

/// How many a subject has beside this order, by what each recorded service counts; `None` while nobody says. Who knows only how
/// many services there are counts one for each.
fn others(cx: &Context<'_>, count: impl Fn(&RecordedService) -> usize) -> Option<usize> {
    let services = &cx.order.facts.record.services;
    if services.is_absent() {
        let told = cx.order.facts.other_filings.services_of_subject.get();
        let first = cx.kind() == Some(OrderKind::FirstFiling);
        return if first { Some(0) } else { told.map(|told| usize::try_from(told).unwrap_or(usize::MAX)) };
    }
    let all: usize = services.iter().map(&count).sum();
    let own = (0..cx.order.services.len()).filter_map(|at| cx.changes().recorded(at));
    Some(all.saturating_sub(own.map(|(_, recorded)| count(recorded)).sum()))
}

/// How many there are in this order, and how many besides; the latter is `None` while nobody says.
fn tally(cx: &Context<'_>, of: Metric) -> (usize, Option<usize>) {
    let site = |one: &RecordedService| usize::from(one.kind.get().is_none_or(|kind| kind == ServiceKind::Website));
    match of {
        Metric::Sites => (websites(cx).count(), others(cx, site)),
        Metric::FiledSites => (0, others(cx, site)),
        Metric::Domains | Metric::DistinctDomains => {
            (websites(cx).map(|site| site.domains.len()).sum(), others(cx, |one| one.domains.len()))
        }
    }
}

/// How many different first labels the domains of this order have, with those that are recorded where they count.
fn distinct(cx: &Context<'_>, with_others: bool) -> usize {
    let own = websites(cx).flat_map(|site| site.domains.iter());
    let recorded = cx.order.facts.record.services.iter().filter(|_| with_others);
    let names = own.chain(recorded.flat_map(|one| one.domains.iter())).filter_map(|field| field.get());
    let mut labels: Vec<&str> = names.filter_map(|name| name.registrable()?.split('.').next()).collect();
    labels.sort_unstable();
    labels.dedup();
    labels.len()
}

fn beyond(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each::<Count>(cx, out, |entry, out| match entry.what {
        Count::Threshold(asked) => pass_threshold(cx, asked, entry.cite, out),
        _ => Ran::NotApplicable,
    })
}

fn pass_threshold(cx: &Context<'_>, asked: Threshold, cites: &'static [Cite], out: &mut Sink<'_>) -> Ran {
    let most = usize::try_from(asked.most).unwrap_or(usize::MAX);
    let (own, more) = tally(cx, asked.of);
    let counted = |with_others: bool| match (asked.of, more) {
        (Metric::DistinctDomains, _) if !cx.order.facts.record.services.is_absent() => distinct(cx, with_others),
        (_, more) => own.saturating_add(more.filter(|_| with_others).unwrap_or(0)),
    };
    let at = At::ROOT.member("supplements");
    let known = own.saturating_add(more.unwrap_or(0));
    // What this order has alone; then what is filed beside it, which the page may not mean.
    let found = if known <= most {
        None
    } else if own > most && counted(false) > most {
        Some((counted(false), true))
    } else {
        let all = counted(true);
        (asked.filed_counts != Some(false) && all > most).then_some((all, asked.filed_counts == Some(true)))
    };
    let Some((found, sure)) = found else {
        // Nobody says what is filed beside it.
        if more.is_none() && asked.filed_counts == Some(true) && enclosed(cx, asked.papers) != Ok(true) {
            out.needs(&at, of_others(cx));
        }
        return Ran::Checked;
    };
    if !sure {
        out.demanded(Force::Should, cites);
    }
    match enclosed(cx, asked.papers) {
        Ok(true) => {}
        Ok(false) => {
            let what = match asked.of {
                Metric::Sites => SITES,
                Metric::FiledSites => FILED_SITES,
                Metric::Domains | Metric::DistinctDomains => DOMAINS,
            };
            let params = Params::NONE.with("what", what).with("found", found).with("most", asked.most);
            out.fail_with(&at, params.with("paper", noun_of(asked.papers)), Places::NONE);
        }
        Err(list) => out.needs(&at, list),
    }
    Ran::Checked
}

/// What would tell how many there are besides.
fn of_others(cx: &Context<'_>) -> Path {
    let facts = Path::ROOT.member("facts");
    if cx.order.facts.record.is_absent() {
        facts.member("other_filings").member("services_of_subject")
    } else {
        facts.member("record").member("services")
    }
}

fn in_all(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each::<Count>(cx, out, |entry, out| {
        let Count::SitesInAll(most) = entry.what else {
            return Ran::NotApplicable;
        };
        let at = At::ROOT.member("services");
        let (own, more) = tally(cx, Metric::Sites);
        let found = own.saturating_add(more.unwrap_or(0));
        if found > usize::try_from(most).unwrap_or(usize::MAX) {
            out.fail_with(&at, Params::NONE.with("found", found).with("most", most), Places::NONE);
        } else if more.is_none() {
            out.needs(&at, of_others(cx));
        }
        Ran::Checked
    })
}

/// Some provinces take fewer websites in one order (单次备案网站数量).
pub static PROVINCE_WEBSITES: Rule = Rule {
    code: "BA-V0506",
    slug: "too-many-websites-for-province",
    applies: Applies::to(OrderKind::ADD).units(),
    predicts: &["ORD-12", "ORD-13"],
    message: say(
        "订单含 {found} 个{what}，该省每单最多受理 {limit} 个",
        "the order has {found} {what}, the province takes {limit} in one order",
    ),
    why: say("该省限制单次备案的网站数量", "the province limits how many websites are filed at a time"),
    help: HELP,
    check: Check::Order(province_websites),
    ..OF_PAGES
};

fn province_websites(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let tally = Tally::of(cx);
    // More than the provider takes is reported as that.
    let most = limit(cx, false, ServiceKind::Website).and_then(|found| found.count());
    if most.is_some_and(|most| tally.websites > usize::try_from(most).unwrap_or(usize::MAX)) {
        return Ran::NotApplicable;
    }
    each::<Count>(cx, out, |entry, out| match entry.what {
        Count::SitesPerOrder(most) => tally.judge(cx, WEBSITES, tally.websites, most, out),
        Count::DomainsPerOrder(most) => {
            let websites = cx.order.services.iter().filter(|one| one.kind.get() == Some(ServiceKind::Website));
            let domains = websites.map(|website| website.domains.iter().count()).sum();
            tally.judge(cx, DOMAINS, domains, most, out)
        }
        _ => Ran::NotApplicable,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases, websites};
    use serde_json::{Value as Json, json};

    const PROVINCE: &str = "/subject/province";
    const SUPPLEMENTS: &str = "/supplements";
    const RECORDED: &str = "/facts/record/services";
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");

    /// An added site of a subject with so many filed ones, in a province, with papers.
    fn filed(o: &mut Draft, province: &str, sites: usize, papers: &[&str]) {
        let site = |n: usize| json!({ "kind": "website", "name": "示例", "domains": [format!("filed{n}.cn")] });
        o.set("/facts/record/province", province);
        o.set(RECORDED, Json::Array((0..sites).map(site).collect()));
        o.set(SUPPLEMENTS, json!(papers));
    }

    #[test]
    fn sites_and_domains() {
        cases(&BEYOND)
            .from(ADD_HERE)
            // 30 websites in Jiangsu, those filed among them.
            .silent(|o| filed(o, "jiangsu", 28, &[]))
            .fail_among(SUPPLEMENTS, |o| filed(o, "jiangsu", 29, &[]))
            .silent(|o| filed(o, "jiangsu", 29, &["construction_plan"]))
            .blocked(&[SUPPLEMENTS], |o| filed(o, "jiangsu", 29, &["other"]))
            .blocked(&[RECORDED], |o| {
                filed(o, "jiangsu", 1, &[]);
                o.remove(RECORDED);
            })
            // More than 31 domains with names of their own in Guangdong.
            .silent(|o| filed(o, "guangdong", 30, &[]))
            .fail_among(SUPPLEMENTS, |o| filed(o, "guangdong", 31, &[]))
            // More than one filed site in Hunan.
            .silent(|o| filed(o, "hunan", 1, &[]))
            .fail_among(SUPPLEMENTS, |o| filed(o, "hunan", 2, &[]));
        cases(&BEYOND).silent(|o| o.set(PROVINCE, "jiangsu"));
    }

    #[test]
    fn what_a_page_does_not_say_is_a_warning() {
        // Sichuan does not say whether domains that are filed count.
        let severity = |sites| {
            let mut draft = Draft(serde_json::from_str(ADD_HERE).unwrap());
            filed(&mut draft, "sichuan", sites, &[]);
            let order = crate::Order::from_json(&draft.0.to_string()).unwrap();
            let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
            let report = crate::Validator::new(now).validate(&order);
            let found = report.diagnostics().iter().find(|found| found.rule == &BEYOND);
            found.map(|found| found.severity)
        };
        assert_eq!(severity(4), None);
        assert_eq!(severity(5), Some(Severity::Warning));
    }

    #[test]
    fn of_one_subject() {
        cases(&IN_ALL)
            .from(ADD_HERE)
            .silent(|o| filed(o, "shaanxi", 29, &[]))
            .fail_among("/services", |o| filed(o, "shaanxi", 30, &[]))
            .silent(|o| filed(o, "guangdong", 30, &[]))
            .blocked(&[RECORDED], |o| {
                filed(o, "shaanxi", 1, &[]);
                o.remove(RECORDED);
            });
    }

    #[test]
    fn resources_of_a_website() {
        const LINKED: &str = "/services/0/resource_count";
        let hebei = |count: u64| {
            move |o: &mut Draft| {
                o.set("/subject/province", "hebei");
                o.set(LINKED, count);
            }
        };
        cases(&RESOURCES)
            .not_applicable(|_| {})
            .silent(hebei(5))
            .fail_among(LINKED, hebei(6))
            .silent(|o| o.set(LINKED, 6));
    }

    #[test]
    fn province_websites() {
        let several = |province: &'static str, more: usize| {
            move |o: &mut Draft| {
                o.set("/subject/province", province);
                websites(o, more);
            }
        };
        cases(&PROVINCE_WEBSITES)
            .silent(several("hubei", 0))
            .fail_among("/services", several("hubei", 1))
            .silent(several("heilongjiang", 3))
            .fail_among("/services", several("heilongjiang", 4))
            .silent(several("henan", 4))
            .fail_among("/services", several("henan", 5))
            .silent(several("guizhou", 4))
            .fail_among("/services", several("guizhou", 5))
            .silent(several("guizhou", 10))
            .silent(several("guangdong", 5))
            .silent(|o| o.remove("/subject/province"))
            .blocked(&["/subject/province"], |o| {
                websites(o, 1);
                o.remove("/subject/province");
            })
            .blocked(&["/services/1/kind"], |o| {
                several("hubei", 1)(o);
                o.remove("/services/1/kind");
            });
    }
}
