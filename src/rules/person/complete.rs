//! What the forms ask about each responsible person: each field must be there.

use super::{FIELDS, certificate_kind, require_here, row_of, stands_elsewhere, subject_is_person};
use crate::form::{self, Demand};
use crate::model::CertificateKind;
use crate::rule::prelude::*;
use crate::rules::asked::{WITH_FORM, demand};
use crate::value::{Offence, PersonName, Value as _};

/// The kind of a responsible person's certificate must be chosen (证件类型).
pub static KIND_MISSING: Rule = Rule {
    code: "BA-P0101",
    slug: "person-certificate-kind-missing",
    cite: FIELDS,
    applies: Applies::to(WITH_FORM),
    covers: &["PER-035"],
    message: say("未选择负责人的证件类型", "the kind of the person's certificate is not chosen"),
    why: say("证件类型决定需上传的证件照以及是否填写有效期", "the kind decides which pictures and dates are asked"),
    help: say("请按负责人所持证件选择证件类型", "choose the kind of the person's certificate"),
    check: Check::Person(|cx, item, out| {
        let rows = [&form::SUBJECT_PERSON_KIND, &form::SERVICE_PERSON_KIND];
        require_here(
            cx,
            item,
            rows,
            &item.at.member("certificate").member("kind"),
            item.person.certificate.kind.is_absent(),
            out,
        )
    }),
    ..Rule::BASE
};

/// A responsible person must be named (负责人姓名). An individual in the mini-program need not be named again.
pub static NAME_MISSING: Rule = Rule {
    code: "BA-P0102",
    slug: "person-name-missing",
    cite: FIELDS,
    applies: Applies::to(WITH_FORM),
    covers: &["PER-004", "PER-002", "PER-013"],
    message: say("未填写负责人姓名", "the person's name is not filled in"),
    why: say(
        "主体和每个服务都须登记负责人的姓名",
        "the subject and every service are recorded with the name of a person",
    ),
    help: say("请填写证件上的姓名，不使用简称或昵称", "enter the name as the certificate shows it"),
    check: Check::Person(|cx, item, out| {
        let rows = [&form::SUBJECT_PERSON_NAME, &form::SERVICE_PERSON_NAME];
        require_here(cx, item, rows, &item.at.member("name"), item.person.name.is_absent(), out)
    }),
    ..Rule::BASE
};

/// The number of a responsible person's certificate must be given (证件号码).
pub static NUMBER_MISSING: Rule = Rule {
    code: "BA-P0103",
    slug: "person-certificate-number-missing",
    cite: FIELDS,
    applies: Applies::to(WITH_FORM),
    covers: &["PER-004", "PER-002"],
    message: say("未填写负责人的证件号码", "the number of the person's certificate is not filled in"),
    why: say(
        "每位负责人都须登记证件号码，短信核验也用到它",
        "each person is recorded with it, and the check by short message asks for it",
    ),
    help: say("请照证件填写号码", "enter the number as the certificate shows it"),
    check: Check::Person(|cx, item, out| {
        let rows = [&form::SUBJECT_PERSON_NUMBER, &form::SERVICE_PERSON_NUMBER];
        require_here(
            cx,
            item,
            rows,
            &item.at.member("certificate").member("number"),
            item.person.certificate.number.is_absent(),
            out,
        )
    }),
    ..Rule::BASE
};

/// The validity of a resident identity card must be given, both dates (证件有效期).
pub static VALIDITY_MISSING: Rule = Rule {
    code: "BA-P0104",
    slug: "person-certificate-validity-missing",
    cite: FIELDS,
    applies: Applies::to(WITH_FORM),
    covers: &["PER-005"],
    predicts: &["PER-17"],
    message: say("未填写负责人身份证的有效期", "the validity of the person's identity card is not filled in"),
    why: say(
        "负责人使用居民身份证时，须填写有效期的起止日期",
        "both dates are asked when the person files with a resident identity card",
    ),
    help: say(
        "请填写证件上的起止日期，长期有效的止期填“长期”",
        "enter both dates of the card; a card without end is entered as 长期",
    ),
    check: Check::Person(validity_missing),
    ..Rule::BASE
};

fn validity_missing(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let kind = certificate_kind(cx, item);
    if stands_elsewhere(cx, item) || kind.is_ok_and(|kind| kind != CertificateKind::ResidentId) {
        return Ran::NotApplicable;
    }
    let mut needs = match demand(cx, row_of(item, [&form::SUBJECT_PERSON_VALIDITY, &form::SERVICE_PERSON_VALIDITY])) {
        Ok(Demand::Required | Demand::Conditional(_)) => Needs::NONE,
        Ok(_) => return Ran::NotApplicable,
        Err(undecided) => undecided.needs(cx),
    };
    let own = &item.person.certificate;
    // An individual is the person: the dates of the subject's certificate are the person's.
    let borrowed = (item.role == Role::Subject && subject_is_person(cx)).then_some(&cx.order.subject.certificate);
    let no_start = own.valid_from.is_absent() && borrowed.is_none_or(|subject| subject.valid_from.is_absent());
    let no_end = own.valid_to.is_absent() && borrowed.is_none_or(|subject| subject.valid_to.is_absent());
    if !no_start && !no_end {
        return Ran::Checked;
    }
    let certificate = item.at.member("certificate");
    let (start, end) = (certificate.member("valid_from"), certificate.member("valid_to"));
    let at = if no_start { start } else { end };
    if let Err(path) = kind {
        needs = needs.with(path);
    }
    if !needs.is_empty() {
        out.undetermined(&at, needs);
    } else {
        let both = (no_start && no_end).then(|| end.path());
        out.fail_with(&at, Params::NONE, both.into_iter().collect::<Places>());
    }
    Ran::Checked
}

/// A responsible person must have a mobile number (联系方式1).
pub static MOBILE_MISSING: Rule = Rule {
    code: "BA-P0105",
    slug: "person-mobile-missing",
    cite: FIELDS,
    applies: Applies::to(WITH_FORM),
    covers: &["PER-006"],
    message: say("未填写负责人的手机号码（联系方式1）", "the person's mobile number is not filled in"),
    why: say(
        "审核人员会拨打该号码核实，短信核验也发往该号码",
        "the reviewer calls this number, and the check by short message is sent to it",
    ),
    help: say("请填写负责人本人可接通的手机号码", "enter a mobile number at which the person answers"),
    check: Check::Person(|cx, item, out| {
        let rows = [&form::SUBJECT_PERSON_MOBILE, &form::SERVICE_PERSON_MOBILE];
        require_here(cx, item, rows, &item.at.member("mobile"), item.person.mobile.is_absent(), out)
    }),
    ..Rule::BASE
};

/// A responsible person must have an e-mail address (电子邮箱).
pub static EMAIL_MISSING: Rule = Rule {
    code: "BA-P0106",
    slug: "person-email-missing",
    cite: FIELDS,
    applies: Applies::to(WITH_FORM),
    covers: &["PER-011"],
    predicts: &["CON-11"],
    message: say("未填写负责人的电子邮箱", "the person's e-mail address is not filled in"),
    why: say("审核结果会以邮件和短信通知", "the result is told by mail and short message"),
    help: say("请填写常用的电子邮箱", "enter an address that is read"),
    check: Check::Person(|cx, item, out| {
        let rows = [&form::SUBJECT_PERSON_EMAIL, &form::SERVICE_PERSON_EMAIL];
        require_here(cx, item, rows, &item.at.member("email"), item.person.email.is_absent(), out)
    }),
    ..Rule::BASE
};

/// The form on the PC asks for an emergency number (应急联系方式).
pub static EMERGENCY_MISSING: Rule = Rule {
    code: "BA-P0107",
    slug: "person-emergency-contact-missing",
    cite: FIELDS,
    applies: Applies::to(WITH_FORM),
    covers: &["PER-009"],
    predicts: &["CON-08"],
    message: say("未填写负责人的应急联系方式", "the person's emergency number is not filled in"),
    why: say(
        "PC 端表单要求填写应急联系方式；小程序端仅部分省份要求",
        "the form on the PC asks for it; the mini-program does so in some provinces only",
    ),
    help: say("请填写手机号码或带区号的固定电话", "enter a mobile number, or a landline number with its area code"),
    check: Check::Person(|cx, item, out| {
        let rows = [&form::SUBJECT_PERSON_EMERGENCY, &form::SERVICE_PERSON_EMERGENCY];
        require_here(
            cx,
            item,
            rows,
            &item.at.member("emergency_contact"),
            item.person.emergency_contact.is_absent(),
            out,
        )
    }),
    ..Rule::BASE
};

/// On an identity card a name is of Han characters, perhaps with a middle dot (姓名与身份证完全一致).
pub static NAME_ODD: Rule = Rule {
    code: "BA-P0108",
    slug: "person-name-not-as-on-certificate",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: FIELDS,
    applies: Applies::to(WITH_FORM),
    covers: &["PER-004"],
    message: say(
        "负责人姓名不像身份证上的姓名：{reason}",
        "the person's name is none that an identity card shows: {reason}",
    ),
    why: say(
        "姓名须与身份证完全一致，不含数字、符号、称谓和曾用名",
        "the name must be exactly that of the identity card, which has no digits, signs, titles or former names",
    ),
    help: say(
        "请照身份证填写姓名，少数民族姓名的间隔点用“·”",
        "copy the name from the identity card, with · between the parts of a minority's name",
    ),
    check: Check::Person(name_odd),
    ..Rule::BASE
};

fn name_odd(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let kind = item.person.certificate.kind.get();
    let Some(name) = item.person.name.get().filter(|_| kind == Some(CertificateKind::ResidentId)) else {
        return Ran::NotApplicable;
    };
    // The same name in both roles is told once.
    let subject = &cx.order.subject.responsible_person.name;
    if item.role == Role::Service && subject.get() == Some(name) {
        return Ran::NotApplicable;
    }
    if !PersonName::is_plain(name)
        && let Err(error) = PersonName::parse(name)
        && !matches!(error.offence, Offence::Length { .. })
    {
        out.fail_with(&item.at.member("name"), Params::NONE.with("reason", error), Places::NONE);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const SUBJECT: &str = "/subject/responsible_person";
    const SERVICE: &str = "/services/0/responsible_person";
    const PERSON_MP: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ACCESS_PERSON_MP: &str = include_str!("../../../examples/orders/clean-access-filing-individual-mp.json");
    const UNIT_MP: &str = include_str!("../../../examples/orders/clean-first-filing-unit-mp.json");
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");
    const ACCESS_SERVICE: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");

    /// The rule of a field, missing at either person, and where nobody asks for it.
    fn missing(rule: &'static Rule, member: &str) {
        let (subject, service) = (format!("{SUBJECT}{member}"), format!("{SERVICE}{member}"));
        cases(rule)
            .pass(|_| {})
            .fail(&subject, |o| o.remove(&subject))
            .fail(&service, |o| o.set(&service, ""))
            .pass(|o| o.set(SERVICE, serde_json::json!({ "same_as_subject": true, "video_verified": true })))
            .silent(|o| {
                o.set("/kind", "access_service");
                o.remove(&subject);
            })
            .blocked(&["/kind"], |o| {
                o.remove("/kind");
                o.remove(&subject);
            });
        cases(rule).from(ADD_HERE).pass(|_| {}).fail(&service, |o| o.remove(&service));
        cases(rule).from(ACCESS_SERVICE).not_applicable(|o| o.remove(&service));
        cases(rule).from(CHANGE).not_applicable(|o| o.remove(&subject));
        cases(rule).from(ACCESS_PERSON_MP).silent(|_| {});
    }

    #[test]
    fn what_every_person_gives() {
        missing(&NAME_MISSING, "/name");
        missing(&NUMBER_MISSING, "/certificate/number");
        missing(&KIND_MISSING, "/certificate/kind");
        missing(&MOBILE_MISSING, "/mobile");
        missing(&EMAIL_MISSING, "/email");
        missing(&EMERGENCY_MISSING, "/emergency_contact");
        missing(&VALIDITY_MISSING, "/certificate/valid_to");
    }

    #[test]
    fn names_are_those_of_identity_cards() {
        let name = "/subject/responsible_person/name";
        let other = "/services/0/responsible_person/name";
        let mut all = cases(&NAME_ODD).pass(|_| {});
        for odd in ["黄示例2", "黄示例😀", "黄*例", "·黄示例", "张示例（曾用名）", "王女士"] {
            all = all.fail(name, |o| {
                o.set(name, odd);
                o.set(other, odd);
                o.set("/subject/legal_rep_name", odd);
                o.set("/facts/company_register/legal_rep_name", odd);
            });
        }
        for right in ["欧阳示例", "阿布都·示例", "㛃示例", "𠮷示例"] {
            all = all.silent(|o| o.set(name, right));
        }
        // Other certificates show other names.
        all.silent(|o| {
            o.set("/subject/responsible_person/certificate/kind", "passport");
            o.set(name, "SMITH, JOHN");
        });
    }

    #[test]
    fn an_individual_need_not_be_named_again_in_the_mini_program() {
        for rule in [&NAME_MISSING, &NUMBER_MISSING] {
            cases(rule).from(PERSON_MP).pass(|_| {}).pass(|o| {
                o.set("/subject/responsible_person/name", "王示例");
                o.set("/subject/responsible_person/certificate/number", "440305198805050002");
            });
        }
        cases(&KIND_MISSING)
            .from(PERSON_MP)
            .pass(|o| o.remove("/subject/responsible_person/certificate/kind"))
            // On the PC nothing is known of an individual's persons.
            .not_applicable(|o| {
                o.set("/channel", "pc");
                o.remove("/services/0/responsible_person/certificate/kind");
            });
        cases(&MOBILE_MISSING).from(PERSON_MP).fail("/subject/responsible_person/mobile", |o| {
            o.remove("/subject/responsible_person/mobile");
        });
        // A service person is asked of an individual in a first filing only.
        cases(&NAME_MISSING).from(ACCESS_PERSON_MP).not_applicable(|_| {});
    }

    #[test]
    fn the_emergency_number_is_asked_on_the_pc() {
        cases(&EMERGENCY_MISSING)
            .from(UNIT_MP)
            .not_applicable(|o| o.remove("/subject/responsible_person/emergency_contact"))
            .undetermined(&["/channel"], |o| {
                o.remove("/channel");
                o.remove("/services/0/responsible_person/emergency_contact");
            });
    }

    #[test]
    fn a_template_stands_for_the_person() {
        for rule in [&NAME_MISSING, &MOBILE_MISSING, &VALIDITY_MISSING] {
            cases(rule).silent(|o| o.set(SERVICE, serde_json::json!({ "template_ref": "t-1" })));
        }
    }

    #[test]
    fn validity_missing() {
        let certificate = "/subject/responsible_person/certificate";
        let start = "/subject/responsible_person/certificate/valid_from";
        cases(&VALIDITY_MISSING)
            .pass(|o| o.set(&format!("{certificate}/valid_to"), "长期"))
            .fail(start, |o| o.remove(start))
            .fail(start, |o| {
                o.remove(start);
                o.remove(&format!("{certificate}/valid_to"));
            })
            // Only resident identity cards.
            .pass(|o| {
                o.set(certificate, serde_json::json!({ "kind": "passport", "number": "E12345678" }));
            })
            .blocked(&["/subject/responsible_person/certificate/kind"], |o| {
                o.remove(start);
                o.remove(&format!("{certificate}/kind"));
            });
        cases(&VALIDITY_MISSING).from(PERSON_MP).pass(|o| o.remove(certificate)).fail(start, |o| {
            o.remove(start);
            o.remove("/subject/certificate/valid_from");
        });
    }
}
