//! What provincial administrations ask of responsible persons.

use super::{certificate_kind, names_legal_rep, row_of, subject_is_person};
use crate::form::{self, Demand};
use crate::law::province::{Age, Certificate, ForeignRepresentative, Person, Phone, Remaining, Whose};
use crate::law::{Force, Item, Part};
use crate::model::{CertificateKind, PersonRole};
use crate::rule::Assumed;
use crate::rule::prelude::*;
use crate::rules::asked::demand;
use crate::rules::papers::{enclosed, noun_of};
use crate::rules::province::{
    LASTING, OF_PAGES, OF_SUBJECT, PAGES_OF_ALL, asks, each, ends_too_soon, is_new_person, is_news,
};
use crate::rules::subject::WITH_SUBJECT;
use crate::value::{CertificateNumber, ResidentId, Sex, ValidUntil, same};
use chrono::NaiveDate;

/// The kinds of order whose form asks for both persons.
pub(super) const BOTH_PERSONS: Applies = Applies::to(WITH_SUBJECT);

/// A responsible person must have reached the province's minimum age (负责人年龄).
pub static MINIMUM_AGE: Rule = Rule {
    code: "BA-P0301",
    slug: "person-too-young",
    severity: Severity::Error,
    layer: Layer::Province,
    cite: &[cite(&source::PROVINCES, "各省份页面"), cite(&source::FAQ_WHETHER, "主体负责人未满十八周岁能否办理备案")],
    applies: Applies::to(LASTING),
    covers: &["PER-019"],
    predicts: &["PER-08"],
    text: Text {
        message: say(
            "负责人 {age} 周岁，该省要求至少 {min} 周岁",
            "the person is {age} years old, the province wants at least {min}",
        ),
        why: say("省管局不受理未达年龄的负责人", "the provincial administration refuses younger persons"),
        help: say("请更换达到年龄的负责人", "name a person who is old enough"),
    },
    check: Check::Person(minimum_age),
    ..Rule::BASE
};

fn minimum_age(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let repeats = repeats_subject(cx, item);
    let news = is_new_person(cx, item);
    if news == Ok(false) {
        return Ran::NotApplicable;
    }
    let mut told = false;
    each(
        cx,
        out,
        |demands| demands.ages,
        |entry, out| {
            let (of, below) = match entry.what {
                Age::Refused { of, below } => (of, below),
                Age::Student { below } if item.person.role.has(PersonRole::Student) => (Whose::Any, below),
                _ => return Ran::NotApplicable,
            };
            if told || repeats && of != Whose::Service || !speaks_of(of, item.role) {
                return Ran::NotApplicable;
            }
            with_birth(cx, item, out, |at, id, kind, out| {
                let age = id.age_on(cx.today);
                if age < below {
                    told = true;
                    match kind.or(news.err()) {
                        None => out.fail_with(at, Params::NONE.with("age", age).with("min", below), Places::NONE),
                        Some(fact) => out.needs(at, fact),
                    }
                }
            })
        },
    )
}

/// Whether a demand of some persons speaks of those of a role.
pub(super) const fn speaks_of(of: Whose, role: Role) -> bool {
    match of {
        Whose::Any => true,
        Whose::Subject => matches!(role, Role::Subject),
        Whose::Service => matches!(role, Role::Service),
    }
}

/// One person is too young once.
fn repeats_subject(cx: &Context<'_>, item: &PersonItem<'_>) -> bool {
    let unnumbered = item.person.certificate.number.get().is_none();
    has_subject_number(cx, item)
        || item.role == Role::Service && unnumbered && item.person.same_as_subject.get() == Some(true)
}

/// Whether a service's person has the number of the subject's.
pub(super) fn has_subject_number(cx: &Context<'_>, item: &PersonItem<'_>) -> bool {
    let numbers = item.person.certificate.number.number().zip(subject_number(cx));
    item.role == Role::Service && numbers.is_some_and(|(a, b)| same::numbers(a, b).is_same())
}

/// When a person was born, and the sex, as far as it is known.
#[derive(Clone, Copy)]
struct Born {
    day: NaiveDate,
    sex: Option<Sex>,
}

impl Born {
    fn of(id: &ResidentId) -> Self {
        Self { day: id.birth_date(), sex: Some(id.sex()) }
    }

    /// Age in whole years on a day.
    fn age_on(self, day: NaiveDate) -> u32 {
        day.years_since(self.day).unwrap_or(0)
    }
}

/// Whose certificate does not tell the birth says it.
fn said_birth(
    item: &PersonItem<'_>,
    out: &mut Sink<'_>,
    judge: impl FnOnce(&At<'_>, Born, Option<Path>, &mut Sink<'_>),
) -> Ran {
    let at = item.at.member("birth_date");
    let sex = item.person.sex.get().map(|sex| match sex {
        crate::model::Sex::Male => Sex::Male,
        crate::model::Sex::Female => Sex::Female,
    });
    match item.person.birth_date.get() {
        Some(date) => judge(&at, Born { day: date.day(), sex }, None, out),
        None => out.needs(&at, at.path()),
    }
    Ran::Checked
}

/// Calls `judge` with the birth that the person's number tells, with its place, and with the place of the certificate's kind
/// where that is missing. Without a number it is undetermined.
fn with_birth(
    cx: &Context<'_>,
    item: &PersonItem<'_>,
    out: &mut Sink<'_>,
    judge: impl FnOnce(&At<'_>, Born, Option<Path>, &mut Sink<'_>),
) -> Ran {
    let certificate = item.at.member("certificate");
    let mut at = certificate.member("number");
    let subject = At::ROOT.member("subject");
    let of_subject = subject.member("certificate");
    let mut number = item.person.certificate.number.number();
    let mut kind = certificate_kind(cx, item);
    if number.is_none() && item.role == Role::Subject && subject_is_person(cx) {
        // An individual gives the number with the subject.
        (number, at) = (cx.order.subject.certificate.number.number(), of_subject.member("number"));
    }
    if number.is_none() && item.role == Role::Service && item.person.same_as_subject.get() == Some(true) {
        // What is missing of the subject's person is told there.
        let person = &cx.order.subject.responsible_person.certificate;
        let (Some(theirs), Some(kept)) = (person.number.number(), person.kind.get()) else {
            return Ran::NotApplicable;
        };
        (number, kind, at) = (Some(theirs), Ok(kept), item.at.member("same_as_subject"));
    }
    if kind.is_ok_and(|kind| !tells_birth(kind)) {
        return said_birth(item, out, judge);
    }
    let Some(number) = number else {
        // Where no person is asked for, there is none.
        let mine = if subject_is_person(cx) { &form::CERTIFICATE_NUMBER } else { &form::SUBJECT_PERSON_NUMBER };
        let rows = [mine, &form::SERVICE_PERSON_NUMBER];
        if matches!(demand(cx, row_of(item, rows)), Ok(Demand::NotAsked | Demand::NoForm)) {
            return Ran::NotApplicable;
        }
        out.needs(&at, at.path());
        return Ran::Checked;
    };
    match number.resident_id() {
        Some(id) => judge(&at, Born::of(id), kind.err(), out),
        None => out.needs(&at, kind.err().unwrap_or_else(|| at.path())),
    }
    Ran::Checked
}

/// The number of the subject's person; an individual's stands with the subject.
pub(super) fn subject_number<'a>(cx: &Context<'a>) -> Option<&'a CertificateNumber> {
    let subject = &cx.order.subject;
    let own = subject.responsible_person.certificate.number.number();
    own.or_else(|| subject.certificate.number.number().filter(|_| subject_is_person(cx)))
}

/// Whether the number of such a certificate tells the day of birth.
const fn tells_birth(kind: CertificateKind) -> bool {
    matches!(
        kind,
        CertificateKind::ResidentId | CertificateKind::HkMacaoResidencePermit | CertificateKind::TaiwanResidencePermit
    )
}

/// The emergency number must be given where the province wants it; on the PC every form asks (应急联系方式).
pub static EMERGENCY_WANTED: Rule = Rule {
    code: "BA-P0305",
    slug: "person-emergency-contact-wanted",
    severity: Severity::Error,
    layer: Layer::Province,
    cite: &[
        cite(&source::PROVINCES, "各省份页面"),
        cite(&source::MP_FIRST, "三 填写主体信息"),
        cite(&source::MP_FIRST, "四 填写互联网信息服务"),
    ],
    applies: BOTH_PERSONS,
    covers: &["PER-009", "PRV-023"],
    predicts: &["CON-08"],
    text: Text {
        message: say(
            "未填写应急联系方式，该省要求填写",
            "the emergency number is not filled in, and the province asks for it",
        ),
        why: say(
            "小程序端按省管局的要求决定是否填写应急联系方式",
            "the mini-program asks for it where the provincial administration wants it",
        ),
        help: say("请填写手机号码或带区号的固定电话", "enter a mobile number, or a landline number with its area code"),
    },
    check: Check::Person(emergency_wanted),
    ..Rule::BASE
};

fn emergency_wanted(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    // Each person has a field of the own, where the form has one.
    let field = match item.role {
        Role::Subject => &form::SUBJECT_PERSON_EMERGENCY,
        Role::Service if item.person.same_as_subject.get() == Some(true) => return Ran::NotApplicable,
        Role::Service => &form::SERVICE_PERSON_EMERGENCY,
    };
    each(
        cx,
        out,
        |demands| demands.phones,
        |entry, out| {
            if entry.what != Phone::Emergency {
                return Ran::NotApplicable;
            }
            let needs = match demand(cx, field) {
                Ok(Demand::Conditional(_)) => Needs::NONE,
                Ok(_) => return Ran::NotApplicable,
                Err(undecided) => undecided.needs(cx),
            };
            if item.person.emergency_contact.is_absent() {
                let at = item.at.member("emergency_contact");
                if needs.is_empty() {
                    out.fail(&at);
                } else {
                    out.undetermined(&at, needs);
                }
            }
            Ran::Checked
        },
    )
}

/// A young person needs a proof of employment or some other paper where the province wants it (工作证明).
pub static AGE_PROOF: Rule = Rule {
    code: "BA-P0306",
    slug: "person-age-proof-missing",
    severity: Severity::Error,
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: Applies::to(LASTING),
    covers: &["PER-019"],
    predicts: &["PER-08"],
    text: Text {
        message: say(
            "负责人 {age} 周岁，该省要求提供{paper}，补充材料中没有",
            "the person is {age} years old, the province wants {paper}, and none is among the documents",
        ),
        why: say(
            "该省要求较年轻的负责人提供工作、就学或监护人的证明",
            "the province wants papers of young persons: of employment, of studies or of a guardian",
        ),
        help: say("请在其他备案材料中上传该证明", "upload it with the other documents"),
    },
    check: Check::Person(age_proof),
    ..Rule::BASE
};

fn age_proof(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let repeats = repeats_subject(cx, item);
    let news = is_new_person(cx, item);
    if news == Ok(false) {
        return Ran::NotApplicable;
    }
    let refused = |age| {
        let too_young =
            |what: &Age| matches!(what, Age::Refused { of, below } if speaks_of(*of, item.role) && age < *below);
        asks(cx, |demands| demands.ages, too_young) == Some(true)
    };
    let mut told = false;
    each(
        cx,
        out,
        |demands| demands.ages,
        |entry, out| {
            let Age::Proof { of, below, papers } = entry.what else {
                return Ran::NotApplicable;
            };
            if told || repeats && of != Whose::Service || !speaks_of(of, item.role) {
                return Ran::NotApplicable;
            }
            with_birth(cx, item, out, |at, id, kind, out| {
                let age = id.age_on(cx.today);
                // Who is too young for any paper is refused.
                if age >= below || refused(age) {
                    return;
                }
                told = true;
                let list = At::ROOT.member("supplements");
                match (enclosed(cx, papers), kind.or(news.err())) {
                    (Ok(true), _) => {}
                    (Ok(false), None) => {
                        let params = Params::NONE.with("age", age).with("paper", noun_of(papers));
                        out.fail_with(&list, params, Places::from_iter([at.path()]));
                    }
                    (Ok(false), Some(kind)) => out.needs(&list, kind),
                    (Err(list_at), None) => out.needs(&list, list_at),
                    (Err(list_at), Some(kind)) => out.undetermined(&list, Needs::NONE.with(list_at).with(kind)),
                }
            })
        },
    )
}

/// A service's person must not be past retirement where the province minds (退休年龄).
pub static RETIRED: Rule = Rule {
    code: "BA-P0307",
    slug: "service-person-past-retirement",
    severity: Severity::Error,
    applies: Applies::to(LASTING).units(),
    text: Text {
        message: say(
            "服务负责人 {age} 周岁，已超过该省接受的退休年龄",
            "the service's person is {age} years old, past the age of retirement that the province minds",
        ),
        why: say(
            "该省不支持超过退休年龄的人员担任网站负责人",
            "the province does not take persons past retirement for a website",
        ),
        help: say("建议更换未到退休年龄的负责人", "better name a younger person"),
    },
    check: Check::Person(retired),
    ..OF_PAGES
};

fn retired(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let news = is_new_person(cx, item);
    if item.role != Role::Service || news == Ok(false) {
        return Ran::NotApplicable;
    }
    each(
        cx,
        out,
        |demands| demands.ages,
        |entry, out| {
            let Age::Retired { men, women } = entry.what else {
                return Ran::NotApplicable;
            };
            with_birth(cx, item, out, |at, id, kind, out| {
                let last = match id.sex {
                    Some(Sex::Male) => men,
                    Some(Sex::Female) => women,
                    None => men.max(women),
                };
                let age = id.age_on(cx.today);
                let params = Params::NONE.with("age", age);
                match (kind.or(news.err()), names_legal_rep(cx, item)) {
                    _ if age <= last => {}
                    (Some(fact), _) | (None, Err(fact)) => out.needs(at, fact),
                    (None, Ok(false)) => out.fail_with(at, params, Places::NONE),
                    // The page speaks of staff; a representative does not retire.
                    (None, Ok(true)) => out.under(Force::Should, entry.cite, Assumed::NOTHING, |out| {
                        out.fail_with(at, params, Places::NONE);
                    }),
                }
            })
        },
    )
}

/// The certificate of a responsible person must be valid long enough where the province says so (负责人证件剩余有效期).
pub static ENDS_TOO_SOON: Rule = Rule {
    code: "BA-P0308",
    slug: "person-certificate-ends-too-soon",
    severity: Severity::Error,
    applies: Applies::to(LASTING),
    predicts: &["PER-07"],
    text: Text {
        message: say(
            "负责人的证件将于 {end} 到期，该省要求剩余有效期{bound} {months} 个月",
            "the person's certificate ends on {end}, and the province wants {bound} {months} months of validity",
        ),
        why: say("该省不受理即将到期的证件", "the province does not take certificates that are about to end"),
        help: say("请换领新证件后提交", "renew the certificate before the order is submitted"),
    },
    check: Check::Person(certificate_ends_too_soon),
    ..OF_PAGES
};

fn certificate_ends_too_soon(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let of_subject = &cx.order.subject.responsible_person.certificate.valid_to;
    let ends = &item.person.certificate.valid_to;
    // One certificate ends once.
    if has_subject_number(cx, item) && ends == of_subject {
        return Ran::NotApplicable;
    }
    let Some(end) = ends.get().and_then(ValidUntil::day) else {
        return Ran::NotApplicable;
    };
    // What the record has ends as it did; without the record it is not known to.
    let part = item.service.map_or(Part::SubjectPerson, |service| Part::ServicePerson(service.index));
    if is_news(cx, part, &[Item::PersonCertificateNumber, Item::PersonCertificateValidTo]) != Ok(true) {
        return Ran::NotApplicable;
    }
    let at = item.at.member("certificate");
    let at = at.member("valid_to");
    let ran = each(
        cx,
        out,
        |demands| demands.certificates,
        |entry, out| match entry.what {
            Certificate::PersonLeft(left) => ends_too_soon(cx, end, left, &at, Places::NONE, out),
            _ => Ran::NotApplicable,
        },
    );
    let permit = matches!(
        item.person.certificate.kind.get(),
        Some(CertificateKind::HkMacaoResidencePermit | CertificateKind::TaiwanResidencePermit)
    );
    if !permit {
        return ran;
    }
    each(
        cx,
        out,
        |demands| demands.persons,
        |entry, out| match entry.what {
            Person::ResidencePermitLeft { months } => {
                ends_too_soon(cx, end, Remaining { months, longer: true }, &at, Places::NONE, out)
            }
            _ => Ran::NotApplicable,
        },
    )
}

/// Some provinces take no foreigner as the subject's person (外籍负责人).
pub static FOREIGNER: Rule = Rule {
    code: "BA-P0309",
    slug: "subject-person-foreign",
    severity: Severity::Error,
    layer: Layer::Province,
    cite: &[cite(&source::PROVINCES, "各省份页面"), cite(&source::FAQ_UPLOADS, "公司法人是外国人需要上传什么证件？")],
    applies: Applies::to(OF_SUBJECT).units(),
    covers: &["PRV-010"],
    predicts: &["PER-11"],
    text: Text {
        message: say(
            "主体负责人为外籍，该省要求授权中国公民担任",
            "the subject's person is a foreigner, and the province wants a Chinese citizen to be authorised",
        ),
        why: say(
            "该省规定外籍法定代表人须授权中国公民担任负责人",
            "in this province a foreign legal representative authorises a Chinese citizen as responsible person",
        ),
        help: say(
            "请由法定代表人授权中国公民担任主体负责人",
            "let the legal representative authorise a Chinese citizen",
        ),
    },
    check: Check::Person(foreigner),
    ..Rule::BASE
};

fn foreigner(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let foreign = matches!(
        item.person.certificate.kind.get(),
        Some(CertificateKind::Passport | CertificateKind::PermanentResidence)
    );
    let news = is_new_person(cx, item);
    if item.role != Role::Subject || !foreign || news == Ok(false) {
        return Ran::NotApplicable;
    }
    each(
        cx,
        out,
        |demands| demands.persons,
        |entry, out| {
            if entry.what != Person::Foreign(ForeignRepresentative::AuthorisesCitizen) {
                return Ran::NotApplicable;
            }
            let at = item.at.member("certificate");
            match news {
                Ok(_) => out.fail(&at.member("kind")),
                Err(fact) => out.needs(&at.member("kind"), fact),
            }
            Ran::Checked
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const NOW: &str = "2025-11-20T10:00:00+08:00";
    const NUMBER: &str = "/subject/responsible_person/certificate/number";
    const SERVICE: &str = "/services/0/responsible_person";
    const EMERGENCY: &str = "/subject/responsible_person/emergency_contact";
    const PROVINCE: &str = "/subject/province";
    const NATURE: &str = "/subject/nature";
    const UNIT_MP: &str = include_str!("../../../examples/orders/clean-first-filing-unit-mp.json");
    const PERSON_MP: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ACCESS_PERSON_MP: &str = include_str!("../../../examples/orders/clean-access-filing-individual-mp.json");
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");
    /// Born 2010-01-01: 15 years on 2025-11-20, 16 from 2026-01-01.
    const YOUNG: &str = "440306201001010006";

    fn beijing(o: &mut Draft) {
        o.set(PROVINCE, "beijing");
    }

    fn young(o: &mut Draft) {
        o.set(NUMBER, YOUNG);
    }

    #[test]
    fn minimum_age() {
        // A change that names somebody who is too young is refused; who is recorded already is not named anew.
        /// 18 tomorrow.
        const SEVENTEEN: &str = "440306200711210016";
        /// 18 today.
        const EIGHTEEN: &str = "440306200711200010";
        let named = |o: &mut Draft| {
            o.set(PROVINCE, "beijing");
            o.set("/subject/responsible_person/name", "李示例");
            o.set(NUMBER, SEVENTEEN);
        };
        cases(&MINIMUM_AGE)
            .from(CHANGE)
            .silent(|_| {})
            .fail_among(NUMBER, named)
            .silent(|o| {
                named(o);
                o.set(NUMBER, EIGHTEEN);
            })
            .silent(|o| {
                named(o);
                o.set("/facts/record/responsible_person/name", "李示例");
                o.set("/facts/record/responsible_person/certificate/number", SEVENTEEN);
            })
            .blocked(&["/facts/record/responsible_person/certificate/number"], |o| {
                named(o);
                o.set("/facts/record/responsible_person/name", "李示例");
                o.remove("/facts/record/responsible_person/certificate/number");
            });
        cases(&MINIMUM_AGE)
            .pass(|_| {})
            .fail(NUMBER, |o| {
                young(o);
                o.set("/subject/legal_rep_cert_number", YOUNG);
            })
            .blocked(&[PROVINCE], |o| {
                young(o);
                o.remove(PROVINCE);
            })
            .blocked(&[NATURE], |o| {
                young(o);
                o.remove(NATURE);
            })
            // Nothing is missing for who is old enough everywhere.
            .silent(|o| o.remove(PROVINCE))
            .silent(|o| o.remove(NATURE))
            // A province whose page says nothing of it.
            .silent(|o| {
                young(o);
                o.set(PROVINCE, "shandong");
            })
            .blocked(&[NUMBER], |o| o.remove(NUMBER))
            .blocked(&[NUMBER], |o| o.set(NUMBER, "440306201001010007"))
            .silent(|o| o.set(SERVICE, json!({ "same_as_subject": true, "video_verified": true })));
        cases(&MINIMUM_AGE).from(ACCESS_PERSON_MP).blocked(&["/subject/certificate/number"], |o| {
            o.set("/channel", "pc");
            beijing(o);
            o.remove("/subject/certificate/number");
        });
        // Guangdong has no age for individuals, Beijing has; the day before and the day of the birthday.
        let number = "/subject/certificate/number";
        cases(&MINIMUM_AGE).from(ACCESS_PERSON_MP).silent(|o| o.set(number, YOUNG));
        cases(&MINIMUM_AGE).from(CHANGE).fail_among(NUMBER, young);
        cases(&MINIMUM_AGE)
            .on("2025-12-31T23:59:59+08:00")
            .fail(NUMBER, |o| {
                young(o);
                o.set("/facts/progress/updated_at", "2025-12-30");
                o.set("/subject/legal_rep_cert_number", YOUNG);
            })
            .on("2026-01-01T00:00:00+08:00")
            .silent(young);
        for (now, young) in [("2027-12-31T23:00:00+08:00", true), ("2028-01-01T00:00:00+08:00", false)] {
            let change = |o: &mut crate::cases::Draft| {
                beijing(o);
                o.set(number, YOUNG);
            };
            if young {
                cases(&MINIMUM_AGE).from(ACCESS_PERSON_MP).on(now).fail_among(number, change);
            } else {
                cases(&MINIMUM_AGE).from(ACCESS_PERSON_MP).on(now).silent(change);
            }
        }
    }

    #[test]
    fn minimum_age_of_the_subject_person_alone() {
        let zhejiang = |o: &mut Draft, at: &str| {
            o.set(PROVINCE, "zhejiang");
            o.set(at, with_check_digit("440306200801010001").as_str());
        };
        const OF_SERVICE: &str = "/services/0/responsible_person/certificate/number";
        cases(&MINIMUM_AGE)
            .silent(|o| zhejiang(o, OF_SERVICE))
            .silent(|o| o.set(PROVINCE, "zhejiang"))
            .fail_among(NUMBER, |o| zhejiang(o, NUMBER));
    }

    #[test]
    fn retired() {
        const OF_SERVICE: &str = "/services/0/responsible_person/certificate/number";
        let tianjin = |o: &mut Draft, number: &str| {
            o.set(PROVINCE, "tianjin");
            o.set(OF_SERVICE, number);
        };
        // Women born 1970-11-19 and 1969-11-20, men born 1964-11-21 and 1964-11-20, on 2025-11-20: 55, 56, 60 and 61.
        for (number, old) in [
            ("440306197011190003", false),
            ("440306196911200003", true),
            ("440306196411210013", false),
            ("440306196411200013", true),
        ] {
            let number = &with_check_digit(number);
            let there = cases(&RETIRED);
            if old {
                there.fail_among(OF_SERVICE, |o| tianjin(o, number));
            } else {
                there.silent(|o| tianjin(o, number));
            }
            cases(&RETIRED).silent(|o| o.set(OF_SERVICE, number.as_str()));
            // The subject's person may be of any age.
            cases(&RETIRED).silent(|o| {
                o.set(PROVINCE, "tianjin");
                o.set(NUMBER, number.as_str());
            });
        }
        let old = &with_check_digit("440306196411200013");
        // The representative warns; who has no name may be either.
        cases(&RETIRED)
            .blocked(&["/subject/legal_rep_name"], |o| {
                tianjin(o, old);
                o.remove("/subject/legal_rep_name");
            })
            .blocked(&["/services/0/responsible_person/name"], |o| {
                tianjin(o, old);
                o.remove("/services/0/responsible_person/name");
            });
        cases(&RETIRED)
            .fail_among("/services/0/responsible_person/same_as_subject", |o| {
                o.set(PROVINCE, "tianjin");
                o.set(NUMBER, old.as_str());
                o.set(SERVICE, json!({ "same_as_subject": true, "video_verified": true }));
            })
            .blocked(&[PROVINCE], |o| {
                o.remove(PROVINCE);
                o.set(OF_SERVICE, old.as_str());
            })
            .from(PERSON_MP)
            .not_applicable(|_| {});
    }

    /// The number with its last digit made right.
    fn with_check_digit(number: &str) -> String {
        let body = number.get(..17).unwrap_or_default();
        let digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X"];
        let mut numbers = digits.into_iter().map(|digit| format!("{body}{digit}"));
        numbers.find(|number| <ResidentId as crate::value::Value>::parse(number).is_ok()).expect("one digit fits")
    }

    #[test]
    fn emergency_wanted() {
        cases(&EMERGENCY_WANTED).from(PERSON_MP).not_applicable(|_| {}).silent(beijing).blocked(&[PROVINCE], |o| {
            o.remove(PROVINCE);
            o.remove(EMERGENCY);
        });
        cases(&EMERGENCY_WANTED).from(PERSON_MP).on(NOW).fail_among(EMERGENCY, |o| {
            beijing(o);
            o.remove(EMERGENCY);
        });
        cases(&EMERGENCY_WANTED).from(UNIT_MP).silent(|o| {
            beijing(o);
            o.remove(EMERGENCY);
        });
        // The person of the service has a field of the own.
        const OF_SERVICE: &str = "/services/0/responsible_person/emergency_contact";
        cases(&EMERGENCY_WANTED)
            .from(UNIT_MP)
            .fail_among(OF_SERVICE, |o| {
                o.set(PROVINCE, "liaoning");
                o.remove(OF_SERVICE);
            })
            .silent(|o| {
                beijing(o);
                o.remove(OF_SERVICE);
            });
    }

    #[test]
    fn age_proof() {
        let number = "/subject/certificate/number";
        // Born 2010-01-01: 17 years on 2027-12-31.
        cases(&AGE_PROOF)
            .from(ACCESS_PERSON_MP)
            .silent(|_| {})
            .on("2027-12-31T10:00:00+08:00")
            .blocked(&["/supplements"], |o| o.set(number, YOUNG))
            .silent(|o| {
                o.set(number, YOUNG);
                o.set("/supplements", json!(["employment_proof"]));
            })
            .on("2028-01-01T10:00:00+08:00")
            .silent(|o| o.set(number, YOUNG));
        cases(&AGE_PROOF).from(ACCESS_PERSON_MP).on("2027-12-31T10:00:00+08:00").fail_among("/supplements", |o| {
            o.set(number, YOUNG);
            o.set("/supplements", json!([]));
            o.set("/subject/supplements", json!([]));
        });
        // In Qinghai until 22, whose own year the page leaves open.
        let student = |papers: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, "qinghai");
                o.set(number, with_check_digit("440306200401010001").as_str());
                o.set("/subject/supplements", json!([]));
                o.set("/supplements", if papers.is_empty() { json!([]) } else { json!([papers]) });
            }
        };
        cases(&AGE_PROOF)
            .from(ACCESS_PERSON_MP)
            .fail_among("/supplements", student(""))
            .blocked(&["/supplements"], student("other"))
            .silent(student("study_proof"))
            .silent(student("employment_proof"))
            .fail_among("/supplements", student("construction_plan"))
            .on("2026-12-31T10:00:00+08:00")
            .fail_among("/supplements", student(""))
            .on("2027-01-01T10:00:00+08:00")
            .silent(student(""));
        cases(&AGE_PROOF).from(ACCESS_PERSON_MP).on("2027-12-31T10:00:00+08:00").blocked(&["/supplements"], |o| {
            o.set(number, YOUNG);
            o.set("/supplements", json!(["other"]));
        });
        cases(&AGE_PROOF).pass(|_| {});
    }

    #[test]
    fn certificate_ends_too_soon() {
        const END: &str = "/subject/responsible_person/certificate/valid_to";
        const OF_SERVICE: &str = "/services/0/responsible_person/certificate/valid_to";
        let ends = |province: &'static str, day: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set(END, day);
            }
        };
        // Three months from 2025-11-20: at least in Shanghai and Henan, more in Zhejiang.
        cases(&ENDS_TOO_SOON)
            .silent(ends("shanghai", "2026-02-20"))
            .fail_among(END, ends("shanghai", "2026-02-19"))
            .silent(ends("henan", "2026-02-20"))
            .fail_among(END, ends("henan", "2026-02-19"))
            .silent(ends("zhejiang", "2026-02-21"))
            .fail_among(END, ends("zhejiang", "2026-02-20"))
            .silent(ends("zhejiang", "长期"))
            .fail_among(OF_SERVICE, |o| {
                o.set(PROVINCE, "shanghai");
                o.set(OF_SERVICE, "2026-02-19");
            })
            // One certificate ends once.
            .fail_among(END, |o| {
                ends("shanghai", "2026-02-19")(o);
                o.set(OF_SERVICE, "2026-02-19");
                o.set("/services/0/responsible_person/certificate/number", "440305198501010001");
            })
            // What has ended is told as that, and elsewhere nobody asks.
            .silent(ends("shanghai", "2025-11-19"))
            .silent(ends("guangdong", "2025-11-20"))
            .blocked(&[PROVINCE], |o| {
                o.set(END, "2026-01-20");
                o.remove(PROVINCE);
            });
        cases(&ENDS_TOO_SOON).from(PERSON_MP).silent(|o| {
            o.set(PROVINCE, "henan");
            o.set(END, "2026-01-20");
        });
    }

    #[test]
    fn foreigner() {
        const KIND: &str = "/subject/responsible_person/certificate/kind";
        let foreign = |province: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set(KIND, "passport");
                o.set(NUMBER, "E12345678");
            }
        };
        cases(&FOREIGNER)
            .not_applicable(|_| {})
            .fail_among(KIND, foreign("shandong"))
            .fail_among(KIND, foreign("hebei"))
            .silent(foreign("guangdong"))
            .silent(|o| {
                o.set(PROVINCE, "shandong");
                o.set(KIND, "hk_macao_permit");
            })
            // Of the service's person the page does not speak.
            .silent(|o| {
                o.set(PROVINCE, "shandong");
                o.set("/services/0/responsible_person/certificate/kind", "passport");
            })
            .blocked(&[PROVINCE], |o| {
                foreign("hebei")(o);
                o.remove(PROVINCE);
            });
    }
}
