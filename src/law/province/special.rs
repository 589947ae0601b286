//! Fields that a province looks at more closely (特殊行业).

use super::{Family, Papers};
use crate::value::Noun;

/// What a field calls for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Special {
    /// Words that show the field; none where only what the site is about shows it.
    pub words: &'static [&'static str],
    /// Where the words stand.
    pub fields: &'static [Field],
    /// What it calls for.
    pub then: Action,
}

/// Where a word or a fact shows a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Field {
    /// The name of the subject.
    SubjectName,
    /// The scope of business (经营范围).
    Scope,
    /// The name of the site.
    SiteName,
    /// What the site is about.
    Content,
    /// The first label of the domain.
    Prefix,
    /// The nature of the subject.
    Nature,
    /// The kind of the order.
    Order,
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

impl Family for Special {
    const NAME: &'static str = "specials";

    fn rules(&self) -> &'static [&'static str] {
        match self.fields {
            [Field::Order] => &["BA-O0503"],
            _ => &[],
        }
    }

    fn say(&self) -> Noun {
        Noun::new("特殊行业的要求", "fields that are looked at more closely")
    }
}
