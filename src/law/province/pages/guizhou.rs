//! 贵州: what its page demands.

use super::super::entry::{must, of_2018};
use super::super::{
    Age, Certificate, Change, Content, ContentDemand, Count, Demands, Domain, DomainHolder, Eligible, Elsewhere,
    Natures, Open, Orders, Page, Person, Place, Site, SubjectChange, Subjects, Whose,
};
use super::{RESIDENCE, leaves};
use crate::model::ContentKind;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::GUIZHOU_PAGE, "管局要求")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::GUIZHOU_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(PAGE, leaves::SERVICE_LETTER, Person::ServiceLetter),
        ],
        certificates: &[
            must(PAGE, &["certificate.trade_name_required"], Certificate::TradeName).of(Natures::INDIVIDUAL_BUSINESS),
            must(PAGE, &["certificate.seal_required"], Certificate::Seal).of(Natures::INDIVIDUAL_BUSINESS),
        ],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::OrLegalRep)),
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
        ],
        counts: &[must(PAGE, &["counts.max_sites_per_order"], Count::SitesPerOrder(5)).on(Orders::ADD)],
        sites: &[
            must(PAGE, &["site_state.filed_site_open"], Site::Filed(Open::Optional)),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
            must(PAGE, &["site_state.footer_number"], Site::FooterNumber),
            must(PAGE, &["site_state.footer_link_miit"], Site::FooterLink),
        ],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::RenameOnly))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.rename_letter", "materials.rename_letter|subject_name_changed"], Change::RenameLetter)
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.change_site_order"], Change::NoServiceOrder).on(Orders::CHANGE_SERVICE),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        places: &[must(
            PAGE,
            leaves::CARD_ELSEWHERE,
            Place::CardElsewhere(Elsewhere::WithPapers { papers: RESIDENCE, months: None, lease_months: None }),
        )],
        domains: &[of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown)],
        contents: &[
            must(PAGE, &["content.blog_category"], Content::Of(ContentKind::Blog, ContentDemand::Refused)),
            must(
                PAGE,
                &["content.forbidden_topics"],
                Content::Subjects { of: &[Subjects::Forum, Subjects::Blog], unless_approved: false },
            ),
            must(PAGE, &["other.remark_forbidden_words"], Content::RemarkWithout(&["论坛", "博客"])),
        ],
        sites: &[
            must(PAGE, &["site_state.filed_site_open"], Site::Filed(Open::Optional)),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
            must(PAGE, &["site_state.footer_number"], Site::FooterNumber),
            must(PAGE, &["site_state.footer_link_miit"], Site::FooterLink),
        ],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Forbidden))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.change_site_order"], Change::NoServiceOrder).on(Orders::CHANGE_SERVICE),
        ],
        ..Demands::SILENT
    },
    left: &[],
};
