//! Coded labels (`xn--`) of Chinese characters, without tables.
//!
//! A label of U+4E00 to U+9FFF and `[a-z0-9-]` is what UTS-46 leaves as it is: nothing is mapped, composed or forbidden, no
//! character is written from right to left, and no joiner is involved. Its A-label is therefore its Punycode (RFC 3492), and
//! the other way round. Names with any other character go to the `idna` crate.

use super::uts46;
use super::{MAX_LABEL, MAX_NAME};
use crate::data::suffixes::CHINESE;

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const FIRST_BIAS: u32 = 72;
const FIRST_CODE: u32 = 0x80;

pub(super) const PREFIX: &[u8; 4] = b"xn--";

/// The characters that this file knows.
pub(super) const fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// Most by which a delta is still within one round of the bias: above it, it is divided by 35 first.
const ROUND: u32 = (BASE - T_MIN) * T_MAX / 2;

/// What a delta within one round adds to the bias.
#[expect(clippy::indexing_slicing, reason = "computed by the compiler, which stops at a wrong index")]
static BIAS: [u8; ROUND as usize + 1] = {
    let mut table = [0; ROUND as usize + 1];
    let mut delta = 0;
    while delta <= ROUND {
        // At most 36 * 455 / 493.
        table[delta as usize] = (BASE * delta / (delta + SKEW)) as u8;
        delta += 1;
    }
    table
};

/// 2^32 / n, rounded up: `x * RECIPROCAL[n] >> 32` is `x / n` for every `x` below 2^26.
#[expect(clippy::indexing_slicing, reason = "computed by the compiler, which stops at a wrong index")]
static RECIPROCAL: [u64; WIDTH] = {
    let mut table = [0; WIDTH];
    let mut n = 1;
    while n < WIDTH {
        table[n] = (1 << 32) / n as u64 + 1;
        n += 1;
    }
    table
};

/// Characters of a label, and a spare place.
pub(super) const WIDTH: usize = MAX_LABEL + 1;

#[inline(always)]
fn divide(x: u32, n: u32) -> u32 {
    match RECIPROCAL.get(n as usize) {
        Some(reciprocal) => ((u64::from(x) * reciprocal) >> 32) as u32,
        None => x / n.max(1),
    }
}

/// The next bias after a delta (divided by [`DAMP`] the first time, by 2 later), when so many characters are placed.
#[inline(always)]
fn adapt(damped: u32, placed: u32) -> u32 {
    let mut delta = damped + divide(damped, placed);
    let mut bias = 0;
    while delta > ROUND {
        delta /= BASE - T_MIN;
        bias += BASE;
    }
    bias + BIAS.get(delta as usize).map_or(0, |more| u32::from(*more))
}

#[inline]
const fn digit(value: u32) -> u8 {
    // At most 35.
    if value < 26 { b'a' + value as u8 } else { b'0' + (value - 26) as u8 }
}

/// Han characters of a label, in the order they are to be placed: character in the high bits, place in the low eight.
pub(super) type Han = [u32; WIDTH];

/// What else is known of a label in its own script. Apart from the characters, so that it stays in registers.
#[derive(Clone, Copy)]
pub(super) struct Label {
    /// How many Han characters.
    count: usize,
    /// Places taken by ASCII characters.
    ascii: u64,
    /// Places taken by hyphens.
    hyphens: u64,
    length: u32,
}

impl Label {
    #[inline(always)]
    pub(super) const fn new() -> Self {
        Self { count: 0, ascii: 0, hyphens: 0, length: 0 }
    }

    #[inline(always)]
    pub(super) const fn has_han(self) -> bool {
        self.count != 0
    }

    #[inline(always)]
    pub(super) const fn is_empty(self) -> bool {
        self.length == 0
    }

    /// Adds an ASCII character; `None` if the label cannot be that long.
    #[inline(always)]
    pub(super) fn push_ascii(&mut self, byte: u8) -> Option<()> {
        if self.length >= MAX_LABEL as u32 {
            return None;
        }
        self.ascii |= 1 << self.length;
        self.hyphens |= u64::from(byte == b'-') << self.length;
        self.length += 1;
        Some(())
    }

    /// Adds a Han character at its rank.
    #[inline(always)]
    #[expect(clippy::indexing_slicing, reason = "the count is at most the length, and that is below MAX_LABEL")]
    pub(super) fn push_han(&mut self, c: char, han: &mut Han) -> Option<()> {
        if self.length >= MAX_LABEL as u32 {
            return None;
        }
        // The greater of two goes on: the same steps whatever the order, so nothing to mispredict.
        let mut greater = u32::from(c) << 8 | self.length;
        for slot in &mut han[..self.count] {
            let less = greater.min(*slot);
            greater = greater.max(*slot);
            *slot = less;
        }
        han[self.count] = greater;
        self.count += 1;
        self.length += 1;
        Some(())
    }

    /// Whether hyphens stand neither at the ends nor in places 3 and 4.
    #[inline(always)]
    pub(super) const fn has_hyphens_right(self) -> bool {
        let last = self.length.saturating_sub(1);
        self.hyphens & (1 | 1 << last) == 0 && self.hyphens & 0b1100 != 0b1100
    }

    /// The A-label of an approved suffix of two characters, which most Chinese names end in.
    #[inline(always)]
    pub(super) fn known(self, han: &Han) -> Option<&'static [u8]> {
        let [first, second, ..] = *han;
        if self.count != 2 || self.length != 2 {
            return None;
        }
        let pair = [first, second];
        let mut at = first_place(pair);
        while let Some((key, label)) = KNOWN.get(at % KNOWN_SLOTS).filter(|slot| !slot.1.is_empty()) {
            if *key == pair {
                return Some(label);
            }
            at += 1;
        }
        None
    }

    /// Writes the digits of the Han characters behind the ASCII characters; gives where they end, or `None` if the label
    /// that begins at `start` becomes too long.
    #[inline(always)]
    #[expect(clippy::indexing_slicing, reason = "the place is masked to the room's 256 bytes")]
    pub(super) fn encode(self, han: &Han, to: &mut Room, start: usize, mut end: usize) -> Option<usize> {
        let mut taken = self.ascii;
        let mut placed = self.length - self.count as u32;
        let (mut code, mut at, mut bias, mut damp) = (FIRST_CODE, 0, FIRST_BIAS, DAMP);
        for key in han.get(..self.count)? {
            let (c, place) = (key >> 8, key & 0xff);
            let before = (taken & ((1 << place) - 1)).count_ones();
            // How many (character, place) pairs the decoder passes by: below 2^16 characters of at most 64 places.
            let delta = (c - code) * (placed + 1) + before - at;
            let mut left = delta;
            let mut k = BASE;
            loop {
                let t = threshold(k, bias);
                if left < t {
                    break;
                }
                let over = left - t;
                let quotient = divide(over, BASE - t);
                to[end & ROOM_MASK] = digit(t + over - quotient * (BASE - t));
                end += 1;
                left = quotient;
                k += BASE;
            }
            to[end & ROOM_MASK] = digit(left);
            end += 1;
            placed += 1;
            bias = adapt(delta / damp, placed);
            damp = 2;
            taken |= 1 << place;
            (code, at) = (c, before + 1);
        }
        (end - start <= MAX_LABEL).then_some(end)
    }
}

const KNOWN_SLOTS: usize = 128;

/// The Chinese suffixes of two characters: keys as in [`Label`], and the A-label.
#[expect(clippy::indexing_slicing, reason = "computed by the compiler, which stops at a wrong index")]
static KNOWN: [([u32; 2], &[u8]); KNOWN_SLOTS] = {
    let mut table: [([u32; 2], &[u8]); KNOWN_SLOTS] = [([0; 2], &[]); KNOWN_SLOTS];
    let mut row = 0;
    while row < CHINESE.len() {
        let (ascii, chinese) = CHINESE[row];
        row += 1;
        // Two characters of three bytes each.
        let [a, b, c, d, e, f] = *chinese.as_bytes() else {
            continue;
        };
        let (first, second) = (han_of([a, b, c]) << 8, han_of([d, e, f]) << 8 | 1);
        let pair = if first < second { [first, second] } else { [second, first] };
        let mut at = first_place(pair);
        while !table[at % KNOWN_SLOTS].1.is_empty() {
            at += 1;
        }
        table[at % KNOWN_SLOTS] = (pair, ascii.as_bytes());
    }
    table
};

/// A character of three UTF-8 bytes.
const fn han_of([a, b, c]: [u8; 3]) -> u32 {
    (a as u32 & 0xf) << 12 | (b as u32 & 0x3f) << 6 | c as u32 & 0x3f
}

#[inline]
const fn first_place([first, second]: [u32; 2]) -> usize {
    ((first ^ second << 3).wrapping_mul(0x9e37_79b1) >> 25) as usize
}

/// Room for one name. It has a power of two of places, so that a masked place is always inside.
pub(super) type Room = [u8; ROOM_MASK + 1];
pub(super) const ROOM_MASK: usize = 255;

#[inline]
const fn threshold(k: u32, bias: u32) -> u32 {
    let t = k.saturating_sub(bias);
    if t < T_MIN {
        T_MIN
    } else if t > T_MAX {
        T_MAX
    } else {
        t
    }
}

/// Whether the coded labels of a name of the right shape are valid and canonical.
#[inline(never)]
pub(super) fn is_valid(text: &str) -> bool {
    let mut labels = text.as_bytes().split(|b| *b == b'.').filter_map(|label| label.strip_prefix(PREFIX));
    labels.all(is_chinese) || uts46::coded_is_valid(text)
}

/// Whether a code is that of a label of Han and ASCII characters.
pub(super) fn is_chinese(code: &[u8]) -> bool {
    decode(code).is_some_and(|decoded| decoded.is_label())
}

struct Decoded {
    characters: [u16; WIDTH],
    length: usize,
}

impl Decoded {
    /// Hyphens neither at the ends nor in places 3 and 4.
    fn is_label(&self) -> bool {
        let hyphen = u16::from(b'-');
        let label = self.characters.get(..self.length).unwrap_or_default();
        label.first() != Some(&hyphen) && label.last() != Some(&hyphen) && label.get(2..4) != Some(&[hyphen, hyphen])
    }
}

/// The characters of a code, if each is ASCII or Han and one at least is Han.
///
/// A code has one reading and a reading one code, so nothing has to be coded again to compare.
fn decode(code: &[u8]) -> Option<Decoded> {
    let (ascii, digits) = match code.iter().rposition(|b| *b == b'-') {
        None => (&[][..], code),
        // A hyphen in front belongs to no ASCII part.
        Some(0) => return None,
        Some(at) => (code.get(..at)?, code.get(at + 1..)?),
    };
    if digits.is_empty() {
        return None;
    }
    let mut out = Decoded { characters: [0; WIDTH], length: ascii.len() };
    for (to, from) in out.characters.iter_mut().zip(ascii) {
        *to = u16::from(*from);
    }
    let (mut code, mut at, mut bias, mut damp) = (FIRST_CODE, 0_u32, FIRST_BIAS, DAMP);
    let mut digits = digits.iter();
    while digits.len() > 0 {
        let (mut delta, mut weight, mut k) = (0_u32, 1_u32, BASE);
        loop {
            let value = match *digits.next()? {
                letter @ b'a'..=b'z' => u32::from(letter - b'a'),
                number @ b'0'..=b'9' => u32::from(number - b'0') + 26,
                _ => return None,
            };
            delta = value.checked_mul(weight).and_then(|more| delta.checked_add(more))?;
            let t = threshold(k, bias);
            if value < t {
                break;
            }
            weight = weight.checked_mul(BASE - t)?;
            k += BASE;
        }
        let slots = u32::try_from(out.length).ok()? + 1;
        if out.length >= MAX_LABEL || delta >= 1 << 25 {
            return None;
        }
        bias = adapt(delta / damp, slots);
        damp = 2;
        at += delta;
        let round = divide(at, slots);
        code += round;
        at -= round * slots;
        let c = char::from_u32(code).filter(|c| is_han(*c))?;
        let place = at as usize;
        out.characters.get_mut(place..=out.length)?.rotate_right(1);
        *out.characters.get_mut(place)? = u16::try_from(u32::from(c)).ok()?;
        out.length += 1;
        at += 1;
    }
    Some(out)
}

const _: () = assert!(MAX_NAME <= ROOM_MASK && WIDTH <= 64);

#[cfg(test)]
mod tests {
    use super::super::{DomainScratch, idn};
    use super::*;

    /// A small generator of numbers, the same in every run.
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, n: u64) -> u64 {
            self.0 ^= self.0 >> 12;
            self.0 ^= self.0 << 25;
            self.0 ^= self.0 >> 27;
            ((u128::from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)) * u128::from(n)) >> 64) as u64
        }
    }

    fn read(text: &str) -> Option<String> {
        let mut scratch = DomainScratch::new();
        idn::read(text, &mut scratch).map(|(name, _, _)| name.to_owned())
    }

    #[test]
    fn every_han_character_is_left_as_it_is() {
        for c in '\u{4e00}'..='\u{9fff}' {
            let text = format!("{c}.cn");
            let ascii = uts46::uts46(&text).unwrap();
            assert_eq!(read(&text).as_deref(), Some(&*ascii), "{text}");
            assert_eq!(idna::domain_to_unicode(&ascii).0, text);
            assert!(is_chinese(ascii.strip_prefix("xn--").unwrap().strip_suffix(".cn").unwrap().as_bytes()), "{ascii}");
        }
    }

    #[test]
    fn approved_suffixes_are_known() {
        for (ascii, chinese) in CHINESE {
            let (mut label, mut han) = (Label::new(), [0; WIDTH]);
            chinese.chars().for_each(|c| label.push_han(c, &mut han).unwrap());
            assert_eq!(label.known(&han), (chinese.chars().count() == 2).then_some(ascii.as_bytes()));
            assert_eq!(read(&format!("a.{chinese}")), Some(format!("a.{ascii}")));
        }
    }

    #[test]
    fn labels_are_coded_as_by_uts_46() {
        let mut numbers = Numbers(7);
        let (mut right, mut wrong) = (0, 0);
        for _ in 0..20_000 {
            let mut text = String::new();
            let most = [40, 8][usize::from(numbers.below(10) > 0)];
            let length = 1 + numbers.below(most);
            // Few different characters, near to each other or far apart.
            let wide = [3, 60, 0x5200][numbers.below(3) as usize];
            let from = 0x4e00 + numbers.below(0x5200 - wide);
            for _ in 0..length {
                match numbers.below(8) {
                    0 => text.push('-'),
                    1 => text.push((b'a' + numbers.below(26) as u8) as char),
                    2 => text.push((b'0' + numbers.below(10) as u8) as char),
                    _ => text.push(char::from_u32((from + numbers.below(wide)) as u32).unwrap()),
                }
            }
            text.push_str([".cn", ".中国", "。我爱你", ".com"][numbers.below(4) as usize]);
            let expected = uts46::uts46(&text).map(String::from);
            assert_eq!(read(&text), expected, "{text}");
            match expected {
                Some(ascii) => {
                    right += 1;
                    assert!(is_valid(&ascii), "{ascii}");
                }
                None => wrong += 1,
            }
        }
        assert!(right > 10_000 && wrong > 500, "{right} {wrong}");
    }

    #[test]
    fn codes_are_judged_as_by_uts_46() {
        let mut numbers = Numbers(11);
        let alphabet = b"abcdefghijklmnopqrstuvwxyz0123456789-";
        let known =
            ["fsqu00a", "fiqs8s", "fiq228c5hs", "6qq986b3xl", "io0a7i", "a-b-0e5fx80k", "w4r85el8fhu5dnra", "dxt"];
        let (mut right, mut wrong) = (0, 0);
        for _ in 0..40_000 {
            let mut code = known[numbers.below(known.len() as u64) as usize].as_bytes().to_vec();
            for _ in 0..numbers.below(3) {
                let at = numbers.below(code.len() as u64) as usize;
                let byte = alphabet[numbers.below(alphabet.len() as u64) as usize];
                match numbers.below(3) {
                    0 => code[at] = byte,
                    1 => code.insert(at, byte),
                    _ if code.len() > 1 => drop(code.remove(at)),
                    _ => {}
                }
            }
            let name = format!("xn--{}.cn", String::from_utf8(code.clone()).unwrap());
            if super::super::check::shape(name.as_bytes()).is_none() {
                continue;
            }
            let expected = uts46::coded_is_valid(&name);
            assert!(expected || !is_chinese(&code), "{name}");
            assert_eq!(is_valid(&name), expected, "{name}");
            if expected { right += 1 } else { wrong += 1 }
        }
        assert!(right > 5_000 && wrong > 5_000, "{right} {wrong}");
    }

    #[test]
    fn reciprocals_divide() {
        for n in 1..WIDTH as u32 {
            for x in (0..1 << 26).step_by(9973).chain([(1 << 26) - 1]) {
                assert_eq!(divide(x, n), x / n);
            }
        }
    }
}
