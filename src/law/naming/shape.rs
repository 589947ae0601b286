//! The characters of a name (名称的字数和符号).

use crate::value::narrow;

/// Letters and digits that a name has at least; the three symbols and blanks do not count (网站命名要求).
pub const LEAST: usize = 3;

/// What a name is written with.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[must_use]
pub struct Shape {
    /// Characters that count: a Han, a letter or a digit is one.
    pub counted: usize,
    /// Of these, Latin letters.
    pub latin: usize,
    /// Of these, digits.
    pub digits: usize,
    /// Whether a symbol stands in it that is none of ( ) - and no blank.
    pub symbol: bool,
}

impl Shape {
    /// Of a name.
    pub fn of(name: &str) -> Self {
        let mut shape = Self::default();
        for c in name.chars().map(narrow) {
            if ('\u{4e00}'..='\u{9fff}').contains(&c) {
                shape.counted += 1;
            } else if c.is_alphanumeric() {
                shape.counted += 1;
                shape.latin += usize::from(c.is_ascii_alphabetic());
                shape.digits += usize::from(c.is_ascii_digit());
            } else if !c.is_whitespace() && !matches!(c, '(' | ')' | '-') {
                shape.symbol = true;
            }
        }
        shape
    }

    /// Whether too few characters count.
    #[must_use]
    pub const fn is_short(&self) -> bool {
        self.counted < LEAST
    }

    /// Whether it has digits alone.
    #[must_use]
    pub const fn is_digits(&self) -> bool {
        self.counted > 0 && self.digits == self.counted
    }

    /// Whether it has Latin letters alone.
    #[must_use]
    pub const fn is_latin(&self) -> bool {
        self.counted > 0 && self.latin == self.counted
    }

    /// Whether it has letters and digits and nothing else.
    #[must_use]
    pub const fn is_ascii(&self) -> bool {
        self.counted > 0 && self.latin + self.digits == self.counted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_count() {
        assert_eq!(Shape::of("示例（一）- A1").counted, 5);
        assert!(Shape::of("百度").is_short() && !Shape::of("A示例").is_short() && Shape::of("（示-例）").is_short());
        assert!(Shape::of("１２３-4").is_digits() && !Shape::of("一二三").is_digits() && !Shape::of("").is_digits());
        assert!(Shape::of("AI works").is_latin() && !Shape::of("地球online").is_latin());
        assert!(Shape::of("web2").is_ascii() && !Shape::of("web2").is_latin());
        for (name, symbol) in [
            ("示例@", true),
            ("示例·", true),
            ("示例（站）", false),
            ("示－例", false),
            ("示 例", false),
            ("😀示例", true),
        ] {
            assert_eq!(Shape::of(name).symbol, symbol, "{name}");
        }
    }
}
