//! Questions.

use super::memory::{Out, borrow, bytes, guard};
use super::status::beian_status::{self, BEIAN_NO_SUCH_QUESTION, BEIAN_NOT_AN_INPUT};
use super::text::beian_text;
use super::text::read;
use super::utf8::utf8;
use super::validator::beian_validator;
use crate::decide;
use std::ffi::c_char;

/// Answers a question that people who file ask, by the day, the provider and the strictness of a validator.
///
/// `question`: its noun and its name with a blank between them: `filing needed`, `materials checklist` (what to attach, by
/// province). `json`: its inputs as a JSON object, all of them optional. `out`: the answer as JSON, with citations, in both languages; the caller frees it with `beian_text_free`.
/// `error`: NULL, or where to put why the text is not that, as JSON with `pointer`, `found` and `expected`; the caller frees it.
/// It is written for `BEIAN_NOT_AN_INPUT`, and for `BEIAN_NOT_UTF8` if it is the JSON that is not, and never shows a value.
///
/// `BEIAN_NO_SUCH_QUESTION`: `beian_questions_json` has them. `BEIAN_NOT_AN_INPUT`, `BEIAN_NOT_UTF8`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_decide(
    validator: *const beian_validator,
    question: *const c_char,
    question_len: usize,
    json: *const c_char,
    json_len: usize,
    out: *mut *mut beian_text,
    error: *mut *mut beian_text,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles, texts and out-parameters.
        let (validator, question, json) =
            unsafe { (borrow(validator)?, utf8(question, question_len)?, bytes(json, json_len)?) };
        // SAFETY: likewise.
        let (out, error) = unsafe { (Out::new(out)?, Out::maybe(error)?) };
        let named = question.split_once(' ').and_then(|(noun, name)| decide::function(noun, name));
        let function = named.ok_or(BEIAN_NO_SUCH_QUESTION)?;
        out.give_text(read(json, BEIAN_NOT_AN_INPUT, error, |json| function.ask(&validator.validator, json))?)
    })
}

/// All questions as a JSON array, with their inputs and the words that those take, in both languages. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_questions_json(out: *mut *mut beian_text) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of out-parameters.
        let out = unsafe { Out::new(out)? };
        out.give_text(serde_json::to_string(decide::FUNCTIONS).unwrap_or_default())
    })
}
