//! `validate`: what it reads, what it refuses, how it ends.

use crate::run::{AT, Ran, beian, beian_with, file, lines};
use serde_json::Value;

const CLEAN: &str = "examples/orders/clean-first-filing-unit-pc.json";
const BROKEN: &str = "examples/orders/broken-domain-not-ready.json";
const INCOMPLETE: &str = "examples/orders/incomplete-without-facts.json";

fn validate(args: &[&str], input: &[u8]) -> Ran {
    beian_with(&[&["validate", "--at", AT], args].concat(), input)
}

/// The JSON objects that are printed, one a line.
fn objects(ran: &Ran) -> Vec<Value> {
    ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn the_exit_status_is_the_worst_of_all() {
    for (files, status) in [
        (&[CLEAN][..], 0),
        (&[INCOMPLETE], 0),
        (&[CLEAN, BROKEN], 1),
        (&[BROKEN, CLEAN], 1),
        (&["gone.json", CLEAN], 2),
        (&[BROKEN, "gone.json"], 2),
    ] {
        assert_eq!(validate(files, b"").status, status, "{files:?}");
    }
    assert_eq!(validate(&["-"], b"{\"services\":{}}").status, 2);
}

#[test]
fn jsonl_names_file_and_line_of_documents_too() {
    let ran = validate(&["--format", "jsonl", CLEAN], b"");
    let object = &objects(&ran)[0];
    assert_eq!((&object["file"], &object["line"], &object["verdict"]), (&CLEAN.into(), &1.into(), &"accept".into()));
    assert!(ran.out.starts_with("{\"file\":"));
}

#[test]
fn a_file_of_lines_is_known_by_its_name_its_first_or_its_second_line() {
    let order = r#"{"kind":"first_filing"}"#;
    for input in [format!("{order}\n{order}"), format!("{{spoilt\n{order}\n"), format!("\n\n{order}\n{order}\n")] {
        let ran = validate(&["--format", "json", "-"], input.as_bytes());
        assert_eq!(objects(&ran).len(), 2, "{input}");
    }
    let (_folder, path) = file("one.jsonl", order);
    assert_eq!(objects(&validate(&["--format", "json", &path], b""))[0]["line"], 1);
    // A document that is spread over lines stays one, also behind blank lines.
    let spread = "\n\n{\n\"kind\":\n\"first_filing\"\n}\n";
    assert_eq!(objects(&validate(&["--format", "json", "-"], spread.as_bytes())).len(), 1);
}

#[test]
fn lines_are_numbered_as_an_editor_numbers_them() {
    let order = r#"{"kind":"first_filing"}"#;
    let input = format!("\n{order}\n\n   \r\n{order}\r\nspoilt");
    let numbers: Vec<Value> = objects(&validate(&["--format", "json", "-"], input.as_bytes()))
        .iter()
        .map(|object| object["line"].clone())
        .collect();
    assert_eq!(numbers, [2, 5, 6]);
}

#[test]
fn what_is_wrong_with_a_file_is_said_and_named() {
    let folder = validate(&["examples/orders"], b"");
    assert_eq!(
        (folder.status, folder.err.as_str()),
        (2, "beian: examples/orders: it is a directory: name the files in it\n")
    );
    let gone = validate(&["gone.json"], b"");
    assert!(gone.status == 2 && gone.err.starts_with("beian: gone.json: No such file"), "{}", gone.err);
}

/// It opens, and then cannot be read.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_cannot_be_read_is_named() {
    let ran = validate(&["/proc/self/mem", CLEAN], b"");
    assert_eq!(ran.status, 2);
    assert!(ran.err.starts_with("beian: /proc/self/mem: "), "{}", ran.err);
    assert!(ran.out.starts_with(CLEAN));
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_need_not_be_utf_8() {
    use std::ffi::{OsStr, OsString};
    use std::os::unix::ffi::OsStrExt;
    let name = OsStr::from_bytes(b"\xb1\xb8\xb0\xb8 1.json");
    let (folder, _) = file("kept", "");
    let path = folder.path().join(name);
    std::fs::copy(crate::run::root().join(CLEAN), &path).unwrap();
    let args = |format: &str| {
        ["validate", "--at", AT, "--format", format].map(OsString::from).into_iter().chain([path.clone().into()])
    };
    let text = beian(&args("text").collect::<Vec<_>>());
    assert_eq!(text.status, 0);
    assert!(text.out.contains("\u{fffd} 1.json"), "{}", text.out);
    // A URI has its very bytes.
    let (folder, path) = (folder.path(), path.clone());
    std::fs::copy(crate::run::root().join(BROKEN), &path).unwrap();
    let sarif = beian(&args("sarif").collect::<Vec<_>>());
    assert!(sarif.out.contains("/%B1%B8%B0%B8%201.json\""), "{} {}", folder.display(), sarif.out);
}

#[test]
fn a_byte_order_mark_is_forgiven() {
    for order in [
        "{\"kind\":\"first_filing\"}",
        "{\"kind\":\n\"first_filing\"}",
        "{\"kind\":\"first_filing\"}\n{\"kind\":\"first_filing\"}\n",
    ] {
        let (plain, marked) =
            (validate(&["-"], order.as_bytes()), validate(&["-"], format!("\u{feff}{order}").as_bytes()));
        assert_eq!(plain, marked);
        assert_eq!(plain.status, 1);
    }
}

#[test]
fn what_is_no_text_is_told_from_what_is_no_order() {
    let found = |input: &[u8]| {
        let ran = validate(&["--format", "json", "-"], input);
        assert_eq!(ran.status, 2);
        objects(&ran)[0]["error"]["found"].as_str().unwrap().to_owned()
    };
    let wide: Vec<u8> =
        [0xff, 0xfe].into_iter().chain("{\"a\":1}\n{\"a\":2}\n".bytes().flat_map(|byte| [byte, 0])).collect();
    assert_eq!(found(&wide), "UTF-16 (little endian)");
    assert_eq!(found(b"{\"kind\":\"\xb1\xb8\"}"), "bytes that are not UTF-8 after byte 9");
    assert_eq!(found(b""), "nothing: the input is empty");
    assert_eq!(found(b" \n\n"), "nothing: the input is empty");
    assert_eq!(found("\u{feff}".as_bytes()), "nothing: the input is empty");
    assert_eq!(found(b"{\"kind\":"), "the end of the text at line 1");
    assert_eq!(found(b"[]"), "an array");
}

#[test]
fn an_empty_file_of_lines_has_no_order_that_could_fail() {
    let (_folder, path) = file("none.jsonl", "\n\n");
    let ran = validate(&[&path], b"");
    assert_eq!(ran, Ran { status: 0, out: String::new(), err: format!("beian: {path}: it is empty\n") });
}

/// Of a line without end no more is kept than what shows that it is too long, and the next line is read.
#[test]
fn a_line_that_is_too_long_is_one_finding() {
    let long = format!("{{\"kind\":\"{}\"}}", "备".repeat(3 << 20));
    let input = format!("{long}\n{}", lines(1));
    let ran = validate(&["--format", "json", "-"], input.as_bytes());
    let objects = objects(&ran);
    assert_eq!(objects[0]["diagnostics"][0]["code"], "BA-J0001");
    assert_eq!(objects.len(), 1 + lines(1).lines().count());
    let document = validate(&["--format", "json", "-"], long.as_bytes());
    assert!(document.out.contains("BA-J0001"), "{}", document.out);
}

#[test]
fn flags_weigh_what_the_configuration_does_not() {
    let strict = validate(&["--strict", "--pages-as-advice", "--format", "json", CLEAN], b"");
    assert!(objects(&strict)[0]["ruleset"].as_str().unwrap().contains("strict"), "{}", strict.out);
    let (_folder, config) = file("config.json", "\u{feff}{\"strict\": true, \"rules\": {\"BA-D0201\": \"off\"}}");
    let ran = validate(&["--config", &config, "--format", "json", BROKEN], b"");
    let report = &objects(&ran)[0];
    assert!(report["ruleset"].as_str().unwrap().contains("strict"));
    assert_eq!(report["off"][0], "BA-D0201");
    assert!(!ran.out.contains("\"code\":\"BA-D0201\""));
}

#[test]
fn a_configuration_that_is_wrong_names_file_and_place() {
    let (_folder, config) = file("config.json", r#"{"rules": {"BA-D201": "off"}}"#);
    let ran = validate(&["--config", &config, CLEAN], b"");
    let said = format!(
        "beian: {config}/rules/BA-D201: expected the code of a rule, the nearest is BA-D0201, found `BA-D201`\n"
    );
    assert_eq!(ran, Ran { status: 2, out: String::new(), err: said });
    assert!(validate(&["--config", "examples", CLEAN], b"").err.contains("examples: it is a directory"));
}

#[test]
fn what_is_typed_wrong_is_said_with_what_would_be_right() {
    for (args, says) in [
        (&["--at", "yesterday", CLEAN][..], "expected an instant like 2025-11-20T10:00:00+08:00"),
        (&["--lang", "de", CLEAN], "possible values: zh, en"),
        (&["--format", "xml", CLEAN], "possible values: text, json, jsonl, sarif, html"),
        (&["--jobs", "0", CLEAN], "--jobs"),
        (&["--frmat", "json", CLEAN], "a similar argument exists: '--format'"),
        (&[], "<FILE>"),
    ] {
        let ran = beian(&[&["validate"], args].concat());
        assert!(ran.status == 2 && ran.err.contains(says), "{args:?}: {}", ran.err);
    }
}

/// Nothing personal in what is said of bad input.
#[test]
fn no_value_of_an_order_is_shown_where_it_cannot_be_read() {
    for format in ["text", "json", "sarif", "html"] {
        let ran = validate(&["--format", format, "-"], r#"{"subject":{"name":["13800138000"]}}"#.as_bytes());
        assert_eq!(ran.status, 2);
        assert!(!ran.out.contains("13800138000") && !ran.err.contains("13800138000"), "{format}");
    }
}
