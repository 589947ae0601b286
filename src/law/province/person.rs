//! Who may be responsible, and with which letter (负责人及授权书).

use super::{Cause, Detail, Family, Papers, Whose};
use crate::model::{AttachmentKind, CertificateKind};
use crate::value::Noun;

/// Letters for the subject's person: of that person alone, or one for both.
pub const LETTERS_OF_SUBJECT: Papers =
    &[&[AttachmentKind::SubjectResponsibilityLetter], &[AttachmentKind::LegalRepLetter]];
/// Letters for a service's person.
pub const LETTERS_OF_SERVICE: Papers = &[&[AttachmentKind::AuthorisationLetter], &[AttachmentKind::LegalRepLetter]];

/// A demand about responsible persons.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Person {
    /// Who may be the person of the subject (主体负责人).
    Subject(Eligible),
    /// The page refuses letters for the subject's person in so many words.
    NoLetter,
    /// A service's person who is not the legal representative needs that person's letter (法定代表人授权书).
    ServiceLetter,
    /// A service's person who is neither the legal representative nor the subject's person needs that letter.
    ServiceLetterUnlessSubject,
    /// Where the subject's person is not the legal representative, that person is the services' as well.
    SameUnlessLegalRep,
    /// Nobody is a responsible person of several subjects (负责人不可重复).
    Once {
        /// Whose persons.
        of: Whose,
        /// Whether the person's own filing as an individual does not count.
        own_filing_aside: bool,
    },
    /// What a foreign legal representative does.
    Foreign(ForeignRepresentative),
    /// Which certificates persons of an origin file with, the best first.
    Documents {
        /// Where they are from.
        of: Origin,
        /// Any of them.
        kinds: &'static [CertificateKind],
    },
    /// Foreigners bring passport, residence permit and the registration of where they stay, all together.
    PassportWithPermit,
    /// Only resident identity cards are taken.
    ResidentIdOnly,
    /// With a travel permit of Taiwan, the number with the Latin letter is entered.
    TaiwanNumberWithLetter,
    /// An identity card or passport of Hong Kong is no certificate here.
    NoHongKongId,
    /// A residence permit of Hong Kong, Macao or Taiwan must be valid for more than so many months.
    ResidencePermitLeft {
        /// The months.
        months: u32,
    },
    /// An individual business files with its representative alone.
    BusinessOwner,
}

/// Who may be the person of a unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Eligible {
    /// The legal representative alone.
    LegalRep,
    /// Somebody else as well, with a letter of the legal representative.
    WithLetter,
    /// A shareholder or a senior manager as well, with a proof of that and a letter (股东、高管).
    ShareholderOrExecutive,
    /// Another rule of the page implies that it may be somebody else.
    Anybody,
}

/// What a foreign legal representative does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum ForeignRepresentative {
    /// Authorises a Chinese citizen as the subject's person.
    AuthorisesCitizen,
    /// The service's person holds a resident identity card.
    ServicePersonHoldsId,
}

/// Where a person is from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Origin {
    /// Hong Kong (香港), of which alone the page speaks.
    HongKong,
    /// Hong Kong and Macao (港澳).
    HongKongMacao,
    /// Taiwan (台湾).
    Taiwan,
    /// Abroad (外籍).
    Abroad,
}

impl Family for Person {
    const NAME: &'static str = "persons";

    fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::Subject(Eligible::LegalRep) | Self::NoLetter => &["BA-P0605"],
            Self::Subject(Eligible::WithLetter) => &["BA-P0607"],
            Self::Subject(Eligible::Anybody) => &["BA-P0601"],
            Self::ServiceLetter | Self::ServiceLetterUnlessSubject => &["BA-P0603"],
            Self::SameUnlessLegalRep => &["BA-P0606"],
            Self::Foreign(ForeignRepresentative::AuthorisesCitizen) => &["BA-P0309"],
            Self::ResidentIdOnly => &["BA-S0212"],
            Self::Once { .. } => &["BA-O0407"],
            Self::Subject(Eligible::ShareholderOrExecutive) => &["BA-P0903"],
            Self::BusinessOwner => &["BA-P0902"],
            Self::ResidencePermitLeft { .. } => &["BA-P0308"],
            Self::NoHongKongId => &[],
            Self::Foreign(ForeignRepresentative::ServicePersonHoldsId)
            | Self::Documents { .. }
            | Self::PassportWithPermit => &["BA-P0901"],
            // Cards that are issued now have a number of digits alone.
            Self::TaiwanNumberWithLetter => &[],
        }
    }

    fn say(&self) -> Noun {
        match self {
            Self::Subject(Eligible::LegalRep) => {
                Noun::new("主体负责人须为法定代表人", "the subject's person is the legal representative")
            }
            Self::Subject(Eligible::WithLetter) => Noun::new(
                "主体负责人非法定代表人的须有授权书",
                "letter for a subject's person who is not the legal representative",
            ),
            Self::Subject(Eligible::ShareholderOrExecutive) => Noun::new(
                "主体负责人非法定代表人的须为股东或高管",
                "another subject's person is a shareholder or a senior manager",
            ),
            Self::Subject(Eligible::Anybody) => {
                Noun::new("主体负责人可以不是法定代表人", "the subject's person may be somebody else")
            }
            Self::NoLetter => Noun::new("不接受授权书", "no letters of authorisation"),
            Self::ServiceLetter => Noun::new(
                "网站负责人非法定代表人的须有授权书",
                "letter for a service's person who is not the legal representative",
            ),
            Self::ServiceLetterUnlessSubject => Noun::new(
                "网站负责人非主体负责人的须有法定代表人授权书",
                "letter for a service's person who is not the subject's",
            ),
            Self::SameUnlessLegalRep => Noun::new(
                "主体负责人非法定代表人的，网站负责人须与其一致",
                "one person for both where the subject's is not the legal representative",
            ),
            Self::Once { .. } => Noun::new("负责人不得在不同主体间重复", "a responsible person has one subject"),
            Self::Foreign(ForeignRepresentative::AuthorisesCitizen) => {
                Noun::new("外籍法定代表人须授权中国公民", "a foreign legal representative authorises a Chinese citizen")
            }
            Self::Foreign(ForeignRepresentative::ServicePersonHoldsId) => Noun::new(
                "外籍法定代表人的，网站负责人须持居民身份证",
                "with a foreign legal representative, the service's person holds a resident identity card",
            ),
            Self::Documents { .. } => Noun::new("港澳台及外籍人员的证件类型", "certificates of persons from elsewhere"),
            Self::PassportWithPermit => Noun::new(
                "外籍人员须有护照、居留许可和住宿登记",
                "passport, residence permit and registration of foreigners",
            ),
            Self::ResidentIdOnly => Noun::new("仅限居民身份证", "resident identity cards alone"),
            Self::TaiwanNumberWithLetter => {
                Noun::new("台胞证填写带英文字母的号码", "the number with a letter of a travel permit of Taiwan")
            }
            Self::NoHongKongId => Noun::new("不接受香港身份证或护照", "no identity cards or passports of Hong Kong"),
            Self::ResidencePermitLeft { .. } => {
                Noun::new("港澳台居民居住证的剩余有效期", "validity that a residence permit has left")
            }
            Self::BusinessOwner => {
                Noun::new("个体工商户由经营者本人负责", "an individual business files with its representative alone")
            }
        }
    }

    fn detail(&self) -> Detail {
        let (papers, when) = match self {
            Self::Subject(Eligible::WithLetter) => (LETTERS_OF_SUBJECT, Cause::SubjectPersonNotLegalRep),
            Self::ServiceLetter => (LETTERS_OF_SERVICE, Cause::ServicePersonNotLegalRep),
            Self::ServiceLetterUnlessSubject => (LETTERS_OF_SERVICE, Cause::ServicePersonNotSubjects),
            _ => return Detail::NONE,
        };
        Detail::NONE.with(papers).when(when)
    }
}
