//! The deadlines of an order, and when it is likely done (DF-33, DF-34).

use super::super::ask::{absent, listed, question};
use super::super::gate::at;
use super::super::timer::{Span, Timer};
use super::super::{Decision, Tell};
use super::steps::FLOW;
use crate::law::time::REMINDER_DAYS;
use crate::model::{OrderKind, OrderState};
use crate::rule::Lang;
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use crate::value::{Moment, Province};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

question! {
    /// Where an order stands, for its deadlines (DF-33, DF-34).
    pub struct ProgressQuestion {
        /// Where the order stands.
        state: OrderState,
        /// The kind of the order.
        kind: OrderKind,
        /// The province of the filing.
        province: Province,
        /// When it was last saved.
        updated_at: Moment,
        /// When it was submitted.
        submitted_at: Moment,
        /// When the provider's review was passed.
        initial_review_passed_at: Moment,
        /// When it was refused.
        rejected_at: Moment,
        /// When the user last did something.
        last_action_at: Moment,
        /// When it was forwarded to the administration.
        forwarded_at: Moment,
        /// When the request entered the ministry's table (入表时间).
        requested_at: Moment,
        /// When the order was submitted again after a refusal by the administration.
        resubmitted_at: Moment,
        /// When the ministry gave notice of the approval.
        approved_at: Moment,
        /// When the reviewer first called in vain.
        called_at: Moment,
    }
}

/// Everything that runs on an order in its state.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Deadlines {
    /// The timers, each with its first and its last instant.
    pub timers: Vec<Span>,
    /// When reminders of a refusal are sent: the beginnings of those days.
    pub reminders: Vec<DateTime<FixedOffset>>,
}

impl Tell for Deadlines {
    fn tell(&self, lang: Lang) -> String {
        if self.timers.is_empty() {
            return match lang {
                Lang::Zh => "该状态下没有期限".to_owned(),
                Lang::En => "nothing runs in this state".to_owned(),
            };
        }
        listed(lang, self.timers.iter().map(|span| span.tell(lang)))
    }
}

impl Tell for Span {
    fn tell(&self, lang: Lang) -> String {
        let (name, from) = (self.timer.tell(lang), at(self.from));
        let text = match (self.until, lang) {
            (Some(until), Lang::Zh) => format!("{name}：{from} 至 {}（含）", at(until)),
            (Some(until), Lang::En) => format!("{name}: {from} until {}, included", at(until)),
            (None, Lang::Zh) => format!("{name}：{from} 起（含）"),
            (None, Lang::En) => format!("{name}: from {from} on, included"),
        };
        match (self.assumed, lang) {
            (false, _) => text,
            (true, Lang::Zh) => format!("{text}，节假日未知，按周一至周五计算"),
            (true, Lang::En) => format!("{text}, Monday to Friday assumed"),
        }
    }
}

/// DF-34: the deadlines and usual times that run in the state, each with its last instant.
pub fn deadlines(by: &Validator, ask: &ProgressQuestion) -> Decision<Deadlines> {
    let Some(state) = ask.state else {
        return Decision::missing(vec!["state"], FLOW);
    };
    let mut needs = Vec::new();
    let mut timers = Vec::new();
    let mut reminders = Vec::new();
    let mut run = |timer: Timer, name: &'static str, start: Option<Moment>| match start {
        Some(start) => timers.push(timer.started(by, start.latest())),
        None if !needs.contains(&name) => needs.push(name),
        None => {}
    };
    let access = ask.kind.map(|kind| matches!(kind, OrderKind::AccessFiling | OrderKind::AccessService));
    let mut kind_needed = false;
    let mut province_needed = false;
    match state {
        OrderState::Draft => run(Timer::DraftUntouched, "updated_at", ask.updated_at),
        OrderState::InitialReview => {
            run(Timer::InitialReview, "submitted_at", ask.submitted_at);
            if ask.called_at.is_some() {
                run(Timer::SecondCall, "called_at", ask.called_at);
            }
        }
        OrderState::Submitted => run(Timer::InitialReview, "submitted_at", ask.submitted_at),
        OrderState::RejectedInitial | OrderState::RejectedSecond | OrderState::RejectedAuthority => {
            run(Timer::Rework, "rejected_at", ask.rejected_at);
            run(Timer::IdleToDraft, "rejected_at", ask.last_action_at.or(ask.rejected_at));
            run(Timer::Reminders, "rejected_at", ask.rejected_at);
            if ask.resubmitted_at.is_some() {
                run(Timer::ReReview, "resubmitted_at", ask.resubmitted_at);
            }
            if let Some(rejected) = ask.rejected_at {
                reminders.extend(REMINDER_DAYS.iter().filter_map(|days| {
                    let day = rejected.beijing_day().checked_add_days(chrono::Days::new((*days).into()))?;
                    Some(Moment::Day(day).earliest())
                }));
            }
        }
        OrderState::ReturnedSms => run(Timer::IdleToDraft, "last_action_at", ask.last_action_at),
        OrderState::InitialPassed => {
            let passed = ask.initial_review_passed_at;
            run(Timer::IdleToDraft, "initial_review_passed_at", ask.last_action_at.or(passed));
            match access {
                Some(true) => {
                    run(Timer::AccessReachable, "initial_review_passed_at", passed);
                    run(Timer::AccessKept, "initial_review_passed_at", passed);
                }
                Some(false) => {}
                None => kind_needed = true,
            }
        }
        OrderState::SubmittedToAuthority => run(Timer::SmsArrival, "forwarded_at", ask.forwarded_at),
        OrderState::SmsPending => {
            run(Timer::SmsValidity, "requested_at", ask.requested_at);
            run(Timer::SmsNoonResend, "requested_at", ask.requested_at);
        }
        OrderState::AuthorityReview => {
            let cancels = ask.kind.map(|kind| matches!(kind, OrderKind::CancelSubject | OrderKind::CancelService));
            match (cancels, ask.province) {
                (Some(true), _) => run(Timer::Cancellation, "forwarded_at", ask.forwarded_at),
                (Some(false), Some(province)) => {
                    for timer in Timer::of_review(province) {
                        run(*timer, "forwarded_at", ask.forwarded_at);
                    }
                }
                (cancels, province) => {
                    kind_needed = cancels.is_none();
                    province_needed = province.is_none();
                    if ask.forwarded_at.is_none() {
                        run(Timer::AuthorityReview, "forwarded_at", None);
                    }
                }
            }
        }
        OrderState::Approved => {
            run(Timer::StatusSync, "approved_at", ask.approved_at);
            run(Timer::SiteUsable, "approved_at", ask.approved_at);
        }
        OrderState::DraftExpired | OrderState::SecondReview | OrderState::Withdrawn | OrderState::Abandoned => {}
    }
    if kind_needed {
        needs.push("kind");
    }
    if province_needed {
        needs.push("province");
    }
    if needs.is_empty() {
        Decision::decided(Deadlines { timers, reminders }, FLOW)
    } else {
        Decision::missing(needs, FLOW)
    }
}

/// When an order is likely done.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Estimate {
    /// The earliest instant.
    pub earliest: DateTime<FixedOffset>,
    /// The latest instant, if nobody refuses and nobody is late.
    pub latest: DateTime<FixedOffset>,
    /// Whether Monday to Friday was assumed.
    pub assumed: bool,
}

impl Tell for Estimate {
    fn tell(&self, lang: Lang) -> String {
        let (earliest, latest) = (at(self.earliest), at(self.latest));
        let text = match lang {
            Lang::Zh => format!("各环节顺利时，预计 {earliest} 至 {latest} 完成"),
            Lang::En => format!("if nothing is refused, between {earliest} and {latest}"),
        };
        match (self.assumed, lang) {
            (false, _) => text,
            (true, Lang::Zh) => format!("{text}，节假日未知，按周一至周五计算"),
            (true, Lang::En) => format!("{text}; Monday to Friday assumed"),
        }
    }
}

/// DF-33: when the order is likely done: the sum of the reviews, the check by short message, and the synchronisation.
pub fn estimate(by: &Validator, ask: &ProgressQuestion) -> Decision<Estimate> {
    const CITE: &[Cite] = &[
        cite(&source::PROCESS, "备案流程"),
        cite(&source::SMS_CHECK, "相关说明"),
        cite(&source::NOTICE, "工信部备案通知说明"),
        cite(&source::FAQ_REVIEW, "管局审核时长"),
        cite(&source::FAQ_CANCEL, "注销时长"),
    ];
    let cancels = ask.kind.map(|kind| matches!(kind, OrderKind::CancelSubject | OrderKind::CancelService));
    let (Some(submitted), Some(cancels), true) =
        (ask.submitted_at, cancels, ask.province.is_some() || cancels == Some(true))
    else {
        let needs = absent([
            ("kind", cancels.is_some()),
            ("province", ask.province.is_some() || cancels == Some(true)),
            ("submitted_at", ask.submitted_at.is_some()),
        ]);
        return Decision::missing(needs, CITE);
    };
    let authority = match (cancels, ask.province) {
        (true, _) => Timer::Cancellation,
        (false, Some(province)) => Timer::of_review(province).last().copied().unwrap_or(Timer::AuthorityReview),
        (false, None) => Timer::AuthorityReview,
    };
    let (mut earliest, mut latest, mut assumed) = (submitted.earliest(), submitted.latest(), false);
    for timer in [Timer::InitialReview, Timer::SmsValidity, authority, Timer::StatusSync] {
        let (first, last) = (timer.started(by, earliest), timer.started(by, latest));
        earliest = earliest.max(first.from);
        latest = last.until.unwrap_or(latest).max(latest);
        assumed |= first.assumed || last.assumed;
    }
    Decision::decided(Estimate { earliest, latest, assumed }, CITE)
}
