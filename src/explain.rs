//! The rule book: the very statics that run.

use crate::rule::{Lang, Rule};
use crate::rules::CATALOG;
use once_cell::sync::Lazy;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Slug to place in the catalogue.
static BY_SLUG: Lazy<BTreeMap<&'static str, usize>> =
    Lazy::new(|| CATALOG.iter().enumerate().map(|(index, rule)| (rule.slug, index)).collect());

/// All rules, by code.
#[must_use]
pub fn catalog() -> &'static [&'static Rule] {
    CATALOG
}

/// The rule with a code (`BA-S0101`) or a slug.
///
/// ```
/// let rule = beian::explain("BA-J0001").unwrap();
/// assert_eq!(rule.slug, "order-too-large");
/// ```
#[must_use]
pub fn explain(code_or_slug: &str) -> Option<&'static Rule> {
    let index = match CATALOG.binary_search_by(|rule| rule.code.cmp(code_or_slug)) {
        Ok(index) => index,
        Err(_) => *BY_SLUG.get(code_or_slug)?,
    };
    CATALOG.get(index).copied()
}

impl Rule {
    /// The page of the rule for people.
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        let zh = lang == Lang::Zh;
        let mut out = String::new();
        // Writing to a String cannot fail.
        let _ = (|| {
            writeln!(out, "{}  {}", self.code, self.slug)?;
            writeln!(out, "  {}", self.message.of(lang))?;
            writeln!(out, "  {}{}", if zh { "原因：" } else { "why: " }, self.why.of(lang))?;
            writeln!(out, "  {}{}", if zh { "做法：" } else { "fix: " }, self.help.of(lang))?;
            let severity = self.severity.say().of(lang);
            let lowered = self.severity(false);
            write!(out, "  {}{severity}", if zh { "级别：" } else { "severity: " })?;
            if lowered != self.severity {
                let (lowered, note) = (lowered.say().of(lang), if zh { "非严格模式：" } else { "unless strict: " });
                write!(out, " ({note}{lowered})")?;
            }
            writeln!(out)?;
            for cite in self.cite {
                let title = if zh { &cite.source.title_zh } else { &cite.source.title_en };
                write!(out, "  {}{title} › {}", if zh { "依据：" } else { "source: " }, cite.section)?;
                if let Some(date) = cite.source.date {
                    write!(out, " ({date})")?;
                }
                writeln!(out)?;
            }
            if let Some(since) = self.window.since {
                writeln!(out, "  {}{since}", if zh { "自：" } else { "since: " })?;
            }
            if let Some(until) = self.window.until {
                writeln!(out, "  {}{until}", if zh { "至（不含）：" } else { "until (not included): " })?;
            }
            if !self.covers.is_empty() {
                writeln!(out, "  {}{}", if zh { "事实：" } else { "facts: " }, self.covers.join(" "))?;
            }
            std::fmt::Result::Ok(())
        })();
        out
    }
}
