//! The check by short message while it runs (短信核验): code expired, entered wrongly, asked for too often.

use crate::law::sms::{HOURS, MOST_ATTEMPTS, MOST_RESENDS, SINCE};
use crate::model::OrderState;
use crate::rule::prelude::*;
use chrono::TimeDelta;

const SMS: &[Cite] = &[cite(&source::SMS_CHECK, "相关说明"), cite(&source::SMS_CHECK, "短信重发")];
const WINDOW: Window = Window::since(SINCE);

/// Whether the check is under way: nobody looks at what an order that is done once needed.
fn runs(cx: &Context<'_>) -> bool {
    let facts = &*cx.order.facts;
    let over = matches!(
        facts.progress.state.get(),
        Some(
            OrderState::AuthorityReview
                | OrderState::RejectedAuthority
                | OrderState::Approved
                | OrderState::Withdrawn
                | OrderState::Abandoned
        )
    );
    !facts.sms.is_absent() && !over
}

/// A code lasts a day (验证码有效期).
pub static EXPIRED: Rule = Rule {
    code: "BA-O1021",
    slug: "short-message-expired",
    cite: SMS,
    window: WINDOW,
    covers: &["SMS-003"],
    predicts: &["SMS-01", "SMS-04"],
    message: say(
        "核验短信已超过 {hours} 小时，仍有负责人未核验",
        "the code is older than {hours} hours, and a person has not confirmed",
    ),
    why: say(
        "须在 {hours} 小时内核验，逾期订单退回",
        "the code is valid for {hours} hours; after that the order goes back",
    ),
    help: say(
        "请重新提交订单，并在收到短信后及时核验",
        "submit the order again, and confirm as soon as the message comes",
    ),
    check: Check::Order(expired),
    ..Rule::BASE
};

fn expired(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let sms = &*cx.order.facts.sms;
    let Some(sent) = sms.sent_at.get().or_else(|| sms.requested_at.get()).filter(|_| runs(cx)) else {
        return Ran::NotApplicable;
    };
    // A person who is not said to have to confirm is not waited for.
    let waits = [sms.subject_person_verified.get(), sms.service_person_verified.get()];
    let waits = waits.contains(&Some(false)) || waits == [None; 2] && is_pending(cx);
    let until = sent.latest().checked_add_signed(TimeDelta::hours(HOURS.into()));
    if waits && until.is_some_and(|until| cx.now > until) {
        let at = At::ROOT.member("facts");
        let at = at.member("sms");
        let member = if sms.sent_at.is_absent() { "requested_at" } else { "sent_at" };
        out.fail_with(&at.member(member), Params::NONE.with("hours", HOURS), Places::NONE);
    }
    Ran::Checked
}

fn is_pending(cx: &Context<'_>) -> bool {
    cx.order.facts.progress.state.get() == Some(OrderState::SmsPending)
}

/// Five wrong entries end the check (核验次数).
pub static TOO_MANY_ATTEMPTS: Rule = Rule {
    code: "BA-O1022",
    slug: "short-message-attempts-used-up",
    cite: SMS,
    window: WINDOW,
    covers: &["SMS-004"],
    predicts: &["SMS-02"],
    message: say("短信核验已输错 {attempts} 次", "the code was entered wrongly {attempts} times"),
    why: say(
        "{max} 次错误后核验失败，订单退回，须重新提交",
        "after {max} wrong entries the check has failed, and the order goes back to be submitted anew",
    ),
    help: say(
        "请核对验证码、手机号码和证件号码后六位，重新提交后再核验",
        "check code, mobile number and the last six characters of the certificate number, and confirm after submitting again",
    ),
    check: Check::Order(too_many_attempts),
    ..Rule::BASE
};

fn too_many_attempts(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(attempts) = cx.order.facts.sms.attempts.get().filter(|_| runs(cx)) else {
        return Ran::NotApplicable;
    };
    if attempts >= MOST_ATTEMPTS.into() {
        let at = At::ROOT.member("facts");
        let at = at.member("sms");
        let params = Params::NONE.with("attempts", attempts).with("max", MOST_ATTEMPTS);
        out.fail_with(&at.member("attempts"), params, Places::NONE);
    }
    Ran::Checked
}

/// A message is sent again three times at most (短信重发).
pub static TOO_MANY_RESENDS: Rule = Rule {
    code: "BA-O1023",
    slug: "short-message-resends-used-up",
    severity: Severity::Warning,
    cite: SMS,
    window: WINDOW,
    covers: &["SMS-006"],
    predicts: &["SMS-05"],
    message: say("核验短信已申请重发 {resends} 次", "the message was asked for again {resends} times"),
    why: say("{hours} 小时内最多可重发 {max} 次", "it is sent again {max} times within {hours} hours at most"),
    help: say("请等待短信到达，或次日再申请", "wait for the message, or ask again the next day"),
    check: Check::Order(too_many_resends),
    ..Rule::BASE
};

fn too_many_resends(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(resends) = cx.order.facts.sms.resends.get().filter(|_| runs(cx)) else {
        return Ran::NotApplicable;
    };
    if resends > MOST_RESENDS.into() {
        let at = At::ROOT.member("facts");
        let at = at.member("sms");
        let params = Params::NONE.with("resends", resends).with("max", MOST_RESENDS).with("hours", HOURS);
        out.fail_with(&at.member("resends"), params, Places::NONE);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::{Value, json};

    fn pending(sms: Value) -> impl FnOnce(&mut Draft) {
        move |o| {
            o.set("/facts/progress", json!({"state": "sms_pending", "submitted_at": "2025-11-18T10:00:00+08:00"}));
            o.set("/facts/sms", sms);
        }
    }

    #[test]
    fn a_day() {
        let sent = |at: &str| json!({"sent_at": at, "subject_person_verified": true, "service_person_verified": false});
        cases(&EXPIRED)
            .not_applicable(|_| {})
            .pass(pending(sent("2025-11-19T10:00:00+08:00")))
            .fail("/facts/sms/sent_at", pending(sent("2025-11-19T09:59:59+08:00")))
            .silent(pending(json!({"sent_at": "2025-11-18T10:00:00+08:00", "subject_person_verified": true,
                                   "service_person_verified": true})));
    }

    #[test]
    fn counts() {
        cases(&TOO_MANY_ATTEMPTS)
            .not_applicable(|_| {})
            .pass(pending(json!({"attempts": 4})))
            .fail("/facts/sms/attempts", pending(json!({"attempts": 5})));
        cases(&TOO_MANY_RESENDS)
            .not_applicable(|_| {})
            .pass(pending(json!({"resends": 3})))
            .fail("/facts/sms/resends", pending(json!({"resends": 4})));
    }
}
