//! Rules about the input itself, whatever stands where: its shape, numbers that are odd in themselves, facts that contradict each
//! other.

pub mod contradictions;
pub mod doubtful_numbers;
pub mod shape;

use crate::rule::Rule;
pub(crate) use shape::*;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &shape::TOO_LARGE,
    &shape::UNKNOWN_CLOSED_WORD,
    &shape::UNKNOWN_OPEN_WORD,
    &shape::UNKNOWN_MEMBER,
    &shape::NOT_A_COUNT,
    &shape::FACT_MALFORMED,
    &doubtful_numbers::UNKNOWN_PART,
    &doubtful_numbers::PILOT,
    &contradictions::FACT_CONTRADICTED,
];
