//! What a website is about, and who may file it (服务内容): pre-approval of the content, contents of individuals.

use super::approval::chosen;
use crate::law::content::{field, is_commercial, is_denied_to_individuals, is_free_without_profit};
use crate::law::{Force, Part};
use crate::model::record::Vocabulary as _;
use crate::model::{ContentKind, OrderKind, ServiceKind};
use crate::rule::prelude::*;
use crate::rules::province::{is_news, tell};

const WEBSITES: Applies = Applies::to(OrderKind::ADD).service(ServiceKind::Website);

/// Content of a field goes with the field's approval (服务内容与前置审批).
pub static OF_ANOTHER_FIELD: Rule = Rule {
    code: "BA-V0701",
    slug: "content-without-its-pre-approval",
    cite: &[
        cite(&source::PRE_APPROVAL, "前置审批类别及审批部门"),
        cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
        cite(&source::LIMITS, "前置审批"),
        cite(&source::FAQ_NAME, "网站服务内容该怎么选择？"),
    ],
    applies: WEBSITES.units(),
    covers: &["PRE-002", "SVC-007", "COM-007"],
    predicts: &["PRE-01", "PRE-02", "PRE-03", "PRE-04", "PRE-05", "PRE-09", "PRE-14"],
    message: say(
        "服务内容为“{content}”，却没有选择对应的前置审批类型",
        "the content is {content}, but the field of pre-approval is not chosen",
    ),
    why: say(
        "新闻、出版、药品和医疗器械、广播电影电视节目等内容须先取得前置审批；文化和网络游戏在经营时需要",
        "news, publishing, drugs and devices, and broadcasting need an approval before the filing; culture and games need one if they are for profit",
    ),
    help: say(
        "请选择对应的前置审批类型；并不涉及的，服务内容改选“其他”",
        "choose the field, or choose 其他 (other) as the content if it is not of that field",
    ),
    check: Check::Service(of_another_field),
    ..Rule::BASE
};

static FOR_PROFIT: [Cite; 2] =
    [cite(&source::PRE_APPROVAL, "文化类、游戏类"), cite(&source::FAQ_APPROVAL, "什么样的网站需要办理前置审批？")];

fn of_another_field(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let service = item.service;
    let Some((content, field)) = service.content_kind.get().and_then(|content| Some((content, field(content)?))) else {
        return Ran::NotApplicable;
    };
    let earns = match (is_free_without_profit(content), service.for_profit.get()) {
        (false, _) | (true, Some(true)) => Some(true),
        (true, Some(false)) => Some(false),
        (true, None) => cx.nature().filter(|nature| !is_commercial(*nature)).map(|_| false),
    };
    // What is not chosen is another finding.
    if earns == Some(false) || service.pre_approval.is_absent() {
        return Ran::NotApplicable;
    }
    if !service.pre_approval.has(field) {
        if earns.is_none() {
            out.demanded(Force::Should, &FOR_PROFIT);
        }
        let related = Places::from_iter([item.at.member("pre_approval").path()]);
        let params = Params::NONE.with("content", content.noun());
        out.fail_with(&item.at.member("content_kind"), params, related);
    }
    Ran::Checked
}

/// An individual runs no forum, no shop and nothing that needs an approval (个人备案的内容).
pub static NOT_FOR_INDIVIDUALS: Rule = Rule {
    code: "BA-V0702",
    slug: "content-not-for-individuals",
    cite: &[
        cite(&source::SITE_FIELDS, "服务内容"),
        cite(&source::FAQ_WHETHER, "个人备案是否可以做论坛性质的网站？"),
        cite(&source::FAQ_NAME, "什么是内容信息与主体性质相符？"),
    ],
    applies: Applies::to(OrderKind::LASTING).service(ServiceKind::Website).individuals(),
    covers: &["SVC-008", "SVC-009"],
    predicts: &["CNT-10", "CNT-11", "CNT-12"],
    message: say("个人备案的服务内容为“{content}”", "an individual's website is about {content}"),
    why: say(
        "个人备案不能涉及论坛、经营和前置审批内容",
        "an individual's site must not be a forum, do business or have content that needs an approval",
    ),
    help: say(
        "请去除此类内容并改选“其他”；确属此类内容的，以单位为主体备案",
        "remove such content and choose 其他 (other), or file as a unit",
    ),
    check: Check::Service(not_for_individuals),
    ..Rule::BASE
};

fn not_for_individuals(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(content) = item.service.content_kind.get() else {
        return Ran::NotApplicable;
    };
    // A chosen field of approval is the finding then.
    let told = chosen(item.service).next().is_some();
    if is_denied_to_individuals(content) && !told {
        let params = Params::NONE.with("content", content.noun());
        // What is recorded and stays is not judged as new.
        let news = is_news(cx, Part::Service(item.index), &[Item::ContentKind]);
        if news != Ok(false) {
            tell(&news, &item.at.member("content_kind"), params, Places::NONE, out);
        }
    }
    Ran::Checked
}

/// An individual does not run a portal (个人服务内容).
pub static UNUSUAL_FOR_INDIVIDUALS: Rule = Rule {
    code: "BA-V0703",
    slug: "content-unusual-for-individuals",
    severity: Severity::Warning,
    cite: &[cite(&source::SITE_FIELDS, "服务内容"), cite(&source::FAQ_NAME, "网站服务内容该怎么选择？")],
    applies: WEBSITES.individuals(),
    covers: &["SVC-010"],
    predicts: &["CNT-13"],
    message: say(
        "个人备案的服务内容一般选择“其他”，这里是“{content}”",
        "an individual normally chooses 其他 (other), here it is {content}",
    ),
    why: say(
        "门户类别为单位使用，与个人性质不符时会被退回",
        "portals are kinds for units; what does not fit an individual is returned",
    ),
    help: say("请改选“其他”，并在备注中说明网站内容", "choose 其他 (other) and tell the content in the remark"),
    check: Check::Service(unusual_for_individuals),
    ..Rule::BASE
};

fn unusual_for_individuals(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    tell_content(item, &[ContentKind::GeneralPortal, ContentKind::UnitPortal], out)
}

fn tell_content(item: &ServiceItem<'_>, contents: &[ContentKind], out: &mut Sink<'_>) -> Ran {
    let Some(content) = item.service.content_kind.get() else {
        return Ran::NotApplicable;
    };
    if contents.contains(&content) {
        let params = Params::NONE.with("content", content.noun());
        out.fail_with(&item.at.member("content_kind"), params, Places::NONE);
    }
    Ran::Checked
}

/// Education and health care of an individual may be asked about (个人服务内容).
pub static RARE_FOR_INDIVIDUALS: Rule = Rule {
    code: "BA-V0717",
    slug: "content-rare-for-individuals",
    severity: Severity::Info,
    cite: &[cite(&source::SITE_FIELDS, "服务内容"), cite(&source::FAQ_NAME, "网站服务内容该怎么选择？")],
    applies: WEBSITES.individuals(),
    covers: &["SVC-010"],
    predicts: &["CNT-13"],
    message: say(
        "个人备案的服务内容一般选择“其他”，这里是“{content}”",
        "an individual normally chooses 其他 (other), here it is {content}",
    ),
    why: say(
        "教育、医疗保健的前置审批已在全国取消，但个人选择该类别时审核可能要求说明",
        "the approvals of education and health care are abolished nationally, but a reviewer may ask an individual why",
    ),
    help: say("请改选“其他”，并在备注中说明网站内容", "choose 其他 (other) and tell the content in the remark"),
    check: Check::Service(rare_for_individuals),
    ..Rule::BASE
};

fn rare_for_individuals(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    tell_content(item, &[ContentKind::Education, ContentKind::Medical], out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const CONTENT: &str = "/services/0/content_kind";
    const CHOSEN: &str = "/services/0/pre_approval";
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-service-unit-pc.json");
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");

    #[test]
    fn of_units() {
        cases(&OF_ANOTHER_FIELD)
            .not_applicable(|_| {})
            .fail(CONTENT, |o| o.set(CONTENT, "news"))
            .pass(|o| {
                o.set(CONTENT, "news");
                o.set(CHOSEN, "news");
                o.set("/services/0/approvals", json!([{"kind": "news", "number": "1", "valid_to": "长期"}]));
                o.set("/services/0/attachments/-", "pre_approval_document");
            })
            // Online culture and games need their licence for profit.
            .fail(CONTENT, |o| o.set(CONTENT, "culture"))
            .fail(CONTENT, |o| {
                o.set(CONTENT, "online_game");
                o.set("/services/0/for_profit", true);
            })
            .not_applicable(|o| {
                o.set(CONTENT, "online_game");
                o.set("/services/0/for_profit", false);
            })
            .silent(|o| {
                o.set(CONTENT, "culture");
                o.set("/subject/nature", "public_institution");
            })
            // A school needs no approval any more.
            .not_applicable(|o| o.set(CONTENT, "education"))
            .blocked(&["/subject/nature"], |o| {
                o.set(CONTENT, "news");
                o.remove("/subject/nature");
            })
            .from(APP)
            .not_applicable(|_| {});
    }

    #[test]
    fn of_individuals() {
        cases(&NOT_FOR_INDIVIDUALS)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(CONTENT, |o| o.set(CONTENT, "论坛"))
            .fail(CONTENT, |o| o.set(CONTENT, "news"))
            .from(CHANGE)
            .fail_among(CONTENT, |o| {
                o.set("/facts/record/nature", "individual");
                o.set("/facts/record/services/0/content_kind", "blog");
                o.set(CONTENT, "news");
            })
            // What is recorded stays.
            .silent(|o| {
                o.set("/facts/record/nature", "individual");
                o.set("/facts/record/services/0/content_kind", "news");
                o.set(CONTENT, "news");
            });
        cases(&UNUSUAL_FOR_INDIVIDUALS)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|o| o.set(CONTENT, "blog"))
            .fail(CONTENT, |o| o.set(CONTENT, "unit_portal"));
        cases(&RARE_FOR_INDIVIDUALS)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(CONTENT, |o| o.set(CONTENT, "education"));
    }
}
