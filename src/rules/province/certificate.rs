//! Certificates of subjects in the provinces (主体证件、个体工商户): kind, validity, newest one, two record numbers, brackets
//! in the name; seal, trade name and filing of individual businesses.

use super::situation::arises;
use super::{LASTING, OF_PAGES, OF_SUBJECT, asks, each, ends_too_soon, is_news};
use crate::law::province::{Certificate, FilesAs, Person, Superior};
use crate::law::{Item, Part, is_older, province};
use crate::model::record::Vocabulary as _;
use crate::model::{CertificateKind, OrderKind, SubNature, SubjectNature};
use crate::rule::prelude::*;
use crate::value::{Noun, ValidUntil, same};

/// Whether on a change something of the subject becomes another; on other orders all is looked at.
fn of_new_subject(cx: &Context<'_>) -> bool {
    is_news(cx, Part::Subject, &[Item::Nature, Item::SubjectName, Item::CertificateNumber]) == Ok(true)
}

/// An individual business files as what the province says (个体工商户的备案性质).
pub static BUSINESS: Rule = Rule {
    code: "BA-S0901",
    slug: "individual-business-files-otherwise",
    applies: Applies::to(LASTING),
    message: say(
        "个体工商户以{filed}性质备案，该省要求以{wanted}备案",
        "the individual business files as {filed}, and the province has it file as {wanted}",
    ),
    why: say(
        "该省规定了个体工商户以何种性质备案",
        "the page of this province says as what an individual business files",
    ),
    help: say("请改选主办单位性质", "choose the other nature"),
    check: Check::Order(business),
    ..OF_PAGES
};

const UNIT: Noun = Noun::new("单位", "a unit");
const INDIVIDUAL: Noun = Noun::new("个人", "an individual");

fn business(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let at = At::ROOT.member("subject");
    let at = at.member("nature");
    let as_individual = cx.is_individual() == Some(true);
    if !of_new_subject(cx) {
        return Ran::NotApplicable;
    }
    if as_individual {
        return individual_with_licence(cx, &at, out);
    }
    if cx.nature().is_some_and(|nature| nature != SubjectNature::IndividualBusiness) {
        return Ran::NotApplicable;
    }
    let nameless = matches!(arises(cx, province::Cause::WithoutTradeName), Some(Ok(true)));
    each::<Certificate>(cx, out, |entry, out| {
        let Certificate::IndividualBusiness(files) = entry.what else {
            return Ran::NotApplicable;
        };
        let wrong = match files {
            FilesAs::Enterprise => false,
            FilesAs::ByTradeName | FilesAs::IndividualWithoutTradeName => nameless,
            FilesAs::ByRegister => subject.in_credit_register.get() == Some(false),
        };
        if wrong {
            out.fail_with(&at, Params::NONE.with("filed", UNIT).with("wanted", INDIVIDUAL), Places::NONE);
        }
        Ran::Checked
    })
}

/// What the page says of businesses stands with its units.
fn individual_with_licence(cx: &Context<'_>, at: &At<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let (named, shown) = (subject.has_trade_name.get(), subject.in_credit_register.get());
    if named.is_none() && shown.is_none() {
        return Ran::NotApplicable;
    }
    let page = cx.province().map(|province| province::demands(province, false));
    let mut ran = Ran::NotApplicable;
    for entry in page.map(|page| page.certificates).unwrap_or_default() {
        let Certificate::IndividualBusiness(files) = entry.what else {
            continue;
        };
        ran = Ran::Checked;
        let wrong = match files {
            FilesAs::Enterprise => true,
            FilesAs::ByTradeName | FilesAs::IndividualWithoutTradeName => named == Some(true),
            FilesAs::ByRegister => shown == Some(true),
        };
        if wrong {
            let params = Params::NONE.with("filed", INDIVIDUAL).with("wanted", UNIT);
            out.demanded(entry.force, entry.cite).fail_with(at, params, Places::NONE);
        }
    }
    ran
}

/// An individual business has an official seal (公章).
pub static SEAL: Rule = Rule {
    code: "BA-S0902",
    slug: "individual-business-without-seal",
    applies: Applies::to(LASTING).units(),
    predicts: &["SUB-24"],
    message: say(
        "个体工商户没有公章，该省不受理",
        "the individual business has no official seal, and the province does not take it",
    ),
    why: say("该省要求个体工商户有公章", "the page of this province wants individual businesses to have a seal"),
    help: say("请先刻制公章", "have a seal made first"),
    check: Check::Order(seal),
    ..OF_PAGES
};

fn seal(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    // A company has one; nobody asks.
    if cx.nature() != Some(SubjectNature::IndividualBusiness) || !of_new_subject(cx) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("subject");
    let at = at.member("has_seal");
    each::<Certificate>(cx, out, |entry, out| {
        if entry.what != Certificate::Seal {
            return Ran::NotApplicable;
        }
        match cx.order.subject.has_seal.get() {
            Some(true) => {}
            Some(false) => out.fail(&at),
            None => out.needs(&at, at.path()),
        }
        Ran::Checked
    })
}

/// What stands in the field of the superior unit (投资者或上级主管单位).
pub static SUPERIOR: Rule = Rule {
    code: "BA-S0903",
    slug: "superior-unit-not-as-province-wants",
    applies: Applies::to(LASTING).units(),
    message: say(
        "投资者或上级主管单位填写的是{found}，该省要求填写{wanted}",
        "the field of the superior unit holds {found}, and the province wants {wanted}",
    ),
    why: say(
        "该省规定了投资者或上级主管单位如何填写",
        "the page of this province says what the field of the superior unit holds",
    ),
    help: say("请按该省要求改填", "enter what the province wants"),
    check: Check::Order(superior),
    ..OF_PAGES
};

const ITSELF: Noun = Noun::new("本单位名称", "the unit's own name");
const A_PERSON: Noun = Noun::new("负责人姓名", "the name of a person");
const ANOTHER: Noun = Noun::new("其他名称", "another name");
const SUPERIOR_NAME: Noun = Noun::new("上级主管单位全称", "the full name of the superior unit");
const REP_NAME: Noun = Noun::new("法定代表人姓名", "the name of the legal representative");

fn superior(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let Some(written) = subject.superior_unit.get() else {
        return Ran::NotApplicable;
    };
    if is_news(cx, Part::Subject, &[Item::SuperiorUnit]) != Ok(true) {
        return Ran::NotApplicable;
    }
    let is_own = cx.subject_name().is_some_and(|name| same::organisations(name, written));
    let is_rep = subject.legal_rep_name.get().is_some_and(|rep| same::persons(rep, written));
    let person = subject.responsible_person.name.get().is_some_and(|name| same::persons(name, written));
    let found = if is_own {
        ITSELF
    } else if is_rep || person {
        A_PERSON
    } else {
        ANOTHER
    };
    let company = cx.nature() == Some(SubjectNature::Enterprise);
    let mut told = false;
    each::<Certificate>(cx, out, |entry, out| {
        let Certificate::Superior(asked) = entry.what else {
            return Ran::NotApplicable;
        };
        let wanted = match asked {
            Superior::OwnNameOrSuperior => (company && !is_own).then_some(ITSELF),
            Superior::RepresentativeOrSuperior => (company && !is_rep).then_some(REP_NAME),
            Superior::SuperiorOfPublicBody | Superior::NeitherPersonNorSelf => {
                (is_own || is_rep || person).then_some(SUPERIOR_NAME)
            }
            Superior::OwnOrSuperiorOfPublicBody => (is_rep || person).then_some(SUPERIOR_NAME),
        };
        if let Some(wanted) = wanted.filter(|_| !told) {
            told = true;
            let at = At::ROOT.member("subject");
            let params = Params::NONE.with("found", found).with("wanted", wanted);
            out.fail_with(&at.member("superior_unit"), params, Places::NONE);
        }
        Ran::Checked
    })
}

/// The kind of a unit's certificate is one that the province takes (单位证件类型).
pub static KIND: Rule = Rule {
    code: "BA-S0904",
    slug: "certificate-kind-not-as-province-wants",
    applies: Applies::to(LASTING).units(),
    message: say(
        "主体证件为“{kind}”，该省要求使用“{wanted}”",
        "the unit's certificate is {kind}, and the province wants {wanted}",
    ),
    why: say(
        "该省的要求页面规定了这类单位使用的证件",
        "the page of this province says which certificate such units file with",
    ),
    help: say(
        "请改用该证件；该证件已停发的，使用载有统一社会信用代码的证件并咨询管局",
        "use that certificate; where it is no longer issued, use the one with the unified code and ask the administration",
    ),
    check: Check::Order(kind),
    ..OF_PAGES
};

fn kind(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    use CertificateKind as K;
    let subject = &*cx.order.subject;
    let Some(kind) = subject.certificate.kind.get() else {
        return Ran::NotApplicable;
    };
    if is_news(cx, Part::Subject, &[Item::CertificateKind]) != Ok(true) {
        return Ran::NotApplicable;
    }
    let office = kind == K::ForeignOffice || subject.sub_nature.has(SubNature::ForeignOffice);
    each::<Certificate>(cx, out, |entry, out| {
        let wanted = match entry.what {
            Certificate::LicenceOnly => {
                matches!(kind, K::OrganisationCode | K::CreditCodeCertificate).then_some(K::BusinessLicence)
            }
            // Who has a unified code has no certificate of that kind any more.
            Certificate::OrganisationCode => {
                let old = is_older(&subject.certificate.number);
                (old && kind != K::OrganisationCode).then_some(K::OrganisationCode)
            }
            Certificate::LawFirm(kinds) => {
                let taken = kind == K::LawFirmLicence || kinds.contains(&kind);
                kinds.last().copied().filter(|_| !taken)
            }
            Certificate::ForeignOffice(kinds) => kinds.first().copied().filter(|_| office && !kinds.contains(&kind)),
            _ => return Ran::NotApplicable,
        };
        if let Some(wanted) = wanted {
            let at = At::ROOT.member("subject");
            let at = at.member("certificate");
            let params = Params::NONE.with("kind", kind.noun()).with("wanted", wanted.noun());
            out.fail_with(&at.member("kind"), params, Places::NONE);
        }
        Ran::Checked
    })
}

/// The certificate is the newest also where the provider does not ask (最新证件).
pub static NEWEST: Rule = Rule {
    code: "BA-S0905",
    slug: "certificate-not-the-newest-for-province",
    applies: Applies::to(&[
        OrderKind::AccessFiling,
        OrderKind::AddServiceElsewhere,
        OrderKind::ChangeFiling,
        OrderKind::ChangeSubject,
    ])
    .units(),
    message: say(
        "所用的主体证件不是最新证件，该省只接受最新证件",
        "the subject's certificate is not the newest one, which alone the province takes",
    ),
    why: say("该省要求使用最新的证件", "the page of this province wants the newest certificate"),
    help: say("请使用最新证件", "use the newest certificate"),
    check: Check::Order(newest),
    ..OF_PAGES
};

fn newest(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(latest) = cx.order.subject.certificate.is_latest.get() else {
        return Ran::NotApplicable;
    };
    each::<Certificate>(cx, out, |entry, out| {
        let Certificate::Newest { .. } = entry.what else {
            return Ran::NotApplicable;
        };
        if !latest {
            let at = At::ROOT.member("subject");
            let at = at.member("certificate");
            out.fail(&at.member("is_latest"));
        }
        Ran::Checked
    })
}

/// One subject has one record number (一个主体一个备案号).
pub static ONE_RECORD: Rule = Rule {
    code: "BA-S0906",
    slug: "subject-has-two-record-numbers",
    applies: Applies::to(OrderKind::ADD).units(),
    message: say(
        "主体有两个备案号，该省要求先注销多余的",
        "the subject has two record numbers, and the province has the second one cancelled first",
    ),
    why: say(
        "该省规定一个主体只能有一个备案号，多余的须先注销再接入或新增",
        "in this province a subject has one record number; what is more is cancelled before anything is added",
    ),
    help: say("请先注销多余的备案号", "cancel the other one first"),
    check: Check::Order(one_record),
    ..OF_PAGES
};

fn one_record(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let facts = &cx.order.facts;
    let (Some(held), Some(shown)) = (facts.record.record_number.get(), facts.registry.subject.record_number.get())
    else {
        return Ran::NotApplicable;
    };
    // The number of a province that the subject has left is another matter.
    let two = held.province() == shown.province() && !held.same_subject(shown);
    each::<Certificate>(cx, out, |entry, out| {
        if entry.what != Certificate::OneRecord {
            return Ran::NotApplicable;
        }
        if two {
            let at = At::ROOT.member("facts");
            let at = at.member("registry");
            let at = at.member("subject");
            out.fail(&at.member("record_number"));
        }
        Ran::Checked
    })
}

/// The subject's name has the brackets of its licence (名称中的括号).
pub static BRACKETS: Rule = Rule {
    code: "BA-S0907",
    slug: "brackets-of-name-not-as-on-licence",
    applies: Applies::to(LASTING).units(),
    message: say(
        "主体名称中的括号与证件上的全角、半角不一致",
        "the brackets in the subject's name are not of the width of those on the certificate",
    ),
    why: say(
        "该省要求主体名称的括号与执照完全一致",
        "in this province the brackets of the name are those of the licence, in their width",
    ),
    help: say("请按证件改写括号", "write the brackets as on the certificate"),
    check: Check::Order(brackets),
    ..OF_PAGES
};

fn brackets(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    const MARKS: [char; 4] = ['（', '）', '(', ')'];
    let subject = &*cx.order.subject;
    let read = cx.order.facts.certificate_read.name.get().or_else(|| subject.certificate.name.get());
    let (Some(name), Some(read)) = (subject.name.get(), read) else {
        return Ran::NotApplicable;
    };
    if asks::<Certificate>(cx, |what| *what == Certificate::NameAsLicence) == Some(false) {
        return Ran::NotApplicable;
    }
    let alike = name.chars().filter(|c| MARKS.contains(c)).eq(read.chars().filter(|c| MARKS.contains(c)));
    if !name.contains(MARKS) || !same::organisations(name, read) || !of_new_subject(cx) {
        return Ran::NotApplicable;
    }
    each::<Certificate>(cx, out, |entry, out| {
        if entry.what != Certificate::NameAsLicence {
            return Ran::NotApplicable;
        }
        if !alike {
            out.fail(&At::ROOT.member("subject").member("name"));
        }
        Ran::Checked
    })
}

/// The certificate must be valid long enough where the province says so (主体证件剩余有效期).
pub static ENDS_TOO_SOON: Rule = Rule {
    code: "BA-S0211",
    slug: "subject-certificate-ends-too-soon",
    applies: Applies::to(OF_SUBJECT).units(),
    predicts: &["MAT-07"],
    message: say(
        "主体证件将于 {end} 到期，该省要求剩余有效期{bound} {months} 个月",
        "the subject's certificate ends on {end}, and the province wants {bound} {months} months of validity",
    ),
    why: say("该省不受理即将到期的证件", "the province does not take certificates that are about to end"),
    help: say("请换领新证件后提交", "renew the certificate before the order is submitted"),
    check: Check::Order(too_soon),
    ..OF_PAGES
};

fn too_soon(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let ends = cx.order.subject.certificate.valid_to.get();
    let Some(end) = ends.and_then(ValidUntil::day) else {
        return Ran::NotApplicable;
    };
    // What the record has ends as it did.
    if is_news(cx, Part::Subject, &[Item::CertificateNumber, Item::CertificateValidTo]) != Ok(true) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("subject");
    let at = at.member("certificate");
    let at = at.member("valid_to");
    each::<Certificate>(cx, out, |entry, out| match entry.what {
        Certificate::SubjectLeft(left) => ends_too_soon(cx, end, left, &at, Places::NONE, out),
        _ => Ran::NotApplicable,
    })
}

/// Some provinces take individuals with a resident identity card alone (个人证件类型).
pub static RESIDENTS_ONLY: Rule = Rule {
    code: "BA-S0212",
    slug: "subject-certificate-not-resident-id",
    applies: Applies::to(OF_SUBJECT).individuals(),
    predicts: &["PER-16"],
    message: say(
        "证件类型为“{kind}”，该省个人备案只接受居民身份证",
        "the certificate is {kind}, and the province takes individuals with a resident identity card alone",
    ),
    why: say("该省个人备案仅限持居民身份证者", "in this province only holders of that card file as individuals"),
    help: say(
        "请以单位为主体备案，或在受理其他证件的省份备案",
        "file as a unit, or in a province that takes the certificate",
    ),
    check: Check::Order(residents_only),
    ..OF_PAGES
};

fn residents_only(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let kind = cx.order.subject.certificate.kind.get();
    let Some(kind) = kind.filter(|kind| *kind != CertificateKind::ResidentId) else {
        return Ran::NotApplicable;
    };
    if is_news(cx, Part::Subject, &[Item::CertificateKind, Item::CertificateNumber]) != Ok(true) {
        return Ran::NotApplicable;
    }
    each::<Person>(cx, out, |entry, out| {
        if entry.what != Person::ResidentIdOnly {
            return Ran::NotApplicable;
        }
        let at = At::ROOT.member("subject");
        let at = at.member("certificate");
        out.fail_with(&at.member("kind"), Params::NONE.with("kind", kind.noun()), Places::NONE);
        Ran::Checked
    })
}

/// Some provinces take individual businesses with a trade name alone (个体工商户字号).
pub static TRADE_NAME: Rule = Rule {
    code: "BA-S0109",
    slug: "trade-name-wanted-by-province",
    applies: Applies::to(OF_SUBJECT).units(),
    message: say(
        "个体工商户的执照没有字号，该省要求有字号",
        "the licence of the individual business shows no trade name, and the province wants one",
    ),
    why: say(
        "该省只受理有字号的个体工商户以单位备案",
        "in this province only businesses with a trade name file as units",
    ),
    help: say("请先在营业执照上登记字号", "have a trade name registered on the licence first"),
    check: Check::Order(trade_name),
    ..OF_PAGES
};

fn trade_name(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let business = subject.nature.get() == Some(SubjectNature::IndividualBusiness);
    let names = subject.name.get().zip(subject.legal_rep_name.get());
    let own = names.is_some_and(|(name, rep)| same::persons(name, rep));
    if !business || !own && subject.has_trade_name.get() != Some(false) {
        return Ran::NotApplicable;
    }
    if is_news(cx, Part::Subject, &[Item::Nature, Item::SubjectName, Item::HasTradeName]) != Ok(true) {
        return Ran::NotApplicable;
    }
    each::<Certificate>(cx, out, |entry, out| {
        if entry.what != Certificate::TradeName {
            return Ran::NotApplicable;
        }
        let at = At::ROOT.member("subject");
        let related = Places::from_iter([at.member("legal_rep_name").path()]);
        out.fail_with(&at.member("name"), Params::NONE, related);
        Ran::Checked
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases, number};
    use serde_json::json;

    const PROVINCE: &str = "/subject/province";
    const NATURE_AT: &str = "/subject/nature";
    const HAS_SEAL: &str = "/subject/has_seal";
    const SUPERIOR_AT: &str = "/subject/superior_unit";
    const KIND_AT: &str = "/subject/certificate/kind";
    const LATEST: &str = "/subject/certificate/is_latest";
    const NAME: &str = "/subject/name";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-filing-unit-pc.json");
    const ADD_ELSEWHERE: &str = include_str!("../../../examples/orders/clean-add-elsewhere-unit-pc.json");

    fn of(o: &mut Draft, province: &str, nature: &str) {
        o.set(PROVINCE, province);
        o.set(NATURE_AT, nature);
    }

    #[test]
    fn businesses() {
        let named = |province: &'static str, has: bool| {
            move |o: &mut Draft| {
                of(o, province, "individual_business");
                o.set("/subject/has_trade_name", has);
            }
        };
        cases(&BUSINESS)
            .silent(|_| {})
            .fail_among(NATURE_AT, named("hebei", false))
            .silent(named("hebei", true))
            .silent(named("beijing", false))
            .fail_among(NATURE_AT, |o| {
                of(o, "jiangsu", "individual_business");
                o.set("/subject/in_credit_register", false);
            })
            .silent(|o| {
                of(o, "jiangsu", "individual_business");
                o.set("/subject/in_credit_register", true);
            })
            .from(INDIVIDUAL)
            .silent(|_| {})
            .fail_among(NATURE_AT, |o| {
                o.set(PROVINCE, "beijing");
                o.set("/subject/has_trade_name", true);
            })
            .silent(|o| {
                o.set(PROVINCE, "hebei");
                o.set("/subject/has_trade_name", false);
            });
    }

    #[test]
    fn seals() {
        let has = |province: &'static str, has: bool| {
            move |o: &mut Draft| {
                of(o, province, "individual_business");
                o.set(HAS_SEAL, has);
            }
        };
        cases(&SEAL)
            .not_applicable(|_| {})
            .fail_among(HAS_SEAL, has("beijing", false))
            .silent(has("beijing", true))
            .silent(has("hunan", false))
            .blocked(&[HAS_SEAL], |o| of(o, "beijing", "individual_business"));
    }

    #[test]
    fn superiors() {
        let written = |province: &'static str, nature: &'static str, unit: &'static str| {
            move |o: &mut Draft| {
                of(o, province, nature);
                o.set(SUPERIOR_AT, unit);
            }
        };
        const OWN: &str = "深圳市示例科技有限公司";
        cases(&SUPERIOR)
            .not_applicable(|_| {})
            .fail_among(SUPERIOR_AT, written("gansu", "public_institution", OWN))
            .fail_among(SUPERIOR_AT, written("gansu", "public_institution", "张示例"))
            .silent(written("gansu", "public_institution", "示例市教育局"))
            .silent(written("gansu", "enterprise", OWN))
            .silent(written("yunnan", "government", OWN))
            .fail_among(SUPERIOR_AT, written("yunnan", "government", "张示例"))
            .fail_among(SUPERIOR_AT, written("fujian", "enterprise", "张示例"))
            .silent(written("fujian", "enterprise", OWN))
            .fail_among(SUPERIOR_AT, written("ningxia", "enterprise", OWN))
            .silent(written("ningxia", "enterprise", "张示例"));
    }

    #[test]
    fn kinds() {
        let kind = |province: &'static str, nature: &'static str, kind: &'static str| {
            move |o: &mut Draft| {
                of(o, province, nature);
                o.set(KIND_AT, kind);
            }
        };
        cases(&KIND)
            .silent(|_| {})
            .fail_among(KIND_AT, kind("guangxi", "enterprise", "organisation_code"))
            .silent(kind("guangxi", "enterprise", "business_licence"))
            .silent(kind("guangdong", "enterprise", "organisation_code"))
            // A certificate that is no longer issued is not asked for.
            .silent(kind("gansu", "public_institution", "institution_certificate"))
            .fail_among(KIND_AT, kind("shandong", "law_firm", "institution_certificate"))
            .fail_among(KIND_AT, kind("shanghai", "enterprise", "foreign_office"))
            .silent(kind("shandong", "law_firm", "law_firm_licence"));
    }

    #[test]
    fn the_newest() {
        let latest = |province: &'static str, latest: bool| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set(LATEST, latest);
            }
        };
        cases(&NEWEST)
            .from(ACCESS)
            .not_applicable(|_| {})
            .fail_among(LATEST, latest("beijing", false))
            .silent(latest("beijing", true))
            // Sichuan lets an old one be used first where the subject is recorded elsewhere.
            .silent(latest("sichuan", false))
            .silent(latest("guangdong", false));
    }

    #[test]
    fn record_numbers() {
        let at = "/facts/registry/subject/record_number";
        let two = |o: &mut Draft, other: &str| {
            o.set(PROVINCE, "beijing");
            o.set("/facts/record", json!({ "record_number": "京ICP备2021000123号" }));
            o.set("/facts/registry/subject", json!({ "found": true, "record_number": other }));
        };
        cases(&ONE_RECORD)
            .from(ADD_ELSEWHERE)
            .silent(|_| {})
            .fail_among(at, |o| two(o, "京ICP备2020000456号"))
            .silent(|o| two(o, "京ICP备2021000123号"))
            .silent(|o| {
                two(o, "京ICP备2020000456号");
                o.set(PROVINCE, "hunan");
            });
    }

    #[test]
    fn brackets_of_names() {
        let read = |province: &'static str, name: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set(NAME, "示例（北京）科技有限公司");
                o.set("/subject/certificate/name", name);
            }
        };
        cases(&BRACKETS)
            .silent(|_| {})
            .silent(read("beijing", "示例（北京）科技有限公司"))
            .fail_among(NAME, read("beijing", "示例(北京)科技有限公司"))
            .silent(read("guangdong", "示例(北京)科技有限公司"));
    }

    #[test]
    fn ends_too_soon() {
        const END: &str = "/subject/certificate/valid_to";
        let ends = |province: &'static str, day: &'static str| {
            move |o: &mut Draft| {
                o.set("/subject/province", province);
                o.set(END, day);
            }
        };
        cases(&ENDS_TOO_SOON)
            .silent(ends("shanghai", "2026-11-21"))
            .fail_among(END, ends("shanghai", "2026-11-20"))
            .silent(ends("zhejiang", "2026-02-21"))
            .fail_among(END, ends("zhejiang", "2026-02-20"))
            .silent(ends("zhejiang", "2025-11-19"))
            .silent(ends("guangdong", "2025-11-21"))
            .silent(ends("shanghai", "长期"))
            .blocked(&["/subject/province"], |o| {
                o.set(END, "2026-01-20");
                o.remove("/subject/province");
            });
        cases(&ENDS_TOO_SOON).from(INDIVIDUAL).silent(ends("shanghai", "2026-01-20"));
    }

    #[test]
    fn residents_only() {
        let permit = |province: &'static str| {
            move |o: &mut Draft| {
                o.set("/subject/province", province);
                number(o, "hk_macao_permit", "H12345678");
            }
        };
        cases(&RESIDENTS_ONLY)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .fail_among(KIND_AT, permit("fujian"))
            .silent(permit("guangdong"))
            .silent(|o| o.set("/subject/province", "fujian"))
            .blocked(&["/subject/province"], |o| {
                permit("fujian")(o);
                o.remove("/subject/province");
            });
    }

    #[test]
    fn trade_name() {
        const PROVINCE: &str = "/subject/province";
        let business = |province: &'static str, name: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set(PROVINCE, province);
                o.set("/subject/nature", "individual_business");
                o.set("/subject/name", name);
            }
        };
        cases(&TRADE_NAME)
            .not_applicable(|_| {})
            .fail_among("/subject/name", business("zhejiang", "张示例"))
            .silent(business("zhejiang", "杭州市西湖区示例百货店"))
            .silent(business("anhui", "张示例"))
            .silent(|o| {
                business("zhejiang", "张示例")(o);
                o.set("/subject/nature", "law_firm");
            })
            .blocked(&[PROVINCE], |o| {
                business("zhejiang", "张示例")(o);
                o.remove(PROVINCE);
            });
    }
}
