//! 天津: what its page demands.

use super::super::entry::{contradictory, must, should};
use super::super::{
    Age, Cause, Certificate, CertificateOf, Change, Demands, Domain, Eligible, Holder, Image, Left, Match, Name,
    Orders, Page, Person, Phone, Place, Precision, Reason, RefusedName, Remark, RemarkKind, Site, SubjectChange, Then,
    Whose,
};
use super::PATTERN_WORDS;
use super::leaves;
use crate::model::AttachmentKind;
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::TIANJIN_PAGE, "管局要求")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::TIANJIN_PAGE,
    unit: Demands {
        ages: &[
            must(
                PAGE,
                &[
                    "age.applies_to",
                    "age.min_age_free",
                    "age.minor_band_from",
                    "age.below_free_proofs",
                    "materials.household_register|minor_service_resp",
                ],
                Age::Proof {
                    of: Whose::Service,
                    below: 18,
                    papers: &[&[AttachmentKind::GuardianId, AttachmentKind::HouseholdRegister]],
                },
            ),
            must(
                PAGE,
                &["responsible.service_resp_max_age_male", "responsible.service_resp_max_age_female"],
                Age::Retired { men: 60, women: 55 },
            ),
        ],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(PAGE, leaves::SERVICE_LETTER, Person::ServiceLetter),
            must(
                PAGE,
                &["responsible.resp_id_reuse", "responsible.own_personal_filing_exempt"],
                Person::Once { of: Whose::Any, own_filing_aside: true },
            ),
        ],
        phones: &[
            must(PAGE, &["contacts.emergency_required"], Phone::Emergency),
            must(PAGE, &["contacts.emergency_vs_primary"], Phone::EmergencyNotOwn),
            must(PAGE, &["contacts.emergency_differs_from_all_primaries"], Phone::EmergencyNotAny),
            must(PAGE, &["contacts.phone_reuse"], Phone::Once { of: Whose::Any }),
            must(PAGE, &["contacts.phone_holder"], Phone::Holder(Holder::Employee)),
            must(PAGE, &["other.own_phone_clash"], Phone::Once { of: Whose::Service }),
        ],
        places: &[
            must(PAGE, &["address.no_shixiaqu"], Place::NoFiller),
            must(PAGE, &["address.precision"], Place::Precise(Precision::Door)),
            must(PAGE, &["other.address_student"], Place::StudentAddress),
            must(
                PAGE,
                &["other.address_local"],
                Place::CurrentDistricts(&[("自贸", "滨海新区"), ("空港经济区", "滨海新区")]),
            ),
        ],
        certificates: &[
            must(PAGE, &["certificate.image", "other.copies"], Certificate::Image(Image::OriginalInColour)),
            must(
                PAGE,
                &["special.one_filing_number_per_subject", "other.subject_filing_number"],
                Certificate::OneRecord,
            )
            .on(Orders::ACCESS.and(Orders::ADDED)),
        ],
        names: &[
            must(PAGE, &["naming.min_han_chars"], Name::Kind(RefusedName::FewHan)),
            must(
                PAGE,
                &["naming.forbidden_tokens"],
                Name::Words { words: PATTERN_WORDS, at: Match::End, then: Then::Refused },
            ),
            contradictory(
                PAGE,
                &["naming.forbidden_tokens", "naming.approval_tokens"],
                Name::Words { words: &["论坛", "社区"], at: Match::End, then: Then::Refused },
            ),
            must(
                PAGE,
                &["naming.approval_tokens"],
                Name::Words { words: &["博客", "在线", "交流"], at: Match::Anywhere, then: Then::Approval },
            ),
        ],
        remarks: &[
            must(
                PAGE,
                &["remarks.emergency_contact_user_and_relation|always"],
                Remark::of_subject(RemarkKind::EmergencyRelation, Cause::Always),
            ),
            must(
                PAGE,
                &["remarks.multi_ip_provinces|site_ips_in_different_provinces"],
                Remark::of_service(RemarkKind::SeveralAddresses, Cause::SeveralProvinces),
            ),
        ],
        sites: &[
            must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
        ],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::RenameOnly))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.rename_letter", "materials.rename_letter|subject_name_changed"], Change::RenameLetter)
                .on(Orders::CHANGE_SUBJECT),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(
            PAGE,
            &[
                "age.applies_to",
                "age.min_age_free",
                "age.minor_band_from",
                "age.below_free_proofs",
                "materials.household_register|minor_service_resp",
            ],
            Age::Proof {
                of: Whose::Service,
                below: 18,
                papers: &[&[AttachmentKind::GuardianId, AttachmentKind::HouseholdRegister]],
            },
        )],
        phones: &[
            must(PAGE, &["contacts.emergency_required"], Phone::Emergency),
            must(PAGE, &["contacts.emergency_vs_primary"], Phone::EmergencyNotOwn),
            must(PAGE, &["contacts.emergency_differs_from_all_primaries"], Phone::EmergencyNotAny),
            should(PAGE, &["other.emergency_person"], Phone::Holder(Holder::Relative)),
        ],
        places: &[
            must(PAGE, &["address.no_shixiaqu"], Place::NoFiller),
            must(PAGE, &["other.address_student"], Place::StudentAddress),
        ],
        domains: &[must(
            PAGE,
            &["domain.certificate", "materials.domain_certificate|change_to_enterprise"],
            Domain::Certificate(CertificateOf::ChangeToUnit),
        )
        .on(Orders::CHANGE_SUBJECT)],
        remarks: &[
            must(
                PAGE,
                &["remarks.non_enterprise_declaration|always"],
                Remark::of_service(RemarkKind::NotEnterprise, Cause::Always),
            ),
            must(
                PAGE,
                &["remarks.emergency_contact_user_and_relation|always"],
                Remark::of_subject(RemarkKind::EmergencyRelation, Cause::Always),
            ),
        ],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::ToEnterpriseWithCertificate))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[Left { leaf: "other.change_person_to_person", reason: Reason::Advice }],
};
