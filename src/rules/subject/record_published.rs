//! Record numbers of access filings as the ministry publishes them, and how those of an order fit together.

use super::ACCESS_ON_PC;
use crate::model::{Channel, OrderKind, RegistryEntry, Service};
use crate::rule::prelude::*;
use crate::rules::subject::record_number::{fits_kind, number};
use crate::value::{Noun, RecordNumber};

/// The subject's number is the one that the ministry publishes (工信部官网公布).
pub static SUBJECT_NOT_AS_PUBLISHED: Rule = Rule {
    code: "BA-S0603",
    slug: "subject-record-number-not-published",
    cite: &[cite(&source::PC_ACCESS, "步骤2 主体信息")],
    applies: ACCESS_ON_PC,
    covers: &["REC-016"],
    message: say(
        "主体备案号与工信部公布的不一致",
        "the subject's record number is not the one that the ministry publishes",
    ),
    why: say(
        "接入备案以工信部公布的备案号核对已有备案",
        "access filing is matched with the existing record by its published number",
    ),
    help: say(
        "请改为工信部公共查询中按主体证件查到的主体备案号",
        "give the number that the public query shows for the subject's certificate",
    ),
    check: Check::Order(subject_not_as_published),
    ..Rule::BASE
};

fn subject_not_as_published(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let published = &*cx.order.facts.registry.subject;
    let subject = At::ROOT.member("subject");
    let at = subject.member("record_number");
    let number = match number(&cx.order.subject.record_number, &at, out) {
        Ok(number) => number,
        Err(ran) => return ran,
    };
    // No record at all: the kind of the order is wrong, and its rule says so.
    if published.found.get() == Some(false) {
        return Ran::NotApplicable;
    }
    let fact = registry().member("subject").member("record_number");
    match published.record_number.get() {
        Some(published) if published.same_subject(number) => {}
        Some(_) => out.fail_with(&at, Params::NONE, Places::from_iter([fact])),
        None => out.needs(&at, fact),
    }
    Ran::Checked
}

const SERVICES: &str = "services";

fn registry() -> Path {
    Path::ROOT.member("facts").member("registry")
}

/// A service's number is the one that the ministry publishes (工信部官网公布).
pub static SERVICE_NOT_AS_PUBLISHED: Rule = Rule {
    code: "BA-S0604",
    slug: "service-record-number-not-published",
    cite: &[cite(&source::PC_ACCESS, "步骤3 互联网信息服务")],
    applies: ACCESS_ON_PC,
    covers: &["REC-016"],
    predicts: &["ACS-09"],
    message: say(
        "服务备案号与工信部公布的不一致",
        "the service's record number is not the one that the ministry publishes",
    ),
    why: say(
        "接入备案以工信部公布的备案号核对已有服务",
        "access filing is matched with the existing service by its published number",
    ),
    help: say(
        "请改为工信部公共查询中按域名或 APP 名称查到的服务备案号",
        "give the number that the public query shows for its domain or app name",
    ),
    check: Check::Service(service_not_as_published),
    ..Rule::BASE
};

fn service_not_as_published(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let at = item.at.member("record_number");
    let number = match number(&item.service.record_number, &at, out) {
        // A number without index, or with the letter of another kind, is told by another rule.
        Ok(number) if number.is_subject() || !fits_kind(number, item.service) => return Ran::NotApplicable,
        Ok(number) => number,
        Err(ran) => return ran,
    };
    let list = registry().member(SERVICES);
    let (mut other, mut missing, mut known) = (None, None, false);
    for (index, entry) in cx.order.facts.registry.services.iter().enumerate() {
        if !is_of(entry, item.service) {
            continue;
        }
        known = true;
        let fact = || list.element(index).member("record_number");
        match entry.record_number.get() {
            _ if entry.found.get() == Some(false) => {}
            Some(published) if published.same_subject(number) && published.service() == number.service() => {
                return Ran::Checked;
            }
            Some(_) => other = Some(fact()),
            None => missing = Some(fact()),
        }
    }
    match (other, missing) {
        (_, Some(fact)) => out.needs(&at, fact),
        (Some(fact), None) => out.fail_with(&at, Params::NONE, Places::from_iter([fact])),
        (None, None) if known => return Ran::NotApplicable,
        (None, None) => out.needs(&at, list),
    }
    Ran::Checked
}

/// Whether the ministry's query shows another number at the place: that is the finding then.
fn told_as_not_published(cx: &Context<'_>, shown: Option<&RecordNumber>, number: &RecordNumber) -> bool {
    cx.is_kind(&[OrderKind::AccessFiling])
        && cx.channel() == Some(Channel::Pc)
        && shown.is_some_and(|shown| !shown.same_subject(number))
}

/// Whether a reply of the public query is about the service.
pub(super) fn is_of(entry: &RegistryEntry, service: &Service) -> bool {
    let by_domain =
        entry.domain.get().is_some_and(|domain| service.domains.iter().any(|own| own.get() == Some(domain)));
    by_domain || entry.app_name.get().is_some_and(|name| service.app_name.get() == Some(name))
}

/// The numbers of a subject's services begin with its own (服务备案号以主体备案号开头).
pub static NOT_UNDER_SUBJECT: Rule = Rule {
    code: "BA-S0605",
    slug: "service-record-number-of-another-subject",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[cite(&source::OVERVIEW, "备案号")],
    covers: &["REC-005"],
    predicts: &["ACS-09"],
    message: say("服务备案号不在主体备案号之下", "the service's record number does not belong to the subject's"),
    why: say(
        "服务备案号由主体备案号加序号组成，前面部分不同即属于另一主体",
        "a service's number is its subject's with an index; another beginning belongs to another subject",
    ),
    help: say("请核对主体备案号和服务备案号", "check the numbers of subject and service"),
    check: Check::Service(not_under_subject),
    ..Rule::BASE
};

fn not_under_subject(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let at = item.at.member("record_number");
    let number = match number(&item.service.record_number, &at, out) {
        Ok(number) => number,
        Err(ran) => return ran,
    };
    let registry = &*cx.order.facts.registry;
    let mut entries = registry.services.iter().filter(|entry| is_of(entry, item.service));
    if entries.any(|entry| told_as_not_published(cx, entry.record_number.get(), number)) {
        return Ran::NotApplicable;
    }
    // That the two queries give records of two subjects is the finding then.
    let of_query = registry.subject.record_number.get();
    let mut entries = registry.services.iter().filter(|entry| is_of(entry, item.service));
    let two = entries
        .any(|entry| of_query.zip(entry.record_number.get()).is_some_and(|(own, found)| !own.same_subject(found)));
    if two && cx.is_kind(&[OrderKind::AccessFiling, OrderKind::AccessService]) {
        return Ran::NotApplicable;
    }
    let (own, recorded) = (&cx.order.subject.record_number, &cx.order.facts.record.record_number);
    let subject = Path::ROOT.member("subject").member("record_number");
    let record = Path::ROOT.member("facts").member("record").member("record_number");
    let (own, place) = if own.is_absent() { (recorded, record) } else { (own, subject) };
    match own.get() {
        Some(own) if own.same_subject(number) => {}
        Some(own) if told_as_not_published(cx, registry.subject.record_number.get(), own) => return Ran::NotApplicable,
        Some(_) => out.fail_with(&at, Params::NONE, Places::from_iter([place])),
        // The form of an access filing has the subject's number; other orders have the record.
        None if place == record && cx.is_kind(&[OrderKind::AccessFiling]) => out.needs(&at, subject),
        None => out.needs(&at, place),
    }
    Ran::Checked
}

/// The short form in a record number is that of the province of the filing (省简称).
pub static PROVINCE_OF_ANOTHER: Rule = Rule {
    code: "BA-S0606",
    slug: "record-number-of-another-province",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[cite(&source::OVERVIEW, "备案号"), cite(&source::FAQ_NUMBERS, "管局系统")],
    applies: Applies::to(OrderKind::ADD),
    covers: &["REC-006"],
    message: say(
        "备案省份为{filed}，备案号却属于{issued}",
        "the filing is made in {filed}, the record number was given out in {issued}",
    ),
    why: say(
        "备案号开头的简称表示下发号码的省管局，一般即备案省份",
        "a record number begins with the short form of the province that gave it out, normally that of the filing",
    ),
    help: say(
        "请核对备案省份和备案号；主体已迁入其他省份的，先在新省份办妥备案",
        "check both; a subject that has moved to another province first files there",
    ),
    check: Check::Order(province_of_another),
    ..Rule::BASE
};

fn province_of_another(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let at = At::ROOT.member("subject");
    let at = at.member("record_number");
    let issued = match number(&cx.order.subject.record_number, &at, out) {
        // A licence may come from elsewhere.
        Ok(number) if number.licence().is_some() => None,
        Ok(number) if told_as_not_published(cx, cx.order.facts.registry.subject.record_number.get(), number) => None,
        Ok(number) => number.province(),
        Err(ran) => return ran,
    };
    let Some(issued) = issued else {
        return Ran::NotApplicable;
    };
    match cx.province() {
        Some(filed) if filed == issued => {}
        Some(filed) => {
            let noun = |province: crate::value::Province| Noun::new(province.short(), province.word());
            let params = Params::NONE.with("filed", noun(filed)).with("issued", noun(issued));
            out.fail_with(&at, params, Places::from_iter([cx.province_path()]));
        }
        None => out.needs(&at, cx.province_path()),
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};

    const OWN: &str = "/subject/record_number";
    const SERVICE: &str = "/services/0/record_number";
    const PUBLISHED: &str = "/facts/registry/subject/record_number";
    const PUBLISHED_SERVICE: &str = "/facts/registry/services/0/record_number";
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-filing-unit-pc.json");
    const ACCESS_MP: &str = include_str!("../../../examples/orders/clean-access-filing-unit-mp.json");
    const CANCEL: &str = include_str!("../../../examples/orders/clean-cancel-service-unit-pc.json");

    fn app(draft: &mut Draft) {
        draft.set("/services/0/kind", "app");
        for pointer in ["/services/0/app_name", "/services/0/app_display_name", "/facts/registry/services/0/app_name"] {
            draft.set(pointer, "示例商城");
        }
        for pointer in [SERVICE, PUBLISHED_SERVICE] {
            draft.set(pointer, "粤ICP备2021000123号-1A");
        }
        draft.remove("/facts/registry/services/0/domain");
        draft.remove("/facts/record/services");
    }

    fn licence_holder(draft: &mut Draft) {
        for pointer in [OWN, PUBLISHED] {
            draft.set(pointer, "粤B2-20090059");
        }
        for pointer in [SERVICE, PUBLISHED_SERVICE] {
            draft.set(pointer, "粤B2-20090059-1626X");
        }
    }

    #[test]
    fn subject_not_as_published() {
        cases(&SUBJECT_NOT_AS_PUBLISHED)
            .not_applicable(|_| {})
            .from(ACCESS)
            .pass(|_| {})
            .pass(licence_holder)
            .fail(OWN, |o| o.set(PUBLISHED, "粤ICP备2021000124号"))
            // One wrong number is one finding, also when it is one of another province.
            .fail(OWN, |o| o.set(OWN, "湘ICP备2021000123号"))
            .undetermined(&[PUBLISHED], |o| o.remove(PUBLISHED))
            .undetermined(&[PUBLISHED], |o| o.remove("/facts/registry/subject"))
            .blocked(&[OWN], |o| o.set(OWN, "粤ICP备号"))
            .silent(|o| o.set("/facts/registry/subject/found", false))
            .from(ACCESS_MP)
            .not_applicable(|_| {});
    }

    #[test]
    fn service_not_as_published() {
        cases(&SERVICE_NOT_AS_PUBLISHED)
            .not_applicable(|_| {})
            .from(ACCESS)
            .pass(|_| {})
            .pass(licence_holder)
            .pass(|o| o.set(SERVICE, "粤ICP备2021000123-1"))
            .fail(SERVICE, |o| o.set(PUBLISHED_SERVICE, "粤ICP备2021000123号-2"))
            // One wrong number is one finding, also when it belongs to another subject.
            .fail(SERVICE, |o| o.set(SERVICE, "粤ICP备2021000124号-1"))
            // A reply about an app has its name, and one about another app says nothing.
            .fail(SERVICE, |o| {
                app(o);
                o.set(PUBLISHED_SERVICE, "粤ICP备2021000123号-2A");
            })
            .undetermined(&["/facts/registry/services"], |o| {
                app(o);
                o.set("/facts/registry/services/0/app_name", "示例读书");
            })
            .undetermined(&[PUBLISHED_SERVICE], |o| o.remove(PUBLISHED_SERVICE))
            .undetermined(&["/facts/registry/services"], |o| o.remove("/facts/registry/services"))
            .undetermined(&["/facts/registry/services"], |o| {
                o.set("/facts/registry/services/0/domain", "other.cn");
            })
            .from(ACCESS_MP)
            .not_applicable(|_| {});
    }

    #[test]
    fn not_under_subject() {
        cases(&NOT_UNDER_SUBJECT)
            .not_applicable(|_| {})
            .from(ACCESS)
            .pass(|_| {})
            .pass(licence_holder)
            .pass(|o| o.set(OWN, "粤ICP备2021000123"))
            .fail_among(SERVICE, |o| {
                o.set(SERVICE, "粤ICP备2021000124号-1");
                o.remove("/facts/registry/subject/record_number");
                o.remove(PUBLISHED_SERVICE);
            })
            // Two queries that give two subjects are the finding.
            .silent(|o| {
                o.set(SERVICE, "粤ICP备2021000124号-1");
                o.set(PUBLISHED_SERVICE, "粤ICP备2021000124号-1");
            })
            .blocked(&[OWN], |o| {
                o.remove(OWN);
                o.remove("/facts/record/record_number");
            })
            .from(CANCEL)
            .pass(|_| {})
            .blocked(&["/facts/record/record_number"], |o| o.remove("/facts/record/record_number"));
    }

    #[test]
    fn province_of_another() {
        let moved = |o: &mut Draft| {
            for pointer in [OWN, PUBLISHED] {
                o.set(pointer, "湘ICP备2021000123号");
            }
            for pointer in [SERVICE, PUBLISHED_SERVICE] {
                o.set(pointer, "湘ICP备2021000123号-1");
            }
        };
        cases(&PROVINCE_OF_ANOTHER)
            .not_applicable(|_| {})
            .from(ACCESS)
            .pass(|_| {})
            .not_applicable(licence_holder)
            .fail(OWN, moved)
            .blocked(&["/subject/province"], |o| {
                o.remove("/subject/province");
                o.remove("/facts/record/province");
            })
            .from(CANCEL)
            .not_applicable(|_| {});
    }
}
