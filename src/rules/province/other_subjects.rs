//! Persons and mobile numbers that are used by other subjects, which a province does not take (重复使用).

use super::{LASTING, OF_PAGES, each, is_news};
use crate::law::province::{Person, Phone, Whose};
use crate::law::{Force, Item, Part};
use crate::model::OrderKind;
use crate::rule::prelude::*;
use crate::rules::order::other_filings::{OWN_FILING, none_of};
use crate::value::same;

/// Some provinces take a mobile number for one subject only (手机号码重复使用).
pub static MOBILES_ONCE: Rule = Rule {
    code: "BA-O0406",
    slug: "mobiles-of-other-subjects-refused-by-province",
    applies: Applies::to(LASTING),
    predicts: &["CON-03"],
    message: say(
        "负责人的手机号码已用于另外 {found} 个主体，该省不接受",
        "the mobile numbers of the persons are used by {found} other subjects, which the province does not take",
    ),
    why: say("该省要求手机号码不能在不同主体间重复使用", "in this province a mobile number is for one subject"),
    help: say("请更换为未用于其他主体的手机号码", "give a number that no other subject has"),
    check: Check::Order(mobiles_once),
    ..OF_PAGES
};

fn mobiles_once(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let news = brings(cx, &[Item::Mobile]);
    if cx.demands().is_none() || news == Ok(false) {
        return Ran::NotApplicable;
    }
    let mut told = false;
    each::<Phone>(cx, out, |entry, out| {
        let Phone::Once { of } = entry.what else {
            return Ran::NotApplicable;
        };
        // One page may say it twice.
        if std::mem::replace(&mut told, true) {
            return Ran::NotApplicable;
        }
        if of == Whose::Service && names_two(cx) {
            out.demanded(Force::Should, entry.cite);
        }
        let found = cx.order.facts.other_filings.mobiles_elsewhere.get();
        refused("mobiles_elsewhere", found, 0, &news, out)
    })
}

/// Whether an order brings something of its persons: on a change, what the record has otherwise. `Err` names the fact that
/// would tell.
fn brings(cx: &Context<'_>, items: &[Item]) -> Result<bool, Path> {
    if !cx.is_kind(OrderKind::CHANGE) {
        return Ok(true);
    }
    let services = (0..cx.order.services.len()).map(Part::ServicePerson);
    let mut missing = None;
    for part in std::iter::once(Part::SubjectPerson).chain(services) {
        match is_news(cx, part, items) {
            Ok(true) => return Ok(true),
            Ok(false) => {}
            Err(fact) => missing = missing.or(Some(fact)),
        }
    }
    missing.map_or(Ok(false), Err)
}

/// As [`none_of`], where it counts only if the order brings it.
fn refused(member: &'static str, found: Option<u64>, most: u64, news: &Result<bool, Path>, out: &mut Sink<'_>) -> Ran {
    match news {
        Err(fact) if found.is_none_or(|found| found > most) => {
            let at = At::ROOT.member("facts");
            let at = at.member("other_filings");
            let at = at.member(member);
            let needs = Needs::NONE.with(*fact);
            out.undetermined(&at, if found.is_none() { needs.with(at.path()) } else { needs });
            Ran::Checked
        }
        _ => none_of(member, found, most, out),
    }
}

/// Whether service and subject have different persons: what is counted may be of the subject's, of whom the page does not speak.
fn names_two(cx: &Context<'_>) -> bool {
    let own = cx.order.subject.responsible_person.name.get();
    let mut names = cx.order.services.iter().filter_map(|service| service.responsible_person.name.get());
    names.any(|name| own.is_none_or(|own| !same::persons(own, name)))
}

/// In some provinces nobody is the responsible person of several subjects (负责人重复).
pub static PERSONS_ONCE: Rule = Rule {
    code: "BA-O0407",
    slug: "persons-of-other-subjects-refused-by-province",
    applies: Applies::to(LASTING),
    message: say(
        "负责人已是另外 {found} 个主体的负责人，该省不接受",
        "the persons are responsible for {found} other subjects, which the province does not take",
    ),
    why: say(
        "该省要求负责人不能在不同主体间重复",
        "in this province nobody is the responsible person of several subjects",
    ),
    help: say("请更换负责人", "name another person"),
    check: Check::Order(persons_once),
    ..OF_PAGES
};

fn persons_once(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(individual) = cx.is_individual().filter(|_| cx.demands().is_some()) else {
        return Ran::NotApplicable;
    };
    let found = cx.order.facts.other_filings.persons_elsewhere.get();
    let news = brings(cx, &[Item::PersonName, Item::PersonCertificateNumber]);
    if news == Ok(false) {
        return Ran::NotApplicable;
    }
    // More are refused to units everywhere, where something is added.
    let told = !individual && cx.is_kind(OrderKind::ADD) && found.is_some_and(|found| found > OWN_FILING);
    each::<Person>(cx, out, |entry, out| match entry.what {
        Person::Once { of, own_filing_aside } if !told => {
            if of == Whose::Service && names_two(cx) {
                out.demanded(Force::Should, entry.cite);
            }
            let own = cx.order.facts.other_filings.own_individual_filing.get();
            match (own_filing_aside, own) {
                // Whether the one is the own filing decides.
                (true, None) if found == Some(OWN_FILING) => {
                    let at = At::ROOT.member("facts");
                    let at = at.member("other_filings");
                    out.needs(&at.member("persons_elsewhere"), at.path().member("own_individual_filing"));
                    Ran::Checked
                }
                (true, None | Some(true)) => refused("persons_elsewhere", found, OWN_FILING, &news, out),
                _ => refused("persons_elsewhere", found, 0, &news, out),
            }
        }
        _ => Ran::NotApplicable,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const PERSONS: &str = "/facts/other_filings/persons_elsewhere";
    const MOBILES: &str = "/facts/other_filings/mobiles_elsewhere";
    const OWN: &str = "/facts/other_filings/own_individual_filing";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");

    #[test]
    fn once_in_province() {
        let others = |member: &'static str, province: &'static str, count: u64| {
            move |o: &mut crate::cases::Draft| {
                o.set("/subject/province", province);
                o.set(member, count);
            }
        };
        cases(&MOBILES_ONCE)
            .silent(others(MOBILES, "yunnan", 0))
            .silent(others(MOBILES, "anhui", 1))
            .fail_among(MOBILES, others(MOBILES, "yunnan", 1))
            .from(INDIVIDUAL)
            .silent(others(MOBILES, "yunnan", 1))
            .fail_among(MOBILES, others(MOBILES, "xinjiang", 1));
        cases(&crate::rules::order::other_filings::MOBILES_ELSEWHERE).silent(others(MOBILES, "yunnan", 1));
        cases(&PERSONS_ONCE)
            .silent(|o| {
                others(PERSONS, "tianjin", 1)(o);
                o.set(OWN, true);
            })
            .fail_among(PERSONS, |o| {
                others(PERSONS, "tianjin", 1)(o);
                o.set(OWN, false);
            })
            .blocked(&[OWN], others(PERSONS, "tianjin", 1))
            .fail_among(PERSONS, others(PERSONS, "henan", 1))
            .silent(others(PERSONS, "henan", 2))
            .silent(others(PERSONS, "anhui", 1))
            .from(INDIVIDUAL)
            .fail_among(PERSONS, others(PERSONS, "sichuan", 1))
            .silent(others(PERSONS, "henan", 1));
    }
}
