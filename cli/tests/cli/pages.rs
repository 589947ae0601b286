//! `scan` and `check`.

use crate::run::{AT, beian, beian_with, file};

#[test]
fn scan_goes_on_past_a_file_that_cannot_be_read() {
    let (_folder, page) = file("page.html", "京ICP备16020626号-8");
    let ran = beian(&["scan", "gone.html", "examples", &page]);
    assert_eq!(ran.status, 2);
    assert!(ran.out.contains("京ICP备16020626号-8"));
    assert!(ran.err.contains("gone.html: ") && ran.err.contains("beian: examples: it is a directory"), "{}", ran.err);
}

#[test]
fn scan_says_how_a_page_is_converted() {
    let ran = beian_with(&["scan", "-"], b"<meta charset=gbk>\xbe\xa9ICP\xb1\xb816020626\xba\xc5");
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("iconv -f GB18030 -t UTF-8"), "{}", ran.err);
}

#[test]
fn check_judges_a_page_by_what_was_filed() {
    let (_folder, facts) =
        file("facts.json", "\u{feff}{\"service_number\":\"京ICP备2025000123号-1\",\"domain\":\"example.cn\"}");
    let good = r#"<footer><a href="https://beian.miit.gov.cn/">京ICP备2025000123号-1</a></footer>"#;
    for (page, status) in [(good, 0), ("<p>nothing</p>", 1)] {
        let (_folder, page) = file("example.cn.html", page);
        assert_eq!(beian(&["check", "--at", AT, &facts, &page]).status, status);
    }
    // Rules can be switched here as well.
    let ran = beian_with(&["check", "--at", AT, "--host", "example.cn", &facts, "-"], b"<p>nothing</p>");
    let code = ran.out.split_whitespace().find(|word| word.starts_with("BA-F")).unwrap().to_owned();
    let (_folder, config) = file("config.json", format!("{{\"rules\":{{\"{code}\":\"off\"}}}}"));
    let off =
        beian_with(&["check", "--at", AT, "--config", &config, "--host", "example.cn", &facts, "-"], b"<p>nothing</p>");
    assert!(ran.status == 1 && !off.out.contains(&code), "{}", off.out);
}

#[test]
fn check_says_what_is_wrong_with_the_facts() {
    let (_folder, facts) = file("facts.json", r#"{"service_number":["13800138000"]}"#);
    let ran = beian_with(&["check", &facts, "-"], b"");
    assert_eq!((ran.status, ran.err), (2, format!("beian: {facts}: /service_number: expected text, found an array\n")));
    assert!(beian(&["check", "examples", "gone.html"]).err.contains("examples: it is a directory"));
    assert!(
        beian(&["check", &facts, "gone.html", "--host", "a", "--screen", "about"]).err.contains("cannot be used with")
    );
}
