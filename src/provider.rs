//! The access provider's profile: what its documents say that is its own, not national.

mod scope;
mod tencent;
mod term;

pub(crate) use scope::{MOST_PRODUCTS, Scope, Selector};
pub(crate) use term::{Takes, Term};

use crate::model::record::Vocabulary as _;
use crate::model::{Json, ResourceKind};
use crate::source::{Cite, Source};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// The profile of an access provider (接入商): what its documents say, term by term.
///
/// The profile that ships is [`TENCENT_CLOUD`]; a caller reads another from a configuration file. Every rule of the provider
/// is driven by a term: what the profile does not state is no rule, what it states as advice is a warning, and a finding cites
/// the document that the term cites. A copy costs little.
///
/// In JSON a profile has an `id`, a `name` in both languages, the `documents` it cites, the names of its `regions` in mainland
/// China, its own `products` with the kind of resource that each counts as, and the `terms`: each with `what` it states, `for` whom (`sponsor`, `service`, `order`,
/// `channel`, `product`, `registrar`), its `value` (`"unlimited"` where the text says so), its `strength` (`must` or
/// `advice`), and where its documents say it. `examples/providers/` has profiles of other providers and a list of all terms.
/// With `"base": "tencent"` the terms are added to those of Tencent Cloud, each in place of what that states;
/// `without` names those that are dropped.
#[derive(Clone)]
pub struct Provider(Held);

#[derive(Clone)]
enum Held {
    Fixed(&'static Profile),
    Given(Arc<Profile>),
}

/// What a profile holds.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Profile {
    pub(crate) id: Cow<'static, str>,
    pub(crate) name_zh: Cow<'static, str>,
    pub(crate) name_en: Cow<'static, str>,
    pub(crate) documents: Cow<'static, [Source]>,
    /// Regions in mainland China.
    pub(crate) regions: Cow<'static, [Cow<'static, str>]>,
    /// Products of its own, each with the kind of resource that it counts as; terms tell them apart by their places behind the
    /// known kinds.
    pub(crate) products: Cow<'static, [(Cow<'static, str>, ResourceKind)]>,
    /// By term; of one term, the narrower scope first.
    pub(crate) terms: Cow<'static, [Stated]>,
    /// Where each term begins among them.
    starts: [u16; Term::COUNT + 1],
    /// As it was read; nothing of the profile that ships.
    pub(crate) json: Option<Json>,
    /// Tells profiles of one name apart.
    mark: u32,
}

/// What a profile states of a term.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Stated {
    pub(crate) term: Term,
    pub(crate) scope: Scope,
    pub(crate) value: Figure,
    pub(crate) strength: Strength,
    /// Where its documents say it; nothing in the profile that ships, whose texts the rules cite.
    pub(crate) cite: Cow<'static, [Cite]>,
}

/// With which force a term is stated.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Strength {
    /// With that of the rule.
    AsRule,
    /// As a bar.
    Must,
    /// As advice.
    Advice,
}

/// What a term is stated to be.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Figure {
    Flag(bool),
    Count(u64),
    /// The text says that there is no limit.
    Unlimited,
    /// Days, and whether working ones are meant.
    Days(u32, bool),
    Range(u64, u64),
    /// Places in a closed set of words.
    Set(u64),
    Words(Cow<'static, [Cow<'static, str>]>),
}

impl Figure {
    /// As a number.
    pub(crate) const fn number(&self) -> u64 {
        match self {
            Self::Flag(yes) => *yes as u64,
            Self::Count(count) => *count,
            Self::Days(days, _) => *days as u64,
            Self::Range(_, most) => *most,
            Self::Set(set) => *set,
            Self::Unlimited | Self::Words(_) => u64::MAX,
        }
    }
}

impl Stated {
    const fn new(term: Term, scope: Scope, value: Figure) -> Self {
        Self { term, scope, value, strength: Strength::AsRule, cite: Cow::Borrowed(&[]) }
    }

    /// Whether it restrains anybody.
    pub(crate) const fn restrains(&self) -> bool {
        match (&self.value, self.term.takes()) {
            (Figure::Flag(yes), Takes::No) => !*yes,
            (Figure::Flag(yes), _) => *yes,
            (Figure::Unlimited, _) => false,
            _ => true,
        }
    }
}

/// A term as a profile states it, and its place there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found<'a> {
    pub(crate) place: u16,
    pub(crate) stated: &'a Stated,
}

impl Found<'_> {
    /// Its number; none where the text says that there is no limit.
    pub(crate) fn count(&self) -> Option<u64> {
        self.stated.restrains().then(|| self.stated.value.number())
    }
}

impl Profile {
    /// A profile of terms in any order.
    pub(crate) fn of(
        id: &str,
        [name_zh, name_en]: [&str; 2],
        documents: Vec<Source>,
        regions: Vec<Cow<'static, str>>,
        products: Vec<(Cow<'static, str>, ResourceKind)>,
        mut terms: Vec<Stated>,
        (json, mark): (Json, u32),
    ) -> Self {
        terms.sort_by_key(|stated| (stated.term, stated.scope.size()));
        let starts = starts(&terms);
        Self {
            id: Cow::Owned(id.to_owned()),
            name_zh: Cow::Owned(name_zh.to_owned()),
            name_en: Cow::Owned(name_en.to_owned()),
            documents: Cow::Owned(documents),
            regions: Cow::Owned(regions),
            products: Cow::Owned(products),
            terms: Cow::Owned(terms),
            starts,
            json: Some(json),
            mark,
        }
    }

    /// What is stated of a term, the narrower scope first.
    pub(crate) fn all(&self, term: Term) -> impl Iterator<Item = Found<'_>> {
        let [from, to] = [term as usize, term as usize + 1].map(|at| self.starts.get(at).copied().unwrap_or(0));
        let terms = self.terms.get(usize::from(from)..usize::from(to)).unwrap_or_default();
        (from..to).zip(terms).map(|(place, stated)| Found { place, stated })
    }

    /// What is stated of a term for something.
    pub(crate) fn find(&self, term: Term, scope: Scope) -> Option<Found<'_>> {
        self.all(term).find(|found| found.stated.scope.holds(scope))
    }

    /// The number of a term for something, where it is stated and a limit.
    pub(crate) fn count(&self, term: Term, scope: Scope) -> Option<u64> {
        self.find(term, scope)?.count()
    }

    /// As [`Profile::count`], as figures of the law have it.
    pub(crate) fn figure(&self, term: Term, scope: Scope) -> Option<u32> {
        self.count(term, scope).map(|count| u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Whether a term restrains something.
    pub(crate) fn restrains(&self, term: Term, scope: Scope) -> bool {
        self.find(term, scope).is_some_and(|found| found.stated.restrains())
    }

    /// A product of its own by its word: the kind of resource that it counts as, and what terms about it are about.
    #[cold]
    pub(crate) fn product(&self, word: &str) -> Option<(ResourceKind, Scope)> {
        let place = self.products.iter().position(|(known, _)| known.eq_ignore_ascii_case(word.trim()))?;
        let (_, kind) = self.products.get(place)?;
        Some((*kind, Scope::product(ResourceKind::ALL.len() + place)))
    }

    /// Where the documents say what stands at a place.
    pub(crate) fn cite(&self, place: u16) -> &[Cite] {
        self.terms.get(usize::from(place)).map_or(&[], |stated| &stated.cite)
    }
}

/// Where each term begins among terms that are sorted.
const fn starts(terms: &[Stated]) -> [u16; Term::COUNT + 1] {
    let mut starts = [0; Term::COUNT + 1];
    let mut slots: &mut [u16] = &mut starts;
    let (mut at, mut passed) = (0, 0);
    while let [slot, tail @ ..] = slots {
        let mut rest = terms.split_at(passed as usize).1;
        while let [first, more @ ..] = rest {
            if first.term as usize >= at {
                break;
            }
            passed += 1;
            rest = more;
        }
        *slot = passed;
        at += 1;
        slots = tail;
    }
    starts
}

impl Provider {
    pub(crate) fn given(profile: Profile) -> Self {
        Self(Held::Given(Arc::new(profile)))
    }

    /// A short stable name; part of the ruleset's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.profile().id
    }

    pub(crate) fn profile(&self) -> &Profile {
        match &self.0 {
            Held::Fixed(profile) => profile,
            Held::Given(profile) => profile,
        }
    }

    /// A mark that tells profiles of one name apart, of what a caller gave.
    pub(crate) fn mark(&self) -> Option<u32> {
        match &self.0 {
            Held::Fixed(_) => None,
            Held::Given(profile) => Some(profile.mark),
        }
    }

    /// Whether a caller made it.
    pub(crate) const fn is_given(&self) -> bool {
        matches!(self.0, Held::Given(_))
    }
}

impl PartialEq for Provider {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Held::Fixed(one), Held::Fixed(other)) => one == other,
            (Held::Given(one), Held::Given(other)) => Arc::ptr_eq(one, other) || one == other,
            _ => false,
        }
    }
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Provider").field(&self.id()).finish()
    }
}

/// Tencent Cloud (腾讯云), by its documents of 2023 to 2025.
pub static TENCENT_CLOUD: Provider = Provider(Held::Fixed(&tencent::PROFILE));
