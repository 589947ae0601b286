//! Names of persons (姓名) and organisations (单位名称). When two spellings are one name, [`same`](super::same) tells.

mod organisation;
mod person;

pub use organisation::OrganisationName;
pub use person::PersonName;

use super::plain::is_han;
use super::{Note, Notes};

/// Puts characters together with single spaces, none beside a Han character or a dot.
struct Joined {
    text: String,
    last: char,
    space: bool,
    notes: Notes,
}

impl Joined {
    fn new(room: usize, notes: Notes) -> Self {
        Self { text: String::with_capacity(room), last: '\0', space: false, notes }
    }

    /// A white-space character.
    fn space(&mut self, c: char) {
        if self.space || c != ' ' {
            self.notes.add(Note::Spaces);
        }
        self.space = true;
    }

    fn push(&mut self, c: char) {
        if std::mem::take(&mut self.space) {
            let beside = |c: char| is_han(c) || c == '·';
            if beside(self.last) && beside(c) {
                self.notes.add(Note::Spaces);
            } else {
                self.text.push(' ');
            }
        }
        self.text.push(c);
        self.last = c;
    }
}

/// What the tests of both share.
#[cfg(test)]
mod support {
    use crate::value::{Note, Value};
    use std::fmt;

    #[track_caller]
    pub(super) fn fails<T: Value + fmt::Debug>(text: &str, en: &str, zh: &str) {
        let error = T::parse(text).expect_err(text);
        assert_eq!((error.to_string().as_str(), error.zh().to_string().as_str()), (en, zh));
        assert_eq!(T::parse_strict(text).err(), Some(error));
    }

    #[track_caller]
    pub(super) fn reads<T: Value + fmt::Debug>(text: &str, canonical: &str, notes: &[Note]) {
        let (value, found) = T::parse_noted(text).expect(text);
        assert_eq!(
            (value.canonical().as_str(), found.iter().collect::<Vec<_>>().as_slice()),
            (canonical, notes),
            "{text}"
        );
        assert_eq!(T::parse_strict(canonical).expect(canonical), value);
        assert_eq!(T::parse_strict(text).is_ok(), text == canonical, "{text}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Value;

    #[test]
    fn masked() {
        let name = PersonName::parse("测试人").unwrap();
        assert_eq!((name.to_string(), format!("{name:?}")), ("测**".into(), "PersonName(测**)".into()));
        let name = OrganisationName::parse("某某公司").unwrap();
        assert_eq!(format!("{name} {name:?}"), "某某公司 OrganisationName(某某公司)");
    }
}
