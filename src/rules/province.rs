//! What provincial administrations ask beyond the nation, as rows of parameters; the rules that read them stand in the rooms
//! of what they look at.
//!
//! Origin: pages of requirements of each administration (undated), read 2026-11. A value that is absent means that the page
//! says nothing: then no rule speaks. Guangdong and Beijing so far.

use crate::rule::{Context, Needs};
use crate::value::Province;

/// What a province asks of units, or of individuals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope {
    /// Younger responsible persons are refused (负责人年龄).
    pub min_age: Option<u32>,
    /// Younger responsible persons need a proof of employment (工作证明).
    pub proof_below: Option<u32>,
    /// Different phone numbers that the persons must give together, when subject and service have the same person.
    pub numbers_same_person: Option<u32>,
    /// Different phone numbers that the persons must give together, when subject and service have different persons.
    pub numbers_different_persons: Option<u32>,
    /// Different persons must have different mobile numbers (联系方式1).
    pub own_mobiles: bool,
    /// The emergency number must be filled in (应急联系方式).
    pub emergency_required: bool,
    /// The emergency number must differ from the mobile number of the same person.
    pub emergency_not_own_mobile: bool,
    /// The emergency number must differ from the mobile numbers of both persons.
    pub emergency_not_any_mobile: bool,
}

impl Scope {
    const SILENT: Self = Self {
        min_age: None,
        proof_below: None,
        numbers_same_person: None,
        numbers_different_persons: None,
        own_mobiles: false,
        emergency_required: false,
        emergency_not_own_mobile: false,
        emergency_not_any_mobile: false,
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
            own_mobiles: true,
            emergency_not_own_mobile: true,
            emergency_not_any_mobile: true,
            ..Scope::SILENT
        },
        individual: Scope {
            min_age: Some(18),
            emergency_required: true,
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
            own_mobiles: true,
            ..Scope::SILENT
        },
        individual: Scope {
            proof_below: Some(18),
            numbers_same_person: Some(2),
            numbers_different_persons: Some(2),
            own_mobiles: true,
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

/// Whether the order's province asks something of its subject; `None` if that depends on a province or a nature that is
/// missing.
pub(crate) fn asks(cx: &Context<'_>, what: impl Fn(&Scope) -> bool) -> Option<bool> {
    if let (Some(province), Some(individual)) = (cx.province(), cx.is_individual()) {
        return Some(what(&scope(province, individual)));
    }
    let (mut all, mut any) = (true, false);
    for (individual, row) in [true, false].into_iter().flat_map(|nature| {
        let rows = PROVINCES.iter().map(Some).chain([None]);
        rows.map(move |row| (nature, row))
    }) {
        let here = cx
            .province()
            .is_none_or(|province| row.map(|row| row.code) == known_code(province));
        if here && cx.is_individual().is_none_or(|known| known == individual) {
            let scope = match row {
                Some(row) if individual => &row.individual,
                Some(row) => &row.unit,
                None => &Scope::SILENT,
            };
            let asks = what(scope);
            all &= asks;
            any |= asks;
        }
    }
    (all == any).then_some(any)
}

/// The code of a province that has a row.
fn known_code(province: Province) -> Option<u8> {
    let code = province.code();
    PROVINCES.iter().any(|row| row.code == code).then_some(code)
}

/// Adds what is missing to know what the province asks.
pub(crate) fn missing(cx: &Context<'_>, mut needs: Needs) -> Needs {
    if cx.province().is_none() {
        needs = needs.with(cx.province_path());
    }
    if cx.is_individual().is_none() {
        needs = needs.with(cx.nature_path());
    }
    needs
}
