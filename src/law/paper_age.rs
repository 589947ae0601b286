//! How old a paper may be on the day it is handed in (材料有效期), and which papers are letters.

use crate::calendar::add_months_clamped;
use crate::model::AttachmentKind;
use crate::source::{self, Cite, cite};
use crate::value::Province;
use chrono::{Days, NaiveDate};

/// Where the ages of papers are stated.
pub(crate) const PAPER_AGES: &[Cite] = &[cite(&source::UPLOADS_PAGE, "材料有效期")];

/// The greatest age of a paper.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum PaperAge {
    /// Calendar months.
    Months(u32),
    /// Days.
    Days(u32),
}

impl PaperAge {
    /// The last day on which a paper of the day may be handed in.
    pub(crate) fn last_day(self, signed: NaiveDate) -> NaiveDate {
        match self {
            Self::Months(months) => add_months_clamped(signed, i32::try_from(months).unwrap_or(i32::MAX)),
            Self::Days(days) => signed.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX),
        }
    }
}

/// Whether a paper is an authorisation letter (授权书).
pub(crate) const fn is_authorisation(kind: AttachmentKind) -> bool {
    use AttachmentKind as K;
    matches!(kind, K::AuthorisationLetter | K::SubjectResponsibilityLetter | K::LegalRepLetter)
}

/// The province whose letters tell the position of who is authorised (授权书写明职务).
const TELLS_POSITION: Province = Province::Shanghai;

/// Whether letters of the province tell the position of who is authorised.
pub(crate) fn tells_position(province: Province) -> bool {
    province == TELLS_POSITION
}

/// Whether a paper is a letter or proof, whose age is limited (授权书、证明).
const fn ages(kind: AttachmentKind) -> bool {
    use AttachmentKind as K;
    is_authorisation(kind) || matches!(kind, K::EmploymentProof | K::StudyProof | K::BusinessStatement)
}

/// How old a paper of the kind may be in the province, if that is stated: letters and proofs three months, but Hebei's
/// letters and Hubei's statements six, Sichuan's proofs of work and Hunan's domain certificates 45 days. Where a caller's profile
/// of a provider states an age, that is all there is.
pub(crate) fn paper_age(kind: AttachmentKind, province: Province, stated: Option<u32>) -> Option<PaperAge> {
    use AttachmentKind as K;
    if let Some(months) = stated {
        return ages(kind).then_some(PaperAge::Months(months));
    }
    match (kind, province) {
        (K::AuthorisationLetter | K::SubjectResponsibilityLetter | K::LegalRepLetter, Province::Hebei)
        | (K::BusinessStatement, Province::Hubei) => Some(PaperAge::Months(6)),
        (K::EmploymentProof, Province::Sichuan) | (K::DomainCertificate, Province::Hunan) => Some(PaperAge::Days(45)),
        _ if ages(kind) => Some(PaperAge::Months(3)),
        _ => None,
    }
}
