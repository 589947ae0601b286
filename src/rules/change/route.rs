//! What the page of a province makes of data that differ from the record, in orders that take over or add (信息不一致的处理).

use super::tell;
use crate::law::province::{Access, Entry, Mismatch, OldCertificate};
use crate::law::{Difference, Item, Part};
use crate::rule::{Assumed, Context, Params, Sink};
use crate::source::Cite;

/// What becomes of a difference.
#[derive(Clone, Copy)]
enum Route {
    /// The page is silent: the nation's rule holds.
    National,
    /// The page refuses it.
    Refused(&'static Entry<Access>),
    /// Access comes first, the change afterwards.
    Afterwards(&'static [Cite]),
}

/// The entry of the province about such orders that says something.
fn entry<T>(cx: &Context<'_>, says: impl Fn(Access) -> Option<T>) -> Option<(&'static Entry<Access>, T)> {
    let (demands, kind) = (cx.demands()?, cx.kind()?);
    let mut entries = demands.accesses.iter().filter(|entry| entry.orders.has(kind));
    entries.find_map(|entry| Some((entry, says(entry.what)?)))
}

/// What the page says of data that differ.
pub(in crate::rules) fn mismatch(cx: &Context<'_>) -> Option<(&'static Entry<Access>, Mismatch)> {
    entry(cx, |what| match what {
        Access::Mismatch(mismatch) => Some(mismatch),
        _ => None,
    })
}

/// The working days within which the change follows.
pub(super) fn change_within(cx: &Context<'_>) -> Option<(&'static Entry<Access>, u32)> {
    entry(cx, |what| match what {
        Access::ChangeWithin(days) => Some(days),
        _ => None,
    })
}

fn of(cx: &Context<'_>, difference: &Difference) -> Route {
    let Some((entry, mismatch)) = mismatch(cx) else {
        return Route::National;
    };
    let of_person = difference.part == Part::SubjectPerson;
    let free = match mismatch {
        Mismatch::Afterwards => true,
        Mismatch::AfterwardsIfMost => !must_match(difference),
        Mismatch::AfterwardsIfPerson => of_person,
        Mismatch::AfterwardsIfName => difference.item != Item::SubjectName,
        Mismatch::FirstIfPerson if !of_person => return Route::National,
        _ => false,
    };
    if free { Route::Afterwards(entry.cite) } else { Route::Refused(entry) }
}

/// What must match where the rest may be changed afterwards: the certificate, the superior unit, the address, the nature, and
/// the numbers of the subject's person.
fn must_match(difference: &Difference) -> bool {
    matches!(
        (difference.part, difference.item),
        (
            Part::Subject,
            Item::CertificateKind
                | Item::CertificateNumber
                | Item::CertificateAddress
                | Item::SuperiorUnit
                | Item::Address
                | Item::Nature
        ) | (Part::SubjectPerson, Item::Mobile | Item::EmergencyContact)
    )
}

/// Whether the page of the province is silent on it, so that it bars.
pub(super) fn bars(cx: &Context<'_>, difference: &Difference) -> bool {
    matches!(of(cx, difference), Route::National)
}

/// Tells a difference with the force and the text of the province's page, where it speaks.
pub(super) fn tell_by_page(cx: &Context<'_>, difference: &Difference, params: Params, out: &mut Sink<'_>) {
    by(of(cx, difference), difference, params, out);
}

/// Tells that the certificate number is not the recorded one, as [`tell_by_page`].
pub(super) fn tell_number(cx: &Context<'_>, difference: &Difference, out: &mut Sink<'_>) {
    let old = entry(cx, |what| match what {
        Access::OldCertificate(old) => Some(old),
        _ => None,
    });
    let route = match old {
        Some((entry, OldCertificate::Newest)) => Route::Afterwards(entry.cite),
        Some((entry, _)) => Route::Refused(entry),
        None => of(cx, difference),
    };
    by(route, difference, Params::NONE, out);
}

fn by(route: Route, difference: &Difference, params: Params, out: &mut Sink<'_>) {
    match route {
        Route::National => tell(difference, params, out),
        Route::Refused(entry) => {
            out.under(entry.force, entry.cite, Assumed::NOTHING, |out| tell(difference, params, out))
        }
        Route::Afterwards(cite) => out.hinted(cite, |out| tell(difference, params, out)),
    }
}
