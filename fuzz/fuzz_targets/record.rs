//! Record numbers and licence numbers.

#![cfg_attr(fuzzing, no_main)]

#[path = "../shim.rs"]
mod shim;

use beian::value::{LicenceNumber, RecordNumber, Value};

fn check(text: &str) {
    shim::keeps_contract::<RecordNumber>(text);
    let number = RecordNumber::parse(text);
    // A licence leaves out a service part, so its strict parse refuses more.
    if number.as_ref().is_ok_and(|number| number.service().is_none()) || number.is_err() {
        shim::keeps_contract::<LicenceNumber>(text);
    }
    let Ok(number) = number else { return };
    let subject = number.subject();
    assert!(subject.service().is_none() && subject.subject() == subject && number.same_subject(&subject));
    assert_eq!(number == subject, number.service().is_none());
    assert!((2000..=2049).contains(&number.year()) && number.serial() <= 999_999);
    let licence = LicenceNumber::parse(text).ok();
    assert_eq!(number.licence(), licence);
    match licence {
        Some(licence) => {
            assert_eq!(RecordNumber::from(licence), subject);
            assert_eq!(licence.province(), number.province());
        }
        None => assert!(number.province().is_some()),
    }
}

fuzz!(check);
