//! Cases of rules about pages: what a site shows, against what was filed.

use crate::Validator;
use crate::display::{Filing, FooterReport, Page, Screen};
use crate::rule::Rule;
use chrono::DateTime;
use serde_json::{Value as Json, json};

/// The number of the site, and its link.
pub(crate) const NUMBER: &str = "苏ICP备2024012345号-1";
pub(crate) const MIIT: &str = "https://beian.miit.gov.cn/";
/// The public-security number with its link.
pub(crate) const POLICE: &str =
    "<a href=\"https://beian.mps.gov.cn/#/query/webSearch?code=32010202010078\">苏公网安备32010202010078号</a>";
/// The copyright line.
pub(crate) const LINE: &str = "版权所有 © 2024-2025 南京示例网络科技有限公司";

/// The foot of a page around what is looked at: everything else is right.
pub(crate) fn foot(inner: &str) -> String {
    format!(
        "<html><body><main>{}</main><footer><p>{LINE}</p>{inner} {POLICE}</footer></body></html>",
        "正文内容。".repeat(40)
    )
}

/// What a right page shows.
pub(crate) fn right() -> String {
    foot(&format!("<a href=\"{MIIT}\">{NUMBER}</a>"))
}

/// Cases of one rule. Each is a page that both hosts of a site of a unit in Jiangsu show, with everything known of it.
pub(crate) struct PageCases {
    rule: &'static Rule,
    facts: Json,
    at: &'static str,
}

/// Cases of the rule, as of 2025-11-20.
pub(crate) fn pages(rule: &'static Rule) -> PageCases {
    let facts = json!({
        "kind": "website", "province": "jiangsu", "nature": "enterprise", "subject_name": "南京示例网络科技有限公司",
        "subject_number": "苏ICP备2024012345号", "service_number": NUMBER, "domain": "example.cn",
        "opened_at": "2025-06-01", "police_number": "苏公网安备32010202010078号", "police_approved_at": "2025-07-01"
    });
    PageCases { rule, facts, at: "2025-11-20T10:00:00+08:00" }
}

impl PageCases {
    /// With another fact from here on; without it, if it is null.
    pub(crate) fn with(mut self, member: &str, value: impl Into<Json>) -> Self {
        self.facts[member] = value.into();
        self
    }

    /// As of another instant.
    pub(crate) fn on(mut self, at: &'static str) -> Self {
        self.at = at;
        self
    }

    pub(crate) fn report(&self, pages: &[Page<'_>]) -> FooterReport {
        let filing: Filing = serde_json::from_value(self.facts.clone()).expect("a filing");
        let now = DateTime::parse_from_rfc3339(self.at).expect("an instant");
        Validator::new(now).check_pages(pages, &filing)
    }

    fn both(&self, html: &str) -> FooterReport {
        self.report(&[Page::new("example.cn", html), Page::new("www.example.cn", html)])
    }

    /// Nothing is found, and the rule is not undetermined.
    #[track_caller]
    pub(crate) fn pass(self, html: &str) -> Self {
        let report = self.both(html);
        assert!(report.findings.is_empty(), "expected no finding: {report:#?}");
        assert!(report.undetermined.iter().all(|open| open.rule != self.rule), "{report:#?}");
        self
    }

    /// The rule says nothing, whatever others say.
    #[track_caller]
    pub(crate) fn silent(self, html: &str) -> Self {
        let report = self.both(html);
        assert!(report.findings.iter().all(|found| found.diagnostic.rule != self.rule), "{report:#?}");
        assert!(report.undetermined.iter().all(|open| open.rule != self.rule), "{report:#?}");
        self
    }

    /// Exactly this rule fails on the first page, at exactly this text; "" for the page as a whole.
    #[track_caller]
    pub(crate) fn fail(self, at: &str, html: &str) -> Self {
        let report = self.both(html);
        let found: Vec<_> = report.findings.iter().filter(|found| found.at.page == 0).collect();
        let told: Vec<_> = found.iter().map(|found| (found.code(), &html[found.at.span.clone()])).collect();
        assert_eq!(told, [(self.rule.code, at)], "{report:#?}");
        for lang in [crate::Lang::Zh, crate::Lang::En] {
            let told = &found[0].diagnostic;
            let text = [told.message(lang), told.why(lang), told.help(lang)].concat();
            assert!(!text.contains('{'), "a placeholder is not filled: {text}");
        }
        self
    }

    /// The rule cannot be decided, for want of exactly these facts, and nothing is found.
    #[track_caller]
    pub(crate) fn open(self, needs: &[&str], html: &str) -> Self {
        let report = self.both(html);
        assert!(report.findings.is_empty(), "expected no finding: {report:#?}");
        let open = report.undetermined.iter().find(|open| open.rule == self.rule);
        assert_eq!(open.map(|open| open.needs.as_slice()), Some(needs), "{report:#?}");
        self
    }

    /// The codes found on a screen of an app.
    #[track_caller]
    pub(crate) fn screen(self, codes: &[&str], screen: Screen, text: &str) -> Self {
        assert_eq!(self.report(&[Page::screen(screen, text)]).codes(), codes, "{text}");
        self
    }
}
