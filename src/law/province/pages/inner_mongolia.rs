//! 内蒙古: what its page demands.

use super::super::entry::must;
use super::super::{
    Age, Cause, CertificateOf, Change, Content, ContentDemand, Demands, Domain, DomainHolder, Eligible, Elsewhere,
    Natures, Orders, Page, Paper, Person, Place, Remark, RemarkKind, SubjectChange, Whose,
};
use super::{NO_TRAINING, leaves};
use crate::model::{AttachmentKind, ContentKind};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::INNER_MONGOLIA_PAGE, "管局要求")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::INNER_MONGOLIA_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep))],
        domains: &[must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::OrLegalRep))],
        papers: &[
            must(
                PAGE,
                &["materials.legal_rep_photo_with_id_and_licence|legal_rep_id_out_of_province"],
                Paper { when: Cause::LegalRepFromElsewhere, papers: &[&[AttachmentKind::LegalRepPhoto]] },
            ),
            must(
                PAGE,
                &["materials.site_name_review_form|public_body_or_institution"],
                Paper { when: Cause::OfNature, papers: &[&[AttachmentKind::SiteNameReviewForm]] },
            )
            .of(Natures::PUBLIC_BODIES),
            must(
                PAGE,
                &["materials.hospital_documents|hospital", "special.items.0"],
                Paper { when: Cause::Hospital, papers: &[&[AttachmentKind::HospitalPapers]] },
            ),
        ],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::RenameOnly))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.rename_letter", "materials.rename_letter|subject_name_changed"], Change::RenameLetter)
                .on(Orders::CHANGE_SUBJECT),
        ],
        specials: &[NO_TRAINING],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        places: &[must(PAGE, &["locality.out_of_province_id"], Place::CardElsewhere(Elsewhere::Refused))],
        domains: &[must(
            PAGE,
            &["domain.certificate", "domain.certificate_order_kinds"],
            Domain::Certificate(CertificateOf::Always),
        )
        .on(Orders::OF_SITES)],
        papers: &[must(
            PAGE,
            &["materials.domain_certificate|always"],
            Paper { when: Cause::Always, papers: &[&[AttachmentKind::DomainCertificate]] },
        )
        .on(Orders::OF_SITES)],
        contents: &[
            must(PAGE, &["content.blog_category"], Content::Of(ContentKind::Blog, ContentDemand::Approval)),
            must(PAGE, leaves::OTHER_CONTENT, Content::Of(ContentKind::Other, ContentDemand::Remark)),
        ],
        remarks: &[must(
            PAGE,
            &["remarks.non_enterprise_declaration|always", "content.remark_min_chars"],
            Remark::of_service(RemarkKind::NotEnterprise, Cause::Always).of_length(30),
        )],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Forbidden))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[],
};
