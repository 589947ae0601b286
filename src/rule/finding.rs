//! What is found, and what could not be decided.

use super::params::Params;
use super::text::{Lang, Say};
use super::{Rule, Severity};
use crate::form::{Row, row_of};
use crate::model::path::Path;
use crate::provider::Provider;
use crate::source::Cite;
use crate::verbatim::Verbatim;
use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::fmt;

/// Most places that one finding or undecided rule names; the others are counted.
const MOST_PLACES: usize = 256;

/// A few places, at most 256: two inline, more on the heap.
#[derive(Clone, PartialEq, Default)]
pub struct Places {
    first: [Option<Path>; 2],
    more: Vec<Path>,
    hidden: usize,
}

impl Places {
    /// None.
    pub(crate) const NONE: Self = Self { first: [None; 2], more: Vec::new(), hidden: 0 };

    /// Adds a place, unless it is there already. The work is bounded by `MOST_PLACES`.
    pub(crate) fn add(&mut self, place: Path) {
        // As a rule places come one after the other, so that a known one is the last.
        let known = self.more.last() == Some(&place) || self.iter().any(|known| *known == place);
        if known {
            return;
        }
        match self.first.iter_mut().find(|slot| slot.is_none()) {
            Some(slot) => *slot = Some(place),
            // Two stand inline.
            None if self.more.len() + 2 < MOST_PLACES => self.more.push(place),
            None => self.hidden += 1,
        }
    }

    /// How many more there are than it names.
    #[must_use]
    pub const fn hidden(&self) -> usize {
        self.hidden
    }

    /// The places, in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = &Path> {
        self.first.iter().flatten().chain(&self.more)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Puts the places into the order of the model.
    pub(crate) fn sort(&mut self) {
        let [Some(a), Some(b)] = &mut self.first else { return };
        if b < a {
            std::mem::swap(a, b);
        }
        if self.more.is_empty() {
            return;
        }
        self.more.extend([*a, *b]);
        self.more.sort_unstable();
        let mut all = std::mem::take(&mut self.more).into_iter();
        self.first = [all.next(), all.next()];
        self.more = all.collect();
    }
}

impl FromIterator<Path> for Places {
    fn from_iter<I: IntoIterator<Item = Path>>(paths: I) -> Self {
        let mut places = Self::NONE;
        for path in paths {
            places.add(path);
        }
        places
    }
}

impl fmt::Debug for Places {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl Serialize for Places {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter())
    }
}

/// A finding: a rule that does not hold, where, with what it needs to say so.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The rule.
    pub rule: &'static Rule,
    /// The severity for this validator.
    pub severity: Severity,
    /// What to change, or where the missing thing would stand.
    pub path: Path,
    /// The values of its texts. Never text from the order.
    pub params: Params,
    /// Other places that matter.
    pub related: Places,
    /// What it rests on.
    pub(crate) by: Ground,
}

/// The texts that a finding rests on.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) enum Ground {
    /// Those of the rule.
    Rule,
    /// Those of the one demand that was found wanting, where a rule reads many.
    Texts(&'static [Cite]),
    /// Those of a term of the caller's profile of the provider, by its place there.
    Term(Provider, u16),
}

impl Diagnostic {
    /// Where the documents say it; the strongest first.
    #[must_use]
    pub fn cite(&self) -> &[Cite] {
        match &self.by {
            Ground::Texts(cite) => cite,
            Ground::Rule => self.rule.cite,
            Ground::Term(provider, term) => provider.profile().cite(*term),
        }
    }

    /// The code of the rule.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.rule.code
    }

    /// What is wrong.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        self.params.fill(self.rule.message, lang).to_string()
    }

    /// Why it matters.
    #[must_use]
    pub fn why(&self, lang: Lang) -> String {
        self.params.fill(self.why_text(), lang).to_string()
    }

    /// A provider of the caller's has no texts of its own: where a rule's reason tells of one provider, its general one stands.
    fn why_text(&self) -> Say {
        match self.by {
            Ground::Term(..) => self.rule.why_elsewhere.unwrap_or(self.rule.why),
            Ground::Rule | Ground::Texts(_) => self.rule.why,
        }
    }

    /// What to do.
    #[must_use]
    pub fn help(&self, lang: Lang) -> String {
        self.params.fill(self.rule.help, lang).to_string()
    }
}

/// One line: severity, code, place, message in English.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} {}", self.severity.say().en, self.code(), self.path, self.message(Lang::En))
    }
}

/// A text of the catalogue or of the field table in both languages, filled.
pub(crate) struct Both<'a>(&'a Params, Say);

impl Both<'static> {
    /// A label of the field table.
    pub(crate) const fn label(of: &Row) -> Self {
        Both(const { &Params::NONE }, of.label)
    }
}

impl Serialize for Both<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut both = to.serialize_struct("Both", 2)?;
        both.serialize_field("zh", &self.0.fill(self.1, Lang::Zh))?;
        both.serialize_field("en", &self.0.fill(self.1, Lang::En))?;
        both.end()
    }
}

impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let hidden = self.related.hidden();
        let label = row_of(&self.path).map(Both::label);
        let members = 10 + usize::from(hidden > 0) + usize::from(label.is_some());
        let mut finding = to.serialize_struct("Diagnostic", members)?;
        finding.serialize_field("code", &Verbatim(self.rule.code))?;
        finding.serialize_field("slug", &Verbatim(self.rule.slug))?;
        finding.serialize_field("severity", &self.severity)?;
        finding.serialize_field("path", &self.path)?;
        if let Some(label) = label {
            finding.serialize_field("label", &label)?;
        }
        finding.serialize_field("message", &Both(&self.params, self.rule.message))?;
        finding.serialize_field("why", &Both(&self.params, self.why_text()))?;
        finding.serialize_field("help", &Both(&self.params, self.rule.help))?;
        finding.serialize_field("source", self.cite())?;
        finding.serialize_field("params", &self.params)?;
        finding.serialize_field("related", &self.related)?;
        if hidden > 0 {
            finding.serialize_field("more_related", &hidden)?;
        }
        finding.end()
    }
}

/// A rule that could not be decided at a place, and every fact that matters.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Undetermined {
    /// The rule.
    pub rule: &'static Rule,
    /// The severity that it would have.
    pub severity: Severity,
    /// What it looked at.
    pub path: Path,
    /// The missing facts that could still make it fail.
    pub needs: Places,
}
