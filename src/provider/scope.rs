//! What a term of a profile is about: which orders, services, products and registrars.

use crate::model::record::Vocabulary as _;
use crate::model::{Channel, OrderKind, ResourceKind, ServiceKind, bits};

const PRODUCTS_AT: u32 = 32;
const REGISTRARS_AT: u32 = 60;
/// Orders, by kind, channel, whose they are, and kind of service.
const ORDERS: u64 = (bits::KINDS | bits::CHANNELS | bits::WHO | bits::SERVICES) as u64;
/// Products: the known kinds of resource, then a profile's own.
const PRODUCTS: u64 = ((1 << MOST_PRODUCTS) - 1) << PRODUCTS_AT;
/// Registrars: the provider itself, others.
const REGISTRARS: u64 = 0x3 << REGISTRARS_AT;

/// Products that a scope can tell apart.
pub(crate) const MOST_PRODUCTS: usize = 24;

const _: () = assert!(ResourceKind::ALL.len() < MOST_PRODUCTS);

/// What a term is about. All sets are bits of one number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Scope(u64);

impl Scope {
    /// Everything.
    pub(crate) const ALL: Self = Self(ORDERS | PRODUCTS | REGISTRARS);
    /// The sets that a scope has.
    const SETS: [u64; 6] =
        [bits::KINDS as u64, bits::CHANNELS as u64, bits::WHO as u64, bits::SERVICES as u64, PRODUCTS, REGISTRARS];

    /// Orders of units.
    pub(crate) const UNITS: Self = Self::ALL.only(bits::WHO as u64, bits::UNITS as u64);
    /// Orders of individuals.
    pub(crate) const INDIVIDUALS: Self = Self::ALL.only(bits::WHO as u64, bits::INDIVIDUALS as u64);
    /// Domains that are registered at the provider.
    pub(crate) const HERE: Self = Self::ALL.only(REGISTRARS, 1 << REGISTRARS_AT);
    /// Domains that are registered elsewhere.
    pub(crate) const ELSEWHERE: Self = Self::ALL.only(REGISTRARS, 2 << REGISTRARS_AT);

    /// With one of the sets replaced.
    pub(super) const fn only(self, which: u64, set: u64) -> Self {
        Self(self.0 & !which | set)
    }

    /// Of units or of individuals.
    pub(crate) const fn of(individual: bool) -> Self {
        if individual { Self::INDIVIDUALS } else { Self::UNITS }
    }

    /// Services of one kind only.
    pub(crate) const fn service(self, kind: ServiceKind) -> Self {
        self.only(bits::SERVICES as u64, bits::service(kind) as u64)
    }

    /// Orders of one kind only.
    pub(crate) const fn order(self, kind: OrderKind) -> Self {
        self.only(bits::KINDS as u64, bits::kind(kind) as u64)
    }

    /// Orders of one channel only.
    pub(crate) const fn channel(self, channel: Channel) -> Self {
        self.only(bits::CHANNELS as u64, bits::channel(channel) as u64)
    }

    /// Resources of the kinds only.
    pub(crate) const fn resources(self, kinds: &[ResourceKind]) -> Self {
        let (mut set, mut rest) = (0, kinds);
        while let [kind, tail @ ..] = rest {
            set |= 1 << (PRODUCTS_AT + *kind as u32);
            rest = tail;
        }
        self.only(PRODUCTS, set)
    }

    /// The product at a place: the known kinds of resource, then a profile's own.
    pub(super) const fn product(place: usize) -> Self {
        Self::ALL.only(PRODUCTS, 1 << (PRODUCTS_AT as usize + place))
    }

    /// What the bits of orders say of it.
    pub(crate) const fn orders(self) -> u32 {
        (self.0 & ORDERS) as u32
    }

    /// Whether something is in both.
    pub(crate) fn meets(self, other: Self) -> bool {
        Self::SETS.iter().all(|set| self.0 & other.0 & set != 0)
    }

    /// Whether everything of the other is in it.
    pub(crate) const fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// How much is in it.
    pub(super) const fn size(self) -> u32 {
        self.0.count_ones()
    }

    /// Without a narrower one in it, where they differ in one set alone; `None` if they differ in more.
    pub(crate) fn without(self, narrower: Self) -> Option<Self> {
        let mut differing = Self::SETS.iter().filter(|set| self.0 & **set != narrower.0 & **set);
        match (differing.next(), differing.next()) {
            (Some(set), None) => Some(Self(self.0 & !(narrower.0 & set))),
            _ => None,
        }
    }
}

/// A set of a scope, as a configuration names it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Selector {
    /// Units or individuals.
    Sponsor,
    /// Kinds of service.
    Service,
    /// Kinds of order.
    Order,
    /// Channels.
    Channel,
    /// Kinds of resource, and products of the provider.
    Product,
    /// Registrars: this provider, others.
    Registrar,
}

impl Selector {
    pub(crate) const ALL: [Self; 6] =
        [Self::Sponsor, Self::Service, Self::Order, Self::Channel, Self::Product, Self::Registrar];

    /// Its name in JSON.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Sponsor => "sponsor",
            Self::Service => "service",
            Self::Order => "order",
            Self::Channel => "channel",
            Self::Product => "product",
            Self::Registrar => "registrar",
        }
    }

    const fn set(self) -> u64 {
        match self {
            Self::Sponsor => bits::WHO as u64,
            Self::Service => bits::SERVICES as u64,
            Self::Order => bits::KINDS as u64,
            Self::Channel => bits::CHANNELS as u64,
            Self::Product => PRODUCTS,
            Self::Registrar => REGISTRARS,
        }
    }

    /// The words that it takes, by place. Products of the provider come behind those of [`ResourceKind`].
    pub(crate) fn words(self) -> Vec<&'static str> {
        match self {
            Self::Sponsor => vec!["unit", "individual"],
            Self::Service => ServiceKind::ALL.iter().map(|kind| kind.word()).collect(),
            Self::Order => OrderKind::ALL.iter().map(|kind| kind.word()).collect(),
            Self::Channel => Channel::ALL.iter().map(|channel| channel.word()).collect(),
            Self::Product => ResourceKind::ALL.iter().map(|kind| kind.word()).collect(),
            Self::Registrar => vec!["here", "elsewhere"],
        }
    }

    /// The scope with this set narrowed to places of its words.
    pub(crate) fn narrow(self, scope: Scope, places: u64) -> Scope {
        let set = self.set();
        scope.only(set, places << set.trailing_zeros() & set)
    }
}
