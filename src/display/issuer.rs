//! The issuer in front of a number: a province's short form or name, a wrong one, a joke.

use super::found::{Spelling, Suspicion};
use super::gather::Gathered;
use super::stepping::{Symbol, back};
use crate::value::{Note, Province};

/// The issuer in front of a number.
pub(super) enum Issuer {
    /// A province's short form, as this kind writes it.
    Letter(char),
    /// Another short form, and the right one.
    Wrong(Province),
    /// A joke.
    Parody,
    None,
}

/// Steps in front over I, C and P.
pub(super) fn icp(gathered: &mut Gathered<'_>, floor: usize) -> Option<()> {
    let text = gathered.text;
    let mut last = back(text, floor, gathered.start)?;
    // ICP-备
    if matches!(last.c, '-' | '/' | '.' | '_' | '·') && gathered.miswritten.is_none() {
        gathered.front(last);
        gathered.miswritten = Some(Suspicion::Stray);
        last = back(text, floor, gathered.start)?;
    }
    let last = Some(last).filter(|s| matches!(s.c, 'P' | 'C'))?;
    let middle = back(text, floor, last.start).filter(|s| matches!(s.c, 'C' | 'P') && s.c != last.c)?;
    let first = back(text, floor, middle.start).filter(|s| s.c == 'I')?;
    if last.c == 'C' {
        gathered.spellings.add(Spelling::Typo);
    }
    for symbol in [last, middle, first] {
        gathered.front(symbol);
    }
    Some(())
}

/// Characters that jokes put where the province stands.
const PARODIES: [char; 16] =
    ['萌', '茶', '图', '管', '喵', '团', '梦', '异', '猫', '酷', '魔', '星', '幻', '虚', '次', '龙'];

/// The last characters but one of products that end with 云: 阿里云, 腾讯云, 华为云, 百度云, 京东云, 天翼云, 金山云.
const CLOUDS: [char; 7] = ['里', '讯', '为', '度', '东', '翼', '山'];

/// The province whose name, perhaps with 省 or 市, ends with a symbol, and the first symbol of the name.
fn named(text: &[u8], floor: usize, last: Symbol) -> Option<(Province, Symbol)> {
    let before = |symbol: Symbol| back(text, floor, symbol.start).filter(|s| !s.gap);
    let last = match last.c {
        '省' | '市' => before(last)?,
        _ => last,
    };
    if !ends_a_name(last.c) {
        return None;
    }
    let middle = before(last)?;
    if middle.c < '\u{4e00}' {
        return None;
    }
    let two = |p: &Province| p.short().chars().eq([middle.c, last.c]);
    if let Some(province) = Province::ALL.into_iter().find(two) {
        return Some((province, middle));
    }
    let first = before(middle)?;
    let three = |p: &Province| p.short().chars().eq([first.c, middle.c, last.c]);
    Province::ALL.into_iter().find(three).map(|province| (province, first))
}

/// Whether a province's short name ends so. Looked at first: few characters in front of a number do.
const fn ends_a_name(c: char) -> bool {
    matches!(
        c,
        '京' | '津'
            | '北'
            | '西'
            | '古'
            | '宁'
            | '林'
            | '江'
            | '海'
            | '苏'
            | '徽'
            | '建'
            | '东'
            | '南'
            | '庆'
            | '川'
            | '州'
            | '藏'
            | '肃'
            | '夏'
            | '疆'
    )
}

/// Steps in front over the issuer.
pub(super) fn issuer(gathered: &mut Gathered<'_>, floor: usize, filing: bool) -> Issuer {
    let text = gathered.text;
    let mut bracket = None;
    let Some(mut symbol) = back(text, floor, gathered.start) else {
        return Issuer::None;
    };
    if matches!(symbol.c, ')' | ']' | '】') {
        let Some(inner) = back(text, floor, symbol.start) else {
            return Issuer::None;
        };
        bracket = Some(symbol);
        symbol = inner;
    }
    let in_front = back(text, floor, symbol.start);
    let letter = symbol.c;
    let right = Province::from_record_letter(letter);
    let licence = Province::from_licence_letter(letter);
    let name = if bracket.is_none() && !symbol.gap { named(text, floor, symbol) } else { None };
    let own = right.or(licence.filter(|_| !filing));
    let issuer = if let Some((province, first)) = name.filter(|(province, _)| own != Some(*province)) {
        // 广东ICP备, 辽宁ICP备
        gathered.front(symbol);
        gathered.front(first);
        return Issuer::Wrong(province);
    } else if own.is_some() {
        Issuer::Letter(letter)
    } else if let Some(province) = licence.or_else(|| wrong_letter(letter)) {
        let right_before = in_front.filter(|s| !s.gap).map(|s| s.c);
        // 星云ICP备 is no miswritten 滇ICP备.
        if let Some(in_front) = in_front.filter(|s| !s.gap && PARODIES.contains(&s.c)) {
            gathered.front(symbol);
            gathered.front(in_front);
            return Issuer::Parody;
        }
        // Nor is 阿里云ICP备; the province is missing there.
        if letter == '云' && right_before.is_some_and(|c| CLOUDS.contains(&c)) {
            return Issuer::None;
        }
        Issuer::Wrong(province)
    } else if PARODIES.contains(&letter) {
        gathered.front(symbol);
        return Issuer::Parody;
    } else {
        return Issuer::None;
    };
    if let Some(bracket) = bracket {
        let Some(open) = in_front.filter(|s| matches!(s.c, '(' | '[' | '【')) else {
            return Issuer::None;
        };
        gathered.front(bracket);
        gathered.front(symbol);
        gathered.front(open);
        gathered.notes.add(Note::Wording);
    } else {
        gathered.front(symbol);
    }
    issuer
}

/// Short forms that people write in record numbers and that no number uses.
fn wrong_letter(letter: char) -> Option<Province> {
    Some(match letter {
        '川' => Province::Sichuan,
        '贵' => Province::Guizhou,
        '云' => Province::Yunnan,
        '甘' => Province::Gansu,
        '秦' => Province::Shaanxi,
        '申' => Province::Shanghai,
        '穗' => Province::Guangdong,
        '琼' => Province::Hainan,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_short_name_ends_as_one() {
        for province in Province::ALL {
            assert!(province.short().chars().next_back().is_some_and(ends_a_name), "{province:?}");
        }
    }
}
