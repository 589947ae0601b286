//! 西藏: what its page demands.

use super::super::entry::must;
use super::super::{
    Access, Age, Cause, Demands, Domain, DomainHolder, Eligible, Mismatch, OldCertificate, Orders, Page, Paper, Person,
    Whose,
};
use super::leaves;
use crate::model::AttachmentKind;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::TIBET_PAGE, "管局要求")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::TIBET_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep))],
        domains: &[must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::Subject))],
        papers: &[must(
            PAGE,
            &["materials.party_building_confirmation|first_filing", "special.party_building", "special.items.0"],
            Paper { when: Cause::Always, papers: &[&[AttachmentKind::PartyBuilding]] },
        )
        .on(Orders::FIRST)],
        accesses: &[
            must(
                PAGE,
                &["access.access_mismatch", "other.access_name_must_match"],
                Access::Mismatch(Mismatch::AfterwardsIfName),
            )
            .on(Orders::ACCESS_NO_SUBJECT),
            must(PAGE, &["access.old_cert"], Access::OldCertificate(OldCertificate::OldNumber))
                .on(Orders::NO_SUBJECT_HERE),
            must(PAGE, &["other.access_name_must_match"], Access::NameMatches).on(Orders::ACCESS),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        papers: &[must(
            PAGE,
            &["materials.party_building_confirmation|first_filing", "special.party_building", "special.items.0"],
            Paper { when: Cause::Always, papers: &[&[AttachmentKind::PartyBuilding]] },
        )
        .on(Orders::FIRST)],
        ..Demands::SILENT
    },
    left: &[],
};
