//! Whether the number that the facts tell of a recorded site links to the ministry (链接至工信部官网).

use super::link_target::Leads;
use super::site::each_site;
use super::site_number::{DUTY, WEBSITES};
use crate::law::show::MINISTRY;
use crate::rule::prelude::*;

/// The number must link to the ministry's site (链接至工信部官网).
pub static NOT_LINKED: Rule = Rule {
    code: "BA-F0102",
    slug: "record-number-not-linked",
    cite: DUTY,
    applies: WEBSITES,
    covers: &["DSP-001"],
    predicts: &["CNT-05"],
    message: say("备案号没有链接到工信部网站 {host}", "the record number does not link to the ministry's site {host}"),
    why: say(
        "备案号须链接至工信部官网 {host}，供公众查询核对",
        "the number must link to {host}, where the public can check it",
    ),
    help: say("请把备案号链接到 {host}", "let the number link to {host}"),
    check: Check::Domain(not_linked),
    ..Rule::BASE
};

fn not_linked(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    each_site(cx, item, out, |site, at, decided, out| {
        // Without a number there is nothing to link.
        if site.footer_number.is_absent() && site.footer_shown.get() != Some(true) {
            return;
        }
        let place = at.member("footer_link");
        match site.footer_link.get().map(Leads::to) {
            Some(Leads::Right | Leads::Former) => {}
            Some(Leads::Wrong) => decided.fail(&place, Params::NONE.with("host", MINISTRY), out),
            Some(Leads::Open(_)) | None => decided.needs(&place, place.path(), out),
        }
    })
}

/// Whether an address leads to the ministry's site, now or once: of a former host BA-F0203 warns.
pub(in crate::rules) fn leads_to_ministry(link: &str) -> bool {
    matches!(Leads::to(link), Leads::Right | Leads::Former)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{approved, cases};

    const LINK: &str = "/facts/sites/0/footer_link";

    #[test]
    fn not_linked() {
        cases(&NOT_LINKED)
            .pass(approved)
            .pass(|o| {
                approved(o);
                o.set(LINK, "http://beian.miit.gov.cn/#/Integrated/index");
            })
            // BA-F0203 tells of it.
            .silent(|o| {
                approved(o);
                o.set(LINK, "http://www.miitbeian.gov.cn");
            })
            .fail(LINK, |o| {
                approved(o);
                o.set(LINK, "https://example.cn/beian.miit.gov.cn");
            })
            .undetermined(&[LINK], |o| {
                approved(o);
                o.remove(LINK);
            });
    }
}
