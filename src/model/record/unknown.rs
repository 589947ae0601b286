//! Members that the model does not know.

use crate::model::json::Json;
use std::fmt;

/// Members that the model does not know, in the order they came.
#[derive(Clone, PartialEq, Default)]
pub struct Unknown(Vec<(Box<str>, Json)>);

impl Unknown {
    /// None.
    pub(crate) const NONE: Self = Self(Vec::new());

    /// Keeps one more.
    pub(crate) fn keep(&mut self, name: Box<str>, value: Json) {
        self.0.push((name, value));
    }

    /// The members with their values.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Json)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }
}

impl fmt::Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} unknown members", self.0.len())
    }
}
