//! Passes over fixed items, to be counted by callgrind: `instructions NAME PASSES`. See `.ci/instructions`.

use beian::display::{Found, scan};
use beian::value::{CreditCode, DomainRef, Mobile, RecordNumber, ResidentId, Value};
use beian::{Order, Validator};
use std::hint::black_box;

/// Items of a pass: enough to meet every branch, the same in every run.
const ITEMS: usize = 200;

const CLEAN: &str = include_str!("../examples/orders/clean-first-filing-unit-pc.json");
const BROKEN: &str = include_str!("../examples/orders/broken-careless-enterprise.json");

fn main() {
    let mut args = std::env::args().skip(1);
    let (name, passes) = (args.next().unwrap_or_default(), args.next().and_then(|n| n.parse().ok()).unwrap_or(1));
    let pass: Box<dyn Fn() -> u64> = match name.as_str() {
        "record" => texts(record, |text| u64::from(RecordNumber::parse(text).is_ok())),
        // One character wrong, and nobody asks which; in the strict form, and as people write it.
        "no_record" => texts(no_record, |text| u64::from(RecordNumber::read_strict(text).is_none())),
        "unread" => texts(no_record, |text| u64::from(RecordNumber::read(text).is_none())),
        "domain" => texts(domain, |text| u64::from(DomainRef::parse_strict(text).is_ok())),
        "resident_id" => texts(resident_id, |text| u64::from(ResidentId::parse(text).is_ok())),
        "credit_code" => texts(credit_code, |text| u64::from(CreditCode::parse(text).is_ok())),
        "mobile" => texts(mobile, |text| u64::from(Mobile::parse_strict(text).is_ok())),
        "list" => {
            // Numbers as lists show them, one in four not canonical.
            let list: String = (0..ITEMS).map(|n| format!("<tr><td>{}</td></tr>\n", shown(n))).collect();
            assert_eq!(scan(&list).filter(Found::is_valid).count(), ITEMS);
            Box::new(move || scan(black_box(&list)).count() as u64)
        }
        "page" => {
            // Text with anchors that are none, and a number at its end.
            let text = "<p>本公司提供网络设备和技术服务，请准备营业执照，以便办理备案。</p>\n".repeat(ITEMS);
            let page = format!("{text}<footer>© 2025 某某公司 京&nbsp;ICP备<b>15000123</b>号-1</footer>");
            assert_eq!(scan(&page).count(), 1);
            Box::new(move || scan(black_box(&page)).count() as u64)
        }
        "hit" => {
            // Numbers between the tags of a large page, where what is around each must be read.
            let hit = |n| {
                format!("<li class=\"item\"><a href=\"/about.html\"><span data-v-7ba5bd90>{}</span></a>", record(n))
            };
            let page: String = (0..ITEMS).map(hit).collect();
            assert_eq!(scan(&page).filter(Found::is_valid).count(), ITEMS);
            Box::new(move || scan(black_box(&page)).count() as u64)
        }
        "inline" => {
            // As "hit", with tags inside the numbers, so that the text must be put together first.
            let hit = |n| {
                let number = record(n).replacen("ICP备", "ICP备<b>", 1).replacen('号', "</b>号", 1);
                format!("<p class=\"item\"><a href=\"/about.html\">{number}</a> 版权所有</p>")
            };
            let page: String = (0..ITEMS).map(hit).collect();
            assert_eq!(scan(&page).filter(Found::is_valid).count(), ITEMS);
            Box::new(move || scan(black_box(&page)).count() as u64)
        }
        "order" => orders(CLEAN),
        // Without the nature nearly every rule must be tried under an assumption.
        "no_nature" => orders(&CLEAN.replacen("\"nature\": \"enterprise\",", "", 1)),
        "broken" => orders(BROKEN),
        "report_json" => {
            let report = validator().validate(&Order::from_json(BROKEN).expect("an order"));
            Box::new(move || (0..ITEMS).map(|_| black_box(&report).to_json().len() as u64).sum())
        }
        // Wrong, and somebody wants to know why.
        "wrong_domain" => {
            texts(|n| domain(n).replacen('e', "_", 1), |text| u64::from(DomainRef::parse_strict(text).is_err()))
        }
        "text" => {
            let text = serde_json::to_string(&Order::from_json(CLEAN).expect("an order")).expect("text");
            Box::new(move || (0..ITEMS).map(|_| u64::from(Order::from_json(black_box(&text)).is_ok())).sum())
        }
        other => panic!("no path {other}"),
    };
    let mut sum = 0;
    for _ in 0..passes {
        sum += black_box(&pass)();
    }
    println!("{sum} {ITEMS}");
}

fn validator() -> Validator {
    let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").expect("an instant");
    Validator::new(now)
}

fn orders(text: &str) -> Box<dyn Fn() -> u64> {
    let (validator, order) = (validator(), Order::from_json(text).expect("an order"));
    Box::new(move || (0..ITEMS).map(|_| validator.validate(black_box(&order)).diagnostics().len() as u64).sum())
}

fn texts(make: fn(usize) -> String, read: fn(&str) -> u64) -> Box<dyn Fn() -> u64> {
    let texts: Vec<String> = (0..ITEMS).map(make).collect();
    assert!(texts.iter().all(|text| read(text) == 1), "every item is of the kind that is counted");
    Box::new(move || texts.iter().map(|text| read(black_box(text))).sum())
}

fn record(n: usize) -> String {
    let province = ["京", "粤", "沪", "浙", "蜀"][n % 5];
    match n % 10 {
        0..=4 => format!("{province}ICP备{:02}{:06}号-{}", 5 + n % 16, 1_234 + n * 37, 1 + n % 9),
        5 | 6 => format!("{province}ICP备{}{:06}号", 2020 + n % 5, 1_234 + n * 37),
        7 => format!("{province}ICP备{}{:06}号-{}A", 2020 + n % 5, 1_234 + n * 37, 1 + n % 9),
        8 => format!("粤B2-{}{:04}-{}", 2004 + n % 16, 17 + n, 1 + n % 40),
        _ => format!("{province}ICP备{:02}{:06}号", 5 + n % 16, 1_234 + n * 37),
    }
}

fn shown(n: usize) -> String {
    let number = record(n);
    match n % 8 {
        1 => number.replace("ICP备", " ICP 备 ").replace('号', " 号"),
        3 => number.replace('号', ""),
        5 => format!("京公网安备 11010802{:06}号", 1_234 + n * 37),
        _ => number,
    }
}

fn no_record(n: usize) -> String {
    let right = record(n);
    let wrong = n % right.chars().count();
    let spoil = |(at, c)| if at == wrong { '?' } else { c };
    right.chars().enumerate().map(spoil).collect()
}

fn domain(n: usize) -> String {
    let suffix = ["com", "cn", "com.cn", "net", "top"][n % 5];
    format!("{}example{}.{suffix}", ["", "www.", "shop-"][n % 3], n * n)
}

fn resident_id(n: usize) -> String {
    let body = format!("440305{}{:02}{:02}000", 1950 + n % 55, 1 + n % 12, 1 + n % 28);
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: usize = body.bytes().zip(weights).map(|(digit, weight)| usize::from(digit - b'0') * weight).sum();
    format!("{body}{}", char::from(b"10X98765432"[sum % 11]))
}

fn credit_code(n: usize) -> String {
    const CODES: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    const LETTERS: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let inner = format!("MA5{:05}", n * 7);
    let place = |byte: u8, of: &[u8]| of.iter().position(|known| *known == byte).expect("in the alphabet");
    let weights = [3, 7, 9, 10, 5, 8, 4, 2];
    let sum: usize = inner.bytes().zip(weights).map(|(byte, weight)| place(byte, LETTERS) * weight).sum();
    let check = match 11 - sum % 11 {
        10 => 'X',
        11 => '0',
        digit => char::from(b'0' + digit as u8),
    };
    let body = format!("91440300{inner}{check}");
    let sum: usize = body.bytes().enumerate().map(|(at, byte)| place(byte, CODES) * 3_usize.pow(at as u32) % 31).sum();
    format!("{body}{}", char::from(CODES[(31 - sum % 31) % 31]))
}

fn mobile(n: usize) -> String {
    format!("13{}00{:06}", n % 10, n * 4_999)
}
