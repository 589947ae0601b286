//! Remarks that a province asks for, of the subject, a website or a case, and what they must say (备注).

use super::paper_wanted::{case, case_of, says};
use super::{LASTING, OF_PAGES, OF_SUBJECT, each};
use crate::law::province::{Cause, Family, Remark, Where};
use crate::model::{OrderKind, ServiceKind};
use crate::rule::prelude::*;
use crate::rules::subject::WITH_SUBJECT;

/// A remark that the page asks for is made in the case of the order (省管局要求的备注).
pub static MADE: Rule = Rule {
    code: "BA-O0902",
    slug: "remark-wanted-in-case",
    applies: Applies::to(LASTING),
    message: say(
        "该省要求{what}（{case}），备注为空",
        "the province asks for this ({case}): {what}; the remark is empty",
    ),
    why: say(
        "该省的要求页面规定了这种情形下须备注的内容",
        "the page of this province says what a remark tells in such a case",
    ),
    help: say("请按该省要求填写备注", "fill in the remark as the province asks"),
    check: Check::Order(made),
    ..OF_PAGES
};

/// The remarks of an order in which something may be said: the subject's, where the form asks for it, and those of websites.
fn remarks<'a>(cx: &Context<'a>, place: Where) -> impl Iterator<Item = (Option<usize>, &'a str)> {
    let of_subject = place != Where::Service && cx.is_kind(OF_SUBJECT);
    let subject = cx.order.subject.remark.get().filter(|_| of_subject);
    let services = cx.order.services.iter().enumerate().filter(move |_| place != Where::Subject);
    let sites = services.filter(|(_, one)| one.kind.get().is_none_or(|kind| kind == ServiceKind::Website));
    let of_sites = sites.filter_map(|(index, one)| Some((Some(index), one.remark.get()?)));
    subject.map(|remark| (None, remark)).into_iter().chain(of_sites)
}

/// Where a remark stands.
fn place_of(service: Option<usize>) -> Path {
    match service {
        Some(index) => Path::ROOT.member("services").element(index).member("remark"),
        None => Path::ROOT.member("subject").member("remark"),
    }
}

/// Whether the form of the order asks for such a remark. One that is recorded stays on a change.
fn is_asked(cx: &Context<'_>, asked: &Remark) -> bool {
    let stays = cx.is_kind(OrderKind::CHANGE) && !matches!(asked.when, Cause::ToUnit | Cause::ToUnitNotOwn);
    !stays && (asked.at == Where::Service || cx.is_kind(OF_SUBJECT))
}

fn made(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each::<Remark>(cx, out, |entry, out| {
        let asked = &entry.what;
        // What is always asked in one of the two has rules of its own.
        let own = asked.when == Cause::Always && asked.at != Where::Either;
        if own || !is_asked(cx, asked) {
            return Ran::NotApplicable;
        }
        let Some(arises) = case(cx, asked.when) else {
            return Ran::NotApplicable;
        };
        let at = || place_of((asked.at == Where::Service).then_some(0));
        match arises {
            Ok(false) => return Ran::NotApplicable,
            _ if remarks(cx, asked.at).any(|(_, remark)| says(Some(remark), asked.min)) => {}
            Ok(true) => {
                let params = Params::NONE.with("what", asked.say()).with("case", case_of(asked.when));
                out.fail_at(at(), params, Places::NONE);
            }
            Err(fact) => out.undetermined_at(at(), Needs::NONE.with(fact)),
        }
        Ran::Checked
    })
}

/// A remark says what the page wants said in it, and not something else (备注的内容).
pub static SAYS: Rule = Rule {
    code: "BA-O0905",
    slug: "remark-says-something-else",
    applies: Applies::to(OrderKind::ADD),
    predicts: &["CNT-14"],
    message: say(
        "该省要求{what}，现有备注没有写明",
        "the province asks for this: {what}; the remark that is there says something else",
    ),
    why: say("该省的要求页面规定了备注须写明的内容", "the page of this province says what the remark has to tell"),
    help: say("请在备注中补充该内容", "add it to the remark"),
    check: Check::Order(said),
    ..OF_PAGES
};

fn said(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    each::<Remark>(cx, out, |entry, out| {
        let asked = &entry.what;
        if !is_asked(cx, asked) {
            return Ran::NotApplicable;
        }
        let Some(arises) = case(cx, asked.when).filter(|arises| *arises != Ok(false)) else {
            return Ran::NotApplicable;
        };
        let is_said = |remark: &str| asked.kind.is_said(remark);
        // Of sites each has its own; of the others one is enough.
        if asked.at != Where::Service && remarks(cx, asked.at).any(|(_, remark)| is_said(remark)) {
            return Ran::Checked;
        }
        // What is empty is another finding.
        let mut others = remarks(cx, asked.at).filter(|(_, remark)| says(Some(remark), asked.min) && !is_said(remark));
        if let Some((service, _)) = others.next() {
            let at = place_of(service);
            match arises {
                Ok(_) => out.fail_at(at, Params::NONE.with("what", asked.say()), Places::NONE),
                Err(fact) => out.undetermined_at(at, Needs::NONE.with(fact)),
            }
        }
        Ran::Checked
    })
}

/// Some provinces want the remark of a website to tell its content, or a declaration (服务备注).
pub static REMARK_WANTED: Rule = Rule {
    code: "BA-V0109",
    slug: "website-remark-wanted-by-province",
    applies: Applies::to(OrderKind::ADD).service(ServiceKind::Website),
    predicts: &["CNT-14"],
    message: say(
        "网站备注有 {found} 个字，该省要求用备注说明，不少于 {min} 个字",
        "the remark of the website has {found} characters, the province wants an explanation of {min} or more",
    ),
    why: say(
        "该省要求在备注中说明网站内容，或作个人网站的声明",
        "this province wants the remark to tell what the website is about, or to declare that it is an individual's",
    ),
    help: say("请按该省要求填写网站备注", "fill in the remark of the website as the province asks"),
    check: Check::Service(remark_wanted),
    ..OF_PAGES
};

fn remark_wanted(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let remark = item.service.remark.get().unwrap_or_default();
    // 无 and one character over and over are none.
    let none = !says(Some(remark), 1);
    let found = if none { 0 } else { u32::try_from(remark.trim().chars().count()).unwrap_or(u32::MAX) };
    let mut told = false;
    each::<Remark>(cx, out, |entry, out| {
        let asked = entry.what;
        if asked.when != Cause::Always || asked.at != Where::Service {
            return Ran::NotApplicable;
        }
        // One empty remark is one finding.
        if found < asked.min && !told {
            told = true;
            let params = Params::NONE.with("found", found).with("min", asked.min);
            out.fail_with(&item.at.member("remark"), params, Places::NONE);
        }
        Ran::Checked
    })
}

/// Some provinces want something said in the remark of the subject, whoever it is (主体备注).
pub static SUBJECT_REMARK_WANTED: Rule = Rule {
    code: "BA-S0404",
    slug: "subject-remark-wanted-by-province",
    applies: Applies::to(WITH_SUBJECT),
    message: say(
        "主体备注为空，该省要求填写",
        "the remark of the subject is empty, and the province wants it filled in",
    ),
    why: say(
        "该省要求在主体备注中写明内容，如应急联系人与主体的关系、第三名工作人员、网站内容概要",
        "this province wants the remark to say something: who the emergency contact is, a third member of staff, or what the websites are about",
    ),
    help: say("请查看该省要求并填写主体备注", "look up what the province asks and fill in the remark of the subject"),
    check: Check::Order(subject_remark_wanted),
    ..OF_PAGES
};

fn subject_remark_wanted(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let remark = cx.order.subject.remark.get().unwrap_or_default();
    each::<Remark>(cx, out, |entry, out| {
        if entry.what.when != Cause::Always || entry.what.at != Where::Subject {
            return Ran::NotApplicable;
        }
        if !says(Some(remark), 1) {
            let at = At::ROOT.member("subject");
            out.fail(&at.member("remark"));
        }
        Ran::Checked
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};

    const PROVINCE: &str = "/subject/province";
    const REMARK: &str = "/services/0/remark";
    const SUBJECT_REMARK: &str = "/subject/remark";
    const MP: &str = include_str!("../../../examples/orders/clean-first-filing-unit-mp.json");
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");

    fn remarked(province: &'static str, at: &'static str, text: &'static str) -> impl Fn(&mut Draft) + Copy {
        move |o: &mut Draft| {
            o.set(PROVINCE, province);
            o.set(at, text);
        }
    }

    #[test]
    fn declarations_of_individuals() {
        const DECLARED: &str = "本站是个人网站，展示读书笔记，不含企业、单位等信息，违者本人愿接受注销";
        for province in ["shandong", "guangxi", "tianjin", "gansu"] {
            cases(&SAYS).from(INDIVIDUAL).fail_among(REMARK, remarked(province, REMARK, "展示我平日的素描习作"));
        }
        cases(&SAYS)
            .from(INDIVIDUAL)
            .silent(remarked("guangxi", REMARK, DECLARED))
            .silent(remarked("guangxi", REMARK, ""))
            .silent(remarked("hunan", REMARK, "展示我平日的素描习作"))
            .blocked(&[PROVINCE], |o| {
                o.set(REMARK, "展示我平日的素描习作");
                o.remove(PROVINCE);
            });
    }

    #[test]
    fn opening_days() {
        const PURPOSE: &str = "/services/0/purpose";
        let gansu = |remark: &'static str, purpose: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, "gansu");
                o.set(REMARK, remark);
                o.set(PURPOSE, purpose);
            }
        };
        const DECLARED: &str = "本站是个人网站，展示读书笔记，不含企业、单位等信息";
        const DATED: &str = "本站是个人网站，展示读书笔记，不含企业、单位等信息，计划于2026年1月开通";
        cases(&SAYS)
            .from(INDIVIDUAL)
            .fail_among(REMARK, gansu(DECLARED, "website"))
            .silent(gansu(DATED, "website"))
            // Who has no site gives no day.
            .silent(gansu(DECLARED, "mini_program_only"))
            .blocked(&[PURPOSE], |o| {
                gansu(DECLARED, "website")(o);
                o.remove(PURPOSE);
            });
    }

    #[test]
    fn remarks_of_subjects() {
        cases(&SAYS)
            .fail_among(SUBJECT_REMARK, remarked("tianjin", SUBJECT_REMARK, "本公司专营实木家具"))
            .silent(remarked("tianjin", SUBJECT_REMARK, "应急联系电话使用人为公司员工某某"))
            .fail_among(SUBJECT_REMARK, remarked("gansu", SUBJECT_REMARK, "展示本公司产品"))
            .silent(remarked("gansu", SUBJECT_REMARK, "第三名工作人员某某，职务为行政主管"))
            // A remark that is recorded stays.
            .from(CHANGE)
            .silent(|o| {
                o.set("/facts/record/province", "tianjin");
                o.remove("/subject/province");
                o.set(SUBJECT_REMARK, "本公司专营实木家具");
            });
    }

    #[test]
    fn businesses() {
        let business = |province: &'static str, remark: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set("/subject/nature", "individual_business");
                o.set("/subject/has_trade_name", false);
                o.set(SUBJECT_REMARK, remark);
            }
        };
        cases(&MADE)
            .not_applicable(|_| {})
            .fail_among(SUBJECT_REMARK, business("hebei", ""))
            .fail_among(SUBJECT_REMARK, business("hebei", "无"))
            .fail_among(SUBJECT_REMARK, business("hebei", "。。。"))
            .silent(business("hebei", "执照没有字号"))
            .silent(business("zhejiang", ""))
            .silent(|o| {
                business("hebei", "")(o);
                o.set("/subject/has_trade_name", true);
            })
            // How the guardian of a minor is related.
            .silent(|o| o.set(PROVINCE, "shandong"))
            .from(MP)
            .silent(|o| o.set(PROVINCE, "guangdong"));
    }

    #[test]
    fn remarks_in_cases() {
        let business = |o: &mut Draft| {
            o.set(PROVINCE, "anhui");
            o.set("/subject/nature", "individual_business");
            o.set("/subject/has_trade_name", false);
        };
        cases(&MADE)
            .silent(|_| {})
            .fail_among(SUBJECT_REMARK, business)
            .fail_among(SUBJECT_REMARK, |o| {
                business(o);
                o.set(SUBJECT_REMARK, "无");
            })
            .silent(|o| {
                business(o);
                o.set(SUBJECT_REMARK, "无字号无公章个体工商户");
            })
            .silent(|o| {
                business(o);
                o.set("/subject/has_trade_name", true);
            });
        cases(&SAYS).fail_among(SUBJECT_REMARK, |o| {
            business(o);
            o.set(SUBJECT_REMARK, "展示产品");
        });
        let another = |o: &mut Draft| {
            o.set(PROVINCE, "gansu");
            o.set("/subject/legal_rep_name", "李示例");
        };
        cases(&MADE).from(MP).fail_among(SUBJECT_REMARK, another).silent(|o| {
            another(o);
            o.set(SUBJECT_REMARK, "王示例是信息部的领导，负责网站；第三名工作人员为李某某，职务为助理");
        });
        cases(&SAYS).from(MP).fail_among(SUBJECT_REMARK, |o| {
            another(o);
            o.set(SUBJECT_REMARK, "第三名工作人员为李某某，职务为助理");
        });
    }

    #[test]
    fn remark_wanted() {
        const REMARK: &str = "/services/0/remark";
        const PROVINCE: &str = "/subject/province";
        const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
        let thirty = "本网站为个人网站，展示本人读书笔记，不含任何企业单位的信息。";
        assert_eq!(thirty.chars().count(), 30);
        cases(&REMARK_WANTED)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(REMARK, |o| o.remove(REMARK))
            .fail(REMARK, |o| o.set(REMARK, "  "))
            .fail(REMARK, |o| o.set(REMARK, "无"))
            .fail_among(REMARK, |o| o.set(PROVINCE, "inner_mongolia"))
            .silent(|o| {
                o.set(PROVINCE, "inner_mongolia");
                o.set(REMARK, thirty);
            })
            .fail_among(REMARK, |o| {
                o.set(PROVINCE, "inner_mongolia");
                o.set(REMARK, thirty.trim_end_matches('。'));
            })
            .silent(|o| {
                o.set(PROVINCE, "hunan");
                o.remove(REMARK);
            })
            .blocked(&[PROVINCE], |o| {
                o.remove(REMARK);
                o.remove(PROVINCE);
            });
    }

    #[test]
    fn subject_remark_wanted() {
        const PROVINCE: &str = "/subject/province";
        const REMARK: &str = "/subject/remark";
        cases(&SUBJECT_REMARK_WANTED)
            .not_applicable(|_| {})
            .fail_among(REMARK, |o| o.set(PROVINCE, "gansu"))
            .silent(|o| {
                o.set(PROVINCE, "gansu");
                o.set(REMARK, "第三名工作人员：李示例，技术主管");
            })
            .blocked(&[PROVINCE], |o| o.remove(PROVINCE));
    }
}
