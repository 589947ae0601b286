//! The permanent residence card of foreigners (外国人永久居留身份证).

use super::shared::{alphanumeric, masked, strict};
use crate::value::code_text::{Hyphens, Masked, Short, char_at, either_length, mod_11_2, number};
use crate::value::resident_id::{birth_date, is_province};
use crate::value::{CreditCode, Notes, Noun, Offence, ParseError, ResidentId, Sex, Value, value_text};
use chrono::NaiveDate;
use std::fmt;

const NUMBER: Noun = Noun::new("内容", "number");
const REGION: Noun = Noun::new("受理地区代码", "region");
const NATIONALITY: Noun = Noun::new("国籍代码", "nationality");
const BIRTH_DATE: Noun = Noun::new("出生日期", "birth date");
const CHECK: Noun = Noun::new("校验码", "check character");

/// A number of a foreigner's permanent residence card (外国人永久居留身份证): 18 digits on cards from December 2023, 3 letters and 12
/// digits on older ones. `Debug` and `Display` mask it.
///
/// # Scope
/// It is well formed: a province, a nationality other than China's, a day of birth, the check character.
///
/// # Examples
/// ```
/// use beian::value::{Nationality, PermanentResidenceCard, Value};
/// // The specimen of the card of 2023.
/// let card = PermanentResidenceCard::parse("911124198108030024")?;
/// assert_eq!((card.province_code(), card.nationality()), (11, Nationality::Numeric(124)));
/// assert_eq!(card.to_string(), "****************24");
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PermanentResidenceCard(Short<18>);

/// A nationality as a card writes it (GB/T 2659, ISO 3166-1).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Nationality {
    /// Three digits, on cards from December 2023.
    Numeric(u16),
    /// Three letters, on older cards.
    Alpha([char; 3]),
}

/// Check digit of ICAO 9303 (weights 7, 3, 1; A is 10).
fn icao_check(body: &[u8]) -> u8 {
    let value = |byte: u8| u32::from(if byte.is_ascii_digit() { byte - b'0' } else { byte.wrapping_sub(b'A' - 10) });
    let sum: u32 = body.iter().zip([7, 3, 1].into_iter().cycle()).map(|(byte, weight)| value(*byte) * weight).sum();
    b'0' + (sum % 10) as u8
}

impl PermanentResidenceCard {
    /// What it is when it stands in the place of something else.
    pub(in crate::value) const WHAT: Noun =
        Noun::new("外国人永久居留身份证号码", "a number of a foreigner's permanent residence card");

    fn check(bytes: &[u8]) -> Result<(), ParseError> {
        let error = |part, offence| Err(ParseError::new(Self::NOUN, part, offence));
        let [body @ .., last] = bytes else {
            return error(NUMBER, Offence::Missing);
        };
        let part = |from: usize, to: usize| bytes.get(from..to).unwrap_or_default();
        let new = bytes.len() == 18;
        let region = if new { part(1, 3) } else { part(3, 5) };
        let nationality = if new { part(3, 6) } else { part(0, 3) };
        let date_exists = if new {
            birth_date(part(6, 14)).is_some()
        } else {
            // The century is not written.
            let day = |century: u32| number(part(7, 13)) + century * 1_000_000;
            [19, 20].iter().any(|century| {
                let day = day(*century);
                NaiveDate::from_ymd_opt((day / 10_000).cast_signed(), day / 100 % 100, day % 100).is_some()
            })
        };
        let expected = if new { mod_11_2(body) } else { icao_check(body) };
        if !is_province(number(region)) {
            error(REGION, Offence::Unknown)
        } else if matches!(nationality, b"156" | b"CHN" | b"000") {
            error(NATIONALITY, Offence::Impossible)
        } else if !date_exists {
            error(BIRTH_DATE, Offence::Impossible)
        } else if expected != *last {
            error(CHECK, Offence::Checksum { expected: expected.into(), found: (*last).into() })
        } else {
            Ok(())
        }
    }

    /// Place of the first character that the form does not have there.
    fn misplaced(bytes: &[u8]) -> Option<usize> {
        bytes.iter().enumerate().position(|(i, byte)| match (bytes.len(), i) {
            (18, 0) => *byte != b'9',
            (18, 17) => !byte.is_ascii_digit() && *byte != b'X',
            (18, _) => !byte.is_ascii_digit(),
            (_, 0..=2) => !byte.is_ascii_uppercase(),
            _ => !byte.is_ascii_digit(),
        })
    }

    fn text(&self) -> &str {
        self.0.text()
    }

    fn part(&self, from: usize, to: usize) -> &[u8] {
        self.0.bytes().get(from..to).unwrap_or_default()
    }

    /// Whether it is of the form before December 2023 (15 characters). Such cards are good until they expire.
    fn is_old_form(&self) -> bool {
        self.0.bytes().len() == 15
    }

    /// First two digits of the division code where it was applied for.
    #[must_use]
    pub fn province_code(&self) -> u8 {
        number(if self.is_old_form() { self.part(3, 5) } else { self.part(1, 3) }) as u8
    }

    /// Nationality.
    #[must_use]
    pub fn nationality(&self) -> Nationality {
        match self.part(0, 3) {
            [a, b, c] if self.is_old_form() => Nationality::Alpha([char::from(*a), char::from(*b), char::from(*c)]),
            _ => Nationality::Numeric(number(self.part(3, 6)) as u16),
        }
    }

    /// Day of birth; none on the old form, which leaves the century open.
    #[must_use]
    pub fn birth_date(&self) -> Option<NaiveDate> {
        if self.is_old_form() { None } else { birth_date(self.part(6, 14)) }
    }

    /// Sex; none on the old form.
    #[must_use]
    pub fn sex(&self) -> Option<Sex> {
        self.part(16, 17).first().map(|digit| Sex::of(*digit))
    }
}

impl Value for PermanentResidenceCard {
    const NOUN: Noun = Noun::new("外国人永久居留身份证号码", "number of a permanent residence card");

    /// Forgives white space, full-width characters and small letters.
    ///
    /// # Errors
    /// - the number, if it is missing, neither 15 nor 18 characters long, has a character that cannot stand there, or is another
    ///   number (a resident ID);
    /// - the region, if it is no province (99);
    /// - the nationality, if it is China's or none (156, 000);
    /// - the birth date, for a day that no calendar has (month 13);
    /// - the check character, if it does not fit the rest.
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        Self::read(text).ok_or_else(|| explain_card(text))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        strict(text)
    }

    fn read(text: &str) -> Option<(Self, Notes)> {
        let folded = alphanumeric::<18>(text).ok()?;
        let bytes = folded.bytes();
        let fits = matches!(folded.len(), 15 | 18) && Self::misplaced(bytes).is_none() && Self::check(bytes).is_ok();
        fits.then(|| Some((Self(Short::new(bytes)?), folded.notes))).flatten()
    }

    fn canonical(&self) -> String {
        self.text().to_owned()
    }
}

#[cold]
#[inline(never)]
fn explain_card(text: &str) -> ParseError {
    type Card = PermanentResidenceCard;
    let error = |part, offence| ParseError::new(Card::NOUN, part, offence);
    if let Some(offence) = other(text) {
        return error(NUMBER, offence);
    }
    let folded = match alphanumeric::<18>(text) {
        Ok(folded) => folded,
        Err(offence) => return error(NUMBER, offence),
    };
    let bytes = folded.bytes();
    if !matches!(folded.len(), 15 | 18) {
        return error(NUMBER, either_length(15, 18, folded.len()));
    }
    match Card::misplaced(bytes) {
        Some(index) => error(NUMBER, char_at(text, Hyphens::Keep, index)),
        None => Card::check(bytes).err().unwrap_or(error(NUMBER, Offence::Impossible)),
    }
}

masked!(PermanentResidenceCard);

/// What else a text is, if it is a number of another kind that can be told without doubt.
pub(super) fn other(text: &str) -> Option<Offence> {
    let what = if let Some((id, _)) = ResidentId::read(text) {
        id.kind().noun()
    } else if PermanentResidenceCard::read(text).is_some() {
        PermanentResidenceCard::WHAT
    } else if CreditCode::read(text).is_some() {
        CreditCode::WHAT
    } else {
        return None;
    };
    Some(Offence::Other { what })
}
