//! The shape of a rule and of a finding. No rule lives here.

mod applies;
// What checks are written with. Nobody outside can register a rule, so nothing of it is shown.
#[allow(unreachable_pub)]
mod context;
mod finding;
mod outcome;
pub(crate) mod page;
pub(crate) mod papers_of_order;
mod params;
mod report_limit;
mod settings;
mod severity;
#[allow(unreachable_pub)]
mod sink;
mod text;
mod window;

pub(crate) use crate::calendar::day;
pub(crate) use applies::bits;
pub use applies::{Applies, Who};
pub(crate) use context::{Context, DomainItem, PersonItem, ResourceItem, Role, ServiceItem};
pub(crate) use finding::Both;
pub use finding::{Diagnostic, Places, Undetermined};
pub use outcome::Outcome;
pub(crate) use outcome::Outcomes;
pub use page::{PageFinding, PageOpen, Screen, Spot};
pub use params::{Param, Params};
pub(crate) use report_limit::Tally;
pub use report_limit::{Hidden, MOST_SHOWN};
pub(crate) use settings::{Settings, Setup};
pub(crate) use severity::Stance;
pub use severity::{Severity, Switch};
pub(crate) use sink::{Assumed, Head, NO_TERM, Needs, Ran, Sink, State};
pub use text::Lang;
pub(crate) use text::{Say, say};
pub use window::Window;

use crate::law::Item;
use crate::provider::{Scope, Term};
use crate::source::Cite;
use crate::value::Bilingual;

/// What a file of rules is written with.
#[allow(unused_imports, reason = "what one file does not use, another does")]
pub(crate) mod prelude {
    pub(crate) use super::{
        Applies, Basis, By, Check, Context, DomainItem, Layer, Needs, Params, PersonItem, Places, Ran, ResourceItem,
        Role, Rule, Say, ServiceItem, Severity, Sink, Window, day, say,
    };
    pub(crate) use crate::law::Item;
    pub(crate) use crate::model::path::{At, Path};
    pub(crate) use crate::provider::{Scope, Term};
    pub(crate) use crate::source::{self, Cite, cite};
}

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};
use std::fmt;

/// What a rule rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Basis {
    /// A document of 2023 to 2025 says it, or the law.
    Current,
    /// It follows from what the documents say.
    Derived,
    /// Only the FAQ of 2018 says it. One level lower unless the validator is strict.
    Only2018,
    /// Only the undated guide of the older console says it. One level lower unless the validator is strict.
    Undated,
    /// The library's own reading of the input.
    Input,
}

/// Whose rule it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Layer {
    /// National: law, ministry, or practice that holds everywhere.
    National,
    /// A limit of the access provider; its profile has the values.
    Provider,
    /// A requirement of the provincial administration; its row has the values.
    Province,
}

/// A check of the order as a whole.
pub(crate) type OrderCheck = fn(&Context<'_>, &mut Sink<'_>) -> Ran;
/// A check of each responsible person.
pub(crate) type PersonCheck = fn(&Context<'_>, &PersonItem<'_>, &mut Sink<'_>) -> Ran;
/// A check of each service.
pub(crate) type ServiceCheck = fn(&Context<'_>, &ServiceItem<'_>, &mut Sink<'_>) -> Ran;
/// A check of each domain.
pub(crate) type DomainCheck = fn(&Context<'_>, &DomainItem<'_>, &mut Sink<'_>) -> Ran;
/// A check of each service's resource.
pub(crate) type ResourceCheck = fn(&Context<'_>, &ResourceItem<'_>, &mut Sink<'_>) -> Ran;
/// A check of the pages of a service.
pub(crate) type PageCheck = fn(&page::Pages<'_>, &mut Sink<'_>) -> Ran;

/// The part of an order that a rule looks at, and how.
///
/// The engine walks an order once and calls each rule with the things of its kind.
#[derive(Clone, Copy)]
pub(crate) enum Check {
    /// The order as a whole.
    Order(OrderCheck),
    /// Each responsible person that the order names.
    Person(PersonCheck),
    /// Each service.
    Service(ServiceCheck),
    /// Each domain of each website.
    Domain(DomainCheck),
    /// The resource of each service, with what is known of it.
    Resource(ResourceCheck),
    /// The shape of the input; the engine itself reports it before any other rule.
    Input,
    /// The pages of a service: `display::check_footer` runs it, and an order has nothing for it to look at.
    Page(PageCheck),
    /// What is shown: on pages, and as the facts of an order say of each domain's site.
    Shown(PageCheck, DomainCheck),
}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Order(_) => "Order",
            Self::Person(_) => "Person",
            Self::Service(_) => "Service",
            Self::Domain(_) => "Domain",
            Self::Resource(_) => "Resource",
            Self::Input => "Input",
            Self::Page(_) => "Page",
            Self::Shown(..) => "Shown",
        })
    }
}

/// The terms of a provider's profile that drive a rule. What a profile does not state is no rule there.
#[derive(Clone, Copy, Debug)]
pub(crate) enum By {
    /// None: it is no rule of the provider.
    Nothing,
    /// One, wherever it restrains: with its scope, its number, its force and its citation.
    Term(Term),
    /// As [`By::Term`], where it is about something.
    Scoped(Term, Scope),
    /// All of them together, which the check reads.
    All(&'static [Term]),
}

/// A rule: what must hold, who says so, since when, for whom, and how it is told.
#[derive(Debug)]
#[non_exhaustive]
pub struct Rule {
    /// `BA-`, the letter of the thing looked at, four digits. Never reused, never renumbered.
    pub code: &'static str,
    /// A name for people.
    pub slug: &'static str,
    /// The severity that the text has.
    pub severity: Severity,
    /// What it rests on.
    pub basis: Basis,
    /// Whose rule it is.
    pub layer: Layer,
    /// Where the documents say it; the strongest first.
    pub cite: &'static [Cite],
    /// When it holds.
    pub window: Window,
    /// Which orders it looks at.
    pub applies: Applies,
    /// Facts of the catalogue that it covers.
    pub covers: &'static [&'static str],
    /// Documented reasons for rejection that it predicts, by their ids.
    pub predicts: &'static [&'static str],
    /// What it judges as something new. In orders that change or take over, what is recorded and stays is not judged so: names
    /// and suffixes of older days.
    pub(crate) judges_new: Option<Item>,
    /// The terms of the provider's profile that drive it, for a rule of the provider.
    pub(crate) by: By,
    /// What is wrong here. In texts placeholders (`{min}`) are filled from the finding's parameters.
    pub message: Bilingual,
    /// Why that matters.
    pub why: Bilingual,
    /// What to do.
    pub help: Bilingual,
    /// Why, at another provider than the one whose documents the text tells of.
    pub(crate) why_elsewhere: Option<Say>,
    /// What it looks at, and how.
    pub(crate) check: Check,
}

impl Rule {
    /// What most rules say of themselves: a bar that a current text of the nation states, in force always, about every order.
    /// Code, slug, texts, citation and check are each rule's own; the catalogue does not compile without them.
    pub(crate) const BASE: Self = Self {
        code: "",
        slug: "",
        severity: Severity::Error,
        basis: Basis::Current,
        layer: Layer::National,
        cite: &[],
        window: Window::ALWAYS,
        applies: Applies::ALL,
        covers: &[],
        predicts: &[],
        judges_new: None,
        by: By::Nothing,
        why_elsewhere: None,
        message: say("", ""),
        why: say("", ""),
        help: say("", ""),
        check: Check::Input,
    };

    /// What rules of the access provider say of themselves; each names the term of the profile that drives it.
    pub(crate) const OF_PROVIDER: Self = Self { layer: Layer::Provider, ..Self::BASE };
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut rule = to.serialize_struct("Rule", 14)?;
        rule.serialize_field("code", self.code)?;
        rule.serialize_field("slug", self.slug)?;
        rule.serialize_field("severity", &self.severity)?;
        rule.serialize_field("basis", &self.basis)?;
        rule.serialize_field("layer", &self.layer)?;
        rule.serialize_field("source", self.cite)?;
        rule.serialize_field("since", &self.window.since)?;
        rule.serialize_field("until", &self.window.until)?;
        rule.serialize_field("applies", &self.applies)?;
        rule.serialize_field("covers", self.covers)?;
        rule.serialize_field("predicts", self.predicts)?;
        rule.serialize_field("message", &self.message)?;
        rule.serialize_field("why", &self.why)?;
        rule.serialize_field("help", &self.help)?;
        rule.end()
    }
}
