//! Whose account it is (账户实名认证): verified at all, as the subject or its legal representative, and long enough ago.

use crate::model::{Channel, OrderKind, RealnameStatus, Text as Words};
use crate::rule::prelude::*;
use crate::rules::subject::WITH_SUBJECT;
use crate::rules::subject::certificate::is_malformed;
use crate::value::{CertificateNumber, Moment, same};
use chrono::TimeDelta;

const ADD: Applies = Applies::to(OrderKind::ADD);

/// The main account must be verified (主账号实名认证).
pub static NOT_VERIFIED: Rule = Rule {
    code: "BA-A0101",
    slug: "account-not-verified",
    by: By::Term(Term::AccountVerified),
    cite: &[cite(&source::LIMITS, "账户实名认证"), cite(&source::OVERVIEW, "免责声明")],
    applies: ADD,
    covers: &["ACC-001"],
    predicts: &["ACC-01"],
    message: say("主账号尚未通过实名认证", "the main account has not passed the real-name verification"),
    why: say("备案前须先完成主账号实名认证", "the main account has to be verified before anything is filed"),
    help: say(
        "请先完成主账号实名认证；子用户和协作者操作时也以主账号为准",
        "verify the main account first; it counts also when a sub-user or collaborator operates",
    ),
    check: Check::Order(not_verified),
    ..Rule::OF_PROVIDER
};

fn not_verified(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let at = At::ROOT.member("facts");
    let at = at.member("account");
    let at = at.member("realname_status");
    match cx.order.facts.account.realname_status.get() {
        Some(RealnameStatus::Verified) => {}
        Some(_) => out.fail(&at),
        None => out.needs(&at, at.path()),
    }
    Ran::Checked
}

/// An account that is known not to be verified has that finding; what it would be verified as is no question yet.
fn unverified(cx: &Context<'_>) -> bool {
    let status = cx.order.facts.account.realname_status.get();
    status.is_some_and(|status| status != RealnameStatus::Verified)
}

/// A unit's account carries the name of the unit or of its legal representative (账号实名认证名称).
pub static UNIT_NAME: Rule = Rule {
    code: "BA-A0102",
    slug: "account-of-somebody-else",
    by: By::Term(Term::AccountIsSponsor),
    cite: &[
        cite(&source::LIMITS, "账户实名认证"),
        cite(&source::SCENARIOS, "备案场景"),
        cite(&source::PC_FIRST, "步骤1 基础信息校验"),
    ],
    applies: ADD.units(),
    covers: &["ACC-002", "SUB-006", "SUB-035"],
    predicts: &["SUB-03"],
    message: say(
        "账号实名既不是备案主体，也不是其法定代表人",
        "the account is verified neither as the subject nor as its legal representative",
    ),
    why: say(
        "单位备案时，账号实名认证名称须与主体名称或法定代表人一致",
        "a unit files from an account that carries its own name or that of its legal representative",
    ),
    help: say(
        "请核对主体名称和法定代表人姓名，或换用、变更为本主体实名的账号",
        "check both names on the form, or file from an account that is verified as the subject",
    ),
    why_elsewhere: Some(say(
        "单位须由以其名称实名认证的账号备案",
        "a unit files from an account that is verified as the unit, or as whom the provider allows",
    )),
    check: Check::Order(unit_name),
    ..Rule::OF_PROVIDER
};

fn unit_name(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let account = &*cx.order.facts.account;
    if unverified(cx) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("facts");
    let at = at.member("account");
    let at = at.member("realname_name");
    let mut needs = Needs::NONE;
    let name = needs.text(&account.realname_name, &at);
    let (subject, legal_rep) = (Said::name(cx), Said::legal_rep(cx));
    let of_subject_only = cx.provider.restrains(Term::AccountOfRepresentative, Scope::UNITS);
    if name.is_some_and(|name| subject.is(name) || !of_subject_only && legal_rep.is(name)) {
        return Ran::Checked;
    }
    let names: &[&Said<'_>] = if of_subject_only { &[&subject] } else { &[&subject, &legal_rep] };
    for said in names {
        if said.texts.iter().all(|text| text.is_absent()) {
            needs = needs.with(said.place());
        }
    }
    if needs.is_empty() {
        out.fail_with(&at, Params::NONE, Places::from_iter([subject.place(), legal_rep.place()]));
    } else {
        out.undetermined(&at, needs);
    }
    Ran::Checked
}

/// A unit's certificate number is the one that its account was verified with (单位证件号码).
pub static UNIT_NUMBER: Rule = Rule {
    code: "BA-A0103",
    slug: "account-certificate-differs",
    by: By::Term(Term::AccountSameCertificate),
    cite: &[
        cite(&source::PC_FIRST, "步骤1 基础信息校验"),
        cite(&source::PC_ACCESS, "步骤1 基础信息校验"),
        cite(&source::PC_ADD_ELSEWHERE, "步骤1 基础信息校验"),
        cite(&source::LIMITS, "账户实名认证"),
    ],
    applies: Applies::to(WITH_SUBJECT).units().channel(Channel::Pc),
    covers: &["SUB-008"],
    message: say(
        "证件号码与账号实名认证所用的证件号码不一致",
        "the certificate number is not the one that the account was verified with",
    ),
    why: say(
        "证件号码须与账号实名认证的证件号码一致；以法定代表人实名的账号，与其本人证件号码比对",
        "the number has to agree with that of the account; for an account in the legal representative's name, with that person's number",
    ),
    help: say(
        "请核对所填证件号码，或更新账号的实名信息",
        "correct the number, or bring the account's verification up to date",
    ),
    check: Check::Order(unit_number),
    ..Rule::OF_PROVIDER
};

fn unit_number(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    if unverified(cx) {
        return Ran::NotApplicable;
    }
    let (account, subject) = (&*cx.order.facts.account, &*cx.order.subject);
    let at = At::ROOT.member("facts");
    let at = at.member("account");
    let form = At::ROOT.member("subject");
    let certificate = form.member("certificate");
    let fact = at.member("realname_cert_number");
    let mut needs = Needs::NONE;
    let name = needs.text(&account.realname_name, &at.member("realname_name"));
    let there = needs.number(&account.realname_cert_number, &fact);
    // Only where the names agree; where they do not, that is the finding.
    let Some(name) = name else {
        out.undetermined(&certificate.member("number"), needs);
        return Ran::Checked;
    };
    let (number, place, own) = if Said::name(cx).is(name) {
        (&subject.certificate.number, certificate.member("number"), true)
    } else if Said::legal_rep(cx).is(name) {
        (&subject.legal_rep_cert_number, form.member("legal_rep_cert_number"), false)
    } else {
        return Ran::NotApplicable;
    };
    let here = needs.number(number, &place);
    let (Some(here), Some(there)) = (here, there) else {
        out.undetermined(&place, needs);
        return Ran::Checked;
    };
    // A mistyped number is the subject's finding; what it should be is not known.
    let sound = here.credit_code().is_some() || here.resident_id().is_some();
    // figure: a credit code and a resident ID have 18 characters
    let mistyped = here.length() == 18 || own && is_malformed(&subject.certificate, here.as_str());
    let same = same::numbers(here, there).is_same();
    if mistyped && !sound && !same {
        out.needs(&place, place.path());
        return Ran::Checked;
    }
    // Where the record is elsewhere, the number from before the renewal of the licence is entered.
    let renewed = !cx.is_kind(&[OrderKind::FirstFiling]) && !is_credit_code(here) && is_credit_code(there);
    if !same && !renewed {
        out.fail_with(&place, Params::NONE, Places::from_iter([fact.path()]));
    }
    Ran::Checked
}

fn is_credit_code(number: &CertificateNumber) -> bool {
    number.length() == 18 // figure: a credit code has 18 characters
}

/// An individual files from an account in the own name (个人备案).
pub static INDIVIDUAL_NAME: Rule = Rule {
    code: "BA-A0104",
    slug: "account-of-another-person",
    by: By::Term(Term::AccountIsSponsor),
    cite: &[cite(&source::LIMITS, "账户实名认证"), cite(&source::MP_FIRST, "二 验证备案类型")],
    applies: ADD.individuals(),
    covers: &["ACC-003", "SUB-007", "SUB-035"],
    predicts: &["SUB-03"],
    message: say("账号实名与备案主体不是同一人", "the account is not verified as the person who files"),
    why: say(
        "个人备案时，账号实名认证名称必须与备案主体一致",
        "an individual has to file from an account in the own name",
    ),
    help: say("请核对主办者姓名，或换用本人实名的账号", "check the name on the form, or file from your own account"),
    check: Check::Order(individual_name),
    ..Rule::OF_PROVIDER
};

fn individual_name(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let account = &*cx.order.facts.account;
    if unverified(cx) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("facts");
    let at = at.member("account");
    let at = at.member("realname_name");
    let subject = Said::name(cx);
    let mut needs = Needs::NONE;
    let name = needs.text(&account.realname_name, &at);
    if subject.texts.iter().all(|text| text.is_absent()) {
        needs = needs.with(subject.place());
    }
    match name {
        _ if !needs.is_empty() => out.undetermined(&at, needs),
        Some(name) if subject.is(name) => {}
        _ => out.fail_with(&at, Params::NONE, Places::from_iter([subject.place()])),
    }
    Ran::Checked
}

/// An individual's account must have been verified for a day (满24小时).
pub static TOO_RECENT: Rule = Rule {
    code: "BA-A0105",
    slug: "account-verified-too-recently",
    by: By::Term(Term::AccountHours),
    cite: &[cite(&source::LIMITS, "账户实名认证")],
    applies: ADD.individuals(),
    covers: &["ACC-003"],
    predicts: &["ACC-02"],
    message: say(
        "个人账号实名认证未满 {hours} 小时",
        "the individual's account was verified less than {hours} hours ago",
    ),
    why: say(
        "个人账号实名认证须满 {hours} 小时才可备案，单位账号无此要求",
        "an individual's account can file only {hours} hours after its verification; units need not wait",
    ),
    help: say("请在满 {hours} 小时后提交", "submit the order when {hours} hours have passed"),
    check: Check::Order(too_recent),
    ..Rule::OF_PROVIDER
};

fn too_recent(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    if unverified(cx) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("facts");
    let at = at.member("account");
    let at = at.member("realname_at");
    match cx.order.facts.account.realname_at.get() {
        None => out.needs(&at, at.path()),
        Some(verified) if waited(cx, verified.earliest(), out.figure()) => {}
        Some(_) => out.fail_with(&at, Params::NONE.with("hours", out.figure()), Places::NONE),
    }
    Ran::Checked
}

/// A day alone does not tell whether the hours have passed (满24小时).
pub static MAYBE_TOO_RECENT: Rule = Rule {
    code: "BA-A0106",
    slug: "account-maybe-verified-too-recently",
    severity: Severity::Info,
    basis: Basis::Derived,
    by: By::Term(Term::AccountHours),
    cite: &[cite(&source::LIMITS, "账户实名认证")],
    applies: ADD.individuals(),
    covers: &["ACC-003"],
    message: say(
        "仅知道实名认证于 {verified} 完成，无法确定是否已满 {hours} 小时",
        "the account was verified on {verified}; whether {hours} hours have passed depends on the time of day",
    ),
    why: say(
        "个人账号实名认证须满 {hours} 小时才可备案",
        "an individual's account can file only {hours} hours after its verification",
    ),
    help: say("请提供实名认证的具体时刻，或于次日之后提交", "give the time of the verification, or submit a day later"),
    check: Check::Order(maybe_too_recent),
    ..Rule::OF_PROVIDER
};

fn maybe_too_recent(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let at = At::ROOT.member("facts");
    let at = at.member("account");
    match cx.order.facts.account.realname_at.get() {
        Some(verified @ Moment::Day(day)) => {
            let hours = out.figure();
            if waited(cx, verified.earliest(), hours) && !waited(cx, verified.latest(), hours) {
                let params = Params::NONE.with("verified", *day);
                let params = params.with("hours", hours);
                out.fail_with(&at.member("realname_at"), params, Places::NONE);
            }
            Ran::Checked
        }
        _ => Ran::NotApplicable,
    }
}

fn waited(cx: &Context<'_>, since: chrono::DateTime<chrono::FixedOffset>, hours: u32) -> bool {
    cx.now.signed_duration_since(since) >= TimeDelta::hours(hours.into())
}

/// A name of the subject: what the form says, and what the record here says.
pub(super) struct Said<'a> {
    pub(super) texts: [&'a Words; 2],
    /// Whether it would stand in the record, not on the form.
    in_record: bool,
    member: &'static str,
    /// Whether it is a person's, if that is known.
    is_person: Option<bool>,
}

impl<'a> Said<'a> {
    pub(super) fn name(cx: &Context<'a>) -> Self {
        let (subject, record) = (&cx.order.subject, &cx.order.facts.record);
        let mut said = Self::of(cx, "name", [&subject.name, &record.name]);
        // That a unit's name is not the one on its certificate is told as that.
        if cx.is_individual() == Some(false) && !said.recorded(cx) && !subject.name.is_absent() {
            said.texts = [&subject.name, &subject.certificate.name];
        }
        said
    }

    /// Whether the subject's data stand in the record, and the form does not ask.
    fn recorded(&self, cx: &Context<'_>) -> bool {
        self.in_record || cx.is_kind(&[OrderKind::AddServiceHere, OrderKind::AccessService])
    }

    fn legal_rep(cx: &Context<'a>) -> Self {
        let order = cx.order;
        let texts = [&order.subject.legal_rep_name, &order.facts.record.legal_rep_name];
        Self { is_person: Some(true), ..Self::of(cx, "legal_rep_name", texts) }
    }

    fn of(cx: &Context<'a>, member: &'static str, [form, record]: [&'a Words; 2]) -> Self {
        // The form does not ask for a subject that is recorded here.
        let recorded = cx.is_kind(&[OrderKind::AddServiceHere, OrderKind::AccessService]);
        let in_record = recorded && form.is_absent();
        let record = if recorded { record } else { form };
        Self { texts: [form, record], in_record, member, is_person: cx.is_individual() }
    }

    /// Where it would stand.
    pub(super) fn place(&self) -> Path {
        let above =
            if self.in_record { Path::ROOT.member("facts").member("record") } else { Path::ROOT.member("subject") };
        above.member(self.member)
    }

    pub(super) fn is(&self, name: &str) -> bool {
        self.texts.iter().filter_map(|text| text.get()).any(|known| same::subjects(self.is_person, known, name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};

    const STATUS: &str = "/facts/account/realname_status";
    const NAME: &str = "/facts/account/realname_name";
    const NUMBER: &str = "/facts/account/realname_cert_number";
    const AT: &str = "/facts/account/realname_at";
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-filing-unit-pc.json");
    const PERSON: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");

    fn legal_rep(o: &mut Draft) {
        o.set(NAME, "张示例");
        o.set("/facts/account/realname_cert_kind", "resident_id");
        o.set(NUMBER, "440305198501010001");
    }

    #[test]
    fn not_verified() {
        cases(&NOT_VERIFIED)
            .pass(|_| {})
            .pass(|o| {
                o.set("/facts/account/kind", "sub_user");
                o.set("/facts/account/authorised", true);
            })
            .fail(STATUS, |o| o.set(STATUS, "pending"))
            .undetermined(&[STATUS], |o| o.remove(STATUS))
            .from(CHANGE)
            .not_applicable(|o| o.set(STATUS, "unverified"));
    }

    #[test]
    fn unit_name() {
        cases(&UNIT_NAME)
            .pass(|_| {})
            .pass(legal_rep)
            .pass(|o| {
                o.set("/subject/name", "深圳市示例（南山）科技有限公司");
                o.set("/subject/certificate/name", "深圳市示例（南山）科技有限公司");
                o.set("/facts/domains/0/registrant_name", "深圳市示例（南山）科技有限公司");
                o.set(NAME, "深圳市示例(南山) 科技有限公司");
            })
            .fail(NAME, |o| o.set(NAME, "深圳市另一家科技有限公司"))
            .undetermined(&[NAME], |o| o.remove(NAME))
            .blocked(&["/subject/legal_rep_name"], |o| {
                o.set(NAME, "张示例");
                o.remove("/subject/legal_rep_name");
            })
            .from(ADD_HERE)
            .pass(|_| {})
            .pass(legal_rep)
            .fail(NAME, |o| o.set(NAME, "深圳市另一家科技有限公司"))
            .from(PERSON)
            .not_applicable(|_| {});
    }

    #[test]
    fn unit_number() {
        cases(&UNIT_NUMBER)
            .pass(|_| {})
            .pass(legal_rep)
            .fail("/subject/certificate/number", |o| o.set(NUMBER, "91440300MA5EFGH00X"))
            .fail("/subject/legal_rep_cert_number", |o| {
                legal_rep(o);
                o.set(NUMBER, "440305198805050002");
            })
            .undetermined(&[NUMBER], |o| o.remove(NUMBER))
            .undetermined(&[NAME], |o| o.remove(NAME))
            // A mistyped code is one finding, the subject's.
            .blocked(&["/subject/certificate/number"], |o| {
                o.set("/subject/certificate/number", "91440300MA5ABCD001");
            })
            .blocked(&["/subject/certificate/number"], |o| {
                o.set("/subject/certificate/number", "91440300MA5ABCD00");
            })
            // Another name is another finding.
            .silent(|o| {
                o.set(NAME, "深圳市另一家科技有限公司");
                o.set(NUMBER, "91440300MA5EFGH00X");
            })
            .from(ACCESS)
            .pass(|_| {})
            // The number from before the renewal.
            .silent(|o| o.set("/subject/certificate/number", "440301103456789"))
            .fail("/subject/certificate/number", |o| o.set(NUMBER, "91440300MA5EFGH00X"))
            .from(ADD_HERE)
            .not_applicable(|_| {});
    }

    #[test]
    fn individual_name() {
        cases(&INDIVIDUAL_NAME)
            .not_applicable(|_| {})
            .from(PERSON)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "李示例"))
            .undetermined(&[NAME], |o| o.remove(NAME));
    }

    #[test]
    fn too_recent() {
        cases(&TOO_RECENT)
            .not_applicable(|o| o.set(AT, "2025-11-20"))
            .from(PERSON)
            .pass(|o| o.set(AT, "2025-11-19T10:00:00+08:00"))
            .fail(AT, |o| o.set(AT, "2025-11-19T10:00:01+08:00"))
            .fail(AT, |o| o.set(AT, "2025-11-20"))
            .undetermined(&[AT], |o| o.remove(AT));
    }

    #[test]
    fn maybe_too_recent() {
        cases(&MAYBE_TOO_RECENT)
            .from(PERSON)
            .not_applicable(|_| {})
            .pass(|o| o.set(AT, "2025-11-18"))
            .fail(AT, |o| o.set(AT, "2025-11-19"));
    }
}
