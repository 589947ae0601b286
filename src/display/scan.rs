//! Finding numbers in text: anchors at the speed of memory, then a look at what stands around each.

use super::algorithm::algorithm;
use super::anchors::WORDS;
use super::fast;
use super::found::Found;
use super::licence::{icp_licence, licence, part_of_a_word};
use super::police::police;
use super::record::record;
use super::stepping::{Symbol, back, next};
use aho_corasick::{AhoCorasick, MatchKind, packed};
use once_cell::sync::Lazy;
use std::fmt;
use std::ops::Range;

/// The numbers of a text, in order; spans do not overlap.
///
/// See the [module](crate::display) for what it can see.
///
/// ```
/// use beian::display::{Kind, scan};
///
/// let page = r#"<p>© 2025 <a href="https://beian.miit.gov.cn/">粤 ICP 备 2021000123 号 - 4</a> 萌ICP备20250001号"#;
/// let found: Vec<_> = scan(page).collect();
/// assert_eq!(found[0].canonical().as_deref(), Some("粤ICP备2021000123号-4"));
/// assert_eq!((&page[found[0].span.clone()], found[0].kind), ("粤 ICP 备 2021000123 号 - 4", Kind::Record));
/// assert!(found[0].is_valid() && !found[1].is_valid());
/// ```
#[must_use]
pub fn scan(text: &str) -> Scan<'_> {
    scan_bytes(text.as_bytes())
}

/// As [`scan`], over bytes that need not be valid UTF-8. They are never validated as a whole.
#[must_use]
pub fn scan_bytes(text: &[u8]) -> Scan<'_> {
    Scan { text, anchors: &ANCHORS, at: 0, floor: 0 }
}

/// The iterator of [`scan`].
#[derive(Clone)]
pub struct Scan<'a> {
    text: &'a [u8],
    anchors: &'static Anchors,
    /// Where the search goes on.
    at: usize,
    /// Where the last number ended.
    floor: usize,
}

impl fmt::Debug for Scan<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Scan(at {} of {})", self.at, self.text.len())
    }
}

impl Iterator for Scan<'_> {
    type Item = Found;

    #[inline]
    fn next(&mut self) -> Option<Found> {
        self.next_number()
    }

    // What goes through all numbers (`count`, `for_each`) has the reader in its loop: nothing is handed over in memory.
    #[inline]
    fn fold<B, F: FnMut(B, Found) -> B>(mut self, init: B, mut f: F) -> B {
        let mut all = init;
        while let Some(found) = self.next_number() {
            all = f(all, found);
        }
        all
    }
}

impl Scan<'_> {
    #[inline(always)]
    fn next_number(&mut self) -> Option<Found> {
        loop {
            let anchor = self.anchors.find(self.text, self.at)?;
            self.at = anchor.end;
            if let Some(found) = at_anchor(self.text, self.floor, anchor) {
                self.at = self.at.max(found.span.end);
                self.floor = found.span.end;
                return Some(found);
            }
        }
    }
}

impl std::iter::FusedIterator for Scan<'_> {}

enum Anchors {
    Packed(packed::Searcher),
    /// Where the processor has no vectors that fit.
    Automaton(AhoCorasick),
}

static ANCHORS: Lazy<Anchors> = Lazy::new(Anchors::new);

impl Anchors {
    fn new() -> Self {
        let mut config = packed::Config::new();
        config.match_kind(packed::MatchKind::LeftmostFirst);
        if let Some(searcher) = config.builder().extend(WORDS).build() {
            return Self::Packed(searcher);
        }
        // Fails only when the words are too many for its numbers.
        AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostFirst)
            .build(WORDS)
            .map_or_else(|_| Self::nothing(), Self::Automaton)
    }

    fn nothing() -> Self {
        unreachable!("32 words fit every automaton")
    }

    #[inline(always)] // a call costs 4 ns a hit
    fn find(&self, text: &[u8], at: usize) -> Option<Range<usize>> {
        let span = aho_corasick::Span { start: at, end: text.len() };
        let found = match self {
            Self::Packed(searcher) => searcher.find_in(text, span)?,
            Self::Automaton(automaton) => automaton.find(aho_corasick::Input::new(text).span(span))?,
        };
        Some(found.start()..found.end())
    }
}

/// What the anchor announces, if a number stands there.
#[inline(always)]
fn at_anchor(text: &[u8], floor: usize, anchor: Range<usize>) -> Option<Found> {
    match fast::at_anchor(text, floor, &anchor) {
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
    // A hyphen in full width behind a class, as it is or escaped: B2\uff0d20190317.
    match text.get(anchor.clone()) {
        Some(HYPHEN) => return behind_class(text, floor, anchor.start),
        Some(ESCAPED_HYPHEN) => return behind_class(text, floor, anchor.start.checked_sub(1)?),
        _ => {}
    }
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

const HYPHEN: &[u8] = "－".as_bytes();
const ESCAPED_HYPHEN: &[u8] = b"uff0d";

/// The licence whose class stands in front of a hyphen in full width.
fn behind_class(text: &[u8], floor: usize, at: usize) -> Option<Found> {
    let hyphen = next(text, at).filter(|symbol| symbol.start == at && symbol.c == '-' && at >= floor)?;
    let digit = back(text, floor, hyphen.start).filter(|s| matches!(s.c, '1' | '2') && !s.gap)?;
    let letter = back(text, floor, digit.start).filter(|s| matches!(s.c, 'A' | 'B') && !s.gap)?;
    if part_of_a_word(text, floor, letter.start) {
        return None;
    }
    licence(text, floor, letter.start)
}

/// Han that stand right in front of 备 in numbers.
#[rustfmt::skip]
const IN_FRONT_OF_BEI: [u32; 11] = [
    han('安'), han('网'), han('網'), han('监'), han('監'), han('局'), han('队'), han('隊'), han('算'), han('关'), han('關'),
];

/// The three bytes of a character in UTF-8 as a number, the first one lowest.
const fn han(c: char) -> u32 {
    let c = c as u32;
    (0xe0 | c >> 12) | (0x80 | c >> 6 & 0x3f) << 8 | (0x80 | c & 0x3f) << 16
}

/// Whether 备 or 证 stands behind a Han character that no number has there: 设备, 证 in 保证. In front of 证 only 许可 stands.
#[inline]
fn is_word(text: &[u8], anchor: &Range<usize>) -> bool {
    let Some(begin) = anchor.start.checked_sub(3) else {
        return false;
    };
    let Some([lead @ 0xe4..=0xe9, second, third, first, ..]) = text.get(begin..) else {
        return false;
    };
    match first {
        0xe8 => u32::from_le_bytes([*lead, *second, *third, 0]) != han('可'),
        0xe5 => !IN_FRONT_OF_BEI.contains(&u32::from_le_bytes([*lead, *second, *third, 0])),
        _ => false,
    }
}

/// What stands at 备: a record number, a public-security number, an algorithm number.
fn filing(text: &[u8], floor: usize, word: Symbol) -> Option<Found> {
    let before = back(text, floor, word.start)?;
    match before.c {
        'P' | 'C' | '-' | '/' | '.' | '_' | '·' => record(text, floor, word),
        '算' => algorithm(text, floor, word, before),
        '安' | '网' | '监' | '局' | '队' | '关' => police(text, floor, word),
        _ => None,
    }
}
