//! What the record must be like before something is added to it (新增前的已备案信息): no hollow subject, a company in business,
//! certificates that have not ended or been replaced.

use super::cancel::is_hollow;
use crate::law::{Force, hollow};
use crate::model::record::Vocabulary as _;
use crate::model::{CompanyState, OrderKind, SubjectNature};
use crate::rule::prelude::*;
use crate::value::ValidUntil;

/// A hollow subject is cancelled before anything is filed for it (空壳主体).
pub static HOLLOW: Rule = Rule {
    code: "BA-S0807",
    slug: "hollow-subject",
    cite: &[
        cite(&source::CANCEL_PAGE, "空壳主体如何处理？"),
        cite(&source::SITE_FIELDS, "域名相关"),
        cite(&source::HUAWEI_CANCEL, "空壳主体注销操作"),
    ],
    applies: Applies::to(&[OrderKind::AddServiceHere, OrderKind::AddServiceElsewhere]),
    covers: &["DOM-021", "CLO-008"],
    predicts: &["SUB-15"],
    message: say(
        "主体为空壳主体，名下没有网站和接入信息",
        "the subject is hollow: its record has neither services nor access",
    ),
    why: say(
        "空壳主体一般须先向管局申请注销，再办理首次备案；少数省份允许直接新增",
        "a hollow subject is normally cancelled by the administration and filed anew; a few provinces let services be added to it",
    ),
    help: say(
        "请先向所在省管局书面申请注销空壳主体，再办理首次备案",
        "have the administration cancel the hollow subject, and make a first filing then",
    ),
    check: Check::Order(hollow_subject),
    ..Rule::BASE
};

fn hollow_subject(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    if super::is_done(cx) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("subject");
    let place = match is_hollow(cx) {
        Ok(Some(place)) => place,
        Ok(None) => return Ran::Checked,
        Err(missing) => {
            out.needs(&at, missing);
            return Ran::Checked;
        }
    };
    match cx.province() {
        // Another provider says so; the own one makes no exception.
        Some(province) if hollow::IS_ADDED_TO.contains(&province) => {
            out.demanded(Force::Should, hollow::CITES).fail_with(&at, Params::NONE, Places::from_iter([place]));
        }
        Some(_) => out.fail_with(&at, Params::NONE, Places::from_iter([place])),
        None => out.needs(&at, cx.province_path()),
    }
    Ran::Checked
}

/// Nothing is added while the recorded card of the subject's person has expired (证件更新未变更).
pub static CARD_EXPIRED: Rule = Rule {
    code: "BA-P0805",
    slug: "recorded-card-expired",
    cite: &[
        cite(&source::CHANGE_PAGE, "身份证过期需要去变更信息吗？"),
        cite(&source::FAQ_CHANGE, "身份证过期需要去变更信息吗？"),
    ],
    applies: Applies::to(&[OrderKind::AddServiceHere, OrderKind::AddServiceElsewhere, OrderKind::AccessService]),
    covers: &["SUB-038"],
    predicts: &["CHG-11"],
    message: say(
        "已备案的主体负责人证件已于 {end} 到期",
        "the recorded certificate of the subject's person ended on {end}",
    ),
    why: say(
        "证件过期须先变更主体和网站负责人信息，否则不能再办理其他新的备案",
        "an expired card is changed in the record first, of the subject and of its websites; until then nothing new is filed",
    ),
    help: say(
        "请先提交变更，更新负责人证件，通过后再新增",
        "submit a change with the new card, and add the service when it is approved",
    ),
    check: Check::Order(card_expired),
    ..Rule::BASE
};

fn card_expired(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    if super::is_done(cx) {
        return Ran::NotApplicable;
    }
    let ends = &cx.order.facts.record.responsible_person.certificate.valid_to;
    let at = At::ROOT.member("facts");
    let at = at.member("record");
    let at = at.member("responsible_person");
    let at = at.member("certificate");
    let at = at.member("valid_to");
    match ends.get() {
        Some(ValidUntil::Day(end)) if end.day() < cx.today => {
            out.fail_with(&at, Params::NONE.with("end", end.day()), Places::NONE);
        }
        Some(_) => {}
        None => out.needs(&at, at.path()),
    }
    Ran::Checked
}

/// The register of companies shows the unit in business (单位经营状态).
pub static COMPANY_STATE: Rule = Rule {
    code: "BA-S0808",
    slug: "company-not-in-business",
    cite: &[cite(&source::HUAWEI_ERRORS, "主办单位经营异常"), cite(&source::ALIBABA_INSPECTION, "备案信息专项核查")],
    applies: Applies::to(OrderKind::LASTING).units(),
    covers: &["SUB-035"],
    predicts: &["SUB-17"],
    message: say("工商登记显示该单位为“{state}”", "the register of companies shows the unit as {state}"),
    why: say(
        "经营异常、已吊销或已注销的单位不能通过备案",
        "a unit that is listed as abnormal, revoked or struck off is not filed for",
    ),
    help: say("请先解除异常状态，或更换备案主体", "have the state put right first, or file for another subject"),
    check: Check::Order(company_state),
    ..Rule::BASE
};

fn company_state(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let register = &cx.order.facts.company_register;
    if super::is_done(cx) || register.state.get().is_none() && !is_registered(cx) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("facts");
    let at = at.member("company_register");
    let at = at.member("state");
    match register.state.get() {
        Some(CompanyState::Normal) => {}
        Some(state) => out.fail_with(&at, Params::NONE.with("state", state.noun()), Places::NONE),
        None => out.needs(&at, at.path()),
    }
    Ran::Checked
}

/// Whether the subject is one of those that the register of companies has, as far as that is known.
pub(in crate::rules) fn is_registered(cx: &Context<'_>) -> bool {
    cx.nature().is_none_or(|nature| matches!(nature, SubjectNature::Enterprise | SubjectNature::IndividualBusiness))
}

/// The certificate is the newest one that was issued (最新证件).
pub static OLD_CERTIFICATE: Rule = Rule {
    code: "BA-S0809",
    slug: "certificate-not-the-newest",
    by: By::Term(Term::CertificateNewest),
    cite: &[cite(&source::UPLOADS_PAGE, "备案材料上传"), cite(&source::FAQ_UPLOADS, "证件上传")],
    applies: Applies::to(&[OrderKind::FirstFiling, OrderKind::AddServiceHere, OrderKind::AccessService]),
    covers: &["SUB-025", "SUB-026"],
    predicts: &["ORD-16"],
    message: say("所用的主体证件不是最新证件", "the subject's certificate is not the newest one"),
    why: say(
        "首次备案和主体已在本平台的新增、接入，须使用最新证件",
        "a first filing, and what is added for a subject recorded here, is made with the newest certificate",
    ),
    help: say(
        "请使用最新证件；已备案信息仍为旧证件的，先办理变更",
        "use the newest certificate; where the record has an older one, change it first",
    ),
    check: Check::Order(old_certificate),
    ..Rule::OF_PROVIDER
};

fn old_certificate(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = At::ROOT.member("subject");
    let facts = At::ROOT.member("facts");
    let record = facts.member("record");
    let given =
        [(subject, cx.order.subject.certificate.is_latest), (record, cx.order.facts.record.certificate.is_latest)];
    let mut ran = Ran::NotApplicable;
    for (above, latest) in given {
        let Some(latest) = latest.get() else {
            continue;
        };
        ran = Ran::Checked;
        if !latest && !super::is_done(cx) {
            let at = above.member("certificate");
            out.fail(&at.member("is_latest"));
        }
    }
    ran
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");
    const ADD_ELSEWHERE: &str = include_str!("../../../examples/orders/clean-add-elsewhere-unit-pc.json");

    #[test]
    fn hollow_subject() {
        const STATE: &str = "/facts/registry/subject/state";
        cases(&HOLLOW)
            .not_applicable(|_| {})
            .from(ADD_HERE)
            .pass(|_| {})
            .fail("/subject", |o| o.set("/facts/record/state", "hollow"))
            .from(ADD_ELSEWHERE)
            .pass(|_| {})
            .fail_among("/subject", |o| o.set(STATE, "hollow"))
            .undetermined(&[STATE], |o| o.remove(STATE));
    }

    #[test]
    fn card_expired() {
        const END: &str = "/facts/record/responsible_person/certificate/valid_to";
        cases(&CARD_EXPIRED)
            .not_applicable(|_| {})
            .from(ADD_HERE)
            .pass(|o| o.set(END, "2025-11-20"))
            .fail(END, |o| o.set(END, "2025-11-19"))
            .undetermined(&[END], |o| o.remove(END))
            // Also where the record is held elsewhere: the new card in the order does not mend the record.
            .from(ADD_ELSEWHERE)
            .pass(|o| o.set(END, "2025-11-20"))
            .fail(END, |o| o.set(END, "2025-11-19"))
            .undetermined(&[END], |o| o.remove(END));
    }

    #[test]
    fn states_and_certificates() {
        let register = |state: &'static str| {
            move |o: &mut crate::cases::Draft| o.set("/facts/company_register", json!({"state": state}))
        };
        cases(&COMPANY_STATE)
            .pass(|_| {})
            .undetermined(&["/facts/company_register/state"], |o| o.remove("/facts/company_register"))
            // Who is in no register is not asked for it.
            .silent(|o| {
                o.remove("/facts/company_register");
                o.set("/subject/nature", "government");
            })
            .pass(register("normal"))
            .fail("/facts/company_register/state", register("abnormal"))
            .fail("/facts/company_register/state", register("吊销"));
        const LATEST: &str = "/subject/certificate/is_latest";
        cases(&OLD_CERTIFICATE)
            .not_applicable(|_| {})
            .pass(|o| o.set(LATEST, true))
            .fail(LATEST, |o| o.set(LATEST, false));
    }
}
