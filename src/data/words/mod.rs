//! Words that names of websites are judged by (网站命名用词), and ordinary words around them.
//!
//! Origin of the lists: the FAQ of 2018 on names of websites, the later page of naming rules, the page on pre-approval with its
//! sixteen words of finance, the page of common refusals, and what other providers print (2019 and 2025). The lists are examples
//! in the texts and stay open: a name without any of the words may be refused all the same.
//!
//! The ordinary words only show where a listed word is cut out of others (爱国家居 has 爱国 and 家居, and no 国家). They are the
//! frequent words of the dictionary of jieba 0.42.1 (MIT), those that share characters with a listed word first.
//! `tools/words.py` writes both tables. About 120 KB in the binary.

mod common;
mod table;

use super::beginnings::Beginnings;

/// Day on which the lists were last compared with their origin.
#[allow(dead_code, reason = "says how old the table is; no text names it yet")]
pub const VERSION: &str = "2026-11-30";

/// What a word stands for in a name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum List {
    /// Adult goods (成人用品): the page on how to file.
    Adult,
    /// A blog (博客): two other providers do not want it in an individual's name.
    Blog,
    /// Film, radio and television (广播电影电视): naming rules.
    Broadcasting,
    /// What the page on pre-approval counts to that field.
    BroadcastingLike,
    /// Culture (文化): naming rules.
    Culture,
    /// What the page on pre-approval counts to that field.
    CultureLike,
    /// Drugs (药品, 药监): naming rules.
    Drugs,
    /// What the page on pre-approval counts to that field.
    DrugsLike,
    /// Says nothing (泛用词): another provider, 2019.
    Filler,
    /// The sixteen words of finance of the page on pre-approval.
    Finance,
    /// Other words of finance.
    FinanceLike,
    /// Forum (论坛): the FAQ denies it to individuals.
    Forum,
    /// Words of forums that two other providers do not want in an individual's name.
    ForumLike,
    /// Games: the page on pre-approval.
    GameLike,
    /// A word in which a listed one means something else, or names a thing and no field.
    Harmless,
    /// Industries and products, which an individual does not name: naming rules.
    Industry,
    /// News (新闻): naming rules.
    News,
    /// Companies and groups: naming rules.
    Organisation,
    /// Other bodies that are no individual's.
    OrganisationLike,
    /// Pesticides and dangerous chemicals: another provider's page on pre-approval.
    Pesticide,
    /// Words that some province does not take, or takes with an approval: its own rows say which.
    Province,
    /// Publishing (出版): naming rules.
    Publishing,
    /// What the page on pre-approval counts to that field.
    PublishingLike,
    /// Cash-back (返利): naming rules.
    Rebate,
    /// Religion: another provider's page on apps.
    Religion,
    /// Ride hailing: the page on pre-approval.
    RideHailingLike,
    /// Sensitive words: naming rules and common refusals.
    Sensitive,
    /// Words that another provider (2025) refuses at the head of a name.
    SensitiveHead,
    /// Shopping (购物类): the FAQ of 2018.
    Shop,
    /// Other words of shops.
    ShopLike,
    /// What follows the name proper: 网, 官网, 网站.
    SiteSuffix,
    /// Words of the state: naming rules, common refusals.
    State,
    /// Trade (购买, 买卖): naming rules for individuals.
    Trade,
    /// Tutoring outside school: the page on pre-approval.
    TutoringLike,
}

/// How the listed words begin.
static LISTED: Beginnings<128> = {
    let mut all = Beginnings::none();
    all.add_rows(table::WORDS);
    all
};

/// How the ordinary words begin.
static ORDINARY: Beginnings<2048> = Beginnings::of(common::BEGINNINGS);

/// Whether a text may begin with a listed word; seldom where it does not.
#[inline]
pub(crate) fn may_be_listed(text: &str) -> bool {
    LISTED.may_begin(text)
}

/// The listed words that a text begins with.
pub fn listed(text: &str) -> impl Iterator<Item = (&'static str, List)> {
    LISTED.rows(table::WORDS, text)
}

/// The lengths in bytes of the ordinary words that a text begins with.
pub(crate) fn ordinary(text: &str) -> impl Iterator<Item = usize> {
    let bytes = if ORDINARY.may_begin(text) { text.as_bytes() } else { &[] };
    [
        is_record::<6>(common::PAIRS, bytes),
        is_record::<9>(common::TRIPLES, bytes),
        is_record::<12>(common::QUADS, bytes),
    ]
    .into_iter()
    .flatten()
}

/// Whether a text is an idiom of four characters (成语), one of the frequent ones.
pub(crate) fn is_idiom(text: &str) -> bool {
    text.len() == 12 && is_record::<12>(common::IDIOMS, text.as_bytes()).is_some()
}

fn is_record<const N: usize>(records: &'static str, text: &[u8]) -> Option<usize> {
    let key = text.first_chunk::<N>()?;
    records.as_bytes().as_chunks::<N>().0.binary_search(key).is_ok().then_some(N)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginnings_are_those_of_the_words() {
        fn add<const N: usize>(records: &str, all: &mut Beginnings<2048>) {
            records.as_bytes().as_chunks::<N>().0.iter().for_each(|word| all.add(word));
        }
        let mut all = Beginnings::none();
        add::<6>(common::PAIRS, &mut all);
        add::<9>(common::TRIPLES, &mut all);
        add::<12>(common::QUADS, &mut all);
        assert!(all == ORDINARY);
    }

    #[test]
    fn the_tables_are_in_order() {
        assert!(table::WORDS.is_sorted());
        assert!(common::PAIRS.as_bytes().as_chunks::<6>().0.is_sorted_by(|a, b| a < b));
        assert!(common::TRIPLES.as_bytes().as_chunks::<9>().0.is_sorted_by(|a, b| a < b));
        assert!(common::QUADS.as_bytes().as_chunks::<12>().0.is_sorted_by(|a, b| a < b));
        assert!(common::IDIOMS.as_bytes().as_chunks::<12>().0.is_sorted_by(|a, b| a < b));
        assert!(is_idiom("画龙点睛") && !is_idiom("时光飞逝") && !is_idiom("画龙点睛笔记"));
        for (word, list) in table::WORDS {
            assert!(listed(word).any(|found| found == (*word, *list)), "{word}");
            assert_eq!(word.to_ascii_lowercase(), *word);
        }
        assert_eq!(ordinary("家居示例").collect::<Vec<_>>(), [6]);
        assert_eq!(ordinary("a").count(), 0);
    }
}
