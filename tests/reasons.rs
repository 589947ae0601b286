//! Orders with one defect each: the documented reason for rejection, the finding that predicts it, and a lawful twin.
//!
//! A row of `tests/data/reasons/*.jsonl` is an object:
//!
//! | member | what |
//! | --- | --- |
//! | `id` | the reason, as in `tests/data/rejections.tsv` |
//! | `base` | a clean order of `examples/orders`, without ending |
//! | `at` | the instant of the check, if not 2025-11-20 10:00 |
//! | `set`, `remove` | the defect: values by pointer (`-` adds to a list), pointers |
//! | `code`, `path` | the finding |
//! | `severity`, `strict` | its severity, and that of a strict validator where it is another |
//! | `also` | codes of other findings that the defect cannot but raise |
//! | `twin` | changes of the base that make the lawful order: nothing at all is found in it |
//! | `mend` | instead: changes on top of the defect that make it lawful |

use beian::{Report, Validator};
use chrono::DateTime;
use serde_json::Value;
use std::path::{Path, PathBuf};

const REASONS: &str = include_str!("data/rejections.tsv");

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
                    let known = ["id", "base", "at", "set", "remove", "code", "path", "severity", "strict", "also"];
                    assert!(
                        known.contains(&member.as_str()) || member == "twin" || member == "mend",
                        "{place} {member}"
                    );
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

/// What a row gets wrong, if anything.
fn judge(row: &Value) -> Result<(), String> {
    let base = text(row, "base").ok_or("no base")?;
    let at = text(row, "at").unwrap_or("2025-11-20T10:00:00+08:00");
    let file = root().join("examples/orders").join(format!("{base}.json"));
    let base: Value = serde_json::from_str(&std::fs::read_to_string(file).map_err(|e| e.to_string())?).unwrap();
    let (code, path) = (text(row, "code").ok_or("no code")?, text(row, "path").ok_or("no path")?);
    let id = text(row, "id").ok_or("no id")?;
    let rule = beian::explain(code).ok_or(format!("no rule {code}"))?;
    if !rule.predicts.contains(&id) {
        return Err(format!("{code} does not say that it predicts {id}"));
    }
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
