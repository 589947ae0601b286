//! A string becomes a value: one number, one file.
//!
//! Every value type keeps one contract, [`Value`]: a tolerant [`parse`](Value::parse) that forgives what people really
//! write and nothing else, a [`parse_strict`](Value::parse_strict) that accepts only the canonical form, the
//! [`Notes`] of what was forgiven, a canonical text, and a [`ParseError`] that names the part and the offence.
//!
//! *Personal* values (identity numbers, phones, mail addresses, names of persons) are masked by `Debug` and `Display`; the
//! full text leaves only through [`Value::canonical`] or serialization, when the caller asks for it.
//!
//! None of these types asks anybody: that a number is well formed does not mean that it was issued.

mod address;
mod algorithm;
mod bilingual;
mod certificate_number;
mod code_text;
mod credit_code;
mod date;
mod domain;
mod edit_distance;
mod email;
mod error;
mod ip;
mod letters;
mod licence;
mod name;
mod notes;
mod number;
mod number_fast;
mod organisation;
mod packed;
mod person_certificate;
mod phone;
mod plain;
mod police;
mod postcode;
mod province;
mod record;
mod resident_id;
pub mod same;
mod symbols;
#[cfg(test)]
mod tests_common;
mod width;

pub use address::{Address, Precision};
pub use algorithm::AlgorithmNumber;
pub use bilingual::Bilingual;
pub(crate) use bilingual::Noun;
pub use certificate_number::CertificateNumber;
pub use credit_code::CreditCode;
pub use date::{Date, Moment, ValidUntil};
pub use domain::{DomainName, DomainParts, DomainRef, DomainScratch};
pub use email::Email;
pub use error::{Offence, ParseError};
pub use ip::{IpAddress, Reach};
pub use licence::{LicenceClass, LicenceIssuer, LicenceNumber};
pub use name::{OrganisationName, PersonName};
pub use notes::{Doubt, Note, Notes};
pub use organisation::{OrganisationCertificateNumber, OrganisationCode, RegistrationNumber};
pub use person_certificate::{
    HkMacaoPermit, Nationality, OfficerCertificate, Passport, PassportSeries, PermanentResidenceCard,
    PersonCertificate, PersonCertificateNumber, TaiwanPermit,
};
pub(crate) use phone::foreign_country;
pub use phone::{Landline, Mobile, Phone};
pub use police::PoliceNumber;
pub use postcode::Postcode;
pub use province::Province;
pub use record::{RecordNumber, ServiceIndex, ServiceLetter};
pub use resident_id::{ResidentId, ResidentIdKind, Sex};

pub(crate) use edit_distance::edits;
pub(crate) use letters::MASK_24;
pub(crate) use number_fast::{B2, Digits, HAO, ServicePart, Word, word_of};
use std::fmt;
use std::str::FromStr;
pub(crate) use width::{narrow, unspaced};

/// What only the library can be: what every value must keep (nothing shown, nothing allocated) is held by its own tests.
#[allow(unreachable_pub)]
mod sealed {
    pub trait Sealed {}
}
pub(crate) use sealed::Sealed;

/// What every value type offers.
///
/// Types also implement `TryFrom<&str>`, `Serialize` and `Deserialize` (as a string), `Debug`, `Hash` and `Ord`.
pub trait Value: Sealed + Sized + Clone + Eq + Ord + fmt::Display + FromStr<Err = ParseError> {
    /// What a value of this type is called.
    const NOUN: Noun;

    /// Reads a value as people write it, and tells what was forgiven.
    ///
    /// # Errors
    /// [`ParseError`] with the part that is wrong and the offence.
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError>;

    /// Reads a value in its canonical form only.
    ///
    /// # Errors
    /// As [`Value::parse_noted`]; also for everything that the tolerant form would forgive.
    fn parse_strict(text: &str) -> Result<Self, ParseError>;

    /// Reads a value as people write it.
    ///
    /// # Errors
    /// As [`Value::parse_noted`].
    fn parse(text: &str) -> Result<Self, ParseError> {
        Self::parse_noted(text).map(|(value, _)| value)
    }

    /// As [`Value::parse_noted`], without the explanation: the cheapest way through texts of which many are no values.
    fn read(text: &str) -> Option<(Self, Notes)> {
        Self::parse_noted(text).ok()
    }

    /// As [`Value::parse_strict`], without the explanation.
    fn read_strict(text: &str) -> Option<Self> {
        Self::parse_strict(text).ok()
    }

    /// What is odd in the value itself, however it is spelled, if anything is.
    fn doubt(&self) -> Option<Doubt> {
        None
    }

    /// The canonical text, whole even where `Display` masks it.
    fn canonical(&self) -> String;
}

/// Reads many texts as people write them: values or errors, one for each, in order, with no allocation of its own.
///
/// Values are `Send + Sync`, and no parse has a state: any engine may split the work.
///
/// ```
/// use beian::value::{RecordNumber, parse_each};
///
/// let page = "粤ICP备2021000123号\n川ICP备19004321号\n京ICP备16020626号-8";
/// let read: Vec<_> = parse_each::<RecordNumber>(page.lines()).collect();
/// assert!(read[0].is_ok() && read[1].is_err() && read[2].is_ok());
/// ```
pub fn parse_each<'t, T: Value>(
    texts: impl IntoIterator<Item = &'t str>,
) -> impl Iterator<Item = Result<T, ParseError>> {
    texts.into_iter().map(T::parse)
}

/// As [`parse_each`], without explanations: none for each text that is no value. The reason of one is
/// [`parse`](Value::parse)d when it is asked for.
///
/// ```
/// use beian::value::{ResidentId, Value, read_each};
///
/// let column = ["11010519491231002X", "n/a", "110105194912310021"];
/// let wrong: Vec<&str> = column
///     .iter()
///     .zip(read_each::<ResidentId>(column))
///     .filter_map(|(text, id)| if id.is_none() { Some(*text) } else { None })
///     .collect();
/// assert_eq!(wrong, ["n/a", "110105194912310021"]);
/// let why = ResidentId::parse(wrong[1]).unwrap_err();
/// assert_eq!(why.to_string(), "resident ID: check character does not fit the rest: expected X, found 1");
/// ```
pub fn read_each<'t, T: Value>(texts: impl IntoIterator<Item = &'t str>) -> impl Iterator<Item = Option<T>> {
    texts.into_iter().map(|text| T::read(text).map(|(value, _)| value))
}

/// `FromStr`, `TryFrom<&str>`, `Serialize` and `Deserialize` from the [`Value`] contract.
macro_rules! value_text {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::value::Sealed for $type {}

        impl std::str::FromStr for $type {
            type Err = $crate::value::ParseError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <Self as $crate::value::Value>::parse(text)
            }
        }
        impl TryFrom<&str> for $type {
            type Error = $crate::value::ParseError;
            fn try_from(text: &str) -> Result<Self, Self::Error> {
                <Self as $crate::value::Value>::parse(text)
            }
        }
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&$crate::value::Value::canonical(self))
            }
        }
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                struct Text;
                impl serde::de::Visitor<'_> for Text {
                    type Value = $type;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(<$type as $crate::value::Value>::NOUN.en)
                    }
                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$type, E> {
                        <$type as $crate::value::Value>::parse(text).map_err(E::custom)
                    }
                }
                from.deserialize_str(Text)
            }
        }
    )+};
}
pub(crate) use value_text;

#[cfg(test)]
mod tests {
    use super::*;

    /// Any engine may split the work.
    #[test]
    fn values_go_from_thread_to_thread() {
        fn free<T: Value + Send + Sync + 'static>() {}
        free::<RecordNumber>();
        free::<LicenceNumber>();
        free::<PoliceNumber>();
        free::<DomainName>();
        free::<IpAddress>();
        free::<ResidentId>();
        free::<CreditCode>();
        free::<Mobile>();
        free::<Phone>();
        free::<Email>();
        free::<Date>();
        free::<Moment>();
    }
}
