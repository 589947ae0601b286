//! 浙江: what its page demands.

use super::super::entry::{must, should};
use super::super::{
    Access, Action, Age, Cause, Certificate, Change, Content, ContentDemand, Demands, Eligible, Elsewhere, Field,
    FilesAs, Image, Left, Name, NameMatch, Natures, OldCertificate, OnlineShop, Orders, Page, Paper, Person, Place,
    Reason, Remaining, Site, Special, SubjectChange, Whose,
};
use super::{RESIDENCE, leaves};
use crate::law::naming::groups;
use crate::model::{AttachmentKind, ContentKind};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::ZHEJIANG_PAGE, "管局要求")];
const PRE_APPROVAL: &[Cite] = &[cite(&source::PRE_APPROVAL, "前置审批")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::ZHEJIANG_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Subject, below: 18 })],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(PAGE, &["responsible.subject_resp_letter"], Person::NoLetter),
        ],
        places: &[
            must(PAGE, &["address.no_shixiaqu"], Place::NoFiller),
            must(PAGE, &["address.region_equals_mailing", "other.region_mismatch_filed"], Place::RegionAsAddress),
            must(PAGE, &["address.online_shop"], Place::OnlineShop(OnlineShop::LicenceShowsPlatform)),
        ],
        certificates: &[
            must(PAGE, &["certificate.latest_cert"], Certificate::Newest { where_issued: false }),
            must(PAGE, &["certificate.licence_min_validity_months"], Certificate::SubjectLeft(Remaining::more_than(3))),
            must(PAGE, leaves::PERSON_LEFT, Certificate::PersonLeft(Remaining::more_than(3))),
            must(PAGE, &["certificate.image"], Certificate::Image(Image::OriginalInColour)),
            must(PAGE, &["certificate.individual_business_as"], Certificate::IndividualBusiness(FilesAs::Enterprise)),
            must(PAGE, &["certificate.trade_name_required"], Certificate::TradeName).of(Natures::INDIVIDUAL_BUSINESS),
            must(PAGE, &["certificate.seal_required"], Certificate::Seal).of(Natures::INDIVIDUAL_BUSINESS),
        ],
        names: &[must(PAGE, &["naming.match"], Name::Fits(NameMatch::ActualName))],
        contents: &[must(PAGE, &["content.no_site_purpose"], Content::WithoutSite { with_remark: false })],
        papers: &[must(
            PAGE,
            &["materials.registration_proof|licence_duplicate_without_1_1_mark"],
            Paper {
                when: Cause::DuplicateLicence,
                papers: &[&[AttachmentKind::RenameLetter], &[AttachmentKind::RegistrantProof]],
            },
        )],
        sites: &[must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW)],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::RenameOnly))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.rename_letter", "materials.rename_letter|subject_name_changed"], Change::RenameLetter)
                .on(Orders::CHANGE_SUBJECT),
        ],
        accesses: &[must(PAGE, &["access.old_cert"], Access::OldCertificate(OldCertificate::Newest))
            .on(Orders::NO_SUBJECT_HERE)],
        specials: &[
            should(
                PAGE,
                &[
                    "materials.finance_approval|finance_keyword_in_name_site_or_scope",
                    "materials.finance_commitments|finance_keyword_but_site_not_finance",
                    "special.items.0",
                    "special.items.1",
                ],
                Special {
                    words: groups::FINANCE,
                    fields: &[Field::SubjectName, Field::SiteName, Field::Scope],
                    about: &[],
                    then: Action::Papers(&[&[AttachmentKind::FinanceApproval], &[AttachmentKind::FinanceCommitment]]),
                },
            ),
            // The page names no words; these are of finance beyond doubt.
            must(
                PAGE,
                &["special.items.0"],
                Special {
                    words: &["融资担保", "网络借贷", "小额贷款"],
                    fields: &[Field::SubjectName, Field::Scope],
                    about: &[],
                    then: Action::Papers(&[&[AttachmentKind::FinanceApproval], &[AttachmentKind::FinanceCommitment]]),
                },
            ),
            must(
                PRE_APPROVAL,
                &["special.items.2"],
                Special {
                    words: &[],
                    fields: &[Field::Nature],
                    about: &[],
                    then: Action::Papers(&[&[AttachmentKind::FoundationPapers]]),
                },
            )
            .of(Natures::FOUNDATIONS),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        places: &[
            must(
                PAGE,
                leaves::CARD_ELSEWHERE,
                Place::CardElsewhere(Elsewhere::WithPapers { papers: RESIDENCE, months: None, lease_months: None }),
            ),
            must(PAGE, &["address.no_shixiaqu"], Place::NoFiller),
            must(PAGE, &["address.region_equals_mailing", "other.region_mismatch_filed"], Place::RegionAsAddress),
        ],
        names: &[must(PAGE, &["naming.match"], Name::Fits(NameMatch::ActualName))],
        contents: &[
            must(PAGE, &["content.blog_category"], Content::Of(ContentKind::Blog, ContentDemand::Approval)),
            must(PAGE, &["content.no_site_purpose"], Content::WithoutSite { with_remark: false }),
        ],
        sites: &[must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW)],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::ToOwnEnterprise))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[
        Left { leaf: "other.licence_forms", reason: Reason::Advice },
        Left { leaf: "other.region_missing", reason: Reason::Advice },
        Left {
            leaf: "unit.materials.registration_proof|licence_duplicate_without_1_1_mark",
            reason: Reason::NeedsEyes,
        },
        Left { leaf: "unit.naming.match", reason: Reason::NeedsEyes },
        Left { leaf: "individual.naming.match", reason: Reason::NeedsEyes },
        Left { leaf: "unit.address.online_shop", reason: Reason::NeedsEyes },
    ],
};
