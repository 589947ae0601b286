//! Who is named as the holder of the rights in a page (版权所有): what rules about copyright lines share.

use crate::rule::page::Before;
use crate::value::narrow;
use std::ops::Range;

/// How a claim begins or ends.
const MARKS: [&str; 11] = [
    "版权",
    "版權",
    "著作权所有",
    "保留所有权利",
    "保留一切权利",
    "copyright",
    "allrightsreserved",
    "allrightreserved",
    "©",
    "(c)",
    "ⓒ",
];
/// How it begins before the holder's name.
const BEGIN: [&str; 5] = ["copyrights", "copyright", "©", "(c)", "ⓒ"];
/// How it ends behind the holder's name.
const END: [&str; 6] =
    ["版权所有", "版權所有", "保留所有权利", "保留一切权利", "allrightsreserved", "allrightreserved"];
/// What stands directly before the name of a holder, but for signs and years.
const BEFORE: [&str; 16] = [
    "版权所有",
    "版權所有",
    "版权所有者",
    "版权归",
    "版权属于",
    "版权",
    "著作权所有",
    "保留所有权利",
    "保留一切权利",
    "copyright",
    "copyrights",
    "reserved",
    "©",
    "(c",
    "ⓒ",
    "by",
];
/// What makes another name of a name that it follows.
const OTHER_NAME: [&str; 17] = [
    "公司",
    "出版社",
    "医院",
    "学院",
    "中学",
    "小学",
    "幼儿园",
    "分校",
    "图书馆",
    "博物馆",
    "研究院",
    "研究所",
    "基金会",
    "校友会",
    "协会",
    "工会",
    "集团",
];
/// What makes two holders of it.
const AND: [&str; 6] = ["及", "和", "与", "暨", "或", "旗下"];
/// Who has made a page is not the holder.
const MAKERS: [&str; 14] = [
    "技术支持",
    "技术支撑",
    "技术服务",
    "网站建设",
    "网站制作",
    "网站设计",
    "设计制作",
    "制作维护",
    "承建单位",
    "制作单位",
    "设计单位",
    "开发单位",
    "poweredby",
    "designedby",
];
/// Words for the page itself, which name nobody.
const ITSELF: [&str; 4] = ["本站", "本网站", "本网", "网站"];
/// What organisations and their lists are called.
const ORGANISATIONS: [&str; 22] = [
    "公司",
    "集团",
    "中心",
    "大学",
    "学院",
    "学校",
    "医院",
    "协会",
    "学会",
    "研究",
    "工作室",
    "合作社",
    "委员会",
    "事务所",
    "基金会",
    "出版社",
    "成员",
    "链接",
    "合作",
    "伙伴",
    "ltd",
    "inc.",
];
/// How far from its mark a holder is looked for, in characters.
const LINE: usize = 160; // figure: of reading pages
/// How long the name of a holder is at most.
const HOLDER: usize = 40; // figure: of reading pages
/// Marks, and names by each, that are looked at: a page of nothing else must not take long.
const MOST: usize = 16; // figure: of reading pages

/// Without space, width and case.
pub(super) fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace()).map(fold)
}

fn fold(c: char) -> char {
    match narrow(c) {
        'Ⓒ' => 'ⓒ',
        c => c.to_ascii_lowercase(),
    }
}

/// How far from a number the name of its holder is looked for, in characters.
const NAME: usize = 40; // figure: of reading pages

/// Whether the line around a number, in front of it and behind, names an organisation other than its own, or a list of such,
/// or is a sentence.
pub(super) fn names_organisation_beside(line: &[String; 2], own: &str) -> bool {
    let [front, behind] = line.each_ref().map(|text| folded(text).collect::<String>());
    let skip = front.chars().count().saturating_sub(NAME);
    let near: [String; 2] = [front.chars().skip(skip).collect(), behind.chars().take(NAME).collect()];
    let own: String = folded(own).collect();
    near.iter().any(|text| {
        let others = if own.is_empty() { text.clone() } else { text.replace(&own, "") };
        others.contains('。') || ORGANISATIONS.iter().any(|word| others.contains(word))
    })
}

/// Text in which claims to rights may stand, folded.
#[derive(Default)]
pub(super) struct Claims {
    text: Vec<char>,
    /// What stood in front of each.
    before: Vec<Before>,
    /// Where each stands.
    spans: Vec<Range<usize>>,
}

impl Claims {
    /// Adds a character.
    pub(super) fn push(&mut self, c: char, span: Range<usize>, before: Before) {
        self.text.push(fold(c));
        self.before.push(before);
        self.spans.push(span);
    }

    /// Adds text that stands apart.
    pub(super) fn add(&mut self, text: &str) {
        let mut before = Before::Tag;
        for (at, c) in text.char_indices() {
            if c.is_whitespace() {
                before = before.max(Before::Space);
            } else {
                self.push(c, at..at + c.len_utf8(), before);
                before = Before::Nothing;
            }
        }
    }

    /// Where the line stands that has the lowest mark: the text around it up to the next tags.
    pub(super) fn line(&self) -> Option<Range<usize>> {
        let mark = self.marks().next()?;
        let is_tag = |before: &Before| *before == Before::Tag;
        let first = self.before.get(..=mark)?.iter().rposition(is_tag).unwrap_or(0);
        let behind = self.before.get(mark + 1..)?;
        let last = mark + behind.iter().position(is_tag).unwrap_or(behind.len());
        Some(self.spans.get(first)?.start..self.spans.get(last)?.end)
    }

    pub(super) fn has_mark(&self) -> bool {
        self.marks().next().is_some()
    }

    /// Whether a claim names the holder, or nothing says that it names another.
    pub(super) fn name(&self, holder: &[char]) -> bool {
        self.marks().take(MOST).any(|mark| {
            let from = mark.saturating_sub(LINE);
            let near = self.text.get(from..).unwrap_or_default();
            let near = near.get(..2 * LINE).unwrap_or(near);
            let mut names = near.windows(holder.len().max(1)).enumerate();
            let mut at = std::iter::from_fn(|| names.find(|(_, window)| *window == holder)).take(MOST);
            at.any(|(at, _)| self.holds(mark, from + at..from + at + holder.len()))
        })
    }

    /// Where marks stand, from the end, where the foot is.
    fn marks(&self) -> impl Iterator<Item = usize> {
        (0..self.text.len()).rev().filter(|at| starts(self.from(*at), &MARKS))
    }

    fn from(&self, at: usize) -> &[char] {
        self.text.get(at..).unwrap_or_default()
    }

    fn up_to(&self, at: usize) -> &[char] {
        self.text.get(..at).unwrap_or_default()
    }

    /// Whether a name is that of the holder at a mark.
    fn holds(&self, mark: usize, name: std::ops::Range<usize>) -> bool {
        if self.goes_on(name.end) {
            return false;
        }
        let front = bare(self.up_to(name.start));
        let behind = self.from(name.end);
        let gap = behind.iter().take_while(|c| !c.is_alphabetic()).count();
        if starts(behind.get(gap..).unwrap_or_default(), &END) {
            return true;
        }
        !ends(front, &MAKERS) && (ends(front, &BEFORE) || !self.names_another(mark))
    }

    /// Whether a name goes on behind its end and is another's: a branch, a press.
    fn goes_on(&self, end: usize) -> bool {
        let rest = self.from(end).iter().zip(self.before.get(end..).unwrap_or_default());
        let han = rest.take_while(|(c, before)| **before == Before::Nothing && is_han(**c)).take(HOLDER);
        let mut more: String = han.map(|(c, _)| *c).collect();
        let mark = MARKS.iter().filter_map(|mark| more.find(mark)).min();
        more.truncate(mark.unwrap_or(more.len()));
        let and = AND.iter().any(|word| more.starts_with(word));
        !and && OTHER_NAME.iter().any(|word| more.ends_with(word))
    }

    /// Whether a claim has the name of a holder between its beginning and its end: © 2025 … 版权所有.
    fn names_another(&self, mark: usize) -> bool {
        let between = |begin: usize, end: usize| {
            let inside = self.text.get(begin..end).unwrap_or_default();
            // In Latin letters it may be a translation.
            let han = |c: &char| is_han(*c);
            let (Some(first), Some(last)) = (inside.iter().position(han), inside.iter().rposition(han)) else {
                return false;
            };
            let holder: String = inside.get(first..=last).unwrap_or_default().iter().collect();
            let mut before = self.before.iter().skip(begin + first + 1).take(last - first);
            // Several words may be links, and a number is nobody's name.
            !before.any(|before| *before != Before::Nothing)
                && !holder.contains(['|', '备'])
                && !ITSELF.contains(&holder.as_str())
        };
        let rest = self.from(mark);
        if starts(rest, &BEGIN) {
            let end = (1..HOLDER.min(rest.len())).find(|step| starts(self.from(mark + step), &END));
            end.is_some_and(|step| between(mark, mark + step))
        } else {
            let mut back = (1..=HOLDER.min(mark)).map(|step| mark - step);
            starts(rest, &END)
                && back.find(|at| starts(self.from(*at), &BEGIN)).is_some_and(|begin| between(begin, mark))
        }
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// Text without the signs and digits at its end.
fn bare(text: &[char]) -> &[char] {
    let end = text.iter().rposition(|c| c.is_alphabetic() || matches!(c, '©' | 'ⓒ'));
    text.get(..end.map_or(0, |end| end + 1)).unwrap_or_default()
}

fn starts(text: &[char], words: &[&str]) -> bool {
    let is = |word: &&str| {
        let mut rest = text.iter();
        word.chars().all(|c| rest.next() == Some(&c))
    };
    words.iter().any(is)
}

fn ends(text: &[char], words: &[&str]) -> bool {
    let is = |word: &&str| {
        let mut rest = text.iter().rev();
        word.chars().rev().all(|c| rest.next() == Some(&c))
    };
    words.iter().any(is)
}
