//! Lawful orders of change, access and cancellation that look like refused ones, in every province.

use super::{found, report};
use beian::Verdict;
use beian::model::{Channel, OrderKind};
use beian::testing::Clean;
use beian::testing::pointer::{remove, set};
use beian::value::Province;
use serde_json::{Value, json};

/// An order, by what it does.
type Twin = (&'static str, fn(Clean) -> Option<Value>);

const TWINS: &[Twin] = &[
    ("a domain is removed", |who| {
        let mut order = order(who, OrderKind::ChangeFiling);
        let service = &order["facts"]["record"]["services"][0];
        let given =
            json!({"record_number": service["record_number"], "kind": "website", "domains": service["domains"]});
        set(&mut order, "/services", json!([given]));
        set(&mut order, "/facts/record/services/0/domains/-", "example.net");
        // Inner Mongolia wants the certificate with every change of a website, Xinjiang its proof with every change of domains.
        if [Province::InnerMongolia, Province::Xinjiang]
            .map(Province::word)
            .contains(&order["subject"]["province"].as_str().unwrap())
        {
            set(&mut order, "/supplements", json!(who.kind(OrderKind::FirstFiling).papers()));
        }
        Some(order)
    }),
    ("a company has another name, and the letter on it", |who| {
        if who.is_individual() {
            return None;
        }
        let mut order = order(who, OrderKind::ChangeFiling);
        for old in
            ["/record/name", "/record/certificate/name", "/registry/subject/holder_name", "/account/subject_of_record"]
        {
            set(&mut order, &format!("/facts{old}"), "旧名贸易有限公司");
        }
        set(&mut order, "/supplements/-", "rename_letter");
        Some(order)
    }),
    ("the person stays and has a new card", |who| {
        let mut order = order(who, OrderKind::ChangeFiling);
        for at in ["/facts/record", "/facts/record/services/0"] {
            set(&mut order, &format!("{at}/responsible_person/certificate/valid_from"), "2005-12-01");
            set(&mut order, &format!("{at}/responsible_person/certificate/valid_to"), "2025-12-01");
        }
        Some(order)
    }),
    ("the access equals the record", |who| Some(order(who, OrderKind::AccessFiling))),
    ("a recorded site is accessed again, as it is", |who| Some(order(who, OrderKind::AccessService))),
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

/// The clean order of a kind: individuals file in the mini-program, where it has such orders.
fn order(who: Clean, kind: OrderKind) -> Value {
    let on_pc = !who.is_individual() || kind == OrderKind::AccessService;
    who.kind(kind).channel(if on_pc { Channel::Pc } else { Channel::MiniProgram }).draft().into()
}

fn cancelled(who: Clean, kind: &str) -> Value {
    let mut order = order(who, OrderKind::ChangeFiling);
    remove(&mut order, "/subject");
    set(&mut order, "/kind", kind);
    set(&mut order, "/channel", "pc");
    order
}

#[test]
fn lawful_twins_are_silent_in_every_province() {
    let (mut count, mut wrong) = (0, Vec::new());
    let subjects = Province::ALL.into_iter().map(|province| Clean::of(OrderKind::FirstFiling).province(province));
    let subjects: Vec<Clean> = subjects.flat_map(|unit| [unit, unit.individual()]).collect();
    for (what, order) in TWINS {
        for who in subjects.iter().copied() {
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
                wrong.push(format!("{what}, {who:?}: {}", told.join("; ")));
            }
        }
    }
    println!("{count} orders");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}
