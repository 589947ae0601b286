//! Rules about services (互联网信息服务).

pub mod app;
pub mod approval;
pub mod complete;
pub mod content;
pub mod count;
pub mod kind;
pub mod name;
pub mod platform;

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
    &complete::REMARK_WANTED,
    &app::NAME_TWICE,
    &app::NAME_NOT_SHOWN,
    &approval::APPROVAL_MISSING,
    &approval::NOT_FOR_INDIVIDUALS,
    &approval::EXPIRED,
    &approval::CONTRADICTORY,
    &kind::APP_ACCESS,
    &kind::OTHER_PLATFORM,
    &count::UNIT_WEBSITES,
    &count::UNIT_APPS,
    &count::TOGETHER,
    &count::INDIVIDUAL_NEW,
    &count::INDIVIDUAL_ACCESS,
    &count::PROVINCE_WEBSITES,
    &name::NATIONAL,
    &name::LOOKS_LIKE_UNIT,
    &name::NEEDS_APPROVAL,
    &name::FINANCE,
    &name::SHOPPING,
    &name::TOO_GENERAL,
    &name::PLACE,
    &name::PROVINCE_WORDS,
    &name::PROVINCE_NAMES,
    &name::PROVINCE_APPROVAL,
    &content::OF_ANOTHER_FIELD,
    &content::NOT_FOR_INDIVIDUALS,
    &content::UNUSUAL_FOR_INDIVIDUALS,
    &content::PROVINCE_CONTENT,
    &platform::FEATURE_MISSING,
    &platform::FINGERPRINT_MALFORMED,
    &platform::NAME_DIFFERS,
    &platform::PLATFORM_UNLISTED,
    &platform::OF_ANOTHER_SUBJECT,
];
