//! What is gathered of a number around its anchor, written down in canonical spelling for the parser of its kind.

use super::found::{Found, FoundNumber, Kind, Malformed, Spelling, Spellings, Standing, Suspicion};
use super::standing::{record_standing, run_on};
use super::stepping::{Symbol, next};
use crate::value::{LicenceNumber, Note, Notes, RecordNumber, Value};
use std::cell::Cell;

/// Most characters of words between 备 and the digits.
const LONGEST_STRAY: usize = 24;

/// Longest run of digits and stand-ins that is read.
const LONGEST_BODY: usize = 40;

/// What is gathered of a number.
#[derive(Clone)]
pub(super) struct Gathered<'a> {
    pub(super) text: &'a [u8],
    pub(super) start: usize,
    /// Where it ends as far as it is read.
    pub(super) end: usize,
    pub(super) notes: Notes,
    pub(super) spellings: Spellings,
    /// The canonical spelling.
    pub(super) spelled: Spelled,
    /// Whether a bracket was opened in front of the digits.
    pub(super) bracketed: bool,
    /// How it is miswritten, where the canonical spelling is without that.
    pub(super) miswritten: Option<Suspicion>,
    /// Ends of lines in it.
    pub(super) lines: u8,
    /// The symbol behind space or markup that was last looked for, and from where: several ask for it.
    ahead: Cell<Option<(usize, Option<Symbol>)>>,
}

/// A short text without an allocation. What does not fit is not kept; then no parser takes it for a number.
#[derive(Clone, Copy)]
pub(super) struct Spelled {
    bytes: [u8; 96],
    len: usize,
}

impl Spelled {
    pub(super) const EMPTY: Self = Self { bytes: [0; 96], len: 0 };

    pub(super) fn push(&mut self, c: char) {
        self.push_str(c.encode_utf8(&mut [0; 4]));
    }

    pub(super) fn push_str(&mut self, text: &str) {
        if let Some(room) = self.bytes.get_mut(self.len..self.len + text.len()) {
            room.copy_from_slice(text.as_bytes());
            self.len += text.len();
        }
    }

    pub(super) fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..self.len).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn is_empty(&self) -> bool {
        self.len == 0
    }

    pub(super) fn truncate(&mut self, len: usize) {
        self.len = self.len.min(len);
    }

    /// What begins at a byte, taken away.
    pub(super) fn split_off(&mut self, at: usize) -> Self {
        let mut tail = Self::EMPTY;
        tail.push_str(self.as_str().get(at..).unwrap_or_default());
        self.truncate(at);
        tail
    }
}

impl<'a> Gathered<'a> {
    pub(super) fn new(text: &'a [u8], word: Symbol) -> Self {
        Self { start: word.start, notes: word.notes, spellings: word.spellings, ..Self::at(text, word.end) }
    }

    /// With nothing gathered yet, at a place.
    pub(super) fn at(text: &'a [u8], end: usize) -> Self {
        Self {
            text,
            start: end,
            end,
            notes: Notes::NONE,
            spellings: Spellings::NONE,
            spelled: Spelled::EMPTY,
            bracketed: false,
            miswritten: None,
            lines: 0,
            ahead: Cell::new(None),
        }
    }

    pub(super) fn noted(&mut self, symbol: Symbol) {
        self.notes = self.notes.and(symbol.notes);
        self.spellings = self.spellings.and(symbol.spellings);
    }

    /// Takes a symbol in front.
    pub(super) fn front(&mut self, symbol: Symbol) {
        self.noted(symbol);
        self.start = symbol.start;
    }

    /// The next symbol, not taken.
    pub(super) fn peek(&self) -> Option<Symbol> {
        if let Some((from, symbol)) = self.ahead.get()
            && from == self.end
        {
            return symbol;
        }
        let symbol = next(self.text, self.end);
        if symbol.is_none_or(|symbol| symbol.gap) {
            self.ahead.set(Some((self.end, symbol)));
        }
        symbol
    }

    pub(super) fn take(&mut self, symbol: Symbol) {
        self.noted(symbol);
        self.lines = self.lines.saturating_add(symbol.lines);
        self.end = symbol.end;
    }

    /// Whether 号 follows.
    pub(super) fn closes(&self) -> bool {
        self.peek().is_some_and(|symbol| symbol.c == '号')
    }

    pub(super) fn take_if(&mut self, c: char) -> bool {
        match self.peek() {
            Some(symbol) if symbol.c == c => {
                self.take(symbol);
                true
            }
            _ => false,
        }
    }

    pub(super) fn found(
        mut self,
        floor: usize,
        kind: Kind,
        value: Option<FoundNumber>,
        notes: Notes,
        standing: Standing,
    ) -> Option<Found> {
        let behind = self.text.get(self.end).copied().unwrap_or_default();
        self.spellings = self.spellings.and(run_on(self.text, floor, self.start, behind));
        Some(Found {
            span: self.start..self.end,
            kind,
            value,
            notes: self.notes.and(notes),
            spellings: self.spellings,
            standing,
        })
    }

    pub(super) fn malformed(self, floor: usize, kind: Kind, why: Malformed) -> Option<Found> {
        self.found(floor, kind, None, Notes::NONE, Standing::Malformed(why))
    }

    /// Steps over what people write between the word and the digits.
    pub(super) fn words(&mut self, words: &[char]) {
        for _ in 0..8 {
            match self.peek() {
                Some(symbol) if words.contains(&symbol.c) => {
                    self.take(symbol);
                    self.notes.add(Note::Wording);
                    self.bracketed |= matches!(symbol.c, '(' | '[' | '【');
                }
                _ => break,
            }
        }
    }

    /// Steps over what belongs nowhere between the word and the digits: one sign (备-2021…), and behind a province a few words
    /// or words in brackets, where the digits come to a number that 号 closes.
    pub(super) fn strays(&mut self, counts: &[usize], named: bool) {
        let Some(first) = self.peek().filter(|symbol| !symbol.c.is_ascii_digit() && symbol.lines == 0) else {
            return;
        };
        let second = next(self.text, first.end);
        let is_sign = matches!(first.c, '-' | '/' | '.' | '_' | '·' | ',' | '，' | '=' | '|' | '~' | '+');
        if is_sign && second.is_some_and(|symbol| symbol.c.is_ascii_digit() && symbol.lines == 0) {
            // Signs of emphasis stand on both sides of the digits.
            if first.c == '_' && self.digits_ahead(first.end).1.is_some_and(|behind| behind.c == '_') {
                return;
            }
            self.take(first);
            self.miswritten = Some(Suspicion::Stray);
        } else if named {
            self.stray_words(first, counts);
        }
    }

    fn stray_words(&mut self, first: Symbol, counts: &[usize]) {
        let is_word = |c: char| {
            matches!(c, '\u{4e00}'..='\u{9fff}' | 'A'..='Z' | '(' | ')' | '[' | ']' | '【' | '】' | ':' | '/' | '-')
                && c != '备'
        };
        let (mut last, mut steps) = (first, 0);
        loop {
            if last.lines > 0 || !is_word(last.c) || steps == LONGEST_STRAY {
                return;
            }
            steps += 1;
            let Some(ahead) = next(self.text, last.end) else { return };
            if ahead.c.is_ascii_digit() {
                break;
            }
            last = ahead;
        }
        let (count, behind) = self.digits_ahead(last.end);
        if counts.contains(&count) && behind.is_some_and(|behind| behind.c == '号') {
            self.end = last.end;
            self.bracketed = false;
            self.miswritten = Some(Suspicion::Stray);
        }
    }

    /// How many digits follow a place, and what stands behind them.
    fn digits_ahead(&self, from: usize) -> (usize, Option<Symbol>) {
        let (mut count, mut ahead) = (0, next(self.text, from));
        while let Some(digit) = ahead.filter(|symbol| symbol.c.is_ascii_digit() && count < LONGEST_BODY) {
            count += 1;
            ahead = next(self.text, digit.end);
        }
        (count, ahead)
    }

    /// Whether 号 stands where the digits should, and labels nothing that follows: a template that nobody filled in. Taken.
    pub(super) fn was_never_filled(&mut self, named: bool) -> bool {
        let hao = self.peek().filter(|symbol| symbol.c == '号' && symbol.lines == 0 && (named || symbol.gap));
        let Some(hao) = hao else {
            return false;
        };
        let signs = [':', '=', '(', '[', '【', '$', '{', '%', '#', '@', '*', '"', '\''];
        let is_code = |symbol: Symbol| matches!(self.text.get(symbol.end), Some(b'%' | b'?' | b'#'));
        let labels = |symbol: Symbol| {
            symbol.c.is_ascii_digit()
                || signs.contains(&symbol.c)
                || symbol.c == '<' && is_code(symbol)
                || !symbol.gap && matches!(symbol.c, '\u{4e00}'..='\u{9fff}' | 'A'..='Z')
        };
        if next(self.text, hao.end).is_some_and(labels) {
            return false;
        }
        self.take(hao);
        true
    }

    /// The bracket that closes one that was opened in front of the digits.
    pub(super) fn close_bracket(&mut self) {
        if self.bracketed
            && let Some(symbol) = self.peek().filter(|s| matches!(s.c, ')' | ']' | '】') && !s.gap)
        {
            self.take(symbol);
        }
    }

    /// The digits, or what stands in for them.
    pub(super) fn body(&mut self, counts: &[usize], hyphens: bool) -> Body {
        let from = self.spelled.len();
        let emphasis = self.emphasis();
        let before = (self.end, self.notes, self.spellings);
        let mut first_run = None;
        let (mut digits, mut stand_ins, mut grouped) = (0_usize, 0_usize, false);
        while digits + stand_ins < LONGEST_BODY {
            let Some(symbol) = self.peek() else { break };
            let here = digits + stand_ins;
            if here > 0 && symbol.gap {
                let whole = counts.contains(&digits) && !self.completes(symbol, counts, digits, from, grouped);
                if whole || stand_ins > 0 {
                    break;
                }
                first_run.get_or_insert((digits, self.end, self.notes, self.spellings));
                grouped = true;
            }
            match symbol.c {
                c @ '0'..='9' => {
                    self.take(symbol);
                    self.spelled.push(c);
                    digits += 1;
                }
                // 备（2021）000123号: the year in brackets.
                ')' | ']' | '】' if self.bracketed && matches!(digits, 2 | 4) && stand_ins == 0 => {
                    let ahead = next(self.text, symbol.end);
                    if !ahead.is_some_and(|ahead| ahead.c.is_ascii_digit() && ahead.lines == 0) {
                        break;
                    }
                    self.take(symbol);
                    self.bracketed = false;
                    self.miswritten = Some(Suspicion::Stray);
                }
                '-' if hyphens && (grouped && digits < 14 || !counts.contains(&digits)) => {
                    let ahead = next(self.text, symbol.end);
                    if !ahead.is_some_and(|ahead| ahead.c.is_ascii_digit()) {
                        break;
                    }
                    first_run.get_or_insert((digits, self.end, self.notes, self.spellings));
                    grouped = true;
                    self.take(symbol);
                }
                // Behind a whole number they are marks of the text (**粤ICP备15000123**); of 14 digits two may be hidden.
                'X' | '*' | '×' | '#' | '?' | '_' | '○' | '〇' | '●' | '•' | '█' | '■' | '□' | '✕' | '✱'
                    if hyphens || stand_ins > 0 || !counts.contains(&digits) =>
                {
                    self.take(symbol);
                    stand_ins += 1;
                }
                // A letter among the digits (2C090003) is one of them written wrong; behind them it is text.
                c @ 'A'..='Z' if digits > 0 && !symbol.gap && !counts.contains(&digits) => {
                    let ahead = next(self.text, symbol.end);
                    if !ahead.is_some_and(|ahead| !ahead.gap && ahead.c.is_ascii_digit()) || digits > 9 {
                        break;
                    }
                    self.take(symbol);
                    self.spelled.push(c);
                }
                _ => break,
            }
        }
        // Groups that do not come to a number: the first was meant alone, or each was a digit.
        if let Some((count, end, notes, spellings)) = first_run {
            if !counts.contains(&digits) && stand_ins == 0 && count > 2 {
                (self.end, self.notes, self.spellings) = (end, notes, spellings);
                self.spelled.truncate(from + count);
                digits = count;
            } else if grouped {
                self.spellings.add(Spelling::Grouped);
            }
        }
        if stand_ins > 0 {
            // One letter or sign alone is a word of the text, unless digits stand before it.
            if digits == 0 && stand_ins < 2 {
                (self.end, self.notes, self.spellings) = before;
                return Body::None;
            }
            return Body::StandIns;
        }
        // The same signs behind the digits, if they stood in front.
        for _ in 0..emphasis {
            if let Some(sign) = self.peek().filter(|s| matches!(s.c, '*' | '_') && !s.gap) {
                self.end = sign.end;
            }
        }
        match digits {
            0 => Body::None,
            _ => Body::Digits(digits),
        }
    }

    /// Whether behind enough digits for the shorter number a group follows that makes it the longer one: with 号 behind it, or
    /// as the last of several.
    pub(super) fn completes(&self, first: Symbol, counts: &[usize], digits: usize, from: usize, grouped: bool) -> bool {
        let longer = counts.iter().any(|count| *count == digits + 2);
        // Ten digits begin with the year in full.
        let years = digits != 8 || self.spelled.as_str().get(from..).is_some_and(|s| s.starts_with("20"));
        let second = next(self.text, first.end).filter(|s| s.c.is_ascii_digit());
        let Some(second) = second.filter(|_| longer && years && first.c.is_ascii_digit()) else {
            return false;
        };
        match next(self.text, second.end) {
            Some(behind) if behind.c == '号' => true,
            Some(behind) => grouped && digits > 8 && (behind.gap || !behind.c.is_alphanumeric()),
            None => grouped && digits > 8,
        }
    }

    /// Steps over signs of emphasis in front of digits (`**2021000123**`); how many. Signs that do not stand behind the
    /// digits too hide some of them.
    pub(super) fn emphasis(&mut self) -> usize {
        let is_sign = |s: &Symbol| matches!(s.c, '*' | '_');
        let mut ahead = self.peek();
        let mut signs = 0;
        while let Some(symbol) = ahead.filter(|s| is_sign(s) && signs < 3) {
            signs += 1;
            ahead = next(self.text, symbol.end);
        }
        let Some(first) = ahead.filter(|s| signs > 0 && s.c.is_ascii_digit() && !s.gap) else {
            return 0;
        };
        let (mut digits, mut behind) = (0, 0);
        while let Some(symbol) = ahead.filter(|s| behind == 0 && s.c.is_ascii_digit() || digits > 0 && is_sign(s)) {
            if symbol.c.is_ascii_digit() {
                digits += 1;
            } else {
                behind += 1;
            }
            if digits > LONGEST_BODY || behind > signs {
                break;
            }
            ahead = next(self.text, symbol.end);
        }
        if behind != signs {
            return 0;
        }
        self.end = first.start;
        self.spellings.add(Spelling::Markup);
        signs
    }

    /// Whether a template stands where the digits should; taken up to its end.
    pub(super) fn template(&mut self) -> bool {
        let Some(symbol) = self.peek().filter(|symbol| matches!(symbol.c, '$' | '{' | '%' | '<' | '[' | '#' | '@'))
        else {
            return false;
        };
        let rest = self.text.get(symbol.start..).unwrap_or_default();
        let rest = rest.get(..rest.len().min(120)).unwrap_or_default();
        let closed =
            TEMPLATES.into_iter().find(|(open, _)| rest.starts_with(open.as_bytes())).and_then(|(open, close)| {
                let inside = rest.get(open.len()..)?;
                Some(open.len() + memchr::memmem::find(inside, close.as_bytes())? + close.len())
            });
        // $icp, @Model.Icp
        let name = rest.get(1..).unwrap_or_default();
        let is_name = matches!(symbol.c, '$' | '@') && name.first().is_some_and(u8::is_ascii_alphabetic);
        let name = name.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'));
        let named = is_name.then(|| 1 + name.count());
        match closed.or(named) {
            Some(length) => {
                self.noted(symbol);
                self.end = symbol.start + length;
                true
            }
            None => false,
        }
    }

    /// 号 and the service part, in any order.
    pub(super) fn service(&mut self, hao_is_due: bool) {
        self.close_bracket();
        let mut hao = self.take_if('号');
        if hao_is_due {
            self.spelled.push('号');
        } else if hao {
            self.notes.add(Note::Hao);
        }
        while hao && self.peek().is_some_and(|symbol| symbol.c == '号' && !symbol.gap) {
            self.take_if('号');
            self.notes.add(Note::Hao);
        }
        let suffixed = self.suffix();
        if suffixed {
            while let Some(symbol) = self.peek().filter(|symbol| symbol.c == '号' && !symbol.gap) {
                self.take(symbol);
                self.notes.add(Note::Hao);
                hao = true;
            }
        }
        if hao_is_due && !hao {
            self.notes.add(Note::Hao);
        }
    }

    pub(super) fn suffix(&mut self) -> bool {
        let Some(mut hyphen) = self.peek().filter(|symbol| symbol.c == '-') else {
            return false;
        };
        let mut ahead = next(self.text, hyphen.end);
        // A long dash is often written as two.
        if let Some(second) = ahead.filter(|symbol| symbol.c == '-' && !symbol.gap) {
            hyphen.end = second.end;
            ahead = next(self.text, second.end);
        }
        // -A3 for -3A
        let letter_first = ahead.filter(|symbol| !symbol.gap && !hyphen.gap && matches!(symbol.c, 'A' | 'X' | 'K'));
        if let Some(letter) = letter_first {
            return self.suffix_with_letter_first(hyphen, letter);
        }
        let Some(first) = ahead.filter(|symbol| symbol.c.is_ascii_digit()) else {
            return false;
        };
        // Behind the end of a line a hyphen begins an item of a list.
        if first.lines > 0 || hyphen.lines > 1 || hyphen.lines == 1 && first.gap {
            return false;
        }
        let (mut notes, mut spellings) = (hyphen.notes.and(first.notes), hyphen.spellings.and(first.spellings));
        let (mut index, mut end) = (Spelled::EMPTY, first.end);
        while let Some(symbol) = ahead.filter(|symbol| symbol.c.is_ascii_digit() && (index.is_empty() || !symbol.gap)) {
            if index.len() > 6 {
                return false;
            }
            index.push(symbol.c);
            (notes, spellings) = (notes.and(symbol.notes), spellings.and(symbol.spellings));
            end = symbol.end;
            ahead = next(self.text, end);
        }
        let goes_on = |symbol: Option<Symbol>, cs: fn(char) -> bool| symbol.is_some_and(|s| !s.gap && cs(s.c));
        // A year behind a dash with space, or a telephone number, is no service part.
        let year = ["19", "20"].iter().any(|century| index.as_str().starts_with(century)) && index.len() == 4;
        let year_behind = year && (hyphen.gap || first.gap);
        let again = goes_on(ahead, |c| c == '-')
            && ahead.and_then(|dash| next(self.text, dash.end)).is_some_and(|s| s.c.is_ascii_digit());
        let date = goes_on(ahead, |c| c == '年')
            || (year || hyphen.gap)
                && goes_on(ahead, |c| c == '/')
                && ahead.and_then(|slash| next(self.text, slash.end)).is_some_and(|s| s.c.is_ascii_digit());
        // Behind a dash between spaces digits may begin a sentence: - 24小时热线, - 360安全网站, - 5A级景区.
        let sentence = hyphen.gap && first.gap && {
            let letter = ahead.filter(|s| !s.gap && s.c.is_ascii_uppercase());
            let behind = letter.map_or(ahead, |letter| next(self.text, letter.end));
            let han = |s: &Symbol| !s.gap && s.c != '号' && matches!(s.c, '\u{4e00}'..='\u{9fff}');
            behind.filter(han).is_some_and(|s| {
                letter.is_some() || index.len() > 2 || "小时天月日分秒家个级条楼度次元万亿岁位名种大步".contains(s.c)
            })
        };
        if year_behind || (again && index.len() > 2) || date || sentence {
            return false;
        }
        // -04 for -4
        let significant = index.as_str().trim_start_matches('0');
        if significant.len() < index.len() && !significant.is_empty() {
            self.miswritten = Some(Suspicion::Service);
        }
        self.spelled.push('-');
        self.spelled.push_str(if significant.is_empty() { index.as_str() } else { significant });
        if let Some(letter) = ahead.filter(|s| !s.gap && s.c.is_ascii_uppercase()) {
            let behind = next(self.text, letter.end);
            let word = goes_on(behind, |c| c.is_ascii_alphanumeric());
            // In small letters only the known ones: what follows may be text.
            if !word && (matches!(letter.c, 'A' | 'X' | 'K') || !letter.notes.has(Note::Case)) {
                self.spelled.push(letter.c);
                (notes, spellings) = (notes.and(letter.notes), spellings.and(letter.spellings));
                end = letter.end;
            }
        }
        self.notes = self.notes.and(notes);
        self.spellings = self.spellings.and(spellings);
        self.end = end;
        true
    }

    /// Takes a service part whose letter stands in front of its digits.
    fn suffix_with_letter_first(&mut self, hyphen: Symbol, letter: Symbol) -> bool {
        let mut index = Spelled::EMPTY;
        let (mut last, mut ahead) = (letter, next(self.text, letter.end));
        while let Some(digit) = ahead.filter(|s| s.c.is_ascii_digit() && !s.gap && index.len() < 4) {
            index.push(digit.c);
            last = digit;
            ahead = next(self.text, digit.end);
        }
        // A size (A4), a model: something goes on.
        let goes_on = ahead.is_some_and(|s| !s.gap && (s.c.is_ascii_alphanumeric() || s.c == '-'));
        if index.is_empty() || index.as_str().starts_with('0') || index.len() > 3 || goes_on {
            return false;
        }
        self.noted(hyphen);
        self.noted(letter);
        self.end = last.end;
        self.miswritten = Some(Suspicion::Service);
        self.spelled.push('-');
        self.spelled.push_str(index.as_str());
        self.spelled.push(letter.c);
        true
    }
}

impl Gathered<'_> {
    /// Gives what was gathered to the parser of record and licence numbers.
    pub(super) fn judged(self, floor: usize, kind: Kind, wrong: Option<Suspicion>) -> Option<Found> {
        match RecordNumber::parse_noted(self.spelled.as_str()) {
            Ok((number, notes)) => {
                let standing = match (wrong, record_standing(&number, notes)) {
                    (Some(why), _) => Standing::Suspicious(why),
                    (None, Standing::Valid) => self.miswritten.map_or(Standing::Valid, Standing::Suspicious),
                    (None, standing) => standing,
                };
                let value = match number.licence() {
                    Some(licence) if number.is_subject() => FoundNumber::Licence(licence),
                    _ => FoundNumber::Record(number),
                };
                self.found(floor, value.kind(), Some(value), notes, standing)
            }
            Err(mut error) => {
                if kind == Kind::Licence {
                    error.value = LicenceNumber::NOUN;
                }
                self.malformed(floor, kind, Malformed::Number(error))
            }
        }
    }
}

/// How templates mark what is to be filled in, longer ones first.
const TEMPLATES: [(&str, &str); 14] = [
    ("${", "}"),
    ("#{", "}"),
    ("@{{", "}}"),
    ("{{{", "}}}"),
    ("{{", "}}"),
    ("{", "}"),
    ("[[", "]]"),
    ("<%", "%>"),
    ("<?", "?>"),
    ("<#", ">"),
    ("<c:", "/>"),
    ("<xsl:", "/>"),
    ("%s", ""),
    ("%d", ""),
];

pub(super) enum Body {
    None,
    Digits(usize),
    StandIns,
}
