//! What a check can see: the order, the day, the provider, and the facts joined to what it looks at.

use super::Setup;
use super::papers_of_order::Papers;
use crate::calendar::Calendar;
use crate::data::suffixes::Suffix;
use crate::law::Changes;
use crate::law::naming::{Cut, Shape};
use crate::law::province::{self, Demands};
use crate::model::path::{At, Path};
use crate::model::record::Record as _;
use crate::model::{
    AuthCode, Channel, CloudResource, DomainRegistration, Field, Order, OrderKind, ResponsiblePerson, Service,
    ServiceKind, SiteObservation, SubjectNature,
};
use crate::provider::Profile;
use crate::value::{DomainName, Province};
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::cell::OnceCell;
use std::ops::Deref;

/// The order that is checked, and the circumstances.
#[derive(Debug)]
pub struct Context<'a> {
    /// The order.
    pub order: &'a Order,
    /// The instant of the check.
    pub now: DateTime<FixedOffset>,
    /// The Beijing day of the check.
    pub today: NaiveDate,
    /// The access provider's profile.
    pub(crate) provider: &'a Profile,
    /// Working days.
    pub calendar: &'a Calendar,
    setup: &'a Setup,
    kind: Option<OrderKind>,
    channel: Option<Channel>,
    nature: Option<SubjectNature>,
    province: Option<Province>,
    demands: Option<&'static Demands>,
    changes: OnceCell<Changes<'a>>,
    papers: OnceCell<Papers>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(
        order: &'a Order,
        now: DateTime<FixedOffset>,
        today: NaiveDate,
        calendar: &'a Calendar,
        setup: &'a Setup,
    ) -> Self {
        let provider = setup.provider.profile();
        let record = &order.facts.record;
        let (kind, channel) = (order.kind.get(), order.channel.get());
        let nature = if order.subject.nature.is_absent() { &record.nature } else { &order.subject.nature }.get();
        let province =
            if order.subject.province.is_absent() { &record.province } else { &order.subject.province }.get();
        let (province, changes, papers) = (province.copied(), OnceCell::new(), OnceCell::new());
        let demands =
            province.zip(nature).map(|(province, nature)| province::demands(province, nature.is_individual()));
        Self { order, now, today, provider, calendar, setup, kind, channel, nature, province, demands, changes, papers }
    }

    /// What the order changes of the record; computed when it is first asked for.
    #[must_use]
    pub fn changes(&self) -> &Changes<'a> {
        self.changes.get_or_init(|| Changes::of(self.order))
    }

    /// The papers of the order; read when they are first asked for.
    pub(crate) fn papers(&self) -> &Papers {
        self.papers.get_or_init(|| Papers::of(self.order))
    }

    /// The kind of the order, if it is known.
    #[must_use]
    pub const fn kind(&self) -> Option<OrderKind> {
        self.kind
    }

    /// Whether the order is of one of the kinds; `false` while the kind is unknown.
    #[must_use]
    pub fn is_kind(&self, kinds: &[OrderKind]) -> bool {
        self.kind.is_some_and(|kind| kinds.contains(&kind))
    }

    /// Whether the subject is recorded at this provider: what the query says, and what its record says. `None` if neither says it, or
    /// they contradict each other.
    #[must_use]
    pub fn recorded_here(&self) -> Option<bool> {
        let facts = &self.order.facts;
        match (facts.registry.subject_here.get(), facts.record.here.get()) {
            (Some(one), Some(other)) if one != other => None,
            (one, other) => one.or(other),
        }
    }

    /// Whether a caller made the provider's profile.
    #[must_use]
    pub fn is_provider_given(&self) -> bool {
        self.setup.provider.is_given()
    }

    /// What the lists say of a suffix, with what the caller adds to them.
    #[must_use]
    pub fn suffix_class(&self, domain: &DomainName) -> Suffix {
        self.setup.suffix_class(domain, self.today)
    }

    /// The channel, if it is known.
    #[must_use]
    pub const fn channel(&self) -> Option<Channel> {
        self.channel
    }

    /// The nature of the subject: from the order, else from the record.
    #[must_use]
    pub const fn nature(&self) -> Option<SubjectNature> {
        self.nature
    }

    /// Whether the subject is an individual, if its nature is known.
    #[must_use]
    pub fn is_individual(&self) -> Option<bool> {
        self.nature.map(SubjectNature::is_individual)
    }

    /// The name of the subject (主办者名称): from the order, else from the record.
    #[must_use]
    pub fn subject_name(&self) -> Option<&'a str> {
        let written = &self.order.subject.name;
        written.get().or_else(|| self.order.facts.record.name.get()).map(AsRef::as_ref)
    }

    /// The province of the filing: from the order, else from the record.
    #[must_use]
    pub const fn province(&self) -> Option<Province> {
        self.province
    }

    /// What the province demands of such a subject, if province and nature are known.
    #[must_use]
    pub const fn demands(&self) -> Option<&'static Demands> {
        self.demands
    }

    /// Where the nature would stand: in the order, or in the record where the form does not ask for it.
    #[must_use]
    pub fn nature_path(&self) -> Path {
        if self.stands_in_record(self.order.subject.nature.is_absent()) { RECORD_NATURE } else { NATURE }
    }

    /// Where the province would stand.
    #[must_use]
    pub fn province_path(&self) -> Path {
        if self.stands_in_record(self.order.subject.province.is_absent()) { RECORD_PROVINCE } else { PROVINCE }
    }

    /// Whether what the order leaves out stands in the record: where the form does not ask for it.
    fn stands_in_record(&self, absent: bool) -> bool {
        absent
            && self.kind.is_some_and(|kind| {
                !matches!(kind, OrderKind::FirstFiling | OrderKind::AccessFiling | OrderKind::AddServiceElsewhere)
            })
    }
}

const NATURE: Path = Path::fixed(&["subject", "nature"]);
const PROVINCE: Path = Path::fixed(&["subject", "province"]);
const RECORD_NATURE: Path = Path::fixed(&["facts", "record", "nature"]);
const RECORD_PROVINCE: Path = Path::fixed(&["facts", "record", "province"]);

/// Whose responsible person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// The subject's (主体负责人).
    Subject,
    /// A service's (服务负责人).
    Service,
}

/// A responsible person that the order names.
#[derive(Debug)]
pub struct PersonItem<'a> {
    /// Where.
    pub at: &'a At<'a>,
    /// The person's role.
    pub role: Role,
    /// The person.
    pub person: &'a ResponsiblePerson,
    /// The service, for a service's person.
    pub service: Option<&'a ServiceItem<'a>>,
}

/// A service of the order. It reads like the service itself.
#[derive(Debug)]
pub struct ServiceItem<'a> {
    /// Where.
    pub at: &'a At<'a>,
    /// The service.
    pub service: &'a Service,
    /// Its index among the services of the order.
    pub index: usize,
    /// The words of its name, once a rule asks for them.
    words: OnceCell<Cut>,
    /// The characters of the website's name, once a rule asks for them.
    shape: OnceCell<Shape>,
}

impl Deref for ServiceItem<'_> {
    type Target = Service;
    fn deref(&self) -> &Service {
        self.service
    }
}

impl<'a> ServiceItem<'a> {
    pub(crate) const fn new(at: &'a At<'a>, service: &'a Service, index: usize) -> Self {
        Self { at, service, index, words: OnceCell::new(), shape: OnceCell::new() }
    }

    /// The characters that the name of the website has. Counted once for all rules.
    pub(crate) fn shape(&self) -> &Shape {
        self.shape.get_or_init(|| Shape::of(self.service.name.get().unwrap_or_default()))
    }

    /// The words that its name has: of a website the name, else that of the app. Read once for all rules.
    pub(crate) fn words(&self) -> &Cut {
        self.words.get_or_init(|| {
            let name = if self.service.name.is_absent() { &self.service.app_name } else { &self.service.name };
            Cut::of(name.get().unwrap_or_default())
        })
    }

    /// Whether it is of the kind; `false` while the kind is unknown.
    #[must_use]
    pub fn is(&self, kind: ServiceKind) -> bool {
        self.service.kind.get() == Some(kind)
    }
}

/// A domain of a website, with the facts about it.
#[derive(Debug)]
pub struct DomainItem<'a> {
    /// Where.
    pub at: &'a At<'a>,
    /// The website.
    pub service: &'a ServiceItem<'a>,
    /// Its index among the domains of the website.
    pub index: usize,
    /// What is written.
    pub field: &'a Field<DomainName>,
    /// Its registration data, and their place in `facts.domains`.
    pub registration: Option<(usize, &'a DomainRegistration)>,
    /// Observations of its sites are in `facts.sites`.
    pub sites: &'a [SiteObservation],
    /// Where, once a rule reports there: many do where the domain cannot be read.
    path: OnceCell<Path>,
}

impl<'a> DomainItem<'a> {
    pub(crate) const fn new(
        at: &'a At<'a>,
        service: &'a ServiceItem<'a>,
        index: usize,
        field: &'a Field<DomainName>,
        registration: Option<(usize, &'a DomainRegistration)>,
        sites: &'a [SiteObservation],
    ) -> Self {
        Self { at, service, index, field, registration, sites, path: OnceCell::new() }
    }

    /// Where it stands.
    pub(crate) fn path(&self) -> Path {
        *self.path.get_or_init(|| self.at.path())
    }

    /// The registration data, empty if there are none.
    #[must_use]
    pub fn facts(&self) -> &DomainRegistration {
        match self.registration {
            Some((_, facts)) => facts,
            None => DomainRegistration::empty(),
        }
    }

    /// Where a fact about the domain stands, or would stand.
    #[must_use]
    pub fn fact(&self, member: &'static str) -> Path {
        let list = Path::ROOT.member("facts").member("domains");
        match self.registration {
            Some((index, _)) => list.element(index).member(member),
            None => list,
        }
    }
}

/// The resource that carries a service, with the facts about it.
#[derive(Debug)]
pub struct ResourceItem<'a> {
    /// Where the service refers to it.
    pub at: &'a At<'a>,
    /// The service.
    pub service: &'a ServiceItem<'a>,
    /// The provider's profile, which may have words of its own for its products.
    pub(crate) provider: &'a Profile,
    /// Its properties, and their place in `facts.resources`.
    pub resource: Option<(usize, &'a CloudResource)>,
    /// The authorisation code, and its place in `facts.auth_codes`.
    pub code: Option<(usize, &'a AuthCode)>,
    /// The server behind it, and its place in `facts.resources`: the one that issued the code, or the one that the load
    /// balancer is bound to.
    pub server: Option<(usize, &'a CloudResource)>,
}
