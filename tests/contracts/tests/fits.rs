//! What the library reads and writes is what `schema/` says: the samples, and orders of any content. Both ways: what fits is
//! read, and what does not fit is refused.

use beian::decide::FUNCTIONS;
use beian::display::Filing;
use beian::model::Shape;
use beian::{Order, Report, Validator, document};
use beian_contracts::{Rng, Wild, change, inputs, record};
use chrono::DateTime;
use jsonschema::Validator as Fits;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// What the feature `schema` gives.
#[path = "../../../src/schema.rs"]
#[allow(dead_code, reason = "TypeScript is read by nobody here")]
mod schema;

/// Orders of each kind; more with `BEIAN_ORDERS`.
fn orders() -> u64 {
    std::env::var("BEIAN_ORDERS").ok().and_then(|orders| orders.parse().ok()).unwrap_or(10_000)
}

fn validator() -> Validator {
    Validator::new(DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap())
}

fn json_of(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn fits(text: &str) -> Fits {
    jsonschema::validator_for(&json_of(text)).unwrap()
}

/// The schema with no room for members that it does not name.
fn closed(text: &str) -> Fits {
    fn close(schema: &mut Value) {
        match schema {
            Value::Object(members) => {
                if members.contains_key("properties") && members.get("type") == Some(&json!("object")) {
                    members.insert("additionalProperties".to_owned(), false.into());
                }
                members.values_mut().for_each(close);
            }
            Value::Array(elements) => elements.iter_mut().for_each(close),
            _ => {}
        }
    }
    let mut schema = json_of(text);
    close(&mut schema);
    jsonschema::validator_for(&schema).unwrap()
}

#[track_caller]
fn assert_fits(fits: &Fits, value: &Value, what: &str) {
    let errors: Vec<String> =
        fits.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{what} does not fit:\n{}", errors.join("\n"));
}

fn samples() -> Vec<(String, Value)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/orders");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let named = |path: &std::path::PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
    files.iter().map(|path| (named(path), json_of(&std::fs::read_to_string(path).unwrap()))).collect()
}

/// The report fits, and its document is the report again.
#[track_caller]
fn assert_report(fits: &Fits, report: &Report, seen: &mut BTreeSet<String>, what: &str) {
    let json = json_of(&report.to_json());
    assert_fits(fits, &json, what);
    let document: document::Report = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(&document).unwrap(), json, "{what}");
    names(&json, &mut Vec::new(), seen);
}

/// The names of the members on the way to each value; what is in `params` are names of each rule's own.
fn names(json: &Value, above: &mut Vec<String>, seen: &mut BTreeSet<String>) {
    match json {
        Value::Object(members) => {
            for (name, value) in members {
                above.push(name.clone());
                seen.insert(above.join("."));
                if name != "params" {
                    names(value, above, seen);
                }
                above.pop();
            }
        }
        Value::Array(elements) => elements.iter().for_each(|element| names(element, above, seen)),
        _ => {}
    }
}

#[test]
fn every_schema_is_one() {
    for text in [schema::ORDER, schema::ORDER_STRICT, schema::FACTS, schema::FILING, schema::REPORT, schema::QUESTIONS]
    {
        let schema = json_of(text);
        assert!(jsonschema::meta::is_valid(&schema), "{}", schema["$id"]);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
}

#[test]
fn samples_and_their_reports_fit() {
    let (order, strict) = (fits(schema::ORDER), fits(schema::ORDER_STRICT));
    let (facts, report) = (fits(schema::FACTS), closed(schema::REPORT));
    let samples = samples();
    assert!(samples.len() >= 36, "{}", samples.len());
    let mut seen = BTreeSet::new();
    for (name, sample) in &samples {
        assert_fits(&order, sample, name);
        assert_fits(&facts, sample.get("facts").unwrap_or(&json!({})), name);
        if name.starts_with("clean-") {
            assert_fits(&strict, sample, name);
        }
        let read = Order::from_json(&sample.to_string()).unwrap();
        for validator in [validator(), validator().strict(true), validator().pages_as_advice(true)] {
            assert_report(&report, &validator.validate(&read), &mut seen, name);
        }
    }
    assert!(!strict.is_valid(&samples.iter().find(|(name, _)| name == "broken-unknown-words").unwrap().1));
}

/// An order that is wrong in many places, so that its report leaves some out.
fn wrong_everywhere() -> Order {
    let service = json!({ "kind": "website", "domains": ["a", "b"], "pre_approval": ["news"] });
    let twins = vec![json!({ "id": "ins-1", "expires_at": "2020-01-01" }); 600];
    let order = json!({
        "kind": "first_filing", "channel": "pc", "services": vec![service; 990], "facts": { "resources": twins },
    });
    Order::from_json(&order.to_string()).unwrap()
}

#[test]
fn what_fits_is_read_and_its_report_fits() {
    let (order, strict) = (fits(schema::ORDER), fits(schema::ORDER_STRICT));
    let (facts, report) = (fits(schema::FACTS), closed(schema::REPORT));
    let (samples, validator) = (samples(), validator());
    let (mut read, mut refused, mut tidy, mut seen) = (0, 0, 0, BTreeSet::new());
    for seed in 0..orders() {
        let mut rng = Rng::new(seed);
        let wild = [Wild::Not, Wild::Words, Wild::Types][rng.below(3)];
        let json = if rng.once_in(2) {
            record(Order::schema(), wild, &mut rng)
        } else {
            let mut sample = samples[rng.below(samples.len())].1.clone();
            for _ in 0..1 + rng.below(12) {
                change(&mut sample, Shape::Record(Order::schema()), wild, &mut rng);
            }
            sample
        };
        let text = json.to_string();
        let result = Order::from_json(&text);
        assert_eq!(order.is_valid(&json), result.is_ok(), "seed {seed}: {:?}\n{text}", result.err());
        let Ok(good) = result else {
            refused += 1;
            continue;
        };
        read += 1;
        if let Some(known) = json.get("facts").filter(|facts| !facts.is_null()) {
            assert_fits(&facts, known, &text);
        }
        let out = validator.validate(&good);
        assert_report(&report, &out, &mut seen, &format!("the report of seed {seed}"));
        if strict.is_valid(&json) {
            tidy += 1;
            let told = out.diagnostics().iter().find(|found| ("BA-J0002".."BA-J0006").contains(&found.code()));
            assert!(told.is_none(), "seed {seed}: the strict schema takes what {told:?} tells of\n{text}");
        }
    }
    assert!(
        refused * 50 > orders() && read * 2 > orders() && tidy * 8 > orders(),
        "{read} read, {refused} refused, {tidy} tidy"
    );

    assert_report(&report, &validator.validate(&wrong_everywhere()), &mut seen, "the report of a long order");
    let mut named = BTreeSet::new();
    written(&json_of(schema::REPORT), "Report", &mut Vec::new(), &mut named);
    // No rule of today relates a finding to more than 256 places; the last two come only where a caller has switched rules.
    const RARE: [&str; 3] = ["diagnostics.more_related", "off", "lowered"];
    let never: Vec<_> = named.difference(&seen).filter(|name| !RARE.contains(&name.as_str())).collect();
    assert!(never.is_empty(), "no report has {never:?}");
    println!("{read} orders read, {refused} refused, {tidy} tidy");
}

/// The names that the schema of reports has, as `names` shows them.
fn written(schema: &Value, def: &str, above: &mut Vec<String>, out: &mut BTreeSet<String>) {
    let empty = Map::new();
    let members = schema["$defs"][def]["properties"].as_object().unwrap_or(&empty);
    for (name, member) in members {
        above.push(name.clone());
        out.insert(above.join("."));
        let inner = member.get("items").unwrap_or(member);
        if let Some(inner) = inner.get("$ref").and_then(Value::as_str) {
            written(schema, inner.rsplit('/').next().unwrap(), above, out);
        }
        above.pop();
    }
}

#[test]
fn filings_fit_if_they_are_read() {
    let filing = fits(schema::FILING);
    let mut read = 0;
    for seed in 0..orders() {
        let mut rng = Rng::new(seed);
        let json = record(Filing::schema(), [Wild::Not, Wild::Words, Wild::Types][rng.below(3)], &mut rng);
        let result = Filing::from_json(&json.to_string());
        assert_eq!(filing.is_valid(&json), result.is_ok(), "seed {seed}: {json}");
        read += u64::from(result.is_ok());
    }
    assert!(read < orders() && read * 2 > orders());
}

#[test]
fn questions_fit_if_they_are_answered() {
    let whole = json_of(schema::QUESTIONS);
    let all = fits(schema::QUESTIONS);
    let order = samples().swap_remove(20).1;
    let validator = validator();
    let asked = whole["x-questions"].as_array().unwrap();
    assert_eq!(asked.len(), FUNCTIONS.len());
    for (function, entry) in FUNCTIONS.iter().zip(asked) {
        assert_eq!(entry["question"], format!("{} {}", function.noun, function.name));
        let one = json!({ "$ref": entry["inputs"]["$ref"], "$defs": whole["$defs"] });
        let fits = jsonschema::validator_for(&one).unwrap();
        for seed in 0..40 {
            let mut rng = Rng::new(seed);
            let right = seed % 4 > 0;
            let json = inputs(function.inputs, &order, right, &mut rng);
            let answer = function.ask(&validator, &json.to_string());
            assert_eq!(
                (fits.is_valid(&json), answer.is_ok()),
                (right, right),
                "{}: {json}: {:?}",
                function.id,
                answer.err()
            );
            assert!(!right || all.is_valid(&json), "{}", function.id);
        }
    }
}
