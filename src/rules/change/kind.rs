//! What each kind of change may touch (变更备案、变更主体、变更服务): nothing changed, too much changed, no such service.

use super::{is_done, tell, what};
use crate::law::{Changes, Item, Part};
use crate::model::record::Vocabulary as _;
use crate::model::{Order, OrderKind};
use crate::rule::prelude::*;

/// A change order changes something (变更内容).
pub static NOTHING_CHANGED: Rule = Rule {
    code: "BA-O0801",
    slug: "change-order-changes-nothing",
    cite: &[
        cite(&source::OVERVIEW, "变更备案"),
        cite(&source::SMS_CHECK, "验证类型"),
        cite(&source::CHANGE_PAGE, "已备案信息发生更改如何处理？"),
    ],
    applies: Applies::to(OrderKind::CHANGE),
    covers: &["TYP-023"],
    message: say("订单填写的信息与已备案信息完全相同", "everything that the order says is recorded already"),
    why: say(
        "变更类订单须有变更内容，按修改后的项目报送",
        "an order of change submits what differs from the record, and must change something",
    ),
    help: say("请填写需要变更的项目；无须变更时放弃该订单", "give the data that change, or give the order up"),
    check: Check::Order(nothing_changed),
    ..Rule::BASE
};

/// Most facts that are named as missing; whoever gives these is told of the next.
const MOST_MISSING: usize = 64; // figure: of a report

fn nothing_changed(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    if is_done(cx) {
        return Ran::NotApplicable;
    }
    let changes = cx.changes();
    let at = At::ROOT.member("kind");
    if !changes.has_record() {
        out.needs(&at, Path::ROOT.member("facts").member("record"));
        return Ran::Checked;
    }
    match Changes::any(changes.iter()) {
        Some(true) => {}
        _ if says_more(cx.order) => {}
        Some(false) => out.fail(&at),
        None => {
            let missing = changes.iter().filter_map(|difference| difference.missing).take(MOST_MISSING);
            out.undetermined(&at, missing.fold(Needs::NONE, Needs::with));
        }
    }
    Ran::Checked
}

/// Whether the order says something that a record is not compared with.
fn says_more(order: &Order) -> bool {
    let subject = &*order.subject;
    let texts = [&subject.city, &subject.district, &subject.remark];
    let of_services =
        order.services.iter().any(|service| !service.remark.is_absent() || !service.approvals.is_absent());
    of_services || !subject.legal_rep_cert_number.is_absent() || texts.iter().any(|text| !text.is_absent())
}

/// A change of the subject leaves the services alone, and a change of a service the subject (变更主体、变更服务).
pub static NOT_OF_THIS_KIND: Rule = Rule {
    code: "BA-O0802",
    slug: "change-beyond-the-order-kind",
    cite: &[
        cite(&source::OVERVIEW, "变更服务"),
        cite(&source::OVERVIEW, "变更备案"),
        cite(&source::SMS_CHECK, "验证类型"),
    ],
    applies: Applies::to(&[OrderKind::ChangeSubject, OrderKind::ChangeService]),
    covers: &["TYP-023"],
    message: say("“{kind}”订单变更了不在其范围内的{what}", "an order of the kind {kind} changes the {what}"),
    why: say(
        "变更服务只变更网站和 APP 信息，变更主体只变更主体信息，两者都变更的是变更备案",
        "a change of a service covers data of websites and apps alone, a change of the subject those of the subject; what touches both is a change of the filing",
    ),
    help: say("请改为提交变更备案，或去掉该项变更", "submit a change of the filing, or leave this out"),
    check: Check::Order(not_of_this_kind),
    ..Rule::BASE
};

fn not_of_this_kind(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    // While the kind is not known, nothing is beyond it.
    let Some(kind) = cx.kind().filter(|_| !is_done(cx)) else {
        return Ran::NotApplicable;
    };
    let changes = cx.changes();
    let beyond = changes.iter().filter(|difference| {
        let of_subject = matches!(difference.part, Part::Subject | Part::SubjectPerson);
        // A service that is not recorded at all has its own finding.
        difference.item != Item::Service && of_subject == (kind == OrderKind::ChangeService)
    });
    let mut ran = Ran::NotApplicable;
    for difference in beyond {
        ran = Ran::Checked;
        tell(&difference, what(&difference).with("kind", kind.noun()), out);
    }
    ran
}

/// What is changed or ended is recorded (变更、注销已备案的服务).
pub static NOT_RECORDED: Rule = Rule {
    code: "BA-V0801",
    slug: "service-not-in-record",
    cite: &[
        cite(&source::CHANGE_PAGE, "变更备案和新增备案能否同时进行？"),
        cite(&source::OVERVIEW, "腾讯云可备案类型"),
        cite(&source::SCENARIOS, "备案场景"),
    ],
    applies: Applies::to(&[
        OrderKind::ChangeFiling,
        OrderKind::ChangeService,
        OrderKind::CancelService,
        OrderKind::ProviderCancelService,
        OrderKind::CancelAccess,
    ]),
    covers: &["TYP-016", "TYP-021"],
    predicts: &["ORD-07"],
    message: say("已备案信息中没有该服务", "the record has no such service"),
    why: say(
        "变更和注销只针对已备案的服务；新的网站和 APP 须另行新增，不能与变更同时办理",
        "orders of change and cancellation are about recorded services; a new one is added by an order of its own, after the change",
    ),
    help: say(
        "请核对备案号、域名或 APP 名称；新的服务请在变更通过后办理新增服务",
        "check the record number, the domain or the app's name; add a new service when the change is approved",
    ),
    check: Check::Service(not_recorded),
    ..Rule::BASE
};

fn not_recorded(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    if is_done(cx) {
        return Ran::NotApplicable;
    }
    if let Some(difference) = cx.changes().get(Part::Service(item.index), Item::Service) {
        tell(&difference, Params::NONE, out);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");
    const SERVICE: &str = include_str!("../../../examples/orders/clean-change-service-unit-pc.json");
    const CANCEL: &str = include_str!("../../../examples/orders/clean-cancel-service-unit-pc.json");

    /// A change of the app alone, that says resource and package.
    fn carried(o: &mut crate::cases::Draft, resource: &str, package: &str) {
        o.remove("/subject");
        let app = |resource: &str, package: &str| {
            json!({"record_number": "粤ICP备2021000123号-1A", "kind": "app", "app_name": "示例",
                "resource": {"id": resource}, "platforms": [{"kind": "android", "package": package}]})
        };
        o.set("/services", json!([app(resource, package)]));
        o.set("/facts/record/services", json!([app("ins-example1", "com.example.app")]));
    }

    #[test]
    fn nothing_changed() {
        let of = |subject: serde_json::Value| move |o: &mut crate::cases::Draft| o.set("/subject", subject);
        cases(&NOTHING_CHANGED)
            .not_applicable(|_| {})
            .from(CHANGE)
            .pass(|_| {})
            .fail("/kind", of(json!({"name": "深圳市示例科技有限公司", "legal_rep_name": "张示例"})))
            .pass(of(json!({"address": "广东省深圳市南山区新示例路20号6层601室"})))
            // So are platforms and resources.
            .fail("/kind", |o| {
                carried(o, "ins-example1", "com.example.app");
            })
            .pass(|o| carried(o, "ins-example2", "com.example.app"))
            .pass(|o| carried(o, "ins-example1", "com.example.other"))
            .undetermined(&["/facts/record/services/0/resource/id"], |o| {
                carried(o, "ins-example1", "com.example.app");
                o.remove("/facts/record/services/0/resource");
            })
            // A remark is compared with nothing.
            .silent(of(json!({"name": "深圳市示例科技有限公司", "remark": "示例"})))
            .undetermined(&["/facts/record/legal_rep_name"], |o| {
                o.set("/subject", json!({"legal_rep_name": "张示例"}));
                o.remove("/facts/record/legal_rep_name");
            })
            .undetermined(&["/facts/record"], |o| {
                o.set("/subject", json!({"address": "广东省深圳市南山区新示例路20号6层601室"}));
                o.remove("/facts/record");
            })
            .not_applicable(|o| o.set("/facts/progress/state", "approved"));
    }

    #[test]
    fn not_of_this_kind() {
        cases(&NOT_OF_THIS_KIND)
            .from(CHANGE)
            .not_applicable(|_| {})
            .fail("/services/0/name", |o| {
                o.set("/kind", "change_subject");
                o.set("/services", json!([{"record_number": "粤ICP备2021000123号-1", "name": "示例科技新站"}]));
            })
            .from(SERVICE)
            .not_applicable(|_| {})
            .fail("/subject/address", |o| {
                o.set("/subject", json!({"address": "广东省深圳市南山区新示例路20号6层601室"}))
            })
            // What is recorded may be repeated.
            .pass(|o| o.set("/subject", json!({"legal_rep_name": "张示例"})))
            .undetermined(&["/facts/record/legal_rep_name"], |o| {
                o.set("/subject", json!({"legal_rep_name": "张示例"}));
                o.remove("/facts/record/legal_rep_name");
            });
    }

    #[test]
    fn not_recorded() {
        const NUMBER: &str = "/services/0/record_number";
        cases(&NOT_RECORDED)
            .not_applicable(|_| {})
            .from(SERVICE)
            .pass(|_| {})
            .fail("/services/1", |o| {
                o.set("/services/-", json!({"kind": "website", "name": "示例科技二站", "domains": ["example.net"]}));
            })
            .from(CANCEL)
            .pass(|_| {})
            .fail_among("/services/0", |o| {
                o.set(NUMBER, "粤ICP备2021000123号-7");
                o.set("/services/0/domains/0", "example.net");
            })
            .undetermined(&["/facts/record/services"], |o| o.remove("/facts/record/services"));
    }
}
