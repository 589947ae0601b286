//! Uploads of the whole order: pictures, and what a province wants with it (材料).

use crate::law::province::Papers;
use crate::law::upload;
use crate::model::record::Vocabulary as _;
use crate::model::{Attachment, AttachmentKind, List};
use crate::rule::prelude::*;
use crate::rules::enclosed::enclosed;
use crate::rules::province::situation::arises;
use crate::rules::province::{LASTING, each};
use crate::value::Noun;

/// Uploads are pictures (图片格式).
pub static NOT_A_PICTURE: Rule = Rule {
    code: "BA-O0501",
    slug: "upload-not-a-picture",
    severity: Severity::Error,
    layer: Layer::Provider,
    by: By::Term(Term::UploadFormats),
    cite: &[
        cite(&source::UPLOADS_PAGE, "图片格式和大小"),
        cite(&source::FAQ_SHEET, "无法上传图片怎么办？"),
        cite(&source::FAQ_UPLOADS, "证件材料上传有那些规范？"),
    ],
    covers: &["MAT-008"],
    predicts: &["MAT-05"],
    text: Text {
        message: say(
            "上传的文件格式是 {format}，不是可用的图片格式",
            "the upload is a {format}, which is no picture that can be uploaded",
        ),
        why: say(
            "证件等材料须为 jpg、jpeg、png 图片，较新的页面也接受 gif",
            "documents are uploaded as jpg, jpeg or png pictures; newer pages take gif as well",
        ),
        help: say("请转换为 jpg 或 png 图片后重新上传", "convert it to jpg or png and upload it again"),
    },
    why_elsewhere: Some(say(
        "图片须为接入商所列的格式",
        "pictures are uploaded in the formats that the provider lists",
    )),
    check: Check::Order(not_a_picture),
    ..Rule::BASE
};

fn not_a_picture(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let mut ran = Ran::NotApplicable;
    let formats = out.number();
    let mut judge = |at: &At<'_>, uploads: &List<Attachment>| {
        for (index, upload) in uploads.iter().enumerate() {
            const OTHER: Noun = Noun::new("列表之外的格式", "file of a format that is not listed");
            if !is_picture(upload) {
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
    severity: Severity::Error,
    layer: Layer::Provider,
    by: By::Term(Term::UploadMost),
    cite: upload::CITE,
    covers: &["MAT-008"],
    predicts: &["MAT-04"],
    text: Text {
        message: say("上传的图片超过 {limit} MB", "the picture is larger than {limit} MB"),
        why: say(
            "2018 年的上限为 2 MB，较新的页面为 {limit} MB，超过即无法上传",
            "the limit was 2 MB in 2018 and is {limit} MB on newer pages; a larger one cannot be uploaded",
        ),
        help: say(
            "请压缩图片后重新上传，并保持文字清晰",
            "make the picture smaller, with its text still legible, and upload it again",
        ),
    },
    why_elsewhere: Some(say(
        "图片不得超过 {limit} MB，超过的无法上传",
        "a picture has {limit} MB at most; a larger one cannot be uploaded",
    )),
    check: Check::Order(too_large),
    ..Rule::BASE
};

fn too_large(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let mut ran = Ran::NotApplicable;
    let mut judge = |at: &At<'_>, uploads: &List<Attachment>| {
        for (index, upload) in uploads.iter().enumerate() {
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
pub(super) fn each_list(cx: &Context<'_>, judge: &mut impl FnMut(&At<'_>, &List<Attachment>)) {
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

/// Xinjiang wants a proof of party building (党建证明).
pub static PARTY_BUILDING: Rule = Rule {
    code: "BA-O0503",
    slug: "party-building-proof-missing",
    severity: Severity::Error,
    layer: Layer::Province,
    cite: &[cite(&source::BUREAU_FAQ, "新疆"), cite(&source::FAQ_OFFICES, "凡是新疆的备案都必须取得党建的证明吗？")],
    applies: Applies::to(LASTING),
    covers: &["PRV-016"],
    predicts: &["MAT-24"],
    text: Text {
        message: say(
            "该省要求提供党建证明，材料中没有",
            "the province wants the proof of party building, and none is among the documents",
        ),
        why: say("该省要求备案前先取得党建证明", "the province wants the proof before an order is filed"),
        help: say(
            "请先办理党建证明，并随订单或经客服提交",
            "obtain the proof first, and hand it in with the order or through the provider",
        ),
    },
    check: Check::Order(party_building),
    ..Rule::BASE
};

/// The paper that is the proof.
pub(crate) const PROOF: Papers = &[&[AttachmentKind::PartyBuilding]];

fn party_building(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let at = At::ROOT.member("supplements");
    each(
        cx,
        out,
        |demands| demands.papers,
        |entry, out| {
            if entry.what.papers != PROOF {
                return Ran::NotApplicable;
            }
            let Some(arises) = arises(cx, entry.what.when).filter(|arises| *arises != Ok(false)) else {
                return Ran::NotApplicable;
            };
            match (arises, enclosed(cx, PROOF)) {
                (_, Ok(true)) | (Ok(false), _) => {}
                (Ok(true), Ok(false)) => out.fail_with(&at, Params::NONE, Places::from_iter([cx.province_path()])),
                // Without a list nothing is known: the proof goes through the provider's staff.
                (Ok(true), Err(list)) => out.needs(&at, list),
                (Err(fact), _) => out.needs(&at, fact),
            }
            Ran::Checked
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const UPLOADS: &str = "/subject/attachments";
    const SUPPLEMENTS: &str = "/supplements";

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

    #[test]
    fn party_building() {
        let xinjiang = |list: serde_json::Value| {
            move |o: &mut Draft| {
                o.set("/subject/province", "xinjiang");
                o.set(SUPPLEMENTS, list);
            }
        };
        cases(&PARTY_BUILDING)
            .not_applicable(|_| {})
            .fail_among(SUPPLEMENTS, xinjiang(json!([])))
            .silent(xinjiang(json!(["党建证明"])))
            .blocked(&[SUPPLEMENTS], xinjiang(json!(null)))
            .blocked(&["/subject/province", SUPPLEMENTS], |o| o.remove("/subject/province"))
            // Tibet asks on first filings.
            .fail_among(SUPPLEMENTS, |o| {
                xinjiang(json!([]))(o);
                o.set("/subject/province", "tibet");
            });
    }
}
