//! The correspondence address of the subject (通信地址): without a number of a door or room.

use crate::law::Part;
use crate::rule::prelude::*;
use crate::rules::province::{OF_SUBJECT, is_news, tell};
use crate::value::Value;
use crate::value::{Address, Precision};

/// The correspondence address goes down to the door or the room (门牌号, 房间号).
pub static IMPRECISE: Rule = Rule {
    code: "BA-S0402",
    slug: "address-imprecise",
    severity: Severity::Warning,
    cite: &[
        cite(&source::PC_FIRST, "步骤2 主体信息"),
        cite(&source::MP_FIRST, "三 填写主体信息"),
        cite(&source::FAQ_SUBJECT, "主办单位"),
    ],
    applies: Applies::to(OF_SUBJECT),
    covers: &["SUB-016", "SUB-017"],
    predicts: &["SUB-19"],
    message: say("通信地址中未见门牌号或房间号", "no number of a door or room is seen in the correspondence address"),
    why: say(
        "地址须细到门牌或房间才便于核实，笼统的地址常被退回",
        "the address goes down to the door or room, a vague one is often sent back",
    ),
    help: say(
        "请补全门牌号或房间号；确无门牌号的，在主体备注中写“通信地址已为最详细地址”",
        "add the number; if there is none, say in the remark of the subject 通信地址已为最详细地址",
    ),
    check: Check::Order(imprecise),
    ..Rule::BASE
};

fn imprecise(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let Some(address) = subject.address.get() else {
        return Ran::NotApplicable;
    };
    let vague = !is_plainly_precise(address)
        && Address::parse(address).is_ok_and(|address| address.precision() == Precision::Unknown);
    // The remark that the documents propose for places without numbers, in whatever words.
    let explained = || subject.remark.get().is_some_and(|remark| remark.contains("最详细"));
    if vague && !explained() {
        // What is recorded and stays is not judged as new.
        let news = is_news(cx, Part::Subject, &[Item::Address]);
        if news != Ok(false) {
            let at = At::ROOT.member("subject");
            tell(&news, &at.member("address"), Params::NONE, Places::NONE, out);
        }
    }
    Ran::Checked
}

/// Whether digits stand before 号 or 室: the usual address, told without a copy of it.
fn is_plainly_precise(address: &str) -> bool {
    let mut numbered = false;
    let mut before = ' ';
    for c in address.chars() {
        numbered |= matches!(c, '号' | '室') && before.is_ascii_digit();
        if before == '号' && matches!(c, '路' | '线') {
            return false;
        }
        before = c;
    }
    numbered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const ADDRESS: &str = "/subject/address";
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-subject-unit-pc.json");
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");

    #[test]
    fn imprecise() {
        cases(&IMPRECISE)
            .from(CHANGE)
            .pass(|_| {})
            .fail_among(ADDRESS, |o| o.set(ADDRESS, "广东省深圳市南山区新示例村"))
            // What is recorded stays.
            .silent(|o| {
                o.set(ADDRESS, "广东省深圳市南山区示例村");
                o.set("/facts/record/address", "广东省深圳市南山区示例村");
            })
            .from(crate::cases::UNIT_PC)
            .pass(|_| {})
            .pass(|o| o.set(ADDRESS, "广东省深圳市南山区示例路三号楼A座"))
            .pass(|o| o.set(ADDRESS, "广东省深圳市南山区示例村2组"))
            .fail(ADDRESS, |o| o.set(ADDRESS, "广东省深圳市南山区示例村"))
            .fail(ADDRESS, |o| o.set(ADDRESS, "广东省深圳市南山区"))
            .fail(ADDRESS, |o| o.set(ADDRESS, "广东省深圳市南山区2号路"))
            .pass(|o| {
                o.set(ADDRESS, "广东省深圳市南山区示例村");
                o.set("/subject/remark", "通信地址已为最详细地址");
            })
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(ADDRESS, |o| o.set(ADDRESS, "广东省深圳市南山区"))
            .from(ADD_HERE)
            .not_applicable(|_| {});
    }
}
