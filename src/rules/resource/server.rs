//! Servers (备案云服务): none given, public IP address, prepaid, months bought, expiry, load balancers, another account's.

use super::carrier::{Carrier, Product, by_code, carrier, fact, kind, list};
use crate::form;
use crate::law::resource::{PREPARATION, is_bought_long_enough, must_last_until, needs_public_ip};
use crate::law::time::{REVIEW_MONTHS, review_working_days};
use crate::model::{BillingMode, CloudResource, OrderKind, ResourceKind, ServiceKind};
use crate::rule::prelude::*;
use crate::rules::asked::{WITH_FORM, require};
use crate::value::Moment;
use chrono::NaiveDate;

pub(super) const ADD: Applies = Applies::to(OrderKind::ADD);

/// Each service needs a resource of the provider (云资源).
pub static MISSING: Rule = Rule {
    code: "BA-R0101",
    slug: "resource-missing",
    cite: &[
        cite(&source::PC_FIRST, "备案准备"),
        cite(&source::MP_FIRST, "四 填写互联网信息服务"),
        cite(&source::FAQ_WHETHER, "不在腾讯云注册的域名，能否在腾讯云进行备案？"),
    ],
    applies: Applies::to(WITH_FORM),
    covers: &["RES-001", "RES-024", "TYP-020"],
    predicts: &["AUT-10", "RES-17"],
    message: say("未选择云资源，也未填写备案授权码", "neither a cloud resource nor an authorisation code is given"),
    why: say(
        "备案在提供接入的服务商办理，每个网站或 APP 都须有一项符合条件的云资源",
        "a service is filed with the provider that carries it, so each website or app needs an eligible resource there",
    ),
    help: say(
        "请选择账号内符合条件的云服务器等资源，或填写被授予的备案授权码",
        "choose an eligible resource of the account, or enter an authorisation code granted to it",
    ),
    check: Check::Resource(missing),
    ..Rule::BASE
};

fn missing(cx: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    // Mini-programs and quick apps are filed on the platform that carries them.
    if matches!(item.service.kind.get(), Some(ServiceKind::MiniProgram | ServiceKind::QuickApp)) {
        return Ran::NotApplicable;
    }
    let reference = &item.service.resource;
    if by_code(item) {
        let at = item.at.member("auth_code");
        return require(cx, &form::RESOURCE, &at, reference.auth_code.is_absent(), out);
    }
    // A kind alone says that there is one.
    let absent = reference.id.is_absent() && reference.kind.is_absent();
    require(cx, &form::RESOURCE, item.at, absent, out)
}

/// The server must have a public address (公网 IP).
pub static NO_PUBLIC_IP: Rule = Rule {
    code: "BA-R0104",
    slug: "server-without-public-ip",
    cite: PREPARATION,
    applies: ADD,
    covers: &["RES-003", "RES-014"],
    predicts: &["AUT-12", "RES-05", "RES-12"],
    message: say("云服务器没有公网 IP", "the server has no public IP address"),
    why: say(
        "用于备案的云服务器须有公网 IP，备案信息以该 IP 登记",
        "a server for filing must have a public address, which becomes part of the record",
    ),
    help: say("请为服务器分配公网 IP，或更换服务器", "give the server a public address, or use another one"),
    check: Check::Resource(no_public_ip),
    ..Rule::BASE
};

fn no_public_ip(_: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    on_server(item, out, |product, server, index, out| {
        if !needs_public_ip(product.kind) {
            return Ran::NotApplicable;
        }
        let place = || fact(index, "public_ip");
        match (server.public_ip.get(), server.has_public_ip.get()) {
            (Some(address), _) if address.is_public() => {}
            (Some(_), _) => out.fail_with(item.at, Params::NONE, Places::from_iter([place()])),
            (None, Some(true)) => {}
            (None, Some(false)) if server.public_ip.is_absent() => {
                let place = fact(index, "has_public_ip");
                out.fail_with(item.at, Params::NONE, Places::from_iter([place]));
            }
            (None, None) if server.public_ip.is_absent() => {
                out.undetermined(item.at, Needs::NONE.with(place()).with(fact(index, "has_public_ip")));
            }
            // What is written is no address.
            (None, _) => out.needs(item.at, place()),
        }
        Ran::Checked
    })
}

/// The server must be paid for in advance (包年包月).
pub static NOT_PREPAID: Rule = Rule {
    code: "BA-R0105",
    slug: "server-not-prepaid",
    by: By::Term(Term::ResourceBilling),
    cite: &[
        cite(&source::PC_FIRST, "备案准备"),
        cite(&source::MP_FIRST, "备案准备"),
        cite(&source::FAQ_WHETHER, "试用期的云服务器能否备案？"),
    ],
    applies: ADD,
    covers: &["RES-004", "RES-007", "RES-014"],
    predicts: &["AUT-12", "RES-02", "RES-12"],
    message: say("服务器不是包年包月计费", "the server is not a subscription"),
    why: say(
        "只有包年包月的服务器可用于备案，按量计费（含同类试用机）不行",
        "only servers paid for by month or year can be used; pay-as-you-go and such trial servers cannot",
    ),
    help: say("请转为包年包月，或更换服务器", "turn it into a subscription, or use another server"),
    why_elsewhere: Some(say(
        "接入商只接受以所列方式计费的云资源",
        "the provider takes only resources that are paid for in the ways that it lists",
    )),
    check: Check::Resource(not_prepaid),
    ..Rule::OF_PROVIDER
};

fn not_prepaid(_: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    on_server(item, out, |product, server, index, out| {
        if !out.is_about(product.scope) {
            return Ran::NotApplicable;
        }
        let place = || fact(index, "billing_mode");
        match server.billing_mode.get() {
            Some(mode) if out.number() >> mode as u32 & 1 == 1 => {}
            Some(_) => out.fail_with(item.at, Params::NONE, Places::from_iter([place()])),
            None => out.needs(item.at, place()),
        }
        Ran::Checked
    })
}

/// The server must have been bought for some months (购买时长).
pub static TOO_FEW_MONTHS: Rule = Rule {
    code: "BA-R0106",
    slug: "server-bought-too-short",
    by: By::Term(Term::ResourceBought),
    cite: PREPARATION,
    applies: ADD,
    covers: &["RES-005", "RES-007", "RES-014"],
    predicts: &["AUT-12", "RES-03", "RES-12"],
    message: say(
        "服务器累计购买 {months} 个月，少于 {min} 个月",
        "the server was bought for {months} months in all, fewer than {min}",
    ),
    why: say(
        "用于备案的服务器须购买 {min} 个月及以上，续费计入",
        "a server for filing must have been bought for {min} months or more, renewals included",
    ),
    help: say("请续费，使累计购买时长达到 {min} 个月", "renew it until {min} months are reached"),
    check: Check::Resource(too_few_months),
    ..Rule::OF_PROVIDER
};

fn too_few_months(_: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    on_server(item, out, |product, server, index, out| {
        if not_a_subscription(server) || !out.is_about(product.scope) {
            return Ran::NotApplicable;
        }
        let min = out.figure();
        let place = || fact(index, "purchased_months");
        let months = server.purchased_months.get();
        let term = server.purchased_at.get().copied().zip(server.expires_at.get().copied());
        match (is_bought_long_enough(months, term, min), months) {
            (Some(true), _) => {}
            // Only of a subscription they count.
            (Some(false), _) if server.billing_mode.get().is_none() => out.needs(item.at, fact(index, "billing_mode")),
            (Some(false), Some(months)) => {
                let params = Params::NONE.with("months", months).with("min", min);
                out.fail_with(item.at, params, Places::from_iter([place()]));
            }
            (Some(false) | None, _) => out.needs(item.at, place()),
        }
        Ran::Checked
    })
}

/// Months and end count only for a subscription; anything else is another finding.
fn not_a_subscription(server: &CloudResource) -> bool {
    server.billing_mode.get().is_some_and(|billing| billing != BillingMode::Prepaid)
}

/// The server must not end during the filing (剩余有效期).
pub static ENDS_TOO_SOON: Rule = Rule {
    code: "BA-R0107",
    slug: "server-expires-too-soon",
    by: By::Term(Term::ResourceLeft),
    cite: PREPARATION,
    applies: ADD,
    covers: &["RES-006", "RES-007", "RES-014", "RES-015"],
    predicts: &["AUT-05", "RES-04", "RES-07", "RES-12"],
    message: say(
        "服务器于 {expires} 到期，须至少有效至 {needed}",
        "the server expires on {expires}, it must last until {needed} at least",
    ),
    why: say(
        "备案期间服务器的剩余有效期须不少于 {months} 个月（含）",
        "while the filing runs, the server must have {months} months left or more",
    ),
    help: say("请先为服务器续费", "renew the server first"),
    check: Check::Resource(ends_too_soon),
    ..Rule::OF_PROVIDER
};

/// Which fact says when a server ends.
#[derive(Clone, Copy)]
struct End {
    list: &'static str,
    index: usize,
    member: &'static str,
}

impl End {
    fn path(self) -> Path {
        list(self.list).element(self.index).member(self.member)
    }
}

fn ends_too_soon(cx: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let mut needs = Needs::NONE;
    let mut ends: [Option<(NaiveDate, End)>; 2] = [None; 2];
    let billing = match carrier(item) {
        Carrier::Server(_, server, _) if not_a_subscription(server) => return Ran::NotApplicable,
        Carrier::Server(product, ..) if !out.is_about(product.scope) => return Ran::NotApplicable,
        Carrier::Server(_, server, index) => {
            let end = End { list: "resources", index, member: "expires_at" };
            ends[0] = server.expires_at.get().map(|day| (day.beijing_day(), end));
            if server.expires_at.get().is_none() {
                needs = needs.with(end.path());
            }
            // Only a subscription has an end that counts.
            server.billing_mode.get().is_none().then(|| fact(index, "billing_mode"))
        }
        Carrier::Unknown(fact) => {
            out.needs(item.at, fact);
            return Ran::Checked;
        }
        Carrier::None if !by_code(item) || item.service.resource.auth_code.is_absent() => return Ran::NotApplicable,
        Carrier::None => None,
    };
    if by_code(item) {
        match item.code {
            Some((index, code)) => {
                let end = End { list: "auth_codes", index, member: "server_expires_at" };
                ends[1] = code.server_expires_at.get().map(|day| (day.beijing_day(), end));
                if code.server_expires_at.get().is_none() {
                    needs = needs.with(end.path());
                }
            }
            None => needs = needs.with(list("auth_codes")),
        }
    }
    let months = out.figure();
    let needed = must_last_until(cx.today, months);
    let known = || ends.iter().flatten();
    match known().min_by_key(|(day, _)| *day) {
        Some((expires, _)) if *expires >= needed => {}
        // What is said twice must be the same to decide.
        Some(_) if known().any(|(expires, _)| *expires >= needed) => {
            let both = known().fold(Needs::NONE, |needs, (_, end)| needs.with(end.path()));
            out.undetermined(item.at, both);
        }
        Some((expires, end)) => match billing {
            Some(billing) => out.needs(item.at, billing),
            None => {
                let params = Params::NONE.with("expires", *expires);
                let params = params.with("needed", needed).with("months", months);
                out.fail_with(item.at, params, Places::from_iter([end.path()]));
            }
        },
        None => out.undetermined(item.at, needs),
    }
    Ran::Checked
}

/// A load balancer must be bound to a server (使用负载均衡实例).
pub static NOT_BOUND: Rule = Rule {
    code: "BA-R0108",
    slug: "load-balancer-without-server",
    by: By::Scoped(Term::ResourceBound, Scope::ALL.resources(&[ResourceKind::Clb])),
    cite: PREPARATION,
    applies: ADD,
    covers: &["RES-014"],
    predicts: &["RES-12"],
    message: say("负载均衡实例未绑定云服务器", "the load balancer is not bound to a cloud server"),
    why: say(
        "以负载均衡实例备案时，须绑定一台自身符合备案条件的云服务器",
        "a load balancer can be used only when it is bound to a cloud server that is itself eligible",
    ),
    help: say(
        "请绑定符合条件的云服务器，或直接选用该云服务器",
        "bind it to an eligible cloud server, or choose that server itself",
    ),
    check: Check::Resource(not_bound),
    ..Rule::OF_PROVIDER
};

fn not_bound(_: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    match kind(item) {
        Some(ResourceKind::Clb) => {}
        None if item.service.resource.is_absent() || by_code(item) => return Ran::NotApplicable,
        None => {
            let place = match item.resource {
                Some(_) => item.at.member("kind").path(),
                None => list("resources"),
            };
            out.needs(item.at, place);
            return Ran::Checked;
        }
        Some(_) => return Ran::NotApplicable,
    }
    let Some((index, balancer)) = item.resource else {
        let named = !item.service.resource.id.is_absent();
        let id = item.at.member("id");
        out.needs(item.at, if named { list("resources") } else { id.path() });
        return Ran::Checked;
    };
    let fail = |member, out: &mut Sink<'_>| out.fail_with(item.at, Params::NONE, Places::from_iter([member]));
    match (item.server, balancer.is_bound.get()) {
        (Some((server, bound)), _) => match Product::read(item.provider, &bound.kind).map(|product| product.kind) {
            Some(ResourceKind::Cvm) => {}
            Some(_) => fail(fact(server, "kind"), out),
            None => out.needs(item.at, fact(server, "kind")),
        },
        (None, Some(false)) => fail(fact(index, "is_bound"), out),
        (None, Some(true)) => {}
        (None, None) if balancer.bound_to.is_absent() => out.needs(item.at, fact(index, "bound_to")),
        // To what it is bound is not among the facts.
        (None, None) => out.needs(item.at, list("resources")),
    }
    Ran::Checked
}

/// Runs the check on the server, if there is one.
pub(super) fn on_server(
    item: &ResourceItem<'_>,
    out: &mut Sink<'_>,
    check: impl FnOnce(Product, &CloudResource, usize, &mut Sink<'_>) -> Ran,
) -> Ran {
    match carrier(item) {
        Carrier::Server(kind, server, index) => check(kind, server, index, out),
        Carrier::Unknown(fact) => {
            out.needs(item.at, fact);
            Ran::Checked
        }
        Carrier::None => Ran::NotApplicable,
    }
}

/// A resource of another account needs a code (其他账号的云资源).
pub static OF_ANOTHER_ACCOUNT: Rule = Rule {
    code: "BA-R0109",
    slug: "resource-of-another-account",
    by: By::Term(Term::ResourceOwn),
    cite: &[
        cite(&source::CODE_PAGE, "是否一定要用备案授权码备案？"),
        cite(&source::FAQ_CHECK, "验证备案信息过程提示“暂无可用资源”如何解决？"),
        cite(&source::FAQ_WHETHER, "不在腾讯云注册的域名，能否在腾讯云进行备案？"),
    ],
    applies: ADD,
    covers: &["RES-024"],
    predicts: &["RES-14"],
    message: say("该云资源属于另一个账号", "the resource belongs to another account"),
    why: say(
        "账号内没有服务器时，只能用其他账号授予的备案授权码",
        "without a server of its own, an account files with an authorisation code that another one grants",
    ),
    help: say(
        "请让该账号生成备案授权码并填写，或改用本账号的资源",
        "have that account issue an authorisation code, or choose a resource of this account",
    ),
    check: Check::Resource(of_another_account),
    ..Rule::OF_PROVIDER
};

fn of_another_account(cx: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((index, resource)) = item.resource.filter(|_| !by_code(item)) else {
        return Ran::NotApplicable;
    };
    const ACCOUNT: Path = Path::fixed(&["facts", "account", "id"]);
    let (owner, own) = (resource.owner_account.get(), cx.order.facts.account.id.get());
    match (owner, own) {
        (Some(owner), Some(own)) => {
            if owner != own {
                let related = Places::from_iter([fact(index, "owner_account"), ACCOUNT]);
                out.fail_with(item.at, Params::NONE, related);
            }
            Ran::Checked
        }
        (owner, _) => {
            let missing = if owner.is_none() { fact(index, "owner_account") } else { ACCOUNT };
            out.needs(item.at, missing);
            Ran::Checked
        }
    }
}

/// A server should not expire during the review (审核期间到期).
pub static ENDS_DURING_REVIEW: Rule = Rule {
    code: "BA-R0110",
    slug: "server-ends-during-review",
    severity: Severity::Warning,
    by: By::Term(Term::ResourceLastsReview),
    cite: &[
        cite(&source::REVIEW_PAGE, "服务器有效期"),
        cite(&source::FAQ_REVIEW, "备案审批中云服务器到期未续费，是否会影响备案审批？"),
        cite(&source::PROCESS, "备案流程"),
    ],
    applies: ADD,
    covers: &["RES-022"],
    predicts: &["RES-16"],
    message: say(
        "服务器将于 {expires} 到期，审核可能持续到 {until}",
        "the server expires on {expires}, and the review may last until {until}",
    ),
    why: say(
        "审核期间服务器不应到期，管局可能在审核时查看",
        "a server should not expire during the review, as the administration may look at it",
    ),
    help: say("建议先续费再提交", "better renew it before the order is submitted"),
    check: Check::Resource(ends_during_review),
    ..Rule::OF_PROVIDER
};

fn ends_during_review(cx: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Carrier::Server(product, server, index) = carrier(item) else {
        return Ran::NotApplicable;
    };
    let Some(expires) = server.expires_at.get().map(Moment::beijing_day) else {
        return Ran::NotApplicable;
    };
    // One that ends too soon for the provider is another finding.
    let left = cx.provider.figure(Term::ResourceLeft, product.scope).unwrap_or(0);
    if expires < must_last_until(cx.today, left) {
        return Ran::NotApplicable;
    }
    if expires >= must_last_until(cx.today, REVIEW_MONTHS) {
        return Ran::Checked;
    }
    let until = cx.calendar.add_working_days(cx.today, review_working_days(cx.provider)).date;
    if expires < until {
        let params = Params::NONE.with("expires", expires).with("until", until);
        out.fail_with(item.at, params, Places::from_iter([fact(index, "expires_at")]));
    }
    Ran::Checked
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    pub(in crate::rules::resource) const AT: &str = "/services/0/resource";
    const IP: &str = "/facts/resources/0/public_ip";
    const BILLING: &str = "/facts/resources/0/billing_mode";
    const MONTHS: &str = "/facts/resources/0/purchased_months";
    const EXPIRES: &str = "/facts/resources/0/expires_at";
    pub(in crate::rules::resource) const LIST: &str = "/facts/resources";
    const ACCESS_SERVICE: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");
    pub(in crate::rules::resource) const CANCEL: &str =
        include_str!("../../../examples/orders/clean-cancel-service-unit-pc.json");

    fn lighthouse(o: &mut Draft) {
        o.set("/services/0/resource/kind", "lighthouse");
        o.set("/facts/resources/0/kind", "lighthouse");
    }

    fn balancer(o: &mut Draft) {
        o.set("/services/0/resource", json!({"kind": "clb", "id": "lb-example1"}));
        o.set("/facts/resources/-", json!({"id": "lb-example1", "kind": "clb", "bound_to": "ins-example1"}));
    }

    pub(in crate::rules::resource) fn code(o: &mut Draft) {
        o.set(AT, json!({"kind": "auth_code", "auth_code": "EXAMPLECODE1"}));
        o.set(
            "/facts/auth_codes",
            json!([{"code": "EXAMPLECODE1", "issuing_server": "ins-example1", "issuer_kind": "cvm", "state": "unused",
                    "issuer_account": "100000000009", "grantee_account": "100000000001", "server_expires_at": "2026-10-01"}]),
        );
    }

    #[test]
    fn missing() {
        cases(&MISSING)
            .pass(|_| {})
            .pass(code)
            .fail(AT, |o| o.remove(AT))
            .fail("/services/0/resource/auth_code", |o| {
                o.set(AT, json!({"kind": "auth_code"}));
            })
            .from(ACCESS_SERVICE)
            .not_applicable(|o| o.remove(AT));
    }

    #[test]
    fn no_public_ip() {
        cases(&NO_PUBLIC_IP)
            .pass(|_| {})
            .pass(balancer)
            .pass(code)
            .pass(|o| {
                o.remove(IP);
                o.set("/facts/resources/0/has_public_ip", true);
            })
            .fail(AT, |o| o.set(IP, "10.0.0.5"))
            .fail(AT, |o| {
                o.remove(IP);
                o.set("/facts/resources/0/has_public_ip", false);
            })
            .undetermined(&[IP, "/facts/resources/0/has_public_ip"], |o| o.remove(IP))
            .undetermined(&[LIST], |o| o.remove(LIST))
            .not_applicable(|o| {
                lighthouse(o);
                o.remove(IP);
            });
    }

    #[test]
    fn not_prepaid() {
        cases(&NOT_PREPAID)
            .pass(|_| {})
            .pass(lighthouse)
            .fail(AT, |o| o.set(BILLING, "按量计费"))
            .fail(AT, |o| {
                balancer(o);
                o.set(BILLING, "pay_as_you_go");
            })
            .fail(AT, |o| {
                code(o);
                o.set(BILLING, "pay_as_you_go");
            })
            .undetermined(&[BILLING], |o| o.remove(BILLING))
            .undetermined(&[LIST], |o| {
                balancer(o);
                o.set("/facts/resources/1/bound_to", "ins-unknown");
            })
            // What is not known of the server of a code was looked at when it was issued.
            .silent(|o| {
                code(o);
                o.remove(LIST);
            })
            .undetermined(&["/services/0/resource/id"], |o| o.remove("/services/0/resource/id"))
            .from(CANCEL)
            .not_applicable(|_| {});
    }

    #[test]
    fn too_few_months() {
        cases(&TOO_FEW_MONTHS)
            .pass(|o| o.set(MONTHS, 3))
            .fail(AT, |o| o.set(MONTHS, 2))
            .fail(AT, |o| {
                lighthouse(o);
                o.set(MONTHS, 1);
            })
            .pass(|o| o.remove(MONTHS))
            .undetermined(&[MONTHS], |o| {
                o.remove(MONTHS);
                o.remove("/facts/resources/0/purchased_at");
            })
            // One cause, one finding.
            .silent(|o| {
                o.set(BILLING, "pay_as_you_go");
                o.remove(MONTHS);
            });
    }

    #[test]
    fn ends_too_soon() {
        cases(&ENDS_TOO_SOON)
            // Long enough, though it may end during the review.
            .silent(|o| o.set(EXPIRES, "2025-12-20"))
            .fail(AT, |o| o.set(EXPIRES, "2025-12-19"))
            .fail(AT, |o| {
                balancer(o);
                o.set(EXPIRES, "2025-12-19");
            })
            .undetermined(&[EXPIRES], |o| o.remove(EXPIRES))
            .pass(code)
            .fail(AT, |o| {
                code(o);
                o.remove(EXPIRES);
                o.set("/facts/auth_codes/0/server_expires_at", "2025-12-19");
            })
            .undetermined(&[EXPIRES, "/facts/auth_codes/0/server_expires_at"], |o| {
                code(o);
                o.remove(EXPIRES);
                o.remove("/facts/auth_codes/0/server_expires_at");
            })
            .blocked(&["/facts/auth_codes"], |o| {
                code(o);
                o.remove(LIST);
                o.remove("/facts/auth_codes");
            })
            .pass(|o| {
                code(o);
                o.remove(LIST);
            })
            // A month from the last of January ends on the last of February.
            .on("2026-01-31T10:00:00+08:00")
            .silent(|o| {
                o.set(EXPIRES, "2026-02-28");
                o.set("/facts/progress/updated_at", "2026-01-30");
            });
    }

    #[test]
    fn not_bound() {
        cases(&NOT_BOUND)
            .not_applicable(|_| {})
            .pass(balancer)
            .fail(AT, |o| {
                balancer(o);
                o.remove("/facts/resources/1/bound_to");
                o.set("/facts/resources/1/is_bound", false);
            })
            .fail(AT, |o| {
                balancer(o);
                o.set("/facts/resources/0/kind", "lighthouse");
            })
            .undetermined(&["/facts/resources/1/bound_to"], |o| {
                balancer(o);
                o.remove("/facts/resources/1/bound_to");
            })
            .undetermined(&[LIST], |o| {
                balancer(o);
                o.set("/facts/resources/1/bound_to", "ins-unknown");
            });
    }

    #[test]
    fn of_another_account() {
        const OWNER: &str = "/facts/resources/0/owner_account";
        cases(&OF_ANOTHER_ACCOUNT)
            .pass(|_| {})
            .fail("/services/0/resource", |o| o.set(OWNER, "100000000002"))
            .undetermined(&[OWNER], |o| o.remove(OWNER))
            .silent(code);
    }

    #[test]
    fn ends_during_review() {
        const EXPIRES: &str = "/facts/resources/0/expires_at";
        cases(&ENDS_DURING_REVIEW)
            .pass(|_| {})
            // 22 working days from 2025-11-20.
            .pass(|o| o.set(EXPIRES, "2025-12-22"))
            .fail("/services/0/resource", |o| o.set(EXPIRES, "2025-12-21"))
            // Too soon for the provider.
            .silent(|o| o.set(EXPIRES, "2025-12-19"))
            .not_applicable(|o| o.remove("/facts/resources"));
    }
}
