//! Pages in the encodings of old sites: GBK, GB18030, Big5.

use encoding_rs::{BIG5, Encoding, GB18030, REPLACEMENT, UTF_8, X_USER_DEFINED};
use std::borrow::Cow;

/// How far into a page its encoding is looked for, as browsers do.
const HEAD: usize = 1024;

/// The text of a page, if its encoding is known or can be told.
///
/// A mark at the beginning counts most, then that the bytes are UTF-8, then what the page says of itself. A page that says
/// nothing is taken for the one of GB18030 and Big5 in which it has more of the commonest characters.
pub(super) fn text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Some(encoding.decode_without_bom_handling(bytes.get(length..)?).0);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => return Some(Cow::Borrowed(text)),
        // Cut off inside a character.
        Err(error) if error.error_len().is_none() => {
            let whole = bytes.get(..error.valid_up_to())?;
            return std::str::from_utf8(whole).ok().map(Cow::Borrowed);
        }
        Err(_) => {}
    }
    match declared(bytes) {
        // Another encoding than it says.
        Some(encoding) if encoding != UTF_8 => Some(encoding.decode_without_bom_handling(bytes).0),
        _ => guessed(bytes),
    }
}

/// The encoding that a page says it is in: `charset=` near its beginning.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..HEAD.min(bytes.len()))?.to_ascii_lowercase();
    let at = memchr::memmem::find_iter(&head, b"charset").find_map(|at| {
        let rest = head.get(at + 7..)?.trim_ascii_start();
        let rest = rest.strip_prefix(b"=")?.trim_ascii_start();
        let rest = rest.strip_prefix(b"\"").or(rest.strip_prefix(b"'")).unwrap_or(rest);
        let end = rest.iter().position(|byte| !byte.is_ascii_alphanumeric() && !matches!(byte, b'-' | b'_'));
        Encoding::for_label(rest.get(..end.unwrap_or(rest.len()))?)
    })?;
    // Neither is an encoding of text.
    (at != REPLACEMENT && at != X_USER_DEFINED).then_some(at)
}

/// Characters that every page has some of, simplified and traditional.
const COMMON: &str =
    "的一是在不有中国人大为我司公司网站版权所备案号业务联系技术支持首页关于產品國為網備號業務聯繫技術關於頁權";

fn guessed(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let candidate = |encoding: &'static Encoding| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
        let han = text.chars().filter(|c| matches!(c, '\u{4e00}'..='\u{9fff}'));
        let common = han.filter(|c| COMMON.contains(*c)).count();
        (common > 0).then_some((common, text))
    };
    let (gb, big5) = (candidate(GB18030), candidate(BIG5));
    gb.into_iter().chain(big5).reduce(|one, other| if other.0 > one.0 { other } else { one }).map(|(_, text)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "<p>版权所有 京ICP备15000123号</p>";
    const TRADITIONAL: &str = "<p>版權所有 關於我們 粵ICP備15000123號</p>";

    fn encoded(text: &str, encoding: &'static Encoding) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    #[test]
    fn each_encoding_is_read() {
        for (label, encoding, body) in
            [("gb2312", GB18030, TEXT), ("GBK", GB18030, TEXT), ("gb18030", GB18030, TEXT), ("big5", BIG5, TRADITIONAL)]
        {
            for meta in [
                format!("<meta charset={label}>"),
                format!("<meta charset=\"{label}\" />"),
                format!("<meta http-equiv=\"Content-Type\" content=\"text/html; charset={label}\">"),
            ] {
                let page = format!("<html><head>{meta}</head>{body}");
                assert_eq!(text(&encoded(&page, encoding)).as_deref(), Some(page.as_str()), "{label}");
            }
            assert_eq!(text(&encoded(body, encoding)).as_deref(), Some(body), "{label}");
        }
        // Another encoding than it says.
        let lies = format!("<meta charset=utf-8>{TEXT}");
        assert_eq!(text(&encoded(&lies, GB18030)).as_deref(), Some(lies.as_str()));
        assert_eq!(text(format!("\u{feff}{TEXT}").as_bytes()).as_deref(), Some(TEXT));
        let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(TEXT.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(text(&wide).as_deref(), Some(TEXT));
    }

    #[test]
    fn what_is_no_text_is_not_guessed() {
        for bytes in [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], b"\xff\xd8\xff\xe0\0\x10JFIF"] {
            assert_eq!(text(bytes), None);
        }
        let cut = TEXT.as_bytes().get(..TEXT.len() - 6).unwrap();
        assert!(text(cut).is_some_and(|text| TEXT.starts_with(&*text)));
    }
}
