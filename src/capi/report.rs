//! Reports that come out.

use super::memory::{Out, borrow, free, guard};
use super::status::beian_status::{self, BEIAN_NO_SUCH_RULE, BEIAN_OUT_OF_RANGE};
use super::text::{beian_str, beian_text, view};
use super::utf8::utf8;
use crate::model::path::Path;
use crate::report::{Report, Verdict};
use crate::rule::{Lang, Outcome, Places, Severity};
use std::ffi::c_char;
use std::sync::OnceLock;

/// What becomes of an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_verdict {
    /// No rule that bars it fails, and none is undecided.
    BEIAN_VERDICT_ACCEPT = 0,
    /// No rule that bars it fails, but some could not be decided.
    BEIAN_VERDICT_INCOMPLETE = 1,
    /// A rule that bars it fails.
    BEIAN_VERDICT_REJECT = 2,
}

/// How much a finding matters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_severity {
    /// A computed hint; nothing is wrong.
    BEIAN_SEVERITY_INFO = 0,
    /// A recommendation or a documented risk.
    BEIAN_SEVERITY_WARNING = 1,
    /// A documented bar to submission or approval.
    BEIAN_SEVERITY_ERROR = 2,
}

/// How a rule ended for an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_outcome {
    /// It does not hold on that day, or not for that provider.
    BEIAN_OUTCOME_NOT_IN_FORCE = 0,
    /// It does not look at such an order.
    BEIAN_OUTCOME_NOT_APPLICABLE = 1,
    /// It holds.
    BEIAN_OUTCOME_PASSED = 2,
    /// It could not be decided: facts are missing that could make it fail.
    BEIAN_OUTCOME_UNDETERMINED = 3,
    /// It does not hold.
    BEIAN_OUTCOME_FAILED = 4,
}

/// The report of one order. It does not need its validator any more.
///
/// Many threads may read one report at once; only freeing it must be the last thing that happens to it.
pub struct beian_report {
    pub(super) report: Report,
    pub(super) language: Lang,
    pub(super) findings: OnceLock<Vec<Told>>,
    pub(super) undetermined: OnceLock<Vec<Told>>,
}

/// How many findings there are of each severity, and how much is undecided.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub struct beian_counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Hints.
    pub infos: usize,
    /// Rules undecided at some place.
    pub undetermined_rules: usize,
    /// All findings: of a report one more than the last index of `beian_report_finding`.
    pub findings: usize,
    /// Undecided rules with their places: of a report one more than the last index of `beian_report_undetermined`.
    pub undetermined: usize,
}

/// A finding, in the language of the validator. Its texts belong to the report and live as long.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct beian_finding {
    /// The severity.
    pub severity: beian_severity,
    /// Code of the rule: `BA-S0101`.
    pub code: beian_str,
    /// Name of the rule for people.
    pub slug: beian_str,
    /// What to change, or where the missing thing would stand: a JSON pointer (RFC 6901) into the order.
    pub path: beian_str,
    /// What is wrong.
    pub message: beian_str,
    /// Why it matters.
    pub why: beian_str,
    /// What to do.
    pub help: beian_str,
    /// JSON pointers to other places that matter.
    pub related: *const beian_str,
    /// How many.
    pub related_len: usize,
}

/// A rule that could not be decided at a place. Its texts belong to the report and live as long.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct beian_undetermined {
    /// The severity that a finding would have.
    pub severity: beian_severity,
    /// Code of the rule.
    pub code: beian_str,
    /// What it looked at: a JSON pointer into the order.
    pub path: beian_str,
    /// JSON pointers to every missing fact that could still make it fail.
    pub needs: *const beian_str,
    /// How many.
    pub needs_len: usize,
}

/// Frees a report and all texts of its findings. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_free(report: *mut beian_report) {
    // SAFETY: the caller's promise of handles that are freed.
    unsafe { free(report) }
}

/// What becomes of the order. Warnings never change it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_verdict(report: *const beian_report, out: *mut beian_verdict) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and out-parameters.
        let (report, out) = unsafe { (borrow(report)?, Out::new(out)?) };
        out.put(match report.report.verdict() {
            Verdict::Accept => beian_verdict::BEIAN_VERDICT_ACCEPT,
            Verdict::Incomplete => beian_verdict::BEIAN_VERDICT_INCOMPLETE,
            Verdict::Reject => beian_verdict::BEIAN_VERDICT_REJECT,
        })
    })
}

/// How many findings there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_counts(report: *const beian_report, out: *mut beian_counts) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and out-parameters.
        let (report, out) = unsafe { (borrow(report)?, Out::new(out)?) };
        let counts = report.report.counts();
        out.put(beian_counts {
            errors: counts.error,
            warnings: counts.warning,
            infos: counts.info,
            undetermined_rules: counts.undetermined,
            findings: report.report.diagnostics().len(),
            undetermined: report.report.undetermined().len(),
        })
    })
}

/// A finding, in the order of the model, then by code. Its texts live as long as the report.
///
/// `BEIAN_OUT_OF_RANGE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_finding(
    report: *const beian_report,
    index: usize,
    out: *mut beian_finding,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and out-parameters.
        let (report, out) = unsafe { (borrow(report)?, Out::new(out)?) };
        let (found, told) = (report.report.diagnostics().get(index), report.findings().get(index));
        let (found, told) = found.zip(told).ok_or(BEIAN_OUT_OF_RANGE)?;
        out.put(beian_finding {
            severity: severity(found.severity),
            code: view(found.rule.code),
            slug: view(found.rule.slug),
            path: told.text(0),
            message: told.text(1),
            why: told.text(2),
            help: told.text(3),
            related: told.places.as_ptr(),
            related_len: told.places.len(),
        })
    })
}

/// A rule that could not be decided, in the order of the model, then by code. Its texts live as long as the report.
///
/// `BEIAN_OUT_OF_RANGE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_undetermined(
    report: *const beian_report,
    index: usize,
    out: *mut beian_undetermined,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and out-parameters.
        let (report, out) = unsafe { (borrow(report)?, Out::new(out)?) };
        let (entry, told) = (report.report.undetermined().get(index), report.undetermined().get(index));
        let (entry, told) = entry.zip(told).ok_or(BEIAN_OUT_OF_RANGE)?;
        out.put(beian_undetermined {
            severity: severity(entry.severity),
            code: view(entry.rule.code),
            path: told.text(0),
            needs: told.places.as_ptr(),
            needs_len: told.places.len(),
        })
    })
}

/// How a rule ended, by its code.
///
/// `BEIAN_NO_SUCH_RULE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_outcome(
    report: *const beian_report,
    code: *const c_char,
    code_len: usize,
    out: *mut beian_outcome,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles, texts and out-parameters.
        let (report, code, out) = unsafe { (borrow(report)?, utf8(code, code_len)?, Out::new(out)?) };
        out.put(match report.report.outcome(code).ok_or(BEIAN_NO_SUCH_RULE)? {
            Outcome::NotInForce => beian_outcome::BEIAN_OUTCOME_NOT_IN_FORCE,
            Outcome::NotApplicable => beian_outcome::BEIAN_OUTCOME_NOT_APPLICABLE,
            Outcome::Passed => beian_outcome::BEIAN_OUTCOME_PASSED,
            Outcome::Undetermined => beian_outcome::BEIAN_OUTCOME_UNDETERMINED,
            Outcome::Failed => beian_outcome::BEIAN_OUTCOME_FAILED,
        })
    })
}

/// The whole report as compact JSON, in both languages. The caller frees it. Its members:
///
/// - `format`: number of the format, 1; it grows when a member goes or changes its meaning, not when one is added
/// - `verdict`: `"accept"`, `"incomplete"` or `"reject"`; `checked_at`: the instant; `ruleset`: which rules
/// - `counts`: `error`, `warning`, `info` (all findings), `undetermined` (rules undecided somewhere)
/// - `diagnostics`: the findings, each with `code`, `slug`, `severity` (`"error"`, `"warning"`, `"info"`), `path` (a JSON pointer into
///   the order), `label` (what the forms call the place, if they have it), `message`, `why`, `help` (each with `zh` and `en`), `source`
///   (citations: `id`, `title`, `section`, `date` and `url` or null, `read` of pages without a date), `params` (values by name), `related`
///   (pointers), `more_related` (how many more, if any)
/// - `undetermined`: the rules that lack a fact, each with `code`, `path`, `label` (if any), `needs` (pointers), `more_needs` (if any),
///   `blocked_by` (codes of findings that stand where a fact is needed, if any)
/// - `hidden`: only if something is left out: `code`, `findings`, `undetermined` of each rule
///
/// `schema/report.schema.json` says it formally.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_json(report: *const beian_report, out: *mut *mut beian_text) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and out-parameters.
        let (report, out) = unsafe { (borrow(report)?, Out::new(out)?) };
        out.give_text(report.report.to_json())
    })
}

/// The whole report for people, in the language of the validator. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_text(report: *const beian_report, out: *mut *mut beian_text) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and out-parameters.
        let (report, out) = unsafe { (borrow(report)?, Out::new(out)?) };
        out.give_text(report.report.to_text(report.language))
    })
}

/// The texts of one finding or undecided rule.
pub(super) struct Told {
    pub(super) texts: Vec<String>,
    /// Views into `owned`.
    pub(super) places: Vec<beian_str>,
    pub(super) _owned: Vec<String>,
}

impl Told {
    pub(super) fn new(texts: Vec<String>, places: &Places) -> Self {
        let owned: Vec<String> = places.iter().map(Path::to_string).collect();
        Self { texts, places: owned.iter().map(|place| view(place)).collect(), _owned: owned }
    }

    pub(super) fn text(&self, index: usize) -> beian_str {
        view(self.texts.get(index).map_or("", String::as_str))
    }
}

impl beian_report {
    pub(super) fn new(report: Report, language: Lang) -> Self {
        Self { report, language, findings: OnceLock::new(), undetermined: OnceLock::new() }
    }

    pub(super) fn findings(&self) -> &[Told] {
        let lang = self.language;
        self.findings.get_or_init(|| {
            let found = self.report.diagnostics().iter();
            found
                .map(|found| {
                    let texts = [found.path.to_string(), found.message(lang), found.why(lang), found.help(lang)];
                    Told::new(texts.into(), &found.related)
                })
                .collect()
        })
    }

    pub(super) fn undetermined(&self) -> &[Told] {
        self.undetermined.get_or_init(|| {
            let entries = self.report.undetermined().iter();
            entries.map(|entry| Told::new(vec![entry.path.to_string()], &entry.needs)).collect()
        })
    }
}

pub(super) const fn severity(severity: Severity) -> beian_severity {
    match severity {
        Severity::Info => beian_severity::BEIAN_SEVERITY_INFO,
        Severity::Warning => beian_severity::BEIAN_SEVERITY_WARNING,
        Severity::Error => beian_severity::BEIAN_SEVERITY_ERROR,
    }
}
