//! The services that an access order brings here (接入的网站和域名): recorded domains left out, another's record, a site that
//! cannot be opened.

use super::filed_sites::Seen;
use super::route::bars;
use super::{ACCESS, is_done, tell};
use crate::law::{Change, Item, Part};
use crate::model::{OrderState, RegistryEntry};
use crate::rule::prelude::*;
use crate::value::same;

/// A website is taken over with all its domains (接入域名数量).
pub static DOMAINS_LEFT_OUT: Rule = Rule {
    code: "BA-D0804",
    slug: "access-domains-differ",
    cite: &[
        cite(&source::ACCESS_PAGE, "接入备案时发现网站有多个域名，怎么删除？"),
        cite(&source::BAIDU_SITE, "填写网站信息"),
    ],
    applies: Applies::to(ACCESS),
    covers: &["DOM-011"],
    predicts: &["ACS-13"],
    message: say(
        "接入网站的域名与已备案的域名不一致",
        "the domains of the website are not those that are recorded for it",
    ),
    why: say(
        "接入时须按已备案的域名整站接入，不能增减",
        "a website is taken over as it is recorded, with all its domains and no other",
    ),
    help: say(
        "请列出该网站已备案的全部域名；不用的域名在接入前或接入后通过变更删除",
        "list all domains that are recorded for the website, and remove those not needed by a change, before or afterwards",
    ),
    check: Check::Service(domains_left_out),
    ..Rule::BASE
};

fn domains_left_out(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let changes = cx.changes();
    if is_done(cx) || item.service.domains.is_empty() || changes.recorded(item.index).is_none() {
        return Ran::NotApplicable;
    }
    let removes = changes.domains(item.index).any(|difference| difference.change == Change::Removed);
    let mut left_out = Places::NONE;
    for difference in changes.domains(item.index) {
        match difference.change {
            Change::Removed => left_out.add(difference.recorded),
            // Another domain in the place of one that is left out is one finding.
            Change::Added if removes => {}
            _ => tell(&difference, Params::NONE, out),
        }
    }
    if !left_out.is_empty() {
        out.fail_with(&item.at.member("domains"), Params::NONE, left_out);
    }
    Ran::Checked
}

/// A domain that is recorded for somebody else is not taken over (抢注域名).
pub static ANOTHERS_DOMAIN: Rule = Rule {
    code: "BA-D0805",
    slug: "access-of-anothers-record",
    cite: &[
        cite(&source::REJECTED_PAGE, "无法完成接入备案，如何处理？"),
        cite(&source::FAQ_REJECTED, "无法完成接入备案，如何处理"),
    ],
    applies: Applies::to(ACCESS),
    covers: &["REC-014", "REC-015"],
    predicts: &["ACS-05", "DOM-17"],
    message: say("该域名或 APP 登记在其他主体名下", "the domain or the app is recorded for another subject"),
    why: say(
        "他人的备案无法接入：购得的域名若带有原持有者的备案，须先注销该备案",
        "somebody else's record cannot be taken over; one that a former owner of the domain left has to be cancelled first",
    ),
    help: say(
        "请向原备案所在省的管局申请注销原备案，再按新备案提交；主体更名的，先在原接入商变更名称",
        "have the administration of the record's province cancel it and file anew; after a change of name, have the record changed first",
    ),
    check: Check::Service(anothers_domain),
    ..Rule::BASE
};

fn anothers_domain(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let registry = &*cx.order.facts.registry;
    let Some(own) = cx.subject_name().filter(|_| !is_done(cx)) else {
        return Ran::NotApplicable;
    };
    let list = At::ROOT.member("facts");
    let list = list.member("registry");
    let list = list.member("services");
    let mut ran = Ran::NotApplicable;
    let name = cx.changes().get(Part::Subject, Item::SubjectName);
    // Where the page lets a name be changed afterwards, only another subject is refused; of an app's name there is a warning.
    let name_bars = name.as_ref().is_none_or(|name| bars(cx, name));
    let is_renamed = name.is_some_and(|name| name.change == Change::Changed);
    for (index, entry) in registry.services.iter().enumerate() {
        let asked =
            entry.domain.get().is_some_and(|domain| item.service.domains.iter().any(|one| one.get() == Some(domain)))
                || entry.app_name.get().is_some_and(|name| item.service.app_name.get() == Some(name));
        // What has no record is a matter of the order's kind.
        if !asked || entry.found.get() != Some(true) {
            continue;
        }
        ran = Ran::Checked;
        let at = list.element(index);
        let holder = at.member("holder_name");
        let bars = name_bars && entry.app_name.is_absent();
        match (same_number(registry.subject.record_number.get(), entry), entry.holder_name.get()) {
            // Of two numbers there is a finding.
            (Some(false), _) => {}
            (_, Some(shown)) if same::persons(shown, own) => {}
            // One subject under an old name: where the record has it too, that is told of the name.
            (Some(true), Some(_)) if !bars || is_renamed => {}
            (Some(true), None) if !bars => {}
            (_, None) => out.needs(item.at, holder.path()),
            (None, Some(_)) if !bars => {
                let number = match registry.subject.record_number.get() {
                    Some(_) => at.member("record_number").path(),
                    None => Path::ROOT.member("facts").member("registry").member("subject").member("record_number"),
                };
                out.needs(item.at, number);
            }
            (_, Some(_)) => out.fail_with(item.at, Params::NONE, Places::from_iter([holder.path()])),
        }
    }
    ran
}

/// Whether the service's number is one of the subject's; none while one of them is not known.
fn same_number(own: Option<&crate::value::RecordNumber>, entry: &RegistryEntry) -> Option<bool> {
    own.zip(entry.record_number.get()).map(|(own, found)| own.same_subject(found))
}

/// A website that is taken over can be opened while it is reviewed (接入期间可访问).
pub static NOT_REACHABLE: Rule = Rule {
    code: "BA-D0806",
    slug: "accessed-site-not-reachable",
    severity: Severity::Info,
    cite: &[
        cite(&source::ACCESS_PAGE, "接入备案过程中网站能否访问？"),
        cite(&source::FAQ_ACCESS, "备案期间网站能正常访问吗？"),
    ],
    applies: Applies::to(ACCESS),
    covers: &["ACS-007"],
    predicts: &["ACS-14"],
    message: say(
        "接入的网站已通过初审，仍无法访问",
        "the website has passed the provider's review, but cannot be opened",
    ),
    why: say(
        "已备案网站在接入审核期间应可访问且内容合规；初审通过后即可开通",
        "a recorded website should be open and in order while its access is reviewed; after the provider's review it may be",
    ),
    help: say(
        "请检查域名解析和服务器，确保网站可访问",
        "check the domain's resolution and the server, and open the site",
    ),
    check: Check::Order(not_reachable),
    ..Rule::BASE
};

fn not_reachable(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let passed = matches!(
        cx.order.facts.progress.state.get(),
        Some(
            OrderState::InitialPassed
                | OrderState::SubmittedToAuthority
                | OrderState::SmsPending
                | OrderState::AuthorityReview
        )
    );
    if !passed {
        return Ran::NotApplicable;
    }
    let (sites, services) = (&cx.order.facts.sites, At::ROOT.member("services"));
    let seen = Seen::new(sites);
    let mut ran = Ran::NotApplicable;
    for (index, service) in cx.order.services.iter().enumerate() {
        let at = services.element(index);
        let at = at.member("domains");
        for (index, domain) in service.domains.iter().enumerate() {
            let Some(latest) = domain.get().and_then(|domain| seen.latest(domain)) else {
                continue;
            };
            ran = Ran::Checked;
            if sites.element(latest).is_some_and(|site| site.reachable.get() == Some(false)) {
                let place = Path::ROOT.member("facts").member("sites").element(latest).member("reachable");
                out.fail_with(&at.element(index), Params::NONE, Places::from_iter([place]));
            }
        }
    }
    ran
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const ACCESS_PC: &str = include_str!("../../../examples/orders/clean-access-filing-unit-pc.json");

    #[test]
    fn domains_left_out() {
        cases(&DOMAINS_LEFT_OUT)
            .not_applicable(|_| {})
            .from(ACCESS_PC)
            .pass(|_| {})
            .fail("/services/0/domains", |o| {
                o.set("/facts/record/services/0/domains", json!(["example.cn", "example.com.cn"]));
            })
            .undetermined(&["/facts/record/services/0/domains"], |o| o.remove("/facts/record/services/0/domains"));
    }

    #[test]
    fn anothers_domain() {
        const HOLDER: &str = "/facts/registry/services/0/holder_name";
        const NUMBER: &str = "/facts/registry/services/0/record_number";
        cases(&ANOTHERS_DOMAIN)
            .from(ACCESS_PC)
            .pass(|_| {})
            .fail_among("/services/0", |o| {
                o.set(HOLDER, "深圳市样例贸易有限公司");
                o.remove(NUMBER);
            })
            // One number, and an old name: where the record has it too, that is the finding.
            .fail_among("/services/0", |o| o.set(HOLDER, "深圳市旧名科技有限公司"))
            .silent(|o| {
                o.set(HOLDER, "深圳市旧名科技有限公司");
                o.set("/facts/record/name", "深圳市旧名科技有限公司");
                o.set("/facts/registry/subject/holder_name", "深圳市旧名科技有限公司");
            })
            // Shaanxi lets it be changed afterwards; whether it is one subject, the number tells.
            .silent(|o| {
                o.set("/subject/province", "shaanxi");
                o.set(HOLDER, "深圳市旧名科技有限公司");
            })
            .blocked(&[NUMBER], |o| {
                o.set("/subject/province", "shaanxi");
                o.set(HOLDER, "深圳市旧名科技有限公司");
                o.remove(NUMBER);
            })
            .blocked(&[HOLDER], |o| {
                o.remove(HOLDER);
                o.remove(NUMBER);
            });
    }

    #[test]
    fn not_reachable() {
        let state = |state: &'static str| move |o: &mut crate::cases::Draft| o.set("/facts/progress/state", state);
        cases(&NOT_REACHABLE)
            .from(ACCESS_PC)
            .not_applicable(|_| {})
            .fail_among("/services/0/domains/0", state("initial_passed"))
            .silent(|o| {
                state("initial_passed")(o);
                o.set("/facts/sites/0/reachable", true);
            });
    }
}
