//! What is found: a number, its kind, what was forgiven, and whether it can be one at all.

use crate::value::{AlgorithmNumber, LicenceNumber, Notes, Noun, ParseError, PoliceNumber, RecordNumber};
use std::fmt;
use std::ops::Range;

/// What a number is, or would be if it were one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Kind {
    /// A record number (ICP备案号).
    Record,
    /// A licence number (经营许可证号), perhaps with a service part.
    Licence,
    /// A public-security filing number (公安联网备案号).
    Police,
    /// An algorithm filing number (算法备案号).
    Algorithm,
}

impl Kind {
    /// Its name in both languages.
    #[must_use]
    pub const fn noun(self) -> Noun {
        match self {
            Self::Record => Noun::new("备案号", "record number"),
            Self::Licence => Noun::new("经营许可证号", "licence number"),
            Self::Police => Noun::new("公安联网备案号", "public-security filing number"),
            Self::Algorithm => Noun::new("算法备案号", "algorithm filing number"),
        }
    }

    /// Its word: `record`, `licence`, `police`, `algorithm`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Licence => "licence",
            Self::Police => "police",
            Self::Algorithm => "algorithm",
        }
    }
}

/// A number that was found.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum FoundNumber {
    /// A record number; also a licence number that has a service part (`粤B2-20090059-1`).
    Record(RecordNumber),
    /// A licence number without a service part.
    Licence(LicenceNumber),
    /// A public-security filing number.
    Police(PoliceNumber),
    /// An algorithm filing number.
    Algorithm(AlgorithmNumber),
}

impl FoundNumber {
    /// What it is. A licence number stays one with a service part behind it.
    #[must_use]
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::Record(number) if number.licence().is_none() => Kind::Record,
            Self::Record(_) | Self::Licence(_) => Kind::Licence,
            Self::Police(_) => Kind::Police,
            Self::Algorithm(_) => Kind::Algorithm,
        }
    }

    /// As a number that stands where a record number is expected: a licence holder shows his licence number.
    #[must_use]
    pub(crate) fn as_record(&self) -> Option<RecordNumber> {
        match *self {
            Self::Record(number) => Some(number),
            Self::Licence(licence) => Some(RecordNumber::from(licence)),
            Self::Police(_) | Self::Algorithm(_) => None,
        }
    }
}

/// The canonical text.
impl fmt::Display for FoundNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Record(number) => number.fmt(f),
            Self::Licence(number) => number.fmt(f),
            Self::Police(number) => number.fmt(f),
            Self::Algorithm(number) => number.fmt(f),
        }
    }
}

/// Something about the way a number stands in a page that was forgiven, beside the [`Notes`] of the number itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
#[repr(u8)]
pub enum Spelling {
    /// Tags or comments inside the number.
    Markup,
    /// HTML entities inside the number.
    Entity,
    /// Escapes of JSON or JavaScript inside the number.
    Escape,
    /// IPC for ICP.
    Typo,
    /// Letters or digits right in front of or behind the number, or another number.
    RunOn,
    /// Space or hyphens between the digits.
    Grouped,
}

impl Spelling {
    const ALL: [Self; 6] = [Self::Markup, Self::Entity, Self::Escape, Self::Typo, Self::RunOn, Self::Grouped];

    /// What was forgiven, in both languages.
    #[must_use]
    pub const fn noun(self) -> Noun {
        match self {
            Self::Markup => Noun::new("号码中间的标签", "markup inside"),
            Self::Entity => Noun::new("HTML 实体", "HTML entities"),
            Self::Escape => Noun::new("转义字符", "escaped characters"),
            Self::Typo => Noun::new("ICP 误写为 IPC", "IPC for ICP"),
            Self::RunOn => Noun::new("与前后文字相连", "text run on"),
            Self::Grouped => Noun::new("数字分段书写", "digits in groups"),
        }
    }
}

/// A set of [`Spelling`]s.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Spellings(u8);

impl Spellings {
    /// Nothing was forgiven.
    pub(crate) const NONE: Self = Self(0);

    /// Adds one.
    pub(super) const fn add(&mut self, spelling: Spelling) {
        self.0 |= 1 << spelling as u8;
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it is in the set.
    #[must_use]
    pub const fn has(self, spelling: Spelling) -> bool {
        self.0 & 1 << spelling as u8 != 0
    }

    /// All of them, in the order of [`Spelling`].
    pub fn iter(self) -> impl Iterator<Item = Spelling> {
        Spelling::ALL.into_iter().filter(move |spelling| self.has(*spelling))
    }
}

impl fmt::Debug for Spellings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// Why a number that can be read is probably nobody's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Suspicion {
    /// Zeros, counted up, one digit only: what people print where a number should stand.
    Placeholder,
    /// The year of an 8-digit number is later than 2020, when ten digits came, or looks like a year in full and so like a
    /// ten-digit number cut short.
    Year,
    /// The first public-security number of its unit (`…000001`): it is somebody's, and examples and templates show it.
    First,
    /// 6 digits, as hardly any record number has; probably zeros or digits were lost.
    TooShort,
    /// The province is written with a short form that is not used in these numbers (川 for 蜀); the value has the right one.
    Province,
    /// A public-security number whose digits name another province than its short form.
    Mismatch,
    /// A public-security number without the province's short form; the value has the one that the digits name.
    NoProvince,
    /// The digits of a record number behind the word of a licence (证 for 备); the value is the record number.
    Wording,
    /// Signs or words stand between 备 and the digits (`粤ICP备-16012345号`); the value is without them.
    Stray,
    /// The service part is written wrong (`号-04`, `号-A3`); the value has the right one.
    Service,
    /// 备 is missing (`粤ICP16012345号`). Only [`check_footer`](super::check_footer) looks for it: a page without its number.
    NoWord,
}

/// Why a number cannot be one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Malformed {
    /// It breaks the form of its kind.
    Number(ParseError),
    /// Something that stands in for digits: `XXXXXXXX`, `****`.
    Placeholder,
    /// A template that was never filled in: `${number}`.
    Template,
    /// A joke: 萌ICP备 and the like are no filings.
    Parody,
}

/// What can be said of a number by looking at it. Nobody is asked whether it was issued.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Standing {
    /// It can be one.
    Valid,
    /// It can be read, but is probably nobody's, or miswritten.
    Suspicious(Suspicion),
    /// It cannot be one.
    Malformed(Malformed),
}

impl Standing {
    /// The word for it: `valid`, `suspicious`, `malformed`.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Suspicious(_) => "suspicious",
            Self::Malformed(_) => "malformed",
        }
    }

    /// Why, in Chinese and English; `None` for a valid number.
    #[must_use]
    pub fn reason(&self) -> Option<[String; 2]> {
        let (zh, en) = match self {
            Self::Valid => return None,
            Self::Malformed(Malformed::Number(error)) => return Some([error.zh().to_string(), error.to_string()]),
            Self::Malformed(Malformed::Placeholder) => ("以占位字符代替数字", "characters stand in for digits"),
            Self::Malformed(Malformed::Template) => ("未填入内容的模板", "a template that was not filled in"),
            Self::Malformed(Malformed::Parody) => ("戏仿的号码，不是备案号", "a parody, not a filing"),
            Self::Suspicious(why) => match why {
                Suspicion::Placeholder => ("像是占位号码", "looks like a placeholder"),
                Suspicion::Year => {
                    ("年份与位数不符，像是缺位的十位号码", "the year does not fit 8 digits; perhaps cut short")
                }
                Suspicion::First => (
                    "是该单位的第一个号码，样例和模板常用它",
                    "the first number of its unit, which examples and templates show",
                ),
                Suspicion::TooShort => ("只有 6 位数字，可能有缺位", "only 6 digits; some are probably missing"),
                Suspicion::Province => ("省份简称写法有误", "the province short form is written wrong"),
                Suspicion::Mismatch => ("省份简称与地区代码不符", "the province and the division code do not agree"),
                Suspicion::NoProvince => ("缺少省份简称", "the province short form is missing"),
                Suspicion::Wording => ("“备”误写为“证”", "证 is written for 备"),
                Suspicion::Stray => {
                    ("“备”字与数字之间有多余的符号或文字", "signs or words stand in front of the digits")
                }
                Suspicion::Service => ("服务序号写法有误", "the service part is written wrong"),
                Suspicion::NoWord => ("缺少“备”字", "备 is missing"),
            },
        };
        Some([zh.to_owned(), en.to_owned()])
    }
}

/// A number in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// Where, in bytes. In valid UTF-8 it begins and ends between characters.
    pub span: Range<usize>,
    /// What it is, or would be.
    pub kind: Kind,
    /// The number; none if it is malformed.
    pub value: Option<FoundNumber>,
    /// What was forgiven, and what is odd about the number itself.
    pub notes: Notes,
    /// What was forgiven about the way it stands in the page.
    pub spellings: Spellings,
    /// Whether it can be one.
    pub standing: Standing,
}

impl Found {
    /// The canonical text, if it is a number.
    #[must_use]
    pub fn canonical(&self) -> Option<String> {
        self.value.map(|value| value.to_string())
    }

    /// Whether it can be a number that was issued.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.standing == Standing::Valid
    }
}
