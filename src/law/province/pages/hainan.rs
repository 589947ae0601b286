//! 海南: what its page demands.

use super::super::entry::{must, should};
use super::super::{
    Action, Age, Change, Count, Demands, Eligible, Field, Left, Match, Name, NameMatch, Open, Orders, Page, Person,
    Phone, Reason, Site, Special, SubjectChange, Then, Whose,
};
use super::{NO_TRAINING, leaves};
use crate::law::naming::groups;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::HAINAN_PAGE, "管局要求")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::HAINAN_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 16 })],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::Anybody)),
            must(PAGE, &["responsible.service_resp_must_equal_subject_resp"], Person::SameUnlessLegalRep),
        ],
        phones: &[
            must(PAGE, leaves::DIFFERENT_PHONES, Phone::Distinct { same: Some(2), different: Some(2) }),
            must(PAGE, &["contacts.emergency_vs_primary"], Phone::EmergencyNotOwn),
        ],
        names: &[
            must(
                PAGE,
                &["naming.national_words"],
                Name::Words {
                    words: &["中国", "中华", "中央", "国家"], at: Match::Anywhere, then: Then::Approval
                },
            ),
            must(PAGE, &["naming.place_name"], Name::PlaceName(Then::Approval)),
            must(PAGE, &["naming.match", "other.actual_name"], Name::Fits(NameMatch::ActualName)),
        ],
        sites: &[
            must(PAGE, &["site_state.filed_site_open"], Site::Filed(Open::Optional)),
            must(PAGE, &["site_state.footer_number"], Site::FooterNumber),
            must(PAGE, &["site_state.footer_link_miit"], Site::FooterLink),
        ],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::RenameOnly))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.rename_letter", "materials.rename_letter|subject_name_changed"], Change::RenameLetter)
                .on(Orders::CHANGE_SUBJECT),
        ],
        specials: &[
            NO_TRAINING,
            should(
                PAGE,
                &["remarks.site_use_no_preapproval|preapproval_in_scope_but_site_not_involved", "special.items.0"],
                Special { words: groups::APPROVAL, fields: &[Field::Scope], about: &[], then: Action::Remark },
            ),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 16 })],
        names: &[
            must(
                PAGE,
                &["naming.national_words"],
                Name::Words {
                    words: &["中国", "中华", "中央", "国家"], at: Match::Anywhere, then: Then::Refused
                },
            ),
            must(PAGE, &["naming.place_name"], Name::PlaceName(Then::Refused)),
            must(PAGE, &["naming.match", "other.actual_name"], Name::Fits(NameMatch::ActualName)),
        ],
        counts: &[must(
            PAGE,
            &["counts.max_domains_per_order", "counts.max_sites_order_kinds"],
            Count::DomainsPerOrder(1),
        )
        .on(Orders::FIRST)],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Forbidden))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[
        Left { leaf: "unit.naming.match", reason: Reason::NeedsEyes },
        Left { leaf: "individual.naming.match", reason: Reason::NeedsEyes },
        Left { leaf: "other.actual_name", reason: Reason::NeedsEyes },
    ],
};
