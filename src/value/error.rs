//! Why a text is not a value: the part that is wrong, and the offence.

use super::Noun;
use std::fmt;

/// What is wrong with a part of a value.
///
/// It never holds more than one character of the text, so it can be shown and logged.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Offence {
    /// Nothing is there.
    Missing,
    /// The part has another number of characters than it must have.
    Length {
        /// Fewest characters allowed.
        min: u16,
        /// Most characters allowed.
        max: u16,
        /// Characters found.
        found: u32,
    },
    /// The part has neither of the two numbers of characters that it can have.
    EitherLength {
        /// The shorter one.
        short: u16,
        /// The longer one.
        long: u16,
        /// Characters found.
        found: u32,
    },
    /// A character that cannot stand there.
    Char {
        /// Its place in the whole text, counted in characters from 0.
        at: u32,
        /// The character.
        found: char,
    },
    /// The check character does not fit the rest.
    Checksum {
        /// What it should be.
        expected: char,
        /// What stands there.
        found: char,
    },
    /// The part is well formed but names nothing that exists.
    Unknown,
    /// The part is well formed but cannot be: a day that no calendar has, a year in the future, a range that ends before it
    /// begins.
    Impossible,
    /// The part is well formed, but another spelling is the right one here.
    Instead {
        /// The right spelling.
        right: &'static str,
    },
    /// It is something else: a web address where a name is expected, an identity number where a code is expected.
    Other {
        /// What it is.
        what: Noun,
    },
}

/// Why a text is not a value of some type: which value, which part of it, which offence.
///
/// `Display` is English; [`ParseError::zh`] is Chinese. Neither shows the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParseError {
    /// What was expected.
    pub value: Noun,
    /// The part of it that is wrong.
    pub part: Noun,
    /// What is wrong with that part.
    pub offence: Offence,
}

impl ParseError {
    /// An error of one part.
    #[must_use]
    #[cold]
    pub(crate) const fn new(value: Noun, part: Noun, offence: Offence) -> Self {
        Self { value, part, offence }
    }

    /// The sentence in Chinese.
    #[must_use]
    pub fn zh(&self) -> impl fmt::Display + use<> {
        Zh(*self)
    }
}

impl std::error::Error for ParseError {}

/// A character as it can be shown on one line: control and invisible characters as their number.
struct Shown(char);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let c = self.0;
        let invisible = c.is_control()
            || c.is_whitespace()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        if invisible { write!(f, "U+{:04X}", u32::from(c)) } else { write!(f, "{c}") }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (value, part) = (self.value.en, self.part.en);
        write!(f, "{value}: {part} ")?;
        match self.offence {
            Offence::Missing => write!(f, "is missing"),
            Offence::Length { min, max, found } if min == max => write!(f, "must have {min} characters, found {found}"),
            Offence::Length { min, max, found } => write!(f, "must have {min} to {max} characters, found {found}"),
            Offence::EitherLength { short, long, found } => {
                write!(f, "must have {short} or {long} characters, found {found}")
            }
            Offence::Char { at, found } => write!(f, "cannot contain '{}' (character {})", Shown(found), at + 1),
            Offence::Checksum { expected, found } => {
                write!(f, "does not fit the rest: expected {expected}, found {}", Shown(found))
            }
            Offence::Unknown => write!(f, "is not known"),
            Offence::Impossible => write!(f, "is impossible"),
            Offence::Instead { right } => write!(f, "must be written {right} here"),
            Offence::Other { what } => write!(f, "is not one, it is {}", what.en),
        }
    }
}

impl fmt::Debug for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ParseError({self})")
    }
}

struct Zh(ParseError);

impl fmt::Display for Zh {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (value, part) = (self.0.value.zh, self.0.part.zh);
        // 内容 and 号码 are the whole of it, and a 单位名称 is its 名称.
        if matches!(part, "内容" | "号码") || value.ends_with(part) {
            write!(f, "{value}")?;
        } else {
            write!(f, "{value}的{part}")?;
        }
        match self.0.offence {
            Offence::Missing => write!(f, "缺失"),
            Offence::Length { min, max, found } if min == max => write!(f, "应为 {min} 个字符，现为 {found} 个"),
            Offence::Length { min, max, found } => write!(f, "应为 {min} 至 {max} 个字符，现为 {found} 个"),
            Offence::EitherLength { short, long, found } => {
                write!(f, "应为 {short} 或 {long} 个字符，现为 {found} 个")
            }
            Offence::Char { at, found } => write!(f, "不能含有“{}”（第 {} 个字符）", Shown(found), at + 1),
            Offence::Checksum { expected, found } => {
                write!(f, "与其余部分不符：应为 {expected}，现为 {}", Shown(found))
            }
            Offence::Unknown => write!(f, "无法识别"),
            Offence::Impossible => write!(f, "不可能存在"),
            Offence::Instead { right } => write!(f, "此处应写作 {right}"),
            Offence::Other { what } => write!(f, "填成了{}", what.zh),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: Noun = Noun::new("身份证号码", "resident ID");
    const CHECK: Noun = Noun::new("校验码", "check character");

    #[test]
    fn sentences_name_the_part_and_the_offence() {
        let error = ParseError::new(ID, CHECK, Offence::Checksum { expected: 'X', found: '3' });
        assert_eq!(error.to_string(), "resident ID: check character does not fit the rest: expected X, found 3");
        assert_eq!(error.zh().to_string(), "身份证号码的校验码与其余部分不符：应为 X，现为 3");
        let number = Noun::new("号码", "number");
        let error = ParseError::new(ID, number, Offence::Unknown);
        assert_eq!(error.zh().to_string(), "身份证号码无法识别");
        let error = ParseError::new(ID, CHECK, Offence::Char { at: 3, found: '\u{200b}' });
        assert_eq!(error.to_string(), "resident ID: check character cannot contain 'U+200B' (character 4)");
    }
}
