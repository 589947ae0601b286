//! The catalogue: one room per thing looked at, one file per topic. Each room lists its rules by code.

pub mod account;
pub mod after;
mod asked;
pub mod change;
pub mod domain;
mod duplicates;
mod enclosed;
pub mod input;
pub mod order;
pub mod person;
pub mod province;
pub mod resource;
pub mod service;
pub mod subject;

use crate::rule::{By, Layer, Outcomes, Rule, Say};

/// The rooms, by the letter of their codes; the last ones have codes of every letter.
const ROOMS: [&[&Rule]; 12] = [
    account::RULES,
    domain::RULES,
    after::RULES,
    input::RULES,
    order::RULES,
    person::RULES,
    resource::RULES,
    subject::RULES,
    service::RULES,
    change::RULES,
    province::RULES,
    province::usually::RULES,
];

/// All rules, by code: the rooms one after the other. Its order is checked at compile time.
pub static CATALOG: &[&Rule] = &const {
    let mut all: [&Rule; COUNT] = [&input::TOO_LARGE; COUNT];
    let (mut rest, mut at) = (ROOMS.as_slice(), 0);
    while let [room, rooms @ ..] = rest {
        let mut rules = *room;
        while let [rule, tail @ ..] = rules {
            let (_, slots) = all.split_at_mut(at);
            if let [slot, ..] = slots {
                *slot = *rule;
            }
            at += 1;
            rules = tail;
        }
        rest = rooms;
    }
    by_code(all)
};

/// Puts rules into the order of their codes: runs that are in order are merged to longer ones. Moving one rule after the other
/// to its place took the compiler seconds.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time: out of bounds does not compile")]
const fn by_code(mut rules: [&Rule; COUNT]) -> [&Rule; COUNT] {
    let mut run = 1;
    while run < COUNT {
        let (runs, mut at) = (rules, 0);
        while at < COUNT {
            let second = if at + run < COUNT { at + run } else { COUNT };
            let end = if second + run < COUNT { second + run } else { COUNT };
            let (mut one, mut other) = (at, second);
            while at < end {
                let first = other == end || one < second && less(runs[one].code, runs[other].code);
                let next = if first { &mut one } else { &mut other };
                rules[at] = runs[*next];
                *next += 1;
                at += 1;
            }
        }
        run += run;
    }
    rules
}

const COUNT: usize = {
    let (mut rest, mut count) = (ROOMS.as_slice(), 0);
    while let [room, rooms @ ..] = rest {
        count += room.len();
        rest = rooms;
    }
    count
};

const _: () = {
    assert!(CATALOG.len() <= Outcomes::CAPACITY, "raise Outcomes::CAPACITY");
    let mut rest: &[&Rule] = CATALOG;
    while let [first, tail @ ..] = rest {
        assert!(!first.cite.is_empty(), "a rule cites at least one source");
        assert!(
            matches!(first.layer, Layer::Provider) != matches!(first.by, By::Nothing),
            "a rule of the provider, and no other, is driven by its profile"
        );
        assert!(
            is_said(&first.message) && is_said(&first.why) && is_said(&first.help),
            "a rule says everything in both languages"
        );
        if let [second, ..] = tail {
            assert!(less(first.code, second.code), "rules are unique and sorted by code");
        }
        rest = tail;
    }
};

/// Whether a text stands in both languages.
const fn is_said(text: &Say) -> bool {
    !text.zh.is_empty() && !text.en.is_empty()
}

const fn less(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    loop {
        match (a, b) {
            ([], [_, ..]) => return true,
            (_, []) => return false,
            ([x, a_rest @ ..], [y, b_rest @ ..]) => {
                if *x != *y {
                    return *x < *y;
                }
                (a, b) = (a_rest, b_rest);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CATALOG;
    use crate::law::Item;

    /// What is recorded and stays is not judged as new: a rule about names says that it judges them.
    #[test]
    fn rules_of_names_say_what_they_judge() {
        let of_names = CATALOG.iter().filter(|rule| rule.code.starts_with("BA-V06"));
        for rule in of_names {
            assert_eq!(rule.judges_new, Some(Item::ServiceName), "{}", rule.code);
        }
    }
}
