//! Choosing rules: by day, provider and strictness. Provinces come with each order.

use crate::provider::{Found, Profile, Scope, Term};
use crate::rule::{
    Applies, Assumed, By, Check, DomainCheck, Head, NO_TERM, OrderCheck, Outcome, Outcomes, PageCheck, PersonCheck,
    ResourceCheck, Rule, ServiceCheck, Setup, Sink, State, Switch, Window,
};
use crate::rules::CATALOG;
use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use std::fmt;

/// A rule in force.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pick<F> {
    pub(crate) head: Head,
    pub(crate) applies: Applies,
    pub(crate) check: F,
}

impl<F> Pick<F> {
    /// Where the rule reports.
    #[inline]
    pub(crate) fn sink<'s>(&'s self, assumed: Assumed, state: &'s mut State) -> Sink<'s> {
        Sink::new(&self.head, assumed, state)
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
    /// For whom, and how, they were chosen.
    pub(crate) setup: Setup,
}

impl Ruleset {
    /// The rules in force on a day. Of a provider's rules those that its profile states something for.
    pub(crate) fn of(today: NaiveDate, setup: Setup) -> Self {
        let (profile, stance) = (setup.provider.profile(), setup.stance);
        let switches = setup.settings.as_ref().map_or(&[][..], |settings| &settings.switches);
        let mut chosen = Self::default();
        for (index, rule) in CATALOG.iter().copied().enumerate() {
            chosen.days = chosen.days.meet(rule.window.around(today));
            if !rule.window.holds(today) {
                continue;
            }
            let switch = switches.iter().find(|(at, _)| *at == index).map(|(_, switch)| *switch);
            if switch == Some(Switch::Off) {
                chosen.start.join(index, Outcome::Off);
                continue;
            }
            let severity = rule.severity(stance.strict);
            let head = Head { rule, index, severity, lowered: false, term: NO_TERM, number: 0, scope: Scope::ALL };
            let by = |found: Found<'_>| Head {
                severity: rule.severity_by(stance.strict, found.stated),
                term: found.place,
                number: found.stated.value.number(),
                ..head
            };
            let lowered = |head: Head| match switch {
                Some(_) => Head { severity: head.severity.lowered(), lowered: true, ..head },
                None => head,
            };
            let (term, about) = match rule.by {
                By::Nothing => {
                    chosen.pick(lowered(head), rule.applies);
                    continue;
                }
                By::All(terms) => {
                    let mut found = terms.iter().flat_map(|term| restraints(profile, rule, *term, Scope::ALL));
                    if let Some((found, ..)) = found.next() {
                        chosen.pick(lowered(by(found)), rule.applies);
                    }
                    continue;
                }
                By::Term(term) => (term, Scope::ALL),
                By::Scoped(term, scope) => (term, scope),
            };
            for (found, scope, applies) in restraints(profile, rule, term, about) {
                chosen.pick(lowered(Head { scope, ..by(found) }), applies);
            }
        }
        chosen.setup = setup;
        chosen
    }

    /// Where a walk begins.
    pub(crate) fn begin(&self) -> State {
        State::new(self.start, self.setup.stance, self.setup.provider.clone())
    }

    /// Puts a rule with the others that look at the same things.
    fn pick(&mut self, head: Head, applies: Applies) {
        self.start.join(head.index, Outcome::NotApplicable);
        match head.rule.check {
            Check::Order(check) => self.order.push(Pick { head, applies, check }),
            Check::Person(check) => self.person.push(Pick { head, applies, check }),
            Check::Service(check) => self.service.push(Pick { head, applies, check }),
            Check::Domain(check) => self.domain.push(Pick { head, applies, check }),
            Check::Resource(check) => self.resource.push(Pick { head, applies, check }),
            Check::Input => {
                self.start.join(head.index, Outcome::Passed);
                self.input.push(Pick { head, applies, check: () });
            }
            Check::Page(check) => self.page.push(Pick { head, applies, check }),
            Check::Shown(check, of_order) => {
                self.page.push(Pick { head, applies, check });
                self.domain.push(Pick { head, applies, check: of_order });
            }
        }
    }

    /// Whether the same rules are in force on another day.
    pub(crate) fn holds_on(&self, day: NaiveDate) -> bool {
        self.days.holds(day)
    }
}

/// What a profile states that restrains what a rule looks at, with what it is about and the orders that are left of it.
fn restraints<'p>(
    profile: &'p Profile,
    rule: &'static Rule,
    term: Term,
    about: Scope,
) -> impl Iterator<Item = (Found<'p>, Scope, Applies)> {
    let restraints = profile.all(term).filter(|found| found.stated.restrains());
    restraints.filter_map(move |found| {
        // What is stated of a part holds there alone.
        let narrower = profile.all(term).take_while(|other| other.place != found.place);
        let scope = narrower.fold(found.stated.scope, |scope, other| {
            let inside = scope.holds(other.stated.scope).then(|| scope.without(other.stated.scope)).flatten();
            inside.unwrap_or(scope)
        });
        let applies = rule.applies.among(scope.orders()).filter(|_| scope.meets(about))?;
        Some((found, scope, applies))
    })
}

/// Names the rules that a report was made with: version of the library, provider, strictness, whether pages are advice, what a
/// caller switched and added, day.
///
/// When a test breaks, it tells whether the rules changed or the filing.
#[derive(Clone, PartialEq, Debug)]
pub struct RulesetId {
    pub(crate) setup: Setup,
    pub(crate) day: NaiveDate,
}

impl RulesetId {
    /// The codes of the rules that the caller switched so.
    #[must_use]
    pub fn switched(&self, wanted: Switch) -> Vec<&'static str> {
        let switches = self.setup.settings.as_ref().map_or(&[][..], |settings| &settings.switches);
        let switched = switches.iter().filter(|(_, switch)| *switch == wanted);
        switched.filter_map(|(at, _)| CATALOG.get(*at)).map(|rule| rule.code).collect()
    }
}

impl fmt::Display for RulesetId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Setup { provider, stance, settings } = &self.setup;
        write!(f, "beian-{}/{}", env!("CARGO_PKG_VERSION"), provider.id())?;
        if let Some(mark) = provider.mark() {
            write!(f, "@{mark:08x}")?;
        }
        f.write_str(if stance.strict { "/strict" } else { "" })?;
        f.write_str(if stance.pages_advise { "/pages-as-advice" } else { "" })?;
        if let Some(settings) = settings {
            list(f, "/off=", self.switched(Switch::Off).iter())?;
            list(f, "/lowered=", self.switched(Switch::Lowered).iter())?;
            list(f, "/suffixes=", settings.suffixes.iter().map(|(suffix, _)| suffix))?;
            list(f, "/holidays=", settings.years.iter())?;
        }
        write!(f, "/{}", self.day)
    }
}

fn list(f: &mut fmt::Formatter<'_>, what: &str, parts: impl Iterator<Item = impl fmt::Display>) -> fmt::Result {
    for (at, part) in parts.enumerate() {
        write!(f, "{}{part}", if at == 0 { what } else { "+" })?;
    }
    Ok(())
}

impl Serialize for RulesetId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
