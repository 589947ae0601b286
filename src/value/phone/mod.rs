//! Telephones: mobile numbers (手机号码), landlines (固定电话), and either (联系电话).

mod dial;
mod foreign;
mod landline;
mod mobile;

pub(crate) use foreign::foreign_country;
pub use landline::Landline;
pub use mobile::Mobile;

use super::plain::not_canonical;
use super::{Notes, Noun, ParseError, Value, value_text};
use dial::{Dial, NUMBER};
use std::fmt;

/// A telephone of either kind (联系电话), as an emergency contact (应急联系方式) may be.
///
/// ```
/// use beian::value::{Phone, Value};
/// assert!(matches!(Phone::parse("138 0013 8000")?, Phone::Mobile(_)));
/// assert!(matches!(Phone::parse("0571-82345678")?, Phone::Landline(_)));
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # Errors of parsing
/// Those of [`Mobile`] for texts whose number begins with 1, else those of [`Landline`]: `10012345678` gives
/// `segment cannot contain '0' (character 2)`, `82345678` gives `area code is missing`, `400-860-8608` gives `number is not one,
/// it is a 400 or 800 number`.
///
/// # Scope
/// As for [`Mobile`] and [`Landline`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phone {
    /// A mobile number.
    Mobile(Mobile),
    /// A landline number.
    Landline(Landline),
}

impl Phone {
    /// The error of the kind that was meant: numbers that begin with 1 are mobiles.
    #[cold]
    #[inline(never)]
    fn explain(text: &str, mobile: ParseError, landline: ParseError) -> ParseError {
        let begins = Dial::read(text, Self::NOUN, true).and_then(|mut dial| {
            dial.strip_country(Self::NOUN)?;
            Ok(dial.bytes().first().copied())
        });
        match begins {
            Ok(Some(b'1')) => ParseError { value: Self::NOUN, ..mobile },
            _ => ParseError { value: Self::NOUN, ..landline },
        }
    }
}

impl Value for Phone {
    const NOUN: Noun = Noun::new("联系电话", "telephone number");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        let mobile = match Mobile::parse_noted(text) {
            Ok((phone, notes)) => return Ok((Self::Mobile(phone), notes)),
            Err(error) => error,
        };
        match Landline::parse_noted(text) {
            Ok((phone, notes)) => Ok((Self::Landline(phone), notes)),
            Err(landline) => Err(Self::explain(text, mobile, landline)),
        }
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        match Self::parse_noted(text)? {
            // A segment that the table does not know can be canonical all the same.
            (phone @ Self::Mobile(_), _) if Mobile::from_digits(text.as_bytes()).is_some() => Ok(phone),
            (phone @ Self::Landline(_), notes) if notes.is_empty() => Ok(phone),
            (phone, _) => Err(not_canonical(Self::NOUN, NUMBER, text, &phone.canonical())),
        }
    }

    fn canonical(&self) -> String {
        match self {
            Self::Mobile(phone) => phone.canonical(),
            Self::Landline(phone) => phone.canonical(),
        }
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mobile(phone) => phone.fmt(f),
            Self::Landline(phone) => phone.fmt(f),
        }
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phone({self})")
    }
}

value_text!(Phone);

/// What the tests of both kinds share.
#[cfg(test)]
mod support {
    use crate::value::{Note, Value};
    use std::fmt;

    #[track_caller]
    pub(super) fn fails<T: Value + fmt::Debug>(text: &str, en: &str, zh: &str) {
        let error = T::parse(text).expect_err(text);
        assert_eq!((error.to_string().as_str(), error.zh().to_string().as_str()), (en, zh));
        assert_eq!(T::parse_strict(text).err(), Some(error));
    }

    #[track_caller]
    pub(super) fn reads<T: Value + fmt::Debug>(text: &str, canonical: &str, notes: &[Note]) -> T {
        let (value, found) = T::parse_noted(text).expect(text);
        assert_eq!(
            (value.canonical().as_str(), found.iter().collect::<Vec<_>>().as_slice()),
            (canonical, notes),
            "{text}"
        );
        let again = T::parse_strict(canonical).expect(canonical);
        assert!(again == value);
        assert_eq!(T::parse_strict(text).is_ok(), text == canonical, "{text}");
        value
    }
}

#[cfg(test)]
mod tests {
    use super::support::{fails, reads};
    use super::*;

    #[test]
    fn either() {
        assert!(matches!(reads::<Phone>("13800138000", "13800138000", &[]), Phone::Mobile(_)));
        assert!(matches!(reads::<Phone>("010-82345678", "010-82345678", &[]), Phone::Landline(_)));
        fails::<Phone>("", "telephone number: number is missing", "联系电话缺失");
        fails::<Phone>(
            "10012345678",
            "telephone number: segment cannot contain '0' (character 2)",
            "联系电话的号段不能含有“0”（第 2 个字符）",
        );
        fails::<Phone>("82345678", "telephone number: area code is missing", "联系电话的区号缺失");
        fails::<Phone>(
            "400-860-8608",
            "telephone number: number is not one, it is a 400 or 800 number",
            "联系电话填成了400/800 号码",
        );
    }

    #[test]
    fn masked() {
        let phone = Phone::parse("13800138000").unwrap();
        assert_eq!((phone.to_string(), format!("{phone:?}")), ("138******00".into(), "Phone(138******00)".into()));
        let landline = Landline::parse("0571-82345678-801").unwrap();
        assert_eq!(format!("{landline:?} {landline}"), "Landline(0571******78) 0571******78");
    }
}
