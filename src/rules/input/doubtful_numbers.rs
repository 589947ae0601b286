//! What is odd in a number itself, whichever member holds it: unknown parts, credit codes of the pilot in Fujian; from the
//! notes of values to findings.

use crate::rule::prelude::*;
use crate::value::{Doubt, Note, Noun};

/// The rule that tells of a note, or why none does.
pub(crate) const fn rule_of(note: Note) -> Result<&'static Rule, &'static str> {
    Ok(match note {
        Note::UnknownPart => &UNKNOWN_PART,
        Note::Pilot => &PILOT,
        Note::FullWidth
        | Note::Spaces
        | Note::Dash
        | Note::Case
        | Note::Traditional
        | Note::Hao
        | Note::Wording
        | Note::Separators
        | Note::CountryPrefix
        | Note::Dot
        | Note::Trimmed
        | Note::Converted => {
            return Err("a spelling: forgiven in an order; what a page shows is judged by the rules of pages");
        }
        Note::Placeholder => return Err("of record numbers in an order BA-S0505 tells, of those on a page its rules"),
        Note::Outdated => return Err("an older form that still counts; whether the certificate does, its dates tell"),
        Note::Mismatch => return Err("it is of police numbers, which stand on pages and have rules there"),
    })
}

/// The values for a doubt.
pub(crate) fn params(what: Noun, doubt: Doubt) -> Params {
    let params = Params::NONE.with("what", what);
    match doubt.note {
        Note::UnknownPart => params.with("part", doubt.part).with("version", doubt.version),
        _ => params,
    }
}

/// A part of a number that no table has.
pub static UNKNOWN_PART: Rule = Rule {
    code: "BA-J0007",
    slug: "number-part-unknown",
    severity: Severity::Warning,
    basis: Basis::Input,
    cite: &[cite(&source::MODEL, "Note")],
    message: say(
        "{what}的{part}不在数据表（{version}）中",
        "the {part} of this {what} is not in the table of {version}",
    ),
    why: say(
        "号码的校验码相符，但该部分没有对应的登记机关、类别或地区，多为误填；也可能是数据表尚未收录",
        "the check character fits, but no authority, category or place has that code: most such numbers are mistyped, some are newer than the table",
    ),
    help: say(
        "请对照证件核对号码；确认无误可不修改",
        "compare the number with the certificate; if it is right, leave it",
    ),
    check: Check::Input,
    ..Rule::BASE
};

/// A lawful credit code of a pilot city, whose check character does not fit.
pub static PILOT: Rule = Rule {
    code: "BA-J0008",
    slug: "credit-code-of-pilot",
    severity: Severity::Info,
    basis: Basis::Input,
    cite: &[cite(&source::MODEL, "Note")],
    message: say(
        "{what}为福建试点时期发放，校验码不合现行标准",
        "this {what} is one of those that Fujian gave out as a pilot, whose check character does not follow the standard",
    ),
    why: say(
        "这批号码有效，但个别系统按现行标准校验时会提示有误",
        "such codes are lawful, but a system that checks them by the standard may refuse them",
    ),
    help: say(
        "号码与营业执照一致即可；提交时提示有误的，请联系接入商人工处理",
        "nothing has to change if it is the code on the licence; if the form refuses it, ask the access provider",
    ),
    check: Check::Input,
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    #[test]
    fn every_note_has_a_rule_or_a_reason() {
        for note in Note::ALL {
            match rule_of(note) {
                Ok(rule) => assert!(crate::rules::CATALOG.iter().any(|known| known.code == rule.code)),
                Err(reason) => assert!(reason.len() > 20, "{note:?}"),
            }
        }
    }

    #[test]
    fn unknown_parts() {
        const NUMBER: &str = "/subject/certificate/number";
        const PERSON: &str = "/subject/responsible_person/certificate/number";
        cases(&UNKNOWN_PART)
            .pass(|_| {})
            .fail_among(NUMBER, |o| o.set(NUMBER, "91990000MA00000B79"))
            .fail_among(NUMBER, |o| o.set(NUMBER, "9H440300 MA00000B71"))
            // A county that never was, told once for both persons.
            .fail_among("/subject/legal_rep_cert_number", |o| {
                for place in
                    ["/subject/legal_rep_cert_number", PERSON, "/services/0/responsible_person/certificate/number"]
                {
                    o.set(place, COUNTY);
                }
            })
            // Facts are nobody's to mend on the form.
            .silent(|o| o.set("/facts/account/realname_cert_number", "91990000MA00000B79"));
    }

    /// Well formed, of a county that never was.
    const COUNTY: &str = "440399198501010001";

    #[test]
    fn pilots() {
        const NUMBER: &str = "/subject/certificate/number";
        cases(&PILOT).silent(|_| {}).fail_among(NUMBER, |o| o.set(NUMBER, "91350200M0000ABC6X"));
    }
}
