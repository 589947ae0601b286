//! What a failed assert says.

use beian::model::OrderKind;
use beian::testing::*;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};

/// The message with which it fails, and the file in which: that of the test.
fn failure(assert: impl FnOnce()) -> String {
    use std::sync::{Mutex, PoisonError};
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    static SAID: Mutex<String> = Mutex::new(String::new());
    let _guard = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let hook = take_hook();
    set_hook(Box::new(|panic| {
        let said = panic.payload_as_str().unwrap_or_default();
        let file = panic.location().map_or("", |place| place.file());
        let file = file.rsplit('/').next().unwrap_or_default();
        *SAID.lock().unwrap_or_else(PoisonError::into_inner) = format!("in {file}: {said}");
    }));
    let failed = catch_unwind(AssertUnwindSafe(assert)).is_err();
    set_hook(hook);
    assert!(failed, "the assert holds");
    SAID.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

fn first() -> Draft {
    Clean::of(OrderKind::FirstFiling).draft()
}

#[test]
fn failures_explain_themselves() {
    let domain = "/services/0/domains/0";
    let expired = || first().set("/facts/domains/0/expires_at", "2025-11-19");
    let cases: [(&str, &dyn Fn()); 12] = [
        ("it passes", &|| assert_rejects_only(first(), "BA-D0301", domain)),
        ("something_else_too", &|| assert_rejects_only(expired().remove("/services/0/name"), "BA-D0204", domain)),
        ("elsewhere", &|| assert_rejects(expired(), "BA-D0204", "/services/0/domains")),
        ("undetermined", &|| assert_rejects(first().remove("/facts/domains/0/expires_at"), "BA-D0204", domain)),
        ("not a warning", &|| assert_warns(expired(), "BA-D0204", domain)),
        ("not accepted", &|| assert_accepts(first().remove("/facts/other_filings/blacklisted"))),
        ("not silent", &|| assert_silent(expired())),
        ("decided", &|| assert_undetermined(expired(), "BA-D0204", &["/facts/domains/0/expires_at"])),
        ("speaks", &|| assert_silent_about(expired(), "domain-expired")),
        ("no such rule", &|| assert_silent_about(first(), "BA-D2004")),
        ("no such place", &|| assert_rejects(first(), "BA-D0204", "/services/0/domain")),
        ("nothing there", &|| assert_accepts(first().remove("/services/0/nmae"))),
    ];
    let told = cases.map(|(name, assert)| format!("== {name}\n{}\n", failure(assert)));
    insta::assert_snapshot!(told.join("\n"));
}
