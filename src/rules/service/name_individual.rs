//! Names of individuals' websites (个人网站名称): like a unit, too general, words of trade, the own name or another person's.

use super::proposed::{NAMED, Proposed};
use crate::data::words::List;
use crate::law::Force;
use crate::law::individual::wants_home_page;
use crate::rule::prelude::*;

const CITE: &[Cite] = &[
    cite(&source::NAMING, "网站名称基本要求"),
    cite(&source::NAMING, "网站名称建议"),
    cite(&source::FAQ_NAME, "网站名称该怎么选取？"),
];
const FORUM_CITE: &[Cite] = &[
    cite(&source::NAMING, "网站名称建议"),
    cite(&source::FAQ_NAME, "网站名称该怎么选取？"),
    cite(&source::FAQ_WHETHER, "个人备案是否可以做论坛性质的网站？"),
];
static DERIVED: [Cite; 1] = [cite(&source::NAMING, "网站名称建议")];
const ELSEWHERE: &[Cite] = &[cite(&source::ALIBABA_FORMS, "个人网站名称")];

/// Jiangsu wants 〈x〉的个人博客 or 〈x〉的个人主页 of individuals.
fn wants_home_pages(cx: &Context<'_>) -> bool {
    cx.province().is_some_and(wants_home_page)
}

/// The proposed name; where there is none, the check ends.
macro_rules! proposed {
    ($cx:expr, $item:expr) => {
        match Proposed::of($cx, $item) {
            Some(proposed) => proposed,
            None => return Ran::NotApplicable,
        }
    };
}

/// An individual's website is not named like a company, group or forum (个人网站名称).
pub static LOOKS_LIKE_UNIT: Rule = Rule {
    code: "BA-V0602",
    slug: "individual-website-named-like-unit",
    cite: FORUM_CITE,
    applies: NAMED.individuals(),
    covers: &["NAM-004"],
    predicts: &["NAM-09", "SUB-28"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "个人网站以“{word}”命名，像单位、团体或论坛的网站",
        "an individual's website is named as a {word}, like that of a unit, a group or a forum",
    ),
    why: say(
        "个人不能为企业备案，也不能开办论坛；名称不能是“某某公司”“某某俱乐部”“某某团体”“某某社区”等明显非个人性质的名称",
        "an individual cannot file for a company or run a forum; the name must not be that of a company, club, group, community and the like",
    ),
    help: say(
        "请改用与网站内容相关的个人性质名称；确属单位的网站，以单位为主体备案",
        "choose a personal name that fits the content; if the site is a unit's, file it as the unit",
    ),
    check: Check::Service(looks_like_unit),
    ..Rule::BASE
};

fn looks_like_unit(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let proposed = proposed!(cx, item);
    let named = item.words().of_lists(&[List::Organisation, List::Forum]).find(|found| found.tail);
    let like = || item.words().of_lists(&[List::OrganisationLike]).find(|found| found.tail);
    if named.is_none() {
        out.demanded(Force::Should, &DERIVED);
    }
    if let Some(found) = named.or_else(like) {
        proposed.refuse(Params::NONE.with("word", found.word), out);
    }
    Ran::Checked
}

/// Words of companies, groups and forums inside an individual's name may be questioned (个人网站名称).
pub static UNIT_WORD_INSIDE: Rule = Rule {
    code: "BA-V0618",
    slug: "individual-website-name-with-unit-word",
    severity: Severity::Info,
    cite: CITE,
    applies: NAMED.individuals(),
    covers: &["NAM-004"],
    predicts: &["NAM-09"],
    judges_new: Some(Item::ServiceName),
    message: say("个人网站名称中含“{word}”", "the name of an individual's website contains the word {word}"),
    why: say(
        "个人网站名称不能包含公司、组织等类型的字眼；只是谈及而非以其命名的，审核可能要求说明",
        "an individual's name must not contain words of companies and organisations; where it only speaks of one, a reviewer may ask",
    ),
    help: say("可以换用其他字样，或在备注中说明", "another word, or a remark, avoids the question"),
    check: Check::Service(unit_word_inside),
    ..Rule::BASE
};

fn unit_word_inside(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let proposed = proposed!(cx, item);
    let found = item.words().of_lists(&[List::Organisation, List::Forum]).find(|found| !found.tail);
    if let Some(found) = found {
        proposed.refuse(Params::NONE.with("word", found.word), out);
    }
    Ran::Checked
}

/// An individual's website is not called 个人空间 or 个人博客 and no more (过于宽泛).
pub static TOO_GENERAL: Rule = Rule {
    code: "BA-V0606",
    slug: "individual-website-named-too-generally",
    severity: Severity::Warning,
    cite: &[cite(&source::NAMING, "网站名称建议"), cite(&source::FAQ_NAME, "网站名称该怎么选取？")],
    applies: NAMED.individuals(),
    covers: &["NAM-012"],
    predicts: &["NAM-15"],
    judges_new: Some(Item::ServiceName),
    message: say("个人网站只以“{word}”命名", "an individual's website is named {word} and no more"),
    why: say(
        "“个人空间”“个人博客”过于宽泛，不能体现内容，容易被列入黑名单",
        "个人空间 and 个人博客 say nothing of the content and are blacklisted easily",
    ),
    help: say("建议以网站的主要内容命名", "name the site after its main content"),
    check: Check::Service(too_general),
    ..Rule::BASE
};

fn too_general(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let proposed = proposed!(cx, item);
    let name = proposed.name;
    let bare = name.strip_prefix("我的").unwrap_or(name);
    if let Some(word) = ["个人空间", "个人博客", "个人主页", "个人网站"].into_iter().find(|word| *word == bare)
    {
        proposed.refuse(Params::NONE.with("word", word), out);
    }
    Ran::Checked
}

/// An individual's name has no words of trade (经营类字样).
pub static TRADE: Rule = Rule {
    code: "BA-V0619",
    slug: "individual-website-name-of-trade",
    cite: &[cite(&source::NAMING, "网站名称建议")],
    applies: NAMED.individuals(),
    covers: &["NAM-007"],
    predicts: &["NAM-13"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "个人网站名称含经营类字样“{word}”",
        "the name of an individual's website contains the word of trade {word}",
    ),
    why: say(
        "个人网站名称不能涉及购买、买卖、交易、优惠券、电子商务等经营内容",
        "an individual's name must not speak of buying, selling, trade, coupons, electronic commerce and the like",
    ),
    help: say(
        "请去掉该字样；确有经营内容的，以单位为主体备案",
        "remove the word; if the site does business, file it as a unit",
    ),
    check: Check::Service(trade),
    ..Rule::BASE
};

fn trade(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let proposed = proposed!(cx, item);
    let named = item.words().of_lists(&[List::Trade]).next();
    let like = || item.words().of_lists(&[List::Shop, List::ShopLike]).next();
    if named.is_none() {
        out.demanded(Force::Should, &DERIVED);
    }
    if let Some(found) = named.or_else(like) {
        proposed.refuse(Params::NONE.with("word", found.word), out);
    }
    Ran::Checked
}

/// Words of forums are not wanted in an individual's name (论坛类字样).
pub static FORUM_WORDS: Rule = Rule {
    code: "BA-V0620",
    slug: "individual-website-name-of-exchange",
    severity: Severity::Warning,
    cite: ELSEWHERE,
    applies: NAMED.individuals(),
    covers: &["NAM-004"],
    predicts: &["NAM-14"],
    judges_new: Some(Item::ServiceName),
    message: say("个人网站名称含“{word}”", "the name of an individual's website contains {word}"),
    why: say(
        "个人网站名称不宜含论坛、社区、在线、交流等字样，多地会退回",
        "an individual's name should not contain words of forums such as 在线 or 交流; many provinces return it",
    ),
    help: say("建议换用其他字样", "choose another word"),
    check: Check::Service(forum_words),
    ..Rule::BASE
};

fn forum_words(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let proposed = proposed!(cx, item);
    if let Some(found) = item.words().of_lists(&[List::ForumLike]).next() {
        proposed.refuse(Params::NONE.with("word", found.word), out);
    }
    Ran::Checked
}

/// A blog in an individual's name may be returned in some provinces (博客).
pub static BLOG: Rule = Rule {
    code: "BA-V0637",
    slug: "individual-website-name-of-blog",
    severity: Severity::Info,
    cite: ELSEWHERE,
    applies: NAMED.individuals(),
    covers: &["NAM-012"],
    predicts: &["NAM-14"],
    judges_new: Some(Item::ServiceName),
    message: say("个人网站名称含“{word}”", "the name of an individual's website contains {word}"),
    why: say(
        "部分省份不接受个人网站名称含“博客”；许多已备案的个人网站名称含有它，江苏更要求这样命名",
        "some provinces do not accept 博客 in an individual's name; many filed sites have it, and Jiangsu even wants it",
    ),
    help: say("可以改以网站的主要内容命名", "a name after the main content avoids the question"),
    check: Check::Service(blog),
    ..Rule::BASE
};

fn blog(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let proposed = proposed!(cx, item);
    let found = item.words().of_lists(&[List::Blog]).next();
    if let Some(found) = found.filter(|_| !wants_home_pages(cx)) {
        proposed.refuse(Params::NONE.with("word", found.word), out);
    }
    Ran::Checked
}

/// Filler words say nothing of an individual's site (泛用词).
pub static FILLER: Rule = Rule {
    code: "BA-V0621",
    slug: "individual-website-name-of-filler",
    severity: Severity::Warning,
    cite: ELSEWHERE,
    applies: NAMED.individuals(),
    covers: &["NAM-002"],
    predicts: &["NAM-16"],
    judges_new: Some(Item::ServiceName),
    message: say("个人网站名称用了泛用词“{word}”", "the name of an individual's website uses the filler word {word}"),
    why: say(
        "资讯、网络、网址、爱好者、作品展示、工作室、平台、主页、热线、社团、导航等泛用词不能体现个人网站的内容，容易被退回",
        "filler words such as 资讯, 网络, 工作室, 平台, 主页 or 导航 do not tell what an individual's site is about and are returned easily",
    ),
    help: say("请换成能体现内容的名称", "replace it by a word that tells the content"),
    check: Check::Service(filler),
    ..Rule::BASE
};

fn filler(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let proposed = proposed!(cx, item);
    let found = item.words().of_lists(&[List::Filler]).find(|found| {
        // Elsewhere these are things that a site may be about: 神经网络笔记, 惯性导航学习.
        let at_the_end = matches!(found.word, "网络" | "平台" | "主页" | "导航" | "热线" | "社团" | "爱好者");
        (found.tail || !at_the_end) && !(found.word == "主页" && wants_home_pages(cx))
    });
    if let Some(found) = found {
        proposed.refuse(Params::NONE.with("word", found.word), out);
    }
    Ran::Checked
}

/// Industries, brands and products are not an individual's to name (行业产品).
pub static INDUSTRY: Rule = Rule {
    code: "BA-V0625",
    slug: "individual-website-name-of-industry",
    severity: Severity::Info,
    cite: &[cite(&source::NAMING, "网站名称建议"), cite(&source::SITE_FIELDS, "网站名称")],
    applies: NAMED.individuals(),
    covers: &["NAM-002"],
    predicts: &["NAM-25"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "个人网站名称含“{word}”，像行业、企业或产品的名称",
        "the name of an individual's website contains {word}, as if it were of an industry, a company or a product",
    ),
    why: say(
        "个人网站名称不应涉及行业、企业、产品信息",
        "an individual's name should not speak of industries, companies or products",
    ),
    help: say("建议换用个人性质的名称", "choose a personal name"),
    check: Check::Service(industry),
    ..Rule::BASE
};

fn industry(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let proposed = proposed!(cx, item);
    if let Some(found) = item.words().of_lists(&[List::Industry]).next() {
        proposed.refuse(Params::NONE.with("word", found.word), out);
    }
    Ran::Checked
}

/// An individual's website is not named by the own name (以姓名命名).
pub static OWN_NAME: Rule = Rule {
    code: "BA-V0622",
    slug: "individual-website-named-after-its-owner",
    cite: &[cite(&source::NAMING, "网站名称基本要求")],
    applies: NAMED.individuals(),
    covers: &["NAM-011"],
    predicts: &["NAM-08"],
    judges_new: Some(Item::ServiceName),
    message: say("个人网站以主办者姓名命名", "an individual's website bears the owner's name and no more"),
    why: say("个人网站名称不能以姓名命名", "an individual's website must not be named by a person's name"),
    help: say("请改用能体现网站内容的名称", "choose a name that tells the content"),
    check: Check::Service(own_name),
    ..Rule::BASE
};

fn own_name(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let proposed = proposed!(cx, item);
    if cx.subject_name().is_some_and(|own| same_letters(own, proposed.name)) {
        proposed.refuse(Params::NONE, out);
    }
    Ran::Checked
}

/// Whether two texts are the same but for blanks and middle dots.
fn same_letters(a: &str, b: &str) -> bool {
    fn letters(text: &str) -> impl Iterator<Item = char> {
        text.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase())
    }
    letters(a).eq(letters(b))
}

/// The own name inside a longer one is allowed (含本人姓名).
pub static OWN_NAME_INSIDE: Rule = Rule {
    code: "BA-V0634",
    slug: "individual-website-name-with-own-name",
    severity: Severity::Info,
    cite: &[cite(&source::NAMING, "网站名称建议"), cite(&source::FAQ_NAME, "网站名称该怎么选取？")],
    applies: NAMED.individuals(),
    covers: &["NAM-011"],
    predicts: &["NAM-08"],
    judges_new: Some(Item::ServiceName),
    message: say("个人网站名称中含主办者姓名", "the name of an individual's website contains the owner's name"),
    why: say(
        "名称中可以出现本人姓名，但不能以姓名命名；部分审核员会要求修改",
        "the own name may be part of the name but not all of it; some reviewers ask for a change",
    ),
    help: say("可以改以网站的主要内容命名", "a name after the main content avoids the question"),
    check: Check::Service(own_name_inside),
    ..Rule::BASE
};

fn own_name_inside(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let proposed = proposed!(cx, item);
    let own = cx.subject_name().filter(|own| own.chars().nth(1).is_some());
    if let Some(own) = own
        && proposed.name.contains(own)
        && !same_letters(own, proposed.name)
    {
        proposed.refuse(Params::NONE, out);
    }
    Ran::Checked
}

/// Surnames that begin few ordinary words.
const SURNAMES: &str =
    "王李张刘陈杨赵吴周徐孙朱胡郭罗宋郑韩唐冯董萧袁邓许傅沈彭吕苏卢蒋蔡贾魏薛阎潘戴姜廖邹熊陆郝崔邱秦侯邵孟黎龚";

/// An individual's name has no other person's name (他人姓名).
pub static OTHER_PERSON: Rule = Rule {
    code: "BA-V0623",
    slug: "individual-website-name-of-another-person",
    severity: Severity::Warning,
    cite: &[cite(&source::NAMING, "网站名称建议"), cite(&source::FAQ_NAME, "网站名称该怎么选取？")],
    applies: NAMED.individuals(),
    covers: &["NAM-011"],
    predicts: &["NAM-12"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "个人网站名称像是他人的姓名",
        "the name of an individual's website seems to be that of another person",
    ),
    why: say(
        "个人网站名称含有人名的，不能为本人姓名之外的人名，笔名、网名也有退回风险",
        "a person's name in an individual's website must be the own; pen names may be returned too",
    ),
    help: say("请改用不含人名的名称", "choose a name without a person's name"),
    check: Check::Service(other_person),
    ..Rule::BASE
};

fn other_person(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((proposed, own)) = Proposed::of(cx, item).zip(cx.subject_name()) else {
        return Ran::NotApplicable;
    };
    let name = proposed.name;
    let named = ["个人网站", "的个人网站", "的个人博客", "的个人主页", "个人博客", "个人主页"].iter();
    let person = named.filter_map(|end| name.strip_suffix(end)).map(|person| person.trim_end_matches('的')).next_back();
    let like_a_name = |person: &str| {
        let characters = person.chars().count();
        let surname = person.chars().next().is_some_and(|first| SURNAMES.contains(first));
        surname
            // figure: characters of most names of persons
            && (2..=3).contains(&characters)
            && crate::data::words::ordinary(person).all(|length| length < person.len())
    };
    let mut others = cx.order.services.iter().filter_map(|service| service.responsible_person.name.get());
    let other = |person: &str| person != own;
    let of_order = others.any(|known| other(known) && known.chars().nth(1).is_some() && name.contains(known));
    if of_order || person.is_some_and(|person| like_a_name(person) && other(person)) {
        proposed.refuse(Params::NONE, out);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const NAME: &str = "/services/0/name";
    const NATURE: &str = "/subject/nature";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");

    #[test]
    fn named_like_a_unit() {
        let mut all =
            cases(&LOOKS_LIKE_UNIT).not_applicable(|o| o.set(NAME, "示例公司官网")).from(INDIVIDUAL).pass(|_| {});
        for name in [
            "示例俱乐部",
            "示例论坛",
            "示例公司",
            "示例医院",
            "示例集团",
            "示例协会",
            "示例学校",
            "示例企业网",
            "示例社区网站",
            "示例研究院",
        ] {
            all = all.fail(NAME, |o| o.set(NAME, name));
        }
        for name in ["公司法学习笔记", "空间站观测笔记", "我的摄影小空间", "个人开发测试使用网站"]
        {
            all = all.pass(|o| o.set(NAME, name));
        }
        all.blocked(&[NATURE], |o| {
            o.remove(NATURE);
            o.set(NAME, "示例俱乐部");
        });
        cases(&UNIT_WORD_INSIDE)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "论坛主席日记"))
            .pass(|o| o.set(NAME, "公司法学习笔记"));
    }

    #[test]
    fn words_of_individuals() {
        cases(&TOO_GENERAL)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail_among(NAME, |o| o.set(NAME, "个人博客"))
            .fail(NAME, |o| o.set(NAME, "我的个人空间"))
            .pass(|o| o.set(NAME, "我的摄影小空间"));
        cases(&TRADE)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "示例优惠券"))
            .fail(NAME, |o| o.set(NAME, "示例买卖笔记"))
            .fail(NAME, |o| o.set(NAME, "示例商城"));
        cases(&FORUM_WORDS)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "示例在线"))
            .fail(NAME, |o| o.set(NAME, "读书交流"))
            .pass(|o| o.set(NAME, "交流电笔记"));
        cases(&BLOG)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "示例的博客"))
            .silent(|o| {
                o.set(NAME, "示例的个人博客");
                o.set("/subject/province", "jiangsu");
            });
        cases(&FILLER)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "示例资讯"))
            .fail(NAME, |o| o.set(NAME, "示例工作室"))
            .fail(NAME, |o| o.set(NAME, "示例导航网"))
            .pass(|o| o.set(NAME, "神经网络学习笔记"))
            .pass(|o| o.set(NAME, "一个用于学习的简单网站"));
        cases(&INDUSTRY)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "示例行业观察"));
    }

    #[test]
    fn the_own_name() {
        cases(&OWN_NAME)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "王示例"))
            .fail(NAME, |o| o.set(NAME, "王 示例"))
            .silent(|o| o.set(NAME, "王示例的笔记"));
        cases(&OWN_NAME_INSIDE)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "王示例的笔记"))
            .silent(|o| o.set(NAME, "王示例"));
    }

    #[test]
    fn other_persons() {
        cases(&OTHER_PERSON)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "李四个人网站"))
            .silent(|o| o.set(NAME, "王示例个人网站"))
            .pass(|o| o.set(NAME, "我的个人主页收藏"));
    }
}
