//! Clean orders of 31 provinces: of units and individuals, first filings, added services, access and changes. With every
//! fact and paper they are silent, strict or not; with the papers of the province not mentioned they are incomplete, and
//! the report names the papers.

#[path = "common/clean.rs"]
mod clean;

use beian::model::{OrderKind, SubjectNature, Vocabulary as _};
use beian::testing::{Clean, NOW, pointer};
use beian::value::Province;
use beian::{Report, Severity, Validator, Verdict};
use chrono::DateTime;
use clean::clean;
use serde_json::Value;

fn report(order: &Value, strict: bool) -> Report {
    let now = DateTime::parse_from_rfc3339(NOW).unwrap();
    Validator::new(now).strict(strict).validate_json(&order.to_string()).unwrap()
}

/// Those of units and individuals, of every kind, in every province.
fn everywhere() -> impl Iterator<Item = Clean> {
    let provinces =
        Province::ALL.into_iter().flat_map(|province| [false, true].map(|individual| (province, individual)));
    let orders =
        provinces.flat_map(|(province, individual)| Clean::KINDS.map(|kind| clean(province.word(), individual, kind)));
    orders.filter(|clean| clean.is_taken())
}

/// The kinds without a form, and every other clean order of the kit.
#[test]
fn they_are_silent() {
    let (mut count, mut wrong) = (0, Vec::new());
    let validators =
        [false, true].map(|strict| Validator::new(DateTime::parse_from_rfc3339(NOW).unwrap()).strict(strict));
    for clean in everywhere().chain(Clean::all()) {
        let order = clean.order();
        for report in validators.iter().map(|validator| validator.validate(&order)) {
            count += 1;
            let told = report.diagnostics().iter();
            wrong.extend(
                told.map(|found| {
                    format!("{clean:?}: {} {} {}", found.code(), found.path, found.message(beian::Lang::En))
                }),
            );
            let open = report.undetermined().iter();
            wrong.extend(open.map(|open| format!("{clean:?}: open {} needs {:?}", open.rule.code, open.needs)));
            if report.verdict() != Verdict::Accept {
                wrong.push(format!("{clean:?}: {:?}", report.verdict()));
            }
        }
    }
    println!("{count} orders");
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{} of {count} orders:\n{}", wrong.len(), wrong.join("\n"));
}

/// The rules that are undetermined and the places that they need.
fn open(report: &Report) -> Vec<String> {
    report.undetermined().iter().flat_map(|open| open.needs.iter()).map(ToString::to_string).collect()
}

#[test]
fn papers_that_are_not_mentioned_leave_them_incomplete() {
    let (mut count, mut incomplete, mut wrong) = (0, 0, Vec::new());
    for clean in everywhere() {
        let mut order = Value::from(clean.draft());
        pointer::remove(&mut order, "/supplements");
        if clean.has_subject() {
            pointer::remove(&mut order, "/subject/supplements");
        }
        let report = report(&order, true);
        count += 1;
        let asked = !clean.papers().is_empty();
        incomplete += usize::from(asked);
        let verdict = if asked { Verdict::Incomplete } else { Verdict::Accept };
        let needs = open(&report);
        if report.verdict() != verdict || needs.iter().any(|need| !need.ends_with("/supplements")) {
            wrong.push(format!("{clean:?}: {:?} {needs:?}", report.verdict()));
        }
    }
    println!("{count} orders, {incomplete} of them incomplete");
    assert!(wrong.is_empty(), "{} of {count} orders:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_paper_that_is_left_out_is_named() {
    let (mut count, mut wrong) = (0, Vec::new());
    for clean in everywhere() {
        let papers = clean.papers();
        for left_out in papers {
            let others: Vec<&str> = papers.iter().copied().filter(|paper| paper != left_out).collect();
            let mut order = Value::from(clean.draft());
            pointer::set(&mut order, "/supplements", others);
            let report = report(&order, false);
            count += 1;
            let told: Vec<String> = report
                .diagnostics()
                .iter()
                .filter(|found| found.severity == Severity::Error)
                .map(|found| format!("{} {}", found.path, found.message(beian::Lang::En).replace('_', " ")))
                .collect();
            if report.verdict() != Verdict::Reject || told.len() != 1 || !told[0].contains(&left_out.replace('_', " "))
            {
                wrong.push(format!("{clean:?} without {left_out}: {told:?}"));
            }
        }
    }
    println!("{count} orders");
    assert!(wrong.is_empty(), "{} of {count} orders:\n{}", wrong.len(), wrong.join("\n"));
}

/// What cannot file has no clean order, and the kit says so.
#[test]
fn every_other_nature_has_some() {
    let without = [SubjectNature::Military, SubjectNature::ForeignCulturalCentre, SubjectNature::Overseas];
    for nature in SubjectNature::ALL.iter().copied() {
        let made = std::panic::catch_unwind(|| Clean::of(OrderKind::FirstFiling).nature(nature));
        assert_eq!(made.is_err(), without.contains(&nature), "{nature:?}");
    }
}
