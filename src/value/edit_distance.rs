//! How near two words are: the edits between them.

/// How many characters differ (Levenshtein). Long texts are cut: past that they are near to nothing.
pub(crate) fn edits(a: &str, b: &str) -> usize {
    // Past so many characters a name is near to nothing
    const MOST: usize = 48;
    let mut row: [usize; MOST + 1] = std::array::from_fn(|at| at);
    for (i, x) in a.chars().take(MOST).enumerate() {
        let (mut diagonal, mut left) = (i, i + 1);
        for (y, above) in b.chars().take(MOST).zip(row.iter_mut().skip(1)) {
            let best = (diagonal + usize::from(x != y)).min(*above + 1).min(left + 1);
            diagonal = std::mem::replace(above, best);
            left = best;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.get(b.chars().take(MOST).count()).copied().unwrap_or(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted() {
        assert_eq!(edits("frist_filing", "first_filing"), 2);
        assert_eq!(edits("", "abc"), 3);
        assert_eq!(edits("abc", ""), 3);
        assert_eq!(edits("接入", "接入备案"), 2);
    }
}
