//! Questions of the kind "may it be": several conditions that must all hold.

use super::ask::{Answer, Decision, Tell, listed};
use crate::rule::Lang;
use crate::source::Cite;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// Whether something may be done, with everything that stands against it.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "gate", rename_all = "snake_case")]
pub enum Gate<R> {
    /// Nothing stands against it.
    Open,
    /// Something stands against it.
    Barred {
        /// Every condition that is known not to hold.
        reasons: Vec<R>,
        /// When waiting alone mends it: the first instant at which it may be done, that instant included.
        earliest: Option<DateTime<FixedOffset>>,
    },
}

impl<R: Tell> Tell for Gate<R> {
    fn tell(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Open, Lang::Zh) => "可以".to_owned(),
            (Self::Open, Lang::En) => "yes".to_owned(),
            (Self::Barred { reasons, earliest }, lang) => {
                let reasons = listed(lang, reasons.iter().map(|reason| reason.tell(lang)));
                match (earliest, lang) {
                    (None, Lang::Zh) => format!("不可以：{reasons}"),
                    (None, Lang::En) => format!("no: {reasons}"),
                    (Some(day), Lang::Zh) => format!("还不可以：{reasons}；最早 {} 起", at(*day)),
                    (Some(day), Lang::En) => format!("not yet: {reasons}; from {} on", at(*day)),
                }
            }
        }
    }
}

/// What to see to. Nothing of it forbids, but each is a reason for a refusal.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Advice<R> {
    /// Item by item; none if there is nothing to see to.
    pub items: Vec<R>,
}

impl<R: Tell> Tell for Advice<R> {
    fn tell(&self, lang: Lang) -> String {
        match (self.items.is_empty(), lang) {
            (false, _) => listed(lang, self.items.iter().map(|item| item.tell(lang))),
            (true, Lang::Zh) => "没有要处理的".to_owned(),
            (true, Lang::En) => "nothing to see to".to_owned(),
        }
    }
}

/// An instant as people read it.
pub(super) fn at(instant: DateTime<FixedOffset>) -> String {
    instant.format("%Y-%m-%d %H:%M:%S %:z").to_string()
}

/// Collects conditions. One that fails bars; one that is unknown is missing; a failure settles it even if others are unknown.
pub(super) struct Conditions<R> {
    reasons: Vec<R>,
    needs: Vec<&'static str>,
    /// The latest end of the waits, while only waits have failed.
    earliest: Option<DateTime<FixedOffset>>,
    other_than_wait: bool,
}

impl<R> Conditions<R> {
    pub(super) const fn new() -> Self {
        Self { reasons: Vec::new(), needs: Vec::new(), earliest: None, other_than_wait: false }
    }

    pub(super) fn check(&mut self, holds: Option<bool>, reason: R, needs: &[&'static str]) {
        match holds {
            Some(true) => {}
            Some(false) => {
                self.reasons.push(reason);
                self.other_than_wait = true;
            }
            None => self.miss(needs),
        }
    }

    /// A condition that holds from an instant on.
    pub(super) fn wait(&mut self, from: DateTime<FixedOffset>, now: DateTime<FixedOffset>, reason: R) {
        if now < from {
            self.reasons.push(reason);
            self.earliest = self.earliest.max(Some(from));
        }
    }

    pub(super) fn miss(&mut self, needs: &[&'static str]) {
        for need in needs {
            if !self.needs.contains(need) {
                self.needs.push(need);
            }
        }
    }

    /// As [`Conditions::finish`], where nothing forbids: undetermined unless everything is known.
    pub(super) fn advise(self, cite: &'static [Cite]) -> Decision<Advice<R>> {
        if self.needs.is_empty() {
            Decision::decided(Advice { items: self.reasons }, cite)
        } else {
            Decision::missing(self.needs, cite)
        }
    }

    pub(super) fn finish(self, cite: &'static [Cite]) -> Decision<Gate<R>> {
        let certain = self.needs.is_empty() && !self.other_than_wait;
        Decision::new(
            match (self.reasons.is_empty(), self.needs.is_empty()) {
                (true, true) => Answer::Decided(Gate::Open),
                (true, false) => Answer::Undetermined { needs: self.needs },
                (false, _) => {
                    Answer::Decided(Gate::Barred { reasons: self.reasons, earliest: self.earliest.filter(|_| certain) })
                }
            },
            cite,
        )
    }
}
