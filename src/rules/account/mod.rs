//! Rules about the account that files (账号).

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[];
