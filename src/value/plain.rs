//! One character as it was meant: the foldings that the values of this crate forgive, and nothing else.
//!
//! Never NFKC (it makes digits of ¹ and ②), never other scripts' digits; zero-width characters stay what they are.

use super::width::narrow;
use super::{Note, Notes, Noun, Offence, ParseError};

/// Folds white space to a space, full-width ASCII to ASCII and look-alikes of the hyphen to the hyphen.
pub(super) const fn plain(c: char) -> (char, Notes) {
    match c {
        ' ' => (' ', Notes::NONE.with(Note::Spaces)),
        '!'..='~' => (c, Notes::NONE),
        '\u{ff01}'..='\u{ff5e}' => (narrow(c), Notes::NONE.with(Note::FullWidth)),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => ('-', Notes::NONE.with(Note::Dash)),
        _ if c.is_whitespace() => (' ', Notes::NONE.with(Note::Spaces)),
        _ => (c, Notes::NONE),
    }
}

/// Whether a character is a Han character (all blocks, with 〇).
pub(super) const fn is_han(c: char) -> bool {
    matches!(c,
        '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a character is one of the middle dots that stand in names.
pub(super) const fn is_middle_dot(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | '･' | '‧' | '∙' | '⋅')
}

/// Whether a character can be neither seen nor printed.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The text without white space around it, its first character's place, and whether there was any.
pub(super) fn trimmed(text: &str) -> (&str, usize, Notes) {
    let rest = text.trim_start();
    let before = text.len() - rest.len();
    let inner = rest.trim_end();
    if inner.len() == text.len() {
        return (inner, 0, Notes::NONE);
    }
    let skipped = text.get(..before).map_or(0, |head| head.chars().count());
    (inner, skipped, Notes::NONE.with(Note::Spaces))
}

/// A count of characters as errors hold it.
pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The error of a strict parse for a text that only the tolerant one accepts: the first character that differs.
#[cold]
#[inline(never)]
pub(super) fn not_canonical(value: Noun, part: Noun, text: &str, canonical: &str) -> ParseError {
    let same = canonical.chars().zip(text.chars()).take_while(|(a, b)| a == b).count();
    let offence = match text.chars().nth(same) {
        Some(found) => Offence::Char { at: count(same), found },
        None => Offence::Missing,
    };
    ParseError::new(value, part, offence)
}
