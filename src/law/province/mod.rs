//! What provincial administrations demand beyond the nation (各省管局要求), as data.
//!
//! A [`Page`] is what one administration's page says: demands of units and demands of individuals, sorted into families, one
//! file a family. An [`Entry`] is one demand: what, of which natures, on which orders, with which force, since when, by which
//! text. Where a page is silent there is no entry, and no rule speaks.
//!
//! To add a demand to a page, write an entry in the list of its family in `pages/<province>.rs`:
//!
//! ```text
//! ages: &[must(PAGE, &["age.min_age_hard"], Age::Refused { of: Whose::Any, below: 18 }).on(Orders::NEW)],
//! ```
//!
//! To add a kind of demand, add a variant with its payload to the family's file, its words in `say`, and the code of the rule
//! that carries it in `rules`. The rule itself stands in the room of what it looks at, and reads its family through
//! `rules::province::each`, which sets force and citation of what it finds; a family that is looked at by several rules is
//! read by each of them.
//!
//! Origin: pages of requirements of each administration as the provider prints them (undated), read 2026-11.

mod access;
mod age;
mod certificate;
mod change;
mod content;
mod count;
mod detail;
mod domain;
mod entry;
mod name;
mod page;
mod pages;
mod paper;
mod person;
mod phone;
mod place;
mod remark;
mod site;
mod situation;
mod special;

pub use access::{Access, Mismatch, OldCertificate};
pub use age::{Age, Whose};
pub use certificate::{Certificate, FilesAs, Image, Superior};
pub use change::{Change, LETTER_OF_NAME, SubjectChange, subject_change};
pub use content::{Content, ContentDemand, Subjects};
pub use count::{Count, Metric, Threshold};
pub use detail::{Detail, Field, Match, Remaining};
pub use domain::{CertificateOf, Domain, DomainHolder, LEGACY_BEFORE};
pub use entry::{Entry, Family, Natures, Orders};
pub use name::{Name, NameMatch, RefusedName, Then, words_of_page};
pub(crate) use page::Listed;
pub use page::{Demanded, Demands, Left, Page, Reason};
pub use paper::{Paper, Papers};
pub use person::{Eligible, ForeignRepresentative, LETTERS_OF_SERVICE, LETTERS_OF_SUBJECT, Origin, Person};
pub use phone::{Holder, Phone};
pub use place::{Elsewhere, OnlineShop, Place, Precision, Students};
pub use remark::{Remark, RemarkKind, Where};
pub use site::{Open, Site};
pub use situation::Cause;
pub use special::{About, Action, Special};

pub use pages::PAGES;

use crate::value::Province;

/// The page of a province.
#[must_use]
pub fn page(province: Province) -> &'static Page {
    // One page a province, in the order of the provinces; a test holds that.
    PAGES.get(province as usize).copied().unwrap_or(&Page::SILENT)
}

/// What a province demands of individuals, or of units.
#[must_use]
pub fn demands(province: Province, individual: bool) -> &'static Demands {
    page(province).of(individual)
}

#[cfg(test)]
mod tests;
