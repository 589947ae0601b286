//! Certificates of subjects and persons (证件).

use super::{Detail, Family, Remaining};
use crate::model::CertificateKind;
use crate::value::Noun;

/// A demand about certificates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Certificate {
    /// The newest certificate, with a unified code (三证合一).
    Newest {
        /// Only where the register shows a newer one.
        where_issued: bool,
    },
    /// How long the certificate of the subject must be valid yet (证件剩余有效期).
    SubjectLeft(Remaining),
    /// How long the certificates of responsible persons must be valid yet.
    PersonLeft(Remaining),
    /// How the certificate is pictured.
    Image(Image),
    /// As what an individual business files (个体工商户).
    IndividualBusiness(FilesAs),
    /// An individual business has a trade name (字号).
    TradeName,
    /// The page takes individual businesses without a trade name.
    NoTradeName,
    /// An individual business has an official seal (公章).
    Seal,
    /// Enterprises file with a business licence, not with an organisation code certificate.
    LicenceOnly,
    /// Units without a business licence file with an organisation code certificate. It is no longer issued, so this is about
    /// those whose certificate has no unified code yet.
    OrganisationCode,
    /// What stands in the field of the superior unit (投资者或上级主管单位).
    Superior(Superior),
    /// Certificates that medical institutions file with, instead of their practice licence.
    Medical(&'static [CertificateKind]),
    /// A law firm files with its practice licence, or with one of these.
    LawFirm(&'static [CertificateKind]),
    /// An enterprise in the list of abnormal operations is not taken (经营异常).
    NotAbnormal,
    /// An enterprise whose licence is revoked is not taken (吊销).
    NotRevoked,
    /// One subject has one record number.
    OneRecord,
    /// The offices of foreign enterprises file with one of these.
    ForeignOffice(&'static [CertificateKind]),
    /// The subject's name has the brackets of the licence, in their width.
    NameAsLicence,
}

/// How a certificate is pictured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Image {
    /// The original in colour (原件彩色).
    OriginalInColour,
    /// The original.
    Original,
    /// Clearly.
    Clear,
    /// A copy with the seal will do.
    CopyWithSeal,
    /// A copy with a thumbprint.
    CopyWithThumbprint,
    /// A watermark only says that it is for filing (水印).
    MarkedForFilingOnly,
}

/// As what an individual business files.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum FilesAs {
    /// As an enterprise.
    Enterprise,
    /// As an enterprise with a trade name, else as an individual.
    ByTradeName,
    /// As an enterprise if the credit register shows it, else as an individual.
    ByRegister,
    /// As an individual without a trade name.
    IndividualWithoutTradeName,
}

/// What stands in the field of the superior unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Superior {
    /// An enterprise writes its own full name, others that of the superior unit.
    OwnNameOrSuperior,
    /// An enterprise writes its legal representative, others the superior unit.
    RepresentativeOrSuperior,
    /// A public body writes the full name of the superior unit.
    SuperiorOfPublicBody,
    /// A public body writes its own name or that of the superior unit.
    OwnOrSuperiorOfPublicBody,
    /// A public body writes neither a person nor itself.
    NeitherPersonNorSelf,
}

impl Family for Certificate {
    const NAME: &'static str = "certificates";

    fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::SubjectLeft(_) => &["BA-S0211"],
            Self::PersonLeft(_) => &["BA-P0308"],
            Self::TradeName => &["BA-S0109"],
            Self::Medical(_) => &["BA-S0206"],
            Self::Newest { .. } => &["BA-S0809", "BA-S0905"],
            Self::Image(Image::MarkedForFilingOnly) => &["BA-O1006"],
            Self::Image(Image::Clear) => &[],
            Self::Image(_) => &["BA-O1005"],
            Self::IndividualBusiness(_) | Self::NoTradeName => &["BA-S0901"],
            Self::Seal => &["BA-S0902"],
            Self::Superior(_) => &["BA-S0903"],
            Self::LicenceOnly | Self::OrganisationCode | Self::LawFirm(_) | Self::ForeignOffice(_) => &["BA-S0904"],
            Self::NotAbnormal | Self::NotRevoked => &["BA-S0808"],
            Self::OneRecord => &["BA-S0906"],
            Self::NameAsLicence => &["BA-S0907"],
        }
    }

    fn say(&self) -> Noun {
        match self {
            Self::Newest { .. } => Noun::new("须为最新的证件", "the newest certificate"),
            Self::SubjectLeft(_) => {
                Noun::new("主体证件的剩余有效期", "validity that the subject's certificate has left")
            }
            Self::PersonLeft(_) => Noun::new("负责人证件的剩余有效期", "validity that persons' certificates have left"),
            Self::Image(_) => Noun::new("证件图片的要求", "how the certificate is pictured"),
            Self::IndividualBusiness(_) => Noun::new("个体工商户的备案性质", "as what an individual business files"),
            Self::TradeName => Noun::new("个体工商户须有字号", "a trade name of individual businesses"),
            Self::NoTradeName => Noun::new("个体工商户可以没有字号", "individual businesses without a trade name"),
            Self::Seal => Noun::new("个体工商户须有公章", "a seal of individual businesses"),
            Self::LicenceOnly => Noun::new("企业使用营业执照", "enterprises file with a business licence"),
            Self::OrganisationCode => {
                Noun::new("非企业单位使用组织机构代码证", "an organisation code certificate of other units")
            }
            Self::Superior(_) => Noun::new("上级主管单位的填写", "the field of the superior unit"),
            Self::Medical(_) => Noun::new("医疗机构的证件类型", "certificates of medical institutions"),
            Self::LawFirm(_) => Noun::new("律师事务所的证件类型", "certificates of law firms"),
            Self::NotAbnormal => Noun::new("企业不得处于经营异常", "enterprises that are not listed as abnormal"),
            Self::NotRevoked => Noun::new("营业执照不得被吊销", "a licence that is not revoked"),
            Self::OneRecord => Noun::new("一个主体一个备案号", "one record number of one subject"),
            Self::ForeignOffice(_) => {
                Noun::new("外国企业代表机构的证件类型", "certificates of foreign enterprises' offices")
            }
            Self::NameAsLicence => Noun::new("主体名称的括号与执照一致", "brackets of the name as on the licence"),
        }
    }

    fn detail(&self) -> Detail {
        match *self {
            Self::SubjectLeft(left) | Self::PersonLeft(left) => Detail::left(left),
            _ => Detail::NONE,
        }
    }
}
