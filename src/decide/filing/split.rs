//! How a list of wishes becomes orders (DF-12).

use super::super::ask::{listed, question};
use super::super::{Decision, Said as _, Tell};
use super::kind::{Kind, KindQuestion, ServiceRecord, SubjectRecord, order_kind};
use crate::model::{OrderKind, ServiceKind};
use crate::provider::{Scope, Term};
use crate::rule::Lang;
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use serde::{Deserialize, Serialize};

/// One thing that somebody wants to file.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wish {
    /// Which subject: a number of the caller's. Wishes of one subject bear the same.
    pub subject: u32,
    /// Whether the subject is an individual.
    pub individual: Option<bool>,
    /// Where the subject has its record.
    pub subject_record: Option<SubjectRecord>,
    /// Whose record the service has.
    pub service_record: Option<ServiceRecord>,
    /// Whether this provider already gives access to the service.
    pub accessed_here: Option<bool>,
    /// Website or app.
    pub kind: Option<ServiceKind>,
}

question! {
    /// DF-12: how a list of wishes becomes orders.
    pub struct SplitQuestion {
        /// What is to be filed.
        wishes: Vec<Wish>,
    }
}

/// One order of a plan.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PlannedOrder {
    /// The subject; different subjects need different accounts and can run at once.
    pub subject: u32,
    /// Which of the subject's orders it is, from 1: each waits for the one before.
    pub step: usize,
    /// The kind of order.
    pub kind: OrderKind,
    /// Places of the wishes in the list.
    pub wishes: Vec<usize>,
}

/// A wish that cannot become an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Refused {
    /// Place in the list.
    pub wish: usize,
    /// Why.
    pub why: Kind,
}

/// How a list of wishes becomes orders.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Plan {
    /// The orders, by subject, then in the order in which they are filed.
    pub orders: Vec<PlannedOrder>,
    /// Wishes that cannot become orders.
    pub refused: Vec<Refused>,
}

impl Tell for Plan {
    fn tell(&self, lang: Lang) -> String {
        let orders = self.orders.iter().map(|order| {
            let (n, services) = (order.step, order.wishes.len());
            let kind = crate::model::record::Vocabulary::noun(order.kind);
            match lang {
                Lang::Zh => format!("主体 {} 第 {n} 单：{}，服务 {services} 个", order.subject, kind.zh),
                Lang::En => format!("subject {}, order {n}: {}, services: {services}", order.subject, kind.en),
            }
        });
        let refused = self.refused.iter().map(|refused| match lang {
            Lang::Zh => format!("第 {} 项不能下单：{}", refused.wish + 1, refused.why.say().zh),
            Lang::En => format!("wish {} becomes no order: {}", refused.wish + 1, refused.why.say().en),
        });
        let text = listed(lang, orders.chain(refused));
        match (text.is_empty(), lang) {
            (false, _) => text,
            (true, Lang::Zh) => "没有要办理的服务".to_owned(),
            (true, Lang::En) => "there is nothing to file".to_owned(),
        }
    }
}

/// DF-12: how a list of wishes becomes orders: one subject an account, one kind an order, access before new services, no more
/// services than an order takes.
///
/// After the first order the subject's record is here, so that what follows is of the kinds of a subject recorded here.
pub fn split_orders(by: &Validator, ask: &SplitQuestion) -> Decision<Plan> {
    const CITE: &[Cite] = &[
        cite(&source::LIMITS, "服务（网站）数量"),
        cite(&source::LIMITS, "服务（APP）数量"),
        cite(&source::FAQ_WHETHER, "接入备案能否和新增备案一起操作"),
        cite(&source::FAQ_HOW, "如何一次性进行多个网站的备案"),
    ];
    let Some(wishes) = &ask.wishes else {
        return Decision::missing(vec!["wishes"], CITE);
    };
    let mut plan = Plan { orders: Vec::new(), refused: Vec::new() };
    let mut needs = Vec::new();
    // By subject: what is accessed, and what is new.
    let mut subjects = std::collections::BTreeMap::<u32, Sorted>::new();
    for (index, wish) in wishes.iter().enumerate() {
        let kind = order_kind(&KindQuestion {
            subject: wish.subject_record,
            service: wish.service_record,
            accessed_here: wish.accessed_here,
            in_process: Some(false),
        });
        let Some(kind) = kind.outcome().copied() else {
            for need in kind.needs() {
                needs.push(match *need {
                    "subject" => "wishes[].subject_record",
                    "service" => "wishes[].service_record",
                    _ => "wishes[].accessed_here",
                });
            }
            continue;
        };
        let Some(order_kind) = kind.order_kind() else {
            plan.refused.push(Refused { wish: index, why: kind });
            continue;
        };
        if wish.individual.is_none() {
            needs.push("wishes[].individual");
        }
        if wish.kind.is_none() {
            needs.push("wishes[].kind");
        }
        let sorted = subjects.entry(wish.subject).or_insert_with(|| Sorted {
            individual: wish.individual,
            first: order_kind,
            access: Vec::new(),
            new: Vec::new(),
        });
        let access = matches!(order_kind, OrderKind::AccessFiling | OrderKind::AccessService);
        let list = if access { &mut sorted.access } else { &mut sorted.new };
        list.push((index, wish.kind == Some(ServiceKind::App)));
        if access {
            sorted.first = order_kind;
        }
    }
    needs.sort_unstable();
    needs.dedup();
    if !needs.is_empty() {
        return Decision::missing(needs, CITE);
    }
    for (subject, sorted) in subjects {
        let whose = Scope::of(sorted.individual == Some(true));
        let most = |kind| by.profile().figure(Term::OrderServices, whose.service(kind)).unwrap_or(u32::MAX);
        let (sites, apps) = (most(ServiceKind::Website), most(ServiceKind::App));
        // Whether the limits of sites and apps add up is nowhere said: an order stays within the larger of both.
        let most = sites.max(apps).max(1) as usize;
        let mut step = 0;
        for (access, list) in [(true, sorted.access), (false, sorted.new)] {
            for chunk in chunks(&list, sites as usize, apps as usize, most) {
                step += 1;
                let kind = match (step, access) {
                    (1, _) => sorted.first,
                    (_, true) => OrderKind::AccessService,
                    (_, false) => OrderKind::AddServiceHere,
                };
                plan.orders.push(PlannedOrder { subject, step, kind, wishes: chunk });
            }
        }
    }
    Decision::decided(plan, CITE)
}

struct Sorted {
    individual: Option<bool>,
    first: OrderKind,
    access: Vec<(usize, bool)>,
    new: Vec<(usize, bool)>,
}

/// Fills orders in turn; each takes so many sites, so many apps, and no more than `most` in all.
fn chunks(list: &[(usize, bool)], sites: usize, apps: usize, most: usize) -> Vec<Vec<usize>> {
    let mut orders: Vec<Vec<usize>> = Vec::new();
    let (mut sites_here, mut apps_here) = (0, 0);
    for (wish, app) in list {
        let (here, limit) = if *app { (&mut apps_here, apps.max(1)) } else { (&mut sites_here, sites.max(1)) };
        *here += 1;
        match orders.last_mut() {
            Some(order) if order.len() < most && *here <= limit => order.push(*wish),
            _ => {
                orders.push(vec![*wish]);
                (sites_here, apps_here) = if *app { (0, 1) } else { (1, 0) };
            }
        }
    }
    orders
}
