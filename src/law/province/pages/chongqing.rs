//! 重庆: what its page demands.

use super::super::entry::{must, of_2018};
use super::super::{
    Age, Cause, Change, Content, ContentDemand, Count, Demands, Domain, DomainHolder, Eligible, Metric, Name, Open,
    Orders, Page, Person, Phone, RefusedName, Remark, RemarkKind, Site, SubjectChange, Threshold, Whose,
};
use super::leaves;
use crate::model::{AttachmentKind, ContentKind};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::CHONGQING_PAGE, "管局要求")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::CHONGQING_PAGE,
    unit: Demands {
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(PAGE, leaves::SERVICE_LETTER, Person::ServiceLetter),
        ],
        phones: &[
            must(PAGE, &["contacts.emergency_vs_primary"], Phone::EmergencyNotOwn),
            must(PAGE, &["contacts.phone_reuse"], Phone::Once { of: Whose::Any }),
        ],
        domains: &[
            must(
                PAGE,
                &["domain.owner", "materials.unit_authorization_for_domain|domain_owner_is_legal_rep"],
                Domain::Holder(DomainHolder::OrLegalRepWithLetter),
            ),
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
            must(PAGE, &["domain.one_domain_per_site"], Domain::OneEach).on(Orders::NEW),
        ],
        names: &[must(PAGE, &["naming.english"], Name::Kind(RefusedName::English))],
        contents: &[must(PAGE, leaves::OTHER_CONTENT, Content::Of(ContentKind::Other, ContentDemand::Remark))],
        counts: &[must(
            PAGE,
            &["counts.thresholds|sites >= 35", "materials.site_construction_plan_each_domain|count_threshold"],
            Count::Threshold(Threshold {
                of: Metric::Sites,
                most: 34,
                filed_counts: Some(true),
                papers: &[&[AttachmentKind::ConstructionPlan]],
            }),
        )
        .on(Orders::ADD)],
        sites: &[
            must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW),
            must(PAGE, &["site_state.filed_site_open"], Site::Filed(Open::Required)),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
            must(PAGE, &["site_state.footer_number"], Site::FooterNumber),
            must(PAGE, &["site_state.footer_link_miit"], Site::FooterLink),
        ],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Free)).on(Orders::CHANGE_SUBJECT)
        ],
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
        phones: &[must(PAGE, &["contacts.emergency_required"], Phone::Emergency)],
        domains: &[of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown)],
        contents: &[must(PAGE, leaves::OTHER_CONTENT, Content::Of(ContentKind::Other, ContentDemand::Remark))],
        remarks: &[must(
            PAGE,
            &["remarks.emergency_contact_name|always"],
            Remark::of_subject(RemarkKind::EmergencyName, Cause::Always),
        )],
        counts: &[must(
            PAGE,
            &[
                "counts.thresholds|sites > 5",
                "materials.site_construction_plan_each_domain|count_threshold",
                "materials.guarantee_letter|count_threshold",
            ],
            Count::Threshold(Threshold {
                of: Metric::Sites,
                most: 5,
                filed_counts: Some(true),
                papers: &[&[AttachmentKind::ConstructionPlan, AttachmentKind::GuaranteeLetter]],
            }),
        )
        .on(Orders::ADD)],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Free)).on(Orders::CHANGE_SUBJECT)
        ],
        ..Demands::SILENT
    },
    left: &[],
};
