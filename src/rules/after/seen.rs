//! What was seen on a site (网站内容).

use crate::model::OrderKind;
use crate::rule::prelude::*;

/// A site shows its own subject (网站内容与主体).
pub static ANOTHER_ORGANISATION: Rule = Rule {
    code: "BA-F1001",
    slug: "site-of-another-organisation",
    severity: Severity::Error,
    cite: &[cite(&source::REFUSALS, "网站内容"), cite(&source::FAQ_NAME, "网站名称和服务内容")],
    applies: Applies::to(OrderKind::ADD),
    covers: &["SVC-007"],
    predicts: &["CNT-08"],
    text: Text {
        message: say(
            "网站显示的是其他单位的名称或内容",
            "the site shows the name or the content of another organisation",
        ),
        why: say("网站内容须属于备案主体，否则会被驳回", "a site must show its own subject, or the order is refused"),
        help: say("请删除其他单位的内容，或由该单位备案", "remove it, or have that organisation file the site"),
    },
    check: Check::Order(another_organisation),
    ..Rule::BASE
};

fn another_organisation(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let list = At::ROOT.member("facts");
    let list = list.member("sites");
    let mut ran = Ran::NotApplicable;
    for (index, site) in cx.order.facts.sites.iter().enumerate() {
        let Some(other) = site.shows_other_organisation.get() else {
            continue;
        };
        ran = Ran::Checked;
        if other {
            out.fail(&list.element(index).member("shows_other_organisation"));
        }
    }
    ran
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    #[test]
    fn another_organisation() {
        const SEEN: &str = "/facts/sites/0/shows_other_organisation";
        cases(&ANOTHER_ORGANISATION)
            .not_applicable(|_| {})
            .pass(|o| o.set(SEEN, false))
            .fail(SEEN, |o| o.set(SEEN, true));
    }
}
