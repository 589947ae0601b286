//! Algorithm filing numbers (算法备案号).

use super::number::{HAO, NUMBER};
use super::symbols::Symbols;
use super::{Note, Notes, Noun, Offence, ParseError, Province, Value, value_text};
use std::fmt;

/// An algorithm filing number (算法备案号): `网信算备110108823483901220015号`.
///
/// 21 digits, of which the first six are a division code. The number is public: `Display` and `Debug` show it whole.
///
/// # Scope
/// Only the form and the first two digits are judged; what the other digits mean was never published. Registrations of
/// generative services (`Beijing-YunQue-20230821`) are free text and not read.
///
/// ```
/// use beian::value::{AlgorithmNumber, Province, Value};
///
/// let number = AlgorithmNumber::parse("网信算备：110108823483901220015")?;
/// assert_eq!(number.to_string(), "网信算备110108823483901220015号");
/// assert_eq!(number.province(), Province::Beijing);
///
/// let error = AlgorithmNumber::parse("网信算备11010882348390122001号").unwrap_err();
/// assert_eq!(error.to_string(), "algorithm filing number: digit sequence must have 21 characters, found 20");
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AlgorithmNumber {
    province: Province,
    /// The digits behind the first two: at most 19, so they fit.
    rest: u64,
}

const WORD: Noun = Noun::new("“网信算备”字样", "网信算备 wording");
const DIGITS: Noun = Noun::new("数字", "digit sequence");
const CODE: Noun = Noun::new("地区代码", "division code");
const END: Noun = Noun::new("末尾", "ending");

impl AlgorithmNumber {
    /// The province that the first two digits name.
    #[must_use]
    pub fn province(&self) -> Province {
        self.province
    }

    /// The 21 digits.
    #[must_use]
    pub fn digits(&self) -> String {
        format!("{}{:019}", self.province.code(), self.rest)
    }

    fn walk<'a>(text: &'a str) -> Result<(Self, Symbols<'a>), ParseError> {
        let mut s = Symbols::new(text);
        if s.cur.is_none() {
            return Err(error(NUMBER, Offence::Missing));
        }
        if !s.eat("网信算备") {
            return Err(error(WORD, Offence::Missing));
        }
        s.eat_more_words();
        let (mut code, mut rest, mut found) = (0_u8, 0_u64, 0_u32);
        while let Some(c @ '0'..='9') = s.cur {
            let digit = c as u8 - b'0';
            match found {
                0 | 1 => code = code * 10 + digit,
                2..=20 => rest = rest * 10 + u64::from(digit),
                _ => {}
            }
            found = found.saturating_add(1);
            s.advance();
        }
        match (found, s.cur) {
            (21, _) => {}
            (0, Some('号')) => return Err(error(DIGITS, Offence::Missing)),
            (1.., None | Some('号')) => {
                return Err(error(DIGITS, Offence::Length { min: 21, max: 21, found }));
            }
            _ => return Err(s.unexpected(Self::NOUN, DIGITS)),
        }
        let province = Province::from_code(code).ok_or_else(|| error(CODE, Offence::Unknown))?;
        let hao = s.eat_char('号');
        if s.cur.is_some() {
            return Err(s.unexpected(Self::NOUN, END));
        }
        if !hao {
            s.notes.add(Note::Hao);
        }
        Ok((Self { province, rest }, s))
    }
}

#[cold]
fn error(part: Noun, offence: Offence) -> ParseError {
    ParseError::new(AlgorithmNumber::NOUN, part, offence)
}

impl Value for AlgorithmNumber {
    const NOUN: Noun = Noun::new("算法备案号", "algorithm filing number");

    /// Reads an algorithm filing number as people write it.
    ///
    /// Forgiven, each with a note: white space around and inside, full-width digits, traditional characters, 号 missing,
    /// 案, 字, 第, 号 and a colon behind 备.
    ///
    /// # Errors
    /// The number is missing (`""`); the wording is not there (`算备110108823483901220015号`); the digits are missing, of
    /// another number than 21 or not digits; the first two digits name no province; something follows.
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        Self::walk(text).map(|(number, symbols)| (number, symbols.notes))
    }

    /// Reads an algorithm filing number in its canonical form.
    ///
    /// # Errors
    /// As [`Value::parse_noted`]; also for every spelling that it forgives.
    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        let (number, symbols) = Self::walk(text)?;
        symbols.strict_error(Self::NOUN, HAO).map_or(Ok(number), Err)
    }

    fn canonical(&self) -> String {
        self.to_string()
    }
}

value_text!(AlgorithmNumber);

impl fmt::Display for AlgorithmNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "网信算备{}{:019}号", self.province.code(), self.rest)
    }
}

impl fmt::Debug for AlgorithmNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AlgorithmNumber({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests_common::*;
    use super::*;

    #[test]
    fn the_vectors_are_decided_as_given() {
        for vector in vectors("algorithm") {
            check_vector::<AlgorithmNumber>(&vector);
        }
    }

    #[test]
    fn forgives_what_people_write() {
        use Note::*;
        let number = "网信算备310115123456701240012号";
        assert_eq!(AlgorithmNumber::parse(number).unwrap().digits(), "310115123456701240012");
        assert_noted::<AlgorithmNumber>("网信算备：310115123456701240012号", number, &[FullWidth, Wording]);
        assert_noted::<AlgorithmNumber>("網信算備 310115123456701240012", number, &[Spaces, Traditional, Hao]);
    }

    #[test]
    fn errors_are_sentences() {
        for (text, en, zh) in [
            ("", "number is missing", "号码缺失"),
            ("算备310115123456701240012号", "网信算备 wording is missing", "“网信算备”字样缺失"),
            ("网信算备号", "digit sequence is missing", "数字缺失"),
            (
                "网信算备11000000000001号",
                "digit sequence must have 21 characters, found 14",
                "数字应为 21 个字符，现为 14 个",
            ),
            (
                "网信算备110108xx号",
                "digit sequence cannot contain 'x' (character 11)",
                "数字不能含有“x”（第 11 个字符）",
            ),
            ("网信算备710115124334401240013号", "division code is not known", "地区代码无法识别"),
            (
                "网信算备310115123456701240012号-1",
                "ending cannot contain '-' (character 27)",
                "末尾不能含有“-”（第 27 个字符）",
            ),
        ] {
            let error = AlgorithmNumber::parse(text).unwrap_err();
            assert_eq!(error.to_string(), format!("algorithm filing number: {en}"), "{text}");
            let zh = zh.strip_prefix("号码").map_or(format!("的{zh}"), str::to_owned);
            assert_eq!(error.zh().to_string(), format!("算法备案号{zh}"), "{text}");
        }
        let error = AlgorithmNumber::parse_strict("网信算备310115123456701240012").unwrap_err();
        assert_eq!(error.to_string(), "algorithm filing number: closing 号 is missing");
    }

    proptest::proptest! {
        #[test]
        fn any_text_keeps_the_contract(text in near_numbers()) {
            keeps_contract::<AlgorithmNumber>(&text);
        }
    }
}
