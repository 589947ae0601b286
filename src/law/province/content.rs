//! Contents of websites (服务内容).

use super::{Detail, Family};
use crate::model::ContentKind;
use crate::value::Noun;

/// A demand about contents.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Content {
    /// Of websites with one content.
    Of(ContentKind, ContentDemand),
    /// Of websites with any content but one.
    AllBut(ContentKind, ContentDemand),
    /// The content that is normally chosen.
    Default(ContentKind),
    /// What the site is not about.
    Subjects {
        /// What about.
        of: &'static [Subjects],
        /// Whether an approval lifts it.
        unless_approved: bool,
    },
    /// A domain without a website, for a mini-program, an official account or mail (无网站).
    WithoutSite {
        /// Whether the remark says what it is for.
        with_remark: bool,
    },
    /// One of the domains is the home page (网站首页).
    OneHomePage,
    /// Words that the remark does not have.
    RemarkWithout(&'static [&'static str]),
}

/// What is asked of a website with some content.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum ContentDemand {
    /// It is refused.
    Refused,
    /// A pre-approval.
    Approval,
    /// An explanation in the remark.
    Remark,
}

/// What a site may be about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Subjects {
    /// Fields that need a pre-approval.
    PreApproval,
    /// A forum (论坛).
    Forum,
    /// Business (经营性).
    Commercial,
    /// Lists of links (导航).
    Navigation,
    /// A blog (博客).
    Blog,
    /// A portal of a place (地方门户).
    LocalPortal,
}

impl Family for Content {
    const NAME: &'static str = "contents";

    fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::Of(..) | Self::AllBut(..) | Self::Default(_) => &["BA-V0704"],
            Self::Subjects { .. } => &["BA-V0902"],
            Self::WithoutSite { .. } => &["BA-V0903"],
            Self::OneHomePage => &["BA-V0904"],
            Self::RemarkWithout(_) => &["BA-V0905"],
        }
    }

    fn say(&self) -> Noun {
        match self {
            Self::Of(..) | Self::AllBut(..) => Noun::new("服务内容的选择", "the content that may be chosen"),
            Self::Default(_) => Noun::new("通常选择的服务内容", "the content that is normally chosen"),
            Self::Subjects { .. } => Noun::new("不得涉及的内容", "what the site is not about"),
            Self::WithoutSite { .. } => Noun::new("不建网站的域名", "a domain without a website"),
            Self::RemarkWithout(_) => Noun::new("备注不得含有的字样", "words that the remark does not have"),
            Self::OneHomePage => Noun::new("只有一个网站首页", "one home page"),
        }
    }

    fn detail(&self) -> Detail {
        match *self {
            Self::RemarkWithout(words) => Detail::words(words),
            _ => Detail::NONE,
        }
    }
}
