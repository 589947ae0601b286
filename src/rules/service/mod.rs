//! Rules about services (互联网信息服务).

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[];
