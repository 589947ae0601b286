//! 山东: what its page demands.

use super::super::entry::{contradictory, must, should};
use super::super::{
    About, Action, Age, Cause, Certificate, Change, Content, Demands, Eligible, Elsewhere, Field,
    ForeignRepresentative, LETTERS_OF_SUBJECT, Left, Match, Name, NameMatch, Natures, Orders, Page, Paper, Person,
    Phone, Place, Reason, RefusedName, Remark, RemarkKind, Site, Special, SubjectChange, Superior, Then, Whose,
};
use super::PATTERN_WORDS;
use super::{NO_TRAINING, leaves};
use crate::model::{AttachmentKind, CertificateKind};
use crate::source::{self, Cite, cite};

/// What tells the making of films from other making.
const OF_FILMS: &[&str] = &["影视", "节目", "电影", "电视", "视频", "短剧", "动画"];

const PAGE: &[Cite] = &[cite(&source::SHANDONG_PAGE, "管局要求")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::SHANDONG_PAGE,
    unit: Demands {
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(
                PAGE,
                &["responsible.resp_id_reuse", "responsible.own_personal_filing_exempt"],
                Person::Once { of: Whose::Any, own_filing_aside: true },
            ),
            must(PAGE, &["foreign.foreign_legal_rep"], Person::Foreign(ForeignRepresentative::AuthorisesCitizen)),
        ],
        phones: &[
            must(PAGE, &["contacts.phone_reuse"], Phone::Once { of: Whose::Any }),
            must(PAGE, &["contacts.phone_local"], Phone::AnyHome),
            must(PAGE, &["other.own_phone_clash"], Phone::Once { of: Whose::Service }),
        ],
        certificates: &[
            must(PAGE, &["certificate.trade_name_required"], Certificate::TradeName).of(Natures::INDIVIDUAL_BUSINESS),
            must(PAGE, &["certificate.seal_required"], Certificate::Seal).of(Natures::INDIVIDUAL_BUSINESS),
            must(PAGE, &["certificate.enterprise_cert"], Certificate::LicenceOnly).of(Natures::ENTERPRISES),
            should(PAGE, &["certificate.other_unit_cert"], Certificate::OrganisationCode).of(Natures::WITHOUT_LICENCE),
            should(PAGE, &["certificate.superior_field"], Certificate::Superior(Superior::SuperiorOfPublicBody))
                .of(Natures::PUBLIC_BODIES),
            must(
                PAGE,
                &["other.law_firm"],
                Certificate::LawFirm(&[CertificateKind::OrganisationCode, CertificateKind::CreditCodeCertificate]),
            )
            .of(Natures::LAW_FIRMS),
        ],
        names: &[
            must(PAGE, &["naming.forbidden_kinds"], Name::Kind(RefusedName::Domain)),
            must(PAGE, &["naming.english", "naming.forbidden_kinds"], Name::Kind(RefusedName::EnglishAlone)),
            must(PAGE, &["naming.forbidden_kinds"], Name::Kind(RefusedName::PersonName)),
            must(
                PAGE,
                &["naming.forbidden_tokens"],
                Name::Words { words: PATTERN_WORDS, at: Match::End, then: Then::Refused },
            ),
            contradictory(
                PAGE,
                &["naming.forbidden_tokens", "naming.approval_tokens"],
                Name::Words { words: &["论坛", "社区"], at: Match::End, then: Then::Refused },
            ),
            must(
                PAGE,
                &["naming.approval_tokens"],
                Name::Words { words: &["博客", "在线", "交流"], at: Match::Anywhere, then: Then::Approval },
            ),
            must(PAGE, &["naming.match"], Name::Fits(NameMatch::Nature)),
        ],
        contents: &[must(PAGE, &["content.single_homepage_url", "other.homepage_url"], Content::OneHomePage)],
        remarks: &[
            must(
                PAGE,
                &["remarks.site_content|site_name_does_not_show_content"],
                Remark::of_service(RemarkKind::SiteContent, Cause::NameUnclear),
            ),
            must(
                PAGE,
                &["remarks.domains_point_same_site|site_has_multiple_domains"],
                Remark::of_service(RemarkKind::OneSite, Cause::SeveralDomains),
            ),
            must(
                PAGE,
                &["remarks.site_content_outline|always"],
                Remark::of_subject(RemarkKind::ContentOutline, Cause::Always),
            ),
        ],
        sites: &[
            must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
        ],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::SameLegalRep))
            .on(Orders::CHANGE_SUBJECT)],
        specials: &[
            NO_TRAINING,
            must(
                PAGE,
                &["materials.finance_commitment|scope_has_own_fund_investment", "special.items.0"],
                Special {
                    words: &["以自有资金对外投资"],
                    fields: &[Field::Scope],
                    about: &[],
                    then: Action::Papers(&[&[AttachmentKind::FinanceCommitment]]),
                },
            ),
            should(
                PAGE,
                &["special.items.1"],
                Special {
                    words: &["制作"],
                    fields: &[Field::Content, Field::Scope, Field::SubjectName],
                    about: &[About::Beside(OF_FILMS)],
                    then: Action::ChangeScope,
                },
            ),
            must(
                PAGE,
                &["special.items.1"],
                Special {
                    words: &["发行", "推广"],
                    fields: &[Field::Content],
                    about: &[About::Beside(OF_FILMS)],
                    then: Action::Approval,
                },
            ),
            must(
                PAGE,
                &["special.items.2"],
                Special {
                    words: &["图书", "期刊", "音像制品"],
                    fields: &[Field::Scope],
                    about: &[],
                    then: Action::Approval,
                },
            ),
            must(
                PAGE,
                &["special.items.3"],
                Special { words: &["期刊", "杂志"], fields: &[Field::Content], about: &[], then: Action::Approval },
            ),
            must(
                PAGE,
                &["special.items.4"],
                Special {
                    words: &["药品", "中草药", "医疗器械"],
                    fields: &[Field::Scope],
                    about: &[],
                    then: Action::Approval,
                },
            ),
            must(
                PAGE,
                &["special.items.5"],
                Special {
                    words: &["互联网游戏服务"],
                    fields: &[Field::Scope],
                    about: &[],
                    then: Action::Papers(&[&[AttachmentKind::GamePublicationNumber]]),
                },
            ),
        ],
        papers: &[must(
            PAGE,
            &["materials.subject_resp_authorization_letter|foreign_legal_rep"],
            Paper { when: Cause::ForeignLegalRep, papers: LETTERS_OF_SUBJECT },
        )],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(
            PAGE,
            leaves::PROVEN_AGE,
            Age::Proof { of: Whose::Any, below: 18, papers: &[&[AttachmentKind::GuardianId]] },
        )],
        places: &[must(
            PAGE,
            leaves::CARD_ELSEWHERE,
            Place::CardElsewhere(Elsewhere::WithPapers {
                papers: &[
                    &[AttachmentKind::ResidencePermit],
                    &[AttachmentKind::TemporaryPermit],
                    &[AttachmentKind::SocialSecurity],
                    &[AttachmentKind::HousePurchase],
                ],
                months: None,
                lease_months: None,
            }),
        )],
        remarks: &[
            must(PAGE, &["remarks.site_content|always"], Remark::of_service(RemarkKind::SiteContent, Cause::Always)),
            must(
                PAGE,
                &["remarks.domains_point_same_site|site_has_multiple_domains"],
                Remark::of_service(RemarkKind::OneSite, Cause::SeveralDomains),
            ),
            must(
                PAGE,
                &["remarks.non_enterprise_declaration|always"],
                Remark::of_service(RemarkKind::NotEnterprise, Cause::Always),
            ),
            must(
                PAGE,
                &["remarks.guardian_relation|minor"],
                Remark::anywhere(RemarkKind::GuardianRelation, Cause::Minor),
            ),
            must(
                PAGE,
                &["remarks.change_reason|change_to_enterprise_not_own", "other.personal_change_exception"],
                Remark::anywhere(RemarkKind::ChangeReason, Cause::ToUnitNotOwn),
            )
            .on(Orders::CHANGE_SUBJECT),
        ],
        sites: &[
            must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
        ],
        changes: &[must(
            PAGE,
            &["change.subject_change", "other.personal_change_exception"],
            Change::Subject(SubjectChange::ToOwnEnterprise),
        )
        .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[
        Left { leaf: "unit.remarks.site_content|site_name_does_not_show_content", reason: Reason::NeedsEyes },
        Left { leaf: "unit.contacts.phone_local", reason: Reason::Advice },
    ],
};
