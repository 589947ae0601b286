//! Generated pages: tags that are closed, left open and closed in the wrong order, comments, raw text, tables, links.

use crate::{MINISTRY, number};

/// The numbers of xorshift64*: the same pages on every machine.
pub struct Rng(u64);

impl Rng {
    /// A generator; each seed has pages of its own.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(drawn).unwrap_or_default() % n.max(1)
    }

    fn one_of<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of.get(self.below(of.len())).copied().unwrap_or_default()
    }
}

const BLOCKS: &[&str] = &[
    "div",
    "p",
    "section",
    "footer",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "pre",
    "blockquote",
    "center",
    "main",
    "details open",
    "form",
    "fieldset",
    "address",
];
const INLINE: &[&str] = &["span", "b", "i", "em", "small", "font", "u", "label", "button", "custom-foot"];
const TABLE: &[&str] = &["table", "tbody", "tr", "td", "th", "caption", "thead", "tfoot"];
const VOID: &[&str] =
    &["br", "hr", "img src=a.png", "input", "wbr", "link rel=icon", "meta name=x", "br/", "img src='a>b'"];
const RAW: &[&str] = &["script", "style", "textarea", "title", "noscript", "iframe", "template", "xmp", "noframes"];
const ATTRIBUTES: &[&str] = &[
    "",
    "",
    "",
    " hidden",
    " class=\"x y\"",
    " title='1>2'",
    " data-x=\"</div>\"",
    " HIDDEN=''",
    " id=a id=b",
    " a=1/b",
];

/// What is still open of a page, and the page.
struct Draft {
    html: String,
    open: Vec<&'static str>,
    numbers: usize,
}

/// A page and how many numbers stand in it. A tidy one closes what it opens, in the right order; others leave end tags out,
/// write them twice, and nest what cannot be nested.
#[must_use]
pub fn page(rng: &mut Rng, tidy: bool) -> (String, usize) {
    let mut draft = Draft { html: String::from("<!doctype html><body>"), open: Vec::new(), numbers: 0 };
    let steps = 4 + rng.below(24);
    for _ in 0..steps {
        step(rng, tidy, &mut draft);
    }
    draft.number();
    if tidy {
        while draft.close() {}
    }
    (draft.html, draft.numbers)
}

impl Draft {
    fn number(&mut self) {
        self.html.push_str(&number(self.numbers));
        self.html.push(' ');
        self.numbers += 1;
    }

    fn open(&mut self, tag: &'static str, attributes: &str) {
        self.html.push_str(&format!("<{tag}{attributes}>"));
        self.open.push(tag.split(' ').next().unwrap_or_default());
    }

    fn close(&mut self) -> bool {
        let Some(name) = self.open.pop() else { return false };
        self.html.push_str(&format!("</{name}>"));
        true
    }
}

fn step(rng: &mut Rng, tidy: bool, draft: &mut Draft) {
    let attributes = rng.one_of(ATTRIBUTES);
    match rng.below(if tidy { 12 } else { 16 }) {
        0..=2 => draft.number(),
        3 => draft.open(pick(rng, BLOCKS), attributes),
        4 => draft.open(pick(rng, INLINE), attributes),
        5 => draft.html.push_str(&format!("<{}>", rng.one_of(VOID))),
        6 => comment(rng, draft),
        7 => raw(rng, draft),
        8 => {
            draft.open("a", &format!(" href={MINISTRY}{}", if attributes.starts_with(" a") { "" } else { attributes }));
            draft.number();
            draft.close();
        }
        9 => table(rng, draft),
        10 | 11 => {
            draft.close();
        }
        12 => draft.open(pick(rng, TABLE), attributes),
        // An end tag that was forgotten, a stray one, one out of order.
        13 => {
            draft.open.pop();
        }
        14 => draft.html.push_str(&format!("</{}>", name_of(rng.one_of(BLOCKS)))),
        _ => {
            let nth = rng.below(draft.open.len());
            if nth < draft.open.len() {
                let name = draft.open.remove(nth);
                draft.html.push_str(&format!("</{name}>"));
            }
        }
    }
}

fn pick(rng: &mut Rng, of: &[&'static str]) -> &'static str {
    of.get(rng.below(of.len())).copied().unwrap_or_default()
}

fn name_of(tag: &str) -> &str {
    tag.split(' ').next().unwrap_or_default()
}

fn comment(rng: &mut Rng, draft: &mut Draft) {
    let (from, to) = [
        ("<!--", "-->"),
        ("<!--", "--!>"),
        ("<!--[if IE]>", "<![endif]-->"),
        ("<!", ">"),
        ("<?", ">"),
        ("</ ", ">"),
        ("<!-->", "<!-- -->"),
        ("<!--->", "<!--->"),
        ("<!---", "--->"),
        ("<![CDATA[", ">"),
    ][rng.below(10)];
    draft.html.push_str(from);
    draft.number();
    draft.html.push_str(to);
}

fn raw(rng: &mut Rng, draft: &mut Draft) {
    let name = rng.one_of(RAW);
    draft.html.push_str(&format!("<{name}>"));
    if rng.below(3) == 0 {
        let what = ["<div>", "<!--", "</stylex>", "<b hidden>", "</p>", "'"];
        draft.html.push_str(what[rng.below(what.len())]);
    }
    draft.number();
    if name == "script" && rng.below(3) == 0 {
        draft.html.push_str("<!--<script></script>");
        draft.number();
        draft.html.push_str("-->");
    }
    draft.html.push_str(&format!("</{name}{}>", ["", " ", "/", " x=y"][rng.below(4)]));
}

/// A table, with end tags or without, and what has no place in one.
fn table(rng: &mut Rng, draft: &mut Draft) {
    let ends = rng.below(2) == 0;
    let end = |tag: &str| if ends { format!("</{tag}>") } else { String::new() };
    let hidden = |rng: &mut Rng| if rng.below(3) == 0 { " hidden" } else { "" };
    draft.html.push_str(&format!("<table{}>", hidden(rng)));
    if rng.below(4) == 0 {
        draft.html.push_str(&format!("<caption{}>", hidden(rng)));
        draft.number();
        draft.html.push_str(&end("caption"));
    }
    if rng.below(4) == 0 {
        draft.html.push_str("<div>");
        draft.number();
        draft.html.push_str("</div>");
    }
    for _ in 0..=rng.below(2) {
        draft.html.push_str(&format!("<tr{}>", hidden(rng)));
        if rng.below(6) == 0 {
            draft.number();
        }
        for _ in 0..=rng.below(2) {
            draft.html.push_str(&format!("<td{}>", hidden(rng)));
            draft.number();
            draft.html.push_str(&end("td"));
        }
        draft.html.push_str(&end("tr"));
    }
    draft.html.push_str("</table>");
}
