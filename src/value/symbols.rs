//! Reads a number as people write it: one symbol at a time, folded on the way, without a copy of the text.

use super::width::narrow;
use super::{Note, Notes, Noun, Offence, ParseError};
use std::str::Chars;

/// The part named by an error about a spelling that only the strict parse refuses.
pub(super) const SPELLING: Noun = Noun::new("写法", "spelling");

/// A cursor over the folded characters of a text.
///
/// White space is skipped, full-width ASCII, look-alikes of the hyphen, lower case and traditional characters are folded;
/// each leaves a note, and the first one also the offence for which the strict parse refuses the text. Everything else
/// stays as it is, zero-width characters too: they fit nowhere and end as an error.
#[derive(Clone)]
pub(super) struct Symbols<'a> {
    rest: Chars<'a>,
    /// The current symbol, folded; `None` at the end.
    pub(super) cur: Option<char>,
    /// The same character as it stands in the text.
    raw: char,
    /// Its place, counted in characters from 0.
    at: u32,
    /// Characters taken from the text, the current one included.
    taken: u32,
    /// What was forgiven up to the current symbol.
    pub(super) notes: Notes,
    /// The first character forgiven, and its place.
    odd: Option<(char, u32)>,
}

impl<'a> Symbols<'a> {
    #[inline]
    pub(super) fn new(text: &'a str) -> Self {
        let mut symbols =
            Self { rest: text.chars(), cur: None, raw: '\0', at: 0, taken: 0, notes: Notes::NONE, odd: None };
        symbols.advance();
        symbols
    }

    /// Goes to the next symbol.
    #[inline]
    pub(super) fn advance(&mut self) {
        self.at = self.taken;
        let Some(raw) = self.rest.next() else {
            self.cur = None;
            return;
        };
        self.taken = self.taken.saturating_add(1);
        self.raw = raw;
        // What needs no folding: most of ASCII, and Han that is simplified.
        if matches!(raw, '0'..='9' | 'A'..='Z' | '-' | '.') || (is_han(raw) && simplified(raw).is_none()) {
            self.cur = Some(raw);
        } else {
            self.advance_folding();
        }
    }

    /// The rest of [`Symbols::advance`], for a character that may need folding.
    #[inline(never)]
    fn advance_folding(&mut self) {
        while self.raw.is_whitespace() {
            self.forgive(Note::Spaces);
            self.at = self.taken;
            let Some(raw) = self.rest.next() else {
                self.cur = None;
                return;
            };
            self.taken = self.taken.saturating_add(1);
            self.raw = raw;
        }
        let mut folded = self.raw;
        match folded {
            '0'..='9' | 'A'..='Z' => {}
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => {
                self.forgive(Note::Dash);
                folded = '-';
            }
            '\u{ff01}'..='\u{ff5e}' => {
                self.forgive(Note::FullWidth);
                folded = narrow(folded);
            }
            raw => {
                if let Some(simple) = simplified(raw) {
                    self.forgive(Note::Traditional);
                    folded = simple;
                }
            }
        }
        if folded.is_ascii_lowercase() {
            self.forgive(Note::Case);
            folded.make_ascii_uppercase();
        }
        self.cur = Some(folded);
    }

    /// Notes that the current character was forgiven.
    pub(super) fn forgive(&mut self, note: Note) {
        self.notes.add(note);
        if self.odd.is_none() {
            self.odd = Some((self.raw, self.at));
        }
    }

    /// The error of the strict parse: the first character that the tolerant one forgave, or `hao`, the part that is
    /// missing.
    pub(super) fn strict_error(&self, value: Noun, hao: Noun) -> Option<ParseError> {
        match self.odd {
            Some((found, at)) => Some(ParseError::new(value, SPELLING, Offence::Char { at, found })),
            None if self.notes.has(Note::Hao) => Some(ParseError::new(value, hao, Offence::Missing)),
            None => None,
        }
    }

    /// Steps over a symbol if it is the current one.
    #[inline]
    pub(super) fn eat_char(&mut self, c: char) -> bool {
        let found = self.cur == Some(c);
        if found {
            self.advance();
        }
        found
    }

    /// Steps over a word if it comes next.
    pub(super) fn eat(&mut self, word: &str) -> bool {
        if self.cur != word.chars().next() {
            return false;
        }
        let mut ahead = self.clone();
        let found = word.chars().all(|c| ahead.eat_char(c));
        if found {
            *self = ahead;
        }
        found
    }

    /// Steps over a word that the canonical form does not have.
    pub(super) fn eat_extra(&mut self, word: &str) -> bool {
        let here = (self.raw, self.at);
        let found = self.eat(word);
        if found {
            self.notes.add(Note::Wording);
            self.odd.get_or_insert(here);
        }
        found
    }

    /// Steps over a label, a word that people write in front of a number, and a colon behind it.
    #[inline]
    pub(super) fn eat_label(&mut self, labels: &[&str]) {
        let may_be = matches!(self.cur, Some('I' | 'A' | '网' | '服' | '工' | '增' | '经' | '许' | '备' | '公' | '联'));
        if may_be && labels.iter().any(|label| self.eat_extra(label)) {
            self.eat_extra(":");
        }
    }

    /// Steps over what people write between 备 or 证 and the digits: 备案号：, 备字第.
    #[inline]
    pub(super) fn eat_more_words(&mut self) {
        if let Some('0'..='9') = self.cur {
            return;
        }
        for word in ['案', '字', '第', '号', ':'] {
            if self.cur == Some(word) {
                self.forgive(Note::Wording);
                self.advance();
            }
        }
    }

    /// Reads a run of digits: their value (of up to 19 of them) and how many they are.
    pub(super) fn digits(&mut self) -> (u64, u32) {
        let (mut value, mut count) = (0_u64, 0_u32);
        while let Some(c @ '0'..='9') = self.cur {
            value = value.wrapping_mul(10).wrapping_add(u64::from(c) - u64::from('0'));
            count = count.saturating_add(1);
            // Nearly always plain digits follow; they need no folding.
            let rest = self.rest.as_str();
            let mut plain = 0_u32;
            for byte in rest.bytes().take_while(u8::is_ascii_digit) {
                value = value.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
                plain = plain.saturating_add(1);
            }
            self.rest = rest.get(plain as usize..).unwrap_or_default().chars();
            self.taken = self.taken.saturating_add(plain);
            count = count.saturating_add(plain);
            self.advance();
        }
        (value, count)
    }

    /// The error that the current symbol is where a part should be.
    #[cold]
    pub(super) fn unexpected(&self, value: Noun, part: Noun) -> ParseError {
        let offence = match self.cur {
            None => Offence::Missing,
            Some(_) => Offence::Char { at: self.at, found: self.raw },
        };
        ParseError::new(value, part, offence)
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// Traditional characters that numbers and their labels hold, and the simplified ones.
const TRADITIONAL: &[(char, char)] = &[
    ('備', '备'),
    ('號', '号'),
    ('證', '证'),
    ('網', '网'),
    ('編', '编'),
    ('許', '许'),
    ('經', '经'),
    ('營', '营'),
    ('業', '业'),
    ('務', '务'),
    ('書', '书'),
    ('電', '电'),
    ('國', '国'),
    ('滬', '沪'),
    ('晉', '晋'),
    ('遼', '辽'),
    ('蘇', '苏'),
    ('閩', '闽'),
    ('贛', '赣'),
    ('魯', '鲁'),
    ('粵', '粤'),
    ('瓊', '琼'),
    ('貴', '贵'),
    ('雲', '云'),
    ('陝', '陕'),
    ('隴', '陇'),
    ('寧', '宁'),
    ('內', '内'),
    ('龍', '龙'),
    ('東', '东'),
    ('廣', '广'),
    ('慶', '庆'),
    ('肅', '肃'),
    ('區', '区'),
    ('壯', '壮'),
    ('維', '维'),
    ('爾', '尔'),
];

/// Gives every traditional character a slot of its own; found by trying, held by `SIMPLIFIED`.
const fn slot(c: char) -> usize {
    ((c as u32).wrapping_mul(0xcf18_22ff) >> 25) as usize
}

static SIMPLIFIED: [(char, char); 128] = simplified_table();

#[expect(clippy::indexing_slicing, reason = "the loop ends at the length, and slots are below 128")]
const fn simplified_table() -> [(char, char); 128] {
    let mut table = [('\0', '\0'); 128];
    let mut at = 0;
    while at < TRADITIONAL.len() {
        let (traditional, simple) = TRADITIONAL[at];
        assert!(table[slot(traditional)].0 == '\0', "two characters in one slot: find another multiplier");
        table[slot(traditional)] = (traditional, simple);
        at += 1;
    }
    table
}

/// The simplified form of a traditional character.
#[inline]
#[expect(clippy::indexing_slicing, reason = "slots are below 128")]
fn simplified(c: char) -> Option<char> {
    let (traditional, simple) = SIMPLIFIED[slot(c)];
    (traditional == c && c != '\0').then_some(simple)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_traditional_characters() {
        for (traditional, simple) in TRADITIONAL {
            let symbols = Symbols::new(traditional.encode_utf8(&mut [0; 4])).clone_parts();
            assert_eq!(symbols, (Some(*simple), Notes::NONE.with(Note::Traditional)));
        }
        assert_eq!(Symbols::new("\0").clone_parts(), (Some('\0'), Notes::NONE));
        assert_eq!(Symbols::new("\u{feff}").clone_parts(), (Some('\u{feff}'), Notes::NONE));
    }

    impl Symbols<'_> {
        fn clone_parts(&self) -> (Option<char>, Notes) {
            (self.cur, self.notes)
        }
    }
}
