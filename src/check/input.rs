//! What the shape of an order tells while it is walked: unknown words and members, numbers that count nothing, facts that are no
//! values, and how much text there is.

use crate::limits::{MOST_ENTRIES, MOST_SERVICES, MOST_TEXT};
use crate::model::Order;
use crate::model::ResourceKind;
use crate::model::path::At;
use crate::model::record::{Member as _, Schema, Visit, Vocabulary as _, Words};
use crate::rule::{Assumed, Params, Places, Ran, Rule, State};
use crate::rules::input::{self, doubtful_numbers};
use crate::ruleset::Ruleset;
use crate::value::{Doubt, Noun, ParseError};

/// Reports the shape of the order. `false` if it is too large for anything else to run.
pub(super) fn walk(rules: &Ruleset, order: &Order, state: &mut State) -> bool {
    if order.services.len() > MOST_SERVICES {
        return false;
    }
    let mut input = InputCheck { rules, state, text: 0, entries: 0, doubtful: Vec::new() };
    order.walk(&At::ROOT, &mut input);
    input.text <= MOST_TEXT && input.entries <= MOST_ENTRIES
}

/// Reports what a rule about the input finds.
#[cold]
pub(super) fn report(rules: &Ruleset, rule: &'static Rule, at: &At<'_>, params: Params, state: &mut State) {
    if let Some(pick) = rules.input.iter().find(|pick| pick.head.rule == rule) {
        let mut sink = pick.sink(Assumed::NOTHING, state);
        sink.fail_with(at, params, Places::NONE);
        sink.end(Ran::Checked);
    }
}

/// How many doubtful values are remembered. A value that stands in many places is told of once.
const DOUBTS: usize = 64;

/// Reports what the model does not know, and adds up the text.
struct InputCheck<'v, 's> {
    rules: &'v Ruleset,
    state: &'s mut State,
    text: usize,
    entries: usize,
    /// The doubtful values so far.
    doubtful: Vec<Box<str>>,
}

impl InputCheck<'_, '_> {
    #[cold]
    fn report(&mut self, rule: &'static Rule, at: &At<'_>, params: Params) {
        report(self.rules, rule, at, params, self.state);
    }

    /// Whether further findings of the rule are counted and not shown.
    fn only_counts(&self, rule: &'static Rule) -> bool {
        let pick = self.rules.input.iter().find(|pick| pick.head.rule == rule);
        pick.is_some_and(|pick| self.state.tally.only_counts(self.state.diagnostics.len(), pick.head.index))
    }
}

impl Visit for InputCheck<'_, '_> {
    fn text(&mut self, bytes: usize) {
        self.text = self.text.saturating_add(bytes);
    }

    fn entries(&mut self, count: usize) {
        self.entries = self.entries.saturating_add(count);
    }

    fn unknown_word(&mut self, at: &At<'_>, text: &str, words: &'static Words) {
        // A product of the provider's own is told by its profile.
        let profile = self.rules.setup.provider.profile();
        if words.noun == ResourceKind::words().noun && profile.product(text).is_some() {
            return;
        }
        let rule = input::rule_of_word(words);
        // To look for the nearest word takes time; nobody reads it of what is only counted.
        let params = if self.only_counts(rule) { Params::NONE } else { input::unknown_word(text, words) };
        self.report(rule, at, params);
    }

    fn unknown_member(&mut self, at: &At<'_>, name: &str, schema: &'static Schema) {
        let rule = &input::UNKNOWN_MEMBER;
        let params = if self.only_counts(rule) { Params::NONE } else { input::unknown_member(name, schema) };
        self.report(rule, at, params);
    }

    fn bad_count(&mut self, at: &At<'_>) {
        self.report(&input::NOT_A_COUNT, at, Params::NONE);
    }

    fn malformed(&mut self, at: &At<'_>, reason: ParseError) {
        if input::is_told_here(at) {
            self.report(&input::FACT_MALFORMED, at, Params::NONE.with("reason", reason));
        }
    }

    #[cold]
    fn doubtful(&mut self, at: &At<'_>, what: Noun, doubt: Doubt, text: &str) {
        let Ok(rule) = doubtful_numbers::rule_of(doubt.note) else { return };
        // What is known from elsewhere nobody can mend on the form.
        if at.names().last() == Some("facts") || self.doubtful.iter().any(|known| **known == *text) {
            return;
        }
        if self.doubtful.len() < DOUBTS {
            self.doubtful.push(text.into());
        }
        self.report(rule, at, doubtful_numbers::params(what, doubt));
    }
}
