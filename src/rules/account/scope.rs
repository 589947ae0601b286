//! Who may file what from which account (备案主体与账号): one subject an account, and sub-users who are authorised.

use super::identity::Said;
use crate::model::{AccountKind, OrderKind};
use crate::rule::prelude::*;
use crate::value::same;

/// One main account files for one subject (一个主账号一个备案主体).
pub static ANOTHER_SUBJECT: Rule = Rule {
    code: "BA-A0201",
    slug: "account-has-another-subject",
    by: By::Term(Term::AccountSubjects),
    cite: &[
        cite(&source::LIMITS, "备案主体"),
        cite(&source::OVERVIEW, "备案注意事项"),
        cite(&source::FAQ_WHETHER, "一个腾讯云账号能否同时备案两个公司？"),
    ],
    applies: Applies::to(OrderKind::ADD),
    covers: &["ACC-004", "ACC-008"],
    predicts: &["ACC-03"],
    message: say("该主账号已为其他主体备案", "the main account has filed for another subject already"),
    why: say("一个主账号只能为一个备案主体备案", "a main account can file for one subject only"),
    help: say(
        "请为本主体另注册账号备案；服务器在原账号下时，可在新账号填写备案授权码",
        "file from an account of its own; a server of the first account can be used through an authorisation code",
    ),
    check: Check::Order(another_subject),
    ..Rule::OF_PROVIDER
};

fn another_subject(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    // How many others it has filed for is no fact of an order.
    if out.number() > 1 {
        return Ran::NotApplicable;
    }
    let facts = &*cx.order.facts;
    let at = At::ROOT.member("facts");
    let at = at.member("account");
    let at = at.member("subject_of_record");
    let Some(account) = facts.account.get() else {
        out.needs(&at, at.path());
        return Ran::Checked;
    };
    let Some(filed) = account.subject_of_record.get() else {
        // That it has filed for nobody is a fact of its own.
        if account.has_record.get() != Some(false) {
            out.needs(&at, at.path());
        }
        return Ran::Checked;
    };
    let subject = Said::name(cx);
    if subject.is(filed) {
        return Ran::Checked;
    }
    let mut needs = Needs::NONE;
    if subject.texts.iter().all(|text| text.is_absent()) {
        needs = needs.with(subject.place());
    }
    // A subject that changed its name is told by its account.
    let (list, registry) = (At::ROOT.member("facts"), &*facts.registry);
    let (held, own) = (list.member("registry"), list.member("account"));
    if cx.recorded_here() != Some(false) && registry.subject.found.get() != Some(false) {
        let holder = needs.text(&registry.subject_account, &held.member("subject_account"));
        let account = needs.text(&account.id, &own.member("id"));
        if holder.zip(account).is_some_and(|(holder, account)| holder == account) {
            return Ran::Checked;
        }
    }
    if needs.is_empty() {
        out.fail_with(&at, Params::NONE, Places::from_iter([subject.place()]));
    } else {
        out.undetermined(&at, needs);
    }
    Ran::Checked
}

/// One subject is filed from one main account (一个备案主体一个主账号).
pub static ANOTHER_ACCOUNT: Rule = Rule {
    code: "BA-A0202",
    slug: "subject-in-another-account",
    by: By::Term(Term::SubjectOneAccount),
    cite: &[
        cite(&source::LIMITS, "备案主体"),
        cite(&source::FAQ_CHECK, "备案的时候显示主体在腾讯云其他账号备案过，怎么办？"),
    ],
    applies: Applies::to(OrderKind::ADD),
    covers: &["ACC-005", "SUB-021"],
    predicts: &["SUB-12"],
    message: say(
        "该主体的备案在本平台的另一个账号下",
        "the subject's record belongs to another account of this provider",
    ),
    why: say("一个备案主体只能在一个主账号下备案", "a subject can be filed from one main account only"),
    help: say(
        "请改用原账号提交，或先把备案迁移到本账号",
        "submit the order from that account, or have the record moved to this one first",
    ),
    check: Check::Order(another_account),
    ..Rule::OF_PROVIDER
};

fn another_account(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let facts = &*cx.order.facts;
    let registry = &*facts.registry;
    let here = cx.recorded_here();
    if here == Some(false) || registry.subject.found.get() == Some(false) {
        return Ran::Checked;
    }
    let list = At::ROOT.member("facts");
    let place = list.member("registry");
    let at = place.member("subject_account");
    let own = list.member("account");
    let own = own.member("id");
    match (registry.subject_account.get(), facts.account.id.get()) {
        (Some(holder), Some(account)) if same::subjects(None, holder, account) => {}
        (Some(_), Some(_)) => out.fail_with(&at, Params::NONE, Places::from_iter([own.path()])),
        (holder, account) => {
            let mut needs = Needs::NONE;
            if here.is_none() && holder.is_none() {
                needs.miss(&place.member("subject_here"));
            }
            if holder.is_none() {
                needs.miss(&at);
            }
            if account.is_none() {
                needs.miss(&own);
            }
            out.undetermined(&at, needs);
        }
    }
    Ran::Checked
}

/// Who operates for the main account must be authorised (子用户, 协作者).
pub static NOT_AUTHORISED: Rule = Rule {
    code: "BA-A0203",
    slug: "operator-not-authorised",
    by: By::Term(Term::AccountSubUsers),
    cite: &[cite(&source::LIMITS, "账户实名认证")],
    applies: Applies::to(OrderKind::ADD),
    covers: &["ACC-006", "ACC-007"],
    predicts: &["ACC-06"],
    message: say(
        "操作的子用户或协作者账号未获主账号授权",
        "the sub-user or collaborator is not authorised by the main account",
    ),
    why: say(
        "子用户和协作者账号须经主账号授权才能协助备案",
        "sub-users and collaborators can file for the main account only when it authorises them",
    ),
    help: say(
        "请用主账号为其授权，或直接用主账号提交",
        "authorise the account, or submit the order from the main account",
    ),
    check: Check::Order(not_authorised),
    ..Rule::OF_PROVIDER
};

fn not_authorised(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let account = &*cx.order.facts.account;
    let at = At::ROOT.member("facts");
    let at = at.member("account");
    let kind = at.member("kind");
    let at = at.member("authorised");
    match (account.kind.get(), account.authorised.get()) {
        (Some(AccountKind::Main), _) => return Ran::NotApplicable,
        (_, Some(true)) => {}
        (Some(_), Some(false)) => out.fail_with(&at, Params::NONE, Places::from_iter([kind.path()])),
        (Some(_), None) => out.needs(&at, at.path()),
        (None, Some(false)) => out.needs(&at, kind.path()),
        (None, None) => out.undetermined(&at, Needs::NONE.with(kind.path()).with(at.path())),
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const OF_RECORD: &str = "/facts/account/subject_of_record";
    const HOLDER: &str = "/facts/registry/subject_account";
    const HERE: &str = "/facts/registry/subject_here";
    const KIND: &str = "/facts/account/kind";
    const AUTHORISED: &str = "/facts/account/authorised";
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");

    #[test]
    fn another_subject() {
        cases(&ANOTHER_SUBJECT)
            .pass(|_| {})
            // A name that is given is believed.
            .fail_with(&["BA-J0009 /facts/account/has_record"], OF_RECORD, |o| {
                o.set(OF_RECORD, "深圳市另一家科技有限公司");
            })
            // Whose record it is must be known.
            .undetermined(&[OF_RECORD], |o| o.remove("/facts/account/has_record"))
            .blocked(&["/facts/account/subject_of_record"], |o| o.remove("/facts/account"))
            .from(ADD_HERE)
            .pass(|_| {})
            .pass(|o| o.set(OF_RECORD, "深圳市示例旧名有限公司"))
            .blocked(&[HOLDER, "/facts/record/name"], |o| {
                o.set(OF_RECORD, "深圳市另一家科技有限公司");
                o.remove(HOLDER);
                o.remove("/facts/record/name");
            })
            .from(CHANGE)
            .not_applicable(|o| o.set(OF_RECORD, "深圳市另一家科技有限公司"));
    }

    #[test]
    fn another_account() {
        cases(&ANOTHER_ACCOUNT)
            .pass(|_| {})
            .undetermined(&[HERE, HOLDER], |o| o.remove("/facts/registry"))
            .from(ADD_HERE)
            .pass(|_| {})
            .fail(HOLDER, |o| o.set(HOLDER, "100000000002"))
            .undetermined(&[HOLDER], |o| o.remove(HOLDER))
            .undetermined(&["/facts/account/id"], |o| o.remove("/facts/account/id"));
    }

    #[test]
    fn not_authorised() {
        cases(&NOT_AUTHORISED)
            .not_applicable(|_| {})
            .pass(|o| {
                o.set(KIND, "collaborator");
                o.set(AUTHORISED, true);
            })
            .fail(AUTHORISED, |o| {
                o.set(KIND, "sub_user");
                o.set(AUTHORISED, false);
            })
            .undetermined(&[AUTHORISED], |o| o.set(KIND, "sub_user"))
            .undetermined(&[KIND], |o| {
                o.remove(KIND);
                o.set(AUTHORISED, false);
            });
    }
}
