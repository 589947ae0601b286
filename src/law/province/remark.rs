//! What is said in a remark (备注).

use super::{Cause, Detail, Family};
use crate::value::Noun;

/// Something that a remark says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Remark {
    /// What.
    pub kind: RemarkKind,
    /// In which case.
    pub when: Cause,
    /// In which remark.
    pub at: Where,
    /// How many characters it has at least.
    pub min: u32,
}

impl Remark {
    pub(super) const fn of_service(kind: RemarkKind, when: Cause) -> Self {
        Self { kind, when, at: Where::Service, min: 1 }
    }

    pub(super) const fn of_subject(kind: RemarkKind, when: Cause) -> Self {
        Self { kind, when, at: Where::Subject, min: 1 }
    }

    /// In either remark: the page does not say in which.
    pub(super) const fn anywhere(kind: RemarkKind, when: Cause) -> Self {
        Self { kind, when, at: Where::Either, min: 1 }
    }

    /// With at least so many characters.
    pub(super) const fn of_length(mut self, min: u32) -> Self {
        self.min = min;
        self
    }
}

/// In which remark something is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Where {
    /// In the subject's (主体备注).
    Subject,
    /// In the service's (服务备注).
    Service,
    /// In either.
    Either,
}

/// What a remark says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum RemarkKind {
    /// What the site is about (网站内容).
    SiteContent,
    /// An outline of the site's sections (网站内容概要).
    ContentOutline,
    /// A declaration that the site is an individual's and holds nothing of an enterprise (非企业声明).
    NotEnterprise,
    /// Who uses the emergency number, and how related (应急联系人及关系).
    EmergencyRelation,
    /// The name of the emergency contact.
    EmergencyName,
    /// A third member of staff, with the title.
    ThirdStaff,
    /// What the domain is for where there is no site.
    NoSite,
    /// Why addresses of several provinces serve the site.
    SeveralAddresses,
    /// That the individual business has no trade name.
    NoTradeName,
    /// That an individual business files as an individual.
    IndividualBusiness,
    /// What the cloud resources are for.
    CloudResources,
    /// That several domains lead to one site.
    OneSite,
    /// What the site is, where the domain sounds like a game.
    NotAGame,
    /// Whom was asked about a pre-approval, and the answer.
    Consultation,
    /// How the guardian is related (监护关系).
    GuardianRelation,
    /// Why an individual's filing becomes a unit's.
    ChangeReason,
    /// The data of a medical licence.
    MedicalLicence,
    /// The data of the filing of a clinic of Chinese medicine.
    ClinicFiling,
    /// The publication number of a game.
    GameNumber,
    /// That papers were posted, when, with which number.
    Posted,
    /// What the site is for, where the scope has something that needs an approval.
    NoApprovalNeeded,
    /// An explanation of the legal representative about an online shop.
    OnlineShop,
    /// What the subject's person is responsible for.
    PersonsRole,
    /// When the site opens.
    OpeningDay,
}

impl Family for Remark {
    const NAME: &'static str = "remarks";

    fn rules(&self) -> &'static [&'static str] {
        match (self.when, self.at) {
            (Cause::Always, Where::Service) => &["BA-V0109"],
            (Cause::Always, Where::Subject) => &["BA-S0404"],
            (Cause::ContentOther | Cause::NotPortal | Cause::NotBlog, _) => &["BA-V0704"],
            (Cause::SeveralDomains | Cause::SeveralPrefixes, _) => &["BA-D0601"],
            (
                Cause::Always
                | Cause::BusinessAsIndividual
                | Cause::SubjectPersonNotLegalRep
                | Cause::NameTwice
                | Cause::SeveralProvinces
                | Cause::Minor
                | Cause::Hospital
                | Cause::Clinic
                | Cause::IndividualBusiness
                | Cause::WithoutTradeName
                | Cause::OnlineShopOfLegalRep
                | Cause::OnlineShopOfAnother
                | Cause::NoSite
                | Cause::WithSite
                | Cause::ToUnit
                | Cause::ToUnitNotOwn,
                _,
            ) => &["BA-O0902"],
            _ => &[],
        }
    }

    fn say(&self) -> Noun {
        match self.kind {
            RemarkKind::SiteContent => Noun::new("备注说明网站内容", "the remark tells what the website is about"),
            RemarkKind::ContentOutline => Noun::new("备注网站内容概要", "the remark outlines the website"),
            RemarkKind::NotEnterprise => {
                Noun::new("备注个人网站的声明", "the remark declares that the website is an individual's")
            }
            RemarkKind::EmergencyRelation => {
                Noun::new("备注应急联系人及其关系", "the remark names the emergency contact and the relation")
            }
            RemarkKind::EmergencyName => Noun::new("备注应急联系人姓名", "the remark names the emergency contact"),
            RemarkKind::ThirdStaff => {
                Noun::new("备注第三名工作人员的姓名和职务", "the remark names a third member of staff and the title")
            }
            RemarkKind::NoSite => Noun::new("备注不建网站的用途", "the remark tells what the domain is for"),
            RemarkKind::SeveralAddresses => {
                Noun::new("备注多省 IP 的情况", "the remark explains addresses of several provinces")
            }
            RemarkKind::NoTradeName => Noun::new("备注没有字号", "the remark says that there is no trade name"),
            RemarkKind::IndividualBusiness => {
                Noun::new("备注为个体工商户", "the remark says that it is an individual business")
            }
            RemarkKind::CloudResources => Noun::new("备注云资源的用途", "the remark tells what the resources are for"),
            RemarkKind::OneSite => {
                Noun::new("备注多个域名指向同一网站", "the remark says that the domains lead to one website")
            }
            RemarkKind::NotAGame => {
                Noun::new("备注不涉及游戏及网站内容", "the remark says that the website is no game")
            }
            RemarkKind::Consultation => {
                Noun::new("备注咨询的部门、电话和结果", "the remark tells whom was asked, and the answer")
            }
            RemarkKind::GuardianRelation => Noun::new("备注监护关系", "the remark tells how the guardian is related"),
            RemarkKind::ChangeReason => Noun::new("备注变更原因", "the remark tells the reason of the change"),
            RemarkKind::MedicalLicence => {
                Noun::new("备注医疗机构执业许可证的信息", "the remark has the data of the medical licence")
            }
            RemarkKind::ClinicFiling => {
                Noun::new("备注中医诊所备案信息", "the remark has the data of the clinic's filing")
            }
            RemarkKind::GameNumber => Noun::new("备注游戏出版物号", "the remark has the game's publication number"),
            RemarkKind::Posted => Noun::new("备注邮寄日期和单号", "the remark tells when papers were posted"),
            RemarkKind::NoApprovalNeeded => {
                Noun::new("备注网站用途不涉及前置审批", "the remark tells that no approval is needed")
            }
            RemarkKind::OnlineShop => Noun::new("备注网店地址的说明", "the remark explains the online shop"),
            RemarkKind::PersonsRole => {
                Noun::new("备注主体负责人的职责", "the remark tells what the subject's person is responsible for")
            }
            RemarkKind::OpeningDay => Noun::new("备注计划开通日期", "the remark tells when the website opens"),
        }
    }

    fn detail(&self) -> Detail {
        let length = if self.min > 1 { Detail::of(self.min) } else { Detail::NONE };
        length.when(self.when)
    }
}
