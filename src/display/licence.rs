//! Licence numbers: what stands at ICP证 and at a class of licences.

use super::found::{Found, Kind, Malformed, Suspicion};
use super::gather::{Body, Gathered};
use super::issuer::{Issuer, icp, issuer};
use super::stepping::{Symbol, back, escape_until, next};
use crate::value::Note;

/// What stands at 证.
pub(super) fn icp_licence(text: &[u8], floor: usize, word: Symbol) -> Option<Found> {
    let mut gathered = Gathered::new(text, word);
    permit(&mut gathered, floor);
    icp(&mut gathered, floor)?;
    let issuer = issuer(&mut gathered, floor, false);
    let nobody = matches!(issuer, Issuer::None);
    match issuer {
        Issuer::Letter(letter) => gathered.spelled.push(letter),
        Issuer::Wrong(province) => gathered.spelled.push(province.licence_letter()),
        Issuer::Parody | Issuer::None => {}
    }
    gathered.words(&['号', ':', '字', '第', '(', '[', '编']);
    if let Some(class) = gathered.peek().filter(|s| matches!(s.c, 'A' | 'B')) {
        if nobody {
            return None;
        }
        gathered.end = class.start;
        gathered.notes.add(Note::Wording);
        let wrong = matches!(issuer, Issuer::Wrong(_)).then_some(Suspicion::Province);
        return classes(gathered, floor, wrong);
    }
    let prefix = gathered.spelled.len();
    gathered.spelled.push_str("ICP证");
    let count = match gathered.body(&[6], false) {
        Body::Digits(count) => count,
        Body::StandIns => {
            gathered.spelled.push('0');
            gathered.service(true);
            return gathered.malformed(floor, Kind::Licence, Malformed::Placeholder);
        }
        Body::None => {
            if nobody || !gathered.template() {
                return None;
            }
            gathered.spelled.push('0');
            gathered.service(true);
            return gathered.malformed(floor, Kind::Licence, Malformed::Template);
        }
    };
    if nobody && count != 6 || count < 6 && !gathered.closes() {
        return None;
    }
    gathered.service(true);
    if matches!(count, 8 | 10) {
        let tail = gathered.spelled.split_off(prefix);
        gathered.spelled.push_str("ICP备");
        gathered.spelled.push_str(tail.as_str().strip_prefix("ICP证").unwrap_or_default());
        return gathered.judged(floor, Kind::Licence, Some(Suspicion::Wording));
    }
    let wrong = matches!(issuer, Issuer::Wrong(_)).then_some(Suspicion::Province);
    gathered.judged(floor, Kind::Licence, wrong)
}

/// Steps in front over the rest of 许可证 and 经营许可证.
fn permit(gathered: &mut Gathered<'_>, floor: usize) {
    let text = gathered.text;
    for word in ["许可", "经营"] {
        let mut ahead = gathered.clone();
        let found = word.chars().rev().all(|c| {
            let symbol = back(text, floor, ahead.start).filter(|s| s.c == c);
            symbol.map(|symbol| ahead.front(symbol)).is_some()
        });
        if !found {
            return;
        }
        *gathered = ahead;
        gathered.notes.add(Note::Wording);
    }
}

/// What stands at a class of licences.
pub(super) fn licence(text: &[u8], floor: usize, at: usize) -> Option<Found> {
    let first = next(text, at).filter(|s| s.start == at && at >= floor)?;
    let mut gathered = Gathered::new(text, first);
    // Classes in front, joined by dots.
    let mut several = false;
    for _ in 0..4 {
        let step = || {
            let dot = back(text, floor, gathered.start).filter(|s| s.c == '.')?;
            let digit = back(text, floor, dot.start).filter(|s| matches!(s.c, '1' | '2') && !s.gap)?;
            let letter = back(text, floor, digit.start).filter(|s| matches!(s.c, 'A' | 'B') && !s.gap)?;
            Some([dot, digit, letter])
        };
        let Some(symbols) = step() else { break };
        for symbol in symbols {
            gathered.front(symbol);
        }
        several = true;
    }
    let classes_from = gathered.start;
    let mut in_front = back(text, floor, gathered.start);
    if let Some(ordinal) = in_front.filter(|s| s.c == '第') {
        in_front = back(text, floor, ordinal.start);
    }
    let bracket = in_front.filter(|s| s.c == ')').and_then(|s| back(text, floor, s.start));
    let word = |a: char, b: char| {
        let last = bracket.or(in_front).filter(|s| s.c == b)?;
        let first = back(text, floor, last.start).filter(|s| s.c == a && !s.gap)?;
        let open = bracket.and_then(|_| back(text, floor, first.start)).filter(|s| s.c == '(');
        (bracket.is_none() || open.is_some()).then_some([last, open.unwrap_or(first)])
    };
    let (mut known, mut wrong) = (true, None);
    if let Some(symbols) = word('合', '字') {
        symbols.into_iter().for_each(|symbol| gathered.front(symbol));
        gathered.spelled.push_str("合字");
    } else if let Some(symbols) = word('全', '国') {
        symbols.into_iter().for_each(|symbol| gathered.front(symbol));
        gathered.notes.add(Note::Wording);
    } else {
        match issuer(&mut gathered, floor, false) {
            Issuer::Letter(letter) => gathered.spelled.push(letter),
            Issuer::Wrong(province) => {
                gathered.spelled.push(province.licence_letter());
                wrong = Some(Suspicion::Province);
            }
            Issuer::Parody => return None,
            Issuer::None => {
                if part_of_a_word(text, floor, classes_from) || in_front.is_some_and(|s| s.c == '.' && !s.gap) {
                    return None;
                }
                gathered.start = classes_from;
                known = several;
            }
        }
    }
    gathered.end = classes_from;
    let found = classes(gathered, floor, wrong)?;
    let known = known || talks_of_licences(text, floor, classes_from, found.span.end);
    // Where nothing else speaks for a licence, 号 must, and no label of something else: 合同B2-20240117号, 编号：B2-20240117号.
    let labelled = in_front.is_some_and(|s| match s.c {
        '\u{4e00}'..='\u{9fff}' => !s.gap,
        ':' => back(text, floor, s.start).is_some_and(|s| s.c == '号'),
        _ => false,
    });
    (known || found.notes.has(Note::Hao) && !labelled).then_some(found)
}

/// Whether what stands at a place is part of a longer word: a part number, base64, an identifier.
pub(super) fn part_of_a_word(text: &[u8], floor: usize, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| text.get(before));
    let joined =
        before.is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+' | b'/' | b'='));
    // An escape, or a mark between two numbers.
    let apart = escape_until(text, floor, at).is_some() || at == floor + 1 && before == Some(&b'/');
    joined && !apart
}

/// Words that only telecom licences have.
const OF_TELECOM: [&str; 22] = [
    "增值电信",
    "增值電信",
    "电信业务",
    "電信業務",
    "电信与信息",
    "ICP证",
    "ICP證",
    "ICP经营",
    "ICP經營",
    "ICP许可",
    "ICP許可",
    "ICP备",
    "ICP備",
    "ICP/",
    "IDC证",
    "IDC许可",
    "IDC/",
    "ISP证",
    "ISP许可",
    "EDI证",
    "mainLicence",
    "serviceLicence",
];
/// Words that other trades have too; what stands in front of them tells.
const OF_LICENCES: [&str; 4] = ["许可证", "許可證", "备案号", "備案號"];

/// Whether the words around a bare class speak of telecom licences.
///
/// Letter, digit and a date are also what seats, parts and parcels are numbered with: 备件B2-20240117, 准考证号：B2-20240117.
fn talks_of_licences(text: &[u8], floor: usize, at: usize, end: usize) -> bool {
    let near = text.get(at.saturating_sub(60)..at).unwrap_or_default();
    let find = |word: &&str| memchr::memmem::rfind(near, word.as_bytes());
    // In a list that a licence begins: 粤B2-20190317、B1-20180318
    let between = text.get(floor..at).unwrap_or_default();
    let listed = floor > 0
        && [&b"/"[..], b",", b" ", "、".as_bytes(), "，".as_bytes(), "；".as_bytes()].contains(&between)
        && near.windows(3).any(|w| matches!(w, [b'A' | b'B', b'1' | b'2', b'-']));
    let own = |word: &&str| {
        find(word).is_some_and(|at| {
            let before = near.get(..at).unwrap_or_default();
            let before =
                ["经营", "經營"].iter().find_map(|trade| before.strip_suffix(trade.as_bytes())).unwrap_or(before);
            let others = matches!(before.last_chunk(), Some([0xe4..=0xe9, 0x80..=0xbf, 0x80..=0xbf]));
            !others
                || ["业务", "網站", "网站", "备案", "信部", "ICP"].iter().any(|own| before.ends_with(own.as_bytes()))
        })
    };
    let behind = text.get(end..text.len().min(end + 24)).unwrap_or_default();
    listed
        || OF_TELECOM.iter().any(|word| find(word).is_some())
        || OF_LICENCES.iter().any(own)
        || memchr::memmem::find(behind, "增值电信".as_bytes()).is_some()
}

/// The classes and what follows.
pub(super) fn classes(mut gathered: Gathered<'_>, floor: usize, wrong: Option<Suspicion>) -> Option<Found> {
    let named = !gathered.spelled.is_empty();
    let mut nth = 0;
    loop {
        let letter = gathered.peek().filter(|s| matches!(s.c, 'A' | 'B'))?;
        gathered.take(letter);
        gathered.spelled.push(letter.c);
        let digit = gathered.peek()?;
        if nth == 0 && letter.c == 'B' && digit.c == '-' {
            for c in ['-', '2', '-', '4'] {
                if !gathered.take_if(c) {
                    return None;
                }
            }
            gathered.spelled.push_str("-2-4");
            break;
        }
        if !digit.c.is_ascii_digit() || digit.gap {
            return None;
        }
        gathered.take(digit);
        gathered.spelled.push(digit.c);
        nth += 1;
        if nth > 5 || !gathered.take_if('.') {
            break;
        }
        gathered.spelled.push('.');
    }
    if !gathered.take_if('-') {
        return None;
    }
    gathered.spelled.push('-');
    let count = match gathered.body(&[8], false) {
        Body::Digits(count) => count,
        Body::StandIns if named || nth > 1 => {
            gathered.service(false);
            return gathered.malformed(floor, Kind::Licence, Malformed::Placeholder);
        }
        Body::None if named && gathered.template() => {
            gathered.service(false);
            return gathered.malformed(floor, Kind::Licence, Malformed::Template);
        }
        _ => return None,
    };
    if (!named && nth < 2 && count != 8) || count < 6 {
        return None;
    }
    gathered.service(false);
    gathered.judged(floor, Kind::Licence, wrong)
}
