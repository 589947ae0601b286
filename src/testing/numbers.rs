//! Numbers of nobody, with valid check characters.

use crate::value::{CreditCode, OrganisationCode, ResidentId, Value};

/// The body with the check character that makes it a value, found by asking the value itself.
///
/// # Panics
/// If none does.
#[track_caller]
pub(super) fn completed<T: Value>(body: &str) -> String {
    let mut candidates = "0123456789XABCDEFGHJKLMNPQRTUWY".chars().map(|check| format!("{body}{check}"));
    match candidates.find(|text| T::parse_strict(text).is_ok()) {
        Some(valid) => valid,
        None => panic!("no check character makes {body:?} a valid {}", T::NOUN.en),
    }
}

/// A number of a resident identity card (居民身份证): a division of six digits, a day of birth (`19880505`), and a sequence of
/// three digits, odd for men.
///
/// # Panics
/// If the parts are none.
#[must_use]
#[track_caller]
pub fn resident_id(division: &str, birth: &str, sequence: &str) -> String {
    completed::<ResidentId>(&format!("{division}{birth}{sequence}"))
}

/// A unified social credit code (统一社会信用代码): authority and category (`91` for an enterprise), a division of six digits,
/// and the first eight characters of the organisation code (`MA5ABCD0`).
///
/// # Panics
/// If the parts are none.
#[must_use]
#[track_caller]
pub fn credit_code(head: &str, division: &str, organisation: &str) -> String {
    let organisation = completed::<OrganisationCode>(&format!("{organisation}-")).replace('-', "");
    completed::<CreditCode>(&format!("{head}{division}{organisation}"))
}
