//! What the C ABI costs over the Rust call behind it. `cargo bench -p beian-bench --bench capi -- [--quick] [--gate] [GROUP…]`
//!
//! The C functions are called through pointers that the compiler cannot see through, as a program does that links the
//! library. Both ways read the same parts. Gates: 5 % for orders and pages, 10 ns for single
//! values.

use beian::capi::*;
use beian::display::scan;
use beian::value::{CreditCode, DomainName, DomainRef, DomainScratch, Mobile, PoliceNumber, Province, RecordNumber};
use beian::value::{ResidentId, Sex, Value};
use beian::{Validator, Verdict};
use beian_bench::{Counting, Figure, Group, Rng};
use chrono::{DateTime, Datelike};
use std::ffi::{c_char, c_void};
use std::fmt::Write as _;
use std::hint::black_box;
use std::ptr::{null, null_mut};

#[global_allocator]
static ALLOC: Counting = Counting;

const AT: &str = "2025-11-20T10:00:00+08:00";
const ITEMS: usize = 20_000;
/// Most nanoseconds that a single value may cost more than in Rust.
const LEAF: f64 = 10.0;

fn data(text: &str) -> (*const c_char, usize) {
    (text.as_ptr().cast(), text.len())
}

// ---- orders --------------------------------------------------------------------------------------------------------

/// The samples, with other words in each copy.
fn orders(prefix: &str) -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/orders");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("samples")
        .map(|entry| entry.expect("a sample").path())
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(prefix)))
        .collect();
    files.sort();
    let samples: Vec<String> = files.iter().map(|path| std::fs::read_to_string(path).expect("a sample")).collect();
    let mut rng = Rng::new(11);
    (0..600)
        .map(|i| {
            let word = rng.pick(&["示例", "样本", "某某", "示范", "例文"]);
            let number = format!("{}号", 100 + rng.below(900));
            samples[i % samples.len()].replace("示例", word).replace("1号", &number)
        })
        .collect()
}

type Calls = (
    unsafe extern "C" fn(
        *const beian_validator,
        *const c_char,
        usize,
        *mut *mut beian_report,
        *mut *mut beian_text,
    ) -> beian_status,
    unsafe extern "C" fn(*const beian_report, *mut beian_verdict) -> beian_status,
    unsafe extern "C" fn(*const beian_report, *mut *mut beian_text) -> beian_status,
    unsafe extern "C" fn(*const beian_text) -> beian_str,
    unsafe extern "C" fn(*mut beian_report),
    unsafe extern "C" fn(*mut beian_text),
);

fn validation() {
    let validator = Validator::new(DateTime::parse_from_rfc3339(AT).expect("an instant"));
    let mut handle = null_mut();
    let (at, at_len) = data(AT);
    // SAFETY: the texts live, and `handle` can be written to.
    let status = unsafe { beian_validator_new(at, at_len, null(), 0, 0, 0, &mut handle) };
    assert_eq!(status, beian_status::BEIAN_OK);
    let handle = handle.cast_const();
    let calls: Calls = black_box((
        beian_validate_json,
        beian_report_verdict,
        beian_report_json,
        beian_text_view,
        beian_report_free,
        beian_text_free,
    ));
    let (validate, verdict, json, view, free_report, free_text) = calls;
    for (name, prefix) in [("clean orders", "clean-"), ("broken orders", "broken-")] {
        let texts = orders(prefix);
        let c = |text: &String, whole: bool| {
            let (json_text, len) = data(text);
            let (mut report, mut shown) = (null_mut::<beian_report>(), null_mut::<beian_text>());
            let mut out = beian_verdict::BEIAN_VERDICT_ACCEPT;
            // SAFETY: handles come from the library and are freed once; the rest are live places.
            unsafe {
                assert_eq!(validate(handle, json_text, len, &mut report, null_mut()), beian_status::BEIAN_OK);
                verdict(report.cast_const(), &mut out);
                let mut length = 0;
                if whole {
                    json(report.cast_const(), &mut shown);
                    length = view(shown.cast_const()).len;
                    free_text(shown);
                }
                free_report(report);
                out as u64 + length as u64
            }
        };
        let rust = |text: &String, whole: bool| {
            let report = validator.validate_json(text).expect("an order");
            let verdict = match report.verdict() {
                Verdict::Accept => 0,
                Verdict::Incomplete => 1,
                _ => 2,
            };
            verdict + if whole { report.to_json().len() as u64 } else { 0 }
        };
        for (what, whole) in [("text to verdict", false), ("text to report in JSON", true)] {
            let title: &'static str = format!("{name}: {what}").leak();
            Group::new(title, &texts)
                .base("C ABI", move |text| c(text, whole))
                .peer("Rust", move |text| rust(text, whole))
                .base_at_most(1.05)
                .run();
        }
    }
    // SAFETY: it came from the library and is not used any more.
    unsafe { beian_validator_free(handle.cast_mut()) }
}

// ---- pages ---------------------------------------------------------------------------------------------------------

unsafe extern "C" fn count(found: *const beian_found, sum: *mut c_void) -> i32 {
    // SAFETY: a live struct, and what the call was handed.
    unsafe { *sum.cast::<u64>() += ((*found).start + (*found).canonical.len) as u64 };
    0
}

fn pages() {
    type Scan = unsafe extern "C" fn(*const c_char, usize, beian_found_callback, *mut c_void) -> beian_status;
    let function = black_box(beian_scan as Scan);
    for (name, words) in [("pages: a number in 20 KB", 2_000), ("pages: hardly anything but numbers", 2)] {
        let mut rng = Rng::new(3);
        let texts: Vec<String> = (0..200)
            .map(|_| {
                let body = "我们<li>服务</li>产品".repeat(words);
                let number = if words > 2 { 1 } else { 100 };
                let numbers: Vec<String> = (0..number).map(|_| record_number(&mut rng)).collect();
                format!("<p>{body}</p><footer>{}</footer>", numbers.join(" "))
            })
            .collect();
        Group::new(name, &texts)
            .base("C ABI", |text: &String| {
                let ((text, len), mut sum) = (data(text), 0_u64);
                // SAFETY: the text lives, and `count` takes what it is handed.
                unsafe { function(text, len, Some(count), (&raw mut sum).cast()) };
                sum
            })
            .peer("Rust", |text| {
                let mut canonical = String::new();
                scan(text).fold(0, |sum, found| {
                    canonical.clear();
                    if let Some(value) = found.value {
                        write!(canonical, "{value}").expect("a String takes everything");
                    }
                    sum + (found.span.start + black_box(&canonical).len()) as u64
                })
            })
            .base_at_most(1.05)
            .run();
    }
}

// ---- values --------------------------------------------------------------------------------------------------------

fn corpus(seed: u64, one: impl Fn(&mut Rng) -> String) -> Vec<String> {
    let mut rng = Rng::new(seed);
    (0..ITEMS).map(|_| one(&mut rng)).collect()
}

fn record_number(rng: &mut Rng) -> String {
    let province = rng.pick(&Province::ALL).record_letter();
    let digits = match rng.percent(60) {
        true => format!("{:02}{:06}", 5 + rng.below(16), 2 + rng.below(250_000)),
        false => format!("{}{:06}", 2020 + rng.below(6), 2 + rng.below(250_000)),
    };
    match rng.percent(70) {
        true => format!("{province}ICP备{digits}号-{}", 1 + rng.below(30)),
        false => format!("{province}ICP备{digits}号"),
    }
}

fn police_number(rng: &mut Rng) -> String {
    let province = rng.pick(&Province::ALL);
    let (unit, serial) = (100 + rng.below(900), rng.below(100_000_000));
    format!("{}公网安备{:02}0{unit}{serial:08}号", province.record_letter(), province.code())
}

fn domain(rng: &mut Rng) -> String {
    let suffix = rng.pick(&["cn", "com", "com.cn", "net", "top", "gov.cn", "xn--fiqs8s", "io"]);
    let name = format!("{:x}", rng.draw() >> (20 + rng.below(24)));
    match rng.percent(50) {
        true => format!("www.{name}.{suffix}"),
        false => format!("{name}.{suffix}"),
    }
}

fn credit_code(rng: &mut Rng) -> String {
    const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    loop {
        let head = format!("{}440{:03}", rng.pick(&["91", "92", "12"]), 300 + rng.below(10));
        let body: String = (0..8).map(|_| char::from(b'0' + rng.below(10) as u8)).collect();
        let sum: u64 =
            body.bytes().zip([3, 7, 9, 10, 5, 8, 4, 2]).map(|(digit, weight)| u64::from(digit - b'0') * weight).sum();
        let inner = match 11 - sum % 11 {
            10 => 'X',
            11 => '0',
            n => char::from(b'0' + n as u8),
        };
        let found = ALPHABET
            .iter()
            .map(|check| format!("{head}{body}{inner}{}", char::from(*check)))
            .find(|code| CreditCode::parse(code).is_ok());
        if let Some(code) = found {
            return code;
        }
    }
}

fn resident_id(rng: &mut Rng) -> String {
    let region = rng.pick(&["110105", "440305", "310104", "330106", "510104"]);
    let (year, month, day) = (1950 + rng.below(56), 1 + rng.below(12), 1 + rng.below(28));
    let body = format!("{region}{year}{month:02}{day:02}{:03}", rng.below(1000));
    let sum = body.bytes().fold(0, |sum, digit| (sum + u32::from(digit - b'0')) * 2 % 11);
    format!("{body}{}", char::from(b"10X98765432"[sum as usize]))
}

fn mobile(rng: &mut Rng) -> String {
    format!("1{}{:09}", rng.pick(&["3", "5", "8"]), rng.below(1_000_000_000))
}

/// The figures of one value: the difference is what the ABI costs.
fn leaf(figures: &[Figure], missed: &mut u32) {
    let ns = |name| figures.iter().find(|figure| figure.name == name).map(|figure| figure.ns);
    if let (Some(c), Some(rust)) = (ns("C ABI"), ns("Rust")) {
        let met = c - rust <= LEAF;
        *missed += u32::from(!met);
        println!("C ABI costs {:+.1} ns  gate <= {LEAF} ns {}", c - rust, if met { "met" } else { "MISSED" });
    }
}

/// One value both ways: `$c` sums the struct, `$rust` the same parts.
macro_rules! leaf {
    ($missed:expr, $name:literal, $corpus:expr, $function:ident, $c:expr, $rust:expr) => {{
        let items = corpus(5, $corpus);
        let function = black_box($function as unsafe extern "C" fn(_, _, _) -> beian_status);
        let figures = Group::new($name, &items)
            .base("C ABI", |text: &String| {
                let (text, len) = data(text);
                let mut out = std::mem::MaybeUninit::uninit();
                // SAFETY: the text lives, and `out` is written to if the status is `BEIAN_OK`.
                match unsafe { function(text, len, out.as_mut_ptr()) } {
                    beian_status::BEIAN_OK => $c(unsafe { out.assume_init() }),
                    _ => 0,
                }
            })
            .peer("Rust", $rust)
            .run();
        leaf(&figures, $missed);
    }};
}

fn values(missed: &mut u32) {
    leaf!(
        missed,
        "record number",
        record_number,
        beian_record_number_parse,
        |n: beian_record_number| u64::from(n.serial)
            + u64::from(n.service)
            + u64::from(n.year)
            + u64::from(n.province)
            + u64::from(n.letter)
            + u64::from(n.licence),
        |text| {
            let Ok((number, _)) = RecordNumber::parse_noted(text) else {
                return 0;
            };
            let service = number.service();
            let letter = service.and_then(|service| service.kind);
            u64::from(number.serial())
                + service.map_or(0, |service| u64::from(service.index.get()))
                + u64::from(number.year())
                + number.province().map_or(0, |province| u64::from(province.code()))
                + letter.map_or(0, |letter| letter.letter() as u64)
                + u64::from(number.licence().is_some())
        }
    );
    leaf!(
        missed,
        "police number",
        police_number,
        beian_police_number_parse,
        |n: beian_police_number| u64::from(n.unit) + u64::from(n.province) + u64::from(n.old),
        |text| {
            let Ok((number, _)) = PoliceNumber::parse_noted(text) else {
                return 0;
            };
            u64::from(number.unit()) + u64::from(number.province().code()) + u64::from(number.is_old())
        }
    );
    leaf!(
        missed,
        "credit code",
        credit_code,
        beian_credit_code_parse,
        |n: beian_credit_code| u64::from(n.region) + u64::from(n.authority) + u64::from(n.category),
        |text| {
            let Ok((code, _)) = CreditCode::parse_noted(text) else {
                return 0;
            };
            u64::from(code.region()) + code.authority() as u64 + code.category() as u64
        }
    );
    leaf!(
        missed,
        "resident ID",
        resident_id,
        beian_resident_id_parse,
        |n: beian_resident_id| u64::from(n.region)
            + u64::from(n.birth_year)
            + u64::from(n.birth_month)
            + u64::from(n.birth_day)
            + u64::from(n.female)
            + n.resident as u64,
        |text| {
            let Ok((id, _)) = ResidentId::parse_noted(text) else {
                return 0;
            };
            let born = id.birth_date();
            u64::from(id.region())
                + born.year() as u64
                + u64::from(born.month())
                + u64::from(born.day())
                + u64::from(id.sex() == Sex::Female)
                + id.kind() as u64
                + 1
        }
    );
    leaf!(
        missed,
        "mobile",
        mobile,
        beian_mobile_parse,
        |n: beian_mobile| (n.carrier as u64 + n.segment as u64 > 0) as u64,
        |text| {
            let Ok((mobile, _)) = Mobile::parse_noted(text) else {
                return 0;
            };
            u64::from(mobile.operator().is_some_and(|operator| black_box(operator) as u8 <= 5))
        }
    );
    let domains = corpus(5, domain);
    let function = black_box(beian_domain_parse as unsafe extern "C" fn(_, _, _, _, _) -> beian_status);
    let figures = Group::new("domain", &domains)
        .base("C ABI", |text: &String| {
            let (text, len) = data(text);
            let (mut out, mut buffer) = (std::mem::MaybeUninit::<beian_domain>::uninit(), [0 as c_char; 256]);
            // SAFETY: the text lives, and `out` is written to if the status is `BEIAN_OK`.
            match unsafe { function(text, len, buffer.as_mut_ptr(), buffer.len(), out.as_mut_ptr()) } {
                beian_status::BEIAN_OK => {
                    let out = unsafe { out.assume_init() };
                    u64::from(out.len) + u64::from(out.suffix_at) + u64::from(black_box(&buffer)[0] as u8)
                }
                _ => 0,
            }
        })
        .peer("Rust", |text| {
            let Ok(name) = DomainRef::parse_strict(text) else {
                return 0;
            };
            let mut buffer = [0; 256];
            let (bytes, parts) = (name.as_str().as_bytes(), name.parts());
            buffer[..bytes.len()].copy_from_slice(bytes);
            (bytes.len() * 2 - parts.suffix.len()) as u64 + u64::from(black_box(&buffer)[0])
        })
        .anchor("Rust, any spelling", &domains, |text| {
            let mut scratch = DomainScratch::new();
            DomainRef::parse_in(text, &mut scratch).map_or(0, |(name, _)| name.parts().suffix.len() as u64)
        })
        .anchor("Rust, owned", &domains, |text| DomainName::parse(text).map_or(0, |name| name.suffix().len() as u64))
        .run();
    leaf(&figures, missed);
}

fn main() {
    let mut missed = 0;
    validation();
    pages();
    values(&mut missed);
    if missed > 0 && std::env::args().any(|argument| argument == "--gate") {
        std::process::exit(1);
    }
    beian_bench::finish();
}
