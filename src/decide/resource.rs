//! Cloud resources: can one carry a filing, can it issue an authorisation code, can a code be used.

use super::Decision;
use super::ask::{absent, bars, now, question};
use super::gate::{Conditions, Gate};
use super::timer::Timer;
use crate::law::resource::{self as law, NoIssuer};
use crate::model::{AuthCodeState, BillingMode, Channel, ResourceKind};
use crate::provider::{Scope, Term};
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use crate::value::Moment;
use chrono::NaiveDate;

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
        /// The instant of the question, where it is not the validator's.
        now: Moment,
    }
}

bars! {
    /// What stands against a resource.
    pub enum ResourceBar {
        /// It is outside the mainland.
        NotMainland = "不在中国大陆地域", "it is not in mainland China";
        /// It has no public address.
        NoPublicIp = "没有公网 IP", "it has no public IP address";
        /// It is not a subscription.
        NotPrepaid = "不是包年包月", "it is not a subscription";
        /// It was bought for too short.
        TooShort { months: u32 } = "购买时长不足 {months} 个月（含续费）", "it was bought for less than {months} months, renewals included";
        /// It ends too soon.
        EndsTooSoon { months: u32 } = "剩余有效期不足 {months} 个月", "it ends in less than {months} months";
        /// It has ended.
        Expired = "已到期", "it has expired";
        /// It was bought just now.
        NotSynchronised = "刚购买，须等待同步", "it was just bought and is not synchronised yet";
        /// It is bound to no server.
        NotBound = "负载均衡未绑定云服务器", "the load balancer is bound to no cloud server";
        /// Packages of its kind carry no new filing any more.
        Closed { since: NaiveDate } = "云托管资源包自 {since} 起不再支持新增备案", "cloud hosting packages carry no new filing since {since}";
        /// The package is too small.
        PackageTooSmall { invocations: u64, gbs: u64 } = "资源包须有 {invocations} 次调用和 {gbs} GBs", "the package must have {invocations} invocations and {gbs} GBs";
        /// The package carries as many services as it can already.
        PackageFull { most: u32 } = "该资源包已备案 {most} 个网站", "the package carries {most} services already";
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
        /// It has issued as many as it can.
        AllIssued { most: u32 } = "每台服务器最多生成 {most} 个备案授权码", "a server issues {most} codes at most";
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
pub fn eligible(by: &Validator, ask: &ResourceQuestion) -> Decision<Gate<ResourceBar>> {
    let Some(kind) = ask.kind else {
        return Decision::missing(vec!["kind"], ELIGIBLE);
    };
    let mut all = Conditions::new();
    let profile = by.profile();
    let about = Scope::ALL.resources(&[kind]);
    if profile.restrains(Term::ResourceCarries, about) {
        all.check(Some(false), ResourceBar::CarriesNone, &[]);
        return all.finish(ELIGIBLE).by(by, &[(Term::ResourceCarries, about)]);
    }
    if profile.restrains(Term::ResourceOwn, about) {
        all.check(ask.own_account, ResourceBar::OtherAccount, &["own_account"]);
    }
    match kind {
        ResourceKind::Cvm | ResourceKind::Lighthouse => server(by, ask, kind, &mut all),
        ResourceKind::Clb => {
            if profile.restrains(Term::ResourceBound, about) {
                all.check(ask.bound, ResourceBar::NotBound, &["bound"]);
            }
            server(by, ask, ResourceKind::Cvm, &mut all);
        }
        ResourceKind::Scf => package(by, ask, &mut all),
        ResourceKind::CloudRun if profile.restrains(Term::ResourceClosed, about) => {
            let now = now(by, ask.now).beijing_day();
            if law::is_cloud_run_closed(now) {
                all.check(Some(false), ResourceBar::Closed { since: law::CLOUD_RUN_CLOSED }, &[]);
            } else {
                lasts(by, ask, Some(law::CLOUD_RUN_MONTHS), &mut all);
            }
        }
        ResourceKind::CloudRun
        | ResourceKind::AuthCode
        | ResourceKind::ElasticIp
        | ResourceKind::ObjectStorage
        | ResourceKind::Cdn => {}
    }
    all.finish(ELIGIBLE).by(
        by,
        &[
            (Term::ResourceBilling, about),
            (Term::ResourceBought, about),
            (Term::ResourceLeft, about),
            (Term::ResourceOwn, about),
        ],
    )
}

fn package(by: &Validator, ask: &ResourceQuestion, all: &mut Conditions<ResourceBar>) {
    let about = Scope::ALL.resources(&[ResourceKind::Scf]);
    let least = [Term::PackageInvocations, Term::PackageGbs].map(|term| by.profile().count(term, about));
    if least.iter().any(Option::is_some) {
        let [invocations, gbs] = least.map(Option::unwrap_or_default);
        let needs = absent([("invocations", ask.invocations.is_some()), ("gbs", ask.gbs.is_some())]);
        let large = law::is_large_enough([invocations, gbs], ask.invocations, ask.gbs);
        all.check(large, ResourceBar::PackageTooSmall { invocations, gbs }, &needs);
    }
    if let Some(most) = by.profile().figure(Term::PackageServices, about) {
        let room = ask.filed_services.map(|filed| filed < most);
        all.check(room, ResourceBar::PackageFull { most }, &["filed_services"]);
    }
}

fn server(by: &Validator, ask: &ResourceQuestion, kind: ResourceKind, all: &mut Conditions<ResourceBar>) {
    all.check(ask.mainland, ResourceBar::NotMainland, &["mainland"]);
    if law::needs_public_ip(kind) {
        all.check(ask.public_ip, ResourceBar::NoPublicIp, &["public_ip"]);
    }
    let about = Scope::ALL.resources(&[kind]);
    let prepaid = bought(by, ask, about, all);
    if prepaid == Some(false) {
        return;
    }
    lasts(by, ask, by.profile().figure(Term::ResourceLeft, about), all);
    // Only somebody who has just bought one needs to say when.
    if let Some(bought) = ask.purchased_at.filter(|_| by.profile().restrains(Term::ResourceListed, about)) {
        let sync = Timer::ServerSync.started(by, bought.earliest());
        all.wait(sync.from, now(by, ask.now).latest(), ResourceBar::NotSynchronised);
    }
}

/// How a server must have been bought: as a subscription, for long enough.
fn bought(by: &Validator, ask: &ResourceQuestion, about: Scope, all: &mut Conditions<ResourceBar>) -> Option<bool> {
    let prepaid = ask.billing_mode.map(|mode| mode == BillingMode::Prepaid);
    if let Some(modes) = by.profile().count(Term::ResourceBilling, about) {
        let taken = ask.billing_mode.map(|mode| modes >> mode as u32 & 1 == 1);
        all.check(taken, ResourceBar::NotPrepaid, &["billing_mode"]);
    }
    if prepaid != Some(false)
        && let Some(months) = by.profile().figure(Term::ResourceBought, about)
    {
        let term = ask.purchased_at.zip(ask.expires_at);
        let long = law::is_bought_long_enough(ask.purchased_months.map(u64::from), term, months);
        all.check(long, ResourceBar::TooShort { months }, &["purchased_months"]);
    }
    prepaid
}

/// It must still run so many months, the last day included.
fn lasts(by: &Validator, ask: &ResourceQuestion, months: Option<u32>, all: &mut Conditions<ResourceBar>) {
    let Some(expires) = ask.expires_at else {
        if months.is_some() {
            all.miss(&["expires_at"]);
        }
        return;
    };
    let months = months.unwrap_or(0);
    let (end, today) = (expires.beijing_day(), now(by, ask.now).beijing_day());
    if end < today {
        all.check(Some(false), ResourceBar::Expired, &[]);
    } else {
        all.check(Some(end >= law::must_last_until(today, months)), ResourceBar::EndsTooSoon { months }, &[]);
    }
}

/// DF-08: can the resource issue an authorisation code.
pub fn can_issue_code(by: &Validator, ask: &ResourceQuestion) -> Decision<Gate<ResourceBar>> {
    const CITE: &[Cite] = &[
        cite(&source::FAQ_AUTH_CODE, "为什么无法申请备案授权码"),
        cite(&source::PC_FIRST, "备案准备"),
        cite(&source::OLD_CONSOLE, "备案准备"),
    ];
    let Some(kind) = ask.kind else {
        return Decision::missing(vec!["kind"], CITE);
    };
    let mut all = Conditions::new();
    let about = Scope::ALL.resources(&[kind]);
    let issues = |channel| !by.profile().restrains(Term::CodeIssues, about.channel(channel));
    let channels = [Channel::Pc, Channel::MiniProgram].map(issues);
    let no_issuer = law::no_issuer(kind).filter(|_| channels == [false, false]).map(|why| match why {
        NoIssuer::FunctionPackage => ResourceBar::FunctionPackage,
        NoIssuer::LoadBalancer => ResourceBar::LoadBalancer,
        NoIssuer::NotAServer => ResourceBar::NotAServer,
    });
    if let Some(bar) = no_issuer {
        all.check(Some(false), bar, &[]);
        return all.finish(CITE).by(by, &[(Term::CodeIssues, about)]);
    }
    if channels.contains(&false) {
        all.check(ask.channel.map(issues), ResourceBar::NotOnPc, &["channel"]);
    }
    all.check(ask.mainland, ResourceBar::NotMainland, &["mainland"]);
    all.check(ask.public_ip, ResourceBar::NoPublicIp, &["public_ip"]);
    bought(by, ask, about, &mut all);
    if let Some(most) = by.profile().figure(Term::CodeCount, about) {
        all.check(ask.codes_issued.map(|codes| codes < most), ResourceBar::AllIssued { most }, &["codes_issued"]);
    }
    all.finish(CITE).by(by, &[(Term::CodeCount, about), (Term::CodeIssues, about), (Term::ResourceBought, about)])
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
        /// The instant of the question, where it is not the validator's.
        now: Moment,
    }
}

bars! {
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
        /// Its server ends too soon to carry a filing.
        ServerEndsTooSoon { months: u32 } = "签发授权码的服务器剩余有效期不足 {months} 个月", "the server that issued it ends in less than {months} months";
        /// It is granted to another account.
        OtherAccount = "授权码未授予本账号", "it is not granted to this account";
    }
}

/// The servers that issue codes.
const SERVERS: Scope = Scope::ALL.resources(&[ResourceKind::Cvm]);

/// DF-09: can an authorisation code be used.
pub fn code_usable(by: &Validator, ask: &CodeQuestion) -> Decision<Gate<CodeBar>> {
    const CITE: &[Cite] = &[
        cite(&source::FAQ_AUTH_CODE, "备案授权码是否可以重复使用"),
        cite(&source::FAQ_AUTH_CODE, "备案授权码无效"),
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
    match ask.server_expires_at {
        Some(end) if now(by, ask.now).earliest() > end.latest() => {
            all.check(Some(false), CodeBar::ServerExpired, &[]);
        }
        // The code stands for the server, which must last as one of the account's own.
        Some(end) => {
            if let Some(months) = by.profile().figure(Term::ResourceLeft, SERVERS) {
                let until = law::must_last_until(now(by, ask.now).beijing_day(), months);
                all.check(Some(end.beijing_day() >= until), CodeBar::ServerEndsTooSoon { months }, &[]);
            }
        }
        None => all.miss(&["server_expires_at"]),
    }
    if by.profile().restrains(Term::CodeGranted, Scope::ALL) {
        all.check(ask.granted_here, CodeBar::OtherAccount, &["granted_here"]);
    }
    all.finish(CITE).by(by, &[(Term::CodeGranted, Scope::ALL), (Term::ResourceLeft, SERVERS)])
}

#[cfg(test)]
mod tests {
    use super::super::ask::{by, check_texts};
    use super::*;

    #[test]
    fn texts() {
        check_texts(ResourceBar::TEXTS);
        check_texts(CodeBar::TEXTS);
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
            eligible(&by(), &ask)
        };
        assert_eq!(bars(&with(|_| {})), []);
        assert_eq!(bars(&with(|a| a.mainland = Some(false))), [ResourceBar::NotMainland]);
        assert_eq!(bars(&with(|a| a.public_ip = Some(false))), [ResourceBar::NoPublicIp]);
        assert_eq!(bars(&with(|a| a.billing_mode = Some(BillingMode::PayAsYouGo))), [ResourceBar::NotPrepaid]);
        assert_eq!(bars(&with(|a| a.purchased_months = Some(2))), [ResourceBar::TooShort { months: 3 }]);
        assert_eq!(
            bars(&with(|a| a.expires_at = Some("2025-12-19".parse().unwrap()))),
            [ResourceBar::EndsTooSoon { months: 1 }]
        );
        assert_eq!(
            bars(&with(|a| a.expires_at = Some("2025-11-20".parse().unwrap()))),
            [ResourceBar::EndsTooSoon { months: 1 }]
        );
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
        // Cloud hosting carries no new filing since 2021-08-05; before, it had to run for three more months.
        let hosting = |now: &str, expires: &str| {
            eligible(
                &by(),
                &ResourceQuestion {
                    kind: Some(ResourceKind::CloudRun),
                    now: Some(now.parse().unwrap()),
                    expires_at: Some(expires.parse().unwrap()),
                    ..cvm()
                },
            )
        };
        let closed = ResourceBar::Closed { since: law::CLOUD_RUN_CLOSED };
        assert_eq!(bars(&hosting("2021-08-05", "2022-08-05")), [closed]);
        assert_eq!(bars(&hosting("2021-08-04", "2021-11-04")), []);
        assert_eq!(bars(&hosting("2021-08-04", "2021-11-03")), [ResourceBar::EndsTooSoon { months: 3 }]);
    }

    /// A caller's own limits are asked about and cited, and what a profile does not state bars nobody.
    #[test]
    fn limits_are_the_validators_providers() {
        let provider = |more: &str, months: u32| {
            let text = format!(
                r#"{{"id": "own", "name": {{"zh": "自有云", "en": "Own Cloud"}}, {more}
                    "documents": [{{"id": "own-limits", "title": {{"zh": "限制", "en": "Limits"}}}}],
                    "terms": [{{"what": "resource.months_bought", "value": {months},
                        "cite": {{"document": "own-limits", "section": "3"}}}}]}}"#
            );
            by().provider(crate::provider::Provider::from_json(&text).unwrap())
        };
        let decision = eligible(&provider(r#""base": "tencent","#, 6), &cvm());
        assert_eq!(bars(&decision), [ResourceBar::TooShort { months: 6 }]);
        assert_eq!(decision.cite.iter().map(|cite| &*cite.source.id).collect::<Vec<_>>(), ["own-limits"]);
        let ends = ResourceQuestion { expires_at: Some("2025-11-25".parse().unwrap()), ..cvm() };
        assert_eq!(
            bars(&eligible(&provider(r#""base": "tencent","#, 3), &ends)),
            [ResourceBar::EndsTooSoon { months: 1 }]
        );
        assert_eq!(bars(&eligible(&provider("", 3), &ends)), []);
    }

    #[test]
    fn a_server_just_bought_is_waited_for() {
        let mut ask = cvm();
        ask.purchased_at = Some("2025-11-20T09:30:01+08:00".parse().unwrap());
        let decision = eligible(&by(), &ask);
        let Some(Gate::Barred { reasons, earliest: Some(earliest) }) = decision.outcome() else {
            panic!("{decision:?}")
        };
        assert_eq!(reasons, &[ResourceBar::NotSynchronised]);
        assert_eq!(earliest.to_rfc3339(), "2025-11-20T10:00:01+08:00");
        ask.purchased_at = Some("2025-11-20T09:30:00+08:00".parse().unwrap());
        assert_eq!(bars(&eligible(&by(), &ask)), []);
    }

    #[test]
    fn function_packages() {
        let ask = |invocations, gbs, filed| {
            eligible(
                &by(),
                &ResourceQuestion {
                    kind: Some(ResourceKind::Scf),
                    own_account: Some(true),
                    invocations,
                    gbs,
                    filed_services: filed,
                    ..ResourceQuestion::default()
                },
            )
        };
        let (calls, usage) = (Some(50_000_000), Some(400_000));
        assert_eq!(bars(&ask(calls, usage, Some(1))), []);
        assert_eq!(
            bars(&ask(Some(49_999_999), None, Some(1))),
            [ResourceBar::PackageTooSmall { invocations: 50_000_000, gbs: 400_000 }]
        );
        assert_eq!(
            bars(&ask(None, Some(399_999), Some(1))),
            [ResourceBar::PackageTooSmall { invocations: 50_000_000, gbs: 400_000 }]
        );
        assert_eq!(bars(&ask(calls, usage, Some(2))), [ResourceBar::PackageFull { most: 2 }]);
        assert_eq!(ask(None, None, None).needs(), ["invocations", "gbs", "filed_services"]);
    }

    #[test]
    fn issuing_codes() {
        let with = |change: fn(&mut ResourceQuestion)| {
            let mut ask = cvm();
            change(&mut ask);
            can_issue_code(&by(), &ask)
        };
        assert_eq!(bars(&with(|_| {})), []);
        assert_eq!(bars(&with(|a| a.codes_issued = Some(5))), [ResourceBar::AllIssued { most: 5 }]);
        assert_eq!(bars(&with(|a| a.kind = Some(ResourceKind::Scf))), [ResourceBar::FunctionPackage]);
        assert_eq!(bars(&with(|a| a.kind = Some(ResourceKind::Clb))), [ResourceBar::LoadBalancer]);
        assert_eq!(bars(&with(|a| a.kind = Some(ResourceKind::CloudRun))), [ResourceBar::NotAServer]);
        assert_eq!(bars(&with(|a| a.billing_mode = Some(BillingMode::PayAsYouGo))), [ResourceBar::NotPrepaid]);
        assert_eq!(bars(&with(|a| a.purchased_months = Some(2))), [ResourceBar::TooShort { months: 3 }]);
        assert_eq!(bars(&with(|a| a.public_ip = Some(false))), [ResourceBar::NoPublicIp]);
        // A server in Hong Kong issues none.
        assert_eq!(bars(&with(|a| a.mainland = Some(false))), [ResourceBar::NotMainland]);
        let lighthouse = |channel| {
            let mut ask = cvm();
            (ask.kind, ask.channel) = (Some(ResourceKind::Lighthouse), channel);
            can_issue_code(&by(), &ask)
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
            server_expires_at: Some("2025-12-20T10:00:00+08:00".parse().unwrap()),
            granted_here: Some(true),
            order_given_up: None,
            now: Some("2025-11-20T10:00:00+08:00".parse().unwrap()),
        };
        let with = |change: fn(&mut CodeQuestion)| {
            let mut ask = base.clone();
            change(&mut ask);
            let decision = code_usable(&by(), &ask);
            match decision.outcome() {
                Some(Gate::Open) => Ok(Vec::new()),
                Some(Gate::Barred { reasons, .. }) => Ok(reasons.clone()),
                None => Err(decision.needs().to_vec()),
            }
        };
        assert_eq!(with(|_| {}), Ok(vec![]));
        assert_eq!(
            with(|a| a.now = Some("2025-12-20T10:00:01+08:00".parse().unwrap())),
            Ok(vec![CodeBar::ServerExpired])
        );
        assert_eq!(
            with(|a| a.now = Some("2025-11-21T00:00:00+08:00".parse().unwrap())),
            Ok(vec![CodeBar::ServerEndsTooSoon { months: 1 }])
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
            code_usable(&by(), &CodeQuestion::default()).needs(),
            ["state", "server_expires_at", "granted_here"]
        );
    }
}
