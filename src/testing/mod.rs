//! Testing your filings: clean orders, a way to change them, asserts that read like sentences, and strategies for proptest.
//!
//! For the tests of those who fill in, collect or forward orders. Add the feature to your `[dev-dependencies]`; nothing of it goes
//! into your program:
//!
//! ```toml
//! [dev-dependencies]
//! beian = { version = "0.1", features = ["testing"] }
//! ```
//!
//! # Start from an order that is clean
//!
//! [`Clean`] gives an order in which nothing is found, of each kind, nature, channel and province that has a form. It stays so when
//! rules are added: this project's tests check every one of them. Change one thing, and say what should become of it:
//!
//! ```
//! use beian::model::OrderKind;
//! use beian::testing::*;
//!
//! let clean = || Clean::of(OrderKind::FirstFiling).draft();
//!
//! assert_accepts(clean());
//! assert_rejects_only(clean().remove("/services/0/name"), "BA-V0102", "/services/0/name");
//! assert_undetermined(clean().remove("/facts/other_filings/blacklisted"), "BA-O0403", &["/facts/other_filings/blacklisted"]);
//! assert_silent_about(clean(), "BA-D0301");
//! ```
//!
//! A failed assert says what it expected, what is, and shows the whole report. A code or a place that does not exist fails as well,
//! with the nearest one that does.
//!
//! # Your own orders and your own validator
//!
//! Every assert takes an order as a [`Draft`], an [`Order`](crate::Order), JSON or its text, and checks it as of [`NOW`], for Tencent
//! Cloud and not strict. For another day, provider or strictness give it the report of your own validator:
//!
//! ```
//! use beian::model::OrderKind;
//! use beian::testing::*;
//!
//! let validator = beian::Validator::new(chrono::DateTime::parse_from_rfc3339(NOW).unwrap()).strict(true);
//! assert_silent(validator.validate(&Clean::of(OrderKind::AccessFiling).order()));
//! ```
//!
//! # Snapshots
//!
//! [`snapshot`] and [`snapshot_json`] write a report without what changes from day to day and from release to release, for
//! `insta::assert_snapshot!` and the like.
//!
//! # Properties
//!
//! Every type of [`value`](crate::value) is [`Arbitrary`](proptest::arbitrary::Arbitrary): `any::<ResidentId>()` has valid check
//! characters. [`clean_orders`] and [`broken_orders`] give orders; a broken one comes with the code and the place for which it must
//! be rejected:
//!
//! ```
//! use beian::testing::*;
//! use beian::value::{ResidentId, Value};
//! use proptest::prelude::*;
//!
//! proptest!(|(broken in broken_orders(), id in any::<ResidentId>())| {
//!     assert_rejects(&broken.draft, broken.code, broken.place);
//!     prop_assert!(ResidentId::parse_strict(&id.canonical()).is_ok());
//! });
//! ```

mod assert;
mod clean;
mod draft;
mod homes;
mod natures;
mod numbers;
pub mod pointer;
mod report;
mod strategy;
mod values;

pub use assert::{
    Checked, assert_accepts, assert_rejects, assert_rejects_only, assert_silent, assert_silent_about,
    assert_undetermined, assert_warns,
};
pub use clean::Clean;
pub use draft::Draft;
pub use numbers::{credit_code, resident_id};
pub use report::{NOW, findings, needs, snapshot, snapshot_json};
pub use strategy::{Broken, broken_orders, clean_orders};
