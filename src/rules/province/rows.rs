//! One row a province.
//!
//! Origin: pages of requirements of each administration (undated), read 2026-11.

use super::{
    ContentDemand, DomainHolder, Elsewhere, ProvinceRules, RefusedName, Remaining, Retirement, Scope, SubjectPerson,
};
use crate::model::{CertificateKind, ContentKind};

/// Words that two provinces refuse in the names of units' websites.
const GENERAL_WORDS: &[&str] = &[
    "资讯",
    "网站",
    "网络",
    "网址",
    "爱好者",
    "作品展示",
    "论坛",
    "社区",
    "工作室",
    "平台",
    "主页",
    "热线",
    "社团",
    "导航",
    "分享",
];

/// The provinces that ask something, by division code.
pub static PROVINCES: &[ProvinceRules] = &[
    // 北京
    ProvinceRules {
        code: 11,
        unit: Scope {
            numbers_same_person: Some(2),
            numbers_different_persons: Some(3),
            own_mobiles: true,
            emergency_not_own_mobile: true,
            emergency_not_any_mobile: true,
            domain_holder: Some(DomainHolder::OrLegalRep),
            no_filler_in_address: true,
            rename_letter: true,
            ..Scope::ADULTS
        },
        individual: Scope {
            emergency_required: true,
            contents: &[(ContentKind::Blog, ContentDemand::Refused)],
            website_remark: Some(1),
            ..Scope::ADULTS
        },
    },
    // 天津
    ProvinceRules {
        code: 12,
        unit: Scope {
            mobiles_once: true,
            persons_elsewhere: Some(1),
            emergency_required: true,
            emergency_not_own_mobile: true,
            emergency_not_any_mobile: true,
            letter_of_service_person: true,
            retirement_of_service_person: Some(Retirement { men: 60, women: 55 }),
            subject_person: Some(SubjectPerson::LegalRep),
            no_filler_in_address: true,
            name_words: GENERAL_WORDS,
            names: &[RefusedName::FewHan],
            subject_remark: true,
            rename_letter: true,
            name_words_with_approval: &["博客", "在线", "交流"],
            ..Scope::SILENT
        },
        individual: Scope {
            emergency_required: true,
            emergency_not_own_mobile: true,
            emergency_not_any_mobile: true,
            no_filler_in_address: true,
            website_remark: Some(1),
            subject_remark: true,
            paper_below: Some(18),
            ..Scope::SILENT
        },
    },
    // 河北
    ProvinceRules {
        code: 13,
        unit: Scope {
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::OrLegalRep),
            no_foreigner: true,
            ..Scope::ADULTS
        },
        individual: Scope { elsewhere: Some(Elsewhere::WithLocalNumber), website_remark: Some(1), ..Scope::ADULTS },
    },
    // 山西
    ProvinceRules {
        code: 14,
        unit: Scope { domain_holder: Some(DomainHolder::OrLegalRep), ..Scope::ADULTS },
        individual: Scope { elsewhere: Some(Elsewhere::Refused), ..Scope::ADULTS },
    },
    // 内蒙古
    ProvinceRules {
        code: 15,
        unit: Scope {
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::OrLegalRep),
            rename_letter: true,
            ..Scope::ADULTS
        },
        individual: Scope {
            elsewhere: Some(Elsewhere::Refused),
            contents: &[(ContentKind::Blog, ContentDemand::Approval)],
            website_remark: Some(30),
            ..Scope::ADULTS
        },
    },
    // 辽宁
    ProvinceRules {
        code: 21,
        unit: Scope {
            numbers_same_person: Some(2),
            numbers_different_persons: Some(3),
            own_mobiles: true,
            emergency_required: true,
            emergency_not_own_mobile: true,
            emergency_not_any_mobile: true,
            rename_letter: true,
            ..Scope::ADULTS
        },
        individual: Scope {
            numbers_same_person: Some(2),
            emergency_required: true,
            emergency_not_own_mobile: true,
            ..Scope::ADULTS
        },
    },
    // 吉林
    ProvinceRules {
        code: 22,
        unit: Scope {
            proof_below: Some(18),
            privacy_off: true,
            subject_person: Some(SubjectPerson::OrWithLetter),
            domain_holder: Some(DomainHolder::Subject),
            rename_letter: true,
            ..Scope::SILENT
        },
        individual: Scope { proof_below: Some(18), privacy_off: true, ..Scope::SILENT },
    },
    // 黑龙江
    ProvinceRules {
        code: 23,
        unit: Scope {
            websites: Some(4),
            one_person_unless_legal_rep: true,
            contents: &[(ContentKind::Other, ContentDemand::Refused)],
            ..Scope::ADULTS
        },
        individual: Scope { elsewhere: Some(Elsewhere::Refused), website_remark: Some(1), ..Scope::ADULTS },
    },
    // 上海
    ProvinceRules {
        code: 31,
        unit: Scope {
            letter_of_service_person: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::OrLegalRep),
            persons_certificate: Remaining::at_least(3),
            subjects_certificate: Remaining::more_than(12),
            domain: Remaining::at_least(3),
            no_filler_in_address: true,
            rename_letter: true,
            ..Scope::ADULTS
        },
        individual: Scope {
            privacy_off: true,
            elsewhere: Some(Elsewhere::WithOtherProof),
            persons_certificate: Remaining::at_least(3),
            no_filler_in_address: true,
            names: &[RefusedName::EnglishAlone],
            ..Scope::ADULTS
        },
    },
    // 江苏
    ProvinceRules {
        code: 32,
        unit: Scope {
            letter_of_service_person: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::OrWithLetter),
            one_person_unless_legal_rep: true,
            rename_letter: true,
            no_change_of_service: true,
            ..Scope::ADULTS
        },
        individual: Scope {
            min_age: Some(16),
            proof_below: Some(18),
            privacy_off: true,
            elsewhere: Some(Elsewhere::WithOtherProof),
            website_remark: Some(1),
            no_change_of_service: true,
            ..Scope::SILENT
        },
    },
    // 浙江
    ProvinceRules {
        code: 33,
        unit: Scope {
            min_age_of_subject_person: Some(18),
            subject_person: Some(SubjectPerson::LegalRep),
            persons_certificate: Remaining::more_than(3),
            subjects_certificate: Remaining::more_than(3),
            no_filler_in_address: true,
            trade_name: true,
            rename_letter: true,
            ..Scope::SILENT
        },
        individual: Scope {
            no_filler_in_address: true,
            contents: &[(ContentKind::Blog, ContentDemand::Approval)],
            ..Scope::ADULTS
        },
    },
    // 安徽
    ProvinceRules {
        code: 34,
        unit: Scope {
            letter_of_service_person: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::OrWithLetter),
            domain: Remaining::more_than(3),
            ..Scope::ADULTS
        },
        individual: Scope {
            privacy_off: true,
            domain: Remaining::more_than(3),
            paper_below: Some(18),
            ..Scope::SILENT
        },
    },
    // 福建
    ProvinceRules {
        code: 35,
        unit: Scope {
            letter_of_service_person: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::Subject),
            trade_name: true,
            rename_letter: true,
            ..Scope::SILENT
        },
        individual: Scope { privacy_off: true, resident_id_only: true, paper_below: Some(18), ..Scope::SILENT },
    },
    // 江西
    ProvinceRules {
        code: 36,
        unit: Scope {
            letter_of_service_person: true,
            subject_person: Some(SubjectPerson::LegalRep),
            rename_letter: true,
            other_contents: Some((ContentKind::UnitPortal, ContentDemand::Refused)),
            ..Scope::SILENT
        },
        individual: Scope { min_age: Some(16), elsewhere: Some(Elsewhere::Refused), ..Scope::SILENT },
    },
    // 山东
    ProvinceRules {
        code: 37,
        unit: Scope {
            mobiles_once: true,
            persons_elsewhere: Some(1),
            subject_person: Some(SubjectPerson::LegalRep),
            name_words: GENERAL_WORDS,
            names: &[RefusedName::Domain, RefusedName::EnglishAlone, RefusedName::PersonName],
            subject_remark: true,
            no_foreigner: true,
            trade_name: true,
            name_words_with_approval: &["博客", "在线", "交流"],
            ..Scope::SILENT
        },
        individual: Scope {
            elsewhere: Some(Elsewhere::WithOtherProof),
            website_remark: Some(1),
            paper_below: Some(18),
            ..Scope::SILENT
        },
    },
    // 河南
    ProvinceRules {
        code: 41,
        unit: Scope {
            mobiles_once: true,
            persons_elsewhere: Some(0),
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::OrLegalRep),
            persons_certificate: Remaining::at_least(3),
            domain: Remaining::more_than(3),
            rename_letter: true,
            // Five domains, and a website has one.
            websites: Some(5),
            no_change_of_service: true,
            ..Scope::ADULTS
        },
        individual: Scope {
            elsewhere: Some(Elsewhere::Refused),
            domain: Remaining::more_than(3),
            name_words: &["个人", "中华"],
            names: &[RefusedName::Domain, RefusedName::PersonName],
            contents: &[(ContentKind::Blog, ContentDemand::Refused), (ContentKind::Other, ContentDemand::Remark)],
            paper_below: Some(18),
            ..Scope::SILENT
        },
    },
    // 湖北
    ProvinceRules {
        code: 42,
        unit: Scope {
            numbers_same_person: Some(2),
            numbers_different_persons: Some(2),
            emergency_not_own_mobile: true,
            letter_of_service_person: true,
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::OrLegalRep),
            websites: Some(1),
            rename_letter: true,
            other_contents: Some((ContentKind::UnitPortal, ContentDemand::Remark)),
            ..Scope::ADULTS
        },
        individual: Scope { other_contents: Some((ContentKind::Blog, ContentDemand::Remark)), ..Scope::ADULTS },
    },
    // 湖南
    ProvinceRules {
        code: 43,
        unit: Scope {
            letter_of_service_person: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::Subject),
            websites: Some(1),
            ..Scope::ADULTS
        },
        individual: Scope {
            privacy_off: true,
            contents: &[(ContentKind::Blog, ContentDemand::Refused)],
            ..Scope::ADULTS
        },
    },
    // 广东
    ProvinceRules {
        code: 44,
        unit: Scope {
            min_age: Some(16),
            numbers_same_person: Some(2),
            numbers_different_persons: Some(2),
            own_mobiles: true,
            medical_certificates: &[CertificateKind::BusinessLicence, CertificateKind::InstitutionCertificate],
            name_words_with_approval: &["中华", "中央"],
            names: &[RefusedName::EnglishAlone],
            ..Scope::SILENT
        },
        individual: Scope {
            proof_below: Some(18),
            numbers_same_person: Some(2),
            numbers_different_persons: Some(2),
            own_mobiles: true,
            elsewhere: Some(Elsewhere::WithOtherProof),
            name_words: &["中华", "中央"],
            names: &[RefusedName::EnglishAlone],
            website_remark: Some(1),
            ..Scope::SILENT
        },
    },
    // 广西
    ProvinceRules {
        code: 45,
        unit: Scope {
            emergency_required: true,
            emergency_not_own_mobile: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::OrLegalRep),
            no_filler_in_address: true,
            rename_letter: true,
            ..Scope::ADULTS
        },
        individual: Scope {
            emergency_required: true,
            emergency_not_own_mobile: true,
            privacy_off: true,
            no_filler_in_address: true,
            website_remark: Some(1),
            ..Scope::ADULTS
        },
    },
    // 海南
    ProvinceRules {
        code: 46,
        unit: Scope {
            min_age: Some(16),
            numbers_same_person: Some(2),
            numbers_different_persons: Some(2),
            emergency_not_own_mobile: true,
            one_person_unless_legal_rep: true,
            name_words_with_approval: &["中华", "中央"],
            rename_letter: true,
            ..Scope::SILENT
        },
        individual: Scope { min_age: Some(16), ..Scope::SILENT },
    },
    // 重庆
    ProvinceRules {
        code: 50,
        unit: Scope {
            mobiles_once: true,
            emergency_not_own_mobile: true,
            letter_of_service_person: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::LegalRep),
            names: &[RefusedName::English],
            contents: &[(ContentKind::Other, ContentDemand::Remark)],
            ..Scope::SILENT
        },
        individual: Scope {
            min_age: Some(16),
            proof_below: Some(18),
            emergency_required: true,
            privacy_off: true,
            contents: &[(ContentKind::Other, ContentDemand::Remark)],
            subject_remark: true,
            ..Scope::SILENT
        },
    },
    // 四川
    ProvinceRules {
        code: 51,
        unit: Scope {
            persons_elsewhere: Some(0),
            letter_of_service_person: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::OrWithLetter),
            domain_holder: Some(DomainHolder::OrLegalRep),
            rename_letter: true,
            name_words_with_approval: &["游戏", "药品", "器械", "网约车", "动漫", "动画", "教育", "培训"],
            ..Scope::ADULTS
        },
        individual: Scope {
            persons_elsewhere: Some(0),
            min_age: Some(16),
            privacy_off: true,
            elsewhere: Some(Elsewhere::WithEmploymentProof),
            names: &[
                RefusedName::Domain,
                RefusedName::EnglishAlone,
                RefusedName::Digits,
                RefusedName::FewHan,
                RefusedName::PersonName,
            ],
            paper_below: Some(18),
            ..Scope::SILENT
        },
    },
    // 贵州
    ProvinceRules {
        code: 52,
        unit: Scope {
            letter_of_service_person: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::OrLegalRep),
            websites: Some(5),
            trade_name: true,
            rename_letter: true,
            no_change_of_service: true,
            ..Scope::ADULTS
        },
        individual: Scope {
            privacy_off: true,
            contents: &[(ContentKind::Blog, ContentDemand::Refused)],
            no_change_of_service: true,
            ..Scope::ADULTS
        },
    },
    // 云南
    ProvinceRules {
        code: 53,
        unit: Scope {
            mobiles_once: true,
            min_age: Some(16),
            proof_below: Some(18),
            subject_person: Some(SubjectPerson::LegalRep),
            rename_letter: true,
            ..Scope::SILENT
        },
        individual: Scope { min_age: Some(16), proof_below: Some(18), ..Scope::SILENT },
    },
    // 西藏
    ProvinceRules {
        code: 54,
        unit: Scope {
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::Subject),
            ..Scope::ADULTS
        },
        individual: Scope::SILENT,
    },
    // 陕西
    ProvinceRules {
        code: 61,
        unit: Scope {
            privacy_off: true,
            letter_unless_subject_person: true,
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::OrLegalRep),
            trade_name: true,
            rename_letter: true,
            ..Scope::ADULTS
        },
        individual: Scope {
            privacy_off: true,
            contents: &[(ContentKind::Blog, ContentDemand::Approval)],
            ..Scope::SILENT
        },
    },
    // 甘肃
    ProvinceRules {
        code: 62,
        unit: Scope {
            emergency_required: true,
            emergency_not_own_mobile: true,
            emergency_not_any_mobile: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::OrWithLetter),
            domain_holder: Some(DomainHolder::OrLegalRep),
            subject_remark: true,
            ..Scope::ADULTS
        },
        individual: Scope {
            privacy_off: true,
            elsewhere: Some(Elsewhere::Refused),
            website_remark: Some(1),
            ..Scope::ADULTS
        },
    },
    // 青海
    ProvinceRules {
        code: 63,
        unit: Scope { privacy_off: true, domain_holder: Some(DomainHolder::Subject), ..Scope::ADULTS },
        individual: Scope {
            privacy_off: true,
            elsewhere: Some(Elsewhere::Refused),
            website_remark: Some(1),
            paper_below: Some(22),
            ..Scope::ADULTS
        },
    },
    // 宁夏
    ProvinceRules {
        code: 64,
        unit: Scope {
            numbers_same_person: Some(2),
            numbers_different_persons: Some(3),
            own_mobiles: true,
            emergency_not_own_mobile: true,
            emergency_not_any_mobile: true,
            letter_of_service_person: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::Subject),
            ..Scope::ADULTS
        },
        individual: Scope { privacy_off: true, elsewhere: Some(Elsewhere::WithOtherProof), ..Scope::ADULTS },
    },
    // 新疆
    ProvinceRules {
        code: 65,
        unit: Scope {
            mobiles_once: true,
            persons_elsewhere: Some(0),
            privacy_off: true,
            subject_person: Some(SubjectPerson::LegalRep),
            ..Scope::ADULTS
        },
        individual: Scope {
            mobiles_once: true,
            persons_elsewhere: Some(0),
            privacy_off: true,
            elsewhere: Some(Elsewhere::Refused),
            ..Scope::ADULTS
        },
    },
];
