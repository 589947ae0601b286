//! The life of an order: states, events and guards as one table; and the machines that run beside it.

mod deadlines;
mod machines;
mod steps;

pub use deadlines::*;
pub use machines::*;
pub use steps::*;

#[cfg(test)]
mod tests;
