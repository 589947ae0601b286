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

/// How much faster two threads are than one, the best of twenty passes each over a million numbers.
fn two_threads() {
    use beian::value::{RecordNumber, parse_each};
    let numbers: Vec<String> =
        (0..1_000_000_u32).map(|n| format!("粤ICP备{:02}{:06}号-{}", 5 + n % 16, n, 1 + n % 90)).collect();
    let count = |part: &[String]| parse_each::<RecordNumber>(part.iter().map(String::as_str)).flatten().count();
    let best = |threads: usize| {
        let pass = |_| {
            let start = std::time::Instant::now();
            let read: usize = std::thread::scope(|scope| {
                let parts: Vec<_> =
                    numbers.chunks(numbers.len() / threads).map(|part| scope.spawn(move || count(part))).collect();
                parts.into_iter().map(|part| part.join().expect("it counts")).sum()
            });
            assert_eq!(read, numbers.len());
            start.elapsed()
        };
        (0..20).map(pass).min().expect("twenty passes").as_secs_f64()
    };
    let (one, two) = (best(1), best(2));
    println!("two threads: {:.2}x one ({:.1} and {:.1} ns a number)\n", one / two, one * 1e3, two * 1e3);
}

fn main() {
    if std::env::args().all(|arg| arg != "--quick") {
        two_threads();
    }
    record::run();
    domain::run();
    identity::run();
    contact::run();
    beian_bench::finish();
}
