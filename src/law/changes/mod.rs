//! What an order changes of a record (变更的内容): computed from both, never asked.
//!
//! ```
//! use beian::law::{Change, Changes, Item, Part};
//!
//! let order = beian::Order::from_json(r#"{"kind":"change_subject","subject":{"address":"示例路20号601室"},
//!     "facts":{"record":{"name":"示例科技有限公司","address":"示例路10号501室"}}}"#).unwrap();
//! let changes = Changes::of(&order);
//! let address = changes.get(Part::Subject, Item::Address).unwrap();
//! assert_eq!((address.change, address.path.to_string()), (Change::Changed, "/subject/address".to_owned()));
//! assert_eq!(address.recorded.to_string(), "/facts/record/address");
//! // What the order does not say stays as it is.
//! assert!(changes.get(Part::Subject, Item::SubjectName).is_none());
//! ```

mod compare;
mod item;
mod pair;
mod parts;

pub(crate) use compare::is_older;
pub use item::Item;
pub use pair::Pair;

use crate::model::path::Path;
use crate::model::{Field, Order, RecordSnapshot, RecordedService, ResponsiblePerson, Service};
use crate::value::DomainName;
use compare::Compared;
use pair::{Index, Key, Pairs};
use serde::Serialize;
use std::fmt;

/// What becomes of something that is recorded.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It stays as it is.
    Same,
    /// Something else takes its place.
    Changed,
    /// The record does not have it.
    Added,
    /// The order leaves it out of a list that it gives.
    Removed,
    /// That depends on a fact that is missing.
    Unknown,
}

/// Whose data.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The subject's own (主体).
    Subject,
    /// The subject's responsible person's (主体负责人).
    SubjectPerson,
    /// Those of a service, by its place in the order (服务).
    Service(usize),
    /// Those of a service's responsible person, by the service's place in the order (服务负责人).
    ServicePerson(usize),
}

/// One thing that an order says, beside what the record has.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Difference {
    /// Whose.
    pub part: Part,
    /// What.
    pub item: Item,
    /// What becomes of it.
    pub change: Change,
    /// Where the order says it; for something removed, the list that leaves it out.
    pub path: Path,
    /// Where the record has it, or would have it.
    pub recorded: Path,
    /// The fact that is missing, where it is not known what becomes of it.
    pub missing: Option<Path>,
}

/// What an order changes of a record. What the order does not say stays as it is.
pub struct Changes<'a> {
    order: &'a Order,
    record: &'a RecordSnapshot,
    /// Whether there is a record to compare with.
    given: bool,
    pairs: Pairs,
    index: Index<'a>,
}

impl<'a> Changes<'a> {
    /// What the order changes of the record in its own facts.
    #[must_use]
    pub fn of(order: &'a Order) -> Self {
        let record = &*order.facts.record;
        let index = Index::new(record);
        let given = order.facts.record.get().is_some_and(|record| *record != RecordSnapshot::EMPTY);
        Self { order, record, given, pairs: Pairs::new(order, record, &index), index }
    }

    /// Whether there is a record to compare with.
    #[must_use]
    pub(crate) const fn has_record(&self) -> bool {
        self.given
    }

    /// What is recorded of a service of the order.
    #[must_use]
    pub(crate) fn pair(&self, service: usize) -> Pair {
        self.pairs.of(service)
    }

    /// The recorded service that a service of the order is, with its place.
    #[must_use]
    pub(crate) fn recorded(&self, service: usize) -> Option<(usize, &'a RecordedService)> {
        match self.pairs.of(service) {
            Pair::Recorded(at) => self.record.services.element(at).map(|recorded| (at, recorded)),
            Pair::New | Pair::Unknown => None,
        }
    }

    /// The place in the record of the service that a domain belongs to.
    #[must_use]
    pub(crate) fn service_of_domain(&self, domain: &DomainName) -> Option<usize> {
        self.index.find(&Key::Domain(domain.as_str()))
    }

    /// What becomes of one thing; none if the order does not say it. Domains and platforms are told by
    /// [`Changes::iter`].
    #[must_use]
    pub fn get(&self, part: Part, item: Item) -> Option<Difference> {
        let (compared, at) = match part {
            Part::Subject => (compare::subject(&self.order.subject, self.record, item), None),
            Part::SubjectPerson => {
                let (given, recorded) = (&self.order.subject.responsible_person, &self.record.responsible_person);
                (compare::person(given, recorded, item), None)
            }
            Part::Service(at) if item == Item::Service => return self.whole_service(at),
            Part::Service(at) if item == Item::Resource => return self.resource(at),
            Part::Service(at) => {
                let (place, recorded) = self.recorded(at)?;
                (compare::service(self.service(at)?, recorded, item), Some(place))
            }
            Part::ServicePerson(at) => {
                let (place, recorded) = self.recorded(at)?;
                (self.service_person(self.service(at)?, recorded, item), Some(place))
            }
        };
        let change = match compared {
            Compared::Unsaid => return None,
            Compared::Same => Change::Same,
            Compared::Differs => Change::Changed,
            Compared::Unreadable | Compared::Unrecorded => Change::Unknown,
        };
        let path = below(given(part), item.members());
        let recorded = below(recorded(part, at), item.members());
        let missing = match compared {
            Compared::Unreadable => Some(path),
            Compared::Unrecorded if !self.given => Some(record_path()),
            Compared::Unrecorded => Some(recorded),
            _ => None,
        };
        Some(Difference { part, item, change, path, recorded, missing })
    }

    /// What becomes of one thing, without its places.
    #[must_use]
    pub(crate) fn change(&self, part: Part, item: Item) -> Option<Change> {
        self.get(part, item).map(|difference| difference.change)
    }

    /// A person of a service may be told by the person of the subject, in the order as well as in the record.
    fn service_person(&self, service: &Service, recorded: &RecordedService, item: Item) -> Compared {
        let subjects = |person: &ResponsiblePerson| person.same_as_subject.get() == Some(true);
        let (given, known) = (&*service.responsible_person, &*recorded.responsible_person);
        let known = if subjects(known) { &*self.record.responsible_person } else { known };
        if !subjects(given) {
            return compare::person(given, known, item);
        }
        let stated = &self.order.subject.responsible_person;
        compare::person(if stated.is_absent() { &self.record.responsible_person } else { stated }, known, item)
    }

    /// Whether the record has the service at all.
    fn whole_service(&self, at: usize) -> Option<Difference> {
        self.service(at)?;
        let services = record_path().member("services");
        let (change, place, missing) = match self.pairs.of(at) {
            Pair::Recorded(place) => (Change::Same, services.element(place), None),
            Pair::New => (Change::Added, services, None),
            Pair::Unknown => (Change::Unknown, services, Some(if self.given { services } else { record_path() })),
        };
        let part = Part::Service(at);
        Some(Difference { part, item: Item::Service, change, path: given(part), recorded: place, missing })
    }

    /// What becomes of the domains of a service: of those that the order gives, in their order, and of those that it leaves
    /// out. None where the record has no such service, or the order does not speak of domains.
    pub(crate) fn domains(&self, service: usize) -> impl Iterator<Item = Difference> + '_ {
        let written = self.service(service).map_or(&[][..], |service| &service.domains);
        let recorded = self.recorded(service);
        let given = written.iter().enumerate().filter_map(move |(at, field)| self.domain(service, at, field));
        let kept = Kept::new(written, recorded.map_or(0, |(_, recorded)| recorded.domains.len()));
        let left_out = recorded.into_iter().flat_map(move |(place, recorded)| {
            let kept = kept.clone();
            let list = recorded.domains.iter().enumerate().filter(move |_| !written.is_empty());
            list.filter(move |(_, field)| field.get().is_some_and(|domain| !kept.has(domain))).map(move |(at, _)| {
                Difference {
                    part: Part::Service(service),
                    item: Item::Domain,
                    change: Change::Removed,
                    path: below(given_service(service), &["domains"]),
                    recorded: recorded_service(place).member("domains").element(at),
                    missing: None,
                }
            })
        });
        given.chain(left_out)
    }

    fn service(&self, at: usize) -> Option<&'a Service> {
        self.order.services.element(at)
    }

    /// What becomes of a domain that the order gives, by its place in its service.
    fn domain(&self, service: usize, at: usize, field: &Field<DomainName>) -> Option<Difference> {
        if field.is_absent() {
            return None;
        }
        let path = given_service(service).member("domains").element(at);
        let services = record_path().member("services");
        let difference = |change, recorded, missing| {
            Some(Difference { part: Part::Service(service), item: Item::Domain, change, path, recorded, missing })
        };
        let Some(domain) = field.get() else {
            return difference(Change::Unknown, services, Some(path));
        };
        match (self.pairs.of(service), self.service_of_domain(domain)) {
            (Pair::Recorded(own), Some(other)) if own == other => {
                difference(Change::Same, recorded_service(own).member("domains"), None)
            }
            (Pair::Recorded(own), _) => {
                let list = recorded_service(own).member("domains");
                let known = self.record.services.element(own).is_some_and(|recorded| !recorded.domains.is_absent());
                if known {
                    difference(Change::Added, list, None)
                } else {
                    difference(Change::Unknown, list, Some(list))
                }
            }
            (Pair::New, _) => difference(Change::Added, services, None),
            (Pair::Unknown, _) => {
                difference(Change::Unknown, services, Some(if self.given { services } else { record_path() }))
            }
        }
    }

    /// What becomes of a domain that the order gives; none if nothing is written there.
    #[must_use]
    pub(crate) fn domain_at(&self, service: usize, at: usize) -> Option<Difference> {
        self.domain(service, at, self.service(service)?.domains.element(at)?)
    }

    /// Everything that the order says, in the order of the parts: subject, its person, each service with its domains,
    /// platforms, resource and person.
    pub fn iter(&self) -> impl Iterator<Item = Difference> + '_ {
        let services = (0..self.order.services.len()).flat_map(move |at| {
            let whole = self.get(Part::Service(at), Item::Service);
            let own = Item::OF_SERVICE.iter().filter_map(move |item| self.get(Part::Service(at), *item));
            let person = Item::OF_PERSON.iter().filter_map(move |item| self.get(Part::ServicePerson(at), *item));
            let below = self.domains(at).chain(self.platforms(at)).chain(self.resource(at));
            whole.into_iter().chain(own).chain(below).chain(person)
        });
        self.of_subject().chain(services)
    }

    /// What the order says of the subject and its person.
    pub(crate) fn of_subject(&self) -> impl Iterator<Item = Difference> + '_ {
        let own = Item::OF_SUBJECT.iter().filter_map(|item| self.get(Part::Subject, *item));
        own.chain(Item::OF_PERSON.iter().filter_map(|item| self.get(Part::SubjectPerson, *item)))
    }

    /// What the order says of its services and their persons.
    pub(crate) fn of_services(&self) -> impl Iterator<Item = Difference> + '_ {
        self.iter().filter(|difference| matches!(difference.part, Part::Service(_) | Part::ServicePerson(_)))
    }

    /// Whether another subject takes the place of the recorded one, by number and name; none where the record does not tell.
    #[must_use]
    pub(crate) fn replaces_subject(&self) -> Option<bool> {
        let change = |item| self.change(Part::Subject, item).unwrap_or(Change::Same);
        match (change(Item::CertificateNumber), change(Item::SubjectName)) {
            // Where the name stays it is at most another number.
            (Change::Same, _) | (_, Change::Same) => Some(false),
            // A number of older days tells nothing of who the other is.
            (Change::Changed, Change::Changed) => Some(!compare::is_older(&self.record.certificate.number)),
            _ => None,
        }
    }

    /// Whether any of them changes something: as soon as one does; unknown while one may.
    pub(crate) fn any(mut differences: impl Iterator<Item = Difference>) -> Option<bool> {
        let mut unknown = false;
        let changed = differences.any(|difference| {
            unknown |= difference.change == Change::Unknown;
            !matches!(difference.change, Change::Same | Change::Unknown)
        });
        if changed { Some(true) } else { (!unknown).then_some(false) }
    }
}

/// The domains that an order gives for a service. Short lists are searched as they are.
#[derive(Clone)]
struct Kept<'a> {
    written: &'a [Field<DomainName>],
    sorted: Vec<&'a DomainName>,
}

impl<'a> Kept<'a> {
    /// Most comparisons of two lists without an order.
    const FEW: usize = 64;

    fn new(written: &'a [Field<DomainName>], recorded: usize) -> Self {
        let mut sorted = Vec::new();
        if written.len().saturating_mul(recorded) > Self::FEW {
            sorted.extend(written.iter().filter_map(Field::get));
            sorted.sort_unstable();
        }
        Self { written, sorted }
    }

    fn has(&self, domain: &DomainName) -> bool {
        if self.sorted.is_empty() {
            return self.written.iter().any(|given| given.get() == Some(domain));
        }
        self.sorted.binary_search(&domain).is_ok()
    }
}

impl fmt::Debug for Changes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

fn record_path() -> Path {
    Path::ROOT.member("facts").member("record")
}

fn recorded_service(place: usize) -> Path {
    record_path().member("services").element(place)
}

fn given_service(at: usize) -> Path {
    Path::ROOT.member("services").element(at)
}

/// Where the order says something of the part.
fn given(part: Part) -> Path {
    match part {
        Part::Subject => Path::ROOT.member("subject"),
        Part::SubjectPerson => Path::ROOT.member("subject").member("responsible_person"),
        Part::Service(at) => given_service(at),
        Part::ServicePerson(at) => given_service(at).member("responsible_person"),
    }
}

/// Where the record has it; a service's by its place there.
fn recorded(part: Part, place: Option<usize>) -> Path {
    let service = || place.map_or_else(|| record_path().member("services"), recorded_service);
    match part {
        Part::Subject => record_path(),
        Part::SubjectPerson => record_path().member("responsible_person"),
        Part::Service(_) => service(),
        Part::ServicePerson(_) => service().member("responsible_person"),
    }
}

fn below(above: Path, members: &[&'static str]) -> Path {
    members.iter().fold(above, |path, name| path.member(name))
}

#[cfg(test)]
mod tests;
