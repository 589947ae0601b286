//! The rules of Chinese ICP filing (ICP备案), as a pure library.

#![forbid(unsafe_code)]
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
#[cfg(test)]
mod cases;
mod check;
pub mod data;
pub mod display;
mod explain;
pub mod form;
#[cfg(feature = "json")]
mod input;
pub mod model;
pub mod provider;
mod report;
pub mod rule;
pub mod rules;
mod ruleset;
pub mod source;
pub mod value;

pub use check::{MOST_OBJECTS, MOST_SERVICES, MOST_TEXT};
pub use explain::{catalog, explain};
#[cfg(feature = "json")]
pub use input::InputError;
pub use model::Order;
pub use report::{Counts, Rejected, Report, Verdict};
pub use rule::{Diagnostic, Lang, Outcome, Rule, Severity, Undetermined};
pub use ruleset::{RulesetId, Validator};
