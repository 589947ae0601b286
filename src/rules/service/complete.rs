//! What the forms ask of every service: each field must be there.

use crate::form;
use crate::model::{Field, ServiceKind};
use crate::rule::prelude::*;
use crate::rules::asked::{WITH_FORM, require, require_act};

/// The kind of a service must be chosen (应用服务类型).
pub static KIND_MISSING: Rule = Rule {
    code: "BA-V0101",
    slug: "service-kind-missing",
    cite: &[cite(&source::PC_FIRST, "步骤1 基础信息校验"), cite(&source::MP_FIRST, "二 验证备案类型")],
    applies: Applies::to(WITH_FORM),
    covers: &["SVC-001"],
    predicts: &["ORD-09"],
    message: say("未选择应用服务类型", "the kind of the service is not chosen"),
    why: say(
        "网站填写域名，APP 填写名称，后续要求因类型而异",
        "a website is filed by its domain, an app by its name, and the rest follows from the kind",
    ),
    help: say("请选择网站或 APP", "choose website or app"),
    check: Check::Service(|cx, item, out| {
        require(cx, &form::SERVICE_KIND, &item.at.member("kind"), item.service.kind.is_absent(), out)
    }),
    ..Rule::BASE
};

/// A website needs a name (网站名称).
pub static NAME_MISSING: Rule = Rule {
    code: "BA-V0102",
    slug: "website-name-missing",
    cite: &[
        cite(&source::LIMITS, "网站名称"),
        cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
        cite(&source::MP_FIRST, "四 填写互联网信息服务"),
    ],
    applies: Applies::to(WITH_FORM).service(ServiceKind::Website),
    covers: &["NAM-001"],
    predicts: &["ORD-09"],
    message: say("未填写网站名称", "the name of the website is missing"),
    why: say("每个备案网站都要有按规范命名的名称", "every website is filed under a name that follows the naming rules"),
    help: say("请按命名规则填写网站名称", "give the website a name by the naming rules"),
    check: Check::Service(|cx, item, out| {
        require(cx, &form::SERVICE_NAME, &item.at.member("name"), item.service.name.is_absent(), out)
    }),
    ..Rule::BASE
};

/// A website needs its domain (网站域名).
pub static DOMAIN_MISSING: Rule = Rule {
    code: "BA-V0103",
    slug: "website-domain-missing",
    cite: &[cite(&source::PC_FIRST, "步骤1 基础信息校验"), cite(&source::MP_FIRST, "二 验证备案类型")],
    applies: Applies::to(WITH_FORM).service(ServiceKind::Website),
    covers: &["SVC-002"],
    predicts: &["ORD-09"],
    message: say("网站未填写域名", "the website has no domain"),
    why: say("网站以域名办理备案", "a website is filed by its domain"),
    help: say("请填写该网站的域名", "give the domain of the website"),
    check: Check::Service(|cx, item, out| {
        require(cx, &form::DOMAIN, &item.at.member("domains"), item.service.domains.iter().all(Field::is_absent), out)
    }),
    ..Rule::BASE
};

/// An app needs its name (APP 名称).
pub static APP_NAME_MISSING: Rule = Rule {
    code: "BA-V0104",
    slug: "app-name-missing",
    cite: &[cite(&source::LIMITS, "APP 名称"), cite(&source::PROCESS, "备案流程")],
    applies: Applies::to(WITH_FORM).service(ServiceKind::App),
    covers: &["SVC-003"],
    predicts: &["ORD-09"],
    message: say("APP 未填写名称", "the app has no name"),
    why: say("APP 以名称办理备案，一个名称为一个服务", "an app is filed by its name, each name is one service"),
    help: say("请填写 APP 名称", "give the name of the app"),
    check: Check::Service(|cx, item, out| {
        require(cx, &form::APP_NAME, &item.at.member("app_name"), item.service.app_name.is_absent(), out)
    }),
    ..Rule::BASE
};

/// The content of a website must be chosen (服务内容).
pub static CONTENT_MISSING: Rule = Rule {
    code: "BA-V0105",
    slug: "website-content-missing",
    cite: &[cite(&source::PC_FIRST, "步骤3 互联网信息服务"), cite(&source::MP_FIRST, "四 填写互联网信息服务")],
    applies: Applies::to(WITH_FORM).service(ServiceKind::Website),
    covers: &["SVC-004"],
    predicts: &["ORD-09"],
    message: say("未选择网站服务内容", "what the website is about is not chosen"),
    why: say("表单要求按网站实际内容选择服务内容", "the form asks what the website is about"),
    help: say(
        "请按网站实际内容选择；没有合适项时选“其他”",
        "choose what fits the website, 其他 (other) if nothing does",
    ),
    check: Check::Service(|cx, item, out| {
        require(cx, &form::CONTENT_KIND, &item.at.member("content_kind"), item.service.content_kind.is_absent(), out)
    }),
    ..Rule::BASE
};

/// The language of a website must be chosen (服务语言).
pub static LANGUAGES_MISSING: Rule = Rule {
    code: "BA-V0106",
    slug: "website-language-missing",
    cite: &[cite(&source::PC_FIRST, "步骤3 互联网信息服务"), cite(&source::MP_FIRST, "四 填写互联网信息服务")],
    applies: Applies::to(WITH_FORM).service(ServiceKind::Website),
    covers: &["SVC-005"],
    predicts: &["ORD-09"],
    message: say("未选择网站服务语言", "the language of the website is not chosen"),
    why: say("表单要求选择网站使用的语言", "the form asks for the languages of the website"),
    help: say("请选择网站使用的语言", "choose the languages of the website"),
    check: Check::Service(|cx, item, out| {
        require(cx, &form::LANGUAGES, &item.at.member("languages"), item.service.languages.is_absent(), out)
    }),
    ..Rule::BASE
};

/// The pre-approval kind must be chosen, also when there is none (前置审批类型).
pub static PRE_APPROVAL_MISSING: Rule = Rule {
    code: "BA-V0107",
    slug: "pre-approval-not-chosen",
    cite: &[cite(&source::PC_FIRST, "步骤3 互联网信息服务"), cite(&source::MP_FIRST, "四 填写互联网信息服务")],
    applies: Applies::to(WITH_FORM),
    covers: &["SVC-006"],
    predicts: &["ORD-09"],
    message: say("未选择前置审批类型", "the pre-approval kind is not chosen"),
    why: say(
        "须声明内容是否涉及新闻、出版等需先审批的行业",
        "it has to be said whether the content is of a field that needs approval first, such as news or publishing",
    ),
    help: say(
        "不涉及时选“以上都不涉及”，涉及时选对应类型",
        "choose 以上都不涉及 (none) if nothing applies, else the field",
    ),
    check: Check::Service(pre_approval_missing),
    ..Rule::BASE
};

fn pre_approval_missing(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    if item.is(ServiceKind::MiniProgram) || item.is(ServiceKind::QuickApp) {
        // No form of the documents is for these.
        return Ran::NotApplicable;
    }
    let absent = item.service.pre_approval.is_absent();
    require(cx, &form::PRE_APPROVAL, &item.at.member("pre_approval"), absent, out)
}

/// A service must be saved before the order goes on (保存当前服务).
pub static NOT_SAVED: Rule = Rule {
    code: "BA-V0108",
    slug: "service-not-saved",
    severity: Severity::Info,
    by: By::Term(Term::OrderSaved),
    cite: &[cite(&source::PC_FIRST, "步骤3 互联网信息服务"), cite(&source::MP_FIRST, "四 填写互联网信息服务")],
    applies: Applies::to(WITH_FORM),
    covers: &["ORD-022"],
    message: say("该服务尚未在表单中保存", "the service is not saved in the form yet"),
    why: say(
        "表单在保存当前服务后才能进入下一步，多个网站需逐个保存",
        "the form goes on only when the service is saved, several websites are saved one by one",
    ),
    help: say("请填完该服务并保存", "complete the service and save it"),
    check: Check::Service(not_saved),
    ..Rule::OF_PROVIDER
};

fn not_saved(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    require_act(cx, &form::SAVED, &item.at.member("saved"), item.service.saved, out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-individual-mp.json");
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");

    #[test]
    fn kind_missing() {
        cases(&KIND_MISSING)
            .pass(|_| {})
            .fail("/services/0/kind", |o| o.remove("/services/0/kind"))
            // An unknown word is another matter.
            .silent(|o| o.set("/services/0/kind", "site"))
            .blocked(&["/kind"], |o| {
                o.remove("/kind");
                o.remove("/services/0/kind");
            })
            .from(ADD_HERE)
            .fail("/services/0/kind", |o| o.set("/services/0/kind", ""))
            .from(ACCESS)
            .not_applicable(|_| {});
    }

    #[test]
    fn name_missing() {
        cases(&NAME_MISSING)
            .pass(|_| {})
            .fail("/services/0/name", |o| o.remove("/services/0/name"))
            .fail("/services/0/name", |o| o.set("/services/0/name", " "))
            .from(APP)
            .not_applicable(|_| {})
            .from(ACCESS)
            .not_applicable(|o| o.remove("/services/0/name"));
    }

    #[test]
    fn domain_missing() {
        cases(&DOMAIN_MISSING)
            .pass(|_| {})
            .fail("/services/0/domains", |o| o.remove("/services/0/domains"))
            .fail("/services/0/domains", |o| o.set("/services/0/domains/0", ""))
            .fail("/services/0/domains", |o| o.remove("/services/0/domains/0"))
            .from(APP)
            .not_applicable(|_| {})
            .from(ACCESS)
            .not_applicable(|o| o.remove("/services/0/domains"));
    }

    #[test]
    fn app_name_missing() {
        cases(&APP_NAME_MISSING).not_applicable(|_| {}).from(APP).pass(|_| {}).fail("/services/0/app_name", |o| {
            o.remove("/services/0/app_name");
        });
    }

    #[test]
    fn content_missing() {
        cases(&CONTENT_MISSING)
            .pass(|_| {})
            .fail("/services/0/content_kind", |o| o.remove("/services/0/content_kind"))
            .from(APP)
            .not_applicable(|_| {})
            .from(ACCESS)
            .not_applicable(|o| o.remove("/services/0/content_kind"));
    }

    #[test]
    fn languages_missing() {
        cases(&LANGUAGES_MISSING)
            .pass(|o| o.set("/services/0/languages", "zh"))
            .fail("/services/0/languages", |o| o.remove("/services/0/languages"))
            .from(APP)
            .not_applicable(|_| {});
    }

    #[test]
    fn pre_approval_missing() {
        cases(&PRE_APPROVAL_MISSING)
            .pass(|_| {})
            .fail("/services/0/pre_approval", |o| o.remove("/services/0/pre_approval"))
            .from(APP)
            .fail("/services/0/pre_approval", |o| o.remove("/services/0/pre_approval"))
            .from(ACCESS)
            .not_applicable(|o| o.remove("/services/0/pre_approval"));
    }

    #[test]
    fn not_saved() {
        cases(&NOT_SAVED)
            .pass(|_| {})
            .fail("/services/0/saved", |o| o.set("/services/0/saved", false))
            .undetermined(&["/services/0/saved"], |o| o.remove("/services/0/saved"))
            .from(ACCESS)
            .not_applicable(|o| o.set("/services/0/saved", false));
    }
}
