//! Rules about the subject (主体).

pub mod identity;

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[&identity::NATURE_MISSING];
