//! Rules about the order as a whole (备案订单).

pub mod form;
pub mod kind;
pub mod other_filings;
pub mod paper_content;
pub mod progress;
pub mod short_message;
pub mod upload_file;

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
    &progress::ANOTHER_ORDER,
    &progress::DRAFT_EXPIRED,
    &progress::SMS_OPEN,
    &progress::LAPSED,
    &progress::CHANGED_AT_AUTHORITY,
    &progress::CHANGED_AFTER_REVIEW,
    &other_filings::SUBJECT_IN_PROCESS,
    &other_filings::DOMAIN_IN_PROCESS,
    &other_filings::BLACKLISTED,
    &other_filings::PERSONS_ELSEWHERE,
    &other_filings::MOBILES_ELSEWHERE,
    &upload_file::NOT_A_PICTURE,
    &upload_file::TOO_LARGE,
    &upload_file::TOO_SMALL,
    &upload_file::ICON_TOO_LARGE,
    &paper_content::TOO_OLD,
    &paper_content::OF_THE_FUTURE,
    &paper_content::NOT_THE_ORIGINAL,
    &paper_content::WATERMARK,
    &paper_content::NOT_SEALED,
    &paper_content::WRONG_SIGNER,
    &paper_content::PLAN_INCOMPLETE,
    &short_message::EXPIRED,
    &short_message::TOO_MANY_ATTEMPTS,
    &short_message::TOO_MANY_RESENDS,
];
