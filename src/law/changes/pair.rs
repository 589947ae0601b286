//! Which recorded service a service of an order is.

use crate::model::{Order, OrderKind, RecordSnapshot, RecordedService, Service, ServiceKind};
use crate::value::RecordNumber;

/// What is recorded of a service of the order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pair {
    /// The service stands at this place of the record's services.
    Recorded(usize),
    /// The record has no such service.
    New,
    /// That depends on what the record does not say.
    Unknown,
}

/// Most services of an order whose pairs need no memory of their own.
const FEW: usize = 4;

/// The pair of each service of the order.
pub(super) struct Pairs {
    few: [Pair; FEW],
    more: Vec<Pair>,
}

impl Pairs {
    pub(super) fn new(order: &Order, record: &RecordSnapshot, index: &Index<'_>) -> Self {
        let mut pairs = Self { few: [Pair::Unknown; FEW], more: Vec::new() };
        if order.services.len() > FEW {
            pairs.more.reserve(order.services.len() - FEW);
        }
        for (at, service) in order.services.iter().enumerate() {
            let pair = pair(order, service, record, index);
            match pairs.few.get_mut(at) {
                Some(slot) => *slot = pair,
                None => pairs.more.push(pair),
            }
        }
        pairs
    }

    pub(super) fn of(&self, at: usize) -> Pair {
        let pair = self.few.get(at).or_else(|| self.more.get(at.wrapping_sub(FEW)));
        pair.copied().unwrap_or(Pair::Unknown)
    }
}

/// By number, else by domain or name; an order that changes one service of a record with one speaks of that.
fn pair(order: &Order, service: &Service, record: &RecordSnapshot, index: &Index<'_>) -> Pair {
    let Some(services) = record.services.get() else {
        return Pair::Unknown;
    };
    let number = service.record_number.get();
    if let Some(at) = number.and_then(|number| index.find(&Key::Number(number))) {
        return Pair::Recorded(at);
    }
    let domain = service.domains.iter().filter_map(|domain| domain.get());
    let by_domain = domain.map(|domain| Key::Domain(domain.as_str())).find_map(|key| index.find(&key));
    let by_app = service.app_name.get().and_then(|name| index.find_one(&Key::App(name)));
    let by_name = service.name.get().and_then(|name| index.find_one(&Key::Name(name)));
    if let Some(at) = by_domain.or(by_app).or(by_name) {
        return Pair::Recorded(at);
    }
    let ends_or_changes =
        order.kind.get().is_some_and(|kind| OrderKind::CHANGE.contains(&kind) || OrderKind::CANCEL.contains(&kind));
    if let ([only], [_]) = (services, &*order.services)
        && ends_or_changes
        && fits(service, only)
    {
        return Pair::Recorded(0);
    }
    if index.incomplete { Pair::Unknown } else { Pair::New }
}

/// Whether the only service of the order can be the only one of the record: neither kind nor number is another.
fn fits(service: &Service, recorded: &RecordedService) -> bool {
    let kinds = service.kind.get().zip(recorded.kind.get());
    let numbers = service.record_number.get().zip(recorded.record_number.get());
    kinds.is_none_or(|(given, recorded)| given == recorded) && numbers.is_none_or(|(given, recorded)| given == recorded)
}

/// What a service is found by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key<'a> {
    Number(&'a RecordNumber),
    Domain(&'a str),
    App(&'a str),
    Name(&'a str),
}

/// The recorded services by what they are found by. Short records are searched as they are.
pub(super) struct Index<'a> {
    services: &'a [RecordedService],
    sorted: Vec<(Key<'a>, usize)>,
    /// Whether a service is recorded of which it is not said what it is found by.
    incomplete: bool,
}

/// Most services and domains that are searched as they are.
const SHORT: usize = 8;

impl<'a> Index<'a> {
    pub(super) fn new(record: &'a RecordSnapshot) -> Self {
        let services = &*record.services;
        let mut sorted = Vec::new();
        if services.iter().map(|service| service.domains.len().max(1)).sum::<usize>() > SHORT {
            sorted
                .extend(services.iter().enumerate().flat_map(|(at, service)| keys(service).map(move |key| (key, at))));
            sorted.sort_unstable();
        }
        Self { services, sorted, incomplete: services.iter().any(is_incomplete) }
    }

    /// The service with the key.
    pub(super) fn find(&self, wanted: &Key<'_>) -> Option<usize> {
        if self.sorted.is_empty() {
            return self.services.iter().position(|service| keys(service).any(|key| key == *wanted));
        }
        let first = self.sorted.partition_point(|(key, _)| key < wanted);
        self.sorted.get(first).filter(|(key, _)| key == wanted).map(|(_, at)| *at)
    }

    /// The service with the key, if there is only one.
    fn find_one(&self, wanted: &Key<'_>) -> Option<usize> {
        if self.sorted.is_empty() {
            let mut fitting =
                self.services.iter().enumerate().filter(|(_, service)| keys(service).any(|key| key == *wanted));
            let first = fitting.next().map(|(at, _)| at);
            return first.filter(|_| fitting.next().is_none());
        }
        let first = self.sorted.partition_point(|(key, _)| key < wanted);
        let mut fitting = self.sorted.get(first..)?.iter().take_while(|(key, _)| key == wanted);
        let at = fitting.next().map(|(_, at)| *at);
        at.filter(|_| fitting.next().is_none())
    }
}

fn keys(service: &RecordedService) -> impl Iterator<Item = Key<'_>> {
    let number = service.record_number.get().map(Key::Number);
    let domains = service.domains.iter().filter_map(|domain| domain.get()).map(|domain| Key::Domain(domain.as_str()));
    let names = [service.app_name.get().map(Key::App), service.name.get().map(Key::Name)];
    number.into_iter().chain(domains).chain(names.into_iter().flatten())
}

fn is_incomplete(service: &RecordedService) -> bool {
    match service.kind.get() {
        Some(ServiceKind::Website) => service.domains.iter().all(|domain| domain.get().is_none()),
        Some(_) => service.app_name.is_absent() && service.name.is_absent(),
        None => service.domains.iter().all(|domain| domain.get().is_none()) && service.app_name.is_absent(),
    }
}
