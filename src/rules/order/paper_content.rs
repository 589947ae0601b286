//! What a paper shows (材料): its age, the original, watermark, seal and thumbprint, who signed, parts of the construction
//! plan.

use super::upload_file::{UPLOADS, each_told, is_certificate_picture};
use crate::law::paper_age::{PAPER_AGES, is_authorisation, paper_age};
use crate::law::province::{Certificate, Entry, Image};
use crate::law::upload::takes_copies;
use crate::model::record::Vocabulary as _;
use crate::model::{AttachmentDetails, AttachmentKind, Capture, PlanSection};
use crate::rule::papers_of_order::Detail;
use crate::rule::prelude::*;
use crate::value::Province;
use chrono::NaiveDate;

/// The day on which a paper was signed, and where it stands.
fn signed(details: &AttachmentDetails) -> Option<(NaiveDate, &'static str)> {
    let (signed, issued) = (details.signed_at.get(), details.issued_at.get());
    signed
        .map(|signed| (signed, "signed_at"))
        .or(issued.map(|issued| (issued, "issued_at")))
        .map(|(moment, member)| (moment.beijing_day(), member))
}

/// The day on which the order is handed in: that of its submission, else that of the check.
fn handed_in(cx: &Context<'_>) -> NaiveDate {
    cx.order.facts.progress.submitted_at.get().map_or(cx.today, crate::value::Moment::beijing_day)
}

/// Letters and proofs must be recent (材料有效期).
pub static TOO_OLD: Rule = Rule {
    code: "BA-O1003",
    slug: "paper-too-old",
    by: By::Term(Term::PaperMonths),
    cite: PAPER_AGES,
    predicts: &["MAT-08", "MAT-10", "MAT-11", "MAT-12", "MAT-13"],
    message: say("“{paper}”签署于 {signed}，只能用到 {last}", "{paper} is of {signed} and could be used until {last}"),
    why: say(
        "授权书和证明提交时一般不超过三个月，河北的授权书和湖北的经营说明不超过六个月，四川的工作证明和湖南的域名证书不超过 45 天",
        "letters and proofs are three months old at most when they are handed in; Hebei's letters and Hubei's business statements six months, Sichuan's proofs of work and Hunan's domain certificates 45 days",
    ),
    help: say("请重新出具并签署该材料", "have the paper issued and signed anew"),
    why_elsewhere: Some(say(
        "接入商限制授权书和证明提交时的签署时间",
        "the provider limits how old letters and proofs may be when they are handed in",
    )),
    check: Check::Order(too_old),
    ..Rule::OF_PROVIDER
};

fn too_old(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let mut ran = Ran::NotApplicable;
    let (day, months) = (handed_in(cx), out.figure());
    // Where a caller's profile states an age, the exceptions of one provider's page are none.
    let stated = cx.is_provider_given().then_some(months);
    each_told(cx, Detail::Date, |at, kind, details| {
        let Some((date, member)) = signed(details) else {
            return;
        };
        let last = |province| paper_age(kind, province, stated).map(|age| age.last_day(date));
        let Some(province) = cx.province() else {
            // Any province could be meant: the verdict is known only where all agree.
            let late = |province: &Province| last(*province).is_some_and(|last| last < day);
            if Province::ALL.iter().any(late) {
                ran = Ran::Checked;
                out.needs(&at.member(member), cx.province_path());
            }
            return;
        };
        let Some(last) = last(province) else {
            return;
        };
        ran = Ran::Checked;
        if last < day {
            let params = Params::NONE.with("paper", kind.noun()).with("signed", date).with("last", last);
            out.fail_with(&at.member(member), params, Places::from_iter([cx.province_path()]));
        }
    });
    ran
}

/// A paper is not signed on a day that is still to come (签署日期).
pub static OF_THE_FUTURE: Rule = Rule {
    code: "BA-O1004",
    slug: "paper-of-the-future",
    by: By::Term(Term::PaperOfToday),
    cite: PAPER_AGES,
    predicts: &["MAT-09"],
    message: say(
        "“{paper}”的签署日期 {signed} 晚于提交日期 {day}",
        "{paper} is dated {signed}, after the day of submission, {day}",
    ),
    why: say("材料的签署日期不得晚于提交日期", "no paper may be dated after the day on which it is handed in"),
    help: say("请核对签署日期并重新签署", "check the date and sign the paper again"),
    check: Check::Order(of_the_future),
    ..Rule::OF_PROVIDER
};

fn of_the_future(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let mut ran = Ran::NotApplicable;
    let day = handed_in(cx);
    each_told(cx, Detail::Date, |at, kind, details| {
        let Some((date, member)) = signed(details) else {
            return;
        };
        ran = Ran::Checked;
        if date > day {
            let params = Params::NONE.with("paper", kind.noun()).with("signed", date).with("day", day);
            out.fail_with(&at.member(member), params, Places::NONE);
        }
    });
    ran
}

/// The picture of a certificate must show the original in colour (原件彩色).
pub static NOT_THE_ORIGINAL: Rule = Rule {
    code: "BA-O1005",
    slug: "picture-not-of-the-original",
    by: By::Term(Term::UploadOriginal),
    cite: UPLOADS,
    covers: &["MAT-007"],
    predicts: &["MAT-03", "MAT-26"],
    message: say(
        "证件图片是{capture}，不是原件的彩色照片或扫描件",
        "the picture of the certificate is a {capture}, not a colour picture of the original",
    ),
    why: say(
        "证件须上传原件的彩色图片，复印件、黑白件、翻拍屏幕和电子证照不被接受",
        "certificates are uploaded as colour pictures of the original; copies, black-and-white scans, photographs of a screen and electronic certificates are refused",
    ),
    help: say("请拍摄或扫描证件原件后重新上传", "photograph or scan the original and upload it again"),
    check: Check::Order(not_the_original),
    ..Rule::OF_PROVIDER
};

fn not_the_original(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let mut ran = Ran::NotApplicable;
    each_told(cx, Detail::Capture, |at, kind, details| {
        let Some(capture) = details.capture.get().filter(|_| is_certificate_picture(kind)) else {
            return;
        };
        ran = Ran::Checked;
        let at = at.member("capture");
        match (capture, cx.province()) {
            (Capture::OriginalColour, _) => {}
            (Capture::Copy, Some(province)) if takes_copies(province) => {}
            (Capture::Copy, None) => out.needs(&at, cx.province_path()),
            _ => out.fail_with(&at, Params::NONE.with("capture", capture.noun()), Places::NONE),
        }
    });
    ran
}

/// A watermark says that the copy serves filing alone (水印).
pub static WATERMARK: Rule = Rule {
    code: "BA-O1006",
    slug: "watermark-not-for-filing",
    severity: Severity::Warning,
    by: By::Term(Term::UploadWatermark),
    cite: UPLOADS,
    predicts: &["MAT-06"],
    message: say("图片上的水印没有写明用于备案", "the watermark on the picture does not say that it is for filing"),
    why: say(
        "水印只能写明仅用于备案，且不得遮挡文字",
        "a watermark may only say that the copy is for filing, and must not cover any text",
    ),
    help: say(
        "请改为“仅用于网站备案”一类的水印，或不加水印",
        "use a watermark that says so, such as 仅用于网站备案, or none",
    ),
    check: Check::Order(watermark),
    ..Rule::OF_PROVIDER
};

fn watermark(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let mut ran = Ran::NotApplicable;
    each_told(cx, Detail::Watermark, |at, _, details| {
        if let Some(text) = details.watermark.get() {
            ran = Ran::Checked;
            if !text.contains("备案") {
                // What is advice of the provider a page may demand.
                let marked = |entry: &&Entry<Certificate>| entry.what == Certificate::Image(Image::MarkedForFilingOnly);
                if let Some(entry) = cx.demands().and_then(|demands| demands.certificates.iter().find(marked)) {
                    out.demanded(entry.force, entry.cite);
                }
                out.fail(&at.member("watermark"));
            }
        }
    });
    ran
}

/// A commitment or letter must bear the seal of the unit, that of an individual the thumbprint (盖章、按手印).
pub static NOT_SEALED: Rule = Rule {
    code: "BA-O1007",
    slug: "letter-without-seal-or-thumbprint",
    by: By::Term(Term::PaperSealed),
    cite: &[cite(&source::MATERIALS, "备案材料"), cite(&source::BUREAU_FAQ, "广东")],
    predicts: &["MAT-19"],
    message: say("“{paper}”上没有{what}", "{paper} bears no {what}"),
    why: say(
        "单位的承诺书和授权书须加盖公章，个人的承诺书须按手印；广东接受的证件复印件同样如此",
        "commitments and letters of a unit must bear its seal, those of an individual a thumbprint, and so must the copies of certificates that Guangdong takes",
    ),
    help: say("请补上后重新上传", "add it and upload the paper again"),
    check: Check::Order(not_sealed),
    ..Rule::OF_PROVIDER
};

const SEAL: Say = say("公章", "seal");
const THUMBPRINT: Say = say("手印", "thumbprint");

fn is_copy(kind: AttachmentKind, details: &AttachmentDetails) -> bool {
    is_certificate_picture(kind) && details.capture.get() == Some(Capture::Copy)
}

fn not_sealed(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let mut ran = Ran::NotApplicable;
    each_told(cx, Detail::Seal, |at, kind, details| {
        let (said, member, what) = match kind {
            AttachmentKind::UnitCommitment => (details.sealed, "sealed", SEAL),
            AttachmentKind::IndividualCommitment => (details.thumbprint, "thumbprint", THUMBPRINT),
            _ if is_authorisation(kind) && cx.is_individual() == Some(false) => (details.sealed, "sealed", SEAL),
            // A copy is taken where the page says so, and with a seal or a thumbprint.
            _ if is_copy(kind, details) && cx.province().is_some_and(takes_copies) => match cx.is_individual() {
                Some(false) => (details.sealed, "sealed", SEAL),
                Some(true) => (details.thumbprint, "thumbprint", THUMBPRINT),
                None => return,
            },
            _ => return,
        };
        if let Some(said) = said.get() {
            ran = Ran::Checked;
            if !said {
                let params = Params::NONE.with("paper", kind.noun()).with("what", what);
                out.fail_with(&at.member(member), params, Places::NONE);
            }
        }
    });
    ran
}

/// A letter is signed by the legal representative, a commitment by the subject's person (签署人).
pub static WRONG_SIGNER: Rule = Rule {
    code: "BA-O1008",
    slug: "letter-signed-by-another",
    by: By::Term(Term::PaperSigner),
    cite: &[cite(&source::MATERIALS, "备案材料"), cite(&source::BUREAU_FAQ, "广东")],
    predicts: &["MAT-19"],
    message: say("“{paper}”的签署人不是{who}", "{paper} is not signed by {who}"),
    why: say(
        "授权书由法定代表人签署，承诺书由主体负责人或法定代表人签署，江苏的告知书和承诺书由网站负责人签署",
        "authorisation letters are signed by the legal representative, commitments by the subject's person or the legal representative, Jiangsu's notice and commitment by the person of the website",
    ),
    help: say("请由该人重新签署", "have it signed by that person"),
    check: Check::Order(wrong_signer),
    ..Rule::OF_PROVIDER
};

const REPRESENTATIVE: Say = say("法定代表人", "the legal representative");
const SUBJECT_PERSON: Say = say("主体负责人或法定代表人", "the subject's person or the legal representative");
const SERVICE_PERSON: Say = say("网站负责人", "the person of the website");

fn wrong_signer(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    use AttachmentKind as K;
    let mut ran = Ran::NotApplicable;
    let subject = &cx.order.subject;
    let person = subject.responsible_person.name.get();
    let rep = match cx.is_individual() {
        Some(true) => cx.subject_name(),
        _ => subject.legal_rep_name.get().or_else(|| cx.order.facts.record.legal_rep_name.get()),
    };
    each_told(cx, Detail::Signer, |at, kind, details| {
        let Some(signer) = details.signer.get() else {
            return;
        };
        let signed_by = |name: Option<&str>| name.map(|name| name == signer);
        let (right, who) = match kind {
            _ if is_authorisation(kind) => (signed_by(rep), REPRESENTATIVE),
            K::UnitCommitment | K::IndividualCommitment => match (signed_by(person), signed_by(rep)) {
                (Some(true), _) | (_, Some(true)) => (Some(true), SUBJECT_PERSON),
                (Some(false), Some(false)) => (Some(false), SUBJECT_PERSON),
                _ => return,
            },
            K::TruthfulnessNotice | K::TruthfulnessCommitment => {
                let mut services = cx.order.services.iter();
                let named = services.clone().all(|service| service.responsible_person.name.get().is_some());
                let known = services.any(|service| signed_by(service.responsible_person.name.get()) == Some(true));
                ((known || named).then_some(known || signed_by(person) == Some(true)), SERVICE_PERSON)
            }
            _ => return,
        };
        if let Some(right) = right {
            ran = Ran::Checked;
            if !right {
                let params = Params::NONE.with("paper", kind.noun()).with("who", who);
                out.fail_with(&at.member("signer"), params, Places::NONE);
            }
        }
    });
    ran
}

/// A construction plan has six parts (网站建设方案书).
pub static PLAN_INCOMPLETE: Rule = Rule {
    code: "BA-O1009",
    slug: "construction-plan-incomplete",
    severity: Severity::Warning,
    by: By::Term(Term::PaperPlan),
    cite: &[cite(&source::MATERIALS, "备案材料")],
    predicts: &["MAT-15"],
    message: say(
        "网站建设方案书缺少 {count} 个部分，如“{part}”",
        "the construction plan lacks {count} parts, such as {part}",
    ),
    why: say("建设方案书须包含：{parts}", "the plan has these parts: {parts}"),
    help: say("请补全后重新上传", "complete it and upload it again"),
    check: Check::Order(plan_incomplete),
    ..Rule::OF_PROVIDER
};

fn plan_incomplete(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let mut ran = Ran::NotApplicable;
    if !cx.papers().has(AttachmentKind::ConstructionPlan) {
        return ran;
    }
    each_told(cx, Detail::Sections, |at, kind, details| {
        let sections = &details.sections;
        if kind != AttachmentKind::ConstructionPlan || sections.is_absent() {
            return;
        }
        ran = Ran::Checked;
        if sections.words().iter().any(|word| word.get().is_none()) {
            return;
        }
        let lacking = || PlanSection::ALL.iter().copied().filter(|part| !sections.has(*part));
        if let Some(part) = lacking().next() {
            let params = Params::NONE
                .with("count", lacking().count())
                .with("part", part.noun())
                .with("parts", PlanSection::words());
            out.fail_with(&at.member("sections"), params, Places::NONE);
        }
    });
    ran
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::{Value, json};

    const SHOT: &str = "/services/0/attachments/1";

    /// The authorisation letter of the clean order, with details.
    fn letter(details: Value) -> impl FnOnce(&mut Draft) {
        with("authorisation_letter", details)
    }

    fn with(kind: &'static str, mut details: Value) -> impl FnOnce(&mut Draft) {
        details["kind"] = kind.into();
        move |o| o.set(SHOT, details)
    }

    fn picture(details: Value) -> impl FnOnce(&mut Draft) {
        let mut details = details;
        details["kind"] = "subject_certificate".into();
        move |o| o.set("/subject/attachments/0", details)
    }

    #[test]
    fn ages() {
        let at = |member: &str| format!("{SHOT}/{member}");
        cases(&TOO_OLD)
            .not_applicable(|_| {})
            .pass(letter(json!({"signed_at": "2025-08-20"})))
            .fail(&at("signed_at"), letter(json!({"signed_at": "2025-08-19"})))
            .fail(&at("issued_at"), letter(json!({"issued_at": "2025-08-19"})))
            .silent(|o| {
                letter(json!({"signed_at": "2025-05-20"}))(o);
                o.set("/subject/province", "hebei");
            })
            .fail_among(&at("signed_at"), |o| {
                letter(json!({"signed_at": "2025-05-19"}))(o);
                o.set("/subject/province", "hebei");
            })
            .blocked(&["/subject/province"], |o| {
                letter(json!({"signed_at": "2025-08-19"}))(o);
                o.remove("/subject/province");
            });
        cases(&OF_THE_FUTURE)
            .not_applicable(|_| {})
            .pass(letter(json!({"signed_at": "2025-11-20"})))
            .fail(&at("signed_at"), letter(json!({"signed_at": "2025-11-21"})));
    }

    #[test]
    fn pictures() {
        let capture = "/subject/attachments/0/capture";
        cases(&NOT_THE_ORIGINAL)
            .not_applicable(|_| {})
            .pass(picture(json!({"capture": "original_colour"})))
            .pass(picture(json!({"capture": "copy"})))
            .fail(capture, picture(json!({"capture": "electronic"})))
            .blocked(&["/subject/province"], |o| {
                picture(json!({"capture": "copy"}))(o);
                o.remove("/subject/province");
            });
        cases(&WATERMARK)
            .not_applicable(|_| {})
            .pass(picture(json!({"watermark": "仅用于网站备案"})))
            .fail("/subject/attachments/0/watermark", picture(json!({"watermark": "示例公司"})));
    }

    #[test]
    fn letters() {
        let at = |member: &str| format!("{SHOT}/{member}");
        cases(&NOT_SEALED)
            .not_applicable(|_| {})
            .pass(letter(json!({"sealed": true})))
            .fail(&at("sealed"), letter(json!({"sealed": false})))
            .fail_among(&at("sealed"), with("unit_commitment", json!({"sealed": false})))
            .fail_among(&at("thumbprint"), with("individual_commitment", json!({"thumbprint": false})))
            // Copies of certificates, which Guangdong takes.
            .pass(picture(json!({"capture": "copy", "sealed": true})))
            .silent(picture(json!({"capture": "original_colour", "sealed": false})))
            .fail("/subject/attachments/0/sealed", picture(json!({"capture": "copy", "sealed": false})));
        cases(&WRONG_SIGNER)
            .not_applicable(|_| {})
            .pass(letter(json!({"signer": "张示例"})))
            .fail(&at("signer"), letter(json!({"signer": "李示例"})))
            .silent(with("unit_commitment", json!({"signer": "张示例"})))
            .silent(with("truthfulness_commitment", json!({"signer": "李示例"})))
            .fail_among(&at("signer"), with("truthfulness_commitment", json!({"signer": "王示例"})));
        let all = json!(["content", "staff", "content_management", "network", "security", "emergency"]);
        cases(&PLAN_INCOMPLETE)
            .not_applicable(|_| {})
            .silent(with("construction_plan", json!({"sections": all})))
            .fail_among(&at("sections"), with("construction_plan", json!({"sections": ["content", "staff"]})));
    }
}
