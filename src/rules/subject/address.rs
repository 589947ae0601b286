//! The correspondence address of the subject (通信地址).

use crate::law::province::{Cause, Place, Where};
use crate::law::{Item, Part};
use crate::rule::prelude::*;
use crate::rules::province::paper_wanted::says;
use crate::rules::province::{OF_PAGES, OF_SUBJECT, each, is_news};
use crate::rules::subject::WITH_SUBJECT;
use crate::value::{Address, Precision, Value};

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
    applies: Applies::to(WITH_SUBJECT),
    covers: &["SUB-016", "SUB-017"],
    predicts: &["SUB-19"],
    text: Text {
        message: say(
            "通信地址中未见门牌号或房间号",
            "no number of a door or room is seen in the correspondence address",
        ),
        why: say(
            "地址须细到门牌或房间才便于核实，笼统的地址常被退回",
            "the address goes down to the door or room, a vague one is often sent back",
        ),
        help: say(
            "请补全门牌号或房间号；确无门牌号的，在主体备注中写“通信地址已为最详细地址”",
            "add the number; if there is none, say in the remark of the subject 通信地址已为最详细地址",
        ),
    },
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
        let at = At::ROOT.member("subject");
        out.fail(&at.member("address"));
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

/// The filler 市辖区 of lists of divisions is no part of an address (通信地址).
pub static FILLER: Rule = Rule {
    code: "BA-S0403",
    slug: "address-with-filler-division",
    severity: Severity::Error,
    applies: Applies::to(OF_SUBJECT),
    text: Text {
        message: say(
            "区县或通信地址为“市辖区”，该省不接受",
            "the district or the correspondence address has 市辖区, which the province does not accept",
        ),
        why: say("“市辖区”不是实际的行政区", "市辖区 only fills a level of the list of divisions and names no place"),
        help: say("请改写为实际的区县名称", "write the name of the district or county instead"),
    },
    check: Check::Order(filler),
    ..OF_PAGES
};

fn filler(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let (district, address) = (cx.order.subject.district.get(), cx.order.subject.address.get());
    let has = |text: Option<&str>| text.is_some_and(|text| text.contains("市辖区"));
    if !(has(district) || has(address)) || is_news(cx, Part::Subject, &[Item::Address]) != Ok(true) {
        return Ran::NotApplicable;
    }
    each(
        cx,
        out,
        |demands| demands.places,
        |entry, out| {
            if entry.what != Place::NoFiller {
                return Ran::NotApplicable;
            }
            let at = At::ROOT.member("subject");
            out.fail(&at.member(if has(district) { "district" } else { "address" }));
            Ran::Checked
        },
    )
}

/// Some provinces want something said in the remark of the subject, whoever it is (主体备注).
pub static REMARK_WANTED: Rule = Rule {
    code: "BA-S0404",
    slug: "subject-remark-wanted-by-province",
    severity: Severity::Error,
    applies: Applies::to(WITH_SUBJECT),
    text: Text {
        message: say(
            "主体备注为空，该省要求填写",
            "the remark of the subject is empty, and the province wants it filled in",
        ),
        why: say(
            "该省要求在主体备注中写明内容，如应急联系人与主体的关系、第三名工作人员、网站内容概要",
            "this province wants the remark to say something: who the emergency contact is, a third member of staff, or what the websites are about",
        ),
        help: say(
            "请查看该省要求并填写主体备注",
            "look up what the province asks and fill in the remark of the subject",
        ),
    },
    check: Check::Order(remark_wanted),
    ..OF_PAGES
};

fn remark_wanted(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let remark = cx.order.subject.remark.get().unwrap_or_default();
    each(
        cx,
        out,
        |demands| demands.remarks,
        |entry, out| {
            if entry.what.when != Cause::Always || entry.what.at != Where::Subject {
                return Ran::NotApplicable;
            }
            if !says(Some(remark), 1) {
                let at = At::ROOT.member("subject");
                out.fail(&at.member("remark"));
            }
            Ran::Checked
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const ADDRESS: &str = "/subject/address";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");

    #[test]
    fn imprecise() {
        cases(&IMPRECISE)
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

    #[test]
    fn filler() {
        const PROVINCE: &str = "/subject/province";
        let beijing = |o: &mut crate::cases::Draft, address: &str| {
            o.set(PROVINCE, "beijing");
            o.set(ADDRESS, address);
        };
        let with = "北京市市辖区海淀区示例路10号5层501室";
        cases(&FILLER)
            .fail_among(ADDRESS, |o| beijing(o, with))
            .fail_among("/subject/district", |o| {
                o.set(PROVINCE, "beijing");
                o.set("/subject/district", "市辖区");
            })
            .silent(|o| beijing(o, "北京市海淀区示例路10号5层501室"))
            .silent(|o| o.set(ADDRESS, "广东省深圳市市辖区示例路10号5层501室"))
            .blocked(&[PROVINCE], |o| {
                beijing(o, with);
                o.remove(PROVINCE);
            });
        // Beijing's page says so of units alone.
        cases(&FILLER).from(INDIVIDUAL).silent(|o| beijing(o, with));
    }

    #[test]
    fn remark_wanted() {
        const PROVINCE: &str = "/subject/province";
        const REMARK: &str = "/subject/remark";
        cases(&REMARK_WANTED)
            .not_applicable(|_| {})
            .fail_among(REMARK, |o| o.set(PROVINCE, "gansu"))
            .silent(|o| {
                o.set(PROVINCE, "gansu");
                o.set(REMARK, "第三名工作人员：李示例，技术主管");
            })
            .blocked(&[PROVINCE], |o| o.remove(PROVINCE));
    }
}
