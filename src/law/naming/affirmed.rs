//! What a longer text says that is done (备注, 经营范围), read for the words of some lists.

use super::{Cut, Found};
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
        let mut clauses = sentence.split(['，', ',', '、', '：', ':']);
        clauses.find_map(|clause| Cut::first_of(clause, lists)).map(|found| (sentence, found))
    });
    found.find(|(sentence, _)| !is_denied(sentence)).map(|(_, found)| found)
}

/// The first of some words that a sentence of what is done contains.
pub fn said_of(text: &str, words: &'static [&'static str]) -> Option<&'static str> {
    let has = |word: &str| sentences(text).any(|sentence| sentence.contains(word) && !is_denied(sentence));
    words.iter().copied().find(|word| has(word))
}

/// The sentences that say what is done, not what is not.
pub fn said(text: &str) -> impl Iterator<Item = &str> {
    sentences(text).filter(|sentence| !is_denied(sentence))
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['。', '；', ';', '\n', '（', '）', '(', ')', '！'])
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
