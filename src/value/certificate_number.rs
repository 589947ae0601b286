//! A certificate number as it was written, read once (证件号码).

use super::code_text::Masked;
use super::{
    CreditCode, Doubt, HkMacaoPermit, Noun, OrganisationCode, RegistrationNumber, ResidentId, TaiwanPermit, Value as _,
    narrow, unspaced,
};
use std::fmt;

/// A certificate number of a person or a unit, whatever the certificate: the text, and which numbers it can be by itself
/// (证件号码). [`same::numbers`](super::same::numbers) compares two of them. `Debug` masks it.
///
/// It takes any text, because the kind of the certificate stands elsewhere on the form, if at all. Whether it is a number of that
/// kind is a rule's question.
///
/// ```
/// use beian::value::CertificateNumber;
/// let number = CertificateNumber::new("440305 19850101 0001");
/// assert!(number.resident_id().is_some() && number.credit_code().is_none());
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct CertificateNumber {
    text: Box<str>,
    /// Letters and digits: counted once, because numbers are compared many times.
    length: usize,
    reading: Reading,
}

/// What a number is by its own form and check characters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    ResidentId(ResidentId),
    CreditCode(CreditCode),
    Organisation(OrganisationCode),
    /// 15 digits: a resident ID of the first generation, as it is written today; a registration number; or both.
    Fifteen(Option<ResidentId>, Option<RegistrationNumber>),
    HkMacaoPermit(HkMacaoPermit),
    TaiwanPermit(TaiwanPermit),
    Other,
}

impl CertificateNumber {
    /// Reads the text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        // Nearly all are written in ASCII.
        let length = match text.is_ascii() {
            true => text.bytes().filter(u8::is_ascii_alphanumeric).count(),
            false => key(text).count(),
        };
        Self { text: text.into(), length, reading: reading(text, length) }
    }

    /// The text without the space around it. It is personal.
    #[must_use]
    pub fn as_str(&self) -> &str {
        unspaced(&self.text)
    }

    /// The text as it was written.
    pub(crate) fn raw(&self) -> &str {
        &self.text
    }

    /// The resident ID of 18 characters, if it is a sound one.
    #[must_use]
    pub const fn resident_id(&self) -> Option<&ResidentId> {
        match &self.reading {
            Reading::ResidentId(id) => Some(id),
            _ => None,
        }
    }

    /// The resident ID, if it is a sound one of 18 characters or of the 15 digits of the first generation.
    #[must_use]
    pub(crate) const fn resident_id_of_any_age(&self) -> Option<&ResidentId> {
        match &self.reading {
            Reading::ResidentId(id) | Reading::Fifteen(Some(id), _) => Some(id),
            _ => None,
        }
    }

    /// The unified social credit code, if it is a sound one.
    #[must_use]
    pub const fn credit_code(&self) -> Option<&CreditCode> {
        match &self.reading {
            Reading::CreditCode(code) => Some(code),
            _ => None,
        }
    }

    /// The organisation code, if it is a sound one or stands in a credit code.
    #[must_use]
    pub fn organisation_code(&self) -> Option<OrganisationCode> {
        match &self.reading {
            Reading::CreditCode(code) => Some(code.organisation_code()),
            Reading::Organisation(code) => Some(*code),
            _ => None,
        }
    }

    /// The registration number of 15 digits, if it is a sound one.
    #[must_use]
    pub(crate) const fn registration_number(&self) -> Option<&RegistrationNumber> {
        match &self.reading {
            Reading::Fifteen(_, Some(number)) => Some(number),
            _ => None,
        }
    }

    /// The travel permit's number, if it has the form of one.
    pub(super) const fn hk_macao_permit(&self) -> Option<&HkMacaoPermit> {
        match &self.reading {
            Reading::HkMacaoPermit(permit) => Some(permit),
            _ => None,
        }
    }

    /// The number of a Taiwan resident's travel permit, if it has the form of one.
    pub(super) const fn taiwan_permit(&self) -> Option<&TaiwanPermit> {
        match &self.reading {
            Reading::TaiwanPermit(permit) => Some(permit),
            _ => None,
        }
    }

    /// Letters and digits alone count, in one width and one case; 号 at the end of older numbers does not.
    pub(super) fn key(&self) -> impl Iterator<Item = char> {
        key(&self.text)
    }

    /// What is odd in the number itself, if anything is.
    #[must_use]
    pub(crate) fn doubt(&self) -> Option<Doubt> {
        match &self.reading {
            Reading::ResidentId(id) => id.doubt(),
            Reading::CreditCode(code) => code.doubt(),
            Reading::Fifteen(None, Some(number)) => number.doubt(),
            _ => None,
        }
    }

    /// What it is called, where its form tells.
    pub(crate) const fn noun(&self) -> Noun {
        match &self.reading {
            Reading::ResidentId(_) => ResidentId::NOUN,
            Reading::CreditCode(_) => CreditCode::NOUN,
            Reading::Fifteen(None, Some(_)) => RegistrationNumber::NOUN,
            _ => Noun::new("证件号码", "certificate number"),
        }
    }

    /// How many letters and digits it has (字符数).
    #[must_use]
    pub(crate) const fn length(&self) -> usize {
        self.length
    }
}

fn key(text: &str) -> impl Iterator<Item = char> {
    let counts = |c: &char| c.is_alphanumeric() && *c != '号';
    let folded = |c| match narrow(c) {
        '號' => '号',
        '軍' => '军',
        '證' => '证',
        c => c.to_ascii_uppercase(),
    };
    text.chars().map(folded).filter(counts)
}

fn reading(text: &str, length: usize) -> Reading {
    match length {
        18 => ResidentId::read(text)
            .map(|(id, _)| Reading::ResidentId(id))
            .or_else(|| CreditCode::read(text).map(|(code, _)| Reading::CreditCode(code))),
        15 => {
            let registration = RegistrationNumber::read(text).map(|(number, _)| number);
            match (ResidentId::from_15(text.trim()).ok(), registration) {
                (None, None) => None,
                (id, registration) => Some(Reading::Fifteen(id, registration)),
            }
        }
        9 | 11 => HkMacaoPermit::read(text)
            .map(|(permit, _)| Reading::HkMacaoPermit(permit))
            .or_else(|| OrganisationCode::read(text).map(|(code, _)| Reading::Organisation(code)))
            // A booklet's with the letter of its place of issue.
            .or_else(|| TaiwanPermit::read(text).map(|(permit, _)| Reading::TaiwanPermit(permit))),
        8 | 10 => TaiwanPermit::read(text).map(|(permit, _)| Reading::TaiwanPermit(permit)),
        _ => None,
    }
    .unwrap_or(Reading::Other)
}

impl fmt::Debug for CertificateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CertificateNumber({})", Masked(self.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_what_its_form_says() {
        let number = CertificateNumber::new;
        assert!(number("440305198501010001").resident_id().is_some());
        assert!(number(" ４４０３０５ 19850101 0001").resident_id().is_some());
        assert!(number("91440300708461136t").credit_code().is_some());
        assert_eq!(number("70846113-6").organisation_code(), number("91440300708461136T").organisation_code());
        assert!(number("440301103097413").registration_number().is_some());
        let old = number("110101010203999");
        assert!(old.resident_id().is_none() && old.resident_id_of_any_age().is_some());
        for none in ["", "E12345678", "440305198501010002", "京证字第0001号"] {
            let none = number(none);
            assert!(none.resident_id_of_any_age().is_none() && none.credit_code().is_none());
            assert!(none.organisation_code().is_none() && none.registration_number().is_none());
        }
    }

    #[test]
    fn it_is_masked() {
        let number = CertificateNumber::new("440305198501010001");
        assert_eq!(format!("{number:?}"), "CertificateNumber(****************01)");
        assert_eq!((number.as_str(), number.length()), ("440305198501010001", 18));
    }
}
