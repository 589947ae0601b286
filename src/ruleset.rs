//! Choosing rules: by day, provider and strictness. Provinces come with each order.

use crate::provider::Provider;
use crate::rule::{
    Applies, Assumed, Check, DomainCheck, Layer, OrderCheck, Outcome, Outcomes, PageCheck, PersonCheck, ResourceCheck,
    Rule, ServiceCheck, Severity, Sink, Stance, State, Window,
};
use crate::rules::CATALOG;
use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use std::fmt;

/// A rule in force, with the place of its outcome and the severity it has for this validator.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pick<F> {
    pub(crate) rule: &'static Rule,
    pub(crate) index: usize,
    pub(crate) severity: Severity,
    pub(crate) applies: Applies,
    pub(crate) check: F,
}

impl<F> Pick<F> {
    /// Where the rule reports.
    #[inline]
    pub(crate) fn sink<'s>(&self, assumed: Assumed, state: &'s mut State) -> Sink<'s> {
        Sink::new(self.rule, self.index, self.severity, assumed, state)
    }
}

/// The rules in force, by what they look at.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ruleset {
    pub(crate) order: Vec<Pick<OrderCheck>>,
    pub(crate) person: Vec<Pick<PersonCheck>>,
    pub(crate) service: Vec<Pick<ServiceCheck>>,
    pub(crate) domain: Vec<Pick<DomainCheck>>,
    pub(crate) resource: Vec<Pick<ResourceCheck>>,
    pub(crate) page: Vec<Pick<PageCheck>>,
    pub(crate) input: Vec<Pick<()>>,
    /// How an order starts: rules in force look at nothing until they find something to look at.
    pub(crate) start: Outcomes,
    /// The days on which the same rules are in force.
    days: Window,
}

impl Ruleset {
    /// The rules in force on a day. A profile of a provider without a citation of its own has no rules of the provider.
    pub(crate) fn of(today: NaiveDate, provider: &Provider, stance: Stance) -> Self {
        let mut chosen = Self::default();
        for (index, rule) in CATALOG.iter().copied().enumerate() {
            chosen.days = chosen.days.meet(rule.window.around(today));
            if !rule.window.holds(today) || rule.layer == Layer::Provider && provider.source.is_none() {
                continue;
            }
            let severity = rule.severity(stance.strict);
            chosen.start.join(index, Outcome::NotApplicable);
            macro_rules! pick {
                ($list:ident, $check:expr) => {
                    chosen.$list.push(Pick { rule, index, severity, applies: rule.applies, check: $check })
                };
            }
            match rule.check {
                Check::Order(check) => pick!(order, check),
                Check::Person(check) => pick!(person, check),
                Check::Service(check) => pick!(service, check),
                Check::Domain(check) => pick!(domain, check),
                Check::Resource(check) => pick!(resource, check),
                Check::Input => {
                    chosen.start.join(index, Outcome::Passed);
                    pick!(input, ());
                }
                Check::Page(check) => pick!(page, check),
                Check::Shown(check, of_order) => {
                    pick!(page, check);
                    pick!(domain, of_order);
                }
            }
        }
        chosen
    }

    /// Whether the same rules are in force on another day.
    pub(crate) fn holds_on(&self, day: NaiveDate) -> bool {
        self.days.holds(day)
    }
}

/// Names the rules that a report was made with: version of the library, provider, strictness, whether pages are advice, day.
///
/// When a test breaks, it tells whether the rules changed or the filing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RulesetId {
    pub(crate) provider: &'static str,
    pub(crate) stance: Stance,
    pub(crate) day: NaiveDate,
}

impl fmt::Display for RulesetId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let strict = if self.stance.strict { "/strict" } else { "" };
        let advice = if self.stance.pages_advise { "/pages-as-advice" } else { "" };
        write!(f, "beian-{}/{}{strict}{advice}/{}", env!("CARGO_PKG_VERSION"), self.provider, self.day)
    }
}

impl Serialize for RulesetId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
