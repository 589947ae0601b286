//! Records with the old number that a unified code replaced (三证合一).

use crate::model::OrderKind;
use crate::rule::prelude::*;
use crate::value::{CreditCode, RegistrationNumber, Value};

fn is_old(number: &str) -> bool {
    RegistrationNumber::parse(number).is_ok()
}

/// A record with the number of before the merger is changed before a service is added (旧证号备案).
pub static RECORDED_OLD: Rule = Rule {
    code: "BA-S1007",
    slug: "record-with-old-licence-number",
    severity: Severity::Warning,
    cite: &[cite(&source::ADD_PAGE, "证件号码错误"), cite(&source::FAQ_SUBJECT, "主办单位")],
    applies: Applies::to(&[OrderKind::AddServiceHere]).units(),
    covers: &["SUB-028"],
    message: say(
        "备案中的证件号码是旧的注册号，主体的执照已有统一社会信用代码",
        "the record has an old registration number, and the subject's licence has a unified code",
    ),
    why: say(
        "备案中仍是旧证件号码时，新增网站会提示证件号码错误",
        "while the record has the old number, adding a website is stopped with a wrong certificate number",
    ),
    help: say(
        "请先办理变更主体，把证件号码改为统一社会信用代码，再新增网站",
        "change the subject first, so that the record has the unified code, and add the website afterwards",
    ),
    check: Check::Order(recorded_old),
    ..Rule::BASE
};

fn recorded_old(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let facts = &*cx.order.facts;
    let (recorded, own) = (facts.record.certificate.number.get(), facts.account.realname_cert_number.get());
    let Some((recorded, own)) = recorded.zip(own) else {
        return Ran::NotApplicable;
    };
    if is_old(recorded) && CreditCode::parse(own).is_ok() {
        let facts = At::ROOT.member("facts");
        let (record, account) = (facts.member("record"), facts.member("account"));
        let at = record.member("certificate");
        let related = Places::from_iter([account.member("realname_cert_number").path()]);
        out.fail_with(&at.member("number"), Params::NONE, related);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");

    #[test]
    fn old_number_in_the_record() {
        const RECORDED: &str = "/facts/record/certificate/number";
        cases(&RECORDED_OLD)
            .not_applicable(|_| {})
            .from(ADD_HERE)
            .pass(|_| {})
            .fail_among(RECORDED, |o| o.set(RECORDED, "440301103097413"))
            .silent(|o| {
                o.set(RECORDED, "440301103097413");
                o.set("/facts/account/realname_cert_number", "440301103097413");
            });
    }
}
