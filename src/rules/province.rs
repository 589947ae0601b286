//! What provincial administrations ask beyond the nation, as rows of parameters; the rules that read them stand in the rooms
//! of what they look at.
//!
//! Origin: pages of requirements of each administration (undated), read 2026-11. A value that is absent means that the page
//! says nothing: then no rule speaks. Proofs that the model has no word for are left out.

use crate::model::CertificateKind;
use crate::rule::{Context, Needs};
use crate::value::Province;

/// What a province asks of units, or of individuals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope {
    /// Younger responsible persons are refused (负责人年龄).
    pub min_age: Option<u32>,
    /// Younger responsible persons need a proof of employment (工作证明).
    pub proof_below: Option<u32>,
    /// Different phone numbers that the persons must give together, when subject and service have the same person.
    pub numbers_same_person: Option<u32>,
    /// Different phone numbers that the persons must give together, when subject and service have different persons.
    pub numbers_different_persons: Option<u32>,
    /// Different persons must have different mobile numbers (联系方式1).
    pub own_mobiles: bool,
    /// The emergency number must be filled in (应急联系方式).
    pub emergency_required: bool,
    /// The emergency number must differ from the mobile number of the same person.
    pub emergency_not_own_mobile: bool,
    /// The emergency number must differ from the mobile numbers of both persons.
    pub emergency_not_any_mobile: bool,
    /// The person of a service who is not the legal representative needs a letter of that person (法定代表人授权书).
    pub letter_of_service_person: bool,
    /// The person of a service who is neither the legal representative nor the person of the subject needs that letter.
    pub letter_unless_subject_person: bool,
    /// Younger persons of the subject are refused, whatever the age of others.
    pub min_age_of_subject_person: Option<u32>,
    /// Older persons of a service are refused (退休年龄).
    pub retirement_of_service_person: Option<Retirement>,
    /// Who may be the person of the subject (主体负责人).
    pub subject_person: Option<SubjectPerson>,
    /// Who may hold the domain (域名所有者).
    pub domain_holder: Option<DomainHolder>,
    /// Whether individuals may file who have a certificate of another province (个人异地备案).
    pub elsewhere: Option<Elsewhere>,
    /// Certificates that medical institutions file with, instead of their practice licence.
    pub medical_certificates: &'static [CertificateKind],
    /// The holder of the domain must be shown in WHOIS while it is filed (域名隐私保护).
    pub privacy_off: bool,
}

impl Scope {
    const SILENT: Self = Self {
        min_age: None,
        proof_below: None,
        numbers_same_person: None,
        numbers_different_persons: None,
        own_mobiles: false,
        emergency_required: false,
        emergency_not_own_mobile: false,
        emergency_not_any_mobile: false,
        letter_of_service_person: false,
        letter_unless_subject_person: false,
        min_age_of_subject_person: None,
        retirement_of_service_person: None,
        subject_person: None,
        domain_holder: None,
        elsewhere: None,
        medical_certificates: &[],
        privacy_off: false,
    };
    /// Responsible persons are adults.
    const ADULTS: Self = Self {
        min_age: Some(18),
        ..Self::SILENT
    };
}

/// The last ages that are not past retirement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Retirement {
    /// Of men.
    pub men: u32,
    /// Of women.
    pub women: u32,
}

/// Who may be the person of a unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SubjectPerson {
    /// The legal representative alone.
    LegalRep,
    /// Somebody else as well, with a letter of the legal representative.
    OrWithLetter,
}

/// Who may hold the domain of a unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DomainHolder {
    /// The unit alone.
    Subject,
    /// Its legal representative as well.
    OrLegalRep,
}

/// What an individual needs whose certificate is of another province. Where papers are asked, a residence permit will do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Elsewhere {
    /// Nothing helps.
    Refused,
    /// A telephone number of the province, and no paper.
    WithLocalNumber,
    /// A contract of employment, or a proof that the model has no word for, will do as well.
    WithEmploymentProof,
    /// A proof that the model has no word for will do as well, such as a lease or a deed.
    WithOtherProof,
}

/// What a province asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ProvinceRules {
    /// The province, by its division code.
    pub code: u8,
    /// Of units (单位).
    pub unit: Scope,
    /// Of individuals (个人).
    pub individual: Scope,
}

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
            ..Scope::ADULTS
        },
        individual: Scope {
            emergency_required: true,
            ..Scope::ADULTS
        },
    },
    // 天津
    ProvinceRules {
        code: 12,
        unit: Scope {
            emergency_required: true,
            emergency_not_own_mobile: true,
            emergency_not_any_mobile: true,
            letter_of_service_person: true,
            retirement_of_service_person: Some(Retirement { men: 60, women: 55 }),
            subject_person: Some(SubjectPerson::LegalRep),
            ..Scope::SILENT
        },
        individual: Scope {
            emergency_required: true,
            emergency_not_own_mobile: true,
            emergency_not_any_mobile: true,
            ..Scope::SILENT
        },
    },
    // 河北
    ProvinceRules {
        code: 13,
        unit: Scope {
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::OrLegalRep),
            ..Scope::ADULTS
        },
        individual: Scope {
            elsewhere: Some(Elsewhere::WithLocalNumber),
            ..Scope::ADULTS
        },
    },
    // 山西
    ProvinceRules {
        code: 14,
        unit: Scope {
            domain_holder: Some(DomainHolder::OrLegalRep),
            ..Scope::ADULTS
        },
        individual: Scope {
            elsewhere: Some(Elsewhere::Refused),
            ..Scope::ADULTS
        },
    },
    // 内蒙古
    ProvinceRules {
        code: 15,
        unit: Scope {
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::OrLegalRep),
            ..Scope::ADULTS
        },
        individual: Scope {
            elsewhere: Some(Elsewhere::Refused),
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
            ..Scope::SILENT
        },
        individual: Scope {
            proof_below: Some(18),
            privacy_off: true,
            ..Scope::SILENT
        },
    },
    // 黑龙江
    ProvinceRules {
        code: 23,
        unit: Scope::ADULTS,
        individual: Scope {
            elsewhere: Some(Elsewhere::Refused),
            ..Scope::ADULTS
        },
    },
    // 上海
    ProvinceRules {
        code: 31,
        unit: Scope {
            letter_of_service_person: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::OrLegalRep),
            ..Scope::ADULTS
        },
        individual: Scope {
            privacy_off: true,
            elsewhere: Some(Elsewhere::WithOtherProof),
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
            ..Scope::ADULTS
        },
        individual: Scope {
            min_age: Some(16),
            proof_below: Some(18),
            privacy_off: true,
            elsewhere: Some(Elsewhere::WithOtherProof),
            ..Scope::SILENT
        },
    },
    // 浙江
    ProvinceRules {
        code: 33,
        unit: Scope {
            min_age_of_subject_person: Some(18),
            subject_person: Some(SubjectPerson::LegalRep),
            ..Scope::SILENT
        },
        individual: Scope::ADULTS,
    },
    // 安徽
    ProvinceRules {
        code: 34,
        unit: Scope {
            letter_of_service_person: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::OrWithLetter),
            ..Scope::ADULTS
        },
        individual: Scope {
            privacy_off: true,
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
            ..Scope::SILENT
        },
        individual: Scope {
            privacy_off: true,
            ..Scope::SILENT
        },
    },
    // 江西
    ProvinceRules {
        code: 36,
        unit: Scope {
            letter_of_service_person: true,
            subject_person: Some(SubjectPerson::LegalRep),
            ..Scope::SILENT
        },
        individual: Scope {
            min_age: Some(16),
            elsewhere: Some(Elsewhere::Refused),
            ..Scope::SILENT
        },
    },
    // 山东
    ProvinceRules {
        code: 37,
        unit: Scope {
            subject_person: Some(SubjectPerson::LegalRep),
            ..Scope::SILENT
        },
        individual: Scope {
            elsewhere: Some(Elsewhere::WithOtherProof),
            ..Scope::SILENT
        },
    },
    // 河南
    ProvinceRules {
        code: 41,
        unit: Scope {
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::OrLegalRep),
            ..Scope::ADULTS
        },
        individual: Scope {
            elsewhere: Some(Elsewhere::Refused),
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
            ..Scope::ADULTS
        },
        individual: Scope::ADULTS,
    },
    // 湖南
    ProvinceRules {
        code: 43,
        unit: Scope {
            letter_of_service_person: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::LegalRep),
            domain_holder: Some(DomainHolder::Subject),
            ..Scope::ADULTS
        },
        individual: Scope {
            privacy_off: true,
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
            medical_certificates: &[
                CertificateKind::BusinessLicence,
                CertificateKind::InstitutionCertificate,
            ],
            ..Scope::SILENT
        },
        individual: Scope {
            proof_below: Some(18),
            numbers_same_person: Some(2),
            numbers_different_persons: Some(2),
            own_mobiles: true,
            elsewhere: Some(Elsewhere::WithOtherProof),
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
            ..Scope::ADULTS
        },
        individual: Scope {
            emergency_required: true,
            emergency_not_own_mobile: true,
            privacy_off: true,
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
            ..Scope::SILENT
        },
        individual: Scope {
            min_age: Some(16),
            ..Scope::SILENT
        },
    },
    // 重庆
    ProvinceRules {
        code: 50,
        unit: Scope {
            emergency_not_own_mobile: true,
            letter_of_service_person: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::LegalRep),
            ..Scope::SILENT
        },
        individual: Scope {
            min_age: Some(16),
            proof_below: Some(18),
            emergency_required: true,
            privacy_off: true,
            ..Scope::SILENT
        },
    },
    // 四川
    ProvinceRules {
        code: 51,
        unit: Scope {
            letter_of_service_person: true,
            privacy_off: true,
            subject_person: Some(SubjectPerson::OrWithLetter),
            domain_holder: Some(DomainHolder::OrLegalRep),
            ..Scope::ADULTS
        },
        individual: Scope {
            min_age: Some(16),
            privacy_off: true,
            elsewhere: Some(Elsewhere::WithEmploymentProof),
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
            ..Scope::ADULTS
        },
        individual: Scope {
            privacy_off: true,
            ..Scope::ADULTS
        },
    },
    // 云南
    ProvinceRules {
        code: 53,
        unit: Scope {
            min_age: Some(16),
            proof_below: Some(18),
            subject_person: Some(SubjectPerson::LegalRep),
            ..Scope::SILENT
        },
        individual: Scope {
            min_age: Some(16),
            proof_below: Some(18),
            ..Scope::SILENT
        },
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
            ..Scope::ADULTS
        },
        individual: Scope {
            privacy_off: true,
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
            ..Scope::ADULTS
        },
        individual: Scope {
            privacy_off: true,
            elsewhere: Some(Elsewhere::Refused),
            ..Scope::ADULTS
        },
    },
    // 青海
    ProvinceRules {
        code: 63,
        unit: Scope {
            privacy_off: true,
            domain_holder: Some(DomainHolder::Subject),
            ..Scope::ADULTS
        },
        individual: Scope {
            privacy_off: true,
            elsewhere: Some(Elsewhere::Refused),
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
        individual: Scope {
            privacy_off: true,
            elsewhere: Some(Elsewhere::WithOtherProof),
            ..Scope::ADULTS
        },
    },
    // 新疆
    ProvinceRules {
        code: 65,
        unit: Scope {
            privacy_off: true,
            subject_person: Some(SubjectPerson::LegalRep),
            ..Scope::ADULTS
        },
        individual: Scope {
            privacy_off: true,
            elsewhere: Some(Elsewhere::Refused),
            ..Scope::ADULTS
        },
    },
];

/// What the province asks of such a subject; silent where its page is.
#[must_use]
pub fn scope(province: Province, individual: bool) -> Scope {
    *scope_of(province, individual)
}

fn scope_of(province: Province, individual: bool) -> &'static Scope {
    let row = ROW_OF.get(usize::from(province.code())).copied().unwrap_or(NO_ROW);
    match PROVINCES.get(usize::from(row)) {
        Some(row) if individual => &row.individual,
        Some(row) => &row.unit,
        None => &Scope::SILENT,
    }
}

/// Where the row of each code stands.
static ROW_OF: [u8; 100] = {
    let mut out = [NO_ROW; 100];
    let (mut rest, mut at) = (PROVINCES, 0);
    while let [row, tail @ ..] = rest {
        let (_, slots) = out.split_at_mut(row.code as usize);
        if let [slot, ..] = slots {
            *slot = at;
        }
        at += 1;
        rest = tail;
    }
    out
};
const NO_ROW: u8 = u8::MAX;

/// Whether the order's province asks something of its subject; `None` if that depends on a province or a nature that is
/// missing.
pub(crate) fn asks(cx: &Context<'_>, what: impl Fn(&Scope) -> bool) -> Option<bool> {
    if let (Some(province), Some(individual)) = (cx.province(), cx.is_individual()) {
        return Some(what(scope_of(province, individual)));
    }
    let (mut all, mut any) = (true, false);
    for (individual, row) in [true, false].into_iter().flat_map(|nature| {
        let rows = PROVINCES.iter().map(Some).chain([None]);
        rows.map(move |row| (nature, row))
    }) {
        let here = cx
            .province()
            .is_none_or(|province| row.map(|row| row.code) == known_code(province));
        if here && cx.is_individual().is_none_or(|known| known == individual) {
            let scope = match row {
                Some(row) if individual => &row.individual,
                Some(row) => &row.unit,
                None => &Scope::SILENT,
            };
            let asks = what(scope);
            all &= asks;
            any |= asks;
        }
    }
    (all == any).then_some(any)
}

/// The code of a province that has a row.
fn known_code(province: Province) -> Option<u8> {
    let code = province.code();
    PROVINCES.iter().any(|row| row.code == code).then_some(code)
}

/// Adds what is missing to know what the province asks.
pub(crate) fn missing(cx: &Context<'_>, mut needs: Needs) -> Needs {
    if cx.province().is_none() {
        needs = needs.with(cx.province_path());
    }
    if cx.is_individual().is_none() {
        needs = needs.with(cx.nature_path());
    }
    needs
}
