//! The sample orders: what each report says, in both languages; clean ones say nothing.

use beian::form::row_of;
use beian::{Lang, Order, Validator, Verdict};
use chrono::DateTime;
use std::path::{Path, PathBuf};

fn validator() -> Validator {
    Validator::new(DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap())
}

fn samples() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/orders");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    let name = |path: &PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
    files.iter().map(|path| (name(path), std::fs::read_to_string(path).unwrap())).collect()
}

/// The text without the space between its tokens.
fn compact(text: &str) -> String {
    let (mut quoted, mut escaped) = (false, false);
    text.chars()
        .filter(|c| {
            let keep = quoted || !c.is_ascii_whitespace();
            (quoted, escaped) = match (quoted, escaped, c) {
                (true, false, '\\') => (true, true),
                (true, false, '"') => (false, false),
                (false, _, '"') => (true, false),
                (quoted, ..) => (quoted, false),
            };
            keep
        })
        .collect()
}

#[test]
fn a_clean_order_says_nothing() {
    let mut count = 0;
    for (name, text) in samples() {
        if name.starts_with("clean-") {
            let report = validator().validate_json(&text).unwrap();
            assert!(report.diagnostics().is_empty() && report.undetermined().is_empty(), "{name}:\n{report}");
            assert_eq!(report.verdict(), Verdict::Accept);
            assert_eq!(validator().strict(true).validate_json(&text).unwrap().verdict(), Verdict::Accept, "{name}");
            count += 1;
        }
    }
    assert!(count >= 14);
}

/// Samples are written as the library writes them. `BEIAN_WRITE=1` rewrites them so.
#[test]
fn every_sample_is_canonical_and_comes_back_byte_for_byte() {
    for (name, text) in samples() {
        let order = Order::from_json(&text).unwrap();
        if std::env::var_os("BEIAN_WRITE").is_some() {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("examples/orders/{name}.json"));
            std::fs::write(file, serde_json::to_string_pretty(&order).unwrap() + "\n").unwrap();
            continue;
        }
        assert_eq!(order.to_json(), compact(&text), "{name}");
    }
}

#[test]
fn reports_of_samples_read_as_before() {
    for (name, text) in samples() {
        if name.starts_with("clean-") {
            continue;
        }
        let report = validator().validate_json(&text).unwrap();
        let both = format!("{}\n{}", report.to_text(Lang::Zh), report.to_text(Lang::En));
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, both);
        });
    }
}

#[test]
fn the_json_of_a_report_is_as_it_was() {
    let (_, text) = samples().into_iter().find(|(name, _)| name == "broken-careless-enterprise").unwrap();
    let report: serde_json::Value = serde_json::from_str(&validator().validate_json(&text).unwrap().to_json()).unwrap();
    let keys: Vec<&str> = report.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["checked_at", "counts", "diagnostics", "format", "ruleset", "undetermined", "verdict"]);
    let finding = &report["diagnostics"][0];
    let keys: Vec<&str> = finding.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        ["code", "help", "label", "message", "params", "path", "related", "severity", "slug", "source", "why"]
    );
    for text in ["message", "why", "help"] {
        assert!(finding[text]["zh"].is_string() && finding[text]["en"].is_string());
    }
    for member in ["id", "title", "section", "date", "url"] {
        assert!(finding["source"][0].get(member).is_some());
    }
}

/// A form can show every finding of the samples at its field, with its label.
#[test]
fn every_finding_has_a_label_at_its_place() {
    let (mut findings, mut needs, mut wrong) = (0, 0, Vec::new());
    for (name, text) in samples() {
        let report = validator().validate_json(&text).unwrap();
        let paths: Vec<_> = report.diagnostics().iter().map(|found| found.path).collect();
        let open: Vec<_> = report.undetermined().iter().flat_map(|open| open.needs.iter().copied()).collect();
        (findings, needs) = (findings + paths.len(), needs + open.len());
        for path in paths.into_iter().chain(open) {
            let row = row_of(&path);
            // The row is the place itself, or the list or object that the place is in.
            let depth = row.map_or(0, |row| row.member.split(['.', '[']).filter(|step| !step.is_empty()).count());
            if depth == 0 || path.to_string().parse() != Ok(path) {
                wrong.push(format!("{name}: {path}"));
            }
        }
        let json: serde_json::Value = serde_json::from_str(&report.to_json()).unwrap();
        for told in ["diagnostics", "undetermined"].iter().flat_map(|list| json[list].as_array().unwrap()) {
            assert!(told["label"]["zh"].is_string() && told["label"]["en"].is_string(), "{name}: {told}");
        }
    }
    println!("{findings} findings and {needs} needs with a label");
    assert!(findings > 50 && wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The README shows the real output of its first command.
#[test]
fn the_readme_shows_what_comes_out() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(&file).unwrap();
    let (_, text) = samples().into_iter().find(|(name, _)| name == "broken-domain-not-ready").unwrap();
    let output = validator().validate_json(&text).unwrap().to_text(Lang::Zh);
    let (before, rest) = readme.split_once("## What comes out\n\n```text\n").unwrap();
    let (shown, after) = rest.split_once("```\n").unwrap();
    if std::env::var_os("BEIAN_WRITE").is_some() {
        std::fs::write(file, format!("{before}## What comes out\n\n```text\n{output}```\n{after}")).unwrap();
    } else {
        assert_eq!(shown, output, "run with BEIAN_WRITE=1");
    }
}
