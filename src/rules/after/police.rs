//! The public-security number on a page, and the filing behind it that is overdue (公安备案号).

use super::link_target::{BY_WAY_OF, CLICK_BY_SCRIPT, addresses};
use super::whose_number::NOT_GIVEN;
use crate::law::destination::Destination;
use crate::law::show::{POLICE, POLICE_DAYS};
use crate::model::ServiceKind;
use crate::rule::page::{Flaw, PageItem, Pages, Reading, ShownPolice, Sight, Spot, UnshownNumber};
use crate::rule::prelude::*;
use crate::value::{Moment, PoliceNumber};
use chrono::Days;

const WEBSITE: &[ServiceKind] = &[ServiceKind::Website];

const CODE_MISMATCH: Say = say(
    "号码的省份简称与地区代码不符，可能是抄来的模板",
    "the province and the division code of the number do not agree; it may be copied from a template",
);

/// The number that a page shows: the right one, else the first.
fn shown<'r>(cx: &Pages<'_>, reading: &'r Reading<'_>) -> Option<&'r ShownPolice> {
    reading.police.iter().find(|shown| has_right_digits(cx, shown)).or(reading.police.first())
}

fn has_right_digits(cx: &Pages<'_>, shown: &ShownPolice) -> bool {
    let wanted = cx.filing.police_number.get();
    shown.number.is_some_and(|number| wanted.is_none_or(|wanted| wanted.digits() == number.digits()))
}

/// The number that is shown, if it is one.
fn number(cx: &Pages<'_>, shown: &ShownPolice) -> Option<PoliceNumber> {
    let wanted = cx.filing.police_number.get();
    shown.number.filter(|number| wanted == Some(number) || !matches!(shown.flaw, Flaw::Placeholder(_)))
}

/// Runs a check on each page that shows a number that is one.
fn each_number(
    cx: &Pages<'_>,
    out: &mut Sink<'_>,
    check: impl Fn(&PageItem<'_>, &Reading<'_>, &ShownPolice, PoliceNumber, &mut Sink<'_>),
) -> Ran {
    cx.each(out, |page, reading, out| {
        if let Some(shown) = shown(cx, reading)
            && let Some(number) = number(cx, shown)
        {
            check(page, reading, shown, number, out);
        }
    })
}

/// The last day on which something is not yet overdue that was due since an event.
fn last_day(since: &Moment) -> Option<chrono::NaiveDate> {
    since.beijing_day().checked_add_days(Days::new(u64::from(POLICE_DAYS)))
}

/// Whether no page shows a number; if so, why one may be shown all the same.
fn none_shown(cx: &Pages<'_>) -> Option<Option<Say>> {
    let mut doubt = None;
    for page in &cx.pages {
        match &page.sight {
            Sight::Closed => {}
            Sight::Unreadable(why) => doubt = doubt.or(Some(*why)),
            Sight::Read(reading) if !reading.police.is_empty() => return None,
            Sight::Read(reading) => {
                let police = |number: &_| matches!(number, UnshownNumber::Police(Some(_)));
                doubt = doubt.or_else(|| reading.doubt(|unshown| police(&unshown.number)));
            }
        }
    }
    (!cx.pages.is_empty()).then_some(doubt)
}

/// The public-security number stands on the page within thirty days of its approval (公安备案号).
pub static POLICE_MISSING: Rule = Rule {
    code: "BA-F0209",
    slug: "page-without-police-number",
    severity: Severity::Warning,
    cite: POLICE,
    covers: &["DSP-006", "PSB-003"],
    predicts: &["PST-05"],
    message: say(
        "公安备案通过已超过 {days} 天，页面上没有公安备案号",
        "more than {days} days after the approval of the public-security filing its number is not on the page",
    ),
    why: say(
        "公安备案通过后 {days} 天内须在页面底部标明编号、链接和图标",
        "number, link and icon go to the bottom of the page within {days} days of the approval",
    ),
    help: say(
        "请从公安备案平台复制代码，放到页面底部",
        "copy the code from the public-security platform to the bottom of the page",
    ),
    check: Check::Page(missing),
    ..Rule::BASE
};

fn missing(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(doubt) = none_shown(cx) else {
        return Ran::NotApplicable;
    };
    let filing = cx.filing;
    match filing.police_approved_at.get() {
        Some(approved) if last_day(approved).is_some_and(|last| cx.today > last) => match doubt {
            Some(why) => out.open(None, why, &[]),
            None => {
                // Each host of the site owes it.
                let read = cx.pages.iter().filter(|page| matches!(page.sight, Sight::Read(_)));
                let mut hosts = read.map(|page| Spot::whole(page.index));
                let first = hosts.next().unwrap_or(Spot::whole(0));
                out.show(first, Params::NONE.with("days", POLICE_DAYS), hosts.collect());
            }
        },
        Some(_) => {}
        None if filing.police_number.get().is_some() || filing.police_applied.get() == Some(true) => {
            out.open(None, NOT_GIVEN, &["police_approved_at"]);
        }
        None => return Ran::NotApplicable,
    }
    Ran::Checked
}

/// The public-security number links to its own page (公安备案号的链接).
pub static POLICE_LINK: Rule = Rule {
    code: "BA-F0210",
    slug: "page-police-number-link",
    severity: Severity::Warning,
    cite: POLICE,
    applies: Applies::ALL.services(WEBSITE),
    covers: &["PSB-003"],
    message: say(
        "公安备案号没有链接到带有相同数字的查询页面",
        "the public-security number does not link to the query page with the same digits",
    ),
    why: say(
        "公安备案平台给出的代码含有指向该号码查询页面的链接",
        "the code that the platform gives links to the query page of that number",
    ),
    help: say(
        "请使用平台给出的代码，链接中的数字须与号码一致",
        "use the platform's code; the digits in the link are those of the number",
    ),
    check: Check::Page(link),
    ..Rule::BASE
};

fn link(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    each_number(cx, out, |page, reading, shown, number, out| {
        let leads_there = |to: &str| Destination::of(to) == Destination::Police;
        let queries = |to: &str| {
            // However the parameter is spelled: recordcode=, recordCode=, code=%20….
            let digits = number.digits();
            leads_there(to) && without_escapes(to).split(|c: char| !c.is_ascii_digit()).any(|run| run == digits)
        };
        let opens = |nth: usize| reading.text.link(nth).is_some_and(|link| addresses(&link.address).any(queries));
        // The icon beside the number may bear the link instead.
        let linked = shown.link.map_or_else(|| (0..reading.text.links()).any(opens), opens);
        if linked || cx.kind != ServiceKind::Website && shown.link.is_none() {
            return;
        }
        let spot = page.spot(shown.span.clone());
        match shown.link.and_then(|link| reading.text.link(link)) {
            None => out.show(spot, Params::NONE, Vec::new()),
            Some(link) if link.script => out.open(Some(page.index), CLICK_BY_SCRIPT, &[]),
            Some(link) if leads_there(&link.address) && link.address.contains("token=") => {
                out.open(Some(page.index), BY_WAY_OF, &[]);
            }
            Some(link) => out.show(page.spot(link.span), Params::NONE, vec![spot]),
        }
    })
}

/// An address with a space for every escape (%20).
fn without_escapes(address: &str) -> String {
    let mut parts = address.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push(' ');
        // figure: the digits of an escape
        plain.push_str(part.get(2..).unwrap_or_default());
    }
    plain
}

/// The public-security number is that of the service (公安备案号).
pub static POLICE_OTHER: Rule = Rule {
    code: "BA-F0211",
    slug: "page-police-number-of-another",
    severity: Severity::Warning,
    cite: POLICE,
    covers: &["PSB-003"],
    message: say(
        "页面上的公安备案号与该服务的不一致",
        "the public-security number on the page is not that of the service",
    ),
    why: say(
        "公安备案号按服务分配，抄来的模板里常是别人的号码",
        "the number is given to one service; copied templates often hold somebody else's",
    ),
    help: say("请改为该服务的公安备案号", "show the number of this service"),
    check: Check::Page(other),
    ..Rule::BASE
};

fn other(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    let wanted = cx.filing.police_number.get();
    each_number(cx, out, |page, _, shown, number, out| {
        // Right digits with the short form of another province are not the number either.
        if !has_right_digits(cx, shown) || wanted.is_some_and(|wanted| wanted.province() != number.province()) {
            out.show(page.spot(shown.span.clone()), Params::NONE, Vec::new());
        } else if wanted.is_none() {
            let why = if shown.mismatch { CODE_MISMATCH } else { NOT_GIVEN };
            out.open(Some(page.index), why, &["police_number"]);
        }
    })
}

/// The public-security filing is applied for within thirty days of the opening (公安备案).
pub static POLICE_LATE: Rule = Rule {
    code: "BA-F0213",
    slug: "police-filing-overdue",
    severity: Severity::Warning,
    cite: &[cite(&source::SCENARIOS, "公安备案"), cite(&source::DISPLAY, "获取并添加公安备案号")],
    covers: &["PSB-001"],
    predicts: &["PST-01"],
    message: say(
        "服务开通已超过 {days} 天，尚未申请公安备案",
        "more than {days} days after the opening no public-security filing has been applied for",
    ),
    why: say(
        "开通后 {days} 天内须申请公安备案，否则会受警告，严重的停机整顿",
        "the filing is due within {days} days of the opening; otherwise a warning or a suspension follows",
    ),
    help: say(
        "请由网站所有者在公安备案平台申请，服务商不代办",
        "the owner applies on the public-security platform; the provider does not do it",
    ),
    check: Check::Page(late),
    ..Rule::BASE
};

fn late(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    let filing = cx.filing;
    let begun = filing.police_approved_at.get().is_some()
        || filing.police_number.get().is_some()
        || filing.police_applied.get() == Some(true);
    if begun || none_shown(cx).is_none() {
        return Ran::NotApplicable;
    }
    match (filing.opened_at.get(), filing.police_applied.get()) {
        (Some(opened), applied) if last_day(opened).is_some_and(|last| cx.today > last) => match applied {
            Some(_) => out.show(Spot::whole(0), Params::NONE.with("days", POLICE_DAYS), Vec::new()),
            None => out.open(None, NOT_GIVEN, &["police_applied"]),
        },
        (Some(_), _) => {}
        (None, _) => out.open(None, NOT_GIVEN, &["opened_at", "police_applied"]),
    }
    Ran::Checked
}

/// What is shown as a public-security number must be one (公安备案号无效).
pub static NO_POLICE_NUMBER: Rule = Rule {
    code: "BA-F0217",
    slug: "page-police-number-malformed",
    severity: Severity::Warning,
    cite: POLICE,
    covers: &["PSB-003"],
    message: say(
        "页面上的号码不是有效的公安备案号：{reason}",
        "the number on the page cannot be a public-security number: {reason}",
    ),
    why: say("占位或残缺的号码等于没有标明公安备案号", "a placeholder or a number with parts missing counts as none"),
    help: say("请从公安备案平台复制号码", "copy the number from the public-security platform"),
    check: Check::Page(no_number),
    ..Rule::BASE
};

fn no_number(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    cx.each(out, |page, reading, out| {
        let Some(shown) = shown(cx, reading).filter(|shown| number(cx, shown).is_none()) else {
            return;
        };
        if let Flaw::Broken(reason) | Flaw::Placeholder(reason) = shown.flaw {
            out.show(page.spot(shown.span.clone()), Params::NONE.with("reason", reason), Vec::new());
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::pages::{POLICE as SHOWN, pages, right};
    use serde_json::Value as Json;

    const NUMBER: &str = "苏公网安备32010202010078号";
    const CODE: &str = "https://beian.mps.gov.cn/#/query/webSearch?code=32010202010078";

    #[test]
    fn missing() {
        let without = right().replace(SHOWN, "");
        pages(&POLICE_MISSING)
            .pass(&right())
            .fail("", &without)
            .open(&[], &without.replace("</footer>", &format!("<script>'{NUMBER}'</script></footer>")))
            .on("2025-08-01T00:00:00+08:00")
            .fail("", &without)
            .on("2025-07-31T23:00:00+08:00")
            .pass(&without)
            .with("police_approved_at", Json::Null)
            .open(&["police_approved_at"], &without)
            .with("police_number", Json::Null)
            .silent(&without)
            .with("police_applied", true)
            .open(&["police_approved_at"], &without);
    }

    #[test]
    fn late() {
        let without = right().replace(SHOWN, "");
        pages(&POLICE_LATE)
            .silent(&without)
            .with("police_approved_at", Json::Null)
            .with("police_number", Json::Null)
            .with("police_applied", false)
            .pass(&right())
            .on("2025-07-02T10:00:00+08:00")
            .fail("", &without)
            .on("2025-07-01T10:00:00+08:00")
            .pass(&without)
            .on("2025-07-02T10:00:00+08:00")
            .with("police_applied", Json::Null)
            .open(&["police_applied"], &without)
            .with("opened_at", Json::Null)
            .open(&["opened_at", "police_applied"], &without);
    }

    #[test]
    fn link() {
        let other = CODE.replace("078", "087");
        let token = "http://www.beian.gov.cn/portal/recordQuery?token=0b9f";
        pages(&POLICE_LINK)
            .pass(&right())
            .pass(&right().replace(CODE, "http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=32010202010078"))
            .fail(&other, &right().replace(CODE, &other))
            .fail(NUMBER, &right().replace(SHOWN, NUMBER))
            .open(&[], &right().replace(CODE, token));
    }

    #[test]
    fn other() {
        let plate = right().replace("苏公网安备", "浙公网安备");
        pages(&POLICE_OTHER)
            .pass(&right())
            .fail("浙公网安备32010202010078号", &plate)
            .fail(
                "沪公网安备31010202010079号",
                &right().replace("32010202010078", "31010202010079").replace("苏公网", "沪公网"),
            )
            .with("police_number", Json::Null)
            .open(&["police_number"], &right())
            .open(&["police_number"], &plate);
    }

    #[test]
    fn no_number() {
        let shows = |number: &str| right().replace(NUMBER, number);
        pages(&NO_POLICE_NUMBER)
            .pass(&right())
            .fail("苏公网安备 号", &shows("苏公网安备 号"))
            .fail("苏公网安备3201020201007号", &shows("苏公网安备3201020201007号"))
            .fail("苏公网安备32000000000000号", &shows("苏公网安备32000000000000号"));
    }
}
