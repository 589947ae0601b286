//! Joining facts to what they speak of, by a key: a domain, an id, a code.

/// Finds the first entry of a list with a key. Short lists are searched as they are, long ones indexed once, so that the work
/// stays linear.
pub(crate) struct Join<'a, T> {
    list: &'a [T],
    key: fn(&T) -> Option<&str>,
    /// Keys in order with their places; empty while the list is short.
    index: Vec<(&'a str, usize)>,
}

impl<'a, T> Join<'a, T> {
    const SHORT: usize = 8;

    pub(crate) fn new(list: &'a [T], key: fn(&T) -> Option<&str>) -> Self {
        let mut index = Vec::new();
        if list.len() > Self::SHORT {
            index.extend(list.iter().enumerate().filter_map(|(at, entry)| key(entry).map(|key| (key, at))));
            index.sort_unstable();
        }
        Self { list, key, index }
    }

    /// The first entry with the key, and its index in the list.
    pub(crate) fn find(&self, wanted: &str) -> Option<(usize, &'a T)> {
        let at = if self.list.len() > Self::SHORT {
            let first = self.index.partition_point(|(key, _)| *key < wanted);
            self.index.get(first).filter(|(key, _)| *key == wanted).map(|(_, at)| *at)?
        } else {
            self.list.iter().position(|entry| (self.key)(entry) == Some(wanted))?
        };
        self.list.get(at).map(|entry| (at, entry))
    }
}

impl<'a, T> Join<'a, T> {
    /// The first entries with the key, few of them: a query has one reply, unless somebody asked again.
    pub(crate) fn all(&self, wanted: &str) -> impl Iterator<Item = (usize, &'a T)> {
        const FEW: usize = 8;
        let first = self.index.partition_point(|(key, _)| *key < wanted);
        let indexed = self.index.iter().skip(first).take_while(move |(key, _)| *key == wanted).map(|(_, at)| *at);
        let short = if self.list.len() > Self::SHORT { &[] } else { self.list };
        let searched = short.iter().enumerate().filter(move |(_, entry)| (self.key)(entry) == Some(wanted));
        let places = indexed.chain(searched.map(|(at, _)| at)).take(FEW);
        places.filter_map(|at| Some((at, self.list.get(at)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_agree() {
        let keys: Vec<String> = (0..20).map(|n| (n % 6).to_string()).collect();
        for length in 0..keys.len() {
            let list = keys.get(..length).unwrap();
            let join = Join::new(list, |key| Some(key));
            for n in 0..7 {
                let wanted = n.to_string();
                let all = list.iter().enumerate().filter(|(_, key)| **key == wanted).map(|(at, _)| at);
                assert!(join.all(&wanted).map(|(at, _)| at).eq(all));
                assert_eq!(join.find(&wanted).map(|(at, _)| at), list.iter().position(|key| *key == wanted));
            }
        }
    }
}
