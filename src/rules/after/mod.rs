//! Rules about what comes after the approval (备案后).

pub mod app;
mod link_target;
pub mod page_copyright;
pub mod page_host;
pub mod page_link;
pub mod page_number;
pub mod page_spelling;
pub mod police;
mod rights_holder;
mod site;
pub mod site_copyright;
pub mod site_link;
pub mod site_number;
mod whose_number;

use crate::rule::Rule;
pub(in crate::rules) use whose_number::Wanted;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &site_number::NOT_SHOWN,
    &site_link::NOT_LINKED,
    &site_number::ANOTHER_NUMBER,
    &site_number::SUBJECT_NUMBER,
    &site_copyright::COPYRIGHT_LINE,
    &page_number::NUMBER_MISSING,
    &page_link::LINK_MISSING,
    &page_link::LINK_OLD,
    &page_number::ANOTHERS_NUMBER,
    &page_number::OTHER_SERVICE,
    &page_number::SUBJECT_NUMBER,
    &page_spelling::NO_NUMBER,
    &page_host::HOST_CLOSED,
    &police::POLICE_MISSING,
    &police::POLICE_LINK,
    &police::POLICE_OTHER,
    &page_copyright::COPYRIGHT_LINE,
    &police::POLICE_LATE,
    &app::APP_PLACE,
    &page_number::ANOTHER_BESIDE,
    &page_spelling::MISWRITTEN,
    &police::NO_POLICE_NUMBER,
];
