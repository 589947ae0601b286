//! 吉林: what its page demands.

use super::super::entry::{must, of_2018, should};
use super::super::{
    Action, Age, Change, Demands, Domain, DomainHolder, Eligible, Elsewhere, Field, Natures, Orders, Page, Person,
    Place, Special, SubjectChange, Whose,
};
use super::RESIDENCE;
use crate::model::AttachmentKind;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::JILIN_PAGE, "管局要求")];
const CHANGE_FAQ: &[Cite] = &[cite(&source::CHANGE_FAQ, "主体名称变更")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];
const TEMPLATES: &[Cite] = &[cite(&source::TEMPLATES, "教育类承诺书")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::JILIN_PAGE,
    unit: Demands {
        ages: &[must(
            PAGE,
            &[
                "age.applies_to",
                "age.min_age_free",
                "age.below_free_proofs",
                "materials.age_proof|age_below_min_age_free",
            ],
            Age::Proof { of: Whose::Any, below: 18, papers: &[&[AttachmentKind::EmploymentProof]] },
        )],
        persons: &[must(
            PAGE,
            &[
                "responsible.subject_resp",
                "responsible.subject_resp_letter",
                "materials.subject_resp_authorization_letter|subject_resp_not_legal_rep",
            ],
            Person::Subject(Eligible::WithLetter),
        )],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::Subject)),
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
            must(PAGE, &["other.national_domain_pattern"], Domain::NationalPattern).of(Natures::NOT_GOVERNMENT),
        ],
        changes: &[
            must(
                PAGE,
                &["change.subject_change", "materials.registration_proof|change_to_other_enterprise"],
                Change::Subject(SubjectChange::EnterpriseWithProof),
            )
            .on(Orders::CHANGE_SUBJECT),
            must(
                CHANGE_FAQ,
                &["change.rename_letter", "materials.rename_letter|subject_name_changed"],
                Change::RenameLetter,
            )
            .on(Orders::CHANGE_SUBJECT),
        ],
        specials: &[should(
            TEMPLATES,
            &["special.no_training_statement"],
            Special {
                words: &["校外培训", "课外辅导", "中小学", "学科培训"],
                fields: &[Field::SubjectName, Field::Scope, Field::SiteName],
                about: &[],
                then: Action::Papers(&[
                    &[AttachmentKind::NoTrainingCommitment],
                    &[AttachmentKind::PreApprovalDocument],
                ]),
            },
        )],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(
            PAGE,
            &[
                "age.applies_to",
                "age.min_age_free",
                "age.below_free_proofs",
                "materials.age_proof|age_below_min_age_free",
            ],
            Age::Proof { of: Whose::Any, below: 18, papers: &[&[AttachmentKind::EmploymentProof]] },
        )],
        places: &[must(
            PAGE,
            &["locality.out_of_province_id", "locality.proofs", "materials.local_presence_proof|out_of_province_id"],
            Place::CardElsewhere(Elsewhere::WithPapers { papers: RESIDENCE, months: None, lease_months: None }),
        )],
        domains: &[of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown)],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::ToOwnEnterprise))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[],
};
