//! The difference of an order and a record.

use super::*;

const RECORD: &str = r#"{"name":"深圳市示例科技有限公司","nature":"enterprise","province":"guangdong",
    "certificate":{"kind":"business_licence","number":"91440300MA5ABCD000"},"address":"广东省深圳市示例路10号501室",
    "responsible_person":{"name":"张示例","mobile":"13800138000"},
    "services":[{"record_number":"粤ICP备2021000123号-1","kind":"website","name":"示例科技旧站","domains":["example.com.cn","example.cn"],
        "responsible_person":{"name":"李示例"}},
      {"record_number":"粤ICP备2021000123号-2A","kind":"app","app_name":"示例"}]}"#;

fn told(order: &str, record: Option<&str>) -> Vec<String> {
    let facts = record.map_or_else(String::new, |record| format!(r#","facts":{{"record":{record}}}"#));
    let order = Order::from_json(&format!("{{{order}{facts}}}")).unwrap();
    let changes = Changes::of(&order);
    let tell = |one: Difference| match one.missing {
        Some(missing) => format!("{} {:?} {missing}", one.path, one.change),
        None => format!("{} {:?} {}", one.path, one.change, one.recorded),
    };
    changes.iter().map(tell).collect()
}

#[test]
fn the_subject() {
    let order = r#""subject":{"name":"深圳市示例科技有限公司 ","nature":"个体工商户","address":"示例路10号501室",
        "certificate":{"number":"91440300ma5abcd000"},"legal_rep_name":"张示例",
        "responsible_person":{"name":"王示例","mobile":"138-0013-8000"}}"#;
    assert_eq!(
        told(order, Some(RECORD)),
        [
            "/subject/nature Same /facts/record/nature",
            "/subject/name Same /facts/record/name",
            "/subject/certificate/number Same /facts/record/certificate/number",
            "/subject/legal_rep_name Unknown /facts/record/legal_rep_name",
            "/subject/address Same /facts/record/address",
            "/subject/responsible_person/name Changed /facts/record/responsible_person/name",
            "/subject/responsible_person/mobile Same /facts/record/responsible_person/mobile",
        ]
    );
    // Without a record everything that is said is unknown, for want of it.
    assert!(told(order, None).iter().all(|one| one.ends_with("Unknown /facts/record")));
    assert!(told("\"kind\":\"change_filing\"", None).is_empty());
}

#[test]
fn services_are_found_by_number_domain_and_name() {
    let order = |service: &str| format!(r#""kind":"change_service","services":[{service}]"#);
    assert_eq!(
        told(
            &order(r#"{"record_number":"粤ICP备2021000123号-1","domains":["example.cn","example.net"]}"#),
            Some(RECORD)
        ),
        [
            "/services/0 Same /facts/record/services/0",
            "/services/0/domains/0 Same /facts/record/services/0/domains",
            "/services/0/domains/1 Added /facts/record/services/0/domains",
            "/services/0/domains Removed /facts/record/services/0/domains/0",
        ]
    );
    assert_eq!(
        told(&order(r#"{"name":"示例科技旧站","domains":["example.net"]}"#), Some(RECORD))[0],
        "/services/0 Same /facts/record/services/0"
    );
    assert_eq!(
        told(&order(r#"{"kind":"app","app_name":"示例","name":"示例"}"#), Some(RECORD)),
        [
            "/services/0 Same /facts/record/services/1",
            "/services/0/kind Same /facts/record/services/1/kind",
            "/services/0/name Unknown /facts/record/services/1/name",
            "/services/0/app_name Same /facts/record/services/1/app_name",
        ]
    );
    assert_eq!(
        told(&order(r#"{"kind":"website","domains":["example.org"]}"#), Some(RECORD)),
        ["/services/0 Added /facts/record/services", "/services/0/domains/0 Added /facts/record/services"]
    );
    // A record that does not say which services it has decides nothing.
    assert_eq!(
        told(&order(r#"{"domains":["example.org"]}"#), Some(r#"{"name":"示例"}"#)),
        ["/services/0 Unknown /facts/record/services", "/services/0/domains/0 Unknown /facts/record/services"]
    );
}

#[test]
fn the_only_service_of_a_record_is_the_one_that_is_changed() {
    const ONE: &str = r#"{"services":[{"kind":"website","domains":["example.com.cn"]}]}"#;
    let order = |kind: &str| format!(r#""kind":"{kind}","services":[{{"kind":"website","domains":["example.net"]}}]"#);
    assert_eq!(
        told(&order("change_service"), Some(ONE)),
        [
            "/services/0 Same /facts/record/services/0",
            "/services/0/kind Same /facts/record/services/0/kind",
            "/services/0/domains/0 Added /facts/record/services/0/domains",
            "/services/0/domains Removed /facts/record/services/0/domains/0",
        ]
    );
    assert!(told(&order("access_filing"), Some(ONE))[0].contains("Added"));
}

#[test]
fn the_person_of_a_service_may_be_the_subjects() {
    let order = r#""subject":{"responsible_person":{"name":"王示例"}},"services":[{"record_number":"粤ICP备2021000123号-1",
        "responsible_person":{"same_as_subject":true}}]"#;
    assert_eq!(
        told(order, Some(RECORD))[2],
        "/services/0/responsible_person/name Changed /facts/record/services/0/responsible_person/name"
    );
    let same = RECORD.replace(r#"{"name":"李示例"}"#, r#"{"same_as_subject":true}"#);
    let order =
        r#""services":[{"record_number":"粤ICP备2021000123号-1","responsible_person":{"same_as_subject":true}}]"#;
    assert!(told(order, Some(&same)).iter().all(|one| one.contains("Same")));
}

#[test]
fn long_records_are_found_as_short_ones() {
    let services: Vec<String> = (0..40)
        .map(|at| {
            format!(
                r#"{{"kind":"website","record_number":"粤ICP备2021000123号-{}","domains":["site{at}.cn"]}}"#,
                at + 1
            )
        })
        .collect();
    let record = format!(r#"{{"services":[{}]}}"#, services.join(","));
    let order = r#""kind":"change_filing","services":[{"domains":["site7.cn"]},{"record_number":"粤ICP备2021000123号-31"},{"domains":["x.cn"]},
        {"domains":["site0.cn"]},{"domains":["site39.cn","site7.cn"]}]"#;
    let told = told(order, Some(&record));
    for wanted in [
        "/services/0 Same /facts/record/services/7",
        "/services/1 Same /facts/record/services/30",
        "/services/2 Added /facts/record/services",
        "/services/3 Same /facts/record/services/0",
        "/services/4 Same /facts/record/services/39",
        "/services/4/domains/1 Added /facts/record/services/39/domains",
    ] {
        assert!(told.iter().any(|one| one == wanted), "{wanted}\n{told:#?}");
    }
}

#[test]
fn whether_anything_changes() {
    let order = |text: &str| Order::from_json(text).unwrap();
    let same = order(r#"{"subject":{"name":"示例"},"facts":{"record":{"name":"示例"}}}"#);
    assert_eq!(Changes::any(Changes::of(&same).iter()), Some(false));
    let other = order(r#"{"subject":{"name":"示例","address":"示例路1号"},"facts":{"record":{"name":"样例"}}}"#);
    assert_eq!(Changes::any(Changes::of(&other).iter()), Some(true));
    let open = order(r#"{"subject":{"name":"示例","address":"示例路1号"},"facts":{"record":{"name":"示例"}}}"#);
    assert_eq!(Changes::any(Changes::of(&open).iter()), None);
}

#[test]
fn platforms_and_resources() {
    const RECORDED: &str = r#"{"services":[{"record_number":"粤ICP备2021000123号-2A","kind":"app","app_name":"示例",
        "platforms":[{"kind":"android","package":"cn.example","fingerprint":"AB:CD"},{"kind":"ios"},{"kind":"harmony"}],
        "resource":{"kind":"cvm","id":"ins-example1"}}]}"#;
    let order = |kind: &str, rest: &str| {
        format!(r#""kind":"{kind}","services":[{{"record_number":"粤ICP备2021000123号-2A",{rest}}}]"#)
    };
    let at = |one: &str| one.replace('@', "/facts/record/services/0");
    let all = |given: &str, wanted: &[&str]| {
        let told = told(given, Some(RECORDED));
        let wanted: Vec<String> = wanted.iter().map(|one| at(one)).collect();
        assert_eq!(told.get(1..).unwrap(), wanted);
    };
    all(
        &order(
            "change_service",
            r#""platforms":[{"kind":"android","package":"cn.example","fingerprint":"abcd"},{"kind":"ios","package":"cn.example"},
                {"kind":"windows"}]"#,
        ),
        &[
            "/services/0/platforms/0 Same @/platforms/0",
            "/services/0/platforms/1 Unknown @/platforms/1/package",
            "/services/0/platforms/2 Added @/platforms",
            "/services/0/platforms Removed @/platforms/2",
        ],
    );
    all(
        &order(
            "change_service",
            r#""platforms":[{"kind":"android","package":"cn.other"}],"resource":{"kind":"cvm","id":"ins-example1"}"#,
        ),
        &[
            "/services/0/platforms/0 Changed @/platforms/0",
            "/services/0/platforms Removed @/platforms/1",
            "/services/0/platforms Removed @/platforms/2",
            "/services/0/resource Same @/resource",
        ],
    );
    let resource = |kind: &str, given: &str| order(kind, &format!(r#""resource":{given}"#));
    all(&resource("change_service", r#"{"id":"ins-example2"}"#), &["/services/0/resource Changed @/resource"]);
    all(&resource("change_service", r#"{"auth_code":"x"}"#), &["/services/0/resource Unknown /services/0/resource/id"]);
    // Access brings one of its own.
    all(&resource("access_service", r#"{"id":"ins-example1"}"#), &["/services/0/resource Added @/resource"]);
    // A record that tells neither decides nothing.
    let bare = r#"{"services":[{"record_number":"粤ICP备2021000123号-2A"}]}"#;
    let given = order("change_service", r#""platforms":[{"kind":"ios"}],"resource":{"id":"ins-example1"}"#);
    assert_eq!(
        told(&given, Some(bare)).get(1..).unwrap(),
        [at("/services/0/platforms/0 Unknown @/platforms"), at("/services/0/resource Unknown @/resource/id"),]
    );
}
