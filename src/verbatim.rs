//! Texts of the library, written as they stand.

use serde::ser::{Serialize, Serializer};

/// A text that holds nothing to escape in JSON. It is written like any text; who writes JSON need not look through it.
pub(crate) struct Verbatim<'t>(pub(crate) &'t str);

impl Verbatim<'_> {
    /// Tells the one who writes.
    pub(crate) const NAME: &'static str = "Verbatim";
}

impl Serialize for Verbatim<'_> {
    #[inline]
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_newtype_struct(Self::NAME, self.0)
    }
}

/// Whether a text holds nothing to escape in JSON: no control character, quotation mark or backslash. For constants.
pub(crate) const fn is_verbatim(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [byte, tail @ ..] = rest {
        if *byte < b' ' || *byte == b'"' || *byte == b'\\' {
            return false;
        }
        rest = tail;
    }
    true
}
