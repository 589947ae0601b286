//! Names of organisations (单位名称).

use super::Joined;
use crate::value::plain::{count, is_invisible, is_middle_dot, not_canonical, plain, trimmed};
use crate::value::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use std::fmt;

const NAME: Noun = Noun::new("名称", "name");
const BRACKETS: Noun = Noun::new("括号", "brackets");

/// An organisation's name as on the certificate (单位名称, 主办单位名称).
///
/// Tolerant: spaces around and between Han characters, several spaces for one, full-width letters and digits, the other middle
/// dots. Brackets stay as they were written; two names that differ only in them are one to
/// [`same::organisations`](crate::value::same::organisations). It is public and shown in full.
///
/// ```
/// use beian::value::{OrganisationName, Value, same};
/// let a = OrganisationName::parse("阿里巴巴（中国）有限公司")?;
/// let b = OrganisationName::parse("阿里巴巴(中国)有限公司")?;
/// assert!(a != b && same::organisations(a.as_str(), b.as_str()));
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
                return Self::wrong(NAME, Offence::Char { at: count(before + i), found: c });
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
            return Self::wrong(NAME, Offence::Length { min: 1, max: 255, found: count(length) });
        }
        if brackets && let Some((at, found)) = Self::lonely_bracket(inner) {
            return Self::wrong(BRACKETS, Offence::Char { at: count(before + at), found });
        }
        let Joined { text, notes, .. } = joined;
        if wordless {
            return Self::wrong(NAME, Offence::Other { what: Noun::new("数字或符号", "digits and symbols") });
        }
        let begins = |scheme: &str| text.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme));
        if begins("http://") || begins("https://") || begins("www.") {
            return Self::wrong(NAME, Offence::Other { what: Noun::new("网址", "a web address") });
        }
        Ok((Self(text.into()), notes))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        let name = Self::parse(text)?;
        if *name.0 == *text { Ok(name) } else { Err(not_canonical(Self::NOUN, NAME, text, &name.0)) }
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

value_text!(OrganisationName);

#[cfg(test)]
mod tests {
    use super::super::support::{fails, reads};
    use super::*;

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
        fails::<OrganisationName>("\t", "organisation's name: name is missing", "单位名称缺失");
        fails::<OrganisationName>(
            "12345",
            "organisation's name: name is not one, it is digits and symbols",
            "单位名称填成了数字或符号",
        );
        fails::<OrganisationName>(
            "www.example.cn",
            "organisation's name: name is not one, it is a web address",
            "单位名称填成了网址",
        );
        fails::<OrganisationName>(
            "某某\u{200b}公司",
            "organisation's name: name cannot contain 'U+200B' (character 3)",
            "单位名称不能含有“U+200B”（第 3 个字符）",
        );
        fails::<OrganisationName>(
            "某某有限公司;",
            "organisation's name: name cannot contain ';' (character 7)",
            "单位名称不能含有“;”（第 7 个字符）",
        );
        fails::<OrganisationName>(
            "某某（北京公司",
            "organisation's name: brackets cannot contain '（' (character 3)",
            "单位名称的括号不能含有“（”（第 3 个字符）",
        );
        fails::<OrganisationName>(
            &"某".repeat(256),
            "organisation's name: name must have 1 to 255 characters, found 256",
            "单位名称应为 1 至 255 个字符，现为 256 个",
        );
    }
}
