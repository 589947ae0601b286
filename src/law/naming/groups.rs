//! The groups of words that the FAQ of 2018 names (网站命名要求): for the question of a name, and for provinces whose pages speak of a group.
//! Rules judge by all words of [`data::words`](crate::data::words); a test holds that those have the words of each group.
//!
//! Origin: the FAQ of 2018 on names of websites. It names these groups by examples and leaves them open, so a name that has
//! none of the words may be refused all the same, and one that has one may be taken.

/// Words of the state (中国, 国家), for units of national level.
pub const NATIONAL: &[&str] = &["中国", "国家"];
/// Words of companies and groups and of forums, not for individuals.
pub const ORGANISATION: &[&str] = &["公司", "俱乐部", "团体", "社区", "论坛"];
/// Words of fields that need approval before the filing.
pub const APPROVAL: &[&str] = &["新闻", "出版", "药品", "药监", "文化", "广播", "广电", "电影", "电视"];
/// Words of finance.
pub const FINANCE: &[&str] = &["金融", "理财", "贷", "证券", "基金", "保险", "众筹", "资产管理", "期货", "信托"];
/// Words of shopping.
pub const SHOPPING: &[&str] = &["购物", "商城", "商店", "超市", "网购"];
/// Words that say too little in the name of an individual's site.
pub const TOO_GENERAL: &[&str] = &["空间", "博客"];

/// Words in which those above mean something else: 电视柜, 保险丝, 铝基金属.
const OTHER_MEANINGS: &[&str] = &[
    "中国结",
    "中央空调",
    "中央厨房",
    "文化石",
    "文化砖",
    "文化墙",
    "文化衫",
    "文化用品",
    "文化用纸",
    "电视柜",
    "电视架",
    "电视支架",
    "电视墙",
    "电视背景",
    "电视机",
    "电影胶片",
    "广播体操",
    "广播操",
    "新闻纸",
    "药品包装",
    "保险柜",
    "保险箱",
    "保险丝",
    "保险杠",
    "保险带",
    "保险盒",
    "保险管",
    "基金属",
];

/// The first of the words that the name has.
#[must_use]
pub fn first_of(words: &'static [&'static str], name: &str) -> Option<&'static str> {
    found(words, name).next()
}

/// The words that the name has, in the order of the name. Names are short: looking at each place costs less than a search
/// that is made ready for each word.
pub(crate) fn found(words: &'static [&'static str], name: &str) -> impl Iterator<Item = &'static str> {
    let starts = name.char_indices().filter_map(|(at, _)| name.as_bytes().get(at..));
    starts.filter_map(|rest| {
        // Every word begins with a Han character, of three bytes.
        let first = rest.first_chunk::<3>()?;
        let mut likely = words.iter().copied().filter(|word| word.as_bytes().first_chunk() == Some(first));
        let word = likely.find(|word| rest.starts_with(word.as_bytes()))?;
        let other = |meaning: &&str| rest.starts_with(meaning.as_bytes());
        (!OTHER_MEANINGS.iter().any(other)).then_some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::words::{List, listed};

    #[test]
    fn words_are_found_where_they_stand() {
        for words in [NATIONAL, ORGANISATION, APPROVAL, FINANCE, SHOPPING, TOO_GENERAL] {
            for word in words {
                assert!(word.as_bytes().first_chunk::<3>().is_some_and(|first| std::str::from_utf8(first).is_ok()));
                for name in [(*word).to_owned(), format!("a示{word}b"), format!("文{word}")] {
                    assert!(found(words, &name).any(|found| found == *word), "{word} in {name}");
                }
            }
            assert_eq!(first_of(words, "示例abc"), None);
        }
    }

    #[test]
    fn the_words_of_rules_have_those_of_each_group() {
        use List::*;
        for (words, lists) in [
            (NATIONAL, &[State][..]),
            (ORGANISATION, &[Organisation, Forum]),
            (APPROVAL, &[News, Publishing, Drugs, Culture, Broadcasting]),
            (FINANCE, &[Finance, FinanceLike]),
            (SHOPPING, &[Shop]),
            (TOO_GENERAL, &[Blog]),
        ] {
            // Of a single character, and of a word that says nothing, the later lists have only longer ones.
            for word in words.iter().filter(|word| !["贷", "空间"].contains(*word)) {
                assert!(listed(word).any(|(known, list)| known == *word && lists.contains(&list)), "{word}");
            }
        }
    }
}
