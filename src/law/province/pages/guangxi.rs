//! 广西: what its page demands.

use super::super::entry::{must, of_2018};
use super::super::{
    Age, Cause, Certificate, Change, Content, Count, Demands, Domain, DomainHolder, Eligible, Left, Metric, Name,
    NameMatch, Natures, Open, Orders, Page, Person, Phone, Place, Reason, Remark, RemarkKind, Site, SubjectChange,
    Superior, Threshold, Whose,
};
use super::{NO_TRAINING, leaves};
use crate::model::AttachmentKind;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::GUANGXI_PAGE, "管局要求")];
const CHANGE_FAQ: &[Cite] = &[cite(&source::CHANGE_FAQ, "主体名称变更")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::GUANGXI_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep))],
        phones: &[
            must(PAGE, &["contacts.emergency_required"], Phone::Emergency),
            must(PAGE, &["contacts.emergency_vs_primary"], Phone::EmergencyNotOwn),
        ],
        places: &[must(PAGE, &["address.no_shixiaqu"], Place::NoFiller)],
        certificates: &[
            must(PAGE, &["certificate.enterprise_cert", "other.org_code"], Certificate::LicenceOnly)
                .of(Natures::ENTERPRISES),
            must(PAGE, &["certificate.superior_field"], Certificate::Superior(Superior::SuperiorOfPublicBody))
                .of(Natures::PUBLIC_BODIES),
        ],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::OrLegalRep)),
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
            must(PAGE, &["domain.one_domain_per_site"], Domain::OneEach).on(Orders::NEW),
        ],
        contents: &[must(PAGE, leaves::NO_SITE_PURPOSE, Content::WithoutSite { with_remark: true })],
        remarks: &[must(
            PAGE,
            &["remarks.site_content|site_name_unrelated_to_subject_or_scope"],
            Remark::of_service(RemarkKind::SiteContent, Cause::NameUnrelated),
        )],
        counts: &[must(
            PAGE,
            &["counts.thresholds|domains > 5", "materials.sealed_domain_ownership_statement|count_threshold"],
            Count::Threshold(Threshold {
                of: Metric::Domains,
                most: 5,
                filed_counts: Some(true),
                papers: &[&[AttachmentKind::SealedDomainStatement]],
            }),
        )
        .on(Orders::ADD)],
        sites: &[
            must(PAGE, &["site_state.filed_site_open"], Site::Filed(Open::Required)),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
            must(PAGE, &["site_state.footer_number"], Site::FooterNumber),
            must(PAGE, &["site_state.footer_link_miit"], Site::FooterLink),
            must(PAGE, &["other.after_opening_no_site"], Site::NoSiteShown),
        ],
        changes: &[
            must(PAGE, leaves::ENTERPRISE_PROOF, Change::Subject(SubjectChange::EnterpriseWithProof))
                .on(Orders::CHANGE_SUBJECT),
            must(
                CHANGE_FAQ,
                &["change.rename_letter", "materials.rename_letter|subject_name_changed"],
                Change::RenameLetter,
            )
            .on(Orders::CHANGE_SUBJECT),
        ],
        specials: &[NO_TRAINING],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        phones: &[
            must(PAGE, &["contacts.emergency_required"], Phone::Emergency),
            must(PAGE, &["contacts.emergency_vs_primary"], Phone::EmergencyNotOwn),
        ],
        places: &[must(PAGE, &["address.no_shixiaqu"], Place::NoFiller)],
        domains: &[of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown)],
        names: &[must(PAGE, &["naming.match"], Name::Fits(NameMatch::Nature))],
        remarks: &[must(
            PAGE,
            &["remarks.non_enterprise_declaration|always"],
            Remark::of_service(RemarkKind::NotEnterprise, Cause::Always),
        )],
        counts: &[must(
            PAGE,
            &[
                "counts.thresholds|sites > 3",
                "materials.domain_certificate_each|count_threshold",
                "materials.site_construction_plan_original|count_threshold",
                "materials.subject_certificate_copy|count_threshold",
                "materials.access_contract_copy|count_threshold",
                "remarks.mailing_receipt|count_threshold",
                "domain.certificate",
            ],
            Count::Threshold(Threshold {
                of: Metric::Sites,
                most: 3,
                filed_counts: Some(true),
                papers: &[&[
                    AttachmentKind::DomainCertificate,
                    AttachmentKind::ConstructionPlan,
                    AttachmentKind::SubjectCertificate,
                    AttachmentKind::AccessContract,
                ]],
            }),
        )
        .on(Orders::ADD)],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::ToOwnEnterprise))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[
        Left { leaf: "other.portal_content", reason: Reason::NeedsEyes },
        Left { leaf: "unit.remarks.site_content|site_name_unrelated_to_subject_or_scope", reason: Reason::NeedsEyes },
        Left { leaf: "other.after_opening_no_site", reason: Reason::NeedsEyes },
    ],
};
