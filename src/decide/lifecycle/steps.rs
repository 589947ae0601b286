//! The states and events of an order as one table, and what a user may do (DF-25).

use super::super::ask::{absent, listed, now, question, said};
use super::super::gate::at;
use super::super::timer::{Phase, Span, Timer};
use super::super::{Decision, Said as _, Tell};
use crate::model::OrderState;
use crate::model::record::Vocabulary as _;
use crate::rule::Lang;
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use crate::value::Moment;
use serde::Serialize;

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
        /// Nothing has been done for as long as an order may wait.
        Idle = "逾期无操作", "nothing was done for too long";
        /// A draft has been left alone for as long as it lives.
        DraftRunsOut = "草稿逾期未更新", "a draft was left alone for too long";
        /// The provider shows the result.
        Synchronise = "状态同步", "the provider shows the result";
    }
}

/// What must hold for a transition.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Guard {
    /// Nothing.
    None,
    /// A timer, started at the last step, is over.
    Over(Timer),
    /// A timer, started at the last step, is not over.
    NotOver(Timer),
    /// Somebody has to confirm a message, by [`sms`](crate::decide::sms).
    SomebodyConfirms,
    /// Nobody has to confirm a message.
    NobodyConfirms,
}

/// One row of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Transition {
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
pub(crate) static TRANSITIONS: &[Transition] = {
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

pub(super) const FLOW: &[Cite] = &[
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
#[non_exhaustive]
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

impl Tell for Next {
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

impl Tell for Actions {
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
