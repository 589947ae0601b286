//! 四川: what its page demands.

use super::super::entry::{must, of_2018, should};
use super::super::{
    Access, Action, Age, Cause, Certificate, Change, Count, Demands, Domain, DomainHolder, Eligible, Elsewhere, Field,
    Image, Left, Match, Metric, Mismatch, Name, OldCertificate, OnlineShop, Open, Orders, Page, Paper, Person, Place,
    Reason, RefusedName, Remark, RemarkKind, Site, Special, Students, SubjectChange, Then, Threshold, Whose,
};
use super::{NO_TRAINING, TEMPLATES, leaves};
use crate::model::AttachmentKind;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::SICHUAN_PAGE, "管局要求")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::SICHUAN_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(PAGE, leaves::SUBJECT_LETTER, Person::Subject(Eligible::WithLetter)),
            must(PAGE, leaves::SERVICE_LETTER, Person::ServiceLetter),
            must(PAGE, &["responsible.resp_id_reuse"], Person::Once { of: Whose::Any, own_filing_aside: false }),
        ],
        places: &[must(
            PAGE,
            &["address.online_shop", "other.online_shop_domain"],
            Place::OnlineShop(OnlineShop::DomainIsAddress),
        )],
        certificates: &[
            must(
                PAGE,
                &["certificate.latest_cert", "other.latest_certificate"],
                Certificate::Newest { where_issued: true },
            )
            .on(Orders::FIRST.and(Orders::SUBJECT_HERE).and(Orders::CHANGE)),
            must(PAGE, &["certificate.image"], Certificate::Image(Image::Original)),
        ],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::OrLegalRep)),
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
        ],
        names: &[must(
            PAGE,
            &["naming.approval_tokens", "special.items.0"],
            Name::Words {
                words: &[
                    "新闻",
                    "广播",
                    "电影",
                    "电视",
                    "游戏",
                    "药品",
                    "器械",
                    "网约车",
                    "动漫",
                    "动画",
                    "教育",
                    "培训",
                    "金融",
                ],
                at: Match::Anywhere,
                then: Then::Approval,
            },
        )],
        remarks: &[must(
            PAGE,
            &["remarks.legal_rep_explanation|online_shop_licence_and_subject_resp_is_legal_rep"],
            Remark::of_subject(RemarkKind::OnlineShop, Cause::OnlineShopOfLegalRep),
        )],
        papers: &[
            should(
                PAGE,
                &["materials.unit_certificate_copy_with_seal|special_cases"],
                Paper { when: Cause::Special, papers: &[&[AttachmentKind::UnitCertificateCopyWithSeal]] },
            ),
            should(
                PAGE,
                &["materials.local_presence_proof|online_shop_licence_and_subject_resp_not_legal_rep"],
                Paper {
                    when: Cause::OnlineShopOfAnother,
                    papers: &[
                        &[AttachmentKind::ResidencePermit],
                        &[AttachmentKind::HousePurchase],
                        &[AttachmentKind::HouseholdRegister],
                    ],
                },
            ),
        ],
        counts: &[must(
            PAGE,
            &["counts.thresholds|domains > 5", "materials.sealed_domain_ownership_statement|count_threshold"],
            Count::Threshold(Threshold {
                of: Metric::Domains,
                most: 5,
                filed_counts: None,
                papers: &[&[AttachmentKind::SealedDomainStatement]],
            }),
        )],
        sites: &[
            must(PAGE, leaves::FILED_OPEN, Site::Filed(Open::Required))
                .on(Orders::ADDED.and(Orders::CHANGE_SUBJECT).and(Orders::CHANGE_SERVICE)),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
            must(PAGE, &["site_state.footer_number"], Site::FooterNumber),
        ],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::RenameOnly))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.rename_letter", "materials.rename_letter|subject_name_changed"], Change::RenameLetter)
                .on(Orders::CHANGE_SUBJECT),
        ],
        accesses: &[
            must(PAGE, &["access.access_mismatch"], Access::Mismatch(Mismatch::First)).on(Orders::ACCESS_NO_SUBJECT),
            must(PAGE, &["access.add_site_mismatch"], Access::Mismatch(Mismatch::First)).on(Orders::ADDED_NO_SUBJECT),
            must(PAGE, &["access.old_cert"], Access::OldCertificate(OldCertificate::OldAllowed))
                .on(Orders::NO_SUBJECT_HERE),
        ],
        specials: &[
            NO_TRAINING,
            should(
                TEMPLATES,
                &["special.items.1"],
                Special {
                    words: &["校外培训", "课外辅导", "中小学", "学科培训"],
                    fields: &[Field::SubjectName, Field::Scope],
                    about: &[],
                    then: Action::Papers(&[&[AttachmentKind::NoTrainingCommitment]]),
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
                Age::Proof {
                    of: Whose::Any,
                    below: 18,
                    papers: &[
                        &[AttachmentKind::EmploymentProof],
                        &[
                            AttachmentKind::GuardianId,
                            AttachmentKind::HouseholdRegister,
                            AttachmentKind::GuardianStatement,
                        ],
                    ],
                },
            ),
        ],
        persons: &[must(
            PAGE,
            &["responsible.resp_id_reuse"],
            Person::Once { of: Whose::Any, own_filing_aside: false },
        )],
        places: &[
            must(
                PAGE,
                leaves::CARD_ELSEWHERE,
                Place::CardElsewhere(Elsewhere::WithPapers {
                    papers: &[
                        &[AttachmentKind::StudentId],
                        &[AttachmentKind::SocialSecurity],
                        &[AttachmentKind::EmploymentProof],
                        &[AttachmentKind::ResidencePermit],
                    ],
                    months: None,
                    lease_months: None,
                }),
            ),
            must(PAGE, &["locality.student_rule"], Place::Students(Students::StudentCard)),
        ],
        certificates: &[must(PAGE, &["certificate.image"], Certificate::Image(Image::Original))],
        domains: &[of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown)],
        names: &[
            must(PAGE, &["naming.forbidden_kinds"], Name::Kind(RefusedName::Domain)),
            must(PAGE, &["naming.english", "naming.forbidden_kinds"], Name::Kind(RefusedName::EnglishAlone)),
            must(PAGE, &["naming.forbidden_kinds"], Name::Kind(RefusedName::Digits)),
            must(PAGE, &["naming.min_han_chars"], Name::Kind(RefusedName::FewHan)),
            must(PAGE, &["naming.forbidden_kinds"], Name::Kind(RefusedName::PersonName)),
        ],
        counts: &[must(
            PAGE,
            &["counts.thresholds|domains > 5", "materials.sealed_domain_ownership_statement|count_threshold"],
            Count::Threshold(Threshold {
                of: Metric::Domains,
                most: 5,
                filed_counts: None,
                papers: &[&[AttachmentKind::SealedDomainStatement]],
            }),
        )],
        changes: &[must(
            PAGE,
            &["change.subject_change", "other.rename_only_personal"],
            Change::Subject(SubjectChange::ToOwnEnterprise),
        )
        .on(Orders::CHANGE_SUBJECT)],
        accesses: &[
            must(PAGE, &["access.access_mismatch"], Access::Mismatch(Mismatch::First)).on(Orders::ACCESS_NO_SUBJECT),
            must(PAGE, &["access.add_site_mismatch"], Access::Mismatch(Mismatch::First)).on(Orders::ADDED_NO_SUBJECT),
        ],
        ..Demands::SILENT
    },
    left: &[Left { leaf: "unit.materials.unit_certificate_copy_with_seal|special_cases", reason: Reason::Call }],
};
