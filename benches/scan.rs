//! Numbers in pages. `cargo bench -p beian-bench --bench scan -- [--quick] [--gate] [GROUP…]`
//!
//! The limit is memchr's search for a single needle; regexes stand for what people write. The pages are made up, and vary.

use beian::display::{scan, scan_bytes};
use beian::value::{PoliceNumber, RecordNumber, Value};
use beian_bench::{Counting, Group, Rng};
use memchr::memmem;
use regex::Regex;
use std::hint::black_box;
use std::time::Instant;

#[global_allocator]
static ALLOC: Counting = Counting;

const PAGE: usize = 256 * 1024;

/// What is due on a list of numbers, about four fifths of what was measured.
const DENSE_MEMMEM: f64 = 0.29;
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

const WORDS: [&str; 48] = [
    "的", "我们", "公司", "服务", "产品", "客户", "技术", "平台", "一个", "企业", "发展", "中国", "信息", "网络",
    "数据", "管理", "提供", "可以", "时间", "系统", "用户", "市场", "工作", "专业", "质量", "以及", "通过", "进行",
    "目前", "方案", "团队", "生活", "文化", "城市", "研究", "问题", "学习", "教育", "健康", "新闻", "今天", "世界",
    "经济", "关于", "联系", "，", "。", "、",
];
/// Words that hold an anchor and are no number.
const NEAR: [&str; 6] = ["设备", "准备", "证书", "认证", "保证", "备案"];

const TAGS: [&str; 10] = [
    "<div class=\"item col-md-4 clearfix\">",
    "</div>",
    "<a href=\"/news/2025/1120/48213.html\" target=\"_blank\">",
    "</a>",
    "<li>",
    "</li>",
    "<span data-v-7ba5bd90>",
    "</span>",
    "<img src=\"/static/img/a8c4-2009c1.png\" width=\"120\" alt=\"\">",
    "<p style=\"margin:0 auto;\">",
];

fn number(rng: &mut Rng) -> String {
    let province = rng.pick(&["京", "沪", "粤", "浙", "苏", "川", "鲁", "闽"]).replace('川', "蜀");
    let serial = rng.below(290_000) + 2;
    let index = rng.below(20) + 1;
    match rng.below(10) {
        0..=2 => format!("{province}ICP备{:02}{serial:06}号", rng.below(15) + 5),
        3 | 4 => format!("{province}ICP备20{}{serial:06}号-{index}", rng.below(5) + 21),
        5 => format!("{province} ICP 备 {:02}{serial:06} 号 - {index}", rng.below(15) + 5),
        6 => format!("{province}B2-2018{:04}-{index}", rng.below(9_000) + 2),
        7 => format!("{province}公网安备 11010802{:06}号", serial),
        8 => format!("{province}ICP备{:02}{serial:06}", rng.below(15) + 5),
        _ => format!("{province}ICP证{:02}{:04}号", rng.below(15) + 5, rng.below(9_000) + 2),
    }
}

fn page(rng: &mut Rng, mut piece: impl FnMut(&mut Rng, &mut String)) -> String {
    let mut page = String::with_capacity(PAGE + 256);
    while page.len() < PAGE {
        piece(rng, &mut page);
    }
    page
}

fn words(rng: &mut Rng, out: &mut String) {
    for _ in 0..20 {
        if rng.below(400) == 0 {
            out.push_str(rng.pick::<&str>(&NEAR));
        }
        out.push_str(rng.pick::<&str>(&WORDS));
    }
}

fn sometimes(rng: &mut Rng, out: &mut String, one_in: u64) {
    if rng.below(one_in) == 0 {
        let number = number(rng);
        out.push_str(&number);
    }
}

fn markup(rng: &mut Rng) -> String {
    page(rng, |rng, out| {
        for _ in 0..6 {
            out.push_str(rng.pick::<&str>(&TAGS));
        }
        out.push_str("\n  <script>window.__data={id:\"b1f0a2\",v:2};</script>");
        for _ in 0..4 {
            out.push_str(rng.pick::<&str>(&WORDS));
        }
        sometimes(rng, out, 150);
    })
}

fn text(rng: &mut Rng) -> String {
    page(rng, |rng, out| {
        words(rng, out);
        out.push_str("<p>");
        sometimes(rng, out, 400);
    })
}

fn without(rng: &mut Rng) -> String {
    page(rng, |rng, out| {
        for _ in 0..6 {
            out.push_str(rng.pick::<&str>(&TAGS));
        }
        out.push_str("The quick brown fox jumps over the lazy dog, function(e,t){return e.call(t)} ");
        out.push_str(rng.pick::<&str>(&WORDS));
    })
}

fn dense(rng: &mut Rng) -> String {
    page(rng, |rng, out| {
        let number = number(rng);
        out.push_str(&format!("<tr><td>{}</td><td>example-{}.cn</td></tr>\n", number, rng.below(100_000)));
    })
}

fn main() {
    let mut rng = Rng::new(20_251_120);
    let finder = memmem::Finder::new("备");
    let tolerant = Regex::new(TOLERANT).expect("a pattern");
    let strict = Regex::new(STRICT).expect("a pattern");
    type Make = fn(&mut Rng) -> String;
    // With the share of memmem and the multiple of the tolerant regex that is due. In a list every 66 bytes are a number
    // that is read whole, while memmem and the regex only say where: there no search comes near the speed of memory.
    let kinds: [(&str, Make, f64, f64); 4] = [
        ("markup-heavy page", markup, 0.36, 20.0),
        ("text-heavy Chinese page", text, 0.36, 20.0),
        ("page without hits", without, 0.36, 20.0),
        ("dense list of numbers", dense, DENSE_MEMMEM, DENSE_REGEX),
    ];
    for (name, make, of_memmem, of_regex) in kinds {
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
            .anchor("memmem, one needle", &pages, |page| finder.find_iter(page.as_bytes()).count() as u64)
            .base_at_most(1.0 / of_memmem)
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
        if let [beian, memmem, tolerant, ..] = figures.as_slice() {
            let per_page = bytes as f64 / pages.len() as f64;
            println!(
                "{hits} hits in {bytes} bytes; {:.1} GB/s, {:.2} of memmem, {:.1} x the tolerant regex",
                per_page / beian.ns,
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
