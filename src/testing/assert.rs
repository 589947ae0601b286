//! Asserts that read like sentences.

use super::clean::Clean;
use super::draft::{Draft, check, read};
use super::report::{findings, needs};
use crate::explain::{catalog, explain};
use crate::model::{Order, Path};
use crate::report::{Report, Verdict};
use crate::rule::{Outcome, Rule, Severity};
use crate::value::edits;
use serde_json::Value as Json;

/// What an assert can be about: an order in any form, checked as of [`NOW`](super::NOW) for Tencent Cloud and not strict; or the
/// [`Report`] that a [`Validator`](crate::Validator) of the test's own has made of it.
pub trait Checked {
    /// What is found in it.
    fn report(&self) -> Report;
}

impl Checked for Report {
    fn report(&self) -> Report {
        self.clone()
    }
}

impl Checked for Order {
    fn report(&self) -> Report {
        check(self)
    }
}

impl Checked for Draft {
    #[track_caller]
    fn report(&self) -> Report {
        check(&self.order())
    }
}

impl Checked for Clean {
    fn report(&self) -> Report {
        check(&self.order())
    }
}

impl Checked for Json {
    #[track_caller]
    fn report(&self) -> Report {
        check(&read(&self.to_string()))
    }
}

/// JSON text.
impl Checked for str {
    #[track_caller]
    fn report(&self) -> Report {
        check(&read(self))
    }
}

impl<T: Checked + ?Sized> Checked for &T {
    #[track_caller]
    fn report(&self) -> Report {
        (**self).report()
    }
}

/// The order is accepted: nothing bars it and no rule that could is undecided. Warnings and hints may be there.
///
/// # Panics
/// If it is not.
#[track_caller]
pub fn assert_accepts(order: impl Checked) {
    let report = order.report();
    if report.verdict() != Verdict::Accept {
        fail("the order should be accepted", &what_became(&report), &report);
    }
}

/// Nothing at all is found in the order, and every rule is decided.
///
/// # Panics
/// If anything is, or some rule is not.
#[track_caller]
pub fn assert_silent(order: impl Checked) {
    let report = order.report();
    if !report.diagnostics().is_empty() || !report.undetermined().is_empty() {
        fail("nothing should be found in the order", &what_became(&report), &report);
    }
}

/// The order is rejected by one rule, at one place, and nothing else is found.
///
/// # Panics
/// If it is not, or there is no such rule or place.
#[track_caller]
pub fn assert_rejects_only(order: impl Checked, code: &str, place: &str) {
    let (rule, place) = (rule(code), path(place));
    let report = order.report();
    let wanted = format!("the order should be rejected by {} alone, at {place}", rule.code);
    match report.diagnostics() {
        [found] if found.rule == rule && found.path == place && found.severity == Severity::Error => {}
        _ => fail(&wanted, &what_of(&report, rule, place, Severity::Error), &report),
    }
}

/// The order is rejected by a rule at a place; whatever else is found.
///
/// # Panics
/// If it is not, or there is no such rule or place.
#[track_caller]
pub fn assert_rejects(order: impl Checked, code: &str, place: &str) {
    assert_found(&order.report(), code, place, Severity::Error);
}

/// A rule warns at a place; whatever else is found.
///
/// # Panics
/// If it does not, or there is no such rule or place.
#[track_caller]
pub fn assert_warns(order: impl Checked, code: &str, place: &str) {
    assert_found(&order.report(), code, place, Severity::Warning);
}

/// A rule cannot be decided, for want of exactly these facts; whatever is found.
///
/// # Panics
/// If it can be, or others are missing, or there is no such rule or place.
#[track_caller]
pub fn assert_undetermined(order: impl Checked, code: &str, facts: &[&str]) {
    let rule = rule(code);
    let mut wanted: Vec<String> = facts.iter().map(|fact| path(fact).to_string()).collect();
    wanted.sort();
    let report = order.report();
    let missing = needs(&report, rule.code);
    let sentence = format!("{} should be undetermined for want of {}", rule.code, list(&wanted));
    if report.outcome(rule.code) != Some(Outcome::Undetermined) {
        fail(&sentence, &what_rule_did(&report, rule), &report);
    }
    if missing != wanted {
        fail(&sentence, &format!("it is, but for want of {}", list(&missing)), &report);
    }
}

/// A rule finds nothing and is decided: it passes, or does not look at such an order; whatever others say.
///
/// # Panics
/// If it does not, or there is no such rule.
#[track_caller]
pub fn assert_silent_about(order: impl Checked, code: &str) {
    let rule = rule(code);
    let report = order.report();
    if report.outcome(rule.code) > Some(Outcome::Passed) {
        fail(&format!("{} should say nothing", rule.code), &what_rule_did(&report, rule), &report);
    }
}

#[track_caller]
fn assert_found(report: &Report, code: &str, place: &str, severity: Severity) {
    let (rule, place) = (rule(code), path(place));
    let found =
        |found: &&crate::rule::Diagnostic| found.rule == rule && found.path == place && found.severity == severity;
    if !report.diagnostics().iter().any(|one| found(&one)) {
        let wanted = format!("{} should give {} at {place}", rule.code, a(severity));
        fail(&wanted, &what_of(report, rule, place, severity), report);
    }
}

/// The rule with the code or the slug.
#[track_caller]
fn rule(code: &str) -> &'static Rule {
    let near = |rule: &&&Rule| edits(code, rule.code).min(edits(code, rule.slug));
    match (explain(code), catalog().iter().min_by_key(near)) {
        (Some(rule), _) => rule,
        (None, Some(near)) => panic!("there is no rule {code:?}; did you mean {} ({})?", near.code, near.slug),
        (None, None) => panic!("there is no rule {code:?}"),
    }
}

/// The place with the JSON pointer.
#[track_caller]
fn path(pointer: &str) -> Path {
    match pointer.parse() {
        Ok(path) => path,
        Err(error) => panic!("an order has no place {pointer:?}: {error}"),
    }
}

/// What became of an order, in half a sentence.
fn what_became(report: &Report) -> String {
    let counts = report.counts();
    match report.verdict() {
        Verdict::Reject => format!("it is rejected: {}", list(&findings(report))),
        _ if counts.undetermined > 0 => format!("{} of its rules cannot be decided", counts.undetermined),
        _ => format!("found: {}", list(&findings(report))),
    }
}

/// What a rule did, in half a sentence.
fn what_rule_did(report: &Report, rule: &'static Rule) -> String {
    match report.outcome(rule.code) {
        Some(Outcome::Failed) => {
            let at = report.diagnostics().iter().filter(|found| found.rule == rule);
            let at: Vec<String> = at.map(|found| format!("{} ({})", found.path, a(found.severity))).collect();
            format!("it fails at {}", list(&at))
        }
        Some(Outcome::Undetermined) => format!("it is undetermined for want of {}", list(&needs(report, rule.code))),
        Some(Outcome::Passed) => "it passes".to_owned(),
        Some(Outcome::NotApplicable) => "it does not look at such an order".to_owned(),
        Some(Outcome::NotInForce) => "it is not in force on that day, or not for that provider".to_owned(),
        other => format!("it ends as {other:?}"),
    }
}

/// What a rule did where another thing was expected of it.
fn what_of(report: &Report, rule: &'static Rule, place: Path, severity: Severity) -> String {
    let mine = |found: &&crate::rule::Diagnostic| found.rule == rule && found.path == place;
    match report.diagnostics().iter().find(mine) {
        Some(found) if found.severity != severity => format!("it gives {} there", a(found.severity)),
        Some(_) => {
            let others = report.diagnostics().iter().filter(|found| !mine(found));
            let others: Vec<String> = others.map(|found| format!("{} {}", found.code(), found.path)).collect();
            format!("it also gives {}", list(&others))
        }
        None => what_rule_did(report, rule),
    }
}

fn a(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "an error",
        Severity::Warning => "a warning",
        Severity::Info => "a hint",
    }
}

fn list(items: &[String]) -> String {
    if items.is_empty() { "nothing".to_owned() } else { items.join(", ") }
}

/// Panics with what was expected, what is, and the report.
#[track_caller]
#[cold]
fn fail(wanted: &str, is: &str, report: &Report) -> ! {
    let shown = if report.to_string().is_empty() { "nothing is found\n".to_owned() } else { report.to_string() };
    panic!("{wanted}, but {is}\n\nthe report, as of {}:\n{shown}{}", report.checked_at(), report.verdict());
}
