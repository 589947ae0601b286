//! What a site or an app must show after its approval, checked on its pages.

use super::claim::{Claims, folded, names_organisation};
use super::page::{Place, Walked, unescaped};
use super::read::without_word;
use super::scan::{Found, FoundNumber, Kind, Malformed, Spelling, Standing, Suspicion, scan};
use crate::model::record::{Field, Flag, Text, Word, record};
use crate::model::{ServiceKind, SubjectNature};
use crate::rule::{Diagnostic, Lang, Params, Places, Rule, Say, Severity, say};
use crate::rules::after::page as rules;
use crate::value::{DomainName, Moment, Note, Noun, PoliceNumber, Province, RecordNumber};
use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::ops::Range;

record! {
    /// What the check of pages has to know of a filing. All of it is optional; what is missing makes rules undetermined.
    Filing {
        /// Kind of the service. One of [`ServiceKind`]; a website if it is not given.
        kind: Word<ServiceKind>,
        /// 备案省份: province of the filing; else the one that the number names.
        province: Field<Province>,
        /// 主办单位性质: nature of the subject. One of [`SubjectNature`].
        nature: Word<SubjectNature>,
        /// 主办单位名称: name of the subject.
        subject_name: Text,
        /// 主体备案号: record number of the subject, or number of its licence.
        subject_number: Field<RecordNumber>,
        /// 服务备案号: record number of the service.
        service_number: Field<RecordNumber>,
        /// Domain of the website.
        domain: Field<DomainName>,
        /// When the service was opened to the public.
        opened_at: Field<Moment>,
        /// Whether the public-security filing has been applied for.
        police_applied: Flag,
        /// 公安备案号: public-security number of the service.
        police_number: Field<PoliceNumber>,
        /// When the public-security filing was approved.
        police_approved_at: Field<Moment>,
    }
}

/// Where an app shows a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Screen {
    /// Settings (设置).
    Settings,
    /// About or introduction (关于、介绍).
    About,
    /// Another prominent place.
    Prominent,
    /// Somewhere else.
    Other,
}

/// A page as it was fetched, or a screen of an app.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// The host that it came from; "" for an app.
    pub host: &'a str,
    /// Its HTML or text; `None` if the host cannot be reached.
    pub html: Option<&'a str>,
    /// For an app: where it stands.
    pub screen: Option<Screen>,
    /// It was fetched, and is no UTF-8: nothing can be said of what it shows.
    pub unreadable: bool,
}

impl<'a> Page<'a> {
    /// A page of a website.
    #[must_use]
    pub const fn new(host: &'a str, html: &'a str) -> Self {
        Self { host, html: Some(html), screen: None, unreadable: false }
    }

    /// A page as it came, of which nobody knows yet whether it is UTF-8. One that is cut off inside a character is taken up
    /// to there; in another encoding (GBK, say) it is undetermined what it shows: decode it first.
    #[must_use]
    pub fn from_bytes(host: &'a str, bytes: &'a [u8]) -> Self {
        let html = match std::str::from_utf8(bytes) {
            Ok(html) => Some(html),
            Err(error) if error.error_len().is_none() => {
                let whole = bytes.get(..error.valid_up_to());
                whole.and_then(|whole| std::str::from_utf8(whole).ok())
            }
            Err(_) => None,
        };
        Self { host, html, screen: None, unreadable: html.is_none() }
    }

    /// A host that cannot be reached.
    #[must_use]
    pub const fn unreachable(host: &'a str) -> Self {
        Self { host, html: None, screen: None, unreadable: false }
    }

    /// A screen of an app.
    #[must_use]
    pub const fn screen(screen: Screen, text: &'a str) -> Self {
        Self { host: "", html: Some(text), screen: Some(screen), unreadable: false }
    }
}

/// A place in the pages that were given.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Spot {
    /// Which page.
    pub page: usize,
    /// Which bytes of it; empty if it is about the page as a whole.
    pub span: Range<usize>,
}

/// A finding on a page.
#[derive(Clone, PartialEq, Debug)]
pub struct PageFinding {
    /// The rule that does not hold, its severity and texts. Its path is the root: pages are no part of an order.
    pub diagnostic: Diagnostic,
    /// Where.
    pub at: Spot,
    /// Other places that matter.
    pub related: Vec<Spot>,
}

impl PageFinding {
    /// The code of the rule.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.diagnostic.rule.code
    }
}

impl Serialize for PageFinding {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut finding = to.serialize_struct("PageFinding", 3)?;
        finding.serialize_field("diagnostic", &self.diagnostic)?;
        finding.serialize_field("at", &self.at)?;
        finding.serialize_field("related", &self.related)?;
        finding.end()
    }
}

/// A rule that the pages given cannot decide.
#[derive(Clone, PartialEq, Debug)]
pub struct PageOpen {
    /// The rule.
    pub rule: &'static Rule,
    /// Which page, or that it is about none in particular.
    pub page: Option<usize>,
    /// Why not.
    pub why: Say,
    /// The members of [`Filing`] that are missing.
    pub needs: Vec<&'static str>,
}

impl Serialize for PageOpen {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut open = to.serialize_struct("PageOpen", 4)?;
        open.serialize_field("code", self.rule.code)?;
        open.serialize_field("page", &self.page)?;
        open.serialize_field("why", &self.why)?;
        open.serialize_field("needs", &self.needs)?;
        open.end()
    }
}

/// What was found on the pages.
#[derive(Clone, PartialEq, Debug, Default, serde::Serialize)]
#[must_use]
pub struct FooterReport {
    /// What does not hold, by page and code.
    pub findings: Vec<PageFinding>,
    /// What could not be decided.
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

    fn fail(&mut self, cx: &Cx<'_>, rule: &'static Rule, at: Spot, params: Params, related: Vec<Spot>) {
        if !rule.window.holds(cx.today) || !rule.applies.has_service(cx.kind) {
            return;
        }
        let diagnostic = Diagnostic {
            rule,
            severity: rule.severity,
            path: crate::model::path::Path::ROOT,
            params,
            related: Places::NONE,
            by: crate::rule::Ground::Rule,
        };
        self.findings.push(PageFinding { diagnostic, at, related });
    }

    fn open(&mut self, cx: &Cx<'_>, rule: &'static Rule, page: Option<usize>, why: Say, needs: &[&'static str]) {
        if rule.window.holds(cx.today) && rule.applies.has_service(cx.kind) {
            self.undetermined.push(PageOpen { rule, page, why, needs: needs.to_vec() });
        }
    }
}

const BY_SCRIPT: Say = say(
    "页面内容由脚本生成，文本扫描看不到最终显示的内容",
    "scripts make the page; a scan of its text does not see what they show",
);
const IN_SCRIPT: Say = say(
    "号码只出现在脚本或样式中，是否显示无法判断",
    "the number stands in a script or style only; whether it is shown cannot be told",
);
const IN_ATTRIBUTE: Say = say(
    "号码只出现在标签属性中，是否显示无法判断",
    "the number stands in an attribute only; whether it is shown cannot be told",
);
const HIDDEN: Say = say(
    "号码位于隐藏的元素中，脚本或样式是否会显示它无法判断",
    "the number stands in a hidden element; whether a script or a style ever shows it cannot be told",
);
const FOOT_BY_SCRIPT: Say = say(
    "页面底部由脚本填入，文本扫描看不到其内容",
    "a script fills the foot of the page; a scan of its text does not see it",
);
const IN_FRAME: Say =
    say("内容在框架的另一页面中，请提供该页面", "the content is that of another page in a frame; give that page");
const LEADS_ON: Say = say("页面会跳转到另一页面，请提供跳转后的页面", "the page leads on to another; give that one");
const SERVERS_OWN: Say = say(
    "这是服务器的跳转或出错页面，不是网站的页面",
    "this is a redirect or an error page of the server, not a page of the site",
);
const IN_PICTURE: Say = say(
    "页面有疑似备案信息的图片，文本扫描看不到图片中的文字",
    "a picture may hold the number; a scan of text does not read pictures",
);
const LINE_ELSEWHERE: Say = say(
    "版权信息可能在脚本、样式、属性、框架或图片中，文本扫描无法判断",
    "a script, a style, an attribute, a frame or a picture may hold the copyright line; a scan of text cannot tell",
);
const EMPTY_LINK: Say = say(
    "指向工信部网站的链接内没有文字，脚本或样式是否会填入号码无法判断",
    "a link to the ministry holds no text; whether a script or a style fills in the number cannot be told",
);
const NOT_UTF8: Say =
    say("页面不是 UTF-8 编码，无法读取，请先转换编码", "the page is not UTF-8 and cannot be read; convert it first");
const IN_ENGLISH: Say = say(
    "页面只有备案号的英文写法，是否算作标明无法判断",
    "the page shows the number in an English rendering only; whether that counts cannot be told",
);
const AT_TOP: Say = say(
    "号码之后还有大量文字，是否位于页面底部无法判断",
    "much text follows the number; whether it stands at the bottom cannot be told",
);
const CLICK_BY_SCRIPT: Say = say(
    "点击号码后由脚本打开的网址无法判断",
    "a script answers the click on the number; where it leads cannot be told",
);
const BY_WAY_OF: Say = say(
    "号码的链接经由另一网址跳转，最终网址无法判断",
    "the number links by way of another address; where that leads cannot be told",
);
const CODE_MISMATCH: Say = say(
    "号码的省份简称与地区代码不符，可能是抄来的模板",
    "the province and the division code of the number do not agree; it may be copied from a template",
);
const NOT_GIVEN: Say = say("缺少用于比对的信息", "facts to compare with are missing");
const NO_PAGE: Say =
    say("没有提供主域名或 www 域名的页面", "the page of the domain itself or of its www host was not given");
const NO_SCREEN: Say = say("没有说明号码在 APP 中的位置", "where in the app it stands was not given");

struct Cx<'a> {
    filing: &'a Filing,
    today: NaiveDate,
    kind: ServiceKind,
    /// The numbers that are known of the service and its subject.
    known: Vec<RecordNumber>,
}

/// Checks what pages show against what was filed, as of an instant. Days are Beijing days.
///
/// See the [module](crate::display) for what it cannot see: what a script may show, a picture, an attribute or a hidden
/// element holds is undetermined, never guessed.
///
/// ```
/// use beian::display::{Filing, Page, check_footer};
///
/// let mut filing = Filing::EMPTY;
/// filing.service_number = "京ICP备2025000123号-1".into();
/// let page = r#"<footer><a href="https://beian.miit.gov.cn/">京ICP备2025000123号</a></footer>"#;
/// let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
/// let report = check_footer(&[Page::new("example.cn", page)], &filing, now);
/// assert_eq!(report.codes(), ["BA-F0206"]); // the subject's number, and not in Guangdong
/// ```
pub fn check_footer(pages: &[Page<'_>], filing: &Filing, now: DateTime<FixedOffset>) -> FooterReport {
    let known = [&filing.service_number, &filing.subject_number];
    let cx = Cx {
        filing,
        today: Moment::Instant(now).beijing_day(),
        kind: filing.kind.get().unwrap_or(ServiceKind::Website),
        known: known.into_iter().filter_map(|field| field.get().copied()).collect(),
    };
    let mut report = FooterReport::default();
    let mut shows_police = false;
    let mut doubt = None;
    for (index, page) in pages.iter().enumerate() {
        if page.unreadable {
            report.open(&cx, &rules::NUMBER_MISSING, Some(index), NOT_UTF8, &[]);
            if cx.wants_copyright() == Some(true) {
                report.open(&cx, &rules::COPYRIGHT_LINE, Some(index), NOT_UTF8, &[]);
            }
            doubt = doubt.or(Some(NOT_UTF8));
            continue;
        }
        let Some(html) = page.html else {
            report.fail(&cx, &rules::HOST_CLOSED, whole(index), Params::NONE, Vec::new());
            continue;
        };
        let seen = Seen::of(index, page, html);
        record_number(&cx, &seen, &mut report);
        shows_police |= police_number(&cx, &seen, &mut report);
        // Looks through the whole page, so only while no page shows one.
        if !shows_police {
            doubt = doubt.or_else(|| seen.doubt(|found| found.kind == Kind::Police));
        }
        copyright(&cx, &seen, &mut report);
    }
    if !shows_police && !pages.is_empty() {
        police_duty(&cx, doubt, &mut report);
    }
    hosts(&cx, pages, &mut report);
    report.findings.sort_by_key(|found| (found.at.page, found.diagnostic.rule.code, found.at.span.start));
    report
}

const fn whole(page: usize) -> Spot {
    Spot { page, span: 0..0 }
}

/// What servers say when they have no page.
const SERVERS_WORDS: [&str; 8] = [
    "301 Moved Permanently",
    "302 Found",
    "302 Moved Temporarily",
    "403 Forbidden",
    "404 Not Found",
    "502 Bad Gateway",
    "503 Service ",
    "504 Gateway ",
];

/// A page, looked at.
struct Seen<'a> {
    index: usize,
    page: &'a Page<'a>,
    html: &'a str,
    walked: Walked,
    found: Vec<(Found, Place)>,
    /// Bytes that a reader sees in front of the end of each.
    before: Vec<usize>,
}

impl<'a> Seen<'a> {
    fn of(index: usize, page: &'a Page<'a>, html: &'a str) -> Self {
        let walked = Walked::of(html);
        let mut all: Vec<Found> = scan(html).collect();
        let shown = |found: &Found| is_record(found.kind) && matches!(walked.place_of(&found.span), Place::Text(_));
        if !all.iter().any(shown) {
            all.extend(without_word(html));
            all.sort_by_key(|found| found.span.start);
        }
        let before = walked.seen_before(html, all.iter().map(|found| found.span.end));
        let found = all
            .into_iter()
            .map(|found| {
                let place = walked.place_of(&found.span);
                (found, place)
            })
            .collect();
        Self { index, page, html, walked, found, before }
    }

    fn spot(&self, found: &Found) -> Spot {
        Spot { page: self.index, span: found.span.clone() }
    }

    /// What a reader sees of the kinds, with the link that it is in.
    fn shown(&self, kinds: fn(Kind) -> bool) -> Vec<(&Found, Option<usize>)> {
        self.found
            .iter()
            .filter(|(found, _)| kinds(found.kind))
            .filter_map(|(found, place)| match place {
                Place::Text(link) => Some((found, *link)),
                _ => None,
            })
            .collect()
    }

    /// Why a number may be shown all the same.
    fn doubt(&self, which: impl Fn(&Found) -> bool) -> Option<Say> {
        // Where the public-security number stands as text, a picture of no name is its badge.
        let badge = || !self.shown(|kind| kind == Kind::Police).is_empty();
        let picture = || (self.walked.picture || self.walked.some_picture && !badge()).then_some(IN_PICTURE);
        self.held_back(which).or_else(|| self.not_given()).or_else(picture)
    }

    /// Why a number that is not in the text may be shown all the same.
    fn held_back(&self, which: impl Fn(&Found) -> bool) -> Option<Say> {
        let stands = |place: Place| {
            let mut there = self.found.iter();
            there.any(|(found, at)| *at == place && found.value.is_some() && which(found))
        };
        // Only a script shows what an attribute hides, a style sheet what has no size or is not visible.
        let walked = &self.walked;
        if walked.scripts && stands(Place::Hidden) || (walked.scripts || walked.styles) && stands(Place::Faded) {
            Some(HIDDEN)
        } else if stands(Place::Script) {
            Some(IN_SCRIPT)
        } else if stands(Place::Attribute) {
            Some(IN_ATTRIBUTE)
        } else {
            None
        }
    }

    /// Why the text that was given is not what a reader sees.
    fn not_given(&self) -> Option<Say> {
        let walked = &self.walked;
        if self.html.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).nth(9).is_some() {
            // Somebody else has decoded it, and wrongly.
            Some(NOT_UTF8)
        } else if walked.frames || walked.foot_in_frame {
            Some(IN_FRAME)
        } else if walked.leads_on && walked.seen < 500 {
            Some(LEADS_ON)
        } else if walked.seen < 200 && SERVERS_WORDS.iter().any(|words| self.html.contains(words)) {
            Some(SERVERS_OWN)
        } else if walked.scripts && (walked.mount && walked.seen < 2_000 || walked.seen < 200) {
            Some(BY_SCRIPT)
        } else if walked.scripts && walked.foot_by_script {
            Some(FOOT_BY_SCRIPT)
        } else {
            None
        }
    }

    fn link(&self, link: Option<usize>) -> Option<(Spot, String)> {
        let span = self.walked.links.get(link?)?.span.clone();
        let address = unescaped(self.html.get(span.clone())?);
        let spot = Spot { page: self.index, span };
        Some((spot, address))
    }

    fn by_script(&self, link: Option<usize>) -> bool {
        link.and_then(|link| self.walked.links.get(link)).is_some_and(|link| link.script)
    }

    /// Whether two numbers stand at the same place of the page: in its foot, or close to each other.
    fn stand_together(&self, one: &Found, other: &Found) -> bool {
        let in_foot = |found: &Found| self.walked.is_in_foot(found.span.start);
        let far = self.around(one)[0].abs_diff(self.around(other)[0]);
        far < if in_foot(one) && in_foot(other) { FOOT } else { CLOSE }
    }

    /// Bytes that a reader sees in front of the end of a number, and behind it.
    fn around(&self, found: &Found) -> [usize; 2] {
        let nth = self.found.partition_point(|(other, _)| other.span.start < found.span.start);
        let before = self.before.get(nth).copied().unwrap_or_default();
        [before, self.walked.seen.saturating_sub(before)]
    }
}

fn is_record(kind: Kind) -> bool {
    matches!(kind, Kind::Record | Kind::Licence)
}

/// What stands further from the end, or from the right number, is the content of a page and not its foot.
const FOOT: usize = 2_000;

/// Where no foot has a name, this close to the right number is the same place of a page.
const CLOSE: usize = 300;

/// A record number that a reader sees.
#[derive(Clone, Copy)]
struct Shown<'a> {
    number: RecordNumber,
    found: &'a Found,
    link: Option<usize>,
}

fn record_number(cx: &Cx<'_>, seen: &Seen<'_>, report: &mut FooterReport) {
    let shown = seen.shown(is_record);
    let numbers: Vec<Shown<'_>> = shown
        .iter()
        .filter_map(|&(found, link)| {
            let number = found.value?.as_record()?;
            Some(Shown { number, found, link })
        })
        .collect();
    let service = cx.filing.service_number.get();
    let to_ministry = |shown: &Shown<'_>| seen.link(shown.link).is_some_and(|(_, to)| leads(&to, rules::MINISTRY));
    // The best of those that are the subject's: that of the service, that of the subject, that of another service.
    let rank = |number: &RecordNumber| match service {
        Some(service) if service == number => 0,
        _ if number.is_subject() => 1,
        _ if service.is_none_or(RecordNumber::is_subject) => 0,
        _ => 2,
    };
    let best = numbers
        .iter()
        // Without facts only zeros are certain to be nobody's.
        .filter(|shown| cx.known.is_empty() && shown.number.serial() != 0 || cx.is_own(&shown.number))
        .min_by_key(|shown| (rank(&shown.number), !to_ministry(shown)));
    let Some(&Shown { number, found, link }) = best else {
        none_of_its_own(cx, seen, &numbers, report);
        return;
    };
    // What stands first in a long page can be at the bottom all the same: style sheets decide.
    let lowest = numbers.iter().filter(|other| other.number == number);
    let [before, behind] =
        lowest.map(|other| seen.around(other.found)).min_by_key(|[_, behind]| *behind).unwrap_or_default();
    let high = cx.kind == ServiceKind::Website && behind > before.max(2 * FOOT);
    if cx.known.is_empty() {
        let needs = ["subject_number", "service_number"];
        report.open(cx, &rules::ANOTHERS_NUMBER, Some(seen.index), NOT_GIVEN, &needs);
    } else {
        // A licence can be held beside the record, and an example is nobody's.
        let others = numbers.iter().filter(|other| {
            let licence = other.number.licence().is_some() || cx.may_be_holders(&other.number);
            !cx.is_own(&other.number) && !licence && !is_placeholder(other.found)
        });
        // Where its own stands far above, another's at the foot is in its place if it leads to the ministry.
        let in_its_place = |other: &Shown<'_>| high && seen.around(other.found)[1] < FOOT && to_ministry(other);
        let near = |other: &&Shown<'_>| seen.stand_together(found, other.found) || in_its_place(other);
        beside(cx, seen, &others.filter(near).copied().collect::<Vec<_>>(), report);
    }
    if high {
        report.open(cx, &rules::NUMBER_MISSING, Some(seen.index), AT_TOP, &[]);
    }
    if let Some(reason) = miswritten(found) {
        let params = Params::NONE.with("reason", reason);
        report.fail(cx, &rules::MISWRITTEN, seen.spot(found), params, Vec::new());
    }
    let province = cx.filing.province.get().copied().or_else(|| number.province());
    // Of a website, that is; an app shows its own.
    let takes_both = province == Some(Province::Guangdong) && cx.kind == ServiceKind::Website;
    match rank(&number) {
        2 => report.fail(cx, &rules::OTHER_SERVICE, seen.spot(found), Params::NONE, Vec::new()),
        1 if number.licence().is_none() && !takes_both && !cx.filing_is_subject_only() => {
            report.fail(cx, &rules::SUBJECT_NUMBER, seen.spot(found), Params::NONE, Vec::new());
        }
        0 if service.is_none() && !cx.known.is_empty() => {
            let needs = ["service_number"];
            report.open(cx, &rules::OTHER_SERVICE, Some(seen.index), NOT_GIVEN, &needs);
        }
        _ => {}
    }
    record_link(cx, seen, found, link, report);
    if cx.kind == ServiceKind::App {
        match seen.page.screen {
            Some(Screen::Other) => report.fail(cx, &rules::APP_PLACE, seen.spot(found), Params::NONE, Vec::new()),
            Some(_) => {}
            None => report.open(cx, &rules::APP_PLACE, Some(seen.index), NO_SCREEN, &[]),
        }
    }
}

/// A page without a number of its own: with another's, with what is no number, or with nothing.
fn none_of_its_own(cx: &Cx<'_>, seen: &Seen<'_>, numbers: &[Shown<'_>], report: &mut FooterReport) {
    let spots = |found: &[&Found]| found.iter().map(|found| seen.spot(found)).collect::<Vec<_>>();
    let mine = |found: &Found| {
        let number = found.value.and_then(|value| value.as_record());
        number.is_some_and(|number| cx.known.is_empty() || cx.is_own(&number))
    };
    let anothers: Vec<Shown<'_>> = numbers.iter().copied().filter(|n| !is_placeholder(n.found)).collect();
    if anothers.is_empty() {
        let broken: Vec<&Found> = seen.shown(is_record).into_iter().map(|(found, _)| found).collect();
        for found in &broken {
            let params = Params::NONE.with("reason", reason(&found.standing));
            report.fail(cx, &rules::NO_NUMBER, seen.spot(found), params, Vec::new());
        }
        if !broken.is_empty() {
            return;
        }
    }
    // One or two at the foot stand where its own should; elsewhere, or a list of them, is what the page is about.
    let at_foot = anothers.iter().all(|shown| seen.around(shown.found)[1] < FOOT);
    let found: Vec<&Found> = anothers.iter().map(|shown| shown.found).collect();
    if let (Some(first), true) = (found.first(), at_foot && subjects(&anothers) <= 2) {
        match seen.held_back(|found| is_record(found.kind) && mine(found)) {
            Some(why) => report.open(cx, &rules::ANOTHERS_NUMBER, Some(seen.index), why, &[]),
            None => {
                let related = spots(found.get(1..).unwrap_or_default());
                report.fail(cx, &rules::ANOTHERS_NUMBER, seen.spot(first), Params::NONE, related);
            }
        }
        return;
    }
    let english = || in_english(seen.walked.texts(seen.html)).then_some(IN_ENGLISH);
    let may_fill = seen.walked.scripts || seen.walked.styles;
    let empty = || (seen.walked.empty_link && may_fill).then_some(EMPTY_LINK);
    match seen.doubt(|found| is_record(found.kind) && mine(found)).or_else(english).or_else(empty) {
        Some(why) => report.open(cx, &rules::NUMBER_MISSING, Some(seen.index), why, &[]),
        None => {
            let unseen = seen.found.iter().filter(|(found, _)| is_record(found.kind));
            let related = unseen.map(|(found, _)| seen.spot(found)).collect();
            report.fail(cx, &rules::NUMBER_MISSING, whole(seen.index), Params::NONE, related);
        }
    }
}

/// Numbers of others beside the right one. Three and more are a list of sites, no leftover; nor is a number that the page
/// itself says is another's.
fn beside(cx: &Cx<'_>, seen: &Seen<'_>, others: &[Shown<'_>], report: &mut FooterReport) {
    if subjects(others) > 2 {
        return;
    }
    let mut left = others
        .iter()
        .filter(|other| !leads_elsewhere(cx, seen, other.link) && !named_as_anothers(cx, seen, other.found))
        .map(|other| seen.spot(other.found));
    if let Some(first) = left.next() {
        report.fail(cx, &rules::ANOTHER_BESIDE, first, Params::NONE, left.collect());
    }
}

/// Whether a number stands in the link to another site.
fn leads_elsewhere(cx: &Cx<'_>, seen: &Seen<'_>, link: Option<usize>) -> bool {
    let Some((_, to)) = seen.link(link) else {
        return false;
    };
    let host = host_of(&to).to_ascii_lowercase();
    let domain = cx.filing.domain.get().map(|domain| domain.to_string());
    let own = [domain.as_deref().unwrap_or_default(), seen.page.host, "miit.gov.cn"];
    let known = own.into_iter().chain(rules::OLD_HOSTS.iter().copied());
    let mut known = known.chain(rules::POLICE_HOSTS.iter().copied()).filter(|known| !known.is_empty());
    let within = |known: &str| {
        let front = host.strip_suffix(&known.to_ascii_lowercase());
        front.is_some_and(|front| front.is_empty() || front.ends_with('.'))
    };
    !host.is_empty() && !known.any(within)
}

/// How far from a number the name of its holder is looked for, in characters.
const NAME: usize = 40;
/// Numbers that may stand one after the other in the same breath.
const ROW: usize = 8;

/// Whether the line of a number names another organisation than the subject, or is a sentence of an article.
fn named_as_anothers(cx: &Cx<'_>, seen: &Seen<'_>, found: &Found) -> bool {
    // What stands beyond a number of the subject's own belongs to that.
    let own = |other: &Found| match other.value {
        Some(FoundNumber::Record(number)) => cx.is_own(&number),
        Some(FoundNumber::Police(_)) => true,
        _ => false,
    };
    let nth = seen.found.partition_point(|(other, _)| other.span.start < found.span.start);
    let (front, behind) = seen.found.split_at_checked(nth).unwrap_or_default();
    let from = front.iter().rev().take(ROW).find(|(other, _)| own(other));
    let to = behind.iter().skip(1).take(ROW).find(|(other, _)| own(other));
    let within = from.map_or(0, |(own, _)| own.span.end)..to.map_or(seen.html.len(), |(own, _)| own.span.start);
    let [front, behind] =
        seen.walked.line(seen.html, &found.span, &within).map(|text| folded(&unescaped(&text)).collect::<String>());
    let skip = front.chars().count().saturating_sub(NAME);
    let near: [String; 2] = [front.chars().skip(skip).collect(), behind.chars().take(NAME).collect()];
    let own: String = folded(cx.filing.subject_name.get().unwrap_or_default()).collect();
    near.iter().any(|text| {
        let others = if own.is_empty() { text.clone() } else { text.replace(&own, "") };
        others.contains('。') || names_organisation(&others)
    })
}

/// How many subjects the numbers are of; three stands for more.
fn subjects(numbers: &[Shown<'_>]) -> usize {
    let mut known: Vec<RecordNumber> = Vec::new();
    for shown in numbers {
        if known.len() < 3 && !known.iter().any(|known| known.same_subject(&shown.number)) {
            known.push(shown.number);
        }
    }
    known.len()
}

/// Whether the number leads to the ministry.
fn record_link(cx: &Cx<'_>, seen: &Seen<'_>, found: &Found, link: Option<usize>, report: &mut FooterReport) {
    let host = Params::NONE.with("host", rules::MINISTRY);
    match seen.link(link) {
        // A screen of an app is given as text, which has no links.
        None if cx.kind != ServiceKind::Website && seen.walked.links.is_empty() => {
            let why = say("给出的文本不含链接", "the text that was given has no links");
            report.open(cx, &rules::LINK_MISSING, Some(seen.index), why, &[]);
        }
        None => report.fail(cx, &rules::LINK_MISSING, seen.spot(found), host, Vec::new()),
        Some((_, script)) if seen.by_script(link) => {
            if !addresses(&script).any(|to| leads(to, rules::MINISTRY)) {
                report.open(cx, &rules::LINK_MISSING, Some(seen.index), CLICK_BY_SCRIPT, &[]);
            }
        }
        Some((_, to)) if leads(&to, rules::MINISTRY) => {}
        Some((spot, to)) if rules::OLD_HOSTS.iter().any(|old| leads(&to, old)) => {
            report.fail(cx, &rules::LINK_OLD, spot, host, vec![seen.spot(found)]);
        }
        // …/go?url=https://beian.miit.gov.cn/
        Some((_, to)) if to.split_once('=').is_some_and(|(_, value)| value.contains(rules::MINISTRY)) => {
            report.open(cx, &rules::LINK_MISSING, Some(seen.index), BY_WAY_OF, &[]);
        }
        Some((spot, _)) => report.fail(cx, &rules::LINK_MISSING, spot, host, vec![seen.spot(found)]),
    }
}

/// The addresses that a script names, in quotes.
fn addresses(script: &str) -> impl Iterator<Item = &str> {
    script.split(['\'', '"', '`'])
}

/// Whether a number stands there in English or pinyin: Zhejiang ICP No. 16012345-1.
fn in_english<'t>(mut texts: impl Iterator<Item = &'t str>) -> bool {
    let marks = ["ICP NO", "ICP FILING", "ICP RECORD", "ICP LICEN", "ICP BEI"];
    texts.any(|text| {
        let text = text.to_ascii_uppercase();
        marks.iter().any(|mark| {
            let behind = text.find(mark).and_then(|at| text.get(at + mark.len()..));
            let near = behind.unwrap_or_default().chars().take(24);
            near.filter(char::is_ascii_digit).count() >= 6
        })
    })
}

fn is_placeholder(found: &Found) -> bool {
    found.standing == Standing::Suspicious(Suspicion::Placeholder)
}

/// What is wrong with the spelling of a number that can be read, beyond what everybody forgives.
fn miswritten(found: &Found) -> Option<Noun> {
    match found.standing {
        Standing::Suspicious(Suspicion::Province) => Some(Noun::new("省份简称有误", "the province's short form")),
        Standing::Suspicious(Suspicion::Wording) => Some(Noun::new("“备”误写为“证”", "证 for 备")),
        Standing::Suspicious(Suspicion::NoWord) => Some(Noun::new("缺少“备”字", "备 is missing")),
        _ if found.spellings.has(Spelling::Typo) => Some(Spelling::Typo.noun()),
        _ => None,
    }
}

impl Cx<'_> {
    /// Whether what is known as the service's number has no service part: then nothing better can be asked for.
    fn filing_is_subject_only(&self) -> bool {
        self.filing.service_number.get().is_some_and(RecordNumber::is_subject)
    }

    /// Whether a number is one of the subject's.
    fn is_own(&self, number: &RecordNumber) -> bool {
        self.known.iter().any(|known| known.same_subject(number))
    }

    /// Whether a record number may be of a holder of licences, of whom only those are known.
    fn may_be_holders(&self, number: &RecordNumber) -> bool {
        let licences = !self.known.is_empty() && self.known.iter().all(|known| known.licence().is_some());
        let mut provinces = self.known.iter().filter_map(RecordNumber::province);
        licences && provinces.all(|province| Some(province) == number.province())
    }

    /// Whether the province asks for a copyright line; none if the province is not known.
    fn wants_copyright(&self) -> Option<bool> {
        let numbers = self.known.iter().find_map(RecordNumber::province);
        let province = self.filing.province.get().copied().or(numbers)?;
        // The document speaks of units; an individual's name is not asked for.
        let individual = self.filing.nature.get().is_some_and(SubjectNature::is_individual);
        Some(rules::COPYRIGHT.contains(&province) && !individual)
    }
}

fn reason(standing: &Standing) -> crate::rule::Param {
    match standing {
        Standing::Malformed(Malformed::Number(error)) => (*error).into(),
        Standing::Malformed(Malformed::Template) => {
            Noun::new("未填入内容的模板", "a template that was not filled in").into()
        }
        Standing::Malformed(Malformed::Parody) => Noun::new("戏仿的号码", "a parody").into(),
        Standing::Suspicious(_) => Noun::new("占位号码", "a placeholder").into(),
        _ => Noun::new("占位字符", "a placeholder").into(),
    }
}

/// The host of an address. One without `//` is a path on the same site, however much it looks like a host.
fn host_of(address: &str) -> &str {
    let address = address.trim();
    // Browsers take a backslash for a slash.
    let slashes = address.find(['/', '\\']).unwrap_or(address.len());
    let (scheme, behind) = address.split_at_checked(slashes).unwrap_or_default();
    if !["", "http:", "https:"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return "";
    }
    let Some(behind) = behind.strip_prefix(['/', '\\']).and_then(|b| b.strip_prefix(['/', '\\'])) else {
        return "";
    };
    let host = behind.split(['/', '?', '#', '\\']).next().unwrap_or(behind);
    let host = host.rsplit('@').next().unwrap_or(host);
    host.split(':').next().unwrap_or(host).trim_end_matches('.')
}

fn leads(address: &str, host: &str) -> bool {
    let found = host_of(address);
    let bare = match found.get(..4) {
        Some(www) if www.eq_ignore_ascii_case("www.") => found.get(4..).unwrap_or(found),
        _ => found,
    };
    bare.eq_ignore_ascii_case(host)
}

/// An address with a space for every escape (%20).
fn without_escapes(address: &str) -> String {
    let mut parts = address.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push(' ');
        plain.push_str(part.get(2..).unwrap_or_default());
    }
    plain
}

/// Whether a public-security number is shown; reports what is wrong with it.
fn police_number(cx: &Cx<'_>, seen: &Seen<'_>, report: &mut FooterReport) -> bool {
    let shown = seen.shown(|kind| kind == Kind::Police);
    let wanted = cx.filing.police_number.get();
    let read = |found: &Found| match found.value {
        Some(FoundNumber::Police(number)) => Some(number),
        _ => None,
    };
    let right = |found: &Found| read(found).is_some_and(|number| wanted.is_none_or(|w| w.digits() == number.digits()));
    let Some((found, link)) = shown.iter().find(|(found, _)| right(found)).or(shown.first()).copied() else {
        return false;
    };
    let number = match read(found) {
        Some(number) if wanted == Some(&number) || !is_placeholder(found) => number,
        _ => {
            let params = Params::NONE.with("reason", reason(&found.standing));
            report.fail(cx, &rules::NO_POLICE_NUMBER, seen.spot(found), params, Vec::new());
            return true;
        }
    };
    // Right digits with the short form of another province are not the number either.
    if !right(found) || wanted.is_some_and(|wanted| wanted.province() != number.province()) {
        report.fail(cx, &rules::POLICE_OTHER, seen.spot(found), Params::NONE, Vec::new());
    } else if wanted.is_none() {
        let why = if found.notes.has(Note::Mismatch) { CODE_MISMATCH } else { NOT_GIVEN };
        report.open(cx, &rules::POLICE_OTHER, Some(seen.index), why, &["police_number"]);
    }
    let leads_there = |to: &str| rules::POLICE_HOSTS.iter().any(|host| leads(to, host));
    let queries = |to: &str| {
        // However the parameter is spelled: recordcode=, recordCode=, code=%20….
        let digits = number.digits();
        leads_there(to) && without_escapes(to).split(|c: char| !c.is_ascii_digit()).any(|run| run == digits)
    };
    let opens = |link: usize| seen.link(Some(link)).is_some_and(|(_, to)| addresses(&to).any(queries));
    // The icon beside the number may bear the link instead.
    let linked = link.map_or_else(|| (0..seen.walked.links.len()).any(opens), opens);
    if linked || cx.kind != ServiceKind::Website && link.is_none() {
        return true;
    }
    let (spot, related) = match seen.link(link) {
        None => (seen.spot(found), Vec::new()),
        Some((_, to)) if seen.by_script(link) || leads_there(&to) && to.contains("token=") => {
            let why = if seen.by_script(link) { CLICK_BY_SCRIPT } else { BY_WAY_OF };
            report.open(cx, &rules::POLICE_LINK, Some(seen.index), why, &[]);
            return true;
        }
        Some((spot, _)) => (spot, vec![seen.spot(found)]),
    };
    report.fail(cx, &rules::POLICE_LINK, spot, Params::NONE, related);
    true
}

/// No page shows a public-security number: whether one is due.
fn police_duty(cx: &Cx<'_>, doubt: Option<Say>, report: &mut FooterReport) {
    let filing = cx.filing;
    // The last day on which it is not yet due.
    let due = |since: &Moment| since.beijing_day().checked_add_days(Days::new(rules::POLICE_DAYS));
    let days = Params::NONE.with("days", rules::POLICE_DAYS);
    if let Some(approved) = filing.police_approved_at.get() {
        if due(approved).is_some_and(|last| cx.today > last) {
            match doubt {
                Some(why) => report.open(cx, &rules::POLICE_MISSING, None, why, &[]),
                None => report.fail(cx, &rules::POLICE_MISSING, whole(0), days, Vec::new()),
            }
        }
        return;
    }
    if filing.police_number.get().is_some() {
        report.open(cx, &rules::POLICE_MISSING, None, NOT_GIVEN, &["police_approved_at"]);
        return;
    }
    match (filing.opened_at.get(), filing.police_applied.get()) {
        (_, Some(true)) => report.open(cx, &rules::POLICE_MISSING, None, NOT_GIVEN, &["police_approved_at"]),
        (Some(opened), applied) if due(opened).is_some_and(|last| cx.today > last) => match applied {
            Some(_) => report.fail(cx, &rules::POLICE_LATE, whole(0), days, Vec::new()),
            None => report.open(cx, &rules::POLICE_LATE, None, NOT_GIVEN, &["police_applied"]),
        },
        (Some(_), _) => {}
        (None, _) => report.open(cx, &rules::POLICE_LATE, None, NOT_GIVEN, &["opened_at", "police_applied"]),
    }
}

fn copyright(cx: &Cx<'_>, seen: &Seen<'_>, report: &mut FooterReport) {
    match cx.wants_copyright() {
        Some(true) => {}
        Some(false) => return,
        None => {
            report.open(cx, &rules::COPYRIGHT_LINE, Some(seen.index), NOT_GIVEN, &["province"]);
            return;
        }
    }
    let mut shown = Claims::default();
    for (joined, piece) in seen.walked.joined(seen.html) {
        shown.add(joined, &unescaped(piece));
    }
    let name: Vec<char> = folded(cx.filing.subject_name.get().unwrap_or_default()).collect();
    if name.is_empty() && shown.has_mark() {
        let needs = ["subject_name"];
        report.open(cx, &rules::COPYRIGHT_LINE, Some(seen.index), NOT_GIVEN, &needs);
        return;
    }
    if shown.name(&name) {
        return;
    }
    let elsewhere = || {
        let named = seen.walked.unshown(seen.html).any(|piece| {
            let mut held = Claims::default();
            held.add(true, &unescaped(piece));
            held.name(&name)
        });
        let unread = seen.walked.frame_in_foot || seen.walked.foot_picture;
        (named || unread).then_some(LINE_ELSEWHERE)
    };
    match seen.not_given().or_else(elsewhere) {
        Some(why) => report.open(cx, &rules::COPYRIGHT_LINE, Some(seen.index), why, &[]),
        None => report.fail(cx, &rules::COPYRIGHT_LINE, whole(seen.index), Params::NONE, Vec::new()),
    }
}

/// Whether both hosts were looked at.
fn hosts(cx: &Cx<'_>, pages: &[Page<'_>], report: &mut FooterReport) {
    if cx.kind != ServiceKind::Website {
        return;
    }
    let domain = cx.filing.domain.get().map(|domain| domain.to_string());
    // Without the fact, the host of a page tells the other one.
    let name = domain.as_deref().or_else(|| pages.first().map(|page| page.host));
    let Some(name) = name.filter(|name| !name.is_empty()) else {
        return;
    };
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let name = name.strip_prefix("www.").unwrap_or(&name);
    let looked_at = |host: &str| pages.iter().any(|page| page.host.trim_end_matches('.').eq_ignore_ascii_case(host));
    if !looked_at(name) || !looked_at(&format!("www.{name}")) {
        let needs: &[_] = if domain.is_none() { &["domain"] } else { &[] };
        report.open(cx, &rules::HOST_CLOSED, None, NO_PAGE, needs);
    }
}

/// The severity of a report as a whole.
impl FooterReport {
    /// The highest severity that was found.
    #[must_use]
    pub fn severity(&self) -> Option<Severity> {
        self.findings.iter().map(|found| found.diagnostic.severity).max()
    }
}
