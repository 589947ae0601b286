//! The commonest spellings, read in plain bytes without stepping: canonical ones, and those with spaces between their
//! parts or without 号.
//!
//! What is read here is what [`read`](super::read) would read. Where something stands that might belong to the number in a
//! way that only stepping sees, nothing is read here.

use super::read::{police_standing, record_standing, run_on};
use super::scan::{Found, FoundNumber, Kind};
use crate::value::{Note, Notes, PoliceNumber, RecordNumber};
use std::ops::Range;

const HAO: &[u8] = "号".as_bytes();

/// What the anchor announces, if a plain number stands there.
#[inline]
pub(super) fn at_anchor(text: &[u8], floor: usize, anchor: &Range<usize>) -> Option<Found> {
    let word = match text.get(anchor.clone())? {
        [0xe5, 0xa4, 0x87] => Word::Filing,
        [0xe8, 0xaf, 0x81] => Word::Icp,
        b"B2-" => Word::Telecom,
        _ => return None,
    };
    record(text, floor, anchor, word)
}

/// What an anchor says of the kind of a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    /// 备
    Filing,
    /// 证
    Icp,
    /// B2-
    Telecom,
}

#[inline]
fn record(text: &[u8], floor: usize, anchor: &Range<usize>, word: Word) -> Option<Found> {
    let mut head = text.get(..anchor.start)?;
    let mut notes = Notes::NONE;
    let from = match word {
        Word::Telecom => anchor.end,
        _ => {
            let near = without_spaces(head);
            let Some(letters) = near.strip_suffix(b"ICP") else {
                return police(text, floor, anchor);
            };
            let (in_front, from) = (without_spaces(letters), spaces(text, anchor.end));
            if near.len() != head.len() || in_front.len() != letters.len() || from != anchor.end {
                notes.add(Note::Spaces);
            }
            head = in_front;
            from
        }
    };
    let issuer: &[u8; 3] = head.last_chunk()?;
    let start = head.len() - 3;
    let count = digits(text, from);
    let due = word != Word::Telecom;
    let fits = match word {
        Word::Filing => matches!(count, 8 | 10),
        Word::Icp => count == 6,
        Word::Telecom => count == 8,
    };
    if start < floor || !fits {
        return None;
    }
    let tail = Tail::read(text, from + count, due)?;
    if tail.spaced {
        notes.add(Note::Spaces);
    }
    if due && !tail.hao {
        notes.add(Note::Hao);
    }
    let mut spelled = Spelled::default();
    let canonical = if notes.is_empty() {
        text.get(start..tail.end)?
    } else {
        spelled.push(issuer);
        spelled.push(match word {
            Word::Filing => "ICP备".as_bytes(),
            Word::Icp => "ICP证".as_bytes(),
            Word::Telecom => b"B2-",
        });
        spelled.push(text.get(from..from + count)?);
        if due {
            spelled.push(HAO);
        }
        if !tail.service.is_empty() {
            spelled.push(b"-");
            spelled.push(text.get(tail.service.clone())?);
        }
        spelled.as_bytes()
    };
    let number = RecordNumber::from_usual(canonical)?;
    let value = match number.licence() {
        Some(licence) if number.is_subject() => FoundNumber::Licence(licence),
        _ => FoundNumber::Record(number),
    };
    Some(Found {
        kind: if word == Word::Filing {
            Kind::Record
        } else {
            Kind::Licence
        },
        value: Some(value),
        notes,
        spellings: run_on(text, floor, start, tail.end),
        standing: record_standing(&number, notes),
        span: start..tail.end,
    })
}

/// What stands behind the digits of a record or licence number.
struct Tail {
    end: usize,
    hao: bool,
    /// Spaces in front of 号, the hyphen or the service part.
    spaced: bool,
    /// The service part behind its hyphen.
    service: Range<usize>,
}

impl Tail {
    #[inline]
    fn read(text: &[u8], digits_end: usize, hao_is_due: bool) -> Option<Self> {
        let mut tail = Self {
            end: digits_end,
            hao: false,
            spaced: false,
            service: 0..0,
        };
        let mut at = spaces(text, tail.end);
        if hao_is_due && text.get(at..)?.starts_with(HAO) {
            tail.hao = true;
            tail.spaced = at != tail.end;
            tail.end = at + HAO.len();
            at = spaces(text, tail.end);
        }
        if text.get(at) == Some(&b'-') {
            let from = spaces(text, at + 1);
            let count = digits(text, from);
            let digits_end = from + count;
            let letter = matches!(text.get(digits_end), Some(b'A' | b'X' | b'K'));
            let end = digits_end + usize::from(letter);
            // A year behind a dash with spaces, a date, a telephone number: stepping tells them apart.
            let year = count == 4 && at != tail.end && from != at + 1;
            let behind = text.get(end..)?;
            let goes_on = behind
                .first()
                .is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-'));
            if !matches!(count, 1..=5) || year || goes_on || behind.starts_with("年".as_bytes()) {
                return None;
            }
            tail.spaced |= at != tail.end || from != at + 1;
            tail.service = from..end;
            tail.end = end;
        }
        ends_at(text, tail.end).then_some(tail)
    }
}

fn police(text: &[u8], floor: usize, anchor: &Range<usize>) -> Option<Found> {
    let head = text.get(..anchor.start)?.strip_suffix("公网安".as_bytes())?;
    let letter: &[u8; 3] = head.last_chunk()?;
    let start = head.len() - 3;
    // A name in full may stand in front.
    if start < floor || text.get(..start)?.last().is_some_and(|byte| *byte >= 0x80) {
        return None;
    }
    let from = spaces(text, anchor.end);
    let digits: &[u8; 14] = text.get(from..)?.first_chunk()?;
    let mut end = from + digits.len();
    let at = spaces(text, end);
    let hao = text.get(at..)?.starts_with(HAO);
    let spaced = from != anchor.end || (hao && at != end);
    if hao {
        end = at + HAO.len();
    } else if text
        .get(end)
        .is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'*' | b'#' | b'?' | b'_'))
    {
        return None;
    }
    if !ends_at(text, end) {
        return None;
    }
    let (number, mut notes) = PoliceNumber::from_usual(*letter, digits)?;
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

/// Whether nothing that belongs to a number can follow: no hyphen, no 号, no markup that might hide one.
#[inline]
fn ends_at(text: &[u8], mut at: usize) -> bool {
    for _ in 0..24 {
        let rest = text.get(at..).unwrap_or_default();
        at += match rest {
            [] => return true,
            [b' ' | b'\n' | b'\r' | b'\t', ..] => 1,
            // The ends of links and spans, behind which it could go on.
            [b'<', b'/', b'a', b'>', ..] => 4,
            [b'<', b'/', b's', b'p', b'a', b'n', b'>', ..] => 7,
            // Other ends and beginnings are those of blocks, cells and links.
            [b'<', b'/', b't', b'd' | b'r', ..] | [b'<', b'/', b'p' | b'd' | b'h', ..] => return true,
            [b'<', b'/', b'l', b'i', ..] | [b'<', b'd' | b'p', ..] => return true,
            [b'&', b'n', b'b', b's', b'p', b';', ..] => 6,
            [b'-' | b'<' | b'&' | b'\\', ..] => return false,
            [0xe5, 0x8f, 0xb7, ..] | [0xe8, 0x99, 0x9f, ..] => return false,
            // Other Han, © and the full-width ，（）：；、。
            [0xe4..=0xe9, ..] | [0xc2, 0xa9, ..] => return true,
            [0xef, 0xbc, 0x88 | 0x89 | 0x8c | 0x9a | 0x9b, ..] | [0xe3, 0x80, 0x81 | 0x82, ..] => return true,
            [byte, ..] => return byte.is_ascii(),
        };
    }
    false
}

/// Most spaces between two parts that are stepped over here.
const MOST_SPACES: usize = 8;

/// Where the spaces end that begin at a place.
#[inline(always)]
fn spaces(text: &[u8], from: usize) -> usize {
    let mut at = from;
    while text.get(at) == Some(&b' ') && at - from < MOST_SPACES {
        at += 1;
    }
    at
}

#[inline(always)]
fn without_spaces(mut head: &[u8]) -> &[u8] {
    for _ in 0..MOST_SPACES {
        let Some(rest) = head.strip_suffix(b" ") else { break };
        head = rest;
    }
    head
}

/// How many digits begin at a place; no more than 16 are counted.
#[inline(always)]
fn digits(text: &[u8], at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    if let Some((first, behind)) = rest.split_first_chunk()
        && let Some(second) = behind.first_chunk()
    {
        match leading_digits(*first) {
            8 => 8 + leading_digits(*second),
            fewer => fewer,
        }
    } else {
        rest.iter().take(16).take_while(|byte| byte.is_ascii_digit()).count()
    }
}

/// How many of eight bytes are digits, up to the first that is none.
#[inline(always)]
fn leading_digits(eight: [u8; 8]) -> usize {
    let values = u64::from_le_bytes(eight) ^ 0x3030_3030_3030_3030;
    // The high bit of each byte above 9; what it carries meets only bytes behind it.
    let others = (values.wrapping_add(0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080;
    others.trailing_zeros() as usize / 8
}

/// The canonical spelling of a number that is written with spaces or without 号.
#[derive(Default)]
struct Spelled {
    bytes: [u8; 32],
    len: usize,
}

impl Spelled {
    fn push(&mut self, part: &[u8]) {
        if let Some(room) = self.bytes.get_mut(self.len..self.len + part.len()) {
            room.copy_from_slice(part);
            self.len += part.len();
        }
    }

    fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
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
            1 => select(vec!["北京", "云", "贵", "萌", "合字", "全国", "(京)", "上海", "国", "", "A2.", "ICP备", "云京", "南京", "四川", "北 京"]),
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
            1 => select(vec!["12345678", "00000000", "11111111", "1500 0123", "1500-0123", "150001２3", "15000123&#49;", "2C090003", "XXXXXXXX", "2024****", "31010402000001", "1500012&#51;"]).prop_map(str::to_owned),
        ];
        let hao =
            prop_oneof![5 => Just("号"), 3 => Just(""), 1 => select(vec!["號", "号号", "&#21495;", "\\u53f7", "案"])];
        let index = prop_oneof![
            3 => Just(String::new()),
            3 => "-[1-9][0-9]{0,2}[AXK]?",
            1 => "[-－—] ?[0-9]{1,7}[AXKaxkBc]?号?",
            1 => "-(19|20)[0-9]{2}(年|/|-[0-9])?",
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
