//! Public-security numbers, algorithm filing numbers and provinces.

#![cfg_attr(fuzzing, no_main)]

#[path = "../shim.rs"]
mod shim;

use beian::value::{AlgorithmNumber, PoliceNumber, Province, Value};

fn check(text: &str) {
    shim::keeps_contract::<PoliceNumber>(text);
    shim::keeps_contract::<AlgorithmNumber>(text);
    shim::keeps_contract::<Province>(text);
    if let Ok(number) = PoliceNumber::parse(text) {
        assert!(number.code_province().is_some());
        assert_eq!(number.digits().len(), if number.is_old() { 12 } else { 14 });
        assert!(number.digits().starts_with(&number.unit().to_string()));
        assert!(number.query_url().ends_with(&number.digits()));
    }
    if let Ok(number) = AlgorithmNumber::parse(text) {
        assert!(number.digits().len() == 21 && number.digits().starts_with(&number.province().code().to_string()));
    }
}

fuzz!(check);
