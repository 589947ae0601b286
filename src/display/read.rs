//! What stands around an anchor: a tolerant look backwards to the province and forwards to the end of the number. What is
//! gathered is written down in canonical spelling and given to the parser of its kind, which judges it.

use super::near::{Symbol, back, escape_until, next};
use super::plain;
use super::scan::{Found, FoundNumber, Kind, Malformed, Spelling, Spellings, Standing, Suspicion};
use crate::value::{AlgorithmNumber, LicenceNumber, Note, Notes, PoliceNumber, Province, RecordNumber, Value};
use std::ops::Range;

/// Longest run of digits and stand-ins that is read.
const LONGEST_BODY: usize = 40;

/// What the anchor announces, if a number stands there.
#[inline(always)]
pub(super) fn at_anchor(text: &[u8], floor: usize, anchor: Range<usize>) -> Option<Found> {
    match plain::at_anchor(text, floor, &anchor) {
        // Most anchors in text are words.
        None if is_word(text, &anchor) => None,
        None => stepping(text, floor, anchor),
        found => found,
    }
}

/// As [`at_anchor`], symbol by symbol.
#[inline(never)]
pub(super) fn stepping(text: &[u8], floor: usize, anchor: Range<usize>) -> Option<Found> {
    let first = *text.get(anchor.start)?;
    if matches!(first, b'A' | b'B' | b'a' | b'b' | 0xef) {
        if part_of_a_word(text, floor, anchor.start) {
            return None;
        }
        return licence(text, floor, anchor.start);
    }
    // The anchors inside escapes begin behind the backslash or the ampersand.
    let start = match first {
        b'u' => anchor.start.checked_sub(1)?,
        b'x' => anchor.start.checked_sub(2)?,
        _ => anchor.start,
    };
    let word = next(text, start).filter(|word| word.start == start)?;
    if start < floor {
        return None;
    }
    match word.c {
        '备' => filing(text, floor, word),
        '证' => icp_licence(text, floor, word),
        _ => None,
    }
}

/// Han that stand right in front of 备 in numbers.
#[rustfmt::skip]
const IN_FRONT_OF_BEI: [u32; 9] = [
    han('安'), han('网'), han('網'), han('监'), han('監'), han('局'), han('队'), han('隊'), han('算'),
];

/// The three bytes of a character in UTF-8 as a number, the first one lowest.
const fn han(c: char) -> u32 {
    let c = c as u32;
    (0xe0 | c >> 12) | (0x80 | c >> 6 & 0x3f) << 8 | (0x80 | c & 0x3f) << 16
}

/// Whether 备 or 证 stands behind a Han character that no number has there: 设备, 证 in 保证.
#[inline]
fn is_word(text: &[u8], anchor: &Range<usize>) -> bool {
    let Some(begin) = anchor.start.checked_sub(3) else {
        return false;
    };
    let Some([lead @ 0xe4..=0xe9, second, third, first, ..]) = text.get(begin..) else {
        return false;
    };
    match first {
        0xe8 => true,
        0xe5 => !IN_FRONT_OF_BEI.contains(&u32::from_le_bytes([*lead, *second, *third, 0])),
        _ => false,
    }
}

/// Whether letters, digits or another number stand right in front, or a letter or digit behind.
#[inline(always)]
pub(super) fn run_on(text: &[u8], floor: usize, start: usize, behind: u8) -> Spellings {
    let mut spellings = Spellings::NONE;
    let joined = if start == floor {
        floor > 0
    } else {
        let before = text.get(start.wrapping_sub(1));
        before.is_some_and(u8::is_ascii_alphanumeric) && escape_until(text, floor, start).is_none()
    };
    if joined || behind.is_ascii_alphanumeric() {
        spellings.add(Spelling::RunOn);
    }
    spellings
}

/// What is gathered of a number.
struct Gathered<'a> {
    text: &'a [u8],
    start: usize,
    /// Where it ends as far as it is read.
    end: usize,
    notes: Notes,
    spellings: Spellings,
    /// The canonical spelling.
    spelled: Spelled,
    /// Whether a bracket was opened in front of the digits.
    bracketed: bool,
}

/// A short text without an allocation. What does not fit is not kept; then no parser takes it for a number.
#[derive(Clone, Copy)]
struct Spelled {
    bytes: [u8; 96],
    len: usize,
}

impl Spelled {
    const EMPTY: Self = Self { bytes: [0; 96], len: 0 };

    fn push(&mut self, c: char) {
        self.push_str(c.encode_utf8(&mut [0; 4]));
    }

    fn push_str(&mut self, text: &str) {
        if let Some(room) = self.bytes.get_mut(self.len..self.len + text.len()) {
            room.copy_from_slice(text.as_bytes());
            self.len += text.len();
        }
    }

    fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..self.len).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    fn len(&self) -> usize {
        self.len
    }

    fn is_empty(&self) -> bool {
        self.len == 0
    }

    fn truncate(&mut self, len: usize) {
        self.len = self.len.min(len);
    }

    /// What begins at a byte, taken away.
    fn split_off(&mut self, at: usize) -> Self {
        let mut tail = Self::EMPTY;
        tail.push_str(self.as_str().get(at..).unwrap_or_default());
        self.truncate(at);
        tail
    }
}

impl<'a> Gathered<'a> {
    fn new(text: &'a [u8], word: Symbol) -> Self {
        Self {
            text,
            start: word.start,
            end: word.end,
            notes: word.notes,
            spellings: word.spellings,
            spelled: Spelled::EMPTY,
            bracketed: false,
        }
    }

    fn noted(&mut self, symbol: Symbol) {
        self.notes = self.notes.and(symbol.notes);
        self.spellings = self.spellings.and(symbol.spellings);
    }

    /// Takes a symbol in front.
    fn front(&mut self, symbol: Symbol) {
        self.noted(symbol);
        self.start = symbol.start;
    }

    /// The next symbol, not taken.
    fn peek(&self) -> Option<Symbol> {
        next(self.text, self.end)
    }

    fn take(&mut self, symbol: Symbol) {
        self.noted(symbol);
        self.end = symbol.end;
    }

    /// Whether 号 follows.
    fn closes(&self) -> bool {
        self.peek().is_some_and(|symbol| symbol.c == '号')
    }

    fn take_if(&mut self, c: char) -> bool {
        match self.peek() {
            Some(symbol) if symbol.c == c => {
                self.take(symbol);
                true
            }
            _ => false,
        }
    }

    fn found(
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

    fn malformed(self, floor: usize, kind: Kind, why: Malformed) -> Option<Found> {
        self.found(floor, kind, None, Notes::NONE, Standing::Malformed(why))
    }

    /// Steps over what people write between the word and the digits.
    fn words(&mut self, words: &[char]) {
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

    /// The bracket that closes one that was opened in front of the digits.
    fn close_bracket(&mut self) {
        if self.bracketed
            && let Some(symbol) = self.peek().filter(|s| matches!(s.c, ')' | ']' | '】') && !s.gap)
        {
            self.take(symbol);
        }
    }

    /// The digits, or what stands in for them.
    fn body(&mut self, counts: &[usize], hyphens: bool) -> Body {
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
    fn completes(&self, first: Symbol, counts: &[usize], digits: usize, from: usize, grouped: bool) -> bool {
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
    fn emphasis(&mut self) -> usize {
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
    fn template(&mut self) -> bool {
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
    fn service(&mut self, hao_is_due: bool) {
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

    fn suffix(&mut self) -> bool {
        let Some(mut hyphen) = self.peek().filter(|symbol| symbol.c == '-') else {
            return false;
        };
        let mut ahead = next(self.text, hyphen.end);
        // A long dash is often written as two.
        if let Some(second) = ahead.filter(|symbol| symbol.c == '-' && !symbol.gap) {
            hyphen.end = second.end;
            ahead = next(self.text, second.end);
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
        self.spelled.push('-');
        self.spelled.push_str(index.as_str());
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

enum Body {
    None,
    Digits(usize),
    StandIns,
}

/// The issuer in front of a number.
enum Issuer {
    /// A province's short form, as this kind writes it.
    Letter(char),
    /// Another short form, and the right one.
    Wrong(Province),
    /// A joke.
    Parody,
    None,
}

/// Steps in front over I, C and P.
fn icp(gathered: &mut Gathered<'_>, floor: usize) -> Option<()> {
    let text = gathered.text;
    let last = back(text, floor, gathered.start).filter(|s| matches!(s.c, 'P' | 'C'))?;
    let middle = back(text, floor, last.start).filter(|s| matches!(s.c, 'C' | 'P') && s.c != last.c)?;
    let first = back(text, floor, middle.start).filter(|s| s.c == 'I')?;
    if last.c == 'C' {
        gathered.spellings.add(Spelling::Typo);
    }
    for symbol in [last, middle, first] {
        gathered.front(symbol);
    }
    Some(())
}

/// Characters that jokes put where the province stands.
const PARODIES: [char; 16] =
    ['萌', '茶', '图', '管', '喵', '团', '梦', '异', '猫', '酷', '魔', '星', '幻', '虚', '次', '龙'];

/// The last characters but one of products that end with 云: 阿里云, 腾讯云, 华为云, 百度云, 京东云, 天翼云, 金山云.
const CLOUDS: [char; 7] = ['里', '讯', '为', '度', '东', '翼', '山'];

/// The province whose name, perhaps with 省 or 市, ends with a symbol, and the first symbol of the name.
fn named(text: &[u8], floor: usize, last: Symbol) -> Option<(Province, Symbol)> {
    let before = |symbol: Symbol| back(text, floor, symbol.start).filter(|s| !s.gap);
    let last = match last.c {
        '省' | '市' => before(last)?,
        _ => last,
    };
    let middle = before(last)?;
    let two = |p: &Province| p.short().chars().eq([middle.c, last.c]);
    if let Some(province) = Province::ALL.into_iter().find(two) {
        return Some((province, middle));
    }
    let first = before(middle)?;
    let three = |p: &Province| p.short().chars().eq([first.c, middle.c, last.c]);
    Province::ALL.into_iter().find(three).map(|province| (province, first))
}

/// Steps in front over the issuer.
fn issuer(gathered: &mut Gathered<'_>, floor: usize, filing: bool) -> Issuer {
    let text = gathered.text;
    let mut bracket = None;
    let Some(mut symbol) = back(text, floor, gathered.start) else {
        return Issuer::None;
    };
    if matches!(symbol.c, ')' | ']' | '】') {
        let Some(inner) = back(text, floor, symbol.start) else {
            return Issuer::None;
        };
        bracket = Some(symbol);
        symbol = inner;
    }
    let in_front = back(text, floor, symbol.start);
    let letter = symbol.c;
    let right = Province::from_record_letter(letter);
    let licence = Province::from_licence_letter(letter);
    let name = if bracket.is_none() && !symbol.gap { named(text, floor, symbol) } else { None };
    let own = right.or(licence.filter(|_| !filing));
    let issuer = if let Some((province, first)) = name.filter(|(province, _)| own != Some(*province)) {
        // 广东ICP备, 辽宁ICP备
        gathered.front(symbol);
        gathered.front(first);
        return Issuer::Wrong(province);
    } else if own.is_some() {
        Issuer::Letter(letter)
    } else if let Some(province) = licence.or_else(|| wrong_letter(letter)) {
        let right_before = in_front.filter(|s| !s.gap).map(|s| s.c);
        // 星云ICP备 is no miswritten 滇ICP备.
        if let Some(in_front) = in_front.filter(|s| !s.gap && PARODIES.contains(&s.c)) {
            gathered.front(symbol);
            gathered.front(in_front);
            return Issuer::Parody;
        }
        // Nor is 阿里云ICP备; the province is missing there.
        if letter == '云' && right_before.is_some_and(|c| CLOUDS.contains(&c)) {
            return Issuer::None;
        }
        Issuer::Wrong(province)
    } else if PARODIES.contains(&letter) {
        gathered.front(symbol);
        return Issuer::Parody;
    } else {
        return Issuer::None;
    };
    if let Some(bracket) = bracket {
        let Some(open) = in_front.filter(|s| matches!(s.c, '(' | '[' | '【')) else {
            return Issuer::None;
        };
        gathered.front(bracket);
        gathered.front(symbol);
        gathered.front(open);
        gathered.notes.add(Note::Wording);
    } else {
        gathered.front(symbol);
    }
    issuer
}

/// Short forms that people write in record numbers and that no number uses.
fn wrong_letter(letter: char) -> Option<Province> {
    Some(match letter {
        '川' => Province::Sichuan,
        '贵' => Province::Guizhou,
        '云' => Province::Yunnan,
        '甘' => Province::Gansu,
        '秦' => Province::Shaanxi,
        '申' => Province::Shanghai,
        '穗' => Province::Guangdong,
        '琼' => Province::Hainan,
        _ => return None,
    })
}

const FILING_WORDS: [char; 9] = ['案', '字', '第', '号', ':', '(', '[', '编', '【'];

/// What stands at 备: a record number, a public-security number, an algorithm number.
fn filing(text: &[u8], floor: usize, word: Symbol) -> Option<Found> {
    let before = back(text, floor, word.start)?;
    match before.c {
        'P' | 'C' => record(text, floor, word),
        '算' => algorithm(text, floor, word, before),
        '安' | '网' | '监' | '局' | '队' => police(text, floor, word),
        _ => None,
    }
}

fn record(text: &[u8], floor: usize, word: Symbol) -> Option<Found> {
    let mut gathered = Gathered::new(text, word);
    icp(&mut gathered, floor)?;
    // ICP备ICP备
    if let Some(again) = back(text, floor, gathered.start).filter(|s| s.c == '备') {
        gathered.front(again);
        icp(&mut gathered, floor)?;
        gathered.notes.add(Note::Wording);
    }
    let issuer = issuer(&mut gathered, floor, true);
    match issuer {
        Issuer::Letter(letter) => gathered.spelled.push(letter),
        Issuer::Wrong(province) => gathered.spelled.push(province.record_letter()),
        Issuer::Parody => gathered.spelled.push('萌'),
        Issuer::None => {}
    }
    gathered.spelled.push_str("ICP备");
    gathered.words(&FILING_WORDS);
    let parody = matches!(issuer, Issuer::Parody);
    let nobody = matches!(issuer, Issuer::None);
    let count = match gathered.body(&[8, 10], false) {
        Body::Digits(count) => count,
        Body::StandIns => {
            gathered.spelled.push('0');
            gathered.service(true);
            let why = if parody { Malformed::Parody } else { Malformed::Placeholder };
            return gathered.malformed(floor, Kind::Record, why);
        }
        Body::None if parody => {
            // 萌ICP备APTX4869号
            let symbol = gathered.peek().filter(|s| s.c.is_ascii_alphanumeric() && !s.gap)?;
            gathered.take(symbol);
            while let Some(symbol) = gathered.peek().filter(|s| s.c.is_ascii_alphanumeric() && !s.gap) {
                if gathered.end - gathered.start > 64 {
                    break;
                }
                gathered.take(symbol);
            }
            gathered.take_if('号');
            return gathered.malformed(floor, Kind::Record, Malformed::Parody);
        }
        Body::None => {
            if nobody || !gathered.template() {
                return None;
            }
            gathered.spelled.push('0');
            gathered.service(true);
            return gathered.malformed(floor, Kind::Record, Malformed::Template);
        }
    };
    // Without a province, a few digits behind the word are text: "ICP备2020年"; without 号 also behind one: "粤ICP备案3-7天".
    if nobody && !matches!(count, 7..=11) || count < 6 && !gathered.closes() {
        return None;
    }
    gathered.service(true);
    if parody {
        return gathered.malformed(floor, Kind::Record, Malformed::Parody);
    }
    let wrong = matches!(issuer, Issuer::Wrong(_)).then_some(Suspicion::Province);
    judge_record(gathered, floor, Kind::Record, wrong)
}

/// Record numbers whose 备 is missing: `粤ICP16012345号`. Only those with a province in front and 号 behind.
pub(super) fn without_word(text: &str) -> impl Iterator<Item = Found> {
    let text = text.as_bytes();
    let ends = memchr::memchr2_iter(b'P', b'p', text).map(|at| at + 1);
    ends.filter_map(|end| {
        let mut gathered = Gathered {
            text,
            start: end,
            end,
            notes: Notes::NONE,
            spellings: Spellings::NONE,
            spelled: Spelled::EMPTY,
            bracketed: false,
        };
        gathered.peek().filter(|symbol| symbol.c.is_ascii_digit())?;
        icp(&mut gathered, 0)?;
        match issuer(&mut gathered, 0, true) {
            Issuer::Letter(letter) => gathered.spelled.push(letter),
            Issuer::Wrong(province) => gathered.spelled.push(province.record_letter()),
            Issuer::Parody | Issuer::None => return None,
        }
        gathered.spelled.push_str("ICP备");
        let whole = matches!(gathered.body(&[8, 10], false), Body::Digits(8 | 10));
        gathered.peek().filter(|symbol| whole && symbol.c == '号')?;
        gathered.service(true);
        judge_record(gathered, 0, Kind::Record, Some(Suspicion::NoWord)).filter(|found| found.value.is_some())
    })
}

/// Gives what was gathered to the parser of record and licence numbers.
fn judge_record(gathered: Gathered<'_>, floor: usize, kind: Kind, wrong: Option<Suspicion>) -> Option<Found> {
    match RecordNumber::parse_noted(gathered.spelled.as_str()) {
        Ok((number, notes)) => {
            let standing = wrong.map_or_else(|| record_standing(&number, notes), Standing::Suspicious);
            let value = match number.licence() {
                Some(licence) if number.is_subject() => FoundNumber::Licence(licence),
                _ => FoundNumber::Record(number),
            };
            gathered.found(floor, value.kind(), Some(value), notes, standing)
        }
        Err(mut error) => {
            if kind == Kind::Licence {
                error.value = LicenceNumber::NOUN;
            }
            gathered.malformed(floor, kind, Malformed::Number(error))
        }
    }
}

/// Serials above this have only been seen in invented numbers; the largest real one is a good 280,000.
const LAST_SERIAL: u32 = 500_000;

#[inline(always)]
pub(super) fn record_standing(number: &RecordNumber, notes: Notes) -> Standing {
    let filing = || number.licence().is_none();
    Standing::Suspicious(if notes.has(Note::Placeholder) {
        Suspicion::Placeholder
    } else if notes.has(Note::Outdated) && filing() {
        Suspicion::TooShort
    } else if (notes.has(Note::UnknownPart) || is_year_in_full(number)) && filing() {
        Suspicion::Year
    } else if number.serial() > LAST_SERIAL && filing() {
        Suspicion::Serial
    } else {
        return Standing::Valid;
    })
}

/// Whether the 8 digits begin with a year in full after 2020: then they are a ten-digit number cut short, or a date.
fn is_year_in_full(number: &RecordNumber) -> bool {
    // In 2020 no province came to 210,000 with 8 digits, nor yet to 60,000 with ten.
    number.year() == 2020 && (210_000..300_000).contains(&number.serial())
}

/// What stands at 证.
fn icp_licence(text: &[u8], floor: usize, word: Symbol) -> Option<Found> {
    let mut gathered = Gathered::new(text, word);
    icp(&mut gathered, floor)?;
    let issuer = issuer(&mut gathered, floor, false);
    let nobody = matches!(issuer, Issuer::None);
    match issuer {
        Issuer::Letter(letter) => gathered.spelled.push(letter),
        Issuer::Wrong(province) => gathered.spelled.push(province.licence_letter()),
        Issuer::Parody | Issuer::None => {}
    }
    gathered.words(&['号', ':', '字', '第', '(', '[', '编']);
    if let Some(class) = gathered.peek().filter(|s| matches!(s.c, 'A' | 'B')) {
        if nobody {
            return None;
        }
        gathered.end = class.start;
        gathered.notes.add(Note::Wording);
        let wrong = matches!(issuer, Issuer::Wrong(_)).then_some(Suspicion::Province);
        return classes(gathered, floor, wrong);
    }
    let prefix = gathered.spelled.len();
    gathered.spelled.push_str("ICP证");
    let count = match gathered.body(&[6], false) {
        Body::Digits(count) => count,
        Body::StandIns => {
            gathered.spelled.push('0');
            gathered.service(true);
            return gathered.malformed(floor, Kind::Licence, Malformed::Placeholder);
        }
        Body::None => {
            if nobody || !gathered.template() {
                return None;
            }
            gathered.spelled.push('0');
            gathered.service(true);
            return gathered.malformed(floor, Kind::Licence, Malformed::Template);
        }
    };
    if nobody && count != 6 || count < 6 && !gathered.closes() {
        return None;
    }
    gathered.service(true);
    if matches!(count, 8 | 10) {
        let tail = gathered.spelled.split_off(prefix);
        gathered.spelled.push_str("ICP备");
        gathered.spelled.push_str(tail.as_str().strip_prefix("ICP证").unwrap_or_default());
        return judge_record(gathered, floor, Kind::Licence, Some(Suspicion::Wording));
    }
    let wrong = matches!(issuer, Issuer::Wrong(_)).then_some(Suspicion::Province);
    judge_record(gathered, floor, Kind::Licence, wrong)
}

/// What stands at a class of licences.
fn licence(text: &[u8], floor: usize, at: usize) -> Option<Found> {
    let first = next(text, at).filter(|s| s.start == at && at >= floor)?;
    let mut gathered = Gathered::new(text, first);
    // Classes in front, joined by dots.
    let mut several = false;
    for _ in 0..4 {
        let step = || {
            let dot = back(text, floor, gathered.start).filter(|s| s.c == '.')?;
            let digit = back(text, floor, dot.start).filter(|s| matches!(s.c, '1' | '2') && !s.gap)?;
            let letter = back(text, floor, digit.start).filter(|s| matches!(s.c, 'A' | 'B') && !s.gap)?;
            Some([dot, digit, letter])
        };
        let Some(symbols) = step() else { break };
        for symbol in symbols {
            gathered.front(symbol);
        }
        several = true;
    }
    let classes_from = gathered.start;
    let mut in_front = back(text, floor, gathered.start);
    if let Some(ordinal) = in_front.filter(|s| s.c == '第') {
        in_front = back(text, floor, ordinal.start);
    }
    let bracket = in_front.filter(|s| s.c == ')').and_then(|s| back(text, floor, s.start));
    let word = |a: char, b: char| {
        let last = bracket.or(in_front).filter(|s| s.c == b)?;
        let first = back(text, floor, last.start).filter(|s| s.c == a && !s.gap)?;
        let open = bracket.and_then(|_| back(text, floor, first.start)).filter(|s| s.c == '(');
        (bracket.is_none() || open.is_some()).then_some([last, open.unwrap_or(first)])
    };
    let (mut known, mut wrong) = (true, None);
    if let Some(symbols) = word('合', '字') {
        symbols.into_iter().for_each(|symbol| gathered.front(symbol));
        gathered.spelled.push_str("合字");
    } else if let Some(symbols) = word('全', '国') {
        symbols.into_iter().for_each(|symbol| gathered.front(symbol));
        gathered.notes.add(Note::Wording);
    } else {
        match issuer(&mut gathered, floor, false) {
            Issuer::Letter(letter) => gathered.spelled.push(letter),
            Issuer::Wrong(province) => {
                gathered.spelled.push(province.licence_letter());
                wrong = Some(Suspicion::Province);
            }
            Issuer::Parody => return None,
            Issuer::None => {
                if part_of_a_word(text, floor, classes_from) || in_front.is_some_and(|s| s.c == '.' && !s.gap) {
                    return None;
                }
                gathered.start = classes_from;
                known = several;
            }
        }
    }
    gathered.end = classes_from;
    let found = classes(gathered, floor, wrong)?;
    let known = known || talks_of_licences(text, floor, classes_from, found.span.end);
    // Where nothing else speaks for a licence, 号 must, and no label of something else: 合同B2-20240117号, 编号：B2-20240117号.
    let labelled = in_front.is_some_and(|s| match s.c {
        '\u{4e00}'..='\u{9fff}' => !s.gap,
        ':' => back(text, floor, s.start).is_some_and(|s| s.c == '号'),
        _ => false,
    });
    (known || found.notes.has(Note::Hao) && !labelled).then_some(found)
}

/// Whether what stands at a place is part of a longer word: a part number, base64, an identifier.
fn part_of_a_word(text: &[u8], floor: usize, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| text.get(before));
    let joined =
        before.is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+' | b'/' | b'='));
    // An escape, or a mark between two numbers.
    let apart = escape_until(text, floor, at).is_some() || at == floor + 1 && before == Some(&b'/');
    joined && !apart
}

/// Words that only telecom licences have.
const OF_TELECOM: [&str; 22] = [
    "增值电信",
    "增值電信",
    "电信业务",
    "電信業務",
    "电信与信息",
    "ICP证",
    "ICP證",
    "ICP经营",
    "ICP經營",
    "ICP许可",
    "ICP許可",
    "ICP备",
    "ICP備",
    "ICP/",
    "IDC证",
    "IDC许可",
    "IDC/",
    "ISP证",
    "ISP许可",
    "EDI证",
    "mainLicence",
    "serviceLicence",
];
/// Words that other trades have too; what stands in front of them tells.
const OF_LICENCES: [&str; 4] = ["许可证", "許可證", "备案号", "備案號"];

/// Whether the words around a bare class speak of telecom licences.
///
/// Letter, digit and a date are also what seats, parts and parcels are numbered with: 备件B2-20240117, 准考证号：B2-20240117.
fn talks_of_licences(text: &[u8], floor: usize, at: usize, end: usize) -> bool {
    let near = text.get(at.saturating_sub(60)..at).unwrap_or_default();
    let find = |word: &&str| memchr::memmem::rfind(near, word.as_bytes());
    // In a list that a licence begins: 粤B2-20190317、B1-20180318
    let between = text.get(floor..at).unwrap_or_default();
    let listed = floor > 0
        && [&b"/"[..], b",", b" ", "、".as_bytes(), "，".as_bytes(), "；".as_bytes()].contains(&between)
        && near.windows(3).any(|w| matches!(w, [b'A' | b'B', b'1' | b'2', b'-']));
    let own = |word: &&str| {
        find(word).is_some_and(|at| {
            let before = near.get(..at).unwrap_or_default();
            let before =
                ["经营", "經營"].iter().find_map(|trade| before.strip_suffix(trade.as_bytes())).unwrap_or(before);
            let others = matches!(before.last_chunk(), Some([0xe4..=0xe9, 0x80..=0xbf, 0x80..=0xbf]));
            !others
                || ["业务", "網站", "网站", "备案", "信部", "ICP"].iter().any(|own| before.ends_with(own.as_bytes()))
        })
    };
    let behind = text.get(end..text.len().min(end + 24)).unwrap_or_default();
    listed
        || OF_TELECOM.iter().any(|word| find(word).is_some())
        || OF_LICENCES.iter().any(own)
        || memchr::memmem::find(behind, "增值电信".as_bytes()).is_some()
}

/// The classes and what follows.
fn classes(mut gathered: Gathered<'_>, floor: usize, wrong: Option<Suspicion>) -> Option<Found> {
    let named = !gathered.spelled.is_empty();
    let mut nth = 0;
    loop {
        let letter = gathered.peek().filter(|s| matches!(s.c, 'A' | 'B'))?;
        gathered.take(letter);
        gathered.spelled.push(letter.c);
        let digit = gathered.peek()?;
        if nth == 0 && letter.c == 'B' && digit.c == '-' {
            for c in ['-', '2', '-', '4'] {
                if !gathered.take_if(c) {
                    return None;
                }
            }
            gathered.spelled.push_str("-2-4");
            break;
        }
        if !digit.c.is_ascii_digit() || digit.gap {
            return None;
        }
        gathered.take(digit);
        gathered.spelled.push(digit.c);
        nth += 1;
        if nth > 5 || !gathered.take_if('.') {
            break;
        }
        gathered.spelled.push('.');
    }
    if !gathered.take_if('-') {
        return None;
    }
    gathered.spelled.push('-');
    let count = match gathered.body(&[8], false) {
        Body::Digits(count) => count,
        Body::StandIns if named || nth > 1 => {
            gathered.service(false);
            return gathered.malformed(floor, Kind::Licence, Malformed::Placeholder);
        }
        Body::None if named && gathered.template() => {
            gathered.service(false);
            return gathered.malformed(floor, Kind::Licence, Malformed::Template);
        }
        _ => return None,
    };
    if (!named && nth < 2 && count != 8) || count < 6 {
        return None;
    }
    gathered.service(false);
    judge_record(gathered, floor, Kind::Licence, wrong)
}

/// Words that stand in front of 备 in public-security numbers, behind the province. Longer ones first.
const POLICE_WORDS: [&str; 9] = ["公安网安", "公网安", "公安网", "公安", "文保网安", "网安", "网监", "公网", "网警"];

fn police(text: &[u8], floor: usize, word: Symbol) -> Option<Found> {
    let mut gathered = Gathered::new(text, word);
    // What stands in front, nearest first.
    let mut front: [Option<Symbol>; 14] = [None; 14];
    let mut at = word.start;
    let mut length = 0;
    for slot in &mut front {
        let Some(symbol) = back(text, floor, at).filter(|s| matches!(s.c, '\u{4e00}'..='\u{9fff}')) else {
            break;
        };
        at = symbol.start;
        *slot = Some(symbol);
        length += 1;
    }
    let reads = |from: usize, word: &str| {
        let mut symbols = front.iter().skip(from).flatten();
        word.chars().rev().all(|c| symbols.next().is_some_and(|s| s.c == c))
    };
    let take = |gathered: &mut Gathered<'_>, from: usize, count: usize| {
        for symbol in front.iter().skip(from).take(count).flatten() {
            gathered.front(*symbol);
        }
    };
    let spelling = POLICE_WORDS.iter().find(|word| reads(0, word));
    let mut letter = None;
    let mut bare = true;
    if let Some(spelling) = spelling {
        let count = spelling.chars().count();
        take(&mut gathered, 0, count);
        if *spelling != "公网安" {
            gathered.notes.add(Note::Wording);
        }
        bare = !matches!(*spelling, "公网安" | "公安网安" | "公安网");
        let nearest = front.get(count).copied().flatten();
        let known = nearest
            .filter(|s| Province::from_record_letter(s.c).is_some() || Province::from_licence_letter(s.c).is_some());
        if let Some(symbol) = known {
            // 北京公网安备: the name in full ends with the short form.
            let named = Province::ALL.into_iter().find(|p| reads(count, p.short()));
            // 台北 京公网安备: behind a gap it is another word, unless all is written apart.
            let apart = front.get(count + 1).copied().flatten().is_some_and(|s| s.gap) && !symbol.gap;
            let named = named.filter(|_| !apart);
            let own = |p: &Province| p.record_letter() == symbol.c || p.licence_letter() == symbol.c;
            // 辽宁公网安备 is not of 宁.
            letter = Some(named.filter(|p| !own(p)).map_or(symbol.c, Province::licence_letter));
            take(&mut gathered, count, named.map_or(1, |p| p.short().chars().count()));
            if named.is_some() {
                gathered.notes.add(Note::Wording);
            }
            bare = false;
        } else if let Some(province) = Province::ALL.into_iter().find(|p| reads(count, p.short())) {
            letter = Some(province.licence_letter());
            take(&mut gathered, count, province.short().chars().count());
            gathered.notes.add(Note::Wording);
            bare = false;
        }
    } else {
        // 北京市公安局海淀分局备案号
        let office = (0..length).find(|from| reads(*from, "公安局"))?;
        take(&mut gathered, 0, office + 3);
        let named = Province::ALL
            .into_iter()
            .find_map(|p| [3, 4].into_iter().find(|skip| reads(office + skip, p.short())).map(|skip| (p, skip)));
        if let Some((province, skip)) = named {
            letter = Some(province.licence_letter());
            take(&mut gathered, office + 3, skip - 3 + province.short().chars().count());
        }
        gathered.notes.add(Note::Wording);
    }
    gathered.words(&['案', '号', ':', '字', '第', '(', '[', '-', '编', '序']);
    let digits_from = gathered.spelled.len();
    let count = match gathered.body(&[14, 12], true) {
        Body::Digits(count) => count,
        Body::StandIns => {
            gathered.take_if('号');
            return gathered.malformed(floor, Kind::Police, Malformed::Placeholder);
        }
        Body::None => {
            if letter.is_none() || !gathered.template() {
                return None;
            }
            gathered.take_if('号');
            return gathered.malformed(floor, Kind::Police, Malformed::Template);
        }
    };
    // "公安备案2020年" is text, and so is a telephone number there.
    if bare && count < 10 || letter.is_none() && count == 11 || count < 6 && !gathered.closes() {
        return None;
    }
    let tail = gathered.spelled.split_off(digits_from);
    let digits = tail.as_str();
    gathered.spelled.truncate(0);
    let nameless = letter.is_none();
    let code: Option<u8> = digits.get(..2).and_then(|code| code.parse().ok());
    if bare && nameless && code.and_then(Province::from_code).is_none() {
        return None;
    }
    if let Some(letter) = letter.or_else(|| Province::from_code(code?).map(Province::licence_letter)) {
        gathered.spelled.push(letter);
    }
    gathered.spelled.push_str("公网安备");
    gathered.spelled.push_str(digits);
    gathered.close_bracket();
    let mut hao = gathered.take_if('号');
    while hao && gathered.peek().is_some_and(|s| s.c == '号' && !s.gap) {
        gathered.take_if('号');
        gathered.notes.add(Note::Hao);
    }
    // A service part copied from a record number.
    let mark = gathered.spelled.len();
    if gathered.suffix() {
        gathered.spelled.truncate(mark);
        gathered.notes.add(Note::Trimmed);
        hao |= gathered.take_if('号');
    }
    gathered.spelled.push('号');
    if !hao {
        gathered.notes.add(Note::Hao);
    }
    match PoliceNumber::parse_noted(gathered.spelled.as_str()) {
        Ok((number, notes)) => {
            let standing = police_standing(&number, notes, nameless);
            gathered.found(floor, Kind::Police, Some(FoundNumber::Police(number)), notes, standing)
        }
        Err(error) => gathered.malformed(floor, Kind::Police, Malformed::Number(error)),
    }
}

pub(super) fn police_standing(number: &PoliceNumber, notes: Notes, nameless: bool) -> Standing {
    if notes.has(Note::Placeholder) {
        Standing::Suspicious(Suspicion::Placeholder)
    } else if nameless {
        Standing::Suspicious(Suspicion::NoProvince)
    } else if notes.has(Note::Mismatch) {
        Standing::Suspicious(Suspicion::Mismatch)
    } else if number.serial() == 1 {
        Standing::Suspicious(Suspicion::First)
    } else {
        Standing::Valid
    }
}

fn algorithm(text: &[u8], floor: usize, word: Symbol, first: Symbol) -> Option<Found> {
    let mut gathered = Gathered::new(text, word);
    gathered.front(first);
    for c in ['信', '网'] {
        let symbol = back(text, floor, gathered.start).filter(|s| s.c == c)?;
        gathered.front(symbol);
    }
    gathered.spelled.push_str("网信算备");
    gathered.words(&['案', '号', ':', '字', '第', '(', '[', '编']);
    match gathered.body(&[21], false) {
        Body::Digits(count) if count > 5 => {}
        Body::StandIns => {
            gathered.take_if('号');
            return gathered.malformed(floor, Kind::Algorithm, Malformed::Placeholder);
        }
        Body::None if gathered.template() => {
            gathered.take_if('号');
            return gathered.malformed(floor, Kind::Algorithm, Malformed::Template);
        }
        _ => return None,
    }
    if !gathered.take_if('号') {
        gathered.notes.add(Note::Hao);
    }
    gathered.spelled.push('号');
    match AlgorithmNumber::parse_noted(gathered.spelled.as_str()) {
        Ok((number, notes)) => {
            gathered.found(floor, Kind::Algorithm, Some(FoundNumber::Algorithm(number)), notes, Standing::Valid)
        }
        Err(error) => gathered.malformed(floor, Kind::Algorithm, Malformed::Number(error)),
    }
}
