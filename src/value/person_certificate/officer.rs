//! The officer certificate (军官证).

use super::card::other;
use crate::value::code_text::{Folded, Hyphens, Masked, fold, length};
use crate::value::plain::not_canonical;
use crate::value::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use std::fmt;

const NUMBER: Noun = Noun::new("内容", "number");
const PREFIX: Noun = Noun::new("字头", "prefix");

/// A number of an officer certificate (军官证): 1 to 3 characters, 字第, 4 to 8 letters and digits, 号. `Debug` and `Display` mask it.
///
/// # Scope
/// It has the shape of such a number. The newest lists of certificates do not offer it for filing any more.
///
/// # Examples
/// ```
/// use beian::value::{OfficerCertificate, Value};
/// assert_eq!(OfficerCertificate::parse("军字第2001988")?.canonical(), "军字第2001988号");
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OfficerCertificate(String);

impl Value for OfficerCertificate {
    const NOUN: Noun = Noun::new("军官证号码", "number of an officer certificate");

    /// Forgives white space, full-width characters, small letters, 軍 and 號, and a missing 号.
    ///
    /// # Errors
    /// - the prefix, if it is missing (`2001988`, `第2001988号`), longer than 3 characters, or has other characters than Chinese ones;
    /// - the number, if it is missing, not 4 to 8 characters long, or has a character that is no letter or digit.
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        let error = |part, offence| ParseError::new(Self::NOUN, part, offence);
        if let Some(offence) = other(text) {
            return Err(error(NUMBER, offence));
        }
        let Some((prefix, rest)) = split_prefix(text) else {
            return Err(error(PREFIX, Offence::Missing));
        };
        let (mut notes, mut out, mut count) = (Notes::NONE, String::new(), 0);
        for (at, c) in (0_u32..).zip(prefix.chars()) {
            match c {
                _ if c.is_whitespace() => notes.add(Note::Spaces),
                '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => {
                    count += 1;
                    if c == '軍' {
                        notes.add(Note::Traditional);
                    }
                    if count <= 3 {
                        out.push(if c == '軍' { '军' } else { c });
                    }
                }
                _ => return Err(error(PREFIX, Offence::Char { at, found: c })),
            }
        }
        if !(1..=3).contains(&count) {
            return Err(error(PREFIX, length(1, 3, count)));
        }
        out.push_str("字第");
        let body = rest.trim_end();
        let (body, hao) = match body.strip_suffix(['号', '號']) {
            Some(body) => (body, if rest.contains('號') { Some(Note::Traditional) } else { None }),
            None => (body, Some(Note::Hao)),
        };
        notes = hao.into_iter().chain((rest.trim_end() != rest).then_some(Note::Spaces)).fold(notes, Notes::with);
        let before = (text.chars().count() - rest.chars().count()) as u32;
        let folded: Folded<8> = match fold(body, Hyphens::Keep, |byte| byte.is_ascii_alphanumeric()) {
            Ok(folded) => folded,
            Err(Offence::Char { at, found }) => return Err(error(NUMBER, Offence::Char { at: at + before, found })),
            Err(offence) => return Err(error(NUMBER, offence)),
        };
        if !(4..=8).contains(&folded.len()) {
            return Err(error(NUMBER, length(4, 8, folded.len())));
        }
        out.extend(folded.bytes().iter().map(|byte| char::from(*byte)));
        out.push('号');
        Ok((Self(out), notes.and(folded.notes)))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        let (value, notes) = Self::parse_noted(text)?;
        if notes == Notes::NONE.with(Note::Hao) {
            return Err(ParseError::new(Self::NOUN, Noun::new("“号”字", "closing 号"), Offence::Missing));
        }
        if value.0 == text { Ok(value) } else { Err(not_canonical(Self::NOUN, NUMBER, text, &value.0)) }
    }

    fn canonical(&self) -> String {
        self.0.clone()
    }
}

/// What stands before and after 字第, between which there may be spaces.
fn split_prefix(text: &str) -> Option<(&str, &str)> {
    let (prefix, rest) = text.split_once('字')?;
    Some((prefix, rest.trim_start().strip_prefix('第')?))
}

/// The character before 号.
impl fmt::Display for OfficerCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Masked(&self.0).fmt(f)
    }
}

impl fmt::Debug for OfficerCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OfficerCertificate({self})")
    }
}

value_text!(OfficerCertificate);
