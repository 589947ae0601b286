//! Who the responsible persons are: the legal representative, the individual, somebody else (负责人的身份).

use super::legal_rep;
use crate::law::province::{Eligible, LETTERS_OF_SERVICE, LETTERS_OF_SUBJECT, Person};
use crate::law::{Item, Part};
use crate::model::{AttachmentKind, Channel, OrderKind, ServiceKind};
use crate::rule::prelude::*;
use crate::rules::asked::WITH_FORM;
use crate::rules::enclosed::enclosed;
use crate::rules::province::different_phones::same_person;
use crate::rules::province::{LASTING, OF_PAGES, PAGES_OF_ALL, asks, each, is_new_person, is_news};
use crate::rules::subject::WITH_SUBJECT;
use crate::value::{CertificateNumber, same};

/// The subject's person is as a rule the legal representative (主体负责人).
pub static NOT_THE_REPRESENTATIVE: Rule = Rule {
    code: "BA-P0601",
    slug: "subject-person-not-legal-representative",
    severity: Severity::Info,
    cite: &[
        cite(&source::PC_FIRST, "步骤2 主体信息"),
        cite(&source::MP_FIRST, "三 填写主体信息"),
        cite(&source::FAQ_SUBJECT_PERSON, "主体负责人"),
    ],
    applies: Applies::to(WITH_SUBJECT).units(),
    covers: &["PER-001", "PER-022"],
    text: Text {
        message: say("主体负责人不是法定代表人", "the subject's person is not its legal representative"),
        why: say(
            "表单以法定代表人为例；2018 年的说明和部分省份要求必须为法定代表人",
            "the forms give the legal representative as the example; the guidance of 2018 and some provinces demand it",
        ),
        help: say(
            "请查看所在省的要求；要求法定代表人的，改填法定代表人",
            "look up what the province asks, and name the legal representative where it demands that",
        ),
    },
    check: Check::Person(not_the_representative),
    ..Rule::BASE
};

fn not_the_representative(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    // Where the province refuses others or wants a letter, that is the finding.
    if refuses_others(cx) || wants_subjects_letter(cx) {
        return Ran::NotApplicable;
    }
    let Some(named) = names_another(cx, item) else {
        return Ran::NotApplicable;
    };
    if named {
        fail_as_another(item, out);
    }
    Ran::Checked
}

/// Whether the subject's person is another than the legal representative; `None` if a name is missing.
fn names_another(cx: &Context<'_>, item: &PersonItem<'_>) -> Option<bool> {
    let rep = legal_rep(cx);
    let names = item.person.name.get().zip(rep).filter(|_| item.role == Role::Subject);
    // One number is one person, whose name is wrong in one of two places.
    let one = shares_number(item, cx.order.subject.legal_rep_cert_number.number());
    names.map(|(name, rep)| !one && !same::persons(name, rep))
}

/// Whether the subject's person, or its legal representative, is another than the record has.
fn is_new_pair(cx: &Context<'_>, item: &PersonItem<'_>) -> Result<bool, Path> {
    match is_news(cx, Part::Subject, &[Item::LegalRepName]) {
        Ok(false) => is_new_person(cx, item),
        // A representative who is not known to be new matters where the person is not.
        Err(fact) => is_new_person(cx, item).and_then(|new| if new { Ok(true) } else { Err(fact) }),
        new => new,
    }
}

/// Whether the person's certificate has that number.
pub(super) fn shares_number(item: &PersonItem<'_>, other: Option<&CertificateNumber>) -> bool {
    let numbers = item.person.certificate.number.number().zip(other);
    numbers.is_some_and(|(a, b)| same::numbers(a, b).is_same())
}

fn fail_as_another(item: &PersonItem<'_>, out: &mut Sink<'_>) {
    let related = Path::ROOT.member("subject").member("legal_rep_name");
    out.fail_with(&item.at.member("name"), Params::NONE, Places::from_iter([related]));
}

/// Whether the legal representative is from abroad, as far as the number tells. That one may have to name somebody else.
fn is_foreign(cx: &Context<'_>) -> bool {
    let number = cx.order.subject.legal_rep_cert_number.number();
    number.is_some_and(|number| number.resident_id().is_none())
}

/// Whether the province takes nobody but the legal representative.
fn refuses_others(cx: &Context<'_>) -> bool {
    let refuses = |asked: &Person| *asked == Person::Subject(Eligible::LegalRep);
    !is_foreign(cx) && asks(cx, |demands| demands.persons, refuses) == Some(true)
}

/// Whether the province takes another person with a letter.
fn wants_subjects_letter(cx: &Context<'_>) -> bool {
    let wants = |asked: &Person| *asked == Person::Subject(Eligible::WithLetter);
    asks(cx, |demands| demands.persons, wants) == Some(true)
}

/// Another person than the legal representative brings its letter where the province says so (主体负责人授权书).
pub static LETTER_OF_SUBJECT_PERSON: Rule = Rule {
    code: "BA-P0607",
    slug: "letter-of-subject-person-missing",
    severity: Severity::Error,
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: Applies::to(LASTING).units(),
    covers: &["PER-001", "PRV-001"],
    predicts: &["PER-02"],
    text: Text {
        message: say(
            "主体负责人不是法定代表人，未上传法定代表人的授权书",
            "the subject's person is not its legal representative, and no letter of authorisation is uploaded",
        ),
        why: say(
            "该省允许他人任主体负责人，但须有法定代表人的授权书",
            "this province takes another person with a letter that the legal representative has signed",
        ),
        help: say("请上传授权书，或改填法定代表人", "upload the letter, or name the legal representative"),
    },
    check: Check::Person(letter_of_subject_person),
    ..Rule::BASE
};

fn letter_of_subject_person(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let news = is_new_pair(cx, item);
    if names_another(cx, item) != Some(true) || cx.demands().is_none() || news == Ok(false) {
        return Ran::NotApplicable;
    }
    each(
        cx,
        out,
        |demands| demands.persons,
        |entry, out| {
            if entry.what != Person::Subject(Eligible::WithLetter) {
                return Ran::NotApplicable;
            }
            // That of a service is its own.
            let lists = [&cx.order.supplements, &cx.order.subject.supplements, &cx.order.subject.attachments];
            if lists.iter().any(|list| list.has_kind(AttachmentKind::AuthorisationLetter) == Some(true)) {
                return Ran::Checked;
            }
            match enclosed(cx, LETTERS_OF_SUBJECT).and_then(|there| if there { Ok(true) } else { news.map(|_| false) })
            {
                Ok(true) => {}
                Ok(false) => fail_as_another(item, out),
                Err(list) => out.needs(&item.at.member("name"), list),
            }
            Ran::Checked
        },
    )
}

/// An individual is the own responsible person (个人备案的负责人).
pub static NOT_THE_INDIVIDUAL: Rule = Rule {
    code: "BA-P0602",
    slug: "individual-files-with-another-person",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[
        cite(&source::MP_ACCESS, "四 填写互联网信息服务"),
        cite(&source::MP_ADD_HERE, "四 填写互联网信息服务"),
        cite(&source::MP_FIRST, "三 填写主体信息"),
    ],
    applies: Applies::to(OrderKind::ADD).individuals(),
    covers: &["PER-012"],
    predicts: &["PER-09"],
    text: Text {
        message: say(
            "个人备案的负责人与主办者不是同一人",
            "a responsible person of an individual's order is somebody else",
        ),
        why: say(
            "个人备案的主体负责人和服务负责人都是本人，多数表单因此不再填写",
            "both responsible persons are the individual, which is why most forms do not ask",
        ),
        help: say("请填写主办者本人的信息", "give the individual's own data"),
    },
    check: Check::Person(not_the_individual),
    ..Rule::BASE
};

fn not_the_individual(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &cx.order.subject;
    let (Some(name), Some(own)) = (item.person.name.get(), subject.name.get()) else {
        return Ran::NotApplicable;
    };
    let certified = subject.certificate.name.get();
    let named = same::persons(name, own) || certified.is_some_and(|shown| same::persons(name, shown));
    // A certificate that is another's tells more than a name.
    let other = !named
        || item
            .service
            .is_some_and(|service| same_person(cx, service.index, service) == Some(false) && same::persons(name, own));
    if other {
        let related = Path::ROOT.member("subject").member("name");
        out.fail_with(&item.at.member("name"), Params::NONE, Places::from_iter([related]));
    }
    Ran::Checked
}

/// Another person needs a letter where the province wants it (法人授权书).
pub static LETTER_FOR_PROVINCE: Rule = Rule {
    code: "BA-P0603",
    slug: "authorisation-letter-wanted",
    severity: Severity::Error,
    basis: Basis::Only2018,
    layer: Layer::Province,
    cite: &[
        cite(&source::FAQ_SERVICE_PERSON, "单位备案时网站负责人不是法人怎么办？"),
        cite(&source::PROVINCES, "各省份页面"),
    ],
    applies: Applies::to(LASTING).units(),
    covers: &["PRV-006", "PER-023"],
    predicts: &["PER-03"],
    text: Text {
        message: say(
            "服务负责人不是法定代表人，该省要求法定代表人授权书",
            "the service's person is not the legal representative, and the province wants a letter of authorisation",
        ),
        why: say(
            "该省要求非法定代表人担任网站负责人时提供法人授权书",
            "the province wants the legal representative's letter for another person",
        ),
        help: say(
            "请下载授权书模板，由法定代表人签字并加盖公章后上传",
            "have the letter signed by the legal representative and sealed, and upload it",
        ),
    },
    check: Check::Person(letter_for_province),
    ..Rule::BASE
};

fn letter_for_province(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    if not_needed(cx, item) {
        return Ran::NotApplicable;
    }
    let news = is_new_person(cx, item);
    if news == Ok(false) {
        return Ran::NotApplicable;
    }
    each(
        cx,
        out,
        |demands| demands.persons,
        |entry, out| {
            if !wants_letter(cx, item, &entry.what) {
                return Ran::NotApplicable;
            }
            // The form's box for it stands with the website.
            let there = match enclosed(cx, LETTERS_OF_SERVICE) {
                Ok(false) if item.service.is_some_and(|service| service.service.attachments.is_absent()) => {
                    Err(item.service.map_or(Path::ROOT, |service| service.at.path()).member("attachments"))
                }
                Ok(false) => news.map(|_| false),
                there => there,
            };
            letter(cx, item, there, out)
        },
    )
}

/// Whether a demand wants a letter for a service's person who is not the legal representative.
fn wants_letter(cx: &Context<'_>, item: &PersonItem<'_>, asked: &Person) -> bool {
    let subject = cx.order.subject.responsible_person.name.get();
    let names = subject.zip(item.person.name.get());
    let another = || names.is_some_and(|(subject, name)| !same::persons(subject, name));
    *asked == Person::ServiceLetter || *asked == Person::ServiceLetterUnlessSubject && another()
}

/// The form on the PC takes a letter for another person (网站法定代表人授权书).
pub static LETTER: Rule = Rule {
    code: "BA-P0604",
    slug: "authorisation-letter-missing",
    severity: Severity::Info,
    layer: Layer::Provider,
    by: By::Term(Term::PaperAuthorisation),
    cite: &[
        cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
        cite(&source::PC_ACCESS, "步骤3 互联网信息服务"),
        cite(&source::PC_ADD_HERE, "步骤3 互联网信息服务"),
        cite(&source::PC_ADD_ELSEWHERE, "步骤3 互联网信息服务"),
    ],
    applies: Applies::to(WITH_FORM).units().channel(Channel::Pc),
    covers: &["MAT-003"],
    text: Text {
        message: say(
            "服务负责人不是法定代表人，未上传网站法定代表人授权书",
            "the service's person is not the legal representative, and no letter of authorisation is uploaded",
        ),
        why: say(
            "PC 端表单设有授权书的上传位置，管局可能要求提供",
            "the form on the PC has a place for the letter, and the administration may ask for it",
        ),
        help: say(
            "建议上传由法定代表人签字的授权书",
            "better upload a letter that the legal representative has signed",
        ),
    },
    check: Check::Person(letter_on_pc),
    ..Rule::BASE
};

fn letter_on_pc(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    // Where the province wants it, that is the finding.
    let asked = asks(cx, |demands| demands.persons, |asked| wants_letter(cx, item, asked));
    if asked != Some(false) || not_needed(cx, item) {
        return Ran::NotApplicable;
    }
    let subject = &cx.order.subject;
    let service = item.service.map(|service| &service.attachments);
    let uploaded = [Some(&cx.order.supplements), Some(&subject.supplements), service];
    let uploaded = uploaded.map(|list| list.and_then(|list| list.has_kind(AttachmentKind::AuthorisationLetter)));
    // The box for it stands with the website.
    let there = match uploaded {
        _ if uploaded.contains(&Some(true)) => Ok(true),
        [None, None, None] => Err(item.service.map_or(Path::ROOT, |service| service.at.path()).member("attachments")),
        _ => Ok(false),
    };
    letter(cx, item, there, out)
}

/// The subject's person must be the legal representative where the province says so (主体负责人).
pub static ANOTHER_REFUSED: Rule = Rule {
    code: "BA-P0605",
    slug: "subject-person-refused-by-province",
    severity: Severity::Error,
    layer: Layer::Province,
    cite: &[cite(&source::PROVINCES, "各省份页面"), cite(&source::FAQ_SUBJECT_PERSON, "主体负责人")],
    applies: Applies::to(LASTING).units(),
    covers: &["PER-001"],
    predicts: &["PER-01"],
    text: Text {
        message: say(
            "主体负责人不是法定代表人，该省要求必须为法定代表人",
            "the subject's person is not its legal representative, and the province wants nobody else",
        ),
        why: say(
            "该省的要求页面规定主体负责人须为法定代表人",
            "the page of this province has the legal representative as the subject's person",
        ),
        help: say("请改填法定代表人", "name the legal representative"),
    },
    check: Check::Person(another_refused),
    ..Rule::BASE
};

fn another_refused(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let news = is_new_pair(cx, item);
    let Some(named) = names_another(cx, item).filter(|_| !is_foreign(cx) && news != Ok(false)) else {
        return Ran::NotApplicable;
    };
    each(
        cx,
        out,
        |demands| demands.persons,
        |entry, out| {
            if entry.what != Person::Subject(Eligible::LegalRep) {
                return Ran::NotApplicable;
            }
            match news {
                _ if !named => {}
                Ok(_) => fail_as_another(item, out),
                Err(fact) => out.needs(&item.at.member("name"), fact),
            }
            Ran::Checked
        },
    )
}

/// Whether no letter is needed: the form has the box with websites, and for another person than the legal representative.
fn not_needed(cx: &Context<'_>, item: &PersonItem<'_>) -> bool {
    let website = item.service.filter(|service| service.kind.get() == Some(ServiceKind::Website));
    let (Some(_), Some(name)) = (website, item.person.name.get()) else {
        return true;
    };
    legal_rep(cx).is_some_and(|rep| same::persons(name, rep))
}

/// The letter must be among the uploads if the service's person is another than the legal representative.
fn letter(cx: &Context<'_>, item: &PersonItem<'_>, there: Result<bool, Path>, out: &mut Sink<'_>) -> Ran {
    let Some(service) = item.service.filter(|_| there != Ok(true)) else {
        return Ran::Checked;
    };
    let at = service.at.member("attachments");
    let mut needs = Needs::NONE;
    if legal_rep(cx).is_none() {
        needs = needs.with(Path::ROOT.member("subject").member("legal_rep_name"));
    }
    if let Err(list) = there {
        needs = needs.with(list);
    }
    if needs.is_empty() {
        out.fail_with(&at, Params::NONE, Places::from_iter([item.at.member("name").path()]));
    } else {
        out.undetermined(&at, needs);
    }
    Ran::Checked
}

/// Where the subject's person is not the legal representative, some provinces want that person for the service as well
/// (网站负责人).
pub static TWO_PERSONS_REFUSED: Rule = Rule {
    code: "BA-P0606",
    slug: "service-person-not-subject-person",
    severity: Severity::Error,
    applies: Applies::to(LASTING).units(),
    predicts: &["PER-15"],
    text: Text {
        message: say(
            "主体负责人不是法定代表人，服务负责人又另有其人，该省要求二者一致",
            "the subject's person is not its legal representative, the service's person is a third, and the province wants one for both",
        ),
        why: say(
            "该省要求：主体负责人不是法定代表人的，网站负责人须与主体负责人一致",
            "where the legal representative is not the subject's person, this province takes only that person for the service",
        ),
        help: say(
            "请改填同一负责人，或由法定代表人担任主体负责人",
            "name one person for both, or the legal representative for the subject",
        ),
    },
    check: Check::Person(two_persons_refused),
    ..OF_PAGES
};

fn two_persons_refused(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let (of_subject, rep) = (subject.responsible_person.name.get(), legal_rep(cx));
    let (Some(of_subject), Some(rep), Some(name)) = (of_subject, rep, item.person.name.get()) else {
        return Ran::NotApplicable;
    };
    let same = item.person.same_as_subject.get() == Some(true) || same::persons(name, of_subject);
    let news = is_new_person(cx, item);
    if item.role != Role::Service || same || same::persons(of_subject, rep) || news == Ok(false) {
        return Ran::NotApplicable;
    }
    each(
        cx,
        out,
        |demands| demands.persons,
        |entry, out| {
            if entry.what != Person::SameUnlessLegalRep {
                return Ran::NotApplicable;
            }
            let related = Path::ROOT.member("subject").member("responsible_person").member("name");
            match news {
                Ok(_) => out.fail_with(&item.at.member("name"), Params::NONE, Places::from_iter([related])),
                Err(fact) => out.needs(&item.at.member("name"), fact),
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

    const NAME: &str = "/subject/responsible_person/name";
    const UPLOADS: &str = "/services/0/attachments";
    const PROVINCE: &str = "/subject/province";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");
    const MP: &str = include_str!("../../../examples/orders/clean-first-filing-unit-mp.json");

    fn hubei(o: &mut Draft) {
        o.set(PROVINCE, "hubei");
        o.set(UPLOADS, json!(["domain_realname_screenshot"]));
        o.set("/supplements", json!([]));
    }

    fn another(o: &mut Draft) {
        o.set(NAME, "李示例");
        o.set("/subject/responsible_person/certificate/number", "440305198805050002");
    }

    fn another_in(o: &mut Draft, province: &str) {
        o.set(PROVINCE, province);
        another(o);
    }

    #[test]
    fn changes_name_the_representative() {
        let named = |province: &'static str| {
            move |o: &mut Draft| {
                o.set("/facts/record/province", province);
                another_in(o, province);
            }
        };
        cases(&ANOTHER_REFUSED)
            .from(CHANGE)
            .silent(|o| o.set(PROVINCE, "zhejiang"))
            .fail_among(NAME, named("zhejiang"))
            // The record tells who the representative is.
            .fail_among(NAME, |o| {
                named("zhejiang")(o);
                o.remove("/subject/legal_rep_name");
            })
            // Who is recorded already is not named anew.
            .silent(|o| {
                named("zhejiang")(o);
                o.set("/facts/record/responsible_person/name", "李示例");
                o.set("/facts/record/responsible_person/certificate/number", "440305198805050002");
            })
            .blocked(&["/facts/record/responsible_person/name"], |o| {
                named("zhejiang")(o);
                o.remove("/facts/record/responsible_person/name");
                o.remove("/facts/record/responsible_person/certificate/number");
            });
        cases(&LETTER_OF_SUBJECT_PERSON)
            .from(CHANGE)
            .silent(|o| o.set(PROVINCE, "anhui"))
            .blocked(&["/supplements"], named("anhui"));
    }

    #[test]
    fn who_they_are() {
        cases(&NOT_THE_REPRESENTATIVE)
            // Guangdong wants the representative.
            .not_applicable(|_| {})
            .silent(another)
            .silent(|o| o.set(PROVINCE, "liaoning"))
            .silent(|o| {
                o.set(PROVINCE, "liaoning");
                o.set(NAME, "张 示例");
            })
            // The same number makes it a slip of the pen.
            .silent(|o| o.set(NAME, "李示例"))
            .silent(|o| {
                o.set(NAME, "李示例");
                o.set("/subject/responsible_person/certificate/number", "440305 19850101 0001");
            })
            .fail_among(NAME, |o| another_in(o, "liaoning"))
            .silent(|o| another_in(o, "zhejiang"))
            .silent(|o| another_in(o, "anhui"))
            .from(INDIVIDUAL)
            .not_applicable(|_| {});
        cases(&ANOTHER_REFUSED)
            .pass(|_| {})
            .fail(NAME, another)
            .silent(|o| o.set(PROVINCE, "zhejiang"))
            .silent(|o| another_in(o, "liaoning"))
            .silent(|o| another_in(o, "anhui"))
            .fail_among(NAME, |o| another_in(o, "zhejiang"))
            .fail_among(NAME, |o| {
                another_in(o, "shandong");
                o.set("/supplements", json!(["授权书"]));
            })
            // A representative from abroad authorises a citizen.
            .silent(|o| {
                another_in(o, "shandong");
                o.set("/subject/legal_rep_cert_number", "E12345678");
            })
            .blocked(&[PROVINCE], |o| {
                another(o);
                o.remove(PROVINCE);
            })
            .from(INDIVIDUAL)
            .not_applicable(|_| {});
        cases(&LETTER_OF_SUBJECT_PERSON)
            .silent(|o| o.set(PROVINCE, "anhui"))
            .silent(|o| another_in(o, "zhejiang"))
            .fail_among(NAME, |o| {
                another_in(o, "anhui");
                o.set("/supplements", json!([]));
            })
            .silent(|o| {
                another_in(o, "anhui");
                o.set("/supplements", json!(["授权书"]));
            })
            .silent(|o| {
                another_in(o, "anhui");
                o.set("/supplements", json!(["法定代表人授权书"]));
            })
            // It may be any paper.
            .blocked(&["/supplements"], |o| {
                another_in(o, "anhui");
                o.set("/supplements", json!(["other"]));
            })
            .blocked(&["/supplements"], |o| another_in(o, "anhui"));
        cases(&NOT_THE_INDIVIDUAL)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail("/services/0/responsible_person/name", |o| o.set("/services/0/responsible_person/name", "李示例"))
            .fail(NAME, |o| o.set(NAME, "李示例"));
    }

    #[test]
    fn letters() {
        cases(&LETTER_FOR_PROVINCE)
            .not_applicable(|_| {})
            .fail_among(UPLOADS, hubei)
            .silent(|o| {
                hubei(o);
                o.set("/services/0/attachments/-", "授权书");
            })
            .silent(|o| {
                hubei(o);
                o.set("/services/0/responsible_person/name", "张示例");
            })
            .blocked(&[UPLOADS], |o| {
                hubei(o);
                o.remove(UPLOADS);
            })
            .blocked(&[PROVINCE], |o| {
                hubei(o);
                o.remove(PROVINCE);
            });
        let shaanxi = |o: &mut Draft| {
            hubei(o);
            o.set(PROVINCE, "shaanxi");
        };
        cases(&LETTER_FOR_PROVINCE).fail_among(UPLOADS, shaanxi).silent(|o| {
            // The person of the subject as well.
            shaanxi(o);
            o.set(NAME, "李示例");
            o.set("/services/0/responsible_person/name", "李示例");
        });
        cases(&LETTER)
            .pass(|_| {})
            .silent(shaanxi)
            .fail(UPLOADS, |o| o.set(UPLOADS, json!(["domain_realname_screenshot"])))
            .silent(hubei)
            .from(MP)
            .not_applicable(|_| {});
    }

    #[test]
    fn two_persons() {
        const OF_SERVICE: &str = "/services/0/responsible_person/name";
        let third = |province: &'static str| {
            move |o: &mut Draft| {
                another_in(o, province);
                o.set(OF_SERVICE, "赵示例");
            }
        };
        cases(&TWO_PERSONS_REFUSED)
            .fail_among(OF_SERVICE, third("jiangsu"))
            .fail_among(OF_SERVICE, third("heilongjiang"))
            .fail_among(OF_SERVICE, third("hainan"))
            .silent(third("anhui"))
            // One for both, and the legal representative with somebody else.
            .silent(|o| another_in(o, "jiangsu"))
            .silent(|o| o.set(PROVINCE, "jiangsu"))
            .blocked(&[PROVINCE], |o| {
                third("jiangsu")(o);
                o.remove(PROVINCE);
            });
    }
}
