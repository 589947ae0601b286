//! Clean orders of every nature, channel and kind of person, in every province, with names that come close to a rule.

use super::{HARD_PERSONS, HARD_UNITS, found};
use crate::draft::set;
use crate::provincial::{Act, HOMES, Home, Who, resident_id};
use serde_json::{Value, json};

/// A nature with a certificate that its units hold.
struct Nature {
    nature: &'static str,
    kind: &'static str,
    /// The first two characters of its credit code (GB 32100), and the first two of its organisation code.
    code: (&'static str, &'static str),
    /// How its names end, and those of its sites.
    ends: &'static [(&'static str, &'static str)],
    /// The suffix of its domains.
    suffix: &'static str,
}

const NATURES: &[Nature] = &[
    Nature {
        nature: "enterprise",
        kind: "business_licence",
        code: ("91", "MA"),
        ends: &[
            ("示例科技有限公司", "示例科技"),
            ("示例贸易有限责任公司", "示例贸易官网"),
            ("示例农业专业合作社", "示例农业专业合作社"),
            ("示例合伙企业（有限合伙）", "示例合伙企业"),
            ("示例食品厂", "示例食品厂"),
        ],
        suffix: "cn",
    },
    Nature {
        nature: "individual_business",
        kind: "business_licence",
        code: ("92", "MA"),
        ends: &[("示例百货店", "示例百货店"), ("示例小吃店（个体工商户）", "示例小吃店")],
        suffix: "cn",
    },
    Nature {
        nature: "government",
        kind: "credit_code_certificate",
        code: ("11", "MB"),
        ends: &[("示例局", "示例局"), ("示例街道办事处", "示例街道办事处"), ("人民政府示例办公室", "示例办公室")],
        suffix: "gov.cn",
    },
    Nature {
        nature: "public_institution",
        kind: "institution_certificate",
        code: ("12", "MB"),
        ends: &[
            ("示例研究所", "示例研究所"),
            ("示例中学", "示例中学"),
            ("示例图书馆", "示例图书馆"),
            ("示例大学", "示例大学"),
        ],
        suffix: "cn",
    },
    Nature {
        nature: "social_organisation",
        kind: "social_organisation_certificate",
        code: ("51", "MJ"),
        ends: &[("示例行业协会", "示例行业协会"), ("示例商会", "示例商会官网"), ("示例学会", "示例学会")],
        suffix: "org.cn",
    },
    Nature {
        nature: "private_non_enterprise",
        kind: "private_non_enterprise_certificate",
        code: ("52", "MJ"),
        ends: &[("示例社会工作服务中心", "示例社会工作服务中心"), ("示例养老院", "示例养老院")],
        suffix: "cn",
    },
    Nature {
        nature: "law_firm",
        kind: "law_firm_licence",
        code: ("31", "MD"),
        ends: &[("示例律师事务所", "示例律师事务所"), ("示例（南山）律师事务所", "示例律师")],
        suffix: "com",
    },
    Nature {
        nature: "mass_organisation",
        kind: "credit_code_certificate",
        code: ("13", "MB"),
        ends: &[("总工会", "示例总工会"), ("妇女联合会", "示例妇女联合会")],
        suffix: "cn",
    },
    Nature {
        nature: "judicial_appraisal",
        kind: "judicial_appraisal_licence",
        code: ("91", "MA"),
        ends: &[("示例司法鉴定所", "示例司法鉴定所"), ("示例司法鉴定中心", "示例司法鉴定中心")],
        suffix: "cn",
    },
    Nature {
        nature: "notary",
        kind: "notary_licence",
        code: ("12", "MD"),
        ends: &[("示例公证处", "示例公证处")],
        suffix: "cn",
    },
    Nature {
        nature: "arbitration",
        kind: "arbitration_certificate",
        code: ("33", "MD"),
        ends: &[("仲裁委员会", "示例仲裁委员会")],
        suffix: "cn",
    },
    Nature {
        nature: "religious",
        kind: "religious_site_certificate",
        code: ("71", "MC"),
        ends: &[("示例寺", "示例寺"), ("示例清真寺", "示例清真寺")],
        suffix: "cn",
    },
    Nature {
        nature: "collective_economy",
        kind: "rural_collective_certificate",
        code: ("N2", "MF"),
        ends: &[("示例村股份经济合作社", "示例村股份经济合作社")],
        suffix: "cn",
    },
];

fn everywhere(order: &mut Value, pointers: &[&str], value: &Value) {
    for pointer in pointers {
        if order.pointer(pointer).is_some() {
            set(order, pointer, value.clone());
        }
    }
}

/// A credit code with its check characters (GB 32100).
fn credit_code(head: (&str, &str), division: &str, nth: u64) -> String {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let organisation = format!("{}{:06}", head.1, nth % 1_000_000);
    let value = |c: char| "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".find(c).unwrap();
    let sum: usize = organisation.chars().zip([3, 7, 9, 10, 5, 8, 4, 2]).map(|(c, weight)| value(c) * weight).sum();
    let check = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X"][(11 - sum % 11) % 11];
    let body = format!("{}{division}{organisation}{check}", head.0);
    let weights = std::iter::successors(Some(1), |weight| Some(weight * 3 % 31));
    let sum: usize = body.chars().zip(weights).map(|(c, weight)| ALPHABET.find(c).unwrap() * weight).sum();
    format!("{body}{}", ALPHABET.as_bytes()[(31 - sum % 31) % 31] as char)
}

const NAMES: &[&str] = &[
    "/subject/name",
    "/subject/certificate/name",
    "/facts/account/realname_name",
    "/facts/account/subject_of_record",
    "/facts/domains/0/registrant_name",
    "/facts/record/name",
    "/facts/record/certificate/name",
    "/facts/registry/subject/holder_name",
    "/facts/registry/services/0/holder_name",
    "/facts/company_register/name",
];
const NUMBERS: &[&str] = &[
    "/subject/certificate/number",
    "/facts/account/realname_cert_number",
    "/facts/domains/0/registrant_cert_number",
    "/facts/record/certificate/number",
];
const KINDS: &[&str] = &[
    "/subject/certificate/kind",
    "/facts/account/realname_cert_kind",
    "/facts/domains/0/registrant_cert_kind",
    "/facts/record/certificate/kind",
];
const OF_NATURE: &[&str] = &["/subject/nature", "/facts/record/nature", "/facts/registry/subject/nature"];
const DOMAINS: &[&str] = &[
    "/services/0/domains/0",
    "/services/0/home_page",
    "/facts/domains/0/domain",
    "/facts/registry/services/0/domain",
    "/facts/sites/0/domain",
];

/// Makes the unit of an order one of another nature. Returns the name of its site.
fn becomes(order: &mut Value, home: &Home, nature: &Nature, nth: u64) -> String {
    let (end, site) = nature.ends[(nth % nature.ends.len() as u64) as usize];
    let city = order.pointer("/facts/record/name").or_else(|| order.pointer("/subject/name")).unwrap();
    let name = city.as_str().unwrap().replace("示例科技有限公司", end);
    everywhere(order, OF_NATURE, &nature.nature.into());
    everywhere(order, NAMES, &name.into());
    everywhere(order, KINDS, &nature.kind.into());
    everywhere(order, NUMBERS, &credit_code(nature.code, home.code, nth).into());
    everywhere(order, DOMAINS, &format!("example.{}", nature.suffix).into());
    for at in 0..2 {
        let pointer = format!("/facts/record/services/{at}/domains/0");
        if order.pointer(&pointer) == Some(&"example.cn".into()) {
            set(order, &pointer, format!("example.{}", nature.suffix));
        }
    }
    if nature.nature == "individual_business" {
        for (member, value) in
            [("trade_name", json!("示例")), ("has_trade_name", json!(true)), ("has_seal", json!(true))]
        {
            if order.pointer("/subject/name").is_some() {
                set(order, &format!("/subject/{member}"), value);
            }
        }
        if order.pointer("/facts/record/name").is_some() {
            set(order, "/facts/record/has_trade_name", true);
        }
    }
    // Papers that pages ask of some natures.
    let papers =
        ["site_name_review_form", "establishment_office_form", "individual_business_licence", "law_firm_pages"];
    for paper in papers {
        set(order, "/supplements/-", paper);
    }
    site.to_owned()
}

#[test]
fn units_of_every_nature() {
    let (mut count, mut wrong) = (0, Vec::new());
    for (nature, home) in NATURES.iter().flat_map(|nature| HOMES.iter().map(move |home| (nature, home))) {
        for channel in ["pc", "mini_program"] {
            // The acts in turn; the mini-program has no order that takes a site of a recorded subject over.
            let act = match Act::OF_CLEAN[count % Act::OF_CLEAN.len()] {
                Act::AccessHere if channel == "mini_program" => Act::Access,
                act => act,
            };
            let mut order = Who::of(home.province, false).order(act);
            let site = becomes(&mut order, home, nature, count as u64);
            if matches!(act, Act::First | Act::Added | Act::AddedElsewhere) {
                set(&mut order, "/services/0/name", site);
            }
            set(&mut order, "/channel", channel);
            count += 1;
            let at = format!("{} {} {channel} {act:?}", nature.nature, home.province);
            wrong.extend(found(&order).into_iter().map(|line| format!("{line} | {at}")));
        }
    }
    wrong.sort();
    println!("{count} orders");
    assert_eq!(count, NATURES.len() * HOMES.len() * 2);
    assert!(wrong.is_empty(), "{} findings:\n{}", wrong.len(), wrong.join("\n"));
}

/// Certificates that persons file with, and a number of each; none where it is made for the district.
const PERSONS: &[(&str, Option<&str>)] = &[
    ("resident_id", None),
    ("passport", Some("E12345678")),
    ("passport", Some("AB1234567")),
    ("hk_macao_permit", Some("H12345678")),
    ("hk_macao_permit", Some("M87654321")),
    ("hk_macao_residence_permit", None),
    ("taiwan_permit", Some("12345678")),
    ("taiwan_residence_permit", None),
    ("permanent_residence", Some("USA440085123106")),
    ("officer_certificate", Some("军字第1234567号")),
];
/// Who holds it.
const ROLES: &[&str] = &["individual", "representative", "employee"];

/// What provinces refuse: individuals without a resident identity card, foreigners as individuals or as a unit's
/// representative, and other certificates of persons from elsewhere than those that the page names.
fn is_refused(province: &str, role: &str, kind: &str) -> bool {
    let foreign = matches!(kind, "passport" | "permanent_residence");
    let named = match (province, kind) {
        ("beijing", "hk_macao_residence_permit") => false,
        ("beijing", "permanent_residence") => role != "individual",
        ("yunnan", "hk_macao_residence_permit" | "taiwan_residence_permit" | "permanent_residence") => false,
        _ => true,
    };
    !named
        || match role {
            "individual" if province == "hebei" => foreign,
            "individual" => province == "fujian" && kind != "resident_id",
            "representative" => matches!(province, "hebei" | "shandong" | "fujian") && foreign,
            _ => false,
        }
}

/// Gives the certificate to who holds it, wherever the order has it.
fn holds(order: &mut Value, role: &str, kind: &str, number: &str) {
    let mut places = vec!["/services/0/responsible_person/certificate"];
    if role != "employee" {
        places.extend(["/subject/responsible_person/certificate", "/facts/record/responsible_person/certificate"]);
        let service = "/facts/record/services/0/responsible_person/certificate";
        places.extend([service, "/facts/record/services/1/responsible_person/certificate"]);
    }
    for place in places {
        if order.pointer(place).is_some() {
            set(order, &format!("{place}/kind"), kind);
            set(order, &format!("{place}/number"), number);
        }
    }
    match role {
        "individual" => {
            everywhere(order, NUMBERS, &number.into());
            everywhere(order, KINDS, &kind.into());
        }
        "representative" => {
            everywhere(order, &["/subject/legal_rep_cert_kind"], &kind.into());
            everywhere(order, &["/subject/legal_rep_cert_number"], &number.into());
        }
        _ => {
            let person = "/services/0/responsible_person";
            for (member, value) in [
                ("name", "李示例"),
                ("mobile", "13700137000"),
                ("email", "li@example.cn"),
                ("emergency_contact", "13900139001"),
            ] {
                set(order, &format!("{person}/{member}"), value);
            }
            set(order, &format!("{person}/role"), json!(["employee"]));
            set(order, "/services/0/attachments/-", "authorisation_letter");
        }
    }
}

#[test]
fn persons_of_every_kind() {
    let (mut count, mut wrong) = (0, Vec::new());
    for (home, role) in HOMES.iter().flat_map(|home| ROLES.iter().map(move |role| (home, *role))) {
        for (kind, number) in PERSONS.iter().filter(|(kind, _)| !is_refused(home.province, role, kind)) {
            let made = match *kind {
                "hk_macao_residence_permit" => resident_id("810000", "19880505", "003"),
                "taiwan_residence_permit" => resident_id("830000", "19880505", "003"),
                _ => resident_id(home.code, "19900606", "002"),
            };
            let act = [Act::First, Act::Added, Act::AddedElsewhere][count % 3];
            let mut order = Who::of(home.province, role == "individual").order(act);
            // What Shanghai asks of foreigners beside the passport.
            for paper in ["residence_permit", "police_residence_certificate"] {
                set(&mut order, "/supplements/-", paper);
            }
            // Numbers of two cards; Jiangsu wants the one with a letter.
            holds(&mut order, role, kind, number.unwrap_or(&made));
            set(&mut order, "/channel", if count % 2 == 0 { "pc" } else { "mini_program" });
            count += 1;
            let at = format!("{role} {kind} {} {act:?}", home.province);
            wrong.extend(found(&order).into_iter().map(|line| format!("{line} | {at}")));
        }
    }
    wrong.sort();
    println!("{count} orders");
    assert!(count > 850);
    assert!(wrong.is_empty(), "{} findings:\n{}", wrong.len(), wrong.join("\n"));
}

/// Names of units, with their own names, and of individuals, whose words come close to those of a field, a place or a bar.
const HARD: &[(&str, &str)] = &[
    ("示例新闻纸业有限公司", "示例新闻纸业"),
    ("示例医疗器械有限公司", "示例医疗器械"),
    ("示例大药房连锁有限公司", "示例大药房"),
    ("示例教育装备有限公司", "示例教育装备"),
    ("示例融媒体科技有限公司", "示例融媒体"),
    ("示例证券有限责任公司", "示例证券"),
    ("示例保险代理有限公司", "示例保险代理"),
    ("示例出版社有限公司", "示例出版社"),
    ("示例影城有限公司", "示例影城"),
    ("示例网络游戏有限公司", "示例网络游戏"),
    ("示例国家公园管理有限公司", "示例国家公园"),
    ("中国示例集团有限公司", "中国示例集团"),
    ("示例出租车有限公司", "示例出租车"),
    ("示例幼儿园", "示例幼儿园"),
    ("示例人民医院", "示例人民医院"),
    ("示例文化馆", "示例文化馆"),
    ("示例报业传媒有限公司", "示例报业"),
    ("示例平台科技有限公司", "示例平台科技"),
    ("示例社区服务有限公司", "示例社区服务"),
    ("示例在线教育科技有限公司", "示例在线教育"),
];

/// Whether the finding is a province's own demand on names.
fn is_of_page(line: &str) -> bool {
    ["BA-V0608", "BA-V0609", "BA-V0610", "BA-V0626", "BA-V0627"].iter().any(|code| line.starts_with(code))
}

#[test]
fn hard_names_in_every_province() {
    let (mut count, mut wrong) = (0, Vec::new());
    let places = ["深圳", "南山"];
    let mut judge = |mut order: Value, name: &str, at: &str| {
        set(&mut order, "/services/0/name", name);
        order["facts"].as_object_mut().unwrap().remove("business_scope");
        // The papers of a hospital, and of names with words of culture, education or a field of pre-approval.
        let papers = [
            "medical_licence",
            "hospital_papers",
            "culture_commitment",
            "no_training_commitment",
            "no_preapproval_commitment",
        ];
        for paper in papers {
            set(&mut order, "/supplements/-", paper);
        }
        count += 1;
        wrong.extend(
            found(&order).into_iter().filter(|line| !is_of_page(line)).map(|line| format!("{line} | {name} {at}")),
        );
    };
    // Each name in every other province.
    for (at, home) in HOMES.iter().enumerate() {
        for name in HARD_UNITS.iter().skip(at % 2).step_by(2) {
            if !places.iter().any(|place| name.contains(place)) {
                judge(Who::of(home.province, false).order(Act::First), name, home.province);
            }
        }
        for (own, name) in HARD.iter().skip(at % 2).step_by(2) {
            let mut order = Who::of(home.province, false).order(Act::Added);
            let city = order.pointer("/facts/record/name").unwrap().as_str().unwrap();
            let own = city.replace("示例科技有限公司", own);
            everywhere(&mut order, NAMES, &own.into());
            judge(order, name, home.province);
        }
        for name in HARD_PERSONS.iter().skip(at % 2).step_by(2) {
            judge(Who::of(home.province, true).order(Act::First), name, home.province);
        }
    }
    wrong.sort();
    println!("{count} orders");
    assert!(count > 1_000);
    assert!(wrong.is_empty(), "{} findings:\n{}", wrong.len(), wrong.join("\n"));
}
