//! Rules about what comes after the approval (备案后).

pub mod app;
mod claim;
pub mod copyright;
pub mod display;
pub mod host;
mod leads;
pub mod link;
pub mod number;
pub mod police;
mod shown;
mod site;
pub mod spelling;

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &display::NOT_SHOWN,
    &display::NOT_LINKED,
    &display::ANOTHER_NUMBER,
    &display::SUBJECT_NUMBER,
    &number::NUMBER_MISSING,
    &link::LINK_MISSING,
    &link::LINK_OLD,
    &number::ANOTHERS_NUMBER,
    &number::OTHER_SERVICE,
    &number::SUBJECT_NUMBER,
    &spelling::NO_NUMBER,
    &host::HOST_CLOSED,
    &police::POLICE_MISSING,
    &police::POLICE_LINK,
    &police::POLICE_OTHER,
    &copyright::COPYRIGHT_LINE,
    &police::POLICE_LATE,
    &app::APP_PLACE,
    &number::ANOTHER_BESIDE,
    &spelling::MISWRITTEN,
    &police::NO_POLICE_NUMBER,
];
