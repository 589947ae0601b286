//! ICP record numbers (备案号).

use super::number;
use super::number_fast::{Digits, Miss, ServicePart, Word};
use super::packed::Packed;
use super::{LicenceNumber, Notes, Noun, ParseError, Province, Value, number_fast, value_text};
use std::fmt;
use std::num::NonZeroU32;

/// An ICP record number (ICP备案号) of a subject or of one of its services.
///
/// `鲁ICP备09000345号` is the number of a subject (主体备案号); a service of it adds a sequence number and, unless it is a
/// website, a letter: `-2`, `-2A` (app), `-3X` (mini-program), `-4K` (quick app). A holder of a telecom licence files under
/// the licence's number instead: `粤B2-20090059-5`, `京ICP证030173号-1`.
///
/// The number is public: `Display` and `Debug` show it whole. It is one word in memory and sorts by province, form, year,
/// serial and service.
///
/// # Scope
/// Only the form is judged. Nobody is asked whether the number was issued, to whom, or whether it was cancelled.
///
/// ```
/// use beian::value::{RecordNumber, ServiceLetter, Value};
///
/// let number = RecordNumber::parse(" 粤 icp 备 2024000321 号－2x")?;
/// assert_eq!(number.to_string(), "粤ICP备2024000321号-2X");
/// assert_eq!(number.subject().to_string(), "粤ICP备2024000321号");
/// assert_eq!(number.service().and_then(|s| s.kind), Some(ServiceLetter::MiniProgram));
///
/// let error = RecordNumber::parse("川ICP备19004321号").unwrap_err();
/// assert_eq!(error.to_string(), "record number: province short form must be written 蜀 here");
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordNumber(Packed);

/// Which service of a subject a record number names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ServiceIndex {
    /// Place in the one sequence of all services of the subject (1 to 99999).
    pub index: NonZeroU32,
    /// The kind that the letter tells; a website (网站) has no letter.
    pub kind: Option<ServiceLetter>,
}

/// The letter behind a service's sequence number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ServiceLetter {
    /// `A`: app.
    App,
    /// `X`: mini-program (小程序).
    MiniProgram,
    /// `K`: quick app (快应用).
    QuickApp,
}

impl ServiceLetter {
    /// The letter itself.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::App => 'A',
            Self::MiniProgram => 'X',
            Self::QuickApp => 'K',
        }
    }
}

impl RecordNumber {
    /// Reads one of the usual canonical shapes from bytes that nobody has looked at. It has no note.
    #[cfg(feature = "capi")]
    #[inline]
    pub(crate) fn from_usual(bytes: &[u8]) -> Option<Self> {
        number_fast::read(bytes).ok().map(Self)
    }

    /// The number without a note that is made of these parts, if they have one of the usual shapes.
    #[inline(always)]
    pub(crate) fn compose(issuer: u64, word: Word, digits: &Digits, service: ServicePart) -> Option<Self> {
        number_fast::compose(issuer, word, digits).map(|subject| Self(service.behind(subject)))
    }

    /// The number without its service part.
    #[must_use]
    pub fn subject(&self) -> Self {
        Self(self.0.without_service())
    }

    /// Whether there is no service part.
    #[must_use]
    pub(crate) fn is_subject(&self) -> bool {
        self.0.index() == 0
    }

    /// The service part.
    #[must_use]
    pub fn service(&self) -> Option<ServiceIndex> {
        let index = NonZeroU32::new(self.0.index())?;
        let kind = match self.0.letter() {
            1 => Some(ServiceLetter::App),
            2 => Some(ServiceLetter::MiniProgram),
            3 => Some(ServiceLetter::QuickApp),
            _ => None,
        };
        Some(ServiceIndex { index, kind })
    }

    /// The province whose administration gave the number; none for a licence of the ministry (`B2-…`, `合字B2-…`).
    #[must_use]
    pub fn province(&self) -> Option<Province> {
        self.0.province()
    }

    /// Year in which the subject was first approved, or the licence given. Two digits are read as 2000 to 2049.
    #[must_use]
    pub fn year(&self) -> u16 {
        self.0.year()
    }

    /// Running number within province and year: up to 6 digits, up to 4 for licences and the oldest numbers.
    #[must_use]
    pub fn serial(&self) -> u32 {
        self.0.serial()
    }

    /// Whether people print it where a number should stand (12345678, 2024000001): it carries
    /// [`Placeholder`](super::Note::Placeholder).
    #[must_use]
    pub(crate) fn is_placeholder(&self) -> bool {
        self.0.is_placeholder()
    }

    /// The licence, if one stands in for the number.
    #[must_use]
    pub fn licence(&self) -> Option<LicenceNumber> {
        LicenceNumber::of(self.0)
    }

    /// Whether both belong to one subject: the same number up to the service part. A licence may write its province in
    /// either short form (蜀, 川).
    #[must_use]
    pub fn same_subject(&self, other: &Self) -> bool {
        self.0.without_service().one_letter() == other.0.without_service().one_letter()
    }
}

impl From<LicenceNumber> for RecordNumber {
    /// The number under which the holder of a licence files.
    fn from(licence: LicenceNumber) -> Self {
        Self(licence.packed())
    }
}

#[cold]
#[inline(never)]
fn noted(text: &str) -> Result<(RecordNumber, Notes), ParseError> {
    number::read(text, RecordNumber::NOUN).map(|(packed, symbols)| (RecordNumber(packed), symbols.notes))
}

#[cold]
#[inline(never)]
fn strict(text: &str) -> Result<RecordNumber, ParseError> {
    let (packed, symbols) = number::read(text, RecordNumber::NOUN)?;
    symbols.strict_error(RecordNumber::NOUN, number::HAO).map_or(Ok(RecordNumber(packed)), Err)
}

impl Value for RecordNumber {
    const NOUN: Noun = number::RECORD_NUMBER;

    /// Reads a record number as people write it.
    ///
    /// Forgiven, each with a note: white space around and inside; full-width letters, digits and hyphens; look-alikes of
    /// the hyphen; lower case; traditional characters; 号 missing, doubled or behind the service part; a label in front
    /// (`ICP备案号：`), 备案, 备字, 备第 and a colon behind 备; 号 behind a telecom licence; 全国 in front of one.
    ///
    /// Noted although canonical: placeholders such as `00000000`, `12345678` and `2024000001`
    /// ([`Placeholder`](super::Note::Placeholder)); 8 digits with a year after 2020, when ten digits came
    /// ([`UnknownPart`](super::Note::UnknownPart)); the oldest form of 6 digits, the licence layout `B-2-4-`
    /// ([`Outdated`](super::Note::Outdated)).
    ///
    /// # Errors
    /// The number is missing (`""`); the province short form is missing (`ICP备16020626号`), not known (`国ICP备16020626号`)
    /// or written otherwise here (`川ICP备16020626号`); the wording is wrong (`京ICP16020626号`, `京IPC备16020626号`,
    /// `京ICP证16020626号`); the digits are missing (`京ICP备号`), of another number (`京ICP备1602062号`) or not digits
    /// (`京ICP备XXXXXXXX号`); the year cannot be (`京ICP备99000001号`, `京ICP备1998123456号`, `粤B2-20990059`); the service
    /// class is not known (`浙D3-20210002`) or repeated (`粤B2.B2-20090059`); the hyphen is missing (`粤B220090059`); the
    /// service index is missing (`京ICP备16020626号-`), impossible (`…号-0`, `…号-01`) or too long (`…号-100000`); the
    /// service letter is not known (`…号-8B`); something follows (`京ICP备16020626号8`).
    #[inline]
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        match number_fast::read(text.as_bytes()) {
            Ok(packed) => Ok((Self(packed), Notes::NONE)),
            Err(_) => noted(text),
        }
    }

    /// Reads a record number in its canonical form.
    ///
    /// # Errors
    /// As [`Value::parse_noted`]; also for every spelling that it forgives (`京icp备16020626号`, `京ICP备16020626`).
    #[inline]
    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        match number_fast::read(text.as_bytes()) {
            Ok(packed) => Ok(Self(packed)),
            Err(_) => strict(text),
        }
    }

    #[inline]
    fn read(text: &str) -> Option<(Self, Notes)> {
        match number_fast::read(text.as_bytes()) {
            Ok(packed) => Some((Self(packed), Notes::NONE)),
            Err(_) if number::may_be_one(text) => noted(text).ok(),
            Err(_) => None,
        }
    }

    #[inline]
    fn read_strict(text: &str) -> Option<Self> {
        match number_fast::read(text.as_bytes()) {
            Ok(packed) => Some(Self(packed)),
            Err(Miss::Unusual) => strict(text).ok(),
            Err(Miss::Wrong) => None,
        }
    }

    fn canonical(&self) -> String {
        self.to_string()
    }
}

value_text!(RecordNumber);

impl fmt::Display for RecordNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for RecordNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecordNumber({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Note, tests_common::*};
    use super::*;

    #[test]
    fn the_vectors_are_decided_as_given() {
        for vector in vectors("record") {
            check_vector::<RecordNumber>(&vector);
        }
        // A record number may be a licence's.
        for vector in vectors("licence") {
            check_vector::<RecordNumber>(&vector);
        }
    }

    #[test]
    fn the_parts_are_read() {
        let number = RecordNumber::parse("鲁ICP备09000345号-12K").unwrap();
        assert_eq!((number.province(), number.year(), number.serial()), (Some(Province::Shandong), 2009, 345));
        let service = number.service().unwrap();
        assert_eq!((service.index.get(), service.kind), (12, Some(ServiceLetter::QuickApp)));
        assert_eq!(format!("{number:?} {}", number.subject()), "RecordNumber(鲁ICP备09000345号-12K) 鲁ICP备09000345号");
        assert!(!number.is_subject() && number.subject().is_subject() && number.licence().is_none());
        assert!(number.same_subject(&number.subject()));

        let number = RecordNumber::parse("粤B2-20090059-1626X").unwrap();
        assert_eq!((number.year(), number.serial()), (2009, 59));
        assert_eq!(number.licence().unwrap().to_string(), "粤B2-20090059");
        assert_eq!(RecordNumber::from(number.licence().unwrap()), number.subject());
        let (one, other) = (RecordNumber::parse("川B2-20200045-1"), RecordNumber::parse("蜀B2-20200045-2"));
        assert!(one.unwrap().same_subject(&other.unwrap()));
        assert_eq!(RecordNumber::parse("合字B2-20170123").unwrap().province(), None);
        assert_eq!(size_of::<Option<RecordNumber>>(), 8);
    }

    #[test]
    fn every_province_reads_its_own_short_form() {
        for province in Province::ALL {
            let text = format!("{}ICP备20123456号-1", province.record_letter());
            let number = RecordNumber::parse_strict(&text).unwrap();
            assert_eq!((number.province(), number.canonical()), (Some(province), text));
            if province.licence_letter() != province.record_letter() {
                let wrong = format!("{}ICP备20123456号-1", province.licence_letter());
                let right = province.record_letter();
                let error = format!("record number: province short form must be written {right} here");
                assert_eq!(RecordNumber::parse(&wrong).unwrap_err().to_string(), error);
            }
        }
    }

    #[test]
    fn forgives_what_people_write() {
        use Note::*;
        for (text, canonical, noted) in [
            ("京 ICP 备 15000123 号 -30", "京ICP备15000123号-30", &[Spaces][..]),
            ("\u{3000}京ICP备\u{a0}15000123号\r\n", "京ICP备15000123号", &[Spaces]),
            ("粤ＩＣＰ备１４０００１２３号－１", "粤ICP备14000123号-1", &[FullWidth, Dash]),
            ("京ICP备15000456号—1", "京ICP备15000456号-1", &[Dash]),
            ("粤icp备09000123号-2x", "粤ICP备09000123号-2X", &[Case]),
            ("粤ｉｃｐ备09000123号", "粤ICP备09000123号", &[FullWidth, Case]),
            ("滬ICP備11000123號-5", "沪ICP备11000123号-5", &[Traditional]),
            ("赣ICP备11000456-3", "赣ICP备11000456号-3", &[Hao]),
            ("沪ICP备15000789", "沪ICP备15000789号", &[Hao]),
            ("粤ICP备17000123-34号", "粤ICP备17000123号-34", &[Hao]),
            ("京ICP备第14000456号-7号", "京ICP备14000456号-7", &[Hao, Wording]),
            ("京ICP备14000456号号", "京ICP备14000456号", &[Hao]),
            ("皖ICP备案020123号", "皖ICP备020123号", &[Wording, Outdated]),
            ("津ICP备:15000234号", "津ICP备15000234号", &[Wording]),
            ("ICP备案号：京ICP备17000456号", "京ICP备17000456号", &[FullWidth, Wording]),
            ("备案号 京ICP备17000456号", "京ICP备17000456号", &[Spaces, Wording]),
            ("粤B2-20090059号-5", "粤B2-20090059-5", &[Hao]),
            ("全国B2-20160123", "B2-20160123", &[Wording]),
            ("ICP证合字B2-20070123号", "合字B2-20070123", &[Hao, Wording]),
            ("粤ICP证号：B2-20070456", "粤B2-20070456", &[FullWidth, Wording]),
            ("A2.B1. B2-20090001", "A2.B1.B2-20090001", &[Spaces]),
        ] {
            assert_noted::<RecordNumber>(text, canonical, noted);
        }
    }

    #[test]
    fn notes_what_is_canonical_but_odd() {
        for (text, note) in [
            ("京ICP备00000000号", Note::Placeholder),
            ("京ICP备00000001号-1", Note::Placeholder),
            ("京ICP备12345678号", Note::Placeholder),
            ("京ICP备11111111号", Note::Placeholder),
            ("京ICP备2024000001号", Note::Placeholder),
            ("京ICP备2021000000号", Note::Placeholder),
            ("京ICP证123456号", Note::Placeholder),
            ("粤B2-20090000", Note::Placeholder),
            ("京ICP备21004321号", Note::UnknownPart),
            ("京ICP备020123号", Note::Outdated),
            ("辽B-2-4-20080123", Note::Outdated),
        ] {
            assert_eq!(RecordNumber::parse_strict(text).unwrap().to_string(), text);
            assert_eq!(RecordNumber::parse_noted(text).unwrap().1, Notes::NONE.with(note), "{text}");
        }
    }

    #[test]
    fn errors_are_sentences() {
        for (text, en, zh) in [
            ("", "number is missing", "号码缺失"),
            ("ICP备16020626号", "province short form is missing", "省份简称缺失"),
            ("16020626", "province short form is missing", "省份简称缺失"),
            ("备案号：", "province short form is missing", "省份简称缺失"),
            ("合字ICP备16020626号", "province short form is missing", "省份简称缺失"),
            ("国ICP备16020626号", "province short form is not known", "省份简称无法识别"),
            ("茶ICP备2025000123号", "province short form is not known", "省份简称无法识别"),
            ("川ICP备16020626号", "province short form must be written 蜀 here", "省份简称此处应写作 蜀"),
            ("秦ICP备16020626号", "province short form must be written 陕 here", "省份简称此处应写作 陕"),
            ("北京ICP备16020626号", "province short form must be written 京 here", "省份简称此处应写作 京"),
            (
                "*ICP备16020626号",
                "province short form cannot contain '*' (character 1)",
                "省份简称不能含有“*”（第 1 个字符）",
            ),
            ("京ICP16020626号", "ICP备 wording is missing", "“ICP备”字样缺失"),
            ("京", "ICP备 wording is missing", "“ICP备”字样缺失"),
            ("京IPC备16020626号", "ICP备 wording must be written ICP here", "“ICP备”字样此处应写作 ICP"),
            ("京ICP证16020626号", "ICP备 wording must be written ICP备 here", "“ICP备”字样此处应写作 ICP备"),
            (
                "京备16020626号",
                "ICP备 wording cannot contain '备' (character 2)",
                "“ICP备”字样不能含有“备”（第 2 个字符）",
            ),
            (
                "京\u{200b}ICP备16020626号",
                "ICP备 wording cannot contain 'U+200B' (character 2)",
                "“ICP备”字样不能含有“U+200B”（第 2 个字符）",
            ),
            ("京ICP备号", "digit sequence is missing", "数字缺失"),
            ("京ICP备XXXXXXXX号", "digit sequence cannot contain 'X' (character 6)", "数字不能含有“X”（第 6 个字符）"),
            ("京ICP备¹⁶⁰²⁰⁶²⁶号", "digit sequence cannot contain '¹' (character 6)", "数字不能含有“¹”（第 6 个字符）"),
            ("京ICP备1602062号", "digit sequence must have 8 characters, found 7", "数字应为 8 个字符，现为 7 个"),
            ("京ICP备160206261号", "digit sequence must have 10 characters, found 9", "数字应为 10 个字符，现为 9 个"),
            (
                "京ICP备16020626100号",
                "digit sequence must have 10 characters, found 11",
                "数字应为 10 个字符，现为 11 个",
            ),
            ("京ICP备99000001号", "year is impossible", "年份不可能存在"),
            ("京ICP备1998123456号", "year is impossible", "年份不可能存在"),
            ("京ICP备2019123456号", "year is impossible", "年份不可能存在"),
            ("京ICP备2050123456号", "year is impossible", "年份不可能存在"),
            ("京ICP备0025000148号", "year is impossible", "年份不可能存在"),
            ("京ICP备16020626号-", "service index is missing", "服务序号缺失"),
            (
                "京ICP备16020626号-A8",
                "service index cannot contain 'A' (character 16)",
                "服务序号不能含有“A”（第 16 个字符）",
            ),
            ("京ICP备16020626号-0", "service index is impossible", "服务序号不可能存在"),
            ("京ICP备16020626号-01", "service index is impossible", "服务序号不可能存在"),
            (
                "京ICP备16020626号-100000",
                "service index must have 1 to 5 characters, found 6",
                "服务序号应为 1 至 5 个字符，现为 6 个",
            ),
            ("京ICP备16020626号-8B", "service letter is not known", "服务类型字母无法识别"),
            ("京ICP备16020626号8", "ending cannot contain '8' (character 15)", "末尾不能含有“8”（第 15 个字符）"),
            ("京ICP备16020626号-8AX", "ending cannot contain 'X' (character 18)", "末尾不能含有“X”（第 18 个字符）"),
            ("浙D3-20210002", "service class is not known", "业务种类无法识别"),
            ("粤B2.B2-20090059", "service class is impossible", "业务种类不可能存在"),
            ("粤B2.-20090059", "service class cannot contain '-' (character 5)", "业务种类不能含有“-”（第 5 个字符）"),
            ("粤B220090059", "hyphen is missing", "连字符缺失"),
        ] {
            let error = RecordNumber::parse(text).unwrap_err();
            assert_eq!(error.to_string(), format!("record number: {en}"), "{text}");
            let zh = zh.strip_prefix("号码").map_or(format!("的{zh}"), str::to_owned);
            assert_eq!(error.zh().to_string(), format!("备案号{zh}"), "{text}");
            assert_eq!(RecordNumber::parse_strict(text), Err(error));
        }
    }

    #[test]
    fn the_strict_parse_names_the_spelling() {
        for (text, en, zh) in [
            ("京icp备16020626号", "spelling cannot contain 'i' (character 2)", "写法不能含有“i”（第 2 个字符）"),
            (
                " 京ICP备16020626号",
                "spelling cannot contain 'U+0020' (character 1)",
                "写法不能含有“U+0020”（第 1 个字符）",
            ),
            ("京ICP备案16020626号", "spelling cannot contain '案' (character 6)", "写法不能含有“案”（第 6 个字符）"),
            ("京ICP备16020626", "closing 号 is missing", "“号”字缺失"),
            ("京ICP备16020626-8号", "spelling cannot contain '号' (character 16)", "写法不能含有“号”（第 16 个字符）"),
            ("粤B2-20090059号", "spelling cannot contain '号' (character 13)", "写法不能含有“号”（第 13 个字符）"),
        ] {
            let error = RecordNumber::parse_strict(text).unwrap_err();
            assert_eq!(error.to_string(), format!("record number: {en}"), "{text}");
            assert_eq!(error.zh().to_string(), format!("备案号的{zh}"), "{text}");
            assert!(RecordNumber::parse(text).is_ok());
        }
    }

    #[test]
    fn serde_writes_the_canonical_text() {
        let number: RecordNumber = serde_json::from_str("\"京 ICP备16020626号－8\"").unwrap();
        assert_eq!(serde_json::to_string(&number).unwrap(), "\"京ICP备16020626号-8\"");
        let error = serde_json::from_str::<RecordNumber>("\"京ICP备1602062号\"").unwrap_err();
        assert!(
            error.to_string().starts_with("record number: digit sequence must have 8 characters, found 7"),
            "{error}"
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_keeps_the_contract(text in near_numbers()) {
            keeps_contract::<RecordNumber>(&text);
            keeps_contract::<LicenceNumber>(&text);
        }

        #[test]
        fn numbers_sort_by_their_parts(a in near_numbers(), b in near_numbers()) {
            if let (Ok(a), Ok(b)) = (RecordNumber::parse(&a), RecordNumber::parse(&b)) {
                assert_eq!(a == b, a.canonical() == b.canonical());
                assert_eq!(a.cmp(&b).is_eq(), a == b);
            }
        }
    }
}
