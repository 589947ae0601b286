//! Older numbers of organisations: organisation code, registration number of a business licence, other certificates.

use std::fmt;

use super::code_text::{Folded, Hyphens, char_at, fold, length, number};
use super::credit_code::organisation_check;
use super::plain::not_canonical;
use super::{CreditCode, Doubt, Note, Notes, Noun, Offence, ParseError, ResidentId, Value, value_text};
use crate::data::divisions;

const CODE: Noun = Noun::new("内容", "code");
const NUMBER: Noun = Noun::new("内容", "number");
const REGION: Noun = Noun::new("登记机关行政区划码", "region");
const CHECK: Noun = Noun::new("校验码", "check character");
const BEFORE_2007: Noun = Noun::new("2007 年以前的 13 位注册号", "a 13-digit number from before 2007");
const FIRST_GENERATION: Noun = Noun::new("第一代身份证的 15 位号码", "a 15-digit resident ID of the first generation");

/// An organisation code (组织机构代码, GB 11714): eight characters and a check character, as on the old certificate of the same
/// name and inside every unified social credit code. Canonical form `70846113-6`.
///
/// # Scope
/// It is well formed. No new certificates have been issued since October 2015; whether one still counts is a rule's question.
///
/// # Examples
/// ```
/// use beian::value::{OrganisationCode, Value};
/// assert_eq!(OrganisationCode::parse("d2143569x")?.to_string(), "D2143569-X");
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationCode([u8; 9]);

impl OrganisationCode {
    /// What it is when it stands in the place of something else.
    pub(super) const WHAT: Noun = Noun::new("组织机构代码", "an organisation code");

    /// From nine characters whose check character was checked.
    pub(super) const fn from_checked(code: [u8; 9]) -> Self {
        Self(code)
    }

    fn folded(text: &str) -> Result<Folded<10>, Offence> {
        fold(text, Hyphens::Keep, |byte| byte.is_ascii_alphanumeric() || byte == b'-')
    }

    /// The nine characters without the hyphen.
    #[must_use]
    pub fn compact(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Value for OrganisationCode {
    const NOUN: Noun = Noun::new("组织机构代码", "organisation code");

    /// Forgives white space, full-width characters, look-alikes of the hyphen, a missing hyphen and small letters.
    ///
    /// # Errors
    /// - the code, for a missing or wrong number of characters, a character that cannot stand there (`80210043/3`), or a unified
    ///   social credit code in its place;
    /// - the check character, if it does not fit the rest.
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        Self::read(text).ok_or_else(|| explain_organisation_code(text))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        match Self::read(text) {
            Some((code, notes)) if notes.is_empty() => Ok(code),
            Some((_, notes)) if notes == Notes::NONE.with(Note::Separators) => {
                Err(ParseError::new(Self::NOUN, Noun::new("连字符", "hyphen"), Offence::Missing))
            }
            Some((code, _)) => Err(not_canonical(Self::NOUN, CODE, text, &code.to_string())),
            None => Err(explain_organisation_code(text)),
        }
    }

    fn read(text: &str) -> Option<(Self, Notes)> {
        let folded = Self::folded(text).ok()?;
        let (code, notes) = match folded.exact::<10>() {
            Some([body @ .., b'-', last]) => {
                let [a, b, c, d, e, f, g, h] = body;
                ([a, b, c, d, e, f, g, h, last], folded.notes)
            }
            _ => (folded.exact::<9>()?, folded.notes.with(Note::Separators)),
        };
        let [body @ .., last] = &code;
        (body.iter().all(u8::is_ascii_alphanumeric) && organisation_check(body) == *last).then_some((Self(code), notes))
    }

    fn canonical(&self) -> String {
        self.to_string()
    }
}

#[cold]
#[inline(never)]
fn explain_organisation_code(text: &str) -> ParseError {
    let error = |part, offence| ParseError::new(OrganisationCode::NOUN, part, offence);
    if CreditCode::read(text).is_some() {
        return error(CODE, Offence::Other { what: CreditCode::WHAT });
    }
    let folded = match OrganisationCode::folded(text) {
        Ok(folded) => folded,
        Err(offence) => return error(CODE, offence),
    };
    let bytes = folded.bytes();
    // The hyphen stands ninth or not at all.
    if let Some(index) = bytes.iter().enumerate().position(|(i, byte)| *byte == b'-' && i != 8) {
        return error(CODE, char_at(text, Hyphens::Keep, index));
    }
    let hyphen = u32::from(bytes.get(8) == Some(&b'-'));
    match (folded.len() - hyphen, bytes) {
        (9, [body @ .., last]) => {
            let expected = organisation_check(body.get(..8).unwrap_or_default());
            error(CHECK, Offence::Checksum { expected: expected.into(), found: (*last).into() })
        }
        (found, _) => error(CODE, length(9, 9, found)),
    }
}

impl fmt::Display for OrganisationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (body, last) = self.compact().split_at_checked(8).unwrap_or_default();
        write!(f, "{body}-{last}")
    }
}

impl fmt::Debug for OrganisationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OrganisationCode({self})")
    }
}

/// A registration number of a business licence (营业执照注册号, 工商注册号, GS 15—2006) of 15 digits.
///
/// # Scope
/// It is well formed. The unified social credit code has taken its place since October 2015 (enterprises) and December 2016
/// (individual businesses); whether it still counts is a rule's question. A region that the table does not know is
/// [`Note::UnknownPart`].
///
/// # Examples
/// ```
/// use beian::value::{RegistrationNumber, Value};
/// let number = RegistrationNumber::parse("4403 0110 3097 413")?;
/// assert_eq!((number.to_string().as_str(), number.region()), ("440301103097413", 440301));
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegistrationNumber([u8; 15]);

/// Check digit of ISO 7064 MOD 11,10 for the digits before it.
fn mod_11_10(digits: &[u8]) -> u8 {
    let product = digits.iter().fold(10, |product, digit| match (product + u32::from(digit & 15)) % 10 {
        0 => 20 % 11,
        sum => sum * 2 % 11,
    });
    b'0' + ((11 - product) % 10) as u8
}

impl RegistrationNumber {
    /// What it is when it stands in the place of something else.
    pub(super) const WHAT: Noun = Noun::new("15 位营业执照注册号", "a 15-digit registration number");

    /// The 15 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Six-digit code of the division whose office registered it (首次登记机关码); 100000 for the national office.
    #[must_use]
    pub fn region(&self) -> u32 {
        number(self.0.get(..6).unwrap_or_default())
    }

    /// First two digits of the region; 10 for the national office.
    #[must_use]
    pub fn province_code(&self) -> u8 {
        number(self.0.get(..2).unwrap_or_default()) as u8
    }

    const fn kind(&self) -> u8 {
        let [_, _, _, _, _, _, kind, ..] = self.0;
        kind
    }

    /// Whether it is an enterprise with foreign investment (外商投资企业, seventh digit 4 or 5).
    #[must_use]
    pub const fn is_foreign_invested(&self) -> bool {
        matches!(self.kind(), b'4' | b'5')
    }

    /// Whether it is an individual business (个体工商户, seventh digit 6 to 9).
    #[must_use]
    pub const fn is_individual_business(&self) -> bool {
        matches!(self.kind(), b'6'..=b'9')
    }
}

impl Value for RegistrationNumber {
    const NOUN: Noun = Noun::new("营业执照注册号", "registration number");

    /// Forgives white space, hyphens and full-width digits.
    ///
    /// # Errors
    /// - the number, for a missing or wrong number of digits (14), a character that is none, or another number in its place (a
    ///   13-digit number from before 2007, a unified social credit code);
    /// - the check character, if it does not fit the rest.
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        Self::read(text).ok_or_else(|| explain_registration_number(text))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        match Self::read(text) {
            Some((number, _)) if number.as_str() == text => Ok(number),
            Some((number, _)) => Err(not_canonical(Self::NOUN, NUMBER, text, number.as_str())),
            None => Err(explain_registration_number(text)),
        }
    }

    fn read(text: &str) -> Option<(Self, Notes)> {
        let folded = fold::<15>(text, Hyphens::Drop, |byte| byte.is_ascii_digit()).ok()?;
        let bytes: [u8; 15] = folded.exact()?;
        let [body @ .., last] = &bytes;
        if mod_11_10(body) != *last {
            return None;
        }
        let this = Self(bytes);
        let known = this.region() == 100_000 || divisions::is_known(this.region());
        Some((this, if known { folded.notes } else { folded.notes.with(Note::UnknownPart) }))
    }

    fn doubt(&self) -> Option<Doubt> {
        let known = self.region() == 100_000 || divisions::is_known(self.region());
        (!known).then_some(Doubt { note: Note::UnknownPart, part: REGION, version: divisions::VERSION })
    }

    fn canonical(&self) -> String {
        self.as_str().to_owned()
    }
}

#[cold]
#[inline(never)]
fn explain_registration_number(text: &str) -> ParseError {
    let error = |part, offence| ParseError::new(RegistrationNumber::NOUN, part, offence);
    if CreditCode::read(text).is_some() {
        return error(NUMBER, Offence::Other { what: CreditCode::WHAT });
    }
    if ResidentId::from_15(text).is_ok() {
        return error(NUMBER, Offence::Other { what: FIRST_GENERATION });
    }
    match fold::<15>(text, Hyphens::Drop, |byte| byte.is_ascii_digit()) {
        Err(offence) => error(NUMBER, offence),
        Ok(folded) => match folded.exact::<15>() {
            Some([body @ .., last]) => {
                error(CHECK, Offence::Checksum { expected: mod_11_10(&body).into(), found: last.into() })
            }
            None if folded.len() == 13 => error(NUMBER, Offence::Other { what: BEFORE_2007 }),
            None => error(NUMBER, length(15, 15, folded.len())),
        },
    }
}

impl fmt::Display for RegistrationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for RegistrationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RegistrationNumber({self})")
    }
}

/// A number of any other certificate of an organisation (单位证件号码): free text of 1 to 255 characters, as the ministry's
/// interface takes it. For a certificate that carries a unified social credit code use [`CreditCode`].
///
/// # Scope
/// There is something, it is not too long, and it has no control characters. Nothing else is known about such numbers.
///
/// # Examples
/// ```
/// use beian::value::{OrganisationCertificateNumber, Value};
/// assert_eq!(OrganisationCertificateNumber::parse(" 京证字第0001号")?.as_str(), "京证字第0001号");
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationCertificateNumber(String);

impl OrganisationCertificateNumber {
    /// The number.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Value for OrganisationCertificateNumber {
    const NOUN: Noun = Noun::new("单位证件号码", "certificate number");

    /// Forgives white space around it.
    ///
    /// # Errors
    /// The number, if it is missing, longer than 255 characters, or has a control or zero-width character.
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        let error = |offence| ParseError::new(Self::NOUN, NUMBER, offence);
        let before = text.chars().take_while(|c| c.is_whitespace()).count() as u32;
        let trimmed = text.trim();
        let zero_width = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
        let mut found = 0;
        for c in trimmed.chars() {
            if c.is_control() || zero_width(c) {
                return Err(error(Offence::Char { at: before + found, found: c }));
            }
            found += 1;
        }
        if !(1..=255).contains(&found) {
            return Err(error(length(1, 255, found)));
        }
        let notes = if trimmed.len() == text.len() { Notes::NONE } else { Notes::NONE.with(Note::Spaces) };
        Ok((Self(trimmed.to_owned()), notes))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        let number = Self::parse(text)?;
        if number.0 == text { Ok(number) } else { Err(not_canonical(Self::NOUN, NUMBER, text, &number.0)) }
    }

    fn canonical(&self) -> String {
        self.0.clone()
    }
}

impl fmt::Display for OrganisationCertificateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for OrganisationCertificateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OrganisationCertificateNumber({self})")
    }
}

value_text!(OrganisationCode, RegistrationNumber, OrganisationCertificateNumber);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::code_text::tests::{fails, vectors};

    fn decided<T: Value>(kinds: &[&str]) {
        for case in vectors(kinds) {
            let read = T::parse(&case.value);
            assert_eq!(read.is_ok(), case.valid, "{case:?}");
            let Ok(value) = read else { continue };
            assert_eq!(value.canonical(), case.value);
            assert!(T::parse_strict(&case.value).as_ref() == Ok(&value));
        }
    }

    #[test]
    fn vectors_are_decided_as_given() {
        decided::<OrganisationCode>(&["org_code"]);
        decided::<RegistrationNumber>(&["business_reg_no"]);
        decided::<OrganisationCertificateNumber>(&["other_org_cert"]);
    }

    #[test]
    fn organisation_codes_forgive_and_fail() {
        let code = OrganisationCode::parse_strict("D2143569-X").unwrap();
        assert_eq!((code.compact(), format!("{code:?}").as_str()), ("D2143569X", "OrganisationCode(D2143569-X)"));
        for (text, note) in [
            ("D2143569X", Note::Separators),
            ("d2143569-x", Note::Case),
            ("D2143569－X", Note::Dash),
            (" D2143569-X", Note::Spaces),
        ] {
            assert_eq!(OrganisationCode::parse_noted(text).unwrap(), (code, Notes::NONE.with(note)));
            assert!(OrganisationCode::parse_strict(text).is_err());
        }
        let error = OrganisationCode::parse_strict("D2143569X").unwrap_err();
        assert_eq!(error.to_string(), "organisation code: hyphen is missing");
        fails::<OrganisationCode>(&[
            ("", "code is missing", "内容缺失"),
            ("80210043-33", "code must have 9 characters, found 10", "内容应为 9 个字符，现为 10 个"),
            ("80210043/3", "code cannot contain '/' (character 9)", "内容不能含有“/”（第 9 个字符）"),
            ("802-100433", "code cannot contain '-' (character 4)", "内容不能含有“-”（第 4 个字符）"),
            (
                "715267261",
                "check character does not fit the rest: expected X, found 1",
                "校验码与其余部分不符：应为 X，现为 1",
            ),
            ("91440300708461136T", "code is not one, it is a unified social credit code", "内容填成了统一社会信用代码"),
        ]);
    }

    #[test]
    fn registration_numbers_forgive_and_fail() {
        let number = RegistrationNumber::parse_strict("440301103097413").unwrap();
        assert_eq!((number.region(), number.province_code()), (440301, 44));
        assert!(!number.is_foreign_invested() && !number.is_individual_business());
        assert!(RegistrationNumber::parse("330100400013364").unwrap().is_foreign_invested());
        let national = RegistrationNumber::parse_noted("100000000009999").unwrap();
        assert_eq!((national.0.province_code(), national.1), (10, Notes::NONE));
        let (spaced, notes) = RegistrationNumber::parse_noted("４40301 1030 97413").unwrap();
        assert_eq!((spaced, notes), (number, Notes::NONE.with(Note::Spaces).with(Note::FullWidth)));
        assert!(RegistrationNumber::parse_strict("440301 103097413").is_err());
        fails::<RegistrationNumber>(&[
            ("", "number is missing", "内容缺失"),
            ("11010800000001", "number must have 15 characters, found 14", "内容应为 15 个字符，现为 14 个"),
            ("11010800000001X", "number cannot contain 'X' (character 15)", "内容不能含有“X”（第 15 个字符）"),
            (
                "1101082001234",
                "number is not one, it is a 13-digit number from before 2007",
                "内容填成了2007 年以前的 13 位注册号",
            ),
            (
                "91440300708461136T",
                "number is not one, it is a unified social credit code",
                "内容填成了统一社会信用代码",
            ),
            (
                "110101010203999",
                "number is not one, it is a 15-digit resident ID of the first generation",
                "内容填成了第一代身份证的 15 位号码",
            ),
            (
                "440301103097414",
                "check character does not fit the rest: expected 3, found 4",
                "校验码与其余部分不符：应为 3，现为 4",
            ),
        ]);
    }

    #[test]
    fn other_numbers_are_free_text() {
        let (number, notes) = OrganisationCertificateNumber::parse_noted(" 部队 32123 ").unwrap();
        assert_eq!((number.as_str(), notes), ("部队 32123", Notes::NONE.with(Note::Spaces)));
        assert!(OrganisationCertificateNumber::parse(&"证".repeat(255)).is_ok());
        fails::<OrganisationCertificateNumber>(&[
            ("　", "number is missing", "内容缺失"),
            (" a\u{feff}", "number cannot contain 'U+FEFF' (character 3)", "内容不能含有“U+FEFF”（第 3 个字符）"),
            (
                &"证".repeat(256),
                "number must have 1 to 255 characters, found 256",
                "内容应为 1 至 255 个字符，现为 256 个",
            ),
        ]);
        let error = OrganisationCertificateNumber::parse_strict("12 ").unwrap_err();
        assert_eq!(error.to_string(), "certificate number: number cannot contain 'U+0020' (character 3)");
    }
}
