//! Yes or no, and how many.

use super::{Member, Visit, refuse_all_but};
use crate::model::path::At;
use crate::model::shape::Shape;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;

/// Yes or no.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Flag {
    /// Not written.
    #[default]
    Absent,
    /// Written as `null`.
    Null,
    /// `false`.
    No,
    /// `true`.
    Yes,
}

impl Flag {
    /// What is said, if anything is.
    #[must_use]
    pub const fn get(self) -> Option<bool> {
        match self {
            Self::Absent | Self::Null => None,
            Self::No => Some(false),
            Self::Yes => Some(true),
        }
    }
}

impl From<bool> for Flag {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

impl Serialize for Flag {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.get().map_or_else(|| Ok(None), |yes| Ok(Some(yes))).and_then(|said: Option<bool>| match said {
            Some(yes) => to.serialize_bool(yes),
            None => to.serialize_unit(),
        })
    }
}

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct V;
        impl Visitor<'_> for V {
            type Value = Flag;
            refuse_all_but!("true or false");
            fn visit_bool<E: de::Error>(self, yes: bool) -> Result<Flag, E> {
                Ok(yes.into())
            }
            fn visit_unit<E: de::Error>(self) -> Result<Flag, E> {
                Ok(Flag::Null)
            }
        }
        from.deserialize_any(V)
    }
}

impl Member for Flag {
    const ABSENT: Self = Self::Absent;
    const SHAPE: Shape = Shape::Flag;
    fn is_unwritten(&self) -> bool {
        matches!(self, Self::Absent)
    }
    fn walk<V: Visit>(&self, _: &At<'_>, _: &mut V) {}
}

/// How many: a whole number from 0. Other numbers are kept, but are no count.
#[derive(Clone, Copy, PartialEq, Default)]
pub enum Count {
    /// Not written.
    #[default]
    Absent,
    /// Written as `null`.
    Null,
    /// A whole number from 0.
    Whole(u64),
    /// A number below 0.
    Negative(i64),
    /// A number with a fraction or an exponent.
    Real(f64),
}

impl Count {
    /// The number, if it is a whole number from 0 (`3.0` is one).
    #[must_use]
    pub fn get(self) -> Option<u64> {
        match self {
            Self::Whole(n) => Some(n),
            Self::Real(x) if (0.0..9e15).contains(&x) && x.fract() == 0.0 => Some(x as u64),
            _ => None,
        }
    }

    /// Whether nothing is written.
    #[must_use]
    pub(crate) const fn is_absent(self) -> bool {
        matches!(self, Self::Absent | Self::Null)
    }
}

impl fmt::Debug for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Absent => f.write_str("absent"),
            Self::Null => f.write_str("null"),
            Self::Whole(n) if n < 1_000_000 => write!(f, "{n}"),
            // It can be anybody's number in the wrong place.
            Self::Whole(_) | Self::Negative(_) | Self::Real(_) => f.write_str("number"),
        }
    }
}

macro_rules! from_whole {
    ($($whole:ty),+) => {$(
        impl From<$whole> for Count {
            fn from(n: $whole) -> Self {
                Self::Whole(n as u64)
            }
        }
    )+};
}
from_whole!(u64, u32, u16, u8, usize);

macro_rules! from_signed {
    ($($signed:ty),+) => {$(
        impl From<$signed> for Count {
            fn from(n: $signed) -> Self {
                u64::try_from(n).map_or(Self::Negative(n.into()), Self::Whole)
            }
        }
    )+};
}
from_signed!(i64, i32, i16, i8);

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Absent | Self::Null => to.serialize_unit(),
            Self::Whole(n) => to.serialize_u64(n),
            Self::Negative(n) => to.serialize_i64(n),
            Self::Real(x) => to.serialize_f64(x),
        }
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct V;
        impl Visitor<'_> for V {
            type Value = Count;
            refuse_all_but!("a number");
            fn visit_u64<E: de::Error>(self, n: u64) -> Result<Count, E> {
                Ok(Count::Whole(n))
            }
            fn visit_i64<E: de::Error>(self, n: i64) -> Result<Count, E> {
                Ok(u64::try_from(n).map_or(Count::Negative(n), Count::Whole))
            }
            fn visit_f64<E: de::Error>(self, x: f64) -> Result<Count, E> {
                Ok(Count::Real(x))
            }
            fn visit_unit<E: de::Error>(self) -> Result<Count, E> {
                Ok(Count::Null)
            }
        }
        from.deserialize_any(V)
    }
}

impl Member for Count {
    const ABSENT: Self = Self::Absent;
    const SHAPE: Shape = Shape::Count;
    fn is_unwritten(&self) -> bool {
        matches!(self, Self::Absent)
    }
    fn walk<V: Visit>(&self, at: &At<'_>, visit: &mut V) {
        if !self.is_absent() && self.get().is_none() {
            visit.bad_count(at);
        }
    }
}
