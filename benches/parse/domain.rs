//! Domain names: reading, cutting at the suffix, coding Chinese names; beside idna, url, addr, psl and hickory-proto.
//!
//! `BEIAN_DOMAINS` may give the path of a real list, one name a line; else the names are generated.

use beian::data::suffixes::Suffix;
use beian::value::{DomainName, DomainRef, DomainScratch, Value};
use beian_bench::{Group, Rng};
use idna::AsciiDenyList;
use std::hint::black_box;

fn shuffled(mut names: Vec<String>) -> Vec<String> {
    let mut rng = Rng::new(3);
    for at in (1..names.len()).rev() {
        names.swap(at, rng.below(at as u64 + 1) as usize);
    }
    names
}

fn word(rng: &mut Rng, most: u64) -> String {
    let length = 2 + rng.below(most);
    (0..length).map(|_| *rng.pick(b"abcdefghijklmnopqrstuvwxyzaeiouaeiou0123456789") as char).collect()
}

/// Names of the lengths and suffixes of a real list.
fn generated(rng: &mut Rng, count: usize) -> Vec<String> {
    let mut names = Vec::new();
    while names.len() < count {
        let suffix = match rng.below(100) {
            0..75 => "com",
            75..82 => "cn",
            82..86 => "net",
            86..90 => "com.cn",
            90..92 => "org",
            92..93 => "gov.cn",
            93..94 => "io",
            _ => rng.pick(&["cc", "top", "xyz", "vip", "club", "tv", "me", "info", "site", "tech"]),
        };
        names.push(format!("{}.{suffix}", word(rng, 9)));
    }
    names
}

/// Names as a filing system sees them: `.cn`, `.com.cn`, `www.` in front.
fn mixed(rng: &mut Rng, names: &[String], count: usize) -> Vec<String> {
    let mut mixed = Vec::new();
    while mixed.len() < count {
        let name = rng.pick(names);
        let stem = name.split('.').next().unwrap_or("example");
        mixed.push(match rng.below(5) {
            0 => format!("{stem}.cn"),
            1 => format!("{stem}.com.cn"),
            2 => format!("www.{name}"),
            3 => format!("www.{stem}.com.cn"),
            _ => name.clone(),
        });
    }
    mixed
}

fn chinese(rng: &mut Rng, count: usize) -> Vec<String> {
    let common: Vec<char> =
        "中国北京上海广东深圳网络公司科技信息文化传播商城教育医院银行旅游美食健康生活时代未来数据智能服务平台"
            .chars()
            .collect();
    let mut names = Vec::new();
    while names.len() < count {
        let length = 2 + rng.below(6);
        let label: String = (0..length)
            .map(|_| {
                if rng.percent(80) {
                    *rng.pick(&common)
                } else {
                    char::from_u32(0x4e00 + rng.below(0x5000) as u32).unwrap_or('中')
                }
            })
            .collect();
        names.push(format!("{label}.{}", rng.pick(&["中国", "网络", "公司", "cn", "com"])));
    }
    names
}

fn list() -> Vec<String> {
    let mut rng = Rng::new(1);
    let Some(path) = std::env::var_os("BEIAN_DOMAINS") else {
        return generated(&mut rng, 100_000);
    };
    let text = std::fs::read_to_string(path).unwrap_or_default();
    shuffled(text.lines().filter(|line| line.contains('.')).map(String::from).collect())
}

fn check(name: &'static str, names: &[String]) {
    Group::new(name, names)
        .base("beian is_canonical", |name| u64::from(DomainRef::is_canonical(name)))
        .peer("beian parse_strict", |name| u64::from(DomainRef::parse_strict(name).is_ok()))
        .peer("idna domain_to_ascii_cow", |name| {
            u64::from(idna::domain_to_ascii_cow(name.as_bytes(), AsciiDenyList::STD3).is_ok())
        })
        .at_least(if name.ends_with("list") { 2.2 } else { 2.5 })
        .peer("idna domain_to_ascii", |name| u64::from(idna::domain_to_ascii(name).is_ok()))
        .peer("url Host::parse", |name| u64::from(url::Host::parse(name).is_ok()))
        .at_least(4.3)
        .peer("hickory Name::from_ascii", |name| u64::from(hickory_proto::rr::Name::from_ascii(name).is_ok()))
        .anchor("is_ascii", names, |name| u64::from(name.is_ascii()))
        .anchor("from_utf8", names, |name| u64::from(std::str::from_utf8(black_box(name.as_bytes())).is_ok()))
        .anchor("DomainName::parse (owned)", names, |name| u64::from(DomainName::parse(name).is_ok()))
        .run();
}

fn cut(name: &'static str, names: &[String]) {
    Group::new(name, names)
        .base("beian parse_strict + parts", |name| {
            let Ok(name) = DomainRef::parse_strict(name) else {
                return 0;
            };
            let parts = name.parts();
            black_box(parts.class == Suffix::Approved);
            parts.registrable.map_or(0, |name| name.len() as u64)
        })
        .peer("addr parse_domain_name", |name| {
            let Ok(name) = addr::parse_domain_name(name) else {
                return 0;
            };
            name.root().map_or(0, |root| root.len() as u64)
        })
        .at_least(if name.ends_with("list") { 4.0 } else { 4.5 })
        .anchor("idna cow + psl domain", names, |name| {
            let Ok(ascii) = idna::domain_to_ascii_cow(name.as_bytes(), AsciiDenyList::STD3) else {
                return 0;
            };
            psl::domain(ascii.as_bytes()).map_or(0, |name| name.as_bytes().len() as u64)
        })
        .anchor("psl domain alone", names, |name| {
            psl::domain(name.as_bytes()).map_or(0, |name| name.as_bytes().len() as u64)
        })
        .run();
}

/// Each with a character that no name has, at a place of its own.
fn spoilt(names: &[String]) -> Vec<String> {
    let spoil = |(nth, name): (usize, &String)| {
        let mut bytes = name.clone().into_bytes();
        let at = nth * 7 % bytes.len();
        bytes[at] = b'_';
        String::from_utf8(bytes).unwrap_or_default()
    };
    names.iter().enumerate().map(spoil).collect()
}

fn reject(names: &[String]) {
    let mut scratch = DomainScratch::new();
    let mut other = DomainScratch::new();
    Group::new("domain, one character wrong", names)
        .base("beian parse_in", |name| u64::from(DomainRef::parse_in(name, &mut scratch).is_err()))
        .peer("beian read_in", |name| u64::from(DomainRef::read_in(name, &mut other).is_none()))
        .peer("beian read_strict", |name| u64::from(DomainRef::read_strict(name).is_none()))
        .peer("idna domain_to_ascii_cow", |name| {
            u64::from(idna::domain_to_ascii_cow(name.as_bytes(), AsciiDenyList::STD3).is_err())
        })
        .peer("addr parse_domain_name", |name| u64::from(addr::parse_domain_name(name).is_err()))
        .run();
}

/// Names that both parties cut alike: the peer's list holds private rules, and not the ministry's 政务.cn and 公益.cn.
fn without_private(names: Vec<String>) -> Vec<String> {
    names
        .into_iter()
        .filter(|name| {
            let ours = DomainRef::parse_strict(name).ok().and_then(|name| name.parts().registrable);
            ours == addr::parse_domain_name(name).ok().and_then(|name| name.root())
        })
        .collect()
}

/// Runs the groups.
pub fn run() {
    let real = list();
    let mix = mixed(&mut Rng::new(2), &real, 100_000);
    check("domain check, list", &real);
    check("domain check, mix", &mix);
    reject(&spoilt(&mix));
    let (all, real) = (real.len(), without_private(real));
    println!("\n{} of {all} names are cut alike", real.len());
    cut("domain cut, list", &real);
    cut("domain cut, mix", &without_private(mix));
    let names = chinese(&mut Rng::new(4), 20_000);
    let mut scratch = DomainScratch::new();
    let sum = |text: &str| text.bytes().fold(0_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)));
    Group::new("domain Chinese", &names)
        .base("beian parse_in", |name| {
            DomainRef::parse_in(name, &mut scratch).map_or(0, |(name, _)| sum(name.as_str()))
        })
        .peer("idna domain_to_ascii", |name| idna::domain_to_ascii(name).map_or(0, |name| sum(&name)))
        .at_least(3.2)
        .peer("idna domain_to_ascii_strict", |name| idna::domain_to_ascii_strict(name).map_or(0, |name| sum(&name)))
        .peer("url Host::parse", |name| url::Host::parse(name).map_or(0, |name| sum(&name.to_string())))
        .anchor("from_utf8", &names, |name| u64::from(std::str::from_utf8(black_box(name.as_bytes())).is_ok()))
        .run();
    let coded: Vec<String> = names.iter().filter_map(|name| idna::domain_to_ascii_strict(name).ok()).collect();
    Group::new("domain A-labels", &coded)
        .base("beian is_canonical", |name| u64::from(DomainRef::is_canonical(name)))
        .peer("idna domain_to_ascii_strict", |name| u64::from(idna::domain_to_ascii_strict(name).is_ok()))
        .run();
}
