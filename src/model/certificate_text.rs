//! The number of a certificate in an order: any text, read once as what it can be by itself.

use super::path::At;
use super::record::{Member, Shape, Visit, from_option, is_blank};
use crate::value::{CertificateNumber, Noun};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;

/// The number of a certificate (证件号码): what was written, and which numbers that can be by itself, read once.
#[derive(Clone, PartialEq, Default)]
pub struct CertificateText {
    slot: Slot,
}

#[derive(Clone, PartialEq, Default)]
enum Slot {
    #[default]
    Absent,
    Null,
    Number(CertificateNumber),
}

impl CertificateText {
    /// The text without the space around it, if it says anything. It is personal.
    #[must_use]
    pub fn get(&self) -> Option<&str> {
        self.number().map(CertificateNumber::as_str)
    }

    /// The number, if something is written.
    #[must_use]
    pub fn number(&self) -> Option<&CertificateNumber> {
        match &self.slot {
            // What has a letter or a digit is no space.
            Slot::Number(number) if number.length() > 0 || !is_blank(number.raw()) => Some(number),
            _ => None,
        }
    }

    /// Whether nothing is written.
    #[must_use]
    pub(crate) fn is_absent(&self) -> bool {
        self.number().is_none()
    }
}

impl From<&str> for CertificateText {
    fn from(text: &str) -> Self {
        Self { slot: Slot::Number(CertificateNumber::new(text)) }
    }
}

impl From<String> for CertificateText {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

from_option! {
    [] CertificateText;
}

impl fmt::Debug for CertificateText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.slot {
            Slot::Absent => f.write_str("absent"),
            Slot::Null => f.write_str("null"),
            Slot::Number(number) => write!(f, "number({} bytes)", number.raw().len()),
        }
    }
}

impl Serialize for CertificateText {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.slot {
            Slot::Absent | Slot::Null => to.serialize_unit(),
            Slot::Number(number) => to.serialize_str(number.raw()),
        }
    }
}

impl<'de> Deserialize<'de> for CertificateText {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct V;
        impl Visitor<'_> for V {
            type Value = CertificateText;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<CertificateText, E> {
                Ok(text.into())
            }
            fn visit_unit<E: de::Error>(self) -> Result<CertificateText, E> {
                Ok(CertificateText { slot: Slot::Null })
            }
        }
        from.deserialize_any(V)
    }
}

impl Member for CertificateText {
    const ABSENT: Self = Self { slot: Slot::Absent };
    const SHAPE: Shape = Shape::Text(Noun::new("文本", "text"));
    fn is_unwritten(&self) -> bool {
        matches!(self.slot, Slot::Absent)
    }
    fn walk<V: Visit>(&self, at: &At<'_>, visit: &mut V) {
        if let Slot::Number(number) = &self.slot {
            visit.text(number.raw().len());
            if let Some(doubt) = number.doubt() {
                visit.doubtful(at, number.noun(), doubt, number.as_str());
            }
        }
    }
}
