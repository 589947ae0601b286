//! Function packages (云函数资源包): too many, full, too small.

use super::carrier::{fact, kind};
use super::server::ADD;
use crate::law::resource::PREPARATION;
use crate::model::{ResourceKind, ServiceKind};
use crate::rule::prelude::*;

/// An account has one package for filing (每个账号1个云函数资源包).
pub static TOO_MANY_PACKAGES: Rule = Rule {
    code: "BA-R0201",
    slug: "too-many-function-packages",
    by: By::Term(Term::PackageCount),
    cite: PREPARATION,
    applies: ADD,
    covers: &["RES-009"],
    predicts: &["RES-09"],
    message: say(
        "账号有 {found} 个用于备案的云函数资源包，最多 {max} 个",
        "the account has {found} function packages for filing, at most {max} is allowed",
    ),
    why: say("每个账号最多购买 {max} 个用于备案的云函数资源包", "an account can buy {max} package for filing"),
    help: say("其余网站请改用云服务器等资源备案", "use servers or other resources for the other websites"),
    check: Check::Order(too_many_packages),
    ..Rule::OF_PROVIDER
};

fn too_many_packages(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let by_package = |service: &crate::model::Service| service.resource.kind.get() == Some(ResourceKind::Scf);
    if !cx.order.services.iter().any(by_package) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("facts");
    let at = at.member("account");
    let at = at.member("scf_packages");
    let max = out.figure();
    match cx.order.facts.account.scf_packages.get() {
        Some(found) if found <= max.into() => {}
        Some(found) => out.fail_with(&at, Params::NONE.with("found", found).with("max", max), Places::NONE),
        None => out.needs(&at, at.path()),
    }
    Ran::Checked
}

/// A package carries two websites (支持备案2个网站).
pub static PACKAGE_FULL: Rule = Rule {
    code: "BA-R0202",
    slug: "function-package-full",
    by: By::Term(Term::PackageServices),
    cite: PREPARATION,
    applies: ADD.service(ServiceKind::Website),
    covers: &["RES-010"],
    predicts: &["RES-08"],
    message: say(
        "这是该云函数资源包上的第 {place} 个网站，最多 {max} 个",
        "this is website {place} on the function package, which carries {max}",
    ),
    why: say(
        "一个云函数资源包支持备案 {max} 个网站，已备案的也计算在内",
        "a function package carries the filing of {max} websites, those already filed included",
    ),
    help: say("请为该网站改用云服务器等其他资源", "use a server or another resource for this website"),
    check: Check::Resource(package_full),
    ..Rule::OF_PROVIDER
};

fn package_full(cx: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    if kind(item) != Some(ResourceKind::Scf) {
        return Ran::NotApplicable;
    }
    let Some(id) = item.service.resource.id.get() else {
        out.needs(item.at, item.at.member("id").path());
        return Ran::Checked;
    };
    let mut place = 1_u64;
    for service in cx.order.services.iter().take(item.service.index) {
        if service.kind.get() == Some(ServiceKind::Website) && service.resource.id.get() == Some(id) {
            place += 1;
        }
    }
    let max = out.figure();
    let (missing, filed) = match item.resource {
        Some((index, package)) => (fact(index, "filed_services"), package.filed_services.get()),
        None => (super::carrier::list("resources"), None),
    };
    let place = place.saturating_add(filed.unwrap_or(0));
    if place > max.into() {
        let params = Params::NONE.with("place", place).with("max", max);
        out.fail_with(item.at, params, filed.map(|_| missing).into_iter().collect());
    } else if filed.is_none() {
        out.needs(item.at, missing);
    }
    Ran::Checked
}

/// A package must have the sizes for filing (5000万次调用, 40万GBs).
pub static PACKAGE_TOO_SMALL: Rule = Rule {
    code: "BA-R0203",
    slug: "function-package-too-small",
    by: By::All(&[Term::PackageInvocations, Term::PackageGbs]),
    cite: PREPARATION,
    applies: ADD,
    covers: &["RES-012"],
    predicts: &["RES-09"],
    message: say(
        "云函数资源包不足 {invocations} 次调用或 {gbs} GBs 资源用量",
        "the function package has fewer than {invocations} invocations or {gbs} GBs of usage",
    ),
    why: say(
        "以云函数备案须购买 {invocations} 次调用次数包和 {gbs} GBs 资源用量包",
        "filing with functions needs a package of {invocations} invocations and one of {gbs} GBs",
    ),
    help: say("请购买备案所需规格的资源包，或改用其他资源", "buy the packages for filing, or use another resource"),
    check: Check::Resource(package_too_small),
    ..Rule::OF_PROVIDER
};

const PACKAGES: Scope = Scope::ALL.resources(&[ResourceKind::Scf]);

fn package_too_small(cx: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    if kind(item) != Some(ResourceKind::Scf) {
        return Ran::NotApplicable;
    }
    let Some((index, package)) = item.resource else {
        let named = !item.service.resource.id.is_absent();
        let id = item.at.member("id");
        let missing = if named { super::carrier::list("resources") } else { id.path() };
        out.needs(item.at, missing);
        return Ran::Checked;
    };
    let (mut small, mut needs) = (Places::NONE, Needs::NONE);
    let [invocations, gbs] =
        [Term::PackageInvocations, Term::PackageGbs].map(|term| cx.provider.count(term, PACKAGES).unwrap_or(0));
    for (count, member, min) in
        [(package.scf_invocations, "scf_invocations", invocations), (package.scf_gbs, "scf_gbs", gbs)]
    {
        match count.get() {
            Some(count) if count >= min => {}
            Some(_) => small.add(fact(index, member)),
            None => needs = needs.with(fact(index, member)),
        }
    }
    if !small.is_empty() {
        let params = Params::NONE.with("invocations", invocations);
        out.fail_with(item.at, params.with("gbs", gbs), small);
    } else if !needs.is_empty() {
        out.undetermined(item.at, needs);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::super::server::tests::{AT, LIST};
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const PACKAGES: &str = "/facts/account/scf_packages";
    const FILED: &str = "/facts/resources/0/filed_services";
    const GBS: &str = "/facts/resources/0/scf_gbs";

    fn package(o: &mut Draft) {
        o.set(AT, json!({"kind": "scf", "id": "pkg-example1"}));
        o.set(PACKAGES, 1);
        o.set(
            LIST,
            json!([{"id": "pkg-example1", "kind": "scf", "scf_invocations": 50_000_000, "scf_gbs": 400_000,
                    "filed_services": 0}]),
        );
    }

    #[test]
    fn too_many_packages() {
        cases(&TOO_MANY_PACKAGES)
            .not_applicable(|o| o.set(PACKAGES, 2))
            .pass(package)
            .fail(PACKAGES, |o| {
                package(o);
                o.set(PACKAGES, 2);
            })
            .undetermined(&[PACKAGES], |o| {
                package(o);
                o.remove(PACKAGES);
            });
    }

    #[test]
    fn package_full() {
        cases(&PACKAGE_FULL)
            .not_applicable(|_| {})
            .pass(|o| {
                package(o);
                o.set(FILED, 1);
            })
            .fail(AT, |o| {
                package(o);
                o.set(FILED, 2);
            })
            .undetermined(&[FILED], |o| {
                package(o);
                o.remove(FILED);
            })
            .undetermined(&[LIST], |o| {
                package(o);
                o.remove(LIST);
            });
    }

    #[test]
    fn package_too_small() {
        cases(&PACKAGE_TOO_SMALL)
            .not_applicable(|_| {})
            .pass(package)
            .fail(AT, |o| {
                package(o);
                o.set(GBS, 399_999);
            })
            .undetermined(&[GBS], |o| {
                package(o);
                o.remove(GBS);
            })
            .undetermined(&[LIST], |o| {
                package(o);
                o.remove(LIST);
            });
    }
}
