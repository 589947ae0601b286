//! Authorisation codes (备案授权码): of another account, not usable, entered twice, too many issued.

use super::carrier::{Product, by_code, fact, list};
use super::server::ADD;
use crate::model::record::Vocabulary as _;
use crate::model::{AuthCodeState, Channel, CloudResource};
use crate::rule::prelude::*;
use crate::rules::duplicates::twins;

/// The code must have been granted to the account that files (被授予的备案授权码).
pub static NOT_GRANTED: Rule = Rule {
    code: "BA-R0301",
    slug: "authorisation-code-of-another-account",
    by: By::Term(Term::CodeGranted),
    cite: &[cite(&source::PC_FIRST, "步骤1 基础信息校验"), cite(&source::MP_FIRST, "二 验证备案类型")],
    applies: ADD,
    covers: &["RES-027", "RES-015"],
    predicts: &["AUT-04"],
    message: say("备案授权码授予的不是本主账号", "the authorisation code was granted to another account"),
    why: say(
        "只能填写授予当前主账号的备案授权码，签发账号可以是其他账号",
        "only a code granted to the main account that files can be entered; another account may have issued it",
    ),
    help: say(
        "请让服务器所在账号为本主账号重新生成授权码",
        "have the owner of the server issue a code for this main account",
    ),
    check: Check::Resource(not_granted),
    ..Rule::OF_PROVIDER
};

fn not_granted(cx: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    if !by_code(item) || item.service.resource.auth_code.is_absent() {
        return Ran::NotApplicable;
    }
    let at = item.at.member("auth_code");
    let own = Path::ROOT.member("facts").member("account").member("id");
    let account = cx.order.facts.account.id.get();
    let mut needs = Needs::NONE;
    if account.is_none() {
        needs = needs.with(own);
    }
    let Some((index, code)) = item.code else {
        out.undetermined(&at, needs.with(list("auth_codes")));
        return Ran::Checked;
    };
    let grantee = list("auth_codes").element(index).member("grantee_account");
    match (code.grantee_account.get(), account) {
        (Some(granted), Some(account)) if granted == account => {}
        (Some(_), Some(_)) => out.fail_with(&at, Params::NONE, Places::from_iter([grantee, own])),
        (Some(_), None) => out.undetermined(&at, needs),
        (None, _) => out.undetermined(&at, needs.with(grantee)),
    }
    Ran::Checked
}

/// A code that is spent or void cannot be used (授权码状态).
pub static USED_UP: Rule = Rule {
    code: "BA-R0302",
    slug: "authorisation-code-not-usable",
    by: By::Term(Term::CodeSingle),
    cite: &[
        cite(&source::CODE_PAGE, "备案授权码是否可以重复使用？"),
        cite(&source::CODE_PAGE, "备案授权码无效是什么原因？"),
        cite(&source::FAQ_AUTH_CODE, "备案授权码是否可以重复使用？"),
        cite(&source::FAQ_AUTH_CODE, "备案授权码无效是什么原因？"),
    ],
    applies: ADD,
    covers: &["RES-018", "RES-019"],
    predicts: &["AUT-03", "AUT-10", "AUT-11"],
    message: say("该备案授权码{what}", "the authorisation code {what}"),
    why: say(
        "成功用于备案的授权码不能再用；服务器到期后授权码失效",
        "a code that a filing has used up is spent, and a code ends with the server that issued it",
    ),
    help: say("请让服务器所在账号重新生成授权码", "have the owner of the server issue another code"),
    check: Check::Resource(used_up),
    ..Rule::OF_PROVIDER
};

const CONSUMED: Say = say("已成功用于备案", "was used by a filing");
const INVALID: Say = say("已失效", "is void");

fn used_up(_: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((index, code)) = item.code.filter(|_| by_code(item)) else {
        return Ran::NotApplicable;
    };
    let what = match code.state.get() {
        Some(AuthCodeState::Consumed) => CONSUMED,
        Some(AuthCodeState::Invalid) => INVALID,
        // In use: by this order itself, as a rule.
        Some(AuthCodeState::Unused | AuthCodeState::InUse) => return Ran::Checked,
        None => {
            out.needs(&item.at.member("auth_code"), list("auth_codes").element(index).member("state"));
            return Ran::Checked;
        }
    };
    let related = Places::from_iter([list("auth_codes").element(index).member("state")]);
    out.fail_with(&item.at.member("auth_code"), Params::NONE.with("what", what), related);
    Ran::Checked
}

/// One code serves one service (授权码重复使用).
pub static TWICE: Rule = Rule {
    code: "BA-R0303",
    slug: "authorisation-code-twice",
    by: By::Term(Term::CodeSingle),
    cite: &[
        cite(&source::CODE_PAGE, "1个授权码可以备案多少个域名？"),
        cite(&source::CODE_PAGE, "备案授权码是否可以重复使用？"),
        cite(&source::FAQ_AUTH_CODE, "备案授权码是否可以重复使用？"),
    ],
    applies: ADD,
    covers: &["RES-018"],
    predicts: &["AUT-09"],
    message: say(
        "同一备案授权码用于订单中的多个服务",
        "the same authorisation code is entered for several services of the order",
    ),
    why: say(
        "授权码用于一次备案后即用掉，不能供另一个服务使用",
        "one filing uses a code up, so that it serves no other service",
    ),
    help: say("请为每个服务填写各自的授权码", "enter a code of its own for each service"),
    check: Check::Order(twice),
    ..Rule::OF_PROVIDER
};

fn twice(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let services = cx.order.services.iter().enumerate();
    let codes = services.filter_map(|(at, service)| Some((service.resource.auth_code.get()?, at)));
    if codes.clone().next().is_none() {
        return Ran::NotApplicable;
    }
    let place = |at: usize| Path::ROOT.member("services").element(at).member("resource").member("auth_code");
    let services = At::ROOT.member("services");
    twins(codes, |later, first| {
        let element = services.element(later);
        let resource = element.member("resource");
        out.fail_with(&resource.member("auth_code"), Params::NONE, Places::from_iter([place(first)]));
    });
    Ran::Checked
}

/// Only a server issues codes (授权码的来源).
pub static NO_ISSUER: Rule = Rule {
    code: "BA-R0304",
    slug: "authorisation-code-of-a-package",
    by: By::All(&[Term::CodeIssues]),
    cite: &[
        cite(&source::PC_FIRST, "备案准备"),
        cite(&source::MP_FIRST, "备案准备"),
        cite(&source::CODE_PAGE, "购买云服务器之后，为什么无法申请备案授权码？"),
        cite(&source::OLD_CONSOLE, "备案准备"),
        cite(&source::FAQ_AUTH_CODE, "购买云服务器之后，为什么无法申请备案授权码？"),
    ],
    applies: ADD,
    covers: &["RES-011", "RES-017"],
    predicts: &["AUT-06", "AUT-07", "AUT-08"],
    message: say("备案授权码不可能由{kind}生成", "{kind} cannot have issued an authorisation code"),
    why: say(
        "授权码代表一台云服务器的 IP，云函数资源包、云托管和负载均衡不能生成，轻量应用服务器在 PC 端不能生成",
        "a code stands for the address of a cloud server; function packages, cloud hosting and load balancers issue none, Lighthouse instances none on the PC",
    ),
    help: say(
        "请核对授权码的来源，改用云服务器生成的授权码",
        "check where the code comes from, and use one that a cloud server issued",
    ),
    why_elsewhere: Some(say(
        "接入商说明该产品不能生成备案授权码",
        "the provider says that this product issues no codes",
    )),
    check: Check::Resource(no_issuer),
    ..Rule::OF_PROVIDER
};

fn no_issuer(cx: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((index, code)) = item.code.filter(|_| by_code(item)) else {
        return Ran::NotApplicable;
    };
    let said = Product::read(item.provider, &code.issuer_kind);
    let said = said.map(|product| (product, list("auth_codes").element(index).member("issuer_kind")));
    let of_server = |(index, server): (usize, &CloudResource)| {
        Some((Product::read(item.provider, &server.kind)?, fact(index, "kind")))
    };
    let known = item.server.and_then(of_server);
    // A code that nothing is known of is asked about by other rules.
    let Some((product, place)) = said.or(known) else {
        return Ran::NotApplicable;
    };
    // A Lighthouse instance issues none on the PC.
    let asked = product.scope.channel(cx.channel().unwrap_or(Channel::MiniProgram));
    if let Some(none) = cx.provider.find(Term::CodeIssues, asked).filter(|found| found.stated.restrains()) {
        let params = Params::NONE.with("kind", product.kind.noun());
        out.rests_on(none).fail_with(&item.at.member("auth_code"), params, Places::from_iter([place]));
    }
    Ran::Checked
}

/// One server issues five codes (授权码数量).
pub static TOO_MANY_ISSUED: Rule = Rule {
    code: "BA-R0305",
    slug: "authorisation-codes-too-many",
    by: By::Term(Term::CodeCount),
    cite: &[
        cite(&source::CODE_PAGE, "1台服务器最多可以生成多少个备案授权码？"),
        cite(&source::FAQ_AUTH_CODE, "一台服务器最多可以生成多少个备案授权码？"),
    ],
    applies: ADD,
    covers: &["RES-016"],
    predicts: &["AUT-02"],
    message: say(
        "签发该授权码的服务器已签发 {found} 个授权码，最多 {max} 个",
        "the server that issued the code has issued {found}, at most {max} are allowed",
    ),
    why: say("一台服务器最多生成 {max} 个备案授权码", "one server issues at most {max} codes"),
    help: say("请改用另一台服务器生成的授权码", "use a code of another server"),
    check: Check::Resource(too_many_issued),
    ..Rule::OF_PROVIDER
};

fn too_many_issued(_: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let server = item.server.filter(|_| by_code(item));
    let Some((index, issued)) = server.and_then(|(index, server)| Some((index, server.codes_issued.get()?))) else {
        return Ran::NotApplicable;
    };
    let product = server.and_then(|(_, server)| Product::read(item.provider, &server.kind));
    if product.is_some_and(|product| !out.is_about(product.scope)) {
        return Ran::NotApplicable;
    }
    let most = out.figure();
    if issued > u64::from(most) {
        let params = Params::NONE.with("found", issued).with("max", most);
        let related = Places::from_iter([fact(index, "codes_issued")]);
        out.fail_with(&item.at.member("auth_code"), params, related);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::super::server::tests::{CANCEL, code};
    use super::*;
    use crate::cases::cases;

    const GRANTEE: &str = "/facts/auth_codes/0/grantee_account";

    #[test]
    fn not_granted() {
        cases(&NOT_GRANTED)
            .not_applicable(|_| {})
            .pass(code)
            .fail("/services/0/resource/auth_code", |o| {
                code(o);
                o.set(GRANTEE, "100000000002");
            })
            .undetermined(&[GRANTEE], |o| {
                code(o);
                o.remove(GRANTEE);
            })
            .undetermined(&["/facts/auth_codes"], |o| {
                code(o);
                o.remove("/facts/auth_codes");
            })
            .undetermined(&["/facts/account/id"], |o| {
                code(o);
                o.remove("/facts/account/id");
            })
            .from(CANCEL)
            .not_applicable(|_| {});
    }

    #[test]
    fn state_of_the_code() {
        const CODE: &str = "/services/0/resource/auth_code";
        const STATE: &str = "/facts/auth_codes/0/state";
        const ISSUER: &str = "/facts/auth_codes/0/issuer_kind";
        let with = |pointer: &'static str, value: &'static str| {
            move |o: &mut crate::cases::Draft| {
                code(o);
                o.set(pointer, value);
            }
        };
        cases(&USED_UP)
            .not_applicable(|_| {})
            .pass(with(STATE, "unused"))
            .pass(with(STATE, "in_use"))
            .fail(CODE, with(STATE, "consumed"))
            .fail(CODE, with(STATE, "已失效"))
            .undetermined(&[STATE], |o| {
                with(STATE, "unused")(o);
                o.remove(STATE);
            });
        cases(&NO_ISSUER)
            .not_applicable(|_| {})
            .pass(with(ISSUER, "cvm"))
            .fail(CODE, with(ISSUER, "scf"))
            .fail(CODE, with(ISSUER, "clb"))
            .fail(CODE, with(ISSUER, "cloud_run"))
            .fail(CODE, with(ISSUER, "lighthouse"));
        cases(&TWICE).not_applicable(|_| {}).pass(code).fail_among("/services/1/resource/auth_code", |o| {
            code(o);
            let mut copy = o.0["services"][0].clone();
            copy["domains"][0] = "example2.cn".into();
            o.set("/services/-", copy);
        });
    }

    #[test]
    fn number_of_codes() {
        const ISSUED: &str = "/facts/resources/0/codes_issued";
        let issued = |n: u64| {
            move |o: &mut crate::cases::Draft| {
                code(o);
                o.set(ISSUED, n);
            }
        };
        cases(&TOO_MANY_ISSUED)
            .not_applicable(|_| {})
            .pass(issued(5))
            .fail("/services/0/resource/auth_code", issued(6));
    }
}
