//! The kinds of values, by name.

use beian::value::{
    Address, AlgorithmNumber, CreditCode, Date, DomainName, DomainRef, Doubt, Email, HkMacaoPermit, IpAddress,
    Landline, LicenceNumber, Mobile, Moment, Notes, OfficerCertificate, OrganisationCode, OrganisationName, ParseError,
    Passport, PermanentResidenceCard, PersonName, Phone, PoliceNumber, Postcode, Province, RecordNumber,
    RegistrationNumber, ResidentId, TaiwanPermit, ValidUntil, Value,
};
use pyo3::exceptions::PyLookupError;
use pyo3::prelude::*;

/// What became of a text of a column.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(i8)]
pub(crate) enum Status {
    /// It stands in its canonical form.
    Canonical = 0,
    /// It is a value as people write it.
    Forgiven = 1,
    /// It is none.
    Malformed = 2,
}

impl Status {
    /// Their words, by number.
    pub(crate) const WORDS: [&'static str; 3] = ["canonical", "forgiven", "malformed"];
}

/// A value without its type.
pub(crate) struct Read {
    pub(crate) canonical: String,
    /// As it can be shown: personal values masked.
    pub(crate) shown: String,
    pub(crate) notes: Notes,
    pub(crate) doubt: Option<Doubt>,
}

/// What one kind of value does with a text.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) parse: fn(&str, bool) -> Result<Read, ParseError>,
    /// Whether it is one, as cheaply as that goes. What is not written in its canonical form is appended so to the text.
    pub(crate) read: fn(&str, bool, &mut String) -> Status,
}

macro_rules! kinds {
    ($($name:literal $type:ident $read:path;)+) => {
        static KINDS: &[Kind] = &[$(Kind { name: $name, parse: parse::<$type>, read: $read }),+];
    };
}

// The names are those of the C ABI where it has the kind.
kinds! {
    "record_number" RecordNumber read::<RecordNumber>;
    "licence" LicenceNumber read::<LicenceNumber>;
    "police_number" PoliceNumber read::<PoliceNumber>;
    "algorithm_number" AlgorithmNumber read::<AlgorithmNumber>;
    "domain" DomainName read_domain;
    "ip_address" IpAddress read::<IpAddress>;
    "credit_code" CreditCode read::<CreditCode>;
    "organisation_code" OrganisationCode read::<OrganisationCode>;
    "registration_number" RegistrationNumber read::<RegistrationNumber>;
    "resident_id" ResidentId read::<ResidentId>;
    "passport" Passport read::<Passport>;
    "hk_macao_permit" HkMacaoPermit read::<HkMacaoPermit>;
    "taiwan_permit" TaiwanPermit read::<TaiwanPermit>;
    "permanent_residence_card" PermanentResidenceCard read::<PermanentResidenceCard>;
    "officer_certificate" OfficerCertificate read::<OfficerCertificate>;
    "mobile" Mobile read::<Mobile>;
    "landline" Landline read::<Landline>;
    "phone" Phone read::<Phone>;
    "email" Email read::<Email>;
    "postcode" Postcode read::<Postcode>;
    "address" Address read::<Address>;
    "person_name" PersonName read::<PersonName>;
    "organisation_name" OrganisationName read::<OrganisationName>;
    "date" Date read::<Date>;
    "moment" Moment read::<Moment>;
    "valid_until" ValidUntil read::<ValidUntil>;
    "province" Province read::<Province>;
}

impl Kind {
    /// All of them.
    pub(crate) const fn all() -> &'static [Self] {
        KINDS
    }

    /// The one with a name.
    pub(crate) fn of(name: &str) -> PyResult<&'static Self> {
        KINDS
            .iter()
            .find(|kind| kind.name == name)
            .ok_or_else(|| PyLookupError::new_err("no such kind of value; beian.kinds() lists them"))
    }
}

fn parse<V: Value>(text: &str, strict: bool) -> Result<Read, ParseError> {
    let (value, notes) = if strict { (V::parse_strict(text)?, Notes::default()) } else { V::parse_noted(text)? };
    Ok(Read { canonical: value.canonical(), shown: value.to_string(), notes, doubt: value.doubt() })
}

fn read<V: Value>(text: &str, strict: bool, canonical: &mut String) -> Status {
    if V::read_strict(text).is_some() {
        return Status::Canonical;
    }
    forgive::<V>(text, strict, canonical)
}

/// A domain is looked at where it stands.
fn read_domain(text: &str, strict: bool, canonical: &mut String) -> Status {
    if DomainRef::is_canonical(text) {
        return Status::Canonical;
    }
    forgive::<DomainName>(text, strict, canonical)
}

fn forgive<V: Value>(text: &str, strict: bool, canonical: &mut String) -> Status {
    if strict {
        return Status::Malformed;
    }
    match V::read(text) {
        Some((value, _)) => {
            canonical.push_str(&value.canonical());
            Status::Forgiven
        }
        None => Status::Malformed,
    }
}
