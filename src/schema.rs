//! What goes in and what comes out, as JSON Schema (draft 2020-12) and TypeScript: the texts of the files in `schema/`.
//!
//! They are made from the model's own tables, and tests hold the library to them. Titles are Chinese, descriptions English;
//! `x-unit` is the unit of a number, `x-personal` marks what no log should show.

/// Orders: all that [`Order::from_json`](crate::Order::from_json) reads fits.
pub const ORDER: &str = include_str!("../schema/order.schema.json");

/// Orders as a form should send them: only known members and words, and numbers that count.
pub const ORDER_STRICT: &str = include_str!("../schema/order.strict.schema.json");

/// The [`facts`](crate::model::Facts) of an order alone.
pub const FACTS: &str = include_str!("../schema/facts.schema.json");

/// What the check of pages has to know: [`Filing`](crate::display::Filing).
pub const FILING: &str = include_str!("../schema/filing.schema.json");

/// Reports, as [`document::Report`](crate::document::Report) reads them.
pub const REPORT: &str = include_str!("../schema/report.schema.json");

/// The inputs of the questions; `x-questions` lists which question takes which.
pub const QUESTIONS: &str = include_str!("../schema/questions.schema.json");

/// All of them as types of TypeScript.
pub const TYPESCRIPT: &str = include_str!("../schema/beian.d.ts");
