//! One law, two askers: a question and the rules that speak of the same law are asked side by side, over every province,
//! nature and kind of order, and over the parameters of the question. They may not contradict each other.

use super::{ask, sample, validator};
use beian::Outcome;
use beian::model::Vocabulary as _;
use beian::model::{OrderKind, SubjectNature};
use beian::value::Province;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What either side says of an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Says {
    Fine,
    Wrong,
    /// It depends on something that is missing.
    Open,
}

/// One cell of the product.
#[derive(Clone, Copy)]
struct Cell {
    province: Province,
    nature: SubjectNature,
    kind: OrderKind,
}

impl Cell {
    fn individual(self) -> bool {
        self.nature.is_individual()
    }
}

/// A question and the rules that speak of one law.
struct Pair {
    question: (&'static str, &'static str),
    rules: &'static [&'static str],
    /// Kinds of orders that the rules look at; elsewhere none of them may fail.
    kinds: &'static [OrderKind],
    /// Whether provinces differ in it. Where they do not, each still comes up, though not with every nature and kind.
    by_province: bool,
    /// How many values the parameters have together.
    parameters: usize,
    /// The question of a cell, and the order; `None` where the law does not speak of it.
    case: fn(Cell, usize) -> Option<(Value, Value)>,
    /// What the answer means for that order.
    means: fn(&Value, Cell, usize) -> Says,
}

fn base(cell: Cell) -> Value {
    let mut order = sample("clean-first-filing-unit-pc");
    order["kind"] = cell.kind.word().into();
    order["subject"]["province"] = cell.province.word().into();
    order["subject"]["nature"] = cell.nature.word().into();
    order
}

/// The worst outcome of the rules; none where none of them looked.
fn outcome(order: &Value, rules: &[&str]) -> Option<Says> {
    let report = validator().validate_json(&order.to_string()).unwrap();
    let outcomes = rules.iter().map(|code| report.outcome(code).unwrap_or_else(|| panic!("{code}")));
    outcomes.fold(None, |worst, outcome| match (worst, outcome) {
        (Some(Says::Wrong), _) | (_, Outcome::Failed) => Some(Says::Wrong),
        (Some(Says::Open), _) | (_, Outcome::Undetermined) => Some(Says::Open),
        (_, Outcome::Passed) => Some(Says::Fine),
        (worst, _) => worst,
    })
}

/// A bar of a gate or none.
fn gate(answer: &Value) -> Says {
    match answer["outcome"]["gate"].as_str() {
        Some("open") => Says::Fine,
        Some(_) => Says::Wrong,
        None => Says::Open,
    }
}

/// Fine with one of the words, else wrong.
fn fine_with(answer: &Value, words: &[&str]) -> Says {
    match answer["outcome"].as_str() {
        Some(word) if words.contains(&word) => Says::Fine,
        Some(_) => Says::Wrong,
        None => Says::Open,
    }
}

fn set(order: &mut Value, pointer: &str, value: impl Into<Value>) {
    if let Some(place) = order.pointer_mut(pointer) {
        *place = value.into();
        return;
    }
    let (parent, member) = pointer.rsplit_once('/').unwrap();
    order.pointer_mut(parent).unwrap_or_else(|| panic!("{pointer}"))[member] = value.into();
}

const ADD: &[OrderKind] = OrderKind::ADD;
const NEW: &[OrderKind] = OrderKind::NEW;
const ACCESS: [&str; 2] = ["none", "same_subject"];

const PAIRS: &[Pair] = &[
    Pair {
        question: ("filing", "kind"),
        rules: &["BA-O0202"],
        kinds: ADD,
        by_province: false,
        parameters: 6,
        case: |cell, at| {
            let (subject, found, here) =
                [("none", false, false), ("elsewhere", true, false), ("here", true, true)][at / 2];
            let mut order = base(cell);
            order["facts"]["registry"] = json!({
                "subject": {"found": found, "state": "normal"},
                "subject_here": here,
                "services": [{"domain": "example.cn", "found": at % 2 == 1, "state": "normal"}],
            });
            let question =
                json!({"subject": subject, "service": ACCESS[at % 2], "accessed_here": false, "in_process": false});
            Some((question, order))
        },
        means: |answer, cell, _| fine_with(answer, &[cell.kind.word()]),
    },
    Pair {
        question: ("filing", "privacy"),
        rules: &["BA-D0205"],
        kinds: ADD,
        by_province: true,
        parameters: 2,
        case: |cell, at| {
            let mut order = base(cell);
            set(&mut order, "/facts/domains/0/privacy_protection", at == 1);
            Some((json!({"province": cell.province.word()}), order))
        },
        means: |answer, _, at| if at == 1 { fine_with(answer, &["not_asked"]) } else { Says::Fine },
    },
    Pair {
        question: ("filing", "suffix"),
        rules: &["BA-D0201"],
        kinds: ADD,
        by_province: true,
        parameters: 2,
        case: |cell, at| {
            let name = ["example.cn", "example.io"][at];
            let mut order = base(cell);
            set(&mut order, "/services/0/domains/0", name);
            set(&mut order, "/facts/domains/0/domain", name);
            Some((json!({"domain": name, "province": cell.province.word()}), order))
        },
        means: |answer, _, _| fine_with(answer, &["fileable", "unknown"]),
    },
    Pair {
        question: ("filing", "holder"),
        rules: &["BA-D0401", "BA-D0402", "BA-D0403", "BA-D0404"],
        kinds: ADD,
        by_province: true,
        parameters: 3,
        case: |cell, at| {
            let mut order = base(cell);
            let name = ["深圳市示例科技有限公司", "张示例", "王路人"][at];
            let subject = if cell.individual() { "张示例" } else { "深圳市示例科技有限公司" };
            let kind = if at == 0 { "organisation" } else { "individual" };
            set(&mut order, "/subject/name", subject);
            let domain = &mut order["facts"]["domains"][0];
            domain["registrant_name"] = name.into();
            domain["registrant_type"] = kind.into();
            // The number stays the subject's: who has the same name is the subject.
            domain.as_object_mut().unwrap().remove("registrant_cert_kind");
            let question = json!({
                "holder": kind, "individual": cell.individual(), "same": name == subject, "legal_representative": at == 1,
                "province": cell.province.word(),
            });
            Some((question, order))
        },
        means: |answer, _, _| fine_with(answer, &["fine", "legal_representative", "with_letter"]),
    },
    Pair {
        question: ("filing", "account"),
        rules: &["BA-A0101", "BA-A0102", "BA-A0104", "BA-A0105", "BA-A0201", "BA-A0203"],
        kinds: ADD,
        by_province: false,
        parameters: 6,
        case: |cell, at| {
            let mut order = base(cell);
            let subject = if cell.individual() { "张示例" } else { "深圳市示例科技有限公司" };
            set(&mut order, "/subject/name", subject);
            let account = &mut order["facts"]["account"];
            account["realname_name"] = if at == 1 { "王路人" } else { subject }.into();
            account["realname_status"] = if at == 2 { "pending" } else { "verified" }.into();
            let at_time = if at == 3 { "2025-11-19T10:00:01+08:00" } else { "2025-11-19T10:00:00+08:00" };
            account["realname_at"] = at_time.into();
            if at == 4 {
                account["subject_of_record"] = "广州市另一家有限公司".into();
            }
            account["kind"] = if at == 5 { "sub_user" } else { "main" }.into();
            account["authorised"] = (at != 5).into();
            let question = json!({
                "realname_status": account["realname_status"], "realname_at": at_time,
                "individual": cell.individual(), "account_name": account["realname_name"], "subject_name": subject,
                "legal_rep_name": "张示例", "account_record": if at == 4 { "other_subject" } else { "none" },
                "operator": account["kind"], "authorised": at != 5,
            });
            Some((question, order))
        },
        means: |answer, _, _| gate(answer),
    },
    Pair {
        question: ("filing", "start"),
        rules: &["BA-O0301", "BA-O0401", "BA-O0402"],
        kinds: OrderKind::ALL,
        by_province: false,
        parameters: 4,
        case: |cell, at| {
            // Who ends something has nothing in process that could be in the way.
            if at > 1 && !ADD.contains(&cell.kind) {
                return None;
            }
            let mut order = base(cell);
            set(&mut order, "/facts/account/in_process_orders", u8::from(at == 1));
            set(&mut order, "/facts/other_filings/subject_in_process", u8::from(at == 2));
            let domains = if at == 3 { json!(["example.cn"]) } else { json!([]) };
            set(&mut order, "/facts/other_filings/domains_in_process", domains);
            let question = json!({
                "order_open": at == 1, "same_kind": true, "same_subject": true, "forwarded": false,
                "subject_in_process": at == 2, "domain_in_process": at == 3,
            });
            Some((question, order))
        },
        means: |answer, _, _| fine_with(answer, &["yes"]),
    },
    Pair {
        question: ("filing", "split"),
        rules: &["BA-V0501", "BA-V0504"],
        kinds: NEW,
        by_province: false,
        parameters: 3,
        case: |cell, at| {
            if !NEW.contains(&cell.kind) {
                return None;
            }
            let services = [1, 2, 11][at];
            let mut order = base(cell);
            let website = order["services"][0].clone();
            order["services"] = Value::Array(vec![website; services]);
            let wish = json!({
                "subject": 1, "individual": cell.individual(), "subject_record": "here", "service_record": "none",
                "accessed_here": false, "kind": "website",
            });
            Some((json!({"wishes": vec![wish; services]}), order))
        },
        means: |answer, _, _| match answer["outcome"]["orders"].as_array() {
            Some(orders) if orders.len() == 1 => Says::Fine,
            Some(_) => Says::Wrong,
            None => Says::Open,
        },
    },
    Pair {
        question: ("filing", "earliest"),
        rules: &["BA-D0301", "BA-A0105"],
        kinds: ADD,
        by_province: false,
        parameters: 6,
        case: |cell, at| {
            let mut order = base(cell);
            let verified =
                ["2025-11-16T12:00:00+08:00", "2025-11-17T12:00:00+08:00", "2025-11-18T12:00:00+08:00"][at / 2];
            let registrar = ["provider", "domestic"][at % 2];
            set(&mut order, "/facts/domains/0/realname_verified_at", verified);
            set(&mut order, "/facts/domains/0/registrar", registrar);
            let account = "2025-10-01T09:00:00+08:00";
            let question = json!({
                "domain_verified_at": verified, "registrar": registrar, "individual": cell.individual(),
                "account_verified_at": account,
            });
            Some((question, order))
        },
        means: |answer, _, _| match answer["outcome"]["from"].as_str() {
            Some(from) if from <= "2025-11-20T10:00:00+08:00" => Says::Fine,
            Some(_) => Says::Wrong,
            None => Says::Open,
        },
    },
    Pair {
        question: ("order", "next"),
        rules: &["BA-O0302"],
        kinds: OrderKind::ALL,
        by_province: false,
        parameters: 2,
        case: |cell, at| {
            let mut order = base(cell);
            let saved = ["2025-10-21T12:00:00+08:00", "2025-10-20T12:00:00+08:00"][at];
            order["facts"]["progress"] = json!({"state": "draft", "updated_at": saved});
            Some((json!({"state": "draft", "event": "submit", "last_step_at": saved}), order))
        },
        means: |answer, _, _| if answer["outcome"]["next"] == "moves" { Says::Fine } else { Says::Wrong },
    },
    Pair {
        question: ("order", "deadlines"),
        rules: &["BA-O0304"],
        kinds: OrderKind::ALL,
        by_province: false,
        parameters: 2,
        case: |cell, at| {
            let mut order = base(cell);
            let refused = ["2025-10-06T12:00:00+08:00", "2025-10-05T12:00:00+08:00"][at];
            order["facts"]["progress"] = json!({"state": "rejected_authority", "rejected_at": refused});
            Some((json!({"state": "rejected_authority", "rejected_at": refused}), order))
        },
        means: |answer, _, _| {
            let timers = answer["outcome"]["timers"].as_array().unwrap();
            let idle = timers.iter().find(|timer| timer["timer"] == "idle_to_draft").unwrap();
            if idle["until"].as_str() < Some("2025-11-20T10:00:00+08:00") { Says::Wrong } else { Says::Fine }
        },
    },
    Pair {
        question: ("sms", "persons"),
        rules: &["BA-O0303"],
        kinds: &[
            OrderKind::FirstFiling,
            OrderKind::AccessFiling,
            OrderKind::AccessService,
            OrderKind::AddServiceHere,
            OrderKind::AddServiceElsewhere,
            OrderKind::ChangeService,
            OrderKind::CancelSubject,
            OrderKind::CancelService,
        ],
        by_province: false,
        parameters: 4,
        case: |cell, at| {
            // How often one person with both roles confirms is nowhere said.
            if cell.individual() {
                return None;
            }
            let mut order = base(cell);
            let app = at / 2 == 1;
            if app {
                set(&mut order, "/services/0/kind", "app");
            }
            set(&mut order, "/services/0/responsible_person/same_as_subject", false);
            order["facts"]["progress"] = json!({"state": "authority_review"});
            order["facts"]["sms"] =
                json!({"subject_person_verified": at % 2 == 1, "service_person_verified": at % 2 == 0});
            let question = json!({
                "kind": cell.kind.word(), "services": if app { "apps" } else { "websites" }, "subject_changed": false,
                "service_changed": false, "province_changed": false,
            });
            Some((question, order))
        },
        means: |answer, _, at| {
            let wanted = if at % 2 == 0 { "subject" } else { "service" };
            match answer["outcome"].as_str() {
                Some(who) if who == wanted || who == "both" => Says::Wrong,
                Some(_) => Says::Fine,
                None => Says::Open,
            }
        },
    },
    Pair {
        question: ("site", "open"),
        rules: &["BA-D0701"],
        kinds: NEW,
        by_province: false,
        parameters: 4,
        case: |cell, at| {
            let state = ["draft", "initial_review", "authority_review", "approved"][at];
            let mut order = base(cell);
            set(&mut order, "/facts/sites/0/reachable", true);
            order["facts"]["progress"] = json!({"state": state});
            let question =
                json!({"situation": "order", "kind": cell.kind.word(), "state": state, "access_lapsed": false});
            Some((question, order))
        },
        means: |answer, _, _| fine_with(answer, &["yes"]),
    },
    Pair {
        question: ("site", "resolve"),
        rules: &["BA-D0701"],
        kinds: NEW,
        by_province: false,
        parameters: 2,
        case: |cell, at| {
            let mut order = base(cell);
            set(&mut order, "/facts/sites/0/reachable", at == 1);
            Some((json!({"kind": cell.kind.word(), "site_answers": at == 1}), order))
        },
        means: |answer, _, _| fine_with(answer, &["yes", "better_not"]),
    },
    Pair {
        question: ("site", "display"),
        rules: &["BA-F0101", "BA-F0104"],
        kinds: &[
            OrderKind::FirstFiling,
            OrderKind::AccessFiling,
            OrderKind::AccessService,
            OrderKind::AddServiceHere,
            OrderKind::AddServiceElsewhere,
            OrderKind::ChangeFiling,
            OrderKind::ChangeService,
        ],
        by_province: true,
        parameters: 3,
        case: |cell, at| {
            let mut order = base(cell);
            order["facts"]["progress"] = json!({"state": "approved"});
            let letter = cell.province.record_letter();
            let number = [None, Some(format!("{letter}ICP备20250001号")), Some(format!("{letter}ICP备20250001号-1"))];
            let site = &mut order["facts"]["sites"][0];
            site["reachable"] = true.into();
            match &number[at] {
                Some(number) => {
                    site["footer_shown"] = true.into();
                    site["footer_number"] = number.as_str().into();
                }
                None => site["footer_shown"] = false.into(),
            }
            let question = json!({
                "province": cell.province.word(), "kind": "website", "individual": cell.individual(),
                "culture_licence": false,
            });
            Some((question, order))
        },
        means: |answer, _, at| {
            let items = answer["outcome"]["items"].as_array().unwrap();
            let owed = |word: &str| items.iter().any(|item| item == word);
            match at {
                0 if owed("service_number") || owed("subject_or_service_number") => Says::Wrong,
                1 if owed("service_number") => Says::Wrong,
                _ => Says::Fine,
            }
        },
    },
    Pair {
        question: ("resource", "eligible"),
        rules: &[
            "BA-R0102", "BA-R0104", "BA-R0105", "BA-R0106", "BA-R0107", "BA-R0108", "BA-R0109", "BA-R0202", "BA-R0203",
        ],
        kinds: ADD,
        by_province: false,
        parameters: 14,
        case: |cell, at| {
            let mut order = base(cell);
            let kind = match at {
                9..=11 => "scf",
                12 => "lighthouse",
                _ => "cvm",
            };
            set(&mut order, "/services/0/resource/kind", kind);
            let resource = &mut order["facts"]["resources"][0];
            resource["kind"] = kind.into();
            resource["scf_invocations"] = 50_000_000.into();
            resource["scf_gbs"] = if at == 10 { 399_999 } else { 400_000 }.into();
            resource["filed_services"] = if at == 11 { 2 } else { 1 }.into();
            match at {
                1 => resource["region"] = "ap-hongkong".into(),
                2 | 12 => {
                    resource["has_public_ip"] = false.into();
                    resource.as_object_mut().unwrap().remove("public_ip");
                }
                3 => resource["billing_mode"] = "pay_as_you_go".into(),
                4 => resource["purchased_months"] = 2.into(),
                5 => resource["expires_at"] = "2025-12-20".into(),
                6 => resource["expires_at"] = "2025-12-19".into(),
                7 => resource["owner_account"] = "100000000002".into(),
                // Only the days are known.
                8 | 13 => {
                    resource.as_object_mut().unwrap().remove("purchased_months");
                    resource["purchased_at"] = "2025-03-01".into();
                    resource["expires_at"] = if at == 8 { "2026-03-01" } else { "2025-12-31" }.into();
                }
                _ => {}
            }
            let months = resource.get("purchased_months").cloned().unwrap_or_default();
            let mut question = json!({
                "kind": kind, "mainland": at != 1, "public_ip": at != 2 && at != 12,
                "billing_mode": resource["billing_mode"], "purchased_at": resource["purchased_at"],
                "expires_at": resource["expires_at"], "invocations": 50_000_000, "gbs": resource["scf_gbs"],
                "filed_services": resource["filed_services"], "own_account": at != 7,
            });
            if !months.is_null() {
                question["purchased_months"] = months;
            }
            Some((question, order))
        },
        means: |answer, _, _| gate(answer),
    },
    Pair {
        question: ("resource", "code"),
        rules: &["BA-R0107", "BA-R0301", "BA-R0302"],
        kinds: ADD,
        by_province: false,
        parameters: 5,
        case: |cell, at| {
            let mut order = base(cell);
            set(&mut order, "/services/0/resource", json!({"kind": "auth_code", "auth_code": "EXAMPLECODE"}));
            let (state, grantee) = (if at == 1 { "consumed" } else { "unused" }, if at == 2 { "2" } else { "1" });
            let expires = ["2026-10-01", "2026-10-01", "2026-10-01", "2025-12-19", "2025-11-19"][at];
            let grantee = format!("10000000000{grantee}");
            order["facts"]["auth_codes"] = json!([{
                "code": "EXAMPLECODE", "state": state, "grantee_account": grantee, "server_expires_at": expires,
                "issuer_kind": "cvm",
            }]);
            let question = json!({
                "state": state, "server_expires_at": expires, "granted_here": at != 2, "order_given_up": true,
            });
            Some((question, order))
        },
        means: |answer, _, _| gate(answer),
    },
    Pair {
        question: ("resource", "issue-code"),
        rules: &["BA-R0304"],
        kinds: ADD,
        by_province: false,
        parameters: 5,
        case: |cell, at| {
            let kind = ["cvm", "lighthouse", "scf", "clb", "cloud_run"][at];
            let mut order = base(cell);
            set(&mut order, "/services/0/resource", json!({"kind": "auth_code", "auth_code": "EXAMPLECODE"}));
            order["facts"]["auth_codes"] = json!([{"code": "EXAMPLECODE", "state": "unused", "grantee_account": "100000000001", "issuer_kind": kind}]);
            let question = json!({
                "kind": kind, "channel": order["channel"], "mainland": true, "public_ip": true, "billing_mode": "prepaid",
                "purchased_months": 3, "codes_issued": 0,
            });
            Some((question, order))
        },
        means: |answer, _, _| gate(answer),
    },
    Pair {
        question: ("materials", "image"),
        rules: &["BA-O0501", "BA-O0502"],
        kinds: OrderKind::ALL,
        by_province: false,
        parameters: 5,
        case: |cell, at| {
            let (format, size) =
                [("jpg", 8 << 20), ("gif", 1000), ("pdf", 1000), ("png", (8 << 20) + 1), ("png", 3 << 20)][at];
            let mut order = base(cell);
            let upload = &mut order["services"][0]["attachments"][0];
            upload["format"] = format.into();
            upload["size_bytes"] = size.into();
            Some((json!({"format": format, "size_bytes": size}), order))
        },
        means: |answer, _, _| fine_with(answer, &["fine"]),
    },
    Pair {
        question: ("materials", "letter"),
        rules: &["BA-P0603"],
        kinds: ADD,
        by_province: true,
        parameters: 3,
        case: |cell, at| {
            let mut order = base(cell);
            order["services"][0]["attachments"] = json!([]);
            let channel = if at == 2 { "mini_program" } else { "pc" };
            order["channel"] = channel.into();
            // The subject's person is the legal representative, so that another one is another in both roles.
            set(&mut order, "/services/0/responsible_person/name", if at == 0 { "张示例" } else { "李示例" });
            order["supplements"] = json!([]);
            order["subject"]["supplements"] = json!([]);
            let question = json!({
                "individual": cell.individual(), "province": cell.province.word(), "person_is_legal_rep": at == 0,
                "channel": channel, "person_is_subjects": false,
            });
            Some((question, order))
        },
        means: |answer, _, _| fine_with(answer, &["not_needed", "box_only"]),
    },
    Pair {
        question: ("materials", "domain-certificate"),
        rules: &["BA-D0501"],
        kinds: &[
            OrderKind::FirstFiling,
            OrderKind::AccessFiling,
            OrderKind::AddServiceHere,
            OrderKind::AddServiceElsewhere,
        ],
        by_province: false,
        parameters: 4,
        case: |cell, at| {
            let mut order = base(cell);
            order["services"][0]["attachments"] = json!([]);
            let (shown, registrar) = (at / 2 == 1, ["provider", "domestic"][at % 2]);
            set(&mut order, "/facts/domains/0/certificate_box_shown", shown);
            set(&mut order, "/facts/domains/0/registrar", registrar);
            Some((json!({"box_shown": shown, "registrar": registrar}), order))
        },
        means: |answer, _, _| fine_with(answer, &["not_asked", "registered_here"]),
    },
    Pair {
        question: ("site", "content"),
        rules: &["BA-V0701", "BA-V0702"],
        kinds: ADD,
        by_province: false,
        parameters: 8,
        case: |cell, at| {
            let contents =
                ["forum", "news", "education", "medical", "online_game", "other", "drugs_devices", "online_game"];
            let (content, profit) = (contents[at], at == 7 && !cell.individual());
            let mut order = base(cell);
            set(&mut order, "/services/0/content_kind", content);
            set(&mut order, "/services/0/for_profit", profit);
            let question = json!({
                "individual": cell.individual(), "content": content, "commercial": profit, "for_organisation": false,
                "within_scope": true, "approval_obtained": false, "province": cell.province.word(),
            });
            Some((question, order))
        },
        // What the nation lets pass and the page of the province does not is another pair of laws: `provinces_decided` has it.
        means: |answer, _, _| {
            fine_with(answer, &["yes", "refused_by_province", "approval_in_province", "remark_in_province"])
        },
    },
    Pair {
        question: ("filing", "change"),
        rules: &["BA-S0702"],
        kinds: &[OrderKind::ChangeFiling, OrderKind::ChangeSubject],
        by_province: true,
        parameters: 2,
        case: |cell, at| {
            let mut order = base(cell);
            let recorded = ["individual", "enterprise"][at];
            order["facts"]["record"] = json!({"nature": recorded, "name": order["subject"]["name"]});
            let question = json!({
                "old_individual": at == 0, "new_individual": cell.individual(), "province_changes": false,
                "subject_replaced": false,
            });
            Some((question, order))
        },
        means: |answer, _, _| fine_with(answer, &["yes"]),
    },
    Pair {
        // The same, asked of the province's page: with the province, another subject or the same person behind it.
        question: ("filing", "change"),
        rules: &["BA-S0702", "BA-S0804"],
        kinds: &[OrderKind::ChangeFiling, OrderKind::ChangeSubject],
        by_province: true,
        parameters: 2,
        case: |cell, at| {
            if !matches!(cell.nature, SubjectNature::Individual | SubjectNature::Enterprise) {
                return None;
            }
            let mut order = base(cell);
            let (old, before) =
                if cell.individual() { ("enterprise", "张示例") } else { ("individual", "王示例") };
            order["facts"]["record"] = json!({
                "nature": old, "name": before, "province": cell.province.word(), "legal_rep_name": before,
            });
            let own = at == 1;
            order["subject"][if cell.individual() { "name" } else { "legal_rep_name" }] =
                if own { before } else { "李示例" }.into();
            let question = json!({
                "old_individual": !cell.individual(), "new_individual": cell.individual(), "province_changes": false,
                "subject_replaced": true, "same_person_behind": own, "province": cell.province.word(),
            });
            Some((question, order))
        },
        means: |answer, _, _| match answer["outcome"].as_str() {
            // The page is silent: neither side knows.
            Some("ask_province") => Says::Open,
            _ => fine_with(answer, &["yes"]),
        },
    },
    Pair {
        // What a province wants of everybody, of a nature, or with another person: the list of the question and the rules.
        question: ("materials", "checklist"),
        rules: &["BA-O0901", "BA-O0503", "BA-P0603"],
        kinds: ADD,
        by_province: true,
        parameters: 2,
        case: |cell, at| {
            if !ADD.contains(&cell.kind) || !is_common(cell) {
                return None;
            }
            let mut order = base(cell);
            let every: Vec<&str> = beian::model::AttachmentKind::ALL
                .iter()
                .filter(|kind| **kind != beian::model::AttachmentKind::Other)
                .map(|kind| kind.word())
                .collect();
            order["supplements"] = if at == 0 { json!([]) } else { json!(every) };
            order["subject"]["supplements"] = json!([]);
            set(&mut order, "/services/0/attachments", json!(["domain_realname_screenshot"]));
            let question = json!({
                "kind": cell.kind.word(), "channel": "pc", "nature": cell.nature.word(), "service": "website",
                "person_is_legal_rep": false, "province": cell.province.word(),
            });
            Some((question, order))
        },
        means: |answer, _, at| {
            let asked = answer["outcome"]["province"].as_array().unwrap();
            let papers = asked.iter().filter(|one| !one["papers"].as_array().unwrap().is_empty());
            let (open, wanted): (Vec<&Value>, Vec<&Value>) = papers.partition(|one| one["wanted"] == "if_so");
            match at {
                1 => Says::Fine,
                _ if !wanted.is_empty() => Says::Wrong,
                // The question does not say whether the site's person is the subject's.
                _ if open.iter().any(|one| one["papers"][0][0] == "authorisation_letter") => Says::Open,
                _ => Says::Fine,
            }
        },
    },
    Pair {
        question: ("filing", "representative"),
        rules: &["BA-P0605", "BA-P0607"],
        kinds: OF_SUBJECT,
        by_province: true,
        parameters: 4,
        case: |cell, at| {
            if !OF_SUBJECT.contains(&cell.kind) || !is_common(cell) {
                return None;
            }
            let mut order = base(cell);
            let (is_legal_rep, letter) = (at % 2 == 1, at / 2 == 1);
            if !is_legal_rep {
                let another = order["services"][0]["responsible_person"].clone();
                order["subject"]["responsible_person"] = another;
            }
            order["supplements"] = if letter { json!(["subject_responsibility_letter"]) } else { json!([]) };
            order["subject"]["supplements"] = json!([]);
            let question = json!({
                "province": cell.province.word(), "kind": cell.kind.word(), "nature": cell.nature.word(),
                "is_legal_rep": is_legal_rep, "letter": letter,
            });
            Some((question, order))
        },
        means: |answer, _, _| match answer["outcome"].as_str() {
            // Judged by other rules: an individual, and who needs a proof beside the letter.
            Some("oneself" | "shareholder_or_executive" | "page_silent") => Says::Open,
            _ => fine_with(answer, &["yes"]),
        },
    },
];

/// Whether the nature is one of those that pages speak of most; the others would make the product large for nothing.
fn is_common(cell: Cell) -> bool {
    use SubjectNature as N;
    matches!(cell.nature, N::Individual | N::Enterprise | N::IndividualBusiness | N::PublicInstitution)
}

/// Orders that file something of a subject whose data they have.
const OF_SUBJECT: &[OrderKind] = &[OrderKind::FirstFiling, OrderKind::AccessFiling, OrderKind::AddServiceElsewhere];

#[test]
fn no_question_contradicts_a_rule() {
    let mut contradictions = Vec::new();
    for pair in PAIRS {
        let mut spoken = BTreeSet::new();
        for (p, province) in Province::ALL.into_iter().enumerate() {
            for (n, nature) in SubjectNature::ALL.iter().copied().enumerate() {
                for (k, kind) in OrderKind::ALL.iter().copied().enumerate() {
                    let cell = Cell { province, nature, kind };
                    // Each value of the parameters meets each province, each nature and each kind of order.
                    let at = (p + n + k) % pair.parameters;
                    let looks = pair.kinds.contains(&kind);
                    let seldom = !pair.by_province && (p + 2 * n + 3 * k) % 11 != 0 || !looks && (p + n) % 7 != 0;
                    if seldom {
                        continue;
                    }
                    let Some((question, order)) = (pair.case)(cell, at) else { continue };
                    let told = outcome(&order, pair.rules);
                    let answer = ask(pair.question.0, pair.question.1, &question);
                    let asked = (pair.means)(&answer, cell, at);
                    let contradicts = match told {
                        // A rule that does not look has nothing against it.
                        None => looks && asked == Says::Wrong,
                        Some(Says::Wrong) if !looks => true,
                        Some(told) => looks && asked != Says::Open && told != asked,
                    };
                    if contradicts {
                        let place = format!("{} {} {}", province.word(), nature.word(), kind.word());
                        contradictions.push(format!(
                            "{} {} at {at} ({place}): the question says {asked:?}, {} {told:?}: {question}",
                            pair.question.0,
                            pair.question.1,
                            pair.rules.join(", "),
                        ));
                    }
                    if looks {
                        spoken.insert(format!("{told:?}"));
                    }
                }
            }
        }
        // A pair that never fails, or always does, proves nothing.
        if !(spoken.contains("Some(Wrong)") && spoken.len() > 1) {
            contradictions.push(format!("{:?} proves nothing: {spoken:?}", pair.question));
        }
    }
    let mut shown: Vec<&str> = Vec::new();
    for told in &contradictions {
        // Three of each pair and value are enough to see it.
        let head: String = told.chars().take_while(|c| *c != '(').collect();
        if shown.iter().filter(|known| known.starts_with(&head)).count() < 3 {
            shown.push(told);
        }
    }
    assert!(contradictions.is_empty(), "{} contradictions, as\n{}", contradictions.len(), shown.join("\n"));
}
