//! Words of an enumeration: one, or a list.

use super::{Member, Visit, is_blank, refuse_all_but};
use crate::model::path::At;
use crate::model::shape::{Shape, WordEntry, Words};
use crate::value::Noun;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// What only the library can be: an enumeration with its list of words.
pub trait Sealed: Copy + 'static {
    /// The words, in the order of the values.
    const WORDS: Words;
    /// The place of the value in the list.
    fn index(self) -> usize;
}

/// An enumeration of the model.
pub trait Vocabulary: Sealed + Copy + Eq + fmt::Debug + 'static {
    /// All values, in the order of the list.
    const ALL: &'static [Self];
    /// The words, in the order of the values.
    fn words() -> &'static Words;
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
    /// The value, and its word in other letters or with space around it.
    Spelled(E, Box<str>),
    Unknown(Box<str>),
}

impl<E: Vocabulary> Word<E> {
    /// The value, if the word is known.
    #[must_use]
    pub fn get(&self) -> Option<E> {
        match self.slot {
            WordSlot::Known(value, _) | WordSlot::Spelled(value, _) => Some(value),
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
    pub(crate) fn is_absent(&self) -> bool {
        match &self.slot {
            WordSlot::Absent | WordSlot::Null => true,
            WordSlot::Known(..) | WordSlot::Spelled(..) => false,
            WordSlot::Unknown(text) => is_blank(text),
        }
    }

    fn read(text: &str) -> Self {
        let entries = E::words().entries.iter().enumerate();
        for (index, entry) in entries.clone() {
            let spelling = if entry.word == text {
                Some(0)
            } else if entry.zh == text {
                Some(1)
            } else {
                entry.also.iter().position(|also| *also == text).map(|at| at + 2)
            };
            if let (Some(spelling), Some(value)) = (spelling, E::ALL.get(index).copied()) {
                return Self { slot: WordSlot::Known(value, spelling as u8) };
            }
        }
        // As provinces are read: space around it and letter case say nothing.
        let trimmed = text.trim();
        let same = |spelling: &str| spelling.eq_ignore_ascii_case(trimmed);
        let spelled =
            |entry: &WordEntry| same(entry.word) || same(entry.zh) || entry.also.iter().any(|also| same(also));
        let found = entries.filter(|(_, entry)| spelled(entry)).find_map(|(index, _)| E::ALL.get(index).copied());
        let slot = match found {
            Some(value) => WordSlot::Spelled(value, text.into()),
            None => WordSlot::Unknown(text.into()),
        };
        Self { slot }
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

impl<E: Vocabulary> From<String> for Word<E> {
    fn from(text: String) -> Self {
        Self::read(&text)
    }
}

impl<E: Vocabulary> fmt::Debug for Word<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.slot {
            WordSlot::Absent => f.write_str("absent"),
            WordSlot::Null => f.write_str("null"),
            WordSlot::Known(value, _) | WordSlot::Spelled(value, _) => f.write_str(value.word()),
            WordSlot::Unknown(text) => write!(f, "unknown word({} bytes)", text.len()),
        }
    }
}

impl<E: Vocabulary> Serialize for Word<E> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.slot {
            WordSlot::Absent | WordSlot::Null => to.serialize_unit(),
            WordSlot::Known(value, spelling) => to.serialize_str(Self::written(*value, *spelling)),
            WordSlot::Spelled(_, text) | WordSlot::Unknown(text) => to.serialize_str(text),
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
        match &self.slot {
            WordSlot::Unknown(text) => {
                visit.text(text.len());
                if !is_blank(text) {
                    visit.unknown_word(at, text, E::words());
                }
            }
            WordSlot::Spelled(_, text) => visit.text(text.len()),
            WordSlot::Absent | WordSlot::Null | WordSlot::Known(..) => {}
        }
    }
}

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
    pub(crate) fn is_absent(&self) -> bool {
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

impl<E: Vocabulary> From<&str> for WordList<E> {
    fn from(text: &str) -> Self {
        Self { slot: WordListSlot::One(text.into()) }
    }
}

impl<E: Vocabulary> From<String> for WordList<E> {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl<E: Vocabulary, W: Into<Word<E>>> FromIterator<W> for WordList<E> {
    fn from_iter<I: IntoIterator<Item = W>>(words: I) -> Self {
        Self { slot: WordListSlot::Many(words.into_iter().map(Into::into).collect()) }
    }
}

impl<E: Vocabulary, W: Into<Word<E>>> From<Vec<W>> for WordList<E> {
    fn from(words: Vec<W>) -> Self {
        words.into_iter().collect()
    }
}

impl<E: Vocabulary, W: Into<Word<E>>, const N: usize> From<[W; N]> for WordList<E> {
    fn from(words: [W; N]) -> Self {
        words.into_iter().collect()
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
                visit.entries(words.len());
                for (index, word) in words.iter().enumerate() {
                    word.walk(&at.element(index), visit);
                }
            }
        }
    }
}

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

        impl $crate::model::record::Sealed for $name {
            const WORDS: $crate::model::record::Words = $crate::model::record::Words {
                noun: $crate::value::Noun::new($zh, $en),
                open: words!(@$list),
                entries: &[$($crate::model::record::WordEntry {
                    word: $word,
                    zh: $value_zh,
                    also: &[$($($also),+)?],
                }),+],
            };
            fn index(self) -> usize {
                self as usize
            }
        }

        impl $crate::model::record::Vocabulary for $name {
            const ALL: &'static [Self] = &[$(Self::$value),+];
            fn words() -> &'static $crate::model::record::Words {
                static WORDS: $crate::model::record::Words = <$name as $crate::model::record::Sealed>::WORDS;
                &WORDS
            }
        }
    };
    (@open) => { true };
    (@closed) => { false };
}
pub(crate) use words;
