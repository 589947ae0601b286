//! What a site or an app must show after its approval, checked on its pages.

use super::page::{Place, Walked};
use super::scan::{Found, FoundNumber, Kind, Malformed, Standing, scan};
use crate::model::record::{Field, Flag, Text, Word, record};
use crate::model::{ServiceKind, SubjectNature};
use crate::rule::{Diagnostic, Lang, Params, Places, Rule, Say, Severity, say};
use crate::rules::after::page as rules;
use crate::value::{DomainName, Moment, Noun, PoliceNumber, Province, RecordNumber};
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
}

impl<'a> Page<'a> {
    /// A page of a website.
    #[must_use]
    pub const fn new(host: &'a str, html: &'a str) -> Self {
        Self {
            host,
            html: Some(html),
            screen: None,
        }
    }

    /// A host that cannot be reached.
    #[must_use]
    pub const fn unreachable(host: &'a str) -> Self {
        Self {
            host,
            html: None,
            screen: None,
        }
    }

    /// A screen of an app.
    #[must_use]
    pub const fn screen(screen: Screen, text: &'a str) -> Self {
        Self {
            host: "",
            html: Some(text),
            screen: Some(screen),
        }
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

    /// For people, one line a finding.
    #[must_use]
    pub fn to_text(&self, lang: Lang) -> String {
        let mut out = String::new();
        for found in &self.findings {
            let told = &found.diagnostic;
            let (severity, at) = (told.severity.say().of(lang), &found.at);
            let (message, help) = (told.message(lang), told.help(lang));
            out.push_str(&format!(
                "{severity} {} #{} {:?}\n  {message}\n  {help}\n",
                found.code(),
                at.page,
                at.span
            ));
        }
        for open in &self.undetermined {
            let undetermined = say("无法判断", "undetermined").of(lang);
            out.push_str(&format!("{undetermined} {} {}\n", open.rule.code, open.why.of(lang)));
        }
        out
    }

    fn fail(&mut self, cx: &Cx<'_>, rule: &'static Rule, at: Spot, params: Params, related: Vec<Spot>) {
        if !rule.window.holds(cx.today) || !rule.applies.reaches_service(Some(cx.kind)).unwrap_or(true) {
            return;
        }
        let diagnostic = Diagnostic {
            rule,
            severity: rule.severity,
            path: crate::model::path::Path::ROOT,
            params,
            related: Places::NONE,
        };
        self.findings.push(PageFinding {
            diagnostic,
            at,
            related,
        });
    }

    fn open(&mut self, cx: &Cx<'_>, rule: &'static Rule, page: Option<usize>, why: Say, needs: &[&'static str]) {
        if rule.window.holds(cx.today) && rule.applies.reaches_service(Some(cx.kind)).unwrap_or(true) {
            self.undetermined.push(PageOpen {
                rule,
                page,
                why,
                needs: needs.to_vec(),
            });
        }
    }
}

const BY_SCRIPT: Say = say(
    "页面内容由脚本生成，文本扫描看不到最终显示的内容",
    "scripts make the page; a scan of its text does not see what they show",
);
const IN_SCRIPT: Say = say(
    "号码只出现在脚本中，是否显示无法判断",
    "the number stands in a script only; whether it is shown cannot be told",
);
const IN_ATTRIBUTE: Say = say(
    "号码只出现在标签属性或标题中，是否显示无法判断",
    "the number stands in an attribute or the title only; whether it is shown cannot be told",
);
const HIDDEN: Say = say(
    "号码位于隐藏的元素中，是否显示无法判断",
    "the number stands in a hidden element; whether it is ever shown cannot be told",
);
const IN_PICTURE: Say = say(
    "页面有疑似备案信息的图片，文本扫描看不到图片中的文字",
    "a picture may hold the number; a scan of text does not read pictures",
);
const NOT_GIVEN: Say = say("缺少用于比对的信息", "facts to compare with are missing");
const NO_PAGE: Say = say(
    "没有提供主域名或 www 域名的页面",
    "the page of the domain itself or of its www host was not given",
);
const NO_SCREEN: Say = say(
    "没有说明号码在 APP 中的位置",
    "where in the app it stands was not given",
);

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
        let Some(html) = page.html else {
            report.fail(&cx, &rules::HOST_CLOSED, whole(index), Params::NONE, Vec::new());
            continue;
        };
        let seen = Seen::of(index, page, html);
        record_number(&cx, &seen, &mut report);
        shows_police |= police_number(&cx, &seen, &mut report);
        doubt = doubt.or_else(|| seen.doubt(|kind| kind == Kind::Police));
        copyright(&cx, &seen, &mut report);
    }
    if !shows_police && !pages.is_empty() {
        police_duty(&cx, doubt, &mut report);
    }
    hosts(&cx, pages, &mut report);
    report
        .findings
        .sort_by_key(|found| (found.at.page, found.diagnostic.rule.code, found.at.span.start));
    report
}

const fn whole(page: usize) -> Spot {
    Spot { page, span: 0..0 }
}

/// A page, looked at.
struct Seen<'a> {
    index: usize,
    page: &'a Page<'a>,
    html: &'a str,
    walked: Walked,
    found: Vec<(Found, Place)>,
}

impl<'a> Seen<'a> {
    fn of(index: usize, page: &'a Page<'a>, html: &'a str) -> Self {
        let walked = Walked::of(html);
        let found = scan(html)
            .map(|found| {
                let place = walked.place_of(&found.span);
                (found, place)
            })
            .collect();
        Self {
            index,
            page,
            html,
            walked,
            found,
        }
    }

    fn spot(&self, found: &Found) -> Spot {
        Spot {
            page: self.index,
            span: found.span.clone(),
        }
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
    fn doubt(&self, kinds: fn(Kind) -> bool) -> Option<Say> {
        let stands = |place: Place| {
            let mut there = self
                .found
                .iter()
                .filter(|(found, _)| kinds(found.kind) && found.value.is_some());
            there.any(|(_, at)| *at == place)
        };
        if stands(Place::Hidden) {
            Some(HIDDEN)
        } else if stands(Place::Script) {
            Some(IN_SCRIPT)
        } else if stands(Place::Attribute) {
            Some(IN_ATTRIBUTE)
        } else if self.walked.scripts && (self.walked.mount && self.walked.seen < 2_000 || self.walked.seen < 200) {
            Some(BY_SCRIPT)
        } else if self.walked.picture {
            Some(IN_PICTURE)
        } else {
            None
        }
    }

    fn link(&self, link: Option<usize>) -> Option<(Spot, String)> {
        let span = self.walked.links.get(link?)?.clone();
        // The one entity that addresses have.
        let address = self.html.get(span.clone())?.replace("&amp;", "&");
        let spot = Spot { page: self.index, span };
        Some((spot, address))
    }
}

fn is_record(kind: Kind) -> bool {
    matches!(kind, Kind::Record | Kind::Licence)
}

fn record_number(cx: &Cx<'_>, seen: &Seen<'_>, report: &mut FooterReport) {
    let shown = seen.shown(is_record);
    if shown.is_empty() {
        match seen.doubt(is_record) {
            Some(why) => report.open(cx, &rules::NUMBER_MISSING, Some(seen.index), why, &[]),
            None => report.fail(cx, &rules::NUMBER_MISSING, whole(seen.index), Params::NONE, Vec::new()),
        }
        return;
    }
    let numbers: Vec<(RecordNumber, &Found, Option<usize>)> = shown
        .iter()
        .filter_map(|(found, link)| Some((found.value?.as_record()?, *found, *link)))
        .collect();
    let mine = |number: &RecordNumber| cx.known.iter().any(|known| known.same_subject(number));
    if numbers.is_empty() {
        for (found, _) in &shown {
            let params = Params::NONE.with("reason", reason(&found.standing));
            report.fail(cx, &rules::NO_NUMBER, seen.spot(found), params, Vec::new());
        }
        return;
    }
    let service = cx.filing.service_number.get();
    // The best of those that are the subject's: that of the service, that of the subject, that of another service.
    let rank = |number: &RecordNumber| match service {
        Some(service) if service == number => 0,
        _ if number.is_subject() => 1,
        _ if service.is_none_or(RecordNumber::is_subject) => 0,
        _ => 2,
    };
    let best = numbers
        .iter()
        .filter(|(number, _, _)| cx.known.is_empty() || mine(number))
        .min_by_key(|(number, _, link)| {
            (
                rank(number),
                seen.link(*link).is_none_or(|(_, to)| !leads(&to, rules::MINISTRY)),
            )
        });
    let Some((number, found, link)) = best.copied() else {
        let related = numbers.iter().skip(1).map(|(_, found, _)| seen.spot(found)).collect();
        if let Some((_, first, _)) = numbers.first() {
            report.fail(cx, &rules::ANOTHERS_NUMBER, seen.spot(first), Params::NONE, related);
        }
        return;
    };
    if cx.known.is_empty() {
        let needs = ["subject_number", "service_number"];
        report.open(cx, &rules::ANOTHERS_NUMBER, Some(seen.index), NOT_GIVEN, &needs);
    } else {
        for (other, found, _) in &numbers {
            // A licence can be held beside the record.
            if !mine(other) && other.licence().is_none() {
                report.fail(cx, &rules::ANOTHER_BESIDE, seen.spot(found), Params::NONE, Vec::new());
            }
        }
    }
    let province = cx.filing.province.get().copied().or_else(|| number.province());
    match rank(&number) {
        2 => report.fail(cx, &rules::OTHER_SERVICE, seen.spot(found), Params::NONE, Vec::new()),
        1 if number.licence().is_none() && province != Some(Province::Guangdong) && !cx.filing_is_subject_only() => {
            report.fail(cx, &rules::SUBJECT_NUMBER, seen.spot(found), Params::NONE, Vec::new());
        }
        _ => {}
    }
    let host = Params::NONE.with("host", rules::MINISTRY);
    match seen.link(link) {
        // A screen of an app is given as text, which has no links.
        None if cx.kind != ServiceKind::Website && seen.walked.links.is_empty() => {
            let why = say("给出的文本不含链接", "the text that was given has no links");
            report.open(cx, &rules::LINK_MISSING, Some(seen.index), why, &[]);
        }
        None => report.fail(cx, &rules::LINK_MISSING, seen.spot(found), host, Vec::new()),
        Some((_, to)) if leads(&to, rules::MINISTRY) => {}
        Some((spot, to)) if rules::OLD_HOSTS.iter().any(|old| leads(&to, old)) => {
            report.fail(cx, &rules::LINK_OLD, spot, host, vec![seen.spot(found)]);
        }
        Some((spot, _)) => report.fail(cx, &rules::LINK_MISSING, spot, host, vec![seen.spot(found)]),
    }
    if cx.kind == ServiceKind::App {
        match seen.page.screen {
            Some(Screen::Other) => report.fail(cx, &rules::APP_PLACE, seen.spot(found), Params::NONE, Vec::new()),
            Some(_) => {}
            None => report.open(cx, &rules::APP_PLACE, Some(seen.index), NO_SCREEN, &[]),
        }
    }
}

impl Cx<'_> {
    /// Whether what is known as the service's number has no service part: then nothing better can be asked for.
    fn filing_is_subject_only(&self) -> bool {
        self.filing.service_number.get().is_some_and(RecordNumber::is_subject)
    }
}

fn reason(standing: &Standing) -> crate::rule::Param {
    match standing {
        Standing::Malformed(Malformed::Number(error)) => (*error).into(),
        Standing::Malformed(Malformed::Template) => {
            Noun::new("未填入内容的模板", "a template that was not filled in").into()
        }
        Standing::Malformed(Malformed::Parody) => Noun::new("戏仿的号码", "a parody").into(),
        _ => Noun::new("占位字符", "a placeholder").into(),
    }
}

/// The host of an address.
fn host_of(address: &str) -> &str {
    let address = address.trim();
    let behind = address
        .split_once("//")
        .filter(|(scheme, _)| matches!(scheme.to_ascii_lowercase().as_str(), "" | "http:" | "https:"))
        .map_or(address, |(_, behind)| behind);
    let host = behind.split(['/', '?', '#', ':', '\\']).next().unwrap_or(behind);
    host.rsplit('@').next().unwrap_or(host).trim_end_matches('.')
}

fn leads(address: &str, host: &str) -> bool {
    let found = host_of(address);
    let bare = match found.get(..4) {
        Some(www) if www.eq_ignore_ascii_case("www.") => found.get(4..).unwrap_or(found),
        _ => found,
    };
    bare.eq_ignore_ascii_case(host)
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
    let Some(number) = read(found) else {
        let params = Params::NONE.with("reason", reason(&found.standing));
        report.fail(cx, &rules::NO_NUMBER, seen.spot(found), params, Vec::new());
        return true;
    };
    if !right(found) {
        report.fail(cx, &rules::POLICE_OTHER, seen.spot(found), Params::NONE, Vec::new());
    }
    let Some((spot, to)) = seen.link(link) else {
        if cx.kind == ServiceKind::Website {
            report.fail(cx, &rules::POLICE_LINK, seen.spot(found), Params::NONE, Vec::new());
        }
        return true;
    };
    let there = rules::POLICE_HOSTS.iter().any(|host| leads(&to, host));
    let code = to
        .rsplit_once("code=")
        .map(|(_, code)| code.chars().take_while(char::is_ascii_digit).collect::<String>());
    if !there || code.as_deref() != Some(number.digits().as_str()) {
        report.fail(cx, &rules::POLICE_LINK, spot, Params::NONE, vec![seen.spot(found)]);
    }
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
        (None, _) => report.open(
            cx,
            &rules::POLICE_LATE,
            None,
            NOT_GIVEN,
            &["opened_at", "police_applied"],
        ),
    }
}

/// How far from its mark the holder of a copyright line is looked for, in characters.
const LINE: usize = 160;

fn copyright(cx: &Cx<'_>, seen: &Seen<'_>, report: &mut FooterReport) {
    let numbers = cx.known.iter().find_map(RecordNumber::province);
    let Some(province) = cx.filing.province.get().copied().or(numbers) else {
        report.open(cx, &rules::COPYRIGHT_LINE, Some(seen.index), NOT_GIVEN, &["province"]);
        return;
    };
    if !rules::COPYRIGHT.contains(&province) {
        return;
    }
    // The document speaks of units; an individual's name is not asked for.
    if cx.filing.nature.get().is_some_and(SubjectNature::is_individual) {
        return;
    }
    let mut text: Vec<char> = Vec::new();
    for piece in seen.walked.texts(seen.html) {
        let piece = piece
            .replace("&copy;", "©")
            .replace("&#169;", "©")
            .replace("&nbsp;", "");
        text.extend(folded(&piece));
    }
    let marks: [Vec<char>; 3] = ["版权所有", "copyright", "©"].map(|mark| mark.chars().collect());
    let mut places = (0..text.len()).filter(|at| {
        let rest = text.get(*at..).unwrap_or_default();
        marks.iter().any(|mark| rest.starts_with(mark))
    });
    let name: Vec<char> = folded(cx.filing.subject_name.get().unwrap_or_default()).collect();
    let first = places.next();
    if first.is_some() && name.is_empty() {
        report.open(
            cx,
            &rules::COPYRIGHT_LINE,
            Some(seen.index),
            NOT_GIVEN,
            &["subject_name"],
        );
        return;
    }
    // At most a few marks: a page of nothing else must not take long.
    let named = first.into_iter().chain(places).take(16).any(|at| {
        let near = text
            .get(at.saturating_sub(LINE)..(at + LINE).min(text.len()))
            .unwrap_or_default();
        near.windows(name.len().max(1)).any(|window| window == name.as_slice())
    });
    if !named {
        match seen.doubt(|_| false).filter(|why| *why == BY_SCRIPT) {
            Some(why) => report.open(cx, &rules::COPYRIGHT_LINE, Some(seen.index), why, &[]),
            None => report.fail(cx, &rules::COPYRIGHT_LINE, whole(seen.index), Params::NONE, Vec::new()),
        }
    }
}

/// Without space, width and case.
fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace()).map(|c| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c.to_ascii_lowercase(),
    })
}

/// Whether both hosts were looked at.
fn hosts(cx: &Cx<'_>, pages: &[Page<'_>], report: &mut FooterReport) {
    if cx.kind != ServiceKind::Website {
        return;
    }
    let Some(domain) = cx.filing.domain.get() else {
        return;
    };
    let name = domain.to_string();
    let looked_at = |host: &str| {
        pages
            .iter()
            .any(|page| page.host.trim_end_matches('.').eq_ignore_ascii_case(host))
    };
    if !looked_at(&name) || !looked_at(&format!("www.{name}")) {
        report.open(cx, &rules::HOST_CLOSED, None, NO_PAGE, &[]);
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
