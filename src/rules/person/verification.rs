//! Proofs of responsible persons (证件照, 验证码, 视频核身): pictures of certificates, mobile codes, video.

use super::{FIELDS, certificate_kind, row_of, stands_elsewhere};
use crate::form::{self, Demand};
use crate::model::{AttachmentKind, CertificateKind, Channel, OrderKind};
use crate::rule::prelude::*;
use crate::rules::asked::{WITH_FORM, demand, require_act, require_upload};
use crate::rules::province::different_phones::same_person;
use crate::value::same;

const SERVICE_FIELDS: &[Cite] = &[
    cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
    cite(&source::MP_ACCESS, "四 填写互联网信息服务"),
    cite(&source::MP_FIRST, "四 填写互联网信息服务"),
];
const VIDEO_NOTES: &[Cite] = &[cite(&source::MP_FIRST, "四 填写互联网信息服务")];
const VIDEO_ORDERS: Applies = Applies::to(&[OrderKind::FirstFiling]).channel(Channel::MiniProgram);

/// The portrait side of a person's certificate must be uploaded (证件照人像面).
pub static FRONT_MISSING: Rule = Rule {
    code: "BA-P0501",
    slug: "person-certificate-front-missing",
    cite: FIELDS,
    applies: Applies::to(WITH_FORM),
    covers: &["PER-003"],
    predicts: &["MAT-02", "MAT-28"],
    message: say("缺少负责人证件照（人像面）", "the picture of the person's certificate (portrait side) is missing"),
    why: say("须上传负责人证件原件的照片", "a picture of the person's original certificate is uploaded"),
    help: say(
        "请用证件原件拍照上传；护照、通行证上传资料页即可",
        "take it from the original; of a passport or travel permit the data page is enough",
    ),
    check: Check::Person(front_missing),
    ..Rule::BASE
};

fn front_missing(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    if stands_elsewhere(cx, item) {
        return Ran::NotApplicable;
    }
    let row = row_of(item, [&form::SUBJECT_PERSON_FRONT, &form::SERVICE_PERSON_FRONT]);
    let at = item.at.member("attachments");
    require_upload(cx, row, &at, &item.person.attachments, AttachmentKind::IdFront, out)
}

/// The emblem side of a person's card must be uploaded (证件照国徽面). Passports and travel permits have none.
pub static BACK_MISSING: Rule = Rule {
    code: "BA-P0502",
    slug: "person-certificate-back-missing",
    cite: FIELDS,
    applies: Applies::to(WITH_FORM),
    covers: &["PER-003"],
    predicts: &["MAT-02", "MAT-28"],
    message: say("缺少负责人证件照（国徽面）", "the picture of the person's certificate (emblem side) is missing"),
    why: say("双面证件须上传正反两面的原件照片", "of a card with two sides both are uploaded"),
    help: say("请用证件原件拍摄国徽面上传", "take a picture of the emblem side of the original"),
    check: Check::Person(back_missing),
    ..Rule::BASE
};

fn back_missing(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    if stands_elsewhere(cx, item) {
        return Ran::NotApplicable;
    }
    let row = row_of(item, [&form::SUBJECT_PERSON_BACK, &form::SERVICE_PERSON_BACK]);
    let at = item.at.member("attachments");
    let uploads = &item.person.attachments;
    match certificate_kind(cx, item) {
        Ok(
            CertificateKind::ResidentId
            | CertificateKind::HkMacaoResidencePermit
            | CertificateKind::TaiwanResidencePermit
            | CertificateKind::PermanentResidence,
        ) => require_upload(cx, row, &at, uploads, AttachmentKind::IdBack, out),
        Ok(_) => Ran::NotApplicable,
        Err(kind) => {
            let mut needs = match demand(cx, row) {
                Ok(Demand::Required) => Needs::NONE.with(kind),
                Ok(_) => return Ran::NotApplicable,
                Err(undecided) => undecided.needs(cx).with(kind),
            };
            match uploads.has_kind(AttachmentKind::IdBack) {
                Some(true) => return Ran::Checked,
                Some(false) => {}
                None => needs.miss(&at),
            }
            out.undetermined(&at, needs);
            Ran::Checked
        }
    }
}

/// A mobile number is confirmed by the code of the form (验证码).
pub static MOBILE_UNVERIFIED: Rule = Rule {
    code: "BA-P0503",
    slug: "person-mobile-unverified",
    cite: FIELDS,
    applies: Applies::to(WITH_FORM),
    covers: &["PER-008"],
    predicts: &["CON-15"],
    message: say("负责人的手机号码未通过验证码验证", "the person's mobile number was not confirmed by the code"),
    why: say("须向该手机号码获取验证码并填写", "the form sends a code to the number, which is entered"),
    help: say(
        "请获取验证码并填写；收不到时检查短信拦截",
        "request the code and enter it; if none comes, look at what blocks messages",
    ),
    check: Check::Person(mobile_unverified),
    ..Rule::BASE
};

fn mobile_unverified(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    if stands_elsewhere(cx, item) {
        return Ran::NotApplicable;
    }
    let rows = [&form::SUBJECT_PERSON_MOBILE_VERIFIED, &form::SERVICE_PERSON_MOBILE_VERIFIED];
    let at = item.at.member("mobile_verified");
    require_act(cx, row_of(item, rows), &at, item.person.mobile_verified, out)
}

/// The person of a service is verified by video (视频核身).
pub static VIDEO_UNVERIFIED: Rule = Rule {
    code: "BA-P0504",
    slug: "person-video-unverified",
    cite: SERVICE_FIELDS,
    applies: Applies::to(WITH_FORM),
    covers: &["PER-027", "PER-028", "PER-012"],
    message: say("服务负责人未完成视频核身", "the person of the service was not verified by video"),
    why: say("服务负责人须用微信扫码完成视频核身", "the person of a service is verified by video, in WeChat"),
    help: say(
        "请由服务负责人本人用手机完成视频核身；PC 端同一负责人核身一次即可",
        "let the person do it with a telephone; on the PC once is enough for one person",
    ),
    check: Check::Person(video_unverified),
    ..Rule::BASE
};

fn video_unverified(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(service) = item.service else {
        return Ran::NotApplicable;
    };
    let done = item.person.video_verified;
    // A template holds a person that was verified before.
    let again = cx.channel() != Some(Channel::MiniProgram) && {
        !item.person.template_ref.is_absent() || done.get() != Some(true) && verified_elsewhere(cx, item)
    };
    if again {
        return Ran::NotApplicable;
    }
    let at = item.at.member("video_verified");
    let subject = cx.order.subject.responsible_person.video_verified;
    let same = service.responsible_person.same_as_subject.get() == Some(true);
    let done = if same && done.get().is_none() { subject } else { done };
    require_act(cx, &form::SERVICE_PERSON_VIDEO, &at, done, out)
}

/// Whether the same person was verified with another service of the order.
fn verified_elsewhere(cx: &Context<'_>, item: &PersonItem<'_>) -> bool {
    let number = item.person.certificate.number.number();
    let number = number.filter(|_| cx.order.services.len() > 1);
    number.is_some_and(|number| {
        cx.order.services.iter().any(|service| {
            let other = &service.responsible_person;
            let theirs = other.certificate.number.number().filter(|_| other.video_verified.get() == Some(true));
            theirs.is_some_and(|theirs| same::numbers(theirs, number).is_same())
        })
    })
}

/// The person is in the province of the filing while being verified by video (核验人定位).
pub static VIDEO_ELSEWHERE: Rule = Rule {
    code: "BA-P0505",
    slug: "person-video-in-other-province",
    cite: VIDEO_NOTES,
    applies: VIDEO_ORDERS,
    covers: &["PER-029"],
    predicts: &["MAT-32"],
    message: say(
        "视频核身时的所在省份与备案省份不一致",
        "the person was verified by video in another province than that of the filing",
    ),
    why: say(
        "核验人的实际位置须在备案主体所在的省份",
        "the person must be in the province of the subject while being verified",
    ),
    help: say("请回到备案省份后重新核身", "repeat the verification in the province of the filing"),
    check: Check::Person(video_elsewhere),
    ..Rule::BASE
};

fn video_elsewhere(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    // Who was not verified was nowhere.
    if item.role != Role::Service || item.person.video_verified.get() == Some(false) {
        return Ran::NotApplicable;
    }
    let at = item.at.member("video_province");
    let mut needs = Needs::NONE;
    let seen = needs.field(&item.person.video_province, &at);
    if cx.province().is_none() {
        needs = needs.with(cx.province_path());
    }
    match (seen, cx.province()) {
        (Some(seen), Some(province)) => {
            if *seen != province {
                out.fail_with(&at, Params::NONE, Places::from_iter([cx.province_path()]));
            }
        }
        _ => out.undetermined(&at, needs),
    }
    Ran::Checked
}

/// The WeChat account of the verification is bound to a mainland number (+86).
pub static WECHAT_FOREIGN: Rule = Rule {
    code: "BA-P0506",
    slug: "person-wechat-not-mainland",
    by: By::Term(Term::PersonWechat),
    cite: VIDEO_NOTES,
    applies: VIDEO_ORDERS,
    covers: &["PER-030"],
    predicts: &["MAT-33"],
    message: say(
        "核身所用微信绑定的不是中国大陆（+86）手机号码",
        "the WeChat account of the verification is not bound to a mainland number (+86)",
    ),
    why: say("视频核身只支持以中国大陆手机号码认证的微信", "only WeChat accounts with a mainland number can be used"),
    help: say(
        "请改用绑定中国大陆手机号码的微信重新核身",
        "repeat it with a WeChat account that is bound to a mainland number",
    ),
    check: Check::Person(wechat_foreign),
    ..Rule::OF_PROVIDER
};

fn wechat_foreign(_: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    if item.role != Role::Service || item.person.video_verified.get() == Some(false) {
        return Ran::NotApplicable;
    }
    let at = item.at.member("wechat_country_code");
    match item.person.wechat_country_code.get() {
        None => out.needs(&at, at.path()),
        Some(code) => {
            let code = code.trim();
            let code = code.strip_prefix(['+', '＋']).or_else(|| code.strip_prefix("00")).unwrap_or(code);
            if !matches!(code.trim(), "86" | "８６") {
                out.fail(&at);
            }
        }
    }
    Ran::Checked
}

/// The person in the video is the person of the service (视频核验人).
pub static FILMED_ANOTHER: Rule = Rule {
    code: "BA-P1006",
    slug: "video-of-another-person",
    cite: &[cite(&source::PC_FIRST, "步骤3 互联网信息服务"), cite(&source::OLD_CONSOLE, "电子化核验")],
    applies: Applies::to(OrderKind::ADD),
    covers: &["PER-027"],
    predicts: &["MAT-31"],
    message: say("视频核验的不是该服务的负责人", "the person in the video is not the person of this service"),
    why: say("视频核验须由服务负责人本人完成", "the verification by video is made by the person of the service"),
    help: say("请由服务负责人本人重新核验", "have the person of the service verified again"),
    check: Check::Person(filmed_another),
    ..Rule::BASE
};

fn filmed_another(cx: &Context<'_>, item: &PersonItem<'_>, out: &mut Sink<'_>) -> Ran {
    use crate::model::FilmedPerson as Filmed;
    let (Some(service), Some(filmed)) = (item.service, cx.order.facts.video.person_is.get()) else {
        return Ran::NotApplicable;
    };
    let another = match filmed {
        Filmed::SomebodyElse => true,
        // The older console films the subject's person as well.
        Filmed::SubjectPerson => same_person(cx, service.index, service) == Some(false),
        Filmed::ServicePerson | Filmed::Unknown => false,
    };
    if another {
        let fact = Path::ROOT.member("facts").member("video").member("person_is");
        out.fail_with(&item.at.member("video_verified"), Params::NONE, Places::from_iter([fact]));
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
    use serde_json::json;

    const SUBJECT: &str = "/subject/responsible_person";
    const SERVICE: &str = "/services/0/responsible_person";
    const VIDEO: &str = "/services/0/responsible_person/video_verified";
    const PLACE: &str = "/services/0/responsible_person/video_province";
    const WECHAT: &str = "/services/0/responsible_person/wechat_country_code";
    const UNIT_MP: &str = include_str!("../../../examples/orders/clean-first-filing-unit-mp.json");
    const PERSON_MP: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ACCESS_UNIT_MP: &str = include_str!("../../../examples/orders/clean-access-filing-unit-mp.json");
    const ACCESS_PERSON_MP: &str = include_str!("../../../examples/orders/clean-access-filing-individual-mp.json");
    const ACCESS_SERVICE: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");

    #[test]
    fn pictures() {
        for (rule, kept) in [(&FRONT_MISSING, "id_back"), (&BACK_MISSING, "id_front")] {
            for person in [SUBJECT, SERVICE] {
                let list = format!("{person}/attachments");
                cases(rule)
                    .pass(|_| {})
                    .fail(&list, |o| o.set(&list, json!([kept])))
                    .undetermined(&[&list], |o| o.remove(&list));
            }
            cases(rule)
                .from(ACCESS_SERVICE)
                .not_applicable(|o| o.set("/services/0/responsible_person/attachments", json!([])));
            cases(rule).from(PERSON_MP).pass(|_| {});
            cases(rule).silent(|o| o.set(SERVICE, json!({ "same_as_subject": true, "video_verified": true })));
        }
    }

    #[test]
    fn a_passport_has_one_side() {
        let passport = json!({ "kind": "passport", "number": "E12345678" });
        cases(&BACK_MISSING)
            .pass(|o| {
                o.set("/services/0/responsible_person/certificate", passport.clone());
                o.set("/services/0/responsible_person/attachments", json!(["id_front"]));
            })
            .blocked(&["/services/0/responsible_person/certificate/kind"], |o| {
                o.remove("/services/0/responsible_person/certificate/kind");
                o.set("/services/0/responsible_person/attachments", json!(["id_front"]));
            });
    }

    #[test]
    fn mobile_unverified() {
        let flag = "/subject/responsible_person/mobile_verified";
        cases(&MOBILE_UNVERIFIED)
            .pass(|_| {})
            .fail(flag, |o| o.set(flag, false))
            .undetermined(&[flag], |o| o.remove(flag));
        cases(&MOBILE_UNVERIFIED)
            .from(ACCESS_SERVICE)
            .not_applicable(|o| o.set("/services/0/responsible_person/mobile_verified", false));
    }

    #[test]
    fn video_unverified() {
        cases(&VIDEO_UNVERIFIED)
            .pass(|_| {})
            .fail(VIDEO, |o| o.set(VIDEO, false))
            .undetermined(&[VIDEO], |o| o.remove(VIDEO))
            .silent(|o| o.set(SERVICE, json!({ "template_ref": "t-1" })))
            .undetermined(&[VIDEO], |o| o.set(SERVICE, json!({ "same_as_subject": true })));
        cases(&VIDEO_UNVERIFIED).from(PERSON_MP).fail(VIDEO, |o| o.set(VIDEO, false));
        cases(&VIDEO_UNVERIFIED).from(ACCESS_UNIT_MP).fail(VIDEO, |o| o.set(VIDEO, false));
        cases(&VIDEO_UNVERIFIED).from(ACCESS_PERSON_MP).not_applicable(|_| {});
        cases(&VIDEO_UNVERIFIED).from(ACCESS_SERVICE).not_applicable(|o| o.set(VIDEO, false));
    }

    #[test]
    fn video_elsewhere() {
        cases(&VIDEO_ELSEWHERE).not_applicable(|o| o.set(PLACE, "beijing"));
        cases(&VIDEO_ELSEWHERE).from(ACCESS_UNIT_MP).not_applicable(|o| o.set(PLACE, "beijing"));
        for base in [UNIT_MP, PERSON_MP] {
            cases(&VIDEO_ELSEWHERE)
                .from(base)
                .pass(|o| o.set(PLACE, "广东省"))
                .fail(PLACE, |o| o.set(PLACE, "北京"))
                .undetermined(&[PLACE], |o| o.remove(PLACE))
                .blocked(&["/subject/province"], |o| o.remove("/subject/province"));
        }
    }

    #[test]
    fn wechat_foreign() {
        cases(&WECHAT_FOREIGN).not_applicable(|o| o.set(WECHAT, "852"));
        cases(&WECHAT_FOREIGN)
            .from(UNIT_MP)
            .pass(|o| o.set(WECHAT, "+86"))
            .fail(WECHAT, |o| o.set(WECHAT, "852"))
            .undetermined(&[WECHAT], |o| o.remove(WECHAT));
    }

    #[test]
    fn filmed() {
        const SERVICE: &str = "/services/0/responsible_person";
        const FILMED: &str = "/facts/video";
        let person = |word: &'static str| {
            move |o: &mut crate::cases::Draft| o.set(FILMED, serde_json::json!({"person_is": word}))
        };
        let at = &format!("{SERVICE}/video_verified");
        cases(&FILMED_ANOTHER)
            .not_applicable(|_| {})
            .pass(person("service_person"))
            .fail(at, person("subject_person"))
            .fail(at, person("somebody_else"))
            .silent(|o| {
                person("subject_person")(o);
                o.set(SERVICE, serde_json::json!({"same_as_subject": true}));
            });
    }
}
