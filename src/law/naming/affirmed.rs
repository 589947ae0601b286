//! What a longer text says that is done (备注, 经营范围), read for the words of some lists.

use super::{Cut, Found, word_of};
use crate::data::words::List;

/// Marks of what is not done. A sentence with one of them says nothing of its words.
const DENIALS: &[&str] = &[
    "不涉",
    "不含",
    "不包",
    "不得",
    "不从事",
    "不提供",
    "不属",
    "不是",
    "不发布",
    "不经营",
    "不用于",
    "不出售",
    "不销售",
    "不售",
    "不接",
    "不做",
    "不会",
    "未涉",
    "没有",
    "除外",
    "禁止",
    "并非",
    "无任何",
    "无需",
    "非经营",
];

/// The first word of some lists that the text says of what is done, sentence by sentence: 不涉及金融业务 has none.
pub fn affirmed(text: &str, lists: &'static [List]) -> Option<Found> {
    // Few sentences have such a word, so what denies it is looked for last.
    let mut found = sentences(text).filter_map(|sentence| {
        clauses(sentence).find_map(|clause| Cut::first_of(clause, lists)).map(|found| (sentence, found))
    });
    found.find(|(sentence, _)| !is_denied(sentence)).map(|(_, found)| found)
}

/// The first of some words that the text says of what is done, as a word and not as a part of another (保险柜 has no 保险).
pub fn said_of(text: &str, words: &'static [&'static str]) -> Option<&'static str> {
    said_with(text, words).map(|(word, _)| word)
}

/// As [`said_of`], with the sentence that says it.
pub fn said_with<'a>(text: &'a str, words: &'static [&'static str]) -> Option<(&'static str, &'a str)> {
    // Few texts have their characters at all, so what denies a sentence is looked for last.
    let mut found = sentences(text).filter_map(|sentence| {
        let there = words.iter().any(|word| contains(sentence, word));
        let mut clauses = there.then(|| clauses(sentence)).into_iter().flatten();
        clauses.find_map(|clause| word_of(clause, words)).map(|word| (word, sentence))
    });
    found.find(|(_, sentence)| !is_denied(sentence))
}

fn contains(text: &str, word: &str) -> bool {
    text.contains(word) || word.is_ascii() && text.to_ascii_lowercase().contains(&word.to_ascii_lowercase())
}

/// The sentences that say what is done, not what is not.
pub fn said(text: &str) -> impl Iterator<Item = &str> {
    sentences(text).filter(|sentence| !is_denied(sentence))
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['。', '；', ';', '\n', '（', '）', '(', ')', '！'])
}

fn clauses(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split(['，', ',', '、', '：', ':'])
}

fn is_denied(sentence: &str) -> bool {
    sentence.trim_start().starts_with('无') || DENIALS.iter().any(|mark| sentence.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_denied_is_not_said() {
        let finance = |text| affirmed(text, &[List::Finance]).map(|found| found.word);
        assert_eq!(finance("软件开发；基金管理；物业管理"), Some("基金管理"));
        assert_eq!(finance("展示公司产品，提供网络贷款与理财服务"), Some("理财"));
        assert_eq!(finance("软件开发（不含金融、理财业务）；物业管理"), None);
        assert_eq!(finance("本网站不涉及新闻、出版、金融内容"), None);
        assert_eq!(finance("无金融内容"), None);
        assert_eq!(finance(""), None);
    }
}
