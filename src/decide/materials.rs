//! Materials: what must be attached, for whom, why, in which form; and the questions about certificates and papers.

mod certificate;
mod checklist;
mod papers;
mod province;

pub use certificate::*;
pub use checklist::*;
pub use papers::*;
pub use province::{ProvinceAsks, Wanted};

#[cfg(test)]
mod tests;
