//! How people write codes of ASCII letters and digits: the foldings that all of them share.

use super::width::narrow;
use super::{Note, Notes, Offence};

/// A folded text, at most `N` characters of it, and how long it was.
pub(super) struct Folded<const N: usize> {
    bytes: [u8; N],
    len: u32,
    pub(super) notes: Notes,
}

impl<const N: usize> Folded<N> {
    /// The characters, as far as they fit.
    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len as usize).unwrap_or(&self.bytes)
    }

    /// How many characters there were.
    pub(super) const fn len(&self) -> u32 {
        self.len
    }

    /// All characters, if there are exactly as many.
    pub(super) fn exact<const M: usize>(&self) -> Option<[u8; M]> {
        if self.len as usize == M { self.bytes().try_into().ok() } else { None }
    }
}

/// One character after folding.
pub(super) enum Step {
    /// It stands for this byte.
    Byte(u8),
    /// It is left out.
    Skip,
    /// It cannot be part of a code.
    Bad,
}

/// What is done with hyphens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Hyphens {
    /// They only group digits and are left out.
    Drop,
    /// They are part of the code.
    Keep,
}

/// Folds one character: white space goes, full-width ASCII and look-alikes of the hyphen become ASCII, letters become capital.
pub(super) fn step(c: char, hyphens: Hyphens, notes: &mut Notes) -> Step {
    if c.is_whitespace() {
        notes.add(Note::Spaces);
        return Step::Skip;
    }
    let mut byte = match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => {
            notes.add(Note::Dash);
            b'-'
        }
        '\u{ff01}'..='\u{ff5e}' => {
            notes.add(Note::FullWidth);
            narrow(c) as u8
        }
        _ if c.is_ascii() => c as u8,
        _ => return Step::Bad,
    };
    if byte == b'-' && hyphens == Hyphens::Drop {
        notes.add(Note::Separators);
        return Step::Skip;
    }
    if byte.is_ascii_lowercase() {
        notes.add(Note::Case);
        byte.make_ascii_uppercase();
    }
    Step::Byte(byte)
}

/// Folds a text whose characters must all satisfy `allowed`.
///
/// # Errors
/// The place and the character of the first that does not.
pub(super) fn fold<const N: usize>(
    text: &str,
    hyphens: Hyphens,
    allowed: impl Fn(u8) -> bool,
) -> Result<Folded<N>, Offence> {
    let mut folded = Folded { bytes: [0; N], len: 0, notes: Notes::NONE };
    for (at, found) in (0_u32..).zip(text.chars()) {
        match step(found, hyphens, &mut folded.notes) {
            Step::Byte(byte) if allowed(byte) => {
                if let Some(slot) = folded.bytes.get_mut(folded.len as usize) {
                    *slot = byte;
                }
                folded.len = folded.len.saturating_add(1);
            }
            Step::Skip => {}
            Step::Byte(_) | Step::Bad => return Err(Offence::Char { at, found }),
        }
    }
    Ok(folded)
}

/// The offence of the character that became byte `index` of the folded text.
pub(super) fn char_at(text: &str, hyphens: Hyphens, index: usize) -> Offence {
    let kept =
        (0_u32..).zip(text.chars()).filter(|(_, c)| !matches!(step(*c, hyphens, &mut { Notes::NONE }), Step::Skip));
    let (at, found) = kept.into_iter().nth(index).unwrap_or((0, '\u{fffd}'));
    Offence::Char { at, found }
}

/// The number of characters of a part, as an offence.
pub(super) const fn length(min: u16, max: u16, found: u32) -> Offence {
    if found == 0 { Offence::Missing } else { Offence::Length { min, max, found } }
}

/// The number of characters of a part that has one of two lengths, as an offence.
pub(super) const fn either_length(short: u16, long: u16, found: u32) -> Offence {
    if found == 0 { Offence::Missing } else { Offence::EitherLength { short, long, found } }
}

/// Check character of ISO 7064 MOD 11-2 for the digits before it, which are at most 17.
pub(super) fn mod_11_2(digits: &[u8]) -> u8 {
    let sum = digits.iter().fold(0_u32, |sum, digit| (sum + u32::from(digit & 15)) * 2) % 11;
    match (12 - sum) % 11 {
        10 => b'X',
        digit => b'0' + digit as u8,
    }
}

/// The value of ASCII digits, at most nine.
pub(super) fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit & 15))
}

/// Eight bytes from `AT` on, the first one lowest.
#[inline]
pub(super) fn load8<const AT: usize>(bytes: &[u8; 18]) -> u64 {
    const { assert!(AT <= 10) };
    let eight = bytes.get(AT..).and_then(<[u8]>::first_chunk);
    eight.map_or(0, |eight| u64::from_le_bytes(*eight))
}

/// Weights of the digits at even and odd places of eight bytes: in a product with four digits 16 bits apart, the top 16 bits are
/// their weighted sum. It must stay below 65,536, which four weights below 100 cannot reach.
pub(super) const fn lanes(weights: [u64; 8]) -> [u64; 2] {
    let [a, b, c, d, e, f, g, h] = weights;
    [a << 48 | c << 32 | e << 16 | g, b << 48 | d << 32 | f << 16 | h]
}

/// Sum of eight digits (0 to 9, not ASCII), the first one lowest, by their [`lanes`].
#[inline]
pub(super) const fn weighted(digits: u64, [even, odd]: [u64; 2]) -> u32 {
    const LOW: u64 = 0x00ff_00ff_00ff_00ff;
    let even = (digits & LOW).wrapping_mul(even) >> 48;
    let odd = (digits >> 8 & LOW).wrapping_mul(odd) >> 48;
    (even + odd) as u32
}

/// Not 0 if one of eight bytes is no ASCII digit.
#[inline]
pub(super) const fn non_digits(bytes: u64) -> u64 {
    (bytes.wrapping_add(0x4646_4646_4646_4646) | bytes.wrapping_sub(0x3030_3030_3030_3030)) & 0x8080_8080_8080_8080
}

/// The values of the four pairs among eight digits (0 to 9, not ASCII), the first one lowest.
#[inline]
pub(super) const fn pairs(digits: u64) -> [u32; 4] {
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8);
    [(pairs & 0xff) as u32, (pairs >> 16 & 0xff) as u32, (pairs >> 32 & 0xff) as u32, (pairs >> 48 & 0xff) as u32]
}

/// Stars for all but the last two characters.
pub(super) struct Masked<'a>(pub(super) &'a str);

impl std::fmt::Display for Masked<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let hidden = self.0.chars().count().saturating_sub(2);
        self.0.chars().enumerate().try_for_each(|(i, c)| write!(f, "{}", if i < hidden { '*' } else { c }))
    }
}

/// A code of at most `N` ASCII characters, without allocation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Short<const N: usize> {
    bytes: [u8; N],
    len: u8,
}

impl<const N: usize> Short<N> {
    /// The code; none if it is longer than `N` or not ASCII.
    pub(super) fn new(code: &[u8]) -> Option<Self> {
        let mut bytes = [0; N];
        bytes.get_mut(..code.len())?.copy_from_slice(code);
        code.is_ascii().then_some(Self { bytes, len: u8::try_from(code.len()).ok()? })
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.len)).unwrap_or_default()
    }

    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(self.bytes()).unwrap_or_default()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use crate::value::tests_common::keeps_contract;
    use crate::value::{
        CreditCode, HkMacaoPermit, OfficerCertificate, OrganisationCertificateNumber, OrganisationCode, Passport,
        PermanentResidenceCard, RegistrationNumber, ResidentId, TaiwanPermit, Value,
    };

    fn contracts(text: &str) {
        keeps_contract::<ResidentId>(text);
        keeps_contract::<CreditCode>(text);
        keeps_contract::<OrganisationCode>(text);
        keeps_contract::<RegistrationNumber>(text);
        keeps_contract::<OrganisationCertificateNumber>(text);
        keeps_contract::<Passport>(text);
        keeps_contract::<HkMacaoPermit>(text);
        keeps_contract::<TaiwanPermit>(text);
        keeps_contract::<PermanentResidenceCard>(text);
        keeps_contract::<OfficerCertificate>(text);
        let _ = ResidentId::from_15(text);
    }

    proptest! {
        #[test]
        fn any_text_keeps_the_contract(text in any::<String>()) {
            contracts(&text);
        }

        #[test]
        fn texts_like_numbers_keep_the_contract(text in "[ 　０９Ａ]{0,2}[0-9]{0,2}[0-9A-Za-z军字第号號(（-]{0,18}[xXＸ号 )]{0,2}") {
            contracts(&text);
        }
    }

    #[test]
    fn vectors_with_small_changes_keep_the_contract() {
        let all: Vec<Case> = serde_json::from_str(include_str!("../../tests/data/identity.json")).unwrap();
        for case in all {
            contracts(&case.value);
            let chars: Vec<char> = case.value.chars().collect();
            for at in 0..chars.len() {
                for other in ['-', 'X', '９', '\u{200b}', '号'] {
                    let mut changed = chars.clone();
                    changed[at] = other;
                    contracts(&changed.iter().collect::<String>());
                    changed.insert(at, chars[at]);
                    contracts(&changed.iter().collect::<String>());
                }
            }
        }
    }

    #[derive(serde::Deserialize, Debug)]
    pub(in crate::value) struct Case {
        kind: String,
        pub(in crate::value) value: String,
        pub(in crate::value) valid: bool,
        pub(in crate::value) normalized: Option<String>,
        pub(in crate::value) upgraded: Option<String>,
    }

    /// The cases of some kinds: synthetic, published specimens, and public organisations.
    pub(in crate::value) fn vectors(kinds: &[&str]) -> Vec<Case> {
        let all: Vec<Case> = serde_json::from_str(include_str!("../../tests/data/identity.json")).unwrap();
        let cases: Vec<Case> = all.into_iter().filter(|case| kinds.contains(&case.kind.as_str())).collect();
        assert!(!cases.is_empty());
        cases
    }

    /// Each text fails with these sentences, which stand here without the name of the value.
    pub(in crate::value) fn fails<T: Value>(cases: &[(&str, &str, &str)]) {
        for (text, en, zh) in cases {
            let error = T::parse_noted(text).map(|_| ()).unwrap_err();
            assert_eq!(error.to_string(), format!("{}: {en}", T::NOUN.en), "{text:?}");
            let zh = zh.strip_prefix("内容").map_or(format!("的{zh}"), str::to_owned);
            assert_eq!(error.zh().to_string(), format!("{}{zh}", T::NOUN.zh), "{text:?}");
            assert!(T::parse_strict(text).is_err());
        }
    }
}
