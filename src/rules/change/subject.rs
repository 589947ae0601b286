//! What a change may make of the subject (变更主体): another province, another subject, another number, a unit of an
//! individual.

use super::{OF_SUBJECT, is_done, tell};
use crate::law::is_older;
use crate::law::province::{Change as Demand, Entry, Papers, SubjectChange, subject_change};
use crate::law::{Change, Difference, Item, Part};
use crate::model::AttachmentKind;
use crate::model::record::Vocabulary as _;
use crate::rule::Assumed;
use crate::rule::prelude::*;
use crate::rules::enclosed::enclosed;
use crate::value::same;

/// A record does not move to another province (变更备案省份).
pub static PROVINCE: Rule = Rule {
    code: "BA-S0801",
    slug: "change-moves-province",
    severity: Severity::Warning,
    cite: &[
        cite(&source::CHANGE_PAGE, "网站备案后是否可以转换备案地点？"),
        cite(&source::HUAWEI_CHANGE, "变更备案类型与范围"),
        cite(&source::SMS_CHECK, "验证类型"),
    ],
    applies: Applies::to(OF_SUBJECT),
    covers: &["SUB-032"],
    predicts: &["CHG-03"],
    message: say("变更订单更换了备案省份", "the change moves the record to another province"),
    why: say(
        "管局要求不能跨地域更换备案信息；2025 年的短信核验表列有“变更省份”一项，两处说法不一",
        "the administrations do not move a record across provinces; the table of short messages of 2025 has a row for it, so the texts disagree",
    ),
    help: say(
        "请先注销原备案，再在新的省份重新备案；或先向管局确认可以变更省份",
        "cancel the record and file anew in the other province, or ask the administration first whether it moves the record",
    ),
    check: Check::Order(province),
    ..Rule::BASE
};

fn province(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    match cx.changes().get(Part::Subject, Item::Province) {
        Some(difference) if !is_done(cx) => {
            tell(&difference, Params::NONE, out);
            Ran::Checked
        }
        _ => Ran::NotApplicable,
    }
}

/// What a change makes of the subject.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Becomes {
    /// It stays the same one.
    Itself,
    /// Its number changes alone.
    Renumbered,
    /// Somebody else takes its place.
    Another,
}

/// What the change makes of a subject whose nature stays; none while that is not known.
fn becomes(cx: &Context<'_>) -> Result<Becomes, Needs> {
    let changes = cx.changes();
    let (number, name) =
        (changes.get(Part::Subject, Item::CertificateNumber), changes.get(Part::Subject, Item::SubjectName));
    let change = |difference: Option<Difference>| difference.map_or(Change::Same, |one| one.change);
    match (changes.replaces_subject(), change(number)) {
        (Some(true), _) => Ok(Becomes::Another),
        (Some(false), Change::Changed) => Ok(Becomes::Renumbered),
        (Some(false), _) => Ok(Becomes::Itself),
        (None, _) => {
            let missing = [number, name].into_iter().flatten().filter_map(|difference| difference.missing);
            Err(missing.fold(Needs::NONE, Needs::with))
        }
    }
}

/// Whether the change turns an individual into a unit, or the reverse: that has rules of its own.
fn crosses(cx: &Context<'_>) -> bool {
    let natures = cx.order.subject.nature.get().zip(cx.order.facts.record.nature.get());
    natures.is_some_and(|(given, recorded)| given.is_individual() != recorded.is_individual())
}

/// A record does not go to another subject by a change (变更为其他主体).
pub static ANOTHER: Rule = Rule {
    code: "BA-S0802",
    slug: "change-to-another-subject",
    severity: Severity::Warning,
    cite: &[
        cite(&source::REJECTED_PAGE, "无法完成接入备案，如何处理？"),
        cite(&source::HUAWEI_CHANGE, "变更备案类型与范围"),
        cite(&source::FAQ_REJECTED, "无法完成接入备案，如何处理"),
    ],
    applies: Applies::to(OF_SUBJECT),
    covers: &["SUB-033"],
    predicts: &["CHG-04", "CHG-14"],
    message: say("变更后的名称和证件号码都属于另一主体", "name and certificate number are those of another subject"),
    why: say(
        "大部分省份不支持通过变更更换备案主体，只能变更原主体的信息",
        "most provinces do not let a change put another subject in the place of the recorded one",
    ),
    help: say(
        "请注销原备案后以新主体重新备案；若只是更名或换证，请核对名称和证件号码",
        "cancel the record and file anew for the other subject; after a mere change of name or certificate, check both",
    ),
    check: Check::Order(another),
    ..Rule::BASE
};

fn another(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    if is_done(cx) || crosses(cx) || subject.certificate.number.is_absent() || subject.name.is_absent() {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("subject");
    let (name, number) = (at.member("name"), at.member("certificate"));
    match becomes(cx) {
        Ok(Becomes::Another) => {
            let fail = |out: &mut Sink<'_>| {
                out.fail_with(&name, Params::NONE, Places::from_iter([number.member("number").path()]));
            };
            match lets_another(cx) {
                Lets::Silent => fail(out),
                Lets::Yes => {}
                Lets::No(entry) => out.under(entry.force, entry.cite, Assumed::NOTHING, fail),
                Lets::Needs(missing) => out.needs(&name, missing),
            }
        }
        Ok(_) => {}
        Err(needs) => out.undetermined(&name, needs),
    }
    Ran::Checked
}

/// What the page of the province says of a change of the subject.
pub(in crate::rules) enum Lets {
    /// Nothing.
    Silent,
    /// It lets it.
    Yes,
    /// It does not.
    No(&'static Entry<Demand>),
    /// That depends on what is missing.
    Needs(Path),
}

/// What the page says of such a subject as is recorded.
fn page(cx: &Context<'_>, individual: bool) -> Option<(&'static Entry<Demand>, SubjectChange)> {
    subject_change(cx.province()?, individual)
}

/// Whether another subject of the same nature may take the place.
fn lets_another(cx: &Context<'_>) -> Lets {
    let (subject, record) = (&*cx.order.subject, &*cx.order.facts.record);
    let Some((entry, change)) = page(cx, cx.is_individual() == Some(true)) else {
        return Lets::Silent;
    };
    match change {
        SubjectChange::Free | SubjectChange::NotToIndividual => Lets::Yes,
        SubjectChange::SameLegalRep => match subject.legal_rep_name.get().zip(record.legal_rep_name.get()) {
            Some((given, recorded)) if same::persons(given, recorded) => Lets::Yes,
            Some(_) => Lets::No(entry),
            None => Lets::Needs(missing_representative(cx)),
        },
        SubjectChange::EnterpriseWithProof => match enclosed(cx, PROOF) {
            Ok(true) => Lets::Yes,
            Ok(false) => Lets::No(entry),
            Err(list) => Lets::Needs(list),
        },
        _ => Lets::No(entry),
    }
}

fn missing_representative(cx: &Context<'_>) -> Path {
    let subject = Path::ROOT.member("subject");
    let record = Path::ROOT.member("facts").member("record");
    if cx.order.subject.legal_rep_name.is_absent() { subject } else { record }.member("legal_rep_name")
}

/// Whether an individual's record may become a unit's.
fn lets_unit(cx: &Context<'_>) -> Lets {
    let (subject, record) = (&*cx.order.subject, &*cx.order.facts.record);
    let Some((entry, change)) = page(cx, true) else {
        return Lets::Silent;
    };
    match change {
        SubjectChange::Free | SubjectChange::ToEnterpriseWithCertificate => Lets::Yes,
        SubjectChange::ToOwnEnterprise => match subject.legal_rep_name.get().zip(record.name.get()) {
            Some((given, recorded)) if same::persons(given, recorded) => Lets::Yes,
            Some(_) => Lets::No(entry),
            None if subject.legal_rep_name.is_absent() => Lets::Needs(missing_representative(cx)),
            None => Lets::Needs(Path::ROOT.member("facts").member("record").member("name")),
        },
        _ => Lets::No(entry),
    }
}

/// Whether a unit's record may become an individual's.
pub(in crate::rules) fn lets_individual(cx: &Context<'_>) -> Lets {
    let (subject, record) = (&*cx.order.subject, &*cx.order.facts.record);
    let Some((entry, change)) = page(cx, false) else {
        return Lets::Silent;
    };
    match change {
        SubjectChange::Free => Lets::Yes,
        SubjectChange::BusinessToOwner => match subject.name.get().zip(record.legal_rep_name.get()) {
            Some((given, recorded)) if same::persons(given, recorded) => Lets::Yes,
            Some(_) => Lets::No(entry),
            None => Lets::Needs(Path::ROOT.member("facts").member("record").member("legal_rep_name")),
        },
        _ => Lets::No(entry),
    }
}

/// A changed number or name is shown by a proof of the registry (证件变更证明).
pub static NUMBER: Rule = Rule {
    code: "BA-S0803",
    slug: "change-of-number-without-proof",
    severity: Severity::Warning,
    cite: &[cite(&source::ALIBABA_PROOF, "变更证明"), cite(&source::HUAWEI_CHANGE, "变更备案类型与范围")],
    applies: Applies::to(OF_SUBJECT),
    covers: &["SUB-033"],
    predicts: &["CHG-07", "MAT-17"],
    message: say(
        "主体证件号码有变更，材料中没有变更证明",
        "the subject's certificate number changes, and no proof of the change is enclosed",
    ),
    why: say(
        "证件号码或名称变更时，管局可要求登记机关出具的变更证明；三证合一换发的新号码除外",
        "the administration may ask for the registry's proof when a number changes; the number of a merged certificate needs none",
    ),
    help: say(
        "请核对证件号码，并上传登记机关出具的变更证明",
        "check the number, and upload the registry's proof of the change",
    ),
    check: Check::Order(number),
    ..Rule::BASE
};

/// The registry's letter, on a change of name or of number.
const PROOF: Papers = &[&[AttachmentKind::RenameLetter]];

fn number(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let (given, recorded) = (&cx.order.subject.certificate, &cx.order.facts.record.certificate);
    if is_done(cx) || crosses(cx) || given.number.is_absent() {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("subject");
    let at = at.member("certificate");
    let at = at.member("number");
    let merged = is_older(&recorded.number) && !is_older(&given.number);
    match becomes(cx) {
        Ok(Becomes::Renumbered) if !merged => {}
        Ok(_) => return Ran::Checked,
        Err(needs) => {
            out.undetermined(&at, needs);
            return Ran::Checked;
        }
    }
    match enclosed(cx, PROOF) {
        Ok(true) => {}
        Ok(false) => {
            let record = Path::ROOT.member("facts").member("record").member("certificate");
            out.fail_with(&at, Params::NONE, Places::from_iter([record.member("number")]));
        }
        Err(list) => out.needs(&at, list),
    }
    Ran::Checked
}

/// An individual's record becomes a unit's only where the province lets it (个人变更为单位).
pub static TO_UNIT: Rule = Rule {
    code: "BA-S0804",
    slug: "individual-becomes-unit",
    severity: Severity::Warning,
    cite: &[
        cite(&source::CHANGE_PAGE, "个人备案能否转为企业备案？企业备案能否转为个人备案？"),
        cite(&source::FAQ_CHANGE, "个人与企业备案的互转"),
    ],
    applies: Applies::to(OF_SUBJECT),
    covers: &["SUB-031"],
    predicts: &["CHG-06", "CHG-14"],
    message: say("已备案主体为个人，变更后为{given}", "the recorded subject is an individual, the changed one {given}"),
    why: say(
        "个人变更为单位须依所在省管局要求，不少省份只允许变更为本人任法定代表人的企业，或不允许",
        "whether an individual's record becomes a unit's is for the province; many allow it for the person's own enterprise only, or not at all",
    ),
    help: say(
        "请先向所在省管局确认；不允许的，注销后以单位重新备案",
        "ask the administration first; where it does not allow it, cancel the record and file anew as a unit",
    ),
    check: Check::Order(to_unit),
    ..Rule::BASE
};

fn to_unit(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let (subject, record) = (&*cx.order.subject, &*cx.order.facts.record);
    let Some(given) = subject.nature.get().filter(|nature| !nature.is_individual() && !is_done(cx)) else {
        return Ran::NotApplicable;
    };
    let at = At::ROOT.member("subject");
    let at = at.member("nature");
    let place = Path::ROOT.member("facts").member("record").member("nature");
    match record.nature.get() {
        Some(recorded) if recorded.is_individual() => {
            let fail = |out: &mut Sink<'_>| {
                out.fail_with(&at, Params::NONE.with("given", given.noun()), Places::from_iter([place]));
            };
            match lets_unit(cx) {
                Lets::Silent => fail(out),
                Lets::Yes => {}
                Lets::No(entry) => out.under(entry.force, entry.cite, Assumed::NOTHING, fail),
                Lets::Needs(missing) => out.needs(&at, missing),
            }
        }
        Some(_) => {}
        None => out.needs(&at, place),
    }
    Ran::Checked
}

/// Where the name changes, the account is the new name's first (账号实名先变更).
pub static ACCOUNT_OLD: Rule = Rule {
    code: "BA-A0801",
    slug: "account-under-old-name",
    by: By::Term(Term::AccountRenamedFirst),
    cite: &[cite(&source::LIMITS, "账户实名认证")],
    applies: Applies::to(OF_SUBJECT).units(),
    covers: &["SUB-035"],
    predicts: &["CHG-09"],
    message: say(
        "主体名称变更，账号实名仍为原名称",
        "the subject's name changes, but the account is verified under the old one",
    ),
    why: say(
        "变更主体名称前，须先变更账号实名；账号可以主体或其法定代表人实名",
        "the account's verification is changed first; it carries the name of the subject or of its legal representative",
    ),
    help: say(
        "请先变更账号实名认证，再提交变更",
        "change the account's verification first, and submit the change then",
    ),
    check: Check::Order(account_old),
    ..Rule::OF_PROVIDER
};

fn account_old(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let (subject, record) = (&*cx.order.subject, &*cx.order.facts.record);
    let name = cx.changes().get(Part::Subject, Item::SubjectName);
    let Some(name) = name.filter(|name| name.change != Change::Same && !is_done(cx)) else {
        return Ran::NotApplicable;
    };
    let at = At::ROOT.member("facts");
    let at = at.member("account");
    let at = at.member("realname_name");
    let Some(account) = cx.order.facts.account.realname_name.get() else {
        out.needs(&at, at.path());
        return Ran::Checked;
    };
    let (given, recorded) = (subject.name.get(), record.name.get());
    // Where one number stands for both, the name of the account is the only thing that is old.
    let old = recorded.is_some_and(|recorded| same::organisations(account, recorded));
    let new = given.is_some_and(|given| same::organisations(account, given));
    let representatives = [&subject.legal_rep_name, &record.legal_rep_name];
    let of_person = representatives.iter().filter_map(|name| name.get()).any(|name| same::persons(account, name));
    match name.missing {
        // Whether the account's name is the old one, the record would tell.
        Some(missing) if !new && !of_person => out.needs(&at, missing),
        None if old && !new && !of_person => out.fail_with(&at, Params::NONE, Places::from_iter([name.path])),
        _ => {}
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");

    #[test]
    fn province() {
        cases(&PROVINCE)
            .not_applicable(|_| {})
            .from(CHANGE)
            .pass(|_| {})
            .fail_among("/subject/province", |o| o.set("/facts/record/province", "zhejiang"))
            .undetermined(&["/facts/record/province"], |o| o.remove("/facts/record/province"));
    }

    /// The recorded name and number.
    fn recorded(name: &'static str, number: &'static str) -> impl FnOnce(&mut Draft) {
        move |o| {
            o.set("/facts/record/name", name);
            o.set("/facts/record/certificate/number", number);
        }
    }
    const OTHER: &str = "91440300MA5EFGH023";

    #[test]
    fn another() {
        cases(&ANOTHER)
            .not_applicable(|_| {})
            .from(CHANGE)
            .pass(|_| {})
            // Guangdong lets it; Hainan says nothing, and Fujian takes a change of name alone.
            .silent(recorded("深圳市样例贸易有限公司", OTHER))
            .fail_among("/subject/name", |o| {
                recorded("深圳市样例贸易有限公司", OTHER)(o);
                o.set("/subject/province", "fujian");
                o.set("/facts/record/province", "fujian");
            })
            // A new name under the same number, and a new number under the same name.
            .silent(recorded("深圳市旧名科技有限公司", "91440300MA5ABCD000"))
            .silent(recorded("深圳市示例科技有限公司", OTHER))
            // A number of older days.
            .silent(recorded("深圳市旧名科技有限公司", "440301103097413"));
    }

    #[test]
    fn number() {
        let proof = |o: &mut Draft| o.set("/supplements", json!(["rename_letter"]));
        cases(&NUMBER)
            .from(CHANGE)
            .silent(|_| {})
            .fail_among("/subject/certificate/number", |o| {
                recorded("深圳市示例科技有限公司", OTHER)(o);
                o.set("/supplements", json!([]));
            })
            .blocked(&["/supplements"], recorded("深圳市示例科技有限公司", OTHER))
            .silent(|o| {
                recorded("深圳市示例科技有限公司", OTHER)(o);
                proof(o);
            })
            .silent(recorded("深圳市示例科技有限公司", "440301103097413"));
    }

    #[test]
    fn to_unit() {
        cases(&TO_UNIT)
            .from(CHANGE)
            .pass(|_| {})
            // Guangdong lets it, Beijing does not.
            .silent(|o| o.set("/facts/record/nature", "individual"))
            .fail_among("/subject/nature", |o| {
                o.set("/facts/record/nature", "individual");
                o.set("/subject/province", "beijing");
                o.set("/facts/record/province", "beijing");
            })
            .undetermined(&["/facts/record/nature"], |o| o.remove("/facts/record/nature"));
    }

    #[test]
    fn account_old() {
        const ACCOUNT: &str = "/facts/account/realname_name";
        let renamed = |o: &mut Draft| o.set("/facts/record/name", "深圳市旧名科技有限公司");
        cases(&ACCOUNT_OLD)
            .from(CHANGE)
            .not_applicable(|_| {})
            .silent(renamed)
            .fail_among(ACCOUNT, |o| {
                renamed(o);
                o.set(ACCOUNT, "深圳市旧名科技有限公司");
            })
            .blocked(&["/facts/record/name"], |o| {
                o.set(ACCOUNT, "深圳市旧名科技有限公司");
                o.remove("/facts/record/name");
            })
            .silent(|o| {
                renamed(o);
                o.set(ACCOUNT, "张示例");
            });
    }
}
