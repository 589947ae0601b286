//! What a check of pages can see, and where it reports: what was read of each page, and what was filed.

use super::finding::Diagnostic;
use super::params::Param;
use super::{Rule, Say};
use crate::model::{Filing, ServiceKind};
use crate::value::{Noun, PoliceNumber, RecordNumber};
use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::ops::Range;

/// Where an app shows a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Screen {
    /// Settings (设置).
    Settings,
    /// About or introduction (关于、介绍).
    About,
    /// Another prominent place.
    Prominent,
    /// Somewhere else.
    Other,
}

/// A place in the pages that were given.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Spot {
    /// Which page.
    pub page: usize,
    /// Which bytes of it; empty if it is about the page as a whole.
    pub span: Range<usize>,
}

impl Spot {
    /// A page as a whole.
    pub(crate) const fn whole(page: usize) -> Self {
        Self { page, span: 0..0 }
    }
}

/// A finding on a page.
#[derive(Clone, PartialEq, Debug)]
pub struct PageFinding {
    /// The rule that does not hold, its severity and texts. Its path is the root: pages are no part of an order.
    pub diagnostic: Diagnostic,
    /// Where.
    pub at: Spot,
    /// Other places that matter.
    pub related: Vec<Spot>,
}

impl PageFinding {
    /// The code of the rule.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.diagnostic.rule.code
    }
}

impl Serialize for PageFinding {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut finding = to.serialize_struct("PageFinding", 3)?;
        finding.serialize_field("diagnostic", &self.diagnostic)?;
        finding.serialize_field("at", &self.at)?;
        finding.serialize_field("related", &self.related)?;
        finding.end()
    }
}

/// A rule that the pages given cannot decide.
#[derive(Clone, PartialEq, Debug)]
pub struct PageOpen {
    /// The rule.
    pub rule: &'static Rule,
    /// Which page, or that it is about none in particular.
    pub page: Option<usize>,
    /// Why not.
    pub why: Say,
    /// The members of [`Filing`] that are missing.
    pub needs: Vec<&'static str>,
}

impl Serialize for PageOpen {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut open = to.serialize_struct("PageOpen", 4)?;
        open.serialize_field("code", self.rule.code)?;
        open.serialize_field("page", &self.page)?;
        open.serialize_field("why", &self.why)?;
        open.serialize_field("needs", &self.needs)?;
        open.end()
    }
}

/// The pages of a service, read, with what was filed.
pub(crate) struct Pages<'a> {
    pub(crate) filing: &'a Filing,
    pub(crate) today: NaiveDate,
    pub(crate) kind: ServiceKind,
    /// The numbers that are known of the service and its subject.
    pub(crate) known: Vec<RecordNumber>,
    pub(crate) pages: Vec<PageItem<'a>>,
}

/// A page that was given.
pub(crate) struct PageItem<'a> {
    pub(crate) index: usize,
    /// The host that it came from; "" for a screen of an app.
    pub(crate) host: &'a str,
    pub(crate) screen: Option<Screen>,
    pub(crate) sight: Sight<'a>,
}

impl PageItem<'_> {
    pub(crate) const fn spot(&self, span: Range<usize>) -> Spot {
        Spot { page: self.index, span }
    }
}

/// What was seen of a page.
pub(crate) enum Sight<'a> {
    /// It cannot be reached.
    Closed,
    /// It cannot be read.
    Unreadable(Say),
    /// What was read.
    Read(Reading<'a>),
}

/// What was read of a page.
pub(crate) struct Reading<'a> {
    /// Record and licence numbers that a reader sees, in order.
    pub(crate) numbers: Vec<ShownNumber>,
    /// Public-security numbers that a reader sees, in order.
    pub(crate) police: Vec<ShownPolice>,
    /// Numbers that stand in the page and that no reader sees for certain, in order.
    pub(crate) unshown: Vec<Unshown>,
    /// Why the text that was given is not what a reader sees.
    pub(crate) not_given: Option<Say>,
    /// A picture that may be of a record number, or of some number.
    pub(crate) picture: bool,
    pub(crate) some_picture: bool,
    /// A frame or a picture in the foot.
    pub(crate) foot_unread: bool,
    /// A link to the ministry that holds nothing, where something may fill it.
    pub(crate) empty_link: bool,
    /// Bytes of text that a reader sees.
    pub(crate) seen: usize,
    /// The page itself, for what is asked rarely.
    pub(crate) text: Box<dyn PageText + 'a>,
}

/// What is asked of a page where it matters.
pub(crate) trait PageText {
    /// How many links it has.
    fn links(&self) -> usize;
    /// A link by its place.
    fn link(&self, nth: usize) -> Option<Link>;
    /// The line that some text stands in, in front of it and behind, within some bytes.
    fn line(&self, span: &Range<usize>, within: &Range<usize>) -> [String; 2];
    /// Each character that a reader sees, but for spaces, with where it stands and what stands in front of it.
    fn shown(&self, add: &mut dyn FnMut(char, Range<usize>, Before));
    /// Whether something that a script, a style sheet or an attribute may show is accepted; each piece apart.
    fn withheld(&self, is: &mut dyn FnMut(&str) -> bool) -> bool;
    /// Whether a number stands there in English or pinyin.
    fn in_english(&self) -> bool;
}

/// What stands between a character and the one that a reader sees before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Before {
    Nothing,
    Space,
    Tag,
}

/// Where a click leads.
pub(crate) struct Link {
    /// Where the address stands.
    pub(crate) span: Range<usize>,
    /// The address, or the script that answers the click.
    pub(crate) address: String,
    /// It is a script.
    pub(crate) script: bool,
}

/// A record or licence number that a reader sees.
#[derive(Clone, Debug)]
pub(crate) struct ShownNumber {
    pub(crate) span: Range<usize>,
    /// The number, if it can be read.
    pub(crate) number: Option<RecordNumber>,
    pub(crate) flaw: Flaw,
    /// The link that it is in.
    pub(crate) link: Option<usize>,
    /// Bytes that a reader sees in front of its end.
    pub(crate) before: usize,
    /// Whether it stands in the foot of the page, as far as that has a name.
    pub(crate) in_foot: bool,
}

/// A public-security number that a reader sees.
#[derive(Clone, Debug)]
pub(crate) struct ShownPolice {
    pub(crate) span: Range<usize>,
    pub(crate) number: Option<PoliceNumber>,
    pub(crate) flaw: Flaw,
    pub(crate) link: Option<usize>,
    /// Its digits are of another province than its short form.
    pub(crate) mismatch: bool,
}

/// What is wrong with a number to the eye.
#[derive(Clone, Debug)]
pub(crate) enum Flaw {
    None,
    /// It can be read, and is nobody's.
    Placeholder(Param),
    /// It can be read, and is written wrong.
    Miswritten(Noun),
    /// It cannot be one.
    Broken(Param),
}

/// A number that no reader sees for certain.
#[derive(Clone, Debug)]
pub(crate) struct Unshown {
    pub(crate) span: Range<usize>,
    pub(crate) number: UnshownNumber,
    /// Where it is kept, if something may show it.
    pub(crate) kept: Option<Kept>,
}

#[derive(Clone, Debug)]
pub(crate) enum UnshownNumber {
    Record(Option<RecordNumber>),
    Police(Option<PoliceNumber>),
}

/// Where a number is kept that something may show.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Kept {
    /// In an element that is hidden.
    Hidden,
    /// In a script or a style sheet.
    Script,
    /// In an attribute.
    Attribute,
    /// In what an object shows if it cannot be loaded.
    Fallback,
}
