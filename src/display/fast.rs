//! The commonest spellings, read in plain bytes without stepping: canonical ones, and those with spaces between their
//! parts or without 号.
//!
//! What is read here is what stepping ([`scan`](super::scan)) would read. Where something stands that might belong to the number in a
//! way that only stepping sees, nothing is read here.

use super::found::{Found, FoundNumber, Kind};
use super::standing::{police_standing, record_standing, run_on};
use crate::value::{B2, Digits, HAO, MASK_24, Note, Notes, PoliceNumber, RecordNumber, ServicePart, Word, word_of};
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
    match near.eight(FRONT)? & MASK_24 {
        BEI => match near.icp() {
            Some(words) => record(text, floor, at, near, words, Word::Filing),
            None => police(text, floor, at, near),
        },
        ZHENG => record(text, floor, at, near, near.icp()?, Word::Icp),
        B2 => record(text, floor, at, near, FRONT..FRONT + 3, Word::Telecom),
        _ => None,
    }
}

// The first byte lowest.
const BEI: u64 = word_of("备");
const ZHENG: u64 = word_of("证");
const NIAN: u64 = word_of("年");
const ICP: u64 = word_of("ICP");
const NING: u64 = word_of("宁");
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

    /// Where ICP and 备 or 证 stand, with what spaces are around them.
    #[inline(always)]
    fn icp(self) -> Option<Range<usize>> {
        let mut start = FRONT - 3;
        if self.eight(start)? & MASK_24 != ICP {
            start -= self.spaces_before(FRONT)?;
            if start == FRONT - 3 || self.eight(start)? & MASK_24 != ICP {
                return None;
            }
        }
        Some(start - self.spaces_before(start)?..self.behind_spaces(self.cursor(FRONT + 3)?)?.at)
    }

    /// How many spaces end at a place; 8 at most.
    #[inline(always)]
    fn spaces_before(self, end: usize) -> Option<usize> {
        let others = self.eight(end.checked_sub(8)?)? ^ SPACES;
        if others >> 56 != 0 {
            return Some(0);
        }
        if others >> 48 != 0 {
            return Some(1);
        }
        rare();
        Some(others.leading_zeros() as usize / 8)
    }

    #[inline(always)]
    fn cursor(self, at: usize) -> Option<Cursor> {
        let next = self.eight(at)?;
        Some(Cursor { at, next })
    }

    /// Where the spaces end that begin at a place; 8 at most.
    #[inline(always)]
    fn behind_spaces(self, cursor: Cursor) -> Option<Cursor> {
        let others = cursor.next ^ SPACES;
        if others as u8 != 0 {
            return Some(cursor);
        }
        if others as u16 != 0 {
            return self.cursor(cursor.at + 1);
        }
        rare();
        self.cursor(cursor.at + others.trailing_zeros() as usize / 8)
    }
}

/// A place, and the 8 bytes that begin there, the first one lowest.
#[derive(Clone, Copy)]
struct Cursor {
    at: usize,
    next: u64,
}

impl Cursor {
    /// Whether the three bytes of a character stand there.
    #[inline(always)]
    fn has(self, han: u64) -> bool {
        self.next & MASK_24 == han
    }

    #[inline(always)]
    fn byte(self) -> u8 {
        self.next as u8
    }

    /// Whether a cell of a table ends there: behind that no number goes on.
    #[inline(always)]
    fn ends_cell(self) -> bool {
        self.next as u32 == u32::from_le_bytes(*b"</td")
    }
}

/// Reads a record or licence number, the words of which end its province and begin its digits.
#[inline(always)]
fn record(text: &[u8], floor: usize, anchor: usize, near: Near<'_>, words: Range<usize>, word: Word) -> Option<Found> {
    let place = |at: usize| anchor + at - FRONT;
    let (start, from) = (words.start.checked_sub(3)?, words.end);
    let issuer = near.eight(start)?;
    let digits = Digits::of([near.eight(from)?, near.eight(from + 8)?]);
    let tail = Tail::read(near, from + digits.count, word)?;
    let number = RecordNumber::compose(issuer, word, &digits, tail.service)?;
    let mut notes = Notes::NONE;
    let spaced = word != Word::Telecom && words != (FRONT - 3..FRONT + 3);
    if spaced || tail.spaced {
        notes.add(Note::Spaces);
    }
    if !tail.hao {
        notes.add(Note::Hao);
    }
    let (kind, licence) = match word {
        Word::Filing => (Kind::Record, None),
        Word::Icp | Word::Telecom => (Kind::Licence, number.licence().filter(|_| number.is_subject())),
    };
    let (start, end) = (place(start), place(tail.end.at));
    // 辽宁ICP备 is not of 宁.
    let named = issuer & MASK_24 == NING && matches!(text.get(..start)?.last_chunk(), Some([0xe8 | 0xe9, _, _]));
    if start < floor || named || !(tail.end.ends_cell() || ends_at(text, end, tail.hao)) {
        return None;
    }
    Some(Found {
        span: start..end,
        kind,
        value: Some(licence.map_or(FoundNumber::Record(number), FoundNumber::Licence)),
        notes,
        spellings: run_on(text, floor, start, tail.end.byte()),
        standing: record_standing(&number, notes),
    })
}

/// What stands behind the digits of a record or licence number.
struct Tail {
    end: Cursor,
    /// Whether 号 stands where it is due.
    hao: bool,
    /// Spaces in front of 号, the hyphen or the service part.
    spaced: bool,
    service: ServicePart,
}

impl Tail {
    #[inline(always)]
    fn read(near: Near<'_>, digits_end: usize, word: Word) -> Option<Self> {
        let mut tail = Self { end: near.cursor(digits_end)?, hao: true, spaced: false, service: ServicePart::NONE };
        let mut next = near.behind_spaces(tail.end)?;
        if word != Word::Telecom {
            tail.hao = next.has(HAO);
            if tail.hao {
                tail.spaced = next.at != tail.end.at;
                tail.end = near.cursor(next.at + 3)?;
                next = near.behind_spaces(tail.end)?;
            }
        }
        if next.byte() == b'-' {
            let from = near.behind_spaces(near.cursor(next.at + 1)?)?;
            let service = ServicePart::of(from.next)?;
            let end = near.cursor(from.at + service.len)?;
            // A year behind a dash with space, a sentence, a date, a telephone number: stepping tells them apart.
            let (before, after) = (next.at != tail.end.at, from.at != next.at + 1);
            if before || after {
                let sentence = before && after && !end.byte().is_ascii();
                if service.digits == 4 || sentence {
                    return None;
                }
                tail.spaced = true;
            }
            // A tag is what stands behind most.
            let goes_on = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-');
            if end.byte() != b'<' && (goes_on(end.byte()) || end.has(NIAN)) {
                return None;
            }
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
    let from = near.behind_spaces(near.cursor(FRONT + 3)?)?.at;
    let digits: &[u8; 14] = near.0.get(from..)?.first_chunk()?;
    let mut end = near.cursor(from + digits.len())?;
    let next = near.behind_spaces(end)?;
    let hao = next.has(HAO);
    let spaced = from != FRONT + 3 || (hao && next.at != end.at);
    if hao {
        end = near.cursor(next.at + 3)?;
    } else if end.byte().is_ascii_alphanumeric() || matches!(end.byte(), b'*' | b'#' | b'?' | b'_') {
        return None;
    }
    let (number, mut notes) = PoliceNumber::from_usual(letter, digits)?;
    let (start, behind) = (place(FRONT - 12), place(end.at));
    if start < floor || !(end.ends_cell() || ends_at(text, behind, hao)) {
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
        span: start..behind,
        kind: Kind::Police,
        value: Some(FoundNumber::Police(number)),
        notes,
        spellings: run_on(text, floor, start, end.byte()),
        standing,
    })
}

/// Whether a name is that of a block, as far as its first characters tell: of div, p, h1, hr, li, ul, td, tr, th, table, tbody,
/// footer, section, script, body.
#[inline(always)]
fn begins_block(name: &[u8]) -> bool {
    matches!(
        name,
        [b'd' | b'p' | b'h', ..]
            | [b'l', b'i', ..]
            | [b'u', b'l', ..]
            | [b't', b'd' | b'r' | b'h' | b'a' | b'b', ..]
            | [b'f' | b'b', b'o', b'o' | b'd', ..]
            | [b's', b'e' | b'c', ..]
    )
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
                // The ends of blocks, cells, items and what holds them. No tag that can stand in a number begins so.
                [b'/', rest @ ..] if begins_block(rest) => return true,
                // The ends of links and spans, behind which it could go on.
                [b'/', b'a', b'>', ..] => 4,
                [b'/', b's', b'p', b'a', b'n', b'>', ..] => 7,
                rest if begins_block(rest) => return true,
                _ => return false,
            };
            continue;
        }
        at += match first {
            b' ' | b'\n' | b'\r' | b'\t' => 1,
            b'&' if rest.starts_with(b"nbsp;") => 6,
            b'-' | b'&' | b'\\' | 0 => return false,
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
    use super::super::scan::stepping;
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
                        assert_eq!(Some(found), stepping(text, floor, anchor.clone()), "{page:?} from {floor}");
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
            "<li class=\"item\">",
            "</ul>",
            "<tbody>",
            "</th>",
            "</footer>",
            "</section>",
            "<script>",
            "</body>",
            "<text>",
            "<tspan>",
            "<font>",
            "</bold>",
            "<sub>",
            "<u>",
            "<label>",
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
