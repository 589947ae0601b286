//! Whose a resource is, which product, how much it carries already (云资源): another provider's, just bought, full, without
//! bandwidth; codes of individuals or used for another.

use super::carrier::{by_code, fact, product};
use super::server::{ADD, on_server};
use crate::law::resource::CLOUD_RUN_CLOSED;
use crate::model::record::Vocabulary as _;
use crate::model::{OrderKind, ResourceKind};
use crate::rule::prelude::*;
use chrono::TimeDelta;

/// A service is filed with the provider whose server carries it (谁接入谁备案).
pub static OF_ANOTHER_PROVIDER: Rule = Rule {
    code: "BA-R0111",
    slug: "resource-of-another-provider",
    cite: &[
        cite(&source::CLOUD_PAGE, "备案云服务"),
        cite(&source::HOW_PAGE, "服务器不在腾讯云"),
        cite(&source::FAQ_WHETHER, "不在腾讯云注册的域名，能否在腾讯云进行备案？"),
    ],
    applies: ADD,
    covers: &["TYP-020"],
    predicts: &["RES-13"],
    message: say("该云资源属于其他接入商", "the resource is of another access provider"),
    why: say("备案须在服务器所在的接入商处办理", "a service is filed with the access provider that its server is of"),
    help: say(
        "请在该接入商处办理备案，或改用本接入商的云资源",
        "file with that provider, or use a resource of this one",
    ),
    check: Check::Resource(of_another_provider),
    ..Rule::BASE
};

fn of_another_provider(cx: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((index, resource)) = item.resource.filter(|_| !by_code(item)) else {
        return Ran::NotApplicable;
    };
    let Some(owner) = resource.provider.get() else {
        out.needs(item.at, fact(index, "provider"));
        return Ran::Checked;
    };
    let own = cx.provider;
    let is_own = owner.contains(&*own.name_zh)
        || owner.eq_ignore_ascii_case(&own.name_en)
        || owner.eq_ignore_ascii_case(&own.id)
        // 腾讯云 is often written 腾讯.
        || own.name_zh.strip_suffix('云').is_some_and(|short| owner == short);
    if !is_own {
        out.fail_with(item.at, Params::NONE, Places::from_iter([fact(index, "provider")]));
    }
    Ran::Checked
}

/// Cloud hosting was closed for filing (云托管).
pub static HOSTING_CLOSED: Rule = Rule {
    code: "BA-R0112",
    slug: "cloud-hosting-closed-for-filing",
    by: By::Term(Term::ResourceClosed),
    cite: &[cite(&source::CLOUD_PAGE, "云托管")],
    window: Window::since(CLOUD_RUN_CLOSED),
    applies: Applies::to(OrderKind::NEW),
    predicts: &["RES-10"],
    message: say("云托管已不再支持新的备案", "cloud hosting no longer carries new filings"),
    why: say(
        "自 2021 年 8 月 5 日起云托管不再用于新的备案",
        "since 5 August 2021 no new service is filed with cloud hosting",
    ),
    help: say("请改用云服务器、轻量应用服务器等资源", "use a cloud server, a Lighthouse instance or another resource"),
    check: Check::Resource(hosting_closed),
    ..Rule::OF_PROVIDER
};

fn hosting_closed(_: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(product) = product(item) else {
        return Ran::NotApplicable;
    };
    if out.is_about(product.scope) {
        out.fail(item.at);
    }
    Ran::Checked
}

/// Some products carry no filing (不支持备案的产品).
pub static CANNOT_CARRY: Rule = Rule {
    code: "BA-R0113",
    slug: "product-carries-no-filing",
    by: By::Term(Term::ResourceCarries),
    cite: &[cite(&source::CLOUD_PAGE, "备案云服务"), cite(&source::PC_FIRST, "备案准备")],
    applies: ADD,
    covers: &["RES-001"],
    predicts: &["RES-15"],
    message: say("{kind}不能用于备案", "{kind} carries no filing"),
    why: say(
        "可用于备案的是云服务器、轻量应用服务器、云函数资源包、绑定云服务器的负载均衡和备案授权码",
        "services are filed with a cloud server, a Lighthouse instance, a function package, a load balancer bound to a server, or an authorisation code",
    ),
    help: say("请改用其中一种资源", "use one of these"),
    why_elsewhere: Some(say("接入商说明该产品不能用于备案", "the provider says that this product carries no filing")),
    check: Check::Resource(cannot_carry),
    ..Rule::OF_PROVIDER
};

fn cannot_carry(_: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(product) = product(item) else {
        return Ran::NotApplicable;
    };
    if out.is_about(product.scope) {
        out.fail_with(item.at, Params::NONE.with("kind", product.kind.noun()), Places::NONE);
    }
    Ran::Checked
}

/// One server carries five services (单台服务器备案数).
pub static SERVER_FULL: Rule = Rule {
    code: "BA-R0114",
    slug: "server-full",
    by: By::Term(Term::ServerServices),
    cite: &[cite(&source::CLOUD_PAGE, "备案数量")],
    applies: ADD,
    predicts: &["RES-06"],
    message: say(
        "该服务器上已备案 {filed} 个服务，最多 {max} 个",
        "{filed} services are filed with the server already, which carries {max}",
    ),
    why: say(
        "一台服务器最多直接备案 {max} 个服务，注销后名额恢复，授权码另计",
        "a server carries {max} services directly; a cancelled one frees its place, and authorisation codes count apart",
    ),
    help: say(
        "请改用另一台服务器，或由该服务器生成备案授权码",
        "use another server, or an authorisation code of this one",
    ),
    why_elsewhere: Some(say("一台服务器最多备案 {max} 个服务", "a server carries {max} services at most")),
    check: Check::Resource(server_full),
    ..Rule::OF_PROVIDER
};

fn server_full(_: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let server = item.resource.filter(|_| !by_code(item));
    let (Some((index, server)), Some(product)) = (server, product(item)) else {
        return Ran::NotApplicable;
    };
    if !matches!(product.kind, ResourceKind::Cvm | ResourceKind::Lighthouse) || !out.is_about(product.scope) {
        return Ran::NotApplicable;
    }
    let Some(filed) = server.filed_services.get() else {
        out.needs(item.at, fact(index, "filed_services"));
        return Ran::Checked;
    };
    // Whether those of one order count together is nowhere said.
    let max = out.figure();
    if filed >= max.into() {
        let params = Params::NONE.with("filed", filed).with("max", max);
        out.fail_with(item.at, params, Places::from_iter([fact(index, "filed_services")]));
    }
    Ran::Checked
}

/// A server without bandwidth serves nobody (公网带宽).
pub static NO_BANDWIDTH: Rule = Rule {
    code: "BA-R0115",
    slug: "server-without-bandwidth",
    by: By::Term(Term::ResourceBandwidth),
    cite: &[cite(&source::CLOUD_PAGE, "公网带宽"), cite(&source::PC_FIRST, "备案准备")],
    applies: ADD,
    covers: &["RES-003"],
    predicts: &["AUT-12", "RES-05"],
    message: say("云服务器的公网带宽为 0", "the server has no public bandwidth"),
    why: say(
        "用于备案的云服务器须有公网 IP，带宽大于 0",
        "a server for filing must have a public address and a bandwidth above 0",
    ),
    help: say("请为服务器购买公网带宽，或更换服务器", "give the server bandwidth, or use another one"),
    check: Check::Resource(no_bandwidth),
    ..Rule::OF_PROVIDER
};

fn no_bandwidth(_: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    on_server(item, out, |product, server, index, out| {
        if product.kind != ResourceKind::Cvm || !out.is_about(product.scope) {
            return Ran::NotApplicable;
        }
        match server.bandwidth_mbps.get() {
            Some(0) => out.fail_with(item.at, Params::NONE, Places::from_iter([fact(index, "bandwidth_mbps")])),
            Some(_) => {}
            None => out.needs(item.at, fact(index, "bandwidth_mbps")),
        }
        Ran::Checked
    })
}

/// A resource that was bought just now cannot be chosen yet (新购资源).
pub static JUST_BOUGHT: Rule = Rule {
    code: "BA-R0116",
    slug: "resource-just-bought",
    severity: Severity::Info,
    by: By::Term(Term::ResourceListed),
    basis: Basis::Only2018,
    cite: &[cite(&source::FAQ_CHECK, "验证备案信息过程提示“暂无可用资源”如何解决？")],
    applies: ADD,
    covers: &["RES-023"],
    predicts: &["RES-18"],
    message: say(
        "该云资源购买未满 {minutes} 分钟，可能暂时无法选择",
        "the resource was bought less than {minutes} minutes ago and may not be listed yet",
    ),
    why: say(
        "新购资源一般在半小时到一小时后才可用于备案",
        "what was bought can be chosen after half an hour to an hour",
    ),
    help: say("如列表中没有该资源，请稍后再试", "if it is not listed, try again later"),
    check: Check::Resource(just_bought),
    ..Rule::OF_PROVIDER
};

fn just_bought(cx: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((index, resource)) = item.resource.filter(|_| !by_code(item)) else {
        return Ran::NotApplicable;
    };
    // A day alone tells no minutes.
    let Some(bought) = resource.purchased_at.get().filter(|bought| bought.earliest() == bought.latest()) else {
        return Ran::NotApplicable;
    };
    let since = cx.now.signed_duration_since(bought.earliest());
    let listed_after = out.figure();
    if since >= TimeDelta::zero() && since < TimeDelta::minutes(listed_after.into()) {
        let params = Params::NONE.with("minutes", listed_after);
        out.fail_with(item.at, params, Places::from_iter([fact(index, "purchased_at")]));
    }
    Ran::Checked
}

/// Only an enterprise's account issues codes (授权码的签发账号).
pub static ISSUER_NOT_ENTERPRISE: Rule = Rule {
    code: "BA-R1001",
    slug: "authorisation-code-of-an-individual",
    by: By::Term(Term::CodeOfEnterprise),
    cite: &[cite(&source::CODE_PAGE, "购买云服务器之后，为什么无法申请备案授权码？")],
    applies: ADD,
    predicts: &["AUT-01"],
    message: say("签发备案授权码的账号是个人实名", "the account that issued the authorisation code is an individual's"),
    why: say("只有企业实名的主账号可以生成备案授权码", "only main accounts verified as an enterprise issue codes"),
    help: say("请改用企业账号的服务器生成的授权码", "use a code issued by an enterprise's account"),
    check: Check::Resource(issuer_not_enterprise),
    ..Rule::OF_PROVIDER
};

fn issuer_not_enterprise(_: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    use crate::model::HolderType;
    let Some((index, code)) = item.code.filter(|_| by_code(item)) else {
        return Ran::NotApplicable;
    };
    let Some(issuer) = code.issuer_realname_kind.get() else {
        return Ran::NotApplicable;
    };
    if issuer == HolderType::Individual {
        let place = Path::ROOT.member("facts").member("auth_codes").element(index).member("issuer_realname_kind");
        out.fail_with(&item.at.member("auth_code"), Params::NONE, Places::from_iter([place]));
    }
    Ran::Checked
}

/// A used code serves a change of the same service alone (已使用的授权码).
pub static USED_FOR_ANOTHER: Rule = Rule {
    code: "BA-R1002",
    slug: "authorisation-code-used-for-another",
    by: By::Term(Term::CodeSameService),
    cite: &[cite(&source::CODE_PAGE, "备案授权码是否可以重复使用？")],
    applies: Applies::to(OrderKind::CHANGE),
    covers: &["RES-018"],
    predicts: &["AUT-11"],
    message: say("该备案授权码已用于另一个服务", "the authorisation code was used for another service"),
    why: say(
        "已使用的授权码只能用于同一服务的变更备案",
        "a code that was used serves only changes of the same service",
    ),
    help: say("请填写该服务自己的授权码，或新生成一个", "enter the code of this service, or have a new one issued"),
    check: Check::Resource(used_for_another),
    ..Rule::OF_PROVIDER
};

fn used_for_another(_: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((index, code)) = item.code.filter(|_| by_code(item)) else {
        return Ran::NotApplicable;
    };
    let (Some(used_for), Some(own)) = (code.used_for_service.get(), item.service.record_number.get()) else {
        return Ran::NotApplicable;
    };
    if used_for != own {
        let place = Path::ROOT.member("facts").member("auth_codes").element(index).member("used_for_service");
        out.fail_with(&item.at.member("auth_code"), Params::NONE, Places::from_iter([place]));
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::super::server::tests::{AT, code};
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");
    const CODE: &str = "/services/0/resource/auth_code";

    fn with(member: &'static str, value: impl Into<serde_json::Value>) -> impl FnOnce(&mut Draft) {
        let value = value.into();
        move |o| o.set(&format!("/facts/resources/0/{member}"), value)
    }

    fn product(word: &'static str) -> impl FnOnce(&mut Draft) {
        move |o| {
            o.set("/services/0/resource/kind", word);
            o.set("/facts/resources/0/kind", word);
        }
    }

    #[test]
    fn products() {
        cases(&OF_ANOTHER_PROVIDER)
            .pass(|_| {})
            .undetermined(&["/facts/resources/0/provider"], |o| o.remove("/facts/resources/0/provider"))
            .pass(with("provider", "腾讯云"))
            .pass(with("provider", "Tencent Cloud"))
            .fail(AT, with("provider", "阿里云"));
        cases(&HOSTING_CLOSED).pass(|_| {}).fail(AT, product("cloud_run"));
        cases(&HOSTING_CLOSED).on("2021-08-04T10:00:00+08:00").not_in_force(product("cloud_run"));
        cases(&CANNOT_CARRY)
            .pass(|_| {})
            .fail_among(AT, product("elastic_ip"))
            .fail_among(AT, product("object_storage"))
            .fail_among(AT, product("cdn"));
    }

    #[test]
    fn what_a_server_carries() {
        cases(&SERVER_FULL)
            .pass(with("filed_services", 4))
            .fail(AT, with("filed_services", 5))
            .undetermined(&["/facts/resources/0/filed_services"], |o| o.remove("/facts/resources/0/filed_services"));
        const BANDWIDTH: &str = "/facts/resources/0/bandwidth_mbps";
        cases(&NO_BANDWIDTH).undetermined(&[BANDWIDTH], |o| o.remove(BANDWIDTH));
        cases(&NO_BANDWIDTH).pass(|_| {}).pass(with("bandwidth_mbps", 1)).fail(AT, with("bandwidth_mbps", 0));
        cases(&JUST_BOUGHT)
            .not_applicable(|_| {})
            .pass(with("purchased_at", "2025-11-20T09:00:00+08:00"))
            .fail(AT, with("purchased_at", "2025-11-20T09:00:01+08:00"));
    }

    #[test]
    fn issuers_and_uses_of_codes() {
        let issued = |kind: &'static str| {
            move |o: &mut Draft| {
                code(o);
                o.set("/facts/auth_codes/0/issuer_realname_kind", kind);
            }
        };
        cases(&ISSUER_NOT_ENTERPRISE)
            .not_applicable(code)
            .pass(issued("organisation"))
            .fail(CODE, issued("individual"));
        let used = |number: &'static str| {
            move |o: &mut Draft| {
                let service = json!({"record_number": "粤ICP备2021000001号-1", "kind": "website",
                                     "resource": {"kind": "auth_code", "auth_code": "code1"}});
                o.set("/services", json!([service]));
                o.set("/facts/auth_codes", json!([{"code": "code1", "used_for_service": number}]));
            }
        };
        cases(&USED_FOR_ANOTHER)
            .from(CHANGE)
            .silent(used("粤ICP备2021000001号-1"))
            .fail_among(CODE, used("粤ICP备2021000001号-2"));
    }
}
