//! Whether what an order says is what the record has. Spelling does not count.

use super::Item;
use crate::model::record::{Vocabulary, Word, WordList};
use crate::model::{
    AppPlatform, Certificate, CertificateText, Field, RecordSnapshot, RecordedService, ResourceRef, ResponsiblePerson,
    Service, Subject, SubjectNature, Text,
};
use crate::value::{Value, same};

/// How two sayings compare.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Compared {
    /// The order says nothing.
    Unsaid,
    /// Both say the same.
    Same,
    /// They say something else.
    Differs,
    /// What the order says cannot be read.
    Unreadable,
    /// The record does not say.
    Unrecorded,
}

impl Compared {
    const fn of(same: bool) -> Self {
        if same { Self::Same } else { Self::Differs }
    }
}

/// The subject's own data.
pub(super) fn subject(given: &Subject, recorded: &RecordSnapshot, item: Item) -> Compared {
    match item {
        Item::Province => field(&given.province, &recorded.province),
        Item::Nature => nature(&given.nature, &recorded.nature),
        Item::SubjectName => text(&given.name, &recorded.name, same::persons),
        Item::SuperiorUnit => text(&given.superior_unit, &recorded.superior_unit, same::organisations),
        Item::HasTradeName => match (given.has_trade_name.get(), recorded.has_trade_name.get()) {
            (None, _) => Compared::Unsaid,
            (_, None) => Compared::Unrecorded,
            (given, recorded) => Compared::of(given == recorded),
        },
        Item::LegalRepName => text(&given.legal_rep_name, &recorded.legal_rep_name, same::persons),
        Item::Address => text(&given.address, &recorded.address, same::addresses),
        _ => certificate(&given.certificate, &recorded.certificate, item),
    }
}

/// A person's data.
pub(super) fn person(given: &ResponsiblePerson, recorded: &ResponsiblePerson, item: Item) -> Compared {
    match item {
        Item::PersonName => text(&given.name, &recorded.name, same::persons),
        Item::Mobile => field(&given.mobile, &recorded.mobile),
        Item::EmergencyContact => field(&given.emergency_contact, &recorded.emergency_contact),
        Item::Email => field(&given.email, &recorded.email),
        _ => certificate(&given.certificate, &recorded.certificate, item),
    }
}

/// A service's own data, its domains aside.
pub(super) fn service(given: &Service, recorded: &RecordedService, item: Item) -> Compared {
    match item {
        Item::ServiceKind => word(&given.kind, &recorded.kind),
        Item::ServiceName => text(&given.name, &recorded.name, same_name),
        Item::AppName => text(&given.app_name, &recorded.app_name, same_name),
        Item::ContentKind => word(&given.content_kind, &recorded.content_kind),
        Item::Languages => words(&given.languages, &recorded.languages),
        Item::PreApproval => words(&given.pre_approval, &recorded.pre_approval),
        _ => Compared::Unsaid,
    }
}

/// A platform of an app; both are of one kind.
pub(super) fn platform(given: &AppPlatform, recorded: &AppPlatform) -> [(&'static str, Compared); 4] {
    [
        ("name", text(&given.name, &recorded.name, same_name)),
        ("package", text(&given.package, &recorded.package, |a, b| a.trim() == b.trim())),
        ("public_key", text(&given.public_key, &recorded.public_key, same_code)),
        ("fingerprint", text(&given.fingerprint, &recorded.fingerprint, same_digest)),
    ]
}

/// The resource that carries a service.
pub(super) fn resource(given: &ResourceRef, recorded: &ResourceRef) -> [(&'static str, Compared); 2] {
    [("kind", word(&given.kind, &recorded.kind)), ("id", text(&given.id, &recorded.id, |a, b| a.trim() == b.trim()))]
}

fn certificate(given: &Certificate, recorded: &Certificate, item: Item) -> Compared {
    match item {
        Item::CertificateKind | Item::PersonCertificateKind => word(&given.kind, &recorded.kind),
        Item::CertificateNumber | Item::PersonCertificateNumber => number(&given.number, &recorded.number),
        Item::CertificateAddress => text(&given.address, &recorded.address, same::addresses),
        Item::CertificateValidTo | Item::PersonCertificateValidTo => field(&given.valid_to, &recorded.valid_to),
        _ => Compared::Unsaid,
    }
}

fn field<T: Value>(given: &Field<T>, recorded: &Field<T>) -> Compared {
    match (given.get(), recorded.get()) {
        _ if given.is_absent() => Compared::Unsaid,
        (None, _) => Compared::Unreadable,
        (_, None) => Compared::Unrecorded,
        (Some(given), Some(recorded)) => Compared::of(given == recorded),
    }
}

fn text(given: &Text, recorded: &Text, same: impl Fn(&str, &str) -> bool) -> Compared {
    match (given.get(), recorded.get()) {
        (None, _) => Compared::Unsaid,
        (_, None) => Compared::Unrecorded,
        (Some(given), Some(recorded)) => Compared::of(same(given, recorded)),
    }
}

fn word<E: Vocabulary>(given: &Word<E>, recorded: &Word<E>) -> Compared {
    match (given.get(), recorded.get()) {
        _ if given.is_absent() => Compared::Unsaid,
        (None, _) => Compared::Unreadable,
        (_, None) => Compared::Unrecorded,
        (Some(given), Some(recorded)) => Compared::of(given == recorded),
    }
}

fn words<E: Vocabulary>(given: &WordList<E>, recorded: &WordList<E>) -> Compared {
    let (Some(said), Some(known)) = (given.get(), recorded.get()) else {
        return if given.get().is_none() { Compared::Unsaid } else { Compared::Unrecorded };
    };
    if said.iter().any(|word| word.get().is_none()) {
        return Compared::Unreadable;
    }
    if known.iter().any(|word| word.get().is_none()) {
        return Compared::Unrecorded;
    }
    Compared::of(given.values().all(|one| recorded.has(one)) && recorded.values().all(|one| given.has(one)))
}

/// An individual business files as an enterprise.
fn nature(given: &Word<SubjectNature>, recorded: &Word<SubjectNature>) -> Compared {
    let as_filed =
        |nature| if nature == SubjectNature::IndividualBusiness { SubjectNature::Enterprise } else { nature };
    match (word(given, recorded), given.get(), recorded.get()) {
        (Compared::Differs, Some(given), Some(recorded)) => Compared::of(as_filed(given) == as_filed(recorded)),
        (compared, ..) => compared,
    }
}

fn number(given: &CertificateText, recorded: &CertificateText) -> Compared {
    match (given.number(), recorded.number()) {
        (None, _) => Compared::Unsaid,
        (_, None) => Compared::Unrecorded,
        (Some(given), Some(recorded)) => Compared::of(same::numbers(given, recorded).is_same()),
    }
}

/// Whether it is a number from before certificates were merged (三证合一), neither a credit code nor a person's.
pub(crate) fn is_older(number: &CertificateText) -> bool {
    const CHARACTERS: usize = 18; // figure: of a credit code
    number.number().is_some_and(|number| {
        number.credit_code().is_none() && number.resident_id_of_any_age().is_none() && number.length() < CHARACTERS
    })
}

/// Space and colons do not count.
fn same_code(a: &str, b: &str) -> bool {
    signs(a).eq(signs(b))
}

/// As [`same_code`], and case does not count either.
fn same_digest(a: &str, b: &str) -> bool {
    let folded = |text| signs(text).map(|c| c.to_ascii_lowercase());
    folded(a).eq(folded(b))
}

fn signs(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace() && *c != ':')
}

/// Space and case do not count.
fn same_name(a: &str, b: &str) -> bool {
    let name = |text| str::chars(text).filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase);
    name(a).eq(name(b))
}
