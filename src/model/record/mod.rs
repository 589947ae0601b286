//! What the parts of an order are made of: members that are there, null, or absent, and records of such members.
//!
//! A front end sends what it has. So nothing here refuses a value: text that does not parse is kept beside the reason,
//! unknown words and unknown members are kept as they came, and all of it is written back as it was read. Only JSON of the
//! wrong type is refused. Absent, `null` and `""` mean the same: absent.

mod define;
mod field;
mod nest;
mod number;
mod text;
mod unknown;
mod word;

pub(crate) use define::record;
pub use field::Field;
pub use nest::{List, Nest};
pub use number::{Count, Flag};
pub use text::Text;
pub use unknown::Unknown;
pub(crate) use word::words;
pub use word::{Sealed, Vocabulary, Word, WordList};

use super::path::At;
pub use super::shape::{Schema, Shape, WordEntry, Words};
use crate::value::{Doubt, Noun, ParseError, Value, unspaced};
use serde::ser::Serialize;

/// What looks at every member of an order.
pub trait Visit {
    /// A text of so many bytes.
    fn text(&mut self, bytes: usize);
    /// A list of so many entries, or a record with so many members that the model does not know.
    fn entries(&mut self, count: usize);
    /// A word that the model does not know.
    fn unknown_word(&mut self, at: &At<'_>, text: &str, words: &'static Words);
    /// A member that the model does not know, of the record at the place.
    fn unknown_member(&mut self, at: &At<'_>, name: &str, schema: &'static Schema);
    /// A number that is not a whole number from 0.
    fn bad_count(&mut self, at: &At<'_>);
    /// A text that is no value, with the reason.
    fn malformed(&mut self, at: &At<'_>, reason: ParseError);
    /// A value in which something is odd: what it is called, what is odd, and its canonical text.
    fn doubtful(&mut self, at: &At<'_>, what: Noun, doubt: Doubt, text: &str);
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

/// What a row of a database has or has not: `None` is absent.
macro_rules! from_option {
    ($([$($bound:tt)*] $member:ty;)+) => {$(
        impl<X: Into<$member>, $($bound)*> From<Option<X>> for $member {
            fn from(value: Option<X>) -> Self {
                value.map_or(<Self as Member>::ABSENT, Into::into)
            }
        }
    )+};
}
pub(super) use from_option;

from_option! {
    [] Text;
    [] Flag;
    [] Count;
    [T: Value] Field<T>;
    [E: Vocabulary] Word<E>;
    [E: Vocabulary] WordList<E>;
    [T: Record] Nest<T>;
    [T: Member] List<T>;
}

macro_rules! refuse_all_but {
    ($what:literal) => {
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str($what)
        }
    };
}
use refuse_all_but;

/// Space alone says nothing.
pub(super) fn is_blank(text: &str) -> bool {
    unspaced(text).is_empty()
}
