//! Changes (变更).

use super::{Cause, Detail, Entry, Family, Papers};
use crate::model::AttachmentKind;
use crate::value::{Noun, Province};

/// The letter of the registry on a change of name (工商更名函).
pub const LETTER_OF_NAME: Papers = &[&[AttachmentKind::RenameLetter]];

/// A demand about changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Change {
    /// Whether the record may go to another subject (变更主体).
    Subject(SubjectChange),
    /// A changed name is shown by the letter of the registry (工商更名函).
    RenameLetter,
    /// Orders that change a service alone are not offered (变更网站).
    NoServiceOrder,
}

/// Whether the record may go to another subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum SubjectChange {
    /// To any.
    Free,
    /// To none: only the name changes.
    RenameOnly,
    /// To none at all.
    Forbidden,
    /// To another enterprise with a proof of the registry.
    EnterpriseWithProof,
    /// Not to another enterprise.
    NoOtherEnterprise,
    /// To another enterprise of the same legal representative.
    SameLegalRep,
    /// Not to an individual.
    NotToIndividual,
    /// An individual business to its legal representative.
    BusinessToOwner,
    /// An individual to the enterprise whose legal representative the person is.
    ToOwnEnterprise,
    /// An individual to an enterprise that the domain's certificate names.
    ToEnterpriseWithCertificate,
}

/// Whether a record of the province may go to another subject, by its page: the entry that says so.
#[must_use]
pub fn subject_change(province: Province, individual: bool) -> Option<(&'static Entry<Change>, SubjectChange)> {
    super::demands(province, individual).changes.iter().find_map(|entry| match entry.what {
        Change::Subject(change) => Some((entry, change)),
        _ => None,
    })
}

impl SubjectChange {
    const fn say(self) -> Noun {
        match self {
            Self::Free => Noun::new("备案可以变更为其他主体", "the record may go to another subject"),
            Self::RenameOnly => Noun::new("只能变更主体名称，不能变更为其他主体", "only the subject's name changes"),
            Self::Forbidden => Noun::new("备案不能变更为其他主体", "the record goes to no other subject"),
            Self::EnterpriseWithProof => {
                Noun::new("变更为其他企业须有登记机关的证明", "to another enterprise with the registry's proof")
            }
            Self::NoOtherEnterprise => Noun::new("不能变更为其他企业", "not to another enterprise"),
            Self::SameLegalRep => {
                Noun::new("只能变更为同一法定代表人的企业", "only to an enterprise of the same legal representative")
            }
            Self::NotToIndividual => Noun::new("不能变更为个人", "not to an individual"),
            Self::BusinessToOwner => {
                Noun::new("个体工商户可变更为经营者个人", "from an individual business to its owner")
            }
            Self::ToOwnEnterprise => Noun::new(
                "个人只能变更为本人任法定代表人的企业",
                "only to the enterprise whose legal representative the individual is",
            ),
            Self::ToEnterpriseWithCertificate => {
                Noun::new("个人变更为企业须有域名证书", "to an enterprise that the domain's certificate names")
            }
        }
    }
}

impl Family for Change {
    const NAME: &'static str = "changes";

    fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::Subject(_) => &["BA-S0702", "BA-S0802", "BA-S0804"],
            Self::RenameLetter => &["BA-S0703"],
            Self::NoServiceOrder => &["BA-O0205"],
        }
    }

    fn say(&self) -> Noun {
        match self {
            Self::Subject(change) => change.say(),
            Self::RenameLetter => Noun::new("更名须有工商更名函", "the registry's letter on a change of name"),
            Self::NoServiceOrder => Noun::new("不提供变更网站订单", "no order that changes a service alone"),
        }
    }

    fn detail(&self) -> Detail {
        match self {
            Self::RenameLetter => Detail::NONE.with(LETTER_OF_NAME).when(Cause::NameChanges),
            _ => Detail::NONE,
        }
    }
}
