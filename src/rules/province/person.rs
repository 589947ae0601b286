//! With which certificates persons file in a province, and who answers for businesses (负责人的证件): kind, months left,
//! owners, shareholders, foreigners.

use super::{LASTING, OF_PAGES, OF_SUBJECT, each, ends_too_soon, is_new_person, is_news};
use crate::law::province::{
    Certificate as Demanded, Eligible, ForeignRepresentative, Origin, Papers, Person, Remaining,
};
use crate::law::{Item, Part};
use crate::model::record::Vocabulary as _;
use crate::model::{AttachmentKind, CertificateKind, PersonRole, SubjectNature};
use crate::rule::prelude::*;
use crate::rules::enclosed::{enclosed, noun_of};
use crate::rules::person::has_subject_number;
use crate::value::{ValidUntil, same};

/// Persons from elsewhere file with the papers that the province takes (港澳台及外籍人员的证件).
pub static DOCUMENT: Rule = Rule {
    code: "BA-P0901",
    slug: "person-document-refused-by-province",
    applies: Applies::to(LASTING),
    message: say(
        "证件为“{kind}”，该省要求使用“{wanted}”",
        "the certificate is {kind}, and the province wants {wanted}",
    ),
    why: say(
        "该省的要求页面列出了港澳台及外籍人员可用的证件",
        "the page of this province names the certificates of persons from elsewhere",
    ),
    help: say("请改用该证件", "use that certificate"),
    check: Check::Person(document),
    ..OF_PAGES
};

/// From where a person is who has such a certificate; permits of residence tell it by their number.
fn is_of(origin: Origin, kind: CertificateKind, number: Option<&str>) -> bool {
    use CertificateKind as K;
    match origin {
        Origin::HongKongMacao => matches!(kind, K::HkMacaoPermit | K::HkMacaoResidencePermit),
        // Numbers of permits of residence begin with 81 in Hong Kong, of travel permits with H.
        Origin::HongKong => match kind {
            K::HkMacaoResidencePermit => number.is_some_and(|number| number.starts_with("81")),
            K::HkMacaoPermit => number.is_some_and(|number| number.starts_with(['H', 'h'])),
            _ => false,
        },
        Origin::Taiwan => matches!(kind, K::TaiwanPermit | K::TaiwanResidencePermit),
        Origin::Abroad => matches!(kind, K::Passport | K::PermanentResidence),
    }
}

fn document(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let own = cx.is_individual() == Some(true) && item.role == Role::Subject && item.person.certificate.is_absent();
    let certificate = if own { &cx.order.subject.certificate } else { &item.person.certificate };
    let subject = At::ROOT.member("subject");
    let at = if own { subject.member("certificate") } else { item.at.member("certificate") };
    let kind_at = at.member("kind");
    let Some(kind) = certificate.kind.get().filter(|kind| *kind != CertificateKind::ResidentId) else {
        return Ran::NotApplicable;
    };
    let news = is_new_person(cx, item);
    if news == Ok(false) {
        return Ran::NotApplicable;
    }
    let number = certificate.number.get();
    each::<Person>(cx, out, |entry, out| {
        let wanted = match entry.what {
            Person::Documents { of, kinds } if is_of(of, kind, number) && !kinds.contains(&kind) => {
                kinds.first().map(|kind| kind.noun())
            }
            Person::Foreign(ForeignRepresentative::ServicePersonHoldsId)
                if item.role == Role::Service && has_foreign_rep(cx) =>
            {
                Some(CertificateKind::ResidentId.noun())
            }
            Person::PassportWithPermit if kind == CertificateKind::Passport => {
                return permit_of_residence(cx, &kind_at, out);
            }
            _ => return Ran::NotApplicable,
        };
        let params = Params::NONE.with("kind", kind.noun()).with("wanted", wanted.unwrap_or(kind.noun()));
        match &news {
            Ok(_) => out.fail_with(&kind_at, params, Places::NONE),
            Err(fact) => out.needs(&kind_at, *fact),
        }
        Ran::Checked
    })
}

fn has_foreign_rep(cx: &Context<'_>) -> bool {
    let kind = cx.order.subject.legal_rep_cert_kind.get();
    matches!(kind, Some(CertificateKind::Passport | CertificateKind::PermanentResidence))
}

/// A passport goes with a permit of residence and the registration of where its holder stays.
fn permit_of_residence(cx: &Context<'_>, at: &At<'_>, out: &mut Sink<'_>) -> Ran {
    const WITH: Papers = &[&[AttachmentKind::ResidencePermit, AttachmentKind::PoliceResidenceCertificate]];
    match enclosed(cx, WITH) {
        Ok(true) => {}
        Ok(false) => {
            let params = Params::NONE.with("kind", CertificateKind::Passport.noun()).with("wanted", noun_of(WITH));
            out.fail_with(at, params, Places::NONE);
        }
        Err(list) => out.needs(at, list),
    }
    Ran::Checked
}

/// An individual business is answered for by its owner (个体工商户的负责人).
pub static OWNER: Rule = Rule {
    code: "BA-P0902",
    slug: "business-not-answered-by-owner",
    applies: Applies::to(LASTING).units(),
    message: say(
        "负责人不是个体工商户的经营者，该省要求由经营者本人担任",
        "the person is not the owner of the individual business, and the province takes nobody else",
    ),
    why: say(
        "该省规定个体工商户的负责人须为其经营者，不接受授权",
        "in this province an individual business is answered for by its owner, and letters do not help",
    ),
    help: say("请改填经营者本人", "name the owner"),
    check: Check::Person(owner),
    ..OF_PAGES
};

/// Whether the person is another than the legal representative, as far as both are named and it is news.
fn is_another(cx: &Context<'_>, item: &PersonItem<'_>) -> bool {
    let (subject, record) = (&cx.order.subject, &cx.order.facts.record);
    let rep = subject.legal_rep_name.get().or_else(|| record.legal_rep_name.get());
    let named = rep.zip(item.person.name.get()).is_some_and(|(rep, person)| !same::persons(rep, person));
    named && is_new_person(cx, item) == Ok(true)
}

fn owner(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    if cx.nature().is_some_and(|nature| nature != SubjectNature::IndividualBusiness) {
        return Ran::NotApplicable;
    }
    each::<Person>(cx, out, |entry, out| {
        if entry.what != Person::BusinessOwner {
            return Ran::NotApplicable;
        }
        if is_another(cx, item) {
            out.fail(&item.at.member("name"));
        }
        Ran::Checked
    })
}

/// Somebody else than the legal representative is a shareholder or a senior manager (股东、高管).
pub static SHAREHOLDER: Rule = Rule {
    code: "BA-P0903",
    slug: "subject-person-not-of-the-management",
    applies: Applies::to(LASTING).units(),
    message: say(
        "主体负责人不是法定代表人，该省要求由股东或高管担任并提交{paper}，材料中没有",
        "the subject's person is not its legal representative; the province takes shareholders and senior managers, with {paper}, and none is among the documents",
    ),
    why: say(
        "该省规定非法定代表人的主体负责人须为股东或高管，并提供证明和委托书",
        "in this province another person of the subject is a shareholder or a senior manager, with a proof and a letter",
    ),
    help: say(
        "请改填法定代表人，或上传股东、高管证明和单位委托书",
        "name the legal representative, or upload the proof and the unit's letter",
    ),
    check: Check::Person(shareholder),
    ..OF_PAGES
};

fn shareholder(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    const PROOF: Papers = &[&[AttachmentKind::ShareholderProof, AttachmentKind::UnitEntrustment]];
    const TAKEN: [PersonRole; 3] = [PersonRole::LegalRepresentative, PersonRole::Shareholder, PersonRole::Executive];
    if item.role != Role::Subject || !is_another(cx, item) {
        return Ran::NotApplicable;
    }
    each::<Person>(cx, out, |entry, out| {
        if entry.what != Person::Subject(Eligible::ShareholderOrExecutive) {
            return Ran::NotApplicable;
        }
        let role = &item.person.role;
        let other = !role.is_absent() && !TAKEN.iter().any(|taken| role.has(*taken));
        let params = Params::NONE.with("paper", noun_of(PROOF));
        match enclosed(cx, PROOF) {
            _ if other => out.fail_with(&item.at.member("role"), params, Places::NONE),
            Ok(true) => {}
            Ok(false) => out.fail_with(&item.at.member("name"), params, Places::NONE),
            Err(list) => out.needs(&item.at.member("name"), list),
        }
        Ran::Checked
    })
}

/// Some provinces take no foreigner as the subject's person (外籍负责人).
pub static FOREIGNER: Rule = Rule {
    code: "BA-P0309",
    slug: "subject-person-foreign",
    layer: Layer::Province,
    cite: &[cite(&source::PROVINCES, "各省份页面"), cite(&source::FAQ_UPLOADS, "公司法人是外国人需要上传什么证件？")],
    applies: Applies::to(OF_SUBJECT).units(),
    covers: &["PRV-010"],
    predicts: &["PER-11"],
    message: say(
        "主体负责人为外籍，该省要求授权中国公民担任",
        "the subject's person is a foreigner, and the province wants a Chinese citizen to be authorised",
    ),
    why: say(
        "该省规定外籍法定代表人须授权中国公民担任负责人",
        "in this province a foreign legal representative authorises a Chinese citizen as responsible person",
    ),
    help: say("请由法定代表人授权中国公民担任主体负责人", "let the legal representative authorise a Chinese citizen"),
    check: Check::Person(foreigner),
    ..Rule::BASE
};

fn foreigner(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let foreign = matches!(
        item.person.certificate.kind.get(),
        Some(CertificateKind::Passport | CertificateKind::PermanentResidence)
    );
    let news = is_new_person(cx, item);
    if item.role != Role::Subject || !foreign || news == Ok(false) {
        return Ran::NotApplicable;
    }
    each::<Person>(cx, out, |entry, out| {
        if entry.what != Person::Foreign(ForeignRepresentative::AuthorisesCitizen) {
            return Ran::NotApplicable;
        }
        let at = item.at.member("certificate");
        match news {
            Ok(_) => out.fail(&at.member("kind")),
            Err(fact) => out.needs(&at.member("kind"), fact),
        }
        Ran::Checked
    })
}

/// The certificate of a responsible person must be valid long enough where the province says so (负责人证件剩余有效期).
pub static ENDS_TOO_SOON: Rule = Rule {
    code: "BA-P0308",
    slug: "person-certificate-ends-too-soon",
    applies: Applies::to(LASTING),
    predicts: &["PER-07"],
    message: say(
        "负责人的证件将于 {end} 到期，该省要求剩余有效期{bound} {months} 个月",
        "the person's certificate ends on {end}, and the province wants {bound} {months} months of validity",
    ),
    why: say("该省不受理即将到期的证件", "the province does not take certificates that are about to end"),
    help: say("请换领新证件后提交", "renew the certificate before the order is submitted"),
    check: Check::Person(certificate_ends_too_soon),
    ..OF_PAGES
};

fn certificate_ends_too_soon(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let of_subject = &cx.order.subject.responsible_person.certificate.valid_to;
    let ends = &item.person.certificate.valid_to;
    // One certificate ends once.
    if has_subject_number(cx, item) && ends == of_subject {
        return Ran::NotApplicable;
    }
    let Some(end) = ends.get().and_then(ValidUntil::day) else {
        return Ran::NotApplicable;
    };
    // What the record has ends as it did; without the record it is not known to.
    let part = item.service.map_or(Part::SubjectPerson, |service| Part::ServicePerson(service.index));
    if is_news(cx, part, &[Item::PersonCertificateNumber, Item::PersonCertificateValidTo]) != Ok(true) {
        return Ran::NotApplicable;
    }
    let at = item.at.member("certificate");
    let at = at.member("valid_to");
    let ran = each::<Demanded>(cx, out, |entry, out| match entry.what {
        Demanded::PersonLeft(left) => ends_too_soon(cx, end, left, &at, Places::NONE, out),
        _ => Ran::NotApplicable,
    });
    let permit = matches!(
        item.person.certificate.kind.get(),
        Some(CertificateKind::HkMacaoResidencePermit | CertificateKind::TaiwanResidencePermit)
    );
    if !permit {
        return ran;
    }
    each::<Person>(cx, out, |entry, out| match entry.what {
        Person::ResidencePermitLeft { months } => {
            ends_too_soon(cx, end, Remaining { months, longer: true }, &at, Places::NONE, out)
        }
        _ => Ran::NotApplicable,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const PROVINCE: &str = "/subject/province";
    const NATURE: &str = "/subject/nature";
    const PERSON: &str = "/subject/responsible_person";
    const KIND: &str = "/subject/responsible_person/certificate/kind";
    const NUMBER: &str = "/subject/responsible_person/certificate/number";
    const NAME: &str = "/subject/responsible_person/name";
    const ROLE: &str = "/subject/responsible_person/role";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");

    fn holds(o: &mut Draft, province: &str, kind: &str, number: &str) {
        o.set(PROVINCE, province);
        o.set(KIND, kind);
        o.set(NUMBER, number);
    }

    #[test]
    fn documents() {
        cases(&DOCUMENT)
            .silent(|_| {})
            // Yunnan takes travel permits, Shanghai both.
            .fail_among(KIND, |o| holds(o, "yunnan", "hk_macao_residence_permit", "810000198501010013"))
            .silent(|o| holds(o, "yunnan", "hk_macao_permit", "H12345678"))
            .silent(|o| holds(o, "shanghai", "hk_macao_residence_permit", "810000198501010013"))
            // Beijing speaks of Hong Kong alone.
            .fail_among(KIND, |o| holds(o, "beijing", "hk_macao_residence_permit", "810000198501010013"))
            .silent(|o| holds(o, "beijing", "hk_macao_residence_permit", "820000198501010011"))
            .silent(|o| holds(o, "zhejiang", "hk_macao_residence_permit", "810000198501010013"));
        let at = "/subject/certificate/kind";
        let foreigner = |o: &mut Draft, papers: &[&str]| {
            o.set(PROVINCE, "shanghai");
            o.remove(PERSON);
            o.set(at, "passport");
            o.set("/supplements", json!(papers));
            o.set("/subject/supplements", json!([]));
        };
        cases(&DOCUMENT)
            .from(INDIVIDUAL)
            .fail_among(at, |o| foreigner(o, &["residence_permit"]))
            .silent(|o| foreigner(o, &["residence_permit", "police_residence_certificate"]))
            .blocked(&["/supplements"], |o| foreigner(o, &["other"]));
    }

    #[test]
    fn owners() {
        let business = |province: &'static str, name: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set(NATURE, "individual_business");
                o.set("/services/0/responsible_person/name", "张示例");
                o.set(NAME, name);
            }
        };
        cases(&OWNER)
            .silent(|_| {})
            .silent(business("heilongjiang", "张示例"))
            .fail_among(NAME, business("heilongjiang", "李示例"))
            .silent(business("guangdong", "李示例"))
            .silent(|o| {
                business("heilongjiang", "李示例")(o);
                o.set(NATURE, "enterprise");
            });
    }

    #[test]
    fn shareholders() {
        let papers = |papers: &'static [&'static str]| {
            move |o: &mut Draft| {
                o.set(PROVINCE, "heilongjiang");
                o.set(NAME, "李示例");
                o.set("/supplements", json!(papers));
                o.set("/subject/supplements", json!([]));
            }
        };
        cases(&SHAREHOLDER)
            .silent(|_| {})
            .silent(|o| o.set(PROVINCE, "heilongjiang"))
            .fail_among(NAME, papers(&[]))
            .fail_among(NAME, papers(&["shareholder_proof"]))
            .silent(papers(&["shareholder_proof", "unit_entrustment"]))
            .blocked(&["/supplements"], papers(&["other"]))
            .fail_among(ROLE, |o| {
                papers(&["shareholder_proof", "unit_entrustment"])(o);
                o.set(ROLE, json!(["employee"]));
            });
    }

    #[test]
    fn foreigner() {
        const KIND: &str = "/subject/responsible_person/certificate/kind";
        let foreign = |province: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set(KIND, "passport");
                o.set(NUMBER, "E12345678");
            }
        };
        cases(&FOREIGNER)
            .not_applicable(|_| {})
            .fail_among(KIND, foreign("shandong"))
            .fail_among(KIND, foreign("hebei"))
            .silent(foreign("guangdong"))
            .silent(|o| {
                o.set(PROVINCE, "shandong");
                o.set(KIND, "hk_macao_permit");
            })
            // Of the service's person the page does not speak.
            .silent(|o| {
                o.set(PROVINCE, "shandong");
                o.set("/services/0/responsible_person/certificate/kind", "passport");
            })
            .blocked(&[PROVINCE], |o| {
                foreign("hebei")(o);
                o.remove(PROVINCE);
            });
    }
    const PERSON_MP: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");

    #[test]
    fn certificate_ends_too_soon() {
        const PROVINCE: &str = "/subject/province";
        const END: &str = "/subject/responsible_person/certificate/valid_to";
        const OF_SERVICE: &str = "/services/0/responsible_person/certificate/valid_to";
        let ends = |province: &'static str, day: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set(END, day);
            }
        };
        // Three months from 2025-11-20: at least in Shanghai and Henan, more in Zhejiang.
        cases(&ENDS_TOO_SOON)
            .silent(ends("shanghai", "2026-02-20"))
            .fail_among(END, ends("shanghai", "2026-02-19"))
            .silent(ends("henan", "2026-02-20"))
            .fail_among(END, ends("henan", "2026-02-19"))
            .silent(ends("zhejiang", "2026-02-21"))
            .fail_among(END, ends("zhejiang", "2026-02-20"))
            .silent(ends("zhejiang", "长期"))
            .fail_among(OF_SERVICE, |o| {
                o.set(PROVINCE, "shanghai");
                o.set(OF_SERVICE, "2026-02-19");
            })
            // One certificate ends once.
            .fail_among(END, |o| {
                ends("shanghai", "2026-02-19")(o);
                o.set(OF_SERVICE, "2026-02-19");
                o.set("/services/0/responsible_person/certificate/number", "440305198501010001");
            })
            // What has ended is told as that, and elsewhere nobody asks.
            .silent(ends("shanghai", "2025-11-19"))
            .silent(ends("guangdong", "2025-11-20"))
            .blocked(&[PROVINCE], |o| {
                o.set(END, "2026-01-20");
                o.remove(PROVINCE);
            });
        cases(&ENDS_TOO_SOON).from(PERSON_MP).silent(|o| {
            o.set(PROVINCE, "henan");
            o.set(END, "2026-01-20");
        });
    }
}
