//! Rules about the account that files (账号). Identity is that of the main account, also when a sub-user operates.

pub mod identity;
pub mod scope;

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &identity::NOT_VERIFIED,
    &identity::UNIT_NAME,
    &identity::UNIT_NUMBER,
    &identity::INDIVIDUAL_NAME,
    &identity::TOO_RECENT,
    &identity::MAYBE_TOO_RECENT,
    &scope::ANOTHER_SUBJECT,
    &scope::ANOTHER_ACCOUNT,
    &scope::NOT_AUTHORISED,
];
