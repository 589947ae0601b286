//! Ages of responsible persons and the papers of the young (负责人年龄).

use super::{Cause, Detail, Family, Papers};
use crate::value::Noun;

/// Whose person a demand speaks of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whose {
    /// Both the subject's and the services'.
    Any,
    /// The subject's (主体负责人).
    Subject,
    /// A service's (网站负责人).
    Service,
}

/// A demand about ages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Age {
    /// Persons below the age are refused.
    Refused {
        /// Whose persons.
        of: Whose,
        /// The first age that is taken.
        below: u32,
    },
    /// Persons below the age bring papers.
    Proof {
        /// Whose persons.
        of: Whose,
        /// The first age that needs none.
        below: u32,
        /// Any of these sets.
        papers: Papers,
    },
    /// Persons of services past retirement are not supported (退休年龄).
    Retired {
        /// The last age of men that is not past it.
        men: u32,
        /// The last age of women.
        women: u32,
    },
    /// Students below the age are refused.
    Student {
        /// The first age that is taken.
        below: u32,
    },
    /// From this age on the page asks nothing: it says so.
    Free {
        /// The age.
        from: u32,
    },
}

impl Family for Age {
    const NAME: &'static str = "ages";

    fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::Refused { .. } | Self::Student { .. } | Self::Free { .. } => &["BA-P0301"],
            Self::Proof { .. } => &["BA-P0306"],
            Self::Retired { .. } => &["BA-P0307"],
        }
    }

    fn say(&self) -> Noun {
        match self {
            Self::Refused { .. } => Noun::new("负责人须达到最低年龄", "minimum age of responsible persons"),
            Self::Proof { .. } => Noun::new("较年轻的负责人须提供证明", "papers of young responsible persons"),
            Self::Retired { .. } => Noun::new("网站负责人未超过退休年龄", "service's person not past retirement"),
            Self::Student { .. } => Noun::new("学生须达到最低年龄", "minimum age of students"),
            Self::Free { .. } => Noun::new("达到该年龄即可", "age from which nothing more is asked"),
        }
    }

    fn detail(&self) -> Detail {
        match *self {
            Self::Refused { below, .. } | Self::Student { below } | Self::Free { from: below } => Detail::of(below),
            Self::Proof { below, papers, .. } => Detail::of(below).with(papers).when(Cause::Young),
            Self::Retired { men, women } => Detail { figures: [Some(men), Some(women)], ..Detail::NONE },
        }
    }
}
