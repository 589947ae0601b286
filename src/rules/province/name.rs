//! Names of websites that a province does not take (网站名称): words, kinds, approvals.
//!
//! A word that the unit's own name has as well is its name, not a claim.

use crate::law::province::{Match, Name, RefusedName, Then, words_of_page};
use crate::law::{Item, Part};
use crate::model::ServiceKind;
use crate::rule::prelude::*;
use crate::rules::province::{LASTING, OF_PAGES, each, is_news, tell};
use crate::rules::service::approval::chosen;
use crate::rules::service::name_shape::is_domain;

/// Wherever a website is named; a name that is recorded stays.
const NAMED: Applies = Applies::to(LASTING).service(ServiceKind::Website);

/// Whether the website has an approval for some field: by what was chosen, or by what is attached.
fn approved(item: &ServiceItem<'_>) -> bool {
    let chosen = chosen(item.service).next().is_some();
    chosen || !item.service.approvals.is_empty()
}

/// Words that the province does not take in names (网站名称).
pub static PROVINCE_WORDS: Rule = Rule {
    code: "BA-V0608",
    slug: "website-name-word-refused-by-province",
    applies: NAMED,
    predicts: &["NAM-01", "NAM-26"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "网站名称含“{word}”，该省不接受",
        "the name of the website has {word}, which the province does not take",
    ),
    why: say("该省列出了网站名称中不得使用的字样", "the province lists words that names of websites must not have"),
    help: say("请更换名称", "change the name"),
    check: Check::Service(province_words),
    ..OF_PAGES
};

fn province_words(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    listed_words(cx, item, Then::Refused, false, out)
}

/// Fails with the first word that the province lists for such a consequence.
fn listed_words(cx: &Context<'_>, item: &ServiceItem<'_>, of: Then, excused: bool, out: &mut Sink<'_>) -> Ran {
    if item.service.name.is_absent() {
        return Ran::NotApplicable;
    }
    let news = is_news(cx, Part::Service(item.index), &[Item::ServiceName]);
    let mut told = false;
    each::<Name>(cx, out, |entry, out| {
        let Name::Words { words, at, then } = entry.what else {
            return Ran::NotApplicable;
        };
        if then != of {
            return Ran::NotApplicable;
        }
        if let (Some(word), false) = (placed(cx, item, words, at), excused || told) {
            told = true;
            tell(&news, &item.at.member("name"), Params::NONE.with("word", word), Places::NONE, out);
        }
        Ran::Checked
    })
}

/// The first of the words that a name has in that position and the unit's own name has not.
fn placed(cx: &Context<'_>, item: &ServiceItem<'_>, words: &'static [&'static str], at: Match) -> Option<&'static str> {
    let own = cx.subject_name().filter(|_| cx.is_individual() != Some(true));
    let name = item.service.name.get().unwrap_or_default();
    let mut claims = words_of_page(item.words(), name, words, at, false);
    claims.find(|word| !own.is_some_and(|own| own.contains(word)))
}

/// Words that the province takes in names with an approval alone (网站名称, 前置审批).
pub static PROVINCE_APPROVAL: Rule = Rule {
    code: "BA-V0610",
    slug: "website-name-needs-approval-in-province",
    applies: NAMED,
    predicts: &["NAM-01"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "网站名称含“{word}”，该省要求相应的审批，此处没有",
        "the name of the website has {word}, for which the province wants an approval, and none is chosen",
    ),
    why: say("该省列出了须有审批文件才可使用的字样", "the province lists words that go with an approval alone"),
    help: say(
        "请更换名称；已取得审批的，选择对应的前置审批类型",
        "change the name, or choose the field if the approval is there",
    ),
    check: Check::Service(province_approval),
    ..OF_PAGES
};

fn province_approval(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    listed_words(cx, item, Then::Approval, approved(item), out)
}

/// Kinds of names that the province does not take (网站名称).
pub static PROVINCE_NAMES: Rule = Rule {
    code: "BA-V0609",
    slug: "website-name-kind-refused-by-province",
    applies: NAMED,
    predicts: &["NAM-02", "NAM-03", "NAM-04", "NAM-06", "NAM-08"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "网站名称{what}，该省不接受",
        "the name of the website is one {what}, which the province does not take",
    ),
    why: say("该省对网站名称的写法有要求", "the province has rules for how a website is named"),
    help: say("请更换名称", "change the name"),
    check: Check::Service(province_names),
    ..OF_PAGES
};

fn province_names(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(name) = item.service.name.get() else {
        return Ran::NotApplicable;
    };
    let news = is_news(cx, Part::Service(item.index), &[Item::ServiceName]);
    let mut told = false;
    each::<Name>(cx, out, |entry, out| {
        let Name::Kind(kind) = entry.what else {
            return Ran::NotApplicable;
        };
        if !told && is_of(kind, name, cx, item) {
            told = true;
            tell(&news, &item.at.member("name"), Params::NONE.with("what", kind.noun()), Places::NONE, out);
        }
        Ran::Checked
    })
}

fn is_of(kind: RefusedName, name: &str, cx: &Context<'_>, item: &ServiceItem<'_>) -> bool {
    // What no province takes is told for all of them.
    let shape = item.shape();
    if shape.is_short() || shape.is_ascii() || is_domain(name, item) {
        return false;
    }
    match kind {
        RefusedName::Domain => {
            // Without a dot there is none, and nothing to make ready.
            if !name.contains('.') {
                return false;
            }
            let lower = name.to_ascii_lowercase();
            let mut own = item.service.domains.iter().filter_map(|field| field.get());
            own.any(|domain| lower.contains(domain.as_str()))
        }
        RefusedName::PersonName => names_person(cx, name, item),
        _ => kind.is_in(shape, name),
    }
}

/// Whether a name has that of a person of the order, which the name of the unit has not.
fn names_person(cx: &Context<'_>, name: &str, item: &ServiceItem<'_>) -> bool {
    let subject = &cx.order.subject;
    let own = cx.subject_name();
    let unit = own.filter(|_| cx.is_individual() == Some(false));
    // The own name and no more is told for all provinces.
    if unit.is_none() && own == Some(name) {
        return false;
    }
    let persons = [
        own.filter(|_| unit.is_none()),
        subject.legal_rep_name.get(),
        subject.responsible_person.name.get(),
        item.service.responsible_person.name.get(),
    ];
    persons.into_iter().flatten().any(|person| {
        // figure: two characters may be any word
        let named = if person.chars().count() < 3 { name == person } else { name.contains(person) };
        named && !unit.is_some_and(|unit| unit.contains(person))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const NAME: &str = "/services/0/name";
    const SUBJECT: &str = "/subject/name";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");

    /// The subject under another name, everywhere.
    fn subject(o: &mut crate::cases::Draft, name: &str) {
        for pointer in
            [SUBJECT, "/subject/certificate/name", "/facts/account/realname_name", "/facts/domains/0/registrant_name"]
        {
            o.set(pointer, name);
        }
    }

    fn named(province: &'static str, name: &'static str) -> impl Fn(&mut crate::cases::Draft) {
        move |o| {
            o.set("/subject/province", province);
            o.set(NAME, name);
        }
    }

    #[test]
    fn words_of_provinces() {
        cases(&PROVINCE_WORDS)
            .fail_among(NAME, named("tianjin", "示例科技资讯"))
            .fail_among(NAME, named("shandong", "示例科技平台"))
            .fail_among(NAME, named("tianjin", "示例官方网站"))
            .silent(named("tianjin", "示例网站建设"))
            .silent(named("hebei", "示例网站"))
            .silent(named("tianjin", "示例科技官方"))
            // A word of the unit's own name is its name.
            .silent(|o| {
                named("tianjin", "示例网络科技")(o);
                subject(o, "天津示例网络科技有限公司");
            })
            .silent(named("guangdong", "示例科技资讯"))
            .blocked(&["/subject/province"], |o| {
                o.set(NAME, "示例科技资讯");
                o.remove("/subject/province");
            })
            .silent(|o| o.remove("/subject/province"));
        cases(&PROVINCE_WORDS)
            .from(INDIVIDUAL)
            .fail_among(NAME, named("henan", "王示例的个人主页"))
            // At the head words of the state are told for all provinces.
            .silent(named("guangdong", "中华读书笔记"))
            .silent(named("guangdong", "读书中华笔记"))
            .silent(named("tianjin", "读书资讯"));
    }

    #[test]
    fn names_of_provinces() {
        cases(&PROVINCE_NAMES)
            .fail_among(NAME, named("shandong", "示例Example.cn"))
            .fail_among(NAME, named("shandong", "张示例"))
            .silent(|o| {
                subject(o, "深圳市张示例科技有限公司");
                named("shandong", "张示例科技")(o);
            })
            .silent(named("shandong", "示例Tech官方"))
            .silent(named("shandong", "Node.js中文社"))
            .silent(|o| o.set(NAME, "示例Tech官方"))
            .fail_among(NAME, named("chongqing", "示例Tech官方"))
            .fail_among(NAME, named("tianjin", "示例A"))
            .silent(named("tianjin", "示例站"))
            // What no province takes is told for all of them.
            .silent(named("shandong", "example.cn"))
            .silent(named("shandong", "Example Tech"))
            .silent(named("tianjin", "示例"))
            .silent(named("hubei", "Example Tech"))
            .blocked(&["/subject/province"], |o| {
                o.set(NAME, "示例A");
                o.remove("/subject/province");
            });
        cases(&PROVINCE_NAMES)
            .from(INDIVIDUAL)
            .silent(named("sichuan", "读书笔记"))
            .fail_among(NAME, named("sichuan", "王示例的小站"))
            .silent(named("henan", "王示例"))
            .silent(named("anhui", "王示例的小站"))
            .silent(named("shanghai", "12306"));
    }

    #[test]
    fn words_with_approval_in_provinces() {
        cases(&PROVINCE_APPROVAL)
            .fail_among(NAME, named("tianjin", "示例科技在线"))
            .silent(|o| {
                named("tianjin", "示例科技在线")(o);
                o.set("/services/0/pre_approval", "culture");
            })
            .fail_among(NAME, named("sichuan", "示例网约车"))
            .fail_among(NAME, named("sichuan", "示例动漫"))
            .silent(named("guangdong", "中央示例科技"))
            .silent(named("guangdong", "示例中央科技"))
            .silent(named("guangdong", "示例中央空调"))
            .silent(named("guangdong", "示例科技在线"))
            .blocked(&["/subject/province"], |o| {
                o.set(NAME, "示例科技在线");
                o.remove("/subject/province");
            });
    }
}
