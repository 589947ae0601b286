//! Whole orders. `cargo bench -p beian-bench --bench validate -- [--quick] [--gate] [GROUP…]`
//!
//! The base of each group is what a service cannot do without: serde_json of the same text into plain strings.

mod orders;

use beian::{Order, Validator};
use beian_bench::{Counting, Group};
use chrono::DateTime;
use orders::{corpus, plain};

#[global_allocator]
static ALLOC: Counting = Counting;

fn main() {
    let now = DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").expect("an instant");
    let validator = Validator::new(now);
    let plain = |text: &String| {
        let order: plain::Order = serde_json::from_str(text).expect("an order");
        order.services.len() as u64
    };
    let full = |text: &String| {
        let order = Order::from_json(text).expect("an order");
        let report = validator.validate(&order);
        std::hint::black_box(report.diagnostics().len());
        order.services.len() as u64
    };
    let read = |text: &String| Order::from_json(text).expect("an order").services.len() as u64;
    for (name, broken) in [("clean orders", false), ("orders with ten findings", true)] {
        let texts = corpus(500, broken);
        let orders: Vec<Order> = texts.iter().map(|text| Order::from_json(text).expect("an order")).collect();
        let report = validator.validate(&orders[0]);
        let found = orders.iter().filter(|order| !validator.validate(order).diagnostics().is_empty()).count();
        assert_eq!(found, if broken { orders.len() } else { 0 }, "{name}: so many have findings");
        let applicable = report.outcomes().filter(|(_, outcome)| *outcome > beian::Outcome::NotApplicable).count();
        println!(
            "{name}: {} findings, {} bytes, {applicable} applicable rules",
            report.diagnostics().len(),
            texts[0].len()
        );
        let figures = Group::new(name, &texts)
            .base("serde_json to plain strings", plain)
            .peer("text to report", full)
            .at_most(if broken { 2.3 } else { 1.6 })
            .peer("text to order", read)
            .at_most(0.9)
            .anchor("order to report", &orders, |order| validator.validate(order).diagnostics().len() as u64)
            .run();
        if let Some(check) = figures.iter().find(|figure| figure.name == "order to report") {
            println!("{:.2} ns per applicable rule\n", check.ns / applicable as f64);
        }
    }
    let batch: Vec<Order> =
        corpus(10_000, false).iter().map(|text| Order::from_json(text).expect("an order")).collect();
    Group::new("batch of 10,000 different orders", &batch)
        .base("order to report", |order| u64::from(validator.validate(order).diagnostics().is_empty()))
        .run();
    beian_bench::finish();
}
