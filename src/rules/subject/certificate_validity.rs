//! How long the subject's certificate still runs (主体证件有效期).

use super::WITH_SUBJECT;
use crate::calendar::add_months_clamped;
use crate::law::province::Certificate;
use crate::rule::prelude::*;
use crate::rules::province::{asks, missing};
use crate::value::ValidUntil;

/// The certificate of a unit must still run three months (证件剩余有效期).
pub static ENDS_WITHIN_MONTHS: Rule = Rule {
    code: "BA-S1001",
    slug: "subject-certificate-ends-within-months",
    severity: Severity::Error,
    layer: Layer::Provider,
    by: By::Term(Term::CertificateLeft),
    cite: &[cite(&source::UPLOADS_PAGE, "证件有效期")],
    applies: Applies::to(WITH_SUBJECT).units(),
    covers: &["SUB-018"],
    predicts: &["MAT-07"],
    text: Text {
        message: say(
            "主体证件将于 {end} 到期，剩余有效期不足 {months} 个月",
            "the subject's certificate ends on {end}, in fewer than {months} months",
        ),
        why: say(
            "提交时证件的剩余有效期须不少于 {months} 个月",
            "a certificate must have {months} months left or more when the order is submitted",
        ),
        help: say("请换领新证件后提交", "renew the certificate before the order is submitted"),
    },
    check: Check::Order(ends_within_months),
    ..Rule::BASE
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
    let at = At::ROOT.member("subject");
    let at = at.member("certificate");
    let at = at.member("valid_to");
    match asks(cx, |demands| demands.certificates, |asked| matches!(asked, Certificate::SubjectLeft(_))) {
        Some(true) => {}
        Some(false) => {
            let params = Params::NONE.with("end", end).with("months", months);
            out.fail_with(&at, params, Places::NONE);
        }
        None => out.undetermined(&at, missing(cx, Needs::NONE)),
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
            });
    }
}
