//! Rules about the subject (主体).

pub mod address;
pub mod certificate;
pub mod certificate_compared;
pub mod certificate_kinds;
pub mod certificate_validity;
pub mod complete;
pub mod identity;
pub mod record_number;
pub mod record_published;
pub mod region;

use crate::model::{Channel, OrderKind};
use crate::rule::{Applies, Rule};

/// The kinds of order whose form asks for the subject's data.
pub(in crate::rules) const WITH_SUBJECT: &[OrderKind] =
    &[OrderKind::FirstFiling, OrderKind::AccessFiling, OrderKind::AddServiceElsewhere];

/// The console on the PC asks for record numbers when a filing from elsewhere is taken over.
const ACCESS_ON_PC: Applies = Applies::to(&[OrderKind::AccessFiling]).channel(Channel::Pc);

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &complete::NATURE_MISSING,
    &complete::NAME_MISSING,
    &identity::NAME_NOT_AS_CERTIFIED,
    &complete::LEGAL_REP_MISSING,
    &complete::LEGAL_REP_NUMBER_MISSING,
    &identity::LEGAL_REP_OF_INDIVIDUAL,
    &identity::LEGAL_REP_NUMBER_MALFORMED,
    &identity::OVERSEAS,
    &complete::CERTIFICATE_KIND_MISSING,
    &certificate::KIND_OF_ANOTHER,
    &certificate::KIND_UNUSUAL,
    &complete::CERTIFICATE_NUMBER_MISSING,
    &certificate::NUMBER_MALFORMED,
    &certificate::NUMBER_UNUSUAL,
    &complete::CERTIFICATE_ADDRESS_MISSING,
    &complete::PICTURE_MISSING,
    &certificate_validity::VALIDITY_MALFORMED,
    &certificate_validity::EXPIRED,
    &certificate::OTHER_AUTHORITY,
    &complete::PROVINCE_MISSING,
    &region::PROVINCE_UNKNOWN,
    &region::PROVINCE_NOT_AS_CERTIFIED,
    &complete::CITY_MISSING,
    &complete::DISTRICT_MISSING,
    &region::PLACE_NOT_AS_ADDRESS,
    &region::INDIVIDUAL_ELSEWHERE,
    &complete::ADDRESS_MISSING,
    &address::IMPRECISE,
    &record_number::MALFORMED,
    &record_number::SERVICE_NUMBER_OF_SUBJECT,
    &record_number::SUBJECT_NUMBER_OF_SERVICE,
    &record_number::LETTER_OF_ANOTHER_KIND,
    &record_number::PLACEHOLDER,
    &complete::SUBJECT_RECORD_MISSING,
    &complete::SERVICE_RECORD_MISSING,
    &record_published::SUBJECT_NOT_AS_PUBLISHED,
    &record_published::SERVICE_NOT_AS_PUBLISHED,
    &record_published::NOT_UNDER_SUBJECT,
    &record_published::PROVINCE_OF_ANOTHER,
    &certificate_validity::ENDS_WITHIN_MONTHS,
    &certificate_compared::READS_OTHERWISE,
    &certificate_compared::ADDRESS_READS_OTHERWISE,
    &certificate_compared::REPRESENTATIVE_NOT_REGISTERED,
    &certificate_compared::PERSON_OF_HEAD_OFFICE,
];
