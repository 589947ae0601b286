//! Cases of rules: orders that pass and orders that fail, through the front door.

pub(crate) mod pages;

use crate::model::Order;
use crate::rule::{Outcome, Rule};
use crate::testing::{findings, needs, pointer};
use crate::validator::Validator;
use chrono::DateTime;
use serde_json::{Value as Json, json};

/// The clean first filing of a unit on the PC, with every fact.
pub(crate) const UNIT_PC: &str = include_str!("../examples/orders/clean-first-filing-unit-pc.json");

/// An order in the making.
pub(crate) struct Draft(pub(crate) Json);

impl Draft {
    /// Sets the member at the pointer; the object or array above it must be there, `-` adds an element.
    #[track_caller]
    pub(crate) fn set(&mut self, pointer: &str, value: impl Into<Json>) {
        pointer::set(&mut self.0, pointer, value);
    }

    /// Removes what is at the pointer.
    #[track_caller]
    pub(crate) fn remove(&mut self, pointer: &str) {
        pointer::remove(&mut self.0, pointer);
    }
}

/// Adds websites like the first one, each with a domain of its own.
pub(crate) fn websites(o: &mut Draft, more: usize) {
    for n in 1..=more {
        let domain = format!("example{n}.cn");
        let mut copy = o.0["services"][0].clone();
        copy["name"] = format!("示例科技官网{n}号").into();
        copy["domains"] = json!([domain]);
        o.set("/services/-", copy);
        for list in ["domains", "sites"] {
            let mut copy = o.0["facts"][list][0].clone();
            copy["domain"] = domain.clone().into();
            o.set(&format!("/facts/{list}/-"), copy);
        }
    }
}

/// Gives the subject another number, and the account and the domain with it.
pub(crate) fn number(draft: &mut Draft, kind: &str, number: &str) {
    for (of, key) in [
        ("/subject/certificate/", ["kind", "number"]),
        ("/facts/account/", ["realname_cert_kind", "realname_cert_number"]),
        ("/facts/domains/0/", ["registrant_cert_kind", "registrant_cert_number"]),
    ] {
        let [of_kind, of_number] = key.map(|key| format!("{of}{key}"));
        draft.set(&of_kind, kind);
        draft.set(&of_number, number);
    }
}

/// The first website is approved, and open with what it must show.
pub(crate) fn approved(o: &mut Draft) {
    o.set("/facts/progress", json!({"state": "approved", "approved_at": "2025-11-15T10:00:00+08:00"}));
    o.set("/facts/sms", json!({"subject_person_verified": true, "service_person_verified": true}));
    o.set(
        "/facts/registry/services/0",
        json!({"domain": "example.cn", "found": true, "record_number": "粤ICP备2025000123号-1"}),
    );
    o.set(
        "/facts/sites/0",
        json!({"domain": "example.cn", "seen_at": "2025-11-19", "reachable": true, "footer_shown": true,
               "footer_number": "粤ICP备2025000123号-1", "footer_link": "https://beian.miit.gov.cn/"}),
    );
}

/// Cases of one rule. Each starts from a clean order, is changed, read from JSON and validated.
pub(crate) struct Cases {
    rule: &'static Rule,
    base: &'static str,
    at: &'static str,
    strict: bool,
}

/// Cases of the rule, from the clean first filing of a unit on the PC, as of 2025-11-20.
pub(crate) fn cases(rule: &'static Rule) -> Cases {
    Cases { rule, base: UNIT_PC, at: "2025-11-20T10:00:00+08:00", strict: false }
}

impl Cases {
    /// From another order.
    pub(crate) fn from(mut self, base: &'static str) -> Self {
        self.base = base;
        self
    }

    /// As of another instant.
    pub(crate) fn on(mut self, at: &'static str) -> Self {
        self.at = at;
        self
    }

    /// Strict.
    pub(crate) fn strict(mut self) -> Self {
        self.strict = true;
        self
    }

    #[track_caller]
    fn report(&self, change: impl FnOnce(&mut Draft)) -> crate::Report {
        let mut draft = Draft(serde_json::from_str(self.base).expect("the base is JSON"));
        change(&mut draft);
        let order = Order::from_json(&draft.0.to_string()).expect("an order");
        let now = DateTime::parse_from_rfc3339(self.at).expect("an instant");
        Validator::new(now).strict(self.strict).validate(&order)
    }

    /// The rule passes, and nothing else is found.
    #[track_caller]
    pub(crate) fn pass(self, change: impl FnOnce(&mut Draft)) -> Self {
        let report = self.report(change);
        assert!(report.diagnostics().is_empty(), "expected no finding:\n{report}");
        assert_eq!(report.outcome(self.rule.code), Some(Outcome::Passed), "{}\n{report}", self.rule.code);
        self
    }

    /// The rule does not look at the order, and nothing is found.
    #[track_caller]
    pub(crate) fn not_applicable(self, change: impl FnOnce(&mut Draft)) -> Self {
        let report = self.report(change);
        assert!(report.diagnostics().is_empty(), "expected no finding:\n{report}");
        assert_eq!(report.outcome(self.rule.code), Some(Outcome::NotApplicable), "{}\n{report}", self.rule.code);
        self
    }

    /// The rule says nothing: it passes or does not apply, whatever other rules say.
    #[track_caller]
    pub(crate) fn silent(self, change: impl FnOnce(&mut Draft)) -> Self {
        let report = self.report(change);
        let outcome = report.outcome(self.rule.code);
        assert!(outcome <= Some(Outcome::Passed), "{} {outcome:?}\n{report}", self.rule.code);
        self
    }

    /// The rule is not in force.
    #[track_caller]
    pub(crate) fn not_in_force(self, change: impl FnOnce(&mut Draft)) -> Self {
        let report = self.report(change);
        assert_eq!(report.outcome(self.rule.code), Some(Outcome::NotInForce), "{}\n{report}", self.rule.code);
        self
    }

    /// Exactly this rule fails, at exactly this place.
    #[track_caller]
    pub(crate) fn fail(self, pointer: &str, change: impl FnOnce(&mut Draft)) -> Self {
        self.fail_with(&[], pointer, change)
    }

    /// This rule fails at exactly this place, and so do the named others: `"BA-D0101 /services/0/domains/0"`.
    #[track_caller]
    pub(crate) fn fail_with(self, others: &[&str], pointer: &str, change: impl FnOnce(&mut Draft)) -> Self {
        let report = self.report(change);
        let mut found = findings(&report);
        let mut wanted: Vec<String> = others.iter().map(|other| (*other).to_owned()).collect();
        wanted.push(format!("{} {pointer}", self.rule.code));
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted, "{report}");
        assert_eq!(report.outcome(self.rule.code), Some(Outcome::Failed));
        for diagnostic in report.diagnostics() {
            assert!(diagnostic.path.is_in_model(), "{} is not a place of the model", diagnostic.path);
            let text = format!(
                "{}{}{}",
                diagnostic.message(crate::Lang::Zh),
                diagnostic.why(crate::Lang::En),
                diagnostic.help(crate::Lang::Zh)
            );
            assert!(!text.contains('{'), "a placeholder is not filled: {text}");
        }
        self
    }

    /// This rule fails at exactly this place, whatever other rules say.
    #[track_caller]
    pub(crate) fn fail_among(self, pointer: &str, change: impl FnOnce(&mut Draft)) -> Self {
        let report = self.report(change);
        let found = report.diagnostics().iter().filter(|found| found.rule == self.rule);
        let found: Vec<String> = found.map(|found| found.path.to_string()).collect();
        assert_eq!(found, [pointer], "{report}");
        self
    }

    /// The rule cannot be decided, for want of exactly these facts, and nothing is found.
    #[track_caller]
    pub(crate) fn undetermined(self, needs: &[&str], change: impl FnOnce(&mut Draft)) -> Self {
        let report = self.report(change);
        assert!(report.diagnostics().is_empty(), "expected no finding:\n{report}");
        self.assert_needs(&report, needs);
        self
    }

    /// The rule cannot be decided, for want of exactly these facts, whatever else is found.
    #[track_caller]
    pub(crate) fn blocked(self, needs: &[&str], change: impl FnOnce(&mut Draft)) -> Self {
        let report = self.report(change);
        self.assert_needs(&report, needs);
        self
    }

    #[track_caller]
    fn assert_needs(&self, report: &crate::Report, wanted: &[&str]) {
        assert_eq!(report.outcome(self.rule.code), Some(Outcome::Undetermined), "{}\n{report}", self.rule.code);
        let mut wanted: Vec<String> = wanted.iter().map(|need| (*need).to_owned()).collect();
        wanted.sort();
        assert_eq!(needs(report, self.rule.code), wanted, "{report}");
    }
}
