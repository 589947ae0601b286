//! What every order states and ticks: its kind, a service, agreements, the recorded subject confirmed.

use crate::form;
use crate::model::record::Vocabulary as _;
use crate::model::{Agreement, OrderKind};
use crate::rule::prelude::*;
use crate::rules::asked::{WITH_FORM, require_act};

/// The kind of the order must be stated (备案类型).
pub static KIND_MISSING: Rule = Rule {
    code: "BA-O0101",
    slug: "order-kind-missing",
    basis: Basis::Input,
    cite: &[cite(&source::OVERVIEW, "腾讯云可备案类型"), cite(&source::MODEL, "order.kind")],
    message: say("未填写备案类型", "the kind of the order is not stated"),
    why: say(
        "不同备案类型要求的信息、材料和核验不同，缺少类型时多数规则无法判断",
        "what has to be filled in, handed in and verified depends on the kind; without it most rules cannot be decided",
    ),
    help: say(
        "按主体和服务是否已备案、是否在本平台备案选择备案类型",
        "choose the kind by whether subject and service are recorded already, and where",
    ),
    check: Check::Order(kind_missing),
    ..Rule::BASE
};

fn kind_missing(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    // An unknown word is told by the rule about words.
    if cx.order.kind.is_absent() {
        out.fail(&At::ROOT.member("kind"));
    }
    Ran::Checked
}

/// An order that adds something must name a website or an app (互联网信息服务).
pub static NO_SERVICE: Rule = Rule {
    code: "BA-O0102",
    slug: "order-without-service",
    basis: Basis::Derived,
    cite: &[cite(&source::PC_FIRST, "步骤3 互联网信息服务"), cite(&source::MP_FIRST, "四 填写互联网信息服务")],
    applies: Applies::to(OrderKind::ADD),
    message: say("订单中没有任何网站或 APP", "the order has no website and no app"),
    why: say(
        "新增和接入类订单备案的对象就是互联网信息服务，没有服务就没有可备案的内容",
        "orders that add or take over are about internet services; without one there is nothing to file",
    ),
    help: say("请至少添加一个网站或 APP", "add at least one website or app"),
    check: Check::Order(no_service),
    ..Rule::BASE
};

fn no_service(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    if cx.order.services.is_empty() {
        out.fail(&At::ROOT.member("services"));
    }
    Ran::Checked
}

/// Three documents must be agreed to on submission (已阅读并同意).
pub static AGREEMENT_MISSING: Rule = Rule {
    code: "BA-O0103",
    slug: "agreement-not-ticked",
    by: By::Term(Term::OrderAgreements),
    cite: &[cite(&source::PC_FIRST, "步骤4 提交备案"), cite(&source::MP_FIRST, "六 核对信息并提交审核")],
    applies: Applies::to(WITH_FORM),
    covers: &["ORD-021"],
    predicts: &["ORD-15"],
    message: say("提交时未勾选《{agreement}》", "{agreement} is not agreed to"),
    why: say(
        "三项协议须全部阅读并同意，订单才能提交审核",
        "an order goes into review only when all three documents are agreed to",
    ),
    help: say("请在提交页阅读并勾选该协议", "read the document on the last page of the form and tick it"),
    check: Check::Order(agreement_missing),
    ..Rule::OF_PROVIDER
};

fn agreement_missing(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let (ticked, at) = (&cx.order.agreements, At::ROOT.member("agreements"));
    if ticked.get().is_none() {
        out.needs(&at, at.path());
        return Ran::Checked;
    }
    for agreement in [Agreement::PrivacyStatement, Agreement::RelatedTerms, Agreement::FilingCommitment] {
        if ticked.has(agreement) {
            continue;
        }
        // A word that nobody knows can be its name.
        if ticked.words().iter().any(|word| word.unknown().is_some()) {
            out.needs(&at, at.path());
        } else {
            out.fail_with(&at, Params::NONE.with("agreement", agreement.noun()), Places::NONE);
        }
    }
    Ran::Checked
}

/// Before a service is added, the recorded data of the subject must be confirmed (确认主体信息).
pub static SUBJECT_NOT_CONFIRMED: Rule = Rule {
    code: "BA-O0104",
    slug: "recorded-subject-not-confirmed",
    by: By::Term(Term::OrderConfirmed),
    cite: &[cite(&source::PC_ADD_HERE, "步骤1 确认主体信息"), cite(&source::MP_ADD_HERE, "二 确认主体")],
    applies: Applies::to(&[OrderKind::AddServiceHere]),
    covers: &["SUB-039"],
    message: say(
        "尚未确认已备案的主体和主体负责人信息",
        "the recorded data of the subject and its person are not confirmed",
    ),
    why: say(
        "主体已在本平台备案时不再重填主体信息，但须先确认无误才能继续",
        "the data of a subject recorded here are not entered again, but they have to be confirmed before the form goes on",
    ),
    help: say(
        "请核对主体信息，有误先更新，再单击“确认主体”",
        "look through the data, bring them up to date if needed, and confirm them",
    ),
    check: Check::Order(subject_not_confirmed),
    ..Rule::OF_PROVIDER
};

fn subject_not_confirmed(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let at = At::ROOT.member("subject_confirmed");
    require_act(cx, &form::SUBJECT_CONFIRMED, &at, cx.order.subject_confirmed, out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");
    const ACCESS_SERVICE: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");

    #[test]
    fn kind_missing() {
        cases(&KIND_MISSING)
            .pass(|_| {})
            .fail("/kind", |o| o.remove("/kind"))
            .fail("/kind", |o| o.set("/kind", ""))
            .silent(|o| o.set("/kind", "first"));
    }

    #[test]
    fn no_service() {
        cases(&NO_SERVICE)
            .pass(|_| {})
            .fail("/services", |o| o.remove("/services"))
            .fail("/services", |o| o.set("/services", json!([])))
            .blocked(&["/kind"], |o| {
                o.remove("/kind");
                o.remove("/services");
            })
            .from(CHANGE)
            .not_applicable(|_| {});
    }

    #[test]
    fn agreement_missing() {
        cases(&AGREEMENT_MISSING)
            .pass(|_| {})
            .pass(|o| o.set("/agreements/-", "security_agreement"))
            .fail("/agreements", |o| o.remove("/agreements/2"))
            .fail_with(&["BA-O0103 /agreements", "BA-O0103 /agreements"], "/agreements", |o| {
                o.set("/agreements", json!([]));
            })
            .undetermined(&["/agreements"], |o| o.remove("/agreements"))
            .blocked(&["/agreements"], |o| o.set("/agreements/2", "互联网信息服务承诺"))
            .from(ACCESS_SERVICE)
            .not_applicable(|o| o.remove("/agreements"));
    }

    #[test]
    fn subject_not_confirmed() {
        cases(&SUBJECT_NOT_CONFIRMED)
            .not_applicable(|_| {})
            .from(ADD_HERE)
            .pass(|_| {})
            .fail("/subject_confirmed", |o| o.set("/subject_confirmed", false))
            .undetermined(&["/subject_confirmed"], |o| o.remove("/subject_confirmed"));
    }
}
