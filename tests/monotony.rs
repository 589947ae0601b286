//! A missing fact never decides: without one fact an order that is refused is not accepted, and one that is accepted is not
//! refused. Tried on the sample orders and on orders with one fault, for every fact of each.
//!
//! A fact is a member below `facts`; a list that is given is complete, and the keys that join facts to services are no facts.

use beian::{Order, Validator, Verdict};
use chrono::DateTime;
use serde_json::{Map, Value as Json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The members that join an entry of a list to the order.
const KEYS: &[&str] = &["domain", "app_name", "id", "code", "record_number"];
/// One mutant in so many is tried, a different set for each sample; all of them with `BEIAN_ALL=1`.
const ONE_IN: usize = 12;

/// The exceptions, as DESIGN.md states them: of two facts that contradict each other, the one that is believed.
const BELIEVED: &[(&str, &str)] = &[
    ("/facts/resources/0/purchased_months", "BA-R0106"),
    ("/facts/account/subject_of_record", "BA-A0201"),
    ("/facts/account/has_record", "BA-A0201"),
    ("/facts/record/state", "BA-O0803"),
    ("/facts/record/state", "BA-S0807"),
    ("/facts/registry/subject/state", "BA-O0803"),
    ("/facts/registry/subject/state", "BA-S0807"),
];

fn samples() -> Vec<(String, Json)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/orders");
    let mut found: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            (path.file_stem().unwrap().to_string_lossy().into_owned(), serde_json::from_str(&text).unwrap())
        })
        .collect();
    found.sort_by(|a: &(String, Json), b| a.0.cmp(&b.0));
    found
}

/// All members and elements with their pointers, those above before those below.
fn places(json: &Json, pointer: &str, found: &mut Vec<String>) {
    let below: Vec<(String, &Json)> = match json {
        Json::Object(members) => members.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Json::Array(elements) => elements.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (name, value) in below {
        let pointer = format!("{pointer}/{name}");
        found.push(pointer.clone());
        places(value, &pointer, found);
    }
}

fn all_places(json: &Json) -> Vec<String> {
    let mut found = Vec::new();
    places(json, "", &mut found);
    found
}

/// The facts that can be dropped: members, not elements of lists, and not the keys of elements.
fn facts(json: &Json) -> Vec<String> {
    let is_index = |name: &str| name.bytes().all(|byte| byte.is_ascii_digit());
    let mut found = all_places(json);
    found.retain(|pointer| {
        let mut names = pointer.rsplit('/');
        let (name, above) = (names.next().unwrap(), names.next().unwrap());
        pointer.starts_with("/facts/") && !is_index(name) && !(is_index(above) && KEYS.contains(&name))
    });
    found
}

fn without(json: &Json, pointer: &str) -> Json {
    let mut json = json.clone();
    let (above, name) = pointer.rsplit_once('/').unwrap();
    if let Some(Json::Object(members)) = json.pointer_mut(above) {
        members.remove(name);
    }
    json
}

fn with(json: &Json, pointer: &str, value: Json) -> Json {
    let mut json = json.clone();
    let (above, name) = pointer.rsplit_once('/').unwrap();
    match json.pointer_mut(above) {
        Some(Json::Object(members)) => {
            members.insert(name.to_owned(), value);
        }
        Some(Json::Array(elements)) => {
            if let Some(slot) = name.parse().ok().and_then(|at: usize| elements.get_mut(at)) {
                *slot = value;
            }
        }
        _ => {}
    }
    json
}

/// The pointer with every index 0, so that places of different orders are one place.
fn kind_of_place(pointer: &str) -> String {
    let names = pointer.split('/').map(|name| if name.parse::<usize>().is_ok() { "0" } else { name });
    names.collect::<Vec<_>>().join("/")
}

/// What stands at each kind of place anywhere in the samples.
fn values(samples: &[(String, Json)]) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, json) in samples {
        for pointer in all_places(json) {
            let value = json.pointer(&pointer).unwrap();
            found.entry(kind_of_place(&pointer)).or_default().insert(value.to_string());
        }
    }
    found
}

/// The text with its first digit or last character changed, a day or a year off.
fn slips(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(at) = text.rfind(|c: char| c.is_ascii_digit()) {
        let digit = text.as_bytes()[at] - b'0';
        found.push(format!("{}{}{}", &text[..at], (digit + 1) % 10, &text[at + 1..]));
    }
    if text.len() >= 10 && text.as_bytes()[4] == b'-' {
        found.extend(["2019", "2024", "2025", "2031"].map(|year| format!("{year}{}", &text[4..])));
    }
    if !text.is_ascii() {
        found.push(format!("{text}二"));
    }
    found
}

/// Orders with one member changed, added or taken away.
fn mutants(json: &Json, values: &BTreeMap<String, BTreeSet<String>>) -> Vec<(String, Json)> {
    let mut found = Vec::new();
    let mut put = |pointer: &str, value: Json| found.push((format!("{pointer} = {value}"), with(json, pointer, value)));
    for pointer in all_places(json) {
        match json.pointer(&pointer).unwrap() {
            Json::Bool(yes) => put(&pointer, (!yes).into()),
            Json::String(text) => slips(text).into_iter().for_each(|slip| put(&pointer, slip.into())),
            Json::Number(_) => [0, 1, 2, 3, 100].into_iter().for_each(|n| put(&pointer, n.into())),
            Json::Array(_) => put(&pointer, Json::Array(Vec::new())),
            _ => {}
        }
    }
    // What stands there in other samples: other words, and members that this one does not have.
    for (place, known) in values {
        let above = place.rsplit_once('/').unwrap().0;
        let is_member = matches!(json.pointer(above), Some(Json::Object(_)));
        for value in known.iter().filter(|_| is_member) {
            let value: Json = serde_json::from_str(value).unwrap();
            if !value.is_object() && json.pointer(place) != Some(&value) {
                put(place, value);
            }
        }
    }
    found
}

fn verdict(validator: &Validator, json: &Json) -> Option<Verdict> {
    let report = validator.validate(&Order::from_json(&json.to_string()).ok()?);
    Some(report.verdict())
}

/// What dropping one fact decides that was decided otherwise.
fn decided(validator: &Validator, json: &Json) -> Vec<String> {
    let Some(before) = verdict(validator, json).filter(|verdict| *verdict != Verdict::Incomplete) else {
        return Vec::new();
    };
    let other =
        |after| matches!((before, after), (Verdict::Accept, Verdict::Reject) | (Verdict::Reject, Verdict::Accept));
    let facts = facts(json).into_iter();
    facts
        .filter(|fact| verdict(validator, &without(json, fact)).is_some_and(other))
        .map(|fact| {
            let report = |json: &Json| validator.validate(&Order::from_json(&json.to_string()).unwrap());
            let errors = |report: &beian::Report| {
                let found = report.diagnostics().iter().filter(|found| found.severity == beian::Severity::Error);
                found.map(|found| format!("{} {}", found.code(), found.path)).collect::<BTreeSet<_>>()
            };
            let (one, two) = (errors(&report(json)), errors(&report(&without(json, &fact))));
            format!("without {fact}: {before:?} turns, {:?}", one.symmetric_difference(&two).collect::<Vec<_>>())
        })
        .collect()
}

fn validator(strict: bool) -> Validator {
    Validator::new(DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap()).strict(strict)
}

#[test]
#[ignore = "takes minutes; .ci/run runs it"]
fn without_a_fact_no_verdict_turns() {
    let samples = samples();
    let values = values(&samples);
    let all = std::env::var_os("BEIAN_ALL").is_some();
    let (mut wrong, mut tried) = (BTreeMap::new(), 0_usize);
    for (nth, (name, json)) in samples.iter().enumerate() {
        let others = mutants(json, &values).into_iter().enumerate();
        let chosen = others.filter(|(at, _)| all || (at + nth) % ONE_IN == 0).map(|(_, mutant)| mutant);
        for (change, mutant) in std::iter::once((String::from("as it is"), json.clone())).chain(chosen) {
            // Half of them strict: what only old texts say bars then.
            let strict = tried % 2 == 1;
            tried += 1;
            for turn in decided(&validator(strict), &mutant) {
                // The fact itself, or what it stands in.
                let dropped = turn.strip_prefix("without ").and_then(|turn| turn.split(':').next()).unwrap();
                let believed = |(fact, code): &&(&str, &str)| {
                    fact.strip_prefix(dropped).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                        && turn.contains(code)
                };
                if BELIEVED.iter().any(|exception| believed(&exception)) {
                    continue;
                }
                wrong.entry(turn).or_insert_with(|| format!("{name}, {change}"));
            }
        }
    }
    assert!(tried > 100);
    let told: Vec<String> = wrong.iter().map(|(turn, first)| format!("{turn} ({first})")).collect();
    assert!(told.is_empty(), "{} of {tried} orders:\n{}", told.len(), told.join("\n"));
}

/// The helpers do what they say.
#[test]
fn facts_are_members_below_facts() {
    let json = serde_json::json!({ "kind": "x", "facts": { "account": { "id": "1" }, "domains": [{ "domain": "a.cn", "expires_at": "" }] } });
    assert_eq!(facts(&json), ["/facts/account", "/facts/account/id", "/facts/domains", "/facts/domains/0/expires_at"]);
    let mut members = Map::new();
    members.insert("id".into(), "1".into());
    assert_eq!(without(&json, "/facts/domains")["facts"], serde_json::json!({ "account": members }));
}
