//! How much a finding matters, by what its text says and how the validator weighs texts.

use super::text::say;
use super::{Basis, Rule};
use crate::law::Force;
use crate::value::Bilingual;
use serde::Serialize;
use std::fmt;

/// How much a finding matters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Severity {
    /// A computed hint; nothing is wrong.
    Info,
    /// A recommendation or a documented risk.
    Warning,
    /// A documented bar to submission or approval.
    Error,
}

impl Severity {
    /// The word for it.
    #[must_use]
    pub const fn say(self) -> Bilingual {
        match self {
            Self::Error => say("错误", "error"),
            Self::Warning => say("警告", "warning"),
            Self::Info => say("提示", "info"),
        }
    }

    /// The severity of what is asked with some force.
    pub(crate) const fn of(force: Force, stance: Stance) -> Self {
        match force {
            Force::Must if !stance.pages_advise => Self::Error,
            Force::MustOf2018 if stance.strict => Self::Error,
            Force::Must | Force::MustOf2018 | Force::Should | Force::Contradictory => Self::Warning,
        }
    }

    const fn lowered(self) -> Self {
        match self {
            Self::Error => Self::Warning,
            Self::Warning | Self::Info => Self::Info,
        }
    }
}

/// Its word in JSON.
impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.say().en)
    }
}

/// How a validator weighs texts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Stance {
    /// What only texts of 2018 say counts in full.
    pub(crate) strict: bool,
    /// What a province's page says is advice: its musts count one level less.
    pub(crate) pages_advise: bool,
}

impl Rule {
    /// The severity of its findings. What only the FAQ of 2018 or the undated guide says counts one level less, unless
    /// strict.
    #[must_use]
    pub const fn severity(&self, strict: bool) -> Severity {
        match self.basis {
            Basis::Only2018 | Basis::Undated if !strict => self.severity.lowered(),
            _ => self.severity,
        }
    }
}
