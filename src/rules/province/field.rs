//! Trades that a province looks at more closely (特殊行业): finance, training, culture, games, health, religion …

use super::{LASTING, OF_PAGES, each, is_news};
use crate::data::words::List;
use crate::law::naming::{Cut, groups, said_with, word_of};
use crate::law::province::{About, Action, Field, Natures, Papers, Special};
use crate::law::{Force, Item, Part};
use crate::model::record::Vocabulary as _;
use crate::model::{AttachmentKind, ContentKind, OrderKind, PreApproval, Service, Topic};
use crate::rule::prelude::*;
use crate::rules::enclosed::{enclosed, noun_of};
use crate::value::Noun;

/// What the province asks in the fields that it looks at more closely (特殊行业的要求).
pub static FIELD: Rule = Rule {
    code: "BA-O0904",
    slug: "field-wants-paper-in-province",
    applies: Applies::to(LASTING),
    covers: &["PRV-017", "PRV-019"],
    predicts: &["MAT-21", "MAT-22", "MAT-23"],
    message: say(
        "{place}涉及“{field}”，该省要求{what}，此处没有",
        "{place} speaks of {field}, for which the province wants {what}, and there is none",
    ),
    why: say(
        "该省的要求页面对这类主体、经营范围或网站另有要求",
        "the page of this province asks more of such subjects, scopes or sites",
    ),
    help: say(
        "请按该省要求补充；与该领域无关的，更换名称或变更经营范围",
        "add what the province asks for; if the field is none of yours, change the name or the scope",
    ),
    check: Check::Order(field),
    ..OF_PAGES
};

const SUBJECT: Noun = Noun::new("单位名称", "the name of the unit");
const SCOPE: Noun = Noun::new("经营范围", "the business scope");
const SITE: Noun = Noun::new("网站名称", "the name of the website");
const CONTENT: Noun = Noun::new("网站内容", "the website");
const NATURE: Noun = Noun::new("主办单位性质", "the nature of the unit");
const APPROVAL: Noun = Noun::new("主管部门的审批文件", "an approval of the authority in charge");
const REMARK: Noun = Noun::new("备注说明", "a remark");
const OTHER_SCOPE: Noun = Noun::new("变更经营范围或名称", "another scope or name");
const LATER: Noun =
    Noun::new("先按不含该内容备案，取得许可后再变更", "a filing without it first, and a change once it is licensed");

/// What shows the field: where, with which word, at which place; and whether it is more than a hint.
struct Shown {
    place: Noun,
    field: Word,
    at: Path,
    sure: bool,
}

/// A word of a page, or the name of a topic.
enum Word {
    Text(&'static str),
    Noun(Noun),
}

fn field(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each::<Special>(cx, out, |entry, out| {
        let asked = &entry.what;
        if asked.fields == [Field::Order] {
            return Ran::NotApplicable;
        }
        let Some(shown) = asked.fields.iter().find_map(|place| shown(cx, asked, *place)) else {
            // What searches texts is asked last.
            if may_want_scope(cx, asked) && met(cx, asked.then) != Ok(true) && has_own_words(asked) {
                let scope = Path::ROOT.member("facts").member("business_scope");
                out.undetermined_at(scope, Needs::NONE.with(scope));
            }
            return Ran::Checked;
        };
        if !shown.sure {
            out.demanded(Force::Should, entry.cite);
        }
        judge(cx, asked, &shown, out)
    })
}

/// Whether it may depend on the scope of business, which is not given. Who has no licence has no scope.
fn may_want_scope(cx: &Context<'_>, asked: &Special) -> bool {
    asked.fields.contains(&Field::Scope)
        && cx.nature().is_none_or(|nature| Natures::ENTERPRISES.has(nature))
        && cx.order.facts.business_scope.is_absent()
        && !cx.is_kind(OrderKind::CHANGE)
}

/// Whether some of the words are not left to the nation's rule.
fn has_own_words(asked: &Special) -> bool {
    asked.words.iter().any(|word| !is_told(asked, word))
}

/// Whether a part of the order shows the field.
fn shown(cx: &Context<'_>, asked: &Special, place: Field) -> Option<Shown> {
    let change = cx.is_kind(OrderKind::CHANGE);
    let text = |place, word, at| Some(Shown { place, field: Word::Text(word), at, sure: true });
    match place {
        Field::SubjectName => {
            // Names of finance have a rule of the nation wherever something is added.
            if is_news(cx, Part::Subject, &[Item::SubjectName]) != Ok(true) {
                return None;
            }
            let name = cx.subject_name()?;
            let word = word_of(name, asked.words).filter(|_| is_beside(asked, name))?;
            if !change && is_told(asked, word) {
                return None;
            }
            text(SUBJECT, word, const { Path::fixed(&["subject", "name"]) })
        }
        Field::Scope => {
            if change {
                return None;
            }
            let scope = cx.order.facts.business_scope.get()?;
            let word = of_field(asked, scope).filter(|word| !is_told(asked, word))?;
            text(SCOPE, word, const { Path::fixed(&["facts", "business_scope"]) })
        }
        Field::SiteName => {
            // Names with words of finance have a rule of the nation; a name that is recorded stays.
            if asked.is_of_finance() || !cx.is_kind(OrderKind::NEW) {
                return None;
            }
            let mut services = cx.order.services.iter().enumerate();
            services.find_map(|(index, service)| {
                let word = site_named(service.name.get()?, asked)?;
                text(SITE, word, Path::ROOT.member("services").element(index).member("name"))
            })
        }
        Field::Content => {
            let mut services = cx.order.services.iter().enumerate();
            services
                .find_map(|(index, service)| content(asked, service, &|| Path::ROOT.member("services").element(index)))
        }
        Field::Nature => {
            let nature = cx.nature()?;
            Some(Shown {
                place: NATURE,
                field: Word::Noun(nature.noun()),
                at: const { Path::fixed(&["subject", "nature"]) },
                sure: true,
            })
        }
        Field::Prefix | Field::Order => None,
    }
}

/// Whether the word is left to the nation's rule on names and scopes of finance: all where the page lists none of its own, else
/// those that are in the nation's list.
fn is_told(asked: &Special, word: &str) -> bool {
    let own = asked.words != groups::FINANCE;
    asked.is_of_finance() && !(own && Cut::first_of(word, &[List::Finance]).is_none())
}

/// The first of the words that a name of a site has. A forum is named so at the end: 社区 is one, 社区服务 is none.
fn site_named(name: &str, asked: &Special) -> Option<&'static str> {
    let forum = asked.about.contains(&About::Topic(Topic::Forum));
    let last = name.trim_end_matches(['网', '站', '官']);
    word_of(name, asked.words).filter(|word| !forum || last.ends_with(word))
}

/// What stands between the parts of a scope.
const BETWEEN: [char; 8] = ['；', ';', '。', '，', ',', '、', '（', '）'];

/// The first of the words that a text says of what is done, among those words and in those texts in which it shows the field.
fn of_field(asked: &Special, text: &str) -> Option<&'static str> {
    let (word, sentence) = said_with(text, asked.words)?;
    let alone = |about: &About| match about {
        About::Alone => text.split(BETWEEN).filter(|part| !part.trim().is_empty()).all(|part| part.contains(word)),
        _ => true,
    };
    (is_beside(asked, sentence) && asked.about.iter().all(alone)).then_some(word)
}

/// Whether a text has what the words of the field stand beside.
fn is_beside(asked: &Special, text: &str) -> bool {
    asked.about.iter().all(|about| match *about {
        About::Beside(words) => words.iter().any(|word| text.contains(word)),
        _ => true,
    })
}

/// Whether a service is about the field: by its topics and its content; what its remark says is a hint.
fn content(asked: &Special, service: &Service, at: &dyn Fn() -> Path) -> Option<Shown> {
    for about in asked.about {
        let (there, noun, member) = match *about {
            About::Beside(_) | About::Alone => continue,
            About::Topic(topic) => (service.topics.has(topic), topic.noun(), "topics"),
            // That the field of a content is not chosen is another finding.
            About::Content(kind) => {
                let there = match field_of(kind) {
                    Some(field) => service.pre_approval.has(field),
                    None => service.content_kind.get() == Some(kind),
                };
                (there, kind.noun(), "content_kind")
            }
        };
        if there {
            return Some(Shown { place: CONTENT, field: Word::Noun(noun), at: at().member(member), sure: true });
        }
    }
    let remark = service.remark.get()?;
    let word = of_field(asked, remark)?;
    Some(Shown { place: CONTENT, field: Word::Text(word), at: at().member("remark"), sure: false })
}

/// The field of pre-approval of a content.
const fn field_of(kind: ContentKind) -> Option<PreApproval> {
    match kind {
        ContentKind::OnlineGame => Some(PreApproval::OnlineGame),
        ContentKind::Forum => Some(PreApproval::Forum),
        _ => None,
    }
}

/// Whether there is what the province asks for; `Err` names the list that would tell.
fn met(cx: &Context<'_>, then: Action) -> Result<bool, Path> {
    // A field that is chosen has its approval looked for elsewhere.
    let chosen = cx.order.services.iter().any(|service| {
        service.pre_approval.values().any(|field| field != PreApproval::None) || !service.approvals.is_empty()
    });
    let remarked = || cx.order.services.iter().any(|service| super::paper_wanted::says(service.remark.get(), 1));
    let papers = |papers: Papers| {
        let approval = |kind: &AttachmentKind| {
            matches!(kind, AttachmentKind::PreApprovalDocument | AttachmentKind::FinanceApproval)
        };
        if chosen && papers.iter().any(|set| set.iter().any(approval)) { Ok(true) } else { enclosed(cx, papers) }
    };
    match then {
        Action::Approval | Action::ScopeOnly if chosen => Ok(true),
        Action::Approval | Action::ScopeOnly => {
            enclosed(cx, &[&[AttachmentKind::PreApprovalDocument], &[AttachmentKind::FinanceApproval]])
        }
        Action::Papers(asked) | Action::Consult(asked) => papers(asked),
        Action::Remark => Ok(remarked()),
        Action::RemarkOr(asked) => {
            if remarked() {
                Ok(true)
            } else {
                papers(asked)
            }
        }
        Action::ChangeScope | Action::Refused => Ok(false),
        Action::Staged => Ok(chosen),
    }
}

fn judge(cx: &Context<'_>, asked: &Special, shown: &Shown, out: &mut Sink<'_>) -> Ran {
    let what = match asked.then {
        Action::Approval => APPROVAL,
        Action::Papers(papers) | Action::Consult(papers) | Action::RemarkOr(papers) => noun_of(papers),
        Action::Remark => REMARK,
        Action::ChangeScope | Action::ScopeOnly | Action::Refused => OTHER_SCOPE,
        Action::Staged => LATER,
    };
    match met(cx, asked.then) {
        Ok(true) => {}
        Ok(false) => {
            let params = Params::NONE.with("place", shown.place).with("what", what);
            let params = match shown.field {
                Word::Text(word) => params.with("field", word),
                Word::Noun(noun) => params.with("field", noun),
            };
            out.fail_at(shown.at, params, Places::NONE);
        }
        Err(list) => out.undetermined_at(shown.at, Needs::NONE.with(list)),
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const PROVINCE: &str = "/subject/province";
    const NAME: &str = "/subject/name";
    const SCOPE_AT: &str = "/facts/business_scope";
    const TOPICS: &str = "/services/0/topics";

    fn papers(o: &mut Draft, papers: &[&str]) {
        if !o.0["facts"]["business_scope"].is_string() {
            o.set(SCOPE_AT, "软件开发");
        }
        o.set("/supplements", json!(papers));
        o.set("/subject/supplements", json!([]));
    }

    /// A unit of a name in a province, with these papers.
    fn unit(o: &mut Draft, province: &str, name: &str, enclosed: &[&str]) {
        o.set(PROVINCE, province);
        o.set(NAME, name);
        papers(o, enclosed);
    }

    #[test]
    fn names() {
        cases(&FIELD)
            .silent(|_| {})
            .fail_among(NAME, |o| unit(o, "jiangxi", "示例文化传播有限公司", &[]))
            .silent(|o| unit(o, "jiangxi", "示例文化传播有限公司", &["culture_commitment"]))
            .blocked(&["/supplements"], |o| unit(o, "jiangxi", "示例文化传播有限公司", &["commitment_letter"]))
            .fail_among(NAME, |o| unit(o, "jiangsu", "示例教育咨询有限公司", &[]))
            .silent(|o| unit(o, "jiangsu", "示例教育咨询有限公司", &["no_training_commitment"]))
            .silent(|o| unit(o, "jiangsu", "示例教育科技有限公司", &["truthfulness_notice"]))
            .fail_among(NAME, |o| unit(o, "shanghai", "示例旅行社有限公司", &[]))
            .silent(|o| unit(o, "shanghai", "示例旅行社有限公司", &["travel_agency_licence"]))
            .silent(|o| unit(o, "guangdong", "示例文化传播有限公司", &[]));
    }

    #[test]
    fn scopes_and_contents() {
        let scope = |text: &'static str, papers_of: &'static [&'static str]| {
            move |o: &mut Draft| {
                o.set(PROVINCE, "shandong");
                o.set(SCOPE_AT, text);
                papers(o, papers_of);
            }
        };
        cases(&FIELD)
            .fail_among(SCOPE_AT, scope("以自有资金对外投资；软件开发", &[]))
            .silent(scope("以自有资金对外投资；软件开发", &["finance_commitment"]))
            .silent(scope("软件开发（不含医疗器械）", &[]))
            .fail_among(SCOPE_AT, scope("医疗器械租赁", &[]))
            .silent(scope("医疗器械租赁", &["pre_approval_document"]))
            // Words, not parts of others.
            .silent(scope("药品包装材料、文化石、保险柜的销售", &[]))
            .blocked(&[SCOPE_AT], |o| {
                scope("", &[])(o);
                o.remove(SCOPE_AT);
            })
            // Who has no licence has no scope.
            .silent(|o| {
                scope("", &[])(o);
                o.remove(SCOPE_AT);
                o.set("/subject/nature", "public_institution");
            })
            // The page speaks of making films.
            .fail_among(SCOPE_AT, scope("影视节目制作；软件开发", &[]))
            .silent(scope("网页制作；广告设计、制作；软件开发", &[]));
        let anhui = |text: &'static str| {
            move |o: &mut Draft| {
                scope(text, &[])(o);
                o.set(PROVINCE, "anhui");
            }
        };
        cases(&FIELD)
            .fail_among(SCOPE_AT, anhui("组织文化艺术交流活动；软件开发"))
            .silent(anhui("家具制造；木制品加工与销售；保险柜、文化石、电视柜、防腐木销售"));
        let shanghai = |text: &'static str| {
            move |o: &mut Draft| {
                scope(text, &[])(o);
                o.set(PROVINCE, "shanghai");
            }
        };
        cases(&FIELD)
            .fail_among(SCOPE_AT, shanghai("实业投资，投资咨询"))
            .silent(shanghai("以自有资金从事投资活动；软件开发"));
        let religion = |o: &mut Draft| {
            o.set(PROVINCE, "ningxia");
            o.set(TOPICS, json!(["religion"]));
            papers(o, &[]);
        };
        cases(&FIELD).fail_among(TOPICS, religion).silent(|o| {
            religion(o);
            papers(o, &["pre_approval_document"]);
        });
    }

    #[test]
    fn forums() {
        let site = |name: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, "hebei");
                o.set("/services/0/name", name);
                papers(o, &[]);
            }
        };
        cases(&FIELD)
            .fail_among("/services/0/name", site("示例论坛"))
            .fail_among("/services/0/name", site("示例社区网"))
            .silent(site("示例社区服务"));
    }

    #[test]
    fn natures() {
        let firm = |o: &mut Draft, list: &[&str]| {
            o.set(PROVINCE, "beijing");
            o.set("/subject/nature", "law_firm");
            papers(o, list);
        };
        cases(&FIELD)
            .fail_among("/subject/nature", |o| firm(o, &[]))
            .silent(|o| firm(o, &["law_firm_pages"]))
            .blocked(&["/supplements"], |o| firm(o, &["other"]));
    }
}
