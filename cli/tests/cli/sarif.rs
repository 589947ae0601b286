//! SARIF: fit for the standard, and the places in the files.

use crate::run::{AT, beian, beian_with, file, lines, samples};
use serde_json::Value;
use std::collections::BTreeSet;

fn sarif(args: &[&str], input: &[u8]) -> Value {
    let ran = beian_with(&[&["validate", "--at", AT, "--format", "sarif"], args].concat(), input);
    serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}", ran.out))
}

/// What section 3 of SARIF 2.1.0 has the objects consist of, as far as the tool writes them: a member with its type, `!` where the
/// standard demands it. A type in capitals is one of these; `[T]` is a list, `a|b` are words.
const STANDARD: &[(&str, &[(&str, &str)])] = &[
    ("LOG", &[("$schema", "uri"), ("version!", "2.1.0"), ("runs!", "[RUN]")]),
    (
        "RUN",
        &[
            ("tool!", "TOOL"),
            ("results", "[RESULT]"),
            ("invocations", "[INVOCATION]"),
            ("columnKind", "utf16CodeUnits|unicodeCodePoints"),
            ("language", "text"),
            ("properties", "any"),
        ],
    ),
    ("TOOL", &[("driver!", "DRIVER")]),
    ("DRIVER", &[("name!", "text"), ("semanticVersion", "text"), ("rules", "[RULE]")]),
    (
        "RULE",
        &[
            ("id!", "text"),
            ("name", "text"),
            ("shortDescription", "MESSAGE"),
            ("fullDescription", "MESSAGE"),
            ("help", "MESSAGE"),
            ("helpUri", "uri"),
            ("defaultConfiguration", "CONFIGURATION"),
        ],
    ),
    ("CONFIGURATION", &[("level", "none|note|warning|error")]),
    ("MESSAGE", &[("text!", "text")]),
    (
        "INVOCATION",
        &[("executionSuccessful!", "bool"), ("exitCode", "count"), ("toolExecutionNotifications", "[NOTIFICATION]")],
    ),
    ("NOTIFICATION", &[("message!", "MESSAGE"), ("level", "none|note|warning|error"), ("locations", "[LOCATION]")]),
    (
        "RESULT",
        &[
            ("ruleId", "text"),
            ("ruleIndex", "count"),
            ("kind", "notApplicable|pass|fail|review|open|informational"),
            ("level", "none|note|warning|error"),
            ("message!", "MESSAGE"),
            ("locations", "[LOCATION]"),
            ("relatedLocations", "[LOCATION]"),
        ],
    ),
    ("LOCATION", &[("physicalLocation", "PHYSICAL"), ("logicalLocations", "[LOGICAL]"), ("message", "MESSAGE")]),
    ("PHYSICAL", &[("artifactLocation!", "ARTIFACT"), ("region", "REGION")]),
    ("ARTIFACT", &[("uri", "uri")]),
    ("REGION", &[("startLine", "place"), ("startColumn", "place"), ("endLine", "place"), ("endColumn", "place")]),
    ("LOGICAL", &[("name", "text"), ("fullyQualifiedName", "text"), ("kind", "text")]),
];

fn fits(value: &Value, kind: &str, at: &str) {
    if let Some(inner) = kind.strip_prefix('[') {
        let list = value.as_array().unwrap_or_else(|| panic!("{at} is no list"));
        for (index, value) in list.iter().enumerate() {
            fits(value, inner.trim_end_matches(']'), &format!("{at}/{index}"));
        }
    } else if let Some((_, members)) = STANDARD.iter().find(|(name, _)| *name == kind) {
        let object = value.as_object().unwrap_or_else(|| panic!("{at} is no object"));
        for (name, value) in object {
            let known = members.iter().find(|(known, _)| known.trim_end_matches('!') == name);
            fits(value, known.unwrap_or_else(|| panic!("{at} has {name}")).1, &format!("{at}/{name}"));
        }
        for (name, _) in members.iter().filter(|(name, _)| name.ends_with('!')) {
            assert!(object.contains_key(name.trim_end_matches('!')), "{at} lacks {name}");
        }
    } else {
        let text = value.as_str().unwrap_or_default();
        let fits = match kind {
            "any" => true,
            "bool" => value.is_boolean(),
            "count" => value.is_u64(),
            "place" => value.as_u64().is_some_and(|place| place > 0),
            "text" => value.is_string(),
            "uri" => {
                value.is_string() && text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte))
            }
            words => words.split('|').any(|word| word == text),
        };
        assert!(fits, "{at} is {value}, not {kind}");
    }
}

#[test]
fn every_sample_fits_the_standard() {
    let samples = samples();
    let files: Vec<&str> = samples.iter().map(String::as_str).chain(["gone.json"]).collect();
    let lines = lines(1) + "spoilt\n{\"services\":{}}\n";
    for log in [sarif(&files, b""), sarif(&["-", "--lang", "en"], lines.as_bytes()), sarif(&["-"], b"{}")] {
        fits(&log, "LOG", "");
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        let mut seen = BTreeSet::new();
        for result in run["results"].as_array().unwrap() {
            let rule = &rules[result["ruleIndex"].as_u64().unwrap() as usize];
            assert_eq!(rule["id"], result["ruleId"]);
            seen.insert(rule["id"].as_str().unwrap());
            // A result that is no failure has no level (3.27.10).
            assert_eq!(result["kind"] == "open", result["level"] == "none");
        }
        assert_eq!(seen.len(), rules.len(), "each rule is there once, and for a result");
    }
}

#[test]
fn help_is_linked_where_a_text_can_be_read() {
    let log = sarif(&["examples/orders/broken-domain-not-ready.json"], b"");
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(rules.iter().any(|rule| rule["helpUri"].as_str().is_some_and(|uri| uri.starts_with("https://"))));
    for rule in rules {
        let cited = beian::explain(rule["id"].as_str().unwrap()).unwrap().cite;
        assert_eq!(rule.get("helpUri").is_some(), cited.iter().any(|cite| cite.source.url.is_some()));
    }
}

/// Line and column of the first result of a rule.
fn place(log: &Value, code: &str) -> [u64; 4] {
    let results = log["runs"][0]["results"].as_array().unwrap();
    let result = results.iter().find(|result| result["ruleId"] == code && result.get("kind").is_none()).unwrap();
    let region = &result["locations"][0]["physicalLocation"]["region"];
    ["startLine", "startColumn", "endLine", "endColumn"].map(|name| region[name].as_u64().unwrap())
}

#[test]
fn a_finding_stands_at_its_line_and_column() {
    let order = "{\n  \"kind\": \"first_filing\",\n  \"services\": [\n    {\"kind\": \"website\", \"domains\": [\"例子.invalid\"]}\n  ]\n}\n";
    let (_folder, path) = file("a b#.json", order);
    let log = sarif(&[&path], b"");
    // The domain itself, and the service that should have a name.
    assert_eq!(place(&log, "BA-D0202"), [4, 37, 4, 49]);
    assert_eq!(place(&log, "BA-V0102"), [4, 5, 4, 6]);
    let results = log["runs"][0]["results"].as_array().unwrap();
    let result = results.iter().find(|result| result["ruleId"] == "BA-D0202").unwrap();
    let location = &result["locations"][0];
    let uri = location["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
    assert!(uri.starts_with("file:///") && uri.ends_with("/a%20b%23.json"), "{uri}");
    let logical = &location["logicalLocations"][0];
    assert_eq!((&logical["fullyQualifiedName"], &logical["kind"]), (&"/services/0/domains/0".into(), &"value".into()));
}

#[test]
fn of_json_lines_the_line_is_that_of_the_file() {
    let order = r#"{"kind":"first_filing","services":[{"kind":"website","domains":["example.invalid"]}]}"#;
    let log = sarif(&["-"], format!("{{}}\n\n{order}\n").as_bytes());
    assert_eq!(place(&log, "BA-D0202"), [3, 65, 3, 82]);
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    let log = sarif(&["-"], b"{}\n{\"services\":[7]}\n{\"kind\":oops}\n");
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!((&invocation["executionSuccessful"], &invocation["exitCode"]), (&false.into(), &2.into()));
    let places: Vec<_> = invocation["toolExecutionNotifications"]
        .as_array()
        .unwrap()
        .iter()
        .map(|told| &told["locations"][0]["physicalLocation"]["region"])
        .map(|region| (region["startLine"].as_u64().unwrap(), region["startColumn"].as_u64().unwrap()))
        .collect();
    assert_eq!(places, [(2, 14), (3, 9)]);
}

/// What lacks a fact is open, and says which.
#[test]
fn undecided_rules_are_open() {
    let log = sarif(&["examples/orders/incomplete-without-facts.json", "--lang", "en"], b"");
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert!(!results.is_empty());
    let open: Vec<_> = results.iter().filter(|result| result["kind"] == "open").collect();
    assert!(
        open.iter()
            .any(|result| result["message"]["text"].as_str().unwrap().starts_with("undecided for want of: /facts/"))
    );
}

#[test]
fn an_accepted_order_has_no_result() {
    let log = sarif(&["examples/orders/clean-first-filing-unit-pc.json"], b"");
    let run = &log["runs"][0];
    assert_eq!(
        (run["results"].as_array().unwrap().len(), &run["invocations"][0]["executionSuccessful"]),
        (0, &true.into())
    );
    assert_eq!(beian(&["validate", "--at", AT, "examples/orders/clean-first-filing-unit-pc.json"]).status, 0);
}
