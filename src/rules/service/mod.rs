//! Rules about services (互联网信息服务).

pub mod app;
pub mod approval;
pub mod complete;
pub mod content;
pub mod count;
pub mod finance;
pub mod kind;
pub mod name_barred_words;
pub mod name_fit;
pub mod name_individual;
pub mod name_place;
pub mod name_shape;
pub mod offer;
pub mod platform;
pub(in crate::rules) mod proposed;
pub mod remark;

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &complete::KIND_MISSING,
    &complete::NAME_MISSING,
    &complete::DOMAIN_MISSING,
    &complete::APP_NAME_MISSING,
    &complete::CONTENT_MISSING,
    &complete::LANGUAGES_MISSING,
    &complete::PRE_APPROVAL_MISSING,
    &complete::NOT_SAVED,
    &app::NAME_TWICE,
    &app::NAME_NOT_SHOWN,
    &approval::APPROVAL_MISSING,
    &approval::NOT_FOR_INDIVIDUALS,
    &approval::EXPIRED,
    &approval::CONTRADICTORY,
    &approval::DOCUMENT,
    &approval::NOT_OF_SUBJECT,
    &kind::APP_ACCESS,
    &kind::OTHER_PLATFORM,
    &count::UNIT_WEBSITES,
    &count::UNIT_APPS,
    &count::TOGETHER,
    &count::INDIVIDUAL_NEW,
    &count::INDIVIDUAL_ACCESS,
    &name_barred_words::NATIONAL,
    &name_individual::LOOKS_LIKE_UNIT,
    &name_barred_words::NEEDS_APPROVAL,
    &name_barred_words::FINANCE,
    &name_barred_words::SHOPPING,
    &name_individual::TOO_GENERAL,
    &name_place::PLACE,
    &name_shape::SYMBOLS,
    &name_shape::TOO_SHORT,
    &name_shape::DIGITS,
    &name_shape::LATIN,
    &name_shape::DOMAIN,
    &name_barred_words::SENSITIVE,
    &name_barred_words::NATIONAL_INSIDE,
    &name_individual::UNIT_WORD_INSIDE,
    &name_individual::TRADE,
    &name_individual::FORUM_WORDS,
    &name_individual::FILLER,
    &name_individual::OWN_NAME,
    &name_individual::OTHER_PERSON,
    &name_barred_words::REBATE,
    &name_individual::INDUSTRY,
    &name_fit::IDIOM,
    &name_fit::NO_LINK,
    &name_fit::OUTSIDE_SCOPE,
    &name_fit::OF_OTHER_CONTENT,
    &app::NAME_GENERIC,
    &name_individual::OWN_NAME_INSIDE,
    &name_barred_words::FIELD_AS_HOBBY,
    &name_individual::BLOG,
    &content::OF_ANOTHER_FIELD,
    &content::NOT_FOR_INDIVIDUALS,
    &content::UNUSUAL_FOR_INDIVIDUALS,
    &offer::BUSINESS_OF_INDIVIDUAL,
    &finance::REMARK_OF_FIELD,
    &finance::FINANCE_COMPANY,
    &finance::FOUNDATION,
    &finance::ADULT_GOODS,
    &finance::DANGEROUS_GOODS,
    &finance::RELIGION,
    &finance::FINANCE_DOMAIN,
    &offer::SEEN,
    &remark::OTHER_UNEXPLAINED,
    &remark::UNIT_IN_REMARK,
    &content::RARE_FOR_INDIVIDUALS,
    &platform::FEATURE_MISSING,
    &platform::FINGERPRINT_MALFORMED,
    &platform::NAME_DIFFERS,
    &platform::PLATFORM_UNLISTED,
    &platform::OF_ANOTHER_SUBJECT,
];
