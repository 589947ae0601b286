//! Whole orders beside engines of schemas and policies. `cargo bench --bench orders -- [--quick] [--gate] [GROUP…]`
//!
//! The base of each group is text to report: some 160 rules. The peers read the same text; the schema has types, required members,
//! enumerations and patterns, the policies have ten rules.

#[path = "../orders.rs"]
#[allow(dead_code, reason = "shared with the bench beside")]
mod orders;
mod ten_rules;

use beian::{Order, Validator};
use beian_bench::{Counting, Group};
use orders::{corpus, plain};
use std::hint::black_box;
use ten_rules::{Cel, Rego, by_hand, with_garde};

#[global_allocator]
static ALLOC: Counting = Counting;

fn main() {
    let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").expect("an instant");
    let validator = Validator::new(now);
    let schema: serde_json::Value = serde_json::from_str(include_str!("order.schema.json")).expect("JSON");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let (rego, cel) = (Rego::new(), Cel::new());
    let read = |text: &String| serde_json::from_str::<plain::Order>(text).expect("an order");
    // With the most that text to report may take of plain strings, and of the schema with all its errors.
    for (name, broken, of_plain, of_schema) in
        [("clean orders", false, 1.6, 0.85), ("orders with ten findings", true, 2.3, 1.2)]
    {
        let texts = corpus(500, broken);
        let orders: Vec<Order> = texts.iter().map(|text| Order::from_json(text).expect("an order")).collect();
        let reports: Vec<_> = orders.iter().map(|order| validator.validate(order)).collect();
        let value = |text: &String| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
        // All ways say the same of an order.
        for text in &texts {
            let counts = [by_hand(&read(text)), with_garde(&read(text)), rego.broken(text), cel.broken(text)];
            assert_eq!(counts, [counts[0]; 4], "{text}");
            assert_eq!(counts[0] > 0, broken);
            assert_eq!(schema.is_valid(&value(text)), !broken, "{text}");
        }
        let errors = schema.iter_errors(&value(&texts[0])).count();
        println!(
            "{name}: {} findings here, {errors} errors of the schema, {} of ten rules broken",
            reports[0].diagnostics().len(),
            by_hand(&read(&texts[0]))
        );
        Group::new(name, &texts)
            .base("text to report", |text| {
                let order = Order::from_json(text).expect("an order");
                validator.validate(&order).diagnostics().len() as u64
            })
            .anchor("serde_json to plain strings", &texts, |text| read(text).services.len() as u64)
            .base_at_most(of_plain)
            .anchor("text to order", &texts, |text| Order::from_json(text).expect("an order").services.len() as u64)
            .anchor("order to report", &orders, |order| validator.validate(order).diagnostics().len() as u64)
            .anchor("report to JSON", &reports, |report| report.to_json().len() as u64)
            .anchor("plain strings and ten rules by hand", &texts, |text| by_hand(&read(text)))
            .anchor("plain strings and ten rules of garde", &texts, |text| with_garde(&read(text)))
            .anchor("jsonschema, yes or no", &texts, |text| u64::from(schema.is_valid(black_box(&value(text)))))
            .anchor("jsonschema, all errors", &texts, |text| schema.iter_errors(black_box(&value(text))).count() as u64)
            .base_at_most(of_schema)
            .anchor("regorus, ten rules compiled", &texts, |text| rego.broken(text))
            .anchor("CEL, ten rules", &texts, |text| cel.broken(text))
            .run();
    }
    beian_bench::finish();
}
