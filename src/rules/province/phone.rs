//! Whose telephone numbers are given, and of which province (联系方式): home, holder, two of one's own, an emergency number at
//! all.

use super::{LASTING, OF_PAGES, each, is_news};
use crate::form::{self, Demand};
use crate::law::province::{Holder, Phone};
use crate::law::{Item, Part};
use crate::model::record::Vocabulary as _;
use crate::model::{OrderKind, PersonRole, Relation};
use crate::rule::prelude::*;
use crate::rules::asked::demand;
use crate::rules::person::BOTH_PERSONS;
use crate::value::{Province, same};

/// The mobile number is one of the province (号码归属地).
pub static HOME: Rule = Rule {
    code: "BA-P0904",
    slug: "mobile-of-another-province",
    applies: Applies::to(LASTING),
    message: say(
        "手机号码归属地为{home}，该省要求使用本省号码",
        "the mobile number is one of {home}, and the province wants a number of its own",
    ),
    why: say("该省要求负责人使用本省的手机号码", "the page of this province wants numbers of the province"),
    help: say("请填写本省的手机号码", "give a number of the province"),
    check: Check::Person(home),
    ..OF_PAGES
};

/// The province of a person's certificate.
fn card_of(cx: &Context<'_>, item: &PersonItem<'_>) -> Option<Province> {
    let own = cx.is_individual() == Some(true);
    let of_subject = cx.order.subject.certificate.province.get().filter(|_| own && item.role == Role::Subject);
    item.person.certificate.province.get().or(of_subject).copied()
}

fn home(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let at = item.at.member("mobile_province");
    let given = item.person.mobile_province.get().copied();
    let elsewhere = card_of(cx, item).zip(cx.province()).is_some_and(|(card, filed)| card != filed);
    // Nobody is asked where a number is at home, unless the card is of another province.
    if given.is_none() && !elsewhere || item.person.mobile.is_absent() {
        return Ran::NotApplicable;
    }
    let part = item.service.map_or(Part::SubjectPerson, |service| Part::ServicePerson(service.index));
    if is_news(cx, part, &[Item::Mobile]) != Ok(true) {
        return Ran::NotApplicable;
    }
    each::<Phone>(cx, out, |entry, out| {
        let Phone::Home { from_elsewhere_only } = entry.what else {
            return Ran::NotApplicable;
        };
        match given.zip(cx.province()) {
            _ if from_elsewhere_only && !elsewhere => return Ran::NotApplicable,
            Some((home, filed)) if home != filed => {
                let noun = crate::value::Noun::new(home.short(), home.word());
                out.fail_with(&at, Params::NONE.with("home", noun), Places::NONE);
            }
            Some(_) => {}
            None => out.needs(&at, at.path()),
        }
        Ran::Checked
    })
}

/// Numbers are those of whom the province names (联系电话的使用人).
pub static HOLDER: Rule = Rule {
    code: "BA-P0905",
    slug: "number-of-somebody-else",
    applies: Applies::to(LASTING),
    message: say(
        "联系电话的使用人是{who}，该省不接受",
        "the telephone number is that of {who}, which the province does not take",
    ),
    why: say("该省规定了联系电话须由谁使用", "the page of this province says whose numbers are given"),
    help: say("请改填符合要求的号码", "give a number of somebody whom the page names"),
    check: Check::Person(holder),
    ..OF_PAGES
};

/// Who has the number, if not one of whom the page names, and where it says so.
fn wrong_holder(asked: Holder, item: &PersonItem<'_>) -> Option<(crate::value::Noun, &'static str)> {
    use Relation as R;
    let relation = item.person.emergency_relation.get();
    let related = |taken: &[Relation]| {
        let other = relation.filter(|relation| *relation != R::Other && !taken.contains(relation))?;
        Some((other.noun(), "emergency_relation"))
    };
    let role = &item.person.role;
    match asked {
        Holder::NotBuilder => role.has(PersonRole::SiteBuilder).then(|| (PersonRole::SiteBuilder.noun(), "role")),
        Holder::Employee => {
            let staff =
                [PersonRole::Employee, PersonRole::LegalRepresentative, PersonRole::Shareholder, PersonRole::Executive];
            let other = role.values().next().filter(|_| !staff.iter().any(|staff| role.has(*staff)))?;
            Some((other.noun(), "role"))
        }
        Holder::Relative => related(&[R::DirectRelative, R::SameSurnameRelative, R::Guardian]),
        Holder::SelfRelativeOrColleague => {
            related(&[R::Oneself, R::DirectRelative, R::SameSurnameRelative, R::Guardian, R::Colleague, R::ThirdStaff])
        }
        Holder::ThirdStaff => related(&[R::ThirdStaff, R::Colleague]),
        Holder::Oneself => None,
    }
}

fn holder(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    if item.person.role.is_absent() && item.person.emergency_relation.is_absent() {
        return Ran::NotApplicable;
    }
    each::<Phone>(cx, out, |entry, out| {
        let Phone::Holder(asked) = entry.what else {
            return Ran::NotApplicable;
        };
        if let Some((who, at)) = wrong_holder(asked, item) {
            out.fail_with(&item.at.member(at), Params::NONE.with("who", who), Places::NONE);
        }
        Ran::Checked
    })
}

/// On changes of a service its person has two numbers of its own (变更网站的联系方式).
pub static TWO_NUMBERS: Rule = Rule {
    code: "BA-P0906",
    slug: "service-person-numbers-not-own",
    applies: Applies::to(&[OrderKind::ChangeService]),
    message: say(
        "网站负责人的两个号码相同，或与主体负责人的号码相同，该省不接受",
        "the two numbers of the service's person are the same, or one is a number of the subject's person, which the province does not take",
    ),
    why: say(
        "该省规定变更网站时网站负责人须有两个不同的号码，与主体负责人不是同一人的，还须与其号码不同",
        "on changes of a website its person has two different numbers here, and none of the subject's person, if that is somebody else",
    ),
    help: say(
        "请填写两个不同且未被主体负责人使用的号码",
        "give two numbers that are different, and not those of the subject's person",
    ),
    check: Check::Person(two_numbers),
    ..OF_PAGES
};

fn two_numbers(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    use crate::value::Phone as Number;
    let Some(service) = item.service else {
        return Ran::NotApplicable;
    };
    let part = Part::ServicePerson(service.index);
    let (Some(mobile), Some(emergency)) = (item.person.mobile.get(), item.person.emergency_contact.get()) else {
        return Ran::NotApplicable;
    };
    let news = is_news(cx, part, &[Item::Mobile, Item::EmergencyContact]);
    if news == Ok(false) {
        return Ran::NotApplicable;
    }
    let subject = &cx.order.facts.record.responsible_person;
    let apart = subject.name.get().zip(item.person.name.get()).is_some_and(|(a, b)| !same::persons(a, b));
    let own = [Number::Mobile(*mobile), *emergency];
    let theirs = [subject.mobile.get().map(|mobile| Number::Mobile(*mobile)), subject.emergency_contact.get().copied()];
    let shared = apart && own.iter().any(|number| theirs.contains(&Some(*number)));
    each::<Phone>(cx, out, |entry, out| {
        if entry.what != Phone::TwoOfItsOwn {
            return Ran::NotApplicable;
        }
        let [one, other] = own;
        let at = item.at.member("emergency_contact");
        match &news {
            _ if one != other && !shared => {}
            Ok(_) => out.fail(&at),
            Err(fact) => out.needs(&at, *fact),
        }
        Ran::Checked
    })
}

/// The emergency number must be given where the province wants it; on the PC every form asks (应急联系方式).
pub static EMERGENCY_WANTED: Rule = Rule {
    code: "BA-P0305",
    slug: "person-emergency-contact-wanted",
    layer: Layer::Province,
    cite: &[
        cite(&source::PROVINCES, "各省份页面"),
        cite(&source::MP_FIRST, "三 填写主体信息"),
        cite(&source::MP_FIRST, "四 填写互联网信息服务"),
    ],
    applies: BOTH_PERSONS,
    covers: &["PER-009", "PRV-023"],
    predicts: &["CON-08"],
    message: say(
        "未填写应急联系方式，该省要求填写",
        "the emergency number is not filled in, and the province asks for it",
    ),
    why: say(
        "小程序端按省管局的要求决定是否填写应急联系方式",
        "the mini-program asks for it where the provincial administration wants it",
    ),
    help: say("请填写手机号码或带区号的固定电话", "enter a mobile number, or a landline number with its area code"),
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
    each::<Phone>(cx, out, |entry, out| {
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
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const PROVINCE: &str = "/subject/province";
    const PERSON: &str = "/subject/responsible_person";
    const ROLE: &str = "/subject/responsible_person/role";
    const HOME_AT: &str = "/subject/responsible_person/mobile_province";
    const RELATION: &str = "/subject/responsible_person/emergency_relation";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const CHANGE_SERVICE: &str = include_str!("../../../examples/orders/clean-change-service-unit-pc.json");

    #[test]
    fn homes() {
        let at = |province: &'static str, home: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set(HOME_AT, home);
            }
        };
        cases(&HOME)
            .silent(|_| {})
            .silent(|o| o.set(PROVINCE, "xinjiang"))
            .fail_among(HOME_AT, at("xinjiang", "guangdong"))
            .silent(at("xinjiang", "xinjiang"))
            .silent(at("shandong", "guangdong"))
            // A card of another province gives cause.
            .blocked(&[HOME_AT], |o| {
                o.set(PROVINCE, "xinjiang");
                o.set("/subject/responsible_person/certificate/province", "hunan");
            });
        // Hebei asks those alone who come from elsewhere.
        let hebei = |o: &mut Draft, card: &str| {
            o.set(PROVINCE, "hebei");
            o.set("/subject/certificate/province", card);
            o.set(PERSON, json!({ "mobile": "13800138000", "mobile_province": "hunan" }));
        };
        cases(&HOME).from(INDIVIDUAL).fail_among(HOME_AT, |o| hebei(o, "hunan")).silent(|o| hebei(o, "hebei"));
    }

    #[test]
    fn holders() {
        let related = |province: &'static str, relation: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set(RELATION, relation);
            }
        };
        cases(&HOLDER)
            .silent(|_| {})
            .fail_among(RELATION, related("ningxia", "friend"))
            .silent(related("ningxia", "colleague"))
            .silent(related("ningxia", "other"))
            .fail_among(RELATION, related("gansu", "direct_relative"))
            .silent(related("gansu", "third_staff"))
            .silent(related("guangdong", "friend"))
            .fail_among(ROLE, |o| {
                o.set(PROVINCE, "qinghai");
                o.set(ROLE, json!(["site_builder"]));
            })
            .silent(|o| {
                o.set(PROVINCE, "qinghai");
                o.set(ROLE, json!(["employee"]));
            })
            .fail_among(ROLE, |o| {
                o.set(PROVINCE, "tianjin");
                o.set(ROLE, json!(["site_builder"]));
            })
            .silent(|o| {
                o.set(PROVINCE, "tianjin");
                o.set(ROLE, json!(["executive"]));
            });
    }

    #[test]
    fn two_numbers_of_its_own() {
        let at = "/services/0/responsible_person/emergency_contact";
        let numbers = |mobile: &'static str, emergency: &'static str| {
            move |o: &mut Draft| {
                o.set("/facts/record/responsible_person/name", "张示例");
                o.set("/facts/record/responsible_person/mobile", "13800138000");
                let person = json!({ "name": "李示例", "mobile": mobile, "emergency_contact": emergency });
                o.set("/services/0/responsible_person", person);
                let recorded = json!({ "name": "李示例", "mobile": "13500135000" });
                o.set("/facts/record/services/0/responsible_person", recorded);
            }
        };
        cases(&TWO_NUMBERS)
            .from(CHANGE_SERVICE)
            .silent(|_| {})
            .silent(numbers("13700137000", "13600136000"))
            .fail_among(at, numbers("13700137000", "13700137000"))
            .fail_among(at, numbers("13800138000", "13600136000"))
            .silent(|o| {
                numbers("13700137000", "13700137000")(o);
                o.set("/facts/record/province", "hunan");
            });
    }
    const EMERGENCY: &str = "/services/0/responsible_person/emergency_contact";
    const OF_SUBJECT: &str = "/subject/responsible_person/emergency_contact";

    #[test]
    fn emergency_wanted() {
        const PROVINCE: &str = "/subject/province";
        const UNIT_MP: &str = include_str!("../../../examples/orders/clean-first-filing-unit-mp.json");
        const PERSON_MP: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
        let beijing = |o: &mut Draft| o.set(PROVINCE, "beijing");
        cases(&EMERGENCY_WANTED).from(PERSON_MP).not_applicable(|_| {}).silent(beijing).blocked(&[PROVINCE], |o| {
            o.remove(PROVINCE);
            o.remove(OF_SUBJECT);
        });
        cases(&EMERGENCY_WANTED).from(PERSON_MP).fail_among(OF_SUBJECT, |o| {
            beijing(o);
            o.remove(OF_SUBJECT);
        });
        cases(&EMERGENCY_WANTED).from(UNIT_MP).silent(|o| {
            beijing(o);
            o.remove(OF_SUBJECT);
        });
        // The person of the service has a field of the own.
        cases(&EMERGENCY_WANTED)
            .from(UNIT_MP)
            .fail_among(EMERGENCY, |o| {
                o.set(PROVINCE, "liaoning");
                o.remove(EMERGENCY);
            })
            .silent(|o| {
                beijing(o);
                o.remove(EMERGENCY);
            });
    }
}
