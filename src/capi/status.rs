//! How calls end.

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
    /// The text is not JSON, or not a configuration.
    BEIAN_NOT_A_CONFIGURATION = 20,
    /// The library is at fault: it panicked, and the panic was caught. What was passed in can be freed and used on.
    BEIAN_PANIC = 255,
}
