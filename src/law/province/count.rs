//! Limits and thresholds of counts (数量).

use super::{Cause, Detail, Family, Papers};
use crate::value::Noun;

/// A demand about counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Count {
    /// Most websites of one order (单次备案网站数量).
    SitesPerOrder(u32),
    /// Most domains of one order.
    DomainsPerOrder(u32),
    /// Most websites of one subject, filed and new.
    SitesInAll(u32),
    /// Most cloud resources of one website.
    ResourcesPerSite(u32),
    /// Beyond a number, papers.
    Threshold(Threshold),
}

/// Beyond a number, papers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Threshold {
    /// What is counted.
    pub of: Metric,
    /// The last number that needs no paper.
    pub most: u32,
    /// Whether what is filed already counts; the page may not say.
    pub filed_counts: Option<bool>,
    /// All sets are alternatives.
    pub papers: Papers,
}

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Metric {
    /// Websites.
    Sites,
    /// Websites that are filed already.
    FiledSites,
    /// Domains.
    Domains,
    /// Domains with different first labels.
    DistinctDomains,
}

impl Family for Count {
    const NAME: &'static str = "counts";

    fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::SitesPerOrder(_) | Self::DomainsPerOrder(_) => &["BA-V0506"],
            Self::Threshold(_) => &["BA-O0903"],
            Self::SitesInAll(_) => &["BA-V0901"],
            Self::ResourcesPerSite(_) => &["BA-V0909"],
        }
    }

    fn say(&self) -> Noun {
        match self {
            Self::SitesPerOrder(_) => Noun::new("单次备案的网站数量", "websites of one order"),
            Self::DomainsPerOrder(_) => Noun::new("单次备案的域名数量", "domains of one order"),
            Self::SitesInAll(_) => Noun::new("主体的网站总数", "websites of one subject"),
            Self::ResourcesPerSite(_) => Noun::new("单个网站的云资源数量", "cloud resources of one website"),
            Self::Threshold(_) => Noun::new("超过数量须补充材料", "papers beyond a number"),
        }
    }

    fn detail(&self) -> Detail {
        match *self {
            Self::SitesPerOrder(most)
            | Self::DomainsPerOrder(most)
            | Self::SitesInAll(most)
            | Self::ResourcesPerSite(most) => Detail::of(most),
            Self::Threshold(Threshold { most, papers, .. }) => Detail::of(most).with(papers).when(Cause::Threshold),
        }
    }
}
