//! What every contact value promises: canonical texts come back, the strict form is within the tolerant one, nothing panics,
//! and what is personal stays hidden.

use beian::value::{
    Address, Date, Email, Landline, Mobile, Moment, Note, OrganisationName, PersonName, Phone, Postcode, ValidUntil,
    Value, same,
};
use proptest::prelude::*;
use std::fmt::Debug;

/// Reads a text in both ways and checks all that holds for any text.
#[track_caller]
fn contract<T: Value + Debug>(text: &str) -> Option<T> {
    let strict = T::parse_strict(text);
    assert_eq!(T::read(text), T::parse_noted(text).ok(), "{text:?}");
    assert_eq!(T::read_strict(text).as_ref(), strict.as_ref().ok(), "{text:?}");
    match T::parse_noted(text) {
        Ok((value, notes)) => {
            let canonical = value.canonical();
            assert_eq!(T::parse_strict(&canonical).as_ref(), Ok(&value), "{text:?}");
            let (again, more) = T::parse_noted(&canonical).unwrap();
            assert!(again == value && more.iter().all(|note| note == Note::UnknownPart), "{text:?} {more:?}");
            assert_eq!(strict.is_ok(), canonical == text, "{text:?} {notes:?}");
            // What was forgiven is told; only a domain in another script is no fault.
            if canonical != text {
                assert!(notes.iter().any(|note| note != Note::UnknownPart) || text.contains('@'), "{text:?}");
            }
            Some(value)
        }
        Err(error) => {
            assert_eq!(strict.as_ref().err(), Some(&error), "{text:?}");
            for sentence in [error.to_string(), error.zh().to_string(), format!("{error:?}")] {
                assert!(!sentence.contains('\n') && sentence.chars().count() < 140, "{sentence}");
                hidden(text, &sentence.replace(|c: char| c.is_ascii_alphabetic() || c == ' ', ""));
            }
            None
        }
    }
}

/// No five characters in a row of the text can be read in what is shown.
#[track_caller]
fn hidden(text: &str, shown: &str) {
    let chars: Vec<char> = text.chars().collect();
    for run in chars.windows(5) {
        // Stars and spaces are those of the mask.
        if run.iter().any(|c| matches!(c, '*' | ' ')) {
            continue;
        }
        let run: String = run.iter().collect();
        assert!(!shown.contains(&run), "{shown:?} shows {run:?}");
    }
}

#[track_caller]
fn masked<T: Value + Debug>(text: &str) {
    if let Some(value) = contract::<T>(text) {
        for shown in [value.to_string(), format!("{value:?}")] {
            hidden(text, &shown);
            hidden(&value.canonical(), &shown);
        }
    }
}

fn all(text: &str) {
    masked::<Mobile>(text);
    masked::<Landline>(text);
    masked::<Phone>(text);
    masked::<Email>(text);
    masked::<PersonName>(text);
    masked::<Address>(text);
    contract::<Postcode>(text);
    contract::<OrganisationName>(text);
    contract::<Date>(text);
    contract::<Moment>(text);
    contract::<ValidUntil>(text);
    let _ = Email::parse_list(text);
    if let Ok(address) = Address::parse(text) {
        let _ = (address.precision(), address.symbol(), address.names_place(text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in "\\PC{0,40}") {
        all(&text);
    }

    #[test]
    fn any_characters(text in any::<String>()) {
        all(&text);
    }

    #[test]
    fn nearly_telephones(text in "(\\+|（)?(86|0086|086-)?[)）]?[-－ ]?(0?10|0755|（0310）|1[3-9][0-9])?[-— ]?[2-8０][0-9]{2}[0-9]?[- ]?[0-9]{4}((转|分机|ext\\.|x|#|-)[0-9-]{0,7})?[ ]?") {
        all(&text);
    }

    #[test]
    fn nearly_mail(text in "[ ]?[A-Za-z0-9+_’ａ-]{1,5}[.]?[a-z]{1,3}[@＠][A-Za-zａ-ｚ0-9例子_-]{1,12}[.。．]([a-z例]{2}\\.)?(cn|CN|中国|xn--fiqs8s|c|1)[;]?") {
        all(&text);
    }

    #[test]
    fn nearly_names(text in "[张三某A-Za-z ·•・.。．'’ （）()〇𠮷é\u{301}0-9]{0,10}(先生|公司)?") {
        all(&text);
    }

    #[test]
    fn nearly_addresses(text in "[路号楼室层栋座单元组村门排院一二三东丁0-9０A-C# （－-]{0,14}") {
        all(&text);
    }

    #[test]
    fn nearly_dates(text in "[ 　]?(19|２0|20)[0-9]{2}[-/.年—]?(0?[1-9]|1[0-3])[-/.月]?(0?[1-9]|[123][0-9])[日号]?([Tt ][0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{1,10})?(Z|z|\\+08:00|-00:00)?)?") {
        all(&text);
    }

    #[test]
    fn exact_dates(text in "(19|20)[0-9]{2}([-/.])?(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])(T[01][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,10})?(Z|z|\\+08:00|-00:00)?)?") {
        all(&text);
    }

    #[test]
    fn mobiles(number in 13_000_000_000_u64..20_000_000_000) {
        let text = number.to_string();
        let mobile = contract::<Mobile>(&text).unwrap();
        prop_assert_eq!(mobile.canonical(), text);
        prop_assert_eq!(u64::from(mobile.prefix()), number / 100_000_000);
    }

    #[test]
    fn names_are_like_themselves(name in "[张三某司A-Za-z·（）()]{1,10}", other in "[张三某司A-Za-z·（）() ]{0,10}") {
        prop_assert!(same::organisations(&name, &name) && same::persons(&name, &name));
        let spaced: String = name.chars().flat_map(|c| [c, '\u{3000}']).collect();
        prop_assert!(same::organisations(&name, &spaced) && same::persons(&spaced, &name));
        prop_assert_eq!(same::organisations(&name, &other), same::organisations(&other, &name));
        prop_assert_eq!(same::persons(&name, &other), same::persons(&other, &name));
    }
}

#[test]
fn long_texts_end() {
    fn read<T: Value>(text: &str) {
        let _ = (T::parse(text).is_ok(), T::parse_strict(text).is_ok());
    }
    for unit in ["1", "-", " ", "(", "转", "·", "号", "a.", "@", "年", "\u{200b}"] {
        let text = unit.repeat(200_000);
        read::<Phone>(&text);
        read::<Postcode>(&text);
        read::<Email>(&text);
        read::<PersonName>(&text);
        read::<OrganisationName>(&text);
        read::<Address>(&text);
        read::<Moment>(&text);
        read::<ValidUntil>(&text);
        assert_eq!(same::organisations(&text, &format!("{text} ")), unit != " ");
    }
}

#[test]
fn serde_uses_the_canonical_text() {
    let mobile: Mobile = serde_json::from_str("\"+86 138 0013 8000\"").unwrap();
    assert_eq!(serde_json::to_string(&mobile).unwrap(), "\"13800138000\"");
    let error = serde_json::from_str::<Mobile>("\"1380013800\"").unwrap_err().to_string();
    assert!(error.starts_with("mobile number: number must have 11 characters, found 10"), "{error}");
}
