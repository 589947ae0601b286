//! Rules about what comes after the approval (备案后).

pub mod display;
pub mod page;
pub mod seen;

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &display::NOT_SHOWN,
    &display::NOT_LINKED,
    &display::ANOTHER_NUMBER,
    &display::SUBJECT_NUMBER,
    &page::NUMBER_MISSING,
    &page::LINK_MISSING,
    &page::LINK_OLD,
    &page::ANOTHERS_NUMBER,
    &page::OTHER_SERVICE,
    &page::SUBJECT_NUMBER,
    &page::NO_NUMBER,
    &page::HOST_CLOSED,
    &page::POLICE_MISSING,
    &page::POLICE_LINK,
    &page::POLICE_OTHER,
    &page::COPYRIGHT_LINE,
    &page::POLICE_LATE,
    &page::APP_PLACE,
    &page::ANOTHER_BESIDE,
    &page::MISWRITTEN,
    &page::NO_POLICE_NUMBER,
    &seen::ANOTHER_ORGANISATION,
];
