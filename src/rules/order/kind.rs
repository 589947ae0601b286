//! Whether the kind of the order is the right one for what is recorded already (备案类型).

use crate::join::Join;
use crate::law::kind::{self, Standing, presupposed};
use crate::model::record::Vocabulary as _;
use crate::model::{Channel, Field, OrderKind, OrderState, RecordState, RegistryEntry, Service, ServiceKind};
use crate::rule::prelude::*;
use crate::value::{DomainName, Noun, same};

/// A service of a subject recorded here is taken over on the PC only (接入网站).
pub static ONLY_ON_PC: Rule = Rule {
    code: "BA-O0201",
    slug: "order-kind-not-in-channel",
    by: By::Term(Term::OrderPcOnly),
    cite: &[cite(&source::OVERVIEW, "腾讯云可备案类型")],
    applies: Applies::to(kind::ON_PC_ONLY),
    covers: &["ORD-029"],
    message: say(
        "小程序端不支持接入网站",
        "the mini-program has no order that takes over a service of a subject recorded here",
    ),
    why: say(
        "接入网站只在 PC 端提供，其余备案类型两端都支持",
        "this kind exists on the PC only; every other kind exists in both channels",
    ),
    help: say("请改用 PC 端控制台提交", "submit the order in the console on the PC"),
    check: Check::Order(only_on_pc),
    ..Rule::OF_PROVIDER
};

fn only_on_pc(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let at = At::ROOT.member("channel");
    match cx.channel() {
        Some(Channel::MiniProgram) => out.fail_with(&at, Params::NONE, Places::from_iter([Path::ROOT.member("kind")])),
        Some(Channel::Pc) => {}
        None => out.needs(&at, at.path()),
    }
    Ran::Checked
}

/// For orders that add something the system tells the kind from what is recorded already (备案类型判断).
pub static WRONG_KIND: Rule = Rule {
    code: "BA-O0202",
    slug: "order-kind-mismatch",
    cite: kind::CITE,
    applies: Applies::to(OrderKind::ADD),
    covers: &["TYP-015", "TYP-017", "DOM-014", "REC-014", "SUB-022"],
    predicts: &["ACS-06", "ACS-11", "ACS-12", "DOM-15", "DOM-17", "ORD-03", "ORD-08", "SUB-14"],
    message: say(
        "按已有备案情况，对应的备案类型是“{computed}”，而订单是“{declared}”",
        "by what is recorded already this would be {computed}, the order says {declared}",
    ),
    why: say(
        "备案类型由主体和服务是否已有备案、主体是否在本平台决定；类型不符会被判为主体冲突或域名冲突",
        "the kind follows from whether subject and service have a record and whether the subject's is here; a wrong kind ends as a conflict of subject or domain",
    ),
    help: say(
        "请核对工信部查询结果和所填证件、域名，按正确的类型重新提交；应走不同类型的服务分开提交；备案属于他人的，须先由管局注销原备案",
        "compare the ministry's query with the certificate and the domain, and submit the order as the right kind; services of different kinds go into separate orders; a record of somebody else has to be cancelled by the administration first",
    ),
    check: Check::Order(wrong_kind),
    ..Rule::BASE
};

/// Standings of the subject, as a set.
const NONE: u8 = Standing::Unrecorded.bit();
const HERE: u8 = Standing::Here.bit();
const ELSEWHERE: u8 = Standing::Elsewhere.bit();
const ANOTHER_KIND: Noun = Noun::new("其他备案类型", "another kind");
const TAKEN: Noun = Noun::new("无（域名或 APP 已由他人备案）", "none (the service is recorded for somebody else)");

fn wrong_kind(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let registry = &*cx.order.facts.registry;
    // Once the order is approved, the query shows its own result.
    if cx.order.facts.progress.state.get() == Some(OrderState::Approved) {
        return Ran::NotApplicable;
    }
    let Some(kind) = cx.kind() else {
        // The engine names the missing kind; every adding kind can be wrong then.
        out.undetermined(&At::ROOT.member("kind"), Needs::NONE);
        return Ran::Checked;
    };
    let Some(presupposed) = presupposed(kind) else {
        return Ran::NotApplicable;
    };
    let (wanted, filed_wanted) = (presupposed.subject.bit(), presupposed.service_recorded);
    let (states, mut needs) = subject_states(cx);
    let subject_wrong = states & wanted == 0;
    let index = Join::new(&registry.services, key);
    // What the services that are known say: whether one is filed, one is not, one is as the kind wants it.
    let (mut known, mut filed_all, mut filed_any) = (0_usize, true, false);
    for (at, service) in cx.order.services.iter().enumerate() {
        let mut ignored = Needs::NONE;
        let missing = if subject_wrong { &mut ignored } else { &mut needs };
        if let Some(filed) = filed(&index, service, at, missing) {
            known += 1;
            filed_all &= filed;
            filed_any |= filed;
        }
    }
    let uniform = known == 0 || filed_all == filed_any;
    let path = At::ROOT.member("kind");
    let declared = Params::NONE.with("declared", kind.noun());
    if subject_wrong || uniform && known > 0 && filed_any != filed_wanted && states != NONE {
        let filed_one = (known > 0 && uniform).then_some(filed_any);
        let taken = filed_one == Some(true) && cx.order.services.iter().any(|one| held_by_another(cx, &index, one));
        let fitting = if taken { TAKEN } else { computed(states, filed_one) };
        let params = declared.with("computed", fitting);
        out.fail_with(&path, params, subject_facts(cx));
        return Ran::Checked;
    }
    let mut wrong_service = false;
    if known > 0 && (!uniform || filed_any != filed_wanted) {
        let services = At::ROOT.member("services");
        for (at, service) in cx.order.services.iter().enumerate() {
            let mut told = Needs::NONE;
            let here = filed(&index, service, at, &mut told).filter(|here| *here != filed_wanted);
            if let Some(here) = here {
                wrong_service = true;
                let taken = here && held_by_another(cx, &index, service);
                let fitting = if taken { TAKEN } else { computed(states, Some(here)) };
                let params = declared.with("computed", fitting);
                out.fail_with(&services.element(at), params, Places::from_iter([path.path()]));
            }
        }
    }
    if !wrong_service && !needs.is_empty() {
        out.undetermined(&path, needs);
    }
    Ran::Checked
}

/// The states that the subject's record can be in, and the facts that would tell more.
fn subject_states(cx: &Context<'_>) -> (u8, Needs) {
    let facts = &*cx.order.facts;
    let subject = &*facts.registry.subject;
    // A record that was found may have been cancelled: its state tells.
    let found = match (subject.found.get(), subject.state.get()) {
        (Some(true), Some(RecordState::Cancelled)) | (Some(false), _) => Some(false),
        (Some(true), Some(_)) => Some(true),
        _ => None,
    };
    let here = cx.recorded_here();
    let mut states = NONE | HERE | ELSEWHERE;
    match found {
        Some(true) => states &= HERE | ELSEWHERE,
        // Here, but not to be found: the two sources contradict each other.
        Some(false) if here == Some(true) => states = NONE | HERE,
        Some(false) => states = NONE,
        None => {}
    }
    match here {
        Some(true) if found != Some(false) => states = HERE,
        Some(false) => states &= NONE | ELSEWHERE,
        _ => {}
    }
    let mut needs = Needs::NONE;
    if states.count_ones() > 1 {
        let registry = Path::ROOT.member("facts").member("registry");
        if found.is_none() {
            let missing = if subject.found.get().is_none() { "found" } else { "state" };
            needs = needs.with(registry.member("subject").member(missing));
        }
        if here.is_none() {
            needs = needs.with(registry.member("subject_here"));
        }
        if found == Some(false) && here == Some(true) {
            needs = needs.with(registry.member("subject").member("found")).with(registry.member("subject_here"));
        }
    }
    (states, needs)
}

/// Whether the service has a record; what is missing to tell.
fn filed(index: &Join<'_, RegistryEntry>, service: &Service, at: usize, needs: &mut Needs) -> Option<bool> {
    let path = At::ROOT.member("services");
    let path = path.element(at);
    match service.kind.get() {
        Some(ServiceKind::Website) => {
            let list = path.member("domains");
            if service.domains.is_empty() {
                needs.miss(&list);
            }
            let (mut any, mut all) = (false, !service.domains.is_empty());
            for (at, domain) in service.domains.iter().enumerate() {
                let found = match needs.field(domain, &list.element(at)) {
                    Some(domain) => recorded(index, domain.as_str(), needs),
                    None => None,
                };
                any |= found == Some(true);
                all &= found == Some(false);
            }
            // A site with several domains of old is recorded as a whole.
            if any { Some(true) } else { all.then_some(false) }
        }
        Some(ServiceKind::App) => {
            let name = needs.text(&service.app_name, &path.member("app_name"))?;
            recorded(index, name, needs)
        }
        // Mini-programs and quick apps are filed on the platform that carries them.
        Some(_) => None,
        None => {
            needs.miss(&path.member("kind"));
            None
        }
    }
}

/// The replies of the public query about a service.
fn replies<'a>(
    index: &'a Join<'a, RegistryEntry>,
    service: &'a Service,
) -> impl Iterator<Item = (usize, &'a RegistryEntry)> {
    let domains = service.domains.iter().filter_map(|own| own.get().map(|domain| domain.as_str()));
    domains.chain(service.app_name.get()).flat_map(|asked| index.all(asked))
}

/// Whether the service has a record that somebody else holds.
fn held_by_another(cx: &Context<'_>, index: &Join<'_, RegistryEntry>, service: &Service) -> bool {
    let Some(own) = cx.subject_name() else {
        return false;
    };
    replies(index, service).any(|(_, entry)| {
        let holder = entry.holder_name.get().filter(|_| entry.found.get() != Some(false));
        holder.is_some_and(|holder| !same::subjects(cx.is_individual(), holder, own))
    })
}

/// The kind that fits, or what else it is.
fn computed(states: u8, filed: Option<bool>) -> Noun {
    let fits =
        |row: &&kind::Adds| states & row.subject.bit() != 0 && filed.is_none_or(|filed| filed == row.service_recorded);
    let mut fitting = kind::ADDS.iter().filter(fits);
    match (fitting.next(), fitting.next()) {
        (Some(row), None) => row.kind.noun(),
        (None, _) => TAKEN,
        _ => ANOTHER_KIND,
    }
}

fn subject_facts(cx: &Context<'_>) -> Places {
    let registry = Path::ROOT.member("facts").member("registry");
    let mut places = Places::NONE;
    if cx.order.facts.registry.subject.found.get().is_some() {
        places.add(registry.member("subject").member("found"));
    }
    if cx.order.facts.registry.subject_here.get().is_some() {
        places.add(registry.member("subject_here"));
    }
    places
}

/// What the registry replied about a domain or an app. A record that was cancelled is none.
fn recorded(replies: &Join<'_, RegistryEntry>, asked: &str, needs: &mut Needs) -> Option<bool> {
    let list = At::ROOT.member("facts");
    let list = list.member("registry");
    let list = list.member("services");
    let Some((at, entry)) = replies.find(asked) else {
        needs.miss(&list);
        return None;
    };
    let found = needs.flag(entry.found, &list.element(at).member("found"))?;
    Some(found && needs.word(&entry.state, &list.element(at).member("state"))? != RecordState::Cancelled)
}

fn key(entry: &RegistryEntry) -> Option<&str> {
    let domain: &Field<DomainName> = &entry.domain;
    domain.get().map(|domain| domain.as_str()).or_else(|| entry.app_name.get())
}

/// What is recorded elsewhere cannot be changed or cancelled here (变更, 注销, 取消接入).
pub static NOT_RECORDED_HERE: Rule = Rule {
    code: "BA-O0203",
    slug: "nothing-recorded-here-to-change",
    cite: &[cite(&source::OVERVIEW, "腾讯云可备案类型"), cite(&source::SCENARIOS, "备案场景")],
    applies: Applies::to(kind::OF_A_RECORD_HERE),
    covers: &["TYP-016"],
    predicts: &["CAN-09", "CHG-08"],
    message: say(
        "主体未在本平台备案，不能在此变更、注销或取消接入",
        "the subject has no record here that could be changed, cancelled or released",
    ),
    why: say(
        "变更和注销类订单只对在本接入商备案成功的主体和服务开放",
        "orders that change or end something are open only for what was filed through this provider",
    ),
    help: say(
        "请到备案所在的接入商办理，或先在本平台完成接入备案",
        "turn to the provider that holds the record, or take the filing over first",
    ),
    check: Check::Order(not_recorded_here),
    ..Rule::BASE
};

fn not_recorded_here(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let facts = &*cx.order.facts;
    // What an approved order has ended is here no more.
    if facts.progress.state.get() == Some(OrderState::Approved) {
        return Ran::NotApplicable;
    }
    const QUERIED: Path = Path::fixed(&["facts", "registry", "subject_here"]);
    let at = At::ROOT.member("kind");
    match cx.recorded_here() {
        Some(true) => {}
        Some(false) => out.fail_with(&at, Params::NONE, Places::from_iter([QUERIED])),
        None => out.needs(&at, QUERIED),
    }
    Ran::Checked
}

/// What is taken over is a record of the subject (备案号不一致).
pub static TWO_RECORDS: Rule = Rule {
    code: "BA-O0204",
    slug: "records-of-two-subjects",
    cite: &[cite(&source::REJECTED_PAGE, "无法完成接入备案，如何处理？"), cite(&source::FAQ_REJECTED, "备案驳回")],
    applies: Applies::to(&[OrderKind::AccessFiling, OrderKind::AccessService]),
    covers: &["REC-015"],
    predicts: &["ACS-04"],
    message: say(
        "按域名或 APP 名称查到的备案号与按主体证件查到的不属于同一主体",
        "the record found by the domain or app name is not one of the subject found by its certificate",
    ),
    why: say("两种查询得到不同的备案号时无法接入", "what two queries give different numbers for cannot be taken over"),
    help: say(
        "请先在原接入商改正备案信息，或由管局注销后重新备案",
        "have the record corrected at the earlier provider, or cancelled and filed anew",
    ),
    check: Check::Order(two_records),
    ..Rule::BASE
};

fn two_records(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let registry = &cx.order.facts.registry;
    let Some(own) = registry.subject.record_number.get() else {
        return Ran::NotApplicable;
    };
    // A number of the subject that is not the published one has that finding.
    if cx.order.subject.record_number.get().is_some_and(|typed| !typed.same_subject(own)) {
        return Ran::NotApplicable;
    }
    let (services, index) = (At::ROOT.member("services"), Join::new(&registry.services, key));
    const REPLIES: Path = Path::fixed(&["facts", "registry", "services"]);
    let mut ran = Ran::NotApplicable;
    for (at, service) in cx.order.services.iter().enumerate() {
        for (reply, entry) in replies(&index, service) {
            let Some(found) = entry.record_number.get() else {
                continue;
            };
            ran = Ran::Checked;
            if !own.same_subject(found) {
                let related = Places::from_iter([REPLIES.element(reply).member("record_number")]);
                out.fail_with(&services.element(at), Params::NONE, related);
            }
        }
    }
    ran
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const ACCESS_SERVICE: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-filing-unit-mp.json");
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-mp.json");
    const ADD_ELSEWHERE: &str = include_str!("../../../examples/orders/clean-add-elsewhere-unit-mp.json");
    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");
    const CANCEL: &str = include_str!("../../../examples/orders/clean-cancel-service-unit-pc.json");
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");

    const SUBJECT: &str = "/facts/registry/subject/found";
    const HERE: &str = "/facts/registry/subject_here";
    const SITE: &str = "/facts/registry/services/0/found";

    #[test]
    fn only_on_pc() {
        cases(&ONLY_ON_PC)
            .not_applicable(|_| {})
            .from(ACCESS_SERVICE)
            .pass(|_| {})
            .fail("/channel", |o| o.set("/channel", "mini_program"))
            .undetermined(&["/channel"], |o| o.remove("/channel"));
    }

    #[test]
    fn wrong_kind() {
        cases(&WRONG_KIND)
            .pass(|_| {})
            .fail("/kind", |o| {
                o.set(SUBJECT, true);
                o.set("/facts/registry/subject/state", "normal");
            })
            // It may have been cancelled.
            .undetermined(&["/facts/registry/subject/state"], |o| o.set(SUBJECT, true))
            // The service is recorded for somebody else.
            .fail("/services/0", |o| {
                o.set(SITE, true);
                o.set("/facts/registry/services/0/state", "normal");
            })
            // A cancelled record is none.
            .pass(|o| {
                o.set(SITE, true);
                o.set("/facts/registry/services/0/state", "cancelled");
            })
            .undetermined(&[SUBJECT], |o| o.remove(SUBJECT))
            .undetermined(&["/facts/registry/services"], |o| {
                o.remove("/facts/registry/services");
            })
            .undetermined(&[SUBJECT, HERE, "/facts/registry/services"], |o| {
                o.remove("/facts/registry");
            })
            .not_applicable(|o| {
                o.set(SUBJECT, true);
                o.set("/facts/progress/state", "approved");
                o.remove("/facts/sites");
            })
            .from(CHANGE)
            .not_applicable(|_| {})
            .from(ACCESS)
            .pass(|_| {})
            .fail("/kind", |o| o.set(SITE, false))
            .fail("/kind", |o| {
                o.set(HERE, true);
                o.set("/facts/record/here", true);
            })
            .undetermined(&[HERE], |o| {
                o.remove(HERE);
                o.remove("/facts/record/here");
            })
            .from(ADD_ELSEWHERE)
            .pass(|_| {})
            .fail("/kind", |o| {
                o.set(SITE, true);
                o.set("/facts/registry/services/0/state", "normal");
            })
            // One of two services is recorded already: they go into separate orders.
            .fail("/services/1", |o| {
                let service = o.0["services"][0].clone();
                o.set("/services/-", service);
                o.set("/services/1/name", "示例科技二站");
                o.set("/services/1/domains/0", "example.net");
                let domain = o.0["facts"]["domains"][0].clone();
                o.set("/facts/domains/-", domain);
                o.set("/facts/domains/1/domain", "example.net");
                o.set(
                    "/facts/registry/services/-",
                    serde_json::json!({"domain": "example.net", "found": true, "state": "normal"}),
                );
            })
            .from(ADD_HERE)
            .pass(|_| {})
            .fail("/kind", |o| {
                o.set(SITE, true);
                o.set("/facts/registry/services/0/state", "normal");
            })
            .from(APP)
            .pass(|_| {})
            .undetermined(&["/facts/registry/services"], |o| {
                o.set("/facts/registry/services/0/app_name", "示例");
            });
    }

    #[test]
    fn not_recorded_here() {
        cases(&NOT_RECORDED_HERE)
            .not_applicable(|_| {})
            .from(CANCEL)
            .pass(|_| {})
            // Two facts that contradict each other decide nothing.
            .blocked(&[HERE], |o| o.set(HERE, false))
            .fail("/kind", |o| {
                o.set(HERE, false);
                o.set("/facts/record/here", false);
            })
            .undetermined(&[HERE], |o| {
                o.remove(HERE);
                o.remove("/facts/record/here");
            });
    }

    #[test]
    fn two_records() {
        const SERVICE: &str = "/facts/registry/services/0/record_number";
        cases(&TWO_RECORDS)
            .not_applicable(|_| {})
            .from(ACCESS)
            .pass(|_| {})
            .fail("/services/0", |o| o.set(SERVICE, "粤ICP备2021000999号-1"))
            .not_applicable(|o| o.remove(SERVICE));
    }
}
