//! The page: whole by itself, in both languages, and nothing in it that is not text.

use crate::run::{AT, beian, beian_with, file, huawei, samples};

fn page(args: &[&str]) -> String {
    beian(&[&["validate", "--at", AT, "--format", "html"], args].concat()).out
}

#[test]
fn it_loads_nothing_and_runs_nothing() {
    let samples = samples();
    let page = page(&samples.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"zh-CN\">"));
    for loads in ["<script", " src=", "<link", "@import", "url(", "<iframe", "<img"] {
        assert!(!page.contains(loads), "{loads}");
    }
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn it_tells_of_each_finding_in_both_languages_with_its_citation() {
    let page = page(&["examples/orders/broken-domain-not-ready.json"]);
    assert!(page.contains("<span lang=\"zh\">域名注册已于 2025-11-19 到期</span>"));
    assert!(page.contains("<span lang=\"en\">the registration of the domain ended on 2025-11-19</span>"));
    assert!(page.contains("<code>/services/0/domains/0</code>") && page.contains("<code>BA-D0204</code>"));
    assert!(page.contains("<a href=\"https://cloud.tencent.com/document/product/243\""));
}

#[test]
fn findings_stand_under_the_steps_of_the_form() {
    let page =
        page(&["examples/orders/broken-careless-enterprise.json", "examples/orders/incomplete-without-facts.json"]);
    let careless = page.split("<section").nth(1).unwrap();
    let steps: Vec<&str> =
        careless.split("<h3><span lang=\"zh\">").skip(1).map(|step| step.split('<').next().unwrap()).collect();
    let order = ["备案订单", "基础信息校验", "主体信息", "互联网信息服务", "提交备案", "表单以外的信息"];
    let places: Vec<_> = steps.iter().map(|step| order.iter().position(|known| known == step).unwrap()).collect();
    assert!(places.len() > 1 && places.is_sorted_by(|a, b| a < b), "{steps:?}");
    assert!(page.contains("<a href=\"#order-2\">examples/orders/incomplete-without-facts.json</a>"));
    let incomplete = page.split("<section").nth(2).unwrap();
    assert!(incomplete.contains("表单以外的信息") && incomplete.contains("Undecided for want of"));
}

#[test]
fn the_language_that_is_asked_for_is_shown_first() {
    assert!(page(&["--lang", "en", "gone.json"]).contains("id=\"show-en\" checked"));
    assert!(page(&["gone.json"]).contains("id=\"show-zh\" checked"));
}

#[test]
fn names_of_files_are_escaped() {
    let (_folder, path) = file("<img onerror=alert(1)>&\".json", "{}");
    let page = page(&[&path]);
    assert!(page.contains("&lt;img onerror=alert(1)&gt;&amp;&quot;.json"), "{page}");
    assert!(!page.contains("<img"));
}

/// A configuration may cite anything. It is shown as text, and leads nowhere but to the web.
#[test]
fn what_a_configuration_cites_is_escaped() {
    let mut config: serde_json::Value = serde_json::from_str(&huawei()).unwrap();
    let documents = config.pointer_mut("/provider/documents").unwrap().as_array_mut().unwrap();
    for document in documents {
        document["title"] = serde_json::json!({"zh": "<b>标题&", "en": "<b>title&"});
        document["url"] = "javascript:alert(1)".into();
    }
    let (_folder, config) = file("config.json", config.to_string());
    let samples = samples();
    let args = ["--config", &config].into_iter().chain(samples.iter().map(String::as_str));
    let page = page(&args.collect::<Vec<_>>());
    assert!(page.contains("&lt;b&gt;标题&amp;"));
    assert!(!page.contains("<b>") && !page.contains("javascript:"));
}

#[test]
fn what_is_no_order_has_its_place_in_it() {
    let ran = beian_with(&["validate", "--format", "html", "-"], b"{\"services\":{}}");
    assert_eq!(ran.status, 2);
    assert!(
        ran.out.contains("not readable as an order")
            && ran.out.contains("/services: expected an array, found an object"),
        "{}",
        ran.out
    );
}
