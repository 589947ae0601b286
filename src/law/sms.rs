//! The check by short message (短信核验): who has to confirm, and how much of it there is.

use crate::calendar::day;
use crate::model::OrderKind;
use crate::source::{self, Cite, cite};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The check by short message exists from this day on.
pub const SINCE: NaiveDate = day(2020, 8, 17);
/// Hours that the code in the message is valid.
pub const HOURS: u32 = 24;
/// Failed attempts after which the check has failed.
pub(crate) const MOST_ATTEMPTS: u32 = 5;
/// Resends that a user may ask for while the code is valid.
pub(crate) const MOST_RESENDS: u32 = 3;
/// Where the message comes from.
pub const SENDER: &str = "12381";
/// Characters of the certificate number that are asked for, from its end.
pub(crate) const LAST_CHARACTERS: usize = 6;

/// Where the matrix stands.
pub const CITE: &[Cite] = &[cite(&source::SMS_CHECK, "验证类型")];

/// Which services an order has.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Services {
    /// Websites only.
    Websites,
    /// Apps only.
    Apps,
    /// Both.
    Both,
}

/// What the matrix asks of an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Circumstances {
    /// The kind of order.
    pub kind: OrderKind,
    /// Which services it adds.
    pub services: Services,
    /// Whether it reports a change of the subject.
    pub subject_changed: bool,
    /// Whether it reports a change of the services.
    pub service_changed: bool,
    /// Whether the province changes.
    pub province_changed: bool,
}

/// What a row of the matrix says of a circumstance.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cell<T: 'static> {
    /// The row is for every value.
    Any,
    /// The row is for this value.
    Is(T),
}

impl<T: PartialEq + Copy> Cell<T> {
    fn fits(self, value: T) -> bool {
        match self {
            Self::Any => true,
            Self::Is(only) => only == value,
        }
    }
}

/// A row of the matrix: of which orders it speaks, and who confirms.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Row {
    /// The kind of order.
    pub kind: OrderKind,
    /// Which services it adds.
    pub services: Cell<Services>,
    /// Whether it reports a change of the subject.
    pub subject_changed: Cell<bool>,
    /// Whether it reports a change of the services.
    pub service_changed: Cell<bool>,
    /// Whether the province changes.
    pub province_changed: Cell<bool>,
    /// Whether the subject's person confirms.
    pub subject_person: bool,
    /// Whether the service's person confirms.
    pub service_person: bool,
}

pub(crate) const fn of(kind: OrderKind, subject_person: bool, service_person: bool) -> Row {
    Row {
        kind,
        services: Cell::Any,
        subject_changed: Cell::Any,
        service_changed: Cell::Any,
        province_changed: Cell::Any,
        subject_person,
        service_person,
    }
}

impl Row {
    pub(crate) const fn services(mut self, services: Services) -> Self {
        self.services = Cell::Is(services);
        self
    }
    pub(crate) const fn subject(mut self, changed: bool) -> Self {
        self.subject_changed = Cell::Is(changed);
        self
    }
    pub(crate) const fn service(mut self, changed: bool) -> Self {
        self.service_changed = Cell::Is(changed);
        self
    }
    pub(crate) const fn province(mut self, changed: bool) -> Self {
        self.province_changed = Cell::Is(changed);
        self
    }

    /// Whether the row is for such an order.
    #[must_use]
    pub(crate) fn fits(&self, full: Circumstances) -> bool {
        self.kind == full.kind
            && self.services.fits(full.services)
            && self.subject_changed.fits(full.subject_changed)
            && self.service_changed.fits(full.service_changed)
            && self.province_changed.fits(full.province_changed)
    }
}

/// The ministry's matrix, row by row as the page of 2025-06-05 has it.
pub(crate) static MATRIX: &[Row] = {
    use OrderKind as K;
    use Services as S;
    &[
        of(K::FirstFiling, true, true).services(S::Websites),
        of(K::FirstFiling, true, false).services(S::Both),
        of(K::FirstFiling, true, false).services(S::Apps),
        of(K::AddServiceHere, true, true).subject(true).services(S::Websites),
        of(K::AddServiceHere, true, false).subject(true).services(S::Apps),
        of(K::AddServiceHere, true, false).subject(true).services(S::Both),
        of(K::AddServiceHere, false, true).subject(false).services(S::Websites),
        of(K::AddServiceHere, false, false).subject(false).services(S::Apps),
        of(K::AddServiceHere, false, false).subject(false).services(S::Both),
        of(K::AddServiceElsewhere, true, true).services(S::Websites),
        of(K::AddServiceElsewhere, true, false).services(S::Apps),
        of(K::AddServiceElsewhere, true, false).services(S::Both),
        of(K::AccessFiling, true, true),
        of(K::AccessService, true, true).subject(true),
        of(K::AccessService, false, true).subject(false),
        of(K::ChangeFiling, true, false).subject(true).service(false),
        of(K::ChangeFiling, true, true).subject(true).service(true),
        of(K::ChangeFiling, false, true).subject(false).service(true),
        of(K::ChangeSubject, false, false).province(true),
        of(K::ChangeSubject, true, false).province(false),
        of(K::ChangeService, false, true),
        of(K::CancelSubject, true, false),
        of(K::CancelService, false, true),
        of(K::ProviderCancelService, false, false),
        of(K::CancelAccess, false, false),
    ]
};

/// The row that is for an order; none for a change filing that changes nothing.
#[must_use]
pub fn row(of: Circumstances) -> Option<&'static Row> {
    MATRIX.iter().find(|row| row.fits(of))
}

/// Whether the subject's and the service's person confirm in any case, whatever is not known of an order: which services it
/// has, and whether subject, services and province change. A case that the matrix does not have confirms nothing.
#[must_use]
pub fn in_any_case(kind: OrderKind, services: Option<Services>, changed: [Option<bool>; 3]) -> (bool, bool) {
    let [subject, service, province] = changed;
    let can_be =
        |known: Option<bool>| [true, false].into_iter().filter(move |value| known.is_none_or(|known| known == *value));
    let (mut subject_person, mut service_person) = (true, true);
    let can_have = [Services::Websites, Services::Apps, Services::Both];
    for services in can_have.into_iter().filter(|one| services.is_none_or(|known| known == *one)) {
        for subject_changed in can_be(subject) {
            for service_changed in can_be(service) {
                for province_changed in can_be(province) {
                    let row = row(Circumstances { kind, services, subject_changed, service_changed, province_changed });
                    subject_person &= row.is_some_and(|row| row.subject_person);
                    service_person &= row.is_some_and(|row| row.service_person);
                }
            }
        }
    }
    (subject_person, service_person)
}
