//! Records and lists that may be absent.

use super::{Member, Record, Visit, refuse_all_but};
use crate::model::path::At;
use crate::model::shape::Shape;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

/// A record that may be absent. It reads and is written like the record itself: what is absent has no members, and to set one
/// makes it.
#[derive(Clone, PartialEq)]
pub struct Nest<T> {
    slot: NestSlot<T>,
}

#[derive(Clone, PartialEq)]
enum NestSlot<T> {
    Absent,
    Null,
    Is(Box<T>),
}

impl<T: Record> Nest<T> {
    /// The record, if it is there.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        match &self.slot {
            NestSlot::Is(record) => Some(record),
            _ => None,
        }
    }

    /// Whether the record is not there.
    #[must_use]
    pub(crate) fn is_absent(&self) -> bool {
        self.get().is_none()
    }
}

impl<T: Record> Deref for Nest<T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.get().unwrap_or_else(|| T::empty())
    }
}

/// To write to it makes it, if it is not there.
impl<T: Record> DerefMut for Nest<T> {
    fn deref_mut(&mut self) -> &mut T {
        if !matches!(self.slot, NestSlot::Is(_)) {
            self.slot = NestSlot::Is(Box::new(T::ABSENT));
        }
        match &mut self.slot {
            NestSlot::Is(record) => record,
            // Just set above.
            NestSlot::Absent | NestSlot::Null => unreachable!("a record was put there"),
        }
    }
}

impl<T: Record> Default for Nest<T> {
    fn default() -> Self {
        Self::ABSENT
    }
}

impl<T: Record> From<T> for Nest<T> {
    fn from(record: T) -> Self {
        Self { slot: NestSlot::Is(Box::new(record)) }
    }
}

impl<T: Record + fmt::Debug> fmt::Debug for Nest<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.slot {
            NestSlot::Absent => f.write_str("absent"),
            NestSlot::Null => f.write_str("null"),
            NestSlot::Is(record) => record.fmt(f),
        }
    }
}

impl<T: Record> Serialize for Nest<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.get() {
            Some(record) => record.serialize(to),
            None => to.serialize_unit(),
        }
    }
}

impl<'de, T: Record + Deserialize<'de>> Deserialize<'de> for Nest<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct V<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for V<T> {
            type Value = Nest<T>;
            refuse_all_but!("an object");
            fn visit_none<E: de::Error>(self) -> Result<Nest<T>, E> {
                Ok(Nest { slot: NestSlot::Null })
            }
            fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Nest<T>, D::Error> {
                Ok(Nest { slot: NestSlot::Is(Box::new(T::deserialize(from)?)) })
            }
        }
        from.deserialize_option(V(PhantomData))
    }
}

impl<T: Record> Member for Nest<T> {
    const ABSENT: Self = Self { slot: NestSlot::Absent };
    const SHAPE: Shape = T::SHAPE;
    fn is_unwritten(&self) -> bool {
        matches!(self.slot, NestSlot::Absent)
    }
    fn walk<V: Visit>(&self, at: &At<'_>, visit: &mut V) {
        if let Some(record) = self.get() {
            record.walk(at, visit);
        }
    }
}

/// A list that may be absent. It reads like a slice: what is absent has no elements.
#[derive(Clone, PartialEq)]
pub struct List<T> {
    slot: ListSlot<T>,
}

#[derive(Clone, PartialEq)]
enum ListSlot<T> {
    Absent,
    Null,
    Is(Vec<T>),
}

impl<T> List<T> {
    /// The elements, if the list is there.
    #[must_use]
    pub fn get(&self) -> Option<&[T]> {
        match &self.slot {
            ListSlot::Is(elements) => Some(elements),
            _ => None,
        }
    }

    /// The element at a place, counted from 0.
    #[must_use]
    pub(crate) fn element(&self, at: usize) -> Option<&T> {
        self.get()?.get(at)
    }

    /// The elements to write to; the list is made if it is not there.
    pub fn make(&mut self) -> &mut Vec<T> {
        if !matches!(self.slot, ListSlot::Is(_)) {
            self.slot = ListSlot::Is(Vec::new());
        }
        match &mut self.slot {
            ListSlot::Is(elements) => elements,
            // Just set above.
            ListSlot::Absent | ListSlot::Null => unreachable!("a list was put there"),
        }
    }

    /// Whether the list is not there. An empty list is there.
    #[must_use]
    pub(crate) fn is_absent(&self) -> bool {
        self.get().is_none()
    }
}

impl<T> Deref for List<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        self.get().unwrap_or(&[])
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { slot: ListSlot::Absent }
    }
}

impl<T, X: Into<T>> FromIterator<X> for List<T> {
    fn from_iter<I: IntoIterator<Item = X>>(elements: I) -> Self {
        Self { slot: ListSlot::Is(elements.into_iter().map(Into::into).collect()) }
    }
}

impl<T, X: Into<T>> From<Vec<X>> for List<T> {
    fn from(elements: Vec<X>) -> Self {
        elements.into_iter().collect()
    }
}

impl<T, X: Into<T>, const N: usize> From<[X; N]> for List<T> {
    fn from(elements: [X; N]) -> Self {
        elements.into_iter().collect()
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.slot {
            ListSlot::Absent => f.write_str("absent"),
            ListSlot::Null => f.write_str("null"),
            ListSlot::Is(elements) => elements.fmt(f),
        }
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.get() {
            Some(elements) => elements.serialize(to),
            None => to.serialize_unit(),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct V<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for V<T> {
            type Value = List<T>;
            refuse_all_but!("an array");
            fn visit_none<E: de::Error>(self) -> Result<List<T>, E> {
                Ok(List { slot: ListSlot::Null })
            }
            fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<List<T>, D::Error> {
                Vec::deserialize(from).map(|elements| List { slot: ListSlot::Is(elements) })
            }
        }
        from.deserialize_option(V(PhantomData))
    }
}

impl<T: Member> Member for List<T> {
    const ABSENT: Self = Self { slot: ListSlot::Absent };
    const SHAPE: Shape = Shape::List(&T::SHAPE);
    fn is_unwritten(&self) -> bool {
        matches!(self.slot, ListSlot::Absent)
    }
    fn walk<V: Visit>(&self, at: &At<'_>, visit: &mut V) {
        visit.entries(self.len());
        for (index, element) in self.iter().enumerate() {
            element.walk(&at.element(index), visit);
        }
    }
}
