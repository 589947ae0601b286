//! The width of characters: Chinese input methods write ASCII twice as wide (全角).

/// A full-width character as ASCII; any other as it is.
#[inline(always)]
pub(crate) const fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => (c as u32 - 0xfee0) as u8 as char,
        _ => c,
    }
}

/// The text without the space around it. Most texts have none: then the bytes at both ends tell.
#[inline]
pub(crate) fn unspaced(text: &str) -> &str {
    // ASCII that is no space, or a Han character: no white space begins with these bytes.
    match text.as_bytes() {
        [0x21..=0x7e] | [0x21..=0x7e | 0xe4..=0xe9, .., 0x21..=0x7e] => text,
        [0x21..=0x7e | 0xe4..=0xe9, .., 0xe4..=0xe9, _, _] | [0xe4..=0xe9, _, _] => text,
        _ => text.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::narrow;

    #[test]
    fn all_that_is_printed_has_a_wide_form() {
        for (nth, ascii) in ('!'..='~').enumerate() {
            let wide = char::from_u32(0xff01 + nth as u32).unwrap();
            assert_eq!((narrow(wide), narrow(ascii)), (ascii, ascii));
        }
        assert_eq!("　、。￥".chars().map(narrow).collect::<String>(), "　、。￥");
    }
}
