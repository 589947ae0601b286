//! Domain names and IP addresses.

#![cfg_attr(fuzzing, no_main)]

#[path = "../shim.rs"]
mod shim;

use beian::value::{DomainName, DomainRef, DomainScratch, IpAddress, Value};

fn check(text: &str) {
    shim::keeps_contract::<DomainName>(text);
    shim::keeps_contract::<IpAddress>(text);
    let name = DomainName::parse(text);
    // An address is never a name.
    assert!(name.is_err() || IpAddress::parse(text).is_err());
    let mut scratch = DomainScratch::new();
    match (&name, DomainRef::parse_in(text, &mut scratch)) {
        (Ok(owned), Ok((borrowed, _))) => {
            assert_eq!(owned.borrowed(), borrowed);
            assert_eq!(&borrowed.to_name(), owned);
        }
        (Err(owned), Err(borrowed)) => assert_eq!(*owned, borrowed),
        _ => panic!("owned and borrowed differ"),
    }
    let Ok(name) = name else { return };
    let text = name.as_str();
    assert!(text.len() <= 253 && name.labels().count() >= 2);
    assert!(name.labels().all(|label| (1..=63).contains(&label.len())));
    assert_eq!(idna::domain_to_ascii_strict(text).ok().as_deref(), Some(text));
    assert_eq!(DomainName::parse(&name.to_unicode()).as_ref(), Ok(&name));
    assert!(text.ends_with(name.suffix()) && name.suffix().ends_with(name.tld()));
    match name.registrable() {
        None => assert!(name.suffix() == text && name.host_part().is_none() && !name.is_registrable()),
        Some(registrable) => {
            let filed = DomainName::parse_strict(registrable).expect("a registrable name is a name");
            assert!(filed.is_registrable() && name.is_within(&filed) && filed.suffix() == name.suffix());
            let head = name.host_part().map_or(String::new(), |host| format!("{host}."));
            assert_eq!(format!("{head}{registrable}"), text);
        }
    }
}

fuzz!(check);
