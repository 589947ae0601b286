//! Other filings of the subject, its persons and its domains elsewhere (同时进行的其他备案): orders in process, the blacklist,
//! persons and mobile numbers of other subjects.

use crate::law::province::Phone;
use crate::model::OrderKind;
use crate::rule::prelude::*;
use crate::rules::province::asks;

/// `/facts/other_filings` with a member.
pub(in crate::rules) fn fact(member: &'static str) -> Path {
    Path::ROOT.member("facts").member("other_filings").member(member)
}

/// What is told of a number that ought to be none.
pub(in crate::rules) fn none_of(member: &'static str, found: Option<u64>, most: u64, out: &mut Sink<'_>) -> Ran {
    let at = At::ROOT.member("facts");
    let at = at.member("other_filings");
    let at = at.member(member);
    match found {
        Some(found) if found > most => out.fail_with(&at, Params::NONE.with("found", found), Places::NONE),
        Some(_) => {}
        // That there are none is a number as well.
        None => out.needs(&at, at.path()),
    }
    Ran::Checked
}

/// One filing at a time for a subject (主办者冲突).
pub static SUBJECT_IN_PROCESS: Rule = Rule {
    code: "BA-O0401",
    slug: "subject-in-another-order",
    cite: &[
        cite(&source::HUAWEI_REFUSALS, "流程与状态冲突"),
        cite(&source::REVIEW_PAGE, "备案主办者冲突"),
        cite(&source::FAQ_CHECK, "备案主办者冲突（或域名冲突）是什么意思？"),
        cite(&source::FAQ_REVIEW, "审核提示备案主办者冲突是什么原因？"),
    ],
    covers: &["SUB-020"],
    predicts: &["CAN-03", "CAN-08", "ORD-06", "SUB-13"],
    message: say("该主体另有 {found} 个备案订单在流程中", "the subject has {found} other orders in process"),
    why: say(
        "一个主体在所有接入商处同时只能有一个在流程中的备案，否则为主办者冲突",
        "a subject may have one filing in process at all providers together, else it ends as a conflict of subjects",
    ),
    help: say("请等其他订单办结或放弃后再提交", "wait until the other order is done, or give it up"),
    check: Check::Order(subject_in_process),
    ..Rule::BASE
};

fn subject_in_process(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let found = cx.order.facts.other_filings.subject_in_process.get();
    // An order of the same account is told as that.
    if cx.order.facts.account.in_process_orders.get().is_some_and(|orders| orders > 0) {
        return Ran::NotApplicable;
    }
    none_of("subject_in_process", found, 0, out)
}

/// One filing at a time for a domain (域名冲突).
pub static DOMAIN_IN_PROCESS: Rule = Rule {
    code: "BA-O0402",
    slug: "domain-in-another-order",
    cite: &[
        cite(&source::REVIEW_PAGE, "域名冲突"),
        cite(&source::FAQ_CHECK, "备案主办者冲突（或域名冲突）是什么意思？"),
        cite(&source::FAQ_REVIEW, "审核提示备案域名冲突是什么原因？"),
    ],
    applies: Applies::to(OrderKind::ADD),
    covers: &["DOM-015"],
    predicts: &["DOM-16"],
    message: say(
        "该域名正在其他接入商或其他主体名下备案",
        "the domain is in process at another provider or for another subject",
    ),
    why: say(
        "一个域名同时只能在一个接入商、一个主体名下备案，否则为域名冲突",
        "a domain may be in process with one provider and for one subject, else it ends as a conflict of domains",
    ),
    help: say("请等该备案办结或放弃后再提交", "wait until that filing is done, or have it given up"),
    check: Check::Domain(domain_in_process),
    ..Rule::BASE
};

fn domain_in_process(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    let others = &cx.order.facts.other_filings.domains_in_process;
    let Some(domain) = item.field.get() else {
        return Ran::NotApplicable;
    };
    let Some(others) = others.get() else {
        out.needs(item.at, fact("domains_in_process"));
        return Ran::Checked;
    };
    if let Some(index) = others.iter().position(|other| other.get() == Some(domain)) {
        let related = fact("domains_in_process").element(index);
        out.fail_with(item.at, Params::NONE, Places::from_iter([related]));
    }
    Ran::Checked
}

/// What is on the blacklist cannot be filed (黑名单).
pub static BLACKLISTED: Rule = Rule {
    code: "BA-O0403",
    slug: "subject-blacklisted",
    cite: &[
        cite(&source::NUMBERS_PAGE, "备案黑名单"),
        cite(&source::FAQ_NUMBERS, "备案号被注销的原因"),
        cite(&source::FAQ_ACCESS, "备案号被注销的原因"),
    ],
    applies: Applies::to(OrderKind::ADD),
    covers: &["REC-013"],
    predicts: &["SUB-22"],
    message: say("该主体的证件号码在黑名单中", "the subject's certificate number is on the blacklist"),
    why: say(
        "曾因严重违法内容被注销的主体，证件号和网站名称不可再备案",
        "a subject that lost its record by serious illegal content can no longer file with its certificate number and website name",
    ),
    help: say("请向备案所在地的通信管理局查询原因", "ask the communications administration of the province"),
    check: Check::Order(blacklisted),
    ..Rule::BASE
};

fn blacklisted(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let at = At::ROOT.member("facts");
    let at = at.member("other_filings");
    match cx.order.facts.other_filings.blacklisted.get() {
        Some(true) => out.fail(&at.member("blacklisted")),
        Some(false) => {}
        None => {
            let at = at.member("blacklisted");
            out.needs(&at, at.path());
        }
    }
    Ran::Checked
}

/// Nobody is the website person of several companies (网站负责人).
pub static PERSONS_ELSEWHERE: Rule = Rule {
    code: "BA-O0404",
    slug: "persons-of-other-subjects",
    severity: Severity::Warning,
    cite: &[
        cite(&source::SUBJECT_PAGE, "主体负责人信息"),
        cite(&source::FAQ_SUBJECT_PERSON, "是否可以同时作为个人备案的负责人和企业备案的网站负责人？"),
    ],
    applies: Applies::to(OrderKind::ADD).units(),
    covers: &["PER-015"],
    predicts: &["PER-10"],
    message: say(
        "负责人已是另外 {found} 个主体的负责人",
        "the persons are responsible for {found} other subjects already",
    ),
    why: say(
        "同一人不能同时作为多家不同公司的网站负责人；其个人备案不计",
        "nobody may be the website person of several companies; an own individual filing does not count",
    ),
    help: say(
        "请更换服务负责人，或核对是否只是本人的个人备案",
        "name another person, or see whether it is only the person's own filing",
    ),
    check: Check::Order(persons_elsewhere),
    ..Rule::BASE
};

fn persons_elsewhere(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let found = cx.order.facts.other_filings.persons_elsewhere.get();
    none_of("persons_elsewhere", found, OWN_FILING, out)
}

/// One of a person's subjects may be the own individual filing.
pub(in crate::rules) const OWN_FILING: u64 = 1;

/// A mobile number is for one subject (手机号码重复使用).
pub static MOBILES_ELSEWHERE: Rule = Rule {
    code: "BA-O0405",
    slug: "mobiles-of-other-subjects",
    severity: Severity::Warning,
    cite: &[
        cite(&source::REFUSALS, "电话号码问题"),
        cite(&source::FAQ_SERVICE_PERSON, "备案的网站负责人手机号码能重复使用吗？"),
        cite(&source::FAQ_SUBJECT_PERSON, "一个手机号/固定电话能否备案多个主体？"),
    ],
    applies: Applies::to(OrderKind::ADD),
    covers: &["PER-016"],
    predicts: &["CON-03"],
    message: say(
        "负责人的手机号码已用于另外 {found} 个主体",
        "the mobile numbers of the persons are used by {found} other subjects already",
    ),
    why: say(
        "部分省份规定一个手机号码只能用于一个备案主体",
        "some provinces take a mobile number for one subject only",
    ),
    help: say(
        "建议更换为未用于其他主体的手机号码，或查看所在省的要求",
        "better use a number that no other subject has, or look up what the province asks",
    ),
    check: Check::Order(mobiles_elsewhere),
    ..Rule::BASE
};

fn mobiles_elsewhere(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    // Where the province refuses it, that is the finding.
    if asks::<Phone>(cx, |asked| matches!(asked, Phone::Once { .. })) == Some(true) {
        return Ran::NotApplicable;
    }
    let found = cx.order.facts.other_filings.mobiles_elsewhere.get();
    none_of("mobiles_elsewhere", found, 0, out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const OTHERS: &str = "/facts/other_filings";
    const PERSONS: &str = "/facts/other_filings/persons_elsewhere";
    const MOBILES: &str = "/facts/other_filings/mobiles_elsewhere";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");

    #[test]
    fn subjects_and_domains() {
        const SUBJECT: &str = "/facts/other_filings/subject_in_process";
        cases(&SUBJECT_IN_PROCESS)
            .pass(|_| {})
            .fail(SUBJECT, |o| o.set(SUBJECT, 1))
            .undetermined(&[SUBJECT], |o| o.remove(OTHERS))
            // The order of the same account is one finding.
            .silent(|o| {
                o.set(SUBJECT, 1);
                o.set("/facts/account/in_process_orders", 1);
            });
        const DOMAINS: &str = "/facts/other_filings/domains_in_process";
        cases(&DOMAIN_IN_PROCESS)
            .pass(|_| {})
            .undetermined(&[DOMAINS], |o| o.remove(DOMAINS))
            .pass(|o| o.set(DOMAINS, json!(["example.com"])))
            .fail("/services/0/domains/0", |o| o.set(DOMAINS, json!(["example.com", "Example.CN"])));
        const LISTED: &str = "/facts/other_filings/blacklisted";
        cases(&BLACKLISTED)
            .pass(|_| {})
            .fail(LISTED, |o| o.set(LISTED, true))
            .undetermined(&[LISTED], |o| o.remove(LISTED));
    }

    #[test]
    fn persons_and_mobiles() {
        cases(&PERSONS_ELSEWHERE)
            .pass(|_| {})
            .pass(|o| o.set(PERSONS, 1))
            .fail(PERSONS, |o| o.set(PERSONS, 2))
            .from(INDIVIDUAL)
            .not_applicable(|o| o.set(PERSONS, 2));
        cases(&MOBILES_ELSEWHERE)
            .pass(|_| {})
            .fail(MOBILES, |o| o.set(MOBILES, 1))
            .undetermined(&[MOBILES], |o| o.remove(MOBILES));
    }
}
