//! Responsible persons that a change puts in the place of others (变更负责人): papers of the new one, the former one's
//! telephone.

use super::is_done;
use crate::law::{Change, Difference, Item, Part};
use crate::model::{AttachmentKind, OrderKind, ResponsiblePerson};
use crate::rule::prelude::*;

/// What a change makes of a person.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Becomes {
    /// It is nobody else.
    Same,
    /// Somebody else takes the place.
    Another,
}

/// Whether the order names another person than the record; none if it names nobody.
fn becomes(cx: &Context<'_>, part: Part) -> Option<Result<Becomes, Needs>> {
    let changes = cx.changes();
    let (name, number) = (changes.get(part, Item::PersonName), changes.get(part, Item::PersonCertificateNumber));
    if name.is_none() && number.is_none() {
        return None;
    }
    let of = |difference: Option<Difference>| difference.map(|one| one.change);
    Some(match (of(name), of(number)) {
        // A new card of the same person, or a name that was changed.
        (Some(Change::Same), _) | (_, Some(Change::Same)) => Ok(Becomes::Same),
        (Some(Change::Unknown), _) | (_, Some(Change::Unknown)) => {
            let missing = [name, number].into_iter().flatten().filter_map(|difference| difference.missing);
            Err(missing.fold(Needs::NONE, Needs::with))
        }
        _ => Ok(Becomes::Another),
    })
}

/// Whose data they are; none of a person who is the subject's as well, and is told of there.
fn part_of(item: &PersonItem<'_>) -> Option<Part> {
    match item.service {
        None => Some(Part::SubjectPerson),
        Some(_) if item.person.same_as_subject.get() == Some(true) => None,
        Some(service) => Some(Part::ServicePerson(service.index)),
    }
}

/// Another person comes with pictures of the certificate, a mobile number and an e-mail address (更换负责人材料).
pub static PAPERS_MISSING: Rule = Rule {
    code: "BA-P0801",
    slug: "new-person-without-papers",
    by: By::Term(Term::ChangePapers),
    cite: &[cite(&source::LEGACY_CHANGE, "变更备案信息"), cite(&source::ALIBABA_CHANGE, "变更备案")],
    applies: Applies::to(OrderKind::CHANGE),
    covers: &["PER-027"],
    predicts: &["CHG-10"],
    message: say(
        "更换了负责人，缺少新负责人的{what}",
        "the responsible person is replaced, but the {what} of the new one is missing",
    ),
    why: say(
        "更换负责人时，须同时提交新负责人的证件照、手机号码和电子邮箱；同一人更换证件或号码的除外",
        "with another person come pictures of the certificate, a mobile number and an e-mail address",
    ),
    help: say("请补充新负责人的全部信息和证件照", "add all data and the certificate's pictures of the new person"),
    check: Check::Person(papers_missing),
    ..Rule::OF_PROVIDER
};

fn papers_missing(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(part) = part_of(item).filter(|_| !is_done(cx)) else {
        return Ran::NotApplicable;
    };
    let mut needs = match becomes(cx, part) {
        Some(Ok(Becomes::Another)) => Needs::NONE,
        Some(Ok(Becomes::Same)) => return Ran::Checked,
        None => return Ran::NotApplicable,
        Some(Err(needs)) => needs,
    };
    let person: &ResponsiblePerson = item.person;
    let sure = needs.is_empty();
    let mut lacking = [
        ("mobile", say("手机号码", "mobile number"), person.mobile.is_absent()),
        ("email", say("电子邮箱", "e-mail address"), person.email.is_absent()),
    ]
    .into_iter()
    .filter(|(.., absent)| *absent);
    let pictures = [AttachmentKind::IdFront, AttachmentKind::IdBack].map(|kind| person.attachments.has_kind(kind));
    if let Some((member, what, _)) = lacking.next() {
        if sure {
            out.fail_with(&item.at.member(member), Params::NONE.with("what", what), Places::NONE);
            return Ran::Checked;
        }
    } else if pictures.contains(&Some(false)) {
        if sure {
            let params = Params::NONE.with("what", say("证件照", "certificate's pictures"));
            out.fail_with(&item.at.member("attachments"), params, Places::NONE);
            return Ran::Checked;
        }
    } else if pictures.contains(&None) {
        needs.miss(&item.at.member("attachments"));
    } else {
        return Ran::Checked;
    }
    out.undetermined(item.at, needs);
    Ran::Checked
}

/// Another person has another telephone number (更换负责人的联系方式).
pub static OLD_CONTACTS: Rule = Rule {
    code: "BA-P0802",
    slug: "new-person-with-old-number",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[cite(&source::SMS_CHECK, "验证步骤"), cite(&source::LEGACY_CHANGE, "变更备案信息")],
    applies: Applies::to(OrderKind::CHANGE),
    covers: &["PER-027"],
    predicts: &["CHG-10"],
    message: say(
        "更换了负责人，手机号码仍是原负责人的",
        "the responsible person is replaced, but the mobile number is still the former one's",
    ),
    why: say(
        "短信核验发往负责人本人的手机，并核对其证件号码后六位",
        "the short message goes to the person's own telephone, and asks for the end of that person's certificate number",
    ),
    help: say("请填写新负责人本人的手机号码", "give the new person's own mobile number"),
    check: Check::Person(old_contacts),
    ..Rule::BASE
};

fn old_contacts(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(part) = part_of(item).filter(|_| !is_done(cx)) else {
        return Ran::NotApplicable;
    };
    let Some(mobile) = cx.changes().get(part, Item::Mobile) else {
        return Ran::NotApplicable;
    };
    match becomes(cx, part) {
        Some(Ok(Becomes::Another)) if mobile.change == Change::Same => {
            out.fail_at(mobile.path, Params::NONE, Places::from_iter([mobile.recorded]));
        }
        Some(Ok(Becomes::Another)) => super::tell_unknown(&mobile, out),
        Some(Err(needs)) if mobile.change != Change::Changed => out.undetermined_at(mobile.path, needs),
        None => return Ran::NotApplicable,
        _ => {}
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};

    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");

    /// The record has somebody else, with a number.
    fn replaced(mobile: &'static str) -> impl Fn(&mut Draft) {
        move |o| {
            o.set("/facts/record/responsible_person/name", "王示例");
            o.set("/facts/record/responsible_person/certificate/number", "11010519491231002X");
            o.set("/facts/record/responsible_person/mobile", mobile);
        }
    }

    #[test]
    fn papers_missing() {
        const UPLOADS: &str = "/subject/responsible_person/attachments";
        cases(&PAPERS_MISSING)
            .not_applicable(|_| {})
            .from(CHANGE)
            .pass(|_| {})
            .silent(replaced("13900139001"))
            .fail_among("/subject/responsible_person/email", |o| {
                replaced("13900139001")(o);
                o.remove("/subject/responsible_person/email");
            })
            .fail_among(UPLOADS, |o| {
                replaced("13900139001")(o);
                o.set(UPLOADS, serde_json::json!(["id_front"]));
            })
            // The same person with a new card needs no mail address.
            .silent(|o| {
                o.set("/facts/record/responsible_person/certificate/valid_to", "2025-01-01");
                o.remove("/subject/responsible_person/email");
            });
    }

    #[test]
    fn old_contacts() {
        cases(&OLD_CONTACTS)
            .from(CHANGE)
            .pass(|_| {})
            .fail_among("/subject/responsible_person/mobile", replaced("13600136000"))
            .silent(replaced("13900139001"));
    }
}
