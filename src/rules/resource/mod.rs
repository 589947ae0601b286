//! Rules about cloud resources (云资源).

mod carrier;
pub mod code;
pub mod package;
pub mod product;
pub mod region;
pub mod server;

use crate::rule::Rule;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &server::MISSING,
    &region::NOT_MAINLAND,
    &region::UNKNOWN_REGION,
    &server::NO_PUBLIC_IP,
    &server::NOT_PREPAID,
    &server::TOO_FEW_MONTHS,
    &server::ENDS_TOO_SOON,
    &server::NOT_BOUND,
    &server::OF_ANOTHER_ACCOUNT,
    &server::ENDS_DURING_REVIEW,
    &product::OF_ANOTHER_PROVIDER,
    &product::HOSTING_CLOSED,
    &product::CANNOT_CARRY,
    &product::SERVER_FULL,
    &product::NO_BANDWIDTH,
    &product::JUST_BOUGHT,
    &package::TOO_MANY_PACKAGES,
    &package::PACKAGE_FULL,
    &package::PACKAGE_TOO_SMALL,
    &code::NOT_GRANTED,
    &code::USED_UP,
    &code::TWICE,
    &code::NO_ISSUER,
    &code::TOO_MANY_ISSUED,
    &product::ISSUER_NOT_ENTERPRISE,
    &product::USED_FOR_ANOTHER,
];
