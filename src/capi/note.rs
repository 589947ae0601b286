//! What was forgiven in a value or in the way it stands, as bits.

use super::text::{beian_str, noun};
use crate::display::Spelling;
use crate::value::{Note, Notes};

/// What was forgiven in a value: bits of the `notes` of a value. The value is valid, but it was not written in its
/// canonical form, or it is odd.
#[repr(C)]
pub enum beian_note {
    /// Full-width ASCII.
    BEIAN_NOTE_FULL_WIDTH = 0x1,
    /// Spaces around or inside.
    BEIAN_NOTE_SPACES = 0x2,
    /// A look-alike of the hyphen.
    BEIAN_NOTE_DASH = 0x4,
    /// Letters in the other case.
    BEIAN_NOTE_CASE = 0x8,
    /// Traditional characters.
    BEIAN_NOTE_TRADITIONAL = 0x10,
    /// 号 is missing, doubled or in the wrong place.
    BEIAN_NOTE_HAO = 0x20,
    /// A word more than the canonical form has.
    BEIAN_NOTE_WORDING = 0x40,
    /// Separators that the canonical form does not have, or lack of those that it has.
    BEIAN_NOTE_SEPARATORS = 0x80,
    /// A country prefix.
    BEIAN_NOTE_COUNTRY_PREFIX = 0x100,
    /// A placeholder that people print where a number should stand.
    BEIAN_NOTE_PLACEHOLDER = 0x200,
    /// A part that the library's table does not know; the table may be older than the value.
    BEIAN_NOTE_UNKNOWN_PART = 0x400,
    /// A form that was right once and is not issued any more.
    BEIAN_NOTE_OUTDATED = 0x800,
    /// A look-alike of the full stop, or a trailing one.
    BEIAN_NOTE_DOT = 0x1000,
    /// Something around the value was left out.
    BEIAN_NOTE_TRIMMED = 0x2000,
    /// Two parts that should agree do not.
    BEIAN_NOTE_MISMATCH = 0x4000,
    /// A right spelling that its standard converts to the canonical one.
    BEIAN_NOTE_CONVERTED = 0x8000,
    /// An early number whose check character does not fit.
    BEIAN_NOTE_PILOT = 0x10000,
}

/// What was forgiven about the way a number stands in a page: bits of the `spellings` of a `beian_found`.
#[repr(C)]
pub enum beian_spelling {
    /// Tags or comments inside the number.
    BEIAN_SPELLING_MARKUP = 0x1,
    /// HTML entities inside the number.
    BEIAN_SPELLING_ENTITY = 0x2,
    /// Escapes of JSON or JavaScript inside the number.
    BEIAN_SPELLING_ESCAPE = 0x4,
    /// IPC for ICP.
    BEIAN_SPELLING_TYPO = 0x8,
    /// Letters or digits right in front of or behind the number, or another number.
    BEIAN_SPELLING_RUN_ON = 0x10,
    /// Space or hyphens between the digits.
    BEIAN_SPELLING_GROUPED = 0x20,
}

/// What bits of `beian_note` mean, in a language (in English, if it is none): of the lowest that is set. Static; empty if no
/// such bit is set.
#[unsafe(no_mangle)]
pub extern "C" fn beian_note_text(notes: u32, language: u32) -> beian_str {
    let mut nouns = NOTES.iter().filter(|note| notes & note_bit(**note) as u32 != 0).map(|note| note.noun());
    noun(nouns.next(), language)
}

/// What bits of `beian_spelling` mean, in a language (in English, if it is none): of the lowest that is set. Static; empty if
/// no such bit is set.
#[unsafe(no_mangle)]
pub extern "C" fn beian_spelling_text(spellings: u32, language: u32) -> beian_str {
    let mut set = SPELLINGS.iter().filter(|spelling| spellings & spelling_bit(**spelling) as u32 != 0);
    noun(set.next().map(|spelling| spelling.noun()), language)
}

#[inline]
pub(super) fn bits(notes: Notes) -> u32 {
    // Without a branch: the compiler makes one `and` of it.
    NOTES.iter().fold(0, |bits, note| bits | (u32::from(notes.has(*note)) * note_bit(*note) as u32))
}

pub(super) const NOTES: [Note; 17] = [
    Note::FullWidth,
    Note::Spaces,
    Note::Dash,
    Note::Case,
    Note::Traditional,
    Note::Hao,
    Note::Wording,
    Note::Separators,
    Note::CountryPrefix,
    Note::Placeholder,
    Note::UnknownPart,
    Note::Outdated,
    Note::Dot,
    Note::Trimmed,
    Note::Mismatch,
    Note::Converted,
    Note::Pilot,
];

pub(super) const fn note_bit(note: Note) -> beian_note {
    match note {
        Note::FullWidth => beian_note::BEIAN_NOTE_FULL_WIDTH,
        Note::Spaces => beian_note::BEIAN_NOTE_SPACES,
        Note::Dash => beian_note::BEIAN_NOTE_DASH,
        Note::Case => beian_note::BEIAN_NOTE_CASE,
        Note::Traditional => beian_note::BEIAN_NOTE_TRADITIONAL,
        Note::Hao => beian_note::BEIAN_NOTE_HAO,
        Note::Wording => beian_note::BEIAN_NOTE_WORDING,
        Note::Separators => beian_note::BEIAN_NOTE_SEPARATORS,
        Note::CountryPrefix => beian_note::BEIAN_NOTE_COUNTRY_PREFIX,
        Note::Placeholder => beian_note::BEIAN_NOTE_PLACEHOLDER,
        Note::UnknownPart => beian_note::BEIAN_NOTE_UNKNOWN_PART,
        Note::Outdated => beian_note::BEIAN_NOTE_OUTDATED,
        Note::Dot => beian_note::BEIAN_NOTE_DOT,
        Note::Trimmed => beian_note::BEIAN_NOTE_TRIMMED,
        Note::Mismatch => beian_note::BEIAN_NOTE_MISMATCH,
        Note::Converted => beian_note::BEIAN_NOTE_CONVERTED,
        Note::Pilot => beian_note::BEIAN_NOTE_PILOT,
    }
}

pub(super) const SPELLINGS: [Spelling; 6] =
    [Spelling::Markup, Spelling::Entity, Spelling::Escape, Spelling::Typo, Spelling::RunOn, Spelling::Grouped];

pub(super) const fn spelling_bit(spelling: Spelling) -> beian_spelling {
    match spelling {
        Spelling::Markup => beian_spelling::BEIAN_SPELLING_MARKUP,
        Spelling::Entity => beian_spelling::BEIAN_SPELLING_ENTITY,
        Spelling::Escape => beian_spelling::BEIAN_SPELLING_ESCAPE,
        Spelling::Typo => beian_spelling::BEIAN_SPELLING_TYPO,
        Spelling::RunOn => beian_spelling::BEIAN_SPELLING_RUN_ON,
        Spelling::Grouped => beian_spelling::BEIAN_SPELLING_GROUPED,
    }
}
