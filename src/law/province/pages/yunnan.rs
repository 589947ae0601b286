//! 云南: what its page demands.

use super::super::entry::must;
use super::super::{
    Access, Age, Certificate, Change, Demands, Eligible, Elsewhere, Mismatch, Name, Natures, Orders, Origin, Page,
    Person, Phone, Place, Site, SubjectChange, Superior, Then, Whose,
};
use super::{NO_TRAINING, leaves};
use crate::model::{AttachmentKind, CertificateKind};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::YUNNAN_PAGE, "管局要求")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::YUNNAN_PAGE,
    unit: Demands {
        ages: &[
            must(PAGE, &["age.applies_to", "age.min_age_hard"], Age::Refused { of: Whose::Any, below: 16 }),
            must(
                PAGE,
                leaves::AGE_PROOF,
                Age::Proof { of: Whose::Any, below: 18, papers: &[&[AttachmentKind::EmploymentProof]] },
            ),
        ],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(
                PAGE,
                &["foreign.hk_macao_id"],
                Person::Documents { of: Origin::HongKongMacao, kinds: &[CertificateKind::HkMacaoPermit] },
            ),
            must(
                PAGE,
                &["foreign.tw_id"],
                Person::Documents { of: Origin::Taiwan, kinds: &[CertificateKind::TaiwanPermit] },
            ),
            must(
                PAGE,
                &["foreign.foreigner_id"],
                Person::Documents { of: Origin::Abroad, kinds: &[CertificateKind::Passport] },
            ),
        ],
        phones: &[must(PAGE, &["contacts.phone_reuse"], Phone::Once { of: Whose::Any })],
        places: &[must(PAGE, &["locality.licence_local"], Place::LicenceHere { foreign_invested_only: false })],
        certificates: &[must(
            PAGE,
            &["certificate.superior_field", "other.superior_field_groups"],
            Certificate::Superior(Superior::OwnOrSuperiorOfPublicBody),
        )
        .of(Natures::PUBLIC_BODIES)],
        names: &[must(PAGE, &["naming.place_name"], Name::PlaceName(Then::Approval))],
        sites: &[must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW)],
        changes: &[must(
            PAGE,
            &["change.rename_letter", "materials.rename_letter|subject_name_changed"],
            Change::RenameLetter,
        )
        .on(Orders::CHANGE_SUBJECT)],
        specials: &[NO_TRAINING],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[
            must(PAGE, &["age.applies_to", "age.min_age_hard"], Age::Refused { of: Whose::Any, below: 16 }),
            must(
                PAGE,
                leaves::AGE_PROOF,
                Age::Proof { of: Whose::Any, below: 18, papers: &[&[AttachmentKind::EmploymentProof]] },
            ),
        ],
        persons: &[
            must(
                PAGE,
                &["foreign.hk_macao_id"],
                Person::Documents { of: Origin::HongKongMacao, kinds: &[CertificateKind::HkMacaoPermit] },
            ),
            must(
                PAGE,
                &["foreign.tw_id"],
                Person::Documents { of: Origin::Taiwan, kinds: &[CertificateKind::TaiwanPermit] },
            ),
            must(
                PAGE,
                &["foreign.foreigner_id"],
                Person::Documents { of: Origin::Abroad, kinds: &[CertificateKind::Passport] },
            ),
        ],
        places: &[must(
            PAGE,
            &[
                "locality.out_of_province_id",
                "locality.proofs",
                "materials.local_presence_proof|out_of_province_id",
                "other.permit_valid",
            ],
            Place::CardElsewhere(Elsewhere::WithPapers {
                papers: &[&[AttachmentKind::ResidencePermit]],
                months: Some(0),
                lease_months: None,
            }),
        )],
        names: &[must(PAGE, &["naming.place_name"], Name::PlaceName(Then::Approval))],
        sites: &[must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW)],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::ToOwnEnterprise))
            .on(Orders::CHANGE_SUBJECT)],
        accesses: &[must(PAGE, &["access.access_mismatch"], Access::Mismatch(Mismatch::Afterwards)).on(Orders::ACCESS)],
        ..Demands::SILENT
    },
    left: &[],
};
