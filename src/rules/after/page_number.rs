//! Which record number a page shows, read from the page itself (页面底部): none, another subject's, another service's, the
//! subject's. [`crate::display::check_footer`] runs these rules.

use super::rights_holder::names_organisation_beside;
use super::site::{OPENING, each_site, numbers, wanted};
use super::whose_number::{FOOT, NOT_GIVEN, Own, Shows, Whose, shows, spots, subjects};
use crate::law::destination::{Destination, host_of};
use crate::law::show::SHOWN_BY as SHOWN;
use crate::rule::page::{PageItem, Pages, Reading, ShownNumber, Sight, Spot, UnshownNumber};
use crate::rule::prelude::*;

const SITE: &[Cite] = &[cite(&source::DISPLAY, "网站添加备案号"), cite(&source::ORDER_33, "第十三条")];
const CONTENT: &[Cite] = &[cite(&source::DISPLAY, "悬挂内容")];

const IN_ENGLISH: Say = say(
    "页面只有备案号的英文写法，是否算作标明无法判断",
    "the page shows the number in an English rendering only; whether that counts cannot be told",
);
const AT_TOP: Say = say(
    "号码之后还有大量文字，是否位于页面底部无法判断",
    "much text follows the number; whether it stands at the bottom cannot be told",
);
const EMPTY_LINK: Say = say(
    "指向工信部网站的链接内没有文字，脚本或样式是否会填入号码无法判断",
    "a link to the ministry holds no text; whether a script or a style fills in the number cannot be told",
);

/// A page must show the record number (网站底部添加备案号).
pub static NUMBER_MISSING: Rule = Rule {
    code: "BA-F0201",
    slug: "page-without-record-number",
    cite: SITE,
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-001", "DSP-006", "DSP-007"],
    predicts: &["CNT-04", "PST-06"],
    message: say("页面上没有备案号", "the page shows no record number"),
    why: say(
        "备案成功后，网站须在页面底部、APP 须在设置或介绍等显著位置标明备案号，否则会被责令改正并可罚款",
        "once recorded, a site shows its number at the bottom and an app in a prominent place; otherwise a correction is ordered and a fine possible",
    ),
    help: say("请添加审核通过时分配的备案号", "add the number that was given on approval"),
    check: Check::Page(number_missing),
    ..Rule::BASE
};

fn number_missing(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    for page in &cx.pages {
        match &page.sight {
            Sight::Closed => {}
            Sight::Unreadable(why) => out.open(Some(page.index), *why, &[]),
            Sight::Read(reading) => match shows(cx, reading) {
                Shows::Own(own) if own.high => out.open(Some(page.index), AT_TOP, &[]),
                Shows::Nothing(licences) => nothing(cx, page, reading, &licences, out),
                Shows::Own(_) | Shows::Anothers(_) | Shows::Broken(_) => {}
            },
        }
    }
    Ran::Checked
}

fn nothing(cx: &Pages<'_>, page: &PageItem<'_>, reading: &Reading<'_>, licences: &[&ShownNumber], out: &mut Sink<'_>) {
    let doubt = reading.doubt(|unshown| unshown.may_be_own(cx));
    let english = || reading.text.in_english().then_some(IN_ENGLISH);
    let empty = || reading.empty_link.then_some(EMPTY_LINK);
    match doubt.or_else(english).or_else(empty) {
        Some(why) => out.open(Some(page.index), why, &[]),
        None => {
            let unseen = reading.unshown.iter().filter(|unshown| matches!(unshown.number, UnshownNumber::Record(_)));
            let mut related = spots(page, licences.iter().copied());
            related.extend(unseen.map(|unshown| page.spot(unshown.span.clone())));
            related.sort_by_key(|spot| spot.span.start);
            out.show(Spot::whole(page.index), Params::NONE, related);
        }
    }
}

/// The number must be that of the subject (悬挂内容).
pub static ANOTHERS_NUMBER: Rule = Rule {
    code: "BA-F0204",
    slug: "page-number-of-another-subject",
    cite: CONTENT,
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-001"],
    message: say(
        "页面上的备案号不属于该服务的备案主体",
        "the record number on the page is not of the subject that the service is recorded for",
    ),
    why: say(
        "页面须显示自身的备案号，经营许可证持有者显示许可证编号",
        "a page has to show the number of its own record, a licence holder that of the licence",
    ),
    help: say("请改为本主体的备案号", "show the number of this subject"),
    check: Check::Page(anothers_number),
    ..Rule::BASE
};

fn anothers_number(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    cx.each(out, |page, reading, out| match shows(cx, reading) {
        Shows::Own(_) if cx.known.is_empty() => {
            out.open(Some(page.index), NOT_GIVEN, &["subject_number", "service_number"]);
        }
        Shows::Anothers(numbers) => match reading.held_back(|unshown| unshown.may_be_own(cx)) {
            Some(why) => out.open(Some(page.index), why, &[]),
            None => {
                let mut places = spots(page, numbers.into_iter()).into_iter();
                if let Some(first) = places.next() {
                    out.show(first, Params::NONE, places.collect());
                }
            }
        },
        _ => {}
    })
}

/// The number must be that of the service (服务备案号).
pub static OTHER_SERVICE: Rule = Rule {
    code: "BA-F0205",
    slug: "page-number-of-another-service",
    severity: Severity::Warning,
    cite: CONTENT,
    applies: OPENING.services(SHOWN),
    covers: &["DSP-003"],
    predicts: &["CNT-06"],
    message: say(
        "页面上是同一主体另一项服务的备案号",
        "the number on the page is that of another service of the subject",
    ),
    why: say(
        "每项服务有自己的备案号；只有多个域名指向同一页面时才显示另一域名的",
        "each service has its own number; only where several domains lead to one page another one's is shown",
    ),
    help: say("请核对序号，改为该服务的备案号", "check the sequence number and show that of this service"),
    check: Check::Shown(other_service, other_service_of_order),
    ..Rule::BASE
};

fn other_service(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    cx.each_own(out, |page, _, own, out| match own.whose {
        Whose::OtherService => out.show(page.spot(own.shown.span.clone()), Params::NONE, Vec::new()),
        Whose::Service if cx.filing.service_number.get().is_none() && !cx.known.is_empty() => {
            out.open(Some(page.index), NOT_GIVEN, &["service_number"]);
        }
        _ => {}
    })
}

fn other_service_of_order(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    each_site(cx, item, out, |site, at, decided, out| {
        let Some(shown) = site.footer_number.get() else {
            return;
        };
        let own = numbers(cx, item).any(|known| known.same_subject(shown));
        if own && wanted(cx, item).whose(shown) == Whose::OtherService {
            decided.fail(&at.member("footer_number"), Params::NONE, out);
        }
    })
}

/// Only for a website in Guangdong may the subject's number stand for the service's (悬挂内容).
pub static SUBJECT_NUMBER: Rule = Rule {
    code: "BA-F0206",
    slug: "page-shows-subject-number",
    severity: Severity::Warning,
    cite: &[cite(&source::DISPLAY, "悬挂内容"), cite(&source::DISPLAY, "APP添加备案号")],
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-003", "DSP-007"],
    predicts: &["CNT-06"],
    message: say(
        "页面上是主体备案号，不是服务备案号",
        "the number on the page is that of the subject, not that of the service",
    ),
    why: say(
        "广东省的网站可显示主体或服务备案号，其他省份须显示服务备案号，APP 须显示 APP 备案号；多个域名指向同一页面时另有要求",
        "websites in Guangdong may show either number, elsewhere they show the service's, and apps that of the app; several domains that lead to one page follow rules of their own",
    ),
    help: say("请改为带序号的服务备案号", "show the number with the service's sequence number"),
    check: Check::Page(subject_number),
    ..Rule::BASE
};

fn subject_number(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    cx.each_own(out, |page, _, own, out| {
        if own.whose == Whose::Subject && !cx.wanted().takes_subjects(&own.number) {
            out.show(page.spot(own.shown.span.clone()), Params::NONE, Vec::new());
        }
    })
}

/// Somebody else's number stands beside the right one (多余的备案号).
pub static ANOTHER_BESIDE: Rule = Rule {
    code: "BA-F0215",
    slug: "page-shows-another-number-beside",
    severity: Severity::Warning,
    cite: CONTENT,
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-001"],
    message: say("页面上还有其他主体的备案号", "the page also shows the record number of another subject"),
    why: say(
        "页面须显示自身的备案号；建站模板里常残留别人的号码",
        "a page shows its own number; templates often leave somebody else's behind",
    ),
    help: say("请删去不属于本主体的备案号", "remove the numbers that are not of this subject"),
    check: Check::Page(another_beside),
    ..Rule::BASE
};

fn another_beside(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    cx.each_own(out, |page, reading, own, out| {
        if !cx.known.is_empty() {
            beside(cx, page, reading, own, out);
        }
    })
}

/// Numbers of others beside the right one. Three and more are a list of sites, no leftover; nor is a number that the page
/// itself says is another's.
fn beside(cx: &Pages<'_>, page: &PageItem<'_>, reading: &Reading<'_>, own: &Own<'_>, out: &mut Sink<'_>) {
    // A licence can be held beside the record, and an example is nobody's.
    let anothers = |shown: &&ShownNumber| {
        shown.number.is_some_and(|number| {
            !cx.is_own(&number) && number.licence().is_none() && !cx.may_be_holders(&number) && !shown.is_nobodys()
        })
    };
    // Where its own stands far above, another's at the foot is in its place if it leads to the ministry.
    let in_its_place =
        |other: &ShownNumber| own.high && reading.around(other)[1] < FOOT && reading.leads_to_ministry(other);
    let near = |other: &&ShownNumber| reading.stand_together(own.shown, other) || in_its_place(other);
    let others: Vec<&ShownNumber> = reading.numbers.iter().filter(anothers).filter(near).collect();
    // figure: three are a list
    if subjects(others.iter().copied()) > 2 {
        return;
    }
    let left = others
        .into_iter()
        .filter(|other| !leads_elsewhere(cx, page, reading, other) && !named_as_anothers(cx, reading, other));
    let mut left = spots(page, left).into_iter();
    if let Some(first) = left.next() {
        out.show(first, Params::NONE, left.collect());
    }
}

/// Whether a number stands in the link to another site.
fn leads_elsewhere(cx: &Pages<'_>, page: &PageItem<'_>, reading: &Reading<'_>, shown: &ShownNumber) -> bool {
    let Some(link) = shown.link.and_then(|link| reading.text.link(link)) else {
        return false;
    };
    if Destination::of(&link.address) != Destination::Elsewhere {
        return false;
    }
    let host = host_of(&link.address).to_ascii_lowercase();
    let domain = cx.filing.domain.get().map(|domain| domain.to_string());
    let own = [domain.as_deref().unwrap_or_default(), page.host, "miit.gov.cn"];
    !own.into_iter().filter(|known| !known.is_empty()).any(|known| {
        let front = host.strip_suffix(&known.to_ascii_lowercase());
        front.is_some_and(|front| front.is_empty() || front.ends_with('.'))
    })
}

/// Numbers that may stand one after the other in the same breath.
const ROW: usize = 8; // figure: of reading pages

/// Whether the line of a number names another organisation than the subject, or is a sentence of an article.
fn named_as_anothers(cx: &Pages<'_>, reading: &Reading<'_>, shown: &ShownNumber) -> bool {
    // What stands beyond a number of the subject's own, or of the public security, belongs to that.
    let own = |other: &&ShownNumber| other.number.is_some_and(|number| cx.is_own(&number));
    let (from, to) = (shown.span.start, shown.span.end);
    let numbers = || reading.numbers.iter();
    let police = || reading.police.iter().filter(|police| police.number.is_some()).map(|police| &police.span);
    let before = numbers().filter(|other| other.span.end <= from).rev().take(ROW).find(own).map(|own| own.span.end);
    let behind = numbers().filter(|other| other.span.start >= to).take(ROW).find(own).map(|own| own.span.start);
    let before = before.max(police().map(|span| span.end).filter(|end| *end <= from).max());
    let behind = behind.into_iter().chain(police().map(|span| span.start).filter(|start| *start >= to)).min();
    let within = before.unwrap_or(0)..behind.unwrap_or(usize::MAX);
    let line = reading.text.line(&shown.span, &within);
    names_organisation_beside(&line, cx.filing.subject_name.get().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::pages::{MIIT, NUMBER, foot, pages, right};

    fn shows(number: &str) -> String {
        foot(&format!("<a href=\"{MIIT}\">{number}</a>"))
    }

    #[test]
    fn number_missing() {
        let long = right().replace("</footer>", &format!("{}</footer>", "正文内容。".repeat(500)));
        pages(&NUMBER_MISSING)
            .pass(&right())
            .pass(&shows("苏 ICP 备 2024012345 号 - 1"))
            .fail("", &foot(""))
            .fail("", &foot(&format!("<!-- {NUMBER} -->")))
            .fail("", &foot(&format!("<p hidden>{NUMBER}</p>")))
            // A licence alone is the operator's paper.
            .fail("", &shows("苏B2-20200123"))
            .silent(&shows("苏B2-20200123-1"))
            .open(&[], &foot(&format!("<script>show('{NUMBER}')</script>")))
            .open(&[], &foot(&format!("<img alt=\"{NUMBER}\">")))
            .open(&[], &foot("Jiangsu ICP No. 2024012345-1"))
            // Far from the bottom.
            .open(&[], &long)
            .with("kind", "mini_program")
            .silent(&foot(""));
    }

    #[test]
    fn anothers_number() {
        let other = "京ICP备15000123号-1";
        pages(&ANOTHERS_NUMBER)
            .pass(&right())
            .fail(other, &shows(other))
            .fail("苏B2-20200123-1", &shows("苏B2-20200123-1"))
            .open(&[], &format!("{}<script>show('{NUMBER}')</script>", shows(other)))
            // Three and more are a list of sites.
            .silent(&foot("京ICP备15000123号 浙ICP备19000123号 沪ICP备16000123号"))
            .with("subject_number", Json::Null)
            .with("service_number", Json::Null)
            .open(&["subject_number", "service_number"], &right());
    }

    #[test]
    fn other_service() {
        pages(&OTHER_SERVICE)
            .pass(&right())
            .silent(&shows("苏ICP备2024012345号"))
            .fail("苏ICP备2024012345号-2", &shows("苏ICP备2024012345号-2"))
            .fail("苏ICP备2024012345号-1A", &shows("苏ICP备2024012345号-1A"))
            .with("service_number", Json::Null)
            .open(&["service_number"], &right())
            // The letter alone tells.
            .fail("苏ICP备2024012345号-1A", &shows("苏ICP备2024012345号-1A"));
    }

    #[test]
    fn subject_number() {
        let subject = "苏ICP备2024012345号";
        pages(&SUBJECT_NUMBER)
            .pass(&right())
            .fail(subject, &shows(subject))
            .with("province", "guangdong")
            .pass(&shows(subject))
            .with("province", Json::Null)
            .fail(subject, &shows(subject))
            // Nothing better is known.
            .with("service_number", subject)
            .pass(&shows(subject));
    }

    #[test]
    fn another_beside() {
        let beside = |other: &str| foot(&format!("<a href=\"{MIIT}\">{NUMBER}</a> {other}"));
        pages(&ANOTHER_BESIDE)
            .pass(&right())
            .fail("浙ICP备19000123号", &beside("主题 by 某某 浙ICP备19000123号"))
            .pass(&beside("苏B2-20200123"))
            .pass(&beside("苏ICP备12345678号"))
            .pass(&beside("杭州某某科技有限公司 浙ICP备19000123号"))
            .pass(&beside("<a href=\"https://www.example.org/\">浙ICP备19000123号</a>"))
            .pass(&beside("浙ICP备19000123号 京ICP备15000123号 沪ICP备16000123号"))
            .with("subject_number", Json::Null)
            .with("service_number", Json::Null)
            .silent(&beside("浙ICP备19000123号"));
    }

    use serde_json::Value as Json;
}
