//! Services (互联网信息服务): websites, apps, mini-programs, quick apps.

use super::path::At;
use super::record::{Count, Field, Flag, List, Member, Nest, Sealed, Shape, Text, Visit, Word, WordList, record};
use super::{
    AttachmentKind, Capture, ContentKind, ImageFormat, Language, LetterForm, PlanSection, PlatformKind, PreApproval,
    ResourceKind, ResponsiblePerson, ScreenshotItem, ServiceKind, ServicePurpose, Topic,
};
use crate::value::{Date, DomainName, Moment, RecordNumber, ValidUntil};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;

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
        /// The name under the app's icon after installation, where it is known (not a field of the forms).
        app_display_name: Text,
        /// 域名: domains of the website.
        domains: List<Field<DomainName>>,
        /// 网站首页: which of the domains shows the home page, where there are several (not a field of the forms).
        home_page: Field<DomainName>,
        /// APP 运行平台: the platforms on which the app runs, each with its package and signature.
        platforms: List<AppPlatform>,
        /// What the domain or the app is used for, where it is known (not a field of the forms). One of [`ServicePurpose`].
        purpose: Word<ServicePurpose>,
        /// Whether visitors pay, or it earns by advertising (经营性), where it is known (not a field of the forms).
        for_profit: Flag,
        /// What it offers besides its content kind, where it is known (not a field of the forms). Of [`Topic`].
        topics: WordList<Topic>,
        /// 服务内容: what the website is about. One of [`ContentKind`].
        content_kind: Word<ContentKind>,
        /// 服务语言: languages of the website, one or a list. Of [`Language`].
        languages: WordList<Language>,
        /// 云资源: the resource that carries the service.
        resource: Nest<ResourceRef>,
        /// 备注: remark.
        remark: Text,
        /// 前置审批类型: fields that need approval first, one or a list; `none` if there are none. Of [`PreApproval`].
        pre_approval: WordList<PreApproval>,
        /// Approvals that were obtained before the filing, where they are known (not a field of the forms).
        approvals: List<Approval>,
        /// 服务负责人: the responsible person of the service.
        responsible_person: Nest<ResponsiblePerson>,
        /// Uploads of the service: `domain_certificate`, `authorisation_letter`, `domain_realname_screenshot`, …
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
        /// Identifier of the resource; joins `facts.resources[].id`.
        id: Text,
        /// 备案授权码: authorisation code; joins `facts.auth_codes[].code`.
        auth_code: Text,
    }
}

record! {
    /// An approval that came before the filing (前置审批).
    Approval {
        /// The field it approves. One of [`PreApproval`].
        kind: Word<PreApproval>,
        /// Its number.
        number: Text,
        /// When it was issued.
        issued_at: Field<Date>,
        /// Who issued it.
        issuer: Text,
        /// For whom it was issued.
        holder: Text,
        /// Last day of its validity.
        valid_to: Field<ValidUntil>,
    }
}

record! {
    /// What is known of an upload.
    AttachmentDetails {
        /// 材料类型: what it is. One of [`AttachmentKind`].
        kind: Word<AttachmentKind>,
        /// 图片格式: format. One of [`ImageFormat`].
        format: Word<ImageFormat>,
        /// Size in bytes.
        size_bytes: Count,
        /// When it was issued; of a letter without `signed_at`, when it was signed.
        issued_at: Field<Moment>,
        /// 签署日期: when it was signed.
        signed_at: Field<Moment>,
        /// First day of its validity, or of the lease.
        valid_from: Field<Date>,
        /// Last day of its validity, or of the lease.
        valid_to: Field<ValidUntil>,
        /// 签署人: who signed it. Personal.
        signer: Text,
        /// 加盖公章: whether it bears the seal of the unit.
        sealed: Flag,
        /// 按手印: whether it bears a thumbprint.
        thumbprint: Flag,
        /// Whose form the letter follows. One of [`LetterForm`].
        form: Word<LetterForm>,
        /// 职务: position of the person that an authorisation letter names.
        position: Text,
        /// Domains that the letter or statement names.
        domains: List<Field<DomainName>>,
        /// Parts of a construction plan. Of [`PlanSection`].
        sections: WordList<PlanSection>,
        /// How the picture was taken. One of [`Capture`].
        capture: Word<Capture>,
        /// 水印文字: text of the watermark.
        watermark: Text,
        /// What the real-name screenshot of a domain shows. Of [`ScreenshotItem`].
        shows: WordList<ScreenshotItem>,
    }
}

record! {
    /// A platform on which an app runs (APP 运行平台).
    AppPlatform {
        /// 平台: which one. One of [`PlatformKind`].
        kind: Word<PlatformKind>,
        /// Name of the app on that platform, where it differs from `app_name`.
        name: Text,
        /// 软件包名 (Android, HarmonyOS), Bundle ID (iOS).
        package: Text,
        /// 公钥: public key of the signing certificate.
        public_key: Text,
        /// 证书指纹: fingerprint of the signing certificate, in hexadecimal digits: MD5 (32) for Android, SHA-1 (40) for iOS.
        fingerprint: Text,
    }
}

/// An upload (材料): its kind as a word alone (`"id_front"`), or an object with details.
#[derive(Clone, PartialEq, Debug)]
pub struct Attachment {
    details: AttachmentDetails,
    /// Written as a word alone.
    bare: bool,
}

impl Attachment {
    /// An upload of which only the kind is known.
    #[must_use]
    pub fn of(kind: AttachmentKind) -> Self {
        Self { details: AttachmentDetails { kind: kind.into(), ..AttachmentDetails::EMPTY }, bare: true }
    }

    /// What is known of it.
    #[must_use]
    pub(crate) const fn details(&self) -> &AttachmentDetails {
        &self.details
    }

    /// What it is, if the word is known.
    #[must_use]
    pub fn kind(&self) -> Option<AttachmentKind> {
        self.details.kind.get()
    }
}

impl From<AttachmentDetails> for Attachment {
    fn from(details: AttachmentDetails) -> Self {
        Self { details, bare: false }
    }
}

impl Serialize for Attachment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.bare { self.details.kind.serialize(to) } else { self.details.serialize(to) }
    }
}

impl<'de> Deserialize<'de> for Attachment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct V;
        impl<'de> Visitor<'de> for V {
            type Value = Attachment;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text or an object")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Attachment, E> {
                Ok(Attachment {
                    details: AttachmentDetails { kind: text.into(), ..AttachmentDetails::EMPTY },
                    bare: true,
                })
            }
            fn visit_map<A: de::MapAccess<'de>>(self, from: A) -> Result<Attachment, A::Error> {
                AttachmentDetails::deserialize(de::value::MapAccessDeserializer::new(from)).map(Attachment::from)
            }
        }
        from.deserialize_any(V)
    }
}

impl Member for Attachment {
    const ABSENT: Self = Self { details: AttachmentDetails::EMPTY, bare: false };
    const SHAPE: Shape = Shape::WordOrRecord(&<AttachmentKind as Sealed>::WORDS, &AttachmentDetails::SCHEMA);
    fn is_unwritten(&self) -> bool {
        false
    }
    fn walk<V: Visit>(&self, at: &At<'_>, visit: &mut V) {
        if self.bare {
            self.details.kind.walk(at, visit);
        } else {
            self.details.walk(at, visit);
        }
    }
}

impl List<Attachment> {
    /// Whether an upload of the kind is in the list; unknown while there is no list, or a word in it that nobody knows.
    #[must_use]
    pub fn has_kind(&self, kind: AttachmentKind) -> Option<bool> {
        let uploads = self.get()?;
        let found = uploads.iter().any(|upload| upload.kind() == Some(kind));
        let unknown = uploads.iter().any(|upload| upload.details.kind.unknown().is_some());
        (found || !unknown).then_some(found)
    }
}
