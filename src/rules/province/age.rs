//! How old a province wants responsible persons to be, and the papers of the young (负责人年龄).

use crate::form::{self, Demand};
use crate::law::Force;
use crate::law::province::{Age, Whose};
use crate::model::{CertificateKind, PersonRole};
use crate::rule::Assumed;
use crate::rule::prelude::*;
use crate::rules::asked::demand;
use crate::rules::enclosed::{enclosed, noun_of};
use crate::rules::person::{
    certificate_kind, has_subject_number, names_legal_rep, row_of, speaks_of, subject_is_person,
};
use crate::rules::province::{LASTING, OF_PAGES, PAGES_OF_ALL, asks, each, is_new_person};
use crate::value::{ResidentId, Sex};
use chrono::NaiveDate;

/// A responsible person must have reached the province's minimum age (负责人年龄).
pub static MINIMUM_AGE: Rule = Rule {
    code: "BA-P0301",
    slug: "person-too-young",
    layer: Layer::Province,
    cite: &[cite(&source::PROVINCES, "各省份页面"), cite(&source::FAQ_WHETHER, "主体负责人未满十八周岁能否办理备案")],
    applies: Applies::to(LASTING),
    covers: &["PER-019"],
    predicts: &["PER-08"],
    message: say(
        "负责人 {age} 周岁，该省要求至少 {min} 周岁",
        "the person is {age} years old, the province wants at least {min}",
    ),
    why: say("省管局不受理未达年龄的负责人", "the provincial administration refuses younger persons"),
    help: say("请更换达到年龄的负责人", "name a person who is old enough"),
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
    each::<Age>(cx, out, |entry, out| {
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
    })
}

/// One person is too young once.
fn repeats_subject(cx: &Context<'_>, item: &PersonItem<'_>) -> bool {
    let same = item.role == Role::Service && item.person.same_as_subject.get() == Some(true);
    has_subject_number(cx, item) || same && item.person.certificate.number.get().is_none()
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

/// Whether the number of such a certificate tells the day of birth.
const fn tells_birth(kind: CertificateKind) -> bool {
    matches!(
        kind,
        CertificateKind::ResidentId | CertificateKind::HkMacaoResidencePermit | CertificateKind::TaiwanResidencePermit
    )
}

/// A young person needs a proof of employment or some other paper where the province wants it (工作证明).
pub static AGE_PROOF: Rule = Rule {
    code: "BA-P0306",
    slug: "person-age-proof-missing",
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: Applies::to(LASTING),
    covers: &["PER-019"],
    predicts: &["PER-08"],
    message: say(
        "负责人 {age} 周岁，该省要求提供{paper}，补充材料中没有",
        "the person is {age} years old, the province wants {paper}, and none is among the documents",
    ),
    why: say(
        "该省要求较年轻的负责人提供工作、就学或监护人的证明",
        "the province wants papers of young persons: of employment, of studies or of a guardian",
    ),
    help: say("请在其他备案材料中上传该证明", "upload it with the other documents"),
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
        asks::<Age>(cx, too_young) == Some(true)
    };
    let mut told = false;
    each::<Age>(cx, out, |entry, out| {
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
    })
}

/// A service's person must not be past retirement where the province minds (退休年龄).
pub static RETIRED: Rule = Rule {
    code: "BA-P0307",
    slug: "service-person-past-retirement",
    applies: Applies::to(LASTING).units(),
    message: say(
        "服务负责人 {age} 周岁，已超过该省接受的退休年龄",
        "the service's person is {age} years old, past the age of retirement that the province minds",
    ),
    why: say(
        "该省不支持超过退休年龄的人员担任网站负责人",
        "the province does not take persons past retirement for a website",
    ),
    help: say("建议更换未到退休年龄的负责人", "better name a younger person"),
    check: Check::Person(retired),
    ..OF_PAGES
};

fn retired(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let news = is_new_person(cx, item);
    if item.role != Role::Service || news == Ok(false) {
        return Ran::NotApplicable;
    }
    each::<Age>(cx, out, |entry, out| {
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
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const NUMBER: &str = "/subject/responsible_person/certificate/number";
    const SERVICE: &str = "/services/0/responsible_person";
    const PROVINCE: &str = "/subject/province";
    const NATURE: &str = "/subject/nature";
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
}
