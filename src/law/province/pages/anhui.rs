//! 安徽: what its page demands.

use super::super::entry::{must, of_2018, should};
use super::super::{
    Action, Age, Cause, Certificate, Change, Demands, Domain, Eligible, Elsewhere, Field, FilesAs, Left, Natures,
    Orders, Page, Person, Place, Reason, Remaining, Remark, RemarkKind, Special, SubjectChange, Whose,
};
use super::{NO_TRAINING, RESIDENCE, TEMPLATES, leaves};
use crate::law::naming::groups;
use crate::model::AttachmentKind;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::ANHUI_PAGE, "管局要求")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::ANHUI_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(PAGE, leaves::SUBJECT_LETTER, Person::Subject(Eligible::WithLetter)),
            must(PAGE, leaves::SERVICE_LETTER, Person::ServiceLetter),
        ],
        certificates: &[
            must(PAGE, &["certificate.individual_business_as"], Certificate::IndividualBusiness(FilesAs::Enterprise)),
            must(PAGE, &["certificate.trade_name_required"], Certificate::NoTradeName).of(Natures::INDIVIDUAL_BUSINESS),
        ],
        domains: &[
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
            must(PAGE, leaves::DOMAIN_LEFT, Domain::Left(Remaining::more_than(3))),
        ],
        remarks: &[must(
            PAGE,
            &["remarks.individual_business_no_trade_name|individual_business_without_trade_name"],
            Remark::of_subject(RemarkKind::NoTradeName, Cause::WithoutTradeName),
        )],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::NoOtherEnterprise))
            .on(Orders::CHANGE_SUBJECT)],
        specials: &[
            NO_TRAINING,
            should(
                PAGE,
                &[
                    "remarks.preapproval_consultation_result|preapproval_keyword_but_authority_says_not_needed",
                    "materials.no_preapproval_commitment|preapproval_keyword_but_site_not_involved",
                    "special.items.0",
                ],
                Special {
                    words: groups::APPROVAL,
                    fields: &[Field::SubjectName, Field::Scope, Field::SiteName],
                    about: &[],
                    then: Action::Consult(&[
                        &[AttachmentKind::NoPreapprovalCommitment],
                        &[AttachmentKind::PreApprovalDocument],
                    ]),
                },
            ),
            should(
                TEMPLATES,
                &["special.items.1"],
                Special {
                    words: &["校外培训", "课外辅导", "中小学", "学科培训"],
                    fields: &[Field::SubjectName, Field::Scope],
                    about: &[],
                    then: Action::Consult(&[&[AttachmentKind::NoTrainingCommitment]]),
                },
            ),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(
            PAGE,
            leaves::PROVEN_AGE,
            Age::Proof {
                of: Whose::Any,
                below: 18,
                papers: &[&[AttachmentKind::GuardianId, AttachmentKind::GuardianStatement]],
            },
        )],
        places: &[must(
            PAGE,
            leaves::CARD_ELSEWHERE,
            Place::CardElsewhere(Elsewhere::WithPapers { papers: RESIDENCE, months: None, lease_months: None }),
        )],
        domains: &[
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
            must(PAGE, leaves::DOMAIN_LEFT, Domain::Left(Remaining::more_than(3))),
        ],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::ToOwnEnterprise))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[Left { leaf: "other.guardian_statement_content", reason: Reason::NeedsEyes }],
};
