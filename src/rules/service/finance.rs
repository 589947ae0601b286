//! Subjects, domains, remarks and scopes that speak of finance, foundations, dangerous or adult goods, religion, without the
//! approval (金融、基金会、农药化工).

use crate::data::words::List;
use crate::law::Force;
use crate::law::naming::{Cut, affirmed};
use crate::model::{AttachmentKind, OrderKind, PreApproval, SubjectNature};
use crate::rule::prelude::*;
use crate::rules::service::proposed::approved;
use crate::value::Noun;

/// Whether one of the papers is in some list of the order, those of its persons aside.
pub(super) fn has_paper(cx: &Context<'_>, kinds: &[AttachmentKind]) -> bool {
    if !kinds.iter().any(|kind| cx.papers().has(*kind)) {
        return false;
    }
    let (order, subject) = (cx.order, &cx.order.subject);
    let services = order.services.iter().flat_map(|service| service.attachments.iter());
    let all = order.supplements.iter().chain(subject.attachments.iter()).chain(subject.supplements.iter());
    all.chain(services).filter_map(|upload| upload.kind()).any(|kind| kinds.contains(&kind))
}

/// Whether some service of the order has the approval.
fn some_approved(cx: &Context<'_>, field: PreApproval) -> bool {
    cx.order.services.iter().any(|service| {
        let mut approvals = service.approvals.iter();
        service.pre_approval.has(field) || approvals.any(|approval| approval.kind.get() == Some(field))
    })
}

/// A company whose name or scope speaks of finance shows the approval of the financial authority (金融类单位).
pub static FINANCE_COMPANY: Rule = Rule {
    code: "BA-V0708",
    slug: "unit-of-finance-without-approval",
    cite: &[cite(&source::PRE_APPROVAL, "金融类")],
    applies: Applies::to(OrderKind::ADD).units(),
    covers: &["NAM-006", "PRE-002"],
    predicts: &["PRE-16", "PRE-07"],
    message: say(
        "{what}含金融类字样“{word}”，而没有金融审批文件",
        "{what} contains the word of finance {word}, and there is no approval for finance",
    ),
    why: say(
        "单位名称、经营范围、网站名称或内容涉及交易所、金融、资产管理、理财、基金、投资管理、支付等字样的企业，须提供金融管理部门的专项审批文件",
        "a company whose name, scope, site name or content speaks of exchanges, finance, asset management, funds, investment management, payment and the like must show a special approval of the financial authority",
    ),
    help: say(
        "请选择“互联网金融”并提交审批文件；与金融无关的，变更单位名称或经营范围，或按省要求提交承诺书",
        "choose 互联网金融 (finance) and submit the approval; otherwise change the name or the scope, or submit the commitment that the province accepts",
    ),
    check: Check::Order(finance_company),
    ..Rule::BASE
};

const UNIT_NAME: Noun = Noun::new("单位名称", "the name of the unit");
const SCOPE: Noun = Noun::new("经营范围", "the business scope");

fn finance_company(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    const PAPERS: &[AttachmentKind] = &[AttachmentKind::FinanceApproval, AttachmentKind::FinanceCommitment];
    let company = |nature| matches!(nature, SubjectNature::Enterprise | SubjectNature::IndividualBusiness);
    if !cx.nature().is_none_or(company) {
        return Ran::NotApplicable;
    }
    if some_approved(cx, PreApproval::Finance) || has_paper(cx, PAPERS) {
        return Ran::Checked;
    }
    let name = cx.subject_name().and_then(|name| Cut::first_of(name, &[List::Finance]));
    if let Some(found) = name {
        let params = Params::NONE.with("what", UNIT_NAME).with("word", found.word);
        out.fail_with(&At::ROOT.member("subject").member("name"), params, Places::NONE);
        return Ran::Checked;
    }
    let scope = cx.order.facts.business_scope.get();
    if let Some(found) = scope.and_then(|scope| affirmed(scope, &[List::Finance])) {
        let params = Params::NONE.with("what", SCOPE).with("word", found.word);
        out.fail_with(&At::ROOT.member("facts").member("business_scope"), params, Places::NONE);
    }
    Ran::Checked
}

/// A foundation shows its civil-affairs registration (公益基金会).
pub static FOUNDATION: Rule = Rule {
    code: "BA-V0709",
    slug: "foundation-without-papers",
    severity: Severity::Warning,
    cite: &[cite(&source::PRE_APPROVAL, "金融类")],
    applies: Applies::to(OrderKind::ADD).units(),
    predicts: &["PRE-17"],
    message: say(
        "基金会没有提交民政登记等准入材料和不从事金融业务的保证书",
        "the foundation has not attached its civil-affairs registration and its guarantee to do no financial business",
    ),
    why: say(
        "慈善、公益基金会须提交民政部门登记材料和不从事金融业务的盖章保证书；浙江还须金融监管部门的认定说明",
        "a charity foundation submits its civil-affairs papers and a sealed guarantee to do no financial business; Zhejiang also wants a finding of the financial authority",
    ),
    help: say("请在附件中补充基金会材料和保证书", "attach the foundation's papers and the guarantee"),
    check: Check::Order(foundation),
    ..Rule::BASE
};

fn foundation(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    const PAPERS: &[AttachmentKind] = &[AttachmentKind::FoundationPapers, AttachmentKind::GuaranteeLetter];
    let Some(_) = cx.subject_name().filter(|name| name.ends_with("基金会")) else {
        return Ran::NotApplicable;
    };
    if !has_paper(cx, PAPERS) {
        out.fail(&At::ROOT.member("subject").member("attachments"));
    }
    Ran::Checked
}

/// Makers of pesticides and dangerous chemicals show their approval (农药、危险化学品).
pub static DANGEROUS_GOODS: Rule = Rule {
    code: "BA-V0711",
    slug: "dangerous-goods-without-approval",
    severity: Severity::Warning,
    cite: &[cite(&source::ALIBABA_FORMS, "前置审批"), cite(&source::SITE_FIELDS, "前置审批")],
    applies: Applies::to(OrderKind::ADD).units(),
    predicts: &["PRE-18"],
    message: say(
        "经营范围含“{word}”，而没有选择任何前置审批",
        "the business scope contains {word}, and no field of pre-approval is chosen",
    ),
    why: say(
        "农药、化工生产企业的网站须有主管部门的审批",
        "sites of makers of pesticides and chemicals need an approval of the authority in charge",
    ),
    help: say("请补充主管部门的审批文件", "attach the approval of the authority in charge"),
    check: Check::Order(dangerous_goods),
    ..Rule::BASE
};

fn dangerous_goods(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(scope) = cx.order.facts.business_scope.get() else {
        return Ran::NotApplicable;
    };
    let mut services = cx.order.services.iter();
    let approved = services.any(|service| crate::rules::service::approval::chosen(service).next().is_some())
        || has_paper(cx, &[AttachmentKind::PreApprovalDocument, AttachmentKind::NoPreapprovalCommitment]);
    if let Some(found) = affirmed(scope, &[List::Pesticide]).filter(|_| !approved) {
        let params = Params::NONE.with("word", found.word);
        out.fail_with(&At::ROOT.member("facts").member("business_scope"), params, Places::NONE);
    }
    Ran::Checked
}

/// A domain that speaks of lending is read like a name of finance (域名含金融字样).
pub static FINANCE_DOMAIN: Rule = Rule {
    code: "BA-V0713",
    slug: "domain-of-finance",
    severity: Severity::Warning,
    cite: &[cite(&source::HUAWEI_MATERIALS, "域名")],
    applies: Applies::to(OrderKind::ADD),
    predicts: &["PRE-20"],
    message: say(
        "域名含金融字样“{word}”，而没有金融审批",
        "the domain contains the word of finance {word}, and there is no approval for finance",
    ),
    why: say(
        "域名前缀涉及金融字样的，可能被要求提供金融审批",
        "a domain whose label speaks of finance may call for the approval of finance",
    ),
    help: say(
        "请备注说明网站内容与金融无关，或更换域名",
        "say in the remark that the site has nothing to do with finance, or use another domain",
    ),
    check: Check::Domain(finance_domain),
    ..Rule::BASE
};

fn finance_domain(_: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    const WORDS: &[&str] = &["loan", "loans", "p2p", "wangdai", "daikuan", "jinrong", "licai"];
    let Some(domain) = item.field.get() else {
        return Ran::NotApplicable;
    };
    let label = domain.as_str().split('.').next().unwrap_or_default();
    let mut parts = label.split(|c: char| c == '-' || c.is_ascii_digit() && !label.contains("p2p"));
    // figure: behind the first three of the list, pinyin of two syllables and more is no part of another word
    let pinyin = || WORDS.iter().skip(3).find(|word| label.starts_with(*word) || label.ends_with(*word));
    let found = parts.find_map(|part| WORDS.iter().find(|word| **word == part)).or_else(pinyin);
    let explained = !item.service.remark.is_absent() || approved(item.service, PreApproval::Finance);
    if let Some(word) = found.filter(|_| !explained) {
        out.fail_with(item.at, Params::NONE.with("word", *word), Places::NONE);
    }
    Ran::Checked
}

/// Content that a remark tells of goes with the field's approval (备注与前置审批).
pub static REMARK_OF_FIELD: Rule = Rule {
    code: "BA-V0706",
    slug: "remark-of-field-without-approval",
    severity: Severity::Warning,
    cite: &[cite(&source::SITE_FIELDS, "前置审批"), cite(&source::PRE_APPROVAL, "前置审批类别及审批部门")],
    applies: Applies::to(OrderKind::ADD),
    predicts: &["PRE-14", "PRE-06", "PRE-07", "PRE-08", "PRE-09"],
    message: say(
        "备注提到“{word}”，而没有选择“{field}”类前置审批",
        "the remark speaks of {word}, but the field of pre-approval {field} is not chosen",
    ),
    why: say(
        "内容涉及前置审批行业而选择“以上都不涉及”的，会被退回",
        "an order with content of such a field is returned if 以上都不涉及 (none) is chosen",
    ),
    help: say(
        "请按实际内容选择前置审批类型，或在备注中说明并不涉及",
        "choose the field that the content has, or say in the remark that it is not of that field",
    ),
    check: Check::Service(remark_of_field),
    ..Rule::BASE
};

fn remark_of_field(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    use crate::model::record::Vocabulary as _;
    const READ: &[List] = &[
        List::Publishing,
        List::Drugs,
        List::DrugsLike,
        List::Finance,
        List::FinanceLike,
        List::RideHailingLike,
        List::TutoringLike,
        List::GameLike,
    ];
    let Some(remark) = item.service.remark.get() else {
        return Ran::NotApplicable;
    };
    let found = affirmed(remark, READ).and_then(|found| {
        let crate::law::naming::What::Listed(list) = found.what else { return None };
        let (field, _) = super::name_barred_words::field_of(list)?;
        (!approved(item, field)).then_some((found.word, field))
    });
    if let Some((word, field)) = found {
        let params = Params::NONE.with("word", word).with("field", field.noun());
        out.fail_with(&item.at.member("remark"), params, Places::NONE);
    }
    Ran::Checked
}

/// A shop for adult goods has the permits and the scope (成人用品).
pub static ADULT_GOODS: Rule = Rule {
    code: "BA-V0710",
    slug: "adult-goods-without-scope",
    cite: &[cite(&source::FAQ_HOW, "成人用品类网站"), cite(&source::SITE_FIELDS, "服务内容")],
    applies: Applies::to(OrderKind::ADD),
    covers: &["PRE-008"],
    predicts: &["CNT-16"],
    message: say("网站涉及成人用品，{what}", "the site offers adult goods, and {what}"),
    why: say(
        "成人用品类网站须有工商和卫生许可，经营范围须包含该类业务",
        "a site for adult goods needs the permits of trade and health, and a business scope that names them",
    ),
    help: say(
        "请先取得许可并变更经营范围；否则去除该内容",
        "obtain the permits and the scope first, or remove the content",
    ),
    check: Check::Service(adult_goods),
    ..Rule::BASE
};

const NOT_IN_SCOPE: Noun = Noun::new("经营范围中没有该类业务", "the business scope does not name them");
const SCOPE_UNKNOWN: Noun = Noun::new("须核对许可和经营范围", "permits and scope must be checked");
static ADULT_RISK: [Cite; 1] = [cite(&source::SITE_FIELDS, "服务内容")];

fn adult_goods(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let by_topic = item.service.topics.has(crate::model::Topic::Adult);
    let by_name = item.words().of_lists(&[List::Adult]).next().is_some();
    let remark = item.service.remark.get();
    let by_remark = remark.is_some_and(|remark| affirmed(remark, &[List::Adult]).is_some());
    if !(by_topic || by_name || by_remark) {
        return Ran::NotApplicable;
    }
    let at = match (by_topic, by_name) {
        (true, _) => item.at.member("topics"),
        (false, true) => item.at.member("name"),
        (false, false) => item.at.member("remark"),
    };
    match cx.order.facts.business_scope.get() {
        Some(scope) if Cut::first_of(scope, &[List::Adult]).is_some() || affirmed(scope, &[List::Adult]).is_some() => {}
        Some(_) => out.fail_with(&at, Params::NONE.with("what", NOT_IN_SCOPE), Places::NONE),
        None => {
            out.demanded(Force::Should, &ADULT_RISK);
            out.fail_with(&at, Params::NONE.with("what", SCOPE_UNKNOWN), Places::NONE);
        }
    }
    Ran::Checked
}

/// A religious app has the approval of the authority in charge (宗教类 APP).
pub static RELIGION: Rule = Rule {
    code: "BA-V0712",
    slug: "religious-app-without-approval",
    cite: &[cite(&source::HUAWEI_MATERIALS, "宗教类 APP")],
    applies: Applies::to(OrderKind::ADD).service(crate::model::ServiceKind::App),
    predicts: &["PRE-19"],
    message: say("APP 提供宗教信息，而没有审批文件", "the app offers religious information, and there is no approval"),
    why: say(
        "从事互联网宗教信息服务的 APP 须取得主管部门的审批",
        "an app with religious information needs the approval of the authority in charge",
    ),
    help: say(
        "请先取得互联网宗教信息服务许可，并随订单提交",
        "obtain the licence for religious information first, and submit it with the order",
    ),
    check: Check::Service(religion),
    ..Rule::BASE
};

fn religion(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let by_topic = item.service.topics.has(crate::model::Topic::Religion);
    let by_name = Cut::first_of(item.service.app_name.get().unwrap_or_default(), &[List::Religion]).is_some();
    if !(by_topic || by_name) {
        return Ran::NotApplicable;
    }
    let approved = super::proposed::approved_somehow(item) || has_paper(cx, &[AttachmentKind::PreApprovalDocument]);
    if !approved {
        if !by_topic {
            out.demanded(Force::Should, RELIGION.cite);
        }
        out.fail(&item.at.member(if by_topic { "topics" } else { "app_name" }));
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const NAME: &str = "/services/0/name";
    const REMARK: &str = "/services/0/remark";
    const TOPICS: &str = "/services/0/topics";
    const SCOPE: &str = "/facts/business_scope";
    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");

    fn subject(o: &mut crate::cases::Draft, name: &str) {
        for pointer in [
            "/subject/name",
            "/subject/certificate/name",
            "/facts/account/realname_name",
            "/facts/domains/0/registrant_name",
        ] {
            o.set(pointer, name);
        }
    }

    #[test]
    fn companies_of_finance() {
        cases(&FINANCE_COMPANY)
            .pass(|_| {})
            .fail("/subject/name", |o| subject(o, "深圳示例资产管理有限公司"))
            .silent(|o| {
                subject(o, "深圳示例资产管理有限公司");
                o.set("/subject/attachments/-", "finance_commitment");
            })
            .silent(|o| {
                subject(o, "深圳示例银行");
                o.set("/subject/nature", "public_institution");
            })
            .fail(SCOPE, |o| o.set(SCOPE, "软件开发；受托资产管理"))
            .pass(|o| o.set(SCOPE, "软件开发（不含金融、理财业务）"));
        cases(&FOUNDATION)
            .not_applicable(|_| {})
            .fail_among("/subject/attachments", |o| subject(o, "深圳市示例公益基金会"))
            .silent(|o| {
                subject(o, "深圳市示例公益基金会");
                o.set("/subject/attachments/-", "foundation_papers");
            });
        cases(&DANGEROUS_GOODS)
            .not_applicable(|_| {})
            .pass(|o| o.set(SCOPE, "软件开发"))
            .fail(SCOPE, |o| o.set(SCOPE, "农药生产"));
        let domain = |name: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set("/services/0/domains/0", name);
                o.set("/facts/domains/0/domain", name);
                o.set("/facts/sites/0/domain", name);
                o.set("/facts/registry/services/0/domain", name);
                if o.0.pointer(REMARK).is_some() {
                    o.remove(REMARK);
                }
            }
        };
        cases(&FINANCE_DOMAIN)
            .silent(domain("sloan.cn"))
            .fail_among("/services/0/domains/0", domain("example-loan.cn"))
            .fail_among("/services/0/domains/0", domain("exampledaikuan.cn"));
    }

    #[test]
    fn what_a_site_offers() {
        cases(&REMARK_OF_FIELD)
            .silent(|_| {})
            .fail(REMARK, |o| o.set(REMARK, "提供网络贷款与理财服务"))
            .pass(|o| o.set(REMARK, "展示本公司产品，不涉及金融、出版"));
        cases(&ADULT_GOODS)
            .not_applicable(|_| {})
            .fail(NAME, |o| o.set(NAME, "示例成人用品"))
            .fail(TOPICS, |o| {
                o.set(TOPICS, "adult");
                o.set(SCOPE, "软件开发");
            })
            .pass(|o| {
                o.set(TOPICS, "adult");
                o.set(SCOPE, "成人用品销售");
            });
        cases(&RELIGION)
            .from(APP)
            .not_applicable(|_| {})
            .silent(|o| {
                o.set(TOPICS, "religion");
                o.set("/services/0/attachments", serde_json::json!(["pre_approval_document"]));
            })
            .fail(TOPICS, |o| o.set(TOPICS, "religion"));
    }
}
