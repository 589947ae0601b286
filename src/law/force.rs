//! With which force a text asks for something (约束力).

use crate::value::Noun;
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

impl Force {
    /// What it is called in lists of demands.
    pub(crate) const fn noun(self) -> Noun {
        match self {
            Self::Must => Noun::new("须", "must"),
            Self::Should => Noun::new("建议", "should"),
            Self::Contradictory => Noun::new("前后不一", "contradictory"),
            Self::MustOf2018 => Noun::new("2018 年", "2018"),
        }
    }
}
