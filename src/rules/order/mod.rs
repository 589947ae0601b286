//! Rules about the order as a whole (备案订单).

pub mod elsewhere;
pub mod form;
pub mod kind;
pub mod papers;
pub mod progress;
pub mod session;
pub mod uploads;

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &form::KIND_MISSING,
    &form::NO_SERVICE,
    &form::AGREEMENT_MISSING,
    &form::SUBJECT_NOT_CONFIRMED,
    &kind::ONLY_ON_PC,
    &kind::WRONG_KIND,
    &kind::NOT_RECORDED_HERE,
    &kind::TWO_RECORDS,
    &kind::NO_CHANGE_OF_SERVICE,
    &progress::ANOTHER_ORDER,
    &progress::DRAFT_EXPIRED,
    &progress::SMS_OPEN,
    &progress::LAPSED,
    &progress::CHANGED_AT_AUTHORITY,
    &progress::CHANGED_AFTER_REVIEW,
    &elsewhere::SUBJECT_IN_PROCESS,
    &elsewhere::DOMAIN_IN_PROCESS,
    &elsewhere::BLACKLISTED,
    &elsewhere::PERSONS_ELSEWHERE,
    &elsewhere::MOBILES_ELSEWHERE,
    &elsewhere::MOBILES_ONCE,
    &elsewhere::PERSONS_ONCE,
    &uploads::NOT_A_PICTURE,
    &uploads::TOO_LARGE,
    &uploads::PARTY_BUILDING,
    &papers::TOO_SMALL,
    &papers::ICON_TOO_LARGE,
    &papers::TOO_OLD,
    &papers::OF_THE_FUTURE,
    &papers::NOT_THE_ORIGINAL,
    &papers::WATERMARK,
    &papers::NOT_SEALED,
    &papers::WRONG_SIGNER,
    &papers::PLAN_INCOMPLETE,
    &papers::WITHOUT_POSITION,
    &session::EXPIRED,
    &session::TOO_MANY_ATTEMPTS,
    &session::TOO_MANY_RESENDS,
];
