//! The front door.

use crate::json::{loaded, read};
use crate::page::{FooterReport, filing, pages};
use crate::report::Report;
use crate::text::Instant;
use beian::decide::{Function, function};
use beian::{Config, InputError};
use pyo3::exceptions::PyLookupError;
use pyo3::prelude::*;

/// Checks orders as of one instant, which stays what it was made with. Threads may share it.
///
/// `now` is RFC 3339 text or a datetime that knows its offset. `config` is a configuration (dict, or JSON): the provider, suffixes,
/// holidays, rules that are off or lowered.
#[pyclass(frozen, module = "beian")]
pub(crate) struct Validator(beian::Validator);

#[pymethods]
impl Validator {
    #[new]
    #[pyo3(signature = (now, *, strict=false, pages_as_advice=false, config=None))]
    fn new(
        py: Python<'_>,
        now: Instant,
        strict: bool,
        pages_as_advice: bool,
        config: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let config = config.map(|config| read(&config, Config::from_json)).transpose()?;
        Ok(Self(py.detach(|| {
            let mut validator = beian::Validator::new(now.0);
            if let Some(config) = &config {
                validator = validator.configured(config);
            }
            if strict {
                validator = validator.strict(true);
            }
            if pages_as_advice {
                validator = validator.pages_as_advice(true);
            }
            validator
        })))
    }

    /// The same as of another instant. It costs next to nothing.
    fn at(&self, now: Instant) -> Self {
        Self(self.0.clone().at(now.0))
    }

    /// Which rules these are.
    #[getter]
    fn ruleset(&self) -> String {
        self.0.ruleset().to_string()
    }

    /// The report of an order: a dict, or JSON as str or bytes. InputError if it is not one.
    fn validate(&self, order: &Bound<'_, PyAny>) -> PyResult<Report> {
        read(order, |text| self.0.validate_json(text)).map(Report::new)
    }

    /// The answer to a question such as "filing needed" or "materials checklist", with its inputs: a dict, or JSON.
    #[pyo3(signature = (question, inputs=None))]
    fn decide<'py>(
        &self,
        py: Python<'py>,
        question: &str,
        inputs: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let question = asked(question)?;
        let answer = match inputs {
            Some(inputs) => read(&inputs, |text| question.ask(&self.0, text)),
            None => question.ask(&self.0, "{}").map_err(|why: InputError| crate::error::input(py, &why)),
        };
        loaded(py, &answer?)
    }

    /// What the pages of a site owe after the approval. A page is (host, html), or (host, html, screen) for a screen of an app; html
    /// is text, bytes as they were fetched, or None if the host cannot be reached. `filing` is what was filed: a dict, or JSON.
    fn check_pages(
        &self,
        py: Python<'_>,
        pages: &Bound<'_, PyAny>,
        filing: &Bound<'_, PyAny>,
    ) -> PyResult<FooterReport> {
        let (pages, filing) = (self::pages(pages)?, self::filing(filing)?);
        Ok(FooterReport::new(py.detach(|| {
            let pages: Vec<_> = pages.iter().map(crate::page::Fetched::page).collect();
            self.0.check_pages(&pages, &filing)
        })))
    }

    fn __repr__(&self) -> String {
        format!("<beian.Validator {}>", self.0.ruleset())
    }
}

/// The question with a name such as "filing needed".
fn asked(question: &str) -> PyResult<&'static Function> {
    let mut words = question.split_whitespace();
    let found = match (words.next(), words.next(), words.next()) {
        (Some(noun), Some(name), None) => function(noun, name),
        _ => None,
    };
    found.ok_or_else(|| PyLookupError::new_err("no such question; beian.questions() lists them"))
}
