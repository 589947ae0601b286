//! With which force a text asks for something (约束力).

use serde::Serialize;

/// The force of one demand: that of the text it rests on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Force {
    /// The text says must (须、不得): a bar.
    Must,
    /// The text says should (建议): a recommendation.
    Should,
    /// The page contradicts itself: what it says in one place it takes back in another.
    Contradictory,
    /// A must that only a text of 2018 states. One level lower unless the validator is strict.
    MustOf2018,
}
