//! Reads a number as people write it: one symbol at a time, folded on the way, without a copy of the text.

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
    /// The first thing forgiven.
    odd: Option<(Noun, Offence)>,
}

impl<'a> Symbols<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut symbols = Self {
            rest: text.chars(),
            cur: None,
            raw: '\0',
            at: 0,
            taken: 0,
            notes: Notes::NONE,
            odd: None,
        };
        symbols.advance();
        symbols
    }

    /// Goes to the next symbol.
    #[inline]
    pub(super) fn advance(&mut self) {
        loop {
            let Some(raw) = self.rest.next() else {
                self.cur = None;
                self.at = self.taken;
                return;
            };
            self.at = self.taken;
            self.taken = self.taken.saturating_add(1);
            self.raw = raw;
            if let '0'..='9' | 'A'..='Z' | '-' | '.' = raw {
                self.cur = Some(raw);
                return;
            }
            if raw.is_whitespace() {
                self.forgive(Note::Spaces);
                continue;
            }
            let (folded, note) = fold(raw);
            self.cur = Some(folded);
            if let Some(note) = note {
                self.forgive(note);
                if note == Note::FullWidth && folded.is_ascii_lowercase() {
                    self.cur = Some(folded.to_ascii_uppercase());
                    self.forgive(Note::Case);
                }
            }
            return;
        }
    }

    /// Notes that the current character was forgiven.
    pub(super) fn forgive(&mut self, note: Note) {
        self.forgive_as(
            note,
            SPELLING,
            Offence::Char {
                at: self.at,
                found: self.raw,
            },
        );
    }

    /// Notes that something was forgiven, with the part and the offence for which the strict parse refuses it.
    pub(super) fn forgive_as(&mut self, note: Note, part: Noun, offence: Offence) {
        self.notes.add(note);
        self.odd.get_or_insert((part, offence));
    }

    /// The error of the strict parse: the first thing that the tolerant one forgave.
    pub(super) fn strict_error(&self, value: Noun) -> Option<ParseError> {
        self.odd.map(|(part, offence)| ParseError::new(value, part, offence))
    }

    /// Steps over a symbol if it is the current one.
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
        let here = Offence::Char {
            at: self.at,
            found: self.raw,
        };
        let found = self.eat(word);
        if found {
            self.forgive_as(Note::Wording, SPELLING, here);
        }
        found
    }

    /// Reads a run of ASCII digits: their value (saturating) and how many they are.
    pub(super) fn digits(&mut self) -> (u64, u32) {
        let (mut value, mut count) = (0_u64, 0_u32);
        while let Some(c @ '0'..='9') = self.cur {
            value = value.saturating_mul(10).saturating_add(u64::from(c) - u64::from('0'));
            count = count.saturating_add(1);
            self.advance();
        }
        (value, count)
    }

    /// The error that the current symbol is where a part should be.
    pub(super) fn unexpected(&self, value: Noun, part: Noun) -> ParseError {
        let offence = match self.cur {
            None => Offence::Missing,
            Some(_) => Offence::Char {
                at: self.at,
                found: self.raw,
            },
        };
        ParseError::new(value, part, offence)
    }
}

/// The folding of one character, and what it is called.
fn fold(raw: char) -> (char, Option<Note>) {
    let folded = match raw {
        'a'..='z' => return (raw.to_ascii_uppercase(), Some(Note::Case)),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => return ('-', Some(Note::Dash)),
        '\u{ff01}'..='\u{ff5e}' => {
            let ascii = char::from_u32(u32::from(raw) - 0xfee0).unwrap_or(raw);
            return (ascii, Some(Note::FullWidth));
        }
        '備' => '备',
        '號' => '号',
        '證' => '证',
        '網' => '网',
        '編' => '编',
        '許' => '许',
        '經' => '经',
        '營' => '营',
        '業' => '业',
        '務' => '务',
        '電' => '电',
        '國' => '国',
        '滬' => '沪',
        '晉' => '晋',
        '遼' => '辽',
        '蘇' => '苏',
        '閩' => '闽',
        '贛' => '赣',
        '魯' => '鲁',
        '粵' => '粤',
        '瓊' => '琼',
        '貴' => '贵',
        '雲' => '云',
        '陝' => '陕',
        '隴' => '陇',
        '寧' => '宁',
        '內' => '内',
        '龍' => '龙',
        '東' => '东',
        '廣' => '广',
        '慶' => '庆',
        '肅' => '肃',
        '區' => '区',
        '壯' => '壮',
        '維' => '维',
        '爾' => '尔',
        raw => return (raw, None),
    };
    (folded, Some(Note::Traditional))
}
