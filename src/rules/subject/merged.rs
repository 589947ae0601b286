//! Licences with a unified code (三证合一) and the numbers that they replaced.

use crate::law::province::Certificate as Demanded;
use crate::model::{CertificateKind, OrderKind};
use crate::rule::prelude::*;
use crate::value::{CreditCode, RegistrationNumber, Value};

/// A licence with a unified code is filed by that code (三证合一须填统一社会信用代码).
pub static OLD_NUMBER: Rule = Rule {
    code: "BA-S1006",
    slug: "merged-licence-with-old-number",
    cite: &[cite(&source::SUBJECT_PAGE, "主办单位"), cite(&source::UPLOADS_PAGE, "材料上传")],
    applies: Applies::to(&[OrderKind::FirstFiling]).units(),
    covers: &["SUB-012"],
    predicts: &["SUB-05"],
    text: Text {
        message: say(
            "执照已三证合一，证件号码却是旧的注册号",
            "the licence has a unified code, but the number is an old registration number",
        ),
        why: say(
            "三证合一的执照须填写统一社会信用代码，首次备案只接受最新证件",
            "a licence with a unified code is filed by that code, and a first filing takes the newest certificate alone",
        ),
        help: say("请填写执照上 18 位的统一社会信用代码", "give the 18 characters of the code on the licence"),
    },
    check: Check::Order(old_number),
    ..Rule::BASE
};

fn is_old(number: &str) -> bool {
    RegistrationNumber::parse(number).is_ok()
}

fn old_number(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let certificate = &*cx.order.subject.certificate;
    let licence = certificate.kind.get() == Some(CertificateKind::BusinessLicence);
    let Some(number) = certificate.number.get().filter(|_| licence) else {
        return Ran::NotApplicable;
    };
    // What the page of the province says of the newest licence is told there.
    let of_page = |demand: &Demanded| matches!(demand, Demanded::Newest { .. });
    if cx.demands().is_some_and(|demands| demands.certificates.iter().any(|entry| of_page(&entry.what))) {
        return Ran::NotApplicable;
    }
    if is_old(number) {
        let at = At::ROOT.member("subject");
        let at = at.member("certificate");
        let merged = at.member("three_in_one");
        match certificate.three_in_one.get() {
            Some(true) => out.fail_with(&at.member("number"), Params::NONE, Places::from_iter([merged.path()])),
            Some(false) => {}
            None => out.needs(&at.member("number"), merged.path()),
        }
    }
    Ran::Checked
}

/// A record with the number of before the merger is changed before a service is added (旧证号备案).
pub static RECORDED_OLD: Rule = Rule {
    code: "BA-S1007",
    slug: "record-with-old-licence-number",
    severity: Severity::Warning,
    cite: &[cite(&source::ADD_PAGE, "证件号码错误"), cite(&source::FAQ_SUBJECT, "主办单位")],
    applies: Applies::to(&[OrderKind::AddServiceHere]).units(),
    covers: &["SUB-028"],
    text: Text {
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
    },
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
    use crate::cases::{Draft, cases};

    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");
    const NUMBER: &str = "/subject/certificate/number";
    const MERGED: &str = "/subject/certificate/three_in_one";

    #[test]
    fn old_numbers() {
        let old = |o: &mut Draft| {
            o.set(NUMBER, "440301103097413");
            o.set("/facts/account/realname_cert_number", "440301103097413");
            o.set("/facts/domains/0/registrant_cert_number", "440301103097413");
        };
        cases(&OLD_NUMBER)
            .pass(|o| o.set(MERGED, true))
            .fail(NUMBER, |o| {
                old(o);
                o.set(MERGED, true);
            })
            .pass(|o| {
                old(o);
                o.set(MERGED, false);
            })
            .undetermined(&[MERGED], old);
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
