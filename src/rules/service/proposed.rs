//! The name that an order proposes for a website (拟用网站名称): what rules about names share.
//!
//! What the record shows as it stands is not judged as new: names of two characters and the like have records by the thousand.

use crate::data::words::List;
use crate::law::naming::Found;
use crate::model::{OrderKind, PreApproval};
use crate::rule::prelude::*;
use crate::rules::service::approval::chosen;

/// Orders that name a website, which the record may already have.
pub(in crate::rules) const NAMED: Applies = Applies::to(&[
    OrderKind::FirstFiling,
    OrderKind::AccessFiling,
    OrderKind::AccessService,
    OrderKind::AddServiceHere,
    OrderKind::AddServiceElsewhere,
    OrderKind::ChangeFiling,
    OrderKind::ChangeService,
])
.service(crate::model::ServiceKind::Website);

/// A name under judgement.
pub(in crate::rules) struct Proposed<'a> {
    pub(in crate::rules) name: &'a str,
    at: At<'a>,
    /// Whether only the record's services would tell that the name is its own, and they are missing.
    unknown: bool,
}

const RECORDED: Path = Path::fixed(&["facts", "record", "services"]);

impl<'a> Proposed<'a> {
    /// The name of a website; none if there is none, or if the record has it.
    pub(in crate::rules) fn of(cx: &Context<'_>, item: &ServiceItem<'a>) -> Option<Self> {
        let name = item.service.name.get()?;
        let mut unknown = false;
        if !cx.is_kind(OrderKind::NEW) {
            match cx.order.facts.record.services.get() {
                Some(services) if services.iter().any(|recorded| recorded.name.get() == Some(name)) => return None,
                Some(_) => {}
                None => unknown = true,
            }
        }
        Some(Self { name, at: item.at.member("name"), unknown })
    }

    /// The name is refused, unless it is the recorded one.
    pub(in crate::rules) fn refuse(&self, params: Params, out: &mut Sink<'_>) {
        if self.unknown {
            out.needs(&self.at, RECORDED);
        } else {
            out.fail_with(&self.at, params, Places::NONE);
        }
    }

    /// The name is refused, if facts that are missing make it so.
    pub(in crate::rules) fn refuse_if(&self, missing: Needs, out: &mut Sink<'_>) {
        out.undetermined(&self.at, if self.unknown { missing.with(RECORDED) } else { missing });
    }
}

/// The first word of some lists that the name has and the unit's own name has not.
pub(in crate::rules) fn claimed(cx: &Context<'_>, item: &ServiceItem<'_>, lists: &'static [List]) -> Option<Found> {
    item.words().of_lists(lists).find(|found| !is_own(cx, found.word))
}

/// Whether the word is of the unit's own name.
pub(in crate::rules) fn is_own(cx: &Context<'_>, word: &str) -> bool {
    let own = cx.subject_name().filter(|_| cx.is_individual() != Some(true));
    own.is_some_and(|own| own.contains(word))
}

/// Whether an approval of the field is chosen or attached.
pub(in crate::rules) fn approved(item: &ServiceItem<'_>, field: PreApproval) -> bool {
    let mut approvals = item.service.approvals.iter();
    chosen(item.service).any(|chosen| chosen == field) || approvals.any(|approval| approval.kind.get() == Some(field))
}

/// Whether any approval is chosen or attached.
pub(in crate::rules) fn approved_somehow(item: &ServiceItem<'_>) -> bool {
    chosen(item.service).next().is_some() || !item.service.approvals.is_empty()
}
