//! Rules about the subject (主体).

pub mod address;
pub mod certificate;
pub mod existing;
pub mod identity;
pub mod kinds;
pub mod merged;
pub mod published;
pub mod read;
pub mod record;
pub mod region;
pub mod validity;

use crate::model::OrderKind;
use crate::rule::Rule;

/// The kinds of order whose form asks for the subject's data.
pub(in crate::rules) const WITH_SUBJECT: &[OrderKind] =
    &[OrderKind::FirstFiling, OrderKind::AccessFiling, OrderKind::AddServiceElsewhere];

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &identity::NATURE_MISSING,
    &identity::NAME_MISSING,
    &identity::NAME_NOT_AS_CERTIFIED,
    &identity::LEGAL_REP_MISSING,
    &identity::LEGAL_REP_NUMBER_MISSING,
    &identity::LEGAL_REP_OF_INDIVIDUAL,
    &identity::LEGAL_REP_NUMBER_MALFORMED,
    &identity::OVERSEAS,
    &identity::TRADE_NAME,
    &certificate::KIND_MISSING,
    &certificate::KIND_OF_ANOTHER,
    &certificate::KIND_UNUSUAL,
    &certificate::NUMBER_MISSING,
    &certificate::NUMBER_MALFORMED,
    &certificate::NUMBER_UNUSUAL,
    &certificate::ADDRESS_MISSING,
    &certificate::PICTURE_MISSING,
    &certificate::VALIDITY_MALFORMED,
    &certificate::EXPIRED,
    &certificate::ENDS_TOO_SOON,
    &certificate::RESIDENTS_ONLY,
    &certificate::OTHER_AUTHORITY,
    &region::PROVINCE_MISSING,
    &region::PROVINCE_UNKNOWN,
    &region::PROVINCE_NOT_AS_CERTIFIED,
    &region::CITY_MISSING,
    &region::DISTRICT_MISSING,
    &region::PLACE_NOT_AS_ADDRESS,
    &region::INDIVIDUAL_ELSEWHERE,
    &region::INDIVIDUAL_REFUSED,
    &address::MISSING,
    &address::IMPRECISE,
    &address::FILLER,
    &address::REMARK_WANTED,
    &record::MALFORMED,
    &record::SERVICE_NUMBER_OF_SUBJECT,
    &record::SUBJECT_NUMBER_OF_SERVICE,
    &record::LETTER_OF_ANOTHER_KIND,
    &record::PLACEHOLDER,
    &published::SUBJECT_MISSING,
    &published::SERVICE_MISSING,
    &published::SUBJECT_NOT_AS_PUBLISHED,
    &published::SERVICE_NOT_AS_PUBLISHED,
    &published::NOT_UNDER_SUBJECT,
    &published::PROVINCE_OF_ANOTHER,
    &existing::CHANGED,
    &existing::OTHER_NATURE,
    &existing::RENAME_LETTER,
    &validity::ENDS_WITHIN_MONTHS,
    &read::READS_OTHERWISE,
    &read::ADDRESS_READS_OTHERWISE,
    &read::REPRESENTATIVE_NOT_REGISTERED,
    &read::PERSON_OF_HEAD_OFFICE,
    &merged::RECORDED_OLD,
];
