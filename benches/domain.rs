//! Domain names. `cargo bench -p beian-bench --bench domain -- [--quick] [--gate] [GROUP…]`
//!
//! A binary of its own, since its peers take long to build.

#![allow(clippy::disallowed_methods, clippy::print_stdout)]

use beian_bench::Counting;

#[path = "parse/domain.rs"]
mod domain;

#[global_allocator]
static ALLOC: Counting = Counting;

fn main() {
    domain::run();
    beian_bench::finish();
}
