//! 福建: what its page demands.

use super::super::entry::{must, of_2018, should};
use super::super::{
    Access, Action, Age, Certificate, Change, Demands, Domain, DomainHolder, Eligible, Elsewhere, Field,
    ForeignRepresentative, Natures, OldCertificate, Orders, Page, Person, Place, Site, Special, SubjectChange,
    Superior, Whose,
};
use super::{NO_TRAINING, RESIDENCE, TEMPLATES, leaves};
use crate::model::AttachmentKind;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::FUJIAN_PAGE, "管局要求")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::FUJIAN_PAGE,
    unit: Demands {
        ages: &[must(
            PAGE,
            leaves::PROVEN_AGE,
            Age::Proof { of: Whose::Any, below: 18, papers: &[&[AttachmentKind::IdFront]] },
        )],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(PAGE, leaves::SERVICE_LETTER, Person::ServiceLetter),
            must(
                PAGE,
                &["foreign.foreign_legal_rep", "materials.service_resp_authorization_letter|foreign_legal_rep"],
                Person::Foreign(ForeignRepresentative::ServicePersonHoldsId),
            ),
        ],
        certificates: &[
            must(PAGE, &["certificate.trade_name_required"], Certificate::TradeName).of(Natures::INDIVIDUAL_BUSINESS),
            must(PAGE, &["certificate.seal_required"], Certificate::Seal).of(Natures::INDIVIDUAL_BUSINESS),
            should(PAGE, &["certificate.superior_field"], Certificate::Superior(Superior::OwnNameOrSuperior)),
        ],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::Subject)),
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
        ],
        sites: &[must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW)],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::RenameOnly))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.rename_letter", "materials.rename_letter|subject_name_changed"], Change::RenameLetter)
                .on(Orders::CHANGE_SUBJECT),
        ],
        accesses: &[must(
            PAGE,
            &["access.old_cert", "other.old_cert_followup"],
            Access::OldCertificate(OldCertificate::OldNumberNewPicture),
        )
        .on(Orders::ACCESS.and(Orders::ADDED))],
        specials: &[
            NO_TRAINING,
            should(
                TEMPLATES,
                &["special.items.0"],
                Special {
                    words: &["校外培训", "课外辅导", "中小学", "学科培训"],
                    fields: &[Field::SubjectName, Field::Scope],
                    about: &[],
                    then: Action::Papers(&[&[AttachmentKind::NoTrainingCommitment]]),
                },
            ),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(
            PAGE,
            &[
                "age.applies_to",
                "age.min_age_free",
                "age.minor_band_from",
                "age.below_free_proofs",
                "materials.age_proof|age_below_min_age_free",
            ],
            Age::Proof {
                of: Whose::Any,
                below: 18,
                papers: &[&[
                    AttachmentKind::GuardianStatement,
                    AttachmentKind::GuardianId,
                    AttachmentKind::HouseholdRegister,
                ]],
            },
        )],
        persons: &[must(PAGE, &["foreign.resident_id_only", "other.resident_id_only"], Person::ResidentIdOnly)],
        places: &[must(
            PAGE,
            leaves::CARD_ELSEWHERE,
            Place::CardElsewhere(Elsewhere::WithPapers { papers: RESIDENCE, months: None, lease_months: None }),
        )],
        domains: &[of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown)],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Forbidden))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[],
};
