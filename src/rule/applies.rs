//! Which orders a rule looks at, as data: the engine asks it before the check, and `explain` shows it.

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

/// The orders and services that a rule looks at: a set of kinds, of channels, of whose orders, and of kinds of service.
///
/// All four are bits of one number, so that the engine asks about all of them at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Applies(u32);

/// Where each set stands among the bits.
pub(crate) mod bits {
    pub(crate) use crate::model::bits::{
        CHANNELS, INDIVIDUALS, KINDS, PROVINCE, SERVICES, UNITS, WHO, channel, kind, service,
    };

    pub(crate) const fn who(who: super::Who) -> u32 {
        match who {
            super::Who::Unit => UNITS,
            super::Who::Individual => INDIVIDUALS,
            super::Who::Any => WHO,
        }
    }
}

impl Applies {
    /// Every order.
    pub(crate) const ALL: Self = Self(bits::KINDS | bits::CHANNELS | bits::WHO | bits::SERVICES);

    /// Orders of the kinds.
    #[must_use]
    pub(crate) const fn to(kinds: &[OrderKind]) -> Self {
        let (mut set, mut rest) = (0, kinds);
        while let [kind, tail @ ..] = rest {
            set |= bits::kind(*kind);
            rest = tail;
        }
        Self::ALL.only(bits::KINDS, set)
    }

    /// With one of the sets replaced.
    const fn only(self, which: u32, set: u32) -> Self {
        Self(self.0 & !which | set)
    }

    /// Orders of units only.
    #[must_use]
    pub(crate) const fn units(self) -> Self {
        self.only(bits::WHO, bits::who(Who::Unit))
    }

    /// Orders of individuals only.
    #[must_use]
    pub(crate) const fn individuals(self) -> Self {
        self.only(bits::WHO, bits::who(Who::Individual))
    }

    /// Orders of one channel only.
    #[must_use]
    pub(crate) const fn channel(self, channel: Channel) -> Self {
        self.only(bits::CHANNELS, bits::channel(channel))
    }

    /// Services of one kind only.
    #[must_use]
    pub(crate) const fn service(self, kind: ServiceKind) -> Self {
        self.services(&[kind])
    }

    /// Services of the kinds only.
    #[must_use]
    pub(crate) const fn services(self, kinds: &[ServiceKind]) -> Self {
        let (mut set, mut rest) = (0, kinds);
        while let [kind, tail @ ..] = rest {
            set |= bits::service(*kind);
            rest = tail;
        }
        self.only(bits::SERVICES, set)
    }

    /// Whether orders of the kind are looked at.
    #[must_use]
    pub const fn has_kind(self, kind: OrderKind) -> bool {
        self.0 & bits::kind(kind) != 0
    }

    /// Whether services of the kind are looked at.
    #[must_use]
    pub const fn has_service(self, kind: ServiceKind) -> bool {
        self.0 & bits::service(kind) != 0
    }

    /// Whose orders.
    #[must_use]
    pub(crate) const fn who(self) -> Who {
        match (self.0 & bits::who(Who::Unit) != 0, self.0 & bits::who(Who::Individual) != 0) {
            (true, false) => Who::Unit,
            (false, true) => Who::Individual,
            _ => Who::Any,
        }
    }

    /// The sets as bits, see [`bits`].
    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    /// Those among the bits; `None` if there are none in one of the sets.
    pub(crate) fn among(self, bits: u32) -> Option<Self> {
        let both = self.0 & bits;
        let sets = [bits::KINDS, bits::CHANNELS, bits::WHO, bits::SERVICES];
        sets.iter().all(|set| both & set != 0).then_some(Self(both))
    }
}

impl Serialize for Applies {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        fn picked<E: Vocabulary>(all: &[E], has: impl Fn(E) -> bool) -> Vec<&'static str> {
            all.iter().filter(|value| has(**value)).map(|value| value.word()).collect()
        }
        let set = self.0;
        let mut applies = to.serialize_struct("Applies", 4)?;
        applies.serialize_field("order_kinds", &picked(OrderKind::ALL, |kind| set & bits::kind(kind) != 0))?;
        applies.serialize_field("channels", &picked(Channel::ALL, |channel| set & bits::channel(channel) != 0))?;
        applies.serialize_field("service_kinds", &picked(ServiceKind::ALL, |kind| set & bits::service(kind) != 0))?;
        applies.serialize_field("who", &self.who())?;
        applies.end()
    }
}
