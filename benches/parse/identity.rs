//! Resident IDs and unified social credit codes, beside the crates that people use for them.
//!
//! All numbers are made up. The peers do less: none of them reads the parts, explains a failure or forgives spaces; only id-card
//! and cn-id-card look the county up; the two that know credit codes refuse each one whose check character is 0, and do not
//! check the organisation code inside. The corpora leave out what a peer would wrongly refuse.

use std::hint::black_box;

use beian::data::divisions;
use beian::value::{CreditCode, ResidentId, Value};
use beian_bench::{Group, Rng};
use stdnum::Validator;
use stdnum::country::cn;

const ITEMS: usize = 20_000;

fn resident_ids(rng: &mut Rng) -> Vec<String> {
    let regions: Vec<u32> = (110_000..660_000).filter(|code| code % 100 != 0 && divisions::is_known(*code)).collect();
    let mut ids = Vec::new();
    while ids.len() < ITEMS {
        let (year, month, day) = (1950 + rng.below(56), 1 + rng.below(12), 1 + rng.below(28));
        let body = format!("{}{year}{month:02}{day:02}{:03}", rng.pick(&regions), rng.below(1000));
        let sum = body.bytes().fold(0, |sum, digit| (sum + u32::from(digit - b'0')) * 2 % 11);
        let id = format!("{body}{}", char::from(b"10X98765432"[sum as usize]));
        assert!(ResidentId::parse(&id).is_ok(), "{id}");
        // Their tables lack some counties.
        if id_card::validate(&id) && cn_id_card::validate(&id, true) && idcard::validate(&id) {
            ids.push(id);
        }
    }
    ids
}

fn credit_codes(rng: &mut Rng) -> Vec<String> {
    const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    let heads = ["91", "91", "91", "92", "92", "12", "11", "51", "52", "93"];
    let regions: Vec<u32> = (110_000..660_000).filter(|code| divisions::is_known(*code)).collect();
    let mut codes = Vec::new();
    while codes.len() < ITEMS {
        let new = rng.percent(60);
        let organisation: String = (0..8)
            .map(|i| match (new, i) {
                (true, 0) => 'M',
                (true, 1) => 'A',
                (true, _) => char::from(*rng.pick(ALPHABET)),
                (false, _) => char::from(b'0' + rng.below(10) as u8),
            })
            .collect();
        let weights = [3, 7, 9, 10, 5, 8, 4, 2];
        let sum: u32 = organisation.chars().zip(weights).map(|(c, w)| c.to_digit(36).unwrap_or(0) * w).sum();
        let inner = char::from(b"0X987654321"[(sum % 11) as usize]);
        let body = format!("{}{}{organisation}{inner}", rng.pick(&heads), rng.pick(&regions));
        let (mut sum, mut weight) = (0, 1);
        for byte in body.bytes() {
            sum += ALPHABET.iter().position(|c| *c == byte).unwrap_or(0) * weight;
            weight = weight * 3 % 31;
        }
        let outer = char::from(ALPHABET[(31 - sum % 31) % 31]);
        let code = format!("{body}{outer}");
        assert!(CreditCode::parse(&code).is_ok(), "{code}");
        if outer != '0' {
            codes.push(code);
        }
    }
    codes
}

/// Each with one digit near its end raised by one.
fn spoilt(texts: &[String]) -> Vec<String> {
    let spoil = |text: &String| {
        let mut bytes = text.clone().into_bytes();
        if let Some(digit) = bytes.get_mut(15) {
            *digit = if *digit == b'9' { b'0' } else { *digit + 1 };
        }
        String::from_utf8(bytes).unwrap_or_default()
    };
    texts.iter().map(spoil).collect()
}

/// With the notes, which look the county up.
fn beian_id(text: &str) -> u64 {
    u64::from(black_box(ResidentId::parse_noted(text)).is_ok())
}

/// With the notes, which look region and category up.
fn beian_code(text: &str) -> u64 {
    u64::from(black_box(CreditCode::parse_noted(text)).is_ok())
}

pub fn run() {
    let mut rng = Rng::new(20_260_101);
    let ids = resident_ids(&mut rng);
    Group::new("resident ID", &ids)
        .base("beian", |id| beian_id(id))
        .peer("beian, without notes", |id| u64::from(black_box(ResidentId::parse(id)).is_ok()))
        .peer("beian, strict", |id| u64::from(black_box(ResidentId::parse_strict(id)).is_ok()))
        .peer("id-card", |id| u64::from(id_card::validate(id)))
        .at_least(7.0)
        .peer("chinese-id", |id| u64::from(black_box(chinese_id::validate(id)).is_ok()))
        .at_least(7.0)
        .peer("cn-id-card", |id| u64::from(cn_id_card::validate(id, true)))
        .at_least(7.0)
        .peer("idcard", |id| u64::from(idcard::validate(id)))
        .at_least(7.0)
        .peer("stdnum", |id| u64::from(black_box(cn::RIC.validate(id)).is_ok()))
        .at_least(7.0)
        .anchor("std from_utf8", &ids, |id| u64::from(std::str::from_utf8(black_box(id.as_bytes())).is_ok()))
        .run();

    // A failure of ours says which part is wrong, what stands there and what should.
    let wrong = spoilt(&ids);
    Group::new("resident ID, wrong digit", &wrong)
        .base("beian, explained", |id| beian_id(id))
        .peer("beian read", |id| u64::from(black_box(ResidentId::read(id)).is_some()))
        .peer("id-card", |id| u64::from(id_card::validate(id)))
        .peer("chinese-id", |id| u64::from(black_box(chinese_id::validate(id)).is_ok()))
        .peer("cn-id-card", |id| u64::from(cn_id_card::validate(id, true)))
        .run();

    let codes = credit_codes(&mut rng);
    Group::new("credit code", &codes)
        .base("beian", |code| beian_code(code))
        .peer("beian, without notes", |code| u64::from(black_box(CreditCode::parse(code)).is_ok()))
        .peer("beian, strict", |code| u64::from(black_box(CreditCode::parse_strict(code)).is_ok()))
        .peer("cn-id-card", |code| u64::from(cn_id_card::validate_code(code, false)))
        .at_least(5.5)
        .peer("stdnum", |code| u64::from(black_box(cn::USCC.validate(code)).is_ok()))
        .at_least(5.5)
        .anchor("std from_utf8", &codes, |code| u64::from(std::str::from_utf8(black_box(code.as_bytes())).is_ok()))
        .run();

    let wrong = spoilt(&codes);
    Group::new("credit code, wrong character", &wrong)
        .base("beian, explained", |code| beian_code(code))
        .peer("beian read", |code| u64::from(black_box(CreditCode::read(code)).is_some()))
        .peer("cn-id-card", |code| u64::from(cn_id_card::validate_code(code, false)))
        .run();
}
