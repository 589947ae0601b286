//! Rules about the domains of websites (域名).

pub mod certificate;
pub mod count;
pub mod fitness;
pub mod holder;
pub mod realname;
pub mod registration;
pub mod site;
pub mod symbol;
pub mod written;

use crate::model::path::Path;
use crate::model::{OrderKind, ServiceKind};
use crate::rule::{Applies, DomainItem, Needs, Ran, Rule, Sink};

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &written::MALFORMED,
    &written::IP_ADDRESS,
    &written::NOT_REGISTRABLE,
    &written::BELOW_GOV_CN,
    &written::TWICE,
    &written::FACT_MALFORMED,
    &symbol::SYMBOL_IN_CN,
    &symbol::SYMBOL,
    &registration::SUFFIX_NOT_APPROVED,
    &registration::SUFFIX_UNKNOWN,
    &registration::REGISTRAR_FOREIGN,
    &registration::EXPIRED,
    &realname::WAITING_PERIOD,
    &realname::NOT_VERIFIED,
    &realname::JUST_VERIFIED,
    &realname::NOT_CONSISTENT,
    &holder::HOLDER_DIFFERS,
    &holder::HOLDER_IS_LEGAL_REP,
    &holder::TYPE_DIFFERS,
    &certificate::CERTIFICATE_MISSING,
    &certificate::SCREENSHOT_MISSING,
    &certificate::SCREENSHOT_INCOMPLETE,
    &count::SEVERAL_NEW,
    &count::SEVERAL_ACCESS,
    &site::OPEN_TOO_EARLY,
    &fitness::KIND_DIFFERS,
    &fitness::VERIFIED_LONG_AGO,
    &fitness::VERIFICATION_UNKNOWN,
    &fitness::NOT_REGISTERED,
    &fitness::ON_HOLD,
    &fitness::GOVERNMENT_SUFFIX,
    &fitness::INSTITUTION_SUFFIX,
    &fitness::RESERVED_SUFFIX,
];

/// Websites that an order adds.
pub(in crate::rules) const WEBSITES: Applies = Applies::to(OrderKind::ADD).service(ServiceKind::Website);

/// What becomes of a rule that needs the facts about a domain when none can be joined: a domain that is not written has
/// none, one that cannot be read waits for its correction.
pub(in crate::rules) fn unreadable(item: &DomainItem<'_>, out: &mut Sink<'_>) -> Option<Ran> {
    if item.field.get().is_some() {
        return None;
    }
    if item.field.is_absent() {
        return Some(Ran::NotApplicable);
    }
    let path = item.path();
    out.undetermined_at(path, Needs::NONE.with(path));
    Some(Ran::Checked)
}

/// `/facts` with a member.
pub(in crate::rules) fn fact(member: &'static str) -> Path {
    Path::ROOT.member("facts").member(member)
}
