//! Fields that a province looks at more closely (特殊行业).

use super::{Detail, Family, Field, Papers};
use crate::model::{AttachmentKind, ContentKind, Topic};
use crate::value::Noun;

/// What a field calls for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Special {
    /// Words that show the field; none where only what the site is about shows it.
    pub words: &'static [&'static str],
    /// Where the words stand.
    pub fields: &'static [Field],
    /// What else shows it, where the content is looked at.
    pub about: &'static [About],
    /// What it calls for.
    pub then: Action,
}

/// What shows that a site is about a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum About {
    /// A topic (服务主题).
    Topic(Topic),
    /// A content (服务内容), or the field of pre-approval of its name.
    Content(ContentKind),
    /// The words count in scope and remark only in a sentence that has one of these: “制作” of films, not of web pages.
    Beside(&'static [&'static str]),
    /// The words count in a scope only that speaks of nothing else.
    Alone,
}

/// What a field calls for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Action {
    /// An approval of the authority.
    Approval,
    /// One of these papers.
    Papers(Papers),
    /// A remark.
    Remark,
    /// A remark or one of these papers.
    RemarkOr(Papers),
    /// A question to the authority, and one of these papers.
    Consult(Papers),
    /// Another scope or name (建议).
    ChangeScope,
    /// Another scope; statements are refused.
    ScopeOnly,
    /// It is refused.
    Refused,
    /// First without the field, then with the licence.
    Staged,
}

impl Special {
    /// Whether it asks for the approval of the financial authority. Names and scopes of finance have a rule of the nation.
    #[must_use]
    pub fn is_of_finance(&self) -> bool {
        let papers = match self.then {
            Action::Papers(papers) | Action::Consult(papers) | Action::RemarkOr(papers) => papers,
            _ => &[],
        };
        papers.iter().any(|set| set.contains(&AttachmentKind::FinanceApproval))
    }
}

impl Family for Special {
    const NAME: &'static str = "specials";

    fn rules(&self) -> &'static [&'static str] {
        match self.fields {
            [Field::Order] => &["BA-O0503"],
            _ if self.is_of_finance() => &["BA-O0904", "BA-V0708"],
            _ => &["BA-O0904"],
        }
    }

    fn say(&self) -> Noun {
        Noun::new("特殊行业的要求", "fields that are looked at more closely")
    }

    fn detail(&self) -> Detail {
        Detail { fields: self.fields, ..Detail::words(self.words) }
    }
}
