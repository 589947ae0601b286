//! One page to read, print or hand on. It holds both languages, no script, and loads nothing. What it shows of an order are places, never
//! values.

use super::{Format, How, Judged, Outcome, name};
use beian::form::{self, row_of};
use beian::model::{Channel, OrderKind, Path, ServiceKind, SubjectNature};
use beian::source::Cite;
use beian::{Diagnostic, Hidden, InputError, Lang, Report, Verdict};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// The page begins with what came of all orders, so its parts are held until the end.
#[derive(Default)]
pub struct Html {
    orders: Vec<Order>,
}

pub struct Order {
    name: String,
    /// The word of its verdict, and what it means.
    verdict: (&'static str, [&'static str; 2]),
    body: Markup,
}

impl Format for Html {
    type Part = Vec<Order>;

    fn add(_: &How, judged: &Judged<'_>, part: &mut Vec<Order>) {
        let (verdict, body) = match &judged.outcome {
            Outcome::Report(report) => (verdict(report.verdict()), report_body(report)),
            Outcome::NoOrder(error) => (("reject", ["不是可读的订单", "not readable as an order"]), no_order(error)),
            Outcome::Unreadable(error) => {
                (("reject", ["文件无法读取", "the file cannot be read"]), html! { p { (error) } })
            }
        };
        part.push(Order { name: name(judged), verdict, body });
    }

    fn write(&mut self, part: Vec<Order>, _: &mut impl Write) -> io::Result<()> {
        self.orders.extend(part);
        Ok(())
    }

    fn end(self, how: &How, _: u8, out: &mut impl Write) -> io::Result<()> {
        let title = ["备案订单校验报告", "Report on filing orders"];
        let (code, other) = match how.lang {
            Lang::Zh => ("zh-CN", "en"),
            Lang::En => ("en", "zh"),
        };
        let page = html! {
            (DOCTYPE)
            html lang=(code) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    // Nothing is loaded, whatever a file or a configuration is called.
                    meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                    meta name="referrer" content="no-referrer";
                    title { (title[usize::from(how.lang == Lang::En)]) }
                    style { (PreEscaped(include_str!("report.css"))) }
                }
                body {
                    h1 { (both(title[0], title[1])) }
                    fieldset {
                        @for (value, label) in [("zh", "中文"), ("en", "English"), ("both", "中文 + English")] {
                            label lang=(if value == "en" { "en-GB" } else { "zh-CN" }) {
                                input type="radio" name="show" id={ "show-" (value) } checked[value != "both" && value != other];
                                " " (label)
                            }
                        }
                    }
                    p.quiet { (both("规则集：", "rule set: ")) code { (how.ruleset.to_string()) } }
                    @if self.orders.len() > 1 {
                        table {
                            @for (index, order) in self.orders.iter().enumerate() {
                                tr {
                                    td { a href={ "#order-" (index + 1) } { (order.name) } }
                                    td class=(order.verdict.0) { (both(order.verdict.1[0], order.verdict.1[1])) }
                                }
                            }
                        }
                    }
                    @for (index, order) in self.orders.iter().enumerate() {
                        section id={ "order-" (index + 1) } {
                            h2 { (order.name) }
                            p class=(order.verdict.0) { strong { (both(order.verdict.1[0], order.verdict.1[1])) } }
                            (order.body)
                        }
                    }
                }
            }
        };
        writeln!(out, "{}", page.into_string())
    }
}

/// A text in both languages, of which the page shows one or both.
fn both(zh: &str, en: &str) -> Markup {
    html! { span lang="zh" { (zh) } span lang="en" { (en) } }
}

fn verdict(verdict: Verdict) -> (&'static str, [&'static str; 2]) {
    match verdict {
        Verdict::Accept => ("accept", ["未发现会被驳回之处", "nothing bars it"]),
        Verdict::Reject => ("reject", ["会被驳回", "would be rejected"]),
        _ => (
            "incomplete",
            ["未发现会被驳回之处，但有规则无法判断", "nothing bars it, but some rules could not be decided"],
        ),
    }
}

fn no_order(error: &InputError) -> Markup {
    html! { p { code { (error.to_string()) } } }
}

/// What a report says of one step of the form.
#[derive(Default)]
struct Step<'r> {
    findings: Vec<&'r Diagnostic>,
    /// Missing facts, each with the rules that need it.
    missing: BTreeMap<Path, Vec<&'static str>>,
}

fn report_body(report: &Report) -> Markup {
    let mut steps: BTreeMap<(usize, &str), (&str, Step<'_>)> = BTreeMap::new();
    let order = order_of_steps();
    let step_of = |path: &Path| {
        let step = row_of(path).map_or(["备案订单", "order"], |row| [row.step.zh, row.step.en]);
        let place = order.iter().position(|known| *known == step[0]).unwrap_or(order.len());
        (place, step)
    };
    for found in report.diagnostics() {
        let (place, step) = step_of(&found.path);
        steps.entry((place, step[0])).or_insert_with(|| (step[1], Step::default())).1.findings.push(found);
    }
    for open in report.undetermined() {
        for need in open.needs.iter() {
            let (place, step) = step_of(need);
            let missing = &mut steps.entry((place, step[0])).or_insert_with(|| (step[1], Step::default())).1.missing;
            let codes = missing.entry(*need).or_default();
            if !codes.contains(&open.rule.code) {
                codes.push(open.rule.code);
            }
        }
    }
    let counts = report.counts();
    let (error, warning, info, open) = (counts.error, counts.warning, counts.info, counts.undetermined);
    html! {
        p {
            (both(
                &format!("错误 {error}，警告 {warning}，提示 {info}，无法判断 {open}"),
                &format!("{error} errors, {warning} warnings, {info} hints, {open} undecided"),
            ))
            " " span.quiet { (report.checked_at().to_rfc3339()) }
        }
        @for ((_, zh), (en, of_step)) in &steps {
            h3 { (both(zh, en)) }
            @for found in &of_step.findings { (finding(found)) }
            @if !of_step.missing.is_empty() {
                article.open {
                    h4 { (both("下列信息缺失或有误，相关规则无法判断", "Undecided for want of")) }
                    ul {
                        @for (need, codes) in &of_step.missing {
                            li { (place(need)) " " span.quiet { (codes.join(" ")) } }
                        }
                    }
                }
            }
        }
        @for Hidden { code, findings, undetermined } in report.hidden() {
            p.quiet {
                (both(
                    &format!("未逐条列出 {code}：另有 {findings} 处问题，{undetermined} 处无法判断"),
                    &format!("not shown of {code}: {findings} more findings, {undetermined} more undecided places"),
                ))
            }
        }
    }
}

/// The order as a whole, the steps in the order of the forms; what no form asks comes last.
fn order_of_steps() -> Vec<&'static str> {
    let fields = form::fields(OrderKind::FirstFiling, Channel::Pc, SubjectNature::Enterprise, ServiceKind::Website);
    let mut steps = vec!["备案订单"];
    for field in fields {
        if !steps.contains(&field.row.step.zh) {
            steps.push(field.row.step.zh);
        }
    }
    steps
}

fn finding(found: &Diagnostic) -> Markup {
    let of = |lang| [found.message(lang), found.why(lang), found.help(lang)];
    let ([message, why, help], [message_en, why_en, help_en]) = (of(Lang::Zh), of(Lang::En));
    html! {
        article class=(found.severity.say().en) {
            h4 { span.word { (both(found.severity.say().zh, found.severity.say().en)) } (both(&message, &message_en)) }
            p.place { (place(&found.path)) " " code { (found.code()) } }
            dl {
                dt { (both("原因", "Why")) } dd { (both(&why, &why_en)) }
                dt { (both("做法", "Fix")) } dd { (both(&help, &help_en)) }
                dt { (both("依据", "Source")) }
                @for cite in found.cite() { dd.source { (source(cite)) } }
                @if !found.related.is_empty() {
                    dt { (both("相关", "See also")) }
                    @for path in found.related.iter() { dd { (place(path)) } }
                    @if found.related.hidden() > 0 {
                        dd { (both(
                            &format!("另有 {} 处", found.related.hidden()),
                            &format!("and {} more", found.related.hidden()),
                        )) }
                    }
                }
            }
        }
    }
}

/// A place by what the forms call it, and by its pointer.
fn place(path: &Path) -> Markup {
    html! {
        @if let Some(row) = row_of(path) { (both(row.label.zh, row.label.en)) " " }
        code { (if path.to_string().is_empty() { "/".to_owned() } else { path.to_string() }) }
    }
}

/// A citation, linked to where it can be read. A caller's configuration may cite anything, so that only addresses of the web are links.
fn source(cite: &Cite) -> Markup {
    let title = html! { (both(&cite.source.title_zh, &cite.source.title_en)) };
    let url = cite.source.url.as_deref().filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    html! {
        @match url {
            Some(url) => a href=(url) rel="noopener noreferrer" { (title) },
            None => (title),
        }
        " › " (cite.section)
        @if let Some(date) = cite.source.date { " (" (date.to_string()) ")" }
    }
}
