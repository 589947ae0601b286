//! Orders that end something (注销主体、注销服务、取消接入): what is lost, several at once, withdrawal, the statement of
//! cancellation.

use crate::data::suffixes::Suffix;
use crate::law::province::Papers;
use crate::model::{AttachmentKind, OrderKind, OrderState, RecordState};
use crate::rule::prelude::*;
use crate::rules::enclosed::enclosed;

const SERVICES: &[OrderKind] = &[OrderKind::CancelService, OrderKind::ProviderCancelService, OrderKind::CancelAccess];

/// A subject without services is not cancelled through the provider (空壳主体注销).
pub static HOLLOW: Rule = Rule {
    code: "BA-O0803",
    slug: "hollow-subject-cancelled-online",
    cite: &[cite(&source::CANCEL_PAGE, "空壳主体如何处理？"), cite(&source::HUAWEI_CANCEL, "空壳主体注销操作")],
    applies: Applies::to(&[OrderKind::CancelSubject]),
    covers: &["CLO-008"],
    predicts: &["CAN-01"],
    message: say(
        "主体为空壳主体，名下没有网站和接入信息",
        "the subject is hollow: its record has neither services nor access",
    ),
    why: say(
        "空壳主体在接入商处已无接入信息，不能通过接入商提交注销主体申请",
        "no provider gives access to a hollow subject, so none can submit its cancellation",
    ),
    help: say(
        "请下载注销备案申请表，向所在省管局书面申请注销",
        "send the form of cancellation to the administration of the province",
    ),
    check: Check::Order(hollow),
    ..Rule::BASE
};

fn hollow(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    if super::is_done(cx) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("kind");
    match is_hollow(cx) {
        Ok(Some(place)) => out.fail_with(&at, Params::NONE, Places::from_iter([place])),
        Ok(None) => {}
        Err(place) => out.needs(&at, place),
    }
    Ran::Checked
}

/// Where it is said that the subject is hollow, if it is; where it would be said, if nobody knows.
pub(super) fn is_hollow(cx: &Context<'_>) -> Result<Option<Path>, Path> {
    let (record, shown) = (&*cx.order.facts.record, &*cx.order.facts.registry.subject);
    let facts = Path::ROOT.member("facts");
    let state = facts.member("record").member("state");
    let shown_state = facts.member("registry").member("subject").member("state");
    if record.state.get() == Some(RecordState::Hollow) {
        return Ok(Some(state));
    }
    if shown.state.get() == Some(RecordState::Hollow) {
        return Ok(Some(shown_state));
    }
    match record.services.get() {
        Some([]) if record.state.get().is_none() => Ok(Some(facts.member("record").member("services"))),
        // A record in order that has nothing contradicts itself.
        Some([]) => Err(state),
        None if record.state.get().is_none() && shown.state.get().is_none() => {
            Err(if cx.is_kind(OrderKind::CANCEL) || cx.is_kind(&[OrderKind::AddServiceHere]) {
                state
            } else {
                shown_state
            })
        }
        _ => Ok(None),
    }
}

/// A cancellation that is with the administration is not withdrawn (注销撤回).
pub static WITHDRAWN: Rule = Rule {
    code: "BA-O0804",
    slug: "cancellation-withdrawn-too-late",
    cite: &[cite(&source::CANCEL_PAGE, "提交注销备案申请后能撤销吗？"), cite(&source::HUAWEI_CANCEL, "注意事项与约束")],
    applies: Applies::to(OrderKind::CANCEL),
    covers: &["CLO-005"],
    predicts: &["CAN-02"],
    message: say(
        "注销申请已提交管局，不能撤回",
        "the cancellation is with the administration, and cannot be withdrawn",
    ),
    why: say("未提交管局的注销可以放弃，已提交的无法撤销", "it can be given up before it is handed on, not afterwards"),
    help: say("请等注销完成后重新备案", "wait until the cancellation is done, and file anew"),
    check: Check::Order(withdrawn),
    ..Rule::BASE
};

fn withdrawn(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let progress = &*cx.order.facts.progress;
    if !matches!(progress.state.get(), Some(OrderState::Withdrawn | OrderState::Abandoned)) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("facts");
    let at = at.member("progress");
    let forwarded = at.member("forwarded_at");
    if !progress.forwarded_at.is_absent() {
        out.fail_with(&at.member("state"), Params::NONE, Places::from_iter([forwarded.path()]));
    }
    Ran::Checked
}

/// Where the recorded telephone is dead, papers stand for the check (注销材料).
pub static PHONE_DEAD: Rule = Rule {
    code: "BA-P0804",
    slug: "cancellation-without-statement",
    by: By::Term(Term::CancelStatement),
    cite: &[cite(&source::CANCEL_PAGE, "手机号码已不使用，如何进行注销备案操作？")],
    applies: Applies::to(&[OrderKind::CancelSubject, OrderKind::CancelService]),
    covers: &["CLO-003"],
    predicts: &["CAN-04"],
    message: say(
        "负责人的备案手机号无法接通，材料中没有注销声明函",
        "the recorded telephone is not answered, and no statement of cancellation is enclosed",
    ),
    why: say(
        "注销须验证负责人的手机号；号码已不使用的，须提交按手印或加盖公章的注销声明函和证件",
        "a cancellation is confirmed by the recorded telephone; where it is no longer used, a statement with thumbprint or seal and the certificates take its place",
    ),
    help: say(
        "请准备注销声明函和证件，提交工单办理",
        "prepare the statement and the certificates, and hand them to the provider's support",
    ),
    check: Check::Order(phone_dead),
    ..Rule::OF_PROVIDER
};

const STATEMENT: Papers = &[&[AttachmentKind::CancelStatement]];

fn phone_dead(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let record = &*cx.order.facts.record;
    let at = At::ROOT.member("facts");
    let at = at.member("record");
    let of_subject = cx.is_kind(&[OrderKind::CancelSubject]);
    let dead = if of_subject {
        let dead = record.responsible_person.contact_reachable.get() == Some(false);
        dead.then(|| at.member("responsible_person").path())
    } else {
        let services = (0..cx.order.services.len()).filter_map(|index| cx.changes().recorded(index));
        services
            .filter(|(_, service)| service.responsible_person.contact_reachable.get() == Some(false))
            .map(|(place, _)| at.path().member("services").element(place).member("responsible_person"))
            .next()
    };
    let Some(person) = dead.filter(|_| !super::is_done(cx)) else {
        return Ran::NotApplicable;
    };
    let at = At::ROOT.member("supplements");
    match enclosed(cx, STATEMENT) {
        Ok(true) => {}
        Ok(false) => out.fail_with(&at, Params::NONE, Places::from_iter([person.member("contact_reachable")])),
        Err(list) => out.needs(&at, list),
    }
    Ran::Checked
}

/// One order ends one service (批量注销).
pub static SEVERAL: Rule = Rule {
    code: "BA-O0805",
    slug: "several-services-cancelled",
    severity: Severity::Warning,
    by: By::Term(Term::OrderCancels),
    cite: &[cite(&source::HUAWEI_CANCEL, "注意事项与约束")],
    applies: Applies::to(SERVICES),
    covers: &["CLO-001"],
    predicts: &["CAN-05"],
    message: say("一个订单注销了 {services} 个服务", "one order ends {services} services"),
    why: say("服务须逐个注销，一次只能注销一个", "services are cancelled one by one"),
    help: say("请为每个服务分别提交注销", "submit an order for each service"),
    check: Check::Order(several),
    ..Rule::OF_PROVIDER
};

fn several(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let services = cx.order.services.len();
    if services > 1 {
        out.fail_with(&At::ROOT.member("services"), Params::NONE.with("services", services), Places::NONE);
    }
    Ran::Checked
}

/// Without any provider a record becomes hollow (取消接入致空壳).
pub static LAST_ACCESS: Rule = Rule {
    code: "BA-V0803",
    slug: "last-access-cancelled",
    severity: Severity::Warning,
    cite: &[
        cite(&source::SCENARIOS, "备案场景"),
        cite(&source::CANCEL_PAGE, "取消接入后网站能否正常使用"),
        cite(&source::FAQ_ACCESS, "取消接入后网站能否正常使用"),
    ],
    applies: Applies::to(&[OrderKind::CancelAccess]),
    covers: &["CLO-008"],
    predicts: &["CAN-06"],
    message: say(
        "该服务没有其他接入商，取消接入后将成为空壳",
        "no other provider gives access to the service, so its record becomes hollow",
    ),
    why: say(
        "建议在新的接入商处完成接入备案后再取消接入，否则备案可能被通信管理局注销",
        "access should be filed at the new provider first; otherwise the administration may cancel the record",
    ),
    help: say("请先在新的接入商处完成接入备案", "finish access filing at the new provider first"),
    check: Check::Service(last_access),
    ..Rule::BASE
};

fn last_access(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((place, service)) = cx.changes().recorded(item.index).filter(|_| !super::is_done(cx)) else {
        return Ran::NotApplicable;
    };
    let list = Path::ROOT.member("facts").member("record").member("services").element(place).member("providers");
    match service.providers.get() {
        Some([] | [_]) => out.fail_with(item.at, Params::NONE, Places::from_iter([list])),
        Some(_) => {}
        None => out.needs(item.at, list),
    }
    Ran::Checked
}

/// What is cancelled under a suffix that is not approved cannot be filed again (注销后无法再备).
pub static NOT_FILED_AGAIN: Rule = Rule {
    code: "BA-D0807",
    slug: "cancelled-domain-not-filed-again",
    severity: Severity::Warning,
    cite: &[cite(&source::ALIBABA_CANCEL, "注销备案"), cite(&source::DOMAINS, "可备案的域名后缀")],
    applies: Applies::to(OrderKind::CANCEL),
    covers: &["CLO-001", "DOM-001"],
    predicts: &["CAN-07"],
    message: say(
        "域名后缀现已不可备案，注销后无法再次备案",
        "the suffix is no longer approved, so the domain cannot be filed again once its record is gone",
    ),
    why: say(
        "已备案的旧域名可以继续使用；注销或成为空壳后，须按现行可备案后缀重新备案",
        "a domain with a record may keep it; without one it has to be under a suffix that is approved today",
    ),
    help: say(
        "仍需使用该域名的，请保留备案，改办变更或接入",
        "keep the record if the domain is still needed, and change it or have it accessed elsewhere",
    ),
    check: Check::Order(not_filed_again),
    ..Rule::BASE
};

fn not_filed_again(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    if super::is_done(cx) {
        return Ran::NotApplicable;
    }
    let services = At::ROOT.member("services");
    let mut ran = Ran::NotApplicable;
    for (index, service) in cx.order.services.iter().enumerate() {
        let at = services.element(index);
        let at = at.member("domains");
        for (index, domain) in service.domains.iter().enumerate() {
            ran = Ran::Checked;
            if domain.get().is_some_and(|domain| cx.suffix_class(domain) == Suffix::NotApproved) {
                out.fail(&at.element(index));
            }
        }
    }
    if cx.is_kind(&[OrderKind::CancelSubject]) {
        let record = Path::ROOT.member("facts").member("record").member("services");
        for (place, service) in cx.order.facts.record.services.iter().enumerate() {
            for (index, domain) in service.domains.iter().enumerate() {
                ran = Ran::Checked;
                if domain.get().is_some_and(|domain| cx.suffix_class(domain) == Suffix::NotApproved) {
                    let at = record.element(place).member("domains").element(index);
                    out.fail_at(at, Params::NONE, Places::NONE);
                }
            }
        }
    }
    ran
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const CANCEL: &str = include_str!("../../../examples/orders/clean-cancel-service-unit-pc.json");

    fn kind(kind: &'static str) -> impl Fn(&mut Draft) {
        move |o| o.set("/kind", kind)
    }

    #[test]
    fn subjects() {
        const STATE: &str = "/facts/record/state";
        let subject = kind("cancel_subject");
        cases(&HOLLOW)
            .not_applicable(|_| {})
            .from(CANCEL)
            .not_applicable(|_| {})
            .pass(&subject)
            .fail("/kind", |o| {
                subject(o);
                o.set(STATE, "hollow");
            })
            .fail("/kind", |o| {
                subject(o);
                o.remove(STATE);
                o.set("/facts/record/services", json!([]));
            });
        let withdrawn = |o: &mut Draft| o.set("/facts/progress/state", "withdrawn");
        cases(&WITHDRAWN).from(CANCEL).not_applicable(|_| {}).silent(withdrawn).fail_among(
            "/facts/progress/state",
            |o| {
                withdrawn(o);
                o.set("/facts/progress/forwarded_at", "2025-11-19");
            },
        );
    }

    #[test]
    fn phone_dead() {
        let dead = |o: &mut Draft| {
            kind("cancel_subject")(o);
            o.set("/facts/record/responsible_person/contact_reachable", false);
            o.set("/supplements", json!([]));
        };
        cases(&PHONE_DEAD)
            .from(CANCEL)
            .not_applicable(|_| {})
            .fail("/supplements", dead)
            .pass(|o| {
                dead(o);
                o.set("/supplements", json!(["cancel_statement"]));
            })
            .undetermined(&["/supplements"], |o| {
                dead(o);
                o.remove("/supplements");
            });
    }

    #[test]
    fn services() {
        const PROVIDERS: &str = "/facts/record/services/0/providers";
        cases(&SEVERAL).from(CANCEL).pass(|_| {}).fail_among("/services", |o| {
            let service = o.0["services"][0].clone();
            o.set("/services/-", service);
        });
        let access = kind("cancel_access");
        cases(&LAST_ACCESS)
            .from(CANCEL)
            .not_applicable(|_| {})
            .fail("/services/0", |o| {
                access(o);
                o.set(PROVIDERS, json!(["腾讯云"]));
            })
            .pass(|o| {
                access(o);
                o.set(PROVIDERS, json!(["腾讯云", "示例云"]));
            })
            .undetermined(&[PROVIDERS], &access);
        cases(&NOT_FILED_AGAIN).from(CANCEL).pass(|_| {}).fail("/services/0/domains/0", |o| {
            o.set("/services/0/domains/0", "example.org");
            o.set("/facts/record/services/0/domains/0", "example.org");
        });
    }
}
