//! What carries a service: the platforms of an app (APP 运行平台) and the resource (云资源), beside what is recorded of them.

use super::compare::{self, Compared};
use super::{Change, Changes, Difference, Item, Pair, Part, below, given_service, record_path, recorded_service};
use crate::model::path::Path;
use crate::model::record::Vocabulary as _;
use crate::model::{AppPlatform, OrderKind, PlatformKind};

/// Orders that add a provider to a recorded service: its resource is another one by nature.
const ACCESS: [OrderKind; 2] = [OrderKind::AccessFiling, OrderKind::AccessService];

/// More than there are platforms.
const KINDS: usize = 16; // figure: of slots

/// The first recorded platform of each kind.
#[derive(Clone, Copy)]
struct ByKind {
    first: [Option<usize>; KINDS],
    /// One whose kind the record does not tell.
    unknown: Option<usize>,
}

impl ByKind {
    fn of(platforms: &[AppPlatform]) -> Self {
        let mut found = Self { first: [None; KINDS], unknown: None };
        for (at, platform) in platforms.iter().enumerate() {
            match platform.kind.get() {
                Some(kind) => {
                    if let Some(slot) = slot(kind).and_then(|slot| found.first.get_mut(slot)) {
                        slot.get_or_insert(at);
                    }
                }
                None => found.unknown = found.unknown.or(Some(at)),
            }
        }
        found
    }

    fn get(&self, kind: PlatformKind) -> Option<usize> {
        slot(kind).and_then(|slot| self.first.get(slot).copied().flatten())
    }
}

fn slot(kind: PlatformKind) -> Option<usize> {
    PlatformKind::ALL.iter().position(|known| *known == kind)
}

impl Changes<'_> {
    /// What becomes of the platforms of an app: of those that the order gives, and of those that it leaves out.
    pub(crate) fn platforms(&self, service: usize) -> impl Iterator<Item = Difference> + '_ {
        let written = self.service(service).map_or(&[][..], |service| &service.platforms);
        // Nothing is looked up for the services that have none.
        let recorded = self.recorded(service).filter(|_| !written.is_empty());
        let known = ByKind::of(recorded.map_or(&[][..], |(_, recorded)| &recorded.platforms));
        let given = written.iter().enumerate().filter_map(move |(at, one)| self.platform(service, at, one, &known));
        let kept = ByKind::of(written);
        let left_out = recorded.into_iter().flat_map(move |(place, recorded)| {
            let gone = move |kind: Option<PlatformKind>| {
                kept.unknown.is_none() && kind.is_some_and(|kind| kept.get(kind).is_none())
            };
            let list = recorded.platforms.iter().enumerate().filter(move |(_, one)| gone(one.kind.get()));
            list.map(move |(at, _)| Difference {
                part: Part::Service(service),
                item: Item::Platform,
                change: Change::Removed,
                path: below(given_service(service), &["platforms"]),
                recorded: recorded_service(place).member("platforms").element(at),
                missing: None,
            })
        });
        given.chain(left_out)
    }

    fn platform(&self, service: usize, at: usize, given: &AppPlatform, known: &ByKind) -> Option<Difference> {
        let path = given_service(service).member("platforms").element(at);
        let (change, recorded, missing) = match self.pairs.of(service) {
            Pair::New => (Change::Added, record_path().member("services"), None),
            Pair::Unknown => self.unknown_service(),
            Pair::Recorded(place) => self.recorded_platform(place, given, path, known)?,
        };
        Some(Difference { part: Part::Service(service), item: Item::Platform, change, path, recorded, missing })
    }

    fn recorded_platform(
        &self,
        place: usize,
        given: &AppPlatform,
        path: Path,
        known: &ByKind,
    ) -> Option<(Change, Path, Option<Path>)> {
        let list = recorded_service(place).member("platforms");
        let recorded = &self.record.services.element(place)?.platforms;
        let Some(kind) = given.kind.get() else {
            return Some((Change::Unknown, list, Some(path.member("kind"))));
        };
        if recorded.is_absent() {
            return Some((Change::Unknown, list, Some(list)));
        }
        let Some(at) = known.get(kind) else {
            let unknown = known.unknown.map(|at| list.element(at).member("kind"));
            return Some(unknown.map_or((Change::Added, list, None), |missing| (Change::Unknown, list, Some(missing))));
        };
        let (one, at) = (recorded.element(at)?, list.element(at));
        Some(decide(&compare::platform(given, one), path, at))
    }

    /// What becomes of the resource that the order gives for a service; none if it gives none.
    pub(super) fn resource(&self, service: usize) -> Option<Difference> {
        let given = &self.service(service)?.resource;
        if given.is_absent() {
            return None;
        }
        let path = given_service(service).member("resource");
        let (change, recorded, missing) = match self.pairs.of(service) {
            Pair::New => (Change::Added, record_path().member("services"), None),
            Pair::Unknown => self.unknown_service(),
            Pair::Recorded(place) => {
                let recorded = recorded_service(place).member("resource");
                if self.order.kind.get().is_some_and(|kind| ACCESS.contains(&kind)) {
                    (Change::Added, recorded, None)
                } else if given.id.is_absent() && given.kind.is_absent() {
                    // An authorisation code does not tell the resource.
                    (Change::Unknown, recorded, Some(path.member("id")))
                } else {
                    let known = &self.record.services.element(place)?.resource;
                    decide(&compare::resource(given, known), path, recorded)
                }
            }
        };
        Some(Difference { part: Part::Service(service), item: Item::Resource, change, path, recorded, missing })
    }

    fn unknown_service(&self) -> (Change, Path, Option<Path>) {
        let services = record_path().member("services");
        (Change::Unknown, services, Some(if self.given { services } else { record_path() }))
    }
}

/// One thing of several members: it changes if one of them does, and is unknown while one may.
fn decide(members: &[(&'static str, Compared)], path: Path, recorded: Path) -> (Change, Path, Option<Path>) {
    let one = |wanted: Compared| members.iter().find(|(_, compared)| *compared == wanted);
    if one(Compared::Differs).is_some() {
        return (Change::Changed, recorded, None);
    }
    let unreadable = one(Compared::Unreadable).map(|(member, _)| path.member(member));
    let missing = unreadable.or_else(|| one(Compared::Unrecorded).map(|(member, _)| recorded.member(member)));
    missing.map_or((Change::Same, recorded, None), |missing| (Change::Unknown, recorded, Some(missing)))
}
