//! Free text.

use super::{Member, Visit, refuse_all_but};
use crate::model::path::At;
use crate::model::shape::Shape;
use crate::value::{Noun, unspaced};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;

/// Free text.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Text {
    slot: TextSlot,
}

#[derive(Clone, PartialEq, Eq, Default)]
enum TextSlot {
    #[default]
    Absent,
    Null,
    /// The text, and whether space stands around it or is all of it: rules ask for most texts many times, so it is told once.
    Text(Box<str>, bool),
}

impl TextSlot {
    fn of(text: Box<str>) -> Self {
        let spaced = text.is_empty() || unspaced(&text).len() < text.len();
        Self::Text(text, spaced)
    }
}

impl Text {
    /// The text without the space around it, if it says anything.
    #[must_use]
    pub fn get(&self) -> Option<&str> {
        match &self.slot {
            TextSlot::Text(text, false) => Some(text),
            TextSlot::Text(text, true) => Some(text.trim()).filter(|text| !text.is_empty()),
            TextSlot::Absent | TextSlot::Null => None,
        }
    }

    /// Whether nothing is written.
    #[must_use]
    pub(crate) fn is_absent(&self) -> bool {
        self.get().is_none()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self { slot: TextSlot::of(text.into()) }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self { slot: TextSlot::of(text.into()) }
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.slot {
            TextSlot::Absent => f.write_str("absent"),
            TextSlot::Null => f.write_str("null"),
            TextSlot::Text(text, _) => write!(f, "text({} bytes)", text.len()),
        }
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.slot {
            TextSlot::Absent | TextSlot::Null => to.serialize_unit(),
            TextSlot::Text(text, _) => to.serialize_str(text),
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct V;
        impl Visitor<'_> for V {
            type Value = Text;
            refuse_all_but!("text");
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Text, E> {
                Ok(text.into())
            }
            fn visit_unit<E: de::Error>(self) -> Result<Text, E> {
                Ok(Text { slot: TextSlot::Null })
            }
        }
        from.deserialize_any(V)
    }
}

impl Member for Text {
    const ABSENT: Self = Self { slot: TextSlot::Absent };
    const SHAPE: Shape = Shape::Text(Noun::new("文本", "text"));
    fn is_unwritten(&self) -> bool {
        matches!(self.slot, TextSlot::Absent)
    }
    fn walk<V: Visit>(&self, _: &At<'_>, visit: &mut V) {
        if let TextSlot::Text(text, _) = &self.slot {
            visit.text(text.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_without_the_space_around_it() {
        for text in
            ["", " ", "\u{3000}", "示例", " 示例", "示例\u{3000}", "a b", "\tb\n", "\u{a0}示 例\u{a0}", "é", "\u{85}é"]
        {
            let read = Text::from(text);
            assert_eq!(read.get(), Some(text.trim()).filter(|text| !text.is_empty()), "{text:?}");
            assert_eq!(read.is_absent(), text.trim().is_empty());
            assert_eq!(serde_json::to_value(&read).unwrap(), text);
        }
    }
}
