//! Texts in both languages.

use crate::value::Bilingual;

/// A language of the library.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Lang {
    /// Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

/// Its ISO 639 code.
impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            Self::Zh => "zh",
            Self::En => "en",
        })
    }
}

/// A text in both languages, by the name that files of rules know.
pub(crate) type Say = Bilingual;

impl Bilingual {
    /// The text in a language.
    #[must_use]
    pub const fn of(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

/// A text in both languages.
#[must_use]
pub(crate) const fn say(zh: &'static str, en: &'static str) -> Bilingual {
    Bilingual::new(zh, en)
}
