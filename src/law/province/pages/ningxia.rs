//! 宁夏: what its page demands.

use super::super::entry::{must, of_2018, should};
use super::super::{
    About, Access, Action, Age, Certificate, Count, Demands, Domain, DomainHolder, Eligible, Elsewhere, Field, Holder,
    Metric, OldCertificate, Open, Orders, Page, Person, Phone, Place, Site, Special, Superior, Threshold, Whose,
};
use super::{NO_TRAINING, leaves};
use crate::model::{AttachmentKind, Topic};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::NINGXIA_PAGE, "管局要求")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::NINGXIA_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(PAGE, leaves::SERVICE_LETTER, Person::ServiceLetter),
        ],
        phones: &[
            must(PAGE, leaves::DIFFERENT_PHONES, Phone::Distinct { same: Some(2), different: Some(3) }),
            must(PAGE, &["contacts.primary_must_differ_if_diff_person"], Phone::OwnMobiles),
            must(PAGE, &["contacts.emergency_vs_primary"], Phone::EmergencyNotOwn),
            must(PAGE, &["contacts.emergency_differs_from_all_primaries"], Phone::EmergencyNotAny),
            must(PAGE, &["other.emergency_person"], Phone::Holder(Holder::SelfRelativeOrColleague)),
        ],
        certificates: &[should(
            PAGE,
            &["certificate.superior_field"],
            Certificate::Superior(Superior::RepresentativeOrSuperior),
        )],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::Subject)),
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
            must(PAGE, &["other.change_domain_owner"], Domain::HeldByNewSubject).on(Orders::CHANGE_SUBJECT),
        ],
        sites: &[
            must(PAGE, leaves::FILED_OPEN, Site::Filed(Open::Required)).on(Orders::ADDED),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
        ],
        accesses: &[must(PAGE, &["access.old_cert"], Access::OldCertificate(OldCertificate::ChangeFirst))
            .on(Orders::ACCESS.and(Orders::ADDED))],
        specials: &[
            NO_TRAINING,
            must(
                PAGE,
                &["special.items.0"],
                Special {
                    words: &["宗教"],
                    fields: &[Field::Content],
                    about: &[About::Topic(Topic::Religion)],
                    then: Action::Approval,
                },
            ),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        places: &[must(
            PAGE,
            leaves::CARD_ELSEWHERE,
            Place::CardElsewhere(Elsewhere::WithPapers {
                papers: &[&[AttachmentKind::HouseLease], &[AttachmentKind::HousePurchase]],
                months: None,
                lease_months: Some(12),
            }),
        )],
        domains: &[of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown)],
        counts: &[must(
            PAGE,
            &["counts.thresholds|sites >= 3", "materials.detailed_use_statement|count_threshold"],
            Count::Threshold(Threshold {
                of: Metric::Sites,
                most: 2,
                filed_counts: Some(true),
                papers: &[&[AttachmentKind::DetailedUseStatement]],
            }),
        )
        .on(Orders::NEW)],
        sites: &[
            must(PAGE, leaves::FILED_OPEN, Site::Filed(Open::Required)).on(Orders::ADDED),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
        ],
        ..Demands::SILENT
    },
    left: &[],
};
