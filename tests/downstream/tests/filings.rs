//! Twenty filing rules, as a test suite outside the library asserts them.

use beian::model::{Channel, OrderKind, SubjectNature};
use beian::testing::*;
use beian::value::Province;

fn first() -> Draft {
    Clean::of(OrderKind::FirstFiling).draft()
}

#[test]
fn what_our_form_sends_is_accepted() {
    assert_accepts(first());
    assert_silent(Clean::of(OrderKind::AccessFiling).nature(SubjectNature::LawFirm).channel(Channel::MiniProgram));
    assert_silent(Clean::of(OrderKind::AddServiceHere).individual().province(Province::Jiangsu));
}

#[test]
fn what_the_form_asks_for() {
    assert_rejects(first().remove("/kind"), "BA-O0101", "/kind");
    assert_rejects_only(first().remove("/agreements/2"), "BA-O0103", "/agreements");
    assert_rejects_only(first().remove("/services/0/name"), "BA-V0102", "/services/0/name");
    assert_rejects_only(first().remove("/services/0/content_kind"), "BA-V0105", "/services/0/content_kind");
    assert_rejects_only(first().remove("/services/0/languages"), "BA-V0106", "/services/0/languages");
    assert_rejects_only(first().set("/subject/address", ""), "BA-S0401", "/subject/address");
    assert_rejects(first().remove("/subject/name"), "BA-S0102", "/subject/name");
    assert_rejects_only(first().remove("/subject/city"), "BA-S0304", "/subject/city");
    assert_rejects(
        first().remove("/subject/responsible_person/email"),
        "BA-P0106",
        "/subject/responsible_person/email",
    );
}

#[test]
fn domains() {
    let domain = "/services/0/domains/0";
    assert_rejects(first().set(domain, "my_shop.cn"), "BA-D0101", domain);
    assert_rejects(first().set(domain, "119.29.29.29"), "BA-D0102", domain);
    assert_rejects_only(first().set("/facts/domains/0/expires_at", "2025-11-19"), "BA-D0204", domain);
    assert_rejects(first().set("/facts/domains/0/realname_status", "unverified"), "BA-D0302", domain);
    assert_rejects_only(first().set("/facts/domains/0/registrant_name", "南京另一家示例有限公司"), "BA-D0401", domain);
    assert_silent_about(first(), "domain-realname-too-recent");
}

#[test]
fn servers_accounts_and_other_orders() {
    let server = "/services/0/resource";
    assert_rejects_only(first().set("/facts/resources/0/billing_mode", "postpaid"), "BA-R0105", server);
    assert_rejects_only(first().set("/facts/resources/0/owner_account", "100000000002"), "BA-R0109", server);
    let blacklisted = "/facts/other_filings/blacklisted";
    assert_rejects_only(first().set(blacklisted, true), "BA-O0403", blacklisted);
    assert_undetermined(first().remove(blacklisted), "BA-O0403", &[blacklisted]);
    let verified = "/facts/account/realname_status";
    assert_undetermined(first().remove(verified), "BA-A0101", &[verified]);
    assert_silent_about(first().set("/services/0/domains/0", "example.cn"), "BA-D0201");
}
