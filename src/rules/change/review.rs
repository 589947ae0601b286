//! What an order in review may still change (审核中修改订单).

use crate::model::{OrderKind, OrderState};
use crate::rule::prelude::*;

/// What is with the administration is not changed (提交管局后改信息).
pub static CHANGED_AT_AUTHORITY: Rule = Rule {
    code: "BA-O0806",
    slug: "changed-while-at-administration",
    cite: &[
        cite(&source::CHANGE_PAGE, "备案已经提交管局是否可以变更信息？"),
        cite(&source::FAQ_CHANGE, "备案已经提交管局是否可以变更信息？"),
    ],
    covers: &["ORD-015"],
    predicts: &["ORD-10"],
    text: Text {
        message: say("订单已提交管局，仍修改了信息", "data were changed although the order is with the administration"),
        why: say(
            "备案信息提交管局后，所有信息都无法变更",
            "nothing of an order that is with the administration can be changed",
        ),
        help: say("请等管局驳回或审核通过后再修改", "wait until it is refused or approved, and change it then"),
    },
    check: Check::Order(changed_at_authority),
    ..Rule::BASE
};

fn at_authority(state: OrderState) -> bool {
    matches!(state, OrderState::SubmittedToAuthority | OrderState::SmsPending | OrderState::AuthorityReview)
}

fn after_review(state: OrderState) -> bool {
    matches!(state, OrderState::InitialPassed | OrderState::SecondReview)
}

fn changed_at_authority(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    changed(cx, at_authority, out)
}

/// Fails where data were changed in one of the states.
fn changed(cx: &Context<'_>, in_state: fn(OrderState) -> bool, out: &mut Sink<'_>) -> Ran {
    let progress = &*cx.order.facts.progress;
    let at = At::ROOT.member("facts");
    let at = at.member("progress");
    let (state, changed) = (at.member("state"), at.member("changes_after_review"));
    match (progress.changes_after_review.get(), progress.state.get()) {
        (None, _) => return Ran::NotApplicable,
        (Some(false), _) => {}
        (Some(true), Some(now)) if in_state(now) => {
            out.fail_with(&changed, Params::NONE, Places::from_iter([state.path()]));
        }
        (Some(true), Some(_)) => {}
        (Some(true), None) => out.needs(&changed, state.path()),
    }
    Ran::Checked
}

/// After the provider's review an order is given up rather than changed (初审后追加域名).
pub static CHANGED_AFTER_REVIEW: Rule = Rule {
    code: "BA-O0807",
    slug: "changed-after-review",
    severity: Severity::Info,
    layer: Layer::Provider,
    by: By::Term(Term::OrderFixed),
    cite: &[
        cite(&source::REVIEW_PAGE, "初审通过后追加域名"),
        cite(
            &source::REJECTED_PAGE,
            "企业备案初审驳回后，为什么修改网站负责人（主体负责人）信息，主体负责人（网站负责人）信息也跟着变了？",
        ),
    ],
    applies: Applies::to(OrderKind::ADD),
    covers: &["ORD-031"],
    predicts: &["ORD-11", "ORD-19"],
    text: Text {
        message: say("初审通过后修改了订单信息", "data were changed after the provider's review had passed"),
        why: say(
            "初审后追加域名须放弃订单重新提交；勾选“同主体负责人”时，修改一位负责人会同时改变另一位",
            "a domain is added after the review only by giving the order up; where one person has both roles, changing one changes the other",
        ),
        help: say(
            "请放弃订单后重新提交，或备案成功后再新增；只改一位负责人时，取消勾选“同主体负责人”",
            "give the order up and submit it again, or add the service later; to change one person only, untick “same as the subject's person”",
        ),
    },
    check: Check::Order(changed_after_review),
    ..Rule::BASE
};

fn changed_after_review(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    changed(cx, after_review, out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};

    const CHANGED: &str = "/facts/progress/changes_after_review";
    const STATE: &str = "/facts/progress/state";

    #[test]
    fn changed() {
        let in_state = |state: &'static str, changed: bool| {
            move |o: &mut Draft| {
                o.set(STATE, state);
                o.set(CHANGED, changed);
            }
        };
        cases(&CHANGED_AT_AUTHORITY)
            .not_applicable(|_| {})
            .silent(in_state("submitted_to_authority", false))
            .silent(in_state("initial_passed", true))
            .fail_among(CHANGED, in_state("submitted_to_authority", true))
            .blocked(&[STATE], |o| {
                o.set(CHANGED, true);
                o.remove(STATE);
            });
        cases(&CHANGED_AFTER_REVIEW)
            .not_applicable(|_| {})
            .silent(in_state("draft", true))
            .fail_among(CHANGED, in_state("initial_passed", true));
    }
}
