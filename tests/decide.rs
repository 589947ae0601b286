//! The questions, called by name as a service would; and that they never contradict the rules.

use beian::decide::filing::{
    Change, ChangeQuestion, Kind, KindQuestion, ServiceRecord, SubjectRecord, change_possible, order_kind,
};
use beian::decide::lifecycle::{Action, ActionsQuestion, actions_allowed};
use beian::decide::site::{Open, OpenQuestion, Situation, may_be_open};
use beian::decide::{FUNCTIONS, Said as _, function};
use beian::model::Vocabulary as _;
use beian::model::{OrderKind, OrderState};
use beian::value::Province;
use beian::{Outcome, Validator};
use chrono::DateTime;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[path = "decide/fields.rs"]
mod fields;
#[path = "decide/pairs.rs"]
mod pairs;

fn ask(noun: &str, name: &str, question: &Value) -> Value {
    let function = function(noun, name).unwrap_or_else(|| panic!("{noun} {name}"));
    serde_json::from_str(&(function.run)(&validator(), &question.to_string()).unwrap()).unwrap()
}

#[test]
fn every_question_of_the_list_can_be_asked() {
    let ids: BTreeSet<&str> = FUNCTIONS.iter().map(|function| function.id).collect();
    assert_eq!(ids.len(), FUNCTIONS.len());
    for n in 1..=47 {
        assert!(ids.contains(format!("DF-{n:02}").as_str()), "DF-{n:02}");
    }
    let names: BTreeSet<_> = FUNCTIONS.iter().map(|function| (function.noun, function.name)).collect();
    assert_eq!(names.len(), FUNCTIONS.len());
    let nouns: BTreeSet<&str> = FUNCTIONS.iter().map(|function| function.noun).collect();
    let expected = ["filing", "licence", "materials", "order", "province", "record", "resource", "site", "sms"];
    assert_eq!(nouns, BTreeSet::from(expected));
}

#[test]
fn nothing_given_is_undetermined_and_names_inputs() {
    for function in FUNCTIONS {
        let decision = ask(function.noun, function.name, &json!({}));
        assert_eq!(decision["outcome"], Value::Null, "{function:?}");
        let needs = decision["needs"].as_array().unwrap();
        assert!(!needs.is_empty(), "{function:?}");
        for need in needs {
            let need = need.as_str().unwrap();
            assert!(function.inputs.iter().any(|input| input.name == need), "{function:?}: {need}");
        }
        for cite in decision["source"].as_array().unwrap() {
            assert!(!cite["title"].as_str().unwrap().is_empty() && !cite["section"].as_str().unwrap().is_empty());
        }
        assert!(!decision["source"].as_array().unwrap().is_empty(), "{function:?}");
        let (zh, en) = (&decision["explain"]["zh"], &decision["explain"]["en"]);
        assert!(
            zh.as_str().unwrap().starts_with("无法判断，缺少：") && en.as_str().unwrap().starts_with("cannot be told")
        );
        for say in [function.asks.zh, function.asks.en] {
            assert!(!say.ends_with(['。', '.', '？', '?']), "{say}");
        }
    }
}

/// Every word that the list offers is taken.
#[test]
fn every_word_of_the_list_is_taken() {
    let mut words = 0;
    for function in FUNCTIONS {
        for input in function.inputs {
            for word in (input.words)() {
                words += 1;
                let question = json!({input.name: word});
                assert!((function.run)(&validator(), &question.to_string()).is_ok(), "{function:?} {question}");
            }
        }
    }
    assert!(words > 500);
}

#[test]
fn what_is_no_question_is_refused_without_showing_it() {
    for function in FUNCTIONS {
        for text in ["", "[", "[]x", r#"{"nobody":"13800138000"}"#, r#"{"nobody":1}"#] {
            let error = (function.run)(&validator(), text).unwrap_err();
            assert!(!error.to_string().contains("13800138000") && !error.to_string().contains("nobody"));
        }
    }
    let unknown = r#"{"kind":"13800138000"}"#;
    let error = (function("sms", "persons").unwrap().run)(&validator(), unknown).unwrap_err();
    assert!(!error.to_string().contains("138"));
}

#[test]
fn three_real_questions() {
    let hong_kong = ask("filing", "needed", &json!({"region": "hong_kong"}));
    assert_eq!(hong_kong["outcome"], "not_outside");
    let sms = ask("sms", "persons", &json!({"kind": "新增服务", "services": "both", "subject_changed": false}));
    assert_eq!(sms["outcome"], "nobody");
    let earliest =
        json!({"domain_verified_at": "2025-09-26T10:00:00+08:00", "registrar": "domestic", "individual": false});
    let earliest = ask("filing", "earliest", &earliest);
    assert_eq!(earliest["outcome"]["from"], "2025-09-30T00:00:00+08:00");
    assert_eq!(
        earliest["explain"]["en"],
        "from 2025-09-30 00:00:00 +08:00 on, that instant included, set by the wait after the domain's verification"
    );
}

// ---------------------------------------------------------------------------------------------------------------------

fn sample(name: &str) -> Value {
    let path = format!("{}/examples/orders/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn validator() -> Validator {
    Validator::new(DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap())
}

fn outcome(order: &Value, code: &str) -> Outcome {
    let report = validator().validate_json(&order.to_string()).unwrap();
    report.outcome(code).unwrap_or_else(|| panic!("{code}"))
}

/// The kind that is proposed validates without a finding about the kind, and every other kind of the same group is refused.
#[test]
fn a_proposed_kind_is_a_valid_kind() {
    let subjects = [
        (SubjectRecord::None, false, false),
        (SubjectRecord::Elsewhere, true, false),
        (SubjectRecord::Here, true, true),
    ];
    let mut proposed = 0;
    for (subject, found, here) in subjects {
        for (service, filed) in [(ServiceRecord::None, false), (ServiceRecord::SameSubject, true)] {
            let question = KindQuestion {
                subject: Some(subject),
                service: Some(service),
                accessed_here: Some(false),
                in_process: Some(false),
            };
            let kind = order_kind(&question).outcome().and_then(|kind| kind.order_kind());
            proposed += usize::from(kind.is_some());
            for declared in OrderKind::ADD {
                let mut order = sample("clean-first-filing-unit-pc");
                order["kind"] = declared.word().into();
                order["facts"]["registry"] = json!({
                    "subject": {"found": found, "state": "normal"},
                    "subject_here": here,
                    "services": [{"domain": "example.cn", "found": filed, "state": "normal"}],
                });
                order["facts"].as_object_mut().unwrap().remove("record");
                let found = outcome(&order, "BA-O0202");
                let fits = kind == Some(*declared);
                let expected = if fits { Outcome::Passed } else { Outcome::Failed };
                assert_eq!(found, expected, "{declared:?} where {kind:?} is proposed");
            }
        }
    }
    assert_eq!(proposed, 5);
}

/// What cannot be submitted by the state is told by the rules as well.
#[test]
fn a_draft_that_ran_out_cannot_be_submitted() {
    let actions = actions_allowed(&ActionsQuestion { state: Some(OrderState::DraftExpired) });
    assert_eq!(actions.outcome().unwrap().actions, [Action::Abandon]);
    let mut order = sample("clean-first-filing-unit-pc");
    order["facts"]["progress"] = json!({"state": "draft_expired"});
    assert_eq!(outcome(&order, "BA-O0302"), Outcome::Failed);
    // The last second of the thirtieth day, by either.
    for (saved, now, dead) in [
        ("2025-10-21T12:00:00+08:00", "2025-11-20T10:00:00+08:00", false),
        ("2025-10-20T12:00:00+08:00", "2025-11-20T10:00:00+08:00", true),
    ] {
        order["facts"]["progress"] = json!({"state": "draft", "updated_at": saved});
        let expected = if dead { Outcome::Failed } else { Outcome::Passed };
        assert_eq!(outcome(&order, "BA-O0302"), expected, "{saved}");
        let submit = json!({"state": "draft", "event": "submit", "last_step_at": saved, "now": now});
        let next = &ask("order", "next", &submit)["outcome"]["next"];
        assert_eq!(next, if dead { "too_late" } else { "moves" }, "{saved}");
    }
}

/// A site that may not be open is refused by the rules when it is.
#[test]
fn an_open_site_is_judged_alike() {
    let samples = [
        ("clean-first-filing-unit-pc", OrderKind::FirstFiling),
        ("clean-add-here-unit-pc", OrderKind::AddServiceHere),
        ("clean-add-elsewhere-unit-pc", OrderKind::AddServiceElsewhere),
    ];
    for (name, kind) in samples {
        for state in [OrderState::Draft, OrderState::InitialReview, OrderState::AuthorityReview] {
            let may = may_be_open(&OpenQuestion {
                situation: Some(Situation::Order),
                kind: Some(kind),
                state: Some(state),
                access_lapsed: None,
            });
            assert_eq!(may.outcome(), Some(&Open::NotBeforeApproval));
            let mut order = sample(name);
            let domain = order["services"][0]["domains"][0].clone();
            order["facts"]["progress"] = json!({"state": state.word(), "updated_at": "2025-11-19"});
            order["facts"]["sites"] = json!([{"domain": domain, "reachable": true}]);
            assert_eq!(outcome(&order, "BA-D0701"), Outcome::Failed, "{name} {state:?}");
        }
    }
}

/// The wait that is computed ends when the rule about it does.
#[test]
fn the_domains_wait_ends_alike() {
    for (registrar, code) in [("provider", "here"), ("domestic", "elsewhere")] {
        let question =
            json!({"domain_verified_at": "2025-11-17T12:00:00+08:00", "registrar": registrar, "individual": false});
        let from = ask("filing", "earliest", &question)["outcome"]["from"].clone();
        assert_eq!(from, "2025-11-20T00:00:00+08:00", "{code}");
        for (verified, barred) in [("2025-11-17T12:00:00+08:00", false), ("2025-11-18T12:00:00+08:00", true)] {
            let mut order = sample("clean-first-filing-unit-pc");
            order["facts"]["domains"][0]["registrar"] = registrar.into();
            order["facts"]["domains"][0]["realname_verified_at"] = verified.into();
            let report = validator().validate_json(&order.to_string()).unwrap();
            let early = report
                .diagnostics()
                .iter()
                .any(|found| found.rule.covers.contains(&"DOM-006") && found.severity == beian::Severity::Error);
            assert_eq!(early, barred, "{registrar} {verified}");
        }
    }
}

#[test]
fn nothing_new_is_proposed_where_an_old_record_stands() {
    for subject in SubjectRecord::ALL {
        let question = KindQuestion {
            subject: Some(*subject),
            service: Some(ServiceRecord::OtherSubject),
            ..KindQuestion::default()
        };
        let kind = order_kind(&question).outcome().copied().unwrap();
        assert!(matches!(kind, Kind::RecordedForOther | Kind::UseOtherAccount));
    }
}

/// The change of the sample, as the province, the natures and who stands behind both make it.
fn change_of_subject(province: &str, old_individual: bool, new_individual: bool, same_person: bool) -> Value {
    let mut order = sample("clean-change-filing-unit-pc");
    let other = if same_person { "张示例" } else { "王示例" };
    order["supplements"] = json!(["rename_letter"]);
    order["subject"]["province"] = province.into();
    order["facts"]["record"]["province"] = province.into();
    let nature = |individual: bool| if individual { "individual" } else { "enterprise" };
    order["subject"]["nature"] = nature(new_individual).into();
    order["facts"]["record"]["nature"] = nature(old_individual).into();
    if new_individual {
        order["subject"]["name"] = "张示例".into();
    }
    let record = &mut order["facts"]["record"];
    record["name"] = if old_individual { other } else { "深圳市样例贸易有限公司" }.into();
    record["certificate"]["number"] = "91440300MA5EFGH023".into();
    record["legal_rep_name"] = other.into();
    order
}

/// Whether the record may go to another subject is answered as orders are judged, in every province.
#[test]
fn a_change_of_the_subject_is_judged_as_it_is_answered() {
    for province in Province::ALL {
        for (old, new) in [(true, false), (false, true), (false, false)] {
            for same_person in [true, false] {
                let order = change_of_subject(province.word(), old, new, same_person);
                let answer = change_possible(&ChangeQuestion {
                    old_individual: Some(old),
                    new_individual: Some(new),
                    province_changes: Some(false),
                    subject_replaced: Some(true),
                    same_person_behind: Some(same_person),
                    province: Some(province),
                });
                let refused =
                    ["BA-S0702", "BA-S0802", "BA-S0804"].iter().any(|code| outcome(&order, code) == Outcome::Failed);
                let told = format!("{} {old} {new} {same_person}: {:?}", province.word(), answer.outcome());
                assert_eq!(answer.outcome() == Some(&Change::Yes), !refused, "{told}");
            }
        }
    }
}

/// The question of an order is asked with the order, and says what it is for want of the record.
#[test]
fn who_confirms_an_order_is_asked_with_the_order() {
    let mut order = sample("clean-change-filing-unit-pc");
    assert_eq!(ask("sms", "of-order", &json!({"order": order}))["outcome"], "subject");
    order["facts"].as_object_mut().unwrap().remove("record");
    assert_eq!(ask("sms", "of-order", &json!({"order": order}))["needs"], json!(["order"]));
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<bool>().prop_map(Value::from),
        (0_u32..100).prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        prop::sample::select(
            [
                "first_filing",
                "change_filing",
                "website",
                "mainland",
                "beijing",
                "广东",
                "draft",
                "approved",
                "submit",
                "2025-11-20",
                "2025-11-19T23:59:59+08:00",
                "0001-01-01",
                "9999-12-31",
                "example.cn",
                "none",
                "here",
                "same_subject",
                "cvm",
                "prepaid",
                "jpg",
                "13800138000",
                "both",
                "provider",
                "verified",
                "main",
                "news",
            ]
            .as_slice()
        )
        .prop_map(Value::from),
    ]
}

#[test]
fn a_wrong_input_is_named_and_not_shown() {
    let needed = function("filing", "needed").unwrap();
    assert!(needed.ask(&validator(), r#"{"region":"hong_kong"}"#).unwrap().contains("not_outside"));
    for (text, pointer, found) in [
        (r#"{"region":"hongkong"}"#, "/region", "text"),
        (r#"{"region":["13800138000"]}"#, "/region", "an array"),
        (r#"{"used_for":"website","region":7}"#, "/region", "a number"),
        (r#"{"region":"hong_kong","region":"hong_kong"}"#, "/region", "the same member again"),
        (r#"{"13800138000":true}"#, "", "a member that is no input of the question"),
        (r#"["hong_kong"]"#, "", "an array"),
        ("", "", "the end of the text at line 1"),
        ("{}{}", "", "bad JSON at line 1, column 3"),
    ] {
        let error = needed.ask(&validator(), text).unwrap_err();
        assert_eq!((error.pointer.as_str(), error.found.as_str()), (pointer, found), "{text}");
        assert!(!error.to_string().contains("13800138000"));
        assert!((needed.run)(&validator(), text).is_err());
    }
    let error = needed.ask(&validator(), r#"{"region":"hongkong"}"#).unwrap_err();
    assert!(error.expected.starts_with("mainland, hong_kong, "), "{error}");
    // Each question says of each input what it takes.
    for function in FUNCTIONS {
        for input in function.inputs {
            // An order keeps the members that it does not know.
            let wrong = if input.takes == "Order" { json!(7) } else { json!({"x": 1}) };
            let error = function.ask(&validator(), &json!({input.name: wrong}).to_string()).unwrap_err();
            assert_eq!(error.pointer, format!("/{}", input.name), "{function:?}");
            assert!(!error.expected.is_empty());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Whatever is asked: no panic, the same answer each time, and no personal number in it.
    #[test]
    fn any_question_is_answered(at in 0..FUNCTIONS.len(), values in prop::collection::vec(prop::option::of(value()), 14)) {
        let function = &FUNCTIONS[at];
        let mut question = serde_json::Map::new();
        for (input, value) in function.inputs.iter().zip(values) {
            // Only what can stand there; anything else is refused as a whole.
            if let Some(value) = value {
                let alone = json!({input.name: value}).to_string();
                if (function.run)(&validator(), &alone).is_ok() {
                    question.insert(input.name.to_owned(), value);
                }
            }
        }
        let text = Value::Object(question).to_string();
        let (once, again) = ((function.run)(&validator(), &text).unwrap(), (function.run)(&validator(), &text).unwrap());
        prop_assert_eq!(&once, &again);
        prop_assert!(!once.contains("13800138000"));
        let decision: Value = serde_json::from_str(&once).unwrap();
        prop_assert_eq!(decision["outcome"].is_null(), !decision["needs"].as_array().unwrap().is_empty());
    }
}

/// What an order changes is computed, and the rules about changes say the same of it in every province.
#[test]
fn questions_of_an_order_read_the_difference() {
    let order = sample("clean-change-filing-unit-pc");
    let told = ask("order", "changes", &json!({"order": order}));
    let items: Vec<&str> = told["outcome"]["differences"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["change"] == "changed")
        .map(|one| one["item"].as_str().unwrap())
        .collect();
    assert_eq!(items, ["address", "mobile"], "{told}");
    for question in ["changes", "change-possible", "leave-safe"] {
        assert_eq!(ask("order", question, &json!({"order": {"kind": "change_filing"}}))["needs"], json!(["order"]));
    }
    let leave = sample("clean-cancel-access-unit-pc");
    assert_eq!(ask("order", "leave-safe", &json!({"order": leave}))["outcome"], Value::Null);
    let mut leave = leave;
    leave["facts"]["record"]["services"][0]["providers"] = json!(["腾讯云"]);
    assert_eq!(ask("order", "leave-safe", &json!({"order": leave}))["outcome"], "hollow_then");
    for province in Province::ALL {
        for change in ["none", "to_unit", "replaced", "moved"] {
            let mut order = order.clone();
            let record = &mut order["facts"]["record"];
            record["province"] = province.word().into();
            match change {
                "to_unit" => record["nature"] = "individual".into(),
                "replaced" => {
                    record["name"] = "深圳市样例贸易有限公司".into();
                    record["certificate"]["number"] = "91440300MA5FGHJ04G".into();
                }
                "moved" => record["province"] = if province == Province::Hunan { "hubei" } else { "hunan" }.into(),
                _ => {}
            }
            order["subject"]["province"] = province.word().into();
            let answer = ask("order", "change-possible", &json!({"order": order}))["outcome"].clone();
            let report = validator().validate_json(&order.to_string()).unwrap();
            let codes = ["BA-S0702", "BA-S0801", "BA-S0802", "BA-S0804"];
            let outcomes = codes.map(|code| report.outcome(code).unwrap());
            match answer.as_str() {
                Some("yes") => assert!(!outcomes.contains(&Outcome::Failed), "{province:?} {change} {report}"),
                Some(_) => assert!(outcomes.contains(&Outcome::Failed), "{province:?} {change} {answer} {report}"),
                None => assert!(outcomes.contains(&Outcome::Undetermined), "{province:?} {change} {report}"),
            }
        }
    }
}
