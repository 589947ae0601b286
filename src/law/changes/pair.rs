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
    if let Some(at) = domain.map(|domain| Key::Domain(domain.as_str())).find_map(|key| index.find(&key)) {
        return Pair::Recorded(at);
    }
    let names = [service.app_name.get().map(Key::App), service.name.get().map(Key::Name)];
    for key in names.into_iter().flatten() {
        match index.find_one(&key) {
            One::Of(at) => return Pair::Recorded(at),
            // Which of two services of one name it is, nobody has said.
            One::OfSeveral => return Pair::Unknown,
            One::None => {}
        }
    }
    let ends_or_changes =
        order.kind.get().is_some_and(|kind| OrderKind::CHANGE.contains(&kind) || OrderKind::CANCEL.contains(&kind));
    if let ([only], [_]) = (services, &*order.services)
        && ends_or_changes
    {
        match fits(service, only) {
            Some(true) => return Pair::Recorded(0),
            None => return Pair::Unknown,
            Some(false) => {}
        }
    }
    if index.may_have(service) { Pair::Unknown } else { Pair::New }
}

/// Whether the only service of the order can be the only one of the record: neither kind nor number is another. None where the
/// record does not say one of them.
fn fits(service: &Service, recorded: &RecordedService) -> Option<bool> {
    fn same<T: PartialEq>(given: Option<&T>, recorded: Option<&T>) -> Option<bool> {
        given.map_or(Some(true), |given| recorded.map(|recorded| given == recorded))
    }
    let kinds = same(service.kind.get().as_ref(), recorded.kind.get().as_ref());
    let numbers = same(service.record_number.get(), recorded.record_number.get());
    if kinds == Some(false) || numbers == Some(false) { Some(false) } else { kinds.zip(numbers).map(|_| true) }
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
    lacks: Lacks,
}

/// What the record does not say of one of its services, and a service is found by.
#[derive(Clone, Copy, Default)]
struct Lacks {
    number: bool,
    domains: bool,
    app: bool,
    name: bool,
    /// Everything that such a service is found by.
    all: bool,
}

impl Lacks {
    fn of(services: &[RecordedService]) -> Self {
        services.iter().fold(Self::default(), |lacks, service| {
            let kind = service.kind.get();
            let is_app = kind == Some(ServiceKind::App);
            let no_domain = service.domains.iter().all(|domain| domain.get().is_none());
            Self {
                number: lacks.number || service.record_number.get().is_none(),
                domains: lacks.domains || no_domain && !is_app,
                app: lacks.app || service.app_name.is_absent() && kind != Some(ServiceKind::Website),
                name: lacks.name || service.name.is_absent() && (!is_app || service.app_name.is_absent()),
                all: lacks.all || is_incomplete(service),
            }
        })
    }
}

/// What is found of a name.
pub(super) enum One {
    None,
    Of(usize),
    OfSeveral,
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
        Self { services, sorted, lacks: Lacks::of(services) }
    }

    /// Whether a recorded service can be this one, of which the record does not say enough.
    fn may_have(&self, service: &Service) -> bool {
        let lacks = self.lacks;
        lacks.all
            || lacks.number && !service.record_number.is_absent()
            || lacks.domains && !service.domains.is_empty()
            || lacks.app && !service.app_name.is_absent()
            || lacks.name && !service.name.is_absent()
    }

    /// The service with the key.
    pub(super) fn find(&self, wanted: &Key<'_>) -> Option<usize> {
        if self.sorted.is_empty() {
            return self.services.iter().position(|service| keys(service).any(|key| key == *wanted));
        }
        let first = self.sorted.partition_point(|(key, _)| key < wanted);
        self.sorted.get(first).filter(|(key, _)| key == wanted).map(|(_, at)| *at)
    }

    /// The service with the key, and whether there is another.
    fn find_one(&self, wanted: &Key<'_>) -> One {
        fn only(mut fitting: impl Iterator<Item = usize>) -> One {
            match (fitting.next(), fitting.next()) {
                (None, _) => One::None,
                (Some(at), None) => One::Of(at),
                _ => One::OfSeveral,
            }
        }
        if self.sorted.is_empty() {
            let fitting = self.services.iter().enumerate();
            return only(fitting.filter(|(_, service)| keys(service).any(|key| key == *wanted)).map(|(at, _)| at));
        }
        let first = self.sorted.partition_point(|(key, _)| key < wanted);
        let fitting = self.sorted.get(first..).unwrap_or_default().iter().take_while(|(key, _)| key == wanted);
        only(fitting.map(|(_, at)| *at))
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
