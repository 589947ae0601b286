//! Whether a rule looks at an order or at one of its services, and on which missing facts that depends.

use crate::model::{Channel, OrderKind, ServiceKind};
use crate::rule::{Applies, Assumed, Context, Who, bits};

/// What an order, or a service of it, may be: in each set one bit where that is known, every bit where it is missing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Traits {
    bits: u32,
    /// The sets of what is missing; 0 if nothing is.
    open: u32,
}

/// Whether a rule looks at it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Reach {
    /// It does not.
    No,
    /// It does, if it is assumed of what is missing.
    Yes(Assumed),
}

impl Traits {
    /// Of the order. Nothing is asked of the kind of a service.
    pub(super) fn of_order(cx: &Context<'_>) -> Self {
        Self::of(cx.kind(), cx.channel(), cx.is_individual())
    }

    fn of(kind: Option<OrderKind>, channel: Option<Channel>, individual: Option<bool>) -> Self {
        let who = match individual {
            Some(true) => Who::Individual,
            Some(false) => Who::Unit,
            None => Who::Any,
        };
        let open = [(kind.is_none(), bits::KINDS), (channel.is_none(), bits::CHANNELS), (who == Who::Any, bits::WHO)];
        let open = open.into_iter().filter(|(open, _)| *open).fold(0, |sets, (_, set)| sets | set);
        let (kind, channel) = (kind.map_or(bits::KINDS, bits::kind), channel.map_or(bits::CHANNELS, bits::channel));
        Self { bits: kind | channel | bits::who(who), open }
    }

    /// Of a service of the order.
    pub(super) fn with_service(self, kind: Option<ServiceKind>) -> Self {
        match kind {
            Some(kind) => Self { bits: self.bits | bits::service(kind), ..self },
            None => Self { bits: self.bits | bits::SERVICES, open: self.open | bits::SERVICES },
        }
    }

    /// Whether a rule looks at it.
    #[inline]
    pub(super) fn reached_by(self, applies: Applies) -> Reach {
        let both = applies.bits() & self.bits;
        if both == self.bits {
            Reach::Yes(Assumed::NOTHING)
        } else if self.open == 0 {
            Reach::No
        } else {
            self.reached_partly(both)
        }
    }

    /// What is known must be in each of the rule's sets; where something is missing and the set is not whole, it is assumed.
    fn reached_partly(self, both: u32) -> Reach {
        let lacking = self.bits & !both;
        if lacking & !self.open != 0 {
            return Reach::No;
        }
        let mut assumed = Assumed::NOTHING;
        for set in [bits::KINDS, bits::CHANNELS, bits::WHO, bits::SERVICES] {
            if lacking & set == set {
                return Reach::No;
            }
            if lacking & set != 0 {
                assumed = assumed.with(set);
            }
        }
        Reach::Yes(assumed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNITS_ON_PC: Applies = Applies::to(OrderKind::ADD).units().channel(Channel::Pc).service(ServiceKind::Website);

    fn reach(kind: Option<OrderKind>, channel: Option<Channel>, individual: Option<bool>) -> Reach {
        Traits::of(kind, channel, individual).reached_by(UNITS_ON_PC)
    }

    #[test]
    fn what_is_known_decides_and_what_is_missing_is_assumed() {
        let (first, pc) = (Some(OrderKind::FirstFiling), Some(Channel::Pc));
        assert_eq!(reach(first, pc, Some(false)), Reach::Yes(Assumed::NOTHING));
        assert_eq!(reach(first, pc, Some(true)), Reach::No);
        assert_eq!(reach(Some(OrderKind::CancelSubject), pc, None), Reach::No);
        assert_eq!(reach(first, pc, None), Reach::Yes(Assumed::NOTHING.with(bits::WHO)));
        let both = Assumed::NOTHING.with(bits::WHO).with(bits::KINDS);
        assert_eq!(reach(None, pc, None), Reach::Yes(both));
        assert_eq!(Traits::of(None, None, None).reached_by(Applies::ALL), Reach::Yes(Assumed::NOTHING));
    }

    #[test]
    fn a_service_is_asked_for_its_kind_only_where_there_is_one() {
        let order = Traits::of(Some(OrderKind::FirstFiling), Some(Channel::Pc), Some(false));
        assert_eq!(order.reached_by(UNITS_ON_PC), Reach::Yes(Assumed::NOTHING));
        assert_eq!(order.with_service(Some(ServiceKind::App)).reached_by(UNITS_ON_PC), Reach::No);
        let unknown = order.with_service(None).reached_by(UNITS_ON_PC);
        assert_eq!(unknown, Reach::Yes(Assumed::NOTHING.with(bits::SERVICES)));
    }
}
