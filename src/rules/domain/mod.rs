//! Rules about the domains of websites (域名).

pub mod realname;

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[&realname::WAITING_PERIOD];
