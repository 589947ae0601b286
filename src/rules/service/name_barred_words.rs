//! Words that bar a name of anybody (网站名称中的字样): national ones that the subject's name does not have, sensitive ones, of
//! pre-approval, finance, shopping.
//!
//! A word that the unit's own name has is its name, not a claim.

use crate::data::words::List;
use crate::law::Force;
use crate::law::naming::What;
use crate::model::record::Vocabulary as _;
use crate::model::{PreApproval, SubjectNature, Topic};
use crate::rule::prelude::*;
use crate::rules::service::proposed::{NAMED, Proposed, approved, approved_somehow, claimed, is_own};

/// Words of the state stand at the head of names of national bodies alone (国家字样).
pub static NATIONAL: Rule = Rule {
    code: "BA-V0601",
    slug: "website-name-national",
    cite: &[
        cite(&source::NAMING, "网站名称基本要求"),
        cite(&source::REFUSALS, "网站名称不合格"),
        cite(&source::FAQ_NAME, "网站名称该怎么选取？"),
    ],
    applies: NAMED,
    covers: &["NAM-003"],
    predicts: &["NAM-01"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "网站名称以“{word}”开头，主体名称中没有该字样",
        "the name of the website begins with {word}, which the name of the subject does not contain",
    ),
    why: say(
        "非国家级单位的网站不能以“中国”“中华”“国家”“中央”“人民”“人大”命名，除非有职能部门的审批文件",
        "only national bodies may name a website with 中国, 中华, 国家, 中央, 人民 or 人大; others need an approval of the authority in charge",
    ),
    help: say("请去掉该字样；确有审批文件的，随订单上传", "remove the word, or upload the approval with the order"),
    check: Check::Service(national),
    ..Rule::BASE
};

/// Whether words of the state are the subject's to use; none while its nature is unknown.
fn is_national(cx: &Context<'_>, item: &ServiceItem<'_>) -> Option<bool> {
    if approved_somehow(item) {
        return Some(true);
    }
    cx.nature().map(|nature| matches!(nature, SubjectNature::Government | SubjectNature::Military))
}

fn national(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(proposed) = Proposed::of(cx, item) else {
        return Ran::NotApplicable;
    };
    if let Some(found) = claimed(cx, item, &[List::State]).filter(|found| found.head) {
        match is_national(cx, item) {
            Some(true) => {}
            Some(false) => proposed.refuse(Params::NONE.with("word", found.word), out),
            None => proposed.refuse_if(Needs::NONE.with(cx.nature_path()), out),
        }
    }
    Ran::Checked
}

/// Words of the state inside a name may be questioned (国家字样).
pub static NATIONAL_INSIDE: Rule = Rule {
    code: "BA-V0617",
    slug: "website-name-national-inside",
    severity: Severity::Info,
    cite: &[cite(&source::NAMING, "网站名称基本要求")],
    applies: NAMED,
    covers: &["NAM-003"],
    predicts: &["NAM-01"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "网站名称中含“{word}”，主体名称中没有该字样",
        "the name of the website contains {word}, which the name of the subject does not",
    ),
    why: say(
        "命名要求写的是非国家级单位不能包含这类字样，驳回说明只提到以其开头；审核可能要求修改",
        "the naming rules do not want such words anywhere, the list of refusals only at the head; a reviewer may ask for a change",
    ),
    help: say("建议去掉该字样", "better leave the word out"),
    check: Check::Service(national_inside),
    ..Rule::BASE
};

fn national_inside(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(proposed) = Proposed::of(cx, item) else {
        return Ran::NotApplicable;
    };
    let found = claimed(cx, item, &[List::State]).filter(|found| !found.head);
    if let Some(found) = found.filter(|_| is_national(cx, item) != Some(true)) {
        proposed.refuse(Params::NONE.with("word", found.word), out);
    }
    Ran::Checked
}

/// Sensitive words are refused (敏感词汇).
pub static SENSITIVE: Rule = Rule {
    code: "BA-V0616",
    slug: "website-name-sensitive",
    cite: &[
        cite(&source::NAMING, "网站名称基本要求"),
        cite(&source::REFUSALS, "网站名称不合格"),
        cite(&source::HUAWEI_MATERIALS, "网站名称"),
    ],
    applies: NAMED,
    covers: &["NAM-001"],
    predicts: &["NAM-07"],
    judges_new: Some(Item::ServiceName),
    message: say("网站名称含敏感词“{word}”", "the name of the website contains the sensitive word {word}"),
    why: say(
        "网站名称不能包含反腐、赌博、廉政、色情等敏感词汇，也不能以纪检、监察、信访、维权、投诉开头",
        "a name must not contain sensitive words such as 反腐, 赌博, 廉政 or 色情, or begin with 纪检, 监察, 信访, 维权 or 投诉",
    ),
    help: say(
        "请删去该词；属于本机关职能的，备注说明",
        "remove the word; a public body whose task it is explains it in the remark",
    ),
    check: Check::Service(sensitive),
    ..Rule::BASE
};

fn sensitive(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(proposed) = Proposed::of(cx, item) else {
        return Ran::NotApplicable;
    };
    let anywhere = claimed(cx, item, &[List::Sensitive]);
    let found = anywhere.or_else(|| claimed(cx, item, &[List::SensitiveHead]).filter(|found| found.head));
    if let Some(found) = found {
        // Integrity, discipline and petitions are the work of public bodies.
        let public = matches!(
            cx.nature(),
            Some(SubjectNature::Government | SubjectNature::Military | SubjectNature::PublicInstitution)
        );
        if public && !matches!(found.word, "赌博" | "色情") {
            out.demanded(Force::Should, SENSITIVE.cite);
        }
        proposed.refuse(Params::NONE.with("word", found.word), out);
    }
    Ran::Checked
}

/// A name of a field that needs approval goes with the approval (前置审批).
pub static NEEDS_APPROVAL: Rule = Rule {
    code: "BA-V0603",
    slug: "website-name-needs-approval",
    cite: &[
        cite(&source::NAMING, "网站名称建议"),
        cite(&source::PRE_APPROVAL, "前置审批类别及审批部门"),
        cite(&source::FAQ_NAME, "网站名称该怎么选取？"),
    ],
    applies: NAMED,
    covers: &["NAM-005"],
    predicts: &["NAM-18", "PRE-14"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "网站名称含“{word}”，而没有选择“{field}”类前置审批",
        "the name of the website contains {word}, but the field of pre-approval {field} is not chosen",
    ),
    why: say(
        "没有新闻、出版、药监、文化、广电等前置审批的网站，不能以相关领域的关键词命名",
        "without the approval of news, publishing, drugs, culture or broadcasting a website must not be named after that field",
    ),
    help: say(
        "请更换名称；单位已取得审批的，选择对应的前置审批类型并提交审批文件",
        "change the name; a unit that has the approval chooses the field and submits it",
    ),
    check: Check::Service(needs_approval),
    ..Rule::BASE
};

const FIELDS: &[List] = &[
    List::News,
    List::Publishing,
    List::Drugs,
    List::Culture,
    List::Broadcasting,
    List::PublishingLike,
    List::DrugsLike,
    List::CultureLike,
    List::BroadcastingLike,
    List::GameLike,
    List::RideHailingLike,
    List::TutoringLike,
];

/// The field of pre-approval that the words of a list speak of, and whether the naming rules themselves name it.
pub(super) const fn field_of(list: List) -> Option<(PreApproval, bool)> {
    Some(match list {
        List::News => (PreApproval::News, true),
        List::Publishing => (PreApproval::Publishing, true),
        List::Drugs => (PreApproval::DrugsDevices, true),
        List::Culture => (PreApproval::Culture, true),
        List::Broadcasting => (PreApproval::Broadcasting, true),
        List::PublishingLike => (PreApproval::Publishing, false),
        List::DrugsLike => (PreApproval::DrugsDevices, false),
        List::CultureLike => (PreApproval::Culture, false),
        List::BroadcastingLike => (PreApproval::Broadcasting, false),
        List::GameLike => (PreApproval::OnlineGame, false),
        List::RideHailingLike => (PreApproval::RideHailing, false),
        List::TutoringLike => (PreApproval::Tutoring, false),
        List::Finance | List::FinanceLike => (PreApproval::Finance, false),
        _ => return None,
    })
}

/// How a word of a field weighs in the name of somebody.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Bar,
    Risk,
    Hint,
}

/// Culture and games need their approval for profit only; a hobby may be named (电影爱好小分享) where the site is not.
fn weight(cx: &Context<'_>, item: &ServiceItem<'_>, list: List, tail: bool) -> Option<Weight> {
    let (field, named) = field_of(list)?;
    let profit_only = matches!(field, PreApproval::Culture | PreApproval::OnlineGame);
    let for_profit = item.service.for_profit.get();
    let individual = cx.is_individual() == Some(true);
    if profit_only && for_profit == Some(false) {
        return None;
    }
    let hobby = individual && (!named || matches!(field, PreApproval::Culture | PreApproval::Broadcasting));
    if hobby {
        let whole_field = tail && !matches!(list, List::Broadcasting | List::Culture);
        return Some(if whole_field { Weight::Risk } else { Weight::Hint });
    }
    if profit_only && for_profit.is_none() {
        let earns = cx
            .nature()
            .is_none_or(|nature| matches!(nature, SubjectNature::Enterprise | SubjectNature::IndividualBusiness));
        return earns.then_some(Weight::Risk);
    }
    Some(if named || profit_only { Weight::Bar } else { Weight::Risk })
}

/// The first word of a field without its approval that weighs so.
fn word_of_field(cx: &Context<'_>, item: &ServiceItem<'_>, wanted: Weight) -> Option<(&'static str, PreApproval)> {
    let words = item.words().of_lists(FIELDS).filter(|found| !is_own(cx, found.word));
    let mut fields = words.filter_map(|found| {
        let What::Listed(list) = found.what else { return None };
        let (field, _) = field_of(list)?;
        (weight(cx, item, list, found.tail) == Some(wanted) && !approved(item, field)).then_some((found.word, field))
    });
    fields.next()
}

fn needs_approval(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(proposed) = Proposed::of(cx, item) else {
        return Ran::NotApplicable;
    };
    let bar = word_of_field(cx, item, Weight::Bar);
    if bar.is_none() {
        out.demanded(Force::Should, &APPROVAL_RISK);
    }
    if let Some((word, field)) = bar.or_else(|| word_of_field(cx, item, Weight::Risk)) {
        proposed.refuse(Params::NONE.with("word", word).with("field", field.noun()), out);
    }
    Ran::Checked
}

static APPROVAL_RISK: [Cite; 2] =
    [cite(&source::PRE_APPROVAL, "前置审批类别及审批部门"), cite(&source::NAMING, "网站名称建议")];

/// A hobby in an individual's name may be asked about (个人网站名称).
pub static FIELD_AS_HOBBY: Rule = Rule {
    code: "BA-V0636",
    slug: "individual-website-name-of-field",
    severity: Severity::Info,
    basis: Basis::Derived,
    cite: &[cite(&source::NAMING, "网站名称建议"), cite(&source::NAMING, "个人网站名称")],
    applies: NAMED.individuals(),
    covers: &["NAM-005"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "个人网站名称含“{word}”，与“{field}”类前置审批的领域相近",
        "the name of an individual's website contains {word}, which is close to the field of pre-approval {field}",
    ),
    why: say(
        "个人不能办理前置审批；只作爱好的名称可以使用，内容不能属于该领域",
        "an individual cannot obtain an approval; a name that tells of a hobby is accepted, content of the field is not",
    ),
    help: say("请在备注中说明网站只展示个人内容", "say in the remark that the site shows personal content only"),
    check: Check::Service(field_as_hobby),
    ..Rule::BASE
};

fn field_as_hobby(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(proposed) = Proposed::of(cx, item) else {
        return Ran::NotApplicable;
    };
    let told = !item.service.remark.is_absent();
    if let Some((word, field)) = word_of_field(cx, item, Weight::Hint).filter(|_| !told) {
        proposed.refuse(Params::NONE.with("word", word).with("field", field.noun()), out);
    }
    Ran::Checked
}

/// Words of finance go with an approval (金融类名称).
pub static FINANCE: Rule = Rule {
    code: "BA-V0604",
    slug: "website-name-of-finance",
    cite: &[
        cite(&source::PRE_APPROVAL, "金融类"),
        cite(&source::NAMING, "网站名称建议"),
        cite(&source::FAQ_NAME, "网站名称该怎么选取？"),
    ],
    applies: NAMED,
    covers: &["NAM-006"],
    predicts: &["NAM-19", "PRE-14"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "网站名称含金融类字样“{word}”，而没有金融审批",
        "the name of the website contains the word of finance {word}, and there is no approval for finance",
    ),
    why: say(
        "涉及交易所、金融、理财、基金、支付等字样的，须提供金融管理部门的专项审批文件；其他金融类字样有被退回的风险",
        "names with 交易所, 金融, 理财, 基金, 支付 and the like need a special approval of the financial authority; other words of finance may be returned",
    ),
    help: say(
        "请更换名称；单位已取得金融审批的，选择“互联网金融”并提交审批文件",
        "change the name; a unit that has the approval chooses 互联网金融 (finance) and submits it",
    ),
    check: Check::Service(finance),
    ..Rule::BASE
};

static FINANCE_RISK: [Cite; 2] =
    [cite(&source::NAMING, "网站名称建议"), cite(&source::FAQ_NAME, "网站名称该怎么选取？")];

fn finance(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(proposed) = Proposed::of(cx, item) else {
        return Ran::NotApplicable;
    };
    let listed = claimed(cx, item, &[List::Finance]);
    let found = listed.or_else(|| claimed(cx, item, &[List::FinanceLike]));
    if let Some(found) = found.filter(|_| !approved(item, PreApproval::Finance)) {
        if listed.is_none() {
            out.demanded(Force::Should, &FINANCE_RISK);
        }
        proposed.refuse(Params::NONE.with("word", found.word), out);
    }
    Ran::Checked
}

/// Words of shopping in a unit's name may be asked about (购物类名称).
pub static SHOPPING: Rule = Rule {
    code: "BA-V0605",
    slug: "website-name-of-shopping",
    severity: Severity::Info,
    basis: Basis::Only2018,
    cite: &[cite(&source::FAQ_NAME, "网站名称该怎么选取？")],
    applies: NAMED.units(),
    covers: &["NAM-007"],
    judges_new: Some(Item::ServiceName),
    message: say(
        "网站名称含购物类字样“{word}”，且没有备注说明",
        "the name of the website contains the word of shopping {word}, and no remark explains it",
    ),
    why: say(
        "2018 年的常见问题建议电子商务类网站少用购物类名称，并说明是否涉及经营性许可；后来的命名要求不再对单位提出",
        "the FAQ of 2018 advises shops against such names and wants the licence question answered; the later naming rules no longer say so of units",
    ),
    help: say(
        "可以在备注中说明已咨询是否需要经营性许可",
        "the remark may say what the administration answered about the commercial licence",
    ),
    check: Check::Service(shopping),
    ..Rule::BASE
};

fn shopping(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(proposed) = Proposed::of(cx, item) else {
        return Ran::NotApplicable;
    };
    let explained = !item.service.remark.is_absent();
    if let Some(found) = claimed(cx, item, &[List::Shop]).filter(|_| !explained) {
        proposed.refuse(Params::NONE.with("word", found.word), out);
    }
    Ran::Checked
}

/// Words of shopping in the name of a cash-back site raise the risk (返利类网站名称).
pub static REBATE: Rule = Rule {
    code: "BA-V0624",
    slug: "website-name-of-cash-back",
    severity: Severity::Warning,
    cite: &[cite(&source::NAMING, "网站名称建议"), cite(&source::FAQ_NAME, "网站名称该怎么选取？")],
    applies: NAMED,
    covers: &["NAM-008"],
    predicts: &["NAM-20"],
    judges_new: Some(Item::ServiceName),
    message: say("返利类网站的名称含“{word}”", "the name of a cash-back site contains {word}"),
    why: say(
        "返利类网站一般不需要经营性许可，但名称含电商类敏感字样会增加退回风险",
        "a cash-back site normally needs no commercial licence, but words of shopping in its name raise the risk of return",
    ),
    help: say("建议名称中不出现电商、返利字样", "choose a name without words of shopping or cash-back"),
    check: Check::Service(rebate),
    ..Rule::BASE
};

fn rebate(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(proposed) = Proposed::of(cx, item) else {
        return Ran::NotApplicable;
    };
    let of_rebates = item.service.topics.has(Topic::Rebate);
    let shop = || claimed(cx, item, &[List::Shop, List::ShopLike, List::Trade]).filter(|_| of_rebates);
    if let Some(found) = claimed(cx, item, &[List::Rebate]).or_else(shop) {
        proposed.refuse(Params::NONE.with("word", found.word), out);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const NAME: &str = "/services/0/name";
    const SUBJECT: &str = "/subject/name";
    const NATURE: &str = "/subject/nature";
    const CHOSEN: &str = "/services/0/pre_approval";
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
    fn words_of_the_state() {
        cases(&NATIONAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "中国示例网"))
            .fail(NAME, |o| o.set(NAME, "中华示例网"))
            .fail(NAME, |o| o.set(NAME, "人民示例网"))
            .pass(|o| o.set(NAME, "爱国家居"))
            .pass(|o| {
                subject(o, "中国示例集团有限公司");
                o.set(NAME, "中国示例集团");
            })
            .silent(|o| {
                o.set(NAME, "人民政府门户");
                o.set(NATURE, "government");
            })
            .blocked(&[NATURE], |o| {
                o.set(NAME, "中国示例网");
                o.remove(NATURE);
            })
            .from(APP)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .fail(NAME, |o| o.set(NAME, "国家示例笔记"));
        cases(&NATIONAL_INSIDE).pass(|_| {}).fail(NAME, |o| o.set(NAME, "示例中国"));
        cases(&SENSITIVE)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "示例反腐在线学堂"))
            .fail(NAME, |o| o.set(NAME, "维权示例网"))
            .pass(|o| o.set(NAME, "示例维权网"))
            .pass(|o| {
                subject(o, "深圳示例廉政研究有限公司");
                o.set(NAME, "深圳示例廉政研究");
            });
    }

    #[test]
    fn words_of_fields() {
        cases(&NEEDS_APPROVAL)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "示例新闻网"))
            .fail(NAME, |o| o.set(NAME, "示例电视柜电视台"))
            .fail(NAME, |o| o.set(NAME, "示例游戏"))
            // Things that only sound like the field.
            .pass(|o| o.set(NAME, "示例电视柜"))
            .pass(|o| o.set(NAME, "示例文化石"))
            .pass(|o| o.set(NAME, "重新闻花香"))
            .fail(NAME, |o| o.set(NAME, "示例文化网"))
            .pass(|o| {
                o.set(NAME, "示例文化网");
                o.set("/services/0/for_profit", false);
            })
            .silent(|o| {
                o.set(NAME, "示例文化网");
                o.set(NATURE, "public_institution");
            })
            .pass(|o| {
                subject(o, "深圳市示例文化传播有限公司");
                o.set(NAME, "示例文化传播");
            })
            .pass(|o| {
                o.set(NAME, "示例新闻网");
                o.set(CHOSEN, "news");
                o.set("/services/0/approvals", json!([{"kind": "news", "number": "1", "valid_to": "长期"}]));
                o.set("/services/0/attachments/-", "pre_approval_document");
            })
            // An approval of another field.
            .fail(NAME, |o| {
                o.set(NAME, "示例新闻网");
                o.set(CHOSEN, "culture");
                o.set("/services/0/approvals", json!([{"kind": "culture", "number": "1", "valid_to": "长期"}]));
                o.set("/services/0/attachments/-", "pre_approval_document");
            })
            .from(INDIVIDUAL)
            .pass(|o| o.set(NAME, "电影爱好小分享"))
            .fail(NAME, |o| o.set(NAME, "示例新闻网"))
            .fail(NAME, |o| o.set(NAME, "示例影视"));
        cases(&FIELD_AS_HOBBY).from(INDIVIDUAL).pass(|_| {}).fail_among(NAME, |o| {
            o.set(NAME, "电影爱好笔记");
            o.remove("/services/0/remark");
        });
    }

    #[test]
    fn words_of_money() {
        cases(&FINANCE)
            .pass(|_| {})
            .fail(NAME, |o| o.set(NAME, "示例理财"))
            .fail(NAME, |o| o.set(NAME, "示例贷款"))
            .pass(|o| o.set(NAME, "示例保险丝"))
            // That the unit itself is of finance is another finding.
            .silent(|o| {
                subject(o, "深圳示例金融服务有限公司");
                o.set(NAME, "示例金融服务");
            });
        cases(&SHOPPING).pass(|_| {}).fail(NAME, |o| o.set(NAME, "示例商城")).pass(|o| {
            o.set(NAME, "示例商城");
            o.set("/services/0/remark", "已向管局咨询，无需办理经营性备案");
        });
    }

    #[test]
    fn rebates() {
        cases(&REBATE).pass(|_| {}).fail(NAME, |o| o.set(NAME, "示例返利网")).fail_among(NAME, |o| {
            o.set(NAME, "示例商城");
            o.set("/services/0/topics", "rebate");
        });
    }
}
