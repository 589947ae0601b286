//! Parsing of single values. `cargo bench -p beian-bench --bench parse -- [--quick] [--gate] [GROUP…]`

use beian_bench::Counting;

#[path = "parse/record.rs"]
mod record;

#[global_allocator]
static ALLOC: Counting = Counting;

fn main() {
    record::run();
    beian_bench::finish();
}
