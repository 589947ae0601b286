//! Approval before the filing (前置审批).

use crate::model::record::Vocabulary as _;
use crate::model::{OrderKind, PreApproval};
use crate::rule::{
    Applies, Basis, Check, Context, Layer, Needs, Params, Places, Ran, Rule, ServiceItem, Severity, Sink, Text, Window,
    cite, say,
};
use crate::source;

/// Content of a field that needs approval must have it before the filing (前置审批).
pub static APPROVAL_MISSING: Rule = Rule {
    code: "BA-V0301",
    slug: "pre-approval-missing",
    severity: Severity::Error,
    basis: Basis::Current,
    layer: Layer::National,
    cite: &[
        cite(&source::LIMITS, "前置审批"),
        cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
        cite(&source::MP_FIRST, "四 填写互联网信息服务"),
        cite(&source::ORDER_292, "第五条"),
    ],
    window: Window::ALWAYS,
    applies: Applies::to(OrderKind::ADD),
    covers: &["PRE-001"],
    text: Text {
        message: say(
            "缺少“{field}”的前置审批文件",
            "there is no approval for the field {field}",
        ),
        why: say(
            "涉及前置审批行业的内容，备案前须先取得主管单位批复",
            "content of such a field must be approved by the authority in charge before the filing",
        ),
        help: say(
            "请先办理审批；若内容并不涉及，请改选“以上都不涉及”",
            "obtain the approval first, or choose 以上都不涉及 (none) if the content is not of that field",
        ),
    },
    check: Check::Service(approval_missing),
};

fn approval_missing(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let chosen = &item.service.pre_approval;
    let chosen_at = item.at.member("pre_approval");
    let at = item.at.member("approvals");
    if chosen.is_absent() || chosen.words().iter().any(|word| word.unknown().is_some()) {
        out.needs(&at, chosen_at.path());
    }
    for field in chosen.values().filter(|field| *field != PreApproval::None) {
        let Some(approvals) = item.service.approvals.get() else {
            out.needs(&at, at.path());
            continue;
        };
        if approvals.iter().any(|approval| approval.kind.get() == Some(field)) {
            continue;
        }
        let mut needs = Needs::NONE;
        for (index, approval) in approvals.iter().enumerate() {
            if approval.kind.get().is_none() {
                needs.miss(&at.element(index).member("kind"));
            }
        }
        if needs.is_empty() {
            let params = Params::NONE.with("field", field.noun());
            out.fail_with(&at, params, Places::from_iter([chosen_at.path()]));
        } else {
            out.undetermined(&at, needs);
        }
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const CHOSEN: &str = "/services/0/pre_approval";
    const APPROVALS: &str = "/services/0/approvals";
    const CANCEL: &str = include_str!("../../../examples/orders/clean-cancel-service-unit-pc.json");

    #[test]
    fn approval_missing() {
        cases(&APPROVAL_MISSING)
            .pass(|_| {})
            .pass(|o| {
                o.set(CHOSEN, json!(["publishing"]));
                o.set(APPROVALS, json!([{"kind": "publishing", "number": "123"}]));
            })
            .fail(APPROVALS, |o| {
                o.set(CHOSEN, "publishing");
                o.set(APPROVALS, json!([]));
            })
            .fail(APPROVALS, |o| {
                o.set(CHOSEN, json!(["publishing", "culture"]));
                o.set(APPROVALS, json!([{"kind": "publishing", "number": "123"}]));
            })
            .undetermined(&[APPROVALS], |o| o.set(CHOSEN, "publishing"))
            .undetermined(&["/services/0/approvals/0/kind"], |o| {
                o.set(CHOSEN, "publishing");
                o.set(APPROVALS, json!([{"number": "123"}]));
            })
            .blocked(&[CHOSEN], |o| o.remove(CHOSEN))
            .from(CANCEL)
            .not_applicable(|_| {});
    }
}
