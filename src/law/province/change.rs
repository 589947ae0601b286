//! Changes (变更).

use super::{Demands, Entry, Family, Papers};
use crate::model::AttachmentKind;
use crate::value::Noun;

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

/// What becomes of the subject of a record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Step {
    /// An individual's record becomes a unit's.
    ToUnit,
    /// A unit's record becomes an individual's.
    ToIndividual,
    /// Another subject of the same sort takes the place.
    ToAnother,
}

/// Whether a page lets a record go so.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Allowed {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// Where one person stands behind both: the individual and the legal representative, or the same representative.
    SamePerson,
    /// With papers.
    With(Papers),
}

impl SubjectChange {
    /// What it says of a step; none where it does not speak of it.
    #[must_use]
    pub const fn allows(self, step: Step) -> Option<Allowed> {
        Some(match (self, step) {
            (Self::Free, _) => Allowed::Yes,
            (Self::RenameOnly | Self::Forbidden, _)
            | (Self::NoOtherEnterprise, Step::ToAnother)
            | (Self::NotToIndividual, Step::ToIndividual) => Allowed::No,
            (Self::SameLegalRep, Step::ToAnother)
            | (Self::BusinessToOwner, Step::ToIndividual)
            | (Self::ToOwnEnterprise, Step::ToUnit) => Allowed::SamePerson,
            (Self::EnterpriseWithProof, Step::ToAnother) => Allowed::With(PROOF_OF_REGISTRY),
            (Self::ToEnterpriseWithCertificate, Step::ToUnit) => Allowed::With(CERTIFICATE_OF_DOMAIN),
            _ => return None,
        })
    }
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

const PROOF_OF_REGISTRY: Papers = &[&[AttachmentKind::RegistrantProof], &[AttachmentKind::RenameLetter]];
const CERTIFICATE_OF_DOMAIN: Papers = &[&[AttachmentKind::DomainCertificate]];

impl Demands {
    /// What the page says of a step that a record of such a subject takes.
    #[must_use]
    pub fn subject_change(&self, step: Step) -> Option<(&'static Entry<Change>, Allowed)> {
        self.changes.iter().find_map(|entry| match entry.what {
            Change::Subject(change) => change.allows(step).map(|allowed| (entry, allowed)),
            _ => None,
        })
    }
}

impl Family for Change {
    const NAME: &'static str = "changes";

    fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::Subject(_) => &["BA-S0901"],
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
}
