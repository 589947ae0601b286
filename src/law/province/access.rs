//! Access of what is recorded elsewhere, where the data differ (接入).

use super::Family;
use crate::law::{Item, Part};
use crate::value::Noun;

/// A demand about access.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Access {
    /// What happens where the data differ from the record.
    Mismatch(Mismatch),
    /// An order with an old certificate in the record.
    OldCertificate(OldCertificate),
    /// The change that follows comes within so many working days.
    ChangeWithin(u32),
    /// The name of the subject is the recorded one.
    NameMatches,
}

/// What happens where the data differ from the record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Mismatch {
    /// Access first, the change afterwards.
    Afterwards,
    /// Access first where these match: kind, number and domicile of the certificate, superior unit, address, nature, and
    /// the numbers of the subject's person.
    AfterwardsIfMost,
    /// Access first where only the subject's person differs.
    AfterwardsIfPerson,
    /// Access first where the name of the subject matches.
    AfterwardsIfName,
    /// The change first, at the old provider.
    First,
    /// The change first where the subject's person differs.
    FirstIfPerson,
}

/// An order with an old certificate in the record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum OldCertificate {
    /// Change or cancel first.
    ChangeFirst,
    /// The old number with a picture of the new certificate.
    OldNumberNewPicture,
    /// The old number, and the change afterwards.
    OldNumber,
    /// The old certificate may be used, the change afterwards.
    OldAllowed,
    /// The newest certificate, and the change afterwards.
    Newest,
}

impl Mismatch {
    /// Whether something may differ from the record when the order is submitted, and be changed afterwards. Services are
    /// what is brought, and are as they are recorded.
    #[must_use]
    pub const fn lets(self, part: Part, item: Item) -> bool {
        match (self, part) {
            (_, Part::Service(_) | Part::ServicePerson(_)) => false,
            (Self::Afterwards, _) | (Self::AfterwardsIfPerson, Part::SubjectPerson) => true,
            (Self::AfterwardsIfName, _) => !matches!(item, Item::SubjectName),
            (Self::AfterwardsIfMost, Part::Subject) => {
                matches!(item, Item::SubjectName | Item::LegalRepName | Item::CertificateValidTo | Item::HasTradeName)
            }
            (Self::AfterwardsIfMost, Part::SubjectPerson) => {
                !matches!(item, Item::Mobile | Item::EmergencyContact | Item::PersonCertificateNumber)
            }
            (Self::First | Self::FirstIfPerson | Self::AfterwardsIfPerson, _) => false,
        }
    }

    /// Whether a difference is refused that nothing but the page refuses.
    #[must_use]
    pub const fn refuses(self, part: Part, item: Item) -> bool {
        match (self, part) {
            (Self::FirstIfPerson | Self::AfterwardsIfPerson, Part::Subject)
            | (_, Part::Service(_) | Part::ServicePerson(_)) => false,
            _ => !self.lets(part, item),
        }
    }
}

impl Family for Access {
    const NAME: &'static str = "accesses";

    fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::Mismatch(_) => &["BA-S0902", "BA-S0805", "BA-P0803"],
            Self::OldCertificate(OldCertificate::Newest | OldCertificate::OldAllowed) | Self::ChangeWithin(_) => &[],
            Self::OldCertificate(_) => &["BA-S0806"],
            Self::NameMatches => &["BA-S0805"],
        }
    }

    fn say(&self) -> Noun {
        match self {
            Self::Mismatch(_) => Noun::new("与备案信息不一致时的处理", "data that differ from the record"),
            Self::OldCertificate(_) => Noun::new("原备案证件为旧证件时的处理", "an old certificate in the record"),
            Self::ChangeWithin(_) => Noun::new("接入后变更的期限", "until when the change follows"),
            Self::NameMatches => Noun::new("主体名称与原备案一致", "the recorded name of the subject"),
        }
    }
}
