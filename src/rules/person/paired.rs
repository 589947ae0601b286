//! What two responsible persons share, and how long their certificates still run (负责人).

use super::numbers::same_person;
use super::{BOTH_PERSONS, has_subject_number};
use crate::calendar::add_months_clamped;
use crate::law::province::{Certificate, Phone as Asked};
use crate::model::{CertificateKind, OrderKind};
use crate::rule::prelude::*;
use crate::rules::province::{asks, missing};
use crate::value::{Province, ValidUntil};

const REFUSALS: &[Cite] = &[cite(&source::HUAWEI_REFUSALS, "负责人联系方式"), cite(&source::REFUSALS, "电话号码问题")];

/// The certificate of a responsible person must still run three months (证件剩余有效期).
pub static ENDS_WITHIN_MONTHS: Rule = Rule {
    code: "BA-P1001",
    slug: "person-certificate-ends-within-months",
    severity: Severity::Error,
    layer: Layer::Provider,
    by: By::Term(Term::CertificateLeft),
    cite: &[cite(&source::UPLOADS_PAGE, "证件有效期")],
    applies: Applies::to(OrderKind::ADD),
    covers: &["SUB-018"],
    predicts: &["PER-07"],
    text: Text {
        message: say(
            "负责人的证件将于 {end} 到期，剩余有效期不足 {months} 个月",
            "the person's certificate ends on {end}, in fewer than {months} months",
        ),
        why: say(
            "提交时证件的剩余有效期须不少于 {months} 个月",
            "a certificate must have {months} months left or more when the order is submitted",
        ),
        help: say("请换领新证件后提交", "renew the certificate before the order is submitted"),
    },
    check: Check::Person(ends_within_months),
    ..Rule::BASE
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
    match asks(cx, |demands| demands.certificates, |asked| matches!(asked, Certificate::PersonLeft(_))) {
        Some(true) => {}
        Some(false) => {
            let params = Params::NONE.with("end", end).with("months", out.figure());
            out.fail_with(&at, params, Places::NONE);
        }
        None => out.undetermined(&at, missing(cx, Needs::NONE)),
    }
    Ran::Checked
}

/// The first day on which a certificate may end.
fn last_day(cx: &Context<'_>, months: u32) -> chrono::NaiveDate {
    add_months_clamped(cx.today, i32::try_from(months).unwrap_or(i32::MAX))
}

/// Different persons have mail addresses of their own (电子邮箱).
pub static EMAIL_SHARED: Rule = Rule {
    code: "BA-P1002",
    slug: "person-email-shared",
    severity: Severity::Warning,
    layer: Layer::Provider,
    by: By::Term(Term::PersonOwnEmail),
    cite: REFUSALS,
    applies: BOTH_PERSONS,
    predicts: &["CON-06"],
    text: Text {
        message: say(
            "服务负责人与主体负责人不是同一人，却填写了相同的电子邮箱",
            "the persons of service and subject are not the same, but have the same e-mail address",
        ),
        why: say(
            "不同的负责人应使用各自的电子邮箱，相同的可能被驳回",
            "different persons should have addresses of their own, and a shared one may be refused",
        ),
        help: say("请填写服务负责人本人的电子邮箱", "enter the own address of the service's person"),
    },
    check: Check::Person(email_shared),
    ..Rule::BASE
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
    layer: Layer::Provider,
    by: By::Term(Term::PersonOwnMobile),
    cite: REFUSALS,
    applies: BOTH_PERSONS,
    predicts: &["CON-05"],
    text: Text {
        message: say(
            "服务负责人与主体负责人不是同一人，手机号码却相同",
            "the persons of service and subject are not the same, but share a mobile number",
        ),
        why: say(
            "短信核验以手机号码识别核验人，不同的负责人应使用各自的号码",
            "the check by short message knows persons by their numbers, so different persons should have their own",
        ),
        help: say("请填写服务负责人本人的手机号码", "enter the own mobile number of the service's person"),
    },
    check: Check::Person(mobile_shared),
    ..Rule::BASE
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
        && asks(cx, |demands| demands.phones, |asked| *asked == Asked::OwnMobiles) == Some(false)
    {
        out.fail_with(&item.at.member("mobile"), Params::NONE, Places::from_iter([of_subject("mobile")]));
    }
    Ran::Checked
}

/// Numbers of virtual operators may not get the short message (虚拟运营商号段).
pub static VIRTUAL_OPERATOR: Rule = Rule {
    code: "BA-P1005",
    slug: "person-mobile-of-virtual-operator",
    severity: Severity::Warning,
    layer: Layer::Provider,
    by: By::Term(Term::PersonBasicOperator),
    cite: &[
        cite(&source::SMS_PAGE, "没有收到管局发送的核验短信怎么办？"),
        cite(&source::SUBJECT_PAGE, "填写手机号码信息时，提示不支持该手机号段，怎么办？"),
    ],
    covers: &["PER-017"],
    predicts: &["CON-10"],
    text: Text {
        message: say("手机号码属于虚拟运营商号段", "the mobile number is of a virtual operator"),
        why: say(
            "部分号段收不到核验短信或不被系统接受，虚拟运营商号段有此风险",
            "some ranges do not get the short message or are refused; those of virtual operators run that risk",
        ),
        help: say("建议填写基础运营商的手机号码", "better enter a number of one of the basic operators"),
    },
    check: Check::Person(virtual_operator),
    ..Rule::BASE
};

fn virtual_operator(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(mobile) = item.person.mobile.get() else {
        return Ran::NotApplicable;
    };
    // One number in both roles is told once.
    if item.role == Role::Service && item.person.mobile == cx.order.subject.responsible_person.mobile {
        return Ran::NotApplicable;
    }
    if mobile.is_virtual_operator() {
        out.fail(&item.at.member("mobile"));
    }
    Ran::Checked
}

/// The person in the video is the person of the service (视频核验人).
pub static FILMED_ANOTHER: Rule = Rule {
    code: "BA-P1006",
    slug: "video-of-another-person",
    severity: Severity::Error,
    cite: &[cite(&source::PC_FIRST, "步骤3 互联网信息服务"), cite(&source::OLD_CONSOLE, "电子化核验")],
    applies: Applies::to(OrderKind::ADD),
    covers: &["PER-027"],
    predicts: &["MAT-31"],
    text: Text {
        message: say("视频核验的不是该服务的负责人", "the person in the video is not the person of this service"),
        why: say("视频核验须由服务负责人本人完成", "the verification by video is made by the person of the service"),
        help: say("请由服务负责人本人重新核验", "have the person of the service verified again"),
    },
    check: Check::Person(filmed_another),
    ..Rule::BASE
};

fn filmed_another(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    use crate::model::FilmedPerson as Filmed;
    let (Some(service), Some(filmed)) = (item.service, cx.order.facts.video.person_is.get()) else {
        return Ran::NotApplicable;
    };
    let another = match filmed {
        Filmed::SomebodyElse => true,
        // The older console films the subject's person as well.
        Filmed::SubjectPerson => same_person(cx, service.index, service) == Some(false),
        Filmed::ServicePerson | Filmed::Unknown => false,
    };
    if another {
        let fact = Path::ROOT.member("facts").member("video").member("person_is");
        out.fail_with(&item.at.member("video_verified"), Params::NONE, Places::from_iter([fact]));
    }
    Ran::Checked
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
    text: Text {
        message: say(
            "短信核验时须填写通行证背面证件号码的后六位",
            "the check by short message asks for the last six characters of the number on the permit's back",
        ),
        why: say(
            "浙江持港澳居民来往内地通行证的负责人，以背面的港澳证件号码核验",
            "in Zhejiang holders of a Hong Kong or Macao travel permit confirm with the number of the local identity card on its back",
        ),
        help: say("核验时请填写背面号码的后六位", "enter the last six characters of the number on the back"),
    },
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

fn of_subject(member: &'static str) -> Path {
    Path::ROOT.member("subject").member("responsible_person").member(member)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const SERVICE: &str = "/services/0/responsible_person";

    #[test]
    fn three_months() {
        let ends = &format!("{SERVICE}/certificate/valid_to");
        cases(&ENDS_WITHIN_MONTHS)
            .pass(|o| o.set(ends, "2026-02-20"))
            .fail(ends, |o| o.set(ends, "2026-02-19"))
            // What has ended is told as that.
            .silent(|o| o.set(ends, "2025-11-19"));
    }

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
        cases(&VIRTUAL_OPERATOR).pass(|_| {}).fail(&at("mobile"), |o| o.set(&at("mobile"), "17100137000"));
    }

    #[test]
    fn filmed() {
        const FILMED: &str = "/facts/video";
        let person = |word: &'static str| {
            move |o: &mut crate::cases::Draft| o.set(FILMED, serde_json::json!({"person_is": word}))
        };
        let at = &format!("{SERVICE}/video_verified");
        cases(&FILMED_ANOTHER)
            .not_applicable(|_| {})
            .pass(person("service_person"))
            .fail(at, person("subject_person"))
            .fail(at, person("somebody_else"))
            .silent(|o| {
                person("subject_person")(o);
                o.set(SERVICE, serde_json::json!({"same_as_subject": true}));
            });
    }

    #[test]
    fn permits() {
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
