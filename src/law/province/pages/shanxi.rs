//! 山西: what its page demands.

use super::super::entry::must;
use super::super::{
    Access, Age, Certificate, Change, Demands, Domain, DomainHolder, Elsewhere, FilesAs, OldCertificate, Orders, Page,
    Place, SubjectChange, Whose,
};
use super::leaves;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::SHANXI_PAGE, "管局要求")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::SHANXI_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        certificates: &[must(
            PAGE,
            &["certificate.individual_business_as"],
            Certificate::IndividualBusiness(FilesAs::ByTradeName),
        )],
        domains: &[must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::OrLegalRep))],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Free)).on(Orders::CHANGE_SUBJECT)
        ],
        accesses: &[must(
            PAGE,
            &["access.old_cert", "other.old_cert_followup"],
            Access::OldCertificate(OldCertificate::OldNumberNewPicture),
        )
        .on(Orders::NO_SUBJECT_HERE)],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        places: &[must(PAGE, &["locality.out_of_province_id"], Place::CardElsewhere(Elsewhere::Refused))],
        certificates: &[must(
            PAGE,
            &["certificate.individual_business_as"],
            Certificate::IndividualBusiness(FilesAs::ByTradeName),
        )],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Free)).on(Orders::CHANGE_SUBJECT)
        ],
        ..Demands::SILENT
    },
    left: &[],
};
