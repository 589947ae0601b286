//! 上海: what its page demands.

use super::super::entry::{must, of_2018, should};
use super::super::{
    About, Access, Action, Age, Cause, Certificate, CertificateOf, Change, Demands, Domain, DomainHolder, Eligible,
    Elsewhere, Field, Image, Left, Mismatch, Name, Natures, OldCertificate, Orders, Origin, Page, Paper, Person, Place,
    Precision, Reason, RefusedName, Remaining, Special, Students, SubjectChange, Whose,
};
use super::leaves;
use crate::model::{AttachmentKind, CertificateKind, ContentKind, Topic};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::SHANGHAI_PAGE, "管局要求")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];
const PRE_APPROVAL: &[Cite] = &[cite(&source::PRE_APPROVAL, "前置审批")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::SHANGHAI_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(PAGE, leaves::SERVICE_LETTER, Person::ServiceLetter),
            must(
                PAGE,
                &["foreign.hk_macao_id"],
                Person::Documents {
                    of: Origin::HongKongMacao,
                    kinds: &[CertificateKind::HkMacaoResidencePermit, CertificateKind::HkMacaoPermit],
                },
            ),
            must(
                PAGE,
                &["foreign.tw_id"],
                Person::Documents {
                    of: Origin::Taiwan,
                    kinds: &[CertificateKind::TaiwanResidencePermit, CertificateKind::TaiwanPermit],
                },
            ),
            must(PAGE, &["other.hk_id"], Person::NoHongKongId),
            must(PAGE, &["other.hk_residence_permit_validity"], Person::ResidencePermitLeft { months: 3 }),
        ],
        places: &[
            must(PAGE, &["locality.licence_local"], Place::LicenceHere { foreign_invested_only: true }),
            must(PAGE, &["address.no_shixiaqu"], Place::NoFiller),
        ],
        certificates: &[
            must(PAGE, &["certificate.latest_cert"], Certificate::Newest { where_issued: true }),
            must(
                PAGE,
                &["certificate.licence_min_validity_months"],
                Certificate::SubjectLeft(Remaining::more_than(12)),
            ),
            must(PAGE, leaves::PERSON_LEFT, Certificate::PersonLeft(Remaining::at_least(3))),
            must(PAGE, &["certificate.image"], Certificate::Image(Image::OriginalInColour)),
            must(PAGE, &["certificate.seal_required", "other.individual_business_seal"], Certificate::Seal)
                .of(Natures::INDIVIDUAL_BUSINESS),
            should(
                PAGE,
                &["other.foreign_rep_office"],
                Certificate::ForeignOffice(&[CertificateKind::OrganisationCode]),
            ),
            must(PAGE, &["other.registry_abnormal"], Certificate::NotAbnormal),
            must(PAGE, &["other.licence_revoked"], Certificate::NotRevoked),
        ],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::OrLegalRep)),
            must(PAGE, &["domain.owner_name_form"], Domain::HolderInFull),
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
            must(PAGE, leaves::DOMAIN_LEFT, Domain::Left(Remaining::at_least(3))),
            must(
                PAGE,
                &["domain.certificate", "materials.foreign_parent_documents|domain_owner_is_foreign_parent"],
                Domain::Certificate(CertificateOf::ForeignParent),
            ),
            must(
                PAGE,
                &[
                    "domain.prefix_preapproval",
                    "remarks.not_game_or_site_content|domain_prefix_game_but_site_not_game",
                    "special.items.1",
                ],
                Domain::PrefixApproval(&["game"]),
            ),
        ],
        papers: &[must(
            PAGE,
            &["materials.legal_rep_id_scan|no_provider_subject_and_filed_subject_resp_not_legal_rep"],
            Paper {
                when: Cause::RecordedPersonNotLegalRep,
                papers: &[&[AttachmentKind::LegalRepPhoto], &[AttachmentKind::IdFront]],
            },
        )
        .on(Orders::NO_SUBJECT_HERE)],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::NotToIndividual))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.rename_letter", "materials.rename_letter|subject_name_changed"], Change::RenameLetter)
                .on(Orders::CHANGE_SUBJECT),
        ],
        accesses: &[
            must(PAGE, &["access.access_mismatch"], Access::Mismatch(Mismatch::AfterwardsIfPerson))
                .on(Orders::ACCESS_NO_SUBJECT),
            must(PAGE, &["access.add_site_mismatch"], Access::Mismatch(Mismatch::AfterwardsIfPerson))
                .on(Orders::ADDED_NO_SUBJECT),
            must(PAGE, &["access.old_cert"], Access::OldCertificate(OldCertificate::Newest))
                .on(Orders::NO_SUBJECT_HERE),
            must(PAGE, &["other.access_with_provider_subject"], Access::Mismatch(Mismatch::FirstIfPerson))
                .on(Orders::SUBJECT_HERE),
        ],
        specials: &[
            must(
                PAGE,
                &["materials.game_publication_number|game_site", "special.items.0"],
                Special {
                    words: &[],
                    fields: &[Field::Content],
                    about: &[About::Content(ContentKind::OnlineGame)],
                    then: Action::Papers(&[&[AttachmentKind::GamePublicationNumber]]),
                },
            ),
            must(
                PAGE,
                &["materials.finance_approval|finance_keyword_in_name_or_scope", "special.items.2"],
                Special {
                    words: &[
                        "交易所",
                        "交易中心",
                        "金融",
                        "资产管理",
                        "理财",
                        "基金",
                        "基金管理",
                        "投资管理",
                        "财富管理",
                        "股权投资基金",
                        "网贷",
                        "网络借贷",
                        "P2P",
                        "股权众筹",
                        "互联网保险",
                        "支付",
                        "信托",
                    ],
                    fields: &[Field::SubjectName, Field::Scope],
                    about: &[],
                    then: Action::Papers(&[&[AttachmentKind::FinanceApproval]]),
                },
            )
            .on(Orders::NEW),
            must(
                PAGE,
                &["special.items.3"],
                Special {
                    words: &["金融"],
                    fields: &[Field::SiteName, Field::SubjectName, Field::Content],
                    about: &[About::Topic(Topic::PrivateFund), About::Topic(Topic::Payment)],
                    then: Action::Papers(&[&[AttachmentKind::FinanceApproval]]),
                },
            ),
            should(
                PAGE,
                &["special.items.4"],
                Special {
                    words: &["投资"],
                    fields: &[Field::SubjectName, Field::Scope],
                    about: &[About::Alone],
                    then: Action::ChangeScope,
                },
            ),
            must(
                PAGE,
                &["materials.travel_agency_licence|subject_name_is_travel_agency", "special.items.5"],
                Special {
                    words: &["旅行社"],
                    fields: &[Field::SubjectName],
                    about: &[],
                    then: Action::Papers(&[&[AttachmentKind::TravelAgencyLicence]]),
                },
            ),
            should(
                PRE_APPROVAL,
                &["special.items.6", "special.no_training_statement"],
                Special {
                    words: &["校外培训", "课外辅导", "中小学", "学科培训"],
                    fields: &[Field::SubjectName, Field::Scope, Field::SiteName, Field::Content],
                    about: &[],
                    then: Action::RemarkOr(&[&[AttachmentKind::NoTrainingCommitment]]),
                },
            ),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(
                PAGE,
                &["foreign.hk_macao_id"],
                Person::Documents {
                    of: Origin::HongKongMacao,
                    kinds: &[CertificateKind::HkMacaoResidencePermit, CertificateKind::HkMacaoPermit],
                },
            ),
            must(
                PAGE,
                &["foreign.tw_id"],
                Person::Documents {
                    of: Origin::Taiwan,
                    kinds: &[CertificateKind::TaiwanResidencePermit, CertificateKind::TaiwanPermit],
                },
            ),
            must(PAGE, &["foreign.foreigner_id"], Person::PassportWithPermit),
            must(PAGE, &["other.hk_id"], Person::NoHongKongId),
            must(PAGE, &["other.hk_residence_permit_validity"], Person::ResidencePermitLeft { months: 3 }),
        ],
        places: &[
            must(
                PAGE,
                &[
                    "locality.out_of_province_id",
                    "locality.proofs",
                    "locality.proof_min_validity_months",
                    "materials.local_presence_proof|out_of_province_id",
                ],
                Place::CardElsewhere(Elsewhere::WithPapers {
                    papers: &[&[AttachmentKind::ResidencePermit, AttachmentKind::PermitStatus]],
                    months: Some(1),
                    lease_months: None,
                }),
            ),
            must(PAGE, &["locality.student_rule"], Place::Students(Students::EnrolmentProof)),
            must(PAGE, &["address.no_shixiaqu"], Place::NoFiller),
            must(PAGE, &["address.precision"], Place::Precise(Precision::DoorAndRoom)),
            must(PAGE, &["address.permit_equals_mailing"], Place::AsPermit),
        ],
        certificates: &[
            must(PAGE, leaves::PERSON_LEFT, Certificate::PersonLeft(Remaining::at_least(3))),
            must(PAGE, &["certificate.image"], Certificate::Image(Image::OriginalInColour)),
        ],
        domains: &[
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
            must(PAGE, &["other.change_to_enterprise_domain"], Domain::HeldByNewSubject).on(Orders::CHANGE_SUBJECT),
        ],
        names: &[must(PAGE, &["naming.english"], Name::Kind(RefusedName::EnglishAlone))],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::ToOwnEnterprise))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[
        Left { leaf: "other.licence_codes", reason: Reason::NeedsEyes },
        Left { leaf: "individual.address.permit_equals_mailing", reason: Reason::NeedsEyes },
        Left { leaf: "other.hk_id", reason: Reason::NeedsEyes },
    ],
};
