//! Parsing of single values beside named peers. `cargo bench -p beian-bench --bench parse -- [--quick] [--gate] [GROUP…]`

use beian_bench::Counting;

#[path = "parse/contact.rs"]
mod contact;
#[path = "parse/domain.rs"]
mod domain;
#[path = "parse/identity.rs"]
mod identity;
#[path = "parse/record.rs"]
mod record;

#[global_allocator]
static ALLOC: Counting = Counting;

fn main() {
    record::run();
    domain::run();
    identity::run();
    contact::run();
    beian_bench::finish();
}
