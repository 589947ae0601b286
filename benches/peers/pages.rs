//! Numbers in pages beside Hyperscan or Vectorscan. `cargo bench --bench pages -- [--quick] [--gate] [GROUP…]`
//!
//! The base is a scan that reads every number. The packed search and the system's library look for the same words and read nothing;
//! with a pattern that forgives what is common the library says where numbers stand.

#[path = "../../src/display/anchors.rs"]
mod anchors;
#[cfg(hyperscan)]
mod hyperscan;
#[path = "../pages.rs"]
mod made;

use aho_corasick::packed;
use beian::display::scan_bytes;
use beian_bench::{Counting, Group, Rng};

#[global_allocator]
static ALLOC: Counting = Counting;

fn main() {
    let mut rng = Rng::new(20_251_120);
    let packed =
        packed::Config::new().match_kind(packed::MatchKind::LeftmostFirst).builder().extend(anchors::WORDS).build();
    let packed = packed.expect("a processor with vectors");
    type Make = fn(&mut Rng) -> String;
    let kinds: [(&str, Make, f64); 4] = [
        ("markup-heavy page", made::markup, 1.15),
        ("text-heavy Chinese page", made::text, 1.08),
        ("page without hits", made::without, 1.03),
        ("dense list of numbers", made::dense, 1.0),
    ];
    #[cfg(hyperscan)]
    let library =
        (hyperscan::Database::of_words(&anchors::WORDS), hyperscan::Database::of_pattern(hyperscan::TOLERANT));
    #[cfg(not(hyperscan))]
    println!("LEFT OUT: neither Hyperscan nor Vectorscan (libhs) is installed");
    for (name, make, of_packed) in kinds {
        let pages: Vec<String> = (0..8).map(|_| make(&mut rng)).collect();
        let group = Group::new(name, &pages)
            .base("beian, all read", |page| scan_bytes(page.as_bytes()).count() as u64)
            .anchor("packed search of the same words", &pages, |page| packed.find_iter(page.as_bytes()).count() as u64)
            .base_at_most(of_packed);
        #[cfg(hyperscan)]
        let group = group.anchor(library.0.name(), &pages, |page| library.0.count(page.as_bytes())).anchor(
            "the same, a tolerant pattern",
            &pages,
            |page| library.1.count(page.as_bytes()),
        );
        group.run();
    }
    beian_bench::finish();
}
