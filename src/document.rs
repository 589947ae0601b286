//! Reports as documents: the members of a report's JSON, read back.
//!
//! A [`Report`](crate::Report) borrows its rules from the library that made it. What a service stores, sends or receives is its
//! JSON; these types read that, also when it comes from another version: codes that this version does not know are only text, and
//! members that were added since are passed over. `schema/report.schema.json` says the same for other languages.
//!
//! ```
//! # #[cfg(feature = "json")] {
//! use beian::document::Report;
//!
//! let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
//! let json = beian::validate(&beian::Order::default(), now).to_json();
//! let report: Report = serde_json::from_str(&json).unwrap();
//! assert_eq!((report.format, report.verdict), (beian::document::FORMAT, beian::Verdict::Reject));
//! assert_eq!(report.diagnostics[0].path, "/kind");
//! # }
//! ```

use crate::model::Json;
use crate::report::{Counts, Verdict};
use crate::rule::Severity;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

/// The number of the format in which this version writes reports. A member that goes or changes its meaning makes it grow; one
/// that is added does not.
pub const FORMAT: u32 = crate::report::FORMAT;

/// 报告: the report of one order, as its JSON has it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Report {
    /// 格式号: number of the format, see [`FORMAT`].
    pub format: u32,
    /// 结论: what becomes of the order. Warnings and hints never change it.
    pub verdict: Verdict,
    /// 检查时间: the instant as of which the order was checked, with its offset.
    pub checked_at: DateTime<FixedOffset>,
    /// 规则集: which rules those were: version of the library, provider, strictness, whether pages are advice, Beijing day.
    pub ruleset: String,
    /// 计数: how many findings there are, also of those that are not shown.
    pub counts: Counts,
    /// 问题: what does not hold, in the order of the model, then by code.
    pub diagnostics: Vec<Finding>,
    /// 无法判断: the rules that lack a fact, in the order of the model, then by code.
    pub undetermined: Vec<Open>,
    /// 未列出: how many findings and undecided places of which rules are not shown, by code. Only where there are any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<Hidden>,
}

/// 问题: a rule that does not hold, and where.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Finding {
    /// 代码: code of the rule. Never reused.
    pub code: String,
    /// 短名: the rule's name for people.
    pub slug: String,
    /// 级别: how much it matters.
    pub severity: Severity,
    /// 位置: what to change, or where the missing thing would stand: a JSON pointer (RFC 6901) into the order.
    pub path: String,
    /// 位置名称: what the forms call that place. Not there where it is the order itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Texts>,
    /// 问题说明: what is wrong.
    pub message: Texts,
    /// 原因: whose demand it is.
    pub why: Texts,
    /// 做法: what to do.
    pub help: Texts,
    /// 依据: where the documents say it; the strongest first.
    pub source: Vec<Citation>,
    /// 参数: the values that fill the texts, by name. Never text from the order.
    pub params: Json,
    /// 相关位置: other places that matter, as JSON pointers.
    pub related: Vec<String>,
    /// 未列出的相关位置数: how many more places there are. Only where there are any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more_related: Option<usize>,
}

/// 无法判断: a rule that lacks a fact, and what it lacks.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Open {
    /// 代码: code of the rule.
    pub code: String,
    /// 位置: what the rule looked at, as a JSON pointer.
    pub path: String,
    /// 位置名称: what the forms call that place. Not there where it is the order itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Texts>,
    /// 缺少的信息: the missing facts that could still make it fail, as JSON pointers.
    pub needs: Vec<String>,
    /// 未列出的缺少信息数: how many more facts are missing. Only where there are any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more_needs: Option<usize>,
    /// 受阻于: codes of the findings that stand where a fact is needed. Only where there are any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocked_by: Vec<String>,
}

/// 文本: a text in both languages.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Texts {
    /// 中文: Chinese.
    pub zh: String,
    /// 英文: English.
    pub en: String,
}

/// 依据: where a document says it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Citation {
    /// 文档短名: short stable name of the document.
    pub id: String,
    /// 标题: title of the document, in Chinese.
    pub title: String,
    /// 章节: section of the document.
    pub section: String,
    /// 日期: the date that the document bears; of a page, when it was last edited.
    pub date: Option<NaiveDate>,
    /// 网址: where it can be read.
    pub url: Option<String>,
    /// 阅读日期: when a page that bears no date was read: year and month, or a day. Only of such pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<String>,
}

/// 未列出: how much of one rule a report does not show.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Hidden {
    /// 代码: code of the rule.
    pub code: String,
    /// 未列出的问题数: findings that are not shown.
    pub findings: usize,
    /// 未列出的无法判断数: undecided places that are not shown.
    pub undetermined: usize,
}
