//! Holds the check of pages to a parser of HTML and to a browser.
//!
//! `display` walks over a page without building its tree. Here generated pages are read by html5ever as well, and what has
//! been recorded of Chromium stands in `rendering.tsv` (made by `tools/rendering.py`). Both are asked the same as the library:
//! whether a number that stands in a page is shown to a reader, and whether it is in a link to the ministry. A crate of its
//! own, so that neither is built by `cargo test`.

mod page;
mod tree;

pub use page::{Rng, page};
pub use tree::of_tree;

use beian::Validator;
use beian::display::{Filing, Page};

/// The address that a record number must link to.
pub const MINISTRY: &str = "https://beian.miit.gov.cn/";

/// The number that stands in a page, `nth` in order.
#[must_use]
pub fn number(nth: usize) -> String {
    format!("苏ICP备2024{:06}号-1", 12_345 + nth)
}

/// What a number in a page is to a reader.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sight {
    /// It is not on the page.
    Hidden,
    /// It is text.
    Shown,
    /// It is text in a link to the ministry.
    Linked,
}

/// The page with one of its numbers, and words in place of the others.
#[must_use]
pub fn with_one(html: &str, count: usize, nth: usize) -> String {
    let others = (0..count).filter(|other| *other != nth);
    others.fold(html.to_owned(), |html, other| html.replace(&number(other), "联系我们"))
}

/// The check of pages of a day.
pub struct Library(Validator);

impl Default for Library {
    fn default() -> Self {
        Self(Validator::new(chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap_or_default()))
    }
}

impl Library {
    /// What it says of the only number in a page: hidden, also where it says that a script or a style may show it.
    #[must_use]
    pub fn sight(&self, html: &str, number: &str) -> Sight {
        let mut filing = Filing::default();
        filing.service_number = number.into();
        let report = self.0.check_pages(&[Page::new("example.cn", html)], &filing);
        let says = |code: &str| report.findings.iter().any(|found| found.code() == code);
        let open = |code: &str| report.undetermined.iter().any(|open| open.rule.code == code && open.page.is_some());
        match () {
            () if says("BA-F0201") || open("BA-F0201") => Sight::Hidden,
            () if says("BA-F0202") => Sight::Shown,
            () => Sight::Linked,
        }
    }
}
