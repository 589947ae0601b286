//! Cloud resources: can one carry a filing, can it issue an authorisation code, can a code be used.

use super::Decision;
use super::ask::{absent, question, said};
use super::gate::{Conditions, Gate};
use super::source as faq;
use super::timer::{Phase, Timer};
use crate::calendar::{Calendar, add_months_clamped};
use crate::model::{AuthCodeState, BillingMode, Channel, ResourceKind};
use crate::provider::{Provider, TENCENT_CLOUD};

use crate::source::{self, Cite, cite};
use crate::value::Moment;

question! {
    /// What is known of a resource (DF-07, DF-08). A load balancer is asked with the properties of the server it is bound to.
    pub struct ResourceQuestion {
        /// Its kind.
        kind: ResourceKind,
        /// Whether it is in the mainland.
        mainland: bool,
        /// Whether it has a public IP address.
        public_ip: bool,
        /// How it is paid for.
        billing_mode: BillingMode,
        /// Months bought in all, renewals included.
        purchased_months: u32,
        /// When it was bought.
        purchased_at: Moment,
        /// When it ends.
        expires_at: Moment,
        /// Whether a load balancer is bound to a cloud server.
        bound: bool,
        /// Invocations of a function package.
        invocations: u64,
        /// Usage of a function package, in GBs.
        gbs: u64,
        /// Services that are filed with a function package already.
        filed_services: u32,
        /// Codes that a server has issued.
        codes_issued: u32,
        /// Whether it belongs to the account that files.
        own_account: bool,
        /// Where a code is asked for.
        channel: Channel,
        /// The instant of the question.
        now: Moment,
    }
}

said! {
    /// What stands against a resource.
    pub enum ResourceBar {
        /// It is outside the mainland.
        NotMainland = "不在中国大陆地域", "it is not in mainland China";
        /// It has no public address.
        NoPublicIp = "没有公网 IP", "it has no public IP address";
        /// It is not a subscription.
        NotPrepaid = "不是包年包月", "it is not a subscription";
        /// It was bought for too short.
        TooShort = "购买时长不足 3 个月（含续费）", "it was bought for fewer than three months, renewals included";
        /// It ends too soon.
        EndsTooSoon = "剩余有效期不足", "it ends too soon";
        /// It has ended.
        Expired = "已到期", "it has expired";
        /// It was bought just now.
        NotSynchronised = "刚购买，须等待同步（30 分钟至 1 小时）", "it was just bought and is not synchronised yet (half an hour to an hour)";
        /// It is bound to no server.
        NotBound = "负载均衡未绑定云服务器", "the load balancer is bound to no cloud server";
        /// The package is too small.
        PackageTooSmall = "资源包须有 5000 万次调用和 40 万 GBs", "the package must have 50 million invocations and 400,000 GBs";
        /// The package carries two services already.
        PackageFull = "该资源包已备案两个网站", "the package carries two services already";
        /// The product carries no filing.
        CarriesNone = "该产品不能用于备案", "this product carries no filing";
        /// It belongs to another account.
        OtherAccount = "资源属于其他账号，请使用备案授权码", "it belongs to another account: use an authorisation code";
        /// Function packages issue none.
        FunctionPackage = "云函数资源包不能生成备案授权码", "a function package cannot issue authorisation codes";
        /// Load balancers issue none.
        LoadBalancer = "负载均衡 IP 不能生成备案授权码", "the address of a load balancer cannot issue authorisation codes";
        /// This kind issues none.
        NotAServer = "只有服务器能生成备案授权码", "only a server issues authorisation codes";
        /// Not on the PC.
        NotOnPc = "轻量应用服务器不能在 PC 端生成备案授权码", "a Lighthouse instance cannot issue them on the PC";
        /// It has issued five.
        FiveIssued = "每台服务器最多生成 5 个备案授权码", "a server issues five codes at most";
    }
}

const ELIGIBLE: &[Cite] = &[
    cite(&source::PC_FIRST, "备案准备"),
    cite(&source::MP_FIRST, "备案准备"),
    cite(&source::OLD_CONSOLE, "备案准备"),
    cite(&source::FAQ_CHECK, "暂无可用资源"),
];

/// DF-07: can the resource carry a filing; if not, everything that stands against it.
///
/// An authorisation code is asked by [`code_usable`].
pub fn eligible(ask: &ResourceQuestion, provider: &Provider) -> Decision<Gate<ResourceBar>> {
    let Some(kind) = ask.kind else {
        return Decision::missing(vec!["kind"], ELIGIBLE);
    };
    let mut all = Conditions::new();
    all.check(ask.own_account, ResourceBar::OtherAccount, &["own_account"]);
    match kind {
        ResourceKind::Cvm | ResourceKind::Lighthouse | ResourceKind::Clb => {
            if kind == ResourceKind::Clb {
                all.check(ask.bound, ResourceBar::NotBound, &["bound"]);
            }
            server(ask, kind, provider, &mut all);
        }
        ResourceKind::Scf => {
            let big = match (ask.invocations, ask.gbs) {
                (Some(n), _) if n < provider.package_invocations => Some(false),
                (_, Some(n)) if n < provider.package_gbs => Some(false),
                (Some(_), Some(_)) => Some(true),
                _ => None,
            };
            let needs = absent([("invocations", ask.invocations.is_some()), ("gbs", ask.gbs.is_some())]);
            all.check(big, ResourceBar::PackageTooSmall, &needs);
            let room = ask.filed_services.map(|filed| filed < provider.services_per_package);
            all.check(room, ResourceBar::PackageFull, &["filed_services"]);
        }
        ResourceKind::CloudRun => lasts(ask, 3, &mut all),
        ResourceKind::AuthCode => {}
        ResourceKind::ElasticIp | ResourceKind::ObjectStorage | ResourceKind::Cdn => {
            all.check(Some(false), ResourceBar::CarriesNone, &[]);
        }
    }
    all.finish(ELIGIBLE)
}

fn server(ask: &ResourceQuestion, kind: ResourceKind, provider: &Provider, all: &mut Conditions<ResourceBar>) {
    all.check(ask.mainland, ResourceBar::NotMainland, &["mainland"]);
    // Nothing is said of the address of a Lighthouse instance; it comes with one.
    if kind != ResourceKind::Lighthouse {
        all.check(ask.public_ip, ResourceBar::NoPublicIp, &["public_ip"]);
    }
    let prepaid = ask.billing_mode.map(|mode| mode == BillingMode::Prepaid);
    all.check(prepaid, ResourceBar::NotPrepaid, &["billing_mode"]);
    if prepaid == Some(false) {
        return;
    }
    let long = ask.purchased_months.map(|months| months >= provider.purchased_months);
    all.check(long, ResourceBar::TooShort, &["purchased_months"]);
    lasts(ask, provider.remaining_months, all);
    // Only somebody who has just bought one needs to say when.
    if let (Some(bought), Some(now)) = (ask.purchased_at, ask.now) {
        let sync = Timer::ServerSync.start(bought.earliest(), &Calendar::official());
        all.wait(sync.from, now.latest(), ResourceBar::NotSynchronised);
    }
}

/// It must still run so many months, the last day included.
fn lasts(ask: &ResourceQuestion, months: u32, all: &mut Conditions<ResourceBar>) {
    let (Some(expires), Some(now)) = (ask.expires_at, ask.now) else {
        let needs = absent([("expires_at", ask.expires_at.is_some()), ("now", ask.now.is_some())]);
        all.miss(&needs);
        return;
    };
    let (end, today) = (expires.beijing_day(), now.beijing_day());
    let needed = add_months_clamped(today, i32::try_from(months).unwrap_or(i32::MAX));
    if end < today {
        all.check(Some(false), ResourceBar::Expired, &[]);
    } else {
        all.check(Some(end >= needed), ResourceBar::EndsTooSoon, &[]);
    }
}

/// DF-08: can the resource issue an authorisation code.
pub fn can_issue_code(ask: &ResourceQuestion) -> Decision<Gate<ResourceBar>> {
    const CITE: &[Cite] = &[
        cite(&faq::AUTH_CODE, "为什么无法申请备案授权码"),
        cite(&source::PC_FIRST, "备案准备"),
        cite(&source::OLD_CONSOLE, "备案准备"),
    ];
    let Some(kind) = ask.kind else {
        return Decision::missing(vec!["kind"], CITE);
    };
    let mut all = Conditions::new();
    match kind {
        ResourceKind::Scf => all.check(Some(false), ResourceBar::FunctionPackage, &[]),
        ResourceKind::Clb => all.check(Some(false), ResourceBar::LoadBalancer, &[]),
        ResourceKind::CloudRun
        | ResourceKind::AuthCode
        | ResourceKind::ElasticIp
        | ResourceKind::ObjectStorage
        | ResourceKind::Cdn => all.check(Some(false), ResourceBar::NotAServer, &[]),
        ResourceKind::Cvm | ResourceKind::Lighthouse => {
            if kind == ResourceKind::Lighthouse {
                all.check(ask.channel.map(|channel| channel != Channel::Pc), ResourceBar::NotOnPc, &["channel"]);
            }
            all.check(ask.mainland, ResourceBar::NotMainland, &["mainland"]);
            all.check(ask.public_ip, ResourceBar::NoPublicIp, &["public_ip"]);
            let prepaid = ask.billing_mode.map(|mode| mode == BillingMode::Prepaid);
            all.check(prepaid, ResourceBar::NotPrepaid, &["billing_mode"]);
            all.check(ask.purchased_months.map(|months| months >= 3), ResourceBar::TooShort, &["purchased_months"]);
            all.check(ask.codes_issued.map(|codes| codes < 5), ResourceBar::FiveIssued, &["codes_issued"]);
        }
    }
    all.finish(CITE)
}

question! {
    /// DF-09: can an authorisation code be used.
    pub struct CodeQuestion {
        /// Its state.
        state: AuthCodeState,
        /// When the server that issued it expires.
        server_expires_at: Moment,
        /// Whether it is granted to the account that files.
        granted_here: bool,
        /// Whether the order it was entered in was given up, or is this one.
        order_given_up: bool,
        /// The instant of the question.
        now: Moment,
    }
}

said! {
    /// What stands against a code.
    pub enum CodeBar {
        /// It is used up.
        Consumed = "授权码已成功用于备案，不能再用", "it was used by a filing and cannot be used again";
        /// It is void.
        Invalid = "授权码已失效", "it is void";
        /// It is in another order.
        InUse = "授权码正在其他订单中使用，放弃该订单后可再用", "it is in use in another order; free when that is given up";
        /// Its server has expired.
        ServerExpired = "签发授权码的服务器已到期", "the server that issued it has expired";
        /// It is granted to another account.
        OtherAccount = "授权码未授予本账号", "it is not granted to this account";
    }
}

/// DF-09: can an authorisation code be used.
pub fn code_usable(ask: &CodeQuestion) -> Decision<Gate<CodeBar>> {
    const CITE: &[Cite] = &[
        cite(&faq::AUTH_CODE, "备案授权码是否可以重复使用"),
        cite(&faq::AUTH_CODE, "备案授权码无效"),
        cite(&source::PC_FIRST, "备案准备"),
    ];
    let mut all = Conditions::new();
    match ask.state {
        Some(AuthCodeState::Unused) => {}
        Some(AuthCodeState::InUse) => all.check(ask.order_given_up, CodeBar::InUse, &["order_given_up"]),
        Some(AuthCodeState::Consumed) => all.check(Some(false), CodeBar::Consumed, &[]),
        Some(AuthCodeState::Invalid) => all.check(Some(false), CodeBar::Invalid, &[]),
        None => all.miss(&["state"]),
    }
    match (ask.server_expires_at, ask.now) {
        (Some(end), Some(now)) => {
            let expired = now.earliest() > end.latest();
            all.check(Some(!expired), CodeBar::ServerExpired, &[]);
        }
        (end, now) => all.miss(&absent([("server_expires_at", end.is_some()), ("now", now.is_some())])),
    }
    all.check(ask.granted_here, CodeBar::OtherAccount, &["granted_here"]);
    all.finish(CITE)
}

/// DF-07 with the limits of the provider that ships.
pub fn eligible_here(ask: &ResourceQuestion) -> Decision<Gate<ResourceBar>> {
    eligible(ask, &TENCENT_CLOUD)
}

/// How far the synchronisation of a server just bought is.
#[must_use]
pub fn sync_phase(bought: Moment, now: Moment) -> Phase {
    Timer::ServerSync.start(bought.earliest(), &Calendar::official()).phase(now.latest())
}

#[cfg(test)]
mod tests {
    use super::super::ask::check_said;
    use super::*;

    #[test]
    fn texts() {
        check_said!(ResourceBar, CodeBar);
    }

    fn cvm() -> ResourceQuestion {
        ResourceQuestion {
            kind: Some(ResourceKind::Cvm),
            mainland: Some(true),
            public_ip: Some(true),
            billing_mode: Some(BillingMode::Prepaid),
            purchased_months: Some(3),
            expires_at: Some("2025-12-20".parse().unwrap()),
            codes_issued: Some(4),
            own_account: Some(true),
            now: Some("2025-11-20T10:00:00+08:00".parse().unwrap()),
            ..ResourceQuestion::default()
        }
    }

    fn bars(decision: &Decision<Gate<ResourceBar>>) -> Vec<ResourceBar> {
        match decision.outcome() {
            Some(Gate::Open) => Vec::new(),
            Some(Gate::Barred { reasons, .. }) => reasons.clone(),
            None => panic!("{:?}", decision.needs()),
        }
    }

    #[test]
    fn servers() {
        let with = |change: fn(&mut ResourceQuestion)| {
            let mut ask = cvm();
            change(&mut ask);
            eligible_here(&ask)
        };
        assert_eq!(bars(&with(|_| {})), []);
        assert_eq!(bars(&with(|a| a.mainland = Some(false))), [ResourceBar::NotMainland]);
        assert_eq!(bars(&with(|a| a.public_ip = Some(false))), [ResourceBar::NoPublicIp]);
        assert_eq!(bars(&with(|a| a.billing_mode = Some(BillingMode::PayAsYouGo))), [ResourceBar::NotPrepaid]);
        assert_eq!(bars(&with(|a| a.purchased_months = Some(2))), [ResourceBar::TooShort]);
        assert_eq!(bars(&with(|a| a.expires_at = Some("2025-12-19".parse().unwrap()))), [ResourceBar::EndsTooSoon]);
        assert_eq!(bars(&with(|a| a.expires_at = Some("2025-11-20".parse().unwrap()))), [ResourceBar::EndsTooSoon]);
        assert_eq!(bars(&with(|a| a.expires_at = Some("2025-11-19".parse().unwrap()))), [ResourceBar::Expired]);
        assert_eq!(bars(&with(|a| a.own_account = Some(false))), [ResourceBar::OtherAccount]);
        assert_eq!(with(|a| a.mainland = None).needs(), ["mainland"]);
        assert_eq!(with(|a| a.public_ip = None).needs(), ["public_ip"]);
        assert_eq!(with(|a| a.billing_mode = None).needs(), ["billing_mode"]);
        assert_eq!(with(|a| a.purchased_months = None).needs(), ["purchased_months"]);
        assert_eq!(with(|a| a.expires_at = None).needs(), ["expires_at"]);
        assert_eq!(with(|a| a.own_account = None).needs(), ["own_account"]);
        assert_eq!(with(|a| a.kind = None).needs(), ["kind"]);
        assert_eq!(bars(&with(|a| (a.kind, a.public_ip) = (Some(ResourceKind::Lighthouse), None))), []);
        // A load balancer is as good as its server.
        assert_eq!(with(|a| a.kind = Some(ResourceKind::Clb)).needs(), ["bound"]);
        assert_eq!(
            bars(&with(|a| (a.kind, a.bound) = (Some(ResourceKind::Clb), Some(false)))),
            [ResourceBar::NotBound]
        );
        assert_eq!(bars(&with(|a| (a.kind, a.bound) = (Some(ResourceKind::Clb), Some(true)))), []);
        // Cloud hosting must run for three more months.
        assert_eq!(bars(&with(|a| a.kind = Some(ResourceKind::CloudRun))), [ResourceBar::EndsTooSoon]);
        let long = |a: &mut ResourceQuestion| {
            (a.kind, a.expires_at) = (Some(ResourceKind::CloudRun), Some("2026-02-20".parse().unwrap()))
        };
        assert_eq!(bars(&with(long)), []);
    }

    #[test]
    fn a_server_just_bought_is_waited_for() {
        let mut ask = cvm();
        ask.purchased_at = Some("2025-11-20T09:30:01+08:00".parse().unwrap());
        let decision = eligible_here(&ask);
        let Some(Gate::Barred { reasons, earliest: Some(earliest) }) = decision.outcome() else {
            panic!("{decision:?}")
        };
        assert_eq!(reasons, &[ResourceBar::NotSynchronised]);
        assert_eq!(earliest.to_rfc3339(), "2025-11-20T10:00:01+08:00");
        ask.purchased_at = Some("2025-11-20T09:30:00+08:00".parse().unwrap());
        assert_eq!(bars(&eligible_here(&ask)), []);
        assert_eq!(sync_phase(ask.purchased_at.unwrap(), ask.now.unwrap()), Phase::Within);
    }

    #[test]
    fn function_packages() {
        let ask = |invocations, gbs, filed| {
            eligible_here(&ResourceQuestion {
                kind: Some(ResourceKind::Scf),
                own_account: Some(true),
                invocations,
                gbs,
                filed_services: filed,
                ..ResourceQuestion::default()
            })
        };
        let (calls, usage) = (Some(50_000_000), Some(400_000));
        assert_eq!(bars(&ask(calls, usage, Some(1))), []);
        assert_eq!(bars(&ask(Some(49_999_999), None, Some(1))), [ResourceBar::PackageTooSmall]);
        assert_eq!(bars(&ask(None, Some(399_999), Some(1))), [ResourceBar::PackageTooSmall]);
        assert_eq!(bars(&ask(calls, usage, Some(2))), [ResourceBar::PackageFull]);
        assert_eq!(ask(None, None, None).needs(), ["invocations", "gbs", "filed_services"]);
    }

    #[test]
    fn issuing_codes() {
        let with = |change: fn(&mut ResourceQuestion)| {
            let mut ask = cvm();
            change(&mut ask);
            can_issue_code(&ask)
        };
        assert_eq!(bars(&with(|_| {})), []);
        assert_eq!(bars(&with(|a| a.codes_issued = Some(5))), [ResourceBar::FiveIssued]);
        assert_eq!(bars(&with(|a| a.kind = Some(ResourceKind::Scf))), [ResourceBar::FunctionPackage]);
        assert_eq!(bars(&with(|a| a.kind = Some(ResourceKind::Clb))), [ResourceBar::LoadBalancer]);
        assert_eq!(bars(&with(|a| a.kind = Some(ResourceKind::CloudRun))), [ResourceBar::NotAServer]);
        assert_eq!(bars(&with(|a| a.billing_mode = Some(BillingMode::PayAsYouGo))), [ResourceBar::NotPrepaid]);
        assert_eq!(bars(&with(|a| a.purchased_months = Some(2))), [ResourceBar::TooShort]);
        assert_eq!(bars(&with(|a| a.public_ip = Some(false))), [ResourceBar::NoPublicIp]);
        // A server in Hong Kong issues none.
        assert_eq!(bars(&with(|a| a.mainland = Some(false))), [ResourceBar::NotMainland]);
        let lighthouse = |channel| {
            let mut ask = cvm();
            (ask.kind, ask.channel) = (Some(ResourceKind::Lighthouse), channel);
            can_issue_code(&ask)
        };
        assert_eq!(bars(&lighthouse(Some(Channel::Pc))), [ResourceBar::NotOnPc]);
        assert_eq!(bars(&lighthouse(Some(Channel::MiniProgram))), []);
        assert_eq!(lighthouse(None).needs(), ["channel"]);
        assert_eq!(with(|a| a.codes_issued = None).needs(), ["codes_issued"]);
        assert_eq!(with(|a| a.kind = None).needs(), ["kind"]);
    }

    #[test]
    fn using_codes() {
        let base = CodeQuestion {
            state: Some(AuthCodeState::Unused),
            server_expires_at: Some("2025-11-20T10:00:00+08:00".parse().unwrap()),
            granted_here: Some(true),
            order_given_up: None,
            now: Some("2025-11-20T10:00:00+08:00".parse().unwrap()),
        };
        let with = |change: fn(&mut CodeQuestion)| {
            let mut ask = base.clone();
            change(&mut ask);
            let decision = code_usable(&ask);
            match decision.outcome() {
                Some(Gate::Open) => Ok(Vec::new()),
                Some(Gate::Barred { reasons, .. }) => Ok(reasons.clone()),
                None => Err(decision.needs().to_vec()),
            }
        };
        assert_eq!(with(|_| {}), Ok(vec![]));
        assert_eq!(
            with(|a| a.now = Some("2025-11-20T10:00:01+08:00".parse().unwrap())),
            Ok(vec![CodeBar::ServerExpired])
        );
        assert_eq!(with(|a| a.state = Some(AuthCodeState::Consumed)), Ok(vec![CodeBar::Consumed]));
        assert_eq!(with(|a| a.state = Some(AuthCodeState::Invalid)), Ok(vec![CodeBar::Invalid]));
        assert_eq!(with(|a| (a.state, a.order_given_up) = (Some(AuthCodeState::InUse), Some(true))), Ok(vec![]));
        assert_eq!(
            with(|a| (a.state, a.order_given_up) = (Some(AuthCodeState::InUse), Some(false))),
            Ok(vec![CodeBar::InUse])
        );
        assert_eq!(with(|a| a.state = Some(AuthCodeState::InUse)), Err(vec!["order_given_up"]));
        assert_eq!(with(|a| a.granted_here = Some(false)), Ok(vec![CodeBar::OtherAccount]));
        assert_eq!(
            code_usable(&CodeQuestion::default()).needs(),
            ["state", "server_expires_at", "now", "granted_here"]
        );
    }
}
