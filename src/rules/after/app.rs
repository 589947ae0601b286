//! Where an app shows its number (APP 添加备案号): settings, about.

use crate::model::ServiceKind;
use crate::rule::page::{Pages, Screen};
use crate::rule::prelude::*;

const APP: &[Cite] = &[cite(&source::DISPLAY, "APP添加备案号")];
const NO_SCREEN: Say = say("没有说明号码在 APP 中的位置", "where in the app it stands was not given");

/// An app shows its number in a prominent place (APP 添加备案号).
pub static APP_PLACE: Rule = Rule {
    code: "BA-F0214",
    slug: "app-number-not-prominent",
    applies: Applies::ALL.services(&[ServiceKind::App]),
    cite: APP,
    covers: &["DSP-007"],
    predicts: &["PST-06"],
    message: say(
        "APP 备案号不在设置、介绍等显著位置",
        "the app shows its number in no prominent place such as settings or about",
    ),
    why: say(
        "APP 须在设置、介绍等显著位置标明备案号",
        "an app shows its number in a prominent place such as settings or about",
    ),
    help: say("请把备案号放到设置或介绍页面", "put the number on the settings or about page"),
    check: Check::Page(place),
    ..Rule::BASE
};

fn place(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    cx.each_own(out, |page, _, own, out| match page.screen {
        Some(Screen::Other) => out.show(page.spot(own.shown.span.clone()), Params::NONE, Vec::new()),
        Some(_) => {}
        None => out.open(Some(page.index), NO_SCREEN, &[]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::pages::{MIIT, pages};

    #[test]
    fn place() {
        let app = "浙ICP备2024012345号-3A";
        let text = format!("<a href=\"{MIIT}\">{app}</a> {}", crate::cases::pages::POLICE);
        pages(&APP_PLACE)
            .with("kind", "app")
            .with("subject_number", app)
            .with("service_number", app)
            .screen(&[], Screen::Settings, &text)
            .screen(&[], Screen::About, &text)
            .screen(&["BA-F0214"], Screen::Other, &text)
            .open(&[], &text);
    }
}
