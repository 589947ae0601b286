//! The catalogue: one room per thing looked at, one file per topic.

mod asked;
pub mod domain;
pub mod input;
pub mod person;
pub mod province;
pub mod subject;

use crate::rule::{Outcomes, Rule};

/// All rules, by code. Written by hand, so that it can be read; its order is checked at compile time.
pub static CATALOG: &[&Rule] = &[
    &domain::realname::WAITING_PERIOD,
    &input::TOO_LARGE,
    &input::UNKNOWN_CLOSED_WORD,
    &input::UNKNOWN_OPEN_WORD,
    &input::UNKNOWN_MEMBER,
    &input::NOT_A_COUNT,
    &person::province::MINIMUM_AGE,
    &subject::identity::NATURE_MISSING,
];

const _: () = {
    assert!(CATALOG.len() <= Outcomes::CAPACITY, "raise Outcomes::CAPACITY");
    let mut rest: &[&Rule] = CATALOG;
    while let [first, tail @ ..] = rest {
        assert!(!first.cite.is_empty(), "a rule cites at least one source");
        let texts = &first.text;
        assert!(
            !texts.message.zh.is_empty()
                && !texts.message.en.is_empty()
                && !texts.why.zh.is_empty()
                && !texts.why.en.is_empty()
                && !texts.help.zh.is_empty()
                && !texts.help.en.is_empty(),
            "a rule says everything in both languages"
        );
        if let [second, ..] = tail {
            assert!(less(first.code, second.code), "rules are unique and sorted by code");
        }
        rest = tail;
    }
};

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
