use super::*;
use crate::{Outcome, Severity, Validator};
use chrono::{DateTime, FixedOffset};

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap()
}

fn validator(config: &str) -> Validator {
    Validator::new(now()).configured(&Config::from_json(config).unwrap())
}

/// A configuration around a profile with some members.
fn profile(more: &str) -> String {
    format!(
        r#"{{"provider": {{"id": "own", "name": {{"zh": "自有云", "en": "Own Cloud"}},
            "documents": [{{"id": "own-limits", "title": {{"zh": "限制", "en": "Limits"}}}}], {more}}}}}"#
    )
}

fn term(members: &str) -> String {
    profile(&format!(r#""terms": [{{{members}, "cite": {{"document": "own-limits", "section": "1"}}}}]"#))
}

/// Each mistake is told with its place, what is there and what should be.
#[test]
fn mistakes_name_the_member_and_the_offence() {
    let known = "a known member, the nearest is";
    let count = |members: &str| term(&format!(r#""what": "account.subjects", {members}"#));
    let rows: &[(String, &str)] = &[
        ("[]".into(), ": expected an object, found an array"),
        (r#"{"providr": "tencent"}"#.into(), &format!("/providr: expected {known} `provider`, found unknown member `providr`")),
        (r#"{"strict": 1}"#.into(), "/strict: expected true or false, found a number"),
        (r#"{"strict": true, "strict": true}"#.into(), "/strict: expected each member once, found the same member twice"),
        (r#"{"provider": "tencnt"}"#.into(), "/provider: expected `tencent`, found `tencnt`"),
        (
            r#"{"rules": {"BA-A102": "off"}}"#.into(),
            "/rules/BA-A102: expected the code of a rule, the nearest is BA-A0102, found `BA-A102`",
        ),
        (r#"{"rules": {"BA-A0102": "of"}}"#.into(), "/rules/BA-A0102: expected `off` or `lowered`, found `of`"),
        (
            r#"{"rules": {"BA-J0001": "off"}}"#.into(),
            "/rules/BA-J0001: expected `lowered`: a rule about the shape of the input is never off, found `off`",
        ),
        (
            r#"{"suffixes": [{"suffix": "zip", "approved": "2025-13-01", "origin": "x"}]}"#.into(),
            "/suffixes/0/approved: expected a day, as 2026-11-30, found `2025-13-01`",
        ),
        (
            r#"{"suffixes": [{"suffix": "zip", "approved": "2025-01-01"}]}"#.into(),
            "/suffixes/0: expected the member `origin`, found no member `origin`",
        ),
        (
            r#"{"holidays": [{"year": 2027, "holidays": ["2027-01-01/2027-01-03"], "workdays": ["2027-01-03"], "origin": "x"}]}"#.into(),
            "/holidays/0/workdays/0: expected each day once, found 2027-01-03, which is given already",
        ),
        (
            r#"{"holidays": [{"year": 2027, "holidays": ["2028-01-01"], "origin": "x"}]}"#.into(),
            "/holidays/0/holidays/0: expected a day of 2027, found a day of another year",
        ),
        (
            r#"{"holidays": [{"year": 2027, "origin": "x"}, {"year": 2027, "origin": "x"}]}"#.into(),
            "/holidays/1/year: expected each year once, found a year that is given twice",
        ),
        (
            term(r#""what": "acount.subjects", "value": 1"#),
            "/provider/terms/0/what: expected a known term, the nearest is `account.subjects`, found unknown term `acount.subjects`",
        ),
        (count(r#""value": -1"#), "/provider/terms/0/value: expected a whole number from 0, found a negative number"),
        (count(r#""value": "none""#), "/provider/terms/0/value: expected `unlimited`, found `none`"),
        (
            count(r#""value": 1, "unit": "days""#),
            "/provider/terms/0/unit: expected no unit: `account.subjects` names it, found a unit",
        ),
        (
            count(r#""value": 1, "for": {"sponsor": "units"}"#),
            "/provider/terms/0/for/sponsor: expected `unit` or `individual`, found `units`",
        ),
        (
            term(r#""what": "domain.realname_wait", "value": 3"#),
            "/provider/terms/0: expected the member `unit`, found no member `unit`",
        ),
        (
            term(r#""what": "upload.formats", "value": ["jpg", "pgn"]"#),
            "/provider/terms/0/value/1: expected `jpg` or `png` or `gif` or `pdf` or `bmp`, found `pgn`",
        ),
        (
            profile(r#""terms": [{"what": "account.subjects", "value": 1, "cite": {"document": "own", "section": "1"}}]"#),
            "/provider/terms/0/cite/document: expected `own-limits`, found `own`",
        ),
        (
            profile(r#""terms": [{"what": "account.subjects", "value": 1}]"#),
            "/provider/terms/0: expected the member `cite`, found no member `cite`",
        ),
        (
            profile(
                r#""terms": [{"what": "account.subjects", "value": 1, "cite": {"document": "own-limits", "section": "1"}},
                    {"what": "account.subjects", "value": 2, "cite": {"document": "own-limits", "section": "2"}}]"#,
            ),
            "/provider/terms/1: expected terms of one name about different things, found `account.subjects` stated twice for the same",
        ),
    ];
    for (text, error) in rows {
        assert_eq!(Config::from_json(text).unwrap_err().to_string(), *error, "{text}");
    }
}

#[test]
fn what_was_read_is_written_again() {
    let text = term(r#""what": "account.subjects", "value": "unlimited""#);
    let config = Config::from_json(&text).unwrap();
    let written = serde_json::to_value(&config).unwrap();
    assert_eq!(written, serde_json::from_str::<serde_json::Value>(&text).unwrap());
    assert_eq!(Config::from_json(&serde_json::to_string(&config).unwrap()).unwrap(), config);
    let provider: Provider = serde_json::from_value(written["provider"].clone()).unwrap();
    assert_eq!(serde_json::to_value(&provider).unwrap(), written["provider"]);
    assert_eq!(serde_json::to_value(&TENCENT_CLOUD).unwrap(), "tencent");
    let error = serde_json::from_str::<Config>(r#"{"strict": 1}"#).unwrap_err();
    assert!(error.to_string().starts_with("/strict: expected true or false"), "{error}");
}

#[test]
fn nothing_set_is_the_validator_itself() {
    let order = crate::Order::from_json(crate::cases::UNIT_PC).unwrap();
    let (plain, configured) = (Validator::new(now()), validator("{}"));
    assert_eq!(plain.validate(&order).to_json(), configured.validate(&order).to_json());
}

fn individual_with_two_sites() -> crate::Order {
    crate::Order::from_json(include_str!("../../examples/orders/broken-individual-two-sites.json")).unwrap()
}

#[test]
fn a_rule_is_switched_off_or_lowered_and_the_report_tells_so() {
    let order = individual_with_two_sites();
    let plain = Validator::new(now()).validate(&order);
    assert_eq!(plain.outcome("BA-V0504"), Some(Outcome::Failed));

    let off = validator(r#"{"rules": {"BA-V0504": "off"}}"#).validate(&order);
    assert_eq!(off.outcome("BA-V0504"), Some(Outcome::Off));
    assert_eq!(off.counts().error + 1, plain.counts().error);
    assert_eq!(off.ruleset().to_string(), "beian-0.1.0/tencent/off=BA-V0504/2025-11-20");
    assert!(off.to_json().contains(r#""off":["BA-V0504"]"#));
    assert!(off.to_text(crate::Lang::En).contains("switched off: BA-V0504\n"));

    let lowered = validator(r#"{"rules": {"BA-V0504": "lowered"}}"#).validate(&order);
    assert_eq!(lowered.outcome("BA-V0504"), Some(Outcome::Failed));
    let found = lowered.diagnostics().iter().find(|found| found.code() == "BA-V0504").unwrap();
    assert_eq!(found.severity, Severity::Warning);
    assert_eq!(lowered.counts().warning, plain.counts().warning + 1);
    assert_eq!(lowered.ruleset().to_string(), "beian-0.1.0/tencent/lowered=BA-V0504/2025-11-20");
    assert!(lowered.to_json().contains(r#""lowered":["BA-V0504"]"#));
    assert!(!plain.to_json().contains(r#""lowered""#) && !plain.to_json().contains(r#""off""#));
    // The same by the validator's own methods.
    let by_method = Validator::new(now()).switched("BA-V0504", Switch::Off).unwrap();
    assert_eq!(by_method.validate(&order).to_json(), off.to_json());
    let error = Validator::new(now()).switched("BA-J0002", Switch::Off).unwrap_err();
    assert!(error.expected.contains("never off"), "{error}");
}

/// A page's demand is lowered after the page itself: the force of what is found counts, not that of the rule.
#[test]
fn a_lowered_rule_lowers_what_its_demands_ask() {
    let order = crate::cases::UNIT_PC.replace("深圳市示例科技有限公司官网", "x");
    let order = crate::Order::from_json(&order).unwrap();
    let all: Vec<_> = Validator::new(now()).validate(&order).outcomes().map(|(code, _)| code).collect();
    let of_input = |code: &str| code.starts_with("BA-J");
    let switches: Vec<String> =
        all.iter().filter(|code| !of_input(code)).map(|code| format!(r#""{code}": "lowered""#)).collect();
    let report = validator(&format!(r#"{{"rules": {{{}}}}}"#, switches.join(","))).validate(&crate::Order::default());
    let heavy = |found: &&crate::Diagnostic| found.severity == Severity::Error && !of_input(found.code());
    assert_eq!(report.diagnostics().iter().filter(heavy).count(), 0, "{report}");
    let off: Vec<String> =
        all.iter().filter(|code| !of_input(code)).map(|code| format!(r#""{code}": "off""#)).collect();
    let report = validator(&format!(r#"{{"rules": {{{}}}}}"#, off.join(","))).validate(&order);
    assert_eq!(report.diagnostics(), []);
    assert_eq!(report.undetermined(), []);
}

#[test]
fn a_suffix_approved_yesterday_can_be_added() {
    let order = crate::cases::UNIT_PC.replace("\"example.cn\"", "\"example.zip\"");
    let order = crate::Order::from_json(&order).unwrap();
    let outcome = |approved: &str| {
        let config = format!(r#"{{"suffixes": [{{"suffix": ".ZIP", "approved": "{approved}", "origin": "notice"}}]}}"#);
        let report = validator(&config).validate(&order);
        assert_eq!(report.ruleset().to_string(), "beian-0.1.0/tencent/suffixes=zip/2025-11-20");
        report.outcome("BA-D0201")
    };
    assert_eq!(Validator::new(now()).validate(&order).outcome("BA-D0201"), Some(Outcome::Failed));
    assert_eq!(outcome("2025-11-19"), Some(Outcome::Passed));
    assert_eq!(outcome("2025-11-20"), Some(Outcome::Passed));
    assert_eq!(outcome("2025-11-21"), Some(Outcome::Failed));
}

#[test]
fn years_of_the_calendar_can_be_added() {
    let config = r#"{"holidays": [{"year": 2027, "holidays": ["2027-01-01/2027-01-03"], "workdays": ["2027-01-09"], "origin": "notice"}]}"#;
    let configured = validator(config);
    let day = |day| NaiveDate::from_ymd_opt(2027, 1, day).unwrap();
    assert!(configured.calendar.knows(2027) && configured.calendar.knows(2025));
    assert!(!configured.calendar.is_working_day(day(1)) && configured.calendar.is_working_day(day(9)));
    assert_eq!(configured.ruleset().to_string(), "beian-0.1.0/tencent/holidays=2027/2025-11-20");
}

#[test]
fn profiles_of_one_name_are_told_apart() {
    let id = |members: &str| validator(&term(members)).ruleset().to_string();
    let (one, other) =
        (id(r#""what": "account.subjects", "value": 1"#), id(r#""what": "account.subjects", "value": 2"#));
    assert_ne!(one, other);
    assert!(one.starts_with("beian-0.1.0/own@"), "{one}");
    // The order of members says nothing.
    assert_eq!(one, id(r#""value": 1, "what": "account.subjects""#));
}
