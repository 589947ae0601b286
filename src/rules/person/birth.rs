//! What a day of birth makes impossible (出生日期).

use super::FIELDS;
use super::has_subject_number;
use crate::rule::prelude::*;
use crate::value::ResidentIdKind;

/// Older than anybody who files.
const OLDEST: u32 = 110; // figure: a lifetime

/// A number whose birth lies more than a lifetime back was mistyped (出生日期).
pub static BORN_LONG_AGO: Rule = Rule {
    code: "BA-P0111",
    slug: "person-born-long-ago",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: FIELDS,
    covers: &["PER-004"],
    message: say("按身份证号码，负责人现年 {age} 岁", "by the resident ID number the person is {age} years old"),
    why: say(
        "须填写负责人证件上的号码；校验码相符的号码也可能填错了年份",
        "the form asks for the number of the person's certificate; a number with another year can fit its check character too",
    ),
    help: say("请对照证件核对出生日期所在的八位", "compare the eight digits of the birth with the certificate"),
    check: Check::Person(born_long_ago),
    ..Rule::BASE
};

fn born_long_ago(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(id) = item.person.certificate.number.number().and_then(|number| number.resident_id()) else {
        return Ran::NotApplicable;
    };
    let age = id.age_on(cx.today);
    let mainland = id.kind() == ResidentIdKind::Mainland;
    if mainland && age >= OLDEST && !has_subject_number(cx, item) {
        let certificate = item.at.member("certificate");
        out.fail_with(&certificate.member("number"), Params::NONE.with("age", age), Places::NONE);
    }
    Ran::Checked
}

/// A certificate begins to be valid in the life of its holder (有效期起).
pub static VALID_BEFORE_BIRTH: Rule = Rule {
    code: "BA-P0112",
    slug: "person-certificate-from-before-birth",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: FIELDS,
    covers: &["PER-005"],
    message: say(
        "证件自 {from} 起有效，早于号码所示的出生日期",
        "the certificate is valid from {from}, which is before the birth that its number tells",
    ),
    why: say(
        "证件在持证人出生以后才会签发，日期或号码有一处填错",
        "no certificate is older than its holder: the date or the number is wrong",
    ),
    help: say(
        "请对照证件核对有效期起和证件号码",
        "compare the first day of validity and the number with the certificate",
    ),
    check: Check::Person(valid_before_birth),
    ..Rule::BASE
};

fn valid_before_birth(_: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let certificate = &*item.person.certificate;
    let id = certificate.number.number().and_then(|number| number.resident_id());
    let (Some(id), Some(from)) = (id, certificate.valid_from.get()) else {
        return Ran::NotApplicable;
    };
    let (from, birth) = (from.day(), id.birth_date());
    if from < birth {
        let at = item.at.member("certificate");
        let params = Params::NONE.with("from", from);
        out.fail_with(&at.member("valid_from"), params, Places::from_iter([at.member("number").path()]));
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const NUMBER: &str = "/services/0/responsible_person/certificate/number";
    const OF_SUBJECT: &str = "/subject/responsible_person/certificate/number";
    const FROM: &str = "/services/0/responsible_person/certificate/valid_from";

    #[test]
    fn lifetimes() {
        // 110 on the day itself.
        cases(&BORN_LONG_AGO)
            .pass(|_| {})
            .fail_among(NUMBER, |o| o.set(NUMBER, BORN_1915_11_20))
            .silent(|o| o.set(NUMBER, BORN_1915_11_21))
            .fail_among(OF_SUBJECT, |o| {
                o.set(NUMBER, BORN_1915_11_20);
                o.set(OF_SUBJECT, BORN_1915_11_20);
            });
    }

    #[test]
    fn days_of_birth() {
        cases(&VALID_BEFORE_BIRTH)
            .pass(|_| {})
            .fail_among(FROM, |o| o.set(FROM, "1988-05-04"))
            .silent(|o| o.set(FROM, "1988-05-05"));
    }

    const BORN_1915_11_20: &str = "440305191511200018";
    const BORN_1915_11_21: &str = "440305191511210013";
}
