//! Kind and number of the subject's certificate (主体证件): wrong or unusual kind, malformed or unusual number.

use super::{WITH_SUBJECT, certificate_kinds};
use crate::law::Part;
use crate::law::province::Certificate as Demanded;
use crate::model::record::Vocabulary as _;
use crate::model::{Certificate, CertificateKind, OrderKind, SubjectNature};
use crate::rule::prelude::*;
use crate::rules::province::{OF_SUBJECT, asks, is_news, tell};
use crate::value::Value;
use crate::value::{
    CreditCode, Offence, OrganisationCertificateNumber, OrganisationCode, ParseError, PersonCertificate,
    PersonCertificateNumber, RegistrationNumber,
};

/// A unit files with a unit's certificate, an individual with a person's, and each nature with its own papers
/// (证件类型与主办单位性质).
pub static KIND_OF_ANOTHER: Rule = Rule {
    code: "BA-S0202",
    slug: "subject-certificate-kind-mismatch",
    cite: &[
        cite(&source::MP_FIRST, "三 填写主体信息"),
        cite(&source::PC_FIRST, "步骤2 主体信息"),
        cite(&source::MATERIALS, "企事业单位证件"),
    ],
    applies: Applies::to(OF_SUBJECT),
    covers: &["SUB-009", "SUB-010"],
    predicts: &["SUB-01"],
    message: say(
        "主办单位性质为{nature}，证件类型却是{kind}",
        "the nature of the subject is {nature}, but its certificate is {kind}",
    ),
    why: say(
        "单位须用该性质对应的单位证件备案，个人须用个人证件备案，材料清单列出了各种性质可用的证件",
        "units file with a certificate of their nature, individuals with one of their own; the list of materials names them",
    ),
    help: say(
        "请改正证件类型，或改正主办单位性质；个体工商户按企业备案，使用营业执照",
        "correct the kind or the nature; an individual business files as an enterprise with its licence",
    ),
    check: Check::Order(kind_of_another),
    ..Rule::BASE
};

fn kind_of_another(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let (subject, certificate) = (At::ROOT.member("subject"), &*cx.order.subject.certificate);
    let at = subject.member("certificate");
    let at = at.member("kind");
    // What a change does not give stays as it is.
    let news = is_news(cx, Part::Subject, &[Item::CertificateKind]);
    if news == Ok(false) {
        return Ran::NotApplicable;
    }
    let mut needs = Needs::NONE;
    let kind = needs.word(&certificate.kind, &at);
    if cx.nature().is_none() {
        needs = needs.with(cx.nature_path());
    }
    match (kind, cx.nature()) {
        (Some(kind), Some(nature)) => {
            if kind.is_personal() != nature.is_individual() || is_anothers_paper(cx, nature, kind) {
                let params = Params::NONE.with("nature", nature.noun()).with("kind", kind.noun());
                tell(&news, &at, params, Places::from_iter([cx.nature_path()]), out);
            }
        }
        _ => out.undetermined(&at, needs),
    }
    Ran::Checked
}

/// Whether the kind is the paper of units of another nature, by the list and by the page of the province.
fn is_anothers_paper(cx: &Context<'_>, nature: SubjectNature, kind: CertificateKind) -> bool {
    !kind.is_personal() && !certificate_kinds::is_of_many(kind) && is_unlisted(cx, nature, kind)
}

/// Whether neither the list nor the page of the province names the kind for the nature.
fn is_unlisted(cx: &Context<'_>, nature: SubjectNature, kind: CertificateKind) -> bool {
    let takes = |what: &Demanded| match what {
        Demanded::Medical(kinds) | Demanded::LawFirm(kinds) => kinds.contains(&kind),
        _ => false,
    };
    !certificate_kinds::kinds_of(nature).contains(&kind) && asks::<Demanded>(cx, takes) != Some(true)
}

/// Each kind of unit has certificates that it normally files with.
pub static KIND_UNUSUAL: Rule = Rule {
    code: "BA-S0203",
    slug: "subject-certificate-kind-unusual",
    severity: Severity::Warning,
    cite: &[cite(&source::MATERIALS, "企事业单位证件"), cite(&source::PC_FIRST, "步骤1 基础信息校验")],
    applies: Applies::to(WITH_SUBJECT).units(),
    covers: &["SUB-010"],
    predicts: &["SUB-01"],
    message: say(
        "{nature}通常不以{kind}备案（对照表版本 {version}）",
        "{nature} does not normally file with {kind} (table of {version})",
    ),
    why: say(
        "材料清单为每种单位性质列出了可用的证件，这一种不在其中",
        "the list of materials names the certificates of each nature, and this kind is not among them",
    ),
    help: say(
        "请核对主办单位性质和证件类型；如主管部门确认可用，可忽略本提示",
        "check nature and kind; if the administration accepts it, nothing needs to be done",
    ),
    check: Check::Order(kind_unusual),
    ..Rule::BASE
};

fn kind_unusual(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let (subject, certificate) = (At::ROOT.member("subject"), &*cx.order.subject.certificate);
    let at = subject.member("certificate");
    let at = at.member("kind");
    let mut needs = Needs::NONE;
    let kind = needs.word(&certificate.kind, &at);
    if cx.nature().is_none() {
        needs = needs.with(cx.nature_path());
    }
    match (kind, cx.nature()) {
        // A person's certificate and a paper of another nature are the other rule's.
        (Some(kind), _) if !certificate_kinds::is_of_many(kind) => return Ran::NotApplicable,
        (Some(kind), Some(nature)) => {
            if is_unlisted(cx, nature, kind) {
                let params = Params::NONE
                    .with("nature", nature.noun())
                    .with("kind", kind.noun())
                    .with("version", certificate_kinds::VERSION);
                out.fail_with(&at, params, Places::from_iter([cx.nature_path()]));
            }
        }
        _ => out.undetermined(&at, needs),
    }
    Ran::Checked
}

/// A credit code or a resident identity number that cannot be one, or a licence number that is neither code nor registration
/// number (统一社会信用代码, 注册号).
pub static NUMBER_MALFORMED: Rule = Rule {
    code: "BA-S0205",
    slug: "subject-certificate-number-malformed",
    cite: &[
        cite(&source::PC_FIRST, "步骤2 主体信息"),
        cite(&source::MP_FIRST, "二 验证备案类型"),
        cite(&source::FAQ_SUBJECT, "主办单位"),
    ],
    applies: Applies::to(OF_SUBJECT),
    covers: &["SUB-011", "SUB-012"],
    predicts: &["SUB-04", "SUB-05"],
    message: say("主体证件号码有误：{reason}", "the subject's certificate number is not valid: {reason}"),
    why: say(
        "{kind}的号码带有固定格式和校验码，不符即为误识别或误填，无法通过核验",
        "the number of a {kind} has a fixed form with a check character; one that does not fit was misread or mistyped and is not verified",
    ),
    help: say(
        "请对照证件改正自动识别的结果；营业执照填写 18 位统一社会信用代码，旧执照填写 15 位注册号",
        "correct what was read against the certificate; a licence has a credit code of 18 characters, an old one a registration number of 15 digits",
    ),
    check: Check::Order(number_malformed),
    ..Rule::BASE
};

fn number_malformed(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    number(cx, out, true)
}

/// The number of another certificate that does not look like one.
pub static NUMBER_UNUSUAL: Rule = Rule {
    code: "BA-S0206",
    slug: "subject-certificate-number-unusual",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[cite(&source::PC_FIRST, "步骤2 主体信息"), cite(&source::MP_FIRST, "二 验证备案类型")],
    applies: Applies::to(WITH_SUBJECT),
    covers: &["SUB-011"],
    predicts: &["SUB-05"],
    message: say("证件号码不像{kind}的号码：{reason}", "it does not look like the number of a {kind}: {reason}"),
    why: say(
        "这类号码由人工填写，填错即无法核验；旧证件的号码可能不合现行格式",
        "such numbers are typed by hand and a wrong one cannot be verified; old certificates may have other forms",
    ),
    help: say(
        "请对照证件核对；确认无误可忽略",
        "check it against the certificate; if it is right, nothing needs to be done",
    ),
    check: Check::Order(number_unusual),
    ..Rule::BASE
};

fn number_unusual(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    number(cx, out, false)
}

fn number(cx: &Context<'_>, out: &mut Sink<'_>, bars: bool) -> Ran {
    let certificate = &*cx.order.subject.certificate;
    let Some(text) = certificate.number.get() else {
        return Ran::NotApplicable;
    };
    let at = At::ROOT.member("subject");
    let at = at.member("certificate");
    let number_at = at.member("number");
    // What a change does not give stays as it is.
    let news = is_news(cx, Part::Subject, &[Item::CertificateNumber]);
    if news == Ok(false) {
        return Ran::Checked;
    }
    let stays = || cx.order.facts.record.certificate.kind.get().filter(|_| cx.is_kind(OrderKind::CHANGE));
    let Some(kind) = certificate.kind.get().or_else(stays) else {
        out.needs(&number_at, at.member("kind").path());
        return Ran::Checked;
    };
    let recorded = cx.is_kind(&[OrderKind::AccessFiling, OrderKind::AddServiceElsewhere]);
    if let Some(wrong) = wrong(kind, text).or_else(|| of_merged(certificate, text).filter(|_| !recorded))
        && wrong.bars(recorded) == bars
    {
        if cx.is_individual().is_some_and(|individual| kind.is_personal() != individual) {
            // It was read as the number of a certificate that the subject cannot have.
            out.needs(&number_at, at.member("kind").path());
        } else {
            let params = Params::NONE.with("reason", wrong.error()).with("kind", kind.noun());
            tell(&news, &number_at, params, Places::NONE, out);
        }
    }
    Ran::Checked
}

/// What is wrong with a number, and how surely.
enum Wrong {
    /// It cannot be one.
    Surely(ParseError),
    /// It is none of those that are given out today. Where the record has an old number, that one is entered.
    Today(ParseError),
    /// It does not look like one.
    Perhaps(ParseError),
}

impl Wrong {
    const fn error(&self) -> ParseError {
        match self {
            Self::Surely(error) | Self::Today(error) | Self::Perhaps(error) => *error,
        }
    }

    const fn bars(&self, recorded: bool) -> bool {
        match self {
            Self::Surely(_) => true,
            Self::Today(_) => !recorded,
            Self::Perhaps(_) => false,
        }
    }
}

/// A licence that says it is a merged one (三证合一) has a credit code, whatever number its holder had before.
fn of_merged(certificate: &Certificate, text: &str) -> Option<Wrong> {
    let merged = certificate.three_in_one.get() == Some(true);
    merged.then(|| CreditCode::parse(text).err()).flatten().map(Wrong::Today)
}

/// Whether a number cannot be one of the certificate.
pub(in crate::rules) fn is_malformed(certificate: &Certificate, number: &str) -> bool {
    let wrong = certificate.kind.get().and_then(|kind| wrong(kind, number));
    wrong.is_some_and(|wrong| wrong.bars(false))
}

fn wrong(kind: CertificateKind, text: &str) -> Option<Wrong> {
    if let Some(person) = person(kind) {
        let error = PersonCertificateNumber::parse_as(person, text).err()?;
        return Some(if person == PersonCertificate::ResidentId {
            Wrong::Surely(error)
        } else {
            Wrong::Perhaps(error)
        });
    }
    let code = CreditCode::parse(text).err()?;
    let length = text.chars().filter(|c| c.is_alphanumeric()).count();
    match kind {
        CertificateKind::CreditCodeCertificate => Some(Wrong::Surely(code)),
        // figure: a credit code has 18 characters
        CertificateKind::BusinessLicence if length == 18 => Some(Wrong::Surely(code)),
        CertificateKind::BusinessLicence => match RegistrationNumber::parse(text).err()? {
            error if matches!(error.offence, Offence::Checksum { .. }) => Some(Wrong::Perhaps(error)),
            // figure: a registration number has 15
            error if length == 15 => Some(Wrong::Today(error)),
            _ => Some(Wrong::Today(code)),
        },
        // figure: a credit code
        CertificateKind::OrganisationCode if length == 18 => Some(Wrong::Perhaps(code)),
        CertificateKind::OrganisationCode => OrganisationCode::parse(text).err().map(Wrong::Perhaps),
        // Many certificates carry a credit code by now; what looks like one should be one.
        // figure: characters of a credit code
        _ if length == 18 && text.chars().all(|c| c.is_ascii_alphanumeric()) => Some(Wrong::Perhaps(code)),
        // figure: the ministry's interface takes 255 bytes
        _ if text.len() <= 255 && text.chars().all(char::is_alphanumeric) => None,
        _ => OrganisationCertificateNumber::parse(text).err().map(Wrong::Perhaps),
    }
}

const fn person(kind: CertificateKind) -> Option<PersonCertificate> {
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

/// A credit code tells which authority registered what kind of organisation (登记管理部门和机构类别).
pub static OTHER_AUTHORITY: Rule = Rule {
    code: "BA-S0213",
    slug: "credit-code-of-another-kind-of-unit",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[cite(&source::PC_FIRST, "步骤2 主体信息"), cite(&source::FAQ_SUBJECT, "主办单位")],
    applies: Applies::to(WITH_SUBJECT).units(),
    covers: &["SUB-011"],
    message: say(
        "证件为“{kind}”，号码却是{found}的统一社会信用代码",
        "the certificate is {kind}, but the number is the credit code of another kind of unit ({found})",
    ),
    why: say(
        "统一社会信用代码前两位是登记管理部门和机构类别，须与证件一致",
        "the first two characters name the registering authority and the kind of unit, which the certificate shows as well",
    ),
    help: say("请核对主办单位性质、证件类型和证件号码", "check the nature, the kind of the certificate and its number"),
    check: Check::Order(other_authority),
    ..Rule::BASE
};

fn other_authority(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let certificate = &*cx.order.subject.certificate;
    let (Some(kind), Some(number)) = (certificate.kind.get(), certificate.number.get()) else {
        return Ran::NotApplicable;
    };
    let Some((registered, (code, _))) = registered_as(kind, cx.nature()).zip(CreditCode::read(number)) else {
        return Ran::NotApplicable;
    };
    // Pairs that the standard does not have are newer than its table.
    let Some(found) = code.category_noun() else {
        return Ran::Checked;
    };
    if !registered.iter().any(|start| code.as_str().starts_with(start)) {
        let at = At::ROOT.member("subject");
        let at = at.member("certificate");
        let params = Params::NONE.with("kind", kind.noun()).with("found", found);
        let related = Places::from_iter([at.member("kind").path()]);
        out.fail_with(&at.member("number"), params, related);
    }
    Ran::Checked
}

/// How the credit codes begin that stand on a certificate (GB 32100).
fn registered_as(kind: CertificateKind, nature: Option<SubjectNature>) -> Option<&'static [&'static str]> {
    Some(match kind {
        CertificateKind::BusinessLicence => &["9"],
        CertificateKind::InstitutionCertificate => &["1", "A"],
        // Mass organisations (群众团体) and trade unions are registered elsewhere.
        CertificateKind::SocialOrganisationCertificate => &["51", "59", "13", "19", "8"],
        CertificateKind::PrivateNonEnterpriseCertificate | CertificateKind::SocialServiceCertificate => &["52", "59"],
        CertificateKind::FoundationCertificate => &["53", "59"],
        // Notaries, arbitration and appraisal bodies are public institutions or companies as often as not.
        CertificateKind::LawFirmLicence => &["3"],
        CertificateKind::ReligiousSiteCertificate => &["7"],
        CertificateKind::CreditCodeCertificate if nature == Some(SubjectNature::Government) => &["1"],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Cases, Draft, cases, number};

    const KIND: &str = "/subject/certificate/kind";
    const NUMBER: &str = "/subject/certificate/number";
    const NATURE: &str = "/subject/nature";
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-subject-unit-pc.json");
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-filing-unit-pc.json");
    const ACCESS_SERVICE: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");

    #[test]
    fn kind_of_another() {
        cases(&KIND_OF_ANOTHER)
            .pass(|_| {})
            .pass(|o| o.set(NATURE, "individual_business"))
            .fail(KIND, |o| number(o, "resident_id", "440305198501010001"))
            .fail_among(KIND, |o| o.set(KIND, "foundation_certificate"))
            .from(CHANGE)
            .not_applicable(|_| {})
            .fail_among(KIND, |o| o.set("/subject/certificate", serde_json::json!({"kind": "resident_id"})))
            // What is recorded stays.
            .silent(|o| {
                o.set("/subject/certificate", serde_json::json!({"kind": "foundation_certificate"}));
                o.set("/facts/record/certificate/kind", "foundation_certificate");
            })
            .from(crate::cases::UNIT_PC)
            .fail_among(KIND, |o| o.set(NATURE, "public_institution"))
            // The sample's province is Guangdong, whose page lets hospitals file with a licence.
            .silent(|o| o.set(NATURE, "medical"))
            .fail_among(KIND, |o| {
                o.set(NATURE, "medical");
                o.set("/subject/province", "hunan");
            })
            .silent(|o| o.set(KIND, "credit_code_certificate"))
            .blocked(&[NATURE], |o| o.remove(NATURE))
            .blocked(&[KIND], |o| o.remove(KIND))
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(KIND, |o| number(o, "business_licence", "91440300MA5ABCD000"))
            .from(ACCESS_SERVICE)
            .not_applicable(|_| {});
    }

    #[test]
    fn kind_unusual() {
        cases(&KIND_UNUSUAL)
            .silent(|_| {})
            .pass(|o| number(o, "organisation_code", "MA5ABCD0-0"))
            .fail_among(KIND, |o| o.set(KIND, "credit_code_certificate"))
            .silent(|o| o.set(NATURE, "public_institution"))
            .silent(|o| o.set(KIND, "resident_id"))
            .blocked(&[KIND], |o| o.set(KIND, "stamp"))
            .from(INDIVIDUAL)
            .not_applicable(|_| {});
    }

    fn of_institution(draft: &mut Draft, text: &str) {
        number(draft, "institution_certificate", text);
        draft.set(NATURE, "public_institution");
    }

    #[test]
    fn other_authority() {
        cases(&OTHER_AUTHORITY)
            .pass(|_| {})
            .silent(|o| number(o, "business_licence", "92440300MJL000016E"))
            .silent(|o| number(o, "business_licence", "440301103097414"))
            .fail_among(NUMBER, |o| number(o, "business_licence", "52440300MJL000016J"))
            .fail_among(NUMBER, |o| number(o, "business_licence", "12440300MJL000016N"))
            .silent(|o| of_institution(o, "12440300MJL000016N"))
            .silent(|o| of_institution(o, "事证第144000000001号"))
            .fail_among(NUMBER, |o| of_institution(o, "91440300MJL000016H"))
            .silent(|o| number(o, "social_organisation_certificate", "51440300MJL000016M"))
            .silent(|o| number(o, "social_organisation_certificate", "13440300MJL000016K"))
            .fail_among(NUMBER, |o| number(o, "social_organisation_certificate", "53440300MJL000016F"))
            .silent(|o| number(o, "credit_code_certificate", "91440300MJL000016H"))
            .fail_among(NUMBER, |o| {
                number(o, "credit_code_certificate", "91440300MJL000016H");
                o.set(NATURE, "government");
            })
            .from(INDIVIDUAL)
            .not_applicable(|_| {});
    }

    #[test]
    fn number_malformed() {
        let licence = |text: &'static str| move |o: &mut Draft| number(o, "business_licence", text);
        cases(&NUMBER_MALFORMED)
            .pass(|_| {})
            .pass(licence("91440300 ma5abcd000"))
            .pass(licence("440301103097413"))
            .fail(NUMBER, |o| {
                licence("440301103097413")(o);
                o.set("/subject/certificate/three_in_one", true);
            })
            .pass(|o| o.set("/subject/certificate/three_in_one", true))
            // A lawful code of the pilot cohort in Fujian; its check character does not fit.
            .silent(licence("91350200M0000ABC6X"))
            .fail(NUMBER, licence("91440300MA5ABCD001"))
            .fail(NUMBER, licence("4403011030974"))
            .from(CHANGE)
            .not_applicable(|_| {})
            .pass(|o| o.set("/subject/certificate", serde_json::json!({"number": "91440300708461136T"})))
            // Its kind is that of the record.
            .fail_among(NUMBER, |o| o.set("/subject/certificate", serde_json::json!({"number": "91440300MA5ABCD001"})))
            // What is recorded stays.
            .silent(|o| {
                o.set("/subject/certificate", serde_json::json!({"number": "91440300MA5ABCD001"}));
                o.set("/facts/record/certificate/number", "91440300MA5ABCD001");
            })
            .from(crate::cases::UNIT_PC)
            .fail(NUMBER, licence("81234567-8"))
            .fail_among(NUMBER, |o| {
                number(o, "credit_code_certificate", "11440300MA5ABCD001");
                o.set(NATURE, "government");
            })
            .blocked(&[KIND], |o| o.remove(KIND))
            .blocked(&[KIND], |o| o.set(KIND, "resident_id"))
            .pass(|o| of_institution(o, "事证第144000000001号"))
            .from(ACCESS)
            .fail(NUMBER, licence("91440300MA5ABCD001"))
            // Where the record has an old number, that one is entered.
            .silent(licence("4403011030974"))
            .silent(|o| {
                licence("440301103097413")(o);
                o.set("/subject/certificate/three_in_one", true);
            })
            .from(INDIVIDUAL)
            .pass(|_| {})
            .pass(|o| number(o, "passport", "E12345678"))
            .fail(NUMBER, |o| number(o, "resident_id", "440305198805050003"));
    }

    #[test]
    fn number_unusual() {
        let warned =
            |cases: Cases, kind: &'static str, text: &'static str| cases.fail_among(NUMBER, |o| number(o, kind, text));
        let unit = cases(&NUMBER_UNUSUAL).pass(|_| {}).pass(|o| of_institution(o, "事证第144000000001号"));
        let unit = warned(unit, "business_licence", "440301103097414");
        let unit = warned(unit, "organisation_code", "81234567-9");
        let unit = unit
            .pass(|o| number(o, "organisation_code", "91440300MA5ABCD000"))
            .fail(NUMBER, |o| of_institution(o, "12440300MA5ABCD001"));
        let old = warned(unit.from(ACCESS), "business_licence", "4403011030974");
        warned(old.from(INDIVIDUAL), "passport", "?");
    }
}
