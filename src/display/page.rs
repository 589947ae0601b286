//! What a byte of a page is to a reader: text, a link's text, something hidden, a comment, a script, an attribute.
//!
//! No parser of HTML: a walk over tags, once, that knows quotes, comments, raw text and which elements are hidden by their
//! own attributes. Style sheets and scripts are not followed.

use std::ops::Range;

/// What stands somewhere in a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// Text that a reader sees, perhaps inside the link of that number.
    Text(Option<usize>),
    /// Text that an attribute hides.
    Hidden,
    Comment,
    Script,
    /// The inside of a tag, or the title.
    Attribute,
}

/// A page, cut in pieces.
#[derive(Debug, Default)]
pub(super) struct Walked {
    /// In order, without gaps.
    pieces: Vec<(usize, Place)>,
    /// Where the addresses of links stand.
    pub(super) links: Vec<Range<usize>>,
    /// Elements that scripts or pictures fill.
    pub(super) scripts: bool,
    pub(super) mount: bool,
    pub(super) picture: bool,
    /// Bytes of text that a reader sees, without space.
    pub(super) seen: usize,
}

/// Elements without an end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
];
/// Open elements that are remembered; deeper ones count as shown.
const DEEPEST: usize = 128;

impl Walked {
    /// What stands at a byte.
    pub(super) fn place(&self, at: usize) -> Place {
        let after = self.pieces.partition_point(|(start, _)| *start <= at);
        self.pieces
            .get(after.wrapping_sub(1))
            .map_or(Place::Text(None), |(_, place)| *place)
    }

    /// What a number is to a reader: a link that any part of it is in counts.
    pub(super) fn place_of(&self, span: &Range<usize>) -> Place {
        let first = self.place(span.start);
        if first != Place::Text(None) {
            return first;
        }
        let from = self.pieces.partition_point(|(start, _)| *start <= span.start);
        let inside = self.pieces.iter().skip(from).take_while(|(start, _)| *start < span.end);
        inside
            .map(|(_, place)| *place)
            .find(|place| matches!(place, Place::Text(Some(_))))
            .unwrap_or(first)
    }

    /// The pieces of text that a reader sees.
    pub(super) fn texts<'t>(&self, html: &'t str) -> impl Iterator<Item = &'t str> {
        let ends = self.pieces.iter().skip(1).map(|(start, _)| *start).chain([html.len()]);
        self.pieces
            .iter()
            .zip(ends)
            .filter(|((_, place), _)| matches!(place, Place::Text(_)))
            .filter_map(|((start, _), end)| html.get(*start..end))
    }

    pub(super) fn of(html: &str) -> Self {
        let mut page = Self::default();
        let bytes = html.as_bytes();
        let mut open: Vec<(&str, bool)> = Vec::new();
        let mut hidden = 0_usize;
        let mut link = None;
        let mut at = 0;
        page.pieces.push((0, Place::Text(None)));
        while let Some(step) = bytes.get(at..).and_then(|rest| memchr::memchr(b'<', rest)) {
            let tag = at + step;
            page.see(html, at..tag, hidden);
            let rest = html.get(tag..).unwrap_or_default();
            if rest.starts_with("<!--") {
                let end = tag + memchr::memmem::find(rest.as_bytes(), b"-->").map_or(rest.len(), |end| end + 3);
                page.pieces.push((tag, Place::Comment));
                page.pieces.push((end, text(hidden, link)));
                at = end;
                continue;
            }
            let inside = rest.get(1..).unwrap_or_default();
            let closing = inside.starts_with('/');
            let name_from = usize::from(closing);
            let name = inside.get(name_from..).unwrap_or_default();
            let length = name
                .bytes()
                .position(|b| !(b.is_ascii_alphanumeric() || b == b'-' || b == b':'));
            let name = name.get(..length.unwrap_or(name.len())).unwrap_or_default();
            if !name.starts_with(|c: char| c.is_ascii_alphabetic()) && !inside.starts_with(['!', '?']) {
                at = tag + 1;
                continue;
            }
            let attributes_from = tag + 1 + name_from + name.len();
            let (end, found) = attributes(html, attributes_from);
            page.pieces.push((tag, Place::Attribute));
            let is = |other: &str| name.eq_ignore_ascii_case(other);
            if closing {
                if is("a") {
                    link = None;
                }
                let near = open.iter().rposition(|(known, _)| known.eq_ignore_ascii_case(name));
                // Elements that were never closed are closed with it; a stray end tag closes nothing.
                if let Some(place) = near {
                    hidden -= open.drain(place..).filter(|(_, hides)| *hides).count();
                }
                page.pieces.push((end, text(hidden, link)));
                at = end;
                continue;
            }
            page.notice(name, html, tag..end, &found);
            if is("a") {
                link = found.href.clone().map(|href| {
                    page.links.push(href);
                    page.links.len() - 1
                });
            }
            if is("script") || is("style") || is("title") || is("textarea") || is("template") || is("noscript") {
                let close = find_close(html, end, name);
                let place = match () {
                    () if is("script") || is("style") => Place::Script,
                    () if is("title") || is("textarea") => Place::Attribute,
                    () => Place::Hidden,
                };
                page.pieces.push((end, place));
                page.pieces.push((close, text(hidden, link)));
                at = close;
                continue;
            }
            let own_end = html.get(..end).is_some_and(|tag| tag.ends_with("/>"));
            let lasts = !own_end && !VOID.iter().any(|void| is(void));
            if lasts && open.len() < DEEPEST {
                open.push((name, found.hides));
                hidden += usize::from(found.hides);
            }
            page.pieces.push((end, text(hidden, link)));
            at = end;
        }
        page.see(html, at..html.len(), hidden);
        page
    }

    fn see(&mut self, html: &str, span: Range<usize>, hidden: usize) {
        if hidden == 0 {
            let text = html.get(span).unwrap_or_default();
            self.seen += text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count();
        }
    }

    fn notice(&mut self, name: &str, html: &str, tag: Range<usize>, found: &Attributes) {
        if name.eq_ignore_ascii_case("script") {
            self.scripts = true;
        }
        self.mount |= found.mount;
        if name.eq_ignore_ascii_case("img") {
            let tag = html.get(tag).unwrap_or_default().to_ascii_lowercase();
            self.picture |= ["beian", "icp", "miit", "备案", "footer"]
                .iter()
                .any(|word| tag.contains(word));
        }
    }
}

fn text(hidden: usize, link: Option<usize>) -> Place {
    if hidden > 0 { Place::Hidden } else { Place::Text(link) }
}

/// Where the end tag of raw text begins.
fn find_close(html: &str, from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(step) = html
        .as_bytes()
        .get(at..)
        .and_then(|rest| memchr::memmem::find(rest, b"</"))
    {
        at += step;
        let rest = html.get(at + 2..).unwrap_or_default();
        if rest
            .get(..name.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(name))
        {
            return at;
        }
        at += 2;
    }
    html.len()
}

#[derive(Default)]
struct Attributes {
    href: Option<Range<usize>>,
    hides: bool,
    mount: bool,
}

/// Reads the attributes of a tag up to behind its bracket.
fn attributes(html: &str, from: usize) -> (usize, Attributes) {
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

fn attribute(name: &str, span: Range<usize>, value: &str, found: &mut Attributes) {
    if name.eq_ignore_ascii_case("href") && found.href.is_none() {
        found.href = Some(span);
    } else if name.eq_ignore_ascii_case("hidden") {
        found.hides = true;
    } else if name.eq_ignore_ascii_case("style") {
        let style: String = value
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| c.to_ascii_lowercase())
            .collect();
        found.hides |= ["display:none", "visibility:hidden", "font-size:0;", "opacity:0;"]
            .iter()
            .any(|way| format!("{style};").contains(way) || style.contains("display:none"));
    } else if name.eq_ignore_ascii_case("id") {
        found.mount |= matches!(value, "app" | "root" | "__next" | "__nuxt" | "main-app");
    }
}
