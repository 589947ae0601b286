//! How the numbers on a page are written (号码写法): malformed or miswritten record numbers.

use super::whose_number::{Shows, shows};
use crate::law::show::SHOWN_BY as SHOWN;
use crate::rule::page::{Flaw, Pages};
use crate::rule::prelude::*;

const SITE: &[Cite] = &[cite(&source::DISPLAY, "网站添加备案号"), cite(&source::ORDER_33, "第十三条")];
const CONTENT: &[Cite] = &[cite(&source::DISPLAY, "悬挂内容")];

/// What is shown must be a number (号码无效).
pub static NO_NUMBER: Rule = Rule {
    code: "BA-F0207",
    slug: "page-number-malformed",
    cite: SITE,
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-001"],
    message: say(
        "页面上的号码不是有效的备案号：{reason}",
        "the number on the page cannot be a record number: {reason}",
    ),
    why: say(
        "占位、戏仿或残缺的号码等于没有标明备案号",
        "a placeholder, a parody or a number with parts missing counts as none",
    ),
    help: say("请改为审核通过时分配的备案号", "show the number that was given on approval"),
    check: Check::Page(no_number),
    ..Rule::BASE
};

fn no_number(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    cx.each(out, |page, reading, out| {
        let Shows::Broken(numbers) = shows(cx, reading) else {
            return;
        };
        for shown in numbers {
            if let Flaw::Broken(reason) | Flaw::Placeholder(reason) = shown.flaw {
                out.show(page.spot(shown.span.clone()), Params::NONE.with("reason", reason), Vec::new());
            }
        }
    })
}

/// The number must be written as it was given (号码写法).
pub static MISWRITTEN: Rule = Rule {
    code: "BA-F0216",
    slug: "page-number-miswritten",
    severity: Severity::Warning,
    cite: CONTENT,
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-001"],
    message: say("页面上的备案号写法有误：{reason}", "the record number on the page is miswritten: {reason}"),
    why: say("号码写错，公众就无法在工信部网站核对", "the public cannot look up a number that is written wrong"),
    help: say("请按审核通过时分配的号码书写", "write the number as it was given on approval"),
    check: Check::Page(miswritten),
    ..Rule::BASE
};

fn miswritten(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    cx.each_own(out, |page, _, own, out| {
        if let Flaw::Miswritten(reason) = own.shown.flaw {
            out.show(page.spot(own.shown.span.clone()), Params::NONE.with("reason", reason), Vec::new());
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::pages::{MIIT, foot, pages, right};

    fn shows(number: &str) -> String {
        foot(&format!("<a href=\"{MIIT}\">{number}</a>"))
    }

    #[test]
    fn no_number() {
        let mut cases = pages(&NO_NUMBER).pass(&right());
        for wrong in [
            "苏ICP备XXXXXXXX号",
            "萌ICP备20250123号",
            "苏ICP备12345号-1",
            "苏ICP备{{ icp }}号",
            "ICP备 号",
            "苏ICP备12345678号",
        ] {
            cases = cases.fail(wrong, &shows(wrong));
        }
        // Unless it was really given.
        cases
            .with("service_number", "苏ICP备12345678号")
            .with("subject_number", "苏ICP备12345678号")
            .pass(&shows("苏ICP备12345678号"));
    }

    #[test]
    fn miswritten() {
        let mut cases = pages(&MISWRITTEN).pass(&right()).pass(&shows("苏icp备2024012345-1"));
        for wrong in [
            "苏IPC备2024012345号-1",
            "苏ICP证2024012345号-1",
            "苏ICP2024012345号-1",
            "苏ICP备-2024012345号-1",
            "苏ICP备（2024）012345号-1",
            "苏ICP备2024012345号-01",
        ] {
            cases = cases.fail(wrong, &shows(wrong));
        }
    }
}
