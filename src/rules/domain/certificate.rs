//! What is uploaded to prove whose a domain is (域名证书, 域名实名认证截图): the domain certificate, the screenshot.

use crate::model::record::Vocabulary as _;
use crate::model::{AttachmentKind, Channel, Registrar, ScreenshotItem, ServiceKind};
use crate::rule::prelude::*;
use crate::rules::asked::WITH_FORM;
use crate::rules::domain::unreadable;

const FORMS: Applies = Applies::to(WITH_FORM).service(ServiceKind::Website);

/// Where the form shows the upload box, a domain that is registered elsewhere needs its certificate (域名证书).
pub static CERTIFICATE_MISSING: Rule = Rule {
    code: "BA-D0501",
    slug: "domain-certificate-missing",
    by: By::Term(Term::DomainCertificate),
    cite: &[
        cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
        cite(&source::PC_ACCESS, "步骤3 互联网信息服务"),
        cite(&source::PC_ADD_HERE, "步骤3 互联网信息服务"),
        cite(&source::PC_ADD_ELSEWHERE, "步骤3 互联网信息服务"),
    ],
    applies: FORMS.channel(Channel::Pc),
    covers: &["MAT-001"],
    predicts: &["DOM-27"],
    message: say("未上传域名证书", "the domain certificate is not uploaded"),
    why: say(
        "表单出现域名证书上传框时，非本平台注册的域名须上传证书",
        "where the form shows the upload box, a domain registered elsewhere needs its certificate",
    ),
    help: say("请从域名注册商处下载域名证书并上传", "download the certificate from the registrar and upload it"),
    why_elsewhere: Some(say("该接入商要求上传域名证书", "the provider asks for the certificate of the domain")),
    check: Check::Domain(certificate_missing),
    ..Rule::OF_PROVIDER
};

fn certificate_missing(_: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    if let Some(ran) = unreadable(item, out) {
        return ran;
    }
    let facts = item.facts();
    let (shown, registrar) = (facts.certificate_box_shown.get(), facts.registrar.get());
    if shown == Some(false) || no_proof(registrar, out) {
        return Ran::NotApplicable;
    }
    let uploaded = item.service.attachments.has_kind(AttachmentKind::DomainCertificate);
    if uploaded == Some(true) {
        return Ran::Checked;
    }
    let mut needs = Needs::NONE;
    if shown.is_none() {
        needs = needs.with(item.fact("certificate_box_shown"));
    }
    if registrar.is_none() && !out.is_about(Scope::HERE) {
        needs = needs.with(item.fact("registrar"));
    }
    missing(item, uploaded.is_none(), needs, out)
}

/// Whether no proof of the domain is asked for: it is registered here, or it must be transferred first, which is told already.
fn no_proof(registrar: Option<Registrar>, out: &Sink<'_>) -> bool {
    match registrar {
        Some(Registrar::Provider) => !out.is_about(Scope::HERE),
        Some(Registrar::Foreign) => true,
        _ => false,
    }
}

/// An upload is not in the list; if there is no list, nothing is known.
fn missing(item: &DomainItem<'_>, no_list: bool, mut needs: Needs, out: &mut Sink<'_>) -> Ran {
    let at = &item.service.at.member("attachments");
    if no_list {
        needs.miss(at);
    }
    if needs.is_empty() {
        out.fail_with(at, Params::NONE, Places::from_iter([item.at.path()]));
    } else {
        out.undetermined(at, needs);
    }
    Ran::Checked
}

/// A domain that is registered elsewhere needs a screenshot of its real-name data (域名实名认证截图).
pub static SCREENSHOT_MISSING: Rule = Rule {
    code: "BA-D0502",
    slug: "domain-screenshot-missing",
    by: By::Term(Term::DomainScreenshot),
    cite: &[
        cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
        cite(&source::MP_FIRST, "四 填写互联网信息服务"),
        cite(&source::MATERIALS, "备案材料"),
    ],
    applies: FORMS,
    covers: &["MAT-002"],
    predicts: &["DOM-28"],
    message: say("未上传域名实名认证截图", "the screenshot of the domain's real-name data is not uploaded"),
    why: say(
        "非本平台注册的域名，须以注册商处的截图证明其实名信息",
        "for a domain registered elsewhere the registrar's page has to show its real-name data",
    ),
    help: say(
        "请在域名注册商处截取实名认证信息并上传",
        "take a screenshot of the real-name data at the registrar and upload it",
    ),
    why_elsewhere: Some(say(
        "该接入商要求上传域名实名认证截图",
        "the provider asks for a screenshot of the domain's real-name data",
    )),
    check: Check::Domain(screenshot_missing),
    ..Rule::OF_PROVIDER
};

fn screenshot_missing(_: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    if let Some(ran) = unreadable(item, out) {
        return ran;
    }
    let registrar = item.facts().registrar.get();
    if no_proof(registrar, out) {
        return Ran::NotApplicable;
    }
    let uploaded = item.service.attachments.has_kind(AttachmentKind::DomainRealnameScreenshot);
    if uploaded == Some(true) {
        return Ran::Checked;
    }
    let needs = match registrar {
        None if !out.is_about(Scope::HERE) => Needs::NONE.with(item.fact("registrar")),
        _ => Needs::NONE,
    };
    missing(item, uploaded.is_none(), needs, out)
}

/// The screenshot must show five items (截图要素).
pub static SCREENSHOT_INCOMPLETE: Rule = Rule {
    code: "BA-D0503",
    slug: "domain-screenshot-incomplete",
    by: By::Term(Term::DomainScreenshotItems),
    cite: &[cite(&source::PC_FIRST, "步骤3 互联网信息服务"), cite(&source::MP_FIRST, "四 填写互联网信息服务")],
    applies: FORMS,
    covers: &["MAT-002"],
    predicts: &["DOM-29"],
    message: say(
        "域名实名认证截图缺少 {count} 项要素，如“{item}”",
        "the screenshot of the domain's real-name data lacks {count} items, such as {item}",
    ),
    why: say("截图须能看到：{items}", "the screenshot must show: {items}"),
    help: say("请重新截图，包含全部要素", "take the screenshot again, with all items"),
    why_elsewhere: Some(say(
        "截图须显示接入商列明的各项",
        "the screenshot must show every item that the provider lists",
    )),
    check: Check::Domain(screenshot_incomplete),
    ..Rule::OF_PROVIDER
};

fn screenshot_incomplete(_: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    if let Some(ran) = unreadable(item, out) {
        return ran;
    }
    let registrar = item.facts().registrar.get();
    let uploads = item.service.attachments.iter().enumerate();
    let mut screenshots = uploads.filter(|(_, one)| one.kind() == Some(AttachmentKind::DomainRealnameScreenshot));
    let Some((first, _)) = screenshots.clone().next() else {
        return Ran::NotApplicable;
    };
    if no_proof(registrar, out) {
        return Ran::NotApplicable;
    }
    let wanted = out.number();
    let is_wanted = move |item: &ScreenshotItem| wanted >> *item as u32 & 1 == 1;
    let lacks = |shot: &crate::model::Attachment| {
        let shows = &shot.details().shows;
        ScreenshotItem::ALL.iter().copied().filter(|item| is_wanted(item) && !shows.has(*item)).count()
    };
    if screenshots.clone().any(|(_, shot)| lacks(shot) == 0) {
        return Ran::Checked;
    }
    let at = &item.service.at.member("attachments");
    let mut needs = Needs::NONE;
    for (index, shot) in screenshots.clone() {
        let shows = &shot.details().shows;
        if shows.is_absent() || shows.words().iter().any(|word| word.get().is_none()) {
            needs.miss(&at.element(index).member("shows"));
        }
    }
    if registrar.is_none() && !out.is_about(Scope::HERE) {
        needs = needs.with(item.fact("registrar"));
    }
    let at = at.element(first);
    let Some((_, shot)) = screenshots.next().filter(|_| needs.is_empty()) else {
        out.undetermined(&at, needs);
        return Ran::Checked;
    };
    let shows = &shot.details().shows;
    let lacking = ScreenshotItem::ALL.iter().copied().find(|item| is_wanted(item) && !shows.has(*item));
    let params = Params::NONE
        .with("count", lacks(shot))
        .with("item", lacking.unwrap_or(ScreenshotItem::Domain).noun())
        .with("items", ScreenshotItem::words());
    out.fail_with(&at, params, Places::from_iter([item.at.path()]));
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const UPLOADS: &str = "/services/0/attachments";
    const REGISTRAR: &str = "/facts/domains/0/registrar";
    const BOX: &str = "/facts/domains/0/certificate_box_shown";
    const MP: &str = include_str!("../../../examples/orders/clean-first-filing-unit-mp.json");
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");

    #[test]
    fn certificate_missing() {
        cases(&CERTIFICATE_MISSING)
            .not_applicable(|_| {})
            .not_applicable(|o| o.set(BOX, true))
            .not_applicable(|o| o.set(REGISTRAR, "domestic"))
            .fail(UPLOADS, |o| {
                o.set(BOX, true);
                o.set(REGISTRAR, "domestic");
            })
            .pass(|o| {
                o.set(BOX, true);
                o.set(REGISTRAR, "domestic");
                o.set("/services/0/attachments/-", "domain_certificate");
            })
            .undetermined(&[BOX], |o| {
                o.remove(BOX);
                o.set(REGISTRAR, "domestic");
            })
            .undetermined(&[REGISTRAR], |o| {
                o.set(BOX, true);
                o.remove(REGISTRAR);
            })
            .blocked(&[UPLOADS], |o| {
                o.set(BOX, true);
                o.set(REGISTRAR, "domestic");
                o.remove(UPLOADS);
            })
            .from(MP)
            .not_applicable(|o| {
                o.set(BOX, true);
                o.set(REGISTRAR, "domestic");
            })
            .from(ACCESS)
            .not_applicable(|o| {
                o.set(BOX, true);
                o.set(REGISTRAR, "domestic");
            });
    }

    #[test]
    fn screenshot_missing() {
        const SHOT: &str = "/services/0/attachments/0";
        cases(&SCREENSHOT_MISSING)
            .not_applicable(|_| {})
            .not_applicable(|o| o.remove(SHOT))
            .pass(|o| o.set(REGISTRAR, "domestic"))
            .fail(UPLOADS, |o| {
                o.set(REGISTRAR, "domestic");
                o.remove(SHOT);
            })
            // A domain that must be transferred first is one finding.
            .silent(|o| {
                o.set(REGISTRAR, "foreign");
                o.remove(SHOT);
            })
            .undetermined(&[REGISTRAR], |o| {
                o.remove(REGISTRAR);
                o.remove(SHOT);
            })
            .blocked(&[UPLOADS], |o| {
                o.set(REGISTRAR, "domestic");
                o.remove(UPLOADS);
            })
            .from(MP)
            .fail(UPLOADS, |o| {
                o.set(REGISTRAR, "domestic");
                o.remove(SHOT);
            })
            .from(ACCESS)
            .not_applicable(|o| {
                o.set(REGISTRAR, "domestic");
                o.remove(SHOT);
            });
    }

    #[test]
    fn screenshot_incomplete() {
        const SHOWS: &str = "/services/0/attachments/0/shows";
        cases(&SCREENSHOT_INCOMPLETE)
            .not_applicable(|_| {})
            .not_applicable(|o| o.remove("/services/0/attachments/0/shows/4"))
            .pass(|o| o.set(REGISTRAR, "domestic"))
            .fail("/services/0/attachments/0", |o| {
                o.set(REGISTRAR, "domestic");
                o.set(SHOWS, json!(["domain", "holder"]));
            })
            .undetermined(&[SHOWS], |o| {
                o.set(REGISTRAR, "domestic");
                o.remove(SHOWS);
            })
            .undetermined(&[REGISTRAR], |o| {
                o.remove(REGISTRAR);
                o.remove("/services/0/attachments/0/shows/4");
            });
    }
}
