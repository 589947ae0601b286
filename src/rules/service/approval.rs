//! Approval before the filing (前置审批): missing, expired, another's, contradictory, of individuals.

use crate::law::{Force, Part};
use crate::model::record::Vocabulary as _;
use crate::model::{Approval, AttachmentKind, OrderKind, PreApproval, Service};
use crate::rule::prelude::*;
use crate::rules::enclosed::has;
use crate::rules::province::{is_news, tell};
use crate::value::{Noun, same};

/// The fields of pre-approval that are chosen (前置审批类型).
pub(in crate::rules) fn chosen(service: &Service) -> impl Iterator<Item = PreApproval> {
    service.pre_approval.values().filter(|field| *field != PreApproval::None)
}

/// A chosen field needs its approval, with its number, before the filing (前置审批).
pub static APPROVAL_MISSING: Rule = Rule {
    code: "BA-V0301",
    slug: "pre-approval-missing",
    cite: &[
        cite(&source::LIMITS, "前置审批"),
        cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
        cite(&source::MP_FIRST, "四 填写互联网信息服务"),
        cite(&source::PRE_APPROVAL, "前置审批类别及审批部门"),
        cite(&source::ORDER_292, "第五条"),
    ],
    applies: Applies::to(OrderKind::ADD).units(),
    covers: &["PRE-001"],
    predicts: &[
        "PRE-01", "PRE-02", "PRE-03", "PRE-04", "PRE-05", "PRE-06", "PRE-07", "PRE-08", "PRE-09", "PRE-10", "PRE-11",
        "PRE-12", "PRE-15",
    ],
    message: say("“{field}”类前置审批{what}", "the approval for the field {field} {what}"),
    why: say(
        "涉及前置审批行业的内容，备案前须先取得主管单位批复，并填写审批号",
        "content of such a field must be approved by the authority in charge before the filing, and the number filled in",
    ),
    help: say(
        "请先办理审批并填写审批号；若内容并不涉及，请改选“以上都不涉及”",
        "obtain the approval and fill in its number, or choose 以上都不涉及 (none) if the content is not of that field",
    ),
    check: Check::Service(approval_missing),
    ..Rule::BASE
};

const NOT_LISTED: Noun = Noun::new("没有审批文件", "is not among the approvals");
const NO_NUMBER: Noun = Noun::new("没有填写审批号", "has no number");

/// Fields whose approval is abolished nationally (2010, 2015 and later): only a province may still ask for it.
pub(super) const fn is_abolished(field: PreApproval) -> bool {
    matches!(field, PreApproval::Education | PreApproval::Medical | PreApproval::Forum)
}

static ABOLISHED: [Cite; 1] = [cite(&source::PRE_APPROVAL, "教育类、医疗保健类、电子公告服务")];

fn approval_missing(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let words = &item.service.pre_approval;
    let at = item.at.member("approvals");
    if words.is_absent() || words.words().iter().any(|word| word.unknown().is_some()) {
        out.needs(&at, item.at.member("pre_approval").path());
    }
    for field in chosen(item.service).filter(|field| !is_abolished(*field)) {
        look_for(field, item, &at, out);
    }
    let mut abolished = chosen(item.service).filter(|field| is_abolished(*field)).peekable();
    if abolished.peek().is_some() {
        out.demanded(Force::Should, &ABOLISHED);
    }
    for field in abolished {
        look_for(field, item, &at, out);
    }
    Ran::Checked
}

fn look_for(field: PreApproval, item: &ServiceItem<'_>, at: &At<'_>, out: &mut Sink<'_>) {
    let Some(approvals) = item.service.approvals.get() else {
        out.needs(at, at.path());
        return;
    };
    let params = |what: Noun| Params::NONE.with("field", field.noun()).with("what", what);
    let related = Places::from_iter([item.at.member("pre_approval").path()]);
    if let Some(index) = approvals.iter().position(|approval| approval.kind.get() == Some(field)) {
        let numbered = |approval: &Approval| approval.kind.get() == Some(field) && !approval.number.is_absent();
        if !approvals.iter().any(numbered) {
            out.fail_with(&at.element(index).member("number"), params(NO_NUMBER), related);
        }
        return;
    }
    let mut needs = Needs::NONE;
    // A document is there; of which field, nothing says.
    if approvals.is_empty() && item.service.attachments.has_kind(AttachmentKind::PreApprovalDocument) == Some(true) {
        needs.miss(at);
    }
    for (index, approval) in approvals.iter().enumerate() {
        if approval.kind.get().is_none() {
            needs.miss(&at.element(index).member("kind"));
        }
    }
    if needs.is_empty() {
        out.fail_with(at, params(NOT_LISTED), related);
    } else {
        out.undetermined(at, needs);
    }
}

/// An individual cannot obtain an approval (个人前置审批).
pub static NOT_FOR_INDIVIDUALS: Rule = Rule {
    code: "BA-V0302",
    slug: "pre-approval-of-individual",
    cite: &[
        cite(&source::SITE_FIELDS, "前置审批"),
        cite(&source::FAQ_APPROVAL, "如何办理前置审批？"),
        cite(&source::FAQ_NAME, "什么是内容信息与主体性质相符？"),
    ],
    applies: Applies::to(OrderKind::LASTING).individuals(),
    covers: &["PRE-004", "SVC-007"],
    predicts: &["CNT-12"],
    message: say(
        "个人备案选择了“{field}”类前置审批",
        "an individual's order chooses the field of pre-approval {field}",
    ),
    why: say(
        "前置审批只能由单位办理，个人备案不能涉及此类内容",
        "only units can obtain such approvals; an individual's site must not have content of that field",
    ),
    help: say(
        "请改选“以上都不涉及”并去除此类内容；确属该领域的，以单位为主体备案",
        "choose 以上都不涉及 (none) and remove such content, or file as a unit",
    ),
    check: Check::Service(not_for_individuals),
    ..Rule::BASE
};

fn not_for_individuals(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(field) = chosen(item.service).next() else { return Ran::Checked };
    // What is recorded and stays is not judged as new.
    let news = is_news(cx, Part::Service(item.index), &[Item::PreApproval]);
    if news != Ok(false) {
        let params = Params::NONE.with("field", field.noun());
        tell(&news, &item.at.member("pre_approval"), params, Places::NONE, out);
    }
    Ran::Checked
}

/// An approval must not have ended (前置审批有效期).
pub static EXPIRED: Rule = Rule {
    code: "BA-V0303",
    slug: "pre-approval-expired",
    cite: &[
        cite(&source::HUAWEI_MATERIALS, "前置审批"),
        cite(&source::LIMITS, "前置审批"),
        cite(&source::FAQ_UPLOADS, "证件材料上传有那些规范？"),
    ],
    applies: Applies::to(OrderKind::ADD).units(),
    covers: &["PRE-001", "MAT-007"],
    predicts: &["PRE-13"],
    message: say("“{field}”类前置审批已于 {end} 到期", "the approval for the field {field} ended on {end}"),
    why: say("提交的证件材料须在有效期内", "documents must be valid when they are submitted"),
    help: say("请先办理延续或换证，再提交备案", "have the approval renewed before the order is submitted"),
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
        let entry = list.element(index);
        let at = entry.member("valid_to");
        let Some(valid_to) = approval.valid_to.get() else {
            out.needs(&at, at.path());
            continue;
        };
        if let Some(end) = valid_to.day().filter(|end| *end < cx.today) {
            let params = Params::NONE.with("field", field.noun()).with("end", end);
            out.fail_with(&at, params, Places::NONE);
        }
    }
    Ran::Checked
}

/// The document of an approval is attached (前置审批文件).
pub static DOCUMENT: Rule = Rule {
    code: "BA-V0305",
    slug: "pre-approval-document-missing",
    cite: &[
        cite(&source::REFUSALS, "已备案网站未开站/网站内容不合格"),
        cite(&source::MATERIALS, "前置审批文件"),
        cite(&source::FAQ_WHETHER, "个人备案是否可以做论坛性质的网站？"),
    ],
    applies: Applies::to(OrderKind::ADD).units(),
    covers: &["PRE-010"],
    predicts: &["PRE-15"],
    message: say(
        "没有上传“{field}”类前置审批文件",
        "the document of the approval for the field {field} is not attached",
    ),
    why: say("涉及前置审批的网站，须随订单提交前置审批文件", "the approval document is submitted with the order"),
    help: say("请在服务的附件中上传前置审批文件", "attach the approval document to the service"),
    check: Check::Service(document),
    ..Rule::BASE
};

fn document(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let service = item.service;
    let field = if service.approvals.is_absent() {
        // Whether there is an approval is not said; its document would have to be here.
        chosen(service).find(|field| !is_abolished(*field))
    } else {
        service.approvals.iter().filter_map(|one| one.kind.get()).find(|field| service.pre_approval.has(*field))
    };
    let Some(field) = field else {
        return Ran::NotApplicable;
    };
    let at = item.at.member("attachments");
    let attachments = &service.attachments;
    if [AttachmentKind::PreApprovalDocument, AttachmentKind::FinanceApproval].iter().any(|kind| has(cx, *kind)) {
        return Ran::Checked;
    }
    match attachments.has_kind(AttachmentKind::PreApprovalDocument) {
        Some(false) if attachments.has_kind(AttachmentKind::Other) != Some(true) => {
            out.fail_with(&at, Params::NONE.with("field", field.noun()), Places::NONE);
        }
        Some(true) => {}
        _ => out.needs(&at, at.path()),
    }
    Ran::Checked
}

/// An approval is the subject's own, and issued by now (审批主体、审批日期).
pub static NOT_OF_SUBJECT: Rule = Rule {
    code: "BA-V0306",
    slug: "pre-approval-of-another",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[cite(&source::PRE_APPROVAL, "前置审批类别及审批部门"), cite(&source::LIMITS, "前置审批")],
    applies: Applies::to(OrderKind::ADD).units(),
    predicts: &["PRE-15"],
    message: say("前置审批{what}", "the approval {what}"),
    why: say(
        "前置审批须由备案主体自己取得，且在备案之前取得",
        "the subject itself obtains the approval, and before the filing",
    ),
    help: say("请核对审批文件上的单位名称和日期", "check the name and the date on the approval"),
    check: Check::Service(not_of_subject),
    ..Rule::BASE
};

const ANOTHER: Noun = Noun::new("的持有单位不是备案主体", "belongs to another unit than the subject");
const LATER: Noun = Noun::new("的签发日期晚于今天", "was issued after today");

fn not_of_subject(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    if item.service.approvals.is_empty() {
        return Ran::NotApplicable;
    }
    let list = item.at.member("approvals");
    for (index, approval) in item.service.approvals.iter().enumerate() {
        let entry = list.element(index);
        if let (Some(holder), Some(own)) = (approval.holder.get(), cx.subject_name())
            && !same::organisations(holder, own)
        {
            out.fail_with(&entry.member("holder"), Params::NONE.with("what", ANOTHER), Places::NONE);
        }
        if approval.issued_at.get().is_some_and(|issued| issued.day() > cx.today) {
            out.fail_with(&entry.member("issued_at"), Params::NONE.with("what", LATER), Places::NONE);
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
    message: say(
        "既选择了“{field}”，又选择了“以上都不涉及”",
        "both the field {field} and 以上都不涉及 (none) are chosen",
    ),
    why: say(
        "“以上都不涉及”表示没有任何前置审批内容，不能与其他类型同选",
        "none says that there is no such content, and cannot go with a field",
    ),
    help: say("请只保留符合实际的选择", "keep what is true"),
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
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-service-unit-pc.json");
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const CANCEL: &str = include_str!("../../../examples/orders/clean-cancel-service-unit-pc.json");

    const DOCUMENTS: &str = "/services/0/attachments";

    /// The field is chosen and approved.
    fn approved(o: &mut crate::cases::Draft, field: &str) {
        o.set(CHOSEN, json!([field]));
        o.set(APPROVALS, json!([{"kind": field, "number": "123", "valid_to": "长期"}]));
        o.set("/services/0/attachments/-", "pre_approval_document");
    }

    #[test]
    fn approval_missing() {
        cases(&APPROVAL_MISSING)
            .pass(|_| {})
            .pass(|o| approved(o, "publishing"))
            .fail(APPROVALS, |o| {
                o.set(CHOSEN, "publishing");
                o.set(APPROVALS, json!([]));
            })
            .fail("/services/0/approvals/0/number", |o| {
                approved(o, "publishing");
                o.remove("/services/0/approvals/0/number");
            })
            // A document of some field is there.
            .undetermined(&[APPROVALS], |o| {
                o.set(CHOSEN, "publishing");
                o.set(APPROVALS, json!([]));
                o.set("/services/0/attachments/-", "pre_approval_document");
            })
            .fail(APPROVALS, |o| {
                approved(o, "publishing");
                o.set(CHOSEN, json!(["publishing", "culture"]));
            })
            // Abolished nationally: a warning.
            .fail(APPROVALS, |o| {
                o.set(CHOSEN, "education");
                o.set(APPROVALS, json!([]));
            })
            .blocked(&[APPROVALS], |o| o.set(CHOSEN, "publishing"))
            .blocked(&["/services/0/approvals/0/kind"], |o| {
                o.set(CHOSEN, "publishing");
                o.set(APPROVALS, json!([{"number": "123"}]));
            })
            .blocked(&[CHOSEN], |o| o.remove(CHOSEN))
            .from(INDIVIDUAL)
            .not_applicable(|_| {})
            .from(CANCEL)
            .not_applicable(|_| {});
    }

    #[test]
    fn individuals_have_none() {
        cases(&NOT_FOR_INDIVIDUALS)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(CHOSEN, |o| approved(o, "culture"))
            .from(CHANGE)
            .fail_among(CHOSEN, |o| {
                o.set("/facts/record/nature", "individual");
                o.set("/facts/record/services/0/pre_approval", serde_json::json!(["none"]));
                o.set(CHOSEN, "culture");
            })
            // What is recorded stays.
            .silent(|o| {
                o.set("/facts/record/nature", "individual");
                o.set("/facts/record/services/0/pre_approval", "culture");
                o.set(CHOSEN, "culture");
            })
            .from(INDIVIDUAL)
            .fail(CHOSEN, |o| {
                o.set(CHOSEN, "culture");
                o.set(APPROVALS, json!([]));
            });
    }

    #[test]
    fn documents_and_holders() {
        cases(&DOCUMENT)
            .not_applicable(|_| {})
            .pass(|o| approved(o, "culture"))
            .pass(|o| {
                o.set(CHOSEN, "culture");
                o.set(APPROVALS, json!([{"kind": "culture", "number": "1", "valid_to": "长期"}]));
                o.set("/subject/attachments/-", "pre_approval_document");
            })
            // Nothing is said of approvals, but the uploads are, and none is there.
            .fail_among(DOCUMENTS, |o| o.set(CHOSEN, "broadcasting"))
            .not_applicable(|o| o.set(CHOSEN, "forum"))
            .fail(DOCUMENTS, |o| {
                o.set(CHOSEN, "culture");
                o.set(APPROVALS, json!([{"kind": "culture", "number": "1", "valid_to": "长期"}]));
            })
            .blocked(&[DOCUMENTS], |o| {
                approved(o, "culture");
                o.remove(DOCUMENTS);
            });
        cases(&NOT_OF_SUBJECT)
            .not_applicable(|_| {})
            .pass(|o| {
                approved(o, "culture");
                o.set("/services/0/approvals/0/issued_at", "2025-11-20");
            })
            .fail("/services/0/approvals/0/issued_at", |o| {
                approved(o, "culture");
                o.set("/services/0/approvals/0/issued_at", "2025-11-21");
            })
            .fail("/services/0/approvals/0/holder", |o| {
                approved(o, "culture");
                o.set("/services/0/approvals/0/holder", "另一样例有限公司");
            });
    }

    #[test]
    fn expired_or_contradictory() {
        let until = |day: &'static str| {
            move |o: &mut crate::cases::Draft| {
                approved(o, "culture");
                o.set("/services/0/approvals/0/valid_to", day);
            }
        };
        cases(&EXPIRED)
            .not_applicable(|_| {})
            .pass(until("2025-11-20"))
            .pass(until("长期"))
            .fail("/services/0/approvals/0/valid_to", until("2025-11-19"))
            .undetermined(&["/services/0/approvals/0/valid_to"], |o| {
                approved(o, "culture");
                o.remove("/services/0/approvals/0/valid_to");
            });
        cases(&CONTRADICTORY).not_applicable(|_| {}).pass(until("长期")).fail(CHOSEN, |o| {
            until("长期")(o);
            o.set(CHOSEN, json!(["none", "culture"]));
        });
    }
}
