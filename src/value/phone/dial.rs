//! The digits and hyphens of a telephone number as they were meant.

use crate::value::plain::{count, plain, trimmed};
use crate::value::{Note, Notes, Noun, Offence, ParseError};

/// The part that is the whole.
/// A landline, where another number was asked.
pub(super) const A_LANDLINE: Noun = Noun::new("固定电话号码", "a landline number");
pub(super) const NUMBER: Noun = Noun::new("号码", "number");
const COUNTRY: Noun = Noun::new("国家代码", "country code");
const SERVICE_NUMBER: Noun = Noun::new("400/800 号码", "a 400 or 800 number");
const SHORT_NUMBER: Noun = Noun::new("服务短号", "a short service number");

/// 400, 800 and short service numbers, as digits.
pub(super) fn service_number(digits: &[u8]) -> Option<Noun> {
    match digits {
        [b'4' | b'8', b'0', b'0', _, _, _, _, _, _, _] => Some(SERVICE_NUMBER),
        [b'9', b'5' | b'6', _, _, _] | [b'9', b'5' | b'6', _, _, _, _] | [b'1', b'0' | b'1' | b'2', _] => {
            Some(SHORT_NUMBER)
        }
        [b'1', b'0', b'0', _, _] | [b'1', b'2', b'3', _, _] => Some(SHORT_NUMBER),
        _ => None,
    }
}

/// Words before an extension, the longer ones first.
const EXTENSION_WORDS: [&str; 10] = ["转分机", "转接", "转", "分机号", "分机", "ext.", "ext", "Ext.", "EXT", "x"];

/// What was dialled: digits and hyphens, each with its place in the text, and what was forgiven so far.
pub(super) struct Dial {
    bytes: [u8; Self::MOST],
    places: [u32; Self::MOST],
    start: usize,
    end: usize,
    plus: bool,
    /// Where a word before the extension stood, of which a hyphen was made.
    word: Option<usize>,
    pub(super) notes: Notes,
}

impl Dial {
    /// Longer than any number with prefix, hyphens and extension.
    const MOST: usize = 40;

    pub(super) fn read(text: &str, noun: Noun, extensions: bool) -> Result<Self, ParseError> {
        let (inner, before, notes) = trimmed(text);
        let mut dial =
            Self { bytes: [0; Self::MOST], places: [0; Self::MOST], start: 0, end: 0, plus: false, word: None, notes };
        let (mut digits, mut opened, mut closed) = (0_usize, false, false);
        let mut skip = 0;
        for (i, (offset, c)) in inner.char_indices().enumerate() {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            let at = count(before + i);
            let (folded, notes) = plain(c);
            dial.notes = dial.notes.and(notes);
            let after_bracket = std::mem::take(&mut closed);
            match folded {
                '0'..='9' => {
                    digits += 1;
                    dial.push(folded as u8, at);
                }
                '-' if after_bracket => {}
                '-' => dial.push(b'-', at),
                ' ' => closed = after_bracket,
                '+' if dial.end == 0 && !dial.plus => dial.plus = true,
                '(' if dial.end == 0 && !opened => opened = true,
                ')' if opened && dial.word.is_none() && dial.end > 0 && dial.last() != Some(b'-') => {
                    opened = false;
                    closed = true;
                    dial.notes.add(Note::Separators);
                    dial.push(b'-', at);
                }
                _ => {
                    let rest = inner.get(offset..).unwrap_or_default();
                    let word = match folded {
                        '#' | 'X' => Some(1),
                        _ => EXTENSION_WORDS
                            .iter()
                            .find(|word| rest.starts_with(**word))
                            .map(|word| word.chars().count()),
                    };
                    let Some(length) = word.filter(|_| extensions && dial.word.is_none() && dial.end > 0) else {
                        return Err(ParseError::new(noun, NUMBER, Offence::Char { at, found: c }));
                    };
                    skip = length - 1;
                    if dial.last() == Some(b'-') {
                        dial.end -= 1;
                    }
                    dial.word = Some(dial.end);
                    dial.push(b'-', at);
                }
            }
        }
        if opened {
            let at = inner.chars().position(|c| plain(c).0 == '(').unwrap_or(0);
            return Err(ParseError::new(noun, NUMBER, Offence::Char { at: count(before + at), found: '(' }));
        }
        if digits == 0 {
            return Err(ParseError::new(noun, NUMBER, Offence::Missing));
        }
        if dial.end == Self::MOST {
            let (min, max) = if extensions { (10, 18) } else { (11, 11) };
            return Err(ParseError::new(noun, NUMBER, Offence::Length { min, max, found: count(digits) }));
        }
        Ok(dial)
    }

    /// Keeps one more; what does not fit fills the buffer, which [`Dial::read`] refuses.
    fn push(&mut self, byte: u8, at: u32) {
        if let (Some(slot), Some(place)) = (self.bytes.get_mut(self.end), self.places.get_mut(self.end)) {
            (*slot, *place) = (byte, at);
            self.end += 1;
        }
    }

    fn last(&self) -> Option<u8> {
        self.bytes().last().copied()
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(self.start..self.end).unwrap_or_default()
    }

    /// The place in the text of the byte at `index`.
    pub(super) fn place(&self, index: usize) -> u32 {
        self.places.get(self.start + index).copied().unwrap_or(0)
    }

    /// Index of the hyphen that was a word, else the end.
    pub(super) fn spoken(&self) -> usize {
        self.word.unwrap_or(self.end).saturating_sub(self.start)
    }

    pub(super) fn digits(&self) -> impl Iterator<Item = u8> + '_ {
        self.bytes().iter().copied().filter(u8::is_ascii_digit)
    }

    pub(super) fn strip_country(&mut self, noun: Noun) -> Result<(), ParseError> {
        let bytes = self.bytes();
        let run = bytes.iter().position(|byte| *byte == b'-').unwrap_or(bytes.len());
        let length = if self.plus {
            if bytes.starts_with(b"86") { 2 } else { usize::MAX }
        } else if bytes.starts_with(b"00") {
            if bytes.starts_with(b"0086") { 4 } else { usize::MAX }
        } else if bytes.starts_with(b"086-") {
            3
        } else if bytes.starts_with(b"86")
            && (run == 2
                || run >= 12
                || (bytes.starts_with(b"861") && self.digits().count() == 13)
                || (bytes.starts_with(b"860") && self.digits().count() >= 12))
        {
            2
        } else {
            return Ok(());
        };
        if length == usize::MAX {
            return Err(ParseError::new(noun, COUNTRY, Offence::Instead { right: "+86" }));
        }
        let hyphen = usize::from(bytes.get(length) == Some(&b'-'));
        self.start += length + hyphen;
        self.notes.add(Note::CountryPrefix);
        if self.bytes().is_empty() {
            return Err(ParseError::new(noun, NUMBER, Offence::Missing));
        }
        Ok(())
    }

    /// Refuses hyphens at the start and doubled, and at the end too where no extension can follow.
    pub(super) fn check_hyphens(&self, noun: Noun, at_end: bool) -> Result<(), ParseError> {
        let bytes = self.bytes();
        let mut before = b'-';
        for (index, byte) in bytes.iter().enumerate() {
            if *byte == b'-' && (before == b'-' || (at_end && index + 1 == bytes.len())) {
                return Err(ParseError::new(noun, NUMBER, Offence::Char { at: self.place(index), found: '-' }));
            }
            before = *byte;
        }
        Ok(())
    }

    pub(super) fn remove_hyphens(&mut self) {
        let mut kept = self.start;
        for index in self.start..self.end {
            if let (Some(byte), Some(place)) = (self.bytes.get(index).copied(), self.places.get(index).copied())
                && byte != b'-'
            {
                if let (Some(slot), Some(spot)) = (self.bytes.get_mut(kept), self.places.get_mut(kept)) {
                    (*slot, *spot) = (byte, place);
                }
                kept += 1;
                continue;
            }
            self.notes.add(Note::Separators);
        }
        self.end = kept;
    }
}
