//! Rules about what comes after the approval (备案后).

pub mod display;

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &display::NOT_SHOWN,
    &display::NOT_LINKED,
    &display::ANOTHER_NUMBER,
    &display::SUBJECT_NUMBER,
];
