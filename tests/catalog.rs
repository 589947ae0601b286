//! What keeps a catalogue honest: codes, texts, citations, cases, coverage, predicted rejections.

#[path = "catalog/rejections.rs"]
mod rejections;
#[path = "catalog/schema.rs"]
mod schema;
#[path = "catalog/sources.rs"]
mod sources;

use beian::decide::timer::Timer;
use beian::decide::{FUNCTIONS, Said as _};
use beian::provider::TENCENT_CLOUD;
use beian::rule::Basis;
use beian::value::Bilingual;
use beian::{Rule, catalog, explain, source};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

/// Codes that were ever given out. Append only: a code is never reused, and never leaves this list.
const CODES: &str = include_str!("data/codes.lock");
/// The facts of the source documents.
const FACTS: &str = include_str!("data/facts.tsv");
/// Facts that something else than a rule covers, and those that nothing can check.
const ELSEWHERE: &str = include_str!("data/facts_elsewhere.tsv");

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Compares a generated file with the one that is checked in. `BEIAN_WRITE=1` writes it instead.
#[track_caller]
fn assert_current(file: &str, wanted: &str) {
    let path = root().join(file);
    if std::env::var_os("BEIAN_WRITE").is_some() {
        std::fs::write(&path, wanted).unwrap();
        return;
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == wanted,
        "{file} is stale: run `BEIAN_WRITE=1 cargo test --test catalog` and look at the difference"
    );
}

#[test]
fn codes_are_well_formed_and_for_ever() {
    let mut known: Vec<&str> = CODES.lines().filter(|line| !line.starts_with('#')).collect();
    let sorted = {
        let mut sorted = known.clone();
        sorted.sort_unstable();
        sorted
    };
    assert_eq!(known, sorted, "codes.lock is sorted");
    let mut slugs = BTreeSet::new();
    for rule in catalog() {
        let code = rule.code.as_bytes();
        assert!(
            code.len() == 8
                && code.starts_with(b"BA-")
                && b"SPVDRAOFJ".contains(&code[3])
                && code[4..].iter().all(u8::is_ascii_digit),
            "{}",
            rule.code
        );
        assert!(slugs.insert(rule.slug), "slug {} comes twice", rule.slug);
        assert!(rule.slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{}", rule.slug);
    }
    if std::env::var_os("BEIAN_WRITE").is_some() {
        known.extend(catalog().iter().map(|rule| rule.code));
        known.sort_unstable();
        known.dedup();
        let text = format!("# Codes that were ever given out. Append only.\n{}\n", known.join("\n"));
        std::fs::write(root().join("tests/data/codes.lock"), text).unwrap();
        return;
    }
    for rule in catalog() {
        assert!(known.contains(&rule.code), "{} is not in codes.lock: run with BEIAN_WRITE=1", rule.code);
    }
    for code in known {
        assert!(explain(code).is_some(), "{code} was given out and must stay");
    }
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn texts_are_whole_in_both_languages() {
    for rule in catalog() {
        let texts: [(&str, Bilingual); 3] = [("message", rule.message), ("why", rule.why), ("help", rule.help)];
        for (what, say) in texts {
            let at = format!("{} {what}", rule.code);
            assert_eq!(placeholders(say.zh), placeholders(say.en), "{at}: placeholders differ");
            assert_eq!(say.zh.matches('{').count(), say.zh.matches('}').count(), "{at}");
            assert!(!say.zh.ends_with(['。', '.', '！']), "{at}: zh ends with a stop");
            assert!(!say.en.ends_with(['.', '!']), "{at}: en ends with a stop");
            assert!(say.zh.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{at}: zh is not Chinese");
            assert!(
                say.en.chars().next().is_some_and(|c| !c.is_ascii_uppercase()
                    || say.en.starts_with("SMS")
                    || say.en.starts_with("IP")
                    || say.en.starts_with("MIIT")
                    || say.en.starts_with("WHOIS")
                    || say.en.starts_with("WeChat")),
                "{at}: en starts with a capital"
            );
            assert!(
                !say.zh.contains([',', ';', ':', '?']) || say.zh.is_ascii(),
                "{at}: half-width punctuation in zh: {}",
                say.zh
            );
            assert!(!say.en.contains(['，', '；', '：', '。', '（']), "{at}: full-width punctuation in en");
            for unfinished in ["TODO", "FIXME", "XXX"] {
                assert!(!say.zh.contains(unfinished) && !say.en.contains(unfinished), "{at}");
            }
        }
    }
}

#[test]
fn every_rule_is_cited_and_every_source_is_used() {
    let mut used = BTreeSet::new();
    for rule in catalog() {
        for cite in rule.cite {
            assert!(!cite.section.is_empty(), "{}", rule.code);
            used.insert(cite.source.id.to_string());
        }
        if rule.basis == Basis::Current {
            assert!(
                rule.cite.iter().any(|cite| cite.source.date.is_none_or(|date| date.to_string().as_str() >= "2019")),
                "{} is current, but cites only documents of 2018",
                rule.code
            );
        }
    }
    for page in beian::law::PAGES {
        used.insert(page.source.id.to_string());
        page.unit.visit(&mut |demand| used.extend(demand.cite.iter().map(|cite| cite.source.id.to_string())));
        page.individual.visit(&mut |demand| used.extend(demand.cite.iter().map(|cite| cite.source.id.to_string())));
    }
    for timer in Timer::ALL {
        used.extend(timer.row(&TENCENT_CLOUD).cite.iter().map(|cite| cite.source.id.to_string()));
    }
    // The questions cite what no rule does.
    let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
    let validator = beian::Validator::new(now);
    let asked: String = FUNCTIONS.iter().map(|function| (function.run)(&validator, "{}").unwrap()).collect();
    let mut ids = BTreeSet::new();
    for source in source::SOURCES {
        assert!(ids.insert(&source.id), "source {} comes twice", source.id);
        let cited = used.contains(&*source.id) || asked.contains(&format!("\"id\":\"{}\"", source.id));
        assert!(cited, "source {} is cited by no rule, no demand and no question", source.id);
    }
}

/// Every rule has cases that pass and cases that fail, in its own file.
#[test]
fn every_rule_has_cases_on_both_sides() {
    fn files(folder: &Path, out: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files(&path, out);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                out.push(std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut sources = Vec::new();
    files(&root().join("src/rules"), &mut sources);
    for rule in catalog() {
        if rule.code.starts_with("BA-J") {
            continue; // Their cases are whole texts: tests/input.rs.
        }
        if rule.code.starts_with("BA-F02") {
            continue; // Their cases are whole pages: tests/footer.rs.
        }
        let code = format!("code: \"{}\"", rule.code);
        let file = sources.iter().find(|file| file.contains(&code)).unwrap_or_else(|| panic!("{code} stands nowhere"));
        let name = file
            .lines()
            .take_while(|line| !line.contains(&code))
            .filter_map(|line| line.trim().strip_prefix("pub static ")?.split(':').next())
            .last()
            .unwrap();
        // Cases stand where `cases(&NAME)` is called, or in a helper of the file that is called with the rule.
        let mut own = String::new();
        for (at, _) in file.match_indices(&format!("(&{name}")) {
            let caller = file[..at].rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap();
            if caller == "cases" {
                own.push_str(file[at..].split("cases(&").next().unwrap());
            } else if caller.is_empty() {
                // A row of a loop over rules: the loop's body follows.
                own.push_str(file[at..].split("\n    }\n").next().unwrap());
            } else if let Some(body) = file.split(&format!("fn {caller}(")).nth(1) {
                own.push_str(body.split("\n    }\n").next().unwrap());
            }
        }
        assert!(!own.is_empty(), "{} ({name}) has no cases", rule.code);
        assert!(own.contains(".pass(") || own.contains(".silent("), "{} ({name}) has no case that passes", rule.code);
        assert!(own.contains(".fail"), "{} ({name}) has no case that fails", rule.code);
    }
}

/// The rule book as JSON. Any change of code, severity, window or text shows as a difference.
#[test]
fn the_catalogue_is_as_it_was() {
    let mut book = String::new();
    for rule in catalog() {
        writeln!(book, "{}", serde_json::to_string(rule).unwrap()).unwrap();
    }
    assert_current("tests/data/catalog.jsonl", &book);
}

fn table(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .skip(1)
        .map(|line| line.split('\t').collect())
}

fn coverage() -> String {
    let mut rules: BTreeMap<&str, Vec<&Rule>> = BTreeMap::new();
    for rule in catalog() {
        for fact in rule.covers {
            rules.entry(fact).or_default().push(rule);
        }
    }
    let elsewhere: BTreeMap<&str, (&str, &str)> = table(ELSEWHERE).map(|row| (row[0], (row[1], row[2]))).collect();
    let mut known = BTreeSet::new();
    let (mut lines, mut by_rule, mut by_other, mut not_checkable, mut open) = (String::new(), 0, 0, 0, 0);
    for row in table(FACTS) {
        let fact = row[0];
        known.insert(fact);
        let cell = match (rules.get(fact), elsewhere.get(fact)) {
            (Some(rules), _) => {
                by_rule += 1;
                rules.iter().map(|rule| format!("{} `{}`", rule.code, rule.slug)).collect::<Vec<_>>().join(", ")
            }
            (None, Some(("not checkable", reason))) => {
                not_checkable += 1;
                format!("not checkable: {reason}")
            }
            (None, Some((kind, what))) => {
                by_other += 1;
                format!("{kind} {what}")
            }
            (None, None) => {
                open += 1;
                "not yet".to_owned()
            }
        };
        writeln!(lines, "| {fact} | {} | {} | {} | {cell} |", row[1], row[2], row[3]).unwrap();
    }
    for fact in rules.keys().chain(elsewhere.keys()) {
        assert!(known.contains(fact), "{fact} is no fact of the catalogue");
    }
    let total = known.len();
    format!(
        "# Coverage\n\nWhat covers each numbered fact of the source documents. Generated by `BEIAN_WRITE=1 cargo test --test catalog`; a test \
         keeps it current.\n\nOf {total} facts, {by_rule} are covered by rules, {by_other} by a type, function or table, {not_checkable} cannot be checked, \
         {open} are not covered yet.\n\n| fact | severity | decidable | basis | covered by |\n| --- | --- | --- | --- | --- |\n{lines}"
    )
}

#[test]
fn coverage_is_current() {
    assert_current("COVERAGE.md", &coverage());
}

/// The core facts of the first release, all but those that ask for decisions or for reading pages.
#[test]
fn the_core_is_covered() {
    let coverage = coverage();
    let missing: Vec<&str> = include_str!("data/core.txt")
        .split_whitespace()
        .filter(|fact| {
            coverage.lines().any(|line| line.starts_with(&format!("| {fact} ")) && line.ends_with("| not yet |"))
        })
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// What the pages of provinces state, one leaf a line: province, scope, leaf.
const LEAVES: &str = include_str!("data/province_leaves.tsv");

/// What carries each leaf of the pages: a demand with its rules, or the reason why none does.
fn provinces() -> String {
    use beian::law::{Demanded, Reason, page};
    use beian::value::{Province, Value as _};
    let (mut lines, mut counts) = (String::new(), BTreeMap::new());
    let mut rows = table(LEAVES).peekable();
    for province in Province::ALL {
        let page = page(province);
        let mut carried: BTreeMap<String, (Demanded, &str)> = BTreeMap::new();
        for (scope, demands) in [("unit", &page.unit), ("individual", &page.individual)] {
            demands.visit(&mut |demand| {
                for leaf in demand.leaves {
                    let shared = leaf.starts_with("special.") || leaf.starts_with("other.");
                    let place = if shared { (*leaf).to_owned() } else { format!("{scope}.{leaf}") };
                    carried.entry(place).or_insert((demand, scope));
                }
            });
        }
        let mut left: BTreeMap<&str, Reason> = page.left.iter().map(|left| (left.leaf, left.reason)).collect();
        let mut stated = BTreeSet::new();
        writeln!(
            lines,
            "\n## {}\n\n| leaf | demand | force | carried by |\n| --- | --- | --- | --- |",
            province.short()
        )
        .unwrap();
        while let Some(row) = rows.next_if(|row| row[0] == province.canonical()) {
            let kind = if matches!(row[1], "unit" | "individual") { "stated" } else { row[1] };
            let place = if kind == "stated" { format!("{}.{}", row[1], row[2]) } else { row[2].to_owned() };
            let reason = left.remove(place.as_str());
            let (demand, force, by, sort) = match (carried.get(&place), reason) {
                (Some((demand, _)), None) if demand.rules.is_empty() => {
                    (demand.what.en, format!("{:?}", demand.force), "demand only".to_owned(), "demand only")
                }
                (Some((demand, _)), _) if !demand.rules.is_empty() => {
                    (demand.what.en, format!("{:?}", demand.force), demand.rules.join(", "), "rules")
                }
                (_, Some(reason)) => {
                    let (why, sort) = match reason {
                        Reason::NeedsEyes => ("somebody has to look at it".to_owned(), "needs eyes"),
                        Reason::Call => ("somebody has to be called".to_owned(), "a call"),
                        Reason::Advice => ("advice".to_owned(), "advice"),
                        Reason::Duplicate(of) => (format!("as `{of}`"), "duplicate"),
                        Reason::Void => ("void by a later text".to_owned(), "void"),
                        _ => ("left".to_owned(), "left"),
                    };
                    ("", String::new(), why, sort)
                }
                (_, None) => panic!("{} {place} is neither carried nor left", row[0]),
            };
            *counts.entry((sort, kind)).or_insert(0) += 1;
            writeln!(lines, "| `{}` | {demand} | {force} | {by} |", place.replace('|', "\\|")).unwrap();
            assert!(stated.insert(place), "{row:?} comes twice");
        }
        assert!(left.is_empty(), "{}: {left:?} is no leaf of its page", province.short());
        let invented: Vec<&String> = carried.keys().filter(|place| !stated.contains(*place)).collect();
        assert!(invented.is_empty(), "{}: {invented:?} is no leaf of its page", province.short());
    }
    assert!(rows.next().is_none(), "a province is unknown, or out of order");
    let total = |kind: &str| counts.iter().filter(|((_, of), _)| *of == kind).map(|(_, count)| count).sum::<u32>();
    assert_eq!((total("stated"), total("special"), total("other")), (1_042, 70, 78));
    let mut summary = String::from("| carried by | stated | special | other |\n| --- | --- | --- | --- |\n");
    for sort in ["rules", "demand only", "needs eyes", "a call", "advice", "duplicate", "void"] {
        let count = |kind| counts.get(&(sort, kind)).copied().unwrap_or(0);
        writeln!(summary, "| {sort} | {} | {} | {} |", count("stated"), count("special"), count("other")).unwrap();
    }
    format!(
        "# Provinces\n\nWhat the pages of 31 administrations state, leaf by leaf, and what carries it. Generated by \
         `BEIAN_WRITE=1 cargo test --test catalog`; a test keeps it current. *Demand only*: the demand stands as data in \
         `law::province`, and no rule reads it yet.\n\n{summary}{lines}"
    )
}

#[test]
fn provinces_are_accounted_for() {
    assert_current("PROVINCES.md", &provinces());
}

/// Files of a folder of `src/`, each with what its first sentence says.
fn told_by_files(folder: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root().join("src").join(folder)).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let source = path.extension().is_some_and(|ending| ending == "rs");
        if !source || name.contains("tests") || matches!(name.as_str(), "mod" | "lib" | "cases") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
        let told: Vec<&str> = lines.map(str::trim).take_while(|line| !line.is_empty()).collect();
        let told = told.join(" ");
        let first = told.split_once(". ").map_or(told.as_str(), |(first, _)| first);
        assert!(!first.is_empty(), "{folder}/{name}.rs says nothing of itself");
        files.push((name, first.trim_end_matches('.').replace('|', "\\|")));
    }
    files.sort();
    files
}

/// The rooms of the map in DESIGN.md: those whose files are looked for by name.
const MAP: [&str; 29] = [
    "",
    "check",
    "form",
    "rule",
    "rules",
    "rules/account",
    "rules/after",
    "rules/change",
    "rules/domain",
    "rules/input",
    "rules/order",
    "rules/person",
    "rules/province",
    "rules/resource",
    "rules/service",
    "rules/subject",
    "law",
    "law/changes",
    "law/naming",
    "law/province",
    "model",
    "model/record",
    "value",
    "value/date",
    "value/domain",
    "value/name",
    "value/phone",
    "display",
    "capi",
];

/// What each file holds, in its own words, so that the map in DESIGN.md stays true.
#[test]
fn the_map_is_current() {
    const BEGIN: &str =
        "<!-- The map is made by `BEIAN_WRITE=1 cargo test --test catalog` from the first sentence of each file. -->\n";
    const END: &str = "<!-- end of the map -->\n";
    let design = std::fs::read_to_string(root().join("DESIGN.md")).unwrap();
    let (before, rest) = design.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let mut map = String::new();
    for folder in MAP {
        let slash = if folder.is_empty() { "" } else { "/" };
        writeln!(map, "\n`src/{folder}{slash}`\n").unwrap();
        for (file, told) in told_by_files(folder) {
            writeln!(map, "- `{file}`: {told}").unwrap();
        }
    }
    assert_current("DESIGN.md", &format!("{before}{BEGIN}{map}\n{END}{after}"));
}

/// What provinces alone demand stands in one room, but for what is compared with the record, or seen after the approval.
#[test]
fn demands_of_provinces_stand_in_their_room() {
    let mut rooms = BTreeMap::new();
    for room in std::fs::read_dir(root().join("src/rules")).unwrap().map(|entry| entry.unwrap().path()) {
        let Ok(files) = std::fs::read_dir(&room) else { continue };
        for file in files {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            for line in text.lines().filter_map(|line| line.strip_prefix("    code: \"")) {
                let name = room.file_name().unwrap().to_string_lossy().into_owned();
                rooms.insert(line.trim_end_matches("\",").to_owned(), name);
            }
        }
    }
    for rule in catalog() {
        let room = rooms.get(rule.code).map_or("", String::as_str);
        let of_province = rule.layer == beian::rule::Layer::Province;
        match room {
            "province" => assert!(of_province, "{} is no demand of provinces", rule.code),
            "after" | "change" => {}
            _ => assert!(!of_province, "{} is a demand of provinces, and stands in {room}", rule.code),
        }
    }
}
