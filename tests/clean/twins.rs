//! Lawful orders of change, access and cancellation that look like refused ones, in every province.

use super::{found, report};
use crate::draft::{remove, set};
use crate::provincial::{Act, Who};
use beian::Verdict;
use serde_json::{Value, json};

/// An order, by what it does.
type Twin = (&'static str, fn(Who) -> Option<Value>);

const TWINS: &[Twin] = &[
    ("a domain is removed", |who| {
        let mut order = who.order(Act::Changed);
        let service = &order["facts"]["record"]["services"][0];
        let given =
            json!({"record_number": service["record_number"], "kind": "website", "domains": service["domains"]});
        set(&mut order, "/services", json!([given]));
        set(&mut order, "/facts/record/services/0/domains/-", "example.net");
        // What two provinces want with whatever order has a website.
        set(&mut order, "/supplements", json!(who.papers(Act::First)));
        Some(order)
    }),
    ("a company has another name, and the letter on it", |who| {
        if who.individual {
            return None;
        }
        let mut order = who.order(Act::Changed);
        for old in
            ["/record/name", "/record/certificate/name", "/registry/subject/holder_name", "/account/subject_of_record"]
        {
            set(&mut order, &format!("/facts{old}"), "旧名贸易有限公司");
        }
        set(&mut order, "/supplements/-", "rename_letter");
        Some(order)
    }),
    ("the person stays and has a new card", |who| {
        let mut order = who.order(Act::Changed);
        for at in ["/facts/record", "/facts/record/services/0"] {
            set(&mut order, &format!("{at}/responsible_person/certificate/valid_from"), "2005-12-01");
            set(&mut order, &format!("{at}/responsible_person/certificate/valid_to"), "2025-12-01");
        }
        Some(order)
    }),
    ("the access equals the record", |who| Some(who.order(Act::Access))),
    ("a recorded site is accessed again, as it is", |who| Some(who.order(Act::AccessHere))),
    ("a service is cancelled, and nothing runs", |who| {
        let mut order = cancelled(who, "cancel_service");
        let service = &order["facts"]["record"]["services"][0];
        let given =
            json!({"record_number": service["record_number"], "kind": "website", "domains": service["domains"]});
        set(&mut order, "/services", json!([given]));
        Some(order)
    }),
    ("a subject is cancelled, and nothing runs", |who| Some(cancelled(who, "cancel_subject"))),
];

fn cancelled(who: Who, kind: &str) -> Value {
    let mut order = who.order(Act::Changed);
    remove(&mut order, "/subject");
    set(&mut order, "/kind", kind);
    set(&mut order, "/channel", "pc");
    order
}

#[test]
fn lawful_twins_are_silent_in_every_province() {
    let (mut count, mut wrong) = (0, Vec::new());
    for (what, order) in TWINS {
        for who in Who::all() {
            let Some(order) = order(who) else { continue };
            count += 1;
            let mut told = found(&order);
            let verdict = report(&order).verdict();
            if verdict != Verdict::Accept {
                told.push(format!("{verdict:?}"));
                told.extend(
                    report(&order).undetermined().iter().map(|open| format!("{} {:?}", open.rule.code, open.needs)),
                );
            }
            if !told.is_empty() {
                wrong.push(format!("{what}, {} {}: {}", who.home.province, who.scope(), told.join("; ")));
            }
        }
    }
    println!("{count} orders");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}
