//! Rules about the order as a whole (备案订单).

pub mod form;
pub mod kind;
pub mod progress;

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &form::KIND_MISSING,
    &form::NO_SERVICE,
    &form::AGREEMENT_MISSING,
    &form::SUBJECT_NOT_CONFIRMED,
    &kind::ONLY_ON_PC,
    &kind::WRONG_KIND,
    &kind::NOT_RECORDED_HERE,
    &progress::ANOTHER_ORDER,
    &progress::DRAFT_EXPIRED,
    &progress::SMS_OPEN,
];
