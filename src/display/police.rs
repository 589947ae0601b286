//! Public-security numbers: what stands at 公网安备 and its like.

use super::found::{Found, FoundNumber, Kind, Malformed};
use super::gather::{Body, Gathered};
use super::near::{Symbol, back};
use super::standing::police_standing;
use crate::value::{Note, PoliceNumber, Province, Value};

/// Words that stand in front of 备 in public-security numbers, behind the province. Longer ones first.
const POLICE_WORDS: [&str; 9] = ["公安网安", "公网安", "公安网", "公安", "文保网安", "网安", "网监", "公网", "网警"];

pub(super) fn police(text: &[u8], floor: usize, word: Symbol) -> Option<Found> {
    let mut gathered = Gathered::new(text, word);
    // What stands in front, nearest first.
    let mut front: [Option<Symbol>; 14] = [None; 14];
    let mut at = word.start;
    let mut length = 0;
    for slot in &mut front {
        let Some(symbol) = back(text, floor, at).filter(|s| matches!(s.c, '\u{4e00}'..='\u{9fff}')) else {
            break;
        };
        at = symbol.start;
        *slot = Some(symbol);
        length += 1;
    }
    let reads = |from: usize, word: &str| {
        let mut symbols = front.iter().skip(from).flatten();
        word.chars().rev().all(|c| symbols.next().is_some_and(|s| s.c == c))
    };
    let take = |gathered: &mut Gathered<'_>, from: usize, count: usize| {
        for symbol in front.iter().skip(from).take(count).flatten() {
            gathered.front(*symbol);
        }
    };
    let spelling = POLICE_WORDS.iter().find(|word| reads(0, word));
    let mut letter = None;
    let mut bare = true;
    if let Some(spelling) = spelling {
        let count = spelling.chars().count();
        take(&mut gathered, 0, count);
        if *spelling != "公网安" {
            gathered.notes.add(Note::Wording);
        }
        bare = !matches!(*spelling, "公网安" | "公安网安" | "公安网");
        let nearest = front.get(count).copied().flatten();
        let known = nearest
            .filter(|s| Province::from_record_letter(s.c).is_some() || Province::from_licence_letter(s.c).is_some());
        if let Some(symbol) = known {
            // 北京公网安备: the name in full ends with the short form.
            let named = Province::ALL.into_iter().find(|p| reads(count, p.short()));
            // 台北 京公网安备: behind a gap it is another word, unless all is written apart.
            let apart = front.get(count + 1).copied().flatten().is_some_and(|s| s.gap) && !symbol.gap;
            let named = named.filter(|_| !apart);
            let own = |p: &Province| p.record_letter() == symbol.c || p.licence_letter() == symbol.c;
            // 辽宁公网安备 is not of 宁.
            letter = Some(named.filter(|p| !own(p)).map_or(symbol.c, Province::licence_letter));
            take(&mut gathered, count, named.map_or(1, |p| p.short().chars().count()));
            if named.is_some() {
                gathered.notes.add(Note::Wording);
            }
            bare = false;
        } else if let Some(province) = Province::ALL.into_iter().find(|p| reads(count, p.short())) {
            letter = Some(province.licence_letter());
            take(&mut gathered, count, province.short().chars().count());
            gathered.notes.add(Note::Wording);
            bare = false;
        }
    } else {
        // 北京市公安局海淀分局备案号
        let office = (0..length).find(|from| reads(*from, "公安局"))?;
        take(&mut gathered, 0, office + 3);
        let named = Province::ALL
            .into_iter()
            .find_map(|p| [3, 4].into_iter().find(|skip| reads(office + skip, p.short())).map(|skip| (p, skip)));
        if let Some((province, skip)) = named {
            letter = Some(province.licence_letter());
            take(&mut gathered, office + 3, skip - 3 + province.short().chars().count());
        }
        gathered.notes.add(Note::Wording);
    }
    gathered.words(&['案', '号', ':', '字', '第', '(', '[', '-', '编', '序']);
    let digits_from = gathered.spelled.len();
    let count = match gathered.body(&[14, 12], true) {
        Body::Digits(count) => count,
        Body::StandIns => {
            gathered.take_if('号');
            return gathered.malformed(floor, Kind::Police, Malformed::Placeholder);
        }
        Body::None => {
            if letter.is_none() || !gathered.template() {
                return None;
            }
            gathered.take_if('号');
            return gathered.malformed(floor, Kind::Police, Malformed::Template);
        }
    };
    // "公安备案2020年" is text, and so is a telephone number there.
    if bare && count < 10 || letter.is_none() && count == 11 || count < 6 && !gathered.closes() {
        return None;
    }
    let tail = gathered.spelled.split_off(digits_from);
    let digits = tail.as_str();
    gathered.spelled.truncate(0);
    let nameless = letter.is_none();
    let code: Option<u8> = digits.get(..2).and_then(|code| code.parse().ok());
    if bare && nameless && code.and_then(Province::from_code).is_none() {
        return None;
    }
    if let Some(letter) = letter.or_else(|| Province::from_code(code?).map(Province::licence_letter)) {
        gathered.spelled.push(letter);
    }
    gathered.spelled.push_str("公网安备");
    gathered.spelled.push_str(digits);
    gathered.close_bracket();
    let mut hao = gathered.take_if('号');
    while hao && gathered.peek().is_some_and(|s| s.c == '号' && !s.gap) {
        gathered.take_if('号');
        gathered.notes.add(Note::Hao);
    }
    // A service part copied from a record number.
    let mark = gathered.spelled.len();
    if gathered.suffix() {
        gathered.spelled.truncate(mark);
        gathered.notes.add(Note::Trimmed);
        hao |= gathered.take_if('号');
    }
    gathered.spelled.push('号');
    if !hao {
        gathered.notes.add(Note::Hao);
    }
    match PoliceNumber::parse_noted(gathered.spelled.as_str()) {
        Ok((number, notes)) => {
            let standing = police_standing(&number, notes, nameless);
            gathered.found(floor, Kind::Police, Some(FoundNumber::Police(number)), notes, standing)
        }
        Err(error) => gathered.malformed(floor, Kind::Police, Malformed::Number(error)),
    }
}
