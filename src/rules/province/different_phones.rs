//! How many different telephone numbers a province wants of the persons together (不同的联系电话): too few, shared mobiles,
//! emergency numbers.

use crate::form::{self, Demand};
use crate::law::province::Phone as Demanded;
use crate::law::{Item, Pair as Paired, Part};
use crate::model::{OrderKind, ResponsiblePerson, Service};
use crate::rule::prelude::*;
use crate::rules::asked::demand;
use crate::rules::person::subject_is_person;
use crate::rules::person::subject_number;
use crate::rules::province::{LASTING, PAGES_OF_ALL, asks, each, is_news, tell};
use crate::value::{CertificateNumber, Phone, same};

/// A person as the order has it, and as the record has it where the order leaves out what stays.
#[derive(Clone, Copy)]
pub(super) struct Held<'a> {
    own: &'a ResponsiblePerson,
    recorded: Option<&'a ResponsiblePerson>,
    /// Where the record has it.
    place: Path,
}

impl<'a> Held<'a> {
    /// The subject's person. A subject that is recorded here gives none anew when a service is added.
    fn of_subject<'c: 'a>(cx: &Context<'c>) -> Self {
        const STAYS: &[OrderKind] = &[OrderKind::AddServiceHere, OrderKind::AccessService];
        let stays = cx.is_kind(OrderKind::CHANGE) || cx.is_kind(STAYS);
        let recorded = stays.then_some(&*cx.order.facts.record.responsible_person);
        Self { own: &cx.order.subject.responsible_person, recorded, place: RECORDED_PERSON }
    }

    /// The person of a service.
    fn of_service<'c: 'a>(cx: &Context<'c>, index: usize, service: &'a Service) -> Self {
        let recorded = if cx.is_kind(OrderKind::CHANGE) { cx.changes().recorded(index) } else { None };
        let own = &*service.responsible_person;
        let Some((at, recorded)) = recorded else {
            return Self { own, recorded: None, place: Path::ROOT };
        };
        // The record may tell it by the person of the subject.
        if recorded.responsible_person.same_as_subject.get() == Some(true) {
            let recorded = Some(&*cx.order.facts.record.responsible_person);
            return Self { own, recorded, place: RECORDED_PERSON };
        }
        let place = RECORDED_SERVICES.element(at).member("responsible_person");
        Self { own, recorded: Some(&recorded.responsible_person), place }
    }

    /// Where a member that is not known would stand.
    fn missing(self, given: &At<'_>, member: &'static str) -> Path {
        if self.recorded.is_some() { self.place.member(member) } else { given.path().member(member) }
    }

    fn name(self) -> Option<&'a str> {
        self.own.name.get().or_else(|| self.recorded?.name.get())
    }

    fn number(self) -> Option<&'a CertificateNumber> {
        self.own.certificate.number.number().or_else(|| self.recorded?.certificate.number.number())
    }
}

const RECORDED_PERSON: Path = Path::fixed(&["facts", "record", "responsible_person"]);
const RECORDED_SERVICES: Path = Path::fixed(&["facts", "record", "services"]);

/// Whether the numbers of subject and service are looked at: on a change, if one of the two persons has another number or is
/// another person. `Err` names the fact that would tell.
fn are_news(cx: &Context<'_>, service: Option<usize>) -> Result<bool, Path> {
    const ITEMS: &[Item] = &[Item::PersonName, Item::PersonCertificateNumber, Item::Mobile, Item::EmergencyContact];
    // That a change adds a service is another finding.
    if cx.is_kind(OrderKind::CHANGE) && service.is_some_and(|index| matches!(cx.changes().pair(index), Paired::New)) {
        return Ok(false);
    }
    let subject = is_news(cx, Part::SubjectPerson, ITEMS);
    match service {
        Some(index) if subject != Ok(true) => match is_news(cx, Part::ServicePerson(index), ITEMS) {
            Ok(false) => subject,
            told => told,
        },
        _ => subject,
    }
}

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
fn numbers(cx: &Context<'_>, role: Role, held: Held<'_>) -> [Number; 2] {
    let person = held.own;
    let same = person.same_as_subject.get() == Some(true);
    let template = !person.template_ref.is_absent();
    let absent = |rows: [&form::Row; 2]| {
        let [subject, service] = rows;
        let row = if role == Role::Subject { subject } else { service };
        match demand(cx, row) {
            _ if same => Number::None,
            // What an order leaves out stays as it is recorded.
            _ if template || held.recorded.is_some() => Number::Unknown,
            Ok(Demand::NotAsked | Demand::Conditional(_) | Demand::Optional) => Number::None,
            _ => Number::Unknown,
        }
    };
    let stays = held.recorded.filter(|_| !same);
    let mobile = match person.mobile.get().or_else(|| stays?.mobile.get().filter(|_| person.mobile.is_absent())) {
        Some(mobile) => Number::Known(Phone::Mobile(*mobile)),
        None if person.mobile.is_absent() => absent([&form::SUBJECT_PERSON_MOBILE, &form::SERVICE_PERSON_MOBILE]),
        None => Number::Unknown,
    };
    let kept = || stays?.emergency_contact.get().filter(|_| person.emergency_contact.is_absent());
    let emergency = match person.emergency_contact.get().or_else(kept) {
        Some(phone) => Number::Known(*phone),
        None if person.emergency_contact.is_absent() => {
            absent([&form::SUBJECT_PERSON_EMERGENCY, &form::SERVICE_PERSON_EMERGENCY])
        }
        None => Number::Unknown,
    };
    [mobile, emergency]
}

/// Whether the person of a service is the person of the subject, if that can be told.
pub(in crate::rules) fn same_person(cx: &Context<'_>, index: usize, service: &Service) -> Option<bool> {
    let person = &service.responsible_person;
    let (of_subject, of_service) = (Held::of_subject(cx), Held::of_service(cx, index, service));
    if person.same_as_subject.get() == Some(true) {
        return Some(true);
    }
    let not_asked = matches!(demand(cx, &form::SERVICE_PERSON_NUMBER), Ok(Demand::NotAsked));
    if person.is_absent() && not_asked && cx.is_individual() == Some(true) {
        return Some(true);
    }
    let borrowed = || cx.order.subject.name.get().filter(|_| subject_is_person(cx));
    let name = of_subject.name().or_else(borrowed);
    let apart = name.zip(of_service.name()).is_some_and(|(a, b)| !same::persons(a, b));
    match (subject_number(cx).or_else(|| of_subject.number()), of_service.number()) {
        (Some(a), Some(b)) if same::numbers(a, b).is_same() => Some(true),
        // With one name, only two sound identity numbers make two persons: others may be mistyped, or of one person.
        (Some(a), Some(b)) => (apart || a.resident_id().is_some() && b.resident_id().is_some()).then_some(false),
        _ => apart.then_some(false),
    }
}

/// Adds the numbers of the certificates that would tell whether it is the same person.
#[cold]
fn identity(cx: &Context<'_>, index: usize, service: &Service, person_at: &At<'_>, mut needs: Needs) -> Needs {
    let tells = |number: Option<&CertificateNumber>| number.is_some_and(|number| number.resident_id().is_some());
    let own = &cx.order.subject.responsible_person;
    if !tells(subject_number(cx).or_else(|| Held::of_subject(cx).number())) {
        let path = Path::ROOT.member("subject");
        let borrowed = subject_is_person(cx) && own.certificate.number.is_absent();
        let path = if borrowed { path } else { path.member("responsible_person") };
        needs = needs.with(path.member("certificate").member("number"));
    }
    if !tells(Held::of_service(cx, index, service).number()) {
        needs = needs.with(person_at.path().member("certificate").member("number"));
    }
    needs
}

/// The orders that give numbers of the subject's person, and those that change one. Where a service is added to a subject that is
/// recorded here, the person has the numbers that were enough.
const WITH_NUMBERS: &[OrderKind] = &[
    OrderKind::FirstFiling,
    OrderKind::AccessFiling,
    OrderKind::AddServiceElsewhere,
    OrderKind::ChangeFiling,
    OrderKind::ChangeSubject,
    OrderKind::ChangeService,
];

/// The persons must give as many different numbers as the province wants (不同的联系电话).
pub static FEW_NUMBERS: Rule = Rule {
    code: "BA-P0302",
    slug: "person-numbers-too-few",
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: Applies::to(WITH_NUMBERS),
    predicts: &["CON-04"],
    message: say(
        "负责人共留有 {found} 个不同的联系电话，该省要求至少 {min} 个",
        "the persons give {found} different telephone numbers, the province wants at least {min}",
    ),
    why: say(
        "省管局要求负责人留有多个不同的联系电话，以便联系得上",
        "the provincial administration wants several numbers, so that the persons can be reached",
    ),
    help: say("请填写与其他号码不同的应急联系方式", "enter an emergency number that differs from the other numbers"),
    check: Check::Order(few_numbers),
    ..Rule::BASE
};

fn few_numbers(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    if cx.order.services.is_empty() {
        return Ran::NotApplicable;
    }
    let mut judged = None;
    each::<Demanded>(cx, out, |entry, out| match entry.what {
        // What units and individuals are asked alike is not looked at twice where both may be meant.
        Demanded::Distinct { same, different } if judged == Some((same, different)) && !out.has_reported() => {
            Ran::Checked
        }
        Demanded::Distinct { same, different } => {
            judged = Some((same, different));
            distinct(cx, same, different, out)
        }
        _ => Ran::NotApplicable,
    })
}

fn distinct(cx: &Context<'_>, if_same: Option<u32>, if_different: Option<u32>, out: &mut Sink<'_>) -> Ran {
    let (subject, services) = (At::ROOT.member("subject"), At::ROOT.member("services"));
    let subject = subject.member("responsible_person");
    let mut told = false;
    for (index, service) in cx.order.services.iter().enumerate() {
        let service_at = services.element(index);
        let news = are_news(cx, Some(index));
        if news == Ok(false) {
            continue;
        }
        let same = same_person(cx, index, service);
        let person = service_at.member("responsible_person");
        let one = same == Some(true);
        // One person fails once, whatever number of services it is responsible for.
        if one && told {
            continue;
        }
        let at = if one { subject } else { person };
        let pair = Pair::new(cx, index, service);
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
        if let (true, Err(fact)) = (surely || possibly, news) {
            out.needs(&at, fact);
            told |= one;
        } else if surely {
            let min = if one { if_same } else { if_different };
            let min = min.unwrap_or(low + 1);
            out.fail_with(&at, Params::NONE.with("found", low).with("min", min), Places::NONE);
            told |= one;
        } else if possibly {
            let mut needs = pair.needs(&subject, &person);
            if same.is_none() {
                needs = identity(cx, index, service, &person, needs);
            }
            out.undetermined(&at, needs);
            told |= one;
        }
    }
    Ran::Checked
}

/// The four numbers of the subject's and a service's person, and the persons.
struct Pair<'a>([Number; 4], [Held<'a>; 2]);

impl<'a> Pair<'a> {
    fn new<'c: 'a>(cx: &Context<'c>, index: usize, service: &'a Service) -> Self {
        let (of_subject, of_service) = (Held::of_subject(cx), Held::of_service(cx, index, service));
        let [a, b] = numbers(cx, Role::Subject, of_subject);
        let [c, d] = numbers(cx, Role::Service, of_service);
        Self([a, b, c, d], [of_subject, of_service])
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
        let demanded = |what| asks::<Demanded>(cx, |asked| *asked == what) == Some(true);
        let [mobile, emergency, other_mobile, other_emergency] = &self.0;
        let own = equal(mobile, emergency) || equal(other_mobile, other_emergency);
        let crossed = equal(mobile, other_emergency) || equal(other_mobile, emergency);
        !same && equal(mobile, other_mobile) && demanded(Demanded::OwnMobiles)
            || own && demanded(Demanded::EmergencyNotOwn)
            || crossed && demanded(Demanded::EmergencyNotAny)
    }

    fn needs(&self, subject: &At<'_>, service: &At<'_>) -> Needs {
        let [of_subject, of_service] = self.1;
        let places = [
            (of_subject, subject, "mobile"),
            (of_subject, subject, "emergency_contact"),
            (of_service, service, "mobile"),
            (of_service, service, "emergency_contact"),
        ];
        let mut needs = Needs::NONE;
        for (number, (held, person, member)) in self.0.iter().zip(places) {
            if matches!(number, Number::Unknown) {
                needs = needs.with(held.missing(person, member));
            }
        }
        needs
    }
}

/// Different persons must have different mobile numbers where the province wants it (联系方式1).
pub static SHARED_MOBILE: Rule = Rule {
    code: "BA-P0303",
    slug: "person-mobile-shared",
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: Applies::to(LASTING),
    predicts: &["CON-05"],
    message: say(
        "服务负责人与主体负责人不是同一人，却填写了相同的手机号码",
        "the persons of service and subject are not the same, but have the same mobile number",
    ),
    why: say(
        "该省要求不同的负责人使用不同的手机号码",
        "the province wants different persons to have different mobile numbers",
    ),
    help: say("请填写服务负责人本人的手机号码", "enter the own mobile number of the service's person"),
    check: Check::Person(shared_mobile),
    ..Rule::BASE
};

fn shared_mobile(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(service) = item.service else {
        return Ran::NotApplicable;
    };
    each::<Demanded>(cx, out, |entry, out| match entry.what {
        Demanded::OwnMobiles => own_mobiles(cx, item, service, out),
        _ => Ran::NotApplicable,
    })
}

fn own_mobiles(cx: &Context<'_>, item: &PersonItem<'_>, service: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let news = are_news(cx, Some(service.index));
    if news == Ok(false) {
        return Ran::NotApplicable;
    }
    let same = same_person(cx, service.index, service);
    if same == Some(true) {
        return Ran::NotApplicable;
    }
    let subject = At::ROOT.member("subject");
    let subject = subject.member("responsible_person");
    let (at, other_at) = (item.at.member("mobile"), subject.member("mobile"));
    let mut needs = Needs::NONE;
    if same.is_none() {
        needs = identity(cx, service.index, service, item.at, needs);
    }
    if let Err(fact) = news {
        needs = needs.with(fact);
    }
    let [own, _] = numbers(cx, Role::Service, Held::of_service(cx, service.index, service));
    let [other, _] = numbers(cx, Role::Subject, Held::of_subject(cx));
    match (&own, &other) {
        (Number::Known(a), Number::Known(b)) if a != b => return Ran::Checked,
        (Number::Known(_), Number::Known(_)) => {}
        (Number::None, _) | (_, Number::None) => return Ran::NotApplicable,
        _ => {
            let (of_service, of_subject) = (Held::of_service(cx, service.index, service), Held::of_subject(cx));
            if matches!(own, Number::Unknown) {
                needs = needs.with(of_service.missing(item.at, "mobile"));
            }
            if matches!(other, Number::Unknown) {
                needs = needs.with(of_subject.missing(&subject, "mobile"));
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
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: Applies::to(LASTING),
    predicts: &["CON-04"],
    message: say(
        "应急联系方式与负责人的手机号码相同",
        "the emergency number is a mobile number of a responsible person",
    ),
    why: say(
        "该省要求应急联系方式不同于负责人的联系方式1",
        "the province wants an emergency number other than the persons' mobile numbers",
    ),
    help: say("请改填另一个可联系到负责人的电话", "enter another number at which the person can be reached"),
    check: Check::Person(emergency_clash),
    ..Rule::BASE
};

fn emergency_clash(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let held = held(cx, item);
    let given = !item.person.emergency_contact.is_absent();
    if !given && held.recorded.is_none_or(|recorded| recorded.emergency_contact.is_absent()) {
        return Ran::NotApplicable;
    }
    each::<Demanded>(cx, out, |entry, out| match entry.what {
        Demanded::EmergencyNotOwn => emergency_not_own(cx, item, held, out),
        Demanded::EmergencyNotAny => emergency_not_any(cx, item, held, out),
        _ => Ran::NotApplicable,
    })
}

/// The person of an item.
fn held<'a, 'c: 'a>(cx: &Context<'c>, item: &'a PersonItem<'_>) -> Held<'a> {
    match item.service {
        Some(service) => Held::of_service(cx, service.index, service.service),
        None => Held::of_subject(cx),
    }
}

fn emergency_not_own(cx: &Context<'_>, item: &PersonItem<'_>, held: Held<'_>, out: &mut Sink<'_>) -> Ran {
    let part = item.service.map_or(Part::SubjectPerson, |service| Part::ServicePerson(service.index));
    let news = is_news(cx, part, &[Item::Mobile, Item::EmergencyContact]);
    if news == Ok(false) {
        return Ran::NotApplicable;
    }
    let (emergency_at, own_at) = (item.at.member("emergency_contact"), item.at.member("mobile"));
    // What the order gives is what is to be changed.
    let at = if item.person.emergency_contact.is_absent() { own_at } else { emergency_at };
    let [own, emergency] = numbers(cx, item.role, held);
    match (own, emergency) {
        (_, Number::Unknown) => out.needs(&at, held.missing(item.at, "emergency_contact")),
        (Number::Known(own), Number::Known(emergency)) if own == emergency => {
            tell(&news, &at, Params::NONE, Places::from_iter([own_at.path()]), out);
        }
        (Number::Unknown, _) => out.needs(&at, held.missing(item.at, "mobile")),
        _ => {}
    }
    Ran::Checked
}

fn emergency_not_any(cx: &Context<'_>, item: &PersonItem<'_>, held: Held<'_>, out: &mut Sink<'_>) -> Ran {
    // A number that is missing is reported with the person's own.
    let [own, Number::Known(emergency)] = numbers(cx, item.role, held) else {
        return Ran::Checked;
    };
    if matches!(own, Number::Known(own) if own == emergency) {
        return Ran::Checked;
    }
    let given = !item.person.emergency_contact.is_absent();
    let emergency_at = item.at.member("emergency_contact");
    let mut needs = Needs::NONE;
    let mut clashes = |role, index: usize, held: Held<'_>, other_at: &At<'_>, out: &mut Sink<'_>| {
        let news = are_news(cx, Some(index));
        if news == Ok(false) {
            return false;
        }
        let [mobile, _] = numbers(cx, role, held);
        if matches!(mobile, Number::Unknown) {
            needs = std::mem::take(&mut needs).with(held.missing(other_at, "mobile"));
        }
        let clash = matches!(mobile, Number::Known(mobile) if mobile == emergency);
        if clash {
            let mobile_at = other_at.member("mobile");
            let at = if given { emergency_at } else { mobile_at };
            tell(&news, &at, Params::NONE, Places::from_iter([mobile_at.path()]), out);
        }
        clash
    };
    if let Some(service) = item.service {
        let subject = At::ROOT.member("subject");
        let subject = subject.member("responsible_person");
        if clashes(Role::Subject, service.index, Held::of_subject(cx), &subject, out) {
            return Ran::Checked;
        }
    } else {
        let services = At::ROOT.member("services");
        for (index, service) in cx.order.services.iter().enumerate() {
            let service_at = services.element(index);
            let person_at = service_at.member("responsible_person");
            let held = Held::of_service(cx, index, service);
            if clashes(Role::Service, index, held, &person_at, out) {
                return Ran::Checked;
            }
        }
    }
    if !needs.is_empty() {
        out.undetermined(&emergency_at, needs);
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
    const CHANGE_SERVICE: &str = include_str!("../../../examples/orders/clean-change-service-unit-pc.json");

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
        // A change that brings another number; what it leaves out stays as it is recorded.
        const CHANGED: &str = "/services/0/responsible_person/mobile";
        const RECORDED_EMERGENCY: &str = "/facts/record/responsible_person/emergency_contact";
        const RECORDED: &str = "/facts/record/services/0/responsible_person";
        let changed = |mobile: &'static str| {
            move |o: &mut Draft| {
                o.set("/facts/record/province", "beijing");
                o.set("/facts/record/responsible_person/emergency_contact", "13900139000");
                o.set(
                    RECORDED,
                    json!({ "name": "李示例", "mobile": "13700137000", "emergency_contact": "13500135000" }),
                );
                o.set("/services/0/responsible_person", json!({ "mobile": mobile }));
            }
        };
        cases(&FEW_NUMBERS)
            .from(CHANGE_SERVICE)
            .silent(|_| {})
            .silent(changed("13600136000"))
            .fail_among(EMERGENCY, |o| {
                changed("13800138000")(o);
                o.set("/facts/record/province", "guangdong");
                o.set(RECORDED_EMERGENCY, "13800138000");
                o.set("/facts/record/services/0/responsible_person/emergency_contact", "13800138000");
                let number = json!({ "kind": "resident_id", "number": "440305198501010001" });
                o.set("/facts/record/services/0/responsible_person/certificate", number);
                o.set("/facts/record/services/0/responsible_person/name", "张示例");
            })
            .blocked(&[RECORDED_EMERGENCY, "/facts/record/services/0/responsible_person/emergency_contact"], |o| {
                changed("13600136000")(o);
                o.remove(RECORDED_EMERGENCY);
                o.remove("/facts/record/services/0/responsible_person/emergency_contact");
            });
        cases(&SHARED_MOBILE)
            .from(CHANGE_SERVICE)
            .silent(changed("13600136000"))
            .fail_among(CHANGED, changed("13800138000"));
        cases(&EMERGENCY_CLASH).from(CHANGE_SERVICE).silent(changed("13600136000")).fail_among(
            "/services/0/responsible_person/emergency_contact",
            |o| {
                changed("13600136000")(o);
                o.set("/services/0/responsible_person/emergency_contact", "13600136000");
            },
        );
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
