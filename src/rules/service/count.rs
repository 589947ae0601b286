//! How many services one order may add (服务数量).

use crate::model::{OrderKind, ServiceKind};
use crate::provider::Found;
use crate::rule::prelude::*;

pub(in crate::rules) const WEBSITES: Say = say("网站", "websites");
const APPS: Say = say("APP", "apps");
pub(in crate::rules) const HELP: Say =
    say("请拆分为多个订单依次提交", "split it into several orders and submit them in turn");

/// The services of an order by kind. Kinds that the limits do not name are not counted.
pub(in crate::rules) struct Tally {
    pub(in crate::rules) websites: usize,
    pub(in crate::rules) apps: usize,
    /// Services whose kind is not known: each may be either.
    pub(in crate::rules) unknown: usize,
}

impl Tally {
    pub(in crate::rules) fn of(cx: &Context<'_>) -> Self {
        let count = |kind| cx.order.services.iter().filter(|one| one.kind.get() == kind).count();
        Self { websites: count(Some(ServiceKind::Website)), apps: count(Some(ServiceKind::App)), unknown: count(None) }
    }

    /// Fails if there are more than the limit; undetermined if the unknown ones could make it so.
    pub(in crate::rules) fn judge(
        &self,
        cx: &Context<'_>,
        what: Say,
        found: usize,
        limit: u32,
        out: &mut Sink<'_>,
    ) -> Ran {
        let most = usize::try_from(limit).unwrap_or(usize::MAX);
        let at = At::ROOT.member("services");
        if found > most {
            let params = Params::NONE.with("found", found).with("limit", limit).with("what", what);
            out.fail_with(&at, params, Places::NONE);
        } else if found.saturating_add(self.unknown) > most {
            out.undetermined(&at, self.kinds(cx, Needs::NONE));
        }
        if cx.order.services.is_empty() { Ran::NotApplicable } else { Ran::Checked }
    }

    /// The places of the unknown kinds.
    #[cold]
    pub(in crate::rules) fn kinds(&self, cx: &Context<'_>, mut needs: Needs) -> Needs {
        let services = At::ROOT.member("services");
        for (index, service) in cx.order.services.iter().enumerate() {
            if service.kind.get().is_none() {
                needs.miss(&services.element(index).member("kind"));
            }
        }
        needs
    }
}

/// An order of a unit adds at most ten websites (服务（网站）数量).
pub static UNIT_WEBSITES: Rule = Rule {
    code: "BA-V0501",
    slug: "too-many-websites",
    by: By::Scoped(Term::OrderServices, Scope::ALL.service(ServiceKind::Website)),
    cite: &[
        cite(&source::LIMITS, "服务（网站）数量"),
        cite(&source::FAQ_DOMAIN, "一个账号备案时一次性可以提交几个域名？"),
    ],
    applies: Applies::to(OrderKind::ADD).units(),
    covers: &["ORD-002"],
    predicts: &["ORD-01"],
    message: say(
        "订单含 {found} 个{what}，单位每单最多 {limit} 个",
        "the order has {found} {what}, a unit may add {limit} in one order",
    ),
    why: say(
        "接入商限制单位每个订单新增的网站数量",
        "the access provider limits the websites that one order of a unit adds",
    ),
    help: HELP,
    check: Check::Order(unit_websites),
    ..Rule::OF_PROVIDER
};

fn unit_websites(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let tally = Tally::of(cx);
    tally.judge(cx, WEBSITES, tally.websites, out.figure(), out)
}

/// An order of a unit adds at most ten apps (服务（APP）数量).
pub static UNIT_APPS: Rule = Rule {
    code: "BA-V0502",
    slug: "too-many-apps",
    by: By::Scoped(Term::OrderServices, Scope::ALL.service(ServiceKind::App)),
    cite: &[cite(&source::LIMITS, "服务（APP）数量")],
    applies: Applies::to(OrderKind::ADD).units(),
    covers: &["ORD-004"],
    predicts: &["ORD-01"],
    message: say(
        "订单含 {found} 个{what}，单位每单最多 {limit} 个",
        "the order has {found} {what}, a unit may add {limit} in one order",
    ),
    why: say(
        "接入商限制单位每个订单新增的 APP 数量，一个名称为一个服务",
        "the access provider limits the apps that one order of a unit adds, each name is one service",
    ),
    help: HELP,
    check: Check::Order(unit_apps),
    ..Rule::OF_PROVIDER
};

fn unit_apps(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let tally = Tally::of(cx);
    tally.judge(cx, APPS, tally.apps, out.figure(), out)
}

/// Whether websites and apps count together is not said; together they are safe only within the limit.
pub static TOGETHER: Rule = Rule {
    code: "BA-V0503",
    slug: "many-services-together",
    severity: Severity::Warning,
    basis: Basis::Derived,
    by: By::All(&[Term::OrderServices]),
    cite: &[cite(&source::LIMITS, "服务（网站）数量"), cite(&source::LIMITS, "服务（APP）数量")],
    applies: Applies::to(OrderKind::ADD),
    covers: &["ORD-004", "ORD-005"],
    predicts: &["ORD-02", "ORD-17"],
    message: say(
        "网站和 APP 合计 {found} 个，若合并计算则超过每单 {limit} 个",
        "websites and apps are {found} together, more than {limit} in one order if they are counted together",
    ),
    why: say(
        "资料对网站和 APP 分别给出上限，未说明是否合并计算",
        "the documents give a limit for each and do not say whether they count together",
    ),
    help: say("稳妥起见，请将网站和 APP 分单提交", "to be safe, submit websites and apps in separate orders"),
    why_elsewhere: Some(say(
        "接入商对网站和 APP 分别给出上限，未说明是否合并计算",
        "the provider gives a limit for each and does not say whether they count together",
    )),
    check: Check::Order(together),
    ..Rule::OF_PROVIDER
};

fn together(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let Tally { websites, apps, unknown } = Tally::of(cx);
    // figure: nothing stands together with nothing
    if websites + apps + unknown < 2 || unknown == 0 && (websites == 0 || apps == 0) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("services");
    // Both are stated, or nothing is known of them together.
    let limits = |individual| {
        let most = |kind| limit(cx, individual, kind).and_then(|found| u32::try_from(found.count()?).ok());
        most(ServiceKind::Website).zip(most(ServiceKind::App)).unwrap_or((u32::MAX, u32::MAX))
    };
    // Whether it would fail, by nature. More of one kind than allowed is another rule's matter.
    let fails = |individual| {
        let (most_websites, most_apps) = limits(individual);
        let most = most_websites.max(most_apps) as usize;
        let alone = websites > most_websites as usize || apps > most_apps as usize;
        (!alone && websites + apps > most, !alone && websites + apps + unknown > most)
    };
    let natures = match cx.is_individual() {
        Some(true) => &[true][..],
        Some(false) => &[false],
        None => &[true, false],
    };
    if !natures.iter().any(|nature| fails(*nature).1) {
        return Ran::Checked;
    }
    match natures {
        [nature] if fails(*nature).0 => {
            let (most_websites, most_apps) = limits(*nature);
            let params = Params::NONE.with("found", websites + apps).with("limit", most_websites.max(most_apps));
            out.fail_with(&at, params, Places::NONE);
        }
        [_] => out.undetermined(&at, unknown_kinds(cx, Needs::NONE)),
        _ => out.undetermined(&at, unknown_kinds(cx, Needs::NONE.with(cx.nature_path()))),
    }
    Ran::Checked
}

/// What the provider states of the services that an order of the kind at hand adds.
pub(in crate::rules) fn limit<'a>(cx: &Context<'a>, individual: bool, kind: ServiceKind) -> Option<Found<'a>> {
    let scope = Scope::of(individual).service(kind);
    cx.provider.find(Term::OrderServices, cx.kind().map_or(scope, |kind| scope.order(kind)))
}

fn unknown_kinds(cx: &Context<'_>, needs: Needs) -> Needs {
    Tally::of(cx).kinds(cx, needs)
}

/// An order of an individual adds at most one website and one app (个人备案).
pub static INDIVIDUAL_NEW: Rule = Rule {
    code: "BA-V0504",
    slug: "too-many-services-of-an-individual",
    by: By::All(&[Term::OrderServices]),
    cite: &[cite(&source::LIMITS, "服务（网站）数量"), cite(&source::LIMITS, "服务（APP）数量")],
    applies: Applies::to(OrderKind::NEW).individuals(),
    covers: &["ORD-003", "ORD-005"],
    predicts: &["ORD-02"],
    message: say(
        "订单含 {found} 个{what}，个人每单最多 {limit} 个",
        "the order has {found} {what}, an individual may add {limit} in one order",
    ),
    why: say(
        "接入商限制个人每个订单新增的网站和 APP 数量",
        "the access provider limits the websites and apps that one order of an individual adds",
    ),
    help: HELP,
    check: Check::Order(individual),
    ..Rule::OF_PROVIDER
};

/// As for new services, but of services that are filed already the documents do not speak (接入).
pub static INDIVIDUAL_ACCESS: Rule = Rule {
    code: "BA-V0505",
    slug: "many-accessed-services-of-an-individual",
    severity: Severity::Warning,
    basis: Basis::Derived,
    by: By::All(&[Term::OrderServices]),
    cite: &[cite(&source::LIMITS, "服务（网站）数量"), cite(&source::LIMITS, "服务（APP）数量")],
    applies: Applies::to(&[OrderKind::AccessFiling, OrderKind::AccessService]).individuals(),
    covers: &["ORD-003", "ORD-005"],
    message: say(
        "个人接入订单含 {found} 个{what}，超过每单 {limit} 个的上限",
        "an individual's access order has {found} {what}, more than the {limit} of one order",
    ),
    why: say(
        "上限写的是新增数量，已备案服务的接入是否受限未说明",
        "the limit is worded for what is added, whether it holds for access of filed services is not said",
    ),
    help: say("若被拒绝，请逐个接入", "if it is refused, access them one by one"),
    check: Check::Order(individual),
    ..Rule::OF_PROVIDER
};

fn individual(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let tally = Tally::of(cx);
    let kinds = [(WEBSITES, tally.websites, ServiceKind::Website), (APPS, tally.apps, ServiceKind::App)];
    let mut ran = Ran::NotApplicable;
    for (what, count, kind) in kinds {
        if let Some((found, most)) = limit(cx, true, kind).and_then(|found| Some((found, found.count()?))) {
            let most = u32::try_from(most).unwrap_or(u32::MAX);
            ran = tally.judge(cx, what, count, most, out.rests_on(found));
        }
    }
    ran
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases, websites};

    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-filing-individual-mp.json");
    const ACCESS_UNIT: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");

    /// Adds apps.
    fn apps(o: &mut Draft, more: usize) {
        for n in 1..=more {
            let mut copy = o.0["services"][0].clone();
            for member in ["name", "domains", "content_kind", "languages", "attachments"] {
                copy.as_object_mut().unwrap().remove(member);
            }
            copy["kind"] = "app".into();
            copy["app_name"] = format!("示例记账{n}").into();
            copy["app_display_name"] = copy["app_name"].clone();
            o.set("/services/-", copy);
        }
    }

    #[test]
    fn unit_websites() {
        cases(&UNIT_WEBSITES)
            .pass(|o| websites(o, 9))
            .fail("/services", |o| websites(o, 10))
            .blocked(&["/services/10/kind"], |o| {
                websites(o, 10);
                o.remove("/services/10/kind");
            })
            .blocked(&["/subject/nature"], |o| {
                websites(o, 10);
                o.remove("/subject/nature");
            })
            .from(ACCESS_UNIT)
            .fail("/services", |o| websites(o, 10))
            .from(INDIVIDUAL)
            .not_applicable(|_| {});
    }

    #[test]
    fn unit_apps() {
        cases(&UNIT_APPS)
            .from(APP)
            .pass(|o| apps(o, 9))
            .fail("/services", |o| apps(o, 10))
            .from(INDIVIDUAL)
            .not_applicable(|_| {});
    }

    #[test]
    fn together() {
        cases(&TOGETHER)
            .not_applicable(|_| {})
            .pass(|o| apps(o, 9))
            .fail("/services", |o| apps(o, 10))
            // 6 websites and 6 apps are allowed, with a warning.
            .fail("/services", |o| {
                websites(o, 5);
                apps(o, 6);
            })
            .blocked(&["/services/5/kind"], |o| {
                apps(o, 10);
                o.remove("/services/5/kind");
            })
            .blocked(&["/subject/nature"], |o| {
                apps(o, 1);
                o.remove("/subject/nature");
            })
            .from(INDIVIDUAL)
            .fail("/services", |o| apps(o, 1));
    }

    #[test]
    fn individual() {
        cases(&INDIVIDUAL_NEW)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail("/services", |o| websites(o, 1))
            .blocked(&["/services/1/kind"], |o| {
                websites(o, 1);
                o.remove("/services/1/kind");
            })
            .from(ACCESS)
            .not_applicable(|_| {});
        cases(&INDIVIDUAL_ACCESS)
            .from(INDIVIDUAL)
            .not_applicable(|_| {})
            .from(ACCESS)
            .pass(|_| {})
            .fail("/services", |o| websites(o, 1));
    }
}
