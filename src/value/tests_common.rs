//! What the tests of several numbers share.

use super::{Note, Notes, Value};
use proptest::prelude::*;
use std::fmt::Debug;

#[derive(serde::Deserialize)]
pub(super) struct Vector {
    pub(super) kind: String,
    pub(super) value: String,
    pub(super) valid: bool,
    #[serde(default)]
    pub(super) canonical: Option<String>,
    pub(super) why: String,
}

/// The vectors of one kind; `tests/data/numbers.json` tells where each comes from.
pub(super) fn vectors(kind: &str) -> Vec<Vector> {
    let all: Vec<Vector> = serde_json::from_str(include_str!("../../tests/data/numbers.json")).unwrap();
    all.into_iter().filter(|v| v.kind == kind).collect()
}

pub(super) fn check_vector<T: Value + Debug>(vector: &Vector) {
    let found = T::parse(&vector.value);
    assert_eq!(found.is_ok(), vector.valid, "{}: {}: {found:?}", vector.value, vector.why);
    if let (Ok(found), Some(canonical)) = (found, &vector.canonical) {
        assert_eq!(&found.canonical(), canonical);
    }
    keeps_contract::<T>(&vector.value);
}

pub(super) fn assert_noted<T: Value + Debug>(text: &str, canonical: &str, noted: &[Note]) {
    let (value, notes) = T::parse_noted(text).unwrap();
    let expected = noted.iter().fold(Notes::NONE, |all, note| all.with(*note));
    assert_eq!((value.canonical().as_str(), notes), (canonical, expected), "{text}");
    assert!(T::parse_strict(text).is_err(), "{text}");
}

/// Strict is within tolerant, both give the same with and without an explanation, the strict one reads only canonical
/// texts, and these come back.
pub(super) fn keeps_contract<T: Value + Debug>(text: &str) {
    let tolerant = T::parse_noted(text);
    let strict = T::parse_strict(text);
    assert_eq!(T::read(text).as_ref(), tolerant.as_ref().ok(), "{text}");
    assert_eq!(T::read_strict(text).as_ref(), strict.as_ref().ok(), "{text}");
    match (&tolerant, &strict) {
        (Ok((value, _)), strict) => {
            let canonical = value.canonical();
            // A licence leaves out a service part.
            let whole = tolerant.as_ref().is_ok_and(|(_, notes)| !notes.has(Note::Trimmed));
            assert_eq!(strict.is_ok(), whole && canonical == text, "{text}");
            assert_eq!(T::parse_strict(&canonical).as_ref(), Ok(value), "{text}");
            assert_eq!(T::parse(&canonical).as_ref(), Ok(value), "{text}");
            if let Ok(strict) = strict {
                assert_eq!(strict, value, "{text}");
            }
        }
        (Err(error), strict) => {
            assert_eq!(strict.as_ref().err(), Some(error), "{text}");
            assert_eq!(error.value, T::NOUN);
        }
    }
}

/// Texts that are numbers or nearly so: pieces of numbers put together in their order, some left out or changed.
pub(super) fn near_numbers() -> impl Strategy<Value = String> {
    let piece = |texts: &'static [&'static str]| prop::sample::select(texts);
    let head = piece(&["京", "粤", "蜀", "川", "藏", "新", "合字", "全国", "", "国", "滬", "备案号：京", "北京"]);
    let word = piece(&[
        "ICP备",
        "ICP备",
        "ICP备",
        "icp备",
        "ICP備",
        "ICP备案",
        "ICP证",
        "ICP",
        "B2-",
        "B1.B2-",
        "A2.B1.B2-",
        "b2－",
        "B-2-4-",
        "公网安备",
        "公安网备",
        "ICP备字第",
        "ＩＣＰ备",
        "网信算备",
    ]);
    let digits = prop_oneof![
        4 => (0_u64..50, 0_u64..1_000_000).prop_map(|(y, n)| format!("{y:02}{n:06}")),
        4 => (2018_u64..2052, 0_u64..300_000).prop_map(|(y, n)| format!("{y}{n:06}")),
        2 => (1999_u64..2052, 0_u64..10_000).prop_map(|(y, n)| format!("{y}{n:04}")),
        2 => "[0-2][0-9]{5}",
        2 => "1[1-5]0[0-9]{11}",
        1 => "1[1-5]0[0-9]{9}",
        1 => "[0-9]{0,22}",
        1 => piece(&["00000000", "12345678", "11111111", "2024000001", "１６０２０６２６", "1602 0626", "1602062X"]).prop_map(str::to_owned),
    ];
    let hao = piece(&["号", "号", "号", "", "號", "号号", " 号"]);
    let tail = prop_oneof![
        3 => Just(String::new()),
        4 => (1_u32..200_000, piece(&["", "", "A", "X", "K", "a", "B"])).prop_map(|(n, l)| format!("-{n}{l}")),
        1 => "[-—－]?[0-9]{0,6}[A-Za-z]?号?",
    ];
    let noise = prop_oneof![6 => Just(String::new()), 1 => "\\PC{0,2}", 1 => "[ \u{3000}\u{200b}\u{a0}]"];
    (head, word, digits, hao, tail, noise, any::<prop::sample::Index>()).prop_map(
        |(head, word, digits, hao, tail, noise, at)| {
            let mut chars: Vec<char> = format!("{head}{word}{digits}{hao}{tail}").chars().collect();
            let at = at.index(chars.len() + 1);
            chars.splice(at..at, noise.chars());
            chars.into_iter().collect()
        },
    )
}
