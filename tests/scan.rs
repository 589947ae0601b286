//! Numbers in the wild: what `display::scan` finds, and what it leaves alone.

use beian::display::{Found, Kind, Malformed, Spelling, Standing, Suspicion, scan, scan_bytes};
use beian::value::{AlgorithmNumber, LicenceNumber, Note, PoliceNumber, RecordNumber, Value};
use std::collections::BTreeMap;

struct Row {
    text: String,
    kind: &'static str,
    /// As the tolerant reader of its kind would write it, if it can.
    canonical: Option<String>,
    well_formed: bool,
    notes: &'static str,
}

fn rows() -> Vec<Row> {
    // Another list of the same form, of numbers that are somebody's and not to be kept: `BEIAN_NUMBERS=FILE`.
    let file = std::env::var("BEIAN_NUMBERS").unwrap_or_else(|_| "tests/data/pages/numbers.tsv".to_owned());
    let lines: &'static str = Box::leak(std::fs::read_to_string(file).unwrap().into_boxed_str());
    lines
        .lines()
        .filter(|line| !line.starts_with('#') && !line.starts_with("raw\t"))
        .map(|line| {
            let mut parts = line.split('\t');
            let text = parts.next().unwrap().replace("\\n", "\n");
            let kind = parts.next().unwrap();
            let strict = match kind {
                "public_security" => PoliceNumber::parse_strict(&text).is_ok(),
                "algorithm" => AlgorithmNumber::parse_strict(&text).is_ok(),
                "licence_b2" | "licence_icp" => {
                    RecordNumber::parse_strict(&text).is_ok() || LicenceNumber::parse_strict(&text).is_ok()
                }
                _ => RecordNumber::parse_strict(&text).is_ok(),
            };
            let canonical = match kind {
                "public_security" => PoliceNumber::parse(&text).map(|n| n.canonical()),
                "algorithm" => AlgorithmNumber::parse(&text).map(|n| n.canonical()),
                _ => RecordNumber::parse(&text).map(|n| n.canonical()),
            };
            let _province = parts.next();
            Row {
                well_formed: strict && !matches!(kind, "malformed" | "other"),
                canonical: canonical.ok(),
                kind,
                text,
                notes: parts.next().unwrap_or_default(),
            }
        })
        .collect()
}

fn kind_of(kind: &str) -> Option<Kind> {
    Some(match kind {
        "subject" | "website" | "app" | "miniprogram" => Kind::Record,
        "licence_b2" | "licence_icp" => Kind::Licence,
        "public_security" => Kind::Police,
        "algorithm" => Kind::Algorithm,
        _ => return None,
    })
}

/// Sentences, footers, attributes and scripts; what stands in front of the number and behind it.
const PLACES: [(&str, &str); 18] = [
    ("", ""),
    ("本站备案信息：", "，请核对。"),
    ("<footer><p>© 2025 某某公司 版权所有 ", "</p></footer>"),
    ("<a href=\"https://beian.miit.gov.cn/\" target=\"_blank\">", "</a>"),
    ("<a class=\"icp\" title=\"", "\" href=\"#\">备案</a>"),
    ("<div class=\"foot\"><span>", "</span> | <span>联系我们</span></div>"),
    ("{\"footer\":{\"icp\":\"", "\",\"year\":2025}}"),
    ("e(\"p\",null,\"", "\"),e(\"br\")"),
    ("工信部备案号：", ""),
    ("Copyright 2010-2025 example.cn All Rights Reserved. ", " 京公网安备 11010802030001号"),
    ("|\u{3000}", "\u{3000}|"),
    ("<!-- ", " -->"),
    ("<li>ICP备案/许可证号：", "</li>"),
    ("（", "）"),
    ("<td>&nbsp;", "&nbsp;</td>"),
    ("var icp='", "';"),
    ("版权所有 某某科技有限公司\n", "\n技术支持：某某"),
    ("[", "](https://beian.miit.gov.cn)"),
];

/// As a string of JSON holds it: what is not ASCII is escaped, UTF-16 unit by unit.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            _ if c.is_ascii() => out.push(c),
            _ => c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}"))),
        }
    }
    out
}

/// Each number in each place, as it is and in escaped JSON. What is written as the documents write it, and what nobody found
/// irregular, is read everywhere; what is no number is never one.
#[test]
fn recall_and_precision_over_published_numbers() {
    let mut tally: BTreeMap<(&str, &str), [u32; 2]> = BTreeMap::new();
    let mut wrong = Vec::new();
    for row in rows() {
        let plain = |text: &str| text.to_owned();
        let places = PLACES.iter().flat_map(|place| [(place, plain as fn(&str) -> String), (place, escaped)]);
        for ((before, behind), written) in places {
            let [before, text, behind] = [*before, &row.text, *behind].map(written);
            let page = format!("{before}{text}{behind}");
            let found: Vec<Found> = scan(&page).collect();
            let span = before.len()..before.len() + text.len();
            let mine: Vec<&Found> =
                found.iter().filter(|f| f.span.start < span.end && f.span.end > span.start).collect();
            // Digits without a word that says what they are, and the number of another register.
            let nameless = ["without prefix", "police filing subject"].iter().any(|note| row.notes.contains(note));
            let (group, good) = match kind_of(row.kind).filter(|_| !nameless) {
                Some(kind) => {
                    // The digits of a record number behind 证 are read as the record number that they are.
                    let for_another = Standing::Suspicious(Suspicion::Wording);
                    let hit = mine.iter().find(|f| f.kind == kind || f.standing == for_another);
                    let same = hit.is_some_and(|hit| match &row.canonical {
                        Some(canonical) if row.well_formed => {
                            hit.canonical().as_ref() == Some(canonical) && page[hit.span.clone()] == text
                        }
                        Some(canonical) => hit.canonical().as_ref() == Some(canonical),
                        // The reader of whole texts refuses it; here only the place and the kind can be compared.
                        None => !hit.is_valid() || hit.value.is_some(),
                    });
                    // What nobody found irregular is read everywhere, like what is written as the documents write it.
                    (if row.well_formed || row.notes.is_empty() { "well-formed" } else { "irregular" }, same)
                }
                // Two numbers in one row are two numbers, and each stands for itself.
                None if row.notes.contains("joined") || row.notes.contains("repeated") => {
                    ("joined", mine.len() >= 2 || row.notes.contains("joined in front"))
                }
                // These are licences, of classes that the origin of the list did not look for.
                None if row.notes.contains("licence layout") || row.notes.starts_with("A2 licence") => {
                    ("irregular", mine.len() == 1 && mine[0].kind == Kind::Licence)
                }
                None => ("never valid", mine.iter().all(|f| !f.is_valid())),
            };
            let entry = tally.entry((group, row.kind)).or_default();
            entry[0] += 1;
            entry[1] += u32::from(good);
            if !good {
                wrong.push(format!("{group} {} {page:?} ({}) {mine:?}", row.kind, row.notes));
            }
        }
    }
    let of = |group: &str| {
        let rows = tally.iter().filter(|((name, _), _)| *name == group);
        rows.fold([0, 0], |[all, good], (_, [a, g])| [all + a, good + g])
    };
    let shown = || format!("{tally:#?}\n{}", wrong.join("\n"));
    for group in ["well-formed", "joined", "never valid"] {
        let [all, good] = of(group);
        assert!(all > 50 && good == all, "{group}: {good} of {all}\n{}", shown());
    }
    let [all, good] = of("irregular");
    assert!(all > 2_000 && good * 100 >= all * 99, "irregular: {good} of {all}\n{}", shown());
}

fn one(text: &str) -> Found {
    let mut found = scan(text);
    let first = found.next().unwrap_or_else(|| panic!("nothing in {text:?}"));
    assert_eq!(found.next(), None, "{text:?}");
    first
}

#[test]
fn what_people_write_is_forgiven() {
    use Note::*;
    for (text, canonical, notes, spellings) in [
        ("京 ICP 备 15000123 号 -30", "京ICP备15000123号-30", &[Spaces][..], &[][..]),
        ("粤ＩＣＰ備１４０００１２３號－１", "粤ICP备14000123号-1", &[FullWidth, Dash, Traditional], &[]),
        ("粵icp備09000123號-2x", "粤ICP备09000123号-2X", &[Case, Traditional], &[]),
        ("京ICP备15000456号—1", "京ICP备15000456号-1", &[Dash], &[]),
        ("赣ICP备11000456-3", "赣ICP备11000456号-3", &[Hao], &[]),
        ("粤ICP备17000123-34号", "粤ICP备17000123号-34", &[Hao], &[]),
        ("京ICP备第14000456号-7号", "京ICP备14000456号-7", &[Hao, Wording], &[]),
        ("京ICP备14000456号号", "京ICP备14000456号", &[Hao], &[]),
        ("津ICP备：15000234号", "津ICP备15000234号", &[FullWidth, Wording], &[]),
        ("津ICP备案号:15000234号", "津ICP备15000234号", &[Wording], &[]),
        ("陕IPC备16000124号", "陕ICP备16000124号", &[], &[Spelling::Typo]),
        ("鲁ICP备ICP备09000345号-12K", "鲁ICP备09000345号-12K", &[Wording], &[]),
        ("(京)ICP备09000345号", "京ICP备09000345号", &[Wording], &[]),
        ("京&#73;CP&#22791;15000123&nbsp;号&ndash;2", "京ICP备15000123号-2", &[Spaces, Dash], &[Spelling::Entity]),
        ("&#x7CA4;ICP&#x5907;15000123&#x53F7;", "粤ICP备15000123号", &[], &[Spelling::Entity]),
        ("\\u7ca4ICP\\u590715000123\\u53f7-1", "粤ICP备15000123号-1", &[], &[Spelling::Escape]),
        ("京ICP备<br/>\r\n   15000123号", "京ICP备15000123号", &[Spaces], &[Spelling::Markup]),
        (
            "京<!-- -->ICP备<b>15000123</b><span data-v-1=\"\">号</span>-1",
            "京ICP备15000123号-1",
            &[],
            &[Spelling::Markup],
        ),
        ("京ICP备1500 0123号", "京ICP备15000123号", &[Spaces], &[Spelling::Grouped]),
        ("粤b2－20090059号－5", "粤B2-20090059-5", &[Dash, Case, Hao], &[]),
        ("A2.B1. B2-20090001", "A2.B1.B2-20090001", &[Spaces], &[]),
        ("粤ICP证号：B2-20070456", "粤B2-20070456", &[FullWidth, Wording], &[]),
        ("京ICP證030174號", "京ICP证030174号", &[Traditional], &[]),
        ("北京公网安备 11010802000123号", "京公网安备11010802000123号", &[Spaces, Wording], &[]),
        ("沪公浦网安备31011502000123", "沪公网安备31011502000123号", &[Hao, Wording], &[]),
        ("河北网安备案：13030202002603号", "冀公网安备13030202002603号", &[FullWidth, Wording], &[]),
        ("京公网安备-11010-8020001-23号", "京公网安备11010802000123号", &[Wording], &[Spelling::Grouped]),
        ("網信算備 310115123456701240012", "网信算备310115123456701240012号", &[Spaces, Traditional, Hao], &[]),
    ] {
        let page = format!("<p>{text}</p>");
        let found = one(&page);
        assert_eq!(&page[found.span.clone()], text);
        assert_eq!(found.canonical().as_deref(), Some(canonical), "{text}");
        assert!(found.is_valid(), "{text}: {:?}", found.standing);
        assert_eq!(found.notes.iter().collect::<Vec<_>>(), notes, "{text}");
        assert_eq!(found.spellings.iter().collect::<Vec<_>>(), spellings, "{text}");
    }
}

#[test]
fn licences_stand_behind_the_words_of_records() {
    for (text, canonical) in [
        ("粤ICP备B2-20090059-69", "粤B2-20090059-69"),
        ("粤ICP备案B2-20090059", "粤B2-20090059"),
        ("粤ICP备案号：B2-20090059-3", "粤B2-20090059-3"),
        ("粤ICP备<br>B2-20090059-69", "粤B2-20090059-69"),
        ("粤ICP备A2.B1.B2-20090001", "粤A2.B1.B2-20090001"),
        ("川ICP备B2-20200045", "川B2-20200045"),
        ("粤ICP许可证B2-20090059", "粤B2-20090059"),
        ("粤ICP经营许可证B2-20090059-1", "粤B2-20090059-1"),
        ("粤ICP经营许可证编号：B2-20090059", "粤B2-20090059"),
        ("粵ICP經營許可證B2-20090059", "粤B2-20090059"),
        ("粤ICP证B2-20090059", "粤B2-20090059"),
        ("京ICP许可证030173号", "京ICP证030173号"),
        ("广东ICP备B2-20090059", "粤B2-20090059"),
    ] {
        let found = one(text);
        assert_eq!(found.canonical().as_deref(), Some(canonical), "{text}");
        assert!(found.notes.has(Note::Wording) && found.kind == Kind::Licence, "{text}: {found:?}");
        assert_eq!(found.span, 0..text.len(), "{text}");
        // The reader of a whole value says the same.
        if !text.contains("<br>") && !text.contains("广东") {
            let (number, notes) = RecordNumber::parse_noted(text).unwrap();
            assert_eq!((number.canonical().as_str(), notes.has(Note::Wording)), (canonical, true), "{text}");
        }
    }
    assert_eq!(one("ICP备浙B2-20080101").canonical().as_deref(), Some("浙B2-20080101"));
    assert_eq!(one("ICP备案：B2-20080101").canonical().as_deref(), Some("B2-20080101"));
}

#[test]
fn labels_of_public_security_numbers() {
    for label in ["公安备案号：", "公安机关备案号：", "公安联网备案号：", "联网备案号:", "公安機關備案號："]
    {
        let found = one(&format!("{label}11010802021600"));
        assert_eq!(found.canonical().as_deref(), Some("京公网安备11010802021600号"), "{label}");
        assert!(found.notes.has(Note::Wording), "{label}");
    }
    let old = one("京公海网安备110108001245号");
    assert_eq!(old.canonical().as_deref(), Some("京公网安备110108001245号"));
    assert!(old.is_valid() && old.notes.has(Note::Wording) && old.span.start == 0);
    for text in ["京公朝网安备110105001245号", "沪公海网安备310110001245号"] {
        assert_eq!(one(text).span, 0..text.len(), "{text}");
        assert!(PoliceNumber::parse_noted(text).unwrap().1.has(Note::Wording), "{text}");
    }
}

#[test]
fn escapes_of_every_kind() {
    for (text, canonical) in [
        ("京ICP\\u8b4930173".replace("30173", "030173\\u865f"), "京ICP证030173号"),
        ("京ICP&#35657;030173&#34399;".to_owned(), "京ICP证030173号"),
        ("京ICP&#x8b49;030173&#x865F;".to_owned(), "京ICP证030173号"),
        ("京ICP\\u8BC1030173号".to_owned(), "京ICP证030173号"),
        ("\\u{7ca4}ICP备15000123号".to_owned(), "粤ICP备15000123号"),
        ("\\\\u7ca4ICP\\\\u590715000123\\\\u53f7".to_owned(), "粤ICP备15000123号"),
        ("\\u7ca4ICP\\u590715000123\\u{53f7}-1".to_owned(), "粤ICP备15000123号-1"),
    ] {
        let found = one(&text);
        assert_eq!(found.canonical().as_deref(), Some(canonical), "{text}");
        assert_eq!(found.span, 0..text.len(), "{text}");
    }
}

#[test]
fn entities_are_read_as_what_they_show() {
    let read = |text: &str, canonical: &str| {
        let found = one(text);
        assert_eq!(found.canonical().as_deref(), Some(canonical), "{text}");
        assert!(found.is_valid() && found.spellings.has(Spelling::Entity), "{text}: {found:?}");
        assert_eq!(found.span, 0..text.len(), "{text}");
    };
    for space in ["nbsp", "ensp", "emsp", "thinsp", "zwnj", "zwj", "#160", "#x3000"] {
        read(&format!("京ICP备&{space};15000123号"), "京ICP备15000123号");
    }
    for dash in ["ndash", "mdash", "minus", "hyphen", "dash", "#45", "#x2212"] {
        read(&format!("京ICP备15000123号&{dash};1"), "京ICP备15000123号-1");
    }
    read("京ICP备&colon;15000123号", "京ICP备15000123号");
    read("&lpar;京)ICP备15000123号", "京ICP备15000123号");
    read("B1&period;B2-20090059", "B1.B2-20090059");
    assert_eq!(one("京ICP备15000123号&copy;2015").span, 0.."京ICP备15000123号".len());
}

#[test]
fn names_of_provinces_are_read_whole() {
    for (text, canonical) in [
        ("辽宁ICP备14008817号", "辽ICP备14008817号"),
        ("辽宁ICP证070914号", "辽ICP证070914号"),
        ("辽宁B2-20190317", "辽B2-20190317"),
        ("黑龙江ICP备19023456号", "黑ICP备19023456号"),
        ("内蒙古ICP备19023456号", "蒙ICP备19023456号"),
        ("广东省ICP备17023456号", "粤ICP备17023456号"),
        ("北京市ICP备17023456号", "京ICP备17023456号"),
    ] {
        let found = one(text);
        assert_eq!(found.canonical().as_deref(), Some(canonical), "{text}");
        assert_eq!(found.standing, Standing::Suspicious(Suspicion::Province), "{text}");
        assert_eq!(found.span, 0..text.len(), "{text}");
    }
    // Police write the letters of number plates.
    for (text, canonical) in [
        ("辽宁公网安备21010302001184号", "辽公网安备21010302001184号"),
        ("贵州公网安备52010302001184号", "贵公网安备52010302001184号"),
        ("四川公网安备51010302001184号", "川公网安备51010302001184号"),
    ] {
        let found = one(text);
        assert_eq!(found.canonical().as_deref(), Some(canonical), "{text}");
        assert!(found.is_valid(), "{text}");
    }
    // Part of the name of a product.
    assert_eq!(one("阿里云ICP备16003317号").value, None);
}

#[test]
fn groups_of_digits_come_to_the_whole_number() {
    for (text, canonical) in [
        ("京公网安备 1101 0502 0388 27号", "京公网安备11010502038827号"),
        ("粤公网安备 440305020072 18号", "粤公网安备44030502007218号"),
        ("粤公网安备 440305 020072 18", "粤公网安备44030502007218号"),
        ("京公网安备110105020388<span>27</span>号", "京公网安备11010502038827号"),
        ("京公网安备<b>110105020388</b>27号", "京公网安备11010502038827号"),
        ("京公网安备110105020388\n27号", "京公网安备11010502038827号"),
        ("粤ICP备2020 0123 45号-1", "粤ICP备2020012345号-1"),
        ("粤ICP备20220478<b>15</b>号-1", "粤ICP备2022047815号-1"),
        ("粤ICP备20220478</span> 15号", "粤ICP备2022047815号"),
        ("粤ICP备 2022 0478 15 号", "粤ICP备2022047815号"),
    ] {
        let found = one(text);
        assert_eq!(found.canonical().as_deref(), Some(canonical), "{text}");
        assert!(found.is_valid() && found.spellings.has(Spelling::Grouped), "{text}: {found:?}");
        assert_eq!(found.span, 0..text.len(), "{text}");
    }
    // Other digits behind a whole number are text.
    assert_eq!(one("京公网安备110105020388 27条").canonical().as_deref(), Some("京公网安备110105020388号"));
    assert_eq!(one("粤ICP备15000123 20号楼").canonical().as_deref(), Some("粤ICP备15000123号"));
}

#[test]
fn what_is_no_service_part() {
    for behind in [
        "\n\n- 1. 首页",
        "\n  - 12345\n",
        "<br>- 3 楼",
        "\n-\n3 条评论",
        "\n\n-5℃",
        " - 24小时热线",
        " - 360安全网站",
        " - 4K高清影视",
        " - 3D打印网",
        " - 5A级景区",
        " -2024 example.com",
        "- 2024 某某公司",
    ] {
        for (number, canonical) in [
            ("粤ICP备17023456号", "粤ICP备17023456号"),
            ("粤B2-20190317", "粤B2-20190317"),
            ("粤&nbsp;ICP备17023456号", "粤ICP备17023456号"),
        ] {
            let found = one(&format!("{number}{behind}"));
            assert_eq!(found.canonical().as_deref(), Some(canonical), "{number}{behind}");
            assert!(found.is_valid(), "{number}{behind}");
        }
    }
    for behind in
        ["-4", " - 4", " - 4版权所有", "\n-4", "<br>-4", "——4", "\\-4", "-4/5/6", "-4/2024年", "<wbr>-4&nbsp;"]
    {
        let found = one(&format!("粤ICP备17023456号{behind}"));
        assert_eq!(found.canonical().as_deref(), Some("粤ICP备17023456号-4"), "{behind}");
    }
}

#[test]
fn classes_alone_need_words_of_telecom() {
    for text in [
        "设备B2-20240117",
        "备注: B2-20240117",
        "设备编号：A1-20240117-3",
        "{\"备注\":\"\",\"sku\":\"A1-20240117\"}",
        "<th>备注</th></tr><tr><td>1</td><td>A2-20240117</td>",
        "准考证号：B2-20240117",
        "证书编号：B2-20190317",
        "食品经营许可证 B2-20240117",
        "施工许可证号：B1-20240117",
        "合同B2-20240117号",
        "合同编号：B2-20240117号",
        "ICP-MS 方法 B2-20240117",
        "车牌 粤B1-23456",
    ] {
        assert_eq!(scan(text).next(), None, "{text}");
    }
    for text in [
        "增值电信业务经营许可证：B2-20190317",
        "经营许可证编号：B2-20190317",
        "ICP经营许可证 B2-20190317",
        "网站备案/许可证号：B2-20190317",
        "工信部许可证号：B2-20190317",
        "许可证：B2-20190317",
        "B2-20190317（增值电信业务经营许可证）",
        "{\"mainLicence\":\"B2-20190317\"}",
    ] {
        assert_eq!(one(text).canonical().as_deref(), Some("B2-20190317"), "{text}");
    }
    for text in ["经营许可证：粤B2-20190317、B1-20180318、A2.B1-20170319", "粤B2-20190317/B1-20180318/A2.B1-20170319"]
    {
        let found: Vec<_> = scan(text).filter_map(|found| found.canonical()).collect();
        assert_eq!(found, ["粤B2-20190317", "B1-20180318", "A2.B1-20170319"], "{text}");
    }
    assert_eq!(one("(合字)B2-20180317").canonical().as_deref(), Some("合字B2-20180317"));
    assert_eq!(one("合字第B2-20180317号").canonical().as_deref(), Some("合字B2-20180317"));
}

/// Signs in full width, and all that has a full width, as they are and escaped: numbers of every kind are read.
#[test]
fn full_width_is_read_in_escapes_too() {
    let wide = |text: &str, what: fn(char) -> bool| -> String {
        let widen = |c: char| if what(c) { char::from_u32(c as u32 + 0xfee0).unwrap() } else { c };
        text.chars().map(widen).collect()
    };
    let signs = |c: char| matches!(c, '-' | '(' | ')' | '.');
    for number in [
        "粤ICP备17023456号-1",
        "京ICP证070914号",
        "京ICP证070914号-2",
        "粤B2-20190317",
        "粤B1-20190317",
        "粤A2-20190317",
        "粤A1-20190317",
        "合字B2-20190317",
        "B1.B2-20190317",
        "京公网安备11010802030001号",
    ] {
        let all = |c: char| c.is_ascii_graphic();
        for text in [wide(number, signs), wide(number, all)] {
            for written in [text.clone(), escaped(&text)] {
                let canonical = |text: &str| scan(text).next().and_then(|found| found.canonical());
                let wanted = canonical(number);
                assert!(wanted.is_some(), "{number}");
                assert_eq!(canonical(&written), wanted, "{written}");
                assert_eq!(canonical(&format!("{{\"icp\":\"{written}\"}}")), wanted, "{written}");
            }
        }
    }
    for text in [
        "b2\\uff0d20190317号",
        "粤b2\\uff0d20190317",
        "粤B2\\u201320190317",
        "粤B2\\\\uff0d20190317",
        "粤a2\\uff0d20190317",
    ] {
        assert!(scan(text).next().is_some_and(|found| found.canonical().is_some()), "{text}");
    }
    for text in ["x\\uff0d20190317", "ab2\\uff0d20190317", "&#20013;&#22269;", "&#x5317;&#x4eac;", "B2\\C3"] {
        assert_eq!(scan(text).count(), 0, "{text}");
    }
}

#[test]
fn strings_of_scripts_are_read_as_they_show() {
    for (text, canonical) in [
        ("粤ICP备<span class=\\\"n\\\">2022047815<\\/span>号-2", "粤ICP备2022047815号-2"),
        ("粤ICP备<\\/span>2022047815号", "粤ICP备2022047815号"),
        ("粤ICP备2022047815号<br\\/>-2", "粤ICP备2022047815号-2"),
        ("粤ICP备\\u003cspan\\u003e17023456\\u003C/span\\u003E号-2", "粤ICP备17023456号-2"),
        ("\\u7ca4\\u003cb\\u003eICP\\u003c/b\\u003e备17023456号", "粤ICP备17023456号"),
        ("\\u7ca4B2-20190317", "粤B2-20190317"),
        ("\\u4EACICP\\u8BC1070914\\u53F7", "京ICP证070914号"),
        ("&#x4eac;ICP&#x8bc1;070914&#x53f7;", "京ICP证070914号"),
        ("&#x7ca4;ICP&#x5099;17023456&#x865f;", "粤ICP备17023456号"),
        ("粤公网安备\\xa044030502007218号", "粤公网安备44030502007218号"),
        ("粤ICP备\u{200e}17023456号", "粤ICP备17023456号"),
        ("京ICP备<span data-x=\"a>b\">16031247</span>号", "京ICP备16031247号"),
        ("粤ICP备**2022047815**号-2", "粤ICP备2022047815号-2"),
        ("粤ICP备（17023456）号", "粤ICP备17023456号"),
        ("[粤]ICP备17023456号", "粤ICP备17023456号"),
    ] {
        let found = one(text);
        assert_eq!(found.canonical().as_deref(), Some(canonical), "{text}");
        assert_eq!((found.is_valid(), found.span), (true, 0..text.len()), "{text}");
    }
    // Stars on one side only hide digits.
    for text in ["粤ICP备**000123号", "粤ICP备*5000123号"] {
        assert_eq!(one(text).standing, Standing::Malformed(Malformed::Placeholder), "{text}");
    }
    let text = r#"{"a":"粤ICP备17023456号\n粤公网安备 44030502007218号"}"#;
    assert!(scan(text).all(|found| !found.spellings.has(Spelling::RunOn)));
}

#[test]
fn a_few_digits_in_a_sentence_are_no_number() {
    for text in [
        "粤ICP备案 20个工作日",
        "粤ICP备案3-7天",
        "粤ICP备5000元起",
        "京ICP证100万注册资本",
        "河南ICP备案 0371-12345678",
        "公安备案：13800138000",
        "公安备案 0755-84465013",
        "粤公网安备 1.登录",
        "最新ICP备案2024年要求",
    ] {
        assert_eq!(scan(text).next(), None, "{text}");
    }
}

#[test]
fn what_looks_made_up_and_is_given_out() {
    for text in [
        "京公网安备11010802123456号",
        "京ICP备17874534号",
        "粤ICP备2025504330号",
        "粤ICP备2025511523号-1",
        "沪ICP备07500123号",
        "蜀ICP备07511000号-2",
    ] {
        assert_eq!(one(text).standing, Standing::Valid, "{text}");
    }
}

#[test]
fn what_can_be_read_and_is_probably_nobodys() {
    use Suspicion::*;
    for (text, canonical, why) in [
        ("京ICP备12345678号-1", "京ICP备12345678号-1", Placeholder),
        ("京ICP备2024000000号", "京ICP备2024000000号", Placeholder),
        ("沪公网安备 31010402000000号", "沪公网安备31010402000000号", Placeholder),
        ("京公网安备12345678901234号", "京公网安备12345678901234号", Placeholder),
        ("京公网安备11000002000001号", "京公网安备11000002000001号", First),
        ("川公网安备 51010702000001号", "川公网安备51010702000001号", First),
        ("苏公网安备320102000001号", "苏公网安备320102000001号", First),
        ("京ICP备33309494号", "京ICP备33309494号", Year),
        ("青ICP备 20230001号", "青ICP备20230001号", Year),
        ("鄂ICP备121191号-1", "鄂ICP备121191号-1", TooShort),
        ("川ICP备17063000号-1", "蜀ICP备17063000号-1", Province),
        ("上海ICP备17003000号", "沪ICP备17003000号", Province),
        ("备案号云ICP备17003000号", "滇ICP备17003000号", Province),
        ("京公网安备31010402000103号", "京公网安备31010402000103号", Mismatch),
        ("公安备案号：11010802021600", "京公网安备11010802021600号", NoProvince),
        ("沪ICP证08115529号", "沪ICP备08115529号", Wording),
        ("皖ICP备-2025092209号", "皖ICP备2025092209号", Stray),
        ("皖ICP备/2025092209号-1", "皖ICP备2025092209号-1", Stray),
        ("皖ICP备.2025092209号", "皖ICP备2025092209号", Stray),
        ("皖ICP备_2025092209号", "皖ICP备2025092209号", Stray),
        ("豫ICP-备2023019165号", "豫ICP备2023019165号", Stray),
        ("豫ICP备（2021）019165号", "豫ICP备2021019165号", Stray),
        ("豫ICP备（09）019165号-2", "豫ICP备09019165号-2", Stray),
        ("京ICP备（互联网信息服务）15000123号", "京ICP备15000123号", Stray),
        ("京ICP备案证书编号：15000123号-3", "京ICP备15000123号-3", Stray),
        ("粤ICP备网站[官网]2021000123号", "粤ICP备2021000123号", Stray),
        ("沪ICP备2021000123号-04", "沪ICP备2021000123号-4", Service),
        ("沪ICP备2021000123号-A3", "沪ICP备2021000123号-3A", Service),
        ("沪ICP备2021000123号-X12", "沪ICP备2021000123号-12X", Service),
    ] {
        let found = one(text);
        assert_eq!(found.canonical().as_deref(), Some(canonical), "{text}");
        assert_eq!(found.standing, Standing::Suspicious(why), "{text}");
        let [zh, en] = found.standing.reason().unwrap();
        assert!(!zh.ends_with('。') && !en.ends_with('.'), "{zh} {en}");
    }
}

#[test]
fn what_cannot_be_a_number_is_told_and_never_valid() {
    for (text, kind, why) in [
        ("京ICP备XXXXXXXX号-X", Kind::Record, Some(Malformed::Placeholder)),
        ("京ICP备2024＊＊＊＊＊＊号", Kind::Record, Some(Malformed::Placeholder)),
        ("渝ICP备${icp}号-1", Kind::Record, Some(Malformed::Template)),
        ("渝ICP备{{ site.icp }}号", Kind::Record, Some(Malformed::Template)),
        ("渝ICP备{{{icp}}}号", Kind::Record, Some(Malformed::Template)),
        ("渝ICP备#{icp}号", Kind::Record, Some(Malformed::Template)),
        ("渝ICP备@Model.Icp号", Kind::Record, Some(Malformed::Template)),
        ("渝ICP备<c:out value=\"${icp}\"/>号", Kind::Record, Some(Malformed::Template)),
        ("渝B2-${licence}", Kind::Licence, Some(Malformed::Template)),
        ("公网安备 号", Kind::Police, Some(Malformed::Template)),
        ("京公网安备号", Kind::Police, Some(Malformed::Template)),
        ("ICP备 号", Kind::Record, Some(Malformed::Template)),
        ("粤ICP备&nbsp;号", Kind::Record, Some(Malformed::Template)),
        ("网信算备{{n}}号", Kind::Algorithm, Some(Malformed::Template)),
        ("萌ICP备20259514号", Kind::Record, Some(Malformed::Parody)),
        ("萌ICP备APTX4869号", Kind::Record, Some(Malformed::Parody)),
        ("茶ICP备2025090177号", Kind::Record, Some(Malformed::Parody)),
        ("星云ICP备20250907号", Kind::Record, Some(Malformed::Parody)),
        ("ICP备14003256号—1", Kind::Record, None),
        ("京ICP备1234567-9号", Kind::Record, None),
        ("京ICP备1997091376号", Kind::Record, None),
        ("京ICP备15000123号-0", Kind::Record, None),
        ("京ICP备15000123号-8B", Kind::Record, None),
        ("京ICP证1000001号", Kind::Licence, None),
        ("浙B2-200***24-1", Kind::Licence, Some(Malformed::Placeholder)),
        ("粤B2-20990059", Kind::Licence, None),
        ("粤B2-200900591", Kind::Licence, None),
        ("京公网安备110104734773474323", Kind::Police, None),
        ("网信算备11000000000001号", Kind::Algorithm, None),
    ] {
        let found = one(text);
        assert_eq!((found.kind, found.value), (kind, None), "{text}");
        match (found.standing, why) {
            (Standing::Malformed(Malformed::Number(_)), None) => {}
            (Standing::Malformed(found), Some(why)) => assert_eq!(found, why, "{text}"),
            (standing, _) => panic!("{text}: {standing:?}"),
        }
        assert!(found.standing.reason().is_some() && found.canonical().is_none());
    }
}

#[test]
fn numbers_end_where_they_end() {
    for (text, numbers) in [
        ("京ICP备19000932号2024", &["京ICP备19000932号"][..]),
        ("京ICP备19000932号 - 2024 某某", &["京ICP备19000932号"]),
        ("京ICP备19000932号-010-65281234", &["京ICP备19000932号"]),
        ("京ICP备19000932号-1Copyright", &["京ICP备19000932号-1"]),
        ("京ICP备19000932号-1a copy", &["京ICP备19000932号-1A"]),
        ("京ICP备19000932号-京公网安备 11010802000123号", &["京ICP备19000932号", "京公网安备11010802000123号"]),
        ("京ICP备19000932号-3京ICP证：京B2-20100043", &["京ICP备19000932号-3", "京B2-20100043"]),
        ("ICP证合字B2-20070123号京ICP备19000932号", &["合字B2-20070123", "京ICP备19000932号"]),
        ("example.cn.蒙ICP备15003789", &["蒙ICP备15003789号"]),
        ("京ICP备19000932号</div><div>-1", &["京ICP备19000932号"]),
        ("京ICP备19000932号</a>-<b>1</b>", &["京ICP备19000932号-1"]),
        ("京ICP备19000932 2024", &["京ICP备19000932号"]),
        ("京ICP备19000932号-1/京ICP备19000932号-2A", &["京ICP备19000932号-1", "京ICP备19000932号-2A"]),
        ("京ICP备19000932号-2024/5/1", &["京ICP备19000932号"]),
        ("京ICP备19000932号-1、-2", &["京ICP备19000932号-1"]),
        ("**京ICP备19000932**", &["京ICP备19000932号"]),
        ("备案号是京 ICP 备 19000932？", &["京ICP备19000932号"]),
        ("台北 京公网安备 11010802000123号", &["京公网安备11010802000123号"]),
    ] {
        let found: Vec<_> = scan(text).filter_map(|f| f.canonical()).collect();
        assert_eq!(found, numbers, "{text}");
    }
}

#[test]
fn a_name_is_part_of_a_number_only_without_a_gap() {
    for text in ["京公网安备 11010802000123号", "北京公网安备 11010802000123号", "北 京 公 网 安 备 11010802000123 号"]
    {
        for in_front in ["", "台 ", "台<b>"] {
            let page = format!("{in_front}{text}");
            assert_eq!(&page[one(&page).span], text);
        }
    }
    let page = "台北 京公网安备11010802000123号";
    assert_eq!(&page[one(page).span], "京公网安备11010802000123号");
}

#[test]
fn nothing_is_found_where_nothing_is() {
    for text in [
        "如何办理ICP备案？ICP备案号是什么，ICP备2020年新规，经营性网站还需ICP证。",
        "设备、准备、认证书、公安备案、公安机关备案2020年第3号通告，网站备案12345",
        "维生素 B2-20 每日 A1-20 补充 B1-201，型号 B2-20210305，图 A1-2020",
        "550e8400-e29b-41d4-b2-2009 a1b2-20090059-7c3d x-B2-20090059 Zm9vB2-20090059==",
        r"const re = /^[京津冀晋]ICP备\d{8,10}号(-\d{1,3})?$/; if(!re.test(v)) throw 'ICP备案号格式';",
        "placeholder=\"请输入ICP备案号\" label:\"公网安备\", icp: null, beian: '', 'ICP备': x, y: 'ICP证'",
        "萌萌的ICP备案教程，粤语ICP备考资料，京ICP备案流程，沪ICP备案要多久，公网安备案号怎么查",
        "网信算备案系统，互联网信息服务算法备案 2023",
        "- 添加公安备案号\n- **2025-05-19 13:15:00**\n- 修复",
        "公安备案号：\n2025-05-19",
        "请填写 ICP备号，公网安备号：见下",
        "粤ICP备 号码在哪里，京ICP备案，约 20 分钟",
        "粤ICP备-考试资料 京ICP备/证",
        "&#22791;&#20221; \\u5907\\u4efd x5907 u5907 u8bc1 &#35777;&#20070;",
        "<td>A1-</td><td>B2-</td><td>b2&amp;b1</td> B2<sub>2</sub> Ｂ２教室",
    ] {
        assert_eq!(scan(text).next(), None, "{text}");
    }
    // Text, base64, code and a minified script of pseudo-random making.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let base64: String = (0..400_000)
        .map(|_| char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[random(64) as usize]))
        .collect();
    assert_eq!(scan(&base64).next(), None);
    let words = [
        "备案",
        "证书",
        "ICP",
        "公安",
        "网安",
        "网站",
        "号",
        "京",
        "粤",
        "：",
        "2020",
        "年",
        "B2",
        "-",
        "(",
        ")",
        "的",
        "设备",
        "第",
        "算法",
        ";",
        "var ",
        "=\"",
        "\",",
        "<br>",
        "</p>",
        "许可证",
        "A1",
        ".",
    ];
    let text: String = (0..200_000).map(|_| words[random(words.len() as u64) as usize]).collect();
    let valid: Vec<_> = scan(&text).filter(Found::is_valid).collect();
    assert_eq!(valid, [], "{:?}", valid.first().map(|f| &text[f.span.clone()]));
}

#[test]
fn bytes_need_not_be_utf8_and_any_cut_is_survived() {
    let page = "\u{feff}<a>京&nbsp;ICP备 15000123号-1</a>&#22791;粵B2-20090059 京公网安备11010802000123号".as_bytes();
    for cut in 0..page.len() {
        for found in scan_bytes(&page[cut..]).chain(scan_bytes(&page[..cut])) {
            assert!(found.span.start < found.span.end && found.span.end <= page.len());
        }
        let mut broken = page.to_vec();
        broken[cut] = 0xff;
        assert!(scan_bytes(&broken).count() >= 2);
    }
    let gbk = b"\xbe\xa9ICP\xb1\xb815000123\xba\xc5";
    assert_eq!(scan_bytes(gbk).next(), None);
}

/// Text that is all beginnings: each is survived, and nothing valid is found in it. That the work is linear is measured in
/// `benches/scan.rs`.
#[test]
fn adversarial_text_is_survived() {
    let spaces = format!("ICP备{}", " ".repeat(300));
    let tags = format!("备{}", "<span>".repeat(60));
    for unit in [
        "ICP备",
        "粤",
        "粤ICP备",
        "备",
        "公网安备",
        "B2-",
        "A1.A2.B1.B2-",
        "<",
        "&",
        "&#22791;",
        "\\u5907",
        "京ICP备1",
        "1-",
        "京ICP备15000123-",
        "<!--备",
        "号",
        spaces.as_str(),
        tags.as_str(),
    ] {
        let text = unit.repeat(160_000 / unit.len());
        let valid = scan(&text).filter(beian::display::Found::is_valid).count();
        let number = unit.contains("15000123");
        assert!(number || valid == 0, "{:?}", unit.chars().take(12).collect::<String>());
    }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]
    #[test]
    fn spans_stand_in_order_between_characters(parts in proptest::collection::vec(proptest::sample::select(vec![
        "京", "川", "萌", "ICP", "IPC", "备", "備", "证", "號", "号", "-", "－", "—", "1", "15000123", "2021000123", "A", "X", " ", "&nbsp;",
        "&#22791;", "<b>", "</b>", "<br>", "公网安", "11010802000123", "B2-", "B1.", "合字", "20090059", "：", "案", "\\u5907", "<!-- -->", "网信算", "${a}", "xxx", "é",
    ]), 0..24)) {
        let text = parts.concat();
        // One by one or all at once.
        let mut rest = scan(&text);
        let first = rest.next();
        let mut all: Vec<_> = first.into_iter().collect();
        rest.for_each(|found| all.push(found));
        assert!(scan(&text).eq(all), "{text}");
        let mut end = 0;
        for found in scan(&text) {
            assert!(found.span.start >= end && found.span.end > found.span.start);
            end = found.span.end;
            assert!(text.is_char_boundary(found.span.start) && text.is_char_boundary(end));
            assert_eq!(found.value.is_none(), matches!(found.standing, Standing::Malformed(_)));
            if let Some(canonical) = found.canonical() {
                // What is written canonically is found again, and as the same.
                let page = format!("许可证：{canonical}");
                let again = one(&page);
                assert_eq!((again.value, &page[again.span]), (found.value, canonical.as_str()), "{text}");
            }
        }
    }
}
