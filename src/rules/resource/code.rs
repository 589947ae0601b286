//! Authorisation codes (备案授权码).

use super::carrier::{by_code, list};
use super::server::ADD;
use crate::model::path::Path;
use crate::rule::{
    Basis, Check, Context, Layer, Needs, Params, Places, Ran, ResourceItem, Rule, Severity, Sink, Text, Window, cite,
    say,
};
use crate::source;

/// The code must have been granted to the account that files (被授予的备案授权码).
pub static NOT_GRANTED: Rule = Rule {
    code: "BA-R0301",
    slug: "authorisation-code-of-another-account",
    severity: Severity::Error,
    basis: Basis::Current,
    layer: Layer::Provider,
    cite: &[
        cite(&source::PC_FIRST, "步骤1 基础信息校验"),
        cite(&source::MP_FIRST, "二 验证备案类型"),
    ],
    window: Window::ALWAYS,
    applies: ADD,
    covers: &["RES-027", "RES-015"],
    text: Text {
        message: say(
            "备案授权码授予的不是本主账号",
            "the authorisation code was granted to another account",
        ),
        why: say(
            "只能填写授予当前主账号的备案授权码，签发账号可以是其他账号",
            "only a code granted to the main account that files can be entered; another account may have issued it",
        ),
        help: say(
            "请让服务器所在账号为本主账号重新生成授权码",
            "have the owner of the server issue a code for this main account",
        ),
    },
    check: Check::Resource(not_granted),
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
}
