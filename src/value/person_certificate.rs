//! Numbers of the certificates that persons file with, except the resident ID: passports, travel permits, the permanent residence
//! card, the officer certificate.

use std::fmt;

use chrono::NaiveDate;

use super::code_text::{Folded, Hyphens, Masked, Short, char_at, either_length, fold, length, mod_11_2, number};
use super::plain::not_canonical;
use super::resident_id::{birth_date, is_province};
use super::{CreditCode, Note, Notes, Noun, Offence, ParseError, ResidentId, ResidentIdKind, Sex, Value, value_text};

const NUMBER: Noun = Noun::new("内容", "number");
const DIGITS: Noun = Noun::new("数字", "digit");
const LETTER: Noun = Noun::new("首字母", "first letter");
const PREFIX: Noun = Noun::new("字头", "prefix");
const REGION: Noun = Noun::new("受理地区代码", "region");
const NATIONALITY: Noun = Noun::new("国籍代码", "nationality");
const BIRTH_DATE: Noun = Noun::new("出生日期", "birth date");
const CHECK: Noun = Noun::new("校验码", "check character");

/// `Debug` and `Display` that show the last two characters only, and the error of a text that is not canonical.
macro_rules! masked {
    ($type:ident) => {
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Masked(self.text()).fmt(f)
            }
        }
        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($type), "({})"), self)
            }
        }
        value_text!($type);
    };
}

/// Strict is what the tolerant parse leaves unchanged.
fn strict<T: Value>(text: &str) -> Result<T, ParseError> {
    let (value, _) = T::parse_noted(text)?;
    let canonical = value.canonical();
    if canonical == text { Ok(value) } else { Err(not_canonical(T::NOUN, NUMBER, text, &canonical)) }
}

/// What else a text is, if it is a number of another kind that can be told without doubt.
fn other(text: &str) -> Option<Offence> {
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

fn alphanumeric<const N: usize>(text: &str) -> Result<Folded<N>, Offence> {
    fold(text, Hyphens::Keep, |byte| byte.is_ascii_alphanumeric())
}

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

/// A number of the mainland travel permit for Hong Kong and Macao residents (港澳居民来往内地通行证, 回乡证): `H` or `M`, 8 digits,
/// and on older cards the 2 digits that count its issues. `Debug` and `Display` mask it.
///
/// # Scope
/// It is well formed; there is no check character.
///
/// # Examples
/// ```
/// use beian::value::{HkMacaoPermit, Value};
/// let old = HkMacaoPermit::parse("h1234567801")?;
/// assert!(old.same_holder(&HkMacaoPermit::parse("H12345678")?));
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
    pub fn same_holder(&self, other: &Self) -> bool {
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
/// assert!(booklet.same_holder(&TaiwanPermit::parse("12345678")?));
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
    pub fn same_holder(&self, other: &Self) -> bool {
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
    pub(super) const WHAT: Noun =
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
    #[must_use]
    pub fn is_old_form(&self) -> bool {
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

/// A number of an officer certificate (军官证): 1 to 3 characters, 字第, 4 to 8 letters and digits, 号. `Debug` and `Display` mask it.
///
/// # Scope
/// It has the shape of such a number. The newest lists of certificates do not offer it for filing any more.
///
/// # Examples
/// ```
/// use beian::value::{OfficerCertificate, Value};
/// assert_eq!(OfficerCertificate::parse("军字第2001988")?.canonical(), "军字第2001988号");
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OfficerCertificate(String);

impl Value for OfficerCertificate {
    const NOUN: Noun = Noun::new("军官证号码", "number of an officer certificate");

    /// Forgives white space, full-width characters, small letters, 軍 and 號, and a missing 号.
    ///
    /// # Errors
    /// - the prefix, if it is missing (`2001988`, `第2001988号`), longer than 3 characters, or has other characters than Chinese ones;
    /// - the number, if it is missing, not 4 to 8 characters long, or has a character that is no letter or digit.
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        let error = |part, offence| ParseError::new(Self::NOUN, part, offence);
        if let Some(offence) = other(text) {
            return Err(error(NUMBER, offence));
        }
        let Some((prefix, rest)) = split_prefix(text) else {
            return Err(error(PREFIX, Offence::Missing));
        };
        let (mut notes, mut out, mut count) = (Notes::NONE, String::new(), 0);
        for (at, c) in (0_u32..).zip(prefix.chars()) {
            match c {
                _ if c.is_whitespace() => notes.add(Note::Spaces),
                '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => {
                    count += 1;
                    if c == '軍' {
                        notes.add(Note::Traditional);
                    }
                    if count <= 3 {
                        out.push(if c == '軍' { '军' } else { c });
                    }
                }
                _ => return Err(error(PREFIX, Offence::Char { at, found: c })),
            }
        }
        if !(1..=3).contains(&count) {
            return Err(error(PREFIX, length(1, 3, count)));
        }
        out.push_str("字第");
        let body = rest.trim_end();
        let (body, hao) = match body.strip_suffix(['号', '號']) {
            Some(body) => (body, if rest.contains('號') { Some(Note::Traditional) } else { None }),
            None => (body, Some(Note::Hao)),
        };
        notes = hao.into_iter().chain((rest.trim_end() != rest).then_some(Note::Spaces)).fold(notes, Notes::with);
        let before = (text.chars().count() - rest.chars().count()) as u32;
        let folded: Folded<8> = match fold(body, Hyphens::Keep, |byte| byte.is_ascii_alphanumeric()) {
            Ok(folded) => folded,
            Err(Offence::Char { at, found }) => return Err(error(NUMBER, Offence::Char { at: at + before, found })),
            Err(offence) => return Err(error(NUMBER, offence)),
        };
        if !(4..=8).contains(&folded.len()) {
            return Err(error(NUMBER, length(4, 8, folded.len())));
        }
        out.extend(folded.bytes().iter().map(|byte| char::from(*byte)));
        out.push('号');
        Ok((Self(out), notes.and(folded.notes)))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        let (value, notes) = Self::parse_noted(text)?;
        if notes == Notes::NONE.with(Note::Hao) {
            return Err(ParseError::new(Self::NOUN, Noun::new("“号”字", "closing 号"), Offence::Missing));
        }
        if value.0 == text { Ok(value) } else { Err(not_canonical(Self::NOUN, NUMBER, text, &value.0)) }
    }

    fn canonical(&self) -> String {
        self.0.clone()
    }
}

/// What stands before and after 字第, between which there may be spaces.
fn split_prefix(text: &str) -> Option<(&str, &str)> {
    let (prefix, rest) = text.split_once('字')?;
    Some((prefix, rest.trim_start().strip_prefix('第')?))
}

/// The character before 号.
impl fmt::Display for OfficerCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Masked(&self.0).fmt(f)
    }
}

impl fmt::Debug for OfficerCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OfficerCertificate({self})")
    }
}

value_text!(OfficerCertificate);

/// Which certificate of a person (个人证件类型).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum PersonCertificate {
    /// 居民身份证
    ResidentId,
    /// 护照
    Passport,
    /// 港澳居民来往内地通行证
    HkMacaoPermit,
    /// 港澳居民居住证
    HkMacaoResidencePermit,
    /// 台湾居民来往大陆通行证
    TaiwanPermit,
    /// 台湾居民居住证
    TaiwanResidencePermit,
    /// 外国人永久居留身份证
    PermanentResidenceCard,
    /// 军官证
    OfficerCertificate,
}

impl PersonCertificate {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::ResidentId,
        Self::Passport,
        Self::HkMacaoPermit,
        Self::HkMacaoResidencePermit,
        Self::TaiwanPermit,
        Self::TaiwanResidencePermit,
        Self::PermanentResidenceCard,
        Self::OfficerCertificate,
    ];

    /// What it is called.
    #[must_use]
    pub const fn noun(self) -> Noun {
        match self {
            Self::ResidentId => Noun::new("居民身份证", "resident identity card"),
            Self::Passport => Noun::new("护照", "passport"),
            Self::HkMacaoPermit => {
                Noun::new("港澳居民来往内地通行证", "mainland travel permit for Hong Kong and Macao residents")
            }
            Self::HkMacaoResidencePermit => {
                Noun::new("港澳居民居住证", "residence permit for Hong Kong and Macao residents")
            }
            Self::TaiwanPermit => Noun::new("台湾居民来往大陆通行证", "mainland travel permit for Taiwan residents"),
            Self::TaiwanResidencePermit => Noun::new("台湾居民居住证", "residence permit for Taiwan residents"),
            Self::PermanentResidenceCard => Noun::new("外国人永久居留身份证", "foreigner's permanent residence card"),
            Self::OfficerCertificate => Noun::new("军官证", "officer certificate"),
        }
    }
}

/// A number of some certificate of a person. `Debug` and `Display` mask it.
///
/// # Examples
/// ```
/// use beian::value::{PersonCertificate, PersonCertificateNumber};
/// let number = PersonCertificateNumber::parse_as(PersonCertificate::TaiwanResidencePermit, "830000190703039978")?;
/// assert_eq!(number.birth_date().unwrap().to_string(), "1907-03-03");
/// // A mainland resident's number does not stand on a residence permit.
/// assert!(PersonCertificateNumber::parse_as(PersonCertificate::TaiwanResidencePermit, "11010519491231002X").is_err());
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum PersonCertificateNumber {
    /// Of a resident identity card or a residence permit ([`ResidentId::kind`] tells which).
    ResidentId(ResidentId),
    /// Of a passport.
    Passport(Passport),
    /// Of a mainland travel permit for Hong Kong and Macao residents.
    HkMacaoPermit(HkMacaoPermit),
    /// Of a mainland travel permit for Taiwan residents.
    TaiwanPermit(TaiwanPermit),
    /// Of a foreigner's permanent residence card.
    PermanentResidenceCard(PermanentResidenceCard),
    /// Of an officer certificate.
    OfficerCertificate(OfficerCertificate),
}

impl PersonCertificateNumber {
    /// Reads the number of a given certificate as people write it, and tells what was forgiven.
    ///
    /// # Errors
    /// Those of the type that the certificate's number has; and [`Offence::Other`] for a resident ID's number where a residence
    /// permit's is expected, or the other way round.
    pub fn parse_as_noted(kind: PersonCertificate, text: &str) -> Result<(Self, Notes), ParseError> {
        fn read<T: Value>(
            text: &str,
            wrap: fn(T) -> PersonCertificateNumber,
        ) -> Result<(PersonCertificateNumber, Notes), ParseError> {
            T::parse_noted(text).map(|(value, notes)| (wrap(value), notes))
        }
        match kind {
            PersonCertificate::ResidentId => resident(ResidentIdKind::Mainland, text),
            PersonCertificate::HkMacaoResidencePermit => resident(ResidentIdKind::HkMacaoResidencePermit, text),
            PersonCertificate::TaiwanResidencePermit => resident(ResidentIdKind::TaiwanResidencePermit, text),
            PersonCertificate::Passport => read(text, Self::Passport),
            PersonCertificate::HkMacaoPermit => read(text, Self::HkMacaoPermit),
            PersonCertificate::TaiwanPermit => read(text, Self::TaiwanPermit),
            PersonCertificate::PermanentResidenceCard => read(text, Self::PermanentResidenceCard),
            PersonCertificate::OfficerCertificate => read(text, Self::OfficerCertificate),
        }
    }

    /// Reads the number of a given certificate as people write it.
    ///
    /// # Errors
    /// As [`Self::parse_as_noted`].
    pub fn parse_as(kind: PersonCertificate, text: &str) -> Result<Self, ParseError> {
        Self::parse_as_noted(kind, text).map(|(number, _)| number)
    }

    /// The certificate it is of.
    #[must_use]
    pub fn kind(&self) -> PersonCertificate {
        match self {
            Self::ResidentId(id) => match id.kind() {
                ResidentIdKind::Mainland => PersonCertificate::ResidentId,
                ResidentIdKind::HkMacaoResidencePermit => PersonCertificate::HkMacaoResidencePermit,
                ResidentIdKind::TaiwanResidencePermit => PersonCertificate::TaiwanResidencePermit,
            },
            Self::Passport(_) => PersonCertificate::Passport,
            Self::HkMacaoPermit(_) => PersonCertificate::HkMacaoPermit,
            Self::TaiwanPermit(_) => PersonCertificate::TaiwanPermit,
            Self::PermanentResidenceCard(_) => PersonCertificate::PermanentResidenceCard,
            Self::OfficerCertificate(_) => PersonCertificate::OfficerCertificate,
        }
    }

    /// Day of birth, if the number tells it.
    #[must_use]
    pub fn birth_date(&self) -> Option<NaiveDate> {
        match self {
            Self::ResidentId(id) => Some(id.birth_date()),
            Self::PermanentResidenceCard(card) => card.birth_date(),
            _ => None,
        }
    }

    /// Sex, if the number tells it.
    #[must_use]
    pub fn sex(&self) -> Option<Sex> {
        match self {
            Self::ResidentId(id) => Some(id.sex()),
            Self::PermanentResidenceCard(card) => card.sex(),
            _ => None,
        }
    }

    /// The canonical text, whole.
    #[must_use]
    pub fn canonical(&self) -> String {
        match self {
            Self::ResidentId(number) => number.canonical(),
            Self::Passport(number) => number.canonical(),
            Self::HkMacaoPermit(number) => number.canonical(),
            Self::TaiwanPermit(number) => number.canonical(),
            Self::PermanentResidenceCard(number) => number.canonical(),
            Self::OfficerCertificate(number) => number.canonical(),
        }
    }

    /// The last six characters (all, if there are fewer), which text messages ask back. Do not log them.
    #[must_use]
    pub fn last_six(&self) -> String {
        let text = self.canonical();
        let from = text.char_indices().rev().nth(5).map_or(0, |(from, _)| from);
        text.get(from..).unwrap_or_default().to_owned()
    }
}

fn resident(kind: ResidentIdKind, text: &str) -> Result<(PersonCertificateNumber, Notes), ParseError> {
    let name = match kind {
        ResidentIdKind::Mainland => ResidentId::NOUN,
        ResidentIdKind::HkMacaoResidencePermit => {
            Noun::new("港澳居民居住证号码", "number of a residence permit for Hong Kong and Macao residents")
        }
        ResidentIdKind::TaiwanResidencePermit => {
            Noun::new("台湾居民居住证号码", "number of a residence permit for Taiwan residents")
        }
    };
    match ResidentId::parse_noted(text) {
        Ok((id, notes)) if id.kind() == kind => Ok((PersonCertificateNumber::ResidentId(id), notes)),
        Ok((id, _)) => Err(ParseError::new(name, NUMBER, Offence::Other { what: id.kind().noun() })),
        Err(error) => Err(ParseError { value: name, ..error }),
    }
}

impl fmt::Display for PersonCertificateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ResidentId(number) => number.fmt(f),
            Self::Passport(number) => number.fmt(f),
            Self::HkMacaoPermit(number) => number.fmt(f),
            Self::TaiwanPermit(number) => number.fmt(f),
            Self::PermanentResidenceCard(number) => number.fmt(f),
            Self::OfficerCertificate(number) => number.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::code_text::tests::{fails, vectors};

    fn decided<T: Value>(kinds: &[&str]) {
        for case in vectors(kinds) {
            let read = T::parse(&case.value);
            assert_eq!(read.is_ok(), case.valid, "{case:?}");
            let Ok(value) = read else { continue };
            assert!(T::parse_strict(&value.canonical()).as_ref() == Ok(&value));
            assert!(value.to_string().chars().filter(|c| *c != '*').count() == 2, "{value}");
        }
    }

    #[test]
    fn vectors_are_decided_as_given() {
        decided::<Passport>(&["passport_foreign"]);
        decided::<HkMacaoPermit>(&["hk_macao_permit"]);
        decided::<TaiwanPermit>(&["taiwan_permit"]);
        decided::<PermanentResidenceCard>(&["foreigner_pr_id"]);
        decided::<OfficerCertificate>(&["officer_cert"]);
        // What is no Chinese number can still be a foreign one.
        for case in vectors(&["passport_cn"]) {
            let chinese = Passport::parse(&case.value).is_ok_and(|passport| passport.series() != PassportSeries::Other);
            assert_eq!(chinese, case.valid, "{case:?}");
        }
    }

    #[test]
    fn passports() {
        for (text, series) in [
            ("G12345678", PassportSeries::Ordinary),
            ("151234567", PassportSeries::Ordinary),
            ("D1234567", PassportSeries::Diplomatic),
            ("SE1234567", PassportSeries::Service),
            ("P12345678", PassportSeries::PublicAffairs),
            ("H12345678", PassportSeries::HongKong),
            ("MB1234567", PassportSeries::Macao),
            ("EI1234567", PassportSeries::Other),
            ("12345", PassportSeries::Other),
        ] {
            assert_eq!(Passport::parse_strict(text).unwrap().series(), series, "{text}");
        }
        let passport = Passport::parse("E12345678").unwrap();
        assert_eq!(format!("{passport} {passport:?}"), "*******78 Passport(*******78)");
        let error = Passport::parse_strict("e12345678").unwrap_err();
        assert_eq!(error.to_string(), "passport number: number cannot contain 'e' (character 1)");
        fails::<Passport>(&[
            ("", "number is missing", "内容缺失"),
            ("X123", "number must have 5 to 17 characters, found 4", "内容应为 5 至 17 个字符，现为 4 个"),
            ("A-1234567!", "number cannot contain '-' (character 2)", "内容不能含有“-”（第 2 个字符）"),
            ("ABCDEFGH", "digit is missing", "数字缺失"),
            ("11010519491231002X", "number is not one, it is a resident ID", "内容填成了居民身份证号码"),
        ]);
    }

    #[test]
    fn permits_of_hong_kong_and_macao() {
        let (old, notes) = HkMacaoPermit::parse_noted("M1234567801").unwrap();
        assert!(old.is_macao() && notes == Notes::NONE.with(Note::Outdated));
        assert!(!old.same_holder(&HkMacaoPermit::parse("M12345679").unwrap()));
        fails::<HkMacaoPermit>(&[
            ("", "number is missing", "内容缺失"),
            ("H123456", "number must have 9 or 11 characters, found 7", "内容应为 9 或 11 个字符，现为 7 个"),
            ("H123456789", "number must have 9 or 11 characters, found 10", "内容应为 9 或 11 个字符，现为 10 个"),
            ("12345678", "first letter is missing", "首字母缺失"),
            ("A12345678", "first letter cannot contain 'A' (character 1)", "首字母不能含有“A”（第 1 个字符）"),
            ("H1234567B", "number cannot contain 'B' (character 9)", "内容不能含有“B”（第 9 个字符）"),
            (
                "C12345678",
                "number is not one, it is a number of a permit for mainland residents to Hong Kong and Macao",
                "内容填成了内地居民往来港澳通行证号码",
            ),
            (
                "810000190501019991",
                "number is not one, it is a number of a residence permit for Hong Kong and Macao residents",
                "内容填成了港澳居民居住证号码",
            ),
        ]);
    }

    #[test]
    fn permits_of_taiwan() {
        let (booklet, notes) = TaiwanPermit::parse_noted("1234567801（B）").unwrap();
        assert_eq!(notes, Notes::NONE.with(Note::FullWidth).with(Note::Wording).with(Note::Outdated));
        assert_eq!(TaiwanPermit::parse_strict("1234567801"), Ok(booklet));
        let error = TaiwanPermit::parse_strict("1234567801(B)").unwrap_err();
        assert!(error.to_string().ends_with("number cannot contain '(' (character 11)"), "{error}");
        fails::<TaiwanPermit>(&[
            ("", "number is missing", "内容缺失"),
            ("123456789", "number must have 8 or 10 characters, found 9", "内容应为 8 或 10 个字符，现为 9 个"),
            ("1234567", "number must have 8 or 10 characters, found 7", "内容应为 8 或 10 个字符，现为 7 个"),
            ("1234567A", "number cannot contain 'A' (character 8)", "内容不能含有“A”（第 8 个字符）"),
            (
                "T12345678",
                "number is not one, it is a number of a permit for mainland residents to Taiwan",
                "内容填成了大陆居民往来台湾通行证号码",
            ),
            (
                "830000190703039978",
                "number is not one, it is a number of a residence permit for Taiwan residents",
                "内容填成了台湾居民居住证号码",
            ),
        ]);
    }

    #[test]
    fn permanent_residence_cards() {
        let card = PermanentResidenceCard::parse_strict("911124198108030024").unwrap();
        assert_eq!(card.birth_date().unwrap().to_string(), "1981-08-03");
        assert_eq!((card.sex(), card.is_old_form()), (Some(Sex::Female), false));
        let old = PermanentResidenceCard::parse_strict("JPN310006020298").unwrap();
        assert_eq!((old.province_code(), old.nationality()), (31, Nationality::Alpha(['J', 'P', 'N'])));
        assert_eq!((old.birth_date(), old.sex(), old.is_old_form()), (None, None, true));
        fails::<PermanentResidenceCard>(&[
            ("", "number is missing", "内容缺失"),
            (
                "JPN31000602029",
                "number must have 15 or 18 characters, found 14",
                "内容应为 15 或 18 个字符，现为 14 个",
            ),
            ("kaz-110090", "number cannot contain '-' (character 4)", "内容不能含有“-”（第 4 个字符）"),
            ("JP1310006020298", "number cannot contain '1' (character 3)", "内容不能含有“1”（第 3 个字符）"),
            ("811124198108030024", "number cannot contain '8' (character 1)", "内容不能含有“8”（第 1 个字符）"),
            ("999840190501019992", "region is not known", "受理地区代码无法识别"),
            ("911156198108030025", "nationality is impossible", "国籍代码不可能存在"),
            ("911000198108030028", "nationality is impossible", "国籍代码不可能存在"),
            ("CHN110090123108", "nationality is impossible", "国籍代码不可能存在"),
            ("931840190513019991", "birth date is impossible", "出生日期不可能存在"),
            ("JPN310099023000", "birth date is impossible", "出生日期不可能存在"),
            (
                "911124198108030025",
                "check character does not fit the rest: expected 4, found 5",
                "校验码与其余部分不符：应为 4，现为 5",
            ),
            ("11010519491231002X", "number is not one, it is a resident ID", "内容填成了居民身份证号码"),
        ]);
    }

    #[test]
    fn officer_certificates() {
        let officer = OfficerCertificate::parse_strict("军字第2001988号").unwrap();
        for (text, note) in [
            ("军字第2001988", Note::Hao),
            ("軍字第2001988号", Note::Traditional),
            ("军字第2001988號", Note::Traditional),
            ("军字第 2001988号 ", Note::Spaces),
            ("军字第２001988号", Note::FullWidth),
        ] {
            assert_eq!(
                OfficerCertificate::parse_noted(text).unwrap(),
                (officer.clone(), Notes::NONE.with(note)),
                "{text}"
            );
            assert!(OfficerCertificate::parse_strict(text).is_err());
        }
        assert_eq!(officer.to_string(), "*********8号");
        let error = OfficerCertificate::parse_strict("军字第2001988").unwrap_err();
        assert_eq!(error.to_string(), "number of an officer certificate: closing 号 is missing");
        fails::<OfficerCertificate>(&[
            ("2001988", "prefix is missing", "字头缺失"),
            ("字第2001988号", "prefix is missing", "字头缺失"),
            (
                "军区政治字第2001988号",
                "prefix must have 1 to 3 characters, found 4",
                "字头应为 1 至 3 个字符，现为 4 个",
            ),
            ("A字第2001988号", "prefix cannot contain 'A' (character 1)", "字头不能含有“A”（第 1 个字符）"),
            ("军字第号", "number is missing", "内容缺失"),
            ("军字第123号", "number must have 4 to 8 characters, found 3", "内容应为 4 至 8 个字符，现为 3 个"),
            ("军字第20-1988号", "number cannot contain '-' (character 6)", "内容不能含有“-”（第 6 个字符）"),
            ("11010519491231002X", "number is not one, it is a resident ID", "内容填成了居民身份证号码"),
        ]);
    }

    #[test]
    fn numbers_by_kind() {
        use PersonCertificate as Kind;
        for (kind, text) in [
            (Kind::ResidentId, "11010519491231002X"),
            (Kind::Passport, "E12345678"),
            (Kind::HkMacaoPermit, "H12345678"),
            (Kind::HkMacaoResidencePermit, "810000190501019991"),
            (Kind::TaiwanPermit, "12345678"),
            (Kind::TaiwanResidencePermit, "830000190703039978"),
            (Kind::PermanentResidenceCard, "911124198108030024"),
            (Kind::OfficerCertificate, "军字第2001988号"),
        ] {
            let number = PersonCertificateNumber::parse_as(kind, text).unwrap();
            assert_eq!((number.kind(), number.canonical().as_str()), (kind, text));
            assert!(text.ends_with(&number.last_six()) && number.last_six().chars().count() == 6);
            assert!(!format!("{number:?} {number}").contains(text));
        }
        let error = PersonCertificateNumber::parse_as(Kind::HkMacaoResidencePermit, "11010519491231002X").unwrap_err();
        assert_eq!(
            error.to_string(),
            "number of a residence permit for Hong Kong and Macao residents: number is not one, it is a resident ID"
        );
        let error = PersonCertificateNumber::parse_as(Kind::ResidentId, "830000190703039978").unwrap_err();
        assert_eq!(error.zh().to_string(), "居民身份证号码填成了台湾居民居住证号码");
    }
}
