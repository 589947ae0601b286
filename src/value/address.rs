//! Postal addresses (通信地址) as free text.

use super::plain::{count, is_han, is_invisible, not_canonical, plain, trimmed};
use super::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use std::fmt;

const TEXT: Noun = Noun::new("内容", "text");

/// How precise an address is, the least first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Precision {
    /// No number of a house, building, floor, room or village group was found.
    Unknown,
    /// The number of a house or a village group (号, 组, 队, 社, 门牌).
    Number,
    /// A building, its entrance or a floor (号楼, 栋, 幢, 座, 单元, 层, 楼).
    Building,
    /// A room (室, 户, 房, 间, 铺, or the digits that follow a building or a floor).
    Room,
}

/// An address (通信地址, 住所) as one writes it after the division was picked.
///
/// Tolerant: spaces around and between Han characters, full-width letters and digits. `Debug` and `Display` show how long it is:
/// a person's address is personal.
///
/// ```
/// use beian::value::{Address, Precision, Value};
/// let address = Address::parse("高碑店路181号1栋12345室")?;
/// assert_eq!(address.precision(), Precision::Room);
/// assert_eq!(address.to_string(), "(16 characters)");
/// assert_eq!(Address::parse("某某村")?.precision(), Precision::Unknown);
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # Errors of parsing
/// - nothing there: `text is missing`
/// - control and zero-width characters: `text cannot contain 'U+200B' (character 3)`
/// - more than 255 characters: `text must have 1 to 255 characters, found 256`
///
/// # Scope
/// [`Address::precision`] reads marks and numbers, it knows no map. Symbols that filing forms do not take are not an error here:
/// see [`Address::symbol`].
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(Box<str>);

/// Whether a character can be part of a number in an address, written in digits or letters.
const fn is_written(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

const fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '零' | '〇'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '两'
            | '甲'
            | '乙'
            | '丙'
            | '丁'
            | '东'
            | '西'
            | '南'
            | '北'
    )
}

impl Address {
    /// How precise it is.
    ///
    /// A mark counts after a number: digits or letters (`12号`, `A座`), or Chinese numerals (`三号楼`) where the mark is not part of
    /// a place's name (`三门峡`, `五间房村` are names; `一号路` is a road). Digits at the very end count as a room after a building
    /// or floor (`3号楼1201`, `某某大厦1201`), and as a number after anything else (`人民路12`).
    #[must_use]
    pub fn precision(&self) -> Precision {
        let mut best = Precision::Unknown;
        // The two characters before: digits or letters, or a numeral that stands for a number.
        let (mut written, mut spelled) = (false, false);
        let mut chars = self.0.chars().peekable();
        while let Some(c) = chars.next() {
            let next = chars.peek().copied();
            // 丁楼村, 三座店: a name that looks like a number.
            if spelled
                && matches!(
                    next,
                    Some('村' | '镇' | '乡' | '店' | '庄' | '屯' | '营' | '子' | '沟' | '桥' | '路' | '街')
                )
            {
                (written, spelled) = (false, is_numeral(c));
                continue;
            }
            let found = match c {
                '室' if written || spelled => Precision::Room,
                '户' | '房' | '间' | '铺' if written => Precision::Room,
                '栋' | '幢' | '座' | '层' | '楼' if written || spelled => Precision::Building,
                '单' if (written || spelled) && next == Some('元') => Precision::Building,
                '号' if (written || spelled) && next == Some('楼') => Precision::Building,
                '号' if (written || spelled) && !matches!(next, Some('路' | '街' | '线' | '桥' | '公')) => {
                    Precision::Number
                }
                '组' | '队' | '社' if written || spelled => Precision::Number,
                '门' | '排' | '院' if written => Precision::Number,
                '#' if written => Precision::Number,
                // 12F, a floor.
                'F' | 'f' if written && !next.is_some_and(|next| next.is_ascii_alphanumeric()) => Precision::Building,
                _ => Precision::Unknown,
            };
            // Digits that end the text, after a building or floor.
            let ends = is_written(c) && next.is_none();
            let found = match found {
                Precision::Unknown
                    if ends && c.is_ascii_digit() && (best >= Precision::Building || self.names_building()) =>
                {
                    Precision::Room
                }
                Precision::Unknown if ends && c.is_ascii_digit() => Precision::Number,
                found => found,
            };
            best = best.max(found);
            // A hyphen or # joins numbers: 12-3号, 1#楼.
            if !matches!(c, '-' | '#' | ' ') {
                (written, spelled) = (is_written(c), is_numeral(c));
            }
            // 号楼, 号院: the number goes on.
            if c == '号' && matches!(next, Some('楼' | '院')) {
                written = true;
            }
        }
        best
    }

    /// Whether a word for a building stands in it, after which bare digits are a room.
    fn names_building(&self) -> bool {
        const WORDS: [&str; 9] = ["大厦", "中心", "广场", "大楼", "写字楼", "公寓", "商城", "塔", "楼"];
        WORDS.iter().any(|word| self.0.contains(word))
    }

    /// The first symbol that filing forms do not take: anything but Han characters, letters, digits, `-`, `#`, brackets and spaces.
    #[must_use]
    pub fn symbol(&self) -> Option<char> {
        self.0.chars().find(|c| {
            !(is_han(*c) || c.is_alphanumeric() || matches!(c, '-' | '#' | '(' | ')' | '（' | '）' | ' ' | '·'))
        })
    }

    /// Whether it names a place (省, 市, 区, 县 …): the name itself, or without its last word (`深圳` for 深圳市), which must
    /// leave two characters.
    ///
    /// ```
    /// use beian::value::{Address, Value};
    /// let address = Address::parse("深圳市南山区科技中一路1号")?;
    /// assert!(address.names_place("深圳") && address.names_place("深圳市") && !address.names_place("广州市"));
    /// # Ok::<(), beian::value::ParseError>(())
    /// ```
    #[must_use]
    pub fn names_place(&self, place: &str) -> bool {
        let place = place.trim();
        if place.is_empty() {
            return false;
        }
        let short = ["特别行政区", "自治区", "自治州", "自治县", "地区", "省", "市", "区", "县", "盟", "旗", "州"]
            .iter()
            .find_map(|word| place.strip_suffix(word))
            .filter(|short| short.chars().count() >= 2);
        self.0.contains(place) || short.is_some_and(|short| self.0.contains(short))
    }

    /// The address. A person's is personal.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn wrong<T>(offence: Offence) -> Result<T, ParseError> {
        Err(ParseError::new(Self::NOUN, TEXT, offence))
    }
}

impl Value for Address {
    const NOUN: Noun = Noun::new("地址", "address");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        let (inner, before, mut notes) = trimmed(text);
        if inner.is_empty() {
            return Self::wrong(Offence::Missing);
        }
        let mut kept = String::with_capacity(inner.len());
        let (mut length, mut last, mut space) = (0_usize, '\0', false);
        for (i, c) in inner.chars().enumerate() {
            length += 1;
            if c.is_whitespace() {
                if space || c != ' ' {
                    notes.add(Note::Spaces);
                }
                space = true;
                continue;
            }
            if is_invisible(c) {
                return Self::wrong(Offence::Char { at: count(before + i), found: c });
            }
            let (folded, more) = match plain(c) {
                (folded, more) if folded.is_ascii_alphanumeric() || matches!(folded, '-' | '#') => (folded, more),
                _ => (c, Notes::NONE),
            };
            notes = notes.and(more);
            if std::mem::take(&mut space) {
                // Between words of Latin letters a space has a meaning.
                if last.is_ascii_alphanumeric() && folded.is_ascii_alphanumeric() {
                    kept.push(' ');
                } else {
                    notes.add(Note::Spaces);
                }
            }
            kept.push(folded);
            last = folded;
        }
        if length > 255 {
            return Self::wrong(Offence::Length { min: 1, max: 255, found: count(length) });
        }
        Ok((Self(kept.into()), notes))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        let address = Self::parse(text)?;
        if *address.0 == *text { Ok(address) } else { Err(not_canonical(Self::NOUN, TEXT, text, &address.0)) }
    }

    fn canonical(&self) -> String {
        self.0.to_string()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({} characters)", self.0.chars().count())
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address{self}")
    }
}

value_text!(Address);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn precisions() {
        for (text, precision) in [
            ("高碑店路181号1栋12345室", Precision::Room),
            ("花园路8号星辰小区42号楼2单元101室", Precision::Room),
            ("科技中一路腾讯大厦35层", Precision::Building),
            ("科技路三号楼", Precision::Building),
            ("建国路88号SOHO现代城A座", Precision::Building),
            ("某某路5号2楼201", Precision::Room),
            ("某某大厦B座1201", Precision::Room),
            ("某某大厦三层B12户", Precision::Room),
            ("解放路12-3号", Precision::Number),
            ("解放路十二号", Precision::Number),
            ("人民路12", Precision::Number),
            ("某某村三组", Precision::Number),
            ("某某村2队15号", Precision::Number),
            ("某某小区1#2单元", Precision::Building),
            ("中关村北大街27号院", Precision::Number),
            ("某某村", Precision::Unknown),
            ("三门峡市某某街道", Precision::Unknown),
            ("七里屯五间房村", Precision::Unknown),
            ("经开区一号路", Precision::Unknown),
            ("八一路", Precision::Unknown),
            ("丁楼村", Precision::Unknown),
            ("某某国际中心2508", Precision::Room),
            ("某某大厦A1201", Precision::Room),
            ("某某广场东塔12F", Precision::Building),
            ("某某村1社", Precision::Number),
            ("102国道旁", Precision::Unknown),
            ("丁楼村三组", Precision::Number),
            ("朝阳北路101号", Precision::Number),
            ("幸福村三号院", Precision::Number),
            ("某某街道办事处", Precision::Unknown),
        ] {
            assert_eq!(Address::parse(text).unwrap().precision(), precision, "{text}");
        }
    }

    #[test]
    fn vectors_of_detail() {
        let detailed = |text| {
            let address = Address::parse(text).unwrap();
            address.precision() > Precision::Unknown && address.symbol().is_none()
        };
        assert!(detailed("高碑店路181号1栋12345室") && detailed("科技中一路腾讯大厦35层") && detailed("解放路12-3号"));
        assert!(!detailed("某某村") && !detailed("高碑店路181号@1栋"));
        assert_eq!(Address::parse("高碑店路181号@1栋").unwrap().symbol(), Some('@'));
    }

    #[test]
    fn spellings_and_errors() {
        let (address, notes) = Address::parse_noted(" 解放路　１２号 Block  A 座").unwrap();
        assert_eq!(address.canonical(), "解放路12号Block A座");
        assert_eq!(notes, Notes::NONE.with(Note::Spaces).with(Note::FullWidth));
        assert_eq!(Address::parse_strict("解放路12号Block A座"), Ok(address));
        for (text, en, zh) in [
            ("", "address: text is missing".to_owned(), "地址缺失"),
            (
                "某路\u{200b}1号",
                "address: text cannot contain 'U+200B' (character 3)".to_owned(),
                "地址不能含有“U+200B”（第 3 个字符）",
            ),
            (
                &"路".repeat(256),
                "address: text must have 1 to 255 characters, found 256".to_owned(),
                "地址应为 1 至 255 个字符，现为 256 个",
            ),
        ] {
            let error = Address::parse(text).unwrap_err();
            assert_eq!((error.to_string(), error.zh().to_string()), (en, zh.to_owned()));
        }
        assert!(Address::parse_strict("解放路１２号").is_err());
    }

    #[test]
    fn places() {
        let address = Address::parse("广东省深圳市南山区科技中一路1号").unwrap();
        assert!(address.names_place("广东省") && address.names_place("南山区"));
        assert!(!address.names_place("") && !address.names_place("福田区"));
    }

    #[test]
    fn masked() {
        let address = Address::parse("某某路12号").unwrap();
        assert_eq!(format!("{address} {address:?}"), "(6 characters) Address(6 characters)");
    }
}
