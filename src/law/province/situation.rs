//! The cases in which a page asks for a paper or a remark (情形).

use crate::value::Noun;
use serde::ser::{Serialize, Serializer};

/// In which case a page asks for a paper or a remark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Cause {
    /// Always.
    Always,
    /// The name of the subject changes.
    NameChanges,
    /// The subject changes to another enterprise.
    ToOtherEnterprise,
    /// An individual's filing becomes a unit's.
    ToUnit,
    /// An individual's filing becomes that of a unit whose representative the person is not.
    ToUnitNotOwn,
    /// The subject's person is not the legal representative.
    SubjectPersonNotLegalRep,
    /// The service's person is not the legal representative.
    ServicePersonNotLegalRep,
    /// The service's person is not the subject's.
    ServicePersonNotSubjects,
    /// The legal representative is a foreigner.
    ForeignLegalRep,
    /// The legal representative's card is of another province.
    LegalRepFromElsewhere,
    /// The subject is recorded elsewhere only, with a person who is not the legal representative.
    RecordedPersonNotLegalRep,
    /// A person is younger than the page takes without papers.
    Young,
    /// A responsible person is a minor.
    Minor,
    /// An individual's card is of another province.
    CardElsewhere,
    /// Of the natures of the entry.
    OfNature,
    /// A hospital.
    Hospital,
    /// A clinic of Chinese medicine.
    Clinic,
    /// A travel agency by its name.
    TravelAgency,
    /// An individual business (个体工商户).
    IndividualBusiness,
    /// An individual business without a trade name.
    WithoutTradeName,
    /// An individual business that files as an individual.
    BusinessAsIndividual,
    /// A duplicate licence without the mark 1-1.
    DuplicateLicence,
    /// The licence's domicile is an online shop and the subject's person is its legal representative.
    OnlineShopOfLegalRep,
    /// The licence's domicile is an online shop and the subject's person is somebody else.
    OnlineShopOfAnother,
    /// The legal representative holds the domain.
    LegalRepHoldsDomain,
    /// A foreign parent holds the domain.
    ForeignParentHoldsDomain,
    /// The domain sounds like a game, the site is none.
    GameDomain,
    /// A site with games.
    GameSite,
    /// A site that shares legal content.
    LegalContent,
    /// The site has several domains.
    SeveralDomains,
    /// The site has domains with different first labels.
    SeveralPrefixes,
    /// Addresses of several provinces serve the site.
    SeveralProvinces,
    /// The site has more than one cloud resource.
    SeveralResources,
    /// A domain without a site.
    NoSite,
    /// A domain with a site.
    WithSite,
    /// The content is 其他.
    ContentOther,
    /// The content is not the unit's portal.
    NotPortal,
    /// The content is not a blog.
    NotBlog,
    /// The name of the site does not show its content.
    NameUnclear,
    /// The name of the site has nothing to do with the subject or its scope.
    NameUnrelated,
    /// The name of the site is that of a filed one.
    NameTwice,
    /// A threshold of counts is passed.
    Threshold,
    /// Words of fields with a pre-approval, of a site that is not about them.
    ApprovalWords,
    /// The authority says that no approval is needed.
    ApprovalNotNeeded,
    /// Words of finance.
    FinanceWords,
    /// Words of finance, of a site that is not about it.
    FinanceWordsOnly,
    /// Investment of own funds in the scope.
    OwnFunds,
    /// Words of education.
    EducationWords,
    /// Words of culture.
    CultureWords,
    /// The permit is one of Shenzhen.
    ShenzhenPermit,
    /// The permit shows another registered address than the card.
    PermitDiffers,
    /// The order touches domains (域名变动): every one that is no change, and changes that add or remove one.
    DomainsChange,
    /// The order brings domains: every one that is no change, and changes that add one.
    NewDomains,
    /// Special cases that the page does not tell.
    Special,
}

impl Serialize for Cause {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.noun().serialize(to)
    }
}

impl Cause {
    /// The case in a few words; none where there is no condition.
    #[must_use]
    pub const fn noun(self) -> Option<Noun> {
        Some(match self {
            Self::Always => return None,
            Self::NameChanges => Noun::new("名称变更", "the name changes"),
            Self::ToOtherEnterprise => Noun::new("变更为其他企业", "the record goes to another enterprise"),
            Self::ToUnit => Noun::new("个人变更为单位", "an individual's record becomes a unit's"),
            Self::ToUnitNotOwn => Noun::new(
                "个人变更为并非本人任法定代表人的单位",
                "an individual's record becomes that of a unit of somebody else",
            ),
            Self::SubjectPersonNotLegalRep => {
                Noun::new("主体负责人不是法定代表人", "the subject's person is not the legal representative")
            }
            Self::ServicePersonNotLegalRep => {
                Noun::new("网站负责人不是法定代表人", "the service's person is not the legal representative")
            }
            Self::ServicePersonNotSubjects => {
                Noun::new("网站负责人不是主体负责人", "the service's person is not the subject's")
            }
            Self::ForeignLegalRep => Noun::new("法定代表人为外籍", "the legal representative is a foreigner"),
            Self::LegalRepFromElsewhere => {
                Noun::new("法定代表人证件属于外省", "the legal representative's card is of another province")
            }
            Self::RecordedPersonNotLegalRep => {
                Noun::new("原备案的负责人不是法定代表人", "the recorded person is not the legal representative")
            }
            Self::Young => Noun::new("负责人较年轻", "a person is young"),
            Self::Minor => Noun::new("负责人未成年", "a person is a minor"),
            Self::CardElsewhere => Noun::new("个人证件属于外省", "the individual's card is of another province"),
            Self::OfNature => Noun::new("该类主体", "units of the kind"),
            Self::Hospital => Noun::new("医院", "a hospital"),
            Self::Clinic => Noun::new("中医诊所", "a clinic of Chinese medicine"),
            Self::TravelAgency => Noun::new("旅行社", "a travel agency"),
            Self::IndividualBusiness => Noun::new("个体工商户", "an individual business"),
            Self::WithoutTradeName => Noun::new("个体工商户没有字号", "an individual business without a trade name"),
            Self::BusinessAsIndividual => {
                Noun::new("个体工商户以个人备案", "an individual business that files as an individual")
            }
            Self::DuplicateLicence => Noun::new("执照副本没有 1-1 标记", "a duplicate licence without the mark 1-1"),
            Self::OnlineShopOfLegalRep => Noun::new(
                "住所为网店，负责人为法定代表人",
                "an online shop as domicile, with its representative as the person",
            ),
            Self::OnlineShopOfAnother => {
                Noun::new("住所为网店，负责人另有其人", "an online shop as domicile, with another person")
            }
            Self::LegalRepHoldsDomain => Noun::new("域名由法定代表人持有", "the legal representative holds the domain"),
            Self::ForeignParentHoldsDomain => Noun::new("域名由境外母公司持有", "a foreign parent holds the domain"),
            Self::GameDomain => Noun::new("域名像游戏而网站不是", "a domain that sounds like a game"),
            Self::GameSite => Noun::new("游戏网站", "a website with games"),
            Self::LegalContent => Noun::new("分享法律内容", "a website that shares legal content"),
            Self::SeveralDomains => Noun::new("网站有多个域名", "a website with several domains"),
            Self::SeveralPrefixes => Noun::new("网站域名的前缀不同", "a website whose domains begin differently"),
            Self::SeveralProvinces => Noun::new("多省 IP", "addresses of several provinces"),
            Self::SeveralResources => Noun::new("多个云资源", "more than one cloud resource"),
            Self::NoSite => Noun::new("不建网站", "a domain without a website"),
            Self::WithSite => Noun::new("建网站", "a domain with a website"),
            Self::ContentOther => Noun::new("服务内容为其他", "the content is 其他 (other)"),
            Self::NotPortal => Noun::new("服务内容不是单位门户网站", "the content is not the unit's portal"),
            Self::NotBlog => Noun::new("服务内容不是博客", "the content is not a blog"),
            Self::NameUnclear => Noun::new("网站名称看不出内容", "the name does not show the content"),
            Self::NameUnrelated => Noun::new("网站名称与主体无关", "the name has nothing to do with the subject"),
            Self::NameTwice => Noun::new("网站名称与已备案的相同", "the name of a filed website"),
            Self::Threshold => Noun::new("达到数量", "a number is reached"),
            Self::ApprovalWords => Noun::new("含前置审批领域的词语", "words of fields with a pre-approval"),
            Self::ApprovalNotNeeded => {
                Noun::new("主管部门答复无需审批", "the authority says that no approval is needed")
            }
            Self::FinanceWords => Noun::new("含金融类词语", "words of finance"),
            Self::FinanceWordsOnly => {
                Noun::new("含金融类词语而网站不涉及", "words of finance, of a website that is not about it")
            }
            Self::OwnFunds => Noun::new("经营范围含自有资金投资", "investment of own funds in the scope"),
            Self::EducationWords => Noun::new("含教育类词语", "words of education"),
            Self::CultureWords => Noun::new("含文化类词语", "words of culture"),
            Self::ShenzhenPermit => Noun::new("深圳居住证", "a permit of Shenzhen"),
            Self::PermitDiffers => {
                Noun::new("居住证地址与身份证不同", "the permit shows another address than the card")
            }
            Self::DomainsChange => Noun::new("涉及域名", "domains are filed or changed"),
            Self::NewDomains => Noun::new("新增域名", "domains are filed or added"),
            Self::Special => Noun::new("管局特别要求", "where the administration asks"),
        })
    }
}
