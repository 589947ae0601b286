//! What an individual's remark says of the site (个人网站的备注).

use crate::law::naming::said_of;
use crate::model::{ContentKind, OrderKind, ServiceKind};
use crate::rule::prelude::*;

/// Other content of an individual is told in the remark (其他与备注).
pub static OTHER_UNEXPLAINED: Rule = Rule {
    code: "BA-V0716",
    slug: "individual-content-unexplained",
    severity: Severity::Warning,
    cite: &[cite(&source::SITE_FIELDS, "服务内容"), cite(&source::HUAWEI_MATERIALS, "服务内容")],
    applies: Applies::to(OrderKind::ADD).individuals().service(ServiceKind::Website),
    predicts: &["CNT-14"],
    message: say(
        "服务内容选择了“其他”，备注没有说明内容",
        "the content is 其他 (other), and no remark tells what it is",
    ),
    why: say(
        "个人选择“其他”时，备注应说明网站开办的内容",
        "an individual who chooses 其他 (other) says in the remark what the site will show",
    ),
    help: say("请在备注中说明网站内容", "tell the content in the remark"),
    check: Check::Service(other_unexplained),
    ..Rule::BASE
};

fn other_unexplained(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    // Where the province wants a remark, that is the finding.
    let wanted = cx.demands().is_some_and(|demands| !demands.remarks.is_empty());
    if wanted || item.service.content_kind.get() != Some(ContentKind::Other) {
        return Ran::NotApplicable;
    }
    if item.service.remark.is_absent() {
        out.fail(&item.at.member("remark"));
    }
    Ran::Checked
}

/// An individual's remark does not show the site of a unit (个人性质办单位网站).
pub static UNIT_IN_REMARK: Rule = Rule {
    code: "BA-V1001",
    slug: "individual-files-site-of-unit",
    cite: &[
        cite(&source::REFUSALS, "已备案网站未开站/网站内容不合格"),
        cite(&source::FAQ_NAME, "什么是内容信息与主体性质相符？"),
    ],
    applies: Applies::to(OrderKind::ADD).individuals(),
    predicts: &["SUB-28"],
    message: say(
        "个人备案的备注写明网站属于单位（“{word}”）",
        "the remark of an individual's site says that it is a unit's ({word})",
    ),
    why: say(
        "单位的网站须以单位为主体备案，个人只能备案本人的网站",
        "a unit's site is filed by the unit, an individual files a site of the own alone",
    ),
    help: say(
        "属于单位的，以单位及其证件备案；属于本人的，改正备注",
        "file it as the unit with its certificate; if the site is the individual's own, correct the remark",
    ),
    check: Check::Service(unit_in_remark),
    ..Rule::BASE
};

/// What a remark says of the site of a unit.
const OF_A_UNIT: &[&str] = &[
    "本公司",
    "我公司",
    "我司",
    "本企业",
    "我们公司",
    "本集团",
    "本单位",
    "本协会",
    "公司官网",
    "公司网站",
    "公司主页",
    "公司产品",
    "公司介绍",
    "公司简介",
    "公司宣传",
    "公司展示",
    "企业官网",
    "企业网站",
    "企业产品",
    "企业宣传",
    "企业展示",
    "企业门户",
    "集团官网",
    "协会官网",
    "单位官网",
    "单位网站",
];

fn unit_in_remark(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(remark) = item.service.remark.get() else {
        return Ran::NotApplicable;
    };
    if let Some(word) = said_of(remark, OF_A_UNIT) {
        out.fail_with(&item.at.member("remark"), Params::NONE.with("word", word), Places::NONE);
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
    fn other_content() {
        cases(&OTHER_UNEXPLAINED).not_applicable(|_| {}).from(INDIVIDUAL).silent(|_| {}).fail_among(REMARK, |o| {
            o.remove("/subject/province");
            o.remove(REMARK);
        });
    }

    #[test]
    fn units_behind_individuals() {
        let says = |remark: &'static str| move |o: &mut crate::cases::Draft| o.set(REMARK, remark);
        cases(&UNIT_IN_REMARK)
            .not_applicable(says("展示本公司产品"))
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(REMARK, says("用于展示本公司的产品与服务"))
            .fail(REMARK, says("示例公司官网"))
            .pass(says("记录我在公司的工作笔记"))
            .pass(says("展示个人笔记，不含本公司、本单位的任何信息"))
            .pass(says("并非公司网站"));
    }
}
