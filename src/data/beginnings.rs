//! How the words of a table begin: the search for those that a text begins with, and a filter in front of it.

/// A set of the first six bytes of words, which are two Han characters. It never denies a word that is in, and seldom lets one pass
/// that is not. Few words may be as short as three bytes.
///
/// Most places of a name begin no word of a table: they are told by one look instead of a search.
#[derive(PartialEq, Eq)]
pub(crate) struct Beginnings<const N: usize> {
    bits: [u64; N],
    /// Those that are shorter, by their first three bytes.
    short: [u32; MOST_SHORT],
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
        Self { bits: [0; N], short: [0; MOST_SHORT] }
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
            while self.short[next] != 0 {
                next += 1;
            }
            self.short[next] = Self::one(one);
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
        self.shared_with(text) > 0
    }

    /// As many bytes as words that begin the text surely share with it; 0 if there is no such word.
    #[inline]
    fn shared_with(&self, text: &str) -> usize {
        let bytes = text.as_bytes();
        // All of them are compared at once.
        let is_short = |one| self.short.iter().fold(false, |found, short| found | (*short == one));
        if bytes.first_chunk().is_some_and(|one| is_short(Self::one(one))) {
            return text.chars().next().map_or(0, char::len_utf8);
        }
        let long = bytes.first_chunk().is_some_and(|two| {
            let bit = Self::bit(two);
            self.bits.get(bit / 64).is_some_and(|word| word >> (bit % 64) & 1 == 1)
        });
        if long { TWO } else { 0 }
    }

    /// The rows of a table in the order of its words, all of which are taken in, whose word a text begins with.
    #[inline]
    pub(crate) fn rows<'a, T: Copy>(
        &self,
        rows: &'static [(&'static str, T)],
        text: &'a str,
    ) -> impl Iterator<Item = (&'static str, T)> + use<'a, T, N> {
        let shared = self.shared_with(text);
        let mask = !(BYTES >> (8 * shared));
        let key = head(text) & mask;
        let rows = if shared == 0 { &[] } else { rows_from(rows, key) };
        let rows = rows.iter().copied().take_while(move |(word, _)| head(word) & mask == key);
        rows.filter(move |(word, _)| text.starts_with(word))
    }

    #[inline]
    const fn one(&[a, b, c]: &[u8; ONE]) -> u32 {
        u32::from_be_bytes([0, a, b, c])
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

/// The rows from the first on whose word begins with some bytes or comes behind them.
fn rows_from<T>(rows: &'static [(&'static str, T)], key: u64) -> &'static [(&'static str, T)] {
    rows.get(rows.partition_point(|(word, _)| head(word) < key)..).unwrap_or_default()
}

/// The bits of six bytes.
const BYTES: u64 = u64::MAX >> 16;

/// The first six bytes of a text as a number, in their order. Compared at once, where texts are compared byte by byte.
#[inline]
fn head(text: &str) -> u64 {
    let bytes = text.as_bytes();
    match bytes.first_chunk::<TWO>() {
        Some(&[a, b, c, d, e, f]) => u64::from_be_bytes([0, 0, a, b, c, d, e, f]),
        None => bytes.iter().chain(&[0; TWO]).take(TWO).fold(0, |head, byte| head << 8 | u64::from(*byte)),
    }
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
