//! Rules about orders that change, move or end what is recorded, compared with the record (变更、接入、注销).
//!
//! One file a topic; the codes keep the letter of what they look at.

pub mod access;
pub mod before_adding;
pub mod cancel;
pub mod domain;
pub mod filed_sites;
pub mod inspection;
pub mod kind;
pub mod move_here;
pub mod old_number;
pub mod person;
pub(in crate::rules) mod route;
pub mod subject;
pub mod subject_as_recorded;

use crate::law::{Change, Difference};
use crate::model::{Field, Order, OrderKind};
use crate::rule::{Context, Needs, Params, Places, Rule, Sink};
use crate::value::DomainName;

/// The rules of this room, by topic.
pub const RULES: &[&Rule] = &[
    &kind::NOTHING_CHANGED,
    &kind::NOT_OF_THIS_KIND,
    &kind::NOT_RECORDED,
    &domain::ADDED,
    &domain::REPLACED,
    &domain::HOLDER_OLD,
    &subject::PROVINCE,
    &subject::ANOTHER,
    &subject::NUMBER,
    &subject::TO_UNIT,
    &subject::ACCOUNT_OLD,
    &person::PAPERS_MISSING,
    &person::OLD_CONTACTS,
    &access::SUBJECT_DIFFERS,
    &access::NUMBER_DIFFERS,
    &access::PERSON_DIFFERS,
    &access::SERVICE_DIFFERS,
    &access::CHANGE_FOLLOWS,
    &move_here::DOMAINS_LEFT_OUT,
    &move_here::ANOTHERS_DOMAIN,
    &move_here::NOT_REACHABLE,
    &cancel::HOLLOW,
    &cancel::WITHDRAWN,
    &cancel::PHONE_DEAD,
    &cancel::SEVERAL,
    &cancel::LAST_ACCESS,
    &cancel::NOT_FILED_AGAIN,
    &before_adding::HOLLOW,
    &before_adding::CARD_EXPIRED,
    &before_adding::COMPANY_STATE,
    &before_adding::OLD_CERTIFICATE,
    &filed_sites::CLOSED,
    &filed_sites::NO_NUMBER,
    &filed_sites::NOT_LINKED,
    &filed_sites::ANOTHER_NUMBER,
    &inspection::DOMAIN_EXPIRED,
    &inspection::NOT_RESOLVED,
    &inspection::CONTACT_DEAD,
    &inspection::POLICE_LATE,
    &inspection::CORRECTION_OVER,
    &inspection::COMMERCIAL_ADDRESS,
    &filed_sites::SUBJECT_NUMBER,
    &subject_as_recorded::CHANGED,
    &subject_as_recorded::OTHER_NATURE,
    &old_number::RECORDED_OLD,
];

/// Changes that touch the subject (变更备案, 变更主体).
const OF_SUBJECT: &[OrderKind] = &[OrderKind::ChangeFiling, OrderKind::ChangeSubject];
/// Changes that touch services (变更备案, 变更服务).
const OF_SERVICE: &[OrderKind] = &[OrderKind::ChangeFiling, OrderKind::ChangeService];
/// Orders that bring a recorded service here (接入).
const ACCESS: &[OrderKind] = &[OrderKind::AccessFiling, OrderKind::AccessService];
/// Orders that add to a record that there is.
const TO_RECORD: &[OrderKind] =
    &[OrderKind::AccessFiling, OrderKind::AccessService, OrderKind::AddServiceHere, OrderKind::AddServiceElsewhere];

/// Tells a difference: it fails where something changes, and waits for what is missing.
fn tell(difference: &Difference, params: Params, out: &mut Sink<'_>) {
    match (difference.change, difference.missing) {
        (Change::Same, _) => {}
        (_, Some(missing)) => out.undetermined_at(difference.path, Needs::NONE.with(missing)),
        (_, None) => out.fail_at(difference.path, params, Places::from_iter([difference.recorded])),
    }
}

/// Tells only that a fact is missing.
fn tell_unknown(difference: &Difference, out: &mut Sink<'_>) {
    if let Some(missing) = difference.missing {
        out.undetermined_at(difference.path, Needs::NONE.with(missing));
    }
}

/// The params of a difference: what differs.
fn what(difference: &Difference) -> Params {
    Params::NONE.with("what", difference.item.noun())
}

/// The domains of an order. Few are searched as they are.
struct OwnDomains<'a> {
    order: &'a Order,
    sorted: Vec<&'a DomainName>,
}

impl<'a> OwnDomains<'a> {
    // figure: so few are looked through faster than they are sorted
    const FEW: usize = 8;

    fn new(order: &'a Order) -> Self {
        let mut sorted = Vec::new();
        if order.services.iter().map(|service| service.domains.len()).sum::<usize>() > Self::FEW {
            sorted.extend(Self::all(order));
            sorted.sort_unstable();
        }
        Self { order, sorted }
    }

    fn all(order: &'a Order) -> impl Iterator<Item = &'a DomainName> {
        order.services.iter().flat_map(|service| service.domains.iter().filter_map(Field::get))
    }

    fn has(&self, domain: &DomainName) -> bool {
        if self.sorted.is_empty() {
            return Self::all(self.order).any(|own| own == domain);
        }
        self.sorted.binary_search(&domain).is_ok()
    }
}

/// Whether the order is done, so that the record is its own result.
fn is_done(cx: &Context<'_>) -> bool {
    use crate::model::OrderState;
    matches!(
        cx.order.facts.progress.state.get(),
        Some(OrderState::Approved | OrderState::Withdrawn | OrderState::Abandoned)
    )
}
