//! Papers (材料), and the cases in which a page asks for them or for a remark.

use super::Family;
use crate::model::AttachmentKind;
use crate::value::Noun;

/// Any of these sets, of which all papers are needed.
pub type Papers = &'static [&'static [AttachmentKind]];

/// A paper that is uploaded in some case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Paper {
    /// In which case.
    pub when: Cause,
    /// Any of these sets.
    pub papers: Papers,
}

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
    /// The change touches domains.
    DomainsChange,
    /// Special cases that the page does not tell.
    Special,
}

impl Family for Paper {
    const NAME: &'static str = "papers";

    fn rules(&self) -> &'static [&'static str] {
        match self.when {
            Cause::NameChanges => &["BA-S0703"],
            Cause::SubjectPersonNotLegalRep => &["BA-P0607"],
            Cause::ServicePersonNotLegalRep | Cause::ServicePersonNotSubjects => &["BA-P0603"],
            Cause::Young => &["BA-P0306"],
            Cause::CardElsewhere => &["BA-S0307"],
            _ => &[],
        }
    }

    fn say(&self) -> Noun {
        Noun::new("须上传的材料", "papers that are uploaded")
    }
}
