//! Orders with one defect each: the documented reason for rejection, the finding that predicts it, and a lawful twin.
//!
//! A row of `tests/data/reasons/*.jsonl` is an object:
//!
//! | member | what |
//! | --- | --- |
//! | `id` | the reason, as in `tests/data/rejections.tsv` |
//! | `base` | a clean order of `examples/orders`, without ending, or that of a province: `zhejiang/unit/access_filing` |
//! | `at` | the instant of the check, if not 2025-11-20 10:00 |
//! | `set`, `remove` | the defect: values by pointer (`-` adds to a list), pointers |
//! | `code`, `path` | the finding |
//! | `severity`, `strict` | its severity, and that of a strict validator where it is another |
//! | `also` | codes of other findings that the defect cannot but raise |
//! | `twin` | changes of the base that make the lawful order: nothing at all is found in it |
//! | `mend` | instead: changes on top of the defect that make it lawful |
//!
//! A row about what a site shows has these instead of `base`, `set`, `remove` and `path`:
//!
//! | member | what |
//! | --- | --- |
//! | `page` | the page that both hosts of a site in Jiangsu show; in place of `{right}` stands what a right foot has |
//! | `screen` | or: the screen of an app that has the text |
//! | `filing` | what else is known of the filing |
//! | `twin` | an object with the same members that makes the lawful one |

#[path = "common/clean.rs"]
mod clean;

use beian::display::{Filing, FooterReport, Page, Screen};
use beian::model::Vocabulary as _;
use beian::testing::Clean;
use beian::{Report, Validator};
use chrono::DateTime;
use clean::clean;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const REASONS: &str = include_str!("data/rejections.tsv");
const MEMBERS: &[&str] = &[
    "id", "base", "at", "set", "remove", "code", "path", "severity", "strict", "also", "twin", "mend", "page",
    "screen", "filing",
];
const NOW: &str = "2025-11-20T10:00:00+08:00";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rows() -> Vec<(String, Value)> {
    let folder = root().join("tests/data/reasons");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut rows = Vec::new();
    for file in files {
        for (number, line) in std::fs::read_to_string(&file).unwrap().lines().enumerate() {
            let place = format!("{}:{}", file.file_name().unwrap().to_string_lossy(), number + 1);
            if !line.trim().is_empty() {
                let row: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{place}: {error}"));
                for member in row.as_object().unwrap().keys() {
                    assert!(MEMBERS.contains(&member.as_str()), "{place} {member}");
                }
                rows.push((place, row));
            }
        }
    }
    rows
}

fn text<'v>(row: &'v Value, member: &str) -> Option<&'v str> {
    row.get(member).and_then(Value::as_str)
}

fn set(order: &mut Value, pointer: &str, value: &Value) {
    let (above, name) = pointer.rsplit_once('/').unwrap();
    if order.pointer(above).is_none() {
        set(order, above, &Value::Object(serde_json::Map::default()));
    }
    match order.pointer_mut(above).unwrap() {
        Value::Object(members) => drop(members.insert(name.to_owned(), value.clone())),
        Value::Array(elements) if name == "-" => elements.push(value.clone()),
        Value::Array(elements) => elements[name.parse::<usize>().unwrap()] = value.clone(),
        _ => panic!("nothing to set at {pointer}"),
    }
}

/// Makes the changes; those removed first.
fn change(order: &mut Value, changes: &Value) {
    for pointer in changes.get("remove").and_then(Value::as_array).into_iter().flatten() {
        let pointer = pointer.as_str().unwrap();
        let (above, name) = pointer.rsplit_once('/').unwrap();
        match order.pointer_mut(above).unwrap_or_else(|| panic!("nothing at {above}")) {
            Value::Object(members) => {
                members.remove(name).unwrap_or_else(|| panic!("nothing at {pointer}"));
            }
            Value::Array(elements) => drop(elements.remove(name.parse().unwrap())),
            _ => panic!("nothing to remove at {pointer}"),
        }
    }
    for (pointer, value) in changes.get("set").and_then(Value::as_object).into_iter().flatten() {
        set(order, pointer, value);
    }
}

fn report(order: &Value, at: &str, strict: bool) -> Report {
    let now = DateTime::parse_from_rfc3339(at).unwrap();
    Validator::new(now).strict(strict).validate_json(&order.to_string()).unwrap()
}

/// The clean order that a row begins with.
fn base(name: &str) -> Result<Value, String> {
    let parts: Vec<&str> = name.split('/').collect();
    if let [province, scope, kind] = parts[..] {
        let kind = Clean::KINDS.into_iter().find(|known| known.word() == kind).ok_or(format!("no orders of {kind}"))?;
        return Ok(clean(province, scope == "individual", kind).draft().into());
    }
    let file = root().join("examples/orders").join(format!("{name}.json"));
    let text = std::fs::read_to_string(file).map_err(|error| format!("{name}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}

/// What a page or a screen is told.
fn shown(row: &Value, at: &str) -> FooterReport {
    const NUMBER: &str = "苏ICP备2024012345号-1";
    let right = format!(
        "<p>版权所有 © 2024-2025 南京示例网络科技有限公司</p><a href=\"https://beian.miit.gov.cn/\">{NUMBER}</a> \
         <a href=\"https://beian.mps.gov.cn/#/query/webSearch?code=32010202010078\">苏公网安备32010202010078号</a>"
    );
    let mut filing = json!({
        "kind": "website", "province": "jiangsu", "nature": "enterprise", "subject_name": "南京示例网络科技有限公司",
        "subject_number": "苏ICP备2024012345号", "service_number": NUMBER, "domain": "example.cn",
        "opened_at": "2025-06-01", "police_number": "苏公网安备32010202010078号", "police_approved_at": "2025-07-01"
    });
    for (member, value) in row.get("filing").and_then(Value::as_object).into_iter().flatten() {
        filing[member] = value.clone();
    }
    let filing: Filing = serde_json::from_value(filing).unwrap();
    let foot = text(row, "page").unwrap_or_default().replace("{right}", &right);
    let page = format!("<html><body><main>{}</main><footer>{foot}</footer></body></html>", "正文内容。".repeat(40));
    let pages = match text(row, "screen") {
        Some("settings") => vec![Page::screen(Screen::Settings, &foot)],
        Some(_) => vec![Page::screen(Screen::Other, &foot)],
        None => vec![Page::new("example.cn", &page), Page::new("www.example.cn", &page)],
    };
    Validator::new(DateTime::parse_from_rfc3339(at).unwrap()).check_pages(&pages, &filing)
}

/// What a row about a page gets wrong, if anything.
fn judge_page(row: &Value) -> Result<(), String> {
    let at = text(row, "at").unwrap_or(NOW);
    let (code, severity) = (text(row, "code").ok_or("no code")?, text(row, "severity").ok_or("no severity")?);
    let report = shown(row, at);
    let found: BTreeSet<_> =
        report.findings.iter().map(|found| (found.code(), found.diagnostic.severity.say().en)).collect();
    if !found.iter().eq([&(code, severity)]) {
        return Err(format!("{found:?} instead of {code} {severity}"));
    }
    let mut twin = row.get("twin").ok_or("no twin")?.clone();
    for member in ["screen", "filing"] {
        if twin.get(member).is_none() {
            twin[member] = row.get(member).cloned().unwrap_or_default();
        }
    }
    let lawful = shown(&twin, at).codes();
    if lawful.is_empty() { Ok(()) } else { Err(format!("the lawful twin: {lawful:?}")) }
}

/// What a row gets wrong, if anything.
fn judge(row: &Value) -> Result<(), String> {
    let (code, id) = (text(row, "code").ok_or("no code")?, text(row, "id").ok_or("no id")?);
    let rule = beian::explain(code).ok_or(format!("no rule {code}"))?;
    if !rule.predicts.contains(&id) {
        return Err(format!("{code} does not say that it predicts {id}"));
    }
    if row.get("page").is_some() {
        return judge_page(row);
    }
    let at = text(row, "at").unwrap_or(NOW);
    let base = base(text(row, "base").ok_or("no base")?)?;
    let path = text(row, "path").ok_or("no path")?;
    let severity = text(row, "severity").ok_or("no severity")?;
    let mut broken = base.clone();
    change(&mut broken, row);
    for (strict, wanted) in [(false, severity), (true, text(row, "strict").unwrap_or(severity))] {
        let report = report(&broken, at, strict);
        let also: Vec<&str> =
            row.get("also").and_then(Value::as_array).into_iter().flatten().flat_map(Value::as_str).collect();
        let mut seen = false;
        for found in report.diagnostics() {
            if found.code() == code && found.path.to_string() == path {
                seen = true;
                if found.severity.say().en != wanted {
                    return Err(format!("strict={strict}: {} instead of {wanted}", found.severity.say().en));
                }
            } else if !also.contains(&found.code()) {
                return Err(format!("strict={strict}: {} {} is found too\n{report}", found.code(), found.path));
            }
        }
        if !seen {
            return Err(format!("strict={strict}: {code} {path} is not found\n{report}"));
        }
    }
    let mut lawful = match (row.get("twin"), row.get("mend")) {
        (Some(_), None) => base,
        (None, Some(_)) => broken,
        _ => return Err("a twin or a mend".to_owned()),
    };
    change(&mut lawful, row.get("twin").or(row.get("mend")).unwrap());
    for strict in [false, true] {
        let report = report(&lawful, at, strict);
        if !report.diagnostics().is_empty() {
            return Err(format!("the lawful twin, strict={strict}:\n{report}"));
        }
    }
    Ok(())
}

#[test]
fn a_defect_is_found_and_its_lawful_twin_is_silent() {
    let wrong: Vec<String> = rows()
        .iter()
        .filter_map(|(place, row)| {
            judge(row).err().map(|error| format!("{place} {}: {error}", text(row, "id").unwrap_or_default()))
        })
        .collect();
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_row_is_of_a_documented_reason() {
    for (place, row) in rows() {
        let id = text(&row, "id").unwrap();
        assert!(
            REASONS.lines().any(|line| line.starts_with(&format!("{id}\t"))),
            "{place}: {id} is no documented reason"
        );
    }
}
