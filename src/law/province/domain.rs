//! Domains (域名).

use super::{Cause, Detail, Family, Remaining};
use crate::calendar::day;
use crate::model::AttachmentKind;
use crate::value::Noun;
use chrono::NaiveDate;

/// The day before which a domain was filed whose suffix may still be taken over (2018年以前备案).
// figure: 2018-01-01, by Beijing's list of suffixes
pub const LEGACY_BEFORE: NaiveDate = day(2018, 1, 1);

/// A demand about domains.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Domain {
    /// Who may hold it (域名所有者).
    Holder(DomainHolder),
    /// The holder's name is written in full, in Chinese or in pinyin.
    HolderInFull,
    /// The holder must be shown in WHOIS while the domain is filed (域名隐私保护).
    Shown,
    /// How long it must be registered yet (域名剩余有效期).
    Left(Remaining),
    /// When its certificate is uploaded (域名证书).
    Certificate(CertificateOf),
    /// A domain at an overseas registrar is refused; the page may let it move first.
    HomeRegistrar {
        /// Whether it may move to a registrar here first.
        may_move: bool,
    },
    /// Suffixes that are taken and refused (域名后缀); those on neither list are in doubt.
    Suffixes {
        /// Those that are taken, without the dot.
        taken: &'static [&'static str],
        /// Those that are refused.
        refused: &'static [&'static str],
        /// Those of the refused that may be taken over on access, if they were filed before 2018.
        legacy: &'static [&'static str],
    },
    /// Words that the first label does not have.
    PrefixRefused(&'static [&'static str]),
    /// Words of the first label that call for a pre-approval, or a remark that says what the site is.
    PrefixApproval(&'static [&'static str]),
    /// A website has one domain.
    OneEach,
    /// Domains with different first labels are different websites, unless the remark says that they lead to one.
    PrefixEach,
    /// A name of the form 中国….中国 is for units of national level.
    NationalPattern,
    /// On a change of the subject the new subject holds the domain.
    HeldByNewSubject,
}

/// Who may hold the domain.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum DomainHolder {
    /// The unit alone.
    Subject,
    /// Its legal representative as well.
    OrLegalRep,
    /// Its legal representative as well, with an authorisation of the unit.
    OrLegalRepWithLetter,
    /// The responsible person of an individual's filing.
    ResponsiblePerson,
}

/// When the domain's certificate is uploaded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum CertificateOf {
    /// Always.
    Always,
    /// Where an individual's filing becomes a unit's.
    ChangeToUnit,
    /// Where a foreign parent holds the domain.
    ForeignParent,
    /// Where a threshold of counts is passed; the threshold names it.
    Threshold,
}

impl Family for Domain {
    const NAME: &'static str = "domains";

    fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::Holder(DomainHolder::Subject) => &["BA-D0404"],
            Self::Holder(DomainHolder::OrLegalRep) => &["BA-D0402"],
            Self::Holder(DomainHolder::ResponsiblePerson) => &["BA-D0401"],
            Self::Shown => &["BA-D0205"],
            Self::Left(_) => &["BA-D0206"],
            Self::HomeRegistrar { .. } => &["BA-D0203"],
            // Their papers say the same.
            Self::Certificate(CertificateOf::Always) => &["BA-O0901"],
            Self::OneEach | Self::PrefixEach => &["BA-D0601"],
            Self::Holder(DomainHolder::OrLegalRepWithLetter) | Self::HolderInFull => &["BA-D0903"],
            Self::Suffixes { .. } => &["BA-D0901"],
            Self::PrefixRefused(_) | Self::PrefixApproval(_) | Self::NationalPattern => &["BA-D0902"],
            Self::HeldByNewSubject => &["BA-D0906"],
            Self::Certificate(CertificateOf::ChangeToUnit) => &["BA-D0904"],
            Self::Certificate(CertificateOf::ForeignParent) => &["BA-D0907"],
            // The threshold names it.
            Self::Certificate(CertificateOf::Threshold) => &["BA-O0903"],
        }
    }

    fn say(&self) -> Noun {
        match self {
            Self::Holder(_) => Noun::new("域名所有者", "who may hold the domain"),
            Self::HolderInFull => Noun::new("域名所有者须写全称", "the holder's name in full"),
            Self::Shown => {
                Noun::new("备案期间关闭域名隐私保护", "no privacy protection of the domain during the filing")
            }
            Self::Left(_) => Noun::new("域名的剩余有效期", "validity that the domain has left"),
            Self::Certificate(_) => Noun::new("须上传域名证书", "the domain's certificate"),
            Self::HomeRegistrar { .. } => Noun::new("域名须在境内注册商", "a registrar in the country"),
            Self::Suffixes { .. } => Noun::new("可以备案的域名后缀", "suffixes that can be filed"),
            Self::PrefixRefused(_) => Noun::new("域名前缀不得含有的字样", "words that a prefix does not have"),
            Self::PrefixApproval(_) => Noun::new("域名前缀涉及前置审批", "words of a domain that call for an approval"),
            Self::OneEach => Noun::new("一个网站一个域名", "one domain a website"),
            Self::PrefixEach => {
                Noun::new("不同前缀的域名视为不同网站", "domains of different names are different websites")
            }
            Self::NationalPattern => Noun::new("中国….中国 仅限国家级单位", "中国….中国 is for national units"),
            Self::HeldByNewSubject => Noun::new("变更主体时域名归新主体", "the new subject holds the domain"),
        }
    }

    fn detail(&self) -> Detail {
        let when = match *self {
            Self::Left(left) => return Detail::left(left),
            Self::PrefixRefused(words) | Self::PrefixApproval(words) => return Detail::words(words),
            Self::Certificate(CertificateOf::ChangeToUnit) => Cause::ToUnit,
            Self::Certificate(CertificateOf::ForeignParent) => Cause::ForeignParentHoldsDomain,
            _ => return Detail::NONE,
        };
        Detail::NONE.with(&[&[AttachmentKind::DomainCertificate]]).when(when)
    }
}
