//! Rules about cloud resources (云资源).

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[];
