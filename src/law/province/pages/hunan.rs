//! 湖南: what its page demands.

use super::super::entry::{must, of_2018};
use super::super::{
    Access, Age, Cause, CertificateOf, Change, Content, ContentDemand, Count, Demands, Domain, DomainHolder, Eligible,
    Holder, Left, Metric, Mismatch, Orders, Page, Paper, Person, Phone, Reason, Site, SubjectChange, Threshold, Whose,
};
use super::leaves;
use crate::model::{AttachmentKind, ContentKind};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::HUNAN_PAGE, "管局要求")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::HUNAN_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(PAGE, leaves::SERVICE_LETTER, Person::ServiceLetter),
        ],
        phones: &[must(PAGE, &["contacts.phone_holder"], Phone::Holder(Holder::Oneself))],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::Subject)),
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
            must(PAGE, &["domain.certificate"], Domain::Certificate(CertificateOf::Always)),
            must(PAGE, &["domain.overseas_registrar"], Domain::HomeRegistrar { may_move: false }),
        ],
        papers: &[must(
            PAGE,
            &["materials.domain_certificate|always"],
            Paper { when: Cause::NewDomains, papers: &[&[AttachmentKind::DomainCertificate]] },
        )],
        counts: &[
            must(PAGE, &["counts.max_sites_per_order"], Count::SitesPerOrder(1)).on(Orders::ADD),
            must(PAGE, &["counts.max_domains_per_order"], Count::DomainsPerOrder(1)).on(Orders::ADD),
            must(
                PAGE,
                &["counts.thresholds|previously_filed_sites > 1", "materials.site_construction_plan|count_threshold"],
                Count::Threshold(Threshold {
                    of: Metric::FiledSites,
                    most: 1,
                    filed_counts: Some(true),
                    papers: &[&[AttachmentKind::ConstructionPlan]],
                }),
            )
            .on(Orders::ADD),
        ],
        sites: &[must(PAGE, &["other.resolved_ip"], Site::ResolvesToFiled)],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Free)).on(Orders::CHANGE_SUBJECT)
        ],
        accesses: &[
            must(PAGE, &["access.access_mismatch"], Access::Mismatch(Mismatch::First)).on(Orders::ACCESS_NO_SUBJECT),
            must(PAGE, &["access.add_site_mismatch"], Access::Mismatch(Mismatch::First)).on(Orders::ADDED_NO_SUBJECT),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        domains: &[
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
            must(PAGE, &["domain.certificate"], Domain::Certificate(CertificateOf::Always)),
        ],
        contents: &[must(PAGE, &["content.blog_category"], Content::Of(ContentKind::Blog, ContentDemand::Refused))],
        papers: &[must(
            PAGE,
            &["materials.domain_certificate|always"],
            Paper { when: Cause::NewDomains, papers: &[&[AttachmentKind::DomainCertificate]] },
        )],
        counts: &[
            must(PAGE, &["counts.max_sites_per_order"], Count::SitesPerOrder(1)).on(Orders::NEW),
            must(PAGE, &["counts.max_domains_per_order"], Count::DomainsPerOrder(1)).on(Orders::NEW),
            must(
                PAGE,
                &["counts.thresholds|previously_filed_sites > 1", "materials.site_construction_plan|count_threshold"],
                Count::Threshold(Threshold {
                    of: Metric::FiledSites,
                    most: 1,
                    filed_counts: Some(true),
                    papers: &[&[AttachmentKind::ConstructionPlan]],
                }),
            )
            .on(Orders::ADD),
        ],
        sites: &[must(PAGE, &["other.resolved_ip"], Site::ResolvesToFiled)],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Free)).on(Orders::CHANGE_SUBJECT)
        ],
        accesses: &[
            must(PAGE, &["access.access_mismatch"], Access::Mismatch(Mismatch::First)).on(Orders::ACCESS_NO_SUBJECT),
            must(PAGE, &["access.add_site_mismatch"], Access::Mismatch(Mismatch::First)).on(Orders::ADDED_NO_SUBJECT),
        ],
        ..Demands::SILENT
    },
    left: &[
        Left { leaf: "other.plan_content", reason: Reason::NeedsEyes },
        Left { leaf: "other.mismatch_alternative", reason: Reason::Advice },
        Left { leaf: "unit.contacts.phone_holder", reason: Reason::Call },
    ],
};
