//! Services (互联网信息服务): websites, apps, mini-programs, quick apps.

use super::record::{Count, Field, Flag, List, Nest, Text, Word, WordList, record};
use super::{
    Attachment, ContentKind, Language, PlatformKind, PreApproval, ResourceKind, ResponsiblePerson, ServiceKind,
    ServicePurpose, Topic,
};
use crate::value::{Date, DomainName, RecordNumber, ValidUntil};

record! {
    /// One internet information service (互联网信息服务).
    Service {
        /// 服务备案号: number of the service's record (access filing on the PC).
        record_number: Field<RecordNumber>,
        /// 应用服务类型: what it is. One of [`ServiceKind`].
        kind: Word<ServiceKind>,
        /// 服务名称, 网站名称: name of the website.
        name: Text,
        /// APP 名称: name of the app.
        app_name: Text,
        /// APP 安装后显示的名称: the name under the app's icon after installation, where it is known (not a field of the forms).
        app_display_name: Text,
        /// 域名: domains of the website.
        domains: List<Field<DomainName>>,
        /// 网站首页: which of the domains shows the home page, where there are several (not a field of the forms).
        home_page: Field<DomainName>,
        /// APP 运行平台: the platforms on which the app runs, each with its package and signature.
        platforms: List<AppPlatform>,
        /// 用途: what the domain or the app is used for, where it is known (not a field of the forms). One of [`ServicePurpose`].
        purpose: Word<ServicePurpose>,
        /// 经营性: whether visitors pay, or it earns by advertising, where it is known (not a field of the forms).
        for_profit: Flag,
        /// 其他内容: what it offers besides its content kind, where it is known (not a field of the forms). Of [`Topic`].
        topics: WordList<Topic>,
        /// 服务内容: what the website is about. One of [`ContentKind`].
        content_kind: Word<ContentKind>,
        /// 服务语言: languages of the website, one or a list. Of [`Language`].
        languages: WordList<Language>,
        /// 云资源: the resource that carries the service.
        resource: Nest<ResourceRef>,
        /// 关联的备案云服务资源数: how many cloud resources the order links to the service, where they are more than the one above.
        resource_count: Count,
        /// 备注: remark.
        remark: Text,
        /// 前置审批类型: fields that need approval first, one or a list; `none` if there are none. Of [`PreApproval`].
        pre_approval: WordList<PreApproval>,
        /// 前置审批文件: approvals that were obtained before the filing, where they are known (not a field of the forms).
        approvals: List<Approval>,
        /// 服务负责人: the responsible person of the service.
        responsible_person: Nest<ResponsiblePerson>,
        /// 服务材料: uploads of the service: `domain_certificate`, `authorisation_letter`, `domain_realname_screenshot`, …
        attachments: List<Attachment>,
        /// 保存当前服务: that the service was saved in the form.
        saved: Flag,
    }
}

record! {
    /// Which cloud resource carries a service (云资源). Its properties are facts: see [`Facts`](super::Facts).
    ResourceRef {
        /// 资源类型: kind. One of [`ResourceKind`].
        kind: Word<ResourceKind>,
        /// 资源 ID: identifier of the resource; joins `facts.resources[].id`.
        id: Text,
        /// 备案授权码: authorisation code; joins `facts.auth_codes[].code`.
        auth_code: Text,
    }
}

record! {
    /// An approval that came before the filing (前置审批).
    Approval {
        /// 审批类型: the field it approves. One of [`PreApproval`].
        kind: Word<PreApproval>,
        /// 批准文号: its number.
        number: Text,
        /// 批准日期: when it was issued.
        issued_at: Field<Date>,
        /// 批准机关: who issued it.
        issuer: Text,
        /// 获批单位: for whom it was issued.
        holder: Text,
        /// 有效期止: last day of its validity.
        valid_to: Field<ValidUntil>,
    }
}

record! {
    /// A platform on which an app runs (APP 运行平台).
    AppPlatform {
        /// 平台: which one. One of [`PlatformKind`].
        kind: Word<PlatformKind>,
        /// 平台上的 APP 名称: name of the app on that platform, where it differs from `app_name`.
        name: Text,
        /// 软件包名或 Bundle ID: package name (Android, HarmonyOS) or bundle identifier (iOS).
        package: Text,
        /// 公钥: public key of the signing certificate.
        public_key: Text,
        /// 证书指纹: fingerprint of the signing certificate, in hexadecimal digits: MD5 (32) for Android, SHA-1 (40) for iOS.
        fingerprint: Text,
    }
}
