//! Subjects of every nature: what they hold, and names as they have them.

use crate::model::SubjectNature;

/// A nature with a certificate that its units hold.
pub(super) struct Nature {
    pub(super) nature: SubjectNature,
    /// The kind of its certificate.
    pub(super) kind: &'static str,
    /// The first two characters of its credit code (GB 32100), and the first two of its organisation code.
    pub(super) code: (&'static str, &'static str),
    /// How its names end, and those of its sites.
    pub(super) ends: &'static [(&'static str, &'static str)],
    /// The suffix of its domains.
    pub(super) suffix: &'static str,
}

const fn nature(
    nature: SubjectNature,
    kind: &'static str,
    code: (&'static str, &'static str),
    suffix: &'static str,
    ends: &'static [(&'static str, &'static str)],
) -> Nature {
    Nature { nature, kind, code, ends, suffix }
}

/// The natures of which there are clean orders. An overseas institution is barred everywhere; what military units and foreign
/// cultural centres file with is nowhere described.
pub(super) const NATURES: &[Nature] = &[
    nature(
        SubjectNature::Enterprise,
        "business_licence",
        ("91", "MA"),
        "cn",
        &[
            ("示例科技有限公司", "示例科技"),
            ("示例贸易有限责任公司", "示例贸易官网"),
            ("示例农业专业合作社", "示例农业专业合作社"),
            ("示例合伙企业（有限合伙）", "示例合伙企业"),
            ("示例食品厂", "示例食品厂"),
        ],
    ),
    nature(SubjectNature::Individual, "resident_id", ("", ""), "cn", &[("", "山里的读书小记")]),
    nature(
        SubjectNature::IndividualBusiness,
        "business_licence",
        ("92", "MA"),
        "cn",
        &[("示例百货店", "示例百货店"), ("示例小吃店（个体工商户）", "示例小吃店")],
    ),
    nature(
        SubjectNature::Government,
        "credit_code_certificate",
        ("11", "MB"),
        "gov.cn",
        &[("示例局", "示例局"), ("示例街道办事处", "示例街道办事处"), ("人民政府示例办公室", "示例办公室")],
    ),
    nature(
        SubjectNature::PublicInstitution,
        "institution_certificate",
        ("12", "MB"),
        "cn",
        &[
            ("示例研究所", "示例研究所"),
            ("示例中学", "示例中学"),
            ("示例图书馆", "示例图书馆"),
            ("示例大学", "示例大学"),
        ],
    ),
    nature(
        SubjectNature::SocialOrganisation,
        "social_organisation_certificate",
        ("51", "MJ"),
        "org.cn",
        &[("示例行业协会", "示例行业协会"), ("示例商会", "示例商会官网"), ("示例学会", "示例学会")],
    ),
    nature(
        SubjectNature::PrivateNonEnterprise,
        "private_non_enterprise_certificate",
        ("52", "MJ"),
        "cn",
        &[("示例社会工作服务中心", "示例社会工作服务中心"), ("示例养老院", "示例养老院")],
    ),
    nature(
        SubjectNature::Foundation,
        "foundation_certificate",
        ("53", "MJ"),
        "cn",
        &[("示例公益基金会", "示例公益基金会")],
    ),
    nature(
        SubjectNature::LawFirm,
        "law_firm_licence",
        ("31", "MD"),
        "com",
        &[("示例律师事务所", "示例律师事务所"), ("示例（南山）律师事务所", "示例律师")],
    ),
    nature(
        SubjectNature::MassOrganisation,
        "credit_code_certificate",
        ("13", "MB"),
        "cn",
        &[("总工会", "示例总工会"), ("妇女联合会", "示例妇女联合会")],
    ),
    nature(
        SubjectNature::JudicialAppraisal,
        "judicial_appraisal_licence",
        ("91", "MA"),
        "cn",
        &[("示例司法鉴定所", "示例司法鉴定所"), ("示例司法鉴定中心", "示例司法鉴定中心")],
    ),
    nature(SubjectNature::Notary, "notary_licence", ("12", "MD"), "cn", &[("示例公证处", "示例公证处")]),
    nature(
        SubjectNature::Arbitration,
        "arbitration_certificate",
        ("33", "MD"),
        "cn",
        &[("仲裁委员会", "示例仲裁委员会")],
    ),
    nature(
        SubjectNature::Religious,
        "religious_site_certificate",
        ("71", "MC"),
        "cn",
        &[("示例寺", "示例寺"), ("示例清真寺", "示例清真寺")],
    ),
    nature(SubjectNature::Medical, "medical_licence", ("12", "MB"), "cn", &[("示例医院", "示例医院")]),
    nature(
        SubjectNature::CollectiveEconomy,
        "rural_collective_certificate",
        ("N2", "MF"),
        "cn",
        &[("示例村股份经济合作社", "示例村股份经济合作社")],
    ),
];
