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
    let first: Vec<_> = report.findings.iter().filter(|f| f.at.page == 0).map(|f| f.code()).collect();
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
    let spelled = right().replace("苏ICP备2024012345号-1", "苏 ICP 备 2024012345 号 - 1").replace("\"", "");
    says(
        &check(
            &facts(),
            &spelled
                .replace("<a href=https://beian.miit.gov.cn/ target=_blank>", "<A HREF=https://beian.miit.gov.cn/>"),
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
    let one = check_at(&facts(), &[Page::new("example.cn", &right)], "2025-11-20T10:00:00+08:00");
    says(&one, &[], &["BA-F0208"]);
    // Whichever of the two the fact names, and without it.
    let both = [Page::new("www.example.cn", &right), Page::new("example.cn.", &right)];
    for domain in [json!("example.cn"), json!("www.example.cn"), json!(null)] {
        let mut facts = facts();
        facts["domain"] = domain;
        says(&check_at(&facts, &both, "2025-11-20T10:00:00+08:00"), &[], &[]);
    }
    let pages = [Page::unreachable("example.cn"), Page::new("WWW.example.cn", &right)];
    says(&check_at(&facts(), &pages, "2025-11-20T10:00:00+08:00"), &["BA-F0208"], &[]);
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
    for good in ["http://beian.miit.gov.cn", "//BEIAN.miit.gov.cn/#/Integrated/index"] {
        says(&check(&facts(), &right().replace(MIIT, good)), &[], &[]);
    }
    // The ministry's name with www in front has never answered.
    for dead in [
        "http://www.beian.miit.gov.cn/",
        "https://www.beian.miit.gov.cn",
        "//WWW.beian.miit.gov.cn/",
        "https://www.beian.miit.gov.cn/#/Integrated/index",
    ] {
        says(&check(&facts(), &right().replace(MIIT, dead)), &["BA-F0203"], &[]);
    }
}

#[test]
fn addresses_are_read_as_browsers_read_them() {
    for good in [
        "https&#58;//beian.miit.gov.cn/",
        "\n https://beian.miit.gov.cn:443 ",
        r"https:\\beian.miit.gov.cn",
        "https://beian.miit.gov.cn/state/outPortal/loginPortal.action",
    ] {
        says(&check(&facts(), &right().replace(MIIT, good)), &[], &[]);
    }
    // Without a scheme it is a path on the same site.
    for wrong in ["beian.miit.gov.cn", "https//beian.miit.gov.cn", "http://https://beian.miit.gov.cn"] {
        says(&check(&facts(), &right().replace(MIIT, wrong)), &["BA-F0202"], &[]);
    }
    let way = "/go?url=https%3A%2F%2Fbeian.miit.gov.cn";
    says(&check(&facts(), &right().replace(MIIT, way)), &[], &["BA-F0202"]);
}

#[test]
fn scripts_that_answer_a_click() {
    let link = format!("<a href=\"{MIIT}\" target=\"_blank\">苏ICP备2024012345号-1</a>");
    for (clicked, codes, open) in [
        (
            "<a href=\"#\" onclick=\"window.open('https://beian.miit.gov.cn/')\">苏ICP备2024012345号-1</a>",
            &[][..],
            &[][..],
        ),
        ("<a href=\"javascript:window.open('https://beian.miit.gov.cn')\">苏ICP备2024012345号-1</a>", &[], &[]),
        ("<span @click=\"go('https://beian.miit.gov.cn/')\"><i>苏ICP备2024012345号-1</i></span>", &[], &[]),
        ("<span onclick=\"toIcp()\">苏ICP备2024012345号-1</span>", &[], &["BA-F0202"]),
        (
            "<div onclick=\"open('https://beian.miit.gov.cn')\"><a href=\"/\">示例</a> 苏ICP备2024012345号-1</div>",
            &[],
            &[],
        ),
        // Behind the element its script answers no more.
        ("<span onclick=\"toIcp()\">ICP</span>苏ICP备2024012345号-1", &["BA-F0202"], &[]),
        ("<a href=\"javascript:;\">苏ICP备2024012345号-1</a>", &["BA-F0202"], &[]),
        ("<a>苏ICP备2024012345号-1</a>", &["BA-F0202"], &[]),
    ] {
        says(&check(&facts(), &right().replace(&link, clicked)), codes, open);
    }
}

#[test]
fn old_hosts_were_right_in_their_time() {
    for old in ["http://www.miitbeian.gov.cn/", "http://www.miibeian.gov.cn", "https://miitbeian.gov.cn/publish"] {
        let page = right().replace(MIIT, old);
        says(&check(&facts(), &page), &["BA-F0203"], &[]);
        let pages = [Page::new("example.cn", &page), Page::new("www.example.cn", &page)];
        says(&check_at(&facts(), &pages, "2025-04-07T23:59:59+08:00"), &[], &[]);
        says(&check_at(&facts(), &pages, "2025-04-08T00:00:00+08:00"), &["BA-F0203"], &[]);
    }
}

#[test]
fn somebody_elses_number() {
    let page = right().replace("苏ICP备2024012345号-1", "京ICP备15000123号-1");
    says(&check(&facts(), &page), &["BA-F0204"], &[]);
    // The theme's author left his beside the right one.
    let page = right().replace("</footer>", "主题 by 某某 浙ICP备19000123号</footer>");
    says(&check(&facts(), &page), &["BA-F0215"], &[]);
    // Both are one leftover; three are a list of sites, and what stands in an article is its content.
    let two = "主题 by 某某 浙ICP备19000123号 京ICP备15000123号-1</footer>";
    let report = check(&facts(), &right().replace("</footer>", two));
    says(&report, &["BA-F0215"], &[]);
    assert_eq!(report.findings[0].related.len(), 1);
    let list = "浙ICP备19000123号 京ICP备15000123号-1 沪ICP备16000123号</footer>";
    says(&check(&facts(), &right().replace("</footer>", list)), &[], &[]);
    let article =
        right().replace("<main>", &format!("<main>该站的备案号是京ICP备15000123号。{}", "正文。".repeat(300)));
    says(&check(&facts(), &article), &[], &[]);
    let number = "苏ICP备2024012345号-1";
    says(&check(&facts(), &article.replace(number, "")), &["BA-F0201"], &[]);
    // A script holds the right one and may show it instead.
    let script = format!("<script>if (host) show('{number}')</script></footer>");
    let page = right().replace(number, "京ICP备15000123号-1").replace("</footer>", &script);
    says(&check(&facts(), &page), &[], &["BA-F0204"]);
    // A licence beside it is the subject's own.
    says(&check(&facts(), &right().replace("</footer>", "苏B2-20200123</footer>")), &[], &[]);
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
        says(&check(&holder, &right().replace("苏ICP备2024012345号-1", shown)), &[], &[]);
    }
    says(&check(&holder, &right().replace("苏ICP备2024012345号-1", "粤B2-20090191-5")), &["BA-F0204"], &[]);
}

#[test]
fn a_licence_behind_the_words_of_a_record() {
    let mut holder = facts();
    holder["province"] = json!("guangdong");
    holder["subject_number"] = json!("粤B2-20090059");
    holder["service_number"] = json!("粤B2-20090059-69");
    let page = |shown: &str| right().replace("苏ICP备2024012345号-1", shown);
    for shown in [
        "粤ICP备B2-20090059-69",
        "粤ICP备<br>B2-20090059-69",
        "粤ICP备案B2-20090059-69",
        "粤ICP许可证B2-20090059-69",
        "粤ICP经营许可证B2-20090059-69",
    ] {
        says(&check(&holder, &page(shown)), &[], &[]);
    }
    says(&check(&holder, &page("粤ICP备B2-20090060-69")), &["BA-F0204"], &[]);
    // A licence alone is no record number of anybody's.
    let report = check(&facts(), &page("苏B2-20200123"));
    says(&report, &["BA-F0201"], &[]);
    let html = page("苏B2-20200123");
    assert_eq!(&html[report.findings[0].related[0].span.clone()], "苏B2-20200123");
}

#[test]
fn signs_and_words_among_the_number() {
    let page = |shown: &str| right().replace("苏ICP备2024012345号-1", shown);
    for shown in [
        "苏ICP备-2024012345号-1",
        "苏ICP-备2024012345号-1",
        "苏ICP备（2024）012345号-1",
        "苏ICP备_2024012345号-1",
        "苏ICP备（网站）2024012345号-1",
        "苏ICP备2024012345号-01",
    ] {
        says(&check(&facts(), &page(shown)), &["BA-F0216"], &[]);
    }
    says(&check(&facts(), &page("苏ICP备2024012345号-A1")), &["BA-F0205", "BA-F0216"], &[]);
    says(&check(&facts(), &page("ICP备 号")), &["BA-F0207"], &[]);
    let empty = right().replace("苏公网安备32010202010078号", "苏公网安备 号");
    says(&check(&facts(), &empty), &["BA-F0217"], &[]);
}

#[test]
fn an_apps_number_with_another_letter() {
    let mut app = json!({"kind": "app", "province": "zhejiang", "subject_number": "浙ICP备2024012345号",
                         "service_number": "浙ICP备2024012345号-3A", "opened_at": "2025-11-10"});
    let at = "2025-11-20T10:00:00+08:00";
    let shows = |app: &Value, number: &str| {
        let text = format!("<a href=\"{MIIT}\">{number}</a>");
        check_at(app, &[Page::screen(Screen::About, &text)], at)
    };
    for wrong in ["浙ICP备2024012345号-3", "浙ICP备2024012345号-3X", "浙ICP备2024012345号-2A"] {
        says(&shows(&app, wrong), &["BA-F0205"], &[]);
    }
    app.as_object_mut().unwrap().remove("service_number");
    says(&shows(&app, "浙ICP备2024012345号-3X"), &["BA-F0205"], &[]);
    says(&shows(&app, "浙ICP备2024012345号-3A"), &[], &["BA-F0205"]);
}

#[test]
fn addresses_stand_on_the_base_of_the_page() {
    let based = |base: &str, href: &str| {
        let page = right().replace(MIIT, href);
        page.replace("<title>", &format!("<base href=\"{base}\"><title>"))
    };
    says(&check(&facts(), &based("https://beian.miit.gov.cn/", "/")), &[], &[]);
    says(&check(&facts(), &based("//beian.miit.gov.cn", "#/Integrated/index")), &[], &[]);
    says(&check(&facts(), &based("https://beian.miit.gov.cn/", "https://example.cn/")), &["BA-F0202"], &[]);
    says(&check(&facts(), &based("/", "/")), &["BA-F0202"], &[]);
    says(&check(&facts(), &based("https://www.beian.miit.gov.cn/", "/")), &["BA-F0203"], &[]);
}

#[test]
fn a_registered_name_may_be_www() {
    let mut www = facts();
    www["domain"] = json!("www.cn");
    let page = right();
    let at = "2025-11-20T10:00:00+08:00";
    let both = [Page::new("www.cn", &page), Page::new("www.www.cn", &page)];
    says(&check_at(&www, &both, at), &[], &[]);
    says(&check_at(&www, &both[..1], at), &[], &["BA-F0208"]);
}

#[test]
fn findings_name_what_they_are_about() {
    // The line of another holder.
    let html = right().replace("版权所有 © 2024-2025 南京示例网络科技有限公司", "版权所有 © 2025 <b>别的公司</b>");
    let report = check(&facts(), &html);
    says(&report, &["BA-F0212"], &[]);
    assert!(html[report.findings[0].at.span.clone()].contains("©"), "{report:#?}");
    // Both hosts owe the public-security number.
    let report = check(&facts(), &right().replace(POLICE, ""));
    says(&report, &["BA-F0209"], &[]);
    assert_eq!(report.findings[0].related[0].page, 1);
}

#[test]
fn placeholders_and_jokes() {
    for shown in ["苏ICP备XXXXXXXX号", "萌ICP备20250123号", "苏ICP备12345号-1", "苏ICP备{{ icp }}号"] {
        says(&check(&facts(), &right().replace("苏ICP备2024012345号-1", shown)), &["BA-F0207"], &[]);
    }
    says(&check(&facts(), &right().replace("苏ICP备2024012345号-1", "苏ICP备12345678号-1")), &["BA-F0207"], &[]);
    // Unless it was really given.
    let mut real = facts();
    real["service_number"] = json!("苏ICP备12345678号-1");
    real["subject_number"] = json!("苏ICP备12345678号");
    says(&check(&real, &right().replace("苏ICP备2024012345号-1", "苏ICP备12345678号-1")), &[], &[]);
}

#[test]
fn a_number_that_is_written_wrong() {
    let mut sichuan = facts();
    for member in ["subject_number", "service_number"] {
        sichuan[member] = json!(facts()[member].as_str().unwrap().replace('苏', "蜀"));
    }
    let page = |number: &str| right().replace("苏ICP备2024012345号-1", number);
    for (shown, reason) in [
        ("川ICP备2024012345号-1", "省份"),
        ("蜀IPC备2024012345号-1", "IPC"),
        ("蜀ICP证2024012345号-1", "证"),
        ("蜀ICP2024012345号-1", "缺少"),
        ("蜀 icp&nbsp;2024012345<b>号</b>-1", "缺少"),
    ] {
        let report = check(&sichuan, &page(shown));
        says(&report, &["BA-F0216"], &[]);
        let message = report.findings[0].diagnostic.message(beian::Lang::Zh);
        assert!(message.contains(reason), "{message}");
    }
    for forgiven in ["蜀icp备2024012345号-1", "蜀ICP備2024012345號－1", "蜀ICP备2024012345-1"] {
        says(&check(&sichuan, &page(forgiven)), &[], &[]);
    }
    // Neither whole nor of a province: no number at all.
    for none in ["ICP2024012345号", "蜀ICP2024012345", "蜀ICP202401号", "蜀APP2024012345号"] {
        says(&check(&sichuan, &page(none)), &["BA-F0201"], &[]);
    }
    says(&check(&sichuan, &page("Sichuan ICP No. 2024012345-1")), &[], &["BA-F0201"]);
}

#[test]
fn swapped_and_broken_links_of_the_public_security_number() {
    let code = "https://beian.mps.gov.cn/#/query/webSearch?code=32010202010078";
    let swapped = right().replace(MIIT, "@").replace(code, MIIT).replace('@', code);
    says(&check(&facts(), &swapped), &["BA-F0202", "BA-F0210"], &[]);
    says(&check(&facts(), &right().replace("code=32010202010078", "code=32010202010087")), &["BA-F0210"], &[]);
    says(&check(&facts(), &right().replace(code, "https://beian.mps.gov.cn/")), &["BA-F0210"], &[]);
    let before = "http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=32010202010078";
    says(&check(&facts(), &right().replace(code, before)), &[], &[]);
    let other = right().replace("32010202010078", "31010202010079").replace("苏公网", "沪公网");
    says(&check(&facts(), &other), &["BA-F0211"], &[]);
    // The icon bears the link; the query by a token cannot be compared.
    let icon = right().replace("<img src=\"/beian.png\">", "<img src=\"/beian.png\"></a>");
    says(&check(&facts(), &icon), &[], &[]);
    let token = "http://www.beian.gov.cn/portal/recordQuery?token=0b9f";
    says(&check(&facts(), &right().replace(code, token)), &[], &["BA-F0210"]);
    // Longer digits are another's.
    says(&check(&facts(), &right().replace("code=32010202010078", "code=320102020100781")), &["BA-F0210"], &[]);
    let mut unknown = facts();
    unknown.as_object_mut().unwrap().remove("police_number");
    let zeros = right().replace("32010202010078", "32000000000000");
    says(&check(&unknown, &zeros), &["BA-F0217"], &[]);
    says(&check(&unknown, &right().replace("32010202010078", "320102020100789")), &["BA-F0217"], &[]);
    let copied = right().replace("32010202010078", "11010802016612");
    says(&check(&unknown, &copied), &[], &["BA-F0211"]);
    // The first number of a unit is a number; whose it is, nobody said.
    let first = right().replace("32010202010078", "32000002000001");
    says(&check(&unknown, &first), &[], &["BA-F0211"]);
    says(&check(&unknown, &right()), &[], &["BA-F0211"]);
}

#[test]
fn the_public_security_number_has_its_thirty_days() {
    let page = right().replace(POLICE, "");
    let pages = [Page::new("example.cn", page.as_str()), Page::new("www.example.cn", page.as_str())];
    says(&check_at(&facts(), &pages, "2025-07-31T23:00:00+08:00"), &[], &[]);
    says(&check_at(&facts(), &pages, "2025-08-01T00:00:00+08:00"), &["BA-F0209"], &[]);
    let mut young = facts();
    for member in ["police_number", "police_approved_at"] {
        young.as_object_mut().unwrap().remove(member);
    }
    says(&check_at(&young, &pages, "2025-07-01T10:00:00+08:00"), &[], &[]);
    says(&check_at(&young, &pages, "2025-07-02T10:00:00+08:00"), &[], &["BA-F0213"]);
    young["police_applied"] = json!(false);
    says(&check_at(&young, &pages, "2025-07-01T10:00:00+08:00"), &[], &[]);
    says(&check_at(&young, &pages, "2025-07-02T10:00:00+08:00"), &["BA-F0213"], &[]);
    young["police_applied"] = json!(true);
    says(&check_at(&young, &pages, "2025-07-02T10:00:00+08:00"), &[], &["BA-F0209"]);
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
    let name = "版权所有 © 2024-2025 南京示例网络科技有限公司";
    let mut facts = facts();
    facts["subject_name"] = json!("示例科技（南京）有限公司");
    for line in [
        "Copyright &copy; 示例科技(南京)有限公司",
        "&#xA9; 2025 示例科技&#65288;<b>南京</b>&#65289;有限公司",
        "（Ｃ）2025 示例科技（南京）有限公司",
        "Ⓒ 示例科技 （南京） 有限公司",
        "版权归示例科技（南京）有限公司所有",
    ] {
        says(&check(&facts, &right().replace(name, line)), &[], &[]);
    }
    for line in ["© 2025 Example Technology (Nanjing) Co., Ltd.", "版权所有 示例科技"] {
        says(&check(&facts, &right().replace(name, line)), &["BA-F0212"], &[]);
    }
}

#[test]
fn scripts_pictures_and_hidden_elements_are_undetermined() {
    let app =
        "<!doctype html><html><body><div id=\"app\"></div><script src=\"/assets/index-4f2.js\"></script></body></html>";
    says(&check(&facts(), app), &[], &["BA-F0201", "BA-F0212", "BA-F0201", "BA-F0212", "BA-F0209"]);
    for (inner, why) in [
        ("<script>window.__NUXT__={icp:\"苏ICP备2024012345号-1\"}</script>", "脚本"),
        (
            "<div style=\"display: none\"><a href=\"#\">苏ICP备2024012345号-1</a></div><script src=\"/a.js\"></script>",
            "隐藏",
        ),
        ("<img alt=\"苏ICP备2024012345号-1\" src=\"/a.png\">", "属性"),
        ("<img src=\"/img/icp-footer.png\">", "图片"),
        ("<a href=\"https://beian.miit.gov.cn/\"><img src=\"/a.png\"></a>", "图片"),
    ] {
        let page = footer(&format!("<p>版权所有 南京示例网络科技有限公司</p>{inner}{POLICE}"));
        let report = check(&facts(), &page);
        says(&report, &[], &["BA-F0201"]);
        assert!(report.undetermined[0].why.zh.contains(why), "{report:#?}");
    }
    // What is between these tags is text to a browser, and tags in it are none.
    for (inner, why) in [
        ("<script>\"<a href=https://beian.miit.gov.cn/>苏ICP备2024012345号-1</a>\"</script>", "脚本或样式"),
        ("<style>.icp::after{content:\"<a>苏ICP备2024012345号-1\"}</style>", "脚本或样式"),
        ("<textarea><a href=\"https://beian.miit.gov.cn/\">苏ICP备2024012345号-1</a></textarea>", "属性"),
        (
            "<template><a href=\"https://beian.miit.gov.cn/\">苏ICP备2024012345号-1</a></template><script src=\"/a.js\"></script>",
            "隐藏",
        ),
        (
            "<noscript><a href=\"https://beian.miit.gov.cn/\">苏ICP备2024012345号-1</a></noscript><script src=\"/a.js\"></script>",
            "隐藏",
        ),
    ] {
        let page = footer(&format!("<p>版权所有 南京示例网络科技有限公司</p>{inner}{POLICE}"));
        let report = check(&facts(), &page);
        says(&report, &[], &["BA-F0201"]);
        assert!(report.undetermined[0].why.zh.contains(why), "{report:#?}");
    }
    // The badge beside the public-security number says nothing, nor does a topicpath.
    for picture in ["<img src=\"/beian.png\">", "<img src=\"/topicpath/a.png\">"] {
        let page = footer(&format!("<p>版权所有 南京示例网络科技有限公司</p>{picture}{POLICE}"));
        says(&check(&facts(), &page), &["BA-F0201"], &[]);
    }
    // These are no display, and nothing speaks for more.
    for unseen in [
        "<!-- 苏ICP备2024012345号-1 -->",
        "<title>苏ICP备2024012345号-1</title>",
        "<meta name=\"keywords\" content=\"苏ICP备2024012345号-1\">",
        "<script type=\"application/ld+json\">{\"identifier\":\"苏ICP备2024012345号-1\"}</script>",
        "<div hidden>苏ICP备2024012345号-1</div>",
        "<p style=\"text-indent: -9999px\">苏ICP备2024012345号-1</p>",
    ] {
        let page = footer(&format!("<p>版权所有 南京示例网络科技有限公司</p>{unseen}"));
        let report = check(&facts(), &page);
        says(&report, &["BA-F0201", "BA-F0209"], &[]);
        let spot = &report.findings[0].related[0].span;
        assert_eq!(&page[spot.clone()], "苏ICP备2024012345号-1");
    }
}

#[test]
fn the_foot_of_the_page_is_elsewhere() {
    let line = "<p>版权所有 南京示例网络科技有限公司</p>";
    for (inner, why) in [
        ("<div id=\"footer\"></div><script>load()</script>", "底部由脚本"),
        ("<div class=\"wrap foot\"> </div><script>load()</script>", "底部由脚本"),
        ("<site-footer></site-footer><script src=\"/c.js\"></script>", "底部由脚本"),
        ("<script src=\"/js/footer.js\"></script>", "底部由脚本"),
        ("<iframe src=\"/footer.html\"></iframe>", "框架"),
    ] {
        let report = check(&facts(), &footer(&format!("{line}{inner}{POLICE}")));
        assert_eq!(report.codes(), [""; 0], "{inner}");
        assert!(report.undetermined[0].why.zh.contains(why), "{report:#?}");
    }
    // Nothing fills an empty foot where there is no script, and a film in a frame is none.
    for inner in ["<div id=\"footer\"></div>", "<iframe src=\"/film\"></iframe>", "<script src=\"/a.js\"></script>"] {
        let report = check(&facts(), &footer(&format!("{line}{inner}{POLICE}")));
        says(&report, &["BA-F0201"], &[]);
    }
    for (page, why) in [
        ("<meta http-equiv=\"refresh\" content=\"0; url=https://example.cn/\">", "跳转"),
        ("<title>301 Moved Permanently</title><center><h1>301 Moved Permanently</h1></center><hr>nginx", "服务器"),
        ("<frameset><frame src=\"top.html\"><frame src=\"main.html\"></frameset>", "框架"),
    ] {
        let report = check(&facts(), page);
        says(&report, &[], &["BA-F0201", "BA-F0212", "BA-F0201", "BA-F0212", "BA-F0209"]);
        assert!(report.undetermined[0].why.zh.contains(why), "{report:#?}");
    }
}

#[test]
fn far_from_the_bottom_is_undetermined() {
    let link = format!("<a href=\"{MIIT}\" target=\"_blank\">苏ICP备2024012345号-1</a>");
    let top = |text: usize| {
        let main = format!("{link}<main>{}", "正文内容。".repeat(text));
        right().replace(&link, "").replace("<main>", &main)
    };
    says(&check(&facts(), &top(0)), &[], &[]);
    says(&check(&facts(), &top(300)), &[], &["BA-F0201"]);
    // Somebody else's stands in its place; without a link it may be quoted.
    let another = |shown: &str| top(300).replace("</footer>", &format!("{shown}</footer>"));
    let linked = another(&format!("<a href=\"{MIIT}\">浙ICP备19000123号-1</a>"));
    says(&check(&facts(), &linked), &["BA-F0215"], &["BA-F0201"]);
    says(&check(&facts(), &another("浙ICP备19000123号-1")), &[], &["BA-F0201"]);
    // Once more at the bottom.
    says(&check(&facts(), &top(300).replace("</footer>", &format!("{link}</footer>"))), &[], &[]);
}

#[test]
fn pages_in_another_encoding_are_read() {
    let at = DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
    let check = |page: &[u8]| {
        let pages = [Page::from_bytes("example.cn", page), Page::from_bytes("www.example.cn", page)];
        check_footer(&pages, &filing(&facts()), at)
    };
    // 版权所有 南京示例网络科技有限公司 苏ICP备2024012345号-1 in GBK.
    let gbk = b"<html><meta charset=\"gb2312\"><p>\xb0\xe6\xc8\xa8\xcb\xf9\xd3\xd0 \xc4\xcf\xbe\xa9\xca\xbe\xc0\xfd\xcd\xf8\xc2\xe7\xbf\xc6\xbc\xbc\xd3\xd0\xcf\xde\xb9\xab\xcb\xbe</p><a href=\"https://beian.miit.gov.cn/\">\xcb\xd5ICP\xb1\xb82024012345\xba\xc5-1</a></html>";
    says(&check(gbk), &["BA-F0209"], &[]);
    // Without a word of its encoding.
    let bare: Vec<u8> = gbk.iter().copied().filter(|byte| *byte != b'=').collect();
    says(&check(&bare), &["BA-F0202", "BA-F0209"], &[]);
    let report = check(b"\xff\xd8\xff\xe0\0\x10JFIF");
    says(&report, &[], &["BA-F0201", "BA-F0212", "BA-F0201", "BA-F0212", "BA-F0209"]);
    assert!(report.undetermined.iter().all(|open| open.why.zh.contains("UTF-8")));
    // Decoded by somebody who took it for UTF-8.
    let lossy = footer(&String::from_utf8_lossy(gbk).repeat(3));
    let report = check(lossy.as_bytes());
    assert!(report.undetermined[0].why.zh.contains("UTF-8"), "{report:#?}");
    // Cut off inside a character.
    let right = right() + "示";
    says(&check(&right.as_bytes()[..right.len() - 1]), &[], &[]);
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
        "<footer id=\"colophon\" class='site-footer'><div class=\"site-info\"><a href=\"https://wordpress.org/\">自豪地采用WordPress</a> | <a href='http://beian.miit.gov.cn' rel='external nofollow' target='_blank'>苏ICP备2024012345号-1</a> &copy;&nbsp;2025 南京示例网络科技有限公司 {POLICE}</div></footer>"
    );
    says(&check(&facts(), &wordpress), &[], &[]);
}

#[test]
fn an_app_shows_its_number_where_people_look() {
    let app = json!({"kind": "app", "province": "zhejiang", "subject_number": "浙ICP备2024012345号", "service_number": "浙ICP备2024012345号-3A",
                     "opened_at": "2025-11-10"});
    let at = "2025-11-20T10:00:00+08:00";
    let text = "APP备案号：浙ICP备2024012345号-3A";
    says(&check_at(&app, &[Page::screen(Screen::About, text)], at), &[], &["BA-F0202"]);
    says(&check_at(&app, &[Page::screen(Screen::Other, text)], at), &["BA-F0214"], &["BA-F0202"]);
    says(&check_at(&app, &[Page::screen(Screen::Settings, "版本 3.2.1")], at), &["BA-F0201"], &[]);
    let linked = format!("<a href=\"{MIIT}\">{text}</a>");
    says(&check_at(&app, &[Page::screen(Screen::Settings, &linked)], at), &[], &[]);
}

#[test]
fn without_facts_nothing_is_guessed() {
    let none = json!({});
    let page = right();
    let report = check_at(&none, &[Page::new("example.cn", &page)], "2025-11-20T10:00:00+08:00");
    says(&report, &[], &["BA-F0204", "BA-F0211", "BA-F0212", "BA-F0208"]);
    assert_eq!(report.undetermined[0].needs, ["subject_number", "service_number"]);
    let hosts = report.undetermined.iter().find(|open| open.rule.code == "BA-F0208");
    assert_eq!(hosts.unwrap().needs, ["domain"]);
    let text = report.to_text(beian::Lang::En);
    assert!(text.contains("BA-F0204 #0 ") && text.contains(": subject_number service_number\n"), "{text}");
    let number = "苏ICP备2024012345号-1";
    for (shown, codes) in [("苏ICP备12345678号-1", &[][..]), ("苏ICP备2024000000号", &["BA-F0207"])] {
        let page = page.replace(number, shown);
        let report = check_at(&none, &[Page::new("example.cn", &page)], "2025-11-20T10:00:00+08:00");
        assert_eq!(report.codes(), codes, "{report:#?}");
    }
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

/// A footer with the copyright line of the unit and a public-security number, around what is looked at.
fn around(inner: &str) -> String {
    footer(&format!("<p>版权所有 南京示例网络科技有限公司</p>{inner}{POLICE}"))
}

const LINKED: &str = "<a href=\"https://beian.miit.gov.cn/\">苏ICP备2024012345号-1</a>";

#[test]
fn end_tags_may_be_left_out() {
    for shown in [
        format!("<p hidden>甲<p>{LINKED}"),
        format!("<p style=\"display:none\">甲<div>{LINKED}</div>"),
        format!("<p hidden><span>甲<ul><li>{LINKED}</ul>"),
        format!("<ul><li hidden>甲<li>{LINKED}</ul>"),
        format!("<ul><li hidden><p>甲<LI>{LINKED}</ul>"),
        format!("<dl><dt hidden>甲<dd>{LINKED}</dl>"),
        format!("<table><tr><th hidden>甲<td>{LINKED}</table>"),
        format!("<table><tr hidden><td>甲<tr><td>{LINKED}</table>"),
        format!("<table><thead hidden><tr><td>甲<tbody><tr><td>{LINKED}</table>"),
        format!("<select><option hidden>甲<option>乙</select>{LINKED}"),
    ] {
        says(&check(&facts(), &around(&shown)), &[], &[]);
    }
    // These are inside, and not the next of their kind.
    for hidden in [
        format!("<p hidden>甲<span>{LINKED}</span></p>"),
        format!("<ul><li hidden>甲<ul><li>{LINKED}</ul></ul>"),
        format!("<p hidden><select><optgroup><option>甲</select>{LINKED}</p>"),
        format!("<table><tr hidden><td><table><tr><td>{LINKED}</table></table>"),
        format!("<p hidden><button><div>{LINKED}</div></button></p>"),
        format!("<div hidden><p>甲<p>{LINKED}</div>"),
    ] {
        says(&check(&facts(), &around(&hidden)), &["BA-F0201"], &[]);
    }
    // What answers a click ends with its element as well.
    let page = around(&format!("<ul><li onclick=\"toIcp()\">甲<li>{}</ul>", "苏ICP备2024012345号-1"));
    says(&check(&facts(), &page), &["BA-F0202"], &[]);
}

#[test]
fn what_browsers_show_is_shown() {
    for shown in [
        format!("<p style=\"color:red\" style=\"display:none\">{LINKED}</p>"),
        format!("<!-- a --!>{LINKED}<!-- b -->"),
        format!("<!-->{LINKED}<!-- b -->"),
        format!("<!--->{LINKED}<!-- b -->"),
        format!("<?xml version=\"1.0?>{LINKED}"),
        format!("<!a \"b>{LINKED}"),
        format!("</ a \"b>{LINKED}"),
        format!("<h1 hidden>甲<h2>{LINKED}</h2>"),
        format!("<h1 hidden>甲</h3>{LINKED}"),
        format!("<details><summary>{LINKED}</summary>甲</details>"),
        format!("<details open>甲{LINKED}</details>"),
        format!("<details>甲</details>{LINKED}"),
        format!("<video src=a>甲</video>{LINKED}"),
        format!("<object>{LINKED}</object>"),
        format!("<table hidden><tr><td>甲</table>{LINKED}"),
        format!("<table hidden>{LINKED}<tr><td>甲</table>"),
        format!("<table hidden><tr><td>甲</td></tr><table><tr><td>{LINKED}</table>"),
        // Rows and forms without meaning where they stand.
        format!("<tr hidden>{LINKED}"),
        format!("<form><form hidden>{LINKED}</form>"),
        // End tags in the wrong order.
        format!("<span hidden>甲<b>乙</span>丙</b>{LINKED}"),
        format!("<b hidden><p>甲</b>{LINKED}</p>"),
        format!("<button hidden>甲<button>{LINKED}</button>"),
        format!("<p style=\"display:block!important;display:none\">{LINKED}</p>"),
        format!("<template><template></template></template>{LINKED}"),
        LINKED.replace("2024", "20\u{0}24"),
    ] {
        says(&check(&facts(), &around(&shown)), &[], &[]);
    }
    // Text, with the tags that stand in it.
    let number = "苏ICP备2024012345号-1";
    for literal in [format!("<xmp><p hidden>{number}</xmp>"), format!("<xmp><!-- {number}</xmp>")] {
        says(&check(&facts(), &around(&literal)), &["BA-F0202"], &[]);
    }
}

#[test]
fn what_browsers_do_not_show_is_not() {
    for hidden in
        [format!("<style></stylex>{LINKED}</style>"), format!("<script><!--<script></script>{LINKED}--></script>")]
    {
        says(&check(&facts(), &around(&hidden)), &[], &["BA-F0201"]);
    }
    for hidden in [
        format!("<datalist>{LINKED}</datalist>"),
        format!("<datalist><option>{LINKED}</datalist>"),
        format!("<video>{LINKED}</video>"),
        format!("<audio controls>{LINKED}</audio>"),
        format!("<canvas>{LINKED}</canvas>"),
        format!("<details>{LINKED}</details>"),
        format!("<details><summary>甲</summary>{LINKED}</details>"),
        format!("<details><summary>甲</summary><summary>{LINKED}</summary></details>"),
        format!("<details><details open><summary>{LINKED}</summary></details></details>"),
        format!("<div popover>{LINKED}</div>"),
        format!("<svg><defs>{LINKED}</defs></svg>"),
        format!("<div hidden></body>{LINKED}</div>"),
        format!("<table hidden><tr><td>{LINKED}</table>"),
        format!("<template><template></template>{LINKED}</template>"),
        format!("<p style=\"display:none!important;display:block\">{LINKED}</p>"),
        // An end tag does not reach past an element that stands between, and a look begins again behind what it stood in.
        format!("<span hidden><div>甲</span>{LINKED}</div></span>"),
        format!("<div><i hidden>甲</div>{LINKED}</i>"),
    ] {
        says(&check(&facts(), &around(&hidden)), &["BA-F0201"], &[]);
    }
    // An object that cannot be loaded shows what it holds.
    let object = format!("<object data=\"/a.pdf\">{LINKED}</object>");
    says(&check(&facts(), &around(&object)), &[], &["BA-F0201"]);
}

#[test]
fn a_style_inside_undoes_one_outside() {
    for shown in [
        format!("<div style=\"font-size:0\"><span style=\"font-size: 14px\">{LINKED}</span></div>"),
        format!("<div style=\"font-size:0\"><span style=\"font: 12px/1.5 serif\">{LINKED}</span></div>"),
        format!("<div style=\"visibility:hidden\"><b style=\"visibility:visible!important\">{LINKED}</b></div>"),
        format!("<div style=\"text-indent:-9999px\"><p style=\"text-indent:0\">{LINKED}</p></div>"),
        format!("<p style=\"display:none;display:block\">{LINKED}</p>"),
        format!("<p hidden style=\"display:flex\">{LINKED}</p>"),
        format!("<p style=\"line-height:0;overflow:hidden;opacity:.6;font-size:0.8em\">{LINKED}</p>"),
        format!("<div style=\"font-size:0\">甲</div>{LINKED}"),
        format!("<dialog open>{LINKED}</dialog>"),
    ] {
        says(&check(&facts(), &around(&shown)), &[], &[]);
    }
    let soft = [
        format!("<div style=\"font-size:0\">{LINKED}</div>"),
        format!("<div style=\"font-size:0\"><span style=\"font-size:1em\">{LINKED}</span></div>"),
        format!("<div style=\"visibility:hidden\"><p style=\"visibility:inherit\">{LINKED}</p></div>"),
        format!("<div style=\"opacity:0;animation:in 1s forwards\"><p style=\"opacity:1\">{LINKED}</p></div>"),
    ];
    let hard = [
        format!("<div style=\"display:none\"><p style=\"display:block\">{LINKED}</p></div>"),
        format!("<div style=\"height:0px; overflow:hidden\">{LINKED}</div>"),
        format!("<dialog id=\"d\">{LINKED}</dialog>"),
        format!("<div style=\"font-size:0\"><p hidden style=\"font-size:14px\">{LINKED}</p></div>"),
    ];
    for hidden in soft.iter().chain(&hard) {
        says(&check(&facts(), &around(hidden)), &["BA-F0201"], &[]);
        let script = around(&format!("{hidden}<script src=\"/a.js\"></script>"));
        says(&check(&facts(), &script), &[], &["BA-F0201"]);
    }
    // A style sheet shows some of them again.
    for sheet in ["<link rel=\"stylesheet\" href=\"/a.css\">", "<style>@keyframes in{to{opacity:1}}</style>"] {
        for hidden in &soft {
            says(&check(&facts(), &around(&format!("{sheet}{hidden}"))), &[], &["BA-F0201"]);
        }
        for hidden in &hard {
            says(&check(&facts(), &around(&format!("{sheet}{hidden}"))), &["BA-F0201"], &[]);
        }
    }
}

#[test]
fn what_is_not_of_the_page_itself() {
    // For browsers of old.
    let unseen = [format!("<noframes>{LINKED}</noframes>"), format!("<iframe src=\"/film\">{LINKED}</iframe>")];
    for unseen in unseen {
        says(&check(&facts(), &around(&unseen)), &["BA-F0201"], &[]);
    }
    let frames = format!("<frameset><frame src=\"a.htm\"><noframes><body>{LINKED}</body></noframes></frameset>");
    let report = check(&facts(), &frames);
    assert_eq!(report.codes(), [""; 0], "{report:#?}");
    assert_eq!(report.undetermined[0].rule.code, "BA-F0201");
    // Objects are frames.
    for frame in ["<object data=\"/inc/foot.html\"></object>", "<embed src=\"/inc/foot.html\">"] {
        says(&check(&facts(), &around(frame)), &[], &["BA-F0201"]);
    }
    says(&check(&facts(), &around("<object data=\"/film.swf\"></object>")), &["BA-F0201"], &[]);
    // A tree of shadow is shown without a script.
    for mode in ["open", "closed"] {
        let shadow = format!("<site-foot><template shadowrootmode=\"{mode}\">{LINKED}</template></site-foot>");
        says(&check(&facts(), &around(&shadow)), &[], &[]);
    }
    let template = format!("<template>{LINKED}</template>");
    says(&check(&facts(), &around(&template)), &["BA-F0201"], &[]);
}

#[test]
fn other_ways_to_link() {
    let number = "苏ICP备2024012345号-1";
    for linked in [
        format!("<svg><a xlink:href=\"{MIIT}\"><text>{number}</text></a></svg>"),
        format!("<form action=\"{MIIT}\"><button>{number}</button></form>"),
        format!("<form action=\"/s\"><button formaction=\"{MIIT}\" type=\"submit\">{number}</button></form>"),
    ] {
        says(&check(&facts(), &around(&linked)), &[], &[]);
    }
    for unlinked in [
        format!("<a xlink:href=\"{MIIT}\">{number}</a>"),
        format!("<svg><use xlink:href=\"{MIIT}\">{number}</use></svg>"),
        format!("<form action=\"{MIIT}\">{number}<button>查</button></form>"),
        format!("<form action=\"{MIIT}\"><button type=\"button\">{number}</button></form>"),
        format!("<form action=\"{MIIT}\"></form><button>{number}</button>"),
    ] {
        says(&check(&facts(), &around(&unlinked)), &["BA-F0202"], &[]);
    }
    // An empty link waits for something.
    let empty = format!("<a id=\"icp\" href=\"{MIIT}\"></a>");
    says(&check(&facts(), &around(&empty)), &["BA-F0201"], &[]);
    for filler in ["<script src=\"/a.js\"></script>", "<link rel=\"stylesheet\" href=\"/a.css\">"] {
        let report = check(&facts(), &around(&format!("{empty}{filler}")));
        says(&report, &[], &["BA-F0201"]);
        assert!(report.undetermined[0].why.zh.contains("链接内没有文字"), "{report:#?}");
        let full = format!("<a href=\"{MIIT}\">备案查询</a>{filler}");
        says(&check(&facts(), &around(&full)), &["BA-F0201"], &[]);
    }
}

#[test]
fn no_document_asks_a_number_of_a_mini_program() {
    let at = "2025-11-20T10:00:00+08:00";
    for kind in ["mini_program", "quick_app"] {
        let facts = json!({"kind": kind, "province": "guangdong", "subject_number": "粤ICP备2024012345号",
                           "service_number": "粤ICP备2024012345号-4X", "opened_at": "2025-11-10"});
        for text in ["关于我们", "粤ICP备2024012345号-4X", "粤ICP备2024012345号"] {
            for screen in [Screen::About, Screen::Other] {
                says(&check_at(&facts, &[Page::screen(screen, text)], at), &[], &[]);
            }
        }
    }
}

#[test]
fn an_app_in_guangdong_shows_its_own_number() {
    let app = json!({"kind": "app", "province": "guangdong", "subject_number": "粤ICP备2024012345号", "service_number": "粤ICP备2024012345号-3A",
                     "opened_at": "2025-11-10"});
    let shows = |number: &str, to: &str, at: &str| {
        let text = format!("<a href=\"{to}\">{number}</a>");
        check_at(&app, &[Page::screen(Screen::About, &text)], at)
    };
    let at = "2025-11-20T10:00:00+08:00";
    says(&shows("粤ICP备2024012345号-3A", MIIT, at), &[], &[]);
    says(&shows("粤ICP备2024012345号", MIIT, at), &["BA-F0206"], &[]);
    let old = "http://www.miitbeian.gov.cn/";
    says(&shows("粤ICP备2024012345号-3A", old, at), &["BA-F0203"], &[]);
    let before = shows("粤ICP备2024012345号-3A", old, "2025-04-01T10:00:00+08:00");
    assert_eq!(before.codes(), [""; 0]);
}

#[test]
fn without_the_services_number_its_sequence_cannot_be_told() {
    let mut subject = facts();
    subject.as_object_mut().unwrap().remove("service_number");
    let report = check(&subject, &right());
    says(&report, &[], &["BA-F0205"]);
    assert_eq!(report.undetermined[0].needs, ["service_number"]);
    let bare = right().replace("号-1", "号");
    says(&check(&subject, &bare), &["BA-F0206"], &[]);
}

#[test]
fn the_public_security_number_of_another_province_or_spelling() {
    let letter = right().replace("苏公网安备", "浙公网安备");
    says(&check(&facts(), &letter), &["BA-F0211"], &[]);
    let code = "https://beian.mps.gov.cn/#/query/webSearch?code=";
    for same in [
        "http://www.beian.gov.cn/portal/registerSystemInfo?from=a&recordCode=",
        "https://beian.mps.gov.cn/#/query/webSearch?code=%20",
        "https://beian.mps.gov.cn/#/query/webSearch?code=苏公网安备",
    ] {
        says(&check(&facts(), &right().replace(code, same)), &[], &[]);
    }
    for other in [
        "http://www.beian.gov.cn/portal/registerSystemInfo?recordCode=1",
        "https://beian.mps.gov.cn.example.com/#/query/webSearch?recordCode=",
    ] {
        says(&check(&facts(), &right().replace(code, other)), &["BA-F0210"], &[]);
    }
}

#[test]
fn whose_copyright_line() {
    let says = |line: &str, codes: &[&str], open: &[&str]| {
        let page = right().replace("版权所有 © 2024-2025 南京示例网络科技有限公司", line);
        says(&check(&facts(), &page), codes, open);
    };
    const N: &str = "南京示例网络科技有限公司";
    for line in [
        "All Rights Reserved {N}",
        "{N} All Rights Reserved.",
        "{N} 保留所有权利",
        "Copyrights 2025 {N}",
        "{N} © 2025",
        "主办单位：{N} 版权所有",
        "© 2025 {N}及其关联公司 版权所有",
        "Copyright © 2013-2025 Example. All Rights Reserved. {N}",
        "Copyright © 2025 Example Ltd. All Rights Reserved.</p><p>公司名称：{N}",
        "© 2025 本站 版权所有</p><p>{N}",
        "© 2025 示例网 版权所有：{N}",
        "© 2025 {N} 技术支持：苏州某某科技有限公司",
        "© 2025 版权所有</p><p>主办单位：{N}",
        "© 2025 <a>关于我们</a> <a>网站地图</a> 版权所有</p><p>主办单位：{N}",
    ] {
        says(&line.replace("{N}", N), &[], &[]);
    }
    for line in [
        "© 2025 苏州某某机械有限公司 版权所有 技术支持：{N}",
        "© 2025 苏州某某机械有限公司 技术支持：{N}",
        "主办单位：{N} © 2019 苏州某某机械有限公司 版权所有",
        "© 2025 {N}苏州分公司 版权所有",
        "{N}出版社 版权所有",
        "公司名称：{N} 地址：南京市</p><p>© 2021-2025 示例建站 版权所有",
    ] {
        says(&line.replace("{N}", N), &["BA-F0212"], &[]);
    }
    // It may be where no text is.
    for line in [
        "<script>document.write(\"© 2025 {N} 版权所有\")</script>",
        "<style>.c::after{content:\"© 2025 {N} 版权所有\"}</style><p class=\"c\">",
        "<img src=\"/c.png\" alt=\"© 2025 {N}\">",
        "<img src=\"/copyright.png\">",
        "<iframe src=\"/copy.html\"></iframe>",
    ] {
        says(&line.replace("{N}", N), &[], &["BA-F0212"]);
    }
    for line in ["<script>var site = \"{N}\"</script>", "<img src=\"/logo.png\" alt=\"{N}\">", "<!-- © {N} -->"] {
        says(&line.replace("{N}", N), &["BA-F0212"], &[]);
    }
}

#[test]
fn what_is_no_leftover() {
    let with = |behind: &str| right().replace("</footer>", &format!("{behind}</footer>"));
    for leftover in [
        "<p>浙ICP备19000123号</p>",
        "<a href=\"https://beian.miit.gov.cn/\">浙ICP备19000123号</a>",
        "<p>主题 by 某某 浙ICP备19000123号</p>",
        "<p>© 南京示例网络科技有限公司 浙ICP备19000123号</p>",
    ] {
        says(&check(&facts(), &with(leftover)), &["BA-F0215"], &[]);
    }
    for other in [
        "<p>例如 苏ICP备12345678号-1</p>",
        "<p>杭州某某科技有限公司 浙ICP备19000123号</p>",
        "<p>集团成员：浙ICP备19000123号、京ICP备15000123号-1</p>",
        "<p>浙ICP备19000123号，主体为<b>杭州某某科技有限公司</b></p>",
        "<p>查到的是浙ICP备19000123号这样的号码。</p>",
        "<a href=\"https://www.example.org/\">某某 浙ICP备19000123号</a>",
    ] {
        says(&check(&facts(), &with(other)), &[], &[]);
    }
    // What stands in the text of the page is not in its foot, however short the page.
    let article = right().replace("<main>", "<main><p>浙ICP备19000123号</p>");
    says(&check(&facts(), &article), &[], &[]);
    // Where no foot has a name, what is close counts.
    let bare = article.replace("footer>", "div>");
    says(&check(&facts(), &bare), &[], &[]);
    says(&check(&facts(), &with("<p>浙ICP备19000123号</p>").replace("footer>", "div>")), &["BA-F0215"], &[]);
    // A holder of licences may have records as well.
    let mut holder = facts();
    holder["subject_number"] = json!("苏ICP证030173号");
    holder["service_number"] = json!("苏ICP证030173号-1");
    let page = |other: &str| right().replace("苏ICP备2024012345号-1</a>", &format!("苏ICP证030173号-1</a> {other}"));
    says(&check(&holder, &page("苏ICP备05012345号")), &[], &[]);
    says(&check(&holder, &page("浙ICP备05012345号")), &["BA-F0215"], &[]);
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]
    #[test]
    fn any_page_is_survived(parts in proptest::collection::vec(proptest::sample::select(vec![
        "<a href=\"https://beian.miit.gov.cn/\">", "</a>", "<a", " href='", "\"", "'", ">", "<div hidden>", "</div>", "<!--", "-->", "<script>", "</script>",
        "<title>", "</", "<p style=\"display:none\">", "苏ICP备2024012345号-1", "苏公网安备32010202010078号", "版权所有", "©", "é", "\u{3000}", "=", "<img alt=", "/>",
        "<p hidden>", "<li hidden>", "<td>", "<footer style=\"font-size:0\">", "</footer>", "<template shadowrootmode=open>", "<noframes>", "<dialog>", "<svg>",
        "<a xlink:href=\"https://beian.miit.gov.cn/\">", "<form action=\"https://beian.miit.gov.cn/\">", "<button>", "浙ICP备19000123号", "南京示例网络科技有限公司", "技术支持：",
    ]), 0..30)) {
        let page = parts.concat();
        let report = check(&facts(), &page);
        for found in &report.findings {
            assert!(page.get(found.at.span.clone()).is_some());
        }
        assert_eq!(report, check(&facts(), &page));
    }
}
