//! What is known from outside the forms: raw facts that a caller may add, never judgements.
//!
//! Facts are joined to the order by `domain` (the domain as in the service) or by `id`/`code`. A fact that is not there is
//! unknown: rules that need it end undetermined.

use super::record::{Count, Field, Flag, List, Nest, Text, Word, WordList, record};
use super::{
    AccountKind, AppPlatform, AuthCodeState, BillingMode, Certificate, CertificateKind, CertificateText, CompanyState,
    ContentKind, FilmedPerson, HolderType, Language, OrderState, PlatformKind, PreApproval, RealnameStatus,
    RecordState, Registrar, RegistryStatus, ResourceKind, ResourceRef, ResponsiblePerson, ServiceKind, SubjectNature,
    Topic,
};
use crate::value::{Date, DomainName, IpAddress, Mobile, Moment, Province, RecordNumber};

record! {
    /// Facts from outside the forms.
    Facts {
        /// 账号: the account that files.
        account: Nest<Account>,
        /// 域名: registration data of the domains, joined by `domain`.
        domains: List<DomainRegistration>,
        /// 云资源: properties of the resources, joined by `id`.
        resources: List<CloudResource>,
        /// 备案授权码: authorisation codes, joined by `code`.
        auth_codes: List<AuthCode>,
        /// 工信部查询: what the ministry's public query shows.
        registry: Nest<Registry>,
        /// 已备案信息: the record as it stands here.
        record: Nest<Record>,
        /// Other filings of the same subject, persons or domains.
        other_filings: Nest<OtherFilings>,
        /// 订单进度: where this order stands.
        progress: Nest<OrderProgress>,
        /// 短信核验: where the check by short message stands.
        sms: Nest<SmsProgress>,
        /// 网站访问: what was seen of the sites, joined by `domain`.
        sites: List<SiteObservation>,
        /// 经营范围: business scope, as the licence or the company register has it.
        business_scope: Text,
        /// 工商登记: what the company register shows of the subject.
        company_register: Nest<CompanyRegister>,
        /// 识别出的证件内容: what was read off the picture of the subject's certificate.
        certificate_read: Nest<CertificateReading>,
        /// Platforms on which the app of the order is offered. Of [`PlatformKind`].
        app_platforms: WordList<PlatformKind>,
        /// 视频核验: what is known of the verification by video.
        video: Nest<VideoVerification>,
    }
}

record! {
    /// What the company register shows of the subject (国家企业信用信息公示系统). Not the ministry's query, see [`Registry`].
    CompanyRegister {
        /// 登记状态. One of [`CompanyState`].
        state: Word<CompanyState>,
        /// 名称: registered name.
        name: Text,
        /// 法定代表人: registered legal representative. Personal.
        legal_rep_name: Text,
    }
}

record! {
    /// What was read off the picture of the subject's certificate (证件识别).
    CertificateReading {
        /// 名称.
        name: Text,
        /// 证件号码. Personal.
        number: CertificateText,
        /// 住所.
        address: Text,
        /// 法定代表人, 负责人, 经营者: the person that the certificate names. Personal.
        principal: Text,
    }
}

record! {
    /// What is known of the verification by video (视频核验).
    VideoVerification {
        /// Who was filmed. One of [`FilmedPerson`].
        person_is: Word<FilmedPerson>,
    }
}

record! {
    /// The account that files (账号). Identity data are those of the main account, also when a sub-user operates.
    Account {
        /// Identifier of the main account.
        id: Text,
        /// 账号类型: kind of the account that operates. One of [`AccountKind`].
        kind: Word<AccountKind>,
        /// Whether the main account has authorised the sub-user or collaborator to file.
        authorised: Flag,
        /// 实名认证状态 of the main account. One of [`RealnameStatus`].
        realname_status: Word<RealnameStatus>,
        /// 实名: verified name of the main account.
        realname_name: Text,
        /// Kind of the certificate used for the verification. One of [`CertificateKind`].
        realname_cert_kind: Word<CertificateKind>,
        /// Number of the certificate used for the verification. Personal.
        realname_cert_number: CertificateText,
        /// When the verification was completed.
        realname_at: Field<Moment>,
        /// 绑定手机: mobile number bound to the main account. Personal.
        bound_mobile: Field<Mobile>,
        /// Whether the account has filed for any subject (名下有无备案主体). `false` says that there is no `subject_of_record`.
        has_record: Flag,
        /// Name of the subject that the account has already filed for, if it has.
        subject_of_record: Text,
        /// Other orders of the main account that are in process; the order under check does not count.
        in_process_orders: Count,
        /// 云函数资源包: packages for filing that the account has bought.
        scf_packages: Count,
    }
}

record! {
    /// Registration data of a domain (域名注册信息).
    DomainRegistration {
        /// The domain: joins `services[].domains[]`.
        domain: Field<DomainName>,
        /// 注册服务机构: where it is registered. One of [`Registrar`].
        registrar: Word<Registrar>,
        /// When it was registered.
        registered_at: Field<Moment>,
        /// 到期时间: when the registration ends, by WHOIS.
        expires_at: Field<Moment>,
        /// 实名认证状态. One of [`RealnameStatus`].
        realname_status: Word<RealnameStatus>,
        /// When the real-name verification was passed.
        realname_verified_at: Field<Moment>,
        /// Whether the ministry's comparison of the real-name data found it consistent.
        miit_realname_match: Flag,
        /// 所有者: name of the holder.
        registrant_name: Text,
        /// 所有者类型. One of [`HolderType`].
        registrant_type: Word<HolderType>,
        /// 所有者证件类型. One of [`CertificateKind`].
        registrant_cert_kind: Word<CertificateKind>,
        /// 所有者证件号码. Personal.
        registrant_cert_number: CertificateText,
        /// 隐私保护: whether the holder is hidden in WHOIS.
        privacy_protection: Flag,
        /// Whether the name resolves.
        dns_resolves: Flag,
        /// The address it resolves to.
        dns_target: Field<IpAddress>,
        /// Whether the province's form shows the upload box for the domain certificate (域名证书).
        certificate_box_shown: Flag,
        /// 域名状态: state at the registry. One of [`RegistryStatus`].
        registry_status: Word<RegistryStatus>,
        /// Day of an earlier filing of the domain, by whomever.
        filed_before: Field<Date>,
    }
}

record! {
    /// Properties of a cloud resource (云资源).
    CloudResource {
        /// Identifier: joins `services[].resource.id`, `bound_to`, `facts.auth_codes[].issuing_server`.
        id: Text,
        /// 资源类型. One of [`ResourceKind`].
        kind: Word<ResourceKind>,
        /// Identifier of the account that owns it.
        owner_account: Text,
        /// 地域: region, as the provider names it ("ap-guangzhou", "广州"), or `mainland`, `hong_kong`, `overseas`.
        region: Text,
        /// 公网 IP.
        public_ip: Field<IpAddress>,
        /// Whether it has a public IP address, where the address itself is not known.
        has_public_ip: Flag,
        /// 计费模式. One of [`BillingMode`].
        billing_mode: Word<BillingMode>,
        /// When it was bought.
        purchased_at: Field<Moment>,
        /// Months bought in all, renewals included.
        purchased_months: Count,
        /// 到期时间.
        expires_at: Field<Moment>,
        /// Identifier of the server that a load balancer is bound to.
        bound_to: Text,
        /// Whether a load balancer is bound to a server, where it is not known to which.
        is_bound: Flag,
        /// 调用次数: invocations of the function package, in units of one.
        scf_invocations: Count,
        /// 资源使用量: usage of the function package, in GBs.
        scf_gbs: Count,
        /// Other services that are already filed with it, those of this order not counted.
        filed_services: Count,
        /// Authorisation codes it has issued.
        codes_issued: Count,
        /// 接入商: the access provider that the resource is of.
        provider: Text,
        /// 带宽: bandwidth in Mbps.
        bandwidth_mbps: Count,
        /// Province of the public address.
        ip_province: Field<Province>,
    }
}

record! {
    /// An authorisation code (备案授权码).
    AuthCode {
        /// The code: joins `services[].resource.auth_code`.
        code: Text,
        /// Identifier of the server that issued it; joins `facts.resources[].id`.
        issuing_server: Text,
        /// Kind of the resource that issued it. One of [`ResourceKind`].
        issuer_kind: Word<ResourceKind>,
        /// Identifier of the account that issued it.
        issuer_account: Text,
        /// Identifier of the account it is granted to.
        grantee_account: Text,
        /// 状态. One of [`AuthCodeState`].
        state: Word<AuthCodeState>,
        /// When the server that issued it expires.
        server_expires_at: Field<Moment>,
        /// Whose account issued it, by its real-name verification. One of [`HolderType`].
        issuer_realname_kind: Word<HolderType>,
        /// Record number of the service that a used code was spent on.
        used_for_service: Field<RecordNumber>,
    }
}

record! {
    /// What the ministry's public query shows (工信部查询), and what the provider has.
    Registry {
        /// 按证件查询: the record of the subject, looked up by its certificate. An entry with `found: false` says that there is none.
        subject: Nest<RegistryEntry>,
        /// 按域名或 APP 名称查询: records of the services, joined by `domain` or `app_name`.
        services: List<RegistryEntry>,
        /// Whether the subject has its record at this provider (主体在腾讯云).
        subject_here: Flag,
        /// Identifier of the provider's account that holds the subject's record.
        subject_account: Text,
    }
}

record! {
    /// One reply of the public query (公共查询).
    RegistryEntry {
        /// The domain asked for.
        domain: Field<DomainName>,
        /// The app name asked for.
        app_name: Text,
        /// Whether there is a record.
        found: Flag,
        /// 备案号: number of the record.
        record_number: Field<RecordNumber>,
        /// 主办单位名称: name of the holder of the record.
        holder_name: Text,
        /// 主办单位性质. One of [`SubjectNature`].
        nature: Word<SubjectNature>,
        /// Whether this provider gives access to it (接入商).
        accessed_here: Flag,
        /// 状态. One of [`RecordState`].
        state: Word<RecordState>,
    }
}

record! {
    /// The record as it stands at this provider (已备案信息).
    Record {
        /// 备案省份.
        province: Field<Province>,
        /// 主办单位性质. One of [`SubjectNature`].
        nature: Word<SubjectNature>,
        /// 主办单位名称.
        name: Text,
        /// 主体备案号.
        record_number: Field<RecordNumber>,
        /// 证件.
        certificate: Nest<Certificate>,
        /// 法定代表人.
        legal_rep_name: Text,
        /// 通信地址.
        address: Text,
        /// 主体负责人.
        responsible_person: Nest<ResponsiblePerson>,
        /// 状态. One of [`RecordState`].
        state: Word<RecordState>,
        /// The services in the record.
        services: List<RecordedService>,
        /// Whether the subject's record is held here (主体在腾讯云).
        here: Flag,
        /// 投资者或上级主管单位.
        superior_unit: Text,
        /// Whether the recorded licence shows a trade name (有无字号).
        has_trade_name: Flag,
        /// When the record was last approved as a whole.
        filed_at: Field<Moment>,
        /// When it was last changed.
        changed_at: Field<Moment>,
    }
}

record! {
    /// A service in a record.
    RecordedService {
        /// 服务备案号.
        record_number: Field<RecordNumber>,
        /// 应用服务类型. One of [`ServiceKind`].
        kind: Word<ServiceKind>,
        /// 网站名称.
        name: Text,
        /// APP 名称.
        app_name: Text,
        /// 域名.
        domains: List<Field<DomainName>>,
        /// Whether this provider gives access to it.
        accessed_here: Flag,
        /// 状态. One of [`RecordState`].
        state: Word<RecordState>,
        /// 服务负责人.
        responsible_person: Nest<ResponsiblePerson>,
        /// 接入商: the access providers that it has, by name.
        providers: List<Text>,
        /// 公网 IP.
        public_ip: Field<IpAddress>,
        /// 服务内容. One of [`ContentKind`].
        content_kind: Word<ContentKind>,
        /// 服务语言. Of [`Language`].
        languages: WordList<Language>,
        /// 前置审批类型. Of [`PreApproval`].
        pre_approval: WordList<PreApproval>,
        /// APP 运行平台: the recorded platforms of an app.
        platforms: List<AppPlatform>,
        /// 云资源: the recorded resource that carries it here.
        resource: Nest<ResourceRef>,
        /// When it was approved.
        filed_at: Field<Moment>,
    }
}

record! {
    /// Other filings that matter to this one.
    OtherFilings {
        /// Other orders of the subject in process at any provider.
        subject_in_process: Count,
        /// Domains that are in process at another provider or for another subject.
        domains_in_process: List<Field<DomainName>>,
        /// Whether the subject's certificate number is on the blacklist (黑名单).
        blacklisted: Flag,
        /// 该手机号已用于其他主体: other subjects that already use the mobile numbers of this order's persons.
        mobiles_elsewhere: Count,
        /// Other subjects for which the persons of this order are already responsible.
        persons_elsewhere: Count,
        /// Whether one of those is the own filing of the person as an individual.
        own_individual_filing: Flag,
        /// Services that the subject has in all, at any provider, those of this order not counted.
        services_of_subject: Count,
    }
}

record! {
    /// Where the order stands (订单进度).
    OrderProgress {
        /// 订单状态. One of [`OrderState`].
        state: Word<OrderState>,
        /// When it was created.
        created_at: Field<Moment>,
        /// When it was last saved.
        updated_at: Field<Moment>,
        /// When it was submitted.
        submitted_at: Field<Moment>,
        /// When the provider's review was passed.
        initial_review_passed_at: Field<Moment>,
        /// When it was forwarded to the administration.
        forwarded_at: Field<Moment>,
        /// When it was refused.
        rejected_at: Field<Moment>,
        /// When the user last did something.
        last_action_at: Field<Moment>,
        /// When it was approved.
        approved_at: Field<Moment>,
        /// Whether data were changed after the provider's review was passed.
        changes_after_review: Flag,
    }
}

record! {
    /// Where the check by short message stands (短信核验).
    SmsProgress {
        /// 入表时间: when the request entered the ministry's table.
        requested_at: Field<Moment>,
        /// When the message was sent.
        sent_at: Field<Moment>,
        /// Failed attempts since the request.
        attempts: Count,
        /// Resends asked for since the request.
        resends: Count,
        /// Whether the subject's person has verified.
        subject_person_verified: Flag,
        /// Whether the service's person has verified.
        service_person_verified: Flag,
    }
}

record! {
    /// What was seen of a site (网站访问).
    SiteObservation {
        /// The domain: joins `services[].domains[]`.
        domain: Field<DomainName>,
        /// The host that was looked at, if it is not the domain itself.
        host: Text,
        /// When it was looked at.
        seen_at: Field<Moment>,
        /// Whether pages can be opened.
        reachable: Flag,
        /// HTTP status.
        http_status: Count,
        /// 页面底部的备案号: the number shown at the bottom of the page; "" if there is none is the same as unknown, see `footer_shown`.
        footer_number: Field<RecordNumber>,
        /// Whether a record number is shown at the bottom of the page.
        footer_shown: Flag,
        /// 备案号的链接: where the number links to.
        footer_link: Text,
        /// 公安备案号: the public-security number shown.
        psb_number: Text,
        /// 版权所有: the copyright line shown.
        copyright: Text,
        /// When the site was opened to the public.
        opened_at: Field<Moment>,
        /// Whether it shows the name or the content of another organisation.
        shows_other_organisation: Flag,
        /// What was seen on it. Of [`Topic`].
        topics: WordList<Topic>,
        /// 公安备案日: day of its public-security filing.
        psb_filed_at: Field<Date>,
        /// 核查整改期限: last day of a correction that the administration has ordered.
        last_correction_until: Field<Date>,
    }
}
