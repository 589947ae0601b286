//! Papers that a province wants in some case (材料): the paper itself, proof of party building, the position in a letter.

use super::situation::arises;
use super::{LASTING, OF_PAGES, each};
use crate::law::paper_age::{is_authorisation, tells_position};
use crate::law::province::{Cause, Paper, Papers};
use crate::model::record::Vocabulary as _;
use crate::model::{AttachmentKind, LetterForm, OrderKind};
use crate::rule::prelude::*;
use crate::rules::enclosed::{enclosed, noun_of};
use crate::rules::order::upload_file::each as each_paper;
use crate::value::{Noun, same};

/// A paper that the page asks for, always or in the case of the order, is enclosed (省管局要求的材料).
pub static PAPER: Rule = Rule {
    code: "BA-O0901",
    slug: "paper-wanted-by-province",
    applies: Applies::to(LASTING),
    predicts: &["DOM-27", "MAT-18", "MAT-20", "SUB-25"],
    message: say(
        "该省要求提供{paper}（{case}），材料中没有",
        "the province wants `{paper}` ({case}), and none is among the documents",
    ),
    why: say(
        "该省的要求页面规定了这种情形下须提供的材料",
        "the page of this province names the papers for such a case",
    ),
    help: say("请在其他备案材料中上传", "upload it with the other documents"),
    check: Check::Order(paper),
    ..OF_PAGES
};

/// The case, for texts.
pub(super) fn case_of(cause: Cause) -> Noun {
    cause.noun().unwrap_or(Noun::new("所有订单", "on every order"))
}

fn paper(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each::<Paper>(cx, out, |entry, out| {
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
    })
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

/// In some provinces a letter tells the position of who is authorised (授权书写明职务).
pub static WITHOUT_POSITION: Rule = Rule {
    code: "BA-O1011",
    slug: "letter-without-position",
    layer: Layer::Province,
    cite: &[cite(&source::LETTERS, "上海网站负责人授权书")],
    applies: Applies::to(OrderKind::LASTING).units(),
    predicts: &["PER-18"],
    message: say("“{paper}”没有写明被授权人的职务", "{paper} does not tell the position of who is authorised"),
    why: say(
        "该省有专用的授权书，须写明被授权人的职务和域名",
        "the province has a form of its own, which tells the person's position and the domain",
    ),
    help: say(
        "请使用该省专用模板，填写职务和域名后重新上传",
        "use the province's form, fill in position and domain and upload it again",
    ),
    check: Check::Order(without_position),
    ..Rule::BASE
};

fn without_position(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    if !cx.province().is_some_and(tells_position) {
        return Ran::NotApplicable;
    }
    let (order, mut ran) = (cx.order, Ran::NotApplicable);
    let remarks = order.services.iter().map(|service| &service.remark).chain([&order.subject.remark]);
    let remarked = remarks.filter_map(|remark| remark.get()).any(|remark| remark.contains("职务"));
    each_paper(cx, |at, kind, details| {
        if !is_authorisation(kind) {
            return;
        }
        ran = Ran::Checked;
        match details.form.get() {
            _ if remarked || details.position.get().is_some() => {}
            Some(LetterForm::Province) => {}
            Some(_) => out.fail_with(&at.member("position"), Params::NONE.with("paper", kind.noun()), Places::NONE),
            None => out.needs(at, at.member("position").path()),
        }
    });
    ran
}

/// Xinjiang wants a proof of party building (党建证明).
pub static PARTY_BUILDING: Rule = Rule {
    code: "BA-O0503",
    slug: "party-building-proof-missing",
    layer: Layer::Province,
    cite: &[cite(&source::BUREAU_FAQ, "新疆"), cite(&source::FAQ_OFFICES, "凡是新疆的备案都必须取得党建的证明吗？")],
    applies: Applies::to(LASTING),
    covers: &["PRV-016"],
    predicts: &["MAT-24"],
    message: say(
        "该省要求提供党建证明，材料中没有",
        "the province wants the proof of party building, and none is among the documents",
    ),
    why: say("该省要求备案前先取得党建证明", "the province wants the proof before an order is filed"),
    help: say(
        "请先办理党建证明，并随订单或经客服提交",
        "obtain the proof first, and hand it in with the order or through the provider",
    ),
    check: Check::Order(party_building),
    ..Rule::BASE
};

/// The paper that is the proof.
pub(crate) const PROOF: Papers = &[&[AttachmentKind::PartyBuilding]];

fn party_building(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let at = At::ROOT.member("supplements");
    each::<Paper>(cx, out, |entry, out| {
        if entry.what.papers != PROOF {
            return Ran::NotApplicable;
        }
        let Some(arises) = arises(cx, entry.what.when).filter(|arises| *arises != Ok(false)) else {
            return Ran::NotApplicable;
        };
        match (arises, enclosed(cx, PROOF)) {
            (_, Ok(true)) | (Ok(false), _) => {}
            (Ok(true), Ok(false)) => out.fail_with(&at, Params::NONE, Places::from_iter([cx.province_path()])),
            // Without a list nothing is known: the proof goes through the provider's staff.
            (Ok(true), Err(list)) => out.needs(&at, list),
            (Err(fact), _) => out.needs(&at, fact),
        }
        Ran::Checked
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::{Value, json};

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

    #[test]
    fn letters_with_a_position() {
        const LETTER: &str = "/services/0/attachments/1";
        let letter = |province: &'static str, letter: Value| {
            move |o: &mut Draft| {
                o.set("/subject/province", province);
                o.set(LETTER, letter);
            }
        };
        let of = |form: &'static str| json!({"kind": "authorisation_letter", "form": form});
        cases(&WITHOUT_POSITION)
            .not_applicable(|_| {})
            .silent(letter("shanghai", of("province")))
            .fail_among("/services/0/attachments/1/position", letter("shanghai", of("general")))
            .silent(letter(
                "shanghai",
                json!({"kind": "authorisation_letter", "form": "general", "position": "行政主管"}),
            ))
            .silent(|o| {
                letter("shanghai", of("general"))(o);
                o.set("/services/0/remark", "网站负责人职务为行政主管");
            })
            .blocked(&["/services/0/attachments/1/position"], |o| o.set("/subject/province", "shanghai"));
    }

    #[test]
    fn party_building() {
        let xinjiang = |list: serde_json::Value| {
            move |o: &mut Draft| {
                o.set("/subject/province", "xinjiang");
                o.set(SUPPLEMENTS, list);
            }
        };
        cases(&PARTY_BUILDING)
            .not_applicable(|_| {})
            .fail_among(SUPPLEMENTS, xinjiang(json!([])))
            .silent(xinjiang(json!(["党建证明"])))
            .blocked(&[SUPPLEMENTS], xinjiang(json!(null)))
            .blocked(&["/subject/province", SUPPLEMENTS], |o| o.remove("/subject/province"))
            // Tibet asks on first filings.
            .fail_among(SUPPLEMENTS, |o| {
                xinjiang(json!([]))(o);
                o.set("/subject/province", "tibet");
            });
    }
}
