//! JSON in: what is refused, what is kept, what is said about it.

use beian::display::Filing;
use beian::{Order, Outcome, Validator, Verdict};
use chrono::DateTime;

fn validator() -> Validator {
    Validator::new(DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap())
}

#[track_caller]
fn refused(text: &str, sentence: &str) {
    let error = Order::from_json(text).unwrap_err();
    assert_eq!(error.to_string(), sentence);
}

#[track_caller]
fn kept(text: &str) {
    let order = Order::from_json(text).unwrap();
    assert_eq!(order.to_json(), text);
    assert_eq!(Order::from_json(&order.to_json()).unwrap(), order);
}

#[test]
fn a_filing_is_read_as_an_order_is() {
    let filing = Filing::from_json(r#"{"domain":"example.cn","police_applied":true,"note":[7]}"#).unwrap();
    assert_eq!(filing.domain.get().map(ToString::to_string).as_deref(), Some("example.cn"));
    for (text, sentence) in [
        (r#"{"domain":7}"#, "/domain: expected text, found a number"),
        (r#"{"police_applied":"yes"}"#, "/police_applied: expected true or false, found text"),
        (r#"{"domain":"a","domain":"b"}"#, "/domain: expected each member once, found the same member again"),
        ("[]", ": expected an object, found an array"),
        ("{", ": expected a whole JSON document, found the end of the text at line 1"),
        ("{}x", ": expected a JSON document, found bad JSON at line 1, column 3"),
    ] {
        assert_eq!(Filing::from_json(text).unwrap_err().to_string(), sentence);
    }
    let long = format!("{{\"subject_name\":\"{}\"}}", "示".repeat(beian::MOST_TEXT));
    let error = Filing::from_json(&long).unwrap_err();
    assert_eq!(error.found, "more text or more objects than a filing can have");
}

#[test]
fn wrong_types_are_refused_at_their_place() {
    refused(r#"{"kind":1}"#, "/kind: expected text, found a number");
    refused(r#"{"subject":[]}"#, "/subject: expected an object, found an array");
    refused(r#"{"services":{"name":"x"}}"#, "/services: expected an array, found an object");
    refused(r#"{"services":[{},{"domains":[7]}]}"#, "/services/1/domains/0: expected text, found a number");
    refused(r#"{"services":[null]}"#, "/services/0: expected an object, found null");
    refused(r#"{"subject_confirmed":"yes"}"#, "/subject_confirmed: expected true or false, found text");
    refused(r#"{"agreements":7}"#, "/agreements: expected a word or an array of words, found a number");
    refused(r#"{"agreements":["x",{}]}"#, "/agreements/1: expected text, found an object");
    refused(r#"{"supplements":[7]}"#, "/supplements/0: expected text or an object, found a number");
    refused(
        r#"{"facts":{"account":{"in_process_orders":"none"}}}"#,
        "/facts/account/in_process_orders: expected a number, found text",
    );
    refused(r#"{"kind":"a","kind":"b"}"#, "/kind: expected each member once, found the same member again");
    refused("[]", ": expected an object, found an array");
    refused("null", ": expected an object, found null");
}

#[test]
fn bad_json_is_refused_with_line_and_column() {
    refused(r#"{"kind":"#, ": expected a whole JSON document, found the end of the text at line 1");
    refused("{\"kind\":\n tru}", ": expected a JSON document, found bad JSON at line 2, column 5");
    refused(r#"{} {}"#, ": expected a JSON document, found bad JSON at line 1, column 4");
    refused("", ": expected a whole JSON document, found the end of the text at line 1");
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(Order::from_json(&format!(r#"{{"x":{deep}}}"#)).is_err());
}

#[test]
fn errors_show_no_value_and_no_unknown_name() {
    for text in [
        r#"{"kind":13800138000}"#,
        r#"{"subject":"440305198501010001"}"#,
        r#"{"440305198501010001":1,"kind":2}"#,
        r#"{"subject":{"name":"13800138000","nature":440305198501010001}}"#,
    ] {
        let error = Order::from_json(text).unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("4403051985") && !shown.contains("13800138"), "{shown}");
    }
}

#[test]
fn everything_comes_back_as_it_came() {
    kept("{}");
    kept(r#"{"kind":null,"subject":null,"services":null}"#);
    kept(r#"{"kind":"首次备案","channel":"PC端","subject":{"province":"","nature":" 企业 "}}"#);
    kept(r#"{"kind":"frist","services":[{"languages":["en","克林贡语"],"pre_approval":"none"}]}"#);
    kept(r#"{"supplements":["id_front",{"kind":"whatever","size_bytes":3.5},"什么"]}"#);
    kept(r#"{"facts":{"account":{"in_process_orders":3,"scf_packages":-1}}}"#);
    kept(r#"{"facts":{"resources":[{"purchased_months":3.0,"scf_gbs":null}]}}"#);
    kept(r#"{"services":[{"domains":["EXAMPLE.CN","",null," a b "]}]}"#);
    kept(r#"{"kind":"first_filing","x":{"b":[1,2.5,-3,"t",null,true],"a":{}},"y":1e+300}"#);
    kept(r#"{"subject":{"responsible_person":{"mobile":"１３８００１３８０００","mobile_verified":null}}}"#);
}

#[test]
fn absent_null_and_blank_are_the_same() {
    let validator = validator();
    let reports: Vec<String> = [
        r#"{"kind":"first_filing"}"#,
        r#"{"kind":"first_filing","channel":null,"subject":{"nature":""}}"#,
        r#"{"kind":"first_filing","channel":"","subject":{"nature":null,"name":"  "},"services":null}"#,
    ]
    .iter()
    .map(|text| validator.validate_json(text).unwrap().to_string())
    .collect();
    assert_eq!(reports[0], reports[1]);
    assert_eq!(reports[1], reports[2]);
}

#[test]
fn unknown_words_and_members_are_told_with_the_nearest() {
    let report = validator()
        .validate_json(r#"{"kind":"frist_filing","subjct":{},"services":[{"content_kind":"blogg"}]}"#)
        .unwrap();
    let found = |code: &str| report.diagnostics().iter().find(|found| found.code() == code).unwrap();
    assert_eq!(found("BA-J0002").path.to_string(), "/kind");
    assert!(found("BA-J0002").message(beian::Lang::En).contains("first_filing"));
    assert_eq!(found("BA-J0003").path.to_string(), "/services/0/content_kind");
    assert!(found("BA-J0003").message(beian::Lang::Zh).contains("博客"));
    // The unknown name itself is not shown: it can be anything.
    assert_eq!(found("BA-J0004").path.to_string(), "");
    assert!(found("BA-J0004").message(beian::Lang::En).contains("subject"));
}

#[test]
fn an_order_that_is_too_large_gives_one_finding() {
    let validator = validator();
    let services = |count: usize| format!(r#"{{"services":[{}]}}"#, vec!["{}"; count].join(","));
    for text in [services(1_001), services(100_000), format!(r#"{{"x":"{}"}}"#, "a".repeat(4 << 20))] {
        let report = validator.validate_json(&text).unwrap();
        assert_eq!(report.diagnostics().len(), 1);
        assert_eq!(report.diagnostics()[0].code(), "BA-J0001");
        assert!(report.undetermined().is_empty());
        assert_eq!(report.verdict(), Verdict::Reject);
    }
    let report = validator.validate_json(&services(1_000)).unwrap();
    assert_eq!(report.outcome("BA-J0001"), Some(Outcome::Passed));
}
