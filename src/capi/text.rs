//! Texts and languages.

use super::memory::{Done, Out, borrow, free};
use super::status::beian_status::{self, *};
use super::utf8::{checked, not_utf8};
use crate::fault::InputError;
use crate::rule::Lang;
use crate::value::Noun;
use std::ffi::{CStr, c_char};

/// A language of texts. Functions take it as `uint32_t`.
#[repr(C)]
pub enum beian_language {
    /// Chinese.
    BEIAN_ZH = 0,
    /// English.
    BEIAN_EN = 1,
}

/// A text that the caller owns and frees with `beian_text_free`. It never changes, so many threads may read it at once.
pub struct beian_text {
    /// With a NUL at the end.
    pub(super) text: String,
}

/// A view of UTF-8 text that something else owns. A NUL does not follow.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct beian_str {
    /// The first byte; never NULL when the library gives it.
    pub data: *const c_char,
    /// How many bytes.
    pub len: usize,
}

/// What a status means, in a language (in English, if it is none). Static, with a NUL at the end; never NULL, whatever the
/// numbers.
#[unsafe(no_mangle)]
pub extern "C" fn beian_status_text(status: i32, language: u32) -> *const c_char {
    const TEXTS: [(beian_status, &CStr, &CStr); 18] = [
        (BEIAN_OK, c"成功", c"done"),
        (BEIAN_BAD_POINTER, c"指针为空或未对齐", c"a pointer is NULL or not aligned"),
        (BEIAN_BAD_LENGTH, c"长度过大", c"a length is too large"),
        (BEIAN_NOT_UTF8, c"文本不是 UTF-8", c"a text is not UTF-8"),
        (BEIAN_BAD_INSTANT, c"时刻不符合 RFC 3339", c"the instant is not one of RFC 3339"),
        (BEIAN_UNKNOWN_PROVIDER, c"没有该接入商的资料", c"no profile of that access provider"),
        (BEIAN_UNKNOWN_LANGUAGE, c"没有该语言", c"no such language"),
        (BEIAN_UNKNOWN_KIND, c"没有该种类", c"no such kind"),
        (BEIAN_OUT_OF_RANGE, c"序号超出范围", c"nothing at that index"),
        (BEIAN_BUFFER_TOO_SMALL, c"缓冲区太小", c"the buffer is too small"),
        (BEIAN_NO_SUCH_RULE, c"没有该规则", c"no such rule"),
        (BEIAN_NO_SUCH_QUESTION, c"没有该问题", c"no such question"),
        (BEIAN_NOT_AN_ORDER, c"文本不是备案订单", c"the text is not an order"),
        (BEIAN_NOT_A_VALUE, c"文本不是该种类的值", c"the text is not a value of that kind"),
        (BEIAN_NOT_A_FILING, c"文本不是备案信息", c"the text is not a filing"),
        (BEIAN_NOT_AN_INPUT, c"文本不是该问题的输入", c"the text is not the input of that question"),
        (BEIAN_NOT_A_CONFIGURATION, c"文本不是配置", c"the text is not a configuration"),
        (BEIAN_PANIC, c"程序库内部错误", c"a fault inside the library"),
    ];
    let text = TEXTS.iter().find(|(known, ..)| *known as i32 == status);
    match (text, lang(language)) {
        (Some((_, zh, _)), Ok(Lang::Zh)) => zh.as_ptr(),
        (Some((.., en)), _) => en.as_ptr(),
        (None, Ok(Lang::Zh)) => c"未知状态".as_ptr(),
        (None, _) => c"unknown status".as_ptr(),
    }
}

/// The bytes of a text, and how many; a NUL follows them. They live as long as the text. Empty for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_text_view(text: *const beian_text) -> beian_str {
    // SAFETY: the caller's promise of handles.
    match unsafe { borrow(text) } {
        Ok(text) => view(text.text.strip_suffix('\0').unwrap_or(&text.text)),
        Err(_) => view(""),
    }
}

/// Frees a text. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_text_free(text: *mut beian_text) {
    // SAFETY: the caller's promise of handles that are freed.
    unsafe { free(text) }
}

// SAFETY: a view is two numbers. What it points to never changes while its owner lives.
unsafe impl Send for beian_str {}
// SAFETY: likewise.
unsafe impl Sync for beian_str {}

pub(super) const fn view(text: &str) -> beian_str {
    beian_str { data: text.as_ptr().cast(), len: text.len() }
}

pub(super) fn noun(noun: Option<Noun>, language: u32) -> beian_str {
    view(match (noun, lang(language)) {
        (Some(noun), Ok(Lang::Zh)) => noun.zh,
        (Some(noun), _) => noun.en,
        (None, _) => "",
    })
}

pub(super) fn lang(number: u32) -> Result<Lang, beian_status> {
    match number {
        0 => Ok(Lang::Zh),
        1 => Ok(Lang::En),
        _ => Err(BEIAN_UNKNOWN_LANGUAGE),
    }
}

impl Out<*mut beian_text> {
    pub(super) fn give_text(self, mut text: String) -> Done {
        text.push('\0');
        self.give(beian_text { text })
    }
}

/// Reads JSON; why it cannot be read goes to `error`.
pub(super) fn read<T>(
    json: &[u8],
    refused: beian_status,
    error: Option<Out<*mut beian_text>>,
    work: impl FnOnce(&str) -> Result<T, InputError>,
) -> Result<T, beian_status> {
    let (status, why) = match checked(json).map(work) {
        Some(Ok(value)) => return Ok(value),
        Some(Err(why)) => (refused, why),
        None => (BEIAN_NOT_UTF8, not_utf8(json)),
    };
    if let Some(error) = error {
        error.give_text(serde_json::to_string(&why).unwrap_or_default())?;
    }
    Err(status)
}
