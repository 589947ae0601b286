//! Rules about the order as a whole (备案订单).

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[];
