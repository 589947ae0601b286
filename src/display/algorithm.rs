//! Algorithm numbers: what stands at 网信算备.

use super::found::{Found, FoundNumber, Kind, Malformed, Standing};
use super::gather::{Body, Gathered};
use super::stepping::{Symbol, back};
use crate::value::{AlgorithmNumber, Note, Value};

pub(super) fn algorithm(text: &[u8], floor: usize, word: Symbol, first: Symbol) -> Option<Found> {
    let mut gathered = Gathered::new(text, word);
    gathered.front(first);
    for c in ['信', '网'] {
        let symbol = back(text, floor, gathered.start).filter(|s| s.c == c)?;
        gathered.front(symbol);
    }
    gathered.spelled.push_str("网信算备");
    gathered.words(&['案', '号', ':', '字', '第', '(', '[', '编']);
    match gathered.body(&[21], false) {
        Body::Digits(count) if count > 5 => {}
        Body::StandIns => {
            gathered.take_if('号');
            return gathered.malformed(floor, Kind::Algorithm, Malformed::Placeholder);
        }
        Body::None if gathered.template() => {
            gathered.take_if('号');
            return gathered.malformed(floor, Kind::Algorithm, Malformed::Template);
        }
        _ => return None,
    }
    if !gathered.take_if('号') {
        gathered.notes.add(Note::Hao);
    }
    gathered.spelled.push('号');
    match AlgorithmNumber::parse_noted(gathered.spelled.as_str()) {
        Ok((number, notes)) => {
            gathered.found(floor, Kind::Algorithm, Some(FoundNumber::Algorithm(number)), notes, Standing::Valid)
        }
        Err(error) => gathered.malformed(floor, Kind::Algorithm, Malformed::Number(error)),
    }
}
