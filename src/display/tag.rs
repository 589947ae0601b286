//! Tags, comments and raw text of HTML as browsers cut them: where each ends, and what its attributes say.

use super::hiding_style::Look;
use super::stepping::entity;
use std::ops::Range;

/// Whether a name is that of the foot of a page.
pub(super) fn names_the_foot(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["foot", "bottom", "copyright", "beian"].iter().any(|word| name.contains(word))
}

/// Text with its entities decoded.
pub(super) fn unescaped(text: &str) -> String {
    unescaped_chars(text).map(|(c, _)| c).collect()
}

/// The characters of a text with its entities decoded, and where each stands.
pub(super) fn unescaped_chars(text: &str) -> impl Iterator<Item = (char, Range<usize>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let plain = rest.chars().next()?;
        let decoded = if plain == '&' { entity(rest.as_bytes()) } else { None };
        let (c, length) = decoded.unwrap_or((plain, plain.len_utf8()));
        let from = at;
        at += length;
        Some((c, from..at))
    })
}

/// The length of a comment, or of what browsers take for one, at the beginning.
pub(super) fn comment(text: &str) -> usize {
    let bytes = text.as_bytes();
    let find = |from: usize, end: &[u8]| {
        let at = bytes.get(from..).and_then(|rest| memchr::memmem::find(rest, end))?;
        Some(from + at + end.len())
    };
    let end = if text.starts_with("<!--") {
        // <!--> is one as well.
        let usual = find(2, b"-->");
        let other = bytes.get(4..usual.unwrap_or(bytes.len())).and_then(|rest| memchr::memmem::find(rest, b"--!>"));
        other.map(|at| 4 + at + 4).or(usual)
    } else {
        find(1, b">")
    };
    end.unwrap_or(bytes.len())
}

/// Where the end tag of raw text begins.
pub(super) fn find_close(html: &str, from: usize, name: &str) -> usize {
    let is_script = name.eq_ignore_ascii_case("script");
    let begins = |at: usize, name: &str| {
        let rest = html.get(at..).unwrap_or_default();
        let behind = rest.as_bytes().get(name.len());
        rest.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name))
            && behind.is_none_or(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'))
    };
    // In a script that a comment hides from browsers of old, a script may stand.
    let (mut commented, mut nested) = (false, false);
    let mut at = from;
    while let Some(step) = html.as_bytes().get(at..).and_then(|rest| memchr::memchr2(b'<', b'-', rest)) {
        at += step;
        let rest = html.get(at..).unwrap_or_default();
        if rest.starts_with("</") && begins(at + 2, name) {
            if !nested {
                return at;
            }
            nested = false;
        } else if is_script && rest.starts_with("<!--") {
            commented = true;
            // <!--> is a whole one.
            at += 2;
            continue;
        } else if is_script && rest.starts_with("-->") {
            (commented, nested) = (false, false);
        } else if commented && !nested && rest.starts_with('<') && begins(at + 1, name) {
            nested = true;
        }
        at += 1;
    }
    html.len()
}

/// What the attributes of a tag say.
#[derive(Default)]
pub(super) struct Attributes {
    pub(super) href: Option<Range<usize>>,
    /// The link of a picture that is drawn (SVG).
    pub(super) drawn: Option<Range<usize>>,
    /// Where a form is sent, and a button that sends it elsewhere.
    pub(super) action: Option<Range<usize>>,
    /// A button that sends no form.
    pub(super) idle: bool,
    /// A script that answers a click.
    pub(super) click: Option<Range<usize>>,
    pub(super) look: Look,
    /// A dialog or `details` that is open.
    pub(super) opened: bool,
    /// An element that is shown when a button asks for it.
    pub(super) popover: bool,
    /// An object that loads something.
    pub(super) loads: bool,
    /// Attributes that were read; of two of a name the first counts.
    pub(super) read: u16,
    /// A template that is shown where it stands.
    pub(super) shadow: bool,
    pub(super) mount: bool,
    /// The foot of the page, by its name.
    pub(super) foot: bool,
    /// A script that is none: data for search engines.
    pub(super) data: bool,
}

impl Attributes {
    /// Takes for the address of a link what is one in this element alone.
    pub(super) fn adopt(&mut self, name: &str, form: Option<&Range<usize>>, is_drawn: impl Fn() -> bool) {
        if name.eq_ignore_ascii_case("button") && !self.idle {
            self.href = self.action.take().or(form.cloned());
        } else if name.eq_ignore_ascii_case("a") && self.href.is_none() && self.drawn.is_some() && is_drawn() {
            self.href = self.drawn.take();
        }
    }
}

/// Reads the attributes of a tag up to behind its bracket.
pub(super) fn attributes(html: &str, from: usize) -> (usize, Attributes) {
    let bytes = html.as_bytes();
    let mut found = Attributes::default();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'>' => return (at + 1, found),
            b if b.is_ascii_whitespace() || matches!(b, b'/' | b'"' | b'\'' | b'=') => at += 1,
            _ => {
                let length = |from: usize, stop: fn(&u8) -> bool| {
                    let rest = bytes.get(from..).unwrap_or_default();
                    from + rest.iter().position(stop).unwrap_or(rest.len())
                };
                let name_end = length(at, |b| b.is_ascii_whitespace() || matches!(b, b'=' | b'>' | b'/')).max(at + 1);
                let name = html.get(at..name_end).unwrap_or_default();
                let mut value = name_end..name_end;
                at = length(name_end, |b| !b.is_ascii_whitespace());
                if bytes.get(at) == Some(&b'=') {
                    at = length(at + 1, |b| !b.is_ascii_whitespace());
                    match bytes.get(at) {
                        Some(quote @ (b'"' | b'\'')) => {
                            let rest = bytes.get(at + 1..).unwrap_or_default();
                            let end = at + 1 + memchr::memchr(*quote, rest).unwrap_or(rest.len());
                            value = at + 1..end;
                            at = (end + 1).min(bytes.len());
                        }
                        _ => {
                            let end = length(at, |b| b.is_ascii_whitespace() || *b == b'>');
                            value = at..end;
                            at = end;
                        }
                    }
                }
                attribute(name, value.clone(), html.get(value).unwrap_or_default(), &mut found);
            }
        }
    }
    (bytes.len(), found)
}

/// Attributes of which the second of a name does not count.
const ONCE: [&str; 10] =
    ["style", "id", "class", "type", "action", "formaction", "xlink:href", "shadowrootmode", "onclick", "data"];

fn attribute(name: &str, span: Range<usize>, value: &str, found: &mut Attributes) {
    if let Some(nth) = ONCE.iter().position(|known| name.eq_ignore_ascii_case(known)) {
        if found.read >> nth & 1 != 0 {
            return;
        }
        found.read |= 1 << nth;
    }
    if name.eq_ignore_ascii_case("href") && found.href.is_none() {
        found.href = Some(span);
    } else if name.eq_ignore_ascii_case("xlink:href") {
        found.drawn = Some(span);
    } else if name.eq_ignore_ascii_case("action") || name.eq_ignore_ascii_case("formaction") {
        found.action = Some(span);
    } else if name.eq_ignore_ascii_case("open") {
        found.opened = true;
    } else if name.eq_ignore_ascii_case("popover") {
        found.popover = true;
    } else if name.eq_ignore_ascii_case("data") {
        found.loads |= !value.is_empty();
    } else if name.eq_ignore_ascii_case("shadowrootmode") {
        found.shadow = value.eq_ignore_ascii_case("open") || value.eq_ignore_ascii_case("closed");
    } else if name.eq_ignore_ascii_case("hidden") {
        found.look.hidden = true;
    } else if name.eq_ignore_ascii_case("style") {
        found.look.read(value);
    } else if name.eq_ignore_ascii_case("id") {
        found.mount |= matches!(value, "app" | "root" | "__next" | "__nuxt" | "main-app");
        found.foot |= names_the_foot(value);
    } else if name.eq_ignore_ascii_case("class") {
        let mut names = value.split_ascii_whitespace();
        found.foot |= names.any(|name| matches!(name, "footer" | "foot" | "bottom" | "copyright"));
    } else if ["onclick", "@click", "v-on:click", "ng-click", "(click)"]
        .iter()
        .any(|click| name.eq_ignore_ascii_case(click))
    {
        found.click = Some(span);
    } else if name.eq_ignore_ascii_case("type") {
        found.data |= value.eq_ignore_ascii_case("application/ld+json");
        found.idle |= value.eq_ignore_ascii_case("button") || value.eq_ignore_ascii_case("reset");
    }
}
