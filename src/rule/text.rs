//! Texts in both languages.

use serde::Serialize;

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

/// A text in both languages. One of them alone cannot be written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[non_exhaustive]
pub struct Say {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Say {
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
pub(crate) const fn say(zh: &'static str, en: &'static str) -> Say {
    Say { zh, en }
}

/// What a rule says. Placeholders (`{min}`) are filled from the finding's parameters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Text {
    /// What is wrong here.
    pub message: Say,
    /// Why that matters.
    pub why: Say,
    /// What to do.
    pub help: Say,
}
