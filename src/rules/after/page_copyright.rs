//! The copyright line that is read from a page (网站添加版权所有): there, and with the subject's name.

use super::rights_holder::{Claims, folded};
use super::whose_number::NOT_GIVEN;
use crate::law::show::owes_copyright;
use crate::model::{ServiceKind, SubjectNature};
use crate::rule::page::{PageItem, Pages, Reading, Sight, Spot};
use crate::rule::prelude::*;
use crate::value::RecordNumber;

const WEBSITE: &[ServiceKind] = &[ServiceKind::Website];
const LINE_ELSEWHERE: Say = say(
    "版权信息可能在脚本、样式、属性、框架或图片中，文本扫描无法判断",
    "a script, a style, an attribute, a frame or a picture may hold the copyright line; a scan of text cannot tell",
);

/// Some provinces want a copyright line that names the subject (网站添加版权所有).
pub static COPYRIGHT_LINE: Rule = Rule {
    code: "BA-F0212",
    slug: "page-copyright-line",
    severity: Severity::Warning,
    layer: Layer::Province,
    cite: &[cite(&source::DISPLAY, "网站添加版权所有")],
    applies: Applies::ALL.services(WEBSITE),
    covers: &["DSP-009"],
    predicts: &["CNT-18"],
    message: say("页面上没有写明主体名称的版权所有信息", "the page has no copyright line that names the subject"),
    why: say(
        "江苏等省份建议在页面底部标明版权所有，且与主体名称一致",
        "some provinces, among them Jiangsu, recommend a copyright line whose holder is the subject",
    ),
    help: say(
        "请在页面底部加上“版权所有”和主体全称",
        "add a copyright line with the full name of the subject at the bottom",
    ),
    check: Check::Page(copyright_line),
    ..Rule::BASE
};

fn copyright_line(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    let mut ran = Ran::NotApplicable;
    for page in &cx.pages {
        let wanted = is_wanted(cx);
        match &page.sight {
            Sight::Closed => continue,
            Sight::Unreadable(why) if wanted == Some(true) => out.open(Some(page.index), *why, &[]),
            Sight::Unreadable(_) => continue,
            Sight::Read(reading) => match wanted {
                Some(true) => line(cx, page, reading, out),
                Some(false) => continue,
                None => out.open(Some(page.index), NOT_GIVEN, &["province"]),
            },
        }
        ran = Ran::Checked;
    }
    ran
}

/// Whether the province asks for a copyright line; none if the province is not known.
fn is_wanted(cx: &Pages<'_>) -> Option<bool> {
    let numbers = cx.known.iter().find_map(RecordNumber::province);
    let province = cx.filing.province.get().copied().or(numbers)?;
    // The document speaks of units; an individual's name is not asked for.
    let individual = cx.filing.nature.get().is_some_and(SubjectNature::is_individual);
    Some(owes_copyright(province) && !individual)
}

fn line(cx: &Pages<'_>, page: &PageItem<'_>, reading: &Reading<'_>, out: &mut Sink<'_>) {
    let mut shown = Claims::default();
    reading.text.shown(&mut |c, at, apart| shown.push(c, at, apart));
    let name: Vec<char> = folded(cx.filing.subject_name.get().unwrap_or_default()).collect();
    if name.is_empty() && shown.has_mark() {
        out.open(Some(page.index), NOT_GIVEN, &["subject_name"]);
        return;
    }
    if shown.name(&name) {
        return;
    }
    let elsewhere = || {
        let named = reading.text.withheld(&mut |piece| {
            let mut held = Claims::default();
            held.add(piece);
            held.name(&name)
        });
        (named || reading.foot_unread).then_some(LINE_ELSEWHERE)
    };
    match reading.not_given.or_else(elsewhere) {
        Some(why) => out.open(Some(page.index), why, &[]),
        None => {
            // The line of another holder is what to change.
            let spot = shown.line().map_or(Spot::whole(page.index), |span| page.spot(span));
            out.show(spot, Params::NONE, Vec::new());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::pages::{LINE, pages, right};
    use serde_json::Value as Json;

    #[test]
    fn copyright_line() {
        let with = |line: &str| right().replace(LINE, line);
        pages(&COPYRIGHT_LINE)
            .pass(&right())
            .pass(&with("© 2025 <b>南京示例网络科技有限公司</b>"))
            .fail("", &with(""))
            .fail("© 2025 苏州某某机械有限公司", &with("© 2025 苏州某某机械有限公司"))
            .open(&[], &with("<img src=\"/copyright.png\">"))
            .with("nature", "individual")
            .pass(&with(""))
            .with("nature", "enterprise")
            .with("province", "zhejiang")
            .pass(&with(""))
            .with("province", Json::Null)
            .fail("", &with(""))
            .with("subject_number", Json::Null)
            .with("service_number", Json::Null)
            .open(&["province"], &right())
            .with("province", "jiangsu")
            .with("subject_name", Json::Null)
            .open(&["subject_name"], &right());
    }
}
