//! What a site may hold, and what it may be called (DF-13, DF-16).

use super::super::ask::{finite, question, said};
use super::super::gate::Conditions;
use super::super::{Advice, Decision};
use crate::law::content;
use crate::law::naming::{Cut, groups};
use crate::law::province::{Content as Demand, ContentDemand, Name, Subjects, Then, demands, words_of_page};
use crate::model::{ContentKind, OrderKind};
use crate::source::{self, Cite, cite};
use crate::value::Province;

finite! {
    /// DF-13: may such a subject run such a site.
    pub struct ContentQuestion, ContentGiven {
        /// Whether the subject is an individual.
        individual: bool,
        /// What the site is about.
        content: ContentKind,
        /// Whether it is of a commercial nature.
        commercial: bool,
        /// Whether it speaks for a company or another organisation.
        for_organisation: bool,
        /// Whether it is within the unit's scope of business.
        within_scope: bool,
        /// Whether the approval that the content needs is there.
        approval_obtained: bool,
        /// The province of the filing.
        province: Province,
    }
}

said! {
    /// Whether such a subject may run such a site.
    pub enum Content {
        /// Yes.
        Yes = "可以", "yes";
        /// Not an individual: a forum.
        NoForum = "个人不能开办论坛", "an individual may not run a forum";
        /// Not an individual: content with pre-approval.
        NoApprovalForIndividuals = "内容涉及前置审批，个人无法取得审批文件", "the content needs a pre-approval, which an individual cannot get";
        /// Not an individual: commercial.
        NoCommerce = "个人不能备案经营性质的网站", "an individual may not file a site of a commercial nature";
        /// Not an individual: for an organisation.
        NoOrganisation = "个人网站不能有企业或组织的内容", "an individual's site may not speak for a company or an organisation";
        /// The approval is missing.
        ApprovalMissing = "须先取得前置审批文件", "the pre-approval comes first";
        /// Outside the scope of business.
        OutsideScope = "内容须在单位经营范围内，且不能为其他单位做网站", "the content must be within the unit's own scope of business";
        /// The page of the province refuses it.
        RefusedByProvince = "该省管局页面不接受这样的服务内容", "no: the page of the province refuses such content";
        /// The page of the province wants an approval.
        ApprovalInProvince = "该省要求先取得审批", "the page of the province wants an approval first";
        /// The page of the province wants a remark.
        RemarkInProvince = "可以，该省要求在备注中说明网站内容", "yes, with a remark that says what the site is about, which the province wants";
    }
}

/// DF-13: may such a subject run such a site.
pub fn content(ask: &ContentQuestion) -> Decision<Content> {
    let answer = ask.settle(|full| match full {
        ContentGiven { individual: true, content: ContentKind::Forum, .. } => Content::NoForum,
        ContentGiven { individual: true, content: ContentKind::Shopping, .. } => Content::NoCommerce,
        ContentGiven { individual: true, content, .. } if content::is_denied_to_individuals(content) => {
            Content::NoApprovalForIndividuals
        }
        ContentGiven { individual: true, commercial: true, .. } => Content::NoCommerce,
        ContentGiven { individual: true, for_organisation: true, .. } => Content::NoOrganisation,
        ContentGiven { individual: true, .. } => in_province(&full),
        ContentGiven { approval_obtained: false, content, .. }
            if content::field(content).is_some() && (full.commercial || !content::is_free_without_profit(content)) =>
        {
            Content::ApprovalMissing
        }
        ContentGiven { within_scope: false, .. } => Content::OutsideScope,
        _ => in_province(&full),
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::LIMITS, "前置审批"),
                cite(&source::PROVINCES, "各省份页面"),
                cite(&source::FAQ_WHETHER, "个人备案是否可以做论坛性质的网站"),
                cite(&source::FAQ_NAME, "网站名称和服务内容"),
                cite(&source::FAQ_DOMAIN, "个人网站的内容"),
                cite(&source::FAQ_OTHER, "个人能开办什么性质的网站"),
            ]
        },
    )
}

/// What the page of the province says of content that the nation lets pass.
fn in_province(full: &ContentGiven) -> Content {
    let subject = |field: &Subjects| match field {
        Subjects::Forum => full.content == ContentKind::Forum,
        Subjects::Commercial => full.commercial,
        Subjects::PreApproval => content::field(full.content).is_some(),
        // What else a site is about is not asked; blogs are a content of their own.
        Subjects::Navigation | Subjects::Blog | Subjects::LocalPortal => false,
    };
    let asked = |what: &Demand| match *what {
        Demand::Of(of, asked) if of == full.content => Some(asked),
        Demand::AllBut(but, asked) if but != full.content => Some(asked),
        Demand::Subjects { of, unless_approved } if of.iter().any(subject) => {
            Some(if unless_approved { ContentDemand::Approval } else { ContentDemand::Refused })
        }
        _ => None,
    };
    let page = demands(full.province, full.individual).contents;
    let mut entries = page.iter().filter(|entry| entry.orders.has(OrderKind::FirstFiling));
    let answers = entries.by_ref().filter_map(|entry| asked(&entry.what)).map(|asked| match asked {
        ContentDemand::Refused => Content::RefusedByProvince,
        ContentDemand::Approval if full.approval_obtained => Content::Yes,
        ContentDemand::Approval => Content::ApprovalInProvince,
        ContentDemand::Remark => Content::RemarkInProvince,
    });
    // A remark is the mildest.
    let mut mildest = Content::Yes;
    for answer in answers {
        match answer {
            Content::RefusedByProvince | Content::ApprovalInProvince => return answer,
            Content::RemarkInProvince => mildest = answer,
            _ => {}
        }
    }
    mildest
}

question! {
    /// DF-16: what a reviewer may say of a website's name.
    pub struct NameQuestion {
        /// The name of the website.
        name: String,
        /// Whether the subject is an individual.
        individual: bool,
        /// Whether the subject is a national-level unit, or holds an approval for such a name.
        national: bool,
        /// Whether an approval for the field that the name speaks of is there.
        approval_obtained: bool,
        /// The province of the filing; without one, nothing is said of its page.
        province: Province,
    }
}

said! {
    /// What a reviewer may say of a name.
    pub enum NameAdvice {
        /// It speaks of China or the state.
        National = "“中国”“国家”等字样仅限国家级单位，或须有批准文件", "words like 中国 or 国家 are for national-level units, or need an approval";
        /// An individual's site that looks like an organisation.
        LooksLikeOrganisation = "个人网站名称不得像公司、俱乐部、团体或社区", "an individual's site may not be named like a company, club, association or community";
        /// It speaks of a field that needs pre-approval.
        NeedsApproval = "名称含新闻、出版、药品、文化、广电等字样，须有相应前置审批", "the name speaks of news, publishing, drugs, culture or broadcasting, which needs a pre-approval";
        /// It speaks of finance.
        Finance = "名称含金融字样，应避免，否则须省金融办专项审批", "better no words of finance; else a special approval is needed";
        /// It speaks of shopping.
        Shopping = "名称含购物类字样，应避免，或在备注说明是否涉及经营许可", "better no words of shopping; else tell in the remark about the commercial licence";
        /// Blog or space.
        BlogOrSpace = "个人网站名称避免“空间”“博客”，以主要内容命名", "better not 空间 or 博客 in an individual's site: name it after its content";
        /// It has a word that the province refuses.
        WordRefusedByProvince = "名称含该省管局页面不接受的字样", "the name has a word that the page of the province refuses";
        /// It has a word for which the province wants an approval.
        WordNeedsApprovalInProvince = "名称含该省要求审批文件的字样", "the name has a word for which the page of the province wants an approval";
        /// It is written as the province does not take it.
        KindRefusedByProvince = "名称的写法为该省所不接受（如纯英文、数字、域名或不足三个汉字）", "the name is written as the province does not take it: in Latin letters, digits, as a domain or with fewer than three Chinese characters";
    }
}

/// DF-16: what a reviewer may say of a website's name, by its words; the words of each group are examples. Whether places and persons in it suit the subject is
/// not looked at here.
pub fn name(ask: &NameQuestion) -> Decision<Advice<NameAdvice>> {
    const CITE: &[Cite] = &[cite(&source::FAQ_NAME, "网站名称的要求"), cite(&source::PROVINCES, "各省份页面")];
    let Some(name) = ask.name.as_deref().map(str::trim).filter(|name| !name.is_empty()) else {
        return Decision::missing(vec!["name"], CITE);
    };
    let has = |words| groups::first_of(words, name).is_some();
    let mut all = Conditions::new();
    if has(groups::NATIONAL) {
        all.check(ask.national, NameAdvice::National, &["national"]);
    }
    if has(groups::ORGANISATION) {
        all.check(ask.individual.map(|yes| !yes), NameAdvice::LooksLikeOrganisation, &["individual"]);
    }
    if has(groups::APPROVAL) {
        all.check(ask.approval_obtained, NameAdvice::NeedsApproval, &["approval_obtained"]);
    }
    if has(groups::FINANCE) {
        all.check(ask.approval_obtained, NameAdvice::Finance, &["approval_obtained"]);
    }
    if has(groups::SHOPPING) {
        all.check(Some(false), NameAdvice::Shopping, &[]);
    }
    if has(groups::TOO_GENERAL) {
        all.check(ask.individual.map(|yes| !yes), NameAdvice::BlogOrSpace, &["individual"]);
    }
    if let Some(province) = ask.province {
        of_province(province, name, ask, &mut all);
    }
    all.advise(CITE)
}

/// What the page of the province says of the name.
fn of_province(province: Province, name: &str, ask: &NameQuestion, all: &mut Conditions<NameAdvice>) {
    let cut = Cut::of(name);
    let told = |individual: bool| {
        let (mut refused, mut approval, mut kind) = (false, false, false);
        for entry in demands(province, individual).names {
            match entry.what {
                Name::Words { words, at, then } if words_of_page(&cut, name, words, at, true).next().is_some() => {
                    refused |= then == Then::Refused;
                    approval |= then == Then::Approval;
                }
                Name::Kind(of) => kind |= of.is_shape_of(name),
                _ => {}
            }
        }
        (refused, approval, kind)
    };
    let of_whom = match ask.individual {
        Some(individual) => Some(told(individual)),
        None => Some(told(true)).filter(|found| *found == told(false)),
    };
    let Some((refused, approval, kind)) = of_whom else {
        return all.check(None, NameAdvice::WordRefusedByProvince, &["individual"]);
    };
    if refused {
        all.check(Some(false), NameAdvice::WordRefusedByProvince, &[]);
    }
    if approval {
        all.check(ask.approval_obtained, NameAdvice::WordNeedsApprovalInProvince, &["approval_obtained"]);
    }
    if kind {
        all.check(Some(false), NameAdvice::KindRefusedByProvince, &[]);
    }
}
