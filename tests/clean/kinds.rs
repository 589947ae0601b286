//! Clean orders of every nature, channel and kind of person, in every province, with names that come close to a rule.

use super::{HARD_PERSONS, HARD_UNITS, found};
use beian::model::{Channel, OrderKind};
use beian::testing::pointer::{everywhere, set};
use beian::testing::{Clean, resident_id};
use beian::value::Province;
use serde_json::{Value, json};

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
#[test]
fn units_of_every_nature() {
    let (mut count, mut wrong) = (0, Vec::new());
    let units = Clean::all().filter(|clean| !clean.is_individual());
    // Every name that a nature has in turn.
    for (nth, clean) in units.enumerate().filter(|(nth, _)| nth % 3 == 0) {
        let clean = clean.named(nth / 3);
        count += 1;
        wrong.extend(found(&clean.draft().into()).into_iter().map(|line| format!("{line} | {clean:?}")));
    }
    wrong.sort();
    println!("{count} orders");
    assert!(count > 1_200);
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
            everywhere(order, NUMBERS, number);
            everywhere(order, KINDS, kind);
        }
        "representative" => {
            everywhere(order, &["/subject/legal_rep_cert_kind"], kind);
            everywhere(order, &["/subject/legal_rep_cert_number"], number);
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
    for (home, role) in Province::ALL.iter().flat_map(|home| ROLES.iter().map(move |role| (*home, *role))) {
        for (kind, number) in PERSONS.iter().filter(|(kind, _)| !is_refused(home.word(), role, kind)) {
            let kinds = [OrderKind::FirstFiling, OrderKind::AddServiceHere, OrderKind::AddServiceElsewhere];
            let clean = Clean::of(kinds[count % 3]).province(home);
            let clean = if role == "individual" { clean.individual() } else { clean };
            let clean = clean.channel([Channel::Pc, Channel::MiniProgram][count % 2]);
            let made = match *kind {
                "hk_macao_residence_permit" => resident_id("810000", "19880505", "003"),
                "taiwan_residence_permit" => resident_id("830000", "19880505", "003"),
                _ => resident_id(clean.division(), "19900606", "002"),
            };
            let mut order = Value::from(clean.draft());
            // What Shanghai asks of foreigners beside the passport.
            for paper in ["residence_permit", "police_residence_certificate"] {
                set(&mut order, "/supplements/-", paper);
            }
            // Numbers of two cards; Jiangsu wants the one with a letter.
            holds(&mut order, role, kind, number.unwrap_or(&made));
            count += 1;
            let at = format!("{role} {kind} {clean:?}");
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
    for (at, home) in Province::ALL.into_iter().enumerate() {
        let first = Clean::of(OrderKind::FirstFiling).province(home);
        for name in HARD_UNITS.iter().skip(at % 2).step_by(2) {
            if !places.iter().any(|place| name.contains(place)) {
                judge(first.draft().into(), name, home.word());
            }
        }
        for (own, name) in HARD.iter().skip(at % 2).step_by(2) {
            let mut order = Value::from(first.kind(OrderKind::AddServiceHere).draft());
            let city = order.pointer("/facts/record/name").unwrap().as_str().unwrap();
            let own = city.replace("示例科技有限公司", own);
            everywhere(&mut order, NAMES, own);
            judge(order, name, home.word());
        }
        for name in HARD_PERSONS.iter().skip(at % 2).step_by(2) {
            judge(first.individual().channel(Channel::MiniProgram).draft().into(), name, home.word());
        }
    }
    wrong.sort();
    println!("{count} orders");
    assert!(count > 1_000);
    assert!(wrong.is_empty(), "{} findings:\n{}", wrong.len(), wrong.join("\n"));
}
