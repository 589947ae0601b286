//! Names of apps (APP 名称): twice, not the one shown, too general.

use crate::law::Item;
use crate::model::{OrderKind, RecordState, Service, ServiceKind};
use crate::rule::prelude::*;
use crate::rules::duplicates::twins;
use crate::value::narrow;
use std::borrow::Cow;

const APPS: Applies = Applies::to(OrderKind::ADD).service(ServiceKind::App);

/// The names of the apps of one subject must differ (APP 名称不能相同).
pub static NAME_TWICE: Rule = Rule {
    code: "BA-V0201",
    slug: "app-name-twice",
    cite: &[cite(&source::LIMITS, "APP 名称")],
    applies: APPS,
    covers: &["NAM-014"],
    predicts: &["NAM-29"],
    message: say("同一主体下已有同名 APP", "the subject has another app of the same name"),
    why: say("每个主体名下的 APP 名称必须唯一", "an app name is unique among the apps of a subject"),
    help: say("请修改其中一个 APP 的名称", "give one of the apps another name"),
    check: Check::Order(name_twice),
    ..Rule::BASE
};

fn name_twice(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let services = At::ROOT.member("services");
    let is_app = |service: &Service| service.kind.get() == Some(ServiceKind::App);
    let apps = || cx.order.services.iter().enumerate().filter(|(_, app)| is_app(app));
    if apps().next().is_none() {
        return Ran::NotApplicable;
    }
    // An app that is taken over from another provider is in the record already.
    let is_new = cx.kind().is_none_or(|kind| OrderKind::NEW.contains(&kind));
    let record = &cx.order.facts.record.services;
    let recorded = record.iter().enumerate().filter(|(_, app)| {
        is_new
            && matches!(app.kind.get(), Some(ServiceKind::App) | None)
            && app.state.get() != Some(RecordState::Cancelled)
    });
    let names = recorded
        .clone()
        .filter_map(|(at, app)| Some((narrowed(app.app_name.get()?), (false, at))))
        .chain(apps().filter_map(|(at, app)| Some((narrowed(app.app_name.get()?), (true, at)))));
    twins(names, |(of_order, later), first| {
        if of_order {
            let element = services.element(later);
            let related = match first {
                (true, at) => services.element(at).member("app_name").path(),
                (false, at) => list().element(at).member("app_name"),
            };
            out.fail_with(&element.member("app_name"), Params::NONE, Places::from_iter([related]));
        }
    });
    // What is not known could be the same name.
    let mut needs = Needs::NONE;
    let has_record = cx.is_kind(&[OrderKind::AddServiceHere, OrderKind::AddServiceElsewhere]);
    if has_record && record.is_absent() {
        needs = needs.with(list());
    }
    for (at, app) in recorded.clone() {
        if app.app_name.is_absent() && app.kind.get() == Some(ServiceKind::App) {
            needs = needs.with(list().element(at).member("app_name"));
        }
    }
    if apps().nth(1).is_some() || recorded.clone().next().is_some() {
        for (at, _) in apps().filter(|(_, app)| app.app_name.is_absent()) {
            needs.miss(&services.element(at).member("app_name"));
        }
    }
    if !needs.is_empty() {
        out.undetermined(&services, needs);
    }
    Ran::Checked
}

/// A name as it is compared: full-width characters (全角) make no other name.
fn narrowed(name: &str) -> Cow<'_, str> {
    if name.chars().all(|c| narrow(c) == c) {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(name.chars().map(narrow).collect())
    }
}

fn list() -> Path {
    Path::ROOT.member("facts").member("record").member("services")
}

/// The name of an app is the one that its icon shows (APP 名称).
pub static NAME_NOT_SHOWN: Rule = Rule {
    code: "BA-V0202",
    slug: "app-name-not-shown",
    cite: &[cite(&source::LIMITS, "APP 名称")],
    applies: APPS,
    covers: &["NAM-015"],
    predicts: &["NAM-30"],
    message: say(
        "APP 名称与安装后图标下显示的名称不一致",
        "the name of the app is not the one under its icon after installation",
    ),
    why: say(
        "备案的 APP 名称应为用户安装后看到的名称",
        "the name that is filed is the one that users see on the device",
    ),
    help: say(
        "请按图标下显示的名称填写，或先修改 APP 的显示名称",
        "give the name under the icon, or change what the icon shows first",
    ),
    check: Check::Service(name_not_shown),
    ..Rule::BASE
};

fn name_not_shown(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let mut needs = Needs::NONE;
    let at = item.at.member("app_name");
    let shown_at = item.at.member("app_display_name");
    let name = needs.text(&item.service.app_name, &at);
    let shown = needs.text(&item.service.app_display_name, &shown_at);
    match (name, shown) {
        (Some(name), Some(shown)) if name == shown => {}
        (Some(_), Some(_)) => out.fail_with(&at, Params::NONE, Places::from_iter([shown_at.path()])),
        _ => out.undetermined(&at, needs),
    }
    Ran::Checked
}

/// An app's name is its own: no placeholder, price, advertising or better known app (APP 名称).
pub static NAME_GENERIC: Rule = Rule {
    code: "BA-V0632",
    slug: "app-name-generic",
    severity: Severity::Warning,
    cite: &[cite(&source::HUAWEI_MATERIALS, "APP 名称")],
    applies: Applies::to(OrderKind::NEW).service(ServiceKind::App),
    covers: &["NAM-015"],
    predicts: &["NAM-31"],
    judges_new: Some(Item::ServiceName),
    message: say("APP 名称{what}", "the name of the app {what}"),
    why: say(
        "APP 名称不能过于宽泛、仿冒知名 APP，也不能含占位文字、表情、价格或广告用语",
        "the name of an app must not be generic, copy a popular app, or contain placeholders, emoji, prices or advertising",
    ),
    help: say("请改用有辨识度的名称", "choose a plain and distinctive name"),
    check: Check::Service(app_name),
    ..Rule::BASE
};

const PLACEHOLDER: Say = say("是占位或泛用文字", "is a placeholder or generic");
const POPULAR: Say = say("与知名 APP 相同或相近", "is that of a popular app or close to it");
const ADVERTISING: Say = say("含价格或广告用语", "contains a price or advertising");
const EMOJI: Say = say("含表情或特殊符号", "contains emoji or symbols");

fn app_name(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    const GENERIC: &[&str] = &[
        "测试",
        "test",
        "demo",
        "app",
        "应用",
        "应用程序",
        "我的应用",
        "示例应用",
        "未命名",
        "软件",
        "商城",
        "购物",
        "平台",
        "工具",
        "管理系统",
    ];
    const KNOWN: &[&str] = &[
        "微信",
        "支付宝",
        "抖音",
        "淘宝",
        "天猫",
        "京东",
        "拼多多",
        "美团",
        "快手",
        "小红书",
        "微博",
        "钉钉",
        "高德地图",
        "百度地图",
        "滴滴出行",
        "网易云音乐",
        "哔哩哔哩",
        "爱奇艺",
        "腾讯视频",
    ];
    const LOUD: &[&str] =
        &["免费", "最低价", "特价", "全网第一", "第一名", "包邮", "立减", "送红包", "¥", "￥", "0元", "9.9"];
    let Some(name) = item.service.app_name.get().map(str::trim) else {
        return Ran::NotApplicable;
    };
    let own = cx.subject_name().unwrap_or_default();
    let copies = |known: &str| name.contains(known) && !own.contains(known);
    let what = if GENERIC.iter().any(|word| name.eq_ignore_ascii_case(word)) {
        PLACEHOLDER
    } else if KNOWN.iter().any(|known| copies(known)) {
        POPULAR
    } else if LOUD.iter().any(|word| name.contains(word)) {
        ADVERTISING
    } else if name.chars().any(|c| ('\u{1f000}'..='\u{1faff}').contains(&c) || ('\u{2600}'..='\u{27bf}').contains(&c)) {
        EMOJI
    } else {
        return Ran::Checked;
    };
    out.fail_with(&item.at.member("app_name"), Params::NONE.with("what", what), Places::NONE);
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");
    const NAME: &str = "/services/0/app_name";

    /// Makes an app of the website.
    fn app(o: &mut Draft) {
        let person = o.0["services"][0]["responsible_person"].clone();
        let resource = o.0["services"][0]["resource"].clone();
        o.set(
            "/services/0",
            json!({"kind": "app", "app_name": "示例记账", "app_display_name": "示例记账", "resource": resource,
                "pre_approval": "none", "responsible_person": person, "saved": true}),
        );
    }

    fn second(o: &mut Draft, name: &str) {
        let mut app = o.0["services"][0].clone();
        app["app_name"] = name.into();
        app["app_display_name"] = name.into();
        o.set("/services/-", app);
    }

    #[test]
    fn name_twice() {
        cases(&NAME_TWICE)
            .not_applicable(|_| {})
            .from(APP)
            .pass(|_| {})
            .pass(|o| second(o, "示例相册"))
            .pass(|o| second(o, "示例記账"))
            .fail("/services/1/app_name", |o| second(o, "示例记账"))
            .fail_among("/services/1/app_name", |o| {
                o.set("/services/0/app_name", "示例记账A1");
                second(o, "示例记账Ａ１");
            })
            .blocked(&["/services/1/app_name"], |o| second(o, ""))
            .from(ADD_HERE)
            .pass(app)
            .fail(NAME, |o| {
                app(o);
                o.set("/facts/record/services/-", json!({"kind": "app", "app_name": "示例记账"}));
            })
            .pass(|o| {
                app(o);
                let old = json!({"kind": "app", "app_name": "示例记账", "state": "cancelled"});
                o.set("/facts/record/services/-", old);
            })
            .undetermined(&["/facts/record/services/1/app_name"], |o| {
                app(o);
                o.set("/facts/record/services/-", json!({"kind": "app"}));
            })
            .undetermined(&["/facts/record/services"], |o| {
                app(o);
                o.remove("/facts/record/services");
            });
    }

    #[test]
    fn name_not_shown() {
        const SHOWN: &str = "/services/0/app_display_name";
        cases(&NAME_NOT_SHOWN)
            .not_applicable(|_| {})
            .from(APP)
            .pass(|_| {})
            .fail(NAME, |o| o.set(SHOWN, "示例记账本"))
            .undetermined(&[SHOWN], |o| o.remove(SHOWN))
            .blocked(&[NAME], |o| o.remove(NAME));
    }

    #[test]
    fn names_of_apps() {
        let mut all = cases(&NAME_GENERIC).not_applicable(|_| {}).from(APP).pass(|_| {});
        for name in ["测试", "微信助手", "示例免费商城", "😀示例"] {
            all = all.fail(NAME, |o| {
                o.set(NAME, name);
                if o.0.pointer("/services/0/app_display_name").is_some() {
                    o.set("/services/0/app_display_name", name);
                }
                if o.0.pointer("/facts/registry/services/0/app_name").is_some() {
                    o.set("/facts/registry/services/0/app_name", name);
                }
            });
        }
    }
}
