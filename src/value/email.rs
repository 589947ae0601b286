//! Mail addresses (电子邮箱).

use super::plain::{count, is_han, not_canonical, plain, trimmed};
use super::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use std::fmt;

const ADDRESS: Noun = Noun::new("地址", "address");
const LOCAL: Noun = Noun::new("“@”前的部分", "part before @");
const AT: Noun = Noun::new("“@”符号", "@ sign");
const DOMAIN: Noun = Noun::new("“@”后的域名", "domain");
const TOP: Noun = Noun::new("顶级域", "top-level domain");
const LIST: Noun = Noun::new("列表", "list");

/// A mail address (电子邮箱, 电子邮件地址): an unquoted local part, `@`, and a domain name.
///
/// Tolerant: spaces around, full-width characters (＠), `。` in the domain, upper case in the domain. A domain in another
/// script than Latin becomes its ASCII form (UTS-46). The local part keeps its case. `Debug` and `Display` show its first
/// character and the top-level domain.
///
/// ```
/// use beian::value::{Email, Value};
/// let email = Email::parse("Admin＠EXAMPLE.CN")?;
/// assert_eq!(email.canonical(), "Admin@example.cn");
/// assert_eq!((email.local(), email.domain()), ("Admin", "example.cn"));
/// assert_eq!(email.to_string(), "A***@***.cn");
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # Errors of parsing
/// - nothing there: `address is missing`
/// - `plainaddress`: `@ sign is missing`; `a@b@example.cn`: `@ sign cannot contain '@' (character 4)`
/// - `@example.cn`: `part before @ is missing`; `.a@example.cn`: `part before @ cannot contain '.' (character 1)`;
///   more than 64 characters: `part before @ must have 1 to 64 characters, found 65`
/// - `a@`: `domain is missing`; `a@b_c.com`: `domain cannot contain '_' (character 4)`;
///   a label of more than 63 characters: `domain must have 1 to 63 characters, found 64`; an IDN that is none:
///   `domain is impossible`
/// - `a@localhost`: `top-level domain is missing`; `a@example.c`: `top-level domain must have 2 to 63 characters, found 1`;
///   `a@192.0.2.1`: `top-level domain cannot contain '1' (character 11)`
/// - more than 254 characters: `address must have 6 to 254 characters, found 260`
///
/// # Scope
/// The forms that filing systems take: no quoted local parts, no address literals, no characters beyond ASCII before the `@`.
/// Whether the mailbox exists is not known.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email {
    text: Box<str>,
    /// Bytes before the `@`.
    at: u8,
}

/// Why a text is not an address; places are counted from its first character.
type Wrong = (Noun, Offence);

/// Whether a character may stand in an unquoted local part (RFC 5322 atext), dots apart.
const fn is_atext(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'/' | b'=' | b'?' | b'^'..=b'`' | b'{'..=b'~')
}

fn char_at(text: &str, byte: usize) -> Offence {
    let found = text.get(byte..).and_then(|rest| rest.chars().next()).unwrap_or('\u{fffd}');
    Offence::Char { at: count(text.get(..byte).map_or(0, |head| head.chars().count())), found }
}

fn check_local(text: &str, at: usize) -> Result<(), Wrong> {
    let mut before = b'.';
    for (index, byte) in text.bytes().enumerate().take(at) {
        let ends = byte == b'.' && (before == b'.' || index + 1 == at);
        if ends || !(is_atext(byte) || byte == b'.') {
            return Err((LOCAL, char_at(text, index)));
        }
        before = byte;
    }
    match at {
        0 => Err((LOCAL, Offence::Missing)),
        65.. => Err((LOCAL, Offence::Length { min: 1, max: 64, found: count(at) })),
        _ => Ok(()),
    }
}

// The scan of canonical addresses, a state for every byte: the state is the shift to the next state in the byte's row, so
// that no load waits for the one before.
/// Where a part of the local part begins.
const LOCAL_START: u64 = 0;
/// Inside such a part.
const LOCAL_INNER: u64 = 1;
/// Where a label begins.
const LABEL_START: u64 = 2;
/// After one letter.
const LABEL_LETTER: u64 = 3;
/// After letters only: here an address may end.
const LABEL_LETTERS: u64 = 4;
/// After a letter or digit of a label that is not letters only.
const LABEL_MIXED: u64 = 5;
/// After a hyphen.
const LABEL_HYPHEN: u64 = 6;
/// Not canonical, or only the long way can tell (upper case, `xn--`).
const NEITHER: u64 = 7;
const BITS: u64 = 6;

const fn after(state: u64, byte: u8) -> u64 {
    match (state, byte) {
        (LOCAL_INNER, b'.') => LOCAL_START,
        (LOCAL_INNER, b'@') | (LABEL_LETTER | LABEL_LETTERS | LABEL_MIXED, b'.') => LABEL_START,
        (LOCAL_START | LOCAL_INNER, _) if is_atext(byte) => LOCAL_INNER,
        (LABEL_START, b'a'..=b'z') => LABEL_LETTER,
        (LABEL_LETTER | LABEL_LETTERS, b'a'..=b'z') => LABEL_LETTERS,
        (LABEL_MIXED | LABEL_HYPHEN, b'a'..=b'z' | b'0'..=b'9') => LABEL_MIXED,
        (LABEL_START | LABEL_LETTER | LABEL_LETTERS, b'0'..=b'9') => LABEL_MIXED,
        (LABEL_LETTER | LABEL_LETTERS | LABEL_MIXED, b'-') => LABEL_HYPHEN,
        _ => NEITHER,
    }
}

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn rows() -> [u64; 256] {
    let mut rows = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut state = 0;
        while state <= NEITHER {
            rows[byte] |= (after(state, byte as u8) * BITS) << (state * BITS);
            state += 1;
        }
        byte += 1;
    }
    rows
}

static ROWS: [u64; 256] = rows();

/// Where the `@` of a canonical address is; `None` if the text is none, or if that takes the long way to tell.
#[expect(clippy::indexing_slicing, reason = "a byte is below 256")]
fn quick(text: &str) -> Option<u8> {
    let bytes = text.as_bytes();
    if !(6..=254).contains(&bytes.len()) {
        return None;
    }
    let (mut state, mut at) = (LOCAL_START * BITS, 0_usize);
    for byte in bytes {
        state = (ROWS[usize::from(*byte)] >> state) & 63;
        at += usize::from(state < LABEL_START * BITS);
    }
    // No label is too long if all of them together are not.
    let fits = at <= 64 && bytes.len() - at <= 64 && state == LABEL_LETTERS * BITS;
    let dotted = bytes.iter().rev().find(|byte| matches!(byte, b'.' | b'@')) == Some(&b'.');
    (fits && dotted).then_some(at as u8)
}

/// Checks a domain in ASCII that begins at byte `start` of the text.
fn check_domain(text: &str, start: usize) -> Result<(), Wrong> {
    let domain = text.get(start..).unwrap_or_default();
    if domain.is_empty() {
        return Err((DOMAIN, Offence::Missing));
    }
    let (mut begin, mut labels, mut last) = (start, 0, "");
    for label in domain.split('.') {
        let bad = label.bytes().enumerate().find(|(index, byte)| {
            let inner = *index > 0 && index + 1 < label.len();
            !(byte.is_ascii_alphanumeric() || (*byte == b'-' && inner))
        });
        match bad {
            Some((index, _)) => return Err((DOMAIN, char_at(text, begin + index))),
            // An empty label: a dot too many, before it or, at the start, behind it.
            None if label.is_empty() => {
                return Err((DOMAIN, char_at(text, if begin == start { begin } else { begin - 1 })));
            }
            None if label.len() > 63 => {
                return Err((DOMAIN, Offence::Length { min: 1, max: 63, found: count(label.len()) }));
            }
            None => {}
        }
        begin += label.len() + 1;
        labels += 1;
        last = label;
    }
    if labels < 2 {
        return Err((TOP, Offence::Missing));
    }
    if last.len() < 2 {
        return Err((TOP, Offence::Length { min: 2, max: 63, found: count(last.len()) }));
    }
    let coded = last.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("xn--"));
    match last.bytes().position(|byte| !byte.is_ascii_alphabetic()) {
        Some(index) if !coded => Err((TOP, char_at(text, text.len() - last.len() + index))),
        _ => Ok(()),
    }
}

/// Whether a domain has labels that only UTS-46 can judge.
fn has_coded_labels(domain: &str) -> bool {
    domain.split('.').any(|label| label.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("xn--")))
}

impl Email {
    /// The most characters of a list of addresses in the filing interface.
    const LIST_MOST: usize = 128;

    /// What stands before the `@`. It is personal.
    #[must_use]
    pub fn local(&self) -> &str {
        self.text.get(..usize::from(self.at)).unwrap_or_default()
    }

    /// The domain, in lower case and ASCII.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.text.get(usize::from(self.at) + 1..).unwrap_or_default()
    }

    /// Reads several addresses with `;` between, as the filing interface takes them: at most 128 characters in all.
    ///
    /// # Errors
    /// As for one address; also `list must have 6 to 128 characters, found 130`, and `address is missing` for a `;` too many.
    pub fn parse_list(text: &str) -> Result<Vec<Self>, ParseError> {
        let length = text.trim().chars().count();
        if length > Self::LIST_MOST {
            let offence = Offence::Length { min: 6, max: Self::LIST_MOST as u16, found: count(length) };
            return Err(ParseError::new(Self::NOUN, LIST, offence));
        }
        text.split([';', '；']).map(Self::parse).collect()
    }

    /// Checks an ASCII text whose domain may have upper-case letters.
    fn check(text: &str) -> Result<usize, Wrong> {
        let Some(at) = text.bytes().position(|byte| byte == b'@') else {
            return Err(match text.bytes().position(|byte| !(is_atext(byte) || byte == b'.')) {
                Some(index) => (ADDRESS, char_at(text, index)),
                None if text.is_empty() => (ADDRESS, Offence::Missing),
                None => (AT, Offence::Missing),
            });
        };
        if let Some(second) = text.bytes().skip(at + 1).position(|byte| byte == b'@') {
            return Err((AT, char_at(text, at + 1 + second)));
        }
        check_local(text, at)?;
        check_domain(text, at + 1)?;
        if !(6..=254).contains(&text.len()) {
            return Err((ADDRESS, Offence::Length { min: 6, max: 254, found: count(text.len()) }));
        }
        Ok(at)
    }

    fn checked(text: &str, at: usize) -> Option<Self> {
        Some(Self { text: text.into(), at: u8::try_from(at).ok()? })
    }

    #[cold]
    #[inline(never)]
    fn wrong((part, offence): Wrong, before: usize) -> ParseError {
        let offence = match offence {
            Offence::Char { at, found } => Offence::Char { at: at.saturating_add(count(before)), found },
            other => other,
        };
        ParseError::new(Self::NOUN, part, offence)
    }

    #[cold]
    #[inline(never)]
    fn tolerant(text: &str) -> Result<(Self, Notes), ParseError> {
        let (inner, before, mut notes) = trimmed(text);
        let mut folded = String::with_capacity(inner.len());
        let mut in_domain = false;
        for c in inner.chars() {
            let (plain, more) = plain(c);
            // A space inside is no part of any address, and a dash in a local part is not sure to be a hyphen.
            if plain == ' ' || more.has(Note::Dash) && !in_domain {
                folded.push(c);
            } else if in_domain && matches!(c, '。' | '｡') {
                notes.add(Note::Dot);
                folded.push('.');
            } else {
                notes = notes.and(more);
                folded.push(plain);
            }
            in_domain |= plain == '@';
        }
        let folded = match folded.split_once('@') {
            Some((local, domain)) if !domain.is_ascii() => {
                check_local(&folded, local.len()).map_err(|wrong| Self::wrong(wrong, before))?;
                let start = local.len() + 1;
                // What the mapping would drop or refuse is told by its place.
                let bad = domain.char_indices().find(|(_, c)| {
                    // Not the numbers that the mapping would turn into digits (¹ ② Ⅷ).
                    !(c.is_alphabetic() || c.is_ascii_digit() || matches!(c, '-' | '.'))
                        || c.is_numeric() && !is_han(*c) && !c.is_ascii()
                });
                if let Some((index, _)) = bad {
                    return Err(Self::wrong((DOMAIN, char_at(&folded, start + index)), before));
                }
                let domain = ascii(domain);
                if domain.is_empty() {
                    return Err(ParseError::new(Self::NOUN, DOMAIN, Offence::Impossible));
                }
                format!("{local}@{domain}")
            }
            _ => folded,
        };
        let at = Self::check(&folded).map_err(|wrong| Self::wrong(wrong, before))?;
        let (local, domain) = (folded.get(..at).unwrap_or_default(), folded.get(at + 1..).unwrap_or_default());
        if domain.bytes().any(|byte| byte.is_ascii_uppercase()) {
            notes.add(Note::Case);
        }
        let lower = if has_coded_labels(domain) { ascii(domain) } else { domain.to_ascii_lowercase() };
        if lower.is_empty() {
            return Err(ParseError::new(Self::NOUN, DOMAIN, Offence::Impossible));
        }
        match Self::checked(&format!("{local}@{lower}"), at) {
            Some(email) => Ok((email, notes)),
            None => Err(ParseError::new(Self::NOUN, ADDRESS, Offence::Impossible)),
        }
    }
}

/// A domain in lower-case ASCII by UTS-46; empty if it has none.
fn ascii(domain: &str) -> String {
    idna::domain_to_ascii_strict(domain).unwrap_or_default()
}

impl Value for Email {
    const NOUN: Noun = Noun::new("电子邮箱", "mail address");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        if let Some(at) = quick(text) {
            return Ok((Self { text: text.into(), at }, Notes::NONE));
        }
        Self::tolerant(text)
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        if let Some(at) = quick(text) {
            return Ok(Self { text: text.into(), at });
        }
        let (email, _) = Self::tolerant(text)?;
        if *email.text == *text { Ok(email) } else { Err(not_canonical(Self::NOUN, ADDRESS, text, &email.text)) }
    }

    fn canonical(&self) -> String {
        self.text.to_string()
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.text.chars().next().unwrap_or('*');
        // Of a coded top-level domain only that it is one: its code has more than four characters.
        let top = match self.domain().rsplit('.').next() {
            Some(top) if top.len() <= 3 => top,
            _ => "***",
        };
        write!(f, "{first}***@***.{top}")
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Email({self})")
    }
}

value_text!(Email);

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn fails(text: &str, en: &str, zh: &str) {
        let error = Email::parse(text).expect_err(text);
        assert_eq!((error.to_string().as_str(), error.zh().to_string().as_str()), (en, zh));
        assert_eq!(Email::parse_strict(text), Err(error));
    }

    #[track_caller]
    fn reads(text: &str, canonical: &str, notes: &[Note]) {
        let (email, found) = Email::parse_noted(text).expect(text);
        assert_eq!((email.canonical().as_str(), found.iter().collect::<Vec<_>>().as_slice()), (canonical, notes));
        assert_eq!(Email::parse_strict(canonical), Ok(email));
        assert_eq!(Email::parse_strict(text).is_ok(), text == canonical);
    }

    #[test]
    fn addresses() {
        for text in ["webmaster@example.com.cn", "user@xn--fiqs8s.example", "a+b_c.d@example.cn", "x@b.xn--fiqs8s"] {
            reads(text, text, &[]);
        }
        reads("Admin@EXAMPLE.CN", "Admin@example.cn", &[Note::Case]);
        reads(" a＠b。cn ", "a@b.cn", &[Note::FullWidth, Note::Spaces, Note::Dot]);
        reads("ｕser@ｅxample．cn", "user@example.cn", &[Note::FullWidth]);
        reads("user@例子.中国", "user@xn--fsqu00a.xn--fiqs8s", &[]);
        let longest = format!("{}@{}.cn", "a".repeat(64), [["b"; 60].concat(), ["c"; 60].concat()].join("."));
        reads(&longest, &longest, &[]);
    }

    #[test]
    fn not_addresses() {
        fails("", "mail address: address is missing", "电子邮箱的地址缺失");
        fails("plainaddress", "mail address: @ sign is missing", "电子邮箱的“@”符号缺失");
        fails(
            " a@b@example.cn",
            "mail address: @ sign cannot contain '@' (character 5)",
            "电子邮箱的“@”符号不能含有“@”（第 5 个字符）",
        );
        fails("@example.cn", "mail address: part before @ is missing", "电子邮箱的“@”前的部分缺失");
        fails(
            ".a@b.com",
            "mail address: part before @ cannot contain '.' (character 1)",
            "电子邮箱的“@”前的部分不能含有“.”（第 1 个字符）",
        );
        fails(
            "a.@c.com",
            "mail address: part before @ cannot contain '.' (character 2)",
            "电子邮箱的“@”前的部分不能含有“.”（第 2 个字符）",
        );
        fails(
            "张三@example.com",
            "mail address: part before @ cannot contain '张' (character 1)",
            "电子邮箱的“@”前的部分不能含有“张”（第 1 个字符）",
        );
        fails(
            "\"a b\"@example.com",
            "mail address: part before @ cannot contain '\"' (character 1)",
            "电子邮箱的“@”前的部分不能含有“\"”（第 1 个字符）",
        );
        fails(
            &format!("{}@b.com", "a".repeat(65)),
            "mail address: part before @ must have 1 to 64 characters, found 65",
            "电子邮箱的“@”前的部分应为 1 至 64 个字符，现为 65 个",
        );
        fails("a@", "mail address: domain is missing", "电子邮箱的“@”后的域名缺失");
        fails(
            "a@b_c.com",
            "mail address: domain cannot contain '_' (character 4)",
            "电子邮箱的“@”后的域名不能含有“_”（第 4 个字符）",
        );
        fails(
            "a@b..com",
            "mail address: domain cannot contain '.' (character 4)",
            "电子邮箱的“@”后的域名不能含有“.”（第 4 个字符）",
        );
        fails(
            "a@例\u{200b}子.cn",
            "mail address: domain cannot contain 'U+200B' (character 4)",
            "电子邮箱的“@”后的域名不能含有“U+200B”（第 4 个字符）",
        );
        fails("a@xn--a.cn", "mail address: domain is impossible", "电子邮箱的“@”后的域名不可能存在");
        fails(
            &format!("a@{}.cn", "b".repeat(64)),
            "mail address: domain must have 1 to 63 characters, found 64",
            "电子邮箱的“@”后的域名应为 1 至 63 个字符，现为 64 个",
        );
        fails("a@localhost", "mail address: top-level domain is missing", "电子邮箱的顶级域缺失");
        fails(
            "a@example.c",
            "mail address: top-level domain must have 2 to 63 characters, found 1",
            "电子邮箱的顶级域应为 2 至 63 个字符，现为 1 个",
        );
        fails(
            "a@192.0.2.1x",
            "mail address: top-level domain cannot contain '1' (character 11)",
            "电子邮箱的顶级域不能含有“1”（第 11 个字符）",
        );
        fails(
            &format!("a@{}cn", "abcdefgh.".repeat(28)),
            "mail address: address must have 6 to 254 characters, found 256",
            "电子邮箱的地址应为 6 至 254 个字符，现为 256 个",
        );
        assert!(Email::parse("a@例②.cn").is_err() && Email::parse("a@例Ⅷ.cn").is_err());
        assert!(Email::parse("a @b.com").is_err() && Email::parse("a\u{2013}b@b.com").is_err());
    }

    #[test]
    fn lists() {
        assert_eq!(Email::parse_list("a@example.cn;b@example.cn").unwrap().len(), 2);
        let error = Email::parse_list("a@example.cn;").unwrap_err();
        assert_eq!(error.to_string(), "mail address: address is missing");
        let error = Email::parse_list(&["someone@example.cn"; 7].join(";")).unwrap_err();
        assert_eq!(error.to_string(), "mail address: list must have 6 to 128 characters, found 132");
        assert_eq!(error.zh().to_string(), "电子邮箱的列表应为 6 至 128 个字符，现为 132 个");
    }

    #[test]
    fn the_quick_scan_agrees_with_the_long_way() {
        // Every text of up to seven of these, around one @.
        let letters = ["a", "0", ".", "-", "@", "B", "+", "x", "n"];
        let mut texts = vec![String::new()];
        for _ in 0..5 {
            texts = texts.iter().flat_map(|text| letters.map(|letter| format!("{text}{letter}"))).collect();
            for text in &texts {
                for text in [format!("{text}@ab.cn"), format!("a@{text}"), format!("a@b{text}cn")] {
                    let long =
                        Email::tolerant(&text).ok().filter(|(email, _)| *email.text == text).map(|(email, _)| email.at);
                    match quick(&text) {
                        Some(at) => assert_eq!(Some(at), long, "{text}"),
                        None => assert!(long.is_none() || text.contains("--"), "{text}"),
                    }
                }
            }
        }
    }

    #[test]
    fn masked() {
        let email = Email::parse("webmaster@example.com.cn").unwrap();
        assert_eq!((email.to_string(), format!("{email:?}")), ("w***@***.cn".into(), "Email(w***@***.cn)".into()));
    }
}
