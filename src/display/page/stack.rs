//! The elements of a page that are open, and which of them a tag ends: what a parser of HTML knows of end tags that were left
//! out, of strays, and of elements that are closed in the wrong order.

use crate::display::hiding_style::{Look, SHUT, Ways};
use std::ops::Range;

/// Open elements that are remembered; deeper ones count as shown.
const DEEPEST: usize = 128;
/// Elements that are remembered to begin again.
const MOST_AGAIN: usize = 16;

/// Elements that end a paragraph before them, and a line.
pub(super) const BLOCKS: [&str; 41] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "ul",
    "xmp",
];
/// Of two of these the second ends the first, and the end tag of one ends any.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
/// What else ends nothing but itself and what was left open in it.
const WALLS: [&str; 5] = ["applet", "button", "marquee", "object", "select"];
/// What no end tag inside of it closes anything outside of.
const SCOPES: [&str; 8] = ["applet", "caption", "marquee", "object", "table", "td", "template", "th"];
/// Elements of a look. Where what is around them ends, they begin again behind it.
const FORMATTING: [&str; 13] =
    ["a", "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"];
/// Where they do not.
const KEPT_INSIDE: [&str; 7] = ["applet", "caption", "marquee", "object", "td", "template", "th"];
/// Elements whose end tag may be left out.
const IMPLIED: [&str; 9] = ["dd", "dt", "li", "optgroup", "option", "p", "rp", "rt", "rtc"];
/// Where no text can stand, and what can.
const TABLE: [&str; 5] = ["table", "tbody", "thead", "tfoot", "tr"];
const OF_TABLES: [&str; 12] =
    ["caption", "colgroup", "col", "tbody", "thead", "tfoot", "tr", "td", "th", "script", "style", "template"];
/// Elements that are none outside of a table, each with what it stands in.
const INSIDE_TABLES: [(&str, &[&str]); 9] = [
    ("caption", &[]),
    ("colgroup", &[]),
    ("col", &["colgroup"]),
    ("tbody", &[]),
    ("thead", &[]),
    ("tfoot", &[]),
    ("tr", &["tbody", "thead", "tfoot"]),
    ("td", &["tr", "tbody", "thead", "tfoot"]),
    ("th", &["tr", "tbody", "thead", "tfoot"]),
];
/// What rows and cells stand in, directly or not.
const GROUNDS: [&str; 2] = ["table", "template"];

/// An element that is not closed yet.
pub(super) struct Open<'a> {
    pub(super) name: &'a str,
    /// How its surroundings are hidden.
    outside: Ways,
    /// How itself is.
    look: Look,
    /// The link around it, when it is one itself.
    around: Option<Option<usize>>,
    /// What was seen before it, when it is the foot of the page.
    foot: Option<usize>,
    /// Whether it is a closed `details`, and how its summary is hidden, until that has come.
    shut: bool,
    summary: Option<Ways>,
    /// Whether it is an object that may be loaded, and what is in it shown only if it is not.
    loads: bool,
    /// What would begin again outside of it.
    aside: Vec<(&'a str, Look)>,
}

impl Open<'_> {
    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    fn is_among(&self, names: &[&str]) -> bool {
        is_among(names, self.name)
    }

    /// Whether an end tag of no meaning of its own is lost in it.
    fn is_special(&self) -> bool {
        self.is_among(&BLOCKS) || self.is_among(&WALLS) || self.is_among(&SCOPES) || self.is_among(&TABLE)
    }

    /// Whether it hides what is in it.
    const fn hides(&self) -> bool {
        self.look.hidden || self.look.hides != 0
    }
}

/// What an element that begins is.
pub(super) struct Begun<'a> {
    pub(super) name: &'a str,
    pub(super) look: Look,
    /// The link around it, when it is one itself.
    pub(super) around: Option<Option<usize>>,
    /// Whether it is the foot of the page, a closed `details`, an object that may be loaded.
    pub(super) foot: bool,
    pub(super) shut: bool,
    pub(super) loads: bool,
}

/// What an end tag ends.
enum Ended {
    /// An element, and all in it.
    From(usize),
    /// An element, but not what is in it: that goes on outside.
    Without(usize),
    /// An element, while what is in it still stands in it.
    Later(usize),
}

/// Where a walk stands.
#[derive(Default)]
pub(super) struct Stand<'a> {
    open: Vec<Open<'a>>,
    /// How many of them are paragraphs.
    paragraphs: usize,
    /// How many of them are objects that may be loaded.
    loading: usize,
    ways: Ways,
    pub(super) link: Option<usize>,
    /// Where the outermost open foot begins.
    pub(super) foot_from: Option<usize>,
    /// The feet of the page that have ended, and whether one held nothing.
    pub(super) feet: Vec<Range<usize>>,
    pub(super) foot_was_empty: bool,
    /// Elements of a look that hide, and begin again before the next text.
    again: Vec<(&'a str, Look)>,
    /// Whether a form has begun whose end tag has not come: a second one is none.
    form: bool,
}

impl<'a> Stand<'a> {
    /// How the text that comes next is hidden.
    pub(super) fn ways(&self) -> Ways {
        self.again.iter().fold(self.ways_of(None), |ways, (_, look)| look.inside(ways))
    }

    /// Whether it is shown only if an object cannot be loaded.
    pub(super) const fn is_fallback(&self) -> bool {
        self.loading > 0
    }

    /// How what comes next is hidden: text, or an element of some name. What has no place in a table stands in front of it.
    pub(super) fn ways_of(&self, name: Option<&str>) -> Ways {
        let in_table = self.open.last().is_some_and(|open| open.is_among(&TABLE));
        if !in_table || name.is_some_and(|name| is_among(&OF_TABLES, name)) {
            return self.ways;
        }
        let table = self.open.iter().rev().find(|open| open.is("table"));
        table.map_or(self.ways, |table| table.outside)
    }

    /// Whether an element of that name is open.
    pub(super) fn is_in(&self, name: &str) -> bool {
        self.open.iter().any(|open| open.is(name))
    }

    /// Whether an element has no meaning where it stands: a cell without a table, a form in a form, the head.
    pub(super) fn is_stray(&self, name: &str) -> bool {
        if name.eq_ignore_ascii_case("head") {
            return true;
        }
        if name.eq_ignore_ascii_case("form") {
            return self.form;
        }
        is_inside_tables(name) && !self.open.iter().any(|open| open.is_among(&GROUNDS))
    }

    /// Opens an element, unless there are too many. True if it was.
    pub(super) fn begin(&mut self, begun: Begun<'a>, at: usize, seen: usize) -> bool {
        let Begun { name, look, around, foot, shut, loads } = begun;
        if !is_among(&BLOCKS, name) && !is_inside_tables(name) {
            self.begin_again(at, seen);
        }
        self.form |= name.eq_ignore_ascii_case("form");
        if self.open.len() >= DEEPEST {
            return false;
        }
        let keeps = !self.again.is_empty() && is_among(&KEPT_INSIDE, name);
        let aside = if keeps { std::mem::take(&mut self.again) } else { Vec::new() };
        let is_summary = name.eq_ignore_ascii_case("summary");
        // The first summary of a closed `details` is shown.
        let summary = if is_summary { self.open.last_mut().and_then(|open| open.summary.take()) } else { None };
        let inside = look.inside(summary.unwrap_or_else(|| self.ways_of(Some(name))));
        self.loading += usize::from(loads);
        self.paragraphs += usize::from(name.eq_ignore_ascii_case("p"));
        self.open.push(Open {
            name,
            outside: self.ways,
            look,
            around,
            foot: foot.then_some(seen),
            shut,
            summary: shut.then_some(inside),
            loads,
            aside,
        });
        if foot {
            self.foot_from.get_or_insert(at);
        }
        self.ways = if shut { inside | SHUT } else { inside };
        true
    }

    /// Closes what a start tag ends, where the end tag was left out.
    pub(super) fn make_room(&mut self, name: &str, at: usize, seen: usize) {
        if let Some(ended) = self.ended_by(name) {
            // An element that is only out of place in a table begins again behind it.
            self.close(ended, !is_inside_tables(name), at, seen);
        }
    }

    /// Closes what an end tag ends.
    pub(super) fn end(&mut self, name: &str, at: usize, seen: usize) {
        self.form &= !name.eq_ignore_ascii_case("form");
        if let Some(nth) = self.again.iter().rposition(|(known, _)| known.eq_ignore_ascii_case(name)) {
            self.again.remove(nth);
            return;
        }
        match self.ends(name) {
            Some(Ended::From(from)) => self.close(from, true, at, seen),
            Some(Ended::Without(nth)) => {
                let last = self.open.iter().rposition(Open::is_special).unwrap_or(nth);
                self.close(last + 1, false, at, seen);
                let taken = self.take_out(nth, at, seen);
                let mut ways = taken.unwrap_or(self.ways);
                for open in self.open.iter_mut().skip(nth) {
                    open.outside = ways;
                    let inside = open.look.inside(ways);
                    open.summary = open.summary.map(|_| inside);
                    ways = if open.shut { inside | SHUT } else { inside };
                }
                self.ways = ways;
            }
            Some(Ended::Later(nth)) => {
                let taken = self.take_out(nth, at, seen);
                if let Some((open, outside)) = self.open.get_mut(nth).zip(taken) {
                    open.outside = outside;
                }
            }
            None => {}
        }
    }

    /// Forgets an element, but not those in it; how its surroundings are hidden.
    fn take_out(&mut self, nth: usize, at: usize, seen: usize) -> Option<Ways> {
        if nth >= self.open.len() {
            return None;
        }
        let taken = self.open.remove(nth);
        self.forget(&taken, at, seen);
        Some(taken.outside)
    }

    fn forget(&mut self, closed: &Open<'_>, at: usize, seen: usize) {
        self.link = closed.around.unwrap_or(self.link);
        self.paragraphs -= usize::from(closed.is("p"));
        self.loading -= usize::from(closed.loads);
        self.foot_was_empty |= closed.foot == Some(seen);
        if self.foot_from.is_some() && !self.open.iter().any(|open| open.foot.is_some()) {
            self.feet.extend(self.foot_from.take().map(|start| start..at));
        }
    }

    /// Closes an element and all in it that was never closed. What hides by its look begins again behind it, but the element
    /// itself where it is ended by a tag of its own.
    fn close(&mut self, from: usize, ended: bool, at: usize, seen: usize) {
        let mut again = Vec::new();
        while self.open.len() > from {
            let Some(mut closed) = self.open.pop() else { break };
            self.ways = closed.outside;
            self.forget(&closed, at, seen);
            if closed.is_among(&KEPT_INSIDE) {
                again.clear();
                self.again = std::mem::take(&mut closed.aside);
            } else if closed.hides() && closed.is_among(&FORMATTING) && (!ended || self.open.len() > from) {
                again.push((closed.name, closed.look));
            }
        }
        if !again.is_empty() {
            again.reverse();
            again.append(&mut self.again);
            again.truncate(MOST_AGAIN);
            self.again = again;
        }
    }

    /// Begins again what hid by its look and was not ended by its own end tag.
    pub(super) fn begin_again(&mut self, at: usize, seen: usize) {
        for (name, look) in std::mem::take(&mut self.again) {
            self.begin(Begun { name, look, around: None, foot: false, shut: false, loads: false }, at, seen);
        }
    }

    /// The innermost open element that is wanted, if it is not beyond a wall.
    fn innermost(&self, wanted: impl Fn(&Open<'_>) -> bool, walls: &[&str]) -> Option<usize> {
        for (at, open) in self.open.iter().enumerate().rev() {
            if wanted(open) {
                return Some(at);
            }
            if open.is_among(walls) {
                return None;
            }
        }
        None
    }

    /// What an end tag ends. A stray one ends nothing.
    fn ends(&self, name: &str) -> Option<Ended> {
        let is_it = |open: &Open<'_>| open.is(name);
        let inside = |nth: usize| self.open.get(nth + 1..).unwrap_or_default();
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        match () {
            // What follows the body is in it.
            () if is("body") || is("html") => None,
            () if is_among(&HEADINGS, name) => {
                self.innermost(|open| open.is_among(&HEADINGS), &SCOPES).map(Ended::From)
            }
            () if is_among(&FORMATTING, name) => {
                let nth = self.innermost(is_it, &SCOPES)?;
                let around = inside(nth).iter().any(Open::is_special);
                Some(if around { Ended::Without(nth) } else { Ended::From(nth) })
            }
            () if is("form") => {
                let nth = self.innermost(is_it, &SCOPES)?;
                let ends = inside(nth).iter().all(|open| open.is_among(&IMPLIED));
                Some(if ends { Ended::From(nth) } else { Ended::Later(nth) })
            }
            () if is("template") || is_among(&OF_TABLES, name) || is("table") => {
                self.innermost(is_it, &GROUNDS).map(Ended::From)
            }
            () if is("li") => self.innermost_within(is_it, &["ol", "ul"]).map(Ended::From),
            () if is("p") => self.innermost_within(is_it, &["button"]).map(Ended::From),
            () if is_among(&BLOCKS, name) || is_among(&WALLS, name) => self.innermost(is_it, &SCOPES).map(Ended::From),
            () => {
                let known = self.open.iter().rposition(|open| open.is(name) || open.is_special())?;
                self.open.get(known).filter(|open| open.is(name)).map(|_| Ended::From(known))
            }
        }
    }

    /// As [`Stand::innermost`], with walls besides those of every end tag.
    fn innermost_within(&self, wanted: impl Fn(&Open<'_>) -> bool, more: &[&str]) -> Option<usize> {
        let walled = self.open.iter().rposition(|open| open.is_among(more));
        self.innermost(wanted, &SCOPES).filter(|at| walled.is_none_or(|wall| wall < *at))
    }

    /// The outermost element that a start tag ends, where the end tag was left out: a paragraph by a block, an item by the
    /// next one, a cell by whatever else a table has.
    fn ended_by(&self, name: &str) -> Option<usize> {
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        // A heading ends the one that it would stand in.
        let heading = self.open.last().is_some_and(|open| open.is_among(&HEADINGS));
        if heading && is_among(&HEADINGS, name) {
            return Some(self.open.len() - 1);
        }
        if let Some((_, stands_in)) = INSIDE_TABLES.iter().find(|(known, _)| is(known)) {
            let ground = self.open.iter().rposition(|open| open.is_among(stands_in) || open.is_among(&GROUNDS))?;
            return (ground + 1 < self.open.len()).then_some(ground + 1);
        }
        // A table that stands in another, and in none of its cells, ends that.
        if is("table") {
            let wall = self.open.iter().rposition(|open| open.is_among(&["table", "caption", "td", "th", "template"]));
            if let Some(table) = wall.filter(|at| self.open.get(*at).is_some_and(|open| open.is("table"))) {
                return Some(table);
            }
        }
        let item = match () {
            () if is("li") => self.item(&["li"]),
            () if is("dt") || is("dd") => self.item(&["dt", "dd"]),
            () if is("option") => self.innermost(|open| open.is("option"), &["select", "datalist", "optgroup"]),
            () if is("optgroup") => self.outermost(&["option", "optgroup"], &["select"]),
            () if is("button") || is("a") => self.innermost(|open| open.is(name), &SCOPES),
            () => None,
        };
        let paragraph = (self.paragraphs > 0 && is_among(&BLOCKS, name))
            .then(|| self.innermost_within(|open| open.is("p"), &["button"]))
            .flatten();
        item.into_iter().chain(paragraph).min()
    }

    /// The item of a list that the next one ends.
    fn item(&self, names: &[&str]) -> Option<usize> {
        let stops = |open: &Open<'_>| open.is_special() && !open.is_among(&["address", "div", "p"]);
        let at = self.open.iter().rposition(|open| open.is_among(names) || stops(open))?;
        self.open.get(at).filter(|open| open.is_among(names)).map(|_| at)
    }

    fn outermost(&self, ended: &[&str], walls: &[&str]) -> Option<usize> {
        let inside = self.open.iter().enumerate().rev().take_while(|(_, open)| !open.is_among(walls));
        inside.filter(|(_, open)| open.is_among(ended)).last().map(|(at, _)| at)
    }
}

fn is_inside_tables(name: &str) -> bool {
    INSIDE_TABLES.iter().any(|(known, _)| known.eq_ignore_ascii_case(name))
}

pub(super) fn is_among(names: &[&str], name: &str) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}
