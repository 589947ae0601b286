//! What a website shows once it is recorded (备案号悬挂).

use crate::law::show::{MINISTRY as HOST, may_show_subject_number};
use crate::model::{OrderKind, OrderState, ServiceKind, SiteObservation};
use crate::rule::prelude::*;
use crate::value::RecordNumber;

const WEBSITES: Applies = Applies::to(&[
    OrderKind::FirstFiling,
    OrderKind::AccessFiling,
    OrderKind::AccessService,
    OrderKind::AddServiceHere,
    OrderKind::AddServiceElsewhere,
    OrderKind::ChangeFiling,
    OrderKind::ChangeService,
])
.service(ServiceKind::Website);
const DUTY: &[Cite] = &[
    cite(&source::DISPLAY, "网站添加备案号"),
    cite(&source::ORDER_33, "第十三条"),
    cite(&source::FAQ_NUMBERS, "备案号的使用有什么要求？"),
];

/// A recorded website must show its number at the bottom of the page (网站底部添加备案号).
pub static NOT_SHOWN: Rule = Rule {
    code: "BA-F0101",
    slug: "record-number-not-shown",
    severity: Severity::Error,
    cite: DUTY,
    applies: WEBSITES,
    covers: &["DSP-001"],
    text: Text {
        message: say("网站底部没有显示备案号", "no record number is shown at the bottom of the site"),
        why: say(
            "备案成功后须在网站底部添加备案号，否则由省通信管理局责令改正并可罚款五千至一万元",
            "a recorded site must show its number at the bottom; otherwise the administration orders a correction and can fine 5,000 to 10,000 yuan",
        ),
        help: say(
            "请在主域名和 www 域名的页面底部都加上备案号",
            "add the number at the bottom of the pages, on the domain itself and on www",
        ),
    },
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

/// The number must link to the ministry's site (链接至工信部官网).
pub static NOT_LINKED: Rule = Rule {
    code: "BA-F0102",
    slug: "record-number-not-linked",
    severity: Severity::Error,
    cite: DUTY,
    applies: WEBSITES,
    covers: &["DSP-001"],
    text: Text {
        message: say(
            "备案号没有链接到工信部网站 {host}",
            "the record number does not link to the ministry's site {host}",
        ),
        why: say(
            "备案号须链接至工信部官网 {host}，供公众查询核对",
            "the number must link to {host}, where the public can check it",
        ),
        help: say("请把备案号链接到 {host}", "let the number link to {host}"),
    },
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
        match site.footer_link.get() {
            Some(link) if leads_to_ministry(link) => {}
            Some(_) => decided.fail(&place, Params::NONE.with("host", HOST), out),
            None => decided.needs(&place, place.path(), out),
        }
    })
}

pub(in crate::rules) fn leads_to_ministry(link: &str) -> bool {
    let link = ["https://", "http://", "//"]
        .iter()
        .find_map(|scheme| {
            let head = link.get(..scheme.len())?;
            head.eq_ignore_ascii_case(scheme).then(|| link.get(scheme.len()..))?
        })
        .unwrap_or(link);
    let host = link.split(['/', '?', '#', ':']).next().unwrap_or(link);
    let host = host.strip_suffix('.').unwrap_or(host);
    let host = match host.get(..4) {
        Some(head) if head.eq_ignore_ascii_case("www.") => host.get(4..).unwrap_or(host),
        _ => host,
    };
    host.eq_ignore_ascii_case(HOST)
}

/// The number that is shown must be that of the subject that the site is recorded for (悬挂内容).
pub static ANOTHER_NUMBER: Rule = Rule {
    code: "BA-F0103",
    slug: "record-number-of-another-subject",
    severity: Severity::Error,
    cite: DUTY,
    applies: WEBSITES,
    covers: &["DSP-001"],
    text: Text {
        message: say(
            "网站底部显示的备案号不属于该网站的备案主体",
            "the record number shown at the bottom is not of the subject that the site is recorded for",
        ),
        why: say(
            "网站底部须显示其自身备案的编号，经营许可证持有者显示许可证编号",
            "a site has to show the number of its own record, a licence holder that of the licence",
        ),
        help: say("请改为审核通过时分配的备案号", "show the number that was given on approval"),
    },
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
    text: Text {
        message: say(
            "网站底部显示的是主体备案号，不是该网站的服务备案号",
            "the number shown is that of the subject, not that of the website",
        ),
        why: say(
            "广东省可显示主体或服务备案号，其他省份须显示服务备案号；多个域名指向同一页面时另有要求",
            "in Guangdong either number may be shown, elsewhere the service's; several domains that lead to one page follow rules of their own",
        ),
        help: say("请改为带序号的服务备案号", "show the number with the service's sequence number"),
    },
    check: Check::Domain(subject_number),
    ..Rule::BASE
};

fn subject_number(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    each_site(cx, item, out, |site, at, decided, out| {
        let Some(shown) = site.footer_number.get() else {
            return;
        };
        // A licence holder shows the licence; a licence has no service part.
        let free = shown.licence().is_some() || shown.province().is_none_or(may_show_subject_number);
        if shown.is_subject() && !free {
            decided.fail(&at.member("footer_number"), Params::NONE, out);
        }
    })
}

/// The record numbers that are known of the service and its subject.
fn numbers<'a>(cx: &'a Context<'_>, item: &'a DomainItem<'_>) -> impl Iterator<Item = &'a RecordNumber> {
    let order = cx.order;
    let domain = item.field.get();
    let replies = order
        .facts
        .registry
        .services
        .iter()
        .filter(move |entry| domain.is_some() && entry.domain.get() == domain)
        .filter_map(|entry| entry.record_number.get());
    [
        item.service.record_number.get(),
        order.facts.record.record_number.get(),
        order.facts.registry.subject.record_number.get(),
        order.subject.record_number.get(),
    ]
    .into_iter()
    .flatten()
    .chain(replies)
}

/// Whether the order is approved; what fails while that is unknown is undetermined.
struct Decided {
    unknown: Option<Path>,
}

impl Decided {
    fn fail(&self, at: &At<'_>, params: Params, out: &mut Sink<'_>) {
        match self.unknown {
            None => out.fail_with(at, params, Places::NONE),
            Some(state) => out.needs(at, state),
        }
    }

    fn needs(&self, at: &At<'_>, fact: Path, out: &mut Sink<'_>) {
        let needs = Needs::NONE.with(fact);
        out.undetermined(at, self.unknown.into_iter().fold(needs, Needs::with));
    }
}

/// Looks at each observation of the domain's site after the approval.
fn each_site(
    cx: &Context<'_>,
    item: &DomainItem<'_>,
    out: &mut Sink<'_>,
    check: impl Fn(&SiteObservation, &At<'_>, &Decided, &mut Sink<'_>),
) -> Ran {
    let progress = &*cx.order.facts.progress;
    let unknown = match progress.state.get() {
        Some(OrderState::Approved) => None,
        None if progress.approved_at.get().is_some() => None,
        // An order that is being prepared: only what was seen makes it a question.
        None => Some(Path::ROOT.member("facts").member("progress").member("state")),
        Some(_) => return Ran::NotApplicable,
    };
    let Some(domain) = item.field.get() else {
        return Ran::NotApplicable;
    };
    let decided = Decided { unknown };
    let list = At::ROOT.member("facts");
    let list = list.member("sites");
    let mut seen = false;
    for (index, site) in item.sites.iter().enumerate() {
        let early = match (site.seen_at.get(), progress.approved_at.get()) {
            (Some(seen), Some(approved)) => seen.latest() < approved.earliest(),
            _ => false,
        };
        if site.domain.get() != Some(domain) || early {
            continue;
        }
        seen = true;
        // A site that cannot be opened shows nothing, and nobody has to see it.
        let nothing_seen = site.footer_shown.get().is_none() && site.footer_number.is_absent();
        if site.reachable.get() == Some(false) || decided.unknown.is_some() && nothing_seen {
            continue;
        }
        check(site, &list.element(index), &decided, out);
    }
    match (seen, decided.unknown) {
        (true, _) => Ran::Checked,
        (false, None) => {
            out.needs(item.at, list.path());
            Ran::Checked
        }
        (false, Some(_)) => Ran::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const SHOWN: &str = "/facts/sites/0/footer_shown";
    const NUMBER: &str = "/facts/sites/0/footer_number";
    const LINK: &str = "/facts/sites/0/footer_link";
    const STATE: &str = "/facts/progress/state";
    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");
    const CANCEL: &str = include_str!("../../../examples/orders/clean-cancel-service-unit-pc.json");

    fn approved(o: &mut Draft) {
        o.set("/facts/progress", json!({"state": "approved", "approved_at": "2025-11-15T10:00:00+08:00"}));
        o.set("/facts/sms", json!({"subject_person_verified": true, "service_person_verified": true}));
        o.set(
            "/facts/registry/services/0",
            json!({"domain": "example.cn", "found": true, "record_number": "粤ICP备2025000123号-1"}),
        );
        o.set(
            "/facts/sites/0",
            json!({"domain": "example.cn", "seen_at": "2025-11-19", "reachable": true, "footer_shown": true,
                   "footer_number": "粤ICP备2025000123号-1", "footer_link": "https://beian.miit.gov.cn/"}),
        );
    }

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
    fn not_linked() {
        cases(&NOT_LINKED)
            .pass(approved)
            .pass(|o| {
                approved(o);
                o.set(LINK, "http://beian.miit.gov.cn/#/Integrated/index");
            })
            .fail(LINK, |o| {
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
