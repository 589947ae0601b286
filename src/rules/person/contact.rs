//! Mobile numbers, emergency numbers and mail addresses of responsible persons as they are written (联系方式).

use super::FIELDS;
use crate::data::phones;
use crate::model::{Channel, Field, ResponsiblePerson};
use crate::rule::prelude::*;
use crate::rules::subject::WITH_SUBJECT;
use crate::value::{Mobile, Noun, Offence, ParseError, foreign_country};

/// The tables of fields, and the notes that the number is called.
const NUMBERS: &[Cite] = &[
    cite(&source::PC_FIRST, "步骤2 主体信息"),
    cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
    cite(&source::PC_FIRST, "步骤4 提交备案"),
    cite(&source::MP_FIRST, "三 填写主体信息"),
];
const FOREIGN: Noun = Noun::new("境外号码", "a number outside the mainland");

/// What a text is that is no mainland mobile number.
enum Misfit {
    /// Another telephone number.
    Other(Noun),
    /// No telephone number.
    No(ParseError),
}

fn misfit(mobile: &Field<Mobile>) -> Option<Misfit> {
    let error = mobile.error()?;
    Some(match error.offence {
        Offence::Other { what } => Misfit::Other(what),
        _ if mobile.raw().is_some_and(|raw| is_foreign(&raw)) => Misfit::Other(FOREIGN),
        _ => Misfit::No(error),
    })
}

/// Whether a service's person has there what the subject's person has: then it is told of that one.
fn is_repeated<T: PartialEq>(
    cx: &Context<'_>,
    item: &PersonItem<'_>,
    field: impl Fn(&ResponsiblePerson) -> &Field<T>,
) -> bool {
    item.role == Role::Service && field(item.person) == field(&cx.order.subject.responsible_person)
}

/// Whether a text is a telephone number of another country.
fn is_foreign(raw: &str) -> bool {
    foreign_country(raw).is_some()
}

/// What stands for the mobile number must be a telephone number (联系方式1).
pub static MOBILE_MALFORMED: Rule = Rule {
    code: "BA-P0401",
    slug: "person-mobile-malformed",
    cite: NUMBERS,
    covers: &["PER-006"],
    predicts: &["CON-09"],
    message: say("负责人的手机号码有误：{reason}", "the person's mobile number is not one: {reason}"),
    why: say(
        "审核人员会拨打该号码，打不通的订单会被驳回",
        "the reviewer calls this number, and an order is refused when nobody answers",
    ),
    help: say("请填写 11 位手机号码", "enter a mobile number of 11 digits"),
    check: Check::Person(mobile_malformed),
    ..Rule::BASE
};

fn mobile_malformed(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    if item.person.mobile.is_absent() || is_repeated(cx, item, |person| &person.mobile) {
        return Ran::NotApplicable;
    }
    if let Some(Misfit::No(error)) = misfit(&item.person.mobile) {
        out.fail_with(&item.at.member("mobile"), Params::NONE.with("reason", error), Places::NONE);
    }
    Ran::Checked
}

/// The mobile number should be one of the mainland (联系方式1).
pub static NOT_A_MOBILE: Rule = Rule {
    code: "BA-P0402",
    slug: "person-mobile-not-mainland",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: NUMBERS,
    covers: &["PER-006"],
    message: say(
        "联系方式1应为中国大陆手机号码，填写的是{what}",
        "联系方式1 should be a mainland mobile number, it is {what}",
    ),
    why: say(
        "表单要求手机号码，验证码和短信核验都发往该号码",
        "the form asks for a mobile number, and codes and the check by short message are sent to it",
    ),
    help: say("请改填负责人的中国大陆手机号码", "enter the person's mainland mobile number"),
    check: Check::Person(not_a_mobile),
    ..Rule::BASE
};

fn not_a_mobile(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    if item.person.mobile.is_absent() || is_repeated(cx, item, |person| &person.mobile) {
        return Ran::NotApplicable;
    }
    if let Some(Misfit::Other(what)) = misfit(&item.person.mobile) {
        out.fail_with(&item.at.member("mobile"), Params::NONE.with("what", what), Places::NONE);
    }
    Ran::Checked
}

/// The segment of a mobile number should be known (号段).
pub static UNKNOWN_SEGMENT: Rule = Rule {
    code: "BA-P0403",
    slug: "person-mobile-segment-unknown",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[
        cite(&source::SUBJECT_PAGE, "填写手机号码信息时，提示不支持该手机号段，怎么办？"),
        cite(&source::FAQ_SUBJECT, "主体负责人"),
    ],
    covers: &["PER-017"],
    predicts: &["CON-10"],
    message: say(
        "手机号码的号段不在数据表（{version}）中",
        "the segment of the mobile number is not in the table of {version}",
    ),
    why: say(
        "不受支持的号段会被驳回；新号段也可能只是数据表尚未收录",
        "numbers of segments that are not supported are refused; a new segment may only be newer than the table",
    ),
    help: say("请核对号码；如属新开号段，可不修改", "check the number; if its segment is new, leave it"),
    check: Check::Person(unknown_segment),
    ..Rule::BASE
};

fn unknown_segment(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let (Some(mobile), false) = (item.person.mobile.get(), is_repeated(cx, item, |person| &person.mobile)) else {
        return Ran::NotApplicable;
    };
    if mobile.segment().is_none() {
        let params = Params::NONE.with("version", phones::VERSION);
        out.fail_with(&item.at.member("mobile"), params, Places::NONE);
    }
    Ran::Checked
}

/// A number of the segments for machines is nobody's to answer (物联网号段).
pub static FOR_MACHINES: Rule = Rule {
    code: "BA-P0408",
    slug: "person-mobile-for-machines",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[
        cite(&source::SUBJECT_PAGE, "填写手机号码信息时，提示不支持该手机号段，怎么办？"),
        cite(&source::FAQ_SUBJECT, "主体负责人"),
    ],
    covers: &["PER-017"],
    predicts: &["CON-10"],
    message: say(
        "手机号码属于物联网号段，接不到审核电话",
        "the mobile number is of a segment for machines, which takes no calls",
    ),
    why: say("审核和核验要用该号码联系负责人", "the person is called on this number during the review"),
    help: say("请填写本人使用的手机号码", "give a number that the person answers"),
    check: Check::Person(for_machines),
    ..Rule::BASE
};

fn for_machines(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let (Some(mobile), false) = (item.person.mobile.get(), is_repeated(cx, item, |person| &person.mobile)) else {
        return Ran::NotApplicable;
    };
    if mobile.service() == Some(phones::Service::Machines) {
        out.fail_with(&item.at.member("mobile"), Params::NONE, Places::NONE);
    }
    Ran::Checked
}

/// What stands for the e-mail address must be one (电子邮箱).
pub static EMAIL_MALFORMED: Rule = Rule {
    code: "BA-P0404",
    slug: "person-email-malformed",
    cite: FIELDS,
    covers: &["PER-011"],
    predicts: &["CON-11"],
    message: say("负责人的电子邮箱有误：{reason}", "the person's e-mail address is not one: {reason}"),
    why: say("审核结果会发往该邮箱", "the result is sent to this address"),
    help: say("请填写完整的电子邮箱", "enter a whole e-mail address"),
    check: Check::Person(email_malformed),
    ..Rule::BASE
};

fn email_malformed(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    if item.person.email.is_absent() || is_repeated(cx, item, |person| &person.email) {
        return Ran::NotApplicable;
    }
    if let Some(error) = item.person.email.error() {
        out.fail_with(&item.at.member("email"), Params::NONE.with("reason", error), Places::NONE);
    }
    Ran::Checked
}

/// What stands for the emergency number must be a telephone number, mobile or landline (应急联系方式).
pub static EMERGENCY_MALFORMED: Rule = Rule {
    code: "BA-P0405",
    slug: "person-emergency-contact-malformed",
    cite: &[
        cite(&source::PC_FIRST, "步骤2 主体信息"),
        cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
        cite(&source::MP_ACCESS, "四 填写互联网信息服务"),
    ],
    covers: &["PER-009", "PER-010"],
    message: say("负责人的应急联系方式有误：{reason}", "the person's emergency number is not one: {reason}"),
    why: say("应急联系方式可填手机号码或固定电话", "the emergency number is a mobile or a landline number"),
    help: say("请填写手机号码，或带区号的固定电话", "enter a mobile number, or a landline number with its area code"),
    check: Check::Person(emergency_malformed),
    ..Rule::BASE
};

fn emergency_malformed(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let emergency = &item.person.emergency_contact;
    if emergency.is_absent() || is_repeated(cx, item, |person| &person.emergency_contact) {
        return Ran::NotApplicable;
    }
    let error = emergency.error().filter(|error| !is_hotline(error));
    if let Some(error) = error.filter(|_| !emergency.raw().is_some_and(|raw| is_foreign(&raw))) {
        let at = item.at.member("emergency_contact");
        out.fail_with(&at, Params::NONE.with("reason", error), Places::NONE);
    }
    Ran::Checked
}

/// Whether what is written is a telephone number at which no particular person answers: 400, 800, 95… (客服热线).
pub(super) fn is_hotline(error: &ParseError) -> bool {
    matches!(error.offence, Offence::Other { .. })
}

/// The emergency number should be one of the mainland (应急联系方式).
pub static EMERGENCY_FOREIGN: Rule = Rule {
    code: "BA-P0406",
    slug: "person-emergency-contact-foreign",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[
        cite(&source::PC_FIRST, "步骤2 主体信息"),
        cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
        cite(&source::MP_ACCESS, "四 填写互联网信息服务"),
    ],
    covers: &["PER-009"],
    message: say("应急联系方式是境外号码", "the emergency number is one outside the mainland"),
    why: say(
        "应急时须能联系到负责人，境外号码可能不被受理",
        "the person must be reached in an emergency, and such a number may be refused",
    ),
    help: say("建议填写中国大陆的手机号码或固定电话", "enter a mobile or landline number of the mainland"),
    check: Check::Person(emergency_foreign),
    ..Rule::BASE
};

fn emergency_foreign(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let emergency = &item.person.emergency_contact;
    if emergency.is_absent() || is_repeated(cx, item, |person| &person.emergency_contact) {
        return Ran::NotApplicable;
    }
    if emergency.error().is_some() && emergency.raw().is_some_and(|raw| is_foreign(&raw)) {
        out.fail(&item.at.member("emergency_contact"));
    }
    Ran::Checked
}

/// An individual in the mini-program gives the mobile number that the account is bound to (账号绑定手机).
pub static NOT_THE_BOUND_MOBILE: Rule = Rule {
    code: "BA-P0407",
    slug: "person-mobile-not-account-mobile",
    by: By::Term(Term::AccountMobile),
    cite: &[cite(&source::MP_ACCESS, "三 填写主体信息"), cite(&source::MP_FIRST, "三 填写主体信息")],
    applies: Applies::to(WITH_SUBJECT).individuals().channel(Channel::MiniProgram),
    covers: &["PER-007"],
    predicts: &["CON-07"],
    message: say(
        "主办者的手机号码与账号绑定的手机号码不一致",
        "the individual's mobile number is not the one bound to the account",
    ),
    why: say(
        "小程序端只接受账号绑定的手机号码作为个人的联系方式1",
        "an individual files with the mobile number that the account is bound to",
    ),
    help: say(
        "请改填绑定的手机号码，或先修改账号的绑定手机",
        "enter the bound number, or change the binding of the account first",
    ),
    check: Check::Person(not_the_bound_mobile),
    ..Rule::OF_PROVIDER
};

fn not_the_bound_mobile(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    if item.role != Role::Subject {
        return Ran::NotApplicable;
    }
    let at = item.at.member("mobile");
    let facts = At::ROOT.member("facts");
    let account = facts.member("account");
    let bound_at = account.member("bound_mobile");
    let mut needs = Needs::NONE;
    let mobile = needs.field(&item.person.mobile, &at);
    let bound = needs.field(&cx.order.facts.account.bound_mobile, &bound_at);
    match (mobile, bound) {
        (Some(mobile), Some(bound)) => {
            if mobile != bound {
                out.fail_with(&at, Params::NONE, Places::from_iter([bound_at.path()]));
            }
        }
        _ => out.undetermined(&at, needs),
    }
    Ran::Checked
}

/// Numbers of virtual operators may not get the short message (虚拟运营商号段).
pub static VIRTUAL_OPERATOR: Rule = Rule {
    code: "BA-P1005",
    slug: "person-mobile-of-virtual-operator",
    severity: Severity::Warning,
    by: By::Term(Term::PersonBasicOperator),
    cite: &[
        cite(&source::SMS_PAGE, "没有收到管局发送的核验短信怎么办？"),
        cite(&source::SUBJECT_PAGE, "填写手机号码信息时，提示不支持该手机号段，怎么办？"),
    ],
    covers: &["PER-017"],
    predicts: &["CON-10"],
    message: say("手机号码属于虚拟运营商号段", "the mobile number is of a virtual operator"),
    why: say(
        "部分号段收不到核验短信或不被系统接受，虚拟运营商号段有此风险",
        "some ranges do not get the short message or are refused; those of virtual operators run that risk",
    ),
    help: say("建议填写基础运营商的手机号码", "better enter a number of one of the basic operators"),
    check: Check::Person(virtual_operator),
    ..Rule::OF_PROVIDER
};

fn virtual_operator(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(mobile) = item.person.mobile.get() else {
        return Ran::NotApplicable;
    };
    // One number in both roles is told once.
    if item.role == Role::Service && item.person.mobile == cx.order.subject.responsible_person.mobile {
        return Ran::NotApplicable;
    }
    if mobile.service() == Some(phones::Service::Resale) {
        out.fail(&item.at.member("mobile"));
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const MOBILE: &str = "/services/0/responsible_person/mobile";
    const MOBILE_OF_SUBJECT: &str = "/subject/responsible_person/mobile";
    const EMAIL: &str = "/services/0/responsible_person/email";
    const EMERGENCY: &str = "/services/0/responsible_person/emergency_contact";
    const BOUND: &str = "/facts/account/bound_mobile";
    const PERSON_MP: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ACCESS_PERSON_MP: &str = include_str!("../../../examples/orders/clean-access-filing-individual-mp.json");
    const CANCEL: &str = include_str!("../../../examples/orders/clean-cancel-service-unit-pc.json");

    #[test]
    fn mobile_malformed() {
        cases(&MOBILE_MALFORMED)
            .pass(|o| o.set(MOBILE, "+86 137-0013-7000"))
            .fail(MOBILE, |o| o.set(MOBILE, "1370013700"))
            .fail(MOBILE, |o| o.set(MOBILE, "没有"))
            .fail(MOBILE, |o| o.set(MOBILE, "+86 1370013700"))
            .fail(MOBILE, |o| o.set(MOBILE, "+12"));
        cases(&MOBILE_MALFORMED).from(CANCEL).not_applicable(|_| {});
    }

    #[test]
    fn not_a_mobile() {
        cases(&NOT_A_MOBILE)
            .pass(|_| {})
            .fail(MOBILE, |o| o.set(MOBILE, "0755-82345678"))
            .fail(MOBILE, |o| o.set(MOBILE, "+852 9123 4567"))
            .fail(MOBILE, |o| o.set(MOBILE, "400-860-8608"));
    }

    #[test]
    fn unknown_segment() {
        cases(&UNKNOWN_SEGMENT).pass(|_| {}).fail(MOBILE, |o| o.set(MOBILE, "15400137000"));
        cases(&FOR_MACHINES)
            .pass(|_| {})
            .silent(|o| o.set(MOBILE, "15400137000"))
            .fail(MOBILE, |o| o.set(MOBILE, "14800137000"))
            // One number in both roles is told once.
            .fail_among(MOBILE_OF_SUBJECT, |o| {
                o.set(MOBILE, "14800137000");
                o.set(MOBILE_OF_SUBJECT, "14800137000");
            });
    }

    #[test]
    fn email_malformed() {
        cases(&EMAIL_MALFORMED).pass(|_| {}).fail(EMAIL, |o| o.set(EMAIL, "li.example.cn"));
        cases(&EMAIL_MALFORMED).from(CANCEL).not_applicable(|_| {});
    }

    #[test]
    fn emergency_malformed() {
        cases(&EMERGENCY_MALFORMED)
            .pass(|o| o.set(EMERGENCY, "0755-82345678"))
            .fail(EMERGENCY, |o| o.set(EMERGENCY, "82345678"))
            // No country has these codes.
            .fail(EMERGENCY, |o| o.set(EMERGENCY, "00000000000"))
            .fail(EMERGENCY, |o| o.set(EMERGENCY, "+000000000"))
            .fail(EMERGENCY, |o| o.set(EMERGENCY, "000123456789"))
            .fail(EMERGENCY, |o| o.set(EMERGENCY, "+999 1234567"))
            // A hotline is told as that.
            .silent(|o| o.set(EMERGENCY, "400-910-0100"));
        cases(&EMERGENCY_FOREIGN).pass(|_| {}).fail(EMERGENCY, |o| o.set(EMERGENCY, "+852 9123 4567"));
        cases(&EMERGENCY_FOREIGN).from(CANCEL).not_applicable(|_| {});
    }

    #[test]
    fn not_the_bound_mobile() {
        let mobile = "/subject/responsible_person/mobile";
        cases(&NOT_THE_BOUND_MOBILE).not_applicable(|o| o.set(BOUND, "13600136000"));
        for base in [PERSON_MP, ACCESS_PERSON_MP] {
            cases(&NOT_THE_BOUND_MOBILE)
                .from(base)
                .pass(|_| {})
                .fail(mobile, |o| o.set(BOUND, "13600136000"))
                .undetermined(&[BOUND], |o| o.remove(BOUND))
                .blocked(&[mobile, BOUND], |o| {
                    o.remove(mobile);
                    o.remove(BOUND);
                });
        }
        cases(&NOT_THE_BOUND_MOBILE).from(PERSON_MP).not_applicable(|o| {
            o.set("/channel", "pc");
            o.set(BOUND, "13600136000");
        });
    }

    #[test]
    fn virtual_operators() {
        const AT: &str = "/services/0/responsible_person/mobile";
        cases(&VIRTUAL_OPERATOR).pass(|_| {}).fail(AT, |o| o.set(AT, "17100137000"));
    }
}
