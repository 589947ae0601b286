//! What can be said of a number by looking at it and at what stands directly around it.

use super::found::{Spelling, Spellings, Standing, Suspicion};
use super::stepping::escape_until;
use crate::value::{Note, Notes, PoliceNumber, RecordNumber};

#[inline(always)]
pub(super) fn record_standing(number: &RecordNumber, notes: Notes) -> Standing {
    let filing = || number.licence().is_none();
    Standing::Suspicious(if notes.has(Note::Placeholder) {
        Suspicion::Placeholder
    } else if notes.has(Note::Outdated) && filing() {
        Suspicion::TooShort
    } else if (notes.has(Note::UnknownPart) || is_year_in_full(number)) && filing() {
        Suspicion::Year
    } else {
        return Standing::Valid;
    })
}

/// Whether the 8 digits begin with a year in full after 2020: then they are a ten-digit number cut short, or a date.
fn is_year_in_full(number: &RecordNumber) -> bool {
    // In 2020 no province came to 210,000 with 8 digits, nor yet to 60,000 with ten.
    number.year() == 2020 && (210_000..300_000).contains(&number.serial())
}

pub(super) fn police_standing(number: &PoliceNumber, notes: Notes, nameless: bool) -> Standing {
    if notes.has(Note::Placeholder) {
        Standing::Suspicious(Suspicion::Placeholder)
    } else if nameless {
        Standing::Suspicious(Suspicion::NoProvince)
    } else if notes.has(Note::Mismatch) {
        Standing::Suspicious(Suspicion::Mismatch)
    } else if number.serial() == 1 {
        Standing::Suspicious(Suspicion::First)
    } else {
        Standing::Valid
    }
}

/// Whether letters, digits or another number stand right in front, or a letter or digit behind.
#[inline(always)]
pub(super) fn run_on(text: &[u8], floor: usize, start: usize, behind: u8) -> Spellings {
    let mut spellings = Spellings::NONE;
    let joined = if start == floor {
        floor > 0
    } else {
        let before = text.get(start.wrapping_sub(1));
        before.is_some_and(u8::is_ascii_alphanumeric) && escape_until(text, floor, start).is_none()
    };
    if joined || behind.is_ascii_alphanumeric() {
        spellings.add(Spelling::RunOn);
    }
    spellings
}
