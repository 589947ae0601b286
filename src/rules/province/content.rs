//! What provinces ask of what a site holds, of domains without a site, home pages, and words in remarks (网站内容).

use super::paper_wanted::says;
use super::{LASTING, OF_PAGES, each, is_news, tell};
use crate::law::naming::said_of;
use crate::law::province::{Content, ContentDemand, Subjects as Field};
use crate::law::{Item, Part};
use crate::model::record::Vocabulary as _;
use crate::model::{ContentKind, PreApproval, Service, ServiceKind, ServicePurpose, Topic};
use crate::rule::prelude::*;
use crate::rules::service::approval::chosen;
use crate::value::Noun;

const WEBSITES: Applies = Applies::to(LASTING).service(ServiceKind::Website);

/// What a site is not about in the province (不得涉及的内容).
pub static SUBJECTS: Rule = Rule {
    code: "BA-V0902",
    slug: "site-about-what-province-refuses",
    applies: WEBSITES,
    message: say("网站内容涉及{what}，该省不接受", "the website holds {what}, which the province does not take"),
    why: say("该省的要求页面列出了网站不得涉及的内容", "the page of this province names what a site does not hold"),
    help: say(
        "请去掉该内容；该省允许审批后备案的，先取得审批",
        "take it off; where the province lifts this by an approval, obtain it first",
    ),
    check: Check::Service(subjects),
    ..OF_PAGES
};

const FORUM: Noun = Noun::new("论坛", "a forum");
const BUSINESS: Noun = Noun::new("经营性内容", "business");
const LINKS: Noun = Noun::new("导航", "a directory of links");
const BLOG: Noun = Noun::new("博客", "a blog");
const PORTAL: Noun = Noun::new("地方门户", "a portal of a place");
const APPROVAL: Noun = Noun::new("须前置审批的内容", "content that needs a pre-approval");

/// What it is, if the service is about it, and where it says so.
fn is_about(service: &Service, field: Field) -> Option<(Noun, &'static str)> {
    let topic = |topic| service.topics.has(topic).then_some("topics");
    let content = |kind| (service.content_kind.get() == Some(kind)).then_some("content_kind");
    let (noun, at) = match field {
        Field::Forum => (FORUM, topic(Topic::Forum).or_else(|| content(ContentKind::Forum))),
        Field::Commercial => (BUSINESS, (service.for_profit.get() == Some(true)).then_some("for_profit")),
        Field::Navigation => (LINKS, topic(Topic::Navigation)),
        // Another rule judges the content that is chosen.
        Field::Blog => (BLOG, None),
        Field::LocalPortal => (PORTAL, topic(Topic::LocalPortal)),
        Field::PreApproval => {
            let chosen = service.pre_approval.values().any(|field| field != PreApproval::None);
            (APPROVAL, chosen.then_some("pre_approval"))
        }
    };
    Some((noun, at?))
}

fn subjects(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    each::<Content>(cx, out, |entry, out| {
        let Content::Subjects { of, unless_approved } = entry.what else {
            return Ran::NotApplicable;
        };
        let Some((what, at)) = of.iter().find_map(|field| is_about(item.service, *field)) else {
            return Ran::Checked;
        };
        let at = item.at.member(at);
        match item.service.approvals.get() {
            Some(approvals) if unless_approved && !approvals.is_empty() => {}
            // Where no field of approval is chosen there is none.
            None if unless_approved && !item.service.pre_approval.has(PreApproval::None) => {
                out.needs(&at, item.at.member("approvals").path());
            }
            _ => out.fail_with(&at, Params::NONE.with("what", what), Places::NONE),
        }
        Ran::Checked
    })
}

/// A domain without a site is remarked on (不建网站的备注).
pub static WITHOUT_SITE: Rule = Rule {
    code: "BA-V0903",
    slug: "domain-without-site-not-remarked",
    applies: WEBSITES,
    message: say("域名{purpose}，服务备注中没有说明", "the domain is for {purpose}, and the remark does not say so"),
    why: say(
        "该省允许不建网站的域名备案，但须在备注中说明用途",
        "the province takes a domain without a website if the remark says what it is for",
    ),
    help: say("请在服务备注中说明域名的用途", "say in the remark what the domain is for"),
    check: Check::Service(without_site),
    ..OF_PAGES
};

fn without_site(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(purpose) = item.service.purpose.get().filter(|purpose| *purpose != ServicePurpose::Website) else {
        return Ran::NotApplicable;
    };
    each::<Content>(cx, out, |entry, out| {
        let Content::WithoutSite { with_remark } = entry.what else {
            return Ran::NotApplicable;
        };
        if with_remark && !super::paper_wanted::says(item.service.remark.get(), 1) {
            let noun = crate::model::record::Vocabulary::noun(purpose);
            out.fail_with(&item.at.member("remark"), Params::NONE.with("purpose", noun), Places::NONE);
        }
        Ran::Checked
    })
}

/// The home page is one of the domains (网站首页).
pub static HOME_PAGE: Rule = Rule {
    code: "BA-V0904",
    slug: "home-page-not-among-domains",
    applies: WEBSITES,
    message: say("网站首页不是该网站填写的域名之一", "the home page is none of the domains of the website"),
    why: say(
        "该省要求网站首页只有一个，且为所填域名之一",
        "in this province a website has one home page, which is one of its domains",
    ),
    help: say("请把首页改为网站的域名之一", "choose one of the domains as the home page"),
    check: Check::Service(home_page),
    ..OF_PAGES
};

fn home_page(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(home) = item.service.home_page.get() else {
        return Ran::NotApplicable;
    };
    each::<Content>(cx, out, |entry, out| {
        if entry.what != Content::OneHomePage {
            return Ran::NotApplicable;
        }
        let mut domains = item.service.domains.iter().filter_map(|domain| domain.get());
        // With www in front it is the same page.
        if !item.service.domains.is_empty() && !domains.any(|domain| home.is_within(domain)) {
            out.fail(&item.at.member("home_page"));
        }
        Ran::Checked
    })
}

/// Words that the remark does not have in the province (备注用词).
pub static REMARK_WORDS: Rule = Rule {
    code: "BA-V0905",
    slug: "remark-word-refused-by-province",
    applies: WEBSITES,
    message: say("服务备注含“{word}”，该省不接受", "the remark contains {word}, which the province does not take"),
    why: say("该省规定备注中不得出现这些字样", "the page of this province names words that a remark does not have"),
    help: say("请改写备注", "rewrite the remark"),
    check: Check::Service(remark_words),
    ..OF_PAGES
};

fn remark_words(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(remark) = item.service.remark.get() else {
        return Ran::NotApplicable;
    };
    each::<Content>(cx, out, |entry, out| {
        let Content::RemarkWithout(words) = entry.what else {
            return Ran::NotApplicable;
        };
        if let Some(word) = said_of(remark, words) {
            out.fail_with(&item.at.member("remark"), Params::NONE.with("word", word), Places::NONE);
        }
        Ran::Checked
    })
}

/// Some provinces refuse some content, or want an approval or a remark for it (服务内容).
pub static PROVINCE_CONTENT: Rule = Rule {
    code: "BA-V0704",
    slug: "content-refused-by-province",
    applies: Applies::to(LASTING).service(ServiceKind::Website),
    predicts: &["CNT-14"],
    message: say("服务内容为“{content}”，该省{demand}", "the website is about {content}, and the province {demand}"),
    why: say("该省对可选的服务内容有要求", "the province has rules for the content that may be chosen"),
    help: say(
        "请改选其他服务内容，或按该省要求补充审批、备注",
        "choose another content, or add the approval or the remark that the province wants",
    ),
    check: Check::Service(province_content),
    ..OF_PAGES
};

const REFUSED: Noun = Noun::new("不接受", "does not take it");

const WANTS_APPROVAL: Noun = Noun::new("要求前置审批，此处未选择", "wants a pre-approval, and none is chosen");

const WANTS_REMARK: Noun =
    Noun::new("要求备注说明，此处没有备注", "wants a remark that explains it, and there is none");

fn province_content(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(content) = item.service.content_kind.get() else {
        return Ran::NotApplicable;
    };
    let approved = chosen(item.service).next().is_some();
    let news = is_news(cx, Part::Service(item.index), &[Item::ContentKind]);
    if news == Ok(false) {
        return Ran::NotApplicable;
    }
    each::<Content>(cx, out, |entry, out| {
        let asked = match entry.what {
            Content::Of(of, asked) if of == content => asked,
            Content::AllBut(but, asked) if but != content => asked,
            Content::Of(..) | Content::AllBut(..) => return Ran::Checked,
            _ => return Ran::NotApplicable,
        };
        let unmet = match asked {
            ContentDemand::Refused => Some(REFUSED),
            ContentDemand::Approval => (!approved).then_some(WANTS_APPROVAL),
            ContentDemand::Remark => (!says(item.service.remark.get(), 1)).then_some(WANTS_REMARK),
        };
        if let Some(demand) = unmet {
            let params = Params::NONE.with("content", content.noun()).with("demand", demand);
            tell(&news, &item.at.member("content_kind"), params, Places::NONE, out);
        }
        Ran::Checked
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const PROVINCE: &str = "/subject/province";
    const TOPICS: &str = "/services/0/topics";
    const REMARK: &str = "/services/0/remark";
    const PURPOSE: &str = "/services/0/purpose";
    const HOME: &str = "/services/0/home_page";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");

    #[test]
    fn what_sites_are_about() {
        cases(&SUBJECTS)
            .silent(|_| {})
            .fail_among(TOPICS, |o| {
                o.set(PROVINCE, "henan");
                o.set(TOPICS, json!(["local_portal"]));
            })
            // Government bodies may run a portal of their place.
            .silent(|o| {
                o.set(PROVINCE, "henan");
                o.set("/subject/nature", "government");
                o.set(TOPICS, json!(["local_portal"]));
            })
            .fail_among(TOPICS, |o| {
                o.set(PROVINCE, "jiangsu");
                o.set(TOPICS, json!(["forum"]));
                o.set("/services/0/approvals", json!([]));
            })
            .blocked(&["/services/0/approvals"], |o| {
                o.set(PROVINCE, "jiangsu");
                o.set(TOPICS, json!(["forum"]));
                o.remove("/services/0/pre_approval");
            })
            .fail_among(TOPICS, |o| {
                o.set(PROVINCE, "jiangsu");
                o.set(TOPICS, json!(["forum"]));
            })
            .silent(|o| {
                o.set(PROVINCE, "jiangsu");
                o.set(TOPICS, json!(["forum"]));
                o.set("/services/0/approvals", json!([{ "kind": "forum", "number": "苏审1号" }]));
            })
            .from(INDIVIDUAL)
            .fail_among(TOPICS, |o| {
                o.set(PROVINCE, "henan");
                o.set(TOPICS, json!(["navigation"]));
            })
            .silent(|o| o.set(TOPICS, json!(["navigation"])));
    }

    #[test]
    fn domains_without_sites() {
        let mail = |province: &'static str, remark: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set(PROVINCE, province);
                o.set(PURPOSE, "mail_only");
                o.set(REMARK, remark);
            }
        };
        cases(&WITHOUT_SITE)
            .not_applicable(|_| {})
            .fail_among(REMARK, mail("guangxi", "无"))
            .fail_among(REMARK, mail("guangxi", ""))
            .silent(mail("guangxi", "仅用于企业邮箱，不建网站"))
            .silent(mail("zhejiang", ""))
            .silent(|o| {
                mail("guangxi", "")(o);
                o.set(PURPOSE, "website");
            });
    }

    #[test]
    fn home_pages() {
        let home = |o: &mut crate::cases::Draft, page: &str| {
            let domain = o.0["services"][0]["domains"][0].as_str().unwrap().to_owned();
            o.set(HOME, page.replace("DOMAIN", &domain));
        };
        cases(&HOME_PAGE)
            .silent(|_| {})
            .silent(|o| home(o, "DOMAIN"))
            .silent(|o| home(o, "www.DOMAIN"))
            .fail_among(HOME, |o| home(o, "example.net"))
            .silent(|o| {
                home(o, "example.net");
                o.set(PROVINCE, "beijing");
            });
    }

    #[test]
    fn words_of_remarks() {
        cases(&REMARK_WORDS)
            .from(INDIVIDUAL)
            .fail_among(REMARK, |o| {
                o.set(PROVINCE, "guizhou");
                o.set(REMARK, "本网站为个人博客");
            })
            .silent(|o| {
                o.set(PROVINCE, "guizhou");
                o.set(REMARK, "本网站展示摄影作品，不涉及论坛");
            })
            .silent(|o| o.set(REMARK, "本网站为个人博客"));
    }

    const CONTENT: &str = "/services/0/content_kind";

    #[test]
    fn of_provinces() {
        const PROVINCE: &str = "/subject/province";
        const REMARK: &str = "/services/0/remark";
        const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
        let about = |province: &'static str, content: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set(PROVINCE, province);
                o.set(CONTENT, content);
            }
        };
        cases(&PROVINCE_CONTENT)
            .from(INDIVIDUAL)
            .fail_among(CONTENT, about("beijing", "blog"))
            .silent(about("beijing", "other"))
            .fail_among(CONTENT, about("zhejiang", "blog"))
            .silent(|o| {
                about("zhejiang", "blog")(o);
                o.set("/services/0/pre_approval", "culture");
            })
            // The example has a remark.
            .silent(about("chongqing", "other"))
            .fail_among(CONTENT, |o| {
                about("chongqing", "other")(o);
                o.remove(REMARK);
            })
            .silent(about("guangdong", "blog"))
            .blocked(&[PROVINCE], |o| {
                o.set(CONTENT, "blog");
                o.remove(PROVINCE);
            });
        cases(&PROVINCE_CONTENT)
            .fail_among(CONTENT, about("heilongjiang", "other"))
            .blocked(&["/subject/nature"], |o| {
                about("heilongjiang", "other")(o);
                o.remove("/subject/nature");
            })
            .silent(about("heilongjiang", "unit_portal"))
            .silent(about("beijing", "blog"));
    }

    #[test]
    fn of_provinces_with_one_content() {
        const PROVINCE: &str = "/subject/province";
        let about = |province: &'static str, content: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set(PROVINCE, province);
                o.set(CONTENT, content);
            }
        };
        cases(&PROVINCE_CONTENT)
            .fail_among(CONTENT, about("jiangxi", "other"))
            .silent(about("jiangxi", "unit_portal"))
            .fail_among(CONTENT, about("hubei", "other"))
            .silent(|o| {
                about("hubei", "other")(o);
                o.set("/services/0/remark", "产品说明的下载");
            })
            .silent(about("hubei", "unit_portal"));
    }
}
