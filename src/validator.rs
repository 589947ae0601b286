//! The front door: a validator, made for a day, a provider and a strictness, that checks orders and is asked questions.

use crate::calendar::Calendar;
use crate::check::check;
#[cfg(feature = "json")]
use crate::check::too_large;
use crate::config::{self, Config};
use crate::data::suffixes::Suffix;
use crate::display::{Filing, FooterReport, Page, check_pages};
use crate::fault::InputError;
#[cfg(feature = "json")]
use crate::input::is_too_large;
use crate::model::Order;
use crate::provider::{Profile, Provider};
use crate::report::Report;
use crate::rule::{Context, Settings, Setup, State, Switch};
use crate::ruleset::{Ruleset, RulesetId};
use crate::value::{DomainName, Moment};
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::sync::Arc;

/// Checks orders as of one instant, for one provider, strict or not. It holds every province.
///
/// A check changes nothing in it, so threads can share it, and a copy costs little. But the instant stays what it was made with: a
/// service that keeps one for days re-dates a copy for each request, `validator.clone().at(now)`, or it goes on judging by the day on
/// which it started.
#[derive(Clone, Debug)]
pub struct Validator {
    pub(crate) now: DateTime<FixedOffset>,
    today: NaiveDate,
    pub(crate) calendar: Calendar,
    rules: Arc<Ruleset>,
}

impl Validator {
    /// A validator for Tencent Cloud, not strict, as of an instant. Days are Beijing days (UTC+8).
    #[must_use]
    pub fn new(now: DateTime<FixedOffset>) -> Self {
        let today = beijing_day(now);
        let rules = Arc::new(Ruleset::of(today, Setup::default()));
        Self { now, today, calendar: Calendar::official(), rules }
    }

    /// As of another instant. Rules are chosen anew only if others are in force on that day, so it costs next to nothing.
    ///
    /// ```
    /// # let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
    /// # let later = now;
    /// # let order = beian::Order::default();
    /// let validator = beian::Validator::new(now).strict(true);
    /// let report = validator.clone().at(later).validate(&order);
    /// assert_eq!(report.checked_at(), later);
    /// ```
    #[must_use]
    pub fn at(mut self, now: DateTime<FixedOffset>) -> Self {
        (self.now, self.today) = (now, beijing_day(now));
        if self.rules.holds_on(self.today) { self } else { self.choose(|_| {}) }
    }

    /// For another access provider.
    #[must_use]
    pub fn provider(self, provider: Provider) -> Self {
        self.choose(|setup| setup.provider = provider)
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
        self.choose(|setup| setup.stance.strict = strict)
    }

    /// Whether what the page of a province demands counts as advice: one level less. Otherwise its must is an error.
    #[must_use]
    pub fn pages_as_advice(self, advice: bool) -> Self {
        self.choose(|setup| setup.stance.pages_advise = advice)
    }

    /// With a rule switched off, or lowered by one level. The report lists it.
    ///
    /// # Errors
    /// [`InputError`] if no rule has the code, or one about the shape of the input would be off.
    pub fn switched(self, code: &str, switch: Switch) -> Result<Self, InputError> {
        let index = config::place_of(code).and_then(|index| config::may_be(index, switch).map(|_| index));
        let pointer = format!("/rules/{code}");
        let index = index.map_err(|expected| InputError { pointer, found: code.to_owned(), expected })?;
        Ok(self.set(|settings| {
            settings.switches.retain(|(at, _)| *at != index);
            settings.switches.push((index, switch));
            settings.switches.sort_by_key(|(at, _)| *at);
        }))
    }

    /// With a suffix more, which was approved on a day after the library's list.
    ///
    /// # Errors
    /// [`InputError`] if the text is no suffix of one label.
    pub fn suffix(self, suffix: &str, approved: NaiveDate) -> Result<Self, InputError> {
        let label = config::suffix_of(suffix).ok_or_else(|| InputError {
            pointer: "/suffixes".to_owned(),
            found: "something else".to_owned(),
            expected: "a suffix of one label".to_owned(),
        })?;
        Ok(self.set(|settings| {
            settings.suffixes.retain(|(known, _)| *known != label);
            settings.suffixes.push((label, approved));
        }))
    }

    fn set(self, change: impl FnOnce(&mut Settings)) -> Self {
        self.choose(|setup| {
            let mut settings = setup.settings.as_deref().cloned().unwrap_or_default();
            change(&mut settings);
            setup.settings = Some(Arc::new(settings));
        })
    }

    /// As a configuration says: its provider, suffixes, holidays and switched rules, strictness and weight of pages, in place of
    /// those that this validator had.
    #[must_use]
    pub fn configured(mut self, config: &Config) -> Self {
        self.calendar = config.calendar.clone();
        self.choose(|setup| *setup = config.setup.clone())
    }

    fn choose(mut self, change: impl FnOnce(&mut Setup)) -> Self {
        let mut setup = self.rules.setup.clone();
        change(&mut setup);
        self.rules = Arc::new(Ruleset::of(self.today, setup));
        self
    }

    /// Which rules these are.
    #[must_use]
    pub fn ruleset(&self) -> RulesetId {
        RulesetId { setup: self.rules.setup.clone(), day: self.today }
    }

    /// The provider.
    pub(crate) fn of_provider(&self) -> &Provider {
        &self.rules.setup.provider
    }

    /// The profile of the provider.
    pub(crate) fn profile(&self) -> &Profile {
        self.rules.setup.provider.profile()
    }

    /// What the lists say of a suffix, with what the configuration adds to them.
    pub(crate) fn suffix_class(&self, domain: &DomainName) -> Suffix {
        self.rules.setup.suffix_class(domain, self.today)
    }

    /// Checks an order.
    pub fn validate(&self, order: &Order) -> Report {
        let cx = || Context::new(order, self.now, self.today, &self.calendar, &self.rules.setup);
        self.report(check(&self.rules, order, cx))
    }

    /// Reads and checks an order.
    ///
    /// # Errors
    /// As [`Order::from_json`], but a text that is too large is not refused: its report says so.
    #[cfg(feature = "json")]
    pub fn validate_json(&self, text: &str) -> Result<Report, InputError> {
        if is_too_large(text) {
            return Ok(self.report(too_large(&self.rules)));
        }
        Order::from_json(text).map(|order| self.validate(&order))
    }

    /// Checks what pages show against what was filed, as [`check_footer`](crate::display::check_footer) does.
    pub fn check_pages(&self, pages: &[Page<'_>], filing: &Filing) -> FooterReport {
        check_pages(&self.rules, self.today, pages, filing)
    }

    fn report(&self, state: State) -> Report {
        Report::new(self.ruleset(), self.now, state)
    }
}

fn beijing_day(now: DateTime<FixedOffset>) -> NaiveDate {
    Moment::Instant(now).beijing_day()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn validators_and_reports_can_be_shared_by_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Validator>();
        shared::<Report>();
    }

    /// Rules that open and close lie between these days, so both ways of choosing must agree.
    #[test]
    fn a_validator_that_is_dated_anew_is_one_that_was_made_so() {
        let days = ["2005-03-19", "2018-01-01", "2019-04-21", "2019-04-22", "2023-09-01", "2025-11-20", "2031-01-01"];
        let days = days.map(|day| instant(&format!("{day}T10:00:00+08:00")));
        let order = Order::default();
        for from in days {
            for to in days {
                let dated = Validator::new(from).at(to);
                assert_eq!(dated.validate(&order), Validator::new(to).validate(&order), "{from} {to}");
            }
        }
        let same = Validator::new(days[5]);
        assert!(Arc::ptr_eq(&same.rules, &same.clone().at(days[5] + chrono::TimeDelta::days(1)).rules));
    }
}
