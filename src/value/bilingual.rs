//! Texts in both languages.

/// A text in both languages. One of them alone cannot be written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize)]
#[non_exhaustive]
pub struct Bilingual {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// The name of a thing in both languages.
pub(crate) type Noun = Bilingual;

impl Bilingual {
    /// A text in both languages.
    #[must_use]
    pub(crate) const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }
}
