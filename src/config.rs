//! What a caller sets, as one JSON document: the provider's profile, suffixes, holidays, switched rules.

mod holidays;
mod provider;
mod read;

use crate::calendar::{Calendar, Year};
use crate::data::suffixes::SuffixTable;
use crate::fault::InputError;
use crate::model::Json;
use crate::provider::{Provider, TENCENT_CLOUD};
use crate::rule::{Check, Settings, Setup, Switch};
use crate::rules::CATALOG;
use chrono::NaiveDate;
use read::{At, Read};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::sync::Arc;

/// What a validator is made with, from one JSON document; [`Validator::configured`](crate::Validator::configured) takes it.
///
/// | member | |
/// | --- | --- |
/// | `provider` | `"tencent"`, or a [profile](Provider) |
/// | `suffixes` | suffixes that were approved after the library's list: `{"suffix": "example", "approved": "2026-11-29", "origin": "…"}` |
/// | `holidays` | years of the calendar: `{"year": 2027, "holidays": ["2027-01-01/2027-01-03"], "workdays": ["2027-01-09"], "origin": "…"}` |
/// | `rules` | rules by code, each `"off"` or `"lowered"` (one level less); the shape of the input (`BA-J…`) is never off |
/// | `strict`, `pages_as_advice` | as the methods of the [`Validator`](crate::Validator) |
///
/// All of them may be left out. What is not known, stated twice or cannot be is an error that names the place.
///
/// ```
/// use beian::{Config, Outcome, Validator};
///
/// let config = r#"{"rules": {"BA-V0501": "off"},
///     "suffixes": [{"suffix": "zip", "approved": "2025-11-19", "origin": "the ministry's notice"}]}"#;
/// let config = Config::from_json(config).unwrap();
/// let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
/// let report = Validator::new(now).configured(&config).validate(&beian::Order::default());
/// assert_eq!(report.outcome("BA-V0501"), Some(Outcome::Off));
/// assert!(report.ruleset().to_string().contains("/off=BA-V0501/suffixes=zip/"));
///
/// let error = Config::from_json(r#"{"rules": {"BA-V501": "off"}}"#).unwrap_err();
/// assert_eq!(error.to_string(), "/rules/BA-V501: expected the code of a rule, the nearest is BA-V0501, found `BA-V501`");
/// ```
#[derive(Clone, PartialEq, Debug)]
pub struct Config {
    /// As it came.
    json: Json,
    pub(crate) setup: Setup,
    pub(crate) calendar: Calendar,
}

impl Config {
    /// Reads a configuration.
    ///
    /// # Errors
    /// [`InputError`] if the text is not JSON, or says something that cannot be.
    #[cfg(feature = "json")]
    pub fn from_json(text: &str) -> Result<Self, InputError> {
        Self::of(crate::input::json(text)?)
    }

    fn of(json: Json) -> Result<Self, InputError> {
        let at = At::root(&json);
        let members = at.members(&["provider", "suffixes", "holidays", "rules", "strict", "pages_as_advice"])?;
        let mut setup = Setup::default();
        if let Some(at) = members.get("provider") {
            setup.provider = provider::read(&at)?;
        }
        let flag = |name| members.get(name).map_or(Ok(false), |at| at.flag());
        setup.stance.strict = flag("strict")?;
        setup.stance.pages_advise = flag("pages_as_advice")?;
        let years = members.get("holidays").map_or(Ok(Vec::new()), |at| holidays::read(&at))?;
        let settings = Settings {
            switches: members.get("rules").map_or(Ok(Vec::new()), |at| switches(&at))?,
            suffixes: members.get("suffixes").map_or(Ok(Vec::new()), |at| suffixes(&at))?,
            years: years.iter().map(|year: &Year| year.year).collect(),
        };
        let calendar = Calendar::official().with(years);
        if settings != Settings::default() {
            setup.settings = Some(Arc::new(settings));
        }
        Ok(Self { json, setup, calendar })
    }
}

/// Rules that are switched, by code.
fn switches(at: &At<'_>) -> Read<Vec<(usize, Switch)>> {
    let mut switches = Vec::new();
    for (code, at) in at.entries()? {
        let index = place_of(code).map_err(|expected| at.wrong(format!("`{code}`"), expected))?;
        let switch = match at.text()? {
            "off" => Switch::Off,
            "lowered" => Switch::Lowered,
            other => return Err(at.unknown(other, &["off", "lowered"])),
        };
        let switch = may_be(index, switch).map_err(|expected| at.wrong("`off`", expected))?;
        switches.push((index, switch));
    }
    switches.sort_by_key(|(index, _)| *index);
    Ok(switches)
}

/// The place of a rule by its code, or what is expected instead.
pub(crate) fn place_of(code: &str) -> Result<usize, String> {
    CATALOG.binary_search_by(|rule| rule.code.cmp(code)).map_err(|_| {
        let nearest = read::nearest(code, CATALOG.iter().map(|rule| rule.code));
        format!("the code of a rule, the nearest is {nearest}")
    })
}

/// Whether a rule may be switched so, or what is expected instead.
pub(crate) fn may_be(index: usize, switch: Switch) -> Result<Switch, String> {
    let of_input = CATALOG.get(index).is_some_and(|rule| matches!(rule.check, Check::Input));
    if of_input && switch == Switch::Off {
        return Err("`lowered`: a rule about the shape of the input is never off".to_owned());
    }
    Ok(switch)
}

/// Suffixes that were approved after the library's list.
fn suffixes(at: &At<'_>) -> Read<Vec<(Box<str>, NaiveDate)>> {
    let mut suffixes: Vec<(Box<str>, NaiveDate)> = Vec::new();
    for at in at.list()? {
        let members = at.members(&["suffix", "approved", "origin"])?;
        let place = members.needed("suffix")?;
        let suffix = suffix_of(place.text()?).ok_or_else(|| place.wrong("something else", "a suffix of one label"))?;
        let approved = members.needed("approved")?.date()?;
        members.needed("origin")?.text()?;
        if suffixes.iter().any(|(known, _)| *known == suffix) {
            return Err(place.wrong("a suffix that is given twice", "each suffix once"));
        }
        suffixes.push((suffix, approved));
    }
    Ok(suffixes)
}

/// A suffix as the last label of a domain has it.
pub(crate) fn suffix_of(text: &str) -> Option<Box<str>> {
    SuffixTable::from_iter([text]).iter().next().map(Into::into)
}

impl Serialize for Config {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.json.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Config {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::of(Json::deserialize(from)?).map_err(D::Error::custom)
    }
}

impl Provider {
    /// Reads a profile.
    ///
    /// # Errors
    /// [`InputError`] if the text is not JSON, or states something that cannot be.
    #[cfg(feature = "json")]
    pub fn from_json(text: &str) -> Result<Self, InputError> {
        let json = crate::input::json(text)?;
        provider::read(&At::root(&json))
    }
}

/// The profile that ships by its name, another as it was read.
impl Serialize for Provider {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.profile().json {
            Some(json) => json.serialize(to),
            None => to.serialize_str(self.id()),
        }
    }
}

impl<'de> Deserialize<'de> for Provider {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let json = Json::deserialize(from)?;
        provider::read(&At::root(&json)).map_err(D::Error::custom)
    }
}

/// The profile of a name that the library has.
fn by_name(name: &str) -> Option<Provider> {
    (name == TENCENT_CLOUD.id()).then(|| TENCENT_CLOUD.clone())
}

#[cfg(test)]
mod tests;
