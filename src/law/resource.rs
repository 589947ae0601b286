//! What a cloud resource must be to carry a filing, and what an authorisation code takes (备案云服务、备案授权码).
//!
//! Months, counts and sizes are the provider's: see [`Provider`](crate::provider::Provider).

use crate::calendar::{add_months_clamped, day};
use crate::model::ResourceKind;
use crate::source::{self, Cite, cite};
use crate::value::Moment;
use chrono::NaiveDate;

/// What a resource must be.
pub const PREPARATION: &[Cite] =
    &[cite(&source::PC_FIRST, "备案准备"), cite(&source::MP_FIRST, "备案准备"), cite(&source::OLD_CONSOLE, "备案准备")];

/// Months that a cloud hosting package (云托管资源包) must still run; the undated guide to the older console says so.
pub const CLOUD_RUN_MONTHS: u32 = 3;
/// From this day on cloud hosting packages carry no new filing.
pub const CLOUD_RUN_CLOSED: NaiveDate = day(2021, 8, 5);

/// Whether a server of the kind needs a public address. Of a Lighthouse instance nothing is said: it comes with one.
#[must_use]
pub const fn needs_public_ip(kind: ResourceKind) -> bool {
    matches!(kind, ResourceKind::Cvm)
}

/// Why a resource issues no authorisation code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoIssuer {
    /// A function package issues none.
    FunctionPackage,
    /// The address of a load balancer issues none.
    LoadBalancer,
    /// Only a server issues one.
    NotAServer,
}

/// Why a resource of the kind issues no authorisation code, if it issues none.
#[must_use]
pub const fn no_issuer(kind: ResourceKind) -> Option<NoIssuer> {
    match kind {
        ResourceKind::Cvm | ResourceKind::Lighthouse => None,
        ResourceKind::Scf => Some(NoIssuer::FunctionPackage),
        ResourceKind::Clb => Some(NoIssuer::LoadBalancer),
        ResourceKind::CloudRun
        | ResourceKind::AuthCode
        | ResourceKind::ElasticIp
        | ResourceKind::ObjectStorage
        | ResourceKind::Cdn => Some(NoIssuer::NotAServer),
    }
}

/// Whether a function package is large enough, as far as its sizes are known.
#[must_use]
pub fn is_large_enough(least: [u64; 2], invocations: Option<u64>, gbs: Option<u64>) -> Option<bool> {
    let [least_invocations, least_gbs] = least;
    match (invocations, gbs) {
        (Some(n), _) if n < least_invocations => Some(false),
        (_, Some(n)) if n < least_gbs => Some(false),
        (Some(_), Some(_)) => Some(true),
        _ => None,
    }
}

/// Whether cloud hosting packages carry no new filing on a day.
#[must_use]
pub fn is_cloud_run_closed(today: NaiveDate) -> bool {
    today >= CLOUD_RUN_CLOSED
}

/// The first day on which what must last so many months from today may end: the last day counts.
#[must_use]
pub fn must_last_until(today: NaiveDate, months: u32) -> NaiveDate {
    add_months_clamped(today, i32::try_from(months).unwrap_or(i32::MAX))
}

/// Whether a server was bought for so many months, renewals included: by its months, else by the days of its purchase and
/// its end, which show it only where they are far enough apart, as they know of no renewal before.
#[must_use]
pub fn is_bought_long_enough(months: Option<u64>, term: Option<(Moment, Moment)>, least: u32) -> Option<bool> {
    if let Some(months) = months {
        return Some(months >= least.into());
    }
    let (from, to) = term?;
    (must_last_until(from.beijing_day(), least) <= to.beijing_day()).then_some(true)
}
