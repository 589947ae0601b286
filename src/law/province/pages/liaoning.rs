//! 辽宁: what its page demands.

use super::super::entry::{must, should};
use super::super::{
    Access, Age, Certificate, Change, Demands, FilesAs, Mismatch, Orders, Page, Phone, SubjectChange, Whose,
};
use super::{NO_TRAINING, leaves};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::LIAONING_PAGE, "管局要求")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::LIAONING_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        phones: &[
            must(PAGE, leaves::DIFFERENT_PHONES, Phone::Distinct { same: Some(2), different: Some(3) }),
            must(PAGE, &["contacts.primary_must_differ_if_diff_person"], Phone::OwnMobiles),
            must(PAGE, &["contacts.emergency_required"], Phone::Emergency),
            must(PAGE, &["contacts.emergency_vs_primary"], Phone::EmergencyNotOwn),
            must(PAGE, &["contacts.emergency_differs_from_all_primaries"], Phone::EmergencyNotAny),
            should(PAGE, &["contacts.phone_local"], Phone::Home { from_elsewhere_only: false }),
        ],
        certificates: &[
            must(PAGE, &["certificate.latest_cert"], Certificate::Newest { where_issued: false }),
            must(PAGE, &["certificate.individual_business_as"], Certificate::IndividualBusiness(FilesAs::Enterprise)),
        ],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::RenameOnly))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.rename_letter", "materials.rename_letter|subject_name_changed"], Change::RenameLetter)
                .on(Orders::CHANGE_SUBJECT),
        ],
        accesses: &[
            must(PAGE, &["access.access_mismatch"], Access::Mismatch(Mismatch::First)).on(Orders::ACCESS),
            must(PAGE, &["access.add_site_mismatch"], Access::Mismatch(Mismatch::First)).on(Orders::ADDED),
        ],
        specials: &[NO_TRAINING],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        phones: &[
            must(PAGE, &["contacts.min_distinct_same_person"], Phone::Distinct { same: Some(2), different: None }),
            must(PAGE, &["contacts.emergency_required"], Phone::Emergency),
            must(PAGE, &["contacts.emergency_vs_primary"], Phone::EmergencyNotOwn),
            should(PAGE, &["contacts.phone_local"], Phone::Home { from_elsewhere_only: false }),
        ],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::ToOwnEnterprise))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[],
};
