//! What JSON the places of an order take: the model as data. Everything else in the room stands on it.

use crate::value::Noun;

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
    #[cfg_attr(not(feature = "json"), expect(dead_code, reason = "questions come as JSON"))]
    pub(crate) fn shape_of(&self, member: &str) -> Option<Shape> {
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
