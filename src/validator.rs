//! The front door: a validator, made for a day, a provider and a strictness, that checks orders and is asked questions.

use crate::calendar::Calendar;
use crate::check::check;
#[cfg(feature = "json")]
use crate::check::too_large;
use crate::display::{Filing, FooterReport, Page, check_pages};
#[cfg(feature = "json")]
use crate::input::{InputError, is_too_large};
use crate::model::Order;
use crate::provider::{Provider, TENCENT_CLOUD};
use crate::report::Report;
use crate::rule::{Context, Stance, State};
use crate::ruleset::{Ruleset, RulesetId};
use crate::value::Moment;
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
    pub(crate) provider: Provider,
    pub(crate) calendar: Calendar,
    stance: Stance,
    rules: Arc<Ruleset>,
}

impl Validator {
    /// A validator for Tencent Cloud, not strict, as of an instant. Days are Beijing days (UTC+8).
    #[must_use]
    pub fn new(now: DateTime<FixedOffset>) -> Self {
        let (today, provider, stance) = (beijing_day(now), TENCENT_CLOUD, Stance::default());
        let rules = Arc::new(Ruleset::of(today, &provider, stance));
        Self { now, today, provider, calendar: Calendar::official(), stance, rules }
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
        if self.rules.holds_on(self.today) { self } else { self.choose() }
    }

    /// For another access provider.
    #[must_use]
    pub fn provider(mut self, provider: Provider) -> Self {
        self.provider = provider;
        self.choose()
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
    pub fn strict(mut self, strict: bool) -> Self {
        self.stance.strict = strict;
        self.choose()
    }

    /// Whether what the page of a province demands counts as advice: one level less. Otherwise its must is an error.
    #[must_use]
    pub fn pages_as_advice(mut self, advice: bool) -> Self {
        self.stance.pages_advise = advice;
        self
    }

    fn choose(mut self) -> Self {
        self.rules = Arc::new(Ruleset::of(self.today, &self.provider, self.stance));
        self
    }

    /// Which rules these are.
    #[must_use]
    pub const fn ruleset(&self) -> RulesetId {
        RulesetId { provider: self.provider.id, stance: self.stance, day: self.today }
    }

    /// Checks an order.
    pub fn validate(&self, order: &Order) -> Report {
        let cx = || Context::new(order, self.now, self.today, &self.provider, &self.calendar);
        self.report(check(&self.rules, self.stance, order, cx))
    }

    /// Reads and checks an order.
    ///
    /// # Errors
    /// As [`Order::from_json`], but a text that is too large is not refused: its report says so.
    #[cfg(feature = "json")]
    pub fn validate_json(&self, text: &str) -> Result<Report, InputError> {
        if is_too_large(text) {
            return Ok(self.report(too_large(&self.rules, self.stance)));
        }
        Order::from_json(text).map(|order| self.validate(&order))
    }

    /// Checks what pages show against what was filed, as [`check_footer`](crate::display::check_footer) does.
    pub fn check_pages(&self, pages: &[Page<'_>], filing: &Filing) -> FooterReport {
        check_pages(&self.rules, self.stance, self.today, pages, filing)
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
