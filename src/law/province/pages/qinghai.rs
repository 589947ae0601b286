//! 青海: what its page demands.

use super::super::entry::{contradictory, must, of_2018};
use super::super::{
    Age, Cause, Change, Demands, Domain, DomainHolder, Eligible, Elsewhere, Holder, Natures, Orders, Page, Person,
    Phone, Place, Remark, RemarkKind, Site, SubjectChange, Whose,
};
use super::leaves;
use crate::model::AttachmentKind;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::QINGHAI_PAGE, "管局要求")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::QINGHAI_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)).of(Natures::NOT_PUBLIC),
            must(
                PAGE,
                &[
                    "responsible.subject_resp",
                    "responsible.subject_resp_letter",
                    "materials.subject_resp_authorization_letter|public_body_and_subject_resp_not_legal_rep",
                ],
                Person::Subject(Eligible::WithLetter),
            )
            .of(Natures::PUBLIC_BODIES),
        ],
        phones: &[must(
            PAGE,
            &["contacts.phone_holder", "other.phone_of_content_owner"],
            Phone::Holder(Holder::NotBuilder),
        )],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::Subject)),
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
        ],
        remarks: &[must(
            PAGE,
            &["remarks.site_content|site_name_equals_filed_site_name"],
            Remark::of_service(RemarkKind::SiteContent, Cause::NameTwice),
        )],
        sites: &[must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW)],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Free)).on(Orders::CHANGE_SUBJECT)
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[
            must(PAGE, &["age.applies_to", "age.min_age_hard"], Age::Refused { of: Whose::Any, below: 18 }),
            must(
                PAGE,
                leaves::AGE_PROOF,
                Age::Proof {
                    of: Whose::Any,
                    below: 22,
                    papers: &[&[AttachmentKind::StudyProof], &[AttachmentKind::EmploymentProof]],
                },
            ),
            contradictory(
                PAGE,
                &[],
                Age::Proof {
                    of: Whose::Any,
                    below: 23,
                    papers: &[&[AttachmentKind::StudyProof], &[AttachmentKind::EmploymentProof]],
                },
            ),
        ],
        places: &[must(PAGE, &["locality.out_of_province_id"], Place::CardElsewhere(Elsewhere::Refused))],
        domains: &[of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown)],
        remarks: &[must(
            PAGE,
            &["remarks.site_content|always"],
            Remark::of_service(RemarkKind::SiteContent, Cause::Always),
        )],
        sites: &[must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW)],
        ..Demands::SILENT
    },
    left: &[],
};
