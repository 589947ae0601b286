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

impl RemarkKind {
    /// Whether a text says it, as far as words tell: a text that has none of them says something else. What may be said in any
    /// words is taken to be said.
    #[must_use]
    pub fn is_said(self, text: &str) -> bool {
        let any = |words: &[&str]| words.iter().any(|word| text.contains(word));
        match self {
            Self::NotEnterprise => any(&["个人", "本人"]) && any(&["企业", "单位", "公司"]) && any(DENIALS),
            Self::EmergencyRelation => any(&["应急", "紧急", "使用人"]),
            Self::EmergencyName => any(&["应急", "紧急", "联系人"]),
            Self::ThirdStaff => any(&["第三", "应急", "紧急", "工作人员", "员工", "职务", "职位", "岗位"]),
            Self::NoTradeName => any(&["字号", "公章", "公司名称", "无名称", "没有名称", "无企业名称"]),
            Self::IndividualBusiness => any(&["个体", "执照"]),
            Self::OneSite => any(&["同一", "指向", "同个", "一个网站"]),
            Self::GuardianRelation => any(&["监护", "父", "母", "祖", "关系"]),
            Self::MedicalLicence => any(&["许可证", "许可"]),
            Self::ClinicFiling => any(&["备案证", "诊所"]),
            Self::GameNumber => any(&["ISBN", "isbn", "版号", "出版物号"]),
            Self::Posted => any(&["寄", "单号", "快递", "EMS"]),
            Self::Consultation => any(&["咨询"]),
            Self::PersonsRole => any(&["负责", "领导", "分管", "主管"]),
            Self::OpeningDay => names_a_day(text),
            Self::SeveralAddresses => any(&["IP", "ip", "地址", "节点", "机房", "服务器", "线路", "地域"]),
            Self::CloudResources => any(&["云", "资源", "服务器", "均衡", "实例", "数据库", "主机", "备份", "存储"]),
            _ => true,
        }
    }
}

/// What denies something of a site.
const DENIALS: &[&str] = &["不含", "不涉", "不包", "不属", "不存在", "不发布", "没有", "未", "无", "非"];

/// Whether a text says when: a day or month, so many days from now, or at once.
fn names_a_day(text: &str) -> bool {
    const UNITS: &[char] = &['年', '月', '日', '号', '天', '周', '-', '/', '.'];
    let at_once =
        ["立即", "即刻", "马上", "随即", "当天", "当日", "次日", "即可", "即开", "后开通", "后开站", "后上线"];
    let number = text.contains(|c: char| c.is_numeric() || "一二三四五六七八九十两".contains(c));
    number && text.contains(UNITS) || at_once.iter().any(|word| text.contains(word))
}

impl Family for Remark {
    const NAME: &'static str = "remarks";

    fn rules(&self) -> &'static [&'static str] {
        match (self.when, self.at) {
            (Cause::Always, Where::Service) => &["BA-V0109", "BA-O0905"],
            (Cause::Always, Where::Subject) => &["BA-S0404", "BA-O0905"],
            (Cause::ContentOther | Cause::NotPortal | Cause::NotBlog, _) => &["BA-V0704"],
            (Cause::SeveralDomains | Cause::SeveralPrefixes, _) => &["BA-D0601", "BA-O0902", "BA-O0905"],
            (
                Cause::Always
                | Cause::BusinessAsIndividual
                | Cause::SubjectPersonNotLegalRep
                | Cause::NameTwice
                | Cause::SeveralProvinces
                | Cause::SeveralResources
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
            ) => &["BA-O0902", "BA-O0905"],
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said() {
        use RemarkKind as K;
        let page = "本网站是个人网站，不含有企业、单位等非个人网站的信息，若核实中发现含有，本人愿接受处罚";
        for (kind, said, not) in [
            (K::NotEnterprise, page, "展示我平日的素描习作"),
            (K::EmergencyRelation, "应急联系电话使用人为公司员工某某", "本公司专营实木家具"),
            (K::ThirdStaff, "第三名工作人员某某，职务为行政主管", "展示本公司产品"),
            (K::PersonsRole, "某某是信息部的领导，负责网站", "应急联系人某某为第三名工作人员"),
            (K::OpeningDay, "计划于2026年1月10日开通", "展示我平日的素描习作"),
            (K::OpeningDay, "备案成功后三天内开站", "网站内容为读书笔记"),
            (K::OneSite, "所有域名均指向同一网站", "展示产品"),
            (K::NoTradeName, "个体工商户无工商字号", "展示产品"),
            (K::GameNumber, "ISBN 978-7-7979-0000-0", "休闲游戏"),
        ] {
            assert!(kind.is_said(said), "{kind:?}");
            assert!(!kind.is_said(not), "{kind:?}");
        }
        assert!(K::SiteContent.is_said("读书笔记"));
    }
}
