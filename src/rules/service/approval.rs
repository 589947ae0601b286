//! Approval before the filing (前置审批).

use crate::model::record::Vocabulary as _;
use crate::model::{AttachmentKind, OrderKind, PreApproval, Service};
use crate::rule::prelude::*;
use crate::value::ValidUntil;

/// The fields of pre-approval that are chosen (前置审批类型).
pub(super) fn chosen(service: &Service) -> impl Iterator<Item = PreApproval> {
    service.pre_approval.values().filter(|field| *field != PreApproval::None)
}

/// Content of a field that needs approval must have it before the filing (前置审批).
pub static APPROVAL_MISSING: Rule = Rule {
    code: "BA-V0301",
    slug: "pre-approval-missing",
    severity: Severity::Error,
    cite: &[
        cite(&source::LIMITS, "前置审批"),
        cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
        cite(&source::MP_FIRST, "四 填写互联网信息服务"),
        cite(&source::ORDER_292, "第五条"),
    ],
    applies: Applies::to(OrderKind::ADD),
    covers: &["PRE-001"],
    predicts: &[
        "PRE-01", "PRE-02", "PRE-03", "PRE-04", "PRE-05", "PRE-06", "PRE-07", "PRE-08", "PRE-09", "PRE-10", "PRE-11",
        "PRE-12", "PRE-15",
    ],
    text: Text {
        message: say("缺少“{field}”的前置审批文件", "there is no approval for the field {field}"),
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
    ..Rule::BASE
};

fn approval_missing(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let words = &item.service.pre_approval;
    let chosen_at = item.at.member("pre_approval");
    let at = item.at.member("approvals");
    if words.is_absent() || words.words().iter().any(|word| word.unknown().is_some()) {
        out.needs(&at, chosen_at.path());
    }
    for field in chosen(item.service) {
        let Some(approvals) = item.service.approvals.get() else {
            out.needs(&at, at.path());
            continue;
        };
        if approvals.iter().any(|approval| approval.kind.get() == Some(field)) {
            continue;
        }
        let mut needs = Needs::NONE;
        // A document is there; of which field, nothing says.
        if approvals.is_empty() && item.service.attachments.has_kind(AttachmentKind::PreApprovalDocument) == Some(true)
        {
            needs.miss(&at);
        }
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

/// An individual cannot obtain an approval (个人无法办理前置审批).
pub static NOT_FOR_INDIVIDUALS: Rule = Rule {
    code: "BA-V0302",
    slug: "pre-approval-of-individual",
    severity: Severity::Error,
    cite: &[
        cite(&source::SITE_FIELDS, "前置审批"),
        cite(&source::FAQ_APPROVAL, "如何办理前置审批？"),
        cite(&source::FAQ_NAME, "什么是内容信息与主体性质相符？"),
    ],
    applies: Applies::to(OrderKind::ADD).individuals(),
    covers: &["PRE-004", "SVC-007"],
    predicts: &["CNT-12"],
    text: Text {
        message: say("个人备案选择了“{field}”类前置审批", "an individual's order chooses the field {field}"),
        why: say(
            "前置审批只能由单位办理，个人备案不能涉及此类内容",
            "only units can obtain such approvals, an individual's site cannot be of that field",
        ),
        help: say(
            "请改以单位为主体备案；内容并不涉及的，改选“以上都不涉及”",
            "file as a unit, or choose 以上都不涉及 (none) if the content is not of that field",
        ),
    },
    check: Check::Service(not_for_individuals),
    ..Rule::BASE
};

fn not_for_individuals(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let at = item.at.member("pre_approval");
    // Without any approval at all that is the finding.
    if item.service.approvals.get().is_some_and(|list| list.is_empty()) {
        return Ran::NotApplicable;
    }
    if let Some(field) = chosen(item.service).next() {
        out.fail_with(&at, Params::NONE.with("field", field.noun()), Places::NONE);
    }
    Ran::Checked
}

/// An approval must not have ended (前置审批有效期).
pub static EXPIRED: Rule = Rule {
    code: "BA-V0303",
    slug: "pre-approval-expired",
    severity: Severity::Error,
    cite: &[
        cite(&source::UPLOADS_PAGE, "证件有效期"),
        cite(&source::FAQ_UPLOADS, "证件材料上传有那些规范？"),
        cite(&source::LIMITS, "前置审批"),
    ],
    applies: Applies::to(OrderKind::ADD),
    covers: &["PRE-001", "MAT-007"],
    predicts: &["PRE-13"],
    text: Text {
        message: say("“{field}”的前置审批已于 {end} 到期", "the approval for the field {field} ended on {end}"),
        why: say("提交的证件材料须在有效期内", "documents must be valid when they are submitted"),
        help: say("请先办理延续或换证，再提交备案", "have the approval renewed before the order is submitted"),
    },
    check: Check::Service(expired),
    ..Rule::BASE
};

fn expired(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    if item.service.approvals.is_empty() {
        return Ran::NotApplicable;
    }
    let list = item.at.member("approvals");
    for (index, approval) in item.service.approvals.iter().enumerate() {
        let Some(field) = approval.kind.get().filter(|field| item.service.pre_approval.has(*field)) else {
            continue;
        };
        let end = approval.valid_to.get().and_then(ValidUntil::day);
        if let Some(end) = end.filter(|end| *end < cx.today) {
            let params = Params::NONE.with("field", field.noun()).with("end", end);
            out.fail_with(&list.element(index).member("valid_to"), params, Places::NONE);
        }
    }
    Ran::Checked
}

/// None cannot go with a field (以上都不涉及).
pub static CONTRADICTORY: Rule = Rule {
    code: "BA-V0304",
    slug: "pre-approval-contradictory",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[cite(&source::PC_FIRST, "步骤3 互联网信息服务"), cite(&source::MP_FIRST, "四 填写互联网信息服务")],
    applies: Applies::to(OrderKind::ADD),
    text: Text {
        message: say(
            "既选择了“{field}”，又选择了“以上都不涉及”",
            "both the field {field} and 以上都不涉及 (none) are chosen",
        ),
        why: say(
            "“以上都不涉及”表示没有任何前置审批内容，不能与其他类型同选",
            "none says that there is no such content, and cannot go with a field",
        ),
        help: say("请只保留符合实际的选择", "keep what is true"),
    },
    check: Check::Service(contradictory),
    ..Rule::BASE
};

fn contradictory(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    match chosen(item.service).next() {
        Some(field) if item.service.pre_approval.has(PreApproval::None) => {
            let at = item.at.member("pre_approval");
            out.fail_with(&at, Params::NONE.with("field", field.noun()), Places::NONE);
        }
        Some(_) => {}
        None => return Ran::NotApplicable,
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
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
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
            // A document of some field is there.
            .undetermined(&[APPROVALS], |o| {
                o.set(CHOSEN, "publishing");
                o.set(APPROVALS, json!([]));
                o.set("/services/0/attachments", json!(["pre_approval_document", "authorisation_letter"]));
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

    #[test]
    fn individuals_have_none() {
        cases(&NOT_FOR_INDIVIDUALS)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(CHOSEN, |o| {
                o.set(CHOSEN, "culture");
                o.set(APPROVALS, json!([{"kind": "culture", "number": "1"}]));
            })
            .silent(|o| {
                o.set(CHOSEN, "culture");
                o.set(APPROVALS, json!([]));
            });
    }

    #[test]
    fn expired_or_contradictory() {
        let until = |day: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set(CHOSEN, "culture");
                o.set(APPROVALS, json!([{"kind": "culture", "number": "1", "valid_to": day}]));
            }
        };
        cases(&EXPIRED)
            .not_applicable(|_| {})
            .pass(until("2025-11-20"))
            .pass(until("长期"))
            .fail("/services/0/approvals/0/valid_to", until("2025-11-19"));
        cases(&CONTRADICTORY).not_applicable(|_| {}).pass(until("长期")).fail(CHOSEN, |o| {
            until("长期")(o);
            o.set(CHOSEN, json!(["none", "culture"]));
        });
    }
}
