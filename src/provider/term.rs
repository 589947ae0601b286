//! The terms that a profile can state: what each is called, what it takes, and when it restrains.

use crate::model::record::Vocabulary;
use crate::model::{BillingMode, ImageFormat, OrderKind, ScreenshotItem, ServiceKind};

/// What a term takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Takes {
    /// `true` or `false`; restrains if `true`.
    Yes,
    /// `true` or `false`; restrains if `false`.
    No,
    /// A number, or `"unlimited"`.
    Count,
    /// A number of days, with their unit.
    Days,
    /// A number, or two of them: from and to.
    Range,
    /// Words of the profile's own.
    Words,
    /// Formats of pictures.
    Formats,
    /// Ways of paying.
    Billing,
    /// Kinds of service.
    Services,
    /// Kinds of order.
    Orders,
    /// What a screenshot shows.
    Items,
}

impl Takes {
    /// The words of a closed set, by place.
    pub(crate) fn set(self) -> Option<Vec<&'static str>> {
        fn words<E: Vocabulary>() -> Option<Vec<&'static str>> {
            Some(E::ALL.iter().map(|value| value.word()).collect())
        }
        match self {
            Self::Formats => words::<ImageFormat>(),
            Self::Billing => words::<BillingMode>(),
            Self::Services => words::<ServiceKind>(),
            Self::Orders => words::<OrderKind>(),
            Self::Items => words::<ScreenshotItem>(),
            _ => None,
        }
    }
}

macro_rules! terms {
    ($($(#[doc = $doc:literal])+ $name:ident = $word:literal $takes:ident;)+) => {
        /// A term: one thing that a provider's documents can say.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        #[repr(u8)]
        pub(crate) enum Term {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Term {
            /// All terms.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$name),+];

            /// How many there are.
            pub(crate) const COUNT: usize = Self::ALL.len();

            /// Its name in JSON.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// What it takes.
            pub(crate) const fn takes(self) -> Takes {
                match self { $(Self::$name => Takes::$takes,)+ }
            }

            /// What it says.
            #[cfg(test)]
            pub(crate) const fn about(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),+),)+ }
            }
        }
    };
}

terms! {
    // The account (账号)
    /// The main account must be verified (账号实名认证).
    AccountVerified = "account.verified" Yes;
    /// The account must be verified as the sponsor (账号与主办者一致).
    AccountIsSponsor = "account.is_sponsor" Yes;
    /// A unit's account may carry its legal representative's name (法定代表人实名账号).
    AccountOfRepresentative = "account.of_representative" No;
    /// A sponsor other than the account takes an authorisation (账号授权).
    AccountAuthorisation = "account.authorisation" Yes;
    /// The certificate number must be the one that the account was verified with (证件号码与账号一致).
    AccountSameCertificate = "account.same_certificate" Yes;
    /// Hours between the verification of the account and the order (账号实名时长).
    AccountHours = "account.hours_after_verification" Count;
    /// Subjects that one account files for (每账号主体数).
    AccountSubjects = "account.subjects" Count;
    /// Services that one account files (每账号服务数).
    AccountServices = "account.services" Count;
    /// Running orders of one account (流程中的订单).
    AccountOrders = "account.running_orders" Count;
    /// Sub-users need the main account's leave (子用户授权).
    AccountSubUsers = "account.sub_users_authorised" Yes;
    /// The right that a sub-user needs.
    AccountRight = "account.sub_user_right" Words;
    /// Accounts of the international site may file (国际站账号).
    AccountInternational = "account.international" No;
    /// The verification of the account is changed before the subject's name (账号实名先变更).
    AccountRenamedFirst = "account.renamed_first" Yes;
    /// A record can be moved to another account (账号间转移).
    AccountMove = "account.move" Words;
    /// Working days that such a move takes.
    AccountMoveDays = "account.move_working_days" Range;
    /// An individual's mobile number is the one bound to the account (账号绑定手机).
    AccountMobile = "account.mobile" Yes;
    /// One subject is filed from one account (主体唯一账号).
    SubjectOneAccount = "subject.one_account" Yes;
    /// Running orders of one subject.
    SubjectOrders = "subject.running_orders" Count;
    /// Services that one subject has in all (每主体服务数).
    SubjectServices = "subject.services" Count;
    /// Sponsors that are refused.
    SubjectRefused = "subject.refused" Words;

    // Resources (云资源)
    /// Products that carry a filing.
    ResourceKinds = "resource.kinds" Words;
    /// The product carries a filing (可备案产品).
    ResourceCarries = "resource.carries" No;
    /// Ways of paying that are taken (计费模式).
    ResourceBilling = "resource.billing" Billing;
    /// Trial products are taken.
    ResourceTrial = "resource.trial" No;
    /// Months that it must have been bought for, renewals included (购买时长).
    ResourceBought = "resource.months_bought" Count;
    /// Months that it must still have (剩余时长).
    ResourceLeft = "resource.months_left" Count;
    /// It should last until the review ends (审核期间到期).
    ResourceLastsReview = "resource.lasts_review" Yes;
    /// Yuan that it must have cost.
    ResourcePrice = "resource.price_yuan" Count;
    /// It needs a public address (公网 IP).
    ResourceAddress = "resource.public_address" Yes;
    /// Addresses that the form takes.
    ResourceAddressOf = "resource.address_of" Words;
    /// It needs bandwidth above 0 (公网带宽).
    ResourceBandwidth = "resource.bandwidth" Yes;
    /// What must be bound to a server (绑定).
    ResourceBound = "resource.bound" Yes;
    /// It belongs to the account that files (本账号资源).
    ResourceOwn = "resource.own_account" Yes;
    /// It is closed for new filings (停止新增备案).
    ResourceClosed = "resource.closed" Yes;
    /// Minutes until what was bought is listed (资源同步).
    ResourceListed = "resource.listed_after_minutes" Count;
    /// How resources that were bought off-line are filed with.
    ResourceOffline = "resource.offline" Words;
    /// Products for which a record is needed, though they carry no filing.
    ResourceNeedRecord = "resource.need_record" Words;
    /// Services that one server carries (单台服务器备案数).
    ServerServices = "server.services" Count;
    /// Subjects that one server carries.
    ServerSubjects = "server.subjects" Count;
    /// A cancelled service frees its place on the server (注销后名额恢复).
    ServerPlaceReturns = "server.place_returns" No;
    /// A renewal brings new places.
    ServerRenewalAdds = "server.renewal_adds" No;
    /// How more places are had.
    ServerMore = "server.more_places" Words;
    /// Addresses that one site may have (每网站 IP 数).
    SiteAddresses = "site.addresses" Count;
    /// Services on one address (每 IP 服务数).
    AddressServices = "address.services" Count;
    /// What another address of the provider takes.
    AddressChange = "address.change" Words;
    /// Days that a filed address is kept after arrears.
    AddressKept = "address.days_kept" Count;
    /// Function packages that one account may buy (云函数资源包数).
    PackageCount = "package.per_account" Count;
    /// Services that one function package carries (资源包备案数).
    PackageServices = "package.services" Count;
    /// Invocations that a function package must have (调用次数).
    PackageInvocations = "package.invocations" Count;
    /// Usage that a function package must have, in GBs (资源使用量).
    PackageGbs = "package.gbs" Count;

    // Authorisation codes (备案授权码)
    /// What they are called.
    CodeName = "code.name" Words;
    /// There are codes.
    CodeExists = "code.exists" No;
    /// Codes that one server issues (授权码数量).
    CodeCount = "code.per_server" Count;
    /// The product issues codes (授权码的来源).
    CodeIssues = "code.issues" No;
    /// Only accounts of enterprises issue them (企业账号签发).
    CodeOfEnterprise = "code.enterprise_only" Yes;
    /// A code serves the account that it was granted to (授权码授予).
    CodeGranted = "code.granted" Yes;
    /// How it is granted.
    CodeGrant = "code.grant" Words;
    /// A code serves one filing (授权码一次有效).
    CodeSingle = "code.single_use" Yes;
    /// A used code serves only changes of the same service (已使用的授权码).
    CodeSameService = "code.same_service" Yes;
    /// Cancelling the service gives the code back.
    CodeReturns = "code.returns" No;
    /// States of a code.
    CodeStates = "code.states" Words;
    /// Codes that one call of the interface takes.
    CodePerCall = "code.per_call" Count;
    /// A code is needed for a server of the same account, too.
    CodeForOwn = "code.for_own_server" Yes;
    /// A server that issued codes is used by code only.
    CodeExcludesDirect = "code.excludes_direct" Yes;

    // Domains (域名)
    /// A domain is needed; an address alone is not filed (只通过 IP 访问).
    DomainRequired = "domain.required" Yes;
    /// Days between the real-name verification and the order (实名认证等待期).
    DomainWait = "domain.realname_wait" Days;
    /// The last of those days must be over (满 3 日).
    DomainWaitComplete = "domain.realname_wait_complete" Yes;
    /// The ministry's comparison of the real-name data must agree (工信部比对).
    DomainAgrees = "domain.realname_agrees" Yes;
    /// Working days that the real-name review takes.
    DomainReview = "domain.realname_review_working_days" Range;
    /// Kinds of order whose domains are checked.
    DomainChecked = "domain.checked_in" Orders;
    /// Whose the domain may be.
    DomainHolder = "domain.holder" Words;
    /// Registrars abroad are taken.
    DomainForeign = "domain.foreign_registrar" No;
    /// Months that the domain must still have (域名剩余有效期).
    DomainMonthsLeft = "domain.months_left" Count;
    /// Days that the domain must still have.
    DomainDaysLeft = "domain.days_left" Count;
    /// Domains of one new site (每网站域名数).
    DomainPerSite = "domain.per_site" Count;
    /// The certificate of the domain is asked for (域名证书).
    DomainCertificate = "domain.certificate" Yes;
    /// A screenshot of the real-name data is asked for (域名实名认证截图).
    DomainScreenshot = "domain.screenshot" Yes;
    /// What the screenshot shows (截图要素).
    DomainScreenshotItems = "domain.screenshot_items" Items;
    /// How many screenshots are asked for.
    DomainScreenshots = "domain.screenshots" Count;
    /// The real-name data are changed before the subject's name (域名实名先变更).
    DomainRenamedFirst = "domain.renamed_first" Yes;

    // Orders (备案订单)
    /// Services that one order adds (每单新增服务数).
    OrderServices = "order.new_services" Count;
    /// Services that are added in one cycle of the review.
    CycleServices = "cycle.new_services" Count;
    /// Websites and apps stand in one order (网站与 APP 同单).
    OrderTogether = "order.website_and_app" No;
    /// Kinds of service that an order is for (备案类型).
    OrderKinds = "order.service_kinds" Services;
    /// The kind of order is filled in on the PC only (仅 PC 端).
    OrderPcOnly = "order.pc_only" Yes;
    /// The documents at the end of the form are agreed to (已阅读并同意).
    OrderAgreements = "order.agreements" Yes;
    /// Recorded data of the subject are confirmed (确认主体信息).
    OrderConfirmed = "order.subject_confirmed" Yes;
    /// Services are saved one by one (保存当前服务).
    OrderSaved = "order.services_saved" Yes;
    /// Days after which an untouched draft must be given up (草稿有效期).
    OrderDraftDays = "order.draft_days" Count;
    /// Days after which an order that waits for its owner becomes a draft (订单有效期).
    OrderStepDays = "order.step_days" Count;
    /// Months after which untouched orders are deleted.
    OrderKeptMonths = "order.kept_months" Count;
    /// Services that one order cancels (批量注销).
    OrderCancels = "order.cancelled_services" Count;
    /// After the provider's review the order is given up rather than changed (初审后追加域名).
    OrderFixed = "order.fixed_after_review" Yes;
    /// An order can be withdrawn after it was sent.
    OrderWithdraw = "order.withdraw" No;
    /// Access and change stand in one order.
    OrderAccessAndChange = "order.access_and_change" No;
    /// Cancelling and filing anew can run together.
    OrderCancelAndNew = "order.cancel_and_new" No;
    /// New domains stand in an access order.
    OrderAccessNewDomains = "order.access_new_domains" No;
    /// An access order has all domains of the record.
    OrderAccessAllDomains = "order.access_all_domains" Yes;
    /// Record numbers that one order takes.
    OrderRecords = "order.record_numbers" Count;
    /// Where orders are filled in.
    OrderChannels = "order.channels" Words;
    /// Kinds of service that the provider files at all.
    ServiceKinds = "service.kinds" Services;
    /// Provinces that are served.
    ProvinceServed = "province.served" Words;
    /// Provinces that are not served.
    ProvinceNotServed = "province.not_served" Words;
    /// Whether an individual may file in another province.
    ProvinceOther = "province.other" Words;

    // Uploads and papers (材料)
    /// Formats of pictures (图片格式).
    UploadFormats = "upload.formats" Formats;
    /// Megabytes (2^20 bytes) that a picture may have (图片大小).
    UploadMost = "upload.most_megabytes" Count;
    /// Kilobytes that a picture of a certificate must have.
    UploadLeast = "upload.least_kilobytes" Count;
    /// Kilobytes that the icon of an app may have (APP 图标).
    UploadIcon = "upload.icon_kilobytes" Count;
    /// Pictures show the original in colour (原件彩色).
    UploadOriginal = "upload.original" Yes;
    /// A watermark says that the copy is for filing (水印).
    UploadWatermark = "upload.watermark" Yes;
    /// Months that a letter or proof may be old (材料有效期).
    PaperMonths = "paper.months" Count;
    /// No paper is signed on a day to come (签署日期).
    PaperOfToday = "paper.not_of_the_future" Yes;
    /// Papers bear seal or thumbprint (盖章、按手印).
    PaperSealed = "paper.sealed" Yes;
    /// Who signs a paper (签署人).
    PaperSigner = "paper.signer" Yes;
    /// A construction plan has all its parts (建设方案书).
    PaperPlan = "paper.plan" Yes;
    /// A letter of authorisation for another person (授权书).
    PaperAuthorisation = "paper.authorisation" Yes;
    /// Letters and forms of the provider's own.
    PaperForms = "paper.forms" Words;
    /// Months that a certificate must still have (证件剩余有效期).
    CertificateLeft = "certificate.months_left" Count;
    /// The certificate is the newest one (最新证件).
    CertificateNewest = "certificate.newest" Yes;
    /// The form says what the certificate shows (证件与填写一致).
    CertificateAsRead = "certificate.as_read" Yes;
    /// Certificates that are taken.
    CertificateKinds = "certificate.kinds" Words;

    // Persons (负责人)
    /// Different persons have e-mail addresses of their own (电子邮箱).
    PersonOwnEmail = "person.own_email" Yes;
    /// Different persons have mobile numbers of their own (手机号码).
    PersonOwnMobile = "person.own_mobile" Yes;
    /// The emergency number differs from both (应急联系电话).
    PersonEmergency = "person.emergency_differs" Yes;
    /// Numbers of basic operators are wanted (基础运营商号段).
    PersonBasicOperator = "person.basic_operator" Yes;
    /// The WeChat account is bound to a mainland number (微信 +86).
    PersonWechat = "person.wechat_mainland" Yes;
    /// A branch names the person of its own licence (分公司负责人).
    PersonBranch = "person.branch_licence" Yes;
    /// What is asked of each person.
    PersonAsked = "person.asked" Words;
    /// How a person is verified (核验方式).
    VerifyChannels = "verify.channels" Words;
    /// What the verification must be.
    VerifyConditions = "verify.conditions" Words;

    // Changes, cancellations and what follows (变更、注销、备案后)
    /// A new person comes with papers (更换负责人材料).
    ChangePapers = "change.new_person_papers" Yes;
    /// Days before a change that it is applied for.
    ChangeAhead = "change.days_ahead" Count;
    /// What cannot be changed.
    ChangeFixed = "change.fixed" Words;
    /// What a change asks for, or does not.
    ChangeAsks = "change.asks" Words;
    /// Without the recorded telephone a statement is enclosed (注销材料).
    CancelStatement = "cancel.statement" Yes;
    /// Working days that a cancellation takes.
    CancelDays = "cancel.working_days" Range;
    /// What a cancellation asks for.
    CancelAsks = "cancel.asks" Words;
    /// An inspection is answered in time (核查整改).
    RecordCorrected = "record.corrected_in_time" Yes;
    /// Working days in which wrong data are corrected.
    RecordCorrectDays = "record.correct_working_days" Count;
    /// Who confirms by short message (短信核验).
    SmsBy = "sms.by" Words;
    /// Hours that the code of the short message lives.
    SmsHours = "sms.hours" Count;
    /// Errors after which the check by short message ends.
    SmsErrors = "sms.errors" Count;
    /// From when the site may be open during an access order.
    AccessOpen = "access.open_from" Words;
    /// A site without record or access is blocked.
    AccessBlocked = "access.blocked" Yes;
    /// Hours after which it is blocked.
    AccessBlockedHours = "access.blocked_hours" Count;
    /// What an access order asks for.
    AccessAsks = "access.asks" Words;
    /// By what a record is found hollow (空壳).
    HollowTests = "hollow.tests" Words;
    /// What follows.
    HollowAct = "hollow.act" Words;
    /// A record can be moved to another subject.
    Migration = "migration" Words;
    /// Days that the public-security code lives.
    PoliceDays = "police.code_days" Count;

    // Reviews and money (审核、费用)
    /// Working days of the provider's review (初审).
    ReviewProvider = "review.provider_working_days" Range;
    /// Reviews of the provider.
    ReviewStages = "review.stages" Words;
    /// Working days of the administration's review (管局审核).
    ReviewAuthority = "review.authority_working_days" Range;
    /// Working days of all reviews.
    ReviewTotal = "review.total_working_days" Range;
    /// Whom the reviewer calls.
    ReviewCall = "review.calls" Words;
    /// Working days until somebody calls.
    ReviewContact = "review.contact_working_days" Range;
    /// Days of server time that are given for the time of the review.
    ReviewBonus = "review.bonus_days" Count;
    /// Yuan for filing.
    FeeFiling = "fee.filing_yuan" Count;
    /// Yuan for one migration.
    FeeMigration = "fee.migration_yuan" Count;
    /// What is paid apart.
    FeeApart = "fee.apart" Words;

    // Names and apps (名称、APP)
    /// Chinese characters that a name must have.
    NameCharacters = "name.characters" Count;
    /// Levels of an app's domain.
    AppLevels = "app.domain_levels" Count;
    /// What an app must have.
    AppAsks = "app.asks" Words;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_have_names_of_their_own_and_say_something() {
        let mut names: Vec<_> = Term::ALL.iter().map(|term| term.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Term::COUNT);
        assert!(Term::ALL.iter().all(|term| term.about().trim_end().ends_with('.')));
        assert!(Term::ALL.iter().enumerate().all(|(at, term)| *term as usize == at));
    }

    /// The list that callers read has all of them.
    #[test]
    fn the_list_of_terms_is_current() {
        let list = include_str!("../../examples/providers/README.md");
        for term in Term::ALL {
            let row = format!("| `{}` |", term.name());
            let row = list.lines().find(|line| line.starts_with(&row)).unwrap_or_else(|| panic!("no row {row}"));
            assert!(row.contains(&format!("| {} |", term.about().trim())), "{row}");
        }
        let rows = list.lines().filter(|line| line.starts_with("| `")).count();
        assert_eq!(rows, Term::COUNT);
    }

    /// What the documents of eight providers say can be stated.
    #[test]
    fn the_terms_hold_what_providers_say() {
        let facts = include_str!("../../tests/data/provider_facts.tsv").lines().filter(|line| !line.starts_with('#'));
        let (mut all, mut whole, mut part, mut others) = (0, 0, 0, 0);
        for line in facts {
            let (fact, stated) = line.split_once('\t').unwrap();
            all += 1;
            let in_part = stated.starts_with('~');
            let words: Vec<&str> = stated.trim_start_matches('~').split(' ').collect();
            let is_term = |word: &&str| Term::ALL.iter().any(|term| term.name() == *word);
            let strange =
                words.iter().find(|word| !is_term(word) && !["nation", "province", "documents", "-"].contains(word));
            assert_eq!(strange, None, "{fact}");
            match words.iter().any(is_term) {
                true if in_part => part += 1,
                true => whole += 1,
                false => others += 1,
            }
        }
        assert_eq!((all, whole, part, others), (243, 221, 10, 12));
    }
}
