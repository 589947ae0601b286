//! The rule book.

use super::memory::{Out, guard};
use super::status::beian_status::{self, BEIAN_NO_SUCH_RULE};
use super::text::{beian_text, lang};
use super::utf8::utf8;
use crate::rule::Rule;
use std::ffi::c_char;

/// All rules as a JSON array, by code, in both languages, with their sources. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_catalog_json(out: *mut *mut beian_text) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of out-parameters.
        let out = unsafe { Out::new(out)? };
        out.give_text(serde_json::to_string(crate::catalog()).unwrap_or_default())
    })
}

/// The rule with a code or a slug, as JSON in both languages. The caller frees it.
///
/// `BEIAN_NO_SUCH_RULE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_explain_json(
    code: *const c_char,
    code_len: usize,
    out: *mut *mut beian_text,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts and out-parameters.
        let (code, out) = unsafe { (utf8(code, code_len)?, Out::new(out)?) };
        let rule: &Rule = crate::explain(code).ok_or(BEIAN_NO_SUCH_RULE)?;
        out.give_text(serde_json::to_string(rule).unwrap_or_default())
    })
}

/// The rule with a code or a slug, as a page for people. The caller frees it.
///
/// `BEIAN_NO_SUCH_RULE`, `BEIAN_UNKNOWN_LANGUAGE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_explain_text(
    code: *const c_char,
    code_len: usize,
    language: u32,
    out: *mut *mut beian_text,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts and out-parameters.
        let (code, out) = unsafe { (utf8(code, code_len)?, Out::new(out)?) };
        let rule = crate::explain(code).ok_or(BEIAN_NO_SUCH_RULE)?;
        out.give_text(rule.to_text(lang(language)?))
    })
}
