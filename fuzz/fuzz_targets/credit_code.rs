//! Unified social credit codes and the older numbers of organisations.

#![cfg_attr(fuzzing, no_main)]

#[path = "../shim.rs"]
mod shim;

use beian::value::{CreditCode, Note, OrganisationCertificateNumber, OrganisationCode, RegistrationNumber, Value};

/// MOD 31-3 by definition: with the check character the weighted sum is a multiple of 31.
fn weighted(code: &str) -> usize {
    let value = |c| "0123456789ABCDEFGHJKLMNPQRTUWXY".find(c).expect("a character of the alphabet");
    let (mut sum, mut weight) = (0, 1);
    for (place, c) in code.chars().enumerate() {
        sum += value(c) * if place == 17 { 1 } else { weight };
        weight = weight * 3 % 31;
    }
    sum
}

fn check(text: &str) {
    shim::keeps_contract::<CreditCode>(text);
    shim::keeps_contract::<OrganisationCode>(text);
    shim::keeps_contract::<RegistrationNumber>(text);
    shim::keeps_contract::<OrganisationCertificateNumber>(text);

    if let Ok((code, notes)) = CreditCode::parse_noted(text) {
        let canonical = code.as_str();
        assert!(canonical.starts_with([code.authority()]));
        assert_eq!(format!("{:06}", code.region()), canonical[2..8]);
        assert_eq!(code.organisation_code().compact(), &canonical[8..17]);
        assert_eq!(OrganisationCode::parse(&canonical[8..17]), Ok(code.organisation_code()));
        assert_eq!(notes.has(Note::Pilot), code.is_pilot());
        assert!(code.is_pilot() || weighted(canonical) % 31 == 0);
    }
    if let Ok(number) = RegistrationNumber::parse(text) {
        assert!(number.as_str().starts_with(&number.province_code().to_string()) || number.province_code() < 10);
        assert!(!(number.is_foreign_invested() && number.is_individual_business()));
    }
}

fuzz!(check);
