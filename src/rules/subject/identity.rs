//! Who the subject is: nature, certificate, name.

use crate::form;
use crate::model::path::At;
use crate::rule::{Applies, Basis, Check, Context, Layer, Ran, Rule, Severity, Sink, Text, Window, cite, say};
use crate::rules::asked::{WITH_FORM, require};
use crate::source;

/// The nature of the subject must be chosen (主办单位性质).
pub static NATURE_MISSING: Rule = Rule {
    code: "BA-S0101",
    slug: "subject-nature-missing",
    severity: Severity::Error,
    basis: Basis::Current,
    layer: Layer::National,
    cite: &[
        cite(&source::PC_FIRST, "步骤1 基础信息校验"),
        cite(&source::MP_FIRST, "二 验证备案类型"),
    ],
    window: Window::ALWAYS,
    applies: Applies::to(WITH_FORM),
    covers: &["SUB-009"],
    text: Text {
        message: say("未选择主办单位性质", "the nature of the subject is not chosen"),
        why: say(
            "个人与各类单位需提交的证件和信息不同",
            "what has to be submitted differs between individuals and each kind of unit",
        ),
        help: say(
            "个人备案选“个人”，单位按自身类型选择",
            "an individual chooses 个人, a unit its own nature",
        ),
    },
    check: Check::Order(nature_missing),
};

fn nature_missing(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let at = At::ROOT.member("subject");
    require(
        cx,
        &form::NATURE,
        &at.member("nature"),
        cx.order.subject.nature.is_absent(),
        out,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    #[test]
    fn nature_missing() {
        cases(&NATURE_MISSING)
            .pass(|_| {})
            .pass(|o| o.set("/subject/nature", "个体工商户"))
            .fail("/subject/nature", |o| o.set("/subject/nature", ""))
            .blocked(&["/kind"], |o| {
                o.remove("/kind");
                o.remove("/subject/nature");
            })
            .from(include_str!(
                "../../../examples/orders/clean-access-service-unit-pc.json"
            ))
            .not_applicable(|_| {});
    }
}
