//! What a byte of a page is to a reader: text, a link's text, something hidden, a comment, a script, an attribute.
//!
//! No parser of HTML: a walk over tags, once, that knows quotes, comments, raw text and which elements are hidden by their
//! own attributes. Style sheets and scripts are not followed.

use super::near::entity;
use std::ops::Range;

/// What stands somewhere in a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// Text that a reader sees, perhaps inside the link of that number.
    Text(Option<usize>),
    /// Text that an attribute hides.
    Hidden,
    /// What is never on the page itself: comments, the title, meta tags, data for search engines.
    Unseen,
    /// A script or a style sheet.
    Script,
    /// The inside of a tag.
    Attribute,
}

/// What happens on a click.
#[derive(Clone, Debug)]
pub(super) struct Link {
    /// Where the address stands, or the script.
    pub(super) span: Range<usize>,
    /// A script answers the click.
    pub(super) script: bool,
}

/// A page, cut in pieces.
#[derive(Debug, Default)]
pub(super) struct Walked {
    /// In order, without gaps.
    pieces: Vec<(usize, Place)>,
    pub(super) links: Vec<Link>,
    /// Elements that scripts or pictures fill.
    pub(super) scripts: bool,
    pub(super) mount: bool,
    /// A picture that may be of a record number, and one that is of some number.
    pub(super) picture: bool,
    pub(super) some_picture: bool,
    /// A script is to fill the foot of the page: it bears its name, or the foot is empty.
    pub(super) foot_by_script: bool,
    /// The foot of the page is a frame.
    pub(super) foot_in_frame: bool,
    /// The page is made of frames, or leads on to another.
    pub(super) frames: bool,
    pub(super) leads_on: bool,
    /// Bytes of text that a reader sees, without space.
    pub(super) seen: usize,
}

/// Elements without an end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
];
/// Open elements that are remembered; deeper ones count as shown.
const DEEPEST: usize = 128;

/// An element that is not closed yet.
struct Open<'a> {
    name: &'a str,
    hides: bool,
    /// The link around it, when it is one itself.
    around: Option<Option<usize>>,
    /// What was seen before it, when it is the foot of the page.
    foot: Option<usize>,
}

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

    /// Bytes of text that a reader sees in front of each place; places in order.
    pub(super) fn seen_before(&self, html: &str, places: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut pieces = self.shown(html);
        let (mut from, mut piece) = pieces.next().unwrap_or_default();
        let mut seen = 0;
        let before = |at: usize| {
            while from + piece.len() < at {
                seen += inked(piece);
                let Some(next) = pieces.next() else {
                    piece = "";
                    break;
                };
                (from, piece) = next;
            }
            if let Some((front, behind)) = piece.split_at_checked(at.saturating_sub(from)) {
                seen += inked(front);
                (from, piece) = (from + front.len(), behind);
            }
            seen
        };
        places.map(before).collect()
    }

    /// The pieces of text that a reader sees.
    pub(super) fn texts<'t>(&self, html: &'t str) -> impl Iterator<Item = &'t str> {
        self.shown(html).map(|(_, piece)| piece)
    }

    /// The same with where they begin.
    fn shown<'t>(&self, html: &'t str) -> impl Iterator<Item = (usize, &'t str)> {
        let ends = self.pieces.iter().skip(1).map(|(start, _)| *start).chain([html.len()]);
        self.pieces
            .iter()
            .zip(ends)
            .filter(|((_, place), _)| matches!(place, Place::Text(_)))
            .filter_map(|((start, _), end)| Some((*start, html.get(*start..end)?)))
    }

    pub(super) fn of(html: &str) -> Self {
        let mut page = Self::default();
        let bytes = html.as_bytes();
        let mut open: Vec<Open<'_>> = Vec::new();
        let mut hidden = 0_usize;
        let mut link = None;
        // While an `a` is open, the link around it.
        let mut around_a: Option<Option<usize>> = None;
        let mut at = 0;
        page.pieces.push((0, Place::Text(None)));
        while let Some(step) = bytes.get(at..).and_then(|rest| memchr::memchr(b'<', rest)) {
            let tag = at + step;
            page.see(html, at..tag, hidden);
            let rest = html.get(tag..).unwrap_or_default();
            if rest.starts_with("<!--") {
                let end = tag + memchr::memmem::find(rest.as_bytes(), b"-->").map_or(rest.len(), |end| end + 3);
                page.pieces.push((tag, Place::Unseen));
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
            let is = |other: &str| name.eq_ignore_ascii_case(other);
            page.pieces
                .push((tag, if is("meta") { Place::Unseen } else { Place::Attribute }));
            if closing {
                if is("a") {
                    link = around_a.take().flatten();
                }
                let near = open.iter().rposition(|known| known.name.eq_ignore_ascii_case(name));
                // Elements that were never closed are closed with it; a stray end tag closes nothing.
                for closed in open.drain(near.unwrap_or(open.len())..) {
                    hidden -= usize::from(closed.hides);
                    link = closed.around.unwrap_or(link);
                    page.foot_by_script |= closed.foot == Some(page.seen);
                }
                page.pieces.push((end, text(hidden, link)));
                at = end;
                continue;
            }
            let to = link.and_then(|link| page.links.get(link));
            let to = to.and_then(|link| html.get(link.span.clone())).unwrap_or_default();
            page.notice(name, html, tag..end, &found, to);
            let around = link;
            // A script that answers every click on the page is for no number.
            let all = is("body") || is("html");
            let opens = if all { None } else { page.link(&found, html) };
            if is("a") {
                around_a.get_or_insert(around);
            }
            if is("a") || opens.is_some() {
                link = opens;
            }
            if is("script") || is("style") || is("title") || is("textarea") || is("template") || is("noscript") {
                let close = find_close(html, end, name);
                let place = match () {
                    () if is("title") || found.data => Place::Unseen,
                    () if is("script") || is("style") => Place::Script,
                    () if is("textarea") => Place::Attribute,
                    () => Place::Hidden,
                };
                link = around;
                page.pieces.push((end, place));
                page.pieces.push((close, text(hidden, link)));
                at = close;
                continue;
            }
            let foot = found.foot || is("footer") || name.contains('-') && names_the_foot(name);
            let own_end = html.get(..end).is_some_and(|tag| tag.ends_with("/>"));
            let lasts = !own_end && !VOID.iter().any(|void| is(void));
            if lasts && open.len() < DEEPEST {
                open.push(Open {
                    name,
                    hides: found.hides,
                    // An `a` ends with its own end tag wherever that stands.
                    around: (!is("a") && opens.is_some()).then_some(around),
                    foot: foot.then_some(page.seen),
                });
                hidden += usize::from(found.hides);
            } else if !is("a") {
                link = around;
            }
            page.pieces.push((end, text(hidden, link)));
            at = end;
        }
        page.see(html, at..html.len(), hidden);
        page
    }

    fn see(&mut self, html: &str, span: Range<usize>, hidden: usize) {
        if hidden == 0 {
            self.seen += inked(html.get(span).unwrap_or_default());
        }
    }

    /// The link that a tag makes: its address, or where that leads nowhere, the script that answers a click.
    fn link(&mut self, found: &Attributes, html: &str) -> Option<usize> {
        let address = |span: &Range<usize>| html.get(span.clone()).unwrap_or_default().trim_start();
        let by_script = |address: &str| {
            let scheme = address.get(..11).unwrap_or_default();
            scheme.eq_ignore_ascii_case("javascript:")
        };
        let leads = found.href.as_ref().filter(|span| !matches!(address(span), "" | "#"));
        let span = match leads {
            Some(href) if !by_script(address(href)) => href,
            _ => found.click.as_ref().or(leads).or(found.href.as_ref())?,
        };
        // Where nothing answers, the address is what can be shown.
        let script = found.click.as_ref() == Some(span) || by_script(address(span)) && address(span).contains('(');
        self.links.push(Link {
            span: span.clone(),
            script,
        });
        Some(self.links.len() - 1)
    }

    fn notice(&mut self, name: &str, html: &str, tag: Range<usize>, found: &Attributes, to: &str) {
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        self.mount |= found.mount;
        if !["script", "img", "iframe", "frame", "meta"].into_iter().any(is) {
            return;
        }
        let tag = html.get(tag).unwrap_or_default().to_ascii_lowercase();
        if is("script") && !found.data {
            self.scripts = true;
            self.foot_by_script |= tag.contains("src") && names_the_foot(&tag);
        } else if is("img") {
            // A query of the public security is what its badge links to.
            let badge = to.contains("code=");
            self.picture |= !badge && (to.contains("miit") || tag.contains("miit") || names_icp(&tag));
            let words = ["beian", "备案", "footer"];
            self.some_picture |= !badge && words.iter().any(|word| tag.contains(word));
        } else if is("frame") {
            self.frames = true;
        } else if is("iframe") {
            self.foot_in_frame |= names_the_foot(&tag);
        } else if is("meta") {
            self.leads_on |= tag.contains("refresh") && tag.contains("url");
        }
    }
}

/// Whether a name speaks of ICP, and not of a topicpath.
fn names_icp(name: &str) -> bool {
    name.match_indices("icp").any(|(at, _)| {
        let before = name.get(..at).and_then(|before| before.chars().next_back());
        !before.is_some_and(|before| before.is_ascii_alphanumeric())
    })
}

/// Whether a name is that of the foot of a page.
fn names_the_foot(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["foot", "bottom", "copyright", "beian"]
        .iter()
        .any(|word| name.contains(word))
}

/// Bytes that are no space.
fn inked(text: &str) -> usize {
    text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count()
}

/// Text with its entities decoded.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (plain, tail) = rest.split_at(at);
        out.push_str(plain);
        let (c, length) = entity(tail.as_bytes()).unwrap_or(('&', 1));
        out.push(c);
        rest = tail.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
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
    /// A script that answers a click.
    click: Option<Range<usize>>,
    hides: bool,
    mount: bool,
    /// The foot of the page, by its name.
    foot: bool,
    /// A script that is none: data for search engines.
    data: bool,
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
            .chain([';'])
            .collect();
        found.hides |= HIDING.iter().any(|way| style.contains(way));
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
    }
}

/// How a style of its own hides an element.
const HIDING: [&str; 7] = [
    "display:none",
    "visibility:hidden",
    "font-size:0;",
    "font-size:0px;",
    "opacity:0;",
    "left:-9999",
    "text-indent:-9999",
];
