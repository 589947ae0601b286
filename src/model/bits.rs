//! What an order or a service may be, as bits of one number: kinds of order, channels, whose orders, kinds of service.

use super::record::Vocabulary as _;
use super::{Channel, OrderKind, ServiceKind};

const KINDS_AT: u32 = 0;
const CHANNELS_AT: u32 = 16;
const WHO_AT: u32 = 20;
const SERVICES_AT: u32 = 22;
/// Kinds of order.
pub(crate) const KINDS: u32 = 0xffff << KINDS_AT;
/// Channels.
pub(crate) const CHANNELS: u32 = 0xf << CHANNELS_AT;
/// Whose orders.
pub(crate) const WHO: u32 = UNITS | INDIVIDUALS;
/// Those of units.
pub(crate) const UNITS: u32 = 0x1 << WHO_AT;
/// Those of individuals.
pub(crate) const INDIVIDUALS: u32 = 0x2 << WHO_AT;
/// Kinds of service.
pub(crate) const SERVICES: u32 = 0xff << SERVICES_AT;
/// The province. No rule is of one; demands are.
pub(crate) const PROVINCE: u32 = 1 << 30;

const _: () = assert!(OrderKind::ALL.len() <= 16 && Channel::ALL.len() <= 4 && ServiceKind::ALL.len() <= 8);

pub(crate) const fn kind(kind: OrderKind) -> u32 {
    1 << (KINDS_AT + kind as u32)
}

pub(crate) const fn channel(channel: Channel) -> u32 {
    1 << (CHANNELS_AT + channel as u32)
}

pub(crate) const fn service(kind: ServiceKind) -> u32 {
    1 << (SERVICES_AT + kind as u32)
}
