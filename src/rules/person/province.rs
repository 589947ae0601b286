//! What provincial administrations ask of responsible persons.

use crate::model::OrderKind;
use crate::model::{Certificate, CertificateKind};
use crate::rule::{
    Applies, Basis, Check, Context, Layer, Needs, Params, PersonItem, Places, Ran, Rule, Severity, Sink, Text, Window,
    cite, say,
};
use crate::rules::province::scope;
use crate::source;
use crate::value::{ResidentId, Value};

/// A responsible person must have reached the province's minimum age (负责人年龄).
pub static MINIMUM_AGE: Rule = Rule {
    code: "BA-P0301",
    slug: "person-too-young",
    severity: Severity::Error,
    basis: Basis::Current,
    layer: Layer::Province,
    cite: &[cite(&source::PROVINCES, "负责人年龄")],
    window: Window::ALWAYS,
    applies: Applies::to(OrderKind::ADD),
    covers: &["PER-019"],
    text: Text {
        message: say(
            "负责人 {age} 周岁，该省要求至少 {min} 周岁",
            "the person is {age} years old, the province wants at least {min}",
        ),
        why: say(
            "省管局不受理未达年龄的负责人",
            "the provincial administration refuses younger persons",
        ),
        help: say("请更换达到年龄的负责人", "name a person who is old enough"),
    },
    check: Check::Person(minimum_age),
};

fn minimum_age(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let certificate = &*item.person.certificate;
    let birth_known = born(certificate);
    let at = item.at.member("certificate");
    let at = at.member("number");
    let mut needs = Needs::NONE;
    if cx.province().is_none() {
        needs = needs.with(cx.province_path());
    }
    if cx.is_individual().is_none() {
        needs = needs.with(cx.nature_path());
    }
    let Some(birth) = birth_known else {
        return Ran::NotApplicable;
    };
    let age = birth.age_on(cx.today);
    match (cx.province(), cx.is_individual()) {
        (Some(province), Some(individual)) => {
            let Some(min) = scope(province, individual).min_age else {
                return Ran::NotApplicable;
            };
            if age < min {
                out.fail_with(&at, Params::NONE.with("age", age).with("min", min), Places::NONE);
            }
        }
        // No province asks for more than 18 years.
        _ if age >= 18 => {}
        _ => out.undetermined(&at, needs),
    }
    Ran::Checked
}

/// The resident ID, which tells the birth date. Other certificates do not.
fn born(certificate: &Certificate) -> Option<ResidentId> {
    (certificate.kind.get() == Some(CertificateKind::ResidentId)).then_some(())?;
    ResidentId::parse(certificate.number.get()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const NUMBER: &str = "/subject/responsible_person/certificate/number";

    #[test]
    fn minimum_age() {
        cases(&MINIMUM_AGE)
            .pass(|_| {})
            // Born 2010-01-01: 15 years on 2025-11-20, 16 from 2026-01-01.
            .fail(NUMBER, |o| {
                o.set(NUMBER, "440306201001010006");
                o.set("/subject/legal_rep_cert_number", "440306201001010006");
            });
    }
}
