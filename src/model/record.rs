//! What the parts of an order are made of: members that are there, null, or absent, and records of such members.
//!
//! A front end sends what it has. So nothing here refuses a value: text that does not parse is kept beside the reason,
//! unknown words and unknown members are kept as they came, and all of it is written back as it was read. Only JSON of the
//! wrong type is refused. Absent, `null` and `""` mean the same: absent.

use super::json::Json;
use super::path::At;
use crate::value::{Noun, ParseError, Value};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

/// What JSON a place takes.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Text that is read as the named value.
    Text(Noun),
    /// One of a list of words.
    Word(&'static Words),
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Count,
    /// An object.
    Record(&'static Schema),
    /// An array.
    List(&'static Shape),
    /// A word alone, or an array of words.
    OneOrMany(&'static Words),
    /// Text (a word), or an object.
    WordOrRecord(&'static Words, &'static Schema),
    /// Anything: below a member that the model does not know.
    Any,
}

/// The members of a record.
#[derive(Debug)]
pub struct Schema {
    /// Name of the record.
    pub name: &'static str,
    /// The members in the model's order.
    pub members: &'static [(&'static str, Shape)],
}

impl Schema {
    /// What the member takes, if the record has it.
    #[must_use]
    pub fn shape_of(&self, member: &str) -> Option<Shape> {
        self.members.iter().find(|(name, _)| *name == member).map(|(_, shape)| *shape)
    }
}

/// The words of an enumeration.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// What the words name.
    pub noun: Noun,
    /// Whether the documents leave the list open: then an unknown word is a warning, not an error.
    pub open: bool,
    /// Each value's canonical word, its official Chinese name, and other accepted spellings.
    pub entries: &'static [WordEntry],
}

/// One value of an enumeration in all its spellings.
#[derive(Debug, PartialEq, Eq)]
pub struct WordEntry {
    /// English, `snake_case`: the canonical word.
    pub word: &'static str,
    /// Official Chinese name.
    pub zh: &'static str,
    /// Further spellings that are accepted.
    pub also: &'static [&'static str],
}

/// What only the library can be.
pub trait Sealed {}

/// An enumeration of the model.
pub trait Vocabulary: Sealed + Copy + Eq + fmt::Debug + 'static {
    /// The words, in the order of the values.
    const WORDS: Words;
    /// The words as a static.
    fn words() -> &'static Words;
    /// The value at a place in the list.
    fn at(index: usize) -> Option<Self>;
    /// The place of the value in the list.
    fn index(self) -> usize;
    /// The canonical word.
    #[must_use]
    fn word(self) -> &'static str {
        Self::words().entries.get(self.index()).map_or("", |entry| entry.word)
    }
    /// The name of the value in both languages.
    #[must_use]
    fn noun(self) -> Noun {
        Self::words().entries.get(self.index()).map_or(Noun::new("", ""), |entry| Noun::new(entry.zh, entry.word))
    }
}

/// What looks at every member of an order.
pub trait Visit {
    /// A text of so many bytes.
    fn text(&mut self, bytes: usize);
    /// A word that the model does not know.
    fn unknown_word(&mut self, at: &At<'_>, text: &str, words: &'static Words);
    /// A member that the model does not know, of the record at the place.
    fn unknown_member(&mut self, at: &At<'_>, name: &str, schema: &'static Schema);
    /// A number that is not a whole number from 0.
    fn bad_count(&mut self, at: &At<'_>);
    /// A text that is no value, with the reason.
    fn malformed(&mut self, at: &At<'_>, reason: ParseError);
}

/// A member of a record.
pub trait Member: Sized + Serialize {
    /// The member that is not there.
    const ABSENT: Self;
    /// What JSON it takes.
    const SHAPE: Shape;
    /// Whether the member is not written at all (unlike `null`).
    fn is_unwritten(&self) -> bool;
    /// Shows everything in it to the visitor.
    fn walk<V: Visit>(&self, at: &At<'_>, visit: &mut V);
}

/// A record: an object of named members.
pub trait Record: Member + 'static {
    /// Its members.
    const SCHEMA: Schema;
    /// The record that has nothing.
    fn empty() -> &'static Self;
}

macro_rules! refuse_all_but {
    ($what:literal) => {
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str($what)
        }
    };
}

// ---------------------------------------------------------------------------------------------------------------------

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
    /// What was written and, if it is one, the value. Why it is none is found out when asked: a reason is larger than most
    /// values.
    Text(Box<str>, Option<T>),
}

impl<T: Value> Field<T> {
    /// What was written, if anything was.
    #[must_use]
    pub fn raw(&self) -> Option<Cow<'_, str>> {
        match &self.slot {
            Slot::Canonical(value) => Some(value.canonical().into()),
            Slot::Text(raw, _) if !is_blank(raw) => Some(Cow::Borrowed(raw)),
            _ => None,
        }
    }

    /// The value, if something is written and it is one.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        match &self.slot {
            Slot::Canonical(value) => Some(value),
            Slot::Text(_, value) => value.as_ref(),
            _ => None,
        }
    }

    /// Why what is written is no value.
    #[must_use]
    pub fn error(&self) -> Option<ParseError> {
        match &self.slot {
            Slot::Text(raw, None) if !is_blank(raw) => T::parse(raw).err(),
            _ => None,
        }
    }

    /// Whether nothing is written: the member is missing, `null` or blank.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        match &self.slot {
            Slot::Canonical(_) => false,
            Slot::Text(raw, _) => is_blank(raw),
            Slot::Absent | Slot::Null => true,
        }
    }

    /// Reads the text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let slot = match T::parse_strict(text) {
            Ok(value) => Slot::Canonical(value),
            Err(_) => Slot::Text(text.into(), T::parse(text).ok()),
        };
        Self { slot }
    }
}

/// Space alone says nothing.
pub(super) fn is_blank(text: &str) -> bool {
    trimmed(text).is_empty()
}

/// The text without the space around it. Most texts have none: then the bytes at both ends tell.
#[inline]
fn trimmed(text: &str) -> &str {
    // ASCII that is no space, or a Han character: no white space begins with these bytes.
    match text.as_bytes() {
        [0x21..=0x7e] | [0x21..=0x7e | 0xe4..=0xe9, .., 0x21..=0x7e] => text,
        [0x21..=0x7e | 0xe4..=0xe9, .., 0xe4..=0xe9, _, _] | [0xe4..=0xe9, _, _] => text,
        _ => text.trim(),
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

impl<T: Value> fmt::Debug for Field<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.slot {
            Slot::Absent => f.write_str("absent"),
            Slot::Null => f.write_str("null"),
            Slot::Canonical(_) => write!(f, "{}(ok)", T::NOUN.en),
            // Never the raw text: it can be anybody's number in the wrong place.
            Slot::Text(raw, parsed) => {
                let state = if parsed.is_some() { "ok" } else { "malformed" };
                write!(f, "{}({} bytes, {state})", T::NOUN.en, raw.len())
            }
        }
    }
}

impl<T: Value> Serialize for Field<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.slot {
            Slot::Absent | Slot::Null => to.serialize_unit(),
            Slot::Canonical(value) => to.serialize_str(&value.canonical()),
            Slot::Text(raw, _) => to.serialize_str(raw),
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
        match &self.slot {
            Slot::Text(raw, value) => {
                visit.text(raw.len());
                if let (None, Some(reason)) = (value, self.error()) {
                    visit.malformed(at, reason);
                }
            }
            Slot::Canonical(_) => visit.text(size_of::<T>()),
            Slot::Absent | Slot::Null => {}
        }
    }
}

// ---------------------------------------------------------------------------------------------------------------------

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
    Text(Box<str>),
}

impl Text {
    /// The text without the space around it, if it says anything.
    #[must_use]
    pub fn get(&self) -> Option<&str> {
        match &self.slot {
            TextSlot::Text(text) => Some(trimmed(text)).filter(|text| !text.is_empty()),
            _ => None,
        }
    }

    /// Whether nothing is written.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        self.get().is_none()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self { slot: TextSlot::Text(text.into()) }
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.slot {
            TextSlot::Absent => f.write_str("absent"),
            TextSlot::Null => f.write_str("null"),
            TextSlot::Text(text) => write!(f, "text({} bytes)", text.len()),
        }
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.slot {
            TextSlot::Absent | TextSlot::Null => to.serialize_unit(),
            TextSlot::Text(text) => to.serialize_str(text),
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
        if let TextSlot::Text(text) = &self.slot {
            visit.text(text.len());
        }
    }
}

// ---------------------------------------------------------------------------------------------------------------------

/// One word of an enumeration: known, or kept as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct Word<E> {
    slot: WordSlot<E>,
}

#[derive(Clone, PartialEq, Eq)]
enum WordSlot<E> {
    Absent,
    Null,
    /// The value and which of its spellings was used.
    Known(E, u8),
    Unknown(Box<str>),
}

impl<E: Vocabulary> Word<E> {
    /// The value, if the word is known.
    #[must_use]
    pub fn get(&self) -> Option<E> {
        match self.slot {
            WordSlot::Known(value, _) => Some(value),
            _ => None,
        }
    }

    /// The word that is not in the list, as it came.
    #[must_use]
    pub fn unknown(&self) -> Option<&str> {
        match &self.slot {
            WordSlot::Unknown(text) if !is_blank(text) => Some(text),
            _ => None,
        }
    }

    /// Whether nothing is written.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        match &self.slot {
            WordSlot::Absent | WordSlot::Null => true,
            WordSlot::Known(..) => false,
            WordSlot::Unknown(text) => is_blank(text),
        }
    }

    fn read(text: &str) -> Self {
        let trimmed = text.trim();
        for (index, entry) in E::words().entries.iter().enumerate() {
            let spelling = if entry.word == trimmed {
                Some(0)
            } else if entry.zh == trimmed {
                Some(1)
            } else {
                entry.also.iter().position(|also| *also == trimmed).map(|at| at + 2)
            };
            if let (Some(spelling), Some(value)) = (spelling, E::at(index))
                && trimmed.len() == text.len()
            {
                return Self { slot: WordSlot::Known(value, spelling as u8) };
            }
        }
        Self { slot: WordSlot::Unknown(text.into()) }
    }

    fn written(value: E, spelling: u8) -> &'static str {
        let Some(entry) = E::words().entries.get(value.index()) else {
            return "";
        };
        match spelling {
            0 => entry.word,
            1 => entry.zh,
            n => entry.also.get(usize::from(n) - 2).copied().unwrap_or(entry.word),
        }
    }
}

impl<E: Vocabulary> Default for Word<E> {
    fn default() -> Self {
        Self::ABSENT
    }
}

impl<E: Vocabulary> From<E> for Word<E> {
    fn from(value: E) -> Self {
        Self { slot: WordSlot::Known(value, 0) }
    }
}

impl<E: Vocabulary> From<&str> for Word<E> {
    fn from(text: &str) -> Self {
        Self::read(text)
    }
}

impl<E: Vocabulary> fmt::Debug for Word<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.slot {
            WordSlot::Absent => f.write_str("absent"),
            WordSlot::Null => f.write_str("null"),
            WordSlot::Known(value, _) => f.write_str(value.word()),
            WordSlot::Unknown(text) => write!(f, "unknown word({} bytes)", text.len()),
        }
    }
}

impl<E: Vocabulary> Serialize for Word<E> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.slot {
            WordSlot::Absent | WordSlot::Null => to.serialize_unit(),
            WordSlot::Known(value, spelling) => to.serialize_str(Self::written(*value, *spelling)),
            WordSlot::Unknown(text) => to.serialize_str(text),
        }
    }
}

impl<'de, W: Vocabulary> Deserialize<'de> for Word<W> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct V<W>(PhantomData<W>);
        impl<W: Vocabulary> Visitor<'_> for V<W> {
            type Value = Word<W>;
            refuse_all_but!("text");
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Word<W>, E> {
                Ok(Word::read(text))
            }
            fn visit_unit<E: de::Error>(self) -> Result<Word<W>, E> {
                Ok(Word { slot: WordSlot::Null })
            }
        }
        from.deserialize_any(V(PhantomData))
    }
}

impl<E: Vocabulary> Member for Word<E> {
    const ABSENT: Self = Self { slot: WordSlot::Absent };
    const SHAPE: Shape = Shape::Word(&E::WORDS);
    fn is_unwritten(&self) -> bool {
        matches!(self.slot, WordSlot::Absent)
    }
    fn walk<V: Visit>(&self, at: &At<'_>, visit: &mut V) {
        if let WordSlot::Unknown(text) = &self.slot {
            visit.text(text.len());
            if !is_blank(text) {
                visit.unknown_word(at, text, E::words());
            }
        }
    }
}

// ---------------------------------------------------------------------------------------------------------------------

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

// ---------------------------------------------------------------------------------------------------------------------

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
    pub const fn is_absent(self) -> bool {
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

impl From<u64> for Count {
    fn from(n: u64) -> Self {
        Self::Whole(n)
    }
}

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

// ---------------------------------------------------------------------------------------------------------------------

/// A record that may be absent. It reads like the record itself: what is absent has no members.
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

    /// The record to write to; made if it is not there.
    pub fn make(&mut self) -> &mut T
    where
        T: Default,
    {
        if !matches!(self.slot, NestSlot::Is(_)) {
            self.slot = NestSlot::Is(Box::default());
        }
        match &mut self.slot {
            NestSlot::Is(record) => record,
            // Just set above.
            NestSlot::Absent | NestSlot::Null => unreachable!("a record was put there"),
        }
    }

    /// Whether the record is not there.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        self.get().is_none()
    }
}

impl<T: Record> Deref for Nest<T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.get().unwrap_or_else(|| T::empty())
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

// ---------------------------------------------------------------------------------------------------------------------

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
    pub fn is_absent(&self) -> bool {
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

impl<T> From<Vec<T>> for List<T> {
    fn from(elements: Vec<T>) -> Self {
        Self { slot: ListSlot::Is(elements) }
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
                Vec::deserialize(from).map(List::from)
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
        for (index, element) in self.iter().enumerate() {
            element.walk(&at.element(index), visit);
        }
    }
}

// ---------------------------------------------------------------------------------------------------------------------

/// Words of an enumeration, written as one word or as a list of words.
#[derive(Clone, PartialEq)]
pub struct WordList<E> {
    slot: WordListSlot<E>,
}

#[derive(Clone, PartialEq)]
enum WordListSlot<E> {
    One(Word<E>),
    Many(Vec<Word<E>>),
}

impl<E: Vocabulary> WordList<E> {
    /// The words, whether one or many.
    #[must_use]
    pub fn words(&self) -> &[Word<E>] {
        match &self.slot {
            WordListSlot::One(word) if word.is_absent() => &[],
            WordListSlot::One(word) => std::slice::from_ref(word),
            WordListSlot::Many(words) => words,
        }
    }

    /// The words, if anything is written. An empty list is: it says that there are none.
    #[must_use]
    pub fn get(&self) -> Option<&[Word<E>]> {
        match &self.slot {
            WordListSlot::One(word) if word.is_absent() => None,
            _ => Some(self.words()),
        }
    }

    /// The known values.
    pub fn values(&self) -> impl Iterator<Item = E> {
        self.words().iter().filter_map(Word::get)
    }

    /// Whether a value is among the words.
    #[must_use]
    pub fn has(&self, value: E) -> bool {
        self.values().any(|known| known == value)
    }

    /// Whether no word is written. An empty list has none.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        self.words().iter().all(Word::is_absent)
    }
}

impl<E: Vocabulary> Default for WordList<E> {
    fn default() -> Self {
        Self::ABSENT
    }
}

impl<E: Vocabulary> From<E> for WordList<E> {
    fn from(value: E) -> Self {
        Self { slot: WordListSlot::One(value.into()) }
    }
}

impl<E: Vocabulary> From<Vec<E>> for WordList<E> {
    fn from(values: Vec<E>) -> Self {
        Self { slot: WordListSlot::Many(values.into_iter().map(Word::from).collect()) }
    }
}

impl<E: Vocabulary> fmt::Debug for WordList<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.words().fmt(f)
    }
}

impl<E: Vocabulary> Serialize for WordList<E> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.slot {
            WordListSlot::One(word) => word.serialize(to),
            WordListSlot::Many(words) => words.serialize(to),
        }
    }
}

impl<'de, W: Vocabulary> Deserialize<'de> for WordList<W> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct V<W>(PhantomData<W>);
        impl<'de, W: Vocabulary> Visitor<'de> for V<W> {
            type Value = WordList<W>;
            refuse_all_but!("a word or an array of words");
            fn visit_str<E: de::Error>(self, text: &str) -> Result<WordList<W>, E> {
                Ok(WordList { slot: WordListSlot::One(Word::read(text)) })
            }
            fn visit_unit<E: de::Error>(self) -> Result<WordList<W>, E> {
                Ok(WordList { slot: WordListSlot::One(Word { slot: WordSlot::Null }) })
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, from: A) -> Result<WordList<W>, A::Error> {
                Vec::deserialize(de::value::SeqAccessDeserializer::new(from))
                    .map(|words| WordList { slot: WordListSlot::Many(words) })
            }
        }
        from.deserialize_any(V(PhantomData))
    }
}

impl<E: Vocabulary> Member for WordList<E> {
    const ABSENT: Self = Self { slot: WordListSlot::One(Word::ABSENT) };
    const SHAPE: Shape = Shape::OneOrMany(&E::WORDS);
    fn is_unwritten(&self) -> bool {
        matches!(&self.slot, WordListSlot::One(word) if word.is_unwritten())
    }
    fn walk<V: Visit>(&self, at: &At<'_>, visit: &mut V) {
        match &self.slot {
            WordListSlot::One(word) => word.walk(at, visit),
            WordListSlot::Many(words) => {
                for (index, word) in words.iter().enumerate() {
                    word.walk(&at.element(index), visit);
                }
            }
        }
    }
}

// ---------------------------------------------------------------------------------------------------------------------

/// Members that the model does not know, in the order they came.
#[derive(Clone, PartialEq, Default)]
pub struct Unknown(Vec<(Box<str>, Json)>);

impl Unknown {
    /// None.
    pub const NONE: Self = Self(Vec::new());

    /// Keeps one more.
    pub(crate) fn keep(&mut self, name: Box<str>, value: Json) {
        self.0.push((name, value));
    }

    /// The members with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }
}

impl fmt::Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} unknown members", self.0.len())
    }
}

/// Defines a record: the struct, and how it is read, written and walked. One row a member: its meaning, its name, its type.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident { $($(#[$member_meta:meta])* $member:ident : $type:ty),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[$member_meta])* pub $member: $type,)+
            /// Members that the model does not know; kept and written back.
            pub unknown: $crate::model::record::Unknown,
        }

        impl $name {
            /// The members, in the model's order.
            pub const SCHEMA: $crate::model::record::Schema = $crate::model::record::Schema {
                name: stringify!($name),
                members: &[$((stringify!($member), <$type as $crate::model::record::Member>::SHAPE)),+],
            };
            /// The record that has nothing.
            pub const EMPTY: Self = Self {
                $($member: <$type as $crate::model::record::Member>::ABSENT,)+
                unknown: $crate::model::record::Unknown::NONE,
            };
        }

        impl Default for $name {
            fn default() -> Self {
                Self::EMPTY
            }
        }

        impl $crate::model::record::Record for $name {
            const SCHEMA: $crate::model::record::Schema = Self::SCHEMA;
            fn empty() -> &'static Self {
                static EMPTY: $name = $name::EMPTY;
                &EMPTY
            }
        }

        impl $crate::model::record::Member for $name {
            const ABSENT: Self = Self::EMPTY;
            const SHAPE: $crate::model::record::Shape = $crate::model::record::Shape::Record(&$name::SCHEMA);
            fn is_unwritten(&self) -> bool {
                false
            }
            fn walk<V: $crate::model::record::Visit>(&self, at: &$crate::model::path::At<'_>, visit: &mut V) {
                $($crate::model::record::Member::walk(&self.$member, &at.member(stringify!($member)), visit);)+
                for (name, value) in self.unknown.iter() {
                    visit.text(name.len() + value.text_len());
                    visit.unknown_member(at, name, &$name::SCHEMA);
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = to.serialize_map(None)?;
                $(if !$crate::model::record::Member::is_unwritten(&self.$member) {
                    map.serialize_entry(stringify!($member), &self.$member)?;
                })+
                for (name, value) in self.unknown.iter() {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                #[allow(non_camel_case_types)]
                enum Key { $($member,)+ Unknown_(Box<str>) }
                impl<'de> serde::Deserialize<'de> for Key {
                    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                        struct V;
                        impl serde::de::Visitor<'_> for V {
                            type Value = Key;
                            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                                f.write_str("a member name")
                            }
                            fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<Key, E> {
                                Ok(match name {
                                    $(stringify!($member) => Key::$member,)+
                                    other => Key::Unknown_(other.into()),
                                })
                            }
                        }
                        from.deserialize_identifier(V)
                    }
                }
                struct V;
                impl<'de> serde::de::Visitor<'de> for V {
                    type Value = $name;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("an object")
                    }
                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        let mut record = $name::EMPTY;
                        while let Some(key) = map.next_key::<Key>()? {
                            match key {
                                $(Key::$member => {
                                    if !$crate::model::record::Member::is_unwritten(&record.$member) {
                                        return Err(serde::de::Error::duplicate_field(stringify!($member)));
                                    }
                                    record.$member = map.next_value()?;
                                })+
                                Key::Unknown_(name) => record.unknown.keep(name, map.next_value()?),
                            }
                        }
                        Ok(record)
                    }
                }
                from.deserialize_map(V)
            }
        }
    };
}
pub(crate) use record;

/// Defines an enumeration with its words. One row a value: its meaning, its name, its word, its official Chinese name, and
/// other accepted spellings.
macro_rules! words {
    ($(#[$meta:meta])* $list:ident $name:ident ($zh:literal, $en:literal) {
        $($(#[$value_meta:meta])* $value:ident = $word:literal $value_zh:literal $([$($also:literal),+])?),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$value_meta])*
                #[doc = concat!("\n\nWord: `", $word, "` or `", $value_zh, "`", $($(", `", $also, "`",)+)? ".")]
                $value,
            )+
        }

        impl $name {
            /// All values, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];
        }

        impl $crate::model::record::Sealed for $name {}

        impl $crate::model::record::Vocabulary for $name {
            const WORDS: $crate::model::record::Words = $crate::model::record::Words {
                noun: $crate::value::Noun::new($zh, $en),
                open: words!(@$list),
                entries: &[$($crate::model::record::WordEntry {
                    word: $word,
                    zh: $value_zh,
                    also: &[$($($also),+)?],
                }),+],
            };
            fn words() -> &'static $crate::model::record::Words {
                static WORDS: $crate::model::record::Words = <$name as $crate::model::record::Vocabulary>::WORDS;
                &WORDS
            }
            fn at(index: usize) -> Option<Self> {
                Self::ALL.get(index).copied()
            }
            fn index(self) -> usize {
                self as usize
            }
        }
    };
    (@open) => { true };
    (@closed) => { false };
}
pub(crate) use words;
