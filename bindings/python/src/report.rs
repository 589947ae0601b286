//! What came out of the check of an order.

use crate::json::{loaded, object};
use crate::text::{Language, said};
use beian::rule::Places;
use beian::{Lang, Outcome};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::sync::Arc;

/// The report of one order.
#[pyclass(frozen, eq, module = "beian")]
#[derive(PartialEq)]
pub(crate) struct Report(Arc<beian::Report>);

impl Report {
    pub(crate) fn new(report: beian::Report) -> Self {
        Self(Arc::new(report))
    }
}

#[pymethods]
impl Report {
    /// What becomes of the order: "accept", "incomplete" or "reject". Warnings never change it.
    #[getter]
    fn verdict(&self) -> String {
        self.0.verdict().to_string()
    }

    /// The findings, in the order of the model, then by code.
    #[getter]
    fn diagnostics(&self) -> Vec<Diagnostic> {
        (0..self.0.diagnostics().len()).map(|at| Diagnostic { report: Arc::clone(&self.0), at }).collect()
    }

    /// What could not be decided, with the facts that are missing.
    #[getter]
    fn undetermined(&self) -> Vec<Undetermined> {
        (0..self.0.undetermined().len()).map(|at| Undetermined { report: Arc::clone(&self.0), at }).collect()
    }

    /// How many findings of each severity, and how many undecided rules.
    #[getter]
    fn counts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let (counts, dict) = (self.0.counts(), PyDict::new(py));
        dict.set_item("error", counts.error)?;
        dict.set_item("warning", counts.warning)?;
        dict.set_item("info", counts.info)?;
        dict.set_item("undetermined", counts.undetermined)?;
        Ok(dict)
    }

    /// Which rules it was made with.
    #[getter]
    fn ruleset(&self) -> String {
        self.0.ruleset().to_string()
    }

    /// The instant of the check, RFC 3339.
    #[getter]
    fn checked_at(&self) -> String {
        self.0.checked_at().to_rfc3339()
    }

    /// How a rule ended: "failed", "undetermined", "passed", "not_applicable", "not_in_force" or "off"; None for a code that is not
    /// in the catalogue.
    fn outcome(&self, code: &str) -> Option<String> {
        self.0.outcome(code).map(|outcome: Outcome| crate::text::snake_case(&format!("{outcome:?}")))
    }

    /// The report for people.
    #[pyo3(signature = (lang=Language::DEFAULT), text_signature = "($self, lang='zh')")]
    fn to_text(&self, lang: Language) -> String {
        self.0.to_text(lang.0)
    }

    /// The report as compact JSON, byte for byte that of the other languages.
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.to_json())
    }

    /// The report as its JSON has it.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        loaded(py, &self.to_json(py))
    }

    fn __repr__(&self) -> String {
        let counts = self.0.counts();
        format!(
            "<beian.Report {}: {} errors, {} warnings, {} hints, {} undecided>",
            self.0.verdict(),
            counts.error,
            counts.warning,
            counts.info,
            counts.undetermined
        )
    }

    fn __str__(&self) -> String {
        self.0.to_text(Language::DEFAULT.0)
    }
}

/// A finding: a rule that does not hold, and where.
#[pyclass(frozen, module = "beian")]
pub(crate) struct Diagnostic {
    report: Arc<beian::Report>,
    at: usize,
}

impl Diagnostic {
    #[expect(clippy::indexing_slicing, reason = "made for a finding that is there, of a report that never changes")]
    fn it(&self) -> &beian::Diagnostic {
        &self.report.diagnostics()[self.at]
    }
}

#[pymethods]
impl Diagnostic {
    /// The code of the rule.
    #[getter]
    fn code(&self) -> &'static str {
        self.it().code()
    }

    /// The rule's name for people.
    #[getter]
    fn slug(&self) -> &'static str {
        self.it().rule.slug
    }

    /// "error", "warning" or "info".
    #[getter]
    fn severity(&self) -> String {
        severity(self.it().severity)
    }

    /// What to change, or where the missing thing would stand: a JSON pointer into the order.
    #[getter]
    fn path(&self) -> String {
        self.it().path.to_string()
    }

    /// What the forms call that place; None where it is the order itself.
    #[getter]
    fn label<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        label(py, &self.it().path)
    }

    /// What is wrong.
    #[pyo3(signature = (lang=Language::DEFAULT), text_signature = "($self, lang='zh')")]
    fn message(&self, lang: Language) -> String {
        self.it().message(lang.0)
    }

    /// Whose demand it is.
    #[pyo3(signature = (lang=Language::DEFAULT), text_signature = "($self, lang='zh')")]
    fn why(&self, lang: Language) -> String {
        self.it().why(lang.0)
    }

    /// What to do.
    #[pyo3(signature = (lang=Language::DEFAULT), text_signature = "($self, lang='zh')")]
    fn help(&self, lang: Language) -> String {
        self.it().help(lang.0)
    }

    /// Where the documents say it, the strongest first.
    #[getter]
    fn source<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        object(py, self.it().cite())
    }

    /// The values that fill the texts, by name. Never text from the order.
    #[getter]
    fn params<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        object(py, &self.it().params)
    }

    /// Other places that matter, as JSON pointers.
    #[getter]
    fn related(&self) -> Vec<String> {
        pointers(&self.it().related)
    }

    fn __repr__(&self) -> String {
        let it = self.it();
        format!("<beian.Diagnostic {} {} {}: {}>", severity(it.severity), it.code(), it.path, it.message(Lang::En))
    }
}

/// A rule that lacks a fact.
#[pyclass(frozen, module = "beian")]
pub(crate) struct Undetermined {
    report: Arc<beian::Report>,
    at: usize,
}

impl Undetermined {
    #[expect(clippy::indexing_slicing, reason = "made for an entry that is there, of a report that never changes")]
    fn it(&self) -> &beian::Undetermined {
        &self.report.undetermined()[self.at]
    }
}

#[pymethods]
impl Undetermined {
    /// The code of the rule.
    #[getter]
    fn code(&self) -> &'static str {
        self.it().rule.code
    }

    /// The severity that a finding would have.
    #[getter]
    fn severity(&self) -> String {
        severity(self.it().severity)
    }

    /// What the rule looked at, as a JSON pointer.
    #[getter]
    fn path(&self) -> String {
        self.it().path.to_string()
    }

    /// What the forms call that place; None where it is the order itself.
    #[getter]
    fn label<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        label(py, &self.it().path)
    }

    /// The missing facts that could still make it fail, as JSON pointers.
    #[getter]
    fn needs(&self) -> Vec<String> {
        pointers(&self.it().needs)
    }

    /// The codes of the findings that stand where a fact is needed.
    #[getter]
    fn blocked_by(&self) -> Vec<&'static str> {
        self.report.blocked_by(self.it()).collect()
    }

    fn __repr__(&self) -> String {
        let it = self.it();
        format!("<beian.Undetermined {} {} needs {}>", it.rule.code, it.path, pointers(&it.needs).join(" "))
    }
}

/// The word of a severity in JSON.
pub(crate) fn severity(severity: beian::Severity) -> String {
    crate::text::snake_case(&format!("{severity:?}"))
}

fn pointers(places: &Places) -> Vec<String> {
    places.iter().map(ToString::to_string).collect()
}

fn label<'py>(py: Python<'py>, path: &beian::model::Path) -> PyResult<Option<Bound<'py, PyAny>>> {
    beian::form::row_of(path).map(|row| said(py, row.label)).transpose()
}
