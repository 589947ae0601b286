//! 吉林: what its page demands.

use super::super::entry::{must, of_2018};
use super::super::{
    Age, Change, Demands, Domain, DomainHolder, Eligible, Elsewhere, Natures, Orders, Page, Person, Place,
    SubjectChange, Whose,
};
use super::{NO_TRAINING, RESIDENCE, leaves};
use crate::model::AttachmentKind;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::JILIN_PAGE, "管局要求")];
const CHANGE_FAQ: &[Cite] = &[cite(&source::CHANGE_FAQ, "主体名称变更")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::JILIN_PAGE,
    unit: Demands {
        ages: &[must(
            PAGE,
            leaves::PROVEN_AGE,
            Age::Proof { of: Whose::Any, below: 18, papers: &[&[AttachmentKind::EmploymentProof]] },
        )],
        persons: &[must(PAGE, leaves::SUBJECT_LETTER, Person::Subject(Eligible::WithLetter))],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::Subject)),
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
            must(PAGE, &["other.national_domain_pattern"], Domain::NationalPattern).of(Natures::NOT_GOVERNMENT),
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
        ],
        specials: &[NO_TRAINING],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(
            PAGE,
            leaves::PROVEN_AGE,
            Age::Proof { of: Whose::Any, below: 18, papers: &[&[AttachmentKind::EmploymentProof]] },
        )],
        places: &[must(
            PAGE,
            leaves::CARD_ELSEWHERE,
            Place::CardElsewhere(Elsewhere::WithPapers { papers: RESIDENCE, months: None, lease_months: None }),
        )],
        domains: &[of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown)],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::ToOwnEnterprise))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[],
};
