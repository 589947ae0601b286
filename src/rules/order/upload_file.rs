//! Uploaded files (图片格式、大小): format, too large, too small, icons of apps.

use crate::law::upload::{self, least_bytes, most_bytes_of_icon};
use crate::model::record::Vocabulary as _;
use crate::model::{Attachment, AttachmentDetails, AttachmentKind, List};
use crate::rule::papers_of_order::Detail;
use crate::rule::prelude::*;
use crate::value::Noun;

/// Uploads are pictures (图片格式).
pub static NOT_A_PICTURE: Rule = Rule {
    code: "BA-O0501",
    slug: "upload-not-a-picture",
    by: By::Term(Term::UploadFormats),
    cite: &[
        cite(&source::UPLOADS_PAGE, "图片格式和大小"),
        cite(&source::FAQ_SHEET, "无法上传图片怎么办？"),
        cite(&source::FAQ_UPLOADS, "证件材料上传有那些规范？"),
    ],
    covers: &["MAT-008"],
    predicts: &["MAT-05"],
    message: say(
        "上传的文件格式是 {format}，不是可用的图片格式",
        "the upload is a {format}, which is no picture that can be uploaded",
    ),
    why: say(
        "证件等材料须为 jpg、jpeg、png 图片，较新的页面也接受 gif",
        "documents are uploaded as jpg, jpeg or png pictures; newer pages take gif as well",
    ),
    help: say("请转换为 jpg 或 png 图片后重新上传", "convert it to jpg or png and upload it again"),
    why_elsewhere: Some(say(
        "图片须为接入商所列的格式",
        "pictures are uploaded in the formats that the provider lists",
    )),
    check: Check::Order(not_a_picture),
    ..Rule::OF_PROVIDER
};

fn not_a_picture(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let mut ran = Ran::NotApplicable;
    if !cx.papers().tell(Detail::Format) {
        return ran;
    }
    let formats = out.number();
    let mut judge = |at: &At<'_>, uploads: &List<Attachment>| {
        for (index, upload) in uploads.iter().enumerate() {
            const OTHER: Noun = Noun::new("列表之外的格式", "file of a format that is not listed");
            if upload.is_bare() || !is_picture(upload) {
                continue;
            }
            let format = &upload.details().format;
            let found = match format.get() {
                Some(format) if formats >> format as u32 & 1 == 1 => None,
                Some(format) => Some(format.noun()),
                None if format.is_absent() => continue,
                None => Some(OTHER),
            };
            ran = Ran::Checked;
            if let Some(found) = found {
                let element = at.element(index);
                out.fail_with(&element.member("format"), Params::NONE.with("format", found), Places::NONE);
            }
        }
    };
    each_list(cx, &mut judge);
    ran
}

/// Whether it is uploaded as a picture: a certificate or a screenshot. A letter may well be a document.
fn is_picture(upload: &Attachment) -> bool {
    use AttachmentKind as K;
    matches!(
        upload.kind(),
        Some(
            K::SubjectCertificate
                | K::IdFront
                | K::IdBack
                | K::DomainCertificate
                | K::DomainRealnameScreenshot
                | K::AppIcon
        )
    )
}

/// Pictures have a limit (图片大小).
pub static TOO_LARGE: Rule = Rule {
    code: "BA-O0502",
    slug: "upload-too-large",
    by: By::Term(Term::UploadMost),
    cite: upload::CITE,
    covers: &["MAT-008"],
    predicts: &["MAT-04"],
    message: say("上传的图片超过 {limit} MB", "the picture is larger than {limit} MB"),
    why: say(
        "2018 年的上限为 2 MB，较新的页面为 {limit} MB，超过即无法上传",
        "the limit was 2 MB in 2018 and is {limit} MB on newer pages; a larger one cannot be uploaded",
    ),
    help: say(
        "请压缩图片后重新上传，并保持文字清晰",
        "make the picture smaller, with its text still legible, and upload it again",
    ),
    why_elsewhere: Some(say(
        "图片不得超过 {limit} MB，超过的无法上传",
        "a picture has {limit} MB at most; a larger one cannot be uploaded",
    )),
    check: Check::Order(too_large),
    ..Rule::OF_PROVIDER
};

fn too_large(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let mut ran = Ran::NotApplicable;
    if !cx.papers().tell(Detail::Size) {
        return ran;
    }
    let mut judge = |at: &At<'_>, uploads: &List<Attachment>| {
        for (index, upload) in uploads.iter().enumerate().filter(|(_, upload)| !upload.is_bare()) {
            let film = upload.kind() == Some(AttachmentKind::CommitmentVideo);
            let Some(size) = upload.details().size_bytes.get().filter(|_| !film) else {
                continue;
            };
            ran = Ran::Checked;
            let limit = out.figure();
            if size > upload::most_bytes(limit) {
                let element = at.element(index);
                let params = Params::NONE.with("limit", limit);
                out.fail_with(&element.member("size_bytes"), params, Places::NONE);
            }
        }
    };
    each_list(cx, &mut judge);
    ran
}

/// Shows each list of uploads with its place.
fn each_list(cx: &Context<'_>, judge: &mut impl FnMut(&At<'_>, &List<Attachment>)) {
    let order = cx.order;
    let (subject, services) = (At::ROOT.member("subject"), At::ROOT.member("services"));
    judge(&subject.member("attachments"), &order.subject.attachments);
    judge(&subject.member("supplements"), &order.subject.supplements);
    let person = subject.member("responsible_person");
    judge(&person.member("attachments"), &order.subject.responsible_person.attachments);
    for (index, service) in order.services.iter().enumerate() {
        let at = services.element(index);
        let person = at.member("responsible_person");
        judge(&person.member("attachments"), &service.responsible_person.attachments);
        judge(&at.member("attachments"), &service.attachments);
    }
    judge(&At::ROOT.member("supplements"), &order.supplements);
}

pub(in crate::rules) const UPLOADS: &[Cite] = &[cite(&source::UPLOADS_PAGE, "图片格式和大小")];

/// Shows each upload whose kind is known, with its place.
pub(in crate::rules) fn each(cx: &Context<'_>, judge: impl FnMut(&At<'_>, AttachmentKind, &AttachmentDetails)) {
    each_of(cx, |_| true, judge);
}

/// Shows those of which more is known than what they are, if such a thing is told of any.
#[inline]
pub(in crate::rules) fn each_told(
    cx: &Context<'_>,
    detail: Detail,
    judge: impl FnMut(&At<'_>, AttachmentKind, &AttachmentDetails),
) {
    if cx.papers().tell(detail) {
        each_of(cx, |upload| !upload.is_bare(), judge);
    }
}

fn each_of(
    cx: &Context<'_>,
    wanted: impl Fn(&Attachment) -> bool,
    mut judge: impl FnMut(&At<'_>, AttachmentKind, &AttachmentDetails),
) {
    each_list(cx, &mut |at: &At<'_>, uploads: &List<Attachment>| {
        for (index, upload) in uploads.iter().enumerate().filter(|(_, upload)| wanted(upload)) {
            if let Some(kind) = upload.kind() {
                judge(&at.element(index), kind, upload.details());
            }
        }
    });
}

/// Whether it is a picture of a certificate (证件照片).
pub(in crate::rules) const fn is_certificate_picture(kind: AttachmentKind) -> bool {
    matches!(kind, AttachmentKind::SubjectCertificate | AttachmentKind::IdFront | AttachmentKind::IdBack)
}

/// A picture of a certificate must not be too small to read (图片大小).
pub static TOO_SMALL: Rule = Rule {
    code: "BA-O1001",
    slug: "picture-too-small",
    by: By::Term(Term::UploadLeast),
    cite: UPLOADS,
    covers: &["MAT-008"],
    predicts: &["MAT-04"],
    message: say("证件图片不足 {limit} KB", "the picture of the certificate is smaller than {limit} KB"),
    why: say(
        "证件图片须为 {limit} KB 以上，过小的图片无法辨认",
        "pictures of certificates must have {limit} KB or more, smaller ones cannot be read",
    ),
    help: say("请上传原图或重新拍摄，不要压缩", "upload the original picture, or take it again, without compression"),
    check: Check::Order(too_small),
    ..Rule::OF_PROVIDER
};

fn too_small(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let mut ran = Ran::NotApplicable;
    let limit = out.figure();
    each_told(cx, Detail::Size, |at, kind, details| {
        let Some(size) = details.size_bytes.get().filter(|_| is_certificate_picture(kind)) else {
            return;
        };
        ran = Ran::Checked;
        if size < least_bytes(limit) {
            out.fail_with(&at.member("size_bytes"), Params::NONE.with("limit", limit), Places::NONE);
        }
    });
    ran
}

/// The icon of an app has a limit of its own (APP 图标).
pub static ICON_TOO_LARGE: Rule = Rule {
    code: "BA-O1002",
    slug: "app-icon-too-large",
    severity: Severity::Warning,
    by: By::Term(Term::UploadIcon),
    cite: &[cite(&source::HUAWEI_APPS, "APP 图标")],
    predicts: &["MAT-43"],
    message: say("APP 图标超过 {limit} KB", "the icon of the app is larger than {limit} KB"),
    why: say("上报的 APP 图标不超过 {limit} KB", "the icon that is reported with the app has {limit} KB at most"),
    help: say("请压缩图标后重新上传", "make the icon smaller and upload it again"),
    check: Check::Order(icon_too_large),
    ..Rule::OF_PROVIDER
};

fn icon_too_large(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let mut ran = Ran::NotApplicable;
    if !cx.papers().has(AttachmentKind::AppIcon) {
        return ran;
    }
    each_told(cx, Detail::Size, |at, kind, details| {
        let Some(size) = details.size_bytes.get().filter(|_| kind == AttachmentKind::AppIcon) else {
            return;
        };
        ran = Ran::Checked;
        // A kilobyte of 1,024 bytes is the larger reading.
        if size > most_bytes_of_icon(out.figure()) {
            out.fail_with(&at.member("size_bytes"), Params::NONE.with("limit", out.figure()), Places::NONE);
        }
    });
    ran
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::{Value, json};

    const UPLOADS: &str = "/subject/attachments";

    fn upload(member: &'static str, value: impl Into<serde_json::Value>) -> impl FnOnce(&mut Draft) {
        let value = value.into();
        move |o| o.set(UPLOADS, json!([{"kind": "subject_certificate", member: value}]))
    }

    #[test]
    fn pictures() {
        cases(&NOT_A_PICTURE)
            .pass(|_| {})
            .pass(upload("format", "gif"))
            .fail("/subject/attachments/0/format", upload("format", "pdf"))
            .pass(|o| o.set("/services/0/attachments/1", json!({"kind": "authorisation_letter", "format": "pdf"})))
            .fail_with(
                &["BA-J0003 /subject/attachments/0/format"],
                "/subject/attachments/0/format",
                upload("format", "heic"),
            )
            .fail("/subject/responsible_person/attachments/0/format", |o| {
                let front = json!([{"kind": "id_front", "format": "bmp"}, "id_back"]);
                o.set("/subject/responsible_person/attachments", front);
            });
        cases(&TOO_LARGE)
            .pass(upload("size_bytes", 8 << 20))
            .fail("/subject/attachments/0/size_bytes", upload("size_bytes", (8 << 20) + 1));
    }

    fn picture(details: Value) -> impl FnOnce(&mut Draft) {
        let mut details = details;
        details["kind"] = "subject_certificate".into();
        move |o| o.set("/subject/attachments/0", details)
    }

    #[test]
    fn sizes() {
        cases(&TOO_SMALL)
            .not_applicable(|_| {})
            .pass(picture(json!({"size_bytes": 200_000})))
            .fail("/subject/attachments/0/size_bytes", picture(json!({"size_bytes": 199_999})));
        cases(&ICON_TOO_LARGE)
            .not_applicable(|_| {})
            .pass(|o| o.set("/services/0/attachments/-", json!({"kind": "app_icon", "size_bytes": 102_400})))
            .fail("/services/0/attachments/3/size_bytes", |o| {
                o.set("/services/0/attachments/-", json!({"kind": "app_icon", "size_bytes": 102_401}));
            });
    }
}
