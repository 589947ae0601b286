//! Validators, and orders that go in.

use super::memory::{Out, borrow, bytes, free, guard};
use super::report::beian_report;
use super::status::beian_status::{
    self, BEIAN_BAD_INSTANT, BEIAN_NOT_A_CONFIGURATION, BEIAN_NOT_AN_ORDER, BEIAN_UNKNOWN_PROVIDER,
};
use super::text::read;
use super::text::{beian_text, lang};
use super::utf8::utf8;
use crate::Validator;
use crate::config::Config;
use crate::provider::TENCENT_CLOUD;
use crate::rule::Lang;
use chrono::DateTime;
use std::ffi::c_char;

/// Checks orders as of one instant, for one provider, strict or not. It holds every province.
///
/// Many threads may use one validator at once; only freeing it must be the last thing that happens to it.
pub struct beian_validator {
    pub(super) validator: Validator,
    pub(super) language: Lang,
}

/// Makes a validator.
///
/// `at`: the instant as of which orders are checked, as RFC 3339 has it: `2025-11-20T10:00:00+08:00`. Days are Beijing days.
/// `provider`: the access provider whose limits hold; `tencent`, or NULL with length 0 for the same. `strict`: if not 0, what
/// only the FAQ of 2018 or the undated guide says keeps the severity of its text. `language`: of the texts of findings, one
/// of `beian_language`. `out`: the validator, which the caller frees with `beian_validator_free`.
///
/// `BEIAN_BAD_INSTANT`, `BEIAN_UNKNOWN_PROVIDER`, `BEIAN_UNKNOWN_LANGUAGE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_validator_new(
    at: *const c_char,
    at_len: usize,
    provider: *const c_char,
    provider_len: usize,
    strict: u32,
    language: u32,
    out: *mut *mut beian_validator,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts and out-parameters.
        let (at, provider, out) = unsafe { (utf8(at, at_len)?, utf8(provider, provider_len)?, Out::new(out)?) };
        let at = DateTime::parse_from_rfc3339(at).map_err(|_| BEIAN_BAD_INSTANT)?;
        if !["", TENCENT_CLOUD.id()].contains(&provider) {
            return Err(BEIAN_UNKNOWN_PROVIDER);
        }
        out.give(beian_validator { language: lang(language)?, validator: Validator::new(at).strict(strict != 0) })
    })
}

/// Makes a validator from a configuration: the provider's profile, suffixes and holidays that were added, rules that are switched
/// off or lowered, strictness and the weight of pages, as the Rust library's `Config` documents it.
///
/// `at`, `language`, `out`: as of `beian_validator_new`. `config`: one JSON object; `{}` is what `beian_validator_new` makes.
/// `error`: NULL, or where to put why the text is no configuration, as JSON with `pointer`, `found` and `expected`; the caller
/// frees it with `beian_text_free`. It is written for `BEIAN_NOT_A_CONFIGURATION`, and for `BEIAN_NOT_UTF8` if it is the
/// configuration that is not.
///
/// `BEIAN_BAD_INSTANT`, `BEIAN_UNKNOWN_LANGUAGE`, `BEIAN_NOT_A_CONFIGURATION`, `BEIAN_NOT_UTF8`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_validator_configured(
    at: *const c_char,
    at_len: usize,
    config: *const c_char,
    config_len: usize,
    language: u32,
    out: *mut *mut beian_validator,
    error: *mut *mut beian_text,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts and out-parameters.
        let (at, config, out) = unsafe { (utf8(at, at_len)?, bytes(config, config_len)?, Out::new(out)?) };
        // SAFETY: likewise.
        let error = unsafe { Out::maybe(error)? };
        let at = DateTime::parse_from_rfc3339(at).map_err(|_| BEIAN_BAD_INSTANT)?;
        let language = lang(language)?;
        let config = read(config, BEIAN_NOT_A_CONFIGURATION, error, Config::from_json)?;
        out.give(beian_validator { language, validator: Validator::new(at).configured(&config) })
    })
}

/// Names the rules that a validator checks: version of the library, provider, strictness, what a configuration switched and
/// added, day. The caller frees the text.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_validator_ruleset(
    validator: *const beian_validator,
    out: *mut *mut beian_text,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and out-parameters.
        let (validator, out) = unsafe { (borrow(validator)?, Out::new(out)?) };
        out.give_text(validator.validator.ruleset().to_string())
    })
}

/// Frees a validator. NULL is ignored. Its reports live on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_validator_free(validator: *mut beian_validator) {
    // SAFETY: the caller's promise of handles that are freed.
    unsafe { free(validator) }
}

/// Reads an order from JSON and checks it. The text is not kept.
///
/// `out`: the report, which the caller frees with `beian_report_free`. `error`: NULL, or where to put why the text is not an
/// order, as JSON with `pointer`, `found` and `expected`; the caller frees it with `beian_text_free`. It is written for
/// `BEIAN_NOT_AN_ORDER` and `BEIAN_NOT_UTF8` only, and never shows a value of the order. An order that is too large is not
/// refused: its report says so.
///
/// `BEIAN_NOT_AN_ORDER`, `BEIAN_NOT_UTF8`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_validate_json(
    validator: *const beian_validator,
    json: *const c_char,
    json_len: usize,
    out: *mut *mut beian_report,
    error: *mut *mut beian_text,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles, texts and out-parameters.
        let (validator, json, out) = unsafe { (borrow(validator)?, bytes(json, json_len)?, Out::new(out)?) };
        // SAFETY: likewise.
        let error = unsafe { Out::maybe(error)? };
        let report = read(json, BEIAN_NOT_AN_ORDER, error, |json| validator.validator.validate_json(json))?;
        out.give(beian_report::new(report, validator.language))
    })
}
