//! What all these numbers have in common: how they are shown, and read strictly.

use crate::value::code_text::{Folded, Hyphens, fold};
use crate::value::plain::not_canonical;
use crate::value::{Noun, Offence, ParseError, Value};

const NUMBER: Noun = Noun::new("内容", "number");

/// `Debug` and `Display` that show the last two characters only, and the error of a text that is not canonical.
macro_rules! masked {
    ($type:ident) => {
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Masked(self.text()).fmt(f)
            }
        }
        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($type), "({})"), self)
            }
        }
        value_text!($type);
    };
}
pub(super) use masked;

/// Strict is what the tolerant parse leaves unchanged.
pub(super) fn strict<T: Value>(text: &str) -> Result<T, ParseError> {
    let (value, _) = T::parse_noted(text)?;
    let canonical = value.canonical();
    if canonical == text { Ok(value) } else { Err(not_canonical(T::NOUN, NUMBER, text, &canonical)) }
}

pub(super) fn alphanumeric<const N: usize>(text: &str) -> Result<Folded<N>, Offence> {
    fold(text, Hyphens::Keep, |byte| byte.is_ascii_alphanumeric())
}
