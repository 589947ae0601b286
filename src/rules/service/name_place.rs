//! Places in names of websites that are too wide (网站名称中的地名).

use crate::data::place_names;
use crate::law::Force;
use crate::rule::prelude::*;
use crate::rules::service::proposed::{NAMED, Proposed};
use crate::value::Noun;

/// A unit names no place wider than its own; an individual names none (网站名称中的地名).
pub static PLACE: Rule = Rule {
    code: "BA-V0607",
    slug: "website-name-place-too-wide",
    cite: &[cite(&source::NAMING, "网站名称建议"), cite(&source::FAQ_NAME, "网站名称该怎么选取？")],
    applies: NAMED,
    covers: &["NAM-010"],
    predicts: &["NAM-10", "NAM-11"],
    judges_new: Some(Item::ServiceName),
    message: say("网站名称含地名“{place}”，{limit}", "the name of the website contains the place {place}, and {limit}"),
    why: say(
        "主体名称中的地域须大于或等于网站名称中的地域；个人网站名称不能包含地名",
        "the place in the name of the subject must contain that in the name of the website; an individual's website must not name a place",
    ),
    help: say("请去掉地名；单位也可改用主体名称中的地名", "remove the place; a unit may use the one in its own name"),
    check: Check::Service(place),
    ..Rule::BASE
};

const NONE_FOR_INDIVIDUALS: Noun =
    Noun::new("个人网站名称不能包含地名", "an individual's website must not name a place");
const OUTSIDE: Noun =
    Noun::new("超出主体名称中的地域", "it is wider than or outside the place in the name of the subject");
static CITE: [Cite; 2] = [cite(&source::NAMING, "网站名称建议"), cite(&source::FAQ_NAME, "网站名称该怎么选取？")];

fn place(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(proposed) = Proposed::of(cx, item) else {
        return Ran::NotApplicable;
    };
    let city = item.words().places().map(|(found, code)| (found.word, code)).next();
    let county = || place_names::county(proposed.name).map(|name| (name, None));
    let Some((named, code)) = city.map(|(name, code)| (name, Some(code))).or_else(county) else {
        return Ran::NotApplicable;
    };
    let params = |limit: Noun| Params::NONE.with("place", named).with("limit", limit);
    let Some(individual) = cx.is_individual() else {
        proposed.refuse_if(Needs::NONE.with(cx.nature_path()), out);
        return Ran::Checked;
    };
    if individual {
        proposed.refuse(params(NONE_FOR_INDIVIDUALS), out);
        return Ran::Checked;
    }
    let Some(own) = cx.subject_name() else {
        proposed.refuse_if(Needs::NONE.with(At::ROOT.member("subject").member("name").path()), out);
        return Ran::Checked;
    };
    // A name without a place, or with one that cannot be told, says nothing.
    let contains = |(_, own): (&str, u32)| match code {
        Some(code) => place_names::contains(own, code),
        None => place_names::county_is_in(named, own),
    };
    let mut places = place_names::of_unit(own).peekable();
    if places.peek().is_some() && !places.any(contains) && !own.contains(named) {
        out.demanded(Force::Should, &CITE);
        proposed.refuse(params(OUTSIDE), out);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const NAME: &str = "/services/0/name";
    const SUBJECT: &str = "/subject/name";
    const NATURE: &str = "/subject/nature";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");

    /// The subject under another name, everywhere.
    fn subject(o: &mut crate::cases::Draft, name: &str) {
        for pointer in
            [SUBJECT, "/subject/certificate/name", "/facts/account/realname_name", "/facts/domains/0/registrant_name"]
        {
            o.set(pointer, name);
        }
    }

    #[test]
    fn places_of_units() {
        cases(&PLACE)
            .not_applicable(|_| {})
            .pass(|o| o.set(NAME, "深圳示例科技"))
            .fail(NAME, |o| o.set(NAME, "广东示例科技"))
            .fail(NAME, |o| o.set(NAME, "示例科技广东站"))
            .fail(NAME, |o| o.set(NAME, "杭州市示例科技"))
            .pass(|o| o.set(NAME, "南山区示例科技"))
            .fail(NAME, |o| o.set(NAME, "海淀区示例科技"))
            // The whole province is the subject's.
            .pass(|o| {
                subject(o, "广东示例科技有限公司");
                o.set(NAME, "深圳示例科技");
            })
            .pass(|o| {
                subject(o, "示例科技有限公司");
                o.set(NAME, "深圳示例科技");
            })
            // A city whose short name is an ordinary word as well.
            .fail(NAME, |o| {
                subject(o, "海口示例科技有限公司");
                o.set(NAME, "海南示例科技");
            })
            .fail(NAME, |o| {
                subject(o, "示例科技（海口）有限公司");
                o.set(NAME, "海南示例科技");
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
            });
    }

    #[test]
    fn places_of_individuals() {
        let mut all = cases(&PLACE).from(INDIVIDUAL).not_applicable(|_| {});
        for name in
            ["深圳读书笔记", "我爱成都读书笔记", "在哈尔滨读书", "昆山读书笔记", "朝阳区美食笔记", "我的义乌笔记"]
        {
            all = all.fail(NAME, |o| o.set(NAME, name));
        }
        // Two words that meet, and places whose names are ordinary words.
        for name in [
            "线上海淘笔记",
            "黄河南岸读书",
            "朝阳下的笔记",
            "长乐未央笔记",
            "大同的技术分享",
            "长安区块链笔记",
            "和平年代笔记",
        ] {
            all = all.not_applicable(|o| o.set(NAME, name));
        }
    }
}
