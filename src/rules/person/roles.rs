//! Who the responsible persons are (负责人的身份): the legal representative or somebody else, the individual, the letter of
//! authorisation on the PC.

use super::legal_rep;
use crate::law::province::{Eligible, Person};
use crate::model::{AttachmentKind, Channel, OrderKind, ServiceKind};
use crate::rule::prelude::*;
use crate::rules::asked::WITH_FORM;
use crate::rules::province::asks;
use crate::rules::province::different_phones::same_person;
use crate::rules::subject::WITH_SUBJECT;
use crate::value::{CertificateNumber, same};

/// The subject's person is as a rule the legal representative (主体负责人).
pub static NOT_THE_REPRESENTATIVE: Rule = Rule {
    code: "BA-P0601",
    slug: "subject-person-not-legal-representative",
    severity: Severity::Info,
    cite: &[
        cite(&source::PC_FIRST, "步骤2 主体信息"),
        cite(&source::MP_FIRST, "三 填写主体信息"),
        cite(&source::FAQ_SUBJECT_PERSON, "主体负责人"),
    ],
    applies: Applies::to(WITH_SUBJECT).units(),
    covers: &["PER-001", "PER-022"],
    message: say("主体负责人不是法定代表人", "the subject's person is not its legal representative"),
    why: say(
        "表单以法定代表人为例；2018 年的说明和部分省份要求必须为法定代表人",
        "the forms give the legal representative as the example; the guidance of 2018 and some provinces demand it",
    ),
    help: say(
        "请查看所在省的要求；要求法定代表人的，改填法定代表人",
        "look up what the province asks, and name the legal representative where it demands that",
    ),
    check: Check::Person(not_the_representative),
    ..Rule::BASE
};

fn not_the_representative(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    // Where the province refuses others or wants a letter, that is the finding.
    if refuses_others(cx) || wants_subjects_letter(cx) {
        return Ran::NotApplicable;
    }
    let Some(named) = names_another(cx, item) else {
        return Ran::NotApplicable;
    };
    if named {
        fail_as_another(item, out);
    }
    Ran::Checked
}

/// Whether the subject's person is another than the legal representative; `None` if a name is missing.
pub(in crate::rules) fn names_another(cx: &Context<'_>, item: &PersonItem<'_>) -> Option<bool> {
    let rep = legal_rep(cx);
    let names = item.person.name.get().zip(rep).filter(|_| item.role == Role::Subject);
    // One number is one person, whose name is wrong in one of two places.
    let one = || shares_number(item, cx.order.subject.legal_rep_cert_number.number());
    names.map(|(name, rep)| !same::persons(name, rep) && !one())
}

/// Whether the person's certificate has that number.
pub(super) fn shares_number(item: &PersonItem<'_>, other: Option<&CertificateNumber>) -> bool {
    let numbers = item.person.certificate.number.number().zip(other);
    numbers.is_some_and(|(a, b)| same::numbers(a, b).is_same())
}

pub(in crate::rules) fn fail_as_another(item: &PersonItem<'_>, out: &mut Sink<'_>) {
    let related = Path::ROOT.member("subject").member("legal_rep_name");
    out.fail_with(&item.at.member("name"), Params::NONE, Places::from_iter([related]));
}

/// Whether the legal representative is from abroad, as far as the number tells. That one may have to name somebody else.
pub(in crate::rules) fn is_foreign(cx: &Context<'_>) -> bool {
    let number = cx.order.subject.legal_rep_cert_number.number();
    number.is_some_and(|number| number.resident_id().is_none())
}

/// Whether the province takes nobody but the legal representative.
fn refuses_others(cx: &Context<'_>) -> bool {
    let refuses = |asked: &Person| *asked == Person::Subject(Eligible::LegalRep);
    !is_foreign(cx) && asks::<Person>(cx, refuses) == Some(true)
}

/// Whether the province takes another person with a letter.
fn wants_subjects_letter(cx: &Context<'_>) -> bool {
    let wants = |asked: &Person| *asked == Person::Subject(Eligible::WithLetter);
    asks::<Person>(cx, wants) == Some(true)
}

/// An individual is the own responsible person (个人备案的负责人).
pub static NOT_THE_INDIVIDUAL: Rule = Rule {
    code: "BA-P0602",
    slug: "individual-files-with-another-person",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[
        cite(&source::MP_ACCESS, "四 填写互联网信息服务"),
        cite(&source::MP_ADD_HERE, "四 填写互联网信息服务"),
        cite(&source::MP_FIRST, "三 填写主体信息"),
    ],
    applies: Applies::to(OrderKind::ADD).individuals(),
    covers: &["PER-012"],
    predicts: &["PER-09"],
    message: say(
        "个人备案的负责人与主办者不是同一人",
        "a responsible person of an individual's order is somebody else",
    ),
    why: say(
        "个人备案的主体负责人和服务负责人都是本人，多数表单因此不再填写",
        "both responsible persons are the individual, which is why most forms do not ask",
    ),
    help: say("请填写主办者本人的信息", "give the individual's own data"),
    check: Check::Person(not_the_individual),
    ..Rule::BASE
};

fn not_the_individual(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &cx.order.subject;
    let (Some(name), Some(own)) = (item.person.name.get(), subject.name.get()) else {
        return Ran::NotApplicable;
    };
    let certified = subject.certificate.name.get();
    let named = same::persons(name, own) || certified.is_some_and(|shown| same::persons(name, shown));
    // A certificate that is another's tells more than a name.
    let other = !named
        || item
            .service
            .is_some_and(|service| same_person(cx, service.index, service) == Some(false) && same::persons(name, own));
    if other {
        let related = Path::ROOT.member("subject").member("name");
        out.fail_with(&item.at.member("name"), Params::NONE, Places::from_iter([related]));
    }
    Ran::Checked
}

/// Whether a demand wants a letter for a service's person who is not the legal representative.
pub(in crate::rules) fn wants_letter(cx: &Context<'_>, item: &PersonItem<'_>, asked: &Person) -> bool {
    let names = || cx.order.subject.responsible_person.name.get().zip(item.person.name.get());
    let another = || names().is_some_and(|(subject, name)| !same::persons(subject, name));
    *asked == Person::ServiceLetter || *asked == Person::ServiceLetterUnlessSubject && another()
}

/// The form on the PC takes a letter for another person (网站法定代表人授权书).
pub static LETTER: Rule = Rule {
    code: "BA-P0604",
    slug: "authorisation-letter-missing",
    severity: Severity::Info,
    by: By::Term(Term::PaperAuthorisation),
    cite: &[
        cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
        cite(&source::PC_ACCESS, "步骤3 互联网信息服务"),
        cite(&source::PC_ADD_HERE, "步骤3 互联网信息服务"),
        cite(&source::PC_ADD_ELSEWHERE, "步骤3 互联网信息服务"),
    ],
    applies: Applies::to(WITH_FORM).units().channel(Channel::Pc),
    covers: &["MAT-003"],
    message: say(
        "服务负责人不是法定代表人，未上传网站法定代表人授权书",
        "the service's person is not the legal representative, and no letter of authorisation is uploaded",
    ),
    why: say(
        "PC 端表单设有授权书的上传位置，管局可能要求提供",
        "the form on the PC has a place for the letter, and the administration may ask for it",
    ),
    help: say("建议上传由法定代表人签字的授权书", "better upload a letter that the legal representative has signed"),
    check: Check::Person(letter_on_pc),
    ..Rule::OF_PROVIDER
};

fn letter_on_pc(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    // Where the province wants it, that is the finding.
    let asked = || asks::<Person>(cx, |asked| wants_letter(cx, item, asked));
    if not_needed(cx, item) || asked() != Some(false) {
        return Ran::NotApplicable;
    }
    let subject = &cx.order.subject;
    let service = item.service.map(|service| &service.attachments);
    let uploaded = [Some(&cx.order.supplements), Some(&subject.supplements), service];
    let uploaded = uploaded.map(|list| list.and_then(|list| list.has_kind(AttachmentKind::AuthorisationLetter)));
    // The box for it stands with the website.
    let there = match uploaded {
        _ if uploaded.contains(&Some(true)) => Ok(true),
        [None, None, None] => Err(item.service.map_or(Path::ROOT, |service| service.at.path()).member("attachments")),
        _ => Ok(false),
    };
    letter(cx, item, there, out)
}

/// Whether no letter is needed: the form has the box with websites, and for another person than the legal representative.
pub(in crate::rules) fn not_needed(cx: &Context<'_>, item: &PersonItem<'_>) -> bool {
    let website = item.service.filter(|service| service.kind.get() == Some(ServiceKind::Website));
    let (Some(_), Some(name)) = (website, item.person.name.get()) else {
        return true;
    };
    legal_rep(cx).is_some_and(|rep| same::persons(name, rep))
}

/// The letter must be among the uploads if the service's person is another than the legal representative.
pub(in crate::rules) fn letter(
    cx: &Context<'_>,
    item: &PersonItem<'_>,
    there: Result<bool, Path>,
    out: &mut Sink<'_>,
) -> Ran {
    let Some(service) = item.service.filter(|_| there != Ok(true)) else {
        return Ran::Checked;
    };
    let at = service.at.member("attachments");
    let mut needs = Needs::NONE;
    if legal_rep(cx).is_none() {
        needs = needs.with(Path::ROOT.member("subject").member("legal_rep_name"));
    }
    if let Err(list) = there {
        needs = needs.with(list);
    }
    if needs.is_empty() {
        out.fail_with(&at, Params::NONE, Places::from_iter([item.at.member("name").path()]));
    } else {
        out.undetermined(&at, needs);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const NAME: &str = "/subject/responsible_person/name";
    const UPLOADS: &str = "/services/0/attachments";
    const PROVINCE: &str = "/subject/province";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const MP: &str = include_str!("../../../examples/orders/clean-first-filing-unit-mp.json");

    fn hubei(o: &mut Draft) {
        o.set(PROVINCE, "hubei");
        o.set(UPLOADS, json!(["domain_realname_screenshot"]));
        o.set("/supplements", json!([]));
    }

    fn another(o: &mut Draft) {
        o.set(NAME, "李示例");
        o.set("/subject/responsible_person/certificate/number", "440305198805050002");
    }

    fn another_in(o: &mut Draft, province: &str) {
        o.set(PROVINCE, province);
        another(o);
    }

    #[test]
    fn who_they_are() {
        cases(&NOT_THE_REPRESENTATIVE)
            // Guangdong wants the representative.
            .not_applicable(|_| {})
            .silent(another)
            .silent(|o| o.set(PROVINCE, "liaoning"))
            .silent(|o| {
                o.set(PROVINCE, "liaoning");
                o.set(NAME, "张 示例");
            })
            // The same number makes it a slip of the pen.
            .silent(|o| o.set(NAME, "李示例"))
            .silent(|o| {
                o.set(NAME, "李示例");
                o.set("/subject/responsible_person/certificate/number", "440305 19850101 0001");
            })
            .fail_among(NAME, |o| another_in(o, "liaoning"))
            .silent(|o| another_in(o, "zhejiang"))
            .silent(|o| another_in(o, "anhui"))
            .from(INDIVIDUAL)
            .not_applicable(|_| {});
        cases(&NOT_THE_INDIVIDUAL)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail("/services/0/responsible_person/name", |o| o.set("/services/0/responsible_person/name", "李示例"))
            .fail(NAME, |o| o.set(NAME, "李示例"));
    }

    #[test]
    fn letters() {
        let shaanxi = |o: &mut Draft| {
            hubei(o);
            o.set(PROVINCE, "shaanxi");
        };
        cases(&LETTER)
            .pass(|_| {})
            .silent(shaanxi)
            .fail(UPLOADS, |o| o.set(UPLOADS, json!(["domain_realname_screenshot"])))
            .silent(hubei)
            .from(MP)
            .not_applicable(|_| {});
    }
}
