//! Finding what stands twice in a list: the search that rules about repeated domains, names and codes share.

/// As many are compared with each other; more are sorted, so that the work does not grow with the square.
// figure: so few are compared faster than they are sorted
const FEW: usize = 8;

/// Tells of each item whose key an earlier one has: its place, and the first place with that key.
pub(in crate::rules) fn twins<K: Ord, P: Copy + Ord>(
    items: impl Iterator<Item = (K, P)> + Clone,
    mut found: impl FnMut(P, P),
) {
    if items.clone().nth(FEW).is_none() {
        for (n, (key, place)) in items.clone().enumerate() {
            let mut earlier = items.clone().take(n);
            if let Some((_, first)) = earlier.find(|(known, _)| *known == key) {
                found(place, first);
            }
        }
        return;
    }
    let mut sorted: Vec<_> = items.collect();
    sorted.sort_unstable();
    let mut first = None;
    for (key, place) in sorted {
        match &first {
            Some((known, at)) if *known == key => found(place, *at),
            _ => first = Some((key, place)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_agree() {
        let keys: Vec<String> = (0..20).map(|n| (n % 6).to_string()).collect();
        for length in 0..keys.len() {
            let items = || keys.iter().take(length).map(String::as_str).zip(0..);
            let mut found = Vec::new();
            twins(items(), |later, first| found.push((later, first)));
            found.sort_unstable();
            let wanted: Vec<_> = (6..length).map(|n| (n, n % 6)).collect();
            assert_eq!(found, wanted);
        }
    }
}
