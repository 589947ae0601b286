//! Public-security numbers: what stands at 公网安备 and its like.

use super::found::{Found, FoundNumber, Kind, Malformed};
use super::gather::{Body, Gathered};
use super::standing::police_standing;
use super::stepping::{Symbol, back};
use crate::value::{Note, PoliceNumber, Province, Value};

/// Words that stand in front of 备 in public-security numbers, behind the province. Longer ones first.
const POLICE_WORDS: [&str; 12] = [
    "公安网安",
    "公安联网",
    "公安机关",
    "公网安",
    "公安网",
    "公安",
    "文保网安",
    "网安",
    "网监",
    "公网",
    "网警",
    "联网",
];

/// The Han characters in front of 备, nearest first.
struct Front {
    symbols: [Option<Symbol>; 14],
    length: usize,
}

impl Front {
    fn of(text: &[u8], floor: usize, mut at: usize) -> Self {
        let mut front = Self { symbols: [None; 14], length: 0 };
        for slot in &mut front.symbols {
            let Some(symbol) = back(text, floor, at).filter(|s| matches!(s.c, '\u{4e00}'..='\u{9fff}')) else {
                break;
            };
            at = symbol.start;
            *slot = Some(symbol);
            front.length += 1;
        }
        front
    }

    fn get(&self, nth: usize) -> Option<Symbol> {
        self.symbols.get(nth).copied().flatten()
    }

    /// Whether a word ends at a place.
    fn reads(&self, from: usize, word: &str) -> bool {
        let mut symbols = self.symbols.iter().skip(from).flatten();
        word.chars().rev().all(|c| symbols.next().is_some_and(|s| s.c == c))
    }

    fn take(&self, gathered: &mut Gathered<'_>, from: usize, count: usize) {
        for symbol in self.symbols.iter().skip(from).take(count).flatten() {
            gathered.front(*symbol);
        }
    }

    /// The province whose name ends at a place.
    fn province(&self, from: usize) -> Option<Province> {
        Province::ALL.into_iter().find(|province| self.reads(from, province.short()))
    }

    /// The short form of a province at a place.
    fn letter(&self, at: usize) -> Option<Symbol> {
        self.get(at).filter(|s| Province::from_record_letter(s.c).or(Province::from_licence_letter(s.c)).is_some())
    }
}

/// Who gave a number, read in front of 备.
struct Office {
    letter: Option<char>,
    /// It is a label of other numbers too.
    bare: bool,
}

fn office(gathered: &mut Gathered<'_>, front: &Front) -> Option<Office> {
    let Some(spelling) = POLICE_WORDS.iter().find(|word| front.reads(0, word)) else {
        return bureau(gathered, front);
    };
    let count = spelling.chars().count();
    // 京公海网安备: the numbers of old name the district between 公 and 网.
    if *spelling == "网安" && front.reads(3, "公") && front.letter(4).is_some() {
        front.take(gathered, 0, 5);
        gathered.notes.add(Note::Wording);
        return Some(Office { letter: front.letter(4).map(|symbol| symbol.c), bare: false });
    }
    front.take(gathered, 0, count);
    if *spelling != "公网安" {
        gathered.notes.add(Note::Wording);
    }
    let bare = !matches!(*spelling, "公网安" | "公安网安" | "公安网");
    let named = front.province(count);
    if let Some(symbol) = front.letter(count) {
        // 北京公网安备: the name in full ends with the short form. 台北 京公网安备: behind a gap it is another word, unless all
        // is written apart.
        let apart = front.get(count + 1).is_some_and(|s| s.gap) && !symbol.gap;
        let named = named.filter(|_| !apart);
        let own = |p: &Province| p.record_letter() == symbol.c || p.licence_letter() == symbol.c;
        front.take(gathered, count, named.map_or(1, |p| p.short().chars().count()));
        if named.is_some() {
            gathered.notes.add(Note::Wording);
        }
        // 辽宁公网安备 is not of 宁.
        let letter = named.filter(|p| !own(p)).map_or(symbol.c, Province::licence_letter);
        Some(Office { letter: Some(letter), bare: false })
    } else if let Some(province) = named {
        front.take(gathered, count, province.short().chars().count());
        gathered.notes.add(Note::Wording);
        Some(Office { letter: Some(province.licence_letter()), bare: false })
    } else {
        Some(Office { letter: None, bare })
    }
}

/// 北京市公安局海淀分局备案号
fn bureau(gathered: &mut Gathered<'_>, front: &Front) -> Option<Office> {
    let office = (0..front.length).find(|from| front.reads(*from, "公安局"))?;
    front.take(gathered, 0, office + 3);
    let named = [3, 4].into_iter().find_map(|skip| Some((front.province(office + skip)?, skip)));
    if let Some((province, skip)) = named {
        front.take(gathered, office + 3, skip - 3 + province.short().chars().count());
    }
    gathered.notes.add(Note::Wording);
    Some(Office { letter: named.map(|(province, _)| province.licence_letter()), bare: true })
}

pub(super) fn police(text: &[u8], floor: usize, word: Symbol) -> Option<Found> {
    let mut gathered = Gathered::new(text, word);
    let front = Front::of(text, floor, word.start);
    let Office { letter, bare } = office(&mut gathered, &front)?;
    if !bare && gathered.was_never_filled(letter.is_some()) {
        return gathered.malformed(floor, Kind::Police, Malformed::Template);
    }
    gathered.words(&['案', '号', ':', '字', '第', '(', '[', '-', '编', '序']);
    let digits_from = gathered.spelled.len();
    let count = match gathered.body(&[14, 12], true) {
        Body::Digits(count) => count,
        Body::StandIns => {
            // A date of a changelog behind a label.
            if bare && letter.is_none() && gathered.lines > 0 {
                return None;
            }
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
    gathered.close_police();
    // Behind a label of other numbers too, digits across the end of a line must be a number: a date of a changelog is none.
    let across = bare && nameless && gathered.lines > 0;
    match PoliceNumber::parse_noted(gathered.spelled.as_str()) {
        Ok((number, notes)) => {
            let standing = police_standing(&number, notes, nameless);
            gathered.found(floor, Kind::Police, Some(FoundNumber::Police(number)), notes, standing)
        }
        Err(_) if across => None,
        Err(error) => gathered.malformed(floor, Kind::Police, Malformed::Number(error)),
    }
}

impl Gathered<'_> {
    /// 号 behind the digits, and a service part copied from a record number.
    fn close_police(&mut self) {
        self.close_bracket();
        let mut hao = self.take_if('号');
        while hao && self.peek().is_some_and(|s| s.c == '号' && !s.gap) {
            self.take_if('号');
            self.notes.add(Note::Hao);
        }
        let mark = self.spelled.len();
        if self.suffix() {
            self.spelled.truncate(mark);
            self.miswritten = None;
            self.notes.add(Note::Trimmed);
            hao |= self.take_if('号');
        }
        self.spelled.push('号');
        if !hao {
            self.notes.add(Note::Hao);
        }
    }
}
