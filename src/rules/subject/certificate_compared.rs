//! The subject's data beside what was read off its certificate and what the company register shows (证件识别、工商登记).

use super::WITH_SUBJECT;
use crate::law::Part;
use crate::model::SubNature;
use crate::rule::prelude::*;
use crate::rules::change::before_adding::is_registered;
use crate::rules::province::{OF_SUBJECT, is_news, tell};

const PICTURES: &[Cite] = &[cite(&source::UPLOADS_PAGE, "证件与填写信息一致"), cite(&source::REFUSALS, "证件不合格")];

/// Whether two texts are the same but for blanks.
fn alike(one: &str, other: &str) -> bool {
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    one == other || bare(one) == bare(other)
}

/// `/facts` with a member of one of its objects.
fn fact(object: &'static str, member: &'static str) -> Places {
    Places::from_iter([Path::ROOT.member("facts").member(object).member(member)])
}

/// Name and number are those that the certificate shows (证件与填写不一致).
pub static READS_OTHERWISE: Rule = Rule {
    code: "BA-S1002",
    slug: "certificate-reads-otherwise",
    severity: Severity::Warning,
    by: By::Term(Term::CertificateAsRead),
    cite: PICTURES,
    applies: Applies::to(WITH_SUBJECT),
    covers: &["MAT-018"],
    predicts: &["MAT-27"],
    message: say("填写的{what}与证件图片上识别出的不一致", "{what} is not the one that was read off the certificate"),
    why: say(
        "填写内容须与证件一致，识别有误时可在核对后忽略",
        "what is filled in must be as on the certificate; where it was misread, it may stay after a check",
    ),
    help: say("请对照证件核对", "compare it with the certificate"),
    check: Check::Order(reads_otherwise),
    ..Rule::OF_PROVIDER
};

const NAME: Say = say("名称", "the name");
const NUMBER: Say = say("证件号码", "the certificate number");

fn reads_otherwise(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let (subject, read) = (&cx.order.subject, &cx.order.facts.certificate_read);
    if read.is_absent() {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("subject");
    // That the name is not the certified one is told as that.
    if let (Some(given), Some(shown), true) =
        (subject.name.get(), read.name.get(), subject.certificate.name.is_absent())
        && !alike(given, shown)
    {
        out.fail_with(&at.member("name"), Params::NONE.with("what", NAME), fact("certificate_read", "name"));
    }
    let at = at.member("certificate");
    if let (Some(given), Some(shown)) = (subject.certificate.number.get(), read.number.get())
        && !alike(&given.to_ascii_uppercase(), &shown.to_ascii_uppercase())
    {
        out.fail_with(&at.member("number"), Params::NONE.with("what", NUMBER), fact("certificate_read", "number"));
    }
    Ran::Checked
}

/// The address is the one that the certificate shows (证件住址).
pub static ADDRESS_READS_OTHERWISE: Rule = Rule {
    code: "BA-S1003",
    slug: "certificate-address-reads-otherwise",
    severity: Severity::Warning,
    by: By::Term(Term::CertificateAsRead),
    cite: PICTURES,
    applies: Applies::to(WITH_SUBJECT),
    covers: &["SUB-013"],
    predicts: &["SUB-18"],
    message: say(
        "填写的证件住址与证件图片上识别出的不一致",
        "the address is not the one that was read off the certificate",
    ),
    why: say("证件住址须按证件逐字填写", "the address is filled in word for word as on the certificate"),
    help: say("请对照证件核对住址", "compare the address with the certificate"),
    check: Check::Order(address_reads_otherwise),
    ..Rule::OF_PROVIDER
};

fn address_reads_otherwise(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let (given, shown) = (&cx.order.subject.certificate.address, &cx.order.facts.certificate_read.address);
    let (Some(given), Some(shown)) = (given.get(), shown.get()) else {
        return Ran::NotApplicable;
    };
    if !alike(given, shown) {
        let at = At::ROOT.member("subject");
        let at = at.member("certificate");
        out.fail_with(&at.member("address"), Params::NONE, fact("certificate_read", "address"));
    }
    Ran::Checked
}

/// The legal representative is the one of the company register (工商登记的法定代表人).
pub static REPRESENTATIVE_NOT_REGISTERED: Rule = Rule {
    code: "BA-S1004",
    slug: "legal-representative-not-as-registered",
    cite: &[cite(&source::SUBJECT_PAGE, "主体负责人信息"), cite(&source::ALIBABA_INSPECTION, "备案信息专项核查")],
    applies: Applies::to(OF_SUBJECT).units(),
    covers: &["SUB-014"],
    predicts: &["PER-12"],
    message: say(
        "填写的法定代表人与工商登记的不一致",
        "the legal representative is not the one of the company register",
    ),
    why: say(
        "审核时会比对工商登记的法定代表人，不一致的会被驳回",
        "the review compares the register's representative, and refuses another one",
    ),
    help: say(
        "请按现行登记填写，或先办理工商变更",
        "give the registered representative, or have the register changed first",
    ),
    check: Check::Order(representative_not_registered),
    ..Rule::BASE
};

fn representative_not_registered(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    // What a change does not give stays as it is.
    let news = is_news(cx, Part::Subject, &[Item::LegalRepName]);
    if news == Ok(false) {
        return Ran::NotApplicable;
    }
    let registered = cx.order.facts.company_register.legal_rep_name.get();
    let (Some(given), true) = (cx.order.subject.legal_rep_name.get(), registered.is_some() || is_registered(cx)) else {
        return Ran::NotApplicable;
    };
    let Some(registered) = registered else {
        let facts = Path::ROOT.member("facts").member("company_register");
        out.needs(&At::ROOT.member("subject").member("legal_rep_name"), facts.member("legal_rep_name"));
        return Ran::Checked;
    };
    if !alike(given, registered) {
        let at = At::ROOT.member("subject");
        tell(&news, &at.member("legal_rep_name"), Params::NONE, fact("company_register", "legal_rep_name"), out);
    }
    Ran::Checked
}

/// A branch names the person of its own licence (分公司负责人).
pub static PERSON_OF_HEAD_OFFICE: Rule = Rule {
    code: "BA-S1005",
    slug: "branch-names-another-person",
    severity: Severity::Warning,
    by: By::Term(Term::PersonBranch),
    cite: &[cite(&source::SUBJECT_PAGE, "分公司备案时主体负责人不是法定代表人如何解决？")],
    applies: Applies::to(WITH_SUBJECT).units(),
    covers: &["PER-021"],
    predicts: &["PER-13"],
    message: say(
        "分公司填写的法定代表人不是其营业执照上的负责人",
        "the branch names another person than the one on its licence",
    ),
    why: say(
        "分公司应填写其营业执照上的负责人；旧版说明曾要求填写总公司的法定代表人",
        "a branch should name the person on its own licence; an older text asked for the head office's representative",
    ),
    help: say("建议改为分公司营业执照上的负责人", "better name the person on the branch's licence"),
    check: Check::Order(person_of_head_office),
    ..Rule::OF_PROVIDER
};

fn person_of_head_office(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &cx.order.subject;
    let is_branch = subject.sub_nature.has(SubNature::Branch)
        || subject.name.get().is_some_and(|name| ["分公司", "分店", "分部"].iter().any(|word| name.ends_with(word)));
    let principal = cx.order.facts.certificate_read.principal.get();
    let (Some(given), Some(principal), true) = (subject.legal_rep_name.get(), principal, is_branch) else {
        return Ran::NotApplicable;
    };
    if !alike(given, principal) {
        let at = At::ROOT.member("subject");
        out.fail_with(&at.member("legal_rep_name"), Params::NONE, fact("certificate_read", "principal"));
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::{Value, json};

    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-subject-unit-pc.json");

    fn read(value: Value) -> impl FnOnce(&mut Draft) {
        move |o| o.set("/facts/certificate_read", value)
    }

    #[test]
    fn certificates() {
        const NUMBER: &str = "/subject/certificate/number";
        cases(&READS_OTHERWISE)
            .not_applicable(|_| {})
            .pass(read(json!({"name": "深圳市示例科技有限公司", "number": "91440300ma5abcd000"})))
            .fail(NUMBER, read(json!({"number": "91440300MA5ABCD0X0"})))
            .fail("/subject/name", |o| {
                read(json!({"name": "深圳市另例科技有限公司"}))(o);
                o.remove("/subject/certificate/name");
            });
        cases(&ADDRESS_READS_OTHERWISE)
            .not_applicable(|_| {})
            .pass(read(json!({"address": "广东省深圳市南山区示例路10号 创新大厦5层501室"})))
            .fail("/subject/certificate/address", read(json!({"address": "广东省深圳市南山区示例路12号"})));
    }

    #[test]
    fn representatives() {
        const REP: &str = "/subject/legal_rep_name";
        let registered =
            |name: &'static str| move |o: &mut Draft| o.set("/facts/company_register", json!({"legal_rep_name": name}));
        cases(&REPRESENTATIVE_NOT_REGISTERED)
            .pass(|_| {})
            .undetermined(&["/facts/company_register/legal_rep_name"], |o| o.remove("/facts/company_register"))
            .pass(registered("张示例"))
            .fail(REP, registered("陈示例"))
            .from(CHANGE)
            .not_applicable(registered("陈示例"))
            .fail_among(REP, |o| {
                registered("陈示例")(o);
                o.set(REP, json!("李示例"));
            })
            // What is recorded stays.
            .silent(|o| {
                registered("陈示例")(o);
                o.set(REP, json!("张示例"));
            });
        let branch = |principal: &'static str| {
            move |o: &mut Draft| {
                o.set("/subject/sub_nature", json!(["branch"]));
                o.set("/facts/certificate_read", json!({"principal": principal}));
            }
        };
        cases(&PERSON_OF_HEAD_OFFICE)
            .not_applicable(read(json!({"principal": "陈示例"})))
            .pass(branch("张示例"))
            .fail(REP, branch("陈示例"));
    }
}
