//! Materials: what must be attached, for whom, why, in which form; and the questions about certificates and papers.

mod certificate;
mod checklist;
mod papers;

pub use certificate::*;
pub use checklist::*;
pub use papers::*;

#[cfg(test)]
mod tests;
