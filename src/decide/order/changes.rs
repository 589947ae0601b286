//! Questions about an order as it stands, with its record among its facts: what it changes is computed, never asked.

use super::super::ask::listed;
use super::super::filing::{Change, ChangeQuestion, change_possible};
use super::super::sms::OrderQuestion;
use super::super::{Answer, Decision, Tell};
use super::ends::{Leave, LeaveQuestion, leaving_is_safe};
use crate::law::{self, Changes, Difference, Item, Part};
use crate::model::Order;
use crate::rule::Lang;
use crate::source::{self, Cite, cite};
use crate::value::same;
use serde::Serialize;

/// What an order makes of a record.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Differences {
    /// What it changes, adds and removes, and what cannot be told.
    pub differences: Vec<Difference>,
}

impl Tell for Differences {
    fn tell(&self, lang: Lang) -> String {
        if self.differences.is_empty() {
            return match lang {
                Lang::Zh => "与已备案信息相同".to_owned(),
                Lang::En => "everything is recorded already".to_owned(),
            };
        }
        let word = |change: law::Change| match (change, lang) {
            (law::Change::Same, Lang::Zh) => "不变",
            (law::Change::Same, Lang::En) => "stays",
            (law::Change::Changed, Lang::Zh) => "变更",
            (law::Change::Changed, Lang::En) => "changes",
            (law::Change::Added, Lang::Zh) => "新增",
            (law::Change::Added, Lang::En) => "is added",
            (law::Change::Removed, Lang::Zh) => "删除",
            (law::Change::Removed, Lang::En) => "is removed",
            (law::Change::Unknown, Lang::Zh) => "无法判断",
            (law::Change::Unknown, Lang::En) => "cannot be told",
        };
        let tell = |one: &Difference| {
            let noun = one.item.noun();
            match lang {
                Lang::Zh => format!("{}{}（{}）", noun.zh, word(one.change), one.path),
                Lang::En => format!("{} {} ({})", noun.en, word(one.change), one.path),
            }
        };
        listed(lang, self.differences.iter().map(tell))
    }
}

const DIFFERENCE: &[Cite] = &[cite(&source::OVERVIEW, "变更备案"), cite(&source::SMS_CHECK, "验证类型")];

/// DX-09: what an order changes of its record. Without a record the order is what is missing.
pub fn changes(ask: &OrderQuestion) -> Decision<Differences> {
    let Some(order) = &ask.order else {
        return Decision::missing(vec!["order"], DIFFERENCE);
    };
    let changes = Changes::of(order);
    if !changes.has_record() {
        return Decision::missing(vec!["order"], DIFFERENCE);
    }
    let differences = changes.iter().filter(|one| one.change != law::Change::Same).collect();
    Decision::decided(Differences { differences }, DIFFERENCE)
}

/// DF-26 of an order: who is recorded and who files now tells the order and the record in its facts.
pub fn change_possible_of(order: &Order) -> Decision<Change> {
    let (subject, record) = (&*order.subject, &*order.facts.record);
    let changes = Changes::of(order);
    let old_individual = record.nature.get().map(|nature| nature.is_individual());
    let given = subject.nature.get().map(|nature| nature.is_individual());
    let new_individual = if subject.nature.is_absent() { old_individual } else { given };
    let behind = |given: Option<&str>, recorded: Option<&str>| {
        given.zip(recorded).map(|(given, recorded)| same::persons(given, recorded))
    };
    let (name, representative) = (subject.name.get(), subject.legal_rep_name.get());
    let same_person_behind = match (old_individual, new_individual) {
        (Some(true), Some(false)) => behind(representative, record.name.get()),
        (Some(false), Some(true)) => behind(name, record.legal_rep_name.get()),
        _ if subject.legal_rep_name.is_absent() => Some(true),
        _ => behind(representative, record.legal_rep_name.get()),
    };
    change_possible(&ChangeQuestion {
        old_individual,
        new_individual,
        province_changes: Changes::any(changes.get(Part::Subject, Item::Province).into_iter()),
        subject_replaced: changes.replaces_subject(),
        same_person_behind,
        province: subject.province.get().copied().or_else(|| record.province.get().copied()),
    })
}

/// DX-10: whether the record can be changed as the order does.
#[cfg_attr(not(feature = "json"), expect(dead_code, reason = "questions come as JSON"))]
pub(crate) fn change_of(ask: &OrderQuestion) -> Decision<Change> {
    settled(ask, change_possible_of)
}

/// DF-28 of an order: what its services have besides, and where its domains lead.
pub fn leaving_is_safe_of(order: &Order) -> Decision<Leave> {
    let changes = Changes::of(order);
    // figure: this provider and another one
    let elsewhere = |at: usize| changes.recorded(at).and_then(|(_, service)| Some(service.providers.get()?.len() >= 2));
    let all = (0..order.services.len()).map(elsewhere);
    let accessed_elsewhere = all.reduce(|one, other| match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (one, other) => one.zip(other).map(|_| true),
    });
    let leads_here = |at: usize, domain: &crate::value::DomainName| {
        let fact = order.facts.domains.iter().find(|fact| fact.domain.get() == Some(domain))?;
        if fact.dns_resolves.get() == Some(false) {
            return Some(false);
        }
        let (_, service) = changes.recorded(at)?;
        fact.dns_target.get().zip(service.public_ip.get()).map(|(target, recorded)| target == recorded)
    };
    let services = order.services.iter().enumerate();
    let domains = services.flat_map(|(at, service)| service.domains.iter().map(move |domain| (at, domain.get())));
    let points_here =
        domains.map(|(at, domain)| domain.and_then(|domain| leads_here(at, domain))).reduce(|one, other| {
            match (one, other) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (one, other) => one.zip(other).map(|_| false),
            }
        });
    leaving_is_safe(&LeaveQuestion {
        accessed_elsewhere: accessed_elsewhere.flatten(),
        points_here: points_here.flatten(),
    })
}

/// DX-11: whether it is safe to end the access as the order does.
#[cfg_attr(not(feature = "json"), expect(dead_code, reason = "questions come as JSON"))]
pub(crate) fn leave_of(ask: &OrderQuestion) -> Decision<Leave> {
    settled(ask, leaving_is_safe_of)
}

/// The answer about the order; where it or its record does not tell, the order is what is missing.
fn settled<T: Tell>(ask: &OrderQuestion, decide: fn(&Order) -> Decision<T>) -> Decision<T> {
    let nothing = Order::EMPTY;
    let decision = decide(ask.order.as_ref().unwrap_or(&nothing));
    match decision.answer {
        Answer::Decided(_) if ask.order.is_some() => decision,
        _ => Decision { answer: Answer::Undetermined { needs: vec!["order"] }, cite: decision.cite },
    }
}
