//! Sites: may one be open, may its name resolve, why can it not be opened, what must it show, what may it hold.

use super::ask::{absent, finite, listed, now, question, said};
use super::gate::Conditions;
use super::timer::{Phase, Span, Timer};
use super::{Advice, Decision, Outcome};
use crate::data::naming;
use crate::law::show;
use crate::model::{ContentKind, OrderKind, OrderState, ServiceKind};
use crate::rule::Lang;
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use crate::value::{Moment, Province};
use serde::Serialize;

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
        /// For access orders: whether 45 days went by after the provider's review without a next step.
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
        Lapsed = "初审通过后 45 天未继续，访问已被清理", "no longer: the order was left alone for 45 days after the review";
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

said! {
    /// What must be shown.
    pub enum Display {
        /// The service's record number at the bottom of each page.
        ServiceNumber = "网站底部：服务备案号，链接到 beian.miit.gov.cn", "bottom of the site: the record number of the service, linked to beian.miit.gov.cn";
        /// Either number, in Guangdong.
        SubjectOrServiceNumber = "网站底部：主体或服务备案号，链接到 beian.miit.gov.cn", "bottom of the site: the record number of the subject or of the service, linked to beian.miit.gov.cn";
        /// The same on the bare domain and on www.
        BothHosts = "主域名和 www 主机都要能打开并显示", "the bare domain and its www host both open and show it";
        /// The app's number.
        AppNumber = "APP 的设置或介绍等显著位置：备案号，链接到 beian.miit.gov.cn", "a prominent place in the app, as settings or about: the record number, linked to beian.miit.gov.cn";
        /// The public-security number.
        PoliceNumber = "公安备案号、图标和链接：公安备案通过后 30 天内", "the public-security number with icon and link, within 30 days of its approval";
        /// The copyright line.
        Copyright = "版权所有一行，与单位名称一致", "a copyright line with the unit's name";
        /// The number of the culture licence.
        CultureLicence = "主页显著位置：网络文化经营许可证编号", "a prominent place of the home page: the number of the culture licence";
    }
}

finite! {
    /// DF-31: what must be shown after approval.
    pub struct DisplayQuestion, DisplayGiven {
        /// The province of the filing.
        province: Province,
        /// Website or app.
        kind: ServiceKind,
        /// Whether the subject is an individual.
        individual: bool,
        /// Whether there is a culture licence.
        culture_licence: bool,
    }
}

/// What must be shown.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Displays {
    /// Item by item.
    pub items: Vec<Display>,
}

impl Outcome for Displays {
    fn tell(&self, lang: Lang) -> String {
        match (self.items.is_empty(), lang) {
            (false, _) => listed(lang, self.items.iter().map(|item| item.tell(lang))),
            (true, Lang::Zh) => "文档未对此类服务提出悬挂要求".to_owned(),
            (true, Lang::En) => "the documents ask nothing of such a service".to_owned(),
        }
    }
}

/// DF-31: what must be shown after approval.
pub fn display(ask: &DisplayQuestion) -> Decision<Displays> {
    let answer = ask.settle(|full| {
        let mut items = Vec::new();
        match full.kind {
            ServiceKind::Website => {
                items.push(if show::may_show_subject_number(full.province) {
                    Display::SubjectOrServiceNumber
                } else {
                    Display::ServiceNumber
                });
                items.push(Display::BothHosts);
            }
            ServiceKind::App => items.push(Display::AppNumber),
            ServiceKind::MiniProgram | ServiceKind::QuickApp => return Displays { items },
        }
        items.push(Display::PoliceNumber);
        if full.kind == ServiceKind::Website && !full.individual && show::owes_copyright(full.province) {
            items.push(Display::Copyright);
        }
        if full.culture_licence {
            items.push(Display::CultureLicence);
        }
        Displays { items }
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::DISPLAY, "网站添加备案号"),
                cite(&source::DISPLAY, "APP添加备案号"),
                cite(&source::DISPLAY, "获取并添加公安备案号"),
                cite(&source::DISPLAY, "网站添加版权所有"),
                cite(&source::FAQ_CULTURE, "申请到之后"),
            ]
        },
    )
}

question! {
    /// DF-32: the duties towards the public security.
    pub struct PoliceQuestion {
        /// When the site was opened.
        opened_at: Moment,
        /// Whether it was applied for.
        applied: bool,
        /// When it was approved.
        approved_at: Moment,
        /// Whether the number is shown.
        displayed: bool,
        /// The instant of the question, where it is not the validator's.
        now: Moment,
    }
}

/// The duty that runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "duty", rename_all = "snake_case")]
pub enum Police {
    /// To apply.
    Apply {
        /// Thirty days from the opening.
        within: Span,
        /// Whether they are over.
        phase: Phase,
    },
    /// To wait for the approval.
    AwaitApproval,
    /// To show number, code and icon.
    Display {
        /// Thirty days from the approval.
        within: Span,
        /// Whether they are over.
        phase: Phase,
    },
    /// None is left.
    Done,
}

impl Outcome for Police {
    fn tell(&self, lang: Lang) -> String {
        let (span, phase, what) = match self {
            Self::AwaitApproval if lang == Lang::Zh => return "已申请，等待公安备案通过".to_owned(),
            Self::AwaitApproval => return "applied for; wait for the approval".to_owned(),
            Self::Done if lang == Lang::Zh => return "公安备案的义务均已完成".to_owned(),
            Self::Done => return "every duty is done".to_owned(),
            Self::Apply { within, phase } => (
                within,
                phase,
                (
                    "由网站所有者到全国互联网安全管理平台申请公安备案",
                    "the owner applies on the public security's national platform",
                ),
            ),
            Self::Display { within, phase } => (
                within,
                phase,
                ("在页面底部放置公安备案号、代码和图标", "number, code and icon go to the bottom of the page"),
            ),
        };
        match (*phase == Phase::Over, lang) {
            (false, Lang::Zh) => format!("{}；{}", what.0, span.tell(lang)),
            (false, Lang::En) => format!("{}; {}", what.1, span.tell(lang)),
            (true, Lang::Zh) => format!("{}；{}，已逾期，可能被警告或停机整顿六个月以内", what.0, span.tell(lang)),
            (true, Lang::En) => format!(
                "{}; {}: overdue, with a warning or up to six months of suspension to be expected",
                what.1,
                span.tell(lang)
            ),
        }
    }
}

/// DF-32: the duties towards the public security, and until when.
pub fn police(by: &Validator, ask: &PoliceQuestion) -> Decision<Police> {
    const CITE: &[Cite] = &[
        cite(&source::DISPLAY, "获取并添加公安备案号"),
        cite(&source::SCENARIOS, "公安备案"),
        cite(&source::FAQ_POLICE, "公安备案"),
    ];
    let now = now(by, ask.now);
    if ask.displayed == Some(true) {
        return Decision::decided(Police::Done, CITE);
    }
    if let Some(approved) = ask.approved_at {
        let Some(false) = ask.displayed else {
            return Decision::missing(vec!["displayed"], CITE);
        };
        let within = Timer::PoliceDisplay.started(by, approved.latest());
        let phase = within.phase(now.earliest());
        return Decision::decided(Police::Display { within, phase }, CITE);
    }
    match (ask.applied, ask.opened_at) {
        (Some(true), _) => Decision::decided(Police::AwaitApproval, CITE),
        (Some(false), Some(opened)) => {
            let within = Timer::PoliceApplication.started(by, opened.latest());
            let phase = within.phase(now.earliest());
            Decision::decided(Police::Apply { within, phase }, CITE)
        }
        (applied, opened) => {
            Decision::missing(absent([("opened_at", opened.is_some()), ("applied", applied.is_some())]), CITE)
        }
    }
}

finite! {
    /// DF-13: may such a subject run such a site.
    pub struct ContentQuestion, ContentGiven {
        /// Whether the subject is an individual.
        individual: bool,
        /// What the site is about.
        content: ContentKind,
        /// Whether it is of a commercial nature.
        commercial: bool,
        /// Whether it speaks for a company or another organisation.
        for_organisation: bool,
        /// Whether it is within the unit's scope of business.
        within_scope: bool,
        /// Whether the approval that the content needs is there.
        approval_obtained: bool,
    }
}

said! {
    /// Whether such a subject may run such a site.
    pub enum Content {
        /// Yes.
        Yes = "可以", "yes";
        /// Not an individual: a forum.
        NoForum = "个人不能开办论坛", "an individual may not run a forum";
        /// Not an individual: content with pre-approval.
        NoApprovalForIndividuals = "内容涉及前置审批，个人无法取得审批文件", "the content needs a pre-approval, which an individual cannot get";
        /// Not an individual: commercial.
        NoCommerce = "个人不能备案经营性质的网站", "an individual may not file a site of a commercial nature";
        /// Not an individual: for an organisation.
        NoOrganisation = "个人网站不能有企业或组织的内容", "an individual's site may not speak for a company or an organisation";
        /// The approval is missing.
        ApprovalMissing = "须先取得前置审批文件", "the pre-approval comes first";
        /// Outside the scope of business.
        OutsideScope = "内容须在单位经营范围内，且不能为其他单位做网站", "the content must be within the unit's own scope of business";
    }
}

const fn needs_approval(content: ContentKind) -> bool {
    matches!(
        content,
        ContentKind::News
            | ContentKind::Publishing
            | ContentKind::Education
            | ContentKind::Medical
            | ContentKind::DrugsDevices
            | ContentKind::Forum
            | ContentKind::Culture
            | ContentKind::Broadcasting
            | ContentKind::OnlineGame
    )
}

/// DF-13: may such a subject run such a site.
pub fn content(ask: &ContentQuestion) -> Decision<Content> {
    let answer = ask.settle(|full| match full {
        ContentGiven { individual: true, content: ContentKind::Forum, .. } => Content::NoForum,
        ContentGiven { individual: true, content, .. } if needs_approval(content) => Content::NoApprovalForIndividuals,
        ContentGiven { individual: true, commercial: true, .. } => Content::NoCommerce,
        ContentGiven { individual: true, for_organisation: true, .. } => Content::NoOrganisation,
        ContentGiven { individual: true, .. } => Content::Yes,
        ContentGiven { approval_obtained: false, content, .. } if needs_approval(content) => Content::ApprovalMissing,
        ContentGiven { within_scope: false, .. } => Content::OutsideScope,
        _ => Content::Yes,
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::LIMITS, "前置审批"),
                cite(&source::FAQ_WHETHER, "个人备案是否可以做论坛性质的网站"),
                cite(&source::FAQ_NAME, "网站名称和服务内容"),
                cite(&source::FAQ_DOMAIN, "个人网站的内容"),
                cite(&source::FAQ_OTHER, "个人能开办什么性质的网站"),
            ]
        },
    )
}

question! {
    /// DF-16: what a reviewer may say of a website's name.
    pub struct NameQuestion {
        /// The name of the website.
        name: String,
        /// Whether the subject is an individual.
        individual: bool,
        /// Whether the subject is a national-level unit, or holds an approval for such a name.
        national: bool,
        /// Whether an approval for the field that the name speaks of is there.
        approval_obtained: bool,
    }
}

said! {
    /// What a reviewer may say of a name.
    pub enum NameAdvice {
        /// It speaks of China or the state.
        National = "“中国”“国家”等字样仅限国家级单位，或须有批准文件", "words like 中国 or 国家 are for national-level units, or need an approval";
        /// An individual's site that looks like an organisation.
        LooksLikeOrganisation = "个人网站名称不得像公司、俱乐部、团体或社区", "an individual's site may not be named like a company, club, association or community";
        /// It speaks of a field that needs pre-approval.
        NeedsApproval = "名称含新闻、出版、药品、文化、广电等字样，须有相应前置审批", "the name speaks of news, publishing, drugs, culture or broadcasting, which needs a pre-approval";
        /// It speaks of finance.
        Finance = "名称含金融字样，应避免，否则须省金融办专项审批", "better no words of finance; else a special approval is needed";
        /// It speaks of shopping.
        Shopping = "名称含购物类字样，应避免，或在备注说明是否涉及经营许可", "better no words of shopping; else tell in the remark about the commercial licence";
        /// Blog or space.
        BlogOrSpace = "个人网站名称避免“空间”“博客”，以主要内容命名", "better not 空间 or 博客 in an individual's site: name it after its content";
    }
}

/// DF-16: what a reviewer may say of a website's name, by its words; the words of each group are examples. Whether places and persons in it suit the subject is
/// not looked at here.
pub fn name(ask: &NameQuestion) -> Decision<Advice<NameAdvice>> {
    const CITE: &[Cite] = &[cite(&source::FAQ_NAME, "网站名称的要求")];
    let Some(name) = ask.name.as_deref().map(str::trim).filter(|name| !name.is_empty()) else {
        return Decision::missing(vec!["name"], CITE);
    };
    let has = |words| naming::first_of(words, name).is_some();
    let mut all = Conditions::new();
    if has(naming::NATIONAL) {
        all.check(ask.national, NameAdvice::National, &["national"]);
    }
    if has(naming::ORGANISATION) {
        all.check(ask.individual.map(|yes| !yes), NameAdvice::LooksLikeOrganisation, &["individual"]);
    }
    if has(naming::APPROVAL) {
        all.check(ask.approval_obtained, NameAdvice::NeedsApproval, &["approval_obtained"]);
    }
    if has(naming::FINANCE) {
        all.check(ask.approval_obtained, NameAdvice::Finance, &["approval_obtained"]);
    }
    if has(naming::SHOPPING) {
        all.check(Some(false), NameAdvice::Shopping, &[]);
    }
    if has(naming::TOO_GENERAL) {
        all.check(ask.individual.map(|yes| !yes), NameAdvice::BlogOrSpace, &["individual"]);
    }
    all.advise(CITE)
}

#[cfg(test)]
mod tests;
