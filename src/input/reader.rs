//! JSON text read into records: what `serde_json` takes, it takes, and nothing else (a property test holds it to that).
//!
//! It knows no words for what is wrong: whoever wants to know reads the text again. So an error is nothing, texts without escapes
//! are lent, and what an order is made of costs half of what it costs with `serde_json`.

use serde::de::{self, Deserialize, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use std::fmt;

/// Lists and records that can be open at once, as in `serde_json`.
const MOST_OPEN: u8 = 127;

/// Reads a text.
pub(super) fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, NotRead> {
    let mut reader = Reader { text, rest: text.as_bytes(), open: 0, unescaped: String::new() };
    let read = T::deserialize(&mut reader)?;
    match reader.next() {
        None => Ok(read),
        Some(_) => Err(NotRead),
    }
}

/// The text is not JSON, or not what it is read into.
#[derive(Debug)]
pub(super) struct NotRead;

impl fmt::Display for NotRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not what was to be read")
    }
}

impl std::error::Error for NotRead {}

impl de::Error for NotRead {
    #[cold]
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

struct Reader<'de> {
    text: &'de str,
    /// What is still to be read of it.
    rest: &'de [u8],
    open: u8,
    /// The last text that had escapes.
    unescaped: String,
}

/// A text, lent by what is read or put together.
enum Text<'de, 'r> {
    Lent(&'de str),
    Unescaped(&'r str),
}

/// How many bytes stand before the first one that ends a text or must be looked at: a quotation mark, a backslash, a control
/// character.
#[inline]
fn plain_bytes(text: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = ONES << 7;
    // Of a word that has a byte below another one the difference has a high bit that the word has not; the lowest such bit is
    // right, above it a borrow can have made more.
    let below = |word: u64, byte: u8| word.wrapping_sub(ONES * u64::from(byte)) & !word;
    let is = |word: u64, byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    let (words, rest) = text.as_chunks::<8>();
    let mut plain = 0;
    for word in words {
        let word = u64::from_le_bytes(*word);
        // With this bit turned a quotation mark follows the control characters, and a space does no longer.
        let odd = (below(word ^ (ONES * 2), b'!') | is(word, b'\\')) & HIGH;
        if odd != 0 {
            return plain + odd.trailing_zeros() as usize / 8;
        }
        plain += 8;
    }
    plain + rest.iter().take_while(|byte| **byte >= b' ' && !matches!(byte, b'"' | b'\\')).count()
}

impl<'de> Reader<'de> {
    /// The next byte that is no white space; it stays.
    #[inline]
    fn next(&mut self) -> Option<u8> {
        loop {
            match self.rest {
                [b' ' | b'\n' | b'\t' | b'\r', rest @ ..] => self.rest = rest,
                [byte, ..] => return Some(*byte),
                [] => return None,
            }
        }
    }

    /// Takes a byte that must come next.
    #[inline]
    fn take(&mut self, wanted: u8) -> Result<(), NotRead> {
        match self.next() {
            Some(byte) if byte == wanted => {
                self.skip(1);
                Ok(())
            }
            _ => Err(NotRead),
        }
    }

    #[inline]
    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// Takes what must stand right here.
    fn word(&mut self, word: &[u8]) -> Result<(), NotRead> {
        self.rest = self.rest.strip_prefix(word).ok_or(NotRead)?;
        Ok(())
    }

    /// Takes a text whose quotation mark comes next.
    #[inline]
    fn string(&mut self) -> Result<Text<'de, '_>, NotRead> {
        self.take(b'"')?;
        let (start, length) = (self.text.len() - self.rest.len(), plain_bytes(self.rest));
        self.skip(length);
        let lent = self.text.get(start..start + length).ok_or(NotRead)?;
        match self.rest {
            [b'"', rest @ ..] => {
                self.rest = rest;
                Ok(Text::Lent(lent))
            }
            _ => self.unescape(lent).map(Text::Unescaped),
        }
    }

    /// Takes the rest of a text with escapes.
    #[cold]
    fn unescape(&mut self, start: &str) -> Result<&str, NotRead> {
        let mut text = std::mem::take(&mut self.unescaped);
        text.clear();
        text.push_str(start);
        loop {
            let (start, length) = (self.text.len() - self.rest.len(), plain_bytes(self.rest));
            text.push_str(self.text.get(start..start + length).ok_or(NotRead)?);
            self.skip(length);
            match self.rest {
                [b'"', rest @ ..] => {
                    self.rest = rest;
                    self.unescaped = text;
                    return Ok(&self.unescaped);
                }
                [b'\\', escape, rest @ ..] => {
                    self.rest = rest;
                    text.push(match escape {
                        b'"' | b'\\' | b'/' => char::from(*escape),
                        b'b' => '\u{8}',
                        b'f' => '\u{c}',
                        b'n' => '\n',
                        b'r' => '\r',
                        b't' => '\t',
                        b'u' => self.escaped()?,
                        _ => return Err(NotRead),
                    });
                }
                _ => return Err(NotRead),
            }
        }
    }

    /// The character of a `\u`, of two if one is half of it.
    fn escaped(&mut self) -> Result<char, NotRead> {
        let first = self.four_digits()?;
        if let Some(c) = char::from_u32(first) {
            return Ok(c);
        }
        self.word(b"\\u")?;
        let second = self.four_digits()?;
        match (first, second) {
            (0xd800..=0xdbff, 0xdc00..=0xdfff) => {
                char::from_u32(0x1_0000 + ((first - 0xd800) << 10 | (second - 0xdc00))).ok_or(NotRead)
            }
            _ => Err(NotRead),
        }
    }

    fn four_digits(&mut self) -> Result<u32, NotRead> {
        let (digits, rest) = self.rest.split_first_chunk::<4>().ok_or(NotRead)?;
        self.rest = rest;
        digits.iter().try_fold(0, |number, digit| Some(number << 4 | char::from(*digit).to_digit(16)?)).ok_or(NotRead)
    }

    /// Takes a number.
    fn number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, NotRead> {
        let start = self.text.len() - self.rest.len();
        let negative = self.rest.first() == Some(&b'-');
        self.skip(usize::from(negative));
        let whole = self.digits();
        // No number but 0 begins with a 0.
        if whole.is_empty() || matches!(whole, [b'0', _, ..]) {
            return Err(NotRead);
        }
        let mut is_whole = true;
        if let [b'.', rest @ ..] = self.rest {
            (self.rest, is_whole) = (rest, false);
            if self.digits().is_empty() {
                return Err(NotRead);
            }
        }
        if let [b'e' | b'E', rest @ ..] = self.rest {
            (self.rest, is_whole) = (rest, false);
            if let [b'+' | b'-', rest @ ..] = self.rest {
                self.rest = rest;
            }
            if self.digits().is_empty() {
                return Err(NotRead);
            }
        }
        let written = self.text.get(start..self.text.len() - self.rest.len()).unwrap_or_default();
        if is_whole {
            if let (false, Ok(number)) = (negative, written.parse()) {
                return visitor.visit_u64(number);
            }
            // There is no whole number -0.
            if let (true, Ok(number @ ..0)) = (negative, written.parse()) {
                return visitor.visit_i64(number);
            }
        }
        match written.parse::<f64>() {
            Ok(number) if number.is_finite() => visitor.visit_f64(number),
            _ => Err(NotRead),
        }
    }

    /// Takes the digits that come next.
    fn digits(&mut self) -> &'de [u8] {
        let count = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (digits, rest) = self.rest.split_at_checked(count).unwrap_or_default();
        self.rest = rest;
        digits
    }

    /// Takes a list or a record; the visitor must have read all of it.
    #[inline]
    fn inside<T>(
        &mut self,
        open: u8,
        close: u8,
        read: impl FnOnce(Inside<'_, 'de>) -> Result<T, NotRead>,
    ) -> Result<T, NotRead> {
        self.take(open)?;
        if self.open == MOST_OPEN {
            return Err(NotRead);
        }
        self.open += 1;
        let read = read(Inside { reader: self, close, first: true })?;
        self.open -= 1;
        self.take(close)?;
        Ok(read)
    }
}

/// What is open.
struct Inside<'r, 'de> {
    reader: &'r mut Reader<'de>,
    close: u8,
    first: bool,
}

impl Inside<'_, '_> {
    /// Whether there is one more.
    #[inline]
    fn has_next(&mut self) -> Result<bool, NotRead> {
        match self.reader.next() {
            Some(byte) if byte == self.close => return Ok(false),
            Some(b',') if !self.first => self.reader.skip(1),
            Some(_) if self.first => {}
            _ => return Err(NotRead),
        }
        self.first = false;
        // Whatever stands there next is read as an element or a name; the end is neither.
        Ok(true)
    }
}

impl<'de> SeqAccess<'de> for Inside<'_, 'de> {
    type Error = NotRead;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, NotRead> {
        if self.has_next()? { seed.deserialize(&mut *self.reader).map(Some) } else { Ok(None) }
    }
}

impl<'de> MapAccess<'de> for Inside<'_, 'de> {
    type Error = NotRead;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, NotRead> {
        if self.has_next()? { seed.deserialize(Key(self.reader)).map(Some) } else { Ok(None) }
    }

    #[inline]
    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, NotRead> {
        self.reader.take(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}

/// The name of a member, which is a text.
struct Key<'r, 'de>(&'r mut Reader<'de>);

impl<'de> de::Deserializer<'de> for Key<'_, 'de> {
    type Error = NotRead;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotRead> {
        match self.0.string()? {
            Text::Lent(text) => visitor.visit_borrowed_str(text),
            Text::Unescaped(text) => visitor.visit_str(text),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> de::Deserializer<'de> for &mut Reader<'de> {
    type Error = NotRead;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotRead> {
        match self.next() {
            Some(b'"') => Key(self).deserialize_any(visitor),
            Some(b'{') => self.inside(b'{', b'}', |members| visitor.visit_map(members)),
            Some(b'[') => self.inside(b'[', b']', |elements| visitor.visit_seq(elements)),
            Some(b'n') => self.word(b"null").and_then(|()| visitor.visit_unit()),
            Some(b't') => self.word(b"true").and_then(|()| visitor.visit_bool(true)),
            Some(b'f') => self.word(b"false").and_then(|()| visitor.visit_bool(false)),
            Some(b'-' | b'0'..=b'9') => self.number(visitor),
            _ => Err(NotRead),
        }
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotRead> {
        match self.next() {
            Some(b'n') => self.word(b"null").and_then(|()| visitor.visit_none()),
            _ => visitor.visit_some(self),
        }
    }

    #[inline]
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotRead> {
        self.inside(b'{', b'}', |members| visitor.visit_map(members))
    }

    #[inline]
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotRead> {
        self.inside(b'[', b']', |elements| visitor.visit_seq(elements))
    }

    #[inline]
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotRead> {
        Key(self).deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char string bytes byte_buf unit unit_struct
        newtype_struct tuple tuple_struct struct enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Order;
    use crate::model::json::Json;
    use proptest::prelude::*;

    const CLEAN: &str = include_str!("../../examples/orders/clean-first-filing-unit-pc.json");

    /// Both take the text and read the same, or neither takes it.
    fn same(text: &str) {
        assert_eq!(read::<Json>(text).ok(), serde_json::from_str(text).ok(), "{text}");
        assert_eq!(read::<Order>(text).ok(), serde_json::from_str(text).ok(), "{text}");
    }

    #[test]
    fn it_reads_what_serde_json_reads() {
        // One text between two bars.
        let texts = concat!(
            "| |{}| {\n} |{} x|{}{}|[]|[1,]|[,1]|[1 2]|{\"a\":1,}|{,}|{\"a\" 1}|{a:1}|{1:1}|{\"a\":}|[1}|{]|[\u{a0}1]|\u{feff}{}|",
            "nul|nulla|null|tru|truefalse|[true,false,null]|\"|\"a|\"\\\"|\"\\q\"|\"\n\"|\"\u{1}\"|\"\u{7f}\u{85}备案12345678\"|",
            r#""\u12"|"\u12g4"|"\u+123"|"\ud83d\ude00"|"\ud83d"|"\ud83dx"|"\ud83d\n"|"\ude00"|"\ud83d\ud83d"|"#,
            r#""\u0000\b\f\n\r\t\/\\"|"\u5907\u6848号\""|{"\u006bind":"first_filing"}|{"kind":null,"kind":null}|"#,
            r#"{"services":[{}],"services":[]}|{"services":[null]}|{"subject":[]}|{"facts":"x"}|"#,
            r#"{"agreements":[null,"x"],"supplements":["id_front",{"kind":"x"}]}"#,
        );
        for text in texts.split('|') {
            same(text);
        }
    }

    #[test]
    fn numbers_are_what_serde_json_makes_of_them() {
        let numbers = concat!(
            "0|-0|00|01|-|-a|1.|.1|1.0|-0.0|1e|1e+|1e5|1E-5|1.5e+3|+1|1e400|-1e400|1e-400|18446744073709551615|",
            "18446744073709551616|-9223372036854775808|-9223372036854775809|0e9999|123456789012345678901234567890|",
            "0.1|2.2250738585072014e-308|5e-324|9007199254740993|1a|1 |0x1|NaN"
        );
        for number in numbers.split('|') {
            same(number);
            same(&format!("[{number}]"));
            same(&format!("{{\"facts\":{{\"account\":{{\"scf_packages\":{number}}}}}}}"));
        }
    }

    #[test]
    fn it_goes_as_deep_as_serde_json() {
        for depth in [126, 127, 128, 129, 100_000] {
            same(&"[".repeat(depth));
            same(&("[".repeat(depth) + &"]".repeat(depth)));
            same(&("{\"x\":".repeat(depth) + "1" + &"}".repeat(depth)));
        }
    }

    proptest! {
        /// An order in which something was put in the place of something else.
        #[test]
        fn spoilt_orders_are_read_alike(at in 0..CLEAN.len(), length in 0_usize..40, with in r#"|[ -~]{1,3}|["\\{}\[\],:]{1,4}|null|\\u[0-9a-fd]{4}|备案|[\u{0}-\u{1f}]"#) {
            let (Some(before), Some(after)) = (CLEAN.get(..at), CLEAN.get((at + length).min(CLEAN.len())..)) else {
                return Ok(());
            };
            same(&format!("{before}{with}{after}"));
        }

        #[test]
        fn texts_are_read_alike(text in r#""([ -~]|\\["\\/bfnrtu]|\\u[0-9a-fA-F]{4}|\\ud[89a-f][0-9a-f]{2}|[备案\u{0}-\u{20}😀]){0,40}""#) {
            same(&text);
        }
    }
}
