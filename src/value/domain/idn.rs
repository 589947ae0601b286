//! From what people write to the canonical form.

use super::{MAX_NAME, Note, Notes, check};
use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use std::borrow::Cow;

/// Longest input that can be a name: each of 253 characters from at most four, of at most four bytes, and white space around.
pub(super) const MAX_INPUT: usize = 4096;

pub(super) type Buffer = [u8; MAX_NAME + 3];

/// UTS-46 as it is used here: non-transitional, STD 3, hyphens checked, lengths checked.
pub(super) fn uts46(text: &str) -> Option<Cow<'_, str>> {
    Uts46::new()
        .to_ascii(text.as_bytes(), AsciiDenyList::STD3, Hyphens::Check, DnsLength::Verify)
        .ok()
}

/// Whether a name of the right shape whose labels are partly coded is valid and canonical.
pub(super) fn coded_is_valid(text: &str) -> bool {
    let same = uts46(text).is_some_and(|ascii| ascii == text);
    same && !idna::domain_to_unicode(text).0.contains(is_foreign)
}

/// The length of the coded form of a label that is too long, as far as UTS-46 can map it.
pub(super) fn coded_length(label: &str) -> usize {
    let (mapped, _) = Uts46::new().to_unicode(label.as_bytes(), AsciiDenyList::EMPTY, Hyphens::Allow);
    idna::punycode::encode_str(&mapped).map_or(usize::MAX, |code| "xn--".len() + code.len())
}

/// A full-width character as ASCII.
pub(super) const fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => (c as u32 - 0xfee0) as u8 as char,
        _ => c,
    }
}

/// Characters without a shape that UTS-46 would drop without a word. Joiners are not among them: where their script needs
/// them they are part of the name.
pub(super) const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Hyphen look-alikes that UTS-46 lets pass as letters of a name.
pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}')
}

/// Quotes and Chinese punctuation, which UTS-46 lets pass though no registry takes them: `a.cn、b.cn` is two names, not one
/// of three labels. 々, 〆 and 〇 are letters.
pub(super) const fn is_punctuation(c: char) -> bool {
    matches!(
        c,
        '\u{2018}'..='\u{201f}' | '\u{3001}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{303d}'..='\u{303f}'
    )
}

/// Whether a decoded name holds what is not read as part of a name.
fn is_foreign(c: char) -> bool {
    is_dash(c) || is_punctuation(c)
}

/// Reads a name as people write it into the buffer.
#[inline(never)]
pub(super) fn read<'a>(text: &str, to: &'a mut Buffer) -> Option<(&'a str, Notes)> {
    let mut notes = Notes::NONE;
    let trimmed = text.trim();
    if trimmed.len() != text.len() {
        notes.add(Note::Spaces);
    }
    if trimmed.len() > MAX_INPUT {
        return None;
    }
    let mut folded = String::with_capacity(trimmed.len());
    let mut plain = true;
    for c in trimmed.chars() {
        let folded_to = match c {
            '。' | '｡' | '．' => {
                notes.add(Note::Dot);
                '.'
            }
            '\u{ff01}'..='\u{ff5e}' => {
                notes.add(Note::FullWidth);
                narrow(c)
            }
            _ if is_dash(c) => {
                notes.add(Note::Dash);
                '-'
            }
            _ => c,
        };
        if folded_to.is_ascii_uppercase() {
            notes.add(Note::Case);
        }
        if is_invisible(folded_to) || is_punctuation(folded_to) {
            return None;
        }
        plain &= folded_to.is_ascii();
        folded.push(folded_to.to_ascii_lowercase());
    }
    if folded.ends_with('.') {
        folded.pop();
        notes.add(Note::Dot);
    }
    let ascii = if plain {
        Cow::Borrowed(folded.as_str())
    } else {
        uts46(&folded)?
    };
    if !plain {
        notes.add(Note::Converted);
    }
    if !check::is_canonical(&ascii) {
        return None;
    }
    let place = to.get_mut(..ascii.len())?;
    place.copy_from_slice(ascii.as_bytes());
    Some((std::str::from_utf8(place).ok()?, notes))
}
