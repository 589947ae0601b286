//! What two responsible persons share that should differ (两位负责人): mail address, mobile number, one certificate number with
//! two names.

use super::roles::shares_number;
use super::{BOTH_PERSONS, FIELDS};
use crate::law::province::Phone as Asked;
use crate::model::OrderKind;
use crate::rule::prelude::*;
use crate::rules::province::asks;
use crate::rules::province::different_phones::same_person;
use crate::value::{CertificateNumber, same};

const REFUSALS: &[Cite] = &[cite(&source::HUAWEI_REFUSALS, "负责人联系方式"), cite(&source::REFUSALS, "电话号码问题")];

/// Different persons have mail addresses of their own (电子邮箱).
pub static EMAIL_SHARED: Rule = Rule {
    code: "BA-P1002",
    slug: "person-email-shared",
    severity: Severity::Warning,
    by: By::Term(Term::PersonOwnEmail),
    cite: REFUSALS,
    applies: BOTH_PERSONS,
    predicts: &["CON-06"],
    message: say(
        "服务负责人与主体负责人不是同一人，却填写了相同的电子邮箱",
        "the persons of service and subject are not the same, but have the same e-mail address",
    ),
    why: say(
        "不同的负责人应使用各自的电子邮箱，相同的可能被驳回",
        "different persons should have addresses of their own, and a shared one may be refused",
    ),
    help: say("请填写服务负责人本人的电子邮箱", "enter the own address of the service's person"),
    check: Check::Person(email_shared),
    ..Rule::OF_PROVIDER
};

fn email_shared(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(service) = item.service else {
        return Ran::NotApplicable;
    };
    let subject = &cx.order.subject.responsible_person;
    let (Some(own), Some(other)) = (item.person.email.get(), subject.email.get()) else {
        return Ran::NotApplicable;
    };
    if own == other && same_person(cx, service.index, service) == Some(false) {
        out.fail_with(&item.at.member("email"), Params::NONE, Places::from_iter([of_subject("email")]));
    }
    Ran::Checked
}

/// Different persons have mobile numbers of their own (联系方式1).
pub static MOBILE_SHARED: Rule = Rule {
    code: "BA-P1003",
    slug: "persons-share-mobile",
    severity: Severity::Warning,
    by: By::Term(Term::PersonOwnMobile),
    cite: REFUSALS,
    applies: BOTH_PERSONS,
    predicts: &["CON-05"],
    message: say(
        "服务负责人与主体负责人不是同一人，手机号码却相同",
        "the persons of service and subject are not the same, but share a mobile number",
    ),
    why: say(
        "短信核验以手机号码识别核验人，不同的负责人应使用各自的号码",
        "the check by short message knows persons by their numbers, so different persons should have their own",
    ),
    help: say("请填写服务负责人本人的手机号码", "enter the own mobile number of the service's person"),
    check: Check::Person(mobile_shared),
    ..Rule::OF_PROVIDER
};

fn mobile_shared(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(service) = item.service else {
        return Ran::NotApplicable;
    };
    let subject = &cx.order.subject.responsible_person;
    let (Some(own), Some(other)) = (item.person.mobile.get(), subject.mobile.get()) else {
        return Ran::NotApplicable;
    };
    // Where the page of the province asks for it, that is told instead.
    if own == other
        && same_person(cx, service.index, service) == Some(false)
        && asks::<Asked>(cx, |asked| *asked == Asked::OwnMobiles) == Some(false)
    {
        out.fail_with(&item.at.member("mobile"), Params::NONE, Places::from_iter([of_subject("mobile")]));
    }
    Ran::Checked
}

/// One number of a certificate stands for one person, with one name (姓名与证件号码).
pub static NUMBER_OF_ANOTHER_NAME: Rule = Rule {
    code: "BA-P0608",
    slug: "one-number-two-names",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: FIELDS,
    applies: Applies::to(OrderKind::ADD).units(),
    covers: &["PER-004"],
    message: say("证件号码相同，姓名却不同", "the same number of a certificate stands with another name"),
    why: say(
        "同一证件只属于一人，姓名或号码有一处填错，无法通过核验",
        "a certificate is one person's: the name or the number is wrong in one place, and is not verified",
    ),
    help: say("请对照证件核对姓名和号码", "check both against the certificate"),
    check: Check::Person(number_of_another_name),
    ..Rule::BASE
};

fn number_of_another_name(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &cx.order.subject;
    let own = &subject.responsible_person;
    let Some(name) = item.person.name.get() else {
        return Ran::NotApplicable;
    };
    let differs = |number: Option<&CertificateNumber>, other: Option<&str>| {
        shares_number(item, number) && other.is_some_and(|other| !same::persons(name, other))
    };
    let related = if differs(subject.legal_rep_cert_number.number(), subject.legal_rep_name.get()) {
        const { Path::fixed(&["subject", "legal_rep_name"]) }
    } else if item.role == Role::Service && differs(own.certificate.number.number(), own.name.get()) {
        const { Path::fixed(&["subject", "responsible_person", "name"]) }
    } else {
        return Ran::Checked;
    };
    out.fail_with(&item.at.member("name"), Params::NONE, Places::from_iter([related]));
    Ran::Checked
}

fn of_subject(member: &'static str) -> Path {
    Path::ROOT.member("subject").member("responsible_person").member(member)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const SERVICE: &str = "/services/0/responsible_person";

    #[test]
    fn shared() {
        let at = |member: &str| format!("{SERVICE}/{member}");
        cases(&EMAIL_SHARED).pass(|_| {}).fail(&at("email"), |o| o.set(&at("email"), "zhang@example.cn"));
        // Guangdong's page asks for numbers of their own.
        cases(&MOBILE_SHARED).pass(|_| {}).silent(|o| o.set(&at("mobile"), "13800138000")).fail_among(
            &at("mobile"),
            |o| {
                o.set(&at("mobile"), "13800138000");
                o.set("/subject/province", "sichuan");
            },
        );
    }

    #[test]
    fn one_number() {
        const NAME: &str = "/subject/responsible_person/name";
        const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
        cases(&NUMBER_OF_ANOTHER_NAME)
            .pass(|_| {})
            .silent(|o| {
                o.set(NAME, "李示例");
                o.set("/subject/responsible_person/certificate/number", "440305198805050002");
            })
            .fail(NAME, |o| o.set(NAME, "张示列"))
            // Spaces make no other number, nor another person.
            .fail(NAME, |o| {
                o.set(NAME, "李示例");
                o.set("/subject/responsible_person/certificate/number", " 440305 19850101 0001 ");
            })
            .fail("/services/0/responsible_person/name", |o| {
                o.set("/services/0/responsible_person/certificate/number", "440305198501010001");
            })
            .from(INDIVIDUAL)
            .not_applicable(|_| {});
    }
}
