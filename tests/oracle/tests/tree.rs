//! Generated pages, read by the library and by html5ever.

use beian_oracle::{Library, Rng, Sight, number, of_tree, page, with_one};

/// Pages of each kind; more with `BEIAN_PAGES`.
const PAGES: u64 = 5_000;

fn pages() -> u64 {
    std::env::var("BEIAN_PAGES").ok().and_then(|pages| pages.parse().ok()).unwrap_or(PAGES)
}

/// Pages whose numbers the library sees otherwise than the tree has them.
fn differing(tidy: bool) -> Vec<String> {
    let (library, mut differing) = (Library::default(), Vec::new());
    for seed in 0..pages() {
        let (html, count) = page(&mut Rng::new(seed * 2 + u64::from(tidy)), tidy);
        let numbers: Vec<String> = (0..count).map(number).collect();
        let wrong: Vec<String> = of_tree(&html, &numbers)
            .into_iter()
            .zip(numbers.iter().enumerate())
            .filter_map(|(tree, (nth, number))| {
                let (tree, seen) = (tree.unwrap_or(Sight::Hidden), library.sight(&with_one(&html, count, nth), number));
                (tree != seen).then(|| format!("{number} {seen:?}, not {tree:?}"))
            })
            .collect();
        if !wrong.is_empty() {
            differing.push(format!("{html}\n  {}", wrong.join("\n  ")));
        }
    }
    differing.sort_by_key(String::len);
    differing
}

#[test]
fn tidy_pages() {
    let differing = differing(true);
    assert!(differing.is_empty(), "{} pages:\n{}", differing.len(), differing[..differing.len().min(10)].join("\n"));
}

#[test]
fn untidy_pages() {
    let differing = differing(false);
    assert!(differing.is_empty(), "{} pages:\n{}", differing.len(), differing[..differing.len().min(10)].join("\n"));
}
