//! The rule book, the provinces, the questions, the schemas, and what packagers install.

use crate::run::{beian, beian_with, file};
use serde_json::Value;

#[test]
fn explain_names_the_nearest_rule() {
    for (asked, nearest) in [("BA-S101", "BA-S0101"), ("ba-s0101", "BA-S0101"), ("order-to-large", "order-too-large")] {
        let ran = beian(&["explain", asked]);
        assert_eq!((ran.status, ran.err), (2, format!("beian: no rule {asked}; the nearest is {nearest}\n")));
    }
    assert!(beian(&["explain", "order-too-large"]).out.starts_with("BA-J0001  order-too-large\n"));
    assert_eq!(beian(&["explain"]).status, 2);
}

#[test]
fn province_speaks_both_languages_and_json() {
    let ran = beian(&["province", "广东省", "guangdong", "--format", "json"]);
    let objects: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(objects.len() == 2 && objects[0] == objects[1]);
    let unit = objects[0]["unit"].as_array().unwrap();
    assert_eq!(objects[0]["province"], "guangdong");
    assert!(
        !unit.is_empty()
            && unit.iter().all(|demand| demand["what"]["zh"].is_string() && demand["cite"][0]["id"].is_string())
    );
    // What a question about such an order answers is part of it, word for word.
    let asked = r#"{"province":"guangdong","kind":"first_filing","nature":"enterprise"}"#;
    let answer: Value = serde_json::from_str(&beian(&["decide", "province", "demands", asked]).out).unwrap();
    let demands = answer["outcome"]["demands"].as_array().unwrap();
    assert!(!demands.is_empty() && demands.iter().all(|demand| unit.contains(demand)));
    // As many demands as lines.
    let text = beian(&["province", "广东", "--lang", "en"]);
    let individual = objects[0]["individual"].as_array().unwrap();
    assert_eq!(text.out.lines().filter(|line| line.starts_with("  [")).count(), unit.len() + individual.len());
    let unknown = beian(&["province", "guangdon"]);
    assert!(unknown.status == 2 && unknown.err.contains("the nearest is guangdong"), "{}", unknown.err);
}

#[test]
fn decide_says_what_it_takes() {
    let ran = beian(&["decide", "filing", "neded"]);
    assert!(ran.status == 2 && ran.err.contains("the nearest is filing needed"), "{}", ran.err);
    let ran = beian(&["decide", "filing", "needed", r#"{"servr":"mainland"}"#]);
    assert!(
        ran.status == 2 && ran.err.contains("no input of the question") && ran.err.contains("; inputs: "),
        "{}",
        ran.err
    );
    assert_eq!(beian(&["decide", "filing"]).status, 2);
    let ran = beian_with(&["decide", "filing", "needed", "-"], b"\xff");
    assert!(ran.status == 2 && ran.err.contains("-: expected UTF-8 text"), "{}", ran.err);
}

#[test]
fn schemas_are_those_of_the_library() {
    for (what, file) in [
        ("order", "order.schema.json"),
        ("order-strict", "order.strict.schema.json"),
        ("facts", "facts.schema.json"),
        ("filing", "filing.schema.json"),
        ("report", "report.schema.json"),
        ("questions", "questions.schema.json"),
        ("typescript", "beian.d.ts"),
    ] {
        let text = std::fs::read_to_string(crate::run::root().join("schema").join(file)).unwrap();
        assert!(beian(&["schema", what]).out == text, "{what}");
    }
    assert!(beian(&["schema", "ordr"]).err.contains("'order'"));
}

#[test]
fn every_shell_completes_every_subcommand() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = beian(&["completions", shell]).out;
        for word in ["validate", "scan", "check", "decide", "explain", "province", "schema", "pages-as-advice"] {
            assert!(script.contains(word), "{shell} {word}");
        }
    }
}

#[test]
fn the_manual_has_a_page_for_each_subcommand() {
    let (folder, _) = file("kept", "");
    let pages = folder.path().join("share/man1");
    let ran = beian(&["man".as_ref(), pages.as_os_str()]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let mut names: Vec<String> =
        std::fs::read_dir(&pages).unwrap().map(|page| page.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    for name in ["beian.1", "beian-validate.1", "beian-check.1", "beian-schema.1"] {
        assert!(names.iter().any(|known| known == name), "{names:?}");
    }
    let page = std::fs::read_to_string(pages.join("beian-validate.1")).unwrap();
    assert!(page.contains(".TH") && page.contains("Exit status: 0 every order is accepted"));
    // A file is no folder.
    let taken = folder.path().join("kept");
    let ran = beian(&["man".as_ref(), taken.as_os_str()]);
    assert!(ran.status == 2 && ran.err.contains("kept: "), "{}", ran.err);
}

#[test]
fn help_lists_what_there_is() {
    let ran = beian(&["--help"]);
    assert_eq!(ran.status, 0);
    for word in ["validate", "scan", "check", "decide", "explain", "province", "schema", "completions", "man"] {
        assert!(ran.out.contains(&format!("\n  {word} ")), "{word}");
    }
    assert_eq!(beian(&["--version"]).out, format!("beian {}\n", env!("CARGO_PKG_VERSION")));
    let unknown = beian(&["validte"]);
    assert!(unknown.status == 2 && unknown.err.contains("'validate'"), "{}", unknown.err);
}
