//! Access of what is recorded elsewhere, where the data differ (接入).

use super::{Detail, Family};
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

impl Family for Access {
    const NAME: &'static str = "accesses";

    fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::Mismatch(_) | Self::NameMatches => &["BA-S0701", "BA-S0805", "BA-P0803", "BA-V0802"],
            Self::OldCertificate(_) => &["BA-S0806"],
            Self::ChangeWithin(_) => &["BA-O0808"],
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

    fn detail(&self) -> Detail {
        match *self {
            Self::ChangeWithin(working_days) => Detail::of(working_days),
            _ => Detail::NONE,
        }
    }
}
