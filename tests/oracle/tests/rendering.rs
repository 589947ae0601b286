//! What the library takes for shown, beside what Chromium shows.

use beian_oracle::{Library, Sight, number};

/// Where the library says something else, and why.
const OTHERWISE: &[(&str, &str)] = &[(
    "<div><template shadowrootmode=closed>x</template>№</div>",
    "what stands beside a shadow root is shown where the root has a slot for it",
)];

#[test]
fn what_a_browser_shows() {
    let (library, number) = (Library::default(), number(0));
    let mut wrong = Vec::new();
    for row in include_str!("../rendering.tsv").lines().filter(|line| !line.starts_with('#')) {
        let (fragment, shown) = row.split_once('\t').unwrap();
        let page = format!("<!doctype html><html><head></head><body>{}</body></html>", fragment.replace('№', &number));
        let differs = (library.sight(&page, &number) != Sight::Hidden) != (shown == "shown");
        let known = OTHERWISE.iter().any(|(known, _)| *known == fragment);
        if differs != known {
            wrong.push(format!("{row}{}", if known { ", as the library says" } else { "" }));
        }
    }
    assert!(wrong.is_empty(), "{} of the table:\n{}", wrong.len(), wrong.join("\n"));
}
