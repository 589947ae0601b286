//! Where checks report.

use super::applies::bits;
use super::context::Context;
use super::finding::{Diagnostic, Ground, Places, Undetermined};
use super::outcome::{Outcome, Outcomes};
use super::page::{PageFinding, PageOpen, Spot};
use super::params::Params;
use super::report_limit::{List, Tally};
use super::{Rule, Say, Severity, Stance};
use crate::law::Force;
use crate::model::CertificateText;
use crate::model::path::{At, Path};
use crate::model::record::{Field, Flag, Text, Vocabulary, Word};
use crate::provider::{Found, Provider, Scope};
use crate::source::Cite;
use crate::value::{CertificateNumber, Value};

/// What a check did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[must_use]
pub enum Ran {
    /// There was nothing for the rule to look at.
    NotApplicable,
    /// It looked; what it did not report holds.
    Checked,
}

/// What is assumed of missing facts, on which it depends whether the rule applies at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Assumed {
    /// The sets of [`bits`] that the assumption is about.
    sets: u32,
}

impl Assumed {
    /// Nothing: what matters is known.
    pub(crate) const NOTHING: Self = Self { sets: 0 };

    /// With one of the sets of [`bits`] more.
    pub(crate) const fn with(self, set: u32) -> Self {
        Self { sets: self.sets | set }
    }
}

/// A rule that was chosen: with its place, its severity for this validator, and the term of the profile that drives it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head {
    pub(crate) rule: &'static Rule,
    /// The place of its outcome.
    pub(crate) index: usize,
    pub(crate) severity: Severity,
    /// Whether the caller lowered it.
    pub(crate) lowered: bool,
    /// The place of the term in the profile; [`NO_TERM`] for none.
    pub(crate) term: u16,
    /// The number of that term.
    pub(crate) number: u64,
    /// What that term is about.
    pub(crate) scope: Scope,
}

/// No place in a profile.
pub(crate) const NO_TERM: u16 = u16::MAX;

/// What findings rest on, which sets their severity.
#[derive(Clone, Copy)]
enum By {
    /// The rule, and the term that drives it.
    Rule,
    /// One demand.
    Demand(Force, &'static [Cite]),
    /// A text that only hints.
    Hint(&'static [Cite]),
    /// Another term of the profile.
    Term(u16, Severity),
}

/// Takes the findings of the rule that is running. A check cannot choose code, severity or language.
pub struct Sink<'r> {
    head: &'r Head,
    /// What the next findings rest on.
    by: By,
    /// What fails under an assumption is undetermined.
    assumed: Assumed,
    /// The index of the service that is looked at, whose kind may be missing.
    service: usize,
    state: &'r mut State,
    outcome: Outcome,
}

/// What has been reported so far.
pub(crate) struct State {
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) undetermined: Vec<Undetermined>,
    /// What was reported of pages, which are no part of an order.
    pub(crate) on_pages: Vec<PageFinding>,
    pub(crate) open_on_pages: Vec<PageOpen>,
    pub(crate) outcomes: Outcomes,
    pub(crate) tally: Tally,
    stance: Stance,
    provider: Provider,
    /// Where the nature would stand.
    nature: Path,
    /// Where the province would stand.
    province: Path,
}

impl State {
    pub(crate) const fn new(start: Outcomes, stance: Stance, provider: Provider) -> Self {
        Self {
            diagnostics: Vec::new(),
            undetermined: Vec::new(),
            on_pages: Vec::new(),
            open_on_pages: Vec::new(),
            outcomes: start,
            tally: Tally::NOTHING,
            stance,
            provider,
            nature: Path::ROOT,
            province: Path::ROOT,
        }
    }

    /// Notes of the order where a missing nature and a missing province would stand.
    pub(crate) fn know(&mut self, cx: &Context<'_>) {
        self.nature = cx.nature_path();
        self.province = cx.province_path();
    }

    /// Adds the places of what is assumed.
    fn add_assumed(&self, assumed: Assumed, service: usize, needs: &mut Places) {
        const KIND: Path = Path::fixed(&["kind"]);
        const CHANNEL: Path = Path::fixed(&["channel"]);
        let places =
            [(bits::KINDS, KIND), (bits::CHANNELS, CHANNEL), (bits::PROVINCE, self.province), (bits::WHO, self.nature)];
        for (set, place) in places {
            if assumed.sets & set != 0 {
                needs.add(place);
            }
        }
        if assumed.sets & bits::SERVICES != 0 {
            needs.add(Path::ROOT.member("services").element(service).member("kind"));
        }
    }
}

impl<'r> Sink<'r> {
    pub(crate) fn new(head: &'r Head, assumed: Assumed, state: &'r mut State) -> Self {
        Self { head, by: By::Rule, assumed, service: 0, state, outcome: Outcome::Passed }
    }

    /// For rules that look at a service of the order, or at something of it.
    pub(crate) fn of_service(self, index: usize) -> Self {
        Self { service: index, ..self }
    }

    /// The number of the term that drives the rule.
    pub(crate) const fn number(&self) -> u64 {
        self.head.number
    }

    /// As [`Sink::number`], as figures of the law have it.
    pub(crate) fn figure(&self) -> u32 {
        u32::try_from(self.head.number).unwrap_or(u32::MAX)
    }

    /// Whether the term that drives the rule is about something.
    pub(crate) fn is_about(&self, scope: Scope) -> bool {
        self.head.scope.meets(scope)
    }

    /// What follows rests on another term of the profile than the one that drives the rule.
    pub(crate) fn rests_on(&mut self, found: Found<'_>) -> &mut Self {
        let severity = self.head.rule.severity_by(self.state.stance.strict, found.stated);
        self.by = By::Term(found.place, severity);
        self
    }

    /// How severe the next findings are.
    fn severity(&self) -> Severity {
        let severity = match self.by {
            By::Rule => return self.head.severity,
            By::Hint(_) => return Severity::Info,
            By::Demand(force, _) => Severity::of(force, self.state.stance),
            By::Term(_, severity) => severity,
        };
        if self.head.lowered { severity.lowered() } else { severity }
    }

    /// What a finding rests on: the documents of the caller's profile, where it has the term.
    #[cold]
    fn ground(&self) -> Ground {
        let term = match self.by {
            By::Demand(_, cite) | By::Hint(cite) => return Ground::Texts(cite),
            By::Rule => self.head.term,
            By::Term(term, _) => term,
        };
        let provider = &self.state.provider;
        if provider.profile().cite(term).is_empty() { Ground::Rule } else { Ground::Term(provider.clone(), term) }
    }

    /// Takes the findings of another rule from here on.
    #[inline]
    pub(crate) fn turn_to(&mut self, head: &'r Head, assumed: Assumed) {
        (self.head, self.by, self.assumed, self.outcome) = (head, By::Rule, assumed, Outcome::Passed);
    }

    /// Records how the rule ended.
    #[inline]
    pub(crate) fn end(&mut self, ran: Ran) {
        // That it looked at nothing is how every rule starts.
        if self.outcome != Outcome::Passed || ran == Ran::Checked {
            self.state.outcomes.join(self.head.index, self.outcome);
        }
    }

    /// What follows rests on one demand: its force sets the severity, its text is cited.
    pub(crate) fn demanded(&mut self, force: Force, cite: &'static [Cite]) -> &mut Self {
        self.by = By::Demand(force, cite);
        self
    }

    /// As [`Sink::demanded`], for what `judge` finds alone, and assuming more.
    pub(crate) fn under<T>(
        &mut self,
        force: Force,
        cite: &'static [Cite],
        assumed: Assumed,
        judge: impl FnOnce(&mut Sink<'_>) -> T,
    ) -> T {
        self.apart(assumed, |out| judge(out.demanded(force, cite)))
    }

    /// What `judge` finds assumes more, and what it rests on ends with it.
    #[inline]
    pub(crate) fn apart<T>(&mut self, assumed: Assumed, judge: impl FnOnce(&mut Sink<'r>) -> T) -> T {
        let before = (self.by, self.assumed);
        self.assumed = self.assumed.with(assumed.sets);
        let judged = judge(self);
        (self.by, self.assumed) = before;
        judged
    }

    /// What is judged is a hint, and rests on a text.
    pub(crate) fn hinted<T>(&mut self, cite: &'static [Cite], judge: impl FnOnce(&mut Sink<'_>) -> T) -> T {
        let before = std::mem::replace(&mut self.by, By::Hint(cite));
        let judged = judge(self);
        self.by = before;
        judged
    }

    /// Whether something has been reported for the rule.
    pub(crate) fn has_reported(&self) -> bool {
        self.outcome > Outcome::Passed
    }

    /// The rule does not hold at the place.
    pub fn fail(&mut self, at: &At<'_>) {
        self.fail_with(at, Params::NONE, Places::NONE);
    }

    /// The rule does not hold at the place, with values for its texts and other places that matter.
    #[cold]
    pub fn fail_with(&mut self, at: &At<'_>, params: Params, related: Places) {
        self.fail_at(at.path(), params, related);
    }

    /// As [`Sink::fail_with`], at a path.
    #[cold]
    pub(crate) fn fail_at(&mut self, path: Path, params: Params, related: Places) {
        if self.assumed.sets != 0 {
            self.undetermined_at(path, Needs::NONE);
            return;
        }
        self.outcome = Outcome::Failed;
        let severity = self.severity();
        self.state.tally.add(severity);
        let Head { rule, index, .. } = *self.head;
        if !self.state.tally.shows(List::Findings, self.state.diagnostics.len(), rule, index) {
            return;
        }
        // One allocation for the first findings; a clean order has none.
        if self.state.diagnostics.capacity() == 0 {
            self.state.diagnostics.reserve(16);
        }
        let by = self.ground();
        self.state.diagnostics.push(Diagnostic { rule, severity, path, params, related, by });
    }

    /// The rule does not hold at a place of a page.
    pub(crate) fn show(&mut self, at: Spot, params: Params, related: Vec<Spot>) {
        self.outcome = Outcome::Failed;
        let (rule, severity, by) = (self.head.rule, self.severity(), self.ground());
        let diagnostic = Diagnostic { rule, severity, path: Path::ROOT, params, related: Places::NONE, by };
        self.state.on_pages.push(PageFinding { diagnostic, at, related });
    }

    /// The pages that were given cannot decide the rule.
    pub(crate) fn open(&mut self, page: Option<usize>, why: Say, needs: &[&'static str]) {
        self.outcome = self.outcome.max(Outcome::Undetermined);
        self.state.open_on_pages.push(PageOpen { rule: self.head.rule, page, why, needs: needs.to_vec() });
    }

    /// The rule cannot be decided at the place: the facts could still make it fail.
    #[cold]
    pub fn undetermined(&mut self, at: &At<'_>, needs: Needs) {
        self.undetermined_at(at.path(), needs);
    }

    /// As [`Sink::undetermined`], at a path.
    #[cold]
    pub(crate) fn undetermined_at(&mut self, path: Path, needs: Needs) {
        self.outcome = self.outcome.max(Outcome::Undetermined);
        let severity = self.severity();
        self.state.tally.open_bar |= severity == Severity::Error;
        let Head { rule, index, .. } = *self.head;
        if !self.state.tally.shows(List::Undetermined, self.state.undetermined.len(), rule, index) {
            return;
        }
        let mut needs = needs.0;
        self.state.add_assumed(self.assumed, self.service, &mut needs);
        if self.state.undetermined.capacity() == 0 {
            self.state.undetermined.reserve(16);
        }
        self.state.undetermined.push(Undetermined { rule, severity, path, needs });
    }

    /// The rule cannot be decided at the place without one fact.
    #[cold]
    pub fn needs(&mut self, at: &At<'_>, fact: Path) {
        self.undetermined(at, Needs::NONE.with(fact));
    }
}

/// Facts that a check misses. A check takes what it can get, notes what is missing, and reports all of it at once.
#[derive(Clone, Debug, Default)]
pub struct Needs(Places);

impl Needs {
    /// Nothing is missing.
    pub const NONE: Self = Self(Places::NONE);

    /// With one fact more.
    #[must_use]
    pub fn with(mut self, fact: Path) -> Self {
        self.0.add(fact);
        self
    }

    /// Notes a missing fact.
    pub fn miss(&mut self, at: &At<'_>) {
        self.0.add(at.path());
    }

    /// Whether nothing is missing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value, or a note that it is missing. What does not parse is missing too.
    pub fn field<'f, T: Value>(&mut self, field: &'f Field<T>, at: &At<'_>) -> Option<&'f T> {
        let value = field.get();
        if value.is_none() {
            self.miss(at);
        }
        value
    }

    /// The text, or a note that it is missing.
    pub fn text<'f>(&mut self, text: &'f Text, at: &At<'_>) -> Option<&'f str> {
        let text = text.get();
        if text.is_none() {
            self.miss(at);
        }
        text
    }

    /// The number, or a note that it is missing.
    pub fn number<'f>(&mut self, number: &'f CertificateText, at: &At<'_>) -> Option<&'f CertificateNumber> {
        let number = number.number();
        if number.is_none() {
            self.miss(at);
        }
        number
    }

    /// The value of the word, or a note that it is missing. An unknown word is missing too.
    pub fn word<E: Vocabulary>(&mut self, word: &Word<E>, at: &At<'_>) -> Option<E> {
        let value = word.get();
        if value.is_none() {
            self.miss(at);
        }
        value
    }

    /// What is said, or a note that nothing is.
    pub fn flag(&mut self, flag: Flag, at: &At<'_>) -> Option<bool> {
        let said = flag.get();
        if said.is_none() {
            self.miss(at);
        }
        said
    }
}
