//! Uploads (材料): pictures and papers, with what is known of them.

use super::path::At;
use super::record::{Count, Field, Flag, List, Member, Sealed, Shape, Text, Visit, Word, WordList, record};
use super::{AttachmentKind, Capture, ImageFormat, LetterForm, PlanSection, ScreenshotItem};
use crate::value::{Date, DomainName, Moment, ValidUntil};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;

record! {
    /// What is known of an upload.
    AttachmentDetails {
        /// 材料类型: what it is. One of [`AttachmentKind`].
        kind: Word<AttachmentKind>,
        /// 图片格式: format. One of [`ImageFormat`].
        format: Word<ImageFormat>,
        /// 文件大小（字节）: size in bytes.
        size_bytes: Count,
        /// 出具时间: when it was issued; of a letter without `signed_at`, when it was signed.
        issued_at: Field<Moment>,
        /// 签署日期: when it was signed.
        signed_at: Field<Moment>,
        /// 有效期起: first day of its validity, or of the lease.
        valid_from: Field<Date>,
        /// 有效期止: last day of its validity, or of the lease.
        valid_to: Field<ValidUntil>,
        /// 签署人: who signed it. Personal.
        signer: Text,
        /// 加盖公章: whether it bears the seal of the unit.
        sealed: Flag,
        /// 按手印: whether it bears a thumbprint.
        thumbprint: Flag,
        /// 文书格式: whose form the letter follows. One of [`LetterForm`].
        form: Word<LetterForm>,
        /// 职务: position of the person that an authorisation letter names.
        position: Text,
        /// 所列域名: domains that the letter or statement names.
        domains: List<Field<DomainName>>,
        /// 建设方案的组成部分: parts of a construction plan. Of [`PlanSection`].
        sections: WordList<PlanSection>,
        /// 拍摄方式: how the picture was taken. One of [`Capture`].
        capture: Word<Capture>,
        /// 水印文字: text of the watermark.
        watermark: Text,
        /// 截图所示内容: what the real-name screenshot of a domain shows. Of [`ScreenshotItem`].
        shows: WordList<ScreenshotItem>,
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
    /// What is known of it.
    #[must_use]
    pub(crate) const fn details(&self) -> &AttachmentDetails {
        &self.details
    }

    /// Whether a word alone says what it is, so that nothing else is known of it.
    #[must_use]
    pub(crate) const fn is_bare(&self) -> bool {
        self.bare
    }

    /// What it is, if the word is known.
    #[must_use]
    pub fn kind(&self) -> Option<AttachmentKind> {
        self.details.kind.get()
    }
}

/// An upload of which only the kind is known.
impl From<AttachmentKind> for Attachment {
    fn from(kind: AttachmentKind) -> Self {
        Self { details: AttachmentDetails { kind: kind.into(), ..AttachmentDetails::EMPTY }, bare: true }
    }
}

/// An upload of which only the kind is known, by its word.
impl From<&str> for Attachment {
    fn from(kind: &str) -> Self {
        Self { details: AttachmentDetails { kind: kind.into(), ..AttachmentDetails::EMPTY }, bare: true }
    }
}

impl From<String> for Attachment {
    fn from(kind: String) -> Self {
        kind.as_str().into()
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
                Ok(text.into())
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
    pub(crate) fn has_kind(&self, kind: AttachmentKind) -> Option<bool> {
        let uploads = self.get()?;
        let found = uploads.iter().any(|upload| upload.kind() == Some(kind));
        let unknown = uploads.iter().any(|upload| upload.details.kind.unknown().is_some());
        (found || !unknown).then_some(found)
    }
}
