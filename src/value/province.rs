//! The 31 provinces (省级行政区) in which a filing can be made.

use super::letters;
use super::symbols::Symbols;
use super::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use crate::data::provinces::{PROVINCES, ProvinceRow};
use std::fmt;

/// A province (省、自治区、直辖市) with its own communications administration (省通信管理局).
///
/// Text is the English word of the model (`inner_mongolia`); the Chinese names are read too. `Display` gives the short
/// Chinese name.
///
/// # Scope
/// Mainland provinces only: there is no ICP filing for Hong Kong, Macao and Taiwan.
///
/// ```
/// use beian::value::{Province, Value};
///
/// let province = Province::parse("四川省")?;
/// assert_eq!(province, Province::Sichuan);
/// assert_eq!((province.canonical().as_str(), province.to_string().as_str()), ("sichuan", "四川"));
/// assert_eq!((province.record_letter(), province.licence_letter()), ('蜀', '川'));
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Province {
    /// 北京市.
    Beijing,
    /// 天津市.
    Tianjin,
    /// 河北省.
    Hebei,
    /// 山西省.
    Shanxi,
    /// 内蒙古自治区.
    InnerMongolia,
    /// 辽宁省.
    Liaoning,
    /// 吉林省.
    Jilin,
    /// 黑龙江省.
    Heilongjiang,
    /// 上海市.
    Shanghai,
    /// 江苏省.
    Jiangsu,
    /// 浙江省.
    Zhejiang,
    /// 安徽省.
    Anhui,
    /// 福建省.
    Fujian,
    /// 江西省.
    Jiangxi,
    /// 山东省.
    Shandong,
    /// 河南省.
    Henan,
    /// 湖北省.
    Hubei,
    /// 湖南省.
    Hunan,
    /// 广东省.
    Guangdong,
    /// 广西壮族自治区.
    Guangxi,
    /// 海南省.
    Hainan,
    /// 重庆市.
    Chongqing,
    /// 四川省.
    Sichuan,
    /// 贵州省.
    Guizhou,
    /// 云南省.
    Yunnan,
    /// 西藏自治区.
    Tibet,
    /// 陕西省.
    Shaanxi,
    /// 甘肃省.
    Gansu,
    /// 青海省.
    Qinghai,
    /// 宁夏回族自治区.
    Ningxia,
    /// 新疆维吾尔自治区.
    Xinjiang,
}

impl Province {
    /// All provinces, by division code.
    pub const ALL: [Self; 31] = [
        Self::Beijing,
        Self::Tianjin,
        Self::Hebei,
        Self::Shanxi,
        Self::InnerMongolia,
        Self::Liaoning,
        Self::Jilin,
        Self::Heilongjiang,
        Self::Shanghai,
        Self::Jiangsu,
        Self::Zhejiang,
        Self::Anhui,
        Self::Fujian,
        Self::Jiangxi,
        Self::Shandong,
        Self::Henan,
        Self::Hubei,
        Self::Hunan,
        Self::Guangdong,
        Self::Guangxi,
        Self::Hainan,
        Self::Chongqing,
        Self::Sichuan,
        Self::Guizhou,
        Self::Yunnan,
        Self::Tibet,
        Self::Shaanxi,
        Self::Gansu,
        Self::Qinghai,
        Self::Ningxia,
        Self::Xinjiang,
    ];

    #[expect(clippy::indexing_slicing, reason = "the table has one row for each of the 31 variants, numbered from 0")]
    fn row(self) -> &'static ProvinceRow {
        &PROVINCES[self as usize]
    }

    /// First two digits of the division code (行政区划代码, GB/T 2260).
    #[must_use]
    pub fn code(self) -> u8 {
        self.row().code
    }

    /// Short Chinese name: 内蒙古.
    #[must_use]
    pub fn short(self) -> &'static str {
        self.row().short
    }

    /// Full Chinese name: 内蒙古自治区.
    #[must_use]
    pub fn full(self) -> &'static str {
        self.row().full
    }

    /// English word of the model: `inner_mongolia`.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.row().word
    }

    /// Short form in record numbers (备案号): 蜀.
    #[must_use]
    pub fn record_letter(self) -> char {
        self.row().record
    }

    /// Short form that telecom licences and public-security numbers also use: 川.
    #[must_use]
    pub(crate) fn licence_letter(self) -> char {
        self.row().licence
    }

    /// The province of a division code, given as its first two digits.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.code() == code)
    }

    /// The province that record numbers write so.
    #[must_use]
    pub(crate) fn from_record_letter(letter: char) -> Option<Self> {
        Self::from_letter(letter).filter(|p| p.record_letter() == letter)
    }

    /// The province that licences and public-security numbers write so. They also use the short forms of record numbers,
    /// which [`Province::from_record_letter`] knows.
    #[must_use]
    pub(crate) fn from_licence_letter(letter: char) -> Option<Self> {
        Self::from_letter(letter).filter(|p| p.licence_letter() == letter)
    }

    /// The province that any of the numbers writes so.
    fn from_letter(letter: char) -> Option<Self> {
        let place = usize::try_from(letters::province_of(letter) & !letters::LICENCE_ONLY).ok()?;
        Self::ALL.get(place.checked_sub(1)?).copied()
    }

    /// [`Province::record_letter`] as text, for errors.
    pub(crate) fn record_text(self) -> &'static str {
        const TEXTS: [&str; 31] = [
            "京", "津", "冀", "晋", "蒙", "辽", "吉", "黑", "沪", "苏", "浙", "皖", "闽", "赣", "鲁", "豫", "鄂", "湘",
            "粤", "桂", "琼", "渝", "蜀", "黔", "滇", "藏", "陕", "陇", "青", "宁", "新",
        ];
        TEXTS.get(self as usize).copied().unwrap_or_default()
    }

    /// The province that people mean by a short form that no number uses.
    pub(crate) fn from_wrong_letter(letter: char) -> Option<Self> {
        Some(match letter {
            '秦' => Self::Shaanxi,
            '申' => Self::Shanghai,
            '楚' => Self::Hubei,
            '徽' => Self::Anhui,
            '穗' => Self::Guangdong,
            _ => return None,
        })
    }

    /// The province whose short name stands at the front of the symbols.
    pub(super) fn eat_short(s: &mut Symbols<'_>) -> Option<Self> {
        Self::ALL.into_iter().find(|p| s.eat(p.short()))
    }

    /// A Chinese name with another ending, spaces, traditional characters.
    fn from_chinese(text: &str) -> Option<(Self, Notes)> {
        let mut s = Symbols::new(text);
        let found = Self::eat_short(&mut s)?;
        let ending = found.full().strip_prefix(found.short()).unwrap_or_default();
        if s.cur.is_some() && !s.eat(ending) && ["省", "市", "自治区"].iter().any(|end| s.eat(end)) {
            s.notes.add(Note::Wording);
        }
        s.cur.is_none().then_some((found, s.notes))
    }

    /// An English word in other case, with other separators.
    fn from_english(text: &str) -> Option<(Self, Notes)> {
        let trimmed = text.trim();
        let mut notes = if trimmed.len() == text.len() { Notes::NONE } else { Notes::NONE.with(Note::Spaces) };
        let mut word = String::new();
        // One more than the longest word: what is longer matches nothing.
        for c in trimmed.chars().take(15) {
            match c {
                ' ' | '-' => {
                    notes.add(Note::Separators);
                    word.push('_');
                }
                'A'..='Z' => {
                    notes.add(Note::Case);
                    word.push(c.to_ascii_lowercase());
                }
                c => word.push(c),
            }
        }
        let found = match word.as_str() {
            "neimenggu" => Some(Self::InnerMongolia),
            "xizang" => Some(Self::Tibet),
            word => Self::ALL.into_iter().find(|p| p.word() == word),
        };
        found.map(|found| (found, notes))
    }
}

const NAME: Noun = Noun::new("名称", "name");

#[cold]
fn error(text: &str) -> ParseError {
    let offence = if text.trim().is_empty() { Offence::Missing } else { Offence::Unknown };
    ParseError::new(Province::NOUN, NAME, offence)
}

impl Value for Province {
    const NOUN: Noun = Noun::new("省份", "province");

    /// Reads the English word (in any case, with `-` or a space for `_`; also `neimenggu` and `xizang`) and the Chinese
    /// name, short or full, also with another ending (广西省) or in traditional characters. Short and full names as they
    /// are official carry no note.
    ///
    /// # Errors
    /// The name is missing (`""`) or not known (`香港`).
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        let english = text.is_ascii();
        let official = Self::ALL.into_iter().find(|p| {
            let row = p.row();
            if english { row.word == text } else { row.short == text || row.full == text }
        });
        if let Some(found) = official {
            return Ok((found, Notes::NONE));
        }
        Self::from_chinese(text).or_else(|| Self::from_english(text)).ok_or_else(|| error(text))
    }

    /// Reads the English word only.
    ///
    /// # Errors
    /// The name is missing (`""`) or not the word (`四川`).
    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        Self::ALL.into_iter().find(|p| p.word() == text).ok_or_else(|| error(text))
    }

    fn canonical(&self) -> String {
        self.word().to_owned()
    }
}

value_text!(Province);

impl fmt::Display for Province {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.short())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variants_are_the_rows_of_the_table() {
        for (province, row) in Province::ALL.into_iter().zip(&PROVINCES) {
            assert_eq!(province.row(), row);
            assert_eq!(format!("{province:?}").to_lowercase(), row.word.replace('_', ""));
            assert_eq!(province.record_text(), row.record.to_string());
            assert_eq!(Province::from_code(row.code), Some(province));
            assert_eq!(Province::from_record_letter(row.record), Some(province));
            assert_eq!(Province::from_licence_letter(row.licence), Some(province));
            for text in [row.word, row.short, row.full] {
                assert_eq!(Province::parse_noted(text), Ok((province, Notes::NONE)));
            }
            assert_eq!(Province::parse_strict(&province.canonical()), Ok(province));
            assert!(Province::parse_strict(row.short).is_err());
        }
        assert_eq!(Province::from_code(71), None);
        assert_eq!(Province::from_licence_letter('蜀'), None);
    }

    #[test]
    fn forgives_what_people_write() {
        let notes = |n: &[Note]| n.iter().fold(Notes::NONE, |all, n| all.with(*n));
        for (text, province, noted) in [
            ("广西省", Province::Guangxi, &[Note::Wording][..]),
            ("内蒙古省", Province::InnerMongolia, &[Note::Wording]),
            ("广西自治区", Province::Guangxi, &[Note::Wording]),
            ("北京省", Province::Beijing, &[Note::Wording]),
            (" 四川 ", Province::Sichuan, &[Note::Spaces]),
            ("廣東省", Province::Guangdong, &[Note::Traditional]),
            ("內蒙古自治區", Province::InnerMongolia, &[Note::Traditional]),
            ("Beijing", Province::Beijing, &[Note::Case]),
            ("Inner Mongolia", Province::InnerMongolia, &[Note::Case, Note::Separators]),
            ("inner-mongolia\n", Province::InnerMongolia, &[Note::Spaces, Note::Separators]),
            ("neimenggu", Province::InnerMongolia, &[]),
            ("xizang", Province::Tibet, &[]),
        ] {
            assert_eq!(Province::parse_noted(text), Ok((province, notes(noted))), "{text}");
        }
    }

    #[test]
    fn errors_are_sentences() {
        for text in ["香港", "四川省市", "sichuanx", "inner_mongolia_inner_mongolia", "四"] {
            let error = Province::parse(text).unwrap_err();
            assert_eq!(error.to_string(), "province: name is not known", "{text}");
            assert_eq!(error.zh().to_string(), "省份的名称无法识别");
        }
        let error = Province::parse(" ").unwrap_err();
        assert_eq!(error.to_string(), "province: name is missing");
        assert_eq!(error.zh().to_string(), "省份的名称缺失");
    }
}
