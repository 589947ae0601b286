//! Domains of recorded websites in a change: removed, never added nor replaced (变更域名); verified under the new name.

use super::{OF_SERVICE, OF_SUBJECT, is_done, tell};
use crate::law::domain::ONE_SINCE;
use crate::law::{Change, Item, Part};
use crate::rule::prelude::*;
use crate::value::same;

/// Since a website has one domain, a change adds none.
const SINCE: Window = Window::since(ONE_SINCE);
const ONLY_REMOVED: &[Cite] = &[
    cite(&source::CHANGE_PAGE, "变更备案可以添加新的域名吗？"),
    cite(&source::ALIBABA_CHANGE, "变更备案"),
    cite(&source::HUAWEI_CHANGE, "变更备案类型与范围"),
];

/// A domain is not added by a change (变更新增域名).
pub static ADDED: Rule = Rule {
    code: "BA-D0801",
    slug: "change-adds-domain",
    cite: ONLY_REMOVED,
    window: SINCE,
    applies: Applies::to(OF_SERVICE),
    covers: &["TYP-021"],
    predicts: &["CHG-01"],
    message: say(
        "变更订单增加了已备案网站没有的域名",
        "the change adds a domain that the recorded website does not have",
    ),
    why: say("变更网站信息时只能删除域名，不能新增", "a change of a website may remove domains, but not add any"),
    help: say(
        "请去掉该域名，变更通过后另行办理新增服务",
        "leave the domain out, and file it as an added service after the change",
    ),
    check: Check::Service(added),
    ..Rule::BASE
};

fn added(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    each_domain(cx, item, false, out)
}

/// A domain is not replaced by a change (变更修改域名).
pub static REPLACED: Rule = Rule {
    code: "BA-D0802",
    slug: "change-replaces-domain",
    cite: ONLY_REMOVED,
    window: SINCE,
    applies: Applies::to(OF_SERVICE),
    covers: &["TYP-021"],
    predicts: &["CHG-02"],
    message: say("变更订单用另一个域名替换了已备案的域名", "the change replaces a recorded domain by another"),
    why: say("变更网站信息时只能删除域名，不能修改", "a change of a website may remove domains, but not replace them"),
    help: say(
        "请保留或删除原域名；新域名另行办理新增服务",
        "keep or remove the recorded domain, and file the new one as an added service",
    ),
    check: Check::Service(replaced),
    ..Rule::BASE
};

fn replaced(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    each_domain(cx, item, true, out)
}

/// Tells of domains that the record does not have: where recorded ones are left out they replace them.
fn each_domain(cx: &Context<'_>, item: &ServiceItem<'_>, replacing: bool, out: &mut Sink<'_>) -> Ran {
    let changes = cx.changes();
    // A service that is not recorded has its own finding.
    let unpaired = changes.get(Part::Service(item.index), Item::Service).is_some_and(|one| one.change == Change::Added);
    if item.service.domains.is_empty() || unpaired || is_done(cx) {
        return Ran::NotApplicable;
    }
    let removes = changes.domains(item.index).any(|difference| difference.change == Change::Removed);
    for difference in changes.domains(item.index) {
        match difference.change {
            Change::Added if removes == replacing => tell(&difference, Params::NONE, out),
            Change::Unknown => tell(&difference, Params::NONE, out),
            _ => {}
        }
    }
    Ran::Checked
}

/// Where the name changes, the domains are the new name's first (域名实名先变更).
pub static HOLDER_OLD: Rule = Rule {
    code: "BA-D0803",
    slug: "domain-under-old-name",
    by: By::Term(Term::DomainRenamedFirst),
    cite: &[
        cite(&source::HUAWEI_CHANGE, "变更备案类型与范围"),
        cite(&source::LIMITS, "账户实名认证"),
        cite(&source::SCENARIOS, "备案场景"),
    ],
    applies: Applies::to(OF_SUBJECT),
    covers: &["SUB-035"],
    predicts: &["CHG-09"],
    message: say(
        "主体名称变更，域名实名仍为原名称",
        "the subject's name changes, but the domain is verified under the old one",
    ),
    why: say(
        "变更主体名称前，须先把账号和域名的实名信息变更为新名称，主体、账号和域名的信息须一致",
        "the verification of account and domains is changed to the new name first; subject, account and domain must agree",
    ),
    help: say(
        "请先在注册商处变更域名实名信息，再提交变更",
        "change the domain's verification at the registrar first, and submit the change then",
    ),
    check: Check::Order(holder_old),
    ..Rule::OF_PROVIDER
};

fn holder_old(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(name) = cx.changes().get(Part::Subject, Item::SubjectName) else {
        return Ran::NotApplicable;
    };
    let (given, recorded) = (cx.order.subject.name.get(), cx.order.facts.record.name.get());
    let Some(given) = given.filter(|_| name.change != Change::Same) else {
        return Ran::NotApplicable;
    };
    let domains = At::ROOT.member("facts");
    let domains = domains.member("domains");
    for (index, domain) in cx.order.facts.domains.iter().enumerate() {
        let is_recorded = domain.domain.get().is_some_and(|name| cx.changes().service_of_domain(name).is_some());
        let holder = domain.registrant_name.get().filter(|_| is_recorded);
        let Some(holder) = holder.filter(|holder| !same::organisations(holder, given)) else {
            continue;
        };
        let at = domains.element(index);
        let at = at.member("registrant_name");
        match name.missing {
            Some(missing) => out.needs(&at, missing),
            None if recorded.is_some_and(|recorded| same::organisations(holder, recorded)) => {
                out.fail_with(&at, Params::NONE, Places::from_iter([name.path]));
            }
            None => {}
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
    const DOMAINS: &str = "/services/0/domains";

    #[test]
    fn domains() {
        cases(&ADDED)
            .not_applicable(|_| {})
            .from(SERVICE)
            .pass(|_| {})
            .fail("/services/0/domains/1", |o| o.set(DOMAINS, json!(["example.com.cn", "example.net"])))
            // Removing is lawful.
            .pass(|o| o.set("/facts/record/services/0/domains", json!(["example.com.cn", "example.net"])))
            .undetermined(&["/facts/record/services/0/domains"], |o| o.remove("/facts/record/services/0/domains"))
            .undetermined(&["/facts/record"], |o| o.remove("/facts/record"))
            .on("2019-04-21T10:00:00+08:00")
            .not_in_force(|_| {});
        cases(&REPLACED)
            .from(SERVICE)
            .pass(|_| {})
            .fail("/services/0/domains/0", |o| o.set(DOMAINS, json!(["example.net"])));
    }

    #[test]
    fn holder_old() {
        let renamed = |holder: &'static str| {
            move |o: &mut Draft| {
                o.set("/facts/record/name", "深圳市旧名科技有限公司");
                o.set("/facts/domains", json!([{"domain": "example.com.cn", "registrant_name": holder}]));
            }
        };
        cases(&HOLDER_OLD)
            .from(CHANGE)
            .silent(|_| {})
            .fail_among("/facts/domains/0/registrant_name", renamed("深圳市旧名科技有限公司"))
            .silent(renamed("深圳市示例科技有限公司"))
            .blocked(&["/facts/record/name"], |o| {
                renamed("深圳市旧名科技有限公司")(o);
                o.remove("/facts/record/name");
            });
    }
}
