//! Domains in the provinces (域名): suffixes, first labels, months left, privacy protection, who holds them, certificates,
//! papers of a foreign parent.

use super::situation::to_unit;
use super::{LASTING, OF_PAGES, each, ends_too_soon, is_news, tell};
use crate::law::domain::{first_label, is_coded, is_national_pattern};
use crate::law::naming::word_of;
use crate::law::province::{CertificateOf, Domain, DomainHolder, LEGACY_BEFORE};
use crate::law::{Force, Item, Part, province};
use crate::model::{AttachmentKind, OrderKind, PreApproval, ServiceKind};
use crate::rule::prelude::*;
use crate::rules::domain::holder::legal_rep_holds;
use crate::rules::domain::{WEBSITES, unreadable};
use crate::rules::enclosed::{enclosed, has, noun_of};
use crate::value::{Noun, same};

/// The suffix is one that the province takes (域名后缀).
pub static SUFFIX: Rule = Rule {
    code: "BA-D0901",
    slug: "suffix-not-taken-by-province",
    applies: Applies::to(LASTING),
    predicts: &["DOM-24"],
    message: say("该省{what}后缀为 .{suffix} 的域名", "the province {what} domains that end in .{suffix}"),
    why: say(
        "该省列出了可以备案和不予备案的域名后缀",
        "the province lists suffixes that it takes and suffixes that it refuses",
    ),
    help: say(
        "请更换域名；2018 年以前已备案的 .org 域名可以接入",
        "use another domain; a .org domain that was filed before 2018 can be taken over",
    ),
    check: Check::Domain(suffix),
    ..OF_PAGES
};

const REFUSES: Noun = Noun::new("不受理", "refuses");
const DOES_NOT_LIST: Noun = Noun::new("的可备案后缀清单中没有", "does not list among those that it takes");

/// Whether the order brings the domain: what is recorded and stays is not judged as new.
pub(crate) fn is_new(cx: &Context<'_>, item: &DomainItem<'_>) -> bool {
    use crate::law::Change;
    if cx.is_kind(OrderKind::NEW) {
        return true;
    }
    let change = cx.changes().domain_at(item.service.index, item.index).map(|difference| difference.change);
    cx.is_kind(OrderKind::CHANGE) && matches!(change, Some(Change::Added | Change::Changed))
}

fn suffix(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(name) = item.field.get() else {
        return Ran::NotApplicable;
    };
    let access = cx.is_kind(&[OrderKind::AccessFiling, OrderKind::AccessService]);
    if !access && !is_new(cx, item) {
        return Ran::NotApplicable;
    }
    let written = name.tld();
    let chinese = written.starts_with("xn--").then(|| name.to_unicode());
    let last = chinese.as_deref().and_then(|name| name.rsplit('.').next());
    each::<Domain>(cx, out, |entry, out| {
        let Domain::Suffixes { taken, refused, legacy } = entry.what else {
            return Ran::NotApplicable;
        };
        let is_in = |list: &[&str]| list.iter().any(|one| *one == written || Some(*one) == last);
        let old = access && is_in(legacy);
        let params = |what: Noun| {
            let shown = refused.iter().chain(taken).find(|one| **one == written);
            Params::NONE.with("what", what).with("suffix", shown.copied().unwrap_or(OTHERS))
        };
        match item.facts().filed_before.get() {
            Some(filed) if old && filed.day() < LEGACY_BEFORE => {}
            Some(_) if old => out.fail_with(item.at, params(REFUSES), Places::NONE),
            None if old => out.needs(item.at, item.fact("filed_before")),
            _ if access => {}
            _ if is_in(refused) => out.fail_with(item.at, params(REFUSES), Places::NONE),
            _ if !is_in(taken) => {
                out.demanded(Force::Should, entry.cite).fail_with(item.at, params(DOES_NOT_LIST), Places::NONE);
            }
            _ => {}
        }
        Ran::Checked
    })
}

/// Stands for a suffix of neither list.
const OTHERS: &str = "…";

/// The first label has no word that the province refuses there (域名前缀).
pub static PREFIX: Rule = Rule {
    code: "BA-D0902",
    slug: "domain-begins-with-word-of-province",
    applies: Applies::to(LASTING),
    predicts: &["DOM-25"],
    message: say("域名前缀含“{word}”，该省{what}", "the domain has {word} in its first label, and the province {what}"),
    why: say(
        "该省对域名前缀中的字样有要求",
        "the page of this province speaks of words in the first label of a domain",
    ),
    help: say("请更换域名，或补充该省要求的审批或备注", "use another domain, or add the approval or the remark"),
    check: Check::Domain(prefix),
    ..OF_PAGES
};

const TAKES_NONE: Noun = Noun::new("不接受", "does not take it");
const WANTS_APPROVAL: Noun = Noun::new(
    "要求相应的前置审批，或在备注中说明网站内容",
    "wants an approval, or a remark that says what the site is",
);
const FOR_NATION: Noun = Noun::new("只受理国家级单位的此类域名", "takes such names of national units alone");

fn prefix(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    let name = item.field.get().filter(|_| is_new(cx, item));
    let Some(registrable) = name.and_then(|name| name.registrable()) else {
        return Ran::NotApplicable;
    };
    let full = name.filter(|_| is_coded(registrable)).map(|name| name.to_unicode());
    let shown = full.as_deref().unwrap_or(registrable);
    let label = first_label(shown, registrable);
    let approved = || item.service.pre_approval.values().any(|field| field != PreApproval::None);
    let said = || approved() || super::paper_wanted::says(item.service.remark.get(), 1);
    each::<Domain>(cx, out, |entry, out| {
        let (word, what) = match entry.what {
            Domain::PrefixRefused(words) => (word_of(label, words), TAKES_NONE),
            Domain::PrefixApproval(words) => {
                (words.iter().copied().find(|word| label.contains(word)).filter(|_| !said()), WANTS_APPROVAL)
            }
            Domain::NationalPattern => (is_national_pattern(label, shown).then_some("中国"), FOR_NATION),
            _ => return Ran::NotApplicable,
        };
        if let Some(word) = word {
            out.fail_with(item.at, Params::NONE.with("word", word).with("what", what), Places::NONE);
        }
        Ran::Checked
    })
}

/// Who holds the domain has what the province asks of such a holder (域名所有者).
pub static HOLDER: Rule = Rule {
    code: "BA-D0903",
    slug: "domain-holder-not-as-province-wants",
    applies: Applies::to(LASTING).units(),
    message: say(
        "域名所有者{who}，该省要求{wanted}",
        "the holder of the domain is {who}, and the province wants {wanted}",
    ),
    why: say(
        "该省对域名所有者的名称和授权有要求",
        "the page of this province speaks of the holder's name, and of holders other than the unit",
    ),
    help: say("请补充授权书，或在注册商处改正域名所有者", "add the letter, or correct the holder at the registrar"),
    check: Check::Domain(holder),
    ..OF_PAGES
};

const REPRESENTATIVE: Noun = Noun::new("为法定代表人", "the legal representative");
const ENGLISH: Noun = Noun::new("为英文名称", "written in English");
const FULL_NAME: Noun = Noun::new("中文全称或全拼", "the full name in Chinese or in pinyin");
/// Words of English names of companies, which are no pinyin.
const OF_COMPANIES: &[&str] = &["ltd", "limited", "inc", "llc", "corp", "corporation", "company", "technology", "co"];

fn holder(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    const LETTER: province::Papers = &[&[AttachmentKind::DomainHolderAuthorisation]];
    let Some(held) = item.facts().registrant_name.get() else {
        return Ran::NotApplicable;
    };
    let rep = cx.order.subject.legal_rep_name.get().or_else(|| cx.order.facts.record.legal_rep_name.get());
    let of_rep = || rep.is_some_and(|rep| same::persons(rep, held));
    let english = || {
        let mut parts = held.split(|c: char| !c.is_ascii_alphabetic());
        held.is_ascii() && parts.any(|part| OF_COMPANIES.iter().any(|word| part.eq_ignore_ascii_case(word)))
    };
    each::<Domain>(cx, out, |entry, out| {
        match entry.what {
            Domain::Holder(DomainHolder::OrLegalRepWithLetter) if of_rep() => match enclosed(cx, LETTER) {
                Ok(true) => {}
                Ok(false) => {
                    let params = Params::NONE.with("who", REPRESENTATIVE).with("wanted", noun_of(LETTER));
                    out.fail_with(item.at, params, Places::NONE);
                }
                Err(list) => out.needs(item.at, list),
            },
            Domain::HolderInFull if english() => {
                let params = Params::NONE.with("who", ENGLISH).with("wanted", FULL_NAME);
                out.fail_with(item.at, params, Places::from_iter([item.fact("registrant_name")]));
            }
            _ => return Ran::NotApplicable,
        }
        Ran::Checked
    })
}

/// The certificate of the domain is uploaded where the province wants it (域名证书).
pub static CERTIFICATE: Rule = Rule {
    code: "BA-D0904",
    slug: "domain-certificate-wanted-on-change",
    applies: Applies::to(&[OrderKind::ChangeFiling, OrderKind::ChangeSubject]),
    message: say(
        "个人备案变更为单位，该省要求上传域名证书，材料中没有",
        "an individual's record becomes a unit's, for which the province wants the domain's certificate, and none is among the documents",
    ),
    why: say("该省的要求页面要求提供域名证书", "the page of this province wants the certificate of the domain"),
    help: say("请从域名注册商处下载域名证书并上传", "download the certificate from the registrar and upload it"),
    check: Check::Order(certificate),
    ..OF_PAGES
};

fn certificate(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    const PAPER: province::Papers = &[&[AttachmentKind::DomainCertificate]];
    let at = At::ROOT.member("supplements");
    // The page says it to the individual whose record moves.
    let page = cx.province().map(|province| province::demands(province, true));
    let wanted = Domain::Certificate(CertificateOf::ChangeToUnit);
    let mut entries = page.map(|page| page.domains).unwrap_or_default().iter();
    let Some(entry) = entries.find(|entry| entry.what == wanted) else {
        return Ran::NotApplicable;
    };
    out.demanded(entry.force, entry.cite);
    let moves = to_unit(cx);
    if moves == Ok(false) {
        return Ran::NotApplicable;
    }
    match (moves, enclosed(cx, PAPER)) {
        (_, Ok(true)) | (Ok(false), _) => {}
        (Ok(true), Ok(false)) => out.fail(&at),
        (Err(fact), _) => out.needs(&at, fact),
        (Ok(true), Err(list)) => out.needs(&at, list),
    }
    Ran::Checked
}

/// On a change of the subject the unit itself holds its domains where the page says so (变更主体时的域名所有者).
pub static HELD_BY_UNIT: Rule = Rule {
    code: "BA-D0906",
    slug: "domain-not-held-by-unit-on-change",
    applies: Applies::to(&[OrderKind::ChangeFiling, OrderKind::ChangeSubject]).units(),
    message: say(
        "变更主体信息时，域名所有者不是备案单位",
        "the data of the subject change, and the domain is not held by the unit",
    ),
    why: say(
        "该省要求变更主体信息时域名归备案单位所有",
        "in this province the unit holds its domains when the data of the subject change",
    ),
    help: say("请先将域名过户给备案单位", "transfer the domain to the unit first"),
    check: Check::Order(held_by_unit),
    ..OF_PAGES
};

fn held_by_unit(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let facts = &cx.order.facts;
    let Some(name) = cx.subject_name().filter(|_| !facts.domains.is_empty()) else {
        return Ran::NotApplicable;
    };
    let news = is_news(cx, Part::Subject, Item::OF_SUBJECT);
    if news == Ok(false) {
        return Ran::NotApplicable;
    }
    // What a page says to an individual whose record moves stands with its individuals.
    let moved = to_unit(cx) == Ok(true);
    let page = cx.province().map(|province| province::demands(province, moved));
    let held = |entry: &&crate::law::province::Entry<Domain>| entry.what == Domain::HeldByNewSubject;
    let Some(entry) = page.and_then(|page| page.domains.iter().find(held)) else {
        return Ran::NotApplicable;
    };
    out.demanded(entry.force, entry.cite);
    let at = At::ROOT.member("facts");
    let at = at.member("domains");
    for (index, domain) in facts.domains.iter().enumerate() {
        let recorded = domain.domain.get().is_some_and(|name| cx.changes().service_of_domain(name).is_some());
        // A name in Latin letters may be the unit's in pinyin.
        let holder = domain.registrant_name.get().filter(|holder| recorded && !holder.is_ascii());
        if holder.is_some_and(|holder| !same::organisations(holder, name)) {
            tell(&news, &at.element(index).member("registrant_name"), Params::NONE, Places::NONE, out);
        }
    }
    Ran::Checked
}

/// A foreign parent holds the domain with the papers that the page names (境外母公司持有域名).
pub static FOREIGN_PARENT: Rule = Rule {
    code: "BA-D0907",
    slug: "foreign-parent-without-papers",
    applies: Applies::to(OrderKind::ADD).units(),
    message: say("提供了境外母公司的证照，没有{paper}", "the papers of a foreign parent are there, and no {paper}"),
    why: say(
        "该省接受境外母公司为域名所有者，但须提供母公司证照、域名使用授权书和域名证书",
        "the province takes a foreign parent as holder, with its papers, a letter for the domain, and the domain's certificate",
    ),
    help: say("请补充该材料", "add that paper"),
    check: Check::Order(foreign_parent),
    ..OF_PAGES
};

fn foreign_parent(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    const WITH: [province::Papers; 2] =
        [&[&[AttachmentKind::DomainHolderAuthorisation]], &[&[AttachmentKind::DomainCertificate]]];
    if !has(cx, AttachmentKind::ForeignParentPapers) {
        return Ran::NotApplicable;
    }
    each::<Domain>(cx, out, |entry, out| {
        if entry.what != Domain::Certificate(CertificateOf::ForeignParent) {
            return Ran::NotApplicable;
        }
        let at = At::ROOT.member("supplements");
        for papers in WITH {
            match enclosed(cx, papers) {
                Ok(true) => {}
                Ok(false) => out.fail_with(&at, Params::NONE.with("paper", noun_of(papers)), Places::NONE),
                Err(list) => out.needs(&at, list),
            }
        }
        Ran::Checked
    })
}

/// The holder is shown where the province compares it (域名隐私保护).
pub static PRIVACY_ON: Rule = Rule {
    code: "BA-D0205",
    slug: "domain-privacy-protection-on",
    basis: Basis::Only2018,
    layer: Layer::Province,
    cite: &[
        cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？"),
        cite(&source::PROVINCES, "各省份页面"),
    ],
    applies: WEBSITES,
    covers: &["DOM-017"],
    predicts: &["DOM-18"],
    message: say(
        "域名开启了隐私保护，该省要求备案期间关闭",
        "the privacy protection of the domain is on, and the province wants it off during the filing",
    ),
    why: say(
        "该省核对域名所有者与主办者是否一致，所有者须可查",
        "the province compares the holder of the domain with the subject, so the holder must be shown",
    ),
    help: say(
        "请在注册商处关闭域名隐私保护，备案通过后可再开启",
        "switch the protection off at the registrar; it can be on again after the approval",
    ),
    check: Check::Domain(privacy_on),
    ..Rule::BASE
};

fn privacy_on(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    if let Some(ran) = unreadable(item, out) {
        return ran;
    }
    each::<Domain>(cx, out, |entry, out| {
        let protected = item.facts().privacy_protection.get();
        if entry.what != Domain::Shown || protected == Some(false) {
            return Ran::NotApplicable;
        }
        let place = item.fact("privacy_protection");
        match protected {
            Some(_) => out.fail_with(item.at, Params::NONE, Places::from_iter([place])),
            None => out.needs(item.at, place),
        }
        Ran::Checked
    })
}

/// The domain must be registered long enough where the province says so (域名剩余有效期).
pub static ENDS_TOO_SOON: Rule = Rule {
    code: "BA-D0206",
    slug: "domain-ends-too-soon",
    applies: Applies::to(LASTING).service(ServiceKind::Website),
    predicts: &["DOM-04"],
    message: say(
        "域名注册将于 {end} 到期，该省要求剩余有效期{bound} {months} 个月",
        "the registration of the domain ends on {end}, and the province wants {bound} {months} months of it",
    ),
    why: say("该省不受理即将到期的域名", "the province does not take domains that are about to end"),
    help: say("请先续费域名再提交", "renew the domain before submitting"),
    check: Check::Domain(too_soon),
    ..OF_PAGES
};

fn too_soon(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    // That the end must be known is told with domains that have ended.
    let (Some(_), Some(ends)) = (item.field.get(), item.facts().expires_at.get()) else {
        return Ran::NotApplicable;
    };
    // A change is about the domains that it brings.
    if cx.is_kind(OrderKind::CHANGE) && !is_new(cx, item) {
        return Ran::NotApplicable;
    }
    each::<Domain>(cx, out, |entry, out| match entry.what {
        Domain::Left(left) => {
            let related = Places::from_iter([item.fact("expires_at")]);
            ends_too_soon(cx, ends.beijing_day(), left, item.at, related, out)
        }
        _ => Ran::NotApplicable,
    })
}

/// A unit's domain that its legal representative holds, where the province wants the unit itself.
pub static LEGAL_REP_REFUSED: Rule = Rule {
    code: "BA-D0404",
    slug: "domain-held-by-legal-representative-refused",
    layer: Layer::Province,
    cite: &[cite(&source::PROVINCES, "各省份页面"), cite(&source::DOMAINS, "备案域名")],
    applies: Applies::to(LASTING).service(ServiceKind::Website).units(),
    covers: &["DOM-008"],
    message: say(
        "域名所有者是法定代表人，该省要求域名由备案单位持有",
        "the domain is held by the legal representative, and the province wants the unit to hold it",
    ),
    why: say(
        "该省的要求页面只接受备案单位本身为域名所有者",
        "the page of this province takes no other holder than the unit itself",
    ),
    help: say("请将域名过户给备案单位并重新实名认证", "transfer the domain to the unit and verify it again"),
    check: Check::Domain(legal_rep_refused),
    ..Rule::BASE
};

fn legal_rep_refused(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    // A change is about the domains that it brings.
    if cx.is_kind(OrderKind::CHANGE) && !is_new(cx, item) {
        return Ran::NotApplicable;
    }
    each::<Domain>(cx, out, |entry, out| match entry.what {
        Domain::Holder(DomainHolder::Subject) => legal_rep_holds(cx, item, Needs::NONE, out),
        _ => Ran::NotApplicable,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const PROVINCE: &str = "/subject/province";
    const DOMAIN: &str = "/services/0/domains/0";
    const FACT: &str = "/facts/domains/0/domain";
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");
    const ACCESS: &str = include_str!("../../../examples/orders/clean-access-filing-unit-pc.json");

    fn domain(o: &mut Draft, province: &str, name: &str) {
        o.set(PROVINCE, province);
        o.set(DOMAIN, name);
        o.set(FACT, name);
    }

    #[test]
    fn suffixes() {
        cases(&SUFFIX)
            .silent(|_| {})
            .silent(|o| domain(o, "beijing", "example.com"))
            .silent(|o| domain(o, "beijing", "示例.中国"))
            .fail_among(DOMAIN, |o| domain(o, "beijing", "example.me"))
            .fail_among(DOMAIN, |o| domain(o, "beijing", "example.org"))
            // On neither list.
            .fail_among(DOMAIN, |o| domain(o, "beijing", "example.ai"))
            .silent(|o| domain(o, "guangdong", "example.me"));
        let filed = |day: &'static str| {
            move |o: &mut Draft| {
                domain(o, "beijing", "example.org");
                o.set("/facts/domains/0/filed_before", day);
            }
        };
        cases(&SUFFIX)
            .from(ACCESS)
            .silent(filed("2017-12-31"))
            .fail_among(DOMAIN, filed("2018-01-01"))
            .blocked(&["/facts/domains/0/filed_before"], |o| domain(o, "beijing", "example.org"))
            // What is recorded stays.
            .silent(|o| domain(o, "beijing", "example.me"));
    }

    #[test]
    fn prefixes() {
        cases(&PREFIX)
            .silent(|_| {})
            .fail_among(DOMAIN, |o| domain(o, "beijing", "中国示例.中国"))
            // Words of the prefix, wherever they stand in it.
            .fail_among(DOMAIN, |o| domain(o, "beijing", "示例中国.cn"))
            .silent(|o| domain(o, "beijing", "美国家具.cn"))
            .silent(|o| domain(o, "beijing", "www.示例.中国"))
            .silent(|o| {
                domain(o, "beijing", "中国示例.中国");
                o.set("/subject/nature", "government");
            })
            .fail_among(DOMAIN, |o| domain(o, "jilin", "中国示例.中国"))
            .silent(|o| domain(o, "jilin", "中国示例.cn"))
            .fail_among(DOMAIN, |o| {
                domain(o, "shanghai", "mygames.com");
                o.set("/services/0/remark", "");
            })
            .silent(|o| {
                domain(o, "shanghai", "mygames.com");
                o.set("/services/0/remark", "不涉及游戏，展示公司产品");
            });
    }

    #[test]
    fn holders() {
        let held = |province: &'static str, name: &'static str, papers: &'static [&'static str]| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set("/facts/domains/0/registrant_name", name);
                o.set("/supplements", json!(papers));
                o.set("/subject/supplements", json!([]));
            }
        };
        cases(&HOLDER)
            .not_applicable(|_| {})
            .fail_among(DOMAIN, held("chongqing", "张示例", &[]))
            .silent(held("chongqing", "张示例", &["domain_holder_authorisation"]))
            .blocked(&["/supplements"], held("chongqing", "张示例", &["other"]))
            .fail_among(DOMAIN, held("beijing", "Sample Technology Co., Ltd.", &[]))
            .silent(held("beijing", "shenzhen shi shili keji youxian gongsi", &[]))
            .silent(held("guangdong", "Sample Technology Co., Ltd.", &[]));
    }

    #[test]
    fn certificates() {
        let moved = |papers: &'static [&'static str]| {
            move |o: &mut Draft| {
                o.set("/facts/record/nature", "individual");
                o.set(PROVINCE, "tianjin");
                o.set("/supplements", json!(papers));
                o.set("/subject/supplements", json!([]));
            }
        };
        cases(&CERTIFICATE)
            .from(CHANGE)
            .silent(|_| {})
            .silent(|o| o.set(PROVINCE, "tianjin"))
            .fail_among("/supplements", moved(&[]))
            .silent(moved(&["domain_certificate"]))
            .blocked(&["/supplements"], moved(&["other"]))
            .blocked(&["/facts/record/nature"], |o| {
                moved(&[])(o);
                o.remove("/facts/record/nature");
            })
            .silent(|o| {
                moved(&[])(o);
                o.set(PROVINCE, "hunan");
            });
    }

    #[test]
    fn changes_of_subjects() {
        const HOLDER_AT: &str = "/facts/domains/0/registrant_name";
        let held = |holder: &'static str| {
            move |o: &mut Draft| {
                o.set("/facts/record/province", "ningxia");
                o.set("/subject/province", "ningxia");
                o.set("/subject/address", "宁夏回族自治区银川市兴庆区示例路20号2栋601室");
                o.set("/facts/domains", json!([{ "domain": "example.com.cn", "registrant_name": holder }]));
            }
        };
        cases(&HELD_BY_UNIT)
            .from(CHANGE)
            .silent(|_| {})
            .silent(held("深圳市示例科技有限公司"))
            .silent(held("Sample Technology Co., Ltd."))
            .fail_among(HOLDER_AT, held("张示例"))
            .blocked(&["/facts/record/address"], |o| {
                held("张示例")(o);
                o.set("/facts/record/province", "ningxia");
                o.remove("/facts/record/address");
            })
            .silent(|o| {
                held("张示例")(o);
                o.set("/facts/record/province", "guangxi");
                o.set("/subject/province", "guangxi");
            });
    }

    #[test]
    fn foreign_parents() {
        let parent = |papers: &'static [&'static str]| {
            move |o: &mut Draft| {
                o.set(PROVINCE, "shanghai");
                o.set("/facts/domains/0/registrant_name", "Sample Holdings GmbH");
                o.set("/facts/domains/0/registrant_cert_number", "HRB12345");
                o.set("/supplements", json!(papers));
                o.set("/subject/supplements", json!([]));
            }
        };
        const ALL: &[&str] = &["foreign_parent_papers", "domain_holder_authorisation", "domain_certificate"];
        cases(&FOREIGN_PARENT)
            .not_applicable(|_| {})
            .silent(parent(ALL))
            .fail_among("/supplements", parent(&ALL[..2]))
            .blocked(&["/supplements"], parent(&["foreign_parent_papers", "domain_certificate", "other"]));
        cases(&crate::rules::domain::holder::HOLDER_DIFFERS)
            .silent(parent(ALL))
            .fail_among(DOMAIN, parent(&["domain_certificate"]));
    }
    const EXPIRES: &str = "/facts/domains/0/expires_at";

    #[test]
    fn privacy_on() {
        const PRIVACY: &str = "/facts/domains/0/privacy_protection";
        cases(&PRIVACY_ON)
            // Guangdong does not ask.
            .not_applicable(|o| o.set(PRIVACY, true))
            .fail_among("/services/0/domains/0", |o| {
                o.set(PRIVACY, true);
                o.set("/subject/province", "sichuan");
            })
            .silent(|o| o.set("/subject/province", "sichuan"))
            .blocked(&[PRIVACY], |o| {
                o.remove(PRIVACY);
                o.set("/subject/province", "sichuan");
            })
            .blocked(&["/subject/province"], |o| {
                o.set(PRIVACY, true);
                o.remove("/subject/province");
            });
    }

    #[test]
    fn too_soon() {
        const PROVINCE: &str = "/subject/province";
        const DOMAIN: &str = "/services/0/domains/0";
        let ends = |province: &'static str, day: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set(PROVINCE, province);
                o.set(EXPIRES, day);
            }
        };
        cases(&ENDS_TOO_SOON)
            .silent(ends("shanghai", "2026-02-20"))
            .fail_among(DOMAIN, ends("shanghai", "2026-02-19"))
            .silent(ends("anhui", "2026-02-21"))
            .fail_among(DOMAIN, ends("anhui", "2026-02-20"))
            .fail_among(DOMAIN, ends("henan", "2026-02-20"))
            .silent(ends("henan", "2025-11-19"))
            .silent(ends("guangdong", "2025-11-21"))
            .silent(|o| o.remove(EXPIRES))
            .blocked(&[PROVINCE], |o| {
                o.set(EXPIRES, "2026-01-20");
                o.remove(PROVINCE);
            });
    }
    const HELD_BY: &str = "/facts/domains/0/registrant_name";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");

    fn held_in(o: &mut crate::cases::Draft, province: &str) {
        o.set("/subject/province", province);
        o.set(HELD_BY, "张示例");
        o.set(TYPE, "individual");
    }
    const TYPE: &str = "/facts/domains/0/registrant_type";

    #[test]
    fn legal_rep_refused() {
        cases(&LEGAL_REP_REFUSED)
            .not_applicable(|_| {})
            .silent(|o| held_in(o, "hebei"))
            .silent(|o| held_in(o, "guangdong"))
            .fail_among(DOMAIN, |o| held_in(o, "hunan"))
            .fail_among(DOMAIN, |o| held_in(o, "ningxia"))
            .silent(|o| o.set("/subject/province", "hunan"))
            .blocked(&["/subject/province"], |o| {
                o.remove("/subject/province");
                o.set(HELD_BY, "张示例");
            })
            .from(INDIVIDUAL)
            .not_applicable(|_| {});
    }
}
