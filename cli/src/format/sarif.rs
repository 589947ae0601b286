//! SARIF 2.1.0 (OASIS), for code scanning and editors: each finding a result, each undecided place a result that is open.

use super::{Format, How, Judged, Outcome};
use crate::locate::{Located, Region};
use crate::orders::File;
use beian::form::row_of;
use beian::{Diagnostic, Hidden, Lang, Report, Rule, Severity, Undetermined};
use percent_encoding::{AsciiSet, CONTROLS, percent_encode};
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::{MAIN_SEPARATOR, Path};

/// What stands in a path of a URI as it is, and is no separator of its parts. A colon would make the first part a scheme.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b':');

#[derive(Default)]
pub struct Sarif {
    /// Those that results name, in the order of their first results.
    rules: Vec<&'static Rule>,
    notifications: Vec<Value>,
    begun: bool,
}

#[derive(Default)]
pub struct Part {
    /// Results with their rules. What has to be written after all of them comes in between.
    results: Vec<(&'static Rule, Value)>,
    notifications: Vec<Value>,
}

impl Format for Sarif {
    type Part = Part;

    fn add(how: &How, judged: &Judged<'_>, part: &mut Part) {
        let text = std::str::from_utf8(judged.bytes).unwrap_or_default();
        let place = |text| Place { file: judged.file, line: judged.line.unwrap_or(1), located: text };
        match &judged.outcome {
            Outcome::Report(report) if report.diagnostics().is_empty() && report.undetermined().is_empty() => {}
            Outcome::Report(report) => add_report(report, &place(Some(Located::of(text))), how.lang, part),
            Outcome::NoOrder(error) => {
                let located = (!text.is_empty()).then(|| Located::of(text));
                let message = format!("{}{error}", if error.pointer.is_empty() { "/" } else { "" });
                part.notifications.push(notification("error", &message, &place(located), &error.pointer));
            }
            Outcome::Unreadable(error) => part.notifications.push(notification("error", error, &place(None), "")),
        }
    }

    fn begin(&mut self, _: &How, out: &mut impl Write) -> io::Result<()> {
        let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
        writeln!(out, "{{\"$schema\":\"{schema}\",\"version\":\"2.1.0\",\"runs\":[{{\"results\":[")
    }

    fn write(&mut self, part: Part, out: &mut impl Write) -> io::Result<()> {
        for (rule, mut result) in part.results {
            let known = self.rules.iter().position(|known| *known == rule);
            let index = known.unwrap_or_else(|| {
                self.rules.push(rule);
                self.rules.len() - 1
            });
            result["ruleIndex"] = index.into();
            writeln!(out, "{}{result}", if self.begun { "," } else { "" })?;
            self.begun = true;
        }
        self.notifications.extend(part.notifications);
        Ok(())
    }

    fn end(self, how: &How, status: u8, out: &mut impl Write) -> io::Result<()> {
        let rules: Vec<Value> = self.rules.iter().map(|rule| descriptor(rule, how.lang)).collect();
        let driver = json!({"name": "beian", "semanticVersion": env!("CARGO_PKG_VERSION"), "rules": rules});
        let invocation = json!({
            "executionSuccessful": status < 2,
            "exitCode": status,
            "toolExecutionNotifications": self.notifications,
        });
        let language = match how.lang {
            Lang::Zh => "zh-CN",
            Lang::En => "en",
        };
        writeln!(
            out,
            "],\"tool\":{},\"invocations\":[{invocation}],\"columnKind\":\"utf16CodeUnits\",\"language\":\"{language}\",\"properties\":{}}}]}}",
            json!({"driver": driver}),
            json!({"ruleset": how.ruleset.to_string()}),
        )
    }
}

fn add_report(report: &Report, place: &Place<'_>, lang: Lang, part: &mut Part) {
    for found in report.diagnostics() {
        part.results.push((found.rule, failed(found, place, lang)));
    }
    for open in report.undetermined() {
        part.results.push((open.rule, undecided(open, place, lang)));
    }
    for Hidden { code, findings, undetermined } in report.hidden() {
        let message = match lang {
            Lang::Zh => format!("未逐条列出 {code}：另有 {findings} 处问题，{undetermined} 处无法判断"),
            Lang::En => format!("not shown of {code}: {findings} more findings, {undetermined} more undecided places"),
        };
        part.notifications.push(notification("warning", &message, place, ""));
    }
}

fn failed(found: &Diagnostic, place: &Place<'_>, lang: Lang) -> Value {
    let [message, why, help] = [found.message(lang), found.why(lang), found.help(lang)];
    let text = match lang {
        Lang::Zh => format!("{message}。原因：{why}。做法：{help}。"),
        Lang::En => format!("{message}. Why: {why}. Fix: {help}."),
    };
    let related: Vec<Value> =
        found.related.iter().map(|path| place.related(&path.to_string(), label(path, lang))).collect();
    json!({
        "ruleId": found.code(),
        "level": level(found.severity),
        "message": {"text": text},
        "locations": [place.location(&found.path.to_string())],
        "relatedLocations": related,
    })
}

/// The documents leave it open for want of facts.
fn undecided(open: &Undetermined, place: &Place<'_>, lang: Lang) -> Value {
    let needs = open.needs.iter().map(|path| match label(path, lang) {
        Some(label) => format!("{path} ({label})"),
        None => path.to_string(),
    });
    let needs = needs.collect::<Vec<_>>().join(if lang == Lang::Zh { "、" } else { ", " });
    let text = match lang {
        Lang::Zh => format!("下列信息缺失或有误，无法判断：{needs}"),
        Lang::En => format!("undecided for want of: {needs}"),
    };
    json!({
        "ruleId": open.rule.code,
        "kind": "open",
        "level": "none",
        "message": {"text": text},
        "locations": [place.location(&open.path.to_string())],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        _ => "note",
    }
}

fn label(path: &beian::model::Path, lang: Lang) -> Option<&'static str> {
    row_of(path).map(|row| row.label.of(lang))
}

fn notification(level: &str, message: &str, place: &Place<'_>, pointer: &str) -> Value {
    json!({"level": level, "message": {"text": message}, "locations": [place.location(pointer)]})
}

/// What a rule says of itself. Its help is where its strongest text can be read, if it can.
fn descriptor(rule: &Rule, lang: Lang) -> Value {
    let mut descriptor = json!({
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": rule.message.of(lang)},
        "fullDescription": {"text": rule.why.of(lang)},
        "help": {"text": rule.to_text(lang)},
        "defaultConfiguration": {"level": level(rule.severity(false))},
    });
    if let Some(url) = rule.cite.iter().find_map(|cite| cite.source.url.as_deref()) {
        descriptor["helpUri"] = url.into();
    }
    descriptor
}

/// Where an order stands.
struct Place<'a> {
    file: &'a File,
    line: usize,
    located: Option<Located<'a>>,
}

impl Place<'_> {
    fn location(&self, pointer: &str) -> Value {
        let mut physical = json!({"artifactLocation": {"uri": uri(self.file)}});
        if let Some(Region { start, end }) = self.located.as_ref().map(|text| text.region(pointer)) {
            let above = self.line - 1;
            physical["region"] = json!({
                "startLine": above + start.0,
                "startColumn": start.1,
                "endLine": above + end.0,
                "endColumn": end.1,
            });
        }
        let last = pointer.rsplit('/').next().unwrap_or_default();
        let kind = match last {
            "" => "object",
            index if index.bytes().all(|byte| byte.is_ascii_digit()) => "value",
            _ => "property",
        };
        json!({
            "physicalLocation": physical,
            "logicalLocations": [{"fullyQualifiedName": pointer, "name": last, "kind": kind}],
        })
    }

    fn related(&self, pointer: &str, label: Option<&str>) -> Value {
        let mut location = self.location(pointer);
        if let Some(label) = label {
            location["message"] = json!({"text": label});
        }
        location
    }
}

/// The file as a URI: relative as it was given, or absolute. A name that is not UTF-8 keeps its bytes.
fn uri(file: &File) -> String {
    if file.path == "-" {
        return "stdin".to_owned();
    }
    let encoded = percent_encode(file.path.as_encoded_bytes(), ESCAPED).to_string();
    let encoded = if MAIN_SEPARATOR == '\\' { encoded.replace("%5C", "/") } else { encoded };
    match Path::new(&file.path).is_absolute() {
        // A drive's letter comes after a slash, too.
        true if !encoded.starts_with('/') => format!("file:///{encoded}"),
        true => format!("file://{encoded}"),
        false => encoded,
    }
}
