//! Twice the input costs twice the work: every list and text of the samples at n and at 2n, on every route.
//!
//! `cargo test` counts allocations and their bytes. `.ci/doubling` runs `one_pass` under callgrind and counts instructions, which
//! see loops as well; both name the list that grew too fast.

use beian::{Lang, Order, Validator};
use chrono::DateTime;
use serde_json::Value as Json;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::Path;

struct Counting;

thread_local! {
    static BYTES: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: every call goes to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // Each allocation counts as some bytes more.
        let _ = BYTES.try_with(|bytes| bytes.set(bytes.get() + layout.size() + 64));
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(at, layout) }
    }
    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let _ = BYTES.try_with(|bytes| bytes.set(bytes.get() + size + 64));
        // SAFETY: as the caller promises.
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const ROUTES: [&str; 4] = ["json", "typed", "report_json", "report_text"];

fn samples() -> Vec<Json> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/orders");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    paths.iter().map(|path| serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()).collect()
}

/// Every list and every text, each with the first sample that has it.
fn growing(samples: &[Json]) -> BTreeMap<String, usize> {
    fn look(json: &Json, pointer: &str, sample: usize, found: &mut BTreeMap<String, usize>) {
        match json {
            Json::Object(members) => {
                members.iter().for_each(|(name, value)| look(value, &format!("{pointer}/{name}"), sample, found));
            }
            Json::Array(elements) => {
                found.entry(pointer.to_owned()).or_insert(sample);
                if let Some(first) = elements.first() {
                    look(first, &format!("{pointer}/0"), sample, found);
                }
            }
            Json::String(_) => {
                found.entry(pointer.to_owned()).or_insert(sample);
            }
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    samples.iter().enumerate().for_each(|(at, json)| look(json, "", at, &mut found));
    // One for each name of a list or text, wherever it stands.
    let mut names = std::collections::BTreeSet::new();
    found.retain(|pointer, _| names.insert(pointer.replace("/0", "")));
    found
}

/// The sample with the list of so many elements, or the text of so many characters.
fn grown(sample: &Json, pointer: &str, count: usize) -> Json {
    let mut order = sample.clone();
    let place = order.pointer_mut(pointer).unwrap();
    let grown = match &*place {
        Json::Array(elements) => {
            let element = elements.first().cloned().unwrap_or_else(|| "a".into());
            // Every other one is of its own, and no value.
            let other = |n: usize| match &element {
                Json::String(_) => format!("a{n}").into(),
                Json::Object(members) => {
                    let mut members = members.clone();
                    let text = members.iter().find(|(_, value)| value.is_string()).map(|(name, _)| name.clone());
                    if let Some(name) = text {
                        members.insert(name, format!("a{n}").into());
                    }
                    Json::Object(members)
                }
                other => other.clone(),
            };
            Json::Array((0..count).map(|n| if n % 2 == 0 { element.clone() } else { other(n) }).collect())
        }
        Json::String(text) => {
            let unit = if text.is_empty() { "a" } else { text };
            unit.chars().cycle().take(count).collect::<String>().into()
        }
        other => other.clone(),
    };
    *place = grown;
    order
}

/// Makes ready what the route starts from, and then runs it.
fn pass(route: &str, order: &Json) -> Box<dyn FnOnce() -> usize> {
    let validator = Validator::new(DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap());
    let text = order.to_string();
    let typed = || Order::from_json(&text).unwrap();
    match route {
        "json" => Box::new(move || validator.validate_json(&text).unwrap().diagnostics().len()),
        "typed" => {
            let order = typed();
            Box::new(move || validator.validate(&order).diagnostics().len())
        }
        "report_json" => {
            let report = validator.validate(&typed());
            Box::new(move || report.to_json().len())
        }
        "report_text" => {
            let report = validator.validate(&typed());
            Box::new(move || report.to_text(Lang::En).len())
        }
        other => panic!("no route {other}"),
    }
}

#[test]
#[ignore = "slow without optimisation; .ci/run runs it"]
fn twice_the_input_allocates_twice_at_most() {
    const COUNT: usize = 300;
    /// What does not depend on the size: indexes, rooms of a vector that doubles.
    const FIXED: usize = 1 << 16;
    let samples = samples();
    let mut wrong = Vec::new();
    for (pointer, sample) in growing(&samples) {
        for route in ROUTES {
            // An empty list does not tell what it takes.
            if Order::from_json(&grown(&samples[sample], &pointer, 2).to_string()).is_err() {
                continue;
            }
            let bytes = |count| {
                let pass = pass(route, &grown(&samples[sample], &pointer, count));
                let before = BYTES.with(Cell::get);
                pass();
                BYTES.with(Cell::get) - before
            };
            let (one, two) = (bytes(COUNT), bytes(2 * COUNT));
            if two > one * 22 / 10 + FIXED {
                wrong.push(format!("{route} {pointer}: {one} and {two} bytes"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// One pass for callgrind: `BEIAN_PASS="ROUTE POINTER COUNT"`; without it, the routes and pointers are listed.
#[test]
#[ignore = "for .ci/doubling"]
fn one_pass() {
    let samples = samples();
    let growing = growing(&samples);
    let Ok(asked) = std::env::var("BEIAN_PASS") else {
        for pointer in growing.keys() {
            ROUTES.iter().for_each(|route| println!("pass {route} {pointer}"));
        }
        return;
    };
    let mut words = asked.split(' ');
    let (route, pointer, count) = (words.next().unwrap(), words.next().unwrap(), words.next().unwrap());
    let order = grown(&samples[growing[pointer]], pointer, count.parse().unwrap());
    println!("{}", measured(pass(route, &order)));
}

/// What callgrind counts: its option `--toggle-collect` names this function.
#[inline(never)]
fn measured(pass: Box<dyn FnOnce() -> usize>) -> usize {
    std::hint::black_box(pass())
}
