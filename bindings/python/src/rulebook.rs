//! The rule book, and the questions.

use crate::json::object;
use crate::report::severity;
use crate::text::Language;
use pyo3::exceptions::PyLookupError;
use pyo3::prelude::*;

/// A rule of the catalogue. Its texts have placeholders where a finding has values.
#[pyclass(frozen, module = "beian")]
pub(crate) struct Rule(&'static beian::Rule);

#[pymethods]
impl Rule {
    /// Its code, never reused.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code
    }

    /// Its name for people.
    #[getter]
    fn slug(&self) -> &'static str {
        self.0.slug
    }

    /// The severity of its text: "error", "warning" or "info".
    #[getter]
    fn severity(&self) -> String {
        severity(self.0.severity)
    }

    /// What is wrong where it does not hold.
    #[pyo3(signature = (lang=Language::DEFAULT), text_signature = "($self, lang='zh')")]
    fn message(&self, lang: Language) -> &'static str {
        self.0.message.of(lang.0)
    }

    /// Whose demand it is.
    #[pyo3(signature = (lang=Language::DEFAULT), text_signature = "($self, lang='zh')")]
    fn why(&self, lang: Language) -> &'static str {
        self.0.why.of(lang.0)
    }

    /// What to do.
    #[pyo3(signature = (lang=Language::DEFAULT), text_signature = "($self, lang='zh')")]
    fn help(&self, lang: Language) -> &'static str {
        self.0.help.of(lang.0)
    }

    /// Where the documents say it, the strongest first.
    #[getter]
    fn source<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        object(py, self.0.cite)
    }

    /// The page of the rule for people.
    #[pyo3(signature = (lang=Language::DEFAULT), text_signature = "($self, lang='zh')")]
    fn to_text(&self, lang: Language) -> String {
        self.0.to_text(lang.0)
    }

    /// The rule as its JSON has it.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        object(py, self.0)
    }

    fn __repr__(&self) -> String {
        format!("<beian.Rule {} {}>", self.0.code, self.0.slug)
    }

    fn __str__(&self) -> String {
        self.0.to_text(Language::DEFAULT.0)
    }
}

/// The rule with a code ("BA-D0301") or a slug. LookupError if there is none.
#[pyfunction]
pub(crate) fn explain(code: &str) -> PyResult<Rule> {
    beian::explain(code).map(Rule).ok_or_else(|| PyLookupError::new_err("no rule has that code or slug"))
}

/// All rules, by code.
#[pyfunction]
pub(crate) fn catalog() -> Vec<Rule> {
    beian::catalog().iter().copied().map(Rule).collect()
}

/// All questions that `Validator.decide` answers, with what each input takes.
#[pyfunction]
pub(crate) fn questions(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    object(py, beian::decide::FUNCTIONS)
}
