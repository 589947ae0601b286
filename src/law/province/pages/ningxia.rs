//! 宁夏: what its page demands.

use super::super::entry::{must, of_2018, should};
use super::super::{
    About, Access, Action, Age, Certificate, Count, Demands, Domain, DomainHolder, Eligible, Elsewhere, Field, Holder,
    Metric, OldCertificate, Open, Orders, Page, Person, Phone, Place, Site, Special, Superior, Threshold, Whose,
};
use crate::model::{AttachmentKind, Topic};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::NINGXIA_PAGE, "管局要求")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];
const TEMPLATES: &[Cite] = &[cite(&source::TEMPLATES, "教育类承诺书")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::NINGXIA_PAGE,
    unit: Demands {
        ages: &[must(
            PAGE,
            &["age.applies_to", "age.min_age_hard", "age.min_age_free"],
            Age::Refused { of: Whose::Any, below: 18 },
        )],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(
                PAGE,
                &[
                    "responsible.service_resp_letter",
                    "materials.service_resp_authorization_letter|service_resp_not_legal_rep",
                ],
                Person::ServiceLetter,
            ),
        ],
        phones: &[
            must(
                PAGE,
                &["contacts.min_distinct_same_person", "contacts.min_distinct_diff_person"],
                Phone::Distinct { same: Some(2), different: Some(3) },
            ),
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
            must(
                PAGE,
                &["site_state.filed_site_open", "site_state.filed_site_open_order_kinds"],
                Site::Filed(Open::Required),
            )
            .on(Orders::ADDED),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
        ],
        accesses: &[must(PAGE, &["access.old_cert"], Access::OldCertificate(OldCertificate::ChangeFirst))
            .on(Orders::ACCESS.and(Orders::ADDED))],
        specials: &[
            should(
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
            ),
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
        ages: &[must(
            PAGE,
            &["age.applies_to", "age.min_age_hard", "age.min_age_free"],
            Age::Refused { of: Whose::Any, below: 18 },
        )],
        places: &[must(
            PAGE,
            &["locality.out_of_province_id", "locality.proofs", "materials.local_presence_proof|out_of_province_id"],
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
            must(
                PAGE,
                &["site_state.filed_site_open", "site_state.filed_site_open_order_kinds"],
                Site::Filed(Open::Required),
            )
            .on(Orders::ADDED),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
        ],
        ..Demands::SILENT
    },
    left: &[],
};
