//! What a finding knows: plain values that fill the placeholders of its texts.

use super::text::{Lang, Say};
use crate::calendar::Written;
use crate::model::record::Words;
use crate::value::{Noun, ParseError};
use crate::verbatim::Verbatim;
use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt;

/// One value of a finding. Never text from the order.
#[derive(Clone, Copy, PartialEq, Debug)]
#[non_exhaustive]
pub enum Param {
    /// A number of at most eight digits.
    Number(i64),
    /// A larger number. It is not kept: it can be anybody's telephone or identity number in the wrong place.
    Many,
    /// A day.
    Date(NaiveDate),
    /// A name of the library's own, in both languages.
    Noun(Noun),
    /// Why a text is no value.
    Reason(ParseError),
    /// The words of an enumeration.
    Words(&'static [crate::model::record::WordEntry]),
    /// A name of the model, a code or a version.
    Name(&'static str),
}

/// The largest number that a finding shows.
const MOST_SHOWN: i64 = 99_999_999;

impl From<i64> for Param {
    fn from(n: i64) -> Self {
        if (-MOST_SHOWN..=MOST_SHOWN).contains(&n) { Self::Number(n) } else { Self::Many }
    }
}

impl From<u64> for Param {
    fn from(n: u64) -> Self {
        i64::try_from(n).map_or(Self::Many, Self::from)
    }
}

impl From<usize> for Param {
    fn from(n: usize) -> Self {
        i64::try_from(n).map_or(Self::Many, Self::from)
    }
}

impl From<u32> for Param {
    fn from(n: u32) -> Self {
        i64::from(n).into()
    }
}

impl From<NaiveDate> for Param {
    fn from(day: NaiveDate) -> Self {
        Self::Date(day)
    }
}

impl From<Noun> for Param {
    fn from(noun: Noun) -> Self {
        Self::Noun(noun)
    }
}

impl From<ParseError> for Param {
    fn from(error: ParseError) -> Self {
        Self::Reason(error)
    }
}

impl From<&'static Words> for Param {
    fn from(words: &'static Words) -> Self {
        Self::Words(words.entries)
    }
}

impl From<&'static str> for Param {
    fn from(name: &'static str) -> Self {
        Self::Name(name)
    }
}

impl Param {
    fn write(self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, lang) {
            (Self::Number(n), _) => write!(f, "{n}"),
            (Self::Many, _) => write!(f, ">{MOST_SHOWN}"),
            (Self::Date(day), _) => write!(f, "{day}"),
            (Self::Noun(noun), lang) => f.write_str(noun.of(lang)),
            (Self::Reason(error), Lang::Zh) => write!(f, "{}", error.zh()),
            (Self::Reason(error), Lang::En) => write!(f, "{error}"),
            (Self::Name(name), _) => f.write_str(name),
            (Self::Words(entries), _) => {
                for (index, entry) in entries.iter().enumerate() {
                    if index > 0 {
                        f.write_str(if lang == Lang::Zh { "、" } else { ", " })?;
                    }
                    match lang {
                        Lang::Zh => write!(f, "{}（{}）", entry.word, entry.zh)?,
                        Lang::En => f.write_str(entry.word)?,
                    }
                }
                Ok(())
            }
        }
    }
}

impl Serialize for Param {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(n) => to.serialize_i64(*n),
            Self::Many => to.collect_str(&format_args!(">{MOST_SHOWN}")),
            Self::Date(day) => Written(*day).serialize(to),
            Self::Noun(noun) => noun.serialize(to),
            Self::Reason(error) => {
                let mut both = to.serialize_map(Some(2))?;
                both.serialize_entry("zh", &Shown(error.zh()))?;
                both.serialize_entry("en", &Shown(error))?;
                both.end()
            }
            Self::Words(entries) => to.collect_seq(entries.iter().map(|entry| entry.word)),
            Self::Name(name) => to.serialize_str(name),
        }
    }
}

/// What is written as it is shown.
struct Shown<T>(T);

impl<T: fmt::Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

const MOST: usize = 4;

/// The named values of a finding, at most four. Inline: no allocation.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Params([Option<(&'static str, Param)>; MOST]);

impl Params {
    /// None.
    pub(crate) const NONE: Self = Self([None; MOST]);

    /// With one value more. A fifth one is not kept.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        if let Some(slot) = self.0.iter_mut().find(|slot| slot.is_none()) {
            *slot = Some((name, value.into()));
        }
        self
    }

    /// The values with their names.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, Param)> {
        self.0.iter().flatten().copied()
    }

    /// Whether there is none.
    const fn is_empty(&self) -> bool {
        matches!(self.0, [None, ..])
    }

    /// The text in a language, its placeholders filled.
    pub(crate) const fn fill(&self, text: Say, lang: Lang) -> Filled<'_> {
        Filled { params: self, text, lang }
    }
}

/// A text with its values; shown when it is written.
pub(crate) struct Filled<'p> {
    params: &'p Params,
    text: Say,
    lang: Lang,
}

impl fmt::Display for Filled<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.text.of(self.lang);
        // What is no placeholder stands as it is.
        while let Some((before, after)) = rest.split_once('{') {
            f.write_str(before)?;
            let named = after.split_once('}');
            let known =
                named.and_then(|(name, tail)| Some((self.params.iter().find(|(known, _)| *known == name)?, tail)));
            match known {
                Some(((_, value), tail)) => {
                    value.write(self.lang, f)?;
                    rest = tail;
                }
                None => {
                    f.write_str("{")?;
                    rest = after;
                }
            }
        }
        f.write_str(rest)
    }
}

impl Serialize for Filled<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        // Most texts have nothing to fill in. Then they stand as the catalogue and the field table have them.
        let text = self.text.of(self.lang);
        if self.params.is_empty() || memchr::memchr(b'{', text.as_bytes()).is_none() {
            Verbatim(text).serialize(to)
        } else {
            to.collect_str(self)
        }
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        for (name, value) in self.iter() {
            map.serialize_entry(name, &value)?;
        }
        map.end()
    }
}
