//! Filing: whether it is needed and where, of which kind, by whom, and from when on.

use super::ask::{absent, finite, listed, now, question, said};
use super::gate::{Conditions, at};
use super::timer::Timer;
use super::{Advice, Decision, Gate, Outcome};
use crate::data::suffixes::Suffix;
use crate::law;
use crate::law::kind::Standing;
use crate::law::province::{SubjectChange, subject_change};
use crate::model::{AccountKind, HolderType, OrderKind, RealnameStatus, Registrar, ServiceKind};
use crate::rule::Lang;
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use crate::value::{DomainName, Moment, Province, same};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

said! {
    /// Where the server is.
    pub enum Region {
        /// Mainland China.
        Mainland = "中国大陆", "mainland China";
        /// Hong Kong.
        HongKong = "中国香港", "Hong Kong";
        /// Any other place outside the mainland.
        Overseas = "中国大陆以外的其他地区", "another place outside the mainland";
    }
}

said! {
    /// What is run on the server.
    pub enum Use {
        /// A public website under a domain.
        Website = "以域名访问的网站", "a website under a domain";
        /// A public website that is reached by its IP address only.
        WebsiteByIp = "仅以 IP 访问的网站", "a website reached by IP address only";
        /// An app.
        App = "APP 服务", "an app";
        /// Mail through `mail.` before the domain.
        Mail = "以“mail.域名”访问的邮箱", "mail through mail.<domain>";
        /// Nothing: the domain is not in use.
        IdleDomain = "域名未使用", "a domain that is not in use";
        /// A website that is not open to the public yet.
        NotOpenYet = "尚未对外开放的网站", "a website that is not open yet";
        /// No public service at all.
        NothingPublic = "不对外提供服务", "no public service";
    }
}

finite! {
    /// DF-01: does it need filing.
    pub struct NeedQuestion, NeedGiven {
        /// Where the server is.
        region: Region,
        /// What is run on it.
        used_for: Use,
        /// Whether the state has approved the domain's suffix: see `filing suffix`.
        suffix_approved: bool,
    }
}

said! {
    /// Whether filing is needed, and where.
    pub enum Need {
        /// It must be filed at the provider of the server before it opens.
        Needed = "须先在服务器所在的接入商办理 ICP 备案", "it must first be filed with the provider of the server";
        /// It must be filed, with the administration: the provider's system takes domains only.
        NeededAtAdministration = "仅以 IP 访问的大陆网站也须备案，但接入商系统只受理域名，请咨询当地通信管理局；备案完成前不得开放", "a mainland site reached by IP only must be filed too, but the provider takes domains only: ask the local administration, and keep it closed until then";
        /// It must be filed before it opens; not yet.
        BeforeOpening = "现在可以不备案，正式对外开放前须完成备案，建议提前办理", "not yet; it must be filed before it opens, so start early";
        /// It cannot be filed: the suffix is not approved.
        CannotBeFiled = "域名后缀未获批，无法备案，在大陆使用会被阻断", "it cannot be filed, as the suffix is not approved; used in the mainland it would be blocked";
        /// No, as the server is outside the mainland.
        NotOutside = "服务器不在中国大陆，无需备案", "no filing: the server is outside the mainland";
        /// No, as the domain is idle.
        NotIdle = "未使用的域名无需备案，只需实名认证", "no filing for a domain that is not in use; only its real-name verification";
        /// No, as nothing is public.
        NotPublic = "服务器未对外提供服务，无需备案", "no filing: nothing is offered to the public";
    }
}

const NEED: &[Cite] = &[
    cite(&source::OVERVIEW, "什么是备案"),
    cite(&source::SCENARIOS, "IP 访问的网站 ICP 备案"),
    cite(&source::FAQ_NEED, "域名必须要备案吗"),
    cite(&source::FAQ_ACCESS, "不支持备案的新顶级域名"),
];

/// DF-01: does it need filing, and where.
pub fn needs_filing(ask: &NeedQuestion) -> Decision<Need> {
    let answer = ask.settle(|full| match (full.region, full.used_for) {
        (Region::HongKong | Region::Overseas, _) => Need::NotOutside,
        (_, Use::IdleDomain) => Need::NotIdle,
        (_, Use::NothingPublic) => Need::NotPublic,
        (_, Use::WebsiteByIp) => Need::NeededAtAdministration,
        (_, Use::App) => Need::Needed,
        (_, Use::Website | Use::Mail | Use::NotOpenYet) if !full.suffix_approved => Need::CannotBeFiled,
        (_, Use::NotOpenYet) => Need::BeforeOpening,
        (_, Use::Website | Use::Mail) => Need::Needed,
    });
    Decision::new(answer, NEED)
}

said! {
    /// Where the subject has its record.
    pub enum SubjectRecord {
        /// It has none at the ministry.
        None = "主体没有备案", "the subject has no record";
        /// With other providers only.
        Elsewhere = "主体的备案只在其他接入商", "the subject's record is with other providers only";
        /// Here, in this account.
        Here = "主体的备案在本平台本账号", "the subject's record is here, in this account";
        /// Here, in another account.
        OtherAccount = "主体的备案在本平台其他账号", "the subject's record is here, in another account";
    }
}

said! {
    /// Whose record the domain or the app has.
    pub enum ServiceRecord {
        /// None.
        None = "服务没有备案", "the service has no record";
        /// One of the same subject.
        SameSubject = "服务已备案在同一主体名下", "the service is recorded for the same subject";
        /// One of somebody else.
        OtherSubject = "服务已备案在其他主体名下", "the service is recorded for somebody else";
    }
}

finite! {
    /// DF-02: which kind of order it is. Found by the ministry's public query, by certificate and by domain.
    pub struct KindQuestion, KindGiven {
        /// Where the subject has its record.
        subject: SubjectRecord,
        /// Whose record the service has.
        service: ServiceRecord,
        /// Whether this provider already gives access to the service.
        accessed_here: bool,
        /// Whether a filing of the subject or of the domain is in process elsewhere.
        in_process: bool,
    }
}

said! {
    /// Which kind of order it is, or why there can be none.
    pub enum Kind {
        /// First filing.
        FirstFiling = "首次备案", "first filing";
        /// Added service of a subject recorded elsewhere.
        AddServiceElsewhere = "新增服务（原备案不在本平台）", "added service of a subject recorded elsewhere";
        /// Added service of a subject recorded here.
        AddServiceHere = "新增服务（原备案在本平台）", "added service of a subject recorded here";
        /// Access filing.
        AccessFiling = "接入备案", "access filing";
        /// Access of a service of a subject recorded here; on the PC only.
        AccessService = "接入网站（仅 PC 端）", "access of a service of a subject recorded here (PC only)";
        /// There is nothing to add.
        NothingToAdd = "该服务已在本平台备案，只能办理变更或注销", "the service is filed here already; only changes and cancellations are left";
        /// The subject's record is in another account.
        UseOtherAccount = "主体的备案在其他账号下，请使用该账号，或先申请迁移备案", "the subject's record is in another account: use that one, or have the record moved first";
        /// The service is recorded for somebody else.
        RecordedForOther = "该域名或 APP 已备案在他人名下，须先由管局注销原备案", "the service is recorded for somebody else; that record must be cancelled by the administration first";
        /// What is known contradicts itself.
        Contradictory = "查询结果互相矛盾：按证件与按域名查到的备案不一致，请先核实并更正原备案", "the queries contradict each other: by certificate and by domain they find different records; have the old record corrected first";
        /// Another filing is in process.
        InProcess = "主体或域名另有流程中的备案，须等其完成，否则会提示主体冲突或域名冲突", "a filing of the subject or the domain is in process elsewhere and must end first, else it is a conflict";
    }
}

impl Kind {
    /// The kind of order, if it is one.
    #[must_use]
    pub const fn order_kind(self) -> Option<OrderKind> {
        Some(match self {
            Self::FirstFiling => OrderKind::FirstFiling,
            Self::AddServiceElsewhere => OrderKind::AddServiceElsewhere,
            Self::AddServiceHere => OrderKind::AddServiceHere,
            Self::AccessFiling => OrderKind::AccessFiling,
            Self::AccessService => OrderKind::AccessService,
            _ => return None,
        })
    }

    /// The order of the kind, if it adds something.
    fn of(kind: OrderKind) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.order_kind() == Some(kind))
    }
}

fn kind_of(full: KindGiven) -> Kind {
    let subject = match full.subject {
        SubjectRecord::OtherAccount => return Kind::UseOtherAccount,
        SubjectRecord::None => Standing::Unrecorded,
        SubjectRecord::Here => Standing::Here,
        SubjectRecord::Elsewhere => Standing::Elsewhere,
    };
    let recorded = match full.service {
        ServiceRecord::OtherSubject => return Kind::RecordedForOther,
        ServiceRecord::SameSubject => true,
        ServiceRecord::None => false,
    };
    match law::kind::that_adds(subject, recorded).and_then(Kind::of) {
        None => Kind::Contradictory,
        Some(_) if full.in_process => Kind::InProcess,
        Some(Kind::AccessFiling) if full.accessed_here => Kind::Contradictory,
        Some(Kind::AccessService) if full.accessed_here => Kind::NothingToAdd,
        Some(kind) => kind,
    }
}

/// DF-02: which kind of order it is; the first row of the table that fits.
pub fn order_kind(ask: &KindQuestion) -> Decision<Kind> {
    Decision::new(ask.settle(kind_of), law::kind::CITE)
}

said! {
    /// Where the record of the apex domain is.
    pub enum ApexRecord {
        /// It has none.
        None = "主域名没有备案", "the apex has no record";
        /// Here.
        Here = "主域名已在本平台备案", "the apex is filed here";
        /// With other providers only.
        Elsewhere = "主域名在其他接入商备案", "the apex is filed elsewhere";
    }
}

finite! {
    /// DF-05: what a host below a registered domain needs.
    pub struct SubdomainQuestion, SubdomainGiven {
        /// Where the record of the registered domain is.
        apex: ApexRecord,
    }
}

said! {
    /// What a host below a registered domain needs.
    pub enum Subdomain {
        /// Nothing.
        Covered = "主域名已在本平台备案，其下的主机名无需再备案", "nothing: the registered domain is filed here and covers it";
        /// Access filing of the registered domain.
        AccessFiling = "须先为主域名办理接入备案", "access filing of the registered domain";
        /// Filing of the registered domain.
        Filing = "须先为主域名办理备案", "filing of the registered domain";
    }
}

/// DF-05: what a host below a registered domain needs.
pub fn subdomain(ask: &SubdomainQuestion) -> Decision<Subdomain> {
    let answer = ask.settle(|full| match full.apex {
        ApexRecord::Here => Subdomain::Covered,
        ApexRecord::Elsewhere => Subdomain::AccessFiling,
        ApexRecord::None => Subdomain::Filing,
    });
    Decision::new(
        answer,
        const { &[cite(&source::FAQ_NEED, "二级域名"), cite(&source::FAQ_ACCESS, "在别的地方备案过")] },
    )
}

finite! {
    /// DF-06: what a new IP address calls for.
    pub struct IpChangeQuestion, IpChangeGiven {
        /// Whether the old address is of this provider.
        from_here: bool,
        /// Whether the new address is of this provider.
        to_here: bool,
        /// Whether the site has a commercial licence or applies for one (经营性备案).
        commercial: bool,
    }
}

said! {
    /// What a new IP address calls for.
    pub enum IpChange {
        /// Access filing here.
        AccessHere = "须在本平台办理接入备案", "access filing here";
        /// Access filing at the new provider.
        AccessThere = "须在新的接入商办理接入备案，并取消本平台的接入", "access filing with the new provider, and the end of access here";
        /// A change filing.
        ChangeFiling = "经营性备案的 IP 须与工信部登记一致，须办理变更备案", "a change filing: for a commercial service the recorded address must be the one in use";
        /// Nothing.
        Nothing = "同一接入商内更换 IP 无需单独办理，可在以后变更其他信息时一并更新", "nothing: within one provider it can wait for the next change";
        /// Not a matter of this provider.
        NotHere = "新旧 IP 都不在本平台，请到新的接入商办理", "nothing here: neither address is of this provider";
    }
}

/// DF-06: what a new IP address calls for.
pub fn ip_change(ask: &IpChangeQuestion) -> Decision<IpChange> {
    let answer = ask.settle(|full| match (full.from_here, full.to_here, full.commercial) {
        (false, true, _) => IpChange::AccessHere,
        (true, false, _) => IpChange::AccessThere,
        (true, true, true) => IpChange::ChangeFiling,
        (true, true, false) => IpChange::Nothing,
        (false, false, _) => IpChange::NotHere,
    });
    Decision::new(
        answer,
        const { &[cite(&source::FAQ_NEED, "IP 地址改动"), cite(&source::FAQ_AFFECTS, "更换服务器影响备案吗")] },
    )
}

said! {
    /// Whose record the account holds.
    pub enum AccountRecord {
        /// Nobody's.
        None = "账号下没有备案", "the account holds no record";
        /// That of the subject that files.
        SameSubject = "账号下是同一主体的备案", "the account holds the subject's record";
        /// That of somebody else.
        OtherSubject = "账号下是其他主体的备案", "the account holds somebody else's record";
    }
}

question! {
    /// DF-10: may the account file for the subject.
    pub struct AccountQuestion {
        /// State of the main account's real-name verification.
        realname_status: RealnameStatus,
        /// When it was completed.
        realname_at: Moment,
        /// The instant of the question, where it is not the validator's.
        now: Moment,
        /// Whether the subject is an individual.
        individual: bool,
        /// Verified name of the main account.
        account_name: String,
        /// Name of the subject.
        subject_name: String,
        /// Name of the subject's legal representative.
        legal_rep_name: String,
        /// Whose record the account holds.
        account_record: AccountRecord,
        /// Who operates.
        operator: AccountKind,
        /// Whether the main account has authorised the operator.
        authorised: bool,
    }
}

said! {
    /// What stands against an account.
    pub enum AccountBar {
        /// It is not verified.
        NotVerified = "主账号未完成实名认证", "the main account has not completed its real-name verification";
        /// Its name is another one.
        OtherName = "账号实名与备案主体不符（单位也可为法定代表人）", "the account's name is neither the subject's nor, for a unit, its legal representative's";
        /// An individual's verification is too young.
        TooYoung = "个人账号实名认证未满 24 小时", "an individual's account must have been verified for 24 hours";
        /// It holds another subject's record.
        OtherSubject = "一个主账号只能备案一个主体，请另用账号，可配合备案授权码", "a main account files for one subject only: use another account, with an authorisation code if need be";
        /// The operator is not authorised.
        NotAuthorised = "子用户或协作者未获主账号授权", "the sub-user or collaborator is not authorised by the main account";
    }
}

/// DF-10: may the account file for the subject.
pub fn account_may_file(by: &Validator, ask: &AccountQuestion) -> Decision<Gate<AccountBar>> {
    const CITE: &[Cite] = &[cite(&source::LIMITS, "账户"), cite(&source::FAQ_WHETHER, "账号与主体")];
    let mut all = Conditions::new();
    let verified = ask.realname_status.map(|status| status == RealnameStatus::Verified);
    all.check(verified, AccountBar::NotVerified, &["realname_status"]);
    let name = ask.account_name.as_deref();
    let (names, needs) = match (ask.individual, name, ask.subject_name.as_deref(), ask.legal_rep_name.as_deref()) {
        (Some(true), Some(name), Some(subject), _) => (Some(same::persons(name, subject)), &[][..]),
        (Some(true), ..) => (None, &["account_name", "subject_name"][..]),
        (Some(false), Some(name), Some(subject), _) if same::organisations(name, subject) => (Some(true), &[][..]),
        (Some(false), Some(name), _, Some(person)) if same::persons(name, person) => (Some(true), &[][..]),
        (Some(false), Some(_), Some(_), Some(_)) => (Some(false), &[][..]),
        (Some(false), ..) => (None, &["account_name", "subject_name", "legal_rep_name"][..]),
        (None, ..) => (None, &["individual", "account_name", "subject_name"][..]),
    };
    let given = [
        ("account_name", name.is_some()),
        ("subject_name", ask.subject_name.is_some()),
        ("legal_rep_name", ask.legal_rep_name.is_some()),
        ("individual", ask.individual.is_some()),
    ];
    let needs: Vec<_> = needs.iter().copied().filter(|need| given.contains(&(*need, false))).collect();
    all.check(names, AccountBar::OtherName, &needs);
    match (ask.individual, ask.realname_at) {
        (Some(false), _) => {}
        // A day alone can mean its first second: a bar only where no reading allows it.
        (Some(true), Some(since)) => {
            let span = Timer::AccountRealname.started(by, since.earliest());
            all.wait(span.from, now(by, ask.now).latest(), AccountBar::TooYoung);
        }
        (Some(true), None) => all.miss(&["realname_at"]),
        (None, _) => all.miss(&["individual"]),
    }
    let free = ask.account_record.map(|record| record != AccountRecord::OtherSubject);
    all.check(free, AccountBar::OtherSubject, &["account_record"]);
    match (ask.operator, ask.authorised) {
        (Some(AccountKind::Main), _) | (_, Some(true)) => {}
        (Some(_), Some(false)) => all.check(Some(false), AccountBar::NotAuthorised, &[]),
        (Some(_), None) => all.miss(&["authorised"]),
        (None, _) => all.miss(&["operator"]),
    }
    all.finish(CITE)
}

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

impl Outcome for Plan {
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
    let provider = &by.provider;
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
        let (sites, apps) = if sorted.individual == Some(true) {
            (provider.individual_websites, provider.individual_apps)
        } else {
            (provider.unit_websites, provider.unit_apps)
        };
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

question! {
    /// DF-17: can a name under this suffix be filed.
    pub struct SuffixQuestion {
        /// The domain.
        domain: DomainName,
        /// The province of the filing.
        province: Province,
    }
}

said! {
    /// Whether a name under a suffix can be filed.
    pub enum SuffixAnswer {
        /// Yes.
        Fileable = "后缀已获批，可以备案", "yes, the suffix is approved";
        /// Yes; Beijing named this one in 2018 as not usable.
        AskBeijing = "后缀已获批，但北京管局 2018 年曾列为不可用，请先咨询", "the suffix is approved, but in 2018 Beijing named it as not usable: ask there first";
        /// No.
        NotApproved = "后缀不在获批名单中，不能备案", "no, the suffix is not on the list of approved ones";
        /// The list does not know it.
        Unknown = "名单中没有这个后缀，名单可能旧于该后缀，请到工信部公共查询核实", "the suffix is in no list here, which may be older: ask the ministry's public query";
    }
}

/// DF-17: can a name under this suffix be filed. By the list that the library holds; a caller with a newer one uses
/// [`SuffixTable`](crate::data::suffixes::SuffixTable).
pub fn suffix(ask: &SuffixQuestion) -> Decision<SuffixAnswer> {
    const CITE: &[Cite] = &[
        cite(&source::DOMAINS, "备案域名后缀"),
        cite(&source::FAQ_OFFICES, "北京"),
        cite(&source::FAQ_CHECK, "域名后缀"),
    ];
    let Some(domain) = &ask.domain else {
        return Decision::missing(vec!["domain"], CITE);
    };
    let answer = match domain.suffix_class() {
        Suffix::NotApproved => SuffixAnswer::NotApproved,
        Suffix::Unknown => SuffixAnswer::Unknown,
        Suffix::Approved if law::domain::is_refused_somewhere(domain.tld()) => match ask.province {
            Some(province) if law::domain::is_refused_suffix(province, domain.tld()) => SuffixAnswer::AskBeijing,
            Some(_) => SuffixAnswer::Fileable,
            None => return Decision::missing(vec!["province"], CITE),
        },
        Suffix::Approved => SuffixAnswer::Fileable,
    };
    Decision::decided(answer, CITE)
}

finite! {
    /// DF-18: must the holder of the domain be shown while it is filed.
    pub struct PrivacyQuestion, PrivacyGiven {
        /// The province of the filing.
        province: Province,
    }
}

said! {
    /// Whether the privacy protection of a domain must be off.
    pub enum Privacy {
        /// It must be off.
        MustBeOff = "该省要求域名所有者与主办者一致，备案期间须关闭域名隐私保护", "off while it is filed: the province compares holder and subject";
        /// Nothing is said of the province.
        NotAsked = "文档未对该省提出要求", "nothing is said of this province";
    }
}

/// Provinces that look at the holder in WHOIS.
const HOLDER_SHOWN: [Province; 15] = [
    Province::Guizhou,
    Province::Sichuan,
    Province::Shanghai,
    Province::Jiangsu,
    Province::Guangxi,
    Province::Chongqing,
    Province::Jilin,
    Province::Gansu,
    Province::Anhui,
    Province::Hunan,
    Province::Shaanxi,
    Province::Ningxia,
    Province::Xinjiang,
    Province::Qinghai,
    Province::Fujian,
];

/// DF-18: must the holder of the domain be shown while it is filed.
pub fn privacy_protection(ask: &PrivacyQuestion) -> Decision<Privacy> {
    let answer =
        ask.settle(|full| if HOLDER_SHOWN.contains(&full.province) { Privacy::MustBeOff } else { Privacy::NotAsked });
    Decision::new(answer, const { &[cite(&source::FAQ_PROCESS, "域名隐私保护")] })
}

finite! {
    /// DF-26: can a record be changed so.
    pub struct ChangeQuestion, ChangeGiven {
        /// Whether the recorded subject is an individual.
        old_individual: bool,
        /// Whether the new subject is an individual.
        new_individual: bool,
        /// Whether the province changes.
        province_changes: bool,
        /// Whether another subject takes the place of the recorded one.
        subject_replaced: bool,
        /// Whether the same person stands behind both: as legal representative, or as the individual.
        same_person_behind: bool,
        /// The province of the record.
        province: Province,
    }
}

said! {
    /// Whether a record can be changed so.
    pub enum Change {
        /// Yes.
        Yes = "可以，办理变更备案", "yes, by a change filing";
        /// Not between individual and unit.
        NotBetweenNatures = "个人与单位之间不能变更，须先注销再以新主体备案，或另用域名", "not between individual and unit: cancel and file anew, or use another domain";
        /// Whether an individual's record becomes a unit's is for the province.
        AskProvince = "个人变更为单位须依所在省管局要求，请先咨询管局", "whether an individual's record becomes a unit's is for the province: ask its administration first";
        /// Most provinces do not replace the subject.
        RarelyReplaced = "多数省份不支持更换备案主体，请先咨询管局，否则注销后重新备案", "most provinces do not replace the subject: ask first, else cancel and file anew";
        /// Across provinces: refused in 2018, a kind of its own in 2025.
        AskAcrossProvinces = "2018 年不允许跨省变更，2025 年的核验说明已有“变更省份”一类，请先向接入商确认", "across provinces it was refused in 2018; the page of 2025 knows the case: ask the provider first";
    }
}

/// DF-26: can a record be changed so. The pages of the provinces decide where they speak.
pub fn change_possible(ask: &ChangeQuestion) -> Decision<Change> {
    let answer = ask.settle(|full| {
        let page = subject_change(full.province, full.old_individual).map(|(_, change)| change);
        let yes_if = |lets: bool, else_: Change| if lets { Change::Yes } else { else_ };
        match (full.old_individual, full.new_individual) {
            (true, false) => match page {
                None => Change::AskProvince,
                Some(SubjectChange::ToOwnEnterprise) => yes_if(full.same_person_behind, Change::NotBetweenNatures),
                Some(SubjectChange::Free | SubjectChange::ToEnterpriseWithCertificate) => Change::Yes,
                Some(_) => Change::NotBetweenNatures,
            },
            (false, true) => match page {
                Some(SubjectChange::BusinessToOwner) => yes_if(full.same_person_behind, Change::NotBetweenNatures),
                Some(SubjectChange::Free) => Change::Yes,
                _ => Change::NotBetweenNatures,
            },
            _ if full.subject_replaced => match page {
                Some(SubjectChange::SameLegalRep) => yes_if(full.same_person_behind, Change::RarelyReplaced),
                Some(SubjectChange::Free | SubjectChange::NotToIndividual | SubjectChange::EnterpriseWithProof) => {
                    Change::Yes
                }
                _ => Change::RarelyReplaced,
            },
            _ if full.province_changes => Change::AskAcrossProvinces,
            _ => Change::Yes,
        }
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::SMS_CHECK, "验证类型"),
                cite(&source::FAQ_CHANGE, "个人与企业、跨省变更"),
                cite(&source::FAQ_REJECTED, "无法完成接入备案"),
            ]
        },
    )
}

said! {
    /// What is to be changed.
    pub enum Changed {
        /// Data of the record.
        Record = "备案信息", "data of the record";
        /// The holder of the domain.
        DomainHolder = "域名所有者", "the holder of the domain";
    }
}

finite! {
    /// DF-37: where to change it.
    pub struct WhereQuestion, WhereGiven {
        /// What is to be changed.
        what: Changed,
        /// Whether the subject's record is here.
        subject_here: bool,
    }
}

said! {
    /// Where to change it.
    pub enum Where {
        /// Here.
        Here = "在本平台办理变更备案，审核期间网站照常访问", "here, by a change filing; the site stays open meanwhile";
        /// At the provider that holds the subject's record.
        OldProvider = "到主体备案所在的接入商变更", "with the provider that holds the subject's record";
        /// At the registrar.
        Registrar = "到域名注册商办理，不属于备案变更", "with the registrar; it is no matter of the filing";
    }
}

/// DF-37: where to change it.
pub fn where_to_change(ask: &WhereQuestion) -> Decision<Where> {
    let answer = ask.settle(|full| match (full.what, full.subject_here) {
        (Changed::DomainHolder, _) => Where::Registrar,
        (Changed::Record, true) => Where::Here,
        (Changed::Record, false) => Where::OldProvider,
    });
    Decision::new(
        answer,
        const { &[cite(&source::SCENARIOS, "备案场景"), cite(&source::FAQ_CHANGE, "变更信息，域名所有者")] },
    )
}

said! {
    /// What a person is already responsible for.
    pub enum Already {
        /// Nothing.
        Nothing = "没有其他备案", "nothing";
        /// A filing of his own.
        OwnFiling = "本人的个人备案", "a filing of one's own";
        /// Another site of the same subject.
        SameSubject = "同一主体的其他网站", "another site of the same subject";
        /// A site of another company.
        OtherCompany = "另一家公司的网站", "a site of another company";
    }
}

said! {
    /// What a person is to be responsible for.
    pub enum For {
        /// The subject.
        Subject = "主体", "the subject";
        /// A service.
        Service = "服务", "a service";
    }
}

finite! {
    /// DF-38: may a person be responsible again.
    pub struct ReuseQuestion, ReuseGiven {
        /// What the person is already responsible for.
        already: Already,
        /// What the person is to be responsible for.
        role: For,
        /// Whether it is the person of the subject now on record.
        same_as_recorded: bool,
    }
}

said! {
    /// Whether a person may be responsible again.
    pub enum Reuse {
        /// Yes.
        Yes = "可以", "yes";
        /// Not for several companies at once.
        NotSeveralCompanies = "同一人不能同时担任多家公司的网站负责人", "no: nobody is responsible for sites of several companies at once";
        /// The subject has one person.
        OneSubjectPerson = "同一主体的主体负责人须一致，更换请先办理变更备案", "no: the subject has one person; change the record first";
    }
}

/// DF-38: may a person be responsible again.
pub fn person_reuse(ask: &ReuseQuestion) -> Decision<Reuse> {
    let answer = ask.settle(|full| match (full.already, full.role) {
        (Already::OtherCompany, For::Service) => Reuse::NotSeveralCompanies,
        (Already::SameSubject, For::Subject) if !full.same_as_recorded => Reuse::OneSubjectPerson,
        _ => Reuse::Yes,
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::FAQ_SERVICE_PERSON, "网站负责人"),
                cite(&source::FAQ_SUBJECT_PERSON, "个人与企业备案的负责人"),
                cite(&source::FAQ_OTHER, "网站负责人"),
            ]
        },
    )
}

question! {
    /// DF-39: what to see to before a service is added.
    pub struct AddServiceQuestion {
        /// Whether the recorded subject data is true and current.
        record_current: bool,
        /// Whether the names of the filed sites suit the subject by today's rules.
        names_fit: bool,
        /// Whether their contents suit the subject.
        contents_fit: bool,
        /// Whether they show number and link.
        numbers_shown: bool,
        /// Whether all of them are in use.
        all_in_use: bool,
        /// Whether all of them can be opened.
        all_reachable: bool,
    }
}

said! {
    /// What to see to first.
    pub enum AddServiceAdvice {
        /// Change the record.
        ChangeRecord = "备案信息已变化，先办理变更备案（2025 年起系统也会随新增一并上报）", "the record is out of date: change it first (by the page of 2025 the system also reports it along)";
        /// Mend the names.
        MendNames = "已备案网站的名称不合现行要求，先变更", "names of filed sites do not suit the rules of today: change them first";
        /// Mend the contents.
        MendContents = "已备案网站的内容与主体不符，先整改", "contents of filed sites do not suit the subject: mend them first";
        /// Show the numbers.
        ShowNumbers = "已备案网站未悬挂备案号和链接，先补上", "filed sites do not show number and link: add them first";
        /// Cancel what is not used.
        CancelUnused = "不再使用的备案先注销", "cancel records that are no longer used first";
        /// Finish the rebuilding.
        FinishRebuilding = "重建中无法打开的网站先恢复", "sites that are being rebuilt should open again first";
    }
}

/// DF-39: what to see to before a service is added, as the administration then looks at all filed sites again.
pub fn before_adding_service(ask: &AddServiceQuestion) -> Decision<Advice<AddServiceAdvice>> {
    let mut all = Conditions::new();
    all.check(ask.record_current, AddServiceAdvice::ChangeRecord, &["record_current"]);
    all.check(ask.names_fit, AddServiceAdvice::MendNames, &["names_fit"]);
    all.check(ask.contents_fit, AddServiceAdvice::MendContents, &["contents_fit"]);
    all.check(ask.numbers_shown, AddServiceAdvice::ShowNumbers, &["numbers_shown"]);
    all.check(ask.all_in_use, AddServiceAdvice::CancelUnused, &["all_in_use"]);
    all.check(ask.all_reachable, AddServiceAdvice::FinishRebuilding, &["all_reachable"]);
    all.advise(
        const {
            &[
                cite(&source::SMS_CHECK, "验证类型"),
                cite(&source::FAQ_DOMAIN, "新增网站前的核实"),
                cite(&source::FAQ_AFFECTS, "已备案网站不使用或重建中"),
            ]
        },
    )
}

finite! {
    /// DF-40: where may an individual file.
    pub struct IndividualQuestion, IndividualGiven {
        /// The province of the identity card.
        id_province: Province,
        /// The province where the person lives.
        residence: Province,
        /// Whether the administration there lets people from elsewhere file.
        residence_allows: bool,
        /// Whether the papers that it wants are at hand.
        papers_at_hand: bool,
    }
}

/// Where an individual may file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "may_file", rename_all = "snake_case")]
pub enum IndividualPlaces {
    /// In the province of the identity card only.
    IdProvince {
        /// That province.
        id_province: Province,
    },
    /// In either province.
    Either {
        /// The province of the identity card.
        id_province: Province,
        /// The province of residence.
        residence: Province,
    },
}

impl Outcome for IndividualPlaces {
    fn tell(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::IdProvince { id_province }, Lang::Zh) => format!("只能在身份证所在地（{id_province}）备案"),
            (Self::IdProvince { id_province }, Lang::En) => {
                format!("in the province of the identity card only ({})", id_province.word())
            }
            (Self::Either { id_province, residence }, Lang::Zh) => {
                format!("可在身份证所在地（{id_province}）或居住地（{residence}）备案")
            }
            (Self::Either { id_province, residence }, Lang::En) => format!(
                "in the province of the identity card ({}) or of residence ({})",
                id_province.word(),
                residence.word()
            ),
        }
    }
}

/// DF-40: where may an individual file.
pub fn where_individual_files(ask: &IndividualQuestion) -> Decision<IndividualPlaces> {
    let answer = ask.settle(|full| {
        let id_province = full.id_province;
        if full.residence != id_province && full.residence_allows && full.papers_at_hand {
            IndividualPlaces::Either { id_province, residence: full.residence }
        } else {
            IndividualPlaces::IdProvince { id_province }
        }
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::LIMITS, "备案地域"),
                cite(&source::FAQ_HOW, "异地个人备案"),
                cite(&source::FAQ_CHECK, "地域怎么选择"),
            ]
        },
    )
}

question! {
    /// DF-41: from when on can the order be submitted.
    pub struct SubmissionQuestion {
        /// When the domain's real-name verification was passed.
        domain_verified_at: Moment,
        /// Where the domain is registered.
        registrar: Registrar,
        /// Whether the subject is an individual.
        individual: bool,
        /// When the account's real-name verification was completed.
        account_verified_at: Moment,
    }
}

said! {
    /// What sets the day.
    pub enum SetBy {
        /// The domain.
        Domain = "域名实名认证后的等待期", "the wait after the domain's verification";
        /// The account.
        Account = "个人账号实名认证后的 24 小时", "the 24 hours after the account's verification";
    }
}

/// From when on an order can be submitted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Earliest {
    /// The first instant, which is included.
    pub from: DateTime<FixedOffset>,
    /// What sets it.
    pub set_by: SetBy,
    /// Whether Monday to Friday was assumed.
    pub assumed: bool,
}

impl Outcome for Earliest {
    fn tell(&self, lang: Lang) -> String {
        let (from, by) = (at(self.from), self.set_by.tell(lang));
        match (lang, self.assumed) {
            (Lang::Zh, false) => format!("最早 {from} 起可提交（含该时刻），由{by}决定"),
            (Lang::Zh, true) => format!("最早 {from} 起可提交（含该时刻），由{by}决定；节假日未知，按周一至周五计算"),
            (Lang::En, false) => format!("from {from} on, that instant included, set by {by}"),
            (Lang::En, true) => format!("from {from} on, that instant included, set by {by}; Monday to Friday assumed"),
        }
    }
}

/// DF-41: from when on can the order be submitted.
pub fn earliest_submission(by: &Validator, ask: &SubmissionQuestion) -> Decision<Earliest> {
    const CITE: &[Cite] = &[cite(&source::LIMITS, "域名实名认证"), cite(&source::LIMITS, "账户实名认证")];
    let mut needs = absent([
        ("domain_verified_at", ask.domain_verified_at.is_some()),
        ("registrar", ask.registrar.is_some()),
        ("individual", ask.individual.is_some()),
    ]);
    if ask.individual != Some(false) && ask.account_verified_at.is_none() {
        needs.push("account_verified_at");
    }
    let (Some(domain), Some(registrar), Some(individual)) = (ask.domain_verified_at, ask.registrar, ask.individual)
    else {
        return Decision::missing(needs, CITE);
    };
    let timer = if registrar == Registrar::Provider { Timer::DomainHere } else { Timer::DomainElsewhere };
    let wait = timer.started(by, domain.earliest());
    let domain = Earliest { from: wait.from, set_by: SetBy::Domain, assumed: wait.assumed };
    let account = match (individual, ask.account_verified_at) {
        (false, _) => None,
        (true, Some(since)) => Some(Timer::AccountRealname.started(by, since.earliest()).from),
        (true, None) => return Decision::missing(needs, CITE),
    };
    let earliest = match account {
        Some(from) if from > domain.from => Earliest { from, set_by: SetBy::Account, assumed: false },
        _ => domain,
    };
    Decision::decided(earliest, CITE)
}

finite! {
    /// DF-42: what to do about the holder of a domain.
    pub struct HolderQuestion, HolderGiven {
        /// Type of the domain's holder.
        holder: HolderType,
        /// Whether the subject is an individual.
        individual: bool,
        /// Whether holder and subject are the same by name and certificate.
        same: bool,
        /// Whether the holder is the unit's legal representative.
        legal_representative: bool,
    }
}

said! {
    /// What to do about the holder of a domain.
    pub enum Holder {
        /// Nothing.
        Fine = "域名所有者与备案主体一致，无需处理", "nothing: holder and subject are the same";
        /// Transfer the domain, then wait.
        Transfer = "先把域名过户到备案主体名下，重新实名认证并等满期限后再提交", "transfer the domain to the subject, verify it anew, and wait the time before submitting";
        /// The legal representative holds it: a risk.
        Risk = "域名在法定代表人名下，部分省份不接受，建议过户到单位", "the legal representative holds it, which some provinces do not accept: better transfer it to the unit";
    }
}

/// DF-42: what to do about the holder of a domain.
pub fn domain_holder(ask: &HolderQuestion) -> Decision<Holder> {
    let answer = ask.settle(|full| {
        let types_agree = (full.holder == HolderType::Individual) == full.individual;
        if types_agree && full.same {
            Holder::Fine
        } else if !full.individual && full.holder == HolderType::Individual && full.legal_representative {
            Holder::Risk
        } else {
            Holder::Transfer
        }
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::LIMITS, "域名实名认证"),
                cite(&source::DOMAINS, "域名所有者"),
                cite(&source::FAQ_DOMAIN, "单位或个人注册的域名"),
                cite(&source::FAQ_AFFECTS, "域名与备案的实名类型"),
            ]
        },
    )
}

finite! {
    /// DF-43: how a foreign company gets a site.
    pub struct ForeignQuestion, ForeignGiven {
        /// Whether the company is foreign.
        foreign: bool,
        /// Whether it has a branch in the mainland with a certificate that the state recognises.
        mainland_branch: bool,
    }
}

said! {
    /// How a foreign company gets a site.
    pub enum Foreign {
        /// It is not foreign.
        NotForeign = "不是境外企业，按一般流程备案", "it is not foreign and files like everybody";
        /// It files as its branch.
        AsBranch = "以境内分支机构的证件备案", "it files as its mainland branch";
        /// It founds a branch or uses a server in Hong Kong.
        BranchOrHongKong = "境外企业不能直接备案：在大陆设立持证分支机构，或使用无需备案的香港服务器", "it cannot file itself: found a branch in the mainland, or use a server in Hong Kong, which needs no filing";
    }
}

/// DF-43: how a foreign company gets a site.
pub fn foreign_company(ask: &ForeignQuestion) -> Decision<Foreign> {
    let answer = ask.settle(|full| match (full.foreign, full.mainland_branch) {
        (false, _) => Foreign::NotForeign,
        (true, true) => Foreign::AsBranch,
        (true, false) => Foreign::BranchOrHongKong,
    });
    Decision::new(answer, const { &[cite(&source::FAQ_HOW, "境外企业如何备案")] })
}

#[cfg(test)]
mod tests;
