//! Whether a name fits the subject, its business scope and the content of the site (网站名称与主体、经营范围、内容).

use crate::data::words::{self, List};
use crate::law::naming::{What, trade_of};
use crate::model::record::Vocabulary as _;
use crate::model::{AttachmentKind, ContentKind};
use crate::rule::prelude::*;
use crate::rules::service::finance::has_paper;
use crate::rules::service::proposed::{NAMED, Proposed};

/// A unit's name without a visible link to the unit is explained (名称与主体的关联).
pub static NO_LINK: Rule = Rule {
    code: "BA-V0629",
    slug: "website-name-without-link-to-unit",
    severity: Severity::Info,
    cite: &[cite(&source::NAMING, "企业网站名称"), cite(&source::HUAWEI_MATERIALS, "网站名称")],
    applies: NAMED.units(),
    covers: &["NAM-013"],
    predicts: &["NAM-21", "NAM-27"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "网站名称与主体名称没有相同的字样，也没有备注说明",
        "the name of the website has nothing in common with that of the subject, and no remark explains it",
    ),
    why: say(
        "名称不必是单位全称或简称，但看不出关联的，审核可能要求备注是本单位的项目、产品，或提供商标证",
        "the name need not be that of the unit, but without a link a reviewer may ask for a remark on the project or product, or for the trademark certificate",
    ),
    help: say(
        "可以在备注中说明名称是本单位的项目、产品或简称，或上传商标注册证",
        "say in the remark that it is a project, a product or a short name of the unit, or attach the trademark certificate",
    ),
    check: Check::Service(no_link),
    ..Rule::BASE
};

fn no_link(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    // Many a site is named without a link; only a scope that has none either gives cause.
    let (Some(proposed), Some(own), Some(scope)) =
        (Proposed::of(cx, item), cx.subject_name(), cx.order.facts.business_scope.get())
    else {
        return Ran::NotApplicable;
    };
    let explained = !item.service.remark.is_absent() || has_paper(cx, &[AttachmentKind::TrademarkCertificate]);
    let suffix = |c: char| matches!(c, '网' | '站' | '官');
    let mut han = proposed.name.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c) && !suffix(*c)).peekable();
    if !explained && han.peek().is_some() && !han.any(|c| own.contains(c) || scope.contains(c)) {
        proposed.refuse(Params::NONE, out);
    }
    Ran::Checked
}

/// A product outside the business scope is no name (经营范围).
pub static OUTSIDE_SCOPE: Rule = Rule {
    code: "BA-V0630",
    slug: "website-name-outside-scope",
    severity: Severity::Warning,
    cite: &[cite(&source::NAMING, "网站名称建议"), cite(&source::FAQ_NAME, "网站名称该怎么选取？")],
    applies: NAMED.units(),
    covers: &["NAM-009"],
    predicts: &["NAM-22", "CNT-09"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "网站名称涉及“{trade}”，经营范围中没有该类业务，也没有备注说明",
        "the name of the website speaks of {trade}, which the business scope does not, and no remark explains it",
    ),
    why: say(
        "以与经营范围完全不相关的产品命名，一般较难通过；备注说明可增加通过的可能",
        "a name after a product outside the scope seldom passes; a remark can help",
    ),
    help: say(
        "请更换名称，或在备注中说明与本单位业务的关系",
        "change the name, or explain in the remark how it belongs to the unit's business",
    ),
    check: Check::Service(outside_scope),
    ..Rule::BASE
};

fn outside_scope(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(proposed) = Proposed::of(cx, item) else {
        return Ran::NotApplicable;
    };
    let own = cx.subject_name().unwrap_or_default();
    let Some(trade) = trade_of(proposed.name).filter(|trade| !trade.is_in(own)) else {
        return Ran::NotApplicable;
    };
    if !item.service.remark.is_absent() {
        return Ran::Checked;
    }
    match cx.order.facts.business_scope.get() {
        Some(scope) if trade.is_in(scope) => {}
        Some(_) => {
            let word = trade.word_in(proposed.name).unwrap_or_default();
            proposed.refuse(Params::NONE.with("trade", word), out);
        }
        None => proposed.refuse_if(Needs::NONE.with(Path::ROOT.member("facts").member("business_scope")), out),
    }
    Ran::Checked
}

/// The name tells the content that is chosen (名称与内容).
pub static OF_OTHER_CONTENT: Rule = Rule {
    code: "BA-V0631",
    slug: "website-name-of-other-content",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[cite(&source::NAMING, "网站名称基本要求"), cite(&source::REFUSALS, "网站名称不合格")],
    applies: NAMED,
    covers: &["NAM-002"],
    predicts: &["NAM-23"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "网站名称含“{word}”，服务内容却是“{content}”",
        "the name of the website contains {word}, but the content is {content}",
    ),
    why: say("网站名称要能体现网站的内容", "the name must tell the content of the site"),
    help: say("请使名称与服务内容一致", "choose a name or a content that fits the other"),
    check: Check::Service(of_other_content),
    ..Rule::BASE
};

/// The content that the words of a list tell.
const fn content_of(list: List) -> Option<ContentKind> {
    Some(match list {
        List::News => ContentKind::News,
        List::Publishing | List::PublishingLike => ContentKind::Publishing,
        List::Drugs | List::DrugsLike => ContentKind::DrugsDevices,
        List::GameLike => ContentKind::OnlineGame,
        List::Broadcasting | List::BroadcastingLike => ContentKind::Broadcasting,
        List::Forum => ContentKind::Forum,
        List::Shop | List::ShopLike => ContentKind::Shopping,
        List::Blog => ContentKind::Blog,
        _ => return None,
    })
}

fn of_other_content(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let (Some(proposed), Some(content)) = (Proposed::of(cx, item), item.service.content_kind.get()) else {
        return Ran::NotApplicable;
    };
    let general = matches!(
        content,
        ContentKind::Other
            | ContentKind::UnitPortal
            | ContentKind::GeneralPortal
            | ContentKind::Culture
            | ContentKind::Education
            | ContentKind::Medical
    );
    if general {
        return Ran::NotApplicable;
    }
    let mut told = item.words().iter().filter_map(|found| match found.what {
        What::Listed(list) => Some((found, content_of(list)?)),
        What::Place(_) => None,
    });
    // What the site is called stands at the end.
    if let Some((found, _)) = told.find(|(found, of)| found.tail && *of != content) {
        proposed.refuse(Params::NONE.with("word", found.word).with("content", content.noun()), out);
    }
    Ran::Checked
}

/// An individual's website is not named by an idiom (成语).
pub static IDIOM: Rule = Rule {
    code: "BA-V0628",
    slug: "individual-website-named-by-idiom",
    severity: Severity::Warning,
    cite: &[cite(&source::ALIBABA_FORMS, "个人网站名称")],
    applies: NAMED.individuals(),
    predicts: &["NAM-17"],
    judges_new: Some(Item::ServiceName),
    message: say("个人网站以成语命名", "an individual's website is named by an idiom"),
    why: say(
        "个人网站不宜以成语命名，不能体现内容",
        "an individual's website should not be named by an idiom, which does not tell the content",
    ),
    help: say("请改用能体现网站内容的名称", "choose a name that tells the content"),
    check: Check::Service(idiom),
    ..Rule::BASE
};

fn idiom(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(proposed) = Proposed::of(cx, item) else {
        return Ran::NotApplicable;
    };
    if words::is_idiom(proposed.name) {
        proposed.refuse(Params::NONE, out);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const NAME: &str = "/services/0/name";
    const REMARK: &str = "/services/0/remark";
    const SCOPE: &str = "/facts/business_scope";
    const CONTENT: &str = "/services/0/content_kind";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");

    #[test]
    fn fit() {
        cases(&NO_LINK).not_applicable(|_| {}).silent(|o| o.set(SCOPE, "软件开发")).fail_among(NAME, |o| {
            o.set(NAME, "妖帝网");
            o.set(SCOPE, "软件开发");
            if o.0.pointer(REMARK).is_some() {
                o.remove(REMARK);
            }
        });
        cases(&OUTSIDE_SCOPE)
            .not_applicable(|_| {})
            .fail_among(NAME, |o| {
                o.set(NAME, "示例火锅");
                o.set(SCOPE, "软件开发");
                if o.0.pointer(REMARK).is_some() {
                    o.remove(REMARK);
                }
            })
            .silent(|o| {
                o.set(NAME, "示例火锅");
                o.set(SCOPE, "软件开发");
                o.set(REMARK, "本公司投资的餐饮项目");
            })
            .silent(|o| {
                o.set(NAME, "示例火锅");
                o.set(SCOPE, "餐饮服务");
            });
        cases(&OF_OTHER_CONTENT).silent(|_| {}).fail_among(NAME, |o| {
            o.set(NAME, "示例商城");
            o.set(CONTENT, "blog");
        });
        cases(&IDIOM)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|o| o.set(NAME, "时光飞逝"))
            .fail(NAME, |o| o.set(NAME, "画龙点睛"));
    }
}
