//! What UTS-46 says of a name or a character, and what it lets pass though no registry takes it. The plain judge: the readers
//! beside it are held to what it answers.

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use std::borrow::Cow;

/// UTS-46 as it is used here: non-transitional, STD 3, hyphens checked, lengths checked.
pub(super) fn uts46(text: &str) -> Option<Cow<'_, str>> {
    Uts46::new().to_ascii(text.as_bytes(), AsciiDenyList::STD3, Hyphens::Check, DnsLength::Verify).ok()
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

/// Whether UTS-46 maps a character to one that is not read as part of a name.
pub(super) fn is_foreign_when_mapped(c: char) -> bool {
    let mut room = [0; 4];
    let c = c.encode_utf8(&mut room).as_bytes();
    let mapped = Uts46::new().to_unicode(c, AsciiDenyList::EMPTY, Hyphens::Allow);
    mapped.0.contains(is_foreign)
}

/// Whether a decoded name holds what is not read as part of a name.
fn is_foreign(c: char) -> bool {
    is_dash(c) || is_punctuation(c)
}
