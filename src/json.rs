//! Compact JSON of what the library tells: as `serde_json` writes it, byte for byte, at a quarter of the instructions.
//!
//! Reports are mostly texts of the library, of which is known that they hold nothing to escape ([`Verbatim`]): they are copied.
//! Any other text is looked through at once and copied whole, where `serde_json` looks at each byte alone. What reports do not
//! hold is refused.

use crate::verbatim::{Verbatim, is_verbatim};
use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use std::fmt::{self, Write};

/// The compact JSON, which as a rule fits the room.
///
/// # Errors
/// If the value holds what no report holds: floats, bytes, tuples, variants with content.
pub(crate) fn to_string<T: Serialize + ?Sized>(value: &T, room: usize) -> Result<String, Unsupported> {
    let mut out = String::with_capacity(room);
    value.serialize(&mut Writer { out: &mut out, to: None, verbatim: false })?;
    Ok(out)
}

/// A value as compact JSON, shown piece by piece.
pub(crate) struct Shown<'v, T>(pub(crate) &'v T);

/// Most bytes that are gathered before they are handed on, but for a single element that is longer.
const PIECE: usize = 8_192;

impl<T: Serialize> fmt::Display for Shown<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Elements are handed on as soon as a piece is full: one of them does not make it grow as a rule.
        let mut out = String::with_capacity(2 * PIECE);
        self.0.serialize(&mut Writer { out: &mut out, to: Some(f), verbatim: false }).map_err(|_| fmt::Error)?;
        f.write_str(&out)
    }
}

/// What is written holds something that no report holds, or nobody takes it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Unsupported(String);

impl serde::ser::Error for Unsupported {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// Whether a text holds nothing to escape: no control character, quotation mark or backslash.
fn is_plain(text: &[u8]) -> bool {
    // Blocks of 32 bytes go through the vectors of the processor; what is left goes eight bytes at a time.
    let is_odd = |byte: u8| (byte < b' ') | (byte == b'"') | (byte == b'\\');
    let (blocks, rest) = text.as_chunks::<32>();
    blocks.iter().all(|block| !block.iter().fold(false, |odd, byte| odd | is_odd(*byte))) && is_plainly_short(rest)
}

/// As [`is_plain`], of a text of a few words.
fn is_plainly_short(text: &[u8]) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = ONES << 7;
    // Of a word that has a byte below another one the difference has a high bit that the word has not.
    let below = |word: u64, byte: u8| word.wrapping_sub(ONES * u64::from(byte)) & !word;
    let is = |word: u64, byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    let (words, rest) = text.as_chunks();
    let odd = words.iter().fold(0, |odd, word| {
        let word = u64::from_le_bytes(*word);
        odd | below(word, b' ') | is(word, b'"') | is(word, b'\\')
    });
    odd & HIGH == 0 && rest.iter().all(|byte| *byte >= b' ' && !matches!(byte, b'"' | b'\\'))
}

struct Writer<'o> {
    out: &'o mut String,
    /// Who takes what was written whenever it is a piece; nobody if it is wanted whole.
    to: Option<&'o mut dyn Write>,
    /// Whether the text that comes is known to hold nothing to escape.
    verbatim: bool,
}

impl Writer<'_> {
    #[inline]
    fn text(&mut self, text: &str) {
        self.out.push('"');
        if self.verbatim {
            debug_assert!(is_verbatim(text), "{text} holds something to escape");
            self.out.push_str(text);
        } else {
            let start = self.out.len();
            self.out.push_str(text);
            if !is_plain(text.as_bytes()) {
                self.escape(start);
            }
        }
        self.out.push('"');
    }

    /// Hands on what was written, if it is a piece.
    #[inline]
    fn hand_on(&mut self) -> Result<(), Unsupported> {
        if let Some(to) = &mut self.to
            && self.out.len() >= PIECE
        {
            to.write_str(self.out).map_err(Unsupported::custom)?;
            self.out.clear();
        }
        Ok(())
    }

    /// Escapes what was written since, if it must be, and closes the text.
    fn close(&mut self, start: usize) {
        let written = self.out.get(start..).unwrap_or_default();
        if !is_plain(written.as_bytes()) {
            self.escape(start);
        }
        self.out.push('"');
    }

    #[cold]
    fn escape(&mut self, start: usize) {
        let written = self.out.split_off(start);
        for c in written.chars() {
            // Writing to a String cannot fail.
            let _ = match c {
                '"' => self.out.write_str("\\\""),
                '\\' => self.out.write_str("\\\\"),
                '\n' => self.out.write_str("\\n"),
                '\r' => self.out.write_str("\\r"),
                '\t' => self.out.write_str("\\t"),
                '\u{8}' => self.out.write_str("\\b"),
                '\u{c}' => self.out.write_str("\\f"),
                c if c < ' ' => write!(self.out, "\\u{:04x}", u32::from(c)),
                c => self.out.write_char(c),
            };
        }
    }

    fn number(&mut self, number: u64) {
        if number >= 10 {
            self.number(number / 10);
        }
        self.out.push(char::from(b'0' + (number % 10) as u8));
    }
}

/// What is open: a list or an object.
struct Open<'w, 'o> {
    to: &'w mut Writer<'o>,
    close: char,
    empty: bool,
}

impl<'w, 'o> Open<'w, 'o> {
    fn new(to: &'w mut Writer<'o>, open: char, close: char) -> Self {
        to.out.push(open);
        Self { to, close, empty: true }
    }

    fn next(&mut self) {
        if !self.empty {
            self.to.out.push(',');
        }
        self.empty = false;
    }

    fn finish(self) {
        self.to.out.push(self.close);
    }
}

impl SerializeSeq for Open<'_, '_> {
    type Ok = ();
    type Error = Unsupported;

    #[inline]
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unsupported> {
        self.next();
        value.serialize(&mut *self.to)?;
        self.to.hand_on()
    }

    fn end(self) -> Result<(), Unsupported> {
        self.finish();
        Ok(())
    }
}

impl SerializeMap for Open<'_, '_> {
    type Ok = ();
    type Error = Unsupported;

    /// Keys are texts: names of members, of values and of rules.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unsupported> {
        self.next();
        key.serialize(&mut *self.to)?;
        self.to.out.push(':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unsupported> {
        value.serialize(&mut *self.to)
    }

    fn end(self) -> Result<(), Unsupported> {
        self.finish();
        Ok(())
    }
}

impl SerializeStruct for Open<'_, '_> {
    type Ok = ();
    type Error = Unsupported;

    /// Where it stands the name is known, so that it is written in a few steps.
    #[inline(always)]
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Unsupported> {
        // Names of members hold nothing to escape.
        self.to.out.push_str(if self.empty { "\"" } else { ",\"" });
        self.empty = false;
        self.to.out.push_str(key);
        self.to.out.push_str("\":");
        value.serialize(&mut *self.to)
    }

    fn end(self) -> Result<(), Unsupported> {
        self.finish();
        Ok(())
    }
}

macro_rules! refused {
    ($($name:ident($($arg:ty),*) $(-> $compound:ty)?;)+) => {
        $(fn $name(self $(, _: $arg)*) -> Result<refused!(@ $($compound)?), Unsupported> {
            Err(Unsupported(concat!("no report holds what ", stringify!($name), " writes").into()))
        })+
    };
    (@) => { () };
    (@ $compound:ty) => { $compound };
}

macro_rules! numbers {
    ($($name:ident $of:ty;)+) => {
        $(fn $name(self, number: $of) -> Result<(), Unsupported> {
            self.number(number.into());
            Ok(())
        })+
    };
}

impl<'w, 'o> Serializer for &'w mut Writer<'o> {
    type Ok = ();
    type Error = Unsupported;
    type SerializeSeq = Open<'w, 'o>;
    type SerializeTuple = Impossible;
    type SerializeTupleStruct = Impossible;
    type SerializeTupleVariant = Impossible;
    type SerializeMap = Open<'w, 'o>;
    type SerializeStruct = Open<'w, 'o>;
    type SerializeStructVariant = Impossible;

    #[inline]
    fn serialize_str(self, text: &str) -> Result<(), Unsupported> {
        self.text(text);
        Ok(())
    }

    /// Straight into the text.
    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Result<(), Unsupported> {
        self.out.push('"');
        let start = self.out.len();
        write!(self.out, "{value}").map_err(Unsupported::custom)?;
        self.close(start);
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> Result<(), Unsupported> {
        self.serialize_str(word)
    }

    #[inline]
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, inner: &T) -> Result<(), Unsupported> {
        self.verbatim = name == Verbatim::NAME;
        let written = inner.serialize(&mut *self);
        self.verbatim = false;
        written
    }

    fn serialize_i8(self, number: i8) -> Result<(), Unsupported> {
        self.serialize_i64(number.into())
    }

    fn serialize_i16(self, number: i16) -> Result<(), Unsupported> {
        self.serialize_i64(number.into())
    }

    fn serialize_i32(self, number: i32) -> Result<(), Unsupported> {
        self.serialize_i64(number.into())
    }

    fn serialize_i64(self, number: i64) -> Result<(), Unsupported> {
        if number < 0 {
            self.out.push('-');
        }
        self.number(number.unsigned_abs());
        Ok(())
    }

    fn serialize_bool(self, yes: bool) -> Result<(), Unsupported> {
        self.out.push_str(if yes { "true" } else { "false" });
        Ok(())
    }

    numbers! {
        serialize_u8 u8;
        serialize_u16 u16;
        serialize_u32 u32;
        serialize_u64 u64;
    }

    fn serialize_none(self) -> Result<(), Unsupported> {
        self.out.push_str("null");
        Ok(())
    }

    fn serialize_unit(self) -> Result<(), Unsupported> {
        self.serialize_none()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, inner: &T) -> Result<(), Unsupported> {
        inner.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'w, 'o>, Unsupported> {
        Ok(Open::new(self, '[', ']'))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'w, 'o>, Unsupported> {
        Ok(Open::new(self, '{', '}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'w, 'o>, Unsupported> {
        Ok(Open::new(self, '{', '}'))
    }

    refused! {
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_char(char);
        serialize_bytes(&[u8]);
        serialize_unit_struct(&'static str);
        serialize_tuple(usize) -> Impossible;
        serialize_tuple_struct(&'static str, usize) -> Impossible;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Impossible;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Impossible;
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Unsupported> {
        Err(Unsupported("no report holds a variant with content".into()))
    }
}

/// What cannot be opened.
type Impossible = serde::ser::Impossible<(), Unsupported>;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn same<T: Serialize + ?Sized>(value: &T) {
        assert_eq!(to_string(value, 0).unwrap(), serde_json::to_string(value).unwrap());
    }

    #[test]
    fn it_writes_what_serde_json_writes() {
        same(&json!({"a": [1, -2, null, true, {"b": []}], "c": {}, "备案": "号\"\\\n\r\t\u{8}\u{c}\u{1}\u{7f}/"}));
        same(&json!([0, 9, 10, 12_345, u64::MAX, i64::MIN, i64::MAX]));
        same(crate::catalog());
    }

    #[test]
    fn what_is_shown_piece_by_piece_is_the_same() {
        let long: Vec<String> = (0..2_000).map(|n| format!("第{n}行\n")).collect();
        assert_eq!(Shown(&long).to_string(), serde_json::to_string(&long).unwrap());
        // Who takes no more is asked no more.
        struct Full(usize);
        impl Write for Full {
            fn write_str(&mut self, piece: &str) -> fmt::Result {
                self.0 = self.0.checked_sub(piece.len()).ok_or(fmt::Error)?;
                Ok(())
            }
        }
        assert!(write!(Full(10_000), "{}", Shown(&long)).is_err());
    }

    #[test]
    fn what_reports_do_not_hold_is_refused() {
        assert!(to_string(&1.5, 0).is_err());
        assert!(to_string(&(1, 2), 0).is_err());
        assert!(to_string(&'c', 0).is_err());
    }

    proptest! {
        #[test]
        fn texts_are_escaped_as_serde_json_escapes_them(text in any::<String>()) {
            same(&Value::String(text));
        }
    }
}
