//! Which orders a rule looks at, as data: the engine asks it before the check, and `explain` shows it.

use super::context::Context;
use super::finding::Places;
use crate::model::path::Path;
use crate::model::record::Vocabulary;
use crate::model::{Channel, OrderKind, ServiceKind};
use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

/// Whose orders.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Who {
    /// Those of units (单位).
    Unit = 1,
    /// Those of individuals (个人).
    Individual = 2,
    /// Everybody's.
    Any = 3,
}

/// The orders and services that a rule looks at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Applies {
    kinds: u16,
    channels: u8,
    services: u8,
    who: Who,
}

/// Kind, channel and nature of an order, one bit each.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Traits {
    pub(crate) kind: u16,
    pub(crate) channel: u8,
    pub(crate) who: u8,
}

/// Whether a rule looks at an order.
pub(crate) enum Reach {
    /// It does not.
    No,
    /// It does.
    Yes,
    /// That depends on facts that are missing.
    Maybe(Places),
}

impl Applies {
    /// Every order.
    pub const ALL: Self = Self { kinds: u16::MAX, channels: u8::MAX, services: u8::MAX, who: Who::Any };

    /// Orders of the kinds.
    #[must_use]
    pub const fn to(kinds: &[OrderKind]) -> Self {
        Self { kinds: Self::kind_set(kinds), ..Self::ALL }
    }

    const fn kind_set(kinds: &[OrderKind]) -> u16 {
        let (mut set, mut rest) = (0, kinds);
        while let [kind, tail @ ..] = rest {
            set |= 1 << *kind as u16;
            rest = tail;
        }
        set
    }

    /// Not orders of the kind.
    #[must_use]
    pub const fn except(mut self, kind: OrderKind) -> Self {
        self.kinds &= !(1 << kind as u16);
        self
    }

    /// Orders of units only.
    #[must_use]
    pub const fn units(mut self) -> Self {
        self.who = Who::Unit;
        self
    }

    /// Orders of individuals only.
    #[must_use]
    pub const fn individuals(mut self) -> Self {
        self.who = Who::Individual;
        self
    }

    /// Orders of one channel only.
    #[must_use]
    pub const fn channel(mut self, channel: Channel) -> Self {
        self.channels = 1 << channel as u8;
        self
    }

    /// Services of one kind only.
    #[must_use]
    pub const fn service(self, kind: ServiceKind) -> Self {
        self.services(&[kind])
    }

    /// Services of the kinds only.
    #[must_use]
    pub const fn services(mut self, kinds: &[ServiceKind]) -> Self {
        self.services = 0;
        let mut rest = kinds;
        while let [kind, tail @ ..] = rest {
            self.services |= 1 << *kind as u8;
            rest = tail;
        }
        self
    }

    /// Whether orders of the kind are looked at.
    #[must_use]
    pub const fn has_kind(&self, kind: OrderKind) -> bool {
        self.kinds & 1 << kind as u16 != 0
    }

    /// Whose orders.
    #[must_use]
    pub const fn who(&self) -> Who {
        self.who
    }

    /// Whether it looks at the order, as far as that does not depend on the service.
    #[inline]
    pub(crate) fn reach(&self, cx: &Context<'_>) -> Reach {
        match cx.traits() {
            Some(order)
                if self.kinds & order.kind != 0
                    && self.channels & order.channel != 0
                    && self.who as u8 & order.who != 0 =>
            {
                Reach::Yes
            }
            Some(_) => Reach::No,
            None => self.reach_partly(cx),
        }
    }

    /// As [`Applies::reach`], when kind, channel or nature of the order is missing.
    #[cold]
    fn reach_partly(&self, cx: &Context<'_>) -> Reach {
        let mut missing = None::<Places>;
        let mut miss = |path: Path| missing.get_or_insert(Places::NONE).add(path);
        match cx.kind() {
            Some(kind) if !self.has_kind(kind) => return Reach::No,
            None if self.kinds != u16::MAX => miss(Path::ROOT.member("kind")),
            _ => {}
        }
        match cx.channel() {
            Some(channel) if self.channels & 1 << channel as u8 == 0 => return Reach::No,
            None if self.channels != u8::MAX => miss(Path::ROOT.member("channel")),
            _ => {}
        }
        match (self.who, cx.is_individual()) {
            (Who::Unit, Some(true)) | (Who::Individual, Some(false)) => return Reach::No,
            (Who::Unit | Who::Individual, None) => miss(cx.nature_path()),
            _ => {}
        }
        missing.map_or(Reach::Yes, Reach::Maybe)
    }

    /// Whether it looks at a service of the kind; unknown while the kind is.
    pub(crate) const fn reaches_service(&self, kind: Option<ServiceKind>) -> Option<bool> {
        match kind {
            _ if self.services == u8::MAX => Some(true),
            Some(kind) => Some(self.services & 1 << kind as u8 != 0),
            None => None,
        }
    }
}

impl Serialize for Applies {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        fn picked<E: Vocabulary>(all: &[E], set: u32) -> Vec<&'static str> {
            all.iter().filter(|value| set & 1 << value.index() != 0).map(|value| value.word()).collect()
        }
        let mut applies = to.serialize_struct("Applies", 4)?;
        applies.serialize_field("order_kinds", &picked(OrderKind::ALL, self.kinds.into()))?;
        applies.serialize_field("channels", &picked(Channel::ALL, self.channels.into()))?;
        applies.serialize_field("service_kinds", &picked(ServiceKind::ALL, self.services.into()))?;
        applies.serialize_field("who", &self.who)?;
        applies.end()
    }
}
