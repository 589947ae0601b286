//! Each thing that a change can touch, on each kind of change, in each province: what the questions say of the order and what
//! the rules make of it is one.

use super::{ask, outcome, sample, validator};
use beian::decide::filing::Change;
use beian::decide::order;
use beian::decide::sms::{OrderQuestion, Persons, persons_of};
use beian::law::{self, Difference, Item, Part};
use beian::model::{OrderKind, SubjectNature, Vocabulary as _};
use beian::value::Province;
use beian::{Order, Outcome, Report, Verdict};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// One thing that an order of change can change.
struct Field {
    item: Item,
    /// Whose: `/subject`, `/services/0`, or the responsible person of one of them.
    part: &'static str,
    /// Where it stands below that.
    member: &'static str,
    recorded: &'static str,
    given: &'static str,
    /// What becomes of it.
    change: law::Change,
}

const fn changed(
    item: Item,
    part: &'static str,
    member: &'static str,
    recorded: &'static str,
    given: &'static str,
) -> Field {
    Field { item, part, member, recorded, given, change: law::Change::Changed }
}

const SUBJECT: &str = "/subject";
const SERVICE: &str = "/services/0";
const SUBJECT_PERSON: &str = "/subject/responsible_person";
const SERVICE_PERSON: &str = "/services/0/responsible_person";
/// The province of the order, and another one.
const HERE: &str = "here";
const THERE: &str = "there";

/// The list. A test holds that no field of the difference is missing in it.
#[rustfmt::skip]
const FIELDS: &[Field] = &[
    changed(Item::Province, SUBJECT, "province", THERE, HERE),
    changed(Item::Nature, SUBJECT, "nature", r#""enterprise""#, r#""public_institution""#),
    changed(Item::SubjectName, SUBJECT, "name", r#""深圳市旧名科技有限公司""#, r#""深圳市示例科技有限公司""#),
    changed(Item::SuperiorUnit, SUBJECT, "superior_unit", r#""示例集团有限公司""#, r#""示例控股有限公司""#),
    changed(Item::HasTradeName, SUBJECT, "has_trade_name", "false", "true"),
    changed(Item::CertificateKind, SUBJECT, "certificate/kind", r#""organisation_code""#, r#""business_licence""#),
    changed(Item::CertificateNumber, SUBJECT, "certificate/number", r#""440301103097413""#, r#""91440300MA5ABCD000""#),
    changed(Item::CertificateAddress, SUBJECT, "certificate/address", r#""旧示例路9号101室""#, r#""新示例路20号601室""#),
    changed(Item::CertificateValidTo, SUBJECT, "certificate/valid_to", r#""2028-01-01""#, r#""长期""#),
    changed(Item::LegalRepName, SUBJECT, "legal_rep_name", r#""王示例""#, r#""张示例""#),
    changed(Item::Address, SUBJECT, "address", r#""旧示例路9号101室""#, r#""新示例路20号601室""#),
    changed(Item::PersonName, SUBJECT_PERSON, "name", r#""王示例""#, r#""张示例""#),
    changed(Item::PersonCertificateKind, SUBJECT_PERSON, "certificate/kind", r#""passport""#, r#""resident_id""#),
    changed(Item::PersonCertificateNumber, SUBJECT_PERSON, "certificate/number", r#""440305198805050002""#, r#""440305198501010001""#),
    changed(Item::PersonCertificateValidTo, SUBJECT_PERSON, "certificate/valid_to", r#""2026-05-20""#, r#""2036-05-20""#),
    changed(Item::Mobile, SUBJECT_PERSON, "mobile", r#""13900139001""#, r#""13600136000""#),
    changed(Item::EmergencyContact, SUBJECT_PERSON, "emergency_contact", r#""13900139001""#, r#""13600136000""#),
    changed(Item::Email, SUBJECT_PERSON, "email", r#""old@example.cn""#, r#""new@example.cn""#),
    Field { item: Item::Service, part: "", member: "services/1", recorded: "null", given: r#"{"kind":"website","name":"示例科技二站","domains":["example.net"]}"#, change: law::Change::Added },
    changed(Item::ServiceKind, SERVICE, "kind", r#""app""#, r#""website""#),
    changed(Item::ServiceName, SERVICE, "name", r#""示例科技旧站""#, r#""示例科技新站""#),
    changed(Item::AppName, SERVICE, "app_name", r#""示例旧""#, r#""示例新""#),
    changed(Item::ContentKind, SERVICE, "content_kind", r#""other""#, r#""unit_portal""#),
    changed(Item::Languages, SERVICE, "languages", r#"["simplified_chinese"]"#, r#"["simplified_chinese","english"]"#),
    changed(Item::PreApproval, SERVICE, "pre_approval", r#"["none"]"#, r#"["culture"]"#),
    Field { item: Item::Domain, part: SERVICE, member: "domains", recorded: r#"["example.com.cn"]"#, given: r#"["example.com.cn","example.net"]"#, change: law::Change::Added },
    Field { item: Item::Domain, part: SERVICE, member: "domains", recorded: r#"["example.com.cn","example.net"]"#, given: r#"["example.com.cn"]"#, change: law::Change::Removed },
    changed(Item::Platform, SERVICE, "platforms", r#"[{"kind":"android","package":"cn.example.old"}]"#, r#"[{"kind":"android","package":"cn.example.new"}]"#),
    Field { item: Item::Platform, part: SERVICE, member: "platforms", recorded: r#"[{"kind":"android"}]"#, given: r#"[{"kind":"android"},{"kind":"ios"}]"#, change: law::Change::Added },
    Field { item: Item::Platform, part: SERVICE, member: "platforms", recorded: r#"[{"kind":"android"},{"kind":"ios"}]"#, given: r#"[{"kind":"android"}]"#, change: law::Change::Removed },
    changed(Item::Resource, SERVICE, "resource/id", r#""ins-example1""#, r#""ins-example2""#),
    changed(Item::Resource, SERVICE, "resource/kind", r#""lighthouse""#, r#""cvm""#),
    changed(Item::PersonName, SERVICE_PERSON, "name", r#""王示例""#, r#""张示例""#),
    changed(Item::PersonCertificateKind, SERVICE_PERSON, "certificate/kind", r#""passport""#, r#""resident_id""#),
    changed(Item::PersonCertificateNumber, SERVICE_PERSON, "certificate/number", r#""440305198805050002""#, r#""440305198501010001""#),
    changed(Item::PersonCertificateValidTo, SERVICE_PERSON, "certificate/valid_to", r#""2026-05-20""#, r#""2036-05-20""#),
    changed(Item::Mobile, SERVICE_PERSON, "mobile", r#""13900139001""#, r#""13600136000""#),
    changed(Item::EmergencyContact, SERVICE_PERSON, "emergency_contact", r#""13900139001""#, r#""13600136000""#),
    changed(Item::Email, SERVICE_PERSON, "email", r#""old@example.cn""#, r#""new@example.cn""#),
];

#[test]
fn the_list_has_every_field_of_the_difference() {
    let listed: BTreeSet<Item> = FIELDS.iter().map(|field| field.item).collect();
    assert_eq!(listed, Item::ALL.iter().copied().collect());
}

/// Puts a value below an object, or an element at the end of a list.
fn put(json: &mut Value, pointer: &str, value: Value) {
    let mut at = json;
    for step in pointer.split('/').filter(|step| !step.is_empty()) {
        at = match (at, step.parse::<usize>()) {
            (Value::Array(list), Ok(index)) => {
                if list.len() <= index {
                    list.push(json!({}));
                }
                &mut list[index]
            }
            (at, _) => {
                if !at.is_object() {
                    *at = json!({});
                }
                &mut at[step]
            }
        };
    }
    *at = value;
}

impl Field {
    fn is_of_subject(&self) -> bool {
        self.part.starts_with(SUBJECT)
    }

    /// The order that changes this alone, with its record.
    fn order(&self, facts: &Value, kind: OrderKind, province: Province) -> Value {
        let other = if province == Province::Hunan { "hubei" } else { "hunan" };
        let value = |text: &str| match text {
            HERE => json!(province.word()),
            THERE => json!(other),
            text => serde_json::from_str(text).unwrap(),
        };
        let mut order = json!({"kind": kind.word(), "channel": "pc", "facts": facts});
        put(&mut order, "/facts/record/province", json!(province.word()));
        if !self.is_of_subject() {
            put(&mut order, "/services", json!([{"kind": "website", "record_number": "粤ICP备2021000123号-1"}]));
        }
        if self.recorded != "null" {
            let part = self.part.strip_prefix(SUBJECT).unwrap_or(self.part);
            put(&mut order, &format!("/facts/record{part}/{}", self.member), value(self.recorded));
        }
        put(&mut order, &format!("{}/{}", self.part, self.member), value(self.given));
        order
    }
}

fn findings<'r>(report: &'r Report, code: &'r str) -> impl Iterator<Item = String> + 'r {
    report.diagnostics().iter().filter(move |found| found.code() == code).map(|found| found.path.to_string())
}

const SUBJECT_VERIFIED: &str = "/facts/sms/subject_person_verified";
const SERVICE_VERIFIED: &str = "/facts/sms/service_person_verified";
/// Whether another person, another nature or another province may follow the recorded one.
const REPLACING: [&str; 4] = ["BA-S0702", "BA-S0801", "BA-S0802", "BA-S0804"];

#[test]
fn questions_and_rules_agree_on_every_field() {
    let facts = {
        let mut facts = sample("clean-change-filing-unit-pc")["facts"].clone();
        facts["progress"] = json!({"state": "authority_review"});
        facts["sms"] = json!({"subject_person_verified": false, "service_person_verified": false});
        facts["record"]["services"][0]["domains"] = json!(["example.com.cn"]);
        facts
    };
    let validator = validator();
    for (province, kind, field) in Province::ALL
        .into_iter()
        .flat_map(|province| OrderKind::CHANGE.iter().map(move |kind| (province, *kind)))
        .flat_map(|(province, kind)| FIELDS.iter().map(move |field| (province, kind, field)))
    {
        let order = Order::from_json(&field.order(&facts, kind, province).to_string()).unwrap();
        let report = validator.validate(&order);
        let told = format!("{} {} {:?} {} {:?}", province.word(), kind.word(), field.item, field.part, field.change);

        // What changes: this alone, and with it what belongs to it. It is what the question of the order answers.
        let answer = order::changes(&OrderQuestion { order: Some(order.clone()) });
        let differences = &answer.outcome().unwrap().differences;
        let is_this = |one: &Difference| one.item == field.item && one.change == field.change;
        assert!(differences.iter().any(is_this), "{told}\n{differences:?}");
        let is_new = field.item == Item::Service;
        let of_new = |one: &Difference| is_new && one.part == Part::Service(1);
        assert!(differences.iter().all(|one| is_this(one) || of_new(one)), "{told}\n{differences:?}");
        assert_eq!(report.outcome("BA-O0801"), Some(Outcome::Passed), "{told}\n{report}");

        // Whether a change of this kind may touch it; a service that is not recorded is none to change.
        let may = match kind {
            OrderKind::ChangeSubject => field.is_of_subject(),
            OrderKind::ChangeService => !field.is_of_subject(),
            _ => true,
        };
        let beyond = findings(&report, "BA-O0802").filter(|path| !path.starts_with("/services/1")).count();
        assert_eq!(beyond, usize::from(!may && !is_new), "{told}\n{report}");
        let is_refused = report.outcome("BA-V0801") == Some(Outcome::Failed);
        assert_eq!(is_refused, is_new && kind != OrderKind::ChangeSubject, "{told}\n{report}");

        // Whether the record can become that.
        if kind != OrderKind::ChangeService {
            let answer = order::change_possible_of(&order);
            let outcomes = REPLACING.map(|code| report.outcome(code).unwrap());
            match answer.outcome() {
                Some(Change::Yes) => assert!(!outcomes.contains(&Outcome::Failed), "{told}\n{report}"),
                Some(_) => assert!(outcomes.contains(&Outcome::Failed), "{told} {answer:?}\n{report}"),
                None => assert!(outcomes.contains(&Outcome::Undetermined), "{told}\n{report}"),
            }
            let moves = answer.outcome() == Some(&Change::AskAcrossProvinces);
            assert_eq!(moves, field.item == Item::Province, "{told} {answer:?}");
        }

        // Who confirms.
        let answer = persons_of(&order);
        let asked: Vec<String> = findings(&report, "BA-O0303").collect();
        let wanted: &[&str] = match answer.outcome() {
            Some(Persons::Subject) => &[SUBJECT_VERIFIED],
            Some(Persons::Service) => &[SERVICE_VERIFIED],
            Some(Persons::Both) => &[SUBJECT_VERIFIED, SERVICE_VERIFIED],
            Some(_) => &[],
            None => panic!("{told} {answer:?}"),
        };
        assert_eq!(asked, wanted, "{told} {answer:?}\n{report}");
        if may && field.item != Item::Province && !is_new {
            let expected = if field.is_of_subject() { Persons::Subject } else { Persons::Service };
            assert_eq!(answer.outcome(), Some(&expected), "{told}");
        }
    }
}

/// Without its record an order of change is incomplete, of whatever kind and nature, and says what to give.
#[test]
fn a_change_without_its_record_says_what_to_give() {
    let natures = SubjectNature::ALL.iter().map(|nature| Some(*nature)).chain([None]);
    for (nature, kind) in natures.flat_map(|nature| OrderKind::CHANGE.iter().map(move |kind| (nature, *kind))) {
        for of_subject in [true, false] {
            let mut order =
                json!({"kind": kind.word(), "channel": "pc", "facts": sample("clean-change-filing-unit-pc")["facts"]});
            order["facts"].as_object_mut().unwrap().remove("record");
            if of_subject {
                order["subject"] = json!({"address": "广东省深圳市南山区新示例路20号6层601室"});
            } else {
                order["services"] =
                    json!([{"kind": "website", "record_number": "粤ICP备2021000123号-1", "content_kind": "other"}]);
            }
            if let Some(nature) = nature {
                put(&mut order, "/subject/nature", json!(nature.word()));
            }
            let report = validator().validate_json(&order.to_string()).unwrap();
            let told = format!("{} {nature:?} {of_subject}\n{report}", kind.word());
            assert_eq!(report.verdict(), Verdict::Incomplete, "{told}");
            let mut needs = report.undetermined().iter().flat_map(|open| open.needs.iter());
            assert!(needs.any(|need| need.to_string() == "/facts/record"), "{told}");
            for question in ["changes", "change-possible"] {
                assert_eq!(ask("order", question, &json!({"order": order}))["needs"], json!(["order"]), "{told}");
            }
            // Who confirms the other kinds does not depend on what changes, but for a province that is given.
            if kind == OrderKind::ChangeFiling {
                assert_eq!(ask("sms", "of-order", &json!({"order": order}))["needs"], json!(["order"]), "{told}");
            }
            assert_eq!(outcome(&order, "BA-O0801"), Outcome::Undetermined, "{told}");
        }
    }
}
