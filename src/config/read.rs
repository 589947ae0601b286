//! Reading JSON with a place: every error says where, what is there and what should be.

use crate::fault::InputError;
use crate::model::Json;
use crate::value::edits;
use chrono::NaiveDate;
use std::cell::Cell;

/// What is read, or why not.
pub(super) type Read<T> = Result<T, InputError>;

/// A place in a document.
#[derive(Clone)]
pub(super) struct At<'j> {
    pub(super) json: &'j Json,
    pointer: String,
}

impl<'j> At<'j> {
    pub(super) const fn root(json: &'j Json) -> Self {
        Self { json, pointer: String::new() }
    }

    fn below(&self, step: &str, json: &'j Json) -> Self {
        let step = step.replace('~', "~0").replace('/', "~1");
        Self { json, pointer: format!("{}/{step}", self.pointer) }
    }

    /// What is wrong here.
    pub(super) fn wrong(&self, found: impl Into<String>, expected: impl Into<String>) -> InputError {
        InputError { pointer: self.pointer.clone(), found: found.into(), expected: expected.into() }
    }

    /// A word that is none of those that are known.
    pub(super) fn unknown(&self, word: &str, known: &[&str]) -> InputError {
        let expected = match known {
            [] => "nothing".to_owned(),
            [one] => format!("`{one}`"),
            // figure: so many words are read at a glance
            few if few.len() <= 6 => few.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" or "),
            _ => format!("a known word, the nearest is `{}`", nearest(word, known.iter().copied())),
        };
        self.wrong(format!("`{}`", shown(word)), expected)
    }

    fn other(&self, expected: &str) -> InputError {
        self.wrong(self.json.kind(), expected)
    }

    pub(super) fn text(&self) -> Read<&'j str> {
        match self.json {
            Json::Text(text) if !text.trim().is_empty() => Ok(text),
            Json::Text(_) => Err(self.wrong("empty text", "text")),
            _ => Err(self.other("text")),
        }
    }

    pub(super) fn flag(&self) -> Read<bool> {
        match self.json {
            Json::Bool(yes) => Ok(*yes),
            _ => Err(self.other("true or false")),
        }
    }

    pub(super) fn number(&self) -> Read<u64> {
        match self.json {
            Json::Unsigned(number) => Ok(*number),
            Json::Signed(_) => Err(self.wrong("a negative number", "a whole number from 0")),
            _ => Err(self.other("a whole number from 0")),
        }
    }

    pub(super) fn date(&self) -> Read<NaiveDate> {
        let text = self.text()?;
        day(text).ok_or_else(|| self.wrong(format!("`{}`", shown(text)), "a day, as 2026-11-30"))
    }

    pub(super) fn list(&self) -> Read<Vec<Self>> {
        match self.json {
            Json::List(list) => {
                Ok(list.iter().enumerate().map(|(at, json)| self.below(&at.to_string(), json)).collect())
            }
            _ => Err(self.other("an array")),
        }
    }

    /// One thing, or an array of them.
    pub(super) fn one_or_more(&self) -> Read<Vec<Self>> {
        if matches!(self.json, Json::List(_)) { self.list() } else { Ok(vec![self.clone()]) }
    }

    /// The members of an object, whatever they are called.
    pub(super) fn entries(&self) -> Read<Vec<(&'j str, Self)>> {
        let Json::Record(members) = self.json else {
            return Err(self.other("an object"));
        };
        let mut entries: Vec<(&str, Self)> = Vec::new();
        for (name, json) in members {
            let at = self.below(name, json);
            if entries.iter().any(|(known, _)| **known == **name) {
                return Err(at.wrong("the same member twice", "each member once"));
            }
            entries.push((name, at));
        }
        Ok(entries)
    }

    /// The members of an object of those names.
    pub(super) fn members(&self, known: &'static [&'static str]) -> Read<Members<'j>> {
        let entries = self.entries()?;
        if let Some((name, at)) = entries.iter().find(|(name, _)| !known.contains(name)) {
            let nearest = nearest(name, known.iter().copied());
            let expected = format!("a known member, the nearest is `{nearest}`");
            return Err(at.wrong(format!("unknown member `{}`", shown(name)), expected));
        }
        Ok(Members { at: self.clone(), entries })
    }
}

/// The members of an object. `null` is absent.
pub(super) struct Members<'j> {
    pub(super) at: At<'j>,
    entries: Vec<(&'j str, At<'j>)>,
}

impl<'j> Members<'j> {
    pub(super) fn get(&self, name: &str) -> Option<At<'j>> {
        let (_, at) = self.entries.iter().find(|(known, _)| *known == name)?;
        (*at.json != Json::Null).then(|| at.clone())
    }

    pub(super) fn needed(&self, name: &str) -> Read<At<'j>> {
        self.get(name).ok_or_else(|| self.at.wrong(format!("no member `{name}`"), format!("the member `{name}`")))
    }
}

/// A day of ISO 8601.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}

/// What is shown of a word that is wrong.
fn shown(word: &str) -> String {
    // figure: what is longer is no word
    const MOST: usize = 48;
    word.chars().filter(|character| !character.is_control()).take(MOST).collect()
}

/// The nearest of the words.
pub(super) fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> &'a str {
    known.min_by_key(|known| edits(word, known)).unwrap_or("")
}

/// A mark of what was read: the same for the same members, whatever their order.
pub(super) fn mark(json: &Json) -> u32 {
    // FNV-1a.
    let hash = Cell::new(0x811c_9dc5_u32);
    let add = |bytes: &[u8]| {
        for byte in bytes {
            hash.set((hash.get() ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        }
    };
    match json {
        Json::Null => add(b"n"),
        Json::Bool(yes) => add(&[u8::from(*yes)]),
        Json::Unsigned(number) => add(&number.to_le_bytes()),
        Json::Signed(number) => add(&number.to_le_bytes()),
        Json::Real(number) => add(&number.to_le_bytes()),
        Json::Text(text) => add(text.as_bytes()),
        Json::List(list) => list.iter().for_each(|element| add(&mark(element).to_le_bytes())),
        Json::Record(members) => {
            let member = |(name, value): &(Box<str>, Json)| {
                let name = mark(&Json::Text(name.clone()));
                name.rotate_left(7) ^ mark(value).wrapping_mul(0x9e37_79b1)
            };
            add(&members.iter().fold(0_u32, |sum, one| sum.wrapping_add(member(one))).to_le_bytes());
        }
    }
    hash.get()
}
