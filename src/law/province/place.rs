//! Where subjects live, and their addresses (属地与地址).

use super::{Cause, Detail, Family, Papers};
use crate::value::Noun;

/// A demand about places.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Place {
    /// Whether individuals may file who have a certificate of another province (个人异地备案).
    CardElsewhere(Elsewhere),
    /// What students from another province do.
    Students(Students),
    /// The unit's certificate is of the province (证件住所在本省).
    LicenceHere {
        /// Of foreign-invested enterprises alone.
        foreign_invested_only: bool,
    },
    /// 市辖区 does not stand in the address.
    NoFiller,
    /// How precise the correspondence address is.
    Precise(Precision),
    /// The region that is chosen is that of the correspondence address.
    RegionAsAddress,
    /// Domicile and correspondence address are in the same city.
    SameCity,
    /// The correspondence address is the one on the residence permit.
    AsPermit,
    /// The licence's domicile is an online shop (网店地址).
    OnlineShop(OnlineShop),
    /// Names of districts that have changed: each with the one that stands instead.
    CurrentDistricts(&'static [(&'static str, &'static str)]),
    /// A student's address names department and class.
    StudentAddress,
}

/// What an individual needs whose certificate is of another province.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Elsewhere {
    /// Nothing helps.
    Refused,
    /// A telephone number of the province, and no paper.
    WithLocalNumber,
    /// Papers.
    WithPapers {
        /// Any of these sets.
        papers: Papers,
        /// The paper must be valid for more than so many months.
        months: Option<u32>,
        /// A lease must run so many months at least.
        lease_months: Option<u32>,
    },
}

/// What students from another province do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Students {
    /// A proof of enrolment will do (在读证明).
    EnrolmentProof,
    /// A student's card will do (学生证).
    StudentCard,
    /// They file where they come from.
    AtHome,
}

/// How precise an address is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Precision {
    /// To the door (门牌号).
    Door,
    /// To door and room (门牌号、房号).
    DoorAndRoom,
    /// To the village, or street and number.
    VillageOrStreet,
}

/// What is asked where the licence's domicile is an online shop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum OnlineShop {
    /// The licence shows the address of the platform.
    LicenceShowsPlatform,
    /// The domain that is filed is the licence's address.
    DomainIsAddress,
    /// The correspondence address stands with the domicile, joined by a colon.
    BothAddresses,
}

impl Family for Place {
    const NAME: &'static str = "places";

    fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::CardElsewhere(Elsewhere::Refused) => &["BA-S0308"],
            Self::CardElsewhere(_) => &["BA-S0307"],
            Self::NoFiller => &["BA-S0403"],
            Self::LicenceHere { .. } => &["BA-S0303"],
            Self::Precise(_) => &["BA-S0402"],
            Self::Students(Students::AtHome) => &["BA-S0308"],
            Self::Students(_) => &["BA-S0307"],
            Self::RegionAsAddress => &["BA-S0306"],
            Self::SameCity => &["BA-S0908"],
            Self::OnlineShop(OnlineShop::LicenceShowsPlatform) | Self::AsPermit => &[],
            Self::OnlineShop(_) => &["BA-S0909"],
            Self::CurrentDistricts(_) | Self::StudentAddress => &["BA-S0910"],
        }
    }

    fn say(&self) -> Noun {
        match self {
            Self::CardElsewhere(Elsewhere::Refused) => {
                Noun::new("不接受外省证件的个人备案", "no individuals with a certificate of another province")
            }
            Self::CardElsewhere(Elsewhere::WithLocalNumber) => {
                Noun::new("外省证件的个人须有本省手机号码", "a local number of individuals from another province")
            }
            Self::CardElsewhere(Elsewhere::WithPapers { .. }) => {
                Noun::new("外省证件的个人须有居住等证明", "papers of individuals from another province")
            }
            Self::Students(_) => Noun::new("外省学生的要求", "students from another province"),
            Self::LicenceHere { .. } => Noun::new("单位证件须为本省", "the unit's certificate is of the province"),
            Self::NoFiller => Noun::new("地址不得含“市辖区”", "no 市辖区 in the address"),
            Self::Precise(_) => Noun::new("通信地址的详细程度", "how precise the address is"),
            Self::RegionAsAddress => Noun::new("所选地区与通信地址一致", "the region chosen is that of the address"),
            Self::SameCity => Noun::new("住所与通信地址在同一城市", "domicile and address in one city"),
            Self::AsPermit => Noun::new("通信地址与居住证地址一致", "the address is that of the residence permit"),
            Self::OnlineShop(_) => Noun::new("证件住所为网店地址", "a licence with the address of an online shop"),
            Self::CurrentDistricts(_) => Noun::new("使用现行的区划名称", "current names of districts"),
            Self::StudentAddress => {
                Noun::new("学生的通信地址写明院系班级", "department and class in a student's address")
            }
        }
    }

    fn detail(&self) -> Detail {
        match *self {
            Self::CardElsewhere(Elsewhere::WithPapers { papers, months, .. }) => {
                let left = Detail { figures: [months, None], exceeded: months.is_some(), ..Detail::NONE };
                left.with(papers).when(Cause::CardElsewhere)
            }
            _ => Detail::NONE,
        }
    }
}
