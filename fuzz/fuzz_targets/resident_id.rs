//! Resident IDs and the other certificate numbers of persons.

#![cfg_attr(fuzzing, no_main)]

#[path = "../shim.rs"]
mod shim;

use beian::value::{
    HkMacaoPermit, OfficerCertificate, Passport, PermanentResidenceCard, PersonCertificate, PersonCertificateNumber,
    ResidentId, TaiwanPermit, Value,
};

fn check(text: &str) {
    shim::keeps_contract::<ResidentId>(text);
    shim::keeps_contract::<PermanentResidenceCard>(text);
    shim::keeps_contract::<Passport>(text);
    shim::keeps_contract::<HkMacaoPermit>(text);
    shim::keeps_contract::<TaiwanPermit>(text);
    shim::keeps_contract::<OfficerCertificate>(text);

    for kind in PersonCertificate::ALL {
        if let Ok(number) = PersonCertificateNumber::parse_as(kind, text) {
            let canonical = number.canonical();
            assert_eq!(number.kind(), kind);
            let last = number.last_six();
            assert!(canonical.ends_with(&last));
            // Masked: nowhere are the last six characters together, unless others that are shown happen to be the same.
            let twice = canonical.matches(&last).count() > 1;
            assert!(twice || !format!("{number} {number:?}").contains(&last));
        }
    }

    if let Ok(id) = ResidentId::parse(text) {
        let canonical = id.canonical();
        let born = id.birth_date();
        assert_eq!(born.format("%Y%m%d").to_string(), canonical[6..14]);
        assert_eq!(id.region().to_string(), canonical[..6]);
        assert_eq!(u32::from(id.province_code()), id.region() / 10_000);
        assert_eq!(id.age_on(born), 0);
        if let Some(division) = id.division() {
            assert_eq!(division.code, id.region());
        }
    }
    // A 15-digit number is refused as it is, and read once it is upgraded.
    if let Ok(id) = ResidentId::from_15(text) {
        assert!(ResidentId::parse(text).is_err());
        assert_eq!(ResidentId::parse_strict(&id.canonical()), Ok(id));
    }
}

fuzz!(check);
