//! Names of persons (姓名) and organisations (单位名称), and when two spellings are one name.
//!
//! Names are compared as reviewers compare them with a certificate: width, brackets, spaces, middle dots and letter case do
//! not matter, every character does. Simplified and traditional forms are different names.

use super::plain::{count, is_han, is_invisible, is_middle_dot, not_canonical, plain, trimmed};
use super::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use std::fmt;

const NAME: Noun = Noun::new("名称", "name");
const GIVEN: Noun = Noun::new("姓名", "name");
const BRACKETS: Noun = Noun::new("括号", "brackets");

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
        Self {
            chars: text.chars(),
            person,
            trailing: false,
        }
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
                '.' | '。' | '．' | '｡' if self.person => ('·', Notes::NONE.with(Note::Dot)),
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
    a.iter()
        .filter(|note| !b.has(*note))
        .chain(b.iter().filter(|note| !a.has(*note)))
        .fold(Notes::NONE, Notes::with)
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
    if any {
        Likeness::SameAfterFolding(notes)
    } else {
        Likeness::Different
    }
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
        Self {
            text: String::with_capacity(room),
            last: '\0',
            space: false,
            notes,
        }
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

/// A person's name as on the certificate (姓名).
///
/// Tolerant: spaces around and between Han characters, several spaces for one, full-width letters, the other middle dots
/// (• ・ ･ ‧ ∙ ⋅) and, between Han characters, full stops for `·`. The canonical form is single-spaced, with `·`. `Debug` and
/// `Display` show the first character and the length.
///
/// ```
/// use beian::value::{Likeness, Note, PersonName, Value};
/// let (name, notes) = PersonName::parse_noted("买买提・测试")?;
/// assert_eq!(name.canonical(), "买买提·测试");
/// assert!(notes.has(Note::Dot));
/// assert_eq!(name.to_string(), "买*****");
/// assert_eq!(name.same_as(&PersonName::parse("买买提测试")?), Likeness::Different);
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # Errors of parsing
/// - nothing there: `name is missing`
/// - `张三1`: `name cannot contain '1' (character 3)`; likewise brackets, a dot at either end or doubled, zero-width characters
/// - `张`: `name must have 2 to 128 characters, found 1`
/// - `张三先生`: `name is not one, it is a name with a form of address`
///
/// # Scope
/// Letters of scripts other than Han and Latin are accepted with [`Note::UnknownPart`]. Whether it is anybody's name is not
/// known.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName(Box<str>);

impl PersonName {
    /// How alike two names are; see [`same_person`].
    #[must_use]
    pub fn same_as(&self, other: &Self) -> Likeness {
        likeness(&self.0, &other.0, true)
    }

    /// The name. It is personal.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn wrong<T>(offence: Offence) -> Result<T, ParseError> {
        Err(ParseError::new(Self::NOUN, GIVEN, offence))
    }
}

impl Value for PersonName {
    const NOUN: Noun = Noun::new("个人姓名", "person's name");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        let (inner, before, notes) = trimmed(text);
        if inner.is_empty() {
            return Self::wrong(Offence::Missing);
        }
        let mut joined = Joined::new(inner.len(), notes);
        let mut chars = inner.chars().enumerate().peekable();
        while let Some((i, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            let bad = || {
                Self::wrong(Offence::Char {
                    at: count(before + i),
                    found: c,
                })
            };
            let (folded, more) = match c {
                _ if is_middle_dot(c) => (
                    '·',
                    if c == '·' {
                        Notes::NONE
                    } else {
                        Notes::NONE.with(Note::Dot)
                    },
                ),
                '.' | '。' | '．' | '｡' if is_han(joined.last) && next.is_some_and(is_han) => {
                    ('·', Notes::NONE.with(Note::Dot))
                }
                '’' | '‘' => ('\'', Notes::NONE.with(Note::Separators)),
                _ => plain(c),
            };
            match folded {
                ' ' => {
                    joined.space(c);
                    continue;
                }
                '·' if joined.last == '\0' || joined.last == '·' || next.is_none() => return bad(),
                '-' | '\'' | '.' if joined.last == '\0' => return bad(),
                '·' | '-' | '\'' | '.' | 'A'..='Z' | 'a'..='z' => {}
                _ if is_han(folded) => {}
                '\u{c0}'..='\u{24f}' if folded.is_alphabetic() => {}
                // Accents that stand alone belong to the letter before.
                '\u{300}'..='\u{36f}' if joined.last != '\0' => joined.notes.add(Note::UnknownPart),
                _ if folded.is_alphabetic() => joined.notes.add(Note::UnknownPart),
                _ => return bad(),
            }
            joined.notes = joined.notes.and(more);
            joined.push(folded);
        }
        let Joined { text, notes, .. } = joined;
        let length = text.chars().count();
        if !(2..=128).contains(&length) {
            return Self::wrong(Offence::Length {
                min: 2,
                max: 128,
                found: count(length),
            });
        }
        if length > 2 && ["先生", "女士", "小姐"].iter().any(|title| text.ends_with(title)) {
            let what = Noun::new("带称谓的姓名", "a name with a form of address");
            return Self::wrong(Offence::Other { what });
        }
        Ok((Self(text.into()), notes))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        let name = Self::parse(text)?;
        if *name.0 == *text {
            Ok(name)
        } else {
            Err(not_canonical(Self::NOUN, GIVEN, text, &name.0))
        }
    }

    fn canonical(&self) -> String {
        self.0.to_string()
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut chars = self.0.chars();
        if let Some(first) = chars.next() {
            write!(f, "{first}")?;
        }
        chars.try_for_each(|_| f.write_str("*"))
    }
}

impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonName({self})")
    }
}

/// An organisation's name as on the certificate (单位名称, 主办单位名称).
///
/// Tolerant: spaces around and between Han characters, several spaces for one, full-width letters and digits, the other middle
/// dots. Brackets stay as they were written; two names that differ only in them are alike. It is public and shown in full.
///
/// ```
/// use beian::value::{Likeness, Note, Notes, OrganisationName, Value};
/// let a = OrganisationName::parse("阿里巴巴（中国）有限公司")?;
/// let b = OrganisationName::parse("阿里巴巴(中国)有限公司")?;
/// assert_eq!(a.same_as(&b), Likeness::SameAfterFolding(Notes::NONE.with(Note::FullWidth)));
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # Errors of parsing
/// - nothing there: `name is missing`
/// - `某某公司;`: `name cannot contain ';' (character 5)` (it separates names in the interface); likewise control and zero-width
///   characters
/// - more than 255 characters: `name must have 1 to 255 characters, found 256`
/// - `某某（北京公司`: `brackets cannot contain '（' (character 3)`: it has no partner
/// - `12345`: `name is not one, it is digits and symbols`; `www.example.cn`: `name is not one, it is a web address`
///
/// # Scope
/// Form only: whether it is registered, and whether its words are allowed to it (中国, 国家 …), is not asked.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationName(Box<str>);

impl OrganisationName {
    /// How alike two names are; see [`same_organisation`].
    #[must_use]
    pub fn same_as(&self, other: &Self) -> Likeness {
        likeness(&self.0, &other.0, false)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn wrong<T>(part: Noun, offence: Offence) -> Result<T, ParseError> {
        Err(ParseError::new(Self::NOUN, part, offence))
    }

    /// The first bracket without its partner: its place and itself.
    #[cold]
    #[inline(never)]
    fn lonely_bracket(text: &str) -> Option<(usize, char)> {
        let mut open = Vec::new();
        for (i, c) in text.chars().enumerate() {
            match plain(c).0 {
                '(' => open.push((i, c)),
                ')' if open.pop().is_none() => return Some((i, c)),
                _ => {}
            }
        }
        open.first().copied()
    }
}

impl Value for OrganisationName {
    const NOUN: Noun = Noun::new("单位名称", "organisation's name");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        let (inner, before, notes) = trimmed(text);
        if inner.is_empty() {
            return Self::wrong(NAME, Offence::Missing);
        }
        let mut joined = Joined::new(inner.len(), notes);
        let (mut length, mut wordless, mut brackets) = (0_usize, true, false);
        for (i, c) in inner.chars().enumerate() {
            length += 1;
            if c.is_whitespace() {
                joined.space(c);
                continue;
            }
            if is_invisible(c) || matches!(c, ';' | '；') {
                return Self::wrong(
                    NAME,
                    Offence::Char {
                        at: count(before + i),
                        found: c,
                    },
                );
            }
            let folded = match plain(c) {
                (folded, more) if folded.is_ascii_alphanumeric() => {
                    joined.notes = joined.notes.and(more);
                    folded
                }
                ('(' | ')', _) => {
                    brackets = true;
                    c
                }
                _ if is_middle_dot(c) && c != '·' => {
                    joined.notes.add(Note::Dot);
                    '·'
                }
                _ => c,
            };
            wordless &= !folded.is_alphabetic();
            joined.push(folded);
        }
        if length > 255 {
            return Self::wrong(
                NAME,
                Offence::Length {
                    min: 1,
                    max: 255,
                    found: count(length),
                },
            );
        }
        if brackets && let Some((at, found)) = Self::lonely_bracket(inner) {
            return Self::wrong(
                BRACKETS,
                Offence::Char {
                    at: count(before + at),
                    found,
                },
            );
        }
        let Joined { text, notes, .. } = joined;
        if wordless {
            return Self::wrong(
                NAME,
                Offence::Other {
                    what: Noun::new("数字或符号", "digits and symbols"),
                },
            );
        }
        let begins = |scheme: &str| {
            text.get(..scheme.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(scheme))
        };
        if begins("http://") || begins("https://") || begins("www.") {
            return Self::wrong(
                NAME,
                Offence::Other {
                    what: Noun::new("网址", "a web address"),
                },
            );
        }
        Ok((Self(text.into()), notes))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        let name = Self::parse(text)?;
        if *name.0 == *text {
            Ok(name)
        } else {
            Err(not_canonical(Self::NOUN, NAME, text, &name.0))
        }
    }

    fn canonical(&self) -> String {
        self.0.to_string()
    }
}

impl fmt::Display for OrganisationName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for OrganisationName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OrganisationName({self})")
    }
}

value_text!(PersonName, OrganisationName);

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn fails<T: Value + fmt::Debug>(text: &str, en: &str, zh: &str) {
        let error = T::parse(text).expect_err(text);
        assert_eq!((error.to_string().as_str(), error.zh().to_string().as_str()), (en, zh));
        assert_eq!(T::parse_strict(text).err(), Some(error));
    }

    #[track_caller]
    fn reads<T: Value + fmt::Debug>(text: &str, canonical: &str, notes: &[Note]) {
        let (value, found) = T::parse_noted(text).expect(text);
        assert_eq!(
            (value.canonical().as_str(), found.iter().collect::<Vec<_>>().as_slice()),
            (canonical, notes),
            "{text}"
        );
        assert_eq!(T::parse_strict(canonical).expect(canonical), value);
        assert_eq!(T::parse_strict(text).is_ok(), text == canonical, "{text}");
    }

    #[test]
    fn persons() {
        for text in [
            "张三",
            "阿卜杜拉·测试",
            "某䶮",
            "某𠮷",
            "TEST PERSON",
            "Zoë O'Test-Person Jr.",
            "张三 Test",
        ] {
            reads::<PersonName>(text, text, &[]);
        }
        reads::<PersonName>("  张三 ", "张三", &[Note::Spaces]);
        reads::<PersonName>("张　三", "张三", &[Note::Spaces]);
        reads::<PersonName>("买买提・测试", "买买提·测试", &[Note::Dot]);
        reads::<PersonName>("买买提．测试", "买买提·测试", &[Note::Dot]);
        reads::<PersonName>("ＴＥＳＴ  PERSON", "TEST PERSON", &[Note::FullWidth, Note::Spaces]);
        reads::<PersonName>("Тест", "Тест", &[Note::UnknownPart]);
    }

    #[test]
    fn not_persons() {
        fails::<PersonName>("", "person's name: name is missing", "个人姓名的姓名缺失");
        fails::<PersonName>(
            "张三1",
            "person's name: name cannot contain '1' (character 3)",
            "个人姓名的姓名不能含有“1”（第 3 个字符）",
        );
        fails::<PersonName>(
            "张三(测试)",
            "person's name: name cannot contain '(' (character 3)",
            "个人姓名的姓名不能含有“(”（第 3 个字符）",
        );
        fails::<PersonName>(
            "·张三",
            "person's name: name cannot contain '·' (character 1)",
            "个人姓名的姓名不能含有“·”（第 1 个字符）",
        );
        fails::<PersonName>(
            "阿··某",
            "person's name: name cannot contain '·' (character 3)",
            "个人姓名的姓名不能含有“·”（第 3 个字符）",
        );
        fails::<PersonName>(
            "张\u{200d}三",
            "person's name: name cannot contain 'U+200D' (character 2)",
            "个人姓名的姓名不能含有“U+200D”（第 2 个字符）",
        );
        fails::<PersonName>(
            "张",
            "person's name: name must have 2 to 128 characters, found 1",
            "个人姓名的姓名应为 2 至 128 个字符，现为 1 个",
        );
        fails::<PersonName>(
            "张三先生",
            "person's name: name is not one, it is a name with a form of address",
            "个人姓名的姓名填成了带称谓的姓名",
        );
        assert!(PersonName::parse("张三·").is_err() && PersonName::parse("张三😀").is_err());
    }

    #[test]
    fn organisations() {
        for text in [
            "深圳市腾讯计算机系统有限公司",
            "阿里巴巴(中国)有限公司",
            "北京某某科技中心（有限合伙）",
            "Example Technology Co., Ltd.",
            "某某（北京)有限公司",
            "3M测试",
        ] {
            reads::<OrganisationName>(text, text, &[]);
        }
        reads::<OrganisationName>(" 某某 科技\u{a0}有限公司", "某某科技有限公司", &[Note::Spaces]);
        reads::<OrganisationName>("某某•ＡＢ１有限公司", "某某·AB1有限公司", &[Note::FullWidth, Note::Dot]);
    }

    #[test]
    fn not_organisations() {
        fails::<OrganisationName>("\t", "organisation's name: name is missing", "单位名称的名称缺失");
        fails::<OrganisationName>(
            "12345",
            "organisation's name: name is not one, it is digits and symbols",
            "单位名称的名称填成了数字或符号",
        );
        fails::<OrganisationName>(
            "www.example.cn",
            "organisation's name: name is not one, it is a web address",
            "单位名称的名称填成了网址",
        );
        fails::<OrganisationName>(
            "某某\u{200b}公司",
            "organisation's name: name cannot contain 'U+200B' (character 3)",
            "单位名称的名称不能含有“U+200B”（第 3 个字符）",
        );
        fails::<OrganisationName>(
            "某某有限公司;",
            "organisation's name: name cannot contain ';' (character 7)",
            "单位名称的名称不能含有“;”（第 7 个字符）",
        );
        fails::<OrganisationName>(
            "某某（北京公司",
            "organisation's name: brackets cannot contain '（' (character 3)",
            "单位名称的括号不能含有“（”（第 3 个字符）",
        );
        fails::<OrganisationName>(
            &"某".repeat(256),
            "organisation's name: name must have 1 to 255 characters, found 256",
            "单位名称的名称应为 1 至 255 个字符，现为 256 个",
        );
    }

    #[test]
    fn likenesses() {
        let like = |a, b| likeness(a, b, false);
        let folded = |note| Likeness::SameAfterFolding(Notes::NONE.with(note));
        assert_eq!(like("某某", "某某"), Likeness::Same);
        assert_eq!(
            like("阿里巴巴（中国）有限公司", "阿里巴巴(中国)有限公司"),
            folded(Note::FullWidth)
        );
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
        assert_eq!(
            (name.to_string(), format!("{name:?}")),
            ("测**".into(), "PersonName(测**)".into())
        );
        let name = OrganisationName::parse("某某公司").unwrap();
        assert_eq!(format!("{name} {name:?}"), "某某公司 OrganisationName(某某公司)");
    }
}
