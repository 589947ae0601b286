//! Numbers found in pages, and pages beside what was filed.

use crate::json::{self, bytes, loaded, object, read};
use crate::report::severity;
use crate::text::{Instant, Language, note, notes, text};
use beian::display::{Filing, Page, Screen, Standing};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;

/// A number in a page.
#[pyclass(frozen, module = "beian")]
pub(crate) struct Found {
    found: beian::display::Found,
    /// Where in the page as it was given: of text in characters, of bytes in bytes.
    span: (usize, usize),
}

#[pymethods]
impl Found {
    /// Where: `page[start:end]` is the number as it is written.
    #[getter]
    fn span(&self) -> (usize, usize) {
        self.span
    }

    /// What it is, or would be: "record", "licence", "police" or "algorithm".
    #[getter]
    fn kind(&self) -> &'static str {
        self.found.kind.word()
    }

    /// The canonical text; None if it is malformed.
    #[getter]
    fn canonical(&self) -> Option<String> {
        self.found.canonical()
    }

    /// "valid", "suspicious" or "malformed".
    #[getter]
    fn standing(&self) -> &'static str {
        self.found.standing.word()
    }

    /// Why it is suspicious or malformed; None for a valid number.
    #[getter]
    fn reason<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.found.standing.reason().map(|[zh, en]| text(py, &zh, &en)).transpose()
    }

    /// What was forgiven, of the number and of the way it stands in the page.
    #[getter]
    fn forgiven<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let mut forgiven = notes(py, self.found.notes)?;
        for spelling in self.found.spellings.iter() {
            forgiven.push(note(py, &format!("{spelling:?}"), spelling.noun())?);
        }
        Ok(forgiven)
    }

    fn __repr__(&self) -> String {
        let (kind, standing) = (self.found.kind.word(), self.found.standing.word());
        let (start, end) = self.span;
        match (self.found.canonical(), &self.found.standing) {
            (Some(canonical), Standing::Valid) => format!("<beian.Found {kind} {canonical} at {start}:{end}>"),
            (Some(canonical), _) => format!("<beian.Found {standing} {kind} {canonical} at {start}:{end}>"),
            (None, _) => format!("<beian.Found {standing} {kind} at {start}:{end}>"),
        }
    }
}

/// The numbers in a page, in order: text, HTML, or bytes that need not be UTF-8; the first `most` of them.
#[pyfunction]
#[pyo3(signature = (page, most=None))]
pub(crate) fn scan(page: &Bound<'_, PyAny>, most: Option<usize>) -> PyResult<Vec<Found>> {
    let (py, most) = (page.py(), most.unwrap_or(usize::MAX));
    if let Ok(text) = page.cast::<PyString>() {
        let text = text.to_str().map_err(|_| crate::error::input(py, &json::surrogate()))?;
        return Ok(py.detach(|| {
            let (mut bytes, mut characters) = (0, 0);
            let mut place = |at: usize| {
                characters += text.get(bytes..at).map_or(0, |between| between.chars().count());
                bytes = at;
                characters
            };
            let found = beian::display::scan(text).take(most);
            found.map(|found| Found { span: (place(found.span.start), place(found.span.end)), found }).collect()
        }));
    }
    let Some(page) = bytes(page)? else {
        return Err(PyTypeError::new_err("the page is str or bytes"));
    };
    let page = page.as_bytes();
    Ok(py.detach(|| {
        let found = beian::display::scan_bytes(page).take(most);
        found.map(|found| Found { span: (found.span.start, found.span.end), found }).collect()
    }))
}

/// A page as the caller has it.
pub(crate) struct Fetched {
    host: String,
    html: Html,
    screen: Option<Screen>,
}

enum Html {
    Text(String),
    Bytes(Vec<u8>),
    Unreachable,
}

impl Fetched {
    /// For the check.
    pub(crate) fn page(&self) -> Page<'_> {
        let mut page = match &self.html {
            Html::Text(text) => Page::new(&self.host, text),
            Html::Bytes(bytes) => Page::from_bytes(&self.host, bytes),
            Html::Unreachable => Page::unreachable(&self.host),
        };
        page.screen = self.screen;
        page
    }
}

/// The pages of a caller: (host, html) or (host, html, screen).
pub(crate) fn pages(pages: &Bound<'_, PyAny>) -> PyResult<Vec<Fetched>> {
    pages.try_iter()?.map(|page| fetched(&page?)).collect()
}

fn fetched(page: &Bound<'_, PyAny>) -> PyResult<Fetched> {
    let (host, html, screen) = match page.extract::<(String, Bound<'_, PyAny>)>() {
        Ok((host, html)) => (host, html, None),
        Err(_) => page
            .extract::<(String, Bound<'_, PyAny>, Option<String>)>()
            .map_err(|_| PyTypeError::new_err("a page is (host, html) or (host, html, screen)"))?,
    };
    let html = if html.is_none() {
        Html::Unreachable
    } else if let Ok(text) = html.cast::<PyString>() {
        Html::Text(text.to_str()?.to_owned())
    } else if let Some(bytes) = bytes(&html)? {
        Html::Bytes(bytes.as_bytes().to_vec())
    } else {
        return Err(PyTypeError::new_err("the HTML of a page is str, bytes or None"));
    };
    let screen = match screen.as_deref() {
        None => None,
        Some("settings") => Some(Screen::Settings),
        Some("about") => Some(Screen::About),
        Some("prominent") => Some(Screen::Prominent),
        Some("other") => Some(Screen::Other),
        Some(_) => {
            return Err(PyValueError::new_err("a screen is \"settings\", \"about\", \"prominent\" or \"other\""));
        }
    };
    Ok(Fetched { host, html, screen })
}

/// What was filed.
pub(crate) fn filing(filing: &Bound<'_, PyAny>) -> PyResult<Filing> {
    read(filing, Filing::from_json)
}

/// What was found on the pages of a site.
#[pyclass(frozen, eq, module = "beian")]
#[derive(PartialEq)]
pub(crate) struct FooterReport(beian::display::FooterReport);

impl FooterReport {
    pub(crate) fn new(report: beian::display::FooterReport) -> Self {
        Self(report)
    }
}

#[pymethods]
impl FooterReport {
    /// The codes of the findings, in their order.
    #[getter]
    fn codes(&self) -> Vec<&'static str> {
        self.0.codes()
    }

    /// The highest severity that was found; None if nothing was.
    #[getter]
    fn severity(&self) -> Option<String> {
        self.0.severity().map(severity)
    }

    /// What does not hold, by page and code. Spans are of the bytes of the page as UTF-8.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        object(py, &self.0.findings)
    }

    /// What could not be decided.
    #[getter]
    fn undetermined<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        object(py, &self.0.undetermined)
    }

    /// The report for people.
    #[pyo3(signature = (lang=Language::DEFAULT), text_signature = "($self, lang='zh')")]
    fn to_text(&self, lang: Language) -> String {
        self.0.to_text(lang.0)
    }

    /// The report as compact JSON.
    fn to_json(&self) -> PyResult<String> {
        serde_json::to_string(&self.0).map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// The report as its JSON has it.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        loaded(py, &self.to_json()?)
    }

    fn __repr__(&self) -> String {
        let (codes, open) = (self.0.codes(), self.0.undetermined.len());
        let codes = if codes.is_empty() { "nothing found".to_owned() } else { codes.join(" ") };
        format!("<beian.FooterReport {codes}, {open} undecided>")
    }

    fn __str__(&self) -> String {
        self.0.to_text(Language::DEFAULT.0)
    }
}

/// What the pages of a site owe after the approval, for Tencent Cloud, not strict. See `Validator.check_pages`.
#[pyfunction]
pub(crate) fn check_footer(
    py: Python<'_>,
    pages: &Bound<'_, PyAny>,
    filing: &Bound<'_, PyAny>,
    now: Instant,
) -> PyResult<FooterReport> {
    let (pages, filing) = (self::pages(pages)?, self::filing(filing)?);
    Ok(FooterReport(py.detach(|| {
        let pages: Vec<_> = pages.iter().map(Fetched::page).collect();
        beian::display::check_footer(&pages, &filing, now.0)
    })))
}
