//! Telephones, mail addresses, postal codes, names, addresses, dates and the calendar.

#![cfg_attr(fuzzing, no_main)]

#[path = "../shim.rs"]
mod shim;

use beian::calendar::Calendar;
use beian::value::{
    Address, Date, Email, Landline, Mobile, Moment, OrganisationName, PersonName, Phone, Postcode, ValidUntil, Value,
    same,
};

fn check(text: &str) {
    shim::keeps_contract::<Mobile>(text);
    shim::keeps_contract::<Landline>(text);
    shim::keeps_contract::<Phone>(text);
    shim::keeps_contract::<Email>(text);
    shim::keeps_contract::<Postcode>(text);
    shim::keeps_contract::<PersonName>(text);
    shim::keeps_contract::<OrganisationName>(text);
    shim::keeps_contract::<Address>(text);
    shim::keeps_contract::<Date>(text);
    shim::keeps_contract::<Moment>(text);
    shim::keeps_contract::<ValidUntil>(text);

    match Phone::parse(text) {
        Ok(Phone::Mobile(mobile)) => assert_eq!(Mobile::parse(text), Ok(mobile)),
        Ok(Phone::Landline(landline)) => {
            assert_eq!(Landline::parse(text), Ok(landline));
            assert!(landline.province_code() > 0 && !landline.places().is_empty());
        }
        Err(_) => assert!(Mobile::parse(text).is_err() && Landline::parse(text).is_err()),
    }
    if let Ok(email) = Email::parse(text) {
        assert_eq!(email.canonical(), format!("{}@{}", email.local(), email.domain()));
        assert_eq!(Email::parse_list(&email.canonical()).is_ok(), email.canonical().len() <= 128);
    }
    if let Ok(name) = PersonName::parse(text) {
        assert!(same::persons(name.as_str(), text));
    }
    if let Ok(name) = OrganisationName::parse(text) {
        assert!(same::organisations(name.as_str(), text));
    }
    if let Some((a, b)) = text.split_once('|') {
        assert_eq!(same::organisations(a, b), same::organisations(b, a));
        assert_eq!(same::persons(a, b), same::persons(b, a));
    }
    if let Ok(address) = Address::parse(text) {
        let _ = (address.precision(), address.symbol());
        assert!(address.names_place(address.as_str()));
    }
    if let Ok(moment) = Moment::parse(text) {
        assert!(moment.earliest() <= moment.latest());
        let calendar = Calendar::official();
        let day = moment.beijing_day();
        let later = calendar.add_working_days(day, 20);
        assert_eq!(calendar.working_days_between(day, later.date).days, 20);
        assert!(calendar.is_working_day(later.date));
    }
}

fuzz!(check);
