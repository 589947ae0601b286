//! Whether a text is a name in canonical form, eight bytes at a time; held by a test to what `check` says one byte at a time.
//!
//! Most texts are short and canonical, so the rule is asked of eight bytes at once: each byte's class is a bit, the bits
//! of the whole name stand in one word, and "no label begins with a hyphen" is one `and`. Longer names and the few that leave
//! a question go to the plain loop.

use super::check::{WORD, plainly};
use super::{coded, uts46};

const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = LOW << 7;

/// The classes of eight bytes: the high bit of each byte.
struct Classes {
    /// Neither letter, digit, hyphen nor dot.
    other: u64,
    hyphen: u64,
    dot: u64,
}

#[inline(always)]
const fn classes(word: u64) -> Classes {
    // Bytes of ASCII only from here on, so no sum carries into its neighbour.
    let ascii = word & !HIGH;
    let lower = ascii.wrapping_add(LOW * (0x80 - b'a' as u64)) & !ascii.wrapping_add(LOW * (0x7f - b'z' as u64));
    let digit = ascii.wrapping_add(LOW * (0x80 - b'0' as u64)) & !ascii.wrapping_add(LOW * (0x7f - b'9' as u64));
    let hyphen = !(ascii ^ (LOW * b'-' as u64)).wrapping_add(LOW * 0x7f);
    let dot = !(ascii ^ (LOW * b'.' as u64)).wrapping_add(LOW * 0x7f);
    Classes { other: (!(lower | digit | hyphen | dot) | word) & HIGH, hyphen: hyphen & HIGH, dot: dot & HIGH }
}

/// The high bits of the bytes, side by side: byte `i` is bit `i`.
#[inline(always)]
const fn side_by_side(high: u64) -> u64 {
    high.wrapping_mul(0x0002_0408_1020_4081) >> 56
}

/// The dots of a canonical name (bit `i` for byte `i`; 0 for a name longer than [`WORD`]), or `None` if it is not canonical.
#[inline]
pub(super) fn canonical(text: &str) -> Option<u64> {
    let bytes = text.as_bytes();
    let length = bytes.len();
    if length > WORD {
        return plainly(text);
    }
    let (mut other, mut hyphens, mut dots) = (0, 0, 0_u64);
    let mut take = |word: u64, at: usize| {
        let found = classes(word);
        other |= found.other;
        hyphens |= side_by_side(found.hyphen) << at;
        dots |= side_by_side(found.dot) << at;
    };
    let (chunks, rest) = bytes.as_chunks::<8>();
    let mut at = 0;
    for chunk in chunks {
        take(u64::from_le_bytes(*chunk), at);
        at += 8;
    }
    if !rest.is_empty() {
        // The last bytes, with letters behind them.
        let behind = (LOW * b'a' as u64) << (8 * rest.len());
        let word = match bytes.last_chunk::<8>() {
            Some(last) => u64::from_le_bytes(*last) >> (8 * (8 - rest.len())),
            None => rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)),
        };
        take(word | behind, at);
    }
    if other != 0 || dots == 0 {
        return None;
    }
    // There is a dot, so the name has at least one byte, and a label at most 63.
    let end = 1_u64 << (length - 1);
    let starts = dots << 1 | 1;
    let ends = dots >> 1 | end;
    if dots & (starts | end) != 0 || hyphens & (starts | ends) != 0 {
        return None;
    }
    // Beginnings of labels with hyphens in places 3 and 4.
    let coded = (hyphens & hyphens >> 1) >> 2 & starts;
    if coded != 0 || bytes.last().is_some_and(u8::is_ascii_digit) {
        return is_right(text, dots, coded).then_some(dots);
    }
    Some(dots)
}

/// Whether the labels that begin at the bits of `coded` are valid codes, and the last label is not a number.
#[inline(never)]
fn is_right(text: &str, dots: u64, mut coded: u64) -> bool {
    let last = (WORD as u32 - dots.leading_zeros()) as usize;
    if text.as_bytes().get(last..).is_some_and(|label| label.iter().all(u8::is_ascii_digit)) {
        return false;
    }
    let mut han = true;
    while coded != 0 {
        let start = coded.trailing_zeros() as usize;
        coded &= coded - 1;
        let label = text.as_bytes().get(start..).unwrap_or_default();
        let length = (dots >> start).trailing_zeros() as usize;
        let Some(code) = label.get(..length).unwrap_or(label).strip_prefix(coded::PREFIX) else {
            return false;
        };
        han = han && coded::is_chinese(code);
    }
    han || uts46::coded_is_valid(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_bytes_at_a_time_decide_as_one_at_a_time() {
        // Every byte at every place of names of every length, and pairs of the bytes that matter.
        let odd =
            [b'-', b'.', b'a', b'0', b'z', b'9', b'_', b'A', b'/', b':', b'`', b'{', b'@', b'[', b',', b'n', b'x'];
        for length in (1..=18_usize).chain(31..=33).chain(62..=66) {
            let base: Vec<u8> = (0..length).map(|at| if at % 9 == 5 { b'.' } else { b'x' }).collect();
            for at in 0..length {
                for byte in 0..128_u8 {
                    let mut text = base.clone();
                    text[at] = byte;
                    same(&text);
                    if odd.contains(&byte) {
                        for (next, other) in
                            (at + 1..length.min(at + 4)).flat_map(|next| odd.map(|other| (next, other)))
                        {
                            let mut text = text.clone();
                            text[next] = other;
                            same(&text);
                        }
                    }
                }
            }
        }
    }

    fn same(text: &[u8]) {
        let text = std::str::from_utf8(text).unwrap();
        assert_eq!(canonical(text), plainly(text), "{text}");
    }

    #[test]
    fn bytes_above_ascii_are_not_canonical() {
        for c in ['\u{80}', 'é', '中', '\u{10ffff}', '\u{ae}'] {
            for at in 0..20 {
                let mut text = "aaaaaaaaaaaaaaaaaaaaa.cn".to_owned();
                text.insert(at, c);
                assert_eq!(canonical(&text), None);
            }
        }
    }
}
