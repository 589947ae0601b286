//! Orders: what one changes of its record, what a cancellation does, and whether a password is wanted. Their life is told by
//! [`lifecycle`](super::lifecycle).

mod changes;
mod ends;

pub use changes::*;
pub use ends::*;
