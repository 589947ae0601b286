//! Rules about what comes after the approval (备案后).

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[];
