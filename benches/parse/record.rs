//! Record numbers: beside one regular expression with captures, winnow, and as an anchor the parsing of UUIDs.

use beian::value::{Province, RecordNumber, ServiceLetter, Value};
use beian_bench::{Group, Rng};
use regex::Regex;

const ITEMS: usize = 50_000;

/// What every peer reads: the parts of a number.
#[derive(Clone, Copy, Default)]
struct Parts {
    province: u8,
    year: u16,
    serial: u32,
    index: u32,
    letter: u8,
}

impl Parts {
    fn sum(self) -> u64 {
        u64::from(self.province)
            .wrapping_add(u64::from(self.year) << 8)
            .wrapping_add(u64::from(self.serial) << 24)
            .wrapping_add(u64::from(self.index) << 44)
            .wrapping_add(u64::from(self.letter) << 60)
    }
}

fn sum(number: Result<RecordNumber, beian::value::ParseError>) -> u64 {
    sum_of(number.ok())
}

fn sum_of(number: Option<RecordNumber>) -> u64 {
    let Some(number) = number else { return 0 };
    let service = number.service();
    Parts {
        province: number.province().map_or(0, |p| p as u8 + 1),
        year: number.year(),
        serial: number.serial(),
        index: service.map_or(0, |s| s.index.get()),
        letter: match service.and_then(|s| s.kind) {
            None => 0,
            Some(ServiceLetter::App) => 1,
            Some(ServiceLetter::MiniProgram) => 2,
            Some(ServiceLetter::QuickApp) => 3,
        },
    }
    .sum()
}

// ---- corpora -------------------------------------------------------------------------------------------------------

fn province(rng: &mut Rng) -> char {
    rng.pick(&Province::ALL).record_letter()
}

fn filing8(rng: &mut Rng) -> String {
    format!("ICP备{:02}{:06}号", 5 + rng.below(16), 2 + rng.below(250_000))
}

fn filing10(rng: &mut Rng) -> String {
    format!("ICP备{}{:06}号", 2020 + rng.below(7), 2 + rng.below(250_000))
}

fn service(rng: &mut Rng) -> String {
    let index = if rng.percent(85) { 1 + rng.below(9) } else { 10 + rng.below(200) };
    let letter = *rng.pick(&["", "", "", "", "", "", "", "A", "X", "K"]);
    format!("-{index}{letter}")
}

/// One shape: eight digits and a service index of one digit.
fn one_shape(rng: &mut Rng) -> String {
    format!("{}{}-{}", province(rng), filing8(rng), 1 + rng.below(9))
}

/// Canonical numbers of all shapes.
fn mix(rng: &mut Rng) -> String {
    let province = province(rng);
    match rng.below(100) {
        0..=57 if rng.percent(75) => format!("{province}{}{}", filing8(rng), service(rng)),
        0..=57 => format!("{province}{}", filing8(rng)),
        58..=87 if rng.percent(75) => format!("{province}{}{}", filing10(rng), service(rng)),
        58..=87 => format!("{province}{}", filing10(rng)),
        88..=95 if rng.percent(50) => {
            format!("{province}B2-{}{:04}{}", 2003 + rng.below(24), 1 + rng.below(3000), service(rng))
        }
        88..=95 => format!("{province}B2-{}{:04}", 2003 + rng.below(24), 1 + rng.below(3000)),
        _ => format!("{province}ICP证{:02}{:04}号", 1 + rng.below(20), 1 + rng.below(900)),
    }
}

fn wide(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_ascii_graphic() { char::from_u32(c as u32 + 0xfee0).unwrap_or(c) } else { c })
        .collect()
}

/// At least one deviation that people make.
fn messy(rng: &mut Rng) -> String {
    let province = province(rng);
    let digits = if rng.percent(60) { filing8(rng) } else { filing10(rng) };
    let service = if rng.percent(75) { service(rng) } else { String::new() };
    let text = format!("{province}{digits}{service}");
    match rng.below(10) {
        0 => format!(" {text}\n"),
        1 => text.replace("备", "备 "),
        2 => text.replace("ICP备", " ICP 备 ").replace('号', " 号 "),
        3 => text.replace("ICP", "icp"),
        4 => text.replace("备", "备案"),
        5 => text.replace("备", "备第"),
        6 => text.replace('号', ""),
        7 => text.replace('备', "備").replace('号', "號"),
        8 => wide(&text),
        _ => text.replace('-', "－").replace("备", "备\u{a0}"),
    }
}

fn corpus(seed: u64, one: impl Fn(&mut Rng) -> String) -> Vec<String> {
    let mut rng = Rng::new(seed);
    (0..ITEMS).map(|_| one(&mut rng)).collect()
}

// ---- peers ---------------------------------------------------------------------------------------------------------

const LETTERS: &str = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇藏陕陇青宁新";

fn place(letter: Option<char>) -> u8 {
    match letter {
        Some('京') => 1,
        Some('津') => 2,
        Some('冀') => 3,
        Some('晋') => 4,
        Some('蒙') => 5,
        Some('辽') => 6,
        Some('吉') => 7,
        Some('黑') => 8,
        Some('沪') => 9,
        Some('苏') => 10,
        Some('浙') => 11,
        Some('皖') => 12,
        Some('闽') => 13,
        Some('赣') => 14,
        Some('鲁') => 15,
        Some('豫') => 16,
        Some('鄂') => 17,
        Some('湘') => 18,
        Some('粤') => 19,
        Some('桂') => 20,
        Some('琼') => 21,
        Some('渝') => 22,
        Some('蜀') => 23,
        Some('黔') => 24,
        Some('滇') => 25,
        Some('藏') => 26,
        Some('陕') => 27,
        Some('陇') => 28,
        Some('青') => 29,
        Some('宁') => 30,
        Some('新') => 31,
        _ => 0,
    }
}

fn letter(text: &str) -> u8 {
    match text {
        "A" | "a" | "Ａ" => 1,
        "X" | "x" | "Ｘ" => 2,
        "K" | "k" | "Ｋ" => 3,
        _ => 0,
    }
}

/// Year and serial of the digits; a telecom licence has 4 and 4.
fn split(digits: u64, count: usize, telecom: bool) -> (u16, u32) {
    let unit = if telecom || count == 6 { 10_000 } else { 1_000_000 };
    let year = (digits / unit) as u16;
    (if year < 100 { 2000 + year } else { year }, (digits % unit) as u32)
}

struct Strict(Regex);

impl Strict {
    fn new() -> Self {
        let text = format!(
            "^([{LETTERS}])(?:ICP备([0-9]{{8}}|[0-9]{{10}})号|ICP证([0-9]{{6}})号|B2-([0-9]{{8}}))(?:-([1-9][0-9]{{0,4}})([AXK])?)?$"
        );
        Self(Regex::new(&text).expect("a good pattern"))
    }

    fn read(&self, text: &str) -> Option<Parts> {
        let found = self.0.captures(text)?;
        let number = |group| found.get(group).map(|g| (g.as_str(), g.as_str().parse::<u64>().unwrap_or(0)));
        let (year, serial) = match (number(2), number(3), number(4)) {
            (Some((text, n)), _, _) | (_, Some((text, n)), _) => split(n, text.len(), false),
            (_, _, Some((text, n))) => split(n, text.len(), true),
            _ => return None,
        };
        Some(Parts {
            province: place(found[1].chars().next()),
            year,
            serial,
            index: number(5).map_or(0, |(_, n)| n as u32),
            letter: found.get(6).map_or(0, |g| letter(g.as_str())),
        })
    }
}

fn fold(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        let folded = match c {
            '－' | '—' | '–' | '\u{2212}' => '-',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            '備' => '备',
            '號' => '号',
            c => c,
        };
        tidy.push(folded.to_ascii_uppercase());
    }
    tidy
}

/// The usual way: make a tidy copy, then match it.
struct Normalising(Regex);

impl Normalising {
    fn new() -> Self {
        let text = format!(
            "^([{LETTERS}])(?:ICP备案?第?([0-9]{{8}}|[0-9]{{10}})号?|ICP证([0-9]{{6}})号?|B2-([0-9]{{8}})号?)(?:-([1-9][0-9]{{0,4}})([AXK])?号?)?$"
        );
        Self(Regex::new(&text).expect("a good pattern"))
    }

    fn read(&self, text: &str) -> Option<Parts> {
        let tidy = fold(text);
        let found = self.0.captures(&tidy)?;
        let number = |group| found.get(group).map(|g| (g.as_str(), g.as_str().parse::<u64>().unwrap_or(0)));
        let (year, serial) = match (number(2), number(3), number(4)) {
            (Some((text, n)), _, _) | (_, Some((text, n)), _) => split(n, text.len(), false),
            (_, _, Some((text, n))) => split(n, text.len(), true),
            _ => return None,
        };
        Some(Parts {
            province: place(found[1].chars().next()),
            year,
            serial,
            index: number(5).map_or(0, |(_, n)| n as u32),
            letter: found.get(6).map_or(0, |g| letter(g.as_str())),
        })
    }
}

/// All deviations in one pattern.
struct Tolerant(Regex);

impl Tolerant {
    fn new() -> Self {
        let digit = "(?:[0-9０-９]\\s*)";
        let text = format!(
            "^\\s*([{LETTERS}])\\s*(?:[IiＩｉ]\\s*[CcＣｃ]\\s*[PpＰｐ]\\s*(?:[备備]\\s*案?\\s*第?\\s*({digit}{{8}}|{digit}{{10}})|证\\s*({digit}{{6}}))[号號]?|[BbＢ]\\s*[2２]\\s*[-－—–]\\s*({digit}{{8}})[号號]?)\\s*(?:[-－—–]\\s*((?:[0-9０-９]\\s*){{1,5}})([AXKaxkＡＸＫ])?)?\\s*[号號]?\\s*$"
        );
        Self(Regex::new(&text).expect("a good pattern"))
    }

    fn read(&self, text: &str) -> Option<Parts> {
        let found = self.0.captures(text)?;
        let number = |group| {
            let group: regex::Match<'_> = found.get(group)?;
            let (mut value, mut count) = (0_u64, 0_usize);
            for c in group.as_str().chars() {
                let digit = match c {
                    '0'..='9' => c as u64 - '0' as u64,
                    '０'..='９' => c as u64 - '０' as u64,
                    _ => continue,
                };
                value = value * 10 + digit;
                count += 1;
            }
            Some((count, value))
        };
        let (year, serial) = match (number(2), number(3), number(4)) {
            (Some((count, n)), _, _) | (_, Some((count, n)), _) => split(n, count, false),
            (_, _, Some((count, n))) => split(n, count, true),
            _ => return None,
        };
        Some(Parts {
            province: place(found[1].chars().next()),
            year,
            serial,
            index: number(5).map_or(0, |(_, n)| n as u32),
            letter: found.get(6).map_or(0, |g| letter(g.as_str())),
        })
    }
}

mod with_winnow {
    use super::{Parts, letter, place, split};
    use winnow::combinator::{alt, eof, opt, preceded, terminated};
    use winnow::prelude::*;
    use winnow::token::{any, one_of, take_while};

    fn digits<'s>(from: usize, to: usize) -> impl FnMut(&mut &'s str) -> ModalResult<&'s str> {
        move |input: &mut &'s str| take_while(from..=to, '0'..='9').parse_next(input)
    }

    fn number(input: &mut &str) -> ModalResult<Parts> {
        let province = any.verify_map(|c| Some(place(Some(c))).filter(|p| *p != 0)).parse_next(input)?;
        let (digits, telecom) = alt((
            preceded("ICP备", terminated(digits(8, 10), '号')).map(|d: &str| (d, false)),
            preceded("B2-", digits(8, 8)).map(|d: &str| (d, true)),
            preceded("ICP证", terminated(digits(6, 6), '号')).map(|d: &str| (d, false)),
        ))
        .parse_next(input)?;
        let service = opt(preceded('-', (self::digits(1, 5).parse_to::<u32>(), opt(one_of(['A', 'X', 'K'])))));
        let service = terminated(service, eof).parse_next(input)?;
        if digits.len() == 9 {
            return winnow::combinator::fail.parse_next(input);
        }
        let (year, serial) = split(digits.parse().unwrap_or(0), digits.len(), telecom);
        let (index, kind) = service.unwrap_or((0, None));
        let kind = kind.map_or(0, |c: char| letter(c.encode_utf8(&mut [0; 4])));
        Ok(Parts { province, year, serial, index, letter: kind })
    }

    pub(super) fn read(text: &str) -> Option<Parts> {
        let mut input = text;
        number(&mut input).ok()
    }
}

// ---- groups --------------------------------------------------------------------------------------------------------

pub(crate) fn run() {
    let strict = Strict::new();
    let normalising = Normalising::new();
    let tolerant = Tolerant::new();
    let mut rng = Rng::new(7);
    let uuids: Vec<String> =
        (0..ITEMS).map(|_| uuid::Uuid::from_u64_pair(rng.draw(), rng.draw()).hyphenated().to_string()).collect();
    let uuid = |text: &String| uuid::Uuid::parse_str(text).map_or(0, |u| u.as_u64_pair().0);

    let shape = corpus(1, one_shape);
    Group::new("record number, strict, one shape", &shape)
        .base("beian parse_strict", |s: &String| sum(RecordNumber::parse_strict(s)))
        .peer("beian parse", |s| sum(RecordNumber::parse(s)))
        .peer("regex captures", |s| strict.read(s).map_or(0, Parts::sum))
        .at_least(13.0)
        .peer("winnow", |s| with_winnow::read(s).map_or(0, Parts::sum))
        .anchor("str::from_utf8", &shape, |s| std::str::from_utf8(s.as_bytes()).map_or(0, |s| s.len() as u64))
        .run();

    let all = corpus(2, mix);
    Group::new("record number, canonical mix", &all)
        .base("beian parse_strict", |s: &String| sum(RecordNumber::parse_strict(s)))
        .peer("beian parse", |s| sum(RecordNumber::parse(s)))
        .peer("regex captures", |s| strict.read(s).map_or(0, Parts::sum))
        .at_least(8.0)
        .peer("winnow", |s| with_winnow::read(s).map_or(0, Parts::sum))
        .at_least(2.4)
        .anchor("str::from_utf8", &all, |s| std::str::from_utf8(s.as_bytes()).map_or(0, |s| s.len() as u64))
        .run();

    // One part of each result: nobody's accessors are measured here.
    for (name, corpus, most) in
        [("record number beside Uuid, one shape", &shape, 0.5), ("record number beside Uuid, canonical mix", &all, 1.0)]
    {
        Group::new(name, corpus)
            .base("beian parse_strict", |s: &String| RecordNumber::parse_strict(s).map_or(0, |n| u64::from(n.serial())))
            .anchor("Uuid::parse_str", &uuids, uuid)
            .base_at_most(most)
            .run();
    }

    let wild = corpus(3, |rng| if rng.percent(80) { mix(rng) } else { messy(rng) });
    Group::new("record number, tolerant, wild 80/20", &wild)
        .base("beian parse", |s: &String| sum(RecordNumber::parse(s)))
        .peer("normalise, then regex", |s| normalising.read(s).map_or(0, Parts::sum))
        .at_least(7.0)
        .peer("one tolerant regex", |s| tolerant.read(s).map_or(0, Parts::sum))
        .at_least(13.0)
        .run();

    let mess = corpus(4, messy);
    Group::new("record number, tolerant, messy", &mess)
        .base("beian parse", |s: &String| sum(RecordNumber::parse(s)))
        .peer("normalise, then regex", |s| normalising.read(s).map_or(0, Parts::sum))
        .at_least(3.3)
        .peer("one tolerant regex", |s| tolerant.read(s).map_or(0, Parts::sum))
        .at_least(5.0)
        .run();

    let wrong = corpus(5, |rng| {
        let mut chars: Vec<char> = mix(rng).chars().collect();
        let at = rng.below(chars.len() as u64) as usize;
        chars[at] = '?';
        chars.into_iter().collect()
    });
    Group::new("record number, one character wrong", &wrong)
        .base("beian parse", |s: &String| sum(RecordNumber::parse(s)))
        .peer("beian parse_strict", |s| sum(RecordNumber::parse_strict(s)))
        .peer("beian read", |s| sum_of(RecordNumber::read(s).map(|(number, _)| number)))
        .peer("beian read_strict", |s| sum_of(RecordNumber::read_strict(s)))
        .peer("regex captures", |s| strict.read(s).map_or(0, Parts::sum))
        .run();
}
