//! 广东: what its page demands.

use super::super::entry::{must, should};
use super::super::{
    About, Action, Age, Cause, Certificate, Change, Content, Count, Demands, Domain, Eligible, Elsewhere, Field,
    FilesAs, Image, Left, Match, Metric, Name, NameMatch, Natures, OnlineShop, Open, Orders, Origin, Page, Paper,
    Person, Phone, Place, Reason, RefusedName, Remark, RemarkKind, Site, Special, Students, SubjectChange, Then,
    Threshold, Whose,
};
use super::leaves;
use crate::model::{AttachmentKind, CertificateKind, ContentKind, Topic};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::GUANGDONG_PAGE, "管局要求")];
const BUREAU_FAQ: &[Cite] = &[cite(&source::BUREAU_FAQ, "各省管局要求")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::GUANGDONG_PAGE,
    unit: Demands {
        ages: &[
            must(PAGE, &["age.applies_to", "age.min_age_hard"], Age::Refused { of: Whose::Any, below: 16 }),
            should(
                PAGE,
                &["age.below_free_proofs", "materials.employment_proof|minor"],
                Age::Proof { of: Whose::Any, below: 18, papers: &[&[AttachmentKind::EmploymentProof]] },
            ),
        ],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)).on(Orders::NEW),
            should(PAGE, &["other.recommended_resp"], Person::Subject(Eligible::LegalRep))
                .on(Orders::CHANGE.and(Orders::ACCESS)),
            must(
                PAGE,
                &["foreign.hk_macao_id"],
                Person::Documents {
                    of: Origin::HongKong,
                    kinds: &[CertificateKind::HkMacaoPermit, CertificateKind::HkMacaoResidencePermit],
                },
            ),
        ],
        phones: &[
            must(PAGE, leaves::DIFFERENT_PHONES, Phone::Distinct { same: Some(2), different: Some(2) }),
            must(PAGE, &["contacts.primary_must_differ_if_diff_person"], Phone::OwnMobiles),
            must(PAGE, &["other.change_site_contacts"], Phone::TwoOfItsOwn).on(Orders::CHANGE_SERVICE),
        ],
        places: &[
            must(PAGE, &["address.cert_mailing_same_city"], Place::SameCity),
            must(
                PAGE,
                &["address.online_shop", "other.online_shop_address"],
                Place::OnlineShop(OnlineShop::BothAddresses),
            ),
        ],
        certificates: &[
            must(PAGE, &["certificate.image"], Certificate::Image(Image::CopyWithSeal)),
            must(
                PAGE,
                &["certificate.individual_business_as"],
                Certificate::IndividualBusiness(FilesAs::IndividualWithoutTradeName),
            ),
            must(PAGE, &["other.watermark"], Certificate::Image(Image::MarkedForFilingOnly)),
            must(
                PAGE,
                &["other.medical_cert_type"],
                Certificate::Medical(&[CertificateKind::BusinessLicence, CertificateKind::InstitutionCertificate]),
            )
            .of(Natures::MEDICAL),
        ],
        domains: &[must(PAGE, &["domain.distinct_prefix_separate_sites"], Domain::PrefixEach)],
        names: &[
            must(PAGE, &["naming.english"], Name::Kind(RefusedName::EnglishAlone)),
            must(
                PAGE,
                &["naming.national_words"],
                Name::Words { words: &["中国", "中央", "国家"], at: Match::Head, then: Then::Approval },
            ),
            must(PAGE, &["naming.match"], Name::Fits(NameMatch::RecordedName)).on(Orders::ACCESS),
            must(PAGE, &["special.items.5"], Name::College),
        ],
        contents: &[
            must(PAGE, leaves::NO_SITE_PURPOSE, Content::WithoutSite { with_remark: true }),
            must(PAGE, &["content.single_homepage_url"], Content::OneHomePage),
        ],
        remarks: &[
            must(
                PAGE,
                &["remarks.domains_point_same_site|site_has_domains_with_different_prefixes"],
                Remark::of_service(RemarkKind::OneSite, Cause::SeveralPrefixes),
            ),
            must(
                PAGE,
                &["remarks.medical_licence_details|hospital"],
                Remark::anywhere(RemarkKind::MedicalLicence, Cause::Hospital),
            ),
            must(
                PAGE,
                &["remarks.tcm_clinic_filing_details|tcm_clinic"],
                Remark::of_subject(RemarkKind::ClinicFiling, Cause::Clinic),
            ),
        ],
        papers: &[
            must(
                PAGE,
                &["materials.province_unit_commitment_letter|always"],
                Paper { when: Cause::Always, papers: &[&[AttachmentKind::UnitCommitment]] },
            ),
            must(
                PAGE,
                &["materials.medical_licence|hospital", "special.items.0"],
                Paper { when: Cause::Hospital, papers: &[&[AttachmentKind::MedicalLicence]] },
            ),
            must(
                PAGE,
                &["materials.tcm_clinic_filing|tcm_clinic"],
                Paper { when: Cause::Clinic, papers: &[&[AttachmentKind::TcmClinicFiling]] },
            ),
        ],
        counts: &[must(
            PAGE,
            &[
                "counts.thresholds|distinct_prefix_domains > 31",
                "materials.domain_certificate_each|count_threshold",
                "materials.site_construction_plan_original|count_threshold",
                "materials.subject_certificate_copy|count_threshold",
                "materials.access_contract_copy|count_threshold",
                "domain.certificate",
            ],
            Count::Threshold(Threshold {
                of: Metric::DistinctDomains,
                most: 31,
                filed_counts: Some(true),
                papers: &[&[
                    AttachmentKind::DomainCertificate,
                    AttachmentKind::ConstructionPlan,
                    AttachmentKind::SubjectCertificate,
                    AttachmentKind::AccessContract,
                ]],
            }),
        )
        .on(Orders::ADD)],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Free)).on(Orders::CHANGE_SUBJECT)
        ],
        specials: &[
            must(
                PAGE,
                &["special.items.1"],
                Special {
                    words: &["互联网诊疗"],
                    fields: &[Field::Content],
                    about: &[About::Topic(Topic::OnlineDiagnosis)],
                    then: Action::Approval,
                },
            ),
            must(
                PAGE,
                &["remarks.game_isbn|game_site", "special.items.2"],
                Special {
                    words: &[],
                    fields: &[Field::Content],
                    about: &[About::Content(ContentKind::OnlineGame)],
                    then: Action::Remark,
                },
            ),
            must(
                BUREAU_FAQ,
                &["special.items.3"],
                Special {
                    words: &["金融"],
                    fields: &[Field::Content],
                    about: &[About::Topic(Topic::PrivateFund), About::Topic(Topic::Payment)],
                    then: Action::Papers(&[&[AttachmentKind::FinanceApproval], &[AttachmentKind::FinanceCommitment]]),
                },
            ),
            should(
                BUREAU_FAQ,
                &["special.items.4"],
                Special {
                    words: &["游戏"],
                    fields: &[Field::Content],
                    about: &[About::Content(ContentKind::OnlineGame)],
                    then: Action::Staged,
                },
            ),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[
            must(
                PAGE,
                leaves::PROVEN_AGE,
                Age::Proof { of: Whose::Any, below: 18, papers: &[&[AttachmentKind::EmploymentProof]] },
            ),
            must(PAGE, &["age.student_min_age"], Age::Student { below: 18 }),
        ],
        phones: &[
            must(PAGE, leaves::DIFFERENT_PHONES, Phone::Distinct { same: Some(2), different: Some(2) }),
            must(PAGE, &["contacts.primary_must_differ_if_diff_person"], Phone::OwnMobiles),
        ],
        places: &[
            must(
                PAGE,
                &[
                    "locality.out_of_province_id",
                    "locality.proofs",
                    "locality.proof_order_kinds",
                    "materials.local_presence_proof|out_of_province_id",
                    "other.permit_valid",
                ],
                Place::CardElsewhere(Elsewhere::WithPapers {
                    papers: &[
                        &[AttachmentKind::HousePurchase],
                        &[AttachmentKind::SocialSecurity],
                        &[AttachmentKind::TemporaryPermit],
                        &[AttachmentKind::ResidencePermit],
                    ],
                    months: Some(0),
                    lease_months: None,
                }),
            )
            .on(Orders::ADD),
            must(PAGE, &["locality.student_rule"], Place::Students(Students::AtHome)),
        ],
        certificates: &[must(PAGE, &["certificate.image"], Certificate::Image(Image::CopyWithThumbprint))],
        names: &[
            must(PAGE, &["naming.english"], Name::Kind(RefusedName::EnglishAlone)),
            must(
                PAGE,
                &["naming.forbidden_tokens", "naming.national_words"],
                Name::Words { words: &["中国", "中华", "中央", "国家"], at: Match::Head, then: Then::Refused },
            ),
        ],
        contents: &[must(PAGE, &["content.single_homepage_url"], Content::OneHomePage)],
        remarks: &[
            must(PAGE, &["remarks.site_content|always"], Remark::of_service(RemarkKind::SiteContent, Cause::Always)),
            must(
                PAGE,
                &["remarks.domains_point_same_site|site_has_multiple_domains"],
                Remark::of_service(RemarkKind::OneSite, Cause::SeveralDomains),
            ),
            must(
                PAGE,
                &["remarks.individual_business|individual_business_without_trade_name"],
                Remark::anywhere(RemarkKind::IndividualBusiness, Cause::WithoutTradeName),
            ),
        ],
        papers: &[
            must(
                PAGE,
                &["materials.province_personal_commitment_letter|always"],
                Paper { when: Cause::Always, papers: &[&[AttachmentKind::IndividualCommitment]] },
            ),
            must(
                PAGE,
                &["materials.id_copy_with_thumbprint|always"],
                Paper { when: Cause::Always, papers: &[&[AttachmentKind::IdCopyWithThumbprint]] },
            ),
            must(
                PAGE,
                &["materials.individual_business_licence|individual_business_without_trade_name"],
                Paper { when: Cause::WithoutTradeName, papers: &[&[AttachmentKind::IndividualBusinessLicence]] },
            ),
            must(
                PAGE,
                &["materials.shenzhen_permit_status|shenzhen_residence_or_temporary_permit"],
                Paper {
                    when: Cause::ShenzhenPermit,
                    papers: &[&[AttachmentKind::PermitStatus], &[AttachmentKind::SocialSecurity]],
                },
            ),
            must(
                PAGE,
                &["materials.household_change_proof|permit_registered_address_differs_from_id"],
                Paper { when: Cause::PermitDiffers, papers: &[&[AttachmentKind::HouseholdRegister]] },
            ),
        ],
        counts: &[must(
            PAGE,
            &[
                "counts.thresholds|distinct_prefix_domains > 5",
                "materials.domain_certificate_each|count_threshold",
                "materials.site_construction_plan_original|count_threshold",
                "materials.subject_certificate_copy|count_threshold",
                "materials.access_contract_copy|count_threshold",
                "domain.certificate",
            ],
            Count::Threshold(Threshold {
                of: Metric::DistinctDomains,
                most: 5,
                filed_counts: None,
                papers: &[&[
                    AttachmentKind::DomainCertificate,
                    AttachmentKind::ConstructionPlan,
                    AttachmentKind::SubjectCertificate,
                    AttachmentKind::AccessContract,
                ]],
            }),
        )
        .on(Orders::ADD)],
        sites: &[must(PAGE, leaves::FILED_OPEN, Site::Filed(Open::Required)).on(Orders::CHANGE_SUBJECT)],
        changes: &[must(
            PAGE,
            &["change.subject_change", "other.change_needs_consistency"],
            Change::Subject(SubjectChange::Free),
        )
        .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[
        Left { leaf: "other.same_operator", reason: Reason::NeedsEyes },
        Left {
            leaf: "individual.materials.household_change_proof|permit_registered_address_differs_from_id",
            reason: Reason::NeedsEyes,
        },
    ],
};
