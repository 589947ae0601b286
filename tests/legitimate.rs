//! Orders that are right and come close to a rule, and orders that are wrong in a way that is easily missed.

use beian::rule::Severity;
use beian::testing::pointer::{remove, set};
use beian::{Outcome, Report, Validator, Verdict};
use chrono::DateTime;
use serde_json::{Value, json};

const UNIT_PC: &str = include_str!("../examples/orders/clean-first-filing-unit-pc.json");
const UNIT_MP: &str = include_str!("../examples/orders/clean-first-filing-unit-mp.json");
const ACCESS_PC: &str = include_str!("../examples/orders/clean-access-filing-unit-pc.json");
const ACCESS_SERVICE: &str = include_str!("../examples/orders/clean-access-service-unit-pc.json");
const PERSON_MP: &str = include_str!("../examples/orders/clean-first-filing-individual-mp.json");
const ADD_HERE: &str = include_str!("../examples/orders/clean-add-here-unit-pc.json");
const APP: &str = include_str!("../examples/orders/clean-first-filing-app-unit-pc.json");

fn report_at(base: &str, at: &str, change: impl FnOnce(&mut Value)) -> Report {
    let mut order: Value = serde_json::from_str(base).unwrap();
    change(&mut order);
    Validator::new(DateTime::parse_from_rfc3339(at).unwrap()).validate_json(&order.to_string()).unwrap()
}

fn report(base: &str, change: impl FnOnce(&mut Value)) -> Report {
    report_at(base, "2025-11-20T10:00:00+08:00", change)
}

#[track_caller]
fn silent(base: &str, change: impl FnOnce(&mut Value)) {
    let report = report(base, change);
    assert!(report.diagnostics().is_empty(), "{report}");
    assert_eq!(report.verdict(), Verdict::Accept, "{report}");
}

/// Nothing is found; something may be undecided.
#[track_caller]
fn no_finding(base: &str, change: impl FnOnce(&mut Value)) {
    let report = report(base, change);
    assert!(report.diagnostics().is_empty(), "{report}");
}

#[track_caller]
fn codes(report: &Report) -> Vec<String> {
    report.diagnostics().iter().map(|found| format!("{} {}", found.code(), found.path)).collect()
}

#[test]
fn an_account_in_the_name_of_the_legal_representative() {
    silent(UNIT_PC, |o| {
        set(o, "/facts/account/realname_name", "张示例");
        set(o, "/facts/account/realname_cert_kind", "resident_id");
        set(o, "/facts/account/realname_cert_number", "440305198501010001");
    });
}

#[test]
fn a_blank_from_a_front_end_is_absent() {
    let report = report(UNIT_PC, |o| set(o, "/subject/legal_rep_name", ""));
    assert_eq!(codes(&report), ["BA-S0104 /subject/legal_rep_name"], "{report}");
}

#[test]
fn three_domains_on_one_website_before_and_after_the_day() {
    let three = |at: &str| {
        let report = report_at(UNIT_PC, at, |o| {
            set(o, "/services/0/domains", json!(["example.cn", "example.com.cn", "example.net.cn"]));
        });
        (report.outcome("BA-D0601"), at.to_owned())
    };
    assert_eq!(three("2019-04-21T12:00:00+08:00").0, Some(Outcome::Passed));
    assert_eq!(three("2019-04-22T00:00:00+08:00").0, Some(Outcome::Failed));
    // Half past midnight of the 22nd in Beijing.
    assert_eq!(three("2019-04-21T16:30:00Z").0, Some(Outcome::Failed));
    assert_eq!(three("2019-04-21T15:59:59Z").0, Some(Outcome::Passed));
}

#[test]
fn a_company_that_moved_to_another_province() {
    // Registered in Guangdong, now in Zhejiang: the credit code keeps its region.
    silent(UNIT_PC, |o| {
        for (pointer, text) in [
            ("/subject/province", "浙江"),
            ("/subject/city", "杭州市"),
            ("/subject/district", "西湖区"),
            ("/subject/certificate/province", "浙江"),
            ("/subject/certificate/address", "浙江省杭州市西湖区示例路10号2幢301室"),
            ("/subject/address", "浙江省杭州市西湖区示例路10号2幢301室"),
            // Zhejiang looks for words of finance in the scope.
            ("/facts/business_scope", "计算机软件的开发与销售"),
        ] {
            set(o, pointer, text);
        }
    });
    // A change of a subject that has moved: the number keeps the letter of the old province.
    no_finding(include_str!("../examples/orders/clean-change-filing-unit-pc.json"), |o| {
        set(o, "/kind", "change_subject");
        set(o, "/facts/record/province", "浙江");
        set(o, "/subject/province", "浙江");
        set(o, "/subject/city", "杭州市");
        set(o, "/subject/district", "西湖区");
        set(o, "/subject/certificate/province", "浙江");
        set(o, "/subject/certificate/address", "浙江省杭州市西湖区示例路10号2幢301室");
        set(o, "/subject/address", "浙江省杭州市西湖区示例路10号2幢301室");
    });
}

#[test]
fn access_filing_of_a_licence_holder() {
    silent(ACCESS_PC, |o| {
        set(o, "/subject/record_number", "粤B2-20090059");
        set(o, "/services/0/record_number", "粤B2-20090059-1626X");
        set(o, "/facts/registry/subject/record_number", "粤B2-20090059");
        set(o, "/facts/registry/services/0/record_number", "粤B2-20090059-1626X");
    });
    silent(ACCESS_PC, |o| {
        set(o, "/subject/record_number", "京ICP证030173号");
        set(o, "/services/0/record_number", "京ICP证030173号-1");
        set(o, "/facts/registry/subject/record_number", "京ICP证030173号");
        set(o, "/facts/registry/services/0/record_number", "京ICP证030173号-1");
    });
}

#[test]
fn a_domain_verified_elsewhere_just_before_the_october_holidays() {
    // 2025: Sunday 28 September works, 1 to 8 October are free, Saturday 11 October works.
    let verified = |day: &str, at: &str| {
        let report = report_at(UNIT_PC, at, |o| {
            set(o, "/facts/domains/0/registrar", "domestic");
            set(o, "/facts/domains/0/realname_verified_at", day);
            set(o, "/facts/progress/updated_at", day);
            set(o, "/facts/account/realname_at", "2025-06-01");
        });
        report.outcome("BA-D0301")
    };
    assert_eq!(verified("2025-09-29", "2025-10-09T09:00:00+08:00"), Some(Outcome::Failed));
    assert_eq!(verified("2025-09-29", "2025-10-10T09:00:00+08:00"), Some(Outcome::Passed));
    assert_eq!(verified("2025-09-26", "2025-09-30T09:00:00+08:00"), Some(Outcome::Passed));
    assert_eq!(verified("2025-10-09", "2025-10-11T09:00:00+08:00"), Some(Outcome::Failed));
    assert_eq!(verified("2025-10-09", "2025-10-13T09:00:00+08:00"), Some(Outcome::Passed));
}

#[test]
fn a_load_balancer_on_a_pay_as_you_go_server() {
    let report = report(UNIT_PC, |o| {
        set(o, "/services/0/resource", json!({"kind": "clb", "id": "lb-1"}));
        set(o, "/facts/resources/0/billing_mode", "按量计费");
        let server = o["facts"]["resources"][0].clone();
        let balancer = json!({"id": "lb-1", "kind": "负载均衡", "bound_to": "ins-example1", "region": "ap-guangzhou"});
        set(o, "/facts/resources", json!([balancer, server]));
    });
    assert_eq!(codes(&report), ["BA-R0105 /services/0/resource"], "{report}");
    assert_eq!(report.diagnostics()[0].related.iter().next().unwrap().to_string(), "/facts/resources/1/billing_mode");
}

#[test]
fn a_server_that_expires_exactly_one_month_from_today() {
    let expires = |day: &str, at: &str| {
        report_at(UNIT_PC, at, |o| {
            set(o, "/facts/resources/0/expires_at", day);
            set(o, "/facts/progress/updated_at", &at[..10]);
        })
        .outcome("BA-R0107")
    };
    assert_eq!(expires("2025-12-20", "2025-11-20T23:59:59+08:00"), Some(Outcome::Passed));
    assert_eq!(expires("2025-12-19", "2025-11-20T00:00:00+08:00"), Some(Outcome::Failed));
    // A month from the 31st of January ends with February.
    assert_eq!(expires("2026-02-28", "2026-01-31T10:00:00+08:00"), Some(Outcome::Passed));
    assert_eq!(expires("2026-02-27", "2026-01-31T10:00:00+08:00"), Some(Outcome::Failed));
}

#[test]
fn an_individual_who_filled_in_more_than_needed() {
    // A filled field that need not be filled in is at most a hint.
    let report = report(PERSON_MP, |o| {
        set(o, "/subject/legal_rep_name", "王示例");
        set(o, "/subject/legal_rep_cert_number", "440305198805050002");
        set(o, "/subject/responsible_person/name", "王示例");
        set(o, "/subject/responsible_person/certificate/number", "440305198805050002");
    });
    assert_eq!(report.verdict(), Verdict::Accept, "{report}");
    assert!(report.diagnostics().len() <= 1 && report.counts().warning == 0, "{report}");
}

#[test]
fn an_individual_on_the_pc_with_empty_persons() {
    no_finding(PERSON_MP, |o| {
        set(o, "/channel", "pc");
        set(o, "/subject/responsible_person", Value::Null);
        set(o, "/services/0/responsible_person", Value::Null);
    });
}

#[test]
fn a_foreigner_with_a_passport_as_responsible_person() {
    silent(UNIT_MP, |o| {
        let person = "/services/0/responsible_person";
        set(o, &format!("{person}/name"), "Jane Sample");
        set(o, &format!("{person}/certificate"), json!({"kind": "passport", "number": "E12345678"}));
        set(o, &format!("{person}/attachments"), json!(["id_front"]));
        // A passport's number does not tell it.
        set(o, &format!("{person}/birth_date"), "1985-06-01");
    });
}

#[test]
fn an_added_service_of_a_subject_whose_data_changed() {
    // The change is recognised and reported; it bars nothing.
    let report = report(ADD_HERE, |o| set(o, "/subject", json!({"address": "广东省深圳市福田区样例路1号101室"})));
    assert_eq!(report.verdict(), Verdict::Accept, "{report}");
}

#[test]
fn access_to_an_old_site_with_several_domains() {
    let report = report(ACCESS_PC, |o| {
        set(o, "/services/0/domains", json!(["example.cn", "example.com.cn"]));
        set(o, "/facts/record/services/0/domains", json!(["example.cn", "example.com.cn"]));
        let mut second = o["facts"]["domains"][0].clone();
        set(&mut second, "/domain", "example.com.cn");
        o["facts"]["domains"].as_array_mut().unwrap().push(second);
        let mut reply = o["facts"]["registry"]["services"][0].clone();
        set(&mut reply, "/domain", "example.com.cn");
        o["facts"]["registry"]["services"].as_array_mut().unwrap().push(reply);
    });
    assert_eq!(report.counts().error, 0, "{report}");
}

#[test]
fn six_websites_and_six_apps_of_a_unit_are_not_refused() {
    let report = report(UNIT_PC, |o| {
        let site = o["services"][0].clone();
        let domain = o["facts"]["domains"][0].clone();
        let apps: Value = serde_json::from_str(APP).unwrap();
        let (mut services, mut domains, mut replies) = (Vec::new(), Vec::new(), Vec::new());
        for n in 0..6 {
            let name = format!("example{n}.cn");
            let (mut site, mut domain) = (site.clone(), domain.clone());
            set(&mut site, "/domains", json!([name]));
            set(&mut domain, "/domain", name.as_str());
            replies.push(json!({"domain": name, "found": false}));
            services.push(site);
            domains.push(domain);
        }
        for n in 0..6 {
            let (mut app, name) = (apps["services"][0].clone(), format!("示例记账{n}版"));
            set(&mut app, "/app_name", name.as_str());
            set(&mut app, "/app_display_name", name.as_str());
            replies.push(json!({"app_name": name, "found": false}));
            services.push(app);
        }
        set(o, "/services", services);
        set(o, "/facts/domains", domains);
        set(o, "/facts/registry/services", replies);
    });
    assert_eq!(report.counts().error, 0, "{report}");
}

#[test]
fn a_village_address_with_the_prescribed_remark() {
    silent(UNIT_PC, |o| {
        set(o, "/subject/address", "广东省深圳市南山区示例村");
        set(o, "/subject/remark", "通信地址已为最详细地址");
    });
}

#[test]
fn an_institution_with_a_number_that_has_no_check_character() {
    no_finding(UNIT_PC, |o| {
        set(o, "/subject/nature", "事业单位");
        set(o, "/subject/certificate/kind", "事业单位法人证书");
        set(o, "/subject/certificate/number", "事证第144030000123号");
        set(o, "/facts/account/realname_cert_number", "事证第144030000123号");
        set(o, "/facts/account/realname_cert_kind", "事业单位法人证书");
        set(o, "/facts/domains/0/registrant_cert_number", "事证第144030000123号");
        set(o, "/facts/domains/0/registrant_cert_kind", "事业单位法人证书");
    });
}

#[test]
fn a_department_below_gov_cn() {
    let report = report(UNIT_PC, |o| {
        set(o, "/subject/nature", "政府机关");
        set(o, "/subject/certificate/kind", "统一社会信用代码证书");
        set(o, "/subject/certificate/number", "11440300MA5ABCD00C");
        set(o, "/services/0/domains/0", "jyj.example.gov.cn");
    });
    assert!(report.diagnostics().iter().all(|found| !found.code().starts_with("BA-D01")), "{report}");
}

#[test]
fn access_to_a_service_asks_for_no_form() {
    no_finding(ACCESS_SERVICE, |o| {
        let service =
            json!({"kind": "website", "domains": ["example.cn"], "resource": {"kind": "cvm", "id": "ins-example1"}});
        set(o, "/services/0", service);
        o.as_object_mut().unwrap().remove("agreements");
    });
}

#[test]
fn facts_that_are_not_given_never_bar() {
    for base in [UNIT_PC, UNIT_MP, ACCESS_PC, PERSON_MP, ADD_HERE, APP, ACCESS_SERVICE] {
        let mut order: Value = serde_json::from_str(base).unwrap();
        let facts: Vec<String> = order["facts"].as_object().unwrap().keys().cloned().collect();
        for fact in facts {
            let report = report(base, |o| drop(o["facts"].as_object_mut().unwrap().remove(&fact)));
            assert_eq!(report.counts().error, 0, "without {fact}:\n{report}");
        }
        order.as_object_mut().unwrap().remove("facts");
        let report = report(&order.to_string(), |_| {});
        assert_eq!(report.counts().error, 0, "{report}");
        assert_eq!(report.verdict(), Verdict::Incomplete);
    }
}

#[test]
fn strict_raises_what_only_the_faq_of_2018_says() {
    let order = |strict| {
        let mut order: Value = serde_json::from_str(UNIT_PC).unwrap();
        set(&mut order, "/subject/province", "jiangsu");
        set(&mut order, "/facts/domains/0/privacy_protection", true);
        let now = DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
        Validator::new(now).strict(strict).validate_json(&order.to_string()).unwrap()
    };
    let severity = |strict| {
        let report = order(strict);
        let found = report.diagnostics().iter().find(|found| found.code() == "BA-D0205");
        found.map(|found| found.severity)
    };
    assert_eq!(severity(false), Some(Severity::Warning));
    assert_eq!(severity(true), Some(Severity::Error));
}

#[test]
fn another_provider_brings_its_own_limits_or_none() {
    let two_months = |provider: beian::provider::Provider| {
        let mut order: Value = serde_json::from_str(UNIT_PC).unwrap();
        set(&mut order, "/facts/resources/0/purchased_months", 2);
        let now = DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
        Validator::new(now).provider(provider).validate_json(&order.to_string()).unwrap().outcome("BA-R0106")
    };
    let own = |terms: &str| {
        let text = format!(
            r#"{{"id": "own", "name": {{"zh": "自有云", "en": "Own Cloud"}}, "base": "tencent", {terms},
                "documents": [{{"id": "own-limits", "title": {{"zh": "限制", "en": "Limits"}}}}]}}"#
        );
        beian::provider::Provider::from_json(&text).unwrap()
    };
    assert_eq!(two_months(beian::provider::TENCENT_CLOUD.clone()), Some(Outcome::Failed));
    let two = r#""terms": [{"what": "resource.months_bought", "value": 2,
        "cite": {"document": "own-limits", "section": "3"}}]"#;
    assert_eq!(two_months(own(two)), Some(Outcome::Passed));
    // What a profile does not state is no rule.
    assert_eq!(two_months(own(r#""without": ["resource.months_bought"]"#)), Some(Outcome::NotInForce));
}

/// What is recorded and stays is not judged as new: names and suffixes of older days.
#[test]
fn a_recorded_name_and_suffix_are_kept() {
    let old = |o: &mut Value, name: &str| {
        set(o, "/services/0/name", name);
        set(o, "/services/0/domains", json!(["example.org"]));
        set(o, "/facts/domains/0/domain", "example.org");
        set(o, "/facts/registry/services/0/domain", "example.org");
        set(o, "/facts/sites/0/domain", "example.org");
        set(o, "/facts/record/services/0/domains", json!(["example.org"]));
        set(o, "/facts/record/services/0/name", "中国示例网");
    };
    no_finding(ACCESS_PC, |o| old(o, "中国示例网"));
    let changed = report(ACCESS_PC, |o| {
        old(o, "中国样例网");
        set(o, "/facts/record/services/0/domains", json!(["example.cn"]));
    });
    let found: Vec<&str> = changed.diagnostics().iter().map(|one| one.code()).collect();
    assert!(found.contains(&"BA-D0201") && found.iter().any(|code| code.starts_with("BA-V06")), "{changed}");
}

/// Names of websites that people really chose, each with what a reviewer makes of it: the code and its severity, or nothing.
#[rustfmt::skip]
const NAMES: &[(&str, &str, &str)] = &[
    // In front a claim; cut across other words none.
    ("unit", "中华示例网", "error BA-V0601"), ("unit", "中央示例网", "error BA-V0601"),
    ("unit", "人民示例网", "error BA-V0601"), ("unit", "人大示例网", "error BA-V0601"),
    ("unit", "爱国家居", ""), ("unit", "强国家电", ""), ("unit", "三国家族", ""), ("unit", "联合国家纺", ""),
    // Anyone's.
    ("unit", "示例", "error BA-V0612"), ("unit", "12345", "error BA-V0613"), ("unit", "Example", "error BA-V0614"),
    ("unit", "example.cn", "error BA-V0615"), ("unit", "示例@站", "error BA-V0611"), ("unit", "示例*站", "error BA-V0611"),
    ("individual", "示例", "error BA-V0612"), ("individual", "12345", "error BA-V0613"),
    ("individual", "Example", "error BA-V0614"), ("individual", "example.cn", "error BA-V0615"),
    // No individual's.
    ("individual", "示例医院", "error BA-V0602"), ("individual", "示例集团", "error BA-V0602"),
    ("individual", "示例协会", "error BA-V0602"), ("individual", "示例学校", "error BA-V0602"),
    ("individual", "示例企业网", "error BA-V0602"), ("individual", "王示例", "error BA-V0622"),
    ("individual", "示例商城", "warning BA-V0619"), ("individual", "示例在线", "warning BA-V0620"),
    ("individual", "示例交流", "warning BA-V0620"), ("individual", "示例工作室", "warning BA-V0621"),
    ("individual", "示例主页", "warning BA-V0621"), ("individual", "示例资讯", "warning BA-V0621"),
    ("individual", "示例导航", "warning BA-V0621"), ("individual", "示例的个人博客", "info BA-V0637"),
    ("individual", "公司法学习笔记", ""), ("individual", "论坛主席日记", "info BA-V0618"), ("individual", "空间站观测笔记", ""),
    // Of fields that are approved first; education and medicine no longer are.
    ("unit", "示例网络游戏", "warning BA-V0603"), ("unit", "示例药房", "warning BA-V0603"),
    ("unit", "示例期刊", "warning BA-V0603"), ("unit", "示例图书网", "warning BA-V0603"),
    ("unit", "示例影视", "warning BA-V0603"), ("unit", "示例视频网", "warning BA-V0603"),
    ("unit", "示例医疗", ""), ("unit", "示例教育", ""), ("unit", "示例成人用品", "warning BA-V0710"),
    // Wider places than the subject's, wherever they stand.
    ("unit", "海南示例站", "warning BA-V0607"), ("unit", "示例北京网", "warning BA-V0607"),
    ("unit", "示例深圳国家网", "info BA-V0617"),
];

#[test]
fn names_that_people_chose() {
    for (whose, name, wanted) in NAMES {
        let base = if *whose == "unit" { UNIT_PC } else { PERSON_MP };
        let report = report(base, |o| set(o, "/services/0/name", *name));
        let found: Vec<String> =
            report.diagnostics().iter().map(|found| format!("{} {}", found.severity.say().en, found.code())).collect();
        assert_eq!(found.join(", "), *wanted, "{name}\n{report}");
    }
}

/// Orders that the documents describe, each with the one thing that is to be said of it.
#[test]
fn orders_that_the_documents_describe() {
    // Without the fact whether the account has a record nothing is decided.
    let open = report(UNIT_PC, |o| {
        remove(o, "/facts/account/has_record");
    });
    assert_eq!(open.verdict(), Verdict::Incomplete, "{open}");
    // One person, whose name in Latin letters is written in another order.
    let foreigner = report(PERSON_MP, |o| {
        for at in ["/subject/certificate", "/subject/responsible_person/certificate"] {
            set(o, &format!("{at}/kind"), "passport");
        }
        set(o, "/subject/name", "SMITH JOHN");
        set(o, "/subject/certificate/name", "SMITH JOHN");
        set(o, "/subject/certificate/number", "E12345678");
        set(o, "/facts/account/realname_name", "SMITH JOHN");
        set(o, "/facts/account/realname_cert_kind", "passport");
        set(o, "/facts/account/realname_cert_number", "E12345678");
        set(o, "/facts/domains/0/registrant_name", "John Smith");
        set(o, "/facts/domains/0/registrant_cert_kind", "passport");
        set(o, "/facts/domains/0/registrant_cert_number", "E12345678");
    });
    assert!(!codes(&foreigner).iter().any(|code| code.starts_with("BA-D04")), "{foreigner}");
    // News without approval, said by the content alone.
    let news = report(UNIT_PC, |o| set(o, "/services/0/content_kind", "news"));
    assert_eq!(codes(&news), ["BA-V0701 /services/0/content_kind"], "{news}");
    // An address is no domain, and is told once.
    let address = report(UNIT_PC, |o| {
        for at in [
            "/services/0/domains/0",
            "/facts/domains/0/domain",
            "/facts/registry/services/0/domain",
            "/facts/sites/0/domain",
        ] {
            set(o, at, "119.29.29.29");
        }
    });
    let told = address.diagnostics().iter().filter(|found| found.severity == Severity::Error).count();
    assert_eq!(told, 1, "{address}");
    // An elastic address is a resource that is known, and carries no filing by itself.
    let elastic = report(UNIT_PC, |o| {
        set(o, "/services/0/resource/kind", "elastic_ip");
        set(o, "/facts/resources/0/kind", "elastic_ip");
    });
    assert!(!codes(&elastic).iter().any(|code| code.starts_with("BA-J")), "{elastic}");
    assert_eq!(elastic.verdict(), Verdict::Reject, "{elastic}");
}
