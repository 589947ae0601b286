//! From what people write to the canonical form.

use super::coded::{self, Han, Label, ROOM_MASK, Room};
use super::uts46::{is_dash, is_invisible, is_punctuation, uts46};
use super::{DomainScratch, MAX_NAME, Note, Notes, check, check_fast};
use crate::value::narrow;
use std::borrow::Cow;

/// Longest input that can be a name: each of 253 characters from at most four, of at most four bytes, and white space around.
pub(super) const MAX_INPUT: usize = 4096;

/// A look-alike of the dot that UTS-46 reads as one.
const fn is_dot(c: char) -> bool {
    matches!(c, '。' | '｡' | '．')
}

/// A character as it is read, and what is forgiven.
#[inline]
const fn fold(c: char) -> (char, Option<Note>) {
    match c {
        _ if is_dot(c) => ('.', Some(Note::Dot)),
        '\u{ff01}'..='\u{ff5e}' => (narrow(c), Some(Note::FullWidth)),
        _ if is_dash(c) => ('-', Some(Note::Dash)),
        _ => (c, None),
    }
}

/// Reads a name as people write it into the scratch; also gives its dots, as [`check_fast::canonical`] does.
#[inline(never)]
pub(super) fn read<'a>(text: &str, scratch: &'a mut DomainScratch) -> Option<(&'a str, u64, Notes)> {
    let trimmed = text.trim();
    let notes = if trimmed.len() == text.len() { Notes::NONE } else { Notes::NONE.with(Note::Spaces) };
    if trimmed.len() > MAX_INPUT {
        return None;
    }
    match of_han(trimmed, scratch, notes)? {
        Outcome::Name { length, dots, notes } => {
            let dots = if length > check::WORD { 0 } else { dots };
            Some((std::str::from_utf8(scratch.bytes.get(..length)?).ok()?, dots, notes))
        }
        Outcome::Ask => ask(trimmed, &mut scratch.bytes, notes),
    }
}

enum Outcome {
    /// A name of this length is in the room, and these are its dots among the first 64 bytes.
    Name { length: usize, dots: u64, notes: Notes },
    /// There are characters or codes that only UTS-46 knows.
    Ask,
}

/// Reads a name of ASCII and Han characters; `None` if it is none.
#[inline(always)]
#[expect(clippy::indexing_slicing, reason = "the place is masked to the room's 256 bytes")]
fn of_han(text: &str, scratch: &mut DomainScratch, mut notes: Notes) -> Option<Outcome> {
    let DomainScratch { bytes: to, han } = scratch;
    let (mut start, mut end, mut dots) = (0, 0, 0);
    let mut chars = text.chars();
    loop {
        // One label: ASCII characters go to the room at once, Han characters wait.
        let mut label = Label::new();
        let more = loop {
            let Some(c) = chars.next() else { break false };
            let c = if coded::is_han(c) {
                label.push_han(c, han)?;
                continue;
            } else if c.is_ascii() {
                c
            } else {
                let (read, note) = fold(c);
                let Some(note) = note else { return Some(Outcome::Ask) };
                notes.add(note);
                read
            };
            match c {
                'a'..='z' | '0'..='9' | '-' => {}
                'A'..='Z' => notes.add(Note::Case),
                '.' => break true,
                // What follows may compose with it (`=` and U+0338 are ≠).
                _ if chars.as_str().is_ascii() => return None,
                _ => return Some(Outcome::Ask),
            }
            // ASCII by now.
            let byte = (c as u8).to_ascii_lowercase();
            label.push_ascii(byte)?;
            to[end & ROOM_MASK] = byte;
            end += 1;
            if byte == b'-' && end == start + 4 && to.get(start..end)? == coded::PREFIX {
                return Some(Outcome::Ask);
            }
        };
        if label.is_empty() && !more {
            // A dot at the end, which is left out. There was a label before it, and there must be another before that.
            notes.add(Note::Dot);
            end = start.checked_sub(1)?;
            dots &= !(1_u64.checked_shl(u32::try_from(end).ok()?).unwrap_or(0));
            start = to.get(..end)?.iter().rposition(|byte| *byte == b'.')? + 1;
            break;
        }
        if label.is_empty() || !label.has_hyphens_right() {
            return None;
        }
        if label.has_han() {
            notes.add(Note::Converted);
            end = code(label, han, to, start, end)?;
        }
        if !more {
            break;
        }
        to[end & ROOM_MASK] = b'.';
        if end < check::WORD {
            dots |= 1 << end;
        }
        end += 1;
        start = end;
        if end > MAX_NAME + 1 {
            return None;
        }
    }
    if start == 0 || end > MAX_NAME || to.get(start..end)?.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(Outcome::Name { length: end, dots, notes })
}

/// Codes a label whose ASCII characters stand at `start..end`; gives where it ends.
#[inline(always)]
#[expect(clippy::indexing_slicing, reason = "the place is masked to the room's 256 bytes")]
fn code(label: Label, han: &Han, to: &mut Room, start: usize, mut end: usize) -> Option<usize> {
    if let Some(known) = label.known(han) {
        end = start + known.len();
        to.get_mut(start..end)?.copy_from_slice(known);
        return Some(end);
    }
    let had_ascii = end > start;
    if had_ascii {
        to.get(start..=end + coded::PREFIX.len())?;
        to.copy_within(start..end, start + coded::PREFIX.len());
    }
    *to.get_mut(start..)?.first_chunk_mut()? = *coded::PREFIX;
    end += coded::PREFIX.len();
    if had_ascii {
        to[end & ROOM_MASK] = b'-';
        end += 1;
    }
    label.encode(han, to, start, end)
}

/// Reads a name with the help of UTS-46.
fn ask<'a>(text: &str, to: &'a mut Room, mut notes: Notes) -> Option<(&'a str, u64, Notes)> {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        let (c, note) = fold(c);
        if let Some(note) = note {
            notes.add(note);
        }
        if c.is_ascii_uppercase() {
            notes.add(Note::Case);
        }
        if is_invisible(c) || is_punctuation(c) {
            return None;
        }
        folded.push(c.to_ascii_lowercase());
    }
    if folded.ends_with('.') {
        folded.pop();
        notes.add(Note::Dot);
    }
    let ascii = if folded.is_ascii() {
        Cow::Borrowed(folded.as_str())
    } else {
        notes.add(Note::Converted);
        uts46(&folded)?
    };
    let dots = check_fast::canonical(&ascii)?;
    let place = to.get_mut(..ascii.len())?;
    place.copy_from_slice(ascii.as_bytes());
    Some((std::str::from_utf8(place).ok()?, dots, notes))
}
