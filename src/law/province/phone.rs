//! Telephone numbers of responsible persons (联系方式).

use super::{Detail, Family, Whose};
use crate::value::Noun;

/// A demand about telephone numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Phone {
    /// How many different numbers the persons give together.
    Distinct {
        /// Where subject and service have the same person.
        same: Option<u32>,
        /// Where they have different persons.
        different: Option<u32>,
    },
    /// Different persons have different mobile numbers (联系方式1).
    OwnMobiles,
    /// The emergency number is filled in (应急联系方式).
    Emergency,
    /// The emergency number differs from the mobile number of the same person.
    EmergencyNotOwn,
    /// The emergency number differs from the mobile numbers of both persons.
    EmergencyNotAny,
    /// The page lets the emergency number be a mobile number that is given already.
    EmergencyMayRepeat,
    /// A number is for one subject (手机号码不可重复使用).
    Once {
        /// Whose numbers.
        of: Whose,
    },
    /// The mobile number is of the province (号码归属地).
    Home {
        /// Only where the certificate is of another province.
        from_elsewhere_only: bool,
    },
    /// The page says that the number may be of any province.
    AnyHome,
    /// Whose number it is.
    Holder(Holder),
    /// On changes of a service, its person has two numbers that differ from the subject's.
    TwoOfItsOwn,
}

/// Whose number it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Holder {
    /// The person's own (本人).
    Oneself,
    /// An employee's (员工).
    Employee,
    /// Not that of who builds the site (建站方).
    NotBuilder,
    /// The emergency number: a relative's (亲属).
    Relative,
    /// The emergency number: the person's own, a relative's or a colleague's.
    SelfRelativeOrColleague,
    /// The emergency number: a third member of staff's (第三名工作人员).
    ThirdStaff,
}

impl Family for Phone {
    const NAME: &'static str = "phones";

    fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::Distinct { .. } => &["BA-P0302"],
            Self::OwnMobiles => &["BA-P0303"],
            Self::Emergency => &["BA-P0305"],
            Self::EmergencyNotOwn | Self::EmergencyNotAny | Self::EmergencyMayRepeat => &["BA-P0304"],
            Self::Once { .. } => &["BA-O0406"],
            Self::Home { .. } => &["BA-P0904"],
            Self::Holder(Holder::Oneself) | Self::AnyHome => &[],
            Self::Holder(_) => &["BA-P0905"],
            Self::TwoOfItsOwn => &["BA-P0906"],
        }
    }

    fn say(&self) -> Noun {
        match self {
            Self::Distinct { .. } => Noun::new("不同联系电话的个数", "different telephone numbers"),
            Self::OwnMobiles => {
                Noun::new("不同负责人的手机号码须不同", "different mobile numbers of different persons")
            }
            Self::Emergency => Noun::new("须填写应急联系方式", "an emergency number"),
            Self::EmergencyNotOwn => {
                Noun::new("应急联系方式不得与本人手机号码相同", "emergency number other than the own mobile number")
            }
            Self::EmergencyNotAny => Noun::new(
                "应急联系方式不得与两位负责人的手机号码相同",
                "emergency number other than both persons' mobile numbers",
            ),
            Self::EmergencyMayRepeat => {
                Noun::new("应急联系方式可与手机号码相同", "the emergency number may be a mobile number again")
            }
            Self::Once { .. } => Noun::new("手机号码不得在不同主体间重复", "a mobile number is for one subject"),
            Self::Home { .. } => Noun::new("手机号码须为本省号码", "mobile number of the province"),
            Self::AnyHome => Noun::new("手机号码不限归属地", "mobile number of any province"),
            Self::Holder(_) => Noun::new("联系电话的使用人", "whose telephone number it is"),
            Self::TwoOfItsOwn => {
                Noun::new("变更网站时网站负责人须有两个不同的号码", "two numbers of the service's person on changes")
            }
        }
    }

    fn detail(&self) -> Detail {
        match *self {
            Self::Distinct { same, different } => Detail { figures: [same, different], ..Detail::NONE },
            _ => Detail::NONE,
        }
    }
}
