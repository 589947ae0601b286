//! The telephone numbers that provincial administrations want of the persons together (不同的联系电话).

use super::province::{BOTH_PERSONS, subject_number};
use super::subject_is_person;
use crate::form::{self, Demand};
use crate::law::province::Phone as Demanded;
use crate::model::{ResponsiblePerson, Service};
use crate::rule::prelude::*;
use crate::rules::asked::demand;
use crate::rules::province::{PAGES_OF_ALL, asks, each};
use crate::value::{CertificateNumber, Phone, same};

/// A telephone number that a person gives, as far as it is known.
enum Number {
    /// This one.
    Known(Phone),
    /// None: nothing is written, and the national form does not require it.
    None,
    /// It is not known: what is required is missing, or what is written is no number.
    Unknown,
}

/// The mobile and the emergency number of a person.
fn numbers(cx: &Context<'_>, role: Role, person: &ResponsiblePerson) -> [Number; 2] {
    let same = person.same_as_subject.get() == Some(true);
    let template = !person.template_ref.is_absent();
    let absent = |rows: [&form::Row; 2]| {
        let [subject, service] = rows;
        let row = if role == Role::Subject { subject } else { service };
        match demand(cx, row) {
            _ if same => Number::None,
            _ if template => Number::Unknown,
            Ok(Demand::NotAsked | Demand::Conditional(_) | Demand::Optional) => Number::None,
            _ => Number::Unknown,
        }
    };
    let mobile = match person.mobile.get() {
        Some(mobile) => Number::Known(Phone::Mobile(*mobile)),
        None if person.mobile.is_absent() => absent([&form::SUBJECT_PERSON_MOBILE, &form::SERVICE_PERSON_MOBILE]),
        None => Number::Unknown,
    };
    let emergency = match person.emergency_contact.get() {
        Some(phone) => Number::Known(*phone),
        None if person.emergency_contact.is_absent() => {
            absent([&form::SUBJECT_PERSON_EMERGENCY, &form::SERVICE_PERSON_EMERGENCY])
        }
        None => Number::Unknown,
    };
    [mobile, emergency]
}

/// Whether the person of a service is the person of the subject, if that can be told.
pub(super) fn same_person(cx: &Context<'_>, service: &Service) -> Option<bool> {
    let person = &service.responsible_person;
    if person.same_as_subject.get() == Some(true) {
        return Some(true);
    }
    let not_asked = matches!(demand(cx, &form::SERVICE_PERSON_NUMBER), Ok(Demand::NotAsked));
    if person.is_absent() && not_asked && cx.is_individual() == Some(true) {
        return Some(true);
    }
    let (subject, own) = (&cx.order.subject, &cx.order.subject.responsible_person);
    let borrowed = || subject.name.get().filter(|_| subject_is_person(cx));
    let name = own.name.get().or_else(borrowed);
    let apart = name.zip(person.name.get()).is_some_and(|(a, b)| !same::persons(a, b));
    match (subject_number(cx), person.certificate.number.number()) {
        (Some(a), Some(b)) if same::numbers(a, b).is_same() => Some(true),
        // With one name, only two sound identity numbers make two persons: others may be mistyped, or of one person.
        (Some(a), Some(b)) => (apart || a.resident_id().is_some() && b.resident_id().is_some()).then_some(false),
        _ => apart.then_some(false),
    }
}

/// Adds the numbers of the certificates that would tell whether it is the same person.
#[cold]
fn identity(cx: &Context<'_>, service: &Service, person_at: &At<'_>, mut needs: Needs) -> Needs {
    let tells = |number: Option<&CertificateNumber>| number.is_some_and(|number| number.resident_id().is_some());
    let own = &cx.order.subject.responsible_person;
    if !tells(subject_number(cx)) {
        let path = Path::ROOT.member("subject");
        let borrowed = subject_is_person(cx) && own.certificate.number.is_absent();
        let path = if borrowed { path } else { path.member("responsible_person") };
        needs = needs.with(path.member("certificate").member("number"));
    }
    if !tells(service.responsible_person.certificate.number.number()) {
        needs = needs.with(person_at.path().member("certificate").member("number"));
    }
    needs
}

/// The persons must give as many different numbers as the province wants (不同的联系电话).
pub static FEW_NUMBERS: Rule = Rule {
    code: "BA-P0302",
    slug: "person-numbers-too-few",
    severity: Severity::Error,
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: BOTH_PERSONS,
    predicts: &["CON-04"],
    text: Text {
        message: say(
            "负责人共留有 {found} 个不同的联系电话，该省要求至少 {min} 个",
            "the persons give {found} different telephone numbers, the province wants at least {min}",
        ),
        why: say(
            "省管局要求负责人留有多个不同的联系电话，以便联系得上",
            "the provincial administration wants several numbers, so that the persons can be reached",
        ),
        help: say(
            "请填写与其他号码不同的应急联系方式",
            "enter an emergency number that differs from the other numbers",
        ),
    },
    check: Check::Order(few_numbers),
    ..Rule::BASE
};

fn few_numbers(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    if cx.order.services.is_empty() {
        return Ran::NotApplicable;
    }
    each(
        cx,
        out,
        |demands| demands.phones,
        |entry, out| match entry.what {
            Demanded::Distinct { same, different } => distinct(cx, same, different, out),
            _ => Ran::NotApplicable,
        },
    )
}

fn distinct(cx: &Context<'_>, if_same: Option<u32>, if_different: Option<u32>, out: &mut Sink<'_>) -> Ran {
    let (subject, services) = (At::ROOT.member("subject"), At::ROOT.member("services"));
    let subject = subject.member("responsible_person");
    let mut told = false;
    for (index, service) in cx.order.services.iter().enumerate() {
        let service_at = services.element(index);
        let same = same_person(cx, service);
        let person = service_at.member("responsible_person");
        let one = same == Some(true);
        // One person fails once, whatever number of services it is responsible for.
        if one && told {
            continue;
        }
        let at = if one { subject } else { person };
        let pair = Pair::new(cx, service);
        let under = |same: bool, found: u32| {
            let min = if same { if_same } else { if_different };
            // Numbers that are the same where they must not be are reported as that.
            min.is_some_and(|min| found < min) && !pair.clashes(cx, same)
        };
        let (low, high) = (pair.found(), pair.found() + pair.unknown());
        let (surely, possibly) = match same {
            Some(same) => (under(same, high), under(same, low)),
            None => (under(true, high) && under(false, high), under(true, low) || under(false, low)),
        };
        let at = at.member("emergency_contact");
        if surely {
            let min = if one { if_same } else { if_different };
            let min = min.unwrap_or(low + 1);
            out.fail_with(&at, Params::NONE.with("found", low).with("min", min), Places::NONE);
            told |= one;
        } else if possibly {
            let mut needs = pair.needs(&subject, &person);
            if same.is_none() {
                needs = identity(cx, service, &person, needs);
            }
            out.undetermined(&at, needs);
            told |= one;
        }
    }
    Ran::Checked
}

/// The four numbers of the subject's and a service's person.
struct Pair([Number; 4]);

impl Pair {
    fn new(cx: &Context<'_>, service: &Service) -> Self {
        let [a, b] = numbers(cx, Role::Subject, &cx.order.subject.responsible_person);
        let [c, d] = numbers(cx, Role::Service, &service.responsible_person);
        Self([a, b, c, d])
    }

    /// Different numbers that are known.
    fn found(&self) -> u32 {
        let mut seen = [None; 4];
        let mut found = 0;
        for number in &self.0 {
            if let Number::Known(phone) = number
                && !seen.contains(&Some(phone))
                && let Some(slot) = seen.iter_mut().find(|slot| slot.is_none())
            {
                *slot = Some(phone);
                found += 1;
            }
        }
        found
    }

    fn unknown(&self) -> u32 {
        self.0.iter().map(|number| u32::from(matches!(number, Number::Unknown))).sum()
    }

    /// Whether another rule reports that two of them are the same.
    fn clashes(&self, cx: &Context<'_>, same: bool) -> bool {
        let equal = |a: &Number, b: &Number| matches!((a, b), (Number::Known(a), Number::Known(b)) if a == b);
        let demanded = |what| asks(cx, |demands| demands.phones, |asked| *asked == what) == Some(true);
        let [mobile, emergency, other_mobile, other_emergency] = &self.0;
        let own = equal(mobile, emergency) || equal(other_mobile, other_emergency);
        let crossed = equal(mobile, other_emergency) || equal(other_mobile, emergency);
        !same && equal(mobile, other_mobile) && demanded(Demanded::OwnMobiles)
            || own && demanded(Demanded::EmergencyNotOwn)
            || crossed && demanded(Demanded::EmergencyNotAny)
    }

    fn needs(&self, subject: &At<'_>, service: &At<'_>) -> Needs {
        let places =
            [(subject, "mobile"), (subject, "emergency_contact"), (service, "mobile"), (service, "emergency_contact")];
        let mut needs = Needs::NONE;
        for (number, (person, member)) in self.0.iter().zip(places) {
            if matches!(number, Number::Unknown) {
                needs.miss(&person.member(member));
            }
        }
        needs
    }
}

/// Different persons must have different mobile numbers where the province wants it (联系方式1).
pub static SHARED_MOBILE: Rule = Rule {
    code: "BA-P0303",
    slug: "person-mobile-shared",
    severity: Severity::Error,
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: BOTH_PERSONS,
    predicts: &["CON-05"],
    text: Text {
        message: say(
            "服务负责人与主体负责人不是同一人，却填写了相同的手机号码",
            "the persons of service and subject are not the same, but have the same mobile number",
        ),
        why: say(
            "该省要求不同的负责人使用不同的手机号码",
            "the province wants different persons to have different mobile numbers",
        ),
        help: say("请填写服务负责人本人的手机号码", "enter the own mobile number of the service's person"),
    },
    check: Check::Person(shared_mobile),
    ..Rule::BASE
};

fn shared_mobile(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(service) = item.service else {
        return Ran::NotApplicable;
    };
    each(
        cx,
        out,
        |demands| demands.phones,
        |entry, out| match entry.what {
            Demanded::OwnMobiles => own_mobiles(cx, item, service, out),
            _ => Ran::NotApplicable,
        },
    )
}

fn own_mobiles(cx: &Context<'_>, item: &PersonItem<'_>, service: &Service, out: &mut Sink<'_>) -> Ran {
    let same = same_person(cx, service);
    if same == Some(true) {
        return Ran::NotApplicable;
    }
    let subject = At::ROOT.member("subject");
    let subject = subject.member("responsible_person");
    let (at, other_at) = (item.at.member("mobile"), subject.member("mobile"));
    let mut needs = Needs::NONE;
    if same.is_none() {
        needs = identity(cx, service, item.at, needs);
    }
    let [own, _] = numbers(cx, Role::Service, item.person);
    let [other, _] = numbers(cx, Role::Subject, &cx.order.subject.responsible_person);
    match (&own, &other) {
        (Number::Known(a), Number::Known(b)) if a != b => return Ran::Checked,
        (Number::Known(_), Number::Known(_)) => {}
        (Number::None, _) | (_, Number::None) => return Ran::NotApplicable,
        _ => {
            if matches!(own, Number::Unknown) {
                needs.miss(&at);
            }
            if matches!(other, Number::Unknown) {
                needs.miss(&other_at);
            }
        }
    }
    if needs.is_empty() {
        out.fail_with(&at, Params::NONE, Places::from_iter([other_at.path()]));
    } else {
        out.undetermined(&at, needs);
    }
    Ran::Checked
}

/// The emergency number must differ from the mobile numbers where the province wants it (应急联系方式).
pub static EMERGENCY_CLASH: Rule = Rule {
    code: "BA-P0304",
    slug: "person-emergency-contact-not-different",
    severity: Severity::Error,
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: BOTH_PERSONS,
    predicts: &["CON-04"],
    text: Text {
        message: say(
            "应急联系方式与负责人的手机号码相同",
            "the emergency number is a mobile number of a responsible person",
        ),
        why: say(
            "该省要求应急联系方式不同于负责人的联系方式1",
            "the province wants an emergency number other than the persons' mobile numbers",
        ),
        help: say("请改填另一个可联系到负责人的电话", "enter another number at which the person can be reached"),
    },
    check: Check::Person(emergency_clash),
    ..Rule::BASE
};

fn emergency_clash(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    if item.person.emergency_contact.is_absent() {
        return Ran::NotApplicable;
    }
    each(
        cx,
        out,
        |demands| demands.phones,
        |entry, out| match entry.what {
            Demanded::EmergencyNotOwn => emergency_not_own(cx, item, out),
            Demanded::EmergencyNotAny => emergency_not_any(cx, item, out),
            _ => Ran::NotApplicable,
        },
    )
}

/// The emergency number of an item, or what is undetermined without it.
fn emergency_of(item: &PersonItem<'_>, out: &mut Sink<'_>) -> Option<Phone> {
    let known = item.person.emergency_contact.get().copied();
    if known.is_none() {
        let at = item.at.member("emergency_contact");
        out.needs(&at, at.path());
    }
    known
}

fn emergency_not_own(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(emergency) = emergency_of(item, out) else {
        return Ran::Checked;
    };
    let (at, own_at) = (item.at.member("emergency_contact"), item.at.member("mobile"));
    let [own, _] = numbers(cx, item.role, item.person);
    match own {
        Number::Known(own) if own == emergency => {
            out.fail_with(&at, Params::NONE, Places::from_iter([own_at.path()]));
        }
        Number::Unknown => out.needs(&at, own_at.path()),
        Number::Known(_) | Number::None => {}
    }
    Ran::Checked
}

fn emergency_not_any(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    // A number that is missing is reported with the person's own.
    let Some(emergency) = item.person.emergency_contact.get() else {
        return Ran::Checked;
    };
    let at = item.at.member("emergency_contact");
    let mut needs = Needs::NONE;
    let [own, _] = numbers(cx, item.role, item.person);
    if matches!(own, Number::Known(own) if own == *emergency) {
        return Ran::Checked;
    }
    let mut clashes = |role, person, other_at: &At<'_>, out: &mut Sink<'_>| {
        let [mobile, _] = numbers(cx, role, person);
        if matches!(mobile, Number::Unknown) {
            needs.miss(other_at);
        }
        let clash = matches!(mobile, Number::Known(mobile) if mobile == *emergency);
        if clash {
            out.fail_with(&at, Params::NONE, Places::from_iter([other_at.path()]));
        }
        clash
    };
    if item.role == Role::Service {
        let subject = At::ROOT.member("subject");
        let subject = subject.member("responsible_person");
        if clashes(Role::Subject, &cx.order.subject.responsible_person, &subject.member("mobile"), out) {
            return Ran::Checked;
        }
    } else {
        let services = At::ROOT.member("services");
        for (index, service) in cx.order.services.iter().enumerate() {
            let service_at = services.element(index);
            let person_at = service_at.member("responsible_person");
            if clashes(Role::Service, &service.responsible_person, &person_at.member("mobile"), out) {
                return Ran::Checked;
            }
        }
    }
    if !needs.is_empty() {
        out.undetermined(&at, needs);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, UNIT_PC, cases};
    use serde_json::json;

    const NOW: &str = "2025-11-20T10:00:00+08:00";
    const SERVICE: &str = "/services/0/responsible_person";
    const EMERGENCY: &str = "/subject/responsible_person/emergency_contact";
    const SERVICE_MOBILE: &str = "/services/0/responsible_person/mobile";
    const SERVICE_EMERGENCY: &str = "/services/0/responsible_person/emergency_contact";
    const PROVINCE: &str = "/subject/province";
    const UNIT_MP: &str = include_str!("../../../examples/orders/clean-first-filing-unit-mp.json");
    const PERSON_MP: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ACCESS_PERSON_MP: &str = include_str!("../../../examples/orders/clean-access-filing-individual-mp.json");
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");

    fn beijing(o: &mut Draft) {
        o.set(PROVINCE, "beijing");
    }

    #[test]
    fn few_numbers() {
        cases(&FEW_NUMBERS)
            .pass(|_| {})
            // One person: mobile and emergency number are the same.
            .fail(EMERGENCY, |o| {
                o.set(SERVICE, json!({ "same_as_subject": true, "video_verified": true }));
                o.set(EMERGENCY, "13800138000");
            })
            // Different persons that share both numbers share the mobile number: one cause, one finding.
            .silent(|o| {
                o.set(SERVICE_MOBILE, "13800138000");
                o.set(EMERGENCY, "13800138000");
                o.set(SERVICE_EMERGENCY, "13800138000");
            })
            .silent(|o| o.set(PROVINCE, "shanghai"))
            .blocked(&[EMERGENCY], |o| {
                o.set(SERVICE, json!({ "same_as_subject": true, "video_verified": true }));
                o.remove(EMERGENCY);
            })
            .silent(|o| o.remove(EMERGENCY));
        cases(&FEW_NUMBERS).from(ADD_HERE).not_applicable(|_| {});
        cases(&FEW_NUMBERS).from(PERSON_MP).pass(|o| o.remove(EMERGENCY)).fail(EMERGENCY, |o| {
            o.remove(EMERGENCY);
            o.remove(SERVICE_EMERGENCY);
        });
        cases(&FEW_NUMBERS).from(ACCESS_PERSON_MP).pass(|_| {}).fail(EMERGENCY, |o| o.remove(EMERGENCY));
        // Three in Beijing, where both persons may share the emergency number.
        cases(&FEW_NUMBERS).from(UNIT_MP).silent(beijing);
        cases(&FEW_NUMBERS).from(UNIT_MP).on(NOW).fail_among(SERVICE_EMERGENCY, |o| {
            beijing(o);
            o.remove(EMERGENCY);
            o.remove(SERVICE_EMERGENCY);
        });
    }

    #[test]
    fn shared_mobile() {
        cases(&SHARED_MOBILE)
            .pass(|_| {})
            .fail(SERVICE_MOBILE, |o| o.set(SERVICE_MOBILE, "+86 138 0013 8000"))
            .silent(|o| {
                o.set(SERVICE_MOBILE, "13800138000");
                o.set(PROVINCE, "shanghai");
            })
            .blocked(&[PROVINCE], |o| {
                o.set(SERVICE_MOBILE, "13800138000");
                o.remove(PROVINCE);
            })
            .blocked(&[SERVICE_MOBILE], |o| o.remove(SERVICE_MOBILE))
            .blocked(&["/services/0/responsible_person/certificate/number"], |o| {
                o.set(SERVICE_MOBILE, "13800138000");
                o.set("/services/0/responsible_person/name", "张示例");
                o.remove("/services/0/responsible_person/certificate/number");
            });
        // The same person twice, without the tick.
        cases(&SHARED_MOBILE).not_applicable(|o| {
            let person = o.0["subject"]["responsible_person"].clone();
            o.set(SERVICE, person);
            o.set("/services/0/responsible_person/video_verified", true);
        });
        // The individual is both persons.
        cases(&SHARED_MOBILE).from(PERSON_MP).not_applicable(|_| {});
        cases(&SHARED_MOBILE).from(ACCESS_PERSON_MP).not_applicable(|_| {});
    }

    #[test]
    fn emergency_clash() {
        cases(&EMERGENCY_CLASH)
            // Guangdong does not mind.
            .not_applicable(|o| o.set(EMERGENCY, "13700137000"))
            .silent(beijing)
            .blocked(&[PROVINCE], |o| {
                o.remove(PROVINCE);
                o.set(EMERGENCY, "13800138000");
            });
        for mobile in ["13800138000", "13700137000"] {
            cases(&EMERGENCY_CLASH).from(UNIT_PC).on(NOW).fail_among(EMERGENCY, |o| {
                beijing(o);
                o.set(EMERGENCY, mobile);
            });
        }
        // An individual's may be the same.
        cases(&EMERGENCY_CLASH).from(PERSON_MP).silent(|o| {
            beijing(o);
            o.set(EMERGENCY, "13800138000");
        });
    }
}
