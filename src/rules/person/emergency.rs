//! Whom an emergency number reaches (应急联系方式).

use super::BOTH_PERSONS;
use super::contact::is_hotline;
use crate::form::{self, Demand};
use crate::law::province::Phone as Demanded;
use crate::rule::prelude::*;
use crate::rules::asked::demand;
use crate::rules::province::{asks, each};
use crate::value::Phone;

const FORMS: &[Cite] = &[
    cite(&source::PC_FIRST, "步骤2 主体信息"),
    cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
    cite(&source::MP_ACCESS, "四 填写互联网信息服务"),
];

/// An emergency number reaches a person, not a switchboard (客服热线).
pub static HOTLINE: Rule = Rule {
    code: "BA-P0109",
    slug: "person-emergency-contact-hotline",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: FORMS,
    covers: &["PER-009", "PER-010"],
    text: Text {
        message: say("应急联系方式填成了{what}", "the emergency number is {what}, which reaches no particular person"),
        why: say(
            "应急时须能直接联系到负责人，表单要求手机号码或带区号的固定电话",
            "the person must be reached in an emergency; the form asks for a mobile or a landline number",
        ),
        help: say(
            "建议改填负责人的手机号码，或带区号的固定电话",
            "enter a mobile number of the person, or a landline number with its area code",
        ),
    },
    check: Check::Person(hotline),
    ..Rule::BASE
};

fn hotline(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let emergency = &item.person.emergency_contact;
    let of_subject = &cx.order.subject.responsible_person.emergency_contact;
    // One number in both roles is told once.
    if emergency.is_absent() || item.role == Role::Service && emergency == of_subject {
        return Ran::NotApplicable;
    }
    if let Some(error) = emergency.error().filter(is_hotline)
        && let crate::value::Offence::Other { what } = error.offence
    {
        out.fail_with(&item.at.member("emergency_contact"), Params::NONE.with("what", what), Places::NONE);
    }
    Ran::Checked
}

/// An emergency number that is the person's own mobile number is no second way to reach the person (应急号与手机号相同).
pub static OWN_MOBILE: Rule = Rule {
    code: "BA-P0110",
    slug: "person-emergency-contact-own-mobile",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: FORMS,
    covers: &["PER-009"],
    predicts: &["CON-04"],
    text: Text {
        message: say("应急联系方式与本人的手机号码相同", "the emergency number is the person's own mobile number"),
        why: say(
            "应急联系方式用于手机打不通时联系负责人，接入商初审会提示两个号码不能相同",
            "the emergency number is called when the mobile number is not answered, and the first review asks for another one",
        ),
        help: say("请填写另一个可联系到负责人的电话", "enter another number at which the person can be reached"),
    },
    check: Check::Person(own_mobile),
    ..Rule::BASE
};

fn own_mobile(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let person = item.person;
    let (Some(mobile), Some(Phone::Mobile(emergency))) = (person.mobile.get(), person.emergency_contact.get()) else {
        return Ran::NotApplicable;
    };
    // Where the province speaks of the numbers, that is the finding.
    let counted = asks(
        cx,
        |demands| demands.phones,
        |asked| {
            matches!(
                asked,
                Demanded::Distinct { .. }
                    | Demanded::EmergencyNotOwn
                    | Demanded::EmergencyNotAny
                    | Demanded::EmergencyMayRepeat
            )
        },
    );
    if counted != Some(false) {
        return Ran::NotApplicable;
    }
    if mobile == emergency {
        let related = Places::from_iter([item.at.member("mobile").path()]);
        out.fail_with(&item.at.member("emergency_contact"), Params::NONE, related);
    }
    Ran::Checked
}

/// The emergency number must be given where the province wants it; on the PC every form asks (应急联系方式).
pub static EMERGENCY_WANTED: Rule = Rule {
    code: "BA-P0305",
    slug: "person-emergency-contact-wanted",
    severity: Severity::Error,
    layer: Layer::Province,
    cite: &[
        cite(&source::PROVINCES, "各省份页面"),
        cite(&source::MP_FIRST, "三 填写主体信息"),
        cite(&source::MP_FIRST, "四 填写互联网信息服务"),
    ],
    applies: BOTH_PERSONS,
    covers: &["PER-009", "PRV-023"],
    predicts: &["CON-08"],
    text: Text {
        message: say(
            "未填写应急联系方式，该省要求填写",
            "the emergency number is not filled in, and the province asks for it",
        ),
        why: say(
            "小程序端按省管局的要求决定是否填写应急联系方式",
            "the mini-program asks for it where the provincial administration wants it",
        ),
        help: say("请填写手机号码或带区号的固定电话", "enter a mobile number, or a landline number with its area code"),
    },
    check: Check::Person(emergency_wanted),
    ..Rule::BASE
};

fn emergency_wanted(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    // Each person has a field of the own, where the form has one.
    let field = match item.role {
        Role::Subject => &form::SUBJECT_PERSON_EMERGENCY,
        Role::Service if item.person.same_as_subject.get() == Some(true) => return Ran::NotApplicable,
        Role::Service => &form::SERVICE_PERSON_EMERGENCY,
    };
    each(
        cx,
        out,
        |demands| demands.phones,
        |entry, out| {
            if entry.what != Demanded::Emergency {
                return Ran::NotApplicable;
            }
            let needs = match demand(cx, field) {
                Ok(Demand::Conditional(_)) => Needs::NONE,
                Ok(_) => return Ran::NotApplicable,
                Err(undecided) => undecided.needs(cx),
            };
            if item.person.emergency_contact.is_absent() {
                let at = item.at.member("emergency_contact");
                if needs.is_empty() {
                    out.fail(&at);
                } else {
                    out.undetermined(&at, needs);
                }
            }
            Ran::Checked
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};

    const MOBILE: &str = "/services/0/responsible_person/mobile";
    const EMERGENCY: &str = "/services/0/responsible_person/emergency_contact";
    const OF_SUBJECT: &str = "/subject/responsible_person/emergency_contact";

    #[test]
    fn hotlines() {
        cases(&HOTLINE).pass(|_| {}).silent(|o| o.set(EMERGENCY, "没有")).fail(OF_SUBJECT, |o| {
            o.set(OF_SUBJECT, "95716");
            o.set(EMERGENCY, "95716");
        });
        for number in ["400-910-0100", "4009100100", "95716", "12345", "10086"] {
            cases(&HOTLINE).fail(EMERGENCY, |o| o.set(EMERGENCY, number));
        }
    }

    #[test]
    fn the_own_mobile() {
        // Shanghai's page says nothing of numbers.
        cases(&OWN_MOBILE)
            .silent(|_| {})
            .silent(|o| o.set("/subject/province", "shanghai"))
            .fail_among(EMERGENCY, |o| {
                o.set("/subject/province", "shanghai");
                o.set(EMERGENCY, "13700137000");
                o.set(MOBILE, "13700137000");
            })
            // Guangdong counts the numbers.
            .silent(|o| o.set(EMERGENCY, "13700137000"));
    }

    #[test]
    fn emergency_wanted() {
        const PROVINCE: &str = "/subject/province";
        const UNIT_MP: &str = include_str!("../../../examples/orders/clean-first-filing-unit-mp.json");
        const PERSON_MP: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
        let beijing = |o: &mut Draft| o.set(PROVINCE, "beijing");
        cases(&EMERGENCY_WANTED).from(PERSON_MP).not_applicable(|_| {}).silent(beijing).blocked(&[PROVINCE], |o| {
            o.remove(PROVINCE);
            o.remove(OF_SUBJECT);
        });
        cases(&EMERGENCY_WANTED).from(PERSON_MP).fail_among(OF_SUBJECT, |o| {
            beijing(o);
            o.remove(OF_SUBJECT);
        });
        cases(&EMERGENCY_WANTED).from(UNIT_MP).silent(|o| {
            beijing(o);
            o.remove(OF_SUBJECT);
        });
        // The person of the service has a field of the own.
        cases(&EMERGENCY_WANTED)
            .from(UNIT_MP)
            .fail_among(EMERGENCY, |o| {
                o.set(PROVINCE, "liaoning");
                o.remove(EMERGENCY);
            })
            .silent(|o| {
                beijing(o);
                o.remove(EMERGENCY);
            });
    }
}
