//! How calls end.

use super::text::lang;
use crate::rule::Lang;
use beian_status::*;
use std::ffi::{CStr, c_char};

/// How a call ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_status {
    /// It did what it should. Only then are out-parameters written, unless a function says otherwise.
    BEIAN_OK = 0,
    /// A pointer is NULL or not aligned.
    BEIAN_BAD_POINTER = 1,
    /// A length is more than half of the address space.
    BEIAN_BAD_LENGTH = 2,
    /// A text is not UTF-8.
    BEIAN_NOT_UTF8 = 3,
    /// The instant is not one of RFC 3339.
    BEIAN_BAD_INSTANT = 4,
    /// The library has no profile of that access provider.
    BEIAN_UNKNOWN_PROVIDER = 5,
    /// The number is none of `beian_language`.
    BEIAN_UNKNOWN_LANGUAGE = 6,
    /// The number is none of `beian_kind`, or of `beian_page_kind`.
    BEIAN_UNKNOWN_KIND = 7,
    /// There is nothing at that index.
    BEIAN_OUT_OF_RANGE = 8,
    /// The buffer is too small.
    BEIAN_BUFFER_TOO_SMALL = 9,
    /// The catalogue has no such rule.
    BEIAN_NO_SUCH_RULE = 10,
    /// There is no such question.
    BEIAN_NO_SUCH_QUESTION = 11,
    /// The text is not JSON, or JSON of the wrong type somewhere.
    BEIAN_NOT_AN_ORDER = 16,
    /// The text is not a value of that kind.
    BEIAN_NOT_A_VALUE = 17,
    /// The text is not JSON, or not of a filing.
    BEIAN_NOT_A_FILING = 18,
    /// The text is not JSON, or not of inputs of that question.
    BEIAN_NOT_AN_INPUT = 19,
    /// The library is at fault: it panicked, and the panic was caught. What was passed in can be freed and used on.
    BEIAN_PANIC = 255,
}

/// What a status means, in a language (in English, if it is none). Static, with a NUL at the end; never NULL, whatever the
/// numbers.
#[unsafe(no_mangle)]
pub extern "C" fn beian_status_text(status: i32, language: u32) -> *const c_char {
    const TEXTS: [(beian_status, &CStr, &CStr); 17] = [
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
