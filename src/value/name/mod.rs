//! Names of persons (姓名) and organisations (单位名称), and when two spellings are one name.
//!
//! Names are compared as reviewers compare them with a certificate: width, brackets, spaces, middle dots and letter case do
//! not matter, every character does. Simplified and traditional forms are different names.

mod organisation;
mod person;

pub use organisation::OrganisationName;
pub use person::PersonName;

use super::plain::{is_han, is_middle_dot, plain};
use super::{Note, Notes};

/// How alike two names are.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Likeness {
    /// Character by character the same.
    Same,
    /// The same once these differences are folded.
    SameAfterFolding(Notes),
    /// Different names.
    Different,
}

impl Likeness {
    /// Whether they are one name, folded or not.
    #[must_use]
    pub const fn is_same(self) -> bool {
        !matches!(self, Self::Different)
    }
}

/// The characters of a name as they are compared, each with what was folded to get it.
struct Folded<'a> {
    chars: std::str::Chars<'a>,
    person: bool,
    /// Whether spaces were left out at the end.
    trailing: bool,
}

impl<'a> Folded<'a> {
    fn new(text: &'a str, person: bool) -> Self {
        Self { chars: text.chars(), person, trailing: false }
    }
}

impl Iterator for Folded<'_> {
    type Item = (char, Notes);

    #[inline]
    fn next(&mut self) -> Option<(char, Notes)> {
        let mut notes = Notes::NONE;
        for c in self.chars.by_ref() {
            let (folded, more) = match c {
                '\u{4e00}'..='\u{9fff}' => return Some((c, notes)),
                'A'..='Z' => (c.to_ascii_lowercase(), Notes::NONE.with(Note::Case)),
                '·' => (c, Notes::NONE),
                '.' | '。' | '．' | '｡' | '﹒' if self.person => ('·', Notes::NONE.with(Note::Dot)),
                '’' | '‘' if self.person => ('\'', Notes::NONE.with(Note::Separators)),
                _ if is_middle_dot(c) => ('·', Notes::NONE.with(Note::Dot)),
                '〔' | '﹙' => ('(', Notes::NONE.with(Note::FullWidth)),
                '〕' | '﹚' => (')', Notes::NONE.with(Note::FullWidth)),
                _ => match plain(c) {
                    (upper @ 'A'..='Z', more) => (upper.to_ascii_lowercase(), more.with(Note::Case)),
                    folded => folded,
                },
            };
            notes = notes.and(more);
            if folded != ' ' {
                return Some((folded, notes));
            }
        }
        self.trailing = notes.has(Note::Spaces);
        None
    }
}

/// What only one of two sets has.
fn difference(a: Notes, b: Notes) -> Notes {
    a.iter().filter(|note| !b.has(*note)).chain(b.iter().filter(|note| !a.has(*note))).fold(Notes::NONE, Notes::with)
}

fn likeness(a: &str, b: &str, person: bool) -> Likeness {
    if a == b {
        return Likeness::Same;
    }
    let (mut a, mut b) = (Folded::new(a, person), Folded::new(b, person));
    let mut notes = Notes::NONE;
    let mut any = false;
    loop {
        match (a.next(), b.next()) {
            (Some((x, from)), Some((y, to))) if x == y => {
                any = true;
                if from != to {
                    notes = notes.and(difference(from, to));
                }
            }
            (None, None) => break,
            _ => return Likeness::Different,
        }
    }
    if a.trailing != b.trailing {
        notes.add(Note::Spaces);
    }
    // Two texts without any character are no names.
    if any { Likeness::SameAfterFolding(notes) } else { Likeness::Different }
}

/// Whether two texts are one organisation's name (单位名称): width, brackets, spaces, middle dots and letter case apart.
///
/// Texts that are no names at all are compared the same way; an empty one is like none.
///
/// ```
/// use beian::value::same_organisation;
/// assert!(same_organisation("阿里巴巴（中国）有限公司", "阿里巴巴(中国)有限公司"));
/// assert!(!same_organisation("某某有限公司", "某某有限责任公司"));
/// ```
#[must_use]
pub fn same_organisation(a: &str, b: &str) -> bool {
    !a.trim_start().is_empty() && likeness(a, b, false).is_same()
}

/// Whether two texts are one person's name (姓名): width, spaces, dots and letter case apart.
///
/// ```
/// use beian::value::same_person;
/// assert!(same_person("阿卜杜拉·测试", "阿卜杜拉.测试"));
/// assert!(!same_person("张三", "張三"));
/// ```
#[must_use]
pub fn same_person(a: &str, b: &str) -> bool {
    !a.trim_start().is_empty() && likeness(a, b, true).is_same()
}

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
    fn likenesses() {
        let like = |a, b| likeness(a, b, false);
        let folded = |note| Likeness::SameAfterFolding(Notes::NONE.with(note));
        assert_eq!(like("某某", "某某"), Likeness::Same);
        assert_eq!(like("阿里巴巴（中国）有限公司", "阿里巴巴(中国)有限公司"), folded(Note::FullWidth));
        assert_eq!(like("某某 科技有限公司", "某某科技有限公司"), folded(Note::Spaces));
        assert_eq!(like("某某科技有限公司 ", "某某科技有限公司"), folded(Note::Spaces));
        assert_eq!(like("某某•测试有限公司", "某某·测试有限公司"), folded(Note::Dot));
        assert_eq!(like("某某ABC有限公司", "某某abc有限公司"), folded(Note::Case));
        for (a, b) in [
            ("某某科技（北京）有限公司", "某某科技有限公司"),
            ("某某有限公司", "某某有限责任公司"),
            ("某某计算机", "某某計算機"),
            ("", ""),
            (" ", "\u{3000}"),
            ("某某公司", "某某公司二"),
        ] {
            assert!(!same_organisation(a, b), "{a} {b}");
        }
        assert!(same_person("买买提.测试", "买买提・测试") && same_person("TEST PERSON", "Test  Person"));
        assert!(!same_person("张三", "张三丰") && !same_person("張三", "张三"));
    }

    #[test]
    fn masked() {
        let name = PersonName::parse("测试人").unwrap();
        assert_eq!((name.to_string(), format!("{name:?}")), ("测**".into(), "PersonName(测**)".into()));
        let name = OrganisationName::parse("某某公司").unwrap();
        assert_eq!(format!("{name} {name:?}"), "某某公司 OrganisationName(某某公司)");
    }
}
