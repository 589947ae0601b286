//! What only a terminal shows. `script`, of the system's base, makes one.

use crate::run::{AT, file, lines, root};
use std::process::Command;

/// Runs the tool on a terminal, with what follows it for the shell, and gives what the terminal saw.
fn on_terminal(rest: &str) -> String {
    let tool = env!("CARGO_BIN_EXE_beian");
    let command = format!("'{tool}' {rest}");
    let output = Command::new("script")
        .args(["--quiet", "--return", "--command", &command, "/dev/null"])
        .current_dir(root())
        .env("TERM", "xterm")
        .env_remove("NO_COLOR")
        .stdin(std::process::Stdio::null())
        .output()
        .expect("script of util-linux");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn progress_is_shown_where_reports_go_elsewhere() {
    let (folder, path) = file("orders.jsonl", lines(3));
    let out = folder.path().join("reports");
    let seen = on_terminal(&format!("validate --at {AT} --format json '{path}' > '{}'", out.display()));
    assert!(seen.contains(" of "), "{seen}");
    assert!(std::fs::read_to_string(out).unwrap().lines().count() > 90);
}

#[test]
fn reports_on_a_terminal_are_coloured_and_have_no_bar_running_through() {
    let rest = format!("validate --at {AT} examples/orders/broken-domain-not-ready.json");
    let seen = on_terminal(&rest);
    assert!(seen.contains("\u{1b}[31m错误 BA-D0201") && !seen.contains(" of "), "{seen}");
    assert!(!on_terminal(&format!("{rest} | cat")).contains("\u{1b}[31m"));
}

#[test]
fn nothing_is_shown_where_standard_error_is_no_terminal() {
    let (_folder, path) = file("orders.jsonl", lines(3));
    assert_eq!(on_terminal(&format!("validate --at {AT} '{path}' > /dev/null 2> /dev/null")), "");
}
