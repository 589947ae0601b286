//! Public-security filing numbers (公安联网备案号).

use super::number::{HAO, NUMBER};
use super::packed::is_placeholder;
use super::symbols::Symbols;
use super::{Note, Notes, Noun, Offence, ParseError, Province, Value, letters, number_fast, value_text};
use std::fmt;

/// A public-security filing number (公安联网备案号, 公网安备号): `京公网安备11010802035340号`.
///
/// 14 digits, of which the first six are a division or a police unit; the older form of 12 digits is read too. The province
/// is kept as written: both 蜀 and 川 occur, and are two values here. The number is public: `Display` and `Debug` show it
/// whole.
///
/// # Scope
/// Only the form and the first two digits are judged. Nobody is asked whether the number was issued, or to whom.
///
/// ```
/// use beian::value::{PoliceNumber, Value};
///
/// let number = PoliceNumber::parse("京公网安备 11010802035340号")?;
/// assert_eq!(number.to_string(), "京公网安备11010802035340号");
/// assert_eq!(number.unit(), 110_108);
/// assert_eq!(number.query_url(), "https://beian.mps.gov.cn/#/query/webSearch?code=11010802035340");
///
/// let error = PoliceNumber::parse("京公网安备1101080203534号").unwrap_err();
/// assert_eq!(error.to_string(), "public-security filing number: digit sequence must have 14 characters, found 13");
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PoliceNumber {
    province: Province,
    licence_letter: bool,
    /// The older form of 12 digits.
    old: bool,
    digits: u64,
}

const PROVINCE: Noun = Noun::new("省份简称", "province short form");
const WORD: Noun = Noun::new("“公网安备”字样", "公网安备 wording");
const DIGITS: Noun = Noun::new("数字", "digit sequence");
const CODE: Noun = Noun::new("地区代码", "division code");
const END: Noun = Noun::new("末尾", "ending");

impl PoliceNumber {
    /// The province that the short form names.
    #[must_use]
    pub fn province(&self) -> Province {
        self.province
    }

    /// The province that the first two digits name. It may be another one: then the number is probably copied.
    #[must_use]
    pub fn code_province(&self) -> Option<Province> {
        Province::from_code(u8::try_from(self.unit() / 10_000).ok()?)
    }

    /// The first six digits: a division code (GB/T 2260) of any year, or the code of a police unit.
    #[must_use]
    pub fn unit(&self) -> u32 {
        let rest = if self.old { 1_000_000 } else { 100_000_000 };
        u32::try_from(self.digits / rest).unwrap_or_default()
    }

    /// The running number within the unit: the last six digits.
    #[must_use]
    pub fn serial(&self) -> u32 {
        u32::try_from(self.digits % 1_000_000).unwrap_or_default()
    }

    /// Whether it has 12 digits, as older numbers have, and not 14.
    #[must_use]
    pub fn is_old(&self) -> bool {
        self.old
    }

    /// The digits: what links to the query site carry.
    #[must_use]
    pub fn digits(&self) -> String {
        let width = if self.old { 12 } else { 14 };
        format!("{:0width$}", self.digits)
    }

    /// The page of the query site (全国互联网安全管理服务平台) that a footer links to.
    #[must_use]
    pub fn query_url(&self) -> String {
        format!("https://beian.mps.gov.cn/#/query/webSearch?code={}", self.digits())
    }

    /// A number of 14 digits, from the bytes of its short form and its digits, with what is odd about it; others are left to
    /// [`Value::parse_noted`].
    #[inline]
    pub(crate) fn from_usual(letter: [u8; 3], digits: &[u8; 14]) -> Option<(Self, Notes)> {
        let place = letters::province_at(letter);
        let nth = usize::try_from(place & !letters::LICENCE_ONLY).ok()?.checked_sub(1)?;
        let province = Province::ALL.get(nth).copied()?;
        let digits = number_fast::fourteen(digits)?;
        let number = Self { province, licence_letter: place & letters::LICENCE_ONLY != 0, old: false, digits };
        let mut notes = Notes::NONE;
        if u32::from(province.code()) != number.unit() / 10_000 {
            number.code_province()?;
            notes.add(Note::Mismatch);
        }
        if is_placeholder(digits, 14, digits % 1_000_000) {
            notes.add(Note::Placeholder);
        }
        Some((number, notes))
    }

    fn walk<'a>(text: &'a str) -> Result<(Self, Symbols<'a>), ParseError> {
        let mut s = Symbols::new(text);
        if s.cur.is_none() {
            return Err(error(NUMBER, Offence::Missing));
        }
        s.eat_label(&LABELS);
        let (province, licence_letter) = province(&mut s)?;
        word(&mut s)?;
        let (digits, count) = s.digits();
        let count = match (count, s.cur) {
            (12 | 14, _) => count,
            (0, Some('号')) => return Err(error(DIGITS, Offence::Missing)),
            (1.., None | Some('号' | '-')) => {
                return Err(error(DIGITS, Offence::Length { min: 14, max: 14, found: count }));
            }
            _ => return Err(s.unexpected(Self::NOUN, DIGITS)),
        };
        let number = Self { province, licence_letter, old: count == 12, digits };
        match number.code_province() {
            None => return Err(error(CODE, Offence::Unknown)),
            Some(code) if code != province => s.notes.add(Note::Mismatch),
            Some(_) => {}
        }
        if number.old {
            s.notes.add(Note::Outdated);
        }
        if is_placeholder(digits, count, digits % 1_000_000) {
            s.notes.add(Note::Placeholder);
        }
        let hao = s.eat_char('号');
        while s.cur == Some('号') {
            s.forgive(Note::Hao);
            s.advance();
        }
        if s.cur.is_some() {
            return Err(s.unexpected(Self::NOUN, END));
        }
        if !hao {
            s.notes.add(Note::Hao);
        }
        Ok((number, s))
    }
}

/// Labels that people write in front of a number; each may be followed by a colon.
const LABELS: [&str; 6] = ["公安机关备案号", "公安联网备案号", "公安备案号", "联网备案号", "备案号", "备案"];

#[cold]
fn error(part: Noun, offence: Offence) -> ParseError {
    ParseError::new(PoliceNumber::NOUN, part, offence)
}

fn province(s: &mut Symbols<'_>) -> Result<(Province, bool), ParseError> {
    let letter = match s.cur {
        Some('公' | '0'..='9') | None => return Err(error(PROVINCE, Offence::Missing)),
        Some(letter) => letter,
    };
    if let Some(province) = Province::from_record_letter(letter) {
        s.advance();
        return Ok((province, false));
    }
    if let Some(province) = Province::from_licence_letter(letter) {
        s.advance();
        return Ok((province, true));
    }
    if let Some(province) = Province::eat_short(s).or_else(|| Province::from_wrong_letter(letter)) {
        return Err(error(PROVINCE, Offence::Instead { right: province.record_text() }));
    }
    if let '\u{4e00}'..='\u{9fff}' = letter {
        return Err(error(PROVINCE, Offence::Unknown));
    }
    Err(s.unexpected(PoliceNumber::NOUN, PROVINCE))
}

fn word(s: &mut Symbols<'_>) -> Result<(), ParseError> {
    let found = s.eat("公网安备")
        || ["公安网安备", "公安网备", "公安备"].iter().any(|word| s.eat_extra(word))
        || eat_district_form(s);
    if !found {
        return Err(match s.cur {
            Some('0'..='9') => error(WORD, Offence::Missing),
            _ => s.unexpected(PoliceNumber::NOUN, WORD),
        });
    }
    s.eat_more_words();
    Ok(())
}

/// Steps over the wording of old, which names the district between 公 and 网: 京公海网安备.
fn eat_district_form(s: &mut Symbols<'_>) -> bool {
    let mut ahead = s.clone();
    if !ahead.eat_char('公') || !matches!(ahead.cur, Some('\u{4e00}'..='\u{9fff}')) {
        return false;
    }
    ahead.forgive(Note::Wording);
    ahead.advance();
    let found = ahead.eat("网安备");
    if found {
        *s = ahead;
    }
    found
}

impl Value for PoliceNumber {
    const NOUN: Noun = Noun::new("公安联网备案号", "public-security filing number");

    /// Reads a public-security number as people write it.
    ///
    /// Forgiven, each with a note: white space around and inside; full-width digits; traditional characters; 号 missing or
    /// doubled; the district's character between 公 and 网 (`京公海网安备…`, the oldest form); 公安网备, 公安备 and 公安网安备 for 公网安备; a label in front (`公安备案号：`); 案, 字, 第, 号 and a colon
    /// behind 备.
    ///
    /// Noted although canonical: 12 digits ([`Outdated`](Note::Outdated)); the code of another province than the short
    /// form ([`Mismatch`](Note::Mismatch)); all zeros at the end and the like ([`Placeholder`](Note::Placeholder)).
    ///
    /// # Errors
    /// The number is missing (`""`); the province short form is missing (`公网安备11000002000001号`), not known
    /// (`国公网安备…`) or written otherwise (`北京公网安备…`); the wording is missing (`京11000002000001号`) or wrong
    /// (`京ICP备…`); the digits are missing (`京公网安备号`), of another number than 14 or 12 (`京公网安备11010802号`) or not
    /// digits; the first two digits name no province (`京公网安备99000002000001号`); something follows.
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        Self::walk(text).map(|(number, symbols)| (number, symbols.notes))
    }

    /// Reads a public-security number in its canonical form.
    ///
    /// # Errors
    /// As [`Value::parse_noted`]; also for every spelling that it forgives (`京公网安备 11000002000001号`, without 号).
    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        let (number, symbols) = Self::walk(text)?;
        symbols.strict_error(Self::NOUN, HAO).map_or(Ok(number), Err)
    }

    fn canonical(&self) -> String {
        self.to_string()
    }
}

value_text!(PoliceNumber);

impl fmt::Display for PoliceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let province = self.province;
        let letter = if self.licence_letter { province.licence_letter() } else { province.record_letter() };
        let width = if self.old { 12 } else { 14 };
        write!(f, "{letter}公网安备{:0width$}号", self.digits)
    }
}

impl fmt::Debug for PoliceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PoliceNumber({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests_common::*;
    use super::*;

    #[test]
    fn the_vectors_are_decided_as_given() {
        for vector in vectors("police") {
            if vector.value == "京公网安备11000002000001" {
                // On purpose: one footer in four leaves out 号, so only the strict parse refuses it.
                assert!(PoliceNumber::parse_strict(&vector.value).is_err());
                assert_noted::<PoliceNumber>(&vector.value, "京公网安备11000002000001号", &[Note::Hao]);
                continue;
            }
            check_vector::<PoliceNumber>(&vector);
        }
    }

    #[test]
    fn the_parts_are_read() {
        let number = PoliceNumber::parse("川公网安备51010702000001号").unwrap();
        assert_eq!((number.province(), number.code_province()), (Province::Sichuan, Some(Province::Sichuan)));
        assert_eq!((number.unit(), number.digits().as_str(), number.is_old()), (510_107, "51010702000001", false));
        assert_eq!(format!("{number:?}"), "PoliceNumber(川公网安备51010702000001号)");
        let number = PoliceNumber::parse("京公网安备110402430053号").unwrap();
        assert_eq!((number.unit(), number.digits().as_str(), number.is_old()), (110_402, "110402430053", true));
    }

    #[test]
    fn forgives_what_people_write() {
        use Note::*;
        for (text, canonical, noted) in [
            ("京公网安备 11010802000123号", "京公网安备11010802000123号", &[Spaces][..]),
            ("京公網安備11010802000456號", "京公网安备11010802000456号", &[Traditional]),
            ("京公网安备11010502000728", "京公网安备11010502000728号", &[Hao]),
            ("京公网安备11010502000728号号", "京公网安备11010502000728号", &[Hao]),
            ("闽公网安备：35010402000123号", "闽公网安备35010402000123号", &[FullWidth, Wording]),
            ("皖公安网备34010402000123号", "皖公网安备34010402000123号", &[Wording]),
            ("备案皖公网安备34010402000123号", "皖公网安备34010402000123号", &[Wording]),
            ("京公网安备110105000123", "京公网安备110105000123号", &[Hao, Outdated]),
            ("京公海网安备110108001245号", "京公网安备110108001245号", &[Wording, Outdated]),
            ("沪公浦網安備31011502000123号", "沪公网安备31011502000123号", &[Traditional, Wording]),
            ("公安机关备案号：京公网安备11010802000123号", "京公网安备11010802000123号", &[FullWidth, Wording]),
            ("联网备案号:京公网安备11010802000123号", "京公网安备11010802000123号", &[Wording]),
        ] {
            assert_noted::<PoliceNumber>(text, canonical, noted);
        }
        for (text, note) in [
            ("京公网安备110102000456号", Outdated),
            ("宁公网安备15010502000123号", Mismatch),
            ("沪公网安备31010402000000号", Placeholder),
        ] {
            assert!(PoliceNumber::parse_strict(text).is_ok());
            assert_eq!(PoliceNumber::parse_noted(text).unwrap().1, Notes::NONE.with(note), "{text}");
        }
    }

    #[test]
    fn errors_are_sentences() {
        for (text, en, zh) in [
            ("", "number is missing", "号码缺失"),
            ("公网安备11000002000001号", "province short form is missing", "省份简称缺失"),
            ("国公网安备11000002000001号", "province short form is not known", "省份简称无法识别"),
            ("北京公网安备11000002000001号", "province short form must be written 京 here", "省份简称此处应写作 京"),
            (
                "*公网安备11000002000001号",
                "province short form cannot contain '*' (character 1)",
                "省份简称不能含有“*”（第 1 个字符）",
            ),
            ("京11000002000001号", "公网安备 wording is missing", "“公网安备”字样缺失"),
            (
                "京ICP备16020626号",
                "公网安备 wording cannot contain 'I' (character 2)",
                "“公网安备”字样不能含有“I”（第 2 个字符）",
            ),
            ("京公网安备号", "digit sequence is missing", "数字缺失"),
            ("京公网安备", "digit sequence is missing", "数字缺失"),
            ("京公网安备1101x", "digit sequence cannot contain 'x' (character 10)", "数字不能含有“x”（第 10 个字符）"),
            (
                "京公网安备1100000200000号",
                "digit sequence must have 14 characters, found 13",
                "数字应为 14 个字符，现为 13 个",
            ),
            (
                "京公网安备11010802号",
                "digit sequence must have 14 characters, found 8",
                "数字应为 14 个字符，现为 8 个",
            ),
            ("京公网安备99000002000001号", "division code is not known", "地区代码无法识别"),
            ("京公网安备110102000060-1", "ending cannot contain '-' (character 18)", "末尾不能含有“-”（第 18 个字符）"),
        ] {
            let error = PoliceNumber::parse(text).unwrap_err();
            assert_eq!(error.to_string(), format!("public-security filing number: {en}"), "{text}");
            let zh = zh.strip_prefix("号码").map_or(format!("的{zh}"), str::to_owned);
            assert_eq!(error.zh().to_string(), format!("公安联网备案号{zh}"), "{text}");
        }
        let error = PoliceNumber::parse_strict("京公网安备11000002000001").unwrap_err();
        assert_eq!(error.to_string(), "public-security filing number: closing 号 is missing");
    }

    proptest::proptest! {
        #[test]
        fn the_usual_reader_agrees(letter in proptest::sample::select(vec!["京", "蜀", "川", "国", "备"]), digits in "[1-6][0-9]{13}|3101040[02]0{4}[01]{2}") {
            let text = format!("{letter}公网安备{digits}号");
            let [letter, digits] = [letter.as_bytes(), digits.as_bytes()];
            let usual = PoliceNumber::from_usual(letter.try_into().unwrap(), digits.try_into().unwrap());
            assert_eq!(usual, PoliceNumber::parse_noted(&text).ok());
        }

        #[test]
        fn any_text_keeps_the_contract(text in near_numbers()) {
            keeps_contract::<PoliceNumber>(&text);
        }
    }
}
