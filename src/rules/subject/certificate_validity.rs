//! How long the subject's certificate is valid (主体证件有效期): unreadable, expired, about to end.

use crate::calendar::add_months_clamped;
use crate::law::Part;
use crate::law::province::Certificate;
use crate::model::OrderKind;
use crate::rule::prelude::*;
use crate::rules::province::{OF_SUBJECT, asks, is_news, missing, tell};
use crate::value::ValidUntil;

/// The certificate of a unit must still run three months (证件剩余有效期), in a change the one that is new.
pub static ENDS_WITHIN_MONTHS: Rule = Rule {
    code: "BA-S1001",
    slug: "subject-certificate-ends-within-months",
    by: By::Term(Term::CertificateLeft),
    cite: &[cite(&source::UPLOADS_PAGE, "证件有效期")],
    applies: Applies::to(OF_SUBJECT).units(),
    covers: &["SUB-018"],
    predicts: &["MAT-07"],
    message: say(
        "主体证件将于 {end} 到期，剩余有效期不足 {months} 个月",
        "the subject's certificate ends on {end}, in fewer than {months} months",
    ),
    why: say(
        "提交时证件的剩余有效期须不少于 {months} 个月",
        "a certificate must have {months} months left or more when the order is submitted",
    ),
    help: say("请换领新证件后提交", "renew the certificate before the order is submitted"),
    check: Check::Order(ends_within_months),
    ..Rule::OF_PROVIDER
};

fn ends_within_months(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(end) = cx.order.subject.certificate.valid_to.get().and_then(ValidUntil::day) else {
        return Ran::NotApplicable;
    };
    let months = out.figure();
    let first = add_months_clamped(cx.today, i32::try_from(months).unwrap_or(i32::MAX));
    // An expired one is told as that; a province with a figure of its own is asked by another rule.
    if end < cx.today || end >= first {
        return Ran::Checked;
    }
    let news = is_news(cx, Part::Subject, &[Item::CertificateNumber, Item::CertificateValidTo]);
    if news == Ok(false) {
        return Ran::Checked;
    }
    let at = At::ROOT.member("subject");
    let at = at.member("certificate");
    let at = at.member("valid_to");
    match asks::<Certificate>(cx, |asked| matches!(asked, Certificate::SubjectLeft(_))) {
        Some(true) => {}
        Some(false) => {
            let params = Params::NONE.with("end", end).with("months", months);
            tell(&news, &at, params, Places::NONE, out);
        }
        None => out.undetermined(&at, missing(cx, Needs::NONE)),
    }
    Ran::Checked
}

/// The validity of the subject's certificate, where it is given, must be days (有效期).
pub static VALIDITY_MALFORMED: Rule = Rule {
    code: "BA-S0209",
    slug: "subject-certificate-validity-malformed",
    severity: Severity::Warning,
    basis: Basis::Input,
    cite: &[cite(&source::MODEL, "Certificate")],
    covers: &["PRV-001"],
    message: say(
        "主体证件的有效期无法识别：{reason}",
        "the validity of the subject's certificate cannot be read: {reason}",
    ),
    why: say(
        "日期无法识别，便不能判断主体证件是否过期",
        "without the day it cannot be told whether the subject's certificate has expired",
    ),
    help: say("请写成 2030-01-05 的形式，无期限的写“长期”", "write it as 2030-01-05, or long_term if it has no end"),
    check: Check::Order(validity_malformed),
    ..Rule::BASE
};

fn validity_malformed(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let certificate = &*cx.order.subject.certificate;
    let (from, to) = (&certificate.valid_from, &certificate.valid_to);
    if from.is_absent() && to.is_absent() {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("subject");
    let at = at.member("certificate");
    for (error, member) in [(from.error(), "valid_from"), (to.error(), "valid_to")] {
        if let Some(error) = error {
            out.fail_with(&at.member(member), Params::NONE.with("reason", error), Places::NONE);
        }
    }
    Ran::Checked
}

/// An expired certificate is refused (证件过期).
pub static EXPIRED: Rule = Rule {
    code: "BA-S0210",
    slug: "subject-certificate-expired",
    cite: &[cite(&source::UPLOADS_PAGE, "证件有效期"), cite(&source::FAQ_WHETHER, "是否影响备案")],
    applies: Applies::to(OF_SUBJECT),
    covers: &["SUB-018"],
    predicts: &["MAT-07"],
    message: say("主体证件已于 {end} 到期", "the subject's certificate expired on {end}"),
    why: say("过期的证件不能通过备案", "no filing succeeds with an expired certificate"),
    help: say("请换领证件后，用新证件备案", "renew the certificate and file with the new one"),
    check: Check::Order(expired),
    ..Rule::BASE
};

fn expired(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let ends = &subject.certificate.valid_to;
    let of_person = &subject.responsible_person.certificate.valid_to;
    // An individual's certificate is that of the responsible person, and expires once.
    if cx.is_individual() == Some(true) && !ends.is_absent() && ends == of_person {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("subject");
    let at = at.member("certificate");
    let at = at.member("valid_to");
    // What a change does not give stays as it is.
    if ends.is_absent() && cx.is_kind(OrderKind::CHANGE) {
        return Ran::NotApplicable;
    }
    match ends.get() {
        Some(until) if until.covers(cx.today) => {}
        Some(until) => {
            let params = until.day().map_or(Params::NONE, |end| Params::NONE.with("end", end));
            out.fail_with(&at, params, Places::NONE);
        }
        None => out.needs(&at, at.path()),
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    #[test]
    fn three_months() {
        const ENDS: &str = "/subject/certificate/valid_to";
        cases(&ENDS_WITHIN_MONTHS)
            .not_applicable(|_| {})
            .pass(|o| o.set(ENDS, "2026-02-20"))
            .fail(ENDS, |o| o.set(ENDS, "2026-02-19"))
            .silent(|o| o.set(ENDS, "2025-11-19"))
            .blocked(&["/subject/province"], |o| {
                o.set(ENDS, "2026-02-19");
                o.remove("/subject/province");
            })
            .from(CHANGE)
            .not_applicable(|_| {})
            // A new licence.
            .fail_among(ENDS, |o| {
                o.set("/subject/certificate", serde_json::json!({"valid_to": "2026-02-19"}));
                o.set("/facts/record/certificate/valid_to", "2025-12-31");
            })
            // What is recorded stays.
            .silent(|o| {
                o.set("/subject/certificate", serde_json::json!({"valid_to": "2026-02-19"}));
                o.set("/facts/record/certificate/valid_to", "2026-02-19");
            })
            .undetermined(&["/facts/record/certificate/valid_to"], |o| {
                o.set("/subject/certificate", serde_json::json!({"valid_to": "2026-02-19"}));
                o.remove("/facts/record/certificate/valid_to");
            });
    }
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-subject-unit-pc.json");
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");

    #[test]
    fn validity() {
        const FROM: &str = "/subject/certificate/valid_from";
        const TO: &str = "/subject/certificate/valid_to";
        cases(&VALIDITY_MALFORMED)
            .pass(|_| {})
            .fail(FROM, |o| o.set(FROM, "2018-02-30"))
            .fail(TO, |o| o.set(TO, "forever"))
            .not_applicable(|o| {
                o.remove(FROM);
                o.remove(TO);
            });
        cases(&EXPIRED)
            .from(CHANGE)
            // What a change does not give stays as it is.
            .not_applicable(|_| {})
            .silent(|o| o.set("/subject/certificate", serde_json::json!({"valid_to": "2025-11-20"})))
            .fail_among("/subject/certificate/valid_to", |o| {
                o.set("/subject/certificate", serde_json::json!({"valid_to": "2025-11-19"}));
            });
        cases(&EXPIRED)
            .pass(|_| {})
            .silent(|o| o.set(TO, "2025-11-20"))
            .fail(TO, |o| o.set(TO, "2025-11-19"))
            .undetermined(&[TO], |o| o.remove(TO))
            .blocked(&[TO], |o| o.set(TO, "forever"))
            .from(INDIVIDUAL)
            .fail_among(TO, |o| o.set(TO, "2025-11-19"))
            // Told of the responsible person.
            .silent(|o| {
                o.set(TO, "2025-11-19");
                o.set("/subject/responsible_person/certificate/valid_to", "2025-11-19");
            })
            .from(ADD_HERE)
            .not_applicable(|_| {});
    }
}
