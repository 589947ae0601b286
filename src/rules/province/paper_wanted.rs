//! Papers that a page asks for in some case (材料), and the cases.

use super::{LASTING, OF_PAGES, each};
use crate::law::province::Cause;
use crate::model::OrderKind;
use crate::rule::prelude::*;
use crate::rules::enclosed::{enclosed, noun_of};
use crate::rules::order::upload_file::PROOF;
use crate::rules::province::situation::arises;
use crate::value::{Noun, same};

/// A paper that the page asks for, always or in the case of the order, is enclosed (省管局要求的材料).
pub static PAPER: Rule = Rule {
    code: "BA-O0901",
    slug: "paper-wanted-by-province",
    applies: Applies::to(LASTING),
    predicts: &["DOM-27", "MAT-18", "MAT-20", "SUB-25"],
    text: Text {
        message: say(
            "该省要求提供{paper}（{case}），材料中没有",
            "the province wants `{paper}` ({case}), and none is among the documents",
        ),
        why: say(
            "该省的要求页面规定了这种情形下须提供的材料",
            "the page of this province names the papers for such a case",
        ),
        help: say("请在其他备案材料中上传", "upload it with the other documents"),
    },
    check: Check::Order(paper),
    ..OF_PAGES
};

/// The case, for texts.
pub(super) fn case_of(cause: Cause) -> Noun {
    cause.noun().unwrap_or(Noun::new("所有订单", "on every order"))
}

fn paper(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each(
        cx,
        out,
        |demands| demands.papers,
        |entry, out| {
            let asked = entry.what;
            // The proof of party building has a rule of its own.
            if asked.papers == PROOF {
                return Ran::NotApplicable;
            }
            let Some(arises) = arises(cx, asked.when).filter(|arises| *arises != Ok(false)) else {
                return Ran::NotApplicable;
            };
            let at = At::ROOT.member("supplements");
            match (arises, enclosed(cx, asked.papers)) {
                (_, Ok(true)) | (Ok(false), _) => {}
                (Ok(true), Ok(false)) => {
                    let params = Params::NONE.with("paper", noun_of(asked.papers)).with("case", case_of(asked.when));
                    out.fail_with(&at, params, Places::NONE);
                }
                (Ok(true), Err(list)) => out.needs(&at, list),
                (Err(fact), Ok(false)) => out.needs(&at, fact),
                (Err(fact), Err(list)) => out.undetermined(&at, Needs::NONE.with(fact).with(list)),
            }
            Ran::Checked
        },
    )
}

/// Whether a text says something: not 无, and not one character over and over.
pub(crate) fn says(text: Option<&str>, min: u32) -> bool {
    let text = text.unwrap_or_default().trim();
    let mut characters = text.chars();
    let first = characters.next();
    let one = characters.all(|character| Some(character) == first);
    let count = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    count >= min && !one && !matches!(text, "没有" | "暂无" | "none" | "None" | "N/A")
}

/// Whether the subject's person is not the legal representative, as far as both are named.
fn somebody_else(cx: &Context<'_>) -> bool {
    let subject = &cx.order.subject;
    let names = subject.legal_rep_name.get().zip(subject.responsible_person.name.get());
    names.is_some_and(|(rep, person)| !same::persons(rep, person))
}

/// Whether a website that is new has the name of one that is filed.
fn name_twice(cx: &Context<'_>) -> Result<bool, Path> {
    if !cx.is_kind(&[OrderKind::AddServiceHere, OrderKind::AddServiceElsewhere]) {
        return Ok(false);
    }
    let Some(filed) = cx.order.facts.record.services.get() else {
        return Err(Path::ROOT.member("facts").member("record").member("services"));
    };
    let mut names = cx.order.services.iter().filter_map(|service| service.name.get());
    Ok(names.any(|name| filed.iter().any(|service| service.name.get() == Some(name))))
}

/// Whether the case of a remark is there, as [`arises`], with those that only remarks have.
pub(super) fn case(cx: &Context<'_>, when: Cause) -> Option<Result<bool, Path>> {
    match when {
        Cause::SubjectPersonNotLegalRep => Some(Ok(somebody_else(cx))),
        Cause::NameTwice => Some(name_twice(cx)),
        // A new website has one domain.
        Cause::SeveralDomains if !cx.is_kind(OrderKind::NEW) => {
            Some(Ok(cx.order.services.iter().any(|service| service.domains.len() > 1)))
        }
        _ => arises(cx, when),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const PROVINCE: &str = "/subject/province";
    const SUPPLEMENTS: &str = "/supplements";
    /// The commitment of a unit.
    const LETTER: &str = "/services/0/attachments/2";

    fn body(o: &mut Draft, papers: &[&str]) {
        o.set(PROVINCE, "inner_mongolia");
        o.set("/subject/nature", "public_institution");
        o.set(SUPPLEMENTS, json!(papers));
        o.set("/subject/supplements", json!([]));
    }

    /// A change of a website in Hunan.
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-service-unit-pc.json");

    #[test]
    fn papers_of_domains() {
        let hunan = |given: serde_json::Value, recorded: serde_json::Value| {
            move |o: &mut Draft| {
                o.set("/subject", json!({"province": "hunan"}));
                o.set(SUPPLEMENTS, json!([]));
                o.set("/services/0/domains", given);
                o.set("/facts/record/services/0/domains", recorded);
            }
        };
        let (one, two) = (json!(["example.com.cn"]), json!(["example.com.cn", "example.net"]));
        cases(&PAPER)
            .from(CHANGE)
            // Whoever brings a domain brings its certificate; whoever removes one has none to bring.
            .fail_among(SUPPLEMENTS, hunan(two.clone(), one.clone()))
            .silent(hunan(one.clone(), two))
            .silent(hunan(one.clone(), one));
    }

    #[test]
    fn papers() {
        cases(&PAPER)
            // A company in Guangdong brings the commitment of the page, in any list, and gives no other cause.
            .pass(|_| {})
            .fail_among(SUPPLEMENTS, |o| {
                o.remove(LETTER);
                o.set(SUPPLEMENTS, json!([]));
                o.set("/subject/supplements", json!([]));
            })
            .undetermined(&[SUPPLEMENTS], |o| o.remove(LETTER))
            // The review form of a public body's name.
            .fail_among(SUPPLEMENTS, |o| body(o, &[]))
            .silent(|o| body(o, &["site_name_review_form"]))
            .blocked(&[SUPPLEMENTS], |o| body(o, &["other"]))
            .silent(|o| {
                body(o, &[]);
                o.set("/subject/nature", "enterprise");
            })
            // A hospital in Guangdong.
            .fail_among(SUPPLEMENTS, |o| {
                o.set("/subject/sub_nature", json!(["hospital"]));
                o.set(SUPPLEMENTS, json!([]));
            })
            .silent(|o| {
                o.set("/subject/sub_nature", json!(["hospital"]));
                o.set(SUPPLEMENTS, json!(["medical_licence"]));
            })
            // The representative's card is of another province.
            .fail_among(SUPPLEMENTS, |o| {
                o.set(PROVINCE, "inner_mongolia");
                o.set("/subject/responsible_person/certificate/province", "guangdong");
                o.set(SUPPLEMENTS, json!([]));
            })
            .silent(|o| {
                o.set(PROVINCE, "inner_mongolia");
                o.set("/subject/responsible_person/certificate/province", "inner_mongolia");
                o.set(SUPPLEMENTS, json!([]));
            });
    }
}
