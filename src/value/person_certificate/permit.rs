//! Mainland travel permits of residents of Hong Kong, Macao and Taiwan (来往内地通行证、来往大陆通行证).

use super::card::other;
use super::shared::{alphanumeric, masked, strict};
use crate::value::code_text::{Folded, Hyphens, Masked, Short, char_at, either_length, fold};
use crate::value::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use std::fmt;

const NUMBER: Noun = Noun::new("内容", "number");
const LETTER: Noun = Noun::new("首字母", "first letter");

/// A number of the mainland travel permit for Hong Kong and Macao residents (港澳居民来往内地通行证, 回乡证): `H` or `M`, 8 digits,
/// and on older cards the 2 digits that count its issues, which [`same::numbers`](crate::value::same::numbers) leaves out.
/// `Debug` and `Display` mask it.
///
/// # Scope
/// It is well formed; there is no check character.
///
/// # Examples
/// ```
/// use beian::value::{HkMacaoPermit, Value};
/// let old = HkMacaoPermit::parse("h1234567801")?;
/// assert_eq!(old.canonical(), "H1234567801");
/// assert_eq!(old.to_string(), "*********01");
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HkMacaoPermit(Short<11>);

impl HkMacaoPermit {
    fn text(&self) -> &str {
        self.0.text()
    }

    /// Whether both numbers are one person's: the first nine characters stay for life.
    #[must_use]
    pub(crate) fn same_holder(&self, other: &Self) -> bool {
        self.text().get(..9) == other.text().get(..9)
    }

    /// Whether it is a Macao resident's (`M`), not a Hong Kong resident's (`H`).
    #[must_use]
    pub fn is_macao(&self) -> bool {
        self.text().starts_with('M')
    }
}

impl Value for HkMacaoPermit {
    const NOUN: Noun =
        Noun::new("港澳居民来往内地通行证号码", "number of a travel permit for Hong Kong and Macao residents");

    /// Forgives white space, full-width characters and small letters; notes the older form with [`Note::Outdated`].
    ///
    /// # Errors
    /// - the number, if it is missing, neither 9 nor 11 characters long, has a character that cannot stand there, or is another
    ///   number (a resident ID; `C` or `W` and 8 digits, the permit of mainland residents for the other direction);
    /// - the first letter, if it is missing.
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        Self::read(text).ok_or_else(|| explain_hk_macao(text))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        strict(text)
    }

    fn read(text: &str) -> Option<(Self, Notes)> {
        let folded = alphanumeric::<11>(text).ok()?;
        let [b'H' | b'M', digits @ ..] = folded.bytes() else {
            return None;
        };
        let fits = matches!(folded.len(), 9 | 11) && digits.iter().all(u8::is_ascii_digit);
        let notes = if folded.len() == 11 { folded.notes.with(Note::Outdated) } else { folded.notes };
        fits.then(|| Some((Self(Short::new(folded.bytes())?), notes))).flatten()
    }

    fn canonical(&self) -> String {
        self.text().to_owned()
    }
}

#[cold]
#[inline(never)]
fn explain_hk_macao(text: &str) -> ParseError {
    let error = |part, offence| ParseError::new(HkMacaoPermit::NOUN, part, offence);
    if let Some(offence) = other(text) {
        return error(NUMBER, offence);
    }
    let folded = match alphanumeric::<11>(text) {
        Ok(folded) => folded,
        Err(offence) => return error(NUMBER, offence),
    };
    match folded.bytes() {
        [b'C' | b'W', digits @ ..] if folded.len() == 9 && digits.iter().all(u8::is_ascii_digit) => {
            let what = Noun::new(
                "内地居民往来港澳通行证号码",
                "a number of a permit for mainland residents to Hong Kong and Macao",
            );
            error(NUMBER, Offence::Other { what })
        }
        [first, ..] if first.is_ascii_digit() => error(LETTER, Offence::Missing),
        [b'H' | b'M', digits @ ..] => match digits.iter().position(|byte| !byte.is_ascii_digit()) {
            Some(index) => error(NUMBER, char_at(text, Hyphens::Keep, index + 1)),
            None => error(NUMBER, either_length(9, 11, folded.len())),
        },
        [] => error(NUMBER, Offence::Missing),
        _ => error(LETTER, char_at(text, Hyphens::Keep, 0)),
    }
}

masked!(HkMacaoPermit);

/// A number of the mainland travel permit for Taiwan residents (台湾居民来往大陆通行证, 台胞证): 8 digits for life, in the older
/// booklet with 2 digits more that count its issues. `Debug` and `Display` mask it.
///
/// # Scope
/// It is well formed; there is no check character.
///
/// # Examples
/// ```
/// use beian::value::{TaiwanPermit, Value};
/// let booklet = TaiwanPermit::parse("1234567801(B)")?;
/// assert_eq!(booklet.canonical(), "1234567801");
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaiwanPermit(Short<10>);

impl TaiwanPermit {
    fn folded(text: &str) -> Result<Folded<13>, Offence> {
        fold(text, Hyphens::Keep, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'(' | b')'))
    }

    fn text(&self) -> &str {
        self.0.text()
    }

    /// Whether both numbers are one person's: the first eight digits stay for life.
    #[must_use]
    pub(crate) fn same_holder(&self, other: &Self) -> bool {
        self.text().get(..8) == other.text().get(..8)
    }
}

impl Value for TaiwanPermit {
    const NOUN: Noun = Noun::new("台湾居民来往大陆通行证号码", "number of a travel permit for Taiwan residents");

    /// Forgives white space, full-width characters and the bracketed letter of booklets; notes the older form with
    /// [`Note::Outdated`].
    ///
    /// # Errors
    /// The number, if it is missing, has neither 8 nor 10 digits, has a character that cannot stand there, or is another number (a
    /// resident ID; `T` or `L` and 8 digits, the permit of mainland residents for the other direction).
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        Self::read(text).ok_or_else(|| explain_taiwan(text))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        strict(text)
    }

    fn read(text: &str) -> Option<(Self, Notes)> {
        let folded = Self::folded(text).ok()?;
        if folded.len() > 13 {
            return None;
        }
        let (digits, mut notes) = match folded.bytes() {
            // The letter of the booklet's place of issue.
            [digits @ .., b'(', b'A'..=b'Z', b')'] if digits.len() == 10 => (digits, folded.notes.with(Note::Wording)),
            digits => (digits, folded.notes),
        };
        if digits.len() == 10 {
            notes.add(Note::Outdated);
        }
        let fits = matches!(digits.len(), 8 | 10) && digits.iter().all(u8::is_ascii_digit);
        fits.then(|| Some((Self(Short::new(digits)?), notes))).flatten()
    }

    fn canonical(&self) -> String {
        self.text().to_owned()
    }
}

#[cold]
#[inline(never)]
fn explain_taiwan(text: &str) -> ParseError {
    let error = |offence| ParseError::new(TaiwanPermit::NOUN, NUMBER, offence);
    if let Some(offence) = other(text) {
        return error(offence);
    }
    let folded = match TaiwanPermit::folded(text) {
        Ok(folded) => folded,
        Err(offence) => return error(offence),
    };
    match folded.bytes() {
        [b'T' | b'L', digits @ ..] if folded.len() == 9 && digits.iter().all(u8::is_ascii_digit) => {
            let what = Noun::new("大陆居民往来台湾通行证号码", "a number of a permit for mainland residents to Taiwan");
            error(Offence::Other { what })
        }
        bytes => match bytes.iter().position(|byte| !byte.is_ascii_digit()) {
            Some(index) => error(char_at(text, Hyphens::Keep, index)),
            None => error(either_length(8, 10, folded.len())),
        },
    }
}

masked!(TaiwanPermit);
