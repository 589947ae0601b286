//! Rules about responsible persons (负责人).

pub mod birth;
pub mod certificate;
pub mod complete;
pub mod contact;
pub mod emergency;
pub mod paired;
pub mod roles;
pub mod verification;

use crate::form::Row;
use crate::law::province::Whose;
use crate::model::path::{At, Path};
use crate::model::{CertificateKind, Channel};
use crate::rule::{Applies, Context, PersonItem, Ran, Role, Rule, Sink};
use crate::rules::asked::require;
use crate::rules::subject::WITH_SUBJECT;
use crate::source::{self, Cite, cite};
use crate::value::{CertificateNumber, same};

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &complete::KIND_MISSING,
    &complete::NAME_MISSING,
    &complete::NUMBER_MISSING,
    &complete::VALIDITY_MISSING,
    &complete::MOBILE_MISSING,
    &complete::EMAIL_MISSING,
    &complete::EMERGENCY_MISSING,
    &complete::NAME_ODD,
    &emergency::HOTLINE,
    &emergency::OWN_MOBILE,
    &birth::BORN_LONG_AGO,
    &birth::VALID_BEFORE_BIRTH,
    &certificate::RESIDENT_NUMBER,
    &certificate::OTHER_NUMBER,
    &certificate::SHORT_NUMBER,
    &certificate::VALIDITY_MALFORMED,
    &certificate::VALIDITY_REVERSED,
    &certificate::EXPIRED,
    &certificate::OF_A_UNIT,
    &certificate::NOT_YET_VALID,
    &contact::MOBILE_MALFORMED,
    &contact::NOT_A_MOBILE,
    &contact::UNKNOWN_SEGMENT,
    &contact::EMAIL_MALFORMED,
    &contact::EMERGENCY_MALFORMED,
    &contact::EMERGENCY_FOREIGN,
    &contact::NOT_THE_BOUND_MOBILE,
    &contact::FOR_MACHINES,
    &verification::FRONT_MISSING,
    &verification::BACK_MISSING,
    &verification::MOBILE_UNVERIFIED,
    &verification::VIDEO_UNVERIFIED,
    &verification::VIDEO_ELSEWHERE,
    &verification::WECHAT_FOREIGN,
    &roles::NOT_THE_REPRESENTATIVE,
    &roles::NOT_THE_INDIVIDUAL,
    &roles::LETTER,
    &paired::NUMBER_OF_ANOTHER_NAME,
    &certificate::ENDS_WITHIN_MONTHS,
    &paired::EMAIL_SHARED,
    &paired::MOBILE_SHARED,
    &contact::VIRTUAL_OPERATOR,
    &verification::FILMED_ANOTHER,
    &certificate::PERMIT_IN_ZHEJIANG,
];

/// The tables of fields of both persons; those of the other guides say the same.
pub(crate) const FIELDS: &[Cite] = &[
    cite(&source::PC_FIRST, "步骤2 主体信息"),
    cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
    cite(&source::MP_FIRST, "三 填写主体信息"),
    cite(&source::MP_FIRST, "四 填写互联网信息服务"),
];

/// Whether the person's data stand elsewhere: with the subject, or in a template (PC).
fn stands_elsewhere(cx: &Context<'_>, item: &PersonItem<'_>) -> bool {
    item.role == Role::Service
        && (item.person.same_as_subject.get() == Some(true)
            || (cx.channel() != Some(Channel::MiniProgram) && !item.person.template_ref.is_absent()))
}

/// The legal representative: from the order, else from the record.
pub(in crate::rules) fn legal_rep<'a>(cx: &Context<'a>) -> Option<&'a str> {
    let (subject, record) = (&cx.order.subject, &cx.order.facts.record);
    subject.legal_rep_name.get().or_else(|| record.legal_rep_name.get())
}

/// Whether a person has the name of the legal representative; `Err` names the fact that would tell.
pub(super) fn names_legal_rep(cx: &Context<'_>, item: &PersonItem<'_>) -> Result<bool, Path> {
    let subject = &cx.order.subject.responsible_person;
    let own = item.person.name.get();
    let name = own.or_else(|| subject.name.get().filter(|_| item.person.same_as_subject.get() == Some(true)));
    let rep = legal_rep(cx).ok_or(const { Path::fixed(&["subject", "legal_rep_name"]) })?;
    let name = name.ok_or_else(|| item.at.member("name").path())?;
    Ok(same::persons(name, rep))
}

/// The row of the subject's or of the service's person.
pub(in crate::rules) const fn row_of(item: &PersonItem<'_>, [subject, service]: [&'static Row; 2]) -> &'static Row {
    match item.role {
        Role::Subject => subject,
        Role::Service => service,
    }
}

/// A field of the person that the form requires must not be absent, unless the person stands elsewhere.
fn require_here(
    cx: &Context<'_>,
    item: &PersonItem<'_>,
    rows: [&'static Row; 2],
    at: &At<'_>,
    absent: bool,
    out: &mut Sink<'_>,
) -> Ran {
    if stands_elsewhere(cx, item) {
        return Ran::NotApplicable;
    }
    require(cx, row_of(item, rows), at, absent, out)
}

/// Whether the subject is the person: then the subject's certificate is a person's, and stands in for what is left out.
pub(in crate::rules) fn subject_is_person(cx: &Context<'_>) -> bool {
    cx.is_individual() == Some(true)
        || cx.order.subject.certificate.kind.get().is_some_and(CertificateKind::is_personal)
}

/// The kind of the person's certificate, or where it would stand. An individual gives it with the subject.
pub(in crate::rules) fn certificate_kind(cx: &Context<'_>, item: &PersonItem<'_>) -> Result<CertificateKind, Path> {
    let kind = &item.person.certificate.kind;
    if kind.is_absent() && item.role == Role::Subject && subject_is_person(cx) {
        const KIND: Path = Path::fixed(&["subject", "certificate", "kind"]);
        return cx.order.subject.certificate.kind.get().ok_or(KIND);
    }
    kind.get().ok_or_else(|| item.at.path().member("certificate").member("kind"))
}

/// The kinds of order whose form asks for both persons.
pub(in crate::rules) const BOTH_PERSONS: Applies = Applies::to(WITH_SUBJECT);

/// Whether a demand of some persons speaks of those of a role.
pub(in crate::rules) const fn speaks_of(of: Whose, role: Role) -> bool {
    match of {
        Whose::Any => true,
        Whose::Subject => matches!(role, Role::Subject),
        Whose::Service => matches!(role, Role::Service),
    }
}

/// Whether a service's person has the number of the subject's.
pub(in crate::rules) fn has_subject_number(cx: &Context<'_>, item: &PersonItem<'_>) -> bool {
    let numbers = || item.person.certificate.number.number().zip(subject_number(cx));
    item.role == Role::Service && numbers().is_some_and(|(a, b)| same::numbers(a, b).is_same())
}

/// The number of the subject's person; an individual's stands with the subject.
pub(in crate::rules) fn subject_number<'a>(cx: &Context<'a>) -> Option<&'a CertificateNumber> {
    let subject = &cx.order.subject;
    let own = subject.responsible_person.certificate.number.number();
    own.or_else(|| subject.certificate.number.number().filter(|_| subject_is_person(cx)))
}
