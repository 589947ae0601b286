//! How often a check allocates: never for a clean order, at most once a finding otherwise.

use beian::{Order, Validator};
use chrono::DateTime;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

struct Counting;

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: every call goes to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = COUNT.try_with(|count| count.set(count.get() + 1));
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(at, layout) }
    }
    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let _ = COUNT.try_with(|count| count.set(count.get() + 1));
        // SAFETY: as the caller promises.
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn counted<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let before = COUNT.with(Cell::get);
    let result = work();
    (result, COUNT.with(Cell::get) - before)
}

fn validator() -> Validator {
    Validator::new(DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap())
}

fn orders(prefix: &str) -> Vec<(String, Order)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/orders");
    let mut orders: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap()))
        .filter(|(name, _)| name.starts_with(prefix))
        .map(|(name, text)| (name, Order::from_json(&text).unwrap()))
        .collect();
    orders.sort_by(|a, b| a.0.cmp(&b.0));
    orders
}

#[test]
fn a_clean_order_is_checked_without_allocation() {
    let validator = validator();
    for (name, order) in orders("clean-") {
        let (report, allocations) = counted(|| validator.validate(&order));
        assert!(report.diagnostics().is_empty());
        assert_eq!(allocations, 0, "{name}");
    }
}

#[test]
fn a_finding_costs_at_most_one_allocation() {
    let validator = validator();
    for (name, order) in orders("broken-") {
        let (report, allocations) = counted(|| validator.validate(&order));
        // What could not be decided is told too; it may cost the same.
        let findings = report.diagnostics().len() + report.undetermined().len();
        assert!(allocations <= findings, "{name}: {allocations} allocations for {findings} findings");
        println!("{name}: {allocations} allocations, {findings} findings");
    }
}
