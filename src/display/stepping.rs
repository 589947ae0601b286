//! Stepping through the surroundings of an anchor, symbol by symbol, in both directions: what a reader does not see is passed
//! over.

use super::found::{Spelling, Spellings};
use crate::value::narrow;
use crate::value::{Note, Notes};

/// Most bytes that one tag or comment may have inside a number.
const LONGEST_TAG: usize = 1024;
/// Most bytes between two symbols that a reader does not see.
const LONGEST_GAP: usize = 1536;

/// A symbol: a character with everything folded that people write otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Symbol {
    /// Folded: ASCII, upper case, plain hyphen, simplified.
    pub(super) c: char,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Space or markup lies between it and the symbol stepped from.
    pub(super) gap: bool,
    /// Ends of lines in that gap.
    pub(super) lines: u8,
    pub(super) notes: Notes,
    pub(super) spellings: Spellings,
}

/// How much can be stepped over.
#[derive(Default)]
struct Gap {
    any: bool,
    lines: u8,
    notes: Notes,
    spellings: Spellings,
}

impl Gap {
    fn symbol(self, c: char, start: usize, end: usize) -> Symbol {
        let (folded, notes) = fold(c);
        Symbol {
            c: folded,
            start,
            end,
            gap: self.any,
            lines: self.lines,
            notes: self.notes.and(notes),
            spellings: self.spellings,
        }
    }

    fn space(&mut self, c: char) {
        self.any = true;
        self.lines = self.lines.saturating_add(u8::from(c == '\n'));
        self.notes.add(Note::Spaces);
    }

    fn markup(&mut self, tag: Tag) {
        self.any = true;
        self.lines = self.lines.saturating_add(u8::from(tag.breaks));
        self.spellings.add(Spelling::Markup);
    }
}

/// The symbol that begins at `at` or behind what is stepped over there.
pub(super) fn next(text: &[u8], mut at: usize) -> Option<Symbol> {
    let limit = at.saturating_add(LONGEST_GAP);
    let mut gap = Gap::default();
    while at < limit {
        let (raw, mut end) = decode(text, at)?;
        let mut c = raw;
        match raw {
            '<' => {
                let Some(tag) = tag_from(text.get(at..)?, b"<", b">") else {
                    return Some(gap.symbol('<', at, end));
                };
                at += tag.length;
                gap.markup(tag);
                continue;
            }
            '&' => {
                if let Some((decoded, length)) = entity(text.get(at..)?) {
                    gap.spellings.add(Spelling::Entity);
                    (c, end) = (decoded, at + length);
                }
            }
            '\\' => {
                if let Some((decoded, length)) = escape(text.get(at..)?) {
                    gap.spellings.add(Spelling::Escape);
                    (c, end) = (decoded, at + length);
                }
                if c == '<'
                    && let Some(tag) = tag_from(text.get(at..)?, text.get(at..end)?, b"\\u003e")
                {
                    at += tag.length;
                    gap.markup(tag);
                    continue;
                }
            }
            _ => {}
        }
        if is_space(c) {
            gap.space(c);
            at = end;
            continue;
        }
        return Some(gap.symbol(c, at, end));
    }
    None
}

/// The symbol that ends at `at` or in front of what is stepped over there; nothing in front of `floor` is looked at.
pub(super) fn back(text: &[u8], floor: usize, mut at: usize) -> Option<Symbol> {
    let limit = at.saturating_sub(LONGEST_GAP).max(floor);
    let mut gap = Gap::default();
    // The backslashes of an escape stepped from may be doubled.
    if text.get(at) == Some(&b'\\') {
        let front = text.get(limit..at)?.iter().rev().take(MOST_BACKSLASHES - 1);
        at -= front.take_while(|byte| **byte == b'\\').count();
    }
    while at > limit {
        let (raw, mut start) = decode_back(text, floor, at)?;
        let mut c = raw;
        match raw {
            '>' => {
                let Some(tag) = tag_until(text, floor, at, b"<", b">") else {
                    return Some(gap.symbol('>', start, at));
                };
                at -= tag.length;
                gap.markup(tag);
                continue;
            }
            ';' => {
                if let Some((decoded, from)) = entity_until(text, floor, at) {
                    gap.spellings.add(Spelling::Entity);
                    (c, start) = (decoded, from);
                }
            }
            '0'..='9' | 'a'..='z' | 'A'..='F' | '}' => {
                if let Some((decoded, from)) = escape_until(text, floor, at) {
                    gap.spellings.add(Spelling::Escape);
                    (c, start) = (decoded, from);
                }
                if c == '>'
                    && let Some(tag) = tag_until(text, floor, at, b"\\u003c", text.get(start..at)?)
                {
                    at -= tag.length;
                    gap.markup(tag);
                    continue;
                }
            }
            _ => {}
        }
        if is_space(c) {
            gap.space(c);
            at = start;
            continue;
        }
        return Some(gap.symbol(c, start, at));
    }
    None
}

/// White space, and what has no width.
fn is_space(c: char) -> bool {
    // Digits, letters and Han are none of it.
    if matches!(c, '!'..='~' | '\u{4e00}'..='\u{9fff}') {
        return false;
    }
    // Also marks of direction, joiners, and NUL, which browsers leave out.
    c.is_whitespace()
        || matches!(c, '\0' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{ad}')
}

/// The character at `at` and where it ends. A byte that is no UTF-8 counts as a character that fits nowhere.
#[inline]
fn decode(text: &[u8], at: usize) -> Option<(char, usize)> {
    let first = *text.get(at)?;
    if first < 0x80 {
        return Some((char::from(first), at + 1));
    }
    // Han and their neighbours need no further check.
    if let Some([lead @ 0xe4..=0xe9, second @ 0x80..=0xbf, third @ 0x80..=0xbf]) = text.get(at..)?.first_chunk() {
        let bits = u32::from(lead & 0xf) << 12 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f);
        return char::from_u32(bits).map(|c| (c, at + 3));
    }
    let length = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => 1,
    };
    let c = text
        .get(at..at + length)
        .and_then(|bytes| std::str::from_utf8(bytes).ok())
        .and_then(|text| text.chars().next());
    Some(match c {
        Some(c) => (c, at + length),
        None => (char::REPLACEMENT_CHARACTER, at + 1),
    })
}

/// The character that ends at `at` and where it begins.
fn decode_back(text: &[u8], floor: usize, at: usize) -> Option<(char, usize)> {
    let last = at.checked_sub(1).filter(|last| *last >= floor)?;
    let mut start = last;
    while start > floor && at - start < 4 && text.get(start)? & 0xc0 == 0x80 {
        start -= 1;
    }
    Some(match decode(text, start) {
        Some((c, end)) if end == at => (c, start),
        _ => (char::REPLACEMENT_CHARACTER, last),
    })
}

/// Bytes of the longest name that [`is_inline`] knows.
const LONGEST_NAME: usize = 6;

/// Whether the tag of a name, in lower case, changes how text looks and not where it stands, or ends the line.
const fn is_inline(name: &[u8]) -> bool {
    matches!(
        name,
        b"a" | b"abbr"
            | b"b"
            | b"bdi"
            | b"bdo"
            | b"big"
            | b"br"
            | b"cite"
            | b"code"
            | b"em"
            | b"font"
            | b"i"
            | b"ins"
            | b"kbd"
            | b"label"
            | b"mark"
            | b"nobr"
            | b"q"
            | b"s"
            | b"samp"
            | b"small"
            | b"span"
            | b"strong"
            | b"sub"
            | b"sup"
            | b"text"
            | b"tspan"
            | b"tt"
            | b"u"
            | b"var"
            | b"view"
            | b"wbr"
            | b"bold"
            | b"strike"
            | b"o:p"
            | b"v:span"
    )
}

/// A tag that can stand inside a number.
struct Tag {
    length: usize,
    /// Whether it ends the line.
    breaks: bool,
}

/// The tag whose inside (between its brackets) is given, if it can stand inside a number.
fn inline(inside: &[u8], length: usize) -> Option<Tag> {
    if inside.starts_with(b"!--") {
        return inside.ends_with(b"--").then_some(Tag { length, breaks: false });
    }
    let (breaks, rest) = named_inline(inside)?;
    named(breaks, rest, length)
}

/// The tag of which what follows its name is given.
fn named(breaks: bool, rest: &[u8], length: usize) -> Option<Tag> {
    let known = matches!(rest.first(), None | Some(b' ' | b'/' | b'\\' | b'\n' | b'\r' | b'\t'))
        && memchr::memchr(b'<', rest).is_none();
    known.then_some(Tag { length, breaks })
}

/// Whether a tag ends the line, and what follows its name, if the name is that of one that can stand inside a number.
fn named_inline(inside: &[u8]) -> Option<(bool, &[u8])> {
    // In strings of scripts the slash of a tag's end is often escaped.
    let name = inside.strip_prefix(b"\\").unwrap_or(inside);
    let name = name.strip_prefix(b"/").unwrap_or(name);
    let belongs = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b':';
    let end = name.iter().take(LONGEST_NAME + 1).position(|byte| !belongs(byte)).unwrap_or(name.len());
    let (name, rest) = name.split_at(end);
    let mut room = [0; LONGEST_NAME];
    let lower = room.get_mut(..name.len())?;
    lower.copy_from_slice(name);
    lower.make_ascii_lowercase();
    is_inline(lower).then_some((lower == b"br", rest))
}

/// The inline tag at the beginning, between brackets as they are written there.
fn tag_from(text: &[u8], open: &[u8], close: &[u8]) -> Option<Tag> {
    let near = text.get(..LONGEST_TAG.min(text.len()))?;
    let inside = near.get(open.len()..)?;
    if inside.starts_with(b"!--") {
        let end = memchr::memmem::find(inside.get(3..)?, b"-->")? + 3;
        return inline(inside.get(..end + 2)?, open.len() + end + 3);
    }
    // Most tags are others: their ends need not be looked for.
    let (breaks, behind) = named_inline(inside)?;
    let name = inside.len() - behind.len();
    let (mut from, mut quoted) = (0, false);
    loop {
        let rest = inside.get(from..)?;
        let length = match close {
            [byte] => memchr::memchr(*byte, rest)?,
            _ => escaped(rest, close, memchr::memmem::find)?,
        };
        // A bracket between quotation marks is part of a value.
        quoted ^= memchr::memchr_iter(b'"', rest.get(..length)?).count() % 2 == 1;
        let end = from + length;
        if !quoted {
            return named(breaks, inside.get(name..end)?, open.len() + end + close.len());
        }
        from = end + close.len();
    }
}

/// Where an escaped bracket stands, if it is the first or the last one; its last digit is a letter of either case.
fn escaped(text: &[u8], bracket: &[u8], find: fn(&[u8], &[u8]) -> Option<usize>) -> Option<usize> {
    let at = find(text, bracket.get(..5)?)?;
    text.get(at..at + bracket.len())?.eq_ignore_ascii_case(bracket).then_some(at)
}

/// The inline tag that ends at `at`, between brackets as they are written there.
fn tag_until(text: &[u8], floor: usize, at: usize, open: &[u8], close: &[u8]) -> Option<Tag> {
    let from = at.saturating_sub(LONGEST_TAG).max(floor);
    let near = text.get(from..at)?;
    let start = if near.ends_with(b"-->") {
        memchr::memmem::rfind(near, b"<!--")?
    } else {
        match open {
            [byte] => memchr::memrchr(*byte, near)?,
            _ => escaped(near.get(..near.len() - close.len())?, open, memchr::memmem::rfind)?,
        }
    };
    inline(near.get(start + open.len()..near.len() - close.len())?, near.len() - start)
}

/// Entities that stand where numbers are written.
const ENTITIES: [(&str, char); 26] = [
    ("nbsp", '\u{a0}'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("hairsp", ' '),
    ("numsp", ' '),
    ("Tab", ' '),
    ("NewLine", '\n'),
    ("ZeroWidthSpace", '\u{200b}'),
    ("NoBreak", '\u{2060}'),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
    ("shy", '\u{ad}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("ndash", '\u{2013}'),
    ("mdash", '\u{2014}'),
    ("horbar", '\u{2015}'),
    ("minus", '\u{2212}'),
    ("hyphen", '\u{2010}'),
    ("dash", '\u{2010}'),
    ("colon", ':'),
    ("lpar", '('),
    ("period", '.'),
    ("amp", '&'),
    ("copy", '©'),
];
/// As long as `&ZeroWidthSpace;`.
const LONGEST_ENTITY: usize = 16;

/// The character of an entity at the beginning, and its length.
pub(super) fn entity(text: &[u8]) -> Option<(char, usize)> {
    let near = text.get(..LONGEST_ENTITY.min(text.len()))?;
    let Some(end) = memchr::memchr(b';', near) else {
        // Browsers take this one without its semicolon.
        return near.starts_with(b"&nbsp").then_some(('\u{a0}', 5));
    };
    let name = std::str::from_utf8(near.get(1..end)?).ok()?;
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) if hex.bytes().all(|byte| byte.is_ascii_hexdigit()) => u32::from_str_radix(hex, 16).ok()?,
                None if number.bytes().all(|byte| byte.is_ascii_digit()) => number.parse().ok()?,
                _ => return None,
            };
            char::from_u32(number)?
        }
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((c, end + 1))
}

fn entity_until(text: &[u8], floor: usize, at: usize) -> Option<(char, usize)> {
    let from = at.saturating_sub(LONGEST_ENTITY).max(floor);
    let start = from + memchr::memrchr(b'&', text.get(from..at)?)?;
    let (c, length) = entity(text.get(start..)?)?;
    (start + length == at).then_some((c, start))
}

/// Backslashes in a row that are looked at: a string in a string doubles them.
const MOST_BACKSLASHES: usize = 4;

/// The character of an escape of JSON and JavaScript at the beginning, and its length; its backslash may be doubled.
fn escape(text: &[u8]) -> Option<(char, usize)> {
    let doubled = text.iter().skip(1).take(MOST_BACKSLASHES - 1).take_while(|byte| **byte == b'\\').count();
    let (c, length) = escape_once(text.get(doubled..)?)?;
    // Of those that are doubled only the ones of characters: \\n can be the end of a path and a name.
    (doubled == 0 || length >= 6).then_some((c, length + doubled))
}

fn escape_once(text: &[u8]) -> Option<(char, usize)> {
    match *text.get(1)? {
        b'n' => Some(('\n', 2)),
        b't' | b'r' => Some((' ', 2)),
        // Markdown.
        b'-' => Some(('-', 2)),
        b'x' => {
            let hex = std::str::from_utf8(text.get(2..4)?).ok()?;
            let valid = hex.bytes().all(|byte| byte.is_ascii_hexdigit());
            let byte = u8::from_str_radix(hex, 16).ok().filter(|_| valid)?;
            Some((char::from(byte), 4))
        }
        b'u' if text.get(2) == Some(&b'{') => {
            let near = text.get(3..text.len().min(3 + LONGEST_POINT + 1))?;
            let digits = near.iter().position(|byte| *byte == b'}').filter(|digits| *digits > 0)?;
            let hex = std::str::from_utf8(near.get(..digits)?).ok()?;
            let valid = hex.bytes().all(|byte| byte.is_ascii_hexdigit());
            let c = char::from_u32(u32::from_str_radix(hex, 16).ok().filter(|_| valid)?)?;
            Some((c, digits + 4))
        }
        b'u' => {
            let hex = std::str::from_utf8(text.get(2..6)?).ok()?;
            let valid = hex.bytes().all(|byte| byte.is_ascii_hexdigit());
            let c = char::from_u32(u32::from_str_radix(hex, 16).ok().filter(|_| valid)?)?;
            Some((c, 6))
        }
        _ => None,
    }
}

/// Digits of a code point between braces.
const LONGEST_POINT: usize = 6;

#[inline]
pub(super) fn escape_until(text: &[u8], floor: usize, at: usize) -> Option<(char, usize)> {
    let (c, start) = match text.get(at.wrapping_sub(1)) {
        Some(b'}') => (5..=LONGEST_POINT + 4).find_map(|length| escape_of(text, floor, at, length))?,
        _ => [6, 4, 2].into_iter().find_map(|length| escape_of(text, floor, at, length))?,
    };
    if at - start < 5 {
        return Some((c, start));
    }
    let front = text.get(floor..start)?.iter().rev().take(MOST_BACKSLASHES - 1);
    Some((c, start - front.take_while(|byte| **byte == b'\\').count()))
}

/// The character of the escape of some length that ends at a place.
#[inline]
fn escape_of(text: &[u8], floor: usize, at: usize, length: usize) -> Option<(char, usize)> {
    let start = at.checked_sub(length).filter(|start| *start >= floor)?;
    if *text.get(start)? != b'\\' {
        return None;
    }
    let (c, found) = escape_once(text.get(start..)?)?;
    (found == length).then_some((c, start))
}

/// What people write, and what it stands for.
fn fold(c: char) -> (char, Notes) {
    let mut notes = Notes::NONE;
    if matches!(c, '0'..='9' | 'A'..='Z' | '-') {
        return (c, notes);
    }
    let mut folded = match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => {
            notes.add(Note::Dash);
            '-'
        }
        '\u{ff01}'..='\u{ff5e}' => {
            notes.add(Note::FullWidth);
            narrow(c)
        }
        '\u{80}'.. => match simplified(c) {
            Some(simple) => {
                notes.add(Note::Traditional);
                simple
            }
            None => c,
        },
        _ => c,
    };
    if folded.is_ascii_lowercase() {
        notes.add(Note::Case);
        folded.make_ascii_uppercase();
    }
    (folded, notes)
}

/// The simplified form of traditional characters in numbers and in the words around them.
fn simplified(c: char) -> Option<char> {
    Some(match c {
        '備' => '备',
        '號' => '号',
        '證' => '证',
        '網' => '网',
        '編' => '编',
        '許' => '许',
        '書' => '书',
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
        '監' => '监',
        '經' => '经',
        '營' => '营',
        '聯' => '联',
        '關' => '关',
        '機' => '机',
        _ => return None,
    })
}
