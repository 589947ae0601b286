//! Whole pages and what a person would say of them.

use beian::display::{Filing, FooterReport, Page, Screen, check_footer};
use chrono::DateTime;
use serde_json::{Value, json};

const MIIT: &str = "https://beian.miit.gov.cn/";
const POLICE: &str = r#"<a href="https://beian.mps.gov.cn/#/query/webSearch?code=32010202010078"><img src="/beian.png">苏公网安备32010202010078号</a>"#;

/// A site of a unit in Jiangsu, with everything known.
fn facts() -> Value {
    json!({
        "kind": "website", "province": "jiangsu", "nature": "enterprise", "subject_name": "南京示例网络科技有限公司",
        "subject_number": "苏ICP备2024012345号", "service_number": "苏ICP备2024012345号-1", "domain": "example.cn",
        "opened_at": "2025-06-01", "police_number": "苏公网安备32010202010078号", "police_approved_at": "2025-07-01"
    })
}

fn filing(facts: &Value) -> Filing {
    serde_json::from_value(facts.clone()).unwrap()
}

fn check_at(facts: &Value, pages: &[Page<'_>], at: &str) -> FooterReport {
    check_footer(pages, &filing(facts), DateTime::parse_from_rfc3339(at).unwrap())
}

/// Both hosts show the same page.
fn check(facts: &Value, html: &str) -> FooterReport {
    let pages = [Page::new("example.cn", html), Page::new("www.example.cn", html)];
    check_at(facts, &pages, "2025-11-20T10:00:00+08:00")
}

/// The codes on the first page, then those undecided.
#[track_caller]
fn says(report: &FooterReport, codes: &[&str], open: &[&str]) {
    let first: Vec<_> = report
        .findings
        .iter()
        .filter(|f| f.at.page == 0)
        .map(|f| f.code())
        .collect();
    assert_eq!(first, codes, "{report:#?}");
    let mut undecided: Vec<_> = report.undetermined.iter().map(|open| open.rule.code).collect();
    undecided.dedup();
    assert_eq!(undecided, open, "{report:#?}");
}

fn footer(inner: &str) -> String {
    format!(
        "<!doctype html><html><head><title>示例</title></head><body><main>{}</main><footer>{inner}</footer></body></html>",
        "正文内容。".repeat(100)
    )
}

fn right() -> String {
    footer(&format!(
        "<p>版权所有 © 2024-2025 南京示例网络科技有限公司</p><p><a href=\"{MIIT}\" target=\"_blank\">苏ICP备2024012345号-1</a> {POLICE}</p>"
    ))
}

#[test]
fn a_plain_footer_that_is_right() {
    says(&check(&facts(), &right()), &[], &[]);
    // Spelled as people spell it, and minified.
    let spelled = right()
        .replace("苏ICP备2024012345号-1", "苏 ICP 备 2024012345 号 - 1")
        .replace("\"", "");
    says(
        &check(
            &facts(),
            &spelled.replace(
                "<a href=https://beian.miit.gov.cn/ target=_blank>",
                "<A HREF=https://beian.miit.gov.cn/>",
            ),
        ),
        &[],
        &[],
    );
}

#[test]
fn nothing_shown() {
    let page = footer("<p>© 2025 南京示例网络科技有限公司</p>");
    says(&check(&facts(), &page), &["BA-F0201", "BA-F0209"], &[]);
    // On one host only.
    let (right, bare) = (right(), page);
    let pages = [Page::new("example.cn", &right), Page::new("www.example.cn", &bare)];
    let report = check_at(&facts(), &pages, "2025-11-20T10:00:00+08:00");
    let found: Vec<_> = report.findings.iter().map(|f| (f.at.page, f.code())).collect();
    assert_eq!(found, [(1, "BA-F0201")]);
}

#[test]
fn the_other_host_is_missing_or_closed() {
    let right = right();
    let one = check_at(
        &facts(),
        &[Page::new("example.cn", &right)],
        "2025-11-20T10:00:00+08:00",
    );
    says(&one, &[], &["BA-F0208"]);
    let pages = [Page::unreachable("example.cn"), Page::new("WWW.example.cn", &right)];
    says(
        &check_at(&facts(), &pages, "2025-11-20T10:00:00+08:00"),
        &["BA-F0208"],
        &[],
    );
}

#[test]
fn a_number_without_link_or_with_the_wrong_one() {
    let unlinked = right().replace(&format!("<a href=\"{MIIT}\" target=\"_blank\">"), "<span>");
    says(&check(&facts(), &unlinked), &["BA-F0202"], &[]);
    for wrong in [
        "https://www.beian.gov.cn/",
        "/",
        "https://beian.miit.gov.cn.example.com/",
        "https://example.com/beian.miit.gov.cn",
        "https://www.miit.gov.cn",
        "https://beian.miit.gov.cn@example.com/",
    ] {
        says(&check(&facts(), &right().replace(MIIT, wrong)), &["BA-F0202"], &[]);
    }
    for good in [
        "http://beian.miit.gov.cn",
        "//BEIAN.miit.gov.cn/#/Integrated/index",
        "http://www.beian.miit.gov.cn/",
    ] {
        says(&check(&facts(), &right().replace(MIIT, good)), &[], &[]);
    }
}

#[test]
fn old_hosts_were_right_in_their_time() {
    for old in [
        "http://www.miitbeian.gov.cn/",
        "http://www.miibeian.gov.cn",
        "https://miitbeian.gov.cn/publish",
    ] {
        let page = right().replace(MIIT, old);
        says(&check(&facts(), &page), &["BA-F0203"], &[]);
        let pages = [Page::new("example.cn", &page), Page::new("www.example.cn", &page)];
        says(&check_at(&facts(), &pages, "2025-04-07T23:59:59+08:00"), &[], &[]);
        says(
            &check_at(&facts(), &pages, "2025-04-08T00:00:00+08:00"),
            &["BA-F0203"],
            &[],
        );
    }
}

#[test]
fn somebody_elses_number() {
    let page = right().replace("苏ICP备2024012345号-1", "京ICP备15000123号-1");
    says(&check(&facts(), &page), &["BA-F0204"], &[]);
    // The theme's author left his beside the right one.
    let page = right().replace("</footer>", "主题 by 某某 浙ICP备19000123号</footer>");
    says(&check(&facts(), &page), &["BA-F0215"], &[]);
    // A licence beside it is the subject's own.
    says(
        &check(&facts(), &right().replace("</footer>", "苏B2-20200123</footer>")),
        &[],
        &[],
    );
}

#[test]
fn the_subjects_number_and_another_services() {
    let subject = |text: &str| text.replace("2024012345号-1", "2024012345号");
    says(&check(&facts(), &subject(&right())), &["BA-F0206"], &[]);
    says(&check(&facts(), &right().replace("号-1", "号-2")), &["BA-F0205"], &[]);
    // Guangdong takes both.
    let mut guangdong = facts();
    guangdong["province"] = json!("guangdong");
    guangdong["subject_number"] = json!("粤ICP备2024012345号");
    guangdong["service_number"] = json!("粤ICP备2024012345号-1");
    let page = right().replace("苏ICP", "粤ICP");
    says(&check(&guangdong, &page), &[], &[]);
    says(&check(&guangdong, &subject(&page)), &[], &[]);
}

#[test]
fn a_licence_holder_shows_the_licence() {
    let mut holder = facts();
    holder["province"] = json!("guangdong");
    holder["subject_number"] = json!("粤B2-20090059");
    holder["service_number"] = json!("粤B2-20090059-5");
    for shown in ["粤B2-20090059-5", "粤B2-20090059", "ICP备案/许可证号：粤B2-20090059-5"] {
        says(
            &check(&holder, &right().replace("苏ICP备2024012345号-1", shown)),
            &[],
            &[],
        );
    }
    says(
        &check(&holder, &right().replace("苏ICP备2024012345号-1", "粤B2-20090191-5")),
        &["BA-F0204"],
        &[],
    );
}

#[test]
fn placeholders_and_jokes() {
    for shown in [
        "苏ICP备XXXXXXXX号",
        "萌ICP备20250123号",
        "苏ICP备12345号-1",
        "苏ICP备{{ icp }}号",
    ] {
        says(
            &check(&facts(), &right().replace("苏ICP备2024012345号-1", shown)),
            &["BA-F0207"],
            &[],
        );
    }
    says(
        &check(
            &facts(),
            &right().replace("苏ICP备2024012345号-1", "苏ICP备12345678号-1"),
        ),
        &["BA-F0204"],
        &[],
    );
}

#[test]
fn swapped_and_broken_links_of_the_public_security_number() {
    let code = "https://beian.mps.gov.cn/#/query/webSearch?code=32010202010078";
    let swapped = right().replace(MIIT, "@").replace(code, MIIT).replace('@', code);
    says(&check(&facts(), &swapped), &["BA-F0202", "BA-F0210"], &[]);
    says(
        &check(&facts(), &right().replace("code=32010202010078", "code=32010202010087")),
        &["BA-F0210"],
        &[],
    );
    says(
        &check(&facts(), &right().replace(code, "https://beian.mps.gov.cn/")),
        &["BA-F0210"],
        &[],
    );
    let before = "http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=32010202010078";
    says(&check(&facts(), &right().replace(code, before)), &[], &[]);
    let other = right()
        .replace("32010202010078", "31010202010079")
        .replace("苏公网", "沪公网");
    says(&check(&facts(), &other), &["BA-F0211"], &[]);
}

#[test]
fn the_public_security_number_has_its_thirty_days() {
    let page = right().replace(POLICE, "");
    let pages = [
        Page::new("example.cn", page.as_str()),
        Page::new("www.example.cn", page.as_str()),
    ];
    says(&check_at(&facts(), &pages, "2025-07-31T23:00:00+08:00"), &[], &[]);
    says(
        &check_at(&facts(), &pages, "2025-08-01T00:00:00+08:00"),
        &["BA-F0209"],
        &[],
    );
    let mut young = facts();
    for member in ["police_number", "police_approved_at"] {
        young.as_object_mut().unwrap().remove(member);
    }
    says(&check_at(&young, &pages, "2025-07-01T10:00:00+08:00"), &[], &[]);
    says(
        &check_at(&young, &pages, "2025-07-02T10:00:00+08:00"),
        &[],
        &["BA-F0213"],
    );
    young["police_applied"] = json!(false);
    says(&check_at(&young, &pages, "2025-07-01T10:00:00+08:00"), &[], &[]);
    says(
        &check_at(&young, &pages, "2025-07-02T10:00:00+08:00"),
        &["BA-F0213"],
        &[],
    );
    young["police_applied"] = json!(true);
    says(
        &check_at(&young, &pages, "2025-07-02T10:00:00+08:00"),
        &[],
        &["BA-F0209"],
    );
}

#[test]
fn jiangsu_wants_a_copyright_line_of_the_subject() {
    for line in ["<p></p>", "<p>© 2025 别的公司</p>", "<p>南京示例网络科技有限公司</p>"] {
        let page = right().replace("<p>版权所有 © 2024-2025 南京示例网络科技有限公司</p>", line);
        says(&check(&facts(), &page), &["BA-F0212"], &[]);
        let mut elsewhere = facts();
        elsewhere["province"] = json!("zhejiang");
        says(&check(&elsewhere, &page), &[], &[]);
    }
    let entity = right().replace("版权所有 ©", "Copyright &copy;");
    says(&check(&facts(), &entity), &[], &[]);
}

#[test]
fn scripts_pictures_and_hidden_elements_are_undetermined() {
    let app =
        "<!doctype html><html><body><div id=\"app\"></div><script src=\"/assets/index-4f2.js\"></script></body></html>";
    says(
        &check(&facts(), app),
        &[],
        &["BA-F0201", "BA-F0212", "BA-F0201", "BA-F0212", "BA-F0209"],
    );
    for (inner, why) in [
        (
            "<script>window.__NUXT__={icp:\"苏ICP备2024012345号-1\"}</script>",
            "脚本",
        ),
        (
            "<div style=\"display: none\"><a href=\"#\">苏ICP备2024012345号-1</a></div>",
            "隐藏",
        ),
        ("<img alt=\"苏ICP备2024012345号-1\" src=\"/a.png\">", "属性"),
        ("<img src=\"/img/icp-footer.png\">", "图片"),
    ] {
        let page = footer(&format!("<p>版权所有 南京示例网络科技有限公司</p>{inner}{POLICE}"));
        let report = check(&facts(), &page);
        says(&report, &[], &["BA-F0201"]);
        assert!(report.undetermined[0].why.zh.contains(why), "{report:#?}");
    }
    // A comment is no display, and nothing speaks for more.
    let page = footer("<p>版权所有 南京示例网络科技有限公司</p><!-- 苏ICP备2024012345号-1 -->");
    says(&check(&facts(), &page), &["BA-F0201", "BA-F0209"], &[]);
}

#[test]
fn rendered_by_vue_react_and_wordpress() {
    let vue = format!(
        "<div id=\"app\" data-server-rendered=\"true\"><footer data-v-7ba5bd90 class=\"footer\"><div data-v-7ba5bd90>版权所有 ©2025 南京示例网络科技有限公司</div><a data-v-7ba5bd90 href=\"{MIIT}\"><span data-v-7ba5bd90>苏ICP备2024012345号</span>-1</a><!---->{POLICE}</footer></div><script>window.__INITIAL_STATE__={{}}</script>"
    );
    says(&check(&facts(), &vue), &[], &[]);
    let react = format!(
        "<div id=\"__next\"><footer>Copyright © <!-- -->2025<!-- --> <!-- -->南京示例网络科技有限公司<a href=\"{MIIT}\" rel=\"noreferrer\">苏ICP备<!-- -->2024012345<!-- -->号-1</a>{POLICE}</footer></div>"
    );
    says(&check(&facts(), &react), &[], &[]);
    let wordpress = format!(
        "<footer id=\"colophon\" class='site-footer'><div class=\"site-info\"><a href=\"https://wordpress.org/\">自豪地采用WordPress</a> | <a href='http://www.beian.miit.gov.cn' rel='external nofollow' target='_blank'>苏ICP备2024012345号-1</a> &copy;&nbsp;2025 南京示例网络科技有限公司 {POLICE}</div></footer>"
    );
    says(&check(&facts(), &wordpress), &[], &[]);
}

#[test]
fn an_app_shows_its_number_where_people_look() {
    let app = json!({"kind": "app", "province": "zhejiang", "subject_number": "浙ICP备2024012345号", "service_number": "浙ICP备2024012345号-3A",
                     "opened_at": "2025-11-10"});
    let at = "2025-11-20T10:00:00+08:00";
    let text = "APP备案号：浙ICP备2024012345号-3A";
    says(
        &check_at(&app, &[Page::screen(Screen::About, text)], at),
        &[],
        &["BA-F0202"],
    );
    says(
        &check_at(&app, &[Page::screen(Screen::Other, text)], at),
        &["BA-F0214"],
        &["BA-F0202"],
    );
    says(
        &check_at(&app, &[Page::screen(Screen::Settings, "版本 3.2.1")], at),
        &["BA-F0201"],
        &[],
    );
    let linked = format!("<a href=\"{MIIT}\">{text}</a>");
    says(
        &check_at(&app, &[Page::screen(Screen::Settings, &linked)], at),
        &[],
        &[],
    );
}

#[test]
fn without_facts_nothing_is_guessed() {
    let none = json!({});
    let page = right();
    let report = check_at(&none, &[Page::new("example.cn", &page)], "2025-11-20T10:00:00+08:00");
    says(&report, &[], &["BA-F0204", "BA-F0212"]);
    assert_eq!(report.undetermined[0].needs, ["subject_number", "service_number"]);
}

#[test]
fn findings_point_at_the_bytes_and_speak_both_languages() {
    let page = right().replace(MIIT, "http://www.miitbeian.gov.cn/");
    let report = check(&facts(), &page);
    let found = &report.findings[0];
    assert_eq!(&page[found.at.span.clone()], "http://www.miitbeian.gov.cn/");
    assert_eq!(&page[found.related[0].span.clone()], "苏ICP备2024012345号-1");
    let text = report.to_text(beian::Lang::En) + &report.to_text(beian::Lang::Zh);
    assert!(text.contains("beian.miit.gov.cn") && text.contains("旧网址"), "{text}");
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["findings"][0]["diagnostic"]["code"], "BA-F0203");
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]
    #[test]
    fn any_page_is_survived(parts in proptest::collection::vec(proptest::sample::select(vec![
        "<a href=\"https://beian.miit.gov.cn/\">", "</a>", "<a", " href='", "\"", "'", ">", "<div hidden>", "</div>", "<!--", "-->", "<script>", "</script>",
        "<title>", "</", "<p style=\"display:none\">", "苏ICP备2024012345号-1", "苏公网安备32010202010078号", "版权所有", "©", "é", "\u{3000}", "=", "<img alt=", "/>",
    ]), 0..30)) {
        let page = parts.concat();
        let report = check(&facts(), &page);
        for found in &report.findings {
            assert!(page.get(found.at.span.clone()).is_some());
        }
        assert_eq!(report, check(&facts(), &page));
    }
}
