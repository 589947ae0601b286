//! What provincial administrations ask beyond the nation, as rows of parameters; the rules that read them stand in the rooms
//! of what they look at.
//!
//! Origin: pages of requirements of each administration (undated), read 2026-11. A value that is absent means that the page
//! says nothing: then no rule speaks. Guangdong and Beijing so far.

use crate::value::Province;

/// What a province asks of units, or of individuals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope {
    /// Younger responsible persons are refused (负责人年龄).
    pub min_age: Option<u32>,
    /// Different phone numbers that the persons must give together, when subject and service have the same person.
    pub numbers_same_person: Option<u32>,
    /// Different phone numbers that the persons must give together, when subject and service have different persons.
    pub numbers_different_persons: Option<u32>,
}

impl Scope {
    const SILENT: Self = Self {
        min_age: None,
        numbers_same_person: None,
        numbers_different_persons: None,
    };
}

/// What a province asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ProvinceRules {
    /// The province, by its division code.
    pub code: u8,
    /// Of units (单位).
    pub unit: Scope,
    /// Of individuals (个人).
    pub individual: Scope,
}

/// The provinces that ask something, by division code.
pub static PROVINCES: &[ProvinceRules] = &[
    // 北京
    ProvinceRules {
        code: 11,
        unit: Scope {
            min_age: Some(18),
            numbers_same_person: Some(2),
            numbers_different_persons: Some(3),
        },
        individual: Scope {
            min_age: Some(18),
            ..Scope::SILENT
        },
    },
    // 广东
    ProvinceRules {
        code: 44,
        unit: Scope {
            min_age: Some(16),
            numbers_same_person: Some(2),
            numbers_different_persons: Some(2),
        },
        individual: Scope {
            numbers_same_person: Some(2),
            numbers_different_persons: Some(2),
            ..Scope::SILENT
        },
    },
];

/// What the province asks of such a subject; silent where its page is.
#[must_use]
pub fn scope(province: Province, individual: bool) -> Scope {
    let row = PROVINCES.iter().find(|row| row.code == province.code());
    row.map_or(Scope::SILENT, |row| if individual { row.individual } else { row.unit })
}
