//! What a tolerant parse forgave.

use super::Noun;
use std::fmt;

/// One thing that a tolerant parse forgave. The value is valid; the spelling is not the canonical one, or it is odd.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
#[repr(u8)]
pub enum Note {
    /// Full-width ASCII (U+FF01 to U+FF5E).
    FullWidth,
    /// Spaces around or inside.
    Spaces,
    /// A look-alike of the hyphen.
    Dash,
    /// Letters in the other case.
    Case,
    /// Traditional characters (備 號 證).
    Traditional,
    /// The closing 号 is missing, doubled or in the wrong place.
    Hao,
    /// A word more than the canonical form has (备案号, 第 …).
    Wording,
    /// Separators that the canonical form does not have, or lack of those that it has.
    Separators,
    /// A country prefix (+86, 0086).
    CountryPrefix,
    /// A placeholder that people print where a number should stand.
    Placeholder,
    /// A part that the library's table does not know; the table may be older than the value.
    UnknownPart,
    /// A form that was right once and is not issued any more.
    Outdated,
    /// A look-alike of the full stop, or a trailing one.
    Dot,
    /// Something around the value was left out: scheme, path, port.
    Trimmed,
    /// Two parts that should agree do not: the province short form and the code of another province.
    Mismatch,
    /// A right spelling that its standard converts to the canonical one (a Chinese domain to its A-label form, an IPv6
    /// address to its shortest form).
    Converted,
    /// An early number that was given out before the standard held everywhere; its check character does not fit.
    Pilot,
}

impl Note {
    /// All notes.
    pub(crate) const ALL: [Self; 17] = [
        Self::FullWidth,
        Self::Spaces,
        Self::Dash,
        Self::Case,
        Self::Traditional,
        Self::Hao,
        Self::Wording,
        Self::Separators,
        Self::CountryPrefix,
        Self::Placeholder,
        Self::UnknownPart,
        Self::Outdated,
        Self::Dot,
        Self::Trimmed,
        Self::Mismatch,
        Self::Converted,
        Self::Pilot,
    ];

    /// What was forgiven, in both languages.
    #[must_use]
    pub const fn noun(self) -> Noun {
        match self {
            Self::FullWidth => Noun::new("全角字符", "full-width characters"),
            Self::Spaces => Noun::new("多余的空格", "spaces"),
            Self::Dash => Noun::new("形似连字符的符号", "a look-alike of the hyphen"),
            Self::Case => Noun::new("大小写", "letter case"),
            Self::Traditional => Noun::new("繁体字", "traditional characters"),
            Self::Hao => Noun::new("“号”字缺失、重复或错位", "号 missing, doubled or misplaced"),
            Self::Wording => Noun::new("多余的字样", "extra wording"),
            Self::Separators => Noun::new("多余或缺少的分隔符", "extra or missing separators"),
            Self::CountryPrefix => Noun::new("国家代码前缀", "a country prefix"),
            Self::Placeholder => Noun::new("占位号码", "a placeholder number"),
            Self::UnknownPart => Noun::new("数据表未收录的部分", "a part that the table does not know"),
            Self::Outdated => Noun::new("已停用的旧式写法", "an outdated form"),
            Self::Dot => Noun::new("形似句点的符号或末尾句点", "a look-alike of the full stop, or a trailing one"),
            Self::Trimmed => Noun::new("前后多余的内容", "something around the value"),
            Self::Mismatch => Noun::new("互相不符的部分", "parts that do not agree"),
            Self::Converted => Noun::new("按标准转换的写法", "a spelling that its standard converts"),
            Self::Pilot => {
                Noun::new("试点时期发放、校验码不合标准的号码", "an early number whose check character does not fit")
            }
        }
    }
}

/// What is odd in a value itself, however it is spelled: which note says so, of which part, and the version of the table that
/// does not have it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Doubt {
    /// The note.
    pub note: Note,
    /// The part of the value.
    pub part: Noun,
    /// The version of the table that was looked at; empty where none was.
    pub version: &'static str,
}

/// A set of [`Note`]s.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Notes(u32);

impl Notes {
    /// Nothing was forgiven.
    pub(crate) const NONE: Self = Self(0);

    /// With one note more.
    #[must_use]
    pub(crate) const fn with(self, note: Note) -> Self {
        Self(self.0 | 1 << note as u8)
    }

    /// Both sets together.
    #[must_use]
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Adds a note.
    pub(crate) const fn add(&mut self, note: Note) {
        self.0 |= 1 << note as u8;
    }

    /// Whether the note is in the set.
    #[must_use]
    pub const fn has(self, note: Note) -> bool {
        self.0 & (1 << note as u8) != 0
    }

    /// Whether nothing was forgiven.
    #[must_use]
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The notes, in the order of [`Note`].
    pub fn iter(self) -> impl Iterator<Item = Note> {
        Note::ALL.into_iter().filter(move |note| self.has(*note))
    }
}

impl fmt::Debug for Notes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
