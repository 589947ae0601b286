//! The life of an order: states, events and guards as one table; and the machines that run beside it.

use super::ask::{absent, listed, now, question, said};
use super::gate::at;
use super::timer::{Phase, REMINDER_DAYS, Span, Timer};
use super::{Decision, Outcome};
use crate::model::record::Vocabulary as _;
use crate::model::{AuthCodeState, OrderKind, OrderState, RecordState};
use crate::rule::Lang;
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use crate::value::{Moment, Province};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

said! {
    /// What happens to an order.
    pub enum Event {
        /// The user saves the draft.
        Save = "保存草稿", "the user saves the draft";
        /// The user submits.
        Submit = "提交", "the user submits";
        /// The ministry's comparison of the domain's real-name data is consistent.
        DomainMatches = "域名实名比对一致", "the ministry finds the domain's data consistent";
        /// The provider's review is passed.
        PassReview = "初审通过", "the provider's review is passed";
        /// The provider refuses.
        RefuseReview = "初审驳回", "the provider refuses";
        /// The provider forwards the order.
        Forward = "提交管局", "the provider forwards the order";
        /// The provider sends it to the second review of 2018.
        SecondReview = "转复审（2018 年）", "the provider starts the second review (2018)";
        /// The ministry issues the codes.
        IssueCodes = "下发短信验证码", "the ministry issues the codes";
        /// Nobody has to confirm a short message.
        NobodyConfirms = "无人须短信核验", "nobody has to confirm a message";
        /// One person has confirmed; others have not.
        OneConfirms = "一人核验成功，其他人待核验", "one person confirms, others are open";
        /// Every person who has to has confirmed.
        AllConfirm = "须核验的人全部核验成功", "all who have to have confirmed";
        /// The code has run out, or five attempts have failed.
        SmsFails = "短信核验失败或超时", "the check by short message fails";
        /// The administration approves.
        Approve = "管局通过", "the administration approves";
        /// The administration refuses.
        RefuseAuthority = "管局驳回", "the administration refuses";
        /// The user withdraws a refused order.
        Withdraw = "撤销备案", "the user withdraws it";
        /// The user gives the order up.
        Abandon = "放弃备案", "the user gives it up";
        /// Nothing has been done for 45 days.
        Idle = "45 天无操作", "nothing was done for 45 days";
        /// A draft has been left alone for 30 days.
        DraftRunsOut = "草稿 30 天未更新", "a draft was left alone for 30 days";
        /// The provider shows the result.
        Synchronise = "状态同步", "the provider shows the result";
    }
}

/// What must hold for a transition.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Guard {
    /// Nothing.
    None,
    /// A timer, started at the last step, is over.
    Over(Timer),
    /// A timer, started at the last step, is not over.
    NotOver(Timer),
    /// Somebody has to confirm a message, by [`sms`](super::sms).
    SomebodyConfirms,
    /// Nobody has to confirm a message.
    NobodyConfirms,
}

/// One row of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Transition {
    /// From which state.
    pub from: OrderState,
    /// By which event.
    pub event: Event,
    /// To which state.
    pub to: OrderState,
    /// What must hold.
    pub guard: Guard,
}

const fn row(from: OrderState, event: Event, to: OrderState, guard: Guard) -> Transition {
    Transition { from, event, to, guard }
}

/// The states and events of an order. What is not in the table does not happen.
pub static TRANSITIONS: &[Transition] = {
    use OrderState as S;
    &[
        row(S::Draft, Event::Save, S::Draft, Guard::NotOver(Timer::DraftUntouched)),
        row(S::Draft, Event::Submit, S::Submitted, Guard::NotOver(Timer::DraftUntouched)),
        row(S::Draft, Event::DraftRunsOut, S::DraftExpired, Guard::Over(Timer::DraftUntouched)),
        row(S::Draft, Event::Abandon, S::Abandoned, Guard::None),
        row(S::DraftExpired, Event::Abandon, S::Abandoned, Guard::None),
        row(S::Submitted, Event::DomainMatches, S::InitialReview, Guard::None),
        row(S::InitialReview, Event::PassReview, S::InitialPassed, Guard::None),
        row(S::InitialReview, Event::RefuseReview, S::RejectedInitial, Guard::None),
        row(S::RejectedInitial, Event::Submit, S::Submitted, Guard::NotOver(Timer::Rework)),
        row(S::RejectedInitial, Event::Withdraw, S::Withdrawn, Guard::None),
        row(S::RejectedInitial, Event::Idle, S::Draft, Guard::Over(Timer::IdleToDraft)),
        row(S::InitialPassed, Event::Abandon, S::Abandoned, Guard::None),
        row(S::InitialPassed, Event::Forward, S::SubmittedToAuthority, Guard::None),
        row(S::InitialPassed, Event::SecondReview, S::SecondReview, Guard::None),
        row(S::InitialPassed, Event::Idle, S::Draft, Guard::Over(Timer::IdleToDraft)),
        row(S::SecondReview, Event::Forward, S::SubmittedToAuthority, Guard::None),
        row(S::SecondReview, Event::RefuseReview, S::RejectedSecond, Guard::None),
        row(S::RejectedSecond, Event::Submit, S::Submitted, Guard::NotOver(Timer::Rework)),
        row(S::RejectedSecond, Event::Idle, S::Draft, Guard::Over(Timer::IdleToDraft)),
        row(S::SubmittedToAuthority, Event::IssueCodes, S::SmsPending, Guard::SomebodyConfirms),
        row(S::SubmittedToAuthority, Event::NobodyConfirms, S::AuthorityReview, Guard::NobodyConfirms),
        row(S::SmsPending, Event::OneConfirms, S::SmsPending, Guard::NotOver(Timer::SmsValidity)),
        row(S::SmsPending, Event::AllConfirm, S::AuthorityReview, Guard::NotOver(Timer::SmsValidity)),
        row(S::SmsPending, Event::SmsFails, S::ReturnedSms, Guard::None),
        row(S::ReturnedSms, Event::Submit, S::Submitted, Guard::None),
        row(S::ReturnedSms, Event::Idle, S::Draft, Guard::Over(Timer::IdleToDraft)),
        row(S::AuthorityReview, Event::Approve, S::Approved, Guard::None),
        row(S::AuthorityReview, Event::RefuseAuthority, S::RejectedAuthority, Guard::None),
        row(S::RejectedAuthority, Event::Submit, S::Submitted, Guard::NotOver(Timer::Rework)),
        row(S::RejectedAuthority, Event::Idle, S::Draft, Guard::Over(Timer::IdleToDraft)),
        row(S::Approved, Event::Synchronise, S::Approved, Guard::None),
    ]
};

const FLOW: &[Cite] = &[
    cite(&source::PROCESS, "备案流程"),
    cite(&source::LIMITS, "订单有效期"),
    cite(&source::LIMITS, "草稿有效期"),
    cite(&source::SMS_CHECK, "相关说明"),
    cite(&source::FAQ_REVIEW, "提交初审后的修改"),
];

question! {
    /// What an event does to an order.
    pub struct NextQuestion {
        /// Where the order stands.
        state: OrderState,
        /// What happens.
        event: Event,
        /// When the last step was: submission, refusal, saving, or the entry of the request in the ministry's table.
        last_step_at: Moment,
        /// The instant of the event.
        now: Moment,
        /// Whether somebody has to confirm a message: see `sms persons`.
        somebody_confirms: bool,
    }
}

/// Where an event leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "next", rename_all = "snake_case")]
pub enum Next {
    /// To a state.
    Moves {
        /// That state.
        to: OrderState,
    },
    /// Nowhere: the table has no such row.
    NotPossible,
    /// Nowhere: a timer is over.
    TooLate {
        /// The timer, which ended before.
        timer: Span,
    },
    /// Nowhere yet: a timer is not over.
    TooEarly {
        /// The timer, whose last instant is still to come or now.
        timer: Span,
    },
    /// Nowhere: whether somebody has to confirm a message says otherwise.
    ConfirmationSaysOtherwise,
}

impl Outcome for Next {
    fn tell(&self, lang: Lang) -> String {
        let end = |timer: &Span| timer.until.map(at).unwrap_or_default();
        match (self, lang) {
            (Self::Moves { to }, Lang::Zh) => format!("订单转为“{}”", to.noun().zh),
            (Self::Moves { to }, Lang::En) => format!("the order becomes {}", to.noun().en),
            (Self::NotPossible, Lang::Zh) => "该状态下不会发生这一步".to_owned(),
            (Self::NotPossible, Lang::En) => "this does not happen in that state".to_owned(),
            (Self::TooLate { timer }, Lang::Zh) => format!("已超期：{}止于 {}（含）", timer.timer.say().zh, end(timer)),
            (Self::TooLate { timer }, Lang::En) => {
                format!("too late: {} ended at {}, included", timer.timer.say().en, end(timer))
            }
            (Self::TooEarly { timer }, Lang::Zh) => {
                format!("尚未到期：{}止于 {}（含）", timer.timer.say().zh, end(timer))
            }
            (Self::TooEarly { timer }, Lang::En) => {
                format!("not yet: {} ends at {}, included", timer.timer.say().en, end(timer))
            }
            (Self::ConfirmationSaysOtherwise, Lang::Zh) => "与是否须短信核验不符".to_owned(),
            (Self::ConfirmationSaysOtherwise, Lang::En) => {
                "whether a message must be confirmed says otherwise".to_owned()
            }
        }
    }
}

/// Where an event leads.
pub fn next(by: &Validator, ask: &NextQuestion) -> Decision<Next> {
    let (Some(state), Some(event)) = (ask.state, ask.event) else {
        let needs = absent([("state", ask.state.is_some()), ("event", ask.event.is_some())]);
        return Decision::missing(needs, FLOW);
    };
    let Some(row) = TRANSITIONS.iter().find(|row| row.from == state && row.event == event) else {
        return Decision::decided(Next::NotPossible, FLOW);
    };
    let moves = Next::Moves { to: row.to };
    let outcome = match row.guard {
        Guard::None => moves,
        Guard::SomebodyConfirms | Guard::NobodyConfirms => match ask.somebody_confirms {
            None => return Decision::missing(vec!["somebody_confirms"], FLOW),
            Some(somebody) if somebody == (row.guard == Guard::SomebodyConfirms) => moves,
            Some(_) => Next::ConfirmationSaysOtherwise,
        },
        Guard::Over(timer) | Guard::NotOver(timer) => {
            let Some(start) = ask.last_step_at else {
                return Decision::missing(vec!["last_step_at"], FLOW);
            };
            // A day alone is read in favour of the user.
            let timer = timer.started(by, start.latest());
            let over = timer.phase(now(by, ask.now).earliest()) == Phase::Over;
            match (row.guard, over) {
                (Guard::NotOver(_), true) => Next::TooLate { timer },
                (Guard::Over(_), false) => Next::TooEarly { timer },
                _ => moves,
            }
        }
    };
    Decision::decided(outcome, FLOW)
}

said! {
    /// What a user may do with an order.
    pub enum Action {
        /// Edit it.
        Edit = "修改", "edit";
        /// Edit what the reviewer named.
        EditFlagged = "修改被驳回的项目", "edit what the reviewer named";
        /// Submit it, also again.
        Submit = "提交", "submit";
        /// Withdraw it.
        Withdraw = "撤销备案", "withdraw";
        /// Give it up.
        Abandon = "放弃备案", "give up";
        /// Confirm the short message.
        ConfirmMessage = "完成短信核验", "confirm the short message";
        /// Start another order.
        StartAnother = "发起下一个备案", "start another order";
    }
}

question! {
    /// DF-25: what the user may do.
    pub struct ActionsQuestion {
        /// Where the order stands.
        state: OrderState,
    }
}

/// What the user may do.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Actions {
    /// In no special order; none means to wait.
    pub actions: &'static [Action],
}

impl Outcome for Actions {
    fn tell(&self, lang: Lang) -> String {
        match (self.actions, lang) {
            ([], Lang::Zh) => "只能等待".to_owned(),
            ([], Lang::En) => "nothing but wait".to_owned(),
            (actions, lang) => listed(lang, actions.iter().map(|action| action.tell(lang))),
        }
    }
}

/// DF-25: what the user may do. After the order was forwarded it is locked.
pub fn actions_allowed(ask: &ActionsQuestion) -> Decision<Actions> {
    const CITE: &[Cite] = &[
        cite(&source::FAQ_REVIEW, "提交初审后的修改"),
        cite(&source::FAQ_HOW, "流程中有未完成的备案"),
        cite(&source::FAQ_CHANGE, "已经提交管局"),
        cite(&source::FAQ_CANCEL, "提交注销后能否撤销"),
        cite(&source::LIMITS, "草稿有效期"),
    ];
    let Some(state) = ask.state else {
        return Decision::missing(vec!["state"], CITE);
    };
    let actions: &'static [Action] = match state {
        OrderState::Draft => &[Action::Edit, Action::Submit, Action::Abandon],
        OrderState::DraftExpired | OrderState::InitialPassed => &[Action::Abandon],
        OrderState::RejectedInitial => &[Action::EditFlagged, Action::Submit, Action::Withdraw],
        OrderState::RejectedSecond | OrderState::RejectedAuthority => &[Action::EditFlagged, Action::Submit],
        OrderState::ReturnedSms => &[Action::Edit, Action::Submit],
        OrderState::SmsPending => &[Action::ConfirmMessage],
        OrderState::Approved | OrderState::Withdrawn | OrderState::Abandoned => &[Action::StartAnother],
        OrderState::Submitted
        | OrderState::InitialReview
        | OrderState::SecondReview
        | OrderState::SubmittedToAuthority
        | OrderState::AuthorityReview => &[],
    };
    Decision::decided(Actions { actions }, CITE)
}

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

impl Outcome for Deadlines {
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

impl Outcome for Span {
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
                    run(Timer::AuthorityReview, "forwarded_at", ask.forwarded_at);
                    if province == Province::Zhejiang {
                        run(Timer::AuthorityReviewZhejiang, "forwarded_at", ask.forwarded_at);
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

impl Outcome for Estimate {
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
        (_, Some(Province::Zhejiang)) => Timer::AuthorityReviewZhejiang,
        _ => Timer::AuthorityReview,
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

// ---------------------------------------------------------------------------------------------------------------------

/// A machine that runs beside the order: its rows, from state by event to state.
pub trait Machine: Copy + PartialEq + Sized + 'static {
    /// What happens to it.
    type Event: Copy + PartialEq + 'static;
    /// The state it begins in.
    const START: Self;
    /// All its rows.
    const ROWS: &'static [(Self, Self::Event, Self)];

    /// Where an event leads, if the table has such a row.
    #[must_use]
    fn after(self, event: Self::Event) -> Option<Self> {
        let row = Self::ROWS.iter().find(|(from, on, _)| *from == self && *on == event);
        row.map(|(_, _, to)| *to)
    }

    /// Whether nothing leads away from it.
    #[must_use]
    fn is_final(self) -> bool {
        Self::ROWS.iter().all(|(from, _, to)| *from != self || *to == self)
    }
}

macro_rules! states {
    ($(#[$meta:meta])* $name:ident { $($(#[$value_meta:meta])* $value:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$value_meta])* $value),+ }
    };
}

states! {
    /// One person's check by short message (短信核验).
    SmsCheck {
        /// No message yet.
        NotSent,
        /// A message was sent.
        Sent,
        /// The person has confirmed.
        Verified,
        /// Five attempts have failed.
        Failed,
        /// The code has run out.
        Expired,
    }
}

states! {
    /// What happens to one person's check.
    SmsEvent {
        /// The message is sent.
        Send,
        /// It is sent again.
        Resend,
        /// The right code is entered.
        Confirm,
        /// The fifth wrong code is entered.
        FifthFailure,
        /// 24 hours are over.
        RunOut,
    }
}

impl Machine for SmsCheck {
    type Event = SmsEvent;
    const START: Self = Self::NotSent;
    const ROWS: &'static [(Self, SmsEvent, Self)] = &[
        (Self::NotSent, SmsEvent::Send, Self::Sent),
        (Self::Sent, SmsEvent::Resend, Self::Sent),
        (Self::Sent, SmsEvent::Confirm, Self::Verified),
        (Self::Sent, SmsEvent::FifthFailure, Self::Failed),
        (Self::Sent, SmsEvent::RunOut, Self::Expired),
    ];
}

states! {
    /// What happens to an authorisation code (备案授权码).
    CodeEvent {
        /// It is entered in an order.
        Enter,
        /// The order is given up.
        GiveUp,
        /// The order is approved.
        Approve,
        /// The server that issued it expires.
        ServerExpires,
    }
}

impl Machine for AuthCodeState {
    type Event = CodeEvent;
    const START: Self = Self::Unused;
    const ROWS: &'static [(Self, CodeEvent, Self)] = &[
        (Self::Unused, CodeEvent::Enter, Self::InUse),
        (Self::InUse, CodeEvent::GiveUp, Self::Unused),
        (Self::InUse, CodeEvent::Approve, Self::Consumed),
        (Self::Unused, CodeEvent::ServerExpires, Self::Invalid),
        (Self::InUse, CodeEvent::ServerExpires, Self::Invalid),
        (Self::Consumed, CodeEvent::ServerExpires, Self::Invalid),
    ];
}

states! {
    /// The real-name data of a domain, on its way to the ministry's comparison.
    DomainRealname {
        /// Not verified.
        Unverified,
        /// Verified at the registrar.
        Verified,
        /// Reported to the ministry.
        Uploaded,
        /// Compared and consistent.
        Matched,
    }
}

states! {
    /// What happens to the real-name data of a domain.
    DomainEvent {
        /// The registrar verifies it.
        Verify,
        /// The waiting time is over: the ministry has the data.
        Report,
        /// The ministry compares it and finds it consistent.
        Compare,
        /// The holder changes.
        Transfer,
    }
}

impl Machine for DomainRealname {
    type Event = DomainEvent;
    const START: Self = Self::Unverified;
    const ROWS: &'static [(Self, DomainEvent, Self)] = &[
        (Self::Unverified, DomainEvent::Verify, Self::Verified),
        (Self::Verified, DomainEvent::Report, Self::Uploaded),
        (Self::Uploaded, DomainEvent::Compare, Self::Matched),
        (Self::Verified, DomainEvent::Transfer, Self::Unverified),
        (Self::Uploaded, DomainEvent::Transfer, Self::Unverified),
        (Self::Matched, DomainEvent::Transfer, Self::Unverified),
    ];
}

states! {
    /// The record of a service.
    ServiceLife {
        /// None.
        NoRecord,
        /// An order is in process.
        InProcess,
        /// In order.
        Normal,
        /// With a number, but without access here.
        NotAccessed,
        /// Without any access provider.
        Hollow,
        /// Cancelled for good.
        Cancelled,
        /// Its subject may not file again.
        Blacklisted,
    }
}

states! {
    /// What happens to the record of a service.
    RecordEvent {
        /// An order is started.
        Order,
        /// The order is given up or refused for good.
        GiveUp,
        /// The order is approved.
        Approve,
        /// Access here ends, while another provider gives access.
        LeaveProvider,
        /// The last provider's access ends.
        LoseLastProvider,
        /// A provider takes it in by access filing.
        Access,
        /// The administration or the subject cancels it.
        Cancel,
        /// The administration puts the subject on the blacklist.
        Blacklist,
    }
}

impl Machine for ServiceLife {
    type Event = RecordEvent;
    const START: Self = Self::NoRecord;
    const ROWS: &'static [(Self, RecordEvent, Self)] = &[
        (Self::NoRecord, RecordEvent::Order, Self::InProcess),
        (Self::InProcess, RecordEvent::GiveUp, Self::NoRecord),
        (Self::InProcess, RecordEvent::Approve, Self::Normal),
        (Self::Normal, RecordEvent::LeaveProvider, Self::NotAccessed),
        (Self::Normal, RecordEvent::LoseLastProvider, Self::Hollow),
        (Self::NotAccessed, RecordEvent::LoseLastProvider, Self::Hollow),
        (Self::NotAccessed, RecordEvent::Access, Self::Normal),
        (Self::Hollow, RecordEvent::Access, Self::Normal),
        (Self::Normal, RecordEvent::Cancel, Self::Cancelled),
        (Self::NotAccessed, RecordEvent::Cancel, Self::Cancelled),
        (Self::Hollow, RecordEvent::Cancel, Self::Cancelled),
        (Self::Normal, RecordEvent::Blacklist, Self::Blacklisted),
        (Self::NotAccessed, RecordEvent::Blacklist, Self::Blacklisted),
    ];
}

impl ServiceLife {
    /// The word that the model has for it, if it has one.
    #[must_use]
    pub const fn record_state(self) -> Option<RecordState> {
        Some(match self {
            Self::NoRecord | Self::InProcess => return None,
            Self::Normal => RecordState::Normal,
            Self::NotAccessed => RecordState::NotAccessed,
            Self::Hollow => RecordState::Hollow,
            Self::Cancelled => RecordState::Cancelled,
            Self::Blacklisted => RecordState::Blacklisted,
        })
    }
}

states! {
    /// Whether a provider gives access to a service. Several may at once.
    AccessRelation {
        /// It does not.
        None,
        /// An access order waits for the provider's review.
        Pending,
        /// It does.
        Active,
        /// It no longer does.
        Ended,
    }
}

states! {
    /// What happens between a service and a provider.
    AccessEvent {
        /// An access order is submitted.
        Submit,
        /// The provider refuses it.
        Refuse,
        /// The provider's review is passed.
        Pass,
        /// Access is cancelled.
        Cancel,
    }
}

impl Machine for AccessRelation {
    type Event = AccessEvent;
    const START: Self = Self::None;
    const ROWS: &'static [(Self, AccessEvent, Self)] = &[
        (Self::None, AccessEvent::Submit, Self::Pending),
        (Self::Pending, AccessEvent::Refuse, Self::None),
        (Self::Pending, AccessEvent::Pass, Self::Active),
        (Self::Active, AccessEvent::Cancel, Self::Ended),
        (Self::Ended, AccessEvent::Submit, Self::Pending),
    ];
}

states! {
    /// The duty towards the public security (公安备案).
    PoliceDuty {
        /// The site is not open yet.
        NotOpen,
        /// The site is open: thirty days run.
        Open,
        /// Applied for.
        Applied,
        /// Approved: thirty days run.
        Approved,
        /// The number is shown.
        Displayed,
    }
}

states! {
    /// What happens to the duty.
    PoliceEvent {
        /// The site opens.
        Open,
        /// It is applied for.
        Apply,
        /// It is refused.
        Refuse,
        /// It is approved.
        Approve,
        /// The number is put on the page.
        Display,
    }
}

impl Machine for PoliceDuty {
    type Event = PoliceEvent;
    const START: Self = Self::NotOpen;
    const ROWS: &'static [(Self, PoliceEvent, Self)] = &[
        (Self::NotOpen, PoliceEvent::Open, Self::Open),
        (Self::Open, PoliceEvent::Apply, Self::Applied),
        (Self::Applied, PoliceEvent::Refuse, Self::Open),
        (Self::Applied, PoliceEvent::Approve, Self::Approved),
        (Self::Approved, PoliceEvent::Display, Self::Displayed),
    ];
}

#[cfg(test)]
mod tests;
