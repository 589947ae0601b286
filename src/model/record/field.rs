//! Text that is read as a value.

use super::{Member, Visit, is_blank, refuse_all_but};
use crate::model::path::At;
use crate::model::shape::Shape;
use crate::value::{Date, IpAddress, Moment, ParseError, ValidUntil, Value};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::net::IpAddr;

/// Text that is read as a value: what was written, and what it parsed to, once.
#[derive(Clone, PartialEq)]
pub struct Field<T> {
    slot: Slot<T>,
}

#[derive(Clone, PartialEq)]
enum Slot<T> {
    Absent,
    Null,
    /// A value that was written in its canonical form: the text need not be kept.
    Canonical(T),
    /// What was written in another form, and the value.
    Text(Box<str>, T),
    /// Space alone.
    Blank(Box<str>),
    /// What was written and is no value, with the reason, which is larger than most values.
    Malformed(Box<(Box<str>, ParseError)>),
}

impl<T: Value> Field<T> {
    /// What was written, if anything was.
    #[must_use]
    pub fn raw(&self) -> Option<Cow<'_, str>> {
        match &self.slot {
            Slot::Canonical(value) => Some(value.canonical().into()),
            Slot::Text(raw, _) => Some(Cow::Borrowed(raw)),
            Slot::Malformed(malformed) => Some(Cow::Borrowed(&malformed.0)),
            Slot::Absent | Slot::Null | Slot::Blank(_) => None,
        }
    }

    /// The value, if something is written and it is one.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        match &self.slot {
            Slot::Canonical(value) => Some(value),
            Slot::Text(_, value) => Some(value),
            _ => None,
        }
    }

    /// Why what is written is no value.
    #[must_use]
    pub fn error(&self) -> Option<ParseError> {
        match &self.slot {
            Slot::Malformed(malformed) => Some(malformed.1),
            _ => None,
        }
    }

    /// Whether nothing is written: the member is missing, `null` or blank.
    #[must_use]
    pub(crate) fn is_absent(&self) -> bool {
        match &self.slot {
            Slot::Canonical(_) | Slot::Text(..) | Slot::Malformed(_) => false,
            Slot::Absent | Slot::Null | Slot::Blank(_) => true,
        }
    }

    /// Reads the text.
    #[must_use]
    pub(crate) fn of(text: &str) -> Self {
        let slot = match T::parse_strict(text) {
            Ok(value) => Slot::Canonical(value),
            Err(_) if is_blank(text) => Slot::Blank(text.into()),
            Err(_) => match T::parse(text) {
                Ok(value) => Slot::Text(text.into(), value),
                Err(reason) => Slot::Malformed(Box::new((text.into(), reason))),
            },
        };
        Self { slot }
    }
}

impl<T: Value> Default for Field<T> {
    fn default() -> Self {
        Self::ABSENT
    }
}

impl<T: Value> From<&str> for Field<T> {
    fn from(text: &str) -> Self {
        Self::of(text)
    }
}

impl<T: Value> From<String> for Field<T> {
    fn from(text: String) -> Self {
        Self::of(&text)
    }
}

impl<T: Value> From<T> for Field<T> {
    fn from(value: T) -> Self {
        Self { slot: Slot::Canonical(value) }
    }
}

/// Of what the rows of a database hold, by its text: a year that no date has is kept as it came.
macro_rules! from_parts {
    ($($value:ty: $part:ty, $text:expr;)+) => {$(
        impl From<$part> for Field<$value> {
            fn from(part: $part) -> Self {
                let text: fn($part) -> String = $text;
                Self::of(&text(part))
            }
        }
    )+};
}
from_parts! {
    Date: NaiveDate, |day| day.to_string();
    ValidUntil: NaiveDate, |day| day.to_string();
    Moment: NaiveDate, |day| day.to_string();
    Moment: DateTime<FixedOffset>, |instant| instant.to_rfc3339();
    Moment: DateTime<Utc>, |instant| instant.to_rfc3339();
    IpAddress: IpAddr, |address| address.to_string();
}

impl<T: Value> fmt::Debug for Field<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.slot {
            Slot::Absent => f.write_str("absent"),
            Slot::Null => f.write_str("null"),
            Slot::Canonical(_) => write!(f, "{}(ok)", T::NOUN.en),
            // Never the raw text: it can be anybody's number in the wrong place.
            Slot::Text(raw, _) => write!(f, "{}({} bytes, ok)", T::NOUN.en, raw.len()),
            Slot::Blank(raw) => write!(f, "{}({} bytes, malformed)", T::NOUN.en, raw.len()),
            Slot::Malformed(malformed) => write!(f, "{}({} bytes, malformed)", T::NOUN.en, malformed.0.len()),
        }
    }
}

impl<T: Value> Serialize for Field<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.slot {
            Slot::Absent | Slot::Null => to.serialize_unit(),
            Slot::Canonical(value) => to.serialize_str(&value.canonical()),
            Slot::Text(raw, _) | Slot::Blank(raw) => to.serialize_str(raw),
            Slot::Malformed(malformed) => to.serialize_str(&malformed.0),
        }
    }
}

impl<'de, T: Value> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct V<T>(PhantomData<T>);
        impl<T: Value> Visitor<'_> for V<T> {
            type Value = Field<T>;
            refuse_all_but!("text");
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Field<T>, E> {
                Ok(Field::of(text))
            }
            fn visit_unit<E: de::Error>(self) -> Result<Field<T>, E> {
                Ok(Field { slot: Slot::Null })
            }
        }
        from.deserialize_any(V(PhantomData))
    }
}

impl<T: Value> Member for Field<T> {
    const ABSENT: Self = Self { slot: Slot::Absent };
    const SHAPE: Shape = Shape::Text(T::NOUN);
    fn is_unwritten(&self) -> bool {
        matches!(self.slot, Slot::Absent)
    }
    fn walk<V: Visit>(&self, at: &At<'_>, visit: &mut V) {
        if let Some(value) = self.get()
            && let Some(doubt) = value.doubt()
        {
            visit.doubtful(at, T::NOUN, doubt, &value.canonical());
        }
        match &self.slot {
            Slot::Text(raw, _) | Slot::Blank(raw) => visit.text(raw.len()),
            Slot::Malformed(malformed) => {
                visit.text(malformed.0.len());
                visit.malformed(at, malformed.1);
            }
            Slot::Canonical(_) => visit.text(size_of::<T>()),
            Slot::Absent | Slot::Null => {}
        }
    }
}
