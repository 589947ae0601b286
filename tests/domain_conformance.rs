//! Domain names and IP addresses against published test data and against the `idna` and `psl` crates.
//!
//! `tests/data/domain.json` holds the project's own vectors and those of validator.js (MIT). `tests/data/test_psl.txt` is
//! the Public Suffix List's own test file (public domain). `tests/data/idna_test_v2_subset.txt` is every 16th line of
//! `IdnaTestV2.txt` 17.0.0 (Unicode licence); the whole file is read when `BEIAN_IDNA_TEST`
//! gives its path.

#![expect(clippy::disallowed_methods, reason = "larger files are read where a variable says that they are there")]

use beian::value::{DomainName, DomainRef, DomainScratch, IpAddress, Reach, Value};
use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};

#[test]
fn vectors_are_decided_as_given() {
    let rows: Vec<serde_json::Value> = serde_json::from_str(include_str!("data/domain.json")).unwrap();
    // validator.js accepts these with `require_tld: false` and `allow_numeric_tld: true`; no such suffix exists.
    let on_purpose = ["example.0", "192.168.0.9999"];
    for row in &rows {
        let value = row["value"].as_str().unwrap();
        let valid = match row["kind"].as_str().unwrap() {
            "domain" | "fqdn" => DomainName::parse(value).is_ok(),
            "filing_domain" => DomainName::parse(value).is_ok_and(|name| name.registrable().is_some()),
            "homepage_url" => {
                let (page, filed) = value.split_once('|').unwrap();
                let host = page.strip_prefix("http://").unwrap_or(page);
                DomainName::parse(host).unwrap().is_within(&DomainName::parse(filed).unwrap())
            }
            // That an address is not public is not an error of form.
            "ipv4" => IpAddress::parse(value).is_ok_and(|address| address.reach() == Reach::Public),
            kind => panic!("{kind}"),
        };
        let expected = row["valid"].as_bool().unwrap();
        assert_eq!(valid, expected && !on_purpose.contains(&value), "{row}");
        if let Some(canonical) = row.get("normalized") {
            assert_eq!(DomainName::parse(value).unwrap().canonical(), canonical.as_str().unwrap());
        }
        if let Some(unit) = row.get("filing_unit") {
            assert_eq!(DomainName::parse(value).unwrap().registrable(), unit.as_str());
        }
    }
}

#[test]
fn the_suffix_lists_own_tests_pass() {
    // Names that are not domain names here: a leading dot, a lone label.
    let mut decided = 0;
    for line in include_str!("data/test_psl.txt").lines() {
        let Some(arguments) = line.strip_prefix("checkPublicSuffix(").and_then(|line| line.strip_suffix(");")) else {
            continue;
        };
        let (name, expected) = arguments.split_once(", ").unwrap();
        let expected = expected.strip_prefix('\'').and_then(|text| text.strip_suffix('\''));
        let Some(name) = name.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')) else {
            continue;
        };
        let found = DomainName::parse(name).ok().and_then(|name| name.registrable().map(String::from));
        let expected = expected.map(|text| DomainName::parse(text).unwrap().canonical());
        // uk.com is a private rule: somebody registered it under .com.
        let expected = if name.ends_with("uk.com") { Some("uk.com".to_owned()) } else { expected };
        assert_eq!(found, expected, "{name}");
        decided += 1;
    }
    assert!(decided > 70, "{decided}");
}

/// The suffix by the ICANN part of the list, as slowly and plainly as it can be asked: the longest rule that is not private.
fn oracle(name: &str) -> (&str, bool) {
    use psl::Psl;
    let labels: Vec<&str> = name.rsplit('.').collect();
    for take in (1..=labels.len()).rev() {
        let info = psl::List.find(labels.iter().take(take).map(|label| label.as_bytes()));
        if info.typ != Some(psl::Type::Private) {
            return (&name[name.len() - info.len..], info.typ.is_some());
        }
    }
    (labels[0], false)
}

#[test]
fn own_table_equals_the_suffix_list_but_for_two_labels() {
    use beian::data::suffixes::{Suffix, SuffixTable, second_levels};
    // 政务.cn and 公益.cn are categories by the ministry's announcement of 2018; the list does not have them.
    let missing = ["xn--zfr164b.cn", "xn--55qw42g.cn"];
    let mut seconds: Vec<&str> = second_levels().chain(["example", "co", "github", "x", "amazonaws"]).collect();
    let official = SuffixTable::official();
    seconds.extend(official.iter().filter(|tld| !tld.starts_with("xn--")));
    let mut asked = 0;
    for tld in official.iter() {
        for second in &seconds {
            for name in [format!("{second}.{tld}"), format!("a.{second}.{tld}"), format!("b.a.{second}.{tld}")] {
                let parts = DomainRef::parse_strict(&name).unwrap().parts();
                let (suffix, known) = oracle(&name);
                assert!(known && parts.class == Suffix::Approved, "{name}");
                if missing.contains(&parts.suffix) {
                    assert_eq!(suffix, "cn");
                } else {
                    assert_eq!(parts.suffix, suffix, "{name}");
                }
                asked += 1;
            }
        }
    }
    assert_eq!(asked, 3 * seconds.len() * official.iter().count());
}

/// A real list of names, one a line, when `BEIAN_DOMAINS` gives its path.
#[test]
fn a_real_list_is_read_and_cut_as_by_the_crates() {
    let Some(path) = std::env::var_os("BEIAN_DOMAINS") else {
        return;
    };
    let text = std::fs::read_to_string(path).unwrap();
    let (mut read, mut refused, mut differ) = (0, 0, 0);
    for line in text.lines() {
        let by_idna = idna::domain_to_ascii_strict(line).is_ok();
        match DomainName::parse(line) {
            Ok(name) => {
                assert!(by_idna, "{line}");
                let (suffix, _) = oracle(name.as_str());
                if suffix != name.suffix() {
                    println!("{line}: {suffix} or {}", name.suffix());
                    differ += 1;
                }
                read += 1;
            }
            Err(error) => {
                println!("{line}: {error}");
                refused += 1;
            }
        }
    }
    println!("{read} read, {refused} refused, {differ} with another suffix");
}

/// What UTS-46 says with the options used here.
fn by_uts46(text: &str) -> Option<String> {
    let ascii = Uts46::new().to_ascii(text.as_bytes(), AsciiDenyList::STD3, Hyphens::Check, DnsLength::Verify);
    ascii.ok().map(String::from)
}

/// Why this library may refuse or accept what UTS-46 does not; each is documented at [`DomainName`].
fn difference(text: &str, by_uts46: Option<&str>) -> Option<&'static str> {
    let trimmed = text.trim();
    let unicode = by_uts46.map(|ascii| idna::domain_to_unicode(ascii).0);
    let last = |c: char| matches!(c, '.' | '。' | '｡' | '．');
    let invisible = |c: char| {
        matches!(c, '\u{ad}' | '\u{34f}' | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
            || matches!(c, '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}' | '\u{ffa0}' | '\u{e0100}'..='\u{e01ef}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}')
    };
    if text.contains(invisible) {
        return Some("invisible characters are refused, not dropped");
    }
    if unicode.is_some_and(|text| text.contains(|c| matches!(c, '\u{3001}'..='\u{3004}' | '\u{3008}'..='\u{3020}'))) {
        return Some("Chinese punctuation is refused");
    }
    if by_uts46.is_some_and(|ascii| !ascii.contains('.')) {
        return Some("a name has two labels");
    }
    if by_uts46.is_some_and(|ascii| ascii.rsplit('.').next().unwrap().bytes().all(|b| b.is_ascii_digit())) {
        return Some("no suffix is a number");
    }
    if by_uts46.is_none() && trimmed.ends_with(last) {
        return Some("one dot at the end is left out");
    }
    if trimmed != text {
        return Some("white space around is left out");
    }
    None
}

fn agree(text: &str, differences: &mut std::collections::BTreeMap<&'static str, u32>) {
    let expected = by_uts46(text);
    let found = DomainName::parse(text).ok().map(|name| name.canonical());
    let mut scratch = DomainScratch::new();
    let borrowed = DomainRef::parse_in(text, &mut scratch).ok().map(|(name, _)| name.to_string());
    assert_eq!(found, borrowed, "{text:?}");
    if let Some(found) = &found {
        assert!(DomainRef::is_canonical(found), "{text:?}");
        assert_eq!(
            DomainName::parse(&DomainName::parse(text).unwrap().to_unicode()).unwrap().as_str(),
            found,
            "{text:?}"
        );
    }
    if found != expected {
        let why = difference(text, expected.as_deref());
        *differences.entry(why.unwrap_or_else(|| panic!("{text:?}: {found:?} or {expected:?}"))).or_default() += 1;
    }
}

/// `\uXXXX` and `\x{X}` as characters; `None` for half a surrogate pair, which no `str` can hold.
fn unescaped(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let (digits, behind) = match rest.strip_prefix("x{") {
            Some(braced) => braced.split_once('}').unwrap(),
            None => rest.strip_prefix('u').unwrap().split_at(4),
        };
        out.push(char::from_u32(u32::from_str_radix(digits, 16).unwrap())?);
        rest = behind;
    }
    out.push_str(rest);
    Some(if out == "\"\"" { String::new() } else { out })
}

/// Reads a file in the form of `IdnaTestV2.txt`: each source must give what column 4 and 5 say, and what the crate says.
fn conform(file: &str) -> (u32, std::collections::BTreeMap<&'static str, u32>) {
    let mut differences = std::collections::BTreeMap::new();
    let mut decided = 0;
    for line in file.lines() {
        let line = line.split('#').next().unwrap();
        let columns: Vec<&str> = line.split(';').map(|column| column.trim_matches([' ', '\t'])).collect();
        let &[source, unicode, unicode_status, ascii, ascii_status, ..] = columns.as_slice() else {
            continue;
        };
        let Some(source) = unescaped(source) else { continue };
        let of = |text: &str, or: &str| {
            if text.is_empty() { or.to_owned() } else { unescaped(text).unwrap() }
        };
        let status = if ascii_status.is_empty() { unicode_status } else { ascii_status };
        let is_right = status.is_empty() || status == "[]";
        if is_right {
            let expected = of(ascii, &of(unicode, &source));
            assert_eq!(
                by_uts46(&source).as_deref().unwrap_or(""),
                expected.strip_suffix('.').map_or(&*expected, |_| ""),
                "{source:?}"
            );
        } else {
            // Four lines with characters of [V7] that the crate's tables let pass (U+3E8AC, U+3F8CD: not assigned).
            if by_uts46(&source).is_some() {
                assert_eq!(status, "[V7]", "{source:?}");
                *differences.entry("the crate accepts it").or_default() += 1;
            }
        }
        agree(&source, &mut differences);
        decided += 1;
    }
    (decided, differences)
}

/// How many lines differ from UTS-46, and why: two labels, invisible characters, a final dot, the crate's own.
fn counts(file: &str) -> (u32, Vec<(&'static str, u32)>) {
    let (decided, differences) = conform(file);
    (decided, differences.into_iter().collect())
}

#[test]
fn the_conformance_file_is_decided_as_it_demands() {
    let (decided, differences) = counts(include_str!("data/idna_test_v2_subset.txt"));
    assert_eq!(decided, 400);
    let expected = [
        ("a name has two labels", 8),
        ("invisible characters are refused, not dropped", 2),
        ("one dot at the end is left out", 2),
        ("the crate accepts it", 1),
    ];
    assert_eq!(differences, expected);
}

#[test]
fn the_whole_conformance_file_is_decided_as_it_demands() {
    let Some(path) = std::env::var_os("BEIAN_IDNA_TEST") else {
        return;
    };
    let (decided, differences) = counts(&std::fs::read_to_string(path).unwrap());
    assert_eq!(decided, 6389);
    let expected = [
        ("a name has two labels", 132),
        ("invisible characters are refused, not dropped", 23),
        ("one dot at the end is left out", 33),
        ("the crate accepts it", 4),
    ];
    assert_eq!(differences, expected);
}

#[test]
fn random_names_are_read_as_by_uts_46() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut below = |n: usize| {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        ((u128::from(state.wrapping_mul(0x2545_f491_4f6c_dd1d)) * n as u128) >> 64) as usize
    };
    let plain = ["a", "B", "z", "0", "9", "-", "--", "_", "xn--", "xn--fiqs8s", "ｃ", "Ｎ", "－", "*", "/", " "];
    let dots = [".", ".", ".", "。", "．", "｡", ".."];
    let han = ["中", "国", "例", "子", "馬", "𠀀", "々", "〇", "豈", "龥", "鿿", "㐀"];
    let other = [
        "é",
        "E\u{301}",
        "ß",
        "ς",
        "①",
        "Ⅷ",
        "か",
        "が",
        "ー",
        "한",
        "ᄒ\u{1161}",
        "א",
        "ا",
        "١",
        "☃",
        "😀",
        "\u{200d}",
        "क्\u{200d}ष",
    ];
    let ends = [".cn", ".CN", ".中国", ".com.", ".公司.cn", ".网络", ".1", "", ".xn--io0a7i", "。网店"];
    let mut differences = std::collections::BTreeMap::new();
    for _ in 0..20_000 {
        let mut text = String::new();
        let kinds = [1, 2, 3, 4][below(4)];
        for _ in 0..1 + below(9) {
            text.push_str(match below(10) {
                0 => dots[below(dots.len())],
                1..=3 => plain[below(plain.len())],
                4 if kinds == 4 => other[below(other.len())],
                _ if kinds > 1 => han[below(han.len())],
                _ => plain[below(8)],
            });
        }
        text.push_str(ends[below(ends.len())]);
        agree(&text, &mut differences);
    }
    assert!(differences.len() <= 5, "{differences:?}");
}
