//! What a report says, for tests: by code and place, and as text that stays the same from day to day.

use crate::form::row_of;
use crate::model::Path;
use crate::report::Report;
use serde_json::Value as Json;
use std::fmt::Write;

/// The instant as of which [`Clean`](super::Clean) orders are clean, and as of which orders are checked where no report is given:
/// a Thursday in Beijing.
pub const NOW: &str = "2025-11-20T10:00:00+08:00";

/// The findings as `BA-D0101 /services/0/domains/0`, in the report's order.
#[must_use]
pub fn findings(report: &Report) -> Vec<String> {
    report.diagnostics().iter().map(|found| format!("{} {}", found.code(), found.path)).collect()
}

/// The facts for want of which a rule cannot be decided, in the order of their texts.
#[must_use]
pub fn needs(report: &Report, code: &str) -> Vec<String> {
    let open = report.undetermined().iter().filter(|open| open.rule.code == code);
    let mut needs: Vec<String> = open.flat_map(|open| open.needs.iter().map(Path::to_string)).collect();
    needs.sort();
    needs.dedup();
    needs
}

/// The report as text for snapshots: verdict, findings and what is undetermined, each with its place and what the forms call it.
/// It holds neither the instant of the check nor versions nor sentences of the library, so that it changes only where what is found
/// does.
///
/// ```
/// use beian::model::OrderKind;
/// use beian::testing::{Checked, Clean, snapshot};
///
/// let report = Clean::of(OrderKind::FirstFiling).draft().remove("/services/0/name").report();
/// assert_eq!(snapshot(&report), "reject\nerror BA-V0102 /services/0/name (name of the website)\n");
/// ```
#[must_use]
pub fn snapshot(report: &Report) -> String {
    let mut out = format!("{}\n", report.verdict());
    let label = |path: &Path| row_of(path).map_or(String::new(), |row| format!(" ({})", row.label.en));
    // Writing to a String cannot fail.
    for found in report.diagnostics() {
        let severity = found.severity.say().en;
        let _ = writeln!(out, "{severity} {} {}{}", found.code(), found.path, label(&found.path));
    }
    for open in report.undetermined() {
        let needs: Vec<String> = open.needs.iter().map(Path::to_string).collect();
        let _ = writeln!(out, "undetermined {} {} needs {}", open.rule.code, open.path, needs.join(" "));
    }
    out
}

/// The report as JSON for snapshots: as [`Report::to_json`], indented, without what [`snapshot`] leaves out.
#[must_use]
pub fn snapshot_json(report: &Report) -> String {
    let mut json = serde_json::to_value(report).unwrap_or_default();
    let without = |json: &mut Json, names: &[&str]| {
        if let Json::Object(members) = json {
            members.retain(|name, _| !names.contains(&name.as_str()));
        }
    };
    without(&mut json, &["checked_at", "ruleset", "format"]);
    if let Some(Json::Array(found)) = json.get_mut("diagnostics") {
        for one in found {
            without(one, &["message", "why", "help", "source", "params"]);
        }
    }
    format!("{json:#}")
}
