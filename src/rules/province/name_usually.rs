//! Names of individuals' websites as another provider lists them by province, Jiangsu's form among them (各省个人网站名称).

use crate::data::words::List;
use crate::law::individual::{WORDS_REFUSED, wants_home_page};
use crate::law::naming::Found;
use crate::rule::prelude::*;
use crate::rules::service::proposed::{NAMED, Proposed};

const CITE: &[Cite] = &[cite(&source::ALIBABA_FORMS, "各省个人网站名称"), cite(&source::NAMING, "网站名称建议")];

/// Words that individuals' names have none of in some provinces (各省个人网站名称用词).
pub static LISTED: Rule = Rule {
    code: "BA-V0626",
    slug: "individual-website-name-word-of-province",
    severity: Severity::Warning,
    layer: Layer::Province,
    cite: CITE,
    applies: NAMED.individuals(),
    covers: &["PRV-001"],
    predicts: &["NAM-26"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "个人网站名称含“{word}”，备案省份不宜使用该字样",
        "the name of an individual's website contains {word}, which the province of the filing does not like",
    ),
    why: say(
        "另一接入商 2019 年列出了该省个人网站名称中不宜使用的字样，含有的容易被退回",
        "another provider printed in 2019 the words that the province returns in individuals' names",
    ),
    help: say("建议换用其他字样", "choose another word"),
    check: Check::Service(listed),
    ..Rule::BASE
};

fn listed(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((proposed, province)) = Proposed::of(cx, item).zip(cx.province()) else {
        return Ran::NotApplicable;
    };
    let Some((_, words)) = WORDS_REFUSED.iter().find(|(known, _)| *known == province) else {
        return Ran::NotApplicable;
    };
    // Bars and filler words are told for all provinces.
    let told = |found: &Found| {
        use crate::law::naming::What::Listed;
        matches!(
            found.what,
            Listed(
                List::Trade
                    | List::Shop
                    | List::ShopLike
                    | List::Rebate
                    | List::Filler
                    | List::ForumLike
                    | List::Forum
                    | List::FinanceLike
                    | List::Organisation
            )
        ) || found.tail && found.what == Listed(List::OrganisationLike)
    };
    let named = item.words().iter().filter(|found| !told(found)).find(|found| words.contains(&found.word));
    if let Some(found) = named {
        proposed.refuse(Params::NONE.with("word", found.word), out);
    }
    Ran::Checked
}

/// Jiangsu wants 〈x〉的个人博客 or 〈x〉的个人主页, with the content in the remark (江苏个人网站名称).
pub static HOME_PAGE: Rule = Rule {
    code: "BA-V0627",
    slug: "individual-website-name-form-of-jiangsu",
    severity: Severity::Warning,
    layer: Layer::Province,
    cite: CITE,
    applies: NAMED.individuals(),
    covers: &["PRV-001"],
    predicts: &["NAM-24"],
    judges_new: Some(Item::ServiceName),
    message: say("江苏的个人网站名称{what}", "the name of an individual's website in Jiangsu {what}"),
    why: say(
        "另一接入商 2019 年写明，江苏的个人网站只能以“某某的个人博客”或“某某的个人主页”命名，并在备注中说明内容",
        "another provider printed in 2019 that individuals in Jiangsu name their sites 〈x〉的个人博客 or 〈x〉的个人主页 only, and tell the content in the remark",
    ),
    help: say("请按该格式命名，并在备注中说明内容", "use that form, and tell the content in the remark"),
    check: Check::Service(home_page),
    ..Rule::BASE
};

const OTHER_FORM: Say =
    say("不是“某某的个人博客”或“某某的个人主页”", "is not of the form 〈x〉的个人博客 or 〈x〉的个人主页");
const NO_REMARK: Say = say("没有备注说明内容", "goes without a remark that tells the content");

fn home_page(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let jiangsu = cx.province().is_some_and(wants_home_page);
    let Some(proposed) = Proposed::of(cx, item).filter(|_| jiangsu) else {
        return Ran::NotApplicable;
    };
    let name = proposed.name.trim();
    let of_form = ["的个人博客", "的个人主页"].iter().any(|end| name.len() > end.len() && name.ends_with(end));
    if !of_form {
        proposed.refuse(Params::NONE.with("what", OTHER_FORM), out);
    } else if item.service.remark.is_absent() {
        proposed.refuse(Params::NONE.with("what", NO_REMARK), out);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const NAME: &str = "/services/0/name";
    const PROVINCE: &str = "/subject/province";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");

    #[test]
    fn in_provinces() {
        let named = |province: &'static str, name: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set(PROVINCE, province);
                o.set(NAME, name);
            }
        };
        cases(&LISTED)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail_among(NAME, named("zhejiang", "示例工坊"))
            .fail_among(NAME, named("liaoning", "示例维修笔记"))
            .silent(named("anhui", "示例工坊"))
            .silent(|o| o.remove(PROVINCE));
        cases(&HOME_PAGE)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .not_applicable(|_| {})
            .fail_among(NAME, named("jiangsu", "示例的读书笔记"))
            .silent(named("jiangsu", "示例的个人主页"))
            .fail_among(NAME, |o| {
                named("jiangsu", "示例的个人主页")(o);
                o.remove("/services/0/remark");
            });
    }
}
