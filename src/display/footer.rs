//! What a site or an app must show after its approval, checked on its pages.

use super::encoding::text;
use super::page_reading::read;
use crate::model::{Filing, ServiceKind};
use crate::rule::page::{PageItem, Pages, Sight};
use crate::rule::{Assumed, Lang, PageFinding, PageOpen, Say, Screen, Setup, Severity, say};
use crate::ruleset::Ruleset;
use crate::value::Moment;
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::borrow::Cow;

/// A page as it was fetched, or a screen of an app.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// The host that it came from; "" for an app.
    pub host: &'a str,
    /// Its HTML or text; `None` if the host cannot be reached.
    pub html: Option<Cow<'a, str>>,
    /// For an app: where it stands.
    pub screen: Option<Screen>,
    /// It was fetched, and cannot be read: nothing can be said of what it shows.
    pub unreadable: bool,
}

impl<'a> Page<'a> {
    /// A page of a website.
    #[must_use]
    pub const fn new(host: &'a str, html: &'a str) -> Self {
        Self { host, html: Some(Cow::Borrowed(html)), screen: None, unreadable: false }
    }

    /// A page as it came: UTF-8, or GBK, GB18030, Big5 and what else it says it is in. One that is cut off inside a
    /// character is taken up to there; one in no encoding that can be told is undetermined. The places of findings are those
    /// in the text, [`Page::html`].
    #[must_use]
    pub fn from_bytes(host: &'a str, bytes: &'a [u8]) -> Self {
        let html = text(bytes);
        Self { host, screen: None, unreadable: html.is_none(), html }
    }

    /// A host that cannot be reached.
    #[must_use]
    pub const fn unreachable(host: &'a str) -> Self {
        Self { host, html: None, screen: None, unreadable: false }
    }

    /// A screen of an app.
    #[must_use]
    pub const fn screen(screen: Screen, text: &'a str) -> Self {
        Self { host: "", html: Some(Cow::Borrowed(text)), screen: Some(screen), unreadable: false }
    }
}

/// What was found on the pages.
#[derive(Clone, PartialEq, Debug, Default, serde::Serialize)]
#[must_use]
pub struct FooterReport {
    /// What does not hold, by page and code.
    pub findings: Vec<PageFinding>,
    /// What could not be decided: of each page, then of all of them.
    pub undetermined: Vec<PageOpen>,
}

impl FooterReport {
    /// The codes of the findings, in their order.
    #[must_use]
    pub fn codes(&self) -> Vec<&'static str> {
        self.findings.iter().map(PageFinding::code).collect()
    }

    /// For people: each finding with its place, what belongs to it, and what to do; then what is undetermined, and for
    /// want of what.
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        let mut out = String::new();
        for found in &self.findings {
            let told = &found.diagnostic;
            let (severity, at) = (told.severity.say().of(lang), &found.at);
            let (message, help) = (told.message(lang), told.help(lang));
            out.push_str(&format!("{severity} {} #{} {:?}\n  {message}\n  {help}\n", found.code(), at.page, at.span));
            for spot in &found.related {
                let related = say("相关：", "see ").of(lang);
                out.push_str(&format!("  {related}#{} {:?}\n", spot.page, spot.span));
            }
        }
        for open in &self.undetermined {
            let undetermined = say("无法判断", "undetermined").of(lang);
            let page = open.page.map(|page| format!(" #{page}")).unwrap_or_default();
            let (code, why) = (open.rule.code, open.why.of(lang));
            out.push_str(&format!("{undetermined} {code}{page} {why}"));
            if !open.needs.is_empty() {
                let colon = say("：", ": ").of(lang);
                out.push_str(&format!("{colon}{}", open.needs.join(" ")));
            }
            out.push('\n');
        }
        out
    }

    /// The highest severity that was found.
    #[must_use]
    pub fn severity(&self) -> Option<Severity> {
        self.findings.iter().map(|found| found.diagnostic.severity).max()
    }
}

const NOT_READ: Say =
    say("无法识别页面的编码，请先转换为 UTF-8", "the encoding of the page cannot be told; convert it to UTF-8 first");

/// Checks what pages show against what was filed, as of an instant. Days are Beijing days.
///
/// See the [module](crate::display) for what it cannot see: what a script may show, a picture, an attribute or a hidden
/// element holds is undetermined, never guessed. [`Validator::check_pages`](crate::Validator::check_pages) does the same with a validator of one's own.
///
/// ```
/// use beian::display::{Filing, Page, check_footer};
///
/// let mut filing = Filing::default();
/// filing.service_number = "京ICP备2025000123号-1".into();
/// let page = r#"<footer><a href="https://beian.miit.gov.cn/">京ICP备2025000123号</a></footer>"#;
/// let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
/// let report = check_footer(&[Page::new("example.cn", page)], &filing, now);
/// assert_eq!(report.codes(), ["BA-F0206"]); // the subject's number, and not in Guangdong
/// ```
pub fn check_footer(pages: &[Page<'_>], filing: &Filing, now: DateTime<FixedOffset>) -> FooterReport {
    let today = Moment::Instant(now).beijing_day();
    check_pages(&Ruleset::of(today, Setup::default()), today, pages, filing)
}

/// As [`check_footer`], with the rules of a validator.
pub(crate) fn check_pages(rules: &Ruleset, today: NaiveDate, pages: &[Page<'_>], filing: &Filing) -> FooterReport {
    let known = [&filing.service_number, &filing.subject_number];
    let kind = filing.kind.get().unwrap_or(ServiceKind::Website);
    let item = |(index, page)| {
        let page: &Page<'_> = page;
        let sight = match &page.html {
            Some(html) => Sight::Read(read(html)),
            None if page.unreadable => Sight::Unreadable(NOT_READ),
            None => Sight::Closed,
        };
        PageItem { index, host: page.host, screen: page.screen, sight }
    };
    let read = Pages {
        filing,
        today,
        kind,
        known: known.into_iter().filter_map(|field| field.get().copied()).collect(),
        pages: pages.iter().enumerate().map(item).collect(),
    };
    let mut state = rules.begin();
    for pick in rules.page.iter().filter(|pick| pick.applies.has_service(kind)) {
        let mut sink = pick.sink(Assumed::NOTHING, &mut state);
        let ran = (pick.check)(&read, &mut sink);
        sink.end(ran);
    }
    let (mut findings, mut undetermined) = (state.on_pages, state.open_on_pages);
    findings.sort_by_key(|found| (found.at.page, found.code(), found.at.span.start));
    undetermined.sort_by_key(|open| (open.page.is_none(), open.page, open.rule.code));
    FooterReport { findings, undetermined }
}
