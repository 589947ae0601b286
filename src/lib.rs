//! The rules of Chinese ICP filing (ICP备案), as a pure library.
//!
//! An [`Order`] goes in, a [`Report`] comes out: what a reviewer would reject, where (as a JSON pointer), why, by which document,
//! and how to mend it, in Chinese and English. What cannot be decided for want of a fact is said, with the fact.
//!
//! ```
//! use beian::{Lang, Validator, Verdict};
//!
//! let now = beian::chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
//! let validator = Validator::new(now);
//!
//! let order = r#"{"kind":"first_filing","channel":"pc","subject":{"nature":"企业","province":"广东"},
//!     "services":[{"kind":"website","domains":["https://www.example.cn/"]}]}"#;
//! let report = validator.validate_json(order).unwrap();
//! assert_eq!(report.verdict(), Verdict::Reject);
//!
//! let finding = report.diagnostics().iter().find(|found| found.code() == "BA-D0101").unwrap();
//! assert_eq!(finding.path.to_string(), "/services/0/domains/0");
//! println!("{}\n{}", finding.message(Lang::Zh), finding.help(Lang::Zh));
//! ```
//!
//! # Where to look
//!
//! | to | room |
//! | --- | --- |
//! | check an order | [`Validator`], [`validate`] for a single one; what comes out is a [`Report`] of [`Diagnostic`]s |
//! | write an order | [`model`]: the page of each type is enough to write one by hand; [`form`]: which form asks for which field |
//! | read the rule book | [`catalog`], [`explain`]; [`rule`] has what a rule and a finding consist of, [`source`] what is cited |
//! | ask a question | [`decide`]: which kind of order, which materials, which dates, may the site be open |
//! | find or check numbers in pages | [`display`]: record, licence and police numbers in text and HTML, footers against the filing |
//! | parse one number | [`value`]: record numbers, domains, identity numbers, credit codes, phones and more, one type each |
//! | look something up | [`data`]: suffixes, divisions, segments, each table with its version; [`calendar`]: working days |
//! | store reports, or read them elsewhere | [`document`]: what a report's JSON holds, read back; the feature `schema` |
//! | set the provider's limits | [`provider`] |
//! | link it from C | the feature `capi` and `include/beian.h` |
//! | test what you file | the feature `testing`: clean orders, asserts, strategies |
//!
//! # Scope
//!
//! The library does no I/O and asks nobody: not the ministry (MIIT), not WHOIS, not a registry. "Now" is an argument. That a
//! number is well formed does not mean that it was issued. It files nothing.
//!
//! # Features
//!
//! `json` (default): JSON text in and out, with errors that name the place. `capi`: the C ABI. `schema`: JSON Schema and
//! TypeScript types of orders, reports and questions, as texts. `testing`: what test suites need. No feature changes a verdict.

// The C ABI cannot do without; everything else must.
#![cfg_attr(not(feature = "capi"), forbid(unsafe_code))]
#![cfg_attr(feature = "capi", deny(unsafe_code))]
#![deny(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::dbg_macro,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::incompatible_msrv
)]

pub mod calendar;
#[cfg(feature = "capi")]
#[allow(unsafe_code)]
pub mod capi;
#[cfg(test)]
mod cases;
mod check;
mod config;
pub mod data;
pub mod decide;
pub mod display;
pub mod document;
mod explain;
mod fault;
pub mod form;
#[cfg(feature = "json")]
mod input;
mod join;
#[cfg(feature = "json")]
mod json;
pub mod law;
mod limits;
pub mod model;
pub mod provider;
mod report;
pub mod rule;
// Rules are written `pub static`; what a caller sees of them is in `catalog`.
#[allow(unreachable_pub)]
mod rules;
mod ruleset;
#[cfg(feature = "schema")]
pub mod schema;
pub mod source;
// It asserts: a test that fails panics.
#[cfg(feature = "testing")]
#[allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing)]
pub mod testing;
mod validator;
pub mod value;
mod verbatim;

/// The version of chrono whose instants and days the library takes and gives. Its `clock` is off here; a caller who wants
/// `Utc::now()` turns it on.
pub use chrono;

pub use config::Config;
pub use explain::{catalog, explain};
pub use fault::InputError;
pub use limits::{MOST_ENTRIES, MOST_SERVICES, MOST_TEXT};
pub use model::Order;
pub use report::{Counts, Rejected, Report, Verdict};
pub use rule::{Diagnostic, Hidden, Lang, MOST_SHOWN, Outcome, Rule, Severity, Switch, Undetermined};
pub use ruleset::RulesetId;
pub use validator::Validator;

/// Checks one order for Tencent Cloud, not strict, as of an instant. For more than one order, make a [`Validator`].
///
/// ```
/// let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
/// let report = beian::validate(&beian::Order::default(), now);
/// assert_eq!(report.verdict(), beian::Verdict::Reject);
/// ```
pub fn validate(order: &Order, now: chrono::DateTime<chrono::FixedOffset>) -> Report {
    Validator::new(now).validate(order)
}

/// The README's code runs.
#[cfg(all(doctest, feature = "json"))]
#[doc = include_str!("../README.md")]
struct Readme;
