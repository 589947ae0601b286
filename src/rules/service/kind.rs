//! Which kinds of service an order can be for: apps in access orders, mini-programs, quick apps.

use crate::model::{OrderKind, ServiceKind};
use crate::rule::prelude::*;

/// Access for a subject that is recorded here is described for websites only (接入网站).
pub static APP_ACCESS: Rule = Rule {
    code: "BA-V0401",
    slug: "app-in-access-service",
    severity: Severity::Warning,
    basis: Basis::Derived,
    by: By::Term(Term::OrderKinds),
    cite: &[cite(&source::OVERVIEW, "腾讯云可备案类型"), cite(&source::SCENARIOS, "备案场景")],
    applies: Applies::to(&[OrderKind::AccessService]),
    covers: &["TYP-027"],
    message: say("“接入网站”类订单中含有 APP", "an order for access of a website (接入网站) holds an app"),
    why: say(
        "资料只说明了网站的这类接入，未说明 APP 能否同样办理",
        "the documents describe this kind of access for websites and do not say whether apps are taken",
    ),
    help: say("提交前请向接入商确认 APP 的办理方式", "ask the access provider how it takes apps before submitting"),
    check: Check::Service(app_access),
    ..Rule::OF_PROVIDER
};

/// Whether the provider files services of the kind.
const fn has(out: &Sink<'_>, kind: ServiceKind) -> bool {
    out.number() >> kind as u32 & 1 == 1
}

fn app_access(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let at = item.at.member("kind");
    match item.service.kind.get() {
        Some(kind @ ServiceKind::App) if !has(out, kind) => out.fail(&at),
        Some(_) => {}
        None => out.needs(&at, at.path()),
    }
    Ran::Checked
}

/// The forms are for websites and apps; mini-programs and quick apps are filed on the platform that carries them.
pub static OTHER_PLATFORM: Rule = Rule {
    code: "BA-V0402",
    slug: "service-kind-of-another-platform",
    severity: Severity::Warning,
    basis: Basis::Derived,
    by: By::Term(Term::ServiceKinds),
    cite: &[cite(&source::OVERVIEW, "腾讯云可备案类型")],
    applies: Applies::to(OrderKind::ADD),
    message: say(
        "订单中含有小程序或快应用，该接入商的备案类型只涉及网站和 APP",
        "the order holds a mini-program or quick app, the provider's order kinds are for websites and apps",
    ),
    why: say(
        "资料中的各类备案均针对网站和 APP，没有小程序、快应用的表单",
        "every kind of order in the documents is for websites and apps, there is no form for others",
    ),
    help: say(
        "请确认类型是否选错；小程序、快应用请在其所在平台备案",
        "check the kind; file mini-programs and quick apps on the platform that carries them",
    ),
    check: Check::Service(other_platform),
    ..Rule::OF_PROVIDER
};

fn other_platform(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let at = item.at.member("kind");
    match item.service.kind.get() {
        Some(kind @ (ServiceKind::MiniProgram | ServiceKind::QuickApp)) if !has(out, kind) => out.fail(&at),
        Some(_) => {}
        None => out.needs(&at, at.path()),
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const KIND: &str = "/services/0/kind";
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");
    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");

    #[test]
    fn app_access() {
        cases(&APP_ACCESS)
            .from(ACCESS)
            .pass(|_| {})
            .fail(KIND, |o| {
                o.set(KIND, "app");
                o.set("/services/0/app_name", "示例记账");
                o.set("/services/0/app_display_name", "示例记账");
            })
            .undetermined(&[KIND], |o| o.remove(KIND))
            .from(APP)
            .not_applicable(|_| {});
    }

    #[test]
    fn other_platform() {
        cases(&OTHER_PLATFORM)
            .pass(|_| {})
            .fail(KIND, |o| o.set(KIND, "mini_program"))
            .fail(KIND, |o| o.set(KIND, "快应用"))
            .blocked(&[KIND], |o| o.remove(KIND))
            .from(APP)
            .pass(|_| {});
    }
}
