//! Where registration begins in a canonical name, and what the table says of its suffix.

use super::DomainParts;
use crate::data::suffixes::{self, Approved, Suffix};
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
        let registrable = text.get(usize::from(self.registrable)..).filter(|name| !name.is_empty());
        let host = registrable
            .and(text.get(..usize::from(self.registrable).saturating_sub(1)))
            .filter(|host| !host.is_empty());
        DomainParts { suffix, registrable, host, class: self.class }
    }
}

/// Cuts a canonical name, with its dots as [`super::check_fast::canonical`] gives them.
#[inline]
pub(super) fn cut(text: &str, dots: u64) -> Cut {
    if dots == 0 {
        return cut_long(text);
    }
    // Places of the dots from the right, each with the one before it taken away.
    let last = behind(dots);
    let dots = without_last(dots);
    let second = behind(dots);
    let tld = text.as_bytes().get(last..).unwrap_or_default();
    match suffixes::approved(text.as_bytes(), tld) {
        Approved::No => cut_by_list(text),
        Approved::OneLevel => place(Suffix::Approved, last, Some(second)),
        Approved::TwoLevels => {
            let label = text.as_bytes().get(second..last - 1).unwrap_or_default();
            if suffixes::is_second_level(tld, label) {
                let third = (second > 0).then(|| behind(without_last(dots)));
                place(Suffix::Approved, second, third)
            } else {
                place(Suffix::Approved, last, Some(second))
            }
        }
    }
}

/// The place behind the last dot; 0 if there is none.
#[inline]
const fn behind(dots: u64) -> usize {
    (64 - dots.leading_zeros()) as usize
}

#[inline]
const fn without_last(dots: u64) -> u64 {
    match dots.checked_ilog2() {
        Some(last) => dots ^ 1 << last,
        None => 0,
    }
}

/// A name has at most 253 characters, so every place fits.
#[inline]
const fn place(class: Suffix, suffix: usize, registrable: Option<usize>) -> Cut {
    let registrable = match registrable {
        Some(at) => at as u8,
        None => NO_PLACE,
    };
    Cut { suffix: suffix as u8, registrable, class }
}

/// Cuts a name that is longer than its dots fit a word.
#[cold]
#[inline(never)]
fn cut_long(text: &str) -> Cut {
    let dot = |name: &str| name.rfind('.');
    let Some(last) = dot(text) else {
        return place(Suffix::Unknown, 0, None);
    };
    let (head, tld) = text.split_at(last);
    let tld = tld.strip_prefix('.').unwrap_or(tld).as_bytes();
    let second = dot(head).map_or(0, |dot| dot + 1);
    let label = head.as_bytes().get(second..).unwrap_or_default();
    match suffixes::approved(text.as_bytes(), tld) {
        Approved::No => cut_by_list(text),
        Approved::TwoLevels if suffixes::is_second_level(tld, label) => {
            let third = head.get(..second.saturating_sub(1)).filter(|head| !head.is_empty());
            place(Suffix::Approved, second, third.map(|head| dot(head).map_or(0, |dot| dot + 1)))
        }
        _ => place(Suffix::Approved, last + 1, Some(second)),
    }
}

/// Cuts a name by the Public Suffix List.
#[cold]
#[inline(never)]
fn cut_by_list(text: &str) -> Cut {
    let (length, known) = icann(text);
    let class = if known { Suffix::NotApproved } else { Suffix::Unknown };
    let suffix = text.len().saturating_sub(length);
    let head = suffix.checked_sub(1).and_then(|dot| text.get(..dot));
    place(class, suffix, head.map(|head| head.rfind('.').map_or(0, |dot| dot + 1)))
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
        let rule = text.as_bytes().iter().rev().take(info.len).filter(|b| **b == b'.').count() + 1;
        if rule <= 1 {
            return (info.len, false);
        }
        take = rule - 1;
    }
}
