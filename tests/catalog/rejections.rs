//! `REJECTIONS.md`: for each documented reason for rejection the rules that predict it, or why none does.

use super::{assert_current, root, table};
use beian::rule::{Layer, Severity};
use beian::{Rule, catalog};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The documented reasons for rejection.
const REASONS: &str = include_str!("../data/rejections.tsv");
/// Why one is predicted at another weight than documented, in part, or not at all.
const REMARKS: &str = include_str!("../data/rejections_reasons.tsv");

/// What a finding of a weight is called.
fn weight(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "block",
        Severity::Warning => "warn",
        _ => "info",
    }
}

fn shown(rule: &Rule) -> String {
    let (usual, strict) = (rule.severity(false), rule.severity(true));
    let mut text = format!("{} {}", rule.code, usual.say().en);
    if strict != usual {
        write!(text, " (strict: {})", strict.say().en).unwrap();
    }
    if rule.layer == Layer::Province {
        text.push_str(" (by page)");
    }
    text
}

/// The reasons for which `tests/data/reasons` has an order with that one defect.
fn tried() -> BTreeSet<String> {
    let mut tried = BTreeSet::new();
    for entry in std::fs::read_dir(root().join("tests/data/reasons")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let row: serde_json::Value = serde_json::from_str(line).unwrap();
            tried.insert(row["id"].as_str().unwrap().to_owned());
        }
    }
    tried
}

#[derive(Default)]
struct Counts {
    tried: usize,
    decidable: usize,
    full: usize,
    part: usize,
    explained: usize,
    open: usize,
    unseen: usize,
}

fn rejections() -> String {
    let mut rules: BTreeMap<&str, Vec<&Rule>> = BTreeMap::new();
    for rule in catalog() {
        for reason in rule.predicts {
            rules.entry(reason).or_default().push(rule);
        }
    }
    let mut remarks: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for row in table(REMARKS) {
        let [id, kind, because] = row[..] else { panic!("{row:?}") };
        assert!(["weight", "part", "open"].contains(&kind), "{row:?}");
        assert!(remarks.entry(id).or_default().insert(kind, because).is_none(), "{id} {kind} comes twice");
    }
    let with_an_order = tried();
    let (mut lines, mut counts, mut known) = (String::new(), Counts::default(), Vec::new());
    for row in table(REASONS) {
        let [id, area, stage, documented, by, basis, title] = row[..] else { panic!("{row:?}") };
        known.push(id);
        let remark = |kind: &str| remarks.get(id).and_then(|kinds| kinds.get(kind)).copied();
        let tried = with_an_order.contains(id);
        counts.tried += usize::from(tried);
        let (predicted, because) = match rules.get(id) {
            Some(rules) => {
                assert!(remark("open").is_none(), "{id} is predicted, and said not to be");
                let list = rules.iter().map(|rule| shown(rule)).collect::<Vec<_>>().join(", ");
                let mut because = Vec::new();
                match remark("part") {
                    Some(part) => {
                        counts.part += 1;
                        because.push(format!("in part: {part}"));
                    }
                    None if by == "no" => {}
                    None => {
                        assert!(
                            tried,
                            "{id} is predicted in full, and tests/data/reasons has no order with that defect"
                        );
                        counts.full += 1;
                    }
                }
                let heaviest = rules.iter().map(|rule| weight(rule.severity(false))).min().unwrap_or_default();
                because.extend(remark("weight").map(str::to_owned));
                if because.is_empty()
                    && heaviest != documented
                    && rules.iter().all(|rule| rule.layer != Layer::Province)
                {
                    because.push("weighs otherwise".to_owned());
                }
                (list, because.join("; "))
            }
            None => match remark("open") {
                Some(because) => {
                    counts.explained += usize::from(by != "no");
                    ("–".to_owned(), because.to_owned())
                }
                None => {
                    counts.open += 1;
                    ("not yet".to_owned(), String::new())
                }
            },
        };
        if by == "no" {
            counts.unseen += 1
        } else {
            counts.decidable += 1
        }
        writeln!(
            lines,
            "| {id} | {title} | {area} | {stage} | {documented} | {by} | {basis} | {predicted} | {} | {because} |",
            if tried { "yes" } else { "" }
        )
        .unwrap();
    }
    for id in rules.keys().chain(remarks.keys()) {
        assert!(known.contains(id), "{id} is no documented reason");
    }
    let Counts { decidable, full, part, explained, open, unseen, tried } = counts;
    format!(
        "# Reasons for rejection\n\nEach documented reason for which an order is returned or a record cancelled, and the rules that predict it. \
         Generated by `BEIAN_WRITE=1 cargo test --test catalog`; a test keeps it current. The weight is that of the \
         collection of reasons; the severity of a rule is that of the passage it cites, and for a demand of a province that of its page.\n\n\
         Of {} reasons, {decidable} can be decided from the order and what a caller can know, {unseen} cannot. Of those that \
         can, {full} are predicted in full, {part} in part, {explained} for a reason not at all, {open} not yet. For {tried}, `tests/data/reasons` has an order with that one \
         defect, and a lawful one beside it.\n\n\
         | reason | what | area | stage | weight | decided by | basis | predicted by | tried | remark |\n\
         | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n{lines}",
        known.len()
    )
}

#[test]
fn rejections_are_current() {
    assert_current("REJECTIONS.md", &rejections());
}
