//! What a site offers beside what is filed (网站内容与主体): business and forums of individuals, another organisation's
//! content.

use crate::data::words::List;
use crate::law::Force;
use crate::law::naming::{affirmed, said};
use crate::model::record::Vocabulary as _;
use crate::model::{ContentKind, OrderKind, Topic};
use crate::rule::prelude::*;

const FOR_INDIVIDUALS: &[Cite] = &[
    cite(&source::SITE_FIELDS, "服务内容"),
    cite(&source::FAQ_WHETHER, "个人备案是否可以做论坛性质的网站？"),
    cite(&source::FAQ_NAME, "什么是内容信息与主体性质相符？"),
];
static REMARKS: [Cite; 1] = [cite(&source::FAQ_NAME, "什么是内容信息与主体性质相符？")];

/// Topics that only a unit may offer.
const OF_UNITS: &[Topic] = &[
    Topic::Forum,
    Topic::Shop,
    Topic::Payment,
    Topic::Rebate,
    Topic::PrivateFund,
    Topic::OnlineDiagnosis,
    Topic::LiveStream,
    Topic::Adult,
];

/// An individual's site does no business and is no forum (个人网站不得经营).
pub static BUSINESS_OF_INDIVIDUAL: Rule = Rule {
    code: "BA-V0705",
    slug: "individual-does-business",
    cite: FOR_INDIVIDUALS,
    applies: Applies::to(OrderKind::ADD).individuals(),
    covers: &["SVC-008", "SVC-009"],
    predicts: &["CNT-10", "CNT-11"],
    message: say("个人备案的网站涉及“{what}”", "an individual's site offers {what}"),
    why: say(
        "个人备案不能涉及经营、论坛和须由单位开办的内容",
        "an individual's site must not do business, be a forum or have content that only units may offer",
    ),
    help: say("请去除此类内容，或以单位为主体备案", "remove such content, or file as a unit"),
    check: Check::Service(business_of_individual),
    ..Rule::BASE
};

const BUSINESS: Say = say("经营内容", "business content");

fn business_of_individual(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let service = item.service;
    let told = matches!(service.content_kind.get(), Some(ContentKind::Shopping | ContentKind::Forum));
    if told {
        return Ran::Checked;
    }
    if let Some(topic) = service.topics.values().find(|topic| OF_UNITS.contains(topic)) {
        out.fail_with(&item.at.member("topics"), Params::NONE.with("what", topic.noun()), Places::NONE);
    } else if service.for_profit.get() == Some(true) {
        out.fail_with(&item.at.member("for_profit"), Params::NONE.with("what", BUSINESS), Places::NONE);
    } else if let Some(word) = service.remark.get().and_then(business) {
        out.demanded(Force::Should, &REMARKS);
        out.fail_with(&item.at.member("remark"), Params::NONE.with("what", word), Places::NONE);
    }
    Ran::Checked
}

/// What a remark says of selling, in words that names do not have.
const SELLING: &[&str] = &["出售", "售卖", "销售", "订购", "下单", "接单", "企业客户", "在线支付", "有偿服务"];

/// The word of a remark by which an individual does business.
fn business(remark: &str) -> Option<&'static str> {
    let sells = |sentence: &str| SELLING.iter().find(|word| sentence.contains(**word)).copied();
    affirmed(remark, &[List::Forum, List::Trade, List::Shop, List::ShopLike])
        .map(|found| found.word)
        // Most remarks have none of the words, and are not cut into sentences.
        .or_else(|| sells(remark).and_then(|_| said(remark).find_map(sells)))
}

/// What is seen on a site fits its subject (网站内容与主体性质).
pub static SEEN: Rule = Rule {
    code: "BA-V0714",
    slug: "site-seen-with-content-of-others",
    cite: &[
        cite(&source::REFUSALS, "已备案网站未开站/网站内容不合格"),
        cite(&source::FAQ_NAME, "什么是内容信息与主体性质相符？"),
        cite(&source::FAQ_REJECTED, "网站内容与主办单位性质不符"),
    ],
    applies: Applies::to(OrderKind::LASTING),
    predicts: &["CNT-07", "CNT-08", "CNT-11"],
    message: say("网站展示{what}，与主体不符", "the site shows {what}, which does not fit its subject"),
    why: say(
        "网站内容须与主体性质相符：单位网站只展示本单位内容，个人网站不能有经营、论坛等内容",
        "content must fit the subject: a unit's site shows that unit alone, an individual's site no business and no forum",
    ),
    help: say("请先整改网站内容", "correct the content of the site first"),
    check: Check::Order(seen),
    ..Rule::BASE
};

const ANOTHER: Say = say("其他单位的内容", "content of another organisation");

fn seen(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    if cx.order.facts.sites.is_empty() {
        return Ran::NotApplicable;
    }
    let facts = At::ROOT.member("facts");
    let sites = facts.member("sites");
    for (index, site) in cx.order.facts.sites.iter().enumerate() {
        let site_at = sites.element(index);
        if site.shows_other_organisation.get() == Some(true) {
            let at = site_at.member("shows_other_organisation");
            out.fail_with(&at, Params::NONE.with("what", ANOTHER), Places::NONE);
        }
        let topic = site.topics.values().find(|topic| OF_UNITS.contains(topic));
        let at = site_at.member("topics");
        match (topic, cx.is_individual()) {
            (Some(topic), Some(true)) => out.fail_with(&at, Params::NONE.with("what", topic.noun()), Places::NONE),
            (Some(_), None) => out.needs(&at, cx.nature_path()),
            _ => {}
        }
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const REMARK: &str = "/services/0/remark";

    #[test]
    fn of_individuals() {
        cases(&BUSINESS_OF_INDIVIDUAL)
            .not_applicable(|o| o.set("/services/0/for_profit", true))
            .from(INDIVIDUAL)
            .pass(|_| {})
            .pass(|o| o.set("/services/0/for_profit", false))
            .fail("/services/0/for_profit", |o| o.set("/services/0/for_profit", true))
            .fail("/services/0/topics", |o| o.set("/services/0/topics", "forum"))
            .fail(REMARK, |o| o.set(REMARK, "个人论坛，供网友发帖"))
            .fail(REMARK, |o| o.set(REMARK, "网上商城，销售手工作品"))
            .fail(REMARK, |o| o.set(REMARK, "出售手工画框并接受企业客户订购，有客服"))
            .pass(|o| o.set(REMARK, "展示个人作品，不出售任何商品"))
            .pass(|o| o.set(REMARK, "展示个人作品，不涉及交易和论坛"));
    }

    #[test]
    fn what_was_seen() {
        cases(&SEEN)
            .pass(|_| {})
            .fail("/facts/sites/0/shows_other_organisation", |o| o.set("/facts/sites/0/shows_other_organisation", true))
            .pass(|o| o.set("/facts/sites/0/topics", "shop"))
            .from(INDIVIDUAL)
            .fail("/facts/sites/0/topics", |o| o.set("/facts/sites/0/topics", "shop"));
    }
}
