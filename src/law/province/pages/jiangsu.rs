//! 江苏: what its page demands.

use super::super::entry::{must, of_2018, should};
use super::super::{
    About, Access, Action, Age, Cause, Certificate, Change, Content, Count, Demands, Domain, Eligible, Elsewhere,
    Field, FilesAs, Left, Metric, Mismatch, Name, NameMatch, Natures, Orders, Page, Paper, Person, Place, Precision,
    Reason, Remark, RemarkKind, Site, Special, SubjectChange, Subjects, Threshold, Whose,
};
use super::{NO_TRAINING, leaves};
use crate::model::{AttachmentKind, Topic};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::JIANGSU_PAGE, "管局要求")];
const CHANGE_FAQ: &[Cite] = &[cite(&source::CHANGE_FAQ, "主体名称变更")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];
const PRE_APPROVAL: &[Cite] = &[cite(&source::PRE_APPROVAL, "前置审批")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::JIANGSU_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(PAGE, leaves::SUBJECT_LETTER, Person::Subject(Eligible::WithLetter)),
            must(PAGE, leaves::SERVICE_LETTER, Person::ServiceLetter),
            must(PAGE, &["responsible.service_resp_must_equal_subject_resp"], Person::SameUnlessLegalRep),
            must(PAGE, &["responsible.resp_id_reuse"], Person::Once { of: Whose::Service, own_filing_aside: false }),
            must(PAGE, &["other.tw_id_number"], Person::TaiwanNumberWithLetter),
            must(PAGE, &["other.individual_business_resp"], Person::BusinessOwner).of(Natures::INDIVIDUAL_BUSINESS),
        ],
        places: &[must(PAGE, &["address.precision"], Place::Precise(Precision::VillageOrStreet))],
        certificates: &[must(
            PAGE,
            &["certificate.individual_business_as"],
            Certificate::IndividualBusiness(FilesAs::ByRegister),
        )],
        domains: &[of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown)],
        names: &[must(PAGE, &["naming.match"], Name::Fits(NameMatch::Nature))],
        contents: &[must(
            PAGE,
            &["content.forbidden_topics", "special.items.3"],
            Content::Subjects {
                of: &[Subjects::PreApproval, Subjects::Forum, Subjects::Commercial],
                unless_approved: true,
            },
        )],
        papers: &[
            must(
                PAGE,
                &["materials.truthfulness_notice|always"],
                Paper { when: Cause::Always, papers: &[&[AttachmentKind::TruthfulnessNotice]] },
            ),
            must(
                PAGE,
                &["materials.truthfulness_commitment|always"],
                Paper { when: Cause::Always, papers: &[&[AttachmentKind::TruthfulnessCommitment]] },
            ),
            must(
                PAGE,
                &["materials.commitment_video|always"],
                Paper { when: Cause::Always, papers: &[&[AttachmentKind::CommitmentVideo]] },
            ),
            must(
                PAGE,
                &["materials.individual_business_id_and_licence_merged|individual_business"],
                Paper { when: Cause::IndividualBusiness, papers: &[&[AttachmentKind::IndividualBusinessLicence]] },
            ),
        ],
        counts: &[must(
            PAGE,
            &["counts.thresholds|sites >= 30", "materials.site_construction_plan|count_threshold"],
            Count::Threshold(Threshold {
                of: Metric::Sites,
                most: 29,
                filed_counts: Some(true),
                papers: &[&[AttachmentKind::ConstructionPlan]],
            }),
        )
        .on(Orders::ADD)],
        sites: &[
            must(PAGE, &["site_state.footer_number"], Site::FooterNumber),
            must(PAGE, &["site_state.footer_link_miit"], Site::FooterLink),
            should(PAGE, &["site_state.footer_copyright"], Site::Copyright),
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
            must(PAGE, &["change.change_site_order", "other.change_site_order"], Change::NoServiceOrder)
                .on(Orders::CHANGE_SERVICE),
        ],
        accesses: &[
            must(PAGE, &["access.access_mismatch"], Access::Mismatch(Mismatch::AfterwardsIfPerson)).on(Orders::ACCESS),
            must(PAGE, &["access.add_site_mismatch"], Access::Mismatch(Mismatch::FirstIfPerson)).on(Orders::ADDED),
            must(PAGE, &["access.post_change_deadline_workdays"], Access::ChangeWithin(10)),
        ],
        specials: &[
            NO_TRAINING,
            must(
                PAGE,
                &["materials.no_training_commitment|subject_name_has_education_consulting_words", "special.items.0"],
                Special {
                    words: &["教育咨询"],
                    fields: &[Field::SubjectName],
                    about: &[],
                    then: Action::Papers(&[&[AttachmentKind::NoTrainingCommitment]]),
                },
            ),
            should(
                PRE_APPROVAL,
                &["special.items.1"],
                Special {
                    words: &["融资", "融资担保"],
                    fields: &[Field::SiteName, Field::Content],
                    about: &[],
                    then: Action::Approval,
                },
            ),
            must(
                PRE_APPROVAL,
                &["special.items.2"],
                Special {
                    words: &["私募"],
                    fields: &[Field::Content],
                    about: &[About::Topic(Topic::PrivateFund)],
                    then: Action::Approval,
                },
            ),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[
            must(PAGE, &["age.applies_to", "age.min_age_hard"], Age::Refused { of: Whose::Any, below: 16 }),
            must(
                PAGE,
                leaves::AGE_PROOF,
                Age::Proof { of: Whose::Any, below: 18, papers: &[&[AttachmentKind::EmploymentProof]] },
            ),
        ],
        persons: &[must(PAGE, &["other.tw_id_number"], Person::TaiwanNumberWithLetter)],
        places: &[
            must(
                PAGE,
                leaves::CARD_ELSEWHERE,
                Place::CardElsewhere(Elsewhere::WithPapers {
                    papers: &[&[AttachmentKind::ResidencePermit], &[AttachmentKind::HousePurchase]],
                    months: None,
                    lease_months: None,
                }),
            ),
            must(PAGE, &["address.precision"], Place::Precise(Precision::VillageOrStreet)),
        ],
        domains: &[of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown)],
        names: &[must(PAGE, &["naming.match"], Name::Fits(NameMatch::Nature))],
        contents: &[must(
            PAGE,
            &["content.forbidden_topics", "special.items.3"],
            Content::Subjects {
                of: &[Subjects::PreApproval, Subjects::Forum, Subjects::Commercial],
                unless_approved: true,
            },
        )],
        remarks: &[
            must(PAGE, &["remarks.site_content|always"], Remark::of_service(RemarkKind::SiteContent, Cause::Always)),
            must(
                PAGE,
                &["remarks.individual_business|individual_business_files_as_personal"],
                Remark::anywhere(RemarkKind::IndividualBusiness, Cause::BusinessAsIndividual),
            ),
        ],
        papers: &[
            must(
                PAGE,
                &["materials.truthfulness_notice|always"],
                Paper { when: Cause::Always, papers: &[&[AttachmentKind::TruthfulnessNotice]] },
            ),
            must(
                PAGE,
                &["materials.truthfulness_commitment|always"],
                Paper { when: Cause::Always, papers: &[&[AttachmentKind::TruthfulnessCommitment]] },
            ),
            must(
                PAGE,
                &["materials.commitment_video|always"],
                Paper { when: Cause::Always, papers: &[&[AttachmentKind::CommitmentVideo]] },
            ),
            must(
                PAGE,
                &["materials.individual_business_id_and_licence|individual_business_files_as_personal"],
                Paper { when: Cause::BusinessAsIndividual, papers: &[&[AttachmentKind::IndividualBusinessLicence]] },
            ),
        ],
        counts: &[must(
            PAGE,
            &["counts.thresholds|sites >= 10", "materials.site_construction_plan|count_threshold"],
            Count::Threshold(Threshold {
                of: Metric::Sites,
                most: 9,
                filed_counts: Some(true),
                papers: &[&[AttachmentKind::ConstructionPlan]],
            }),
        )
        .on(Orders::ADD)],
        sites: &[
            must(PAGE, &["site_state.footer_number"], Site::FooterNumber),
            must(PAGE, &["site_state.footer_link_miit"], Site::FooterLink),
            should(PAGE, &["site_state.footer_copyright"], Site::Copyright),
        ],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::ToOwnEnterprise))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.change_site_order", "other.change_site_order"], Change::NoServiceOrder)
                .on(Orders::CHANGE_SERVICE),
        ],
        ..Demands::SILENT
    },
    left: &[
        Left { leaf: "other.tw_id_number", reason: Reason::Advice },
        Left { leaf: "unit.foreign.hk_macao_id", reason: Reason::Advice },
        Left { leaf: "unit.foreign.tw_id", reason: Reason::Advice },
        Left { leaf: "individual.foreign.tw_id", reason: Reason::Advice },
    ],
};
