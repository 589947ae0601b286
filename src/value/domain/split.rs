//! Where registration begins in a canonical name, and what the table says of its suffix.

use super::DomainParts;
use crate::data::suffixes::{self, Suffix};
use psl::{Psl, Type};

/// Where a name is cut. A name has at most 253 characters, so a place fits a byte.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct Cut {
    /// Where the suffix begins.
    suffix: u8,
    /// Where the registrable name begins; [`NO_PLACE`] if the name is a suffix.
    registrable: u8,
    class: Suffix,
}

const NO_PLACE: u8 = u8::MAX;

impl Cut {
    pub(super) const fn class(self) -> Suffix {
        self.class
    }

    #[inline]
    pub(super) fn parts(self, text: &str) -> DomainParts<'_> {
        let suffix = text.get(usize::from(self.suffix)..).unwrap_or(text);
        let registrable = text
            .get(usize::from(self.registrable)..)
            .filter(|name| !name.is_empty());
        let host = registrable
            .and(text.get(..usize::from(self.registrable).saturating_sub(1)))
            .filter(|host| !host.is_empty());
        DomainParts {
            suffix,
            registrable,
            host,
            class: self.class,
        }
    }
}

/// Cuts a canonical name.
pub(super) fn cut(text: &str) -> Cut {
    let (class, length) = suffix_of(text);
    // A name of at most 253 characters, and a suffix that is a part of it.
    let place = |at: usize| u8::try_from(at).unwrap_or(NO_PLACE);
    let suffix = text.len().saturating_sub(length);
    let registrable = match suffix.checked_sub(1).and_then(|dot| text.get(..dot)) {
        Some(head) => place(head.rfind('.').map_or(0, |dot| dot + 1)),
        None => NO_PLACE,
    };
    Cut {
        suffix: place(suffix),
        registrable,
        class,
    }
}

/// The class of the last label, and the length of the suffix under which names are registered.
fn suffix_of(text: &str) -> (Suffix, usize) {
    let mut labels = text.rsplit('.');
    let tld = labels.next().unwrap_or(text);
    if !suffixes::is_official(tld) {
        let (length, known) = icann(text);
        return (if known { Suffix::NotApproved } else { Suffix::Unknown }, length);
    }
    let two = labels.next().filter(|second| suffixes::is_second_level(tld, second));
    (Suffix::Approved, tld.len() + two.map_or(0, |second| second.len() + 1))
}

/// Whether a last label is on the ICANN part of the Public Suffix List.
pub(super) fn is_known(tld: &str) -> bool {
    icann(tld).1
}

/// The length of the public suffix by the ICANN part of the list, and whether the list knows it.
///
/// The list answers with its longest rule, so after a private rule it is asked again with one label less than that rule has.
pub(super) fn icann(text: &str) -> (usize, bool) {
    let mut take = usize::MAX;
    loop {
        let info = psl::List.find(text.as_bytes().rsplit(|b| *b == b'.').take(take));
        if info.typ != Some(Type::Private) {
            return (info.len, info.typ.is_some());
        }
        let rule = text
            .as_bytes()
            .iter()
            .rev()
            .take(info.len)
            .filter(|b| **b == b'.')
            .count()
            + 1;
        if rule <= 1 {
            return (info.len, false);
        }
        take = rule - 1;
    }
}
