//! Any JSON of the model's shape, any bytes: no panic, the same report each time, and no personal number anywhere.

use beian::model::{Schema, Shape};
use beian::{Lang, Order, Validator};
use chrono::DateTime;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Value};

/// Numbers of nobody, which must not be shown whole wherever they stand: identity numbers, phones, mail addresses.
const PERSONAL: [&str; 7] = [
    "440305198501010001",
    "13800138000",
    "+86 138-0013-8000",
    "zhang.shili@example.cn",
    "0755-86013388",
    "E12345678",
    "H1234567802",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(PERSONAL.as_slice()).prop_map(str::to_owned),
        2 => prop::sample::select([
            "first_filing", "接入备案", "access_service", "add_service_here", "pc", "mini_program", "website", "app",
            "enterprise", "个人", "广东", "beijing", "resident_id", "business_licence", "none", "verified", "provider",
            "domestic", "cvm", "clb", "prepaid", "draft", "approved", "长期", "2025-11-20", "2025-11-19T23:59:59+08:00",
            "9999-12-31", "0001-01-01", "example.cn", "www.example.cn", "例子.中国", "粤ICP备2021000123号-1",
            "粤B2-20090059-1626X", "91440300MA5ABCD000", "", " ", "id_front", "authorisation_letter",
        ].as_slice()).prop_map(str::to_owned),
        1 => "\\PC{0,24}",
        1 => "[\u{0}-\u{ffff}]{0,12}",
    ]
}

fn number() -> impl Strategy<Value = Value> {
    prop_oneof![
        (0u64..40).prop_map(Value::from),
        // Personal numbers without their quotes.
        prop::sample::select([13_800_138_000_u64, 440_305_198_501_010_001].as_slice()).prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
    ]
}

/// JSON that the place takes, or null.
fn json(shape: Shape, depth: u32) -> BoxedStrategy<Value> {
    let value = match shape {
        Shape::Text(_) | Shape::Word(_) => text().prop_map(Value::from).boxed(),
        Shape::Flag => any::<bool>().prop_map(Value::from).boxed(),
        Shape::Count => number().boxed(),
        Shape::Record(schema) => record(schema, depth),
        Shape::List(inner) => vec(json(*inner, depth), 0..3)
            .prop_map(|list| Value::from(list.into_iter().filter(|element| !element.is_null()).collect::<Vec<_>>()))
            .boxed(),
        Shape::OneOrMany(_) => {
            prop_oneof![text().prop_map(Value::from), vec(text(), 0..3).prop_map(Value::from)].boxed()
        }
        Shape::WordOrRecord(_, schema) => prop_oneof![text().prop_map(Value::from), record(schema, depth)].boxed(),
        _ => text().prop_map(Value::from).boxed(),
    };
    prop_oneof![9 => value, 1 => Just(Value::Null)].boxed()
}

fn record(schema: &'static Schema, depth: u32) -> BoxedStrategy<Value> {
    let members: Vec<_> = schema
        .members
        .iter()
        .map(|(name, shape)| prop::option::weighted(0.7, json(*shape, depth + 1)).prop_map(move |value| (*name, value)))
        .collect();
    (members, vec((text(), text()), 0..2))
        .prop_map(|(members, unknown)| {
            let known = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
            let unknown = unknown.into_iter().map(|(name, value)| (name, Value::from(value)));
            // Unknown members first, so that they do not replace known ones.
            Value::Object(unknown.chain(known).collect::<Map<_, _>>())
        })
        .boxed()
}

fn order() -> impl Strategy<Value = Value> {
    record(Order::schema(), 0)
}

fn validator() -> Validator {
    Validator::new(DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap())
}

/// No run of the number's digits or letters that would tell it: at most four of its characters in a row, dates apart.
#[track_caller]
fn assert_private(shown: &str) {
    for personal in PERSONAL {
        assert!(!shown.contains(personal), "shows {personal}:\n{shown}");
        let digits: String = personal.chars().filter(char::is_ascii_digit).collect();
        for run in digits.as_bytes().windows(7) {
            let run = std::str::from_utf8(run).unwrap();
            assert!(!shown.contains(run), "shows {run} of {personal}:\n{shown}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, max_shrink_iters: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn orders_of_any_content_are_reported_alike_and_privately(order in order()) {
        let text = order.to_string();
        let read = Order::from_json(&text);
        prop_assume!(read.is_ok() || text.contains('{'));
        let Ok(read) = read else { return Ok(()) };
        let validator = validator();
        let report = validator.validate(&read);
        prop_assert_eq!(&report, &validator.validate(&read));
        // What was read is written as it came, and a second pass changes nothing.
        let written = read.to_json();
        prop_assert_eq!(&serde_json::from_str::<Value>(&written).unwrap(), &serde_json::from_str::<Value>(&text).unwrap());
        let again = Order::from_json(&written).unwrap();
        prop_assert_eq!(&again.to_json(), &written);
        prop_assert_eq!(&validator.validate(&again), &report);
        for found in report.diagnostics() {
            prop_assert!(found.path.is_in_model(), "{:?} of {}", found.path, found.code());
        }
        for entry in report.undetermined() {
            prop_assert!(!entry.needs.is_empty(), "{} says undetermined but not why", entry.rule.code);
            prop_assert!(entry.needs.iter().all(|need| need.is_in_model()), "{} needs {:?}", entry.rule.code, entry.needs);
        }
        for shown in [report.to_text(Lang::Zh), report.to_text(Lang::En), report.to_json(), report.to_string(), format!("{read:?} {report:?}")] {
            assert_private(&shown);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
        if let Err(error) = validator().validate_json(&text) {
            assert_private(&error.to_string());
        }
    }

    #[test]
    fn errors_are_private(order in order(), spoilt in prop::sample::select(PERSONAL.as_slice())) {
        // A number of the wrong type somewhere in a text full of personal numbers.
        let mut text = order.to_string();
        text.truncate(text.len() - 1);
        if text.len() > 1 {
            text.push(',');
        }
        text.push_str(&format!(r#""{spoilt}":"{spoilt}","channel":[{{"{spoilt}":1}}]}}"#));
        if let Err(error) = Order::from_json(&text) {
            assert_private(&format!("{error} {error:?} {}", serde_json::to_string(&error).unwrap()));
        }
    }
}
