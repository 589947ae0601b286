//! Whether an order may be started now (DF-11).

use super::super::Decision;
use super::super::ask::{finite, said};
use crate::source::{self, cite};

finite! {
    /// DF-11: may an order be started now.
    pub struct StartQuestion, StartGiven {
        /// Whether the main account has another order in process.
        order_open: bool,
        /// Whether that order is of the same kind as the new one.
        same_kind: bool,
        /// Whether that order is for the same subject.
        same_subject: bool,
        /// Whether that order was forwarded to the administration.
        forwarded: bool,
        /// Whether the subject has a filing in process elsewhere.
        subject_in_process: bool,
        /// Whether the domain is in process elsewhere or for somebody else.
        domain_in_process: bool,
    }
}

said! {
    /// Whether an order may be started.
    pub enum Start {
        /// Yes.
        Yes = "可以新建订单", "yes";
        /// Another account must be used.
        OtherAccount = "账号内流程中的订单属于另一主体；不同主体请另用账号，可并行办理", "the open order is for another subject; use another account, both can run at once";
        /// The order is locked until the administration has decided.
        WaitForApproval = "已有订单提交管局，已锁定，须等管局审核通过后再办", "the open order is with the administration and locked; wait for its approval";
        /// The open order can be given up and both filed together.
        GiveUpAndCombine = "可放弃尚未提交管局的订单，把同类内容合并后重新提交，或等其完成", "give the open order up and file both together, or wait";
        /// The open order can be given up; different kinds stay apart.
        GiveUpOrWait = "不同类型须分次提交：按轻重放弃尚未提交管局的订单，或等其完成", "different kinds are separate orders: give the open one up, or wait";
        /// The subject is in process elsewhere.
        SubjectElsewhere = "主体在其他接入商另有流程中的备案，须先完成其一", "the subject has a filing in process elsewhere; one must end first";
        /// The domain is in process elsewhere.
        DomainElsewhere = "域名在其他接入商或他人名下正在备案，须先完成或放弃其一", "the domain is in process elsewhere or for somebody else; one must end first";
    }
}

/// DF-11: may an order be started now; else the fact that blocks it, and the way out.
pub fn may_start_order(ask: &StartQuestion) -> Decision<Start> {
    let answer = ask.settle(|full| match full {
        StartGiven { order_open: true, same_subject: false, .. } => Start::OtherAccount,
        StartGiven { order_open: true, forwarded: true, .. } => Start::WaitForApproval,
        StartGiven { order_open: true, same_kind: true, .. } => Start::GiveUpAndCombine,
        StartGiven { order_open: true, .. } => Start::GiveUpOrWait,
        StartGiven { subject_in_process: true, .. } => Start::SubjectElsewhere,
        StartGiven { domain_in_process: true, .. } => Start::DomainElsewhere,
        _ => Start::Yes,
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::LIMITS, "服务（网站）数量"),
                cite(&source::FAQ_HOW, "流程中有未完成的备案"),
                cite(&source::FAQ_CHECK, "备案主办者冲突（或域名冲突）"),
                cite(&source::FAQ_REVIEW, "主办者冲突，域名冲突"),
            ]
        },
    )
}
