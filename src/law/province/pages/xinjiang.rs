//! 新疆: what its page demands.

use super::super::entry::{must, of_2018};
use super::super::{
    Age, Cause, Change, Demands, Domain, Eligible, Elsewhere, Orders, Page, Paper, Person, Phone, Place, SubjectChange,
    Whose,
};
use super::leaves;
use crate::model::AttachmentKind;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::XINJIANG_PAGE, "管局要求")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::XINJIANG_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(PAGE, &["responsible.subject_resp_letter"], Person::NoLetter),
            must(PAGE, &["responsible.resp_id_reuse"], Person::Once { of: Whose::Any, own_filing_aside: false }),
        ],
        phones: &[
            must(PAGE, &["contacts.phone_reuse"], Phone::Once { of: Whose::Any }),
            must(PAGE, &["contacts.phone_local"], Phone::Home { from_elsewhere_only: false }),
        ],
        domains: &[
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
            must(PAGE, &["domain.one_domain_per_site"], Domain::OneEach).on(Orders::NEW),
        ],
        papers: &[
            must(
                PAGE,
                &[
                    "materials.party_building_confirmation|all_orders_except_cancel_and_change_without_domain_change",
                    "special.party_building",
                    "special.items.0",
                ],
                Paper { when: Cause::Always, papers: &[&[AttachmentKind::PartyBuilding]] },
            )
            .on(Orders::ADD),
            must(
                PAGE,
                &["materials.party_building_confirmation|all_orders_except_cancel_and_change_without_domain_change"],
                Paper { when: Cause::DomainsChange, papers: &[&[AttachmentKind::PartyBuilding]] },
            )
            .on(Orders::CHANGE),
        ],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Free)).on(Orders::CHANGE_SUBJECT)
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[must(
            PAGE,
            &["responsible.resp_id_reuse"],
            Person::Once { of: Whose::Any, own_filing_aside: false },
        )],
        phones: &[
            must(PAGE, &["contacts.phone_reuse"], Phone::Once { of: Whose::Any }),
            must(PAGE, &["contacts.phone_local"], Phone::Home { from_elsewhere_only: false }),
        ],
        places: &[must(PAGE, &["locality.out_of_province_id"], Place::CardElsewhere(Elsewhere::Refused))],
        domains: &[
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
            must(PAGE, &["domain.one_domain_per_site"], Domain::OneEach).on(Orders::NEW),
        ],
        papers: &[
            must(
                PAGE,
                &[
                    "materials.party_building_confirmation|all_orders_except_cancel_and_change_without_domain_change",
                    "special.party_building",
                    "special.items.0",
                ],
                Paper { when: Cause::Always, papers: &[&[AttachmentKind::PartyBuilding]] },
            )
            .on(Orders::ADD),
            must(
                PAGE,
                &["materials.party_building_confirmation|all_orders_except_cancel_and_change_without_domain_change"],
                Paper { when: Cause::DomainsChange, papers: &[&[AttachmentKind::PartyBuilding]] },
            )
            .on(Orders::CHANGE),
        ],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Free)).on(Orders::CHANGE_SUBJECT)
        ],
        ..Demands::SILENT
    },
    left: &[],
};
