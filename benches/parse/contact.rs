//! Mobile numbers, mail addresses and names of organisations: beside regular expressions and the `email_address` crate.
//! `cargo bench -p beian-bench --bench parse -- [--quick] [--gate] [GROUP…]`

use beian::value::{Email, Mobile, Value, same};
use beian_bench::{Group, Rng};
use regex::Regex;
use std::hint::black_box;

const ITEMS: usize = 50_000;

const SEGMENTS: [u64; 24] = [
    130, 131, 133, 134, 135, 136, 137, 138, 139, 145, 150, 152, 156, 158, 162, 166, 170, 176, 177, 180, 186, 188, 191,
    198,
];

/// Eleven digits; one in twenty is a digit short or has a letter.
fn mobile(rng: &mut Rng) -> String {
    let text = format!("{}{:08}", rng.pick(&SEGMENTS), rng.below(100_000_000));
    match rng.below(40) {
        0 => text[1..].to_owned(),
        1 => text.replace('3', "O"),
        _ => text,
    }
}

/// The same as people write it.
fn written_mobile(rng: &mut Rng) -> String {
    let text = format!("{}{:08}", rng.pick(&SEGMENTS), rng.below(100_000_000));
    let (a, b, c) = (&text[..3], &text[3..7], &text[7..]);
    match rng.below(10) {
        0 => format!("+86 {text}"),
        1 => format!("{a} {b} {c}"),
        2 => format!("+86-{a}-{b}-{c}"),
        3 => format!("0086{text}"),
        _ => text,
    }
}

fn word(rng: &mut Rng, least: u64, most: u64) -> String {
    let length = least + rng.below(most - least + 1);
    (0..length).map(|_| char::from(*rng.pick(b"abcdefghijklmnopqrstuvwxyz0123456789"))).collect()
}

/// Addresses; one in twenty is none.
fn mail(rng: &mut Rng) -> String {
    let top = *rng.pick(&["cn", "com", "com.cn", "net", "org.cn"]);
    let (local, domain) = (word(rng, 3, 10), word(rng, 2, 12));
    match rng.below(40) {
        0 => format!("{local}{domain}.{top}"),
        1 => format!("{local}@{domain}_.{top}"),
        2..=9 => format!("{local}.{}@{domain}.{top}", word(rng, 2, 6)),
        _ => format!("{local}@{domain}.{top}"),
    }
}

/// Pairs of names, most of them one name in two spellings.
fn names(rng: &mut Rng) -> (String, String) {
    let stem: String =
        (0..4 + rng.below(6)).map(|_| char::from_u32(0x4e00 + rng.below(20_000) as u32).unwrap_or('某')).collect();
    let name = format!("{stem}（中国）科技有限公司");
    match rng.below(4) {
        0 => (name.clone(), name),
        1 => (name, format!("{stem}科技有限公司")),
        _ => (name, format!("{stem}(中国) 科技有限公司")),
    }
}

fn corpus<T>(seed: u64, make: impl Fn(&mut Rng) -> T) -> Vec<T> {
    let mut rng = Rng::new(seed);
    (0..ITEMS).map(|_| make(&mut rng)).collect()
}

pub fn run() {
    let strict = Regex::new(r"^1[3-9][0-9]{9}$").unwrap();
    let exact = mobiles_regex();
    let mobiles = corpus(11, mobile);
    Group::new("mobile number, canonical", &mobiles)
        .base("beian parse_strict", |s: &String| u64::from(Mobile::parse_strict(s).is_ok()))
        .peer("beian parse_noted", |s| u64::from(Mobile::parse_noted(s).is_ok()))
        .peer("regex is_match, any 1[3-9]", |s| u64::from(strict.is_match(s)))
        .at_least(2.5)
        .peer("regex is_match, list of segments", |s| u64::from(exact.is_match(s)))
        .at_least(2.5)
        .anchor("str::parse::<u64>", &mobiles, |s| s.parse::<u64>().unwrap_or(0))
        .run();

    let wild = corpus(12, written_mobile);
    let tolerant = Regex::new(r"^\s*(?:(?:\+|00)?86)?[-\s]?(1[3-9][0-9])[-\s]?([0-9]{4})[-\s]?([0-9]{4})\s*$").unwrap();
    Group::new("mobile number, as people write it", &wild)
        .base("beian parse", |s: &String| u64::from(Mobile::parse(s).is_ok()))
        .peer("one tolerant regex, captures", |s| {
            u64::from(tolerant.captures(s).is_some_and(|found| found.get(3).is_some()))
        })
        .at_least(3.0)
        .run();

    let mails = corpus(13, mail);
    let pattern = Regex::new(
        r"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$",
    )
    .unwrap();
    Group::new("mail address, canonical", &mails)
        .base("beian parse_strict", |s: &String| u64::from(Email::parse_strict(s).is_ok()))
        .peer("beian parse", |s| u64::from(Email::parse(s).is_ok()))
        .peer("regex is_match, then a copy", |s| {
            u64::from(pattern.is_match(s).then(|| s.clone()).is_some_and(|copy| !black_box(copy).is_empty()))
        })
        .at_least(0.8)
        .anchor("regex is_match", &mails, |s| u64::from(pattern.is_match(s)))
        .peer("email_address is_valid", |s| u64::from(email_address::EmailAddress::is_valid(s)))
        .run();

    let pairs = corpus(14, names);
    Group::new("organisation names compared", &pairs)
        .base("beian same_organisation", |(a, b): &(String, String)| u64::from(same::organisations(a, b)))
        .peer("fold into two Strings, compare", |(a, b)| u64::from(folded(a) == folded(b)))
        .at_least(6.0)
        .run();
}

fn folded(name: &str) -> String {
    name.replace('（', "(").replace('）', ")").replace(char::is_whitespace, "").to_lowercase()
}

fn mobiles_regex() -> Regex {
    let list: Vec<String> = SEGMENTS.iter().map(u64::to_string).collect();
    Regex::new(&format!("^(?:{})[0-9]{{8}}$", list.join("|"))).unwrap()
}
