//! Whether a text is a name in canonical form, one byte at a time. `check_fast` decides the same for the many short names.

use super::{MAX_LABEL, MAX_NAME, coded};

/// Names up to this length have their dots in one word.
pub(super) const WORD: usize = 64;

/// The dots of a canonical name (bit `i` for byte `i`; 0 for a name longer than [`WORD`]), or `None` if it is not canonical.
#[cold]
#[inline(never)]
pub(super) fn plainly(text: &str) -> Option<u64> {
    let shape = shape(text.as_bytes())?;
    if shape.coded && !coded::is_valid(text) {
        return None;
    }
    Some(dots_of(text.as_bytes()))
}

/// The dots of a name of the right shape.
pub(super) fn dots_of(name: &[u8]) -> u64 {
    if name.len() > WORD {
        return 0;
    }
    name.iter().rev().fold(0, |dots, byte| dots << 1 | u64::from(*byte == b'.'))
}

/// What the shape of a name leaves to be asked.
pub(super) struct Shape {
    /// Some label begins with `xn--`.
    pub(super) coded: bool,
}

/// Lower-case letters, digits and hyphens in two or more labels of the right lengths; hyphens neither at the ends of a label
/// nor in places 3 and 4 unless it is coded; the last label not a number.
pub(super) fn shape(text: &[u8]) -> Option<Shape> {
    if text.len() > MAX_NAME {
        return None;
    }
    let mut coded = false;
    let mut labels = 0;
    let mut last: &[u8] = &[];
    for label in text.split(|b| *b == b'.') {
        let plain = label.iter().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if !plain || label.is_empty() || label.len() > MAX_LABEL || label.starts_with(b"-") || label.ends_with(b"-") {
            return None;
        }
        if label.get(2..4) == Some(b"--") {
            if !label.starts_with(b"xn") {
                return None;
            }
            coded = true;
        }
        labels += 1;
        last = label;
    }
    (labels >= 2 && !last.iter().all(u8::is_ascii_digit)).then_some(Shape { coded })
}
