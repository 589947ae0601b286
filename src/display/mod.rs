//! Numbers as sites show them: found in page text, and checked against what must be shown after the approval.
//!
//! [`scan`] finds every record, licence, public-security and algorithm number in text or raw HTML, at close to the speed of
//! memory, and says of each where it stands, what it is, what was forgiven, and whether it can be one at all.
//! [`check_footer`] takes the pages of a site and the facts of its filing and tells what a reviewer would object to.
//!
//! # What a text scan can see
//! It reads bytes, not a rendered page. It sees text, attributes, comments and scripts alike, and joins a number that inline
//! tags, comments, `<br>`, entities or escapes (`\u5907`, `\xa0`, `<\/b>`, `\u003cb\u003e`) cut in pieces; a tag of more
//! than a kilobyte cuts it. It does not run scripts, read pictures, know styles (a hidden element is found like any other),
//! decode percent-encoding (`%E5%A4%87`), or read anything but UTF-8; a public-security number of which only the link's query
//! has the digits is not found. Of pages, [`Page::from_bytes`] reads GBK, GB18030 and Big5 too.
//!
//! A licence of the ministry without a province (`B2-20190317`) looks like many other numbers: it is taken for one where
//! words of telecom licences or of 合字 stand around it, and never for the digits alone.
//!
//! # What the check of pages takes for shown
//! Text is shown. Comments, the title, meta tags, data for search engines, what stands for browsers without frames, and on a
//! page without scripts what an attribute hides, are not. A style of its own hides an element until a style inside undoes it;
//! a size, a visibility or an opacity that a style sheet may undo is undetermined where there is one. What a script, a style
//! sheet, an attribute, a frame, an object or a picture may show is undetermined. A number with much text behind it is
//! undetermined too: style sheets decide what is the bottom.
//!
//! Websites and apps owe a number, and only they: no document asks one of a mini-program or a quick app.

mod algorithm;
mod anchors;
mod encoding;
mod fast;
mod footer;
mod found;
mod gather;
mod hiding_style;
mod issuer;
mod licence;
mod page;
mod page_reading;
mod police;
mod record;
mod scan;
mod standing;
mod stepping;
mod tag;

pub use crate::model::Filing;
pub use crate::rule::{PageFinding, PageOpen, Screen, Spot};
pub(crate) use footer::check_pages;
pub use footer::{FooterReport, Page, check_footer};
pub use found::{Found, FoundNumber, Kind, Malformed, Spelling, Spellings, Standing, Suspicion};
pub use scan::{Scan, scan, scan_bytes};
