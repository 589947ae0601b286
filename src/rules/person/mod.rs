//! Rules about responsible persons (负责人).

pub mod province;

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[&province::MINIMUM_AGE];
