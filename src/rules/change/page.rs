//! What pages of provinces say of the subject of a record: to whom it may go, and what may differ from it (变更主体、信息不一致).

use super::subject::{Becomes, becomes};
use super::{OF_SUBJECT, is_done, what};
use crate::law::province::{Access, Allowed, Change as Said, Demands, Entry, Step, demands};
use crate::law::{Change, Difference, Item};
use crate::model::record::Vocabulary as _;
use crate::model::{OrderKind, SubjectNature};
use crate::rule::Assumed;
use crate::rule::prelude::*;
use crate::rules::papers::enclosed;
use crate::rules::province::{PAGES_OF_ALL, each};
use crate::value::{Noun, same};

/// A record goes to another subject only where the province lets it (变更备案主体).
pub static REPLACED: Rule = Rule {
    code: "BA-S0901",
    slug: "subject-change-refused-by-province",
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: Applies::to(OF_SUBJECT),
    covers: &["SUB-031", "SUB-033"],
    predicts: &["CHG-04", "CHG-05", "CHG-06"],
    text: Text {
        message: say(
            "已备案主体为{recorded}，变更后是另一主体（{given}），该省不允许",
            "the change puts another subject ({given}) in the place of the recorded one ({recorded}), which the province does not allow",
        ),
        why: say(
            "该省的要求页面限定了备案可以变更给哪些主体",
            "the page of this province says to which subjects a record may go",
        ),
        help: say(
            "请注销原备案后以新主体重新备案，或按该省允许的情形提供证明",
            "cancel the record and file anew for the new subject, or enclose what the province asks for",
        ),
    },
    check: Check::Order(replaced),
    ..Rule::BASE
};

/// What the change makes of the subject, as pages put it; none if it stays.
pub(in crate::rules) fn step(cx: &Context<'_>) -> Result<Option<Step>, Needs> {
    let (given, recorded) = (cx.order.subject.nature.get(), cx.order.facts.record.nature.get());
    Ok(match (given, recorded) {
        (Some(given), Some(recorded)) if given.is_individual() != recorded.is_individual() => {
            Some(if given.is_individual() { Step::ToIndividual } else { Step::ToUnit })
        }
        (Some(_), None) => return Err(Needs::NONE.with(RECORD.member("nature"))),
        _ => (becomes(cx)? == Becomes::Another).then_some(Step::ToAnother),
    })
}

const RECORD: Path = Path::fixed(&["facts", "record"]);

/// What the page says of the step, where it speaks of it.
fn said(cx: &Context<'_>, step: Step) -> Option<(&'static Entry<Said>, Allowed)> {
    let nature = cx.order.facts.record.nature.get().or_else(|| cx.nature())?;
    demands(cx.province()?, nature.is_individual()).subject_change(step)
}

/// Whether the page decides what becomes of the subject: then what is usual elsewhere does not count.
pub(in crate::rules) fn decides(cx: &Context<'_>, step: Step) -> bool {
    said(cx, step).is_some()
}

fn replaced(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let (subject, record) = (&*cx.order.subject, &*cx.order.facts.record);
    if is_done(cx) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("subject");
    let at = at.member("name");
    let step = match step(cx) {
        Ok(Some(step)) => step,
        Ok(None) => return Ran::NotApplicable,
        Err(needs) => {
            out.undetermined(&at, needs);
            return Ran::Checked;
        }
    };
    if cx.province().is_none() {
        out.needs(&at, cx.province_path());
        return Ran::Checked;
    }
    let Some((entry, allowed)) = said(cx, step) else {
        return Ran::NotApplicable;
    };
    // Who stands behind the subject before and after.
    let (before, after) = match step {
        Step::ToUnit => ((&record.name, RECORD.member("name")), (&subject.legal_rep_name, at_rep())),
        Step::ToIndividual => ((&record.legal_rep_name, RECORD.member("legal_rep_name")), (&subject.name, at.path())),
        _ => ((&record.legal_rep_name, RECORD.member("legal_rep_name")), (&subject.legal_rep_name, at_rep())),
    };
    let met = match allowed {
        Allowed::Yes => Ok(true),
        Allowed::No => Ok(false),
        Allowed::SamePerson => match (before.0.get(), after.0.get()) {
            (Some(before), Some(after)) => Ok(same::persons(before, after)),
            (None, _) => Err(before.1),
            (_, None) => Err(after.1),
        },
        Allowed::With(papers) => enclosed(cx, papers),
    };
    out.under(entry.force, entry.cite, Assumed::NOTHING, |out| match met {
        Ok(true) => {}
        Ok(false) => {
            let (given, recorded) = (cx.nature(), record.nature.get().or_else(|| cx.nature()));
            let noun = |nature: Option<SubjectNature>| nature.map_or(Noun::new("主体", "subject"), |one| one.noun());
            let params = Params::NONE.with("recorded", noun(recorded)).with("given", noun(given));
            out.fail_with(&at, params, Places::from_iter([RECORD.member("name")]));
        }
        Err(fact) => out.needs(&at, fact),
    });
    Ran::Checked
}

fn at_rep() -> Path {
    Path::ROOT.member("subject").member("legal_rep_name")
}

/// Where the data of an added service's subject are not those of the record, some pages want the change first (信息不一致).
pub static CHANGE_FIRST: Rule = Rule {
    code: "BA-S0902",
    slug: "added-subject-differs",
    layer: Layer::Province,
    cite: PAGES_OF_ALL,
    applies: Applies::to(&[OrderKind::AddServiceElsewhere, OrderKind::AddServiceHere]),
    covers: &["SUB-023"],
    text: Text {
        message: say(
            "新增服务订单的{what}与原备案不一致，该省要求先变更",
            "the {what} of the order is not the recorded one, and the province wants the change first",
        ),
        why: say(
            "该省要求主体信息有变动的，先在原接入商办理变更，再新增服务",
            "in this province what is recorded of the subject is changed at the old provider before a service is added",
        ),
        help: say(
            "请先在原接入商变更备案信息，或按原备案信息填写",
            "have the record changed at the provider that holds it first, or give the recorded data",
        ),
    },
    check: Check::Order(change_first),
    ..Rule::BASE
};

fn change_first(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    if is_done(cx) || cx.demands().is_none_or(|demands| demands.accesses.is_empty()) {
        return Ran::NotApplicable;
    }
    each(
        cx,
        out,
        |demands: &'static Demands| demands.accesses,
        |entry, out| {
            let Access::Mismatch(mismatch) = entry.what else {
                return Ran::NotApplicable;
            };
            // What the number finds has a rule of its own.
            let refused = |difference: &Difference| {
                difference.item != Item::CertificateNumber && mismatch.refuses(difference.part, difference.item)
            };
            let mut ran = Ran::NotApplicable;
            for difference in cx.changes().of_subject().filter(refused) {
                ran = Ran::Checked;
                if difference.change == Change::Changed {
                    out.fail_at(difference.path, what(&difference), Places::from_iter([difference.recorded]));
                } else if let Some(fact) = difference.missing.filter(|_| difference.change == Change::Unknown) {
                    out.undetermined_at(difference.path, Needs::NONE.with(fact));
                }
            }
            ran
        },
    )
}

/// Whether the page lets something differ from the record on access, and be changed afterwards.
pub(super) fn may_differ(cx: &Context<'_>, difference: &Difference) -> bool {
    let (Some(demands), Some(kind)) = (cx.demands(), cx.kind()) else {
        return false;
    };
    let said = demands.accesses.iter().filter(|entry| entry.orders.has(kind));
    let mut mismatches = said.filter_map(|entry| match entry.what {
        Access::Mismatch(mismatch) => Some(mismatch),
        _ => None,
    });
    mismatches.any(|mismatch| mismatch.lets(difference.part, difference.item))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");
    const ADD_ELSEWHERE: &str = include_str!("../../../examples/orders/clean-add-elsewhere-unit-pc.json");
    const NAME: &str = "/subject/name";

    fn of(province: &str, o: &mut Draft) {
        o.set("/subject/province", province);
        o.set("/facts/record/province", province);
    }

    /// An individual's record becomes that of the company, whose representative is 张示例.
    fn to_unit(province: &'static str, name: &'static str) -> impl FnOnce(&mut Draft) {
        move |o| {
            of(province, o);
            o.set("/facts/record/nature", "individual");
            o.set("/facts/record/name", name);
            o.set("/facts/record/certificate/kind", "resident_id");
            o.set("/facts/record/certificate/number", "440305198501010001");
        }
    }

    /// The company's record becomes another company's.
    fn to_another(province: &'static str) -> impl Fn(&mut Draft) {
        move |o| {
            of(province, o);
            o.set("/facts/record/name", "深圳市样例贸易有限公司");
            o.set("/facts/record/certificate/number", "91440300MA5EFGH023");
        }
    }

    #[test]
    fn replaced() {
        cases(&REPLACED)
            .not_applicable(|_| {})
            .from(CHANGE)
            .not_applicable(|_| {})
            // To the own company: in most provinces whose pages speak of it.
            .silent(to_unit("zhejiang", "张示例"))
            .silent(to_unit("henan", "张示例"))
            .silent(to_unit("guangdong", "李示例"))
            .fail_among(NAME, to_unit("zhejiang", "李示例"))
            .fail_among(NAME, to_unit("beijing", "张示例"))
            .fail_among(NAME, to_unit("hubei", "张示例"))
            .silent(to_unit("tibet", "张示例"))
            // With the certificate of the domain, whoever the person is.
            .blocked(&["/supplements"], to_unit("tianjin", "李示例"))
            .silent(|o| {
                to_unit("tianjin", "李示例")(o);
                o.set("/supplements", json!(["domain_certificate"]));
            })
            .blocked(&["/facts/record/nature"], |o| o.remove("/facts/record/nature"));
        cases(&REPLACED)
            .from(CHANGE)
            .silent(to_another("guangdong"))
            .fail_among(NAME, to_another("zhejiang"))
            .fail_among(NAME, to_another("anhui"))
            .silent(to_another("shandong"))
            .fail_among(NAME, |o| {
                to_another("shandong")(o);
                o.set("/facts/record/legal_rep_name", "王示例");
            })
            .blocked(&["/facts/record/legal_rep_name"], |o| {
                to_another("shandong")(o);
                o.remove("/facts/record/legal_rep_name");
            })
            .fail_among(NAME, |o| {
                to_another("jiangsu")(o);
                o.set("/supplements", json!([]));
            })
            .silent(|o| {
                to_another("jiangsu")(o);
                o.set("/supplements", json!(["registrant_proof"]));
            });
    }

    #[test]
    fn change_first() {
        let differs = |province: &'static str| {
            move |o: &mut Draft| {
                of(province, o);
                o.set("/facts/record/address", "广东省深圳市南山区旧示例路9号101室");
            }
        };
        cases(&CHANGE_FIRST)
            .not_applicable(|_| {})
            .from(ADD_ELSEWHERE)
            .fail_among("/subject/address", differs("liaoning"))
            .fail_among("/subject/address", differs("hunan"))
            // The subject's person alone matters in Jiangsu, and Guangdong says nothing.
            .silent(differs("jiangsu"))
            .silent(differs("guangdong"));
    }
}
