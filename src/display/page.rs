//! What a byte of a page is to a reader: text, a link's text, something hidden, a comment, a script, an attribute.
//!
//! No parser of HTML: a walk over tags, once, that knows quotes, comments, raw text, end tags that may be left out, and which
//! elements are hidden by their own attributes ([`style`]). Style sheets and scripts are not followed.

mod stack;

use super::hiding_style::{GONE, is_soft};
use super::tag::{Attributes, attributes, comment, find_close, names_the_foot};
use stack::{BLOCKS, Begun, Stand, is_among};
use std::ops::Range;

/// What stands somewhere in a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// Text that a reader sees, perhaps inside the link of that number.
    Text(Option<usize>),
    /// Text that an attribute hides.
    Hidden,
    /// What an object shows if it cannot be loaded.
    Fallback,
    /// The same as hidden, but a style sheet may show it again: a size, a visibility, an opacity.
    Faded,
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
    /// What addresses without a host stand on.
    pub(super) base: Option<Range<usize>>,
    /// Elements that scripts or pictures fill.
    pub(super) scripts: bool,
    pub(super) mount: bool,
    /// There are style sheets.
    pub(super) styles: bool,
    /// A picture that may be of a record number, and one that is of some number.
    pub(super) picture: bool,
    pub(super) some_picture: bool,
    /// A picture that may be of the foot or of its copyright line.
    pub(super) foot_picture: bool,
    /// A link to the ministry that holds nothing.
    pub(super) empty_link: bool,
    /// A script is to fill the foot of the page: it bears its name, or the foot is empty.
    pub(super) foot_by_script: bool,
    /// The foot of the page is a frame; a frame of any name is in the foot.
    pub(super) foot_in_frame: bool,
    pub(super) frame_in_foot: bool,
    /// The feet of the page, by their names; the outermost, in order.
    feet: Vec<Range<usize>>,
    /// The page is made of frames, or leads on to another.
    pub(super) frames: bool,
    pub(super) leads_on: bool,
    /// Bytes of text that a reader sees, without space.
    pub(super) seen: usize,
}

/// Elements without an end tag.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
/// Pieces of a line that are looked at, and characters of each.
const LINE_PIECES: usize = 32;
const LINE_CHARS: usize = 120;
/// Elements whose content no browser shows: it draws something else, or only offers it.
const UNDRAWN: [&str; 7] = ["datalist", "video", "audio", "canvas", "meter", "progress", "rp"];
/// The same in drawings.
const UNDRAWN_IN_SVG: [&str; 6] = ["defs", "desc", "symbol", "metadata", "mask", "marker"];

/// What else ends a line.
const BREAKS: [&str; 10] = ["body", "br", "button", "caption", "html", "option", "select", "td", "th", "tr"];

/// What the text that comes next is.
fn place_in(stand: &Stand<'_>) -> Place {
    match stand.ways() {
        0 if stand.is_fallback() => Place::Fallback,
        0 => Place::Text(stand.link),
        ways if is_soft(ways) => Place::Faded,
        _ => Place::Hidden,
    }
}

/// The name that a tag begins with, behind its bracket and slash.
fn name_of(inside: &str) -> &str {
    let end = inside.bytes().position(|b| !(b.is_ascii_alphanumeric() || b == b'-' || b == b':'));
    inside.get(..end.unwrap_or(inside.len())).unwrap_or_default()
}

impl Walked {
    /// What stands at a byte.
    pub(super) fn place(&self, at: usize) -> Place {
        let after = self.pieces.partition_point(|(start, _)| *start <= at);
        self.pieces.get(after.wrapping_sub(1)).map_or(Place::Text(None), |(_, place)| *place)
    }

    /// What a number is to a reader: a link that any part of it is in counts.
    pub(super) fn place_of(&self, span: &Range<usize>) -> Place {
        let first = self.place(span.start);
        if first != Place::Text(None) {
            return first;
        }
        let from = self.pieces.partition_point(|(start, _)| *start <= span.start);
        let inside = self.pieces.iter().skip(from).take_while(|(start, _)| *start < span.end);
        inside.map(|(_, place)| *place).find(|place| matches!(place, Place::Text(Some(_)))).unwrap_or(first)
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
    pub(super) fn shown<'t>(&self, html: &'t str) -> impl Iterator<Item = (usize, &'t str)> {
        self.pieces(html)
            .filter(|(_, place, _)| matches!(place, Place::Text(_)))
            .map(|(start, _, piece)| (start, piece))
    }

    fn pieces<'t>(&self, html: &'t str) -> impl Iterator<Item = (usize, Place, &'t str)> {
        let ends = self.pieces.iter().skip(1).map(|(start, _)| *start).chain([html.len()]);
        self.pieces.iter().zip(ends).filter_map(|((start, place), end)| Some((*start, *place, html.get(*start..end)?)))
    }

    /// What a reader does not see, and a script, a style sheet or a picture may show.
    pub(super) fn unshown<'t>(&self, html: &'t str) -> impl Iterator<Item = &'t str> {
        let may = |place: Place| match place {
            Place::Text(_) | Place::Unseen => false,
            Place::Script | Place::Attribute => true,
            Place::Hidden => self.scripts,
            Place::Fallback => true,
            Place::Faded => self.scripts || self.styles,
        };
        self.pieces(html).filter(move |(_, place, _)| may(*place)).map(|(_, _, piece)| piece)
    }

    /// Whether a byte is in the foot of the page, as far as that has a name.
    pub(super) fn is_in_foot(&self, at: usize) -> bool {
        let after = self.feet.partition_point(|foot| foot.end <= at);
        self.feet.get(after).is_some_and(|foot| foot.contains(&at))
    }

    /// The line that some text stands in, in front of it and behind, as far as it is near and within some bytes.
    pub(super) fn line(&self, html: &str, span: &Range<usize>, within: &Range<usize>) -> [String; 2] {
        let breaks = |piece: &str| {
            let inside = piece.trim_start_matches(['<', '/']);
            piece.starts_with('<') && (is_among(&BLOCKS, name_of(inside)) || is_among(&BREAKS, name_of(inside)))
        };
        let at = self.pieces.partition_point(|(start, _)| *start <= span.start);
        let last = self.pieces.partition_point(|(start, _)| *start < span.end);
        let piece = |nth: usize, from: usize, to: usize| {
            let (start, place) = *self.pieces.get(nth)?;
            let end = self.pieces.get(nth + 1).map_or(html.len(), |(start, _)| *start);
            let text = match place {
                Place::Text(_) => html.get(start.max(from)..end.min(to)).unwrap_or_default(),
                Place::Attribute if breaks(html.get(start..end).unwrap_or_default()) => return None,
                _ => "",
            };
            (end >= from && start <= to).then_some(text)
        };
        // A piece can be a whole book.
        let front = (0..at).rev().map_while(|nth| piece(nth, within.start, span.start));
        let front = front.take(LINE_PIECES).map(|text| {
            let from = text.char_indices().rev().nth(LINE_CHARS);
            text.get(from.map_or(0, |(at, _)| at)..).unwrap_or_default()
        });
        let front: Vec<&str> = front.collect();
        let behind = (last.saturating_sub(1)..self.pieces.len()).map_while(|nth| piece(nth, span.end, within.end));
        let behind = behind.take(LINE_PIECES).map(|text| {
            let to = text.char_indices().nth(LINE_CHARS);
            text.get(..to.map_or(text.len(), |(at, _)| at)).unwrap_or_default()
        });
        [front.into_iter().rev().collect(), behind.collect()]
    }

    pub(super) fn of(html: &str) -> Self {
        let mut page = Self::default();
        let bytes = html.as_bytes();
        let mut stand = Stand::default();
        // While an `a` is open, the link around it, and what was seen before it when it leads to the ministry.
        let mut around_a: Option<Option<usize>> = None;
        let mut before_a = None;
        // Where the form around leads.
        let mut form: Option<Range<usize>> = None;
        let mut at = 0;
        page.pieces.push((0, Place::Text(None)));
        while let Some(step) = bytes.get(at..).and_then(|rest| memchr::memchr(b'<', rest)) {
            let tag = at + step;
            if tag > at {
                stand.begin_again(at, page.seen);
            }
            page.see(html, at..tag, &stand);
            let rest = html.get(tag..).unwrap_or_default();
            let inside = rest.get(1..).unwrap_or_default();
            let closing = inside.starts_with('/');
            let name_from = usize::from(closing);
            let name = name_of(inside.get(name_from..).unwrap_or_default());
            let is_named = name.starts_with(|c: char| c.is_ascii_alphabetic());
            if !is_named && (inside.starts_with(['!', '?']) || closing && inside.len() > 1) {
                let end = tag + comment(rest);
                page.pieces.push((tag, Place::Unseen));
                page.pieces.push((end, place_in(&stand)));
                at = end;
                continue;
            }
            if !is_named {
                at = tag + 1;
                continue;
            }
            let attributes_from = tag + 1 + name_from + name.len();
            let (end, mut found) = attributes(html, attributes_from);
            let is = |other: &str| name.eq_ignore_ascii_case(other);
            page.pieces.push((tag, if is("meta") { Place::Unseen } else { Place::Attribute }));
            if is("a") {
                page.empty_link |= before_a.take() == Some(page.seen);
            }
            if closing {
                if is("a") {
                    stand.link = around_a.take().flatten();
                } else if is("form") {
                    form = None;
                }
                stand.end(name, tag, page.seen);
                page.pieces.push((end, place_in(&stand)));
                at = end;
                continue;
            }
            stand.make_room(name, tag, page.seen);
            let to = stand.link.and_then(|link| page.links.get(link));
            let to = to.and_then(|link| html.get(link.span.clone())).unwrap_or_default();
            page.notice(name, html, tag..end, &found, to, stand.foot_from.is_some());
            if is("form") {
                form = found.action.clone();
            } else if is("base") && page.base.is_none() {
                page.base = found.href.clone();
            }
            found.adopt(name, form.as_ref(), || stand.is_in("svg"));
            let around = stand.link;
            // A script that answers every click on the page is for no number.
            let all = is("body") || is("html");
            let opens = if all { None } else { page.link(&found, html) };
            if is("a") {
                around_a.get_or_insert(around);
            }
            if is("a") || opens.is_some() {
                stand.link = opens;
            }
            let raw = is("script") || is("style") || is("title") || is("textarea") || is("noscript");
            // What stands in them is text, tags and all.
            let literal = is("xmp") || is("plaintext");
            // Another document, or what only browsers of old show.
            let other = is("iframe") || is("noframes") || is("noembed");
            if raw || other || literal {
                let close = if is("plaintext") { html.len() } else { find_close(html, end, name) };
                let shown = found.look.inside(stand.ways_of(Some(name))) == 0;
                let place = match () {
                    () if literal && shown => place_in(&stand),
                    () if literal => Place::Hidden,
                    () if other || is("title") || found.data => Place::Unseen,
                    () if is("script") || is("style") => Place::Script,
                    () if is("textarea") => Place::Attribute,
                    () => Place::Hidden,
                };
                stand.link = around;
                if matches!(place, Place::Text(_)) {
                    page.seen += inked(html.get(end..close).unwrap_or_default());
                }
                page.pieces.push((end, place));
                page.pieces.push((close, place_in(&stand)));
                at = close;
                continue;
            }
            let foot = found.foot || is("footer") || name.contains('-') && names_the_foot(name);
            let own_end = html.get(..end).is_some_and(|tag| tag.ends_with("/>"));
            let lasts = !own_end && !stand.is_stray(name) && !is_among(&VOID, name);
            let undrawn = is_among(&UNDRAWN, name)
                || is("dialog") && !found.opened
                || is("template") && !found.shadow
                || is("option") && !stand.is_in("select")
                || found.popover
                || is_among(&UNDRAWN_IN_SVG, name) && stand.is_in("svg");
            if undrawn {
                found.look.hides |= GONE;
            }
            let begun = Begun {
                name,
                look: found.look,
                // An `a` ends with its own end tag wherever that stands.
                around: (!is("a") && opens.is_some()).then_some(around),
                foot,
                shut: is("details") && !found.opened,
                loads: is("object") && found.loads,
            };
            if lasts && stand.begin(begun, tag, page.seen) {
                if is("a") && stand.ways() == 0 {
                    let to = opens.and_then(|link| page.links.get(link));
                    let to = to.and_then(|link| html.get(link.span.clone())).unwrap_or_default();
                    before_a = to.contains("miit.gov.cn").then_some(page.seen);
                }
            } else if !is("a") {
                stand.link = around;
            }
            page.pieces.push((end, place_in(&stand)));
            at = end;
        }
        page.see(html, at..html.len(), &stand);
        page.foot_by_script |= stand.foot_was_empty;
        page.feet = stand.feet;
        page.feet.extend(stand.foot_from.map(|start| start..html.len()));
        page
    }

    fn see(&mut self, html: &str, span: Range<usize>, stand: &Stand<'_>) {
        if matches!(place_in(stand), Place::Text(_)) {
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
        self.links.push(Link { span: span.clone(), script });
        Some(self.links.len() - 1)
    }

    fn notice(&mut self, name: &str, html: &str, tag: Range<usize>, found: &Attributes, to: &str, in_foot: bool) {
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        self.mount |= found.mount;
        let telling = ["script", "style", "link", "img", "iframe", "object", "embed", "frame", "meta"];
        if !is_among(&telling, name) {
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
            let words = ["copyright", "版权", "foot", "bottom"];
            self.foot_picture |= words.iter().any(|word| tag.contains(word));
        } else if is("frame") {
            self.frames = true;
        } else if is("iframe") || is("object") || is("embed") {
            self.foot_in_frame |= names_the_foot(&tag);
            self.frame_in_foot |= in_foot;
        } else if is("style") || is("link") {
            self.styles |= is("style") || tag.contains("stylesheet");
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

/// Bytes that are no space.
fn inked(text: &str) -> usize {
    text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count()
}
