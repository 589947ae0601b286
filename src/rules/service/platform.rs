//! The platforms of an app (APP 运行平台): features, fingerprints, other names, platforms that are not listed.

use crate::model::record::Vocabulary as _;
use crate::model::{AppPlatform, OrderKind, PlatformKind, ServiceKind};
use crate::rule::prelude::*;
use crate::value::narrow;

const APPS: Applies = Applies::to(OrderKind::ADD).service(ServiceKind::App);
const FORM: &[Cite] = &[cite(&source::LIMITS, "APP 名称"), cite(&source::HUAWEI_APPS, "APP 特征信息")];

/// Shows each platform of the app with its place.
fn each(item: &ServiceItem<'_>, mut look: impl FnMut(&At<'_>, &AppPlatform)) -> Ran {
    if item.service.platforms.is_empty() {
        return Ran::NotApplicable;
    }
    let list = item.at.member("platforms");
    for (index, platform) in item.service.platforms.iter().enumerate() {
        look(&list.element(index), platform);
    }
    Ran::Checked
}

/// Whether the ministry's form asks for the signature of apps on the platform.
const fn is_signed(kind: PlatformKind) -> bool {
    matches!(kind, PlatformKind::Android | PlatformKind::Ios | PlatformKind::Harmony)
}

/// Each platform needs package, public key and fingerprint (APP 特征信息).
pub static FEATURE_MISSING: Rule = Rule {
    code: "BA-V1101",
    slug: "app-feature-missing",
    cite: FORM,
    applies: APPS,
    covers: &["SVC-003"],
    predicts: &["APP-01"],
    message: say("{platform} 平台没有填写{what}", "the {platform} platform has no {what}"),
    why: say(
        "APP 备案须按平台填写软件包名、公钥和证书指纹",
        "an app is filed with package name, public key and certificate fingerprint of each platform",
    ),
    help: say("请从安装包或签名证书中读取后填写", "read it from the package or the signing certificate"),
    check: Check::Service(feature_missing),
    ..Rule::BASE
};

const PACKAGE: Say = say("软件包名或 Bundle ID", "package name or bundle id");
const KEY: Say = say("公钥", "public key");
const FINGERPRINT: Say = say("证书指纹", "certificate fingerprint");

fn feature_missing(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    each(item, |at, platform| {
        let Some(kind) = platform.kind.get().filter(|kind| is_signed(*kind)) else {
            return;
        };
        let features = [
            (platform.package.is_absent(), "package", PACKAGE),
            (platform.public_key.is_absent(), "public_key", KEY),
            (platform.fingerprint.is_absent(), "fingerprint", FINGERPRINT),
        ];
        for (_, member, what) in features.into_iter().filter(|(absent, ..)| *absent) {
            let params = Params::NONE.with("platform", kind.noun()).with("what", what);
            out.fail_with(&at.member(member), params, Places::NONE);
        }
    })
}

/// A fingerprint has the digits of its algorithm (证书指纹).
pub static FINGERPRINT_MALFORMED: Rule = Rule {
    code: "BA-V1102",
    slug: "app-fingerprint-malformed",
    cite: &[cite(&source::HUAWEI_APPS, "APP 特征信息")],
    applies: APPS,
    predicts: &["APP-02"],
    message: say(
        "{platform} 平台的证书指纹有 {found} 位，应为 {wanted} 位十六进制数字",
        "the fingerprint of the {platform} platform has {found} characters and should have {wanted} hexadecimal digits",
    ),
    why: say(
        "安卓填写 MD5 指纹（32 位），iOS 填写 SHA-1 指纹（40 位）",
        "the form takes the MD5 fingerprint (32 digits) for Android and the SHA-1 fingerprint (40 digits) for iOS",
    ),
    help: say(
        "请核对指纹的算法，只填十六进制数字",
        "check which algorithm it is of, and give hexadecimal digits alone",
    ),
    check: Check::Service(fingerprint_malformed),
    ..Rule::BASE
};

fn fingerprint_malformed(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    each(item, |at, platform| {
        let (Some(kind), Some(text)) = (platform.kind.get(), platform.fingerprint.get()) else {
            return;
        };
        let wanted = match kind {
            // figure: digits of an MD5
            PlatformKind::Android => 32_usize,
            // figure: digits of a SHA-1
            PlatformKind::Ios => 40,
            _ => return,
        };
        // Tools print pairs with colons or blanks between them.
        let digits = || text.chars().map(narrow).filter(|c| *c != ':' && !c.is_whitespace());
        if digits().count() != wanted || !digits().all(|c| c.is_ascii_hexdigit()) {
            let params = Params::NONE.with("platform", kind.noun());
            let params = params.with("found", digits().count()).with("wanted", wanted);
            out.fail_with(&at.member("fingerprint"), params, Places::NONE);
        }
    })
}

/// An app has one name on all platforms (多平台名称).
pub static NAME_DIFFERS: Rule = Rule {
    code: "BA-V1103",
    slug: "app-name-differs-by-platform",
    cite: &[cite(&source::LIMITS, "APP 名称"), cite(&source::HUAWEI_APPS, "APP 名称")],
    applies: APPS,
    covers: &["NAM-015"],
    predicts: &["NAM-32"],
    message: say("该平台上的名称与 APP 名称不一致", "the name on this platform is not the name of the app"),
    why: say("同一 APP 在各平台上的名称须一致", "an app has the same name on all its platforms"),
    help: say("请统一各平台上的名称，或分别备案", "use one name, or file the apps separately"),
    check: Check::Service(name_differs),
    ..Rule::BASE
};

fn name_differs(_: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let app = item.service.app_name.get();
    each(item, |at, platform| {
        if let (Some(app), Some(name)) = (app, platform.name.get())
            && !app.trim().chars().map(narrow).eq(name.trim().chars().map(narrow))
        {
            let related = Places::from_iter([item.at.path().member("app_name")]);
            out.fail_with(&at.member("name"), Params::NONE, related);
        }
    })
}

/// All platforms of an app are listed (运行平台).
pub static PLATFORM_UNLISTED: Rule = Rule {
    code: "BA-V1104",
    slug: "app-platform-unlisted",
    severity: Severity::Warning,
    cite: &[cite(&source::HUAWEI_APPS, "APP 运行平台")],
    applies: APPS,
    predicts: &["APP-05"],
    message: say(
        "APP 在 {platform} 平台运行，备案中没有该平台",
        "the app runs on {platform}, which the order does not list",
    ),
    why: say(
        "APP 运行的所有平台都须填写，新增平台须办理变更",
        "every platform is listed, and a new one is filed by a change",
    ),
    help: say(
        "请补充该平台及其软件包名、公钥和证书指纹",
        "add the platform with its package, public key and fingerprint",
    ),
    check: Check::Service(platform_unlisted),
    ..Rule::BASE
};

fn platform_unlisted(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let runs_on = &cx.order.facts.app_platforms;
    let listed = &item.service.platforms;
    let apps = cx.order.services.iter().filter(|service| service.kind.get() == Some(ServiceKind::App));
    // Of several apps nobody knows whose platforms they are; a word that nobody knows may be any.
    if listed.is_empty() || runs_on.is_absent() || apps.count() != 1 {
        return Ran::NotApplicable;
    }
    if listed.iter().any(|platform| platform.kind.get().is_none()) {
        return Ran::Checked;
    }
    for (index, word) in runs_on.words().iter().enumerate() {
        let Some(kind) = word.get() else {
            continue;
        };
        if !listed.iter().any(|platform| platform.kind.get() == Some(kind)) {
            let fact = Path::ROOT.member("facts").member("app_platforms").element(index);
            let params = Params::NONE.with("platform", kind.noun());
            out.fail_with(&item.at.member("platforms"), params, Places::from_iter([fact]));
        }
    }
    Ran::Checked
}

/// An app does not move to another subject (APP 更换主体).
pub static OF_ANOTHER_SUBJECT: Rule = Rule {
    code: "BA-V1105",
    slug: "app-of-another-subject",
    severity: Severity::Warning,
    cite: &[cite(&source::HUAWEI_APPS, "APP 更换主体")],
    applies: Applies::to(&[OrderKind::AccessFiling, OrderKind::AccessService]).service(ServiceKind::App),
    predicts: &["APP-06"],
    message: say("该 APP 的备案属于另一个主体", "the app is recorded for another subject"),
    why: say(
        "APP 备案不能迁移到另一个主体，须由原主体注销后以新主体重新备案",
        "the record of an app does not move; the old subject cancels it, and the new one files it anew",
    ),
    help: say("请由原主体先注销该 APP 的备案", "have the old subject cancel the app's record first"),
    check: Check::Service(of_another_subject),
    ..Rule::BASE
};

fn of_another_subject(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let (Some(app), Some(subject)) = (item.service.app_name.get(), cx.subject_name()) else {
        return Ran::NotApplicable;
    };
    let replies = &cx.order.facts.registry.services;
    let found = replies.iter().enumerate().find(|(_, reply)| reply.app_name.get() == Some(app));
    let Some((index, holder)) = found.and_then(|(index, reply)| Some((index, reply.holder_name.get()?))) else {
        return Ran::NotApplicable;
    };
    if holder.trim() != subject.trim() {
        let fact =
            Path::ROOT.member("facts").member("registry").member("services").element(index).member("holder_name");
        out.fail_with(&item.at.member("app_name"), Params::NONE, Places::from_iter([fact]));
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::{Value, json};

    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");
    const LIST: &str = "/services/0/platforms";

    fn platform(kind: &str, fingerprint: &str) -> Value {
        json!({"kind": kind, "package": "cn.example.ledger", "public_key": "MIIBIjANBgkqhkiG9w0", "fingerprint": fingerprint})
    }

    fn with(list: Value) -> impl FnOnce(&mut Draft) {
        move |o| o.set(LIST, list)
    }

    #[test]
    fn features() {
        let md5 = "0123456789abcdef0123456789ABCDEF";
        let sha1 = "0123456789abcdef0123456789abcdef01234567";
        cases(&FEATURE_MISSING)
            .from(APP)
            .pass(with(json!([platform("android", md5)])))
            .silent(with(json!([{"kind": "windows"}])))
            .fail("/services/0/platforms/0/package", |o| {
                o.set(LIST, json!([platform("android", md5)]));
                o.remove("/services/0/platforms/0/package");
            });
        cases(&FINGERPRINT_MALFORMED)
            .from(APP)
            .pass(with(json!([platform("android", "01:23:45:67:89:ab:cd:ef:01:23:45:67:89:AB:CD:EF")])))
            .pass(with(json!([platform("ios", sha1)])))
            .fail("/services/0/platforms/0/fingerprint", with(json!([platform("android", sha1)])))
            .fail("/services/0/platforms/0/fingerprint", with(json!([platform("ios", &sha1.replace('0', "x"))])));
    }

    #[test]
    fn names_and_platforms() {
        let md5 = "0123456789abcdef0123456789ABCDEF";
        let named = |name: &str| {
            let mut android = platform("android", md5);
            android["name"] = name.into();
            json!([android])
        };
        cases(&NAME_DIFFERS)
            .from(APP)
            .pass(with(named("示例记账")))
            .fail("/services/0/platforms/0/name", with(named("记账示例")));
        let runs_on = |words: Value| {
            move |o: &mut Draft| {
                o.set(LIST, json!([platform("android", md5)]));
                o.set("/facts/app_platforms", words);
            }
        };
        cases(&PLATFORM_UNLISTED)
            .from(APP)
            .pass(runs_on(json!(["android"])))
            .fail(LIST, runs_on(json!(["android", "ios"])));
        let holder = |name: &'static str| {
            move |o: &mut Draft| {
                o.set("/kind", "access_service");
                o.set(
                    "/facts/registry/services",
                    json!([{"app_name": "示例记账", "found": true, "holder_name": name}]),
                );
            }
        };
        cases(&OF_ANOTHER_SUBJECT)
            .from(APP)
            .silent(holder("深圳市示例科技有限公司"))
            .fail_among("/services/0/app_name", holder("广州市另例科技有限公司"));
    }
}
