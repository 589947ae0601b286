//! Which order adds what, by what is recorded already (备案类型判断); and where each kind of order is open.

use crate::model::OrderKind;
use crate::source::{self, Cite, cite};

/// Where the documents say it.
pub const CITE: &[Cite] = &[
    cite(&source::PROCESS, "验证备案域名/APP 名称"),
    cite(&source::OVERVIEW, "腾讯云可备案类型"),
    cite(&source::SCENARIOS, "备案场景"),
    cite(&source::FAQ_CHECK, "备案主办者冲突（或域名冲突）是什么意思？"),
];

/// Where the subject has its record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Nowhere.
    Unrecorded,
    /// At this provider.
    Here,
    /// At other providers only.
    Elsewhere,
}

impl Standing {
    /// Its place in a set of standings.
    #[must_use]
    pub const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// What a kind of order that adds something presupposes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Adds {
    /// The kind.
    pub kind: OrderKind,
    /// Where the subject has its record.
    pub subject: Standing,
    /// Whether the service has a record, of the same subject.
    pub service_recorded: bool,
}

/// The kinds that add something. A subject without a record has no recorded service.
pub static ADDS: [Adds; 5] = [
    Adds { kind: OrderKind::FirstFiling, subject: Standing::Unrecorded, service_recorded: false },
    Adds { kind: OrderKind::AddServiceHere, subject: Standing::Here, service_recorded: false },
    Adds { kind: OrderKind::AddServiceElsewhere, subject: Standing::Elsewhere, service_recorded: false },
    Adds { kind: OrderKind::AccessFiling, subject: Standing::Elsewhere, service_recorded: true },
    Adds { kind: OrderKind::AccessService, subject: Standing::Here, service_recorded: true },
];

/// What the kind presupposes, if it adds something.
#[must_use]
pub fn presupposed(kind: OrderKind) -> Option<&'static Adds> {
    ADDS.iter().find(|row| row.kind == kind)
}

/// The kind that adds such a service to such a subject, if there is one.
#[must_use]
pub fn that_adds(subject: Standing, service_recorded: bool) -> Option<OrderKind> {
    let row = ADDS.iter().find(|row| row.subject == subject && row.service_recorded == service_recorded);
    row.map(|row| row.kind)
}

/// The kinds that change or end what is recorded at this provider.
pub const OF_A_RECORD_HERE: &[OrderKind] = &[
    OrderKind::ChangeFiling,
    OrderKind::ChangeSubject,
    OrderKind::ChangeService,
    OrderKind::CancelSubject,
    OrderKind::CancelService,
    OrderKind::ProviderCancelService,
    OrderKind::CancelAccess,
];

/// The kinds for which the number on record is written down, where the licence was renewed since.
pub const BY_THE_OLD_NUMBER: &[OrderKind] = &[OrderKind::AccessFiling, OrderKind::AddServiceElsewhere];

/// The kind that exists on the PC only (接入网站).
pub const ON_PC_ONLY: &[OrderKind] = &[OrderKind::AccessService];
