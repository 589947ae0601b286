//! What the facts of an order say of a site after the approval: the join that rules about it share.

use super::whose_number::Wanted;
use crate::model::{OrderKind, OrderState, SiteObservation};
use crate::rule::prelude::*;
use crate::value::RecordNumber;

/// The orders after which a service is open to the public.
pub(super) const OPENING: Applies = Applies::to(&[
    OrderKind::FirstFiling,
    OrderKind::AccessFiling,
    OrderKind::AccessService,
    OrderKind::AddServiceHere,
    OrderKind::AddServiceElsewhere,
    OrderKind::ChangeFiling,
    OrderKind::ChangeService,
]);

/// What is known of the service of a domain.
pub(super) fn wanted<'a>(cx: &'a Context<'_>, item: &'a DomainItem<'_>) -> Wanted<'a> {
    let service = item.service.record_number.get().or_else(|| replies(cx, item).next());
    Wanted { kind: item.service.kind.get(), service, province: None }
}

/// The record numbers that are known of the service and its subject.
pub(super) fn numbers<'a>(cx: &'a Context<'_>, item: &'a DomainItem<'_>) -> impl Iterator<Item = &'a RecordNumber> {
    let order = cx.order;
    [
        item.service.record_number.get(),
        order.facts.record.record_number.get(),
        order.facts.registry.subject.record_number.get(),
        order.subject.record_number.get(),
    ]
    .into_iter()
    .flatten()
    .chain(replies(cx, item))
}

/// The record numbers that the registry gives for the domain.
fn replies<'a>(cx: &'a Context<'_>, item: &'a DomainItem<'_>) -> impl Iterator<Item = &'a RecordNumber> {
    let domain = item.field.get();
    let replies = cx.order.facts.registry.services.iter();
    replies
        .filter(move |entry| domain.is_some() && entry.domain.get() == domain)
        .filter_map(|entry| entry.record_number.get())
}

/// Whether the order is approved; what fails while that is unknown is undetermined.
pub(super) struct Decided {
    unknown: Option<Path>,
}

impl Decided {
    pub(super) fn fail(&self, at: &At<'_>, params: Params, out: &mut Sink<'_>) {
        match self.unknown {
            None => out.fail_with(at, params, Places::NONE),
            Some(state) => out.needs(at, state),
        }
    }

    pub(super) fn needs(&self, at: &At<'_>, fact: Path, out: &mut Sink<'_>) {
        let needs = Needs::NONE.with(fact);
        out.undetermined(at, self.unknown.into_iter().fold(needs, Needs::with));
    }
}

/// Looks at each observation of the domain's site after the approval.
pub(super) fn each_site(
    cx: &Context<'_>,
    item: &DomainItem<'_>,
    out: &mut Sink<'_>,
    check: impl Fn(&SiteObservation, &At<'_>, &Decided, &mut Sink<'_>),
) -> Ran {
    let progress = &*cx.order.facts.progress;
    let unknown = match progress.state.get() {
        Some(OrderState::Approved) => None,
        None if progress.approved_at.get().is_some() => None,
        // An order that is being prepared: only what was seen makes it a question.
        None => Some(Path::ROOT.member("facts").member("progress").member("state")),
        Some(_) => return Ran::NotApplicable,
    };
    let Some(domain) = item.field.get() else {
        return Ran::NotApplicable;
    };
    let decided = Decided { unknown };
    let list = At::ROOT.member("facts");
    let list = list.member("sites");
    let mut seen = false;
    for (index, site) in item.sites.iter().enumerate() {
        let early = match (site.seen_at.get(), progress.approved_at.get()) {
            (Some(seen), Some(approved)) => seen.latest() < approved.earliest(),
            _ => false,
        };
        if site.domain.get() != Some(domain) || early {
            continue;
        }
        seen = true;
        // A site that cannot be opened shows nothing, and nobody has to see it.
        let nothing_seen = site.footer_shown.get().is_none() && site.footer_number.is_absent();
        if site.reachable.get() == Some(false) || decided.unknown.is_some() && nothing_seen {
            continue;
        }
        check(site, &list.element(index), &decided, out);
    }
    match (seen, decided.unknown) {
        (true, _) => Ran::Checked,
        (false, None) => {
            out.needs(item.at, list.path());
            Ran::Checked
        }
        (false, Some(_)) => Ran::NotApplicable,
    }
}
