//! The state of sites (网站状态).

use super::Family;
use crate::value::Noun;

/// A demand about sites.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Site {
    /// A site that is not filed is closed.
    UnfiledClosed,
    /// Filed sites of the subject.
    Filed(Open),
    /// What a filed site shows fits the filing.
    ContentMatches,
    /// The number is at the foot (网站底部备案号).
    FooterNumber,
    /// The number leads to the ministry.
    FooterLink,
    /// A copyright line names the subject.
    Copyright,
    /// A domain filed for a mini-program shows so, once open.
    NoSiteShown,
    /// The site resolves to the address that is filed.
    ResolvesToFiled,
}

/// Whether filed sites are open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Open {
    /// They can be reached.
    Required,
    /// They may be closed; open ones comply.
    Optional,
}

impl Family for Site {
    const NAME: &'static str = "sites";

    fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::UnfiledClosed => &["BA-D0701"],
            Self::FooterNumber => &["BA-F0101", "BA-F0201"],
            Self::FooterLink => &["BA-F0102", "BA-F0202"],
            Self::Copyright => &["BA-F0212"],
            Self::Filed(Open::Required) => &["BA-F0801", "BA-V0908"],
            Self::Filed(Open::Optional) => &["BA-F0801"],
            Self::ContentMatches => &["BA-V0714"],
            Self::ResolvesToFiled => &["BA-D0905"],
            Self::NoSiteShown => &[],
        }
    }

    fn say(&self) -> Noun {
        match self {
            Self::UnfiledClosed => Noun::new("未备案的网站须关闭", "sites that are not filed are closed"),
            Self::Filed(Open::Required) => Noun::new("已备案的网站须可访问", "filed sites can be reached"),
            Self::Filed(Open::Optional) => Noun::new("已备案的网站可以关闭", "filed sites may be closed"),
            Self::ContentMatches => Noun::new("网站内容与备案一致", "content that fits the filing"),
            Self::FooterNumber => Noun::new("网站底部显示备案号", "the record number at the foot"),
            Self::FooterLink => Noun::new("备案号链接至工信部网站", "the number leads to the ministry"),
            Self::Copyright => Noun::new("版权所有与主体一致", "the copyright line names the subject"),
            Self::NoSiteShown => Noun::new("小程序域名开通后的展示", "what a mini-program's domain shows"),
            Self::ResolvesToFiled => Noun::new("解析 IP 与备案 IP 一致", "the site resolves to the filed address"),
        }
    }
}
