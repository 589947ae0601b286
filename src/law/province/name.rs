//! Names of websites (网站名称).

use super::{Detail, Family, Match};
use crate::data::words::List;
use crate::law::naming::{Cut, Shape, What, is_suffix};
use crate::value::Noun;

/// A demand about names of websites.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Name {
    /// Words, in the position that the page names.
    Words {
        /// The words.
        words: &'static [&'static str],
        /// Where in the name.
        at: Match,
        /// What follows.
        then: Then,
    },
    /// A kind of names that is refused.
    Kind(RefusedName),
    /// What the name fits.
    Fits(NameMatch),
    /// Names of places are refused, or need an authorisation.
    PlaceName(Then),
    /// A college that is not registered as one says so in the name (学院).
    College,
    /// Several websites of one subject have one name only if their contents differ.
    Distinct,
}

/// What follows from a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Then {
    /// The name is refused.
    Refused,
    /// An approval is needed.
    Approval,
}

/// A kind of names that is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum RefusedName {
    /// The domain as a name.
    Domain,
    /// English alone.
    EnglishAlone,
    /// Any English.
    English,
    /// Digits alone.
    Digits,
    /// Fewer than three Han.
    FewHan,
    /// The name of a person of the order.
    PersonName,
}

impl RefusedName {
    /// What it is, in both languages.
    #[must_use]
    pub const fn noun(self) -> Noun {
        match self {
            Self::Domain => Noun::new("是域名", "that is a domain"),
            Self::EnglishAlone => Noun::new("没有汉字", "without Chinese characters"),
            Self::English => Noun::new("含英文字母", "with Latin letters"),
            Self::Digits => Noun::new("只有数字", "of digits alone"),
            Self::FewHan => Noun::new("不足三个汉字", "of fewer than three Chinese characters"),
            Self::PersonName => Noun::new("含人名", "with the name of a person"),
        }
    }
}

/// The words that a name has in the position that the page means. At the head, words of the state have a rule of their own;
/// `with_state` gives them as well. What follows a name proper (网站) is no word of it, but a pattern may name it.
pub fn words_of_page(
    cut: &Cut,
    name: &str,
    words: &'static [&'static str],
    at: Match,
    with_state: bool,
) -> impl Iterator<Item = &'static str> {
    let name = name.trim_end();
    words.iter().copied().filter(move |word| {
        at == Match::End && is_suffix(word) && name.ends_with(word)
            || cut.iter().any(|found| {
                let there = match at {
                    Match::Head => found.head,
                    Match::End => found.tail,
                    Match::Anywhere => true,
                };
                let told = !with_state && found.head && found.what == What::Listed(List::State);
                there && !told && found.word.contains(word)
            })
    })
}

impl RefusedName {
    /// Whether a name is of the kind by its characters alone. What no province takes is told for all of them; domains and names
    /// of persons show only beside an order.
    #[must_use]
    pub fn is_shape_of(self, name: &str) -> bool {
        let shape = Shape::of(name);
        !shape.is_short() && !shape.is_ascii() && self.is_in(&shape, name)
    }

    /// As [`RefusedName::is_shape_of`], of a name that all provinces take, whose characters are counted.
    pub(crate) fn is_in(self, shape: &Shape, name: &str) -> bool {
        let han = || name.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count();
        match self {
            Self::EnglishAlone => shape.latin > 0 && han() == 0,
            Self::English => shape.latin > 0,
            Self::Digits => shape.is_digits(),
            Self::FewHan => han() < LEAST_HAN as usize,
            Self::Domain | Self::PersonName => false,
        }
    }
}

/// 3个以上汉字: Han that a name has at least where a page says so.
const LEAST_HAN: u32 = 3;

/// What a name fits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum NameMatch {
    /// The nature of the subject.
    Nature,
    /// The name of the subject (建议).
    SubjectName,
    /// The name that the site shows.
    ActualName,
    /// On access, the name that is recorded.
    RecordedName,
    /// The content of the site.
    Content,
}

impl Family for Name {
    const NAME: &'static str = "names";

    fn rules(&self) -> &'static [&'static str] {
        match self {
            Self::Words { then: Then::Refused, .. } => &["BA-V0608"],
            Self::Words { then: Then::Approval, .. } => &["BA-V0610"],
            Self::Kind(_) => &["BA-V0609"],
            Self::Fits(NameMatch::Nature) => &["BA-V0602", "BA-V0630"],
            Self::Fits(NameMatch::RecordedName) => &["BA-V0802"],
            Self::Fits(NameMatch::Content) => &["BA-V0631"],
            Self::Fits(NameMatch::SubjectName | NameMatch::ActualName) => &[],
            Self::PlaceName(_) => &["BA-V0607", "BA-V0910"],
            Self::College => &["BA-V0906"],
            Self::Distinct => &["BA-V0907"],
        }
    }

    fn say(&self) -> Noun {
        match self {
            Self::Words { then: Then::Refused, .. } => {
                Noun::new("网站名称不得使用的字样", "words that a website's name does not have")
            }
            Self::Words { then: Then::Approval, .. } => {
                Noun::new("网站名称须有审批才能使用的字样", "words of a website's name that need an approval")
            }
            Self::Kind(_) => Noun::new("不接受的网站名称", "kinds of names that are refused"),
            Self::Fits(NameMatch::Nature) => {
                Noun::new("网站名称与主体性质相符", "a name that fits the subject's nature")
            }
            Self::Fits(NameMatch::SubjectName) => Noun::new("网站名称与主体名称一致", "a name that is the subject's"),
            Self::Fits(NameMatch::ActualName) => Noun::new("网站名称与实际名称一致", "the name that the site shows"),
            Self::Fits(NameMatch::RecordedName) => {
                Noun::new("接入时网站名称与原备案一致", "the recorded name on access")
            }
            Self::Fits(NameMatch::Content) => Noun::new("网站名称与内容相符", "a name that fits the content"),
            Self::PlaceName(_) => Noun::new("以地名命名的网站", "names of places"),
            Self::College => Noun::new("“学院”字样的命名", "names with 学院"),
            Self::Distinct => Noun::new("网站同名的条件", "websites with one name"),
        }
    }

    fn detail(&self) -> Detail {
        match *self {
            Self::Words { words, at, .. } => Detail { at: Some(at), ..Detail::words(words) },
            Self::Kind(RefusedName::FewHan) => Detail::of(LEAST_HAN),
            _ => Detail::NONE,
        }
    }
}
