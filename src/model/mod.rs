//! What is filed: an order with its subject, persons, services, and the facts that a caller may add.
//!
//! Plain data with serde; no checks. Members are named as in JSON; every type page lists what each member takes and its
//! Chinese name on the forms, so that an order can be written by hand.

mod facts;
// How members are read, written and walked: a caller has the types below, and need not know how they work.
#[allow(unreachable_pub)]
pub(crate) mod json;
#[allow(unreachable_pub)]
pub(crate) mod path;
#[allow(unreachable_pub)]
pub(crate) mod record;
#[allow(unreachable_pub)]
pub(crate) mod shape;
pub(crate) mod words;

mod attachment;
mod certificate_text;
mod filing;
mod order;
mod person;
mod place;
mod service;
mod subject;

pub use attachment::{Attachment, AttachmentDetails};
pub use certificate_text::CertificateText;
pub use facts::{
    Account, AuthCode, CertificateReading, CloudResource, CompanyRegister, DomainRegistration, Facts, OrderProgress,
    OtherFilings, Record as RecordSnapshot, RecordedService, Registry, RegistryEntry, SiteObservation, SmsProgress,
    VideoVerification,
};
pub use filing::Filing;
pub use json::Json;
pub use order::Order;
pub use path::{Path, Step};
pub use person::{Certificate, ResponsiblePerson};
pub use record::{Count, Field, Flag, List, Nest, Text, Unknown, Vocabulary, Word, WordList};
pub use service::{AppPlatform, Approval, ResourceRef, Service};
pub use shape::{Schema, Shape, WordEntry, Words};
pub use subject::Subject;
pub use words::*;
