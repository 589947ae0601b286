//! Record numbers as they are written in the order (主体备案号, 服务备案号): malformed, of the wrong kind, placeholders.

use crate::model::record::Vocabulary as _;
use crate::model::{Field, Service, ServiceKind};
use crate::rule::prelude::*;
use crate::value::{RecordNumber, ServiceLetter};

/// What is written as a record number must be one: of a filing, or of a licence that stands for it.
pub static MALFORMED: Rule = Rule {
    code: "BA-S0501",
    slug: "record-number-malformed",
    cite: &[cite(&source::OVERVIEW, "备案号"), cite(&source::DISPLAY, "网站添加备案号")],
    covers: &["REC-001", "REC-002", "REC-003", "REC-008"],
    predicts: &["ACS-08"],
    message: say("填写的备案号无法识别：{reason}", "the record number cannot be read: {reason}"),
    why: say(
        "备案号由省份简称、“ICP备”、序列号和“号”组成，服务再加序号；持证单位用许可证号",
        "a record number is the province's short form, ICP备, digits and 号, for a service with its index; licence holders use their licence's number",
    ),
    help: say(
        "请在工信部公共查询中复制备案号，如 粤ICP备2021000123号-1",
        "copy the number from the ministry's public query, such as 粤ICP备2021000123号-1",
    ),
    check: Check::Order(malformed),
    ..Rule::BASE
};

fn malformed(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let (subject, services) = (At::ROOT.member("subject"), At::ROOT.member("services"));
    let mut written = false;
    let own = &cx.order.subject.record_number;
    if let Some(error) = own.error() {
        let params = Params::NONE.with("reason", error);
        out.fail_with(&subject.member("record_number"), params, Places::NONE);
    }
    for (index, service) in cx.order.services.iter().enumerate() {
        let number = &service.record_number;
        written |= !number.is_absent();
        if let Some(error) = number.error() {
            let params = Params::NONE.with("reason", error);
            out.fail_with(&services.element(index).member("record_number"), params, Places::NONE);
        }
    }
    if written || !own.is_absent() { Ran::Checked } else { Ran::NotApplicable }
}

/// The number in a field. None if nothing is written there, which is no matter of its form, or if it is malformed: then
/// the rule that reads it is undetermined.
pub(super) fn number<'f>(
    field: &'f Field<RecordNumber>,
    at: &At<'_>,
    out: &mut Sink<'_>,
) -> Result<&'f RecordNumber, Ran> {
    match field.get() {
        Some(number) => Ok(number),
        None if field.is_absent() => Err(Ran::NotApplicable),
        None => {
            out.needs(at, at.path());
            Err(Ran::Checked)
        }
    }
}

/// The subject has the number without a service index (主体备案号).
pub static SERVICE_NUMBER_OF_SUBJECT: Rule = Rule {
    code: "BA-S0502",
    slug: "service-number-for-subject",
    cite: &[cite(&source::OVERVIEW, "备案号")],
    covers: &["REC-001"],
    message: say(
        "主体备案号处填写了服务备案号（末尾带序号）",
        "the number of a service, with an index at the end, stands for that of the subject",
    ),
    why: say(
        "主体备案号不带服务序号，带序号的是其下某个服务的备案号",
        "the subject's number has no index; with one it names a service of the subject",
    ),
    help: say("请去掉末尾的“-序号”", "leave out the hyphen and the index"),
    check: Check::Order(service_number_of_subject),
    ..Rule::BASE
};

fn service_number_of_subject(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let at = At::ROOT.member("subject");
    let at = at.member("record_number");
    match number(&cx.order.subject.record_number, &at, out) {
        Ok(number) if number.is_subject() => {}
        Ok(_) => out.fail(&at),
        Err(ran) => return ran,
    }
    Ran::Checked
}

/// A service has the number with an index (服务备案号).
pub static SUBJECT_NUMBER_OF_SERVICE: Rule = Rule {
    code: "BA-S0503",
    slug: "subject-number-for-service",
    cite: &[cite(&source::OVERVIEW, "备案号")],
    covers: &["REC-002", "REC-003"],
    message: say(
        "服务备案号处填写了主体备案号（末尾没有序号）",
        "the number of the subject, without an index, stands for that of a service",
    ),
    why: say(
        "每个服务的备案号是主体备案号加上“-序号”",
        "each service's number is the subject's with a hyphen and the service's index",
    ),
    help: say(
        "请填写该服务自己的备案号，如 粤ICP备2021000123号-1",
        "give the service's own number, such as 粤ICP备2021000123号-1",
    ),
    check: Check::Service(subject_number_of_service),
    ..Rule::BASE
};

fn subject_number_of_service(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let at = item.at.member("record_number");
    match number(&item.service.record_number, &at, out) {
        Ok(number) if !number.is_subject() => {}
        Ok(_) => out.fail(&at),
        Err(ran) => return ran,
    }
    Ran::Checked
}

/// The letter at the end of a service's number tells its kind (APP 备案号以 A 结尾).
pub static LETTER_OF_ANOTHER_KIND: Rule = Rule {
    code: "BA-S0504",
    slug: "record-number-letter-mismatch",
    cite: &[cite(&source::OVERVIEW, "备案号"), cite(&source::DISPLAY, "APP添加备案号")],
    covers: &["REC-002", "REC-003"],
    predicts: &["ACS-10"],
    message: say(
        "服务备案号的结尾与应用服务类型（{kind}）不符",
        "the end of the service's record number does not fit its kind, {kind}",
    ),
    why: say(
        "网站备案号以序号结尾，APP 备案号在序号后加字母 A",
        "a website's number ends with the index, an app's with the index and the letter A",
    ),
    help: say("请核对应用服务类型，并填写该服务自己的备案号", "check the kind of the service, and give its own number"),
    check: Check::Service(letter_of_another_kind),
    ..Rule::BASE
};

fn letter_of_another_kind(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let at = item.at.member("record_number");
    let index = match number(&item.service.record_number, &at, out) {
        // Nothing is said of the letters behind a licence's number.
        Ok(number) if number.licence().is_some() => None,
        Ok(number) => number.service(),
        Err(ran) => return ran,
    };
    let Some(index) = index else {
        return Ran::NotApplicable;
    };
    let kind = match item.service.kind.get() {
        Some(kind @ (ServiceKind::Website | ServiceKind::App)) => kind,
        Some(_) => return Ran::NotApplicable,
        None => {
            out.needs(&at, item.at.member("kind").path());
            return Ran::Checked;
        }
    };
    if !letter_fits(kind, index.kind) {
        let related = Places::from_iter([item.at.member("kind").path()]);
        out.fail_with(&at, Params::NONE.with("kind", kind.noun()), related);
    }
    Ran::Checked
}

fn letter_fits(kind: ServiceKind, letter: Option<ServiceLetter>) -> bool {
    match kind {
        ServiceKind::App => letter == Some(ServiceLetter::App),
        _ => letter.is_none(),
    }
}

/// Whether the letter of a service's number does not contradict its kind.
pub(in crate::rules::subject) fn fits_kind(number: &RecordNumber, service: &Service) -> bool {
    let letter = number.service().filter(|_| number.licence().is_none());
    let kind = service.kind.get();
    let kind = kind.filter(|kind| matches!(kind, ServiceKind::Website | ServiceKind::App));
    kind.zip(letter).is_none_or(|(kind, index)| letter_fits(kind, index.kind))
}

/// A number that looks like a placeholder.
pub static PLACEHOLDER: Rule = Rule {
    code: "BA-S0505",
    slug: "record-number-placeholder",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[cite(&source::OVERVIEW, "备案号")],
    covers: &["REC-001"],
    message: say("备案号像是占位用的号码", "the record number looks like a placeholder"),
    why: say(
        "全零、连号之类的序列号多是样例，不是管局下发的号码",
        "zeros or digits in a row are mostly samples, not numbers that an administration gave out",
    ),
    help: say(
        "请填写工信部公共查询显示的备案号；确认无误可忽略",
        "give the number that the ministry's public query shows; if it is this one, nothing needs to be done",
    ),
    check: Check::Order(placeholder),
    ..Rule::BASE
};

fn placeholder(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let is_placeholder = |field: &Field<RecordNumber>| field.get().map(RecordNumber::is_placeholder);
    let (subject, services) = (At::ROOT.member("subject"), At::ROOT.member("services"));
    let own = is_placeholder(&cx.order.subject.record_number);
    if own == Some(true) {
        out.fail(&subject.member("record_number"));
    }
    let mut ran = if own.is_some() { Ran::Checked } else { Ran::NotApplicable };
    for (index, service) in cx.order.services.iter().enumerate() {
        if let Some(bad) = is_placeholder(&service.record_number) {
            ran = Ran::Checked;
            // Under a subject's placeholder it is the same slip.
            if bad && own != Some(true) {
                out.fail(&services.element(index).member("record_number"));
            }
        }
    }
    ran
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};

    const OWN: &str = "/subject/record_number";
    const SERVICE: &str = "/services/0/record_number";
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-filing-unit-pc.json");

    /// Sets both numbers, and what the ministry publishes.
    fn numbers(draft: &mut Draft, subject: &str, service: &str) {
        for (pointer, number) in [
            (OWN, subject),
            ("/facts/registry/subject/record_number", subject),
            (SERVICE, service),
            ("/facts/registry/services/0/record_number", service),
        ] {
            draft.set(pointer, number);
        }
    }

    #[test]
    fn malformed() {
        cases(&MALFORMED)
            .not_applicable(|_| {})
            .from(ACCESS)
            .pass(|_| {})
            .pass(|o| numbers(o, "粤 ICP 备 2021000123", "粤icp备2021000123号－1"))
            .pass(|o| numbers(o, "粤B2-20090059", "粤B2-20090059-1626X"))
            .fail(OWN, |o| o.set(OWN, "粤ICP备号"))
            .fail(SERVICE, |o| o.set(SERVICE, "粤ICP备2021000123号-"));
    }

    #[test]
    fn in_the_wrong_place() {
        cases(&SERVICE_NUMBER_OF_SUBJECT)
            .not_applicable(|_| {})
            .from(ACCESS)
            .pass(|_| {})
            .pass(|o| numbers(o, "粤B2-20090059", "粤B2-20090059-1626X"))
            .blocked(&[OWN], |o| o.set(OWN, "粤ICP备号"))
            .fail(OWN, |o| o.set(OWN, "粤ICP备2021000123号-1"));
        cases(&SUBJECT_NUMBER_OF_SERVICE)
            .not_applicable(|_| {})
            .from(ACCESS)
            .pass(|_| {})
            .pass(|o| numbers(o, "粤B2-20090059", "粤B2-20090059-1626X"))
            .fail(SERVICE, |o| o.set(SERVICE, "粤ICP备2021000123号"));
    }

    #[test]
    fn letter_of_another_kind() {
        cases(&LETTER_OF_ANOTHER_KIND)
            .not_applicable(|_| {})
            .from(ACCESS)
            .pass(|_| {})
            .not_applicable(|o| numbers(o, "粤B2-20090059", "粤B2-20090059-1626X"))
            .fail(SERVICE, |o| numbers(o, "粤ICP备2021000123号", "粤ICP备2021000123号-1A"))
            // That the ministry shows another one follows from it.
            .fail(SERVICE, |o| o.set(SERVICE, "粤ICP备2021000123号-1A"))
            .blocked(&["/services/0/kind"], |o| o.remove("/services/0/kind"));
    }

    #[test]
    fn placeholder() {
        cases(&PLACEHOLDER)
            .not_applicable(|_| {})
            .from(ACCESS)
            .pass(|_| {})
            .fail(OWN, |o| numbers(o, "粤ICP备12345678号", "粤ICP备12345678号-1"));
    }
}
