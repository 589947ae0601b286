//! Changes in the provinces (变更): no order that changes a service alone, the letter on a change of name.

use super::{OF_PAGES, each};
use crate::law::province::{Change, LETTER_OF_NAME};
use crate::model::OrderKind;
use crate::rule::prelude::*;
use crate::rules::change::subject_as_recorded::is_recorded;
use crate::rules::enclosed::enclosed;
use crate::value::same;

/// Some provinces have no order that changes a service alone (变更网站).
pub static NO_CHANGE_OF_SERVICE: Rule = Rule {
    code: "BA-O0205",
    slug: "order-kind-not-in-province",
    applies: Applies::to(&[OrderKind::ChangeService]),
    predicts: &["CHG-14"],
    message: say("该省不提供“变更服务”类型的订单", "the province has no order that changes a service alone"),
    why: say("该省的变更须以“变更备案”提交", "in this province changes are submitted as a change of the filing"),
    help: say("请改为提交变更备案", "submit a change of the filing instead"),
    check: Check::Order(no_change_of_service),
    ..OF_PAGES
};

fn no_change_of_service(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each::<Change>(cx, out, |entry, out| {
        if entry.what != Change::NoServiceOrder {
            return Ran::NotApplicable;
        }
        out.fail(&At::ROOT.member("kind"));
        Ran::Checked
    })
}

/// A unit that changed its name shows the letter of the registry where the province wants it (工商更名函).
pub static RENAME_LETTER: Rule = Rule {
    code: "BA-S0703",
    slug: "rename-letter-missing",
    applies: Applies::to(&[OrderKind::ChangeFiling, OrderKind::ChangeSubject]).units(),
    predicts: &["MAT-16"],
    message: say(
        "主体名称有变更，该省要求提供更名函，材料中没有",
        "the name of the subject changes, the province wants the letter on the change, and none is enclosed",
    ),
    why: say(
        "该省凭工商部门出具的更名函受理名称变更",
        "this province takes a change of name with the letter of the business registry",
    ),
    help: say("请在补充材料中上传工商部门出具的名称变更证明", "upload the registry's letter on the change of name"),
    check: Check::Order(rename_letter),
    ..OF_PAGES
};

fn rename_letter(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let (order, record) = (&*cx.order.subject, &*cx.order.facts.record);
    let (Some(name), Some(recorded)) = (order.name.get(), record.name.get()) else {
        return Ran::NotApplicable;
    };
    // Another number is another subject, not another name.
    let numbers = order.certificate.number.number().zip(record.certificate.number.number());
    let other = numbers.is_some_and(|(given, recorded)| !is_recorded(given, recorded));
    if other || same::organisations(name, recorded) {
        return Ran::NotApplicable;
    }
    each::<Change>(cx, out, |entry, out| {
        if entry.what != Change::RenameLetter {
            return Ran::NotApplicable;
        }
        let at = At::ROOT.member("supplements");
        match enclosed(cx, LETTER_OF_NAME) {
            Ok(true) => {}
            Ok(false) => {
                let subject = Path::ROOT.member("subject");
                out.fail_with(&at, Params::NONE, Places::from_iter([subject.member("name")]));
            }
            Err(list) => out.needs(&at, list),
        }
        Ran::Checked
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");

    #[test]
    fn change_of_service() {
        const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");
        let change = |province: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set("/kind", "change_service");
                o.set("/subject/province", province);
                o.set("/facts/record/province", province);
            }
        };
        cases(&NO_CHANGE_OF_SERVICE)
            .from(CHANGE)
            .not_applicable(|_| {})
            .fail_among("/kind", change("jiangsu"))
            .fail_among("/kind", change("guizhou"))
            .silent(change("zhejiang"));
    }

    #[test]
    fn rename_letter() {
        let renamed = |province: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set("/subject/province", province);
                o.set("/facts/record/name", "深圳市旧名科技有限公司");
                o.set("/supplements", json!([]));
            }
        };
        cases(&RENAME_LETTER)
            .from(CHANGE)
            .not_applicable(|_| {})
            .fail_among("/supplements", renamed("zhejiang"))
            .silent(renamed("guangdong"))
            .silent(|o| {
                renamed("zhejiang")(o);
                o.set("/supplements", json!(["rename_letter"]));
            })
            .blocked(&["/supplements"], |o| {
                renamed("zhejiang")(o);
                o.remove("/supplements");
            })
            // A change of the subject, not of its name.
            .silent(|o| {
                renamed("zhejiang")(o);
                o.set("/facts/record/certificate", json!({"number": "91440300MA5ABCD11X"}));
            });
    }
}
