//! How a rule ended for an order.

use serde::Serialize;
use std::fmt;

/// How a rule ended. Outcomes join upwards: one failing service makes the rule fail.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
#[non_exhaustive]
pub enum Outcome {
    /// It does not hold on that day, or not for that provider.
    NotInForce,
    /// The caller switched it off.
    Off,
    /// It does not look at such an order.
    NotApplicable,
    /// It holds.
    Passed,
    /// It could not be decided: facts are missing that could make it fail.
    Undetermined,
    /// It does not hold.
    Failed,
}

impl fmt::Debug for Outcomes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries((0..Self::CAPACITY).map(|index| self.get(index))).finish()
    }
}

impl Default for Outcomes {
    fn default() -> Self {
        Self::new()
    }
}

/// The outcome of every rule, by its place in the catalogue. Inline: no allocation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Outcomes([Outcome; Self::CAPACITY]);

impl Outcomes {
    /// Rules that the catalogue can have. Raising it costs a byte a rule in each report.
    pub(crate) const CAPACITY: usize = 512;

    /// Nothing in force.
    #[must_use]
    pub(crate) const fn new() -> Self {
        Self([Outcome::NotInForce; Self::CAPACITY])
    }

    /// The outcome of the rule at a place in the catalogue.
    #[must_use]
    pub(crate) fn get(&self, index: usize) -> Outcome {
        self.0.get(index).copied().unwrap_or(Outcome::NotInForce)
    }

    /// How many rules ended so.
    pub(crate) fn count(&self, outcome: Outcome) -> usize {
        self.0.iter().filter(|other| **other == outcome).count()
    }

    /// Joins an outcome to the one that is there.
    #[inline]
    pub(crate) fn join(&mut self, index: usize, outcome: Outcome) {
        if let Some(slot) = self.0.get_mut(index) {
            *slot = outcome.max(*slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_join_upwards_and_beside_each_other() {
        let mut outcomes = Outcomes::new();
        outcomes.join(6, Outcome::Passed);
        outcomes.join(7, Outcome::Failed);
        outcomes.join(6, Outcome::NotApplicable);
        outcomes.join(7, Outcome::Undetermined);
        assert_eq!(outcomes.get(5), Outcome::NotInForce);
        assert_eq!(outcomes.get(6), Outcome::Passed);
        assert_eq!(outcomes.get(7), Outcome::Failed);
        assert_eq!(outcomes.get(8), Outcome::NotInForce);
        outcomes.join(Outcomes::CAPACITY, Outcome::Failed);
    }
}
