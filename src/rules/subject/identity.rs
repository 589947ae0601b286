//! Who the subject is: its name as certified, the legal representative of an individual, that one's number, overseas
//! institutions.

use super::WITH_SUBJECT;
use crate::model::{OrderKind, SubjectNature};
use crate::rule::prelude::*;
use crate::rules::province::OF_SUBJECT;
use crate::value::{PersonCertificate, PersonCertificateNumber, same};

/// A unit files under the name on its certificate (与单位证件名称一致).
pub static NAME_NOT_AS_CERTIFIED: Rule = Rule {
    code: "BA-S0103",
    slug: "subject-name-not-as-certified",
    cite: &[cite(&source::PC_FIRST, "步骤2 主体信息"), cite(&source::MP_FIRST, "三 填写主体信息")],
    applies: Applies::to(OF_SUBJECT).units(),
    covers: &["SUB-006"],
    predicts: &["MAT-27", "SUB-02"],
    message: say("主办单位名称与单位证件上的名称不一致", "the name of the subject is not the one on its certificate"),
    why: say(
        "审核时逐字核对证件；全半角、括号样式和空格之外的任何差别都算不同名称",
        "reviewers compare it with the certificate; apart from width, style of brackets and spaces every difference makes another name",
    ),
    help: say("请照证件填写全称", "copy the full name from the certificate"),
    check: Check::Order(name_not_as_certified),
    ..Rule::BASE
};

fn name_not_as_certified(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let at = At::ROOT.member("subject");
    let (name_at, certificate_at) = (at.member("name"), at.member("certificate"));
    let shown_at = certificate_at.member("name");
    // What a change does not give stays as it is.
    if cx.is_kind(OrderKind::CHANGE) && (subject.name.is_absent() || subject.certificate.name.is_absent()) {
        return Ran::NotApplicable;
    }
    let mut needs = Needs::NONE;
    let name = needs.text(&subject.name, &name_at);
    match (name, needs.text(&subject.certificate.name, &shown_at)) {
        // The licence of an individual business may have no name: "***", "无".
        (_, Some(shown)) if nameless(shown) => return Ran::NotApplicable,
        (Some(name), Some(shown)) => {
            if !same::organisations(name, shown) {
                out.fail_with(&name_at, Params::NONE, Places::from_iter([shown_at.path()]));
            }
        }
        _ => out.undetermined(&name_at, needs),
    }
    Ran::Checked
}

fn nameless(shown: &str) -> bool {
    matches!(shown, "无" | "无字号") || !shown.chars().any(char::is_alphanumeric)
}

/// An individual has no legal representative to name (个人备案无需填写).
pub static LEGAL_REP_OF_INDIVIDUAL: Rule = Rule {
    code: "BA-S0106",
    slug: "legal-representative-of-individual",
    severity: Severity::Info,
    cite: &[cite(&source::MP_FIRST, "三 填写主体信息")],
    applies: Applies::to(WITH_SUBJECT).individuals(),
    covers: &["SUB-014", "SUB-015"],
    message: say("个人备案填写了法定代表人信息", "an individual's order names a legal representative"),
    why: say(
        "法定代表人仅单位需要填写，个人填写了也不影响备案",
        "only units need to name one, for an individual it does no harm",
    ),
    help: say("可以留空", "it may be left empty"),
    check: Check::Order(legal_rep_of_individual),
    ..Rule::BASE
};

fn legal_rep_of_individual(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let at = At::ROOT.member("subject");
    if !subject.legal_rep_name.is_absent() {
        out.fail(&at.member("legal_rep_name"));
    } else if !subject.legal_rep_cert_number.is_absent() {
        out.fail(&at.member("legal_rep_cert_number"));
    }
    Ran::Checked
}

/// A number of 18 characters is a resident ID number (法定代表人证件号码).
pub static LEGAL_REP_NUMBER_MALFORMED: Rule = Rule {
    code: "BA-S0107",
    slug: "legal-representative-number-malformed",
    basis: Basis::Derived,
    cite: &[cite(&source::PC_FIRST, "步骤1 基础信息校验"), cite(&source::MP_FIRST, "二 验证备案类型")],
    applies: Applies::to(OF_SUBJECT).units(),
    covers: &["SUB-015"],
    message: say(
        "法定代表人的居民身份证号码有误：{reason}",
        "the resident ID number of the legal representative is not one: {reason}",
    ),
    why: say(
        "18 位的个人证件号码即居民身份证号码，校验不符的号码无法核验",
        "a personal number of 18 characters is a resident ID number, and a wrong one cannot be verified",
    ),
    help: say("请对照证件核对号码", "compare the number with the card"),
    check: Check::Order(legal_rep_number_malformed),
    ..Rule::BASE
};

fn legal_rep_number_malformed(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &cx.order.subject;
    let Some(written) = subject.legal_rep_cert_number.number() else {
        return Ran::NotApplicable;
    };
    if written.resident_id().is_some() {
        return Ran::Checked;
    }
    let number = written.as_str();
    // Which certificate it is of is not said; only these numbers tell.
    let digits = number.chars().filter(char::is_ascii_digit).count();
    // figure: a resident ID has 18 characters, 17 of them digits at least
    if written.length() != 18 || digits < 17 {
        return Ran::NotApplicable;
    }
    // The same slip in the person's number is told there.
    let theirs = subject.responsible_person.certificate.number.number();
    let told = theirs.is_some_and(|theirs| same::numbers(theirs, written).is_same());
    let read = PersonCertificateNumber::parse_as(PersonCertificate::ResidentId, number);
    let residence = [PersonCertificate::HkMacaoResidencePermit, PersonCertificate::TaiwanResidencePermit];
    let residence = residence
        .into_iter()
        .chain([PersonCertificate::PermanentResidenceCard])
        .any(|kind| PersonCertificateNumber::parse_as(kind, number).is_ok());
    if let (Err(reason), false) = (read, residence || told) {
        let at = At::ROOT.member("subject");
        out.fail_with(&at.member("legal_rep_cert_number"), Params::NONE.with("reason", reason), Places::NONE);
    }
    Ran::Checked
}

/// A foreign company cannot file itself (境外企业).
pub static OVERSEAS: Rule = Rule {
    code: "BA-S0108",
    slug: "overseas-subject",
    cite: &[cite(&source::HOW_PAGE, "境外企业备案"), cite(&source::FAQ_HOW, "境外企业如何备案？")],
    applies: Applies::to(WITH_SUBJECT),
    covers: &["SUB-019"],
    predicts: &["SUB-10"],
    message: say(
        "主办单位性质为境外机构，境外企业无法直接备案",
        "the subject is an overseas institution, and a foreign company cannot file itself",
    ),
    why: say(
        "境外企业须在大陆设立持有国家认可单位证件的机构，以该机构备案",
        "a foreign company files through a body in the mainland that has a recognised certificate",
    ),
    help: say(
        "请以大陆分支机构为主体备案；服务器在境外的无需备案",
        "file as the mainland branch; a site on servers abroad needs no filing",
    ),
    check: Check::Order(overseas),
    ..Rule::BASE
};

fn overseas(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    match cx.order.subject.nature.get() {
        Some(SubjectNature::Overseas) => {
            let at = At::ROOT.member("subject");
            out.fail(&at.member("nature"));
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

    const NAME: &str = "/subject/name";
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-subject-unit-pc.json");
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");

    #[test]
    fn name_not_as_certified() {
        const SHOWN: &str = "/subject/certificate/name";
        cases(&NAME_NOT_AS_CERTIFIED)
            .pass(|_| {})
            .pass(|o| {
                o.set(SHOWN, "示例（深圳）科技有限公司");
                o.set(NAME, "示例(深圳) 科技有限公司");
                o.set("/facts/account/realname_name", "示例(深圳) 科技有限公司");
                o.set("/facts/domains/0/registrant_name", "示例(深圳) 科技有限公司");
            })
            .fail(NAME, |o| o.set(SHOWN, "深圳市示例科技有限责任公司"))
            // One wrong name is one finding, though account and domain are in the right one.
            .fail(NAME, |o| o.set(NAME, "深圳市示例科技有限责任公司"))
            .undetermined(&[SHOWN], |o| o.remove(SHOWN))
            .not_applicable(|o| o.set(SHOWN, "***"))
            .from(INDIVIDUAL)
            .not_applicable(|_| {})
            .from(CHANGE)
            .not_applicable(|_| {})
            .fail_among("/subject/name", |o| {
                o.set("/subject/name", "深圳市新示例科技有限公司");
                o.set("/subject/certificate", serde_json::json!({"name": "深圳市示例新科技有限公司"}));
            })
            .silent(|o| {
                o.set("/subject/name", "深圳市新示例科技有限公司");
                o.set("/subject/certificate", serde_json::json!({"name": "深圳市新示例科技有限公司"}));
            });
    }

    #[test]
    fn legal_rep() {
        const GIVEN: &str = "/subject/legal_rep_name";
        const NUMBER: &str = "/subject/legal_rep_cert_number";
        cases(&LEGAL_REP_OF_INDIVIDUAL)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(NUMBER, |o| o.set(NUMBER, "440305198805050002"))
            .fail(GIVEN, |o| {
                o.set(GIVEN, "王示例");
                o.set(NUMBER, "440305198805050002");
            });
    }

    #[test]
    fn legal_rep_number_or_overseas() {
        const NUMBER: &str = "/subject/legal_rep_cert_number";
        const NATURE: &str = "/subject/nature";
        cases(&LEGAL_REP_NUMBER_MALFORMED)
            .pass(|_| {})
            .fail(NUMBER, |o| o.set(NUMBER, "440305198501010002"))
            // A passport is not looked at.
            .not_applicable(|o| o.set(NUMBER, "E12345678"))
            // The same slip in the person's data is one finding.
            .silent(|o| {
                o.set(NUMBER, "440305198501010002");
                o.set("/subject/responsible_person/certificate/number", "440305198501010002");
            });
        cases(&OVERSEAS).pass(|_| {}).fail_among(NATURE, |o| o.set(NATURE, "overseas"));
    }
}
