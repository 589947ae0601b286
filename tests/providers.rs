//! Profiles of providers, read from files: what passes at one fails at another, and findings cite the provider's own documents.

use beian::{Config, Diagnostic, Outcome, Report, Severity, Validator, Verdict};
use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};

const UNIT: &str = include_str!("../examples/orders/clean-first-filing-unit-pc.json");
const APP: &str = include_str!("../examples/orders/clean-first-filing-app-unit-pc.json");
const INDIVIDUAL: &str = include_str!("../examples/orders/clean-first-filing-individual-mp.json");
const CANCEL: &str = include_str!("../examples/orders/clean-cancel-service-unit-pc.json");

const UCLOUD: &str = include_str!("../examples/providers/ucloud.json");
const HUAWEI: &str = include_str!("../examples/providers/huawei.json");

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum At {
    Tencent,
    UCloud,
    Huawei,
}
use At::{Huawei, Tencent, UCloud};

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap()
}

fn validator(at: At) -> Validator {
    let provider = match at {
        Tencent => "\"tencent\"",
        UCloud => UCLOUD,
        Huawei => HUAWEI,
    };
    let config = Config::from_json(&format!(r#"{{"provider": {provider}}}"#)).unwrap();
    Validator::new(now()).configured(&config)
}

fn set(order: &mut Value, pointer: &str, value: Value) {
    let (above, name) = pointer.rsplit_once('/').unwrap();
    let above = order.pointer_mut(above).unwrap_or_else(|| panic!("{pointer}"));
    match above {
        Value::Object(members) => {
            members.insert(name.to_owned(), value);
        }
        Value::Array(list) if name == "-" => list.push(value),
        Value::Array(list) => list[name.parse::<usize>().unwrap()] = value,
        _ => panic!("{pointer}"),
    }
}

/// The order as it would be handed in there.
fn report(at: At, order: &str, change: &dyn Fn(&mut Value)) -> Report {
    let mut order: Value = serde_json::from_str(order).unwrap();
    let (name, region) = match at {
        Tencent => ("腾讯云", "ap-guangzhou"),
        UCloud => ("优刻得", "cn-gd"),
        Huawei => ("华为云", "cn-south-1"),
    };
    if order.pointer("/facts/resources/0").is_some() {
        set(&mut order, "/facts/resources/0/provider", name.into());
        set(&mut order, "/facts/resources/0/region", region.into());
    }
    change(&mut order);
    validator(at).validate_json(&order.to_string()).unwrap()
}

fn found<'r>(report: &'r Report, code: &str) -> Option<&'r Diagnostic> {
    report.diagnostics().iter().find(|found| found.code() == code)
}

/// One order: who takes it, who bars it by the rule, and who only warns.
struct Pair {
    what: &'static str,
    code: &'static str,
    order: &'static str,
    change: fn(&mut Value),
    passes: &'static [At],
    warns: &'static [At],
    fails: &'static [At],
}

fn more_sites(order: &mut Value, sites: usize) {
    for at in 1..sites {
        let domain = format!("example{at}.cn");
        let mut site = order["services"][0].clone();
        site["domains"] = json!([domain]);
        site["name"] = format!("示例科技官网{at}").into();
        set(order, "/services/-", site);
        let mut facts = order["facts"]["domains"][0].clone();
        facts["domain"] = domain.into();
        set(order, "/facts/domains/-", facts);
    }
}

fn picture(order: &mut Value, member: &str, value: Value) {
    set(order, "/subject/attachments", json!([{"kind": "subject_certificate", member: value}]));
}

const PAIRS: &[Pair] = &[
    Pair {
        what: "a unit's account in another company's name",
        code: "BA-A0102",
        order: UNIT,
        change: |o| set(o, "/facts/account/realname_name", "深圳市代办服务有限公司".into()),
        passes: &[UCloud, Huawei],
        warns: &[],
        fails: &[Tencent],
    },
    Pair {
        what: "an individual's account in another person's name",
        code: "BA-A0104",
        order: INDIVIDUAL,
        change: |o| set(o, "/facts/account/realname_name", "李示例".into()),
        passes: &[Huawei],
        warns: &[],
        fails: &[Tencent, UCloud],
    },
    Pair {
        what: "an individual's account that was verified this morning",
        code: "BA-A0105",
        order: INDIVIDUAL,
        change: |o| set(o, "/facts/account/realname_at", "2025-11-20T09:00:00+08:00".into()),
        passes: &[UCloud, Huawei],
        warns: &[],
        fails: &[Tencent],
    },
    Pair {
        what: "an account that has filed for another company",
        code: "BA-A0201",
        order: UNIT,
        change: |o| set(o, "/facts/account/subject_of_record", "深圳市另一科技有限公司".into()),
        passes: &[UCloud],
        warns: &[],
        fails: &[Tencent, Huawei],
    },
    Pair {
        what: "an individual's mobile number that is not the account's",
        code: "BA-P0407",
        order: INDIVIDUAL,
        change: |o| set(o, "/facts/account/bound_mobile", "13700137000".into()),
        passes: &[UCloud, Huawei],
        warns: &[],
        fails: &[Tencent],
    },
    Pair {
        what: "four new websites in an order of a unit",
        code: "BA-V0501",
        order: UNIT,
        change: |o| more_sites(o, 4),
        passes: &[Tencent, Huawei],
        warns: &[],
        fails: &[UCloud],
    },
    Pair {
        what: "six new websites in an order of a unit",
        code: "BA-V0501",
        order: UNIT,
        change: |o| more_sites(o, 6),
        passes: &[Tencent],
        warns: &[Huawei],
        fails: &[UCloud],
    },
    Pair {
        what: "two new websites of an individual",
        code: "BA-V0504",
        order: INDIVIDUAL,
        change: |o| more_sites(o, 2),
        passes: &[UCloud],
        warns: &[Huawei],
        fails: &[Tencent],
    },
    Pair {
        what: "a server with two months left",
        code: "BA-R0107",
        order: UNIT,
        change: |o| set(o, "/facts/resources/0/expires_at", "2026-01-20".into()),
        passes: &[Tencent, Huawei],
        warns: &[],
        fails: &[UCloud],
    },
    Pair {
        what: "a server with two weeks left",
        code: "BA-R0107",
        order: UNIT,
        change: |o| set(o, "/facts/resources/0/expires_at", "2025-12-04".into()),
        passes: &[Huawei],
        warns: &[],
        fails: &[Tencent, UCloud],
    },
    Pair {
        what: "a server that is paid for by use",
        code: "BA-R0105",
        order: UNIT,
        change: |o| set(o, "/facts/resources/0/billing_mode", "pay_as_you_go".into()),
        passes: &[UCloud],
        warns: &[],
        fails: &[Tencent, Huawei],
    },
    Pair {
        what: "a domain registered elsewhere and verified on Monday, asked on Thursday",
        code: "BA-D0301",
        order: UNIT,
        change: |o| {
            set(o, "/facts/domains/0/registrar", "other".into());
            set(o, "/facts/domains/0/realname_verified_at", "2025-11-18T09:00:00+08:00".into());
        },
        passes: &[],
        warns: &[Huawei],
        fails: &[Tencent, UCloud],
    },
    Pair {
        what: "a domain registered here and verified three days ago, which are not complete",
        code: "BA-D0301",
        order: UNIT,
        change: |o| set(o, "/facts/domains/0/realname_verified_at", "2025-11-17T09:00:00+08:00".into()),
        passes: &[Tencent, Huawei],
        warns: &[],
        fails: &[UCloud],
    },
    Pair {
        what: "no screenshot of a domain that is registered here",
        code: "BA-D0502",
        order: UNIT,
        change: |o| set(o, "/services/0/attachments", json!([])),
        passes: &[Tencent],
        warns: &[],
        fails: &[UCloud, Huawei],
    },
    Pair {
        what: "a certificate that ends in two months",
        code: "BA-S1001",
        order: UNIT,
        change: |o| set(o, "/subject/certificate/valid_to", "2026-01-20".into()),
        passes: &[UCloud, Huawei],
        warns: &[],
        fails: &[Tencent],
    },
    Pair {
        what: "a picture of five megabytes",
        code: "BA-O0502",
        order: UNIT,
        change: |o| picture(o, "size_bytes", (5 << 20).into()),
        passes: &[Tencent, UCloud],
        warns: &[],
        fails: &[Huawei],
    },
    Pair {
        what: "a picture as GIF",
        code: "BA-O0501",
        order: UNIT,
        change: |o| picture(o, "format", "gif".into()),
        passes: &[Tencent, UCloud],
        warns: &[],
        fails: &[Huawei],
    },
    Pair {
        what: "an icon of 200 kilobytes",
        code: "BA-O1002",
        order: APP,
        change: |o| {
            set(o, "/services/0/attachments", json!([{"kind": "app_icon", "size_bytes": 204_800}]));
        },
        passes: &[UCloud],
        warns: &[Tencent],
        fails: &[Huawei],
    },
    Pair {
        what: "a letter of four months",
        code: "BA-O1003",
        order: UNIT,
        change: |o| {
            set(o, "/supplements", json!([{"kind": "authorisation_letter", "signed_at": "2025-07-20"}]));
        },
        passes: &[UCloud, Huawei],
        warns: &[],
        fails: &[Tencent],
    },
    Pair {
        what: "a code that an individual's account issued",
        code: "BA-R1001",
        order: UNIT,
        change: |o| {
            set(o, "/services/0/resource", json!({"kind": "auth_code", "auth_code": "code1"}));
            let code = json!({"code": "code1", "issuer_kind": "cvm", "issuer_realname_kind": "individual",
                "grantee_account": "100000000001", "state": "unused", "server_expires_at": "2026-10-01"});
            set(o, "/facts/auth_codes", json!([code]));
        },
        passes: &[UCloud, Huawei],
        warns: &[],
        fails: &[Tencent],
    },
    Pair {
        what: "two services cancelled in one order",
        code: "BA-O0805",
        order: CANCEL,
        change: |o| {
            let service = o["services"][0].clone();
            set(o, "/services/-", service);
        },
        passes: &[UCloud],
        warns: &[Tencent],
        fails: &[Huawei],
    },
];

#[test]
fn what_passes_at_one_provider_fails_at_another() {
    for pair in PAIRS {
        let all: Vec<At> = [pair.passes, pair.warns, pair.fails].concat();
        assert_eq!(all.len(), 3, "{}", pair.what);
        for at in all {
            let report = report(at, pair.order, &pair.change);
            let expected = match at {
                at if pair.passes.contains(&at) => None,
                at if pair.warns.contains(&at) => Some(Severity::Warning),
                _ => Some(Severity::Error),
            };
            let finding = found(&report, pair.code);
            let severity = finding.map(|found| found.severity);
            assert_eq!(severity, expected, "{} at {at:?}: {}\n{report}", pair.what, pair.code);
            let Some(finding) = finding else { continue };
            let own = match at {
                Tencent => continue,
                UCloud => "ucloud-",
                Huawei => "huawei-",
            };
            assert!(!finding.cite().is_empty());
            for cite in finding.cite() {
                assert!(cite.source.id.starts_with(own) && cite.source.date.is_some(), "{}: {cite:?}", pair.what);
            }
        }
    }
}

/// Whatever is wrong with an order, no finding that rests on a caller's profile cites another provider.
#[test]
fn every_finding_of_the_provider_cites_its_documents() {
    for pair in PAIRS {
        for (at, own) in [(UCloud, "ucloud-"), (Huawei, "huawei-")] {
            let report = report(at, pair.order, &pair.change);
            for found in report.diagnostics() {
                if found.rule.layer == beian::rule::Layer::Provider {
                    let mut ids = found.cite().iter().map(|cite| &cite.source.id);
                    assert!(ids.all(|id| id.starts_with(own)), "{at:?} {found}");
                }
            }
        }
    }
}

#[test]
fn clean_orders_are_clean_there() {
    let unit = |o: &mut Value| {
        set(
            o,
            "/services/0/attachments",
            json!([{"kind": "domain_realname_screenshot", "format": "jpg",
            "shows": ["domain", "holder", "holder_certificate_kind", "holder_certificate_number", "expires_at"]},
            "domain_certificate"]),
        );
    };
    for at in [Tencent, UCloud, Huawei] {
        for order in [UNIT, INDIVIDUAL] {
            let report = report(at, order, &unit);
            let counts = report.counts();
            assert_eq!((counts.error, counts.warning), (0, 0), "{at:?}\n{}", report.to_text(beian::Lang::En));
        }
    }
    assert_eq!(report(Tencent, UNIT, &|_| {}).verdict(), Verdict::Accept);
}

/// What a profile does not state is not in force there; what is national is.
#[test]
fn a_silent_profile_has_no_rules_of_the_provider() {
    let config = r#"{"provider": {"id": "silent", "name": {"zh": "某云", "en": "Some Cloud"}}}"#;
    let validator = Validator::new(now()).configured(&Config::from_json(config).unwrap());
    let report = validator.validate(&beian::Order::default());
    for rule in beian::catalog() {
        if rule.layer == beian::rule::Layer::Provider {
            assert_eq!(report.outcome(rule.code), Some(Outcome::NotInForce), "{}", rule.code);
        }
    }
    assert_eq!(report.outcome("BA-S0101").map(|outcome| outcome != Outcome::NotInForce), Some(true));
}

/// The questions read the same profile, and cite it.
#[test]
fn questions_read_the_same_profile() {
    let answer = |at: At, name: (&str, &str), ask: &str| -> Value {
        let function = beian::decide::FUNCTIONS.iter().find(|one| (one.noun, one.name) == name).unwrap();
        serde_json::from_str(&(function.run)(&validator(at), ask).unwrap()).unwrap()
    };
    let ask = r#"{"format": "gif", "size_bytes": 1000}"#;
    let image = ("materials", "image");
    assert_eq!(answer(Tencent, image, ask)["outcome"], "fine");
    assert_eq!(answer(Huawei, image, ask)["outcome"], "wrong_format");
    assert_eq!(answer(Huawei, image, ask)["source"][0]["id"], "huawei-materials");
}

/// A provider's own products count as a known kind, and terms tell them apart.
#[test]
fn products_have_words_of_their_own() {
    let of = |at: At, product: &str| {
        report(at, UNIT, &|order| {
            for pointer in ["/services/0/resource/kind", "/facts/resources/0/kind"] {
                set(order, pointer, product.into());
            }
            set(order, "/facts/resources/0/purchased_months", 6.into());
        })
    };
    assert!(found(&of(Tencent, "ecs"), "BA-J0003").is_some());
    let ecs = of(Huawei, "ecs");
    assert_eq!(found(&ecs, "BA-J0003"), None);
    assert_eq!(ecs.outcome("BA-R0106"), Some(Outcome::Passed));
    assert_eq!(of(Huawei, "flexus_l").outcome("BA-R0106"), Some(Outcome::Passed));
    let dedicated = of(Huawei, "dedicated_cloud");
    let found = found(&dedicated, "BA-R0106").unwrap();
    assert!(found.message(beian::Lang::En).contains("fewer than 12"), "{found}");
    assert_eq!(found.cite()[0].source.id, "huawei-process");
}
