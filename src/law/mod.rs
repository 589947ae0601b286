//! The law (规定): figures, tables, lists and conditions that more than one room speaks of, each once, with its citation and its
//! window. `rules`, `decide` and `display` read it; none of them has a figure of its own.

mod changes;
mod force;

pub mod content;
pub mod destination;
pub mod domain;
pub mod elsewhere;
pub mod hollow;
pub mod individual;
pub mod kind;
pub mod naming;
pub(crate) mod papers;
pub mod province;
pub mod renewal;
pub mod resource;
pub mod show;
pub mod sms;
pub mod telephone;
pub mod time;
pub mod upload;

pub use changes::{Change, Changes, Difference, Item, Pair, Part};
pub use force::Force;
