//! An access filing takes over what is recorded as it is (接入备案信息须与原备案一致): subject, persons, services that differ.

use super::route::{change_within, tell_by_page, tell_number};
use super::{ACCESS, is_done, what};
use crate::law::{Change, Changes, Difference, Item, Part};
use crate::model::{OrderKind, SubjectNature};
use crate::rule::prelude::*;
use crate::rules::province::PAGES_OF_ALL;
use crate::rules::subject::certificate::is_malformed;
use crate::value::same;

const AS_RECORDED: &[Cite] = &[
    cite(&source::ACCESS_PAGE, "接入备案过程中能否变更主体、网站信息？"),
    cite(&source::CHANGE_PAGE, "接入备案过程中能否变更主体、网站信息？"),
    cite(&source::FAQ_CHANGE, "接入备案过程中能否变更主体、网站信息？"),
];

/// The subject's data are those of the record (接入时不能修改主体信息).
pub static SUBJECT_DIFFERS: Rule = Rule {
    code: "BA-S0805",
    slug: "access-subject-differs",
    cite: AS_RECORDED,
    applies: Applies::to(ACCESS),
    covers: &["ORD-030", "SUB-030"],
    predicts: &["ACS-01", "ACS-02"],
    message: say("接入订单的{what}与原备案不一致", "the {what} of the access order is not the recorded one"),
    why: say(
        "接入备案只为已有备案增加接入商，过程中不能修改主体信息",
        "access filing adds a provider to a record, and changes none of the subject's data",
    ),
    help: say(
        "请先在原接入商办理变更后再接入，或按原备案信息填写，接入成功后再变更",
        "have the record changed at the provider that holds it first, or give the recorded data and change them afterwards",
    ),
    check: Check::Order(subject_differs),
    ..Rule::BASE
};

/// What of the subject is compared; its number has a rule of its own.
const OF_SUBJECT: &[Item] = &[
    Item::Nature,
    Item::SubjectName,
    Item::SuperiorUnit,
    Item::HasTradeName,
    Item::CertificateKind,
    Item::CertificateAddress,
    Item::LegalRepName,
    Item::Address,
];

fn subject_differs(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    if is_done(cx) {
        return Ran::NotApplicable;
    }
    let mut ran = Ran::NotApplicable;
    for item in OF_SUBJECT {
        let Some(difference) = cx.changes().get(Part::Subject, *item) else {
            continue;
        };
        ran = Ran::Checked;
        let queried = Path::ROOT.member("facts").member("registry").member("subject");
        match (difference.change, by_query(cx, &difference)) {
            (Change::Unknown, Some(true)) => {}
            (Change::Unknown, Some(false)) => {
                let shown = Difference { change: Change::Changed, recorded: queried, missing: None, ..difference };
                tell_by_page(cx, &shown, what(&difference), out);
            }
            // The record and the query contradict each other: neither decides.
            (Change::Same, Some(false)) | (Change::Changed, Some(true)) => {
                let either = Needs::NONE.with(difference.recorded).with(queried);
                out.undetermined_at(difference.path, either);
            }
            _ => tell_by_page(cx, &difference, what(&difference), out),
        }
    }
    ran
}

/// Whether the ministry's query shows what the order says.
fn by_query(cx: &Context<'_>, difference: &Difference) -> Option<bool> {
    let (shown, subject) = (&*cx.order.facts.registry.subject, &*cx.order.subject);
    if shown.found.get() == Some(false) {
        return None;
    }
    match difference.item {
        Item::SubjectName => {
            let names = subject.name.get().zip(shown.holder_name.get());
            names.map(|(given, holder)| same::subjects(cx.is_individual(), given, holder))
        }
        Item::Nature => {
            subject.nature.get().zip(shown.nature.get()).map(|(given, shown)| as_filed(given) == as_filed(shown))
        }
        _ => None,
    }
}

/// An individual business files as an enterprise.
fn as_filed(nature: SubjectNature) -> SubjectNature {
    if nature == SubjectNature::IndividualBusiness { SubjectNature::Enterprise } else { nature }
}

/// The certificate number is that of the record, or the system finds no record (旧证号与备案不一致).
pub static NUMBER_DIFFERS: Rule = Rule {
    code: "BA-S0806",
    slug: "certificate-number-not-recorded",
    cite: &[
        cite(&source::FAQ_CHECK, "验证备案信息"),
        cite(&source::UPLOADS_PAGE, "材料上传"),
        cite(&source::HUAWEI_REFUSALS, "流程与状态冲突"),
    ],
    applies: Applies::to(&[OrderKind::AccessFiling, OrderKind::AddServiceElsewhere]),
    covers: &["SUB-029"],
    predicts: &["SUB-06"],
    message: say("主体证件号码与已备案的证件号码不一致", "the certificate number is not the recorded one"),
    why: say(
        "系统按证件号码识别已有备案；号码不同会被判为没有备案，得出错误的备案类型",
        "the system finds the record by the certificate number; with another one it derives the wrong kind of order",
    ),
    help: say(
        "请填写备案时的证件号码并上传最新证件，接入后再变更；或先在原接入商变更证件号码",
        "give the recorded number with a picture of the newest certificate and change it afterwards, or have it changed at the provider that holds the record",
    ),
    check: Check::Order(number_differs),
    ..Rule::BASE
};

fn number_differs(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(number) = cx.changes().get(Part::Subject, Item::CertificateNumber).filter(|_| !is_done(cx)) else {
        return Ran::NotApplicable;
    };
    // A number that is none has that finding.
    let certificate = &cx.order.subject.certificate;
    if certificate.number.get().is_some_and(|number| is_malformed(certificate, number)) {
        return Ran::NotApplicable;
    }
    tell_number(cx, &number, out);
    Ran::Checked
}

/// The persons and their numbers are those of the record (接入负责人信息).
pub static PERSON_DIFFERS: Rule = Rule {
    code: "BA-P0803",
    slug: "access-person-differs",
    cite: &[
        cite(&source::ACCESS_PAGE, "接入备案过程中能否变更主体、网站信息？"),
        cite(&source::SMS_PAGE, "没有收到管局发送的核验短信怎么办？"),
        cite(&source::FAQ_CHANGE, "接入备案过程中能否变更主体、网站信息？"),
    ],
    applies: Applies::to(ACCESS),
    covers: &["ORD-030", "PER-014"],
    predicts: &["ACS-01", "ACS-03", "PER-14"],
    message: say("接入订单的{what}与原备案不一致", "the {what} of the access order is not the recorded one"),
    why: say(
        "接入过程中不能更换负责人；手机号码与原备案不一致时，短信核验无法通过",
        "access filing replaces no person; where the mobile number is not the recorded one, the check by short message fails",
    ),
    help: say(
        "请先在原接入商变更负责人信息，或按原备案信息填写",
        "have the person's data changed at the provider that holds the record first, or give the recorded ones",
    ),
    check: Check::Person(person_differs),
    ..Rule::BASE
};

fn person_differs(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    if is_done(cx) {
        return Ran::NotApplicable;
    }
    let part = match item.service {
        None => Part::SubjectPerson,
        // Whose data stand with the subject are told of there.
        Some(_) if item.person.same_as_subject.get() == Some(true) => return Ran::NotApplicable,
        Some(service) => Part::ServicePerson(service.index),
    };
    let mut ran = Ran::NotApplicable;
    for item in [Item::PersonName, Item::PersonCertificateNumber, Item::Mobile] {
        if let Some(difference) = cx.changes().get(part, item) {
            ran = Ran::Checked;
            tell_by_page(cx, &difference, what(&difference), out);
        }
    }
    ran
}

/// A service's data are those of the record (接入时不能修改服务信息).
pub static SERVICE_DIFFERS: Rule = Rule {
    code: "BA-V0802",
    slug: "access-service-differs",
    cite: AS_RECORDED,
    applies: Applies::to(ACCESS),
    covers: &["ORD-030"],
    predicts: &["ACS-01", "ACS-02"],
    message: say("接入订单的{what}与原备案不一致", "the {what} of the access order is not the recorded one"),
    why: say(
        "接入备案只为已有备案增加接入商，过程中不能修改服务信息",
        "access filing adds a provider to a record, and changes none of the service's data",
    ),
    help: say(
        "请先在原接入商办理变更后再接入，或按原备案信息填写，接入成功后再变更",
        "have the record changed at the provider that holds it first, or give the recorded data and change them afterwards",
    ),
    check: Check::Service(service_differs),
    ..Rule::BASE
};

fn service_differs(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    if is_done(cx) {
        return Ran::NotApplicable;
    }
    let (changes, part) = (cx.changes(), Part::Service(item.index));
    match changes.get(part, Item::Service) {
        Some(whole) if whole.change == Change::Unknown => tell_by_page(cx, &whole, Params::NONE, out),
        // Whether the service has a record at all is told by the kind of the order.
        Some(whole) if whole.change != Change::Same => return Ran::NotApplicable,
        _ => {}
    }
    let own = Item::OF_SERVICE.iter().filter_map(|item| changes.get(part, *item));
    for difference in own.chain(changes.platforms(item.index)) {
        tell_by_page(cx, &difference, what(&difference), out);
    }
    Ran::Checked
}

/// Where access comes first, the change follows in time (接入后变更的期限).
pub static CHANGE_FOLLOWS: Rule = Rule {
    code: "BA-O0808",
    slug: "change-follows-access",
    severity: Severity::Info,
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: Applies::to(ACCESS),
    covers: &["ORD-030"],
    predicts: &["ACS-01"],
    message: say(
        "接入信息与原备案有不一致，接入成功后须在 {days} 个工作日内变更",
        "data differ from the record: the change must follow within {days} working days of the access",
    ),
    why: say(
        "该省允许先接入后变更，并规定了变更的期限",
        "this province lets the access come first, and sets a time for the change",
    ),
    help: say("请在接入成功后及时提交变更备案", "submit the change as soon as the access is approved"),
    check: Check::Order(change_follows),
    ..Rule::BASE
};

fn change_follows(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((entry, days)) = change_within(cx).filter(|_| !is_done(cx)) else {
        return Ran::NotApplicable;
    };
    if Changes::any(cx.changes().of_subject()) == Some(true) {
        let at = At::ROOT.member("subject");
        out.hinted(entry.cite, |out| out.fail_with(&at, Params::NONE.with("days", days), Places::NONE));
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const ACCESS_PC: &str = include_str!("../../../examples/orders/clean-access-filing-unit-pc.json");
    const ACCESS_SERVICE: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");
    const ADD_ELSEWHERE: &str = include_str!("../../../examples/orders/clean-add-elsewhere-unit-pc.json");

    #[test]
    fn subject_differs() {
        cases(&SUBJECT_DIFFERS)
            .not_applicable(|_| {})
            .from(ACCESS_PC)
            .pass(|_| {})
            .fail("/subject/address", |o| o.set("/facts/record/address", "广东省深圳市南山区旧示例路9号101室"))
            .fail_among("/subject/legal_rep_name", |o| o.set("/facts/record/legal_rep_name", "王示例"))
            // Without the record the query tells the name.
            .fail_among("/subject/name", |o| {
                o.remove("/facts/record/name");
                o.set("/facts/registry/subject/holder_name", "深圳市旧名科技有限公司");
            })
            .undetermined(&["/facts/record/address"], |o| o.remove("/facts/record/address"))
            .from(ACCESS_SERVICE)
            .not_applicable(|_| {});
    }

    #[test]
    fn the_page_of_a_province_decides() {
        let severity = |province: &str, pointer: &str, value: &str| {
            let mut draft = crate::cases::Draft(serde_json::from_str(ACCESS_PC).unwrap());
            draft.set("/subject/province", province);
            draft.set("/facts/record/province", province);
            draft.set(pointer, value);
            let order = crate::Order::from_json(&draft.0.to_string()).unwrap();
            let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
            let report = crate::Validator::new(now).validate(&order);
            let codes = [SUBJECT_DIFFERS.code, PERSON_DIFFERS.code, NUMBER_DIFFERS.code];
            let found: Vec<_> = report.diagnostics().iter().filter(|one| codes.contains(&one.code())).collect();
            assert_eq!(found.len(), 1, "{report}");
            found[0].severity
        };
        let (address, person) = ("/facts/record/address", "/facts/record/responsible_person/name");
        for (province, of_address, of_person) in [
            ("guangdong", Severity::Error, Severity::Error),
            ("shaanxi", Severity::Info, Severity::Info),
            ("beijing", Severity::Error, Severity::Info),
            ("jiangsu", Severity::Error, Severity::Info),
            ("tibet", Severity::Info, Severity::Info),
            ("hunan", Severity::Error, Severity::Error),
        ] {
            assert_eq!(severity(province, address, "旧示例路9号101室"), of_address, "{province}");
            assert_eq!(severity(province, person, "王示例"), of_person, "{province}");
        }
        let number = "/facts/record/certificate/number";
        assert_eq!(severity("zhejiang", number, "440301103097413"), Severity::Info);
        assert_eq!(severity("hebei", number, "440301103097413"), Severity::Error);
    }

    #[test]
    fn change_follows() {
        let moved = |province: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set("/subject/province", province);
                o.set("/facts/record/province", province);
                o.set("/facts/record/responsible_person/name", "王示例");
            }
        };
        cases(&CHANGE_FOLLOWS)
            .from(ACCESS_PC)
            .not_applicable(|_| {})
            .fail_among("/subject", moved("jiangsu"))
            .silent(moved("shaanxi"));
    }

    #[test]
    fn number_differs() {
        const RECORDED: &str = "/facts/record/certificate/number";
        cases(&NUMBER_DIFFERS)
            .from(ACCESS_PC)
            .pass(|_| {})
            .fail("/subject/certificate/number", |o| o.set(RECORDED, "440301103097413"))
            .undetermined(&[RECORDED], |o| o.remove(RECORDED))
            .from(ADD_ELSEWHERE)
            .pass(|_| {})
            .undetermined(&[RECORDED], |o| o.remove(RECORDED))
            .undetermined(&["/facts/record"], |o| o.remove("/facts/record"));
    }

    #[test]
    fn person_differs() {
        cases(&PERSON_DIFFERS)
            .not_applicable(|_| {})
            .from(ACCESS_PC)
            .pass(|_| {})
            .fail("/services/0/responsible_person/mobile", |o| {
                o.set("/facts/record/services/0/responsible_person/mobile", "13900139001");
            })
            .fail("/subject/responsible_person/name", |o| o.set("/facts/record/responsible_person/name", "王示例"));
    }

    #[test]
    fn service_differs() {
        cases(&SERVICE_DIFFERS)
            .not_applicable(|_| {})
            .from(ACCESS_PC)
            .pass(|_| {})
            .fail("/services/0/name", |o| o.set("/facts/record/services/0/name", "示例科技旧站"))
            .undetermined(&["/facts/record/services/0/name"], |o| o.remove("/facts/record/services/0/name"))
            .undetermined(&["/facts/record/services"], |o| o.remove("/facts/record/services"));
    }
}
