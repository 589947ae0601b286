//! How the words of a table begin: the search for those that a text begins with, and a filter in front of it.

/// A set of the first six bytes of words, which are two Han characters. It never denies a word that is in, and seldom lets one pass
/// that is not. Few words may be as short as three bytes.
///
/// Most places of a name begin no word of a table: they are told by one look instead of a search.
#[derive(PartialEq, Eq)]
pub(crate) struct Beginnings<const N: usize> {
    bits: [u64; N],
    short: [[u8; ONE]; MOST_SHORT],
}

/// Bytes of two Han characters.
const TWO: usize = 6;
/// Bytes of one.
const ONE: usize = 3;
const MOST_SHORT: usize = 4;

impl<const N: usize> Beginnings<N> {
    /// Of no word.
    pub(crate) const fn none() -> Self {
        assert!(N.is_power_of_two(), "the hash is cut to a power of two");
        Self { bits: [0; N], short: [[0; ONE]; MOST_SHORT] }
    }

    /// Of words that were added elsewhere.
    pub(crate) const fn of(bits: [u64; N]) -> Self {
        Self { bits, ..Self::none() }
    }

    /// Takes a word in.
    // While the crate is compiled: an index out of bounds, or a word that is too short, does not compile.
    #[allow(clippy::indexing_slicing, clippy::panic)]
    pub(crate) const fn add(&mut self, word: &[u8]) {
        if let Some(two) = word.first_chunk() {
            let bit = Self::bit(two);
            self.bits[bit / 64] |= 1 << (bit % 64);
        } else if let Some(one) = word.first_chunk() {
            let mut next = 0;
            while self.short[next][0] != 0 {
                next += 1;
            }
            self.short[next] = *one;
        } else {
            panic!("the word has less than three bytes");
        }
    }

    /// Takes the words of a table in.
    pub(crate) const fn add_rows<T>(&mut self, mut rows: &[(&str, T)]) {
        while let [(word, _), rest @ ..] = rows {
            self.add(word.as_bytes());
            rows = rest;
        }
    }

    /// Whether a word of the table may begin the text.
    #[inline]
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        let text = text.as_bytes();
        let long = text.first_chunk().is_some_and(|two| {
            let bit = Self::bit(two);
            self.bits.get(bit / 64).is_some_and(|word| word >> (bit % 64) & 1 == 1)
        });
        long || text.first_chunk().is_some_and(|one| self.short.contains(one))
    }

    #[inline]
    const fn bit(two: &[u8; TWO]) -> usize {
        // Multiplicative hashing with 2^32 divided by the golden ratio; the high bits are the good ones.
        const GOLDEN: u32 = 0x9e37_79b1;
        let [a, b, c, d, e, f] = *two;
        let first = u32::from_le_bytes([a, b, c, d]);
        let second = u32::from_le_bytes([c, d, e, f]);
        let hash = (first.wrapping_mul(GOLDEN) ^ second).wrapping_mul(GOLDEN);
        (hash >> 8) as usize % (64 * N)
    }
}

/// The rows of a table in the order of its words whose word a text begins with.
pub(crate) fn rows_beginning<'a, T: Copy>(
    rows: &'static [(&'static str, T)],
    text: &'a str,
) -> impl Iterator<Item = (&'static str, T)> + use<'a, T> {
    let first = text.chars().next().and_then(|c| text.get(..c.len_utf8())).unwrap_or_default();
    let rows = if first.is_empty() { &[] } else { rows };
    let key = head(first);
    let from = rows.partition_point(|(word, _)| head(word) < key);
    let rows = rows.get(from..).unwrap_or_default().iter().copied();
    rows.take_while(move |(word, _)| word.starts_with(first)).filter(move |(word, _)| text.starts_with(word))
}

/// The first four bytes of a text as a number, in their order: as many as a character has. Compared at once, where texts are
/// compared byte by byte.
#[inline]
fn head(text: &str) -> u32 {
    let bytes = text.as_bytes();
    bytes.first_chunk().map_or_else(
        || bytes.iter().chain(&[0; 4]).take(4).fold(0, |head, byte| head << 8 | u32::from(*byte)),
        |four| u32::from_be_bytes(*four),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_lets_few_others_pass() {
        let mut some = Beginnings::<64>::none();
        let words = ["新闻", "金融", "国家级", "深圳市", "网", "bbs"];
        for word in words {
            some.add(word.as_bytes());
        }
        assert!(words.iter().all(|word| some.may_begin(word)) && some.may_begin("国家"));
        assert!(!some.may_begin("新") && !some.may_begin("bb") && !some.may_begin("") && some.may_begin("网站"));
        let han: Vec<char> = ('\u{4e00}'..'\u{9fff}').step_by(37).collect();
        let pairs = han.iter().zip(han.iter().rev()).map(|(a, b)| format!("{a}{b}"));
        let passed = pairs.filter(|pair| some.may_begin(pair)).count();
        assert!(passed < 10, "{passed} of {}", han.len());
    }
}
