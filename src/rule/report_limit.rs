//! How much was found, and how much of it a report shows: the tally and its limit.

use super::outcome::Outcomes;
use super::{Rule, Severity};

/// Most findings, and most undecided places, that a report shows one by one. Of a rule that has shown none yet it shows the first
/// one all the same; the others are counted by rule.
pub const MOST_SHOWN: usize = 1_000;

/// How many findings and undecided places of one rule a report does not show (未列出).
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Hidden {
    /// The code of the rule.
    pub code: &'static str,
    /// Findings that are not shown.
    pub findings: usize,
    /// Undecided places that are not shown.
    pub undetermined: usize,
}

/// Which of the two lists.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    Findings,
    Undetermined,
}

/// What was reported so far, in numbers.
#[derive(Clone, PartialEq, Default)]
pub(crate) struct Tally {
    /// Findings by severity: hints, warnings, errors.
    counts: [usize; 3],
    /// Whether a rule that bars the order is undecided somewhere.
    pub(crate) open_bar: bool,
    /// Rules that show a finding, and rules that show an undecided place, a bit each.
    named: [[u64; Outcomes::CAPACITY.div_ceil(64)]; 2],
    hidden: Vec<Hidden>,
}

impl Tally {
    pub(crate) const NOTHING: Self =
        Self { counts: [0; 3], open_bar: false, named: [[0; Outcomes::CAPACITY.div_ceil(64)]; 2], hidden: Vec::new() };

    pub(crate) const fn count(&self, severity: Severity) -> usize {
        let [info, warning, error] = self.counts;
        match severity {
            Severity::Info => info,
            Severity::Warning => warning,
            Severity::Error => error,
        }
    }

    /// Counts a finding.
    pub(crate) fn add(&mut self, severity: Severity) {
        if let Some(count) = self.counts.get_mut(severity as usize) {
            *count += 1;
        }
    }

    /// Whether a list that shows so many counts further findings of the rule alone.
    pub(crate) fn only_counts(&self, shown: usize, index: usize) -> bool {
        let [findings, _] = &self.named;
        shown >= MOST_SHOWN && findings.get(index / 64).is_some_and(|word| word & 1_u64 << (index % 64) != 0)
    }

    /// Whether the list, which shows so many, shows one more of the rule; if not, it is counted as hidden.
    pub(crate) fn shows(&mut self, list: List, shown: usize, rule: &'static Rule, index: usize) -> bool {
        let bit = 1_u64 << (index % 64);
        let words = self.named.get_mut(list as usize).and_then(|words| words.get_mut(index / 64));
        let first = words.is_some_and(|word| {
            let first = *word & bit == 0;
            *word |= bit;
            first
        });
        if shown < MOST_SHOWN || first {
            return true;
        }
        let place = match self.hidden.binary_search_by(|hidden| hidden.code.cmp(rule.code)) {
            Ok(place) => place,
            Err(place) => {
                self.hidden.insert(place, Hidden { code: rule.code, findings: 0, undetermined: 0 });
                place
            }
        };
        if let Some(hidden) = self.hidden.get_mut(place) {
            match list {
                List::Findings => hidden.findings += 1,
                List::Undetermined => hidden.undetermined += 1,
            }
        }
        false
    }

    pub(crate) fn hidden(&self) -> &[Hidden] {
        &self.hidden
    }
}
