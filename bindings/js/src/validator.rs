//! Validators: orders, questions and pages as of an instant.

use crate::page::Pages;
use crate::{Failed, json};
use beian::chrono::{DateTime, FixedOffset};
use beian::display::Filing;
use beian::{Config, decide};
use wasm_bindgen::prelude::wasm_bindgen;

/// A validator as of an instant.
#[wasm_bindgen]
pub struct Validator(beian::Validator);

#[wasm_bindgen]
impl Validator {
    /// As of an instant of RFC 3339; `config` is the JSON of a configuration, or empty.
    #[wasm_bindgen(constructor)]
    pub fn new(now: &str, config: &str) -> Result<Self, Failed> {
        let validator = beian::Validator::new(instant(now)?);
        if config.is_empty() {
            return Ok(Self(validator));
        }
        let config = Config::from_json(config).map_err(|error| json(&error))?;
        Ok(Self(validator.configured(&config)))
    }

    /// The same rules as of another instant.
    pub fn at(&self, now: &str) -> Result<Self, Failed> {
        Ok(Self(self.0.clone().at(instant(now)?)))
    }

    /// Whether what only the texts of 2018 say counts in full, and whether pages of provinces are advice, where it is said.
    pub fn stance(self, strict: Option<bool>, pages_as_advice: Option<bool>) -> Self {
        let validator = strict.into_iter().fold(self.0, beian::Validator::strict);
        Self(pages_as_advice.into_iter().fold(validator, beian::Validator::pages_as_advice))
    }

    /// Which rules these are.
    pub fn ruleset(&self) -> String {
        self.0.ruleset().to_string()
    }

    /// The report (JSON) on an order (JSON).
    pub fn validate(&self, order: &str) -> Result<String, Failed> {
        Ok(self.0.validate_json(order).map_err(|error| json(&error))?.to_json())
    }

    /// The answer (JSON) to a question with its inputs (JSON).
    pub fn decide(&self, question: &str, inputs: &str) -> Result<String, Failed> {
        let named = question.split_once(' ').and_then(|(noun, name)| decide::function(noun, name));
        let function = named.ok_or("there is no such question; questions() lists them")?;
        function.ask(&self.0, inputs).map_err(|error| json(&error))
    }

    /// What is found on pages (JSON) beside what was filed (JSON).
    #[wasm_bindgen(js_name = checkPages)]
    pub fn check_pages(&self, pages: &Pages, filing: &str) -> Result<String, Failed> {
        let filing = Filing::from_json(filing).map_err(|error| json(&error))?;
        Ok(json(&self.0.check_pages(&pages.read(), &filing)))
    }
}

/// All questions with their inputs (JSON).
#[wasm_bindgen]
pub fn questions() -> String {
    json(&decide::FUNCTIONS)
}

fn instant(text: &str) -> Result<DateTime<FixedOffset>, Failed> {
    let bad = |_| "the instant is not one of RFC 3339, such as 2025-11-20T10:00:00+08:00".to_owned();
    DateTime::parse_from_rfc3339(text).map_err(bad)
}
