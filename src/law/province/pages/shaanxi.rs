//! 陕西: what its page demands.

use super::super::entry::{must, of_2018};
use super::super::{
    Access, Age, Certificate, Change, Content, ContentDemand, Count, Demands, Domain, DomainHolder, Eligible, FilesAs,
    Mismatch, Name, Natures, Open, Orders, Page, Person, Phone, Site, SubjectChange, Whose,
};
use super::{NO_TRAINING, leaves};
use crate::model::ContentKind;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::SHAANXI_PAGE, "管局要求")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::SHAANXI_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(
                PAGE,
                &[
                    "responsible.service_resp_letter",
                    "materials.legal_rep_authorization_letter|service_resp_not_subject_resp",
                ],
                Person::ServiceLetterUnlessSubject,
            ),
        ],
        certificates: &[
            must(PAGE, &["certificate.individual_business_as"], Certificate::IndividualBusiness(FilesAs::Enterprise)),
            must(PAGE, &["certificate.trade_name_required"], Certificate::TradeName).of(Natures::INDIVIDUAL_BUSINESS),
        ],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::OrLegalRep)),
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
        ],
        names: &[must(PAGE, &["other.duplicate_site_name"], Name::Distinct)],
        contents: &[must(PAGE, leaves::NO_SITE_PURPOSE, Content::WithoutSite { with_remark: true })],
        counts: &[must(PAGE, &["counts.total_sites_cap"], Count::SitesInAll(30)).on(Orders::NEW)],
        sites: &[
            must(PAGE, &["site_state.filed_site_open", "other.unfinished_site"], Site::Filed(Open::Optional)),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
            must(PAGE, &["site_state.footer_number"], Site::FooterNumber),
            must(PAGE, &["site_state.footer_link_miit"], Site::FooterLink),
        ],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::RenameOnly))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.rename_letter", "materials.rename_letter|subject_name_changed"], Change::RenameLetter)
                .on(Orders::CHANGE_SUBJECT),
        ],
        accesses: &[
            must(PAGE, &["access.access_mismatch"], Access::Mismatch(Mismatch::Afterwards)).on(Orders::ACCESS),
            must(PAGE, &["access.add_site_mismatch"], Access::Mismatch(Mismatch::First)).on(Orders::ADDED),
        ],
        specials: &[NO_TRAINING],
        ..Demands::SILENT
    },
    individual: Demands {
        phones: &[must(PAGE, &["contacts.phone_local"], Phone::Home { from_elsewhere_only: false })],
        domains: &[of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown)],
        names: &[must(PAGE, &["other.duplicate_site_name"], Name::Distinct)],
        contents: &[
            must(
                PAGE,
                &["content.blog_category", "special.items.0"],
                Content::Of(ContentKind::Blog, ContentDemand::Approval),
            ),
            must(PAGE, leaves::NO_SITE_PURPOSE, Content::WithoutSite { with_remark: true }),
        ],
        counts: &[must(PAGE, &["counts.total_sites_cap"], Count::SitesInAll(5)).on(Orders::NEW)],
        ..Demands::SILENT
    },
    left: &[],
};
