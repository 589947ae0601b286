//! Certificates of responsible persons (负责人证件): numbers, also those that the short message asks for, kinds and days of
//! validity.

use super::{BOTH_PERSONS, FIELDS, certificate_kind, has_subject_number};
use crate::calendar::add_months_clamped;
use crate::law::province::Certificate as Demanded;
use crate::law::{Part, sms};
use crate::model::record::Vocabulary as _;
use crate::model::{Certificate, CertificateKind, Field, OrderKind};
use crate::rule::prelude::*;
use crate::rules::province::{asks, is_news, missing, tell};
use crate::rules::subject::WITH_SUBJECT;
use crate::value::{
    CertificateNumber, ParseError, PersonCertificate, PersonCertificateNumber, Province, ResidentId, ResidentIdKind,
    ValidUntil, same,
};

const SMS: &[Cite] = &[cite(&source::SMS_CHECK, "验证步骤")];
/// Characters of a certificate number that the check by short message asks for.
const SMS_CHARACTERS: usize = sms::LAST_CHARACTERS;

/// What the number must be, by the kind of the certificate; none for certificates of units.
const fn person_certificate(kind: CertificateKind) -> Option<PersonCertificate> {
    Some(match kind {
        CertificateKind::ResidentId => PersonCertificate::ResidentId,
        CertificateKind::Passport => PersonCertificate::Passport,
        CertificateKind::HkMacaoPermit => PersonCertificate::HkMacaoPermit,
        CertificateKind::HkMacaoResidencePermit => PersonCertificate::HkMacaoResidencePermit,
        CertificateKind::TaiwanPermit => PersonCertificate::TaiwanPermit,
        CertificateKind::TaiwanResidencePermit => PersonCertificate::TaiwanResidencePermit,
        CertificateKind::PermanentResidence => PersonCertificate::PermanentResidenceCard,
        CertificateKind::OfficerCertificate => PersonCertificate::OfficerCertificate,
        _ => return None,
    })
}

/// The number of a resident identity card must be one (居民身份证号码).
pub static RESIDENT_NUMBER: Rule = Rule {
    code: "BA-P0201",
    slug: "person-resident-id-malformed",
    basis: Basis::Derived,
    cite: FIELDS,
    covers: &["PER-004"],
    predicts: &["PER-05"],
    message: say("负责人的居民身份证号码有误：{reason}", "the person's resident ID number is not one: {reason}"),
    why: say(
        "须填写负责人证件上的号码，错误的号码无法核验",
        "the form asks for the number of the person's certificate, and a wrong one cannot be verified",
    ),
    help: say(
        "请对照证件核对 18 位号码，15 位旧号码不可用",
        "compare the 18 characters with the card; the old numbers of 15 digits have ended",
    ),
    check: Check::Person(resident_number),
    ..Rule::BASE
};

/// One number is wrong once: what is wrong with the number of the subject, or of its person, is told there.
fn repeats_subject(cx: &Context<'_>, item: &PersonItem<'_>, number: &CertificateNumber) -> bool {
    let Ok(kind) = certificate_kind(cx, item) else {
        return false;
    };
    let subject = &cx.order.subject;
    let same = |certificate: &Certificate| {
        let theirs = certificate.number.number().filter(|_| certificate.kind.get() == Some(kind));
        theirs.is_some_and(|theirs| same::numbers(theirs, number).is_same())
    };
    item.role == Role::Service && same(&subject.responsible_person.certificate)
        || cx.is_individual() == Some(true) && cx.is_kind(WITH_SUBJECT) && same(&subject.certificate)
}

fn resident_number(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let at = item.at.member("certificate");
    let at = at.member("number");
    let Some(number) = item.person.certificate.number.number() else {
        return Ran::NotApplicable;
    };
    if repeats_subject(cx, item, number) {
        return Ran::NotApplicable;
    }
    match certificate_kind(cx, item) {
        // Read once when the order was read.
        Ok(CertificateKind::ResidentId) if number.resident_id().is_some_and(is_mainland) => {}
        Ok(CertificateKind::ResidentId) => {
            if let Err(error) = PersonCertificateNumber::parse_as(PersonCertificate::ResidentId, number.as_str()) {
                out.fail_with(&at, Params::NONE.with("reason", error), Places::NONE);
            }
        }
        Ok(_) => return Ran::NotApplicable,
        Err(_) if number.resident_id().is_some() => {}
        Err(kind) => out.needs(&at, kind),
    }
    Ran::Checked
}

fn is_mainland(id: &ResidentId) -> bool {
    id.kind() == ResidentIdKind::Mainland
}

/// The number of another certificate should look like one of its kind (证件号码).
pub static OTHER_NUMBER: Rule = Rule {
    code: "BA-P0202",
    slug: "person-certificate-number-unusual",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: FIELDS,
    covers: &["PER-004"],
    message: say(
        "证件号码与所选证件类型的编号方式不符：{reason}",
        "the number does not look like one of this kind of certificate: {reason}",
    ),
    why: say(
        "须填写负责人证件上的号码，填错的号码无法核验",
        "the form asks for the number of the person's certificate, and a wrong one cannot be verified",
    ),
    help: say(
        "请对照证件核对证件类型和号码，确认无误可不修改",
        "compare kind and number with the certificate; if they are right, leave them",
    ),
    check: Check::Person(other_number),
    ..Rule::BASE
};

fn other_number(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let at = item.at.member("certificate");
    let at = at.member("number");
    let Some(number) = item.person.certificate.number.number() else {
        return Ran::NotApplicable;
    };
    if repeats_subject(cx, item, number) {
        return Ran::NotApplicable;
    }
    match certificate_kind(cx, item) {
        Ok(kind) if kind != CertificateKind::ResidentId => match shape(kind, number.as_str()) {
            None => return Ran::NotApplicable,
            Some(Ok(())) => {}
            Some(Err(error)) => out.fail_with(&at, Params::NONE.with("reason", error), Places::NONE),
        },
        Ok(_) => return Ran::NotApplicable,
        Err(kind) => out.needs(&at, kind),
    }
    Ran::Checked
}

/// Whether a number has the shape of its kind; none for certificates of units.
fn shape(kind: CertificateKind, number: &str) -> Option<Result<(), ParseError>> {
    person_certificate(kind).map(|kind| PersonCertificateNumber::parse_as(kind, number).map(drop))
}

/// The check by short message asks for the last six characters of the number (证件号码后六位).
pub static SHORT_NUMBER: Rule = Rule {
    code: "BA-P0203",
    slug: "person-certificate-number-short",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: SMS,
    covers: &["PER-026"],
    message: say(
        "证件号码只有 {found} 位，短信核验需填写后 {wanted} 位",
        "the number has {found} characters, the check by short message asks for the last {wanted}",
    ),
    why: say(
        "工信部短信核验要求填写负责人证件号码的后 {wanted} 位",
        "the check by short message wants the last {wanted} characters of the number",
    ),
    help: say("请核对证件号码是否完整", "check that the number is whole"),
    check: Check::Person(short_number),
    ..Rule::BASE
};

fn short_number(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(number) = item.person.certificate.number.get() else {
        return Ran::NotApplicable;
    };
    let found = number.chars().filter(|c| !c.is_whitespace()).take(SMS_CHARACTERS).count();
    // A number that is not one of its kind is reported as that.
    let wrong = |kind| shape(kind, number).is_some_and(|shape| shape.is_err());
    if found < SMS_CHARACTERS && !certificate_kind(cx, item).is_ok_and(wrong) {
        let at = item.at.member("certificate");
        let params = Params::NONE.with("found", found).with("wanted", SMS_CHARACTERS);
        out.fail_with(&at.member("number"), params, Places::NONE);
    }
    Ran::Checked
}

/// The dates of a person's certificate must be dates (证件有效期).
pub static VALIDITY_MALFORMED: Rule = Rule {
    code: "BA-P0204",
    slug: "person-certificate-date-malformed",
    cite: FIELDS,
    covers: &["PER-005"],
    message: say(
        "负责人证件的有效期无法识别：{reason}",
        "the validity of the person's certificate cannot be read: {reason}",
    ),
    why: say("须填写证件有效期的起止日期", "the dates of validity are filled in as dates"),
    help: say(
        "请按“2024-01-05”填写日期，长期有效的止期填“长期”",
        "write dates like 2024-01-05, and 长期 for a certificate without end",
    ),
    check: Check::Person(validity_malformed),
    ..Rule::BASE
};

fn validity_malformed(_: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let certificate = &*item.person.certificate;
    if certificate.valid_from.is_absent() && certificate.valid_to.is_absent() {
        return Ran::NotApplicable;
    }
    let at = item.at.member("certificate");
    if let Some(error) = certificate.valid_from.error() {
        out.fail_with(&at.member("valid_from"), Params::NONE.with("reason", error), Places::NONE);
    }
    if let Some(error) = certificate.valid_to.error() {
        out.fail_with(&at.member("valid_to"), Params::NONE.with("reason", error), Places::NONE);
    }
    Ran::Checked
}

/// A certificate does not end before it begins (证件有效期).
pub static VALIDITY_REVERSED: Rule = Rule {
    code: "BA-P0205",
    slug: "person-certificate-dates-reversed",
    basis: Basis::Derived,
    cite: FIELDS,
    covers: &["PER-005"],
    message: say("有效期止 {end} 早于有效期起 {start}", "the validity ends on {end}, before it begins on {start}"),
    why: say("有效期的止期不可能早于起期", "a certificate cannot end before it begins"),
    help: say("请对照证件核对起止日期", "compare both dates with the certificate"),
    check: Check::Person(validity_reversed),
    ..Rule::BASE
};

fn validity_reversed(_: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let certificate = &*item.person.certificate;
    if certificate.valid_from.is_absent() || certificate.valid_to.is_absent() {
        return Ran::NotApplicable;
    }
    let at = item.at.member("certificate");
    let (start_at, end_at) = (at.member("valid_from"), at.member("valid_to"));
    match (certificate.valid_from.get(), certificate.valid_to.get()) {
        (Some(start), Some(ValidUntil::Day(end))) => {
            if end < start {
                let params = Params::NONE.with("start", start.day()).with("end", end.day());
                out.fail_with(&end_at, params, Places::from_iter([start_at.path()]));
            }
        }
        // Whatever the start is, there is no end before it.
        (_, Some(ValidUntil::LongTerm)) => {}
        (start, end) => {
            let mut needs = Needs::NONE;
            if start.is_none() {
                needs.miss(&start_at);
            }
            if end.is_none() {
                needs.miss(&end_at);
            }
            out.undetermined(&end_at, needs);
        }
    }
    Ran::Checked
}

/// The certificate of a person must be valid on the day of the check (证件有效期).
pub static EXPIRED: Rule = Rule {
    code: "BA-P0206",
    slug: "person-certificate-expired",
    cite: FIELDS,
    applies: Applies::to(OrderKind::LASTING),
    covers: &["PER-005"],
    predicts: &["CHG-11", "PER-06"],
    message: say("负责人的证件已于 {end} 到期", "the person's certificate ended on {end}"),
    why: say("须提交在有效期内的证件", "the certificate that is filed with must be valid"),
    help: say("请换领新证件，并更新证件照和有效期", "renew the certificate, then update pictures and dates"),
    check: Check::Person(expired),
    ..Rule::BASE
};

/// Whether it is the certificate of the subject's person with the same there: of one certificate it is told once.
fn is_repeated<T: PartialEq>(
    cx: &Context<'_>,
    item: &PersonItem<'_>,
    field: impl Fn(&Certificate) -> &Field<T>,
) -> bool {
    field(&item.person.certificate) == field(&cx.order.subject.responsible_person.certificate)
        && has_subject_number(cx, item)
}

fn expired(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let certificate = &*item.person.certificate;
    if certificate.valid_to.is_absent() || is_repeated(cx, item, |certificate| &certificate.valid_to) {
        return Ran::NotApplicable;
    }
    let at = item.at.member("certificate");
    let at: At<'_> = at.member("valid_to");
    match certificate.valid_to.get() {
        None => out.needs(&at, at.path()),
        // Dates in the wrong order are reported as that.
        Some(ValidUntil::Day(end)) if Field::get(&certificate.valid_from).is_none_or(|start| start <= end) => {
            if end.day() < cx.today {
                out.fail_with(&at, Params::NONE.with("end", end.day()), Places::NONE);
            }
        }
        Some(_) => {}
    }
    Ran::Checked
}

/// A certificate whose validity begins after the day of the check is not valid yet (证件有效期).
pub static NOT_YET_VALID: Rule = Rule {
    code: "BA-P0208",
    slug: "person-certificate-not-yet-valid",
    severity: Severity::Warning,
    cite: FIELDS,
    applies: Applies::to(OrderKind::LASTING),
    covers: &["PER-005"],
    message: say("负责人的证件自 {start} 起才有效", "the person's certificate is valid from {start} on"),
    why: say("须提交在有效期内的证件", "the certificate that is filed with must be valid"),
    help: say(
        "请核对有效期的起始日期；新证件生效后再提交",
        "check the first day of validity, or submit when it has come",
    ),
    check: Check::Person(not_yet_valid),
    ..Rule::BASE
};

fn not_yet_valid(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let certificate = &*item.person.certificate;
    let repeated = is_repeated(cx, item, |certificate| &certificate.valid_from);
    let (Some(start), false) = (certificate.valid_from.get(), repeated) else {
        return Ran::NotApplicable;
    };
    // Dates in the wrong order are reported as that.
    let reversed = matches!(certificate.valid_to.get(), Some(ValidUntil::Day(end)) if end < start);
    if start.day() > cx.today && !reversed {
        let at = item.at.member("certificate");
        out.fail_with(&at.member("valid_from"), Params::NONE.with("start", start.day()), Places::NONE);
    }
    Ran::Checked
}

/// A responsible person has a certificate of a person (负责人证件类型).
pub static OF_A_UNIT: Rule = Rule {
    code: "BA-P0207",
    slug: "person-certificate-of-a-unit",
    basis: Basis::Derived,
    cite: &[
        cite(&source::PC_FIRST, "步骤2 主体信息"),
        cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
        cite(&source::MP_FIRST, "三 填写主体信息"),
        cite(&source::MP_FIRST, "四 填写互联网信息服务"),
    ],
    covers: &["PER-035", "PER-004"],
    predicts: &["PER-04"],
    message: say(
        "负责人的证件类型是{kind}，不是个人证件",
        "the kind of the person's certificate is {kind}, which no person has",
    ),
    why: say("负责人是自然人，须以本人证件核验", "a responsible person is verified by a certificate of a person"),
    help: say(
        "请选择居民身份证、护照等个人证件，并填写其号码",
        "choose a personal certificate, such as the resident identity card, and give its number",
    ),
    check: Check::Person(of_a_unit),
    ..Rule::BASE
};

fn of_a_unit(_: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(kind) = item.person.certificate.kind.get() else {
        return Ran::NotApplicable;
    };
    if !kind.is_personal() {
        let at = item.at.member("certificate");
        out.fail_with(&at.member("kind"), Params::NONE.with("kind", kind.noun()), Places::NONE);
    }
    Ran::Checked
}

/// The certificate of a responsible person must still run three months (证件剩余有效期), in a change the one that is new.
pub static ENDS_WITHIN_MONTHS: Rule = Rule {
    code: "BA-P1001",
    slug: "person-certificate-ends-within-months",
    by: By::Term(Term::CertificateLeft),
    cite: &[cite(&source::UPLOADS_PAGE, "证件有效期")],
    applies: Applies::to(OrderKind::LASTING),
    covers: &["SUB-018"],
    predicts: &["PER-07"],
    message: say(
        "负责人的证件将于 {end} 到期，剩余有效期不足 {months} 个月",
        "the person's certificate ends on {end}, in fewer than {months} months",
    ),
    why: say(
        "提交时证件的剩余有效期须不少于 {months} 个月",
        "a certificate must have {months} months left or more when the order is submitted",
    ),
    help: say("请换领新证件后提交", "renew the certificate before the order is submitted"),
    check: Check::Person(ends_within_months),
    ..Rule::OF_PROVIDER
};

fn ends_within_months(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let ends = &item.person.certificate.valid_to;
    // One certificate ends once.
    if has_subject_number(cx, item) && *ends == cx.order.subject.responsible_person.certificate.valid_to {
        return Ran::NotApplicable;
    }
    let Some(end) = ends.get().and_then(ValidUntil::day) else {
        return Ran::NotApplicable;
    };
    let at = item.at.member("certificate");
    let at = at.member("valid_to");
    // An expired one is told as that; a province with a figure of its own is asked by another rule.
    if end < cx.today || end >= last_day(cx, out.figure()) {
        return Ran::Checked;
    }
    let part = item.service.map_or(Part::SubjectPerson, |service| Part::ServicePerson(service.index));
    let news = is_news(cx, part, &[Item::PersonCertificateNumber, Item::PersonCertificateValidTo]);
    if news == Ok(false) {
        return Ran::Checked;
    }
    match asks::<Demanded>(cx, |asked| matches!(asked, Demanded::PersonLeft(_))) {
        Some(true) => {}
        Some(false) => {
            let params = Params::NONE.with("end", end).with("months", out.figure());
            tell(&news, &at, params, Places::NONE, out);
        }
        None => out.undetermined(&at, missing(cx, Needs::NONE)),
    }
    Ran::Checked
}

/// The first day on which a certificate may end.
fn last_day(cx: &Context<'_>, months: u32) -> chrono::NaiveDate {
    add_months_clamped(cx.today, i32::try_from(months).unwrap_or(i32::MAX))
}

/// In Zhejiang the number of a travel permit is that on its back (通行证号码后六位).
pub static PERMIT_IN_ZHEJIANG: Rule = Rule {
    code: "BA-P1007",
    slug: "permit-number-for-short-message",
    severity: Severity::Info,
    cite: &[cite(&source::SMS_CHECK, "相关说明"), cite(&source::ALIBABA_LIMITS, "短信核验")],
    applies: BOTH_PERSONS,
    covers: &["PER-026"],
    predicts: &["SMS-06"],
    message: say(
        "短信核验时须填写通行证背面证件号码的后六位",
        "the check by short message asks for the last six characters of the number on the permit's back",
    ),
    why: say(
        "浙江持港澳居民来往内地通行证的负责人，以背面的港澳证件号码核验",
        "in Zhejiang holders of a Hong Kong or Macao travel permit confirm with the number of the local identity card on its back",
    ),
    help: say("核验时请填写背面号码的后六位", "enter the last six characters of the number on the back"),
    check: Check::Person(permit_in_zhejiang),
    ..Rule::BASE
};

fn permit_in_zhejiang(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    if item.person.certificate.kind.get() != Some(CertificateKind::HkMacaoPermit) {
        return Ran::NotApplicable;
    }
    // figure: the province of the rule
    if cx.province() == Some(Province::Zhejiang) {
        let at = item.at.member("certificate");
        out.fail(&at.member("number"));
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};

    const CERTIFICATE: &str = "/services/0/responsible_person/certificate";
    const KIND: &str = "/services/0/responsible_person/certificate/kind";
    const NUMBER: &str = "/services/0/responsible_person/certificate/number";
    const START: &str = "/services/0/responsible_person/certificate/valid_from";
    const END: &str = "/services/0/responsible_person/certificate/valid_to";
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");
    const CANCEL: &str = include_str!("../../../examples/orders/clean-cancel-service-unit-pc.json");
    const PERSON_MP: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");

    #[test]
    fn resident_number() {
        let subject = "/subject/responsible_person/certificate/number";
        cases(&RESIDENT_NUMBER)
            .pass(|_| {})
            .pass(|o| o.set(NUMBER, "11010519491231002x"))
            // An unknown region is no reason to refuse.
            .fail(NUMBER, |o| o.set(NUMBER, "440305198805050003"))
            .fail(NUMBER, |o| o.set(NUMBER, "44030519880505000"))
            .fail(NUMBER, |o| o.set(NUMBER, "440305880505000"))
            .fail(NUMBER, |o| o.set(NUMBER, "830000190703039978"))
            .blocked(&[KIND], |o| {
                o.set(NUMBER, "E12345678");
                o.remove(KIND);
            });
        cases(&RESIDENT_NUMBER).from(CHANGE).pass(|_| {}).fail(subject, |o| o.set(subject, "440305198501010002"));
        cases(&RESIDENT_NUMBER).from(CANCEL).not_applicable(|_| {});
        // The kind stands with the subject.
        cases(&RESIDENT_NUMBER).from(PERSON_MP).fail(subject, |o| {
            o.remove("/subject/responsible_person/certificate/kind");
            o.set(subject, "440305198805050003");
        });
    }

    #[test]
    fn what_is_told_of_the_subject_is_not_told_again() {
        const OF_SUBJECT: &str = "/subject/certificate/number";
        const OF_PERSON: &str = "/subject/responsible_person/certificate/number";
        let wrong = "440305198805050003";
        cases(&RESIDENT_NUMBER)
            .fail_among(OF_PERSON, |o| {
                o.set(OF_PERSON, wrong);
                o.set(NUMBER, wrong);
            })
            .from(PERSON_MP)
            .silent(|o| {
                o.set(OF_SUBJECT, wrong);
                o.set(NUMBER, wrong);
            })
            .fail_among(NUMBER, |o| o.set(NUMBER, wrong));
        const OF_PERSON_END: &str = "/subject/responsible_person/certificate/valid_to";
        let kept = |o: &mut Draft| {
            for end in [OF_PERSON_END, END] {
                o.set(end, "2025-03-01");
            }
        };
        cases(&EXPIRED)
            .fail_among(OF_PERSON_END, |o| {
                kept(o);
                o.set(OF_PERSON, "440305198505050007");
                o.set(NUMBER, "440305198505050007");
            })
            .fail_among(END, |o| {
                o.set(END, "2025-03-01");
            });
    }

    #[test]
    fn other_number() {
        let certificate = |kind: &str, number: &str| serde_json::json!({ "kind": kind, "number": number });
        cases(&OTHER_NUMBER)
            .not_applicable(|_| {})
            .pass(|o| o.set(CERTIFICATE, certificate("passport", "E12345678")))
            .pass(|o| o.set(CERTIFICATE, certificate("taiwan_residence_permit", "830000190703039978")))
            .fail(NUMBER, |o| o.set(CERTIFICATE, certificate("passport", "护照")))
            .fail(NUMBER, |o| {
                o.set(CERTIFICATE, certificate("taiwan_residence_permit", "440305198805050002"));
            })
            .blocked(&[KIND], |o| o.remove(KIND));
    }

    #[test]
    fn short_number() {
        let certificate = |kind: &str, number: &str| serde_json::json!({ "kind": kind, "number": number });
        cases(&SHORT_NUMBER)
            .pass(|o| o.set(CERTIFICATE, certificate("passport", "A12345")))
            .fail(NUMBER, |o| o.set(CERTIFICATE, certificate("passport", "A1234")));
    }

    #[test]
    fn validity_malformed() {
        cases(&VALIDITY_MALFORMED)
            .pass(|o| o.set(END, "长期"))
            .pass(|o| o.set(END, "2035.08.01"))
            .fail(END, |o| o.set(END, "2035-13-01"))
            .fail(START, |o| o.set(START, "去年"));
        cases(&VALIDITY_MALFORMED).from(CANCEL).not_applicable(|_| {});
    }

    #[test]
    fn validity_reversed() {
        cases(&VALIDITY_REVERSED)
            .silent(|o| o.set(START, "2035-08-01"))
            .fail(END, |o| o.set(START, "2035-08-02"))
            .pass(|o| o.set(END, "长期"))
            .blocked(&[END], |o| o.set(END, "2035-13-01"))
            .blocked(&[START], |o| o.set(START, "2015-13-01"));
    }

    #[test]
    fn expired() {
        // Reversed and run out at once is reversed.
        cases(&EXPIRED).silent(|o| {
            o.set(START, "2025-06-01");
            o.set(END, "2025-05-01");
        });
        cases(&EXPIRED)
            .silent(|o| o.set(END, "2025-11-20"))
            .fail(END, |o| o.set(END, "2025-11-19"))
            .pass(|o| o.set(END, "长期"))
            .blocked(&[END], |o| o.set(END, "2025-11-31"));
        cases(&NOT_YET_VALID).pass(|o| o.set(START, "2025-11-20")).fail(START, |o| o.set(START, "2025-11-21")).silent(
            |o| {
                o.set(START, "2026-01-01");
                o.set(END, "2025-12-31");
            },
        );
        let of_subject = "/subject/responsible_person/certificate/valid_to";
        cases(&EXPIRED).from(CHANGE).fail(of_subject, |o| o.set(of_subject, "2025-11-19"));
    }

    #[test]
    fn of_a_unit() {
        const KIND: &str = "/subject/responsible_person/certificate/kind";
        cases(&OF_A_UNIT)
            .pass(|_| {})
            .pass(|o| {
                o.set(KIND, "passport");
                o.set("/subject/responsible_person/certificate/number", "E12345678");
            })
            .fail(KIND, |o| o.set(KIND, "business_licence"))
            .silent(|o| o.remove(KIND));
    }

    #[test]
    fn three_months() {
        const SERVICE: &str = "/services/0/responsible_person";
        let ends = &format!("{SERVICE}/certificate/valid_to");
        cases(&ENDS_WITHIN_MONTHS)
            .pass(|o| o.set(ends, "2026-02-20"))
            .fail(ends, |o| o.set(ends, "2026-02-19"))
            // What has ended is told as that.
            .silent(|o| o.set(ends, "2025-11-19"));
        const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");
        const ENDS: &str = "/subject/responsible_person/certificate/valid_to";
        const RECORDED: &str = "/facts/record/responsible_person/certificate/valid_to";
        cases(&ENDS_WITHIN_MONTHS)
            .from(CHANGE)
            .pass(|_| {})
            // A new card.
            .fail_among(ENDS, |o| o.set(ENDS, "2026-02-19"))
            // What is recorded stays.
            .silent(|o| {
                o.set(ENDS, "2026-02-19");
                o.set(RECORDED, "2026-02-19");
            })
            .undetermined(&[RECORDED], |o| {
                o.set(ENDS, "2026-02-19");
                o.remove(RECORDED);
            });
    }

    #[test]
    fn permits() {
        const SERVICE: &str = "/services/0/responsible_person";
        let permit = |province: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set(&format!("{SERVICE}/certificate/kind"), "hk_macao_permit");
                o.set(&format!("{SERVICE}/certificate/number"), "H12345678");
                o.set("/subject/province", province);
            }
        };
        let at = &format!("{SERVICE}/certificate/number");
        cases(&PERMIT_IN_ZHEJIANG)
            .not_applicable(|_| {})
            .silent(permit("guangdong"))
            .fail_among(at, permit("zhejiang"));
    }
}
