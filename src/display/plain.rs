//! The commonest spellings, read in plain bytes without stepping: canonical ones, and those with spaces between their
//! parts or without 号.
//!
//! What is read here is what [`read`](super::read) would read. Where something stands that might belong to the number in a
//! way that only stepping sees, nothing is read here.

use super::read::{police_standing, record_standing, run_on};
use super::scan::{Found, FoundNumber, Kind};
use crate::value::{
    B2, Digits, HAO, MASK_24, Note, Notes, PoliceNumber, Province, RecordNumber, ServicePart, Word, word_of,
};
use std::ops::Range;

/// What the anchor announces, if a plain number stands there.
#[inline(always)]
pub(super) fn at_anchor(text: &[u8], floor: usize, anchor: &Range<usize>) -> Option<Found> {
    let at = anchor.start;
    let edge;
    let begin = at.checked_sub(FRONT);
    let near = match begin.and_then(|begin| text.get(begin..)?.first_chunk()) {
        Some(bytes) => Near(bytes),
        None => {
            edge = at_the_edge(text, at);
            Near(&edge)
        }
    };
    // Each word gets a copy of the reading of its own: in a list that takes 6 % less time.
    match near.eight(FRONT)? & MASK_24 {
        BEI => match near.icp() {
            Some(head) => record(text, floor, at, near, head, Word::Filing),
            None => police(text, floor, at, near),
        },
        ZHENG => record(text, floor, at, near, near.icp()?, Word::Icp),
        B2 => record(text, floor, at, near, FRONT, Word::Telecom),
        _ => None,
    }
}

// The first byte lowest.
const BEI: u64 = word_of("备");
const ZHENG: u64 = word_of("证");
const NIAN: u64 = word_of("年");
const ICP: u64 = word_of("ICP");
const SPACES: u64 = word_of("        ");

/// Where the anchor begins in what is near.
const FRONT: usize = 20;

/// What stands around an anchor: [`FRONT`] bytes in front of it, the others from it on.
#[derive(Clone, Copy)]
struct Near<'a>(&'a [u8; 64]);

/// What is near where the text begins or ends; zeros stand for what is beyond it.
#[cold]
fn at_the_edge(text: &[u8], anchor: usize) -> [u8; 64] {
    let mut bytes = [0; 64];
    let (begin, gap) = (anchor.saturating_sub(FRONT), FRONT.saturating_sub(anchor));
    let rest = text.get(begin..).unwrap_or_default();
    for (to, from) in bytes.iter_mut().skip(gap).zip(rest) {
        *to = *from;
    }
    bytes
}

/// Marks a way as rare. If spaces were always counted, all that follows would have to wait for the count.
#[cold]
fn rare() {}

impl Near<'_> {
    /// 8 bytes, the first one lowest; none if they are not near.
    #[inline(always)]
    fn eight(self, at: usize) -> Option<u64> {
        self.0.get(at..)?.first_chunk().map(|chunk| u64::from_le_bytes(*chunk))
    }

    /// Where what stands in front of ICP ends, if ICP ends at the anchor; both perhaps with spaces behind them.
    #[inline(always)]
    fn icp(self) -> Option<usize> {
        let end = FRONT - self.spaces_before(FRONT)?;
        if self.eight(end - 3)? & MASK_24 != ICP {
            return None;
        }
        Some(end - 3 - self.spaces_before(end - 3)?)
    }

    /// How many spaces end at a place; 8 at most.
    #[inline(always)]
    fn spaces_before(self, end: usize) -> Option<usize> {
        let others = self.eight(end.checked_sub(8)?)? ^ SPACES;
        if others >> 56 != 0 {
            return Some(0);
        }
        rare();
        Some(others.leading_zeros() as usize / 8)
    }

    /// Where the spaces end that begin at a place; 8 at most.
    #[inline(always)]
    fn spaces(self, at: usize) -> Option<usize> {
        let others = self.eight(at)? ^ SPACES;
        if others as u8 != 0 {
            return Some(at);
        }
        rare();
        Some(at + others.trailing_zeros() as usize / 8)
    }

    /// Whether three bytes stand at a place.
    #[inline(always)]
    fn has(self, at: usize, three: u64) -> Option<bool> {
        Some(self.eight(at)? & MASK_24 == three)
    }
}

/// Reads a record or licence number whose province ends at `head`.
#[inline(always)]
fn record(text: &[u8], floor: usize, anchor: usize, near: Near<'_>, head: usize, word: Word) -> Option<Found> {
    let place = |at: usize| anchor + at - FRONT;
    let start = head.checked_sub(3)?;
    let issuer = near.eight(start)?;
    let from = match word {
        Word::Telecom => FRONT + 3,
        _ => near.spaces(FRONT + 3)?,
    };
    let digits = Digits::of([near.eight(from)?, near.eight(from + 8)?]);
    let tail = Tail::read(near, from + digits.count, word)?;
    let number = RecordNumber::compose(issuer, word, &digits, tail.service)?;
    let mut notes = Notes::NONE;
    if tail.spaced || from != FRONT + 3 || (word != Word::Telecom && head + 3 != FRONT) {
        notes.add(Note::Spaces);
    }
    if !tail.hao {
        notes.add(Note::Hao);
    }
    let value = match number.licence() {
        Some(licence) if number.is_subject() => FoundNumber::Licence(licence),
        _ => FoundNumber::Record(number),
    };
    let (start, end) = (place(start), place(tail.end));
    // 辽宁ICP备 is not of 宁.
    let named = number.province() == Some(Province::Ningxia)
        && matches!(text.get(..start)?.last_chunk(), Some([0xe8 | 0xe9, _, _]));
    if start < floor || named || !ends_at(text, end, tail.hao) {
        return None;
    }
    Some(Found {
        kind: if word == Word::Filing {
            Kind::Record
        } else {
            Kind::Licence
        },
        value: Some(value),
        notes,
        spellings: run_on(text, floor, start, end),
        standing: record_standing(&number, notes),
        span: start..end,
    })
}

/// What stands behind the digits of a record or licence number.
struct Tail {
    end: usize,
    /// Whether 号 stands where it is due.
    hao: bool,
    /// Spaces in front of 号, the hyphen or the service part.
    spaced: bool,
    service: ServicePart,
}

impl Tail {
    #[inline(always)]
    fn read(near: Near<'_>, digits_end: usize, word: Word) -> Option<Self> {
        let mut tail = Self {
            end: digits_end,
            hao: true,
            spaced: false,
            service: ServicePart::NONE,
        };
        let mut at = near.spaces(tail.end)?;
        if word != Word::Telecom {
            tail.hao = near.has(at, HAO)?;
            if tail.hao {
                tail.spaced = at != tail.end;
                tail.end = at + 3;
                at = near.spaces(tail.end)?;
            }
        }
        if near.eight(at)? as u8 == b'-' {
            let from = near.spaces(at + 1)?;
            let service = ServicePart::of(near.eight(from)?)?;
            let spaced = (at != tail.end, from != at + 1);
            // A year behind a dash with space, a sentence, a date, a telephone number: stepping tells them apart.
            let year = service.digits == 4 && spaced != (false, false);
            let end = from + service.len;
            let next = near.eight(end)?;
            let goes_on = matches!(next as u8, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'/' | b'-');
            let sentence = spaced == (true, true) && !(next as u8).is_ascii();
            if year || goes_on || sentence || next & MASK_24 == NIAN {
                return None;
            }
            tail.spaced |= spaced != (false, false);
            tail.service = service;
            tail.end = end;
        }
        Some(tail)
    }
}

/// Reads a public-security number.
#[inline(always)]
fn police(text: &[u8], floor: usize, anchor: usize, near: Near<'_>) -> Option<Found> {
    let place = |at: usize| anchor + at - FRONT;
    let [before, letter @ .., b0, b1, b2, b3, b4, b5, b6, b7, b8]: [u8; 13] = *near.0.get(..FRONT)?.last_chunk()?;
    // A name in full may stand in front.
    if [b0, b1, b2, b3, b4, b5, b6, b7, b8] != *"公网安".as_bytes() || before >= 0x80 {
        return None;
    }
    let from = near.spaces(FRONT + 3)?;
    let digits: &[u8; 14] = near.0.get(from..)?.first_chunk()?;
    let mut end = from + digits.len();
    let at = near.spaces(end)?;
    let hao = near.has(at, HAO)?;
    let spaced = from != FRONT + 3 || (hao && at != end);
    if hao {
        end = at + 3;
    } else if let next = near.eight(end)? as u8
        && (next.is_ascii_alphanumeric() || matches!(next, b'*' | b'#' | b'?' | b'_'))
    {
        return None;
    }
    let (number, mut notes) = PoliceNumber::from_usual(letter, digits)?;
    let (start, end) = (place(FRONT - 12), place(end));
    if start < floor || !ends_at(text, end, hao) {
        return None;
    }
    let standing = police_standing(&number, notes, false);
    if spaced {
        notes.add(Note::Spaces);
    }
    if !hao {
        notes.add(Note::Hao);
    }
    Some(Found {
        span: start..end,
        kind: Kind::Police,
        value: Some(FoundNumber::Police(number)),
        notes,
        spellings: run_on(text, floor, start, end),
        standing,
    })
}

/// Whether nothing that belongs to a number can follow: no hyphen, no 号, no markup that might hide one, and without 号 no
/// further digits.
#[inline(always)]
fn ends_at(text: &[u8], mut at: usize, hao: bool) -> bool {
    for _ in 0..24 {
        let rest = text.get(at..).unwrap_or_default();
        let Some((first, rest)) = rest.split_first() else {
            return true;
        };
        // What stands behind most numbers is asked for first.
        if *first == b'<' {
            at += match rest {
                // The ends of blocks, cells and items.
                [b'/', b't', b'd' | b'r', ..] | [b'/', b'p' | b'd' | b'h', ..] | [b'/', b'l', b'i', ..] => return true,
                // The ends of links and spans, behind which it could go on.
                [b'/', b'a', b'>', ..] => 4,
                [b'/', b's', b'p', b'a', b'n', b'>', ..] => 7,
                [b'd' | b'p', ..] => return true,
                _ => return false,
            };
            continue;
        }
        at += match first {
            b' ' | b'\n' | b'\r' | b'\t' => 1,
            b'&' if rest.starts_with(b"nbsp;") => 6,
            b'-' | b'&' | b'\\' => return false,
            0xe5 => return !rest.starts_with(&[0x8f, 0xb7]), // 号
            0xe8 => return !rest.starts_with(&[0x99, 0x9f]), // 號
            // Other Han, © and the full-width ，（）：；、。
            0xe4..=0xe9 => return true,
            0xc2 => return rest.first() == Some(&0xa9),
            0xef => return matches!(rest, [0xbc, 0x88 | 0x89 | 0x8c | 0x9a | 0x9b, ..]),
            0xe3 => return matches!(rest, [0x80, 0x81 | 0x82, ..]),
            b'0'..=b'9' => return hao,
            byte => return byte.is_ascii(),
        };
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::read::stepping;
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    /// Every anchor that is read here, from several floors, is read alike by stepping. How many were read.
    fn agrees(page: &str) -> usize {
        let text = page.as_bytes();
        let mut read = 0;
        for word in ["备", "证", "B2-"] {
            for (at, _) in page.match_indices(word) {
                let anchor = at..at + word.len();
                for back in [usize::MAX, 9, 12, 15, 20] {
                    let floor = at.saturating_sub(back);
                    if let Some(found) = at_anchor(text, floor, &anchor) {
                        assert_eq!(
                            Some(found),
                            stepping(text, floor, anchor.clone()),
                            "{page:?} from {floor}"
                        );
                        read += 1;
                    }
                }
            }
        }
        read
    }

    #[test]
    fn reads_what_is_common() {
        for page in [
            "京ICP备15000123号",
            "<td>京ICP备2021000123号-12X</td>",
            "京 ICP 备 15000123 号 - 1",
            "**粤ICP备15000123**",
            "粤B2-20090059-5",
            "川B2-20200045，京ICP证030173号",
            "京公网安备 11010802000123号",
            "蜀ICP备15000123 | 川公网安备51010702000001",
            "您的备案号是京ICP备15000123？",
            "台北 京公网安备 11010802000123号",
        ] {
            assert!(agrees(page) > 0 || page.ends_with('？'), "{page}");
        }
    }

    /// What stands between the parts of a number; mostly nothing.
    fn gap() -> impl Strategy<Value = &'static str> {
        prop_oneof![
            6 => Just(""),
            2 => Just(" "),
            1 => select(vec!["  ", "         ", "&nbsp;", "\u{a0}", "\u{3000}", "\n", "<b>", "</b>", "<br/>", "<!-- -->", "\\n", "\u{200b}", "."]),
        ]
    }

    fn number() -> impl Strategy<Value = String> {
        let issuer = prop_oneof![
            8 => select(vec!["京", "粤", "蜀", "川", "津", "沪"]),
            1 => select(vec!["北京", "云", "贵", "萌", "合字", "全国", "(京)", "上海", "国", "", "A2.", "ICP备", "云京", "宁", "辽宁", "遼寧", "辽 宁", "黑龙江", "阿里云", "[京]", "广东省", "南京", "四川", "北 京"]),
        ];
        let word = prop_oneof![
            6 => select(vec!["ICP备", "ICP备", "ICP证", "B2-", "公网安备"]),
            1 => select(vec!["ICP 备", "IC P备", "icp备", "ICP備", "ＩＣＰ备", "IPC备", "B1.B2-", "公安备", "公网安備", "ICP备案", "ICP&#22791;", "备", "证", "网信算备"]),
        ];
        let digits = prop_oneof![
            3 => "(0[5-9]|1[0-9]|20)0[0-9]{5}",
            2 => "20(2[0-9]|19)[0-2][0-9]{5}",
            1 => "[0-3][0-9]{5}",
            2 => "20(0[1-9]|1[0-9])[0-9]{4}",
            3 => "(11|51|44|31|99)[0-9]{12}",
            1 => "[0-9]{0,22}",
            1 => select(vec!["12345678", "00000000", "11111111", "1500 0123", "1500-0123", "150001２3", "15000123&#49;", "2C090003", "XXXXXXXX", "2024****", "31010402000001", "2020 0123 45", "20200123 45", "20200123</span> 45", "110105020388 27", "1101 0502 0388 27", "**15000123**", "（15000123）", "1500012&#51;"]).prop_map(str::to_owned),
        ];
        let hao =
            prop_oneof![5 => Just("号"), 3 => Just(""), 1 => select(vec!["號", "号号", "&#21495;", "\\u53f7", "案"])];
        let index = prop_oneof![
            3 => Just(String::new()),
            3 => "-[1-9][0-9]{0,2}[AXK]?",
            1 => "[-－—] ?[0-9]{1,7}[AXKaxkBc]?号?",
            1 => "[ \n]{0,2}-[ \n]?[0-9]{1,4}[AXKD]?(小时|版权|安全|号|/2|条)",
            1 => " ?- ?(19|20)[0-9]{2}(年|/|-[0-9])?",
        ];
        (issuer, gap(), word, gap(), digits, gap(), hao, gap(), index).prop_map(
            |(issuer, a, word, b, digits, c, hao, d, index)| [issuer, a, word, b, &digits, c, hao, d, &index].concat(),
        )
    }

    /// What stands around numbers.
    fn around() -> impl Strategy<Value = String> {
        let odd = select(vec![
            "",
            " ",
            "-",
            "号",
            "號",
            "年",
            "，",
            "。",
            "、",
            "（",
            "）",
            "：",
            "＊",
            "？",
            "－",
            "—",
            "\u{feff}",
            "\u{3000}",
            "\u{a0}",
            "&nbsp;",
            "&#45;",
            "&ndash;",
            "&copy;",
            "©",
            "&",
            "\\u002d",
            "\\n",
            "\n",
            "<",
            ">",
            "</a>",
            "</span>",
            "<span>",
            "<br>",
            "</td>",
            "</tt>",
            "<td>",
            "</p>",
            "<b>",
            "</b>",
            "<div>",
            "<!-- 备 -->",
            "|",
            "*",
            "**",
            "#",
            "?",
            "_",
            "X",
            "x",
            "A",
            "a",
            "K",
            "1",
            "12",
            "2024",
            "2019年",
            "/",
            "北京",
            "北",
            "上",
            "备案号：",
            "ICP",
            "B1.",
            "A2.",
            "备",
            "é",
            "¥",
            "０",
            "Ａ",
            "〇",
            "×",
            "\u{200b}",
            "证",
        ]);
        proptest::collection::vec(odd, 0..4).prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(512), failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn reads_as_stepping_does(parts in proptest::collection::vec((around(), number()), 1..4), end in around()) {
            let mut page: String = parts.into_iter().map(|(around, number)| around + &number).collect();
            page.push_str(&end);
            agrees(&page);
        }
    }
}
