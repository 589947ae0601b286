//! 河北: what its page demands.

use super::super::entry::must;
use super::super::{
    About, Access, Action, Age, Cause, Certificate, Change, Count, Demands, Domain, DomainHolder, Eligible, Elsewhere,
    Field, FilesAs, ForeignRepresentative, LETTERS_OF_SUBJECT, OldCertificate, Orders, Page, Paper, Person, Phone,
    Place, Remark, RemarkKind, Site, Special, SubjectChange, Whose,
};
use super::{NO_TRAINING, leaves};
use crate::model::{AttachmentKind, ContentKind, Topic};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::HEBEI_PAGE, "管局要求")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::HEBEI_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(PAGE, &["foreign.foreign_legal_rep"], Person::Foreign(ForeignRepresentative::AuthorisesCitizen)),
        ],
        certificates: &[must(
            PAGE,
            &["certificate.individual_business_as"],
            Certificate::IndividualBusiness(FilesAs::ByTradeName),
        )],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::OrLegalRep)),
            must(
                PAGE,
                &["domain.overseas_registrar", "other.overseas_domain_legacy"],
                Domain::HomeRegistrar { may_move: true },
            )
            .on(Orders::CHANGE),
        ],
        remarks: &[
            must(
                PAGE,
                &["remarks.individual_business_no_trade_name|individual_business_without_trade_name"],
                Remark::anywhere(RemarkKind::NoTradeName, Cause::WithoutTradeName),
            ),
            must(
                PAGE,
                &["remarks.cloud_resource_usage|cloud_resources_per_site>1"],
                Remark::of_service(RemarkKind::CloudResources, Cause::SeveralResources),
            )
            .on(Orders::LASTING),
        ],
        papers: &[
            must(
                PAGE,
                &["materials.cloud_resource_usage_statement_sealed|access_order_and_cloud_resources_per_site>1"],
                Paper { when: Cause::SeveralResources, papers: &[&[AttachmentKind::CloudUsageStatement]] },
            )
            .on(Orders::ACCESS),
            must(
                PAGE,
                &["materials.subject_resp_authorization_letter|foreign_legal_rep"],
                Paper { when: Cause::ForeignLegalRep, papers: LETTERS_OF_SUBJECT },
            ),
        ],
        counts: &[must(PAGE, &["other.cloud_resource_cap"], Count::ResourcesPerSite(5)).on(Orders::LASTING)],
        sites: &[
            must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
            must(PAGE, &["site_state.footer_number"], Site::FooterNumber),
            must(PAGE, &["site_state.footer_link_miit"], Site::FooterLink),
        ],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::NotToIndividual))
            .on(Orders::CHANGE_SUBJECT)],
        accesses: &[must(PAGE, &["access.old_cert"], Access::OldCertificate(OldCertificate::ChangeFirst))
            .on(Orders::ACCESS.and(Orders::ADDED))],
        specials: &[
            NO_TRAINING,
            must(
                PAGE,
                &["special.items.0"],
                Special {
                    words: &["论坛", "社区"],
                    fields: &[Field::SiteName, Field::Content],
                    about: &[About::Topic(Topic::Forum), About::Content(ContentKind::Forum)],
                    then: Action::Approval,
                },
            ),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        phones: &[must(PAGE, &["contacts.phone_local"], Phone::Home { from_elsewhere_only: true })],
        places: &[must(PAGE, &["locality.out_of_province_id"], Place::CardElsewhere(Elsewhere::WithLocalNumber))],
        remarks: &[must(
            PAGE,
            &["remarks.site_content|always"],
            Remark::of_service(RemarkKind::SiteContent, Cause::Always),
        )],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Free)).on(Orders::CHANGE_SUBJECT)
        ],
        ..Demands::SILENT
    },
    left: &[],
};
