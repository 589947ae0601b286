//! Tables: provinces, divisions, suffixes, phone areas and segments, holidays. Each says its version, its origin and how
//! it is made again.

pub mod divisions;
pub mod holidays;
pub mod naming;
pub mod phones;
pub mod place_names;
pub mod postal;
pub mod provinces;
pub mod suffixes;
pub mod words;
