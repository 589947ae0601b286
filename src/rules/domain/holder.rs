//! Whose the domain is (域名所有者): another than the subject, the legal representative, the type of user.

use super::{WEBSITES, fact, unreadable};
use crate::law::province::{CertificateOf, Domain};
use crate::model::{AttachmentKind, Certificate, HolderType, OrderKind, ServiceKind};
use crate::rule::prelude::*;
use crate::rules::enclosed::has;
use crate::rules::province::{asks, missing};
use crate::rules::subject::certificate::is_malformed;
use crate::value::{CertificateNumber, same};

/// Who holds a domain, seen from the subject.
pub(in crate::rules) enum Holder {
    /// The subject.
    Subject,
    /// Somebody of the subject's name; whether it is the subject depends on what is missing of the certificates.
    Namesake(Box<Needs>),
    /// The legal representative of the unit.
    LegalRep,
    /// Somebody else; what tells so.
    Other(Say),
}

const NAME: Say = say("所有者名称", "the holder's name");
const NUMBER: Say = say("所有者证件号码", "the holder's certificate number");

/// Who holds the domain, or the facts on which that depends.
pub(in crate::rules) fn holder(cx: &Context<'_>, item: &DomainItem<'_>) -> Result<Holder, Box<Needs>> {
    let facts = item.facts();
    let individual = cx.is_individual();
    let (subject, record) = (&cx.order.subject, &cx.order.facts.record);
    let name = cx.subject_name();
    let rep = subject.legal_rep_name.get().or_else(|| record.legal_rep_name.get());
    let mut needs = Needs::NONE;
    if let (Some(holder), Some(name)) = (facts.registrant_name.get(), name) {
        // That a unit's name is not the one on its certificate is told as that.
        let certified = subject.certificate.name.get().filter(|_| individual == Some(false));
        let names = |name: &str| same::subjects(individual, holder, name);
        if names(name) || certified.is_some_and(names) {
            return Ok(namesake(cx, item));
        }
        // A name in Latin letters (Shanghai takes pinyin) over the number of the subject is the subject's.
        if holder.is_ascii() && !name.is_ascii() {
            match numbers(cx, item) {
                Ok((own, theirs)) if same::numbers(own, theirs).is_same() => return Ok(Holder::Subject),
                Ok(_) => {}
                Err(needs) => return Err(needs),
            }
        }
        match (individual, rep) {
            (Some(true), _) => return Ok(Holder::Other(NAME)),
            (Some(false), Some(rep)) if same::persons(holder, rep) => return Ok(Holder::LegalRep),
            (None, Some(rep)) if same::persons(holder, rep) => {}
            (_, Some(_)) => return Ok(Holder::Other(NAME)),
            (_, None) => needs = needs.with(of_subject(cx).member("legal_rep_name")),
        }
    } else {
        if facts.registrant_name.is_absent() {
            needs = needs.with(item.fact("registrant_name"));
        }
        if name.is_none() {
            needs = needs.with(of_subject(cx).member("name"));
        }
        if rep.is_none() && individual != Some(true) {
            needs = needs.with(of_subject(cx).member("legal_rep_name"));
        }
    }
    if individual.is_none() {
        needs = needs.with(cx.nature_path());
    }
    Err(Box::new(needs))
}

/// Whether who has the subject's name is the subject, by the numbers of the certificates.
fn namesake(cx: &Context<'_>, item: &DomainItem<'_>) -> Holder {
    let (own, theirs) = match numbers(cx, item) {
        Ok(numbers) => numbers,
        Err(needs) => return Holder::Namesake(needs),
    };
    let (of_person, of_unit) = (|| is_another_person(cx, item, own, theirs), || is_another_unit(cx, own, theirs));
    match cx.is_individual() {
        Some(true) => of_person(),
        Some(false) => of_unit(),
        None => match (of_person(), of_unit()) {
            (Holder::Subject, Holder::Subject) => Holder::Subject,
            _ => Holder::Namesake(Box::new(Needs::NONE.with(cx.nature_path()))),
        },
    }
}

/// The number of the subject's certificate and that of the holder, or which of them is missing.
fn numbers<'a>(
    cx: &'a Context<'_>,
    item: &'a DomainItem<'_>,
) -> Result<(&'a CertificateNumber, &'a CertificateNumber), Box<Needs>> {
    match (own(cx).number.number(), item.facts().registrant_cert_number.number()) {
        (Some(own), Some(theirs)) => Ok((own, theirs)),
        (own, theirs) => {
            let own = if own.is_none() {
                Needs::NONE.with(of_subject(cx).member("certificate").member("number"))
            } else {
                Needs::NONE
            };
            let fact = item.fact("registrant_cert_number");
            Err(Box::new(if theirs.is_none() { own.with(fact) } else { own }))
        }
    }
}

/// The subject's certificate: from the order, else from the record.
fn own<'a>(cx: &'a Context<'_>) -> &'a Certificate {
    let subject = &cx.order.subject.certificate;
    if subject.number.is_absent() { &cx.order.facts.record.certificate } else { subject }
}

/// Two numbers of one form, of certificates of one kind: another person of the same name.
fn is_another_person(
    cx: &Context<'_>,
    item: &DomainItem<'_>,
    own_number: &CertificateNumber,
    theirs: &CertificateNumber,
) -> Holder {
    let certificate = own(cx);
    // A mistyped number is told as that.
    if !same::numbers(own_number, theirs).is_different() || is_malformed(certificate, own_number.as_str()) {
        return Holder::Subject;
    }
    match (certificate.kind.get(), item.facts().registrant_cert_kind.get()) {
        (Some(one), Some(other)) if one == other => Holder::Other(NUMBER),
        (Some(_), Some(_)) => Holder::Subject,
        (kind, theirs) => {
            let own = if kind.is_none() {
                Needs::NONE.with(of_subject(cx).member("certificate").member("kind"))
            } else {
                Needs::NONE
            };
            let fact = item.fact("registrant_cert_kind");
            Holder::Namesake(Box::new(if theirs.is_none() { own.with(fact) } else { own }))
        }
    }
}

/// A credit code and another one, or an organisation code that does not stand in it: another unit of the same name. Older
/// registration numbers of a unit differ from its code.
fn is_another_unit(cx: &Context<'_>, own: &CertificateNumber, theirs: &CertificateNumber) -> Holder {
    let codes = own.credit_code().is_some() || theirs.credit_code().is_some();
    if !codes || !(same::numbers(own, theirs).is_different() || same::other_organisation_codes(own, theirs)) {
        return Holder::Subject;
    }
    // An account with the same number tells that the subject's is the wrong one.
    match cx.order.facts.account.realname_cert_number.number() {
        Some(account) if same::numbers(account, theirs).is_same() => Holder::Subject,
        Some(_) => Holder::Other(NUMBER),
        None => {
            let account = fact("account").member("realname_cert_number");
            Holder::Namesake(Box::new(Needs::NONE.with(account)))
        }
    }
}

/// Where something would be written of the subject: in the order, or in its record where the form does not ask.
#[cold]
fn of_subject(cx: &Context<'_>) -> Path {
    let in_record = cx.is_kind(&[OrderKind::AddServiceHere, OrderKind::AccessService]);
    if in_record { fact("record") } else { Path::ROOT.member("subject") }
}

/// The holder of the domain must be the subject, or its legal representative (域名所有者与备案主体一致).
pub static HOLDER_DIFFERS: Rule = Rule {
    code: "BA-D0401",
    slug: "domain-holder-differs",
    cite: &[
        cite(&source::LIMITS, "域名实名认证"),
        cite(&source::SCENARIOS, "备案场景"),
        cite(&source::PC_FIRST, "备案准备"),
        cite(&source::MP_FIRST, "备案准备"),
        cite(&source::FAQ_DOMAIN, "个人注册的域名可以用于单位备案吗？"),
    ],
    applies: Applies::to(OrderKind::ADD).services(&[ServiceKind::Website, ServiceKind::App]),
    covers: &["DOM-008", "SUB-035"],
    predicts: &["APP-04", "DOM-07", "DOM-09", "DOM-10", "DOM-11"],
    message: say(
        "域名实名信息中的{what}与备案主体不一致",
        "{what} in the domain's real-name data is not that of the subject",
    ),
    why: say(
        "备案主体须与域名实名认证的所有者一致：个人须为本人，单位通常为该单位",
        "the subject must be the holder that was verified: the person itself, or as a rule the unit",
    ),
    help: say(
        "请将域名过户给备案主体并重新实名认证，或改用其名下的域名；所有者为单位的股东或高级管理人员时，部分省份接受《有关网站备案域名注册人的证明》",
        "transfer the domain to the subject and verify it again, or use a domain that the subject holds; of a unit's shareholder or senior manager some provinces take the proof about the registrant",
    ),
    check: Check::Domain(holder_differs),
    ..Rule::BASE
};

fn holder_differs(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    if let Some(ran) = unreadable(item, out) {
        return ran;
    }
    match holder(cx, item) {
        // A shareholder or senior manager with the ministry's proof may hold it.
        Ok(Holder::Other(_)) if cx.is_individual() == Some(false) && is_proved(cx, item) => {}
        // So may a foreign parent with its papers, where the page says so.
        Ok(Holder::Other(_)) if has_foreign_parent(cx) => {}
        Ok(Holder::Other(what)) => {
            let related = Places::from_iter([item.fact("registrant_name")]);
            out.fail_with(item.at, Params::NONE.with("what", what), related);
        }
        Ok(Holder::Subject | Holder::LegalRep) => {}
        Ok(Holder::Namesake(needs)) | Err(needs) => out.undetermined(item.at, *needs),
    }
    Ran::Checked
}

/// Whether the proof about the registrant of the domain is among the uploads (有关网站备案域名注册人的证明).
fn is_proved(cx: &Context<'_>, item: &DomainItem<'_>) -> bool {
    let order = cx.order;
    let lists = [&order.supplements, &order.subject.supplements, &order.subject.attachments, &item.service.attachments];
    lists.iter().any(|list| list.has_kind(AttachmentKind::RegistrantProof) == Some(true))
}

/// A unit's domain that its legal representative holds is taken in practice, but not everywhere.
pub static HOLDER_IS_LEGAL_REP: Rule = Rule {
    code: "BA-D0402",
    slug: "domain-held-by-legal-representative",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[
        cite(&source::LIMITS, "域名实名认证"),
        cite(&source::DOMAINS, "备案域名"),
        cite(&source::FAQ_DOMAIN, "个人注册的域名可以用于单位备案吗？"),
    ],
    applies: WEBSITES.units(),
    covers: &["DOM-008", "SUB-035"],
    message: say(
        "域名所有者是法定代表人，而非备案单位",
        "the domain is held by the legal representative, not by the unit",
    ),
    why: say(
        "单位备案的域名最好由该单位持有，法定代表人持有的并非各省都接受",
        "a unit had best hold the domain itself, not every province accepts its legal representative",
    ),
    help: say(
        "建议将域名过户给备案单位，或先查看所在省的要求",
        "transfer the domain to the unit, or look up what the province asks",
    ),
    check: Check::Domain(holder_is_legal_rep),
    ..Rule::BASE
};

fn holder_is_legal_rep(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    // A province that speaks of it allows it, or has the next rule.
    let spoken = asks::<Domain>(cx, |asked| matches!(asked, Domain::Holder(_)));
    match spoken {
        Some(true) => Ran::NotApplicable,
        Some(false) => legal_rep_holds(cx, item, Needs::NONE, out),
        None => legal_rep_holds(cx, item, missing(cx, Needs::NONE), out),
    }
}

/// Fails if the legal representative holds the domain, as far as that is known and nothing else is needed.
pub(in crate::rules) fn legal_rep_holds(
    cx: &Context<'_>,
    item: &DomainItem<'_>,
    needs: Needs,
    out: &mut Sink<'_>,
) -> Ran {
    if let Some(ran) = unreadable(item, out) {
        return ran;
    }
    match holder(cx, item) {
        Ok(Holder::LegalRep) if needs.is_empty() => {
            out.fail_with(item.at, Params::NONE, Places::from_iter([item.fact("registrant_name")]));
        }
        Ok(Holder::LegalRep) => out.undetermined(item.at, needs),
        Ok(Holder::Subject | Holder::Namesake(_) | Holder::Other(_)) => {}
        Err(more) if needs.is_empty() => out.undetermined(item.at, *more),
        Err(more) => out.undetermined(item.at, missing(cx, *more)),
    }
    Ran::Checked
}

/// Whether a foreign parent may hold the domain by the page, and its papers are there.
pub(in crate::rules) fn has_foreign_parent(cx: &Context<'_>) -> bool {
    let allowed = |what: &Domain| *what == Domain::Certificate(CertificateOf::ForeignParent);
    has(cx, AttachmentKind::ForeignParentPapers) && asks::<Domain>(cx, allowed) == Some(true)
}

/// The type of the holder must be that of the filing (个人、企业).
pub static TYPE_DIFFERS: Rule = Rule {
    code: "BA-D0403",
    slug: "domain-holder-type-differs",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[cite(&source::FAQ_AFFECTS, "域名和备案的实名认证用户类型不同是否会影响备案？")],
    applies: WEBSITES,
    covers: &["DOM-009"],
    message: say(
        "域名实名认证的用户类型是{type}，与备案主体性质不符",
        "the domain was verified for the user type {type}, which does not fit the nature of the subject",
    ),
    why: say(
        "2018 年的说明要求域名与备案的实名类型一致",
        "the guidance of 2018 wants the same user type for the domain and the filing",
    ),
    help: say("请按备案主体的类型重新办理域名实名认证", "verify the domain again for the type of the subject"),
    check: Check::Domain(type_differs),
    ..Rule::BASE
};

fn type_differs(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    use crate::model::record::Vocabulary as _;
    if let Some(ran) = unreadable(item, out) {
        return ran;
    }
    let mut needs = match holder(cx, item) {
        // Another holder is reported as such; a legal representative is a person by nature.
        Ok(Holder::Other(_) | Holder::LegalRep) => return Ran::NotApplicable,
        Ok(Holder::Subject) => Needs::NONE,
        Ok(Holder::Namesake(needs)) | Err(needs) => *needs,
    };
    let place = || item.fact("registrant_type");
    let verified_as = item.facts().registrant_type.get();
    match (verified_as, cx.is_individual()) {
        (Some(verified_as), Some(individual)) => {
            if (verified_as == HolderType::Individual) == individual {
                return Ran::Checked;
            }
            if needs.is_empty() {
                let params = Params::NONE.with("type", verified_as.noun());
                out.fail_with(item.at, params, Places::from_iter([place()]));
                return Ran::Checked;
            }
        }
        (None, Some(_)) => needs = needs.with(place()),
        (Some(_), None) => needs = needs.with(cx.nature_path()),
        (None, None) => needs = needs.with(place()).with(cx.nature_path()),
    }
    out.undetermined(item.at, needs);
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const DOMAIN: &str = "/services/0/domains/0";
    const HOLDER: &str = "/facts/domains/0/registrant_name";
    const TYPE: &str = "/facts/domains/0/registrant_type";
    const REP: &str = "/subject/legal_rep_name";
    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");

    fn verified_with(o: &mut crate::cases::Draft, kind: &str, number: &str) {
        o.set("/facts/domains/0/registrant_cert_kind", kind);
        o.set("/facts/domains/0/registrant_cert_number", number);
    }

    #[test]
    fn holder_differs() {
        cases(&HOLDER_DIFFERS)
            .pass(|_| {})
            .fail_among(DOMAIN, |o| verified_with(o, "organisation_code", "70846113-6"))
            .fail_among(DOMAIN, |o| verified_with(o, "business_licence", "91440300708461136T"))
            .pass(|o| verified_with(o, "organisation_code", "MA5ABCD00"))
            // Of another time, or mistyped.
            .pass(|o| verified_with(o, "business_licence", "440301103097413"))
            .pass(|o| o.set(HOLDER, "深圳市示例科技 有限公司"))
            .silent(|o| o.set(HOLDER, "张示例"))
            .fail(DOMAIN, |o| o.set(HOLDER, "李示例"))
            .fail(DOMAIN, |o| o.set(HOLDER, "深圳市示例科技有限责任公司"))
            // Pinyin over the number of the subject, and over another.
            .pass(|o| o.set(HOLDER, "Shenzhenshi Shili Keji Youxian Gongsi"))
            .fail(DOMAIN, |o| {
                o.set(HOLDER, "Example Technology Ltd");
                o.set("/facts/domains/0/registrant_cert_number", "91440300MA5EFGH023");
            })
            // Another unit of the same name.
            .fail(DOMAIN, |o| {
                o.set("/facts/domains/0/registrant_cert_number", "91440300MA5EFGH023");
            })
            // An organisation code that is mistyped is another's all the same; a word is no code.
            .fail_among(DOMAIN, |o| verified_with(o, "organisation_code", "MA5K3L7Q1"))
            .silent(|o| verified_with(o, "other", "unverified"))
            .blocked(&["/facts/account/realname_cert_number"], |o| {
                verified_with(o, "business_licence", "91440300MA5EFGH023");
                o.remove("/facts/account/realname_cert_number");
            })
            // A number from before the credit code is no other unit's.
            .pass(|o| o.set("/facts/domains/0/registrant_cert_number", "440301103097413"))
            .undetermined(&[HOLDER], |o| o.remove(HOLDER))
            .undetermined(&["/facts/domains/0/registrant_cert_number"], |o| {
                o.remove("/facts/domains/0/registrant_cert_number");
            })
            .undetermined(&["/facts/domains/0/registrant_cert_number"], |o| {
                o.set(HOLDER, "Shenzhenshi Shili Keji Youxian Gongsi");
                o.remove("/facts/domains/0/registrant_cert_number");
            })
            .blocked(&[REP], |o| {
                o.set(HOLDER, "李示例");
                o.remove(REP);
            })
            .blocked(&["/subject/nature"], |o| {
                o.set(HOLDER, "张示例");
                o.remove("/subject/nature");
            })
            .undetermined(&["/facts/domains"], |o| o.remove("/facts/domains"))
            .from(APP)
            .silent(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(DOMAIN, |o| o.set(HOLDER, "深圳市示例科技有限公司"))
            .fail(DOMAIN, |o| {
                o.set("/facts/domains/0/registrant_cert_number", "440305198805050010");
            })
            // The kind of the certificate is needed only where the numbers differ.
            .pass(|o| o.remove("/facts/domains/0/registrant_cert_kind"))
            .undetermined(&["/facts/domains/0/registrant_cert_kind"], |o| {
                o.set("/facts/domains/0/registrant_cert_number", "440305198805050010");
                o.remove("/facts/domains/0/registrant_cert_kind");
            })
            // A mistyped number is told as that.
            .silent(|o| o.set("/subject/certificate/number", "440305198805050003"))
            // A number of another kind says nothing.
            .pass(|o| {
                o.set("/facts/domains/0/registrant_cert_kind", "passport");
                o.set("/facts/domains/0/registrant_cert_number", "E12345678");
            })
            .from(ADD_HERE)
            .pass(|_| {})
            .fail(DOMAIN, |o| o.set(HOLDER, "李示例"))
            .blocked(&["/facts/record/certificate/number"], |o| o.remove("/facts/record/certificate/number"))
            .blocked(&["/facts/record/name"], |o| o.remove("/facts/record/name"));
    }

    #[test]
    fn holder_is_legal_rep() {
        cases(&HOLDER_IS_LEGAL_REP)
            .pass(|_| {})
            .fail(DOMAIN, |o| {
                o.set(HOLDER, "张示例");
                o.set(TYPE, "individual");
            })
            .undetermined(&[HOLDER], |o| o.remove(HOLDER))
            .blocked(&["/subject/province"], |o| {
                o.remove("/subject/province");
                o.set(HOLDER, "张示例");
            })
            .silent(|o| held_in(o, "hebei"))
            .silent(|o| held_in(o, "hunan"))
            .from(INDIVIDUAL)
            .not_applicable(|_| {});
    }

    fn held_in(o: &mut crate::cases::Draft, province: &str) {
        o.set("/subject/province", province);
        o.set(HOLDER, "张示例");
        o.set(TYPE, "individual");
    }

    #[test]
    fn type_differs() {
        cases(&TYPE_DIFFERS)
            .pass(|_| {})
            .fail(DOMAIN, |o| o.set(TYPE, "individual"))
            .strict()
            .fail(DOMAIN, |o| o.set(TYPE, "individual"))
            .undetermined(&[TYPE], |o| o.remove(TYPE))
            .undetermined(&[HOLDER], |o| {
                o.set(TYPE, "individual");
                o.remove(HOLDER);
            })
            .silent(|o| {
                o.set(TYPE, "individual");
                o.set(HOLDER, "张示例");
            })
            .silent(|o| {
                o.set(TYPE, "individual");
                o.set(HOLDER, "李示例");
            })
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(DOMAIN, |o| o.set(TYPE, "organisation"))
            .from(APP)
            .silent(|_| {});
    }

    #[test]
    fn the_user_type_never_bars() {
        assert_eq!(TYPE_DIFFERS.severity(false), Severity::Warning);
        assert_eq!(TYPE_DIFFERS.severity(true), Severity::Warning);
    }
}
