//! Why a text is not a domain name. Runs only after the text was refused, so it may look many times.

use super::coded;
use super::idn::{self, MAX_INPUT};
use super::uts46::{self, is_dash, is_invisible, is_punctuation, uts46};
use super::{DomainName, DomainScratch, MAX_LABEL, MAX_NAME, Noun, ParseError, Value};
use crate::value::narrow;
use crate::value::{IpAddress, Offence};

const TEXT: Noun = Noun::new("内容", "the text");
const SUFFIX: Noun = Noun::new("后缀", "the suffix");

const URL: Noun = Noun::new("网址（URL）", "a web address (URL)");
const PATH: Noun = Noun::new("带路径的域名", "a name with a path");
const PORT: Noun = Noun::new("带端口的域名", "a name with a port");
const USER: Noun = Noun::new("电子邮箱或带用户名的域名", "a mail address or a name with a user");
const ADDRESS: Noun = Noun::new("IP 地址", "an IP address");
const WILDCARD: Noun = Noun::new("泛域名", "a wildcard");
const SEVERAL: Noun = Noun::new("多个域名", "several names");
const CODE: Noun = Noun::new("无法解码的 xn-- 编码", "a code (xn--) that does not decode");
const MIX: Noun = Noun::new("不能组成域名的字符组合", "a mix of characters that no name can have");

/// The names of one part of the first eight labels, and of all behind them.
macro_rules! of_labels {
    ($name:ident, $zh:literal, $en:literal) => {
        const $name: [Noun; 9] = [
            Noun::new(concat!("第 1 段", $zh), concat!($en, "label 1")),
            Noun::new(concat!("第 2 段", $zh), concat!($en, "label 2")),
            Noun::new(concat!("第 3 段", $zh), concat!($en, "label 3")),
            Noun::new(concat!("第 4 段", $zh), concat!($en, "label 4")),
            Noun::new(concat!("第 5 段", $zh), concat!($en, "label 5")),
            Noun::new(concat!("第 6 段", $zh), concat!($en, "label 6")),
            Noun::new(concat!("第 7 段", $zh), concat!($en, "label 7")),
            Noun::new(concat!("第 8 段", $zh), concat!($en, "label 8")),
            Noun::new(concat!("第 8 段之后的一段", $zh), concat!($en, "a label after the 8th")),
        ];
    };
}

of_labels!(LABEL, "", "");
of_labels!(START, "开头", "the start of ");
of_labels!(END, "结尾", "the end of ");
of_labels!(THIRD, "第 3、4 位", "places 3 and 4 of ");
of_labels!(CODED, "的编码形式", "the coded form of ");

/// Which label, counted from 0 at the left.
#[derive(Clone, Copy)]
struct Ordinal(usize);

impl Ordinal {
    fn of(self, part: &[Noun; 9]) -> Noun {
        let [.., behind] = *part;
        part.get(self.0).copied().unwrap_or(behind)
    }
}

const fn error(part: Noun, offence: Offence) -> ParseError {
    ParseError::new(DomainName::NOUN, part, offence)
}

const fn other(part: Noun, what: Noun) -> ParseError {
    error(part, Offence::Other { what })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn length(part: Noun, min: u16, max: usize, found: usize) -> ParseError {
    error(part, Offence::Length { min, max: u16::try_from(max).unwrap_or(u16::MAX), found: count(found) })
}

/// A character of the text: its place in the whole text, what it is, and what it is read as.
#[derive(Clone, Copy)]
struct Seen {
    at: usize,
    raw: char,
    read: char,
}

impl Seen {
    fn offence(self) -> Offence {
        Offence::Char { at: count(self.at), found: self.raw }
    }
}

/// Why the tolerant form refused a text.
#[cold]
#[inline(never)]
pub(super) fn tolerant(text: &str) -> ParseError {
    plain(text).or_else(|| why(text)).unwrap_or(other(TEXT, MIX))
}

/// Why a text of ASCII is no name, where its first offence is one of characters that no form takes; in two passes, for lists with
/// many of them. `None` if more must be looked at.
fn plain(text: &str) -> Option<ParseError> {
    let trimmed = text.trim();
    if !text.is_ascii() || trimmed.len() > MAX_INPUT {
        return None;
    }
    let (any, all) = trimmed.bytes().map(class).fold((0, !0), |(any, all), class| (any | class, all & class));
    if any & ELSE != 0 || all & OF_ADDRESS != 0 {
        return None;
    }
    let mut at = text.len() - text.trim_start().len();
    let name = trimmed.strip_suffix('.').unwrap_or(trimmed);
    for (ordinal, label) in name.as_bytes().split(|byte| *byte == b'.').enumerate() {
        let ordinal = Ordinal(ordinal);
        let offence = |place: usize, found| Offence::Char { at: count(at + place), found: char::from(found) };
        let (first, last) = (label.first()?, label.last()?);
        if let Some((place, bad)) = label.iter().enumerate().find(|(_, byte)| class(**byte) & OF_LABEL == 0) {
            return Some(error(ordinal.of(&LABEL), offence(place, *bad)));
        }
        if *first == b'-' {
            return Some(error(ordinal.of(&START), offence(0, b'-')));
        }
        if *last == b'-' {
            return Some(error(ordinal.of(&END), offence(label.len() - 1, b'-')));
        }
        // What is too long or looks like a code is told by the long way.
        if label.len() > MAX_LABEL || label.get(2..4) == Some(b"--") {
            return None;
        }
        at += label.len() + 1;
    }
    None
}

/// A letter, a digit or a hyphen.
const OF_LABEL: u8 = 1;
/// What an address has: a hexadecimal digit or a dot.
const OF_ADDRESS: u8 = 2;
/// What tells that the text is something else than a name, or several of them.
const ELSE: u8 = 4;

/// What each byte of ASCII may be part of.
const CLASSES: [u8; 128] = {
    let mut classes = [0; 128];
    let (mut rest, mut byte): (&mut [u8], u8) = (&mut classes, 0);
    while let [class, tail @ ..] = rest {
        *class = match byte {
            b'a'..=b'f' | b'A'..=b'F' | b'0'..=b'9' => OF_LABEL | OF_ADDRESS,
            b'a'..=b'z' | b'A'..=b'Z' | b'-' => OF_LABEL,
            b'.' => OF_ADDRESS,
            b':' | b'/' | b'@' | b'?' | b'#' | b'\\' | b'*' | b',' | b';' | b'|' | b'[' | b']' => ELSE,
            b'\t'..=b'\r' | b' ' => ELSE,
            _ => 0,
        };
        byte += 1;
        rest = tail;
    }
    classes
};

#[inline]
fn class(byte: u8) -> u8 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or(ELSE)
}

/// Why the strict form refused a text.
#[cold]
#[inline(never)]
pub(super) fn strict(text: &str) -> ParseError {
    if let Some(error) = plain(text) {
        return error;
    }
    if idn::read(text, &mut DomainScratch::new()).is_none() {
        return tolerant(text);
    }
    // The tolerant form takes it, so it is one character that is not canonical.
    let mut label = 0;
    for (at, c) in text.chars().enumerate() {
        match c {
            '.' => label += 1,
            'a'..='z' | '0'..='9' | '-' => {}
            _ if c.is_whitespace() => {
                return error(TEXT, Offence::Char { at: count(at), found: c });
            }
            _ => {
                return error(Ordinal(label).of(&LABEL), Offence::Char { at: count(at), found: c });
            }
        }
    }
    let end = text.chars().count().saturating_sub(1);
    error(TEXT, Offence::Char { at: count(end), found: '.' })
}

fn why(text: &str) -> Option<ParseError> {
    let seen = || {
        let seen = text.chars().enumerate().map(|(at, raw)| Seen { at, raw, read: read_as(raw) });
        seen.skip_while(|seen| seen.raw.is_whitespace())
    };
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Some(error(TEXT, Offence::Missing));
    }
    let mut head = String::with_capacity(trimmed.len().min(MAX_INPUT));
    head.extend(seen().take(MAX_INPUT).map(|seen| seen.read.to_ascii_lowercase()));
    if let Some(what) = something_else(head.trim_end()) {
        return Some(other(TEXT, what));
    }
    if trimmed.len() > MAX_INPUT {
        return Some(length(TEXT, 3, MAX_NAME, trimmed.chars().count()));
    }
    let mut all = Vec::with_capacity(trimmed.len());
    all.extend(seen().take(trimmed.chars().count()));
    if all.len() > 1 && all.last().is_some_and(|last| last.read == '.') {
        all.pop();
    }
    let labels: Vec<&[Seen]> = all.split(|seen| seen.read == '.').collect();
    let mut total = labels.len().saturating_sub(1);
    for (ordinal, label) in labels.iter().enumerate() {
        match label_length(Ordinal(ordinal), label) {
            Ok(found) => total += found,
            Err(error) => return Some(error),
        }
    }
    let is_number = |label: &&[Seen]| {
        let text: String = label.iter().map(|seen| seen.read).collect();
        uts46(&text).is_some_and(|ascii| ascii.bytes().all(|b| b.is_ascii_digit()))
    };
    if labels.len() < 2 {
        return Some(error(SUFFIX, Offence::Missing));
    }
    if labels.last().is_some_and(is_number) {
        let what = labels.len() == 4 && labels.iter().all(is_number);
        return Some(if what { other(TEXT, ADDRESS) } else { error(SUFFIX, Offence::Impossible) });
    }
    if total > MAX_NAME {
        return Some(length(TEXT, 3, MAX_NAME, total));
    }
    // Each label is right alone; only their direction of writing can forbid them together.
    let whole: String = all.iter().map(|seen| seen.read.to_ascii_lowercase()).collect();
    uts46(&whole).is_none().then_some(other(TEXT, MIX))
}

const fn read_as(c: char) -> char {
    match c {
        '。' | '｡' => '.',
        _ if is_dash(c) => '-',
        _ => narrow(c),
    }
}

/// What people write where a domain name is asked for.
fn something_else(text: &str) -> Option<Noun> {
    let scheme = text.contains("://") || text.starts_with("//") || text.starts_with("mailto:");
    let is_address = |text: &str| <IpAddress as Value>::read(text).is_some();
    let (host, port) = match text.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => (host, true),
        _ => (text, false),
    };
    let mut pieces =
        text.split([',', ';', '、', '|', '\n']).flat_map(str::split_whitespace).filter(|name| !name.is_empty());
    let several = pieces.clone().count() > 1 && pieces.all(|name| name.trim_matches('.').contains('.'));
    match () {
        () if several => Some(SEVERAL),
        () if scheme => Some(URL),
        () if is_address(text) || is_address(host) => Some(ADDRESS),
        () if is_address(text.trim_start_matches('[').split(']').next()?) => Some(ADDRESS),
        () if text.contains('@') => Some(USER),
        () if text.contains(['/', '?', '#', '\\']) => Some(PATH),
        () if port => Some(PORT),
        () if text.starts_with("*.") => Some(WILDCARD),
        () => None,
    }
}

/// The length of a label's coded form, if it can be a label.
fn label_length(ordinal: Ordinal, label: &[Seen]) -> Result<usize, ParseError> {
    let (Some(first), Some(last)) = (label.first(), label.last()) else {
        return Err(error(ordinal.of(&LABEL), Offence::Missing));
    };
    let is_bad = |seen: &&Seen| {
        let c = seen.read;
        is_invisible(c)
            || is_punctuation(c)
            || c.is_whitespace()
            || (c.is_ascii() && !c.is_ascii_alphanumeric() && c != '-')
    };
    if let Some(bad) = label.iter().find(is_bad) {
        return Err(error(ordinal.of(&LABEL), bad.offence()));
    }
    if first.read == '-' {
        return Err(error(ordinal.of(&START), first.offence()));
    }
    if last.read == '-' {
        return Err(error(ordinal.of(&END), last.offence()));
    }
    let text: String = label.iter().map(|seen| seen.read.to_ascii_lowercase()).collect();
    if text.is_ascii() && text.len() > MAX_LABEL {
        return Err(length(ordinal.of(&LABEL), 1, MAX_LABEL, text.len()));
    }
    let code = text.strip_prefix("xn--");
    if code.is_none()
        && let Some([third, fourth]) = label.get(2..4)
        && third.read == '-'
        && fourth.read == '-'
    {
        return Err(error(ordinal.of(&THIRD), third.offence()));
    }
    if text.is_ascii() && code.is_none() {
        return Ok(text.len());
    }
    match uts46(&text) {
        Some(ascii) if !ascii.starts_with("xn--") => return Ok(ascii.len()),
        Some(ascii) if coded::is_valid(&ascii) && (code.is_none() || ascii == text) => return Ok(ascii.len()),
        _ if text.is_ascii() => return Err(other(ordinal.of(&LABEL), CODE)),
        _ => {}
    }
    if let Some(bad) =
        label.iter().find(|seen| uts46::is_foreign_when_mapped(seen.read) || is_refused_everywhere(seen.read))
    {
        return Err(error(ordinal.of(&LABEL), bad.offence()));
    }
    let found = uts46::coded_length(&text);
    if found > MAX_LABEL {
        return Err(length(ordinal.of(&CODED), 5, MAX_LABEL, found));
    }
    if uts46(first.read.encode_utf8(&mut [0; 4])).is_none() {
        return Err(error(ordinal.of(&START), first.offence()));
    }
    Err(other(ordinal.of(&LABEL), MIX))
}

/// Whether UTS-46 refuses a character wherever it stands.
fn is_refused_everywhere(c: char) -> bool {
    let alone = uts46(c.encode_utf8(&mut [0; 4])).is_some();
    let behind_a_letter = uts46(&String::from_iter(['a', c])).is_some();
    let between_arabic = uts46(&String::from_iter(['ا', c, 'ا'])).is_some();
    !c.is_ascii() && !alone && !behind_a_letter && !between_arabic
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_short_way_says_what_the_long_one_says(text in r"[ \t]{0,2}([-a-z0-9A-F_.:/!*]{1,6}[.]){0,4}[-a-g0-9.~]{0,70}[ ]{0,2}") {
            if let Some(error) = plain(&text) {
                prop_assert_eq!(Some(error), why(&text), "{}", text);
                prop_assert!(idn::read(&text, &mut DomainScratch::new()).is_none(), "{}", text);
            }
        }
    }
}
