//! Where the record number that is read from a page links to (链接至工信部官网): nowhere, or to an old address of the ministry.

use super::link_target::Leads;
use super::site::{OPENING, each_site};
use crate::law::show::{MINISTRY, NEW_HOST_SINCE, SHOWN_BY as SHOWN};
use crate::model::ServiceKind;
use crate::rule::page::Pages;
use crate::rule::prelude::*;

const SITE: &[Cite] = &[cite(&source::DISPLAY, "网站添加备案号"), cite(&source::ORDER_33, "第十三条")];
const NO_LINKS: Say = say("给出的文本不含链接", "the text that was given has no links");

/// The number must link to the ministry's site (链接至工信部官网).
pub static LINK_MISSING: Rule = Rule {
    code: "BA-F0202",
    slug: "page-number-without-link",
    cite: SITE,
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-001", "DSP-007"],
    predicts: &["CNT-05"],
    message: say("备案号没有链接到 {host}", "the record number does not link to {host}"),
    why: say(
        "备案号须链接至工信部网站，供公众查询核对",
        "the number must link to the ministry's site, where the public can check it",
    ),
    help: say(
        "请把备案号链接到 {host}，网址须以 https 开头写完整",
        "let the number link to {host}, as a whole address that begins with https",
    ),
    check: Check::Page(link_missing),
    ..Rule::BASE
};

fn link_missing(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    cx.each_own(out, |page, reading, own, out| {
        let number = page.spot(own.shown.span.clone());
        let host = Params::NONE.with("host", MINISTRY);
        match own.shown.link.and_then(|link| reading.text.link(link)) {
            // A screen of an app is given as text, which has no links.
            None if cx.kind != ServiceKind::Website && reading.text.links() == 0 => {
                out.open(Some(page.index), NO_LINKS, &[]);
            }
            None => out.show(number, host, Vec::new()),
            Some(link) => match Leads::of(&link) {
                Leads::Right | Leads::Former => {}
                Leads::Open(why) => out.open(Some(page.index), why, &[]),
                Leads::Wrong => out.show(page.spot(link.span), host, vec![number]),
            },
        }
    })
}

/// The link still leads to a host that the ministry has left (旧网址).
pub static LINK_OLD: Rule = Rule {
    code: "BA-F0203",
    slug: "page-number-links-to-old-host",
    severity: Severity::Warning,
    cite: &[cite(&source::DISPLAY, "网站添加备案号"), cite(&source::DISPLAY, "APP添加备案号")],
    window: Window::since(NEW_HOST_SINCE),
    applies: OPENING.services(SHOWN),
    covers: &["DSP-001", "DSP-007"],
    message: say("备案号链接的是工信部的旧网址", "the record number links to a former address of the ministry's site"),
    why: say(
        "旧网址曾经正确，现在须链接至 {host}",
        "the former address was right once; now the link has to lead to {host}",
    ),
    help: say("请把链接改为 {host}", "change the link to {host}"),
    check: Check::Shown(link_old, link_old_of_order),
    ..Rule::BASE
};

fn link_old(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    cx.each_own(out, |page, reading, own, out| {
        let link = own.shown.link.and_then(|link| reading.text.link(link));
        if let Some(link) = link.filter(|link| Leads::of(link) == Leads::Former) {
            let host = Params::NONE.with("host", MINISTRY);
            out.show(page.spot(link.span), host, vec![page.spot(own.shown.span.clone())]);
        }
    })
}

fn link_old_of_order(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    each_site(cx, item, out, |site, at, decided, out| {
        if site.footer_link.get().is_some_and(|link| Leads::to(link) == Leads::Former) {
            decided.fail(&at.member("footer_link"), Params::NONE.with("host", MINISTRY), out);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::pages::{NUMBER, foot, pages, right};
    use crate::rule::Screen;

    fn leads(to: &str) -> String {
        foot(&format!("<a href=\"{to}\">{NUMBER}</a>"))
    }

    #[test]
    fn link_missing() {
        let app = "浙ICP备2024012345号-3A";
        pages(&LINK_MISSING)
            .pass(&right())
            .pass(&leads("//beian.miit.gov.cn"))
            .fail(NUMBER, &foot(NUMBER))
            .fail("/about", &leads("/about"))
            .fail("beian.miit.gov.cn", &leads("beian.miit.gov.cn"))
            .fail("https://www.beian.gov.cn/", &leads("https://www.beian.gov.cn/"))
            .open(&[], &leads("/go?url=https://beian.miit.gov.cn/"))
            .open(&[], &leads("javascript:toIcp()"))
            .with("kind", "app")
            .with("subject_number", app)
            .with("service_number", app)
            .with("police_approved_at", "2025-11-10")
            .screen(&[], Screen::About, app);
    }

    #[test]
    fn link_old() {
        let dead = "https://www.beian.miit.gov.cn/#/Integrated/index";
        let former = leads("http://www.miitbeian.gov.cn/");
        pages(&LINK_OLD)
            .pass(&right())
            .silent(&leads("/about"))
            .fail("http://www.miitbeian.gov.cn/", &former)
            .fail(dead, &leads(dead))
            .on("2025-04-08T00:00:00+08:00")
            .with("opened_at", "2025-04-01")
            .with("police_approved_at", "2025-04-01")
            .fail("http://www.miitbeian.gov.cn/", &former)
            .on("2025-04-07T23:59:59+08:00")
            .pass(&former);
    }
}
