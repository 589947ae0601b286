//! Whether a text is a name in canonical form.

use super::{MAX_LABEL, MAX_NAME, idn};

/// What the shape of a plain name leaves to be asked.
pub(super) struct Shape {
    /// Some label begins with `xn--`.
    pub(super) coded: bool,
}

/// Whether a text is a name in canonical form.
#[inline]
pub(super) fn is_canonical(text: &str) -> bool {
    match shape(text.as_bytes()) {
        None => false,
        Some(Shape { coded: false }) => true,
        Some(Shape { coded: true }) => idn::coded_is_valid(text),
    }
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
