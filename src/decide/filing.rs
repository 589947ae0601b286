//! Filing: whether it is needed and where, of which kind, by whom, and from when on.

mod account;
mod change;
mod domain;
mod kind;
mod need;
mod person;
mod place;
mod split;
mod start;
mod when;

pub use account::*;
pub use change::*;
pub use domain::*;
pub use kind::*;
pub use need::*;
pub use person::*;
pub use place::*;
pub use split::*;
pub use start::*;
pub use when::*;

#[cfg(test)]
mod tests;
