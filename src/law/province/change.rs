//! Changes (变更).

use super::{Entry, Family};
use crate::value::{Noun, Province};

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
            Self::Subject(_) => Noun::new("变更主体的条件", "when the record goes to another subject"),
            Self::RenameLetter => Noun::new("更名须有工商更名函", "the registry's letter on a change of name"),
            Self::NoServiceOrder => Noun::new("不提供变更网站订单", "no order that changes a service alone"),
        }
    }
}
