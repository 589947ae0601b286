//! Choosing rules: by day, provider and strictness. Provinces come with each order.

use crate::calendar::Calendar;
use crate::provider::{Provider, TENCENT_CLOUD};
use crate::rule::{
    Applies, Check, DomainCheck, Layer, OrderCheck, Outcome, Outcomes, PageCheck, PersonCheck, ResourceCheck, Rule,
    ServiceCheck, Severity, Stance,
};
use crate::rules::CATALOG;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Serialize, Serializer};
use std::fmt;

/// Checks orders as of one instant, for one provider, strict or not. Made once, used for millions; it holds every province.
///
/// It is `Send + Sync`; a check changes nothing in it.
#[derive(Clone, Debug)]
pub struct Validator {
    pub(crate) now: DateTime<FixedOffset>,
    pub(crate) today: NaiveDate,
    pub(crate) provider: Provider,
    pub(crate) calendar: Calendar,
    pub(crate) stance: Stance,
    pub(crate) chosen: Chosen,
}

/// A rule in force, with the place of its outcome and the severity it has for this validator.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pick<F> {
    pub(crate) rule: &'static Rule,
    pub(crate) index: usize,
    pub(crate) severity: Severity,
    pub(crate) applies: Applies,
    pub(crate) check: F,
}

/// The rules in force, by what they look at.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chosen {
    pub(crate) order: Vec<Pick<OrderCheck>>,
    pub(crate) person: Vec<Pick<PersonCheck>>,
    pub(crate) service: Vec<Pick<ServiceCheck>>,
    pub(crate) domain: Vec<Pick<DomainCheck>>,
    pub(crate) resource: Vec<Pick<ResourceCheck>>,
    pub(crate) page: Vec<Pick<PageCheck>>,
    pub(crate) input: Vec<Pick<()>>,
    /// How an order starts: rules in force look at nothing until they find something to look at.
    pub(crate) start: Outcomes,
}

impl Validator {
    /// A validator for Tencent Cloud, not strict, as of an instant. Days are Beijing days (UTC+8).
    #[must_use]
    pub fn new(now: DateTime<FixedOffset>) -> Self {
        Self::build(now, TENCENT_CLOUD, Calendar::official(), Stance::default())
    }

    /// As of another instant.
    #[must_use]
    pub fn at(self, now: DateTime<FixedOffset>) -> Self {
        Self::build(now, self.provider, self.calendar, self.stance)
    }

    /// For another access provider.
    #[must_use]
    pub fn provider(self, provider: Provider) -> Self {
        Self::build(self.now, provider, self.calendar, self.stance)
    }

    /// With another calendar of working days.
    #[must_use]
    pub fn calendar(mut self, calendar: Calendar) -> Self {
        self.calendar = calendar;
        self
    }

    /// Whether what only the FAQ of 2018 or the undated guide says keeps the severity of its text. Otherwise it counts one
    /// level less.
    #[must_use]
    pub fn strict(self, strict: bool) -> Self {
        let stance = Stance { strict, ..self.stance };
        Self::build(self.now, self.provider, self.calendar, stance)
    }

    /// Whether what the page of a province demands counts as advice: one level less. Otherwise its must is an error.
    #[must_use]
    pub fn pages_as_advice(mut self, advice: bool) -> Self {
        self.stance.pages_advise = advice;
        self
    }

    fn build(now: DateTime<FixedOffset>, provider: Provider, calendar: Calendar, stance: Stance) -> Self {
        let today = crate::value::Moment::Instant(now).beijing_day();
        let chosen = Chosen::of(today, &provider, stance.strict);
        Self { now, today, provider, calendar, stance, chosen }
    }

    /// Which rules these are.
    #[must_use]
    pub const fn ruleset(&self) -> RulesetId {
        RulesetId { provider: self.provider.id, stance: self.stance, day: self.today }
    }
}

impl Chosen {
    fn of(today: NaiveDate, provider: &Provider, strict: bool) -> Self {
        let mut chosen = Self::default();
        for (index, rule) in CATALOG.iter().copied().enumerate() {
            if !rule.window.holds(today) || rule.layer == Layer::Provider && provider.source.is_none() {
                continue;
            }
            let severity = rule.severity(strict);
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
}

/// Names the rules that a report was made with: version of the library, provider, strictness, whether pages are advice, day.
///
/// When a test breaks, it tells whether the rules changed or the filing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RulesetId {
    provider: &'static str,
    stance: Stance,
    day: NaiveDate,
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
