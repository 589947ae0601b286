//! 黑龙江: what its page demands.

use super::super::entry::must;
use super::super::{
    Age, Cause, Certificate, Change, Content, ContentDemand, Count, Demands, Eligible, Elsewhere, FilesAs, Left,
    Natures, Orders, Page, Paper, Person, Place, Reason, Remark, RemarkKind, SubjectChange, Whose,
};
use super::leaves;
use crate::model::{AttachmentKind, ContentKind};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::HEILONGJIANG_PAGE, "管局要求")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::HEILONGJIANG_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(
                PAGE,
                &[
                    "responsible.subject_resp",
                    "responsible.subject_resp_letter",
                    "materials.shareholder_or_executive_proof|subject_resp_not_legal_rep",
                    "materials.unit_entrustment_letter|subject_resp_not_legal_rep",
                ],
                Person::Subject(Eligible::ShareholderOrExecutive),
            ),
            must(PAGE, &["responsible.service_resp_must_equal_subject_resp"], Person::SameUnlessLegalRep),
            must(PAGE, &["other.individual_business_responsible"], Person::BusinessOwner)
                .of(Natures::INDIVIDUAL_BUSINESS),
        ],
        certificates: &[must(
            PAGE,
            &["certificate.individual_business_as"],
            Certificate::IndividualBusiness(FilesAs::Enterprise),
        )],
        contents: &[must(PAGE, &["content.other_category"], Content::Of(ContentKind::Other, ContentDemand::Refused))],
        papers: &[must(
            PAGE,
            &["materials.site_opening_qualification_form|public_body_or_institution"],
            Paper { when: Cause::OfNature, papers: &[&[AttachmentKind::EstablishmentOfficeForm]] },
        )
        .of(Natures::PUBLIC_BODIES)],
        counts: &[must(PAGE, &["counts.max_sites_per_order"], Count::SitesPerOrder(4)).on(Orders::ADD)],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::BusinessToOwner))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        places: &[must(
            PAGE,
            &["locality.out_of_province_id", "other.local_id_on_later_orders"],
            Place::CardElsewhere(Elsewhere::Refused),
        )],
        remarks: &[
            must(PAGE, &["remarks.site_content|always"], Remark::of_service(RemarkKind::SiteContent, Cause::Always)),
            must(
                PAGE,
                &["remarks.domains_point_same_site|site_has_multiple_domains"],
                Remark::of_service(RemarkKind::OneSite, Cause::SeveralDomains),
            ),
        ],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::ToOwnEnterprise))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[Left { leaf: "individual.counts.max_sites_per_order", reason: Reason::Void }],
};
