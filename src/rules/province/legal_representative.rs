//! Who may be responsible in a province (负责人及授权书): nobody but the legal representative, or another with the letter of
//! authorisation.

use super::{LASTING, OF_PAGES, PAGES_OF_ALL, each, is_new_person, is_news};
use crate::law::province::{Eligible, LETTERS_OF_SERVICE, LETTERS_OF_SUBJECT, Person};
use crate::law::{Item, Part};
use crate::model::AttachmentKind;
use crate::rule::prelude::*;
use crate::rules::enclosed::enclosed;
use crate::rules::person::legal_rep;
use crate::rules::person::roles::{fail_as_another, is_foreign, letter, names_another, not_needed, wants_letter};
use crate::value::same;

/// Whether the subject's person, or its legal representative, is another than the record has.
fn is_new_pair(cx: &Context<'_>, item: &PersonItem<'_>) -> Result<bool, Path> {
    match is_news(cx, Part::Subject, &[Item::LegalRepName]) {
        Ok(false) => is_new_person(cx, item),
        // A representative who is not known to be new matters where the person is not.
        Err(fact) => is_new_person(cx, item).and_then(|new| if new { Ok(true) } else { Err(fact) }),
        new => new,
    }
}

/// Another person than the legal representative brings its letter where the province says so (主体负责人授权书).
pub static LETTER_OF_SUBJECT_PERSON: Rule = Rule {
    code: "BA-P0607",
    slug: "letter-of-subject-person-missing",
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: Applies::to(LASTING).units(),
    covers: &["PER-001", "PRV-001"],
    predicts: &["PER-02"],
    message: say(
        "主体负责人不是法定代表人，未上传法定代表人的授权书",
        "the subject's person is not its legal representative, and no letter of authorisation is uploaded",
    ),
    why: say(
        "该省允许他人任主体负责人，但须有法定代表人的授权书",
        "this province takes another person with a letter that the legal representative has signed",
    ),
    help: say("请上传授权书，或改填法定代表人", "upload the letter, or name the legal representative"),
    check: Check::Person(letter_of_subject_person),
    ..Rule::BASE
};

fn letter_of_subject_person(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let news = is_new_pair(cx, item);
    if names_another(cx, item) != Some(true) || cx.demands().is_none() || news == Ok(false) {
        return Ran::NotApplicable;
    }
    each::<Person>(cx, out, |entry, out| {
        if entry.what != Person::Subject(Eligible::WithLetter) {
            return Ran::NotApplicable;
        }
        // That of a service is its own.
        let lists = [&cx.order.supplements, &cx.order.subject.supplements, &cx.order.subject.attachments];
        if lists.iter().any(|list| list.has_kind(AttachmentKind::AuthorisationLetter) == Some(true)) {
            return Ran::Checked;
        }
        match enclosed(cx, LETTERS_OF_SUBJECT).and_then(|there| if there { Ok(true) } else { news.map(|_| false) }) {
            Ok(true) => {}
            Ok(false) => fail_as_another(item, out),
            Err(list) => out.needs(&item.at.member("name"), list),
        }
        Ran::Checked
    })
}

/// Another person needs a letter where the province wants it (法人授权书).
pub static LETTER_FOR_PROVINCE: Rule = Rule {
    code: "BA-P0603",
    slug: "authorisation-letter-wanted",
    basis: Basis::Only2018,
    layer: Layer::Province,
    cite: &[
        cite(&source::FAQ_SERVICE_PERSON, "单位备案时网站负责人不是法人怎么办？"),
        cite(&source::PROVINCES, "各省份页面"),
    ],
    applies: Applies::to(LASTING).units(),
    covers: &["PRV-006", "PER-023"],
    predicts: &["PER-03"],
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
    each::<Person>(cx, out, |entry, out| {
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
    })
}

/// The subject's person must be the legal representative where the province says so (主体负责人).
pub static ANOTHER_REFUSED: Rule = Rule {
    code: "BA-P0605",
    slug: "subject-person-refused-by-province",
    layer: Layer::Province,
    cite: &[cite(&source::PROVINCES, "各省份页面"), cite(&source::FAQ_SUBJECT_PERSON, "主体负责人")],
    applies: Applies::to(LASTING).units(),
    covers: &["PER-001"],
    predicts: &["PER-01"],
    message: say(
        "主体负责人不是法定代表人，该省要求必须为法定代表人",
        "the subject's person is not its legal representative, and the province wants nobody else",
    ),
    why: say(
        "该省的要求页面规定主体负责人须为法定代表人",
        "the page of this province has the legal representative as the subject's person",
    ),
    help: say("请改填法定代表人", "name the legal representative"),
    check: Check::Person(another_refused),
    ..Rule::BASE
};

fn another_refused(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let news = is_new_pair(cx, item);
    let Some(named) = names_another(cx, item).filter(|_| !is_foreign(cx) && news != Ok(false)) else {
        return Ran::NotApplicable;
    };
    each::<Person>(cx, out, |entry, out| {
        if entry.what != Person::Subject(Eligible::LegalRep) {
            return Ran::NotApplicable;
        }
        match news {
            _ if !named => {}
            Ok(_) => fail_as_another(item, out),
            Err(fact) => out.needs(&item.at.member("name"), fact),
        }
        Ran::Checked
    })
}

/// Where the subject's person is not the legal representative, some provinces want that person for the service as well
/// (网站负责人).
pub static TWO_PERSONS_REFUSED: Rule = Rule {
    code: "BA-P0606",
    slug: "service-person-not-subject-person",
    applies: Applies::to(LASTING).units(),
    predicts: &["PER-15"],
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
    check: Check::Person(two_persons_refused),
    ..OF_PAGES
};

fn two_persons_refused(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let (of_subject, rep) = (subject.responsible_person.name.get(), legal_rep(cx));
    let (Role::Service, Some(of_subject), Some(rep), Some(name)) = (item.role, of_subject, rep, item.person.name.get())
    else {
        return Ran::NotApplicable;
    };
    let same = item.person.same_as_subject.get() == Some(true) || same::persons(name, of_subject);
    let news = is_new_person(cx, item);
    if same || same::persons(of_subject, rep) || news == Ok(false) {
        return Ran::NotApplicable;
    }
    each::<Person>(cx, out, |entry, out| {
        if entry.what != Person::SameUnlessLegalRep {
            return Ran::NotApplicable;
        }
        let related = Path::ROOT.member("subject").member("responsible_person").member("name");
        match news {
            Ok(_) => out.fail_with(&item.at.member("name"), Params::NONE, Places::from_iter([related])),
            Err(fact) => out.needs(&item.at.member("name"), fact),
        }
        Ran::Checked
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const PROVINCE: &str = "/subject/province";

    fn another_in(o: &mut Draft, province: &str) {
        o.set(PROVINCE, province);
        another(o);
    }

    fn another(o: &mut Draft) {
        o.set(NAME, "李示例");
        o.set("/subject/responsible_person/certificate/number", "440305198805050002");
    }

    const NAME: &str = "/subject/responsible_person/name";

    const UPLOADS: &str = "/services/0/attachments";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");

    fn hubei(o: &mut Draft) {
        o.set(PROVINCE, "hubei");
        o.set(UPLOADS, json!(["domain_realname_screenshot"]));
        o.set("/supplements", json!([]));
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
    fn subject_persons() {
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
