//! Names of persons (姓名).

use super::Joined;
use crate::value::plain::{count, is_han, is_middle_dot, not_canonical, plain, trimmed};
use crate::value::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use std::fmt;

/// Forms of address (称谓).
const TITLES: [&str; 3] = ["先生", "女士", "小姐"];

const GIVEN: Noun = Noun::new("姓名", "name");

/// A person's name as on the certificate (姓名).
///
/// Tolerant: spaces around and between Han characters, several spaces for one, full-width letters, the other middle dots
/// (• ・ ･ ‧ ∙ ⋅) and, between Han characters, full stops for `·`. The canonical form is single-spaced, with `·`. `Debug` and
/// `Display` show the first character and the length.
///
/// ```
/// use beian::value::{Note, PersonName, Value, same};
/// let (name, notes) = PersonName::parse_noted("买买提・测试")?;
/// assert_eq!(name.canonical(), "买买提·测试");
/// assert!(notes.has(Note::Dot));
/// assert_eq!(name.to_string(), "买*****");
/// assert!(same::persons(name.as_str(), "买买提.测试") && !same::persons(name.as_str(), "买买提测试"));
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # Errors of parsing
/// - nothing there: `name is missing`
/// - `张三1`: `name cannot contain '1' (character 3)`; likewise brackets, a dot at either end or doubled, zero-width characters
/// - `张`: `name must have 2 to 128 characters, found 1`
/// - `张三先生`: `name is not one, it is a name with a form of address`; likewise names of companies
///
/// # Scope
/// Letters of scripts other than Han and Latin are accepted with [`Note::UnknownPart`]. Whether it is anybody's name is not
/// known.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName(Box<str>);

impl PersonName {
    /// The name. It is personal.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a text is a name in Han characters that needs no folding. It allocates nothing; others are for parsing.
    pub(crate) fn is_plain(text: &str) -> bool {
        // A dot stands between two parts.
        let (mut last, mut length) = ('·', 0);
        for c in text.chars() {
            if !is_han(c) && (c != '·' || last == '·') {
                return false;
            }
            (last, length) = (c, length + 1);
        }
        let other = TITLES.iter().chain(&["公司"]).any(|end| text.ends_with(end));
        last != '·' && (2..=128).contains(&length) && !other
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
            let bad = || Self::wrong(Offence::Char { at: count(before + i), found: c });
            let (folded, more) = match c {
                _ if is_middle_dot(c) => ('·', if c == '·' { Notes::NONE } else { Notes::NONE.with(Note::Dot) }),
                '.' | '。' | '．' | '｡' | '﹒' if is_han(joined.last) && next.is_some_and(is_han) => {
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
                // Rare characters in older fonts stand in the private use area.
                '\u{e000}'..='\u{f8ff}' => joined.notes.add(Note::UnknownPart),
                _ if folded.is_alphabetic() => joined.notes.add(Note::UnknownPart),
                _ => return bad(),
            }
            joined.notes = joined.notes.and(more);
            joined.push(folded);
        }
        let Joined { text, notes, .. } = joined;
        let length = text.chars().count();
        if !(2..=128).contains(&length) {
            return Self::wrong(Offence::Length { min: 2, max: 128, found: count(length) });
        }
        if length > 2 && TITLES.iter().any(|title| text.ends_with(title)) {
            let what = Noun::new("带称谓的姓名", "a name with a form of address");
            return Self::wrong(Offence::Other { what });
        }
        if text.ends_with("公司") {
            let what = Noun::new("单位名称", "an organisation's name");
            return Self::wrong(Offence::Other { what });
        }
        Ok((Self(text.into()), notes))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        let name = Self::parse(text)?;
        if *name.0 == *text { Ok(name) } else { Err(not_canonical(Self::NOUN, GIVEN, text, &name.0)) }
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

value_text!(PersonName);

#[cfg(test)]
mod tests {
    use super::super::support::{fails, reads};
    use super::*;

    #[test]
    fn plain_names_are_names_as_they_stand() {
        for text in [
            "张三",
            "阿卜杜拉·测试",
            "某䶮",
            "女士",
            "张三先生",
            "某公司",
            "张",
            "·张三",
            "张三·",
            "张··三",
            "张三1",
            "张 三",
            "张•三",
        ] {
            let strict = PersonName::parse_strict(text).is_ok();
            assert!(strict || !PersonName::is_plain(text), "{text}");
        }
        assert!(PersonName::is_plain("张三") && PersonName::is_plain("阿卜杜拉·测试"));
    }

    #[test]
    fn persons() {
        for text in ["张三", "阿卜杜拉·测试", "某䶮", "某𠮷", "TEST PERSON", "Zoë O'Test-Person Jr.", "张三 Test"]
        {
            reads::<PersonName>(text, text, &[]);
        }
        reads::<PersonName>("  张三 ", "张三", &[Note::Spaces]);
        reads::<PersonName>("张　三", "张三", &[Note::Spaces]);
        reads::<PersonName>("买买提・测试", "买买提·测试", &[Note::Dot]);
        reads::<PersonName>("买买提．测试", "买买提·测试", &[Note::Dot]);
        reads::<PersonName>("ＴＥＳＴ  PERSON", "TEST PERSON", &[Note::FullWidth, Note::Spaces]);
        reads::<PersonName>("某\u{e863}", "某\u{e863}", &[Note::UnknownPart]);
        reads::<PersonName>("买买提﹒测试", "买买提·测试", &[Note::Dot]);
        reads::<PersonName>("Тест", "Тест", &[Note::UnknownPart]);
    }

    #[test]
    fn not_persons() {
        fails::<PersonName>("", "person's name: name is missing", "个人姓名缺失");
        fails::<PersonName>(
            "张三1",
            "person's name: name cannot contain '1' (character 3)",
            "个人姓名不能含有“1”（第 3 个字符）",
        );
        // Signs among the letters with accents.
        for sign in ['×', '÷'] {
            assert!(PersonName::parse(&format!("Jos{sign} Test")).is_err(), "{sign}");
        }
        fails::<PersonName>(
            "张三(测试)",
            "person's name: name cannot contain '(' (character 3)",
            "个人姓名不能含有“(”（第 3 个字符）",
        );
        fails::<PersonName>(
            "·张三",
            "person's name: name cannot contain '·' (character 1)",
            "个人姓名不能含有“·”（第 1 个字符）",
        );
        fails::<PersonName>(
            "阿··某",
            "person's name: name cannot contain '·' (character 3)",
            "个人姓名不能含有“·”（第 3 个字符）",
        );
        fails::<PersonName>(
            "张\u{200d}三",
            "person's name: name cannot contain 'U+200D' (character 2)",
            "个人姓名不能含有“U+200D”（第 2 个字符）",
        );
        fails::<PersonName>(
            "张",
            "person's name: name must have 2 to 128 characters, found 1",
            "个人姓名应为 2 至 128 个字符，现为 1 个",
        );
        fails::<PersonName>(
            "张三先生",
            "person's name: name is not one, it is a name with a form of address",
            "个人姓名填成了带称谓的姓名",
        );
        fails::<PersonName>(
            "测试有限公司",
            "person's name: name is not one, it is an organisation's name",
            "个人姓名填成了单位名称",
        );
        assert!(PersonName::parse("张三·").is_err() && PersonName::parse("张三😀").is_err());
    }
}
