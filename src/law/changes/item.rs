//! What an order and a record can both say.

use crate::value::Noun;
use serde::Serialize;

/// Something that an order and a record can both say of a subject, a person or a service.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[repr(u8)]
pub enum Item {
    /// 备案省份.
    Province,
    /// 主办单位性质.
    Nature,
    /// 主办单位名称.
    SubjectName,
    /// 投资者或上级主管单位.
    SuperiorUnit,
    /// Whether the licence shows a trade name (字号).
    HasTradeName,
    /// 主体证件类型.
    CertificateKind,
    /// 主体证件号码.
    CertificateNumber,
    /// 主体证件住所.
    CertificateAddress,
    /// 主体证件有效期止.
    CertificateValidTo,
    /// 法定代表人.
    LegalRepName,
    /// 通信地址.
    Address,
    /// 负责人姓名.
    PersonName,
    /// 负责人证件类型.
    PersonCertificateKind,
    /// 负责人证件号码.
    PersonCertificateNumber,
    /// 负责人证件有效期止.
    PersonCertificateValidTo,
    /// 联系方式1.
    Mobile,
    /// 应急联系方式.
    EmergencyContact,
    /// 电子邮箱.
    Email,
    /// A service as a whole (服务): added, where the record has none such.
    Service,
    /// 应用服务类型.
    ServiceKind,
    /// 网站名称.
    ServiceName,
    /// APP 名称.
    AppName,
    /// 服务内容.
    ContentKind,
    /// 服务语言.
    Languages,
    /// 前置审批类型.
    PreApproval,
    /// 域名.
    Domain,
    /// APP 运行平台.
    Platform,
    /// 云资源.
    Resource,
}

impl Item {
    /// All of them: what subject, persons and services have, in this order, and what a service has several of.
    pub const ALL: &'static [Self] = &[
        Self::Province,
        Self::Nature,
        Self::SubjectName,
        Self::SuperiorUnit,
        Self::HasTradeName,
        Self::CertificateKind,
        Self::CertificateNumber,
        Self::CertificateAddress,
        Self::CertificateValidTo,
        Self::LegalRepName,
        Self::Address,
        Self::PersonName,
        Self::PersonCertificateKind,
        Self::PersonCertificateNumber,
        Self::PersonCertificateValidTo,
        Self::Mobile,
        Self::EmergencyContact,
        Self::Email,
        Self::Service,
        Self::ServiceKind,
        Self::ServiceName,
        Self::AppName,
        Self::ContentKind,
        Self::Languages,
        Self::PreApproval,
        Self::Domain,
        Self::Platform,
        Self::Resource,
    ];
    /// What the subject's own data are.
    pub(crate) const OF_SUBJECT: &'static [Self] = &[
        Self::Province,
        Self::Nature,
        Self::SubjectName,
        Self::SuperiorUnit,
        Self::HasTradeName,
        Self::CertificateKind,
        Self::CertificateNumber,
        Self::CertificateAddress,
        Self::CertificateValidTo,
        Self::LegalRepName,
        Self::Address,
    ];
    /// What a responsible person's data are.
    pub(crate) const OF_PERSON: &'static [Self] = &[
        Self::PersonName,
        Self::PersonCertificateKind,
        Self::PersonCertificateNumber,
        Self::PersonCertificateValidTo,
        Self::Mobile,
        Self::EmergencyContact,
        Self::Email,
    ];
    /// What a service's own data are, its domains, platforms and resource aside.
    pub(crate) const OF_SERVICE: &'static [Self] =
        &[Self::ServiceKind, Self::ServiceName, Self::AppName, Self::ContentKind, Self::Languages, Self::PreApproval];

    /// What it is called, in both languages.
    #[must_use]
    pub(crate) const fn noun(self) -> Noun {
        match self {
            Self::Province => Noun::new("备案省份", "province"),
            Self::Nature => Noun::new("主办单位性质", "nature of the subject"),
            Self::SubjectName => Noun::new("主体名称", "name of the subject"),
            Self::SuperiorUnit => Noun::new("上级主管单位", "superior unit"),
            Self::HasTradeName => Noun::new("字号", "trade name"),
            Self::CertificateKind => Noun::new("主体证件类型", "kind of the subject's certificate"),
            Self::CertificateNumber => Noun::new("主体证件号码", "number of the subject's certificate"),
            Self::CertificateAddress => Noun::new("主体证件住所", "address on the subject's certificate"),
            Self::CertificateValidTo => Noun::new("主体证件有效期", "validity of the subject's certificate"),
            Self::LegalRepName => Noun::new("法定代表人", "legal representative"),
            Self::Address => Noun::new("通信地址", "correspondence address"),
            Self::PersonName => Noun::new("负责人姓名", "name of the responsible person"),
            Self::PersonCertificateKind => Noun::new("负责人证件类型", "kind of the person's certificate"),
            Self::PersonCertificateNumber => Noun::new("负责人证件号码", "number of the person's certificate"),
            Self::PersonCertificateValidTo => Noun::new("负责人证件有效期", "validity of the person's certificate"),
            Self::Mobile => Noun::new("联系方式1", "mobile number"),
            Self::EmergencyContact => Noun::new("应急联系方式", "emergency number"),
            Self::Email => Noun::new("电子邮箱", "e-mail address"),
            Self::Service => Noun::new("服务", "service"),
            Self::ServiceKind => Noun::new("应用服务类型", "kind of the service"),
            Self::ServiceName => Noun::new("网站名称", "name of the website"),
            Self::AppName => Noun::new("APP 名称", "name of the app"),
            Self::ContentKind => Noun::new("服务内容", "content of the service"),
            Self::Languages => Noun::new("服务语言", "languages of the service"),
            Self::PreApproval => Noun::new("前置审批类型", "pre-approval of the service"),
            Self::Domain => Noun::new("域名", "domain"),
            Self::Platform => Noun::new("APP 运行平台", "platform of the app"),
            Self::Resource => Noun::new("云资源", "cloud resource"),
        }
    }

    /// Where it stands below its subject, person or service; the same in an order and in a record.
    #[must_use]
    pub(crate) const fn members(self) -> &'static [&'static str] {
        match self {
            Self::Province => &["province"],
            Self::Nature => &["nature"],
            Self::SubjectName | Self::PersonName | Self::ServiceName => &["name"],
            Self::SuperiorUnit => &["superior_unit"],
            Self::HasTradeName => &["has_trade_name"],
            Self::CertificateKind | Self::PersonCertificateKind => &["certificate", "kind"],
            Self::CertificateNumber | Self::PersonCertificateNumber => &["certificate", "number"],
            Self::CertificateAddress => &["certificate", "address"],
            Self::CertificateValidTo | Self::PersonCertificateValidTo => &["certificate", "valid_to"],
            Self::LegalRepName => &["legal_rep_name"],
            Self::Address => &["address"],
            Self::Mobile => &["mobile"],
            Self::EmergencyContact => &["emergency_contact"],
            Self::Email => &["email"],
            Self::Service => &[],
            Self::ServiceKind => &["kind"],
            Self::AppName => &["app_name"],
            Self::ContentKind => &["content_kind"],
            Self::Languages => &["languages"],
            Self::PreApproval => &["pre_approval"],
            Self::Domain => &["domains"],
            Self::Platform => &["platforms"],
            Self::Resource => &["resource"],
        }
    }
}
