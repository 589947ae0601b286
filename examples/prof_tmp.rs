use beian::{Order, Validator};
fn main() {
    let text = std::fs::read_to_string("examples/orders/clean-first-filing-unit-pc.json").unwrap();
    let text = serde_json::to_string(&serde_json::from_str::<Order>(&text).unwrap()).unwrap();
    let v = Validator::new(chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap());
    let mode = std::env::args().nth(1).unwrap();
    let order = Order::from_json(&text).unwrap();
    for _ in 0..2000 {
        if mode == "read" {
            std::hint::black_box(Order::from_json(&text).unwrap());
        } else {
            let _ = std::hint::black_box(v.validate(std::hint::black_box(&order)));
        }
    }
}
