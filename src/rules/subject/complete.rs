//! What the forms ask of the subject (主体信息): each field must be there.

use super::record_published::is_of;
use super::region::{is_municipality, without_districts};
use super::{ACCESS_ON_PC, WITH_SUBJECT};
use crate::form::{self, Row};
use crate::model::AttachmentKind;
use crate::rule::prelude::*;
use crate::rules::asked::{WITH_FORM, require, require_upload};

/// A row of the field table that asks for something of the subject, at a place below it.
fn asked(cx: &Context<'_>, row: &Row, place: &[&'static str], absent: bool, out: &mut Sink<'_>) -> Ran {
    let at = At::ROOT.member("subject");
    match place {
        [record, member] => require(cx, row, &at.member(record).member(member), absent, out),
        [member] => require(cx, row, &at.member(member), absent, out),
        _ => Ran::NotApplicable,
    }
}

/// The nature of the subject must be chosen (主办单位性质).
pub static NATURE_MISSING: Rule = Rule {
    code: "BA-S0101",
    slug: "subject-nature-missing",
    cite: &[
        cite(&source::PC_FIRST, "步骤1 基础信息校验"),
        cite(&source::MP_FIRST, "二 验证备案类型"),
        cite(&source::MP_ADD_ELSEWHERE, "二 验证备案类型"),
    ],
    applies: Applies::to(WITH_FORM),
    covers: &["SUB-009"],
    predicts: &["SUB-23"],
    message: say("未选择主办单位性质", "the nature of the subject is not chosen"),
    why: say(
        "个人与各类单位需提交的证件和信息不同",
        "what has to be submitted differs between individuals and each kind of unit",
    ),
    help: say("个人备案选“个人”，单位按自身类型选择", "an individual chooses 个人, a unit its own nature"),
    check: Check::Order(|cx, out| asked(cx, &form::NATURE, &["nature"], cx.order.subject.nature.is_absent(), out)),
    ..Rule::BASE
};

/// The name of the subject must be filled in (主办单位名称).
pub static NAME_MISSING: Rule = Rule {
    code: "BA-S0102",
    slug: "subject-name-missing",
    cite: &[cite(&source::PC_FIRST, "步骤2 主体信息"), cite(&source::MP_FIRST, "三 填写主体信息")],
    applies: Applies::to(WITH_SUBJECT),
    covers: &["SUB-006"],
    predicts: &["SUB-23"],
    message: say("未填写主办单位名称", "the name of the subject is missing"),
    why: say(
        "备案记在该名称之下，并与证件和账号实名认证核对",
        "the record is kept under this name, which is compared with the certificate and the account",
    ),
    help: say(
        "单位填写证件上的全称，个人填写本人姓名",
        "a unit gives the full name on its certificate, an individual the own name",
    ),
    check: Check::Order(|cx, out| asked(cx, &form::SUBJECT_NAME, &["name"], cx.order.subject.name.is_absent(), out)),
    ..Rule::BASE
};

/// A unit names its legal representative (法定代表人).
pub static LEGAL_REP_MISSING: Rule = Rule {
    code: "BA-S0104",
    slug: "legal-representative-missing",
    cite: &[cite(&source::PC_FIRST, "步骤2 主体信息"), cite(&source::MP_FIRST, "三 填写主体信息")],
    applies: Applies::to(WITH_SUBJECT).units(),
    covers: &["SUB-014"],
    predicts: &["SUB-23", "SUB-27"],
    message: say("未填写法定代表人姓名", "the name of the legal representative is missing"),
    why: say(
        "单位备案须登记法定代表人，并与单位证件核对",
        "a unit's filing records its legal representative, who is compared with the certificate",
    ),
    help: say(
        "请填写单位证件上的法定代表人或负责人",
        "give the legal representative or head whom the certificate names",
    ),
    check: Check::Order(|cx, out| {
        asked(cx, &form::LEGAL_REP_NAME, &["legal_rep_name"], cx.order.subject.legal_rep_name.is_absent(), out)
    }),
    ..Rule::BASE
};

/// A unit gives the certificate number of its legal representative (法定代表人证件号码).
pub static LEGAL_REP_NUMBER_MISSING: Rule = Rule {
    code: "BA-S0105",
    slug: "legal-representative-number-missing",
    cite: &[cite(&source::PC_FIRST, "步骤2 主体信息"), cite(&source::MP_FIRST, "三 填写主体信息")],
    applies: Applies::to(WITH_SUBJECT).units(),
    covers: &["SUB-015"],
    predicts: &["SUB-23", "SUB-27"],
    message: say("未填写法定代表人证件号码", "the certificate number of the legal representative is missing"),
    why: say(
        "单位备案须登记法定代表人的证件，以核对其身份",
        "a unit's filing records the certificate of its legal representative to verify who it is",
    ),
    help: say("请填写法定代表人本人证件上的号码", "give the number on the legal representative's own certificate"),
    check: Check::Order(|cx, out| {
        asked(
            cx,
            &form::LEGAL_REP_NUMBER,
            &["legal_rep_cert_number"],
            cx.order.subject.legal_rep_cert_number.is_absent(),
            out,
        )
    }),
    ..Rule::BASE
};

/// The kind of the subject's certificate must be chosen (证件类型).
pub static CERTIFICATE_KIND_MISSING: Rule = Rule {
    code: "BA-S0201",
    slug: "subject-certificate-kind-missing",
    cite: &[cite(&source::PC_FIRST, "步骤2 主体信息"), cite(&source::MP_FIRST, "三 填写主体信息")],
    applies: Applies::to(WITH_SUBJECT),
    covers: &["SUB-010"],
    predicts: &["SUB-23"],
    message: say("未选择主体证件类型", "the kind of the subject's certificate is not chosen"),
    why: say("证件类型决定如何核对主体和证件号码", "the kind decides how the subject and its number are verified"),
    help: say(
        "单位选择其单位证件，个人选择其个人证件",
        "a unit chooses its unit certificate, an individual a personal one",
    ),
    check: Check::Order(|cx, out| {
        asked(cx, &form::CERTIFICATE_KIND, &["certificate", "kind"], cx.order.subject.certificate.kind.is_absent(), out)
    }),
    ..Rule::BASE
};

/// The number of the subject's certificate must be filled in (证件号码).
pub static CERTIFICATE_NUMBER_MISSING: Rule = Rule {
    code: "BA-S0204",
    slug: "subject-certificate-number-missing",
    cite: &[cite(&source::PC_FIRST, "步骤2 主体信息"), cite(&source::MP_FIRST, "二 验证备案类型")],
    applies: Applies::to(WITH_SUBJECT),
    covers: &["SUB-011"],
    predicts: &["SUB-23"],
    message: say("未填写主体证件号码", "the number of the subject's certificate is missing"),
    why: say(
        "系统凭证件号码识别主体；营业执照和身份证上传后自动识别，其他证件须手工填写",
        "the subject is looked up by this number; it is read from a licence or identity card, from others it is typed",
    ),
    help: say("请照证件填写号码", "copy the number from the certificate"),
    check: Check::Order(|cx, out| {
        asked(
            cx,
            &form::CERTIFICATE_NUMBER,
            &["certificate", "number"],
            cx.order.subject.certificate.number.is_absent(),
            out,
        )
    }),
    ..Rule::BASE
};

/// The address on the subject's certificate must be filled in (证件住址).
pub static CERTIFICATE_ADDRESS_MISSING: Rule = Rule {
    code: "BA-S0207",
    slug: "subject-certificate-address-missing",
    cite: &[cite(&source::PC_FIRST, "步骤2 主体信息"), cite(&source::MP_FIRST, "三 填写主体信息")],
    applies: Applies::to(WITH_SUBJECT),
    covers: &["SUB-013"],
    predicts: &["SUB-23"],
    message: say("未填写证件住址", "the address on the subject's certificate is missing"),
    why: say(
        "证件住址随主体信息报送，并与证件核对",
        "it is reported with the subject and compared with the certificate",
    ),
    help: say(
        "单位照单位证件、个人照个人证件上的地址填写",
        "copy the address from the certificate of the unit or of the individual",
    ),
    check: Check::Order(|cx, out| {
        asked(
            cx,
            &form::CERTIFICATE_ADDRESS,
            &["certificate", "address"],
            cx.order.subject.certificate.address.is_absent(),
            out,
        )
    }),
    ..Rule::BASE
};

/// A picture of the subject's certificate must be uploaded (主体证件图片).
pub static PICTURE_MISSING: Rule = Rule {
    code: "BA-S0208",
    slug: "subject-certificate-picture-missing",
    cite: &[cite(&source::PC_FIRST, "步骤2 主体信息"), cite(&source::MP_FIRST, "二 验证备案类型")],
    applies: Applies::to(WITH_SUBJECT),
    covers: &["MAT-005"],
    predicts: &["MAT-02", "SUB-23"],
    message: say("未上传主体证件图片", "no picture of the subject's certificate is uploaded"),
    why: say("审核时以证件图片核对主体名称、号码和住址", "reviewers compare name, number and address with the picture"),
    help: say(
        "请上传单位证件（如营业执照）或个人证件的清晰图片",
        "upload a clear picture of the unit's certificate, such as its licence, or of the individual's",
    ),
    check: Check::Order(picture_missing),
    ..Rule::BASE
};

fn picture_missing(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let uploads = &cx.order.subject.attachments;
    // An individual's certificate may be named by its side.
    let own = cx.is_individual() == Some(true) && uploads.has_kind(AttachmentKind::IdFront) == Some(true);
    let kind = if own { AttachmentKind::IdFront } else { AttachmentKind::SubjectCertificate };
    let at = At::ROOT.member("subject");
    require_upload(cx, &form::CERTIFICATE_IMAGE, &at.member("attachments"), uploads, kind, out)
}

/// The correspondence address must be filled in (通信地址).
pub static ADDRESS_MISSING: Rule = Rule {
    code: "BA-S0401",
    slug: "address-missing",
    cite: &[cite(&source::PC_FIRST, "步骤2 主体信息"), cite(&source::MP_FIRST, "三 填写主体信息")],
    applies: Applies::to(WITH_SUBJECT),
    covers: &["SUB-016"],
    predicts: &["SUB-23"],
    message: say("未填写通信地址", "the correspondence address is missing"),
    why: say("主管部门凭通信地址联系主体", "the administration reaches the subject at this address"),
    help: say(
        "请填写实际通信地址，写到门牌号或房间号",
        "give the actual address down to the number of the door or room",
    ),
    check: Check::Order(|cx, out| asked(cx, &form::ADDRESS, &["address"], cx.order.subject.address.is_absent(), out)),
    ..Rule::BASE
};

/// The province of the filing must be chosen (备案省份).
pub static PROVINCE_MISSING: Rule = Rule {
    code: "BA-S0301",
    slug: "province-missing",
    cite: &[cite(&source::PC_FIRST, "步骤1 基础信息校验"), cite(&source::MP_FIRST, "二 验证备案类型")],
    applies: Applies::to(WITH_SUBJECT),
    covers: &["SUB-001", "PRV-024"],
    predicts: &["SUB-23"],
    message: say("未选择备案省份", "the province of the filing is not chosen"),
    why: say(
        "备案由所选省份的通信管理局审核",
        "the communications administration of the chosen province decides on the filing",
    ),
    help: say(
        "单位选择单位证件所在省份，个人一般选择个人证件所在省份",
        "a unit chooses the province of its certificate, an individual normally that of the own certificate",
    ),
    check: Check::Order(|cx, out| {
        asked(cx, &form::PROVINCE, &["province"], cx.order.subject.province.is_absent(), out)
    }),
    ..Rule::BASE
};

/// The city of the filing must be chosen (备案地区).
pub static CITY_MISSING: Rule = Rule {
    code: "BA-S0304",
    slug: "city-missing",
    cite: &[
        cite(&source::LIMITS, "备案地域"),
        cite(&source::PC_FIRST, "步骤2 主体信息"),
        cite(&source::MP_FIRST, "三 填写主体信息"),
    ],
    applies: Applies::to(WITH_SUBJECT),
    covers: &["SUB-002"],
    predicts: &["SUB-23"],
    message: say("未选择备案地区的市", "the city of the filing is not chosen"),
    why: say(
        "主体信息须注明所在的市，并与通信地址一致",
        "the subject's data name its city, which agrees with the correspondence address",
    ),
    help: say("请选择实际通信地址所在的市", "choose the city of the correspondence address"),
    check: Check::Order(city_missing),
    ..Rule::BASE
};

fn city_missing(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let at = At::ROOT.member("subject");
    let absent = subject.city.is_absent();
    match subject.province.get() {
        // The municipality is the city.
        Some(province) if is_municipality(*province) => return Ran::NotApplicable,
        None if absent => {
            out.needs(&at.member("city"), at.member("province").path());
            return Ran::Checked;
        }
        _ => {}
    }
    require(cx, &form::CITY, &at.member("city"), absent, out)
}

/// The district of the filing must be chosen, where the city has districts (备案地区).
pub static DISTRICT_MISSING: Rule = Rule {
    code: "BA-S0305",
    slug: "district-missing",
    cite: &[
        cite(&source::LIMITS, "备案地域"),
        cite(&source::PC_FIRST, "步骤2 主体信息"),
        cite(&source::MP_FIRST, "三 填写主体信息"),
    ],
    applies: Applies::to(WITH_SUBJECT),
    covers: &["SUB-002"],
    predicts: &["SUB-23"],
    message: say("未选择备案地区的区县", "the district of the filing is not chosen"),
    why: say(
        "主体信息须注明所在的区县，并与通信地址一致",
        "the subject's data name its district, which agrees with the correspondence address",
    ),
    help: say("请选择实际通信地址所在的区县", "choose the district or county of the correspondence address"),
    check: Check::Order(district_missing),
    ..Rule::BASE
};

fn district_missing(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let at = At::ROOT.member("subject");
    let district_at = at.member("district");
    let absent = subject.district.is_absent();
    if absent {
        let mut needs = Needs::NONE;
        let province = needs.field(&subject.province, &at.member("province")).copied();
        match (province, subject.city.get()) {
            (Some(province), _) if is_municipality(province) => {}
            // 东莞, 中山, 儋州, 嘉峪关 and the counties that a province administers have no districts.
            (Some(province), Some(city)) if without_districts(province, city) => return Ran::NotApplicable,
            (Some(_), Some(_)) => {}
            (_, city) => {
                if city.is_none() {
                    needs.miss(&at.member("city"));
                }
                out.undetermined(&district_at, needs);
                return Ran::Checked;
            }
        }
    }
    require(cx, &form::DISTRICT, &district_at, absent, out)
}

/// Access filing on the PC asks for the subject's record number (主体备案号).
pub static SUBJECT_RECORD_MISSING: Rule = Rule {
    code: "BA-S0601",
    slug: "subject-record-number-missing",
    cite: &[cite(&source::PC_ACCESS, "步骤2 主体信息")],
    applies: ACCESS_ON_PC,
    covers: &["REC-016"],
    predicts: &["ACS-07"],
    message: say("未填写主体备案号", "the record number of the subject is missing"),
    why: say(
        "接入备案接入的是已有备案，须指明主体的备案号",
        "access filing takes over an existing record, so the subject's number must be given",
    ),
    help: say(
        "请在工信部公共查询中查到主体备案号后填写",
        "look the subject's number up in the ministry's public query",
    ),
    check: Check::Order(subject_record_missing),
    ..Rule::BASE
};

fn subject_record_missing(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let at = At::ROOT.member("subject");
    let absent = cx.order.subject.record_number.is_absent();
    require(cx, &form::SUBJECT_RECORD, &at.member("record_number"), absent, out)
}

/// Access filing on the PC asks for each service's record number (服务备案号).
pub static SERVICE_RECORD_MISSING: Rule = Rule {
    code: "BA-S0602",
    slug: "service-record-number-missing",
    cite: &[cite(&source::PC_ACCESS, "步骤3 互联网信息服务")],
    applies: ACCESS_ON_PC,
    covers: &["REC-016"],
    predicts: &["ACS-07"],
    message: say("未填写服务备案号", "the record number of the service is missing"),
    why: say(
        "接入备案接入的是已有备案的服务，须指明其备案号",
        "access filing takes over a service that has a record, so its number must be given",
    ),
    help: say(
        "请按域名或 APP 名称在工信部公共查询中查到服务备案号后填写",
        "look the service's number up in the ministry's public query, by its domain or app name",
    ),
    check: Check::Service(service_record_missing),
    ..Rule::BASE
};

fn service_record_missing(cx: &Context<'_>, item: &ServiceItem<'_>, out: &mut Sink<'_>) -> Ran {
    let absent = item.service.record_number.is_absent();
    // A service without any record has no number to give: the kind of the order is wrong.
    let replies = || cx.order.facts.registry.services.iter().filter(|entry| is_of(entry, item.service));
    if replies().next().is_some() && replies().all(|entry| entry.found.get() == Some(false)) {
        return Ran::NotApplicable;
    }
    require(cx, &form::SERVICE_RECORD, &item.at.member("record_number"), absent, out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const NAME: &str = "/subject/name";
    const KIND: &str = "/subject/certificate/kind";
    const NUMBER: &str = "/subject/certificate/number";
    const PROVINCE: &str = "/subject/province";
    const SHOWN: &str = "/subject/certificate/province";
    const CITY: &str = "/subject/city";
    const DISTRICT: &str = "/subject/district";
    const ADDRESS: &str = "/subject/address";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ACCESS_SERVICE: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");

    #[test]
    fn nature_missing() {
        cases(&NATURE_MISSING)
            .pass(|_| {})
            .pass(|o| o.set("/subject/nature", "个体工商户"))
            .fail("/subject/nature", |o| o.set("/subject/nature", ""))
            .blocked(&["/kind"], |o| {
                o.remove("/kind");
                o.remove("/subject/nature");
            })
            .from(include_str!("../../../examples/orders/clean-access-service-unit-pc.json"))
            .not_applicable(|_| {});
    }

    #[test]
    fn name_missing() {
        cases(&NAME_MISSING)
            .pass(|_| {})
            .fail(NAME, |o| o.remove(NAME))
            .fail(NAME, |o| o.set(NAME, " "))
            .from(ADD_HERE)
            .not_applicable(|_| {})
            .from(ACCESS_SERVICE)
            .not_applicable(|_| {});
    }

    #[test]
    fn certificate_kind_missing() {
        cases(&CERTIFICATE_KIND_MISSING)
            .pass(|_| {})
            .fail(KIND, |o| o.remove(KIND))
            .from(ADD_HERE)
            .not_applicable(|_| {});
    }

    #[test]
    fn certificate_number_missing() {
        cases(&CERTIFICATE_NUMBER_MISSING)
            .pass(|_| {})
            .fail(NUMBER, |o| o.remove(NUMBER))
            .from(ACCESS_SERVICE)
            .not_applicable(|_| {});
    }

    #[test]
    fn address_missing() {
        cases(&ADDRESS_MISSING).pass(|_| {}).fail(ADDRESS, |o| o.remove(ADDRESS)).from(ADD_HERE).not_applicable(|_| {});
    }

    #[test]
    fn legal_representative_missing() {
        const GIVEN: &str = "/subject/legal_rep_name";
        const NUMBER: &str = "/subject/legal_rep_cert_number";
        cases(&LEGAL_REP_MISSING)
            .pass(|_| {})
            .fail(GIVEN, |o| o.remove(GIVEN))
            .blocked(&["/subject/nature"], |o| {
                o.remove(GIVEN);
                o.remove("/subject/nature");
            })
            .from(INDIVIDUAL)
            .not_applicable(|_| {});
        cases(&LEGAL_REP_NUMBER_MISSING)
            .pass(|_| {})
            .fail(NUMBER, |o| o.remove(NUMBER))
            .from(INDIVIDUAL)
            .not_applicable(|_| {})
            .from(ADD_HERE)
            .not_applicable(|_| {});
    }

    #[test]
    fn address_and_picture() {
        const ADDRESS: &str = "/subject/certificate/address";
        const UPLOADS: &str = "/subject/attachments";
        cases(&CERTIFICATE_ADDRESS_MISSING)
            .pass(|_| {})
            .fail(ADDRESS, |o| o.remove(ADDRESS))
            .from(ADD_HERE)
            .not_applicable(|_| {});
        cases(&PICTURE_MISSING)
            .pass(|_| {})
            .pass(|o| o.set(UPLOADS, vec!["营业执照"]))
            .fail(UPLOADS, |o| o.set(UPLOADS, Vec::<String>::new()))
            .fail(UPLOADS, |o| o.set(UPLOADS, vec!["id_front"]))
            // A word that nobody knows can be its name.
            .blocked(&[UPLOADS], |o| o.set(UPLOADS, vec!["营业执照副本照片"]))
            .undetermined(&[UPLOADS], |o| o.remove(UPLOADS))
            .from(INDIVIDUAL)
            .pass(|o| o.set(UPLOADS, vec!["id_front", "id_back"]))
            .from(ADD_HERE)
            .not_applicable(|_| {});
    }

    #[test]
    fn province_missing() {
        cases(&PROVINCE_MISSING)
            .pass(|_| {})
            .fail(PROVINCE, |o| o.remove(PROVINCE))
            .from(ADD_HERE)
            .not_applicable(|_| {});
    }

    #[test]
    fn city_and_district_missing() {
        let beijing = |o: &mut crate::cases::Draft| {
            o.set(PROVINCE, "beijing");
            o.set(SHOWN, "beijing");
            o.set(ADDRESS, "北京市海淀区示例路10号");
            o.remove(CITY);
            o.set(DISTRICT, "海淀区");
        };
        cases(&CITY_MISSING)
            .pass(|_| {})
            .fail(CITY, |o| o.remove(CITY))
            .silent(beijing)
            .blocked(&[PROVINCE], |o| {
                o.remove(PROVINCE);
                o.remove(CITY);
            })
            .from(ADD_HERE)
            .not_applicable(|_| {});
        cases(&DISTRICT_MISSING)
            .pass(|_| {})
            .silent(beijing)
            .fail(DISTRICT, |o| o.remove(DISTRICT))
            .blocked(&[CITY], |o| {
                o.remove(CITY);
                o.remove(DISTRICT);
            })
            .not_applicable(|o| {
                o.set(CITY, "东莞市");
                o.set(ADDRESS, "广东省东莞市松山湖示例路10号");
                o.set("/subject/certificate/address", "广东省东莞市松山湖示例路10号");
                o.remove(DISTRICT);
            })
            .from(ADD_HERE)
            .not_applicable(|_| {});
    }

    #[test]
    fn record_numbers() {
        const OWN: &str = "/subject/record_number";
        const SERVICE: &str = "/services/0/record_number";
        const ACCESS: &str = include_str!("../../../examples/orders/clean-access-filing-unit-pc.json");
        const ACCESS_MP: &str = include_str!("../../../examples/orders/clean-access-filing-unit-mp.json");
        cases(&SUBJECT_RECORD_MISSING)
            .not_applicable(|_| {})
            .from(ACCESS)
            .pass(|_| {})
            .fail(OWN, |o| o.remove(OWN))
            .from(ACCESS_MP)
            .not_applicable(|_| {});
        cases(&SERVICE_RECORD_MISSING)
            .not_applicable(|_| {})
            .from(ACCESS)
            .pass(|_| {})
            .fail(SERVICE, |o| o.remove(SERVICE))
            .from(ACCESS_MP)
            .not_applicable(|_| {});
    }
}
