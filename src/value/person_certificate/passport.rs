//! Passports (护照).

use super::card::other;
use super::shared::{alphanumeric, masked, strict};
use crate::value::code_text::{Masked, Short, length};
use crate::value::{Notes, Noun, Offence, ParseError, Value, value_text};
use std::fmt;

const NUMBER: Noun = Noun::new("内容", "number");
const DIGITS: Noun = Noun::new("数字", "digit");

/// A passport number (护照号码): 5 to 17 letters and digits with at least one digit, Chinese or foreign. `Debug` and `Display` mask it.
///
/// # Scope
/// It has the shape of some passport number. Without the machine-readable line there is no check character.
///
/// # Examples
/// ```
/// use beian::value::{Passport, PassportSeries, Value};
/// let passport = Passport::parse("ea1234567")?;
/// assert_eq!(passport.series(), PassportSeries::Ordinary);
/// assert_eq!(passport.to_string(), "*******67");
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Passport(Short<17>);

/// Which Chinese series a passport number has the shape of. Foreign numbers can have the same shape.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PassportSeries {
    /// Ordinary (普通护照): `E` or `G` and 8 digits, `E`, a letter other than I and O, and 7 digits, `14` or `15` and 7 digits.
    Ordinary,
    /// Diplomatic (外交护照): `D` and 7 or 8 digits, `DE` and 7 digits.
    Diplomatic,
    /// Service (公务护照): `S` and 7 or 8 digits, `SE` and 7 digits.
    Service,
    /// For public affairs (公务普通护照): `P` and 7 or 8 digits, `PE` and 7 digits.
    PublicAffairs,
    /// Hong Kong (香港特别行政区护照): `K` or `H` and 8 digits, `KJ` and 7 digits.
    HongKong,
    /// Macao (澳门特别行政区护照): `MA` or `MB` and 7 digits.
    Macao,
    /// None of them: a foreign passport, or a series that this table does not have.
    Other,
}

impl Passport {
    fn text(&self) -> &str {
        self.0.text()
    }

    /// Which Chinese series it has the shape of.
    #[must_use]
    pub fn series(&self) -> PassportSeries {
        let bytes = self.0.bytes();
        let letters = bytes.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
        let (head, digits) = bytes.split_at_checked(letters).unwrap_or_default();
        if !digits.iter().all(u8::is_ascii_digit) {
            return PassportSeries::Other;
        }
        match (head, digits.len()) {
            (b"E" | b"G", 8) => PassportSeries::Ordinary,
            ([b'E', second], 7) if !matches!(second, b'I' | b'O') => PassportSeries::Ordinary,
            (b"", 9) if matches!(digits, [b'1', b'4' | b'5', ..]) => PassportSeries::Ordinary,
            (b"D", 7 | 8) | (b"DE", 7) => PassportSeries::Diplomatic,
            (b"S", 7 | 8) | (b"SE", 7) => PassportSeries::Service,
            (b"P", 7 | 8) | (b"PE", 7) => PassportSeries::PublicAffairs,
            (b"K" | b"H", 8) | (b"KJ", 7) => PassportSeries::HongKong,
            (b"MA" | b"MB", 7) => PassportSeries::Macao,
            _ => PassportSeries::Other,
        }
    }
}

impl Value for Passport {
    const NOUN: Noun = Noun::new("护照号码", "passport number");

    /// Forgives white space, full-width characters and small letters.
    ///
    /// # Errors
    /// The number, if it is missing, shorter than 5 or longer than 17 characters, has a character that is no letter or digit, or is
    /// another number (a resident ID); the digit, if there is none (`ABCDEFGH`).
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        Self::read(text).ok_or_else(|| explain_passport(text))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        strict(text)
    }

    fn read(text: &str) -> Option<(Self, Notes)> {
        let folded = alphanumeric::<17>(text).ok()?;
        let fits = (5..=17).contains(&folded.len()) && folded.bytes().iter().any(u8::is_ascii_digit);
        fits.then(|| Some((Self(Short::new(folded.bytes())?), folded.notes))).flatten()
    }

    fn canonical(&self) -> String {
        self.text().to_owned()
    }
}

#[cold]
#[inline(never)]
fn explain_passport(text: &str) -> ParseError {
    let error = |part, offence| ParseError::new(Passport::NOUN, part, offence);
    if let Some(offence) = other(text) {
        return error(NUMBER, offence);
    }
    match alphanumeric::<17>(text) {
        Err(offence) => error(NUMBER, offence),
        Ok(folded) if (5..=17).contains(&folded.len()) => error(DIGITS, Offence::Missing),
        Ok(folded) => error(NUMBER, length(5, 17, folded.len())),
    }
}

masked!(Passport);
