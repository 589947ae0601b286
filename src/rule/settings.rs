//! For whom rules are chosen, and how they weigh: the provider, the stance, and what else a caller set.

use super::{Stance, Switch};
use crate::data::suffixes::Suffix;
use crate::provider::{Provider, TENCENT_CLOUD};
use crate::value::DomainName;
use chrono::NaiveDate;
use std::sync::Arc;

/// For whom, and how, rules are chosen.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Setup {
    pub(crate) provider: Provider,
    pub(crate) stance: Stance,
    /// What a caller set beside them, if anything.
    pub(crate) settings: Option<Arc<Settings>>,
}

impl Default for Setup {
    fn default() -> Self {
        Self { provider: TENCENT_CLOUD.clone(), stance: Stance::default(), settings: None }
    }
}

/// What a caller set beside the provider and how texts weigh.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Settings {
    /// Rules that are switched, by their place in the catalogue.
    pub(crate) switches: Vec<(usize, Switch)>,
    /// Suffixes that were approved after the library's list, with the day.
    pub(crate) suffixes: Vec<(Box<str>, NaiveDate)>,
    /// Years of the caller's calendar.
    pub(crate) years: Vec<i32>,
}

impl Setup {
    /// What the lists say of a suffix on a day: the library's, and what the caller adds to it.
    pub(crate) fn suffix_class(&self, domain: &DomainName, today: NaiveDate) -> Suffix {
        let class = domain.suffix_class();
        let approved = |settings: &Settings| {
            settings.suffixes.iter().any(|(suffix, since)| **suffix == *domain.tld() && *since <= today)
        };
        match &self.settings {
            Some(settings) if class != Suffix::Approved && approved(settings) => Suffix::Approved,
            _ => class,
        }
    }
}
