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
        /// 其他备案: other filings of the same subject, persons or domains.
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
        /// APP 的发布平台: platforms on which the app of the order is offered. Of [`PlatformKind`].
        app_platforms: WordList<PlatformKind>,
        /// 视频核验: what is known of the verification by video.
        video: Nest<VideoVerification>,
    }
}

record! {
    /// What the company register shows of the subject (国家企业信用信息公示系统). Not the ministry's query, see [`Registry`].
    CompanyRegister {
        /// 登记状态: registration state. One of [`CompanyState`].
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
        /// 名称: name.
        name: Text,
        /// 证件号码: certificate number. Personal.
        number: CertificateText,
        /// 住所: domicile.
        address: Text,
        /// 法定代表人, 负责人, 经营者: the person that the certificate names. Personal.
        principal: Text,
    }
}

record! {
    /// What is known of the verification by video (视频核验).
    VideoVerification {
        /// 出镜人员: who was filmed. One of [`FilmedPerson`].
        person_is: Word<FilmedPerson>,
    }
}

record! {
    /// The account that files (账号). Identity data are those of the main account, also when a sub-user operates.
    Account {
        /// 主账号 ID: identifier of the main account.
        id: Text,
        /// 账号类型: kind of the account that operates. One of [`AccountKind`].
        kind: Word<AccountKind>,
        /// 是否已授权子用户或协作者备案: whether the main account has authorised the sub-user or collaborator to file.
        authorised: Flag,
        /// 实名认证状态: real-name status of the main account. One of [`RealnameStatus`].
        realname_status: Word<RealnameStatus>,
        /// 实名: verified name of the main account.
        realname_name: Text,
        /// 实名认证证件类型: kind of the certificate used for the verification. One of [`CertificateKind`].
        realname_cert_kind: Word<CertificateKind>,
        /// 实名认证证件号码: number of the certificate used for the verification. Personal.
        realname_cert_number: CertificateText,
        /// 实名认证完成时间: when the verification was completed.
        realname_at: Field<Moment>,
        /// 绑定手机: mobile number bound to the main account. Personal.
        bound_mobile: Field<Mobile>,
        /// 名下有无备案主体: whether the account has filed for any subject. `false` says that there is no `subject_of_record`.
        has_record: Flag,
        /// 账号下已备案主体的名称: name of the subject that the account has already filed for, if it has.
        subject_of_record: Text,
        /// 主账号下其他进行中的订单数: other orders of the main account that are in process; the order under check does not count.
        in_process_orders: Count,
        /// 云函数资源包: packages for filing that the account has bought.
        scf_packages: Count,
    }
}

record! {
    /// Registration data of a domain (域名注册信息).
    DomainRegistration {
        /// 域名: the domain: joins `services[].domains[]`.
        domain: Field<DomainName>,
        /// 注册服务机构: where it is registered. One of [`Registrar`].
        registrar: Word<Registrar>,
        /// 注册时间: when it was registered.
        registered_at: Field<Moment>,
        /// 到期时间: when the registration ends, by WHOIS.
        expires_at: Field<Moment>,
        /// 实名认证状态: real-name status. One of [`RealnameStatus`].
        realname_status: Word<RealnameStatus>,
        /// 实名认证通过时间: when the real-name verification was passed.
        realname_verified_at: Field<Moment>,
        /// 工信部实名信息比对是否一致: whether the ministry's comparison of the real-name data found it consistent.
        miit_realname_match: Flag,
        /// 所有者: name of the holder.
        registrant_name: Text,
        /// 所有者类型: kind of the holder. One of [`HolderType`].
        registrant_type: Word<HolderType>,
        /// 所有者证件类型: kind of the holder's certificate. One of [`CertificateKind`].
        registrant_cert_kind: Word<CertificateKind>,
        /// 所有者证件号码: number of the holder's certificate. Personal.
        registrant_cert_number: CertificateText,
        /// 隐私保护: whether the holder is hidden in WHOIS.
        privacy_protection: Flag,
        /// 域名是否能解析: whether the name resolves.
        dns_resolves: Flag,
        /// 解析到的地址: the address it resolves to.
        dns_target: Field<IpAddress>,
        /// 表单有无域名证书上传栏: whether the province's form shows the upload box for the domain certificate.
        certificate_box_shown: Flag,
        /// 域名状态: state at the registry. One of [`RegistryStatus`].
        registry_status: Word<RegistryStatus>,
        /// 此前备案的日期: day of an earlier filing of the domain, by whomever.
        filed_before: Field<Date>,
    }
}

record! {
    /// Properties of a cloud resource (云资源).
    CloudResource {
        /// 资源 ID: identifier: joins `services[].resource.id`, `bound_to`, `facts.auth_codes[].issuing_server`.
        id: Text,
        /// 资源类型: kind of the resource. One of [`ResourceKind`].
        kind: Word<ResourceKind>,
        /// 所属账号 ID: identifier of the account that owns it.
        owner_account: Text,
        /// 地域: region, as the provider names it ("ap-guangzhou", "广州"), or `mainland`, `hong_kong`, `overseas`.
        region: Text,
        /// 公网 IP: public IP address.
        public_ip: Field<IpAddress>,
        /// 有无公网 IP: whether it has a public IP address, where the address itself is not known.
        has_public_ip: Flag,
        /// 计费模式: billing mode. One of [`BillingMode`].
        billing_mode: Word<BillingMode>,
        /// 购买时间: when it was bought.
        purchased_at: Field<Moment>,
        /// 累计购买月数: months bought in all, renewals included.
        purchased_months: Count,
        /// 到期时间: when it expires.
        expires_at: Field<Moment>,
        /// 所绑定服务器的 ID: identifier of the server that a load balancer is bound to.
        bound_to: Text,
        /// 是否已绑定服务器: whether a load balancer is bound to a server, where it is not known to which.
        is_bound: Flag,
        /// 调用次数: invocations of the function package, in units of one.
        scf_invocations: Count,
        /// 资源使用量: usage of the function package, in GBs.
        scf_gbs: Count,
        /// 已用其备案的其他服务数: other services that are already filed with it, those of this order not counted.
        filed_services: Count,
        /// 已生成的授权码数: authorisation codes it has issued.
        codes_issued: Count,
        /// 接入商: the access provider that the resource is of.
        provider: Text,
        /// 带宽: bandwidth in Mbps.
        bandwidth_mbps: Count,
        /// 公网 IP 所在省份: province of the public address.
        ip_province: Field<Province>,
    }
}

record! {
    /// An authorisation code (备案授权码).
    AuthCode {
        /// 备案授权码: the code: joins `services[].resource.auth_code`.
        code: Text,
        /// 生成授权码的服务器 ID: identifier of the server that issued it; joins `facts.resources[].id`.
        issuing_server: Text,
        /// 生成授权码的资源类型: kind of the resource that issued it. One of [`ResourceKind`].
        issuer_kind: Word<ResourceKind>,
        /// 生成授权码的账号 ID: identifier of the account that issued it.
        issuer_account: Text,
        /// 被授权账号 ID: identifier of the account it is granted to.
        grantee_account: Text,
        /// 状态: state of the code. One of [`AuthCodeState`].
        state: Word<AuthCodeState>,
        /// 服务器到期时间: when the server that issued it expires.
        server_expires_at: Field<Moment>,
        /// 生成账号的实名类型: whose account issued it, by its real-name verification. One of [`HolderType`].
        issuer_realname_kind: Word<HolderType>,
        /// 已使用该码的服务备案号: record number of the service that a used code was spent on.
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
        /// 主体在本接入商: whether the subject has its record at this provider.
        subject_here: Flag,
        /// 主体备案所在账号的 ID: identifier of the provider's account that holds the subject's record.
        subject_account: Text,
    }
}

record! {
    /// One reply of the public query (公共查询).
    RegistryEntry {
        /// 所查域名: the domain asked for.
        domain: Field<DomainName>,
        /// 所查 APP 名称: the app name asked for.
        app_name: Text,
        /// 有无备案: whether there is a record.
        found: Flag,
        /// 备案号: number of the record.
        record_number: Field<RecordNumber>,
        /// 主办单位名称: name of the holder of the record.
        holder_name: Text,
        /// 主办单位性质: nature of the subject. One of [`SubjectNature`].
        nature: Word<SubjectNature>,
        /// 是否在本接入商接入: whether this provider gives access to it.
        accessed_here: Flag,
        /// 状态: state of the record. One of [`RecordState`].
        state: Word<RecordState>,
    }
}

record! {
    /// The record as it stands at this provider (已备案信息).
    Record {
        /// 备案省份: province of the filing.
        province: Field<Province>,
        /// 主办单位性质: nature of the subject. One of [`SubjectNature`].
        nature: Word<SubjectNature>,
        /// 主办单位名称: name of the subject.
        name: Text,
        /// 主体备案号: record number of the subject.
        record_number: Field<RecordNumber>,
        /// 证件: certificate of the subject.
        certificate: Nest<Certificate>,
        /// 法定代表人: legal representative. Personal.
        legal_rep_name: Text,
        /// 通信地址: correspondence address.
        address: Text,
        /// 主体负责人: responsible person of the subject.
        responsible_person: Nest<ResponsiblePerson>,
        /// 状态: state of the record. One of [`RecordState`].
        state: Word<RecordState>,
        /// 已备案的服务: the services in the record.
        services: List<RecordedService>,
        /// 主体在本接入商: whether the subject's record is held here.
        here: Flag,
        /// 投资者或上级主管单位: investor or superior unit.
        superior_unit: Text,
        /// 有无字号: whether the recorded licence shows a trade name.
        has_trade_name: Flag,
        /// 备案通过时间: when the record was last approved as a whole.
        filed_at: Field<Moment>,
        /// 最近变更时间: when it was last changed.
        changed_at: Field<Moment>,
    }
}

record! {
    /// A service in a record.
    RecordedService {
        /// 服务备案号: record number of the service.
        record_number: Field<RecordNumber>,
        /// 应用服务类型: kind of the service. One of [`ServiceKind`].
        kind: Word<ServiceKind>,
        /// 网站名称: name of the website.
        name: Text,
        /// APP 名称: name of the app.
        app_name: Text,
        /// 域名: domains of the website.
        domains: List<Field<DomainName>>,
        /// 是否在本接入商接入: whether this provider gives access to it.
        accessed_here: Flag,
        /// 状态: state of the record. One of [`RecordState`].
        state: Word<RecordState>,
        /// 服务负责人: responsible person of the service.
        responsible_person: Nest<ResponsiblePerson>,
        /// 接入商: the access providers that it has, by name.
        providers: List<Text>,
        /// 公网 IP: public IP address.
        public_ip: Field<IpAddress>,
        /// 服务内容: what the website is about. One of [`ContentKind`].
        content_kind: Word<ContentKind>,
        /// 服务语言: languages of the website. Of [`Language`].
        languages: WordList<Language>,
        /// 前置审批类型: fields that need approval first. Of [`PreApproval`].
        pre_approval: WordList<PreApproval>,
        /// APP 运行平台: the recorded platforms of an app.
        platforms: List<AppPlatform>,
        /// 云资源: the recorded resource that carries it here.
        resource: Nest<ResourceRef>,
        /// 备案通过时间: when it was approved.
        filed_at: Field<Moment>,
    }
}

record! {
    /// Other filings that matter to this one.
    OtherFilings {
        /// 该主体在各接入商的其他在途订单数: other orders of the subject in process at any provider.
        subject_in_process: Count,
        /// 在途的域名: domains that are in process at another provider or for another subject.
        domains_in_process: List<Field<DomainName>>,
        /// 黑名单: whether the subject's certificate number is on the blacklist.
        blacklisted: Flag,
        /// 该手机号已用于其他主体: other subjects that already use the mobile numbers of this order's persons.
        mobiles_elsewhere: Count,
        /// 本订单负责人已任负责人的其他主体数: other subjects for which the persons of this order are already responsible.
        persons_elsewhere: Count,
        /// 其中有无其本人的个人备案: whether one of those is the own filing of the person as an individual.
        own_individual_filing: Flag,
        /// 该主体的其他服务总数: services that the subject has in all, at any provider, those of this order not counted.
        services_of_subject: Count,
    }
}

record! {
    /// Where the order stands (订单进度).
    OrderProgress {
        /// 订单状态: state of the order. One of [`OrderState`].
        state: Word<OrderState>,
        /// 创建时间: when it was created.
        created_at: Field<Moment>,
        /// 最近保存时间: when it was last saved.
        updated_at: Field<Moment>,
        /// 提交时间: when it was submitted.
        submitted_at: Field<Moment>,
        /// 初审通过时间: when the provider's review was passed.
        initial_review_passed_at: Field<Moment>,
        /// 提交管局时间: when it was forwarded to the administration.
        forwarded_at: Field<Moment>,
        /// 驳回时间: when it was refused.
        rejected_at: Field<Moment>,
        /// 用户最近操作时间: when the user last did something.
        last_action_at: Field<Moment>,
        /// 审核通过时间: when it was approved.
        approved_at: Field<Moment>,
        /// 初审通过后是否改过信息: whether data were changed after the provider's review was passed.
        changes_after_review: Flag,
    }
}

record! {
    /// Where the check by short message stands (短信核验).
    SmsProgress {
        /// 入表时间: when the request entered the ministry's table.
        requested_at: Field<Moment>,
        /// 短信发送时间: when the message was sent.
        sent_at: Field<Moment>,
        /// 失败次数: failed attempts since the request.
        attempts: Count,
        /// 重发次数: resends asked for since the request.
        resends: Count,
        /// 主体负责人是否已核验: whether the subject's person has verified.
        subject_person_verified: Flag,
        /// 服务负责人是否已核验: whether the service's person has verified.
        service_person_verified: Flag,
    }
}

record! {
    /// What was seen of a site (网站访问).
    SiteObservation {
        /// 域名: the domain: joins `services[].domains[]`.
        domain: Field<DomainName>,
        /// 所访问的主机名: the host that was looked at, if it is not the domain itself.
        host: Text,
        /// 访问时间: when it was looked at.
        seen_at: Field<Moment>,
        /// 能否打开: whether pages can be opened.
        reachable: Flag,
        /// HTTP 状态码: HTTP status.
        http_status: Count,
        /// 页面底部的备案号: the number shown at the bottom of the page; "" if there is none is the same as unknown, see `footer_shown`.
        footer_number: Field<RecordNumber>,
        /// 页面底部有无备案号: whether a record number is shown at the bottom of the page.
        footer_shown: Flag,
        /// 备案号的链接: where the number links to.
        footer_link: Text,
        /// 公安备案号: the public-security number shown.
        psb_number: Text,
        /// 版权所有: the copyright line shown.
        copyright: Text,
        /// 开通时间: when the site was opened to the public.
        opened_at: Field<Moment>,
        /// 是否显示其他单位的名称或内容: whether it shows the name or the content of another organisation.
        shows_other_organisation: Flag,
        /// 所见内容: what was seen on it. Of [`Topic`].
        topics: WordList<Topic>,
        /// 公安备案日: day of its public-security filing.
        psb_filed_at: Field<Date>,
        /// 核查整改期限: last day of a correction that the administration has ordered.
        last_correction_until: Field<Date>,
    }
}
