//! What the tool shares with the programs in `examples/` it prints byte for byte as they do.

use crate::run::{AT, Ran, beian, beian_with, contract, file, huawei, lines, samples};

/// What goes to standard output, and the exit status.
fn same(tool: &[&str], name: &str, program: &[&str], input: &[u8]) {
    let (tool_ran, program_ran) = (beian_with(tool, input), contract(name, program, input));
    let shown = |ran: Ran| (ran.status, ran.out);
    assert_eq!(shown(tool_ran), shown(program_ran), "{tool:?}");
}

#[test]
fn validate_prints_documents_as_the_example_does() {
    let samples = samples();
    let files: Vec<&str> = samples.iter().map(String::as_str).collect();
    for lang in ["zh", "en"] {
        let common = [&["--at", AT, "--lang", lang][..], &files].concat();
        same(&[&["validate"], &common[..]].concat(), "validate", &common, b"");
        same(
            &[&["validate", "--strict"], &common[..]].concat(),
            "validate",
            &[&["--strict"], &common[..]].concat(),
            b"",
        );
    }
    let common = [&["--at", AT][..], &files].concat();
    same(
        &[&["validate", "--format", "json"], &common[..]].concat(),
        "validate",
        &[&["--json"], &common[..]].concat(),
        b"",
    );
}

#[test]
fn validate_prints_lines_as_the_example_does() {
    let spoilt = lines(1).replacen("{", "oops", 1) + "\n{\"services\":{}}\n";
    for input in [lines(1), spoilt] {
        for (format, json) in [("text", None), ("json", Some("--json"))] {
            let tool = ["validate", "--format", format, "--at", AT, "-"];
            let program: Vec<&str> = json.into_iter().chain(["--at", AT, "-"]).collect();
            same(&tool, "validate", &program, input.as_bytes());
        }
    }
}

#[test]
fn validate_is_configured_as_the_example_is() {
    let (_folder, config) = file("config.json", huawei());
    let order = "examples/orders/clean-access-filing-unit-pc.json";
    let common = ["--config", &config, "--at", AT, order];
    assert!(beian(&[&["validate"], &common[..]].concat()).out.contains("/huawei@"));
    same(&[&["validate"], &common[..]].concat(), "validate", &common, b"");
}

#[test]
fn scan_and_check_print_as_the_example_does() {
    let page = "<footer>粤ICP备2021000123号－2 京公网安备11010502030143号 粤 icp备0号</footer>".as_bytes();
    for lang in ["zh", "en"] {
        same(&["scan", "--lang", lang, "-"], "scan", &["--lang", lang, "-"], page);
    }
    same(&["scan", "--format", "json", "-"], "scan", &["--json", "-"], page);
    let (_folder, facts) = file("facts.json", r#"{"service_number":"粤ICP备2021000123号-1","domain":"example.cn"}"#);
    for how in [&["--host", "example.cn"][..], &["--screen", "about"]] {
        let rest = [how, &["--at", AT, "-"]].concat();
        same(&[&["check", &facts], &rest[..]].concat(), "scan", &[&["--check", &facts], &rest[..]].concat(), page);
        let (tool, program) = (["check", "--format", "json", &facts], ["--json", "--check", &facts]);
        same(&[&tool[..], &rest].concat(), "scan", &[&program[..], &rest].concat(), page);
    }
}

#[test]
fn decide_prints_as_the_example_does() {
    same(&["decide", "--list"], "decide", &["--list"], b"");
    let question = ["filing", "needed", r#"{"server":"mainland"}"#, "--at", AT];
    same(&[&["decide"], &question[..]].concat(), "decide", &question, b"");
    let question = ["filing", "needed", "-"];
    same(&[&["decide"], &question[..]].concat(), "decide", &question, b"{}");
}

#[test]
fn explain_prints_as_the_example_does() {
    for lang in ["zh", "en"] {
        let rest = ["--all", "--lang", lang];
        same(&[&["explain"], &rest[..]].concat(), "explain", &rest, b"");
    }
    same(&["explain", "--all", "--format", "json"], "explain", &["--all", "--json"], b"");
    for province in ["广东", "beijing", "内蒙古"] {
        for lang in ["zh", "en"] {
            let rest = ["--province", province, "--lang", lang];
            same(&[&["explain"], &rest[..]].concat(), "explain", &rest, b"");
            same(&["province", province, "--lang", lang], "explain", &rest, b"");
        }
    }
}
