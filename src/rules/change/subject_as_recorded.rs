//! The subject of an order that adds, beside its record (已备案主体信息): data that differ, individual or unit.

use super::route::mismatch;
use super::subject::{Lets, lets_individual};
use crate::law::province::Mismatch;
use crate::model::OrderKind;
use crate::model::record::Vocabulary as _;
use crate::rule::Assumed;
use crate::rule::prelude::*;
use crate::value::{CertificateNumber, same};

/// A service is added to a record that is true and current (先变更备案).
pub static CHANGED: Rule = Rule {
    code: "BA-S0701",
    slug: "subject-differs-from-record",
    severity: Severity::Warning,
    cite: &[
        cite(&source::SMS_CHECK, "验证类型"),
        cite(&source::ADD_PAGE, "新增网站备案为什么要求修改主体备案下已备案的其他域名？"),
        cite(&source::ADD_PAGE, "新增网站提交的信息与备案成功信息不一致能否新增成功？"),
        cite(&source::PC_ADD_HERE, "步骤1 确认主体信息"),
        cite(&source::MP_ADD_HERE, "二 确认主体"),
        cite(&source::FAQ_DOMAIN, "域名相关"),
    ],
    applies: Applies::to(&[OrderKind::AddServiceHere, OrderKind::AddServiceElsewhere]),
    covers: &["SUB-023"],
    predicts: &["PER-14", "SUB-16"],
    message: say(
        "主体信息与已备案信息不一致（{count} 处）",
        "the subject's data differ from the record in {count} places",
    ),
    why: say(
        "新增服务以已备案的主体信息为准；有变动会一并上报变更，由主体负责人接受短信核验，也可能被退回",
        "a service is added to the record as it stands; differences are reported as a change, which the subject's person confirms by short message, or are sent back",
    ),
    help: say("请先办理变更备案，或改回已备案的信息", "change the record first, or give the recorded data"),
    check: Check::Order(changed),
    ..Rule::BASE
};

fn changed(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let (order, record) = (&*cx.order.subject, &*cx.order.facts.record);
    let (person, recorded_person) = (&*order.responsible_person, &*record.responsible_person);
    let one = |same: fn(&str, &str) -> bool, given: Option<&str>, recorded: Option<&str>| {
        given.map(|given| recorded.map(|recorded| same(given, recorded)))
    };
    let (given_number, recorded_number) = (order.certificate.number.number(), record.certificate.number.number());
    let name = if cx.is_individual() == Some(true) { same::persons } else { same::organisations };
    // For each: nothing given, given but not recorded, or whether both are the same.
    let compared: [(&[&'static str], Option<Option<bool>>); 9] = [
        (&["province"], order.province.get().map(|given| record.province.get().map(|recorded| given == recorded))),
        (&["nature"], order.nature.get().map(|given| record.nature.get().map(|recorded| given == recorded))),
        (&["name"], one(name, order.name.get(), record.name.get())),
        (
            &["certificate", "number"],
            given_number.map(|given| recorded_number.map(|recorded| is_recorded(given, recorded))),
        ),
        (&["legal_rep_name"], one(same::persons, order.legal_rep_name.get(), record.legal_rep_name.get())),
        (&["address"], one(same::addresses, order.address.get(), record.address.get())),
        (&["responsible_person", "name"], one(same::persons, person.name.get(), recorded_person.name.get())),
        (
            &["responsible_person", "certificate", "number"],
            person.certificate.number.number().map(|given| {
                recorded_person.certificate.number.number().map(|recorded| same::numbers(given, recorded).is_same())
            }),
        ),
        (
            &["responsible_person", "mobile"],
            person.mobile.get().map(|given| recorded_person.mobile.get().map(|recorded| given == recorded)),
        ),
    ];
    if compared.iter().all(|(_, same)| same.is_none()) {
        return Ran::NotApplicable;
    }
    let page = mismatch(cx).filter(|(_, says)| matches!(says, Mismatch::First | Mismatch::FirstIfPerson));
    let below = |top: Path, members: &[&'static str]| members.iter().fold(top, |path, name| path.member(name));
    let (subject, recorded) = (Path::ROOT.member("subject"), Path::ROOT.member("facts").member("record"));
    let mut differ = compared.iter().filter(|(_, same)| *same == Some(Some(false)));
    let count = differ.clone().count();
    if let Some((first, _)) = differ.next() {
        let mut related = Places::from_iter([below(recorded, first)]);
        differ.for_each(|(members, _)| related.add(below(subject, members)));
        let params = Params::NONE.with("count", count);
        let fail = |out: &mut Sink<'_>| out.fail_at(below(subject, first), params, related);
        let of_person = || {
            compared
                .iter()
                .any(|(path, same)| path.first() == Some(&"responsible_person") && *same == Some(Some(false)))
        };
        match page {
            Some((entry, Mismatch::First)) => out.under(entry.force, entry.cite, Assumed::NOTHING, fail),
            Some((entry, _)) if of_person() => out.under(entry.force, entry.cite, Assumed::NOTHING, fail),
            _ => fail(out),
        }
        return Ran::Checked;
    }
    let unknown = compared.iter().filter(|(_, same)| *same == Some(None));
    let needs = unknown.fold(Needs::NONE, |needs, (members, _)| needs.with(below(recorded, members)));
    if !needs.is_empty() {
        out.undetermined(&At::ROOT.member("subject"), needs);
    }
    Ran::Checked
}

/// Whether a number is the recorded one. The older number of a unit that has a credit code by now may stand in the record.
pub(in crate::rules) fn is_recorded(given: &CertificateNumber, recorded: &CertificateNumber) -> bool {
    let renewed = given.credit_code().is_some() && recorded.registration_number().is_some();
    renewed || same::numbers(given, recorded).is_same()
}

/// An individual's record does not become a unit's, nor the reverse (个人与单位备案不能互转).
pub static OTHER_NATURE: Rule = Rule {
    code: "BA-S0702",
    slug: "individual-and-unit-do-not-change",
    cite: &[
        cite(&source::CHANGE_PAGE, "个人备案能否转为企业备案？企业备案能否转为个人备案？"),
        cite(&source::FAQ_CHANGE, "个人与企业备案的互转"),
    ],
    applies: Applies::to(&[OrderKind::ChangeFiling, OrderKind::ChangeSubject]),
    covers: &["SUB-031"],
    predicts: &["CHG-05"],
    message: say(
        "已备案主体为{recorded}，变更后为{given}",
        "the recorded subject is {recorded}, the changed one {given}",
    ),
    why: say(
        "单位备案不能变更为个人备案，少数省份另有规定",
        "a unit's record cannot be changed into an individual's, but for a few provinces that let it",
    ),
    help: say(
        "请注销后以新主体重新备案，或为新主体另用域名备案",
        "cancel the record and file anew for the new subject, or file with another domain",
    ),
    check: Check::Order(other_nature),
    ..Rule::BASE
};

fn other_nature(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let recorded_at = At::ROOT.member("facts");
    let recorded_at = recorded_at.member("record");
    let recorded_at = recorded_at.member("nature");
    let subject = At::ROOT.member("subject");
    let at = subject.member("nature");
    // A change that says nothing of the nature leaves it.
    let Some(given) = cx.order.subject.nature.get() else {
        return Ran::NotApplicable;
    };
    let Some(recorded) = cx.order.facts.record.nature.get() else {
        out.undetermined(&at, Needs::NONE.with(recorded_at.path()));
        return Ran::Checked;
    };
    // Whether an individual's becomes a unit's is for the province.
    if given.is_individual() && !recorded.is_individual() {
        let params = Params::NONE.with("recorded", recorded.noun()).with("given", given.noun());
        let fail = |out: &mut Sink<'_>| out.fail_with(&at, params, Places::from_iter([recorded_at.path()]));
        match lets_individual(cx) {
            Lets::Silent => fail(out),
            Lets::Yes => {}
            Lets::No(entry) => out.under(entry.force, entry.cite, Assumed::NOTHING, fail),
            Lets::Needs(missing) => out.needs(&at, missing),
        }
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");
    const ADD_ELSEWHERE: &str = include_str!("../../../examples/orders/clean-add-elsewhere-unit-pc.json");

    #[test]
    fn individuals_and_units_stay_what_they_are() {
        cases(&OTHER_NATURE)
            .not_applicable(|_| {})
            .from(CHANGE)
            .pass(|_| {})
            .pass(|o| o.set("/facts/record/nature", "public_institution"))
            .silent(|o| o.set("/facts/record/nature", "individual"))
            // Guangdong lets it.
            .silent(|o| o.set("/subject/nature", "individual"))
            .fail_among("/subject/nature", |o| {
                o.set("/subject/nature", "individual");
                o.set("/subject/province", "hainan");
                o.set("/facts/record/province", "hainan");
            })
            .undetermined(&["/facts/record/nature"], |o| {
                o.set("/subject", json!({"nature": "individual"}));
                o.set("/supplements", json!(["individual_commitment", "id_copy_with_thumbprint"]));
                o.remove("/facts/record/nature");
            });
    }

    #[test]
    fn changed() {
        cases(&CHANGED)
            .not_applicable(|_| {})
            .from(ADD_ELSEWHERE)
            // Such an order reports the subject anew, and may be sent back all the same.
            .fail("/subject/responsible_person/mobile", |o| {
                o.set("/facts/record/responsible_person/mobile", "13600136000");
            })
            .fail("/subject/address", |o| o.set("/facts/record/address", "深圳市福田区样例路1号"))
            .from(ADD_HERE)
            .not_applicable(|_| {})
            .pass(|o| {
                o.set(
                    "/subject",
                    json!({"name": "深圳市示例科技有限公司", "certificate": {"number": "91440300ma5abcd000"},
                        "address": "示例路10号创新大厦5层501室"}),
                );
            })
            // The domain still is the old name's.
            .fail_with(&["BA-D0401 /services/0/domains/0"], "/subject/name", |o| {
                o.set("/subject", json!({"name": "深圳市样例科技有限公司", "address": "深圳市福田区样例路1号"}));
            })
            .fail_among("/subject/province", |o| o.set("/subject", json!({"province": "beijing"})))
            .pass(|o| o.set("/subject", json!({"province": "guangdong"})))
            .fail("/subject/responsible_person/mobile", |o| {
                o.set("/subject", json!({"responsible_person": {"mobile": "13600136000"}}));
            })
            .undetermined(&["/facts/record/address"], |o| {
                o.set("/subject", json!({"address": "示例路10号创新大厦5层501室"}));
                o.remove("/facts/record/address");
            });
    }
}
