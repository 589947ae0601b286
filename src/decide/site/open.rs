//! Whether a site may be open and its name resolve, and why it cannot be opened (DF-03, DF-04, DF-36).

use super::super::Decision;
use super::super::ask::{finite, said};
use crate::model::{OrderKind, OrderState};
use crate::source::{self, Cite, cite};

said! {
    /// How a service stands towards filing.
    pub enum Situation {
        /// It has no record, and no order was made.
        NotFiled = "没有备案，也没有订单", "no record, and no order";
        /// As before, and it is reached by its IP address only.
        NotFiledByIp = "仅以 IP 访问，没有备案", "no record, reached by IP only";
        /// An order was made for it.
        Order = "已有备案订单", "an order was made";
    }
}

finite! {
    /// DF-03: may the site be open.
    pub struct OpenQuestion, OpenGiven {
        /// How it stands towards filing.
        situation: Situation,
        /// The kind of the order.
        kind: OrderKind,
        /// Where the order stands.
        state: OrderState,
        /// For access orders: whether the time that an order may wait went by after the provider's review.
        access_lapsed: bool,
    }
}

said! {
    /// Whether the site may be open.
    pub enum Open {
        /// Yes.
        Yes = "可以开放", "yes";
        /// Not before approval.
        NotBeforeApproval = "取得备案号之前不得开放，请关闭网站或停止解析", "not before it has its number: close it or stop its resolution";
        /// Not before filing.
        NotBeforeFiling = "未备案不得开放，请先办理备案", "not before it is filed";
        /// By IP only: not before filing either.
        NotBeforeFilingByIp = "仅以 IP 访问的网站在完成 ICP 备案前同样不得开放，请咨询当地通信管理局", "a site reached by IP only must stay closed as well until it is filed: ask the local administration";
        /// An access order: not before the provider's review.
        NotBeforeReview = "接入备案初审通过前不能在本平台访问", "not here before the provider's review of the access order";
        /// An access order after the review: by the FAQ of 2018 yes, by the page of 2025 after success.
        AfterReview = "初审通过后已可访问（2018 年的说明），较新的概述以接入成功为准，请尽快完成", "reachable since the provider's review (FAQ of 2018); newer pages speak of success, so finish soon";
        /// An access order left alone.
        Lapsed = "初审通过后逾期未继续，访问已被清理", "no longer: the order was left alone too long after the review";
        /// A change does not interrupt.
        DuringChange = "变更备案期间照常访问", "yes: a change does not interrupt";
        /// Struck off.
        StruckOff = "备案已注销，不能再开放", "no: the record is struck off";
        /// No longer here.
        NotHere = "已取消接入，不能再指向本平台；在其他接入商可以访问", "not here any more; with other providers that give access, yes";
    }
}

const OPEN: &[Cite] = &[
    cite(&source::SCENARIOS, "IP 访问的网站 ICP 备案"),
    cite(&source::OVERVIEW, "未备案或未接入备案的影响"),
    cite(&source::FAQ_ACCESS, "备案期间网站能正常访问吗"),
    cite(&source::FAQ_ACCESS, "取消接入后网站能否正常使用"),
];

/// DF-03: may the site be open.
pub fn may_be_open(ask: &OpenQuestion) -> Decision<Open> {
    use OrderState as S;
    let answer = ask.settle(|full| {
        let approved = full.state == S::Approved;
        match full.situation {
            Situation::NotFiled => return Open::NotBeforeFiling,
            Situation::NotFiledByIp => return Open::NotBeforeFilingByIp,
            Situation::Order => {}
        }
        let reviewed = matches!(
            full.state,
            S::InitialPassed
                | S::SecondReview
                | S::RejectedSecond
                | S::SubmittedToAuthority
                | S::SmsPending
                | S::ReturnedSms
                | S::AuthorityReview
                | S::RejectedAuthority
        );
        match full.kind {
            OrderKind::FirstFiling | OrderKind::AddServiceHere | OrderKind::AddServiceElsewhere if approved => {
                Open::Yes
            }
            OrderKind::FirstFiling | OrderKind::AddServiceHere | OrderKind::AddServiceElsewhere => {
                Open::NotBeforeApproval
            }
            OrderKind::AccessFiling | OrderKind::AccessService if approved => Open::Yes,
            OrderKind::AccessFiling | OrderKind::AccessService if !reviewed => Open::NotBeforeReview,
            OrderKind::AccessFiling | OrderKind::AccessService if full.access_lapsed => Open::Lapsed,
            OrderKind::AccessFiling | OrderKind::AccessService => Open::AfterReview,
            OrderKind::ChangeFiling | OrderKind::ChangeSubject | OrderKind::ChangeService => Open::DuringChange,
            OrderKind::CancelAccess if approved => Open::NotHere,
            OrderKind::CancelSubject | OrderKind::CancelService | OrderKind::ProviderCancelService if approved => {
                Open::StruckOff
            }
            // Nothing was cancelled yet.
            OrderKind::CancelAccess
            | OrderKind::CancelSubject
            | OrderKind::CancelService
            | OrderKind::ProviderCancelService => Open::Yes,
        }
    });
    Decision::new(answer, OPEN)
}

finite! {
    /// DF-04: may the domain resolve while the order is in process.
    pub struct ResolveQuestion, ResolveGiven {
        /// The kind of the order.
        kind: OrderKind,
        /// Whether the site answers.
        site_answers: bool,
    }
}

said! {
    /// Whether the domain may resolve.
    pub enum Resolve {
        /// Yes.
        Yes = "可以解析", "yes";
        /// Better not.
        BetterNot = "不建议：网站打不开时解析本身无碍，但各答复不一，最好先停止解析", "better not: harmless while nothing answers, but the answers differ, so stop it first";
        /// No: the site answers.
        No = "不可以：网站能打开，会被驳回，请停止解析或关闭网站", "no: the site answers and the order would be refused; stop the resolution or close it";
    }
}

/// DF-04: may the domain resolve while the order is in process.
pub fn may_resolve(ask: &ResolveQuestion) -> Decision<Resolve> {
    let answer = ask.settle(|full| match (OrderKind::NEW.contains(&full.kind), full.site_answers) {
        (false, _) => Resolve::Yes,
        (true, false) => Resolve::BetterNot,
        (true, true) => Resolve::No,
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::SCENARIOS, "IP 访问的网站 ICP 备案"),
                cite(&source::FAQ_REVIEW, "初审后是否删除解析"),
                cite(&source::FAQ_PROCESS, "备案期间的解析"),
                cite(&source::FAQ_REJECTED, "备案驳回"),
            ]
        },
    )
}

said! {
    /// A scheme.
    pub enum Scheme {
        /// `http`.
        Http = "HTTP 访问", "http";
        /// `https`.
        Https = "HTTPS 访问", "https";
    }
}

finite! {
    /// What the provider does to a domain that points to it.
    pub struct BlockQuestion, BlockGiven {
        /// Whether the domain resolves to the provider's resources in the mainland.
        resolves_here: bool,
        /// Whether the service is filed or accessed here.
        filed_here: bool,
        /// How it is opened.
        scheme: Scheme,
    }
}

said! {
    /// What the provider does to a domain.
    pub enum Block {
        /// Nothing.
        None = "不会被拦截", "nothing";
        /// It is sent to a page that says so.
        Redirected = "被拦截，跳转到提示页面；换端口也一样，按域名识别", "it is blocked and sent to a page that says so, whatever the port";
        /// It cannot be opened.
        Fails = "被拦截，HTTPS 下直接无法访问；换端口也一样，按域名识别", "it is blocked and simply fails by https, whatever the port";
    }
}

/// What the provider does to a domain that points to it without a filing there.
pub fn blocked(ask: &BlockQuestion) -> Decision<Block> {
    let answer = ask.settle(|full| match (full.resolves_here && !full.filed_here, full.scheme) {
        (false, _) => Block::None,
        (true, Scheme::Http) => Block::Redirected,
        (true, Scheme::Https) => Block::Fails,
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::OVERVIEW, "未备案或未接入备案的影响"),
                cite(&source::FAQ_OTHER, "判断条件是域名还是端口"),
                cite(&source::FAQ_ACCESS, "域名被阻断"),
            ]
        },
    )
}

finite! {
    /// DF-36: why can the site not be opened.
    pub struct UnreachableQuestion, UnreachableGiven {
        /// Whether the server is in the mainland.
        mainland: bool,
        /// Whether the service has a record.
        filed: bool,
        /// Whether its record was cancelled.
        cancelled: bool,
        /// Whether this provider gives access to it.
        accessed_here: bool,
        /// Whether the name is under .com or .net and was not verified within five days of its registration.
        realname_overdue: bool,
        /// Whether half an hour has passed since the notice of approval.
        half_an_hour_since_approval: bool,
        /// Whether the domain, pinged, gives the server's address.
        ping_reaches_server: bool,
    }
}

said! {
    /// Why the site cannot be opened: the first cause that fits.
    pub enum Unreachable {
        /// The record was cancelled.
        Cancelled = "备案号已被注销：不可恢复，须重新备案，原因请向管局查询", "its record was cancelled: it must be filed anew; ask the administration for the reason";
        /// It is not filed.
        NotFiled = "网站尚未备案：取得备案号后才能开通", "it is not filed: it opens when it has its number";
        /// It is not accessed here.
        NotAccessed = "已备案，但未在本平台办理接入备案", "it is filed, but not accessed here: make an access order for the registered domain";
        /// The registry suspended the name.
        RealnameHold = ".com/.net 域名未按期实名，注册局暂停解析：先完成域名实名", "the registry suspended the .com or .net name: verify it first";
        /// The result is not synchronised yet.
        NotSynchronised = "审核结果尚在同步，通过后约半小时再试", "the result is being synchronised: try again about half an hour after the notice";
        /// The server is set up wrongly.
        Server = "能 ping 通服务器：检查服务器权限与程序配置", "the server answers a ping: look at its permissions and its set-up";
        /// Ask the provider.
        AskProvider = "ping 不通服务器：核对解析是否指向当前 IP，仍不通请联系接入商客服", "the server does not answer a ping: see that the name points to its address, else ask the provider";
    }
}

/// DF-36: why can the site not be opened.
pub fn why_unreachable(ask: &UnreachableQuestion) -> Decision<Unreachable> {
    let answer = ask.settle(|full| match full {
        UnreachableGiven { mainland: true, cancelled: true, .. } => Unreachable::Cancelled,
        UnreachableGiven { mainland: true, filed: false, .. } => Unreachable::NotFiled,
        UnreachableGiven { mainland: true, accessed_here: false, .. } => Unreachable::NotAccessed,
        UnreachableGiven { realname_overdue: true, .. } => Unreachable::RealnameHold,
        UnreachableGiven { mainland: true, half_an_hour_since_approval: false, .. } => Unreachable::NotSynchronised,
        UnreachableGiven { ping_reaches_server: true, .. } => Unreachable::Server,
        _ => Unreachable::AskProvider,
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::FAQ_ACCESS, "为什么网站无法访问"),
                cite(&source::FAQ_ACCESS, "网站解析失败"),
                cite(&source::FAQ_ACCESS, "接入备案初审已过，网站无法访问"),
            ]
        },
    )
}
