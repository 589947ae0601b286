//! Facts that are given twice and contradict each other.

use crate::join::Join;
use crate::rule::prelude::*;
use crate::rules::duplicates::twins;
use crate::value::DomainName;

/// One fact, two values: rules that need it cannot be decided.
pub static FACT_CONTRADICTED: Rule = Rule {
    code: "BA-J0009",
    slug: "fact-contradicted",
    severity: Severity::Warning,
    basis: Basis::Input,
    cite: &[cite(&source::MODEL, "Facts")],
    message: say("{what}与另一处的资料互相矛盾", "{what} contradicts what is said elsewhere"),
    why: say(
        "同一事实有两种说法，用到它的要求可能无法判断",
        "of two values of one fact one is wrong, and rules that need it may stay undecided",
    ),
    help: say("请核对两处资料，删去有误的一处", "compare both places and leave out the wrong one"),
    check: Check::Order(contradicted),
    ..Rule::BASE
};

const ENTRY: Say = say("该项资料", "this entry");
const HERE: Say = say("主体是否在本平台备案", "whether the subject is recorded here");
const ACCOUNT: Say = say("账号是否已有备案主体", "whether the account has filed for a subject");
const END: Say = say("服务器到期时间", "the end of the server");

fn contradicted(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let facts = &*cx.order.facts;
    if cx.order.facts.is_absent() {
        return Ran::NotApplicable;
    }
    let root = At::ROOT.member("facts");
    let (registry, record) = (root.member("registry"), root.member("record"));
    let mut tell = |at: &At<'_>, what: Say, other: Path| {
        out.fail_with(at, Params::NONE.with("what", what), Places::from_iter([other]));
    };
    if let (Some(queried), Some(recorded)) = (facts.registry.subject_here.get(), facts.record.here.get())
        && queried != recorded
    {
        tell(&record.member("here"), HERE, registry.member("subject_here").path());
    }
    if facts.account.has_record.get() == Some(false) && !facts.account.subject_of_record.is_absent() {
        let account = root.member("account");
        tell(&account.member("has_record"), ACCOUNT, account.member("subject_of_record").path());
    }
    entries(&facts.domains, |entry| entry.domain.get().map(DomainName::as_str), &root.member("domains"), &mut tell);
    entries(&facts.resources, |entry| entry.id.get(), &root.member("resources"), &mut tell);
    entries(&facts.auth_codes, |entry| entry.code.get(), &root.member("auth_codes"), &mut tell);
    ends(cx, &mut tell);
    Ran::Checked
}

/// Two entries about one thing.
fn entries<T: PartialEq>(
    list: &[T],
    key: fn(&T) -> Option<&str>,
    at: &At<'_>,
    tell: &mut impl FnMut(&At<'_>, Say, Path),
) {
    let keys = list.iter().enumerate().filter_map(|(index, entry)| Some((key(entry)?, index)));
    twins(keys, |later, first| {
        if list.get(later) != list.get(first) {
            tell(&at.element(later), ENTRY, at.element(first).path());
        }
    });
}

/// The end of a server stands with the server and with the code that it issued.
fn ends(cx: &Context<'_>, tell: &mut impl FnMut(&At<'_>, Say, Path)) {
    let facts = &*cx.order.facts;
    let servers = Join::new(&facts.resources, |server| server.id.get());
    let root = At::ROOT.member("facts");
    let (codes, resources) = (root.member("auth_codes"), root.member("resources"));
    for (index, code) in facts.auth_codes.iter().enumerate() {
        let Some((at, server)) = code.issuing_server.get().and_then(|id| servers.find(id)) else { continue };
        let ends = code.server_expires_at.get().zip(server.expires_at.get());
        if ends.is_some_and(|(one, other)| one.beijing_day() != other.beijing_day()) {
            let code = codes.element(index);
            tell(&code.member("server_expires_at"), END, resources.element(at).member("expires_at").path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    #[test]
    fn facts_given_twice() {
        const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");
        cases(&FACT_CONTRADICTED)
            .pass(|_| {})
            .silent(|o| {
                // The same again contradicts nothing.
                let again = o.0["facts"]["domains"][0].clone();
                o.set("/facts/domains/-", again);
            })
            .fail("/facts/domains/1", |o| {
                let mut again = o.0["facts"]["domains"][0].clone();
                again["expires_at"] = json!("2033-01-01");
                o.set("/facts/domains/-", again);
            })
            .fail_among("/facts/account/has_record", |o| {
                o.set("/facts/account/subject_of_record", "深圳市示例科技有限公司");
            })
            .from(ADD_HERE)
            .pass(|_| {})
            .fail_among("/facts/record/here", |o| o.set("/facts/record/here", false));
    }
}
