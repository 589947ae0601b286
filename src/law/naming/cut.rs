//! A name cut into words.
//!
//! The characters of a name go into words in many ways: 爱国家居 is 爱国 and 家居, or 爱, 国家 and 居. The best ways leave the fewest
//! characters outside a known word, and among these have the fewest words. A listed word is in the name only if every best way
//! has it; where as good a way goes without it (重新 闻 花香), it is no word of the name. Known words are those of the lists, the
//! places, and the ordinary words of [`data::words`](crate::data::words). A run of Latin letters and digits is one word.

use crate::data::place_names;
use crate::data::words::{self, List};
use crate::value::narrow;

/// A word that a name has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Found {
    /// The word.
    pub word: &'static str,
    /// What it stands for.
    pub what: What,
    /// Whether the name begins with it.
    pub head: bool,
    /// Whether the name ends with it, or with 网, 官网 and the like behind it.
    pub tail: bool,
}

/// What a word of a name stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// A word of a list.
    Listed(List),
    /// A place, by the code of its division.
    Place(u32),
}

/// The words of lists and the places that a name has, in the order of the name.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Cut {
    found: [Option<Found>; MOST_FOUND],
}

/// Listed words that are kept of one name.
const MOST_FOUND: usize = 16;
/// Characters of a name that are looked at; the forms take fewer.
const MOST_CHARS: usize = 64;
const MOST_STEPS: usize = 6 * MOST_CHARS;
/// The price of a character outside a known word, in words.
const OUTSIDE: u16 = 256;

impl Cut {
    /// Of a name.
    pub fn of(name: &str) -> Self {
        let mut cut = Self { found: [None; MOST_FOUND] };
        let mut room = cut.found.iter_mut();
        let silent = |what| matches!(what, What::Listed(List::Harmless | List::SiteSuffix));
        let begins = |rest: &str| words::may_be_listed(rest) || place_names::may_begin(rest);
        let words = |rest| listed(rest).chain(places(rest)).filter(move |(_, what)| !silent(*what));
        walk(Plain::of(name).as_str(), begins, words, |found| room.next().map(|slot| *slot = Some(found)).is_some());
        cut
    }

    /// The first word of some lists that a name has. A name that has none is hardly cut.
    pub fn first_of(name: &str, lists: &'static [List]) -> Option<Found> {
        let mut first = None;
        let wanted = |what| matches!(what, What::Listed(list) if lists.contains(&list));
        let words = |rest| listed(rest).filter(move |(_, what)| wanted(*what));
        walk(Plain::of(name).as_str(), words::may_be_listed, words, |found| {
            first = Some(found);
            false
        });
        first
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = Found> {
        self.found.iter().map_while(|found| *found)
    }

    /// The words of some lists.
    pub fn of_lists(&self, lists: &'static [List]) -> impl Iterator<Item = Found> {
        self.iter().filter(move |found| matches!(found.what, What::Listed(list) if lists.contains(&list)))
    }

    /// The places.
    pub fn places(&self) -> impl Iterator<Item = (Found, u32)> {
        self.iter().filter_map(|found| match found.what {
            What::Place(code) => Some((found, code)),
            What::Listed(_) => None,
        })
    }
}

/// The first of some words of a page that a text has as a word, and not as a part of another: 保险 is one of 保险代理, and none of
/// 保险柜. A text that has none of their characters is not cut.
pub fn word_of(text: &str, words: &'static [&'static str]) -> Option<&'static str> {
    let plain = Plain::of(text);
    let text = plain.as_str();
    let mut ways = None;
    for (from, (at, _)) in text.char_indices().enumerate() {
        let rest = text.get(at..).unwrap_or_default();
        let bytes = rest.as_bytes();
        let begins =
            |word: &&&str| bytes.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes()));
        for word in words.iter().filter(begins).filter(|word| ends_a_run(rest, word.len())) {
            let ways = ways.get_or_insert_with(|| Ways::with(text, words));
            let to = from + word.chars().count();
            if ways.all_have(from, to) || is_in_listed(text, ways, from, to) {
                return Some(word);
            }
        }
    }
    None
}

/// Whether the characters are part of a longer word that every best way has, and that says the same: one of a list.
fn is_in_listed(text: &str, ways: &Ways, from: usize, to: usize) -> bool {
    text.char_indices().enumerate().take(from + 1).any(|(start, (at, _))| {
        let listed = words::listed(text.get(at..).unwrap_or_default());
        let mut longer = listed.filter(|(_, list)| !matches!(list, List::Harmless | List::SiteSuffix));
        longer.any(|(word, _)| {
            let end = start + word.chars().count();
            end >= to && end - start > to - from && ways.all_have(start, end)
        })
    })
}

/// The listed words that a text begins with.
fn listed(rest: &str) -> impl Iterator<Item = (&'static str, What)> {
    words::listed(rest).map(|(word, list)| (word, What::Listed(list)))
}

/// The places that it begins with.
fn places(rest: &str) -> impl Iterator<Item = (&'static str, What)> {
    place_names::starting(rest).map(|(word, code)| (word, What::Place(code)))
}

/// Takes the words that are looked for in a name one after the other, as long as more are taken. Most places of a name begin none,
/// which is told at a glance.
fn walk<'t, W>(
    text: &'t str,
    may_begin: impl Fn(&str) -> bool,
    words: impl Fn(&'t str) -> W,
    mut take: impl FnMut(Found) -> bool,
) where
    W: Iterator<Item = (&'static str, What)>,
{
    let mut ways = None;
    for (from, (at, _)) in text.char_indices().enumerate() {
        let rest = text.get(at..).unwrap_or_default();
        if !may_begin(rest) {
            continue;
        }
        for (word, what) in words(rest) {
            let ways = ways.get_or_insert_with(|| Ways::of(text));
            if !ends_a_run(rest, word.len()) || !ways.all_have(from, from + word.chars().count()) {
                continue;
            }
            let tail = is_suffix(rest.get(word.len()..).unwrap_or_default());
            if !take(Found { word, what, head: from == 0, tail }) {
                return;
            }
        }
    }
}

/// Whether a text consists of what follows a name proper (网, 官网, 网站), or of nothing.
pub fn is_suffix(text: &str) -> bool {
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let longest =
            words::listed(rest).filter(|(_, list)| *list == List::SiteSuffix).map(|(word, _)| word.len()).max();
        match longest.and_then(|length| rest.get(length..)) {
            Some(after) => rest = after.trim_start(),
            None => return false,
        }
    }
    true
}

/// Whether a word of Latin letters and digits ends where the run of them does.
fn ends_a_run(rest: &str, length: usize) -> bool {
    let before = rest.as_bytes().get(length.wrapping_sub(1));
    !(before.is_some_and(u8::is_ascii_alphanumeric)
        && rest.as_bytes().get(length).is_some_and(u8::is_ascii_alphanumeric))
}

/// A name without differences of width and case, and with one blank for whatever is neither letter nor digit.
#[allow(clippy::large_enum_variant, reason = "it lives for a moment on the stack; a box would be an allocation")]
enum Plain<'n> {
    /// As it is given, which nearly all names are.
    Given(&'n str),
    Written([u8; 4 * MOST_CHARS], usize),
}

impl<'n> Plain<'n> {
    fn of(name: &'n str) -> Self {
        let mut count = 0;
        let is_plain = name.chars().all(|c| {
            count += 1;
            matches!(c, 'a'..='z' | '0'..='9' | '\u{4e00}'..='\u{9fff}')
        });
        if is_plain && count <= MOST_CHARS { Self::Given(name) } else { Self::written(name) }
    }

    fn written(name: &str) -> Self {
        let (mut bytes, mut length) = ([0; 4 * MOST_CHARS], 0);
        let mut blank = true;
        for c in name.chars().map(narrow).take(MOST_CHARS) {
            let c = c.to_ascii_lowercase();
            let han = ('\u{4e00}'..='\u{9fff}').contains(&c);
            let c = if han || c.is_alphanumeric() { c } else { ' ' };
            if c == ' ' && blank {
                continue;
            }
            blank = c == ' ';
            if let Some(room) = bytes.get_mut(length..).filter(|room: &&mut [u8]| room.len() >= c.len_utf8()) {
                length += c.encode_utf8(room).len();
            }
        }
        Self::Written(bytes, length)
    }

    fn as_str(&self) -> &str {
        match self {
            Self::Given(name) => name,
            Self::Written(bytes, length) => {
                std::str::from_utf8(bytes.get(..*length).unwrap_or_default()).unwrap_or_default()
            }
        }
    }
}

/// The price and the number of the best ways from an end of the name to a place in it.
#[derive(Clone, Copy)]
struct Best {
    price: u16,
    ways: u32,
}

impl Best {
    const NONE: Self = Self { price: u16::MAX, ways: 0 };
    const START: Self = Self { price: 0, ways: 1 };

    fn join(&mut self, from: Self, price: u16) {
        let price = from.price.saturating_add(price);
        if price < self.price {
            *self = Self { price, ways: from.ways };
        } else if price == self.price {
            self.ways = self.ways.saturating_add(from.ways);
        }
    }
}

/// All best ways through a name.
struct Ways {
    ahead: [Best; MOST_CHARS + 1],
    behind: [Best; MOST_CHARS + 1],
    end: usize,
}

/// From one place of a name to a later one.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
struct Step {
    from: u8,
    to: u8,
    price: u16,
}

impl Ways {
    fn of(text: &str) -> Self {
        Self::with(text, &[])
    }

    /// Where some words are known besides those of the tables.
    fn with(text: &str, more: &[&str]) -> Self {
        let mut ways = Self { ahead: [Best::NONE; MOST_CHARS + 1], behind: [Best::NONE; MOST_CHARS + 1], end: 0 };
        let (mut steps, mut count) = ([Step::default(); MOST_STEPS], 0);
        let mut add = |step: Step| {
            let known = steps.get(..count).unwrap_or_default();
            let twice = known.iter().rev().take_while(|other| other.from == step.from).any(|other| *other == step);
            if let Some(slot) = steps.get_mut(count).filter(|_| !twice) {
                *slot = step;
                count += 1;
            }
        };
        for (from, (at, c)) in text.char_indices().enumerate() {
            ways.end = from + 1;
            let rest = text.get(at..).unwrap_or_default();
            let mut step = |characters: usize, price| {
                add(Step { from: from as u8, to: (from + characters) as u8, price });
            };
            let inside_a_run = c.is_ascii_alphanumeric()
                && at.checked_sub(1).and_then(|at| text.as_bytes().get(at)).is_some_and(u8::is_ascii_alphanumeric);
            if inside_a_run {
                continue;
            }
            match c {
                ' ' => step(1, 0),
                _ if c.is_ascii_alphanumeric() => step(rest.bytes().take_while(u8::is_ascii_alphanumeric).count(), 1),
                _ => step(1, OUTSIDE),
            }
            for (word, _) in words::listed(rest).filter(|(word, _)| ends_a_run(rest, word.len())) {
                step(word.chars().count(), 1);
            }
            for (word, _) in place_names::starting(rest) {
                step(word.chars().count(), 1);
            }
            for length in words::ordinary(rest) {
                step(length / 3, 1);
            }
            for word in more {
                if rest.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)) {
                    step(word.chars().count(), 1);
                }
            }
        }
        let steps = steps.get(..count).unwrap_or_default();
        ways.walk(steps);
        ways
    }

    fn walk(&mut self, steps: &[Step]) {
        if let (Some(first), Some(last)) = (self.ahead.first_mut(), self.behind.get_mut(self.end)) {
            (*first, *last) = (Best::START, Best::START);
        }
        for step in steps {
            let from = self.ahead.get(usize::from(step.from)).copied().unwrap_or(Best::NONE);
            if let Some(to) = self.ahead.get_mut(usize::from(step.to)) {
                to.join(from, step.price);
            }
        }
        for step in steps.iter().rev() {
            let from = self.behind.get(usize::from(step.to)).copied().unwrap_or(Best::NONE);
            if let Some(to) = self.behind.get_mut(usize::from(step.from)) {
                to.join(from, step.price);
            }
        }
    }

    /// Whether every best way takes the step as one word.
    fn all_have(&self, from: usize, to: usize) -> bool {
        let (Some(ahead), Some(behind), Some(all)) =
            (self.ahead.get(from), self.behind.get(to), self.ahead.get(self.end))
        else {
            return false;
        };
        let through = ahead.price.saturating_add(behind.price).saturating_add(1);
        through == all.price && ahead.ways.saturating_mul(behind.ways) == all.ways
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words_of(name: &str) -> Vec<&'static str> {
        let ours = Cut::of(name);
        ours.iter().filter(|found| found.what != What::Listed(List::Province)).map(|found| found.word).collect()
    }

    #[test]
    fn a_word_that_is_cut_out_of_others_is_none() {
        for name in [
            "爱国家居",
            "强国家电",
            "三国家族",
            "联合国家纺",
            "重新闻花香",
            "发展中国际",
            "美中国际",
            "超人大战",
            "线上海淘笔记",
            "黄河南岸读书",
            "长安徽章",
            "文化石",
            "示例电视柜",
            "公司法学习笔记",
            "空间站观测笔记",
            "大理石示例",
            "普洱茶笔记",
            "上海棠花手绘记",
            "长春花手绘札记",
            "大连衣裙手绘记",
            "桂林木手绘札记",
            "海南瓜手绘札记",
            "推广安全笔记",
            "平安庆典",
            "平安阳光",
            "快乐山水",
            "国内江湖",
            "美丽水乡",
            "东方示例",
            "大同的技术分享",
            "朝阳下的笔记",
            "长乐未央",
            "直流交流电",
            "示例交流电源",
            "区块链笔记",
            "铝基金属",
            "微羽笔记本",
            "广学古诗文",
            "",
        ] {
            assert_eq!(words_of(name), [""; 0], "{name}");
        }
    }

    #[test]
    fn words_in_their_places() {
        for (name, found) in [
            ("中国示例网", &[("中国", true, false)][..]),
            ("中国家居网", &[("中国", true, false)]),
            ("示例 中国", &[("中国", false, true)]),
            ("示例新闻网", &[("新闻", false, true)]),
            ("示例公司官网", &[("公司", false, true)]),
            ("示例电视柜电视台", &[("电视台", false, true)]),
            ("基金管理示例", &[("基金管理", true, false)]),
            ("示例Ｐ２Ｐ网贷", &[("p2p", false, false), ("网贷", false, true)]),
            ("p2player示例", &[]),
            ("深圳市读书笔记", &[("深圳", true, false)]),
            ("我爱成都读书笔记", &[("成都", false, false)]),
            ("上海鲜花日记", &[("上海", true, false)]),
            ("海南美食笔记", &[("海南", true, false)]),
            ("示例云南旅行", &[("云南", false, false)]),
            ("桂林山水笔记", &[("桂林", true, false)]),
            ("大理写生札记", &[("大理", true, false)]),
            ("上海口腔", &[("上海", true, false)]),
            ("游走西双版纳", &[("西双版纳", false, true)]),
        ] {
            let cut = Cut::of(name);
            let all: Vec<_> = cut.iter().map(|found| (found.word, found.head, found.tail)).collect();
            assert_eq!(all, found, "{name}");
        }
    }

    #[test]
    fn words_of_pages() {
        const WORDS: &[&str] = &["保险", "文化", "电视", "体育", "P2P", "医疗器械", "出版", "中草药"];
        for (text, word) in [
            ("保险柜", None),
            ("保险柜保险", Some("保险")),
            ("保险代理业务", Some("保险")),
            ("互联网保险", Some("保险")),
            ("文化石", None),
            ("文化用品", None),
            ("文化艺术交流活动", Some("文化")),
            ("电视柜", None),
            ("电视剧制作", Some("电视")),
            ("体育用品", Some("体育")),
            ("p2p平台", Some("P2P")),
            ("p2player", None),
            ("医疗器械租赁", Some("医疗器械")),
            ("出版物理", None),
            ("中草药种植", Some("中草药")),
            ("", None),
        ] {
            assert_eq!(word_of(text, WORDS), word, "{text}");
        }
    }

    #[test]
    fn long_names_end_somewhere() {
        let long = "中国".repeat(500);
        assert_eq!(Cut::of(&long).iter().count(), MOST_FOUND);
        assert!(Cut::of(&"公".repeat(100_000)).iter().next().is_none());
        assert!(Cut::of(&"😀".repeat(100)).iter().next().is_none());
    }
}
