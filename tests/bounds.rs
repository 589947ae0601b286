//! What a hostile order costs: reports are bounded, counts and verdict are of all.

use beian::{MOST_ENTRIES, MOST_SHOWN, Order, Validator, Verdict};
use chrono::DateTime;
use serde_json::{Value as Json, json};

const CLEAN: &str = include_str!("../examples/orders/clean-first-filing-unit-pc.json");
/// Room for one finding or undecided place in JSON, and for the places that it names.
const ROOM: usize = 8_000;

fn validator() -> Validator {
    Validator::new(DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap())
}

fn with(pointer: &str, value: Json) -> Json {
    let mut order: Json = serde_json::from_str(CLEAN).unwrap();
    *order.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing at {pointer}")) = value;
    order
}

fn many(element: Json, count: usize) -> Json {
    Json::Array(vec![element; count])
}

/// Hostile orders of some hundred kilobytes, each of one kind.
fn hostile() -> Vec<(&'static str, Json)> {
    let count = MOST_ENTRIES - 100;
    let domains = |text: fn(usize) -> String| Json::Array((0..count).map(|n| text(n).into()).collect());
    let mut order = with("/services/0/domains", domains(|n| format!("s{n}.cn")));
    order["facts"]["registry"] = json!({ "services": [] });
    let mut unknown = with("/channel", json!("pc"));
    for n in 0..count {
        unknown["subject"][format!("member{n}")] = Json::Null;
    }
    vec![
        ("bad domains", with("/services/0/domains", domains(|_| "a".into()))),
        ("unregistered domains", order),
        ("unknown words", with("/services/0/attachments", many(json!("no_such_paper_at_all"), count))),
        ("unknown members", unknown),
        ("facts without keys", with("/facts/domains", many(json!({}), count / 2))),
        ("twins", with("/facts/resources", many(json!({ "id": "ins-1" }), count / 2))),
        ("services", with("/services", many(json!({ "domains": ["a"], "pre_approval": "news" }), 1_000))),
    ]
}

#[test]
#[ignore = "slow without optimisation; .ci/run runs it"]
fn a_report_is_bounded_and_counts_all() {
    for (name, order) in hostile() {
        let text = order.to_string();
        let report = validator().validate_json(&text).unwrap();
        let counts = report.counts();
        let (findings, open) = (report.diagnostics().len(), report.undetermined().len());
        let hidden: usize = report.hidden().iter().map(|hidden| hidden.findings).sum();
        assert_eq!(counts.error + counts.warning + counts.info, findings + hidden, "{name}");
        assert!(findings <= MOST_SHOWN + 500 && open <= MOST_SHOWN + 500, "{name}: {findings} {open}");
        // Every rule that failed is named.
        for (code, outcome) in report.outcomes() {
            let named = report.diagnostics().iter().any(|found| found.code() == code);
            assert_eq!(outcome == beian::Outcome::Failed, named, "{name}: {code}");
        }
        let json = report.to_json();
        let people = report.to_text(beian::Lang::Zh);
        assert!(json.len() < (findings + open) * ROOM + 1_000_000, "{name}: {} bytes of JSON", json.len());
        assert!(people.len() < json.len() + 1_000_000, "{name}: {} bytes of text", people.len());
        println!(
            "{name}: {} bytes in, {findings} + {hidden} findings, {open} undecided, {} bytes of JSON, {} of text",
            text.len(),
            json.len(),
            people.len()
        );
    }
}

#[test]
#[ignore = "slow without optimisation; .ci/run runs it"]
fn the_verdict_rests_on_what_is_not_shown() {
    // More warnings than a report shows, and one error behind them.
    let mut order = with("/services/0/attachments", many(json!("no_such_paper_at_all"), 5_000));
    order["services"][0]["resource"]["kind"] = json!("no_such_resource");
    order["facts"]["account"]["realname_status"] = json!("unverified");
    let report = validator().validate(&Order::from_json(&order.to_string()).unwrap());
    assert_eq!(report.verdict(), Verdict::Reject);
    assert!(report.diagnostics().iter().any(|found| found.code() == "BA-A0101"));
    let hidden = report.hidden().iter().find(|hidden| hidden.code == "BA-J0003").expect("more than shown");
    assert!(hidden.findings >= 4_000, "{hidden:?}");
    let json: Json = serde_json::from_str(&report.to_json()).unwrap();
    assert!(json["hidden"].as_array().unwrap().iter().any(|hidden| hidden["code"] == "BA-J0003"));
    assert!(report.to_text(beian::Lang::En).contains("not shown of BA-J0003"));
}

#[test]
#[ignore = "slow without optimisation; .ci/run runs it"]
fn too_many_entries_are_one_finding() {
    let order = with("/services/0/attachments", many(json!("no_such_paper_at_all"), MOST_ENTRIES + 1));
    let report = validator().validate_json(&order.to_string()).unwrap();
    let codes: Vec<&str> = report.diagnostics().iter().map(|found| found.code()).collect();
    assert_eq!(codes, ["BA-J0001"]);
}

/// A clean order says nothing of what is hidden.
#[test]
#[ignore = "slow without optimisation; .ci/run runs it"]
fn an_ordinary_report_hides_nothing() {
    let report = validator().validate_json(CLEAN).unwrap();
    assert!(report.hidden().is_empty() && !report.to_json().contains("hidden"));
}
