//! Orders as strategies: clean ones, and ones that are broken in a known way.

use super::clean::Clean;
use super::draft::Draft;
use super::pointer::{everywhere, remove, set};
use crate::value::{DomainName, Value};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value as Json, json};

/// Clean orders of every kind, nature, channel and province, with domains of their own.
pub fn clean_orders() -> impl Strategy<Value = Draft> {
    let clean: Vec<Clean> = Clean::all().collect();
    (select(clean), any::<DomainName>()).prop_map(|(clean, domain)| {
        let mut json = Json::from(clean.draft());
        // The suffixes of a nature are its own.
        if json.pointer(DOMAINS[0]).and_then(Json::as_str) == Some("example.cn") {
            let domain = domain.canonical();
            let label = domain.split('.').next().unwrap_or_default();
            everywhere(&mut json, DOMAINS, format!("{label}.cn"));
        }
        Draft::from(json)
    })
}

/// Where the domain of a clean order stands.
const DOMAINS: &[&str] = &[
    "/services/0/domains/0",
    "/services/0/home_page",
    "/facts/domains/0/domain",
    "/facts/registry/services/0/domain",
    "/facts/sites/0/domain",
    "/facts/record/services/0/domains/0",
    "/facts/record/services/1/domains/0",
];

/// An order that is broken in a known way.
#[derive(Clone, Debug)]
pub struct Broken {
    /// The order.
    pub draft: Draft,
    /// The code of a rule that must reject it.
    pub code: &'static str,
    /// The place at which it must.
    pub place: &'static str,
}

/// One way to break a clean order with a service.
struct Way {
    code: &'static str,
    place: &'static str,
    /// Where something else is put, or where something is removed.
    at: &'static str,
    value: Option<fn() -> Json>,
}

const fn put(code: &'static str, place: &'static str, at: &'static str, value: fn() -> Json) -> Way {
    Way { code, place, at, value: Some(value) }
}

const fn without(code: &'static str, place: &'static str) -> Way {
    Way { code, place, at: place, value: None }
}

impl Way {
    /// The order broken so, if it has the place.
    fn tried(&self, draft: &Draft) -> Option<Broken> {
        let mut json = draft.json().clone();
        json.pointer(self.at)?;
        match self.value {
            Some(value) => set(&mut json, self.at, value()),
            None => remove(&mut json, self.at),
        }
        Some(Broken { draft: json.into(), code: self.code, place: self.place })
    }
}

/// Clean orders, each broken in one way.
pub fn broken_orders() -> impl Strategy<Value = Broken> {
    (clean_orders(), 0..WAYS.len()).prop_map(|(draft, first)| {
        // Not every order has every place: then the next way is taken. Every order has a kind.
        let mut broken = WAYS.iter().cycle().skip(first).take(WAYS.len()).filter_map(|way| way.tried(&draft));
        broken.next().expect("a way that fits")
    })
}

const WAYS: &[Way] = &[
    without("BA-O0101", "/kind"),
    put("BA-O0103", "/agreements", "/agreements", || json!(["privacy_statement"])),
    without("BA-V0101", "/services/0/kind"),
    without("BA-V0102", "/services/0/name"),
    without("BA-V0103", "/services/0/domains"),
    without("BA-V0105", "/services/0/content_kind"),
    without("BA-V0106", "/services/0/languages"),
    without("BA-V0107", "/services/0/pre_approval"),
    without("BA-R0101", "/services/0/resource"),
    without("BA-S0101", "/subject/nature"),
    without("BA-S0102", "/subject/name"),
    without("BA-S0201", "/subject/certificate/kind"),
    without("BA-S0204", "/subject/certificate/number"),
    without("BA-S0401", "/subject/address"),
    put("BA-D0101", "/services/0/domains/0", "/services/0/domains/0", || "my_shop.cn".into()),
    put("BA-D0102", "/services/0/domains/0", "/services/0/domains/0", || "119.29.29.29".into()),
    put("BA-D0204", "/services/0/domains/0", "/facts/domains/0/expires_at", || "2025-11-19".into()),
    put("BA-D0401", "/services/0/domains/0", "/facts/domains/0/registrant_name", || "南京另一家示例有限公司".into()),
    put("BA-R0105", "/services/0/resource", "/facts/resources/0/billing_mode", || "postpaid".into()),
    put("BA-R0109", "/services/0/resource", "/facts/resources/0/owner_account", || "100000000002".into()),
    put("BA-A0101", "/facts/account/realname_status", "/facts/account/realname_status", || "unverified".into()),
    put("BA-O0301", "/facts/account/in_process_orders", "/facts/account/in_process_orders", || 1.into()),
    put("BA-O0401", "/facts/other_filings/subject_in_process", "/facts/other_filings/subject_in_process", || 1.into()),
    put("BA-O0403", "/facts/other_filings/blacklisted", "/facts/other_filings/blacklisted", || true.into()),
];

#[cfg(test)]
mod tests {
    use super::super::assert::Checked;
    use super::*;
    use crate::report::Verdict;

    fn config() -> ProptestConfig {
        ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) }
    }

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn clean_orders_are_clean(draft in clean_orders()) {
            let report = draft.report();
            prop_assert!(report.verdict() == Verdict::Accept && report.diagnostics().is_empty(), "{}", report);
        }
    }

    /// Every way breaks an order of every nature and kind that has the place, and rejects it there.
    #[test]
    fn broken_orders_are_rejected_for_their_reason() {
        let (mut count, mut wrong) = (0, Vec::new());
        for (nth, clean) in Clean::all().enumerate().filter(|(nth, _)| nth % 7 == 0) {
            for way in WAYS.iter().skip(nth % 5).step_by(5) {
                let Some(broken) = way.tried(&clean.draft()) else { continue };
                let report = broken.draft.report();
                count += 1;
                let found = report
                    .diagnostics()
                    .iter()
                    .any(|found| found.code() == broken.code && found.path.to_string() == broken.place);
                if !found || report.verdict() != Verdict::Reject {
                    wrong.push(format!(
                        "{} {}: {clean:?}: {:?} {:?}",
                        way.code,
                        way.place,
                        super::super::report::findings(&report),
                        report.outcome(way.code)
                    ));
                }
            }
        }
        assert!(count > 2_000, "{count}");
        assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    }
}
