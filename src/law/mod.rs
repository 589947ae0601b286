//! The law (规定): figures, tables, lists and conditions that more than one room speaks of, each once, with its citation and its
//! window. `rules`, `decide` and `display` read it; none of them has a figure of its own.
//!
//! What a caller sees of it: the demands of provinces (各省管局要求, [`page`]), and what an order changes of a record ([`Changes`]).

// Written `pub`; what a caller can name is handed on below.
#![allow(unreachable_pub, clippy::enum_variant_names)]

mod changes;
mod force;

pub(crate) mod content;
pub(crate) mod destination;
pub(crate) mod domain;
pub(crate) mod elsewhere;
pub(crate) mod hollow;
pub(crate) mod individual;
pub(crate) mod kind;
pub(crate) mod naming;
pub(crate) mod paper_age;
pub(crate) mod province;
pub(crate) mod renewal;
pub(crate) mod resource;
pub(crate) mod show;
pub(crate) mod sms;
pub(crate) mod telephone;
pub(crate) mod time;
pub(crate) mod upload;

pub use changes::{Change, Changes, Difference, Item, Part};
pub(crate) use changes::{Pair, is_older};
pub use force::Force;
pub use province::{Demanded, Demands, Detail, Left, PAGES, Page, Reason, page};
