//! Names of websites by their characters (网站名称的写法): symbols, too short, digits, Latin letters, a domain.

use crate::data::suffixes::Suffix;
use crate::law::Force;
use crate::law::naming::{LEAST, Shape};
use crate::rule::prelude::*;
use crate::rules::service::proposed::{NAMED, Proposed};
use crate::value::{DomainName, Value as _};

const CITE: &[Cite] = &[
    cite(&source::NAMING, "网站名称基本要求"),
    cite(&source::REFUSALS, "网站名称不合格"),
    cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
];
const OTHERS: &[Cite] = &[cite(&source::ALIBABA_FORMS, "网站名称"), cite(&source::NAMING, "网站名称基本要求")];

/// What a name consists of, unless it is a domain.
fn shape<'a>(cx: &Context<'_>, item: &ServiceItem<'a>) -> Option<(Proposed<'a>, Shape)> {
    let proposed = Proposed::of(cx, item)?;
    let shape = *item.shape();
    // A dot is a symbol.
    (!(shape.symbol && is_domain(proposed.name, item))).then_some((proposed, shape))
}

/// A name has no symbols but parentheses and the hyphen (特殊符号).
pub static SYMBOLS: Rule = Rule {
    code: "BA-V0611",
    slug: "website-name-with-symbols",
    cite: CITE,
    applies: NAMED,
    covers: &["NAM-001"],
    predicts: &["NAM-05"],
    judges_new: Some(Item::ServiceName),
    message: say("网站名称含特殊符号", "the name of the website contains a symbol"),
    why: say(
        "网站名称不能包含特殊符号，只有括号和短横线例外",
        "a name must not contain symbols other than parentheses and the hyphen",
    ),
    help: say("请删去特殊符号", "remove the symbol"),
    check: Check::Service(symbols),
    ..Rule::BASE
};

fn symbols(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((proposed, shape)) = shape(cx, item) else {
        return Ran::NotApplicable;
    };
    if shape.symbol {
        proposed.refuse(Params::NONE, out);
    }
    Ran::Checked
}

/// A name has at least three characters (名称字数).
pub static TOO_SHORT: Rule = Rule {
    code: "BA-V0612",
    slug: "website-name-too-short",
    cite: CITE,
    applies: NAMED,
    covers: &["NAM-001"],
    predicts: &["NAM-02"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "网站名称只有 {counted} 个字，不足 {least} 个",
        "the name of the website has {counted} characters, fewer than {least}",
    ),
    why: say(
        "网站名称须有三个字以上（含三个字）；一个字母或数字算一个字，括号和短横线不算",
        "a name must have at least three characters; a letter or digit counts as one, parentheses and hyphens do not count",
    ),
    help: say(
        "请改用三个字以上、能体现网站内容的名称",
        "choose a name of three or more characters that tells the content",
    ),
    check: Check::Service(too_short),
    ..Rule::BASE
};

fn too_short(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((proposed, shape)) = shape(cx, item) else {
        return Ran::NotApplicable;
    };
    // A name of symbols alone is the symbols' finding.
    if shape.is_short() && !(shape.symbol && shape.counted == 0) {
        proposed.refuse(Params::NONE.with("counted", shape.counted).with("least", LEAST), out);
    }
    Ran::Checked
}

/// A name is not of digits alone (纯数字).
pub static DIGITS: Rule = Rule {
    code: "BA-V0613",
    slug: "website-name-of-digits",
    cite: CITE,
    applies: NAMED,
    covers: &["NAM-001"],
    predicts: &["NAM-03"],
    judges_new: Some(Item::ServiceName),
    message: say("网站名称是纯数字", "the name of the website consists of digits only"),
    why: say("网站名称不能是纯数字", "a name must not consist of digits only"),
    help: say("请改用含汉字、能体现网站内容的名称", "choose a name in Chinese that tells the content"),
    check: Check::Service(digits),
    ..Rule::BASE
};

fn digits(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((proposed, shape)) = shape(cx, item) else {
        return Ran::NotApplicable;
    };
    if shape.is_digits() {
        proposed.refuse(Params::NONE, out);
    }
    Ran::Checked
}

/// A name is not of Latin letters alone (纯英文).
pub static LATIN: Rule = Rule {
    code: "BA-V0614",
    slug: "website-name-of-latin-letters",
    cite: CITE,
    applies: NAMED,
    covers: &["NAM-001"],
    predicts: &["NAM-04"],
    judges_new: Some(Item::ServiceName),
    message: say("网站名称没有汉字", "the name of the website has no Chinese characters"),
    why: say(
        "网站名称不能是纯英文；字母与数字混用而没有汉字的，有被退回的风险",
        "a name must not consist of Latin letters only; one of letters and digits without Chinese characters may be returned",
    ),
    help: say("请改用含汉字、能体现网站内容的名称", "choose a name in Chinese that tells the content"),
    check: Check::Service(latin),
    ..Rule::BASE
};

fn latin(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((proposed, shape)) = shape(cx, item) else {
        return Ran::NotApplicable;
    };
    if shape.is_latin() {
        proposed.refuse(Params::NONE, out);
    } else if shape.is_ascii() && !shape.is_digits() {
        out.demanded(Force::Should, OTHERS);
        proposed.refuse(Params::NONE, out);
    }
    Ran::Checked
}

/// A name is not the domain (以域名命名).
pub static DOMAIN: Rule = Rule {
    code: "BA-V0615",
    slug: "website-named-after-its-domain",
    cite: CITE,
    applies: NAMED,
    covers: &["NAM-001"],
    predicts: &["NAM-06"],
    judges_new: Some(Item::ServiceName),
    message: say("网站名称是域名", "the name of the website is a domain"),
    why: say("网站不能以域名命名", "a website must not be named after its domain"),
    help: say("请改用能体现网站内容的名称", "choose a name that tells the content"),
    check: Check::Service(domain),
    ..Rule::BASE
};

fn domain(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(proposed) = Proposed::of(cx, item) else {
        return Ran::NotApplicable;
    };
    if is_domain(proposed.name, item) {
        proposed.refuse(Params::NONE, out);
    }
    Ran::Checked
}

/// Whether a name is a domain, its own or any other of a known suffix.
pub(in crate::rules) fn is_domain(name: &str, item: &ServiceItem<'_>) -> bool {
    if !name.bytes().any(|byte| byte == b'.') {
        return false;
    }
    let name = name.trim();
    let name =
        name.strip_prefix("https://").or_else(|| name.strip_prefix("http://")).unwrap_or(name).trim_end_matches('/');
    let own = item.service.domains.iter().filter_map(|field| field.get());
    let bare = match name.as_bytes() {
        // figure: the length of "www."
        [b'w' | b'W', b'w' | b'W', b'w' | b'W', b'.', ..] => name.get(4..).unwrap_or(name),
        _ => name,
    };
    own.into_iter().any(|domain| domain.as_str().eq_ignore_ascii_case(bare))
        || bare.is_ascii() && DomainName::parse(bare).is_ok_and(|domain| domain.suffix_class() != Suffix::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const NAME: &str = "/services/0/name";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");

    #[test]
    fn characters() {
        cases(&SYMBOLS)
            .pass(|o| o.set(NAME, "示例（科技）- 官网"))
            .fail(NAME, |o| o.set(NAME, "示例@科技"))
            .fail(NAME, |o| o.set(NAME, "示例科技★"))
            .fail(NAME, |o| o.set(NAME, "😀示例科技"))
            .silent(|o| o.set(NAME, "example.cn"));
        cases(&TOO_SHORT)
            .pass(|o| o.set(NAME, "示例站"))
            .pass(|o| o.set(NAME, "A示例"))
            .fail(NAME, |o| o.set(NAME, "示例"))
            .fail(NAME, |o| o.set(NAME, "（示例）-"));
        cases(&DIGITS)
            .pass(|o| o.set(NAME, "示例12306"))
            .fail(NAME, |o| o.set(NAME, "12306"))
            .fail(NAME, |o| o.set(NAME, "１２３ 456"));
        cases(&LATIN)
            .pass(|o| o.set(NAME, "示例Tech"))
            .fail_among(NAME, |o| {
                o.set("/subject/province", "hebei");
                o.set(NAME, "Example Tech");
            })
            .fail_among(NAME, |o| {
                o.set("/subject/province", "hebei");
                o.set(NAME, "Web2024");
            });
    }

    #[test]
    fn domains() {
        let named = |name: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set("/subject/province", "hebei");
                o.set(NAME, name);
            }
        };
        cases(&DOMAIN)
            .pass(|_| {})
            .fail_among(NAME, named("example.cn"))
            .fail_among(NAME, named("WWW.Example.CN"))
            .fail_among(NAME, named("https://example.cn/"))
            .fail_among(NAME, named("other.com"))
            .silent(named("Node.js示例"));
        cases(&DOMAIN).from(INDIVIDUAL).fail_among(NAME, |o| o.set(NAME, "example.cn"));
    }

    #[test]
    fn what_is_recorded_is_not_judged_as_new() {
        const RECORDED: &str = "/facts/record/services";
        let recorded = |o: &mut crate::cases::Draft, name: &str| {
            o.set(RECORDED, serde_json::json!([{"kind": "website", "name": name, "domains": ["example.cn"]}]));
        };
        cases(&TOO_SHORT)
            .from(ACCESS)
            .silent(|o| {
                o.set(NAME, "示例");
                recorded(o, "示例");
            })
            .fail_among(NAME, |o| {
                o.set(NAME, "示例");
                recorded(o, "示例网");
            })
            .blocked(&[RECORDED], |o| {
                o.set(NAME, "示例");
                if o.0.pointer(RECORDED).is_some() {
                    o.remove(RECORDED);
                }
            });
    }
}
