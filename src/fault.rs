//! What a text is not: the error of everything that is read.

use serde::Serialize;

/// Why a text is not what it should be: bad JSON, or JSON of the wrong type somewhere. It never shows a value of an order; of a
/// configuration it names the words that are wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{pointer}: expected {expected}, found {found}")]
pub struct InputError {
    /// JSON pointer to the place; empty for the whole text.
    pub pointer: String,
    /// What is there.
    pub found: String,
    /// What should be there.
    pub expected: String,
}
