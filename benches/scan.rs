//! Numbers in pages. `cargo bench -p beian-bench --bench scan -- [--quick] [--gate] [GROUP…]`
//!
//! The limit is the packed search of the same words, which reads nothing of what it finds; one needle of memchr's is shown beside
//! it, but how fast that is depends on the width of the processor's vectors. Regexes stand for what people write.

#[path = "../src/display/anchors.rs"]
mod anchors;
mod pages;

use aho_corasick::packed;
use beian::display::{scan, scan_bytes};
use beian::value::{PoliceNumber, RecordNumber, Value};
use beian_bench::{Counting, Group, Rng};
use memchr::memmem;
use pages::{dense, markup, text, without};
use regex::Regex;
use std::hint::black_box;
use std::time::Instant;

#[global_allocator]
static ALLOC: Counting = Counting;

/// What is due on a list of numbers, about four fifths of what was measured.
const DENSE_REGEX: f64 = 3.1;

/// Forgives what is most common: spaces, width of letters, case, traditional characters, a missing 号.
const TOLERANT: &str = concat!(
    r"[\x{4e00}-\x{9fff}]\s*[IiＩｉ][CcＣｃ][PpＰｐ]\s*[备備证證]案?[:：]?\s*[0-9０-９]{6,10}\s*[号號]?(\s*[-－—]\s*[0-9０-９]{1,4}[AaXxKk]?)?",
    r"|[\x{4e00}-\x{9fff}]?\s*(?:[AaBb][12]\.)*[AaBb][12]\s*[-－—]\s*[0-9]{8}(?:-[0-9]+)?",
    r"|[\x{4e00}-\x{9fff}]\s*公网安[备備][:：]?\s*[0-9]{12,14}\s*[号號]?"
);
/// The canonical spelling and nothing else.
const STRICT: &str = concat!(
    r"(?:京|津|冀|晋|蒙|辽|吉|黑|沪|苏|浙|皖|闽|赣|鲁|豫|鄂|湘|粤|桂|琼|渝|蜀|黔|滇|藏|陕|陇|青|宁|新)",
    r"(?:ICP备(?:\d{8}|\d{10})号(?:-\d{1,4}[AXK]?)?|ICP证\d{6}号|B2-\d{8}(?:-\d{1,4})?|公网安备\d{14}号)"
);

fn main() {
    let mut rng = Rng::new(20_251_120);
    let finder = memmem::Finder::new("备");
    let tolerant = Regex::new(TOLERANT).expect("a pattern");
    let strict = Regex::new(STRICT).expect("a pattern");
    type Make = fn(&mut Rng) -> String;
    let packed =
        packed::Config::new().match_kind(packed::MatchKind::LeftmostFirst).builder().extend(anchors::WORDS).build();
    let packed = packed.expect("a processor with vectors");
    // With the most that a scan may take of the packed search, and the multiple of the tolerant regex that is due. In a list every
    // 66 bytes are a number that is read whole, while a search only says where.
    let kinds: [(&str, Make, f64, f64); 4] = [
        ("markup-heavy page", markup, 1.15, 20.0),
        ("text-heavy Chinese page", text, 1.08, 20.0),
        ("page without hits", without, 1.03, 20.0),
        ("dense list of numbers", dense, 1.0, DENSE_REGEX),
    ];
    for (name, make, of_packed, of_regex) in kinds {
        let pages: Vec<String> = (0..8).map(|_| make(&mut rng)).collect();
        let hits: usize = pages.iter().map(|page| scan(page).count()).sum();
        let bytes: usize = pages.iter().map(String::len).sum();
        // What the strict regex finds is found here too.
        let missed = pages.iter().flat_map(|page| {
            let found: Vec<_> = scan(page).map(|found| found.span).collect();
            let all: Vec<_> = strict.find_iter(page).map(|m| m.range()).collect();
            all.into_iter().filter(move |m| !found.iter().any(|f| f.start <= m.start && f.end >= m.end))
        });
        assert_eq!(missed.count(), 0, "{name}");
        if name.starts_with("dense") {
            // Here the regex is asked for the same numbers, all of them.
            for page in &pages {
                let found: Vec<_> = scan(page).map(|found| found.span).collect();
                let all: Vec<_> = tolerant.find_iter(page).map(|m| m.range()).collect();
                assert_eq!(found, all, "{name}");
            }
        }
        let figures = Group::new(name, &pages)
            .base("beian", |page| scan_bytes(page.as_bytes()).count() as u64)
            .anchor("packed search of the same words", &pages, |page| packed.find_iter(page.as_bytes()).count() as u64)
            .base_at_most(of_packed)
            .anchor("memmem, one needle", &pages, |page| finder.find_iter(page.as_bytes()).count() as u64)
            .anchor("regex, tolerant", &pages, |page| tolerant.find_iter(page).count() as u64)
            .base_at_most(1.0 / of_regex)
            .anchor("regex, tolerant, and the numbers", &pages, |page| {
                let read = |m: &regex::Match| {
                    RecordNumber::parse(m.as_str()).is_ok() || PoliceNumber::parse(m.as_str()).is_ok()
                };
                tolerant.find_iter(page).filter(read).count() as u64
            })
            .peer("beian, each one looked at", |page| {
                scan_bytes(page.as_bytes()).map(|found| black_box(&found).span.len().min(1) as u64).sum()
            })
            .anchor("regex, strict", &pages, |page| strict.find_iter(page).count() as u64)
            .anchor("from_utf8", &pages, |page| u64::from(std::str::from_utf8(page.as_bytes()).is_ok()))
            .anchor("simdutf8", &pages, |page| u64::from(simdutf8::basic::from_utf8(page.as_bytes()).is_ok()))
            .run();
        if let [beian, packed, memmem, tolerant, ..] = figures.as_slice() {
            let per_page = bytes as f64 / pages.len() as f64;
            println!(
                "{hits} hits in {bytes} bytes; {:.1} GB/s, {:.2} of the packed search, {:.2} of memmem, {:.1} x the tolerant regex",
                per_page / beian.ns,
                packed.ratio,
                memmem.ratio,
                tolerant.ratio
            );
            if hits > 0 {
                println!("{:.0} ns a hit with its share of the page", beian.ns * pages.len() as f64 / hits as f64);
            }
            assert!(beian.allocations == 0.0, "{name}: a scan allocates nothing");
        }
    }
    println!("\nadversarial text: ns per byte at 256 KiB and at 1 MiB");
    for unit in [
        "ICP备",
        "粤",
        "粤ICP备",
        "公网安备",
        "B2-",
        "A1.A2.B1.B2-",
        "京ICP备1",
        "京ICP备        ",
        "&#22791;",
        "&nbsp;",
        "备&nbsp;",
        "<b>",
        "0",
        "<",
        "备<span>",
    ] {
        let per_byte = |size: usize| {
            let text = unit.repeat(size / unit.len());
            let fastest = (0..5).map(|_| {
                let start = Instant::now();
                black_box(scan(black_box(&text)).count());
                start.elapsed().as_secs_f64() * 1e9 / text.len() as f64
            });
            fastest.fold(f64::INFINITY, f64::min)
        };
        println!("{unit:<14} {:>8.3} {:>8.3}", per_byte(1 << 18), per_byte(1 << 20));
    }
    beian_bench::finish();
}
