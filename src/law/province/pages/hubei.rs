//! 湖北: what its page demands.

use super::super::entry::{contradictory, must, should};
use super::super::{
    Action, Age, Cause, Certificate, Change, Content, ContentDemand, Count, Demands, Domain, DomainHolder, Eligible,
    Elsewhere, Field, FilesAs, Left, Natures, Orders, Page, Person, Phone, Place, Reason, Remark, RemarkKind, Site,
    Special, SubjectChange, Whose,
};
use super::{RESIDENCE, leaves};
use crate::law::naming::groups;
use crate::model::ContentKind;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::HUBEI_PAGE, "管局要求")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::HUBEI_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(PAGE, leaves::SERVICE_LETTER, Person::ServiceLetter),
        ],
        phones: &[
            must(PAGE, leaves::DIFFERENT_PHONES, Phone::Distinct { same: Some(2), different: Some(2) }),
            must(PAGE, &["contacts.emergency_vs_primary"], Phone::EmergencyNotOwn),
            must(
                PAGE,
                &["contacts.emergency_differs_from_all_primaries", "other.crossed_numbers"],
                Phone::EmergencyMayRepeat,
            ),
        ],
        certificates: &[
            must(PAGE, &["certificate.individual_business_as"], Certificate::IndividualBusiness(FilesAs::Enterprise)),
            contradictory(PAGE, &["certificate.trade_name_required"], Certificate::TradeName)
                .of(Natures::INDIVIDUAL_BUSINESS),
            must(PAGE, &["certificate.seal_required"], Certificate::Seal).of(Natures::INDIVIDUAL_BUSINESS),
        ],
        domains: &[must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::OrLegalRep))],
        contents: &[must(
            PAGE,
            &["content.service_content", "remarks.site_content|service_content_not_unit_portal"],
            Content::AllBut(ContentKind::UnitPortal, ContentDemand::Remark),
        )],
        remarks: &[must(
            PAGE,
            &["remarks.individual_business_no_trade_name|individual_business_without_trade_name"],
            Remark::anywhere(RemarkKind::NoTradeName, Cause::WithoutTradeName),
        )],
        counts: &[must(PAGE, &["counts.max_sites_per_order", "counts.max_sites_order_kinds"], Count::SitesPerOrder(1))
            .on(Orders::NEW)],
        sites: &[must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW)],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::RenameOnly))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.rename_letter", "materials.rename_letter|subject_name_changed"], Change::RenameLetter)
                .on(Orders::CHANGE_SUBJECT),
        ],
        specials: &[should(
            PAGE,
            &["special.items.0"],
            Special {
                words: groups::APPROVAL,
                fields: &[Field::SubjectName, Field::Scope, Field::SiteName],
                about: &[],
                then: Action::ScopeOnly,
            },
        )],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        places: &[must(
            PAGE,
            leaves::CARD_ELSEWHERE,
            Place::CardElsewhere(Elsewhere::WithPapers { papers: RESIDENCE, months: None, lease_months: None }),
        )],
        contents: &[
            must(PAGE, &["content.blog_category"], Content::Default(ContentKind::Blog)),
            must(
                PAGE,
                &["content.service_content", "remarks.site_content|service_content_not_personal_space"],
                Content::AllBut(ContentKind::Blog, ContentDemand::Remark),
            ),
        ],
        counts: &[must(PAGE, &["counts.max_sites_per_order", "counts.max_sites_order_kinds"], Count::SitesPerOrder(1))
            .on(Orders::NEW)],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Forbidden))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[Left { leaf: "other.annual_review", reason: Reason::Void }],
};
