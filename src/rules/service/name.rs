//! Names of websites, as reviewers read them (网站名称).
//!
//! The FAQ names groups of words by examples. A word that the unit's own name has as well is its name, not a claim.

use crate::data::suffixes::Suffix;
use crate::data::{naming, place_names};
use crate::law::province::{Match, Name, RefusedName, Then};
use crate::model::{OrderKind, ServiceKind, SubjectNature};
use crate::rule::prelude::*;
use crate::rules::province::{PAGES_OF_ALL, each};
use crate::rules::service::approval::chosen;
use crate::value::{DomainName, Noun, Value as _};

const WEBSITES: Applies = Applies::to(OrderKind::ADD).service(ServiceKind::Website);

/// Fails with the first of the words that the name of the website has and the unit's own name has not.
fn words(
    cx: &Context<'_>,
    item: &ServiceItem<'_>,
    words: &'static [&'static str],
    excused: bool,
    out: &mut Sink<'_>,
) -> Ran {
    let Some(name) = item.service.name.get() else {
        return Ran::NotApplicable;
    };
    if let (Some(word), false) = (claimed(cx, words, name), excused) {
        out.fail_with(&item.at.member("name"), Params::NONE.with("word", word), Places::NONE);
    }
    Ran::Checked
}

/// The first of the words that a name has and the unit's own name has not.
fn claimed(cx: &Context<'_>, words: &'static [&'static str], name: &str) -> Option<&'static str> {
    let own = cx.subject_name().filter(|_| cx.is_individual() != Some(true));
    naming::found(words, name).find(|word| !own.is_some_and(|own| own.contains(word)))
}

/// Whether the website has an approval for some field: by what was chosen, or by what is attached.
fn approved(item: &ServiceItem<'_>) -> bool {
    let chosen = chosen(item.service).next().is_some();
    chosen || !item.service.approvals.is_empty()
}

/// Words of the state are for national units (非国家级单位).
pub static NATIONAL: Rule = Rule {
    code: "BA-V0601",
    slug: "website-name-national",
    severity: Severity::Error,
    basis: Basis::Only2018,
    cite: &[cite(&source::FAQ_NAME, "网站名称该怎么选取？")],
    applies: WEBSITES,
    covers: &["NAM-003"],
    predicts: &["NAM-01"],
    text: Text {
        message: say(
            "网站名称含“{word}”，主体名称中没有",
            "the name of the website has {word}, which the name of the subject has not",
        ),
        why: say(
            "“中国”“国家”等字样仅限国家级单位使用，其他单位须有职能部门的审批文件",
            "words of the state are for units of national level; others need an approval of the authority in charge",
        ),
        help: say(
            "请去掉该字样；确有审批文件的，随订单上传",
            "leave the word out, or upload the approval with the order",
        ),
    },
    check: Check::Service(national),
    ..Rule::BASE
};

fn national(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let official = matches!(cx.nature(), Some(SubjectNature::Government | SubjectNature::Military));
    words(cx, item, naming::NATIONAL, official || approved(item), out)
}

/// An individual's website is not named like a company or group (个人网站名称).
pub static LOOKS_LIKE_UNIT: Rule = Rule {
    code: "BA-V0602",
    slug: "individual-website-named-like-unit",
    severity: Severity::Error,
    basis: Basis::Only2018,
    cite: &[
        cite(&source::FAQ_NAME, "网站名称该怎么选取？"),
        cite(&source::FAQ_WHETHER, "个人备案是否可以做论坛性质的网站？"),
    ],
    applies: WEBSITES.individuals(),
    covers: &["NAM-004"],
    predicts: &["NAM-09", "NAM-14", "SUB-28"],
    text: Text {
        message: say(
            "个人网站名称含“{word}”，像单位或团体的网站",
            "the name of an individual's website has {word}, as if it were that of a company or group",
        ),
        why: say(
            "个人不能为企业备案，也不能开办论坛；名称不能涉及公司、俱乐部、团体、社区、论坛等",
            "an individual cannot file for a company or run a forum; the name must not speak of companies, clubs, groups, communities or forums",
        ),
        help: say("请改用与网站内容相关的个人性质名称", "choose a personal name that fits the content"),
    },
    check: Check::Service(looks_like_unit),
    ..Rule::BASE
};

fn looks_like_unit(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    words(cx, item, naming::ORGANISATION, false, out)
}

/// A name of a field that needs approval goes with the approval (前置审批).
pub static NEEDS_APPROVAL: Rule = Rule {
    code: "BA-V0603",
    slug: "website-name-needs-approval",
    severity: Severity::Error,
    basis: Basis::Only2018,
    cite: &[cite(&source::FAQ_NAME, "网站名称该怎么选取？")],
    applies: WEBSITES,
    covers: &["NAM-005"],
    predicts: &["NAM-18", "PRE-14"],
    text: Text {
        message: say(
            "网站名称含“{word}”，而未选择任何前置审批",
            "the name of the website has {word}, and no field of pre-approval is chosen",
        ),
        why: say(
            "没有新闻、出版、药监、文化、广电等审批的网站，不能以相关领域的关键词命名",
            "without the approval of such a field a website is not named after it",
        ),
        help: say(
            "请更换名称；已取得审批的，选择对应的前置审批类型",
            "change the name, or choose the field if the approval is there",
        ),
    },
    check: Check::Service(needs_approval),
    ..Rule::BASE
};

fn needs_approval(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    words(cx, item, naming::APPROVAL, approved(item), out)
}

/// Words of finance are better avoided (金融类名称).
pub static FINANCE: Rule = Rule {
    code: "BA-V0604",
    slug: "website-name-of-finance",
    severity: Severity::Warning,
    basis: Basis::Only2018,
    cite: &[cite(&source::FAQ_NAME, "网站名称该怎么选取？")],
    applies: WEBSITES,
    covers: &["NAM-006"],
    predicts: &["NAM-19"],
    text: Text {
        message: say("网站名称含金融类字样“{word}”", "the name of the website has a word of finance, {word}"),
        why: say(
            "金融类名称建议避免，否则须本省金融办专项审批，有被退回的风险",
            "words of finance are better avoided; else the provincial finance office has to approve, and the order may be returned",
        ),
        help: say("请避免该字样，或提交时上传专项审批文件", "avoid the word, or upload the approval"),
    },
    check: Check::Service(finance),
    ..Rule::BASE
};

fn finance(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    words(cx, item, naming::FINANCE, approved(item), out)
}

/// Words of shopping are explained in the remark (购物类名称).
pub static SHOPPING: Rule = Rule {
    code: "BA-V0605",
    slug: "website-name-of-shopping",
    severity: Severity::Warning,
    basis: Basis::Only2018,
    cite: &[cite(&source::FAQ_NAME, "网站名称该怎么选取？")],
    applies: WEBSITES,
    covers: &["NAM-007"],
    predicts: &["NAM-20"],
    text: Text {
        message: say(
            "网站名称含购物类字样“{word}”，且没有备注说明",
            "the name of the website has a word of shopping, {word}, and no remark explains it",
        ),
        why: say(
            "购物类名称会增加退回的风险，须说明是否涉及经营性备案",
            "such names are returned more often; whether a commercial licence is needed should be said",
        ),
        help: say(
            "请避免该字样，或在备注中说明已咨询是否需要经营性许可",
            "avoid the word, or say in the remark what the administration answered about the licence",
        ),
    },
    check: Check::Service(shopping),
    ..Rule::BASE
};

fn shopping(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    words(cx, item, naming::SHOPPING, !item.service.remark.is_absent(), out)
}

/// Names like 空间 and 博客 say too little (个人网站名称).
pub static TOO_GENERAL: Rule = Rule {
    code: "BA-V0606",
    slug: "individual-website-named-too-generally",
    severity: Severity::Warning,
    basis: Basis::Only2018,
    cite: &[cite(&source::FAQ_NAME, "网站名称该怎么选取？")],
    applies: WEBSITES.individuals(),
    covers: &["NAM-012"],
    predicts: &["NAM-14", "NAM-15"],
    text: Text {
        message: say(
            "个人网站名称含“{word}”，过于宽泛",
            "the name of an individual's website has {word}, which says too little",
        ),
        why: say(
            "这类名称容易被列入黑名单，且不能说明网站内容",
            "such names are blacklisted easily and do not tell the content",
        ),
        help: say("建议以网站的主要内容命名", "better name it after its main content"),
    },
    check: Check::Service(too_general),
    ..Rule::BASE
};

fn too_general(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    words(cx, item, naming::TOO_GENERAL, false, out)
}

/// A place in the name is not wider than that of the subject (网站名称中的地名).
pub static PLACE: Rule = Rule {
    code: "BA-V0607",
    slug: "website-name-place-too-wide",
    severity: Severity::Error,
    basis: Basis::Only2018,
    cite: &[cite(&source::FAQ_NAME, "网站名称该怎么选取？")],
    applies: WEBSITES,
    covers: &["NAM-010"],
    predicts: &["NAM-10", "NAM-11"],
    text: Text {
        message: say("网站名称含地名“{place}”，{limit}", "the name of the website has the place {place}, and {limit}"),
        why: say(
            "主体名称中的地域须大于或等于网站名称中的地域，个人网站名称不能包含地名",
            "the place in the name of the subject must contain that in the name of the website; an individual's website names no place",
        ),
        help: say("请去掉地名，或改为主体名称中的地名", "leave the place out, or take that of the subject's name"),
    },
    check: Check::Service(place),
    ..Rule::BASE
};

const NONE_FOR_INDIVIDUALS: Noun = Noun::new("个人网站名称不能包含地名", "an individual's website names no place");
const OUTSIDE: Noun =
    Noun::new("超出主体名称中的地域", "it is wider than or outside the place in the name of the subject");

fn place(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(name) = item.service.name.get() else {
        return Ran::NotApplicable;
    };
    let of_individual = cx.is_individual() == Some(true);
    let place = place_names::at_start(name).or_else(|| of_individual.then(|| place_names::unmistakable(name))?);
    let Some((named, code)) = place else {
        return Ran::NotApplicable;
    };
    let at = item.at.member("name");
    let params = |limit: Noun| Params::NONE.with("place", named).with("limit", limit);
    let Some(individual) = cx.is_individual() else {
        out.needs(&at, cx.nature_path());
        return Ran::Checked;
    };
    if individual {
        out.fail_with(&at, params(NONE_FOR_INDIVIDUALS), Places::NONE);
        return Ran::Checked;
    }
    let subject = At::ROOT.member("subject");
    let Some(own) = cx.subject_name() else {
        out.undetermined(&at, Needs::NONE.with(subject.member("name").path()));
        return Ran::Checked;
    };
    // A name without a place, or with one that cannot be told, says nothing.
    let mut own = place_names::anywhere(own).peekable();
    if own.peek().is_some() && !own.any(|(_, own)| place_names::contains(own, code)) {
        let related = Places::from_iter([subject.member("name").path()]);
        out.fail_with(&at, params(OUTSIDE), related);
    }
    Ran::Checked
}

/// Words that the province does not take in names (网站名称).
pub static PROVINCE_WORDS: Rule = Rule {
    code: "BA-V0608",
    slug: "website-name-word-refused-by-province",
    severity: Severity::Warning,
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: WEBSITES,
    covers: &["PRV-001"],
    predicts: &["NAM-01", "NAM-26"],
    text: Text {
        message: say(
            "网站名称含“{word}”，该省不接受",
            "the name of the website has {word}, which the province does not take",
        ),
        why: say("该省列出了网站名称中不得使用的字样", "the province lists words that names of websites must not have"),
        help: say("请更换名称", "change the name"),
    },
    check: Check::Service(province_words),
    ..Rule::BASE
};

fn province_words(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    listed_words(cx, item, Then::Refused, false, out)
}

/// As [`words`], with those that the province lists for such a consequence.
fn listed_words(cx: &Context<'_>, item: &ServiceItem<'_>, of: Then, excused: bool, out: &mut Sink<'_>) -> Ran {
    let Some(name) = item.service.name.get() else {
        return Ran::NotApplicable;
    };
    let mut told = false;
    each(
        cx,
        out,
        |demands| demands.names,
        |entry, out| {
            let Name::Words { words, at, then } = entry.what else {
                return Ran::NotApplicable;
            };
            if then != of {
                return Ran::NotApplicable;
            }
            if let (Some(word), false) = (placed(cx, words, at, name), excused || told) {
                told = true;
                out.fail_with(&item.at.member("name"), Params::NONE.with("word", word), Places::NONE);
            }
            Ran::Checked
        },
    )
}

/// The first of the words that a name has in that position and the unit's own name has not. Words of the state have a rule
/// of their own.
fn placed(cx: &Context<'_>, words: &'static [&'static str], at: Match, name: &str) -> Option<&'static str> {
    let own = cx.subject_name().filter(|_| cx.is_individual() != Some(true));
    let claims = |word: &&'static str| !own.is_some_and(|own| own.contains(word)) && !naming::NATIONAL.contains(word);
    match at {
        Match::Head => words.iter().copied().filter(claims).find(|word| name.starts_with(word)),
        Match::End => words.iter().copied().filter(claims).find(|word| name.ends_with(word)),
        Match::Anywhere => naming::found(words, name).find(claims),
    }
}

/// Words that the province takes in names with an approval alone (网站名称, 前置审批).
pub static PROVINCE_APPROVAL: Rule = Rule {
    code: "BA-V0610",
    slug: "website-name-needs-approval-in-province",
    severity: Severity::Warning,
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: WEBSITES,
    covers: &["PRV-001"],
    predicts: &["NAM-01"],
    text: Text {
        message: say(
            "网站名称含“{word}”，该省要求相应的审批，此处没有",
            "the name of the website has {word}, for which the province wants an approval, and none is chosen",
        ),
        why: say("该省列出了须有审批文件才可使用的字样", "the province lists words that go with an approval alone"),
        help: say(
            "请更换名称；已取得审批的，选择对应的前置审批类型",
            "change the name, or choose the field if the approval is there",
        ),
    },
    check: Check::Service(province_approval),
    ..Rule::BASE
};

fn province_approval(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    listed_words(cx, item, Then::Approval, approved(item), out)
}

/// Kinds of names that the province does not take (网站名称).
pub static PROVINCE_NAMES: Rule = Rule {
    code: "BA-V0609",
    slug: "website-name-kind-refused-by-province",
    severity: Severity::Warning,
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: WEBSITES,
    covers: &["PRV-001"],
    predicts: &["NAM-02", "NAM-03", "NAM-04", "NAM-06", "NAM-08"],
    text: Text {
        message: say(
            "网站名称{what}，该省不接受",
            "the name of the website is one {what}, which the province does not take",
        ),
        why: say("该省对网站名称的写法有要求", "the province has rules for how a website is named"),
        help: say("请更换名称", "change the name"),
    },
    check: Check::Service(province_names),
    ..Rule::BASE
};

fn province_names(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(name) = item.service.name.get() else {
        return Ran::NotApplicable;
    };
    let mut told = false;
    each(
        cx,
        out,
        |demands| demands.names,
        |entry, out| {
            let Name::Kind(kind) = entry.what else {
                return Ran::NotApplicable;
            };
            if !told && is_of(kind, name, cx, item) {
                told = true;
                out.fail_with(&item.at.member("name"), Params::NONE.with("what", kind.noun()), Places::NONE);
            }
            Ran::Checked
        },
    )
}

fn is_of(kind: RefusedName, name: &str, cx: &Context<'_>, item: &ServiceItem<'_>) -> bool {
    let han = || name.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count();
    let latin = || name.contains(|c: char| c.is_ascii_alphabetic());
    match kind {
        RefusedName::Domain => {
            let known = |domain: DomainName| domain.suffix_class() != Suffix::Unknown;
            // Without a dot there is none, and nothing to make ready.
            if !name.contains('.') {
                return false;
            }
            let lower = name.to_ascii_lowercase();
            let mut own = item.service.domains.iter().filter_map(|field| field.get());
            own.any(|domain| lower.contains(domain.as_str())) || DomainName::parse(name).is_ok_and(known)
        }
        RefusedName::EnglishAlone => latin() && han() == 0,
        RefusedName::English => latin(),
        RefusedName::Digits => !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit()),
        RefusedName::FewHan => han() < 3,
        RefusedName::PersonName => names_person(cx, name, item),
    }
}

/// Whether a name has that of a person of the order, which the name of the unit has not.
fn names_person(cx: &Context<'_>, name: &str, item: &ServiceItem<'_>) -> bool {
    let subject = &cx.order.subject;
    let own = cx.subject_name();
    let unit = own.filter(|_| cx.is_individual() == Some(false));
    let persons = [
        own.filter(|_| unit.is_none()),
        subject.legal_rep_name.get(),
        subject.responsible_person.name.get(),
        item.service.responsible_person.name.get(),
    ];
    persons.into_iter().flatten().map(str::trim).any(|person| {
        // Two characters may be any word.
        let named = if person.chars().count() < 3 { name == person } else { name.contains(person) };
        named && !unit.is_some_and(|unit| unit.contains(person))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const NAME: &str = "/services/0/name";
    const SUBJECT: &str = "/subject/name";
    const NATURE: &str = "/subject/nature";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");

    /// The subject under another name, everywhere.
    fn subject(o: &mut crate::cases::Draft, name: &str) {
        for pointer in
            [SUBJECT, "/subject/certificate/name", "/facts/account/realname_name", "/facts/domains/0/registrant_name"]
        {
            o.set(pointer, name);
        }
    }

    #[test]
    fn words_of_all() {
        cases(&NATIONAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "中国示例网"))
            .pass(|o| {
                subject(o, "中国示例集团有限公司");
                o.set(NAME, "中国示例集团");
            })
            .from(APP)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .fail(NAME, |o| o.set(NAME, "国家示例笔记"));
        cases(&NEEDS_APPROVAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "示例新闻网"))
            // Things that only sound like the field.
            .pass(|o| o.set(NAME, "示例电视柜"))
            .pass(|o| o.set(NAME, "示例文化石"))
            .fail(NAME, |o| o.set(NAME, "示例电视柜电视台"))
            .pass(|o| {
                subject(o, "深圳市示例文化传播有限公司");
                o.set(NAME, "示例文化传播");
            })
            .pass(|o| {
                o.set(NAME, "示例新闻网");
                o.set("/services/0/pre_approval", "news");
                o.set("/services/0/approvals", json!([{"kind": "news", "number": "1"}]));
            });
        cases(&FINANCE).pass(|_| {}).fail(NAME, |o| o.set(NAME, "示例理财"));
        cases(&SHOPPING).pass(|_| {}).fail(NAME, |o| o.set(NAME, "示例商城")).pass(|o| {
            o.set(NAME, "示例商城");
            o.set("/services/0/remark", "已向管局咨询，无需办理经营性备案");
        });
    }

    #[test]
    fn words_of_individuals() {
        cases(&LOOKS_LIKE_UNIT)
            .not_applicable(|o| o.set(NAME, "示例公司官网"))
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "示例俱乐部"))
            .fail(NAME, |o| o.set(NAME, "示例论坛"))
            .blocked(&[NATURE], |o| {
                o.remove(NATURE);
                o.set(NAME, "示例俱乐部");
            });
        cases(&TOO_GENERAL)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "示例的博客"));
    }

    #[test]
    fn places() {
        cases(&PLACE)
            .not_applicable(|_| {})
            .pass(|o| o.set(NAME, "深圳示例科技"))
            .fail(NAME, |o| o.set(NAME, "广东示例科技"))
            .fail(NAME, |o| o.set(NAME, "杭州市示例科技"))
            // The whole province is the subject's.
            .pass(|o| {
                subject(o, "广东示例科技有限公司");
                o.set(NAME, "深圳示例科技");
            })
            .pass(|o| {
                subject(o, "示例科技有限公司");
                o.set(NAME, "深圳示例科技");
            })
            // Words that only look like a place.
            .not_applicable(|o| o.set(NAME, "大理石示例"))
            .not_applicable(|o| o.set(NAME, "东方示例"))
            .blocked(&[NATURE], |o| {
                o.remove(NATURE);
                o.set(NAME, "深圳示例科技");
            })
            .blocked(&[SUBJECT], |o| {
                o.remove(SUBJECT);
                o.set(NAME, "广东示例科技");
            })
            .from(INDIVIDUAL)
            .not_applicable(|_| {})
            .fail(NAME, |o| o.set(NAME, "深圳读书笔记"))
            .fail(NAME, |o| o.set(NAME, "我爱成都读书笔记"))
            .fail(NAME, |o| o.set(NAME, "在哈尔滨读书"))
            // Two words that meet.
            .not_applicable(|o| o.set(NAME, "线上海淘笔记"))
            .not_applicable(|o| o.set(NAME, "黄河南岸读书"));
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
            .fail_among(NAME, named("guangdong", "中华读书笔记"))
            .silent(named("guangdong", "读书中华笔记"))
            .silent(named("tianjin", "读书资讯"));
    }

    #[test]
    fn names_of_provinces() {
        cases(&PROVINCE_NAMES)
            .fail_among(NAME, named("shandong", "example.cn"))
            .fail_among(NAME, named("shandong", "示例Example.cn"))
            .fail_among(NAME, named("shandong", "Example Tech"))
            .fail_among(NAME, named("shandong", "张示例"))
            .silent(|o| {
                subject(o, "深圳市张示例科技有限公司");
                named("shandong", "张示例科技")(o);
            })
            .silent(named("shandong", "示例Tech官方"))
            .silent(named("shandong", "Node.js中文社"))
            .fail(NAME, |o| o.set(NAME, "Example Tech"))
            .blocked(&["/subject/nature"], |o| {
                o.set(NAME, "Example Tech");
                o.remove("/subject/nature");
            })
            .silent(|o| o.set(NAME, "示例Tech官方"))
            .fail_among(NAME, named("chongqing", "示例Tech官方"))
            .fail_among(NAME, named("tianjin", "示例"))
            .fail_among(NAME, named("tianjin", "Example"))
            .silent(named("tianjin", "示例站"))
            .silent(named("hubei", "Example Tech"))
            .blocked(&["/subject/province"], |o| {
                o.set(NAME, "Example Tech");
                o.remove("/subject/province");
            });
        cases(&PROVINCE_NAMES)
            .from(INDIVIDUAL)
            .fail_among(NAME, named("sichuan", "12306"))
            .fail_among(NAME, named("sichuan", "笔记"))
            .silent(named("sichuan", "读书笔记"))
            .fail_among(NAME, named("sichuan", "王示例的小站"))
            .fail_among(NAME, named("henan", "王示例"))
            .silent(named("anhui", "王示例的小站"))
            .silent(named("shanghai", "12306"))
            .fail_among(NAME, named("shanghai", "Notes"))
            .fail_among(NAME, named("henan", "www.example.com"));
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
            // At the head of a name.
            .fail_among(NAME, named("guangdong", "中央示例科技"))
            .silent(named("guangdong", "示例中央科技"))
            .silent(named("guangdong", "示例中央空调"))
            .silent(named("guangdong", "示例科技在线"))
            .blocked(&["/subject/province"], |o| {
                o.set(NAME, "示例科技在线");
                o.remove("/subject/province");
            });
    }
}
