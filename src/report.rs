//! What came out: findings, what could not be decided, and how every rule ended.

use crate::form::row_of;
#[cfg(feature = "json")]
use crate::json;
use crate::model::path::Path;
use crate::rule::{
    Both, Diagnostic, Hidden, Lang, MOST_SHOWN, Outcome, Outcomes, Severity, State, Switch, Tally, Undetermined,
};
use crate::rules::CATALOG;
use crate::ruleset::RulesetId;
use crate::verbatim::Verbatim;
use chrono::{DateTime, FixedOffset};
use serde::ser::{Serialize, SerializeSeq, SerializeStruct, Serializer};
use std::fmt::{self, Write};

/// The number of the format in which reports are written as JSON.
pub(crate) const FORMAT: u32 = 1;

/// What becomes of the order.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Verdict {
    /// No rule that bars it fails, and none is undecided.
    Accept,
    /// No rule that bars it fails, but some could not be decided.
    Incomplete,
    /// A rule that bars it fails.
    Reject,
}

/// Its word in JSON.
impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Accept => "accept",
            Self::Incomplete => "incomplete",
            Self::Reject => "reject",
        })
    }
}

/// How many findings of each severity, and how many undecided rules.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct Counts {
    /// 错误: errors.
    pub error: usize,
    /// 警告: warnings.
    pub warning: usize,
    /// 提示: hints.
    pub info: usize,
    /// 无法判断: rules undecided at some place.
    pub undetermined: usize,
}

/// The report of one order.
#[derive(Clone, PartialEq)]
#[must_use]
pub struct Report {
    ruleset: RulesetId,
    checked_at: DateTime<FixedOffset>,
    diagnostics: Vec<Diagnostic>,
    undetermined: Vec<Undetermined>,
    outcomes: Outcomes,
    tally: Tally,
}

impl Report {
    pub(crate) fn new(ruleset: RulesetId, checked_at: DateTime<FixedOffset>, state: State) -> Self {
        let State { mut diagnostics, mut undetermined, outcomes, tally, .. } = state;
        // Document order, then code. Nothing allocates for a clean order.
        if diagnostics.len() > 1 {
            diagnostics.sort_unstable_by(|a, b| a.path.cmp(&b.path).then_with(|| a.rule.code.cmp(b.rule.code)));
        }
        if undetermined.len() > 1 {
            undetermined.sort_unstable_by(|a, b| a.path.cmp(&b.path).then_with(|| a.rule.code.cmp(b.rule.code)));
        }
        for entry in &mut undetermined {
            entry.needs.sort();
        }
        // Two terms of a caller's profile may drive one rule, and miss the same fact.
        if ruleset.setup.provider.is_given() {
            undetermined.dedup();
        }
        Self { ruleset, checked_at, diagnostics, undetermined, outcomes, tally }
    }

    /// What becomes of the order. Warnings never change it.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if self.tally.count(Severity::Error) > 0 {
            Verdict::Reject
        } else if self.tally.open_bar {
            Verdict::Incomplete
        } else {
            Verdict::Accept
        }
    }

    /// The findings, in the order of the model, then by code: at most [`MOST_SHOWN`], and the first one of each rule.
    /// [`Report::hidden`] counts the others; verdict, counts and outcomes are of all.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// What could not be decided, in the order of the model, then by code; bounded like the findings.
    #[must_use]
    pub fn undetermined(&self) -> &[Undetermined] {
        &self.undetermined
    }

    /// How many findings and undecided places of which rules are not shown, by code.
    #[must_use]
    pub fn hidden(&self) -> &[Hidden] {
        self.tally.hidden()
    }

    /// The codes of the findings that stand where a fact is needed: what is there was no value, so the rule is undecided.
    pub fn blocked_by(&self, entry: &Undetermined) -> impl Iterator<Item = &'static str> {
        let found = entry.needs.iter().flat_map(|need| self.found_at(need));
        found.filter(|found| found.rule != entry.rule).map(|found| found.rule.code)
    }

    /// The findings at a place.
    fn found_at(&self, path: &Path) -> &[Diagnostic] {
        let first = self.diagnostics.partition_point(|found| found.path < *path);
        let (_, rest) = self.diagnostics.split_at_checked(first).unwrap_or_default();
        let count = rest.iter().take_while(|found| found.path == *path).count();
        rest.get(..count).unwrap_or_default()
    }

    /// How a rule ended; `None` for a code that is not in the catalogue.
    #[must_use]
    pub fn outcome(&self, code: &str) -> Option<Outcome> {
        let index = CATALOG.binary_search_by(|rule| rule.code.cmp(code)).ok()?;
        Some(self.outcomes.get(index))
    }

    /// How every rule ended, by code.
    pub fn outcomes(&self) -> impl Iterator<Item = (&'static str, Outcome)> {
        CATALOG.iter().enumerate().map(|(index, rule)| (rule.code, self.outcomes.get(index)))
    }

    /// How many findings there are.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let of = |severity| self.tally.count(severity);
        Counts {
            error: of(Severity::Error),
            warning: of(Severity::Warning),
            info: of(Severity::Info),
            undetermined: self.outcomes.count(Outcome::Undetermined),
        }
    }

    /// Which rules it was made with.
    #[must_use]
    pub fn ruleset(&self) -> RulesetId {
        self.ruleset.clone()
    }

    /// The instant of the check.
    #[must_use]
    pub const fn checked_at(&self) -> DateTime<FixedOffset> {
        self.checked_at
    }

    /// The report itself, or what bars the order.
    ///
    /// # Errors
    /// [`Rejected`] with the report, if the verdict is [`Verdict::Reject`].
    pub fn into_result(self) -> Result<Self, Rejected> {
        if self.verdict() == Verdict::Reject { Err(Rejected { report: Box::new(self) }) } else { Ok(self) }
    }

    /// The report for people, without colours.
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        let mut out = String::new();
        // Writing to a String cannot fail.
        let _ = self.write_text(lang, &mut out);
        out
    }

    /// The report as compact JSON.
    #[cfg(feature = "json")]
    #[must_use]
    pub fn to_json(&self) -> String {
        // A finding tells much in both languages. It is enough as a rule; what is not used was never touched.
        let room = 1_024 + 3_072 * self.diagnostics.len() + 512 * self.undetermined.len();
        // It fails only for what no report holds.
        json::to_string(self, room).unwrap_or_default()
    }

    /// The report as compact JSON, shown piece by piece: into a file, a socket or a longer text, without a text of the whole in
    /// between.
    ///
    /// ```
    /// use std::io::Write as _;
    /// let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
    /// let report = beian::validate(&beian::Order::default(), now);
    /// let mut out: Vec<u8> = Vec::new(); // or any other `std::io::Write`
    /// writeln!(out, "{}", report.json()).unwrap();
    /// assert_eq!(out, (report.to_json() + "\n").into_bytes());
    /// ```
    #[cfg(feature = "json")]
    pub fn json(&self) -> impl fmt::Display {
        json::Shown(self)
    }

    fn write_text(&self, lang: Lang, out: &mut String) -> fmt::Result {
        let zh = lang == Lang::Zh;
        for found in &self.diagnostics {
            let severity = found.severity.say().of(lang);
            write!(out, "{severity} {} ", found.code())?;
            write_place(&found.path, lang, out)?;
            writeln!(out)?;
            writeln!(out, "  {}", found.message(lang))?;
            writeln!(out, "  {}{}", if zh { "原因：" } else { "why: " }, found.why(lang))?;
            writeln!(out, "  {}{}", if zh { "做法：" } else { "fix: " }, found.help(lang))?;
            for cite in found.cite() {
                let title = if zh { &cite.source.title_zh } else { &cite.source.title_en };
                write!(out, "  {}{title}", if zh { "依据：" } else { "source: " })?;
                write!(out, " › {}", cite.section)?;
                if let Some(date) = cite.source.date {
                    write!(out, " ({date})")?;
                }
                writeln!(out)?;
            }
            for place in found.related.iter() {
                write!(out, "  {}", if zh { "相关：" } else { "see also: " })?;
                write_place(place, lang, out)?;
                writeln!(out)?;
            }
            write_more(found.related.hidden(), lang, out)?;
        }
        self.write_hidden(lang, out)?;
        self.write_switched(lang, out)?;
        self.write_undetermined(lang, out)?;
        let counts = self.counts();
        let (error, warning, info, open) = (counts.error, counts.warning, counts.info, counts.undetermined);
        match (self.verdict(), zh) {
            (Verdict::Reject, true) => write!(out, "会被驳回")?,
            (Verdict::Reject, false) => write!(out, "would be rejected")?,
            (Verdict::Incomplete, true) => write!(out, "未发现会被驳回之处，但有规则无法判断")?,
            (Verdict::Incomplete, false) => write!(out, "nothing bars it, but some rules could not be decided")?,
            (Verdict::Accept, true) if warning == 0 => write!(out, "未发现问题")?,
            (Verdict::Accept, true) => write!(out, "未发现会被驳回之处")?,
            (Verdict::Accept, false) => write!(out, "nothing bars it")?,
        }
        if zh {
            writeln!(out, "：错误 {error}，警告 {warning}，提示 {info}，无法判断 {open}（{}）", self.ruleset)
        } else {
            writeln!(out, ": {error} errors, {warning} warnings, {info} hints, {open} undecided ({})", self.ruleset)
        }
    }

    /// What is missing, with the rules that need it: people supply facts, not rules.
    fn write_undetermined(&self, lang: Lang, out: &mut String) -> fmt::Result {
        let needs = self.undetermined.iter().flat_map(|entry| entry.needs.iter().map(|need| (*need, entry.rule.code)));
        let mut needs: Vec<_> = needs.collect();
        needs.sort_unstable();
        needs.dedup();
        if !needs.is_empty() {
            let zh = lang == Lang::Zh;
            writeln!(out, "{}", if zh { "下列信息缺失或有误，相关规则无法判断：" } else { "undecided for want of:" })?;
            let mut places = needs.chunk_by(|(one, _), (other, _)| one == other);
            for of_one in places.by_ref().take(MOST_SHOWN) {
                if let [(need, _), ..] = of_one {
                    let codes: Vec<&str> = of_one.iter().map(|(_, code)| *code).collect();
                    out.push_str("  ");
                    write_place(need, lang, out)?;
                    writeln!(out, "  {}", codes.join(" "))?;
                }
            }
            let more: usize = self.undetermined.iter().map(|entry| entry.needs.hidden()).sum();
            write_more(places.count() + more, lang, out)?;
        }
        Ok(())
    }

    /// What the caller switched: people see what the verdict does not rest on.
    fn write_switched(&self, lang: Lang, out: &mut String) -> fmt::Result {
        let (off, lowered) = match lang {
            Lang::Zh => ("已关闭的规则：", "已降级的规则："),
            Lang::En => ("switched off: ", "lowered: "),
        };
        for (what, switch) in [(off, Switch::Off), (lowered, Switch::Lowered)] {
            let codes = self.ruleset.switched(switch);
            if !codes.is_empty() {
                writeln!(out, "{what}{}", codes.join(" "))?;
            }
        }
        Ok(())
    }

    /// What is not shown, by rule.
    fn write_hidden(&self, lang: Lang, out: &mut String) -> fmt::Result {
        for hidden in self.hidden() {
            let Hidden { code, findings, undetermined } = hidden;
            match lang {
                Lang::Zh => writeln!(out, "未逐条列出 {code}：另有 {findings} 处问题，{undetermined} 处无法判断")?,
                Lang::En => writeln!(
                    out,
                    "not shown of {code}: {findings} more findings, {undetermined} more undecided places"
                )?,
            }
        }
        Ok(())
    }
}

/// A place with what the forms call it.
fn write_place(path: &Path, lang: Lang, out: &mut String) -> fmt::Result {
    match row_of(path) {
        Some(row) if lang == Lang::Zh => write!(out, "{path} {}", row.label.zh),
        Some(row) => write!(out, "{path} ({})", row.label.en),
        None if path.is_root() => write!(out, "/"),
        None => write!(out, "{path}"),
    }
}

/// Says that a list of places goes on.
fn write_more(more: usize, lang: Lang, out: &mut String) -> fmt::Result {
    match (more, lang) {
        (0, _) => Ok(()),
        (_, Lang::Zh) => writeln!(out, "  ……另有 {more} 处"),
        (_, Lang::En) => writeln!(out, "  … and {more} more"),
    }
}

/// One line a finding, for tests and logs.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for found in &self.diagnostics {
            writeln!(f, "{found}")?;
        }
        for entry in &self.undetermined {
            write!(f, "undetermined {} {} needs", entry.rule.code, entry.path)?;
            for need in entry.needs.iter() {
                write!(f, " {need}")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:?} {}", self.verdict(), self.ruleset)?;
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let hidden = self.hidden();
        let switched =
            [("off", self.ruleset.switched(Switch::Off)), ("lowered", self.ruleset.switched(Switch::Lowered))];
        let more = switched.iter().filter(|(_, codes)| !codes.is_empty()).count() + usize::from(!hidden.is_empty());
        let mut report = to.serialize_struct("Report", 7 + more)?;
        report.serialize_field("format", &FORMAT)?;
        report.serialize_field("verdict", &self.verdict())?;
        report.serialize_field("checked_at", &Instant(self.checked_at))?;
        report.serialize_field("ruleset", &self.ruleset)?;
        report.serialize_field("counts", &self.counts())?;
        report.serialize_field("diagnostics", &self.diagnostics)?;
        report.serialize_field("undetermined", &AllOpen(self))?;
        for (member, codes) in &switched {
            if !codes.is_empty() {
                report.serialize_field(member, codes)?;
            }
        }
        if !hidden.is_empty() {
            report.serialize_field("hidden", hidden)?;
        }
        report.end()
    }
}

/// An instant as it is written to JSON.
struct Instant(DateTime<FixedOffset>);

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Verbatim(&self.0.to_rfc3339()).serialize(to)
    }
}

/// All that could not be decided, as it is written to JSON.
struct AllOpen<'a>(&'a Report);

impl Serialize for AllOpen<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self(report) = *self;
        let mut list = to.serialize_seq(Some(report.undetermined.len()))?;
        // Much of what is open stands at one place: it is looked up once.
        let mut known: Option<Place<'_>> = None;
        for entry in &report.undetermined {
            let place = match known.take() {
                Some(place) if place.path == entry.path => place,
                _ => Place::of(report, entry.path),
            };
            list.serialize_element(&Open { report, entry, place: &place })?;
            known = Some(place);
        }
        list.end()
    }
}

/// A place at which something is open.
struct Place<'a> {
    path: Path,
    pointer: String,
    label: Option<Both<'static>>,
    /// The findings at the place.
    found: &'a [Diagnostic],
}

impl<'a> Place<'a> {
    fn of(report: &'a Report, path: Path) -> Self {
        let label = row_of(&path).map(Both::label);
        Self { path, pointer: path.to_string(), label, found: report.found_at(&path) }
    }
}

/// What could not be decided, as it is written to JSON.
struct Open<'a> {
    report: &'a Report,
    entry: &'a Undetermined,
    place: &'a Place<'a>,
}

impl Open<'_> {
    /// As [`Report::blocked_by`].
    fn blocked_by(&self) -> impl Iterator<Item = Verbatim<'static>> {
        let found_at =
            |need: &Path| if *need == self.place.path { self.place.found } else { self.report.found_at(need) };
        let found = self.entry.needs.iter().flat_map(found_at);
        found.filter(|found| found.rule != self.entry.rule).map(|found| Verbatim(found.rule.code))
    }
}

impl Serialize for Open<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let hidden = self.entry.needs.hidden();
        let mut open = to.serialize_struct("Undetermined", 6)?;
        open.serialize_field("code", &Verbatim(self.entry.rule.code))?;
        open.serialize_field("path", &Verbatim(&self.place.pointer))?;
        if let Some(label) = &self.place.label {
            open.serialize_field("label", label)?;
        }
        open.serialize_field("needs", &Needs(self))?;
        if hidden > 0 {
            open.serialize_field("more_needs", &hidden)?;
        }
        if self.blocked_by().next().is_some() {
            open.serialize_field("blocked_by", &BlockedBy(self))?;
        }
        open.end()
    }
}

/// The facts that what is open needs.
struct Needs<'a>(&'a Open<'a>);

impl Serialize for Needs<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(None)?;
        for need in self.0.entry.needs.iter() {
            if *need == self.0.place.path {
                list.serialize_element(&Verbatim(&self.0.place.pointer))?;
            } else {
                list.serialize_element(need)?;
            }
        }
        list.end()
    }
}

/// The codes of what blocks something open.
struct BlockedBy<'a>(&'a Open<'a>);

impl Serialize for BlockedBy<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.0.blocked_by())
    }
}

/// An order that is barred.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("the order would be rejected: {} errors", .report.counts().error)]
pub struct Rejected {
    /// Why.
    pub report: Box<Report>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verbatim::is_verbatim;

    /// To ask the compiler would cost everybody who builds the library a second.
    #[test]
    fn what_reports_copy_from_the_catalogue_holds_nothing_to_escape() {
        for rule in CATALOG {
            let texts = [rule.message, rule.why, rule.help, rule.why_elsewhere.unwrap_or(rule.why)];
            let texts = texts.iter().flat_map(|say| [say.zh, say.en]).chain([rule.code, rule.slug]);
            for text in texts {
                assert!(is_verbatim(text), "{}: a quotation mark or a backslash in {text}", rule.code);
            }
        }
    }
}
