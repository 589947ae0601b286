//! Whom an emergency number reaches (应急联系方式): hotlines, the person's own mobile.

use super::contact::is_hotline;
use crate::law::province::Phone as Demanded;
use crate::rule::prelude::*;
use crate::rules::province::asks;
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
    message: say("应急联系方式填成了{what}", "the emergency number is {what}, which reaches no particular person"),
    why: say(
        "应急时须能直接联系到负责人，表单要求手机号码或带区号的固定电话",
        "the person must be reached in an emergency; the form asks for a mobile or a landline number",
    ),
    help: say(
        "建议改填负责人的手机号码，或带区号的固定电话",
        "enter a mobile number of the person, or a landline number with its area code",
    ),
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
    message: say("应急联系方式与本人的手机号码相同", "the emergency number is the person's own mobile number"),
    why: say(
        "应急联系方式用于手机打不通时联系负责人，接入商初审会提示两个号码不能相同",
        "the emergency number is called when the mobile number is not answered, and the first review asks for another one",
    ),
    help: say("请填写另一个可联系到负责人的电话", "enter another number at which the person can be reached"),
    check: Check::Person(own_mobile),
    ..Rule::BASE
};

fn own_mobile(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let person = item.person;
    let (Some(mobile), Some(Phone::Mobile(emergency))) = (person.mobile.get(), person.emergency_contact.get()) else {
        return Ran::NotApplicable;
    };
    // Where the province speaks of the numbers, that is the finding.
    let counted = asks::<Demanded>(cx, |asked| {
        matches!(
            asked,
            Demanded::Distinct { .. }
                | Demanded::EmergencyNotOwn
                | Demanded::EmergencyNotAny
                | Demanded::EmergencyMayRepeat
        )
    });
    if counted != Some(false) {
        return Ran::NotApplicable;
    }
    if mobile == emergency {
        let related = Places::from_iter([item.at.member("mobile").path()]);
        out.fail_with(&item.at.member("emergency_contact"), Params::NONE, related);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

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
}
