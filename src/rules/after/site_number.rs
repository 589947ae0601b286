//! Which number the facts tell of a recorded site (备案号悬挂): none at the bottom, another subject's, the subject's.

use super::site::{OPENING, each_site, numbers, wanted};
use crate::model::ServiceKind;
use crate::rule::prelude::*;

pub(in crate::rules) const WEBSITES: Applies = OPENING.service(ServiceKind::Website);
pub(in crate::rules) const DUTY: &[Cite] = &[
    cite(&source::DISPLAY, "网站添加备案号"),
    cite(&source::ORDER_33, "第十三条"),
    cite(&source::FAQ_NUMBERS, "备案号的使用有什么要求？"),
];

/// A recorded website must show its number at the bottom of the page (网站底部添加备案号).
pub static NOT_SHOWN: Rule = Rule {
    code: "BA-F0101",
    slug: "record-number-not-shown",
    cite: DUTY,
    applies: WEBSITES,
    covers: &["DSP-001"],
    predicts: &["CNT-04"],
    message: say("网站底部没有显示备案号", "no record number is shown at the bottom of the site"),
    why: say(
        "备案成功后须在网站底部添加备案号，否则由省通信管理局责令改正并可罚款五千至一万元",
        "a recorded site must show its number at the bottom; otherwise the administration orders a correction and can fine 5,000 to 10,000 yuan",
    ),
    help: say(
        "请在主域名和 www 域名的页面底部都加上备案号",
        "add the number at the bottom of the pages, on the domain itself and on www",
    ),
    check: Check::Domain(not_shown),
    ..Rule::BASE
};

fn not_shown(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    each_site(cx, item, out, |site, at, decided, out| {
        let place = at.member("footer_shown");
        match site.footer_shown.get() {
            _ if !site.footer_number.is_absent() => {}
            Some(true) => {}
            Some(false) => decided.fail(&place, Params::NONE, out),
            None => decided.needs(&place, place.path(), out),
        }
    })
}

/// The number that is shown must be that of the subject that the site is recorded for (悬挂内容).
pub static ANOTHER_NUMBER: Rule = Rule {
    code: "BA-F0103",
    slug: "record-number-of-another-subject",
    cite: DUTY,
    applies: WEBSITES,
    covers: &["DSP-001"],
    message: say(
        "网站底部显示的备案号不属于该网站的备案主体",
        "the record number shown at the bottom is not of the subject that the site is recorded for",
    ),
    why: say(
        "网站底部须显示其自身备案的编号，经营许可证持有者显示许可证编号",
        "a site has to show the number of its own record, a licence holder that of the licence",
    ),
    help: say("请改为审核通过时分配的备案号", "show the number that was given on approval"),
    check: Check::Domain(another_number),
    ..Rule::BASE
};

fn another_number(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    each_site(cx, item, out, |site, at, decided, out| {
        let Some(shown) = site.footer_number.get() else {
            return;
        };
        let place = at.member("footer_number");
        let mut known = numbers(cx, item);
        match known.next() {
            None => {
                let number = Path::ROOT.member("facts").member("record").member("record_number");
                decided.needs(&place, number, out);
            }
            Some(first) if first.same_subject(shown) || known.any(|number| number.same_subject(shown)) => {}
            Some(_) => decided.fail(&place, Params::NONE, out),
        }
    })
}

/// Only in Guangdong may the subject's number stand for the service's (悬挂内容).
pub static SUBJECT_NUMBER: Rule = Rule {
    code: "BA-F0104",
    slug: "subject-number-shown-for-service",
    severity: Severity::Warning,
    cite: &[cite(&source::DISPLAY, "悬挂内容")],
    applies: WEBSITES,
    covers: &["DSP-003"],
    predicts: &["CNT-06"],
    message: say(
        "网站底部显示的是主体备案号，不是该网站的服务备案号",
        "the number shown is that of the subject, not that of the website",
    ),
    why: say(
        "广东省可显示主体或服务备案号，其他省份须显示服务备案号；多个域名指向同一页面时另有要求",
        "in Guangdong either number may be shown, elsewhere the service's; several domains that lead to one page follow rules of their own",
    ),
    help: say("请改为带序号的服务备案号", "show the number with the service's sequence number"),
    check: Check::Domain(subject_number),
    ..Rule::BASE
};

fn subject_number(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    each_site(cx, item, out, |site, at, decided, out| {
        if let Some(shown) = site.footer_number.get()
            && shown.is_subject()
            && !wanted(cx, item).takes_subjects(shown)
        {
            decided.fail(&at.member("footer_number"), Params::NONE, out);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::page_link::LINK_OLD;
    use super::super::page_number::OTHER_SERVICE;
    use super::*;
    use crate::cases::{approved, cases};

    const SHOWN: &str = "/facts/sites/0/footer_shown";
    const NUMBER: &str = "/facts/sites/0/footer_number";
    const LINK: &str = "/facts/sites/0/footer_link";
    const STATE: &str = "/facts/progress/state";
    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");
    const CANCEL: &str = include_str!("../../../examples/orders/clean-cancel-service-unit-pc.json");

    #[test]
    fn not_shown() {
        cases(&NOT_SHOWN)
            .not_applicable(|_| {})
            .not_applicable(|o| o.set(SHOWN, false))
            .pass(approved)
            .fail(SHOWN, |o| {
                approved(o);
                o.remove(NUMBER);
                o.set(SHOWN, false);
            })
            .undetermined(&[SHOWN], |o| {
                approved(o);
                o.remove(NUMBER);
                o.remove(SHOWN);
            })
            .undetermined(&["/facts/sites"], |o| {
                approved(o);
                o.remove("/facts/sites");
            })
            .undetermined(&[STATE], |o| {
                o.remove("/facts/progress");
                o.set(SHOWN, false);
                o.remove("/facts/sites/0/reachable");
            })
            // Seen before the approval.
            .undetermined(&["/facts/sites"], |o| {
                approved(o);
                o.remove(NUMBER);
                o.set(SHOWN, false);
                o.set("/facts/sites/0/seen_at", "2025-11-14");
            })
            .from(APP)
            .silent(|o| o.set(STATE, "approved"))
            .from(CANCEL)
            .not_applicable(|o| o.set(STATE, "approved"));
    }

    #[test]
    fn another_number() {
        cases(&ANOTHER_NUMBER)
            .not_applicable(|_| {})
            .pass(approved)
            .pass(|o| {
                approved(o);
                o.set(NUMBER, "粤ICP备2025000123号");
            })
            // The number of a licence stands in for the record's.
            .pass(|o| {
                approved(o);
                o.set("/facts/registry/services/0/record_number", "粤B2-20090059-5");
                o.set(NUMBER, "粤B2-20090059");
            })
            .fail(NUMBER, |o| {
                approved(o);
                o.set(NUMBER, "粤ICP备2024000999号-1");
            })
            .undetermined(&["/facts/record/record_number"], |o| {
                approved(o);
                o.remove("/facts/registry/services/0/record_number");
            });
    }

    #[test]
    fn what_pages_show_is_judged_alike() {
        for link in ["http://www.miitbeian.gov.cn", "https://www.beian.miit.gov.cn/", "//WWW.beian.miit.gov.cn/#/a"] {
            cases(&LINK_OLD).fail(LINK, |o| {
                approved(o);
                o.set(LINK, link);
            });
        }
        cases(&LINK_OLD).not_applicable(|_| {}).pass(approved);
        for number in ["粤ICP备2025000123号-2", "粤ICP备2025000123号-1A"] {
            cases(&OTHER_SERVICE).fail(NUMBER, |o| {
                approved(o);
                o.set(NUMBER, number);
            });
        }
        cases(&OTHER_SERVICE).not_applicable(|_| {}).pass(approved);
    }

    #[test]
    fn subject_number() {
        cases(&SUBJECT_NUMBER)
            .not_applicable(|_| {})
            .pass(approved)
            .pass(|o| {
                approved(o);
                o.set(NUMBER, "粤ICP备2025000123号");
            })
            .pass(|o| {
                approved(o);
                o.set("/facts/registry/services/0/record_number", "京ICP证030173号-1");
                o.set(NUMBER, "京ICP证030173号");
            })
            .fail(NUMBER, |o| {
                approved(o);
                o.set("/facts/registry/services/0/record_number", "京ICP备2025000123号-1");
                o.set(NUMBER, "京ICP备2025000123号");
            });
    }
}
