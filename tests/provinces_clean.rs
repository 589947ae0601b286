//! Clean orders of 31 provinces: of units and individuals, first filings, added services, access and changes. With every
//! fact and paper they are silent, strict or not; with the papers of the province not mentioned they are incomplete, and
//! the report names the papers.

#[path = "common/draft.rs"]
mod draft;
#[path = "common/provincial.rs"]
mod provincial;

use beian::{Report, Severity, Validator, Verdict};
use chrono::DateTime;
use provincial::{Act, NOW, Who};
use serde_json::Value;

fn report(order: &Value, strict: bool) -> Report {
    let now = DateTime::parse_from_rfc3339(NOW).unwrap();
    Validator::new(now).strict(strict).validate_json(&order.to_string()).unwrap()
}

#[test]
fn they_are_silent() {
    let (mut count, mut wrong) = (0, Vec::new());
    for (who, act) in Who::all().flat_map(|who| Act::ALL.map(|act| (who, act))).filter(|(who, act)| who.takes(*act)) {
        let order = who.order(act);
        for strict in [false, true] {
            let report = report(&order, strict);
            count += 1;
            let at = format!("{} {} {act:?}", who.home.province, who.scope());
            let told = report.diagnostics().iter().filter(|found| found.severity >= Severity::Info);
            wrong.extend(
                told.map(|found| format!("{at}: {} {} {}", found.code(), found.path, found.message(beian::Lang::En))),
            );
            let open = report.undetermined().iter();
            wrong.extend(open.map(|open| format!("{at}: open {} needs {:?}", open.rule.code, open.needs)));
            if report.verdict() != Verdict::Accept {
                wrong.push(format!("{at}: {:?}", report.verdict()));
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
    for (who, act) in Who::all().flat_map(|who| Act::ALL.map(|act| (who, act))).filter(|(who, act)| who.takes(*act)) {
        let mut order = who.order(act);
        draft::remove(&mut order, "/supplements");
        if act.has_subject() {
            draft::remove(&mut order, "/subject/supplements");
        }
        let report = report(&order, true);
        count += 1;
        let asked = !who.papers(act).is_empty();
        incomplete += usize::from(asked);
        let verdict = if asked { Verdict::Incomplete } else { Verdict::Accept };
        let needs = open(&report);
        if report.verdict() != verdict || needs.iter().any(|need| !need.ends_with("/supplements")) {
            wrong.push(format!("{} {} {act:?}: {:?} {needs:?}", who.home.province, who.scope(), report.verdict()));
        }
    }
    println!("{count} orders, {incomplete} of them incomplete");
    assert!(wrong.is_empty(), "{} of {count} orders:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_paper_that_is_left_out_is_named() {
    let (mut count, mut wrong) = (0, Vec::new());
    for (who, act) in Who::all().flat_map(|who| Act::ALL.map(|act| (who, act))).filter(|(who, act)| who.takes(*act)) {
        let papers = who.papers(act);
        for left_out in papers {
            let others: Vec<&str> = papers.iter().copied().filter(|paper| paper != left_out).collect();
            let mut order = who.order(act);
            draft::set(&mut order, "/supplements", others);
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
                wrong.push(format!("{} {} {act:?} without {left_out}: {told:?}", who.home.province, who.scope()));
            }
        }
    }
    println!("{count} orders");
    assert!(wrong.is_empty(), "{} of {count} orders:\n{}", wrong.len(), wrong.join("\n"));
}
